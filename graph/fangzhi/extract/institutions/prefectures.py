"""Bodies of a prefecture that the text does not name beside them: 地委, 行署, 地区教育局 are those of 某地区."""

from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found, Reading

_SIGN = "地区"
_PLAIN = frozenset("n nz nw a an f s m q r vn Place Institution".split())  # 偏远|地区|教育局 is of none


def signed(reading: Reading, start: int) -> tuple[Found | None, int, str]:
    """地区|教育局: the prefecture, where the name of its body begins, and the rule; (None, start, "") where none is meant."""
    begins = start - len(_SIGN)
    before = reading.word_at(begins - 1) if begins else None
    joined = before is not None and (before.end > begins or before.tag in _PLAIN) and reading.text[begins - 1] not in "、原"
    if joined and not reading.ending_at(begins, "Person"):
        return None, start, ""
    area, rule = areas.resolve(reading, _SIGN, begins)
    return (area, begins, rule) if area is not None else (None, start, "")


def seat(reading: Reading, start: int, term: str) -> tuple[str, Found, str] | None:
    """地委 of 某地委, 行署 of 某地区行署: the name, the prefecture, and the rule; None where nothing tells which."""
    if not term.startswith(("地委", "行署")) or reading.text[start - 1 : start] == "原":
        return None
    area, rule = areas.resolve(reading, _SIGN, start)
    if area is None:
        return None
    name = areas.area_name(reading, area)
    return (name.removesuffix(_SIGN) if term.startswith("地委") else name) + term, area, rule
