"""Places of which an article tells without saying where they lie: the villages of its one town, the towns of its one county."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found, Reading
from fangzhi.gazetteer import RANKS

_SIGNS = {
    "village": ("村", "社区", "嘎查"),
    "town": ("镇", "乡", "街道", "苏木"),
    "county": ("县", "区", "旗", "市"),
}
_ABOVE = {"village": "town", "town": "county"}
_NATIVE = "人[，、；。）]"  # （男，44岁，西山乡|人）
# 毗邻|甲村, 来自|乙村, 到|丙村|取经: what is named because it lies elsewhere
_ELSEWHERE = expression(
    rf"(?:毗邻|相邻|接壤|交界|紧邻|来自|[镇乡]{_NATIVE}|出生|生于|籍|老家|原籍|嫁|外地|邻近的|隔壁|对口|结对|取经|学习考察|考察学习|参观学习|先后任|历任|曾任|经过|途经)"
)
_BORN = expression(_NATIVE)
_BODIES = ("党委", "党工委", "政府", "办事处")
_LEAD = 2  # sentences of the body that tell of what an article is about


def rows(reading: Reading, placed: Set[str], led: Set[str]) -> Iterator[tuple[Found, Found]]:
    """Each village, then each town, that is in no place yet, with the town or county that the article is about.

    `placed` are the names of which the article says where they lie; `led` the codes of areas whose own bodies act.
    """
    for level in ("village", "town"):
        told = _named(reading, 0, len(reading.text), _ABOVE[level])
        topic = told[0] if len(told) == 1 and _is_topic(reading, told[0], led) else None
        for name, mentions in _free(reading, level, placed) if told else ():
            around = [_around(reading, mention, level, topic) for mention in mentions]
            area = around[0]
            if area is not None and all(one is not None and one.name == area.name for one in around):
                yield next(m for m in mentions if m.name == name), area


# ■三元区, 【大港镇】: an area alone on its line, under which its items stand
_HEADING = expression(r"(?m)^[■◆▲●★※◎☆□【\[\s]*(?=(?P<name>[\u4e00-\u9fff]{2,12})[】\]：: \u3000]*$)")


def headings(reading: Reading) -> list[tuple[int, str]]:
    """Where areas head the parts of a list, with their codes."""
    lines = _HEADING.finditer(reading.text, reading.headline_end)
    heads = ((m.start("name"), m.end("name"), reading.starting_at(m.start("name"), "Place")) for m in lines)
    return [(at, str(f.attributes.get("code", ""))) for at, end, f in heads if f is not None and f.end == end]


def headed(heads: Sequence[tuple[int, str]], at: int) -> str:
    """The code of the area under whose heading a text offset stands; "" where there is none."""
    above = bisect_left(heads, (at, ""))
    return heads[above - 1][1] if above else ""


_ZONE_OF_AREA = expression("(?:经济技术|高新技术产业|经济|高新|综合|工业|产业|生态工业)?(?:开发区|经开区|高新区|保税区|园区)")
# 射洪|宾馆, 嫩江|会堂: the one house of its kind in an area
_HOUSE_OF_AREA = expression(
    "(?:国际)?(?:会议|会展|文化|体育|文化艺术|博览|民族文化)中心|宾馆|迎宾馆|会堂|大会堂|影剧院|大剧院|体育馆|体育场"
)


def named_after(reading: Reading, place: Found) -> Found | None:
    """射洪经开区, 射洪宾馆, where the article tells of 射洪市: the area whose short name leads the name of a zone or house."""
    pattern = {"zone": _ZONE_OF_AREA, "site": _HOUSE_OF_AREA}.get(str(place.attributes.get("kind")))
    for k in (2, 3, 4) if pattern is not None else ():
        if pattern is None or pattern.fullmatch(place.name, k) is None:
            continue
        told = [f for d in reading.vocabulary.gazetteer.named(place.name[:k]) for f in reading.coded(d.code)[:1] if not f.silent]
        if len(told) == 1 and told[0].attributes.get("level") in ("city", "county"):
            return told[0]
    return None


_SENDS = ("government", "judicial", "supervision", "party")


def seat_before(reading: Reading, found: Found) -> Found | None:
    """芒康县公安局|徐中乡|派出所: the county whose body has one of its own in a town."""
    body = reading.ending_at(found.start, "Institution")
    seat = body.attributes.get("area") if body is not None and body.attributes.get("kind") in _SENDS else None
    town = isinstance(seat, Found) and level_of(seat) == "county" and level_of(found) == "town"
    return seat if town else None


def _free(reading: Reading, level: str, placed: Set[str]) -> Iterator[tuple[str, list[Found]]]:
    """The names of a level, with their mentions, that stand behind no other place."""
    by_name: dict[str, list[Found]] = {}
    for found in reading.found:
        if found.type == "Place" and not found.silent and found.name not in placed and level_of(found) == level:
            by_name.setdefault(found.name, []).append(found)
    for name, mentions in by_name.items():
        if not any(reading.ending_at(m.start, "Place") or "in" in m.attributes for m in mentions):
            yield name, mentions


def level_of(found: Found) -> str:
    """Village, town or county, by the official list or by the sign of the name; "" for what is none of them."""
    if found.attributes.get("level"):
        return str(found.attributes["level"])
    if "told" in found.attributes:  # 甲、乙、丙|三个乡镇
        return str(found.attributes["told"])
    if found.attributes.get("kind") not in (None, "area", "village") or len(found.name) < 3 - (found.name[-1] in "村镇乡县"):
        return ""
    return next((level for level, signs in _SIGNS.items() if found.name.endswith(signs)), "")


def _around(reading: Reading, found: Found, level: str, topic: Found | None) -> Found | None:
    """The area of the level above in which a mention lies: the topic, or the only town that its paragraph tells of."""
    start, end = reading.clause_of(found.start)
    if level == "village" and (town := _namesake(reading, found)) is not None:
        return town if _may_hold(reading, town, found) else None
    if _ELSEWHERE.search(reading.text, start, min(end + 1, found.end + 12)) or _foreign(reading, start, found):
        return None
    if level == "village" and (town := town_of(reading, found)) is not None:
        area = town
    elif topic is not None:
        area = topic
    elif level == "town":
        return None
    else:
        opened = reading.line_start(found.start)
        inside = _named(reading, opened, reading.line_end(found.end), _ABOVE[level])
        if len(inside) != 1 or inside[0].start > found.start or not _opens(reading, inside[0], opened):
            return None
        area = inside[0]
    return area if _may_hold(reading, area, found) else None


def is_birthplace(reading: Reading, found: Found) -> bool:
    """（男，44岁，西山乡|人）: whether a place tells whence somebody is."""
    return _BORN.match(reading.text, found.end) is not None


def town_of(reading: Reading, found: Found) -> Found | None:
    """甲镇党委书记带领|乙村、丙村的群众: the one town whose body leads the sentence that a village is told of in."""
    start, end = reading.sentence_of(found.start)
    towns = _named(reading, start, end, "town")
    if len(towns) != 1 or towns[0].end >= found.start:
        return None
    body = reading.covering(towns[0].start, towns[0].end, "Institution")
    led = body is not None and body.name.endswith(_BODIES) and not _ELSEWHERE.search(reading.text, start, end)
    return towns[0] if led else None


def _namesake(reading: Reading, found: Found) -> Found | None:
    """哭泉镇|哭泉村: the one town of the article after which a village is called."""
    stem = found.name.removesuffix("村")
    towns = [f for sign in ("镇", "乡") for f in reading.named("Place", stem + sign)[:1] if not f.silent]
    return towns[0] if len(stem) > 1 and found.name.endswith("村") and len(towns) == 1 else None


def _named(reading: Reading, start: int, end: int, level: str) -> list[Found]:
    """The first mention of each area of a level in a stretch; an area under two names counts once."""
    areas: dict[str, Found] = {}
    for found in reading.within(start, end, "Place"):
        if not found.silent and level_of(found) == level:
            areas.setdefault(str(found.attributes.get("code") or found.name), found)
    return list(areas.values())


def _is_topic(reading: Reading, area: Found, led: Set[str]) -> bool:
    """Whether the headline or the lead names a town, or an area's own bodies act."""
    body = [end for start, end in reading.sentences if start >= reading.headline_end]
    own = reading.covering(area.start, area.end, "Institution") is None  # 某市第二人民医院 speaks of a hospital
    told = own and level_of(area) == "town" and area.start < (body[:_LEAD] or [0])[-1]
    return told or str(area.attributes.get("code", "")) in led


