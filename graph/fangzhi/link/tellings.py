"""Facts where they stand, for whatever compares what articles tell: by type, with day, source and sense."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fangzhi.link.bounds import Day, day
from fangzhi.model import Fact, Linked, Record
from fangzhi.vocabulary import Vocabulary

_LONG = 60  # characters of a sentence in a reason


@dataclass(frozen=True, slots=True)
class Telling:
    """One fact and the record that tells it. `day` is the day of the fact where one is told, else the record's."""

    record: Record
    fact: Fact
    day: Day

    @property
    def source(self) -> str:
        """The paper and date, for people to read; the file where no paper is told."""
        return (f"《{self.record.publication}》" if self.record.publication else self.record.doc) + self.record.date

    @property
    def quote(self) -> str:
        """The sentence that it rests on, cut where it is long, and where that stands."""
        words = "".join(self.fact.evidence.split())
        return f"“{words if len(words) <= _LONG else words[:_LONG] + '……'}”（{self.source}）"

    @property
    def label(self) -> tuple[str, str, str]:
        """The place in the one order of all tellings."""
        return self.record.date or "9999", self.record.article, self.fact.id


def joined(words: Iterable[str]) -> str:
    """Words as a Chinese list, none twice."""
    return "、".join(dict.fromkeys(words))


class Tellings:
    """All facts of a linked corpus, in one order whatever that of the records."""

    def __init__(self, linked: Linked, vocabulary: Vocabulary) -> None:
        self.of: dict[str, Telling] = {}
        self._types: dict[str, list[Telling]] = defaultdict(list)
        self._gazetteer = vocabulary.gazetteer
        self._names = {e.id: e.name for e in linked.entities}
        self._codes = {e.id: str(e.attributes.get("code") or "") for e in linked.entities if e.type == "Place"}
        self._senses = {
            type: vocabulary.terms("link_conflict_words", of=type) for type in ("ProjectInfo", "EventInfo", "Participates")
        }
        self._rows = vocabulary.lexicon("link_conflict_words")
        self._around: dict[str, set[str]] = defaultdict(set)
        self.named: set[str] = set()  # people known by a full name, not as 张书记
        for record in sorted(linked.records, key=lambda r: (r.date or "9999", r.article)):
            self.named |= {e.id for e in record.entities if e.type == "Person" and not e.attributes.get("surname_title")}
            for fact in record.facts:
                self._add(record, fact)

    def _add(self, record: Record, fact: Fact) -> None:
        said = day(str(fact.roles.get("date") or fact.details.get("date") or ""))
        telling = Telling(record, fact, said if said.known else day(record.date))
        self.of[fact.id] = telling
        self._types[fact.type].append(telling)
        if fact.type == "LocatedIn" and "subject" in fact.refs and "place" in fact.refs:
            self._around[fact.refs["subject"]].add(fact.refs["place"])

    def all(self, type: str) -> Iterator[Telling]:
        """The facts of one type."""
        yield from self._types.get(type, ())

    def name(self, id: str) -> str:
        """The name of an entity, or the words themselves."""
        return self._names.get(id, id)

    def sense(self, fact: Fact) -> frozenset[str] | None:
        """What a figure or date is of, by the words of its evidence (占地, 一期, 闭幕); None where it contradicts nothing.

        A day of what lasts for days is any of them, but 开幕 is on one.
        """
        found = {self._rows[term]["sense"] for term in self._senses.get(fact.type, ()) if term in fact.evidence}
        return None if "-" in found or found == {"days"} else frozenset(found - {"days"})

    def province(self, place: str) -> str:
        """The code of the province that a place lies in, by its own code or what articles say; "" where not one is told."""
        reached, waiting, found = {place}, [place], set()
        while waiting:
            here = waiting.pop()
            chain = self._gazetteer.chain(self._codes.get(here, "").split("/", 1)[0])
            if chain:
                found.add(chain[-1].code)
                continue
            more = self._around.get(here, set()) - reached
            reached |= more
            waiting += sorted(more)
        return found.pop() if len(found) == 1 else ""

    def province_name(self, code: str) -> str:
        """The name of a province."""
        division = self._gazetteer.get(code)
        return division.name if division else code
