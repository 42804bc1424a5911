"""Records for linking, as the extract stage would write them: a line of the test says what one article tells."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from fangzhi import vocabulary
from fangzhi.gazetteer import Division
from fangzhi.model import Fact, Linked, LocalEntity, Mention, Record, Span
from fangzhi.spans import digest
from fangzhi.vocabulary import Vocabulary

# An invented province's corner: two cities, each with a 文昌街道.
CITY, SEA, COUNTY, DISTRICT, OTHER = "9901", "9902", "990121", "990102", "990122"
_DIVISIONS = [
    Division("99", "东岭省", "province", "", ("东岭",)),
    Division(CITY, "云州市", "city", "99", ("云州",)),
    Division(SEA, "海屏市", "city", "99", ("海屏",)),
    Division(COUNTY, "临溪县", "county", CITY, ("临溪",)),
    Division(OTHER, "望山县", "county", CITY, ("望山",)),
    Division(DISTRICT, "青浦岭区", "county", CITY, ()),
    Division("990202", "潮头区", "county", SEA, ()),
    Division("990102001", "文昌街道", "town", DISTRICT, ()),
    Division("990202001", "文昌街道", "town", "990202", ()),
]


@cache
def words() -> Vocabulary:
    """The vocabulary with the invented divisions."""
    loaded = vocabulary.load()
    return replace(loaded, gazetteer=loaded.gazetteer.extended(_DIVISIONS))


class Clipping:
    """Collects what one article says."""

    def __init__(self, article: str, date: str, paper: str, area: str) -> None:
        self.article, self.date, self.paper, self.area = article, date, paper, area
        self.entities: dict[str, LocalEntity] = {}
        self.facts: list[Fact] = []
        self.mentions: list[Mention] = []

    def entity(self, type: str, name: str, **attributes: object) -> str:
        key = f"{type}:{name}" + (f"#{attributes['homonym']}" if "homonym" in attributes else "")
        if key not in self.entities:
            self.entities[key] = LocalEntity(key, type, name, (name,), attributes)
            at = len(self.mentions) * 10
            self.mentions.append(Mention(Span(at, at + len(name)), type, name, key))
        return key

    def fact(
        self, type: str, refs: dict[str, str], roles: dict[str, object] | None = None, *, evidence: str = "", **details: object
    ) -> None:
        named = {role: self.entities[key].name for role, key in refs.items()} | (roles or {})
        at = len(self.facts) * 10
        number = digest(self.article, type, at, sorted(named.items(), key=str))
        self.facts.append(Fact(f"clm-{number}", type, named, refs, Span(at, at + 5), evidence or "。", "test", 1.0, details))

    def record(self) -> Record:
        return Record(
            "a.txt" if not self.paper else f"{self.paper}{self.article}.txt",
            self.article,
            "report",
            "",
            self.date,
            self.paper,
            self.area,
            tuple(self.entities.values()),
            tuple(self.facts),
            tuple(self.mentions),
        )


Said = Callable[[Clipping], None]


def clip(article: str, date: str, *said: Said, paper: str = "云州日报", area: str = CITY) -> Record:
    """An article of a day and paper, and what it says."""
    clipping = Clipping(article, date, paper, area)
    for tell in said:
        tell(clipping)
    return clipping.record()


def thing(type: str, name: str, **attributes: object) -> Said:
    """It names something."""
    return lambda c: (c.entity(type, name, **attributes), None)[1]


def post(
    person: str,
    body: str,
    title: str,
    *,
    area: str = "",
    who: dict[str, object] | None = None,
    ended: bool = False,
    **more: object,
) -> Said:
    """It shows somebody with a title. `body` may be "Place:云州市"."""

    def tell(c: Clipping) -> None:
        type, name = body.split(":") if ":" in body else ("Institution", body)
        place = c.entity(type, name, **({"area": area} if area else {}))
        roles: dict[str, object] = {"post": title}
        if ended:
            roles["ended"] = True
        c.fact("HoldsPost", {"person": c.entity("Person", person, **(who or {})), "institution": place}, roles, **more)

    return tell


def act(person: str, body: str, title: str, action: str, *, date: str = "", area: str = "") -> Said:
    """It tells of an appointment or a removal."""

    def tell(c: Clipping) -> None:
        roles: dict[str, object] = {"post": title, "action": action} | ({"date": date} if date else {})
        place = c.entity("Institution", body, **({"area": area} if area else {}))
        c.fact("Appointment", {"person": c.entity("Person", person), "institution": place}, roles)

    return tell


def reform(result: str, kind: str = "created", **roles: object) -> Said:
    """It tells that a body was set up."""
    return lambda c: c.fact("Reform", {"result": c.entity("Institution", result)}, {"kind": kind, **roles})


def byline(person: str, role: str = "reporter") -> Said:
    """It bears somebody's byline."""
    return lambda c: c.fact("Byline", {"person": c.entity("Person", person)}, {"role": role})


def event(name: str, *people: str, host: str = "", **attributes: object) -> Said:
    """An event, and who took part."""

    def tell(c: Clipping) -> None:
        key = c.entity("Event", name, **attributes)
        if host:
            c.fact("Participates", {"participant": c.entity("Institution", host), "event": key}, {"role": "host"})
        for person in people:
            c.fact("Participates", {"participant": c.entity("Person", person), "event": key}, {"role": "attendee"})

    return tell


def located(type: str, name: str, place: str, **attributes: object) -> Said:
    """Something, and the place that it lies in."""

    def tell(c: Clipping) -> None:
        refs = {"subject": c.entity(type, name), "place": c.entity("Place", place, **attributes)}
        c.fact("LocatedIn", refs)

    return tell


def ids(linked: Linked) -> dict[tuple[str, str], str]:
    """The canonical id of each local key."""
    return {(r.article, e.key): e.id for r in linked.records for e in r.entities}
