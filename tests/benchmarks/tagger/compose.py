"""Passages for training, composed from forms of local news: `python compose.py LABELS COMPOSED POOLS`.

Every name in them is made up, or drawn from the divisions, the lexicons or jieba's dictionary; given names take the
characters that are given in LABELS. POOLS holds such names, to put in the place of others while training.
"""

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import jieba
import jieba.posseg
import weak_labels

import fangzhi
from fangzhi.vocabulary import Vocabulary

PASSAGES = 18_000
_HERE = Path(__file__).resolve().parent
FORMS = (_HERE / "forms.txt").read_text(encoding="utf-8").splitlines()
SLOTS = {
    row[0]: row[1].split() for row in (x.split("\t") for x in (_HERE / "slots.tsv").read_text(encoding="utf-8").splitlines())
}
KINDS = {"person": "Person", "foreign": "Person", "native": "Person", "surname": "Person", "abbr": "Place"}
PLACES = ("city", "province", "state", "capital", "area", "town", "village", "place", "road", "river", "zone")
BODIES = ("body", "company", "school", "hospital", "team")
FUNCTION = set(
    "的了着过们因互哭笑就也又还曾已将于在向从带到说称作任率赴获与同为对是被把按持听看走来去和及等则却仍才便并即各其这那他她它你我让给"
    "用以跟靠拿如何此某都很再最不没无有要能会可使由后前中上下里内外起时"
)
PART = re.compile(r"\{(\w+)\}|\[([^\]A-Za-z]+)([A-Za-z]+)\]|[^{\[]+")
HALF_WIDTH = str.maketrans("（），：；", "(),:;")


class Composer:
    """Draws names and fills forms; each passage comes with the spans of the names in it."""

    def __init__(self, vocabulary: Vocabulary, chance: random.Random, given: dict[str, int]) -> None:
        self.chance = chance
        self.names = Names(vocabulary, chance, given)
        self.parts = Areas(vocabulary, chance)
        self.bodies = [row["department"] for row in rows(vocabulary, "departments") if len(row["department"]) > 2]
        self.posts = SLOTS["post"] + [row["post"] for row in rows(vocabulary, "posts")]
        self.bare = {*self.bodies, *SLOTS["zone"], *SLOTS["team"]}
        self.callers = SLOTS["caller"] + [row["calling"] for row in rows(vocabulary, "callings")]

    def passage(self) -> tuple[str, list[tuple[int, int, str]]]:
        """One to three forms filled."""
        text, spans = "", []
        for form in self.chance.choices(FORMS, k=self.chance.choice((1, 1, 2, 3))):
            for value, kind in self.parts_of(form):
                if kind:  # 领导小组 or 开发区 alone is what LAC says it is
                    spans.append((len(text), len(text) + len(value), "" if value in self.bare else kind))
                text += value
        # as some papers are typed
        return (text.translate(HALF_WIDTH) if self.chance.random() < 0.08 else text), spans

    def parts_of(self, form: str) -> Iterator[tuple[str, str]]:
        """The pieces of a form with what each is; `[因p]` tells a word and its tag, `{deed}` is a form in a form."""
        for found in PART.finditer(form):
            slot, word, tag = found.groups()
            if slot in ("deed", "act"):
                yield from self.parts_of(self.chance.choice(SLOTS[slot]))
            elif slot:
                kind = KINDS.get(slot) or ("Institution" if slot in BODIES else "Place" if slot in PLACES else "")
                yield self.fill(slot), kind
            else:
                yield word or found.group(), tag or ""

    def fill(self, slot: str) -> str:
        """A value of a slot."""
        pick, parts = self.chance.choice, self.parts
        simple: dict[str, Callable[[], str]] = {
            "person": self.names.person,
            "foreign": self.names.foreign,
            "surname": self.names.surname,
            "native": self.names.native,
            "abbr": lambda: pick(SLOTS["abbr"]),
            "team": lambda: pick((parts.short, parts.town, parts.brand, str, str))() + pick(SLOTS["team"]),
            "area": parts.area,
            "city": lambda: pick(parts.shorts if self.chance.random() < 0.7 else parts.by_level["city"]),
            "province": lambda: pick(parts.provinces),
            "state": lambda: pick(parts.states),
            "capital": lambda: pick(parts.abroad),
            "town": parts.town,
            "village": parts.village,
            "head": lambda: pick("市县区"),
            "post": lambda: pick(self.posts),
            "caller": lambda: pick(self.callers),
            "topic": lambda: pick(SLOTS["topic"]),
            "thing": lambda: pick(SLOTS["thing"]),
            "body": lambda: pick((parts.area, parts.short, str))() + pick(self.bodies),
            "company": lambda: (
                (pick((parts.short, str, str))() + parts.brand() if self.chance.random() < 0.85 else self.names.sounded())
                + (f"（{pick(parts.shorts)}）" if self.chance.random() < 0.06 else "")
                + pick(SLOTS["company"])
            ),
            "school": lambda: pick((parts.area, parts.short))() + pick(SLOTS["school"]),
            "hospital": lambda: pick((parts.area, parts.short, parts.town))() + pick(SLOTS["hospital"]),
            "place": lambda: pick((parts.short, parts.brand))() + pick(SLOTS["site"]),
            "road": lambda: pick((parts.short, parts.brand))() + pick(SLOTS["road"]),
            "river": lambda: parts.brand()[0] + pick(("", "水", "清", "沙")) + pick(SLOTS["river"]),
            "zone": lambda: pick((parts.short, parts.brand, str))() + pick(SLOTS["zone"]),
            "project": lambda: pick((parts.short, parts.brand))() + pick(SLOTS["project"]),
            "number": lambda: str(
                pick((self.chance.randint(2, 90), self.chance.randint(100, 9000), round(self.chance.random() * 50, 1)))
            ),
            "age": lambda: str(self.chance.randint(18, 90)),
            "year": lambda: str(self.chance.randint(1925, 2026)),
            "month": lambda: str(self.chance.randint(1, 12)),
            "hour": lambda: str(self.chance.randint(0, 23)),
            "day": lambda: pick(
                (
                    "近日",
                    "日前",
                    f"{self.chance.randint(1, 12)}月{self.chance.randint(1, 28)}日",
                    f"{self.chance.randint(1, 28)}日上午",
                    "昨天",
                    "连日来",
                )
            ),
        }
        return simple[slot]()


