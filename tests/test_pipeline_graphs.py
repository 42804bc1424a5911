"""Graphs of articles that a grown build takes over: only what stands as it stood, and always with the bytes of a fresh build."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store, serialize
from rdflib import SH

from factories_linked import Town
from fangzhi import former, pipeline
from fangzhi.assemble import assemble, catalogue, write
from fangzhi.assemble.claims import ArticleGraph
from fangzhi.assemble.write import TRIG, told_of
from fangzhi.former import Former
from fangzhi.model import Article, Judgement
from fangzhi.namespaces import MERGES, PREFIXES, article_node, node, term, text
from fangzhi.validate import run, validate
from fangzhi.validate.shapes import Shape, shapes
from fangzhi.vocabulary import load
from test_pipeline_growth import FIRST, MORE, Lines, built, without


def taken_over(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles whose graphs are taken over from now on."""
    told: list[str] = []
    take = Former.take

    def noted(self: Former, article: str, more: object) -> bool:
        if taken := take(self, article, more):
            told.append(article)
        return taken

    monkeypatch.setattr(Former, "take", noted)
    return told


CHANGES: list[tuple[str, Lines, list[str]]] = [
    ("nothing", FIRST, ["a1", "a2", "a3", "b1"]),
    # one more sighting of 市长秦月华 is told of her tenure, not in the graph of a3 that supports it
    ("one added", FIRST | {"c1": MORE}, ["a1", "a2", "a3", "b1"]),
    ("one removed", without(FIRST, "b1"), ["a1", "a2", "a3"]),
    ("one replaced", FIRST | {"b1": MORE}, ["a1", "a2", "a3"]),
]


@pytest.mark.parametrize(("what", "lines", "taken"), CHANGES, ids=[what for what, _, _ in CHANGES])
def test_what_has_not_changed_is_taken_over(what, lines, taken, tmp_path, monkeypatch):
    fresh = built(lines, tmp_path, "fresh", "none")
    built(FIRST, tmp_path, "grown", "none")
    told = taken_over(monkeypatch)
    assert built(lines, tmp_path, "grown", "none") == fresh
    assert told == taken


def test_a_decision_in_the_ledger_changes_the_graphs_that_it_is_about(tmp_path, monkeypatch):
    built(FIRST, tmp_path, "grown", "none")
    entities = [json.loads(line) for line in (tmp_path / "grown" / "entities.jsonl").read_text(encoding="utf-8").splitlines()]
    one = next(e for e in entities if e["name"] == "陆秋生")
    left, right = (f"{article}#Person:陆秋生" for article in ("a1", "a2"))
    assert {w["article"] for w in one["where"]} >= {"a1", "a2"}
    decision = {"left": left, "right": right, "verdict": "different", "author": "甲", "when": "2024-06-01", "note": ""}
    ledger = tmp_path / "ledger.jsonl"
    ledger.write_text(json.dumps(decision, ensure_ascii=False) + "\n", encoding="utf-8")
    given = pipeline.build
    monkeypatch.setattr("fangzhi.build", lambda *args: given(*args, ledgers=[ledger]))
    fresh = built(FIRST, tmp_path, "fresh", "none")
    told = taken_over(monkeypatch)
    assert built(FIRST, tmp_path, "grown", "none") == fresh
    assert "b1" in told
    assert not {"a1", "a2"} <= set(told)


def forged(output: Path, data: bytes) -> None:
    (output / former.NAME).write_bytes(data)
    manifest = json.loads((output / "MANIFEST.json").read_bytes())
    for file in manifest["files"]:
        if file["path"] == former.NAME:
            file["sha256"] = sha256(data).hexdigest()
    (output / "MANIFEST.json").write_text(json.dumps(manifest))


SPOILS: list[tuple[str, Callable[[Path], object]]] = [
    ("no places", lambda output: (output / former.NAME).unlink()),
    ("places of another graph", lambda output: (output / former.NAME).write_text("{}\n")),
    (
        "a graph changed by hand",
        lambda output: (output / TRIG).write_bytes(b"# nothing\n"),
    ),
    ("no manifest", lambda output: (output / "MANIFEST.json").unlink()),
    ("forged: places that are none", lambda output: forged(output, b'{"graph": 1}\n')),
    ("forged: no JSON", lambda output: forged(output, b"{graph}\n")),
]


