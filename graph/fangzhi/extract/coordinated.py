"""Places and bodies told one after another: 甲镇、乙乡和丙局, onward from an offset or back from the last."""

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found, Reading

ACTORS = ("Institution", "Place")
_JOIN = expression(r"[、和与及]|以及")


def onward(reading: Reading, at: int, end: int) -> list[Found]:
    """甲镇、乙乡 and 河南省|焦作市: a chain of places ends in its innermost; 、和与 join several."""
    group: list[Found] = []
    while True:
        found = reading.starting_at(at, *ACTORS)
        while found is not None and (inner := _inner(reading, found)) is not None:
            found = inner
        if found is None or found.end > end:
            return group
        group.append(found)
        join = _JOIN.match(reading.text, found.end, end)
        if join is None:
            return group
        at = join.end()


def _inner(reading: Reading, found: Found) -> Found | None:
    """What lies in a place or body by its name: 河南省|焦作市, 海阳市的|柳林镇."""
    if found.type != "Place" or not reading.text.startswith("的", found.end):
        return reading.starting_at(found.end, *ACTORS)
    town = reading.starting_at(found.end + 1, "Place")
    signs = reading.vocabulary.terms("place_signs", level="town") + reading.vocabulary.terms("place_signs", level="village")
    return town if town is not None and town.name.endswith(signs) else None


def back(reading: Reading, last: Found, *types: str) -> list[Found]:
    """市委、|市政府: the last of a list with those of the types before it."""
    group = [last]
    while reading.text[group[0].start - 1 : group[0].start] in ("、", "和", "与"):
        other = reading.ending_at(group[0].start - 1, *types)
        if other is None:
            break
        group.insert(0, other)
    return group
