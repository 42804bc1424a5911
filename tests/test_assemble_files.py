"""Claims, mentions and files: spans hold, hostile text stays text, two engines agree, two runs are the same bytes."""

import json
from dataclasses import replace

import pyoxigraph as ox
import pytest
import rdflib

from factories_linked import Town, yunzhou
from fangzhi import vocabulary
from fangzhi.assemble import assemble, manifest, write
from fangzhi.errors import OutputError
from fangzhi.model import Judgement, Linked, Span
from fangzhi.namespaces import PREFIXES, article_node, term
from fangzhi.spans import quote

HOSTILE = "</script><script>alert(1)</script>\"'\\ <http://x> {}|^`\n\r\t@zh . \x00\x0b\u2028\u0085\ufeff𠮷"


def hostile() -> Town:
    """Everything that a user can name holds what breaks files: names, ids, titles, kinds, units, reasons."""
    town = Town()
    why = (Judgement(HOSTILE, "b", "same", 0.9, HOSTILE, HOSTILE),)
    person = town.entity("per-1", "Person", "𠮷田" + HOSTILE + "\ud800", HOSTILE, why=why, merged_ids=["per-<x>"])
    body = town.entity(f"inst-{HOSTILE}", "Institution", "机构" + HOSTILE, kind=HOSTILE, area=HOSTILE)
    place = town.entity("area-1", "Place", "地" + HOSTILE, code=HOSTILE)
    text = f"𠮷{HOSTILE}前，{HOSTILE}\ud83d市长\udc00"
    town.tell(
        f"篇 {HOSTILE}/\ud801",
        text,
        ("HoldsPost", {"person": person, "institution": body, "post": "市长" + HOSTILE}, "市长\udc00"),
        ("LocatedIn", {"subject": body, "place": place}, HOSTILE),
        ("Target", {"subject": body, "object": HOSTILE, "value": "3 \ud800" + '"<>'}, HOSTILE),
        ("Target", {"subject": HOSTILE, "object": "产量", "value": HOSTILE, "deadline": HOSTILE}, HOSTILE),
        title=HOSTILE,
        date=HOSTILE,
        publication=HOSTILE,
    )
    town.tenure(person, body, "市长" + HOSTILE, "2024-01-01", "2024-01-02")
    return town


def built(town: Town, folder, issues=None):
    words = vocabulary.load()
    store = assemble(town.articles, town.linked(), words, issues)
    write(store, words, folder)
    manifest(folder, words)
    return store


def as_text(value) -> tuple[str, str, str]:
    if isinstance(value, ox.NamedNode | rdflib.URIRef):
        return "iri", getattr(value, "value", None) or str(value), ""
    if isinstance(value, ox.Literal):
        kind = "" if value.language else value.datatype.value
        return value.value, value.language or "", kind
    kind = "" if value.language else str(value.datatype or PREFIXES["xsd"] + "string")
    return str(value), value.language or "", kind


@pytest.mark.parametrize("town", [yunzhou, hostile])
def test_two_engines_read_the_same_triples(town, tmp_path):
    store = built(town(), tmp_path)
    theirs = rdflib.Dataset().parse(tmp_path / "graph.trig", format="trig")
    quads = {
        (*(as_text(v) for v in (s, p, o)), str(g) if g is not None and str(g) != "urn:x-rdflib:default" else "")
        for s, p, o, g in theirs.quads()
    }
    ours = set(ox.parse(path=tmp_path / "graph.trig", format=ox.RdfFormat.TRIG))
    assert ours == set(store) == set(ox.Store.read_only(str(tmp_path / "store")))
    assert quads == {
        (*(as_text(v) for v in q.triple), "" if isinstance(q.graph_name, ox.DefaultGraph) else q.graph_name.value) for q in ours
    }
    default = {q.triple for q in ours if isinstance(q.graph_name, ox.DefaultGraph)}
    assert {q.triple for q in ox.parse(path=tmp_path / "graph.nt", format=ox.RdfFormat.N_TRIPLES)} == default
    nt = rdflib.Graph().parse(tmp_path / "graph.nt", format="nt")
    assert {tuple(map(as_text, t)) for t in nt} == {tuple(map(as_text, t)) for t in default}
    for name in ("ontology.ttl", "shapes.ttl", "void.ttl"):
        assert len(rdflib.Graph().parse(tmp_path / name)) == len(list(ox.parse(path=tmp_path / name)))


