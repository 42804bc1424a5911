"""How good records are: precision, recall and F1 against gold by type; what appeared and vanished since a frozen run.

Records and gold are lines in the form of records.jsonl: `doc`, `entities` (type, name, mentions), `facts` (type, roles).
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from fangzhi.expressions import expression

TYPES = ("Person", "Institution", "Place", "Project", "Policy", "Event")
_NAMING = {"person", "institution", "child", "parent", "place", "event", "project", "policy", "participant", "actor", "subject"}
_NOT_ROLES = {"type", "evidence", "piece", "start", "end"}
_PHRASES = {"Event", "Policy", "Project"}  # their names are phrases, of which one may hold the other
_AREA_END = expression(r"(省|市|区|县|州|盟|旗|镇|乡|街道|村|地区)$")
_NUMBER = expression(r"([\d.]+)(.*)")
_UNITS = {"立方米": "m3", "平方米": "m2", "元": "CNY"}  # as printed, for those who annotate so
Json = Mapping[str, Any]


@dataclass
class Tally:
    """How many were right, how many were said, how many are there."""

    right: int = 0
    said: int = 0
    there: int = 0

    @property
    def precision(self) -> float:
        """The share of what was said that is right."""
        return self.right / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found."""
        return self.right / self.there if self.there else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass
