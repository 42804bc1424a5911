"""Articles, facts and entities -> an RDF dataset with provenance. `assemble`, `write` and `manifest` are public."""

from collections.abc import Iterable, Iterator
from itertools import chain

from pyoxigraph import Quad, Store

from fangzhi.assemble import (
    cascade,
    catalogue,
    concepts,
    happenings,
    meaning,
    offices,
    progress,
    reforms,
    shortcuts,
    standing,
    world,
)
from fangzhi.assemble.batches import extend
from fangzhi.assemble.claims import ArticleGraph, Told
from fangzhi.assemble.days import is_day
from fangzhi.assemble.manifest import manifest
from fangzhi.assemble.meaning import Meaning
from fangzhi.assemble.tally import Tally
from fangzhi.assemble.world import World
from fangzhi.assemble.write import write
from fangzhi.former import Former, quads
from fangzhi.model import Article, Fact, Issue, Linked, Mention, Record
from fangzhi.namespaces import MERGES, article_node, node, term
from fangzhi.vocabulary import Vocabulary, rule_set_hash

__all__ = ["assemble", "manifest", "write"]

_PLAIN: dict[str, meaning.Reader] = {
    "HoldsPost": meaning.holds_post,
    "Appointment": meaning.appointment,
    "PartOf": meaning.part_of,
    "LocatedIn": meaning.located_in,
    "Byline": meaning.byline,
}
_WEIGHED = {
    "Participates": happenings.participates,
    "EventInfo": happenings.event_info,
    "ProjectInfo": happenings.project_info,
    "Target": happenings.target,
    "Implements": happenings.implements,
    "Conveys": happenings.conveys,
    "Reform": reforms.reform,
    "Nameplate": reforms.nameplate,
}


def assemble(
    articles: Iterable[Article],
    linked: Linked,
    vocabulary: Vocabulary,
    issues: list[Issue] | None = None,
    former: Former | None = None,
) -> Store:
    """The dataset of a linked corpus, in memory. What cannot be exported is left out and told in `issues`.

    Of articles' graphs and entries that are taken over from a `former` run it holds the outlines; decisions on identity stand
    beside it, in what is known of that run.
    """
    words = concepts.load(vocabulary.root)
    here = world.make(linked, vocabulary, words)
    assembly = _Assembly(here, [] if issues is None else issues, former)
    store = Store()
    extend(store, assembly.quads(articles, linked))
    extend(store, assembly.closing())
    store.extend(list(shortcuts.visit_triples(store, words)))
    store.extend(list(shortcuts.closure_triples(store)))
    return store


