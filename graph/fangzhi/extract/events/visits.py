"""Events that a verb makes: visits and inspections, receptions and talks, signings."""

import re

from fangzhi.extract.events import calls, lists, placeless
from fangzhi.extract.events.crowds import Member
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.scene import Scene, Verb, Visit
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found

_OUR = re.compile(r"[我本](?P<sign>[省市县区州盟旗镇乡])")
_ON_SITE = re.compile(
    r"(?:实地|现场|深入|专题|就[^，。；]{2,30}(?:开展|进行)?|(?:对|围绕|针对|聚焦)[^，。；]{2,40}?(?:开展|进行)了?|就[^，。；]{2,30}作|开展|进行|并|代表[^，。；]{2,12})*"
)
_TOPIC_END = re.compile(
    r"[，。；：！？\n ]|后?(?:主持|听取)|后(?=召开|举行|强调|，)|、(?![^，。；：！？\n ]{2,20}工作(?:[，。；]|$))"
    r"|并|时(?:强调|指出|要求)?|期间|活动|途中|，"
)
_TEAM = re.compile(
    r"(?<=[，。；\n])(?:代表团|考察团|慰问团|调研组|督导组|检查组|考察组|督查组)(?=[一先后到赴走来还在前深随又冒分])"
)
_WHOSE = re.compile(
    r"(?:挂钩|联系|包联|帮扶|包抓|挂联|结对|分管|定点|对口|包保|挂点|所)[^，。；：]{0,8}的"
)  # 深入|挂钩联系的|甲村
_WITH = re.compile(r"[同与和]")
_TALKS = re.compile(r"(?:举行|进行)?(?:了)?(?:小范围|大范围|双边|工作|友好|亲切)*(?:会谈|会晤|通电话|座谈)")
_MET = re.compile(r"[，。；！、和与及等\n ]|一行|夫妇|率|$")
_ROOTS = ("调研", "考察", "视察", "督导", "督查", "督察", "检查", "走访", "慰问", "看望", "暗访", "指导", "参观", "观摩", "察看")


def find(scene: Scene) -> None:
    """Add the events of verbs, with who and what is in them."""
    _teams(scene)
    for verb in scene.verbs:
        if verb.use == "visit":
            _visit(scene, verb)
        elif verb.use == "meet":
            _meeting(scene, verb)
    _unify(scene)


def _teams(scene: Scene) -> None:
    """8日下午，代表团|到…: the one team that the article names in full before."""
    for match in scene.reading.matches(_TEAM, "团", "组"):
        full = {f.name: f for f in scene.reading.within(0, match.start(), "Institution") if f.name.endswith(match[0])}
        only = next(iter(full.values())) if len(full) == 1 else None
        if only is not None and only.name != match[0] and not scene.reading.covering(*match.span(), "Institution", "Person"):
            attributes = dict(only.attributes)
            scene.reading.add(Found(*match.span(), "Institution", only.name, "event-team", "name", attributes))


def _visit(scene: Scene, verb: Verb) -> None:
    """市委书记张三到云溪县调研乡村振兴工作."""
    clause = max(scene.clause_start(verb.start), verb.start - 200)
    if scene.is_habitual(clause, verb.start):
        return
    if clause > scene.reading.sentence_of(verb.start)[0] and _ON_SITE.fullmatch(scene.masked, clause, verb.start):
        before = scene.clause_start(clause - 1)
        if not any(v.use == "visit" for v in scene.verbs_in(before, clause)):
            clause = before  # 来到云溪县，实地调研……
    for to in reversed(list(placeless.GOING.finditer(scene.masked, clause, verb.start))):
        until = min(verb.start, scene.clause_end(to.end()))  # 分赴甲县、乙县，对《丙条例》实施情况进行检查
        where = lists.outermost(scene.reading.within(to.end(), until, "Place", "Institution"))
        where = where or _ours(scene, to.end())
        near = bool(where) and (where[0].start - to.end() <= 2 or _WHOSE.fullmatch(scene.masked, to.end(), where[0].start))
        if not near or verb.start - to.end() > 60:
            continue
        who = calls.visitors(scene, 0, to.start())
        if who is None or not who.members or len(who.members) > 12:
            return
        since = max(where[-1].end, to.end())
        between = scene.masked[since : min(verb.start, scene.clause_end(since))]
        if scene.reading.within(to.end(), verb.start, "Person"):
            return
        if any(v.use not in ("visit", "run") for v in scene.verbs_in(to.end(), verb.start)):
            return
        if placeless.HAS_OBJECT.search(between):
            return
        topic = _topic(scene, verb)
        seen = [f for f in areas.innermost(where) if not _is_part(scene, f, until)]
        if _on_the_way(scene, verb, who, topic, seen):
            return
        spots = scene.reading.text[where[0].start : where[-1].end] if where[0].start >= to.end() else where[0].name
        to_spots = f"到{spots}" if len(spots) <= 16 else ""
        name = f"{who.members[0].found.name}{to_spots}{verb.term}{topic}"
        if not topic and len(where) == 1 and where[0].type == "Institution" and verb.term in _CALLS:
            name = f"{who.members[0].found.name}{verb.term}{spots}"  # 张三走访华光集团
        event = Found(to.start(), verb.end + len(topic), "Event", name, "event-visit", "", {"kind": "inspection"})
        event = scene.reading.add(event)
        only = len(seen) == 1 and seen[0].type == "Place"  # one area is where they go, several are what they see
        place = seen[0] if only else None
        who.members += _led(scene, who, to.start())
        people = _called_on(scene, verb, who, event)
        seen = [*(f for f in seen if f is not place or not people), *people]  # 到甲镇看望|张三: he is visited
        scene.visits.append(Visit(event, who.start, event.end, who, "attendee", seen, "inspected", place))
        return
    topic = _topic(scene, verb)
    if (visit := placeless.told(scene, verb, clause, topic)) is not None:
        scene.visits.append(visit)
    else:
        _direct(scene, verb, clause, topic)


