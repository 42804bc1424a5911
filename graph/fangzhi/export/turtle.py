"""Turtle: the part of the resolved world that speaks of the chosen entities, cut out of the RDF of an output folder."""

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from fangzhi import jsonl
from fangzhi.errors import InputError

if TYPE_CHECKING:
    from pyoxigraph import NamedNode, Triple

    from fangzhi.network import Graph

_ID = "https://w3id.org/fangzhi/id/"
_PREFIXES = {
    "fz": "https://w3id.org/fangzhi/ns#",
    "id": _ID,
    "art": "https://w3id.org/fangzhi/article/",
    "voc": "https://w3id.org/fangzhi/vocab/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def write(graph: "Graph", path: Path, source: Path | None = None) -> list[Path]:
    """Write the triples of graph.nt in `source` that hold between the graph's entities; the file written.

    Kept are the entities' own triples and those of nodes between them (tenures, posts, participations), where all
    entities that such a node names were chosen. InputError without a source.
    """
    import pyoxigraph

    if source is None:
        raise InputError("导出 Turtle 要从 RDF 中截取：请给出 fangzhi build 的输出文件夹")
    triples = _cut(source, set(graph.nodes))
    text = pyoxigraph.serialize(triples, format=pyoxigraph.RdfFormat.TURTLE, prefixes=_PREFIXES)
    with jsonl.replacing(path) as out:
        out.write((text or b"").decode())
    return [path]


def _cut(source: Path, chosen: set[str]) -> "list[Triple]":
    import pyoxigraph

    outside = {line["id"] for line in jsonl.read_file(source / "entities.jsonl")} - chosen
    own: dict[str, list[Triple]] = defaultdict(list)
    for quad in pyoxigraph.parse(path=_dump(source), format=pyoxigraph.RdfFormat.N_TRIPLES):
        if isinstance(quad.subject, pyoxigraph.NamedNode) and quad.subject.value.startswith(_ID):
            own[_short(quad.subject)].append(quad.triple)
    known = own.keys() | outside
    kept = _between(own, chosen & own.keys(), outside)
    return sorted(
        (t for node in kept for t in own[node] if (name := _short(t.object)) in kept or name not in known),
        key=str,
    )


def _between(own: "dict[str, list[Triple]]", chosen: set[str], outside: set[str]) -> set[str]:
    """The chosen and the nodes that join them, such as a tenure: reached from the chosen and naming no one outside."""
    links: dict[str, set[str]] = defaultdict(set)
    shut: set[str] = set()
    for node, triples in own.items():
        for name in (_short(t.object) for t in triples):
            if name in outside and node not in chosen:
                shut.add(node)
            if name in own and name not in outside and node not in outside:
                links[node].add(name)
                links[name].add(node)
    kept, border = set(chosen), set(chosen)
    while border:
        border = {other for node in border for other in links[node]} - kept - shut - outside
        kept |= border
    return kept


def _dump(source: Path) -> str:
    path = source / "graph.nt"
    if not path.is_file():
        raise InputError(f"{source} 里没有 graph.nt：请先运行 fangzhi build")
    return str(path)


def _short(term: object) -> str:
    value = getattr(term, "value", "")
    return value.removeprefix(_ID) if _is_ours(term) else ""


def _is_ours(term: "object | NamedNode") -> bool:
    import pyoxigraph

    return isinstance(term, pyoxigraph.NamedNode) and term.value.startswith(_ID)
