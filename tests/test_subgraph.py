"""Cutting: around names, and by class, relation and date."""

import pytest

from factories_graph import LONG, RARE, linked_and_articles
from fangzhi.errors import InputError
from fangzhi.network import network
from fangzhi.subgraph import around, find, only


@pytest.fixture(scope="module")
def graph():
    return network(linked_and_articles()[0])


def labels(graph):
    return {data["label"] for _, data in graph.nodes(data=True)}


def test_no_hop_is_the_entity_itself(graph):
    assert labels(around(graph, [LONG], 0)) == {LONG}


def test_one_hop_goes_against_arrows_too(graph):
    got = labels(around(graph, ["华川建设集团"], 1))
    assert got == {"华川建设集团", "云州港二期工程"}


def test_two_hops_and_two_names(graph):
    got = labels(around(graph, ["华川建设集团", RARE], 2))
    assert {"东湾控股有限公司", LONG, "临江新区"} <= got
    assert "云州市水利局" not in got


def test_the_cut_is_a_copy(graph):
    part = around(graph, [LONG], 1)
    part.nodes[find(graph, LONG)]["label"] = "x"
    assert graph.nodes[find(graph, LONG)]["label"] == LONG


@pytest.mark.parametrize("name", [LONG, "艾尔肯"])  # label, alias
def test_a_name_is_a_label_or_an_alias_or_an_id(graph, name):
    number = find(graph, name)
    assert find(graph, number) == number
    assert graph.nodes[number]["label"] == LONG


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("李明", "有 2 个实体叫“李明”，请改用编号：李明（Person per-"),
        ("云州港", "是不是：云州港二期工程（Project "),
        ("云州人民政府", "是不是：云州市人民政府（"),
        ("zzz", "图中没有“zzz”"),
        ("", "图中没有“”"),
    ],
)
def test_a_name_that_fits_none_or_several_says_what_to_do(graph, name, said):
    with pytest.raises(InputError) as problem:
        around(graph, [name], 1)
    assert said in str(problem.value)


def test_hops_below_zero_are_refused(graph):
    with pytest.raises(InputError, match="负数"):
        around(graph, [LONG], -1)


def test_only_a_class(graph):
    part = only(graph, classes=["Person", "Institution"])
    assert {data["type"] for _, data in part.nodes(data=True)} == {"Person", "Institution"}
    assert {data["relation"] for _, _, data in part.edges(data=True)} == {"HoldsPost", "Appointment", "PartOf"}


def test_only_a_relation_keeps_the_nodes(graph):
    part = only(graph, relations=["Implements"])
    assert len(part) == len(graph)
    assert {data["relation"] for _, _, data in part.edges(data=True)} == {"Implements"}


@pytest.mark.parametrize(
    ("since", "until", "there"),
    [
        ("2024-05-20", "2024-05-20", {"华川建设集团", "云州港二期工程"}),
        ("2024-05", "2024-05", {"华川建设集团", "云州港二期工程"}),
        ("2024", "2024", {"华川建设集团", LONG}),
    ],
)
def test_only_some_dates(graph, since, until, there):
    assert there <= labels(only(graph, since=since, until=until))


def test_outside_the_dates_nothing_dated_is_left(graph):
    assert len(only(graph, since="2025")) == 0
    assert LONG not in labels(only(graph, until="2024-02"))


def test_an_unknown_class_or_relation_is_named(graph):
    with pytest.raises(InputError, match=r"没有这样的类别：Preson；有的是：.*Person"):
        only(graph, classes=["Preson"])
    with pytest.raises(InputError, match="没有这样的关系：Knows"):
        only(graph, relations=["Knows"])
