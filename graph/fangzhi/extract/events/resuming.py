"""Where an article takes up again the occasion that it tells of: 会议在市会议中心举行."""

from fangzhi.expressions import expression
from fangzhi.extract.events.scene import HARD, Scene, Verb
from fangzhi.extract.reading import Found

_LIGHT_BEFORE = expression(r"(?:当[天日]的?|此次|本次|这次|该|整个)?$")  # 当天的|签约仪式在……举行


def resumed(scene: Scene) -> list[tuple[Found, Verb]]:
    """Where 会议, 仪式 … begins a clause and is told with its place: 会议|在市会议中心|举行."""
    rows = []
    for word in scene.words.references.finditer(scene.masked, scene.reading.headline_end):
        named = scene.reading.covering(*word.span(), "Event")
        light = _LIGHT_BEFORE.search(scene.masked, max(0, word.start() - 4), word.start())
        start = light.start() if light else word.start()
        if scene.masked[start - 1] not in HARD or (named is not None and named.rule != "event-echo"):
            continue
        after = scene.words.happening.match(scene.masked, word.end())
        if after is not None and after["where"] and (verbs := scene.verbs_in(after.start("held"), after.end())):
            rows.append((Found(*word.span(), "Event", word[0], "event-resumed"), verbs[0]))
    return rows
