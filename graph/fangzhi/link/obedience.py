"""Clusters obey a user's ledger: what it calls one is one, what it calls two stays two, whatever the evidence says."""

from collections.abc import Callable, Iterable, Sequence

from fangzhi.link.items import Cluster, Item, area_id, own_id
from fangzhi.link.ledger import Decision, live
from fangzhi.link.names import is_short
from fangzhi.model import Issue, Judgement

RULE = "ledger"


class Decided:
    """What a ledger asks of the items of a corpus: groups that belong together, and which groups stay apart.

    A `different` is stronger than any chain of `same`. A chain holds though an article in its middle is gone.
    """

    def __init__(
        self, decisions: Iterable[Decision], items: Iterable[Item], issues: list[Issue], area: Callable[[Item], str]
    ) -> None:
        given = live(decisions)
        self.issues = issues
        self._items = _meant({ref for d in given for ref in (d.left, d.right)}, items, area)
        self._above: dict[str, str] = {}
        self._hostile: dict[str, dict[str, Decision]] = {}
        self._held = [d for d in given if self._makes_sense(d)]
        for decision in self._held:
            if decision.verdict == "different":
                left, right = map(self._node, (decision.left, decision.right))
                self._hostile.setdefault(left, {}).setdefault(right, decision)
                self._hostile.setdefault(right, {}).setdefault(left, decision)
        self._held = [d for d in self._held if d.verdict != "same" or self._unite(d)]
        decided = {self._node(ref) for d in self._held for ref in (d.left, d.right)}
        self._groups = {item.label: self._root(item.label) for item in self._items.values() if item.label in decided}
        self._known: dict[str, list[Decision]] = {}
        for decision in self._held:
            if decision.left in self._items and decision.right in self._items:
                self._known.setdefault(self._root(self._node(decision.left)), []).append(decision)

    @property
    def holds(self) -> bool:
        """Whether anything is asked."""
        return bool(self._held)

    def group(self, item: Item) -> str:
        """The group that an item belongs to, "" where nothing was decided."""
        return self._groups.get(item.label, "")

    def apart(self, group: str) -> set[str]:
        """The groups that a group is kept apart from."""
        return {self._root(node) for node in self._hostile.get(group, ())}

    def obey(self, clusters: Sequence[Cluster]) -> list[Cluster]:
        """The clusters, split and joined as the ledger asks, with a judgement for each decision; parted ones come last."""
        if not self._held:
            return list(clusters)
        done = list(clusters)
        for cluster in clusters:
            done += self._split(cluster)
        of_group: dict[str, list[Cluster]] = {}
        for cluster in done:
            for group in self._groups_of(cluster.items):
                of_group.setdefault(group, []).append(cluster)
        for group in sorted(of_group):
            self._join(group, of_group)
        self._judge(done)
        return [cluster for cluster in done if cluster.items]

    def _makes_sense(self, decision: Decision) -> bool:
        """Whether both sides are known and alike; says what is wrong. An unknown side still carries a chain."""
        left, right = self._items.get(decision.left), self._items.get(decision.right)
        for ref, item in ((decision.left, left), (decision.right, right)):
            if item is None:
                self._tell(decision, f"里的“{ref[:80]}”不在这批文章里，这一判定暂时无从落实", "文章加回来后会自动生效")
        if self._node(decision.left) == self._node(decision.right):
            self._tell(decision, "的两边是同一处，这一行未用", "请写明两处不同的提及")
            return False
        if left is not None and right is not None and left.entity.type != right.entity.type:
            self._tell(decision, f"的两边类别不同（{decision.left[:80]}、{decision.right[:80]}），这一行未用")
            return False
        return True

    def _unite(self, decision: Decision) -> bool:
        """Put two groups into one, unless a `different` stands between them."""
        left, right = self._root(self._node(decision.left)), self._root(self._node(decision.right))
        if left == right:
            return True
        against = next((d for node, d in self._hostile.get(left, {}).items() if self._root(node) == right), None)
        if against is not None:
            self._tell(decision, f"判为同一，与{against.place}判为不同相矛盾，以不同为准", "请用 fangzhi undo 撤去其中一条")
            return False
        self._above[max(left, right)] = min(left, right)
        self._hostile.setdefault(min(left, right), {}).update(self._hostile.get(max(left, right), {}))
        return True

    def _split(self, cluster: Cluster) -> list[Cluster]:
        """Take out of a cluster the groups that may not be with those before them, the founder's first."""
        kept: set[str] = set()
        new = []
        for group in self._groups_of(cluster.items):
            if not self.apart(group) & kept:
                kept.add(group)
                continue
            leaving = sorted((item for item in cluster.items if self.group(item) == group), key=lambda item: item.at)
            parted = Cluster(leaving, area=cluster.area, own=cluster.own, unplaced=cluster.unplaced, parted=True)
            parted.why = _take_out(cluster, leaving)
            new.append(parted)
        return new

    def _join(self, group: str, of_group: dict[str, list[Cluster]]) -> None:
        """Make one cluster of those that hold a group; who in another cluster may not come along stays behind."""
        held = [c for c in dict.fromkeys(of_group[group]) if any(self.group(item) == group for item in c.items)]
        home, *others = sorted(held, key=lambda c: (not c.code, is_short(c.founder), c.founder.at))
        for other in others:
            here = set(self._groups_of(home.items))
            if any(self.apart(g) & here for g in self._groups_of(other.items)):
                moving = [item for item in other.items if self.group(item) == group]
                if other.founder in moving:
                    home.merged_ids.append(other.id)
                home.why += _take_out(other, moving)
                home.items += moving
                continue
            home.absorb(other)
            for g in self._groups_of(other.items):
                of_group[g].append(home)
            other.items = []

    def _judge(self, clusters: list[Cluster]) -> None:
        """Write each decision on the clusters of its two sides, in the order of the ledger."""
        home = {item.label: cluster for cluster in clusters for item in cluster.items if item.label in self._groups}
        for d in sorted((d for known in self._known.values() for d in known), key=lambda d: (d.where, d.line)):
            left, right = sorted((self._items[d.left], self._items[d.right]), key=lambda item: item.at)
            judgement = Judgement(left.label, right.label, d.verdict, 1.0, d.told, RULE, d.by, d.when)
            for cluster in dict.fromkeys((home[left.label], home[right.label])):
                cluster.why.append(judgement)
        for group in sorted(self._known.keys() | set(self._groups.values())):
            first, *others = self._islands(group)
            for other in others:
                words = "台账里的判定经过已不在这批文章里的一处相连"
                home[first].why.append(Judgement(first, other, "same", 1.0, words, RULE))

    def _islands(self, group: str) -> list[str]:
        """One item of each part of a group that its decisions on known items connect: more than one where a link is gone."""
        above = {label: label for label, of in self._groups.items() if of == group}
        for d in self._known.get(group, ()):
            left, right = self._node(d.left), self._node(d.right)
            if d.verdict == "same":
                old, new = above[left], above[right]
                above = {label: new if top == old else top for label, top in above.items()}
        return list({top: label for label, top in reversed(above.items())}.values())[::-1]

    def _groups_of(self, items: list[Item]) -> list[str]:
        return list(dict.fromkeys(group for item in items if (group := self._groups.get(item.label))))

    def _node(self, ref: str) -> str:
        item = self._items.get(ref)
        return item.label if item is not None else ref

    def _root(self, node: str) -> str:
        while node in self._above:
            node = self._above[node]
        return node

    def _tell(self, decision: Decision, message: str, advice: str = "") -> None:
        self.issues.append(Issue("link", "warning", decision.where, f"台账 {decision.place}{message}", advice))


