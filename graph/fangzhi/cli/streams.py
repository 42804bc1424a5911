"""Where commands read from and write to: files, folders, or `-` for a stream."""

import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from fangzhi import jsonl, vocabulary
from fangzhi.errors import InputError, VocabularyError
from fangzhi.findings import Conflict, Precedence
from fangzhi.jsonl import Json
from fangzhi.line import line_of
from fangzhi.link import ledger
from fangzhi.model import Article, Issue, Linked, Tenure
from fangzhi.read import read, told_apart
from fangzhi.rows import row_from_json, row_to_json
from fangzhi.vocabulary import Vocabulary

STREAM = Path("-")
OWN_GAZETTEER = "gazetteer.tsv"
LEDGER = ledger.NAME


def load(inputs: Iterable[Path], gazetteer: Path | None) -> Vocabulary:
    """The vocabulary, with the user's divisions: the file asked for, or each gazetteer.tsv in an input folder."""
    loaded = vocabulary.load()
    lying = [path / OWN_GAZETTEER for path in inputs if (path / OWN_GAZETTEER).is_file()]
    for own in [gazetteer] if gazetteer else lying:
        try:
            loaded = loaded.with_gazetteer(own)
        except OSError as problem:
            raise VocabularyError(f"无法读取地名表 {own}：{problem.strerror}") from problem
        except UnicodeDecodeError as problem:
            raise VocabularyError(f"地名表 {own} 不是 UTF-8 文本，请先转换编码") from problem
    return loaded


def ledgers(inputs: Iterable[Path], asked: Path | None) -> list[Path]:
    """The ledgers of decisions on identity: the file asked for, or each ledger.jsonl in an input folder."""
    if asked is not None and not asked.is_file():
        raise InputError(f"没有台账 {asked}：请检查路径，或先用 fangzhi same、fangzhi differ 记下判定")
    return [asked] if asked else [path / LEDGER for path in inputs if (path / LEDGER).is_file()]


@contextmanager
def on_disk(inputs: tuple[Path, ...]) -> Iterator[list[Path]]:
    """The inputs as paths that exist; `-` is what comes on standard input, kept in a file as long as the block runs."""
    for path in inputs:
        if path != STREAM and not path.exists():
            raise InputError(f"没有 {path}：请检查路径")
    with TemporaryDirectory(prefix="fangzhi-") as folder:
        yield [_kept(Path(folder)) if path == STREAM else path for path in inputs]


def articles(paths: list[Path], loaded: Vocabulary, issues: list[Issue]) -> Iterator[Article]:
    """Articles of raw inputs, and of what `fangzhi read` wrote."""
    done = [path for path in paths if path.is_file() and _is_read_already(path)]
    for path in done:
        yield from map(jsonl.article_from_json, jsonl.read_file(path))
    if raw := [path for path in paths if path not in done]:
        yield from told_apart(read(raw, loaded, issues.append), loaded)


def lines(path: Path) -> Iterator[Json]:
    """The objects of a file of JSON lines, or of standard input."""
    if path != STREAM:
        yield from jsonl.read_file(path)
        return
    try:
        yield from jsonl.read(io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8"), "标准输入")
    except UnicodeDecodeError as problem:
        raise InputError("标准输入不是 UTF-8 文本") from problem


def linked(path: Path) -> Linked:
    """What linking made: a folder that it wrote, or its stream (records, then entities, tenures, precedences, conflicts)."""
    if path != STREAM and path.is_dir():
        return jsonl.read_linked(path)
    kinds: dict[str, list[Json]] = {"doc": [], "where": [], "sightings": [], "rung": [], "sides": []}
    for value in lines(path):
        kind = next((key for key in kinds if key in value), None)
        if kind is None:
            raise InputError(f"{path} 里有一行既不是记录，也不是实体、任期、次序或矛盾：应为 fangzhi link 写出的内容")
        kinds[kind].append(value)
    return Linked(
        tuple(map(jsonl.record_from_json, kinds["doc"])),
        tuple(map(jsonl.entity_from_json, kinds["where"])),
        tuple(row_from_json(Tenure, row) for row in kinds["sightings"]),
        tuple(row_from_json(Precedence, row) for row in kinds["rung"]),
        tuple(row_from_json(Conflict, row) for row in kinds["sides"]),
    )


def write_linked(value: Linked, path: Path) -> None:
    """The files of a folder, or one stream of records, entities, tenures, precedences and conflicts."""
    if path != STREAM:
        jsonl.write_linked(path, value)
        return
    write_lines(
        chain(
            map(jsonl.record_to_json, value.records),
            map(jsonl.entity_to_json, value.entities),
            map(row_to_json, value.tenures),
            map(row_to_json, value.precedences),
            map(row_to_json, value.conflicts),
        ),
        path,
    )


def write_lines(values: Iterable[Json], path: Path) -> None:
    """JSON lines to a file, or to standard output as they come."""
    if path != STREAM:
        jsonl.write(path, values)
        return
    for value in values:
        write_bytes(line_of(value) + b"\n")


def write_bytes(data: bytes) -> None:
    """Bytes to standard output: UTF-8 whatever the locale."""
    sys.stdout.buffer.write(data)


def _kept(folder: Path) -> Path:
    data = sys.stdin.buffer.read()
    kept = folder / ("stdin.jsonl" if data.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"{" else "stdin.txt")
    kept.write_bytes(data)
    return kept


def _is_read_already(path: Path) -> bool:
    """Whether the first line is an article with segments: what `fangzhi read` writes, and no user's JSON lines."""
    with open(path, "rb") as file:
        head = file.readline(1_000_000).lstrip(b"\xef\xbb\xbf \t")
    head = head.replace(b'": ', b'":')  # with or without blanks between what it tells
    return (head.startswith(b'{"id"') and b'"sources":[' in head) or b'"segments":[' in head
