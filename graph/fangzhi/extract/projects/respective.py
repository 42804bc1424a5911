"""What a row of sums or areas tells of a row of works, one each: 甲项目和乙基地，投资额分别为|3.2亿元、1.1亿元."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract import quantities
from fangzhi.extract.projects.words import Row
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Found, Reading

_EACH = expression(
    r"(?:(?P<money>(?:总|计划|协议|概算|估算)?投资(?:总?额)?)|(?:总|规划)?(?:占地|用地|建筑)(?:总?面积)?)分别(?:约?[为是]|达到?|约)?"
)
_JOINS = ("、", "和", "，", "与")


def told(reading: Reading) -> Iterator[Row]:
    """The sum or the area of each of a row of as many works that the clause or the one before tells of."""
    for match in reading.matches(_EACH, "分别"):
        sense = "money" if match["money"] else "area"
        row = [q for q in _row(quantities.find(reading), match.end(), reading) if q.sense == sense]
        works = _works(reading, match.start(), len(row)) if len(row) > 1 else []
        for project, quantity in zip(works, row, strict=False):
            attribute = "investment" if sense == "money" else "area"
            yield project, attribute, quantities.written(quantity), match.start(), quantity.end


def _row(every: list[Quantity], at: int, reading: Reading) -> list[Quantity]:
    """The quantities that stand side by side from an offset on."""
    row: list[Quantity] = []
    for quantity in every:
        if quantity.start == at:
            row.append(quantity)
            at = quantity.end + reading.text.startswith(_JOINS, quantity.end)
    return row


def _works(reading: Reading, at: int, count: int) -> list[Found]:
    """As many works as there are sums, from the clauses of the sentence before an offset."""
    start, _ = reading.sentence_of(at)
    named = {f.name: f for f in reading.within(start, at, "Project")}
    if len(named) == count:
        return list(named.values())
    clause, _ = reading.clause_of(max(start, at - 2))
    near = {f.name: f for f in reading.within(clause, at, "Project")}
    return list(near.values()) if len(near) == count else []
