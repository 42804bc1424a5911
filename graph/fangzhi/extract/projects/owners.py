"""The company whose works a name tells of: 甲镇乙酒业|丙车间技改项目, 甲公司有机肥厂."""

from fangzhi.extract.reading import Found, Reading

_WORKS = ("站", "厂", "场", "港", "矿", "基地", "园", "中心", "酒店", "店")


def begins_with(reading: Reading, start: int, end: int) -> Found | None:
    """The company that a stretch begins with, behind the areas that it stands in."""
    at = start
    while at < end:
        body = reading.starting_at(at, "Institution")
        if body is not None and is_company(body) and body.end < end:
            return body
        area = reading.starting_at(at, "Place")
        if area is None:
            return None
        at = area.end
    return None


def before(reading: Reading, project: Found) -> Found | None:
    """甲公司|乙项目, 甲公司的|乙项目: the company that a name stands behind, or that it begins with."""
    at = project.start - (reading.text[project.start - 1 : project.start] == "的")
    body = reading.ending_at(at, "Institution") or begins_with(reading, project.start, project.end)
    return body if body is not None and is_company(body) else None


def is_company(body: Found) -> bool:
    """Whether a body is one that pays for its works by itself; 甲水电站, 乙机场 are works themselves."""
    firm = body.attributes.get("kind") == "enterprise" and not body.name.endswith(_WORKS)
    return firm or body.name.endswith(("公司", "集团", "合作社"))
