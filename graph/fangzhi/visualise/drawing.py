"""The part of the graph that is drawn at first, as pyvis makes it, and what of its page is fit to be opened offline."""

import json
import math
from collections.abc import Sequence
from html.parser import HTMLParser

from fangzhi.visualise.display import Display
from fangzhi.visualise.layout import arrange
from fangzhi.visualise.payload import Payload

_COMPANY = 6  # neighbours drawn with each of the best connected
_LABEL = 14  # characters on the canvas; the panel has the whole name
_ALL_LABELLED = 80  # up to so many nodes, each has room for its name; more stand closer and are named by zooming in
_TIGHTEST = 0.75
_OPTIONS = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "hoverConnectedEdges": False, "selectConnectedEdges": False, "zoomSpeed": 0.6},
    "nodes": {
        "borderWidth": 1.5,
        "borderWidthSelected": 3,
        "scaling": {"label": {"enabled": False, "drawThreshold": 1000}},  # labels.js draws names, legible at any zoom
    },
    "edges": {
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}},
        "color": {"inherit": False},
        "hoverWidth": 1,
        "selectionWidth": 1.5,
        "smooth": False,
    },
}


def choose(data: Payload, shown: int) -> list[int]:
    """The rows of the entities to draw first: the best connected and most reported, each with a few neighbours.

    Without their neighbours the greatest of a large graph may not touch each other, and no relation would be seen.
    """
    ranked = sorted(range(len(data.entities)), key=lambda i: (-len(data.neighbours[i]) - data.entities[i][5], i))
    rank = {row: place for place, row in enumerate(ranked)}
    chosen: dict[int, None] = {}
    for row in ranked:
        near = sorted(data.neighbours[row], key=rank.__getitem__)[:_COMPANY]
        chosen.update(dict.fromkeys([row, *near]))
        if len(chosen) >= shown:
            break
    return sorted(list(chosen)[:shown])


def draw(data: Payload, shown: Sequence[int], look: Display) -> "Kept":
    """The styles and scripts of the pyvis page that draws these entities: nothing in them refers to another file."""
    from pyvis.network import Network

    inside = set(shown)
    edges = [(number, edge) for number, edge in enumerate(data.edges) if edge[0] in inside and edge[1] in inside]
    degree = {i: len(data.neighbours[i]) for i in shown}
    tight = max(_TIGHTEST, min(1.0, math.sqrt(_ALL_LABELLED / max(1, len(shown)))))
    boxes = {i: (_width(data.entities[i][2], degree[i]) * tight, (48.0 + 2 * size(degree[i])) * tight) for i in shown}
    positions = arrange([(e[0], e[1], float(e[4])) for _, e in edges], boxes)
    network = Network(directed=True, cdn_resources="in_line", height="100%", width="100%")
    network.set_options(json.dumps(_OPTIONS))
    for i in shown:
        style = look.of_class(data.classes[data.entities[i][1]])
        x, y = positions[i]
        label = short(data.entities[i][2])
        network.add_node(i, label=label, x=x, y=y, shape=style.shape, color=style.color, size=size(degree[i]))
    for number, edge in edges:
        network.add_edge(edge[0], edge[1], id=number, color=look.of_relation(data.types[edge[2]]).color)
    return keep(network.generate_html())


def size(degree: int) -> int:
    """The radius of a node with so many neighbours, in pixels."""
    return round(min(30.0, 7 + 3.2 * math.sqrt(degree)))


def short(name: str) -> str:
    """A name on one line, no longer than a label may be."""
    line = " ".join(name.split())
    return line if len(line) <= _LABEL else line[: _LABEL - 1] + "…"


def _width(name: str, degree: int) -> float:
    return max(2.0 * size(degree), 14.0 * len(short(name))) + 14


class Kept(HTMLParser):
    """What is kept of a page: the text of inline styles and scripts. Everything that loads something is left behind.

    pyvis links Bootstrap from a CDN in every mode, so the page is not cleaned but built anew from these.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.styles: list[str] = []
        self.scripts: list[str] = []
        self._open: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a style or an inline script."""
        self._open = None
        if tag == "style":
            self._open = self.styles
        elif tag == "script" and "src" not in dict(attrs):
            self._open = self.scripts
        if self._open is not None:
            self._open.append("")

    def handle_data(self, data: str) -> None:
        """Collect the text of what is open."""
        if self._open is not None:
            self._open[-1] += data

    def handle_endtag(self, tag: str) -> None:
        """Close it."""
        self._open = None


def keep(html: str) -> Kept:
    """Parse a page and keep its inline styles and scripts."""
    kept = Kept()
    kept.feed(html)
    kept.close()
    return kept
