"""Events: what was held, visited, signed or happened, when and where, and who took part."""

import re
from bisect import bisect_left

from fangzhi.extract import dates
from fangzhi.extract.events import accidents as event_accidents
from fangzhi.extract.events import acts as event_acts
from fangzhi.extract.events import answers, asides, conveyed, headlines, lists, organised, participation, venues, visits
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

_CLOCK = re.compile(
    r"(?:[\u4e00-\u9fff]{1,3}节)?(?:凌晨|清晨|一大?早|深夜|午后|夜间|早上|上午|中午|下午|傍晚|晚上?)*(?:\d+[时点](?:\d+分)?)?(?:许|左右|前后)?"
)
_SINCE = re.compile(r"(?<!\d)(?P<day>\d{1,2})日[至到—-]$")
_ABOUT = re.compile(r"就[^，。；]{0,16}(?:出席|参加|举办|主办)$|距离?$")
# 会议开幕|倒计时, 开幕|以来, 开幕|的第三天
_COUNTED = re.compile("倒计时|以来|还有|仅剩|[前后]?的?第[0-9一二三四五六七八九十]+[天日]")
_SITTING = re.compile("第[0-9一二三四五六七八九十]+次(?:全体会议|大会)|(?:全体|闭幕|联组|分组|预备|主席团)[大会]|闭幕式")
_AFTER_THAT = re.compile(r"会后|随后|随即|结束后|当天|当晚|同日|当日|[式会动]上，")
_SITED = re.compile("(?:举办|举行|比赛|活动|会议|开幕式)?(?:地点|会场|主会场)(?:设|定|选|放|位)?(?:在|于)")
_FAR = 400  # characters from where an occasion is told to where its place is
_LATER = re.compile(r"(?:同日|当日|当[天晚])|(?:凌晨|清晨|上午|中午|下午|傍晚|晚上?)(?:\d{1,2}[时点]|，)")  # 上午9时，李四海到…
_IN_NAME = re.compile(r"(?<!\d)(20\d\d)年(?!度|工作|度?总结|前|末|底)")


def find(reading: Reading) -> None:
    """Add Event mentions: named or held occasions, visits, talks, signings and accidents."""
    scene = scene_of(reading)
    event_names.find(scene)
    event_references.unify(scene)
    headlines.unify(scene)
    event_sessions.find(scene)
    visits.find(scene)
    event_signings.find(scene)
    organised.find(scene)
    organised.examined(scene)
    organised.fed_back(scene)
    organised.law_checks(scene)
    asides.find(scene)
    asides.sworn(scene)
    asides.chaired(scene)
    event_sights.find(scene)
    event_sights.guests(scene)
    event_accidents.find(scene)
    event_hearings.find(scene)
    event_references.echoes(scene)
    for word, held in event_references.resumed(scene):
        venues.add(scene, word, held)
    for event in scene.held:
        verb = _verb_of(scene, event)
        if verb is not None and verb.use in ("hold", "open", "chair", "receive", "run"):
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
    for visit in sorted(scene.visits, key=lambda v: v.event.start < scene.reading.headline_end):
        if visit.event.start < scene.reading.headline_end and visit.event.name in told:
            continue
        verb = Verb(visit.event.start, visit.event.end, "visit", "", "")
        date = _day_of(scene, visit.event, verb, visit.start)
        place = visit.place or venues.place(scene, visit.event, verb)
        if date or place:
            told.add(visit.event.name)
            start = min(visit.start, date[1]) if date else visit.start
            _state(scene, visit.event, (date[0] if date else None, place), (start, visit.end), visit.event.rule)
    _resumed(scene)
    _sited(scene)
    participation.state(scene)
    event_acts.state(scene)
    answers.state(scene)
    event_rescue.state(scene)
    event_results.state(scene)
    event_sessions.state(scene)
    conveyed.state(scene)


def _verb_of(scene: Scene, event: Found) -> Verb | None:
    """The verb that holds the event: right after it, else before it in its clause."""
    after = scene.words.happening.match(scene.masked, event.end)
    if after is not None:
        held = Verb(after.start("held"), after.end(), "open", "", after["held"])
        return next((v for v in scene.verbs_in(held.start, held.end) if v.use != "run"), held)
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
    if _tour(scene, verb) is not None:
        return True
    who = lists.subject(scene, 0, verb.start)
    return who is not None and (bool(who.people()) or verb.use in ("organizer", "coorganizer"))


