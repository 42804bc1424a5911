"""What the articles tell of a person, gathered so that two can be compared."""

import re
from dataclasses import dataclass, field
from datetime import date

from fangzhi.link import printed
from fangzhi.link.areas import Areas
from fangzhi.link.institutions import Institutions
from fangzhi.link.items import Item, facts_by_role, plain
from fangzhi.link.places import Places
from fangzhi.model import Fact, Record

CHINA = "中国"
CROWD = 100  # people in one event from which to have been there together says nothing: a congress, a list of winners
_PRINTED = ("sex", "ethnicity", "birth")  # what two articles cannot print differently of one person


_SETS = (
    "posts",
    "offices",
    "countries",
    "states",
    "cities",
    "homes",
    "papers",
    "pages",
    "companions",
    "beside",
    "newsrooms",
    "articles",
    "origins",
    "born",
    "natives",
    "groups",
    "apart",
    "realms",
    "deputies",
)


@dataclass(slots=True)
class Profile:
    """Of an item or, joined, of a cluster. Institutions by key, areas as in `areas`, `sightings` first and last day."""

    posts: set[tuple[str, str]] = field(default_factory=set)
    bodies: dict[str, str] = field(default_factory=dict)
    offices: set[str] = field(default_factory=set)
    cities: set[str] = field(default_factory=set)
    homes: set[str] = field(default_factory=set)
    papers: set[str] = field(default_factory=set)
    pages: set[tuple[str, str]] = field(default_factory=set)
    companions: set[str] = field(default_factory=set)
    newsrooms: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    printed: dict[str, set[str]] = field(default_factory=dict)
    origins: set[str] = field(default_factory=set)
    natives: set[str] = field(default_factory=set)
    born: set[tuple[int, int]] = field(default_factory=set)  # first and last year that a birth or an age allows
    sightings: dict[str, tuple[int, int]] = field(default_factory=dict)
    leads: dict[str, tuple[int, int]] = field(default_factory=dict)  # areas of whose party or government the person is a head
    realms: set[str] = field(default_factory=set)  # the provinces of these
    countries: set[str] = field(default_factory=set)  # those of which the person holds a leading office
    states: set[str] = field(default_factory=set)  # foreign ones with any public post
    deputies: set[tuple[str, str]] = field(default_factory=set)  # the sole seats whose deputies they are seen to be: 副市长, 市长
    days: tuple[int, int] = (0, 0)  # first and last day with a post
    listed: frozenset[str] = frozenset()
    beside: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)
    national: bool = False
    bylines_only: bool = False
    moved: bool = False
    groups: set[str] = field(default_factory=set)  # what a user's ledger says belongs together
    apart: set[str] = field(default_factory=set)  # and what it keeps apart from these

    def join(self, other: "Profile") -> None:
        """Add what another profile holds."""
        self.posts |= other.posts
        self.bodies |= other.bodies
        for name in _SETS:
            getattr(self, name).update(getattr(other, name))
        for kind, values in other.printed.items():
            self.printed.setdefault(kind, set()).update(values)
        for mine, theirs in ((self.sightings, other.sightings), (self.leads, other.leads)):
            for area, (first, last) in theirs.items():
                mine_first, mine_last = mine.get(area, (first, last))
                mine[area] = min(first, mine_first), max(last, mine_last)
        if other.days[0]:
            self.days = min(self.days[0] or other.days[0], other.days[0]), max(self.days[1], other.days[1])
        self.listed |= other.listed
        self.national |= other.national
        self.bylines_only &= other.bylines_only


