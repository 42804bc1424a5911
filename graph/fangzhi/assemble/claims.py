"""One named graph per article: what it says (claims) and where (mentions), every quote checked against the source."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad, Triple

from fangzhi import namespaces as ns
from fangzhi.assemble.concepts import Concepts
from fangzhi.assemble.meaning import Stated
from fangzhi.errors import EvidenceError
from fangzhi.model import Article, Fact, Mention, Span
from fangzhi.namespaces import article_node, node, term
from fangzhi.spans import digest, quote

CONTEXT = 12  # code points of prefix and suffix: enough to find a quote again in a re-read text


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

    def claim(
        self, fact: Fact, number: int, stated: Stated, concepts: Concepts, context: NamedNode | None = None, lost: str = ""
    ) -> Iterator[Quad]:
        """One statement of a fact (`number` from 1) with the span it rests on, and the area that a rule put to it.

        `lost` is its status where a conflict was resolved against it.
        """
        me = node(fact.id if number == 1 else f"{fact.id}-{number}")
        id = f"men-{digest(self.article.id, fact.span.field, fact.span.start, fact.span.end)}"
        evidence = node(id)
        yield from self._span(evidence, id, fact.span, fact.evidence)
        yield self._quad(me, "rdf:type", term("fz:Claim"))
        yield self._quad(me, "rdf:subject", stated.subject)
        yield self._quad(me, "rdf:predicate", stated.predicate)
        yield self._quad(me, "rdf:object", stated.object)
        for supported in stated.supports:
            yield self._quad(me, "fz:supports", supported)
        yield self._quad(me, "fz:evidence", evidence)
        yield self._quad(me, "fz:confidence", ns.decimal(fact.confidence))
        yield self._quad(me, "fz:rule", ns.plain(fact.rule))
        yield self._quad(me, "prov:wasGeneratedBy", self._run)
        kind = concepts.concept("fact-type", fact.type)
        if kind is not None:
            yield self._quad(me, "fz:factType", kind)
        if rule := fact.details.get("resolved_by"):
            yield self._quad(me, "fz:resolvedBy", ns.plain(rule))
        if context is not None:
            yield self._quad(me, "fz:context", context)
        if isinstance(printed := fact.details.get("title"), str) and printed:
            yield self._quad(me, "fz:titleAsPrinted", ns.text(printed))
        for word in filter(None, ("disputed" if stated.disputed else "", lost)):
            if (status := concepts.concept("claim-status", word)) is not None:
                yield self._quad(me, "fz:status", status)

    def weigh(self, fact: Fact, upheld: Iterable[str], opposed: Iterable[str]) -> Iterator[Quad]:
        """What a fact's first statement supports and speaks against beyond itself: who is listed before whom."""
        for predicate, ids in (("fz:supports", upheld), ("fz:opposes", opposed)):
            for id in ids:
                yield self._quad(node(fact.id), predicate, node(id))

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


def in_default(triple: Triple) -> Quad:
    """A triple of the resolved world."""
    return Quad(triple.subject, triple.predicate, triple.object)
