"""A graph -> a file for another program. `export` chooses the form by the suffix."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from fangzhi.errors import InputError
from fangzhi.export import gexf, graphml, node_link, tables, turtle

if TYPE_CHECKING:
    from fangzhi.network import Graph

Exporter = Callable[["Graph", Path, Path | None], list[Path]]
EXPORTERS: Mapping[str, Exporter] = {
    ".graphml": graphml.write,
    ".gexf": gexf.write,
    ".json": node_link.write,
    ".csv": tables.write,
    ".ttl": turtle.write,
}


def export(graph: "Graph", path: Path | str, source: Path | None = None) -> list[Path]:
    """Write a network, whole or cut, in the form that the suffix of `path` names; the files written.

    `x.csv` becomes `x.nodes.csv` and `x.edges.csv`. Turtle is cut out of the RDF of `source`, an output folder of
    fangzhi build. InputError for a suffix that no exporter knows, OutputError where the file cannot be written.
    """
    path = Path(path)
    exporter = EXPORTERS.get(path.suffix.lower())
    if exporter is None:
        raise InputError(f"不认识的格式“{path.suffix or path.name}”：请用 {'、'.join(EXPORTERS)} 之一作后缀")
    return exporter(graph, path, source)
