"""Who is listed before whom: pairwise wins inside attendance lists, a ladder a body or area and window, reversals."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations

from fangzhi.findings import Precedence
from fangzhi.link.areas import Areas
from fangzhi.link.bounds import day, month
from fangzhi.link.lists import Listed, lists_of
from fangzhi.link.weights import Weights
from fangzhi.model import Record, Tenure
from fangzhi.spans import digest

Window = tuple[str, str]  # first day, day after the last
Pair = tuple[str, str]  # the one listed first, the other


@dataclass(slots=True)
class _Wins:
    """The lists that have a pair in one order, each with the two facts; and the home areas of those lists."""

    lists: dict[str, tuple[str, str]] = field(default_factory=dict)
    areas: list[str] = field(default_factory=list)


def derive(records: Iterable[Record], tenures: Iterable[Tenure], areas: Areas, limits: Weights) -> tuple[Precedence, ...]:
    """All precedences, ordered by scope, window and rung. Of a pair that is even in a window none is told."""
    wins = _count(lists_of(records), areas, limits)
    bodies = _Bodies(tenures, int(limits["scope_days"]))
    ladders: dict[tuple[str, Window], dict[Pair, tuple[_Wins, _Wins]]] = defaultdict(dict)
    for window in sorted(wins):
        counted = wins[window]
        pairs = sorted({(min(pair), max(pair)) for pair in counted})
        shared = bodies.shared(pairs, window)
        for one, other in pairs:
            ahead, behind = counted.get((one, other), _Wins()), counted.get((other, one), _Wins())
            if len(ahead.lists) == len(behind.lists):
                continue
            scope = shared.get((one, other)) or _commonest(ahead.areas + behind.areas)
            won = ((one, other), (ahead, behind)) if len(ahead.lists) > len(behind.lists) else ((other, one), (behind, ahead))
            ladders[scope, window][won[0]] = won[1]
    found = [p for (scope, window), pairs in sorted(ladders.items()) for p in _ladder(scope, window, pairs)]
    return tuple(_reversed(found, int(limits["reversal_support"])))


def _count(lists: Iterable[Listed], areas: Areas, limits: Weights) -> Mapping[Window, Mapping[Pair, _Wins]]:
    """Per window and ordered pair the lists that have it so. One list that many papers print counts once."""
    found: dict[Window, dict[Pair, _Wins]] = defaultdict(lambda: defaultdict(_Wins))
    printed: dict[tuple[int, tuple[str, ...]], str] = {}
    for listed in lists:
        window = window_of(listed, int(limits["precedence_months"]))
        if window is None or len(listed.places) > limits["precedence_longest"]:
            continue
        # Reprints of a nameless meeting are two events, but of one day and of the same people in the same order.
        event = printed.setdefault((listed.day.first, listed.people), listed.event)
        home = areas.home(listed.record)
        for (one, fact), (other, after) in combinations(listed.places, 2):
            if one != other:
                wins = found[window][one, other]
                wins.lists.setdefault(event, (fact, after))
                wins.areas.append(home)
    return found


def window_of(listed: Listed, months: int) -> Window | None:
    """The window that the day of a list lies in, windows counted from January; None where the day may lie in two."""
    if not listed.day.known:
        return None
    first, last = (month(at) // months for at in (listed.day.first, listed.day.last))
    return (_first_day(first * months), _first_day((first + 1) * months)) if first == last else None


def _commonest(areas: list[str]) -> str:
    counts = Counter(areas)
    return min(counts, key=lambda area: (not area, -counts[area], area))


def _first_day(months: int) -> str:
    return f"{months // 12:04}-{months % 12 + 1:02}-01"


class _Bodies:
    """In which body two people held posts at the time of a window."""

    def __init__(self, tenures: Iterable[Tenure], days: int) -> None:
        self._days = days
        self._held: dict[str, list[Tenure]] = defaultdict(list)
        for tenure in tenures:
            if tenure.institution and tenure.first_seen:
                self._held[tenure.person].append(tenure)

    def shared(self, pairs: Iterable[Pair], window: Window) -> Mapping[Pair, str]:
        """The body in which both of a pair may have sat then; of several the one that most pairs share.

        So the 市委常委 make one ladder, though two of them also sit in one 指挥部. Of equals the one printed first.
        """
        held = {person: self._in(person, window) for pair in pairs for person in pair}
        common = {(one, other): held[one].keys() & held[other].keys() for one, other in pairs}
        count = Counter(body for bodies in common.values() for body in bodies)
        return {
            (one, other): min(bodies, key=lambda body: (-count[body], held[one][body] + held[other][body], body))
            for (one, other), bodies in common.items()
            if bodies
        }

    def _in(self, person: str, window: Window) -> dict[str, int]:
        found: dict[str, int] = {}
        begin, end = (day(at).first for at in window)
        for tenure in self._held.get(person, ()):
            possible = tenure.start_earliest < window[1] and tenure.end_latest > window[0]
            near = day(tenure.first_seen).first - self._days < end and day(tenure.last_seen).first + self._days >= begin
            if possible and near:
                place = min(tenure.order, found.get(tenure.institution, tenure.order))
                found[tenure.institution] = place
        return found


def _ladder(scope: str, window: Window, pairs: Mapping[Pair, tuple[_Wins, _Wins]]) -> list[Precedence]:
    """The pairs of one scope and window with their rungs, from the top; lists that go round in a circle share a rung."""
    import networkx

    graph: networkx.DiGraph[str] = networkx.DiGraph()
    graph.add_edges_from(pairs)
    circles = networkx.condensation(graph)
    of = circles.graph["mapping"]
    kept = set(networkx.transitive_reduction(circles).edges)
    rungs = {c: k for k, level in enumerate(networkx.topological_generations(circles), 1) for c in level}
    found = []
    for (before, after), (ahead, behind) in pairs.items():
        here, there = of[before], of[after]
        found.append(
            Precedence(
                id=f"prec-{digest(scope, *window, before, after)}",
                before=before,
                after=after,
                scope=scope,
                start=window[0],
                end=window[1],
                support=len(ahead.lists),
                against=len(behind.lists),
                rung=rungs[here],
                direct=here == there or (here, there) in kept,
                facts=_facts(ahead),
                against_facts=_facts(behind),
            )
        )
    return sorted(found, key=lambda p: (p.rung, p.before, p.after))


def _facts(wins: _Wins) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact for event in sorted(wins.lists) for fact in wins.lists[event]))


def _reversed(ladders: Iterable[Precedence], support: int) -> Iterable[Precedence]:
    """Each precedence, with the latest earlier one of its scope that had the two the other way round, both well supported."""
    last: dict[tuple[str, str, str], Precedence] = {}
    for one in ladders:  # in each scope windows come in order
        key = (one.scope, min(one.before, one.after), max(one.before, one.after))
        if one.support < support:
            yield one
            continue
        earlier = last.get(key)
        last[key] = one
        yield replace(one, reverses=earlier.id) if earlier is not None and earlier.before != one.before else one
