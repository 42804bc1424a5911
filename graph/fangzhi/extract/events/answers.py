"""Who speaks at a press conference or talks, told behind it in its paragraph: 张三通报说, 李四表示."""

from fangzhi.expressions import expression
from fangzhi.extract.events import lists
from fangzhi.extract.events.crowds import Member
from fangzhi.extract.events.references import nearest
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

_OCCASION = expression(
    "(?:发布会|记者会|通气会|吹风会|座谈会|恳谈会|见面会|听证会|说明会|协商会|议政会|研讨会|对话会|交流会|议事会)$"
)
_THERE = expression(r"[^，。；：\n]{0,8}会上，")
_LINE_END = expression(r"上(?:的报告|的讲话)?[）)]? *\n")
_OF_REPORT = expression(r"(?:报 ?告|讲 ?话|致 ?辞|说 ?明|发 ?言)(?:（〇+）)? *$")
_SAID = expression(
    r"(?:最后|随后|接着|当即|当场|动情地|感慨地|激动地|坦率地|也|还|则)?(?:在[^，。；：]{1,10}(?:时|上|中))?(?:通报|介绍|回应|解释|坦言|透露|建议|回答)?(?:说|称|表示|认为|道|介绍|指出|回应|坦言|建议)(?=[，。：“])|提出(?=[建组加设完打推尽将把])"
)
_SESSION = expression("代表大会|人大|政协|委员会|常委会|党代会|(?:分组|小组|联组|界别)(?:讨论|审议|会议|协商|会)|全体会议$")
# 张三|委员|建议, and of one with that title before the name: 市人大代表、村支书李四|说道
_SEAT = "(?:(?:人大|党|列席|全国|[省市县区州旗])代表|(?:(?<!党委)委员|主任委员|政协常委)(?!会))"
_DELEGATE = expression(rf"{_SEAT}(?:（〇+）)?(?=$|[、，])")
_VOICED = expression(
    r"(?P<seat>代表|委员)?(?:（〇+）)?(?:深有感触地|激动地|感慨地|率先|首先|也|还|则)?(?:接过话头|接着)?"
    r"(?:说道?|认为|表示|建议|提出|呼吁|坦言|谈到|直言|指出|提议|感慨|道)(?=[，：。“]|[^，。；：]{4})"
)


def state(scene: Scene) -> None:
    """State a speaker for each one with a title whose words open a sentence or clause behind the occasion."""
    _titled(scene)
    _delegates(scene)
    for event in scene.held:
        if event.start < scene.reading.headline_end or event.silent or not _OCCASION.search(event.name):
            continue
        for start, end in [*_behind(scene, event), *_later(scene, event)]:
            for said in _SAID.finditer(scene.masked, max(start, event.end), end):
                _speaker(scene, event, (max(start, event.end), said.start(), said.end()))


def _behind(scene: Scene, event: Found) -> list[tuple[int, int]]:
    """The sentences of its paragraph from the occasion on, up to the next one that is told of."""
    later = [f.start for f in scene.events if f.start >= event.end and f.name != event.name]
    until = min([*later, scene.paragraph_end(event.end)])
    return [s for s in scene.reading.sentences if s[1] > event.end and s[0] < until and s[1] <= until]


def _later(scene: Scene, event: Found) -> list[tuple[int, int]]:
    """The paragraphs behind it too: one that goes on 协商会上，…; of a press conference alone those that name who was there."""
    end = scene.paragraph_end(event.end)
    if _THERE.match(scene.masked, end + 1):
        return [s for s in scene.reading.sentences if end < s[0] < scene.paragraph_end(end + 1)]
    if not event.name.endswith(("发布会", "记者会", "通气会", "吹风会")) or len({f.name for f in scene.events}) > 1:
        return []
    there = {s.roles["participant"].name for s in scene.reading.statements if s.type == "Participates"}
    rows = [s for s in scene.reading.sentences if s[0] > end]
    return [s for s in rows if there & {p.name for p in scene.reading.within(*s, "Person")}]