class Profiles:
    """Makes the profile of each person of each article; an article's facts are sorted by person once."""

    def __init__(self, areas: Areas, places: Places, institutions: Institutions) -> None:
        self.areas = areas
        self.places = places
        self.institutions = institutions
        self._posts = {post: row["body"] for post, row in areas.vocabulary.lexicon("posts").items()}
        self._seats = {post: row["seat"] for post, row in areas.vocabulary.lexicon("posts").items()}
        self._offices = areas.vocabulary.lexicon("offices_state")
        self._ruling = frozenset(areas.vocabulary.lexicon("link_institution_ruling"))
        self.posts_of: dict[tuple[str, str], frozenset[tuple[str, str]]] = {}
        self._seen: dict[tuple[str, str], Profile] = {}  # of one article, those that were looked at
        self._of: tuple[str, dict[str, list[Fact]], dict[str, set[str]], dict[str, Item]] = ("", {}, {}, {})

    def body_of(self, record: Record, key: str, title: str) -> tuple[str, str, bool]:
        """Key, area and publicness of the body that a post is in; the place alone stands for the body that its head is of."""
        item = self._entities(record).get(key)
        if item is None:
            return "", "", False
        if item.entity.type == "Institution":
            body = self.institutions.body(item)
            return body.key, body.area, body.public
        if item.entity.type != "Place":
            return "", "", False
        area = self.places.area(item)
        body_word = self._posts.get(title.removeprefix("副"), "")
        return f"{area}|{_FORMS.get(body_word, body_word)}", area, True

    def profile(self, item: Item) -> Profile:
        """What one article tells of one person, for a cluster to keep and to add to."""
        return self._seen.pop(item.ref, None) or self._profile(item)

    def look(self, item: Item) -> Profile:
        """The same, only to be looked at."""
        self._entities(item.record)
        if item.ref not in self._seen:
            self._seen[item.ref] = self._profile(item)
        return self._seen[item.ref]

    def _profile(self, item: Item) -> Profile:
        record, attributes = item.record, item.entity.attributes
        made = Profile(articles={record.article})
        self._entities(record)
        _, facts, companions, _ = self._of
        home = self.areas.home(record)
        if home:
            made.homes.add(self.areas.city(home))
        if record.publication:
            made.papers.add(record.publication)
        if record.date:
            made.pages.add((record.doc, record.date))
        for kind in _PRINTED:
            if attributes.get(kind):
                made.printed[kind] = {str(attributes[kind])}
        made.born = printed.born(attributes, record.date)
        made.natives = {str(attributes[k]) for k in ("native",) if attributes.get(k)}
        made.origins = made.natives | {born for born in made.printed.get("birth", ()) if printed.is_telling(born)}
        mine = facts.get(item.entity.key, [])
        made.bylines_only = bool(mine) and all(f.type == "Byline" for f in mine)
        if made.bylines_only and record.publication:
            made.newsrooms.add(record.publication)
        made.companions = companions.get(item.entity.key, set()) - {item.entity.name}
        for fact in mine:
            if fact.type in ("HoldsPost", "Appointment"):
                self._hold(made, record, fact)
        if attributes.get("called"):
            made.called = {str(attributes["called"])}
        self._call(made, item)
        day = day_number(record.date)
        if day and (made.offices or made.countries):
            made.days = day, day
        self.posts_of[item.ref] = frozenset(made.posts)
        return made

    def _hold(self, made: Profile, record: Record, fact: Fact) -> None:
        title = plain(str(fact.roles.get("post", "")))
        key, area, public = self.body_of(record, fact.refs.get("institution", ""), title)
        if not key:
            return
        made.posts.add((key, title))
        made.bodies[key] = str(fact.roles.get("institution", ""))
        made.moved |= fact.type == "Appointment"
        head = title.removeprefix("副")
        if head != title and self._seats.get(head) == "sole" and self._present(fact) and not fact.details.get("date"):
            made.deputies.add((key, head))
        if not public:
            return
        if not area or area.startswith("/"):
            made.national = True
            made.states |= {area} - {""}
            if self._leads(key, title) and (area or key.startswith("全国|")):
                made.countries.add(area or CHINA)
            return
        made.offices.add(area)
        made.cities.add(self.areas.city(area))
        day = day_number(record.date)
        if day and self._heads(key, title) and self.areas.level(area) in ("province", "city", "county"):
            made.leads[area] = day, day
            made.realms |= set(self.areas.chain(area)[-1:])
        if day and self._present(fact) and self.areas.level(area) != "province":
            made.sightings[area] = (day, day)

    def _call(self, made: Profile, item: Item) -> None:
        """An office of a state that stands before the name without a body: 国家副主席."""
        office = self._offices.get(str(item.entity.attributes.get("called", "")))
        if office is None or (made.posts and not office["country"]) or made.states - {f"/{office['country']}"}:
            return  # 越南国家主席
        made.national = True
        if office["country"]:
            made.countries.add(CHINA)
            key = f"全国|{office['country']}"
            made.posts.add((key, str(item.entity.attributes["called"])))
            made.bodies[key] = ""

    def _leads(self, key: str, title: str) -> bool:
        """Whether a post makes its holder known by name in the country: heads and their deputies, members of the highest."""
        base = re.sub("^(常务|第一|执行)?副", "", title)
        return self._seats.get(base) == "sole" or key.rsplit("|", 1)[-1] in self._ruling

    def _heads(self, key: str, title: str) -> bool:
        """Whether a post is that of a head or deputy head of an area's own party committee or government: 副省长, 市委书记.

        A plain member of the committee is none: 市委委员.
        """
        base = re.sub("^(常务|第一)?副", "", title)
        body = self._posts.get(base, "") if self._seats.get(base) == "sole" else ""
        return bool(body) and key.rsplit("|", 1)[-1] == _FORMS.get(body, body)

    @staticmethod
    def _present(fact: Fact) -> bool:
        """Whether a fact shows the person in the post on the day: not 原, not honorary, not on secondment."""
        ended = fact.roles.get("ended") or fact.details.get("ended")
        return fact.type == "HoldsPost" and not ended and fact.details.get("kind") not in ("honorary", "seconded", "designate")

    def _entities(self, record: Record) -> dict[str, Item]:
        if self._of[0] != record.article:
            self._seen.clear()
            facts: dict[str, list[Fact]] = {}
            for type, role in _PERSON_ROLES:
                for key, found in facts_by_role(record, type, role).items():
                    facts.setdefault(key, []).extend(found)
            entities = {e.key: Item(record, e) for e in record.entities}
            self._of = record.article, facts, _companions(record, entities), entities
        return self._of[3]


_PERSON_ROLES = (
    ("HoldsPost", "person"),
    ("Appointment", "person"),
    ("Byline", "person"),
    ("Participates", "participant"),
)
_FORMS = {"政府": "人民政府"}


def _companions(record: Record, entities: dict[str, Item]) -> dict[str, set[str]]:
    """Per person of an article, the full names of those who took part in the same event."""
    events: dict[str, list[str]] = {}
    for event, facts in facts_by_role(record, "Participates", "event").items():
        keys = [f.refs["participant"] for f in facts if "participant" in f.refs]
        people = [k for k in keys if k in entities and entities[k].entity.type == "Person"]
        events[event] = [k for k in dict.fromkeys(people) if not entities[k].entity.attributes.get("surname_title")]
    found: dict[str, set[str]] = {}
    for keys in events.values():
        if len(keys) > CROWD:
            continue
        names = {entities[k].entity.name for k in keys}
        for key in keys:
            found.setdefault(key, set()).update(names)
    return found


def day_number(text: str) -> int:
    """The number of a full day (YYYY-MM-DD); 0 for anything else."""
    try:
        return date.fromisoformat(text).toordinal() if len(text) == 10 else 0
    except ValueError:
        return 0
