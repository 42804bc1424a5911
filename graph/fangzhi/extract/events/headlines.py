"""What a headline calls an event is the one that the body tells of first, where both are of one kind and wording."""

from fangzhi.expressions import expression
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

_SERIAL = expression(r"第?([一二三四五六七八九十百零两\d]+)(?=[届次期轮])")
_SHOWN = frozenset(("ceremony", "activity", "signing", "competition", "training"))  # 开工仪式 is told as 开工活动
_ALIKE = 0.6  # of the headline's characters, in order, in the body's name
_ALL_BUT = 0.9  # where a 座谈会 is told as a ceremony
_SAME_END = 0.35  # where both end in one word


def unify(scene: Scene) -> None:
    """Give the headline's events the names that the body tells in full."""
    body = [f for f in scene.held if f.start >= scene.reading.headline_end and not f.silent]
    names = {f.name for f in body}
    lead = _lead(scene, body)
    named = scene.reading.within(0, scene.reading.headline_end, "Event")  # held or not: a mere name may stand there
    for event in [f for f in named if f.name not in names and not f.silent and "kind" in f.attributes]:
        surface = scene.reading.text[event.start : event.end]
        kept = {n for n in names if n[-2:] == surface[-2:] and len(surface) >= 4 and shared(n, surface) == len(surface)}
        kept = kept or {f.name for f in lead if _same(scene, event, f)}
        if len(kept) == 1:
            event.name = min(kept)
    meetings = [f for f in lead if f.attributes["kind"] == "meeting"]
    for event in scene.held if len(meetings) == 1 else ():  # 县政府举行会议 as headline, 县政府召开第四次廉政工作会议 below
        if event.silent and event.start < scene.reading.headline_end and _holds(scene, event, meetings[0]):
            event.name = meetings[0].name


def _holds(scene: Scene, event: Found, other: Found) -> bool:
    """Whether who holds the headline's meeting, of which no name is told, is told to hold the body's."""
    spans = ((scene.clause_start(event.start), event.start), (scene.clause_start(other.start), other.end))
    bodies = [{f.name for f in scene.reading.within(*span, "Institution")} for span in spans]
    if bodies[0] & bodies[1]:
        return True
    host = event.name.removesuffix(scene.reading.text[event.start : event.end])
    told = scene.reading.text[slice(*spans[1])]
    return max(shared(told, host), shared(other.name, host)) == len(host)


def signings(scene: Scene) -> None:
    """云溪县政府与华光集团签署战略合作协议 as headline is the 云溪县人民政府与华光集团战略合作签约仪式 of the lead."""
    body = [f for f in scene.held if f.start >= scene.reading.headline_end and not f.silent]
    told = [f for f in _lead(scene, body) if f.attributes["kind"] == "signing"]
    for visit in scene.visits:
        event = visit.event
        printed = event.rule == "event-signing" and event.start < scene.reading.headline_end and len(told) == 1
        if printed and shared(told[0].name, event.name) / len(event.name) >= _ALIKE:
            event.name = told[0].name
    _signed(scene)


def _signed(scene: Scene) -> None:
    """甲市与乙集团签署合作协议 of the headline is the one signing of the lead, by 甲市人民政府 and 乙集团有限公司."""
    signed = [v for v in scene.visits if v.event.rule == "event-signing" and v.event.start < scene.lead_end]
    printed = [v for v in signed if v.event.start < scene.reading.headline_end]
    told = [v for v in signed if v not in printed]
    if len(told) != 1:
        return
    for visit in printed:
        if shared(told[0].event.name, visit.event.name) == len(visit.event.name):
            visit.event.name = told[0].event.name
            scene.visits.remove(visit)


def _lead(scene: Scene, body: list[Found]) -> list[Found]:
    """The events held in the first paragraph that tells of any, one of each name."""
    if not body:
        return []
    first = scene.paragraph_of(min(f.start for f in body))
    return list({f.name: f for f in reversed(body) if scene.paragraph_of(f.start) == first}.values())


def _same(scene: Scene, event: Found, other: Found) -> bool:
    """Whether the body's event may be the headline's: of one kind, no other number, and much of its wording."""
    kinds = {event.attributes["kind"], other.attributes["kind"]}
    mixed = len(kinds) > 1 and not kinds <= _SHOWN
    if mixed and not kinds <= {*_SHOWN, "meeting"}:
        return False
    text = scene.reading.text
    surface, told = text[event.start : event.end], text[scene.clause_start(other.start) : other.end]
    if not set(_SERIAL.findall(surface)) <= set(_SERIAL.findall(told)):
        return False
    alike = max(shared(told, surface), shared(other.name, surface)) / len(surface)
    return alike >= (_ALL_BUT if mixed else _SAME_END if surface[-2:] == told[-2:] else _ALIKE)


def shared(name: str, short: str) -> int:
    """How many characters of the shorter form stand in the name in the same order."""
    row = [0] * (len(short) + 1)
    for c in name:
        before = 0
        for k, d in enumerate(short, 1):
            above = row[k]
            row[k] = before + 1 if c == d else max(row[k - 1], above)
            before = above
    return row[-1]
