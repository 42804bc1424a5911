"""Quads in batches: Oxigraph's bulk loader keeps all of one call in memory."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

from pyoxigraph import Quad, Store

_ON_DISK = 200_000  # each becomes a table of its own
_BESIDE = 10_000
T = TypeVar("T")


def in_batches(items: Iterable[T], size: int = _ON_DISK) -> Iterator[list[T]]:
    """The same quads or lines, in lists that stay small beside the whole."""
    stream = iter(items)
    while batch := list(islice(stream, size)):
        yield batch


def extend(store: Store, quads: Iterable[Quad]) -> None:
    """Put quads into a store in memory, one batch while the next is made: Oxigraph lets Python go on beside it."""
    with ThreadPoolExecutor(1) as beside:
        before = beside.submit(store.extend, [])
        for batch in in_batches(quads, _BESIDE):
            before.result()
            before = beside.submit(store.extend, batch)
        before.result()
