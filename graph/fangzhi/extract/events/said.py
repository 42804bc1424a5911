"""Who speaks at an event by a word of speech: 张三在会上强调, 会上，张三表示, 张三出席会议并要求."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import calls, honours, lists
from fangzhi.extract.events.crowds import Member
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.references import decided, nearest, refer
from fangzhi.extract.events.roles import tell, told_here
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.events.words import TIME
from fangzhi.extract.reading import Found

THERE = ("chair", "attendee", "speaker")
_STRESSES = expression("强调|指出|要求|表示|希望|提出")
# 张三|在肯定成绩的同时，指出; 李四|对春耕工作给予充分肯定，并就下步工作提出要求
_HAVING = expression(
    r"(?:在[^，。；：\n]{2,40}(?:同时|基础上)|(?:首先|充分|高度|对)[^，。；：\n]{0,40}(?:肯定|评价|赞赏|赞扬|感谢)[^，。；：\n]{0,24})，(?:并|还|同时|他|她)*(?:就[^，。；：]{2,40})?(?:强调|指出|要求|提出|希望)"
)
_AND_SAYS = expression("(?:会议?|仪式|活动)并(?:强调|指出|要求|表示|提出[^，。；]{0,8}要求)(?=[，。：；])")
_CHAIRING = expression("在主持[^，。；：]{0,8}时(?=，|[就对围作提讲])")  # 张三|在主持会议时|就贯彻落实会议精神提出要求
_AFAR = expression("[指批]示|贺信|贺电|致信|致电|书信")  # 对某项工作作出指示，|并向受表彰的同志表示祝贺
_DEMANDS = expression("(?:要求|强调|指出)[，：]")
_SAYS_THERE = expression(
    r"在(?:[那这此本]次)?(?:会上|会议上|大会上|讲话中|活动中|活动上|(?:[^，。；：、在]{2,6})?仪式上|致辞中|座谈会上|讲话时|会议中|[^，。；：、]{0,6}(?:讲话|致辞|发言|总结|报告)[中时]|主持(?:会议|大会|讨论)?时)(?:代表[^，。；：]{2,20})?(?:强调|指出|要求|表示|说|提出|介绍)"
)
# 张三|在2日晚召开的|某会商会上强调; 他|在随后举行的|座谈会上要求
_HELD_AT = expression(rf"在(?:(?:{TIME}|随后|其后|同日|会后|省|市|县|区里?)+|[^，。；：在]{{2,16}})?(?:召开|举行|举办)的$")
_SAID_AT = expression("[”》]?上(?:强调|指出|要求|表示|说|提出)(?!的)")
_THERE_SAYS = expression(
    r"(?:会上|会议上|仪式上|活动中|活动上|座谈会上|座谈中)，(?P<who>[^，。；：]{2,40}?)(?:代表[^，。；：]{2,20})?(?:强调|指出|要求|表示|介绍说?|说|提出)[，：]"
)


def state(scene: Scene, start: int, end: int) -> None:
    """State who speaks so at an event in the sentence [start, end)."""
    _stressed(scene, start, end)
    _said(scene, start, end)
    _went_on(scene, start, end)
    _demanded(scene, start, end)


def told_before(scene: Scene, at: int, event: Found) -> Subject | None:
    """张三出席会议|并提出要求, 李四出席发布会，|介绍情况: who is there in the clause before; None where that tells of nobody."""
    clause = scene.clause_start(at)
    elided = clause == at and scene.masked[clause - 1] == "，"
    before = scene.clause_start(clause - 1) if scene.masked[clause - 1] == "，" else clause
    if (chairing := _CHAIRING.search(scene.masked, before, at)) is not None:
        who = lists.subject(scene, scene.reading.sentence_of(at)[0], chairing.start())
        known = [m for m in who.people() if (m.found.name, event.name, "chair") in scene.stated] if who is not None else []
        return Subject(who.start, at, known, who.sort) if who is not None and known else None
    clause = scene.clause_start(clause - 1) if elided or scene.masked.startswith("并", clause) else clause
    # 甲、乙分别致辞|并见证签约; but 张三主持召开常委会会议，|传达学习……: the meeting does
    uses: tuple[str, ...] = ("attend",) if elided else ("attend", "chair", "speak", "noun")
    if elided and scene.masked.startswith("传达", at):
        return None
    verbs = [v for v in scene.verbs_in(clause, at) if v.use in uses] if elided or "并" in scene.masked[clause:at] else []
    who = lists.subject(scene, scene.reading.sentence_of(at)[0], verbs[-1].start) if verbs else None
    known = [m for m in who.members if any((m.found.name, event.name, r) in scene.stated for r in THERE)] if who else []
    return Subject(who.start, at, known, who.sort) if who is not None and known else None


def did_before(scene: Scene, at: int) -> Subject | None:
    """县委书记张三对各项工作给予肯定，|并就下步工作提出要求: who opens the clause before, alone and on no visit."""
    clause = scene.clause_start(at)
    if not scene.masked.startswith("并", clause) or scene.masked[clause - 1] != "，":
        return None
    before = scene.clause_start(clause - 1)
    person = _opens(scene, before, clause)
    alone = len(lists.outermost(scene.reading.within(before, clause, "Person"))) == 1
    away = any(v.use in ("visit", "meet") for v in scene.verbs_in(before, clause)) or _AFAR.search(scene.masked, before, clause)
    return Subject(person.start, at, [Member(person)]) if person is not None and alone and not away else None


def _stressed(scene: Scene, start: int, end: int) -> None:
    """张三强调，…: who chairs or attends the meeting told last (or the signing, where nothing else is told) spoke there."""
    person = _opens(scene, start, end)
    said = _STRESSES.match(scene.masked, person.end, end) if person is not None else None
    said = said or (_HAVING.match(scene.masked, person.end, end) if person is not None else None)
    before = [f for f in scene.events if f.start < start] if said else []
    kinds = ("meeting", "signing", "ceremony", "training") if len({f.name for f in scene.events}) == 1 else ("meeting",)
    if person is None or said is None or not before or before[-1].attributes["kind"] not in kinds:
        return
    event = nearest(scene, start, kinds)
    there = event is not None and any((person.name, event.name, role) in scene.stated for role in ("chair", "attendee", "host"))
    if event is not None and there:
        tell(scene, [Member(person)], event, "speaker", (person.start, said.end()))


def _opens(scene: Scene, start: int, end: int) -> Found | None:
    """The person whose name, or title and name, opens a sentence: |县长张三|强调."""
    person = scene.reading.starting_at(start, "Person")
    known = scene.reading.within(start, min(end, start + 40), "Person") if person is None else []
    if not known:
        return person
    title = scene.masked[start : known[0].start]
    ended = any(m.end() == len(title) for m in scene.words.posts.finditer(title))
    return known[0] if ended and not re.search("[，。；：的]", title) and not scene.verbs_in(start, known[0].start) else None


def _went_on(scene: Scene, start: int, end: int) -> None:
    """张三出席会议并|强调，…; 李四主持会议并|提出要求: who is there says so there."""
    for match in _AND_SAYS.finditer(scene.masked, start, end):
        event = nearest(scene, match.start(), ("meeting",))
        who = told_before(scene, match.end(), event) if event is not None else None
        if event is not None and who is not None and not scene.is_reported(match.start()):
            tell(scene, who.people(), event, "speaker", (who.start, match.end()))


def _demanded(scene: Scene, start: int, end: int) -> None:
    """县里召开会议。县委书记张三要求，…: who by title opens the sentence behind the one that tells of a meeting spoke there."""
    said = _DEMANDS.search(scene.masked, start, min(end, start + 60))
    before = scene.reading.sentence_of(start - 1)[0] if start > scene.paragraph_of(start) else start
    if said is not None and len({f.name for f in scene.events}) == 1 and told_here(scene, scene.events[0], start):
        before = scene.reading.headline_end  # 会上，乙局局长通报情况。县委书记张三要求，…: at the one occasion of the article
    held = {f.name: f for f in scene.held if before <= f.start < start and not decided(scene, f)} if said else {}
    if said is None or len(held) != 1 or any(before <= v.event.start < start for v in scene.visits):
        return
    event = next(iter(held.values()))
    who = lists.subject(scene, start, said.start())
    people = who.people() if who is not None else []
    if event.attributes["kind"] == "meeting" and len(people) == 1 and people[0].title and "总书记" not in people[0].title:
        tell(scene, people, event, "speaker", (start, said.end()))


def _said(scene: Scene, start: int, end: int) -> None:
    """张三在会上强调，…; 会上，县长张三表示，…; 张三在全市某大会上强调: what is said there."""
    for event in scene.reading.within(start, end, "Event"):
        said = _SAID_AT.match(scene.masked, event.end, end) if event in scene.held else None
        at = event.start - 1 if scene.masked[event.start - 1] == "在" else -1
        held = _HELD_AT.search(scene.masked, max(start, event.start - 40), event.start) if said is not None and at < 0 else None
        at = held.start() if held is not None else at
        person = scene.reading.ending_at(at, "Person") if at > 0 else None
        meant = calls.meant(scene, at) if at > 0 and person is None else None
        members = [Member(person)] if person is not None else meant.members if meant is not None else []
        if said is not None and members and not scene.is_reported(event.start):
            since = person.start if person is not None else at
            tell(scene, members, event, "speaker", (since, said.end()))
    for match in _SAYS_THERE.finditer(scene.masked, start, end):
        if (person := scene.reading.ending_at(match.start(), "Person")) is not None:
            _says(scene, person, match)
    for match in _THERE_SAYS.finditer(scene.masked, start, end):
        if (person := scene.reading.ending_at(match.end("who"), "Person")) is not None:
            _says(scene, person, match)


def _says(scene: Scene, person: Found, match: re.Match[str]) -> None:
    word = scene.words.references.search(scene.masked, *match.span())
    named = refer(scene, word[0], match.start()) if word is not None and "仪式" in word[0] else None
    event = named or nearest(scene, match.start(), honours.OCCASIONS)
    alone = len(lists.outermost(scene.reading.within(scene.clause_start(person.start), match.end(), "Person"))) == 1
    if event is not None and alone and not scene.is_reported(match.start()):
        tell(scene, [Member(person)], event, "speaker", (min(person.start, match.start()), match.end()))
