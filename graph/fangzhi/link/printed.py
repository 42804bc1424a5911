"""What two articles print of one person and cannot print differently: sex, ethnicity, birth or age, native place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from fangzhi.link.areas import Areas

if TYPE_CHECKING:
    from fangzhi.link.profiles import Profile

_WORDS = {"sex": "性别", "ethnicity": "民族"}


def born(attributes: Mapping[str, Any], day: str) -> set[tuple[int, int]]:
    """The first and the last year of birth that a text allows: of 45岁 in 2024, 1978 to 1980, for some count a year more."""
    birth, age, year = str(attributes.get("birth", "")), str(attributes.get("age", "")), day[:4]
    if birth[:4].isdigit():
        return {(int(birth[:4]), int(birth[:4]))}
    if age.isdigit() and year.isdigit():
        return {(int(year) - int(age) - 1, int(year) - int(age) + 1)}
    return set()


def is_telling(birth: str) -> bool:
    """Whether a birth is told to the month, which few of one name share; a year is not."""
    return len(birth) > 4


def differing(left: Profile, right: Profile, areas: Areas) -> list[str]:
    """Words for each thing that the articles print differently."""
    words = []
    for kind, name in _WORDS.items():
        mine, theirs = left.printed.get(kind), right.printed.get(kind)
        if mine and theirs and not mine & theirs:
            words.append(f"所载{name}不同（{min(mine)}、{min(theirs)}）")
    if words_of_birth := _births(left, right):
        words.append(words_of_birth)
    if left.natives and right.natives and not any(_one_place(a, b, areas) for a in left.natives for b in right.natives):
        words.append(f"所载籍贯不同（{min(left.natives)}、{min(right.natives)}）")
    return words


def _births(left: Profile, right: Profile) -> str:
    """Months that differ within years that agree, or years that no birth allows."""
    mine, theirs = left.printed.get("birth", set()), right.printed.get("birth", set())
    if mine and theirs:
        agree = any(a.startswith(b) or b.startswith(a) for a in mine for b in theirs)
        return "" if agree else f"所载出生不同（{min(mine)}、{min(theirs)}）"
    if not left.born or not right.born or any(a <= d and c <= b for a, b in left.born for c, d in right.born):
        return ""
    return f"所载年龄不同（约{min(left.born)[0]}年生、约{min(right.born)[0]}年生）"


def _one_place(one: str, other: str, areas: Areas) -> bool:
    """Whether two native places can be one: 焦作 and 河南温县, but not 河南焦作 and 江苏; what is no known place can be any."""
    mine, theirs = _codes(one, areas), _codes(other, areas)
    return not mine or not theirs or any(areas.related(a, b) for a in mine for b in theirs)


def _codes(name: str, areas: Areas) -> list[str]:
    """The divisions that a native place can mean: those of its last name that lie in all of its first."""
    for cut in range(len(name) - 1):
        found = areas.gazetteer.named(name[cut:])
        if found:
            outer = [d.code for d in areas.gazetteer.named(name[:cut])]
            return [d.code for d in found if not cut or set(outer) & set(areas.chain(d.code))]
    return []
