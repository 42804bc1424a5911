"""Occasions that no word for one names: 第一批重大项目集中开工, 甲服务中心揭牌成立, “我们的村晚”在乙村上演."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events.scene import Scene, Verb
from fangzhi.extract.events.words import DAY, IN_PLACE, TIME, Head
from fangzhi.extract.reading import Found

_TOGETHER = expression("集中(?:开工|签约|竣工|投产|开竣工|挂牌|揭牌|启动|交付|通车)(?=[，。；！\n]|$)")
_UNVEILED = expression("(?:正式|隆重|同步|共同|顺利)?(?P<deed>揭牌|挂牌)(?:成立|运行|运营|启用|投用|亮相)?(?=[，。；！\n]|$)")
# 甲管委会与乙大学|共建的|纤维研究院揭牌
_BUILT = expression(
    r"[^，。；：\n]{2,60}?(?:共建|联合(?:共建|建设|组建|成立|设立)|共同(?:建设|组建|成立|设立|打造))的"
    r"(?P<what>[^，。；：、的\n]{3,24}?(?:院|所|室|中心|基地|站|联盟|平台|学校|园|馆))(?:（〇+）)?$"
)
_LEAD = expression(rf"(?:{TIME}|[，：]|当天|随着|日前)+")
_QUOTE = expression("“〇+”(?=[^，。；：“]{0,40}(?:上演|举行|幕|开赛|开演|开锣|打响|开跑))")
_SHOWN = expression("上演|举行|开幕|闭幕|落幕|启幕|开赛|开演|开锣|打响|开跑|落下帷幕|拉开帷幕|拉开序幕|鸣锣开赛")
# 新校区投用。张三出席|启用仪式: by what a ceremony is called, and how the deed may be told
_SAME_DEED = (
    ("揭牌", "挂牌", "授牌"),
    ("启用", "投用", "投入使用"),
    ("通车", "开通", "通航"),
    ("竣工", "落成", "建成", "完工", "投用", "投入使用"),
    ("开工", "动工", "奠基", "破土"),
    ("投产", "下线", "点火", "试生产"),
)
_AT_SITE = expression("[在于][该本]?[省市县区镇]?$")  # 十二个项目分别在该市|某园区集中开工


def find(scene: Scene) -> None:
    """Add such occasions, where the day is told, and note them as held."""
    for match in scene.reading.matches(_TOGETHER, "集中"):
        if _is_told(scene, match.start()):
            _together(scene, match)
    for match in scene.reading.matches(_UNVEILED, "揭牌", "挂牌"):
        if _is_told(scene, match.start()):
            _unveiled(scene, match)
    for match in _QUOTE.finditer(scene.masked, scene.reading.headline_end):
        _quoted(scene, match)


def verb_of(event: Found) -> Verb:
    """The deed at the end of the name, as the verb that opens the occasion."""
    return Verb(event.end - 2, event.end, "open", "", "")


def attended(scene: Scene, verb: Verb | None, head: Head) -> bool:
    """5月6日，甲公司向乙学校捐赠图书。张三参加|捐赠活动: of the deed that the sentence before tells with its day."""
    if verb is None or verb.use != "attend" or head.bare or scene.held or scene.is_reported(verb.start):
        return False
    start = scene.reading.sentence_of(verb.start)[0]
    if head.kind not in ("ceremony", "activity") or start <= scene.paragraph_of(start):
        return False
    word = scene.words.heads.search(scene.masked, verb.end)
    root = word[0].removesuffix("活动").removesuffix("仪式") if word is not None else ""
    day = DAY.search(scene.masked, scene.reading.sentence_of(start - 1)[0], start)
    return word is not None and 2 <= len(root) < len(word[0]) and day is not None and tells(scene, root, day.end(), start)


def tells(scene: Scene, root: str, start: int, end: int) -> bool:
    """Whether [start, end) tells the deed that a ceremony is called by: 捐赠, or 投用 of 启用仪式."""
    told = scene.masked[start:end]
    return root in told or any(word in told for row in _SAME_DEED if root in row for word in row)


def _is_told(scene: Scene, at: int) -> bool:
    """Whether the body reports a deed of a day that nothing else in the sentence is the occasion of."""
    start, end = scene.reading.sentence_of(at)
    if at < scene.reading.headline_end or scene.is_habitual(start, at) or not DAY.search(scene.masked, start, at):
        return False
    return not scene.reading.within(start, end, "Event") and not any(v.event.start < end and start < v.end for v in scene.visits)


def _together(scene: Scene, match: re.Match[str]) -> None:
    """3月18日，云溪县第一批重大项目|集中开工; without what there is in its name where more is told (10个项目集中开工)."""
    if any(match[0][2:] in f.name for f in scene.held):
        return  # the 集中开工仪式 told before
    clause = scene.clause_start(match.start())
    lead = _LEAD.match(scene.masked, clause, match.start())
    begin = max(lead.end() if lead else clause, scene.stop_before(match.start()))
    named = scene.words.anchors.match(scene.masked, begin) or scene.reading.starting_at(begin, "Place", "Institution")
    named = named if _AT_SITE.search(scene.masked, max(clause, begin - 4), begin) is None else None
    if not named or match.start() - begin > 40 or scene.verbs_in(begin, match.start()):
        begin = match.start()
    kind = "signing" if "签约" in match[0] else "ceremony"
    add(scene, begin, match.end(), scene.reading.text[begin : match.end()], kind)


def _unveiled(scene: Scene, match: re.Match[str]) -> None:
    """4月9日，某服务中心（在甲镇）|揭牌成立."""
    at = IN_PLACE.search(scene.masked, max(0, match.start() - 40), match.start())
    end = at.start() if at else match.start()
    bare = [f for f in scene.held if f.name == f"{match['deed']}仪式"]  # 出席|揭牌仪式: it has no name of its own
    if any(match["deed"] in f.name for f in scene.held if f not in bare):
        return
    built = _BUILT.match(scene.masked, scene.clause_start(end), end)
    if built is not None:
        add(
            scene, built.start("what"), match.end("deed"), scene.reading.text[built.start("what") : match.end("deed")], "ceremony"
        )
        return
    body = scene.reading.ending_at(end, "Institution", "Project")
    if body is None:
        return
    clause = scene.clause_start(body.start)
    lead = _LEAD.match(scene.masked, clause, body.start)
    if (lead.end() if lead else clause) == body.start:
        for event in bare:
            scene.held.remove(event)
            scene.reading.remove(event)
        add(scene, body.start, match.end("deed"), body.name + match["deed"], "ceremony")


def _quoted(scene: Scene, match: re.Match[str]) -> None:
    """“我们的村晚”|在红旗村上演."""
    after = scene.words.happening.match(scene.masked, match.end())
    if after is None or not _SHOWN.fullmatch(after["held"]) or scene.is_reported(match.start()):
        return
    if scene.masked[match.start() - 1] in "的在于":
        return  # 在著名的“某遗址”上演: where it is shown
    if scene.reading.covering(match.start() + 1, match.end() - 1, "Event", "Institution", "Project") is not None:
        return
    begin = scene.stop_before(match.start(), scene.clause_start(match.start()))
    begin = begin if match.start() - begin <= 16 and not scene.verbs_in(begin, match.start()) else match.start()
    event = Found(begin, match.end(), "Event", scene.reading.text[begin : match.end()], "event-subject", "", {"kind": "activity"})
    scene.held.append(scene.reading.add(event))


def add(scene: Scene, start: int, end: int, name: str, kind: str) -> None:
    """Add an occasion by its deed, and note it as held."""
    event = Found(start, end, "Event", name, "event-deed", "", {"kind": kind})
    scene.held.append(scene.reading.add(event))
