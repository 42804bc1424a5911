"""A page as pieces: which blocks make one article, with its headline, wherever that stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from fangzhi.read import credits
from fangzhi.read.classify import Marked, title_like
from fangzhi.read.headlines import divide, pairs, shared
from fangzhi.read.lexis import Lexis

_SOON = re.compile(r"近日|日前|连日来|昨日|昨天|今天|今日|前不久|近期|最近|近年来|眼下|\d{1,2}月\d{1,2}日|\d{1,2}日[，上下晚至]|[上下]午")
_TALK = re.compile(r"采访|专访|访谈|问答|对话|实录|答记者")
_ALIKE, _ALIKE_ALONE = 0.35, 0.4
_LINES = ("title", "loose")
_FRAMES = ("masthead", "desk")


@dataclass
class Draft:
    """A piece while it grows: lines that head it, and its blocks in order (captions of others are not among them)."""

    titles: list[Marked] = field(default_factory=list)
    bodies: list[Marked] = field(default_factory=list)
    list_head: Marked | None = None
    frame: bool = False
    lone_caption: bool = False
    ended: bool = False  # its closing credit has been read

    def start(self) -> int:
        """Where its own text begins in the source."""
        return min(m.block.start for m in (self.bodies or self.titles))

    def pairs(self) -> frozenset[str]:
        """Character pairs of its first blocks."""
        return pairs("\n".join(m.text for m in self.bodies[:6])[:3000])


def segment(marks: Sequence[Marked], lexis: Lexis) -> list[Draft]:
    """The pieces of a page in the order in which their bodies stand; web furniture and rules are left out."""
    page = _Page(marks, lexis)
    for at in range(len(page.marks)):
        page.take(at)
    return page.done()


class _Page:
    """The walk down a page."""

    def __init__(self, marks: Sequence[Marked], lexis: Lexis) -> None:
        self.lexis = lexis
        self.marks = _settled(marks, lexis)
        self.openings = {k: o for k, m in enumerate(self.marks) if (o := _opening(m, lexis))}
        self.interviews = _interviews(self.marks, self.openings)
        self.heads = _heading_level(self.marks, self.openings)
        self.many = self._several()
        self.all_soon = self._every_run_announces()
        self.drafts: list[Draft] = []
        self.current: Draft | None = None
        self.pending: list[Marked] = []
        self.bylines: list[Marked] = []
        self.list_head: Marked | None = None
        self.parted = True  # at the top, after a rule or page credits: the next title begins a piece

    def take(self, at: int) -> None:
        """Take one block."""
        found = self.marks[at]
        if found.kind == "chrome":
            return
        if found.kind == "rule":
            self.parted = True
        elif found.kind in _FRAMES and not self._is_own_credit(at):
            self._frame(at)
        elif found.kind == "list":
            self._settle_pending(None)
            self.list_head, self.current, self.parted = found, None, True
        elif found.kind in _LINES:
            self.pending.append(found)
        elif found.kind in ("byline", "desk"):
            self._byline(found)
        elif found.kind == "caption" and self._stands_alone(at):
            self.drafts.append(Draft(bodies=[found], lone_caption=True))
        else:
            self._body(at)

    def done(self) -> list[Draft]:
        """All pieces."""
        self._settle_pending(None)
        if self.current is None and self.bylines:
            self.drafts.append(Draft(bodies=self.bylines, frame=True))
        return sorted(self.drafts, key=Draft.start)

    def _body(self, at: int) -> None:
        found = self.marks[at]
        if self._begins(at):
            titles = self._settle_pending(pairs(found.text[:1500] + self._following(at)))
            self.current = Draft(titles=titles, bodies=[*self.bylines], list_head=self.list_head)
            self.drafts.append(self.current)
            self.bylines = []
        else:
            self._keep_inside()
        assert self.current is not None
        self.current.bodies.append(found)
        closing = credits.tail(found.text, self.lexis)
        self.current.ended = closing is not None and all(b.role != "photographer" for b in closing[1].bylines)
        self.parted = False

    def _begins(self, at: int) -> bool:
        found = self.marks[at]
        if self.current is None or at in self.openings or at in self.interviews:
            return True
        if self.pending and self.pending[-1].level:
            return any(p.level == self.heads for p in self.pending)
        if self.pending and (self.bylines or self.parted or self.current.ended):
            return True
        if self.list_head is not None and not self.pending:
            if any(m.kind == "bullet" for m in self.current.bodies):
                return found.kind == "bullet"
            return self.current.bodies[-1].block.closed and bool(_SOON.search(found.text[:30]))
        return bool(self.pending) and self._is_headed(at)

    def _is_headed(self, at: int) -> bool:
        """Whether the lines before a body that says nothing of itself head a new piece, or are subheads."""
        assert self.current is not None
        body = pairs(self.marks[at].text[:1500])
        line = max((p.text for p in self.pending), key=lambda text: shared(text, body))
        alike, other = shared(line, body), shared(line, self.current.pairs())
        whole = self.current.bodies[-1].block.closed and not self.pending[0].block.indented
        if not whole or alike <= other or any(p.kind == "loose" for p in self.pending):
            return False
        if self.list_head is not None:
            return alike >= _ALIKE
        soon = bool(_SOON.search(self.marks[at].text[:30])) and len(line) >= 8 and alike >= _ALIKE
        if not self.many:
            return soon and self.all_soon
        inside = any(m.kind == "title" for m in self.current.bodies)
        return soon or (not inside and alike >= _ALIKE_ALONE and len(line) >= 8 and self._next_run_opens(at))

    def _keep_inside(self) -> None:
        """Lines that head nothing new: the headline behind a body, else subheads, else pieces of a broken paragraph."""
        assert self.current is not None
        current = self.current
        clean = [p for p in self.pending if p.kind == "title"]
        if clean and not current.titles and shared(clean[0].text, current.pairs()) >= 0.5 and len(clean[0].text) >= 8:
            current.titles.extend(self.pending)
        else:
            current.bodies.extend(self.pending)
        current.bodies.extend(self.bylines)
        self.pending, self.bylines = [], []

    def _settle_pending(self, after: frozenset[str] | None) -> list[Marked]:
        """Part the waiting lines between the piece before and the one that begins; None where none begins."""
        lines, self.pending = self.pending, []
        current = self.current
        headless = current is not None and not current.titles
        before = current.pairs() if current is not None and headless else None
        if after is not None:
            count = divide(lines, before, after)
        elif before is not None and lines and max(shared(t.text, before) for t in lines) >= _ALIKE:
            count = len(lines)
        else:
            count = 0
        if current is not None:
            current.titles.extend(lines[:count])
            if after is None:
                current.bodies.extend([*lines[count:], *self.bylines])
                self.bylines = []
        elif after is None and lines:
            self.drafts.append(Draft(titles=lines))
        return lines[count:]

    def _frame(self, at: int) -> None:
        if self.drafts and self.drafts[-1].frame and at and self.marks[at - 1].kind in (*_FRAMES, "chrome", "rule"):
            self.drafts[-1].bodies.append(self.marks[at])
        else:
            self.drafts.append(Draft(bodies=[self.marks[at]], frame=True))
        self.parted, self.list_head = True, None

    def _byline(self, found: Marked) -> None:
        if self.pending or self.current is None:
            self.bylines.append(found)
        else:
            self.current.bodies.append(found)
            self.current.ended = True

    def _is_own_credit(self, at: int) -> bool:
        """（责任编辑：张三） below the only article of a file is that article's."""
        found = self.marks[at]
        near = [self.marks[k].kind for k in (at - 1, at + 1) if 0 <= k < len(self.marks)]
        return found.kind == "desk" and not self.many and self.current is not None and not set(near) & set(_FRAMES)

    def _stands_alone(self, at: int) -> bool:
        """A news picture with its own text; not the line under a picture of the only article."""
        return at not in self.openings and (
            self.many or (bool(_SOON.search(self.marks[at].text[:30])) and self._at_an_edge(at))
        )

    def _at_an_edge(self, at: int) -> bool:
        bodies = [k for k, m in enumerate(self.marks) if m.kind not in (*_LINES, *_FRAMES, "chrome", "rule", "byline")]
        return len(bodies) > 1 and at in (bodies[0], bodies[-1])

    def _following(self, at: int) -> str:
        """The text of the next blocks of the piece that begins at `at`."""
        out = []
        for k in range(at + 1, min(at + 5, len(self.marks))):
            if k in self.openings or k in self.interviews or self.marks[k].kind in _LINES:
                break
            out.append(self.marks[k].text[:600])
        return "\n".join(out)

    def _next_run_opens(self, at: int) -> bool:
        """Whether the next line that could be a title stands before a sure beginning: a subhead never comes alone."""
        k = at + 1
        while k < len(self.marks) and self.marks[k].kind not in _LINES:
            if k in self.openings or self.marks[k].kind in _FRAMES:
                return True
            k += 1
        while k < len(self.marks) and self.marks[k].kind in (*_LINES, "byline", "caption", "chrome"):
            k += 1
        return k >= len(self.marks) or k in self.openings or k in self.interviews or self.marks[k].kind in _FRAMES

    def _several(self) -> bool:
        """Whether the file is a page of several pieces: two sure beginnings, page credits, or a list of briefs."""
        kinds = [m.kind for m in self.marks]
        headed = sum(a in _LINES and b == "byline" for a, b in zip(kinds, kinds[1:], strict=False))
        roles = {b.role for m in self.marks if m.kind == "desk" and m.credit for b in m.credit.bylines}
        sure = len(set(self.openings) | self.interviews) + headed
        return sure >= 2 or len(roles) >= 2 or "masthead" in kinds or "list" in kinds or self.heads > 0

    def _every_run_announces(self) -> bool:
        """Whether each run of title lines is followed by a dated body that repeats it: several plain articles."""
        runs = 0
        for k in range(1, len(self.marks)):
            if self.marks[k - 1].kind not in _LINES or self.marks[k].kind in (*_LINES, "byline", "chrome"):
                continue
            runs += 1
            text = self.marks[k].text
            if not _SOON.search(text[:30]) or shared(self.marks[k - 1].text, pairs(text[:1500])) < _ALIKE:
                return False
        return runs >= 2


