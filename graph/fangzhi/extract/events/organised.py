"""Inspections that a body organises: 县政协组织委员视察文旅产业发展情况; 人大常委会组织代表对高考准备工作进行集中视察."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import calls, items, lists
from fangzhi.extract.events.crowds import Member
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.scene import Scene, Visit
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found

_ORGANISED = expression(
    r"(?P<folk>组织(?:开展)?(?:了)?(?:部分|驻[省市县区]|全体|各级|[省市县区]|住[省市县区])*[^，。；：\n]{0,12}?(?:委员|代表|专家|干部|人员|成员|组|团)"
    r"(?:和[^，。；：\n]{2,12}?(?:委员|代表|人员|成员))?)"
    r"(?:\d+[余多]?[名人])?(?:，)?(?:在(?P<led>[^，。；：\n]{2,40}?)的?(?:带领|率领)下，?)?(?P<what>(?:先后)?(?:就|对|围绕|赴|到|深入|前往)?[^。；：，\n]{0,40}?(?:开展|进行)?(?:了)?"
    r"(?:集中|专题|专项|实地|现场)*(?P<verb>视察|调研|检查|考察|督查|观摩)(?P<topic>[^，。；：\n]{0,30}))"
)
_OVER = expression("(?:先后|分别)?对(?P<over>[^，。；：]{2,40}?)(?:开展|进行)")
_TO = expression("赴|到|深入|前往")


def find(scene: Scene) -> None:
    """Add such an inspection where the body stands before 组织 and a day is told; no person need be named."""
    known = {(v.event.start, v.event.end) for v in scene.visits}
    for match in _ORGANISED.finditer(scene.masked, scene.reading.headline_end):
        body = scene.reading.ending_at(match.start(), "Institution")
        start = scene.reading.sentence_of(match.start())[0]
        if body is None or body.start < start or scene.is_habitual(max(start, match.start() - 60), match.start()):
            continue
        if any(s < match.end() and match.start() < e for s, e in known):
            continue
        if any(f.start < match.end("verb") and match.end("verb") < f.end for f in scene.held):
            continue  # 组织开展|代表集中视察活动: named as an occasion
        told = scene.reading.text[match.start() : match.end()]
        if match.start("what") > match.end("folk"):  # 组织代表|30余人，在主任张三的带领下|对……进行视察
            told = told[: match.end("folk") - match.start()] + match["what"]
        event = Found(match.start(), match.end(), "Event", body.name + told, "event-organised", "host", {"kind": "inspection"})
        who = Subject(body.start, match.start(), [Member(body)])
        seen = _seen(scene, match)
        event = scene.reading.add(event)
        scene.visits.append(Visit(event, body.start, match.end(), who, "host", seen, "inspected"))
        for leader in scene.reading.within(*match.span("led"), "Person") if match["led"] else ():
            scene.beside.append((event, leader, "attendee", match.start(), match.end()))


def _seen(scene: Scene, match: re.Match[str]) -> list[Found]:
    """The places between 赴 and the verb: 组织代表|赴甲镇、乙村|视察."""
    if (over := _OVER.match(scene.masked, *match.span("what"))) is not None:
        return items.seen(scene, *over.span("over"))  # 对|甲小学建设项目|进行视察
    to = _TO.search(scene.masked, match.start("what"), match.start("verb"))
    found = lists.outermost(scene.reading.within(to.end(), match.start("verb"), "Place", "Institution")) if to else []
    return areas.innermost(found)


_KINDS = ("巡视", "巡察", "督察", "督查", "检查", "考核", "审计")
_EXAMINED = expression(
    rf"(?:分别|先后|于|，)*对(?P<who>[^。；：\n]{{2,60}}?)(?:开展|进行)(?:了)?(?P<what>[^，。；：、的\n]{{0,14}}?(?:{'|'.join(_KINDS)}))"
    r"(?:工作)?(?=[，。；]|$)"
)
_DAY = expression(r"\d日")


def examined(scene: Scene) -> None:
    """3月20日至5月31日，省委第三巡视组对甲市、乙学院党委开展了巡视: who examines attends, what is examined inspected."""
    if not scene.reading.holds(*_KINDS):
        return
    for match in _EXAMINED.finditer(scene.masked, scene.reading.headline_end):
        start = scene.reading.sentence_of(match.start())[0]
        if not _DAY.search(scene.masked, start, match.start()) or scene.is_habitual(
            max(start, match.start() - 60), match.start()
        ):
            continue
        if any(v.event.start < match.end() and match.start() < v.event.end for v in scene.visits):
            continue
        who = calls.visitors(scene, start, match.start())
        seen = lists.outermost(scene.reading.within(*match.span("who"), "Institution", "Place"))
        bodies = [m for m in who.members if m.found.type == "Institution"] if who is not None else []
        bodies = bodies or (who.people() if who is not None else [])  # 张三率执法检查组，|对甲县进行执法检查
        if not bodies or who is None or not seen or seen[0].start != match.start("who"):
            continue
        seen = areas.innermost(seen)
        area = next((f for f in seen if f.type == "Place"), seen[0])
        name = area.name + scene.reading.text[match.start("what") : match.end("what")]
        event = Found(match.start("what"), match.end("what"), "Event", name, "event-examined", "host", {"kind": "inspection"})
        subject = Subject(who.start, match.start(), bodies)
        place = seen[0] if len(seen) == 1 and seen[0].type == "Place" else None
        scene.visits.append(
            Visit(scene.reading.add(event), who.start, match.end(), subject, "attendee", seen, "inspected", place)
        )


# 经县委批准，|第三轮巡察安排2个巡察组，对|县水利局、县总工会2个单位党组织|开展常规巡察
_ROUND = expression(
    r"第[一二三四五六七八九十\d]{1,3}轮(?:常规|专项)?巡[察视](?=(?:[^。；：\n将拟]{0,24}(?:安排|派出|组建|成立|设立|派驻)[^。；：\n，将拟]{0,24}巡[察视]组"
    r"[^。；：\n对将拟]{0,40}|(?:工作|，|分别){0,3})对(?P<who>[^。；：\n]{2,600}?)(?:开展|进行)了?[^，。；：、\n]{0,14}巡[察视])"
)
_LISTED = expression(r"[、，和及与等开进党\d]")  # 甲镇|、乙村; but 甲县|某局
_APPROVED = expression(r"(?:常委会)?(?:研究|会议)?(?:批准|同意|统一部署|部署|决定)")


def round_of_inspection(scene: Scene) -> None:
    """县委第三轮巡察派出2个巡察组，对县水利局、县总工会开展巡察: whose round it is hosts, what is examined is inspected."""
    for match in scene.reading.matches(_ROUND, "轮巡察", "轮巡视", "轮常规巡", "轮专项巡"):
        start = scene.reading.sentence_of(match.start())[0]
        if match.start() < scene.reading.headline_end or scene.is_habitual(start, match.start()):
            continue
        bodies = [f for f in scene.reading.within(start, match.start(), "Institution") if _is_of(scene, f, match.start())]
        named = lists.outermost(scene.reading.within(*match.span("who"), "Institution", "Place"))
        if not named or named[0].start != match.start("who"):
            continue
        seen = [f for f in areas.innermost(named) if f.type == "Institution" or _LISTED.match(scene.masked, f.end)]
        if not seen:
            continue
        event = Found(*match.span(), "Event", match[0], "event-organised", "", {"kind": "inspection"})
        who = Subject(bodies[-1].start, bodies[-1].end, [Member(bodies[-1])]) if bodies else None
        scene.visits.append(Visit(scene.reading.add(event), start, match.end("who"), who, "host", seen, "inspected"))
        return


def _is_of(scene: Scene, body: Found, at: int) -> bool:
    """十四届县委|第三轮巡察; 经县委|批准，第三轮巡察."""
    return body.end == at or _APPROVED.match(scene.masked, body.end, at) is not None


_FED_BACK = expression(
    r"向(?P<who>[^，。；：\n]{2,40}?)(?:集中)?反馈(?:了)?(?P<what>[^，。；：、的\n]{0,14}?(?:情况|意见))(?=[，。；]|$)"
)


def fed_back(scene: Scene) -> None:
    """5月6日，省委第七巡视组向云州市委反馈巡视情况: a meeting that only its deed names, where none is told of that day."""
    if any(f.start >= scene.reading.headline_end and "反馈" in f.name for f in scene.held):
        return
    for match in _FED_BACK.finditer(scene.masked, scene.reading.headline_end):
        start = scene.reading.sentence_of(match.start())[0]
        body = scene.reading.ending_at(match.start(), "Institution")
        to = scene.reading.starting_at(match.start("who"), "Institution", "Place")
        if body is None or to is None or not body.name.endswith("组") or not _DAY.search(scene.masked, start, match.start()):
            continue
        if scene.is_habitual(max(start, match.start() - 60), match.start()):
            continue
        told = scene.reading.text[match.start() : match.end()]
        event = Found(match.start(), match.end(), "Event", body.name + told, "event-organised", "host", {"kind": "meeting"})
        who = Subject(body.start, match.start(), [Member(_numbered(scene, body))])
        heard = lists.outermost(scene.reading.within(*match.span("who"), "Institution"))
        scene.visits.append(Visit(scene.reading.add(event), body.start, match.end(), who, "host", heard, "attendee"))
        return


def _numbered(scene: Scene, body: Found) -> Found:
    """省委巡视组 is the 省委第五巡视组 that the article names, where it names one alone."""
    kind = next((k for k in ("巡视组", "巡察组", "督察组", "督查组", "检查组") if body.name.endswith(k)), None)
    if kind is None:
        return body
    form = expression(rf"{re.escape(body.name.removesuffix(kind))}第.{{1,3}}{kind}")
    fuller = {f.name: f for f in scene.reading.found if f.type == "Institution" and form.fullmatch(f.name)}
    return next(iter(fuller.values())) if len(fuller) == 1 else body


_LAW = expression(r"(?:组织)?(?:开展|进行)(?:了|对|关于)*(?P<what>《〇+》[^，。；：\n]{0,10}?(?:执法检查|专题调研|专项检查))")
_BANDS = ("检查", "调研", "视察")


def law_checks(scene: Scene) -> None:
    """◆县人大开展《条例》执法检查　5月6日，副主任张三带队，深入甲镇检查: the heading names what the visit behind it is."""
    for match in _LAW.finditer(scene.masked) if scene.reading.holds("执法检查", "专题调研", "专项检查") else ():
        body = scene.reading.ending_at(match.start(), "Institution")
        end = scene.masked.find("\n", match.end())
        end = len(scene.masked) if match.start() < scene.reading.headline_end or end < 0 else end
        tours = [
            v
            for v in scene.visits
            if match.end() <= v.event.start < end and v.event.rule == "event-visit" and any(b in v.event.name for b in _BANDS)
        ]
        told = [v for v in scene.visits if v.event.start <= match.start("what") < v.event.end]
        if not tours and not told:
            continue
        name = scene.reading.text[match.start("what") : match.end("what")]
        for visit in [*told, *tours[:1]]:
            visit.event.name = name
        if not told and body is not None:
            event = Found(*match.span("what"), "Event", name, "event-organised", "", {"kind": "inspection"})
            scene.reading.add(event)
            scene.beside.append((tours[0].event, body, "host", body.start, match.end()))
