"""From the working text back to the user's own characters, and the invariant every quote must hold."""

import hashlib
import html
import re
import unicodedata
from collections.abc import Iterator

from fangzhi.errors import EvidenceError
from fangzhi.expressions import expression
from fangzhi.model import Article, Segment, Span

# Every character keeps its place, so that offsets in folded text are offsets in the text.
_PUNCTUATION = dict(zip(",:;!?()<>[]［］~｡､｢｣『』「」｜丨", "，：；！？（）＜＞【】【】～。、“”“”“”||", strict=True))
_WIDE = {chr(c): chr(c - 0xFEE0) for c in [*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)]}
_HAN = r"[\u3400-\u9fff]"
# page recognition: 举行.市委…, a full stop where half-width commas are used too, else it may part a name; 1. and 一. count items
_HALF_WIDTH = expression(rf"{_HAN}[”）]?,")
_STOP = expression(rf"(?<=[\u3400-\u9fff”）%])(?<![一二三四五六七八九十])[.．](?=\s*(?:{_HAN}|[“（《]|$))", re.MULTILINE)
# and 8OO张, 5月l日, 2O24年; O2O, 5L and H2O are words
# the first of them before what stands before it: so they are looked for, not tried everywhere
_LETTERS = expression(r"[\dlI](?<![\dA-Za-z.].)[\dOolI.,]*(?=[年月日号时分%余多十百千万亿元个张人名户亩吨米公平])")
_AS_DIGITS = str.maketrans("OolI", "0011")
# what is left of a web page: &nbsp; &#12288; <br/> <p style="…">
MARKUP = expression(r"&(?:[A-Za-z]{2,8}|#\d{1,6}|#x[\dA-Fa-f]{1,5});|</?[A-Za-z][^<>\n]{0,200}>|<!--[^<>\n]{0,200}-->")
_NEW_LINE = expression(r"</?(?:br|p|div|li|tr|table|h\d|section|article)\b", re.IGNORECASE)
# 县⻓, ⼈⺠: radicals that a PDF gives for characters
_RADICALS = {chr(c): unicodedata.normalize("NFKC", chr(c)) for c in range(0x2F00, 0x2FD6)}
_RADICALS |= {"巿": "市"}  # one stroke less: what page recognition gives for it
_RADICALS |= dict(zip("⺠⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻥⻦⻩⻬⻰", "民西见角贝车长门青页风飞食马鱼鸟黄齐龙", strict=True))
_DOTS = {"．": ".", "％": "%", "•": "·", "‧": "·", "・": "·", "\u3000": " ", "\xa0": " "}
_FOLD = _PUNCTUATION | _WIDE | _RADICALS | _DOTS
_FOLDED = expression(f"[{re.escape(''.join(_FOLD))}]")  # few of a text: to look for them is quicker than to look each one up
_SENTENCE_END = expression(r"[。！？；]+[”’）》]*|\n+")


def fold(text: str) -> str:
    """The same text, as long as before, with full-width punctuation, half-width digits and letters, digits for letters like them,
    and blanks for markup.

    Example: fold("示范区(高新区),１２０万") == "示范区（高新区），120万". A comma or colon inside a number stays folded
    too; what reads numbers must allow for it.
    """
    if "&" in text or "<" in text:
        text = MARKUP.sub(_blank, text)
    if "," in text and _HALF_WIDTH.search(text):
        text = _STOP.sub("。", text)
    folded = _FOLDED.sub(_fold_one, text)
    return _LETTERS.sub(lambda found: found[0].translate(_AS_DIGITS) if _is_number(found) else found[0], folded)


def _fold_one(found: re.Match[str]) -> str:
    return _FOLD[found[0]]


def _blank(markup: re.Match[str]) -> str:
    """As many characters as the markup has: the one it stands for, a line end for a block, blanks for the rest."""
    plain = html.unescape(markup[0])
    first = plain if len(plain) == 1 else "\n" if _NEW_LINE.match(markup[0]) else " "
    return first.ljust(len(markup[0]))


def _is_number(found: re.Match[str]) -> bool:
    """Whether letters among digits are misread digits: l日 alone is one only behind 月."""
    return any(c.isdigit() for c in found[0]) or found.string[found.start() - 1 : found.start()] in ("年", "月")


def locate(article: Article, start: int, end: int) -> Span:
    """The source span of `article.text[start:end]`, over column breaks where it has to be.

    Raises EvidenceError for an empty stretch, one that no source carries, or one that runs from the title into the text
    or from a headline printed behind its body into that body.
    """
    first = _segment(article, start)
    last = _segment(article, end - 1)
    if start >= end or first is None or last is None or first.field != last.field:
        raise EvidenceError(f"文章 {article.id} 的 [{start}, {end}) 在原文中没有对应的位置")
    span = Span(first.source + start - first.start, last.source + end - last.start, first.field)
    if span.start >= span.end:
        raise EvidenceError(f"文章 {article.id} 的 [{start}, {end}) 在原文中前后颠倒")
    return span


def quote(article: Article, span: Span) -> str:
    """The user's own characters under a span; raises EvidenceError where the article does not hold them."""
    for source in article.sources:
        if source.field == span.field and source.start <= span.start and span.end <= source.start + len(source.text):
            return source.text[span.start - source.start : span.end - source.start]
    raise EvidenceError(f"文章 {article.id} 没有 {span.field} 的 [{span.start}, {span.end})")


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Text offsets of the sentences of text[start:end], cut after 。！？； (folded) and at line ends."""
    end = len(text) if end is None else end
    begin = start
    for cut in _SENTENCE_END.finditer(text, start, end):
        stop = cut.start() if text[cut.start()] == "\n" else cut.end()
        if text[begin:stop].strip():
            yield begin, stop
        begin = cut.end()
    if text[begin:end].strip():
        yield begin, end


def digest(*parts: object, length: int = 12) -> str:
    """The first `length` hex digits of a hash over the parts: the ASCII tail of an id."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:length]


def _segment(article: Article, at: int) -> Segment | None:
    low, high = 0, len(article.segments)
    while low < high:
        middle = (low + high) // 2
        segment = article.segments[middle]
        if at < segment.start:
            high = middle
        elif at >= segment.start + segment.length:
            low = middle + 1
        else:
            return segment
    return None
