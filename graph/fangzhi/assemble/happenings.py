"""What facts on events, projects and quantities mean in the graph. One small function a fact type."""

from decimal import Decimal

from pyoxigraph import NamedNode

from fangzhi import namespaces as ns
from fangzhi.amounts import amount
from fangzhi.assemble import progress
from fangzhi.assemble.days import is_day, span_of
from fangzhi.assemble.meaning import Meaning, first_value
from fangzhi.assemble.tally import Listed, Tally
from fangzhi.assemble.world import World
from fangzhi.model import Fact, Record
from fangzhi.namespaces import node, term
from fangzhi.spans import digest


def participates(world: World, record: Record, fact: Fact, tally: Tally) -> Meaning:
    """Participates: one node for a participant, an event and a role; its place in the list is settled later."""
    meaning = Meaning()
    role = fact.roles.get("role", "attendee")
    finer = world.concepts.concept("part", fact.details.get("part")) if role == "attendee" else None  # 列席, 陪同
    part = finer or world.concepts.concept("part", role)
    if part is None:
        return meaning
    who, event = node(fact.refs["participant"]), node(fact.refs["event"])
    participation = node("par-" + digest(fact.refs["event"], fact.refs["participant"], part.value))
    printed = first_value(fact, "title", "title_as_printed")
    meaning.describe(
        participation,
        {
            "rdf:type": term("fz:Participation"),
            "fz:inEvent": event,
            "fz:participant": who,
            "fz:part": part,
            "fz:titleAsPrinted": ns.text(printed) if printed else None,
        },
    )
    group, order = fact.details.get("group"), fact.details.get("order")
    if isinstance(group, int) and isinstance(order, int):
        sort = world.concepts.concept("list-sort", first_value(fact, "list_sort", "sort") or "")
        tally.lists[event][record.article].append(Listed(participation, group, order, sort))
    if part == world.concepts.concept("part", "chair"):
        meaning.describe(who, {"fz:attended": event})
        meaning.state(who, "fz:chaired", event, participation)
    else:
        meaning.state(who, "fz:attended", event, participation)
    return meaning


def event_info(world: World, record: Record, fact: Fact, tally: Tally) -> Meaning:
    """EventInfo: the day (weighed against other articles later) and the place."""
    meaning = Meaning()
    event, day = node(fact.refs["event"]), str(fact.roles.get("date", ""))
    if day:
        tally.days[event][day].add(record.original or record.article)  # a reprint is no second voice
        predicate, value = ("fz:onDate", ns.date(day)) if is_day(day) else ("fz:edtf", ns.plain(day))
        meaning.state(event, predicate, value)
        meaning.world.clear()  # the votes decide which day is the world's
    if "place" in fact.refs:
        meaning.state(event, "schema:location", node(fact.refs["place"]))
    elif fact.roles.get("place"):
        meaning.state(event, "fz:information", ns.text(f"地点：{fact.roles['place']}"))
    return meaning


def implements(world: World, record: Record, fact: Fact, tally: Tally) -> Meaning:
    """Implements: an institution or a place carries out a policy; when it was first seen to is settled later."""
    meaning = Meaning()
    tally.adoptions[fact.refs["actor"], fact.refs["policy"]].add((record.date, record.article))
    meaning.state(node(fact.refs["actor"]), "fz:implements", node(fact.refs["policy"]))
    return meaning


def conveys(world: World, record: Record, fact: Fact, tally: Tally) -> Meaning:
    """Conveys: an event passes on what another event, a document or a campaign says."""
    meaning = Meaning()
    event, source = fact.refs["event"], fact.refs["source"]
    if event != source:  # linking may take both for one
        meaning.state(node(event), "fz:conveys", node(source))
    return meaning


def project_info(world: World, record: Record, fact: Fact, tally: Tally) -> Meaning:
    """ProjectInfo: money and area as quantities, the status as a project event, parties as links, the rest as words."""
    meaning = Meaning()
    project, kind, value = fact.refs["project"], str(fact.roles.get("attribute", "")), str(fact.roles.get("value", ""))
    me = node(project)
    if kind in ("investment", "area"):
        quantity = _quantity(world, meaning, fact, (project, kind, value))
        measure = world.concepts.concept("measure", kind)
        meaning.describe(quantity, {"fz:forProject": me, "fz:measure": measure})
        tally.seen[quantity].add(record.date)
        meaning.state(me, "fz:investment" if kind == "investment" else "fz:floorArea", quantity, quantity)
    elif kind == "status":
        _stage(world, record, fact, (meaning, tally))
    elif kind in ("investor", "builder"):
        party = fact.refs.get("value")
        if party:
            meaning.state(me, f"fz:{kind}", node(party))
        elif value:
            meaning.state(me, f"fz:{kind}Name", ns.text(value))
    elif kind == "deadline":
        meaning.state(me, "fz:deadline", ns.date(value) if is_day(value) else ns.plain(value))
    elif value:
        meaning.state(me, "fz:information", ns.text(f"{kind}：{value}"))
    return meaning


