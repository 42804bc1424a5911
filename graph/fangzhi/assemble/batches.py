"""Quads in batches: Oxigraph's bulk loader keeps all of one call in memory."""

from collections.abc import Iterable, Iterator
from itertools import islice

from pyoxigraph import Quad, Store

from fangzhi.beside import beside

_ON_DISK = 200_000  # each becomes a table of its own
_BESIDE = 10_000


def in_batches(quads: Iterable[Quad], size: int = _ON_DISK) -> Iterator[list[Quad]]:
    """The same quads, in lists that stay small beside the whole."""
    stream = iter(quads)
    while batch := list(islice(stream, size)):
        yield batch


def extend(store: Store, quads: Iterable[Quad]) -> None:
    """Put quads into a store in memory, one batch while the next is made: Oxigraph lets Python go on beside it."""
    before = beside(store.extend, list[Quad]())
    for batch in in_batches(quads, _BESIDE):
        before.result()
        before = beside(store.extend, batch)
    before.result()