@pytest.mark.parametrize(("what", "spoil"), SPOILS, ids=[what for what, _ in SPOILS])
def test_graphs_that_cannot_be_trusted_are_assembled_anew(what, spoil, tmp_path, monkeypatch):
    fresh = built(FIRST, tmp_path, "output", "none")
    spoil(tmp_path / "output")
    told = taken_over(monkeypatch)
    assert built(FIRST, tmp_path, "output", "none") == fresh
    assert not told


def test_other_rules_take_over_nothing(tmp_path, monkeypatch):
    built(FIRST, tmp_path, "output", "none")
    monkeypatch.setattr("fangzhi.memory.rule_set_hash", lambda vocabulary: "other")
    told = taken_over(monkeypatch)
    built(FIRST, tmp_path, "output", "none")
    assert not told


def test_what_an_issue_tells_of_is_assembled_anew_and_told_again(tmp_path, monkeypatch):
    holds = ArticleGraph.holds
    monkeypatch.setattr(ArticleGraph, "holds", lambda self, span, words: words != "叶知秋" and holds(self, span, words))
    fresh = built(FIRST, tmp_path, "output", "none")
    told = taken_over(monkeypatch)
    assert built(FIRST, tmp_path, "output", "none") == fresh
    assert told == ["a1", "a2", "a3"]
    assert "叶知秋".encode() in fresh["issues.jsonl"]


def test_what_leaves_the_graph_leaves_graphs_that_were_taken_over(tmp_path, monkeypatch):
    built(FIRST, tmp_path, "grown", "none")
    assemble = pipeline.assemble

    def wrong(*given: object) -> Store:
        store = assemble(*given)
        (mayor,) = {
            q.subject for q in store.quads_for_pattern(None, term("rdfs:label"), text("陆秋生"), None) if "per-" in str(q.subject)
        }
        store.add(Quad(mayor, term("rdfs:label"), text("陆春生")))  # two names violate fz:PersonShape
        return store

    monkeypatch.setattr(pipeline, "assemble", wrong)
    told = taken_over(monkeypatch)
    grown = built(FIRST | {"c1": MORE}, tmp_path, "grown", "none")
    assert told == ["a1", "a2", "a3", "b1"]
    assert grown == built(FIRST | {"c1": MORE}, tmp_path, "fresh", "none")
    assert "必须有且只有一个名称".encode() in grown["issues.jsonl"]
    monkeypatch.setattr(pipeline, "assemble", assemble)
    told.clear()
    assert built(FIRST, tmp_path, "grown", "none") == built(FIRST, tmp_path, "again", "none")
    assert not told  # the graphs of a run that took something out are not what was assembled


def test_claims_and_mentions_are_judged_by_their_own_graph_alone():
    # else those of a graph that is taken over would have to be judged again when others change
    own = {term("fz:Claim"): {term("fz:evidence").value}, term("fz:Mention"): set()}
    found = {shape.target: shape for shape in shapes(load().root) if shape.target in own}
    assert found.keys() == own.keys()
    for target, shape in found.items():
        assert not shape.inverse
        assert shape.typed <= own[target]


def test_no_shape_looks_at_what_catalogue_and_decisions_point_at():
    # else the nodes that they point at would have to be judged again when an entry or a decision changes
    found = shapes(load().root)
    assert {predicate for shape in found for predicate in shape.inverse} == {term("fz:supports").value}
    # of values alone: what is no id: is not judged by its own class, and no id: is an article
    asked = ((shape.graph, *pair) for shape in found for pair in shape.graph.subject_objects(SH["class"]))
    classes = {str(cls) for graph, constraint, cls in asked if graph.value(constraint, SH.path) is not None}
    assert classes
    assert not classes & {term(f"fz:{name}").value for name in ("Article", "ExtractionRun", "MergeDecision")}


def test_an_article_without_a_former_run_is_never_taken_over():
    assert not Former().take("a1", ())
    assert Former().key(article_node("a1")) == ""
    assert Former().graphs.subjects(NamedNode("urn:none")) == set()


SIGNS = "甲a# .;\"'\\\n\r\t\x00\x0b\x7f\x85\u2028\u3000\ufeff\ufffe𠮷\ud800<>^@{}"
WORDS = st.text(st.sampled_from(SIGNS) | st.characters(), max_size=8)
SCORES = st.sampled_from([0.0, 0.8, 0.95, 1.0, 1, 2.5, -1.0, 1e-7]) | st.floats(0, 1)
WHEN = st.sampled_from(["", "", "2024-06-01", "2024-06-01T08:30:00", "never"])
DECISIONS = st.builds(Judgement, WORDS, WORDS, WORDS, SCORES, WORDS, WORDS, st.just("") | WORDS, WHEN)


