"""Signings: two sides named as bodies or places sign an agreement, by itself or at an occasion."""

import re
from itertools import pairwise

from fangzhi.expressions import expression
from fangzhi.extract.events import hosts, lists
from fangzhi.extract.events.crowds import Member
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.scene import Scene, Visit
from fangzhi.extract.events.words import TIME
from fangzhi.extract.reading import Found

_SIGNED = expression(
    r"(?:签署|签订)(?!的)(?:了)?(?P<what>[^，。；：\n]{0,40}?(?:协议书?|备忘录|合同|意向书|协定|责任书))|(?:现场|成功|正式|集中|达成)*签约(?=[，。；\n]|$)"
)
_WITH = expression("(?:分别|现场|共同)?(?:代表[^，。；：]{1,20}?)?(?:分别|现场|共同)*[与和同]")
# \n第二轮中，|甲镇与乙公司签约; \n项目签约分三轮进行。…: a paragraph goes on with what was signed at the occasion told before
_ROUNDS = expression(
    "(?:本次|此次|随后的?)?(?:项目|集中|现场)*签约(?:仪式|环节|活动)?(?:共?分|按|中，|上，|环节)|第[一二三四五六]轮|首轮"
)
_EARLIER = expression(
    r"去年|前年|往年|此前|早前|早在|上个?月|上半年|(?:19|20)\d\d年(?!\d{1,2}月\d{1,2}日)|年初|(?<!\d)\d{1,2}月(?!\d)(?:[，底初份]|中旬)|曾|先前"
)
_AT_IT = expression("[式会动节坛礼]上|活动中|现场|期间|当天")


def find(scene: Scene) -> None:
    """A与B签署合作协议: both sides named as bodies or places."""
    for match in scene.reading.matches(_SIGNED, "签"):
        clause = max(scene.clause_start(match.start()), match.start() - 200)
        if scene.is_habitual(clause, match.start()):
            continue
        if not _dated(scene, match.start()):
            continue  # 还与甲医院签署协议: background
        sides = lists.subject(scene, 0, match.start())
        ours = hosts.own(scene, clause, match.start()) if sides is not None and len(sides.members) == 1 else None
        if sides is not None and ours is not None and _WITH.match(scene.masked, ours[0] + 2):  # 我市|与某公司签订
            sides.members.insert(0, Member(ours[1]))
            sides.start = ours[0]
        if sides is None or len(sides.members) < 2 or sides.people():
            continue
        occasion = _occasion(scene, match.start()) if "《" not in match[0] else None
        if occasion is not None:
            told = (sides.start, match.end())
            scene.beside.extend((occasion, m.found, "attendee", *told) for m in sides.members)
            continue
        if match["what"] is None:
            continue  # 签约 without an occasion
        what = match["what"].lstrip("《“").rstrip("》”")
        name = "与".join(m.found.name for m in sides.members[:3]) + "签署" + what
        event = scene.reading.add(Found(match.start(), match.end(), "Event", name, "event-signing", "", {"kind": "signing"}))
        scene.visits.append(Visit(event, sides.start, match.end(), sides, "attendee", [], "attendee"))


def by_name(scene: Scene) -> None:
    """甲县与乙集团|战略合作签约仪式举行: whom the name of a signing opens with signs there."""
    for event in scene.held:
        if event.attributes["kind"] != "signing" or event.silent:
            continue
        who = lists.outermost(scene.reading.within(event.start, event.end, "Institution", "Place"))
        joined = [f for a, f in pairwise(who) if scene.masked[a.end : f.start] in ("与", "和", "、")]
        if joined and joined[0] is who[1] and who[0].start == event.start and scene.masked[who[0].end] in "与和":
            scene.beside.extend((event, f, "attendee", event.start, event.end) for f in who[: len(joined) + 1])


def sides(scene: Scene, left: int, at: int) -> Subject | None:
    """镇长张三、局长李四分别|与甲公司、乙公司|签约; 张三代表县政府|与丙公司李四|签订: people, and whom they sign with."""
    clause = max(left, scene.clause_start(at), at - 200)
    for word in _WITH.finditer(scene.masked, clause, at):
        person = scene.reading.ending_at(word.start(), "Person")
        one = lists.subject(scene, left, word.start()) if person is not None else None
        other = lists.subject(scene, word.end(), at) if one is not None and one.people() else None
        if one is not None and other is not None and other.members:
            known = {m.found.name for m in one.members}
            return Subject(one.start, at, [*one.members, *(m for m in other.members if m.found.name not in known)], one.sort)
    return None


def _occasion(scene: Scene, at: int) -> Found | None:
    """The occasion at which two sides sign (开幕式上，|甲与乙签订协议), where no day of its own is told."""
    start = scene.reading.sentence_of(at)[0]
    held = [f for f in scene.held if max(scene.paragraph_of(at), scene.reading.headline_end) <= f.start < at]
    opened = _AT_IT.search(scene.masked, start, at)
    if not held and opened:
        held = [f for f in scene.held if scene.reading.headline_end <= f.start < at]
    if not held and goes_on(scene, at):
        held = [f for f in scene.held if scene.reading.headline_end <= f.start < at]
    if not held or re.search(r"\d日|[今昨]天", scene.masked[max(start, held[-1].end) : at]) or elsewhen(scene, at):
        return None
    return held[-1]


def goes_on(scene: Scene, at: int) -> bool:
    """Whether the paragraph of an offset opens with a round of signing."""
    return _ROUNDS.match(scene.masked, scene.paragraph_of(at)) is not None


def elsewhen(scene: Scene, at: int) -> bool:
    """去年，|甲镇与乙公司签订了协议: whether the sentence up to an offset tells of another time than the occasion's."""
    return _EARLIER.search(scene.masked, scene.reading.sentence_of(at)[0], at) is not None


def _dated(scene: Scene, at: int) -> bool:
    """Whether the sentence tells a day, or the offset lies in headline or lead, or a clause of the occasion opens it."""
    start = scene.reading.sentence_of(at)[0]
    return at < scene.lead_end or bool(re.search(rf"{TIME}|前不久|不久前|[式会动节坛礼]上|现场", scene.masked[start:at]))
