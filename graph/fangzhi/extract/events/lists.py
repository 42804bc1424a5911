"""Who stands before a verb: people with their titles in printed order, bodies, and where their list begins."""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from fangzhi.expressions import expression
from fangzhi.extract.events.amid import amid, clause_of_bodies
from fangzhi.extract.events.crowds import (
    Member,
    behind,
    bodies_before,
    crowd_before,
    family_of,
    folk_only,
    items_from,
    over_what,
    title_of,
    unknown,
)
from fangzhi.extract.events.gaps import clean, may_stand_between
from fangzhi.extract.events.kin import OF_ONE, SORT, stood_for, without_departments
from fangzhi.extract.events.words import AT_HOME, TIME
from fangzhi.extract.reading import Found

if TYPE_CHECKING:
    from fangzhi.extract.events.scene import Scene, Verb

_LEAD = expression(
    rf"(?:[^，。；：]{{0,30}}?(?:{TIME})+[，]?|(?:会上|会前|会后|其间|活动中|仪式上|据悉)，?|[^，。；：]{{0,20}}?(?:中|上|后)，)?"
    r"(?:[一二三四五六七八九十]是)?(?:(?:会议|大会|活动|论坛|讲座|仪式|培训班?)(?:还|特别|专门)?(?=邀请|特邀|由))?"
    r"(?:(?:首先|先|再|最后|接着|随后|然后)?(?:分别)?由|首先|其次|最后|紧?接着|随后|然后|受邀|邀请[了到]?|特邀|特别邀请)?"
    r"(?:(?:不是|非)[^，。；：]{2,30}?的(?=[省市县区州旗镇乡在]))?(?:在家的?|在职的?|新(?:当选|任|到任)的?)?"
)
_JOIN = expression(r"[、和与及同，]|以及|联合|会同|携手|协同")
_ON_WHAT = expression(
    r"(?:(?<=[人志员导])(?:就|围绕|结合|针对)[^，。；：、]{1,25}|向[^，。；：、]{1,12})$"
)  # 甲局负责人|就有关问题|作了回应
_STROKES = expression(r"按姓[氏名]?笔[画划](?:为序|排序|排列|顺序)?")
_VISITED = expression(
    "(?:(?:了|过)?[^，。；：的时后组员团队站局办委室]{0,12}|[^，。；：]{2,30}的[^，。；：的]{0,12})"
)  # 慰问|老兵张三
_MANY = expression(  # 等9支队伍共426人
    r"(?:等(?:\d+|[两三四五六七八九十百]+)[支个家名][^，。；：、]{0,10})?(?:共|近|约|累计|总计|合计)*(?:\d+[余多]?(?:人|名|人次)[^，。；：、]{0,4})?$"
)
_FORM = expression(r"(?:以|采取|采用|通过)[^，。；：]{1,12}?(?:形式|方式)$")  # 领导小组|以视频会议形式|召开
_OTHERS = expression("等[^，。；：、]{0,10}$")
_SCORE = expression(
    r"以[^，。；：]{1,24}?(?:成绩|优势|比分|总分|得分)(?:分别)?$|以[^，。；：]{1,12}?(?:战胜|击败|力克|险胜|大胜)[^，。；：]{2,16}$"
)  # 甲队|以2分15秒的成绩|夺得
# 主任张三|代表县人大常委会，向大会|作工作报告; 甲、乙等|结合各自工作，围绕招商引资|提出建议
_STANDS_FOR = expression(
    "(?:(?:代表|受)[^，。；：]{2,40}，(?:分别|现场)?(?:向|就)[^，。；：]{1,20}"
    "|(?:分别)?(?:(?:结合|立足|紧扣|聚焦|对照|围绕)[^，。；：]{2,40}，){1,2}(?:(?:[就从对]|围绕|针对)[^，。；：]{2,40})?)$"
)
_WHERE = expression(rf"(?:在(?!{AT_HOME})|于)[^，。；：在于]{{0,25}}$")
_IN_CHARGE = expression("主持[^，。；：、了着过]{0,8}工作的(?=副)")  # 县委宣传部|主持日常工作的|副部长张三
_REACH = 1200  # characters of a list, at most, before the verb
_CLAUSE = 160  # characters of its last clause


@dataclass(slots=True)
class Subject:
    """The list before a verb, at text offsets. `members` is empty where the verb's clause names nobody (elided)."""

    start: int
    end: int
    members: list[Member] = field(default_factory=list)
    sort: str = "rank"

    def people(self) -> list[Member]:
        """The persons of the list."""
        return [m for m in self.members if m.found.type == "Person"]


def ahead(scene: "Scene", who: Subject) -> list[Member]:
    """甲镇、乙局、|丙村支书张三作交流发言: bodies that stand as items of their own before the first name of a list."""
    people = who.people()
    if not people or people[0].found is not who.members[0].found:
        return []
    if len(people) > 1 and scene.masked[people[0].found.end : people[1].found.start] in ("、", "和"):
        return []  # 甲县、乙县县委书记张三、李四: each of his own
    items = items_from(scene, who.start, people[0].found.start)
    return [Member(f, "", 1, k) for k, f in enumerate(items, 1)]


