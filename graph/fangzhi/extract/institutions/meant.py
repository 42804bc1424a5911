"""Which body a bare one means where others are told: 政协 of the home area, 党总支 of this village, 党委 of who announces."""

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import Tie, add, posted
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found, Reading

_NEW_ONE = expression("(?:新一届|上一届|本届|首届)$")
_SAYS = expression("(?:党委)?(?:近日|日前|[今昨]日|[今昨]天|同日|也|还|正式)?(?:宣布|公布|决定|研究决定)[：，]")
_SESSION = expression("政协[\u4e00-\u9fff]{2,12}?第[一二三四五六七八九十]+届委员会")
_SMALL = ("村", "镇", "乡", "社区", "街道", "嘎查", "苏木")
_HAVE_ORGANS = expression("(?:[局厅]|公司|集团|大学|学院|医院|法院|检察院|支队|总队|中心)$")


def new_one(reading: Reading, start: int, end: int) -> Found | None:
    """某村新一届|党支部|书记: of the village or town before the term."""
    new = _NEW_ONE.search(reading.text, max(0, start - 3), start)
    place = reading.ending_at(new.start(), "Place") if new else None
    if place is None or not place.name.endswith(_SMALL):
        return None
    name = areas.area_name(reading, place) + reading.text[start:end]
    return add(reading, (start, end), name, "elided", Tie(place, by="title"))


def of_speaker(reading: Reading, start: int, end: int) -> Found | None:
    """某医学院宣布：张三任|党委|副书记: of the one body of the sentence that makes it known."""
    said = [f for f in reading.within(reading.sentence_of(start)[0], start, "Institution") if _SAYS.match(reading.text, f.end)]
    body = said[0] if len({f.name for f in said}) == 1 and _HAVE_ORGANS.search(said[0].name) else None
    if body is None or not posted(reading, end):
        return None
    return add(reading, (start, end), body.name + reading.text[start:end], "elided", Tie(parent=body, by="sentence"))


def here(reading: Reading, start: int, others: set[str]) -> Found | None:
    """在某村，返乡青年张三当选|党总支|书记: the one village of the sentence, where only those of others are named before."""
    named = [p for p in reading.within(reading.sentence_of(start)[0], start, "Place") if p.name.endswith(("村", "社区", "嘎查"))]
    names = {areas.area_name(reading, p) for p in named}
    village = named[0] if len(names) == 1 else None
    told = others and all(name.endswith(("支部", "总支", "党委")) and ("村" in name or "社区" in name) for name in others)
    return village if told and not any(name.startswith(tuple(names)) for name in others) else None


def house(reading: Reading, start: int, full: dict[str, Found]) -> dict[str, Found]:
    """省政协…，某市政协…。|政协|常委甲: of the home area's, else of the one that the headline or the first sentence tells of."""
    if len(full) == 1:
        return full
    told = [f for f in reading.last_of_each("Institution", start) if f.name in full or _SESSION.fullmatch(f.name)]
    home = {division.name for division in areas.home_chain(reading)[:1]}
    own = [f for f in told if _seat(f) in home] or [f for f in told if f.start < _first(reading)]
    return {f.name: f for f in own[:1]} if len({_seat(f) for f in own}) == 1 else full


def _first(reading: Reading) -> int:
    """Where the first sentence below the headline ends."""
    return next((end for _, end in reading.sentences if end > reading.headline_end), 0)


def _seat(body: Found) -> str:
    """The name of the area of a body."""
    area = body.attributes.get("area")
    return area.name if isinstance(area, Found) else ""
