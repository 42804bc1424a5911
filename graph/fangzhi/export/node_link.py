"""Node-link JSON, for D3 and for networkx.node_link_graph(data, edges="links")."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from fangzhi import jsonl

if TYPE_CHECKING:
    from fangzhi.network import Graph


def write(graph: "Graph", path: Path, source: Path | None = None) -> list[Path]:
    """Write node-link JSON, lists as lists, Chinese as it is; the file written."""
    value = {
        "directed": True,
        "multigraph": True,
        "graph": {},
        "nodes": [data | {"id": node} for node, data in graph.nodes(data=True)],
        "links": [data | {"source": a, "target": b, "key": k} for a, b, k, data in graph.edges(keys=True, data=True)],
    }
    with jsonl.replacing(path) as out:
        text = json.dumps(value, ensure_ascii=False, indent=1, default=str)
        out.write(text.encode("utf-8", "backslashreplace").decode() + "\n")  # a lone surrogate stays a JSON escape
    return [path]
