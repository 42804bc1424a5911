"""Lines of a list below the heading of an area, and works that have their cost and company in brackets behind them."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.places.areas import is_area
from fangzhi.extract.projects import parties as project_parties
from fangzhi.extract.projects import rows as project_rows
from fangzhi.extract.projects.words import MARKS, STATUS, Row
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Found, Reading

# ■甲区, 【甲镇】, 甲县：, （一）甲区: a line that is but an area, with or without its marks
_HEADING = expression(
    r"[\s■□◆◇●○▲△★☆▶►※·【\[（(《“]*(?:[一二三四五六七八九十]{1,3}[、.）)])?[ \u3000]*"
    r"(?P<area>[\u4e00-\u9fff]{2,16})[】\]）)》”：:\s]*"
)
_LEADS_IN = expression(r"[^。；\n]{0,40}(?:如下|名单|一览|项目(?:有|分别是|为|包括)?)[：:]?\s*")
_ITEM = expression(rf"\s*(?:[{MARKS}]|\d{{1,2}}[.．、](?!\d)|[①-⑳])?\s*“?")
_FURTHEST = 40  # lines of one heading
_OWNER = r"[\u4e00-\u9fff（）]{4,30}?(?:公司|集团|合作社|厂)"
# 甲冷链物流园|（4.2亿元，乙公司）, 甲项目（乙公司，总投资3亿元）
_PRICED = expression(
    rf"（(?:(?:总|计划)?投资(?:额)?[约超近]?)?(?:\d[\d.]*[百千]?[万亿]元[，、；](?:投资方：?|由)?(?P<payer>{_OWNER})(?:投资)?(?:建设|兴建)?|(?P<first>{_OWNER})[，、；](?:(?:总|计划)?投资(?:额)?[约超近]?)?\d[\d.]*[百千]?[万亿]元)）"
)
_BARE = expression(r"（(?:[\u4e00-\u9fff]{0,10}(?:资金|总?投资)(?:额)?)?[约超近]?\d[\d.]*[百千]?[万亿]元[余多]?[，、；）]")
_BEGINS = expression(r"[^，。：；、的了\n（）]{4,28}$")
# 甲项目（…）、乙产业园（…）|等一并签约: what is done to all of them
_ROW_DONE = expression(
    r"(?:（[^（）\n]{1,60}）(?:[、，；]|和|以及)[^（）。；，、\n]{3,30})*（[^（）\n]{1,60}）(?:等[^，。；（]{0,10})?"
    r"(?:一并|一同|同时|同步|现场|集中|也|均|先后|相继|成功|正式|分别|当场)*(?P<what>签约|开工|竣工)"
)


def heading(reading: Reading, at: int) -> Found | None:
    """■甲区|…: the area whose heading stands above the lines of which one begins at an offset."""
    line = _above(reading, at)
    return _area_of(reading, *line) if line is not None else None


def listed(reading: Reading, project: Found) -> bool:
    """Whether a project begins a line of a list, below an area or what leads in the list (部分项目如下：)."""
    return _above(reading, project.start) is not None


def _above(reading: Reading, at: int) -> tuple[int, int] | None:
    """The line that heads the list of which a line begins with the project at an offset."""
    text = reading.text
    start = text.rfind("\n", 0, at) + 1
    if (begun := _ITEM.match(text, start)) is None or begun.end() != at:
        return None
    for _ in range(_FURTHEST):
        end = start - 1
        if end <= 0:
            return None
        start = text.rfind("\n", 0, end) + 1
        if not text[start:end].strip():
            continue
        if _area_of(reading, start, end) is not None or (end - start < 48 and _LEADS_IN.fullmatch(text, start, end)):
            return start, end
        item = _ITEM.match(text, start)
        if item is None or reading.starting_at(item.end(), "Project") is None:
            return None
    return None


def _area_of(reading: Reading, start: int, end: int) -> Found | None:
    if end - start > 24 or start < reading.headline_end:
        return None
    head = _HEADING.fullmatch(reading.text, start, end)
    place = reading.starting_at(head.start("area"), "Place") if head else None
    while place is not None and head is not None and place.end < head.end("area"):
        place = reading.starting_at(place.end, "Place")  # 甲市|乙镇
    return place if place is not None and is_area(place) else None


def priced(reading: Reading) -> Iterator[tuple[int, int]]:
    """Names of works that have their cost and their company behind them: 甲冷链物流园|（4.2亿元，乙公司）."""
    for match in reading.matches(_PRICED, "元"):
        at = match.start()
        begins = _BEGINS.search(reading.text, max(0, at - 28), at)
        if begins is not None and (span := project_rows.name(reading, begins.start(), at)) is not None:
            yield span


def cost(reading: Reading, quantity: Quantity) -> Found | None:
    """甲冷链物流园（|4.2亿元|，乙公司）: the works whose cost stands in the brackets behind them, with their company."""
    opened = reading.text.rfind("（", max(0, quantity.start - 40), quantity.start)
    if opened >= 0 and _BARE.fullmatch(reading.text, opened, quantity.end + 1):  # 甲项目|（3.2亿元，占地75亩）
        return reading.ending_at(opened, "Project")
    priced_here = _PRICED.match(reading.text, opened) if opened >= 0 else None
    return reading.ending_at(opened, "Project") if priced_here and quantity.end <= priced_here.end() else None


def told(reading: Reading, project: Found) -> Iterator[Row]:
    """Who pays for works by their brackets, and what is done to all of a row: 甲项目（…）、乙产业园（…）等一并|签约."""
    match = _PRICED.match(reading.text, project.end)
    if match is None:
        return
    side = "payer" if match["payer"] else "first"
    firm = reading.ending_at(match.end(side), "Institution")
    known = project_parties.called(reading, firm) if firm is not None else ""
    name = match[side] if match[side].endswith(known) else known  # all of it: 甲市|乙区丙电器有限公司
    yield project, "investor", name, project.start, match.end()
    if done := _ROW_DONE.match(reading.text, project.end):
        yield project, "status", STATUS[done["what"]], project.start, done.end()
