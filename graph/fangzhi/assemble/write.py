"""The dataset -> files: the same dataset gives the same bytes in each, except the embedded store."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pyoxigraph as ox
from pyoxigraph import DefaultGraph, Quad, RdfFormat, Store, Triple

from fangzhi.assemble.batches import in_batches
from fangzhi.assemble.describe import description
from fangzhi.errors import OutputError
from fangzhi.namespaces import PREFIXES
from fangzhi.vocabulary import Vocabulary


def write(store: Store, vocabulary: Vocabulary, output: Path) -> None:
    """graph.trig, graph.nt, ontology.ttl, shapes.ttl, void.ttl, queries/ and store/ of an output folder.

    graph.nt holds the default graph alone. store/ is built beside the old one and takes its place when it is whole.
    Raises OutputError where the folder cannot be written.
    """
    try:
        output.mkdir(parents=True, exist_ok=True)
        world = sorted(_triples(store, DefaultGraph()))
        with _replacing(output / "graph.nt") as out:
            for line, _ in world:
                out.write(line.encode() + b" .\n")
        with _replacing(output / "graph.trig") as out:
            ox.serialize(_quads(store, world), out, RdfFormat.TRIG, prefixes=PREFIXES)
        with _replacing(output / "void.ttl") as out:
            ox.serialize(description(store, [triple for _, triple in world]), out, RdfFormat.TURTLE, prefixes=PREFIXES)
        del world
        _write_ontology(vocabulary.root, output)
        _write_store(store, output)
    except OSError as problem:
        raise OutputError(f"无法写入 {output}：{problem.strerror or problem}。请检查文件夹是否存在、是否有写权限") from problem


def _triples(store: Store, graph: ox.NamedNode | DefaultGraph) -> Iterator[tuple[str, Triple]]:
    return ((str(quad.triple), quad.triple) for quad in store.quads_for_pattern(None, None, None, graph))


def _quads(store: Store, world: list[tuple[str, Triple]]) -> Iterator[Quad]:
    """All quads in order: the resolved world, then one named graph after another; one graph in memory at a time."""
    for _, triple in world:
        yield Quad(triple.subject, triple.predicate, triple.object)
    for graph in sorted(store.named_graphs(), key=str):
        if isinstance(graph, ox.NamedNode):
            for _, triple in sorted(_triples(store, graph)):
                yield Quad(triple.subject, triple.predicate, triple.object, graph)


def _write_ontology(root: Path, output: Path) -> None:
    triples = {q.triple for name in ("fangzhi.ttl", "concepts.ttl") for q in ox.parse(path=root / name, format=RdfFormat.TURTLE)}
    with _replacing(output / "ontology.ttl") as out:
        ox.serialize(sorted(triples, key=str), out, RdfFormat.TURTLE, prefixes=PREFIXES)
    shutil.copyfile(root / "shapes.ttl", output / "shapes.ttl")
    queries = output / "queries"
    queries.mkdir(exist_ok=True)
    for query in sorted((root / "queries").glob("*.rq")):
        shutil.copyfile(query, queries / query.name)


def _write_store(store: Store, output: Path) -> None:
    part, place, old = output / "store.part", output / "store", output / "store.old"
    for left_over in (part, old):
        shutil.rmtree(left_over, ignore_errors=True)
    on_disk = Store(part)
    for batch in in_batches(store):
        on_disk.bulk_extend(batch)
    on_disk.flush()
    on_disk.optimize()
    del on_disk  # closes it, and with it the lock
    if place.exists():
        os.replace(place, old)
    os.replace(part, place)
    shutil.rmtree(old, ignore_errors=True)


@contextmanager
def _replacing(path: Path) -> Iterator[IO[bytes]]:
    part = path.with_name(path.name + ".part")
    with open(part, "wb") as out:
        yield out
    os.replace(part, path)
