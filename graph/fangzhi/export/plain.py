"""Values that every format can carry: text without forbidden characters, numbers, truth; nothing nested, no None."""

import json
from typing import TYPE_CHECKING, Any

from fangzhi.expressions import expression

if TYPE_CHECKING:
    import networkx

    from fangzhi.network import Graph

    Plain = networkx.MultiDiGraph[str]

_SEPARATOR = "; "
# XML 1.0 has no way to write these, not even as a reference; U+FFFD shows that something stood there.
_FORBIDDEN = expression(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def plain(graph: "Graph") -> "Plain":
    """A copy whose attributes are all text, whole numbers, decimals or truth values: lists joined by "; ", None left out.

    An attribute that has several kinds of value over the graph becomes text everywhere, since GEXF and GraphML declare
    one kind a column.
    """
    nodes = [(text(n), _flat(data)) for n, data in graph.nodes(data=True)]
    edges = [(text(a), text(b), text(key), _flat(data)) for a, b, key, data in graph.edges(keys=True, data=True)]
    _one_kind([data for _, data in nodes])
    _one_kind([data for *_, data in edges])
    copy: Plain = graph.__class__()
    copy.add_nodes_from(nodes)
    for a, b, key, data in edges:
        copy.add_edge(a, b, key, **data)
    return copy


def value(raw: Any) -> str | int | float | bool:
    """One attribute, flat. Example: value(["市委", "云州市委"]) == "市委; 云州市委"."""
    if isinstance(raw, (bool, int, float)):
        return raw
    if isinstance(raw, (list, tuple)) and all(isinstance(item, (str, int, float)) for item in raw):
        return text(_SEPARATOR.join(map(str, raw)))
    return text(raw if isinstance(raw, str) else json.dumps(raw, ensure_ascii=False, sort_keys=True, default=str))


def text(raw: str) -> str:
    """The same text with every character that XML forbids (and every lone surrogate) replaced by U+FFFD."""
    return _FORBIDDEN.sub("\ufffd", raw)


def _flat(data: dict[str, Any]) -> dict[str, Any]:
    return {text(k): value(v) for k, v in data.items() if v is not None}


def _one_kind(rows: list[dict[str, Any]]) -> None:
    kinds: dict[str, set[type]] = {}
    for row in rows:
        for key, item in row.items():
            kinds.setdefault(key, set()).add(type(item))
    for row in rows:
        for key in row:
            if len(kinds[key]) > 1:
                row[key] = str(row[key])