def _opening(found: Marked, lexis: Lexis) -> credits.Credit | None:
    return credits.opening(found.text, lexis) if found.kind in ("body", "caption", "loose", "bullet") else None


def _settled(marks: Sequence[Marked], lexis: Lexis) -> list[Marked]:
    """Doubtful lines decided by their neighbours: a title holds before what opens a piece, elsewhere it may be body."""
    out: list[Marked] = []
    for k, found in enumerate(marks):
        kind = found.kind
        after = next((m for m in marks[k + 1 : k + 6] if m.kind not in (*_LINES, "chrome")), None)
        top = all(m.kind in (*_LINES, *_FRAMES, "chrome", "rule", "byline", "list") for m in out)
        if kind == "loose":
            opens = after is not None and (after.kind == "byline" or credits.opening(after.text, lexis) is not None)
            is_open = bool(out) and out[-1].kind == "body" and not out[-1].block.closed
            kind = "title" if (opens and not is_open) or (top and after is not None) else "body"
            if _opening(Marked(found.block, "body"), lexis):
                kind = "body"
        elif kind == "title" and not found.level and marks[k + 1 : k + 2] and marks[k + 1].kind == "day" and not top:
            kind = "body"  # who signs a notice, above its date
        elif kind == "answer" and not any(m.kind in ("question", "answer") for m in out[-8:]):
            kind = "title" if top and title_like(found.text.replace("：", " ")) else "body"
        out.append(Marked(found.block, kind, found.credit, found.level))
    return out


def _interviews(marks: Sequence[Marked], openings: dict[int, credits.Credit]) -> frozenset[int]:
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
                announced = _SOON.search(previous.text[:30]) or marks[k - 2].kind in _LINES
                found |= {k - 1} if k == 1 or announced else set()
            elif previous and previous.kind in (*_LINES, "byline"):
                found.add(k)
        last = k
    return frozenset(found)


def _heading_level(marks: Sequence[Marked], openings: dict[int, credits.Credit]) -> int:
    """The depth of Markdown headings that head pieces, 0 for none: the top one that recurs, if it heads reports."""
    levels = [m.level for m in marks if m.level]
    if levels.count(1) >= 2:
        return 1
    reports = sum(m.level == 2 and k + 1 in openings for k, m in enumerate(marks))
    return 2 if levels.count(2) >= 2 and (reports >= 2 or levels.count(1) == 0) else 0