class Names:
    """Names of people: a surname as common as it is, given characters as they are given, and any others at times."""

    def __init__(self, vocabulary: Vocabulary, chance: random.Random, given: dict[str, int]) -> None:
        self.chance = chance
        surnames = [row["surname"] for row in rows(vocabulary, "surnames")]
        self.surnames = [*surnames, *SLOTS["surname"]]
        self.weights = [0.15] * len(surnames) + [60.0 / (1 + rank / 8) for rank in range(len(SLOTS["surname"]))]
        given = {c: n for c, n in given.items() if n > (9 if c in FUNCTION else 1)}
        self.given, self.given_weights = list(given), [count**0.75 for count in given.values()]
        self.sounds = [row["sound"] for row in rows(vocabulary, "name_sounds")]
        jieba.posseg.initialize()
        known = jieba.posseg.dt.word_tag_tab
        words = [w for w, f in jieba.dt.FREQ.items() if len(w) == 2 and f > 500 and re.fullmatch("[一-鿿]+", w)]
        self.words = sorted(w for w in words if known.get(w) in ("n", "nz", "a", "an") and not FUNCTION & set(w))
        sounded, ours = set(self.sounds), set(surnames)
        self.abroad = sorted(
            w
            for w, tag in known.items()
            if tag in ("nrt", "nrfg")
            and re.fullmatch("[一-鿿]{3,6}", w)
            and (not set(w) - sounded or (w[0] in ours and len(w) == 3))
            and not re.search("[国州省市县区岛镇河湖山港城人语族军亭厅]$", w)
        )
        self.any = sorted({c for w in words for c in w} - FUNCTION)

    def surname(self) -> str:
        return self.chance.choices(self.surnames, self.weights)[0]

    def person(self) -> str:
        """张三, 欧阳明, 李建国; 艾尔肯·吐尔逊 or 其其格 now and then."""
        kind = self.chance.random()
        if kind < 0.1:
            return self.foreign() if kind < 0.04 else self.native()
        kind = self.chance.random()
        if kind < 0.03:
            return self.surname() + self.chance.choice(self.words)
        length = 1 if kind < 0.28 else 2
        chars = [
            self.chance.choice(self.any)
            if self.chance.random() < 0.06
            else self.chance.choices(self.given, self.given_weights)[0]
            for _ in range(length)
        ]
        return self.surname() + "".join(chars)

    def foreign(self) -> str:
        """By sound, one or two parts; or one that the dictionary knows."""
        first = self.chance.choice(self.abroad) if self.chance.random() < 0.6 else self.sounded()
        return first if self.chance.random() < 0.7 or len(first) > 5 else f"{first}·{self.sounded()}"

    def sounded(self) -> str:
        """As foreign names sound."""
        return "".join(self.chance.choices(self.sounds, k=self.chance.choice((2, 2, 3, 3, 4))))

    def native(self) -> str:
        """As Tibetans, Mongols, Uyghurs, Kazakhs, Yi, Dai and their neighbours are called."""
        pick, kind = self.chance.choice, self.chance.random()
        if kind < 0.3:
            return pick(SLOTS["tibetan"]) + pick([*SLOTS["tibetan"], *SLOTS["tibetan"], ""])
        if kind < 0.6:
            first, last = pick([*SLOTS["mongol"], *"包白乌敖宝赵孟"]), pick([*SLOTS["mongol_last"], *SLOTS["mongol"]])
            return first + last if len(first + last) > 2 else last + pick(SLOTS["mongol_last"])
        if kind < 0.85:
            return pick(SLOTS["turkic"]) + pick(("", "", "江", "别克", "古丽", "·" + pick(SLOTS["turkic"])))
        if kind < 0.95:
            return pick(SLOTS["yi"]) + pick(SLOTS["yi_last"])
        return pick(("岩", "玉", "刀", "罕", "扎", "娜", "李扎", "岩罕")) + pick(SLOTS["dai"])


