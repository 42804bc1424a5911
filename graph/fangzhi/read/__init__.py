"""A file -> articles: pages and encodings, segmentation, dates, bylines. `read`, then `told_apart`, are public."""

import gzip
import io
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import IO, cast

from fangzhi import jsonl
from fangzhi.errors import InputError
from fangzhi.expressions import expression
from fangzhi.jsonl import Json
from fangzhi.memory import Memory
from fangzhi.model import Article, Issue
from fangzhi.read import dates, jsonlines, page
from fangzhi.read.encoding import decode
from fangzhi.read.lexis import Lexis, compile_lexis
from fangzhi.read.reprints import told_apart
from fangzhi.rows import row_from_json, row_to_json
from fangzhi.vocabulary import Vocabulary

__all__ = ["read", "read_stream", "told_apart"]

_PAGES = (".txt", ".md")
_LINES = (".jsonl", ".jsonl.gz", ".json", ".json.gz", ".ndjson")
_NOT_PAGES = ("gazetteer.tsv", "ledger.jsonl", "readme.md", "readme.txt", "readme", "license.txt")
_LARGEST_PAGE = 20_000_000  # bytes
_LONGEST_LINE = 1_000_000  # characters
_CONTROL = expression(r"[\x00-\x08\x0e-\x1b\x7f]")
_DATE = "请核对日期：日期不对，任期也会不对"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_Page = tuple[tuple[Article, ...], tuple[Issue, ...]]


def read(
    paths: Sequence[Path], vocabulary: Vocabulary, issues: Callable[[Issue], None], memory: Memory | None = None
) -> Iterator[Article]:
    """The articles of files and folders (searched in sorted order), each page cut into its pieces.

    `.txt` and `.md` are pages, `.jsonl` and `.json` (also `.gz`) hold an article a line. Spans count code points of the
    decoded file without its byte-order mark, or of a line's `text` and `title`. What cannot be read is told to `issues`
    and left out; a path that does not exist raises InputError at once. A page or line that `memory` knows is not read anew.
    """
    for path in paths:
        if not path.exists():
            raise InputError(f"找不到 {path}：请检查文件或文件夹的名字")
    return _Reader(vocabulary, issues, memory or Memory()).paths(paths)


def read_stream(stream: IO[bytes], vocabulary: Vocabulary, issues: Callable[[Issue], None]) -> Iterator[Article]:
    """The articles of a stream of JSON lines, such as standard input."""
    return _Reader(vocabulary, issues).objects(stream, "stdin.jsonl")


