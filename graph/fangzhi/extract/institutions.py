"""Bodies: known departments completed by their area or parent, composed names by their borders, the tagger's last."""

from functools import cache

from fangzhi.extract.composed import composed, hinted
from fangzhi.extract.departments import department
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import Terms
from fangzhi.vocabulary import Vocabulary


def find(reading: Reading) -> None:
    """Add every Institution, from left to right, so that a nested one finds its parent before it."""
    done = 0
    for start, end in _terms(reading.vocabulary).scan(reading.text):
        if start >= done and _body(reading, start, end) is not None:
            done = end
    for word in reading.tagged("Institution"):
        hinted(reading, word.start, word.end)


def _body(reading: Reading, start: int, end: int) -> Found | None:
    term = reading.text[start:end]
    if term in reading.vocabulary.lexicon("body_suffixes") and (found := composed(reading, start, end)) is not None:
        return found
    return department(reading, start, end) if term in reading.vocabulary.lexicon("departments") else None


@cache
def _terms(vocabulary: Vocabulary) -> Terms:
    return Terms([*vocabulary.lexicon("departments"), *vocabulary.lexicon("body_suffixes")])