def _called_on(scene: Scene, verb: Verb, who: Subject, event: Found) -> list[Found]:
    """Who is visited at home or at work; of 看望他 the event has the name of the one who is meant."""
    if not verb.term.endswith(("慰问", "看望", "走访", "探望", "回访")):
        return []
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
        and v.subject.members[0].found.name == first.name
    ]
    sentence = scene.reading.sentence_of(verb.start)[0]
    if not earlier:
        return False
    visit = earlier[-1]
    same = visit.event.start >= sentence  # 到云溪县调研粮食生产，看望慰问老党员
    new = topic.endswith(("工作", "情况")) or not verb.term.endswith(_SEES)
    if not same and (new or _NEW_DAY.search(scene.masked, sentence, verb.start)):
        return False
    visit.objects = visit.objects + [f for f in seen if f != visit.place and f not in visit.objects]
    return True


_CALLS = ("走访", "考察", "参观", "慰问", "看望", "视察", "走访慰问", "看望慰问")
_SEES = ("走访", "察看", "参观", "考察", "看望", "慰问", "观摩", "视察", "调研", "检查")
_NEW_DAY = re.compile(r"\d月\d{1,2}日|昨[天日]|今[天日]|近日|日前|随后赴")


def _led(scene: Scene, who: Subject, at: int) -> list[Member]:
    """张三率市政协调研组|到……: the team goes there too."""
    people = who.people()
    if not people or not (led := _LEADS.match(scene.masked, people[-1].found.end, at)):
        return []
    start = led.start("team")
    kinds = ("Institution", "Place") if "负责" in led["team"] else ("Institution",)
    teams = lists.outermost(scene.reading.within(start, led.end(), *kinds))
    known = [m.found for m in who.members]
    teams = [f for f in teams if _OF_TEAM.match(scene.masked, f.end) and f not in known]
    return [Member(f, "", 1, len(who.members) + k) for k, f in enumerate(teams, 1)]


_LEADS = re.compile(
    r"等?(?:一行)?(?:率领?|带领|带着|带队|率队)(?P<team>[^，。；：]{2,60}?(?:组|团|队|的?(?:主要|有关|相关|分管)?负责(?:人|同志)))(?=，?$|，?[一赴到来深前先分在])"
)
_OF_TEAM = re.compile("[，、和及与一赴到来深前先分在]|等|的?(?:主要|有关|相关|分管)*负责|$")


def _ours(scene: Scene, at: int) -> list[Found]:
    """来我县调研: the home area of the article."""
    our = _OUR.match(scene.masked, at)
    area, _ = areas.resolve(scene.reading, our["sign"], at) if our else (None, "")
    return [area] if area is not None else []


def _direct(scene: Scene, verb: Verb, clause: int, topic: str) -> None:
    visit = calls.called(scene, verb) or placeless.direct(scene, verb, clause, topic)
    if visit is None or visit.subject is None or _on_the_way(scene, verb, visit.subject, visit.event.name, visit.objects):
        return
    visit.event = scene.reading.add(visit.event)
    scene.visits.append(visit)


def _topic(scene: Scene, verb: Verb) -> str:
    end = _TOPIC_END.search(scene.masked, verb.end)
    topic = scene.reading.text[verb.end : end.start() if end else len(scene.masked)]
    return topic if len(topic) <= 24 and not topic.startswith(("了", "的", "组", "员", "团", "报告", "工作的")) else ""


def _meeting(scene: Scene, verb: Verb) -> None:
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
        head = talks[0].removeprefix("举行").removeprefix("进行").removeprefix("了")
        name = f"{who.people()[0].found.name}与{people[second].name}{head}"
        event = scene.reading.add(Found(joint.start(), talks.end(), "Event", name, "event-talks", "", {"kind": "meeting"}))
        scene.visits.append(Visit(event, who.start, talks.end(), who, "attendee", list(people[second:]), "attendee"))
        return


