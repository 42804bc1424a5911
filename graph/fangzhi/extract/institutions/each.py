"""The same body of several areas that a count tells together: 莱州、招远两市|人民法院、检察院."""

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import Tie, add
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import Terms

_NUMBERS = "两三四五六七八九"
_SIGNS = "省市县区州旗镇乡村"
# 甘肃、宁夏两|省区|人民政府
_COUNT = expression(f"(?<!第)[{_NUMBERS}](?P<sign>省区市?|省市|县市区?|县区|市县|市区|旗县|旗区|市州|乡镇|镇街|[{_SIGNS}])$")
_JOINS = "、和与及"


def _counted(reading: Reading, start: int, end: int) -> tuple[int, int, str] | None:
    """Where a count of areas stands before a department, where what each of them has begins, and their sign."""
    text = reading.text
    sign = int(text[start] in _SIGNS and text[start - 1 : start] in tuple(_NUMBERS))  # 两|县委; 两县|公安局
    match = _COUNT.search(text, max(0, start + sign - 5), start + sign)
    return (match.start(), start + sign, match["sign"]) if match and start + sign < end else None


def of_each(reading: Reading, start: int, end: int, departments: Terms) -> list[Found] | None:
    """The bodies, one an area; [] where the areas before the count are not as many as it says, None where none is counted."""
    count = _counted(reading, start, end)
    if count is None:
        return None
    at, begins, sign = count
    row: list[Found] = []
    before = at
    while (place := reading.ending_at(before, "Place")) is not None:
        row.insert(0, place)
        if reading.text[place.start - 1 : place.start] not in tuple(_JOINS):
            break
        before = place.start - 1
    if len(row) != _NUMBERS.index(reading.text[at]) + 2:
        return None if sign == "村" else []  # 青石三村|党支部
    bodies: list[Found] = []
    while True:
        for place in row:
            name = areas.area_name(reading, place)
            name += "" if name.endswith(sign) or len(sign) > 1 else sign
            bodies.append(add(reading, (place.start, end), name + reading.text[begins:end], "department", Tie(place)))
        other = departments.at(reading.text, end + 1) if reading.text[end : end + 1] in tuple(_JOINS) else None
        if other is None or other[0] == sign:
            return bodies
        begins, end = end + 1, end + 1 + len(other)
