"""Hearings in court: 云溪县人民法院公开开庭审理一起污染环境案."""

import re

from fangzhi.extract.events import lists
from fangzhi.extract.events.scene import Scene, Visit
from fangzhi.extract.reading import Found

_HEARING = re.compile(
    r"(?:依法)?(?P<what>公开(?:开庭)?(?:审理|宣判)(?:并(?:当庭)?宣判)?了?[^，。；：]{2,36}?(?:案件|纠纷案|纠纷|一案|案))(?=[，。；并]|$)"
)
_AT = re.compile(r"[在于]")


def find(scene: Scene) -> None:
    """Add the hearings that the text reports, with the court as host."""
    names: dict[str, str] = {}  # of one court's hearing, the body's wording
    headline = scene.reading.headline_end
    for start, end in sorted(scene.reading.sentences, key=lambda s: (s[0] < headline, s[0])):
        for match in _HEARING.finditer(scene.masked, start, end):
            clause = max(scene.clause_start(match.start()), match.start() - 200)
            court = lists.subject(scene, 0, match.start())
            bodies = [m for m in court.members if m.found.type == "Institution"] if court is not None else []
            if court is None or not bodies or scene.is_habitual(clause, match.start()):
                continue
            court.members = bodies
            name = bodies[0].found.name + scene.reading.text[match.start("what") : match.end()]
            if match.start() < headline:
                name = names.get(bodies[0].found.name, name)
            names.setdefault(bodies[0].found.name, name)
            attributes = {"kind": "hearing"}
            event = Found(match.start("what"), match.end(), "Event", name, "event-hearing", "host", attributes)
            event = scene.reading.add(event)
            scene.visits.append(
                Visit(event, court.start, match.end(), court, "host", [], "", _where(scene, clause, match.start()))
            )


def _where(scene: Scene, clause: int, end: int) -> Found | None:
    """The innermost place between 在 and the verb."""
    for at in reversed(list(_AT.finditer(scene.masked, clause, end))):
        places = lists.outermost(scene.reading.within(at.end(), end, "Place"))
        if places and places[0].start == at.end() and places[-1].end == end:
            return places[-1]
    return None
