"""The ground that an entry tells of a project: 建设地点：甲镇, 涉及甲镇、乙镇."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.places.areas import is_area
from fangzhi.extract.projects import topics as project_topics
from fangzhi.extract.reading import Found, Reading

# 地点：|甲镇乙村；投资额：…, 项目选址：|甲开发区
_FIELD = expression(r"(?<=[，。；：:、\n\s])(?:项目)?(?:建设|实施|落户)?(?:地点|地址|选址)[：:]")
# 总投资3.7亿元，涉及|甲镇、乙镇
_TOUCHES = expression(r"(?<=[，；])(?:项目|工程)?(?:涉及|覆盖)(?=[\u4e00-\u9fff])")
_JOIN = expression("[、和与及]")
_PARTS = ("镇", "乡", "街道", "苏木", "村", "社区", "嘎查", "县", "区", "旗")


def stated(reading: Reading) -> Iterator[tuple[Found, Found, int, int]]:
    """建设地点：甲镇: what, where, and the span that says so."""
    for match in reading.matches(_FIELD, "地点", "地址", "选址"):
        place = reading.innermost_at(match.end())
        project = project_topics.meant(reading, match.start()) if place is not None and is_area(place) else None
        if place is not None and project is not None:
            yield project, place, match.start(), place.end


def touched(reading: Reading) -> Iterator[tuple[Found, Found, int, int]]:
    """涉及甲镇、乙镇: the parts of an area that works go through."""
    for match in reading.matches(_TOUCHES, "涉及", "覆盖"):
        row = reading.side_by_side(match.end(), _JOIN, reading.innermost_at)
        if not row or not all(is_area(place) and _is_part(place) for place in row):
            continue
        if (project := project_topics.meant(reading, match.start())) is not None:
            yield from ((project, place, match.start(), place.end) for place in row)


def _is_part(place: Found) -> bool:
    return place.name.endswith(_PARTS) or place.attributes.get("level") in ("village", "town", "county")
