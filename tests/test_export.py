"""Every format brings back what went in: Chinese, rare characters, control characters, lists, None, hostile names."""

import csv
import json

import networkx
import pytest

from factories_graph import HOSTILE, LONG, RARE, linked_and_articles
from fangzhi.errors import InputError, OutputError
from fangzhi.export import EXPORTERS, export
from fangzhi.network import network
from fangzhi.subgraph import around, find


@pytest.fixture
def graph():
    graph = network(linked_and_articles()[0])
    graph.nodes[find(graph, RARE)].update(
        code=None,
        tags=["甲", "乙"],
        nested={"b": [1], "a": "二"},
        mixed=3,
        count=7,
        share=0.5,
        sure=True,
        note="a\x00\x0bb\ud800c\ufffe",
    )
    graph.nodes[find(graph, LONG)].update(mixed="三", tags=[])
    return graph


def test_graphml_round_trip(graph, tmp_path):
    [path] = export(graph, tmp_path / "x.graphml")
    check_xml(graph, networkx.read_graphml(path, force_multigraph=True), "label")


def test_gexf_round_trip(graph, tmp_path):
    [path] = export(graph, tmp_path / "x.gexf")
    check_xml(graph, networkx.read_gexf(path), "name")


def check_xml(graph, back, label):
    assert set(back) == set(graph)
    assert {back.nodes[n]["label"] for n in back} == {graph.nodes[n]["label"] for n in graph}
    node = back.nodes[find(graph, RARE)]
    assert (node["tags"], node["nested"], node["mixed"]) == ("甲; 乙", '{"a": "二", "b": [1]}', "3")
    assert (node["count"], node["share"], node["sure"], node["note"]) == (7, 0.5, True, "a\ufffd\ufffdb\ufffdc\ufffd")
    assert "code" not in node  # None is absent, not the text "None"
    assert back.nodes[find(graph, LONG)]["aliases"] == "艾尔肯"
    edges = sorted((a, b, d["relation"], d[label], d["weight"]) for a, b, d in back.edges(data=True))
    assert edges == sorted((a, b, d["relation"], d["label"], d["weight"]) for a, b, d in graph.edges(data=True))


def test_node_link_round_trip(graph, tmp_path):
    [path] = export(graph, tmp_path / "x.json")
    text = path.read_text("utf-8")
    back = networkx.node_link_graph(json.loads(text), edges="links")
    assert LONG in text
    assert dict(back.nodes(data=True)) == dict(graph.nodes(data=True))
    assert sorted(back.edges(keys=True)) == sorted(graph.edges(keys=True))


def test_tables_open_in_a_spreadsheet(graph, tmp_path):
    graph.nodes[find(graph, LONG)]["label"] = "=cmd|'/c calc'!A1"
    graph.nodes[find(graph, RARE)]["label"] = " @SUM(1)"
    nodes, edges = export(graph, tmp_path / "x.csv")
    assert (nodes.name, edges.name) == ("x.nodes.csv", "x.edges.csv")
    assert nodes.read_bytes().startswith(b"\xef\xbb\xbfid,label,type,")
    with open(nodes, encoding="utf-8-sig", newline="") as lines:
        rows = {row["id"]: row for row in csv.DictReader(lines)}
    with open(edges, encoding="utf-8-sig", newline="") as lines:
        arcs = list(csv.DictReader(lines))
    assert len(rows) == len(graph)
    assert len(arcs) == graph.number_of_edges()
    assert rows[find(graph, HOSTILE)]["label"] == HOSTILE
    assert sorted(row["label"] for row in rows.values() if row["label"].startswith("'")) == ["' @SUM(1)", "'=cmd|'/c calc'!A1"]
    assert {arc["source_label"] for arc in arcs} >= {"周启明"}
    assert {arc["articles"] for arc in arcs} == {f"a-{n}" for n in range(1, 7)}


@pytest.mark.parametrize("suffix", sorted(set(EXPORTERS) - {".ttl"}))
def test_the_same_graph_gives_the_same_bytes_and_an_empty_one_is_no_error(graph, tmp_path, suffix):
    first = [path.read_bytes() for path in export(graph, tmp_path / f"a{suffix}")]
    second = [path.read_bytes() for path in export(network(linked_and_articles()[0]), tmp_path / f"b{suffix}")]
    again = [path.read_bytes() for path in export(graph, tmp_path / f"c{suffix}")]
    assert first == again
    assert first != second  # the fixture's own attributes
    assert export(graph.__class__(), tmp_path / f"d{suffix}")[0].stat().st_size > 0


