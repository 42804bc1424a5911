"""Work of libraries and of the disk that Python need not wait for: it is done in a thread, and its result asked for later."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def beside(do: Callable[P, T], *args: P.args, **more: P.kwargs) -> "Future[T]":
    """Begin something that lets Python go on, such as hashing or what Oxigraph does; an error is raised where it is asked for."""
    thread = ThreadPoolExecutor(1)
    begun = thread.submit(do, *args, **more)
    thread.shutdown(wait=False)
    return begun
