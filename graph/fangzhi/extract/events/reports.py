"""Whether a verb tells what somebody did at an event, or only mentions it."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import lists
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.references import About
from fangzhi.extract.events.scene import Scene, Verb

# what follows a noun of speaking that nobody is said to give: 讲话精神, 报告显示
_AFTER_NOUN = expression(r"精神|稿|中(?!$)|人|席|的|显示|机制|材料|制度|文学|期")
_SPEAKS_ON = expression("时?(?:说|指出|表示|建议|认为|强调|提出)[，：]?")  # 张三代表致公党中央|发言|说，
# before 出席, of a guest
_COMING = expression(r"(?:会见了?|接见了?|前来|来华|来京|来访|到访|来[^，。；：]{1,3})(?:并)?$")
_INVITES = expression(r"邀请了?(?=[^，。；：]{2,60}$)")
# before 讲话, of who gives it: 作了重要讲话
_GIVEN = expression(
    r"(?:(?<![工合操写创著协动劳])[作做](?![者业物品风家坊])了?|发表了?|出?并|(?<![一极])致(?![力富])了?)[^，。；、的：]{0,12}$"
)
_IN_TURN = expression("分别|先后|依次|逐一|轮流")


def is_report(scene: Scene, since: int, verb: Verb) -> bool:
    """Whether the verb tells what somebody did: a 讲话 that is given."""
    text = scene.masked
    if verb.use == "noun":
        if _AFTER_NOUN.match(text, verb.end):
            return text[verb.start - 1] == "在" and text.startswith("中", verb.end)
        return given(scene, since, verb.start) is not None or (
            verb.term in ("讲话", "发言")
            and (text[verb.end : verb.end + 1] in "，。；\n ！并" or _SPEAKS_ON.match(text, verb.end) is not None)
            and verb.end < len(text)
        )
    if verb.use == "hold" and _INVITES.search(text, max(since, scene.clause_start(verb.start)), verb.start):
        return False  # 甲检察院邀请张三等5人召开听证会: see acts
    if verb.use in ("hold", "run"):
        return not (text[verb.end : verb.end + 1] == "的" and text[verb.start - 1] == "所")
    return True


def given(scene: Scene, since: int, at: int) -> int | None:
    """Where the verb stands by which a speech is given: |作|重要讲话, not within the name of 焦作|高新区|作|交流发言."""
    start = max(since, at - 16)
    while (match := _GIVEN.search(scene.masked, start, at)) is not None:
        if scene.reading.covering(match.start(), match.start() + 1, "Place", "Institution") is None:
            return match.start()
        start = match.start() + 1
    return None


def of_another(scene: Scene, target: About, verb: Verb) -> bool:
    """会见来华出席论坛的某某, 同来京出席论坛并访问的某某: that he was there is told of another, in passing."""
    if verb.use != "attend" or target.how != "named":
        return False
    return scene.masked[target.end : target.end + 1] == "的" or bool(
        _COMING.search(scene.masked, max(scene.clause_start(verb.start), verb.start - 8), verb.start)
    )


def did_first(scene: Scene, left: int, at: int) -> Subject | None:
    """甲镇镇长张三、乙镇镇长李四分别领下责任段|并|作表态发言: who does something else first, with nobody named behind.

    甲镇镇长张三、乙镇镇长李四走上主席台，|依次作表态发言: several do so in turn.
    """
    clause = max(left, scene.clause_start(at))
    turn = clause > left and _IN_TURN.match(scene.masked, clause, at) is not None
    clause = max(left, scene.clause_start(clause - 1)) if turn else clause
    first = scene.reading.within(clause, at, "Person")
    if not first or not (turn or scene.masked.endswith("并", clause, at) or scene.masked.startswith("并", at)):
        return None
    last = lists.outermost(first)[-1].end
    if re.search("将|拟|应当", scene.masked[last:at]) or any(scene.effect(v) for v in scene.verbs_in(last, at)):
        return None  # 张三将出席会议|并|发表讲话
    who = lists.subject(scene, left, last)
    if who is None or not who.members or (turn and len(who.people()) < 2):
        return None
    return who if who.members[0].found.start <= first[0].start or turn else None
