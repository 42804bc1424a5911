"""A piece's blocks -> an Article: paragraphs rejoined, credits marked, each character traced to its source."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from fangzhi.expressions import expression
from fangzhi.model import Byline, Part, Segment, Source
from fangzhi.read import credits
from fangzhi.read.classify import Marked
from fangzhi.read.lexis import HAN, Lexis
from fangzhi.read.lines import Block, join

_BRIEF_LENGTH, _BRIEF_PARAGRAPHS = 500, 3
CREDITS = ("byline", "desk", "masthead")
# 副市长：甲、乙: a post that heads its names
# 李四，女，1980年…; 王五 男 1975年…: each of those that a notice before appointment lists, without a stop behind it
_LIFE = expression(rf"(?:\d{{1,2}}[.．、])?[ ]*[{HAN}]{{1,4}}(?:[ ]{{1,4}}[{HAN}])?(?:同志)?[，、 \u3000]+[男女][，、 \u3000]")
_ROW = expression(r"(?:[^：，。]{1,10}：)?[\u4e00-\u9fff]{2,4}(?:（[^（）]{1,12}）)?[ ]+[\u4e00-\u9fff]{2,}[^。；：]*")
# 张三要求：旱涝同防，守牢底线|7月3日，市委书记张三…: what stands below a headline
_SAID = expression(rf"[{HAN}]{{2,4}}(?:强调|要求|指出|表示|主持|出席|讲话|参加|陪同){{1,3}}")
_OPENS = expression(r"(?:\d{1,2}月)?\d{1,2}日|[近昨今连]日|日前|本报讯")
_NOTE = expression(r"（[男女]，[^（）]{1,12}）")  # 张三（女，回族）　某医院护士长, a line of a list
_LABELLED = expression(rf"[ ]*[{HAN}](?:[ ]{{0,6}}[{HAN}]){{1,29}}(?:（[^（）]{{1,20}}）)?：")


@dataclass
class Text:
    """The working text of a piece while it is put together."""

    parts: list[Part] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    bylines: list[Byline] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    length: int = 0

    @property
    def text(self) -> str:
        """The working text so far."""
        return "".join(self.pieces)

    def line(self, kind: str, block: Block, source: str, name: str = "text") -> int:
        """Add a line of one part; where in the text it begins."""
        if self.pieces:
            self.pieces.append("\n")
            self.length += 1
        begin = self.length
        for start, end in block.ranges:
            self.segments.append(Segment(self.length, end - start, start, name))
            self.pieces.append(source[start:end])
            self.length += end - start
        self.parts.append(Part(kind, begin, self.length))
        return begin

    def credit(self, found: credits.Credit, at: int) -> None:
        """Keep the bylines of a credit whose own text begins at text offset `at`."""
        self.bylines.extend(credits.moved_byline(b, at) for b in found.bylines)


def paragraph(out: Text, block: Block, source: str, lexis: Lexis, *, name: str = "text") -> None:
    """Add a paragraph; the credit that opens it (本报讯（记者…）) and the one that closes it are parts of their own."""
    head = credits.opening(block.text, lexis)
    closing = credits.tail(block.text, lexis)
    begin = out.line("paragraph", block, source, name)
    end = out.parts.pop().end
    first = begin + (head.end if head else 0)
    last = begin + closing[0] if closing and closing[0] >= (head.end if head else 0) else end
    for kind, a, b in (("credit", begin, first), ("paragraph", first, last), ("credit", last, end)):
        if b > a:
            out.parts.append(Part(kind, a, b))
    if head:
        out.credit(head, begin)
    if closing and last < end:
        out.credit(closing[1], begin)


def body(out: Text, marks: Sequence[Marked], source: str, lexis: Lexis, *, name: str = "text") -> None:
    """Add the blocks of a body, those rejoined that a column break parted."""
    for found in rejoined(marks, lexis):
        if found.kind in CREDITS:
            begin = out.line("credit", found.block, source, name)
            if found.credit:
                out.credit(found.credit, begin)
        else:
            paragraph(out, found.block, source, lexis, name=name)


def rejoined(marks: Iterable[Marked], lexis: Lexis) -> list[Marked]:
    """Blocks with those put together that one paragraph was broken into: the first ends in mid-sentence."""
    groups: list[list[Marked]] = []
    for found in marks:
        if groups and _goes_on(groups[-1], found, lexis):
            groups[-1].append(found)
        else:
            groups.append([found])
    return [g[0] if len(g) == 1 else Marked(join([m.block for m in g]), g[0].kind) for g in groups]


def kind_of(marks: Sequence[Marked], headline: str, lexis: Lexis, *, lone_caption: bool) -> str:
    """report, brief, interview, caption, notice or list, by form alone; `headline` is folded."""
    if lone_caption:
        return "caption"
    told = [m for m in rejoined(marks, lexis) if m.kind not in CREDITS]
    if sum(m.kind == "question" for m in told) >= 2 and any(m.kind == "answer" for m in told):
        return "interview"
    title = re.sub(r"[ ]?（[^（）]*）$", "", headline).rstrip("】 ")  # 选举公告（第一号）
    if title.endswith(lexis.list_endings) or sum(m.kind == "names" for m in told) > 0.6 * len(told):
        return "list"
    if title.endswith(lexis.notice_endings):
        return "notice"
    if len(told) == 1 and told[0].kind == "caption" and not headline:
        return "caption"
    length = sum(len(m.text) for m in told)
    return "brief" if length <= _BRIEF_LENGTH and len(told) <= _BRIEF_PARAGRAPHS else "report"


def windows(blocks: Sequence[Block], loose: Sequence[Block], source: str) -> tuple[Source, ...]:
    """The stretches of the source that a piece needs: one over its whole body, one for each line far from it."""
    spans = [(min(b.start for b in blocks), max(b.end for b in blocks))] if blocks else []
    spans = sorted([*spans, *((b.start, b.end) for b in loose)])
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and (start <= merged[-1][1] or not source[merged[-1][1] : start].strip()):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(Source("text", start, source[start:end]) for start, end in merged)


def _goes_on(group: list[Marked], second: Marked, lexis: Lexis) -> bool:
    first, last = group[0], group[-1]
    if second.kind not in ("body", "title") or first.kind in (*CREDITS, "caption", "names", "day", "title"):
        return False
    if last.block.closed or credits.tail(last.text, lexis) or credits.opening(second.text, lexis):
        return False
    if len(last.text) <= 60 and _SAID.match(last.text) and _OPENS.match(second.text):
        return False
    if _LABELLED.match(last.text) and _LABELLED.match(second.text):
        return False  # 副市长：甲、乙|监察委员会主任：丙
    if _ROW.fullmatch(last.text) and _ROW.fullmatch(second.text):
        return False  # 副组长：张三　县委常委、常务副县长|李四　副县长
    if _LIFE.match(second.text):
        return False
    prose = "，。；" if first.kind == "item" else "，。、；"  # 二、今年工作 is whole
    return any(mark in _NOTE.sub("", m.text) for m in group[-3:] for mark in prose)
