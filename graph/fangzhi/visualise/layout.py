"""Where nodes stand: worked out beforehand, the same each time, communities apart and labels legible."""

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx
    import numpy

    Simple = networkx.Graph[int]
    Floats = numpy.ndarray[Any, Any]

_SEED = 7
_GAP = 90.0  # between components
_ASPECT = 1.5  # wider than high, as screens are
_ROOM, _CROWD = 3.6, 30  # how many times the area of its boxes a component gets; small ones need less
_COLUMN = 20.0
_STEPS, _PUSHES = 150, 120
_NEAREST = 0.01  # to which two nodes come, so that no force is without end

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
    nodes = list(ordered)
    place = {node: i for i, node in enumerate(nodes)}
    pulls = [(place[a], place[b], data["pull"]) for a, b, data in ordered.edges(data=True)]
    points = _sprung(numpy.array([start[n] for n in nodes]), numpy.array(pulls), k)
    sizes = numpy.array([boxes[n] for n in nodes], dtype=float)
    side = math.sqrt(float((sizes[:, 0] * sizes[:, 1]).sum()) * _ROOM * min(1.0, 0.35 + len(nodes) / _CROWD))
    points = points * numpy.array([side / 2 * _ASPECT, side / 2 / _ASPECT])
    return dict(zip(nodes, map(tuple, _apart(points, sizes).tolist()), strict=True))


def _start(group: int, groups: int, place: int, count: int) -> tuple[float, float]:
    """Groups on a ring, their members on small rings: a start from which communities do not have to cross."""
    outer, inner = 2 * math.pi * group / groups, 2 * math.pi * place / count
    return math.cos(outer) + 0.3 * math.cos(inner), math.sin(outer) + 0.3 * math.sin(inner)


def _sprung(points: "Floats", pulls: "Floats", k: float) -> "Floats":
    """Fruchterman and Reingold's forces, all in one order: nodes push each other away, edges (node, node, pull) draw together."""
    import numpy

    one, two = pulls[:, 0].astype(int), pulls[:, 1].astype(int)
    points, moves = points.copy(), numpy.empty_like(points)
    heat = float(numpy.ptp(points, axis=0).max()) * 0.1  # the longest step, which grows less
    for left in range(_STEPS + 1, 1, -1):
        x, y = points.T
        away_x, away_y = x[:, None] - x[None, :], y[:, None] - y[None, :]
        push = k * k / numpy.maximum(away_x * away_x + away_y * away_y, _NEAREST**2)
        edge = points[one] - points[two]
        pull = edge * (pulls[:, 2] * numpy.maximum(numpy.hypot(edge[:, 0], edge[:, 1]), _NEAREST) / k)[:, None]
        for axis, away in enumerate((away_x, away_y)):
            drawn = numpy.bincount(two, pull[:, axis], len(points)) - numpy.bincount(one, pull[:, axis], len(points))
            moves[:, axis] = numpy.einsum("ij,ij->i", away, push) + drawn
        length = numpy.maximum(numpy.hypot(moves[:, 0], moves[:, 1]), _NEAREST)
        points += moves * (heat * left / (_STEPS + 1) / length)[:, None]
    points -= points.mean(axis=0)
    return points / (numpy.abs(points).max() or 1.0)


def _apart(points: "Floats", sizes: "Floats") -> "Floats":
    """Push overlapping boxes apart, each pair along the axis on which it overlaps less, until none is left."""
    import numpy

    points = points.copy()
    need_x, need_y = ((sizes[:, None, axis] + sizes[None, :, axis]) / 2 for axis in (0, 1))
    numpy.fill_diagonal(need_x, 0)
    for _ in range(_PUSHES):
        x, y = points.T
        one, two = numpy.nonzero(numpy.abs(x[:, None] - x[None, :]) < need_x)
        over_y = need_y[one, two] - numpy.abs(y[one] - y[two])
        hit = over_y > 0  # few of the many pairs: the rest is worked out for these alone
        one, two, over_y = one[hit], two[hit], over_y[hit]
        if not len(one):
            break
        over_x = need_x[one, two] - numpy.abs(x[one] - x[two])
        tie = numpy.where(one < two, 1.0, -1.0)  # two nodes on one spot part by their order
        along_x = over_x < over_y
        for axis, over, moved in ((0, over_x, along_x), (1, over_y, ~along_x)):
            delta = points[one, axis] - points[two, axis]
            push = numpy.where(delta == 0, tie, numpy.sign(delta)) * over * 0.3 * moved
            points[:, axis] += numpy.bincount(one, push, len(points))
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
