"""What a fact means in the graph: the triple it states, the node it supports. One small function a fact type."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad

from fangzhi import namespaces as ns
from fangzhi.assemble.days import day_triples
from fangzhi.assemble.offices import NOT_YET
from fangzhi.assemble.world import World
from fangzhi.model import Fact, Record, Tenure
from fangzhi.namespaces import article_node, node, term
from fangzhi.spans import digest

Object = NamedNode | Literal


@dataclass(frozen=True, slots=True)
class Stated:
    """A shortcut triple that an article states, and the n-ary nodes behind it; a disputed one is no part of the world."""

    subject: NamedNode
    predicate: NamedNode
    object: Object
    supports: tuple[NamedNode, ...] = ()
    disputed: bool = False


@dataclass(slots=True)
class Meaning:
    """All that a fact brings: statements for its article's graph, triples for the resolved world."""

    stated: list[Stated] = field(default_factory=list)
    world: list[Quad] = field(default_factory=list)

    def state(self, subject: NamedNode, predicate: str, object: Object, *supports: NamedNode) -> None:
        """State a triple that also becomes part of the world."""
        self.stated.append(Stated(subject, term(predicate), object, supports))
        self.world.append(Quad(subject, term(predicate), object))

    def describe(self, subject: NamedNode, values: Mapping[str, Object | None]) -> None:
        """Add properties of a node to the world, those that have a value."""
        self.world.extend(Quad(subject, term(name), value) for name, value in values.items() if value is not None)


def holds_post(world: World, record: Record, fact: Fact) -> Meaning:
    """HoldsPost: the tenures that linking made of it; without one, the bare title."""
    meaning = Meaning()
    person = node(fact.refs["person"])
    for tenure in world.tenures.get(fact.id, ()):
        meaning.stated.append(Stated(person, _holding(fact, tenure), node(tenure.post), (node(tenure.id),)))
    if not meaning.stated and fact.roles.get("post"):
        meaning.state(person, "fz:titled", ns.text(fact.roles["post"]))
    return meaning


def _holding(fact: Fact, tenure: Tenure) -> NamedNode:
    if tenure.kind == NOT_YET:
        return term("fz:nominatedFor")
    return term("fz:heldPost" if fact.roles.get("ended") else "fz:holdsPost")


def appointment(world: World, record: Record, fact: Fact) -> Meaning:
    """Appointment: one personnel event for person, body, post, action and date, however many articles tell it."""
    meaning = Meaning()
    person, body, title = fact.refs["person"], fact.refs.get("institution", ""), str(fact.roles.get("post", ""))
    action = world.concepts.concept("action", fact.roles.get("action"))
    post = world.posts.get((body, title))
    target: Object | None = node(post) if post else node(body) if body else ns.text(title) if title else None
    if action is None or target is None:
        return meaning
    day = str(fact.roles.get("date", ""))
    event = node("pe-" + digest(person, body, title, action.value, day))
    meaning.describe(
        event,
        {
            "rdf:type": term("fz:PersonnelEvent"),
            "fz:appointee": node(person),
            "fz:action": action,
            "org:organization": node(body) if body else None,
            "fz:post": node(post) if post else None,
            "fz:postTitle": ns.text(title) if title else None,
        },
    )
    if day:
        meaning.world.extend(day_triples(event, day))
    link = {"appointed": "fz:begins", "elected": "fz:begins", "removed": "fz:ends"}.get(str(fact.roles["action"]))
    tenures = [node(tenure.id) for tenure in world.tenures.get(fact.id, ())]
    for tenure in tenures:
        if link:
            meaning.describe(event, {link: tenure})
    stated = Stated(node(person), world.concepts.shortcuts[action], target, (event, *tenures))
    meaning.stated.append(stated)
    meaning.world.append(Quad(stated.subject, stated.predicate, stated.object))
    return meaning


def part_of(world: World, record: Record, fact: Fact) -> Meaning:
    """PartOf: bodies in bodies; where a place stands on one side, the looser dcterms:isPartOf."""
    meaning = Meaning()
    child, parent = fact.refs["child"], fact.refs["parent"]
    types = (world.entities[child].type, world.entities[parent].type)
    predicate = {
        ("Institution", "Institution"): "org:subOrganizationOf",
        ("Place", "Place"): "fz:partOfArea",
    }.get(types, "dcterms:isPartOf")
    if child != parent:
        meaning.state(node(child), predicate, node(parent))
    return meaning


def located_in(world: World, record: Record, fact: Fact) -> Meaning:
    """LocatedIn: a place in a place, or anything else at one. The official list has the last word on coded areas."""
    meaning = Meaning()
    subject, place = fact.refs["subject"], fact.refs["place"]
    if subject == place:
        return meaning
    inner, outer = (str(world.entities[id].attributes.get("code") or "") for id in (subject, place))
    if world.entities[subject].type != "Place":
        meaning.state(node(subject), "schema:location", node(place))
    elif not (inner and outer and world.vocabulary.gazetteer.get(inner) and world.vocabulary.gazetteer.get(outer)):
        meaning.state(node(subject), "fz:partOfArea", node(place))
    elif inner != outer and world.vocabulary.gazetteer.within(inner, outer):
        meaning.state(node(subject), "fz:withinArea", node(place))
    else:
        meaning.stated.append(Stated(node(subject), term("fz:withinArea"), node(place), disputed=True))
    return meaning


def byline(world: World, record: Record, fact: Fact) -> Meaning:
    """Byline: a contribution to the article, and schema:author, editor or contributor of it."""
    meaning = Meaning()
    part = world.concepts.concept("part", fact.roles.get("role"))
    if part is None or part not in world.concepts.shortcuts:
        return meaning
    person, article = node(fact.refs["person"]), article_node(record.article)
    contribution = node("con-" + digest(fact.refs["person"], record.article, part.value))
    meaning.describe(
        contribution,
        {"rdf:type": term("fz:Contribution"), "fz:contributor": person, "fz:contributedTo": article, "fz:part": part},
    )
    stated = Stated(article, world.concepts.shortcuts[part], person, (contribution,))
    meaning.stated.append(stated)
    meaning.world.append(Quad(article, stated.predicate, person))
    return meaning


Reader = Callable[[World, Record, Fact], Meaning]
NEEDED: Mapping[str, tuple[str, ...]] = {
    "HoldsPost": ("person",),
    "Appointment": ("person",),
    "PartOf": ("child", "parent"),
    "LocatedIn": ("subject", "place"),
    "Participates": ("participant", "event"),
    "EventInfo": ("event",),
    "ProjectInfo": ("project",),
    "Target": (),
    "Implements": ("actor", "policy"),
    "Byline": ("person",),
    "Nameplate": ("body", "plate"),
    "Conveys": ("event", "source"),
}


def missing(world: World, fact: Fact) -> Iterator[str]:
    """The roles that the fact's type needs as entities and that lead to none; every other reference must lead to one."""
    for role in NEEDED.get(fact.type, ()):
        if role not in fact.refs:
            yield role
    yield from (role for role, id in fact.refs.items() if id not in world.entities)


def first_value(fact: Fact, *names: str) -> Any:
    """The first of these details that is told."""
    return next((fact.details[name] for name in names if fact.details.get(name) not in (None, "")), None)