def _info(scene: Scene, event: Found, verb: Verb) -> None:
    """The date before the verb, the place after 在; of what will be held only a dated one, as planned.

    大会7日举行第二次全体会议 tells no first day of the 大会.
    """
    date = _day_of(scene, event, verb) if event.end > verb.start or not _SITTING.match(scene.masked, verb.end) else None
    place = venues.place(scene, event, verb)
    ahead = scene.masked[event.end : verb.start]
    planned = scene.effect(verb) == "planned" or bool(re.search("将|拟|定于", ahead))
    date = date or _same_day(scene, event, verb) or _after_kicker(scene, event, verb) or _lead_day(scene, event, verb)
    if date is None and (place is None or planned):
        return
    start = min([event.start, verb.start, *([date[1]] if date else []), *([venues.phrase(scene, place.start)] if place else [])])
    end = max(event.end, verb.end)
    rule = "event-planned" if planned else "event-held"
    _state(scene, event, (date[0] if date else None, place), (start, end), rule, planned)


def _resumed(scene: Scene) -> None:
    """市委召开全会。…会议在市会议中心举行: the place (and day) of an occasion told before without one."""
    for word, verb in event_references.resumed(scene):
        event = event_references.refer(scene, scene.masked[word.start : word.end], word.start)
        place = venues.place(scene, word, verb) if event is not None else None
        if event is None or place is None:
            continue
        told = [s for s in scene.reading.statements if s.type == "EventInfo" and s.roles["event"].name == event.name]
        opened = _day_of(scene, word, verb) if verb.term == "开幕" and told else None
        if opened is not None and opened[0] < str(told[0].roles.get("date") or ""):  # 又讯　13日，大会在甲会堂开幕
            told[0].roles["date"], event.attributes["date"] = opened[0], opened[0]
        if not told:
            date = _day_of(scene, word, verb)
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
    told = _year(event.name, told[0]), told[1]
    roles = {"event": event, "date": told[0], "place": told[1]}
    scene.reading.state("EventInfo", roles, *span, rule, planned=planned or None)
    if told[0]:
        event.attributes.setdefault("date", told[0])


def _day_of(scene: Scene, event: Found, verb: Verb, since: int | None = None) -> tuple[str, int] | None:
    """The date before the verb in its sentence and where it stands; none where another occasion comes between.

    Nothing of what `since` opens (who visits, and in what manner) is another one.
    """
    start = max(scene.reading.sentence_of(verb.start)[0], verb.start - 300)
    if _LATER.match(scene.masked, start):
        earlier = [d for d in _dates_in(scene, max(scene.reading.headline_end, start - 400), start) if d.precision == "day"]
        return (earlier[-1].value.split("/")[0], start) if earlier else None
    until = event.start if event.rule == "event-session" and _dates_in(scene, start, event.start) else verb.start
    for found in reversed(_dates_in(scene, start, until)):
        if event.start <= found.start < event.end or found.before or found.precision in ("plan", "within", "years"):
            continue
        if found.precision == "year" and found.end < scene.clause_start(event.start):
            return None  # 制定2024年计划，……会议审议
        clause = min(
            scene.clause_start(verb.start), since if since is not None else verb.start
        )  # 5月10日，由A主办的X在B举行: 主办 is of the same occasion
        if _something_else(scene, found.end, clause) or re.match(r"以来|之前|前|起|至今|以前", scene.masked[found.end :][:3]):
            return None
        return _first_day(scene, found)
    return None


def _same_day(scene: Scene, event: Found, verb: Verb) -> tuple[str, int] | None:
    """会后，张三主持宣誓仪式; 大会结束后，云溪县随即召开会议: the day of the occasion told before in the paragraph or lead."""
    start = scene.reading.sentence_of(verb.start)[0]
    tour = _tour(scene, verb)
    day = _day_of(scene, tour.event, Verb(tour.event.start, tour.event.end, "visit", "", ""), tour.start) if tour else None
    if day is not None and not _dates_in(scene, day[1] + 2, verb.start):
        return day  # 5月6日，张三到云溪县调研，并主持召开座谈会
    after = _AFTER_THAT.search(scene.masked, start, verb.start)
    earlier = [f for f in scene.held if f.start < start and f.name != event.name and "date" in f.attributes] if after else []
    if not earlier and after is not None and scene.masked.startswith(("当", "同日"), after.start()):
        tours = [v for v in scene.visits if scene.reading.headline_end <= v.event.start < start]
        last = tours[-1] if tours else None
        day = _day_of(scene, last.event, Verb(last.event.start, last.event.end, "visit", "", ""), last.start) if last else None
        return (day[0], after.start()) if day else None
    if not earlier or after is None or earlier[-1].start < scene.paragraph_of(start) - 600:
        return None
    return str(earlier[-1].attributes["date"]), after.start()


