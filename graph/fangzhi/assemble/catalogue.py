"""The catalogue graph (articles and the run that read them) and the graph of merge decisions."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from importlib import metadata

from pyoxigraph import Literal, NamedNode, Quad

from fangzhi import namespaces as ns
from fangzhi.assemble.amounts import is_day
from fangzhi.assemble.world import World
from fangzhi.model import Article, Entity, Judgement
from fangzhi.namespaces import MERGES, PREFIXES, article_node, node, term
from fangzhi.spans import digest

CATALOGUE = NamedNode(PREFIXES["art"] + "catalogue")


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


def article_quads(world: World, article: Article) -> Iterator[Quad]:
    """An article's entry: headline, date (an xsd:date only where the whole day is known), publication, file, kind."""
    me = article_node(article.id)
    yield Quad(me, term("rdf:type"), term("fz:Article"), CATALOGUE)
    yield Quad(me, term("dcterms:identifier"), ns.plain(article.id), CATALOGUE)
    yield Quad(me, term("fz:articleKind"), ns.plain(article.kind), CATALOGUE)
    yield Quad(me, term("fz:sourceDocument"), ns.plain(article.doc), CATALOGUE)
    yield Quad(me, term("fz:textHash"), ns.plain(digest(article.text, length=64)), CATALOGUE)
    if article.headline:
        yield Quad(me, term("schema:headline"), ns.text(article.headline), CATALOGUE)
    if is_day(article.date):
        yield Quad(me, term("schema:datePublished"), ns.date(article.date), CATALOGUE)
    elif article.date:
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


def merge_quads(entities: Iterable[Entity]) -> Iterator[Quad]:
    """Every decision on identity with its reason, and who took it when, where a person did; an id that was merged away
    leads to the one that stands for it. A decision that was undone is none."""
    for entity in entities:
        for judgement in entity.why:
            yield from _decision(entity, judgement)
        merged = entity.attributes.get("merged_ids", ())
        for old in merged if isinstance(merged, list | tuple) else ():
            yield Quad(node(str(old)), term("dcterms:isReplacedBy"), node(entity.id), MERGES)


def _decision(entity: Entity, judgement: Judgement) -> Iterator[Quad]:
    own = "" if judgement.by or judgement.when else entity.id  # a person's decision stands once, about both its sides
    me = node("mrg-" + digest(own, judgement.left, judgement.right, judgement.rule, judgement.verdict))
    yield Quad(me, term("rdf:type"), term("fz:MergeDecision"), MERGES)
    yield Quad(me, term("fz:about"), node(entity.id), MERGES)
    yield Quad(me, term("fz:left"), ns.plain(judgement.left), MERGES)
    yield Quad(me, term("fz:right"), ns.plain(judgement.right), MERGES)
    yield Quad(me, term("fz:verdict"), ns.plain(judgement.verdict), MERGES)
    yield Quad(me, term("fz:confidence"), ns.decimal(judgement.score), MERGES)
    yield Quad(me, term("fz:reason"), ns.text(judgement.reason), MERGES)
    yield Quad(me, term("fz:rule"), ns.plain(judgement.rule), MERGES)
    if judgement.by:
        yield Quad(me, term("fz:decidedBy"), ns.text(judgement.by), MERGES)
    if (moment := _moment(judgement.when)) is not None:
        yield Quad(me, term("fz:decidedOn"), ns.date(moment.date().isoformat()), MERGES)
        if len(judgement.when) > len("2024-05-06"):
            time = Literal(moment.isoformat(timespec="seconds"), datatype=term("xsd:dateTime"))
            yield Quad(me, term("prov:endedAtTime"), time, MERGES)


def _moment(when: str) -> datetime | None:
    try:
        return datetime.fromisoformat(when)
    except ValueError:
        return None
