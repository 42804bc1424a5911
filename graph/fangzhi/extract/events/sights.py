"""What visitors see on their way: the places, projects and bodies that a visit's later sentences name."""

import re

from fangzhi.extract.events import lists
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

_SIGHT = re.compile(
    r"(?:先后|首先|随后|接着|又|还|实地|现场|一行|深入|分别)*(?:来到|走进|察看|查看|考察|参观|走访|调研)了?(?:位于)?"
)
_BOUNDED = re.compile(r"$|[，。；：、和与及等的]|现场|一线|[^，。；：、的]{0,6}?(?:现场|工地)")
_THEY = re.compile(r"(?:他们?|她|一行|调研组|考察组|督导组|检查组|大家|(?:调研|考察|督导|检查)(?:组|团)一行|期间)?")


def find(scene: Scene) -> None:
    """他先后来到甲社区、乙项目现场; 在丙镇，张三考察了丁产业园: what the visitors see on the way is inspected."""
    visits = [
        v
        for v in scene.visits
        if v.event.attributes["kind"] == "inspection" and v.subject and v.event.start >= scene.reading.headline_end
    ]
    if len({v.event.name for v in visits}) != 1:
        return
    visit, who = visits[0], visits[0].subject
    assert who is not None
    visitors = {m.found.name for m in who.people()}
    for start, end in scene.reading.sentences:
        if start < visit.end:
            continue
        for sight in _SIGHT.finditer(scene.masked, start, end):
            before = scene.masked[max(start, scene.clause_start(sight.start())) : sight.start()]
            people = scene.reading.within(max(start, scene.clause_start(sight.start())), sight.start(), "Person")
            if not (
                _THEY.fullmatch(before) or (people and {p.name for p in people} <= visitors and before.startswith(people[0].name))
            ):
                continue
            visit.objects = visit.objects + [f for f in _seen(scene, sight.end(), end) if f not in visit.objects]


def _seen(scene: Scene, start: int, end: int) -> list[Found]:
    """The places, projects and bodies that are listed from `start` on, the innermost of each."""
    seen: list[Found] = []
    at = start
    for found in lists.outermost(scene.reading.within(start, min(end, start + 120), "Place", "Institution", "Project")):
        gap = scene.masked[at : found.start]
        if found.type == "Place" and not _BOUNDED.match(scene.masked, found.end) and not scene.reading.starting_at(found.end):
            if seen and seen[-1].end == found.start:
                seen.pop()
            break  # 淮河 in 淮河干流堤防加固工程
        if seen and gap == "" and seen[-1].type != "Project":
            seen[-1] = found
        elif found.start == start or (seen and re.fullmatch(r"[^，。；：]{0,6}[、和及与]|[^，。；：]{0,6}以及", gap)):
            seen.append(found)
        else:
            break
        at = found.end
    return seen
