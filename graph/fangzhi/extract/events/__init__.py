"""Events: what was held, visited, signed or happened, when and where, and who took part."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import (
    above,
    answers,
    around,
    arrivals,
    asides,
    conveyed,
    dated,
    days,
    deeds,
    headlines,
    hosts,
    lists,
    looks,
    milestones,
    namesakes,
    openings,
    organised,
    otherwhere,
    parted,
    participation,
    present,
    resuming,
    retold,
    sited,
    unified,
    venues,
    visits,
    wordings,
)
from fangzhi.extract.events import accidents as event_accidents
from fangzhi.extract.events import acts as event_acts
from fangzhi.extract.events import hearings as event_hearings
from fangzhi.extract.events import names as event_names
from fangzhi.extract.events import references as event_references
from fangzhi.extract.events import rescue as event_rescue
from fangzhi.extract.events import results as event_results
from fangzhi.extract.events import sessions as event_sessions
from fangzhi.extract.events import sights as event_sights
from fangzhi.extract.events import signings as event_signings
from fangzhi.extract.events.scene import Scene, Verb, Visit, scene_of
from fangzhi.extract.reading import Found, Reading

_ABOUT = expression(r"就[^，。；]{0,16}(?:出席|参加|举办|主办)$|距离?$")
# 会议开幕|倒计时, 开幕|以来, 开幕|的第三天
_COUNTED = expression("倒计时|以来|还有|仅剩|[前后]?的?第[0-9一二三四五六七八九十]+[天日]")
_PART = expression("第[0-9一二三四五六七八九十]+次(?:全体会议|大会)|(?:全体|闭幕|联组|分组|预备|主席团)[大会]|闭幕式")
_CONGRESS = expression("代表大会(?!常务委员会)|政协|政治协商会议")
_BESIDE = ("宣誓", "宣誓仪式", "揭牌仪式", "授牌仪式", "学习", "专题询问", "业务培训", "专题培训")  # parts of a session's day
_FAR = 400  # characters from where an occasion is told to where its place is


def find(reading: Reading) -> None:
    """Add Event mentions: named or held occasions, visits, talks, signings and accidents."""
    scene = scene_of(reading)
    event_names.find(scene)
    namesakes.part(scene)
    unified.unify(scene)
    headlines.unify(scene)
    event_sessions.find(scene)
    visits.find(scene)
    looks.find(scene)
    arrivals.find(scene)
    above.find(scene)
    wordings.unify(scene)
    event_signings.find(scene)
    headlines.signings(scene)
    event_signings.by_name(scene)
    organised.find(scene)
    organised.examined(scene)
    organised.round_of_inspection(scene)
    organised.fed_back(scene)
    organised.law_checks(scene)
    asides.find(scene)
    asides.deliberated(scene)
    asides.sworn(scene)
    asides.chaired(scene)
    asides.talks(scene)
    asides.studied(scene)
    asides.asked(scene)
    asides.spoken(scene)
    deeds.find(scene)
    milestones.find(scene)
    event_sights.find(scene)
    event_sights.guests(scene)
    event_accidents.find(scene)
    event_hearings.find(scene)
    parted.find(scene)
    dated.find(scene)
    wordings.headed(scene)
    unified.echoes(scene)
    for word, held in resuming.resumed(scene):
        venues.add(scene, word, held)
    for event in scene.held:
        verb = _verb_of(scene, event)
        if verb is not None and verb.use in ("hold", "open", "chair", "receive", "run", "attend"):
            venues.add(scene, event, verb)


def state(reading: Reading) -> None:
    """State EventInfo and Participates."""
    scene = scene_of(reading)
    told: set[str] = set()
    for event in sorted(scene.held, key=lambda f: (f.start < reading.headline_end, f.start)):
        verb = _verb_of(scene, event)
        if verb is not None and _tells(scene, event, verb) and not (event.name in told and event.start < reading.headline_end):
            _info(scene, event, verb)  # what a headline shortens (在本市举行), the body tells in full
            told.add(event.name)
    for visit in sorted(scene.visits, key=lambda v: (v.event.start < scene.reading.headline_end, _unplaced(v))):
        if visit.event.start < scene.reading.headline_end and visit.event.name in told:
            continue
        if visit.event.rule == above.STOP and visit.event.name in told:
            continue
        verb = Verb(visit.event.start, visit.event.end, "visit", "", "")
        date = days.of_visit(scene, visit)
        date = date or otherwhere.of_headline(scene, visit)
        date = date or (days.printed(scene, visit.event) if visit.event.name not in told else None)
        place = visit.place or venues.place(scene, visit.event, verb)
        if date or place:
            told.add(visit.event.name)
            start = date[1] if date and 0 <= visit.start - date[1] <= _FAR else visit.start
            _state(scene, visit.event, (date[0] if date else None, place), (start, visit.end), visit.event.rule)
    _resumed(scene)
    sited.state(scene)
    _beside(scene)
    participation.state(scene)
    event_acts.state(scene)
    answers.state(scene)
    present.state(scene)
    event_rescue.state(scene)
    event_results.state(scene)
    event_sessions.state(scene)
    conveyed.state(scene)
    openings.state(scene)
    retold.state(scene)
    around.state(scene)


def _verb_of(scene: Scene, event: Found) -> Verb | None:
    """The verb that holds the event: right after it, else before it in its clause."""
    after = scene.words.happening.match(scene.masked, event.end)
    if after is not None:
        held = Verb(after.start("held"), after.end(), "open", "", after["held"])
        return next((v for v in scene.verbs_in(held.start, held.end) if v.use != "run"), held)
    if event.rule in ("event-dated", "event-parted"):
        return dated.verb_of(scene, event)
    if event.rule == "event-deed":
        return deeds.verb_of(event)
    if event.rule not in ("event-object", "event-bare"):
        return event_sessions.verb_of(scene, event)
    before = scene.verbs_in(max(scene.clause_start(event.start), event.start - 70), event.start)
    before = [v for v in before if v.end <= event.start and v.use in ("hold", "chair", "attend", "organizer", "run", "receive")]
    return before[-1] if before else None


def _tells(scene: Scene, event: Found, verb: Verb) -> bool:
    """Whether the verb's clause reports the event: not 为出席会议的张三, 就出席会议举行……, 会见出席会议的李四, 开幕倒计时."""
    clause = scene.clause_start(min(event.start, verb.start))
    if _COUNTED.match(scene.masked, max(event.end, verb.end)) or _ABOUT.search(scene.masked, clause, event.start):
        return False
    if verb.use == "attend" and any(v.use in ("meet", "visit") for v in scene.verbs_in(clause, verb.start)):
        return False
    if verb.use in ("hold", "open", "run", "receive"):
        return True
    if scene.masked[event.end : event.end + 1] == "的":
        return False
    if days.tour(scene, verb) is not None:
        return True
    who = lists.subject(scene, 0, verb.start)
    if verb.use in ("attend", "chair") and (who is None or not who.members):
        who = hosts.came(scene, verb) or who
    return who is not None and (bool(who.people()) or verb.use in ("organizer", "coorganizer"))


