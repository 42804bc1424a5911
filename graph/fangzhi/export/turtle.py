"""Turtle: the part of the resolved world that speaks of the chosen entities, cut out of the RDF of an output folder."""

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from fangzhi import jsonl
from fangzhi.errors import InputError

if TYPE_CHECKING:
    from pyoxigraph import Triple

    from fangzhi.network import Graph


def write(graph: "Graph", path: Path, source: Path | None = None) -> list[Path]:
    """Write the triples of graph.nt in `source` that hold between the graph's entities; the file written.

    Kept are the entities' own triples and those of nodes between them (tenures, posts, participations), where all
    entities that such a node names were chosen. InputError without a source.
    """
    import pyoxigraph

    from fangzhi.namespaces import PREFIXES

    if source is None:
        raise InputError("导出 Turtle 要从 RDF 中截取：请给出 fangzhi build 的输出文件夹")
    triples = _cut(source, set(graph.nodes))
    text = (pyoxigraph.serialize(triples, format=pyoxigraph.RdfFormat.TURTLE, prefixes=PREFIXES) or b"").decode()
    lines = text.split("\n")
    # pyoxigraph writes its prefixes, which come first, in another order each time
    with jsonl.replacing(path) as out:
        out.write("\n".join([*sorted(lines[: len(PREFIXES)]), *lines[len(PREFIXES) :]]))
    return [path]


def _cut(source: Path, chosen: set[str]) -> "list[Triple]":
    import pyoxigraph

    from fangzhi.namespaces import ascii_name

    chosen = set(map(ascii_name, chosen))
    outside = {ascii_name(line["id"]) for line in jsonl.read_file(source / "entities.jsonl")} - chosen
    own: dict[str, list[Triple]] = defaultdict(list)
    for quad in pyoxigraph.parse(path=_dump(source), format=pyoxigraph.RdfFormat.N_TRIPLES):
        if name := _short(quad.subject):
            own[name].append(quad.triple)
    known = own.keys() | outside
    kept = _between(own, chosen & own.keys(), outside)
    return sorted(
        (t for node in kept for t in own[node] if (name := _short(t.object)) in kept or name not in known),
        key=str,
    )


def _between(own: "dict[str, list[Triple]]", chosen: set[str], outside: set[str]) -> set[str]:
    """The chosen and what stands between them, such as a tenure and its post.

    Followed are links from the chosen, links to them, and links from what was found so (a tenure leads to its bundle, but
    a post to none of its other tenures); never to a node that names someone outside.
    """
    leads: dict[str, set[str]] = defaultdict(set)
    led: dict[str, set[str]] = defaultdict(set)
    shut = set(outside)
    for node, triples in own.items():
        for name in (_short(t.object) for t in triples):
            if name in outside and node not in chosen:
                shut.add(node)
            if name in own:
                leads[node].add(name)
                led[name].add(node)
    kept, border = set(chosen), set(chosen)
    while border:
        border = {other for node in border for other in leads[node] | (led[node] if node in chosen else set())} - kept - shut
        kept |= border
    return kept


def _dump(source: Path) -> str:
    path = source / "graph.nt"
    if not path.is_file():
        raise InputError(f"{source} 里没有 graph.nt：请先运行 fangzhi build")
    return str(path)


def _short(term: object) -> str:
    """The id behind an IRI of ours, else "" (a literal, a class, an article)."""
    import pyoxigraph

    from fangzhi.namespaces import PREFIXES

    if isinstance(term, pyoxigraph.NamedNode) and term.value.startswith(PREFIXES["id"]):
        return term.value.removeprefix(PREFIXES["id"])
    return ""
