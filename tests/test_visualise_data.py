"""What the page carries: facts with their sentences, tenures, honest counts; and which entities are drawn first."""

import json
from dataclasses import replace

import pytest

from factories_findings import REASON, contradicted
from factories_graph import HOSTILE, LONG, RARE, World, big_world, in_javascript, linked_and_articles
from fangzhi import vocabulary
from fangzhi.visualise import display, drawing, findings, payload


def collected(linked, articles):
    look = display.read(vocabulary.load())
    data = payload.collect(linked, articles, look)
    return data, json.loads(payload.to_json(data, look, {}))


def test_every_fact_has_its_evidence_marked_in_its_sentence():
    linked, articles = linked_and_articles()
    _, value = collected(linked, articles)
    facts = [f for record in linked.records for f in record.facts]
    assert len(value["facts"]) == len(facts)
    for row, f in zip(value["facts"], facts, strict=True):
        assert in_javascript(value["sentences"][row[2]], row[3], row[4]) == f.evidence
    assert len(set(value["sentences"])) == len(value["sentences"]) < len(facts)  # once each


def test_names_survive_whole():
    _, value = collected(*linked_and_articles())
    assert {LONG, RARE, HOSTILE} <= {row[2] for row in value["entities"]}


def test_without_articles_the_evidence_stands_alone():
    linked, _ = linked_and_articles()
    _, value = collected(linked, [])
    assert {value["sentences"][row[2]] for row in value["facts"]} == {f.evidence for r in linked.records for f in r.facts}


def test_a_tenure_knows_its_facts():
    linked, articles = linked_and_articles()
    _, value = collected(linked, articles)
    rows = [row for row in value["tenures"] if value["entities"][row[0]][2] == LONG]
    assert [(row[2], row[3]) for row in rows] == [("市长", "acting"), ("副书记", "substantive")]
    assert value["facts"][rows[0][11]][0] == [t[0] for t in value["types"]].index("HoldsPost")


def crowded() -> World:
    """One body in 600 facts, three events in 200 each."""
    w = World()
    body = w.entity("Institution", "云州市人民政府")
    for i in range(3):
        at = w.article("".join(f"第{j:03}人出席；" for j in range(200)), f"会{i}", "2024-01-01")
        event = w.entity("Event", f"会{i}")
        for j in range(200):
            w.fact(at, "Participates", f"第{j:03}人出席", {"participant": body, "event": event, "role": str(j)})
    return w


def test_of_too_many_facts_some_stay_out_and_the_count_is_honest(monkeypatch):
    w = crowded()
    assert len(collected(w.linked(), w.articles)[1]["facts"]) == 600
    monkeypatch.setattr(payload, "_EMBEDDED", 100)  # 25 for each of the four entities
    data, value = collected(w.linked(), w.articles)
    assert len(value["facts"]) == 75  # 25 for the first event and the body, then the other events' own 25
    assert value["entities"][data.places[next(iter(w.entities))]][7] == 600
    assert [(edge[4], len(edge) - 5) for edge in value["edges"]] == [(200, 25)] * 3


def test_names_that_json_and_html_trip_over():
    w = World()
    w.entity("Person", "\u2028\ud800</script><!--&\x00")
    data, value = collected(w.linked(), w.articles)
    text = payload.to_json(data, display.read(vocabulary.load()), {})
    assert not set("<>&\u2028\u2029") & set(text)
    text.encode("utf-8")
    assert value["entities"][0][2] == "\u2028\ud800</script><!--&\x00"


