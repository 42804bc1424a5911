"""One query in a process of its own, so that the server can stop it: `python -m fangzhi.query.worker OUTPUT`.

Reads a JSON object on standard input: `query`, `formats` (acceptable ones, best first), `default_graphs`,
`named_graphs`. Writes the name of the format, a line end and the answer; or "error", a line end and a sentence.
"""

import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from fangzhi.errors import FangzhiError, InputError
from fangzhi.query.render import ROW_FORMATS, TRIPLE_FORMATS, render
from fangzhi.query.source import open_graph
from fangzhi.query.sparql import check

MOST_BYTES = 64 * 1024 * 1024


class Bounded(io.BytesIO):
    """A buffer that refuses to grow without end."""

    def write(self, data: Any, /) -> int:
        """Take the bytes, or raise InputError where the answer has become too large."""
        if self.tell() + len(data) > MOST_BYTES:
            raise InputError(f"结果超过 {MOST_BYTES // 1024 // 1024} MB：请用 LIMIT 限制行数")
        return super().write(data)


def answer(output: Path, request: dict[str, Any]) -> tuple[str, bytes]:
    """The format chosen and the bytes of an answer; "" where none of the acceptable formats fits the form of query."""
    graph = open_graph(output)
    found = graph.ask(
        check(request["query"]),
        default_graphs=tuple(request["default_graphs"]),
        named_graphs=tuple(request["named_graphs"]),
    )
    fitting = TRIPLE_FORMATS if isinstance(found, ox.QueryTriples) else ROW_FORMATS
    name = next((f for f in request["formats"] if f in fitting), "")
    body = Bounded()
    if name:
        render(found, body, name, graph)
    return name, body.getvalue()


def main() -> None:
    """Answer the request on standard input."""
    try:
        name, body = answer(Path(sys.argv[1]), json.load(sys.stdin))
    except FangzhiError as problem:
        name, body = "error", str(problem).encode("utf-8", "replace")
    sys.stdout.buffer.write(name.encode() + b"\n" + body)
    sys.stdout.flush()
    os._exit(0)  # the store is only read: nothing to close, and no need to wait for it


if __name__ == "__main__":
    main()
