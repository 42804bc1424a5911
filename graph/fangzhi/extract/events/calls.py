"""Who goes where without a word of going: 张三走访华光集团; and the manner in which one goes, which names nobody."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import items, lists, teams
from fangzhi.extract.events.crowds import Member
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.scene import Scene, Verb, Visit
from fangzhi.extract.reading import Found

# 张三|采取“四不两直”方式，先后|到甲县; 张三|带领市公安局负责人，|赴甲县; 张三|冒雨|抵达甲镇
_MANNER = expression(
    r"(?:，|一行|[便就])*(?:(?:(?:采取|采用|以|通过)[^，。；：]{1,18}?(?:方式|形式|办法)|轻车简从|不打招呼|不发通知|[用花]了?[^，。；：]{1,8}(?:时间|天|工夫)|冒着?[^，。；：]{1,4}|顶着?[^，。；：]{1,6}"
    r"|[顶踏]着[^，。；：]{1,8}|围绕[^，。；：]{2,24}|就[^，。；：]{2,24}|(?:到|赴)[^，。；：]{2,20}?(?:招商|开展[^，。；：]{2,8})|利用[^，。；：]{1,10}|(?:带领|带着|率领?|会同|联合)[^，。；：]{2,80}(?:，[^，。；：]{2,30}负责(?:人|同志))?|组织[^，。；：]{2,60}?(?:部门|单位|站所|负责人)(?=，)|率[队团]|带队|分组|分头|分路|专程|深夜|连夜|驱车|乘船|徒步|步行)，?)+"
    r"(?:先后|分别|直接|一路|依次|实地|随机|一同|一起|还|又)*$"
)
_LEADS = expression("(?:带领|率领|率)(?!队|团)(?=[^，。；：]{2,80}$)")  # 区委书记张三|带领宣传部部长李四及区委办负责人|深入甲街道
_OFFICES = ("室", "处", "局", "科", "办", "中心")
# 李四一行|在副县长张三陪同下，先后|考察了甲公司
_ESCORTED = expression(
    r"在(?P<who>[^，。；：]{2,60}?)(?:等[^，。；：、]{0,8})?的?(?:全程|共同)?陪同之?下，?(?:先后|分别|依次|一路|实地|分(?:成|为)?[\d两三四五六七八九十]+个?小?[组路])*(?:在[^，。；：在]{2,12})?$"
)
_CALLED = expression(
    "副?(?:书记|[省市县区州旗镇乡局部厅院校处科会]长|主任|主席|秘书长|检察长|董事长|总经理|政委)(?:等|一行|带队|率队|先后|亲自|再次|专程)*$"
)
_JOINT = expression("联合|会同")
_OFFICERS = expression("(?:负责人|负责同志|领导|干部|人员)$")  # 在县委办公室负责人陪同下
_HE = expression("[他她](?:又|还|先后|一行|再次|专程|率队|带队)*$")
_CALLS = ("comfort", "see", "inspect")
_DAY = expression(
    r"\d日|[同即翌]日|昨[天日]|今[天日]|当[天日]|近日|日前|连日来|[节日]前夕|(?:来临|到来|将至)之际|(?:活动|会议|大会|考察)期间|(?:仪式|会议|大会|座谈会?|活动|会见|会谈|签约|接访|[介谈动员进流览博洽对接]会|论坛|典礼)(?:召开|举行|开始|结束)?[前后]，|(?<=[。；\n])会[前后]，|[还也]分别"
)
WHILE = expression("[^，。；：]{0,40}?时(?:强调|指出|要求|说|表示|，)")  # 张三在|调研春耕生产时强调
LED = expression(
    r"(?:，|一行|专程|专题|率队|率团|带队|分组|分头|分路|先后|分别|实地|现场|随机|突击|深入|还|又|集中|登门|上门|入户|(?:带领|率领?)[^，。；：]{2,40})*$"
)
_OVER = expression(
    r"(?:先后|分别|，|随机)*对(?P<what>[^，。；：]{2,80}?)(?:开展|进行)了?[^，。；：、的]{0,8}$"
)  # 对|甲公司、乙加油站|开展暗访
_MATTER = expression("[^，。；：、和与及的]{2,16}(?:工作|情况)")
_RIVER = expression(r"沿(?P<what>[^，。；：]{2,16}?)(?:徒步|乘船|实地|一路|开展)*$")
# 看望|住院的|老劳模甲|和因公致残的|辅警乙
_OF_WHICH = expression("[、和及与]?[^，。；：、的]{2,20}的(?=[^，。；：、的]{2,12}$)")
_MET_AT = expression(r"[、，。；和及等]|$|老?人?的?家(?:[中里]|庭)?|一家|夫妇|同志|老人|时[强指要说表，]")


def in_office(scene: Scene, verb: Verb) -> bool:
    """在县委|督查|室负责人的陪同下; 在医院做完|检查: a verb in the name of an office, or of what is done to oneself."""
    office = scene.reading.covering(verb.start, verb.end, "Institution")
    named = office is not None and office.end > verb.end and office.name.endswith(_OFFICES)
    return (
        named
        or scene.masked[verb.end : verb.end + 1] == "室"
        or scene.masked.endswith(("做", "做了", "做完", "做过"), 0, verb.start)
    )


def visitors(scene: Scene, left: int, at: int) -> Subject | None:
    """The list before a word of going, over the manner in which they go."""
    start = scene.reading.sentence_of(at)[0]
    if (escort := _ESCORTED.search(scene.masked, max(left, start, at - 120), at)) is not None:
        before = escort.start() - (scene.masked[escort.start() - 1] == "，")
        guest, host = visitors(scene, left, before), lists.subject(scene, *escort.span("who"))
        with_them = host.members if host is not None else []
        if guest is not None and guest.people() and (with_them or _OFFICERS.search(escort["who"])):
            return Subject(guest.start, at, [*guest.members, *with_them])
    at -= scene.masked.endswith("一行，", left, at)  # 甲、乙一行，|深入丙县
    called = _CALLED.search(scene.masked, max(left, start, at - 14), at)  # 张三|副市长带队|深入甲镇
    at = called.start() if called and scene.reading.ending_at(called.start(), "Person") is not None else at
    jointly = _JOINT.search(scene.masked, scene.clause_start(at), at)
    manner = _MANNER.search(scene.masked, max(left, start, at - 80), at) if jointly else None
    if manner is not None and (led := _with(scene, lists.subject(scene, left, manner.start()), manner)) is not None:
        return led
    leader = _LEADS.search(scene.masked, scene.clause_start(at), at)
    if leader is not None and scene.reading.ending_at(leader.start(), "Person") is not None:
        return lists.subject(scene, left, leader.start())
    who = lists.subject(scene, left, at)
    if who is not None and who.members:
        return who
    if (team := teams.in_team(scene, left, at)) is not None:
        return team
    manner = _MANNER.search(scene.masked, max(left, start, at - 80), at)
    if manner is not None:
        return lists.subject(scene, left, manner.start())
    return who or meant(scene, at)


def _with(scene: Scene, who: Subject | None, manner: re.Match[str]) -> Subject | None:
    """张三带队，|联合县公安局、县卫健局|对……进行检查: the bodies that they go with."""
    joint = _JOINT.search(manner[0])
    if who is None or not who.people() or joint is None:
        return None
    start = manner.start() + joint.end()
    bodies = lists.outermost(scene.reading.within(start, scene.clause_end(start), "Institution"))
    bodies = [f for f in bodies if f.end <= manner.end()]
    who.members += [Member(f, "", 1, len(who.members) + k) for k, f in enumerate(bodies, 1)]
    return who


def meant(scene: Scene, at: int) -> Subject | None:
    """随后，|他|到乙小学检查: the one leader whom the paragraph names before."""
    word = _HE.search(scene.masked, max(scene.clause_start(at), at - 10), at)
    if word is None or word.start() != scene.clause_start(at):
        return None
    people = scene.reading.within(scene.paragraph_of(at), at, "Person")
    if len({f.name for f in people}) != 1:
        return None
    titled = scene.words.posts.search(
        scene.masked, max(scene.clause_start(people[0].start), people[0].start - 12), people[0].start
    )
    return Subject(word.start(), at, [Member(people[-1])]) if titled or visit_on(scene, people) else None


def visit_on(scene: Scene, people: list[Found]) -> bool:
    """Whether all of them are told before to be on a visit."""
    visiting = {m.found.name for v in scene.visits if v.subject for m in v.subject.members}
    return visiting.issuperset(f.name for f in people)


def met(scene: Scene, start: int) -> list[Found]:
    """看望|老党员甲、乙; 走进|村民丙家中: who is visited, with nothing but titles between."""
    start += scene.masked.startswith("了", start)
    sentence = scene.reading.sentence_of(start)[1]
    people = lists.outermost(scene.reading.within(start, min(sentence, start + 200), "Person"))
    if not people or people[0].start >= scene.clause_end(start):
        return []
    kept: list[Found] = []
    while people and ((of := _OF_WHICH.match(scene.masked, start, people[0].start)) is not None or not kept):
        listed = lists.chain(scene, of.end() if of is not None else start, people)
        met = [m.found for m in listed.members if m.found.type == "Person"] if listed is not None else []
        if not met:
            break
        kept, start = kept + met, met[-1].end
        people = [p for p in people if p.start >= start]
    while kept and not _MET_AT.match(scene.masked, kept[-1].end):
        clause = scene.clause_start(kept.pop().start)  # 看望了老党员甲，|乙、丙慰问了老兵丁
        kept = [f for f in kept if f.start < clause]
        if kept and scene.masked[kept[-1].end] != "，":
            return []
    return kept


def him(scene: Scene, verb: Verb, who: Subject) -> list[Found]:
    """看望|他: the one whom the paragraph names before, or the headline, if nobody else is named there."""
    if scene.masked[verb.end : verb.end + 1] not in ("他", "她") or scene.masked[verb.end + 1] not in "，。；":
        return []
    visitors = {m.found.name for m in who.members}
    for start, end in ((scene.paragraph_of(verb.start), verb.start), (0, scene.reading.headline_end)):
        named = {f.name: f for f in scene.reading.within(start, end, "Person") if f.name not in visitors}
        if named:
            return list(named.values()) if len(named) == 1 else []
    return []


def called(scene: Scene, verb: Verb) -> Visit | None:
    """5月6日，张三率队走访甲公司、乙公司; 专程看望老党员李四; 沿清河巡河. The event is not added to the reading yet."""
    start = scene.reading.sentence_of(verb.start)[0]
    if verb.start < scene.reading.headline_end:
        return None
    tour = None if _DAY.search(scene.masked, start, verb.start) else _tour(scene, start)
    if tour is None and not _DAY.search(scene.masked, start, verb.start):
        return None
    if verb.part not in _CALLS or scene.reading.covering(verb.start, verb.end, "Event") or scene.is_habitual(start, verb.start):
        return None
    along = _RIVER.search(scene.masked, start, verb.start) if verb.term.endswith("巡河") else None
    over = None if along else _OVER.search(scene.masked, scene.clause_start(verb.start), verb.start)
    at = along.start() if along else over.start() if over else verb.start
    seen = _stretch(scene, along) if along else objects(scene, verb, over)
    at -= scene.masked[at - 1] == "在" and WHILE.match(scene.masked, verb.end) is not None
    led = LED.search(scene.masked, start, at)
    who = visitors(scene, start, led.start() if led else at)
    if not seen or who is None or not who.people() or len(who.members) > 12:
        return None
    if scene.reading.within(who.members[-1].found.end, led.start() if led else at, "Person"):
        return None  # but 张三|带领李四突击|检查了甲公司
    if tour is not None:  # all who go on it make one event
        span = tour.start, scene.clause_end(tour.end)
        event = Found(*span, "Event", scene.reading.text[span[0] : span[1]], "event-visit", "", {"kind": "inspection"})
        return Visit(event, who.start, seen[-1].end, who, "attendee", seen, "inspected")
    named = "" if along else scene.reading.text[verb.end : seen[0].end].lstrip("了过") if over is None else seen[0].name
    end = verb.end if along or over else seen[-1].end
    name = f"{who.members[0].found.name}{verb.term}{named}"
    event = Found(verb.start, end, "Event", name, "event-visit", "host", {"kind": "inspection"})
    site = seen[0] if len(seen) == 1 and seen[0].type == "Place" and not along else None
    return Visit(event, who.start, end, who, "attendee", seen, "inspected", site)


def _tour(scene: Scene, start: int) -> Verb | None:
    """当天下午，区领导分头走访慰问老干部。|张三看望了…: a tour without names is told in the sentence before, with its day."""
    before = scene.reading.sentence_of(start - 1)[0] if start > scene.paragraph_of(start) else start
    tour = [v for v in scene.verbs_in(before, start) if v.use == "visit" and v.part in _CALLS]
    alone = not scene.reading.within(before, start, "Person", "Event")
    return tour[0] if tour and alone and _DAY.search(scene.masked, before, tour[0].start) else None


def _stretch(scene: Scene, along: re.Match[str]) -> list[Found]:
    """沿|清河镇段: the river or road, or the stretch of it, that they go along."""
    found = scene.reading.starting_at(along.start("what"), "Place")
    if found is None or found.end > along.end("what"):
        return []
    if found.end < along.end("what") and scene.masked[along.end("what") - 1] == "段":
        span = along.span("what")
        return [scene.reading.add(Found(*span, "Place", scene.reading.text[span[0] : span[1]], "event-site"))]
    return [found] if found.end == along.end("what") else []


def objects(scene: Scene, verb: Verb, over: re.Match[str] | None) -> list[Found]:
    """走访|甲公司、乙公司; 对|丙公司、丁加油站|开展检查: what is visited, or who."""
    if over is not None:  # 对|甲镇、乙镇|禁毒工作进行检查
        areas = scene.reading.within(*over.span("what"), "Place")
        about = bool(areas) and _MATTER.fullmatch(scene.masked, areas[-1].end, over.end("what"))
        return items.seen(scene, over.start("what"), areas[-1].end if about else over.end("what"))
    return items.seen(scene, verb.end, scene.clause_end(verb.end)) or met(scene, verb.end)
