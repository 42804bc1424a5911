"""Events that a verb makes: visits and inspections, receptions and talks, signings."""

import re

from fangzhi.extract import lists
from fangzhi.extract.event_scene import Scene, Verb, Visit
from fangzhi.extract.event_words import TIME
from fangzhi.extract.reading import Found

_TO = re.compile(r"先后到|分别到|深入到|深入|前往|来到|莅临|走进|到|赴|在")
_ON_SITE = re.compile(r"(?:实地|现场|深入|专题|就[^，。；]{2,30}(?:开展|进行)?|开展|进行|并|代表[^，。；]{2,12})*")
_TOPIC_END = re.compile(
    r"[，。；：！？\n ]|、(?![^，。；：！？\n ]{2,20}工作(?:[，。；]|$))|并|时(?:强调|指出|要求)?|期间|活动|途中|，"
)
_WITH = re.compile(r"[同与和]")
_TALKS = re.compile(r"(?:举行|进行)?(?:了)?(?:小范围|大范围|双边|工作|友好|亲切)*(?:会谈|会晤|通电话|座谈)")
_SIGNED = re.compile(r"(?:签署|签订)(?:了)?(?P<what>[^，。；：\n]{0,40}?(?:协议书?|备忘录|合同|意向书|协定|责任书))")
_MET = re.compile(r"[，。；！、和与及等\n ]|一行|夫妇|率|$")
_ROOTS = ("调研", "考察", "视察", "督导", "督查", "督察", "检查", "走访", "慰问", "看望", "暗访", "指导", "参观", "观摩", "察看")


def find(scene: Scene) -> None:
    """Add the events of verbs, with who and what is in them."""
    for verb in scene.verbs:
        if verb.use == "visit":
            _visit(scene, verb)
        elif verb.use == "meet":
            _meeting(scene, verb)
    _signings(scene)
    _unify(scene)
    _sights(scene)


def _sights(scene: Scene) -> None:
    """他先后来到甲社区、乙项目现场; 在丙镇，张三考察了丁产业园: what the visitors see on the way is inspected."""
    visits = [
        v
        for v in scene.visits
        if v.event.attributes["kind"] == "inspection" and v.subject and v.event.start >= scene.reading.headline_end
    ]
    if len({v.event.name for v in visits}) != 1:
        return
    visit, who = visits[0], visits[0].subject
    assert who is not None
    visitors = {m.found.name for m in who.people()}
    for start, end in scene.reading.sentences:
        if start < visit.end:
            continue
        for sight in _SIGHT.finditer(scene.masked, start, end):
            before = scene.masked[max(start, scene.clause_start(sight.start())) : sight.start()]
            people = scene.reading.within(max(start, scene.clause_start(sight.start())), sight.start(), "Person")
            if not (
                _THEY.fullmatch(before) or (people and {p.name for p in people} <= visitors and before.startswith(people[0].name))
            ):
                continue
            visit.objects = visit.objects + [f for f in _seen(scene, sight.end(), end) if f not in visit.objects]


def _seen(scene: Scene, start: int, end: int) -> list[Found]:
    """The places, projects and bodies that are listed from `start` on, the innermost of each."""
    seen: list[Found] = []
    at = start
    for found in lists.outermost(scene.reading.within(start, min(end, start + 120), "Place", "Institution", "Project")):
        gap = scene.masked[at : found.start]
        if found.type == "Place" and not _BOUNDED.match(scene.masked, found.end) and not scene.reading.starting_at(found.end):
            break  # 淮河 in 淮河干流堤防加固工程
        if seen and gap == "" and seen[-1].type != "Project":
            seen[-1] = found
        elif found.start == start or (seen and re.fullmatch(r"[^，。；：]{0,6}[、和及与]|[^，。；：]{0,6}以及", gap)):
            seen.append(found)
        else:
            break
        at = found.end
    return seen


