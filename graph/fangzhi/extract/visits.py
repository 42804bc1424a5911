"""The area that an article is about by what is done: visited, inspected, or whose body meets; an area under its full name."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import visiting
from fangzhi.vocabulary import Vocabulary

# 向甲县委反馈巡视情况, 对甲县开展巡察
_INSPECTED = expression(
    r"(?:向(?=[^，。；]{2,24}反馈)|对(?=[^，。；]{2,16}?(?:开展|进行)了?(?:为期[^，。；]{1,6}的)?(?:常规|专项|机动|提级)?(?:巡视|巡察|督察|督导|审计)))"
)
# 主持召开|甲市第十七届人民政府第六十二次常务会议; 主持召开|市政府|常务会议
_HOLDS = expression(r"(?:召开|举行)了?(?!的)")
_SITTING = expression(r"[^，。；\n]{0,30}?(?:常委会|常务会|全会|全体会|[工作协调推进动员专题扩大议]会|大会|会议)")
_BARE = expression(
    r"(?:(?<=召开)|(?<=举行)|(?<=主持)|^)(?P<sign>[省市县区州旗盟])(?:委|政府|人民政府)(?:党组)?(?:常委会|常务会|全体会|专题会|理论学习|[^，。；\n]{0,12}会议)",
    re.MULTILINE,
)
_MORE = expression("[、和及等]")  # 在甲县、乙县调研: which of them?
_WIDE = expression(r"[市县区州旗盟]$")
_ENDED = expression("[省市县区州旗盟镇乡村道园]$")
_FULL = expression(r"(?:[\u4e00-\u9fff]{1,10}自治)?[省市县区州旗盟镇乡]$")


@cache
def _visit(vocabulary: Vocabulary) -> re.Pattern[str]:
    return expression(
        r"(?:在|到|赴|深入|前往|来到)(?P<where>[\u4e00-\u9fff]{2,14}?)，?(?:就[^，。\n]{2,30})?"
        rf"(?:开展|进行|专题|实地|{visiting(vocabulary, 'guide')})"
    )


def area(reading: Reading) -> Found | None:
    """张三在甲县调研时强调, 率队到甲县调研: what a leader asks for at a visit is asked of the area that is visited.

    A whole province is visited by those of the state, who ask nothing of it alone.
    """
    for match in _visit(reading.vocabulary).finditer(reading.text, 0, _opening(reading)):
        place = reading.starting_at(match.start("where"), "Place")
        if (
            place is None
            or place.end > match.end()
            or place.attributes.get("kind") not in (None, "area")
            or _is_state(reading, place)
        ):
            continue
        while (inner := reading.starting_at(place.end, "Place")) and inner.end <= match.end() and _WIDE.search(inner.name):
            if inner.attributes.get("level") == place.attributes.get("level") is not None:
                return None  # 在海伦|望奎调研
            place = inner
        beside = reading.starting_at(place.end, "Place")  # 赴|昭觉|布拖两县
        several = _MORE.match(reading.text, place.end) or (beside is not None and not _ENDED.search(beside.name))
        return None if several else fuller(reading, place)
    return None


def inspected(reading: Reading) -> Found | None:
    """省委巡视组向甲县委反馈…: what an inspection finds and asks for is of the area that it went to."""
    for match in _INSPECTED.finditer(reading.text, 0, _opening(reading)):
        if (place := _innermost(reading, match.end())) is not None and not _MORE.match(reading.text, place.end):
            return fuller(reading, place)
    return None


def sitting(reading: Reading) -> Found | None:
    """张三主持召开|甲市政府常务会议: what a meeting asks for is asked of the area whose body meets."""
    end = _opening(reading)
    for match in _HOLDS.finditer(reading.text, 0, end):
        place = _innermost(reading, match.end())
        if place is not None and _SITTING.match(reading.text, place.end):
            return fuller(reading, place)
    bare = _BARE.search(reading.text, 0, end)
    return areas.resolve(reading, bare["sign"], bare.start("sign"))[0] if bare else None


def _opening(reading: Reading) -> int:
    """Where the first sentence of the body ends."""
    return next((e for s, e in reading.sentences if s >= reading.headline_end), reading.headline_end)


def _innermost(reading: Reading, at: int) -> Found | None:
    """The innermost area of the chain of names that begins at an offset."""
    place = reading.innermost_at(at)
    return place if place is not None and place.attributes.get("kind") in (None, "area", "zone") else None


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
