"""Lists in the order of the strokes of surnames (按姓氏笔画为序), where no words say so."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from fangzhi.link.items import plain
from fangzhi.link.names import surname
from fangzhi.link.weights import Weights
from fangzhi.vocabulary import Vocabulary


def sorted_runs(names: Sequence[str], vocabulary: Vocabulary, limits: Weights) -> tuple[int, ...]:
    """For each name of a list the number of the run by strokes that it stands in; 0 where it stands in none.

    In a run the strokes of surnames never fall. It is long enough, and of enough different counts, not to be so by
    chance; a surname of unknown strokes is in no run. Only inside a run does the order tell no rank: who stands before
    a run stands before all of it, as 书记 and 市长 do before 常委 by strokes, and all of it before who follows.
    """
    counts = [_strokes(name, vocabulary) for name in names]
    found: list[int] = []
    for number, run in enumerate(_rising(counts), 1):
        told = 0 not in run and len(run) >= limits["stroke_run"] and len(set(run)) >= limits["stroke_run_counts"]
        found += [number if told else 0] * len(run)
    return tuple(found)


def _strokes(name: str, vocabulary: Vocabulary) -> int:
    """The strokes of a surname's first character, as the table of surnames has them; 0 where it has none."""
    row = vocabulary.lexicon("surnames").get(surname(vocabulary, plain(name))) if "·" not in name else None
    return int(row["strokes"] or 0) if row else 0


def _rising(counts: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """The counts, parted where they fall and about each unknown one: 3 4 4 | 0 | 7 9 | 6."""
    parted = [0]
    for one, other in pairwise(counts):
        parted.append(parted[-1] + (other < one or 0 in (one, other)))
    for _, run in groupby(zip(parted, counts, strict=False), key=lambda placed: placed[0]):
        yield tuple(count for _, count in run)
