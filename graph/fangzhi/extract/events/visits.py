"""Events that a verb makes: visits and inspections, receptions and talks, signings."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import calls, items, lists, placeless, receptions, rounds, teams
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.scene import Scene, Verb, Visit
from fangzhi.extract.events.words import DAY
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found

_ON_SITE = expression(
    r"(?:先后|分别|依次|详细|仔细|认真|实地|现场|深入|专题|亲切|集中|随机|突击|重点|一同|登门|就[^，。；]{2,30}(?:开展|进行)?|(?:对|围绕|针对|聚焦)[^，。；]{2,40}?(?:开展|进行)了?|就[^，。；]{2,30}作|开展|进行|并|代表[^，。；]{2,12})*"
)
_TOPIC_END = expression(
    r"[，。；：！？\n ]|后?(?:主持|听取)|后(?=召开|举行|强调|，)|、(?![^，。；：！？\n ]{2,20}工作(?:[，。；]|$))"
    r"|并|(?<!临)时(?:强调|指出|要求)?|期间(?=[，。；：]|首次|专程|提出|强调|指出|来到|前往|会见)|活动|途中|，"
)
# 通过实地察看、听取汇报等方式，; 轻车简从，; 看项目，听民声，
_MANNER = expression(
    r"(?:通过|采取|采用|以|围绕|就|聚焦|结合)[^，。；：]{2,60}|轻车简从|不打招呼|冒着?[^，。；：]{1,6}|顶着?[^，。；：]{1,8}|[看听问察访谋促解话][\u4e00-\u9fff]{1,4}"
)
_WITH_MEANS = expression("，(?:通过|采取|采用|以)[^，。；：]{2,60}，")
_AND_THEN = expression(
    r"(?:并|又|还|随后|随即|之后)(?:立即|迅速)?[于在]?(?:\d{1,2}日|当[天日晚]|同日|次日)?(?:[上下]午|晚上?|凌晨|清晨|\d+时许?)*"
    r"(?:先后|分别|首先|第一时间|立即|迅速|连夜|冒雨|率队|带队|一同|亲自|驱车)*"
)
_INTO = expression("(?:并|又|还)?(?:深入|走进|走村入户)")
_HOW = expression(r"^(?:，|并)?(?:通过|采取|采用)[^，。；：]*$")  # 通过|实地察看、听取汇报等方式，了解……
_FORM = expression("以[^，。；：]{1,16}的?(?:形式|方式|办法)$")  # 以随机|抽查的形式
_ON = expression(
    r"^(?:一行)?(?:就|对|围绕|针对|聚焦)[^，。；：]{2,40}?(?:开展|进行|作)了?(?:实地|现场|专题|集中|全面|深入)*$|向[^，。；：]{2,30}(?:致以|表示|送[上去])(?:[^，。；：]{0,10}的)?$"
)
# 就水库|巡查|提出要求: what one demands something on
_DEMANDED = expression("(?:等?工作)?(?:提出|作出|做出|作了?)[^，。；：]{0,8}(?:要求|意见|部署|安排|强调|讲话)")
_WHOSE = expression(
    r"(?:挂钩|联系|包联|帮扶|包抓|包保|分包|包扶|挂联|结对|分管|定点|对口|包保|挂点|所)[^，。；：]{0,8}的"
    r"|(?:包村|挂点|包联|结对|定点|对口|帮扶|驻村|挂包|联系|党建|基层|乡村振兴)*(?:联系|帮扶|挂点|包联|联|驻|包抓|联)[点村镇乡]"
)  # 深入|挂钩联系的|甲村, 到|包村联系点|乙村


def find(scene: Scene) -> None:
    """Add the events of verbs, with who and what is in them."""
    teams.named(scene)
    for verb in scene.verbs:
        if verb.use == "visit":
            _visit(scene, verb)
        elif verb.use == "meet":
            receptions.find(scene, verb)


def _visit(scene: Scene, verb: Verb) -> None:
    """市委书记张三到云溪县调研乡村振兴工作."""
    clause = max(scene.clause_start(verb.start), verb.start - 200)
    how = _HOW.search(scene.masked, clause, verb.start) or _FORM.match(scene.masked, clause, scene.clause_end(verb.end))
    none = calls.in_office(scene, verb) or ("访问" in verb.term and placeless.is_passing(scene, clause, verb))
    none = none or (verb.part == "guide" and scene.masked.startswith(("下", "之下"), verb.end))  # 在某局|指导|下
    if how or none or scene.is_habitual(clause, verb.start) or _DEMANDED.match(scene.masked, verb.end):
        return
    clause = _led_in(scene, clause, verb)
    topic = _topic(scene, verb)
    for to in reversed(list(placeless.GOING.finditer(scene.masked, clause, verb.start))):
        until = min(verb.start, scene.clause_end(to.end()))  # 分赴甲县、乙县，对《丙条例》实施情况进行检查
        where, seen = _where(scene, to.end(), until)
        if where is not None and verb.start - to.end() <= 120:
            _went(scene, verb, (to.start(), to.end()), where, seen, topic)
            return
    if (visit := placeless.told(scene, verb, clause, topic)) is not None:
        scene.visits.append(visit)
    else:
        _direct(scene, verb, clause, topic)


def _led_in(scene: Scene, clause: int, verb: Verb) -> int:
    """Where the clause begins that tells where they go: 来到云溪县，|实地调研……; 深入甲厂，通过座谈等方式，|开展调研."""
    start = scene.reading.sentence_of(verb.start)[0]
    on_site = _ON_SITE.fullmatch(scene.masked, clause, verb.start)
    while clause > start and (on_site or _MANNER.fullmatch(scene.masked, clause, scene.clause_end(clause))):
        before = scene.clause_start(clause - 1)
        manner = _MANNER.fullmatch(scene.masked, before, clause - 1)  # 前往甲镇，以随机抽查的形式，|对……进行检查
        if not manner and any(v.use == "visit" for v in scene.verbs_in(before, clause)):
            return clause
        if scene.reading.within(before, clause, "Event"):
            return clause  # 赴甲市开展招商活动，|先后考察了乙公司
        clause, on_site = before, _INTO.match(scene.masked, before)  # 前往甲县，深入牧民家中，|调研……
    return clause


def _where(scene: Scene, start: int, until: int) -> tuple[list[Found] | None, list[Found]]:
    """The places that one goes to as they are named, and those of them that one sees; None where no place is told."""
    where = lists.outermost(scene.reading.within(start, until, "Place", "Institution"))
    where = [f for f in where if _QUOTED.search(scene.reading.text, start, f.start) is None]
    listed = items.gone_to(scene, start, until)
    if not where and (our := placeless.OUR.match(scene.masked, start)) is not None:
        area, _ = areas.resolve(scene.reading, our["sign"], start)
        return [area] if area is not None else [], [area] if area is not None else []
    if where and (where[0].start - start <= 2 or _WHOSE.fullmatch(scene.masked, start, where[0].start)):
        return where, listed or [f for f in areas.innermost(where) if not _is_part(scene, f, until)]
    return listed or None, listed


def _went(scene: Scene, verb: Verb, to: tuple[int, int], where: list[Found], seen: list[Found], topic: str) -> None:
    """Add the visit of those who stand before the word of going, if nothing else is told up to the verb."""
    who = calls.visitors(scene, 0, to[0])
    who = who if who is not None and who.members else _elided(scene, to[0])
    if who is None or not who.members or len(who.members) > 12:
        if who is None or not who.members:
            _told_first(scene, verb, to[0], seen)
        return
    if _TO_COME.match(scene.masked, verb.end) or (not where and not who.people()):
        return  # 对某国进行访问|前接受采访; 专家组来我市调研: when and by whom, another sentence tells
    since = max(to[1], *(f.end for f in (*where, *seen)), 0) if where else scene.clause_end(to[1])
    between = _ON.sub("", scene.masked[since : min(verb.start, scene.clause_end(since))])
    if placeless.HAS_OBJECT.search(between) or scene.reading.within(to[1], verb.start, "Person"):
        return
    how = _WITH_MEANS.search(scene.masked, to[1], verb.start)  # 采取查阅资料、|座谈|询问等方式，
    if any(v.use not in ("visit", "run") for v in scene.verbs_in(to[1], how.start() if how else verb.start)):
        return
    if _on_the_way(scene, verb, who, topic, seen):
        return
    _take_back(scene, verb)
    event = placeless.activity(scene, verb)
    if event is None:
        name = _name(scene, verb, who, where, to[1], topic)
        event = scene.reading.add(Found(to[0], verb.end + len(topic), "Event", name, "event-visit", "", {"kind": "inspection"}))
    only = len(seen) == 1 and seen[0].type == "Place" and not _several(scene, to[1], seen[0])
    place = seen[0] if only else None  # one area is where they go, several are what they see
    who.members += teams.led(scene, who, to[0])
    called = _called_on(scene, verb, who, event)
    if place is not None and called and (called[0].type == "Person" or place.name.endswith((*_LARGE, *_TOWNS))):
        seen = []  # 到甲镇看望|张三: he is visited
        place = called[0] if len(called) == 1 and called[0].type == "Place" else place  # 赴甲镇检查|乙安置点
    seen = [*seen, *(f for f in called if f not in seen)]
    scene.visits.append(Visit(event, who.start, event.end, who, "attendee", seen, "inspected", place))


def _elided(scene: Scene, at: int) -> Subject | None:
    """张三作出批示，|并于当天下午先后|赶赴甲镇: who the sentence tells of before, where that is one list."""
    clause = scene.clause_start(at)
    start = scene.reading.sentence_of(at)[0]
    people = lists.outermost(scene.reading.within(start, clause, "Person"))
    # 随后，张三沿江而下，|到乙村走访: by one of those who visit
    goes_on = clause == at and calls.visit_on(scene, people) and "月" not in scene.masked[start:at]
    goes_on = goes_on and not scene.verbs_in(start, clause)
    if clause == start or not (goes_on or _AND_THEN.fullmatch(scene.masked, clause, at)):
        return None
    listed = lists.chain(scene, scene.clause_start(people[0].start), people) if people else None
    return listed if listed is not None and len(listed.people()) == len(people) else None


def _told_first(scene: Scene, verb: Verb, at: int, seen: list[Found]) -> None:
    """张三走访慰问高龄老人，先后|到甲村、乙村看望……: the clause goes on with what the sentence tells of before."""
    start = scene.reading.sentence_of(at)[0]
    verbs = [v for v in scene.verbs_in(start, at) if v.use == "visit"]
    told = any(start <= v.event.start < at for v in scene.visits)
    if not verbs or told or scene.is_habitual(start, at) or not DAY.search(scene.masked, start, at):
        return
    led = _LED_FIRST.search(scene.masked, start, verbs[0].start)
    who = calls.visitors(scene, start, led.start() if led else verbs[0].start)
    if who is None or not who.people() or _ELIDED.fullmatch(scene.masked, scene.clause_start(at), at) is None:
        return
    end = verbs[0].end + len(_topic(scene, verbs[0]))
    name = who.members[0].found.name + scene.reading.text[verbs[0].start : end]
    event = scene.reading.add(Found(verbs[0].start, end, "Event", name, "event-visit", "", {"kind": "inspection"}))
    seen = [*seen, *_called_on(scene, verb, who, event)]
    scene.visits.append(Visit(event, who.start, verb.end, who, "attendee", seen, "inspected"))


_NO_TOPIC = tuple("期间 当天 当日 之际 后 了 的 组 员 团 报告 工作的".split())
_TO_COME = expression("(?:之|以)?前(?![往来期后线沿])")
_LED_FIRST = expression("(?:，|一行)*(?:专程|率队|带队|率团|开展|进行|集中|分别|实地|先后|(?:带领|率领?)[^，。；：]{2,24})+$")
_QUOTED = expression("“[^”]*$")  # 赴甲镇开展“守护|清河”执法检查
_ELIDED = expression("(?:一行|先后|首先|又|还|分别|并|随后|依次|实地)*")


def _take_back(scene: Scene, verb: Verb) -> None:
    """赴甲市开展|招商考察活动: the visit itself, no occasion that is held there."""
    named = scene.reading.covering(verb.start, verb.end, "Event")
    if named is not None and named.start == verb.start and named.end - verb.end <= 2:
        scene.reading.remove(named)
        scene.held[:] = [f for f in scene.held if f is not named]


def _several(scene: Scene, start: int, found: Found) -> bool:
    """Whether others stand in the list beside the one that is known: 深入甲超市、|乙市场."""
    return bool(items.marks_in(scene, start, min(found.end + 1, scene.clause_end(found.end))))


def _name(scene: Scene, verb: Verb, who: Subject, where: list[Found], at: int, topic: str) -> str:
    """张三到云溪县调研粮食生产; 张三走访华光集团."""
    first = who.members[0].found.name
    if not where:  # 来我市
        spots = scene.reading.text[at : at + 2]
    else:
        spots = scene.reading.text[where[0].start : where[-1].end] if where[0].start >= at else where[0].name
        spots = spots.rpartition("开始对")[2]  # 抵达某市开始对|某国进行访问
    if not topic and len(where) == 1 and where[0].type == "Institution" and verb.part != "inspect":
        return f"{first}{verb.term}{spots}"
    return f"{first}{f'到{spots}' if len(spots) <= 16 else ''}{verb.term}{topic}"


def _called_on(scene: Scene, verb: Verb, who: Subject, event: Found) -> list[Found]:
    """Who or what is visited there: 到甲镇看望|张三, 到甲县，走访|乙公司; 看望他 is named by the one who is meant."""
    if verb.part not in _OBJECTS:
        return []
    called = items.seen(scene, verb.end, scene.clause_end(verb.end))
    if called or verb.part != "comfort":
        return called
    people = calls.met(scene, verb.end)
    if not people and (people := calls.him(scene, verb, who)):
        event.name = f"{who.members[0].found.name}{verb.term}{people[0].name}"
    return people


def _is_part(scene: Scene, found: Found, until: int) -> bool:
    """云溪县|第二水厂: the area in the name of a site that no list knows."""
    rest = re.split("[、，和与及]", scene.masked[found.end : until], maxsplit=1)[0]
    return len(rest) > 1 and rest.endswith(scene.words.sites)


def _on_the_way(scene: Scene, verb: Verb, who: Subject, topic: str, seen: list[Found]) -> bool:
    """Whether a visit goes on that the body told of before: 来到红旗村，走访合作社 by the one who inspects. It sees this too."""
    first = who.members[0].found
    earlier = [
        v
        for v in scene.visits
        if v.event.attributes["kind"] == "inspection"
        and scene.reading.headline_end <= v.event.start < verb.start
        and v.subject is not None
        and (v.subject.members[0].found.name == first.name or _their_team(scene, v, first) or _among(scene, v, first))
    ]
    sentence = scene.reading.sentence_of(verb.start)[0]
    if not earlier:
        return False
    visit = earlier[-1]
    same = visit.event.start >= sentence  # 到云溪县调研粮食生产，看望慰问老党员
    here = visit.event.start >= scene.paragraph_of(verb.start) or verb.part == "see"
    new = topic.endswith("工作") or verb.part == "come" or (topic.endswith("情况") and not here)
    goes_on = _GOES_ON.match(scene.masked, first.end)  # 带队开展安全检查。张三一行|先后来到甲厂，督查……工作
    bare = goes_on is not None and (topic.endswith("情况") or (visit.place is None and not visit.objects))
    said_there = _SAID_THERE.match(scene.masked, visit.event.end) is not None
    dated = _NEW_DAY.search(scene.masked, sentence, verb.start) is not None
    new = new or (dated and not said_there)
    if not same and new and not (bare and not dated):
        return False
    seen = [*seen, *(calls.met(scene, verb.end) if verb.part == "comfort" else [])]
    known = {f.name for f in (*visit.objects, *([visit.place] if visit.place else []))}
    visit.objects = visit.objects + [f for f in seen if f.name not in known]
    visit.stops += [verb.start] if seen else []
    return True


def _among(scene: Scene, visit: Visit, who: Found) -> bool:
    """近日，张三、李四分别带队检查……。|李四在甲镇走访了……: whether one of several leaders goes, with no day of his own."""
    names = {m.found.name for m in visit.subject.members} if visit.subject is not None else set()
    return who.name in names and not DAY.search(scene.masked, scene.reading.sentence_of(who.start)[0], who.start)


def _their_team(scene: Scene, visit: Visit, team: Found) -> bool:
    """Whether a team is that of those who went there: 张三率调研组来……。|省政协调研组|先后深入……."""
    kind = team.name[-3:]
    return team.type == "Institution" and kind.endswith(teams.TEAMS) and kind in scene.masked[visit.start : visit.event.start]


_OBJECTS = ("comfort", "see", "inspect")
_TOWNS = ("镇", "乡", "街道")
_LARGE = ("县", "市", "省", "州")
# 近日在某省考察|时强调，…。4月22日至24日，张三先后来到……: of one visit
_SAID_THERE = expression("[^，。；：]{0,8}时?(?:强调|指出|要求)")
_GOES_ON = expression("(?:一行(?:先后|首先|分别|实地|又|还)?|先后|首先)(?:来到|前往|深入|走进|到|赴)")
_NEW_DAY = expression(r"\d月\d{1,2}日|昨[天日]|今[天日]|近日|日前|随后赴")


def _direct(scene: Scene, verb: Verb, clause: int, topic: str) -> None:
    visit = calls.called(scene, verb) or placeless.direct(scene, verb, clause, topic)
    if visit is None and rounds.told(scene, verb):
        return
    if visit is None or visit.subject is None or _on_the_way(scene, verb, visit.subject, visit.event.name, visit.objects):
        return
    activity = [f for f in scene.held if scene.reading.sentence_of(verb.start)[0] <= f.start < visit.event.start]
    if activity and activity[-1].attributes["kind"] == "activity":  # 张三赴乙市开展招商活动，|先后考察了丙公司
        told = [(m.found, "attendee") for m in visit.subject.people()] + [(f, "inspected") for f in visit.objects]
        scene.beside.extend((activity[-1], found, role, visit.start, visit.end) for found, role in told)
        return
    if activity and activity[-1].name.endswith(("观摩会", "现场会")):  # 观摩会在某村召开，张三察看了丙公司
        people = visit.subject.people()
        scene.beside.extend((activity[-1], m.found, "attendee", visit.start, visit.end) for m in people)
        return
    visit.event = scene.reading.add(visit.event)
    scene.visits.append(visit)


def _topic(scene: Scene, verb: Verb) -> str:
    end = _TOPIC_END.search(scene.masked, verb.end)
    while end is not None and end[0] == "、" and scene.verbs_in(end.end(), end.end() + 1):
        end = _TOPIC_END.search(scene.masked, end.end())  # 查看灾情、|指导救援
    topic = scene.reading.text[verb.end : end.start() if end else len(scene.masked)]
    return topic if len(topic) <= 24 and not topic.startswith(_NO_TOPIC) else ""
