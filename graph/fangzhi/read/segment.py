"""A page as pieces: which blocks make one article, with its headline, wherever that stands."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from fangzhi.read import credits
from fangzhi.read.classify import Marked
from fangzhi.read.headlines import divide, is_column, pairs, shared
from fangzhi.read.lexis import Lexis
from fangzhi.read.neighbours import (
    FRAMES,
    LINES,
    SOON,
    announced,
    heading_level,
    interviews,
    openings,
    several,
)

_ALIKE, _ALIKE_ALONE = 0.35, 0.4
_LONGEST_SIGNED = 12  # a last line of two or three names


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
    """The pieces of a page of settled blocks, in the order in which their bodies stand; web furniture and rules are left out."""
    page = _Page(marks, lexis)
    for at in range(len(page.marks)):
        page.take(at)
    drafts = page.done()
    for draft in drafts:
        _sign(draft, lexis)
    return drafts


def _sign(draft: Draft, lexis: Lexis) -> None:
    """Make the last line of a report its byline where it is names alone: …慰问金5000元。|张三 李四."""
    if len(draft.bodies) < 2 or len(draft.bodies[-1].text) > _LONGEST_SIGNED:
        return
    before, last = draft.bodies[-2:]
    told = before.kind == "body" and before.block.closed and last.kind in (*LINES, "body", "names")
    found = credits.authors(last.text, lexis) if told and not any(m.kind == "names" for m in draft.bodies[:-1]) else None
    if found and found.bylines:
        draft.bodies[-1] = replace(last, kind="byline", credit=found)


class _Page:
    """The walk down a page."""

    def __init__(self, marks: Sequence[Marked], lexis: Lexis) -> None:
        self.lexis = lexis
        self.marks = marks
        self.openings = openings(self.marks, lexis)
        self.interviews = interviews(self.marks, self.openings)
        self.heads = heading_level(self.marks, self.openings)
        self.many = self.heads > 0 or several(self.marks, self.openings | self.interviews)
        self.announced, self.plain = announced(self.marks, self.openings)
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
        elif found.kind in FRAMES and not self._is_own_credit(at):
            self._frame(at)
        elif found.kind == "list":
            self._settle_pending(None)
            self.list_head, self.current, self.parted = found, None, True
        elif found.kind in LINES:
            self.pending.append(found)
        elif found.kind in ("byline", "desk"):
            self._byline(found)
        elif found.kind == "caption" and self._stands_alone(at):
            self.drafts.append(Draft(titles=self._heads_of_picture(at), bodies=[found], lone_caption=True))
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
        if len(self.pending) > 1 and any(is_column(p, self.lexis) for p in self.pending):
            return True
        if self.list_head is not None and not self.pending:
            if any(m.kind == "bullet" for m in self.current.bodies):
                return found.kind == "bullet"
            return self.current.bodies[-1].block.closed and bool(SOON.search(found.text[:30]))
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
        soon = bool(SOON.search(self.marks[at].text[:30])) and len(line) >= 8 and alike >= _ALIKE
        if not self.many and not self.plain:
            return False
        if at in self.announced:
            return True
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
        if self.drafts and self.drafts[-1].frame and at and self.marks[at - 1].kind in (*FRAMES, "chrome", "rule"):
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
        return found.kind == "desk" and not self.many and self.current is not None and not set(near) & set(FRAMES)

    def _stands_alone(self, at: int) -> bool:
        """A news picture with its own text; not the line under a picture of the only article."""
        return at not in self.openings and (self.many or (bool(SOON.search(self.marks[at].text[:30])) and self._at_an_edge(at)))

    def _heads_of_picture(self, at: int) -> list[Marked]:
        """The waiting lines that belong to a picture: a column's name, or a headline that nothing after it needs."""
        if not self.pending or self.marks[at - 1] is not self.pending[-1]:
            return []
        last, after = self.pending[-1], self.marks[at + 1 : at + 2]
        headless = self.current is not None and not self.current.titles
        free = not headless and (not after or after[0].kind in (*LINES, *FRAMES, "rule", "list"))
        if not is_column(last, self.lexis) and not (free and shared(last.text, pairs(self.marks[at].text)) >= _ALIKE):
            return []
        return [self.pending.pop()]

    def _at_an_edge(self, at: int) -> bool:
        bodies = [k for k, m in enumerate(self.marks) if m.kind not in (*LINES, *FRAMES, "chrome", "rule", "byline")]
        return len(bodies) > 1 and at in (bodies[0], bodies[-1])

    def _following(self, at: int) -> str:
        """The text of the next blocks of the piece that begins at `at`."""
        out = []
        for k in range(at + 1, min(at + 5, len(self.marks))):
            if k in self.openings or k in self.interviews or self.marks[k].kind in LINES:
                break
            out.append(self.marks[k].text[:600])
        return "\n".join(out)

    def _next_run_opens(self, at: int) -> bool:
        """Whether the next line that could be a title stands before a sure beginning: a subhead never comes alone."""
        k = at + 1
        while k < len(self.marks) and self.marks[k].kind not in LINES:
            if k in self.openings or self.marks[k].kind in FRAMES:
                return True
            k += 1
        while k < len(self.marks) and self.marks[k].kind in (*LINES, "byline", "caption", "chrome"):
            k += 1
        return (
            k >= len(self.marks)
            or k in self.openings
            or k in self.announced
            or k in self.interviews
            or self.marks[k].kind in FRAMES
        )