def _info(scene: Scene, event: Found, verb: Verb) -> None:
    """The date before the verb, the place after 在; of what will be held only a dated one, as planned.

    大会7日举行第二次全体会议, 大会7日继续举行 tell no first day of the 大会.
    """
    came = hosts.came(scene, verb)
    since = came.start if came is not None else None
    if (
        event.end <= verb.start
        and (sitting := scene.reading.starting_at(verb.end, "Event"))
        and sitting.name.startswith(event.name)
    ):
        return  # which has this day and place
    part = event.end <= verb.start and (_PART.match(scene.masked, verb.end) or "继续" in scene.masked[event.end : verb.start])
    date = days.day_of(scene, event, verb, since) if not part else None
    place = venues.place(scene, event, verb)
    ahead = scene.masked[event.end : verb.start]
    planned = scene.effect(verb) == "planned" or bool(re.search("将|拟|定于", ahead))
    date = (
        date
        or days.decided(scene, event)
        or days.same_day(scene, event, verb)
        or otherwhere.after_kicker(scene, event, verb)
        or otherwhere.lead_day(scene, event, verb)
        or otherwhere.echoed(scene, event)
        or otherwhere.of_scene(scene, event, verb)
        or dated.day_of(scene, event)
        or parted.day_of(scene, event)
    )
    if date is not None and planned and "期间" in scene.masked[date[1] : verb.start]:
        date = None  # 文化节持续至11月10日，期间将举办……
    if date is None and (place is None or planned):
        return
    start = min([event.start, verb.start, *([date[1]] if date else []), *([venues.phrase(scene, place.start)] if place else [])])
    end = max(event.end, verb.end)
    rule = "event-planned" if planned else "event-held"
    _state(scene, event, (date[0] if date else None, place), (start, end), rule, planned)


