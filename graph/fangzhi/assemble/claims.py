"""One named graph per article: what it says (claims) and where (mentions), every quote checked against the source."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from fangzhi import namespaces as ns
from fangzhi.assemble.concepts import Concepts
from fangzhi.assemble.meaning import Stated
from fangzhi.errors import EvidenceError
from fangzhi.model import Article, Fact, Mention, Span
from fangzhi.namespaces import article_node, node, term
from fangzhi.spans import digest, quote

CONTEXT = 12  # code points of prefix and suffix: enough to find a quote again in a re-read text


@dataclass(frozen=True, slots=True)
class Told:
    """What a fact says in its article's graph, beside what stands in the record: all that linking and others bring to it.

    `context` is the area that a rule put to it, `lost` its status where a conflict was resolved against it; `upheld` and
    `opposed` are the precedences that it supports and speaks against.
    """

    fact: Fact = field(repr=False)
    stated: tuple[Stated, ...]
    context: NamedNode | None
    lost: str
    upheld: tuple[str, ...]
    opposed: tuple[str, ...]

    def statements(self) -> Iterator[tuple[NamedNode, Stated]]:
        """Each statement with the node of its claim."""
        for number, stated in enumerate(self.stated, 1):
            yield node(self.fact.id if number == 1 else f"{self.fact.id}-{number}"), stated


class ArticleGraph:
    """Makes the quads of one article's graph; a span is described once however many claims rest on it."""

    def __init__(self, article: Article, run: NamedNode) -> None:
        self.article = article
        self.name = article_node(article.id)
        self._run = run
        self._hash = ns.plain(digest(article.text, length=64))
        self._described: set[str] = set()

    def holds(self, span: Span, words: str) -> bool:
        """Whether the user's own characters under the span are these words."""
        try:
            return bool(words) and quote(self.article, span) == words
        except EvidenceError:
            return False

    def mention(self, mention: Mention, context: NamedNode | None = None) -> Iterator[Quad]:
        """A span that names an entity, or points at it; `context` is the area by which it was resolved."""
        id = f"men-{digest(self.article.id, mention.span.field, mention.span.start, mention.span.end, mention.entity)}"
        if id in self._described:
            return
        me = node(id)
        yield from self._span(me, id, mention.span, mention.text)
        yield self._quad(me, "fz:refersTo", node(mention.entity))
        if mention.resolved_by:
            yield self._quad(me, "fz:resolvedBy", ns.plain(mention.resolved_by))
        if context is not None:
            yield self._quad(me, "fz:context", context)
        if mention.rule:
            yield self._quad(me, "fz:rule", ns.plain(mention.rule))

    def claim(self, told: Told, concepts: Concepts) -> Iterator[Quad]:
        """The statements of a fact with the span it rests on, and the area that a rule put to it."""
        yield from self.outline(told)
        fact = told.fact
        id = f"men-{digest(self.article.id, fact.span.field, fact.span.start, fact.span.end)}"
        evidence = node(id)
        yield from self._span(evidence, id, fact.span, fact.evidence)
        kind = concepts.concept("fact-type", fact.type)
        for me, stated in told.statements():
            yield self._quad(me, "rdf:subject", stated.subject)
            yield self._quad(me, "rdf:predicate", stated.predicate)
            yield self._quad(me, "rdf:object", stated.object)
            yield self._quad(me, "fz:evidence", evidence)
            yield self._quad(me, "fz:confidence", ns.decimal(fact.confidence))
            yield self._quad(me, "fz:rule", ns.plain(fact.rule))
            yield self._quad(me, "prov:wasGeneratedBy", self._run)
            if kind is not None:
                yield self._quad(me, "fz:factType", kind)
            if rule := fact.details.get("resolved_by"):
                yield self._quad(me, "fz:resolvedBy", ns.plain(rule))
            if told.context is not None:
                yield self._quad(me, "fz:context", told.context)
            if isinstance(printed := fact.details.get("title"), str) and printed:
                yield self._quad(me, "fz:titleAsPrinted", ns.text(printed))
            for word in filter(None, ("disputed" if stated.disputed else "", told.lost)):
                if (status := concepts.concept("claim-status", word)) is not None:
                    yield self._quad(me, "fz:status", status)

    def outline(self, told: Told) -> Iterator[Quad]:
        """Of a fact's statements only that they are there, and what they support or speak against."""
        for me, stated in told.statements():
            yield self._quad(me, "rdf:type", term("fz:Claim"))
            for supported in stated.supports:
                yield self._quad(me, "fz:supports", supported)
        for predicate, ids in (("fz:supports", told.upheld), ("fz:opposes", told.opposed)):
            for id in ids:  # who is listed before whom rests on a fact's first statement
                yield self._quad(node(told.fact.id), predicate, node(id))

    def _span(self, me: NamedNode, id: str, span: Span, words: str) -> Iterator[Quad]:
        if id in self._described:
            return
        self._described.add(id)
        before, after = self._around(span)
        yield self._quad(me, "rdf:type", term("fz:Mention"))
        yield self._quad(me, "fz:quote", ns.text(words))
        yield self._quad(me, "fz:start", ns.integer(span.start))
        yield self._quad(me, "fz:end", ns.integer(span.end))
        yield self._quad(me, "fz:field", ns.plain(span.field))
        yield self._quad(me, "fz:prefix", ns.text(before))
        yield self._quad(me, "fz:suffix", ns.text(after))
        yield self._quad(me, "fz:textHash", self._hash)

    def _around(self, span: Span) -> tuple[str, str]:
        for source in self.article.sources:
            if source.field == span.field and source.start <= span.start and span.end <= source.start + len(source.text):
                start, end = span.start - source.start, span.end - source.start
                return source.text[max(0, start - CONTEXT) : start], source.text[end : end + CONTEXT]
        return "", ""

    def _quad(self, subject: NamedNode, predicate: str, value: NamedNode | Literal) -> Quad:
        return Quad(subject, term(predicate), value, self.name)
