"""Accidents and disasters: what happened where, under which name, and whose it was."""

import re

from fangzhi.extract.events import lists
from fangzhi.extract.events.scene import Scene, Visit
from fangzhi.extract.events.words import TIME
from fangzhi.extract.reading import Found

_COUNTED = re.compile(r"(?:\d+|多|数|[两三四五六七八九十])[余多]?[次起]")
_NOT_NAMED = re.compile(rf"{TIME}|再次|又|也|还|均|都|突然|连续|接连|相继|先后|内|附近")
_OWN_PART = re.compile(r"[^，。；：的内〇\d]{0,14}(?:突然)?$")  # 某厂一车间发生爆炸: the works are in it
_KIND_END = re.compile(r"(?:安全|责任)*(?:事故|灾害|事件)$")


def find(scene: Scene) -> None:
    """Add the accidents that the text reports (云溪县某煤矿发生透水事故), one name for one accident."""
    visits = [v for match in scene.reading.matches(scene.words.accidents) if (v := _accident(scene, match)) is not None]
    scene.visits.extend(visits)
    roots: dict[str, list[Visit]] = {}
    for visit in visits:
        roots.setdefault(_root(scene, visit.event), []).append(visit)
    printed = _printed(scene) if roots else {}
    for root, same in roots.items():
        _unify(scene, same, printed.get(root))


def _accident(scene: Scene, match: re.Match[str]) -> Visit | None:
    clause = max(scene.clause_start(match.start()), match.start() - 200)
    if scene.is_habitual(clause, match.start()) or "未" in scene.masked[clause : match.start()]:
        return None
    before = lists.outermost(scene.reading.within(clause, match.start(), "Place", "Institution"))
    if not before or match.start() - before[-1].end > 16 or "的" in scene.masked[before[-1].end : match.start()]:
        return None
    where = before[-1]
    if _COUNTED.search(scene.masked, where.end, match.end()):
        return None
    between = _NOT_NAMED.sub("", scene.masked[where.end : match.start()])
    name = where.name + ("" if "〇" in between else between) + match["what"]
    event = Found(match.start("what"), match.end(), "Event", name, "event-accident", "host", {"kind": "accident"})
    event = scene.reading.add(event)
    own = where.type == "Institution" and _OWN_PART.match(scene.masked, where.end, match.start())
    places = [f for f in before if f.type == "Place"]
    if own and len(places) > 1 and places[-1].end == where.start and places[-2].end < places[-1].start:
        places.pop()  # 位于柳河镇的云溪县某煤矿
    place = places[-1] if places else None
    return Visit(event, before[0].start, match.end(), None, "", [where] if own else [], "involved", place)


def _root(scene: Scene, event: Found) -> str:
    """爆燃 for 爆燃事故: what kind of accident it is, as printed."""
    surface = scene.reading.text[event.start : event.end]
    return _KIND_END.sub("", surface) or surface


def _printed(scene: Scene) -> dict[str, Found]:
    """Names with the day in them (“2·18”爆燃事故), by the kind of accident; each is added as a mention."""
    named: dict[str, Found] = {}
    for match in scene.reading.matches(scene.words.printed_accidents):
        surface = scene.reading.text[match.start() : match.end()]
        place = scene.reading.ending_at(match.start(), "Place")
        start = place.start if place is not None else match.start()
        name = scene.reading.text[start : match.end()]
        root = _KIND_END.sub("", re.sub("“[^”]*”", "", surface))
        event = Found(start, match.end(), "Event", name, "event-accident", "", {"kind": "accident"})
        named.setdefault(root, scene.reading.add(event))
    return named


def _unify(scene: Scene, visits: list[Visit], printed: Found | None) -> None:
    """The headline's accident is the body's where that tells of one; a printed name (“2·18”爆燃事故) is the name."""
    headline = scene.reading.headline_end
    body = {v.event.name for v in visits if v.event.start >= headline}
    if len(body) > 1 or not (body or printed):
        return
    name = printed.name if printed is not None else min(body)
    for visit in visits:
        visit.event.name = name