def _opens(reading: Reading, area: Found, opened: int) -> bool:
    """Whether a paragraph speaks of an area from its first sentence on."""
    start, end = reading.sentence_of(area.start)
    return reading.text[opened:start].strip() == "" and area.end <= end


def _foreign(reading: Reading, start: int, found: Found) -> bool:
    """Whether another area of the same or a higher level leads the clause: in 甲省乙县，丙村…"""
    before = [f for f in reading.within(start, found.start, "Place") if not f.silent and f.end < found.start]
    return any(is_above(f, found) for f in before) and not any(
        reading.text[f.end : f.end + 1] in ("委", "政", "党") for f in before
    )


def is_above(outer: Found, inner: Found) -> bool:
    """Whether a place is of a higher level than another, as far as both have one."""
    levels = (level_of(outer), level_of(inner))
    return all(levels) and RANKS[levels[0]] < RANKS[levels[1]]


def _may_hold(reading: Reading, area: Found, found: Found) -> bool:
    """Whether the official list knows nothing against it: no place of this name in a neighbour of the area alone."""
    gazetteer = reading.vocabulary.gazetteer
    outer, own = str(area.attributes.get("code", "")), str(found.attributes.get("code", ""))
    if found.name == area.name or (own and outer and not gazetteer.within(own, outer)):
        return False
    if own or not outer or level_of(found) != "town":
        return True
    near = [d for d in gazetteer.named(found.name) if d.code.startswith(outer[:4])]
    return not near or any(gazetteer.within(d.code, outer) for d in near)
