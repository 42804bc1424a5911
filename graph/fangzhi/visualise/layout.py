"""Where nodes stand: worked out beforehand, the same each time, communities apart and labels legible."""

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx
    import numpy

    Simple = networkx.Graph[int]

_SEED = 7
_GAP = 90.0  # between components
_ASPECT = 1.5  # wider than high, as screens are
_ROOM, _CROWD = 3.6, 30  # how many times the area of its boxes a component gets; small ones need less
_COLUMN = 20.0

Position = tuple[int, int]


def arrange(edges: Sequence[tuple[int, int, float]], boxes: Mapping[int, tuple[float, float]]) -> dict[int, Position]:
    """Positions in pixels for the nodes of `boxes`, each of which needs a box (width, height) for itself.

    `edges` are (node, node, weight). Connected components are laid out one by one and packed, the largest first; nodes
    without an edge stand in rows below.
    """
    import networkx

    graph: Simple = networkx.Graph()
    graph.add_nodes_from(boxes)
    graph.add_weighted_edges_from((a, b, w) for a, b, w in edges if a != b)
    parts = sorted((sorted(part) for part in networkx.connected_components(graph)), key=lambda part: (-len(part), part))
    blocks = [_component(graph.subgraph(part), boxes) for part in parts if len(part) > 1]
    loners = [part[0] for part in parts if len(part) == 1]
    if loners:
        blocks.append(_rows(loners, boxes))
    return _pack(blocks)


def _component(graph: "Simple", boxes: Mapping[int, tuple[float, float]]) -> dict[int, tuple[float, float]]:
    import networkx
    import numpy

    # In one fixed order of nodes and edges, so that neither sets nor hashes decide anything.
    ordered: Simple = networkx.Graph()
    ordered.add_nodes_from(sorted(graph))
    ordered.add_weighted_edges_from(sorted((min(a, b), max(a, b), d["weight"]) for a, b, d in graph.edges(data=True)))
    groups = [sorted(g) for g in networkx.community.louvain_communities(ordered, seed=_SEED)]
    home = {node: i for i, group in enumerate(sorted(groups, key=lambda g: (-len(g), g))) for node in group}
    for a, b, data in ordered.edges(data=True):
        data["pull"] = (1 + math.log1p(data["weight"])) * (2.5 if home[a] == home[b] else 0.6)
    start = {n: _start(home[n], len(groups), i, len(ordered)) for i, n in enumerate(ordered)}
    k = 2.2 / math.sqrt(len(ordered))
    found = networkx.spring_layout(ordered, k=k, pos=start, weight="pull", iterations=150, seed=_SEED, scale=1.0)
    nodes = list(ordered)
    points = numpy.array([found[n] for n in nodes], dtype=float)
    sizes = numpy.array([boxes[n] for n in nodes], dtype=float)
    side = math.sqrt(float((sizes[:, 0] * sizes[:, 1]).sum()) * _ROOM * min(1.0, 0.35 + len(nodes) / _CROWD))
    points = points * numpy.array([side / 2 * _ASPECT, side / 2 / _ASPECT])
    return dict(zip(nodes, map(tuple, _apart(points, sizes).tolist()), strict=True))


def _start(group: int, groups: int, place: int, count: int) -> tuple[float, float]:
    """Groups on a ring, their members on small rings: a start from which communities do not have to cross."""
    outer, inner = 2 * math.pi * group / groups, 2 * math.pi * place / count
    return math.cos(outer) + 0.3 * math.cos(inner), math.sin(outer) + 0.3 * math.sin(inner)


def _apart(points: "numpy.ndarray[Any, Any]", sizes: "numpy.ndarray[Any, Any]") -> "numpy.ndarray[Any, Any]":
    """Push overlapping boxes apart, each pair along the axis on which it overlaps less, until none is left."""
    import numpy

    need = (sizes[:, None, :] + sizes[None, :, :]) / 2
    for _ in range(120):
        delta = points[:, None, :] - points[None, :, :]
        over = need - numpy.abs(delta)
        hit = (over > 0).all(axis=2)
        numpy.fill_diagonal(hit, False)
        if not hit.any():
            break
        along_x = over[:, :, 0] < over[:, :, 1]
        sign = numpy.where(delta >= 0, 1.0, -1.0)
        tie = numpy.triu(numpy.ones(hit.shape), 1) * 2 - 1  # two nodes on one spot part by their order
        sign = numpy.where(delta == 0, tie[:, :, None], sign)
        push = over * sign * 0.3 * hit[:, :, None]
        points = points + numpy.stack([(push[:, :, 0] * along_x).sum(1), (push[:, :, 1] * ~along_x).sum(1)], axis=1)
    return points


def _rows(nodes: Sequence[int], boxes: Mapping[int, tuple[float, float]]) -> dict[int, tuple[float, float]]:
    width = max(boxes[n][0] for n in nodes)
    height = max(boxes[n][1] for n in nodes) * 1.5  # names right below each other need more than in a cloud
    columns = max(1, round(math.sqrt(len(nodes) * _ASPECT * height / width)))
    return {n: ((i % columns) * width, (i // columns) * height) for i, n in enumerate(nodes)}


def _pack(blocks: Sequence[Mapping[int, tuple[float, float]]]) -> dict[int, Position]:
    """Each block where it comes to lie highest, over a skyline of columns; the whole about as wide as a screen."""
    import numpy

    framed = [_frame(block) for block in blocks]
    area = sum((w + _GAP) * (h + _GAP) for _, w, h in framed)
    limit = max([w + _GAP for _, w, _ in framed] + [math.sqrt(area * _ASPECT) * 1.1]) if framed else _GAP
    skyline = numpy.zeros(math.ceil(limit / _COLUMN) + 1)
    placed: dict[int, Position] = {}
    for block, width, height in framed:
        span = math.ceil((width + _GAP) / _COLUMN)
        tops = numpy.lib.stride_tricks.sliding_window_view(skyline, span).max(axis=1)
        column = int(tops.argmin())
        x, y = column * _COLUMN, float(tops[column])
        skyline[column : column + span] = y + height + _GAP
        placed.update({n: (round(x + px), round(y + py)) for n, (px, py) in block.items()})
    return placed


def _frame(block: Mapping[int, tuple[float, float]]) -> tuple[dict[int, tuple[float, float]], float, float]:
    left, top = min(x for x, _ in block.values()), min(y for _, y in block.values())
    moved = {n: (x - left, y - top) for n, (x, y) in block.items()}
    return moved, max(x for x, _ in moved.values()), max(y for _, y in moved.values())
