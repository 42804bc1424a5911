"""The dataset -> files: the same dataset gives the same bytes in each, except the embedded store."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pyoxigraph as ox
from pyoxigraph import DefaultGraph, Quad, RdfFormat, Store

from fangzhi.assemble.describe import description
from fangzhi.assemble.embedded import write_store
from fangzhi.errors import OutputError
from fangzhi.namespaces import PREFIXES
from fangzhi.vocabulary import Vocabulary


def write(store: Store, vocabulary: Vocabulary, output: Path, former: Path | None = None) -> None:
    """graph.trig, graph.nt, ontology.ttl, shapes.ttl, void.ttl, queries/ and store/ of an output folder.

    graph.nt holds the default graph alone. store/ is built beside the old one and takes its place when it is whole; from
    that of a `former` folder it takes over what has not changed.
    Raises OutputError where the folder cannot be written.
    """
    try:
        output.mkdir(parents=True, exist_ok=True)
        world = sorted(_quads_of(store, DefaultGraph()))
        with _replacing(output / "graph.nt") as out:
            out.writelines(line.encode() + b" .\n" for line, _ in world)
        with _replacing(output / "graph.trig") as out:
            ox.serialize(_quads(store, world), out, RdfFormat.TRIG, prefixes=PREFIXES)
        with _replacing(output / "void.ttl") as out:
            ox.serialize(description(store, [quad.triple for _, quad in world]), out, RdfFormat.TURTLE, prefixes=PREFIXES)
        del world
        _write_ontology(vocabulary.root, output)
        write_store(store, output, former)
    except OSError as problem:
        raise OutputError(f"无法写入 {output}：{problem.strerror or problem}。请检查文件夹是否存在、是否有写权限") from problem


def _quads_of(store: Store, graph: ox.NamedNode | DefaultGraph) -> Iterator[tuple[str, Quad]]:
    return ((str(quad), quad) for quad in store.quads_for_pattern(None, None, None, graph))


def _quads(store: Store, world: list[tuple[str, Quad]]) -> Iterator[Quad]:
    """All quads in order: the resolved world, then one named graph after another; one graph in memory at a time."""
    yield from (quad for _, quad in world)
    for graph in sorted(store.named_graphs(), key=str):
        if isinstance(graph, ox.NamedNode):
            yield from (quad for _, quad in sorted(_quads_of(store, graph)))


def _write_ontology(root: Path, output: Path) -> None:
    triples = {q.triple for name in ("fangzhi.ttl", "concepts.ttl") for q in ox.parse(path=root / name, format=RdfFormat.TURTLE)}
    with _replacing(output / "ontology.ttl") as out:
        ox.serialize(sorted(triples, key=str), out, RdfFormat.TURTLE, prefixes=PREFIXES)
    shutil.copyfile(root / "shapes.ttl", output / "shapes.ttl")
    queries = output / "queries"
    queries.mkdir(exist_ok=True)
    for query in sorted((root / "queries").glob("*.rq")):
        shutil.copyfile(query, queries / query.name)


@contextmanager
def _replacing(path: Path) -> Iterator[IO[bytes]]:
    part = path.with_name(path.name + ".part")
    with open(part, "wb") as out:
        yield out
    os.replace(part, path)
