"""Posts and tenures as nodes, and the shortcuts that follow from tenures."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from pyoxigraph import NamedNode, Quad

from fangzhi import namespaces as ns
from fangzhi.assemble.world import World
from fangzhi.model import Tenure
from fangzhi.namespaces import node, term

NOT_YET = "designate"  # 拟任: announced, not held


def tenure_triples(world: World, tenures: Iterable[Tenure]) -> Iterator[Quad]:
    """Each tenure, its post and its bundle."""
    posts: dict[str, Tenure] = {}
    bundles: dict[str, Tenure] = {}
    for tenure in tenures:
        posts.setdefault(tenure.post, tenure)
        if tenure.bundle and tenure.order < bundles.setdefault(tenure.bundle, tenure).order:
            bundles[tenure.bundle] = tenure
        yield from _tenure(world, tenure)
    for tenure in posts.values():
        yield from _post(world, tenure)
    for bundle, first in bundles.items():
        yield Quad(node(bundle), term("rdf:type"), term("fz:TenureBundle"))
        yield Quad(node(bundle), term("fz:principalPost"), node(first.post))


def shortcut_triples(world: World, tenures: Iterable[Tenure], today: str) -> Iterator[Quad]:
    """What a newcomer asks for without knowing of tenures; `today` is the date of the latest article ("" if none)."""
    by_post: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in tenures:
        person, post = node(tenure.person), node(tenure.post)
        yield Quad(person, term("rdf:type"), term("fz:Official"))
        if tenure.kind == NOT_YET:
            yield Quad(person, term("fz:nominatedFor"), post)
            continue
        yield Quad(person, term("fz:heldPost"), post)
        now = bool(today) and tenure.start_earliest <= today < tenure.end_latest
        if now:
            yield Quad(person, term("fz:holdsPost"), post)
        if tenure.institution:
            yield Quad(person, term("fz:workedIn"), node(tenure.institution))
        if now and tenure.institution and tenure.sole and tenure.title not in world.concepts.staff:
            yield Quad(person, term("fz:leads"), node(tenure.institution))
        if tenure.sole:
            by_post[tenure.post].append(tenure)
    for spells in by_post.values():
        yield from _successions(spells)


def _successions(spells: list[Tenure]) -> Iterator[Quad]:
    spells.sort(key=lambda t: (t.first_seen or t.start_latest, t.start_latest, t.id))
    for before, after in pairwise(spells):
        # Two who were seen in one sole post over the same days contradict each other: no succession is told.
        if before.person != after.person and before.last_seen < after.first_seen and before.end_earliest <= after.start_latest:
            yield Quad(node(after.person), term("fz:succeeded"), node(before.person))


def _tenure(world: World, tenure: Tenure) -> Iterator[Quad]:
    me = node(tenure.id)
    yield Quad(me, term("rdf:type"), term("fz:Tenure"))
    yield Quad(me, term("org:member"), node(tenure.person))
    yield Quad(me, term("fz:post"), node(tenure.post))
    if tenure.institution:
        yield Quad(me, term("org:organization"), node(tenure.institution))
    kind = world.concepts.concept("kind", tenure.kind)
    if kind is not None:
        yield Quad(me, term("fz:appointmentKind"), kind)
    bounds = (tenure.start_earliest, tenure.start_latest, tenure.end_earliest, tenure.end_latest)
    for name, day in zip(("startEarliest", "startLatest", "endEarliest", "endLatest"), bounds, strict=True):
        yield Quad(me, term(f"fz:{name}"), ns.date(day))
    for name, day in (("firstSeen", tenure.first_seen), ("lastSeen", tenure.last_seen)):
        if day:
            yield Quad(me, term(f"fz:{name}"), ns.date(day))
    yield Quad(me, term("fz:sightings"), ns.integer(tenure.sightings))
    if tenure.bundle:
        yield Quad(me, term("fz:bundle"), node(tenure.bundle))
        yield Quad(me, term("fz:bundleOrder"), ns.integer(tenure.order))


def _post(world: World, tenure: Tenure) -> Iterator[Quad]:
    me = node(tenure.post)
    body = world.entities.get(tenure.institution)
    yield Quad(me, term("rdf:type"), term("fz:Post"))
    yield Quad(me, term("fz:postTitle"), ns.text(tenure.title))
    yield Quad(me, term("fz:soleSeat"), ns.boolean(tenure.sole))
    yield Quad(me, term("rdfs:label"), ns.text((body.name if body else "") + tenure.title))
    if body is None:
        return
    yield Quad(me, term("org:postIn"), node(body.id))
    for name in _short_names(world, body.id, tenure.title):
        yield Quad(me, term("skos:altLabel"), ns.text(name))


def _short_names(world: World, body: str, title: str) -> list[str]:
    """云州市市长 beside 云州市人民政府市长; 云州市委书记 beside 中共云州市委员会书记: names that tell the area."""
    entity = world.entities[body]
    area = world.area_of(entity)
    label = _label(world, area) if area is not None else ""
    if not label:
        return []
    names = [alias + title for alias in entity.aliases if alias.startswith(label) and alias != entity.name]
    if title.removeprefix("副").startswith(label[-1]):
        names.append(label + title)  # 云州市 + 市长
    return list(dict.fromkeys(names))


def _label(world: World, area: NamedNode) -> str:
    id = area.value.rsplit("/", 1)[1]
    if id in world.entities:
        return world.entities[id].name
    division = world.vocabulary.gazetteer.get(id.removeprefix("area-gb"))
    return division.name if division else ""
