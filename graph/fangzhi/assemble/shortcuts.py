"""What follows from triples already in the store: closures of hierarchies, visits, where an entity is mentioned."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

from fangzhi.assemble.concepts import Concepts
from fangzhi.namespaces import term


def closure_triples(store: Store) -> Iterator[Quad]:
    """org:transitiveSubOrganizationOf over org:subOrganizationOf; fz:descendsFrom over fz:successorOf; fz:withinArea
    over fz:partOfArea and locations.

    A node is never within itself: a circle in the input stays a circle of direct links only.
    """
    bodies = _links(store, "org:subOrganizationOf")
    yield from _closure(bodies, bodies, term("org:transitiveSubOrganizationOf"))
    successors = _links(store, "fz:successorOf")
    yield from _closure(successors, successors, term("fz:descendsFrom"))
    areas = _links(store, "fz:partOfArea")
    for inner, outers in _links(store, "fz:withinArea").items():
        areas[inner] |= outers
    located = defaultdict(set, {inner: set(outers) for inner, outers in areas.items()})
    for thing, places in _links(store, "schema:location").items():
        located[thing] |= places
    yield from _closure(located, areas, term("fz:withinArea"))


def visit_triples(store: Store, concepts: Concepts) -> Iterator[Quad]:
    """fz:visited: from a person at a visit or inspection to its place and to those who were inspected."""
    inspected = concepts.concept("part", "inspected")
    for event in _subjects(store, "rdf:type", term("fz:Visit")):
        goals = set(_objects(store, event, "schema:location"))
        people: list[NamedNode] = []
        for participation in _subjects(store, "fz:inEvent", event):
            who = _objects(store, participation, "fz:participant")
            if inspected in _objects(store, participation, "fz:part"):
                goals.update(who)
            else:
                people.extend(p for p in who if Quad(p, term("rdf:type"), term("fz:Person")) in store)
        yield from (Quad(person, term("fz:visited"), goal) for person in people for goal in goals if goal != person)


def _closure(
    starts: Mapping[NamedNode, set[NamedNode]], over: Mapping[NamedNode, set[NamedNode]], name: NamedNode
) -> Iterator[Quad]:
    for start in starts:
        reached: set[NamedNode] = set()
        waiting = list(starts[start])
        while waiting:
            here = waiting.pop()
            if here not in reached:
                reached.add(here)
                waiting.extend(over.get(here, ()))
        for outer in reached - {start}:
            yield Quad(start, name, outer)


def _links(store: Store, predicate: str) -> dict[NamedNode, set[NamedNode]]:
    links: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    for quad in store.quads_for_pattern(None, term(predicate), None, DefaultGraph()):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
            links[quad.subject].add(quad.object)
    return links


def _objects(store: Store, subject: NamedNode, predicate: str) -> list[NamedNode]:
    found = store.quads_for_pattern(subject, term(predicate), None, DefaultGraph())
    return [q.object for q in found if isinstance(q.object, NamedNode)]


def _subjects(store: Store, predicate: str, value: NamedNode) -> list[NamedNode]:
    found = store.quads_for_pattern(None, term(predicate), value, DefaultGraph())
    return [q.subject for q in found if isinstance(q.subject, NamedNode)]
