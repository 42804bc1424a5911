"""Posts of a village: which village 村支书, 驻村第一书记 or 工作队队长 is of, where its name stands before or not at all."""

from fangzhi.expressions import expression
from fangzhi.extract.places import areas
from fangzhi.extract.posts.words import Title
from fangzhi.extract.reading import Found, Reading

_SIGN = "村"
_LEAD = expression("(?:派?驻(?:该|我|本)?村|[该我本]村|村)$")  # 驻村|第一书记, 村|支书
_LEVELS = ("village", "town")
_HIGHER = tuple("省市县区州盟旗")
_OF_BRANCH = ("支书", "村支书")
_BRANCHES = ("党支部", "党总支", "党委")


def village(reading: Reading, end: int, floor: int) -> tuple[Found | None, int]:
    """The village that a post behind `end` is of, and where its name or sign begins; (None, end) where it is not sure.

    赵家湾村|第一书记, 赵家湾村驻村|第一书记; 驻村|第一书记 of the village that the text speaks of.
    """
    place = _ending_at(reading, end, floor)
    lead = _LEAD.search(reading.text, max(floor, end - 4), end)
    if place is not None or lead is None:
        return place, place.start if place is not None else end
    place = _ending_at(reading, lead.start(), floor)
    if place is not None:
        return place, place.start
    return areas.resolve(reading, _SIGN, lead.start())[0], lead.start()


def _ending_at(reading: Reading, end: int, floor: int) -> Found | None:
    place = reading.ending_at(end, "Place")
    if place is None or place.start < floor or place.attributes.get("kind") not in (None, "area"):
        return None
    code = str(place.attributes.get("code", ""))
    division = reading.vocabulary.gazetteer.get(code) if code else None
    small = division.level in _LEVELS if division is not None else not place.name.endswith(_HIGHER)
    return place if small else None


def branch(reading: Reading, place: Found) -> Found:
    """The party branch of a village that the article names, else the village itself: a 支书 is of its branch."""
    named = [f for tail in _BRANCHES for f in reading.named("Institution", areas.area_name(reading, place) + tail)]
    return named[0] if named else place


def of_village(reading: Reading, title: Title) -> Found | None:
    """新任|支书, 老|村长 without a name before: of the village that the text speaks of."""
    body = reading.vocabulary.lexicon("posts").get(title.base, {}).get("body", "")
    if not body.startswith(_SIGN):
        return None
    place = areas.resolve(reading, _SIGN, title.start, local=True)[0]
    if place is None or body == _SIGN:
        return branch(reading, place) if place is not None and title.base in _OF_BRANCH else place
    return _committee(reading, place, body)


def of_same_village(reading: Reading, title: Title, previous: Title | None) -> Found | None:
    """某村党支部书记兼|村主任: the committee of the village of the title before."""
    body = reading.vocabulary.lexicon("posts").get(title.base, {}).get("body", "")
    area = previous.institution.attributes.get("area") if previous is not None and previous.institution is not None else None
    if body != "村委会" or not isinstance(area, Found) or not areas.area_name(reading, area).endswith(_SIGN):
        return None
    return _committee(reading, area, body)


def _committee(reading: Reading, place: Found, body: str) -> Found:
    """The 村委会 of a village: the one that the article names, else one that only the post tells."""
    name = areas.area_name(reading, place) + body
    known = reading.named("Institution", name)
    if known:
        return known[0]
    attributes = {"kind": "village", "area": place}
    return reading.add(Found(place.start, place.end, "Institution", name, "implied", "title", attributes, silent=True))
