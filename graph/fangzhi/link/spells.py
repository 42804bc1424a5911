"""One person in one post: sightings and acts into spells, each with the bounds that its own evidence gives."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from fangzhi.link.bounds import FIRST, LAST, Bounds, Day
from fangzhi.model import Fact


@dataclass(frozen=True, slots=True)
class Sign:
    """One piece of evidence. `kind` is seen, ended (原), begun or over; `exact` where the day of the act itself is told."""

    day: Day
    kind: str
    exact: bool
    fact: Fact

    @property
    def order(self) -> tuple[int, int, int, str]:
        """Undated last; on one day a beginning comes before a sighting, an end after it.

        An end in some month stands at its end: who is seen on a day of that month had not left.
        """
        at = self.day.last if self.kind in ("ended", "over") else self.day.first
        return (at if self.day.known else LAST, self.day.last, _ON_ONE_DAY[self.kind], self.fact.id)


_ON_ONE_DAY = {"begun": 0, "seen": 1, "ended": 2, "over": 2}


@dataclass(slots=True)
class Spell:
    """A continuous time in a post, so far as the evidence shows."""

    signs: list[Sign] = field(default_factory=list)
    bounds: Bounds = field(default_factory=Bounds)

    @property
    def seen(self) -> list[Sign]:
        """The evidence that shows the person in the post (a beginning among it)."""
        return [s for s in self.signs if s.kind in ("seen", "begun") and s.day.known]

    @property
    def first(self) -> Day | None:
        """The earliest day on which the person is shown in the post."""
        return min((s.day for s in self.seen), default=None)

    @property
    def last(self) -> Day | None:
        """The latest day on which the person is shown in the post."""
        return max((s.day for s in self.seen), default=None, key=lambda d: (d.last, d.first))


def spells(signs: Iterable[Sign], rivals: list[Day], gap: int) -> list[Spell]:
    """The spells of one person in one post, in order, own bounds set.

    A new spell begins after an end, and after `gap` days or more without a sighting in which a rival was seen in the
    sole seat. `rivals` are the days on which others were seen there, sorted; empty where several may sit.
    """
    found: list[Spell] = []
    over = False
    for sign in sorted(signs, key=lambda s: s.order):
        last = found[-1].last if found else None
        ends = sign.kind in ("ended", "over")
        fresh = not found or (over and not ends) or (last is not None and _left(last, sign.day, rivals, gap))
        if fresh and not (ends and found and last is not None):
            found.append(Spell())
        found[-1].signs.append(sign)
        over = (over and ends) or (ends and sign.day.known)
    for spell in found:
        _bound(spell)
    return found


def _left(last: Day, here: Day, rivals: list[Day], gap: int) -> bool:
    if here.first - last.last < gap or not here.known:
        return False
    return any(last.last < rival.first and rival.last < here.first for rival in rivals)


def _bound(spell: Spell) -> None:
    """The bounds that the spell's own evidence gives; those of the seat come later."""
    bounds = spell.bounds
    for sign in spell.seen:
        bounds.start_latest = min(bounds.start_latest, sign.day.last)
        bounds.end_earliest = max(bounds.end_earliest, sign.day.first + 1)
    first = spell.first
    for sign in spell.signs:
        if sign.kind == "begun" and sign.exact and first is not None and sign.day.first <= first.first:
            bounds.start_earliest = max(bounds.start_earliest, sign.day.first)
        if sign.kind in ("ended", "over") and sign.day.known:
            bounds.end_latest = min(bounds.end_latest, sign.day.last)
            if sign.kind == "over" and sign.exact:
                bounds.end_earliest = max(bounds.end_earliest, sign.day.first)
    if not spell.seen and bounds.end_latest < LAST:
        bounds.start_latest = max(FIRST, bounds.end_latest - 1)
    bounds.settle()


def limit_each_other(seat: list[Spell], apart: Callable[[Spell, Spell], bool]) -> None:
    """In a sole seat a spell begins when the one before it has ended, and ends when the one after it begins.

    Only spells that are wholly apart in time limit each other, and of those only what `apart` says to be two; two holders
    who are seen by turns are a conflict, not a limit.
    """
    shown = sorted((s for s in seat if s.first is not None), key=_shown)
    own = [(s.bounds.start_latest, s.bounds.end_earliest) for s in shown]
    for k, later in enumerate(shown):
        for j, earlier in enumerate(shown):
            if j != k and apart(earlier, later) and before(earlier, later) and own[j][1] <= own[k][0]:
                later.bounds.start_earliest = max(later.bounds.start_earliest, own[j][1])
                earlier.bounds.end_latest = min(earlier.bounds.end_latest, own[k][0])
    for spell in shown:
        spell.bounds.settle()


def _shown(spell: Spell) -> tuple[int, int]:
    assert spell.first is not None
    return spell.first.first, spell.first.last


def before(earlier: Spell, later: Spell) -> bool:
    """Whether all that shows the one comes before all that shows the other."""
    last, first = earlier.last, later.first
    return last is not None and first is not None and last.last < first.first and earlier.bounds.start_latest < first.first
