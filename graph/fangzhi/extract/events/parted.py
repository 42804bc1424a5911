"""Discussions of the groups in which a session is parted, each an occasion: 第一组讨论在三楼开始; 第二组那边……; 在第三组，……."""

from fangzhi.expressions import expression
from fangzhi.extract.events import days
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

# 分成四个小组|审议; 分组|讨论
_PARTED = expression("分(?:成|为|作)?[^，。；：]{0,6}?(?:个|小)?(?:讨论)?组[^。；：]{0,24}?(?P<does>讨论|审议|座谈|酝酿|协商)")
_GROUP = expression(
    "(?P<name>第[一二三四五六七八九十]{1,2}(?:小|讨论)?组)(?:的)?(?P<does>讨论|审议|座谈|酝酿|协商)?(?!长|别|数|队)"
)


def find(scene: Scene) -> None:
    """Add the discussion of each group that such a text tells of, where it is told of first, on the day of the session."""
    parted = next((m for m in scene.reading.matches(_PARTED, "分") if m.start() >= scene.reading.headline_end), None)
    if parted is None or scene.is_habitual(scene.clause_start(parted.start()), parted.start()):
        return
    named: dict[str, str] = {}
    groups = [m for m in scene.reading.matches(_GROUP, "组") if m.start() > parted.start()]
    opening = {m["name"] for m in groups if scene.masked[scene.clause_start(m.start()) : m.start()] in ("", "在", "而", "而在")}
    if len(opening) < 2:
        return  # 分别参加|第一组、第二组讨论
    for match in groups:
        if scene.is_reported(match.start()) or match["name"] not in opening:
            continue
        if scene.reading.covering(match.start(), match.end(), "Institution", "Event") is not None:
            continue
        name = named.setdefault(match["name"], match["name"] + (match["does"] or parted["does"]))
        known = any(f.name == name for f in scene.held)
        event = Found(match.start(), match.end(), "Event", name, "event-parted", "", {"kind": "meeting"})
        event = scene.reading.add(event)
        if not known:
            scene.held.append(event)


def day_of(scene: Scene, event: Found) -> tuple[str, int] | None:
    """The day on which the session is parted in groups, which the sentence of that tells."""
    if event.rule != "event-parted":
        return None
    parted = next(iter(scene.reading.matches(_PARTED, "分")), None)
    return days.first_in(scene, scene.reading.sentence_of(parted.start())[0], event.start) if parted is not None else None