class Areas:
    """Official divisions and invented ones."""

    def __init__(self, vocabulary: Vocabulary, chance: random.Random) -> None:
        self.chance = chance
        self.by_level: dict[str, list[str]] = {}
        self.shorts: list[str] = []
        gazetteer = vocabulary.gazetteer
        towns = []
        for division in gazetteer._by_code.values():
            if re.fullmatch(r"[一-鿿]{2,12}", division.name):
                self.by_level.setdefault(division.level, []).append(division.name)
            if division.level != "town":
                self.shorts += [a for a in division.aliases if 2 <= len(a) <= 4]
            else:
                towns.append(division.code)
        drawn = chance.sample(towns, 1500)
        self.provinces = [
            n for d in gazetteer._by_code.values() if d.level == "province" for n in (d.name, *d.aliases) if 2 <= len(n) < 5
        ]
        self.states = SLOTS["state"]
        sounds = "".join(row["sound"] for row in rows(vocabulary, "name_sounds"))
        tagged = jieba.posseg.dt.word_tag_tab
        listed = sorted(w for w, tag in tagged.items() if tag in ("ns", "nsf"))
        self.abroad = [
            w for w in listed if re.fullmatch(f"[{sounds}]{{2,5}}[{sounds}州市城岛港河湾]", w) and len(set(w)) == len(w)
        ]
        # not 上山下海, 网上超市, 邦国: words that the dictionary takes for places
        self.known = [
            w
            for w in listed
            if re.fullmatch("[一-鿿]{2,5}[州省市县区旗盟镇乡村庄山江河湖岛海港湾城岭路街峡滩泉]", w)
            and not re.search("^[上下登过渡跨入出进回]|超市|[军地战防]区|[上下网店门]..?$", w)
            and tagged.get(w[:-1], "ns") in ("ns", "nr", "nz", "nrt")
        ]
        self.shorts = [
            n for n in self.shorts if not re.search("园区|新区|开发", n) and tagged.get(n, "ns") in ("ns", "nr", "nz", "nrt")
        ]
        self.by_level["village"] = [v.name for t in drawn for v in gazetteer.villages(t) if re.fullmatch("[一-鿿]{2,8}", v.name)]
        self.stems = sorted({n[:-1] for n in self.by_level["town"] + self.by_level["village"] if len(n) == 3})

    def area(self) -> str:
        names = self.by_level[self.chance.choices(("county", "city", "province", "town"), (6, 3, 1, 1))[0]]
        return self.chance.choice(names) if self.chance.random() < 0.7 else self.stem() + self.chance.choice("市县区州")

    def town(self) -> str:
        return (
            self.chance.choice(self.by_level["town"])
            if self.chance.random() < 0.7
            else self.stem() + self.chance.choice("镇乡镇乡村")
        )

    def village(self) -> str:
        name = self.chance.choice(self.by_level["village"])
        return name if name[-1] in "村区寨屯庄" else name + "村"

    def short(self) -> str:
        return self.chance.choice(self.shorts if self.chance.random() < 0.5 else ["市", "县", "区", "省", *"市县区"])

    def stem(self) -> str:
        return self.chance.choice(self.stems)

    def brand(self) -> str:
        """Two characters as companies and streets are named."""
        return self.stem() if self.chance.random() < 0.4 else "".join(self.chance.sample(SLOTS["lucky"], 2))


