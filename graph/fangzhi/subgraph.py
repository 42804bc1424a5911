"""Cut a part out of the network: around some entities, or only some classes, relations and dates."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

from fangzhi.errors import InputError

if TYPE_CHECKING:
    from fangzhi.network import Graph

_SHOWN = 10  # how many candidates an error lists


def around(graph: "Graph", names: Iterable[str], hops: int = 1) -> "Graph":
    """The named entities and all within `hops` edges of them, against the arrows too; a copy.

    A name is an id, a label or an alias. InputError where none or several entities bear it.
    """
    if hops < 0:
        raise InputError(f"跳数不能是负数：{hops}")
    reached = {find(graph, name) for name in names}
    border = reached
    for _ in range(hops):
        border = {n for node in border for n in (*graph.successors(node), *graph.predecessors(node))} - reached
        reached = reached | border
    return _copy(graph, reached)


def only(
    graph: "Graph",
    classes: Collection[str] = (),
    relations: Collection[str] = (),
    since: str = "",
    until: str = "",
) -> "Graph":
    """The nodes of some classes and the edges of some relations seen from `since` to `until`; a copy.

    Empty means no limit. Dates are YYYY-MM-DD or a beginning of it, both ends included: until="2024" takes all of 2024.
    A node without a date is kept. InputError where the graph knows no such class or relation.
    """
    _known("类别", classes, {data["type"] for _, data in graph.nodes(data=True)})
    _known("关系", relations, {data["relation"] for _, _, data in graph.edges(data=True)})
    nodes = {
        node
        for node, data in graph.nodes(data=True)
        if (not classes or data["type"] in classes) and _within(data["first"], data["last"], since, until)
    }
    part = _copy(graph, nodes)
    part.remove_edges_from(
        [
            (a, b, key)
            for a, b, key, data in part.edges(keys=True, data=True)
            if (relations and data["relation"] not in relations) or not _within(data["first"], data["last"], since, until)
        ]
    )
    return part


def find(graph: "Graph", name: str) -> str:
    """The id of the one entity so called: by id, else by label, else by alias; InputError says which ones come near."""
    if name in graph:
        return name
    found = [n for n, data in graph.nodes(data=True) if data["label"] == name]
    found = found or [n for n, data in graph.nodes(data=True) if name in data["aliases"]]
    if len(found) == 1:
        return found[0]
    if found:
        raise InputError(f"有 {len(found)} 个实体叫“{name}”，请改用编号：{_list(graph, found)}")
    near = _near(graph, name)
    raise InputError(f"图中没有“{name}”" + (f"，是不是：{_list(graph, near)}？" if near else ""))


def _near(graph: "Graph", name: str) -> list[str]:
    bearers: dict[str, str] = {}
    for node, data in graph.nodes(data=True):
        for form in (data["label"], *data["aliases"]):
            bearers.setdefault(form, node)
    inside = sorted((f for f in bearers if name and name in f), key=lambda f: (len(f), f))
    forms = inside or get_close_matches(name, sorted(bearers), n=_SHOWN, cutoff=0.5)
    return list(dict.fromkeys(bearers[form] for form in forms))


def _list(graph: "Graph", nodes: list[str]) -> str:
    words = [f"{graph.nodes[n]['label']}（{graph.nodes[n]['type']} {n}）" for n in nodes[:_SHOWN]]
    return "、".join(words) + (f" 等 {len(nodes)} 个" if len(nodes) > _SHOWN else "")


def _known(what: str, asked: Collection[str], known: set[str]) -> None:
    unknown = sorted(set(asked) - known)
    if unknown:
        raise InputError(f"图中没有这样的{what}：{'、'.join(unknown)}；有的是：{'、'.join(sorted(known)) or '（无）'}")


def _within(first: str, last: str, since: str, until: str) -> bool:
    # "2024-05-06"[:4] <= "2024": compared at the precision of the limit, so that a year takes in all its days
    return not first or (last[: len(since)] >= since and (not until or first[: len(until)] <= until))


def _copy(graph: "Graph", nodes: set[str]) -> "Graph":
    part: Graph = graph.__class__()
    part.graph.update(graph.graph)
    # in the graph's own order, so that the same cut gives the same bytes
    part.add_nodes_from((n, dict(data)) for n, data in graph.nodes(data=True) if n in nodes)
    for a, b, key, data in graph.edges(keys=True, data=True):
        if a in nodes and b in nodes:
            part.add_edge(a, b, key, **data)
    return part
