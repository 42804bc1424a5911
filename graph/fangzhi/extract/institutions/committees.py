"""Committees of a house told behind one of its people, 县政协秘书长甲、|提案委|主任乙; the two of a village, 某村|“两委”."""

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import Tie, add
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found, Reading

_TOPIC = (
    "提案|经济|经科|文史|文化|社法|社会|民宗|民族|港澳|人口|人资|资源|教科|教文|教卫|科教|农业|农村|学习|委员|联谊|法制|法工|财经|财政|预算"
    "|选联|选举(?!产生)|代表|代工|人事|城建|城环|环资|监察|监司|民侨|内司|内务|侨"
)
_PART = expression(rf"(?<=[，、])(?:{_TOPIC})[\u4e00-\u9fff]{{0,8}}?(?:工委|委员会|委)(?=副?主任(?!委员))")
_PRESIDIUM = expression("(?<![会届大])主席团(?=常务主席|成员)")
_HOUSES = {"政协": False, "人大常委会": True}  # whether its committees are called 工委
_REPLACED = ("department", "tagger", "composed", "bare", "elided", "bureau", "short")


_BOTH = expression("“?两委”?")
_ACTS = expression("(?:成员|干部|班子|[一反]?[再复多]?[次番]?(?:商[量议定]|研究|讨论|合计|召[开集]|带[头领]|组织|牵头|推诿))")
_NO_VILLAGE = expression("[各全多些个该每]村$")


def of_villages(reading: Reading) -> None:
    """石桥村|“两委”|, 和|村“两委”|商量: what both committees of a village are called as one body."""
    for match in reading.matches(_BOTH, "两委"):
        start, rule = match.start(), ""
        village = reading.ending_at(start, "Place")
        acts = reading.text.startswith("村", start - 1) and _ACTS.match(reading.text, match.end())
        if village is None and acts and not _NO_VILLAGE.search(reading.text, max(0, start - 2), start):
            village, rule = areas.resolve(reading, "村", start - 1, local=True)
        if village is None or not village.name.endswith(("村", "社区", "嘎查")):
            continue
        begin = start - 1 if rule else village.start
        add(reading, (begin, match.end()), areas.area_name(reading, village) + match[0], "department", Tie(village, by=rule))


def of_houses(reading: Reading) -> None:
    """Name a bare committee by the house of the person told right before in the sentence."""
    for match in reading.matches(_PART, "委主任", "委副主任", "委员会主任", "委员会副主任"):
        start, end = match.span()
        before = reading.within(reading.sentence_of(start)[0], start, "Institution")
        house = _house(before[-1]) if before else None
        inner = reading.within(start, end, "Institution")
        over = reading.covering(start, end + 1, "Institution")
        if house is None or over or any(f.rule not in _REPLACED for f in inner):
            continue
        works = match[0].endswith("工委")
        if works and not _HOUSES[_end(house)]:
            continue
        for found in inner:
            reading.remove(found)
        add(reading, (start, end), house.name + match[0], "elided", Tie(parent=house, by="title"))


def presidium(reading: Reading) -> None:
    """大会执行主席、|主席团|常务主席张三: of the congress that the text tells of, by its name where that stands in the text."""
    for match in reading.matches(_PRESIDIUM, "主席团常务主席", "主席团成员"):
        named = {f.name for f in reading.last_of_each("Institution", match.start()) if f.name.endswith("主席团")}
        name = next(iter(named)) if len(named) == 1 else "大会主席团"
        add(reading, match.span(), name, "elided", Tie(by="title"))


def _house(body: Found) -> Found | None:
    """The house that a body is, or is part of: 县政协, 县政协办公室, 县政协党组."""
    parent = body.attributes.get("parent")
    for found in (body, parent):
        if isinstance(found, Found) and _end(found):
            return found
    return None


def _end(body: Found) -> str:
    return next((end for end in _HOUSES if body.name.endswith(end)), "")
