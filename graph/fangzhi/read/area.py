"""The home area of a page or article: what 本市, 全区 and 市委 mean in it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from fangzhi.expressions import expression
from fangzhi.gazetteer import RANKS, Division, Gazetteer
from fangzhi.read.lexis import HAN, Lexis

_READ = 40_000  # characters looked at
_CAP = 4  # one name counts at most so often
_MARGIN = 2.0  # how far the first must be ahead of the second
_SIGNS = "省市区县州盟旗"
_EACH = "我全本该各两外邻每"  # 全县 is no county
_HAN = expression(f"[{HAN}]")
# before the short name of a city: 在荆门; not 市长王安庆, 迎大庆
_BEFORE = "在到于赴来往驻对为以和与及从由向离抵进回让说看的了是国至暨省"
# 我市组团参加江州市运动会, 我市利润超过江州市平均, 江州商会来我市考察: 我市 is another than 江州市; not 我市召开江州市表彰大会
_BESIDE = (
    r"[我本]{sign}(?!级)[^，。；：\n]{{0,16}}(?:参加|出席|赴|与|和|超过|高于|高出|占|列|居|获|荣获){name}(?!市?委)"
    r"|{short}(?!{sign}?[委政人]|市[长领])(?:(?!记者)[^。；\n]){{0,24}}(?<![走探寻])[来赴临抵访][我本]{sign}(?!级)"
)
_OWN = rf"[我全本该]{{sign}}(?![{HAN}]{{{{0,2}}}}级)|(?<![{HAN}]){{sign}}(?:委|政府|长|人大|政协|纪委|人民政府|领导|直)"
Votes = dict[str, tuple[float, frozenset[str]]]  # by code: weight, and the names that gave it


@dataclass(frozen=True, slots=True)
class Home:
    """A division's code, else a name, else "", and the rule that found it."""

    area: str
    rule: str


NOWHERE = Home("", "")


def given(name: str, gazetteer: Gazetteer, rule: str) -> Home:
    """What a user wrote: a code, a name, or names from large to small (河南省焦作市, 河南 焦作); the name itself if unknown."""
    name = name.strip()
    if gazetteer.get(name) is not None:
        return Home(name, rule)
    if found := _chain(re.sub(r"[\s/,，、>·-]+", "", name), gazetteer):
        return Home(found.code, rule)
    return Home(name, rule) if name else NOWHERE


def of_publication(publication: str, gazetteer: Gazetteer, lexis: Lexis, rule: str) -> Home:
    """石河日报, 今日石河, 石河县人民政府 are at home in 石河; nothing for a national paper or one whose name is no division."""
    if not publication or is_national(publication, lexis):
        return NOWHERE
    heads = [publication.removesuffix(suffix) for suffix in lexis.papers if publication.endswith(suffix)]
    heads += [publication.removeprefix(head) for head in lexis.paper_heads if publication.startswith(head)]
    # a whole name, sign and all: 北京 does not make 北京青年 a paper of the city's
    heads += [publication[:end] for end in range(len(publication) - 1, 2, -1) if publication[end - 1] in _SIGNS]
    found = next((division for head in heads if (division := _chain(head, gazetteer))), None)
    return Home(found.code, rule) if found else NOWHERE


def is_national(source: str, lexis: Lexis) -> bool:
    """Whether a source line or dateline names a national paper, agency or station."""
    return bool(lexis.national.match(source.strip().removeprefix("据")))


def of_content(texts: Iterable[str], gazetteer: Gazetteer) -> Home:
    """The county or city whose divisions are named far more than any other's, or alone; nothing where that is in doubt.

    Example: five towns of one zone, its city, and two far cities as models: the zone.
    """
    text = "\n".join(texts)[:_READ]
    counts = Counter(_named(text, gazetteer))
    votes = _votes(counts, _shorts(text, counts, gazetteer), gazetteer)
    city = _leader(votes, "city", "", gazetteer) or _leader(votes, "province", "", gazetteer, only=("11", "12", "31", "50"))
    county = _leader(votes, "county", city, gazetteer) if city else ""
    found = gazetteer.get(county or _alone(text, votes, city, gazetteer) or city)
    return NOWHERE if found is None or _is_beside(found, text) else Home(found.code, "content")


def _named(text: str, gazetteer: Gazetteer) -> Iterator[str]:
    """The names of divisions in a text, longest first at each place, short county names (资源, 和平) left out."""
    at = end = 0  # of the name before
    while at < len(text):
        begins = at == end or not _HAN.match(text, at - 1)
        follows = begins or text[at - 1] in _BEFORE
        for length in range(min(14, len(text) - at), 1, -1):
            word = text[at : at + length]
            if word in gazetteer and any(_counts(word, d, begins or (follows and word != d.name)) for d in gazetteer.named(word)):
                yield word
                at = end = at + length
                break
        else:
            at += 1


def _counts(word: str, division: Division, begins: bool = True) -> bool:
    if len(word) > 2:
        return True
    bare = word in division.aliases and division.level in ("province", "city")
    return (bare and begins) or (begins and word == division.name and word[1] == "县" and word[0] not in _EACH)  # 邢台市|威县


