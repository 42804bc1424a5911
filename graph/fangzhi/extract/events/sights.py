"""What visitors see on their way: the places, projects, bodies and people that a visit's later clauses name."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.events import lists
from fangzhi.extract.events.calls import met
from fangzhi.extract.events.items import gone_to, is_large, seen
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.scene import Scene, Visit
from fangzhi.extract.reading import Found
from fangzhi.extract.terms import seeing, visiting
from fangzhi.vocabulary import Vocabulary

_HOMES = expression("看望|慰问|走访|走进|来到|探望|前往")
_DAY_OF = expression(r"(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|晚上?|，)+")
_PAST = expression("曾|时任|当年")  # 时任省长的张三曾|来到甲村
_TOWNS = ("镇", "乡", "街道")
_GOES = expression("来到|走进|走到|前往|深入|赶|赴|抵达|直奔|到")
_AT = expression(
    r"(?:^|(?<=[，。；\n]))在(?=[^，。；]{2,30}?(?:现场|一线|内|里|工地)?，)(?![^，。；]{2,40}(?:[会式动]|讲话|发言|致辞)(?:议)?[上中]，)"
)
_IN = expression(
    "在(?P<where>[^，。；：、的]{2,20}?)(?:实地|现场|详细|仔细|认真|一边|边)*"
    "(?:听(?:取|企业|村干部|负责人|介绍)|察看|查看|了解|询问|看望|慰问|检查|参观|翻看|查阅|[与同](?=[^，。；：]{2,12}(?:交谈|交流|座谈|攀谈|拉家常)))"
)
_GUESTS = expression(
    r"(?P<who>(?:[与参](?:会|训)(?:人员|代表|嘉宾|领导|同志|学员|干部|客商|企业家|专家|委员|人士|者)?(?:们|和嘉宾|和客商)?|观摩团(?:成员)?|代表团|考察团|(?:代表|委员|学员|企业家|客商|嘉宾|来宾|专家)们|大家)(?:一行)?)"
    r"(?:还|先后|分别|首先|集中|一同|一起|共同|当天|[上下]午)*"
    r"(?P<does>(?:实地|现场|前往|深入|来到|走进|[赴到](?=[^，。；：]{2,60}?(?:参观|观摩|考察|察看|视察)))*(?:参观|观摩|察看|查看|考察|视察|调研)?(?:考察|学习|调研)?)(?<!还)(?<!学员)了?"
)
# 会后，|与会人员参观了…: on a way of their own; but who comes to a 现场会 is shown round by it
_APART = expression(
    r"[^，。；]{0,8}(?:[会式动约营幕班]议?(?:召开|开始|举行|结束)?[前后]|随后|期间)，(?:[^，。；]{0,8}，)?|当[天日][^，。；]{0,4}，?|\d{1,2}日[^，。；]{0,4}，?"
)
_TOUR = expression("(?P<does>(?:实地|现场)?(?:参观|观摩|考察|察看|视察)(?:考察|学习|调研)?)了?")  # 到甲园、乙厂|参观考察
_ANY = ("代表", "委员", "考察", "学员", "企业", "客商", "嘉宾", "来宾", "专家")  # who may be of another occasion
_ON_SITE = expression("现场|观摩|推进会")


def guests(scene: Scene) -> None:
    """与会人员参观了甲加工厂和乙基地: what those who attend an event are shown is inspected."""
    events = sorted([*scene.held, *(v.event for v in scene.visits)], key=lambda f: f.start)  # scene.events is not complete yet
    for match in _GUESTS.finditer(scene.masked, scene.reading.headline_end) if events else ():
        before = [f for f in events if f.start < match.start()]
        if (
            not match["does"]
            or not before
            or before[-1].attributes["kind"] in ("inspection", "accident", "hearing")
            or scene.is_reported(match.start())
        ):
            continue
        end = scene.clause_end(match.end())
        sights, does = _shown(scene, match, end)
        apart = _APART.fullmatch(scene.masked, scene.sentence_of(match.start())[0], match.start())
        if not sights or apart is None or not _TOUR.search(does["does"]) or _ON_SITE.search(before[-1].name):
            shown = sights if not match["who"].startswith(_ANY) else []
            scene.beside.extend((before[-1], found, "inspected", match.start(), end) for found in shown)
            continue
        name = f"{match['who']}{does['does']}{sights[0].name}"
        event = scene.reading.add(Found(*does.span("does"), "Event", name, "event-guests", "visitor", {"kind": "inspection"}))
        went = Subject(match.start(), match.start(), [])
        scene.visits.append(Visit(event, match.start(), end, went, "attendee", sights, "inspected"))


def _shown(scene: Scene, match: re.Match[str], end: int) -> tuple[list[Found], re.Match[str]]:
    """What guests see, and the match of what they do: 参观了|甲园, 到甲园、乙厂|参观考察, 赴柳林镇|参观了|甲园."""
    if _GOES.search(match["does"]) is None:
        return seen(scene, match.end(), end), match
    tour = _TOUR.search(scene.masked, match.end(), end)
    if tour is not None and tour.end() < end:
        return seen(scene, tour.end(), end), tour
    return gone_to(scene, match.end(), end), tour or match


def find(scene: Scene) -> None:
    """他先后来到甲社区、乙项目现场; 在丙镇，张三考察了丁产业园: what the visitors see on the way is inspected."""
    visits = [
        v
        for v in scene.visits
        if v.event.attributes["kind"] == "inspection" and v.subject and v.event.start >= scene.reading.headline_end
    ]
    if not visits:
        _of_activity(scene)
        return
    one = len({v.event.name for v in visits}) == 1
    for start, end in scene.reading.sentences:
        before = [v for v in visits if v.end < end]
        acting = {f.name for f in scene.reading.within(start, end, "Person")}
        theirs = [v for v in before if v.subject is not None and acting & {m.found.name for m in v.subject.members}]
        visit = max(theirs or before, key=lambda v: v.end) if before else None
        if visit is None or not (one or len(theirs) == 1 or visit.event.start >= scene.paragraph_of(start)):
            continue
        _sentence(scene, visit, max(start, visit.end), end)


def _of_activity(scene: Scene) -> None:
    """县政协开展委员集中视察活动。视察组先后来到甲工程、乙学校: what those who go round see, where one tour alone is told of."""
    tours = [
        f
        for f in scene.held
        if f.start >= scene.reading.headline_end and f.name.endswith("活动") and f.name[:-2].endswith(scene.words.roots)
    ]
    if len({f.name for f in tours}) != 1:
        return
    event = tours[0]
    visit = Visit(event, event.start, event.end, Subject(event.start, event.end, []), "attendee", [], "inspected")
    for start, end in scene.reading.sentences:
        before = len(visit.objects)
        if end > event.end and not scene.is_reported(start):
            _sentence(scene, visit, max(start, event.end), end)
        scene.beside.extend((event, f, "inspected", max(start, event.start), f.end) for f in visit.objects[before:])


def _on_another_day(scene: Scene, visit: Visit, start: int, end: int) -> bool:
    """25日，甲区领导组成慰问团，|先后走访乙、丙: whether a sentence tells with a day of its own of others who go."""
    day = _DAY_OF.match(scene.masked, start)
    sight = _sight(scene.reading.vocabulary).search(scene.masked, day.end(), end) if day is not None else None
    if day is None or sight is None or visit.subject is None:
        return False
    who = scene.masked[day.end() : sight.start()].strip("，")
    theirs = _they(scene.reading.vocabulary).fullmatch(who) is not None and "组成" not in who
    return bool(who) and not theirs and not any(m.found.name in who for m in visit.subject.members)


def _sentence(scene: Scene, visit: Visit, start: int, end: int) -> None:
    sights: list[Found] = []
    if _on_another_day(scene, visit, start, end):
        return
    for sight in _sight(scene.reading.vocabulary).finditer(scene.masked, start, end):
        clause = max(start, scene.clause_start(sight.start()))
        if _PAST.search(scene.masked, clause, sight.start()):
            continue
        if sight.start() < scene.clause_start(sight.end()) or not _theirs(scene, visit, clause, sight.start()):
            continue
        if len(sights) == 1 and is_large(sights[0]):
            sights = []  # 来到云溪县，|考察了甲厂: that is where they see it
        stop = min(end, scene.clause_end(sight.end()))
        sights += (gone_to if _GOES.search(sight[0]) else seen)(scene, sight.end(), stop)
        if _HOMES.search(sight[0]):
            sights += met(scene, sight.end())
    sights += _stops(scene, visit, start, end) + _spots(scene, visit, start, end)
    visitors = {m.found.name for m in visit.subject.members} if visit.subject else set()
    known = {f.name for f in visit.objects} | visitors
    fresh = [f for f in sights if f.name not in known]
    visit.objects = visit.objects + fresh
    visit.stops += [start] if fresh and start > visit.end else []


def _theirs(scene: Scene, visit: Visit, start: int, end: int) -> bool:
    """Whether the visitors act in a clause: by name, by 他 or 检查组一行, or with nobody told."""
    people = scene.reading.within(start, end, "Person")
    assert visit.subject is not None
    visitors = {m.found.name for m in visit.subject.members}
    if people:
        titled = people[0].start == start or _titled(scene, start, people[0].start)
        return titled and {p.name for p in people} <= visitors and end - people[-1].end <= 2
    if _others(scene, visitors, start):
        return False
    return _they(scene.reading.vocabulary).fullmatch(scene.masked, start, end) is not None or scene.masked[start:end] in visitors


def _others(scene: Scene, visitors: set[str], start: int) -> bool:
    """1月24日，副市长李四、王五，|深入甲敬老院: whether a list of others ends right before the clause."""
    sentence = scene.reading.sentence_of(start)[0]
    if start <= sentence or scene.masked[start - 1] != "，":
        return False
    who = lists.subject(scene, sentence, start - 1)
    names = {m.found.name for m in who.people()} if who is not None else set()
    return bool(names) and not names & visitors


def _titled(scene: Scene, start: int, end: int) -> bool:
    """Whether nothing but a title stands before a name: 县委书记|张三."""
    return end - start <= 16 and scene.words.posts.search(scene.masked, start, end) is not None and not scene.verbs_in(start, end)


def _stops(scene: Scene, visit: Visit, start: int, end: int) -> list[Found]:
    """在甲村，张三与群众交谈; 在乙厂，详细了解……: the village, body, project or site at which the visitors do something."""
    stops: list[Found] = []
    for at in _AT.finditer(scene.masked, start, end):
        clause = scene.clause_end(at.end())
        home = [f for f in met(scene, at.end()) if f.end < clause]
        if home and re.search("家[中里]?$", scene.masked[home[-1].end : clause]):
            stops += home
            continue
        if _acts(scene, visit, clause + 1):
            then = _when(scene.reading.vocabulary).search(scene.masked, at.end(), clause)
            found = seen(scene, at.end(), then.start() if then else clause)
            stops += [f for f in found if then or len(found) > 1 or f.type != "Place" or not _is_wide(f)]
    return stops


def _spots(scene: Scene, visit: Visit, start: int, end: int) -> list[Found]:
    """张三|在甲公司|听企业介绍, 李四|在乙医院|慰问了医生: where a visitor does something, told in one clause."""
    spots: list[Found] = []
    assert visit.subject is not None
    for at in _IN.finditer(scene.masked, start, end):
        person = scene.reading.ending_at(at.start(), "Person")
        clause = scene.clause_start(at.start())
        if person is None or person.name not in {m.found.name for m in visit.subject.members}:
            continue
        if person.start == clause or _titled(scene, clause, person.start):
            spots += [f for f in seen(scene, *at.span("where")) if f.type != "Place" or not _is_wide(f)]
            spots += met(scene, at.end()) if at[0].endswith(("看望", "慰问")) else []
    return spots


def _is_wide(found: Found) -> bool:
    """在清河镇|, 在云溪县|: where they do something, which is told of what they see there."""
    return is_large(found) or found.name.endswith(_TOWNS)


def _acts(scene: Scene, visit: Visit, at: int) -> bool:
    """Whether the visitors do something in the clause that begins here: by name, as 他 or 调研组, or with nobody told."""
    if _does(scene.reading.vocabulary).match(scene.masked, at):
        return True
    person = next(iter(scene.reading.within(at, min(at + 24, scene.clause_end(at)), "Person")), None)
    assert visit.subject is not None
    named = person is not None and person.name in {m.found.name for m in visit.subject.members}
    return named and person is not None and (person.start == at or _titled(scene, at, person.start))


@cache
def _sight(vocabulary: Vocabulary) -> re.Pattern[str]:
    """先后来到|甲社区, |走访了|乙家; but no 慰问|组会同某某."""
    return expression(
        r"(?:先后|首先|随后|接着|驱车|随即|又|还|再|先|并|实地|现场|一行|深入|分别|重点|一路|沿[^，。；]{1,8}?|冒雨|冒着[^，。；]{1,4}|徒步|乘船|详细|仔细|一同|一起|集中|随机)*"
        rf"(?:看了(?!看)|走到|登上|赶到|赶往|赶赴|奔赴|直奔|抵达|转到|转赴|踏看|踏查|踏勘|勘察|深入到?|前往|瞻仰|参访|{seeing(vocabulary)}"
        r"|(?<=先后)[到来]|(?<=分别)到|(?<=[又并])[到赴]|(?<=先)到|(?<=再)到|(?<=还)到|(?<=随后)到|(?<=一行)到|(?<=[组团])[到赴](?!会))+(?![组团队])了?(?:位于)?"
    )


@cache
def _they(vocabulary: Vocabulary) -> re.Pattern[str]:
    team = f"[^，。；：]{{0,10}}?(?:{visiting(vocabulary)}|代表)[组团]"
    return expression(rf"(?:他们?|她|一行|大家|期间|(?:委员|代表|专家|嘉宾|队员)们?|{team})?(?:一行人?)?")


@cache
def _does(vocabulary: Vocabulary) -> re.Pattern[str]:
    return expression(
        rf"他们?|她|一行|大家|[^，。；：]{{0,8}}?(?:(?:{visiting(vocabulary)}|代表)[组团]|[组团]一行)"
        rf"|(?:详细|仔细|认真|实地|现场|先后|重点|随机|细致)*(?:{seeing(vocabulary)}|了解|询问|听取|翻看|查阅)"
    )


@cache
def _when(vocabulary: Vocabulary) -> re.Pattern[str]:
    """在甲村、乙厂|调研时，张三详细了解……."""
    return expression(rf"(?:实地|现场)?{visiting(vocabulary)}{{1,3}}(?:时|期间|过程中)$")
