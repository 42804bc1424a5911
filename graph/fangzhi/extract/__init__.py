"""An article -> mentions and facts, each with its span. `extract` is the public function."""

from collections.abc import Iterable, Iterator
from itertools import islice

from fangzhi.extract import (
    bylines,
    composition,
    events,
    institutions,
    names,
    overlaps,
    people,
    places,
    policies,
    posts,
    projects,
    targets,
)
from fangzhi.extract import tagger as taggers
from fangzhi.extract.posts import appointments
from fangzhi.extract.reading import Reading
from fangzhi.extract.record import to_record
from fangzhi.extract.tagger import Tagger, Word
from fangzhi.model import Article, Record
from fangzhi.vocabulary import Vocabulary

DEFAULT_TAGGER = "lac"
# Names first, from the surest to the loosest; then what they do to each other.
_STEPS = (
    places.find,
    institutions.find,
    people.find,
    policies.find,
    projects.find,
    events.find,
    overlaps.settle,
    posts.state,
    appointments.state,
    posts.end,
    composition.state,
    bylines.state,
    events.state,
    projects.state,
    targets.state,
    policies.state,
    names.settle,
)
_PAGE = 100  # articles of one document that share their names; a file of JSON lines may hold any number
_BATCH = 64  # articles a batch: memory stays flat for any corpus


def extract(articles: Iterable[Article], vocabulary: Vocabulary, tagger: str = DEFAULT_TAGGER) -> Iterator[Record]:
    """The records of articles, one each, in their order; memory does not grow with their number."""
    stream = iter(articles)
    hints = taggers.load(tagger)
    page: list[Record] = []
    while batch := list(islice(stream, _BATCH)):
        for article, words in zip(batch, _tag(batch, vocabulary, hints), strict=True):
            record = to_record(read_closely(article, vocabulary, words))
            if page and (page[0].doc != record.doc or len(page) >= _PAGE):
                yield from names.unify(page, vocabulary)
                page = []
            page.append(record)
    yield from names.unify(page, vocabulary)


def read_closely(article: Article, vocabulary: Vocabulary, words: Iterable[Word] = ()) -> Reading:
    """Run every finder over one article, in the one order in which they build on each other."""
    reading = Reading(article, vocabulary, words)
    for step in _STEPS:
        step(reading)
    return reading


def _tag(articles: list[Article], vocabulary: Vocabulary, hints: Tagger) -> Iterator[list[Word]]:
    lines = [(i, start, line) for i, article in enumerate(articles) for start, line in _lines(vocabulary.fold(article.text))]
    words: list[list[Word]] = [[] for _ in articles]
    for (i, start, _), found in zip(lines, hints.tag([line for _, _, line in lines]), strict=True):
        words[i].extend(Word(start + w.start, start + w.end, w.tag) for w in found)
    yield from words


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1
