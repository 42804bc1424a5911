"""Who is listed before whom, and what cannot all be true: precedences and conflicts as nodes over the claims."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from fangzhi import namespaces as ns
from fangzhi.assemble.days import is_day
from fangzhi.assemble.world import World
from fangzhi.findings import Conflict, Precedence
from fangzhi.namespaces import node, term


def precedence_triples(world: World, precedences: Iterable[Precedence]) -> Iterator[Quad]:
    """Each precedence; the claims that support or oppose it say so in their articles' graphs."""
    for one in precedences:
        me = node(one.id)
        yield Quad(me, term("rdf:type"), term("fz:Precedence"))
        yield Quad(me, term("fz:before"), node(one.before))
        yield Quad(me, term("fz:after"), node(one.after))
        yield Quad(me, term("fz:windowStart"), ns.date(one.start))
        yield Quad(me, term("fz:windowEnd"), ns.date(one.end))
        yield Quad(me, term("fz:support"), ns.integer(one.support))
        yield Quad(me, term("fz:against"), ns.integer(one.against))
        yield Quad(me, term("fz:rung"), ns.integer(one.rung))
        yield Quad(me, term("fz:direct"), ns.boolean(one.direct))
        area = None if one.scope in world.entities else world.area(one.scope)
        if one.scope in world.entities:
            yield Quad(me, term("fz:rankedIn"), node(one.scope))
        elif area is not None:
            yield Quad(me, term("fz:rankedIn"), area)
        elif one.scope:
            yield Quad(me, term("fz:rankedInText"), ns.text(one.scope.rsplit("/", 1)[-1]))
        if one.reverses:
            yield Quad(me, term("fz:reverses"), node(one.reverses))


def conflict_triples(world: World, conflicts: Iterable[Conflict]) -> Iterator[Quad]:
    """Each conflict, and the claims between which it stands: none of them is taken away."""
    for one in conflicts:
        me = node(one.id)
        kind = world.concepts.concept("conflict-kind", one.kind)
        resolution = world.concepts.concept("resolution", one.resolution)
        yield Quad(me, term("rdf:type"), term("fz:Conflict"))
        if kind is not None:
            yield Quad(me, term("fz:conflictKind"), kind)
        if resolution is not None:
            yield Quad(me, term("fz:resolution"), resolution)
        yield Quad(me, term("fz:about"), node(one.about))
        yield Quad(me, term("fz:reason"), ns.text(one.reason))
        if one.by:
            yield Quad(me, term("fz:decidedBy"), ns.text(one.by))
        if is_day(one.when[:10]):
            yield Quad(me, term("fz:decidedOn"), ns.date(one.when[:10]))
        if one.note:
            yield Quad(me, term("fz:resolutionNote"), ns.text(one.note))
        for side in one.sides:
            for fact in side.facts:
                yield Quad(me, term("fz:between"), node(fact))
