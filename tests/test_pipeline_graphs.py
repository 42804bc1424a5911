"""Graphs of articles that a grown build takes over: only what stands as it stood, and always with the bytes of a fresh build."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, serialize

from fangzhi import former, pipeline
from fangzhi.assemble.claims import ArticleGraph
from fangzhi.assemble.write import TRIG
from fangzhi.former import Former
from fangzhi.namespaces import MERGES, PREFIXES, article_node, node, term, text
from fangzhi.validate.shapes import shapes
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


def test_an_article_without_a_former_run_is_never_taken_over():
    assert not Former().take("a1", ())
    assert Former().key(article_node("a1")) == ""
    assert Former().graphs.subjects(NamedNode("urn:none")) == set()


def test_decisions_on_identity_are_taken_over_where_their_entity_is_as_it_was(tmp_path, monkeypatch):
    lines = FIRST | {"c1": MORE}
    fresh = built(lines, tmp_path, "fresh", "none")
    built(FIRST, tmp_path, "grown", "none")
    told: dict[str, bool] = {}
    decides = Former.decides
    monkeypatch.setattr(Former, "decides", lambda self, entity: told.setdefault(entity.name, decides(self, entity)))
    assert built(lines, tmp_path, "grown", "none") == fresh
    assert told["陆秋生"]
    assert not told["秦月华"]  # c1 tells of her


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
