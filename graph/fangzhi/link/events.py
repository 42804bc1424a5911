"""Events: one when day, area and name agree; a generic name (会议, 座谈会) never reaches beyond its article."""

from dataclasses import dataclass

from fangzhi.expressions import expression
from fangzhi.link.areas import SIGNS
from fangzhi.link.items import Cluster, Item, facts_by_role, plain, same
from fangzhi.link.occurrences import Occurrences
from fangzhi.link.places import Places
from fangzhi.model import Fact, Record

_NUMBER = "[0-9〇零一二三四五六七八九十百]+"
_EDITION = expression(
    f"{_NUMBER}届(中央纪委|全国人大|全国政协|人大|政协)?{_NUMBER}(中全会|次全会|次全体会议|次会议)|第{_NUMBER}届|(19|20)[0-9]{{2}}年?"
)
_SITTING = expression(f"第{_NUMBER}次|{_NUMBER}届{_NUMBER}次")  # a number that begins anew with each term or year
_PARTY = expression(f"^(中国共产党|中共|党的)(?=第?{_NUMBER}届)")  # 党的二十届三中全会 is 二十届三中全会
_NTH = expression(f"^第{_NUMBER}届")  # before the place in the name: 第三届云州茶文化节
_CONTAINED = 6  # characters from which a name that lies in a longer one of the same day and area is the same event
_EDITION_LENGTH = 8  # characters from which a numbered event is one in the country
_EDITION_LENGTH_HERE = 6  # and from which it is one in a city


@dataclass(frozen=True, slots=True)
class Signs:
    """What an event is known by: normalised name, area, day (told, or else the article's), hosts.

    `edition`: a number makes it one in all times; `once`: its name comes once in a season.
    """

    name: str
    area: str
    day: str
    told: bool
    edition: bool
    once: bool
    generic: bool
    hosts: frozenset[str]


