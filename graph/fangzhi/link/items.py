"""What is linked: one local entity of one article, with the few things that every comparison asks of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from operator import attrgetter

from fangzhi.model import Fact, Judgement, LocalEntity, Record
from fangzhi.spans import digest, fold
from fangzhi.vocabulary import Vocabulary

_UNDATED = "9999"  # undated articles come last, so that they never give a dated cluster its id
_DROPPED = str.maketrans("", "", " \t\n“”‘’\"'《》〈〉「」『』")
# the term in the name of a body, which is that of all its terms: 第九届人大, 政协云州市第八届委员会
TERM = "第?[0-9〇零一二三四五六七八九十百]+届(?=全国|人民代表大会|人大|政协|中央|委员会$|常务委员会$|常委会$)"


class Item:
    """A local entity in its record. Items are ordered by `at`: the first of a cluster gives it its id.

    `ref` is the key under which clusters are looked up, `label` ("article#key") how judgements and merged keys name it; all
    are asked for many times as often as an item is made.
    """

    __slots__ = ("at", "entity", "label", "record", "ref")

    def __init__(self, record: Record, entity: LocalEntity) -> None:
        self.record = record
        self.entity = entity
        self.ref = (record.article, entity.key)
        self.at = (record.date or _UNDATED, *self.ref)  # the place in the one order in which everything is linked
        self.label = f"{record.article}#{entity.key}"


@dataclass(slots=True, eq=False)
class Cluster:
    """Items that are one thing, the founder first; `code` is set where an official division code gives the id."""

    items: list[Item]
    why: list[Judgement] = field(default_factory=list)
    code: str = ""
    area: str = ""
    own: str = ""
    unplaced: bool = False  # a public body of nobody knows where
    parted: bool = False  # taken out of another cluster by a user's decision
    national: bool = False  # a body of the whole country
    merged_ids: list[str] = field(default_factory=list)

    def absorb(self, other: "Cluster") -> None:
        """Take in a later cluster. Its id, which fewer articles gave it, leads here."""
        self.why += other.why
        self.merged_ids += [other.id, *other.merged_ids]
        self.items += other.items

    @property
    def founder(self) -> Item:
        """The item that gives the id: the first in the order of `Item.at`."""
        return self.items[0]

    @property
    def id(self) -> str:
        """The canonical id; it names neither date nor name, and later articles do not change it."""
        return area_id(self.code) if self.code else own_id(self.founder)


def own_id(item: Item) -> str:
    """The canonical id of the cluster that an item founds."""
    return f"{_PREFIX[item.entity.type]}-{digest(item.record.article, item.entity.key)}"


def area_id(code: str) -> str:
    """The canonical id of the area of an official code."""
    return f"area-{digest('area', code)}"


_PREFIX = {"Person": "per", "Institution": "inst", "Place": "place", "Project": "proj", "Policy": "pol", "Event": "ev"}


def items_of(records: Iterable[Record]) -> dict[str, list[Item]]:
    """All items by type, in the order in which they are linked, whatever the order of the records."""
    found: dict[str, list[Item]] = {type: [] for type in _PREFIX}
    for record in records:
        for entity in record.entities:
            found.setdefault(entity.type, []).append(Item(record, entity))
    for items in found.values():
        items.sort(key=attrgetter("at"))
    return found


@lru_cache(1 << 16)
def plain(name: str) -> str:
    """A name as it is compared: folded punctuation, no blanks, no quotation marks. Example: plain("“十四五”规划")."""
    return fold(name).translate(_DROPPED)


@cache
def tails(vocabulary: Vocabulary, lexicon: str) -> tuple[str, ...]:
    """The terms of a lexicon, longest first."""
    return vocabulary.terms(lexicon)


def same(left: Item, right: Item, score: float, reason: str, rule: str) -> Judgement:
    """A merge step: `right` joins the cluster that `left` founded."""
    return Judgement(left.label, right.label, "same", score, reason, rule)


def facts_by_role(record: Record, type: str, role: str) -> Mapping[str, list[Fact]]:
    """The facts of one type by the key that stands in one role."""
    found: dict[str, list[Fact]] = {}
    for fact in record.facts:
        if fact.type == type and role in fact.refs:
            found.setdefault(fact.refs[role], []).append(fact)
    return found
