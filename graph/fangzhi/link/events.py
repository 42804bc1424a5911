"""Events: one when day, area and name agree; a generic name (会议, 座谈会) never reaches beyond its article."""

import re
from dataclasses import dataclass

from fangzhi.link.items import Cluster, Item, facts_by_role, plain, same
from fangzhi.link.places import Places

_NUMBER = "[0-9〇零一二三四五六七八九十百]+"
_EDITION = re.compile(f"第{_NUMBER}届|{_NUMBER}届{_NUMBER}中全会|(19|20)[0-9]{{2}}年?")
_PARTY = re.compile(f"^(中国共产党|中共|党的)(?=第?{_NUMBER}届)")  # 党的二十届三中全会 is 二十届三中全会
_CONTAINED = 6  # characters from which a name that lies in a longer one of the same day and area is the same event
_EDITION_LENGTH = 8  # characters from which a numbered event is one in the country


@dataclass(frozen=True, slots=True)
class Signs:
    """What an event is known by: normalised name, area, day (told, or else the article's), edition or not, hosts."""

    name: str
    area: str
    day: str
    told: bool
    edition: bool
    generic: bool
    hosts: frozenset[str]


class Events:
    """Joins events of all articles."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.areas = places.areas
        vocabulary = self.areas.vocabulary
        self._generic = frozenset(vocabulary.lexicon("event_heads")) | frozenset(vocabulary.lexicon("event_compounds"))
        self._record: tuple[str, dict[str, str], dict[str, set[str]]] = ("", {}, {})

    def cluster(self, items: list[Item]) -> list[Cluster]:
        """All events as clusters."""
        blocks: dict[str, Cluster] = {}
        days: dict[tuple[str, str], list[tuple[Signs, Cluster]]] = {}
        found: list[Cluster] = []
        for item in items:
            signs = self.signs(item)
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
            hosts: dict[str, set[str]] = {}
            for key, participations in facts_by_role(record, "Participates", "event").items():
                hosts[key] = {str(f.roles.get("participant")) for f in participations if f.roles.get("role") == "host"}
            self._record = record.article, dates, hosts
        area = self.places.area_of(record, str(entity.attributes.get("area", ""))) or self.areas.home(record)
        told = str(entity.attributes.get("date") or self._record[1].get(entity.key, ""))
        full = len(told) == 10 and not told.startswith("-")
        name = plain(self.areas.without(entity.name, area))
        name = _PARTY.sub("", name)
        edition = self._is_edition(name)
        hosts_here = frozenset(self._record[2].get(entity.key, ()))
        return Signs(name, area, told if full else record.date, full, edition, self._is_generic(name), hosts_here)

    def _is_edition(self, name: str) -> bool:
        """Whether a number makes the name the event's own: 第七届云河灯会, but not 2024年工作会议."""
        number = _EDITION.search(name)
        rest = _EDITION.sub("", name)
        if number is None:
            return False
        return number[0].endswith("中全会") or (len(name) >= _EDITION_LENGTH and not self._is_generic(rest))

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
