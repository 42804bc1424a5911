"""GraphML, for yEd, Cytoscape, igraph and networkx."""

from pathlib import Path
from typing import TYPE_CHECKING

from fangzhi import jsonl
from fangzhi.export.plain import plain

if TYPE_CHECKING:
    from fangzhi.network import Graph


def write(graph: "Graph", path: Path, source: Path | None = None) -> list[Path]:
    """Write GraphML; the file written."""
    import networkx

    with jsonl.replacing(path) as out:
        out.writelines(line + "\n" for line in networkx.generate_graphml(plain(graph)))
    return [path]
