"""How well one grouping agrees with another: pairwise and B-cubed, each as precision, recall and F1."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

Group = Mapping[Any, Any]  # what is grouped -> its group


def pairwise(truth: Group, said: Group) -> tuple[float, float, float]:
    """Over all pairs: of those joined, those rightly; of those that are one, those joined."""
    together, joined, one = Counter((truth[k], said[k]) for k in truth), Counter(said[k] for k in truth), Counter(truth.values())
    right = sum(map(_pairs, together.values()))
    precision, recall = _share(right, sum(map(_pairs, joined.values()))), _share(right, sum(map(_pairs, one.values())))
    return precision, recall, _f1(precision, recall)


def b_cubed(truth: Group, said: Group) -> tuple[float, float, float]:
    """As each thing sees its own cluster, over all things."""
    both, joined, one = Counter((truth[k], said[k]) for k in truth), Counter(said[k] for k in truth), Counter(truth.values())
    precision = _share(sum(n * n / joined[s] for (_, s), n in both.items()), len(truth))
    recall = _share(sum(n * n / one[t] for (t, _), n in both.items()), len(truth))
    return precision, recall, _f1(precision, recall)


def _pairs(size: int) -> int:
    return size * (size - 1) // 2


def _share(part: float, whole: int) -> float:
    return part / whole if whole else 1.0


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
