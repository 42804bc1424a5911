"""Values as the fact scheme writes them -> days and half-open bounds."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from pyoxigraph import NamedNode, Quad

from fangzhi import namespaces as ns
from fangzhi.expressions import expression
from fangzhi.namespaces import term

_DAY = expression(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = expression(r"(\d{4})-(\d{2})")
_BOUNDS = ("startEarliest", "startLatest", "endEarliest", "endLatest")
_YEAR = expression(r"\d{4}")


def is_day(value: str) -> bool:
    """Whether a date is a full and real day, which alone may stand as an xsd:date."""
    return span_of(value) is not None and _DAY.fullmatch(value) is not None


def span_of(value: str) -> tuple[str, str] | None:
    """The first day of YYYY, YYYY-MM or YYYY-MM-DD and the day after its last; None for any other word."""
    try:
        if match := _DAY.fullmatch(value):
            first = date(int(match[1]), int(match[2]), int(match[3]))
            last = first
        elif match := _MONTH.fullmatch(value):
            first = date(int(match[1]), int(match[2]), 1)
            last = first.replace(day=monthrange(first.year, first.month)[1])
        elif _YEAR.fullmatch(value):
            first, last = date(int(value), 1, 1), date(int(value), 12, 31)
        else:
            return None
        return first.isoformat(), (last + timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return None


def day_triples(node: NamedNode, value: str) -> Iterator[Quad]:
    """When a thing of one day happened: fz:onDate where the day is told, four half-open bounds, the words in fz:edtf."""
    yield Quad(node, term("fz:edtf"), ns.plain(value))
    bounds = span_of(value)
    if bounds is None:
        return
    first, after = bounds
    last, second = (date.fromisoformat(after) - timedelta(days=1)).isoformat(), _next(first)
    if is_day(value):
        yield Quad(node, term("fz:onDate"), ns.date(value))
    for name, day in zip(_BOUNDS, (first, last, second, after), strict=True):
        yield Quad(node, term(f"fz:{name}"), ns.date(day))


def done_by(node: NamedNode, day: str) -> Iterator[Quad]:
    """When a thing happened of which only is known that it had when told on a day."""
    for name, bound in zip(_BOUNDS, ("0001-01-01", day, "0001-01-02", _next(day)), strict=True):
        yield Quad(node, term(f"fz:{name}"), ns.date(bound))


def _next(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
