"""Names in rows: a line, or the stretch behind a colon, that holds nothing but names, most of which are known already."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.people import lists
from fangzhi.extract.people.words import HAN, NEVER_GIVEN, surname_of
from fangzhi.extract.reading import Reading

_GAP = r"(?:[ ]*、[ ]*|[ ]{1,6})"
_ONE = rf"{HAN}{{2,4}}(?:（[^（）\n]{{1,12}}）)?"
_ROW = expression(rf"(?:(?<=[\n：])|^)[ ]*{_ONE}(?:{_GAP}{_ONE}){{3,}}[ ]*(?=[。；…\n]|等|$)")  # 马行空　毛毛　方圆　田甜（女）
_NAME = expression(rf"({HAN}{{2,4}})(?:（[^（）\n]{{1,12}}）)?(?:{_GAP}|[ ]*$)")


def names(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where the names stand that most others of their row are sure of."""
    for row in _ROW.finditer(reading.text):
        spans = [match.span(1) for match in _NAME.finditer(reading.text, row.start(), row.end())]
        known = sum(_known(reading, *span) for span in spans)
        if known * 5 >= len(spans) * 3:
            yield from (span for span in spans if _may_be(reading, *span))


def _known(reading: Reading, start: int, end: int) -> bool:
    word, found = reading.word_at(start), reading.starting_at(start, "Person")
    return (found is not None and found.end == end) or (word is not None and word.tag == "Person" and word.end == end)


def _may_be(reading: Reading, start: int, end: int) -> bool:
    """Whether what stands between two names may be one: a surname begins it, and nothing else is known there."""
    name, vocabulary = reading.text[start:end], reading.vocabulary
    surname = surname_of(vocabulary, name, 0)
    if not surname or not 0 < len(name) - len(surname) <= 2 or NEVER_GIVEN & set(name[1:]):
        return False
    if reading.covering(start, end, "Institution", "Person") is not None or lists.titled(vocabulary).at(name, 0) == name:
        return False
    return reading.starting_at(start, "Place") is None or _known(reading, start, end)