@dataclass
class _Reader:
    """One run: what it looks words up in, where its issues go, what a former one read, and the ids that it has given."""

    vocabulary: Vocabulary
    issues: Callable[[Issue], None]
    memory: Memory = field(default_factory=Memory)
    seen: set[str] = field(default_factory=set)
    today: str = field(default_factory=lambda: date.today().isoformat())

    def __post_init__(self) -> None:
        self.lexis: Lexis = compile_lexis(self.vocabulary)

    def paths(self, paths: Iterable[Path]) -> Iterator[Article]:
        for path in paths:
            if path.is_dir():
                files = _files(path)
                if not files:
                    self.tell(str(path), "文件夹里没有可读的文件", "支持 .txt、.md、.jsonl、.json")
                for file in files:
                    yield from self.file(file, file.relative_to(path).as_posix())
            else:
                yield from self.file(path, path.name)

    def file(self, path: Path, doc: str) -> Iterator[Article]:
        try:
            if path.stat().st_size == 0:
                self.tell(doc, "文件是空的，已跳过")
            elif path.name.lower().endswith(_LINES):
                yield from self.lines(path, doc)
            else:
                yield from self.page(path, doc)
        except (OSError, EOFError, zlib.error) as problem:
            self.tell(doc, f"文件无法读取：{getattr(problem, 'strerror', None) or problem}", severity="error")
        except InputError as problem:
            self.tell(doc, f"{problem}，已跳过", "请转成 UTF-8 文本再试", severity="error")

    def page(self, path: Path, doc: str) -> Iterator[Article]:
        if path.stat().st_size > _LARGEST_PAGE:
            size = _LARGEST_PAGE // 1_000_000
            self.tell(doc, f"文件大于 {size} MB，不像一个版面，已跳过", "请一版一个文件，或用 JSON 行", severity="error")
            return
        data = path.read_bytes()
        key = self.memory.key("page", doc, data)
        read = self.memory.recall(key, _page_from_json) or self.new_page(data, doc)
        self.memory.keep(key, partial(_page_to_json, *read))
        for issue in read[1]:
            self.issues(issue)
        for one in read[0]:
            yield self.unique(one)

    def new_page(self, data: bytes, doc: str) -> _Page:
        """The articles of a page and what is to be told of it, without what was read before."""
        articles: list[Article] = []
        issues: list[Issue] = []

        def tell(message: str, advice: str = "", severity: str = "warning") -> None:
            issues.append(_issue(doc, message, advice, severity))

        text, encoding = decode(data)
        if encoding.endswith("(damaged)"):
            tell("有几个字节不是 UTF-8，读作 �", severity="warning")
        elif encoding.endswith("(mixed)"):
            tell("有的行是 UTF-8，有的是 GB18030，已逐行解码", "请统一编码；引文的位置按解码后的文字计")
        if controls := len(_CONTROL.findall(text)):
            tell(f"有 {controls} 个控制字符，已略过")
        if not text.strip():
            tell("文件里只有空白，已跳过")
        elif max(map(len, text.splitlines())) > _LONGEST_LINE:
            tell(f"有一行超过 {_LONGEST_LINE} 字，已跳过", "请检查文件是否缺少换行", severity="error")
        else:
            articles += page.articles(text, doc, self.vocabulary, self.lexis, tell)
        return tuple(articles), tuple(issues)

    def lines(self, path: Path, doc: str) -> Iterator[Article]:
        with _opened(path) as stream:
            head = stream.read(2)
            stream.seek(0)
            whole = not path.name.lower().endswith((".jsonl", ".jsonl.gz", ".ndjson"))
            if head in _UTF16 or whole:
                data = stream.read(_LARGEST_PAGE * 10)
                text = decode(data)[0]
                found = list(jsonlines.document(text, partial(self.tell, doc))) if whole else []
                if found:
                    yield from self.articles(found, doc)
                else:
                    yield from self.objects(io.BytesIO(text.encode()), doc)
            else:
                yield from self.objects(stream, doc)

    def objects(self, stream: IO[bytes], doc: str) -> Iterator[Article]:
        yield from self.articles(jsonlines.objects(stream, partial(self.tell, doc)), doc)

    def articles(self, objects: Iterable[tuple[int, dict[str, object]]], doc: str) -> Iterator[Article]:
        for number, value in objects:
            if fault := jsonlines.fault(value):
                self.tell(doc, f"第 {number} 行的文章{fault}")
                continue
            id = jsonlines.words(value, "id").strip() or f"{page.stem(doc)}-{number:05}"
            told = jsonlines.told(value)
            if told["date"].strip() and not dates.normal(told["date"]):
                self.tell(
                    doc, f"第 {number} 行的 date“{told['date'][:40]}”不是日期，当作没有写", "应为 2024-05-06、2024-05 或 2024"
                )
            key = self.memory.key("line", doc, id, *told.values())
            yield self.unique(self.memory.article(key, partial(jsonlines.article, told, id, doc, self.vocabulary, self.lexis)))

    def unique(self, article: Article) -> Article:
        """The article, under a new id if the one it has was given before."""
        if article.date > self.today[: len(article.date)]:
            self.tell(article.doc, f"文章 {article.id} 的日期 {article.date} 在今天之后，照用", _DATE)
        id, number = article.id, 1
        while id in self.seen:
            number += 1
            id = f"{article.id}-{number}"
        self.seen.add(id)
        if id == article.id:
            return article
        self.tell(article.doc, f"编号 {article.id} 重复，这一篇改作 {id}")
        return replace(article, id=id)

    def tell(self, doc: str, message: str, advice: str = "", severity: str = "warning") -> None:
        self.issues(_issue(doc, message, advice, severity))


def _issue(doc: str, message: str, advice: str = "", severity: str = "warning") -> Issue:
    return Issue("read", severity, doc, f"{doc}：{message}", advice)


def _page_to_json(articles: Iterable[Article], issues: Iterable[Issue]) -> Json:
    return {"articles": list(map(jsonl.article_to_json, articles)), "issues": list(map(row_to_json, issues))}


def _page_from_json(value: Json) -> _Page:
    issues = tuple(row_from_json(Issue, issue) for issue in value["issues"])
    return tuple(map(jsonl.article_from_json, value["articles"])), issues


def _opened(path: Path) -> IO[bytes]:
    if path.suffix.lower() == ".gz":
        return cast(IO[bytes], gzip.open(path))
    return path.open("rb")


def _files(folder: Path) -> list[Path]:
    wanted = (*_PAGES, *_LINES)
    found = (p for p in folder.rglob("*") if p.is_file() and p.name.lower().endswith(wanted))
    named = {p.relative_to(folder): p for p in found if p.name.lower() not in _NOT_PAGES}
    shown = (r for r in named if not any(part.startswith(".") for part in r.parts))
    return [named[r] for r in sorted(shown, key=Path.as_posix)]