def test_hostile_text_stays_in_literals(tmp_path):
    issues = []
    store = built(hostile(), tmp_path, issues)
    assert issues == []
    nodes = {n.value for q in store for n in (*q.triple, q.graph_name) if isinstance(n, ox.NamedNode)}
    assert all(iri.isascii() and not set(iri) & set('<>"{}|\\^` \n') for iri in nodes)
    quotes = {q.object.value for q in store.quads_for_pattern(None, term("fz:quote"), None, None)}
    assert {HOSTILE, "市长\ufffd"} <= quotes  # a lone surrogate, which no RDF file can carry, keeps its place


def test_the_same_input_gives_the_same_bytes(tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        built(yunzhou(), folder)
        built(yunzhou(), folder)  # an earlier output is replaced, store and all
    files = sorted(p.relative_to(first) for p in first.rglob("*") if p.is_file() and "store" not in p.relative_to(first).parts)
    assert {str(f) for f in files} >= {"graph.trig", "graph.nt", "ontology.ttl", "shapes.ttl", "void.ttl", "MANIFEST.json"}
    for file in files:
        assert (first / file).read_bytes() == (second / file).read_bytes(), file
    assert not [p for p in first.iterdir() if p.suffix in (".part", ".old")]


def test_the_order_of_entities_changes_nothing(tmp_path):
    town = yunzhou()
    words, linked = vocabulary.load(), town.linked()
    turned = Linked(
        linked.records[::-1], linked.entities[::-1], linked.tenures[::-1], linked.precedences[::-1], linked.conflicts[::-1]
    )
    for name, one in (("a", linked), ("b", turned)):
        write(assemble(town.articles, one, words), words, tmp_path / name)
    assert (tmp_path / "a" / "graph.trig").read_bytes() == (tmp_path / "b" / "graph.trig").read_bytes()


def test_every_span_holds_its_quote():
    town = yunzhou()
    store = assemble(town.articles, town.linked(), vocabulary.load())
    checked = 0
    for article in town.articles:
        graph = article_node(article.id)
        for found in store.quads_for_pattern(None, term("fz:quote"), None, graph):
            start, end, field = (
                next(store.quads_for_pattern(found.subject, term(f"fz:{name}"), None, graph)).object.value
                for name in ("start", "end", "field")
            )
            assert quote(article, Span(int(start), int(end), field)) == found.object.value
            checked += 1
    assert checked > 30


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"evidence": "别的话"}, "引文与原文"),
        ({"span": Span(900, 905)}, "引文与原文"),
        ({"span": Span(0, 7, "title")}, "引文与原文"),
        ({"refs": {"actor": "inst-0000000000b1"}}, "policy 没有对应的实体"),
        ({"refs": {"actor": "inst-0000000000b1", "policy": "pol-none"}}, "policy 没有对应的实体"),
        ({"type": "Byline", "refs": {"person": "per-0000000000a1"}, "roles": {"role": "owner"}}, "不足以成句"),
    ],
)
def test_a_fact_that_does_not_hold_is_told_and_left_out(change, said):
    town, issues = yunzhou(), []
    linked = town.linked()
    fact = next(f for r in linked.records for f in r.facts if f.type == "Implements")
    records = tuple(replace(r, facts=tuple(replace(f, **change) if f is fact else f for f in r.facts)) for r in linked.records)
    store = assemble(town.articles, replace(linked, records=records), vocabulary.load(), issues)
    assert [said in i.message and i.where == "yzrb-20240506-02-01" for i in issues] == [True]
    assert not list(store.quads_for_pattern(None, term("fz:implements"), None, None))
    assert not list(store.quads_for_pattern(ox.NamedNode(PREFIXES["id"] + fact.id), None, None, None))


