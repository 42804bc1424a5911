"""The sentence around a piece of evidence, cut from the article's rejoined text."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from fangzhi.expressions import expression
from fangzhi.model import Article, Fact, Span
from fangzhi.spans import fold, sentences

_LONGEST = 360  # a "sentence" that is a list of names a page long is cut around its evidence
_AROUND = 140
_HALF_WIDTH = expression("[!?;)>\\]｡｣』」,&<]")  # without these folding changes no end of a sentence, and takes a while


@dataclass(frozen=True)
class Context:
    """`text` with the evidence at [start, end), counted in UTF-16 units, as JavaScript counts."""

    text: str
    start: int
    end: int


class Reader:
    """One article, its sentences cut once, where they are asked for."""

    def __init__(self, article: Article) -> None:
        self._article = article

    @cached_property
    def _bounds(self) -> list[tuple[int, int]]:
        text = self._article.text
        return list(sentences(fold(text) if _HALF_WIDTH.search(text) else text))

    def context(self, fact: Fact) -> Context:
        """The sentence (or sentences) that hold the fact's evidence; the evidence alone where it is not found."""
        start, end = self._working(fact.span)
        if start < 0 or end <= start:
            return alone(fact)
        first, last = self._sentence(start), self._sentence(end - 1)
        if first < 0 or last < first:
            return alone(fact)
        low, high = self._bounds[first][0], max(end, self._bounds[last][1])
        if high - low > _LONGEST:
            low, high = max(low, start - _AROUND), min(high, end + _AROUND)
        return _cut(self._article.text, (low, high), (start, end))

    def _working(self, span: Span) -> tuple[int, int]:
        start = end = -1
        for s in self._article.segments:
            if s.field == span.field and s.source <= span.start < s.source + s.length:
                start = s.start + span.start - s.source
            if s.field == span.field and s.source < span.end <= s.source + s.length:
                end = s.start + span.end - s.source
        return start, end

    def _sentence(self, at: int) -> int:
        return bisect_right(self._bounds, at, key=itemgetter(0)) - 1


def alone(fact: Fact) -> Context:
    """The evidence without its sentence."""
    return Context(fact.evidence, 0, _units(fact.evidence))


def _cut(text: str, window: tuple[int, int], evidence: tuple[int, int]) -> Context:
    (low, high), (start, end) = window, evidence
    while low < start and text[low].isspace():
        low += 1
    while end < high and text[high - 1].isspace():
        high -= 1
    before = _units(text[low:start])
    return Context(text[low:high], before, before + _units(text[start:end]))


def _units(text: str) -> int:
    # 𠮷 is one code point and two UTF-16 units
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
