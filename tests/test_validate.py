"""Shapes and expectations: what breaks one is told, taken out with what rests on it, and nothing else is touched."""

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from factories_linked import Town, yunzhou
from fangzhi import namespaces as ns
from fangzhi import vocabulary
from fangzhi.assemble import assemble
from fangzhi.namespaces import PREFIXES, node, term
from fangzhi.validate import validate
from fangzhi.validate.run import results
from fangzhi.validate.shapes import shapes

WORDS = vocabulary.load()
ZHANG, WANG, GOV = node("per-0000000000a1"), node("per-0000000000a2"), node("inst-0000000000b1")


def made() -> Store:
    town = yunzhou()
    return assemble(town.articles, town.linked(), WORDS)


def tenure_of(store: Store, person: NamedNode, title: str) -> NamedNode:
    rows = store.query(
        f"PREFIX org: <{PREFIXES['org']}> PREFIX fz: <{PREFIXES['fz']}> "
        f'SELECT ?t {{ ?t org:member {person} ; fz:post/fz:postTitle "{title}"@zh }}'
    )
    return next(iter(rows))["t"]


def swap(store: Store, subject: NamedNode, predicate: str, *values) -> None:
    for quad in list(store.quads_for_pattern(subject, term(predicate), None, None)):
        store.remove(quad)
        store.extend(Quad(subject, term(predicate), value, quad.graph_name) for value in values)


def holds(store: Store, *triple) -> bool:
    return next(store.quads_for_pattern(*triple, None), None) is not None


def test_a_sound_dataset_is_left_as_it_is():
    store = made()
    before = set(store)
    assert validate(store, WORDS) == []
    assert set(store) == before


BREAKS = [
    ("fz:startEarliest", [], "最早开始必须有一个"),
    ("fz:startEarliest", [ns.date("2025-01-01")], "不晚于最晚开始"),
    ("fz:startLatest", [ns.plain("2024-01-10")], "最晚开始必须有一个"),
    ("fz:endLatest", [ns.date("9999-12-31"), ns.date("9998-12-31")], "最晚结束必须有一个"),
    ("org:member", [], "有且只有一个人物"),
    ("org:member", [GOV], "有且只有一个人物"),
    ("fz:post", [], "有且只有一个职位"),
]


@pytest.mark.parametrize(("predicate", "values", "said"), BREAKS)
def test_a_broken_tenure_goes_with_its_claims_and_shortcuts(predicate, values, said):
    store = made()
    tenure = tenure_of(store, ZHANG, "副书记")
    (post,) = (q.object for q in store.quads_for_pattern(tenure, term("fz:post"), None, None))
    swap(store, tenure, predicate, *values)
    (issue,) = (i for i in validate(store, WORDS) if said in i.message)
    assert issue.severity == "error"
    assert "未导出" in issue.message
    assert issue.where == "yzrb-20240110-01-02"
    assert not holds(store, tenure, None, None)
    assert not holds(store, None, term("fz:supports"), tenure)
    if predicate not in ("org:member", "fz:post"):  # where the tenure no longer tells whose or which, only its claims go
        assert not holds(store, ZHANG, term("fz:heldPost"), post)
        assert not holds(store, ZHANG, term("fz:holdsPost"), post)
    assert holds(store, ZHANG, term("fz:leads"), GOV)  # his other post stands
    assert holds(store, tenure_of(store, WANG, "市长"), None, None)


@pytest.mark.parametrize(
    ("break_it", "gone"),
    [
        # a mention without a quote takes the claim that rests on it, and what that claim alone upholds
        (lambda s, c: swap(s, evidence_of(s, c), "fz:quote"), True),
        (lambda s, c: swap(s, evidence_of(s, c), "fz:start", ns.integer(-1)), True),
        (lambda s, c: swap(s, evidence_of(s, c), "fz:end", ns.integer(0)), True),
        (lambda s, c: swap(s, c, "fz:evidence"), True),
        (lambda s, c: swap(s, c, "fz:evidence", GOV), True),
        (lambda s, c: swap(s, c, "fz:confidence", ns.decimal(1.5)), True),
        (lambda s, c: swap(s, c, "fz:confidence", ns.decimal(1)), False),
        (lambda s, c: swap(s, c, "rdf:predicate"), True),
    ],
)
def test_a_broken_claim_or_mention(break_it, gone):
    store = made()
    (stated,) = store.quads_for_pattern(None, term("rdf:predicate"), term("fz:chaired"), None)
    claim = stated.subject
    (participation,) = (q.object for q in store.quads_for_pattern(claim, term("fz:supports"), None, None))
    break_it(store, claim)
    issues = validate(store, WORDS)
    assert bool(issues) == gone
    assert holds(store, claim, None, None) != gone
    assert holds(store, participation, None, None) != gone


