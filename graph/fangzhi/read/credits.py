"""Newsroom credits: who wrote, took, edited, proofread and laid out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from fangzhi.expressions import expression
from fangzhi.model import Byline
from fangzhi.read.credit_tokens import OFFICE, Token, names_alone, tokens
from fangzhi.read.lexis import HAN, Lexis, squeeze

_BRACKET_TAIL = expression(r"([。！？”…）]?)[ \u3000]*[（【]([^（）【】]{2,60})[）】]。?$")  # （通讯员 张三 整理）。
_BARE_TAIL = expression(
    r"[。！？”…）】][ ]*(?=[^。！？”…（）【】]{2,40}$)"
    r"|[ ]+(?=(?:[^。！？”…（）， ]{0,8}(?:记者|通讯员)[ ]?)?[^。！？”…（）， ]{2,8}[ ]?摄$)"
)
_ASIDE = expression(r"[ ]?（[^（）。\d]{2,20}）：?")  # 央视网消息（新闻联播）：
_OPENING = expression(r"[（【〔][^（）【】〔〕。]{3,40}[）】〕]")
# 记者王小明台北5日电, 〔记者张小明／台中报导〕, 记者张小明、李大华／台北报导
_PLACED = expression(rf"记者(?P<names>[{HAN}]{{3}})(?=[{HAN}]{{2,5}}[0-9])")
_NAMES = rf"[{HAN}]{{2,4}}(?:、[{HAN}]{{2,4}}){{0,3}}(?=[／/])|[{HAN}]{{3}}(?=[{HAN}]{{2,3}}报)"
_ISLAND = expression(rf"[〔【（]?记者(?P<names>{_NAMES})[／/]?[{HAN}]{{2,6}}?报[导道][〕】）]?")
_STAMP = expression(r"(?:19|20)\d\d-\d{1,2}-\d{1,2} \d{1,2}[:：]\d\d(?:[:：]\d\d)?[ \u3000]+(?=[^ \d])")
_SENT = expression(rf"(?<=[{HAN}])[ \u3000]+发自[{HAN}]{{2,10}}$")  # 特派记者 张三 发自江州
# □本报记者 其其格 特约记者 单立国: a line of blanks alone that begins so is all names
_SIGNED = expression(
    rf"(?:[□■◎][ \u3000]*[{HAN}]{{0,6}}|\*\*|本报|本刊|本台|本网)(?:[{HAN}]{{0,3}}记者|通讯员)[ \u3000][^，。；：、！？“”\d]+$"
)
_FROM = expression(rf"(?<=[{HAN}])[ \u3000]+([{HAN}]{{2,5}}?)[ ]?(?=报[道导]$)")  # 石河网记者 张三 江州报道
_REACH = 160  # how far a credit may run
_REST = expression(r"[^。，；（）]{1,40}）")
_LONGEST_LINE = 200
_PAGE_WORDS = 30  # before the credits in the head of a page
_AUTHORS = tuple("（□■◎")


@dataclass(frozen=True, slots=True)
class Credit:
    """A stretch of text that says who did what: where it ends, its bylines, the sides (desk, news, tail) it shows."""

    end: int
    bylines: tuple[Byline, ...] = ()
    sides: frozenset[str] = frozenset()


def opening(text: str, lexis: Lexis) -> Credit | None:
    """The credit that opens a report (本报讯（记者张三）, 新华社…电, （通讯员 李四）), or None.

    Example: "本报讯(记者张三)通讯员李四)为加强…" ends before 为; page recognition often loses one bracket.
    """
    if island := _ISLAND.match(text):
        return Credit(island.end(), tuple(_reporters(island)), frozenset({"news"}))
    head = lexis.dateline.match(text)
    if head is None:
        told = _scan(text[:_REACH], 0, lexis, until_close=True) if lexis.told.match(text) else None
        if told and told.bylines and "told" in told.sides:
            return _on(told, text)  # 本报记者 张三 报道：
        bracket = _OPENING.match(text)
        found = whole(bracket[0], lexis) if bracket else None
        if found is None or not found.sides & {"news", "tail"}:
            return None
        return _scan(text[:_REACH], 0, lexis, until_close=True)  # （记者张三)通讯员李四)
    found = _scan(text[: head.end() + _REACH], head.end(), lexis, until_close=True)
    if (placed := _PLACED.search(head[0])) and not found.bylines:
        return _on(Credit(max(found.end, head.end()), tuple(_reporters(placed)), frozenset({"news"})), text)
    aside = _ASIDE.match(text, head.end())
    end = found.end
    if not found.bylines:
        end = aside.end() if aside else head.end()
        wrote = authors(aside[0].strip(), lexis, fewest=1) if aside and aside[0].endswith("）") else None
        if aside and wrote:  # 本网讯（张三）3月6日
            found = moved(wrote, aside.end() - wrote.end)
    return _on(replace(found, end=_closed(text, end)), text)


def _closed(text: str, end: int) -> int:
    """Where the bracket closes in which a credit breaks off: （记者 张三 通讯员 县委宣传部）; else `end`."""
    if text.count("（", 0, end) <= text.count("）", 0, end):
        return end
    rest = _REST.match(text, end)
    return rest.end() if rest else end


def _on(credit: Credit, text: str) -> Credit:
    """The same credit, up to what is told."""
    end = credit.end
    while end < len(text) and text[end] in "： \u3000":
        end += 1
    return replace(credit, end=end)


def _reporters(found: re.Match[str]) -> Iterator[Byline]:
    begin = found.string.index("记者", found.start())
    for name in re.finditer(rf"[{HAN}]+", found["names"]):
        start, end = (found.start("names") + at for at in name.span())
        yield Byline(name[0], "reporter", start, end, begin, end)


def whole(text: str, lexis: Lexis) -> Credit | None:
    """The credit that a line is as a whole (记者 张三 李四 文/图; 编辑：王五 校对：赵六), or None."""
    if stamp := _STAMP.match(text):
        found = whole(text[stamp.end() :], lexis)
        return moved(found, stamp.end()) if found else None
    if sent := _SENT.search(text):
        found = whole(text[: sent.start()], lexis)
        return replace(found, end=len(text)) if found else None
    if (place := _FROM.search(text)) and lexis.is_place(place[1]) and (found := whole(text[: place.start()], lexis)):
        return replace(found, end=len(text))
    if len(text) > _LONGEST_LINE or (text[:1] not in _AUTHORS and not lexis.credit_term.search(text)):
        return None
    found = _signed(text, lexis) or _scan(text, 0, lexis, until_close=False)
    if found.bylines:
        vague = found.sides == {"desk"} and "：" not in text and len(found.bylines) > 1  # 设计 方案 公示
        complete = found.end >= len(text.rstrip("）。 \u3000*"))
        if found.sides == {"told"}:  # 专题 报道
            return None
        return found if complete and (not vague or _terms(text, lexis) > 1) else None
    return authors(text, lexis) if text[0] in _AUTHORS else None


def authors(text: str, lexis: Lexis, fewest: int = 2) -> Credit | None:
    """Who wrote a report by names alone (（张三 李四）), as behind 作者; or None."""
    named = names_alone(text, lexis, fewest)
    told = [Byline(t.word, "reporter", t.start, t.end, t.start, t.end) for t in named or ()]
    return None if named is None else Credit(len(text), tuple(told))


def _signed(text: str, lexis: Lexis) -> Credit | None:
    """□本报记者 其其格 特约记者 单立国: all names, some of whom a name's beginning shows; not 本报记者 手记."""
    found = _scan(text, 0, lexis, until_close=False, named=True) if _SIGNED.match(text) else None
    named = found.bylines if found else ()
    shown = any(b.name[0] in lexis.surnames or lexis.elements.match(b.name) for b in named)
    return found if shown else None


