"""Visits told by going alone: 3月5日一早，区委书记张三来到柳林镇红旗村，走进农户家中; 张三和李四分赴甲镇、乙镇."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import calls, items, teams
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.scene import Scene, Verb, Visit
from fangzhi.extract.events.words import DAY
from fangzhi.extract.reading import Found

_GOING = expression(
    "(?:一同|又|再次|专程|驱车|冒雨|连夜|先后|分别|率队|带队|就|一头|径直|直接|(?:那|这)?一路)*"
    "(?P<to>[来去赶走钻跑回转绕拐开驶迈踏爬步落奔分抵扎]?(?:[到赴往抵]|进驻?|入(?!选|围|职|列|党))了?|去了|深入到?|前往|直[奔插]|登上|莅临|[来莅](?=[\u4e00-\u9fff][，。])"
    "|来(?=[\u4e00-\u9fff]{2,8}?(?:学习|取经)))(?!了?解)"
)
_NEEDED = ("来", "进", "往", "赴", "到", "入", "去了", "直奔", "直插", "登上", "抵", "莅")
# 到甲县|任职, 到乙医院|住院, 到丙村|的路上: what is done there makes no visit of it
_STAYS = expression(
    "[^，。；：]{0,4}(?:任[职教]|工作|挂职|上任|报[到名]|就[任读医业]|履[新职]|上班|求学|进修|学习|培训|住院|治[疗病]|看病|述职|汇报|自首|投案|开会|参会|定居|打工"
    "|务工|出差|休假|探亲|旅[游行]|度假|集[合结]|登记|驻村|锻炼|生活|过年|创业|经商|读书|服[刑役]|接受|参[加赛军选]|担任|应聘|落[户网]|投资|举[行办]|召开|签[约署订]|宣[布读])"
    "|的(?![^，。；：]{0,8}(?:大棚|工地|现场|车间|地头|田间|家))|等(?![地处\\d])|之[前后]|[时后前]"
)
# who comes to a village or a firm to see how things stand there; a clerk, a villager or a reporter does not
_LEADER = expression(
    r"书记|常委|领导|组长|专员|市长|县长|区长|州长|省长|旗长|盟长|镇长|乡长|主席|主任|局长|部长|厅长|院长|检察长|政委|巡视员|秘书长|理事长|会长|行长|司令员"
)
_NOT = expression(r"第一书记|支书|支部书记|村委会|居委会|车间|办公室副?主任$|记者|护士|校长|社长")
_ELSE = ("attend", "hold", "chair", "organizer", "coorganizer", "speak", "open", "meet", "visit", "win", "receive")
_CALLED = 14  # characters, at most, of what is done there for a visit to be called by it
_LEARNS = expression("学习|取经|，")
_FOLK = expression(
    "[与同和](?:[^，。；：、]{0,8}?)(?:官兵|群众|师生|村民|居民|职工|学生|老人|党员|干部|代表|员工)(?:们|代表)?(?:亲切|深入|热情|进行|一起|围坐)*"
)
_BRINGS = expression("(?:送[去上]|致以|带去|表示|转达|表达)了?[^，。；：]{0,12}$")


def find(scene: Scene) -> None:
    """Add such a visit where the day is told, a leader or a team goes, and the sentence tells of no other occasion."""
    for going in scene.reading.matches(
        _GOING, "来", "进", "深入", "往", "赴", "到", "入", "去了", "直奔", "直插", "登上", "抵", "莅"
    ):
        start, end = scene.reading.sentence_of(going.start())
        if going.start() < scene.reading.headline_end or not DAY.search(scene.masked, start, going.start()):
            continue
        if scene.is_habitual(start, going.start()) or any(
            v.use in _ELSE and not _beside_it(scene, v, going.end()) for v in scene.verbs_in(start, end)
        ):
            continue
        if scene.reading.within(start, end, "Event") or any(v.event.start < end and start < v.end for v in scene.visits):
            continue
        who = calls.visitors(scene, start, going.start())
        if who is None or not may_go(scene, who) or len(who.members) > 6 or who.start < start or _goes_on(scene, who):
            continue
        if going["to"][0] == "赶" and _alarm(scene):
            continue  # rescuers, at an accident
        seen, stop = _seen(scene, going)
        if seen:
            scene.visits.append(_visit(scene, going, who, (seen, stop)))


def _alarm(scene: Scene) -> bool:
    """Whether the headline or the lead tells of an accident."""
    early = (scene.words.head[scene.masked[s:e]] for s, e in scene.heads if s < scene.lead_end)
    return any(head.kind == "accident" for head in early)


def _seen(scene: Scene, going: re.Match[str]) -> tuple[list[Found], int]:
    """来到|甲镇、乙村; 来|云，; 来|甲县|学习先进经验."""
    if going["to"] in ("来", "莅"):
        place = scene.reading.innermost_at(going.end())
        if place is None and scene.masked[going.end() + 1] in "，。":
            return teams.by_sign(scene, going.end()), going.end() + 1
        return [place] if place is not None and _LEARNS.match(scene.masked, place.end) else [], 0
    return reach(scene, going.end(), scene.clause_end(going.end()))


def reach(scene: Scene, at: int, end: int) -> tuple[list[Found], int]:
    """来到|甲镇、乙厂|现场办公: what one goes to, and where it ends and what is done there begins."""
    if found := items.gone_to(scene, at, end):
        return found, end
    for stop in reversed(scene.reading.borders_in(at + 2, end - 1)):
        named = scene.reading.ending_at(stop, "Place", "Institution", "Project") is not None
        if (named or scene.masked.endswith(scene.words.sites, at, stop)) and (found := items.gone_to(scene, at, stop)):
            return ([] if _STAYS.match(scene.masked, stop, end) else found), stop
    return [], end


def _beside_it(scene: Scene, verb: Verb, gone: int) -> bool:
    """来到甲村，|副县长李四陪同; 来到甲镇，与官兵座谈: what a sentence tells beside the going makes no occasion of its own."""
    along = verb.part == "accompanying" or (verb.term == "参加" and scene.masked[verb.end : verb.end + 1] in "，。；")
    together = verb.term.startswith("一同") and verb.end == gone  # 张三与李四|一同前往|甲镇
    return together or (along and verb.start > gone) or _with_folk(scene, verb) or _gift(scene, verb)


def _with_folk(scene: Scene, verb: Verb) -> bool:
    """来到甲镇，与官兵|座谈: with nobody by name, which is part of the visit."""
    return verb.term.startswith("座谈") and _FOLK.fullmatch(scene.masked, scene.clause_start(verb.start), verb.start) is not None


def _gift(scene: Scene, verb: Verb) -> bool:
    """来到甲村，为群众送去|慰问|品, 向官兵致以节日的|慰问: what is brought, no visit of its own."""
    return verb.term == "慰问" and (
        scene.masked.startswith(("品", "金", "物", "信"), verb.end)
        or _BRINGS.search(scene.masked, scene.clause_start(verb.start), verb.start) is not None
    )


def may_go(scene: Scene, who: Subject) -> bool:
    """Whether the list is of leaders, as told here or before, or of a team."""
    if not who.members:
        return False
    if not (people := who.people()):
        return all(m.found.name.endswith(teams.TEAMS) for m in who.members)
    return all(_leads(m.title) if m.title else _led_before(scene, m.found) for m in people)


def _leads(title: str) -> bool:
    return _LEADER.search(title) is not None and _NOT.search(title) is None


def _led_before(scene: Scene, person: Found) -> bool:
    """县领导|张三、李四分别深入……。5月8日，|李四|深入甲村: whether a leader is named without his title once more."""
    told = [f for f in scene.reading.within(scene.reading.headline_end, person.start, "Person") if f.name == person.name]
    return any(_leads(scene.masked[max(scene.clause_start(f.start), f.start - 24) : f.start]) for f in told)


def _goes_on(scene: Scene, who: Subject) -> bool:
    """Whether a visit of theirs is told elsewhere, of which this is a stop: nobody knows who else belongs to a team."""
    tours = [v for v in scene.visits if v.event.attributes["kind"] == "inspection" and v.subject is not None]
    tours = [v for v in tours if DAY.search(scene.masked, scene.reading.sentence_of(v.event.start)[0], v.event.start)]  # 连日来
    names = {m.found.name for m in who.members}
    return any(not who.people() or names & {m.found.name for m in v.subject.members} for v in tours if v.subject)


def _does(scene: Scene, at: int) -> str:
    """来到甲镇…。乙、丙分别|陪同检查: what those do whom others go along with, which the visit goes by; "" where none is told."""
    for verb in scene.verbs_in(at, scene.paragraph_end(at)):
        if verb.use == "visit":
            return ""
        if verb.part == "accompanying":
            return next((r for r in scene.words.roots if verb.term.endswith(r)), "")
    return ""


def _visit(scene: Scene, going: re.Match[str], who: Subject, gone: tuple[list[Found], int]) -> Visit:
    """来到|甲镇; 赶到|甲站、乙项目|现场办公: called by what is done there, where that is told."""
    seen, stop = gone
    last = max(f.end for f in seen)
    start, end = going.start("to"), last
    if going["to"] in ("来", "莅"):
        end = max(going.end() + 1, min(scene.clause_end(going.end()), going.end() + 30))  # 来|甲县学习先进经验
    who.members += teams.led(scene, who, going.start())
    spots = scene.reading.text[going.end() : end]
    does, told = _does(scene, end), scene.clause_end(stop)
    name = f"{f'到{spots}' if len(spots) <= 16 else ''}{does}" if does else scene.reading.text[start:end]
    if 2 <= told - stop <= _CALLED and stop >= last:
        name, start, end = scene.reading.text[start:told], stop, told
    name = who.members[0].found.name + name
    event = Found(start, end, "Event", name, "event-arrival", "", {"kind": "inspection"})
    only = len(seen) == 1 and seen[0].type == "Place" and not items.marks_in(scene, going.end(), seen[0].start)
    place = seen[0] if only else None
    return Visit(scene.reading.add(event), who.start, end, who, "attendee", seen, "inspected", place)
