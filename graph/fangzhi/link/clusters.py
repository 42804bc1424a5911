"""People of one name into persons, in the one order of items, so that a later article never changes an earlier decision."""

from dataclasses import dataclass

from fangzhi.link.areas import Areas
from fangzhi.link.candidates import Block
from fangzhi.link.comparisons import against, compare
from fangzhi.link.holders import Holders, Scene, Scope
from fangzhi.link.items import Cluster, Item, plain
from fangzhi.link.names import is_common
from fangzhi.link.obedience import Decided
from fangzhi.link.profiles import Profile, Profiles
from fangzhi.link.remembered import Remembered
from fangzhi.link.weights import Score, Weights
from fangzhi.memory import Memory
from fangzhi.model import Judgement

_RULE = "person-evidence"


@dataclass(frozen=True, slots=True)
class Fit:
    """A cluster that a person was compared with."""

    number: int
    cluster: Cluster
    profile: Profile
    score: Score


class People:
    """Joins each person with every cluster that the evidence reaches, as long as nothing forbids it."""

    def __init__(
        self, areas: Areas, profiles: Profiles, holders: Holders, weights: Weights, decided: Decided, memory: Memory
    ) -> None:
        self.areas = areas
        self.memory = memory
        self.decided = decided
        self.holders = holders
        self.profiles = profiles
        self.weights = weights
        self._blocks: dict[str, Block] = {}

    def cluster(self, items: list[Item]) -> list[Cluster]:
        """All persons with full names as clusters; items come in their order.

        Those of a name of which the very same articles told in a former run are remembered, unless a ledger has a say.
        """
        names: dict[str, list[Item]] = {}
        for item in items:
            names.setdefault(plain(item.entity.name), []).append(item)
        remembered = Remembered(names, self.memory, self.profiles.posts_of) if not self.decided.holds else None
        known = remembered.known if remembered else {}
        for item in items:
            if plain(item.entity.name) not in known:
                self._place(item)
        found = {name: known[name] if name in known else self._blocks[name].clusters() for name in names}
        if remembered:
            remembered.keep(found)
        return [cluster for clusters in found.values() for cluster in clusters]

    def _place(self, item: Item) -> None:
        name = plain(item.entity.name)
        block = self._blocks.get(name)
        if block is None:
            block = self._blocks[name] = Block(is_common(self.areas.vocabulary, name))
        profile = self.profiles.profile(item)
        if group := self.decided.group(item):
            profile.groups, profile.apart = {group}, self.decided.apart(group)
        if len(profile.states) > 1:  # an article that takes the presidents of two states for one shows who neither is
            block.add(Cluster([item]), Profile(articles=profile.articles))
            return
        scope = self.holders.scope(item.record)
        if scope:
            profile.beside = self.holders.beside(item, scope)
        scene = self.holders.scene(item, profile, scope) if scope else None
        if scene is not None:
            profile.listed = scene.listed
        fits = [
            Fit(number, cluster, other, compare(name, block.common, profile, other, self.areas, self.weights))
            for number, cluster, other in block.candidates(profile)
        ]
        fits = [fit for fit in fits if fit.score.total >= self.weights["unsure"]]
        fits.sort(key=lambda fit: (-fit.score.total, fit.number))
        good = [fit for fit in fits if fit.score.total >= self.weights["join"] and not fit.score.against]
        if not good and scope and scene is not None:
            good = self._known(name, block, scope, scene, profile)
        if not good or self._torn(good):
            cluster = Cluster([item])
            number = block.add(cluster, profile)
            if scope and scene is not None and not good:
                block.wait(scope, number, scene)
        else:
            cluster, number = self._take(item, profile, good, block)
        _note(cluster, item, fits, good)
        if profile.groups:
            number = block.together(number)
        if scope and self.holders.holds(profile, scope):
            block.hold(scope, number)
            self._gather(name, block, scope)

    def _known(self, name: str, block: Block, scope: Scope, scene: Scene, profile: Profile) -> list[Fit]:
        """The one office holder that a bare name means."""
        holder = block.holder(scope)
        if holder is None:
            return []
        fit = self._meant(name, block, scene, profile, holder)
        return [fit] if fit is not None else []

    def _meant(self, name: str, block: Block, scene: Scene, profile: Profile, holder: tuple[int, Cluster, Profile]) -> Fit | None:
        support = Score(self.weights)
        if not self.holders.supports(scene, holder[2], support):  # cheaper than to compare, and most fail here
            return None
        score = compare(name, block.common, profile, holder[2], self.areas, self.weights)
        for term, what in support.terms:
            score.add(term, what)
        forbidden = score.against or against(profile, holder[2], self.areas, self.weights)
        return Fit(*holder, score) if score.total >= self.weights["join"] and not forbidden else None

    def _gather(self, name: str, block: Block, scope: Scope) -> None:
        """Join the bare names that were met before their office holder."""
        for number, cluster, profile, scene in block.waiting(scope):
            holder = block.holder(scope)
            if holder is None or number == holder[0]:
                continue
            fit = self._meant(name, block, scene, profile, holder)
            if fit is not None:
                (home, here), (other, there) = sorted([(number, cluster), holder[:2]])
                here.why.append(_judge(here, there.founder, "same", fit.score.value, fit.score.reason))
                here.absorb(there)
                block.merge(home, other)

    def _torn(self, good: list[Fit]) -> bool:
        """Whether two clusters that exclude each other fit about equally well."""
        best, *others = good
        return any(
            best.score.total - other.score.total < self.weights["margin"]
            and against(best.profile, other.profile, self.areas, self.weights)
            for other in others
        )

    def _take(self, item: Item, profile: Profile, good: list[Fit], block: Block) -> tuple[Cluster, int]:
        """Put the item into the best cluster, and those into one that it proves to be one with it; the oldest stays."""
        chosen = [good[0]]
        for fit in good[1:]:
            if not any(against(fit.profile, other.profile, self.areas, self.weights) for other in chosen):
                chosen.append(fit)
        chosen.sort(key=lambda fit: fit.number)
        home, *rest = chosen
        score = home.score
        home.cluster.items.append(item)
        home.cluster.why.append(_judge(home.cluster, item, "same", score.value, score.reason))
        block.join(home.number, profile)
        for fit in rest:
            reason = f"与“{item.label}”都是同一人：{fit.score.reason}"
            home.cluster.why.append(_judge(home.cluster, fit.cluster.founder, "same", fit.score.value, reason))
            home.cluster.absorb(fit.cluster)
            block.merge(home.number, fit.number)
        return home.cluster, home.number


def _note(cluster: Cluster, item: Item, fits: list[Fit], good: list[Fit]) -> None:
    """Keep what spoke for another cluster and was not enough, or was forbidden: the best of each kind."""
    noted: set[str] = set()
    for fit in fits:
        verdict = "different" if fit.score.against else "unsure"
        if verdict in noted:
            continue
        if fit.cluster is cluster or (fit in good and item is not cluster.founder):
            continue
        noted.add(verdict)
        words = fit.score.reason if fit.score.against else f"{fit.score.reason}；证据不足以合并"
        if fit in good:
            words = f"{fit.score.reason}；另有互斥的同名人同样相符"
        cluster.why.append(_judge(fit.cluster, item, verdict, fit.score.value, words))


def _judge(cluster: Cluster, item: Item, verdict: str, score: float, reason: str) -> Judgement:
    return Judgement(cluster.founder.label, item.label, verdict, score, reason, _RULE)
