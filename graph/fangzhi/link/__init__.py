"""Extractions -> entities that stand in many articles, and tenures. `link` is the public function."""

from collections.abc import Iterable, Iterator
from itertools import chain

from fangzhi.link import bundles, conflicts, early, ledger, precedence, resolved, tenures, weights
from fangzhi.link.areas import Areas
from fangzhi.link.clusters import People
from fangzhi.link.entities import Ids, entity, relabel
from fangzhi.link.events import Events
from fangzhi.link.holders import Holders
from fangzhi.link.institutions import Institutions
from fangzhi.link.items import Cluster, Item, items_of
from fangzhi.link.ledger import Decision
from fangzhi.link.names import is_short
from fangzhi.link.obedience import Decided
from fangzhi.link.places import Places
from fangzhi.link.profiles import Profiles
from fangzhi.link.shorts import Shorts
from fangzhi.link.tenures import Sighted
from fangzhi.link.works import cluster_policies, cluster_projects
from fangzhi.memory import Memory
from fangzhi.model import Entity, Issue, Linked, Record, Tenure
from fangzhi.vocabulary import Vocabulary


def link(
    records: Iterable[Record],
    vocabulary: Vocabulary,
    decisions: Iterable[Decision] = (),
    issues: list[Issue] | None = None,
    memory: Memory | None = None,
) -> Linked:
    """One entity for what many articles name, with the reason of each merge; the same whatever the records' order.

    Records keep their order, names and spans; ids are added, nothing is taken away. Time grows with the number of
    entities, not with its square. What `decisions` of a user's ledger say goes before all evidence; what cannot be
    followed is told in `issues`. The people of a name that `memory` knows from the very same articles are not joined anew.
    """
    given, decisions = tuple(records), tuple(decisions)
    issues = [] if issues is None else issues
    items = items_of(given)
    areas = Areas(vocabulary)
    places = Places(areas)
    institutions = Institutions(areas, places)
    profiles = Profiles(areas, places, institutions)
    table = weights.load(vocabulary)

    holders = Holders(areas, places, institutions, profiles, table)
    decided = Decided(ledger.on_identity(decisions), chain.from_iterable(items.values()), issues, places.code)
    named = [item for item in items["Person"] if not is_short(item)]
    people = People(areas, profiles, holders, table, decided, memory or Memory()).cluster(named)
    people += Shorts(people, profiles, table, vocabulary).attach([item for item in items["Person"] if is_short(item)])
    clusters = [*people, *institutions.cluster(items["Institution"]), *places.cluster(items["Place"])]
    clusters += cluster_projects(items["Project"], places)
    clusters += cluster_policies(items["Policy"], places)
    clusters += Events(places).cluster(items["Event"])

    clusters = decided.obey(clusters)
    ids = Ids(clusters)
    seats = _seats(clusters, institutions, ids)
    sighted = list(_sighted(items["Person"], ids, profiles, seats))
    held = tenures.derive(sighted, vocabulary, int(table["tenure_gap_days"]))
    held = bundles.bundle(held, sighted)
    made = tuple(relabel(record, ids) for record in given)
    entities = _entities(clusters, ids, areas, places, held)
    issues += early.find(Linked(made, entities, held))
    return Linked(
        records=made,
        entities=entities,
        tenures=held,
        precedences=precedence.derive(made, held, areas, vocabulary),
        conflicts=resolved.resolve(conflicts.find(Linked(made, entities, held), vocabulary), decisions, issues),
    )


def _seats(clusters: list[Cluster], institutions: Institutions, ids: Ids) -> dict[str, str]:
    """The id of the body of each key; what a user parted from a body of that key is meant only where it is named."""
    seats: dict[str, str] = {}
    for cluster in clusters:
        for key in {institutions.body(i).key for i in cluster.items if cluster.founder.entity.type == "Institution"}:
            seats.setdefault(key, ids.of(*cluster.founder.ref))
    seats.pop("", None)
    return seats


def _entities(clusters: list[Cluster], ids: Ids, areas: Areas, places: Places, held: tuple[Tenure, ...]) -> tuple[Entity, ...]:
    codes: dict[str, str] = {}
    for cluster in clusters:
        if cluster.founder.entity.type == "Place":
            for item in cluster.items if cluster.code else cluster.items[:1]:
                codes.setdefault(places.area(item), ids.of(*item.ref))
    before = tenures.predecessors(held)
    found = []
    for cluster in clusters:
        id = ids.of(*cluster.founder.ref)
        found.append(entity(cluster, ids, areas, codes, {"succeeded": before[id]} if id in before else {}))
    return tuple(sorted(found, key=lambda e: e.id))


def _sighted(people: list[Item], ids: Ids, profiles: Profiles, seats: dict[str, str]) -> Iterator[Sighted]:
    """Each HoldsPost and Appointment with the ids of its person and body; without a body there is no post to hold."""
    names = {item.ref: "" if is_short(item) else item.entity.name for item in people}
    records = {item.record.article: item.record for item in people}
    for record in records.values():
        for fact in record.facts:
            person, body = fact.refs.get("person", ""), fact.refs.get("institution", "")
            if fact.type not in ("HoldsPost", "Appointment") or not person or not body:
                continue
            if (record.article, person) not in names or not fact.roles.get("post"):
                continue
            key = profiles.body_of(record, body, str(fact.roles["post"]))[0]
            named = ids.of(record.article, body)
            institution = named if named.startswith("inst-") else seats.get(key) or named
            told, again = records.get(record.original, record), record.original in records
            yield Sighted(told, fact, ids.of(record.article, person), institution, names[record.article, person], again)
