"""Whom visitors speak to on their way: 叮嘱随行的局长张三, 与村支书李四亲切交谈, 对场长王五说, 向总经理赵六了解销售情况."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import lists
from fangzhi.extract.events.crowds import Member
from fangzhi.extract.events.kin import OF_ONE
from fangzhi.extract.events.references import nearest
from fangzhi.extract.events.roles import tell
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

# 叮嘱|镇长张三，要…; 要求|陪同的县长李四
_ASKED = expression(
    r"(?:再三|反复|特别|一再)?(?:叮嘱|嘱咐|嘱托|叮咛|(?:要求|吩咐|告诉|勉励)(?=身?(?:边|旁|一旁|随行|陪同|同行|在场))"
    r"|(?:当即|当场|现场|转身)?(?:要求|勉励|询问|嘱托|叮问)(?=[^，。；：“的]{2,24}?(?:书记|[局镇乡厂院校县区市所站场]长|主任|经理|负责人)[^，。；：“的]{2,12}[“。]))"
    r"(?:身边|身旁|一旁|随行|同行|在场|陪同(?:调研|检查|考察|督导|视察|走访|慰问)?)*(?:的)?"
)
_WITH = expression(
    r"[与同和跟](?=[^，。；：！？“”\n]{2,70}?(?:交谈|攀谈|谈心|边走边谈|家常|聊|一[道起同](?:研究|商量|商讨|商议|探讨|分析|讨论|算|谋划|会商|查看|察看)))"
    r"|向(?=[^，。；：！？“”\n]{4,50}?(?:了解|询问|请教|打听|问起|问询))"
    r"|对(?=[^，。；：！？“”\n]{4,40}?说[，：])"
)
_MORE = r"(?:[、和][^，。；：、]{3,16}?)?(?:等[^，。；：、]{0,8})?"  # 镇长张三、|书记某某: a name that nobody knows
_ASKED_END = expression(rf"{_MORE}(?:[，：“。要]|务必|一定|把|抓[好紧实牢]|做[好实]|加[快强大]|尽快|切实|严格|继续|多|不要|千万)")
_TALKS = expression(
    rf"{_MORE}(?:夫妇|一家)?(?:一起|一同|亲切|深入|边走边|边看边|促膝|面对面|热情|详细|仔细|"
    r"围坐[^，。；：]{0,10}|坐在[^，。；：]{1,10})*"
    r"(?:地)?(?:[交攀]谈|谈心|谈(?=[，。])|拉[起]?了?家常|聊)"
    r"|一[道起同](?:研究|商量|商讨|商议|探讨|分析|讨论|算|谋划|会商|查看|察看)"
)
_LEARNS = expression(rf"{_MORE}(?:详细|仔细|认真|深入|当面|现场|一一|逐一|进一步|亲切)*地?(?:了解|询问|请教|打听|问起|问询)")
# 叮嘱|镇长张三尽快落实补贴: one of a post, whatever he is told
_TOLD_TO = expression(r"(?=[^的、，。；：和与同及并])")
_SAYS = expression(r"(?:等[^，。；：、]{0,4})?说[，：]")
_OTHERS = expression("记者|笔者|村民|居民|群众|工人|员工|学生|客商|顾客|游客|农户|家长")
_STRONG = ("叮嘱", "嘱咐", "嘱托", "叮咛")
_HE = expression(r"[他她]|一行|调研组|考察组|督导组|检查组|代表团|慰问[组团]")


def state(scene: Scene, start: int, end: int) -> None:
    """State an attendee for each whom the visitors address in a sentence, at the inspection told of before."""
    if not any(event.attributes["kind"] == "inspection" for event in scene.events):
        return
    for opening, closing in ((_WITH, None), (_ASKED, _ASKED_END)):
        for match in opening.finditer(scene.masked, start, end):
            event = nearest(scene, match.start(), ("inspection",))
            if event is None or not _by_visitors(scene, event, start, match.start()):
                continue
            ended = closing or {"对": _SAYS, "向": _LEARNS}.get(match[0], _TALKS)
            _addressed(scene, event, match, ended)


def _by_visitors(scene: Scene, event: Found, start: int, at: int) -> bool:
    """Whether those who visit speak here: by name, as 他, or with nobody told in the sentence; in what was said by name only."""
    people = [p for p in lists.outermost(scene.reading.within(start, at, "Person")) if not OF_ONE.match(scene.masked, p.end)]
    if people:
        known = (people[-1].name, event.name, "attendee") in scene.stated
        return known and (people[-1].end == at or not scene.is_reported(at))
    if scene.is_reported(at):
        return False
    clause = scene.clause_start(at)
    if _OTHERS.search(scene.masked, clause, at):
        return False
    named = scene.reading.within(clause, at, "Institution", "Place")
    return (
        not named or _HE.search(scene.masked, clause, at) is not None or scene.masked.startswith(("在", "来到", "走进"), clause)
    )


def _of_post(scene: Scene, member: Member) -> bool:
    """Whether a title ends in a post: 镇长张三, and not 脱贫户李四."""
    return any(m.end() == len(member.title) for m in scene.words.posts.finditer(member.title))


def _addressed(scene: Scene, event: Found, match: re.Match[str], ended: re.Pattern[str]) -> None:
    """The list behind the word, each with his title or told of before."""
    people = lists.outermost(scene.reading.within(match.end(), scene.clause_end(match.end()), "Person"))
    listed = lists.chain(scene, match.end(), people) if people else None
    if listed is None or listed.start > match.end() + 1 or not listed.members:
        return
    members = [m for m in listed.members if m.found.type == "Person"]
    last = members[-1].found if members else None
    if last is None:
        return
    told = match[0].startswith(_STRONG) and _TOLD_TO.match(scene.masked, last.end) and all(_of_post(scene, m) for m in members)
    if not told and ended.match(scene.masked, last.end) is None:
        return
    before = {p.name for p in scene.reading.within(scene.reading.headline_end, match.start(), "Person")}
    if all(m.title or m.found.name in before for m in members):
        tell(scene, members, event, "attendee", (match.start(), last.end))
