"""Events: what was held, visited, signed or happened, when and where, and who took part."""

import re
from bisect import bisect_left

from fangzhi.extract import dates
from fangzhi.extract.events import accidents as event_accidents
from fangzhi.extract.events import acts as event_acts
from fangzhi.extract.events import asides, headlines, lists, organised, participation, visits
from fangzhi.extract.events import hearings as event_hearings
from fangzhi.extract.events import names as event_names
from fangzhi.extract.events import references as event_references
from fangzhi.extract.events import rescue as event_rescue
from fangzhi.extract.events import sessions as event_sessions
from fangzhi.extract.events import sights as event_sights
from fangzhi.extract.events import signings as event_signings
from fangzhi.extract.events.scene import Scene, Verb, scene_of
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found, Reading

_CLOCK = re.compile(
    r"(?:凌晨|清晨|一大?早|深夜|午后|夜间|早上|上午|中午|下午|傍晚|晚上?)*(?:\d+[时点](?:\d+分)?)?(?:许|左右|前后)?"
)
_SINCE = re.compile(r"(?<!\d)(?P<day>\d{1,2})日[至到—-]$")
_HELD_HOW = re.compile(r"(?:隆重|正式|顺利|成功|圆满|胜利|如期|同步|联合|共同|主持|组织)+$")
_ABOUT = re.compile(r"就[^，。；]{0,16}(?:出席|参加|举办|主办)$|距离?$")
# 会议开幕|倒计时, 开幕|以来, 开幕|的第三天
_COUNTED = re.compile("倒计时|以来|还有|仅剩|[前后]?的?第[0-9一二三四五六七八九十]+[天日]")
_ROOM = re.compile(
    r"[一二三四五六七八九十\d]{0,2}[楼号]?(?:第[一二三四五六七八九十]+)?(?:会议室|会议厅|报告厅|礼堂|多功能厅|演播厅|影剧院)"
)
_BUILDINGS = re.compile(
    r"(?:广场|体育馆|体育场|[育演展艺化议]中心|剧院|剧场|博物馆|展览馆|纪念馆|图书馆|科技馆|酒店|宾馆|公园|会堂|文化宫|会馆)$"
)
_SITTING = re.compile("第[0-9一二三四五六七八九十]+次(?:全体会议|大会)|(?:全体|闭幕|联组|分组|预备|主席团)[大会]|闭幕式")
_AFTER_THAT = re.compile(r"会后|随后|随即|结束后|当天|当晚|同日|当日|[式会动]上，")
_IN_NAME = re.compile(r"(?<!\d)(20\d\d)年(?!度|工作|度?总结|前|末|底)")
_IN = re.compile(r"[在于]")


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
    asides.find(scene)
    event_sights.find(scene)
    event_sights.guests(scene)
    event_accidents.find(scene)
    event_hearings.find(scene)
    event_references.echoes(scene)
    for event in scene.held:
        verb = _verb_of(scene, event)
        if verb is not None and verb.use in ("hold", "open", "chair", "receive"):
            _venue(scene, event, verb)


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
        date = _day_of(scene, visit.event, verb)
        place = visit.place or _place(scene, visit.event, verb)
        if date or place:
            told.add(visit.event.name)
            start = min(visit.start, date[1]) if date else visit.start
            _state(scene, visit.event, (date[0] if date else None, place), (start, visit.end), visit.event.rule)
    participation.state(scene)
    event_acts.state(scene)
    event_rescue.state(scene)
    event_sessions.state(scene)


def _verb_of(scene: Scene, event: Found) -> Verb | None:
    """The verb that holds the event: right after it, else before it in its clause."""
    after = scene.words.happening.match(scene.masked, event.end)
    if after is not None:
        return next(iter(scene.verbs_in(after.start("held"), after.end())), None)
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
    who = lists.subject(scene, 0, verb.start)
    return who is not None and (bool(who.people()) or verb.use in ("organizer", "coorganizer"))


def _info(scene: Scene, event: Found, verb: Verb) -> None:
    """The date before the verb, the place after 在; of what will be held only a dated one, as planned.

    大会7日举行第二次全体会议 tells no first day of the 大会.
    """
    date = _day_of(scene, event, verb) if event.end > verb.start or not _SITTING.match(scene.masked, verb.end) else None
    place = _place(scene, event, verb)
    ahead = scene.masked[event.end : verb.start]
    planned = scene.effect(verb) == "planned" or bool(re.search("将|拟|定于", ahead))
    date = date or _same_day(scene, event, verb)
    if date is None and (place is None or planned):
        return
    start = min([event.start, verb.start, *([date[1]] if date else []), *([_phrase(scene, place.start)] if place else [])])
    end = max(event.end, verb.end)
    rule = "event-planned" if planned else "event-held"
    _state(scene, event, (date[0] if date else None, place), (start, end), rule, planned)


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


