"""Who holds what no list before the verb tells: the home area (我市召开), the body in which it is held (在甲办举行的发布会上)."""

import re

from fangzhi.extract.events.crowds import Member
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.scene import Scene, Verb
from fangzhi.extract.events.words import TIME
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found

_OURS = re.compile(
    rf"(?:^|(?<=[，。；：\n）])|{TIME})(?P<own>[我本](?P<sign>[省市县区州盟旗镇乡]))(?:[与同和][^，。；：]{{2,30}})?(?:{TIME}|联合|共同|隆重|组织)*$"
)


def holder(scene: Scene, verb: Verb) -> Subject | None:
    """在甲区政府新闻办|举行的发布会上: a body that is no venue holds what is held there."""
    body = scene.reading.ending_at(verb.start, "Institution") if scene.masked.startswith("的", verb.end) else None
    if body is None or body.name.endswith(scene.words.venues) or scene.masked[body.start - 1] not in "在由":
        return None
    return Subject(body.start, verb.start, [Member(body)])


def own(scene: Scene, start: int, end: int) -> tuple[int, Found] | None:
    """我市召开……, 我县与某大学举行……: the home area holds it; where the word stands that means it."""
    word = _OURS.search(scene.masked, start, end)
    area, _ = areas.resolve(scene.reading, word["sign"], word.start("own")) if word else (None, "")
    return (word.start("own"), area) if word and area is not None else None
