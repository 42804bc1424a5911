"""The names of the graph: prefixes, IRIs that are always ASCII, and literals that every RDF parser can read."""

from decimal import Decimal
from functools import cache, lru_cache

from pyoxigraph import Literal, NamedNode

from fangzhi.expressions import expression
from fangzhi.spans import digest

PREFIXES = {
    "fz": "https://w3id.org/fangzhi/ns#",
    "id": "https://w3id.org/fangzhi/id/",
    "art": "https://w3id.org/fangzhi/article/",
    "voc": "https://w3id.org/fangzhi/vocab/",
    "org": "http://www.w3.org/ns/org#",
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "void": "http://rdfs.org/ns/void#",
    "sh": "http://www.w3.org/ns/shacl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
MERGES = NamedNode("https://w3id.org/fangzhi/graph/merges")  # the graph of decisions on identity
CATALOGUE = NamedNode(PREFIXES["art"] + "catalogue")  # the graph of the articles and the run that read them
MAX_LOCAL = 120  # a longer name is hashed: some tools choke on long IRIs
_SAFE = expression(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")
_SURROGATE = expression("[\ud800-\udfff]")


@cache
def term(name: str) -> NamedNode:
    """The IRI of a prefixed name in PREFIXES: term("fz:Person"); KeyError for a prefix that is none."""
    prefix, local = name.split(":", 1)
    return NamedNode(PREFIXES[prefix] + local)


@lru_cache(1 << 16)
def node(id: str) -> NamedNode:
    """The IRI of an id of ours (per-…, inst-…, clm-…)."""
    return NamedNode(PREFIXES["id"] + ascii_name(id))


@lru_cache(1 << 12)
def article_node(id: str) -> NamedNode:
    """The IRI of an article, which is also the name of its graph, for any id that a user gives."""
    return NamedNode(PREFIXES["art"] + ("x-" + digest(id, length=24) if id == "catalogue" else ascii_name(id)))


def ascii_name(id: str) -> str:
    """The id itself where it is short ASCII letters, digits, dot, dash and underscore; else x- and a hash of it."""
    if len(id) <= MAX_LOCAL and _SAFE.fullmatch(id) and not id.startswith("x-"):
        return id
    return "x-" + digest(id, length=24)


def clean(value: str) -> str:
    """The text with each lone surrogate, which no RDF file can carry, as U+FFFD: as long as before, so offsets hold."""
    return _SURROGATE.sub("\ufffd", value)


def text(value: object) -> Literal:
    """Chinese words from an article: hostile or not, they only ever stand in literals."""
    return Literal(clean(str(value)), language="zh")


def plain(value: object) -> Literal:
    """A code, a file name, a rule: a string of no language."""
    return Literal(clean(str(value)))


def integer(value: int) -> Literal:
    """An xsd:integer."""
    return Literal(str(int(value)), datatype=term("xsd:integer"))


def decimal(value: Decimal | float) -> Literal:
    """An xsd:decimal without exponent or trailing zeros."""
    words = format(Decimal(str(value)), "f")
    words = words.rstrip("0").rstrip(".") if "." in words else words
    return Literal("0" if words in ("", "-0", "-") else words, datatype=term("xsd:decimal"))


def date(value: str) -> Literal:
    """An xsd:date; the caller gives full dates only."""
    return Literal(value, datatype=term("xsd:date"))


def boolean(value: bool) -> Literal:
    """An xsd:boolean."""
    return Literal("true" if value else "false", datatype=term("xsd:boolean"))
