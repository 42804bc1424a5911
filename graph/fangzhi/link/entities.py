"""Clusters -> entities: name, aliases, where it stands, why it is one; and records that carry the canonical ids."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from operator import attrgetter
from typing import Any

from fangzhi.expressions import expression
from fangzhi.link.areas import Areas
from fangzhi.link.items import TERM, Cluster, Item, own_id
from fangzhi.link.names import is_short
from fangzhi.link.obedience import RULE
from fangzhi.model import RETOLD, Entity, Fact, Judgement, LocalEntity, Mention, Record, Where

_TERM = expression(TERM)
_NONE: Mapping[str, str] = {}


class Ids:
    """Canonical ids of local keys; an entity that is no item of any cluster keeps its key."""

    def __init__(self, clusters: Iterable[Cluster]) -> None:
        self._ids: dict[str, dict[str, str]] = {}  # by article, then by key
        self._labels: dict[str, str] = {}
        for cluster in clusters:
            id = cluster.id
            for item in cluster.items:
                article, key = item.ref
                self._ids.setdefault(article, {})[key] = self._labels[item.label] = id
        self._mentions: dict[str, dict[str, list[Mention]]] = {}

    def of(self, article: str, key: str) -> str:
        """The id of a key of an article, or the key itself."""
        return self.within(article).get(key, key)

    def within(self, article: str) -> Mapping[str, str]:
        """The ids of an article by their keys."""
        return self._ids.get(article, _NONE)

    def mentions(self, item: Item) -> list[Mention]:
        """Where an item's article mentions it; an article's mentions are sorted by entity once."""
        record = item.record
        if record.article not in self._mentions:
            found: dict[str, list[Mention]] = {}
            for mention in record.mentions:
                found.setdefault(mention.entity, []).append(mention)
            self._mentions[record.article] = found
        return self._mentions[record.article].get(item.entity.key, [])

    def label(self, label: str) -> str:
        """The id of "article#key"."""
        return self._labels[label]


def entity(cluster: Cluster, ids: Ids, areas: Areas, codes: Mapping[str, str], more: Mapping[str, Any]) -> Entity:
    """The entity of a cluster. `codes` leads from an area to the id of its entity; `more` are further attributes."""
    items = sorted(cluster.items, key=attrgetter("at"))
    where = [Where(item.record.article, m.span, m.text) for item in items for m in ids.mentions(item)]
    bare = {m.text for item in items for m in ids.mentions(item) if m.rule == RETOLD}
    aliases: dict[str, None] = {}
    for item in items:
        aliases[item.entity.name] = None
        aliases.update(dict.fromkeys(item.entity.mentions))
    name = _name(cluster, items, areas)
    return Entity(
        id=ids.of(*cluster.founder.ref),
        type=items[0].entity.type,
        name=name,
        aliases=tuple(alias for alias in aliases if alias != name and alias not in bare),
        where=tuple(where),
        why=_why(cluster.why, ids),
        attributes=_attributes(cluster, items, areas, codes) | dict(more),
    )


def _name(cluster: Cluster, items: list[Item], areas: Areas) -> str:
    """The official name of a coded area; else the commonest name, the longest of equals.

    张书记 names nobody who has a name; 市委 no body that is 云州市委 elsewhere, or that can be completed so.
    """
    if cluster.code:
        return areas.label(cluster.code)
    full = [item for item in items if not is_short(item)] or items
    names = Counter(_termless(item.entity.name) if _is_body(items) else item.entity.name for item in full)
    bare = {n for n in names if cluster.area and areas.unsigned(n, cluster.area) != n} if _is_body(items) else set()
    if bare == names.keys():
        names = Counter({areas.label(cluster.area) + areas.unsigned(n, cluster.area): names[n] for n in names})
    elif bare:
        names = Counter({n: k for n, k in names.items() if n not in bare})
    name = min(names, key=lambda n: (-names[n], -len(n), n))
    return f"{name}（{_unplaced(items[0])}）" if cluster.unplaced else name


def _termless(name: str) -> str:
    """A body of all its terms is called by none of them: 政协云州市第八届委员会, 云州市第六届人民代表大会."""
    return _TERM.sub("", name) if "届" in name else name


def _unplaced(item: Item) -> str:
    """What is known of a 盟委 of which no text says whose it is: where it stands."""
    return "，".join([*(said for said in (item.record.publication, item.record.date) if said), "所属地区不明"])


def _is_body(items: list[Item]) -> bool:
    return items[0].entity.type == "Institution"


def _why(judgements: Iterable[Judgement], ids: Ids) -> tuple[Judgement, ...]:
    """Merge steps in order, then the strongest word on each other entity that it was kept apart from.

    What a later merge has overtaken is left out.
    """
    steps: dict[tuple[str, str, str], Judgement] = {}
    apart: dict[tuple[str, ...], Judgement] = {}
    for j in judgements:
        if j.verdict == "same":
            steps.setdefault((j.left, j.right, j.reason), j)
            continue
        left, right = sorted((ids.label(j.left), ids.label(j.right)))
        kind = (left, right, j.verdict, *([j.left, j.right, j.rule] if j.rule == RULE else []))  # a person's words all stay
        if (left != right or j.rule == RULE) and j.score > apart.get(kind, _NOTHING).score:
            apart[kind] = j
    return (*steps.values(), *apart.values())


_NOTHING = Judgement("", "", "", -1.0, "", "")


def _attributes(cluster: Cluster, items: list[Item], areas: Areas, codes: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for item in items:
        for key, value in item.entity.attributes.items():
            found.setdefault(key, value)
    for key in ("surname_title", "homonym", "called", "age", "area", "in"):  # what one article needs, and keys of its own
        found.pop(key, None)
    if cluster.parted:
        found.pop("code", None)  # which is that of the place it was taken out of
    if cluster.code:
        found["code"] = cluster.code
        found["level"] = areas.level(cluster.code)
    if cluster.area and _is_body(items):  # of others the area may be no more than the paper's
        if cluster.area in codes:
            found["area"] = codes[cluster.area]
        if "/" not in cluster.area:
            found["area_code"] = cluster.area
        found["area_name"] = areas.label(cluster.area)
    if cluster.national:
        found["national"] = True
    found["merged"] = [item.label for item in items]
    if former := _former(cluster, items):
        found["merged_ids"] = former
    return found


def _former(cluster: Cluster, items: list[Item]) -> list[str]:
    """Every other id that the entity had or would have: where it was merged, or before an earlier article came to be added.

    An area of an official code has had none.
    """
    given = set() if cluster.code else {own_id(item) for item in items}
    return sorted((given | set(cluster.merged_ids)) - {cluster.id})


def relabel(record: Record, ids: Ids) -> Record:
    """The record with canonical ids on its entities, mentions, facts and their details; names stay as the article has them."""
    here = ids.within(record.article)

    def of(key: str) -> str:
        return here.get(key, key)

    def value(v: Any) -> Any:
        return of(v) if isinstance(v, str) else v

    # constructors, where there are many: replace() takes twice the time
    entities = tuple(LocalEntity(e.key, e.type, e.name, e.mentions, e.attributes, of(e.key)) for e in record.entities)
    mentions = tuple(
        Mention(m.span, m.type, m.text, of(m.entity), m.rule, m.resolved_by, value(m.context)) for m in record.mentions
    )
    facts: tuple[Fact, ...] = tuple(
        Fact(
            f.id,
            f.type,
            f.roles,
            {role: of(key) for role, key in f.refs.items()},
            f.span,
            f.evidence,
            f.rule,
            f.confidence,
            {k: value(v) for k, v in f.details.items()},
        )
        for f in record.facts
    )
    return replace(record, entities=entities, mentions=mentions, facts=facts)
