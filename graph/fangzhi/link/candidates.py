"""Which clusters a person can belong to at all: those of the same name that share something worth comparing."""

from collections import Counter
from collections.abc import Iterator

from fangzhi.link.holders import Scene, Scope
from fangzhi.link.items import Cluster
from fangzhi.link.profiles import Profile

Sign = tuple[str, str]
_MOST = 40  # clusters that one person is compared with at most
_STRENGTH = {"body": 5, "origin": 3, "newsroom": 3, "paper": 2, "page": 2}


class Block:
    """The clusters of one name, found by what their profiles hold."""

    def __init__(self, common: bool) -> None:
        self.common = common
        self._by_sign: dict[Sign, dict[int, None]] = {}
        self._profiles: dict[int, tuple[Cluster, Profile]] = {}
        self._into: dict[int, int] = {}
        self._holders: dict[Scope, dict[int, None]] = {}
        self._waiting: dict[Scope, dict[int, Scene]] = {}
        self._grouped: dict[str, int] = {}
        self._next = 0

    def add(self, cluster: Cluster, profile: Profile) -> int:
        """A new cluster; its number."""
        number, self._next = self._next, self._next + 1
        self._profiles[number] = (cluster, profile)
        self._register(number, profile)
        return number

    def join(self, number: int, profile: Profile) -> None:
        """A cluster has taken in a profile."""
        self._profiles[number][1].join(profile)
        self._register(number, profile)

    def merge(self, number: int, other: int) -> None:
        """A cluster has taken in another."""
        _, profile = self._profiles.pop(other)
        self._into[other] = number
        self.join(number, profile)

    def together(self, number: int) -> int:
        """Make one of a cluster and those that a user's ledger joins with it; the number of the oldest."""
        for group in sorted(self._profiles[number][1].groups):
            home, other = sorted((number, self._root(self._grouped.setdefault(group, number))))
            if home != other and not self._profiles[home][1].groups & self._profiles[other][1].apart:
                self._profiles[home][0].absorb(self._profiles[other][0])
                self.merge(home, other)
                number = home
        return number

    def candidates(self, profile: Profile) -> Iterator[tuple[int, Cluster, Profile]]:
        """Number, cluster and profile of the clusters that share a sign, oldest first, each once.

        Of very many (a name that hundreds bear) those that share most, so that time does not grow with the square.
        """
        shared: Counter[int] = Counter()
        for sign in self._signs(profile):
            for number in self._by_sign.get(sign, ()):
                shared[self._root(number)] += _STRENGTH.get(sign[0], 1)
        numbers = list(shared)
        if len(numbers) > _MOST:
            numbers = sorted(numbers, key=lambda n: (-shared[n], n))[:_MOST]
        for number in sorted(numbers):
            yield number, *self._profiles[number]

    def hold(self, scope: Scope, number: int) -> None:
        """A cluster holds an office for the readers of a publication."""
        self._holders.setdefault(scope, {})[number] = None

    def holder(self, scope: Scope) -> tuple[int, Cluster, Profile] | None:
        """The one office holder of this name in a publication so far; None where there is none, or more than one."""
        numbers = {self._root(number) for number in self._holders.get(scope, ())}
        if len(numbers) != 1:
            return None
        self._holders[scope] = dict.fromkeys(numbers)
        number = next(iter(numbers))
        return number, *self._profiles[number]

    def wait(self, scope: Scope, number: int, scene: Scene) -> None:
        """A bare name waits for an office holder; of very many the last."""
        waiting = self._waiting.setdefault(scope, {})
        waiting[number] = scene
        if len(waiting) > _MOST:
            del waiting[next(iter(waiting))]

    def waiting(self, scope: Scope) -> list[tuple[int, Cluster, Profile, Scene]]:
        """The bare names that wait and have joined nothing since, oldest first."""
        waiting = self._waiting.get(scope, {})
        for number in [n for n in waiting if n in self._into or len(self._profiles[n][0].items) > 1]:
            del waiting[number]
        return [(number, *self._profiles[number], scene) for number, scene in waiting.items()]

    def clusters(self) -> list[Cluster]:
        """All clusters, oldest first."""
        return [cluster for _, (cluster, _) in sorted(self._profiles.items())]

    def _register(self, number: int, profile: Profile) -> None:
        for sign in self._signs(profile):
            self._by_sign.setdefault(sign, {})[number] = None

    def _root(self, number: int) -> int:
        while number in self._into:
            number = self._into[number]
        return number

    def _signs(self, profile: Profile) -> Iterator[Sign]:
        """What two profiles of one person must share at least one of. A paper or a home proves too little of a common name."""
        for key in profile.bodies:
            yield "body", key
        for city in profile.cities:
            yield "city", city
        for other in profile.companions:
            yield "with", other
        for doc, day in profile.pages:
            yield "page", f"{doc} {day}"
        for paper in profile.newsrooms:
            yield "newsroom", paper
        for origin in profile.origins:
            yield "origin", origin
        for country in profile.countries:
            yield "country", country
        if not self.common:  # either alone would not join even a rare name
            for realm in profile.realms:
                yield "realm", realm
            for paper in profile.papers:
                for home in profile.homes or ("",):
                    yield "paper", f"{paper}|{home}"