def target(world: World, record: Record, fact: Fact, tally: Tally) -> Meaning:
    """Target: a quantity with its measure, its period where one is told, and what it is for."""
    meaning = Meaning()
    subject, measure = fact.refs.get("subject", ""), str(fact.roles.get("object", ""))
    value, deadline = str(fact.roles.get("value", "")), str(fact.roles.get("deadline", ""))
    name = subject or str(fact.roles.get("subject", ""))
    quantity = _quantity(world, meaning, fact, (name, measure, value, deadline, *_told(fact)))
    if measure:
        plain = progress.measure_of(world.vocabulary, world.concepts, measure)
        concept = node("mea-" + digest(plain))
        meaning.describe(quantity, {"fz:measure": concept})
        meaning.describe(concept, {"rdf:type": term("skos:Concept"), "skos:prefLabel": ns.text(plain)})
        _hold(world, fact, tally, (quantity, name, plain))
    tally.seen[quantity].add(record.date)
    if deadline:
        meaning.describe(quantity, {"fz:deadline": ns.date(deadline) if is_day(deadline) else ns.plain(deadline)})
    _period(meaning, quantity, deadline or str(first_value(fact, "period") or ""))
    if subject:
        kind = world.entities[subject].type
        forward = {"Place": "fz:forArea", "Project": "fz:forProject", "Institution": "fz:forInstitution"}.get(
            kind, "fz:forEntity"
        )
        meaning.describe(quantity, {forward: node(subject)})
        meaning.state(node(subject), "fz:hasQuantity", quantity, quantity)
    elif name:
        meaning.state(quantity, "fz:subjectText", ns.text(name), quantity)
    else:
        meaning.state(quantity, "fz:rawText", ns.text(first_value(fact, "raw", "raw_text") or value), quantity)
    return meaning


def _hold(world: World, fact: Fact, tally: Tally, of: tuple[NamedNode, str, str]) -> None:
    """Keep an amount with a number for the comparison of targets and results."""
    quantity, subject, measure = of
    number = amount(fact.roles.get("value", ""))
    modality = world.concepts.concept("modality", fact.details.get("modality"))
    done = modality is not None and world.concepts.quantities.get(modality) == term("fz:Actual")
    if number is None or not subject or not (modality or fact.roles.get("deadline")):
        return  # neither a goal nor a result
    bounds = span_of(str(fact.roles.get("deadline") or first_value(fact, "period") or ""))
    basis = str(fact.details.get("basis", ""))
    tally.amounts[quantity] = progress.Amount(subject, measure, not done, number[0], number[1], basis, bounds or ("", ""))


def _quantity(world: World, meaning: Meaning, fact: Fact, identity: tuple[str, ...]) -> NamedNode:
    quantity = node("qty-" + digest(*identity))
    words = str(fact.roles.get("value", ""))
    number = amount(words)
    modality = world.concepts.concept("modality", fact.details.get("modality"))
    lowest = world.concepts.quantities.get(modality, term("fz:Quantity")) if modality else term("fz:Quantity")
    for cls in world.concepts.classes(lowest):
        meaning.describe(quantity, {"rdf:type": cls})
    meaning.describe(quantity, {"fz:rawText": ns.text(first_value(fact, "raw", "raw_text") or words), "fz:modality": modality})
    for name in ("basis", "bound"):
        meaning.describe(quantity, {f"fz:{name}": world.concepts.concept(name, fact.details.get(name, ""))})
    if number is not None:
        _measured(world, meaning, quantity, number)
    return quantity


def _measured(world: World, meaning: Meaning, quantity: NamedNode, number: tuple[Decimal, str]) -> None:
    value, words = number
    unit = world.concepts.concept("unit", words)
    if unit is None and words:
        unit = node("unit-" + digest(words))
        meaning.describe(unit, {"rdf:type": term("skos:Concept"), "skos:prefLabel": ns.text(words)})
    meaning.describe(quantity, {"schema:value": ns.decimal(value), "fz:unit": unit})
    if unit == world.concepts.concept("unit", "CNY"):
        meaning.describe(quantity, {"rdf:type": term("schema:MonetaryAmount"), "schema:currency": ns.plain("CNY")})


def _told(fact: Fact) -> tuple[str, ...]:
    return tuple(str(first_value(fact, name) or "") for name in ("modality", "basis", "bound", "period"))


def _period(meaning: Meaning, quantity: NamedNode, told: str) -> None:
    bounds = span_of(told)
    if bounds is not None:
        # By the end of 2025 is in 2025; by a day tells no first day.
        begins = None if is_day(told) else ns.date(bounds[0])
        meaning.describe(quantity, {"fz:periodStart": begins, "fz:periodEnd": ns.date(bounds[1])})


def _stage(world: World, record: Record, fact: Fact, into: tuple[Meaning, Tally]) -> None:
    meaning, tally = into
    project, told = fact.refs["project"], str(fact.roles.get("value", ""))
    stage = world.concepts.concept("stage", told)
    if stage is None:
        if told:
            meaning.state(node(project), "fz:statusText", ns.text(told))
        return
    event = node("stg-" + digest(project, stage.value))
    for cls in world.concepts.classes(term("fz:ProjectEvent")):
        meaning.describe(event, {"rdf:type": cls})
    meaning.describe(event, {"fz:aboutProject": node(project), "fz:stage": stage})
    tally.stages[node(project)].add((record.date, stage))
    tally.seen[event].add(record.date)
    meaning.state(node(project), "fz:reachedStage", stage, event)
