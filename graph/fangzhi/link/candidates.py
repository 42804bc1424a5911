"""Which clusters a person can belong to at all: those of the same name that share something worth comparing."""

from collections import Counter
from collections.abc import Iterator

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
        if not self.common:  # either alone would not join even a rare name
            for paper in profile.papers:
                for home in profile.homes or ("",):
                    yield "paper", f"{paper}|{home}"
