"""Results of a competition that are listed by rank: 第一名 张三（某局）, 亚军由李四夺得, 前三名依次为甲队、乙队、丙队."""

import re

from fangzhi.extract.events import lists
from fangzhi.extract.events.references import nearest
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

_RANK = r"(?:第[一二三四五六七八]名|冠军|亚军|季军|[一二三]等奖|特等奖|金奖|银奖|铜奖|优秀奖|金牌|银牌|铜牌|桂冠|头名)"
_LISTED = re.compile(rf"(?P<rank>{_RANK}|前[二三四五六八]名)(?P<link>[：:\s]+|(?:分别|依次)?(?:为|是|由|被|归)[：:]?)")
_SHARED = re.compile(
    r"(?:分获|分别获得|分别夺得|分列|获得|荣获)(?:了)?(?:[^，。；：]{0,12}?)第?[一二三四五六冠亚季金银铜][、和]"
    r"|(?:名列|位列|位居|并列|获得?)(?:了)?[^，。；：、的]{0,8}?第[一二三四五六](?=[，。；名位])|拔得头筹|摘得桂冠|夺魁|折桂"
)
_TOOK = re.compile(
    r"(?:拿下|拿了|拿到|拿走|捧回|捧得|捧起|摘得|摘取|夺得|夺下|赢得|斩获|勇夺|荣获|获得?|问鼎|收获)了?[^，。；：、的“”]{0,12}?"
    rf"(?:{_RANK}|优胜奖|组织奖|创意奖|人气奖|鼓励奖|奖杯)"
)
_BEFORE = re.compile(r"曾|此前|去年|前年|往年|历届|连续|多次|先后|上一?届|20\d\d年|在[^，。；]{2,24}(?:中|上)")
_QUOTED = re.compile(r"(?:荣获|获得|获评|获颁|捧得|获)(?:了)?“(?P<name>〇+)”(?:称号|荣誉|奖项?|奖牌)?(?=[，。；])")
_PRIZE_NAME = re.compile(r"(?:奖|单位|集体|个人|企业|标兵|能手|先锋|模范|先进|示范[县市区镇乡村]|红旗[县市区镇乡村])$")
_THERE = re.compile(r"会上|仪式上|活动中|大会|会议")
_ITEM_END = re.compile(r"[、，；。：！\n]")
_OF = re.compile(r"[^，。；：、（）\n]{0,16}?")
_TAKEN = re.compile(r"(?:摘得|夺得|获得|斩获|摘走|收入囊中|夺走|获)|[、，；。\n（和]|均|$")
_TEAM_BEFORE = re.compile(r"(?:代表|一|二)?队(?:最终|分别|则|还|也)*$")
_TEAM = re.compile(r"(?:代表|一|二)?队")


def state(scene: Scene) -> None:
    """State a Participates (winner) for each who is listed behind a rank, at the competition told of before."""
    _quoted(scene)
    if not any(e.attributes["kind"] == "competition" for e in scene.events):
        return
    for match in _LISTED.finditer(scene.masked, scene.reading.headline_end):
        event = nearest(scene, match.start(), ("competition",))
        if event is None or scene.is_reported(match.start()):
            continue
        taken = match["link"][-1] in "由被归"
        end = scene.reading.sentence_of(match.start())[1]
        many = match["rank"].startswith("前") or match["rank"][-1] in "奖牌" or match["link"].startswith(("分别", "依次"))
        for found in _winners(scene, match.end(), end, many=many):
            if not taken or _TAKEN.match(scene.masked, found.end):
                _tell(scene, event, found, match.start())
    for match in (m for form in (_SHARED, _TOOK) for m in form.finditer(scene.masked, scene.reading.headline_end)):
        event = nearest(scene, match.start(), ("competition",))
        if event is None or won_elsewhere(scene, match.start()):
            continue
        for found in _takers(scene, match.start()):
            _tell(scene, event, found, match.start())


def won_elsewhere(scene: Scene, at: int) -> bool:
    """Whether a prize was won before, or at what its sentence tells of beside the competition (展演环节，甲队获一等奖)."""
    if _BEFORE.search(scene.masked, scene.clause_start(at), at):
        return True
    start = scene.reading.sentence_of(at)[0]
    heads = [(s, e) for s, e in scene.heads if start <= s < at and e - s > 1 and scene.masked[s:e] not in scene.words.kinds]
    return any(scene.reading.covering(s, e, "Event") is None for s, e in heads)


def _takers(scene: Scene, at: int) -> list[Found]:
    """Who takes the prize of the verb at an offset: a list, a team, or the one person of the clause before."""
    who = lists.subject(scene, scene.reading.sentence_of(at)[0], at)
    if who is not None and who.members:
        return [m.found for m in who.members]
    clause = scene.clause_start(at)
    team = _TEAM_BEFORE.search(scene.masked, clause, at)
    body = scene.reading.ending_at(team.start(), "Institution", "Place") if team else None
    if body is not None and body.start == clause:
        return [_team(scene, body)]
    if who is None or scene.masked[clause - 1] != "，" or scene.is_reported(at):
        return []
    people = lists.outermost(scene.reading.within(scene.clause_start(clause - 1), clause, "Person"))
    return people if len(people) == 1 else []  # 张三率先冲线，|摘得冠军


def _quoted(scene: Scene) -> None:
    """会上，甲公司获评“突出贡献企业”，乙镇获“综合考核一等奖”, where the paragraph tells of the occasion."""
    for match in _QUOTED.finditer(scene.masked, scene.reading.headline_end):
        event = nearest(scene, match.start(), ("meeting", "ceremony"))
        told = scene.paragraph_of(match.start())
        opened = event is not None and (event.start >= told or _THERE.search(scene.masked, told, match.start()))
        if event is None or not opened or scene.is_reported(match.start()):
            continue
        if not _PRIZE_NAME.search(scene.reading.text[match.start("name") : match.end("name")]):
            continue
        who = lists.subject(scene, scene.reading.sentence_of(match.start())[0], match.start())
        for member in who.members if who is not None else []:
            _tell(scene, event, member.found, match.start())


def _winners(scene: Scene, at: int, end: int, *, many: bool) -> list[Found]:
    """Who stands behind a rank: a name with what one is before it, or a team; several where a list may follow."""
    found: list[Found] = []
    while at < end:
        stop = _ITEM_END.search(scene.masked, at, end)
        until = stop.start() if stop else end
        people = scene.reading.within(at, until, "Person")
        of = _OF.fullmatch(scene.masked, at, people[0].start) if people else None
        body = scene.reading.starting_at(at, "Institution")
        if people and of is not None:
            found.append(people[0])
        elif body is not None and body.end <= until:
            found.append(_team(scene, body))
        else:
            break
        if not many or stop is None or stop[0] != "、":
            break
        at = stop.end()
    return found


def _team(scene: Scene, body: Found) -> Found:
    """某公司|队: the team, not the company."""
    team = _TEAM.match(scene.masked, body.end)
    if team is None:
        return body
    return scene.reading.add(Found(body.start, team.end(), "Institution", body.name + team[0], "event-team"))


def _tell(scene: Scene, event: Found, found: Found, start: int) -> None:
    fact = (found.name, event.name, "winner")
    if fact not in scene.stated:
        scene.stated.add(fact)
        roles = {"participant": found, "event": event, "role": "winner"}
        scene.reading.state("Participates", roles, min(start, found.start), max(start, found.end), "event-result")
