"""Entities as nodes, facts between two of them as edges: what drawing, exporting and your own scripts share."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from fangzhi.model import Entity, Fact, Linked, Record

if TYPE_CHECKING:
    import networkx

    Graph = networkx.MultiDiGraph[str]

# From which role to which, and the roles whose values tell parallel edges apart (one 任职 edge a post title).
_EDGES: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "HoldsPost": ("person", "institution", ("post",)),
    "Appointment": ("person", "institution", ("action", "post")),
    "PartOf": ("child", "parent", ()),
    "LocatedIn": ("subject", "place", ()),
    "Participates": ("participant", "event", ("role",)),
    "EventInfo": ("event", "place", ()),
    "ProjectInfo": ("project", "value", ("attribute",)),
    "Implements": ("actor", "policy", ()),
    "Reform": ("original", "result", ("kind",)),
    "Nameplate": ("body", "plate", ("kind",)),
    "Conveys": ("event", "source", ()),
}
# Names that file formats or this module use themselves; an attribute so called gets a prefix.
_TAKEN = {"id", "label", "type", "aliases", "mentions", "articles", "first", "last", "key", "source", "target", "weight"}


def network(linked: Linked) -> "Graph":
    """The graph of linked entities: a networkx.MultiDiGraph whose nodes are canonical ids.

    A node has `label, type, aliases, mentions, articles, first, last` (counts; dates of the first and last article as
    printed, "" if none) and its entity's attributes. An edge, keyed "relation" or "relation:label", has `relation,
    label, facts, articles` (ids), `first, last, weight` (number of facts) and `ended` (every fact says that it is over).
    Bylines make no edge.
    """
    import networkx

    graph: Graph = networkx.MultiDiGraph()
    dates = {record.article: record.date for record in linked.records}
    for entity in linked.entities:
        graph.add_node(entity.id, **_node(entity, dates))
    for record in linked.records:
        for fact in record.facts:
            _add(graph, record, fact)
    for _, _, data in graph.edges(data=True):
        data["weight"] = len(data["facts"])
    return graph


def ends(fact: Fact) -> tuple[str, str] | None:
    """The ids that a fact joins, from and to, or None where it joins no two entities."""
    if fact.type not in _EDGES:
        return None
    source, target, _ = _EDGES[fact.type]
    if source not in fact.refs or target not in fact.refs or fact.refs[source] == fact.refs[target]:
        return None
    return fact.refs[source], fact.refs[target]


def _node(entity: Entity, dates: Mapping[str, str]) -> dict[str, Any]:
    articles = list(dict.fromkeys(w.article for w in entity.where))
    seen = sorted(filter(None, (dates.get(article, "") for article in articles)))
    own = {(f"attribute_{k}" if k in _TAKEN else k): v for k, v in sorted(entity.attributes.items())}
    return own | {
        "label": entity.name,
        "type": entity.type,
        "aliases": list(entity.aliases),
        "mentions": len(entity.where),
        "articles": len(articles),
        "first": seen[0] if seen else "",
        "last": seen[-1] if seen else "",
    }


def _add(graph: "Graph", record: Record, fact: Fact) -> None:
    pair = ends(fact)
    if pair is None or pair[0] not in graph or pair[1] not in graph:
        return
    label = " ".join(str(fact.roles[role]) for role in _EDGES[fact.type][2] if fact.roles.get(role))
    key = f"{fact.type}:{label}" if label else fact.type
    if not graph.has_edge(*pair, key):
        start: dict[str, Any] = {"facts": [], "articles": [], "first": "", "last": "", "ended": True}
        graph.add_edge(*pair, key, relation=fact.type, label=label, **start)
    data = graph.edges[(*pair, key)]
    data["facts"].append(fact.id)
    if record.article not in data["articles"]:
        data["articles"].append(record.article)
    if record.date:
        data["first"] = min(data["first"] or record.date, record.date)
        data["last"] = max(data["last"], record.date)
    data["ended"] = data["ended"] and bool(fact.roles.get("ended"))
