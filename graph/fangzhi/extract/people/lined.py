"""Names that begin a line and have their title behind a gap: 张　伟　　某市水利局防汛科科长, in lists of the honoured."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.people.words import HAN, NEVER_GIVEN, surname_of
from fangzhi.extract.reading import Reading
from fangzhi.extract.terms import post_endings, posts

_LINE = expression(
    rf"(?m:^)[ ]*(?:\d{{1,3}}[.．、][ ]*)?({HAN}{{2,4}}|{HAN}[ ]{{1,4}}{HAN})(?:（[^（）\n]{{1,20}}）)?[ ]{{1,8}}"
    rf"({HAN}[^ \n，。；：]{{4,44}})[ ]*(?=\n|$)"
)


def names(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where the names stand; the title begins with its body or its area and ends with a post."""
    ends, vocabulary = post_endings(reading.vocabulary), reading.vocabulary
    for match in _LINE.finditer(reading.text) if " " in reading.text else ():
        name = match[1].replace(" ", "")
        surname = surname_of(vocabulary, name, 0)
        if not surname or len(name) > len(surname) + 2 or len(name) == len(surname) or NEVER_GIVEN & set(name):
            continue
        if name in vocabulary.lexicon("person_not") or any(posts(vocabulary).at(name, k) for k in range(len(name))):
            continue
        bodied = reading.starting_at(match.start(2), "Institution", "Place") is not None
        if bodied and ends.of(reading.text, *match.span(2)) is not None:
            yield match.span(1)
