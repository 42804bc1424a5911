"""Days, partial dates and the four half-open bounds of a spell in a post."""

import calendar
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

FIRST = date.min.toordinal()  # 0001-01-01: no earlier bound is known
LAST = date.max.toordinal()  # 9999-12-31: no later bound is known


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A day known to lie in [first, last], both included; `known` is False where no date is told at all."""

    first: int
    last: int

    @property
    def known(self) -> bool:
        """Whether anything is told of the day."""
        return (self.first, self.last) != (FIRST, LAST)


UNKNOWN = Day(FIRST, LAST)


@lru_cache(1 << 14)  # a paper's articles share their days
def day(text: str) -> Day:
    """The day of YYYY-MM-DD, the days of YYYY-MM or YYYY; UNKNOWN for "", --MM-DD and what is no date."""
    parts = text.split("-")
    try:
        year, month, number = (int(parts[k]) if k < len(parts) else 0 for k in range(3))
        if len(parts[0]) != 4 or len(parts) > 3:
            return UNKNOWN
        first = date(year, month or 1, number or 1)
        last = date(year, month or 12, number or calendar.monthrange(year, month or 12)[1])
    except ValueError:
        return UNKNOWN
    return Day(first.toordinal(), last.toordinal())


def iso(ordinal: int) -> str:
    """A day as YYYY-MM-DD, four digits for the year."""
    return date.fromordinal(ordinal).isoformat()


def month(ordinal: int) -> int:
    """The month of a day, counted from January of the year 0."""
    at = date.fromordinal(ordinal)
    return at.year * 12 + at.month - 1


@dataclass(slots=True)
class Bounds:
    """When a spell began (a <= begin <= b) and when it ended (c <= end <= e), half-open: the end is the first day after."""

    start_earliest: int = FIRST
    start_latest: int = LAST - 1
    end_earliest: int = FIRST
    end_latest: int = LAST

    def settle(self) -> None:
        """Bring contradicting evidence to bounds that hold: what shows the person in the post outweighs what limits it."""
        self.start_latest = min(self.start_latest, LAST - 1)
        self.start_earliest = min(self.start_earliest, self.start_latest)
        self.end_latest = max(self.end_latest, self.end_earliest, self.start_latest + 1)

    def iso(self) -> tuple[str, str, str, str]:
        """The four bounds as full dates."""
        return iso(self.start_earliest), iso(self.start_latest), iso(self.end_earliest), iso(self.end_latest)