def outermost(found: list[Found]) -> list[Found]:
    """Mentions that lie in no other of the list, in text order; silent ones left out."""
    kept: list[Found] = []
    for f in sorted((f for f in found if not f.silent), key=lambda f: (f.start, -f.end)):
        if not kept or f.start >= kept[-1].end:
            kept.append(f)
    return kept


def subject(scene: "Scene", left: int, at: int) -> Subject | None:
    """The list that ends before the verb at `at`, not before `left`; None where something else stands there."""
    left = max(left, at - _REACH)
    clause = max(left, at - _CLAUSE, scene.clause_start(at))
    people = outermost(scene.reading.within(clause, at, "Person"))
    if (nobody := unknown(scene, left, at)) is not None:
        return subject(scene, left, nobody)
    if people:
        for last in reversed(people):
            if stood_for(scene, last) or OF_ONE.match(scene.masked, last.end, at):
                continue
            if scene.words.after_list.match(scene.masked, last.end, at):
                return _people(scene, left, last, at)
        return _then_bodies(scene, left, people[-1], at)
    if not people and (stands := _STANDS_FOR.search(scene.masked, left, at)) is not None:
        return subject(scene, left, stands.start())
    core = SORT.sub("", _MANY.sub("", scene.masked[clause:at]))
    core = _SCORE.sub("", _FORM.sub("", core))
    for _ in range(2):  # 县人武部近日在文化广场隆重
        trailing = scene.words.trailing.search(core, max(0, len(core) - 60))
        core = core[: trailing.start()] if trailing else core
        core = _WHERE.sub("", core)
    core = SORT.sub("", over_what(scene, clause, _ON_WHAT.sub("", core)))
    if not core.strip("并、，和又还也后 "):
        others = _OTHERS.search(scene.masked, max(left, clause - 14), clause - 1) if clause > left else None  # 张三等，|参加
        before = scene.reading.ending_at(others.start() if others else clause - 1, "Person") if clause > left else None
        ended = before is not None and not set("并又还也") & set(core)
        listed = subject(scene, left, clause - 1) if ended and scene.masked[clause - 1] == "，" else None
        return listed or Subject(at, at)  # 甲县县长张三，乙县县长李四，|分别陪同
    return _unnamed(scene, left, clause, clause + len(core), at)


def over_folk(scene: "Scene", left: int, at: int) -> Subject | None:
    """The list before a verb that runs on over what people are: 县长张三，|社会各界人士近千人、各地客商|参加."""
    left = max(left, at - _CLAUSE, scene.reading.sentence_of(at - 1)[0])
    people = [p for p in outermost(scene.reading.within(left, at, "Person")) if not OF_ONE.match(scene.masked, p.end)]
    if not people or not folk_only(scene, people[-1].end, at):
        return None
    return _people(scene, left, people[-1], at)


def _then_bodies(scene: "Scene", left: int, last: Found, at: int) -> Subject | None:
    """甲镇镇长张三、|乙局、丙社区分别|作交流发言: bodies behind the last name of a list."""
    trailing = scene.words.trailing.search(scene.masked, last.end, at)
    bodies = bodies_before(scene, last.end, trailing.start() if trailing else at)
    if not bodies or scene.masked[last.end : bodies[0].found.start] not in ("、", "和", "及", "以及"):
        return None
    named = _people(scene, left, last, at)
    if named is not None:
        known = len(named.members)
        named.members += [Member(b.found, "", named.members[-1].group, known + k) for k, b in enumerate(bodies, 1)]
    return named


def _unnamed(scene: "Scene", left: int, clause: int, end: int, at: int) -> Subject | None:
    """A list that ends without a person's name in the verb's clause: bodies, or 以及各部门负责人 after names."""
    if crowd_before(scene, clause, end) is None and not bodies_before(scene, clause, end):
        whole = clause + len(_MANY.sub("", scene.masked[clause:at]))
        end = end if crowd_before(scene, clause, whole) is None else whole
    if crowd_before(scene, clause, end) is None:
        bodies = bodies_before(scene, clause, end)
        return Subject(bodies[0].found.start, end, bodies) if bodies else None
    start, listed, last = behind(scene, left, clause, end)
    if last is None and clause > left and scene.masked.startswith(("以及", "及"), clause) and not scene.verbs_in(clause, at):
        last = scene.reading.ending_at(clause - 1, "Person")  # 县领导张三、李四，|以及某某基地、县直有关单位代表
    named = _people(scene, left, last, at) if last is not None else None
    if named is None:
        return Subject(start, at, listed) if listed else None
    known = [m.found for m in named.members]
    fresh = [b for b in listed if b.found not in known]
    named.members += [Member(b.found, b.title, named.members[-1].group, len(known) + k) for k, b in enumerate(fresh, 1)]
    return named


