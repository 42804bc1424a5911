"""An article -> mentions and facts, each with its span. `extract` is the public function."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice

from fangzhi import jsonl
from fangzhi.extract import (
    bylines,
    composition,
    events,
    houses,
    institutions,
    names,
    overlaps,
    people,
    places,
    policies,
    posts,
    projects,
    reforms,
    targets,
)
from fangzhi.extract import tagger as taggers
from fangzhi.extract.places import deictic, stretches
from fangzhi.extract.posts import appointments, stating
from fangzhi.extract.reading import Reading
from fangzhi.extract.record import to_record
from fangzhi.extract.tagger import Word
from fangzhi.memory import Memory
from fangzhi.model import Article, Issue, Record
from fangzhi.vocabulary import Vocabulary

DEFAULT_TAGGER = "zi"
# Names first, from the surest to the loosest; then what they do to each other.
_STEPS = (
    places.find,
    institutions.find,
    stretches.find_halls,
    people.find,
    policies.find,
    projects.find,
    events.find,
    overlaps.settle,
    posts.state,
    appointments.state,
    stating.end,
    composition.state,
    bylines.state,
    events.state,
    houses.state,
    projects.state,
    targets.state,
    policies.state,
    reforms.state,
    deictic.point,
    names.settle,
)
_LINES = (".jsonl", ".json", ".ndjson", ".gz")  # a line of these is a document of its own: no other line names its bodies
_BATCH = 256  # articles a batch: enough lines of one length for the encoder, and memory stays flat for any corpus


def extract(
    articles: Iterable[Article],
    vocabulary: Vocabulary,
    tagger: str = DEFAULT_TAGGER,
    memory: Memory | None = None,
    issues: list[Issue] | None = None,
) -> Iterator[Record]:
    """The records of articles, one each, in their order; an article that `memory` knows is not read anew.

    An article at which a rule fails has an empty record and is told in `issues`; without them the failure is raised.
    """
    stream = iter(articles)
    page: list[Record] = []
    while batch := list(islice(stream, _BATCH)):
        for record in _each(batch, vocabulary, tagger, memory, issues):
            if page and (page[0].doc != record.doc or record.doc.lower().endswith(_LINES)):
                yield from names.unify(page, vocabulary)
                page = []
            page.append(record)
    yield from names.unify(page, vocabulary)


def _each(
    batch: list[Article], vocabulary: Vocabulary, tagger: str, memory: Memory | None, issues: list[Issue] | None
) -> Iterator[Record]:
    """The record of each article as it is read alone; what a batch holds beside it has no say."""
    keys = [memory.read(article) if memory else "" for article in batch]
    known = [memory.recall(key, jsonl.record_from_json) if memory else None for key in keys]
    words = _tag([article for article, record in zip(batch, known, strict=True) if record is None], vocabulary, tagger)
    for article, key, recalled in zip(batch, keys, known, strict=True):
        record = recalled or _record(article, vocabulary, next(words), issues)
        if memory and record is not None:  # what failed is tried, and told, again in the next run
            memory.keep(key, partial(jsonl.record_to_json, record))
        yield record or to_record(Reading(article, vocabulary))


def _record(article: Article, vocabulary: Vocabulary, words: Iterable[Word], issues: list[Issue] | None) -> Record | None:
    """The record of one article; None where a rule failed, which is told in `issues` or, without them, raised."""
    try:
        reading = read_closely(article, vocabulary, words)
        record = to_record(reading)
    except Exception as problem:  # whatever it is: one article of thousands must not cost the others
        if issues is None:
            raise
        message = f"抽取时程序出错（{type(problem).__name__}：{problem}），这一篇没有抽取，其余不受影响"
        issues.append(Issue("extract", "error", article.id, message, "请把这一篇文章连同这句话报告给 fangzhi 的开发者"))
        return None
    reading.kept.clear()  # some of it holds the reading: without the circle all of it is freed here, not by Python's collector
    return record


def read_closely(article: Article, vocabulary: Vocabulary, words: Iterable[Word] = ()) -> Reading:
    """Run every finder over one article, in the one order in which they build on each other."""
    reading = Reading(article, vocabulary, words)
    for step in _STEPS:
        step(reading)
    return reading


def _tag(articles: list[Article], vocabulary: Vocabulary, tagger: str) -> Iterator[list[Word]]:
    if not articles:
        return
    lines = [(i, start, line) for i, article in enumerate(articles) for start, line in _lines(vocabulary.fold(article.text))]
    words: list[list[Word]] = [[] for _ in articles]
    for (i, start, _), found in zip(lines, taggers.load(tagger).tag([line for _, _, line in lines]), strict=True):
        words[i].extend(Word(start + w.start, start + w.end, w.tag) for w in found)
    yield from words


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1
