"""The area that the visit of a leader goes to, and an area under its full name."""

import re

from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found, Reading

_VISIT = re.compile(
    r"(?:在|到|赴|深入|前往|来到)(?P<where>[\u4e00-\u9fff]{2,14}?)，?(?:就[^，。\n]{2,30})?"
    r"(?:开展|进行|专题|实地|督导|调研|考察|检查|督查|慰问|视察|走访)"
)
_MORE = re.compile("[、和及等]")  # 在甲县、乙县调研: which of them?
_WIDE = re.compile(r"[市县区州旗盟]$")
_ENDED = re.compile("[省市县区州旗盟镇乡村道园]$")
_FULL = re.compile(r"(?:[\u4e00-\u9fff]{1,10}自治)?[省市县区州旗盟镇乡]$")


def area(reading: Reading) -> Found | None:
    """张三在甲县调研时强调, 率队到甲县调研: what a leader asks for at a visit is asked of the area that is visited.

    A whole province is visited by those of the state, who ask nothing of it alone.
    """
    first = next((e for s, e in reading.sentences if s >= reading.headline_end), reading.headline_end)
    for match in _VISIT.finditer(reading.text, 0, first):
        place = reading.starting_at(match.start("where"), "Place")
        if (
            place is None
            or place.end > match.end()
            or place.attributes.get("kind") not in (None, "area")
            or _is_state(reading, place)
        ):
            continue
        while (inner := reading.starting_at(place.end, "Place")) and inner.end <= match.end() and _WIDE.search(inner.name):
            place = inner
        beside = reading.starting_at(place.end, "Place")  # 赴|昭觉|布拖两县
        several = _MORE.match(reading.text, place.end) or (beside is not None and not _ENDED.search(beside.name))
        return None if several else fuller(reading, place)
    return None


def fuller(reading: Reading, place: Found) -> Found:
    """永川：半年报里看…: the area under its full name, 永川区, where the article or its home tells it."""
    if _FULL.search(place.name):
        return place
    named = {
        f.name: f
        for f in reading.found
        if f.type == "Place" and f.name.startswith(place.name) and _FULL.fullmatch(f.name[len(place.name) :])
    }
    if len(named) == 1:
        return next(iter(named.values()))
    chain = areas.home_chain(reading)
    home = areas.of_division(reading, chain[0]) if chain else None
    return home if home is not None and home.name.startswith(place.name) and not named else place


def _is_state(reading: Reading, place: Found) -> bool:
    division = reading.vocabulary.gazetteer.get(str(place.attributes.get("code", "")))
    return division is not None and division.level == "province"
