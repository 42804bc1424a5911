"""What cannot all be true, as a work list: two certain holders of a sole seat, one person in two far places on one day.

`discrepancies` has what is told in two ways. Nothing is decided and nothing is taken away here.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from fangzhi.findings import Conflict, Side
from fangzhi.link import discrepancies, weights
from fangzhi.link.bounds import FIRST, day, iso
from fangzhi.link.tellings import Telling, Tellings, joined
from fangzhi.link.tenures import SEATED
from fangzhi.model import Linked, Tenure
from fangzhi.spans import digest
from fangzhi.vocabulary import Vocabulary

_THERE = frozenset({"attendee", "chair", "speaker"})  # roles in which somebody is present in person


def find(linked: Linked, vocabulary: Vocabulary) -> tuple[Conflict, ...]:
    """All conflicts of a linked corpus, ordered by kind, subject and id."""
    told, limits = Tellings(linked, vocabulary), weights.load(vocabulary)
    found = [*_seats(linked, told, int(limits["handover_days"])), *_places(told)]
    found += discrepancies.find(told, limits["figure_tolerance"])
    return tuple(sorted(found, key=lambda c: (c.kind, c.about, c.id)))


def _seats(linked: Linked, told: Tellings, handover: int) -> Iterator[Conflict]:
    """Two people of two names who both certainly held a sole seat over the same days; a day of handing over is none."""
    seats: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in linked.tenures:
        certain = tenure.start_latest < tenure.end_earliest
        if tenure.sole and tenure.kind in SEATED and certain and tenure.person in told.named:
            seats[tenure.post].append(tenure)
    for seat in seats.values():
        seat.sort(key=lambda t: (t.start_latest, t.end_earliest, t.id))
        reigning: Tenure | None = None
        for tenure in seat:
            if reigning is not None and _clash(reigning, tenure, told, handover):
                found = _two_holders(reigning, tenure, told)
                if all(side.facts for side in found.sides):
                    yield found
            if reigning is None or tenure.end_earliest > reigning.end_earliest:
                reigning = tenure


def _clash(earlier: Tenure, later: Tenure, told: Tellings, handover: int) -> bool:
    """Whether two certainly sat at once. One who leaves on the day on which the other comes (代市长, then 市长) does not."""
    one, other = told.name(earlier.person), told.name(later.person)
    if one in other or other in one:  # 普京, 弗拉基米尔·弗拉基米罗维奇·普京: one whom linking kept apart
        return False
    quotes = (told.of[f].quote for tenure in (earlier, later) for f in tenure.facts if f in told.of)
    if any("双" + later.title in quote for quote in quotes):  # 县委书记张三、县长李四任双指挥长
        return False
    begin, end = day(later.start_latest).first, day(min(earlier.end_earliest, later.end_earliest)).first
    handed = earlier.start_latest < later.start_latest and earlier.end_earliest < later.end_earliest
    return end - begin > (handover if handed else 0)


def _two_holders(one: Tenure, other: Tenure, told: Tellings) -> Conflict:
    begin, end = day(other.start_latest).first, day(min(one.end_earliest, other.end_earliest)).first
    sides, words = [], []
    for tenure in (one, other):
        chosen = _bracketing([told.of[f] for f in tenure.facts if f in told.of], begin, end - 1)
        sides.append(Side(tenure.person, tuple(t.fact.id for t in chosen)))
        words.append(f"{told.name(tenure.person)}：{joined(t.quote for t in chosen)}")
    post = told.name(one.institution) + one.title
    when = iso(begin) if end - begin == 1 else f"{iso(begin)}至{iso(end - 1)}"
    reason = f"“{post}”只能由一人担任，但{when}确有两人。{words[0]}；{words[1]}"
    return Conflict(f"cf-{digest('two-holders', one.id, other.id)}", "two-holders", one.post, tuple(sides), reason)


def _bracketing(tellings: Iterable[Telling], first: int, last: int) -> list[Telling]:
    """What shows somebody in office over these days: the last sighting before or on the first, the next on or after the last.

    Where the one or the other is missing (an appointment begins the certain time), the nearest.
    """
    shown = [t for t in tellings if t.day.known and not t.fact.roles.get("ended") and t.fact.roles.get("action") != "removed"]
    shown.sort(key=lambda t: (t.day.first, t.label))
    chosen = [*[t for t in shown if t.day.first <= first][-1:], *[t for t in shown if t.day.first >= last][:1]]
    return list({t.fact.id: t for t in chosen or shown[:1]}.values())


def _places(told: Tellings) -> Iterator[Conflict]:
    """One person at events of two provinces on one day, day and place both told of the event itself."""
    events: dict[str, list[Telling]] = defaultdict(list)
    for telling in told.all("EventInfo"):
        fact = telling.fact
        told_there = "date" in fact.roles and "place" in fact.refs and not fact.details.get("planned")
        if told_there and telling.day.first == telling.day.last:
            events[fact.refs["event"]].append(telling)
    days: dict[tuple[str, int], dict[str, tuple[Telling, Telling]]] = defaultdict(dict)
    for telling in told.all("Participates"):
        fact = telling.fact
        infos = events.get(fact.refs.get("event", ""), [])
        present = fact.roles.get("role") in _THERE and told.sense(fact) is not None
        if not present or fact.refs.get("participant") not in told.named or len({i.day for i in infos}) != 1:
            continue
        provinces = {province for i in infos if (province := told.province(i.fact.refs["place"]))}
        if len(provinces) == 1:
            days[fact.refs["participant"], infos[0].day.first].setdefault(provinces.pop(), (telling, infos[0]))
    for (person, at), provinces_of in sorted(days.items()):
        if len(provinces_of) > 1 and at > FIRST:
            yield _two_places(person, at, provinces_of, told)


def _two_places(person: str, at: int, where: dict[str, tuple[Telling, Telling]], told: Tellings) -> Conflict:
    sides, words = [], []
    for province, (there, info) in sorted(where.items()):
        place = info.fact.refs["place"]
        sides.append(Side(place, (there.fact.id, info.fact.id)))
        event = told.name(info.fact.refs["event"])
        words.append(f"在{told.province_name(province)}（{told.name(place)}）参加“{event}”：{there.quote}，{info.quote}")
    reason = f"“{told.name(person)}”{iso(at)}同一天在相距很远的{len(words)}地。" + "；".join(words)
    return Conflict(f"cf-{digest('two-places', person, at)}", "two-places", person, tuple(sides), reason)
