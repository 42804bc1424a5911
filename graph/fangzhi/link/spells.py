"""One person in one post: sightings and acts into spells, each with the bounds that its own evidence gives."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Protocol

from fangzhi.link.bounds import FIRST, LAST, UNKNOWN, Bounds, Day
from fangzhi.model import Fact


@dataclass(frozen=True, slots=True)
class Sign:
    """One piece of evidence; `exact` where the day of the act itself is told.

    `kind` is seen, ended (原), begun, over, or late (seen though dismissed).
    """

    day: Day
    kind: str
    exact: bool
    fact: Fact
    told: Day = UNKNOWN  # the day of the article that tells it
    again: bool = False  # in a reprint

    @property
    def order(self) -> tuple[int, int, int, str]:
        """Undated last; on one day a beginning comes before a sighting, an end after it.

        An end in some month stands at its end: who is seen on a day of that month had not left.
        """
        at = self.day.last if self.kind in ("ended", "over") else self.day.first
        return (at if self.day.known else LAST, self.day.last, _ON_ONE_DAY[self.kind], self.fact.id)


_ON_ONE_DAY = {"begun": 0, "seen": 1, "late": 1, "ended": 2, "over": 2}
_LATE = 60  # days after a dismissal for which a paper may still print the old title
_ONE_ACT = 60  # days between two reports of one appointment or dismissal that tell different days


@dataclass(slots=True)
class Spell:
    """A continuous time in a post; `first` and `last` are the days on which the person is shown in it, None if on none."""

    signs: list[Sign] = field(default_factory=list)
    bounds: Bounds = field(default_factory=Bounds)
    first: Day | None = None
    last: Day | None = None
    surely: int = FIRST  # the latest day on or after which a sighting is sure
    stay: int = 0  # spells of one number may be one: that another sat between them is possible, not sure
    vague: list[Sign] = field(default_factory=list)

    @property
    def seen(self) -> list[Sign]:
        """The evidence that shows the person in the post (a beginning among it)."""
        return [s for s in self.signs if s.kind in ("seen", "begun") and s.day.known and s not in self.vague]


class Rivals(Protocol):
    """When others were seen in a sole seat; of one that several share nobody is a rival."""

    def surely(self, last: Day, here: Day) -> bool:
        """Whether one was seen after one day and before another."""

    def perhaps(self, begin: int, end: int) -> bool:
        """Whether one may have been seen strictly between two days."""


def spells(signs: Iterable[Sign], rivals: Rivals, gap: int) -> list[Spell]:
    """The spells of one person in one post, in order, own bounds set.

    A new spell begins after an end, and where `gap` days or more may lie between two sightings and a rival may have been
    seen in the sole seat between them.
    """
    found: list[Spell] = []
    over = False
    dismissed = -LAST  # the day on which an act ended the spell; long ago where none did
    for sign in sorted(signs, key=lambda s: s.order):
        if found and sign.kind == "seen" and 0 <= sign.day.first - dismissed <= _LATE:
            found[-1].signs.append(replace(sign, kind="late"))
            continue
        ends = sign.kind in ("ended", "over")
        here = found[-1] if found else None
        shows = not ends or (sign.kind == "over" and sign.exact)  # who is dismissed sat there until that day
        if here is None or (not ends and over) or (shows and _may_have_left(here, sign.day, rivals, gap)):
            back = here is not None and (over or _surely_left(here, sign.day, rivals, gap))
            here = Spell(stay=(here.stay if here is not None else 0) + back)
            found.append(here)
            dismissed = -LAST
        here.signs.append(sign)
        if sign.kind == "over" and sign.exact:
            dismissed = max(dismissed, sign.day.first)
        if not ends and sign.day.known:
            here.first = min(here.first or sign.day, sign.day)
            here.last = max(here.last or sign.day, sign.day, key=lambda d: (d.last, d.first))
            here.surely = max(here.surely, sign.day.first)
        over = (over and ends) or (ends and sign.day.known)
    found = _without_vague(found)
    for spell in found:
        _bound(spell)
    return found


def _without_vague(found: list[Spell]) -> list[Spell]:
    """The spells, vague sightings told apart, and none that rests on these alone.

    Vague is a sighting of a month or year that may as well belong to the spell before or after: it bounds neither.
    """
    for k, spell in enumerate(found):
        earlier, later = (found[k - 1].last if k else None), (found[k + 1].first if k + 1 < len(found) else None)
        from_day, until_day = earlier.last if earlier else FIRST, later.first if later else LAST
        wide = [s for s in spell.seen if s.day.first != s.day.last]
        spell.vague = [s for s in wide if s.day.first <= from_day or until_day <= s.day.last]
    kept: list[Spell] = []
    waiting: list[Sign] = []
    for spell in found:
        if len(spell.vague) == len(spell.signs):
            waiting += spell.vague
            continue
        spell.signs, spell.vague, waiting = [*waiting, *spell.signs], [*waiting, *spell.vague], []
        kept.append(spell)
    if waiting:
        last = kept[-1] if kept else Spell()
        last.signs, last.vague = [*last.signs, *waiting], [*last.vague, *waiting]
        kept = kept or [last]
    return kept


def _may_have_left(spell: Spell, here: Day, rivals: Rivals, gap: int) -> bool:
    """Whether somebody may have left after a spell and come back by `here`, another sitting between."""
    if spell.last is None or here.last - spell.surely < gap or not here.known:
        return False
    return rivals.perhaps(spell.surely, here.last)


def _surely_left(spell: Spell, here: Day, rivals: Rivals, gap: int) -> bool:
    """Whether he surely did."""
    if spell.last is None or here.first - spell.last.last < gap or not here.known:
        return False
    return rivals.surely(spell.last, here)


def _bound(spell: Spell) -> None:
    """The bounds that the spell's own evidence gives; those of the seat come later."""
    bounds = spell.bounds
    begun, over = (sorted(s.day.first for s in spell.signs if s.kind == kind and s.exact) for kind in ("begun", "over"))
    begun, over = [d for d in begun if d - begun[0] <= _ONE_ACT], [d for d in over if over[-1] - d <= _ONE_ACT]
    for sign in spell.seen:
        told = begun[-1] if sign.kind == "begun" and sign.day.first in begun else sign.day.last
        bounds.start_latest = min(bounds.start_latest, told)
        bounds.end_earliest = max(bounds.end_earliest, sign.day.first + 1)
    first = spell.first
    for sign in spell.signs:
        if sign.kind == "begun" and sign.exact and first is not None and sign.day.first <= first.first:
            bounds.start_earliest = max(bounds.start_earliest, sign.day.first)
        if sign.kind in ("ended", "over") and sign.day.known:
            bounds.end_latest = min(
                bounds.end_latest, over[-1] if sign.kind == "over" and sign.day.first in over else sign.day.last
            )
            if sign.kind == "over" and sign.exact:
                bounds.end_earliest = max(bounds.end_earliest, over[0])
    if not spell.seen and bounds.end_latest < LAST:
        bounds.start_latest = max(FIRST, bounds.end_latest - 1)
    bounds.settle()


