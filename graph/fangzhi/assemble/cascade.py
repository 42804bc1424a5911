"""How a policy spreads: who was first seen to carry it out when, on which level, and how long after the level above."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pyoxigraph import NamedNode, Quad

from fangzhi import namespaces as ns
from fangzhi.assemble.days import is_day
from fangzhi.assemble.world import World
from fangzhi.namespaces import node, term
from fangzhi.spans import digest

_CENTRAL = "central"
Told = Mapping[tuple[str, str], set[tuple[str, str]]]  # (actor, policy) -> dates and articles


@dataclass(frozen=True, slots=True)
class _Adoption:
    node: NamedNode
    actor: str
    level: str
    code: str  # of its area, "" where it has none
    dates: tuple[str, ...]
    articles: int


def adoption_triples(world: World, told: Told) -> Iterator[Quad]:
    """One fz:Adoption for a policy and an actor: first and last seen, level, and the lag behind the nearest level above.

    A lag is told between full dates only; it is negative where the lower level was seen first.
    """
    by_policy: dict[str, list[_Adoption]] = defaultdict(list)
    for (actor, policy), seen in sorted(told.items()):
        by_policy[policy].append(_adoption(world, actor, policy, seen))
    for policy, adoptions in by_policy.items():
        first = _first(adoptions)
        for one in adoptions:
            yield from _described(world, policy, one)
            above = _above(world, one, first)
            if above is not None:
                lag = (date.fromisoformat(one.dates[0]) - date.fromisoformat(above.dates[0])).days
                yield Quad(one.node, term("fz:lagBehind"), above.node)
                yield Quad(one.node, term("fz:lagDays"), ns.integer(lag))


def _adoption(world: World, actor: str, policy: str, seen: Iterable[tuple[str, str]]) -> _Adoption:
    code, entity = world.code_of(actor), world.entities[actor]
    division = world.vocabulary.gazetteer.get(code.split("/", 1)[0])
    level = division.level if division is not None and "/" not in code else ""
    if entity.attributes.get("national"):
        level, code = _CENTRAL, ""
    days = tuple(sorted({day for day, _ in seen if is_day(day)}))
    return _Adoption(node("adp-" + digest(policy, actor)), actor, level, code, days, len({article for _, article in seen}))


def _described(world: World, policy: str, one: _Adoption) -> Iterator[Quad]:
    yield Quad(one.node, term("rdf:type"), term("fz:Adoption"))
    yield Quad(one.node, term("fz:adopter"), node(one.actor))
    yield Quad(one.node, term("fz:adoptedPolicy"), node(policy))
    yield Quad(one.node, term("fz:sightings"), ns.integer(one.articles))
    level = world.concepts.concept("level", one.level)
    if level is not None:
        yield Quad(one.node, term("fz:atLevel"), level)
    area = world.area(one.code) if one.code else None
    if area is not None:
        yield Quad(one.node, term("fz:forArea"), area)
    if one.dates:
        yield Quad(one.node, term("fz:firstSeen"), ns.date(one.dates[0]))
        yield Quad(one.node, term("fz:lastSeen"), ns.date(one.dates[-1]))


def _first(adoptions: list[_Adoption]) -> dict[str, _Adoption]:
    """The first to be seen in each area, by its code, and on the central level, by its name."""
    found: dict[str, _Adoption] = {}
    for one in sorted((a for a in adoptions if a.dates), key=lambda a: (a.dates[0], a.node.value)):
        found.setdefault(one.code or one.level, one)
    return found


def _above(world: World, one: _Adoption, first: Mapping[str, _Adoption]) -> _Adoption | None:
    """The first to be seen on the nearest level above that was seen at all, in an area that holds this one's."""
    if not one.dates or not one.code or one.level == _CENTRAL:
        return None
    chain = [d.code for d in world.vocabulary.gazetteer.chain(one.code.split("/", 1)[0])]
    return next((first[code] for code in (*chain, _CENTRAL) if code != one.code and code in first), None)
