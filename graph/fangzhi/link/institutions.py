"""Institutions: by area and canonical form, looked up whole, never by a part of the name."""

from dataclasses import dataclass
from functools import cache

from fangzhi.expressions import expression
from fangzhi.link.areas import SIGNS, Areas
from fangzhi.link.items import TERM, Cluster, Item, plain, tails
from fangzhi.link.located import by_key
from fangzhi.link.places import Places
from fangzhi.model import Judgement

_NATIONWIDE = "全国|"
_TERM = expression("^" + TERM)


@dataclass(frozen=True, slots=True)
class Body:
    """What an institution's name says: its area, its canonical form there, and whether that is a public body's form."""

    area: str
    form: str
    public: bool
    key: str


class Institutions:
    """The body that each institution of each article is."""

    def __init__(self, areas: Areas, places: Places) -> None:
        self.areas = areas
        self.places = places
        vocabulary = areas.vocabulary
        self._central = {plain(a): row["canonical"] for a, row in vocabulary.lexicon("link_institution_central").items()}
        self._aliases = {plain(a): row["canonical"] for a, row in vocabulary.lexicon("link_institution_aliases").items()}
        rows = vocabulary.lexicon("bodies_known").items()
        self._generic = {plain(name): row["kind"] for name, row in vocabulary.lexicon("link_institution_generic").items()}
        self._sole = frozenset(plain(name) for name, row in rows if row["area"] != "yes")
        self._departments = frozenset(vocabulary.lexicon("departments"))
        self._heads = {h: row["keep"] for h, row in vocabulary.lexicon("link_institution_heads").items()}
        self._zones = vocabulary.terms("link_place_common", kind="zone")
        self._short = {sign: row["names"].split("|") for sign, row in vocabulary.lexicon("place_short").items()}
        unique = vocabulary.lexicon("link_places_unique")
        self._countries = frozenset(unique)
        self._lengths = sorted(set(map(len, unique)), reverse=True)
        self._lands = frozenset(name for name, row in unique.items() if row["kind"] == "country" and name != "中国")
        self._bodies: dict[tuple[str, str], Body] = {}
        self._central_of, self._landless_of, self._country_of = map(cache, (self._nationwide, self._landless, self._country))

    def body(self, item: Item) -> Body:
        """The body of a local institution; a key "" means that nothing can be joined with it."""
        if item.ref not in self._bodies:
            self._bodies[item.ref] = self._body(item)
        return self._bodies[item.ref]

    def _body(self, item: Item) -> Body:
        name = self.areas.shortened(plain(item.entity.name))
        if self._generic.get(name) == "occasion":  # 大会主席团: the next congress has another
            return Body("", name, False, "")
        central = self._central_of(name)
        if central:
            return Body("", central, True, f"{_NATIONWIDE}{central}")
        sole = next((known for known in (name, self._landless_of(name)) if known in self._sole), "")
        if sole:  # 央视网, |美国|白宫
            return Body("", sole, False, f"全称|{sole}")
        headed = any(name.startswith(head) for head in self._heads)  # 中国共产党云州市委员会 is of 云州市
        national = not headed and name.startswith(tails(self.areas.vocabulary, "link_institution_prefixes"))
        area = "" if national else self._area(item, name)
        if name.endswith(tails(self.areas.vocabulary, "link_institution_unique")) and len(name) > 5:
            return Body(area, name, False, f"全称|{name}")
        if area:
            form, public = self._form(name, area)
            return Body(area, form, public, f"{area}|{form}")
        if national:
            return Body("", name, True, f"{_NATIONWIDE}{name}")
        form, public = self._canonical(name)
        if public:
            return Body("", form, True, "")
        where = self.areas.city(self.areas.home(item.record)) or (item.record.publication if len(name) > 3 else "")
        known = where and name not in self._generic  # 国民议会 of which no text says whose it is
        return Body("", name, False, f"{where}|{name}" if known else "")

    def _nationwide(self, name: str) -> str:
        """The canonical name of a body that is one wherever it is printed, or of its party group; else ""."""
        name = _TERM.sub("", name)
        for tail in ("", *tails(self.areas.vocabulary, "link_institution_tails")):
            head = name.removesuffix(tail)
            central = self._central.get(head) or self._central.get(_without_head(head))
            if central and name.endswith(tail):
                return central + tail
        return ""

    def _landless(self, name: str) -> str:
        """A name without the state that it begins with."""
        land = self._country_of(name)
        return name[len(land) :] if land in self._lands else name

    def _country(self, name: str) -> str:
        """The longest name of a state or the like that a name begins with; most begin with none."""
        return next((name[:n] for n in self._lengths if name[:n] in self._countries), "")

    def _area(self, item: Item, name: str) -> str:
        """The area of a body: as extraction says, else a place of the article or of the official list that its name begins
        with, else the home area that a bare 市, 县 … means."""
        record = item.record
        said = self.places.area_of(record, str(item.entity.attributes.get("area", "")))
        if said:
            return said
        name = self._behind_head(name)
        places = (place.entity for place in self.places.local(record).values())
        local = [e for e in places if name.startswith(e.name) and len(e.name) < len(name)]
        if local:
            return self.places.area_of(record, max(local, key=lambda e: (len(e.name), e.key)).key)
        country = self._country_of(name)
        if country in self._lands and country != name:  # 印度 of 印度外交部, but not of 印度洋委员会: the longest name counts
            return "/" + country
        home = self.areas.home(record)
        official = self._official(name, self.areas.city(home))
        if official:
            return official
        for here in self.areas.chain(home):
            rest = self.areas.unsigned(name, here)
            if rest != name and self._canonical(rest)[1]:
                return here
        return self._only_local(item, name) or self._zone(name, home)

    def _only_local(self, item: Item, name: str) -> str:
        """The one place of the article that a bare 街道党工委 or 乡党委 can be of."""
        sign = next((s for s in SIGNS if name.startswith(s)), "")
        if not sign or not self._canonical(name.removeprefix(sign))[1]:
            return ""
        record = item.record
        local = {self.places.area(place) for place in self.places.local(record).values() if place.entity.name.endswith(sign)}
        return local.pop() if len(local) == 1 else ""

    def _zone(self, name: str, home: str) -> str:
        """The city's own zone, which its paper names without the city: 高新区管委会."""
        if self.areas.level(home) != "city":
            return ""
        zone = next((zone for zone in self._zones if name.startswith(zone) and self._canonical(name[len(zone) :])[1]), "")
        return f"{home}/{zone}" if zone else ""

    def _behind_head(self, name: str) -> str:
        """A name without the 中共 or 共青团 that stands before its area."""
        return next((name[len(head) :] for head in self._heads if name.startswith(head) and len(name) > len(head)), name)

    def _official(self, name: str, city: str) -> str:
        for found in self.areas.heads(name):
            near = [d.code for d in found if city and city in self.areas.chain(d.code)]
            if len(near) == 1 or len(found) == 1:
                return near[0] if near else found[0].code
        return ""

    def _form(self, name: str, area: str) -> tuple[str, bool]:
        for head, keep in self._heads.items():
            if name.startswith(head):
                rest = self.areas.without(name[len(head) :], area)
                if rest != name[len(head) :]:
                    rest = _TERM.sub("", rest)
                    return self._canonical(self._signless(rest, area) if keep == "no" else keep + rest)
        rest = self.areas.without(name, area)
        if rest == name and self.areas.label(area) in self._short.get(name[0], ()):
            rest = name[1:]  # 俄外交部, where it is told to be of 俄罗斯
        form, public = self._canonical(rest)
        return (form, public) if public else self._canonical(self._signless(rest, area))

    def _signless(self, rest: str, area: str) -> str:
        return self.areas.unsigned(rest, area)

    def _canonical(self, rest: str) -> tuple[str, bool]:
        """The canonical form of a name inside its area, and whether it is one of a public body: 发改委党组 is
        发展和改革委员会|党组."""
        rest = _TERM.sub("", rest) or rest
        if rest in self._aliases:
            return self._aliases[rest], True
        if rest in self._departments:
            return rest, True
        for tail in tails(self.areas.vocabulary, "link_institution_tails"):
            head = rest.removesuffix(tail)
            if head != rest and (head in self._aliases or head in self._departments):
                return self._aliases.get(head, head) + tail, True
        return rest, False

    def cluster(self, items: list[Item]) -> list[Cluster]:
        """All institutions as clusters."""
        clusters = by_key(items, lambda item: self.body(item).key, self._words, "institution-alias")
        first: dict[str, Cluster] = {}
        for cluster in sorted(clusters, key=lambda c: c.founder.at):
            body = self.body(cluster.founder)
            cluster.area = body.area
            cluster.unplaced = body.public and not body.key
            cluster.national = body.key.startswith(_NATIONWIDE)
            name = plain(cluster.founder.entity.name)
            other = first.setdefault(name, cluster)
            if other is not cluster and other.area != cluster.area and other.area and cluster.area:
                words = f"同名“{name}”，但分属“{self.areas.label(other.area)}”与“{self.areas.label(cluster.area)}”"
                judgement = Judgement(other.founder.label, cluster.founder.label, "different", 0.0, words, "institution-area")
                cluster.why.append(judgement)
        return clusters

    def _words(self, founder: Item, item: Item) -> str:
        body = self.body(item)
        where = f"同一区域“{self.areas.label(body.area)}”" if body.area else "全国通用的名称" if body.public else "同名"
        left, right = founder.entity.name, item.entity.name
        return f"{where}，同一名称“{left}”" if left == right else f"{where}，“{left}”与“{right}”都是“{body.form}”"


def _without_head(name: str) -> str:
    """中国全国人大, 中共全国人大 are 全国人大; 中国科学院 keeps its 中国 where the whole name is a body's own."""
    return name.removeprefix("中华人民共和国").removeprefix("中国").removeprefix("中共")
