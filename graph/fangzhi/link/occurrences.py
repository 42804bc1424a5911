"""Events whose name comes back each year: 中央经济工作会议 of this December and that of the last."""

from dataclasses import dataclass

from fangzhi.link.items import Cluster, Item, same
from fangzhi.link.profiles import day_number

_ONE = 20  # days between two told dates of one occurrence: a meeting of some days, reported by its first or last
_AHEAD = 30  # days that an occurrence is spoken of without its date before a report tells that
_SILENCE = 120  # days without a word, after which a name without a date may mean the next one
_YEAR = 366


@dataclass(slots=True)
class _Occurrence:
    cluster: Cluster
    first: int
    last: int
    told: int


class Occurrences:
    """Puts each mention to the occurrence that it means: by its date where one is told, else to the latest spoken of."""

    def __init__(self) -> None:
        self._blocks: dict[str, list[_Occurrence]] = {}

    def place(self, item: Item, key: str, told: str, area: str) -> list[Cluster]:
        """Join the item, or found an occurrence with it: the cluster that is new, if any. Items come in their order."""
        here, day = day_number(item.record.date), day_number(told)
        block = self._blocks.setdefault(key, [])
        meant = self._dated(block, day) if day else self._latest(block, here)
        if meant is None or meant.cluster.items[-1].record.article == item.record.article:
            cluster = Cluster([item], area=area)
            if here:  # an undated article cannot say which one a later article means
                block.append(_Occurrence(cluster, here, here, day))
            return [cluster]
        words = f"同名，日期相符（{told}）" if day else "同名，且是当时最近的一次"
        meant.cluster.why.append(same(meant.cluster.founder, item, 0.9 if day else 0.85, words, "event-occurrence"))
        meant.cluster.items.append(item)
        meant.last, meant.told = max(here, meant.last), meant.told or day
        return []

    @staticmethod
    def _dated(block: list[_Occurrence], day: int) -> _Occurrence | None:
        near = [o for o in block if o.told and abs(o.told - day) <= _ONE]
        if near:
            return min(near, key=lambda o: abs(o.told - day))
        latest = block[-1] if block else None
        if latest is not None and not latest.told and -_ONE <= day - latest.first <= _AHEAD:
            return latest
        return None

    @staticmethod
    def _latest(block: list[_Occurrence], here: int) -> _Occurrence | None:
        latest = block[-1] if block else None
        if latest is None or not here or here - latest.last > _SILENCE or here - (latest.told or latest.first) > _YEAR:
            return None
        return latest
