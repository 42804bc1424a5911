"""Quads in batches: Oxigraph's bulk loader keeps all of one call in memory."""

from collections.abc import Iterable, Iterator
from itertools import islice

from pyoxigraph import Quad

_BATCH = 200_000


def in_batches(quads: Iterable[Quad]) -> Iterator[list[Quad]]:
    """The same quads, in lists that stay small beside the whole."""
    stream = iter(quads)
    while batch := list(islice(stream, _BATCH)):
        yield batch
