"""Taking nodes out of a store, with the claims that rest on them and the shortcuts that nothing else upholds."""

from collections.abc import Iterable

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Store, Triple

from fangzhi.namespaces import term

Subject = NamedNode | BlankNode | Triple
Object = NamedNode | BlankNode | Literal | Triple

# Nodes that mean nothing without each of their parts.
_WHOLE = (
    "fz:Tenure", "fz:PersonnelEvent", "fz:Participation", "fz:Contribution", "fz:Quantity", "fz:ProjectEvent", "fz:Claim",
    "fz:Mention", "fz:Precedence", "fz:Conflict",
)  # fmt: skip
_LOOSE = (
    "fz:begins",
    "fz:ends",
    "fz:hasQuantity",
    "fz:investment",
    "fz:floorArea",
    "fz:reverses",
)  # links that may be lost alone


def remove(store: Store, nodes: Iterable[NamedNode]) -> None:
    """Take the nodes out, and whatever cannot stand without them; a node that other claims uphold stays."""
    waiting = sorted(set(nodes), key=lambda node: node.value)
    gone: set[NamedNode] = set()
    while waiting:
        node = waiting.pop()
        if node in gone:
            continue
        gone.add(node)
        if _is(store, node, "fz:Tenure"):
            _drop_shortcuts(store, node)
        if _is(store, node, "fz:Claim"):
            waiting.extend(_drop_claim(store, node))
        for quad in list(store.quads_for_pattern(node, None, None, None)):
            store.remove(quad)
        for quad in list(store.quads_for_pattern(None, None, node, None)):
            store.remove(quad)
            if isinstance(quad.subject, NamedNode) and _falls(store, quad):
                waiting.append(quad.subject)


def _falls(store: Store, lost: Quad) -> bool:
    """Whether the subject of a lost quad cannot stand without it."""
    if lost.predicate in (term("fz:supports"), term("fz:evidence")):
        return next(store.quads_for_pattern(lost.subject, lost.predicate, None, None), None) is None
    if lost.predicate in map(term, _LOOSE):
        return False
    return any(_is(store, lost.subject, cls) for cls in _WHOLE)


def _drop_claim(store: Store, claim: NamedNode) -> list[NamedNode]:
    """Take back what only this claim states; the nodes that it alone supports."""
    subject, predicate, value = (_one(store, claim, p) for p in ("rdf:subject", "rdf:predicate", "rdf:object"))
    supported = [q.object for q in store.quads_for_pattern(claim, term("fz:supports"), None, None)]
    if isinstance(subject, NamedNode) and isinstance(predicate, NamedNode) and value is not None:
        same = (q.subject for q in store.quads_for_pattern(None, term("rdf:object"), value, None) if q.subject != claim)
        if not any(_one(store, c, "rdf:subject") == subject and _one(store, c, "rdf:predicate") == predicate for c in same):
            store.remove(Quad(subject, predicate, value))
            if predicate == term("fz:chaired"):
                store.remove(Quad(subject, term("fz:attended"), value))
    return [
        node
        for node in supported
        if isinstance(node, NamedNode)
        and all(q.subject == claim for q in store.quads_for_pattern(None, term("fz:supports"), node, None))
    ]


def _drop_shortcuts(store: Store, tenure: NamedNode) -> None:
    person, post, body = (_one(store, tenure, p) for p in ("org:member", "fz:post", "org:organization"))
    if not isinstance(person, NamedNode):
        return
    others = [q.subject for q in store.quads_for_pattern(None, term("org:member"), person, None) if q.subject != tenure]
    if all(_one(store, other, "fz:post") != post for other in others) and post is not None:
        for name in ("fz:holdsPost", "fz:heldPost", "fz:nominatedFor"):
            store.remove(Quad(person, term(name), post))
    if all(_one(store, other, "org:organization") != body for other in others) and body is not None:
        for name in ("fz:workedIn", "fz:leads"):
            store.remove(Quad(person, term(name), body))
    if not others:
        store.remove(Quad(person, term("rdf:type"), term("fz:Official")))
        for quad in store.quads_for_pattern(None, term("fz:succeeded"), None, DefaultGraph()):
            if person in (quad.subject, quad.object):
                store.remove(quad)


def _is(store: Store, node: Subject, cls: str) -> bool:
    return next(store.quads_for_pattern(node, term("rdf:type"), term(cls), None), None) is not None


def _one(store: Store, node: Subject, predicate: str) -> Object | None:
    found = next(store.quads_for_pattern(node, term(predicate), None, None), None)
    return found.object if found is not None else None
