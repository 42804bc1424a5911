"""Who takes part in which event, and how: host, organizer, chair, speaker, attendee."""

import re
from dataclasses import dataclass, field
from typing import Any

from fangzhi.expressions import expression
from fangzhi.extract.events import hosts, lists
from fangzhi.extract.events.crowds import Member
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.references import About, about, nearest, refer
from fangzhi.extract.events.reports import did_first, given, is_report, of_another
from fangzhi.extract.events.scene import Scene, Verb
from fangzhi.extract.events.spoken import spoken_at
from fangzhi.extract.reading import Found

ROLES = {
    "hold": "host",
    "run": "host",
    "organizer": "organizer",
    "coorganizer": "coorganizer",
    "chair": "chair",
    "attend": "attendee",
    "speak": "speaker",
    "noun": "speaker",
}
# 出席会议的有：, 参加会议的老同志有（按姓氏笔画为序）：, 参加考察的代表团成员有：
_FOLLOWS = expression(
    r"(?:[^，。；：]{0,6}的)?[^，。；：的]{0,14}?(?:还有|有|包括)(?:（〇*）)?：?\s*|[^，。；：]{0,6}的[^，。；：的]{0,14}(?:（〇*）)?：\s*|：\s*"
)
_AT_ONE = expression("(?<!自)在[^，。；：]{0,20}$")
_WHILE = expression("[^，。；：的]{0,40}?时(?![间任段期刻])")  # 张三在|主持会议|时强调
_PART_OF_BODY = expression("第.{1,4}次|届|主[席任]会议")  # of which the session's rule knows the body


@dataclass(slots=True)
class _Walk:
    """Where a sentence has been read to, and what an elided subject or object stands for."""

    start: int
    left: int  # after the last verb
    past: int = 0  # after what that verb is about
    subject: Subject | None = None
    about: About | None = None
    group: dict[str, int] = field(default_factory=dict)


def state(scene: Scene) -> None:
    """State a Participates for each who does something at an event."""
    groups: dict[str, int] = {}
    for visit in scene.visits:
        part = "visiting" if visit.event.attributes["kind"] == "inspection" else ""
        if visit.subject is not None:
            _state(scene, visit.subject, (visit.event,), visit.role, (visit.start, visit.end, part, "visit"), groups)
        for other in visit.objects:
            roles = {"participant": other, "event": visit.event, "role": visit.object_role}
            later = other.start >= visit.end
            start = scene.clause_start(other.start) if later else visit.start
            scene.reading.state("Participates", roles, start, max(0 if later else visit.end, other.end), visit.event.rule)
    for event, found, role, start, end in scene.beside:
        if (found.name, event.name, role) not in scene.stated:
            scene.stated.add((found.name, event.name, role))
            scene.reading.state("Participates", {"participant": found, "event": event, "role": role}, start, end, "event-beside")
    headline = scene.reading.headline_end
    for start, end in sorted(scene.sentences, key=lambda s: (s[0] < headline, s[0])):
        verbs = scene.verbs_in(start, end)
        if verbs:
            walk = _Walk(start, start, group=groups)
            for verb in verbs:
                _verb(scene, walk, verb)
    hosts.by_heading(scene)
    hosts.guided(scene)


def _verb(scene: Scene, walk: _Walk, verb: Verb) -> None:
    if verb.start < walk.left:
        return
    if verb.use in ("visit", "meet"):
        visit = next((v for v in scene.visits if v.event.start <= verb.start <= v.end), None)
        if visit is not None and visit.subject is not None and visit.start >= walk.start:
            walk.subject, walk.about = visit.subject, About((visit.event,), visit.end, "named")
            walk.left = walk.past = visit.end
        return
    if any((v.start if v.event.rule == "event-examined" else v.event.start) <= verb.start < v.event.end for v in scene.visits):
        return  # 举行 in 同B举行会谈; 开展 in 对云溪县开展督查
    if verb.use == "noun" and (_told_once(scene, verb) or _speech_heard(scene, walk, verb)):
        return
    if verb.use not in ROLES or scene.effect(verb) or not is_report(scene, walk.start, verb):
        return
    if verb.use == "attend" and _listed_after(scene, walk, verb):
        return
    target = _about(scene, walk, verb)
    if target is None or not target.events or of_another(scene, target, verb) or _attended_accident(target, verb):
        return
    who = _who(scene, walk, verb)
    if who is None:
        if verb.use == "hold" and target.how == "named":
            hosts.in_name(scene, target.events, verb)
            walk.about = target  # 张三到甲镇调研，|并召开座谈会，李四发言: there
        return
    if verb.use in ("speak", "noun"):
        who.members = [*(m for m in lists.ahead(scene, who) if m not in who.members), *who.members]
    _report(scene, walk, verb, target, who)
    walk.left, walk.past = verb.end, target.end
    if who.members:
        walk.subject = who
    walk.about = target


