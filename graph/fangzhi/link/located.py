"""Things of one name within one city: one, unless the texts put them in two different parts of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

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
    blocks: dict[str, list[Cluster]] = {}
    alone: list[Cluster] = []
    for one in found:
        if not one.block:
            alone.append(Cluster([one.item], area=one.area))
            continue
        block = blocks.setdefault(one.block, [])
        fitting = [c for c in block if areas.related(c.area, one.area) and not (c.own and one.own and c.own != one.own)]
        if len(fitting) == 1:
            join(fitting[0], one)
            fitting[0].why.append(same(fitting[0].founder, one.item, one.score, one.reason, rule))
            fitting[0].area = narrower(fitting[0].area, one.area, areas)
            fitting[0].own = fitting[0].own or one.own
            continue
        fresh = Cluster([one.item], area=one.area, own=one.own)
        if fitting:
            reason = f"{one.reason}；同名的不止一处，无法断定是哪一处"
            fresh.why.append(Judgement(fitting[0].founder.label, one.item.label, "unsure", 0.5, reason, rule))
            alone.append(fresh)
            continue
        if block:
            left, right = (areas.label(area) for area in (block[0].own or block[0].area, one.own or one.area))
            reason = f"同名，但分属“{left}”与“{right}”"
            fresh.why.append(Judgement(block[0].founder.label, one.item.label, "different", 0.0, reason, rule))
        block.append(fresh)
    return [*(c for block in blocks.values() for c in block), *alone]


def join(cluster: Cluster, one: Located) -> None:
    """Add an item; the order of items is that of linking, so the founder stays."""
    cluster.items.append(one.item)


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
