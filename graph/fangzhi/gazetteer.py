"""The official divisions of China from province to village, with codes; and those that a user adds."""

import gzip
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from fangzhi.errors import VocabularyError

_AUTONOMOUS = ("自治县", "自治旗", "自治州")
LEVELS = {2: "province", 4: "city", 6: "county", 9: "town", 12: "village"}
RANKS = {level: rank for rank, level in enumerate(LEVELS.values())}  # the widest first


@dataclass(frozen=True, slots=True)
class Division:
    """An administrative area: `code` official (or a user's own), `level` province … village, `parent` a code or ""."""

    code: str
    name: str
    level: str
    parent: str
    aliases: tuple[str, ...] = ()


class Gazetteer:
    """Divisions by code and by every name they go by; villages are read from disk only for the towns asked for."""

    def __init__(self, divisions: Iterable[Division], villages: Path | None = None, own: frozenset[str] = frozenset()) -> None:
        self.own = own  # codes that a user added
        self._villages_file = villages
        self._by_code = {d.code: d for d in divisions}
        self._by_name: dict[str, list[Division]] = {}
        for division in self._by_code.values():
            for name in dict.fromkeys((division.name, *division.aliases)):
                self._by_name.setdefault(name, []).append(division)

    def get(self, code: str) -> Division | None:
        """The division of a code; villages too."""
        found = self._by_code.get(code)
        if found is None and len(code) == LEVELS_OF["village"]:
            return next((v for v in self.villages(code[:9]) if v.code == code), None)
        return found

    def named(self, name: str) -> tuple[Division, ...]:
        """All divisions above the village that go by exactly this name or alias, in code order."""
        return tuple(self._by_name.get(name, ()))

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def names(self) -> Iterator[str]:
        """Every name and alias above the village."""
        return iter(self._by_name)

    def chain(self, code: str) -> tuple[Division, ...]:
        """The division and those it lies in, innermost first: 苏家作乡, 某区, 焦作市, 河南省."""
        found, here = [], self.get(code)
        while here is not None and here not in found:
            found.append(here)
            here = self.get(here.parent) if here.parent else None
        return tuple(found)

    def within(self, code: str, area: str) -> bool:
        """Whether the division `code` is `area` or lies in it."""
        return any(d.code == area for d in self.chain(code))

    def villages(self, town: str) -> tuple[Division, ...]:
        """The villages and communities of a town code, names as in the official list (苏家作村村民委员会 is 苏家作村)."""
        line = self._village_lines.get(town, b"").decode()
        return tuple(Division(town + v[:3], v[3:], "village", town) for v in line.split())

    def children(self, code: str) -> tuple[Division, ...]:
        """The divisions directly under a code, villages left out, in code order."""
        return tuple(self._children.get(code, ()))

    @cached_property
    def _children(self) -> dict[str, list[Division]]:
        children: dict[str, list[Division]] = {}
        for division in self._by_code.values():
            children.setdefault(division.parent, []).append(division)
        return children

    def villages_named(self, name: str, area: str) -> tuple[Division, ...]:
        """The villages and communities of exactly this name in the towns under an area code, in code order."""
        found, words = [], name.encode("utf-8", "surrogatepass")
        for town, line in self._villages_under(area):
            if words in line:  # a quick look before the line is cut up
                found += [v for v in self.villages(town) if v.name == name]
        return tuple(found)

    def _villages_under(self, area: str) -> list[tuple[str, bytes]]:
        if area not in self._under:
            self._under[area] = [(t, line) for t, line in self._village_lines.items() if t.startswith(area)]
        return self._under[area]

    @cached_property
    def _under(self) -> dict[str, list[tuple[str, bytes]]]:
        return {}

    @cached_property
    def _village_lines(self) -> dict[str, bytes]:
        if self._villages_file is None or not self._villages_file.exists():
            return {}
        lines = gzip.decompress(self._villages_file.read_bytes()).splitlines()
        return {town.decode(): villages for town, _, villages in (line.partition(b"\t") for line in lines)}

    def extended(self, own: Iterable[Division]) -> "Gazetteer":
        """A gazetteer that holds a user's divisions too; theirs win where codes collide."""
        added = list(own)
        codes = self.own | {d.code for d in added}
        return Gazetteer([*self._by_code.values(), *added], self._villages_file, codes)


LEVELS_OF = {level: digits for digits, level in LEVELS.items()}


def load(folder: Path) -> Gazetteer:
    """The gazetteer of ontology/gazetteer/: divisions.tsv.gz (code, name, parent, aliases), shorts.tsv and villages.tsv.gz."""
    rows = (folder / "shorts.tsv").read_text(encoding="utf-8").splitlines()
    shorts = dict(row.split("\t") for row in rows if not row.startswith("#"))
    with gzip.open(folder / "divisions.tsv.gz", "rt", encoding="utf-8") as lines:
        return Gazetteer([_official(line.rstrip("\n"), shorts) for line in lines], folder / "villages.tsv.gz")


def read_own(path: Path) -> list[Division]:
    """A user's gazetteer: UTF-8 tab-separated with a header `code name level parent aliases`, aliases parted by 、.

    Example row: `990101\\t云州市\\tcity\\t41\\t云州`. Raises VocabularyError with the line's number.
    """
    divisions = []
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    for number, line in enumerate(lines, 1):
        if number == 1 or not line.strip() or line.startswith("#"):
            continue
        cells = [*line.split("\t"), "", ""][:5]
        if len(cells) < 5 or not cells[0] or not cells[1] or cells[2] not in LEVELS_OF:
            raise VocabularyError(f"{path} 第 {number} 行：应为 代码、名称、级别（{'、'.join(LEVELS_OF)}）、上级代码、别名 五列")
        divisions.append(Division(cells[0], cells[1], cells[2], cells[3], tuple(a for a in cells[4].split("、") if a)))
    return divisions


def _official(line: str, shorts: Mapping[str, str]) -> Division:
    code, name, parent, listed = line.split("\t")
    aliases = [a for a in listed.split("、") if a]
    if (own := name[-3:]) in _AUTONOMOUS and len(code) < LEVELS_OF["town"]:  # 威宁彝族回族苗族自治县: 威宁自治县
        aliases += [a[:-1] + own for a in aliases if a[-1] == own[-1]]
    if len(code) < LEVELS_OF["town"] and name in shorts:
        aliases += shorts[name].split("、")
    return Division(code, name, LEVELS[len(code)], parent, tuple(aliases))
