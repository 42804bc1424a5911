"""Bodies with who stands for them amid the names of a list: 县长张三，|县水利局、县林业局负责人|以及甲镇镇长李四."""

from typing import TYPE_CHECKING

from fangzhi.expressions import expression
from fangzhi.extract.events.crowds import Member, bodies_before

if TYPE_CHECKING:
    from fangzhi.extract.events.scene import Scene

# 主要负责同志|以及, 负责人|和; not 党委书记|、镇长张三, whose post it is
_STAND = expression(
    "(?:(?:主要|有关|相关|分管|党政|班子)*(?:负责人|负责同志|领导同志|领导|班子成员))(?P<join>，?以及|，|[和与及]|、)(?=[^，。；：])"
)
_ITEMS = expression("[、，和与及]|以及")


def amid(scene: "Scene", start: int, end: int) -> tuple[list[Member], int]:
    """The bodies of [start, end) that somebody without a name stands for, and where the title of the next name begins.

    One body alone before 、 may be whose head the next name is: 县水利局负责人、副局长张三.
    """
    bodies, after = list[Member](), start
    for match in _STAND.finditer(scene.masked, start, end):
        listed = [m for m in bodies_before(scene, after, match.start()) if m.found.start >= after]
        if not listed or (len(listed) == 1 and match["join"] == "、"):
            continue
        bodies += listed
        after = match.end()
    return bodies, after


def behind_them(scene: "Scene", start: int, end: int) -> int:
    """Where what stands between two names goes on behind such bodies, with their join: |，甲局、乙局负责人|以及丙镇镇长."""
    opens = _ITEMS.match(scene.masked, start, end)
    bodies, after = amid(scene, opens.end(), end) if opens else ([], start)
    if not bodies or not opens or bodies[0].found.start > opens.end() + 12 or after >= end:
        return start
    join = max(scene.masked.rfind(mark, start, after) for mark in ("以及", "，", "、", "和", "与", "及"))
    return join if join >= start else start


def clause_of_bodies(scene: "Scene", since: int, at: int) -> int:
    """|市科技局、市教育局相关负责人，|云州大学校长张三: where a clause of nothing but bodies begins right before a list."""
    if at <= since or scene.masked[at - 1] != "，":
        return at
    clause = max(since, scene.clause_start(at - 1))
    stand = next((m for m in _STAND.finditer(scene.masked, clause, at + 1) if m.end() == at), None)
    bodies = bodies_before(scene, clause, stand.start()) if stand is not None else []
    return clause if bodies and bodies[0].found.start == clause else at