def limit_each_other(seat: list[Spell], apart: Callable[[Spell, Spell], bool]) -> None:
    """In a sole seat a spell begins when the one before it has ended, and ends when the one after it begins.

    Only spells that are wholly apart in time limit each other, and of those only what `apart` says to be two; two holders
    who are seen by turns are a conflict, not a limit.
    """
    shown = [s for s in seat if s.first is not None]
    ends = sorted(((s.bounds.end_earliest, k) for k, s in enumerate(shown)), reverse=True)
    begins = sorted((s.bounds.start_latest, k) for k, s in enumerate(shown))
    limits = [_limits(spell, shown, ends, begins, apart) for spell in shown]
    for spell, (start, end) in zip(shown, limits, strict=True):
        spell.bounds.start_earliest = max(spell.bounds.start_earliest, start)
        spell.bounds.end_latest = min(spell.bounds.end_latest, end)
        spell.bounds.settle()


def _limits(
    spell: Spell,
    shown: list[Spell],
    ends: list[tuple[int, int]],
    begins: list[tuple[int, int]],
    apart: Callable[[Spell, Spell], bool],
) -> tuple[int, int]:
    """The latest end before a spell and the earliest begin after it; the search begins next to the spell."""
    begin, end = spell.bounds.start_latest, spell.bounds.end_earliest
    start_limit, end_limit = FIRST, LAST
    for place in range(bisect_left(ends, -begin, key=lambda pair: -pair[0]), len(ends)):
        at, k = ends[place]
        if shown[k] is not spell and apart(shown[k], spell) and before(shown[k], spell):
            start_limit = at
            break
    for place in range(bisect_left(begins, end, key=lambda pair: pair[0]), len(begins)):
        at, k = begins[place]
        if shown[k] is not spell and apart(spell, shown[k]) and before(spell, shown[k]):
            end_limit = at
            break
    return start_limit, end_limit


def before(earlier: Spell, later: Spell) -> bool:
    """Whether all that shows the one comes before all that shows the other."""
    last, first = earlier.last, later.first
    return last is not None and first is not None and last.last < first.first and earlier.bounds.start_latest < first.first