class _Assembly:
    """The state of one pass over the corpus: votes, issues, the latest day seen."""

    def __init__(self, here: World, issues: list[Issue], former: Former | None) -> None:
        self.world = here
        self.issues = issues
        self.former = former or Former()
        self.beside = former is not None
        self.tally = Tally()
        rules = rule_set_hash(here.vocabulary)
        self.run = catalogue.run_node(rules)
        self._rules = rules

    def quads(self, articles: Iterable[Article], linked: Linked) -> Iterator[Quad]:
        """Everything that one pass can tell, article by article."""
        records = {record.article: record for record in linked.records}
        today = ""
        yield from catalogue.run_quads(self.run, self._rules)
        for entity in linked.entities:
            yield from world.entity_triples(self.world, entity)
        yield from offices.tenure_triples(self.world, linked.tenures)
        yield from standing.precedence_triples(self.world, linked.precedences)
        yield from standing.conflict_triples(self.world, linked.conflicts)
        for article in articles:
            today = max(today, article.date if is_day(article.date) else "")
            if (record := records.pop(article.id, None)) is not None:
                yield from self._article(article, record)
            else:
                yield from catalogue.article_quads(self.world, article)
        for lost in records.values():
            self._tell("error", lost.article, "有抽取记录，但没有对应的文章，未导出", "请用同一批输入重新运行 fangzhi build")
        yield from offices.shortcut_triples(self.world, linked.tenures, today)
        yield from catalogue.replaced_quads(linked.entities)
        odd: list[bytes] = []
        decided = list(catalogue.decisions(linked.entities, odd))
        if self.beside:
            self.former.decided = decided
        else:
            odd += decided
        yield from quads(MERGES, odd)

    def closing(self) -> Iterator[Quad]:
        """What had to wait until all was read."""
        yield from self.world.concepts.described
        yield from self.tally.settle(self.world.concepts)
        yield from cascade.adoption_triples(self.world, self.tally.adoptions)
        yield from progress.progress_triples(self.tally.amounts, self.tally.seen)
        yield from world.ancestor_triples(self.world)

    def _article(self, article: Article, record: Record) -> Iterator[Quad]:
        graph = ArticleGraph(article, self.run)
        told: list[Told] = []
        for fact in record.facts:
            if (meant := self._meant(graph, record, fact)) is not None:
                told.append(self._told(fact, meant))
                yield from meant.world
        contexts = [self.world.place(mention.context) for mention in record.mentions]
        named = {mention.entity for mention in record.mentions}
        lost = sorted(id for id in named if id not in self.world.entities)
        if self.former.take(article.id, (contexts, lost, told, self.world.area(article.area) if article.area else "")):
            yield from catalogue.outline(article)
            yield from chain.from_iterable(map(graph.outline, told))
        else:
            yield from catalogue.article_quads(self.world, article)
            pairs = [pair for pair in zip(record.mentions, contexts, strict=True) if self._is_sound(graph, pair[0])]
            named = {mention.entity for mention, _ in pairs}
            yield from chain.from_iterable(graph.mention(mention, context) for mention, context in pairs)
            yield from chain.from_iterable(graph.claim(one, self.world.concepts) for one in told)
        for id in sorted(named):
            yield Quad(node(id), term("fz:mentionedIn"), graph.name)

    def _is_sound(self, graph: ArticleGraph, mention: Mention) -> bool:
        where, span = graph.article.id, mention.span
        if mention.entity not in self.world.entities:
            self._tell("error", where, f"提及“{mention.text}”指向不存在的实体 {mention.entity}，未导出")
        elif not graph.holds(span, mention.text):
            self._tell("error", where, f"提及“{mention.text}”与原文 [{span.start}, {span.end}) 不符，未导出")
        else:
            return True
        return False

    def _meant(self, graph: ArticleGraph, record: Record, fact: Fact) -> Meaning | None:
        if not graph.holds(fact.span, fact.evidence):
            self._tell("error", record.article, f"事实 {fact.id} 的引文与原文 [{fact.span.start}, {fact.span.end}) 不符，未导出")
        elif absent := ", ".join(dict.fromkeys(meaning.missing(self.world, fact))):
            self._tell("warning", record.article, f"{fact.type} 事实 {fact.id} 的 {absent} 没有对应的实体，未导出")
        elif (meant := self._meaning(record, fact)).stated:
            return meant
        else:
            self._tell("warning", record.article, f"{fact.type} 事实 {fact.id} 的角色不足以成句，未导出")
        return None

    def _told(self, fact: Fact, meant: Meaning) -> Told:
        here, context = self.world, self.world.place(fact.details.get("context"))
        upheld, opposed = here.upheld.get(fact.id, ()), here.opposed.get(fact.id, ())
        return Told(fact, tuple(meant.stated), context, here.lost.get(fact.id, ""), upheld, opposed)

    def _meaning(self, record: Record, fact: Fact) -> Meaning:
        if fact.type in _PLAIN:
            return _PLAIN[fact.type](self.world, record, fact)
        if fact.type in _WEIGHED:
            return _WEIGHED[fact.type](self.world, record, fact, self.tally)
        return Meaning()

    def _tell(self, severity: str, where: str, message: str, advice: str = "") -> None:
        self.issues.append(Issue("assemble", severity, where, message, advice))
        self.former.forget(article_node(where))
