"""Two tables, nodes and edges, that a spreadsheet opens with Chinese intact."""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fangzhi import jsonl
from fangzhi.export.plain import value

if TYPE_CHECKING:
    from fangzhi.network import Graph

_NODE = ("id", "label", "type", "aliases", "mentions", "articles", "first", "last")
_EDGE = ("source", "target", "source_label", "target_label", "relation", "label")
_EDGE_MORE = ("weight", "first", "last", "ended", "articles", "facts")
_BOM = "\ufeff"  # without it Excel reads UTF-8 as the local code page
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(graph: "Graph", path: Path, source: Path | None = None) -> list[Path]:
    """Write `x.nodes.csv` and `x.edges.csv` for `x.csv`; the files written.

    A cell that a spreadsheet would run as a formula (=cmd...) gets a leading apostrophe.
    """
    more = sorted({k for _, data in graph.nodes(data=True) for k in data} - set(_NODE))
    nodes = ({"id": node} | data for node, data in graph.nodes(data=True))
    edges = (
        data | {"source": a, "target": b, "source_label": graph.nodes[a]["label"], "target_label": graph.nodes[b]["label"]}
        for a, b, data in graph.edges(data=True)
    )
    return [
        _table(path.with_suffix(".nodes.csv"), (*_NODE, *more), nodes),
        _table(path.with_suffix(".edges.csv"), (*_EDGE, *_EDGE_MORE), edges),
    ]


def _table(path: Path, columns: tuple[str, ...], rows: Iterable[dict[str, Any]]) -> Path:
    with jsonl.replacing(path) as out:
        out.write(_BOM)
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow([_cell(column) for column in columns])
        writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return path


def _cell(raw: Any) -> str | int | float | bool:
    if raw is None:
        return ""
    cell = value(raw)
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA) else cell
