"""The people of a name as a former run joined them: they are joined anew only where another article tells of the name."""

from collections.abc import Mapping, MutableMapping, Sequence
from functools import partial

from fangzhi.jsonl import Json, judgement_to_json
from fangzhi.link.items import Cluster, Item
from fangzhi.memory import Memory
from fangzhi.model import Judgement

Posts = frozenset[tuple[str, str]]


class Remembered:
    """Clusters by name, of those names that a former run knew from the same articles, with the posts of their items.

    No name has a say in how the people of another are joined, unless a user's ledger speaks of both.
    """

    def __init__(
        self, names: Mapping[str, Sequence[Item]], memory: Memory, posts: MutableMapping[tuple[str, str], Posts]
    ) -> None:
        self._names = names
        self._memory = memory
        self._posts = posts
        told = {item.record.article: item.record for items in names.values() for item in items} if memory.keeps else {}
        records = {article: memory.told(record) for article, record in told.items()}
        self._keys = {
            name: memory.key("people", name, *(records[article] for article in dict.fromkeys(i.record.article for i in items)))
            for name, items in (names.items() if memory.keeps else ())
        }
        recalled = ((name, memory.recall(key, partial(self._read, name))) for name, key in self._keys.items())
        self.known = {name: clusters for name, clusters in recalled if clusters is not None}

    def keep(self, found: Mapping[str, Sequence[Cluster]]) -> None:
        """Keep the clusters of all names for the next run."""
        for name, key in self._keys.items():
            self._memory.keep(key, partial(self._write, name, found[name]))

    def _write(self, name: str, clusters: Sequence[Cluster]) -> Json:
        items = self._names[name]
        number = {item.ref: i for i, item in enumerate(items)}
        told = [
            {
                "items": [number[item.ref] for item in cluster.items],
                "why": list(map(judgement_to_json, cluster.why)),
                "merged": cluster.merged_ids,
            }
            for cluster in clusters
        ]
        return {"clusters": told, "posts": [sorted(self._posts.get(item.ref, ())) for item in items]}

    def _read(self, name: str, value: Json) -> list[Cluster]:
        items = self._names[name]
        if sorted(i for told in value["clusters"] for i in told["items"]) != list(range(len(items))):
            raise ValueError("an item in no cluster, or in two")
        posts = [frozenset((str(body), str(title)) for body, title in told) for told in value["posts"]]
        self._posts.update(zip((item.ref for item in items), posts, strict=True))
        return [
            Cluster([items[i] for i in told["items"]], why=[Judgement(**j) for j in told["why"]], merged_ids=list(told["merged"]))
            for told in value["clusters"]
        ]
