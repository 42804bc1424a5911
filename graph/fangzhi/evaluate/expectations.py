"""What is expected of a scenario, one by one: a sentence, and the check that says whether it holds and what is there."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from typing import Any

from pyoxigraph import DefaultGraph, NamedNode

from fangzhi.assemble import assemble
from fangzhi.evaluate.scenarios import Outcome, Scenario
from fangzhi.evaluate.spells import as_of, bundled, spell
from fangzhi.namespaces import term

Answer = tuple[bool, str]  # whether it holds, and what is there
Check = Callable[[Outcome], Answer]


@dataclass(frozen=True)
class Expectation:
    """`kind` is the part of the gold that it stands in, `what` a sentence of what must be."""

    scenario: str
    kind: str
    what: str
    check: Check


def expectations(scenario: Scenario) -> list[Expectation]:
    """All that the gold of a scenario expects."""
    found = [Expectation(scenario.name, "clusters", *said) for said in _clusters(scenario)]
    for kind, tell in _KINDS.items():
        if kind in scenario.expected:
            found += [Expectation(scenario.name, kind, *said) for said in tell(scenario.expected[kind])]
    return found


Said = Iterator[tuple[str, Check]]


def _clusters(scenario: Scenario) -> Said:
    for type, clusters in scenario.expected["clusters"].items():
        for label, items in clusters.items():
            yield f"{label} 是一个（{len(items)} 处）", partial(_is_one, type, items)
        yield f"{type} 各不相混", partial(_are_several, type, clusters)


def _is_one(type: str, items: list[str], outcome: Outcome) -> Answer:
    ids = [outcome.id_of(type, item) for item in items]
    return len(set(ids)) == 1 and ids[0] != "", "、".join(f"{i}→{id or '没有认出'}" for i, id in zip(items, ids, strict=True))


def _are_several(type: str, labels: list[str], outcome: Outcome) -> Answer:
    mixed = [f"{a}与{b}" for a, b in combinations(labels, 2) if outcome.ids(type, a) & outcome.ids(type, b)]
    return not mixed, "混为一个：" + "、".join(mixed)


def _apart(rows: list[list[str]]) -> Said:
    for left, right, why in rows:
        yield f"{left} 不是 {right}（{why}）", partial(_are_apart, left, right)


def _are_apart(left: str, right: str, outcome: Outcome) -> Answer:
    sides = [{id for type in outcome.scenario.expected["clusters"] for id in outcome.ids(type, label)} for label in (left, right)]
    return bool(sides[0] and sides[1]) and not sides[0] & sides[1], f"{sorted(sides[0])} {sorted(sides[1])}"


def _tenures(rows: list[dict[str, Any]]) -> Said:
    keys = [(r["person"], r["institution"], r["post"], r.get("kind", "substantive")) for r in rows]
    for i, (key, row) in enumerate(zip(keys, rows, strict=True)):
        told = "、".join(f"{name} {row[name]}" for name in ("start", "end", "bounds", "seen", "sightings") if name in row)
        nth = keys[:i].count(key)
        yield f"{'·'.join(key)} 第 {nth + 1} 段：{told}", partial(spell, row, key, nth, keys.count(key))


def _as_of(rows: list[dict[str, Any]]) -> Said:
    for row in rows:
        what = f"{row['date']} {row['institution']}{row['post']}：确定 {_names(row['certain'])}，可能 {_names(row['possible'])}"
        yield what, partial(as_of, row)


def _bundles(rows: list[dict[str, Any]]) -> Said:
    for row in rows:
        yield f"{row['person']} 并列：{'、'.join(map(''.join, row['posts']))}", partial(bundled, row)


def _order(rows: list[tuple[str, str, int]]) -> Said:
    for before, after, lists in rows:
        yield f"{before} 在 {after} 之前：{lists} 次", partial(_precedes, before, after, lists)
    yield "名单里没有别的先后", partial(_no_more_order, {(before, after) for before, after, _ in rows})


def _precedes(before: str, after: str, lists: int, outcome: Outcome) -> Answer:
    found = _support(outcome)[before, after]
    return found == lists, f"{found} 次"


def _no_more_order(told: set[tuple[str, str]], outcome: Outcome) -> Answer:
    more = [f"{a} 在 {b} 之前 {n} 次" for (a, b), n in _support(outcome).items() if n and (a, b) not in told]
    return not more, "、".join(more)


def _support(outcome: Outcome) -> Counter[tuple[str, str]]:
    support: Counter[tuple[str, str]] = Counter()
    for p in outcome.linked.precedences:
        support[outcome.name(p.before), outcome.name(p.after)] += p.support
        support[outcome.name(p.after), outcome.name(p.before)] += p.against
    return support


def _conflicts(rows: list[dict[str, Any]]) -> Said:
    told = [(row["kind"], tuple(sorted(row["between"]))) for row in rows]
    for kind, between in told:
        yield f"矛盾 {kind}：{'、'.join(between)}", partial(_conflicts_with, (kind, between))
    yield "没有别的矛盾", partial(_no_more_conflicts, told)


def _conflicts_with(told: tuple[str, tuple[str, ...]], outcome: Outcome) -> Answer:
    return told in _contradictions(outcome), str(_contradictions(outcome))


def _no_more_conflicts(told: list[tuple[str, tuple[str, ...]]], outcome: Outcome) -> Answer:
    more = Counter(_contradictions(outcome)) - Counter(told)
    return not more, str(list(more))


def _contradictions(outcome: Outcome) -> list[tuple[str, tuple[str, ...]]]:
    """Kind and what it is about: of two holders the people, else the project, event or person."""
    found = []
    for c in outcome.linked.conflicts:
        about = [side.value for side in c.sides] if c.kind == "two-holders" else [c.about]
        found.append((c.kind, tuple(sorted(map(outcome.name, about)))))
    return found


def _succession(rows: list[tuple[str, str]]) -> Said:
    wanted = {(before, after) for before, after in rows}
    yield "接任：" + _chain(wanted), partial(_follow, wanted)


def _follow(wanted: set[tuple[str, str]], outcome: Outcome) -> Answer:
    store = assemble(outcome.articles, outcome.linked, outcome.vocabulary, [])
    found = set()
    for quad in store.quads_for_pattern(None, term("fz:succeeded"), None, DefaultGraph()):
        after, before = (n.value.rpartition("/")[2] for n in (quad.subject, quad.object) if isinstance(n, NamedNode))
        found.add((outcome.name(before), outcome.name(after)))
    return found == wanted, _chain(found)


def _chain(pairs: set[tuple[str, str]]) -> str:
    return "；".join(f"{before}→{after}" for before, after in sorted(pairs)) or "无"


def _names(names: list[str]) -> str:
    return "、".join(sorted(names)) or "无"


_KINDS: dict[str, Callable[[Any], Said]] = {
    "apart": _apart,
    "tenures": _tenures,
    "as_of": _as_of,
    "bundles": _bundles,
    "order": _order,
    "conflicts": _conflicts,
    "succession": _succession,
}
