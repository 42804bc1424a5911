"""Visits that the headline names and the body tells by what was seen: 张三调研乡镇工业见闻; 甲县走访慰问驻军."""

from fangzhi.expressions import expression
from fangzhi.extract.events import arrivals, lists
from fangzhi.extract.events.crowds import Member
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.scene import Scene, Verb, Visit
from fangzhi.extract.events.words import DAY
from fangzhi.extract.reading import Found

STOP = "event-stop"  # the rule of a visit that is a stop of the one that the headline names
_SORTS = ("inspect", "comfort")
# 张三调研乡镇工业|见闻; 在甲镇调研|时强调
_TOPIC = expression(
    "(?P<what>[^，。；：！？\n ——]{0,24}?)"
    "(?:见闻|纪实|侧记|掠影|手记|随行记|走笔|小记|纪事|活动|时(?=强调|要求|指出|说|表示)|(?=[，。；：！？\n ——]|$))"
)
_PLACED = expression(
    "(?:[在到赴来][^，。；：\n ]{2,16}|(?:[四几]套班子|县?级?领导(?:干部)?|班子成员|[“〇”]+"
    "|春节|中秋|国庆|建军节|教师节|[节之]?前夕?|来临|之际"
    "|带队|率队|分头|分路|联合|专题|集中|开展|组织|深入)*)$"
)
# 县委书记张三、县长李四|兵分两路，把问候捎给官兵
_PARTS_WITH = expression(
    "(?:等[^，。；：、]{0,10})?(?:，)?(?:[兵分]分|分[头别路]|轮流|带队|率|先后|一行|带着|把|将|来到|走进|深入)"
)


def find(scene: Scene) -> None:
    """Add the visit of a headline of which the body tells no more by that name; the stops of a county's calls are one event."""
    for verb in scene.verbs:
        if verb.start >= scene.reading.headline_end:
            return
        if verb.use != "visit" or verb.part not in _SORTS:
            continue
        if any(v.event.start <= verb.start < v.event.end for v in scene.visits):
            return
        if scene.masked.startswith("活动", verb.end) or scene.reading.covering(verb.start, verb.end, "Event") is not None:
            return  # 开展教师节慰问|活动: named as an occasion
        clause = scene.clause_start(verb.start)
        who = scene.reading.starting_at(clause, "Person") or scene.reading.starting_at(clause, "Institution", "Place")
        who = who or scene.reading.ending_at(verb.start, "Person")
        between = scene.masked[who.end : verb.start] if who is not None and who.end <= verb.start else "，"
        if who is None or (between and not _PLACED.match(between)):
            continue
        if who.type == "Person":
            _by_leader(scene, verb, who)
        else:
            _by_body(scene, verb, who)
        return


def _event(scene: Scene, verb: Verb, who: Found) -> Found:
    topic = _TOPIC.match(scene.masked, verb.end)
    end = topic.end("what") if topic else verb.end
    name = scene.reading.text[who.start : end]
    return Found(verb.start, end, "Event", name, "event-above", "", {"kind": "inspection"})


def _by_leader(scene: Scene, verb: Verb, who: Found) -> None:
    """窦某调研乡镇工业和秋收|见闻: where the body tells of no visit of his."""
    tours = [v for v in scene.visits if v.subject and who.name in {m.found.name for m in v.subject.members}]
    if tours or not any(f.start >= scene.reading.headline_end for f in scene.reading.named("Person", who.name)):
        return
    event = _event(scene, verb, who)
    subject = Subject(who.start, verb.start, [Member(who)])
    scene.visits.append(Visit(scene.reading.add(event), who.start, event.end, subject, "attendee", [], "inspected"))


def _by_body(scene: Scene, verb: Verb, who: Found) -> None:
    """甲县走访慰问驻军 above 29日，张三到了乙中队。李四那一路去了丙站: stops of one event."""
    tours = [
        v for v in scene.visits if v.event.attributes["kind"] == "inspection" and v.event.start >= scene.reading.headline_end
    ]
    if not any(v.event.start < scene.lead_end for v in tours):
        tours += _lead(scene)
    if not tours:
        return
    event = _event(scene, verb, who)
    scene.reading.add(event)
    scene.reading.add(Found(verb.start, verb.end, "Event", event.name, event.rule, "", dict(event.attributes)))
    for visit in tours:
        visit.event.name = event.name
        visit.event.rule = STOP


def _lead(scene: Scene) -> list[Visit]:
    """7月29日，县委书记张三、县长李四兵分两路，把问候捎给官兵: they go on the visit that the headline names."""
    start = scene.reading.headline_end
    lead = next((s for s in scene.reading.sentences if s[0] >= start), (start, start))
    if not DAY.search(scene.masked, *lead) or scene.is_habitual(lead[0], min(lead[1], lead[0] + 60)):
        return []
    for person in scene.reading.within(*lead, "Person"):
        if _PARTS_WITH.match(scene.masked, person.end) is None:
            continue
        who = lists.subject(scene, lead[0], person.end)
        if who is None or not arrivals.may_go(scene, who):
            return []
        event = Found(person.end, person.end, "Event", "", "event-above", "", {"kind": "inspection"}, silent=True)
        visit = Visit(event, who.start, lead[1], who, "attendee", [], "inspected")
        scene.visits.insert(0, visit)  # whose day is told first
        return [visit]
    return []
