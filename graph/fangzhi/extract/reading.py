"""One article under extraction: its folded text, its sentences, the tagger's words, and what has been found so far."""

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Any, TypeVar, cast

from fangzhi.expressions import expression
from fangzhi.extract.cuts import cut
from fangzhi.extract.tagger import Word
from fangzhi.model import Article
from fangzhi.spans import sentences
from fangzhi.vocabulary import Vocabulary


@dataclass(slots=True)
class Found:
    """A mention in text offsets. `name` is the fullest form so far; `key` is set when names are settled."""

    start: int
    end: int
    type: str
    name: str
    rule: str
    resolved_by: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    silent: bool = False  # an entity that is implied (本市, 该乡, a parent body) and has no surface form of its own here


@dataclass(slots=True)
class Statement:
    """A fact in text offsets: a role's value is a Found (an entity), or a plain value."""

    type: str
    roles: dict[str, Any]
    start: int
    end: int
    rule: str
    confidence: float = 1.0
    details: dict[str, Any] = field(default_factory=dict)


def _start(found: Found) -> int:
    return found.start


_MARK = expression("[，：；。！？]")
_Kept = TypeVar("_Kept")


def once(find: Callable[["Reading"], _Kept]) -> Callable[["Reading"], _Kept]:
    """Let a function find what it finds in a reading once; it is kept with the reading."""

    @wraps(find)
    def kept(reading: "Reading") -> _Kept:
        if find not in reading.kept:
            reading.kept[find] = find(reading)
        return cast(_Kept, reading.kept[find])

    return kept


