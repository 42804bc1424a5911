"""Weak labels for a tagger of our own: `python weak_labels.py OUT CORPUS [REPORTS…]`.

Words of LAC, corrected by the mentions of our own extraction, over a corpus; words of LAC over the examples in the lexicons
and over plain texts (.csv with a column `full_text`). A line of OUT: {"item", "text", "ends", "tags"}.
"""

import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import fangzhi
from fangzhi.extract import tagger as taggers
from fangzhi.extract.tagger import Word
from fangzhi.model import Article, Record

Span = tuple[int, int, str]
NAMES = ("Person", "Place", "Institution")
_NOMINAL = frozenset("n nz s j vn a f m Place Institution Person nw an c v".split())


def main() -> None:
    out, corpus, *others = sys.argv[1:]
    vocabulary = fangzhi.load_vocabulary()
    with Path(out).open("w", encoding="utf-8") as sink:
        articles = list(fangzhi.read([Path(corpus)], vocabulary, lambda issue: None))
        for article, record in zip(articles, fangzhi.extract(articles, vocabulary, "lac"), strict=True):
            text = vocabulary.fold(article.text)
            spans = placed(article, record)
            write(sink, article.id, list(lines(text, spans)))
        write(sink, "lexicon", [(vocabulary.fold(t), []) for t in examples(vocabulary.root)])
        for path in others:
            write(sink, Path(path).stem, [(vocabulary.fold(t), []) for t in report(Path(path))])


def placed(article: Article, record: Record) -> list[Span]:
    """The names of a record in the text that was read; a mention is told by its place in the source."""
    at = {(s.field, s.source + k): s.start + k for s in article.segments for k in range(s.length)}
    found = []
    for m in record.mentions:
        start, last = at.get((m.span.field, m.span.start)), at.get((m.span.field, m.span.end - 1))
        if m.type in NAMES and start is not None and last is not None and last - start == m.span.end - m.span.start - 1:
            # 合作社 for one that was named before is left as LAC has it
            found.append((start, last + 1, "" if m.resolved_by in ("article", "sentence", "title") else m.type))
    return found


def lines(text: str, spans: Iterable[Span]) -> Iterator[tuple[str, list[Span]]]:
    """The lines of a text with the spans in each."""
    spans, start = sorted(set(spans)), 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            yield line, [(a - start, b - start, t) for a, b, t in spans if start <= a and b <= end]
        start = end + 1


def write(sink, item: str, found: list[tuple[str, list[Span]]]) -> None:
    for (text, spans), told in zip(found, taggers.load("lac").tag([t for t, _ in found]), strict=True):
        words = doubted(corrected(told, spans), spans) if item.startswith(("xwlb", "composed")) else told
        row = {"item": item, "text": text, "ends": [w.end for w in words], "tags": [w.tag for w in words]}
        sink.write(json.dumps(row, ensure_ascii=False) + "\n")


def corrected(words: list[Word], spans: list[Span]) -> list[Word]:
    """The words, where a mention says more: a person, or a word that is told, cuts what overlaps, a place or body joins what it
    holds whole."""
    outer = [s for s in spans if not any(o[0] <= s[0] and s[1] <= o[1] and o[1] - o[0] > s[1] - s[0] for o in spans)]
    for start, end, kind in (s for s in outer if s[2]):
        over = [w for w in words if w.start < end and w.end > start]
        if not over:
            continue
        exact = over[0].start == start and over[-1].end == end
        area = kind in ("Place", "Institution")
        if area and not exact and not any(w.tag == "Person" for w in over if w.start < start or w.end > end):
            continue
        if area and exact and not all(w.tag in _NOMINAL for w in over):
            continue
        if area and end - start > 16:
            continue
        before = [Word(over[0].start, start, "n")] if over[0].start < start else []
        after = [Word(end, over[-1].end, "n" if over[-1].tag != "v" else "v")] if over[-1].end > end else []
        at = words.index(over[0])
        words[at : at + len(over)] = [*before, Word(start, end, kind), *after]
    return words


def doubted(words: list[Word], spans: list[Span]) -> list[Word]:
    """A name that the extraction does not keep is neither taught as one nor as none: 新时代 as a body, 黎真主党 as a person."""
    kept = {s for s in spans if s[2] == "Person"}
    areas = [s for s in spans if s[2] in ("", "Place", "Institution")]

    def held(word: Word) -> bool:
        if word.tag == "Person":
            return (word.start, word.end, word.tag) in kept
        return word.tag not in NAMES or any(s[0] < word.end and word.start < s[1] for s in areas)

    return [w if held(w) else Word(w.start, w.end, "?") for w in words]


def examples(root: Path) -> list[str]:
    """The last column of every lexicon that has an example."""
    found = []
    for path in sorted((root / "lexicons").glob("*.tsv")):
        table = [x.split("\t") for x in path.read_text(encoding="utf-8").splitlines() if x and not x.startswith("#")]
        if "example" in table[0]:
            at = table[0].index("example")
            found += [row[at] for row in table[1:] if len(row) > at and len(row[at]) > 4]
    return sorted(set(found))


def report(path: Path) -> list[str]:
    """The paragraphs of reports."""
    csv.field_size_limit(10**8)
    with path.open(encoding="utf-8-sig", newline="") as file:
        texts = [row["full_text"] for row in csv.DictReader(file)]
    return [p.strip() for t in texts for p in t.split("\n") if len(re.findall("[一-鿿]", p)) > 12]


if __name__ == "__main__":
    main()
