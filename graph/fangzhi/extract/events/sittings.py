"""Parts of a session that are occasions of their own: 第二次全体会议 and 预备会议 of a congress, meetings of its presidium."""

from fangzhi.expressions import expression
from fangzhi.extract.events.scene import WHEN_WHERE, Scene, Verb
from fangzhi.extract.events.slots import Slot
from fangzhi.extract.reading import Found

SERIAL = expression(
    r"(?:\d{4}年度?)?(?:第?[一二三四五六七八九十百\d]+[次届期]|第?[一二三四]季度){0,2}(?:全体|常务|常委会?|党组|党委|主席|主任|执委|理事|全委|会员|会员代表)?(?:（扩大）)?"
)
_THERE = expression("(?:[在于][^，。；：]{2,20})?(?:昨天|今天|[上下]午)?")
_SITTING = expression("第[一二三四五六七八九十]+次(?:全体会议|全体大会|大会)|预备会议?|[开闭]幕(?:会议?|大会)")
_SESSION = expression("[^，。；]*?(?:大会|人大|政协|委员会|届)[^，。；]{0,10}次会议")
_STANDING = expression("常委|常务委员|党组")  # whose meetings are of a day or two


def part_of(scene: Scene, slot: Slot, modifiers: str, name: str) -> str:
    """The session, or its presidium, that holds what is named so; "" where none does."""
    return _presidium(scene, slot, modifiers) or _session(scene, slot, name)


def _presidium(scene: Scene, slot: Slot, modifiers: str) -> str:
    """云溪县第八届人民代表大会第四次会议主席团|举行第一次会议: a session's own, of which the name tells the session.

    随后，主席团|举行第一次会议: of the session told of before.
    """
    if slot.how != "object" or slot.verb is None or not SERIAL.fullmatch(modifiers):
        return ""
    clause = scene.clause_start(slot.verb.start)
    at = scene.masked.rfind("主席团", clause, slot.verb.start)
    if at < 0 or not _THERE.fullmatch(scene.masked, at + 3, slot.verb.start):
        return ""
    if scene.masked.endswith("会议", clause, at):
        return scene.reading.text[scene.stop_before(at) : at + 3]
    told = [m for f in scene.held if (m := _SESSION.match(f.name)) is not None] if at - clause <= 4 else []
    return f"{told[-1][0]}主席团" if told else ""


def _session(scene: Scene, slot: Slot, name: str) -> str:
    """某县第五届人民代表大会第二次会议举行|第三次全体会议: a congress's sitting is an occasion of its own, named with it."""
    whole = told_of(scene, slot.verb) if slot.how == "object" and slot.verb and _SITTING.fullmatch(name) else None
    return whole.name if whole is not None and not _STANDING.search(whole.name) else ""


def told_of(scene: Scene, verb: Verb) -> Found | None:
    """某某大会|7日在市会堂|举行: the occasion that is the subject of a verb, over what tells when and where."""
    clause = scene.clause_start(verb.start)
    return scene.reading.ending_at(clause + len(WHEN_WHERE.sub("", scene.masked[clause : verb.start])), "Event")
