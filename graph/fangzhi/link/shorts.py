"""张书记 without a given name: joined with the one full name that it can mean, else left alone."""

from fangzhi.link.items import Cluster, Item, plain
from fangzhi.link.names import short_title, surname
from fangzhi.link.profiles import Profiles, day_number
from fangzhi.link.weights import Weights
from fangzhi.model import Judgement
from fangzhi.vocabulary import Vocabulary

Meant = tuple[Cluster, str, float]


class Shorts:
    """Puts each 张书记 to the person it means; a short form never gives a cluster its id.

    Inside its article the one person of that surname and title is meant; else the one person of that surname seen in the
    same post within `short_form_days`.
    """

    def __init__(self, people: list[Cluster], profiles: Profiles, weights: Weights, vocabulary: Vocabulary) -> None:
        self.profiles = profiles
        self.vocabulary = vocabulary
        self.days = int(weights["short_form_days"])
        self._near: dict[tuple[str, str], list[tuple[Item, Cluster]]] = {}
        self._holders: dict[tuple[str, tuple[str, str]], list[tuple[int, Cluster]]] = {}
        for cluster in people:
            family = surname(vocabulary, plain(cluster.founder.entity.name))
            for item in cluster.items:
                posts = profiles.posts_of.get(item.ref, frozenset())
                if posts:
                    self._near.setdefault((item.record.article, family), []).append((item, cluster))
                for post in posts:
                    self._holders.setdefault((family, post), []).append((day_number(item.record.date), cluster))

    def attach(self, shorts: list[Item]) -> list[Cluster]:
        """Join what can be joined; the clusters of those that stay alone."""
        alone = []
        for item in shorts:
            meant = self._in_article(item) or self._holding(item)
            if meant is None:
                alone.append(Cluster([item]))
                continue
            cluster, words, score = meant
            cluster.items.append(item)
            cluster.why.append(Judgement(cluster.founder.label, item.label, "same", score, words, "person-short-form"))
        return alone

    def _in_article(self, item: Item) -> Meant | None:
        """The one person of the surname in the article who holds a post of that title there."""
        title = plain(short_title(item, self.vocabulary))
        near = self._near.get((item.record.article, surname(self.vocabulary, plain(item.entity.name))), [])
        fitting = [cluster for other, cluster in near if title and title in {t for _, t in self.profiles.posts_of[other.ref]}]
        if len(fitting) != 1:
            return None
        full = fitting[0].founder.entity.name
        return fitting[0], f"同一篇文章里姓“{item.entity.name[:1]}”的{title}只有“{full}”", 0.9

    def _holding(self, item: Item) -> Meant | None:
        """The one person of the surname who was seen in the very post within some days."""
        day = day_number(item.record.date)
        family = surname(self.vocabulary, plain(item.entity.name))
        for body, title in sorted(self.profiles.profile(item).posts):
            seen = self._holders.get((family, (body, title)), [])
            near = list(dict.fromkeys(c for other, c in seen if day and other and abs(day - other) <= self.days))
            if len(near) == 1:
                words = f"同姓，且同一时期任同一职务“{body.rsplit('|', 1)[-1]}{title}”的只有“{near[0].founder.entity.name}”"
                return near[0], words, 0.85
        return None