def headed(text: str, lexis: Lexis) -> Credit | None:
    """The credits of the desk behind the few words that head a page: 第3版 要闻 责编：张三 版式：李四; or None."""
    for term in lexis.credit_term.finditer(text[: _PAGE_WORDS + 8]):
        if 0 < term.start() <= _PAGE_WORDS and lexis.credit_side[squeeze(term[0])] == "desk":
            found = whole(text[term.start() :], lexis)
            return moved(found, term.start()) if found and "desk" in found.sides else None
    return None


def labelled(text: str, lexis: Lexis) -> Credit | None:
    """The author whom a web line tells among other things: 来源：石河日报 作者：张三 点击率：10; or None."""
    for term in lexis.credit_term.finditer(text):
        if lexis.credit_side[squeeze(term[0])] == "news" and text[term.end() : term.end() + 1] == "：":
            rest = lexis.chrome_label.search(text, term.end())
            end = rest.start() if rest else len(text)
            found = whole(text[term.start() : end].rstrip(), lexis)
            named = found.bylines if found else ()
            if found and all(n.name[0] in lexis.surnames and len(n.name) < 5 and n.name[-1] not in OFFICE for n in named):
                return moved(found, term.start())
    return None


def tail(text: str, lexis: Lexis) -> tuple[int, Credit] | None:
    """Where the credit that closes a paragraph begins, and the credit: 。（记者 张三）, 。本报记者 张三 摄; or None."""
    last = _tail(text, lexis)
    before = _tail(text[: last[0]], lexis) if last else None
    if last is None or before is None:
        return last
    both = (*before[1].bylines, *last[1].bylines)  # （通讯员 张三）编辑：李四
    return before[0], Credit(last[1].end, both, before[1].sides | last[1].sides)


