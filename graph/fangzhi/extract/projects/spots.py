"""Where works stand: a clause of their segment that is but a place, or the place before what was done to them."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.places.areas import is_area, outermost
from fangzhi.extract.projects import segments as project_segments
from fangzhi.extract.projects.segments import Segment
from fangzhi.extract.reading import Found, Reading

Row = tuple[Found, Found, int, int]  # project, place, and the span that says so
# 甲水库，|乙镇，9亿元; 甲医院，地点|在乙镇; 这个中心落|在乙镇
_AT = expression(r"(?![^，。；]{0,4}(?:[起止距至从延通到运供送]))(?:[^，。；\d]{0,6}(?:[在于]|选址))?")
# 在甲村|上了一座|乙厂, 在甲园区|的|乙生产线
_DID = expression(
    r"(?:里|内|境内)?(?:[^，。；在的]{0,8}(?:一[座条个处家项]|[上建办搞修盖开]了?|[建盖办修搞]起(?:了|来)?的?)|的)“?"
)
# 甲村正在修|的|乙中心
_DOES = expression(r"(?:正|新|刚|要|拟|在)*(?:[改新扩筹]?建|修|盖|办|搞|上马?)(?:起|成|设)?的“?")
_BEFORE = expression(r"[^，。；\d]{0,6}在")
_MARK = 3  # characters of a number or a stop beside the name of an item
_THEN = expression(r"，(?:要|拟|将|计划)?(?:[新改扩]?建设?|上马?|修|盖|办|搞)(?:了|起)?(?:一[座条个处])?“?")


def told(reading: Reading) -> Iterator[Row]:
    """The place of each project that its segment tells, or that stands before it."""
    for segment in project_segments.find(reading):
        row = _behind(reading, segment) or _ahead(reading, segment)
        if row is not None:
            yield row


def _behind(reading: Reading, segment: Segment) -> Row | None:
    at, (_, close) = segment.project.start, reading.sentence_of(segment.project.start)
    heads = at - reading.line_start(at) <= _MARK and close - segment.project.end <= _MARK  # 5.甲院新院。|乙街道|，9亿元
    for start, end in project_segments.clauses(reading, segment.begin, segment.near):
        if start >= close and not heads:
            return None  # 甲公路通车。|乙县|的货车司机: a new sentence may be of another place
        stop = end - (reading.text[end - 1 : end] in ("，", "。", "；", "：", "\n"))
        lead = _AT.match(reading.text, start, stop)
        place = reading.innermost_at(lead.end()) if lead is not None and start > segment.project.end else None
        topic = reading.text[start] == "在"  # 甲水库……。在乙省，: what follows is told of another
        named = place is not None and segment.project.name.startswith(place.name)
        if place is not None and place.end == stop and is_area(place) and not topic and not named:
            return segment.project, place, start, stop
    return None


def _ahead(reading: Reading, segment: Segment) -> Row | None:
    at = segment.project.start
    clause, _ = reading.clause_of(at)
    begin = max(clause, segment.start)
    for place in reading.within(begin, at, "Place"):
        inner = reading.innermost_at(place.start) or place
        held = reading.text[place.start - 1 : place.start] == "在" and _DID.fullmatch(reading.text, inner.end, at)
        own = reading.innermost_at(at, segment.project.end)
        named = own is not None and is_area(own)  # 上庄建起|甲村养殖园区
        does = place.start == begin and not named and _DOES.fullmatch(reading.text, inner.end, at)
        if (held or does) and is_area(inner):
            return segment.project, inner, place.start, segment.project.end
    last = reading.ending_at(clause - 1, "Place") if _THEN.fullmatch(reading.text, clause - 1, at) else None
    if last is None or not is_area(last):
        return None
    first = outermost(reading, last)
    leads = _BEFORE.fullmatch(reading.text, reading.clause_of(first.start)[0], first.start) is not None
    return (segment.project, last, first.start, segment.project.end) if leads else None
