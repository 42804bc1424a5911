"""Who takes part in a reform: bodies and areas side by side before or behind an offset, and names by their borders."""

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import Tie, add, area_before, kind_of
from fangzhi.extract.places import areas
from fangzhi.extract.places.areas import is_area
from fangzhi.extract.reading import Found, Reading

_TYPES = ("Institution", "Place")
_JOIN = expression(r"”?(?:、|和|与|同|及|以及)“?(?:原)?")
_JOINED = expression(r"”?(?:、|和|与|同|及|以及)“?(?:原)?$")
_LEAD = expression(r"(?:了|的)?(?:新的?|县级|地级|正[处科]级|副?省级)?“?")
_NAME = expression(r"[\u4e00-\u9fff]{3,24}(?=[，。；、”）！\n]|的?牌子|$)")
_NAME_BEFORE = expression(r"(?:^将|[，；。\n]将|[，；。\n]把|^|[，。；：\n“由])([\u4e00-\u9fff]{4,20}?)$")
_DESCRIBED = expression(r"的|一[所家个座]")  # 某区的一所小学
_SIGNS = "省市县区州盟旗镇乡"


def is_party(found: Found | None) -> bool:
    """Whether a mention can be reformed: a body, or an area, but no road or hall."""
    short = found is not None and len(found.name) < 3 and "code" not in found.attributes  # 温县 is whole
    if found is None or found.silent or short or _DESCRIBED.search(found.name):
        return False
    return found.type == "Institution" or is_area(found)


def before(reading: Reading, end: int) -> list[Found]:
    """The bodies that end right at an offset, side by side: 市文化局、市旅游局|."""
    end -= reading.text.startswith("”", end - 1)
    last = reading.ending_at(end, *_TYPES)
    group: list[Found] = []
    while last is not None and is_party(last):
        group.insert(0, last)
        join = _JOINED.search(reading.text, max(0, last.start - 4), last.start)
        last = reading.ending_at(join.start(), *_TYPES) if join else None
    return group


def behind(reading: Reading, start: int, *, unlisted: bool = False) -> list[Found]:
    """The bodies that begin right behind an offset, side by side; `unlisted` reads a name that no finder knew, too."""
    lead = _LEAD.match(reading.text, start)
    at = lead.end() if lead else start

    def party(at: int) -> Found | None:
        found = _at(reading, at, unlisted)
        return found if found is not None and is_party(found) else None

    return reading.side_by_side(at, _JOIN, party)


def nearest(reading: Reading, floor: int, at: int) -> Found | None:
    """The last body or area that ends at or before an offset, the longest there."""
    ends = [f for f in reading.within(floor, at, *_TYPES) if is_party(f)]
    return max(ends, key=lambda f: (f.end, f.end - f.start), default=None)


def heading(reading: Reading, at: int) -> Found | None:
    """The body that the sentence around an offset begins with."""
    found = reading.starting_at(reading.sentence_of(at)[0], "Institution")
    return found if is_party(found) and found is not None and found.end <= at else None


def _at(reading: Reading, at: int, unlisted: bool) -> Found | None:
    found = reading.starting_at(at, *_TYPES)
    while found is not None and found.type == "Place" and (inner := reading.starting_at(found.end, "Place")) is not None:
        found = inner  # 设立|甲市|乙区
    if not unlisted or (found is not None and found.type == "Institution"):
        return found
    return _named(reading, at) or found


def named_before(reading: Reading, end: int) -> Found | None:
    """A name that no finder knew, from the start of the clause or a preposition up to a verb: 将|云州市农林局|分设为."""
    match = _NAME_BEFORE.search(reading.text, reading.sentence_of(end)[0], end)
    return _keep(reading, *match.span(1)) if match else None


def _named(reading: Reading, start: int) -> Found | None:
    """A name between two sure borders whose end says that it is one of a body: 加挂|市乡村振兴局|牌子."""
    match = _NAME.match(reading.text, start)
    return _keep(reading, *match.span()) if match else None


def _keep(reading: Reading, start: int, end: int) -> Found | None:
    name = reading.text[start:end]
    inside = [f for f in reading.within(start, end, "Person", "Institution") if f.rule != "tagger" and f.end > start + 2]
    if not kind_of(reading.vocabulary, name) or inside:
        return None
    place = reading.starting_at(start, "Place")
    if place is not None and place.end < end:
        return add(reading, (start, end), areas.area_name(reading, place) + reading.text[place.end : end], "border", Tie(place))
    area, begins, rule = area_before(reading, start + 1) if name[0] in _SIGNS else (None, start, "")
    if area is None or begins != start:
        return add(reading, (start, end), name, "border")
    return add(reading, (start, end), areas.area_name(reading, area) + name[1:], "border", Tie(area, by=rule))
