"""Who goes round at an activity of calls, with no day of his own: 开展走访慰问活动。……张三走访慰问了李大爷."""

from fangzhi.expressions import expression
from fangzhi.extract.events import calls
from fangzhi.extract.events.scene import Scene, Verb
from fangzhi.extract.reading import Found

# 甲镇领导开展|春节前走访慰问
_HEADED = expression("(?:开展|进行)了?(?P<what>[^，。：；\n]{0,12}?(?:走访慰问|慰问走访)(?:活动)?)(?=[，\n ]|$)")
_ROUND = ("慰问活动", "走访活动", "走访慰问")


def told(scene: Scene, verb: Verb) -> bool:
    """Whether a call is one of the article's only activity of calls; who makes it attends, who is named there is visited."""
    rounds = [f for f in scene.held if f.name.endswith(_ROUND)] or _headed(scene)
    if len({f.name for f in rounds}) != 1 or verb.part != "comfort" or verb.start < rounds[0].end:
        return False
    start = scene.reading.sentence_of(verb.start)[0]
    if verb.start < scene.reading.headline_end or scene.is_habitual(start, verb.start):
        return False
    led = calls.LED.search(scene.masked, start, verb.start)
    who = calls.visitors(scene, start, led.start() if led else verb.start)
    if who is None or not who.people() or len(who.members) > 12:
        return False
    if scene.reading.within(who.members[-1].found.end, verb.start, "Person"):
        return False
    if rounds[0] not in scene.held:
        scene.held.append(scene.reading.add(rounds[0]))
    seen = calls.objects(scene, verb, None)
    end = seen[-1].end if seen else verb.end
    made = [(m.found, "attendee") for m in who.people()] + [(f, "inspected") for f in seen]
    scene.beside.extend((rounds[0], found, role, who.start, end) for found, role in made)
    return True


def _headed(scene: Scene) -> list[Found]:
    """甲镇领导开展|春节前走访慰问: the activity that the headline names, not added yet."""
    named = _HEADED.search(scene.masked, 0, scene.reading.headline_end)
    if named is None or any(v.event.start >= scene.reading.headline_end for v in scene.visits):
        return []
    span = named.span("what")
    return [Found(*span, "Event", scene.reading.text[span[0] : span[1]], "event-round", "", {"kind": "activity"})]