def _lead_day(scene: Scene, event: Found, verb: Verb) -> tuple[str, int] | None:
    """云溪县举行表彰大会 as headline, 5月4日上午，掌声阵阵 below: the day the text begins with, if it tells of nothing else."""
    told = [f for f in scene.events if scene.reading.headline_end <= f.start < scene.lead_end]
    if event.start >= scene.reading.headline_end or told or not verb.term or verb.use not in ("hold", "open"):
        return None
    first = next((d for d in _dates_in(scene, scene.reading.headline_end, scene.lead_end) if d.precision == "day"), None)
    if first is None or first.before or scene.masked[scene.clause_start(first.start) : first.start].strip():
        return None
    start, end = scene.reading.sentence_of(first.start)
    return _first_day(scene, first) if first.start - start < 60 and not scene.verbs_in(start, first.start) and end else None


def _sited(scene: Scene) -> None:
    """比赛地点设在甲体育馆, 活动地点在乙广场: the place of the occasion told last, where it has none yet."""
    for match in _SITED.finditer(scene.masked, scene.reading.headline_end):
        event = event_references.nearest(scene, match.start(), None)
        place = scene.reading.starting_at(match.end(), "Place")
        if event is None or place is None or scene.is_reported(match.start()):
            continue
        while (inner := scene.reading.starting_at(place.end, "Place")) is not None:
            place = inner
        told = [s for s in scene.reading.statements if s.type == "EventInfo" and s.roles["event"].name == event.name]
        if told and all("place" not in s.roles for s in told) and place.end - told[0].start <= _FAR:
            told[0].roles["place"], told[0].end = place, max(told[0].end, place.end)


def _tour(scene: Scene, verb: Verb) -> Visit | None:
    """The visit that the sentence tells before, where whoever went there chairs something."""
    start = scene.reading.sentence_of(verb.start)[0]
    return next((v for v in scene.visits if start <= v.event.start < verb.start and verb.use == "chair"), None)


def _after_kicker(scene: Scene, event: Found, verb: Verb) -> tuple[str, int] | None:
    """◆县政协召开督办会　9月9日，…: the day that the item behind its own heading begins with."""
    start = scene.clause_start(min(event.start, verb.start))
    end = scene.clause_end(max(event.end, verb.end))
    if scene.masked[start - 1 : start] not in ("\n", "◆", "■", "●", "▲", "★") or scene.masked[end : end + 1] != " ":
        return None
    day = next((d for d in _dates_in(scene, end, end + 40) if not scene.masked[end : d.start].strip()), None)
    return _first_day(scene, day) if day is not None and day.precision not in ("plan", "within", "years", "year") else None


def _year(name: str, date: str | None) -> str | None:
    """--04-16 of 2025年二季度……开工仪式 is of 2025; a meeting on 2024年度 may be held a year later."""
    years = set(_IN_NAME.findall(name)) if date and date.startswith("--") else set()
    return f"{min(years)}{date[1:]}" if date and len(years) == 1 else date


def _first_day(scene: Scene, found: dates.DateFound) -> tuple[str, int]:
    """The day and where it stands: 7日至10日 is the first of them, and a bracket is taken along."""
    value = found.value.split("/")[0]
    since = _SINCE.search(scene.masked, max(0, found.start - 5), found.start) if found.precision == "day" else None
    if since is not None and 0 < int(since["day"]) <= int(value[-2:]):
        return f"{value[:-2]}{int(since['day']):02}", since.start()
    return value, found.start - (scene.masked[found.start - 1] == "（")


def _something_else(scene: Scene, start: int, end: int) -> bool:
    """Whether [start, end), between a date and the clause of an occasion, tells of something else: it holds a verb."""
    clock = _CLOCK.match(scene.masked, start)
    start = clock.end() if clock else start
    if between := scene.verbs_in(start, end):
        if scene.masked.startswith(("，由", "由"), start):
            return False  # 由A主办、B承办的X: all of the same occasion
        return any(v.use not in ("chair", "organizer", "coorganizer") for v in between)
    while start < end:
        word = scene.reading.word_at(start)
        if word is None:
            return False
        if word.tag == "v":
            return True
        start = word.end
    return False


def _dates_in(scene: Scene, start: int, end: int) -> list[dates.DateFound]:
    """The dates that lie in [start, end)."""
    every = dates.find(scene.reading)
    first = bisect_left(every, start, key=lambda d: d.start)
    last = bisect_left(every, end, key=lambda d: d.start)
    return [d for d in every[first:last] if d.end <= end]
