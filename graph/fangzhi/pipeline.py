"""The order of the stages: from a folder of pages to a folder with the graph, the page and everything between."""

from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from fangzhi import collector, jsonl
from fangzhi.assemble import assemble, manifest, write
from fangzhi.draft import MANIFEST, draft_of
from fangzhi.errors import InputError
from fangzhi.extract import DEFAULT_TAGGER, extract
from fangzhi.former import Former
from fangzhi.link import ledger, link
from fangzhi.memory import remembering
from fangzhi.model import Article, Issue, Linked
from fangzhi.read import read, told_apart
from fangzhi.rows import row_to_json
from fangzhi.validate import validate
from fangzhi.visualise import visualise
from fangzhi.vocabulary import Vocabulary

T = TypeVar("T")


class Progress(Protocol):
    """Whoever watches a run: told of each step, and handed the items of a long one as they pass."""

    def step(self, label: str) -> None:
        """A step without countable items begins."""

    def each(self, label: str, items: Iterable[T], length: int | None = None) -> Iterable[T]:
        """The same items, counted as they are taken."""


class Silence:
    """Watches and says nothing."""

    def step(self, label: str) -> None:
        """Nothing."""

    def each(self, label: str, items: Iterable[T], length: int | None = None) -> Iterable[T]:
        """The same items."""
        return items


@dataclass(frozen=True)
class Summary:
    """What a run made: how many articles, entities and facts by type, and every issue."""

    articles: int
    entities: dict[str, int]
    facts: dict[str, int]
    issues: tuple[Issue, ...]


def build(
    inputs: Sequence[str | Path],
    output: str | Path,
    vocabulary: Vocabulary,
    tagger: str = DEFAULT_TAGGER,
    progress: Progress | None = None,
    ledgers: Sequence[Path] = (),
) -> Summary:
    """Read, extract, link, assemble, validate and visualise; a former output stays whole until the new one is.

    What a former run into `output` has read alike is neither read nor extracted anew; the result is the same as without it.
    `ledgers` are files of decisions on identity. Raises InputError where the inputs hold no article, OutputError (before
    any work) where `output` cannot be written.
    """
    watch, issues, paths = progress or Silence(), list[Issue](), [Path(i) for i in inputs]
    decisions = ledger.read_all(ledgers, issues)
    with collector.paused(), draft_of(Path(output)) as draft:
        former = Former(Path(output))
        with remembering(Path(output), draft, vocabulary, tagger) as memory:
            articles = told_apart(watch.each("读取", read(paths, vocabulary, issues.append, memory)), vocabulary)
            _refuse_nothing(articles, issues, Path(output))
            records = list(watch.each("抽取", extract(articles, vocabulary, tagger, memory, issues), len(articles)))
            linked = link(records, vocabulary, decisions, issues, memory)
        del records  # those that are linked stand in their place
        jsonl.write_lines(draft / "articles.jsonl", map(memory.line, articles))
        watch.step("组装")
        former.tell({r.article: memory.linked(a, r) for a, r in zip(articles, linked.records, strict=True)}, memory.key())
        store = assemble(articles, linked, vocabulary, issues, former)
        former.begin(store)
        jsonl.write_linked(draft, linked, former.records())
        watch.step("校验")
        issues += validate(store, vocabulary, former)
        del memory
        watch.step("绘图、写出")
        with ThreadPoolExecutor(1) as beside:  # Oxigraph and the disk let Python draw meanwhile
            written = beside.submit(write, store, vocabulary, draft, former)
            page = visualise(linked, articles, vocabulary)
            written.result()
        jsonl.write(draft / "issues.jsonl", map(row_to_json, issues))
        with jsonl.replacing(draft / "index.html") as out:
            out.write(page)
        summary = _summary(articles, linked, issues)
        manifest(draft, vocabulary, paths, ledger.summary(decisions))
    return summary


def _summary(articles: Sequence[Article], linked: Linked, issues: Sequence[Issue]) -> Summary:
    entities = Counter(entity.type for entity in linked.entities)
    facts = Counter(fact.type for record in linked.records for fact in record.facts)
    told = sum(article.kind != "masthead" for article in articles)
    return Summary(told, dict(entities.most_common()), dict(facts.most_common()), tuple(issues))


def _refuse_nothing(articles: Sequence[object], issues: Sequence[Issue], output: Path) -> None:
    if articles:
        return
    if not (output / MANIFEST).exists():  # beside a former run's files they would be taken for that run's
        jsonl.write(output / "issues.jsonl", map(row_to_json, issues))
    raise InputError("没有读到任何文章" + (f"：{issues[0].message}" if issues else "，请检查输入"))