def _speaker(scene: Scene, event: Found, span: tuple[int, int, int]) -> None:
    start, at, end = span
    person = scene.reading.ending_at(at, "Person")
    who = lists.subject(scene, max(start, scene.clause_start(at)), at) if person is not None else None
    known = person is not None and any(
        (person.name, event.name, role) in scene.stated for role in ("attendee", "chair", "speaker")
    )
    if who is None or len(who.members) != 1:
        return
    near = at <= scene.paragraph_end(event.end) or _THERE.match(scene.masked, scene.paragraph_of(at))
    if not (who.members[0].title if near else known):
        return
    _tell(scene, who.members[0].found, event, (who.start, end), who.members[0].title)


def _tell(scene: Scene, person: Found, event: Found, span: tuple[int, int], title: str) -> None:
    if (person.name, event.name, "speaker") not in scene.stated:
        scene.stated.add((person.name, event.name, "speaker"))
        roles = {"participant": person, "event": event, "role": "speaker"}
        scene.reading.state("Participates", roles, *span, "event-answer", title=title or None)


def _titled(scene: Scene) -> None:
    """——2024年2月3日在……会议上, and on the next line 市长 张三: whose report it is."""
    for event in scene.held:
        if event.rule != "event-at" or not _LINE_END.match(scene.masked, event.end):
            continue
        line = scene.masked.find("\n", event.end) + 1
        end = scene.masked.find("\n", line)
        if end > line and _OF_REPORT.search(scene.masked, line, end):  # the shoulder stands before the headline
            line, end = end + 1, scene.masked.find("\n", end + 1)
        people = scene.reading.within(line, end, "Person") if line and end - line <= 40 else []
        if people and not scene.masked[people[-1].end : end].strip(" 。"):
            _tell(scene, people[-1], event, (people[-1].start, people[-1].end), "")


def next_there(scene: Scene, at: int) -> bool:
    """协商会上，甲建议，…，|局长乙现场作了回应: who speaks next in a paragraph that opens there, with a title of his own."""
    if not _THERE.match(scene.masked, scene.paragraph_of(at)):
        return False
    who = lists.subject(scene, scene.reading.sentence_of(at)[0], at)
    return who is not None and bool(who.people()) and all(m.title for m in who.people())


def _delegates(scene: Scene) -> None:
    """李四委员建议，…; 市人大代表、村支书王五说: who has a seat speaks at the session that is told of in the lead or before."""
    known = [f for f in scene.reading.found if f.type == "Event" and f.attributes.get("kind", "meeting") == "meeting"]
    sessions = [f for f in known if _SESSION.search(f.name) and not f.silent]
    held = [f for f in sessions if f in scene.held]
    alone = len({f.name for f in held or sessions}) == 1
    behind = scene.reading.within(scene.reading.headline_end, len(scene.masked), "Person") if sessions else []
    for person in lists.outermost(behind):
        said = _VOICED.match(scene.masked, person.end)
        if said is None:
            continue
        event = nearest(scene, person.start, ("meeting",)) if held else sessions[0] if alone else None
        if event is None or event not in sessions:
            continue
        late = not alone and min(f.start for f in sessions if f.name == event.name) >= scene.lead_end
        if (late or not held) and event.start < scene.paragraph_of(person.start) and event.start >= scene.lead_end:
            continue
        start = scene.clause_start(person.start)
        who = lists.subject(scene, scene.reading.sentence_of(person.start)[0], person.end)
        listed = who.people() if who is not None and who.people() and who.people()[-1].found is person else [Member(person)]
        if said["seat"] or any(_DELEGATE.search(m.title) for m in listed) or _DELEGATE.search(scene.masked, start, person.start):
            for member in listed:
                _tell(scene, member.found, event, (min(start, member.found.start), said.end()), member.title)
