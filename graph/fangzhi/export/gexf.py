"""GEXF, for Gephi."""

from pathlib import Path
from typing import TYPE_CHECKING

from fangzhi import jsonl
from fangzhi.export.plain import plain
from fangzhi.expressions import expression

if TYPE_CHECKING:
    from fangzhi.network import Graph

_STAMP = expression(r'(<meta) lastmodifieddate="[^"]*"')


def write(graph: "Graph", path: Path, source: Path | None = None) -> list[Path]:
    """Write GEXF 1.2; the file written. The day of writing, which networkx adds, is left out: same graph, same bytes."""
    import networkx

    flat = plain(graph)
    for number, (_, _, data) in enumerate(flat.edges(data=True)):
        data["id"] = str(number)  # else networkx takes the key, and parallel keys of other pairs collide
        data["name"] = data.pop("label", "")  # GEXF readers take `label` from its own place only
    with jsonl.replacing(path) as out:
        out.writelines(_STAMP.sub(r"\1", line) + "\n" for line in networkx.generate_gexf(flat))
    return [path]