def _told_once(scene: Scene, verb: Verb) -> bool:
    """作专题辅导|报告 is one speech; 到会|讲话 is two things."""
    return any(v.use == "speak" and v.end == verb.start for v in scene.verbs_in(verb.start - 8, verb.start))


def _attended_accident(target: About, verb: Verb) -> bool:
    """市公安局、市总工会参加的事故|调查组: nobody attends or holds an accident, nor holds a visit by 同李四举行|会晤."""
    attends = verb.use in ("attend", "chair", "hold", "run")
    kinds = [event.attributes.get("kind") for event in target.events]
    return (attends and "accident" in kinds) or (verb.use == "hold" and target.how == "elided" and "inspection" in kinds)


def _speech_heard(scene: Scene, walk: _Walk, verb: Verb) -> bool:
    """学习全市动员大会，市委书记张三重要讲话: he spoke at what stands before his title."""
    at = verb.start - 2
    if verb.term != "讲话" or not scene.masked.startswith("重要", at) or scene.reading.ending_at(at, "Person") is None:
        return False
    who = lists.subject(scene, max(walk.left, scene.reading.sentence_of(at)[0]), at)
    event = scene.reading.ending_at(who.start - 1, "Event") if who is not None and who.start else None
    if who is None or event is None or not who.people():
        return False
    _state(scene, who, (event,), "speaker", (event.start, verb.end, verb.part, verb.use), walk.group)
    return True


def _report(scene: Scene, walk: _Walk, verb: Verb, target: About, who: Subject) -> None:
    start, end = who.start, max(target.end, verb.end, who.end)
    details = (start, end, verb.part, verb.use)
    kept = who
    passive = target.how == "named" and target.events[-1].end <= verb.start
    if (
        verb.use == "hold"
        and scene.masked.startswith("的", verb.end)
        and _AT_ONE.search(scene.masked, who.start, verb.start)
        and len(who.people()) == len(who.members)
    ):
        hosts.in_name(scene, target.events, verb)  # 张三在2日晚召开的县委某会上强调: the body holds it
        return  # 张三在去年11月举行的|大赛中夺冠
    if verb.use == "hold" and passive and not re.search("由|，", scene.masked[target.events[-1].end : who.start + 1]):
        return  # 某某的告别仪式在云州举行: nobody is said to hold it
    if verb.use == "chair" and len(kept.members) > 1 and all(m.found.type == "Place" for m in kept.members):
        return  # 甲县、乙县主要负责同志在分会场|主持签约
    if verb.use in ("hold", "run"):
        kept = Subject(who.start, who.end, who.members, who.sort)
    elif verb.use in ("organizer", "coorganizer"):
        kept = Subject(who.start, who.end, [m for m in who.members if m.found.type != "Person"], who.sort)
    if verb.use == "chair" and verb.term.endswith("召开"):
        named = [e for e in target.events if not _PART_OF_BODY.search(e.name)]
        hosts.in_name(scene, tuple(named), verb)  # 张三主持召开县政府党组2024年度民主生活会
    led = verb.use == "run" and len(kept.people()) == len(kept.members)  # 张三率队开展考察活动
    _state(scene, kept, target.events, "attendee" if led else ROLES[verb.use], details, walk.group)


def _about(scene: Scene, walk: _Walk, verb: Verb) -> About | None:
    """The verb's events; a second verb of one clause (出席会议并讲话) is about the same ones."""
    if verb.use in ("speak", "noun"):
        own = spoken_at(scene, verb, walk.start, walk.about)
        return own if own is not None else about(scene, Verb(verb.start, verb.end, "speak", verb.part, verb.term))
    target = about(scene, verb)
    if target is not None and target.how == "elided" and walk.about is not None:
        return About(walk.about.events, verb.end, "elided")
    return target