def _people(scene: "Scene", left: int, last: Found, at: int, listed: bool = False) -> Subject | None:
    """Walk back from the last person over names and titles; bodies after the names follow them."""
    since = left if listed else max(left, scene.sentence_of(last.start)[0])  # a list may run over lines
    known = outermost(scene.reading.within(since, last.end, "Person"))
    known = [p for p in known if p is last or not OF_ONE.match(scene.masked, p.end)]
    chain = [last]
    for person in reversed(known[:-1]):
        if not may_stand_between(scene, person.end, chain[-1].start, listed):
            break
        chain.append(person)
    chain.reverse()
    begin = max(left, scene.clause_start(chain[0].start))
    verbs = [v for v in scene.verbs_in(begin, chain[0].start) if not _IN_CHARGE.match(scene.masked, v.start)]
    title_from = max([begin, *(v.end for v in verbs)])
    lead = _LEAD.match(scene.masked, title_from, chain[0].start)
    visited = bool(verbs) and verbs[-1].use == "visit" and _VISITED.fullmatch(scene.masked, title_from, chain[0].start)
    if visited or not clean(scene, lead.end() if lead else title_from, chain[0].start):
        chain = _after_comma(scene, chain)
        if not chain:
            return None
        title_from = scene.clause_start(chain[0].start)
        lead = None
    title_from = clause_of_bodies(scene, since, lead.end() if lead else title_from)
    result = Subject(title_from, at)
    borders = [title_from, *(p.end for p in chain)]
    group, family, order = 1, "", 0
    for person, since in zip(chain, borders, strict=False):
        title = title_of(scene, since, person.start)
        changed = family_of(scene, title)
        if changed and family and changed != family:
            group, order = group + 1, 0
        family, order = changed or family, order + 1
        result.members.append(Member(person, title, group, order))
    between = [m.found for a, b in zip(borders, chain, strict=False) for m in amid(scene, a, b.start)[0]]
    for body in [*between, *_listed_bodies(scene, last.end, at)]:
        order += 1
        result.members.append(Member(body, "", group, order))
    if _STROKES.search(scene.reading.text, result.start, min(at + 40, scene.reading.sentence_of(last.start)[1])):
        result.sort = "stroke"
    return result


def _after_comma(scene: "Scene", chain: list[Found]) -> list[Found]:
    """张三看望了李四，|副市长王五、周六: who is told of behind a comma with a title of his own, where the list begins unclean."""
    for k, (before, person) in enumerate(pairwise(chain), 1):
        gap = scene.words.crowd_amid.sub("", scene.masked[before.end : person.start], count=1)
        titled = any(m.end() == len(gap) for m in scene.words.posts.finditer(gap))
        if gap.startswith("，") and gap.count("，") == 1 and titled and clean(scene, person.start - len(gap) + 1, person.start):
            return chain[k:]
    return []


def chain(scene: "Scene", start: int, people: list[Found]) -> Subject | None:
    """The list that begins at `start` and runs on over names and titles (出席会议的有A、B、C)."""
    end = start
    listed: list[Found] = []
    for person in people:
        if listed and not may_stand_between(scene, end, person.start, True):
            break
        listed.append(person)
        end = person.end
    return _people(scene, start, listed[-1], end, listed=True)


def end_of(scene: "Scene", verb: "Verb", at: int) -> int:
    """Where the list ends that begins at `at`: with its sentence, or, where it begins a line of its own, with a full stop."""
    end = scene.reading.sentence_of(verb.start)[1]
    if scene.masked[at - 1] in "：有":  # 甲；乙；丙
        end = min((k for mark in "。\n" if (k := scene.masked.find(mark, at)) >= 0), default=len(scene.masked))
    if scene.masked[at - 1] == "\n" or at >= end:
        stop = scene.masked.find("。", at)
        end = stop if stop >= 0 else len(scene.masked)
    return min(end, verb.end + 3000)


def _listed_bodies(scene: "Scene", start: int, end: int) -> list[Found]:
    """Bodies that stand as items of their own after the last name: 李四及市发改委、市财政局负责人."""
    if not scene.words.for_bodies.search(scene.masked, start, end):
        return []
    text, items = scene.masked, list[Member]()
    for body in outermost(scene.reading.within(start, end, "Institution", "Place")):
        if any(f.silent and f.end == body.end for f in scene.reading.within(body.start, body.end, "Institution")):
            continue  # 甲市、乙县政协主席: the 政协 of each
        rest = scene.words.for_bodies.match(text, body.end, end)
        if _JOIN.match(text[body.start - 1]) and (text[body.end : body.end + 1] in "、和及与" or rest):
            items.append(Member(body))
    return [m.found for m in without_departments(scene, items, end)]
