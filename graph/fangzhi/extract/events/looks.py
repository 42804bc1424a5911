"""Visits told in whatever words one looks at things: 到甲隧洞踏看, 把工地验看了一遍, 沿线走了一趟, 在甲县看农业, 11日来看."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import arrivals, calls, items, teams
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.scene import Scene, Visit
from fangzhi.extract.events.words import DAY
from fangzhi.extract.reading import Found

# a word for looking holds one of these signs: 踏看, 验看, 查验, 摸底, 蹲点, 走访, 巡堤
_LOOKS = expression("[看查察巡访探踏勘督摸蹲瞧]|[走转跑过逛绕](?=了?[一两半几大个]{1,2}[遍趟圈回]|了[走转逛])")
_OFTEN = expression("了?(?:[一两半几大个]{1,2}[遍趟圈回]|[走转看逛])")
# what holds such a sign and is no looking round: 看病, 查处, 采访, 接受调查
_NONE = expression(
    "看[病齐待好作出到见来管守起惯似中法]|[收观]看|查[处办封获明收扣询阅]|[检监][察督]|督促|[审侦调]查|普查|[警纠]察|察觉|采访|访谈|[上信来出专受回]访"
    "|探[索讨亲望]|巡[逻演展航回视察]|摸索|监督|督学|督查[组室]|观察|考察|访问|刊|验收|踏[上入进实着]|[可好眼难]看|看点|查[看验]?属实"
)
_TO = expression(
    "(?P<to>[来赶走去跑回转绕拐飞开驶钻迈踏登爬步落直]?(?:到|进驻?|入|赴|往|奔)|前往|深入到?|抵达|直奔|在|沿着?|把|将|对|绕着?|来|去)"
)
_SAW = expression("(?<![一-鿿]{6})[看查访走]了|(?<=先后)(?:看|走|查)")
# 来看, 到访, 走了一趟, 转了转, 查验了
_PLAIN = expression("[来去到]|[一-鿿]{1,2}了?[一两半几大个]{1,2}[遍趟圈回]|(?P<one>[一-鿿])了?(?P=one)|[一-鿿]{1,2}了(?!解)")
_OBJECT = 8  # characters, at most, of what a single word for looking (看|农业) is called with


def find(scene: Scene) -> None:
    """Add such a visit where a leader looks at things on a day that is told."""
    for start, end in scene.reading.sentences:
        if start < scene.reading.headline_end or not DAY.search(scene.masked, start, end):
            continue
        for look in _LOOKS.finditer(scene.masked, start, end):
            if _told(scene, look, (start, end)):
                break


def _told(scene: Scene, look: re.Match[str], sentence: tuple[int, int]) -> bool:
    """Add the visit that a word for looking tells; whether it does."""
    word = _word(scene, look)
    if word is None or not DAY.search(scene.masked, sentence[0], word[0]) or scene.is_habitual(sentence[0], word[0]):
        return False
    if any(v.start < sentence[1] and sentence[0] < v.event.end for v in scene.visits):
        return True
    if scene.reading.covering(*word, "Event", "Institution", "Project", "Person", "Place") is not None:
        return False
    clause = scene.clause_start(word[0])
    for to in [*reversed(list(_TO.finditer(scene.masked, clause, word[0]))), None]:
        at = to.start() if to is not None else word[0]
        who = calls.visitors(scene, sentence[0], at)
        plain = to is not None or _PLAIN.match(scene.masked, word[0]) is not None
        if not plain and not items.seen(scene, word[1], scene.clause_end(word[1])):
            return False  # 街道书记张三|蹲点; but 夜访|甲医院
        if who is None or not arrivals.may_go(scene, who) or who.start < sentence[0] or len(who.members) > 12:
            continue
        if any(v.use not in ("visit", "run") and v.part != "accompanying" for v in scene.verbs_in(at, word[0])):
            return False
        scene.visits.append(_visit(scene, to, word, who))
        return True
    return False


def _word(scene: Scene, look: re.Match[str]) -> tuple[int, int] | None:
    """The verb around a sign of looking, with what it looks at where it is one sign: 踏看, 看|农业, 走|了一趟."""
    word = scene.reading.word_at(look.start())
    if word is None or word.tag[0] != "v" or word.end - word.start > 4 or _is_verb(scene, word.start, word.end):
        return None
    start, end = word.start, word.end
    before = scene.reading.word_at(start - 1)
    if end - start == 1 and before is not None and before.end - before.start == 1 and before.tag[0] in "vd":
        start = before.start  # 踏|看, 来|看
    if _NONE.search(scene.masked, max(0, start - 1), end + 1):
        return None
    often = _OFTEN.match(scene.masked, end)
    if often is not None:
        return start, often.end() if end - start == 1 else end
    if end - start > 1:
        return (start, end) if scene.masked[end] != "的" else None
    stop = scene.clause_end(end)
    return (start, stop) if 2 <= stop - end <= _OBJECT else None


def _is_verb(scene: Scene, start: int, end: int) -> bool:
    """Whether a verb that is known stands there, which other steps read: 一同|督导, 察看."""
    return any(v.start < end and start < v.end for v in scene.verbs_in(start - 6, end))


def _visit(scene: Scene, to: re.Match[str] | None, word: tuple[int, int], who: Subject) -> Visit:
    """到|甲隧洞|踏看; 进驻|甲县，对水库安全开展|核查: where they go may be told before what they look at."""
    text = scene.reading.text
    going, seen = to, _gone_to(scene, to, word[0])
    if to is not None and not seen:
        for before in _TO.finditer(scene.masked, who.members[-1].found.end, to.start()):
            going, seen = before, _gone_to(scene, before, scene.clause_end(before.end()))
            if seen:
                break
    if going is not None:
        who.members += teams.led(scene, who, going.start())
    start = word[0]
    if going is not None and (seen or going is to) and word[0] - going.start() <= 16:
        start = going.start()
    name = who.members[0].found.name + text[start : word[1]].replace("，", "")
    event = Found(*word, "Event", name, "event-look", "", {"kind": "inspection"})
    only = len(seen) == 1 and seen[0].type == "Place"
    place = seen[0] if only else None
    there = items.seen(scene, word[1], scene.clause_end(word[1])) or _shown(scene, word[1])
    seen = [] if there and only and items.is_large(seen[0]) else seen  # 在甲县看农业，两天看了乙村、丙厂
    seen = [*seen, *(f for f in there if f not in seen)]
    return Visit(scene.reading.add(event), who.start, word[1], who, "attendee", seen, "inspected", place)


def _shown(scene: Scene, at: int) -> list[Found]:
    """两天看了|甲园、乙中心等6处: what the sentence goes on to tell that they saw."""
    for look in _SAW.finditer(scene.masked, at, scene.reading.sentence_of(at)[1]):
        if found := items.seen(scene, look.end(), scene.clause_end(look.end())):
            return found
    return []


def _gone_to(scene: Scene, to: re.Match[str] | None, end: int) -> list[Found]:
    if to is None or end <= to.end():
        return []
    lone = scene.reading.innermost_at(to.end())
    return items.gone_to(scene, to.end(), end) or ([lone] if lone is not None and lone.end <= end else [])
