"""Where the name of an occasion begins: behind a verb, at the area or body it is of, with both sides of a signing."""

from itertools import pairwise

from fangzhi.expressions import expression
from fangzhi.extract.events import lists
from fangzhi.extract.events.scene import WHEN_WHERE, Scene, Verb
from fangzhi.extract.events.slots import LONGEST, Slot
from fangzhi.extract.events.words import DAY, Head

_COUNT_ONE = expression(
    r"(?:了|过)?(?:一(?:场|次|个|期|届(?!第?[一二三四五六七八九十\d]+次)|年一度的?)|首场|本年度|新一轮)?(?:别开生面|隆重|盛大|简短|线上|专门)?的?"
)
_COUNT_MANY = expression(
    r"(?:了|过)?(?:\d+|[两三四五六七八九十百]+|多|数|几|若干)[余多]?(?:场|次|个|期|项|届)(?!次|第?[一二三四五六七八九十\d]+次|(?<=届)(?:人民代表|人大|政协|委员|常委|党|理事|[\u4e00-\u9fff]{0,5}[省市县区州旗镇乡]委))"
)
_SORTS = expression("历[次届]|各[类种式项级地]|多种|一系列|丰富多彩|形式多样")
_JOINED = expression(r"^(?:（[^（）]{1,3}）|[和与及、并等暨是了]|同(?!志)|以及)+")
_MOVES = expression(r"(?:推动|推进|深化)[^，。；、的在]{4,40}$")
OF_DEAD = expression("(?:同志|先生|女士|烈士|院士|教授|老人)?(?:遗体[告送]别|追悼|追思|骨灰安放|(?:先进|英雄|感人)事迹)")
_WHICH = expression(r"了?\d+次(?:常委|常务|全体|主席|主任|党组|党委)")
_WEIGHTY = expression("的(?=重要(?:思想|讲话|论述|指示)[^的]*$)")  # 学习贯彻关于水利|的|重要思想座谈会
_SHARED = ("meeting", "activity", "training")
# 甲县与乙市丙区|对口合作座谈会: of both
_OF_BOTH = expression(
    "[^，。；：、的了]{2,20}?(?:合作|协作|对接|结对|交流|共建|联席|座谈|洽谈|支援|帮扶|联谊|互访|互动|会商|协商|友好|推介|联动)"
)
_TITLE = expression("》(?:[和及与]|以及)(?=[^《》“，。；]*$)")  # 传达《某规定》和|全省安全生产会议精神
_WHOLE = expression("全[省市县区州盟旗镇乡]")
_OURS = expression(r"[我本][省市县区州旗镇乡](?:第|20\d\d年)")


def start(scene: Scene, slot: Slot, head: int, last_end: int) -> int | None:
    """Where the name begins; None where it is no name of one occasion."""
    since = last_end if last_end < head and scene.masked[last_end : last_end + 1] in ("、", "和", "与", "及", "暨", "") else 0
    begin = scene.stop_before(head, since)
    if slot.how == "object":
        assert slot.verb is not None
        if scene.reading.within(slot.verb.end, head, "Person"):
            return slot.verb.end  # 举行|某某同志先进事迹报告会
        begin = max(begin, slot.verb.end)
        if _which(scene, slot.verb):
            return begin  # 5月6日，市委召开|108次常委会会议: which one, and not how many
        if _COUNT_MANY.match(scene.masked, begin) or _COUNT_MANY.match(scene.masked, slot.verb.end):
            return None
        if (one := _COUNT_ONE.match(scene.masked, begin, head)) is not None:
            begin = one.end()
        opened = _opened(scene, max(scene.clause_start(head), slot.verb.end), head)
        if _MOVES.match(scene.masked, slot.verb.end, head):
            opened = min(opened, slot.verb.end)  # 召开|推动甲和以旧换新工作会议
        joined = _JOINED.match(scene.masked[begin:head])
        begin += joined.end() if joined else 0
        if _SORTS.search(scene.masked, slot.verb.end, head):
            return None
        return None if _COUNT_MANY.match(scene.masked, begin) else min(begin, opened, head)
    joined = _JOINED.match(scene.masked[begin:head])
    begin += joined.end() if joined else 0
    if slot.how in ("free", "at") or "、" in scene.masked[begin:head]:
        begin = max(begin, scene.masked.rfind("、", begin, head) + 1)
    if _COUNT_MANY.match(scene.masked, begin):
        return None
    title = _TITLE.search(scene.masked, scene.clause_start(head), head)
    opened = _opened(scene, max(title.end() if title else scene.clause_start(head), last_end), head)
    begin = min(max(begin, title.end() if title else 0), opened)
    whose = scene.reading.ending_at(begin, "Person") if slot.how == "subject" else None
    if whose is not None and (
        whose.start == scene.clause_start(head) or OF_DEAD.match(scene.masked, begin, scene.clause_end(head))
    ):
        begin = whose.start  # 某某遗体告别仪式在……举行, 离休干部|某某同志追悼会在……举行
    anchor, after_verb = _anchor(scene, begin, head)
    return begin if slot.how == "subject" and not after_verb else anchor