def _visit(scene: Scene, verb: Verb) -> None:
    """市委书记张三到云溪县调研乡村振兴工作."""
    clause = max(scene.clause_start(verb.start), verb.start - 200)
    if scene.is_habitual(clause, verb.start):
        return
    if clause > scene.reading.sentence_of(verb.start)[0] and _ON_SITE.fullmatch(scene.masked, clause, verb.start):
        before = scene.clause_start(clause - 1)
        if not any(v.use == "visit" for v in scene.verbs_in(before, clause)):
            clause = before  # 来到云溪县，实地调研……
    for to in reversed(list(_TO.finditer(scene.masked, clause, verb.start))):
        where = lists.outermost(scene.reading.within(to.end(), verb.start, "Place", "Institution"))
        if not where or where[0].start - to.end() > 2 or verb.start - to.end() > 60:
            continue
        who = lists.subject(scene, 0, to.start())
        if who is None or not who.members or len(who.members) > 12:
            return
        between = scene.masked[where[-1].end : min(verb.start, scene.clause_end(where[-1].end))]
        if scene.reading.within(to.end(), verb.start, "Person"):
            return
        if any(v.use != "visit" for v in scene.verbs_in(to.end(), verb.start)) or _HAS_OBJECT.search(between):
            return
        topic = _topic(scene, verb)
        spots = scene.reading.text[where[0].start : where[-1].end]
        to_spots = f"到{spots}" if len(spots) <= 16 else ""
        name = f"{who.members[0].found.name}{to_spots}{verb.term}{topic}"
        event = Found(to.start(), verb.end + len(topic), "Event", name, "event-visit", "", {"kind": "inspection"})
        event = scene.reading.add(event)
        where = [f for f, after in zip(where, [*where[1:], None], strict=True) if after is None or after.start != f.end]
        only = len(where) == 1 and where[0].type == "Place"  # one area is where they go, several are what they see
        place = where[0] if only else None
        seen = [] if only and not where[0].name.endswith(scene.words.venues) else where
        scene.visits.append(Visit(event, who.start, event.end, who, "attendee", seen, "inspected", place))
        return


_SIGHT = re.compile(
    r"(?:先后|首先|随后|接着|又|还|实地|现场|一行|深入|分别)*(?:来到|走进|察看|查看|考察|参观|走访|调研)了?(?:位于)?"
)
_BOUNDED = re.compile(r"$|[，。；：、和与及等的]|现场|一线|[^，。；：、的]{0,6}?(?:现场|工地)")
_THEY = re.compile(r"(?:他们?|她|一行|调研组|考察组|督导组|检查组|大家|(?:调研|考察|督导|检查)(?:组|团)一行|期间)?")
_HAS_OBJECT = re.compile(r"[的对就为把将，。]")


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
        target = scene.reading.text[verb.end : end].removeprefix("了")
        if not 2 <= len(target) <= 24 or "的" in target:
            return
    name = f"{who.people()[0].found.name}{verb.term}{target}"
    event = Found(verb.start, objects[-1].end if objects else end, "Event", name, "event-reception", "", {"kind": "meeting"})
    event = scene.reading.add(event)
    scene.visits.append(Visit(event, who.start, event.end, who, "host", objects, "attendee"))


def _dated(scene: Scene, at: int) -> bool:
    """Whether the sentence tells a day, or the offset lies in headline or lead, or a clause of the occasion opens it."""
    start = scene.reading.sentence_of(at)[0]
    return at < scene.lead_end or bool(re.search(rf"{TIME}|仪式上|会上|活动上|现场", scene.masked[start:at]))


def _signings(scene: Scene) -> None:
    """A与B签署合作协议: both sides named as bodies or places."""
    for match in scene.reading.matches(_SIGNED):
        clause = max(scene.clause_start(match.start()), match.start() - 200)
        if scene.is_habitual(clause, match.start()):
            continue
        if not _dated(scene, match.start()):
            continue  # 还与甲医院签署协议: background
        sides = lists.subject(scene, 0, match.start())
        if sides is None or len(sides.members) < 2 or sides.people():
            continue
        what = match["what"].lstrip("《“").rstrip("》”")
        name = "与".join(m.found.name for m in sides.members[:3]) + "签署" + what
        event = scene.reading.add(Found(match.start(), match.end(), "Event", name, "event-signing", "", {"kind": "signing"}))
        scene.visits.append(Visit(event, sides.start, match.end(), sides, "involved", [], "involved"))


def _unify(scene: Scene) -> None:
    """The headline's and the body's wording of one visit are one event: same first person, verb and place."""
    names: dict[tuple[str, str, str], str] = {}
    headline = scene.reading.headline_end
    for visit in sorted(scene.visits, key=lambda v: v.event.start < headline):  # the body names it in full
        if visit.subject is None or visit.event.attributes["kind"] != "inspection":
            continue
        root = next((r for r in _ROOTS if r in visit.event.name), "")
        for place in [*visit.objects, *([visit.place] if visit.place else [])]:
            key = (visit.subject.members[0].found.name, root, place.name)
            visit.event.name = names.setdefault(key, visit.event.name)
    receptions = [v.event for v in scene.visits if v.event.rule == "event-reception"]
    for event in receptions:  # 会见A国总统 in the headline, 会见A国总统某某 in the body
        surface = scene.reading.text[event.start : event.end]
        fuller = [o for o in receptions if o.end - o.start > len(surface) and scene.reading.text.startswith(surface, o.start)]
        event.name = fuller[0].name if fuller else event.name
