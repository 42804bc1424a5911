"""The visible table of ontology/lexicons/link_weights.tsv: what joins two mentions, what parts them, and the limits."""

import re
from dataclasses import dataclass, field
from functools import cache

from fangzhi.errors import VocabularyError
from fangzhi.expressions import expression
from fangzhi.vocabulary import Vocabulary


@dataclass(frozen=True)
class Weights:
    """Weights, reasons and limits by term."""

    values: dict[str, float]
    reasons: dict[str, str]

    def __getitem__(self, term: str) -> float:
        return self.values[term]


@dataclass(slots=True)
class Score:
    """A sum of weights with the reason of each, and `against`: words that forbid a merge whatever the sum."""

    weights: Weights
    total: float = 0.0
    terms: list[tuple[str, str]] = field(default_factory=list)
    against: list[str] = field(default_factory=list)

    def add(self, term: str, what: str) -> None:
        """Count one row of the table."""
        self.total = round(self.total + self.weights.values[term], 4)
        self.terms.append((term, what))

    @property
    def value(self) -> float:
        """The sum as a score from 0 to 1."""
        return max(0.0, min(1.0, self.total))

    @property
    def reason(self) -> str:
        """All reasons in words."""
        return "；".join([*(self.weights.reasons[term].format(what) for term, what in self.terms), *self.against])


@cache
def load(vocabulary: Vocabulary) -> Weights:
    """The table; VocabularyError where a weight is no number."""
    rows = vocabulary.lexicon("link_weights")
    try:
        values = {term: float(row["weight"]) for term, row in rows.items()}
    except ValueError as problem:
        raise VocabularyError(f"link_weights.tsv 里有不是数字的权重：{problem}") from problem
    return Weights(values, {term: row["reason"] for term, row in rows.items()})


def parts(reason: str, weights: Weights) -> list[tuple[str, float | None]]:
    """The terms of a reason in words, each with its weight in the table; None for what is no term: a ban, a remark.

    Example: 同名“王伟”，两字或常见名；同一职务“水利局局长” gives 0.1 and 0.7.
    """
    shapes = [
        (expression(".+".join(map(re.escape, words.split("{}")))), weights[term]) for term, words in weights.reasons.items()
    ]
    found: list[tuple[str, float | None]] = []
    for words in reason.split("；"):
        bare = words.rsplit("都是同一人：", 1)[-1]
        found.append((words, next((weight for shape, weight in shapes if shape.fullmatch(bare)), None)))
    return found
