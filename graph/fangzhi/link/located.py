"""Things of one name within one city: one, unless the texts put them in two different parts of it."""

from bisect import insort
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import groupby, islice

from fangzhi.link.areas import Areas
from fangzhi.link.items import Cluster, Item, same
from fangzhi.model import Judgement


@dataclass(frozen=True, slots=True)
class Located:
    """An item with the block it can be joined in, the area it is put in, and the words for a merge; block "" stays alone."""

    item: Item
    block: str
    area: str
    score: float
    reason: str
    own: str = ""  # the area that its very name begins with: 云州会议中心 is not 青原区会议中心


def cluster_located(found: Iterable[Located], areas: Areas, rule: str) -> list[Cluster]:
    """Join, in order, what shares a block and lies in nested areas; what fits two clusters stays alone and is unsure."""
    blocks: dict[str, Block] = {}
    alone: list[Cluster] = []
    for one in found:
        if not one.block:
            alone.append(Cluster([one.item], area=one.area))
            continue
        block = blocks.setdefault(one.block, Block(areas))
        fitting = list(islice(block.fitting(one), 2))
        if len(fitting) == 1:
            cluster = block.clusters[fitting[0]]
            cluster.items.append(one.item)  # the order of items is that of linking, so the founder stays
            cluster.why.append(same(cluster.founder, one.item, one.score, one.reason, rule))
            cluster.own = cluster.own or one.own
            block.put(fitting[0], narrower(cluster.area, one.area, areas))
            continue
        fresh = Cluster([one.item], area=one.area, own=one.own)
        if fitting:
            reason = f"{one.reason}；同名的不止一处，无法断定是哪一处"
            first = block.clusters[fitting[0]].founder
            fresh.why.append(Judgement(first.label, one.item.label, "unsure", 0.5, reason, rule))
            alone.append(fresh)
            continue
        if block.clusters:
            oldest = block.clusters[0]
            left, right = (areas.label(area) for area in (oldest.own or oldest.area, one.own or one.area))
            reason = f"同名，但分属“{left}”与“{right}”"
            fresh.why.append(Judgement(oldest.founder.label, one.item.label, "different", 0.0, reason, rule))
        block.clusters.append(fresh)
        block.put(len(block.clusters) - 1, one.area)
    return [*(c for block in blocks.values() for c in block.clusters), *alone]


class Block:
    """The clusters of one name, oldest first, found by the areas that they are in; not by looking at each."""

    def __init__(self, areas: Areas) -> None:
        self.areas = areas
        self.clusters: list[Cluster] = []
        self._at: dict[str, list[int]] = {}  # by their own area
        self._under: dict[str, list[int]] = {}  # by each area that it lies in

    def put(self, number: int, area: str) -> None:
        """A cluster is in an area from now on."""
        self.clusters[number].area = area
        insort(self._at.setdefault(area, []), number)
        for above in self.areas.chain(area)[1:]:
            insort(self._under.setdefault(above, []), number)

    def fitting(self, one: Located) -> Iterator[int]:
        """The numbers of the clusters in an area that is, holds or lies in that of an item, oldest first."""
        here = dict.fromkeys((one.area, *self.areas.chain(one.area)))
        near = [self._under.get(one.area, []), *(self._at.get(area, []) for area in here)]
        for number, _ in groupby(merge(*near)):
            cluster = self.clusters[number]
            if self.areas.related(cluster.area, one.area) and not (cluster.own and one.own and cluster.own != one.own):
                yield number


def narrower(left: str, right: str, areas: Areas) -> str:
    """The inner one of two nested areas."""
    return right if left in areas.chain(right) else left


def by_key(items: Iterable[Item], key: Callable[[Item], str], words: Callable[[Item, Item], str], rule: str) -> list[Cluster]:
    """Join items of one key (an empty key stays alone); `words` tells why an item joins the founder."""
    clusters: dict[str, Cluster] = {}
    alone: list[Cluster] = []
    for item in items:
        k = key(item)
        if not k:
            alone.append(Cluster([item]))
        elif k in clusters:
            founder = clusters[k].founder
            clusters[k].items.append(item)
            clusters[k].why.append(same(founder, item, 1.0, words(founder, item), rule))
        else:
            clusters[k] = Cluster([item])
    return [*clusters.values(), *alone]
