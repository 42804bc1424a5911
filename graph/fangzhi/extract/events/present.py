"""Who is told to be there by no verb of attendance: 甲、乙|来到活动现场, 担任评委的|有甲、乙, 参会人员：甲、乙."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import companions, lists
from fangzhi.extract.events.crowds import Member
from fangzhi.extract.events.gaps import may_stand_between
from fangzhi.extract.events.kin import OF_ONE
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.references import nearest
from fangzhi.extract.events.roles import INVOLVED, tell
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

# 出席会议的还有|甲, 担任评委的有|乙, 嘉宾包括|丙; 代表团成员有|丁
_THEY = "(?:评委|嘉宾|专家|领导|成员|组员|随行人员|随员|执行主席)(?:中)?"
_ARE = "(?:还|也|都|分别)?(?:有|包括|是|为)(?:（〇+）)?：?(?=[^，。；：]{2})"
_THERE_ARE = expression(
    rf"(?P<what>[^，。；：\n]{{2,30}}?的(?:[^，。；：、的\n]{{0,10}}?)|[^，。；：、的\n]{{0,8}}{_THEY}){_ARE}"
)
_SOME_ARE = expression(rf"的[^，。；：、的\n]{{0,10}}?{_ARE}|{_THEY}{_ARE}")  # what that needs
# 参会人员：甲、乙; 主席台就座领导：丙; 云州大学方面：丁
_LABEL = expression(
    r"(?<=[\n。；])[ ]*(?:（?[一二三四五六七八九十\d]{1,2}[）、.．])?[ ]*"
    r"(?P<what>[^，。；：、\n]{0,14})(?:名单)?(?:(?:如下|有)?：\s*|\n)"
)
_OF_LABEL = expression(
    r"(?:出席|列席|参会|与会|参加|到会|应邀|特邀|受邀|陪同|随行|同行|主席台|到场)[^，。；：、\n]{0,10}$|(?:嘉宾|评委|专家组?|裁判员?|参训学员|调研组|考察团|代表团|主席团)(?:成员|代表|人员)?$|执行主席$|^(?:其他|主要)?(?:成员|组员|队员|团员|随员)$"
)
_NOT_THERE = expression("请假|缺席|未|不|拟|应到|获奖|受表彰|因")
_CHAIRS = expression("主持人?$")
_MADE_OF = expression(
    r"组成(?:的[^，。；：]{0,14}?(?:团|组|队|班子)|[^，。；：]{0,8}(?:评审|专家|评委|裁判)[组团]?)"
    r"|担任[^，。；：]{0,10}?(?:评委|评审|裁判|嘉宾)|担任(?=[。；，])"
)
_JUDGES = expression("(?:评委|评审|裁判长?|嘉宾)(?:分别)?$")  # 大赛评委|由某某担任
# of another day than the event's, or of many
_OTHERWISE = expression(
    r"去年|前年|往年|历年|当年|年前|曾|此前|以来|多年|长期|常年|平时|一直|多次|每[天日周月年次]|近年|今后|接下来|下一步|(?:19|20)\d\d年|\d+年间"
)
_PREDICATE = ("v", "vd", "p", "d", "ad")
_TOURED = ("activity", "training")
_ON_SITE = ("观摩会", "现场会", "观摩推进会", "现场推进会", "现场观摩会")
_SHOWN = ("ceremony", "activity", "competition")
_TO_WHOM = expression("[与同向跟对给]$")  # 向|村支书张三|询问
_NEGATED = expression("[不未没]|贺信|贺电|致信|举行|举办|召开|机场|车站|题写|题词|作序|撰写|捐|批示|委托")
_HEARS = expression("听取?|聆听")
_OF_EVENT = expression("(?:出席|参加|列席)了?(?P<what>[^，。；：、的]{2,8})(?=[，。；：])")
_REACH = 90  # characters from the last name of a list to what its people do
_NEAR = 30  # characters from where that begins to the word that tells of it


def state(scene: Scene) -> None:
    """State a Participates (attendee) for each whom the text shows at an event, where nothing else does."""
    if not scene.events:
        return
    told = {s.roles["participant"].name for s in scene.reading.statements if s.type == "Participates"}
    acted = [s.start for s in scene.reading.statements if s.type == "Appointment"]
    for start, end in scene.reading.sentences:
        if start < scene.reading.headline_end:
            continue
        for people in _chains(scene, start, end):
            fresh = [p for p in people if p.name not in told]
            if fresh and not any(people[0].start - 8 <= at <= people[-1].end for at in acted):
                _acting(scene, start, end, people)
        _made_of(scene, start, end)
        companions.state(scene, start, end)
        some = _SOME_ARE.search(scene.masked, start, end)
        for match in _THERE_ARE.finditer(scene.masked, start, end) if some else ():
            if _shows(scene, match):
                _listed(scene, match, end)
    for match in _LABEL.finditer(scene.masked, scene.reading.headline_end):
        side = match["what"].endswith("方面") and scene.reading.ending_at(match.end("what") - 2, "Institution", "Place")
        if side or _OF_LABEL.search(match["what"]) or _CHAIRS.search(match["what"]):
            _listed(scene, match, _label_end(scene, match.end()))


def _shows(scene: Scene, match: re.Match[str]) -> bool:
    """Whether what is said of a list tells that its people are there: 担任评委的|有, and not 获奖的|有."""
    if _OF_LABEL.search(match["what"].removesuffix("的")):
        return True
    uses = {scene.words.presence[w[0]] for w in scene.words.there.finditer(match["what"])}
    return "there" in uses or re.search("[担出]任[^，。；：]{0,10}(?:评委|裁判|嘉宾|主持)", match["what"]) is not None


def _listed(scene: Scene, match: re.Match[str], end: int) -> None:
    """The people of the list that begins behind a match attend (or chair) the event told last."""
    people = lists.outermost(scene.reading.within(match.end(), end, "Person"))
    event = nearest(scene, match.start(), None) or _behind(scene, match.end(), end)
    if not people or event is None or event.attributes["kind"] in INVOLVED or _NOT_THERE.search(match["what"]):
        return
    if scene.is_reported(match.start()) or _OTHERWISE.search(match["what"]):
        return
    listed = lists.chain(scene, match.end(), people)
    if listed is not None and listed.start <= match.end() + 1:
        members = [m for m in listed.members if m.found.type != "Place"]
        role = "chair" if _CHAIRS.search(match["what"]) else "attendee"
        tell(scene, members, event, role, (match.start("what"), listed.members[-1].found.end))
        if "主席台" in match["what"] and "还" in match[0]:
            _beside_them(scene, event, match)


def _beside_them(scene: Scene, event: Found, match: re.Match[str]) -> None:
    """甲作报告，乙作说明。在主席台就座的|还有丙: so do those who spoke, as the paragraph tells."""
    since = scene.paragraph_of(match.start())
    for told in [s for s in scene.reading.statements if s.type == "Participates" and since <= s.start < match.start()]:
        who = told.roles["participant"]
        if told.roles["event"].name == event.name and told.roles["role"] == "speaker" and who.type == "Person":
            tell(scene, [Member(who)], event, "attendee", (who.start, match.end()))


def _label_end(scene: Scene, at: int) -> int:
    """Where a list ends that a label opens: with its line or, where it begins on a new one, before a line without a name."""
    end = scene.paragraph_end(at)
    if scene.masked[at - 1] != "\n":
        return end
    while end < len(scene.masked):
        stop = scene.paragraph_end(end + 1)
        if not scene.reading.within(end, stop, "Person") or "：" in scene.masked[end:stop] or "。" in scene.masked[end:stop]:
            break
        end = stop
    return end


def _made_of(scene: Scene, start: int, end: int) -> None:
    """由甲、乙组成的讲师团来到村里, 评委由丙、丁担任: the members of a team that is there are."""
    for match in _MADE_OF.finditer(scene.masked, start, end):
        by = scene.masked.rfind("由", start, match.start())
        judges = match[0] == "担任" and by >= 0 and _JUDGES.search(scene.masked, max(start, by - 6), by) is not None
        if match[0] == "担任" and not judges:
            continue
        who = lists.subject(scene, by + 1, match.start()) if by >= 0 else None
        event = nearest(scene, match.start(), None) or _behind(scene, match.end(), end)
        if who is None or not who.people() or event is None or event.attributes["kind"] in INVOLVED:
            continue
        if not scene.is_reported(match.start()) and (judges or event.start >= scene.paragraph_of(by)):
            tell(scene, who.people(), event, "attendee", (by, match.end()))


def _behind(scene: Scene, at: int, end: int) -> Found | None:
    """The one event told behind an offset in its sentence, where none is told before."""
    named = [f for f in scene.events if at <= f.start < end]
    return named[0] if len({f.name for f in named}) == 1 else None


def _chains(scene: Scene, start: int, end: int) -> list[list[Found]]:
    """The people of a sentence, those of one list together."""
    chains: list[list[Found]] = []
    for person in lists.outermost(scene.reading.within(start, end, "Person")):
        if OF_ONE.match(scene.masked, person.end):
            continue  # 张三生前友好|李四
        if chains and may_stand_between(scene, chains[-1][-1].end, person.start):
            chains[-1].append(person)
        else:
            chains.append([person])
    return chains


def _acting(scene: Scene, start: int, end: int, people: list[Found]) -> None:
    """甲、乙等|走进农家院落: what they do, they do there."""
    at = people[-1].end
    if scene.is_reported(people[0].start) or _OTHERWISE.search(scene.masked, start, at):
        return
    event = nearest(scene, at, None) or _behind(scene, at, end)
    if event is None or event.attributes["kind"] in INVOLVED or not _here(scene, event, people):
        return
    since = event.end if start <= event.start < people[0].start else start
    who, does = _doing(scene, since, end, people[-1])
    if who is None or not who.people() or who.people()[-1].found is not people[-1]:
        return
    clause = scene.clause_end(does)
    if scene.words.absent.match(scene.masked, does, clause) or _NEGATED.search(scene.masked, does, clause):
        return
    if _OTHERWISE.search(scene.masked, does, clause) or _of_another(scene, event, does, clause):
        return
    goes_on = scene.masked.startswith(("并", "还", "又"), does)  # 会见了甲、乙，|并同丙主持会议
    if goes_on or any(v.use in ("meet", "visit") for v in scene.verbs_in(since, who.start)):
        return
    if _TO_WHOM.search(scene.masked, max(start, who.start - 2), who.start):
        return
    role = _role(scene, event, who, (does, min(clause + 1, does + _NEAR)))
    if role:
        members = [m for m in who.members if m.found.type != "Place"]
        tell(scene, members, event, role, (who.start, clause))


def _of_another(scene: Scene, event: Found, start: int, end: int) -> bool:
    """Whether another kind of occasion is named in what people do: 收看了|比赛, where a meeting is told of."""
    kinds = [scene.words.kinds[m[0]] for m in scene.words.references.finditer(scene.masked, start, end)]
    return bool(kinds) and not any(event.attributes["kind"] in k for k in kinds)


def _role(scene: Scene, event: Found, who: Subject, span: tuple[int, int]) -> str:
    """As what people are at an event who do what a stretch tells; "" where that does not show them there."""
    kind, many = event.attributes["kind"], len(who.people())
    words = list(scene.words.there.finditer(scene.masked, *span))
    uses = {scene.words.presence[w[0]] for w in words if "的" not in scene.masked[span[0] : w.end() + 1]}
    if "speaking" in uses and many > 1 and not _HEARS.search(scene.masked, *span):
        return "speaker"
    leaders = many > 1 and any(scene.words.posts.search(m.title) for m in who.people())
    if leaders and kind in _SHOWN and _main(scene, event, span[0]):
        return "attendee"  # 甲、乙|为农产品代言
    there = "there" in uses or (many > 1 and ("together" in uses or ("touring" in uses and kind in _TOURED)))
    on_site = event.name.endswith(_ON_SITE) and event.start >= scene.reading.sentence_of(span[0])[0]
    there = there or ("touring" in uses and on_site)  # 现场观摩会在某村召开，县委书记张三|察看了园区
    of_event = _OF_EVENT.search(scene.masked, *span)  # 参加植树, 参加晋衔仪式
    there = there or (of_event is not None and (of_event["what"] in event.name or event.name.endswith(of_event["what"][-2:])))
    return "attendee" if there else ""


def _main(scene: Scene, event: Found, at: int) -> bool:
    """Whether an event is what its article is about, and told of in the paragraph of an offset or right before it."""
    lead = {f.name for f in scene.events if scene.reading.headline_end <= f.start < scene.lead_end}
    near = event.start >= scene.paragraph_of(scene.paragraph_of(at) - 1)
    return near and lead == {event.name}


def _here(scene: Scene, event: Found, people: list[Found]) -> bool:
    """Whether what people do is told where the event is: several in its article, one in its paragraph."""
    return len(people) > 1 or event.start >= scene.paragraph_of(people[0].start)


def _doing(scene: Scene, since: int, end: int, last: Found) -> tuple[Subject | None, int]:
    """The list that ends with a person, and where what its people do begins; (None, 0) where that is not told."""
    at = last.end
    while at < min(end, last.end + _REACH):
        word = scene.reading.word_at(at)
        if word is None:
            break
        if word.tag in _PREDICATE and word.start >= last.end:
            who = lists.subject(scene, since, word.start)
            if who is not None and who.members:
                return who, word.start
        at = word.end
    return None, 0
