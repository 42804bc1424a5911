"""The gold is well formed: every quote stands in its file, every role is declared, types and roles are the scheme's."""

import json
from pathlib import Path
from typing import Any

import pytest

GOLD = Path(__file__).parent / "gold"
SEEDS = Path(__file__).parents[1] / "seeds"
SETS = {
    "seeds": (GOLD / "seeds.gold.jsonl", SEEDS),
    "articles": (GOLD / "articles.gold.jsonl", GOLD / "articles"),
    "held-out": (GOLD / "held-out" / "held-out.gold.jsonl", GOLD / "held-out"),
}
ENTITIES = {"Person", "Institution", "Place", "Project", "Policy", "Event"}
NAMING = {
    "person": {"Person"},
    "institution": {"Institution", "Place"},
    "child": {"Institution"},
    "parent": {"Institution"},
    "place": {"Place"},
    "event": {"Event"},
    "project": {"Project"},
    "policy": {"Policy"},
    "participant": {"Person", "Institution", "Place", "Project"},
    "actor": {"Institution", "Place"},
    "subject": ENTITIES,
}
# type: (needed roles, roles that may be missing)
ROLES = {
    "HoldsPost": ({"person", "institution", "post"}, {"ended"}),
    "Appointment": ({"person", "institution", "post", "action"}, {"date"}),
    "PartOf": ({"child", "parent"}, set()),
    "LocatedIn": ({"subject", "place"}, set()),
    "Participates": ({"participant", "event", "role"}, set()),
    "EventInfo": ({"event"}, {"date", "place"}),
    "ProjectInfo": ({"project", "attribute", "value"}, set()),
    "Target": ({"subject", "object", "value"}, {"deadline"}),
    "Implements": ({"actor", "policy"}, set()),
    "Byline": ({"person", "role"}, set()),
}
VALUES = {
    ("Appointment", "action"): {"appointed", "removed", "elected", "nominated"},
    ("Participates", "role"): {"host", "organizer", "coorganizer", "chair", "speaker", "attendee", "winner"}
    | {"inspected", "involved"},
    ("ProjectInfo", "attribute"): {"investment", "area", "status", "deadline", "investor", "builder"},
    ("Byline", "role"): {"reporter", "correspondent", "photographer", "editor", "proofreader", "layout"},
}
STATUS = {"planned", "signed", "started", "under construction", "completed"}


def decoded(path: Path) -> list[str]:
    """The texts of a file: one for a page, title and text of each JSON line."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("gb18030")
    if path.suffix != ".jsonl":
        return [text]
    return [line[key] for line in map(json.loads, text.splitlines()) for key in ("title", "text")]


def documents() -> list[Any]:
    found = []
    for name, (gold, folder) in SETS.items():
        lines = gold.read_text(encoding="utf-8").splitlines() if gold.exists() else []
        found += [pytest.param(json.loads(line), folder, id=f"{name}:{json.loads(line)['doc']}") for line in lines]
    return found


@pytest.mark.parametrize(("gold", "folder"), documents())
def test_quotes_stand_in_the_file(gold: dict[str, Any], folder: Path) -> None:
    texts = decoded(folder / gold["doc"])
    quotes = [m for e in gold["entities"] for m in e["mentions"]] + [f["evidence"] for f in gold["facts"]]
    assert [q for q in quotes if not q or not any(q in text for text in texts)] == []
    assert [e["name"] for e in gold["entities"] if not e["mentions"]] == []


@pytest.mark.parametrize(("gold", "folder"), documents())
def test_roles_are_those_of_the_scheme(gold: dict[str, Any], folder: Path) -> None:
    declared: dict[str, set[str]] = {}
    for entity in gold["entities"]:
        assert entity["type"] in ENTITIES
        assert entity["type"] not in declared.get(entity["name"], set()), entity["name"]
        declared.setdefault(entity["name"], set()).add(entity["type"])
    for fact in gold["facts"]:
        roles = {k: v for k, v in fact.items() if k not in {"type", "evidence"}}
        needed, optional = ROLES[fact["type"]]
        assert needed <= set(roles) <= needed | optional, fact
        for role, value in roles.items():
            if role in NAMING:
                assert declared.get(value, set()) & NAMING[role], (role, value, fact)
            assert value in VALUES.get((fact["type"], role), {value}), fact
        if roles.get("attribute") == "status":
            assert roles["value"] in STATUS, fact


@pytest.mark.parametrize(("gold", "folder"), documents())
def test_no_fact_twice(gold: dict[str, Any], folder: Path) -> None:
    plain = [json.dumps({k: v for k, v in f.items() if k != "evidence"}, sort_keys=True) for f in gold["facts"]]
    assert len(plain) == len(set(plain))


def test_every_text_has_gold() -> None:
    for gold, folder in SETS.values():
        lines = gold.read_text(encoding="utf-8").splitlines()
        texts = {p.name for p in folder.iterdir() if p.suffix in {".txt", ".md"} and p.name != "README.md"}
        assert texts <= {json.loads(line)["doc"] for line in lines}


def test_links_name_entities_of_the_gold() -> None:
    links = json.loads((GOLD / "seeds.links.json").read_text(encoding="utf-8"))
    lines = map(json.loads, (GOLD / "seeds.gold.jsonl").read_text(encoding="utf-8").splitlines())
    known = {(line["doc"], e["type"], e["name"]) for line in lines for e in line["entities"]}
    named = [member for members in links["clusters"].values() for member in members]
    named += [pair[side] for pair in links["must_not_link"] + links["unsure"] for side in ("left", "right")]
    assert [m for m in named if (m[0].partition("#")[0], m[1], m[2]) not in known] == []
    assert len({tuple(m) for members in links["clusters"].values() for m in members}) == sum(map(len, links["clusters"].values()))
    for pair in links["must_not_link"]:
        assert not [m for m in links["clusters"].values() if pair["left"] in m and pair["right"] in m]


def test_pieces_stand_in_order() -> None:
    for doc, pieces in json.loads((GOLD / "seeds.pieces.json").read_text(encoding="utf-8")).items():
        (text,) = decoded(SEEDS / doc)
        end = 0
        for piece in pieces:
            start = text.index(piece["begins"], end)
            end = text.index(piece["ends"], start) + len(piece["ends"])
            assert all(name in text[start:end] for name in piece["byline"])
            assert all(f"{left}\n\n{right}" in text[start:end] for left, right in piece["breaks"])
            assert all(line in text for line in (piece["headline"], piece["shoulder"], piece.get("deck")) if line)


def test_seed_divisions_form_a_tree() -> None:
    from fangzhi.gazetteer import LEVELS_OF, read_own

    rows = {d.code: d for d in read_own(SEEDS / "gazetteer.tsv")}
    assert len(rows) > 15
    for division in rows.values():
        assert len(division.code) == LEVELS_OF[division.level]
        assert not division.parent or (division.code.startswith(division.parent) and division.parent in rows)
