"""Lists that run on over a semicolon: 市领导甲、乙；|县委书记丙，县长丁|参加座谈."""

import re
from typing import TYPE_CHECKING

from fangzhi.expressions import expression
from fangzhi.extract.events.crowds import crowd_before
from fangzhi.extract.events.gaps import tells

if TYPE_CHECKING:
    from fangzhi.extract.events.scene import Scene

_LAST = expression(
    r"(?:等[^，。；：、]{0,8}|(?:的|等)?[^，。；：、]{0,8}(?:领导|领导班子|负责人|负责同志|成员|代表|常委|委员|干部)|（〇+）)；$"
)
_ENDS = ("attend", "chair", "speak", "noun", "visit", "meet")
_LONGEST = 240


def joined(scene: "Scene") -> tuple[str, list[tuple[int, int]]]:
    """The masked text with a comma for each such semicolon, and the sentences without an end there."""
    text, sentences = scene.masked, scene.reading.sentences
    if "；" not in text:
        return text, sentences
    marks: set[int] = set()
    behind = 0, 0  # the sentence behind
    for start, end in reversed(sentences):
        listed = text[end - 1] == "；" and end == behind[0] and _is_list(scene, start, end)
        if listed and (behind[1] - 1 in marks or _goes_on(scene, end)):  # 甲、乙；|县纪委委员；|各镇党委书记列席
            marks.add(end - 1)
        behind = start, end
    kept: list[tuple[int, int]] = []
    for start, end in sentences:
        if kept and kept[-1][1] - 1 in marks:
            kept[-1] = kept[-1][0], end
        else:
            kept.append((start, end))
    chars = list(text)
    for at in marks:
        chars[at] = "，"
    return "".join(chars), kept


def _is_list(scene: "Scene", start: int, end: int) -> bool:
    """Whether a sentence that a semicolon ends is nothing but people with titles and bodies."""
    if end - start > _LONGEST or scene.verbs_in(start, end) or re.search("[：“”]", scene.masked[start:end]):
        return False
    known = scene.reading.within(start, end, "Person", "Institution")
    last = max((f.end for f in known), default=start)
    ends = last > start and (last == end - 1 or _LAST.search(scene.masked, last, end) is not None)
    ends = ends or crowd_before(scene, start, end - 1) is not None  # 各镇主要负责人；
    return ends and not tells(scene, start, last, ("v", "vd", "p", "u"))


def _goes_on(scene: "Scene", start: int) -> bool:
    """Whether the list goes on behind it up to a verb of being there, in the same sentence."""
    verb = next(iter(scene.verbs_in(start, min(scene.reading.sentence_of(start)[1], start + _LONGEST))), None)
    if verb is None or verb.use not in _ENDS:
        return False
    known = scene.reading.within(start, verb.start, "Person", "Institution")
    return bool(known) or crowd_before(scene, start, verb.start) is not None
