"""What the blocks of a page are, looked at beside each other: doubtful lines, interviews, one article or several."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from fangzhi.expressions import expression
from fangzhi.read import credits
from fangzhi.read.classify import Marked, title_like
from fangzhi.read.headlines import pairs, shared
from fangzhi.read.lexis import Lexis
from fangzhi.read.lines import join

LINES = ("title", "loose")
FRAMES = ("masthead", "desk")
SOON = expression(r"近日|日前|连日来|昨日|昨天|今天|今日|前不久|近期|最近|眼下|\d{1,2}月\d{1,2}日|\d{1,2}日[，上下晚至]|[上下]午")
_TALK = expression(r"采访|专访|访谈|问答|对话|实录|答记者")
_SPEAKING = ("body", "caption", "loose", "bullet")
_NEAR = (*LINES, "byline", "chrome")
_BOXED = expression(r"【([^【】]{6,40})】(?=.{10})")
BOX = 7  # the level of a headline in brackets, below those of Markdown
_MOST = 0.6  # of the runs of title lines
_LEAD = 500
_DECK = 60  # characters


def openings(marks: Sequence[Marked], lexis: Lexis) -> frozenset[int]:
    """The blocks that open a report by their first words: 本报讯, 新华社…电, （记者 …）."""
    return frozenset(k for k, m in enumerate(marks) if m.kind in _SPEAKING and credits.opening(m.text, lexis))


def several(marks: Sequence[Marked], sure: frozenset[int]) -> bool:
    """Whether a file is a page of several pieces: two sure beginnings, page credits, a masthead, or a list of briefs."""
    kinds = [m.kind for m in marks]
    headed = sum(a in LINES and b == "byline" for a, b in pairwise(kinds))
    roles = {b.role for m in marks if m.kind == "desk" and m.credit for b in m.credit.bylines}
    return len(sure) + headed >= 2 or len(roles) >= 2 or "masthead" in kinds or "list" in kinds


def announced(marks: Sequence[Marked], openings: frozenset[int]) -> tuple[frozenset[int], bool]:
    """Bodies whose lead repeats the title lines above it, and whether most of the file's are so: several plain articles.

    Subheads of one article are short, and what follows them seldom repeats them or begins with a day.
    """
    runs = list(_runs(marks))
    found = frozenset(k for run, k in runs if k in openings or _announces(run, k, marks))
    return found, len(found) >= 2 and len(found) >= _MOST * len(runs)


def _runs(marks: Sequence[Marked]) -> Iterator[tuple[list[Marked], int]]:
    """Runs of title lines, and where the body after each begins."""
    run: list[Marked] = []
    for k, found in enumerate(marks):
        if found.kind in LINES:
            run.append(found)
        elif run and found.kind not in _NEAR:
            yield run, k
            run = []


def _announces(run: list[Marked], k: int, marks: Sequence[Marked]) -> bool:
    lead = [marks[k].text[:_LEAD]]
    if k + 1 < len(marks) and marks[k + 1].kind not in LINES:
        lead.append(marks[k + 1].text[:_LEAD])
    body = pairs("\n".join(lead))
    dated = bool(SOON.search(marks[k].text[:45]))
    return any(
        (len(t.text) >= 13 and shared(t.text, body) >= 0.6) or (dated and len(t.text) >= 9 and shared(t.text, body) >= 0.45)
        for t in run
    )


def settled(marks: Sequence[Marked], lexis: Lexis) -> list[Marked]:
    """Doubtful lines decided by their neighbours: a title holds before what opens a piece, elsewhere it may be body."""
    marks = _unboxed(marks)
    out: list[Marked] = []
    for k, found in enumerate(marks):
        kind = found.kind
        after = next((m for m in marks[k + 1 : k + 6] if m.kind not in (*LINES, "chrome")), None)
        opens = after is not None and (after.kind == "byline" or credits.opening(after.text, lexis) is not None)
        top = all(m.kind in (*LINES, *FRAMES, "chrome", "rule", "byline", "list") for m in out[-8:])
        broken = bool(out) and out[-1].kind == "body" and not out[-1].block.closed
        if kind == "loose":
            kind = "title" if (opens and not broken) or (top and after is not None) else "body"
            kind = "body" if credits.opening(found.text, lexis) else kind
        elif kind == "title" and not found.level and marks[k + 1 : k + 2] and marks[k + 1].kind == "day" and not top:
            kind = "body"  # who signs a notice, above its date
        elif kind == "title" and out and out[-1].kind == "title" and marks[k + 1 : k + 2] and marks[k + 1].kind == "names":
            kind = "body"  # 一等奖, above its names
        elif (
            kind in ("body", "answer")
            and opens
            and len(found.text) <= 12
            and found.text.endswith("：")
            and marks[k + 1].kind in LINES
        ):
            kind = "title"  # 柳溪县：, the first line of a headline
        elif kind == "body" and top and out and out[-1].kind == "title" and opens and _is_deck(found, marks[k + 1 : k + 2]):
            kind = "title"
        elif kind == "answer" and (top or opens) and found.text[-1] != "：" and title_like(found.text.replace("：", " ")):
            kind = "title"  # 石桥镇：夜校开到田间
        elif kind == "answer" and not any(m.kind in ("question", "answer") for m in out[-8:]):
            kind = "body"
        elif kind == "day" and top and after is not None:
            kind = "masthead" if "masthead" in (m.kind for m in (*out[-1:], *marks[k + 1 : k + 2])) else "chrome"
        elif kind == "byline" and out and _is_of_picture(found, out[-1], lexis):
            out[-1] = Marked(join([out[-1].block, found.block]), "caption")
            continue
        out.append(Marked(found.block, kind, found.credit, found.level))
    return out


def _is_deck(found: Marked, after: Sequence[Marked]) -> bool:
    """修桥三座；筑路九公里, below a headline: what the report tells again."""
    short = len(found.text) <= _DECK and not found.block.closed
    return short and bool(after) and shared(found.text, pairs(after[0].text[:1500])) >= _MOST


def _unboxed(marks: Sequence[Marked]) -> list[Marked]:
    """Headlines in brackets that open their paragraphs, parted from them, where two or more do so: 【石桥镇修桥】近日，…"""
    boxes = {k: box for k, m in enumerate(marks) if m.kind == "body" and (box := _BOXED.match(m.text))}
    if len(boxes) < 2:
        return list(marks)
    out: list[Marked] = []
    for k, found in enumerate(marks):
        if box := boxes.get(k):
            head, rest = found.block.parted(box.end() - 1, box.end())
            out.append(Marked(replace(head.parted(1)[1], gap=head.gap), "title", level=BOX))
            out.append(Marked(rest, "body"))
        else:
            out.append(found)
    return out


def _is_of_picture(byline: Marked, before: Marked, lexis: Lexis) -> bool:
    """孙晓 摄 on a line of its own below the few words about a picture."""
    taken = byline.credit is not None and {b.role for b in byline.credit.bylines} == {"photographer"}
    short = before.kind in ("body", "caption") and len(before.text) <= 300 and before.block.closed
    return taken and short and not credits.opening(before.text, lexis)


def interviews(marks: Sequence[Marked], openings: frozenset[int]) -> frozenset[int]:
    """Where interviews begin: at the lead before the first question, or at that question if a title stands before it."""
    found: set[int] = set()
    last = -99
    for k, m in enumerate(marks):
        if k in openings:
            last = -99
        if m.kind != "question":
            continue
        if last < 0:
            previous = marks[k - 1] if k else None
            if previous and previous.kind == "body" and _TALK.search(previous.text) and k - 1 not in openings:
                found |= {k - 1} if k == 1 or marks[k - 2].kind in LINES or _after_a_report(k - 1, marks, openings) else set()
            elif previous and previous.kind in (*LINES, "byline"):
                found.add(k)
        last = k
    return frozenset(found)


def _after_a_report(at: int, marks: Sequence[Marked], openings: frozenset[int]) -> bool:
    """Whether the dated lead of an interview stands below a report (本报讯…) and not below an introduction of its own."""
    first = at
    while first and marks[first - 1].kind not in LINES:
        first -= 1
    return bool(SOON.search(marks[at].text[:30])) and any(k in openings for k in range(first, at))


def heading_level(marks: Sequence[Marked], openings: frozenset[int]) -> int:
    """The depth of Markdown headings that head pieces, 0 for none: the top one that recurs, if it heads reports."""
    levels = [m.level for m in marks if m.level]
    if levels.count(1) >= 2:
        return 1
    if BOX in levels:
        return BOX
    reports = sum(m.level == 2 and k + 1 in openings for k, m in enumerate(marks))
    return 2 if levels.count(2) >= 2 and (reports >= 2 or levels.count(1) == 0) else 0
