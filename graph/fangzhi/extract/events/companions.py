"""Who is at an event with others: 在甲、乙陪同下, 带领丙、丁到某村, 邀请戊现场指导; and lists without a verb of any kind."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import lists
from fangzhi.extract.events.kin import OF_ONE
from fangzhi.extract.events.references import nearest
from fangzhi.extract.events.roles import INVOLVED, tell
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

_WITH = expression(
    r"(?<![现旨意志所存])在(?P<who>[^。；：！？\n]{2,120}?)(?:等[^，。；：、]{0,10})?的?(?:全程|共同)?"
    r"(?P<how>陪同|带领|引导|见证)之?下"
)
_TAKES = expression(r"(?:带领|率领|偕同|带着|偕|携|率)(?=[^，。；：]{2,60})")
# 慰问组|会同镇长张三|前往甲小学
_JOINED = expression(
    r"(?<=[，。；\n组团])会同(?=[^，。；：]{4,60}?，?(?:前往|来到|走进|深入|赶赴|赴|到|一同|共同|一起|对|开展|进行))"
)
_ASKS = expression(r"(?:特邀|邀请|特别邀请|聘请)[了到]?(?=[^，。；：]{2,60})")
_COMES = expression(r"[^，。；：]{0,20}?(?:现场|到场|授课|讲课|指导|助阵|参加|出席|参与|作|担任|讲解|到会|前来)")
_VERBLESS = expression(r"(?:（〇+）)?(?:等[^，。；：、]{0,8})?[。；）]?\s*$")
_OF_RANK = expression(r"\s*(?:在家的?|在职)?(?:[省市县区州旗镇乡级厅局][委级]?(?:老?领导|老同志)|嘉宾)(?:同志)?")


def state(scene: Scene, start: int, end: int) -> None:
    """State an attendee for each whom a sentence names beside those who do something at an event."""
    for match in _WITH.finditer(scene.masked, start, end):
        event = _event(scene, match.end(), end)
        if match["how"] in ("带领", "引导") and (event is None or event.attributes["kind"] != "inspection"):
            continue  # 在县委书记张三带领下，全县干部群众……
        _listed(scene, match.start("who"), match.end("who"), (match.start(), match.end()), end)
    for match in _TAKES.finditer(scene.masked, start, end):
        if scene.reading.covering(match.start(), match.end(), "Person") is None and _leader(scene, start, match.start(), end):
            stop = scene.clause_end(match.end())
            _listed(scene, match.end(), stop, (match.start(), stop), end)
    for match in _JOINED.finditer(scene.masked, start, end):
        event = _event(scene, match.end(), end)
        if event is not None and event.attributes["kind"] == "inspection":
            stop = scene.clause_end(match.end())
            _listed(scene, match.end(), stop, (match.start(), stop), end)
    for match in _ASKS.finditer(scene.masked, start, end):
        people = lists.outermost(scene.reading.within(match.end(), scene.clause_end(match.end()), "Person"))
        comes = _COMES.match(scene.masked, people[-1].end, end) if people else None
        if comes is not None and not _planned(scene, start, match.start()):
            _listed(scene, match.end(), people[-1].end, (match.start(), comes.end()), end)
    _verbless(scene, start, end)


def _event(scene: Scene, at: int, end: int) -> Found | None:
    """The event told last before an offset, else the one told behind it in its sentence."""
    here = [v.event for v in scene.visits if at <= v.event.start < end and v.event.attributes["kind"] == "inspection"]
    if here:
        return here[0]  # 签约仪式……。其间，某某在甲陪同下|考察了乙公司
    named = [f for f in scene.events if at <= f.start < end]
    event = nearest(scene, at, None) or (named[0] if len({f.name for f in named}) == 1 else None)
    return event if event is not None and event.attributes["kind"] not in INVOLVED else None


def _listed(scene: Scene, start: int, stop: int, span: tuple[int, int], end: int) -> None:
    people = lists.outermost(scene.reading.within(start, stop, "Person"))
    people = [p for p in people if not OF_ONE.match(scene.masked, p.end)]  # 在张三夫人|李四陪同下
    event = _event(scene, span[1], end) if people else None
    if event is None or scene.is_reported(start):
        return
    listed = lists.chain(scene, start, people)
    if listed is not None and listed.start <= start + 1:
        tell(scene, [m for m in listed.members if m.found.type != "Place"], event, "attendee", span)


def _leader(scene: Scene, start: int, at: int, end: int) -> bool:
    """Whether one who leads others is told to be at the event: 张三|带领|李四到某村."""
    event = _event(scene, at, end)
    before = scene.reading.within(start, at, "Person") if event is not None else []
    roles = ("attendee", "chair", "speaker")
    return event is not None and any((p.name, event.name, role) in scene.stated for p in before for role in roles)


def _planned(scene: Scene, start: int, at: int) -> bool:
    return re.search("将|拟|计划|准备|曾|去年", scene.masked[start:at]) is not None


def _verbless(scene: Scene, start: int, end: int) -> None:
    """市领导甲、乙，县领导丙。: a sentence that is nothing but a list of leaders, where an event is told of before it."""
    people = lists.outermost(scene.reading.within(start, end, "Person"))
    if len(people) < 2 or _VERBLESS.match(scene.masked, people[-1].end, end) is None or "：" in scene.masked[start:end]:
        return
    if scene.masked[end - 1] not in "。；" or not _OF_RANK.match(scene.masked, start, people[0].start):
        return
    who = lists.subject(scene, start, people[-1].end)
    event = nearest(scene, start, None)
    whole = who is not None and who.start <= start + 4 and len(who.people()) == len(people)
    if who is None or not whole or event is None or event.attributes["kind"] in INVOLVED or scene.is_reported(start):
        return
    tell(scene, who.people(), event, "attendee", (start, people[-1].end))
