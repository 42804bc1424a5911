"""Answers as tables that stand straight, and as the standard formats."""

import csv
import io
import json

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories_output import output
from fangzhi.errors import InputError
from fangzhi.query import open_graph, render
from fangzhi.query.render import table, width

NAMES = "SELECT ?name ?post { ?p rdfs:label ?name OPTIONAL { ?p fz:holdsPost ?post } FILTER(?name != '2024'@zh) } ORDER BY ?name"


@pytest.fixture
def graph(tmp_path):
    return open_graph(output(tmp_path / "out"))


def rendered(graph, text, form):
    out = io.BytesIO()
    render(graph.ask(text), out, form, graph)
    return out.getvalue().decode()


def test_columns_stand_straight_under_wide_characters(graph):
    lines = table(graph.ask("SELECT ?name ?p { ?p a fz:Person ; rdfs:label ?name } ORDER BY ?name"), graph).splitlines()
    assert lines[-1] == "（3 行）"
    places = {width(line[: line.index("id:per-")]) for line in lines[2:-1]}
    assert places == {width(lines[0][: lines[0].index("p")])}


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("abc", 3), ("沈岚", 4), ("𠮷", 2), ("艾尔肯·吐", 9), ("（甲）", 6), ("e\u0301", 1)],
)
def test_width_in_a_terminal(text, columns):
    assert width(text) == columns


@given(st.text(max_size=200))
def test_a_cell_is_one_line_and_not_too_wide(text):
    store = ox.Store()
    try:
        store.add(ox.Quad(ox.NamedNode("a:a"), ox.NamedNode("a:b"), ox.Literal(text)))
    except UnicodeEncodeError:  # a lone surrogate is no RDF
        return
    from fangzhi.query.source import Graph

    shown = table(store.query("SELECT ?o { ?s ?p ?o }"), Graph(store, {}))
    assert len(shown.splitlines()) == 4
    assert max(map(width, shown.splitlines())) <= 60


def test_csv_and_json_hold_what_the_graph_holds(graph):
    rows = list(csv.DictReader(io.StringIO(rendered(graph, NAMES, "csv"))))
    assert '𠮷小川 <b>&"甲"' in [row["name"] for row in rows]
    values = json.loads(rendered(graph, NAMES, "json"))["results"]["bindings"]
    assert [row["name"]["value"] for row in values] == [row["name"] for row in rows]
    assert {row["name"]["xml:lang"] for row in values} == {"zh"}


@pytest.mark.parametrize(
    ("text", "form", "said"),
    [
        ("ASK { ?p rdfs:label '沈岚'@zh }", "table", "是\n"),
        ("ASK { ?p rdfs:label '无名氏'@zh }", "table", "否\n"),
        ("ASK {}", "csv", "true\n"),
    ],
)
def test_yes_and_no(graph, text, form, said):
    assert rendered(graph, text, form) == said


@pytest.mark.parametrize("form", ["ttl", "nt", "table"])
def test_triples_come_in_one_order(graph, form):
    text = "CONSTRUCT { ?s rdfs:label ?o } WHERE { ?s rdfs:label ?o }"
    assert rendered(graph, text, form) == rendered(graph, text, form)
    parsed = ox.parse(rendered(graph, text, form), format=ox.RdfFormat.TURTLE)
    assert len(list(parsed)) == 6


@pytest.mark.parametrize(("text", "form"), [("SELECT * { ?s ?p ?o }", "ttl"), ("CONSTRUCT WHERE { ?s ?p ?o }", "csv")])
def test_a_format_that_does_not_fit_is_refused(graph, text, form):
    with pytest.raises(InputError, match="CONSTRUCT 和 DESCRIBE"):
        rendered(graph, text, form)