# ---------- conflicts and ladders ----------
@pytest.mark.parametrize(
    ("about", "sides", "led_to"),
    [
        ("县政府", ("罗成岳",), "松川县人民政府"),
        ("post", ("罗成岳",), "松川县人民政府"),  # a post is none of the page's entities, its body is
        ("unheard-of", ("罗成岳", "邵文澜"), "罗成岳"),
        ("unheard-of", ("44", "52"), None),
    ],
)
def test_a_conflict_leads_to_what_it_is_about(about, sides, led_to):
    linked, articles, ids = contradicted()
    (clash,) = linked.conflicts
    about = linked.tenures[0].post if about == "post" else ids.get(about, about)
    told = tuple(replace(old, value=ids.get(value, value)) for old, value in zip(clash.sides, sides, strict=False))
    _, value = collected(replace(linked, conflicts=(replace(clash, about=about, sides=told),)), articles)
    ((id, kind, resolution, row, reason, count, *facts),) = value["conflicts"]
    assert (id, kind, resolution, reason, count) == ("cf-1", "two-holders", "unresolved", REASON, len(sides))
    assert (value["entities"][row][2] if row >= 0 else None) == led_to
    evidence = ["县长罗成岳", "县长邵文澜"][: len(sides)]
    assert [in_javascript(value["sentences"][f[2]], f[3], f[4]) for f in (value["facts"][i] for i in facts)] == evidence


def test_a_ladder_has_the_direct_rungs_of_one_area_and_window():
    linked, articles, _ = contradicted()
    _, value = collected(linked, articles)
    names = [row[2] for row in value["entities"]]
    told = [
        (names[scope], start, end, [(names[rung[0]], names[rung[1]], *rung[2:8]) for rung in rungs])
        for scope, start, end, *rungs in value["ladders"]
    ]
    spring = [("罗成岳", "邵文澜", 1, 2, 1, "", "", 2), ("邵文澜", HOSTILE, 2, 1, 0, "", "", 2)]
    summer = [("邵文澜", "罗成岳", 1, 3, 0, "2024-01-01", "2024-04-01", 2)]
    assert told == [("松川县", "2024-01-01", "2024-04-01", spring), ("松川县", "2024-07-01", "2024-10-01", summer)]
    facts = [value["facts"][i] for i in value["ladders"][1][3][8:]]
    assert [value["sentences"][f[2]] for f in facts] == ["邵文澜、罗成岳出席大会。"] * 2


@pytest.mark.parametrize(("scope", "shown"), [("/东川", "东川"), ("999999", "999999"), ("", "")])
def test_an_area_without_an_entity_is_called_by_its_name_or_code(scope, shown):
    linked, articles, _ = contradicted()
    elsewhere = tuple(replace(one, scope=scope) for one in linked.precedences)
    assert collected(replace(linked, precedences=elsewhere), articles)[1]["ladders"][0][0] == shown


def test_what_is_left_out_is_the_worse_supported_and_is_counted(monkeypatch):
    linked, articles, _ = contradicted()
    monkeypatch.setattr(findings, "_RUNGS", 2)
    monkeypatch.setattr(findings, "_CONFLICTS", 0)
    _, value = collected(linked, articles)
    assert [ladder[1] for ladder in value["ladders"]] == ["2024-01-01"]  # resting on three lists, as the other: the earlier
    assert (value["conflicts"], value["left"]) == ([], [1, 1])


def test_a_full_page_still_carries_the_facts_of_conflicts_and_ladders(monkeypatch):
    linked, articles, _ = contradicted()
    monkeypatch.setattr(payload, "_EMBEDDED", 0)
    monkeypatch.setattr(payload, "_FEWEST", 0)
    _, value = collected(linked, articles)
    assert len(value["conflicts"][0]) == 6 + 2
    assert [len(rung) for ladder in value["ladders"] for rung in ladder[3:]] == [8 + 2] * 3
    assert len(collected(replace(linked, conflicts=(), precedences=()), articles)[1]["facts"]) == 0


# ---------- which are drawn ----------
def test_of_a_large_graph_the_best_connected_are_drawn_with_neighbours():
    w = big_world(3000, 400, 10)
    data, _ = collected(w.linked(), w.articles)
    chosen = drawing.choose(data, 500)
    assert len(chosen) == len(set(chosen)) == 500
    assert max(range(len(data.entities)), key=lambda i: len(data.neighbours[i])) in chosen
    assert all(data.neighbours[i] & set(chosen) for i in chosen)


@pytest.mark.parametrize(("name", "label"), [("市政府", "市政府"), ("甲\n乙  丙", "甲 乙 丙"), ("𠮷" * 20, "𠮷" * 13 + "…")])
def test_labels_are_short_and_on_one_line(name, label):
    assert drawing.short(name) == label