def _which(scene: Scene, verb: Verb) -> bool:
    """Whether a number without 第 behind a verb tells which meeting of a body it is that is held on a day."""
    day = DAY.search(scene.masked, max(scene.reading.sentence_of(verb.start)[0], verb.start - 60), verb.start)
    return day is not None and _WHICH.match(scene.masked, verb.end) is not None


def both(scene: Scene, slot: Slot, head: Head, span: tuple[int, int]) -> int:
    """甲市政府与乙大学、丙集团有限公司|三方合作协议签约仪式: who signs (or unveils) opens the name, each after 与 or 、."""
    start, at = span
    team = scene.reading.ending_at(start - 2, "Institution") if scene.masked.endswith(("巡视", "巡察"), 0, start) else None
    if team is not None and team.start >= scene.clause_start(at):
        return team.start  # 省委第三巡视组巡视|某市工作动员会
    since = slot.verb.end if slot.how == "object" and slot.verb else scene.clause_start(at)
    shared = head.kind in _SHARED and _OF_BOTH.match(scene.masked, max(start, since), at + 4) is not None
    if not (shared or head.kind in ("signing", "ceremony")) or slot.how not in ("object", "subject") or since >= start:
        return start
    sides = lists.outermost(scene.reading.within(since, at, "Institution", "Place"))
    while sides and scene.masked[sides[0].end] not in "与和":
        sides = sides[1:]
    first = sides[0].start if sides else since
    while (outer := scene.reading.ending_at(first, "Place")) is not None and outer.start >= since:
        first = outer.start  # 某省|某市人民政府与……
    before = scene.masked[since:first].strip("了")
    if len(sides) < 2 or (before and not (shared and WHEN_WHERE.fullmatch(before))):
        return start
    gaps = [scene.masked[a.end : b.start] for a, b in pairwise(sides)]
    return sides[0].start if all(gap in ("与", "和", "、", "及", "") for gap in gaps) else start


def _opened(scene: Scene, since: int, head: int) -> int:
    """Where a name begins that 纪念 or 学习贯彻 opens, with what modifies that (文艺界纪念……座谈会); else `head`."""
    openers = list(scene.words.openers.finditer(scene.masked, max(since, head - LONGEST), head))
    if not openers or set("在的") & set(_WEIGHTY.sub("", scene.masked[openers[-1].end() : head])):
        return head
    if _OURS.match(scene.masked, openers[-1].end(), head):
        return head  # 共同庆祝|我市第四届运动会开幕
    return scene.stop_before(openers[-1].start(), since)


def _anchor(scene: Scene, begin: int, head: int) -> tuple[int | None, bool]:
    """The start of the nearest area, body, quote or number before the head that a verb precedes (True), else of the first."""
    found = {
        f.start
        for f in lists.outermost(scene.reading.within(begin, head, "Institution", "Place"))
        if scene.masked[f.start] != "〇"
    }
    found |= {m.start() for m in scene.words.anchors.finditer(scene.masked, begin, head)}
    first = None
    for start in sorted(found, reverse=True):
        first = start
        word = scene.reading.word_at(start - 1) if start > begin and scene.masked[start - 1] != "至" else None
        opens = word is not None and scene.words.openers.fullmatch(scene.masked, word.start, word.end)
        if scene.masked[start] == "第" and begin in found:
            continue  # 2025年甲县—乙县协作|第二次联席会议
        quoted = scene.masked[start] == "“" and _WHOLE.match(scene.masked, begin)  # 全县营商环境提升|“一号工程”推进会
        if word is not None and word.tag in ("v", "vd") and word.end == start and not opens and not quoted:
            return start, True
    return first, False
