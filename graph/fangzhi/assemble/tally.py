"""What several articles tell of one thing, weighed when all have been read: an event's day, its list, a project's stage."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from pyoxigraph import NamedNode, Quad

from fangzhi import namespaces as ns
from fangzhi.assemble.concepts import Concepts
from fangzhi.assemble.days import day_triples, done_by, is_day
from fangzhi.assemble.progress import Amount
from fangzhi.namespaces import term


@dataclass(frozen=True, slots=True)
class Listed:
    """A place in an attendance list as one article prints it."""

    participation: NamedNode
    group: int
    order: int
    sort: NamedNode | None


@dataclass
class Tally:
    """Votes by node; articles by id, so that a thing told twice in one article counts once."""

    days: dict[NamedNode, dict[str, set[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    lists: dict[NamedNode, dict[str, list[Listed]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    stages: dict[NamedNode, set[tuple[str, NamedNode]]] = field(default_factory=lambda: defaultdict(set))
    seen: dict[NamedNode, set[str]] = field(default_factory=lambda: defaultdict(set))
    adoptions: dict[tuple[str, str], set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))
    amounts: dict[NamedNode, Amount] = field(default_factory=dict)
    changes: set[NamedNode] = field(default_factory=set)  # what had happened when it was first told

    def settle(self, concepts: Concepts) -> Iterator[Quad]:
        """The triples that the votes decide."""
        for event, days in self.days.items():
            # A full day before a month or a year, then what more articles tell, then the earlier one.
            best = min(days, key=lambda day: (-len(day), -len(days[day]), day))
            yield from day_triples(event, best)
        for event, by_article in self.lists.items():
            # Order counts only inside one list: the longest is kept, the others stay in the articles.
            chosen = min(by_article, key=lambda article: (-len(by_article[article]), article))
            yield from _order(event, by_article[chosen])
        for project, told in self.stages.items():
            latest = max(told, key=lambda t: (t[0], concepts.staged.get(t[1], -1), t[1].value))
            yield Quad(project, term("fz:stage"), latest[1])
        for thing, dates in self.seen.items():
            full = sorted(filter(is_day, dates))
            if full:
                yield Quad(thing, term("fz:firstSeen"), ns.date(full[0]))
                yield Quad(thing, term("fz:lastSeen"), ns.date(full[-1]))
                if thing in self.changes and thing not in self.days:
                    yield from done_by(thing, full[0])


def _order(event: NamedNode, listed: list[Listed]) -> Iterator[Quad]:
    sort = next((entry.sort for entry in listed if entry.sort is not None), None)
    if sort is not None:
        yield Quad(event, term("fz:listSort"), sort)
    placed: set[NamedNode] = set()
    for entry in listed:
        if entry.participation in placed:
            continue
        placed.add(entry.participation)
        yield Quad(entry.participation, term("fz:listGroup"), ns.integer(entry.group))
        yield Quad(entry.participation, term("fz:listOrder"), ns.integer(entry.order))
