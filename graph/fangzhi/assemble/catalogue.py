"""The catalogue graph (articles and the run that read them) and the graph of merge decisions."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache
from importlib import metadata

from pyoxigraph import Literal, NamedNode, Quad

from fangzhi import namespaces as ns
from fangzhi.assemble.days import is_day
from fangzhi.assemble.world import World
from fangzhi.model import Article, Entity, Judgement
from fangzhi.namespaces import CATALOGUE, MERGES, article_node, ascii_name, node, term
from fangzhi.spans import digest


def version() -> str:
    """The version of the software."""
    return metadata.version("fangzhi")


def run_quads(run: NamedNode, rules: str) -> Iterator[Quad]:
    """The run that made the claims: software, version and rules, no clock, so that equal runs are one."""
    yield Quad(run, term("rdf:type"), term("fz:ExtractionRun"), CATALOGUE)
    yield Quad(run, term("rdfs:label"), ns.plain("fangzhi"), CATALOGUE)
    yield Quad(run, term("owl:versionInfo"), ns.plain(version()), CATALOGUE)
    yield Quad(run, term("fz:ruleSetHash"), ns.plain(rules), CATALOGUE)


def run_node(rules: str) -> NamedNode:
    """The IRI of the run with these rules."""
    return node("run-" + digest("fangzhi", version(), rules))


def outline(article: Article) -> Iterator[Quad]:
    """Of an article's entry what is counted and summed up: that there is one, and its date where the whole day is known."""
    me = article_node(article.id)
    yield Quad(me, term("rdf:type"), term("fz:Article"), CATALOGUE)
    if is_day(article.date):
        yield Quad(me, term("schema:datePublished"), ns.date(article.date), CATALOGUE)


def article_quads(world: World, article: Article) -> Iterator[Quad]:
    """An article's entry: headline, date, publication, file, kind."""
    me = article_node(article.id)
    yield from outline(article)
    yield Quad(me, term("dcterms:identifier"), ns.plain(article.id), CATALOGUE)
    yield Quad(me, term("fz:articleKind"), ns.plain(article.kind), CATALOGUE)
    yield Quad(me, term("fz:sourceDocument"), ns.plain(article.doc), CATALOGUE)
    yield Quad(me, term("fz:textHash"), ns.plain(digest(article.text, length=64)), CATALOGUE)
    if article.headline:
        yield Quad(me, term("schema:headline"), ns.text(article.headline), CATALOGUE)
    if article.date and not is_day(article.date):
        yield Quad(me, term("fz:edtf"), ns.plain(article.date), CATALOGUE)
    if article.publication:
        yield Quad(me, term("fz:publication"), ns.text(article.publication), CATALOGUE)
    if article.original_rule == "same-text":
        yield Quad(me, term("prov:wasQuotedFrom"), article_node(article.original), CATALOGUE)
    elif article.original:
        yield Quad(me, term("fz:quotedHouse"), ns.text(article.original), CATALOGUE)
    if article.original:
        yield Quad(me, term("fz:quotationRule"), ns.plain(article.original_rule), CATALOGUE)
    area = world.area(article.area) if article.area else None
    if area is not None:
        yield Quad(me, term("fz:homeArea"), area, CATALOGUE)
    elif article.area:
        yield Quad(me, term("fz:homeAreaText"), ns.text(article.area), CATALOGUE)


def replaced_quads(entities: Iterable[Entity]) -> Iterator[Quad]:
    """An id that was merged away leads to the one that stands for it."""
    for entity in entities:
        merged = entity.attributes.get("merged_ids", ())
        for old in merged if isinstance(merged, list | tuple) else ():
            yield Quad(node(str(old)), term("dcterms:isReplacedBy"), node(entity.id), MERGES)


def decisions(entities: Iterable[Entity], odd: list[bytes]) -> Iterator[bytes]:
    """Every decision on identity with its reason, as a subject of the text of their graph. One that was undone is none.

    Into `odd` goes what must be put together with others or judged: who took it when, where a person did, who may be told
    of twice; a step that two reasons tell; a confidence that is none.
    """
    for entity in entities:
        about, found = ascii_name(entity.id), dict[str, list[Judgement]]()
        for one in entity.why:
            own = "" if one.by or one.when else entity.id  # a person's decision stands once, about both its sides
            found.setdefault(digest(own, one.left, one.right, one.rule, one.verdict), []).append(one)
        for id, told in found.items():
            one = told[0]
            if len(told) == 1 and not one.by and not one.when and 0 <= one.score <= 1:
                yield _decision(id, about, one)
            else:
                odd += [_decision(id, about, one) for one in told]


def _decision(id: str, about: str, judgement: Judgement) -> bytes:
    # as the serialiser writes it: predicates in the order of their IRIs, a decimal bare where it has a point
    told = [
        f"id:mrg-{id} a fz:MergeDecision",
        f"fz:about id:{about}",
        f"fz:confidence {_decimal(judgement.score)}",
        f"fz:left {_quoted(judgement.left)}",
        f"fz:reason {_quoted(judgement.reason)}@zh",
        f"fz:right {_quoted(judgement.right)}",
        f"fz:rule {_quoted(judgement.rule)}",
        f"fz:verdict {_quoted(judgement.verdict)}",
    ]
    if judgement.by:
        told.append(f"fz:decidedBy {_quoted(judgement.by)}@zh")
    if (moment := _moment(judgement.when)) is not None:
        told.append(f"fz:decidedOn {ns.date(moment.date().isoformat())}")
        if len(judgement.when) > len("2024-05-06"):
            told.append(f"prov:endedAtTime {Literal(moment.isoformat(timespec='seconds'), datatype=term('xsd:dateTime'))}")
    return " ;\n\t\t".join(told).encode()


@lru_cache(1 << 10)
def _decimal(score: float) -> str:
    told = ns.decimal(score).value
    return told if "." in told else f'"{told}"^^xsd:decimal'


@lru_cache(1 << 16)  # rules, verdicts and most reasons are told again and again
def _quoted(words: str) -> str:
    harmless = words.isprintable() and '"' not in words and "\\" not in words
    return f'"{words}"' if harmless else str(ns.plain(words))


def _moment(when: str) -> datetime | None:
    try:
        return datetime.fromisoformat(when)
    except ValueError:
        return None
