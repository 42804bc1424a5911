"""Articles that are dated before a body existed of which they tell: the one date or the other is wrong."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from fangzhi.link.bounds import Day, day, iso
from fangzhi.model import Fact, Issue, Linked, Record

_SEEN = {"HoldsPost": "institution", "Appointment": "institution", "Participates": "participant"}
_LISTED = 3  # articles that a message lists
_ADVICE = "请核对文章的日期；日期不对，任期也会不对"
Origin = tuple[Day, Record]


def find(linked: Linked) -> Iterator[Issue]:
    """One issue a body that is seen at work before the day on which an article has it set up; nothing is taken away.

    Of two days that are told of its setting up the earlier counts. What is planned has no day yet.
    """
    origins = _origins(linked.records)
    seen: dict[str, list[Record]] = defaultdict(list)
    for record in linked.records:
        at = day(record.date)
        bodies = {f.refs.get(_SEEN[f.type], "") for f in record.facts if f.type in _SEEN and not _expected(f)} & origins.keys()
        for body in sorted(bodies) if at.known else ():
            if at.last < origins[body][0].first:
                seen[body].append(record)
    names = {entity.id: entity.name for entity in linked.entities if entity.id in seen}
    for body, records in sorted(seen.items()):
        told, source = origins[body]
        records.sort(key=lambda r: (r.date, r.article))
        listed = "、".join(f"{r.article}（{r.date}）" for r in records[:_LISTED]) + ("等" if len(records) > _LISTED else "")
        other = f"{source.article}（{source.date}）说它成立于{_words(told)}"
        message = f"{len(records)} 篇文章的日期早于“{names[body]}”成立：{listed}；{other}"
        yield Issue("link", "warning", records[0].article, message, _ADVICE)


def _origins(records: Sequence[Record]) -> Mapping[str, Origin]:
    """When each body was set up, by which article."""
    found: dict[str, Origin] = {}
    for record in records:
        for fact in record.facts:
            told, body = day(str(fact.roles.get("date", ""))), fact.refs.get("result", "")
            done = fact.type == "Reform" and body and told.known and not fact.roles.get("planned")
            if done and (body not in found or told < found[body][0]):
                found[body] = (told, record)
    return found


def _expected(fact: Fact) -> bool:
    """Whether a fact is of what is still to come."""
    return fact.roles.get("action") == "nominated" or fact.details.get("kind") == "designate" or bool(fact.details.get("planned"))


def _words(told: Day) -> str:
    return iso(told.first) if told.first == told.last else f"{iso(told.first)} 至 {iso(told.last)}"