def _who(scene: Scene, walk: _Walk, verb: Verb) -> Subject | None:
    """The list before the verb; the one of the verb before, where the clause has none (并讲话)."""
    at = verb.start
    if verb.use in ("noun", "speak"):
        does = given(scene, walk.left, verb.start)
        at = at if does is None else does
        at -= scene.masked[at - 1] == "在"
    if verb.use in ("chair", "attend") and scene.masked[at - 1] == "在" and _WHILE.match(scene.masked, verb.end):
        at -= 1
    left = walk.past if walk.left <= walk.past <= at else walk.left
    by = scene.masked.rfind("由", max(left, scene.clause_start(at), at - 200), at)
    if by >= 0 and scene.reading.covering(by, by + 1, "Person") is not None:
        by = -1  # 厅长由志刚
    who = lists.subject(scene, max(left, by + 1), min(at, hosts.led(scene, verb, max(left, by + 1))))
    if verb.use == "attend" and (who is None or not (who.members or walk.subject)):
        who = lists.over_folk(scene, max(left, by + 1), at)
    if (who is None or not (who.members or walk.subject)) and verb.use in ("noun", "speak", "attend"):
        who = did_first(scene, max(left, by + 1), at)
    if verb.use in ("hold", "run", "organizer", "coorganizer"):
        own = hosts.own(scene, max(left, scene.clause_start(at), at - 60), at) if verb.use == "hold" else None
        if own is not None:
            others = [m for m in who.members if m.found.type != "Person"] if who is not None else []
            return Subject(own[0], at, [Member(own[1]), *others])
        if who is None and (cut := hosts.all_but_last(scene, max(left, by + 1), at)):
            who = lists.subject(scene, max(left, by + 1), cut)
        chairs = walk.subject is not None and scene.masked.endswith("由", 0, walk.subject.start)  # 仪式由张三主持，还举行了……
        if who is not None and not who.members and walk.subject is not None and not chairs and hosts.also(scene, verb):
            return Subject(walk.subject.start, at, walk.subject.members, walk.subject.sort)
        if who is None or not who.members or (who.start and scene.masked[who.start - 1] in "对向"):
            return hosts.holder(scene, verb) or hosts.came(scene, verb)  # 对甲公司开展检查: it does not hold it
        bodies = [m for m in who.members if m.found.type != "Person"]
        return Subject(who.start, who.end, bodies, who.sort) if bodies else who
    if who is not None and not who.members and walk.subject is not None:
        return Subject(walk.subject.start, at, walk.subject.members, walk.subject.sort)
    return who if who is not None and who.members else hosts.came(scene, verb)


def _listed_after(scene: Scene, walk: _Walk, verb: Verb) -> bool:
    """出席会议的有：A、B、C; 列席会议的还有：D."""
    opening = _FOLLOWS.match(scene.masked, verb.end)
    if opening is None or scene.reading.within(scene.clause_start(verb.start), opening.end(), "Person"):
        return False
    word = scene.words.references.search(scene.masked, verb.start, opening.end())
    named = scene.reading.within(verb.end, opening.end(), "Event")
    event = named[0] if named else refer(scene, word[0], verb.start) if word else None
    event = event or nearest(scene, verb.start, None)
    end = lists.end_of(scene, verb, opening.end())
    people = lists.outermost(scene.reading.within(opening.end(), end, "Person")) if event else []
    stop = end - scene.masked.endswith(("。", "；"), 0, end)
    listed = lists.chain(scene, opening.end(), people) if people else lists.subject(scene, opening.end(), stop)
    if event is None or listed is None or not listed.members:
        return False
    listed.start = verb.start
    target = About((event,), opening.end(), "reference")
    _report(scene, walk, verb, target, listed)
    walk.subject, walk.about = listed, target
    walk.left = walk.past = listed.members[-1].found.end
    return True


def _state(
    scene: Scene,
    who: Subject,
    events: tuple[Found, ...],
    role: str,
    told: tuple[int, int, str, str],
    groups: dict[str, int],
) -> None:
    start, end, part, use = told
    for event in events:
        key = event.name + ("#" if start < scene.reading.headline_end else "")
        offset = groups.get(key, 0) if role in ("attendee", "speaker", "chair") else 0
        for member in who.members:
            details: dict[str, Any] = {"part": part or None, "title": member.title or None}
            if member.found.type == "Person" or role == "attendee":
                details |= {"group": offset + member.group, "order": member.order, "list_sort": who.sort}
            _one(scene, member, event, role, (start, end, use), details)
        if role == "attendee" and who.members:
            groups[key] = offset + max(m.group for m in who.members)
            if who.sort == "stroke":
                event.attributes["list_sort"] = "stroke"


def _one(scene: Scene, member: Member, event: Found, role: str, told: tuple[int, int, str], details: dict[str, Any]) -> None:
    if role == "host" and told[0] < scene.reading.headline_end and ("", event.name, role) in scene.stated:
        return  # a headline names the area for the body that held it
    if member.found.start < event.end and event.start < member.found.end and role != "host":
        return  # 云州市 in the very name of the event does not attend it
    fact = (member.found.name, event.name, role)
    if fact in scene.stated and scene.masked.startswith("在讲话中", told[1] - 3):
        return  # 张三在讲话中要求: told before
    scene.stated |= {fact, ("", event.name, role)}
    roles = {"participant": member.found, "event": event, "role": role}
    scene.reading.state("Participates", roles, told[0], told[1], f"event-{told[2]}", **details)