def _tail(text: str, lexis: Lexis) -> tuple[int, Credit] | None:
    base = max(0, len(text) - _REACH)
    end = text[base:]
    if bracket := _BRACKET_TAIL.search(end):
        start = base + bracket.start(2) - 1
        found = whole(text[start:], lexis)
        if found is None and bracket[2].startswith("据") and lexis.national.search(bracket[2]):
            found = Credit(len(text) - start)
        if found is not None and not found.sides and not bracket[1]:
            found = None  # 来访者（张三）
    else:
        stop = _BARE_TAIL.search(end)
        start = base + stop.end() if stop else 0
        found = whole(text[start:], lexis) if stop else None
    return (start, moved(found, start)) if found else None


def moved(credit: Credit, by: int) -> Credit:
    """The same credit, `by` code points further on."""
    return replace(credit, end=credit.end + by, bylines=tuple(moved_byline(b, by) for b in credit.bylines))


def moved_byline(byline: Byline, by: int) -> Byline:
    """The same byline, `by` code points further on."""
    return Byline(byline.name, byline.role, byline.start + by, byline.end + by, byline.quote_start + by, byline.quote_end + by)


def _scan(text: str, at: int, lexis: Lexis, *, until_close: bool, named: bool = False) -> Credit:
    """Credit words and names from `at` on; `until_close`: after ） only another credit word goes on; `named`: in no prose."""
    writer = _Writer(lexis)
    end, closed = at, False
    listed = list(tokens(text, at, lexis, named=named))
    for token in [replace(t, leads=t.leads or _leads(listed, k)) for k, t in enumerate(listed)]:
        if until_close and closed and token.kind not in ("term", "close"):
            break
        if token.kind == "noise" and "desk" not in writer.sides:
            break
        if until_close and token.kind == "colon" and end > at:
            break
        closed = token.kind == "close" or (closed and token.kind == "colon")
        advances = writer.take(token)
        if advances or (token.kind in ("close", "noise", "value") and end > at):
            end = token.end
    return Credit(end, writer.done(), frozenset(writer.sides))


