"""Who is listed before whom: pairwise wins inside attendance lists, a ladder a body or area and window, reversals."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from fangzhi.findings import Precedence
from fangzhi.link import weights
from fangzhi.link.areas import Areas
from fangzhi.link.bounds import day, month
from fangzhi.link.lists import Listed, lists_of
from fangzhi.link.strokes import sorted_runs
from fangzhi.link.weights import Weights
from fangzhi.model import Record, Tenure
from fangzhi.spans import digest
from fangzhi.vocabulary import Vocabulary

Window = tuple[str, str]  # first day, day after the last
Pair = tuple[str, str]  # the one listed first, the other


Wins = dict[str, tuple[str, str]]  # the lists that have a pair in one order, each with its two facts


def derive(records: Iterable[Record], tenures: Iterable[Tenure], areas: Areas, vocabulary: Vocabulary) -> tuple[Precedence, ...]:
    """All precedences, ordered by scope, window and rung. Of a pair that is even in a window none is told.

    Nor of two in one run sorted by strokes; see `sorted_runs`.
    """
    limits = weights.load(vocabulary)
    bodies = _Bodies(tenures, int(limits["scope_days"]))
    ladders: dict[tuple[str, Window], dict[Pair, Wins]] = defaultdict(lambda: defaultdict(dict))
    for window, lists in _windows(lists_of(records), limits).items():
        for listed, body in zip(lists, bodies.of_lists(lists, window), strict=True):
            pairs = ladders[body or areas.home(listed.record), window]
            runs = sorted_runs(listed.names, vocabulary, limits)
            for ((one, fact), run), ((other, after), its) in combinations(zip(listed.places, runs, strict=True), 2):
                if one != other and not (run and run == its):
                    pairs[one, other].setdefault(listed.event, (fact, after))
    found = [p for (scope, window), pairs in sorted(ladders.items()) for p in _ladder(scope, window, pairs)]
    return tuple(_reversed(found, int(limits["reversal_support"])))


def _windows(lists: Iterable[Listed], limits: Weights) -> Mapping[Window, list[Listed]]:
    """The lists of each window. One list that many papers print counts once."""
    found: dict[Window, list[Listed]] = defaultdict(list)
    printed: set[tuple[int, tuple[str, ...]]] = set()
    for listed in lists:
        window = window_of(listed, int(limits["precedence_months"]))
        # Reprints of a nameless meeting are two events, but of one day and of the same people in the same order.
        same = (listed.day.first, listed.people)
        if window is not None and len(listed.places) <= limits["precedence_longest"] and same not in printed:
            printed.add(same)
            found[window].append(listed)
    return found


def window_of(listed: Listed, months: int) -> Window | None:
    """The window that the day of a list lies in, windows counted from January; None where the day may lie in two."""
    if not listed.day.known:
        return None
    first, last = (month(at) // months for at in (listed.day.first, listed.day.last))
    return (_first_day(first * months), _first_day((first + 1) * months)) if first == last else None


def _first_day(months: int) -> str:
    return f"{months // 12:04}-{months % 12 + 1:02}-01"


class _Bodies:
    """In which bodies people held posts at the time of a window."""

    def __init__(self, tenures: Iterable[Tenure], days: int) -> None:
        self._days = days
        self._held: dict[str, list[Tenure]] = defaultdict(list)
        for tenure in tenures:
            if tenure.institution and tenure.first_seen:
                self._held[tenure.person].append(tenure)

    def of_lists(self, lists: Sequence[Listed], window: Window) -> Iterator[str]:
        """For each list the body in which most of its people may have sat then, at least half of them; or "".

        Of equals the body of more people on all lists: 市委常委 make one ladder, though two of them also sit in one 指挥部.
        """
        held = {person: self._in(person, window) for person in dict.fromkeys(p for listed in lists for p in listed.people)}
        known = Counter(body for listed in lists for person in listed.people for body in held[person])
        for listed in lists:
            seats = Counter(body for person in listed.people for body in held[person])
            printed = Counter[str]()
            for person in listed.people:
                printed.update(held[person])
            common = [(-n, -known[b], printed[b], b) for b, n in seats.items() if n > 1 and 2 * n >= len(listed.people)]
            yield min(common)[-1] if common else ""

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


def _ladder(scope: str, window: Window, pairs: Mapping[Pair, Wins]) -> list[Precedence]:
    """The pairs of one scope and window with their rungs, from the top; lists that go round in a circle share a rung."""
    import networkx

    won = {pair: (ahead, pairs.get(pair[::-1], {})) for pair, ahead in pairs.items()}
    won = {pair: (ahead, behind) for pair, (ahead, behind) in won.items() if len(ahead) > len(behind)}
    graph: networkx.DiGraph[str] = networkx.DiGraph()
    graph.add_edges_from(won)
    circles = networkx.condensation(graph)
    of = circles.graph["mapping"]
    kept = set(networkx.transitive_reduction(circles).edges)
    rungs = {c: k for k, level in enumerate(networkx.topological_generations(circles), 1) for c in level}
    found = []
    for (before, after), (ahead, behind) in won.items():
        here, there = of[before], of[after]
        found.append(
            Precedence(
                id=f"prec-{digest(scope, *window, before, after)}",
                before=before,
                after=after,
                scope=scope,
                start=window[0],
                end=window[1],
                support=len(ahead),
                against=len(behind),
                rung=rungs[here],
                direct=here == there or (here, there) in kept,
                facts=_facts(ahead),
                against_facts=_facts(behind),
            )
        )
    return sorted(found, key=lambda p: (p.rung, p.before, p.after))


def _facts(wins: Wins) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact for event in sorted(wins) for fact in wins[event]))


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
