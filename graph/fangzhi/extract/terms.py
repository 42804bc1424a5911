"""Find known terms in a text, the longest at each place: what a trie does, by the first two characters."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import compress
from operator import add

from fangzhi.vocabulary import Vocabulary


class Terms:
    """A set of terms of two or more characters, ready to be found."""

    def __init__(self, terms: Iterable[str]) -> None:
        self._terms = frozenset(t for t in terms if len(t) > 1)
        lengths: dict[str, set[int]] = defaultdict(set)
        for term in self._terms:
            lengths[term[:2]].add(len(term))
        self._lengths = {head: tuple(sorted(n, reverse=True)) for head, n in lengths.items()}

    def at(self, text: str, start: int) -> str | None:
        """The longest term that begins at `start`."""
        for length in self._lengths.get(text[start : start + 2], ()):
            if (term := text[start : start + length]) in self._terms:
                return term
        return None

    def scan(self, text: str) -> Iterator[tuple[int, int]]:
        """The [start, end) of every term at every start, the longest at each; they may overlap."""
        lengths = list(map(self._lengths.get, _pairs(text)))
        for start in compress(range(len(lengths)), lengths):
            if (term := self.at(text, start)) is not None:
                yield start, start + len(term)

    def __contains__(self, term: str) -> bool:
        return term in self._terms


@lru_cache(maxsize=2)  # several sets are looked for in one text, one after another
def _pairs(text: str) -> list[str]:
    """Each two characters that follow each other in a text."""
    return list(map(add, text, text[1:]))


class Endings:
    """A set of terms to be found at the end of a stretch, the longest first."""

    def __init__(self, terms: Iterable[str]) -> None:
        self._terms = frozenset(terms)
        self._longest = max(map(len, self._terms), default=0)

    def of(self, text: str, start: int, end: int) -> str | None:
        """The longest term that text[start:end] ends with."""
        for length in range(min(self._longest, end - start), 0, -1):
            if text[end - length : end] in self._terms:
                return text[end - length : end]
        return None


def alternation(terms: Iterable[str]) -> str:
    """An alternation of terms, the longest first; those of one first character together, so that a search is quick to pass on."""
    tails: dict[str, list[str]] = {}
    for term in sorted(terms, key=lambda t: (-len(t), t)):
        tails.setdefault(term[0], []).append(term[1:])
    groups = [f"{re.escape(head)}(?:{'|'.join(map(re.escape, rest))})" for head, rest in tails.items()]
    return f"(?:{opening(head + tail for head, rest in tails.items() for tail in rest)}(?:{'|'.join(groups)}))"


def opening(terms: Iterable[str]) -> str:
    """A look at the first two characters, which most places that begin none of the terms do not pass."""
    seconds: dict[str, set[str]] = {}
    for term in terms:
        seconds.setdefault(term[0], set()).add(term[1:2])
    alone = _any(head for head, after in seconds.items() if "" in after)
    first = _any(head for head, after in seconds.items() if "" not in after)
    second = _any(character for after in seconds.values() if "" not in after for character in after)
    return f"(?={'|'.join(part for part in (alone, first + second) if part)})"


def _any(characters: Iterable[str]) -> str:
    inside = "".join(map(re.escape, sorted(set(characters))))
    return f"[{inside}]" if inside else ""


def visiting(vocabulary: Vocabulary, *but: str) -> str:
    """A pattern of a verb of visiting, without those of some sorts."""
    return alternation(t for t, r in vocabulary.lexicon("event_visits").items() if r["sort"] not in ("attend", *but))


@cache
def seeing(vocabulary: Vocabulary) -> str:
    """A pattern of a verb before what somebody goes to see."""
    return f"(?:来到|走进|{visiting(vocabulary, 'guide', 'come')})"


@cache
def posts(vocabulary: Vocabulary) -> Terms:
    """The bare titles of posts, to be found at a place."""
    return Terms(vocabulary.lexicon("posts"))


@cache
def titles(vocabulary: Vocabulary) -> Terms:
    """The bare titles of posts and ranks, to be found at a place."""
    return Terms([*vocabulary.lexicon("posts"), *vocabulary.lexicon("ranks")])


@cache
def post_endings(vocabulary: Vocabulary) -> Endings:
    """The bare titles of posts, to be found at an end."""
    return Endings(vocabulary.lexicon("posts"))


@cache
def verbs_of_acts(vocabulary: Vocabulary) -> Endings:
    """The verbs of acts on posts that stand before a name (免去|张三), to be found at an end."""
    return Endings(vocabulary.lexicon("appointment_verbs_before"))


@cache
def states(vocabulary: Vocabulary) -> frozenset[str]:
    """The names of states, our own among them."""
    return frozenset(vocabulary.terms("link_places_unique", kind="country"))


@cache
def other_states(vocabulary: Vocabulary) -> tuple[str, ...]:
    """The names of states besides our own, longest first."""
    return tuple(state for state in vocabulary.terms("link_places_unique", kind="country") if state != "中国")
