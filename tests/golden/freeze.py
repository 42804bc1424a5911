"""Freeze what the sample says: `python tests/golden/freeze.py` writes seeds.records.jsonl anew, and prints what changed.

A line an article, in the fact scheme: doc, entities (type, name, mentions), facts (type, roles, evidence).
"""

import json
from pathlib import Path
from typing import Any

from fangzhi import jsonl
from fangzhi.evaluate import changes
from fangzhi.extract import extract
from fangzhi.link import link
from fangzhi.read import read
from fangzhi.vocabulary import load

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
FROZEN = Path(__file__).with_name("seeds.records.jsonl")


def records() -> list[dict[str, Any]]:
    """What is found in the sample now."""
    vocabulary = load().with_gazetteer(SEEDS / "gazetteer.tsv")
    linked = link(extract(read([SEEDS], vocabulary, lambda issue: None), vocabulary), vocabulary)
    return [_scheme(jsonl.record_to_json(record)) for record in linked.records]


def frozen() -> list[dict[str, Any]]:
    """What was found when it was last frozen."""
    return [json.loads(line) for line in FROZEN.read_text(encoding="utf-8").splitlines()] if FROZEN.exists() else []


def difference(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> str:
    """Gains and losses as lines: + appeared, - vanished."""
    appeared, vanished = changes(before, after)
    return "\n".join([*(f"+ {line}" for line in appeared), *(f"- {line}" for line in vanished)])


def _scheme(record: dict[str, Any]) -> dict[str, Any]:
    places = ("start", "end", "field", "details")
    told = [*record["facts"], *record["further"]]
    return {
        "doc": record["doc"],
        "article": record["article"],
        "entities": [{key: e[key] for key in ("type", "name", "mentions")} for e in record["entities"]],
        "facts": [{key: value for key, value in fact.items() if key not in places} for fact in told],
    }


if __name__ == "__main__":
    now = records()
    print(difference(frozen(), now) or "nothing changed")
    jsonl.write(FROZEN, now)
