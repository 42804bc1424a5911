"""The wordings of one visit: of the headline and the body, of the lead and what follows."""

from fangzhi.expressions import expression
from fangzhi.extract.events.scene import Scene, Visit
from fangzhi.extract.reading import Found

_TEAMS = ("组", "团", "队")
_OCCASION = expression(r"(?:.*(?:开展|组织|举行|进行))?(?P<what>[\u4e00-\u9fff“”\d]{0,14}?活动)$")


def _in_body(scene: Scene, visit: Visit) -> Found | None:
    """The one visit of the body that goes to the headline's place with somebody of the headline's."""
    assert visit.subject is not None
    who = {m.found.name for m in visit.subject.members}
    alone = _titled_alone(visit)
    places = [_stem(f) for f in [*visit.objects, *([visit.place] if visit.place else [])]]
    told = [
        v
        for v in scene.visits
        if v.event.start >= scene.reading.headline_end
        and v.event.attributes["kind"] == "inspection"
        and v.subject is not None
        and (who & {m.found.name for m in v.subject.members} or (alone and v.subject.people()) or _leads(scene, v, visit))
    ]
    body = [
        v
        for v in told
        if any(_alike(_stem(f), p) for f in [*v.objects, *([v.place] if v.place else []), *_route(scene, v)] for p in places)
    ]
    root = _root(scene, visit.event)  # 在云州调研 of a headline is the one 先后深入甲县、乙县调研 of the body by the same leader
    body = body or [v for v in told if root and root in v.event.name and v.event.start < scene.lead_end]
    return body[0].event if len({v.event.name for v in body}) == 1 else None


def _root(scene: Scene, event: Found) -> str:
    return next((r for r in scene.words.roots if r in event.name), "")


def _leads(scene: Scene, visit: Visit, headline: Visit) -> bool:
    """Whether the leader of the body goes with the team that the headline names: 张三率党政代表团|赴甲市."""
    assert headline.subject is not None
    team = headline.subject.members[0].found
    kind = team.name[-3:]
    return team.type == "Institution" and kind.endswith(_TEAMS) and kind in scene.masked[visit.start : visit.event.start]


def _titled_alone(visit: Visit) -> bool:
    """Whether nobody is named who goes there, nor a team: 省委书记在云州调研."""
    assert visit.subject is not None
    return not visit.subject.people() and not any(m.found.name.endswith(_TEAMS) for m in visit.subject.members)


def _stem(found: Found) -> str:
    """柳林 of a headline is 柳林县."""
    return found.name[:-1] if len(found.name) > 2 and found.name[-1] in "省市县区州盟旗" else found.name


def _alike(full: str, stem: str) -> bool:
    """云南 of a headline is 云南某族自治州 too."""
    return full == stem or ("自治" in full[3:] and len(stem) > 1 and full.startswith(stem))


def _route(scene: Scene, visit: Visit) -> list[Found]:
    """到|云州市|柳林县、青山县: the areas in which what is visited lies."""
    return scene.reading.within(visit.event.start, visit.event.end, "Place")


def unify(scene: Scene) -> None:
    """The headline's and the body's wording of one visit are one event: same first person, verb and place."""
    names: dict[tuple[str, str, str], str] = {}
    headline = scene.reading.headline_end
    for visit in sorted(scene.visits, key=lambda v: v.event.start < headline):  # the body names it in full
        if visit.subject is None or visit.event.attributes["kind"] != "inspection":
            continue
        root = _root(scene, visit.event)
        if visit.event.start < headline and (full := _in_body(scene, visit)) is not None:
            if root not in full.name:
                full.name, visit.event.name = visit.event.name, full.name  # 代表团来云溪县考察 tells more than 看望慰问
            visit.event.name = full.name
            same = [v for v in scene.visits if v is not visit and v.event.name == full.name]
            told = {_stem(f) for v in same for f in [*v.objects, *_route(scene, v)]}  # 在江苏 of 到江苏苏州
            visit.objects = [f for f in visit.objects if not any(_alike(t, _stem(f)) for t in told)]
            if _titled_alone(visit) and any(v.subject is not None and v.subject.people() for v in same):
                scene.visits.remove(visit)  # whom 省委书记 means, the body names
            continue
        for place in [*visit.objects, *([visit.place] if visit.place else [])]:
            key = (visit.subject.members[0].found.name, root, place.name)
            visit.event.name = names.setdefault(key, visit.event.name)
    receptions = [v.event for v in scene.visits if v.event.rule == "event-reception"]
    for event in receptions:  # 会见A国总统 in the headline, 会见A国总统某某 in the body
        surface = scene.reading.text[event.start : event.end]
        fuller = [o for o in receptions if o.end - o.start > len(surface) and scene.reading.text.startswith(surface, o.start)]
        event.name = fuller[0].name if fuller else event.name
    _received(scene)


def headed(scene: Scene) -> None:
    """云溪县开展教师节慰问活动 above 张三到甲学校、乙学校……慰问: the one visit of the lead is what the headline names."""
    named = [f for f in scene.reading.within(0, scene.reading.headline_end, "Event") if f.attributes.get("kind") == "activity"]
    found = _OCCASION.match(scene.reading.text, named[0].start, named[0].end) if len(named) == 1 else None
    if found is None:
        return
    tours = [v for v in scene.visits if v.event.attributes["kind"] == "inspection" and v.event.start < scene.lead_end]
    told = [f for f in scene.held if f.start >= scene.reading.headline_end and f.attributes["kind"] == "activity"]
    root = _root(scene, tours[0].event) if len({v.event.name for v in tours}) == 1 else ""
    if told or not root or root not in found["what"] or not found["what"][:-2].endswith(scene.words.roots):
        return
    for event in (*named, *(v.event for v in tours)):
        event.name, event.attributes["kind"] = found["what"], "inspection"


def _received(scene: Scene) -> None:
    """会见某集团客人 in the headline is the one reception of the body by the same host."""
    told = [v for v in scene.visits if v.event.rule == "event-reception" and v.subject is not None and v.subject.people()]
    body = [v for v in told if v.event.start >= scene.reading.headline_end]
    for visit in told:
        if visit.event.start >= scene.reading.headline_end or visit.objects or visit.subject is None:
            continue
        if "、" in visit.event.name:
            continue  # 分别会见甲国总理、乙国议长: two
        host = visit.subject.people()[0].found.name
        names = {v.event.name for v in body if v.subject is not None and v.subject.people()[0].found.name == host}
        visit.event.name = min(names) if len(names) == 1 else visit.event.name
