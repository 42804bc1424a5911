"""Queries in a process of its own, so that the server can end one: `python -m fangzhi.query.worker OUTPUT`.

Reads a JSON object a line: `query`, `formats` (acceptable ones, best first), `default_graphs`, `named_graphs`. For each
it writes a JSON line with the `format` of the answer and its `length` in bytes, then the answer. The format is "error"
for a sentence that says what is wrong, and "" where none of the acceptable formats fits the form of the query.
"""

import io
import json
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
    """The format chosen and the bytes of an answer."""
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
    """Answer until standard input ends. The graph is opened anew each time: a build may have replaced it."""
    for line in sys.stdin:
        try:
            name, body = answer(Path(sys.argv[1]), json.loads(line))
        except FangzhiError as problem:
            name, body = "error", str(problem).encode("utf-8", "replace")
        sys.stdout.buffer.write(json.dumps({"format": name, "length": len(body)}).encode() + b"\n" + body)
        sys.stdout.flush()


if __name__ == "__main__":
    main()
