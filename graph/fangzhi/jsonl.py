"""JSON lines in and out: the form in which articles, records and entities travel between stages and to users."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, TextIO, cast

from fangzhi.errors import InputError, OutputError
from fangzhi.findings import Conflict, Precedence
from fangzhi.line import line_of, loads
from fangzhi.model import (
    SCHEME,
    Article,
    Byline,
    Entity,
    Fact,
    Judgement,
    Linked,
    LocalEntity,
    Mention,
    Part,
    Record,
    Segment,
    Source,
    Span,
    Tenure,
    Where,
)
from fangzhi.rows import row_from_json, row_to_json

Json = dict[str, Any]


def write(path: Path, lines: Iterable[Json]) -> int:
    """Write one object a line, through a neighbour file so that an interrupted run leaves the old file; how many."""
    return write_lines(path, map(line_of, lines))


def write_lines(path: Path, lines: Iterable[bytes]) -> int:
    """The same of objects that are lines already."""
    count = 0
    with replacing(path) as out:
        for line in lines:
            cast(TextIO, out).buffer.write(line + b"\n")
            count += 1
    return count


@contextmanager
def replacing(path: Path) -> Iterator[IO[str]]:
    """Open a text file that takes `path`'s place only when the block ends well; OutputError where it cannot be."""
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(part, "w", encoding="utf-8", newline="\n") as out:
            yield out
        os.replace(part, path)
    except OSError as problem:
        raise OutputError(f"无法写入 {path}：{problem.strerror}。请检查文件夹是否存在、是否有写权限") from problem


def read(source: IO[str], name: str) -> Iterator[Json]:
    """The objects of a stream of JSON lines; InputError names the line that is none."""
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        try:
            value = loads(line)
        except ValueError as problem:
            raise InputError(f"{name} 第 {number} 行不是合法的 JSON：{problem}") from problem
        if not isinstance(value, dict):
            raise InputError(f"{name} 第 {number} 行不是 JSON 对象")
        yield value


def article_to_json(article: Article) -> Json:
    """An article as a JSON object; the inverse of `article_from_json`."""
    return {
        "id": article.id,
        "doc": article.doc,
        "kind": article.kind,
        "headline": article.headline,
        "shoulder": article.shoulder,
        "date": article.date,
        "date_rule": article.date_rule,
        "publication": article.publication,
        "area": article.area,
        "area_rule": article.area_rule,
        "original": article.original,
        "original_rule": article.original_rule,
        "text": article.text,
        "segments": [[s.start, s.length, s.source, s.field] for s in article.segments],
        "parts": [[p.kind, p.start, p.end] for p in article.parts],
        "bylines": [[b.name, b.role, b.start, b.end, b.quote_start, b.quote_end] for b in article.bylines],
        "sources": [[s.field, s.start, s.text] for s in article.sources],
    }


def article_from_json(value: Json) -> Article:
    """The article of a line that `fangzhi read` wrote; InputError where a key is missing."""
    try:
        return Article(
            **{k: value[k] for k in ("id", "doc", "kind", "headline", "shoulder", "date", "publication", "area", "text")},
            segments=tuple(Segment(*s) for s in value["segments"]),
            parts=tuple(Part(*p) for p in value["parts"]),
            sources=tuple(Source(*s) for s in value["sources"]),
            bylines=tuple(Byline(*b) for b in value["bylines"]),
            date_rule=value.get("date_rule", ""),
            area_rule=value.get("area_rule", ""),
            original=value.get("original", ""),
            original_rule=value.get("original_rule", ""),
        )
    except (KeyError, TypeError) as problem:
        raise InputError(f"不是 fangzhi read 写出的文章：缺少 {problem}") from problem


def record_to_json(record: Record) -> Json:
    """A line of records.jsonl: the fact scheme's keys, and beside each fact (same place in `details`) what goes beyond.

    `entities` are those that the article names; `implied` those that it only implies (a 市长 implies a 市政府).
    `further` are facts of types beyond the scheme, whole, so that a scorer of the scheme does not count them.
    """
    told = [f for f in record.facts if f.type in SCHEME]
    quoted = {"original": record.original, "original_rule": record.original_rule} if record.original else {}
    return {
        "doc": record.doc,
        "article": record.article,
        "kind": record.kind,
        "title": record.title,
        "date": record.date,
        "publication": record.publication,
        "area": record.area,
        **quoted,
        "entities": [_local_to_json(e) for e in record.entities if e.mentions],
        "implied": [_local_to_json(e) for e in record.entities if not e.mentions],
        "facts": [_fact_to_json(f) for f in told],
        "details": [_details_to_json(f) for f in told],
        "further": [_fact_to_json(f) | {"details": _details_to_json(f)} for f in record.facts if f.type not in SCHEME],
        "mentions": list(map(_mention_to_json, record.mentions)),
    }


def _mention_to_json(m: Mention) -> Json:
    span = m.span
    value: Json = {"start": span.start, "end": span.end, "type": m.type, "text": m.text, "entity": m.entity, "rule": m.rule}
    if m.resolved_by:
        value["resolved_by"] = m.resolved_by
    if m.context:
        value["context"] = m.context
    if span.field != "text":
        value["field"] = span.field
    return value


def _fact_to_json(fact: Fact) -> Json:
    value = {"type": fact.type, **fact.roles, "evidence": fact.evidence, "start": fact.span.start, "end": fact.span.end}
    return value | _field(fact.span)


