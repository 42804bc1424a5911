"""Areas as linking sees them: an official code, or "container/name" for what the official list does not hold."""

from collections.abc import Iterator
from functools import cache

from fangzhi.gazetteer import Division
from fangzhi.model import Record
from fangzhi.vocabulary import Vocabulary

_LONGEST = 12  # characters of the name of a division, at most


class Areas:
    """Chains, cities and names of areas. An area is a string: a code, "container/name", or "" where none is known."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.gazetteer = vocabulary.gazetteer
        self._chains: dict[str, tuple[Division, ...]] = {}
        self._homes: dict[str, str] = {}

    def home(self, record: Record) -> str:
        """The home area of a record as an area: its code, the code of its name where only one bears it, else the name."""
        area = record.area
        if area not in self._homes:
            self._homes[area] = self._home(area)
        return self._homes[area]

    def _home(self, area: str) -> str:
        if not area or self.gazetteer.get(area) is not None:
            return area
        named = self.gazetteer.named(area)
        return named[0].code if len(named) == 1 else "/" + area

    def divisions(self, area: str) -> tuple[Division, ...]:
        """The official divisions that an area is or lies in, innermost first."""
        code = area.split("/", 1)[0]
        if code not in self._chains:
            self._chains[code] = self.gazetteer.chain(code) if code else ()
        return self._chains[code]

    def chain(self, area: str) -> tuple[str, ...]:
        """The area and those it lies in, innermost first."""
        if not area:
            return ()
        codes = tuple(d.code for d in self.divisions(area))
        return codes if codes and codes[0] == area else (area, *codes)

    def related(self, left: str, right: str) -> bool:
        """Whether one is the other or lies in it."""
        return left == right or left in self.chain(right) or right in self.chain(left)

    def city(self, area: str) -> str:
        """The prefecture-level city of an area, else the county or province it is or lies in, else the area itself."""
        divisions = self.divisions(area)
        for level in ("city", "county", "province"):
            for division in divisions:
                if division.level == level:
                    return division.code
        return area

    def level(self, area: str) -> str:
        """province, city, county, town or village; zone for an area without a code; "" for none."""
        if not area:
            return ""
        divisions = self.divisions(area)
        return divisions[0].level if divisions and divisions[0].code == area else "zone"

    def label(self, area: str) -> str:
        """The name of an area, for people to read."""
        divisions = self.divisions(area)
        if divisions and divisions[0].code == area:
            return divisions[0].name
        return area.rsplit("/", 1)[-1]

    def names(self, area: str) -> tuple[str, ...]:
        """Every name that an area goes by, longest first."""
        divisions = self.divisions(area)
        if divisions and divisions[0].code == area:
            return tuple(sorted({divisions[0].name, *divisions[0].aliases}, key=lambda n: (-len(n), n)))
        return (self.label(area),) if area else ()

    def named(self, name: str, within: str) -> str:
        """The code of the one official area of this name inside another, or ""."""
        if not within:
            return ""
        found = [d.code for d in self.gazetteer.named(name) if within in self.chain(d.code) or d.code in self.chain(within)]
        return found[0] if len(found) == 1 else ""

    def heads(self, name: str) -> Iterator[tuple[Division, ...]]:
        """The official divisions of the names that a name begins with, of the longest first; most are of none."""
        return (self.gazetteer.named(name[:length]) for length in range(min(_LONGEST, len(name) - 1), 1, -1))

    def without(self, name: str, area: str) -> str:
        """A name without those of the area and of what it lies in, outermost first: 河南省云州市发改委 gives 发改委."""
        for here in reversed(self.chain(area)):
            name = _cut(name, self.names(here))
        return name

    def shortened(self, name: str) -> str:
        """A name with its zone by the short name: 云州高新技术产业开发区管委会 gives 云州高新区管委会."""
        if "开发区" in name:
            for full, row in self.vocabulary.lexicon("link_zones").items():
                name = name.replace(full, row["short"])
        return name

    def unsigned(self, name: str, area: str) -> str:
        """A name without the word of the area's level, which a short name leaves behind: 市委 of 云州市 gives 委."""
        label = self.label(area)
        sign = next((s for s in SIGNS if label.endswith(s)), "")
        return name.removeprefix(sign) if name != sign else name


SIGNS = ("街道", "社区", "省", "市", "县", "区", "州", "盟", "旗", "镇", "乡", "村")


def _cut(name: str, heads: tuple[str, ...]) -> str:
    if name in heads:  # 云州市 is no 市 of 云州
        return name
    for head in heads:
        if name.startswith(head):
            return name[len(head) :]
    return name


@cache
def unique_places(vocabulary: Vocabulary) -> frozenset[str]:
    """Names that mean the same place in every paper."""
    return frozenset(vocabulary.lexicon("link_places_unique"))