def rows(vocabulary: Vocabulary, name: str) -> list[dict[str, str]]:
    """The rows of a lexicon file."""
    lines = (vocabulary.root / "lexicons" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    table = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [dict(zip(table[0], row, strict=False)) for row in table[1:]]


def passages(composer: Composer, count: int) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """That many passages."""
    return islice(iter(composer.passage, None), count)


def main() -> None:
    """Write the labels of composed passages, and names and words to put in the place of others while training."""
    labels, composed, pools = map(Path, sys.argv[1:])
    vocabulary = fangzhi.load_vocabulary()
    told: set[str] = set()  # once each: the most named would lend their characters to all
    for line in labels.read_text(encoding="utf-8").splitlines():
        row, at = json.loads(line), 0
        for end, tag in zip(row["ends"], row["tags"], strict=True):
            if tag == "Person" and end - at == 3:
                told.add(row["text"][at:end])
            at = end
    given = Counter(c for name in sorted(told) for c in name[1:] if re.fullmatch("[一-鿿]", c))
    composer = Composer(vocabulary, random.Random(20240101), given)
    with composed.open("w", encoding="utf-8") as sink:
        for _ in range(PASSAGES // 2000):
            weak_labels.write(sink, "composed", list(passages(composer, 2000)))
    pools.write_text(json.dumps(to_swap(composer), ensure_ascii=False), encoding="utf-8")


def to_swap(composer: Composer) -> dict[str, object]:
    """Names by kind, words of the dictionary by tag and length."""
    names, areas = composer.names, composer.parts
    places: dict[str, list[str]] = {}
    for name in sorted({n for level in areas.by_level.values() for n in level} | {areas.area() for _ in range(20_000)}):
        places.setdefault(name[-1], []).append(name)
    words: dict[str, list[str]] = {}
    for word, flag in sorted(jieba.posseg.dt.word_tag_tab.items()):
        if (
            jieba.dt.FREQ.get(word, 0) > 5
            and flag in ("n", "v", "vn", "a", "nz", "d", "ad", "an")
            and re.fullmatch("[一-鿿]{2,4}", word)
        ):
            words.setdefault(f"{flag}{len(word)}", []).append(word)
    return {
        "person": sorted({n for n in (names.person() for _ in range(60_000)) if re.fullmatch("[一-鿿]{2,4}", n)}),
        "foreign": sorted(names.foreign() for _ in range(10_000)),
        "places": {last: found for last, found in places.items() if len(found) > 30},
        "shorts": sorted(set(areas.shorts)),
        "known": areas.known,
        "states": areas.states + areas.abroad,
        "bodies": sorted(
            w for w, tag in jieba.posseg.dt.word_tag_tab.items() if tag == "nt" and re.fullmatch("[一-鿿]{4,12}", w)
        ),
        "words": words,
    }


if __name__ == "__main__":
    main()
