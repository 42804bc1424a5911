"""The bare name of somebody known: 王毅 without his office, in the same programme or paper that has one 王毅 in office."""

from dataclasses import dataclass

from fangzhi.link.areas import Areas
from fangzhi.link.institutions import Institutions
from fangzhi.link.items import Item, facts_by_role
from fangzhi.link.places import Places
from fangzhi.link.profiles import CHINA, Profile, Profiles, day_number
from fangzhi.link.weights import Score, Weights
from fangzhi.model import Record

Scope = tuple[str, str]  # publication and home city, "" for a national one
_BESIDE = 60  # characters between two names that are spoken of together


@dataclass(frozen=True, slots=True)
class Scene:
    """What speaks for a bare name's being that of an official: officials beside it, bodies and countries of its article."""

    listed: frozenset[str]
    bodies: frozenset[str]
    called: str
    day: int


@dataclass(frozen=True, slots=True)
class _Cast:
    """Of one article: who holds an office in its scope, by key; with whom each took part; bodies, and countries."""

    article: str
    names: dict[str, str]
    events: dict[str, set[str]]
    at: dict[str, list[tuple[str, int]]]
    bodies: frozenset[str]


class Holders:
    """Tells which names are bare, which profiles hold an office in their publication, and what supports that two are one."""

    def __init__(self, areas: Areas, places: Places, institutions: Institutions, profiles: Profiles, weights: Weights) -> None:
        self.areas = areas
        self.places = places
        self.institutions = institutions
        self.profiles = profiles
        self.weights = weights
        self._callings = areas.vocabulary.lexicon("callings")
        self._cast = _Cast("", {}, {}, {}, frozenset())

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
        beside = {other for event in cast.events.get(item.entity.key, ()) for other in cast.events[event] if other in cast.names}
        for field, start in cast.at.get(item.entity.key, ()):
            beside |= {
                other for other in cast.names for f, at in cast.at.get(other, ()) if f == field and abs(at - start) <= _BESIDE
            }
        beside.discard(item.entity.key)
        days = profile.pages and min(profile.pages)[1]
        return Scene(frozenset(cast.names[k] for k in beside), cast.bodies, called, day_number(days or ""))

    def supports(self, scene: Scene, holder: Profile, score: Score) -> bool:
        """Add what supports that the bare name is the holder's; False where nothing does or the title is another."""
        if scene.called and not any(scene.called.endswith(t) or t.endswith(scene.called) for _, t in holder.posts):
            return False
        near = int(self.weights["bare_days"])
        first, last = holder.days
        if not scene.day or not first - near <= scene.day <= last + near:
            return False
        own = sorted(scene.bodies & (holder.bodies.keys() | holder.countries - {CHINA}))
        if scene.listed:
            score.add("only_holder_listed", "、".join(sorted(scene.listed)[:3]))
        elif own:
            score.add("only_holder_body", "、".join(key.rsplit("|", 1)[-1].removeprefix("/") for key in own[:3]))
        return bool(scene.listed or own)

    def _of(self, record: Record, scope: Scope) -> _Cast:
        if self._cast.article != record.article:
            self._cast = self._read(record, scope)
        return self._cast

    def _read(self, record: Record, scope: Scope) -> _Cast:
        names: dict[str, str] = {}
        bodies: set[str] = set()
        for entity in record.entities:
            item = Item(record, entity)
            if entity.type == "Person" and self.holds(self.profiles.profile(item), scope):
                names[entity.key] = entity.name
            elif entity.type == "Institution":
                bodies.add(self.institutions.body(item).key)
            elif entity.type == "Place":
                bodies.add(self.places.area(item))
        events: dict[str, set[str]] = {}
        for event, facts in facts_by_role(record, "Participates", "event").items():
            here = {f.refs["participant"] for f in facts if "participant" in f.refs}
            events[event] = here
            for key in here:
                events.setdefault(key, set()).add(event)
        at: dict[str, list[tuple[str, int]]] = {}
        for mention in record.mentions:
            if mention.type == "Person":
                at.setdefault(mention.entity, []).append((mention.span.field, mention.span.start))
        return _Cast(record.article, names, events, at, frozenset(bodies - {""}))
