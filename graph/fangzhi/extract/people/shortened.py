"""Names with a dot that go on by one part: 阿依古丽·努尔兰 … 阿依古丽, 英国首相基尔·斯塔默 … 斯塔默."""

from fangzhi.extract.people.printed import about
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import other_states

_LOOSE = ("tagger", "repeat", "nation", "title", "list", "surname")


def find(reading: Reading) -> None:
    """Give the mentions of a part the full name, where one name of the article alone has it.

    The first part is what somebody is called; the last (a father's name, or a family's) is only where the full name is
    that of somebody of another state.
    """
    full = sorted({f.name for f in reading.found if f.type == "Person" and "·" in f.name and not f.silent})
    parts: dict[str, set[str]] = {}
    for name in full:
        first, *_, last = name.split("·")
        for part in (first, last) if _foreign(reading, name) else (first,):
            if len(part) > 1 and part not in full:
                parts.setdefault(part, set()).add(name)
    for part, names in parts.items():
        if len(names) == 1:
            _give(reading, part, next(iter(names)))


def _give(reading: Reading, part: str, name: str) -> None:
    """The mentions of a part that stand alone, and those that the tagger cut in it: 别克拉|提."""
    for start, end in reading.spans_of(part):
        if "·" in (reading.text[start - 1 : start], reading.text[end : end + 1]):
            continue
        cut = [f for f in reading.within(start, end, "Person") if f.rule in _LOOSE]
        held = reading.covering(start, end, "Institution", "Place")
        if held is not None or (not cut and len(part) < 3) or any(f.end > end for f in cut):
            continue
        for found in cut:
            reading.remove(found)
        if reading.covering(start, end, "Person") is None:
            reading.add(Found(start, end, "Person", name, "part", "article", about(reading, end, start)))


def _foreign(reading: Reading, name: str) -> bool:
    """Whether another state stands before the first mention of a name, in its sentence."""
    first = reading.named("Person", name)[0]
    start, _ = reading.sentence_of(first.start)
    told = reading.text[start : first.start]
    return any(state in told for state in other_states(reading.vocabulary))
