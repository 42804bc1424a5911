"""The area in which the words ahead of a place put it: 我县|甲镇, 县城|古城大街, 在甲县，|乙镇、丙镇."""

from fangzhi.expressions import expression
from fangzhi.extract import belonging
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found, Reading

_JOINS = tuple("、和与及")
# 我县|甲镇, 该镇|后湾村; 县城|古城大街
_OURS = expression("(?:(?P<who>[我该本])(?P<sign>[市县区州旗镇乡村])|(?P<town>县城|主?城区|市区)的?)$")
_SITES = ("road", "site", "zone", "water")
# 在终点|甲县，乙镇、丙镇的征拆已完成
_AT = expression("(?:^|[，。；：\n])而?在(?:[\u4e00-\u9fff]{2})?$")


def row_start(reading: Reading, found: Found) -> int | None:
    """Where the row of places of one level begins that a place stands in; None where something else stands in it."""
    at, level = found.start, belonging.level_of(found)
    while level and at and reading.text[at - 1] in _JOINS:
        other = reading.ending_at(at - 1, "Place")
        if other is None or belonging.level_of(other) != level:
            return None
        at = other.start
    return at


def within(reading: Reading, found: Found, outer: Found) -> bool:
    """Whether the official list has one place in another."""
    code, around = str(found.attributes["code"]), str(outer.attributes["code"])
    return code != around and reading.vocabulary.gazetteer.within(code, around)  # 正阳县|正阳: one area twice


def pointed(reading: Reading, found: Found) -> tuple[Found, str, int] | None:
    """The area of 我县|甲镇、乙镇, 该镇|后湾村, 县城|古城大街, with the rule and where its words begin."""
    at = row_start(reading, found)
    whose = _OURS.search(reading.text, max(0, at - 4), at) if at else None
    if whose is None or (whose["town"] and found.attributes.get("kind") not in _SITES):
        return None
    if whose["town"]:
        area = _home_county(reading)
    elif whose["who"] != "该" and (own := _own_area(reading, found, whose["sign"])) is not None:
        area = own
    else:
        area, _ = areas.resolve(reading, whose["sign"], whose.start(), local=whose["who"] == "该")
    if area is None or area.name == found.name or not _lies_there(reading, found, area):
        return None
    return area, "chain", whose.start()


def _home_county(reading: Reading) -> Found | None:
    """The county of the paper, where the article is one of a county."""
    home = areas.home_chain(reading)
    return areas.of_division(reading, home[0]) if home and home[0].level == "county" else None


def _own_area(reading: Reading, found: Found, sign: str) -> Found | None:
    """我市|甲镇: the area of the paper that the sign may mean and that holds the place, whoever else the sentence names."""
    home = next((d for d in areas.home_chain(reading) if areas.fits(reading.vocabulary, d, sign)), None)
    code = str(found.attributes.get("code", ""))
    holds = home is not None and (not code or (code != home.code and reading.vocabulary.gazetteer.within(code, home.code)))
    return areas.of_division(reading, home) if home is not None and holds else None


def _lies_there(reading: Reading, found: Found, area: Found) -> bool:
    """Whether the list says that a place lies in an area, or knows nothing of it and the place is of no such level."""
    if "code" in found.attributes and "code" in area.attributes:
        return within(reading, found, area)
    return not belonging.is_above(found, area) and belonging.level_of(found) != belonging.level_of(area)


def opening(reading: Reading, found: Found) -> Found | None:
    """在甲县，|乙镇、丙镇…: the area that a clause opens with in whose places the next one tells of."""
    at = row_start(reading, found) if belonging.level_of(found) in ("town", "village") else None
    outer = reading.ending_at(at - 1, "Place") if at and reading.text[at - 1] == "，" else None
    if outer is None or outer.silent or not belonging.is_above(outer, found) or not _lies_there(reading, found, outer):
        return None
    first = areas.outermost(reading, outer)
    return outer if _AT.search(reading.text, max(0, first.start - 6), first.start) else None
