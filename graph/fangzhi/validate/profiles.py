"""Nodes that a shape cannot tell apart, brought together: pySHACL then judges one of each kind.

pySHACL takes a third of a millisecond and more for a node, minutes for a corpus; most nodes differ in nothing that a
shape looks at. A profile keeps all that the constraints of _KNOWN can see: how many values, their kinds, datatypes,
languages and classes, lengths as far as they are asked for, and the order of compared values and bounds, in place of
the values themselves. A shape that uses any other constraint gets no profiles: each of its nodes is judged.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from datetime import date
from decimal import Decimal, InvalidOperation

from pyoxigraph import Literal, NamedNode, Store
from rdflib import SH

from fangzhi.namespaces import PREFIXES, term
from fangzhi.validate.shapes import Shape

_KNOWN = {SH.targetClass, SH.property, SH.path, SH.inversePath, SH.message, SH.severity}  # what is no constraint at all
_KNOWN |= {SH.minCount, SH.maxCount, SH["class"], SH.datatype, SH.nodeKind, SH["not"], SH.minLength, SH.maxLength}
_KNOWN |= {SH.minInclusive, SH.maxInclusive, SH.minExclusive, SH.maxExclusive, SH.lessThan, SH.lessThanOrEquals}
_XSD = PREFIXES["xsd"]
_NUMBERS = frozenset(_XSD + name for name in ("integer", "decimal"))


def by_profile(store: Store, nodes: Iterable[NamedNode], shape: Shape) -> list[list[NamedNode]]:
    """The nodes in groups that the shape cannot tell apart, in the order of their first members."""
    if any(p not in _KNOWN for p in shape.graph.predicates() if str(p).startswith(str(SH))):
        return [[node] for node in nodes]
    profiler = _Profiler(store, shape)
    groups: dict[Hashable, list[NamedNode]] = defaultdict(list)
    for node in nodes:
        groups[profiler.profile(node)].append(node)
    return list(groups.values())


class _Profiler:
    def __init__(self, store: Store, shape: Shape) -> None:
        self._store = store
        self._shape = shape
        limits = [
            o for p in ("minInclusive", "maxInclusive", "minExclusive", "maxExclusive") for o in shape.graph.objects(None, SH[p])
        ]
        self._limits = [Decimal(str(limit)) for limit in limits]
        lengths = [int(str(o)) for p in (SH.minLength, SH.maxLength) for o in shape.graph.objects(None, p)]
        self._longest = max(lengths, default=-1) + 1
        self._classes: dict[NamedNode, str] = {}

    def profile(self, node: NamedNode) -> Hashable:
        """All that the shape can see of a node."""
        values = []
        comparable: set[Decimal | date] = set(self._limits)
        for quad in self._store.quads_for_pattern(node, None, None, None):
            if quad.predicate.value in self._shape.forward:
                read = _comparable(quad.object) if isinstance(quad.object, Literal) else None
                values.append((quad.predicate.value, quad.object, read))
                if read is not None:
                    comparable.add(read)
        ranks = _ranks(comparable)
        seen = sorted((p, *self._seen(p, value, ranks.get(read, -1) if read is not None else -1)) for p, value, read in values)
        pointing = tuple(
            (name, sum(1 for _ in self._store.quads_for_pattern(None, NamedNode(name), node, None)))
            for name in sorted(self._shape.inverse)
        )
        return tuple(seen), pointing

    def _seen(self, predicate: str, value: object, rank: int) -> tuple[str, str, str, int]:
        if isinstance(value, Literal):
            # A literal that is no proper number or day is told by its own characters: it may be ill-typed in its own way.
            odd = "" if rank >= 0 or value.datatype.value in _WORDS else value.value
            length = min(len(value.value), self._longest)
            return f"{value.datatype.value}|{value.language or ''}", odd, str(length), rank
        if isinstance(value, NamedNode) and predicate == _TYPE:
            return "class", value.value, "", -1
        if isinstance(value, NamedNode) and predicate in self._shape.typed:
            if value not in self._classes:  # many point at one
                found = self._store.quads_for_pattern(value, term("rdf:type"), None, None)
                self._classes[value] = " ".join(sorted(str(q.object) for q in found))
            return "iri", self._classes[value], "", -1
        return "iri" if isinstance(value, NamedNode) else "other", "", "", -1


_TYPE = PREFIXES["rdf"] + "type"
_WORDS = frozenset((_XSD + "string", PREFIXES["rdf"] + "langString"))


def _comparable(value: Literal) -> Decimal | date | None:
    try:
        if value.datatype.value in _NUMBERS:
            return Decimal(value.value)
        if value.datatype.value == _XSD + "date":
            return date.fromisoformat(value.value)
    except (InvalidOperation, ValueError):
        return None
    return None


def _ranks(values: set[Decimal | date]) -> dict[Decimal | date, int]:
    numbers = sorted(v for v in values if isinstance(v, Decimal))
    days = sorted(v for v in values if isinstance(v, date))
    return {v: i for i, v in enumerate(numbers)} | {v: i for i, v in enumerate(days)}