def _unplaced(visit: Visit) -> bool:
    """Whether an accident is told without its place: the clause that tells it is stated first."""
    return visit.event.attributes["kind"] == "accident" and visit.place is None


def _resumed(scene: Scene) -> None:
    """市委召开全会。…会议在市会议中心举行: the place (and day) of an occasion told before without one."""
    for word, verb in resuming.resumed(scene):
        event = event_references.refer(scene, scene.masked[word.start : word.end], word.start)
        place = venues.place(scene, word, verb) if event is not None else None
        if event is None or place is None:
            continue
        told = [s for s in scene.reading.statements if s.type == "EventInfo" and s.roles["event"].name == event.name]
        opened = days.day_of(scene, word, verb) if verb.term == "开幕" and told else None
        if opened is not None and opened[0] < str(told[0].roles.get("date") or ""):  # 又讯　13日，大会在甲会堂开幕
            told[0].roles["date"], event.attributes["date"] = opened[0], opened[0]
        if not told:
            date = days.day_of(scene, word, verb)
            start = min(date[1], word.start) if date else word.start
            _state(scene, event, (date[0] if date else None, place), (start, verb.end), "event-resumed")
        elif all("place" not in s.roles for s in told) and verb.end - told[0].start <= _FAR:
            told[0].roles["place"], told[0].end = place, max(told[0].end, verb.end)


def _state(
    scene: Scene,
    event: Found,
    told: tuple[str | None, Found | None],
    span: tuple[int, int],
    rule: str,
    planned: bool = False,
) -> None:
    told = days.year_of(event.name, told[0]), told[1]
    roles = {"event": event, "date": told[0], "place": told[1]}
    scene.reading.state("EventInfo", roles, *span, rule, planned=planned or None)
    if told[0] and not planned:
        event.attributes.setdefault("date", told[0])


def _beside(scene: Scene) -> None:
    """会前组织专题学习; 举行宪法宣誓仪式: of the day of the session that the lead tells of, where that is the one day told."""
    told = [s for s in scene.reading.statements if s.type == "EventInfo"]
    known = {s.roles["event"].name for s in told}
    dated = [s for s in told if s.roles.get("date") and not s.details.get("planned")]
    sessions = [s for s in dated if s.roles["event"].attributes["kind"] == "meeting" and s.start < scene.lead_end]
    sessions = [s for s in sessions if not _CONGRESS.search(s.roles["event"].name)]  # of several days
    if not sessions or len({s.roles["date"] for s in dated}) != 1:
        return
    for event in scene.held:
        if event.name.endswith(_BESIDE) and event.name not in known and event.start > sessions[0].start:
            known.add(event.name)
            _state(scene, event, (str(sessions[0].roles["date"]), None), (event.start, event.end), "event-beside")
