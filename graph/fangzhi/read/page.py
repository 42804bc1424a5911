"""One page of text -> its articles."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from fangzhi.expressions import expression
from fangzhi.model import Article
from fangzhi.read import area, build, credits, dates, frontmatter, lines, reprints
from fangzhi.read.area import Home
from fangzhi.read.classify import Marked, mark
from fangzhi.read.dates import PageDate
from fangzhi.read.headlines import shoulders
from fangzhi.read.lexis import HAN, Lexis
from fangzhi.read.lines import Block
from fangzhi.read.neighbours import settled
from fangzhi.read.segment import Draft, segment
from fangzhi.spans import digest
from fangzhi.vocabulary import Vocabulary

_LABEL = expression(r"[：|]\s*([^\s|：]+)")


@dataclass(frozen=True, slots=True)
class _About:
    """What holds for a page as a whole."""

    publication: str
    date: PageDate
    home: Home


_Words = tuple[Vocabulary, Lexis]


def articles(text: str, doc: str, vocabulary: Vocabulary, lexis: Lexis, warn: Callable[[str], None]) -> Iterator[Article]:
    """The articles of a decoded page in reading order, its masthead among them; `warn` takes one sentence."""
    folded = vocabulary.fold(text)
    front, begin = frontmatter.split(text, folded, warn)
    marks = settled(mark(lines.blocks(text, folded, lexis, begin), lexis), lexis)
    drafts = [d for d in segment(marks, lexis) if d.bodies]
    told = [d for d in drafts if not d.frame]
    if told and not told[0].titles:
        told[0].titles += _title(front, text, begin, vocabulary)
    if not any(len(re.findall(f"[{HAN}]", m.text)) >= 10 for d in told for m in d.bodies):
        warn("没有找到文章：文件里没有成段的正文")
        drafts = [d for d in drafts if d.frame]
    publication = front.get("publication") or front.get("source") or _publication(marks, lexis)
    frames = [m.text for m in marks if m.kind in ("masthead", "chrome", "desk", "byline")]
    date = dates.of_page(front.get("date", ""), doc, frames, [_lead(d, lexis) for d in told], folded)
    _contradictions(front, marks, lexis, warn)
    about = _About(publication, date, _home(front, publication, told, vocabulary, lexis))
    for number, draft in enumerate(drafts, 1):
        yield _article(draft, text, f"{stem(doc)}-{number:02}", doc, about, (vocabulary, lexis))


def _title(front: dict[str, str], text: str, begin: int, vocabulary: Vocabulary) -> list[Marked]:
    """The headline that the lines at the top give (title: …), where the page prints none above its first piece."""
    words = front.get("title", "")
    at = text.rfind(words, 0, begin)
    return [Marked(Block(((at, at + len(words)),), vocabulary.fold(words)), "title")] if words else []


def _contradictions(front: dict[str, str], marks: list[Marked], lexis: Lexis, warn: Callable[[str], None]) -> None:
    """Tell where the lines at the top say another day or paper than the masthead below them, or no day at all."""
    given, mastheads = front.get("date", ""), [m for m in marks if m.kind == "masthead"]
    day = dates.normal(given)
    if given and not day:
        warn(f"开头写的日期“{given[:40]}”不是日期，当作没有写")
    printed = next((told for m in mastheads if (told := dates.normal(m.text))), "")
    if day and printed and not (day.startswith(printed) or printed.startswith(day)):
        warn(f"开头写的日期 {day} 与报头所印的 {printed} 不同，以开头所写的为准")
    paper, masthead = front.get("publication", ""), _publication(mastheads, lexis)
    if paper and masthead and paper not in masthead and masthead not in paper:
        warn(f"开头写的报纸“{paper[:40]}”与报头所印的“{masthead}”不同，以开头所写的为准")


def stem(doc: str) -> str:
    """The ASCII stem of the ids of a file's articles: its name, or a hash where that is not plain ASCII.

    Example: stem("05/page-1.txt") == "05-page-1".
    """
    name = re.sub(r"\.(txt|md|jsonl|json)(\.gz)?$", "", doc)
    plain = name.replace("/", "-").replace(" ", "_")
    return plain if re.fullmatch(r"[0-9A-Za-z_.\-]{1,80}", plain) else f"p{digest(name, length=10)}"


def _article(draft: Draft, text: str, id: str, doc: str, about: _About, words: _Words) -> Article:
    vocabulary, lexis = words
    shoulder, headline = shoulders(draft.titles, lexis)
    if draft.list_head is not None:
        shoulder = [draft.list_head, *shoulder]
    out = build.Text()
    for kind, titles in (("shoulder", shoulder), ("headline", headline)):
        for title in titles:
            out.line(kind, title.block, text)
    build.body(out, draft.bodies, text, lexis)
    head = _words(headline, text)
    told = " ".join(t.text for t in headline)
    kind = "masthead" if draft.frame else build.kind_of(draft.bodies, told, lexis, lone_caption=draft.lone_caption)
    date, rule = (about.date.date, about.date.rule) if draft.frame else dates.of_piece(about.date, _lead(draft, lexis))
    house = _source(draft, lexis)
    home = reprints.home(house, vocabulary, lexis) if house else about.home
    return Article(
        id=id,
        doc=doc,
        kind=kind,
        headline=head,
        shoulder=_words(shoulder, text),
        date=date,
        publication=about.publication,
        area=home.area,
        text=out.text,
        segments=tuple(out.segments),
        parts=tuple(out.parts),
        sources=build.windows([m.block for m in draft.bodies], [t.block for t in [*shoulder, *headline]], text),
        bylines=tuple(out.bylines),
        date_rule=rule if date else "",
        area_rule=home.rule,
        original=house,
        original_rule=reprints.PRINTED if house else "",
    )


def _home(front: dict[str, str], publication: str, told: list[Draft], vocabulary: Vocabulary, lexis: Lexis) -> Home:
    gazetteer, publication = vocabulary.gazetteer, vocabulary.fold(publication)
    rule = "publication" if front.get("publication") or front.get("source") else "masthead"
    home = area.given(vocabulary.fold(front.get("area", "")), gazetteer, "front-matter")
    home = home if home.area else area.of_publication(publication, gazetteer, lexis, rule)
    if not home.area and not area.is_national(publication, lexis):
        home = area.of_content((_told(d) for d in told if not _source(d, lexis)), gazetteer)
    return home


def _publication(marks: list[Marked], lexis: Lexis) -> str:
    """The paper that a masthead (云州日报 2023年5月6日) or a web line (来源：云州日报) names, or ""."""
    for found in marks:
        if found.kind == "masthead":
            for suffix in lexis.papers:
                if paper := re.search(rf"[{HAN}]{{2,8}}{suffix}(?![{HAN}])", found.text):
                    return paper[0]
        elif found.kind in ("chrome", "byline", "desk"):
            if found.text in lexis.chrome_words:
                continue
            if found.kind == "chrome" and re.fullmatch(rf"[{HAN}]{{2,8}}(?:{'|'.join(lexis.papers)})", found.text):
                return found.text  # the account above an article
            for label in lexis.chrome_label.finditer(found.text):
                value = _LABEL.match(found.text, label.end() - 1)
                if value and (value[1] in lexis.chrome_gives or value[1] in lexis.chrome_words):
                    continue  # 来源： 发布日期：2024-03-05; 来源：本站原创
                if value and lexis.chrome_gives.get(re.sub(r"\s", "", label[1])) == "source":
                    return value[1]
    return ""


def _lead(draft: Draft, lexis: Lexis) -> str:
    """The first words of a piece; the credit that opens it is left out unless it holds the day (新华社…5月6日电).

    A full date in brackets below the headline (a speech, a decision) stands for them.
    """
    if day := next((t.text for t in draft.titles if re.fullmatch(r"（\d{4}年\d{1,2}月\d{1,2}日.*）", t.text)), ""):
        return day
    first = next((m.text for m in draft.bodies if m.kind not in build.CREDITS), "")
    head = credits.opening(first, lexis)
    if head and not re.search(r"\d日", first[: head.end]):
        return first[head.end : head.end + 120]
    return first[:120]


def _source(draft: Draft, lexis: Lexis) -> str:
    first = next((m.text for m in draft.bodies if m.kind not in build.CREDITS), "")
    return "" if draft.frame else reprints.source(first, draft.bodies[-1].text if draft.bodies else "", lexis)


def _told(draft: Draft) -> str:
    return "\n".join(m.text for m in [*draft.titles, *draft.bodies])


def _words(titles: list[Marked], text: str) -> str:
    return " ".join(("" if t.block.lines == 1 else " ").join(text[a:b] for a, b in t.block.ranges) for t in titles)
