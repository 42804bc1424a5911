"""The dataset -> files: the same dataset gives the same bytes in each, except the embedded store."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO

import pyoxigraph as ox
from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store

from fangzhi.assemble.describe import description
from fangzhi.assemble.embedded import write_store
from fangzhi.errors import OutputError
from fangzhi.former import HEADER, TRIG, Former, Graphs, Place, joined, subjects, write_places
from fangzhi.namespaces import MERGES, PREFIXES
from fangzhi.vocabulary import Vocabulary

_MENTION = re.compile(rb"^\t\S+ a fz:Mention\b", re.MULTILINE)  # line ends within literals are escaped


def write(store: Store, vocabulary: Vocabulary, output: Path, former: Former | None = None) -> None:
    """graph.trig, graph.nt, ontology.ttl, shapes.ttl, void.ttl, assembled.jsonl, queries/ and store/ of an output folder.

    graph.nt holds the default graph alone. store/ is built beside the old one and takes its place when it is whole. From a
    `former` run come the graphs that are taken over, and what of its store/ has not changed.
    Raises OutputError where the folder cannot be written.
    """
    former = former or Former()
    try:
        output.mkdir(parents=True, exist_ok=True)
        told = store.dump(format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph()) or b""
        world = sorted(told.splitlines(keepends=True))  # line ends within literals are escaped
        del told
        with _replacing(output / "graph.nt") as out:
            out.writelines(world)
        with _replacing(output / TRIG) as out:
            ox.serialize(ox.parse(path=output / "graph.nt", format=RdfFormat.N_TRIPLES), out, RdfFormat.TRIG, prefixes=PREFIXES)
            graphs = Graphs(output / TRIG, dict(_write_graphs(store, former, out)))
        with _replacing(output / "void.ttl") as out:
            ox.serialize(description(store, world), out, RdfFormat.TURTLE, prefixes=PREFIXES)
        size = len(world) + sum(place.quads for place in graphs.places.values())
        del world
        write_places(graphs, output)
        _write_ontology(vocabulary.root, output)
        write_store(output, former, graphs, size)
    except OSError as problem:
        raise OutputError(f"无法写入 {output}：{problem.strerror or problem}。请检查文件夹是否存在、是否有写权限") from problem


def _write_graphs(store: Store, former: Former, out: IO[bytes]) -> Iterator[tuple[NamedNode, Place]]:
    """One named graph after another, and where it stands; one graph in memory at a time."""
    if not out.tell():
        out.write(HEADER)
    names = {name for name in store.named_graphs() if isinstance(name, NamedNode)} | former.taken
    decisions, count = former.decisions()
    for name in sorted(names | ({MERGES} if decisions else set()), key=str):
        if name in former.taken:
            place, text = replace(former.graphs.places[name], at=out.tell()), former.graphs.text(name)
        else:
            quads = sorted((str(quad), quad) for quad in store.quads_for_pattern(None, None, None, name))
            told = ox.serialize((quad for _, quad in quads), format=RdfFormat.TRIG, prefixes=PREFIXES) or b""
            text = told[len(HEADER) :]
            place = Place(name.value, former.key(name), out.tell(), len(text), len(quads), len(_MENTION.findall(text)))
            if name == MERGES and decisions:
                text = joined(MERGES, [*decisions, *subjects(text)])
                place = replace(place, length=len(text), quads=len(quads) + count)
        out.write(text)
        yield name, place


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
