"""The home area of a page or article: what 本市, 全区 and 市委 mean in it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fangzhi.gazetteer import Division, Gazetteer
from fangzhi.read.lexis import Lexis

_RANK = {"province": 0, "city": 1, "county": 2, "town": 3, "village": 4}
_READ = 40_000  # characters looked at
_CAP = 4  # one name counts at most so often
_MARGIN = 2.0  # how far the first must be ahead of the second


@dataclass(frozen=True, slots=True)
class Home:
    """A division's code, else a name, else "", and the rule that found it."""

    area: str
    rule: str


NOWHERE = Home("", "")


def given(name: str, gazetteer: Gazetteer, rule: str) -> Home:
    """What a user wrote: a code, a name, or names from large to small (河南省焦作市, 河南 焦作); the name itself if unknown."""
    name = name.strip()
    if gazetteer.get(name) is not None:
        return Home(name, rule)
    if found := _chain(re.sub(r"[\s/,，、>·-]+", "", name), gazetteer):
        return Home(found.code, rule)
    return Home(name, rule) if name else NOWHERE


def of_publication(publication: str, gazetteer: Gazetteer, lexis: Lexis, rule: str) -> Home:
    """石河日报 is at home in 石河; nothing for a national paper or one whose name is no division."""
    if not publication or is_national(publication, lexis):
        return NOWHERE
    for suffix in lexis.papers:
        if publication.endswith(suffix) and (found := _chain(publication.removesuffix(suffix), gazetteer)):
            return Home(found.code, rule)
    return NOWHERE


def is_national(source: str, lexis: Lexis) -> bool:
    """Whether a source line or dateline names a national paper, agency or station."""
    return bool(lexis.national.match(source.strip().removeprefix("据")))


def of_content(texts: Iterable[str], gazetteer: Gazetteer) -> Home:
    """The county or city whose divisions are named far more than any other's; nothing where that is in doubt.

    Example: five towns of one zone, its city, and two far cities as models: the zone.
    """
    counts: Counter[str] = Counter()
    read = 0
    for text in texts:
        counts.update(_named(text[: _READ - read], gazetteer))
        read += len(text)
        if read >= _READ:
            break
    votes = _votes(counts, gazetteer)
    city = _leader(votes, "city", "", gazetteer) or _leader(votes, "province", "", gazetteer, only=("11", "12", "31", "50"))
    if not city:
        return NOWHERE
    county = _leader(votes, "county", city, gazetteer)
    return Home(county or city, "content")


def _named(text: str, gazetteer: Gazetteer) -> Iterator[str]:
    """The names of divisions in a text, longest first at each place, short county names (资源, 和平) left out."""
    at = 0
    while at < len(text):
        for length in range(min(14, len(text) - at), 1, -1):
            word = text[at : at + length]
            if word in gazetteer and any(_counts(word, d) for d in gazetteer.named(word)):
                yield word
                at += length
                break
        else:
            at += 1


def _counts(word: str, division: Division) -> bool:
    return len(word) > 2 or (word in division.aliases and division.level in ("province", "city"))


def _votes(counts: Counter[str], gazetteer: Gazetteer) -> dict[str, tuple[float, frozenset[str]]]:
    """For each division above the town: how often it or what lies in it is named, and by which names."""
    votes: dict[str, tuple[float, frozenset[str]]] = {}

    def add(word: str, weight: float, divisions: Iterable[Division]) -> None:
        for division in divisions:
            old, names = votes.get(division.code, (0.0, frozenset()))
            votes[division.code] = (old + weight, names | {word})

    unsure: list[tuple[str, list[Division]]] = []
    for word, count in counts.items():
        meant = [d for d in gazetteer.named(word) if _counts(word, d)]
        meant = [d for d in meant if d.code in gazetteer.own] or meant
        if len({d.code for d in meant}) == 1:
            add(word, min(count, _CAP), gazetteer.chain(meant[0].code))
        elif len(meant) <= 12:
            unsure.append((word, meant))
    known = dict(votes)
    for word, meant in unsure:
        # 文昌街道 stands in many counties; it means the one that the page speaks of anyway
        backed = [d for d in meant if any(a.code in known and a.level in ("city", "county") for a in gazetteer.chain(d.parent))]
        if len(backed) == 1:
            add(word, min(counts[word], _CAP), gazetteer.chain(backed[0].code))
    return votes


def _leader(
    votes: dict[str, tuple[float, frozenset[str]]], level: str, within: str, gazetteer: Gazetteer, only: tuple[str, ...] = ()
) -> str:
    """The division of a level that is far ahead of the next, with two names or more for it; else ""."""
    ranked = sorted(
        (
            (-weight, code)
            for code, (weight, _) in votes.items()
            if (d := gazetteer.get(code)) and d.level == level and (not within or gazetteer.within(code, within))
            if not only or code in only
        ),
    )
    if not ranked:
        return ""
    weight, code = -ranked[0][0], ranked[0][1]
    second = -ranked[1][0] if len(ranked) > 1 else 0.0
    enough = weight >= 3 and (len(votes[code][1]) >= 2 or weight >= _CAP)
    return code if enough and weight >= _MARGIN * second else ""


def _order(division: Division, gazetteer: Gazetteer) -> tuple[bool, int]:
    return division.code not in gazetteer.own, _RANK[division.level]


def _chain(name: str, gazetteer: Gazetteer) -> Division | None:
    """The division that a name or a chain of names from large to small means; the larger of two of one name."""
    # a user's own division before an official one of the same name
    named = sorted(gazetteer.named(name), key=lambda d: (*_order(d, gazetteer), d.code))
    if named:
        sure = len(named) == 1 or _order(named[0], gazetteer) < _order(named[1], gazetteer)
        return named[0] if sure else None
    for cut in range(len(name) - 2, 1, -1):
        # the outer part may itself be a chain: 江西省吉安市|吉州区
        outer = _chain(name[:cut], gazetteer) if name[cut:] in gazetteer else None
        if outer:
            inner = [d for d in gazetteer.named(name[cut:]) if gazetteer.within(d.code, outer.code)]
            if inner:
                return min(inner, key=lambda d: (_RANK[d.level], d.code))
    return None
