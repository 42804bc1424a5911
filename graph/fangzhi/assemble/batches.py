"""Quads in batches: Oxigraph's bulk loader keeps all of one call in memory."""

from collections.abc import Iterable, Iterator
from itertools import islice

from pyoxigraph import Quad

_ON_DISK = 200_000  # each becomes a table of its own


def in_batches(quads: Iterable[Quad], size: int = _ON_DISK) -> Iterator[list[Quad]]:
    """The same quads, in lists that stay small beside the whole."""
    stream = iter(quads)
    while batch := list(islice(stream, size)):
        yield batch
