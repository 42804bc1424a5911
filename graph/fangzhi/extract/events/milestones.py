"""Milestones that are an occasion without a word for one: 甲隧道贯通, 乙项目正式开工 where leaders are there, 为丙中心揭牌."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import deeds, lists
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

_HOW = "(?:顺利|成功|正式|精准|提前|圆满|胜利|同时|如期|隆重|全面|宣布|建成)*"
# 甲特大桥左幅|顺利|合龙, 乙小学教学楼|主体封顶
_REACHED = expression(
    rf"(?P<part>(?:主体(?:结构|工程)?|全线|左幅|右幅|左洞|右洞|左线|右线|双线|双幅|主跨|主塔|全桥)*){_HOW}(?P<deed>贯通|合龙|封顶)(?=[，。；！”\n]|$)"
)
# 县医院新院区项目|正式|开工: where people are told to be there
_BEGUN = expression(
    rf"{_HOW}(?P<deed>开工(?:建设)?|奠基|竣工|落成|通车|投产|启用|开园|开业|开街|开馆|揭幕)(?:启用|运营|投用)?(?=[，。；！\n]|$)"
)
_THERE = expression(
    r"宣布[^，。；]{0,12}(?:开工|奠基|竣工|落成|通车|投产|启用|开园|开业|开街|开馆)|致辞|现场见证|共同见证|剪彩|培土|揭幕"
)
_DAY = expression(r"\d日|昨[天日]|今[天日]")
_YEAR = expression(r"(?:19|20)\d\d年|去年|前年|当年|上年")
# 推介会前，|甲、乙等|为“丙研究院”|揭牌
_UNVEILED = expression(
    r"(?<=[\n。；])[^，。；\n]{0,8}(?:会议?|仪式|活动|典礼)(?:召开|开始|举行|结束)?[前后]，[^。；\n]{2,80}?为(?P<what>[^，。；\n]{2,30}?)(?P<deed>揭牌)(?=[，。；\n])"
)
_NEW = expression("新(?:落成|成立|组建|建成|设立)的|[“”]")


def find(scene: Scene) -> None:
    """Add such occasions with their day, and note them as held."""
    for match in scene.reading.matches(_REACHED, "贯通", "合龙", "封顶"):
        if _opens(scene, match.start()):
            _named(scene, match, match.start() + len(match["part"]))
    for match in scene.reading.matches(_BEGUN, "开", "奠基", "竣工", "落成", "通车", "投产", "启用", "揭幕"):
        if _opens(scene, match.start()) and _attended(scene, match.end()):
            _named(scene, match, match.start())
    for match in scene.reading.matches(_UNVEILED, "揭牌"):
        _unveiled(scene, match)


def _opens(scene: Scene, at: int) -> bool:
    """Whether the first sentence of a paragraph tells a deed of its day, and nothing else happens in the paragraph."""
    start, end = scene.reading.sentence_of(at)
    paragraph = scene.paragraph_of(at)
    if at < scene.reading.headline_end or start - paragraph > 60 or scene.reading.within(paragraph, start, "Event"):
        return False
    day = list(_DAY.finditer(scene.masked, start, at))
    if not day or _YEAR.search(scene.masked, start, at) or scene.is_habitual(day[-1].end(), at):
        return False
    return not scene.reading.within(start, end, "Event") and not any(v.event.start < end and start < v.end for v in scene.visits)


def _attended(scene: Scene, at: int) -> bool:
    """Whether the rest of the paragraph tells of people who are there, and of no occasion that has a name."""
    end = scene.paragraph_end(at)
    there = _THERE.search(scene.masked, at, min(end, at + 300))
    if there is None or scene.reading.within(at, end, "Event"):
        return False
    return bool(scene.reading.within(at, there.start(), "Person"))


def _named(scene: Scene, match: re.Match[str], at: int) -> None:
    """The occasion by what reached the milestone: a name that ends there, else the words of its clause behind 的."""
    end, told = match.start(), scene.reading.text[match.start() : at]
    thing, start = _thing(scene, end)
    if thing is not None and scene.masked[start - 1] in "在于":  # 丙项目|在甲开发区|开工
        end = start - 1
        thing, start = _thing(scene, end)
    word = scene.reading.word_at(end - 1)
    noun = thing is not None or (word is not None and word.end == end and word.tag[:1] in ("n", "N", "P", "I", "O", "L"))
    if not 3 <= end - start <= 30 or not noun:
        return
    name = scene.reading.text[start:end] + told + match["deed"]
    if any(match["deed"][:2] in f.name for f in scene.held):
        return  # 大桥合龙。|合龙仪式举行
    deeds.add(scene, start, match.end("deed"), name, "ceremony")


def _thing(scene: Scene, end: int) -> tuple[Found | None, int]:
    """What a name that ends at an offset stands for, and where it begins, with the areas right before it."""
    thing = scene.reading.ending_at(end, "Project", "Place", "Institution")
    start = thing.start if thing is not None else scene.stop_before(end, scene.clause_start(end))
    while (outer := scene.reading.ending_at(start, "Place")) is not None and outer.start >= scene.clause_start(end):
        start = outer.start
    return thing, start


def _unveiled(scene: Scene, match: re.Match[str]) -> None:
    """推介会前，甲、乙等为丙研究院揭牌: beside the occasion that the article is about."""
    told = any("揭牌" in f.name for f in scene.held) or not scene.held or scene.is_reported(match.start("deed"))
    who = scene.reading.within(match.start(), match.start("what"), "Person")
    toured = any(match.start() <= v.event.start < match.end() for v in scene.visits)  # 来到甲大厅看望乙，并为专区揭牌
    if told or toured or match.start() < scene.reading.headline_end or not who:
        return
    what = _NEW.sub("", scene.reading.text[slice(*match.span("what"))])
    event = Found(*match.span("deed"), "Event", f"{what}揭牌", "event-deed", "", {"kind": "ceremony"})
    scene.held.append(scene.reading.add(event))
    listed = lists.chain(scene, scene.clause_end(match.start()) + 1, lists.outermost(who))
    if listed is not None:
        scene.beside.extend((event, m.found, "attendee", listed.start, match.end("deed")) for m in listed.people())
