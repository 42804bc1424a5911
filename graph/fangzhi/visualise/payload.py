"""What the page knows, as compact JSON: string tables and rows of numbers instead of objects with names."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from fangzhi.line import dumps
from fangzhi.model import Article, Entity, Fact, Judgement, Linked, Record
from fangzhi.network import ends
from fangzhi.visualise import findings
from fangzhi.visualise.display import Display, Style
from fangzhi.visualise.findings import Row
from fangzhi.visualise.sentences import Reader, alone

_EMBEDDED = 150_000  # facts; a larger graph carries so many, and the page says how many more records.jsonl has
_FEWEST = 3
_ARTICLES_EACH = 200
_REASONS_EACH = 20
_CARRIED = "roles articles told sentences entities facts edges tenures conflicts ladders left".split()
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}  # line separators are escaped in any line


@dataclass
class Payload:
    """Rows that refer to each other by their place. What a row holds is said where it is made."""

    classes: list[str] = field(default_factory=list)
    types: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    articles: list[Row] = field(default_factory=list)
    told: int = 0  # articles that tell something: a masthead is none
    sentences: list[str] = field(default_factory=list)
    entities: list[Row] = field(default_factory=list)
    facts: list[Row] = field(default_factory=list)
    edges: list[Row] = field(default_factory=list)
    tenures: list[Row] = field(default_factory=list)
    conflicts: list[Row] = field(default_factory=list)
    ladders: list[Row] = field(default_factory=list)
    left: tuple[int, int] = (0, 0)  # conflicts and ladders that the page does not carry
    places: dict[str, int] = field(default_factory=dict)  # entity id -> its row
    neighbours: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))


def collect(linked: Linked, articles: Iterable[Article], look: Display) -> Payload:
    """Gather entities, facts with their sentences, edges, tenures, conflicts and ladders."""
    data = Payload()
    data.classes = _ordered({e.type for e in linked.entities}, [look.of_class(e.type) for e in linked.entities])
    types = {f.type for r in linked.records for f in r.facts}
    data.types = _ordered(types, [look.of_relation(t) for t in types])
    data.places = {entity.id: i for i, entity in enumerate(linked.entities)}
    numbers = {record.article: i for i, record in enumerate(linked.records)}
    data.articles = [[r.title, r.date, r.publication, r.article] for r in linked.records]
    data.told = sum(r.kind != "masthead" for r in linked.records)
    chosen = findings.choose(linked, data.places)
    facts = _Facts(data, {a.id: a for a in articles}, _each(linked), chosen.facts)
    for number, record in enumerate(linked.records):
        facts.add(number, record)
    data.entities = [_entity(e, data.classes, numbers, facts.total[i]) for i, e in enumerate(linked.entities)]
    for t in linked.tenures:
        if t.person in data.places and t.institution in data.places:
            rows = [facts.rows[f] for f in t.facts if f in facts.rows]
            bounds = [t.start_earliest, t.start_latest, t.end_earliest, t.end_latest, t.first_seen, t.last_seen]
            who = [data.places[t.person], data.places[t.institution], t.title, t.kind]
            data.tenures.append([*who, t.sightings, *bounds, *rows])
    data.conflicts = list(findings.conflicts(chosen, linked, data.places, facts.rows))
    data.ladders = list(findings.ladders(chosen, linked, data.places, facts.rows))
    data.left = chosen.left
    return data


def to_json(data: Payload, look: Display, words: dict[str, Any]) -> str:
    """The payload as JSON that is safe inside a script element: no <, >, & or line separator stands in it."""
    value = {
        "words": words,
        "codes": look.codes,
        "classes": [_style(look.of_class(name)) for name in data.classes],
        "types": [_style(look.of_relation(name)) for name in data.types],
        **{k: getattr(data, k) for k in _CARRIED},
    }
    text = dumps(value)
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return text


def _each(linked: Linked) -> int:
    """How many facts an entity may bring along: all, unless that makes the page too heavy to open."""
    total = sum(len(record.facts) for record in linked.records)
    return total if total <= _EMBEDDED else max(_FEWEST, _EMBEDDED // len(linked.entities))


class _Facts:
    """Adds facts, their sentences once each, and the edges they make."""

    def __init__(self, data: Payload, articles: dict[str, Article], each: int, wanted: frozenset[str]) -> None:
        self._data, self._articles, self._each, self._wanted = data, articles, each, wanted
        self._types = {name: i for i, name in enumerate(data.types)}
        self._roles: dict[str, int] = {}
        self._sentences: dict[str, int] = {}
        self._edges: dict[tuple[int, int, int], Row] = {}
        self.rows: dict[str, int] = {}
        self.total: Counter[int] = Counter()
        self._embedded: Counter[int] = Counter()

    def add(self, number: int, record: Record) -> None:
        reader = Reader(self._articles[record.article]) if record.article in self._articles else None
        for fact in record.facts:
            known = sorted({self._data.places[ref] for ref in fact.refs.values() if ref in self._data.places})
            self.total.update(known)
            row = -1
            # left out only where each of its entities has more than enough already and no conflict or ladder shows it
            if not known or fact.id in self._wanted or any(self._embedded[i] < self._each for i in known):
                self._embedded.update(known)
                row = self._embed(number, fact, reader)
            self._edge(fact, row)

    def _embed(self, number: int, fact: Fact, reader: Reader | None) -> int:
        """type, article, sentence, start, end, confidence in percent, then role, value, role, value ...

        A value is the row of an entity (a number) or what the text says (a string, or true).
        """
        context = reader.context(fact) if reader else alone(fact)
        sentence = self._sentences.setdefault(context.text, len(self._sentences))
        if sentence == len(self._data.sentences):
            self._data.sentences.append(context.text)
        row: Row = [self._types[fact.type], number, sentence, context.start, context.end, round(fact.confidence * 100)]
        for role, value in fact.roles.items():
            place = self._data.places.get(fact.refs.get(role, ""))
            row += [self._role(role), place if place is not None else value if value is True else str(value)]
        self.rows[fact.id] = len(self._data.facts)
        self._data.facts.append(row)
        return self.rows[fact.id]

    def _role(self, role: str) -> int:
        if role not in self._roles:
            self._roles[role] = len(self._data.roles)
            self._data.roles.append(role)
        return self._roles[role]

    def _edge(self, fact: Fact, row: int) -> None:
        """from, to, type, whether it is over, number of facts, then the embedded ones."""
        pair = ends(fact)
        if pair is None or not all(end in self._data.places for end in pair):
            return
        a, b = self._data.places[pair[0]], self._data.places[pair[1]]
        edge = self._edges.get((a, b, self._types[fact.type]))
        if edge is None:
            edge = self._edges[a, b, self._types[fact.type]] = [a, b, self._types[fact.type], 1, 0]
            self._data.edges.append(edge)
            self._data.neighbours[a].add(b)
            self._data.neighbours[b].add(a)
        edge[3] = int(edge[3] and bool(fact.roles.get("ended")))
        edge[4] += 1
        if row >= 0:
            edge.append(row)


def _entity(entity: Entity, classes: list[str], articles: dict[str, int], facts: int) -> Row:
    """id, class, name, aliases, mentions, number of articles, articles, facts in all, attributes, reasons, number of reasons."""
    seen = list(dict.fromkeys(articles[w.article] for w in entity.where if w.article in articles))
    attributes = {k: v for k, v in entity.attributes.items() if isinstance(v, (str, int, float)) and v != ""}
    why = [_reason(j) for j in entity.why[:_REASONS_EACH]]
    head = [entity.id, classes.index(entity.type), entity.name, list(entity.aliases)]
    return [*head, len(entity.where), len(seen), seen[:_ARTICLES_EACH], facts, attributes, why, len(entity.why)]


def _reason(judgement: Judgement) -> Row:
    return [judgement.verdict, round(judgement.score, 2), judgement.reason, judgement.left, judgement.right]


def _ordered(names: set[str], styles: list[Style]) -> list[str]:
    order = {style.name: style.order for style in styles}
    return sorted(names, key=lambda name: (order[name], name))


def _style(style: Style) -> Row:
    return [style.name, dict(style.words), style.color, style.shape]
