"""Bare posts of the body that one is or comes to: 在某局|任副局长, 到某镇|任镇长、党委书记, 转业到某局，任|保卫科科长."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import part_of
from fangzhi.extract.places import areas
from fangzhi.extract.posts.elided import government
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Found, Reading

_CAME = expression("(?:[到至入进回在]|分配[在到]?)$")
_FOUNDED = expression("(?:成立|创办|办起|组建|领办|创建|注册|开办|发起)[了起]?$")  # 牵头成立了|某合作社，任理事长
_THERE = expression("(?:工作|上班|任职|供职|挂职)?，$")
_BARE = expression(r"[\u4e00-\u9fff]{2,12}?(?=[，。；、（\n]|兼(?!职)|$)")
_OFFICE = expression(r"[\u4e00-\u9fff]{1,6}(?:[科股处室部站队班庭]|车间)")
_SECTION = expression(r"(?![在到与和及的])[\u4e00-\u9fff]{1,5}[科股处室]")
_OTHERS = ("总场", "分场", "总厂", "公司", "集团", "总部", "学校", "医院", "市", "县", "省", "州", "乡", "镇")
_VERB = expression(r"(?:担任|任|当|做|挂职(?:担任|任)?|挂任)(?P<told>过|上了?|了)?(?:一名|一位|名|个)?(?=[\u4e00-\u9fff])")
# 先|在, 2015年|到, 退伍后|分配到: how one is at the body that stands behind
_AT = expression(
    r"(?P<how>先后?|曾经?|此前|之前|原先|早先|以前|原本|现|仍|一直|长期)?(?:被|经)?"
    r"(?P<to>在|[到去赴进入回]|进入|回到|来到|(?:调|分配?|下派|选派|派|转业|安置|转|下)[到至入往回]|考入|调)$"
)
# 张三受派到|村里|担任…, 受组织选派，到|某村|任…: one is sent to a village
_SENT = expression("(?:受|被|经|由)[^，。；：]{0,14}?(?:选派|委派|派遣|下派|派驻|选调|抽调|派)，?(?:到|赴|往|至|来到|去)了?$")
_BY_WHOM = expression("(?:^|(?<=[，。”\n]))(?:受|经|由|被)[^，。；：]{2,24}(?:选派|委派|派遣|下派|选调|抽调|指派|派出)$")
_SENDS = expression("(?:选派|委派|派遣|下派|选调|抽调|派出)了?[^，。；：、]{0,20}$")
_ONCE = ("先", "曾", "此前", "之前", "原", "早", "以前")
_GOES = expression("(?:来到|到|赴|去)了?$")
_THEN = expression(
    "(?:时|期间)，|[^。；]{0,30}，(?:后来|之后|随后|后|再后来|不久|几年后)[^，。；]{0,8}(?:调|转|考|进|到|回|辞|任|创|下海|当)"
)
_VILLAGE = expression("(?:该|本)?村(?:里|上|子里)?$")


@dataclass(frozen=True, slots=True)
class Placed:
    """The posts told behind a body, where the words begin and end, and their state: held, holds or open."""

    titles: list[Title]
    start: int
    end: int
    state: str
    sent: bool = False


def told(reading: Reading) -> Iterator[Placed]:
    """在某局|任副局长, 到某镇|当了三年书记: the verb stands right behind the body."""
    for verb in reading.matches(_VERB, "任", "当", "做", "挂职"):
        body = reading.ending_at(verb.start(), "Institution", "Place") or _office_before(reading, verb.start())
        at = _AT.search(reading.text, max(reading.sentence_of(verb.start())[0], body.start - 8), body.start) if body else None
        if body is None or at is None:
            continue
        titles, stop = posts_of(reading, body, verb.end(), reading.sentence_of(verb.end())[1])
        if titles:
            past = verb["told"] == "过" or (at["how"] or "").startswith(_ONCE) or _moved_on(reading, stop)
            yield Placed(titles, at.start(), stop, "held" if past else "holds" if at["how"] else "open")
    yield from _sent(reading)


def _office_before(reading: Reading, end: int) -> Found | None:
    """县教育局|人事股|当股长: the office between a body and a verb."""
    body = next((b for n in (6, 5, 4, 3, 2) if (b := reading.ending_at(end - n, "Institution")) is not None), None)
    office = _SECTION.fullmatch(reading.text, body.end, end) if body is not None else None
    return part_of(reading, (body.start, end), body) if body is not None and office is not None else None


def _moved_on(reading: Reading, at: int) -> bool:
    """在某校当教师|，后来调到某局工作: whether the sentence goes on with what came after, without a day."""
    return _THEN.match(reading.text, at, reading.sentence_of(at)[1]) is not None


def _sent(reading: Reading) -> Iterator[Placed]:
    """受派到|村里|担任第一书记、驻村工作队队长: the posts of the village where one is sent, at the end of its chain."""
    for verb in reading.matches(_VERB, "派"):
        start, end = reading.sentence_of(verb.start())
        word = _VILLAGE.search(reading.text, max(start, verb.start() - 4), verb.start())
        place = reading.ending_at(verb.start(), "Place")
        begins = place.start if place is not None else word.start() if word else verb.start()
        while place is not None and (outer := reading.ending_at(begins, "Place")) is not None:
            begins = outer.start
        sent = _SENT.search(reading.text, max(start, begins - 24), begins) or _sent_by_comma(reading, start, begins)
        if sent is None:
            continue
        village = place if place is not None else areas.resolve(reading, "村", verb.start())[0]
        titles, stop = posts_of(reading, village, verb.end(), end) if village is not None else ([], 0)
        if titles:
            yield Placed(titles, sent.start(), stop, "open", sent=True)


def _sent_by_comma(reading: Reading, start: int, at: int) -> re.Match[str] | None:
    """受某中心选派，科长张三|到|某村任…, 组织部选派某局干部张三|到|村任…: the verb, behind who is named after who sent him."""
    goes = _GOES.search(reading.text, max(start, at - 3), at)
    person = reading.ending_at(goes.start(), "Person") if goes else None
    if person is not None and _SENDS.search(reading.text, max(start, person.start - 24), person.start):
        return goes
    comma = reading.text.rfind("，", start, person.start) if person is not None else -1
    return goes if comma > 0 and _BY_WHOM.search(reading.text, start, comma) else None


def behind_comma(reading: Reading, start: int, before: int, at: int) -> tuple[list[Title], int]:
    """转业到某局，任|保卫科科长: the posts at `at` of the body that the clause before says one came to; ([], at) for none."""
    mark = _THERE.search(reading.text, max(start, before - 4), before)
    body = reading.ending_at(mark.start(), "Institution", "Place") if mark else None
    if body is None or body.start < start:
        return [], at
    if not any(how.search(reading.text, start, body.start) for how in (_CAME, _FOUNDED)):
        return [], at
    return posts_of(reading, body, at, reading.sentence_of(at)[1])


def of_employer(reading: Reading, at: int, end: int) -> tuple[list[Title], int]:
    """1992年进某公司当工人；1998年任|二车间班长: the offices at an offset, of the body that one last came to."""
    head = reading.line_start(at)
    bodies = [f for f in reading.within(head, at, "Institution") if not f.silent and _CAME.search(reading.text, head, f.start)]
    titles, stop = posts_of(reading, bodies[-1], at, end) if bodies else ([], at)
    offices = bool(titles) and all(t.institution is not None and t.institution.rule == "office" for t in titles)
    return (titles, stop) if offices else ([], at)


def posts_of(reading: Reading, body: Found, at: int, end: int) -> tuple[list[Title], int]:
    """The bare posts from an offset on, each of the body or of an office or organ of it, and where they end."""
    titles: list[Title] = []
    stop = at
    while (bare := _BARE.match(reading.text, at, end)) is not None:
        title = title_of(reading, body, at, bare.end())
        if title is None:
            break
        titles.append(title)
        stop, at = bare.end(), bare.end() + 1
        if not reading.text.startswith(("、", "兼"), stop):
            break
    return titles, stop


def title_of(reading: Reading, body: Found, start: int, end: int) -> Title | None:
    """The post that a stretch is, of the body, or of the office or organ of it that the stretch begins with."""
    words = words_of(reading.vocabulary)
    base = words.posts.of(reading.text, start, end)
    if base is None:
        return None
    prefix = words.prefix.search(reading.text, start, end - len(base))
    lead = prefix.start() if prefix else end - len(base)
    holder = _holder(reading, body, base) if lead == start else _part(reading, body, (start, lead), base)
    post = reading.text[lead : end - len(base)] + words.bare.get(base, base)
    return Title(start, end, post, base, holder) if holder is not None else None


def _holder(reading: Reading, body: Found, base: str) -> Found | None:
    """The body itself, or the government of the area, if it can have such a post."""
    words, kind = words_of(reading.vocabulary), reading.vocabulary.lexicon("posts").get(base, {}).get("body", "")
    if body.type == "Place":
        if kind == "政府" and base[1:] == "长" and areas.area_name(reading, body).endswith(base[0]):
            return government(reading, body, base[0])
        of_village = base in ("第一书记", "驻村第一书记") and areas.area_name(reading, body).endswith(("村", "社区", "嘎查"))
        return body if of_village else None
    ends = words.bodies.get(base)
    fits = not ends or body.name.endswith(ends)
    of_organ = words.organ.search(body.name) is not None or body.attributes.get("kind") == "party"
    of_other = kind not in ("", "党委") or (base in words.of_organs and not of_organ)
    return body if fits and not of_other else None


def _part(reading: Reading, body: Found, span: tuple[int, int], base: str) -> Found | None:
    """The office or the organ of the body that stands before a post: 保卫科, 党委."""
    name = reading.text[slice(*span)]
    if name.startswith(_OTHERS):
        return None  # 先在某局工作，后任|总场生产科|科长
    whole = reading.ending_at(span[1], "Institution")
    if whole is not None and whole.start == span[0] and name.endswith("工作队"):
        return whole  # 任第一书记、|驻村工作队|队长
    if whole is not None and whole.start == span[0] and whole.rule != "office" and "area" in whole.attributes:
        return None  # 在某局工作，任|某县人社局就业股|股长
    if words_of(reading.vocabulary).organ.fullmatch(name):
        if base not in words_of(reading.vocabulary).of_organs:
            return None
        if body.type == "Institution":
            return part_of(reading, span, body, "elided", "party")
        attributes = {"kind": "party", "area": body}
        return reading.add(Found(*span, "Institution", areas.area_name(reading, body) + name, "elided", "title", attributes))
    fits = name[-1:] == base[0] or base in ("主任", "班长", "科员", "干事", "负责人")
    return part_of(reading, span, body) if body.type == "Institution" and fits and _OFFICE.fullmatch(name) else None
