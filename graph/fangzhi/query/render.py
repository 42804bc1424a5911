"""Answers as text: a table for people, and the standard formats of SPARQL and RDF for programs."""

import unicodedata
from typing import IO, Any

import pyoxigraph as ox

from fangzhi.errors import InputError
from fangzhi.query.source import Graph

_ROWS = {
    "json": (ox.QueryResultsFormat.JSON, "application/sparql-results+json"),
    "xml": (ox.QueryResultsFormat.XML, "application/sparql-results+xml"),
    "csv": (ox.QueryResultsFormat.CSV, "text/csv"),
    "tsv": (ox.QueryResultsFormat.TSV, "text/tab-separated-values"),
}
_TRIPLES = {
    "ttl": (ox.RdfFormat.TURTLE, "text/turtle"),
    "nt": (ox.RdfFormat.N_TRIPLES, "application/n-triples"),
    "rdf": (ox.RdfFormat.RDF_XML, "application/rdf+xml"),
}
ROW_FORMATS = tuple(_ROWS)
TRIPLE_FORMATS = tuple(_TRIPLES)
FORMATS = ("table", *ROW_FORMATS, *TRIPLE_FORMATS)
_MOST_WIDE = 60  # columns of one cell in a table


def media_type(name: str) -> str:
    """The media type of a format: application/sparql-results+json for json."""
    return {**_ROWS, **_TRIPLES}[name][1]


def render(answer: Any, out: IO[bytes], name: str, graph: Graph) -> None:
    """Write an answer in one of FORMATS; InputError where the form of the query has no such format."""
    if isinstance(answer, ox.QueryTriples):
        _write_triples(answer, out, "ttl" if name == "table" else name, graph)
    elif name in _TRIPLES:
        raise InputError(f"{name} 只用于 CONSTRUCT 和 DESCRIBE；SELECT 和 ASK 可用 table、{'、'.join(_ROWS)}")
    elif name == "table":
        out.write(table(answer, graph).encode("utf-8", "backslashreplace"))
    elif isinstance(answer, ox.QueryBoolean) and name in ("csv", "tsv"):
        out.write(b"true\n" if answer else b"false\n")  # neither format knows booleans
    else:
        answer.serialize(out, format=_ROWS[name][0])


def table(answer: Any, graph: Graph) -> str:
    """Rows in columns that stand straight under Chinese, which is twice as wide as Latin; 是 or 否 for ASK."""
    if isinstance(answer, ox.QueryBoolean):
        return "是\n" if answer else "否\n"
    head = [variable.value for variable in answer.variables]
    rows = [[_cell(solution[i], graph) for i in range(len(head))] for solution in answer]
    wide = [max(map(width, column)) for column in zip(head, *rows, strict=True)]
    lines = [_line(head, wide), "  ".join("-" * w for w in wide), *(_line(row, wide) for row in rows)]
    return "\n".join(lines) + f"\n（{len(rows)} 行）\n"


def width(text: str) -> int:
    """Columns that a text takes in a terminal: two for wide and full-width characters, none for combining ones."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _write_triples(triples: ox.QueryTriples, out: IO[bytes], name: str, graph: Graph) -> None:
    if name not in _TRIPLES:
        raise InputError(f"CONSTRUCT 和 DESCRIBE 的结果是三元组，可用 {'、'.join(_TRIPLES)}，不能写成 {name}")
    ordered = sorted(triples, key=str)  # the store's own order may change from build to build
    ox.serialize(ordered, out, format=_TRIPLES[name][0], prefixes=None if name == "nt" else dict(graph.prefixes))


def _cell(term: Any, graph: Graph) -> str:
    if term is None:
        return ""
    if isinstance(term, ox.NamedNode):
        return graph.short(term.value)
    text = " ".join(str(getattr(term, "value", term)).split())
    while width(text) > _MOST_WIDE:
        text = text[: max(1, len(text) - (width(text) - _MOST_WIDE + 3) // 2)].removesuffix("…") + "…"
    return "".join(c if c.isprintable() else "�" for c in text)


def _line(cells: list[str], wide: list[int]) -> str:
    return "  ".join(cell + " " * (w - width(cell)) for cell, w in zip(cells, wide, strict=True)).rstrip()
