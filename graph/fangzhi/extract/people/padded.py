"""Names by the blanks in or before them: 书记丰  年边打电话 (as wide as three), 某局局长　张三 alone on a line."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.people.words import HAN, NEVER_GIVEN, surname_of
from fangzhi.extract.reading import Reading
from fangzhi.extract.terms import post_endings, posts

# two blanks, or one of full width, between two characters of a sentence and none beside them
_WIDENED = expression(rf"(?<![ \u3000\n])({HAN})(?: {{2,4}}|\u3000)(?![男女]，)({HAN})(?![ \u3000\n：])")
_TABLES = frozenset(("单位", "年龄", "时间", "时限", "项目", "方向", "应到", "党员", "党委", "成员", "成绩", "文号"))
# under a report: the title of who gives it, and the name
_SIGNED = expression(rf"(?m:^)[ ]*([^\n ，。；：、]{{3,30}})[ ]{{1,6}}({HAN}{{2,4}}|{HAN}[ ]{{1,4}}{HAN})(?=[ ]*(?:\n|$))")
_PROSE = expression("[，。；、]")


def widened(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where names of two characters stand that are set as wide as three."""
    printed = reading.article.text
    if "  " not in printed and "\u3000" not in printed:
        return
    for match in _WIDENED.finditer(printed):
        start, end = match.span()
        name = reading.text[start] + reading.text[end - 1]
        head, tail = printed.rfind("\n", 0, start) + 1, printed.find("\n", end)
        whole = _PROSE.search(printed, head, tail if tail >= 0 else len(printed)) is not None
        if whole and _can_be(reading, name) and (start in reading.borders or not reading.words):
            yield start, end


def _can_be(reading: Reading, name: str) -> bool:
    vocabulary = reading.vocabulary
    if NEVER_GIVEN & set(name[1:]) or name in _TABLES or name in vocabulary.lexicon("person_not"):
        return False
    return bool(surname_of(vocabulary, name, 0)) and posts(vocabulary).at(name, 0) is None


def signed(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where the name of who gives a report stands, behind the full title and a gap, alone on its line."""
    for match in _SIGNED.finditer(reading.text) if " " in reading.text else ():
        title = match.span(1)
        if post_endings(reading.vocabulary).of(reading.text, *title) is None or not _led(reading, *title):
            continue
        name = match[2].replace(" ", "")
        surname = surname_of(reading.vocabulary, name, 0)
        if (
            surname
            and len(name) <= len(surname) + 2
            and not NEVER_GIVEN & set(name)
            and posts(reading.vocabulary).at(name, 0) is None
        ):
            yield match.span(2)


def _led(reading: Reading, start: int, end: int) -> bool:
    """Whether a title begins with its body or its area."""
    return any(f.start == start and f.end <= end for f in reading.within(start, end, "Institution", "Place"))