class Scores:
    """Tallies by "entity Person", "fact HoldsPost", ... ; and each miss: document, missed or spurious, type, what."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    misses: list[tuple[str, str, str, str]] = field(default_factory=list)

    def of(self, name: str) -> Tally:
        """The tally of a name, made when first asked for."""
        return self.tallies.setdefault(name, Tally())

    def micro(self, prefix: str) -> Tally:
        """All tallies of "entity" or "fact" in one."""
        rows = [tally for name, tally in self.tallies.items() if name.startswith(prefix)]
        return Tally(sum(r.right for r in rows), sum(r.said for r in rows), sum(r.there for r in rows))


@dataclass(frozen=True)
class Document:
    """What one document says: entities and facts, each once."""

    entities: list[dict[str, Any]]
    facts: list[Json]


def evaluate(gold: Iterable[Json], records: Iterable[Json]) -> Scores:
    """Score records against gold, document by document.

    Entities match one to one where the type agrees and a name or mention is shared; facts where the type and every role
    of the gold fact agree. A LocatedIn of a body or an event is not asked for: it may be said or not.
    """
    wanted, said = documents(gold), documents(records)
    scores = Scores()
    for doc in wanted:
        document, found = _asked(wanted[doc]), _asked(said.get(doc, Document([], [])))
        pairs = _pairs(document.entities, found.entities)
        _score_entities(scores, doc, (document, found), pairs)
        _score_facts(scores, doc, (document, found), pairs)
    return scores


def changes(before: Iterable[Json], after: Iterable[Json]) -> tuple[list[str], list[str]]:
    """What appeared and what vanished between two runs: one line an entity or fact, with its document, in order."""
    old, new = set(_lines(documents(before))), set(_lines(documents(after)))
    return sorted(new - old), sorted(old - new)


def documents(lines: Iterable[Json]) -> dict[str, Document]:
    """Lines of one document joined; an entity or fact that is stated again counts once."""
    entities: dict[str, dict[tuple[str, str], dict[str, Any]]] = {}
    facts: dict[str, dict[str, Json]] = {}
    for line in lines:
        known, stated = entities.setdefault(line["doc"], {}), facts.setdefault(line["doc"], {})
        for e in line["entities"]:
            own = known.setdefault((e["type"], plain(e["name"])), {"type": e["type"], "name": e["name"], "mentions": []})
            own["mentions"] += [m for m in e.get("mentions", []) if m not in own["mentions"]]
        for fact in line["facts"]:
            stated.setdefault(_said({role: plain(value) for role, value in roles(fact).items()} | {"type": fact["type"]}), fact)
    return {doc: Document(list(entities[doc].values()), list(facts[doc].values())) for doc in entities}


def roles(fact: Json) -> dict[str, Any]:
    """The roles of a fact, without its type, evidence and place."""
    return {role: value for role, value in fact.items() if role not in _NOT_ROLES}


def plain(text: object) -> str:
    """A name as it is compared: compatibility forms folded, dashes one sign, quotation marks, middle dots and commas dropped."""
    folded = re.sub(r"[—–~-]+", "-", unicodedata.normalize("NFKC", str(text)).strip())
    return re.sub(r"[\s“”\"'‘’《》「」『』·,，。、]", "", folded)


def _asked(document: Document) -> Document:
    others = {form for e in document.entities if e["type"] in ("Institution", "Event") for form in _forms(e)}
    facts = [f for f in document.facts if f["type"] != "LocatedIn" or plain(f["subject"]) not in others]
    return Document(document.entities, facts)


def _forms(entity: Json) -> set[str]:
    return {plain(entity["name"]), *map(plain, entity.get("mentions", []))}


def _pairs(gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> dict[int, int]:
    """Gold entity to found entity: first by the same name, then by a shared form, then by a form inside another."""
    pairs: dict[int, int] = {}
    tests: tuple[Callable[[Json, Json], bool], ...] = (
        lambda g, s: plain(g["name"]) == plain(s["name"]),
        lambda g, s: not _forms(g).isdisjoint(_forms(s)),
        _nested,
    )
    for agree in tests:
        for i, g in enumerate(gold):
            if i in pairs:
                continue
            free = (j for j, s in enumerate(found) if s["type"] == g["type"] and j not in pairs.values() and agree(g, s))
            if (j := next(free, None)) is not None:
                pairs[i] = j
    return pairs


def _nested(gold: Json, found: Json) -> bool:
    for a in _forms(gold):
        for b in _forms(found):
            short, long = sorted((a, b), key=len)
            if gold["type"] in _PHRASES and len(short) >= 4 and short in long:
                return True
            # An institution may carry more of its area: 资源县人民检察院 and 桂林市资源县人民检察院.
            before = long[: len(long) - len(short)]
            if gold["type"] == "Institution" and len(short) >= 3 and long.endswith(short) and _AREA_END.search(before):
                return True
    return False


def _score_entities(scores: Scores, doc: str, both: tuple[Document, Document], pairs: dict[int, int]) -> None:
    gold, found = both[0].entities, both[1].entities
    for i, e in enumerate(gold):
        tally = scores.of(f"entity {e['type']}")
        tally.there += 1
        tally.right += i in pairs
        if i not in pairs:
            scores.misses.append((doc, "missed", e["type"], e["name"]))
    taken = set(pairs.values())
    for j, e in enumerate(found):
        if e["type"] in TYPES:
            scores.of(f"entity {e['type']}").said += 1
        if j not in taken:
            scores.misses.append((doc, "spurious", e["type"], e["name"]))


def _score_facts(scores: Scores, doc: str, both: tuple[Document, Document], pairs: dict[int, int]) -> None:
    gold, found = both
    known: tuple[dict[str, set[object]], dict[str, set[object]]] = ({}, {})  # a form -> the gold entities it may mean
    back = {j: i for i, j in pairs.items()}
    for i, e in enumerate(gold.entities):
        for form in _forms(e):
            known[0].setdefault(form, set()).add(i)
    for j, e in enumerate(found.entities):
        for form in _forms(e):
            known[1].setdefault(form, set()).add(back.get(j, f"unmatched {j}"))
    used: set[int] = set()
    for fact in gold.facts:
        tally = scores.of(f"fact {fact['type']}")
        tally.there += 1
        fits = (k for k, s in enumerate(found.facts) if k not in used and _same_fact(fact, s, known))
        if (fit := next(fits, None)) is not None:
            used.add(fit)
            tally.right += 1
        else:
            scores.misses.append((doc, "missed", fact["type"], _said(roles(fact))))
    for j, fact in enumerate(found.facts):
        scores.of(f"fact {fact['type']}").said += 1
        if j not in used:
            scores.misses.append((doc, "spurious", fact["type"], _said(roles(fact))))


def _same_fact(gold: Json, found: Json, known: tuple[dict[str, set[object]], dict[str, set[object]]]) -> bool:
    return gold["type"] == found["type"] and all(
        bool(found.get(role)) == bool(value) if role == "ended" else _same_role(role, value, found.get(role), known)
        for role, value in roles(gold).items()
    )


def _same_role(role: str, gold: object, found: object, known: tuple[dict[str, set[object]], dict[str, set[object]]]) -> bool:
    if found is None:
        return False
    a, b = plain(gold), plain(found)
    if role in _NAMING:
        same = a == b or not known[0].get(a, {a}).isdisjoint(known[1].get(b, {b}))
        return same or (role == "institution" and _government(a) == _government(b))
    if role == "object":
        return a in b or b in a
    return a == b or _same_number(a, b)


def _government(name: str) -> str:
    """市长 of 云州市 and 市长 of 云州市政府 are one post."""
    return re.sub(r"(人民)?政府$", "", name)


def _same_number(a: str, b: str) -> bool:
    x, y = _NUMBER.match(a), _NUMBER.match(b)
    if x is None or y is None or (x[2] and y[2] and _UNITS.get(x[2], x[2]) != _UNITS.get(y[2], y[2])):
        return False
    try:
        return abs(float(x[1]) - float(y[1])) <= 1e-6 * max(1.0, abs(float(x[1])))
    except ValueError:  # 1.2.3 is no number
        return False


def _lines(all_documents: Mapping[str, Document]) -> Iterator[str]:
    for doc, document in all_documents.items():
        for e in document.entities:
            yield f"{doc}\tentity\t{e['type']}\t{e['name']}"
        for fact in document.facts:
            yield f"{doc}\tfact\t{fact['type']}\t{_said(roles(fact))}"


def _said(values: Mapping[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, sort_keys=True)
