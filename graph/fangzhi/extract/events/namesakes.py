"""Occasions of one name that several areas hold (甲市召开全市干部会议. … 乙市召开全市干部会议)."""

from collections import defaultdict

from fangzhi.expressions import expression
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

_WHOLE = expression("全[省市县区州盟旗镇乡]")
_HOLDS = expression("(?:组织|隆重)?(?:召开|举行|举办)了?$")


def part(scene: Scene) -> None:
    """Name each by the area that holds it, where an article tells of two areas with one of the same name."""
    events = [f for f in scene.reading.found if f.type == "Event"]
    groups: dict[str, list[tuple[Found, str]]] = defaultdict(list)
    for event in events:
        at = _WHOLE.search(event.name)
        if at and (area := _holder(scene, event) if at.start() == 0 else event.name[: at.start()]):
            groups[event.name[at.start() :]].append((event, area))
    for name, told in groups.items():
        if len({area[:2] for _, area in told}) > 1:
            for event, area in told:
                event.name = area + name


def _holder(scene: Scene, event: Found) -> str:
    """甲市召开|全市干部会议: the area right before the verb."""
    verb = _HOLDS.search(scene.masked, max(0, event.start - 6), event.start)
    area = scene.reading.ending_at(verb.start(), "Place") if verb else None
    return area.name if area is not None else ""
