"""What a linked graph tells of two things: which are meant, what was judged between them, and their signs side by side."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from fangzhi.errors import InputError
from fangzhi.link.items import Item, own_id
from fangzhi.link.ledger import Decision
from fangzhi.link.obedience import RULE
from fangzhi.model import Entity, Fact, Judgement, Linked, Record
from fangzhi.spans import fold, sentences

_LISTED = 12  # candidates that a message lists
_AROUND = 80  # characters of a long sentence on either side of what it says
_PRINTED = {"sex": "性别", "ethnicity": "民族", "birth": "出生", "native": "籍贯", "kind": "类别", "code": "区划代码"}
_PRINTED |= {"area_name": "所属区域", "date": "日期", "number": "文号"}


@dataclass(frozen=True)
class Side:
    """One of two that are compared: `ref` is what a ledger keeps of it, `whole` whether all of the entity is meant."""

    ref: str
    entity: Entity
    whole: bool = True

    @property
    def title(self) -> str:
        """Name and id, or name and place of the one mention that is meant."""
        return f"{self.entity.name}（{self.entity.id if self.whole else self.ref}）"


class Dossier:
    """Finds things by name, id or "article#key", and gathers what the articles say of them.

    `texts` are those of the articles by id; without them evidence is as short as the facts have it.
    """

    def __init__(self, linked: Linked, texts: Mapping[str, str] | None = None) -> None:
        self._texts = texts or {}
        self._entities = {entity.id: entity for entity in linked.entities}
        self._items: dict[str, Item] = {}
        self._home: dict[str, Entity] = {}
        self._founders: dict[str, str] = {}
        for record in linked.records:
            for local in record.entities:
                item = Item(record, local)
                self._items[item.label] = item
                self._home[item.label] = self._entities[local.id]
                self._founders[own_id(item)] = item.label

    def sides(self, text: str) -> list[Side]:
        """Everything that a text can mean: a mention, an id (also one that was merged away), else a name, else an alias."""
        if text in self._items:
            return [Side(text, self._home[text], whole=False)]
        if text in self._entities:
            return [self._side(self._entities[text])]
        if text in self._founders:
            label = self._founders[text]
            return [Side(label, self._home[label], whole=False)]
        named = [e for e in self._entities.values() if e.name == text]
        return [self._side(e) for e in named or [e for e in self._entities.values() if text in e.aliases]]

    def pair(self, left: str, right: str) -> tuple[Side, Side]:
        """The two that are meant; one name given twice means its two bearers. InputError lists whom an unclear name can mean."""
        one, other = self.sides(left), self.sides(right)
        if left == right and len(one) == 2:
            return one[0], one[1]
        if len(one) > 1 and len(other) == 1:
            one = [side for side in one if side.entity is not other[0].entity]
        if len(other) > 1 and len(one) == 1:
            other = [side for side in other if side.entity is not one[0].entity]
        for text, found in ((left, one), (right, other)):
            if not found:
                raise InputError(f"图中没有“{text[:40]}”：请写名称、编号（如 per-0123456789ab）或“文章编号#Person:姓名”")
            if len(found) > 1:
                listed = "".join(f"\n  {self.line(side)}" for side in found[:_LISTED])
                more = f"\n  ……另有 {len(found) - _LISTED} 个" if len(found) > _LISTED else ""
                raise InputError(f"“{text}”有 {len(found)} 个，请写编号：{listed}{more}")
        return one[0], other[0]

    def mentions(self, entity: Entity) -> list[str]:
        """The mentions that an entity is made of, each as "article#key  date  headline"."""
        items = [self._items[label] for label in entity.attributes.get("merged", ()) if label in self._items]
        return [f"{item.label}  {item.record.date}  {item.record.title}" for item in items]

    def line(self, side: Side) -> str:
        """A candidate in one line: id, name, what it is, when it was seen, in how many articles."""
        signs = self.signs(side)
        what = "、".join([*signs.get("职务", ()), *signs.get("所属区域", ()), *signs.get("所在", ())][:2])
        return "  ".join(word for word in (side.entity.id, side.entity.name, what, *signs["见报"]) if word)

    def between(self, one: Side, other: Side) -> list[Judgement]:
        """What was judged between two, a person's word first; of two mentions of one entity, the steps that lead from one
        to the other; of one entity, all its steps."""
        if one.ref == other.ref:
            return [j for j in one.entity.why if j.verdict == "same"]
        if one.entity is other.entity:
            return self._steps(one, other)
        mine, theirs = self._labels(one), self._labels(other)
        told = dict.fromkeys(j for e in (one.entity, other.entity) for j in e.why)
        found = [j for j in told if {j.left, j.right} & mine and {j.left, j.right} & theirs]
        return sorted(found, key=lambda j: (j.rule != RULE, -j.score))

    def signs(self, side: Side) -> dict[str, list[str]]:
        """What the articles say, by kind of sign."""
        me, found, days, events = side.entity.id, {"名称": [side.entity.name]}, list[str](), set[str]()
        records = self._records(side)
        for key, words in _PRINTED.items():
            if value := side.entity.attributes.get(key):
                found[words] = [str(value)]
        for record in records:
            days += [record.date] if record.date else []
            _add(found, "报刊", record.publication)
            for fact in record.facts:
                if me in fact.refs.values():
                    events |= {fact.refs["event"]} if "event" in fact.refs else set()
                    for kind, word in _said(fact, me):
                        _add(found, kind, word)
        for record in records:
            for fact in record.facts:
                other = fact.refs.get("participant", me)
                if fact.refs.get("event") in events and other != me and self._entities[other].type == "Person":
                    _add(found, "同场", str(fact.roles.get("participant", "")))
        told = f"{min(days)} 至 {max(days)}，" if len(set(days)) > 1 else f"{days[0]}，" if days else ""
        return found | {"见报": [f"{told}{len(records)} 篇"]}

    def evidence(self, side: Side, most: int = 3) -> list[str]:
        """Sentences of the articles on one side, each with date, paper and headline."""
        found: dict[str, str] = {}
        for record in self._records(side):
            said = [fact.evidence for fact in record.facts if side.entity.id in fact.refs.values()]
            said += [mention.text for mention in record.mentions if mention.entity == side.entity.id]
            sentence = _sentence(self._texts.get(record.article, ""), said) or (said or [record.title])[0]
            source = " ".join(word for word in (record.date, record.publication) if word)
            found.setdefault(" ".join(sentence.split()), f"{source}《{record.title}》")
        return [f"{source}：{sentence}" for sentence, source in list(found.items())[:most]]

    def unsure(self, decisions: Iterable[Decision]) -> Iterator[tuple[Side, Side, Judgement]]:
        """What the rules leave open and no decision has settled, the likeliest first."""
        settled = {self._key(d.left, d.right) for d in decisions}
        open_ = [j for e in self._entities.values() for j in e.why if j.verdict == "unsure" and j.rule != RULE]
        for judgement in sorted(open_, key=lambda j: (-j.score, j.left, j.right)):
            key = self._key(judgement.left, judgement.right)
            if len(key) == 2 and key not in settled:
                settled.add(key)
                sides = [Side(ref, self._home[ref]) for ref in (judgement.left, judgement.right)]
                yield sides[0], sides[1], judgement

    def matching(self, left: Side, right: Side, decisions: Iterable[Decision]) -> list[Decision]:
        """The decisions on two mentions; where there are none, those on the two entities."""
        given = list(decisions)
        refs = {self._label(left.ref), self._label(right.ref)}
        exact = [d for d in given if {self._label(d.left), self._label(d.right)} == refs]
        whole = frozenset((left.entity.id, right.entity.id))
        return exact or [d for d in given if self._key(d.left, d.right) == whole]

    def _side(self, entity: Entity) -> Side:
        return Side(self._founders.get(entity.id, entity.id), entity)  # a coded area keeps its id

    def _label(self, ref: str) -> str:
        return self._founders.get(ref, ref)

    def _key(self, left: str, right: str) -> frozenset[str]:
        refs = (self._label(left), self._label(right))
        return frozenset(self._home[ref].id if ref in self._home else ref for ref in refs)

    def _labels(self, side: Side) -> set[str]:
        return set(side.entity.attributes.get("merged", ())) if side.whole else {side.ref}

    def _steps(self, one: Side, other: Side) -> list[Judgement]:
        """The shortest way over merge steps from one mention to another."""
        steps = [j for j in one.entity.why if j.verdict == "same"]
        at: dict[str, list[tuple[str, Judgement]]] = {}
        for j in steps:
            at.setdefault(j.left, []).append((j.right, j))
            at.setdefault(j.right, []).append((j.left, j))
        ways: dict[str, list[Judgement]] = {one.ref: []}
        waiting = [one.ref]
        for here in waiting:
            for there, j in at.get(here, ()):
                if there not in ways:
                    ways[there] = [*ways[here], j]
                    waiting.append(there)
        return ways.get(other.ref, steps)

    def _records(self, side: Side) -> list[Record]:
        labels = [side.ref] if not side.whole else side.entity.attributes.get("merged", ())
        return list({id(r): r for label in labels if label in self._items for r in [self._items[label].record]}.values())


def _said(fact: Fact, me: str) -> Iterator[tuple[str, str]]:
    """What one fact says of the one whose id is given."""
    roles, refs = fact.roles, fact.refs
    if fact.type in ("HoldsPost", "Appointment") and refs.get("person") == me:
        yield "职务", f"{roles.get('institution', '')}{roles.get('post', '')}"
    elif fact.type == "Participates" and refs.get("participant") == me:
        yield "参加", str(roles.get("event", ""))
    elif fact.type == "LocatedIn" and refs.get("subject") == me:
        yield "所在", str(roles.get("place", ""))
    elif fact.type == "PartOf" and refs.get("child") == me:
        yield "上级", str(roles.get("parent", ""))
    elif fact.type == "EventInfo" and refs.get("event") == me:
        yield from (("日期", str(roles[k])) for k in ("date",) if roles.get(k))
        yield from (("所在", str(roles[k])) for k in ("place",) if roles.get(k))
    elif fact.type == "ProjectInfo" and refs.get("project") == me:
        yield "所报", f"{roles.get('attribute', '')} {roles.get('value', '')}"


def _sentence(text: str, said: list[str]) -> str:
    """The sentence that holds the first of some words that any holds, cut around them where it is very long."""
    for words in said:
        at = text.find(words)
        if at >= 0:
            begin, end = next((a, b) for a, b in sentences(fold(text)) if b > at)
            begin, end = min(begin, at), max(end, at + len(words))
            return text[max(begin, at - _AROUND) : min(end, at + len(words) + _AROUND)]
    return ""


def _add(found: dict[str, list[str]], kind: str, word: str) -> None:
    if word and word not in found.setdefault(kind, []):
        found[kind].append(word)
