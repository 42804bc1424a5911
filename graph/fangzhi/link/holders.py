"""The bare name of somebody known: 王毅 without his office, in the same programme or paper that has one 王毅 in office."""

from dataclasses import dataclass

from fangzhi.link.areas import Areas
from fangzhi.link.institutions import Institutions
from fangzhi.link.items import Item, facts_by_role
from fangzhi.link.places import Places
from fangzhi.link.profiles import CHINA, CROWD, Profile, Profiles, day_number
from fangzhi.link.weights import Score, Weights
from fangzhi.model import Record

Scope = tuple[str, str]  # publication and home city, "" for a national one
_BESIDE = 60  # characters between two names that are spoken of together


@dataclass(frozen=True, slots=True)
class Scene:
    """What speaks for a bare name's being that of an official: officials beside it, bodies and countries of its article."""

    listed: frozenset[str]
    beside: frozenset[str]
    acting: frozenset[str]  # officials who take part in something in this article
    presides: bool  # hosts or chairs something
    bodies: frozenset[str]
    called: str
    day: int


@dataclass(frozen=True, slots=True)
class _Cast:
    """Of one article: its people, those in office, who took part in what, mentions in text order."""

    article: str
    people: dict[str, str]
    officials: frozenset[str]
    presiding: frozenset[str]
    events: dict[str, set[str]]  # people of an event, and events of a person
    keys: list[str]
    order: list[tuple[str, int]]  # field and start of each mention of a person
    mentions: dict[str, list[int]]  # places in the order


class Holders:
    """Tells which names are bare, which profiles hold an office in their publication, and what supports that two are one."""

    def __init__(self, areas: Areas, places: Places, institutions: Institutions, profiles: Profiles, weights: Weights) -> None:
        self.areas = areas
        self.places = places
        self.institutions = institutions
        self.profiles = profiles
        self.weights = weights
        self._callings = areas.vocabulary.lexicon("callings")
        self._cast = _Cast("", {}, frozenset(), frozenset(), {}, [], [], {})

    def scope(self, record: Record) -> Scope | None:
        """The publication and its home city; None where no publication is told."""
        return (record.publication, self.areas.city(self.areas.home(record))) if record.publication else None

    def holds(self, profile: Profile, scope: Scope) -> bool:
        """Whether somebody is an office holder for the readers of a publication."""
        return scope[1] in profile.cities if scope[1] else bool(profile.countries)

    def scene(self, item: Item, profile: Profile, scope: Scope) -> Scene | None:
        """What surrounds a bare name; None where the article says who the person is: post, body, calling, sex, birth."""
        said = profile.posts or profile.bodies or profile.printed or profile.origins or profile.bylines_only
        called = str(item.entity.attributes.get("called", ""))
        if said or called in self._callings or "homonym" in item.entity.attributes:
            return None
        cast = self._of(item.record, scope)
        listed = {cast.people[key] for key in cast.officials} if item.entity.key in cast.events else set()
        listed = (listed | (profile.beside & {cast.people[key] for key in cast.officials})) - {item.entity.name}
        acting = frozenset(cast.people[key] for key in cast.officials if key in cast.events) - {item.entity.name}
        presides, day = item.entity.key in cast.presiding, day_number(item.record.date)
        return Scene(frozenset(listed), frozenset(profile.beside), acting, presides, self._bodies(item.record), called, day)

    def beside(self, item: Item, scope: Scope) -> set[str]:
        """The names that stand within some characters of a person's, or in the same event."""
        cast, key = self._of(item.record, scope), item.entity.key
        small = (event for event in cast.events.get(key, ()) if len(cast.events[event]) <= CROWD)
        found = {other for event in small for other in cast.events[event] if other in cast.people}
        for mention in cast.mentions.get(key, ()):
            field, start = cast.order[mention]
            for step in (1, -1):
                here = mention + step
                while 0 <= here < len(cast.order) and cast.order[here][0] == field:
                    if abs(cast.order[here][1] - start) > _BESIDE:
                        break
                    found.add(cast.keys[here])
                    here += step
        return {cast.people[other] for other in found if other in cast.people and other != key}

    def supports(self, scene: Scene, holder: Profile, score: Score) -> bool:
        """Add what supports that the bare name is the holder's; False where nothing does or the title is another."""
        if scene.called and not any(scene.called.endswith(t) or t.endswith(scene.called) for _, t in holder.posts):
            return False
        near = int(self.weights["bare_days"])
        first, last = holder.days
        if not scene.day or not first - near <= scene.day <= last + near:
            return False
        own = sorted(scene.bodies & (holder.bodies.keys() | holder.countries - {CHINA}))
        company = sorted(scene.beside & holder.beside)
        if scene.listed:
            score.add("only_holder_listed", "、".join(sorted(scene.listed)[:3]))
        elif own:
            score.add("only_holder_body", "、".join(key.rsplit("|", 1)[-1].removeprefix("/") for key in own[:3]))
        elif len(company) > 1:
            score.add("only_holder_company", "、".join(company[:3]))
        elif scene.acting and not scene.called:
            score.add("only_holder_scene", "、".join(sorted(scene.acting)[:3]))
        elif scene.presides:
            score.add("only_holder_presides", "")
        else:
            return False
        return True

    def _of(self, record: Record, scope: Scope) -> _Cast:
        if self._cast.article != record.article:
            self._cast = self._read(record, scope)
        return self._cast

    def _read(self, record: Record, scope: Scope) -> _Cast:
        people: dict[str, str] = {}
        officials: set[str] = set()
        for entity in record.entities:
            if entity.type == "Person":
                people[entity.key] = entity.name
                if self.holds(self.profiles.look(Item(record, entity)), scope):
                    officials.add(entity.key)
        events: dict[str, set[str]] = {}
        presiding: set[str] = set()
        for event, facts in facts_by_role(record, "Participates", "event").items():
            events[event] = {f.refs["participant"] for f in facts if "participant" in f.refs}
            presiding |= {
                f.refs["participant"] for f in facts if f.roles.get("role") in ("host", "chair") and "participant" in f.refs
            }
            for key in events[event]:
                events.setdefault(key, set()).add(event)
        spoken = sorted((m.span.field, m.span.start, m.entity) for m in record.mentions if m.type == "Person")
        mentions: dict[str, list[int]] = {}
        for k, (_, _, key) in enumerate(spoken):
            mentions.setdefault(key, []).append(k)
        keys, order = [key for _, _, key in spoken], [(field, start) for field, start, _ in spoken]
        return _Cast(
            record.article,
            people,
            frozenset(officials),
            frozenset(presiding),
            events,
            keys,
            order,
            mentions,
        )

    def _bodies(self, record: Record) -> frozenset[str]:
        """The bodies and the areas that an article tells of."""
        items = [Item(record, entity) for entity in record.entities]
        bodies = {self.institutions.body(item).key for item in items if item.entity.type == "Institution"}
        return frozenset((bodies | {self.places.area(item) for item in items if item.entity.type == "Place"}) - {""})