def _meant(wanted: set[str], items: Iterable[Item], area: Callable[[Item], str]) -> dict[str, Item]:
    """The item that each reference means: by label, or by the id that the item gives where it founds a cluster."""
    found: dict[str, Item] = {}
    if not wanted:
        return found
    coded = any(ref.startswith("area-") for ref in wanted)
    for item in items:
        code = area(item) if coded and item.entity.type == "Place" else ""
        for ref in (item.label, own_id(item), area_id(code) if code else ""):
            if ref in wanted:
                found.setdefault(ref, item)
    return found


def _take_out(cluster: Cluster, leaving: list[Item]) -> list[Judgement]:
    """Remove items from a cluster, and the merge steps that brought them in; those become words against the merge."""
    labels = {item.label for item in leaving}
    cluster.items = [item for item in cluster.items if item.label not in labels]
    steps = [j for j in cluster.why if j.verdict == "same" and j.right in labels and j.rule != RULE]
    cluster.why = [j for j in cluster.why if j not in steps]
    inside = [j for j in steps if j.left in labels]
    overruled = [j for j in steps if j.left not in labels]
    words = "{}；规则据此合并，台账判定不是同一个"
    return inside + [Judgement(j.left, j.right, "different", j.score, words.format(j.reason), j.rule) for j in overruled]
