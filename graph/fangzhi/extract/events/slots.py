"""How an event's name is tied to a verb: what is held, what happens, where one speaks, or a name that stands free."""

import re
from dataclasses import dataclass

from fangzhi.expressions import expression
from fangzhi.extract.events.scene import Scene, Verb
from fangzhi.extract.events.words import Head

_OF_PERSON = expression("(?:同志|烈士|先生|教授)?(?:先进|感人|英雄)?(?:事迹|追思|追悼|遗体|作品|生平|诞辰|学术)")
_VAGUE_NOW = expression(r"近日|日前|当天|当日|今天|昨天|\d日|今日|昨日|近期")
_EVE = expression("前夕|(?:来临|到来|将至)之际|连日来")
_CALLS = expression("慰问活动|走访活动|走访慰问|送温暖活动")
_WHO_ATTEND = expression("[^，。；：、]{2,4}(?:人员|队伍|队员|单位)(?![、和])")  # 参加|演练人员|分三组进行了……演练
_SPOKEN_AT = expression(r"(?:上|现场)(?!的)")
# 通过|举办|培训班、邀请专家讲座、组织外出考察|等形式
_WAY, _WAYS = (
    expression("(?:通过|采取|采用|运用)[^，。；：]{0,16}$"),
    expression("[^。；：]{0,30}?等(?:多种)?(?:形式|方式|途径|举措|措施|办法)"),
)
LONGEST = 70


@dataclass(frozen=True, slots=True)
class Slot:
    """How an event's name is tied to a verb: object of `verb`, subject of what happens, or standing free."""

    how: str  # object, subject, at (在X大会上), free
    verb: Verb | None = None


def slot_of(scene: Scene, start: int, end: int, head: Head) -> Slot | None:
    """The tie of the head [start, end) to the verb before or behind it; None where it is no occasion of its own."""
    clause = max(scene.clause_start(start), start - 2 * LONGEST)
    verbs = scene.verbs_in(max(clause, start - LONGEST), start)
    verbs = [
        v for v in verbs if v.use in ("hold", "chair", "attend", "organizer", "coorganizer", "run", "receive") and v.end <= start
    ]
    verbs = [v for v in verbs if v.use != "attend" or not _WHO_ATTEND.match(scene.masked, v.end, start)]
    if verbs and not _on_someone(scene, verbs[-1], start):
        verb = verbs[-1]
        if _WAY.search(scene.masked, clause, verb.start) and _WAYS.match(scene.masked, end):
            return None
        if verb.use != "run" or _ran(scene, verb, head, end):
            effect = scene.effect(verb)
            if effect in ("required", "habitual", "denied"):
                return None
            if effect == "planned" and not re.search(r"\d[月日]|期间", scene.masked[clause:start]):
                return None  # what will be held some day is no event yet
            dated = _VAGUE_NOW.search(scene.masked, clause - 12 if clause > 12 else 0, verb.start)
            if not (verb.use == "hold" and scene.is_reported(verb.start) and not dated):
                relative = verb.use == "attend" and scene.masked[end : end + 1] == "的"  # 会见出席论坛的某某
                return Slot("free") if relative else Slot("object", verb)
    after = scene.words.happening.match(scene.masked, end)
    if after:
        at = after.start("held")
        verb = next(iter(scene.verbs_in(at, at + 1)), Verb(at, after.end(), "open", "", after["held"]))
        return Slot("subject", verb) if scene.effect(verb) in ("", "planned") else None
    if head.strength != "full":
        return None
    spoken = scene.masked.startswith("上，", end) or (
        _SPOKEN_AT.match(scene.masked, end) and re.search("在[^，。；：]{0,60}$", scene.masked[clause:start])
    )
    return Slot("at" if spoken and not scene.is_reported(start) else "free")


def _on_someone(scene: Scene, verb: Verb, head: int) -> bool:
    """Whether a person stands between a verb and a head, whose occasion it is not: but 举行|某某同志先进事迹|报告会."""
    people = scene.reading.within(verb.end, head, "Person")
    named = len(people) == 1 and people[0].start == verb.end and _OF_PERSON.match(scene.reading.text, people[0].end, head)
    return bool(people) and not named


def _ran(scene: Scene, verb: Verb, head: Head, end: int) -> bool:
    """开展……活动 is an occasion only where its day is told (or 近日), and never in what is demanded."""
    sentence = max(scene.reading.sentence_of(verb.start)[0], verb.start - 200)
    told = _VAGUE_NOW.search(scene.masked, sentence, verb.start) or _eve(scene, sentence, (verb.start, end))
    studied = scene.masked.endswith("学习", 0, end)  # 开展集体学习
    return (
        bool(told)
        and (studied or head.kind in ("activity", "training", "competition", "ceremony"))
        and not scene.is_reported(verb.start)
    )


def _eve(scene: Scene, sentence: int, span: tuple[int, int]) -> bool:
    """建军节来临之际，县领导张三、李四分别率队|开展走访慰问活动: by whom calls are made on the eve of a festival is told."""
    if not _CALLS.search(scene.masked, *span) or not _EVE.search(scene.masked, sentence, span[0]):
        return False
    return bool(scene.reading.within(sentence, span[0], "Person"))
