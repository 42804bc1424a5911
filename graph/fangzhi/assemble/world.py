"""The resolved world: every entity as a node, areas with the areas they lie in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from fangzhi import namespaces as ns
from fangzhi.assemble.concepts import Concepts
from fangzhi.gazetteer import Division
from fangzhi.model import Entity, Linked, Tenure
from fangzhi.namespaces import node, term
from fangzhi.vocabulary import Vocabulary

TOPS: Mapping[str, str] = {
    "Person": "fz:Person",
    "Institution": "fz:Institution",
    "Place": "fz:Place",
    "Project": "fz:Project",
    "Policy": "fz:Policy",
    "Event": "fz:Event",
}
_KIND_WORD = {"Institution": "fz:institutionKind", "Event": "fz:eventKind", "Policy": "fz:policyKind"}


@dataclass
class World:
    """What assembling looks up: entities, areas by code, tenures by the facts they rest on, posts by body and title."""

    vocabulary: Vocabulary
    concepts: Concepts
    entities: Mapping[str, Entity]
    tenures: Mapping[str, tuple[Tenure, ...]]
    posts: Mapping[tuple[str, str], str]
    areas: Mapping[str, NamedNode]
    upheld: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # precedences by the facts that support them
    opposed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # and by those that speak against them
    lost: Mapping[str, str] = field(default_factory=dict)  # the status of facts that lost a conflict
    ancestors: dict[str, Division] = field(default_factory=dict)  # areas that stand only above others, by code

    def area(self, code: str) -> NamedNode | None:
        """The node of an official code: the entity that carries it, else one made from the gazetteer; None if unknown."""
        if code in self.areas:
            return self.areas[code]
        if not code:
            return None
        division = self.vocabulary.gazetteer.get(code)
        if division is None:
            return None
        for above in self.vocabulary.gazetteer.chain(code):
            if above.code not in self.areas:
                self.ancestors[above.code] = above
        return node(f"area-gb{code}")

    def place(self, word: object) -> NamedNode | None:
        """The place that an attribute means: a canonical id, a code, or a key of an article (Place:云州市), if known."""
        entity = self.entities.get(str(word))
        if entity is not None:
            return node(entity.id) if entity.type == "Place" else None
        return self.area(str(word)) if word else None

    def code_of(self, id: str) -> str:
        """The code of a place, or of the area that an institution belongs to; "" where none is known."""
        entity = self.entities[id]
        area = self.entities.get(str(entity.attributes.get("area")))
        own = entity.attributes.get("code") if entity.type == "Place" else entity.attributes.get("area_code")
        return str(own or (area.attributes.get("code") if area is not None else entity.attributes.get("area")) or "")

    def area_of(self, entity: Entity) -> NamedNode | None:
        """The area that an institution belongs to."""
        return self.place(entity.attributes.get("area")) or self.place(entity.attributes.get("area_code"))


def make(linked: Linked, vocabulary: Vocabulary, concepts: Concepts) -> World:
    """Index what linking made."""
    by_fact: dict[str, tuple[Tenure, ...]] = {}
    posts: dict[tuple[str, str], str] = {}
    for tenure in linked.tenures:
        posts.setdefault((tenure.institution, tenure.title), tenure.post)
        for fact in tenure.facts:
            by_fact[fact] = (*by_fact.get(fact, ()), tenure)
    areas: dict[str, NamedNode] = {}
    for entity in linked.entities:
        if entity.type == "Place" and entity.attributes.get("code"):
            areas.setdefault(str(entity.attributes["code"]), node(entity.id))
    upheld: dict[str, tuple[str, ...]] = {}
    opposed: dict[str, tuple[str, ...]] = {}
    for precedence in linked.precedences:
        for facts, index in ((precedence.facts, upheld), (precedence.against_facts, opposed)):
            for fact in facts:
                index[fact] = (*index.get(fact, ()), precedence.id)
    lost = {f: "superseded" if c.resolution == "superseded" else "rejected" for c in linked.conflicts for f in c.losing}
    return World(vocabulary, concepts, {e.id: e for e in linked.entities}, by_fact, posts, areas, upheld, opposed, lost)


def entity_triples(world: World, entity: Entity) -> Iterator[Quad]:
    """An entity with its classes, names and what its attributes say."""
    me, attributes = node(entity.id), entity.attributes
    top = term(TOPS[entity.type])
    lowest = world.concepts.subclass(attributes.get("kind", ""), top)
    code = str(attributes.get("code") or "")
    official = entity.type == "Place" and world.vocabulary.gazetteer.get(code) is not None
    if official:
        lowest = term("fz:AdministrativeArea")
    for cls in world.concepts.classes(lowest):
        yield Quad(me, term("rdf:type"), cls)
    yield Quad(me, term("rdfs:label"), ns.text(entity.name))
    for alias in entity.aliases:
        if alias != entity.name:
            yield Quad(me, term("skos:altLabel"), ns.text(alias))
    if attributes.get("kind") and entity.type in _KIND_WORD:
        yield Quad(me, term(_KIND_WORD[entity.type]), ns.plain(attributes["kind"]))
    if entity.type == "Person":
        for name in ("sex", "ethnicity"):
            if attributes.get(name):
                yield Quad(me, term(f"fz:{name}"), ns.text(attributes[name]))
    if entity.type == "Policy" and attributes.get("number"):
        yield Quad(me, term("fz:documentNumber"), ns.text(attributes["number"]))
    if entity.type == "Institution" and (area := world.area_of(entity)) is not None:
        yield Quad(me, term("fz:jurisdiction"), area)
    if official:
        yield from _official(world, me, code)
    elif entity.type == "Place" and "/" in code and (around := world.area(code.split("/", 1)[0])) is not None:
        yield Quad(me, term("fz:partOfArea"), around)  # 4108/高新区: a zone that the official list does not hold


def ancestor_triples(world: World) -> Iterator[Quad]:
    """The areas that no article names but that others lie in, up to the province; call it when all else is made."""
    for code in sorted(world.ancestors):
        division = world.ancestors[code]
        me = node(f"area-gb{code}")
        for cls in world.concepts.classes(term("fz:AdministrativeArea")):
            yield Quad(me, term("rdf:type"), cls)
        yield Quad(me, term("rdfs:label"), ns.text(division.name))
        yield from _official(world, me, code)


def _official(world: World, me: NamedNode, code: str) -> Iterator[Quad]:
    yield Quad(me, term("fz:gb2260"), ns.plain(code.ljust(6, "0") if code.isdigit() else code))  # 4108 is 410800
    chain = world.vocabulary.gazetteer.chain(code)
    if chain:
        yield Quad(me, term("fz:areaLevel"), Literal(chain[0].level))
    if len(chain) > 1 and (parent := world.area(chain[1].code)) is not None:
        yield Quad(me, term("fz:partOfArea"), parent)
