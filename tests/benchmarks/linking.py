"""What linking costs as a corpus grows: `python tests/benchmarks/linking.py FILE [SIZE…]` prints a Markdown table.

FILE holds articles as JSON lines. Where a size is more than it holds, its records come again, each time a year later and
with other given names: the same bodies and places go on, with new people. Each size runs in a process of its own on one
core; seconds and peak memory of that process, with the records in it.
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import fangzhi
from fangzhi import jsonl
from fangzhi.model import Record

SIZES = (1_000, 4_000, 16_000)


def main() -> None:
    """Extract once, link each size in a process of its own, and print the table."""
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(_measure(Path(sys.argv[2]), int(sys.argv[3]))))
        return
    sizes = [int(size) for size in sys.argv[2:]] or list(SIZES)
    with TemporaryDirectory() as folder:
        records = Path(folder) / "records.jsonl"
        each = _extract(Path(sys.argv[1]), records, max(sizes))
        rows = [_run(records, size) for size in sizes]
    print(
        "| articles | extraction, s | linking, s | linking / extraction | linking / size before | per article / before | memory |"
    )
    print("|---:|---:|---:|---:|---:|---:|---:|")
    before: dict[str, Any] | None = None
    for row in rows:
        extraction, spent = each * row["articles"], row["seconds"]
        growth = ("–", "–")
        if before is not None:
            times = spent / before["seconds"]
            growth = (f"{times:.2f}", f"{times * before['articles'] / row['articles']:.2f}")
        told = [f"{row['articles']:,}", f"{extraction:,.1f}", f"{spent:.1f}", f"{spent / extraction:.3f}", *growth]
        print("| " + " | ".join([*told, f"{row['memory']:,.0f} MB"]) + " |")
        before = row


def _run(records: Path, size: int) -> dict[str, Any]:
    command = [sys.executable, __file__, "--one", str(records), str(size)]
    told: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return told


def _extract(source: Path, into: Path, most: int) -> float:
    """Write the records of a corpus; seconds that the extraction of one article takes."""
    vocabulary = fangzhi.load_vocabulary()
    articles = list(islice(fangzhi.read([source], vocabulary, lambda issue: None), most))
    list(fangzhi.extract(articles[:20], vocabulary))  # what is loaded once is not counted
    begun = time.process_time()
    jsonl.write(into, map(jsonl.record_to_json, fangzhi.extract(articles, vocabulary)))
    return (time.process_time() - begun) / len(articles)


def _measure(records: Path, size: int) -> dict[str, float]:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    vocabulary = fangzhi.load_vocabulary()
    grown = list(islice(_grown(records), size))
    fangzhi.link(grown[:20], vocabulary)  # what is loaded once is not counted
    begun = time.process_time()
    linked = fangzhi.link(grown, vocabulary)
    seconds = time.process_time() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"articles": len(linked.records), "seconds": seconds, "memory": memory}


def _grown(path: Path) -> Iterator[Record]:
    lines = list(jsonl.read_file(path))
    people = (e["name"] for line in lines for e in line["entities"] if e["type"] == "Person")
    given = {name: k for k, name in enumerate(sorted({name[1:] for name in people if len(name) in (2, 3)}))}
    for turn in range(10_000):
        for line in lines:
            yield jsonl.record_from_json(_altered(line, turn, given) if turn else line)


def _altered(line: Mapping[str, Any], turn: int, given: Mapping[str, int]) -> dict[str, Any]:
    """A line of records.jsonl some years later, other people in it: 何建平 is 何 with another given name of the corpus."""
    names, pool = {e["name"] for e in line["entities"] if e["type"] == "Person" and e["name"][1:] in given}, list(given)
    other = {name: name[0] + pool[(given[name[1:]] + 97 * turn) % len(pool)] for name in names}
    value = _renamed(line, other | {f"Person:{old}": f"Person:{new}" for old, new in other.items()})
    for detail in value["details"]:
        detail["id"] += f"-{turn}"
    return value | {"article": f"{line['article']}-{turn}", "date": _later(line["date"], turn)}


def _renamed(value: Any, other: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return other.get(value, value)
    if isinstance(value, list):
        return [_renamed(v, other) for v in value]
    if isinstance(value, dict):
        return {k: _renamed(v, other) for k, v in value.items()}
    return value


def _later(date: str, years: int) -> str:
    return f"{int(date[:4]) + years}{date[4:]}".replace("-02-29", "-02-28") if date else ""


if __name__ == "__main__":
    main()
