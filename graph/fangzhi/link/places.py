"""Places: by official code; by name inside one city; by name alone where it means one place in every paper."""

from collections.abc import Mapping

from fangzhi.link.areas import Areas, unique_places
from fangzhi.link.items import Cluster, Item, facts_by_role, plain, tails
from fangzhi.link.located import Located, by_key, cluster_located
from fangzhi.model import Fact, Judgement, Record

_CITY_UP = ("city", "province", "")
_WELL_KNOWN = 3  # characters from which such a name is a place's own: 沱沱河, but not 西湖


class Places:
    """Where each place of each article is: the area of every local key, found once a record."""

    def __init__(self, areas: Areas) -> None:
        self.areas = areas
        self._located: dict[str, Mapping[str, list[Fact]]] = {}
        self._areas: dict[tuple[str, str], str] = {}
        self._entities: dict[str, dict[str, Item]] = {}
        self._nearness: dict[str, str] = {}
        self._towns = areas.vocabulary.terms("link_place_common", kind="town")  # each county may have its 城关镇

    def area_of(self, record: Record, value: str) -> str:
        """The area of a code or of the key of a local place; "" where it is neither."""
        if not value:
            return ""
        item = self.local(record).get(value)
        if item is not None:
            return self.area(item)
        return value if self.areas.gazetteer.get(value) is not None else ""

    def local(self, record: Record) -> Mapping[str, Item]:
        """The places of an article by their keys."""
        if record.article not in self._entities:
            self._entities[record.article] = {e.key: Item(record, e) for e in record.entities if e.type == "Place"}
        return self._entities[record.article]

    def area(self, item: Item) -> str:
        """The area that a place is: its code, else "container/name"."""
        if item.ref not in self._areas:
            self._areas[item.ref] = ""  # what lies in itself by a wrong fact lies nowhere
            self._areas[item.ref] = self._area(item)
        return self._areas[item.ref]

    def _area(self, item: Item) -> str:
        code = str(item.entity.attributes.get("code", ""))
        if code:
            return code
        if self._unique(item):
            return "/" + self._known_as(item)
        container = self.container(item)
        name = plain(self.areas.without(self.areas.shortened(item.entity.name), container))
        if name in self.areas.names(container):
            return container
        found = self.areas.named(name, container)
        if found:
            return found
        return f"{self._around(item, name, container)}/{name}"

    def _around(self, item: Item, name: str, container: str) -> str:
        """The area that tells a place from its namesakes: of a village or a town its county, of a zone its city.

        A zone of a county is told as such: 石渡县经开区 is not 云州经开区; but 高新区 in the paper of a district is the city's.
        """
        near = self._near(name)
        if near == "county" or (near and name.endswith(self._towns)):
            return container
        if near and self.areas.level(container) == "county" and self._tells(item, name):
            return container
        return self.areas.city(container)

    def _tells(self, item: Item, name: str) -> bool:
        """Whether an article says in which area a place lies, not only its paper's home."""
        record, entity = item.record, item.entity
        said = any(self.area_of(record, str(entity.attributes.get(key, ""))) for key in ("area", "in"))
        return said or bool(self.stated(record, entity.key)) or name != plain(self.areas.shortened(entity.name))

    def code(self, item: Item) -> str:
        """The official code of a place, "" where it has none."""
        area = self.area(item)
        return "" if "/" in area else area

    def container(self, item: Item) -> str:
        """The area that a place lies in: what its article says, else the article's home area."""
        record, entity = item.record, item.entity
        for name in ("area", "in"):
            said = self.area_of(record, str(entity.attributes.get(name, "")))
            if said:
                return said
        return self.stated(record, entity.key) or self.areas.home(record)

    def stated(self, record: Record, key: str) -> str:
        """The area of the place that a LocatedIn fact of the article puts an entity in, or ""."""
        if record.article not in self._located:
            self._located[record.article] = facts_by_role(record, "LocatedIn", "subject")
        facts = self._located[record.article].get(key, ())
        return next((area for f in facts if (area := self.area_of(record, f.refs.get("place", "")))), "")

    def _near(self, name: str) -> str:
        """How near two mentions must be to be one place: county, city, or "" where the name recurs nowhere."""
        if name not in self._nearness:
            rows, ends = self.areas.vocabulary.lexicon("link_place_common"), tails(self.areas.vocabulary, "link_place_common")
            self._nearness[name] = next((rows[end]["near"] for end in ends if name.endswith(end)), "")
        return self._nearness[name]

    def _nationwide(self, name: str) -> bool:
        """Whether a nation's programme that says no more than a river's or a bridge's name means a well-known one."""
        rows = self.areas.vocabulary.lexicon("link_place_common")
        tail = next((t for t in tails(self.areas.vocabulary, "link_place_common") if name.endswith(t)), "")
        return bool(tail) and rows[tail]["nation"] == "yes" and len(name) >= _WELL_KNOWN and name != tail

    def cluster(self, items: list[Item]) -> list[Cluster]:
        """All places as clusters."""
        coded, unique, rest = list[Item](), list[Item](), list[Item]()
        for item in items:
            (coded if self.code(item) else unique if self._unique(item) else rest).append(item)
        clusters = by_key(coded, self.area, self._coded_words, "place-code")
        for cluster in clusters:
            cluster.code = cluster.area = self.area(cluster.founder)
        clusters += by_key(unique, self._known_as, lambda a, b: f"同名“{a.entity.name}”，各报所指相同", "place-unique")
        clusters += cluster_located([self._place(item) for item in rest], self.areas, "place-area")
        _tell_apart(clusters, self.areas)
        return clusters

    def _unique(self, item: Item) -> bool:
        return self._known_as(item) in unique_places(self.areas.vocabulary)

    def _known_as(self, item: Item) -> str:
        """The name of a place, of a state the one that it mostly goes by: 中华人民共和国 is 中国."""
        name = plain(item.entity.name)
        row = self.areas.vocabulary.lexicon("link_places_formal").get(name)
        short = row["place"] if row else name.removesuffix("共和国")  # 塞尔维亚共和国
        return short if short in unique_places(self.areas.vocabulary) else name

    def _coded_words(self, founder: Item, item: Item) -> str:
        return f"同一行政区划“{self.areas.label(self.area(item))}”（代码 {self.area(item)}）"

    def _place(self, item: Item) -> Located:
        container = self.container(item)
        name = plain(self.areas.without(self.areas.shortened(item.entity.name), container))
        near, city = self._near(name), self.areas.city(container)
        level = self.areas.level(container)
        known = bool(container) if near == "city" else level not in _CITY_UP if near == "county" else True
        generic = name in tails(self.areas.vocabulary, "link_place_common")
        block = f"{city}|{name}" if known and not (generic and not container) else ""
        if not block and not container and self._nationwide(name) and item.record.publication:
            words = f"同名“{name}”，都见于全国性的“{item.record.publication}”，未载所在地"
            return Located(item, f"{item.record.publication}|{name}", "", 0.8, words)
        where = f"，都在“{self.areas.label(city)}”" if city else "，名称少见"
        own = container if name != plain(self.areas.shortened(item.entity.name)) else ""
        return Located(item, block, container, 0.9 if city else 0.8, f"同名“{name}”{where}", own)


def _tell_apart(clusters: list[Cluster], areas: Areas) -> None:
    """Say of places of one name with different codes that they are two."""
    first: dict[str, Cluster] = {}
    for cluster in sorted((c for c in clusters if c.code), key=lambda c: c.founder.at):
        name = areas.label(cluster.code)
        other = first.setdefault(name, cluster)
        if other is not cluster:
            reason = f"同名“{name}”，行政区划代码不同（{other.code}、{cluster.code}）"
            cluster.why.append(Judgement(other.founder.label, cluster.founder.label, "different", 0.0, reason, "place-code"))
