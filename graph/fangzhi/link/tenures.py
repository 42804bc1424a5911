"""Tenures from sightings and acts: one person in one post for one spell, with four bounds."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from fangzhi.link.bounds import Day, day, iso
from fangzhi.link.items import plain
from fangzhi.link.spells import Sign, Spell, limit_each_other, spells
from fangzhi.model import Fact, Record, Tenure
from fangzhi.spans import digest
from fangzhi.vocabulary import Vocabulary

SEATED = frozenset({"substantive", "acting", "concurrent"})  # kinds of appointment that fill a sole seat
_FRESH = 60  # days after an appointment within which its report shows the person in the post
_BEGINS = {"appointed": "begun", "elected": "begun", "nominated": "seen", "removed": "over"}
Holding = tuple[str, str, str, str]  # person, institution, title, kind


@dataclass(frozen=True, slots=True)
class Sighted:
    """A HoldsPost or Appointment with the ids of its person and institution; `name` of the person, "" for a 张书记.

    What a reprint tells is told `again`, and `record` is that of its original: it shows nobody on a day of its own.
    """

    record: Record
    fact: Fact
    person: str
    institution: str
    name: str
    again: bool = False


@dataclass(slots=True)
class Held:
    """All evidence of one person in one post under one kind of appointment."""

    holding: Holding
    name: str
    signs: list[Sign] = field(default_factory=list)
    spells: list[Spell] = field(default_factory=list)


def derive(sighted: Iterable[Sighted], vocabulary: Vocabulary, gap: int) -> tuple[Tenure, ...]:
    """All tenures, ordered by post, begin and person; `gap` in days, see `spells`."""
    holdings: dict[Holding, Held] = {}
    for one in sighted:
        holding = _holding(one)
        holdings.setdefault(holding, Held(holding, one.name)).signs.append(_sign(one))
    seats: dict[tuple[str, str], list[Held]] = {}
    for holding, held in sorted(holdings.items()):
        seats.setdefault((holding[1], holding[2]), []).append(held)
    made = []
    for (_, title), seat in seats.items():
        sole = is_sole(title, vocabulary, str(seat[0].signs[0].fact.roles.get("institution", "")))
        _fill(seat, sole, gap)
        made += [_tenure(h, k, s, sole) for h in seat for k, s in enumerate(h.spells, 1)]
    return tuple(sorted(made, key=lambda t: (t.post, t.start_latest, t.person, t.id)))


def is_sole(title: str, vocabulary: Vocabulary, body: str = "") -> bool:
    """Whether one person at a time holds a post of this title in one body: 书记 yes, but not of a 书记处; 副书记, 常委 no."""
    row = vocabulary.lexicon("posts").get(title)
    seats = vocabulary.lexicon("link_post_seats")
    of_body = (row for post, row in seats.items() if len(post) > len(title) and (body + title).endswith(post))
    own = seats.get(title) or next(of_body, None)
    return (own or row or {}).get("seat") == "sole"


def post_id(institution: str, title: str) -> str:
    """The id of a post: one a body and bare title."""
    return f"post-{digest(institution, title)}"


def _holding(one: Sighted) -> Holding:
    title = plain(str(one.fact.roles.get("post", "")))
    kind = str(one.fact.details.get("kind") or "substantive")
    if one.fact.roles.get("action") == "nominated":
        kind = "designate"
    return one.person, one.institution, title, kind


def _sign(one: Sighted) -> Sign:
    fact = one.fact
    said = day(str(fact.roles.get("date") or fact.details.get("date") or ""))
    at = said if said.known else day(one.record.date)
    if fact.type == "Appointment":
        kind = _BEGINS.get(str(fact.roles.get("action", "")), "seen")
        return Sign(at, kind, said.known and said.first == said.last, fact, day(one.record.date), one.again)
    ended = bool(fact.roles.get("ended") or fact.details.get("ended"))
    return Sign(at, "ended" if ended else "seen", False, fact, again=one.again)


def _fill(seat: list[Held], sole: bool, gap: int) -> None:
    """The spells of everybody in one post, limited by each other where only one can sit."""
    seen = _Seen(seat if sole else ())
    for held in seat:
        held.spells = spells(held.signs, _RivalsOf(held, seen), gap)
    if not sole:
        return
    owner = {id(spell): held for held in seat for spell in held.spells}

    def apart(left: Spell, right: Spell) -> bool:
        one, other = owner[id(left)], owner[id(right)]
        acting = {one.holding[3], other.holding[3]}
        same_person = one.holding[0] == other.holding[0]
        if one is other:
            return left.stay != right.stay
        return (same_person and "acting" in acting and len(acting) > 1) or _rivals(one, other)

    limit_each_other([spell for held in seat if _seated(held) for spell in held.spells], apart)


class _Seen:
    """Who is seen in a sole seat when; of a seat that several share nobody is anybody's rival."""

    def __init__(self, seat: Iterable[Held]) -> None:
        shown = ((s.day, h) for h in seat if _seated(h) for s in h.signs if s.kind in ("seen", "begun") and s.day.known)
        self._days = sorted(shown, key=lambda pair: pair[0].first)
        self._wide = [pair for pair in self._days if pair[0].first != pair[0].last]

    def rival(self, held: Held, last: Day, here: Day) -> bool:
        """Whether a rival of somebody was seen there after one day and before another."""
        if not _seated(held):
            return False
        for k in range(bisect_right(self._days, last.last, key=lambda pair: pair[0].first), len(self._days)):
            day, other = self._days[k]
            if day.first >= here.first:
                return False
            if day.last < here.first and _rivals(held, other):
                return True
        return False

    def perhaps(self, held: Held, begin: int, end: int) -> bool:
        """Whether a rival of somebody may have been seen there strictly between two days."""
        if not _seated(held):
            return False
        for at, other in self._wide:
            if at.first < end and at.last > begin and _rivals(held, other):
                return True
        for k in range(bisect_right(self._days, begin, key=lambda pair: pair[0].first), len(self._days)):
            at, other = self._days[k]
            if at.first >= end:
                return False
            if _rivals(held, other):
                return True
        return False


