"""The shapes run by pySHACL over a large store, one shape and one slice of its nodes after another.

pySHACL reads rdflib graphs, which hold a hundred thousand triples well and a few million badly. So it is given one node
for each profile, and each slice is a graph of just those triples that its shape looks at.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

import pyoxigraph as ox
import rdflib
from pyoxigraph import DefaultGraph, NamedNode, Store
from rdflib import RDF, SH, URIRef
from rdflib.term import Node

from fangzhi.namespaces import PREFIXES, term
from fangzhi.validate.profiles import by_profile
from fangzhi.validate.shapes import Shape

SLICE = 10_000  # focus nodes a run: some 60,000 triples


@dataclass(frozen=True, slots=True)
class Result:
    """One failed check: the node, the Chinese message of the shape, and whether it is a violation or a warning."""

    node: NamedNode
    message: str
    violates: bool


def results(
    store: Store, all_shapes: Iterable[Shape], apart: Container[object] = (), touched: Container[object] | None = None
) -> Iterator[Result]:
    """Every failed check of every node that a shape is for, but for those that graphs `apart` tell of.

    Where it is told which nodes are `touched`, of the default graph these alone.
    """
    import pyshacl

    for shape in all_shapes:
        typed = store.quads_for_pattern(None, term("rdf:type"), shape.target, None)
        known = (q for q in typed if q.graph_name not in apart)
        found = (q.subject for q in known if touched is None or q.subject in touched or q.graph_name != DefaultGraph())
        groups = by_profile(store, (node for node in found if isinstance(node, NamedNode)), shape)
        alike = {group[0]: group for group in groups}
        firsts = iter(alike)
        while part := list(islice(firsts, SLICE)):
            graph = slice_of(store, part, shape)
            conforms, report, _ = pyshacl.validate(graph, shacl_graph=shape.graph, inplace=True, inference="none")
            if not conforms and isinstance(report, rdflib.Graph):
                yield from (replace(result, node=node) for result in _read(report) for node in alike[result.node])


def slice_of(store: Store, nodes: Iterable[NamedNode], shape: Shape) -> rdflib.Graph:
    """The nodes with what the shape looks at: their properties, who points at them, the types of typed values."""
    graph = rdflib.Graph()
    names: dict[str, URIRef] = {}
    values: set[NamedNode] = set()
    for node in nodes:
        me = URIRef(node.value)
        for quad in store.quads_for_pattern(node, None, None, None):
            predicate = quad.predicate.value
            if predicate in shape.forward:
                graph.add((me, names.setdefault(predicate, URIRef(predicate)), _node(quad.object)))
                if predicate in shape.typed and isinstance(quad.object, NamedNode):
                    values.add(quad.object)
        for predicate in shape.inverse:
            for quad in store.quads_for_pattern(None, NamedNode(predicate), node, None):
                graph.add((_node(quad.subject), names.setdefault(predicate, URIRef(predicate)), me))
    for value in values:
        for quad in store.quads_for_pattern(value, term("rdf:type"), None, None):
            graph.add((URIRef(value.value), RDF.type, _node(quad.object)))
    return graph


def _node(value: object) -> Node:
    if isinstance(value, NamedNode):
        return URIRef(value.value)
    if isinstance(value, ox.Literal):
        if value.language:
            return rdflib.Literal(value.value, lang=value.language)
        return rdflib.Literal(value.value, datatype=_datatype(value.datatype.value))
    return rdflib.BNode(str(value))


def _datatype(iri: str) -> URIRef | None:
    return None if iri == PREFIXES["xsd"] + "string" else URIRef(iri)


def _read(report: rdflib.Graph) -> Iterator[Result]:
    """What a report says; of the messages of a result the Chinese one."""
    for result in report.subjects(RDF.type, SH.ValidationResult):
        node = report.value(result, SH.focusNode)
        messages = sorted(str(m) for m in report.objects(result, SH.resultMessage))
        severity = report.value(result, SH.resultSeverity)
        if node is not None:
            yield Result(NamedNode(str(node)), "；".join(messages), severity == SH.Violation)