def test_an_unknown_suffix_names_the_known_ones(graph, tmp_path):
    with pytest.raises(InputError, match=r"“\.xlsx”：请用 \.graphml、\.gexf、\.json、\.csv、\.ttl 之一"):
        export(graph, tmp_path / "x.xlsx")
    with pytest.raises(InputError, match="“noname”"):
        export(graph, tmp_path / "noname")


def test_a_place_that_cannot_be_written_is_one_sentence(graph, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="无法写入"):
        export(graph, tmp_path / "file" / "x.gexf")


# ---------- Turtle ----------
NT = """\
{p} <{rdf}type> <{fz}Person> .
{p} <{rdfs}label> "{name}"@zh .
{p} <{fz}holdsPost> <{id}post-1> .
{p} <{fz}workedIn> {gov} .
{p} <{fz}attended> {event} .
{p} <{fz}mentionedIn> <https://w3id.org/fangzhi/article/a-3> .
{gov} <{rdfs}label> "云州市人民政府"@zh .
{event} <{rdfs}label> "市政府第十二次常务会议"@zh .
<{id}post-1> <http://www.w3.org/ns/org#postIn> {gov} .
<{id}ten-1> <http://www.w3.org/ns/org#member> {p} .
<{id}ten-1> <{fz}post> <{id}post-1> .
<{id}ten-1> <{fz}sightings> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .
<{id}ten-1> <{fz}bundle> <{id}bun-1> .
<{id}bun-1> <{fz}principalPost> <{id}post-1> .
<{id}bun-2> <{fz}principalPost> <{id}post-1> .
<{id}ten-2> <{fz}bundle> <{id}bun-2> .
<{id}ten-2> <http://www.w3.org/ns/org#member> {old} .
<{id}ten-2> <{fz}post> <{id}post-1> .
<{id}par-1> <{fz}participant> {p} .
<{id}par-1> <{fz}inEvent> {event} .
{old} <{fz}succeeded> {p} .
"""


@pytest.fixture
def folder(graph, tmp_path):
    base = "https://w3id.org/fangzhi/"
    iri = {k: f"<{base}id/{find(graph, n)}>" for k, n in
           {"p": LONG, "gov": "云州市人民政府", "event": "市政府第十二次常务会议", "old": "周启明"}.items()}  # fmt: skip
    more = {
        "id": f"{base}id/",
        "fz": f"{base}ns#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "name": LONG,
    }
    (tmp_path / "graph.nt").write_text(NT.format(**iri, **more), "utf-8")
    (tmp_path / "entities.jsonl").write_text("".join(json.dumps({"id": n}) + "\n" for n in graph), "utf-8")
    return tmp_path


def test_turtle_holds_what_is_between_the_chosen_and_nothing_of_others(graph, folder):
    import rdflib

    part = graph.subgraph([find(graph, LONG), find(graph, "云州市人民政府")]).copy()
    [path] = export(part, folder / "x.ttl", folder)
    triples = rdflib.Graph().parse(path)
    ends = {str(term).rsplit("/", 1)[-1] for s, _, o in triples for term in (s, o)}
    assert {find(graph, LONG), "post-1", "ten-1", "bun-1", "a-3"} <= ends
    assert not {"ten-2", "bun-2", "par-1", find(graph, "周启明"), find(graph, "市政府第十二次常务会议")} & ends  # someone outside
    text = path.read_text("utf-8")
    assert f'rdfs:label "{LONG}"@zh' in text
    prefixes = [line for line in text.split("\n") if line.startswith("@prefix")]
    assert prefixes == sorted(prefixes) == text.split("\n")[: len(prefixes)]


def test_turtle_of_all_is_all(graph, folder):
    [path] = export(graph, folder / "x.ttl", folder)
    import rdflib

    assert len(rdflib.Graph().parse(path)) == NT.count("\n")
    assert path.read_bytes() == export(graph, folder / "y.ttl", folder)[0].read_bytes()


def test_turtle_needs_the_rdf(graph, tmp_path):
    with pytest.raises(InputError, match="请给出 fangzhi build 的输出文件夹"):
        export(graph, tmp_path / "x.ttl")
    (tmp_path / "entities.jsonl").write_text("")
    with pytest.raises(InputError, match=r"没有 graph\.nt"):
        export(around(graph, [LONG], 1), tmp_path / "x.ttl", tmp_path)
