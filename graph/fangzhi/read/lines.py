"""A page as lines and blocks: where paragraphs begin and end, whatever the columns did to them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from fangzhi.expressions import expression
from fangzhi.read.lexis import HAN, Lexis
from fangzhi.spans import MARKUP

# A paragraph that ends so is whole; anything else may go on in the next column.
_CLOSED = expression(r"[。！？…；：:]$|[。！？…；）〕】][”’）》】]*$")
_BREAK = expression(r"\r\n|[\n\r\f\x0b\u2028\u2029]")
_INDENT = expression(r"(?:\u3000{2}|[ ]{4}|\t)")
_MIN_WRAP, _MAX_WRAP = 9, 60
# marks of order and width, soft hyphens, controls: seen by nobody, they part what belongs together
_UNSEEN = expression(r"[\x00-\x08\x0e-\x1b\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
_PROSE = expression("[，。；]")
# blanks that part no words: 3 月 5 日, 增长 5.6%，, 近日， 全市, 县 委 书 记 刘 明
_IDLE = expression(rf"(?<=[，、；：。]) +(?=[{HAN}])|(?<=[\d%]) (?=[{HAN}])|(?<=[年月]) (?=\d)")
# names in columns: 马岚（女） 成功 李国强 杨过: what parts them tears none
_ROLL = expression(rf"(?:[{HAN}]{{2,4}}(?:（[^（）]{{1,12}}）)? ){{3}}[{HAN}]{{2}}")
_APART = expression(rf"[{HAN}](?: [{HAN}]){{4,}}")
_LOOSE, _TIGHT = expression(rf"[{HAN}] \d"), expression(rf"[{HAN}]\d")


@dataclass(frozen=True, slots=True)
class Block:
    """One line, or lines that hard wrapping parted: source ranges, the folded text they make, what stood before it."""

    ranges: tuple[tuple[int, int], ...]
    text: str
    gap: int = 0  # blank lines before it
    indented: bool = False
    lines: int = 1

    @property
    def start(self) -> int:
        """Where it begins in the source."""
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        """Where it ends in the source."""
        return self.ranges[-1][1]

    @property
    def closed(self) -> bool:
        """Whether its last character ends a sentence, a list item or a lead-in."""
        return bool(_CLOSED.search(self.text[-3:]))

    def parted(self, at: int, again: int | None = None) -> tuple["Block", "Block"]:
        """What stands before offset `at` of its text, and what stands from `again` (or `at`) on."""
        again = at if again is None else again
        first, second, passed = [], [], 0
        for start, end in self.ranges:
            if passed < at:
                first.append((start, min(end, start + at - passed)))
            if passed + end - start > again:
                second.append((start + max(0, again - passed), end))
            passed += end - start
        return replace(self, ranges=tuple(first), text=self.text[:at]), Block(tuple(second), self.text[again:], lines=self.lines)


def blocks(text: str, folded: str, lexis: Lexis, start: int = 0) -> list[Block]:
    """The blocks of a decoded file from offset `start`, hard-wrapped lines put together again; `folded` is that file, folded."""
    return _unwrapped(list(_lines(text, folded, lexis, start)))


def join(parts: Sequence[Block]) -> Block:
    """Blocks as one paragraph, nothing between them."""
    if len(parts) == 1:
        return parts[0]
    ranges = tuple(r for part in parts for r in part.ranges)
    return replace(parts[0], ranges=ranges, text="".join(part.text for part in parts), lines=sum(part.lines for part in parts))


def _lines(text: str, folded: str, lexis: Lexis, start: int) -> Iterator[Block]:
    at, gap = start, 0
    loose = len(_LOOSE.findall(folded)) > len(_TIGHT.findall(folded))  # 总投资 1.2 亿元: the house parts figures from words
    while at <= len(text):
        found = _BREAK.search(folded, at)
        end = found.start() if found else len(text)
        line = folded[at:end]
        body = line.strip().strip("\ufeff\u200b")
        begin = at + line.index(body)
        ranges = _ranges((text, folded), (begin, begin + len(body)), loose, lexis) if body else ()
        if ranges:
            yield Block(ranges, "".join(folded[a:b] for a, b in ranges), gap, bool(_INDENT.match(text, at)))
            gap = 0
        else:
            gap += 1
        if found is None:
            return
        at = found.end()


def _ranges(texts: tuple[str, str], span: tuple[int, int], loose: bool, lexis: Lexis) -> tuple[tuple[int, int], ...]:
    """A line of prose without its idle blanks and its markup; any other line (names in columns, a table) whole."""
    start, raw, line = span[0], texts[0][slice(*span)], texts[1][slice(*span)]
    prose = bool(_PROSE.search(line))
    spans = [m.span() for m in _UNSEEN.finditer(line)]
    spans += [m.span() for m in MARKUP.finditer(raw) if prose or m[0][0] == "<"]
    if prose and " " in line:
        spans += [m.span() for pattern in (_IDLE, *([] if _ROLL.search(line) else [lexis.torn])) for m in pattern.finditer(line)]
        spans += [(m.start() + k, m.start() + k + 1) for m in _APART.finditer(line) for k in range(1, len(m[0]), 2)]
        spans += [(m.start() + 1, m.start() + 2) for m in _LOOSE.finditer(line) if loose]
    ranges, at = [], 0
    for a, b in [*sorted(spans), (len(line), len(line))]:
        if a > at:
            ranges.append((start + at, start + a))
        at = max(at, b)
    return tuple(ranges)


def _unwrapped(lines: list[Block]) -> list[Block]:
    width = _wrap_width(lines)
    if not width:
        return lines
    indents = any(line.indented for line in lines)
    groups: list[list[Block]] = []
    for line in lines:
        if groups and not line.gap and not line.indented and _goes_on(groups[-1][-1], width, indents):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [join(group) for group in groups]


def _goes_on(line: Block, width: int, indents: bool) -> bool:
    """A full line goes on below; one that is full and ends a sentence only where indents mark paragraphs."""
    return len(line.text) >= width - 2 and (indents or not line.closed)


def _wrap_width(lines: Sequence[Block]) -> int:
    """The column's width where lines are hard-wrapped, else 0: many lines of nearly one length, most of them open."""
    counts: dict[int, int] = {}
    for line in lines:
        counts[len(line.text)] = counts.get(len(line.text), 0) + 1
    best, most = 0, 0
    for width in sorted(counts):
        near = counts[width] + counts.get(width - 1, 0) + counts.get(width - 2, 0)
        if _MIN_WRAP <= width <= _MAX_WRAP and near >= most:
            best, most = width, near
    if most < 6 or most < 0.4 * len(lines):
        return 0
    full = [line for line in lines if best - 2 <= len(line.text) <= best]
    longer = sum(len(line.text) > best for line in lines)
    is_open = sum(not line.closed for line in full) >= 0.6 * len(full)
    prose = sum("，" in line.text or "。" in line.text or "、" in line.text for line in full) >= 0.3 * len(full)
    return best if is_open and prose and longer <= 0.1 * len(lines) else 0
