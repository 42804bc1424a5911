"""Parks and grounds that nobody else knows: that one visits, in which works are to stand, or of a town: 甲镇的|花卉基地."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import seeing
from fangzhi.vocabulary import Vocabulary

_GROUND = expression(
    r"“?(?P<own>[^，。；：、的了在“”\s]{2,14}?(?:“[^“”]{2,8}”)?[^，。；：、的了在“”\s]{0,8}?)(?:产业园区?|工业园区?|示范园区?|科技园|物流园|创业园|种植园|采摘园|基地|文化大院)”?"
    r"(?=[，。；、和与及等听看调考了]|$)"
)
_NOMINAL = frozenset("n nz nw vn an a v s f m Place".split())
_KINDS = ("试验", "实验", "实训", "生产", "培训", "教学", "教育", "训练", "研学", "繁育", "加工", "育苗", "仓储")
_NO_GROUND = expression("[该各本此这那某每]|[一二两三四五六七八九十多几\\d][个处座家]|项目|企业|施工|在建|分别|先后|重点")


def find_grounds(reading: Reading) -> None:
    """Add each ground behind a verb of visiting, behind 甲镇的, or in one list with such a one."""
    last, seen = -1, _seen(reading.vocabulary)
    for match in reading.matches(_STARTS, "园", "基地", "大院"):
        start = match.end()
        area = reading.ending_at(start - 1, "Place") if reading.text[start - 1] == "的" else None
        if start != last and not (area is not None and _is_area(area)) and not seen.search(reading.text, start - 5, start):
            continue
        ground = _GROUND.match(reading.text, start, reading.clause_of(start)[1])
        if ground is None or not _stands(reading, ground):
            end = _behind_known(reading, start)  # 甲寺、|乙县特色产业园区和…
            last = _next(reading, end) if end > start else -1
            continue
        inner = _innermost(reading, start, ground.end())
        begin, area = (inner.start, inner) if inner is not None else (start, area)
        for piece in reading.within(inner.end if inner is not None else start, ground.end(), "Place"):
            if "code" not in piece.attributes and not _is_area(piece):
                reading.remove(piece)  # 甲镇|富硒茶|产业示范园
        inside: dict[str, Found] = {"in": area} if area is not None else {}
        name = reading.text[begin : ground.end()]
        reading.add(Found(begin, ground.end(), "Place", name, "list", "", {"kind": "zone"} | inside))
        last = _next(reading, ground.end())


def _behind_known(reading: Reading, at: int) -> int:
    """Where the chain of known places ends that begins at an offset."""
    while (place := reading.starting_at(at, "Place")) is not None:
        at = place.end
    return at


def _next(reading: Reading, end: int) -> int:
    """Where the next item of a list begins; -1 where the list ends."""
    return end + 1 if reading.text[end : end + 1] in ("、", "和", "与") else -1


def _innermost(reading: Reading, start: int, end: int) -> Found | None:
    """甲镇|乙村|采摘园: the last of the areas that a ground's name begins with."""
    last = None
    while steps := [f for f in reading.within(start, end - 2, "Place") if f.start == start and _AREA.search(f.name)]:
        last = max(steps, key=lambda f: f.end)
        start = last.end
    return last


_AREA = expression("[市县区旗镇乡村]$|街道$|社区$|嘎查$|苏木$")
# where one may begin: behind a verb, behind 的, behind an item of a list
_STARTS = expression("[到看访察问摩查研进往入的、和与了户址驻于](?=[\u4e00-\u9fff“])")


def _stands(reading: Reading, ground: re.Match[str]) -> bool:
    """Whether what stands before the head is a name of its own: no place known, nothing counted, no generic words alone."""
    start, end = ground.span()
    if reading.covering(start, end, "Place") or any(f.end == end for f in reading.within(start, end, "Place")):
        return False
    if _NO_GROUND.search(ground.group()) or ground.group() in reading.vocabulary.lexicon("place_generic"):
        return False
    at = start
    while at < end and (word := reading.word_at(at)) is not None:
        if word.tag not in _NOMINAL and reading.text[at] not in "“”":
            return False
        at = word.end
    return at == end and len(_generic(reading.vocabulary).sub("", ground["own"])) >= 2


def _is_area(place: Found) -> bool:
    return place.attributes.get("kind") == "area" and place.name[-1] in "市县区旗镇乡村道"


@cache
def _seen(vocabulary: Vocabulary) -> re.Pattern[str]:
    """走进|甲基地, 先到|甲园区, 考察了|甲园区, 落户|甲工业园."""
    stands = "(?:落户|选址|入驻|位于|[坐座]落[于在]|落地)于?$"
    return expression(rf"(?:{seeing(vocabulary)}|探访|前往|赶到|深入)(?:了)?$|看了$|(?:先|又|还|再|后|接着)(?:来)?到$|{stands}")


@cache
def _generic(vocabulary: Vocabulary) -> re.Pattern[str]:
    return expression("|".join([*vocabulary.terms("project_generic"), *_KINDS]))
