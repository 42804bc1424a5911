"""Where an article speaks from: its dateline, then its section, the city it tells of, the home area of its paper."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.places import cities
from fangzhi.extract.reading import Reading, once
from fangzhi.gazetteer import Division
from fangzhi.vocabulary import Vocabulary

_DAY = expression(r"(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日$")
_DATELINE = expression(r"[【〔（]?([^（）【】〔〕：]{2,24}?)(?:讯|电)(?![员息问号影话视台])")
_EDGES = " 【】〔〕[]·"


@dataclass(frozen=True, slots=True)
class Context:
    """An area that a bare 市 or 我县 may mean, innermost first with what it lies in, and the rule that gives it."""

    rule: str
    chain: tuple[Division, ...]


@once
def contexts(reading: Reading) -> tuple[Context, ...]:
    """The contexts of the article in the order in which they count; those that are not known are left out."""
    return tuple(_find(reading))


@cache
def home_chain(vocabulary: Vocabulary, area: str) -> tuple[Division, ...]:
    """An area and what it lies in, innermost first; empty where no official area is known."""
    if not area:
        return ()
    gazetteer = vocabulary.gazetteer
    if gazetteer.get(area) is None:
        named = gazetteer.named(area)
        return gazetteer.chain(named[0].code) if len(named) == 1 else ()
    return gazetteer.chain(area)


def _find(reading: Reading) -> Iterator[Context]:
    home = home_chain(reading.vocabulary, reading.article.area)
    for rule, names in (("dateline", _datelines(reading)), ("section", _sections(reading))):
        found = {d.code: d for name in names if (d := _division(reading.vocabulary, name, home)) is not None}
        if len(found) == 1:
            yield Context(rule, reading.vocabulary.gazetteer.chain(next(iter(found))))
    counted = reading.article.area_rule in ("", "content")
    city = cities.told_of(reading) if counted else None
    if city is not None and (not home or reading.vocabulary.gazetteer.within(city.code, home[-1].code)):
        yield Context("headline", reading.vocabulary.gazetteer.chain(city.code))
    if (
        counted
        and len(home) > 1
        and home[0].level == "county"
        and home[0].name.endswith("市")
        and cities.others(reading, home[0])
    ):
        home = home[1:]  # 市委书记甲到某市调研，某市委书记乙陪同
    if home:
        yield Context("home-area", home)


def _division(vocabulary: Vocabulary, name: str, home: tuple[Division, ...]) -> Division | None:
    """The one division of a name, in the home area where a home is known: 本报北京电 in another city's paper tells of 我市 there.

    A dateline in the very province of a city's paper may be any place of it, as the paper's own area is.
    """
    gazetteer = vocabulary.gazetteer
    named = gazetteer.named(name)
    if home:
        outer = next((d for d in home if d.level == "city"), home[-1])
        named = tuple(d for d in named if gazetteer.within(d.code, outer.code))
    return named[0] if len(named) == 1 else None


def _datelines(reading: Reading) -> Iterator[str]:
    """本报|沁阳|5月6日讯, |石河|讯（通讯员…, 新华社|郑州|5月6日电."""
    for part in reading.article.parts:
        if part.kind != "credit" or part.start < reading.headline_end:
            continue
        match = _DATELINE.match(reading.text, part.start, part.end)
        if match:
            words = _DAY.sub("", re.sub(r"\s", "", match[1]))
            source = next((s for s in reading.vocabulary.terms("read_sources") if words.startswith(s)), "")
            yield words.removeprefix(source)
        return  # the credit that opens the article, not one that closes it


def _sections(reading: Reading) -> Iterator[str]:
    """沁阳新闻, 【温县】 above a headline."""
    for part in reading.article.parts:
        line = reading.text[part.start : part.end].strip()
        if part.kind not in ("shoulder", "headline"):
            continue
        tail = next((t for t in reading.vocabulary.terms("area_sections") if line.strip(_EDGES).endswith(t)), "")
        if tail or line[:1] in "【〔[":
            yield line.strip(_EDGES).removesuffix(tail).strip(_EDGES)
