"""store/: the same dataset as an embedded Oxigraph store. A former one is taken over, and only what has changed is written."""

import os
import shutil
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import Quad, RdfFormat, Store

from fangzhi.assemble.batches import in_batches
from fangzhi.former import WORLD, Former, Graphs, World, quads

_STAMP = "STAMP"
_DIARY = shutil.ignore_patterns("LOG*", _STAMP)  # Oxigraph's own
_MOST = 200_000  # changed quads from which it is quicker to load all anew


def write_store(output: Path, former: Former, graphs: Graphs, world: World) -> None:
    """Write store/ beside the graph files of an output folder, which hold these graphs."""
    part, place, old = output / "store.part", output / "store", output / "store.old"
    for left_over in (part, old):
        shutil.rmtree(left_over, ignore_errors=True)
    if not _grown(part, former, graphs, world):
        shutil.rmtree(part, ignore_errors=True)
        _loaded(graphs.trig, part)
    (part / _STAMP).write_text(_stamp(part))
    if place.exists():
        os.replace(place, old)
    os.replace(part, place)
    shutil.rmtree(old, ignore_errors=True)


def _loaded(trig: Path, part: Path) -> None:
    on_disk = Store(part)
    for batch in in_batches(ox.parse(path=trig, format=RdfFormat.TRIG)):
        on_disk.bulk_extend(batch)
    on_disk.flush()
    on_disk.optimize()
    del on_disk  # closes it, and with it the lock


def _grown(part: Path, former: Former, graphs: Graphs, world: World) -> bool:
    """Whether a copy of the former store could be brought up to date; a damaged one, or one of other files, could not."""
    if not former.before:
        return False
    with suppress(OSError, RuntimeError):  # RuntimeError: Oxigraph on a corrupted store
        gone, come = _changes(former, graphs, world)
        if len(gone) + len(come) > _MOST:
            return False
        store = former.folder / "store"
        left_alone = (store / _STAMP).is_file() and (store / _STAMP).read_text() == _stamp(store)
        shutil.copytree(store, part, ignore=_DIARY, copy_function=_copy)
        on_disk = Store(part)
        for quad in gone:
            on_disk.remove(quad)
        on_disk.extend(come)
        on_disk.flush()
        return left_alone or len(on_disk) == sum(place.quads for place in graphs.places.values())
    return False


def _stamp(store: Path) -> str:
    """What stands for the files of a store, of whose tables the names do: who changes anything writes others."""
    whole = sha256()
    for path in sorted(store.iterdir()):
        if not path.name.startswith(("LOG", _STAMP)):
            told = str(path.stat().st_size).encode() if path.suffix == ".sst" else path.read_bytes()
            whole.update(path.name.encode() + b"\0" + sha256(told).digest())
    return whole.hexdigest()


def _copy(source: str, target: str) -> None:
    """A copy; of a table, which Oxigraph writes once and then only reads or unlinks, a second name does."""
    if source.endswith(".sst"):
        with suppress(OSError):  # a file system without links
            os.link(source, target)
            return
    shutil.copy2(source, target)


def _changes(former: Former, graphs: Graphs, world: World) -> tuple[set[Quad], set[Quad]]:
    """The quads that only the former run has, and those that only the new one has; what is said alike is not even parsed."""
    gone, come = (set(ox.parse(input=b"".join(lines), format=RdfFormat.N_TRIPLES)) for lines in (world.gone, world.come))
    for name in (former.graphs.places.keys() | graphs.places.keys()) - former.taken - {WORLD}:
        was, now = former.graphs.subjects(name), graphs.subjects(name)
        gone |= quads(name, was - now)
        come |= quads(name, now - was)
    return gone - come, come - gone
