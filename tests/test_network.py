"""Linked facts become edges between entities, and only those that join two."""

import networkx
import pytest

from factories_graph import LONG, RARE, World, linked_and_articles
from fangzhi.network import network
from fangzhi.subgraph import find


@pytest.fixture(scope="module")
def graph():
    return network(linked_and_articles()[0])


@pytest.mark.parametrize(
    ("source", "target", "relation", "label"),
    [
        (LONG, "云州市人民政府", "HoldsPost", "市长"),
        (LONG, "中共云州市委员会", "HoldsPost", "副书记"),
        (LONG, "云州市人民政府", "Appointment", "appointed 市长"),
        ("东山区人民政府", "云州市人民政府", "PartOf", ""),  # child -> parent
        ("临江新区", "云州市", "LocatedIn", ""),
        (RARE, "市政府第十二次常务会议", "Participates", "attendee"),
        ("开工仪式", "云州市", "EventInfo", ""),
        ("云州港二期工程", "华川建设集团", "ProjectInfo", "builder"),
        ("云州市水利局", "“清水润城”行动", "Implements", ""),
    ],
)
def test_a_fact_is_an_edge(graph, source, target, relation, label):
    edges = graph.get_edge_data(find(graph, source), find(graph, target))
    assert (relation, label) in {(e["relation"], e["label"]) for e in edges.values()}


def test_what_joins_no_two_entities_is_no_edge(graph):
    relations = {data["relation"] for _, _, data in graph.edges(data=True)}
    assert relations == {
        "HoldsPost", "Appointment", "PartOf", "LocatedIn", "Participates", "EventInfo", "ProjectInfo", "Implements",
    }  # fmt: skip
    assert not any(a == b for a, b in graph.edges())


def test_the_same_fact_in_two_articles_is_one_edge_with_both():
    w = World()
    person, body = w.entity("Person", "何青禾"), w.entity("Institution", "柳溪乡人民政府")
    roles = {"person": person, "institution": body, "post": "乡长"}
    first = w.fact(w.article("乡长何青禾讲话。", "一", "2024-05"), "HoldsPost", "乡长何青禾", roles)
    second = w.fact(w.article("乡长何青禾到村里。", "二", "2024-02-03"), "HoldsPost", "乡长何青禾", roles)
    graph = network(w.linked())
    [(_, _, data)] = graph.edges(data=True)
    assert data["facts"] == [first, second]
    assert (data["weight"], data["articles"], data["first"], data["last"]) == (2, ["a-1", "a-2"], "2024-02-03", "2024-05")
    node = graph.nodes[person]
    assert (node["mentions"], node["articles"], node["first"], node["last"]) == (2, 2, "2024-02-03", "2024-05")


def test_an_edge_is_over_only_if_every_fact_says_so(graph):
    ended = {graph.nodes[a]["label"] for a, _, data in graph.edges(data=True) if data["ended"]}
    assert ended == {"周启明"}


def test_an_attribute_never_hides_a_field_of_the_node():
    w = World()
    number = w.entity("Place", "云州市", code="330000", type="市", label="x")
    data = network(w.linked()).nodes[number]
    assert (data["type"], data["label"], data["code"]) == ("Place", "云州市", "330000")
    assert (data["attribute_type"], data["attribute_label"]) == ("市", "x")


def test_it_is_a_networkx_graph_in_the_order_of_the_entities(graph):
    linked, _ = linked_and_articles()
    assert isinstance(graph, networkx.MultiDiGraph)
    assert list(graph) == [e.id for e in linked.entities]
