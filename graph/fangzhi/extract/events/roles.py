"""Stating that somebody takes part in an event, once a fact: what every module of acts ends in."""

from typing import Any

from fangzhi.expressions import expression
from fangzhi.extract.events.crowds import Member
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

INVOLVED = ("accident", "hearing")  # kinds whose people are involved in them and do not attend

_THERE_OPENS = expression("(?:会|仪式|[^，。；：\n]{0,8}典礼|活动|现场|大会|论坛)上|现场，|活动中")


def tell(scene: Scene, members: list[Member], event: Found, role: str, span: tuple[int, int], sort: str = "unknown") -> None:
    """State a Participates for each member that is not told already; who presides is no mere attendee."""
    for member in members:
        fact = (member.found.name, event.name, role)
        if fact in scene.stated or (role == "attendee" and (*fact[:2], "chair") in scene.stated):
            continue
        scene.stated.add(fact)
        details: dict[str, Any] = {"title": member.title or None}
        if member.found.type == "Person" and role == "attendee":
            details |= {"part": "present", "group": member.group, "order": member.order, "list_sort": sort}
        roles = {"participant": member.found, "event": event, "role": role}
        scene.reading.state(
            "Participates", roles, min(span[0], member.found.start), max(span[1], member.found.end), "event-act", **details
        )


def told_here(scene: Scene, event: Found, at: int) -> bool:
    """Whether the paragraph of an offset tells of the event, or opens with 会上 or 仪式上."""
    paragraph = scene.paragraph_of(at)
    return event.start >= paragraph or _THERE_OPENS.match(scene.masked, paragraph) is not None
