"""Newsroom words and names in a stretch of text, token by token, over damage by page recognition."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fangzhi.expressions import expression
from fangzhi.read.lexis import HAN, Lexis, squeeze

_RUN = expression(rf"[{HAN}]+(?:·[{HAN}]+)*")
_PADDED = expression(rf"[{HAN}][ \u3000]{{1,4}}[{HAN}]")  # 张 三, padded to the width of three
_BLANK = expression(r"[\s、，/／|&；□■◎○●◆▲★＊*—\-＜＞]+")
_OPEN, _CLOSE = "（【〔", "）】〕"
_VALUE = expression(r"[^\s（）【】〔〕：，。；]+")
_NOISE = expression(r"[0-9A-Za-z@._+\-]+")
_PAGE = expression("第?[一二三四五六七八九十]{1,2}版")  # 责任编辑：张三　|一版|责校：李四
_SOON = expression("近日|日前|昨[日天]|今[日天晨]|连日来|近期|最近|当[日天]|前不久|报道|报导")
_HOUSE = expression(rf"[{HAN}]{{0,6}}(?:新闻|融媒体?|传媒)中心(?=[ \u3000]+[{HAN}])")
_LONGEST = 15  # of a name with ·
OFFICE = "员室办科站局部委院"  # 作者：管理员, 作者：党政办
_AREA = "区县市镇乡"  # 本报讯（高新区）


@dataclass(frozen=True, slots=True)
class Token:
    """kind is term, name, open, close, colon, value (of a label: 来源：石河日报) or noise.

    `word` is a term or name without its blanks. `leads` marks a term that surely stands before its names: 摄影：李四, 图/李四.
    """

    kind: str
    start: int
    end: int
    word: str = ""
    leads: bool = False


def tokens(text: str, at: int, lexis: Lexis, *, named: bool = False) -> Iterator[Token]:
    """Tokens from `at` on, as far as the text consists of nothing else; `named`: whatever is no term is a name."""
    depth, sure = 0, False
    while at < len(text):
        char = text[at]
        if char in _OPEN or char in _CLOSE or char == "：":
            yield Token("open" if char in _OPEN else "close" if char in _CLOSE else "colon", at, at + 1)
            depth += (char in _OPEN) - (char in _CLOSE)
            sure = char == "："
            at += 1
        elif blank := _BLANK.match(text, at):
            at = blank.end()
        elif term := _term(text, at, lexis):
            word = squeeze(text[at:term])
            yield Token("term", at, term, word, text[term : term + 1] in tuple("：/|"))
            at, sure = term, text[term : term + 1] in ("/", "／")  # 编辑/益西旺姆
            if lexis.credit_side.get(word) == "label" and (value := _VALUE.match(text, _skipped(text, at))):
                yield Token("value", value.start(), value.end(), word)
                at = value.end()
        elif page := _PAGE.match(text, at):
            yield Token("noise", at, page.end())
            at = page.end()
        elif house := _house(text, at):
            yield Token("term", at, house)
            at = house
        elif found := list(_names(text, at, lexis, named or sure or depth > 0)):
            yield from found
            at = found[-1].end
        elif noise := _NOISE.match(text, at):
            yield Token("noise", at, noise.end())
            at = noise.end()
        else:
            return


def names_alone(text: str, lexis: Lexis, fewest: int) -> tuple[Token, ...] | None:
    """The names that a line consists of, behind their newsroom at most: （张三 李四）, （县融媒体中心 张三）; or None.

    A name by itself may be a word (（周五）): where `fewest` are not there, none is told.
    """
    listed = list(tokens(text, 0, lexis))
    house = any(t.kind == "term" for t in listed)
    fits = all(t.kind in ("open", "close") or (t.kind == "term" and not t.word) or _fits(t, lexis) for t in listed)
    if not fits or not listed or listed[-1].end != len(text) or len(text) >= 30:
        return None
    named = tuple(t for t in listed if t.kind == "name")
    sure = (house or len(named) >= fewest) and not any(t.word.endswith((*lexis.no_names, *OFFICE, *_AREA)) for t in named)
    return named if sure else ()


def _fits(token: Token, lexis: Lexis) -> bool:
    return token.kind == "name" and ("·" in token.word or token.word[0] in lexis.surnames or token.word[:2] in lexis.surnames)


def _term(text: str, at: int, lexis: Lexis) -> int:
    """The end of the newsroom word at `at`, or 0. 文 and 图 must stand alone: 文强 is a name."""
    if house := lexis.outlet.match(text, at):
        return house.end()
    found = lexis.credit_term.match(text, at)
    if found is None or (len(found[0]) == 1 and found[0] != "摄" and _han(text, found.end())):
        return 0
    return found.end()


def _skipped(text: str, at: int) -> int:
    """Behind the colon and blanks at `at`."""
    while at < len(text) and text[at] in "： \u3000":
        at += 1
    return at


def _house(text: str, at: int) -> int:
    """The end of a newsroom before its people, or 0: 采写｜区新闻中心|张三."""
    found = _HOUSE.match(text, at)
    return found.end() if found else 0


def _names(text: str, at: int, lexis: Lexis, sure: bool) -> Iterator[Token]:
    """The name or names at `at`. Outside brackets a name begins with a surname: 记者张三 近日 is one name."""
    padded = _PADDED.match(text, at)
    if padded and (not _han(text, padded.end()) or _term(text, padded.end(), lexis)) and not _term(text, padded.end() - 1, lexis):
        if sure or text[at] in lexis.surnames:
            yield Token("name", at, padded.end(), squeeze(padded[0]))
        return
    run = _RUN.match(text, at)
    if run is None:
        return
    end = _cut(text, at, run.end(), lexis)
    word = text[at:end]
    if "·" in word:
        if len(word) <= _LONGEST:
            yield Token("name", at, end, word)
        return
    if not sure and (_surname(word, lexis) == 0 or text[end : end + 1] in tuple("，。")):
        return
    for length in _lengths(word, lexis, sure):
        name = text[at : at + length]
        if _surname(name, lexis) or not name.endswith(lexis.no_names):
            yield Token("name", at, at + length, name)
        at += length


def _cut(text: str, at: int, end: int, lexis: Lexis) -> int:
    """Where a glued word ends the run: 张三摄, 张三通讯员李四, 张三近日. 李建文 is whole."""
    for k in range(at + 2, end):
        if _SOON.match(text, k):
            return k
        found = lexis.credit_term.match(text, k)
        if found and (len(found[0]) > 1 or found[0] == "摄"):
            return k if found[0][0] not in "文图" else at  # 王建文图: whose 文 is it?
    return end


def _lengths(word: str, lexis: Lexis, sure: bool) -> tuple[int, ...]:
    """How a run falls into names: one of 2 to 4, or the only way to part it so that each begins with a surname."""
    if not 2 <= len(word) <= 8:
        return ()
    if lexis.elements.fullmatch(word):
        return (len(word),)  # 才让卓玛
    whole = len(word) <= 3 or (len(word) == 4 and _surname(word, lexis) != 1)
    if whole:
        return (len(word),)
    ways = list(_ways(word, lexis))
    if len(ways) == 1:
        return ways[0]
    return (4,) if len(word) == 4 and not ways and sure else ()


def _ways(word: str, lexis: Lexis) -> Iterator[tuple[int, ...]]:
    if not word:
        yield ()
        return
    for length in (2, 3):
        if len(word) >= length and _surname(word[:length], lexis):
            for rest in _ways(word[length:], lexis):
                if not rest or word[length] in lexis.strong or word[length : length + 2] in lexis.strong:  # 古丽娜尔 is one
                    yield (length, *rest)


def _surname(word: str, lexis: Lexis) -> int:
    """How long the surname is with which a word begins; 0 if it begins with none."""
    return next((n for n in (2, 1) if len(word) > n and word[:n] in lexis.surnames), 0)


def _han(text: str, at: int) -> bool:
    return re.match(rf"[{HAN}]", text[at : at + 1]) is not None