def test_a_date_that_is_not_full_is_no_xsd_date(tmp_path):
    town = Town()
    for i, date in enumerate(["2024-05-06", "2024-05", "2024", "", "2024-13-40"]):
        town.tell(f"a-{i}", "无事", date=date)
    store = assemble(town.articles, town.linked(), vocabulary.load())
    dated = [q.object.value for q in store.quads_for_pattern(None, term("schema:datePublished"), None, None)]
    assert dated == ["2024-05-06"]


def test_article_names_never_meet():
    ids = ["catalogue", "a", "A", "a/b", "a b", "a%20b", "篇", "篇 ", "x-1", "", ".", "a.", "-", "a" * 500, "\ud800"]
    names = [article_node(id).value for id in ids]
    assert len(set(names)) == len(ids)
    assert PREFIXES["art"] + "catalogue" not in names


def test_merge_decisions_have_their_own_graph(tmp_path):
    town = Town()
    why = (Judgement("a-1#Person:张远", "a-2#Person:张远", "same", 0.93, "同名且同为市长", "name-post"),)
    town.entity("per-2", "Person", "张远", why=why, merged_ids=["per-1"])
    store = assemble(town.articles, town.linked(), vocabulary.load())
    graph = ox.NamedNode("https://w3id.org/fangzhi/graph/merges")
    assert [q.object.value for q in store.quads_for_pattern(None, term("fz:reason"), None, graph)] == ["同名且同为市长"]
    (replaced,) = store.quads_for_pattern(None, term("dcterms:isReplacedBy"), None, graph)
    assert (replaced.subject.value, replaced.object.value) == (PREFIXES["id"] + "per-1", PREFIXES["id"] + "per-2")


def test_the_manifest_tells_what_was_made_and_from_what(tmp_path):
    page = tmp_path / "in" / "page.txt"
    page.parent.mkdir()
    page.write_text("云州", encoding="utf-8")
    built(yunzhou(), tmp_path / "out")
    manifest(tmp_path / "out", vocabulary.load(), [tmp_path / "in"])
    told = json.loads((tmp_path / "out" / "MANIFEST.json").read_text(encoding="utf-8"))
    paths = [f["path"] for f in told["files"]]
    assert paths == sorted(paths)
    assert {"graph.trig", "queries/who-holds.rq"} <= set(paths)
    assert not any(p.startswith(("store", "MANIFEST")) for p in paths)
    assert [i["path"] for i in told["inputs"]] == ["in/page.txt"]
    assert told["software"]["name"] == "fangzhi"
    assert "store/" in told["left_out"]


def test_void_counts_what_is_there(tmp_path):
    built(yunzhou(), tmp_path)
    graph = rdflib.Graph().parse(tmp_path / "void.ttl")
    void, dataset = rdflib.VOID, rdflib.URIRef("https://w3id.org/fangzhi/void#dataset")
    lines = (tmp_path / "graph.nt").read_text(encoding="utf-8").count("\n")
    assert int(graph.value(dataset, void.triples)) == lines
    assert int(graph.value(dataset, void.documents)) == 3
    people = graph.value(predicate=void["class"], object=rdflib.URIRef(PREFIXES["fz"] + "Person"))
    assert int(graph.value(people, void.entities)) == 3
    period = graph.value(dataset, rdflib.DCTERMS.temporal)
    assert (str(graph.value(period, rdflib.DCAT.startDate)), str(graph.value(period, rdflib.DCAT.endDate))) == (
        "2023-03-18",
        "2024-05-06",
    )


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    words = vocabulary.load()
    with pytest.raises(OutputError, match="无法写入"):
        write(ox.Store(), words, tmp_path / "file")
