"""People told by a surname and a post: 张书记, 李县长."""

from functools import cache

from fangzhi.extract.people.names import name_at
from fangzhi.extract.people.titled import titled_surname
from fangzhi.extract.people.words import surname_of
from fangzhi.extract.reading import Found, Reading
from fangzhi.vocabulary import Vocabulary

_VERBAL = frozenset("任于向和应当常原时高总都")  # 任|书记: words as often as surnames


def titled_surnames(reading: Reading) -> None:
    """张书记, 李县长: the one person of the article with that surname, or with that post too; else a person of that name."""
    opens, text = _surname_heads(reading.vocabulary), reading.text
    for word in reading.words:
        start = word.start
        end = titled_surname(reading, start) if text[start] in opens else 0
        if not end or reading.covering(start, start + 1) or name_at(reading, end) is not None:
            continue
        surname = surname_of(reading.vocabulary, reading.text, start)
        strong = reading.vocabulary.lexicon("surnames")[surname]["strength"] == "strong"
        whole = word.end == end and word.tag == "n" and strong and surname not in _VERBAL
        if (word.tag != "Person" and not whole) or (surname == "任" and reading.ending_at(start, "Person") is not None):
            continue  # 由市长李四海|任总指挥
        full = _bearers(reading, surname, reading.text[start + len(surname) : end])
        if len(full) == 1:
            reading.add(Found(start, end, "Person", next(iter(full)), "surname", "article"))
        elif not full:
            reading.add(Found(start, end, "Person", reading.text[start:end], "surname", "", {"surname_title": True}))


@cache
def _surname_heads(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(surname[0] for surname in vocabulary.lexicon("surnames"))


def _bearers(reading: Reading, surname: str, post: str) -> set[str]:
    """The names of the article with a surname; of several, those that the post stands right before."""
    people = [f for f in reading.last_of_each("Person") if f.name.startswith(surname)]
    named = {f.name for f in people if len(f.name) > len(surname) and "surname_title" not in f.attributes}
    if len(named) < 2:
        return named
    holders = {n for n in named if any(reading.text.endswith(post, 0, f.start) for f in reading.named("Person", n))}
    return holders or named
