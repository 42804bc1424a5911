"""Places of occasions that are told beside what was held: 比赛地点设在甲体育馆; 大会开到了乙镇; 仪式的主会场摆在这里."""

from fangzhi.expressions import expression
from fangzhi.extract.events import days, timed, venues
from fangzhi.extract.events import references as event_references
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

_SITED = expression(
    "(?:举办|举行|比赛|活动|会议|开幕式|集中开工|开工|签约|启动)?(?:地点|会场|主会场|主现场|(?<=[工约动])现场)(?:设|定|选|放|位)?(?:在|于)"
    "|(?<=[，。；\n])在(?=[^，。；：]{2,24}?设(?:立|置)?了?主会场)"
)
_FAR = 400  # characters from where an occasion is told to where its place is


def state(scene: Scene) -> None:
    """Give such a place to the occasion told last, or to the one that it follows, where it has none yet."""
    _by_word(scene)
    for event in [*scene.held]:
        match = timed.SITE.match(scene.masked, event.end) if event.start >= scene.reading.headline_end else None
        if match is None or match.end() - match.start() < 2:
            continue
        here = timed.HERE.match(scene.masked, match.end())
        if here is not None:
            _here(scene, event, here.end())
        elif (place := _place(scene, match.end())) is not None:
            _give(scene, event, place)


def _place(scene: Scene, at: int) -> Found | None:
    """The innermost place from an offset on, over 的: 河阴镇的|万亩梨园."""
    place = scene.reading.innermost_at(at)
    inner = scene.reading.innermost_at(place.end + 1) if place is not None and scene.masked.startswith("的", place.end) else None
    return inner or place


def _give(scene: Scene, event: Found, place: Found) -> None:
    told = [s for s in scene.reading.statements if s.type == "EventInfo" and s.roles["event"].name == event.name]
    if told and all("place" not in s.roles for s in told) and 0 <= place.end - told[0].start <= _FAR:
        told[0].roles["place"], told[0].end = place, max(told[0].end, place.end)


def _here(scene: Scene, event: Found, end: int) -> None:
    """2月9日，甲镇乙村的山坡上，挖掘机扬臂。集中开工仪式的主会场就摆在|这里: where and when, the sentence before tells."""
    start = scene.reading.sentence_of(event.start)[0]
    before = scene.reading.sentence_of(start - 1) if start > scene.paragraph_of(start) else (start, start)
    place = venues.only(scene, *before)
    if place is None or scene.reading.within(*before, "Event"):
        return
    if not any(s.type == "EventInfo" and s.roles["event"].name == event.name for s in scene.reading.statements):
        day = days.first_in(scene, *before)
        roles = {"event": event, "date": day[0] if day else None, "place": place}
        kept = {k: v for k, v in roles.items() if v is not None}
        scene.reading.state("EventInfo", kept, before[0], end, "event-held")
        event.attributes.setdefault("date", day[0] if day else "")
    _give(scene, event, place)


def _by_word(scene: Scene) -> None:
    """比赛地点设在甲体育馆, 活动地点在乙广场: the place of the occasion told last, where it has none yet."""
    if not scene.reading.holds("地点", "会场", "现场"):
        return
    for match in _SITED.finditer(scene.masked, scene.reading.headline_end):
        event = event_references.nearest(scene, match.start(), None)
        place = scene.reading.innermost_at(match.end())
        if place is not None and scene.reading.starting_at(place.start, "Institution") is not None:
            place = scene.reading.starting_at(match.end(), "Place")  # 设在柳林经济开发区|云州市某某公司项目现场
        if event is None or place is None or scene.is_reported(match.start()):
            continue
        told = [s for s in scene.reading.statements if s.type == "EventInfo" and s.roles["event"].name == event.name]
        if told and all("place" not in s.roles for s in told) and place.end - told[0].start <= _FAR:
            told[0].roles["place"], told[0].end = place, max(told[0].end, place.end)