@given(st.lists(DECISIONS, max_size=6).map(lambda found: [*found, *found[:1]]))
def test_decisions_that_stand_beside_the_store_are_written_as_the_store_would_write_them(why):
    town = Town()
    town.entity("per-1", "Person", "张远", why=tuple(why))
    odd: list[bytes] = []
    told = list(catalogue.decisions(town.linked().entities, odd))
    assert len(told) + len(odd) == len(why)
    whole = sorted(former.quads(MERGES, told), key=str)
    assert len(whole) == told_of(told)
    written = (serialize(whole, format=RdfFormat.TRIG, prefixes=PREFIXES) or b"")[len(former.HEADER) :]
    assert written == (former.joined(MERGES, told) if told else b"")
    assert not told or {q.object for q in whole if q.predicate == term("fz:about")} == {node("per-1")}
    assert len({q.subject for q in former.quads(MERGES, odd)}) <= len(odd)  # they are sound too


def test_decisions_beside_the_store_and_in_it_make_one_graph(tmp_path):
    town = Town()
    why = [
        Judgement("a#x", "b#x", "same", 1.0, reason, "name", by) for reason, by in (("同名", ""), ("同职", ""), ("是他", "甲"))
    ]
    more = (*why, Judgement("a#x", "c#x", "same", 0.8, "同名“张远”\\", "name"))
    town.entity("per-1", "Person", "张远", why=more, merged_ids=["per-3"])
    town.entity("per-2", "Person", "李远", why=(why[2],))
    written = []
    for name, beside in (("beside", Former()), ("within", None)):
        write(assemble([], town.linked(), load(), None, beside), load(), tmp_path / name, beside)
        written.append((tmp_path / name / TRIG).read_bytes())
        places = [json.loads(line) for line in (tmp_path / name / former.NAME).read_text(encoding="utf-8").splitlines()]
        assert sum(place["quads"] for place in places) == len(Store.read_only(str(tmp_path / name / "store")))
    assert written[0] == written[1]


def test_a_confidence_that_is_none_is_judged():
    town = Town()
    why = [Judgement("a#x", "b#x", "same", score, "同名", "name") for score in (0.5, 1.5)]
    town.entity("per-1", "Person", "张远", why=tuple(replace(one, verdict=f"same-{i}") for i, one in enumerate(why)))
    store = assemble([], town.linked(), load(), None, Former())
    assert [str(q.object.value) for q in store.quads_for_pattern(None, term("fz:confidence"), None, None)] == ["1.5"]
    assert "把握须在 0 与 1 之间" in str(validate(store, load(), Former()))


def test_what_is_told_of_subjects_is_put_together_in_the_order_in_which_it_is_written():
    # as IRIs, id:per-1-2 comes before id:per-1, and id:per-1a behind it
    told = [
        Quad(node(id), term("fz:reason"), text(f"{id} .\n\tid:x"), MERGES) for id in ("per-1", "per-1-2", "per-1a", "per-1.b")
    ]
    whole = serialize(sorted(told, key=str), format=RdfFormat.TRIG, prefixes=PREFIXES)
    assert whole is not None
    written = whole[len(former.HEADER) :]
    assert former.joined(MERGES, reversed(former.subjects(written))) == written
    assert former.quads(MERGES, former.subjects(written)) == set(told)
    assert former.quads(MERGES, []) == set()


def test_a_default_graph_is_mended_as_if_it_were_written_whole():
    def told(*pairs: tuple[str, str]) -> list[Quad]:
        return [Quad(NamedNode(iri), term("rdfs:label"), text(f"{words} .\n id:x")) for iri, words in pairs]

    def whole(*pairs: tuple[str, str]) -> bytes:
        return (serialize(sorted(told(*pairs), key=str), format=RdfFormat.TRIG, prefixes=PREFIXES) or b"")[len(former.HEADER) :]

    ids = [PREFIXES["id"] + name for name in ("per-1", "per-1-2", "per-1a", "area-1")]
    ids += [PREFIXES["voc"] + "level-1", PREFIXES["schema"] + "Thing", "urn:none:1", PREFIXES["art"] + "a(1)"]
    before = [(iri, "原") for iri in ids[::2]]
    after = [(iri, "原") for iri in ids[2::2]] + [(iri, "新") for iri in ids[1::2]]
    changed = {iri.encode() for iri in [ids[0], *ids[1::2]]}
    anew = whole(*(pair for pair in after if pair[1] == "新"))
    assert former.mended(whole(*before), anew, changed) == whole(*after)
    assert former.mended(b"", whole(*after), changed) == whole(*after)
    assert former.mended(whole(*after), b"", {iri.encode() for iri in ids}) == b""


