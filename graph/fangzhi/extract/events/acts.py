"""Who takes part by an act that names no event: 宣布投产, 代表双方签约, 赶赴现场; and whose report a session heard."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import addressed, answers, heard, honours, hosts, lists, onsite, said, signings
from fangzhi.extract.events.crowds import Member
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.references import nearest, opened
from fangzhi.extract.events.results import won_elsewhere
from fangzhi.extract.events.roles import tell, told_here
from fangzhi.extract.events.scene import Scene, Verb
from fangzhi.extract.events.words import Act
from fangzhi.extract.reading import Found

_LED = expression(r"[率带](?:领|队)?")
_SIGNS = expression("(?!.*见证).*签[订署约下]$")
_WITH = expression("[与和同]")
_PAIRS = expression("[与和][^，。；：]{2,60}分别$")
_AND_THEN = expression("了?(?:，?并|、|和|，)(?:就[^，。；：]{2,30})?(?:现场|一一|逐一|分别)*")
# 汇报, 介绍 …, whatever is told: only by people with a title or known there; not 介绍|信, and not to a reporter (介绍，|说)
_ACCOUNT = expression("汇报|通报|介绍|解读|分享|讲[述解]|宣讲|回应|答复|解答|反馈|传达|推介")
_NO_ACCOUNT = expression(
    r"[会信员稿栏片团课赛站所册卡文群]|材料|机制|制度|平台|视频|比赛|活动(?!安排|情况|背景|方案|筹备)|对象|人[，。、的]|至|到[^，。]{0,6}级"
)
_HEARS = expression("听取?(?:了|完|着)?[^，。；]{2,40}$")  # 张三听取负责人|介绍
_TO_REPORTER = expression("[，：。]|说|称|道")
_TO_WHOM = expression("(?:一一|分别|现场|详细)*向[^，。；：]{2,28}$")
_GREETED = expression("(?:代表[^，。；：]{2,20})?[对向][^，。；：]{2,50}$")
_AUDIENCE = expression("[^，。；向]{0,4}向(?:与会|参会|到会|来宾|嘉宾|客商|各位|在座|全场|现场的?(?:嘉宾|客商|群众|企业))")
_BY_BODIES = ("汇报", "通报", "推介", "反馈", "传达")
_HOW_DONE = expression("了?[^，。；：]{0,12}(?:经验|做法)(?=[，。；])")  # 甲县、乙镇|介绍|了经验
_THERE_ONLY = ("到会", "到场", "与会", "参会")
_FORMAL = (*_BY_BODIES, "解读")  # at a meeting, whoever does it
_BY_PLACES = expression("设|作|介绍|汇报|分享|交流")
_RITES = (("誓", "宣誓"), ("揭牌", "揭牌仪式"), ("授牌", "授牌仪式"))  # what is done, and how its ceremony is called
# 县委书记张三|在会上强调
_IN_TURN = expression("(?:分别|先后|依次|轮流)(?:[在就从围][^，。；：]{1,20})?$")
_WITH_WHOM = expression(
    "(?:分别|现场|共同)*[与同和](?:[^，。；：、]{0,8}?)(?:代表|负责人|企业|客商|投资方|合作方)(?:分别|现场|共同)*$"
)


def state(scene: Scene) -> None:
    """State a Participates for each act of event_acts that is done at an event of the article."""
    if not scene.events:
        return
    scene.stated |= {
        (s.roles["participant"].name, s.roles["event"].name, s.roles["role"])
        for s in scene.reading.statements
        if s.type == "Participates"
    }
    for start, end in scene.reading.sentences:
        if start < scene.reading.headline_end:
            continue
        left, did = start, None
        for match in scene.words.act_terms.finditer(scene.masked, start, end):
            act = scene.words.act[int(str(match.lastgroup)[1:])]
            if (who := _act(scene, act, match, (left, did))) is not None:
                left, did = match.end(), who
        heard.state(scene, start, end)
        said.state(scene, start, end)
        onsite.state(scene, start, end)
        hosts.invited(scene, start, end)
        honours.state(scene, start, end)
        addressed.state(scene, start, end)


def _act(scene: Scene, act: Act, match: re.Match[str], before: tuple[int, Subject | None]) -> Subject | None:
    """Who is told to have done the act at an event, behind the act `before` (where that ends, and who did it)."""
    left, did = before
    verb = Verb(match.start(), match.end(), "act", "", match[0])
    event = nearest(scene, match.start(), act.kinds[:1]) if act.kinds[0] == "signing" else None
    event = event or _oath(scene, match) or nearest(scene, match.start(), act.kinds, oath=act.role != "speaker")
    if (
        event is None
        or scene.effect(verb)
        or (scene.is_reported(match.start()) and not (act.role == "speaker" and answers.next_there(scene, match.start())))
    ):
        return None
    signs = _SIGNS.match(match[0]) is not None
    here = told_here(scene, event, match.start()) or (signs and signings.goes_on(scene, match.start()))
    if signs and ((event.attributes["kind"] != "signing" and not here) or signings.elsewhen(scene, match.start())):
        return None  # 揭牌仪式…，甲与乙签署协议: only where it is told, not 去年，甲与乙签署
    if act.near and event.attributes["kind"] != "competition" and not _is_told_of(scene, event, match.start()):
        return None
    elsewhere = act.role == "winner" and event.attributes["kind"] == "competition" and won_elsewhere(scene, match.start())
    elsewhere = elsewhere or _done_elsewhere(scene, event, match)
    if elsewhere or event.start < match.start() < event.end or scene.masked[match.end() : match.end() + 1] == "的":
        return None
    decided = match[0].startswith("宣读") or ("关于" in match[0] and match[0].startswith("宣"))  # 宣读关于李四任职的决定
    if scene.reading.within(match.start() + 1, match.end(), "Person") and act.role == "speaker" and not decided:
        return None  # 介绍甲村情况、李四汇报……
    at = _greeted(scene, left, match)
    verbs = [
        v.end
        for v in scene.verbs_in(left, at)
        if v.end <= at and v.use not in ("noun", "run", "visit") and v.term not in _THERE_ONLY  # 应邀到会|通报
    ]
    side = _WITH_WHOM.search(scene.masked, max(left, match.start() - 30), match.start())
    audience = side is not None and scene.masked[side.start() - 1] == "向"  # 向|与会代表|介绍
    if side is not None and (audience or scene.reading.within(*side.span(), "Institution", "Place")):
        side = None  # 甲局和乙镇政府|负责人: each is told by name
    side = side or _to_whom(scene, max([left, *verbs]), match)
    who = lists.subject(scene, max([left, *verbs]), side.start() if side else at)
    if did is not None and (left == match.start() or _AND_THEN.fullmatch(scene.masked, left, match.start())):
        who = did  # 发布数据|并|答记者问, 应邀到会|通报情况
    if _SIGNS.match(match[0]):
        who = signings.sides(scene, max([left, *verbs]), match.end() - 2) or who
    if who is None or not who.members:
        who = said.told_before(scene, match.start(), event)
        who = said.did_before(scene, match.start()) if who is None and act.role == "speaker" else who
    members = _fit(scene, who, match, act.role) if who is not None else []
    if match[0].startswith(("表示", "报告")):
        members = [m for m in members if m.found.type == "Person"]  # 党中央向你们表示祝贺: from afar
    if not members or (_ACCOUNT.fullmatch(match[0]) and not _accounts(scene, event, match, members)):
        return None
    assert who is not None
    named = _SIGNS.match(match[0]) and "《" in scene.masked[match.start() : scene.clause_end(match.start())]
    if named and event.start < scene.paragraph_of(match.start()) and any(m.found.type != "Person" for m in members):
        return None  # a named agreement between bodies is a signing of its own
    if act.role == "speaker":
        members = [*lists.ahead(scene, who), *members]
    if _LED.match(match[0]):
        led = lists.outermost(scene.reading.within(match.start(), match.end(), "Institution"))
        members = [*members, *(Member(f, "", 1, len(members) + k) for k, f in enumerate(led, 1))]
    tell(scene, members, event, act.role, (who.start, match.end()), who.sort if act.sort == "rank" else act.sort)
    return who


def _done_elsewhere(scene: Scene, event: Found, match: re.Match[str]) -> bool:
    """张三到甲县调研。同日，李四带队|前往乙县，视察…: on a visit of their own; 组织疏散|演练: at no accident."""
    if event.attributes["kind"] == "accident":
        return scene.masked.startswith("演练", match.end())
    end = scene.reading.sentence_of(match.end())[1]
    return match[0] == "带队" and any(match.end() <= v.event.start < end and v.event.name != event.name for v in scene.visits)


def _greeted(scene: Scene, left: int, match: re.Match[str]) -> int:
    """张三|对参加仪式的嘉宾|表示欢迎, 李四|代表市政府对大会的召开|表示祝贺: before whom or what that is said to."""
    at = match.start()
    since = max(left, scene.clause_start(at), at - 80)
    named = scene.reading.starting_at(scene.masked.find("向", since, at), "Person")  # 县委书记|向云生|对来宾表示欢迎
    since = named.end if named is not None else since
    to = _GREETED.search(scene.masked, since, at) if match[0].startswith("表示") else None
    return to.start() if to is not None and scene.reading.ending_at(to.start(), "Person") is not None else at


def _to_whom(scene: Scene, left: int, match: re.Match[str]) -> re.Match[str] | None:
    """村支书张三|向李四|介绍村里的情况: to whom an account is given, where that is somebody by name or who has come."""
    left = max(left, scene.clause_start(match.start()), match.start() - 30)
    to = _TO_WHOM.search(scene.masked, left, match.start()) if _ACCOUNT.fullmatch(match[0]) else None
    if to is not None and scene.reading.starting_at(scene.masked.find("向", *to.span()), "Person") is not None:
        return None  # 县委书记|向云生|汇报
    heard = to is None or _AUDIENCE.match(scene.masked, to.start()) or scene.reading.within(to.start(), match.start(), "Person")
    return to if heard else None


def _accounts(scene: Scene, event: Found, match: re.Match[str], members: list[Member]) -> bool:
    """Whether 汇报, 介绍 … is what members do at an event: people with a title, or who are known there; bodies of some verbs."""
    heard = _HEARS.search(scene.masked, scene.clause_start(match.start()), match.start())
    if (
        heard
        or _NO_ACCOUNT.match(scene.masked, match.end())
        or (match[0] == "介绍" and _TO_REPORTER.match(scene.masked, match.end()))
    ):
        return False
    people = [m for m in members if m.found.type == "Person"]
    if people:
        done = scene.masked.startswith("了", match.end()) and told_here(scene, event, match.start())
        formal = event.attributes["kind"] != "inspection" and (match[0] in _FORMAL or done)
        known = formal or any((people[0].found.name, event.name, role) in scene.stated for role in said.THERE)
        return known or any(m.title for m in people)
    crowd = scene.words.for_bodies.search(scene.masked, max(0, match.start() - 30), match.start())
    if event.name.endswith(("发布会", "吹风会")) and members:
        return True
    there = event.attributes["kind"] == "meeting" and (crowd is not None or told_here(scene, event, match.start()))
    return there and (match[0] in _BY_BODIES or crowd is not None or _HOW_DONE.match(scene.masked, match.end()) is not None)


def _oath(scene: Scene, match: re.Match[str]) -> Found | None:
    """张三等向宪法宣誓，李四主持宣誓仪式; 为基地揭牌。揭牌仪式由…: what the sentence, or the next one, names behind the act."""
    part = next((told for did, told in _RITES if did in match[0]), "")
    if not part:
        return None
    end = scene.reading.sentence_of(match.end())[1]
    end = scene.reading.sentence_of(end + 1)[1] if end < len(scene.masked) else end
    named = [f for f in scene.held if match.start() <= f.start < end and (part in f.name or f.name.endswith(part[:2]))]
    return named[0] if named else None


def _is_told_of(scene: Scene, event: Found, at: int) -> bool:
    """Whether an event is named in the paragraph of an offset or, the only one of its article, referred to there."""
    paragraph = scene.paragraph_of(at)
    if event.start >= paragraph:
        return True
    told = [f for f in scene.events if f.start < at or f.start < scene.lead_end]
    alone = _are_one({f.name for f in told if f.attributes["kind"] == event.attributes["kind"]})
    if alone and event.start >= scene.reading.headline_end and scene.paragraph_of(paragraph - 1) <= event.start:
        return True  # the paragraph behind the one that tells of it
    here = any(paragraph <= f.start < at for f in scene.events)  # another one is told of
    if _are_one({f.name for f in scene.events}) and _IN_TURN.search(scene.masked, scene.clause_start(at), at):
        return True  # 甲镇镇长张三、乙镇镇长李四分别|在分会场介绍情况, in an article on one occasion
    if alone and not here and scene.words.references.search(scene.masked, paragraph, at) is not None:
        return True
    meant = None if here else opened(scene, at)
    return meant is not None and meant.name == event.name


def _are_one(names: set[str]) -> bool:
    """Whether names are of one occasion, or of one congress and its sitting."""
    return bool(names) and all(name.startswith(min(names, key=len)) for name in names)


def _fit(scene: Scene, who: Subject, match: re.Match[str] | None = None, role: str = "") -> list[Member]:
    """People and bodies; a place where somebody stands for it (青山区负责人), it speaks (甲镇、乙镇作经验介绍) or is praised."""
    stands: object = role == "winner" or (_BY_PLACES.match(match[0]) if match else None)
    if match is not None and _SIGNS.match(match[0]):
        stands = stands or _PAIRS.search(scene.masked, who.start, match.start())  # 甲县与乙县、丙县与丁县|分别|签订协议
        bodies = any(m.found.type == "Institution" for m in who.members)
        stands = stands or (bodies and _WITH.search(scene.masked, who.start, match.start()))  # 某公司|与|甲区|签订……项目
    stands = stands or scene.words.for_bodies.search(scene.masked, who.start, match.start() if match else who.end)
    return [m for m in who.members if m.found.type != "Place" or stands]