def _leads(listed: list[Token], k: int) -> bool:
    """记者 张三 摄影|李四）: 摄影 between two names goes with the second, where nothing tells that one's part behind it."""
    if listed[k].word not in ("摄影", "摄像") or not 0 < k < len(listed) - 1:
        return False
    behind = next((t for t in listed[k + 1 :] if t.kind != "name"), None)
    return listed[k - 1].kind == listed[k + 1].kind == "name" and (behind is None or behind.kind == "close")


class _Writer:
    """Gives each name its role: from the word before it (记者 张三), or the one behind (张三 摄)."""

    def __init__(self, lexis: Lexis) -> None:
        self.sides: set[str] = set()
        self._lexis = lexis
        self._prefix: Token | None = None
        self._ahead: Token | None = None
        self._paper: Token | None = None
        self._pending: list[Token] = []
        self._out: list[Byline] = []
        self._parted = 0  # how many bylines were told whole by a word behind their names

    def take(self, token: Token) -> bool:
        """Take a token; whether the credit surely reaches to its end."""
        if token.kind == "name":
            self._pending.append(token)
            return self._prefix is not None
        if token.kind != "term":
            return False
        side = self._lexis.credit_side.get(token.word, "with")
        if side == "label":
            self._flush(None)
            self._prefix = None
            return bool(self._out)
        if side == "with":
            self._paper = token
            return bool(self._out or self._pending)
        self.sides.add(side)
        if side in ("tail", "told") and self._pending and not self._prefix_is_tail() and not (token.leads and side == "tail"):
            self._flush(token if side == "tail" or self._prefix is None else None)
            self._prefix = None
            return True
        if side == "news" and self._prefix_is_tail() and not self._pending:
            self._ahead = self._prefix  # 图/记者 李四
        else:
            self._flush(None)
        start = self._paper.start if self._paper and self._paper.end == token.start else token.start
        self._prefix = replace(token, start=start)
        return False

    def done(self) -> tuple[Byline, ...]:
        """All bylines, in text order."""
        self._flush(None)
        return tuple(self._out)

    def _prefix_is_tail(self) -> bool:
        return self._prefix is not None and self._lexis.credit_side[self._prefix.word] in ("tail", "told")

    def _flush(self, behind: Token | None) -> None:
        roles = self._lexis.credit_roles[self._prefix.word] if self._prefix else ()
        for given in (self._lexis.credit_roles[t.word] for t in (self._ahead, behind) if t is not None):
            # 记者 张三 摄 took the picture; 记者 张三 文/图 did both
            roles = given if given == ("photographer",) or not roles else (*roles, *(r for r in given[1:] if r not in roles))
        for name in self._pending:
            start = self._prefix.start if self._prefix else name.start
            end = behind.end if behind else name.end
            self._out.extend(Byline(name.word, role, name.start, name.end, start, end) for role in roles)
        if self._pending and behind is not None and set(self._lexis.credit_roles[behind.word]) == {"reporter", "photographer"}:
            self._out.extend(self._took_too(behind))
        if self._pending and behind is not None:
            self._parted = len(self._out)
        if self._pending:
            self._ahead = None
        self._pending.clear()

    def _took_too(self, behind: Token) -> list[Byline]:
        """（记者 张三 通讯员 李四 文/图）: all whom the credit names before wrote and took it, but who has a part of his own."""
        shown = {b.name for b in self._out if b.role not in ("reporter", "correspondent")}
        wrote = [b for b in self._out[self._parted :] if b.role in ("reporter", "correspondent") and b.name not in shown]
        return [replace(b, role="photographer", quote_end=behind.end) for b in wrote]


def _terms(text: str, lexis: Lexis) -> int:
    return sum(t.kind == "term" and lexis.credit_side.get(t.word) == "desk" for t in tokens(text, 0, lexis))
