"""Which of the lines between two bodies heads which of them, and which of a piece's lines is its shoulder."""

from collections.abc import Sequence

from fangzhi.expressions import expression
from fangzhi.read.classify import Marked
from fangzhi.read.lexis import HAN, Lexis, squeeze

_WORDS = expression(rf"[{HAN}\d]+")
_ORPHAN = 0.35  # what it costs, in shared pairs, to leave a body without a headline
_ENOUGH = 0.3


def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a text, punctuation left out."""
    return frozenset(run[i : i + 2] for run in _WORDS.findall(text) for i in range(len(run) - 1))


def shared(title: str, body: frozenset[str]) -> float:
    """The share of a title's character pairs that its body holds: 0 to 1. A headline mostly repeats its lead."""
    own = pairs(title)
    return len(own & body) / len(own) if own else 0.0


def divide(titles: Sequence[Marked], before: frozenset[str] | None, after: frozenset[str]) -> int:
    """How many of the lines belong to the body before them; `before` is None where that has its headline already.

    Example: a body without a headline, its headline and shoulder printed behind it, then the next headline: 2 of 3.
    """
    if before is None or not titles:
        return 0
    behind = [shared(t.text, before) for t in titles]
    ahead = [shared(t.text, after) for t in titles]

    def worth(k: int) -> float:
        return sum(behind[:k]) + sum(ahead[k:]) - _ORPHAN * ((k == 0) + (k == len(titles)))

    best = max(range(len(titles) + 1), key=lambda k: (worth(k), -k))
    return best if best == 0 or max(behind[:best]) >= _ENOUGH else 0


def shoulders(titles: Sequence[Marked], lexis: Lexis) -> tuple[list[Marked], list[Marked]]:
    """Shoulder lines and headline lines, each in the order in which they stand."""
    columns = [is_column(t, lexis) for t in titles]
    above = [column or _is_shoulder(t, lexis) for t, column in zip(titles, columns, strict=True)]
    if all(above) and not all(columns):  # something has to be the headline: the last line that is no column's name
        above[max(k for k, column in enumerate(columns) if not column)] = False
    shoulder = [t for t, it_is in zip(titles, above, strict=True) if it_is]
    return shoulder, [t for t, it_is in zip(titles, above, strict=True) if not it_is]


def is_column(title: Marked, lexis: Lexis) -> bool:
    """Whether a line is the name of a column (要闻, 图片新闻), not of a piece."""
    bare = squeeze(title.text).strip("【】（）＜＞《》“”—-·●◆▲■★◇□◎○△☆※|：")
    return bare in lexis.columns or bare in lexis.list_heads


def _is_shoulder(title: Marked, lexis: Lexis) -> bool:
    text = title.text.rstrip("：”）…")
    return text.endswith(lexis.kicker_endings) or title.text.startswith(("——", "--", "—"))
