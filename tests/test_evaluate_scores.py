"""Scores against gold, in small tables; and the same figures as the independent scorer, where that is at hand."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from fangzhi.evaluate import changes, evaluate

SHARED = Path(__file__).resolve().parents[2] / "shared" / "gold"
SCORER = SHARED / "score.py"


def person(name, *mentions):
    return {"type": "Person", "name": name, "mentions": list(mentions or [name])}


def body(name, *mentions):
    return {"type": "Institution", "name": name, "mentions": list(mentions or [name])}


def thing(type, name, *mentions):
    return {"type": type, "name": name, "mentions": list(mentions or [name])}


def holds(person, institution, post, **more):
    return {"type": "HoldsPost", "person": person, "institution": institution, "post": post, **more}


def line(entities=(), facts=(), doc="a.txt"):
    return {"doc": doc, "entities": list(entities), "facts": list(facts)}


def counts(scores, name):
    tally = scores.tallies[name]
    return tally.right, tally.said, tally.there


@pytest.mark.parametrize(
    ("gold", "said", "right"),
    [
        (person("沈岚"), person("沈岚"), 1),
        (person("沈岚"), person("沈 岚"), 1),  # blanks do not count
        (person("艾尔肯·吐尼亚孜"), person("艾尔肯吐尼亚孜"), 1),  # nor the middle dot
        (person("沈岚"), person("沈岗"), 0),
        (person("沈岚"), body("沈岚"), 0),  # the type must agree
        (body("青溪市委", "市委"), body("中共青溪市委", "市委"), 1),  # a surface form is shared
        (body("白塔县法院"), body("青溪市白塔县法院"), 1),  # more of its area
        (body("法院"), body("白塔县法院"), 0),  # too short to tell
        (body("白塔县法院"), body("白塔县法院机关党委"), 0),  # another body
        (thing("Event", "全市防汛工作会议"), thing("Event", "青溪全市防汛工作会议"), 1),  # phrases may hold each other
        (thing("Place", "白塔县"), thing("Place", "青溪市白塔县"), 0),  # places may not
    ],
)
def test_entities_that_match(gold, said, right):
    assert counts(evaluate([line([gold])], [line([said])]), f"entity {gold['type']}")[0] == right


@pytest.mark.parametrize(
    ("gold", "said", "right"),
    [
        (holds("沈岚", "青溪市政府", "市长"), holds("沈岚", "青溪市政府", "市长"), 1),
        (holds("沈岚", "青溪市政府", "市长"), holds("沈岚", "青溪市", "市长"), 1),  # a government by its place
        (holds("沈岚", "青溪市政府", "市长"), holds("沈岚", "青溪市政府", "副市长"), 0),
        (holds("沈岚", "市委", "书记"), holds("沈岚", "青溪市委", "书记"), 1),  # both name one matched entity
        (holds("沈岚", "青溪市委", "书记"), holds("沈岚", "青溪市委", "书记", ended=True), 1),  # not asked
        (holds("沈岚", "青溪市委", "书记", ended=True), holds("沈岚", "青溪市委", "书记"), 0),  # asked
        ({"type": "PartOf", "child": "甲", "parent": "乙"}, {"type": "PartOf", "child": "甲"}, 0),  # a role is missing
        ({"type": "Target", "subject": "甲", "value": "100 户"}, {"type": "Target", "subject": "甲", "value": "100"}, 1),
        ({"type": "Target", "subject": "甲", "value": "100 户"}, {"type": "Target", "subject": "甲", "value": "100 人"}, 0),
        ({"type": "Target", "subject": "甲", "value": "1.2.3"}, {"type": "Target", "subject": "甲", "value": "1.2.4"}, 0),
        ({"type": "Target", "object": "新增就业"}, {"type": "Target", "object": "城镇新增就业"}, 1),
    ],
)
def test_facts_that_match(gold, said, right):
    entities = [person("沈岚"), body("青溪市委", "市委", "青溪市委")]
    scores = evaluate([line(entities, [gold])], [line(entities, [said])])
    assert counts(scores, f"fact {gold['type']}")[0] == right


def test_a_fact_counts_once_however_often_it_is_said():
    fact = holds("沈岚", "青溪市政府", "市长")
    scores = evaluate([line(facts=[fact])], [line(facts=[fact, fact]), line(facts=[fact | {"evidence": "市长沈岚"}])])
    assert counts(scores, "fact HoldsPost") == (1, 1, 1)


def test_where_a_body_lies_is_not_asked():
    located = {"type": "LocatedIn", "subject": "青溪市政府", "place": "青溪市"}
    scores = evaluate([line([body("青溪市政府")], [located])], [line([body("青溪市政府")], [])])
    assert "fact LocatedIn" not in scores.tallies


def test_a_document_that_was_not_read_lowers_recall_only():
    gold = [line([person("沈岚")]), line([person("陆远")], doc="b.txt")]
    scores = evaluate(gold, [line([person("沈岚")])])
    tally = scores.micro("entity")
    assert (tally.precision, tally.recall, tally.f1) == (1.0, 0.5, pytest.approx(2 / 3))
    assert scores.misses == [("b.txt", "missed", "Person", "陆远")]


def test_nothing_said_is_no_error():
    assert evaluate([line([person("沈岚")])], []).micro("entity").f1 == 0.0


def test_gains_and_losses_name_each_fact():
    before = [line([person("沈岚")], [holds("沈岚", "青溪市政府", "市长", evidence="市长沈岚", start=3, end=7)])]
    after = [line([person("沈岚"), person("陆远")], [holds("沈岚", "青溪市政府", "书记")])]
    appeared, vanished = changes(before, after)
    assert appeared == [
        'a.txt\tentity\tPerson\t陆远',
        'a.txt\tfact\tHoldsPost\t{"institution": "青溪市政府", "person": "沈岚", "post": "书记"}',
    ]  # fmt: skip
    assert vanished == ['a.txt\tfact\tHoldsPost\t{"institution": "青溪市政府", "person": "沈岚", "post": "市长"}']
    assert changes(before, before) == ([], [])


def test_a_fact_that_is_not_scored_can_still_be_lost():
    located = {"type": "LocatedIn", "subject": "青溪市政府", "place": "青溪市"}
    vanished = changes([line([body("青溪市政府")], [located])], [line([body("青溪市政府")])])[1]
    assert [one.split("\t")[2] for one in vanished] == ["LocatedIn"]


def _damaged(lines, seed):
    """Gold as a poor system would find it: some entities and facts lost, some names cut, some values changed."""
    chance = random.Random(seed)
    for one in lines:
        entities = [
            e | {"name": e["name"][chance.randrange(2) :] or e["name"], "mentions": e["mentions"][: chance.randrange(3)]}
            for e in one["entities"]
            if chance.random() < 0.85
        ]
        facts = [
            {k: (v[1:] or v) if isinstance(v, str) and k != "type" and chance.random() < 0.1 else v for k, v in f.items()}
            for f in one["facts"] * (1 + (chance.random() < 0.2))
            if chance.random() < 0.85
        ]
        chance.shuffle(facts)
        yield one | {"entities": entities, "facts": facts}


@pytest.mark.skipif(not SCORER.exists(), reason="the independent scorer is not here")
@pytest.mark.parametrize("seed", range(6))
def test_the_figures_are_those_of_the_independent_scorer(seed, tmp_path):
    gold = [json.loads(one) for one in (SHARED / "dev" / "page.gold.jsonl").read_text(encoding="utf-8").splitlines()]
    said = list(_damaged(gold, seed)) if seed else gold
    system = tmp_path / "system.jsonl"
    system.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in said), encoding="utf-8")
    command = [sys.executable, str(SCORER), str(SHARED / "dev" / "page.gold.jsonl"), str(system)]
    theirs = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout.splitlines()
    scores = evaluate(gold, said)
    for prefix in ("entity", "fact"):
        scores.tallies[f"{prefix} micro"] = scores.micro(f"{prefix} ")
    ours = [
        f"{name:24s} P {t.precision:.3f} R {t.recall:.3f} F1 {t.f1:.3f}" for name, t in scores.tallies.items()
    ]  # fmt: skip
    assert sorted(ours) == sorted(row.split("  (")[0] for row in theirs)
    assert len(ours) > 10