def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The nodes that are judged from now on."""
    told: list[str] = []
    by_profile = run.by_profile

    def noted(store: Store, nodes: Iterable[NamedNode], shape: Shape) -> list[list[NamedNode]]:
        found = list(nodes)
        told.extend(node.value for node in found)
        return by_profile(store, found, shape)

    monkeypatch.setattr(run, "by_profile", noted)
    return told


def test_only_what_may_be_judged_otherwise_is_judged_again(tmp_path, monkeypatch):
    built(FIRST, tmp_path, "grown", "none")
    told = judged(monkeypatch)
    built(FIRST, tmp_path, "grown", "none")
    assert told == []
    grown = built(FIRST | {"c1": MORE}, tmp_path, "grown", "none")
    some = set(told)
    told.clear()
    assert grown == built(FIRST | {"c1": MORE}, tmp_path, "fresh", "none")
    assert some < set(told)
    names = {n for n in told for line in grown["graph.nt"].splitlines() if "叶知秋" in line.decode() and n in line.decode()}
    assert names  # of b1, which c1 has nothing to do with
    assert not names & some


def forgetting(monkeypatch: pytest.MonkeyPatch, predicate: str) -> None:
    """From now on, assembling forgets what a predicate says of posts and tenures of 市文联."""
    assemble = pipeline.assemble

    def wrong(*given: object) -> Store:
        store = assemble(*given)
        labelled = list(store.quads_for_pattern(None, term("rdfs:label"), None, None))
        about = {quad.subject for quad in labelled if "文联" in str(quad.object)}
        about |= {quad.subject for body in about for quad in store.quads_for_pattern(None, term("org:organization"), body, None)}
        for one in about:
            for quad in list(store.quads_for_pattern(one, term(predicate), None, None)):
                if "/post-" in str(one) or "/ten-" in str(one):
                    store.remove(quad)
        return store

    monkeypatch.setattr(pipeline, "assemble", wrong)


@pytest.mark.parametrize(("predicate", "message"), [("rdfs:label", "职位没有名称"), ("org:organization", "任期没有机构")])
@pytest.mark.parametrize("first", [FIRST, without(FIRST, "b1"), FIRST | {"c1": MORE}], ids=["alike", "it comes", "one goes"])
def test_what_is_wrong_with_the_default_graph_is_told_again(predicate, message, first, tmp_path, monkeypatch):
    forgetting(monkeypatch, predicate)
    built(first, tmp_path, "grown", "none")
    grown = built(FIRST, tmp_path, "grown", "none")
    assert message.encode() in grown["issues.jsonl"]
    assert grown == built(FIRST, tmp_path, "fresh", "none")


def test_the_support_that_an_article_takes_away_is_missed(tmp_path, monkeypatch):
    # a tenure that stays though the article that supported it is gone: nothing else is said of it
    assemble = pipeline.assemble
    tenure = node("ten-1")

    def wrong(articles: Sequence[Article], *given: object) -> Store:
        store = assemble(articles, *given)
        known = next(q.subject for q in store.quads_for_pattern(None, term("rdf:type"), term("fz:Tenure"), None))
        store.extend([Quad(tenure, q.predicate, q.object) for q in store.quads_for_pattern(known, None, None, DefaultGraph())])
        claims = store.quads_for_pattern(None, term("rdf:type"), term("fz:Claim"), article_node("b1"))
        store.extend([Quad(q.subject, term("fz:supports"), tenure, q.graph_name) for q in list(claims)])
        return store

    monkeypatch.setattr(pipeline, "assemble", wrong)
    assert b"ten-1" not in built(FIRST, tmp_path, "grown", "none")["issues.jsonl"]
    grown = built(without(FIRST, "b1"), tmp_path, "grown", "none")
    assert b"ten-1" in grown["issues.jsonl"]
    assert grown == built(without(FIRST, "b1"), tmp_path, "fresh", "none")
