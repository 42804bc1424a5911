"""Who is honoured at an occasion: praised, given a title or a prize by name, or standing for those that are counted."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import lists
from fangzhi.extract.events.crowds import Member
from fangzhi.extract.events.references import nearest
from fangzhi.extract.events.roles import tell, told_here
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

_PRAISED = expression(r"(?:对|授予|表彰了?|表扬了?)(?=[^，。；：]{2,80}?(?:表扬|表彰|称号|[个名]))")
_PRIZED = expression(r"(?:为|(?<!面)向|给)(?:[^，。；：的]{2,20}的)?(?=[^，。；：]{2,60}?(?:颁奖|颁发|授奖|颁授|佩戴))")
_GIVEN = expression(
    r"(?:等[^，。；：、]{0,16}?)?(?:等人)?(?:分别|现场|依次|逐一)?(?:颁奖|授奖|(?:颁发|颁授|佩戴)[^，。；]{0,12}(?:奖|证书|牌|聘书|杯|旗|花|章))"
)
_COUNTED = expression(
    r"等?(?:\d+|[一二两三四五六七八九十]+)[个名家人位][^，。；：]{0,20}?(?:表扬|表彰|称号|先进|奖状|[，。；])|(?:等[^，。；：、]{0,8})?(?:进行|予以|给予)了?(?:通报|隆重|集中)?(?:表扬|表彰)"
    r"|(?:等[^，。；：、“]{0,10})?(?:“〇+”|[^，。；：、“的]{2,14}(?=称号|荣誉|奖章))[^，。；：、]{0,4}(?:称号|荣誉|奖章|[，。；])"
)
_PRAISES = expression("表扬|表彰|称号|先进|优秀|模范|荣誉|奖")
_HOLDS = expression("(?:荣?获得?|被评为)[^，。；：、的]{2,24}的")  # 对荣获某奖章的|张三进行表彰
_GROUP = expression(r"等(?:\d+|[一二三四五六七八九十]+)[个名家人位][^，。；、]{1,14}[、，和]")  # 甲党委等30个先进基层党组织、|乙
_TAKEN = expression(r"从(?P<who>[^，。；：]{2,40}?)手[中里上]接过了?[^，。；：]{0,8}(?:奖[章牌杯状金旗]|证书|荣誉|锦旗|牌匾)")
_PRAISE = expression("受到(?:通报)?(?:表彰|表扬|嘉奖)|获奖(?=[，。；])|获表彰|上台领奖|受表彰(?=[，。；])")
_AND_MORE = expression(r"等(?:\d+|[一二三四五六七八九十]+)[余多]?[个名家人位]")
_MEETING = ("meeting", "ceremony")
OCCASIONS = ("ceremony", "competition", "activity", "meeting", "training")


def state(scene: Scene, start: int, end: int) -> None:
    """State a winner for each who is honoured in a sentence."""
    _praised(scene, start, end)
    _counted(scene, start, end)
    _taken(scene, start, end)


def _taken(scene: Scene, start: int, end: int) -> None:
    """大会上，张三从市委书记李四手中|接过奖章: who takes a prize wins it, who hands it over is there."""
    for match in _TAKEN.finditer(scene.masked, start, end):
        event = nearest(scene, match.start(), OCCASIONS)
        takes, gives = lists.subject(scene, start, match.start()), lists.subject(scene, match.start("who"), match.end("who"))
        if event is None or not told_here(scene, event, match.start()) or scene.is_reported(match.start()):
            continue
        for who, role in ((takes, "winner"), (gives, "attendee")):
            if who is not None:
                tell(scene, who.people(), event, role, match.span())


def _praised(scene: Scene, start: int, end: int) -> None:
    """会议对甲、乙等12个先进集体进行表扬: they are its winners."""
    for match in (m for form in (_PRAISED, _PRIZED) for m in form.finditer(scene.masked, start, end)):
        prized = match[0][0] in "为向给"
        event = nearest(scene, match.start(), OCCASIONS if prized else _MEETING)
        items = _honoured(scene, match.end(), end) if event is not None else []
        there = prized or scene.words.references.match(scene.masked, start)
        if event is None or not items or not (there or told_here(scene, event, match.start())):
            continue
        closing = (_GIVEN if prized else _COUNTED).match(scene.masked, items[-1].end, end)
        giver = lists.subject(scene, start, match.start()) if prized and closing else None
        if giver is not None:
            givers = [m for m in giver.members if m.found.type != "Place"]
            tell(scene, givers, event, "attendee", (giver.start, match.end()))
        if closing and (match[0] != "对" or _PRAISES.search(closing[0])):  # but 巡察对甲局等11个党组织开展常规巡察
            role = "attendee" if closing[0].endswith("聘书") else "winner"  # an adviser that is named wins nothing
            tell(scene, [Member(f, "", 1, k) for k, f in enumerate(items, 1)], event, role, (start, closing.end()))


def _honoured(scene: Scene, at: int, end: int) -> list[Found]:
    """Who is listed from an offset on: bodies and people as they stand, or people each behind a title (|甲局局长张三、李四)."""
    holds = _HOLDS.match(scene.masked, at, end)
    at = holds.end() if holds else at
    found = lists.outermost(scene.reading.within(at, min(end, at + 120), "Institution", "Place", "Person"))
    people = [f for f in found if f.type == "Person"]
    if people and (found[0].start != at or not scene.masked.startswith(("、", "和", "等", "“", "与"), found[0].end)):
        named = lists.chain(scene, at, people) if people[0].start - at <= 30 else None
        titled = named is not None and not re.search("[，。；：、的]", scene.masked[at : people[0].start])
        return [m.found for m in named.members] if named is not None and titled else []
    if not found or found[0].start != at:
        return []
    items = [found[0]]
    for item in found[1:]:
        gap = scene.masked[items[-1].end : item.start]
        if gap == "" and items[-1].type == "Place":
            items[-1] = item  # 青山区柳河乡: the inner one is meant
        elif gap in ("、", "和", "与") or _GROUP.fullmatch(gap):
            items.append(item)
        else:
            break
    return items


def _counted(scene: Scene, start: int, end: int) -> None:
    """甲党总支等5个先进党组织、张三等20名优秀党员|受到表彰: who stands for those that are counted."""
    done = _PRAISE.search(scene.masked, start, end)
    event = nearest(scene, done.start(), OCCASIONS) if done else None
    if done is None or event is None or event.start < scene.paragraph_of(start):
        return
    named = lists.outermost(scene.reading.within(max(start, done.start() - 80), done.start(), "Institution", "Person"))
    for found in named:
        if _AND_MORE.match(scene.masked, found.end, done.start()):
            who = lists.subject(scene, start, found.end) if found.type == "Person" else None
            for member in who.people() if who is not None else []:
                tell(scene, [member], event, "winner", (who.start, done.end())) if who is not None else None
            tell(scene, [Member(found)], event, "winner", (found.start, done.end()))
