"""What facts on reforms and nameplates mean in the graph: a change event and what descends from what; who signs as whom."""

from pyoxigraph import NamedNode, Quad

from fangzhi import namespaces as ns
from fangzhi.assemble.meaning import Meaning
from fangzhi.assemble.tally import Tally
from fangzhi.assemble.world import World
from fangzhi.model import Fact, Record
from fangzhi.namespaces import node, term
from fangzhi.spans import digest

_TRANSFER, _AREA = "transferred", "area"
_PLATES = {("alsoSignsAs", False): "fz:alsoSignsAs", ("alsoSignsAs", True): "fz:formerlySignedAs"}
_SHARED = "fz:sharesOfficesWith"


def reform(world: World, record: Record, fact: Fact, tally: Tally) -> Meaning:
    """Reform: one change event for what one sentence says became of what, however many articles tell it.

    What has happened also states that the one descends from the other; what is planned only names both in the event.
    """
    meaning = Meaning()
    kind, planned = str(fact.roles.get("kind", "")), bool(fact.roles.get("planned"))
    originals, results = _parties(record, fact)
    if not (originals or results) or set(originals) & set(results):
        return meaning  # or linking takes both names for one body's
    event = node("ref-" + digest(kind, *originals, "→", *results, *(["planned"] if planned else [])))
    for cls in world.concepts.classes(world.concepts.subclass(kind, term("fz:Reform"))):
        meaning.describe(event, {"rdf:type": cls})
    meaning.describe(
        event,
        {
            "fz:reformKind": world.concepts.concept("reform", kind),
            "fz:planned": ns.boolean(planned),
            "rdfs:label": ns.text(_label(world, originals, results)),
        },
    )
    before, after = ("fz:originalArea", "fz:resultingArea") if kind == _AREA else _ORG
    for name, ids in ((before, originals), (after, results)):
        meaning.world.extend(Quad(event, term(name), node(id)) for id in ids)
    if not planned:
        tally.changes.add(event)
        if day := str(fact.roles.get("date", "")):
            tally.days[event][day].add(record.article)
    tally.seen[event].add(record.date)
    _state(meaning, fact, (event, before, after), planned)
    return meaning


_ORG = ("org:originalOrganization", "org:resultingOrganization")


def _state(meaning: Meaning, fact: Fact, into: tuple[NamedNode, str, str], planned: bool) -> None:
    event, before, after = into
    old, new = fact.refs.get("original"), fact.refs.get("result")
    if planned or not (old and new):
        for predicate, id in ((before, old), (after, new)):
            if id:
                meaning.state(event, predicate, node(id), event)
    elif fact.roles["kind"] == _TRANSFER:
        meaning.state(node(new), "fz:tookFunctionsFrom", node(old), event)
    else:
        meaning.state(node(new), "fz:successorOf", node(old), event)


def nameplate(world: World, record: Record, fact: Fact, tally: Tally) -> Meaning:
    """Nameplate: the body also signs, or signed, under the other name; sharing offices holds both ways."""
    meaning = Meaning()
    body, plate = node(fact.refs["body"]), node(fact.refs["plate"])
    predicate = _PLATES.get((str(fact.roles.get("kind")), bool(fact.roles.get("ended"))), _SHARED)
    if body == plate:
        return meaning
    meaning.state(body, predicate, plate)
    if predicate == _SHARED:
        meaning.world.append(Quad(plate, term(_SHARED), body))
    return meaning


def _parties(record: Record, fact: Fact) -> tuple[list[str], list[str]]:
    """All that the sentence says became something, and all that it became: facts of one kind on one span are one event."""
    same = [f for f in record.facts if (f.type, f.span, f.roles.get("kind")) == (fact.type, fact.span, fact.roles.get("kind"))]
    old, new = ({f.refs[role] for f in same if role in f.refs} for role in ("original", "result"))
    return sorted(old), sorted(new)


def _label(world: World, originals: list[str], results: list[str]) -> str:
    old, new = ("、".join(world.entities[id].name for id in ids) for ids in (originals, results))
    return f"{old}→{new}" if old and new else old or new