class Reading:
    """What finders share. Finders add to `found` and `statements`; nothing is taken away behind a finder's back.

    `text` is folded: full-width punctuation, half-width digits and letters, simplified characters; offsets as in `article.text`.
    """

    def __init__(self, article: Article, vocabulary: Vocabulary, words: Iterable[Word] = ()) -> None:
        self.article = article
        self.vocabulary = vocabulary
        self.text = vocabulary.fold(article.text)
        self.words = [part for word in words for part in cut(word, self.text, vocabulary)]
        self.statements: list[Statement] = []
        self.kept: dict[object, Any] = {}  # what functions marked `once` have found here
        self._found: list[Found] = []
        self._starts: list[int] = []
        self._named: dict[str, dict[str, list[Found]]] = defaultdict(dict)  # by type and name, in text order
        self._coded: dict[str, list[Found]] = {}  # places by their official code, in text order
        self._forms: dict[str, Counter[str]] = defaultdict(Counter)  # and how they are printed

    @property
    def found(self) -> list[Found]:
        """All mentions in text order, a longer one before a shorter one that begins with it."""
        return self._found

    def add(self, found: Found) -> Found:
        """Keep a mention in its place; the same span and type is kept once (the first finder wins) and returned."""
        at = bisect_left(self._starts, found.start)
        while at < len(self._found) and self._found[at].start == found.start and self._found[at].end >= found.end:
            other = self._found[at]
            same = (other.end, other.type, other.silent) == (found.end, found.type, found.silent)
            if same and (not found.silent or other.name == found.name):
                return other
            at += 1
        self._found.insert(at, found)
        self._starts.insert(at, found.start)
        insort(self._named[found.type].setdefault(found.name, []), found, key=_start)
        self._index_code(found)
        return found

    def coded(self, code: str) -> list[Found]:
        """The places of an official code, in text order."""
        return self._coded.get(code, [])

    def printed(self, code: str) -> list[str]:
        """The ways in which the places of an official code are printed."""
        return [form for form, count in self._forms[code].items() if count]

    def codes_before(self, at: int) -> list[str]:
        """The official codes of the places that begin before a text offset, the nearest first."""
        last = {code: group[k - 1].start for code, group in self._coded.items() if (k := bisect_left(group, at, key=_start))}
        return sorted(last, key=lambda code: (-last[code], code))

    def last_of_each(self, type: str, at: int | None = None) -> list[Found]:
        """Of each name of a type the last mention that begins before a text offset (or at all), in text order."""
        groups = self._named[type].values()
        ends = ((group, len(group) if at is None else bisect_left(group, at, key=_start)) for group in groups)
        return sorted((group[k - 1] for group, k in ends if k), key=_start)

    def named(self, type: str, name: str) -> list[Found]:
        """The mentions of a type that were added by this name, in text order."""
        return self._named[type].get(name, [])

    def give_code(self, found: Found, code: str, level: str) -> None:
        """Set the official code of a place that was added without one."""
        found.attributes |= {"code": code, "level": level}
        self._index_code(found)

    def _index_code(self, found: Found) -> None:
        if found.type == "Place" and "code" in found.attributes:
            code = str(found.attributes["code"])
            insort(self._coded.setdefault(code, []), found, key=_start)
            if not found.silent:
                self._forms[code][self.text[found.start : found.end]] += 1

    def remove(self, found: Found) -> None:
        """Take back a mention that a later finder knows to be wrong."""
        at = bisect_left(self._starts, found.start)
        while self._found[at] is not found:
            at += 1
        del self._found[at], self._starts[at]
        for groups, key in ((self._named[found.type], found.name), (self._coded, str(found.attributes.get("code", "")))):
            groups[key] = [f for f in groups.get(key, ()) if f is not found]
            if not groups[key]:
                del groups[key]
        self._forms[str(found.attributes.get("code", ""))][self.text[found.start : found.end]] -= not found.silent

    def within(self, start: int, end: int, *types: str) -> list[Found]:
        """Mentions that lie wholly in [start, end), of the given types (all, if none is given), in text order."""
        first = bisect_left(self._starts, start)
        last = bisect_right(self._starts, end)
        return [f for f in self._found[first:last] if f.end <= end and (not types or f.type in types)]

    def ending_at(self, end: int, *types: str) -> Found | None:
        """The longest mention that ends exactly at `end`."""
        near = self._found[bisect_left(self._starts, end - 60) : bisect_right(self._starts, end)]
        return next((f for f in near if f.end == end and not f.silent and (not types or f.type in types)), None)

    def starting_at(self, start: int, *types: str) -> Found | None:
        """The longest mention that begins exactly at `start`."""
        at = bisect_left(self._starts, start)
        while at < len(self._found) and self._found[at].start == start:
            if (not types or self._found[at].type in types) and not self._found[at].silent:
                return self._found[at]
            at += 1
        return None

    def side_by_side(self, at: int, join: re.Pattern[str], find: Callable[[int], Found | None]) -> list[Found]:
        """What stands in a row from an offset on: `find` tells what begins there, `join` what goes between two."""
        row: list[Found] = []
        while (found := find(at)) is not None:
            row.append(found)
            between = join.match(self.text, found.end)
            if between is None:
                break
            at = between.end()
        return row

    def innermost_at(self, start: int, before: int | None = None) -> Found | None:
        """The last of the chain of places that begins at `start` (云州市|云东区|青岭镇), of those that end before an offset."""
        last = None
        while (place := self.starting_at(start, "Place")) is not None and (before is None or place.end < before):
            last, start = place, place.end
        return last

    def covering(self, start: int, end: int, *types: str) -> Found | None:
        """A mention that holds all of [start, end)."""
        near = self._found[bisect_left(self._starts, start - 80) : bisect_right(self._starts, start)]
        return next((f for f in near if end <= f.end <= end + 80 and (not types or f.type in types)), None)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Text offsets of all sentences, headline and shoulder among them; credits (newsroom lines) left out."""
        return [s for p in self.article.parts if p.kind != "credit" for s in sentences(self.text, p.start, p.end)]

    @cached_property
    def headline_end(self) -> int:
        """Where shoulder and headline end and the body begins."""
        return max((p.end for p in self.article.parts if p.kind in ("shoulder", "headline")), default=0)

    def sentence_of(self, at: int) -> tuple[int, int]:
        """The sentence around a text offset."""
        k = bisect_right(self.sentences, (at, len(self.text) + 1)) - 1
        if k >= 0 and self.sentences[k][0] <= at < self.sentences[k][1]:
            return self.sentences[k]
        return at, at

    def line_start(self, at: int) -> int:
        """Where the line of a text offset begins, which is a paragraph, an item or a row."""
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Where the line of a text offset ends: at its mark, or with the text."""
        end = self.text.find("\n", at)
        return end if end >= 0 else len(self.text)

    def clause_of(self, at: int) -> tuple[int, int]:
        """The stretch around a text offset between ， 。 ； ： ！ ？ and line ends."""
        start, end = self.sentence_of(at)
        marks, k = self._marks, bisect_left(self._marks, at)
        right = marks[k] if k < len(marks) and marks[k] < end else end
        while k > 0 and marks[k - 1] >= start and self.text[marks[k - 1]] in "。！？":
            k -= 1
        return (marks[k - 1] + 1 if k > 0 and marks[k - 1] >= start else start), right

    @cached_property
    def _marks(self) -> list[int]:
        return [mark.start() for mark in _MARK.finditer(self.text)]

    def spans_of(self, words: str) -> Iterator[tuple[int, int]]:
        """The [start, end) of every occurrence of some words in the text, none upon another."""
        at = self.text.find(words) if words else -1
        while at >= 0:
            yield at, at + len(words)
            at = self.text.find(words, at + len(words))

    def holds(self, *words: str) -> bool:
        """Whether the text holds one of some words: what a rule needs is looked for before the rule is tried."""
        return any(word in self.text for word in words)

    def matches(self, pattern: re.Pattern[str], *needed: str) -> Iterator[re.Match[str]]:
        """Matches of a pattern in each sentence, never across two; where it needs one of some words, say so: it is quicker."""
        text = self.text
        there = [word for word in needed if word in text]
        for k in sorted({k for word in there for k in self._holding(word)}) if needed else range(len(self.sentences)):
            yield from pattern.finditer(text, *self.sentences[k])

    def _holding(self, word: str) -> Iterator[int]:
        """The numbers of the sentences that hold a word."""
        at = self.text.find(word)
        while at >= 0:
            k = bisect_right(self.sentences, (at, len(self.text) + 1)) - 1
            end = self.sentences[k][1] if k >= 0 else 0
            if at < end:
                yield k
            at = self.text.find(word, max(end, at + 1))

    def tagged(self, tag: str) -> Iterator[Word]:
        """The tagger's words of one tag (Person, Place, Institution, Time, n, v, ...)."""
        return (w for w in self.words if w.tag == tag)

    def word_at(self, at: int) -> Word | None:
        """The tagger's word that holds the character at a text offset."""
        k = bisect_right(self._word_starts, at) - 1
        return self.words[k] if k >= 0 and at < self.words[k].end else None

    @cached_property
    def _word_starts(self) -> list[int]:
        return [w.start for w in self.words]

    @cached_property
    def borders(self) -> frozenset[int]:
        """Text offsets where a word of the tagger begins or ends."""
        return frozenset({w.start for w in self.words} | {w.end for w in self.words})

    def borders_in(self, start: int, end: int) -> list[int]:
        """The borders of words in [start, end], ascending."""
        k = bisect_left(self._border_list, start)
        return self._border_list[k : bisect_right(self._border_list, end)]

    @cached_property
    def _border_list(self) -> list[int]:
        return sorted(self.borders)

    def state(self, type: str, roles: Mapping[str, Any], start: int, end: int, rule: str, **details: Any) -> Statement:
        """Add a fact; roles with the value None are left out. `confidence` may stand among the details."""
        confidence = details.pop("confidence", 1.0)
        kept = {role: value for role, value in roles.items() if value is not None}
        statement = Statement(type, kept, start, end, rule, confidence, {k: v for k, v in details.items() if v is not None})
        self.statements.append(statement)
        return statement
