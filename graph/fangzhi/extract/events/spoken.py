"""The event at which somebody speaks: 在某大会上发表讲话, 并讲话."""

import re

from fangzhi.extract.events.references import About, by_part, refer
from fangzhi.extract.events.scene import Scene, Verb


def spoken_at(scene: Scene, verb: Verb, since: int, before: About | None) -> About | None:
    """在X大会上发表讲话: the event between 在 and 上; 并讲话: that of the verb before."""
    clause = max(since, scene.clause_start(verb.start), verb.start - 120)
    at = re.search(
        r"在(?:[那这此]次|当天的)?(?P<what>[^，。；：]{1,60}?)(?:上|中|期间|现场)(?=$|[，作做发致表分先进讲])",
        scene.masked[clause : verb.start],
    )
    if at:
        start, end = clause + at.start("what"), clause + at.end("what")
        named = [f for f in scene.reading.within(start, end, "Event") if f.end == end]
        if named:
            return About((named[0],), verb.end, "named")
        word = scene.words.references.fullmatch(scene.masked, start, end) or scene.words.references.fullmatch(
            scene.masked, start, end + 1
        )
        part = by_part(scene, start) if word is None else None
        if part is not None and part.end == end:
            return part  # 在投产仪式上致辞
        event = refer(scene, word[0], verb.start) if word else None
        if word and at[0].startswith(("在那次", "在这次", "在此次")):  # of any that is named, the last
            named = [f for f in scene.reading.within(scene.paragraph_of(start), start, "Event") if f.name.endswith(word[0])]
            event = named[-1] if named else event
        return About((event,) if event else (), verb.end, "reference")  # at something else, where it is none known
    told = scene.reading.within(clause, verb.start, "Event")
    if told and scene.masked[told[-1].start - 1] == "向" and verb.start - told[-1].end <= 6:
        return About((told[-1],), verb.end, "named")  # 出席峰会并向|工商界大会|发表演讲
    return About(before.events, verb.end, "elided") if before is not None else None
