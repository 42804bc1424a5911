"""A reading of invented text, with names found and tagged, as the steps after the names get it."""

from functools import cache

from factories import article
from fangzhi import vocabulary
from fangzhi.extract import institutions, people, places, policies, projects
from fangzhi.extract import tagger as taggers
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.tagger import Word


@cache
def _tagger():
    return taggers.load("lac")


def reading_of(text: str, **more: str) -> Reading:
    """Places, bodies, people, policies and projects are found; nothing is stated yet."""
    made = article(text, **more)
    words: list[Word] = []
    at = 0
    for line in made.text.split("\n"):
        if line.strip():
            words += [Word(at + w.start, at + w.end, w.tag) for w in _tagger().tag([line])[0]]
        at += len(line) + 1
    reading = Reading(made, vocabulary.load(), words)
    for step in (places, institutions, people, policies, projects):
        step.find(reading)
    return reading


def names(reading: Reading, type: str) -> list[str]:
    """The names of one type, each once, in text order."""
    return list(dict.fromkeys(f.name for f in reading.found if f.type == type))


def facts(reading: Reading, type: str, *roles: str) -> set[tuple[str, ...]]:
    """The facts of one type as tuples of the roles asked for."""
    return {
        tuple(str(v.name if isinstance(v, Found) else v) for v in (s.roles.get(r) for r in roles))
        for s in reading.statements
        if s.type == type
    }
