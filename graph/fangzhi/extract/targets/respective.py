"""To each of several its own figure: 甲县、乙县分别增长6%和7%; and what the next sentence tells of each area by itself."""

from dataclasses import replace

from fangzhi.expressions import expression
from fangzhi.extract import actors
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets.measures import Before, Phrase
from fangzhi.extract.targets.phrases import measured

_SEVERALLY = expression("分别|各自")
_SEVERAL = expression("[、和与及]")
_REACHED = expression(r"(?:大关|关口|台阶)?，(?:达到?|为|完成|实现|实际)?(?:了)?")
# 分县域看，甲县增长8%: the sentence goes on with the measure of the one before
_BY_PART = expression(r"其中|[分从按][^，。；]{1,10}看，")
_BY_AREA = expression(
    r"(?:分|从)[^，。；]{0,3}(?:区域|县域|地区|区县|县区|县（市）区?|县（市、区）|市县|[市县区州旗镇乡]|街道)来?看，"
)


def paired(reading: Reading, run: list[Quantity], told: list[Phrase], before: Before | None, noun: str = "") -> list[Phrase]:
    """One phrase a figure, each with its owner; [] where owners and figures do not pair."""
    clause, _ = reading.clause_of(run[0].start)
    if len(run) < 2 or _SEVERALLY.search(reading.text, clause, run[0].start) is None:
        return []
    owners = _owners(reading, clause, run[0].start, told[-len(run) :])
    if len({o.name for o in owners}) != len(run):
        return []
    one = measured(reading, run[0], before, noun)
    if one is None or _SEVERAL.search(one.object) or one.kind not in ("make", "reach", "rise"):
        return []
    return [replace(one, owner=owner, end=run[-1].end) for owner in owners]


def _owners(reading: Reading, clause: int, end: int, told: list[Phrase]) -> list[Found]:
    """Those that the clause begins with, else those of the figures before: …912万人次和403万人次，|收入分别增长…"""
    group, _ = actors.head(reading, clause, end)
    return group or [phrase.owner for phrase in told if phrase.owner is not None]


def reached(reading: Reading, rows: list[tuple[Quantity, Phrase]]) -> list[tuple[Quantity, Phrase]]:
    """产值突破10亿元，达到10.2亿元: a limit passed is no value beside the one that was reached."""
    return [
        row
        for row, behind in zip(rows, [*rows[1:], None], strict=False)
        if behind is None
        or row[0].bound != "min"
        or row[1].object != behind[1].object
        or row[0].base_unit != behind[0].base_unit
        or not _REACHED.fullmatch(reading.text, row[0].end, behind[0].start)
    ]


def earlier(reading: Reading, start: int, last: Before | None, whole: Before | None) -> Before | None:
    """What a sentence goes on with: behind ； the last figure before, behind 分县域看 the one that the rest are parts of."""
    if reading.text[start - 1 : start] == "；":
        return last
    return whole if _BY_AREA.match(reading.text, start) else None


def is_part(reading: Reading, start: int) -> bool:
    """Whether a sentence tells of the parts of a measure: 分行业看，…"""
    return _BY_PART.match(reading.text, start) is not None
