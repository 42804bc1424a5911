"""Whose report a session hears and whose account a visitor: 听取了局长张三所作的报告, 听取镇长李四关于备汛的汇报."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import lists
from fangzhi.extract.events.crowds import Member, items_from
from fangzhi.extract.events.references import nearest
from fangzhi.extract.events.roles import tell, told_here
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

_HEARD = expression(r"(?P<heard>听取)[^，。；：]{0,10}?|(?:审议|审查|批准|通过)[^，。；：]{0,10}?")
_REPORT = expression(
    r"(?:代表[^，。；：]{1,20}?|(?:分别)?受[^，。；：]{1,20}?委托)?(?:分别|先后)?(?:所)?(?:[作做]|提[交请])的?(?:了)?[^，。；：]{0,40}?(?:《[^《》\n]{2,90}》|报告|说明|汇报|通报)"
    r"|(?:分别|先后)?(?:[作做]的)?关于[^，。；：]{1,40}?的(?:报告|说明|汇报|通报)"
)
# 听取张三|汇报, 听取李四|就防汛工作所作的情况介绍
_ACCOUNT = expression(
    r"(?:分别|先后|现场|一一|逐一)*(?:(?:关于|就|对|围绕)[^，。；：]{1,40}?)?(?:所?[作做])?的?[^，。；：、的]{0,12}?(?:汇报|介绍|讲解|说明|发言|反馈|意见|建议)"
)
# 镇长张三|所作的政府工作报告|回顾了……, at the congress told of
_MADE = expression(
    "(?:代表[^，。；：、]{2,16}|受[^，。；：、]{2,16}委托)?所[作做]的[^，。；：、]{0,16}?(?:报告|说明|通报)(?!的?(?:精神|要求))"
)
_OF_BODY = expression(
    r"(?:等[^，。；：、]{0,10})?(?:(?:主要|有关|相关|分管)*负责(?:人|同志))?(?:分别|先后)?(?:(?P<on>关于|就|对|围绕)[^，。；：]{2,60}?(?:汇报|通报|情况报告|工作报告)|(?:有关)?(?:工作|情况|工作情况)的?汇报)"
)
_OF_NEXT = expression("关于[^，。；：]{2,60}?的(?:报告|汇报|说明|通报)")
_ITEM = expression(
    "[^，。；：、]{2,70}?的(?:报告|汇报|说明|通报)(?:、|和(?!审议))"
)  # 县政府关于……的报告、|局长张三受县政府委托作的……
_ALSO = expression("听取(?:(?:和|、|并)审议)?了?")
_JOINED = ("、", "和", "及", "与")


def state(scene: Scene, start: int, end: int) -> None:
    """State a speaker for each whose report or account is heard in a sentence."""
    for made in _MADE.finditer(scene.masked, start, end):
        person = scene.reading.ending_at(made.start(), "Person")
        event = nearest(scene, start, ("meeting",)) if person is not None else None
        here = event is not None and (told_here(scene, event, start) or len({f.name for f in scene.events}) == 1)
        if person is not None and event is not None and here and not scene.is_reported(start):
            tell(scene, [Member(person)], event, "speaker", (person.start, made.end()))
    for heard in _HEARD.finditer(scene.masked, start, end):
        if scene.is_reported(heard.start()):
            continue
        if heard["heard"]:
            told = _ALSO.match(scene.masked, heard.start(), end)
            _bodies(scene, told.end() if told else heard.start() + 2, end)
        begin = heard.end()
        while (item := _ITEM.match(scene.masked, begin, end)) and not scene.reading.within(*item.span(), "Person"):
            begin = item.end()
        people = scene.reading.within(begin, min(end, begin + 60), "Person")
        event = nearest(scene, heard.start(), ("meeting", "inspection") if heard["heard"] else ("meeting",)) if people else None
        at = begin if event is not None else 0
        while event is not None and at:
            at = _gave(scene, event, heard, (at, end))
            if at and heard["heard"]:
                _bodies(scene, at, end, _OF_NEXT)  # 听取了局长张三作的报告、|乙局关于……情况的报告


def _gave(scene: Scene, event: Found, heard: re.Match[str], span: tuple[int, int]) -> int:
    """Who gave what is heard from an offset on; where the next item begins (…的报告，|局长李四受…), or 0."""
    at, end = span
    listed: list[Member] = []
    since = at
    for person in lists.outermost(scene.reading.within(at, min(end, at + 90), "Person")):
        title = scene.reading.text[since : person.start]
        if re.search("[，。；：的]", title):
            break
        listed.append(Member(person, title.lstrip("了、和及"), 1, len(listed) + 1))
        report = _REPORT.match(scene.reading.text, person.end, end)
        if report is None and heard["heard"] and listed[0].title:
            report = _ACCOUNT.match(scene.reading.text, person.end, end)
        if report is not None:
            tell(scene, listed, event, "speaker", (heard.start(), report.end()))
            return report.end() + 1 if scene.masked.startswith(("，", "、", "和"), report.end()) else 0
        since = person.end  # 甲局局长张三、乙局局长李四|分别受市政府委托提交的报告
        if scene.masked[since : since + 1] not in _JOINED:
            break
    return 0


def _bodies(scene: Scene, at: int, end: int, report: re.Pattern[str] = _OF_BODY) -> None:
    """会议听取了|市教育局、市住建局关于高考护航和旧区改造的汇报: the bodies spoke through those who head them."""
    items = items_from(scene, at, end)
    last = scene.reading.starting_at(items[-1].end + 1 if items else at, "Institution")
    event = nearest(scene, at, ("meeting",)) if last is not None else None
    if last is not None and event is not None and (told := report.match(scene.masked, last.end, end)) is not None:
        # 甲县、市水利局|工作汇报, 甲县、市水利局|关于……的汇报: of an area too, where a body stands behind
        own = ("Institution", "Place") if items or not told.groupdict().get("on", "关于") else ("Institution",)
        members = [Member(f, "", 1, k) for k, f in enumerate([*items, last], 1) if f.type in own]
        tell(scene, members, event, "speaker", (at, told.end()))
