"""What the graph says about one id, for /id/<id>: a query for the triples, and a plain page of them."""

from collections.abc import Mapping
from html import escape

import pyoxigraph as ox

_NAME = "http://www.w3.org/2000/01/rdf-schema#label"


def describe(iri: str) -> str:
    """The query for all statements from and to a thing of this graph, and the names of what they join it with.

    `iri` is the base of ids and a name of ASCII letters, digits, - and _ (the caller has checked).
    """
    thing = str(ox.NamedNode(iri))
    return f"""
        CONSTRUCT {{ {thing} ?p ?o . ?o <{_NAME}> ?name . ?from ?to {thing} . ?from <{_NAME}> ?other }} WHERE {{
          {{ {thing} ?p ?o OPTIONAL {{ ?o <{_NAME}> ?name }} }}
          UNION {{ ?from ?to {thing} OPTIONAL {{ ?from <{_NAME}> ?other }} }}
        }}"""


def statements(turtle: bytes) -> list[ox.Triple]:
    """The triples of an answer, each once, in one order."""
    return sorted({quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)}, key=str)


def page(iri: str, triples: list[ox.Triple]) -> str:
    """A page of the triples in a table, every name escaped, every id of this graph a link."""
    names = {t.subject: t.object.value for t in triples if t.predicate.value == _NAME and isinstance(t.object, ox.Literal)}
    thing, base = ox.NamedNode(iri), iri[: iri.rindex("/") + 1]
    title = names.get(thing, iri.removeprefix(base))
    rows = [f"<tr><th>{escape(_last(t.predicate))}<td>{_cell(t.object, names, base)}" for t in triples if t.subject == thing]
    rows += [f"<tr><th>← {escape(_last(t.predicate))}<td>{_cell(t.subject, names, base)}" for t in triples if t.object == thing]
    return (
        f'<!doctype html><html lang="zh"><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<link rel="alternate" type="text/turtle" href="/describe/{escape(iri.removeprefix(base))}.ttl">'
        "<style>body{font:16px/1.6 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}th{text-align:left;padding-right:2em}"
        f"</style><h1>{escape(title)}</h1><p><code>{escape(iri)}</code></p><table>{''.join(rows)}</table>"
    )


def _last(term: ox.NamedNode) -> str:
    return term.value.rstrip("#/").replace("#", "/").rpartition("/")[2]


def _cell(term: object, names: Mapping[ox.NamedNode | ox.BlankNode | ox.Triple, str], base: str) -> str:
    if not isinstance(term, ox.NamedNode):
        return escape(str(getattr(term, "value", term)))
    text = escape(names.get(term, _last(term)))
    return f'<a href="/id/{escape(term.value.removeprefix(base))}">{text}</a>' if term.value.startswith(base) else text
