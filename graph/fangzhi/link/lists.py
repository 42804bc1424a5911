"""Attendance lists of linked records: who stands in one group of one list, in printed order, on which day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from fangzhi.link.bounds import UNKNOWN, Day, day
from fangzhi.model import Fact, Record

_BY_RANK = "rank"  # what extraction says of a list that nothing says to be sorted otherwise
Place = tuple[str, str]  # a person, and the fact that puts him or her there


@dataclass(frozen=True, slots=True)
class Listed:
    """One group of one list by rank, of one event; `record` prints it."""

    record: Record
    event: str
    day: Day
    places: tuple[Place, ...]

    @property
    def people(self) -> tuple[str, ...]:
        """Who stands in it, in printed order."""
        return tuple(person for person, _ in self.places)

    @property
    def names(self) -> tuple[str, ...]:
        """Their names as the record has them."""
        named = {entity.id: entity.name for entity in self.record.entities}
        return tuple(named[person] for person in self.people)


def lists_of(records: Iterable[Record]) -> Iterator[Listed]:
    """The groups of two people or more, by date. A list in stroke order, or of an order told to be unknown, is none.

    The day is the event's where its record tells it, else that of the record.
    """
    for record in sorted(_told_once(records), key=lambda r: (r.date or "9999", r.article)):
        people = {e.id for e in record.entities if e.type == "Person"}
        told = {f.refs["event"]: day(str(f.roles.get("date", ""))) for f in record.facts if f.type == "EventInfo"}
        placed = [f for f in record.facts if _is_placed(f) and f.refs["participant"] in people]
        placed.sort(key=_where)
        for (event, *_), facts in groupby(sorted(placed, key=_group), key=_group):
            on = told.get(event, UNKNOWN)
            for places in _runs(facts):
                if len(places) > 1:
                    yield Listed(record, event, on if on.known else day(record.date), places)


def _told_once(records: Iterable[Record]) -> list[Record]:
    """The records without those of reprints whose original is among them."""
    given = list(records)
    there = {record.article for record in given}
    return [record for record in given if record.original not in there]


def _is_placed(fact: Fact) -> bool:
    """Whether a fact is a place in a list by rank. Who speaks after whom tells no rank, nor who signs beside whom."""
    ranked = str(fact.details.get("list_sort") or _BY_RANK) == _BY_RANK
    numbered = isinstance(fact.details.get("group"), int) and isinstance(fact.details.get("order"), int)
    named = "participant" in fact.refs and "event" in fact.refs
    return fact.type == "Participates" and fact.roles.get("role") == "attendee" and ranked and numbered and named


def _group(fact: Fact) -> tuple[str, str, int]:
    return fact.refs["event"], str(fact.details.get("part") or ""), int(fact.details["group"])


def _where(fact: Fact) -> tuple[str, int, int, int, str]:
    return fact.span.field, fact.span.start, fact.span.end, int(fact.details["order"]), fact.id


def _runs(facts: Iterable[Fact]) -> Iterator[tuple[Place, ...]]:
    """Where the numbers begin anew, another list begins: a headline has a first group, and the text has one."""
    run: list[Place] = []
    last = 0
    for fact in facts:
        order = int(fact.details["order"])
        if order <= last:
            yield tuple(run)
            run = []
        run.append((fact.refs["participant"], fact.id))
        last = order
    yield tuple(run)
