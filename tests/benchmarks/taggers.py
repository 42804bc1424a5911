"""What a tagger is worth: `python tests/benchmarks/taggers.py NER_DEV [GOLD PAGES]…` prints a Markdown table.

NER_DEV is a JSON-lines file of {"text", "spans": [[start, end, type]]} with outermost spans; GOLD PAGES are pairs of a
gold file and what it was written from. Each tagger runs in a process of its own: F1 of exact spans by type on NER_DEV,
F1 of entities by type on each gold file, characters a second of the whole extraction on one core, peak memory.
"""

import json
import resource
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import fangzhi
from factories import article
from fangzhi import jsonl
from fangzhi.evaluate import evaluate
from fangzhi.model import Record

TYPES = ("Person", "Place", "Institution")
TAGGERS = {"none": "rules alone", "jieba": "rules with jieba", "lac": "rules with LAC", "zi": "rules with our own"}


def main() -> None:
    """Run each tagger in a process of its own and print the table."""
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(_measure(sys.argv[2], sys.argv[3:])))
        return
    rows = {}
    for tagger in TAGGERS:
        command = [sys.executable, __file__, "--one", tagger, *sys.argv[1:]]
        rows[tagger] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    columns = list(rows["none"])
    print("|".join(["", " tagger ", *(f" {c} " for c in columns), ""]))
    print("|".join(["", "---", *("---:" for _ in columns), ""]))
    for tagger, row in rows.items():
        print("|".join(["", f" {TAGGERS[tagger]} ", *(f" {row[c]} " for c in columns), ""]))


def _measure(tagger: str, files: list[str]) -> dict[str, str]:
    vocabulary = fangzhi.load_vocabulary()
    rows = [json.loads(line) for line in Path(files[0]).read_text(encoding="utf-8").splitlines()]
    articles = [article(row["text"]) for row in rows]
    list(fangzhi.extract(articles[:1], vocabulary, tagger))  # what is loaded once is not counted
    begun = time.perf_counter()
    records = list(fangzhi.extract(articles, vocabulary, tagger))
    speed = sum(len(a.text) for a in articles) / (time.perf_counter() - begun)
    told = _spans(rows, records)
    for gold, pages in zip(files[1::2], files[2::2], strict=True):
        told |= _entities(tagger, Path(gold), Path(pages))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return told | {"characters a second": f"{speed:,.0f}", "memory": f"{memory:,.0f} MB"}


def _spans(rows: list[dict[str, object]], records: list[Record]) -> dict[str, str]:
    right, ours, theirs = Counter[str](), Counter[str](), Counter[str]()
    for row, record in zip(rows, records, strict=True):
        mentions = [m for m in record.mentions if m.type in TYPES]
        found = {(m.span.start, m.span.end, m.type) for m in mentions}
        outer = {s for s in found if not any(t[0] <= s[0] and s[1] <= t[1] and (t[1] - t[0]) > (s[1] - s[0]) for t in found)}
        gold = {(s[0], s[1], s[2]) for s in row["spans"]}  # type: ignore[attr-defined]
        for counter, spans in ((right, outer & gold), (ours, outer), (theirs, gold)):
            counter.update(kind for _, _, kind in spans)
    told = {t: _f1(right[t], ours[t], theirs[t]) for t in TYPES} | {"all": _f1(right.total(), ours.total(), theirs.total())}
    return {f"spans, {kind}": value for kind, value in told.items()}


def _entities(tagger: str, gold: Path, pages: Path) -> dict[str, str]:
    vocabulary = fangzhi.load_vocabulary()
    own = (pages if pages.is_dir() else pages.parent) / "gazetteer.tsv"
    if own.is_file():
        vocabulary = vocabulary.with_gazetteer(own)
    records = fangzhi.extract(fangzhi.read([pages], vocabulary, lambda issue: None), vocabulary, tagger)
    theirs = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    scores = evaluate(theirs, [jsonl.record_to_json(record) for record in records])
    name = pages.stem if pages.is_file() else pages.name
    return {f"{name}, {kind}": f"{scores.of(f'entity {kind}').f1:.2f}" for kind in TYPES}


def _f1(right: int, ours: int, theirs: int) -> str:
    return f"{2 * right / (ours + theirs):.2f}" if ours + theirs else "–"


if __name__ == "__main__":
    main()
