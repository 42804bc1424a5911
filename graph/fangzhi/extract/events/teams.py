"""Who goes as a team: in somebody's lead, made up of bodies, of several areas, brought along; an area by one sign."""

from fangzhi.expressions import expression
from fangzhi.extract.events import lists
from fangzhi.extract.events.crowds import Member
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found

TEAMS = ("组", "团", "队")
# 甲县代表团|在张三率领下，|赴乙市; 区领导|在张三带领下组成慰问团，首先|来到甲部队
_UNDER = expression(
    r"在(?P<who>[^，。；：]{2,40}?)(?:的?(?:率领|带领))下，?(?:组成[^，。；：]{0,8}[团组队]，?)?(?:先后|分别|首先)*$"
)
# 县委督查室、县财政局|组成联合督查组，于8月18日|到甲镇
_FORMED = expression(
    r"(?:抽调[^，。；：]{2,20})?(?:组成|组建)[^，。；：]{0,12}?[组团队]，?"
    r"(?:于?(?:\d{1,2}月)?\d{1,2}日(?:[上下]午)?)?(?:先后|分别|首先)*$"
)
# 由副局长张三带队的|第二督查组|深入甲镇; 由副县长李四带队的|考察团一行15人|赴乙县; 第五慰问组由张三带队，|先后来到甲部队
_BY = expression(
    r"由(?P<who>[^，。；：]{2,40}?)(?:带队|率队|率领|带领|任组长|任团长)(?:的|，)[^，。；：]{0,24}(?:组|团|队|代表|委员|专家)(?:一行(?:\d+[余多]?人)?)?，?(?:于?(?:\d{1,2}月)?\d{1,2}日(?:[上下]午)?)?(?:先后|分别|首先|实地|于)*$"
    r"|由(?P<head>[^，。；：]{2,40}?)(?:带队|率队|率领|带领|任组长|任团长)，(?:先后|分别|首先|实地)*$"
)
# 甲市、乙县等考察团一行|来我县参观
_OF_AREAS = expression(r"等(?:地|\d+个县市?)?的?(?:党政|学习|人大|政协)*(?:考察|代表|参观)团(?:一行)?(?:先后|分别)*$")
_DAY = expression(r"\d日|[同即翌]日|昨[天日]|今[天日]|当[天日]|近日|日前|连日来|[节日]前夕|(?:来临|到来|将至)之际")
_LED = expression(
    r"等?(?:一行)?(?:\d{1,2}日)?(?:[上下]午|晚)?(?:率领?|带领|带着|带队|率队)"
    r"(?P<team>[^，。；：]{2,60}?(?:组|团|队|的?(?:主要|有关|相关|分管)?负责(?:人|同志)|等[^，。；：、]{0,4}(?:部门|单位)))"
    r"(?=，?$|，?[一赴到来深前先分在抵走奔莅])"
)
_OF_TEAM = expression("[，、和及与一赴到来深前先分在抵走奔莅]|等|的?(?:主要|有关|相关|分管)*负责|$")
_NAMED = expression(
    r"(?<=[，。；\n])(?:代表团|考察团|慰问团|调研组|督导组|检查组|考察组|督查组)(?=[一先后到赴走来还在前深随又冒分])"
)


def named(scene: Scene) -> None:
    """8日下午，代表团|到…: the one team that the article names in full before."""
    for match in scene.reading.matches(_NAMED, "团", "组"):
        full = {f.name: f for f in scene.reading.within(0, match.start(), "Institution") if f.name.endswith(match[0])}
        only = next(iter(full.values())) if len(full) == 1 else None
        if only is not None and only.name != match[0] and not scene.reading.covering(*match.span(), "Institution", "Person"):
            attributes = dict(only.attributes)
            scene.reading.add(Found(*match.span(), "Institution", only.name, "event-team", "name", attributes))


def in_team(scene: Scene, left: int, at: int) -> Subject | None:
    """Who goes in the lead of somebody, as a team of some bodies or areas, or in one that somebody leads."""
    start = scene.reading.sentence_of(at)[0]
    if (under := _UNDER.search(scene.masked, max(left, start, at - 80), at)) is not None:
        team = scene.reading.ending_at(under.start(), "Institution")
        head = lists.subject(scene, under.start("who"), under.end("who"))
        if head is not None and head.people():
            return Subject(under.start(), at, [*([Member(team)] if team is not None else []), *head.members])
    if not _DAY.search(scene.masked, start, at):
        return None
    for pattern in (_FORMED, _OF_AREAS):
        if (team_of := pattern.search(scene.masked, max(left, start, at - 40), at)) is not None:
            bodies = lists.subject(scene, left, team_of.start())
            return Subject(bodies.start, at, bodies.members) if bodies is not None and bodies.members else None
    by = _BY.search(scene.masked, max(left, start, at - 80), at)
    head = lists.subject(scene, *by.span("who" if by["who"] else "head")) if by is not None else None
    return head if head is not None and head.people() else None


def led(scene: Scene, who: Subject, at: int) -> list[Member]:
    """张三率市政协调研组|到……: the team goes there too."""
    people = who.people()
    if not people or not (team := _LED.match(scene.masked, people[-1].found.end, at)):
        return []
    start = team.start("team")
    kinds = ("Institution", "Place") if "负责" in team["team"] else ("Institution",)
    teams = lists.outermost(scene.reading.within(start, team.end(), *kinds))
    known = [m.found for m in who.members]
    teams = [f for f in teams if _OF_TEAM.match(scene.masked, f.end) and f not in known]
    return [Member(f, "", 1, len(who.members) + k) for k, f in enumerate(teams, 1)]


def by_sign(scene: Scene, at: int) -> list[Found]:
    """来|绵|调研, 莅|临|考察: the home area, or the one city or county of the article, where the sign is of its name."""
    sign = scene.masked[at]
    chain = areas.home_chain(scene.reading)
    if chain and sign in chain[0].name[:-1]:
        home = areas.of_division(scene.reading, chain[0])
        return [home] if home is not None else []
    wide = {
        f.name: f
        for f in scene.reading.last_of_each("Place")
        if f.name.endswith(("市", "县", "区", "旗")) and sign in f.name[:-1] and f.attributes.get("kind") in (None, "area")
    }
    return list(wide.values()) if len(wide) == 1 else []
