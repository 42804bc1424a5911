"""ontology/shapes.ttl, cut into its node shapes with what each looks at."""

from dataclasses import dataclass
from pathlib import Path

import rdflib
from pyoxigraph import NamedNode
from rdflib import RDF, SH, URIRef
from rdflib.term import Node

_COMPARED = (SH.lessThan, SH.lessThanOrEquals, SH.equals, SH.disjoint)


@dataclass(frozen=True)
class Shape:
    """One node shape with all that hangs on it, its class, and the properties it looks at."""

    graph: rdflib.Graph
    target: NamedNode
    forward: frozenset[str]
    inverse: frozenset[str]
    typed: frozenset[str]  # properties whose values must be of a class


def shapes(root: Path) -> list[Shape]:
    """The node shapes of shapes.ttl, in the order of their names."""
    graph = rdflib.Graph().parse(root / "shapes.ttl", format="turtle")
    return [_shape(graph, node) for node in sorted(set(graph.subjects(RDF.type, SH.NodeShape)), key=str)]


def _shape(whole: rdflib.Graph, node: Node) -> Shape:
    graph = whole.cbd(node)
    compared = [o for p in _COMPARED for o in graph.objects(None, p)]
    paths = [o for o in graph.objects(None, SH.path) if isinstance(o, URIRef)]
    classed = [graph.value(s, SH.path) for s in graph.subjects(SH["class"], None)]
    return Shape(
        graph,
        NamedNode(str(graph.value(node, SH.targetClass))),
        frozenset(map(str, [*paths, *compared, RDF.type])),
        frozenset(map(str, graph.objects(None, SH.inversePath))),
        frozenset(str(path) for path in classed if path is not None),
    )
