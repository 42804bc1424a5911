"""Results of a competition that are listed by rank: 第一名 张三（某局）, 亚军由李四夺得, 前三名依次为甲队、乙队、丙队."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import lists, works
from fangzhi.extract.events.references import nearest
from fangzhi.extract.events.scene import Scene, Verb
from fangzhi.extract.reading import Found

_RANK = (
    "(?:第[一二三四五六七八]名|总?冠军|亚军|季军|特等奖|[一二三]等奖|[金银铜]奖|[金银铜]牌|优[秀胜]奖"
    "|桂冠|头名|头筹|榜首|魁首|前三甲|\\d+[枚块]?[金银铜]牌?)"
)
_LISTED = expression(
    rf"(?P<rank>{_RANK}|前[二三四五六八]名)(?P<link>[：:\s]+|(?:分别|依次|则)*(?:为|是|由|被|归)[：:]?|(?=[\u4e00-\u9fff]))"
)
_VERB = (
    "(?:(?:荣|斩|勇|喜|分|揽|又|再|共|并)*获(?!悉|救|取|益|批|刑|知|准|利|赠|奖(?![项杯牌]))得?|[夺赢摘捧取拔]得|[夺摘]取|[夺拿]下"
    "|拿[了到走]|居(?=[^，。；：、]{0,8}第)|捧[回起]|问鼎|蝉联|包揽|囊括|收获|[位名并分][列居]|荣[膺登]|获[评颁]"
    "|被(?:评选?|授予|表彰|认定|命名)为?|当选为?)"
)
_SHARED = (
    "第?[一二三四五六冠亚季金银铜](?:[、和]第?[一二三四五六冠亚季金银铜])+|第[一二三四五六七八](?![届次期批季轮])"
    "|前[二三四五六八][名位强]?"
)
_NAMED = (
    "[^，。；：、“”的]{0,14}(?:奖[杯章项]|奖(?![励金学补品])|称号|模范|标兵|能手|锦旗)"
    "|“(?P<name>〇+)”(?:[^，。；：、“”的]{0,4}(?:称号|荣誉|奖项?|奖牌))?"
)
# 荣获|女子组|一等奖, 分获|二、三名, 位列|第四, 包揽|前三名, 被评为|“优秀教练员”
_WON = expression(
    rf"{_VERB}了?(?!得?者)[^，。；：！？\n“”]{{0,24}}?(?:{_RANK}|{_SHARED}|{_NAMED})"
    "|(?:夺冠|夺魁|折桂|登顶|[摘夺][金银铜](?=[，。；、])|拔得头筹|卫冕成功)(?!之)|获奖(?=[，。；])"
)
_PRIZE_NAME = expression(r"(?:奖|单位|集体|个人|企业|标兵|能手|先锋|模范|先进|示范[县市区镇乡村]|红旗[县市区镇乡村])$")
# 甲队|以2∶1击败乙队|夺冠: who is told of behind it, lost
_BEAT = expression(r"(?:以[^，。；：、]{0,14}?|\d+[∶:比]\d+)?(?:(?:逆转)?(?:击败|战胜|力克|险胜|大胜|完胜|淘汰|力压)|(?<=\d)胜)")
_WITH = expression(r"(?:凭借|凭|以)[^，。；：、]{0,20}$")  # 甲队|以8金5银|居团体第一
_ITEMS_ON = expression(r"(?:[、和][^，。；：、和了将把对为在]{2,16})*(?:等[^，。；：、]{0,8})?(?:最终|分别|则|还|也|均|共同)*")
_NO_ITEM = expression("[，。；：了将把对为由向]")
# 张三的作品《某某》|获
_WORK = expression(
    r"(?:合作|创作|选送|报送|表演|演唱|带来|设计|研发|撰写|指导|演出)?的?(?:[^，。；：、的]{0,8}?(?:作品|节目|项目|论文|课题|案例|舞蹈|歌曲|课件|方案))"
    r"?(?:《〇*》|“〇*”)*(?:最终|分别|则|还|也|均|共同)*$"
)
_BEFORE = expression(r"曾|此前|去年|前年|往年|历届|连续|多次|先后|上一?届|20\d\d年|在[^，。；]{2,24}(?:中|上)")
_SOLEMN = expression("颁奖|表彰|授奖|授牌|评选|表扬|典礼")
_CONTEST = expression("(?:比赛|竞赛|大赛)(?!场)")
_RANKED = expression(rf"{_RANK}$")
_THERE = expression(r"[^，。；：\n]{0,10}(?:会|仪式|活动|典礼|晚会)[上中]|大会|会议|最终|经过|其中|比赛结果|此次|本[次届]")
_ITEM_END = expression(r"[、，；。：！\n]")
_ITEMS_END = expression(r"[、，；。：！\n和/]")
_BODY_ENDS = expression(r"(?:代表|一|二)?队|[，。；、：！（\n和]|获得|夺得|$")
_OF = expression(r"[^，。；：、（）\n]{0,16}?")
_TAKEN = expression(
    r"(?:(?:创作|设计|制作|带来|选送)?的?(?:《〇*》|“〇*”))?(?:摘得|夺得|获得|斩获|摘走|收入囊中|夺走|获)|[、，；。\n（和/]|均|$"
)
_TAKEN_UP = expression("(?:摘得|夺得|获得|斩获|夺走|收入囊中)(?=[，；])")  # 一等奖由甲的《某某》|摘得，
_LEAD = expression("(?:最终|经过[^，。；：]{2,14}|其中|由|[^，。；：]{2,8}组(?:中|里)?)*")
_ADVERBS = expression("(?:最终|分别|则|还|也|均|共同)+$")
_OF_OTHERS, _WON_BY_THEM = expression("为[^，。；：、]{2,16}$"), expression("荣?获得?的")
_TEAM = expression(r"(?:代表|一|二)?队")


def state(scene: Scene) -> None:
    """State a Participates (winner) for each who takes a prize, or is listed behind a rank, at the occasion told of before."""
    for match in _WON.finditer(scene.masked, scene.reading.headline_end):
        if (event := _occasion(scene, match)) is None:
            continue
        for found in _takers(scene, match):
            _tell(scene, event, found, match.start(), match.end())
    if not any(e.attributes["kind"] == "competition" for e in scene.events):
        return
    for match in _LISTED.finditer(scene.masked, scene.reading.headline_end):
        event = nearest(scene, match.start(), ("competition",))
        if event is None or scene.is_reported(match.start()):
            continue
        taken = match["link"][-1:] in ("由", "被", "归")
        end = scene.reading.sentence_of(match.start())[1]
        pair = "/" in scene.masked[match.end() : match.end() + 40]
        many = pair or match["rank"].startswith("前") or match["rank"][-1] in "奖牌" or match["link"].startswith(("分别", "依次"))
        for found in _winners(scene, match.end(), end, many=many):
            if not taken or _TAKEN.match(scene.masked, found.end):
                _tell(scene, event, found, match.start(), found.end)


def _occasion(scene: Scene, match: re.Match[str]) -> Found | None:
    """What is won at: the competition named before the prize, the one told last, or a solemn occasion of the paragraph."""
    if _OF_OTHERS.search(scene.masked, scene.clause_start(match.start()), match.start()) and _WON_BY_THEM.match(match[0]):
        return None  # 张三共同为甲镇|获得的“某某”称号|揭牌
    if scene.is_reported(match.start()) or scene.effect(Verb(match.start(), match.end(), "win", "", match[0])):
        return None
    named = scene.reading.within(match.start(), scene.clause_end(match.end()), "Event")
    earlier = scene.reading.within(max(scene.reading.sentence_of(match.start())[0], match.start() - 60), match.start(), "Event")
    named += [f for f in earlier if scene.masked[f.end : f.end + 1] in ("中", "上")]  # 在第七届技能大赛中夺得第一名
    if named:
        return lists.outermost(named)[-1]
    event = nearest(scene, match.start(), ("competition",))
    if event is not None:
        return None if won_elsewhere(scene, match.start()) else event
    event = nearest(scene, match.start(), ("ceremony", "meeting", "activity"))
    told = scene.paragraph_of(match.start())
    if event is None or _BEFORE.search(scene.masked, scene.clause_start(match.start()), match.start()):
        return None
    opened = (
        event.start >= told
        or _THERE.match(scene.masked, told)
        or _THERE.match(scene.masked, scene.reading.sentence_of(match.start())[0])
    )
    prize = scene.reading.text[match.start("name") : match.end("name")] if match["name"] else ""
    solemn = _PRIZE_NAME.search(prize) or _SOLEMN.search(event.name) or _SOLEMN.search(scene.masked, told, match.start())
    return event if opened and (solemn or _in_contest(scene, event, match)) else None


def _in_contest(scene: Scene, event: Found, match: re.Match[str]) -> bool:
    """丰收节活动现场，张三、李四分获拔河、插秧比赛|第一名: a rank in a contest that belongs to an activity of the paragraph."""
    near = event.attributes["kind"] == "activity" and event.start >= scene.paragraph_of(match.start())
    since = scene.reading.sentence_of(match.start())[0]
    return near and _RANKED.search(match[0]) is not None and _CONTEST.search(scene.masked, since, match.end()) is not None


def won_elsewhere(scene: Scene, at: int) -> bool:
    """Whether a prize was won before, or at what its sentence tells of beside the competition (展演环节，甲队获一等奖)."""
    if _BEFORE.search(scene.masked, scene.clause_start(at), at):
        return True
    start = scene.reading.sentence_of(at)[0]
    heads = [(s, e) for s, e in scene.heads if start <= s < at and e - s > 1 and scene.masked[s:e] not in scene.words.kinds]
    return any(scene.reading.covering(s, e, "Event") is None for s, e in heads)


def _takers(scene: Scene, match: re.Match[str]) -> list[Found]:
    """Who takes the prize of a match: a list, a team, or who is told of in the clause before."""
    if scene.masked.startswith("的", match.end()):
        return _attributed(scene, match.end() + 1)
    at = match.start()
    if owners := works.owners(scene, _since(scene, at), at):
        return owners
    clause = scene.clause_start(at)
    work = _WORK.search(scene.masked, clause, at)
    by_work = work is not None and bool(set("品目文题例蹈曲件案》”") & set(work[0]))
    at = work.start() if work and by_work else at
    named = scene.reading.within(at, match.start(), "Person")
    at = named[-1].end if named and work and by_work else at  # 红旗村的匠人|张三|凭作品《某某》
    at = _before_score(scene, clause, at)
    lone = at == clause and not by_work and clause > 0 and scene.masked[clause - 1] == "，" and not scene.is_reported(at)
    if lone:  # 甲队率先冲线，|摘得冠军
        clause, at = scene.clause_start(clause - 1), clause - 1
        at = _before_score(scene, clause, at)
    if teams := _teams(scene, clause, at):
        return teams
    who = lists.subject(scene, scene.reading.sentence_of(at)[0], at)
    if who is not None and who.members:
        return [m.found for m in who.members]
    people = lists.outermost(scene.reading.within(clause, at, "Person"))
    if lone:
        return people if len(people) == 1 else []
    return [p for p in people if _ends_item(scene, clause, p, at)]


def _since(scene: Scene, at: int) -> int:
    """Where the sentence begins, or goes on behind the prize before or a semicolon."""
    start = scene.reading.sentence_of(at)[0]
    before = sorted(m.end() for told in (_WON, _TAKEN_UP) for m in told.finditer(scene.masked, start, at))
    return max(start, scene.masked.rfind("；", start, at) + 1, *(scene.clause_end(end) + 1 for end in before[-1:] if end < at))


def _ends_item(scene: Scene, clause: int, person: Found, at: int) -> bool:
    """甲跑团的|张三、乙支行某某获奖: whether a name ends an item of the list before the verb, of which nobody knows all."""
    start = max(clause, *(scene.masked.rfind(mark, clause, person.start) + 1 for mark in "、和"))
    rest = scene.masked[person.end : at]
    known = scene.reading.starting_at(start, "Institution", "Place") is not None or start == person.start
    return known and _ITEMS_ON.fullmatch(rest) is not None and not _NO_ITEM.search(scene.masked, start, person.start)


def _before_score(scene: Scene, clause: int, at: int) -> int:
    """Where the one who wins is told to the end: before 以98分的成绩, before 2比1战胜乙队."""
    for form in (_BEAT, _WITH):
        told = form.search(scene.masked, clause, at)
        at = told.start() if told else at
    return at


def _teams(scene: Scene, start: int, end: int) -> list[Found]:
    """甲镇龙舟队、乙中学队、湖北男队|包揽前三: teams by the area or body that each is of."""
    found: list[Found] = []
    at = start + (lead.end() - start if (lead := _LEAD.match(scene.masked, start, end)) else 0)
    for item in re.split("[、和]", _ADVERBS.sub("", scene.masked[at:end])):
        body = scene.reading.starting_at(at, "Institution", "Place")
        if body is None or not item.endswith("队") or "等" in item or not body.end <= at + len(item) <= body.end + 10:
            return []
        end = at + len(item)
        area = [f for f in scene.reading.within(at, end, "Place") if f.end < end]
        start = area[-1].start if area and body.end < end else at  # 某县|某镇代表队
        if (quote := scene.masked.find("“", at, end)) >= 0:
            found.append(body)  # 某中学|“某某”队
            start = quote
        name = (body.name if start == at else "") + scene.reading.text[body.end if start == at else start : end]
        found.append(body if body.end == end else scene.reading.add(Found(start, end, "Institution", name, "event-team")))
        at += len(item) + 1
    return found


def _attributed(scene: Scene, at: int) -> list[Found]:
    """为获得“某某”称号的|张三、李四颁发证书: who stands behind the prize."""
    end = min(scene.clause_end(at), at + 120)
    people = lists.outermost(scene.reading.within(at, end, "Person"))
    if not people or people[0].start - at > 16:
        return []
    listed = lists.chain(scene, at, people)
    return [m.found for m in listed.members] if listed is not None else []


def _winners(scene: Scene, at: int, end: int, *, many: bool) -> list[Found]:
    """Who stands behind a rank: a name with what one is before it, or a team; several where a list may follow."""
    found: list[Found] = []
    while at < end:
        stop = (_ITEMS_END if many else _ITEM_END).search(scene.masked, at, end)
        until = stop.start() if stop else end
        people = scene.reading.within(at, until, "Person")
        of = _OF.fullmatch(scene.masked, at, people[0].start) if people else None
        body = scene.reading.starting_at(at, "Institution")
        if people and of is not None:
            found.append(people[0])
        elif body is not None and body.end <= until and _BODY_ENDS.match(scene.masked, body.end):
            found.append(_team(scene, body))
        elif (area := scene.reading.starting_at(at, "Place")) is not None and _BODY_ENDS.match(scene.masked, area.end):
            found.append(_team(scene, area))  # 第一名|柳林镇代表队，第二名|青河镇
        elif many and 2 <= until - at <= 4 and stop is not None:
            pass  # a name that nobody knows
        else:
            break
        if not many or stop is None or stop[0] not in "、和/":
            break
        at = stop.end()
    return found


def _team(scene: Scene, body: Found) -> Found:
    """某公司|队: the team, not the company."""
    team = _TEAM.match(scene.masked, body.end)
    if team is None:
        return body
    return scene.reading.add(Found(body.start, team.end(), "Institution", body.name + team[0], "event-team"))


def _tell(scene: Scene, event: Found, found: Found, start: int, end: int) -> None:
    fact = (found.name, event.name, "winner")
    if fact not in scene.stated:
        scene.stated.add(fact)
        roles = {"participant": found, "event": event, "role": "winner"}
        scene.reading.state("Participates", roles, min(start, found.start), max(end, found.end), "event-result")
