"""A visit by its bare verb: in its mention (到甲县|调研|春耕), and where it is told of again: 参加|调研|, |检查|中，…"""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found
from fangzhi.extract.terms import visiting
from fangzhi.model import RETOLD
from fangzhi.vocabulary import Vocabulary

_COMPANY = "参加|陪同|随同|一同|一道|一起|参与"


def state(scene: Scene) -> None:
    """Add the verb of each visit, and each mention of one told before, the only one of that verb."""
    reading = scene.reading
    visits = [v.event for v in scene.visits if v.event.rule == "event-visit"]
    if not visits:
        return
    for event in visits:
        heads = list(_verb(reading.vocabulary).finditer(reading.text, event.start, event.end))
        if heads and heads[-1].span() != (event.start, event.end):
            reading.add(Found(*heads[-1].span(), "Event", event.name, RETOLD, "article", dict(event.attributes)))
    for match in _again(reading.vocabulary).finditer(reading.text, min(f.start for f in visits)):
        start, end = match.span(match.lastgroup or 0)
        own = {f.name: f for f in visits if f.end <= start and reading.text[start:end] in f.name}
        if len(own) == 1 and reading.covering(start, end, "Event") is None:
            (name,) = own
            reading.add(Found(start, end, "Event", name, RETOLD, "article", dict(own[name].attributes)))


@cache
def _verb(vocabulary: Vocabulary) -> re.Pattern[str]:
    return expression(f"{visiting(vocabulary)}{{1,3}}")


@cache
def _again(vocabulary: Vocabulary) -> re.Pattern[str]:
    verbs = visiting(vocabulary, "guide", "see") + "{1,3}"
    return expression(
        rf"(?:{_COMPANY})(?:了|此次|本次|上述)?(?P<with>{verbs})(?=(?:活动)?[，。；、\n）]|$)"
        rf"|(?:(?<=[，。；\n])在?|(?:此次|本次))(?P<amid>{verbs})(?=(?:活动)?(?:中|时|期间|过程中|途中|结束后)，)"
    )