def _reception(scene: Scene, verb: Verb) -> None:
    who = lists.subject(scene, 0, verb.start)
    if who is None or not who.people():
        return
    end = scene.clause_end(verb.end)
    objects = lists.outermost(scene.reading.within(verb.end, end, "Person"))
    objects = [f for f in objects if _MET.match(scene.masked, f.end)]
    target = "、".join(f.name for f in objects[:3]) + ("等" if len(objects) > 3 else "")
    if not objects:
        target = re.split("时(?=说|表示|强调|指出|$)", scene.reading.text[verb.end : end])[0]
        end = verb.end + len(target)
        target = target.removeprefix("了")
        if not 2 <= len(target) <= 24 or "的" in target or _met_on_visit(scene, who, target, (verb.start, end)):
            return
    name = f"{who.people()[0].found.name}{verb.term}{target}"
    event = Found(verb.start, objects[-1].end if objects else end, "Event", name, "event-reception", "", {"kind": "meeting"})
    event = scene.reading.add(event)
    scene.visits.append(Visit(event, who.start, event.end, who, "host", objects, "attendee"))


def _met_on_visit(scene: Scene, who: Subject, target: str, span: tuple[int, int]) -> bool:
    """会见了|他们: who meets the visitors that the paragraph tells of takes part in their visit; it is none of its own."""
    if target not in ("他们", "他", "她", "她们"):
        return False
    tours = [v for v in scene.visits if scene.paragraph_of(span[0]) <= v.event.start < span[0]]
    if tours:
        scene.beside.extend((tours[-1].event, m.found, "attendee", who.start, span[1]) for m in who.people())
    return True


def _in_body(scene: Scene, visit: Visit) -> Found | None:
    """The one visit of the body that goes to the headline's place with somebody of the headline's."""
    assert visit.subject is not None
    who = {m.found.name for m in visit.subject.members}
    places = [_stem(f) for f in [*visit.objects, *([visit.place] if visit.place else [])]]
    body = [
        v
        for v in scene.visits
        if v.event.start >= scene.reading.headline_end
        and v.event.attributes["kind"] == "inspection"
        and v.subject is not None
        and who & {m.found.name for m in v.subject.members}
        and any(_alike(_stem(f), p) for f in [*v.objects, *([v.place] if v.place else []), *_route(scene, v)] for p in places)
    ]
    return body[0].event if len({v.event.name for v in body}) == 1 else None


def _stem(found: Found) -> str:
    """柳林 of a headline is 柳林县."""
    return found.name[:-1] if len(found.name) > 2 and found.name[-1] in "省市县区州盟旗" else found.name


def _alike(full: str, stem: str) -> bool:
    """云南 of a headline is 云南某族自治州 too."""
    return full == stem or ("自治" in full[3:] and len(stem) > 1 and full.startswith(stem))


def _route(scene: Scene, visit: Visit) -> list[Found]:
    """到|云州市|柳林县、青山县: the areas in which what is visited lies."""
    return scene.reading.within(visit.event.start, visit.event.end, "Place")


def _unify(scene: Scene) -> None:
    """The headline's and the body's wording of one visit are one event: same first person, verb and place."""
    names: dict[tuple[str, str, str], str] = {}
    headline = scene.reading.headline_end
    for visit in sorted(scene.visits, key=lambda v: v.event.start < headline):  # the body names it in full
        if visit.subject is None or visit.event.attributes["kind"] != "inspection":
            continue
        root = next((r for r in _ROOTS if r in visit.event.name), "")
        if visit.event.start < headline and (full := _in_body(scene, visit)) is not None:
            if root not in full.name:
                full.name, visit.event.name = visit.event.name, full.name  # 代表团来云溪县考察 tells more than 看望慰问
            visit.event.name = full.name
            same = [v for v in scene.visits if v is not visit and v.event.name == full.name]
            told = {_stem(f) for v in same for f in [*v.objects, *_route(scene, v)]}  # 在江苏 of 到江苏苏州
            visit.objects = [f for f in visit.objects if not any(_alike(t, _stem(f)) for t in told)]
            continue
        for place in [*visit.objects, *([visit.place] if visit.place else [])]:
            key = (visit.subject.members[0].found.name, root, place.name)
            visit.event.name = names.setdefault(key, visit.event.name)
    receptions = [v.event for v in scene.visits if v.event.rule == "event-reception"]
    for event in receptions:  # 会见A国总统 in the headline, 会见A国总统某某 in the body
        surface = scene.reading.text[event.start : event.end]
        fuller = [o for o in receptions if o.end - o.start > len(surface) and scene.reading.text.startswith(surface, o.start)]
        event.name = fuller[0].name if fuller else event.name
