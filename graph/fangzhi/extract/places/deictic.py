"""Words that point at an area instead of naming it: 我市, 本省, 全县, 该乡."""

import re
from dataclasses import dataclass

from fangzhi.expressions import expression
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found, Reading, once

OWN = expression(
    r"(全|我|本|该|这个)(省|市|区|县|州|旗|盟|乡|镇|街道|村|师(?![生资范傅])|团(?![结队体员圆聚伙长]))(?![长级场民籍属])"
)
# 街道|推出…: the one named before
_BARE = expression(
    r"(街道|[镇乡村县])(?:里|上)?(?=[，已共将计推新开投累还正组聚全积又也先]|出台|印发|启动|制定)|(街道|[镇乡村县市区州旗])[里上](?!出(?!台)|[的有人头边来去老那这是])"
)
# 工业区|现有企业38家: the zone named before, where all so far are one
_ZONE = expression(
    "(?:工业|开发|高新|经开|度假|示范)区(?=现有|拥有|已|共|今年|去年|完成|实现|累计|全年|目前|将|计划|新增|引进|签约)"
)


@dataclass(frozen=True, slots=True)
class Pointer:
    """A word at text offsets [start, end) that means a place, and the rule that says which."""

    start: int
    end: int
    place: Found
    rule: str


def meant(reading: Reading, word: re.Match[str]) -> tuple[Found | None, str]:
    """The area that a match of OWN means, and the rule: see `areas.resolve`."""
    return areas.resolve(reading, word[2], word.start(), local=word[1] in ("该", "这个"))


def bare(reading: Reading, at: int) -> list[Found] | None:
    """The area that a bare noun means at the start of a clause, [] where it is not sure which, None where no such noun stands."""
    zone = _ZONE.match(reading.text, at)
    if zone is not None:
        named = {f.name: f for f in reading.within(0, at, "Place") if f.name.endswith(zone.group())}
        return list(named.values()) if len(named) == 1 else []
    word = _BARE.match(reading.text, at)
    behind = reading.word_at(word.end()) if word is not None and word[2] else None
    joins = word is not None and reading.text[word.end() : word.end() + 1] in ("与", "同")  # 乡里与县人社局联办…
    if word is None or (word[2] and not joins and (behind is None or behind.tag not in ("v", "d", "p", "vn"))):
        return None  # 村里|老人
    sign = word[1] or word[2]
    if sign in "市区州旗":
        place, _ = areas.resolve(reading, sign, at)
        return [place] if place is not None else []
    fitting = [f for f in reading.within(0, at, "Place") if f.name.endswith(sign)]
    return [f for f in fitting if f.attributes.get("kind") in (None, "area", "village")][-1:]


@once
def pointers(reading: Reading) -> list[Pointer]:
    """Every word of the text that points at an area known, in text order; one inside a name is none."""
    words = (word for word in OWN.finditer(reading.text) if reading.covering(*word.span()) is None)
    told = ((word, *meant(reading, word)) for word in words)
    return [Pointer(*word.span(), place, rule) for word, place, rule in told if place is not None and rule]


def point(reading: Reading) -> None:
    """Settle what all such words mean, when every name has been found."""
    pointers(reading)
