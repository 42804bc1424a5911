"""What the dataset holds, as VoID and DCAT: counts by class and property, the days it covers, where its files are."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Store, Triple

from fangzhi import namespaces as ns
from fangzhi.assemble.catalogue import version
from fangzhi.namespaces import CATALOGUE, PREFIXES, term

_BASE = "https://w3id.org/fangzhi/"
DATASET = NamedNode(_BASE + "void#dataset")
_TYPE = str(term("rdf:type")).encode()
_FILES = {"graph.trig": "application/trig", "graph.nt": "application/n-triples"}


def description(store: Store, world: Iterable[bytes]) -> Iterator[Triple]:
    """The triples of void.ttl; `world` is the default graph in sorted lines of N-Triples, and the counts are of it."""
    entities, last = 0, b""
    types: Counter[bytes] = Counter()
    predicates: Counter[bytes] = Counter()
    for line in world:
        subject, predicate, value = line.split(b" ", 2)
        if subject != last:
            entities, last = entities + 1, subject
        predicates[predicate] += 1
        if predicate == _TYPE and value.startswith(b"<"):
            types[value] += 1
    classes = {_iri(value.removesuffix(b" .\n")): count for value, count in types.items()}
    properties = {_iri(predicate): count for predicate, count in predicates.items()}
    yield Triple(DATASET, term("rdf:type"), term("void:Dataset"))
    yield Triple(DATASET, term("rdf:type"), term("dcat:Dataset"))
    yield Triple(DATASET, term("dcterms:title"), ns.text("方志知识图谱"))
    yield Triple(DATASET, term("owl:versionInfo"), ns.plain(version()))
    yield Triple(DATASET, term("void:triples"), ns.integer(predicates.total()))
    yield Triple(DATASET, term("void:entities"), ns.integer(entities))
    yield Triple(DATASET, term("void:documents"), ns.integer(_articles(store)))
    yield Triple(DATASET, term("void:uriSpace"), ns.plain(PREFIXES["id"]))
    for prefix in ("fz", "org", "prov", "schema", "skos"):
        yield Triple(DATASET, term("void:vocabulary"), NamedNode(PREFIXES[prefix]))
    yield from _coverage(store)
    yield from _partitions(classes, properties)
    for name, media in _FILES.items():
        file = NamedNode(f"{_BASE}void#{name}")
        yield Triple(DATASET, term("void:dataDump"), NamedNode(_BASE + name))
        yield Triple(DATASET, term("dcat:distribution"), file)
        yield Triple(file, term("rdf:type"), term("dcat:Distribution"))
        yield Triple(file, term("dcterms:title"), ns.plain(name))
        yield Triple(file, term("dcat:mediaType"), ns.plain(media))


def _articles(store: Store) -> int:
    return sum(1 for _ in store.quads_for_pattern(None, term("rdf:type"), term("fz:Article"), CATALOGUE))


def _coverage(store: Store) -> Iterator[Triple]:
    told = store.quads_for_pattern(None, term("schema:datePublished"), None, CATALOGUE)
    dates = sorted(q.object.value for q in told if isinstance(q.object, Literal))
    if not dates:
        return
    period = NamedNode(_BASE + "void#period")
    yield Triple(DATASET, term("dcterms:temporal"), period)
    yield Triple(period, term("rdf:type"), term("dcterms:PeriodOfTime"))
    yield Triple(period, term("dcat:startDate"), ns.date(dates[0]))
    yield Triple(period, term("dcat:endDate"), ns.date(dates[-1]))


def _partitions(classes: Mapping[str, int], properties: Mapping[str, int]) -> Iterator[Triple]:
    for kind, counts, of, number in (
        ("class", classes, "void:class", "void:entities"),
        ("property", properties, "void:property", "void:triples"),
    ):
        for iri in sorted(counts):
            part = NamedNode(f"{_BASE}void#{kind}-{_short(iri)}")
            yield Triple(DATASET, term(f"void:{kind}Partition"), part)
            yield Triple(part, term(of), NamedNode(iri))
            yield Triple(part, term(number), ns.integer(counts[iri]))


def _iri(told: bytes) -> str:
    return told[1:-1].decode()


def _short(iri: str) -> str:
    prefix, start = next(((p, v) for p, v in PREFIXES.items() if iri.startswith(v)), ("other", ""))
    return f"{prefix}-{ns.ascii_name(iri.removeprefix(start))}"