class Events:
    """Joins events of all articles."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.areas = places.areas
        vocabulary = self.areas.vocabulary
        self._once = {head: int(row["least"]) for head, row in vocabulary.lexicon("link_events_own").items()}
        self._generic = frozenset(vocabulary.lexicon("event_heads")) | frozenset(vocabulary.lexicon("event_compounds"))
        self._record: tuple[str, dict[str, str], dict[str, list[Fact]]] = ("", {}, {})

    def cluster(self, items: list[Item]) -> list[Cluster]:
        """All events as clusters."""
        blocks: dict[str, Cluster] = {}
        days: dict[tuple[str, str], list[tuple[Signs, Cluster]]] = {}
        found: list[Cluster] = []
        seasons = Occurrences()
        for item in items:
            signs = self.signs(item)
            if signs.once and not signs.edition:
                found += seasons.place(item, f"{signs.area}|{signs.name}", signs.day if signs.told else "", signs.area)
                continue
            key = self._key(signs)
            cluster, score, words = blocks.get(key), 0.95, ""
            if cluster is not None and any(item.record.article == i.record.article for i in cluster.items[-40:]):
                cluster, key = None, ""
            if cluster is not None:
                words = f"同名“{signs.name}”" + ("，届次相同" if signs.edition else f"，同一天（{signs.day}）、同一区域")
            elif key and not signs.generic:
                cluster = self._containing(item, signs, days.get((signs.area, signs.day), []))
                score, words = 0.8, f"同一天（{signs.day}）、同一区域，名称一个包含另一个"
            if cluster is None:
                cluster = Cluster([item], area=signs.area)
                found.append(cluster)
            else:
                cluster.why.append(same(cluster.founder, item, score, words, "event-day-name"))
                cluster.items.append(item)
            if key:
                blocks.setdefault(key, cluster)
                days.setdefault((signs.area, signs.day), []).append((signs, cluster))
        return found

    def signs(self, item: Item) -> Signs:
        """What one article tells of one event."""
        record, entity = item.record, item.entity
        if self._record[0] != record.article:
            facts = facts_by_role(record, "EventInfo", "event")
            dates = {k: str(f.roles["date"]) for k, fs in facts.items() for f in fs if f.roles.get("date")}
            told_hosts = facts_by_role(record, "Participates", "event").items()
            hosts = {key: [f for f in facts if f.roles.get("role") == "host"] for key, facts in told_hosts}
            self._record = record.article, dates, hosts
        area = self._area(item)
        told = str(entity.attributes.get("date") or self._record[1].get(entity.key, ""))
        full = len(told) == 10 and not told.startswith("-")
        name = plain(self.areas.without(entity.name, area))
        if nth := _NTH.match(name):
            name = nth[0] + self.areas.without(name[nth.end() :], area)
        name = _PARTY.sub("", name)
        edition = self._is_edition(
            name, _EDITION_LENGTH_HERE if self.areas.level(area) in ("city", "county") else _EDITION_LENGTH
        )
        hosts_here = frozenset(str(f.roles.get("participant")) for f in self._record[2].get(entity.key, ()))
        once = self._is_once(name)
        return Signs(name, area, told if full else record.date, full, edition, once, self._is_generic(name), hosts_here)

    def _area(self, item: Item) -> str:
        """The area that an event is of; 全市 is the city of its host, and in the paper of a district the district's city."""
        record, name = item.record, plain(item.entity.name)
        home = self.areas.home(record)
        if name.startswith("全") and name[1:2] in SIGNS:
            hosts = (self._host(record, f) for f in self._record[2].get(item.entity.key, ()))
            around = (area for inner in (*hosts, home) for area in self.areas.chain(inner))
            of_sign = next((area for area in around if self.areas.label(area).endswith(name[1])), "")
            if of_sign:
                return of_sign
        return self.places.area_of(record, str(item.entity.attributes.get("area", ""))) or self._leading(item) or home

    def _host(self, record: Record, fact: Fact) -> str:
        """The area of a place that is host, or of a body of it."""
        place = str(fact.refs.get("participant", ""))
        return self.places.area_of(record, place) or self.places.stated(record, place)

    def _leading(self, item: Item) -> str:
        """The area that the event's name begins with, as the provincial paper writes 云州市第三届茶文化节, 第三届云州茶文化节.

        巴黎奥运会 and 中非合作论坛 are whole names, whether or not the article tells of such a place besides.
        """
        nth = _NTH.match(item.entity.name)
        name = item.entity.name[nth.end() :] if nth else item.entity.name
        forms = (
            (form, entity)
            for entity in item.record.entities
            if entity.type == "Place"
            for form in (entity.name, *(entity.mentions if nth else ()))
            if name.startswith(form)
        )
        form, entity = max(forms, key=lambda pair: len(pair[0]), default=("", None))
        if entity is None or form == name:
            return ""
        place = Item(item.record, entity)
        area = self.places.area(place)
        return "" if area.startswith("/") and place.entity.name[-1] not in SIGNS else area

    def _is_edition(self, name: str, least: int) -> bool:
        """Whether a number makes the name of so many characters the event's own: 第七届云河灯会, but not 2024年工作会议."""
        number = _EDITION.search(name)
        rest = _EDITION.sub("", name)
        if number is None:
            return False
        return number[0].endswith(("全会", "会议")) or (len(name) >= least and rest not in self._generic)

    def _is_once(self, name: str) -> bool:
        """Whether a name comes once in a season: 中央经济工作会议, 第三次云河论坛; but not 常务会议, which comes each week."""
        sitting = _SITTING.search(name)
        if sitting is not None:
            rest = _SITTING.sub("", name)
            return len(rest) >= _CONTAINED and not self._is_generic(rest)
        return any(name.endswith(head) and len(name) >= least for head, least in self._once.items())

    def _is_generic(self, name: str) -> bool:
        return name in self._generic or len(name) < 5

    def _key(self, signs: Signs) -> str:
        """The block of an event, or "" where nothing may join it."""
        if signs.generic:
            return ""
        if signs.edition:
            return f"{signs.area}|{signs.name}"
        if len(signs.day) != 10 or (not signs.told and len(signs.name) < _CONTAINED):
            return ""
        return f"{signs.area}|{signs.day}|{signs.name}"

    def _containing(self, item: Item, signs: Signs, there: list[tuple[Signs, Cluster]]) -> Cluster | None:
        """The one event of the same day and area whose name holds this one or lies in it."""
        if len(signs.day) != 10:
            return None
        fitting = {}
        for other, cluster in there:
            short, long = sorted((signs.name, other.name), key=len)
            apart = signs.hosts and other.hosts and not signs.hosts & other.hosts
            if len(short) >= _CONTAINED and short in long and not apart:
                fitting[id(cluster)] = cluster
        if len(fitting) != 1:
            return None
        cluster = next(iter(fitting.values()))
        return None if any(i.record.article == item.record.article for i in cluster.items) else cluster
