"""What comparing articles brought to light, as rows of the page: the work list of conflicts and the ladders of who precedes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fangzhi.findings import UNRESOLVED, Conflict, Precedence
from fangzhi.model import Linked

_CONFLICTS = 500
_RUNGS = 2000  # of all ladders together
_FACTS = 12  # of one rung: six lists, each with its two people

Row = list[Any]
Ladder = list[Precedence]


@dataclass(frozen=True)
class Chosen:
    """The conflicts and ladders that the page carries, and how many of each it leaves out."""

    conflicts: tuple[Conflict, ...]
    ladders: tuple[Ladder, ...]
    left: tuple[int, int]

    @property
    def facts(self) -> frozenset[str]:
        """The facts that they show: a page of too many facts carries these all the same."""
        told = {fact for conflict in self.conflicts for fact in _told(conflict)}
        return frozenset(told.union(*(rung.facts[:_FACTS] for ladder in self.ladders for rung in ladder)))


def choose(linked: Linked, places: Mapping[str, int]) -> Chosen:
    """The first conflicts, and of the ladders those that rest on most lists, each whole."""
    found: dict[tuple[str, str], Ladder] = defaultdict(list)
    for one in linked.precedences:
        if one.direct and one.before in places and one.after in places:
            found[one.scope, one.start].append(one)
    room, kept = _RUNGS, set()
    for key, ladder in sorted(found.items(), key=lambda item: (-sum(p.support for p in item[1]), item[0])):
        if len(ladder) <= room:
            room -= len(ladder)
            kept.add(key)
    left = (max(0, len(linked.conflicts) - _CONFLICTS), len(found) - len(kept))
    return Chosen(linked.conflicts[:_CONFLICTS], tuple(ladder for key, ladder in found.items() if key in kept), left)


def conflicts(chosen: Chosen, linked: Linked, places: Mapping[str, int], rows: Mapping[str, int]) -> Iterator[Row]:
    """id, kind, resolution, the entity it is about (-1: none), reason, number of facts, the embedded ones; open ones first."""
    bodies = {tenure.post: tenure.institution for tenure in linked.tenures}
    for conflict in sorted(chosen.conflicts, key=lambda c: c.resolution != UNRESOLVED):
        # a post is no entity of the page, its body is: 一职两人 leads to 市人民政府
        subjects = [conflict.about, bodies.get(conflict.about, ""), *(side.value for side in conflict.sides)]
        about = next((places[s] for s in subjects if s in places), -1)
        told = _told(conflict)
        yield [
            conflict.id,
            conflict.kind,
            conflict.resolution,
            about,
            conflict.reason,
            len(told),
            *(rows[f] for f in told if f in rows),
        ]


def ladders(chosen: Chosen, linked: Linked, places: Mapping[str, int], rows: Mapping[str, int]) -> Iterator[Row]:
    """scope (an entity's row, else a name or code), first day, day after the last, then the rungs."""
    coded = {
        e.attributes["code"]: places[e.id] for e in reversed(linked.entities) if e.type == "Place" and "code" in e.attributes
    }
    earlier = {p.id: (p.start, p.end) for p in linked.precedences}
    for ladder in chosen.ladders:
        scope, start, end = ladder[0].scope, ladder[0].start, ladder[0].end
        name = places.get(scope, coded.get(scope, scope.removeprefix("/")))
        yield [name, start, end, *(_rung(one, earlier, places, rows) for one in ladder)]


def _rung(one: Precedence, earlier: Mapping[str, tuple[str, str]], places: Mapping[str, int], rows: Mapping[str, int]) -> Row:
    """before, after, rung, support, against, first day and day after the last of what it reverses, number of facts, facts."""
    head = [places[one.before], places[one.after], one.rung, one.support, one.against, *earlier.get(one.reverses, ("", ""))]
    return [*head, len(one.facts), *(rows[f] for f in one.facts[:_FACTS] if f in rows)]


def _told(conflict: Conflict) -> list[str]:
    return list(dict.fromkeys(fact for side in conflict.sides for fact in side.facts))
