"""store/: the same dataset as an embedded Oxigraph store. A former one is taken over, and only what has changed is written."""

import json
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import Quad, RdfFormat, Store

from fangzhi.assemble.batches import in_batches
from fangzhi.namespaces import PREFIXES

_MOST = 200_000  # changed quads from which it is quicker to load all anew
_HEADER = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()).encode()


def write_store(store: Store, output: Path, former: Path | None) -> None:
    """Write store/ beside the graph.nt and graph.trig of an output folder, which must be written already."""
    part, place, old = output / "store.part", output / "store", output / "store.old"
    for left_over in (part, old):
        shutil.rmtree(left_over, ignore_errors=True)
    if former is None or not _grown(store, part, former, output):
        shutil.rmtree(part, ignore_errors=True)
        _loaded(store, part)
    if place.exists():
        os.replace(place, old)
    os.replace(part, place)
    shutil.rmtree(old, ignore_errors=True)


def _loaded(store: Store, part: Path) -> None:
    on_disk = Store(part)
    for batch in in_batches(store):
        on_disk.bulk_extend(batch)
    on_disk.flush()
    on_disk.optimize()
    del on_disk  # closes it, and with it the lock


def _grown(store: Store, part: Path, former: Path, output: Path) -> bool:
    """Whether a copy of the former store could be brought up to date; a damaged one, or one of other files, could not."""
    with suppress(OSError, RuntimeError, ValueError, SyntaxError):  # RuntimeError: Oxigraph on a corrupted store
        if not all(_as_told(former, name) for name in ("graph.nt", "graph.trig")):
            return False
        gone, come = _changes(former, output)
        if len(gone) + len(come) > _MOST:
            return False
        shutil.copytree(former / "store", part, ignore=shutil.ignore_patterns("LOG*"))  # Oxigraph's diary of former runs
        on_disk = Store(part)
        for quad in gone:
            on_disk.remove(quad)
        on_disk.extend(come)
        on_disk.flush()
        return len(on_disk) == len(store)
    return False


def _as_told(folder: Path, name: str) -> bool:
    """Whether a file is the one that its MANIFEST.json tells of."""
    try:
        told = json.loads((folder / "MANIFEST.json").read_bytes())
        files = {file["path"]: file["sha256"] for file in told["files"]}
    except (KeyError, TypeError):
        return False
    return files.get(name) == sha256((folder / name).read_bytes()).hexdigest()


def _changes(former: Path, output: Path) -> tuple[set[Quad], set[Quad]]:
    """The quads that only the former folder has, and those that only the new one has; equal graphs are not even parsed."""
    old, new = (set((folder / "graph.nt").read_bytes().splitlines(keepends=True)) for folder in (former, output))
    gone, come = (set(ox.parse(input=b"".join(lines), format=RdfFormat.N_TRIPLES)) for lines in (old - new, new - old))
    before, after = _graphs(former / "graph.trig"), _graphs(output / "graph.trig")
    for name in before.keys() | after.keys():
        if before.get(name) != after.get(name):
            was, now = _quads(before, name), _quads(after, name)
            gone |= was - now
            come |= now - was
    return gone, come


def _graphs(path: Path) -> dict[bytes, bytes]:
    """The text of each named graph of a graph.trig by its name; line ends within literals are escaped there."""
    *blocks, _ = path.read_bytes().split(b"\n}\n")
    parted = (block.split(b" {\n", 1) for block in blocks)
    return {head.rsplit(b"\n", 1)[-1]: body for head, body in parted}


def _quads(graphs: Mapping[bytes, bytes], name: bytes) -> set[Quad]:
    if name not in graphs:
        return set()
    return set(ox.parse(input=_HEADER + name + b" {\n" + graphs[name] + b"\n}\n", format=RdfFormat.TRIG))
