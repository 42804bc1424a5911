"""Reprints told apart: what an article says that it is taken from, and what prints the text of an earlier one again."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from fangzhi.expressions import expression
from fangzhi.model import Article
from fangzhi.read import credits
from fangzhi.read.area import NOWHERE, Home, is_national, of_publication
from fangzhi.read.lexis import HAN, Lexis
from fangzhi.vocabulary import Vocabulary

PRINTED, SAME_TEXT = "printed", "same-text"
_TAKEN = expression(
    rf"(?:(?<!图片)来源|转载自|转自|原载|摘自)[：于]?《?([{HAN}]{{2,12}})》?"
)  # （来源：海屏日报）, 转载自《海屏日报》
_TOLD = expression(rf"据《?([{HAN}]{{2,12}}?)》?(?:消息|报道|讯)")  # 据《海屏日报》消息
_SIGNS = expression(rf"[^{HAN}0-9A-Za-z.%。！？；\n]+")
_ENDS = expression("[。！？；\n]+")  # of sentences, once their signs are gone: the same as spans.sentences cuts
_SHORTEST = 60  # characters of a text that can be told to be another's
_SENTENCE = 10  # characters of a sentence by which another text is looked for
_COMMON = 30  # texts that hold a sentence from which it is a phrase of the trade
_SHARE = 0.8  # of a text that stands in another word by word
_FORM = 0.5  # pairs of characters that two other sentences share: one form with other names


def source(first: str, last: str, lexis: Lexis) -> str:
    """The house that a text names as its source, in its first paragraph or at the end of its last; "" where it is its own.

    Example: source("新华社北京5月6日电 …", "…（完）", lexis) == "新华社". Texts are folded.
    """
    opened, closing = credits.opening(first, lexis), credits.tail(last, lexis)
    head = first[: opened.end].removeprefix("据") if opened else ""
    if found := lexis.national.match(head) or (closing and lexis.national.search(last[closing[0] :])):
        return found[0]
    taken = _TAKEN.search(first[:40]) or _TAKEN.search(last[-40:]) or _TOLD.match(first)
    house = taken[1] if taken else ""
    return house if house.endswith(lexis.papers) or is_national(house, lexis) else ""


def home(house: str, vocabulary: Vocabulary, lexis: Lexis) -> Home:
    """The home area of what is taken from a house: that of a local paper, none of a national one."""
    return of_publication(house, vocabulary.gazetteer, lexis, "quoted") if house else NOWHERE


@dataclass(frozen=True, slots=True)
class _Text:
    """An article's own sentences, bare of signs and credits."""

    article: Article
    sentences: tuple[str, ...]

    @property
    def length(self) -> int:
        return sum(map(len, self.sentences))


def told_apart(articles: Iterable[Article], vocabulary: Vocabulary) -> list[Article]:
    """The articles; of those that print one text all but the first name it as their original and take its area.

    The first is the earliest, and of one day the one that names no source, then the longer. Texts are found by whole
    sentences, so time grows with their number; two of one form with other names or numbers stay two.
    """
    given = list(articles)
    texts = sorted((_text(a, vocabulary) for a in given if a.kind != "masthead"), key=_order)
    holders: dict[str, list[_Text]] = {}
    originals: dict[str, Article] = {}
    for text in texts:
        known = text.length >= _SHORTEST and not holders.keys().isdisjoint(text.sentences)
        if known and (found := _original(text, holders)) is not None:
            originals[text.article.id] = originals.get(found.article.id, found.article)
        for sentence in {s for s in text.sentences if len(s) >= _SENTENCE}:
            holders.setdefault(sentence, []).append(text)
    return [_marked(a, originals[a.id]) if a.id in originals else a for a in given]


def _order(text: _Text) -> tuple[str, bool, int, str]:
    article = text.article
    return article.date or "9999", bool(article.original), -text.length, article.id


def _text(article: Article, vocabulary: Vocabulary) -> _Text:
    text = vocabulary.fold(article.text)
    paragraphs = (_SIGNS.sub("", text[p.start : p.end]) for p in article.parts if p.kind == "paragraph")
    return _Text(article, tuple(bare for told in paragraphs for bare in _ENDS.split(told) if bare))


def _original(text: _Text, holders: Mapping[str, list[_Text]]) -> _Text | None:
    """The first of the earlier texts that hold most of this one."""
    shared: Counter[str] = Counter()
    known: dict[str, _Text] = {}
    for sentence in dict.fromkeys(text.sentences):
        others = holders.get(sentence, ())
        for other in others if len(others) <= _COMMON else ():
            shared[other.article.id] += len(sentence)
            known[other.article.id] = other
    likely = (known[id] for id, count in shared.items() if count >= _SHARE * text.length / 2)
    return next((other for other in sorted(likely, key=_order) if _is_of(text, other)), None)


def _is_of(text: _Text, other: _Text) -> bool:
    """Whether nearly all of a text stands in another, and what does not is no sentence of the other with another name."""
    theirs = set(other.sentences)
    own = [s for s in text.sentences if s not in theirs]
    rest = [s for s in other.sentences if s not in set(text.sentences)]
    if text.length - sum(map(len, own)) < _SHARE * text.length:
        return False
    return not any(_one_form(a, b) for a in own for b in rest)


def _one_form(one: str, other: str) -> bool:
    """Whether two sentences differ in names or numbers alone; where one is a part of the other it is only cut."""
    if one in other or other in one:
        return False
    mine, theirs = Counter(pairwise(one)), Counter(pairwise(other))
    return 2 * (mine & theirs).total() >= _FORM * (mine.total() + theirs.total())


def _marked(article: Article, original: Article) -> Article:
    area, rule = (original.area, "reprint") if original.area or article.area_rule != "json" else (article.area, article.area_rule)
    return replace(article, original=original.id, original_rule=SAME_TEXT, area=area, area_rule=rule if area else "")
