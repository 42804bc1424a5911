"""SPARQL over an output folder: in process (`query`) and over HTTP (`serve`). Reading only, and never over the network."""

from collections.abc import Mapping
from pathlib import Path

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples

from fangzhi.query.named import NamedQuery, find_query, named_queries
from fangzhi.query.render import FORMATS, media_type, render
from fangzhi.query.source import open_graph

Answer = QuerySolutions | QueryBoolean | QueryTriples
__all__ = [
    "FORMATS",
    "Answer",
    "NamedQuery",
    "find_query",
    "media_type",
    "named_queries",
    "open_graph",
    "query",
    "render",
]


def query(output: str | Path, text: str, parameters: Mapping[str, str] | None = None) -> Answer:
    """Answer a SPARQL query, or one of the named queries, from an output folder (or one .trig, .nt or .ttl file).

    `parameters` are values for variables: plain text is a Chinese label, 2024-05-06 a date, 12 a number, <…> an IRI,
    "…"@en a term as SPARQL writes it. Returns pyoxigraph's own results: rows for SELECT, a boolean for ASK, triples for
    CONSTRUCT. Raises InputError with a sentence for anything that is no reading query. Example:

        for row in fangzhi.query("output", "who-holds", {"post": "云州市市长"}):
            print(row["name"].value)
    """
    return open_graph(Path(output)).ask(find_query(Path(output), text).filled(parameters or {}))