@dataclass(frozen=True, slots=True)
class _RivalsOf:
    """The rivals of one holder."""

    held: Held
    seen: _Seen

    def surely(self, last: Day, here: Day) -> bool:
        return self.seen.rival(self.held, last, here)

    def perhaps(self, begin: int, end: int) -> bool:
        return self.seen.perhaps(self.held, begin, end)


def _seated(held: Held) -> bool:
    """Whether a holding fills the seat. A 张书记 that could not be told does not: he may be anybody."""
    return held.holding[3] in SEATED and bool(held.name)


def _rivals(one: Held, other: Held) -> bool:
    """Whether two surely are two people; of one name, or the one in the other (舒尤克·道马什), they may be one kept apart."""
    alike = one.name in other.name or other.name in one.name
    return one.holding[0] != other.holding[0] and not alike


def _tenure(held: Held, number: int, spell: Spell, sole: bool) -> Tenure:
    person, institution, title, kind = held.holding
    post = post_id(institution, title)
    a, b, c, e = spell.bounds.iso()
    seen, told = _shown(spell), [s for s in spell.signs if s.kind == "seen"]
    return Tenure(
        id=f"ten-{digest(person, post, kind, number)}",
        person=person,
        institution=institution,
        post=post,
        title=title,
        sole=sole,
        kind=kind,
        start_earliest=a,
        start_latest=b,
        end_earliest=c,
        end_latest=e,
        first_seen=iso(min(d.first for d in seen)) if seen else "",
        last_seen=iso(max(d.last for d in seen)) if seen else "",
        sightings=sum(not s.again for s in told) or min(1, len(told)),  # the original may lack what a reprint tells
        facts=tuple(dict.fromkeys(s.fact.id for s in spell.signs)),
    )


def _shown(spell: Spell) -> list[Day]:
    """The days on which articles show the person in the post; of one told only to have begun, the day of that report.

    A report long after the beginning (他2013年任局长) shows nothing of its own day: then the beginning counts.
    """
    seen = [s.day for s in spell.signs if s.kind == "seen" and s.day.known]
    fresh = [s.told if s.told.known and 0 <= s.told.first - s.day.last <= _FRESH else s.day for s in spell.seen]
    return seen or fresh


def predecessors(tenures: Iterable[Tenure]) -> Mapping[str, list[dict[str, str]]]:
    """Per person, whom he or she followed in which sole seat: [{"post": ..., "person": ...}]. Only where the order is sure."""
    seats: dict[str, list[Tenure]] = {}
    for tenure in tenures:
        if tenure.sole and tenure.kind in SEATED and tenure.first_seen:
            seats.setdefault(tenure.post, []).append(tenure)
    found: dict[str, list[dict[str, str]]] = {}
    for post, seat in seats.items():
        seat.sort(key=lambda t: (t.first_seen, t.last_seen, t.id))
        for earlier, later in pairwise(seat):
            if earlier.person != later.person and earlier.end_latest <= later.start_latest:
                entry = {"post": post, "person": earlier.person}
                if entry not in found.setdefault(later.person, []):
                    found[later.person].append(entry)
    return found
