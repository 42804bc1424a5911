"""The dataset -> files: the same dataset gives the same bytes in each, except the embedded store."""

import os
import re
import shutil
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice, takewhile
from pathlib import Path
from typing import IO

import pyoxigraph as ox
from pyoxigraph import NamedNode, RdfFormat, Store

from fangzhi.assemble.describe import description
from fangzhi.assemble.embedded import write_store
from fangzhi.errors import OutputError
from fangzhi.former import HEADER, NT, TRIG, WORLD, Former, Graphs, Place, World, joined, mended, subjects, write_places
from fangzhi.namespaces import CATALOGUE, MERGES, PREFIXES
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
        world = former.world(store)
        with _replacing(output / NT) as out:
            out.writelines(world.lines)
        with _replacing(output / TRIG) as out:
            graphs = Graphs(output / TRIG, {WORLD: _write_world(world, former, out), **dict(_write_graphs(store, former, out))})
        with _replacing(output / "void.ttl") as out:
            ox.serialize(description(store, world.lines), out, RdfFormat.TURTLE, prefixes=PREFIXES)
        write_places(graphs, output)
        _write_ontology(vocabulary.root, output)
        write_store(output, former, graphs, world)
    except OSError as problem:
        raise OutputError(f"无法写入 {output}：{problem.strerror or problem}。请检查文件夹是否存在、是否有写权限") from problem


def _write_world(world: World, former: Former, out: IO[bytes]) -> Place:
    """The default graph; of a former run's only what has changed is put into words anew."""
    out.write(HEADER)
    if former.before:
        changed = world.changed()
        lines = (line for iri in sorted(changed) for line in _of(iri, world.lines))
        text = mended(former.graphs.text(WORLD), _turtle(b"".join(lines), RdfFormat.N_TRIPLES), changed)
    else:
        text = _turtle(b"".join(world.lines), RdfFormat.N_TRIPLES)
    out.write(text)
    return Place(WORLD.value, former.key(WORLD), len(HEADER), len(text), len(world.lines), 0)


def _of(iri: bytes, lines: Sequence[bytes]) -> Iterator[bytes]:
    """What sorted lines say of a subject."""
    head = b"<" + iri + b"> "
    return takewhile(lambda line: line.startswith(head), islice(lines, bisect_left(lines, head), None))


def _turtle(lines: bytes, format: RdfFormat) -> bytes:
    told = ox.serialize(ox.parse(input=lines, format=format), format=RdfFormat.TRIG, prefixes=PREFIXES) or b""
    return told[len(HEADER) :]


def _write_graphs(store: Store, former: Former, out: IO[bytes]) -> Iterator[tuple[NamedNode, Place]]:
    """One named graph after another, and where it stands; one graph in memory at a time."""
    names = {name for name in store.named_graphs() if isinstance(name, NamedNode)} | former.taken
    beside = {name: former.beside(name) for name in (CATALOGUE, MERGES)}
    names |= {name for name, told in beside.items() if told}
    in_order = sorted(names, key=str)
    kept = former.graphs.texts(name for name in in_order if name in former.taken)
    for name in in_order:
        if name in former.taken:
            place, text = replace(former.graphs.places[name], at=out.tell()), next(kept)
        else:
            told = (store.dump(format=RdfFormat.N_TRIPLES, from_graph=name) or b"").splitlines()
            end = f"{name} .\n".encode()
            text = _turtle(b"".join(sorted(line.removesuffix(b".") + end for line in told)), RdfFormat.N_QUADS)
            place = Place(name.value, former.key(name), out.tell(), len(text), len(told), len(_MENTION.findall(text)))
            if more := beside.get(name):
                whole = {subject.partition(b" ")[0] for subject in more}
                own = subjects(text)
                outlines = [subject for subject in own if subject.partition(b" ")[0] in whole]
                text = joined(name, set(own).difference(outlines).union(more))
                place = replace(place, length=len(text), quads=len(told) - told_of(outlines) + told_of(more))
        out.write(text)
        yield name, place


def told_of(subjects: Iterable[bytes]) -> int:
    """How many quads the text of some subjects of a graph holds, each of one value."""
    return sum(1 + subject.count(b" ;\n\t\t") for subject in subjects)


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
