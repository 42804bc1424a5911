"""Linking against the gold of seeds/: which are one, which never, who held what from when to when."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from fangzhi import vocabulary
from fangzhi.evaluate.measures import b_cubed, pairwise
from fangzhi.extract import extract
from fangzhi.link import link
from fangzhi.model import Linked, LocalEntity
from fangzhi.read import read

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold"
Item = tuple[str, str, str]  # doc, type, name in the gold


@cache
def gold() -> dict[str, Any]:
    return json.loads((GOLD / "seeds.links.json").read_text(encoding="utf-8"))


@cache
def linked() -> Linked:
    words = vocabulary.load().with_gazetteer(ROOT / "seeds" / "gazetteer.tsv")
    return link(list(extract(read([ROOT / "seeds"], words, lambda issue: None), words)), words)


@cache
def groups() -> dict[Item, str]:
    """The gold group of each gold entity: one that recurs, or its own. A doc#id is one line of a file of briefs."""
    found: dict[Item, str] = {}
    for line in (GOLD / "seeds.gold.jsonl").read_text(encoding="utf-8").splitlines():
        doc = json.loads(line)
        for entity in doc["entities"]:
            item = (doc["doc"], entity["type"], entity["name"])
            found[item] = str(item)
    return found | {tuple(item): name for name, items in gold()["clusters"].items() for item in items}


@cache
def forms() -> dict[tuple[str, str, str], list[Item]]:
    """The gold entities of a document that go by a name or are printed so."""
    found: dict[tuple[str, str, str], list[Item]] = {}
    for line in (GOLD / "seeds.gold.jsonl").read_text(encoding="utf-8").splitlines():
        doc = json.loads(line)
        for entity in doc["entities"]:
            item = (doc["doc"], entity["type"], entity["name"])
            for form in dict.fromkeys((entity["name"], *entity["mentions"])):
                found.setdefault((doc["doc"], entity["type"], form), []).append(item)
    return found


def item_of(doc: str, article: str, entity: LocalEntity) -> Item | None:
    """The gold entity that a local one is: by name, else the one gold entity of the document that is printed so."""
    named = (doc, entity.type, entity.name)
    if named not in groups():
        fitting = {item for form in (entity.name, *entity.mentions) for item in forms().get((doc, entity.type, form), ())}
        if len(fitting) != 1:
            return None
        named = fitting.pop()
    line = (f"{doc}#{article}", *named[1:])
    if line in groups():
        return line
    return None if named in told_by_line() else named


@cache
def told_by_line() -> set[Item]:
    """Of files of briefs, the entities of which the gold tells in which lines they stand."""
    return {(doc.partition("#")[0], type, name) for doc, type, name in groups() if "#" in doc}


@cache
def met() -> dict[str, dict[tuple[str, str], tuple[Item, str]]]:
    """By type: each local entity that the gold knows, with its gold entity and the id that linking gave it."""
    found: dict[str, dict[tuple[str, str], tuple[Item, str]]] = {}
    for record in linked().records:
        for entity in record.entities:
            item = item_of(record.doc, record.article, entity)
            if item is not None:
                found.setdefault(entity.type, {})[record.article, entity.key] = item, entity.id
    return found


LEAST = {"Person": 0.97, "Institution": 0.97, "Place": 0.98, "Project": 0.98, "Policy": 0.98, "Event": 0.98}


@pytest.mark.parametrize("type", LEAST)
def test_clusters_are_those_of_the_gold(type: str) -> None:
    here = met()[type]
    truth = {key: groups()[item] for key, (item, _) in here.items()}
    said = {key: id for key, (_, id) in here.items()}
    assert b_cubed(truth, said)[2] >= LEAST[type], (b_cubed(truth, said), pairwise(truth, said))
    assert pairwise(truth, said)[0] >= (1.0 if type == "Person" else LEAST[type])  # no two people are ever one


def test_most_of_the_gold_is_met() -> None:
    known = {item for item in groups() if item[1] in ("Person", "Institution", "Place") and item not in told_by_line()}
    seen = {item for here in met().values() for item, _ in here.values()}
    assert len(known & seen) >= 0.9 * len(known), sorted(known - seen)


@pytest.mark.parametrize("pair", gold()["must_not_link"] + gold()["unsure"], ids=lambda p: p["left"][2] + "：" + p["why"])
def test_what_must_stay_apart_does(pair: dict[str, Any]) -> None:
    sides = []
    for side in (tuple(pair["left"]), tuple(pair["right"])):
        sides.append({id for here in met().values() for item, id in here.values() if item == side})
    assert not sides[0] & sides[1]


def ids_of(type: str, name: str) -> set[str]:
    """The ids of what the gold calls so; of two people of one name, both."""
    return {id for item, id in met().get(type, {}).values() if item[2] == name or groups()[item].endswith(":" + name)}


def bodies_of(name: str) -> set[str]:
    """The ids of a body, which the articles that name it by a title alone (青原区区长) do not print."""
    names = {e.id: {n.replace("人民政府", "政府") for n in (e.name, *e.aliases)} for e in linked().entities}
    return {id for id, called in names.items() if id.startswith("inst-") and name in called}


@pytest.mark.parametrize("tenure", gold()["tenures"], ids=lambda t: f"{t['person']}·{t['institution']}{t['post']}·{t['kind']}")
def test_tenures_are_those_of_the_gold(tenure: dict[str, str]) -> None:
    people, bodies = ids_of("Person", tenure["person"]), bodies_of(tenure["institution"])
    found = [t for t in linked().tenures if t.person in people and t.title == tenure["post"] and t.institution in bodies]
    assert [(t.kind, t.first_seen, t.last_seen) for t in found if t.kind == tenure["kind"]] == [
        (tenure["kind"], tenure["first_seen"], tenure["last_seen"])
    ]
    (held,) = (t for t in found if t.kind == tenure["kind"])
    assert held.start_earliest <= tenure.get("begun", held.start_latest) <= held.start_latest or len(tenure["begun"]) < 10
    assert held.end_earliest <= tenure.get("ended", held.end_latest) <= held.end_latest
