"""Python's collector of circular garbage, which walks millions of living objects again and again and finds next to nothing."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Let the collector rest while a block runs; afterwards it works as before, whatever happened in the block.

    Objects that nothing holds are freed at once all the same; only circles wait until the block ends.
    """
    worked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if worked:
            gc.freeze()  # what lives now counts as old: else all of it would be walked at once
            gc.unfreeze()
            gc.enable()
