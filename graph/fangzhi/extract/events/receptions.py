"""Receptions and talks: A会见B, A同B举行会谈."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import lists
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.scene import Scene, Verb, Visit
from fangzhi.extract.reading import Found

_WITH = expression(r"[同与和]")
# 张三与李四|一行就合作事宜举行|工作会谈; 张三与李四|、有关部门负责人|座谈
_TALKS = expression(
    r"(?:(?:、|及|以及|和)[^，。；：]{2,30}?(?:负责(?:人|同志)|领导|同志|代表|人员))?(?:一行|等[^，。；：、的]{0,12})?(?:就[^，。；：]{2,24}?)?(?:举行|进行|开展|展开)?(?:了)?"
    r"(?P<head>(?:小范围|大范围|双边|工作|友好|亲切|深入)*(?:会谈|会晤|通电话|座谈(?:交流)?(?!会)))"
)
# 县委书记张三|与教师代表座谈, 李四|同返乡企业家进行座谈交流
_WITH_FOLK = expression(
    r"[同与和](?P<guests>[^，。；：、的]{0,16}?(?:代表|干部|职工|员工|群众|企业家|师生|教师|学生|党员|委员|专家|客商|乡贤|青年|人士))们?"
    r"(?:就[^，。；：]{2,24})?(?:举行|进行|开展|展开|亲切|面对面)*(?:了)?座谈(?:交流)?(?=[，。；]|并)"
)
_GUEST = expression("等?(?:代表团)?一行")
# 会见|代表团一行, 会见|来访的客人
_TEAM = expression(r"(?:[^，。；：]{0,8}的)?(?:[^，。；：]{0,8}(?:代表|考察|访问|观摩)团|客人|来宾)(?:成员)?(?:一行)?")
_MET = expression(r"[，。；！、和与及等\n ]|一行|夫妇|率|$")


def find(scene: Scene, verb: Verb) -> None:
    """A会见B; A同B举行会谈."""
    clause = max(scene.clause_start(verb.start), verb.start - 200)
    if scene.is_habitual(clause, verb.start):
        return
    if verb.term in ("会见", "接见"):
        _reception(scene, verb)
        return
    people = lists.outermost(scene.reading.within(clause, verb.start, "Person"))
    for second in range(1, len(people)):
        first = people[second - 1]
        joint = _WITH.search(scene.masked, first.end, people[second].start)
        talks = _TALKS.match(scene.masked, people[-1].end)
        if joint is None or talks is None or talks.end() < verb.end:
            continue
        who = lists.subject(scene, 0, joint.start())
        if who is None or not who.people():
            return
        name = f"{who.people()[0].found.name}与{people[second].name}{talks['head']}"
        event = scene.reading.add(Found(joint.start(), talks.end(), "Event", name, "event-talks", "", {"kind": "meeting"}))
        said = Found(*talks.span("head"), "Event", name, "event-reference", "name", dict(event.attributes))
        scene.reading.add(said)
        scene.visits.append(Visit(event, who.start, talks.end(), who, "attendee", list(people[second:]), "attendee"))
        return
    if verb.term == "座谈":
        _with_folk(scene, clause, verb)


def _with_folk(scene: Scene, clause: int, verb: Verb) -> None:
    """5月8日，县委书记张三|与教师代表座谈: none of whom is named; on a visit of the paragraph it is a part of this."""
    match = _WITH_FOLK.search(scene.masked, clause, scene.clause_end(verb.end) + 1)
    who = lists.subject(scene, 0, match.start()) if match is not None and match.end() >= verb.end else None
    if match is None or who is None or not who.people() or verb.start < scene.reading.headline_end:
        return
    if any(scene.paragraph_of(verb.start) <= v.event.start < verb.start for v in scene.visits):
        return
    name = f"{who.people()[0].found.name}与{scene.reading.text[slice(*match.span('guests'))]}座谈"
    event = scene.reading.add(Found(match.start(), match.end(), "Event", name, "event-talks", "", {"kind": "meeting"}))
    scene.visits.append(Visit(event, who.start, match.end(), who, "attendee", [], "attendee"))


def _reception(scene: Scene, verb: Verb) -> None:
    who = lists.subject(scene, 0, verb.start)
    if who is None or not who.people():
        return
    end = scene.clause_end(verb.end)
    objects = lists.outermost(scene.reading.within(verb.end, end, "Person"))
    objects = [f for f in objects if _MET.match(scene.masked, f.end)]
    target = "、".join(f.name for f in objects[:3]) + ("等" if len(objects) > 3 else "")
    if objects and objects[-1].end == end and scene.masked.startswith("，", end):  # 董事长张三，|副总经理李四一行
        later = lists.outermost(scene.reading.within(end, scene.clause_end(end + 1), "Person"))
        guests = lists.chain(scene, objects[-1].start, [objects[-1], *later]) if later else None
        ends = later and _GUEST.match(scene.masked, later[-1].end)
        objects += [m.found for m in guests.people()[1:]] if guests is not None and ends else []
    if not objects:
        target = re.split("时(?=说|表示|强调|指出|$)|并(?=陪同|主持|座谈|就|与|同)", scene.reading.text[verb.end : end])[0]
        end = verb.end + len(target)
        target = target.removeprefix("了")
        objects = _team(scene, who, target, verb)
        target = next((f.name for f in objects if f.type == "Person"), target)
        if not 2 <= len(target) <= 24 or "的" in target or _met_on_visit(scene, who, target, (verb.start, end)):
            return
    name = f"{who.people()[0].found.name}{verb.term}{target}"
    end = objects[-1].end if objects and objects[-1].start >= verb.end else end
    event = Found(verb.start, end, "Event", name, "event-reception", "", {"kind": "meeting"})
    event = scene.reading.add(event)
    scene.visits.append(Visit(event, who.start, event.end, who, "attendee", objects, "attendee"))


def _team(scene: Scene, who: Subject, target: str, verb: Verb) -> list[Found]:
    """张三率甲市代表团来我市考察。李四会见|代表团一行: those whose visit is told of before, where he is none of them."""
    if not _TEAM.fullmatch(target):
        return []
    since = max(scene.reading.headline_end, scene.paragraph_of(max(0, scene.paragraph_of(verb.start) - 1)))
    tours = [v for v in scene.visits if since <= v.event.start < verb.start and v.event.attributes["kind"] == "inspection"]
    if len({v.event.name for v in tours}) != 1 or tours[0].subject is None:
        return []
    guests = [m.found for m in tours[0].subject.members]
    return guests if not {f.name for f in guests} & {m.found.name for m in who.members} else []


def _met_on_visit(scene: Scene, who: Subject, target: str, span: tuple[int, int]) -> bool:
    """会见了|他们: who meets the visitors that the paragraph tells of takes part in their visit; it is none of its own."""
    if target not in ("他们", "他", "她", "她们"):
        return False
    tours = [v for v in scene.visits if scene.paragraph_of(span[0]) <= v.event.start < span[0]]
    if tours:
        scene.beside.extend((tours[-1].event, m.found, "attendee", who.start, span[1]) for m in who.people())
    return True
