"""Scenarios of linking: a few short articles, what is expected of them, and what linking made of them.

A folder holds `NN-name.jsonl` (articles) and `NN-name.gold.json` (expectations) of each, and their gazetteer.tsv.
"""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from fangzhi.errors import InputError
from fangzhi.extract import extract
from fangzhi.link import link
from fangzhi.model import Article, Linked
from fangzhi.read import read, told_apart
from fangzhi.vocabulary import Vocabulary

_GOLD = ".gold.json"


@dataclass(frozen=True)
class Scenario:
    """Its name, where its articles are, and the expectations as they are written.

    `clusters` are by type: a label -> its mentions, each "article form" or "article form@n" (the nth of that form there).
    """

    name: str
    articles: Path
    expected: Mapping[str, Any]


@dataclass(frozen=True)
class Outcome:
    """A scenario and what came of it."""

    scenario: Scenario
    articles: tuple[Article, ...]
    linked: Linked
    vocabulary: Vocabulary

    def id_of(self, type: str, item: str) -> str:
        """The id of the entity that a mention of the gold was linked to; "" where it was not found or means several."""
        article, _, form = item.partition(" ")
        form, _, nth = form.partition("@")
        ids = self._mentioned.get((article, type, form), [])
        if nth:
            ids = ids[int(nth) - 1 :][:1]
        return ids[0] if len(set(ids)) == 1 else ""

    def ids(self, type: str, label: str) -> set[str]:
        """The ids of what the gold calls so: by its mentions, else (a body that is only implied) by its name."""
        items = self.scenario.expected["clusters"].get(type, {}).get(label)
        if items is not None:
            return {id for item in items if (id := self.id_of(type, item))}
        return {e.id for e in self.linked.entities if e.type == type and label in {_short(n) for n in (e.name, *e.aliases)}}

    def name(self, id: str) -> str:
        """What the gold calls an entity, else its own name."""
        for type, clusters in self.scenario.expected["clusters"].items():
            for label in clusters:
                if id in self.ids(type, label):
                    return str(label)
        return next((e.name for e in self.linked.entities if e.id == id), id)

    @cached_property
    def _mentioned(self) -> dict[tuple[str, str, str], list[str]]:
        found: dict[tuple[str, str, str], list[str]] = defaultdict(list)
        for record in self.linked.records:
            for mention in sorted(record.mentions, key=lambda m: (m.span.field == "text", m.span.start)):
                found[record.article, mention.type, mention.text].append(mention.entity)
        return dict(found)


def scenarios(folder: Path) -> list[Scenario]:
    """The scenarios of a folder, in the order of their names; InputError where there is none or one cannot be read."""
    found = []
    for gold in sorted(folder.glob("*" + _GOLD)):
        name = gold.name.removesuffix(_GOLD)
        try:
            expected = json.loads(gold.read_text(encoding="utf-8"))
        except ValueError as problem:
            raise InputError(f"{gold} 不是合法的 JSON：{problem}") from problem
        if not (articles := gold.with_name(name + ".jsonl")).is_file():
            raise InputError(f"{gold} 没有对应的文章：请把它们写进 {articles.name}")
        found.append(Scenario(name, articles, expected))
    if not found:
        raise InputError(f"{folder} 里没有情景：每个情景要有 名称.jsonl 和 名称{_GOLD} 两个文件")
    return found


def solve(scenario: Scenario, vocabulary: Vocabulary) -> Outcome:
    """Read, extract and link the articles of a scenario, and nothing else."""
    articles = tuple(told_apart(read([scenario.articles], vocabulary, lambda issue: None), vocabulary))
    return Outcome(scenario, articles, link(extract(articles, vocabulary), vocabulary), vocabulary)


def _short(name: str) -> str:
    return name.replace("人民政府", "政府")
