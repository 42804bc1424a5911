"""What a town has of its own, told without it behind one of its people: 某镇镇长甲、|卫生院|院长乙、|林业站|站长丙."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import kind_of
from fangzhi.extract.places import areas
from fangzhi.extract.posts.words import Title
from fangzhi.extract.reading import Found, Reading
from fangzhi.vocabulary import Vocabulary

_TOWNS = ("镇", "乡", "街道", "苏木")
_JOINTS = "，、；和与及由"


@cache
def bodies(vocabulary: Vocabulary) -> frozenset[str]:
    """The bodies that a town has of its own."""
    return frozenset(vocabulary.lexicon("town_bodies"))


@cache
def _at_end(vocabulary: Vocabulary) -> re.Pattern[str]:
    return expression(f"(?<=[{_JOINTS}])({'|'.join(vocabulary.terms('town_bodies'))})$")


def of_town(reading: Reading, title: Title, before: list[Title]) -> Found | None:
    """The body of a town that stands right before a post, where the title before is one of the town's."""
    body = _at_end(reading.vocabulary).search(reading.text, max(0, title.start - 12), title.start)
    town = town_of(reading, last_placed(before)) if body else None
    if body is None or town is None or reading.ending_at(title.start, "Institution") is not None:
        return None
    title.start = body.start()
    name = areas.area_name(reading, town) + body[0]
    attributes = {"kind": kind_of(reading.vocabulary, body[0]), "area": town}
    return reading.add(Found(*body.span(), "Institution", name, "elided", "title", attributes))


def last_placed(before: list[Title]) -> Found | None:
    """The last body of the titles before of which anything tells where it is."""
    bodies = (t.institution for t in reversed(before) if t.institution is not None)
    return next((f for f in bodies if "area" in f.attributes or "parent" in f.attributes), None)


def town_of(reading: Reading, body: Found | None) -> Found | None:
    """The town that a body is of, where that is no village's and no county's."""
    while body is not None and "area" not in body.attributes and isinstance(whole := body.attributes.get("parent"), Found):
        body = whole  # 某镇中心学校党支部
    town = body.attributes.get("area") if body is not None else None
    return town if isinstance(town, Found) and areas.area_name(reading, town).endswith(_TOWNS) else None
