"""What is visited in a place lies in it: 在甲镇，张三走访了乙市场和丙项目; 赴甲镇参观了乙产业园."""

import re
from collections.abc import Iterator
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract import actors, belonging
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import seeing
from fangzhi.vocabulary import Vocabulary

_INTO = expression("[\u4e00-\u9fff]{0,6}?(?:先后|还|又|率队|一行)*(?:在|来到|走进|前往|赶赴|赶往|赴|到)")
_ITEMS = ("Place", "Project")
_LISTED = ("、", "和", "与", "及")
_AREAS = ("县", "区", "旗", "镇", "乡", "村", "市", "街道", "苏木", "社区")
_SITES = ("小区", "校区", "厂区", "景区", "院区")
_BELOW = ("村", "社区", "嘎查", "街道")


def rows(reading: Reading, type: str) -> Iterator[tuple[Found, Found, int, int]]:
    """Each place or project that a visit to a place goes to: what, where, and the span that says so."""
    for start, end in reading.sentences:
        if start < reading.headline_end or not _toured(reading, start, end):
            continue
        for clause in actors.clauses(reading.text, start, end)[:3]:
            where = _innermost(reading, _into(reading, clause, end))
            if where is not None and where.end < end:
                yield from ((f, where, where.start, f.end) for f in _visited(reading, where, end) if f.type == type)
                break


def _toured(reading: Reading, start: int, end: int) -> bool:
    """Whether a verb of visiting stands behind an area in a sentence at all."""
    areas = reading.within(start, end, "Place")
    return bool(areas) and _visits(reading.vocabulary).search(reading.text, areas[0].end, end) is not None


def _into(reading: Reading, clause: int, end: int) -> int:
    """Where the place begins that a clause leads into: 随后，他来到|甲镇; the end where it leads into none."""
    at = actors.skip(reading, clause, end)
    if reading.text[at - 1 : at] == "在" and at > clause:
        return at  # the lead of a clause has taken it
    into = _INTO.match(reading.text, at, end)
    return into.end() if into else end


@cache
def _visits(vocabulary: Vocabulary) -> re.Pattern[str]:
    return expression(f"(?:先后|实地|现场|还|又|一同|随机|重点|分别|详细)*(?:先到|又到|{seeing(vocabulary)})(?:了)?")


def _innermost(reading: Reading, at: int) -> Found | None:
    """The last of a chain of areas that begins here; none where several are visited, or where the chain ends in a site."""
    found = reading.innermost_at(at)
    named = found is not None and found.name.endswith(_AREAS) and found.attributes.get("kind") in (None, "area", "zone")
    named = named and found is not None and not found.name.endswith(_SITES)
    return found if named and found is not None and not reading.text.startswith(_LISTED, found.end) else None


def _visited(reading: Reading, where: Found, end: int) -> list[Found]:
    """What the verbs of visiting behind a place name, until another area has the word."""
    found: list[Found] = []
    for verb in _visits(reading.vocabulary).finditer(reading.text, where.end, end):
        between = reading.within(where.end, verb.start(), "Place")
        if any("code" in f.attributes and f not in found for f in between) or "”" in reading.text[where.end : verb.start()]:
            break
        _, stop = reading.clause_of(verb.end())
        for item in reading.within(verb.end(), stop, *_ITEMS):
            joined = item.start == verb.end() or reading.text[item.start - 1] in _LISTED or reading.text[item.start - 1] == "“"
            if joined and _may_lie(reading, item, where):
                found.append(item)
    return found


def _may_lie(reading: Reading, item: Found, where: Found) -> bool:
    if item.type == "Project":
        return reading.ending_at(item.start, "Place") is None
    kind, code = item.attributes.get("kind"), item.attributes.get("code")
    if code:
        return reading.vocabulary.gazetteer.within(
            str(code), str(where.attributes.get("code", "")) or "-"
        ) and code != where.attributes.get("code")
    level = belonging.level_of(item)
    inside = item.attributes.get("in")
    own = isinstance(inside, Found) and bool(belonging.level_of(inside))
    if own or (level and level == belonging.level_of(where)):
        return False  # 来到甲村果园，又到|乙村: a village lies in none; 乙村种植基地 has one of its own
    return kind in ("site", "zone", None) or (kind == "area" and item.name.endswith(_BELOW) and item.name != where.name)
