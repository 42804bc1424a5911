"""Zones that no list knows before a body: by the area they are named after, or by the sign of the area they are of."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.places import areas
from fangzhi.extract.places.borders import LITTLE
from fangzhi.extract.reading import Found, Reading

_PARKS = ("产业园", "工业园", "科技园", "物流园", "示范园", "产业城", "度假区", "新城")
REGIONS = ("地区", "矿区", "林区", "垦区", "牧区")  # 某旗|棋盘井地区|人民检察院
_KINDS = "(?:国家级|省级|经济|技术|高新|产业|工业|循环)"
_KIND = expression(f"{_KINDS}+$")
# 市|经济技术|开发区; not 全市|开发区, 城市|新区
_SIGN = expression(f"(?<![全各个城都])[省市县州盟旗](?={_KINDS}*$)")
_LONGEST = 16  # characters of kinds before a zone


def with_kind(reading: Reading, at: int) -> int:
    """Where the name of a bare zone at an offset begins: with its kind, 县委常委、|经济|开发区."""
    kind = _KIND.search(reading.text, max(0, at - _LONGEST), at)
    return kind.start() if kind else at


def named_zone(reading: Reading, start: int) -> Found | None:
    """瓮安|经济开发区|管委会: a zone that no list knows, from the area it is named after."""
    ends = (*reading.vocabulary.lexicon("zones"), *_PARKS, *REGIONS)
    if not reading.text.endswith(ends, 0, start):
        return None
    for place in reversed(reading.within(max(0, start - 16), start, "Place")):
        tail = reading.text[place.end : start]
        if re.fullmatch(r"[\u4e00-\u9fff]{2,10}", tail) and not place.silent and not LITTLE & set(tail):
            name = reading.text[place.start : start]
            return reading.add(Found(place.start, start, "Place", name, "composed", "", {"kind": "zone", "in": place}))
    return None


def signed_zone(reading: Reading, start: int, zone: str) -> tuple[Found | None, int, str] | None:
    """市|经济开发区|管委会: the zone of the area that the sign means, and where it begins."""
    sign = _SIGN.search(reading.text, max(0, start - len(zone) - 10), start - len(zone))
    if sign is None:
        return None
    at = sign.start()
    if reading.text[at - 1 : at] not in ("我", "本") and at not in reading.borders:
        return None
    area, rule = areas.resolve(reading, sign.group(), at)
    if area is None:
        return None, at, ""
    name = areas.area_name(reading, area) + reading.text[at + 1 : start]
    return reading.add(Found(at, start, "Place", name, "composed", rule, {"kind": "zone", "in": area})), at, ""