def _shorts(text: str, counts: Counter[str], gazetteer: Gazetteer) -> dict[str, Division]:
    """By their short names the counties that a text names whole too: 茶陵 beside 茶陵县."""
    named = (found[0] for word in counts if len(found := gazetteer.named(word)) == 1)
    counties = [d for d in named if d.level == "county" and counts[d.name]]
    shorts = {d.name[:2]: d for d in counties if len(d.name) == 3 and d.name[:2] in d.aliases}
    return {short: d for short, d in shorts.items() if text.count(short) > counts[d.name]}


def _alone(text: str, votes: Votes, city: str, gazetteer: Gazetteer) -> str:
    """The only county, else the only city, that a text names, where it speaks of 我县, 县委 or 县长; else "".

    Beside its city a 四会市 is not the only one: 市委 may be of either.
    """
    named = {d.code for _, names in votes.values() for name in names for d in gazetteer.named(name)}
    for level in ("county", "city"):
        found = [d for code in votes if (d := gazetteer.get(code)) and d.level == level]
        if len(found) > 1 or (found and city and not gazetteer.within(found[0].code, city)):
            return ""
        if found and _is_told(found[0], votes):
            sign, own = found[0].name[-1], level == "city" or found[0].name[-1] != "市" or found[0].parent not in named
            return found[0].code if own and sign in _SIGNS and re.search(_OWN.format(sign=sign), text) else ""
    return ""


def _is_told(division: Division, votes: Votes) -> bool:
    """Whether a division that a text names alone is named surely: not by its short name once."""
    weight, names = votes[division.code]
    return weight >= 2 or any(len(name) > 2 for name in names) or division.name in names


def _is_beside(division: Division, text: str) -> bool:
    sign = division.name[-1]
    return sign in _SIGNS and re.search(_BESIDE.format(sign=sign, name=division.name, short=division.name[:-1]), text) is not None


def _votes(counts: Counter[str], shorts: Mapping[str, Division], gazetteer: Gazetteer) -> Votes:
    """For each division above the town: how often it or what lies in it is named, and by which names."""
    votes: Votes = {}

    def add(word: str, weight: float, divisions: Iterable[Division]) -> None:
        for division in divisions:
            old, names = votes.get(division.code, (0.0, frozenset()))
            votes[division.code] = (old + weight, names | {word})

    unsure: list[tuple[str, list[Division]]] = []
    for word, count in counts.items():
        meant = [d for d in gazetteer.named(word) if _counts(word, d)]
        meant = [d for d in meant if d.code in gazetteer.own] or meant
        if len({d.code for d in meant}) == 1:
            add(word, min(count, _CAP), gazetteer.chain(meant[0].code))
        elif len(meant) <= 12:
            unsure.append((word, meant))
    for short, division in shorts.items():
        add(short, 1, gazetteer.chain(division.code))
    known = dict(votes)
    for word, meant in unsure:
        # 文昌街道 stands in many counties; it means the one that the page speaks of anyway
        backed = [d for d in meant if any(a.code in known and a.level in ("city", "county") for a in gazetteer.chain(d.parent))]
        if len(backed) == 1:
            add(word, min(counts[word], _CAP), gazetteer.chain(backed[0].code))
    return votes


def _leader(votes: Votes, level: str, within: str, gazetteer: Gazetteer, only: tuple[str, ...] = ()) -> str:
    """The division of a level that is far ahead of the next, with two names or more for it; else ""."""
    ranked = sorted(
        (
            (-weight, code)
            for code, (weight, _) in votes.items()
            if (d := gazetteer.get(code)) and d.level == level and (not within or gazetteer.within(code, within))
            if not only or code in only
        ),
    )
    if not ranked:
        return ""
    weight, code = -ranked[0][0], ranked[0][1]
    second = -ranked[1][0] if len(ranked) > 1 else 0.0
    enough = weight >= 3 and (len(votes[code][1]) >= 2 or weight >= _CAP)
    return code if enough and weight >= _MARGIN * second else ""


def _order(division: Division, gazetteer: Gazetteer) -> tuple[bool, int]:
    return division.code not in gazetteer.own, RANKS[division.level]


def _chain(name: str, gazetteer: Gazetteer) -> Division | None:
    """The division that a name or a chain of names from large to small means; the larger of two of one name."""
    # a user's own division before an official one of the same name
    named = sorted(gazetteer.named(name), key=lambda d: (*_order(d, gazetteer), d.code))
    if named:
        sure = len(named) == 1 or _order(named[0], gazetteer) < _order(named[1], gazetteer)
        return named[0] if sure else None
    for cut in range(len(name) - 2, 1, -1):
        # the outer part may itself be a chain: 江西省吉安市|吉州区
        outer = _chain(name[:cut], gazetteer) if name[cut:] in gazetteer else None
        if outer:
            inner = [d for d in gazetteer.named(name[cut:]) if gazetteer.within(d.code, outer.code)]
            if inner:
                return min(inner, key=lambda d: (RANKS[d.level], d.code))
    return None
