"""Who speaks to those who visit: 在甲镇，镇党委书记张三介绍，…; 乙公司总经理李四表示，…."""

from fangzhi.expressions import expression
from fangzhi.extract.events.crowds import Member
from fangzhi.extract.events.roles import tell
from fangzhi.extract.events.scene import Scene, Visit
from fangzhi.extract.reading import Found

_SAYS = expression("(?:介绍说?|汇报说?|说|表示)[，：]")
_LED = expression("陪同(?:参观|考察|察看|调研|讲解)|(?:带|领)着?(?:大家|客人|代表团|考察团)")
_AT = expression("在(?P<where>[^，。；：]{2,24}?)(?:内|里|现场)?(?<!上)，")
_TO_REPORTER = ("记者", "采访")
_NO_TITLE = expression("[，。；：的了]")


def state(scene: Scene, start: int, end: int) -> None:
    """State who is told by title to speak in a sentence behind a visit of its paragraph; where that is, is visited."""
    paragraph = scene.paragraph_of(start)
    for at in (start, *(k + 1 for k in range(start, end - 1) if scene.masked[k] == "；")):
        place = _AT.match(scene.masked, at, end)
        visit = _visit(scene, paragraph, at, scene.stops if place is not None else [])
        visit = visit or (_seen_there(scene, *place.span("where")) if place is not None else None)
        if visit is None:
            continue
        begin = place.end() if place is not None else at
        person = next(iter(scene.reading.within(begin, min(end, begin + 50), "Person")), None)
        said = _SAYS.match(scene.masked, person.end, end) if person is not None else None
        led = _LED.match(scene.masked, person.end, end) if person is not None and place is not None else None
        said = said or led
        if person is None or said is None or not _by_title(scene, begin, person) or scene.is_reported(at):
            continue
        if any(word in scene.masked[paragraph:end] for word in _TO_REPORTER):
            continue
        known = {m.found.name for m in visit.subject.members} if visit.subject is not None else set()
        if person.name in known:
            continue
        tell(scene, [Member(person)], visit.event, "attendee" if led else "speaker", (at, said.end()))
        where = scene.reading.innermost_at(place.start("where"), place.end("where") + 1) if place is not None else None
        body = scene.reading.starting_at(place.start("where"), "Institution") if place is not None else None
        seen = body if body is not None and place is not None and body.end == place.end("where") else where
        if seen is not None and place is not None and seen.end == place.end("where") and seen is not visit.place:
            tell(scene, [Member(seen)], visit.event, "inspected", (at, place.end()))


def _visit(scene: Scene, paragraph: int, at: int, stops: list[Found]) -> Visit | None:
    """The visit that the paragraph tells of last before an offset, or that goes on there; None where it is another occasion."""
    told = [f for f in (*scene.events, *stops) if paragraph <= f.start < at]
    last = max(told, key=lambda f: f.start) if told else None
    if last is None or last.attributes["kind"] != "inspection":
        return None
    return next((v for v in reversed(scene.visits) if v.event.name == last.name and v.event.start < at), None)


def _seen_there(scene: Scene, start: int, end: int) -> Visit | None:
    """张三深入甲小学、乙幼儿园调研。…\n在甲小学，校长李四介绍，…: the one visit that goes to what a later paragraph names."""
    where = scene.reading.ending_at(end, "Institution", "Place", "Project")
    if where is None or where.start != start:
        return None
    visits = {v.event.name: v for v in scene.visits if v.end <= start and where.name in {f.name for f in v.objects}}
    only = next(iter(visits.values())) if len(visits) == 1 else None
    return only if only is not None and only.event.attributes["kind"] == "inspection" else None


def _by_title(scene: Scene, start: int, person: Found) -> bool:
    """Whether nothing but a title stands from `start` to a name."""
    title = scene.masked[start : person.start]
    ended = any(m.end() == len(title) for m in scene.words.posts.finditer(title))
    return ended and _NO_TITLE.search(title) is None and not scene.verbs_in(start, person.start)