def _place(scene: Scene, event: Found, verb: Verb) -> Found | None:
    """The place between 在 and the verb (在市会议中心召开), or between 在 and the end of X大会在Y举行."""
    clause = _phrase(scene, verb.start)
    if verb.use == "receive":  # 云州大学迎来某某比赛
        places = scene.reading.within(max(clause, verb.start - 40), verb.start, "Place")
        return next((f for f in places if f.end == verb.start), None)
    left = event.end if event.end <= verb.start else clause
    spots = [m.end() for m in _IN.finditer(scene.masked, left, verb.start)]
    for spot in reversed(spots):
        found = lists.outermost(scene.reading.within(spot, verb.start, "Place"))
        if found and found[0].start == spot and not re.search(r"[的，与]|^驻", scene.masked[found[-1].end : verb.start]):
            return _last_adjacent(found)
    return None


def _phrase(scene: Scene, at: int) -> int:
    """Where the clause of an offset begins, within reach."""
    return max(scene.clause_start(at), at - 200)


def _last_adjacent(found: list[Found]) -> Found:
    """云州市云溪县文化广场: the innermost of places that stand side by side."""
    last = found[0]
    for place in found[1:]:
        if place.start != last.end:
            break
        last = place
    return last


def _venue(scene: Scene, event: Found, verb: Verb) -> None:
    """A body that something is held at (在云州大学举行) is a place there: add it as one."""
    clause = _phrase(scene, verb.start)
    if verb.use == "receive":
        host = scene.reading.ending_at(verb.start, "Institution")
        if host is not None and host.name.endswith(scene.words.venues):
            scene.reading.add(Found(host.start, host.end, "Place", host.name, "event-venue"))
        return
    left = event.end if event.end <= verb.start else clause
    for match in _IN.finditer(scene.masked, left, verb.start):
        body = scene.reading.starting_at(match.end(), "Institution")
        if body is not None and body.end <= verb.start and body.name.endswith(scene.words.venues):
            room = _ROOM.match(scene.masked, body.end, verb.start)  # 县行政中心|会议室
            end = room.end() if room else body.end
            scene.reading.add(Found(body.start, end, "Place", body.name + (room[0] if room else ""), "event-venue"))
            continue
        _unlisted(scene, match.end(), verb.start)


def _unlisted(scene: Scene, start: int, end: int) -> None:
    """在市会议中心举行, 在云州市殡仪馆举行: a building that no list knows, by its end and its area."""
    text = _HELD_HOW.sub("", scene.masked[start:end])
    if not 3 <= len(text) <= 16 or not text.endswith(scene.words.venues) or re.search(r"[，。；：、的〇和与在]", text):
        return
    area = scene.reading.starting_at(start, "Place")
    if area is not None and area.end >= start + len(text):
        return
    name = text
    if area is None and text[0] in "省市州盟县区旗镇乡":
        whose, _ = areas.resolve(scene.reading, text[0], start)
        name = areas.area_name(scene.reading, whose) + text[1:] if whose is not None else text
    elif area is None and not scene.reading.starting_at(start, "Institution") and not _own_name(scene, start, text):
        return  # 在家门口举行
    scene.reading.add(Found(start, start + len(text), "Place", name, "event-venue"))


def _own_name(scene: Scene, start: int, text: str) -> bool:
    """Whether a building has a name without its area: 民族文化广场, 世纪大酒店; not 文化广场, 公司会议室."""
    if len(text) < 5 or not _BUILDINGS.search(text):
        return False
    at = start
    while at < start + len(text) and (word := scene.reading.word_at(at)) is not None:
        if word.tag not in ("n", "nz", "vn", "nr", "ns", "nw", "a", "an", "s", "Place", "Institution"):
            return False
        at = word.end
    return True


def _day_of(scene: Scene, event: Found, verb: Verb) -> tuple[str, int] | None:
    """The date before the verb in its sentence and where it stands; none where another occasion comes between."""
    start = max(scene.reading.sentence_of(verb.start)[0], verb.start - 300)
    if re.match("同日|当日|当天", scene.masked[start : start + 2]):
        earlier = [d for d in _dates_in(scene, max(scene.reading.headline_end, start - 400), start) if d.precision == "day"]
        return (earlier[-1].value.split("/")[0], start) if earlier else None
    until = event.start if event.rule == "event-session" and _dates_in(scene, start, event.start) else verb.start
    for found in reversed(_dates_in(scene, start, until)):
        if event.start <= found.start < event.end or found.before or found.precision in ("plan", "within", "years"):
            continue
        if found.precision == "year" and found.end < scene.clause_start(event.start):
            return None  # 制定2024年计划，……会议审议
        clause = scene.clause_start(verb.start)  # 5月10日，由A主办的X在B举行: 主办 is of the same occasion
        if _something_else(scene, found.end, clause) or re.match(r"以来|之前|前|起|至今|以前", scene.masked[found.end :][:3]):
            return None
        return _first_day(scene, found)
    return None


def _same_day(scene: Scene, event: Found, verb: Verb) -> tuple[str, int] | None:
    """会后，张三主持宣誓仪式; 大会结束后，云溪县随即召开会议: the day of the occasion told before in the paragraph or lead."""
    start = scene.reading.sentence_of(verb.start)[0]
    after = _AFTER_THAT.search(scene.masked, start, verb.start)
    earlier = [f for f in scene.held if f.start < start and f.name != event.name and "date" in f.attributes] if after else []
    if not earlier or after is None or earlier[-1].start < scene.paragraph_of(start) - 600:
        return None
    return str(earlier[-1].attributes["date"]), after.start()


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