def evidence_of(store: Store, claim: NamedNode) -> NamedNode:
    return next(store.quads_for_pattern(claim, term("fz:evidence"), None, None)).object


def test_what_another_claim_upholds_stays():
    """Two articles name one mayor: without the sentence of the first, the second still carries his tenure."""
    town = Town()
    person, body = town.entity("per-1", "Person", "张远"), town.entity("inst-1", "Institution", "云州市政府")
    for id in ("a-1", "a-2"):
        town.tell(id, "云州市政府市长张远", ("HoldsPost", {"person": person, "institution": body, "post": "市长"}, "市长张远"))
    tenure = node(town.tenure(person, body, "市长", "2024-05-06", "2024-05-07").id)
    store = assemble(town.articles, town.linked(), WORDS)
    first = min((q.subject for q in store.quads_for_pattern(None, term("fz:supports"), tenure, None)), key=str)
    swap(store, first, "fz:evidence")
    assert [i.severity for i in validate(store, WORDS)] == ["error"]
    assert holds(store, tenure, None, None)
    assert holds(store, node(person), term("fz:holdsPost"), None)
    assert not holds(store, first, None, None)


def test_one_node_cannot_be_a_person_and_a_body():
    store = made()
    store.add(Quad(ZHANG, term("rdf:type"), term("fz:Institution")))
    assert any("既是人物，又是机构" in issue.message for issue in validate(store, WORDS))
    assert not holds(store, ZHANG, None, None)
    assert not holds(store, None, term("org:member"), ZHANG)
    assert holds(store, GOV, None, None)


def test_a_warning_is_exported_and_told():
    store = made()
    tenure = tenure_of(store, ZHANG, "副书记")
    swap(store, tenure, "org:organization")
    (issue,) = validate(store, WORDS)
    assert (issue.severity, "任期没有机构" in issue.message) == ("warning", True)
    assert holds(store, tenure, None, None)


def test_profiles_find_what_pyshacl_finds_on_every_node():
    """A dataset broken in many ways: judging one node of each profile gives the report of judging all."""
    store = made()
    for number, (predicate, values, _) in enumerate(BREAKS):
        for quad in list(store.quads_for_pattern(tenure_of(store, WANG, "市长"), None, None, DefaultGraph())):
            kept = quad.predicate != term(predicate)
            for value in [quad.object] if kept else values:
                store.add(Quad(node(f"ten-broken-{number}"), quad.predicate, value))
    for number, start in enumerate(["-1", "0", "5", "x", "007"]):
        me = node(f"men-broken-{number}")
        store.add(Quad(me, term("rdf:type"), term("fz:Mention")))
        store.add(Quad(me, term("fz:start"), Literal(start, datatype=term("xsd:integer"))))
        store.add(Quad(me, term("fz:end"), ns.integer(3)))
        store.add(Quad(me, term("fz:quote"), ns.text("字" * (number % 2))))
    flat = rdflib.Graph()
    data = ox.serialize({q.triple for q in store}, format=ox.RdfFormat.N_TRIPLES)
    flat.parse(data=data, format="nt")
    shacl = rdflib.Graph().parse(WORDS.root / "shapes.ttl", format="turtle")
    _, report, _ = pyshacl.validate(flat, shacl_graph=shacl)
    sh = rdflib.SH
    whole = {
        (str(report.value(r, sh.focusNode)), str(report.value(r, sh.resultMessage)))
        for r in report.subjects(rdflib.RDF.type, sh.ValidationResult)
    }
    assert {(r.node.value, r.message) for r in results(store, shapes(WORDS.root))} == whole
    assert len(whole) > 20


def test_an_empty_dataset_falls_short():
    assert [issue.severity for issue in validate(Store(), WORDS)] == ["warning"]


def test_a_corpus_that_yields_nothing_is_told():
    town = Town()
    for i in range(30):
        town.tell(f"a-{i}", "无事可记。")
    store = assemble(town.articles, town.linked(), WORDS)
    told = {issue.where: issue.message for issue in validate(store, WORDS)}
    assert {"Mention", "Claim", "Person", "Institution"} <= set(told)
    assert told["Person"] == "人物只有 0 个，30 篇文章至少应有 1 个"
