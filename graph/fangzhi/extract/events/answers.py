"""Who speaks at a press conference or talks, told behind it in its paragraph: 张三通报说, 李四表示."""

import re

from fangzhi.extract.events import lists
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

_OCCASION = re.compile("(?:发布会|记者会|通气会|吹风会|座谈会|恳谈会|见面会|听证会|说明会)$")
_SAID = re.compile(
    r"(?:在[^，。；：]{1,10}(?:时|上|中))?(?:通报|介绍|回应|解释|坦言|透露|建议|回答)?(?:说|称|表示|认为|道|介绍|指出|回应|坦言|建议)(?=[，。：“])"
)


def state(scene: Scene) -> None:
    """State a speaker for each one with a title whose words open a sentence or clause behind the occasion."""
    for event in scene.held:
        if event.start < scene.reading.headline_end or event.silent or not _OCCASION.search(event.name):
            continue
        for start, end in [*_behind(scene, event), *_later(scene, event)]:
            for said in _SAID.finditer(scene.masked, max(start, event.end), end):
                _speaker(scene, event, (max(start, event.end), said.start(), said.end()))


def _behind(scene: Scene, event: Found) -> list[tuple[int, int]]:
    """The sentences of its paragraph from the occasion on, up to the next one that is told of."""
    later = [f.start for f in scene.events if f.start >= event.end and f.name != event.name]
    until = min([*later, _paragraph_end(scene, event.end)])
    return [s for s in scene.reading.sentences if s[1] > event.end and s[0] < until and s[1] <= until]


def _later(scene: Scene, event: Found) -> list[tuple[int, int]]:
    """The paragraphs behind it too, where the article tells of a press conference and of no other occasion."""
    if not event.name.endswith(("发布会", "记者会", "通气会", "吹风会")) or len({f.name for f in scene.events}) > 1:
        return []
    end = _paragraph_end(scene, event.end)
    there = {s.roles["participant"].name for s in scene.reading.statements if s.type == "Participates"}
    rows = [s for s in scene.reading.sentences if s[0] > end]
    return [s for s in rows if there & {p.name for p in scene.reading.within(*s, "Person")}]


def _paragraph_end(scene: Scene, at: int) -> int:
    end = scene.masked.find("\n", at)
    return end if end >= 0 else len(scene.masked)


def _speaker(scene: Scene, event: Found, span: tuple[int, int, int]) -> None:
    start, at, end = span
    person = scene.reading.ending_at(at, "Person")
    who = lists.subject(scene, max(start, scene.clause_start(at)), at) if person is not None else None
    known = person is not None and any(
        (person.name, event.name, role) in scene.stated for role in ("attendee", "chair", "speaker")
    )
    if who is None or len(who.members) != 1 or not (known if at > _paragraph_end(scene, event.end) else who.members[0].title):
        return
    fact = (who.members[0].found.name, event.name, "speaker")
    if fact not in scene.stated:
        scene.stated.add(fact)
        roles = {"participant": who.members[0].found, "event": event, "role": "speaker"}
        scene.reading.state("Participates", roles, who.start, end, "event-answer", title=who.members[0].title)
