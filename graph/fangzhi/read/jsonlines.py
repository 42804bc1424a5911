"""JSON lines of articles -> Articles: one a line, never parted; offsets count in `text` and `title`."""

import json
from collections.abc import Callable, Iterator
from typing import IO, Any

from fangzhi.expressions import expression
from fangzhi.model import Article, Source
from fangzhi.read import area, build, dates, lines, reprints
from fangzhi.read.classify import Marked, mark
from fangzhi.read.dates import PageDate
from fangzhi.read.lexis import Lexis
from fangzhi.read.lines import Block
from fangzhi.vocabulary import Vocabulary

LONGEST = 8_000_000  # bytes of a line
_LONGEST_TEXT = 1_000_000  # characters of an article
_SURROGATE = expression("[\ud800-\udfff]")
Warn = Callable[[str], None]
Told = dict[str, str]


def objects(stream: IO[bytes], warn: Warn) -> Iterator[tuple[int, dict[str, Any]]]:
    """Line numbers and objects of a stream of JSON lines; a line that is broken or too long is told and left out."""
    for number, line in _lines(stream, warn):
        value = _parsed(line, number, warn)
        if value is not None:
            yield number, value


def document(data: str, warn: Warn) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of one JSON document: an array of articles, or one article."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return
    for number, one in enumerate(value if isinstance(value, list) else [value], 1):
        if isinstance(one, dict):
            yield number, one
        else:
            warn(f"第 {number} 项不是 JSON 对象，已跳过")


def told(value: dict[str, Any]) -> Told:
    """All that an article is made of beside its id and document; "" where it is not given."""
    return {key: words(value, key) for key in ("title", "text", "source", "date", "area")}


def article(told: Told, id: str, doc: str, vocabulary: Vocabulary, lexis: Lexis) -> Article:
    """The article of one object with `text` and `title`; other keys (date, source, area) where they are given."""
    title, text, source = told["title"], told["text"], told["source"]
    out = build.Text()
    if title.strip():
        start = len(title) - len(title.lstrip())
        out.line("headline", Block(((start, len(title.rstrip())),), ""), title, "title")
    folded = vocabulary.fold(text)
    marks = [_plain(m) for m in mark(lines.blocks(text, folded, lexis), lexis) if m.kind not in ("chrome", "rule")]
    build.body(out, marks, text, lexis)
    date = dates.normal(told["date"])
    known = PageDate(date, int(date[:4]), "json") if date else PageDate("", 0, "")
    day, rule = dates.of_piece(known, folded.lstrip()[:120])
    home = area.given(vocabulary.fold(told["area"]), vocabulary.gazetteer, "json")
    paragraphs = [line for line in folded.splitlines() if line.strip()]
    nation = area.is_national(vocabulary.fold(source), lexis)
    house = reprints.source(paragraphs[0], paragraphs[-1], lexis) if paragraphs and not nation else ""
    if not home.area:
        own = area.of_publication(vocabulary.fold(source), vocabulary.gazetteer, lexis, "source")
        home = reprints.home(house, vocabulary, lexis) if house else own
    if not home.area and not house and not nation and not area.is_national(folded.lstrip()[:30], lexis):
        home = area.of_content([vocabulary.fold(title), folded], vocabulary.gazetteer)
    return Article(
        id=id,
        doc=doc,
        kind=build.kind_of(marks, vocabulary.fold(title.strip()), lexis, lone_caption=False),
        headline=" ".join(title.split()),
        shoulder="",
        date=day,
        publication=source,
        area=home.area,
        text=out.text,
        segments=tuple(out.segments),
        parts=tuple(out.parts),
        sources=tuple(Source(name, 0, words) for name, words in (("title", title), ("text", text)) if words),
        bylines=tuple(out.bylines),
        date_rule=rule if day else "",
        area_rule=home.rule,
        original=house,
        original_rule=reprints.PRINTED if house else "",
    )


def words(value: dict[str, Any], key: str) -> str:
    """A text field; "" where it is missing or no text; numbers as they are written; lone surrogates made �."""
    found = value.get(key)
    if isinstance(found, bool) or not isinstance(found, str | int | float):
        return ""
    return _SURROGATE.sub("\ufffd", str(found))


def fault(value: dict[str, Any]) -> str:
    """Why an object is no article, as one sentence; "" if it is one."""
    if not isinstance(value.get("text", ""), str):
        return "text 不是文字，已跳过"
    if not words(value, "text").strip() and not words(value, "title").strip():
        return "没有 text 也没有 title，已跳过"
    if len(words(value, "text")) > _LONGEST_TEXT:
        return f"文章长 {len(words(value, 'text'))} 字，超过 {_LONGEST_TEXT} 字的上限，已跳过"
    return ""


def _plain(found: Marked) -> Marked:
    """Inside one article a line that looks like a headline is a paragraph, and so is what looks like a masthead."""
    return Marked(found.block, "body" if found.kind in ("loose", "list", "masthead") else found.kind, found.credit)


def _lines(stream: IO[bytes], warn: Warn) -> Iterator[tuple[int, bytes]]:
    number = 0
    while line := stream.readline(LONGEST + 1):
        number += 1
        if len(line) > LONGEST:
            warn(f"第 {number} 行超过 {LONGEST // 1_000_000} MB，已跳过")
            while line and not line.endswith(b"\n"):
                line = stream.readline(LONGEST)
        else:
            yield number, line


def _parsed(line: bytes, number: int, warn: Warn) -> dict[str, Any] | None:
    if not line.strip():
        return None
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            value = json.loads(line.decode(encoding))
        except UnicodeDecodeError:
            continue
        except (ValueError, RecursionError) as problem:
            warn(f"第 {number} 行不是合法的 JSON，已跳过：{str(problem).partition(':')[0]}")
            return None
        if isinstance(value, dict):
            return value
        warn(f"第 {number} 行不是 JSON 对象，已跳过")
        return None
    warn(f"第 {number} 行不是 UTF-8 或 GB18030 编码，已跳过")
    return None