def _details_to_json(fact: Fact) -> Json:
    return {"id": fact.id, "rule": fact.rule, "confidence": fact.confidence, "refs": dict(fact.refs), **fact.details}


def _fact_from_json(value: Json, details: Json) -> Fact:
    return Fact(
        id=details["id"],
        type=value["type"],
        roles={k: v for k, v in value.items() if k not in _NOT_ROLES},
        refs=details["refs"],
        span=_span(value),
        evidence=value["evidence"],
        rule=details["rule"],
        confidence=details["confidence"],
        details={k: v for k, v in details.items() if k not in _NOT_DETAILS},
    )


def _local_to_json(entity: LocalEntity) -> Json:
    mentions = list(entity.mentions)
    value: Json = {"type": entity.type, "name": entity.name, "mentions": mentions, "id": entity.id, "key": entity.key}
    return value | ({"attributes": dict(entity.attributes)} if entity.attributes else {})


_NOT_ROLES = {"type", "evidence", "start", "end", "field", "details"}
_NOT_DETAILS = {"id", "rule", "confidence", "refs"}


def record_from_json(value: Json) -> Record:
    """The record of a line of records.jsonl; InputError where a key is missing."""
    try:
        facts = [_fact_from_json(f, d) for f, d in zip(value["facts"], value["details"], strict=True)]
        facts += [_fact_from_json(f, f["details"]) for f in value.get("further", [])]
        return Record(
            **{k: value[k] for k in ("doc", "article", "kind", "title", "date", "publication", "area")},
            entities=tuple(
                LocalEntity(e["key"], e["type"], e["name"], tuple(e["mentions"]), e.get("attributes", {}), e.get("id", ""))
                for e in [*value["entities"], *value.get("implied", [])]
            ),
            facts=tuple(facts),
            mentions=tuple(
                Mention(
                    _span(m), m["type"], m["text"], m["entity"], m.get("rule", ""), m.get("resolved_by", ""), m.get("context", "")
                )
                for m in value["mentions"]
            ),
            original=value.get("original", ""),
            original_rule=value.get("original_rule", ""),
        )
    except (KeyError, TypeError, ValueError) as problem:
        raise InputError(f"不是 fangzhi extract 写出的记录：{problem}") from problem


def entity_to_json(entity: Entity) -> Json:
    """A line of entities.jsonl: id, type, name, aliases, where it is mentioned, why it was merged."""
    return {
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "attributes": dict(entity.attributes),
        "where": list(map(_where_to_json, entity.where)),
        "why": [judgement_to_json(j) for j in entity.why],
    }


def _where_to_json(w: Where) -> Json:
    value: Json = {"article": w.article, "start": w.span.start, "end": w.span.end, "text": w.text}
    return value if w.span.field == "text" else value | _field(w.span)


def entity_from_json(value: Json) -> Entity:
    """The entity of a line of entities.jsonl."""
    return Entity(
        value["id"],
        value["type"],
        value["name"],
        tuple(value["aliases"]),
        tuple(Where(w["article"], _span(w), w["text"]) for w in value["where"]),
        tuple(Judgement(**j) for j in value["why"]),
        value["attributes"],
    )


def write_linked(folder: Path, linked: Linked, known: Mapping[str, bytes] | None = None) -> None:
    """records, entities, tenures, precedences and conflicts (.jsonl) of an output folder; some records' lines may be known."""
    lines = ((known or {}).get(record.article) or line_of(record_to_json(record)) for record in linked.records)
    write_lines(folder / "records.jsonl", lines)
    write(folder / "entities.jsonl", map(entity_to_json, linked.entities))
    write(folder / "tenures.jsonl", map(row_to_json, linked.tenures))
    write(folder / "precedences.jsonl", map(row_to_json, linked.precedences))
    write(folder / "conflicts.jsonl", map(row_to_json, linked.conflicts))


def read_linked(folder: Path) -> Linked:
    """What `write_linked` wrote; InputError where a file is missing."""
    return Linked(
        tuple(map(record_from_json, read_file(folder / "records.jsonl"))),
        tuple(map(entity_from_json, read_file(folder / "entities.jsonl"))),
        tuple(row_from_json(Tenure, row) for row in read_file(folder / "tenures.jsonl")),
        tuple(row_from_json(Precedence, row) for row in read_file(folder / "precedences.jsonl")),
        tuple(row_from_json(Conflict, row) for row in read_file(folder / "conflicts.jsonl")),
    )


def read_file(path: Path) -> Iterator[Json]:
    """The objects of a file of JSON lines."""
    try:
        with open(path, encoding="utf-8") as lines:
            yield from read(lines, str(path))
    except OSError as problem:
        raise InputError(f"无法读取 {path}：{problem.strerror}。请先运行 fangzhi build") from problem
    except UnicodeDecodeError as problem:
        raise InputError(f"{path} 不是 UTF-8 文本：{problem.reason}") from problem


def judgement_to_json(judgement: Judgement) -> Json:
    """A decision on identity as a JSON object; who and when only where a person decided."""
    value = {k: getattr(judgement, k) for k in ("left", "right", "verdict", "score", "reason", "rule")}
    return value | {k: getattr(judgement, k) for k in ("by", "when") if getattr(judgement, k)}


def _field(span: Span) -> Json:
    return {} if span.field == "text" else {"field": span.field}


def _span(value: Json) -> Span:
    return Span(value["start"], value["end"], value.get("field", "text"))
