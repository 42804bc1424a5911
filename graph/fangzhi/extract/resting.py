"""Which rule a fact rests on where the text does not name the area itself, and that area."""

from fangzhi.extract.places import deictic
from fangzhi.extract.reading import Found, Reading, Statement

# the weakest first: a fact is no surer than the loosest of what it rests on
_WEAKEST = ("home-area", "headline", "section", "dateline", "article", "sentence", "title")


def rests_on(reading: Reading, statement: Statement) -> tuple[str, Found | None]:
    """The loosest rule by which an area was put to one of the fact's roles, with the area; ("", None) where all are named."""
    told = [_of(reading, statement, value) for value in statement.roles.values() if isinstance(value, Found)]
    known = [(rule, area) for rule, area in told if rule in _WEAKEST]
    return min(known, key=lambda pair: _WEAKEST.index(pair[0]), default=("", None))


def context(found: Found) -> Found | None:
    """The area that completed a name: a place itself, or the area of a body."""
    area = found if found.type == "Place" else found.attributes.get("area")
    return area if isinstance(area, Found) else None


def _of(reading: Reading, statement: Statement, found: Found) -> tuple[str, Found | None]:
    if found.type == "Place" and not found.silent:
        start, _ = reading.sentence_of(statement.start)
        if any(f.name == found.name and not f.silent for f in reading.within(start, statement.end, "Place")):
            return "", None
        pointed = [p for p in deictic.pointers(reading) if start <= p.start < statement.end and p.place.name == found.name]
        return (pointed[-1].rule, found) if pointed else ("", None)
    return (found.resolved_by, context(found)) if found.resolved_by else ("", None)
