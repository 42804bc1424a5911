"""Who stands before a verb: people with their titles in printed order, bodies, and where their list begins."""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from fangzhi.extract.events.crowds import (
    Member,
    behind,
    behind_items,
    bodies_before,
    crowd_before,
    family_of,
    items_from,
    of_place,
    over_what,
    stood_for,
    title_of,
    unknown,
)
from fangzhi.extract.events.kin import FRIENDS, HOME, OF_ONE, SORT, without_errand, without_strangers
from fangzhi.extract.events.words import TIME
from fangzhi.extract.reading import Found
from fangzhi.extract.tagger import Word

if TYPE_CHECKING:
    from fangzhi.extract.events.scene import Scene

_SEPARATED = re.compile(r"[、，和与及/ \n]|同(?!志)|以及")
_NO_TITLE = re.compile(r"[。；：！？\n“”《》]")
_NO_KIND = re.compile(
    r"[，、。；：的了在对就与由将被把向为让给看访]|慰问|采访|表彰|带领|率领|组织|邀请|会见|参加|出席|感谢|祝贺|推选|选举"
)
_NAMELIKE = re.compile(r"原|兼|代|副|候任|拟任|常务|执行|分管|主管|驻|选派|下派|派驻|以及|及其?|暨|和|与|任|领导|无(?:党派)?$")
_LEAD = re.compile(
    rf"(?:[^，。；：]{{0,30}}?(?:{TIME})+[，]?|(?:会上|会前|会后|其间|活动中|仪式上|据悉)，?|[^，。；：]{{0,20}}?(?:中|上|后)，)?"
    r"(?:(?:会议|大会|活动|论坛|讲座|仪式|培训班?)(?:还|特别|专门)?(?=邀请|特邀|由))?"
    r"(?:(?:首先|先|再|最后|接着|随后|然后)?(?:分别)?由|受邀|邀请[了到]?|特邀|特别邀请)?(?:在家的?|新(?:当选|任|到任)的?)?"
)
_JOIN = re.compile(r"[、和与及同，]|以及|联合|会同|携手|协同")
_ON_WHAT = re.compile(
    r"(?:(?<=[人志员导])(?:就|围绕|结合|针对)[^，。；：、]{1,25}|向[^，。；：、]{1,12})$"
)  # 甲局负责人|就有关问题|作了回应
_STROKES = re.compile(r"按姓[氏名]?笔[画划](?:为序|排序|排列|顺序)?")
_AND_SO_ON = re.compile(
    "(?:先生|女士|同志|老师|教授|院士)?(?:等(?:[省市县区州旗盟师]?领导(?:同志|干部)?)?)?"
)  # 张三等市领导，|市法院院长李四
_BRACKETS = re.compile(r"（〇+）")
_VISITED = re.compile(
    "(?:(?:了|过)?[^，。；：的时后组员团队站局办委室]{0,12}|[^，。；：]{2,30}的[^，。；：的]{0,12})"
)  # 慰问|老兵张三
_MANY = re.compile(  # 等9支队伍共426人
    r"(?:等(?:\d+|[两三四五六七八九十百]+)[支个家名][^，。；：、]{0,10})?(?:共|近|约|累计|总计|合计)*(?:\d+[余多]?(?:人|名|人次)[^，。；：、]{0,4})?$"
)
_FORM = re.compile(r"(?:以|采取|采用|通过)[^，。；：]{1,12}?(?:形式|方式)$")  # 领导小组|以视频会议形式|召开
_SCORE = re.compile(
    r"以[^，。；：]{1,24}?(?:成绩|优势|比分|总分|得分)(?:分别)?$|以[^，。；：]{1,12}?(?:战胜|击败|力克|险胜|大胜)[^，。；：]{2,16}$"
)  # 甲队|以2分15秒的成绩|夺得
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
            if stood_for(scene, last):
                continue
            if scene.words.after_list.match(scene.masked, last.end, at):
                return _people(scene, left, last, at)
        return _then_bodies(scene, left, people[-1], at)
    core = SORT.sub("", _MANY.sub("", scene.masked[clause:at]))
    core = _SCORE.sub("", _FORM.sub("", core))
    for _ in range(2):  # 县人武部近日在文化广场隆重
        trailing = scene.words.trailing.search(core, max(0, len(core) - 60))
        core = core[: trailing.start()] if trailing else core
        core = re.sub(r"[在于][^，。；：在于]{0,25}$", "", core)
    core = SORT.sub("", over_what(scene, clause, _ON_WHAT.sub("", core)))
    if not core.strip("并、，和又还也后 "):
        ended = clause > left and scene.reading.ending_at(clause - 1, "Person") is not None and not set("并又还也") & set(core)
        listed = subject(scene, left, clause - 1) if ended and scene.masked[clause - 1] == "，" else None
        return listed or Subject(at, at)  # 甲县县长张三，乙县县长李四，|分别陪同
    return _unnamed(scene, left, clause, clause + len(core), at)


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
    named = _people(scene, left, last, at) if last is not None else None
    if named is None:
        return Subject(start, at, listed) if listed else None
    known = [m.found for m in named.members]
    fresh = [b for b in listed if b.found not in known]
    named.members += [Member(b.found, b.title, named.members[-1].group, len(known) + k) for k, b in enumerate(fresh, 1)]
    return named


def _people(scene: "Scene", left: int, last: Found, at: int, listed: bool = False) -> Subject | None:
    """Walk back from the last person over names and titles; bodies after the names follow them."""
    since = left if listed else max(left, scene.reading.sentence_of(last.start)[0])  # a list may run over lines
    known = outermost(scene.reading.within(since, last.end, "Person"))
    known = [p for p in known if p is last or not OF_ONE.match(scene.masked, p.end)]
    chain = [last]
    for person in reversed(known[:-1]):
        if not may_stand_between(scene, person.end, chain[-1].start, listed):
            break
        chain.append(person)
    chain.reverse()
    begin = max(left, scene.clause_start(chain[0].start))
    verbs = scene.verbs_in(begin, chain[0].start)
    title_from = max([begin, *(v.end for v in verbs)])
    lead = _LEAD.match(scene.masked, title_from, chain[0].start)
    visited = bool(verbs) and verbs[-1].use == "visit" and _VISITED.fullmatch(scene.masked, title_from, chain[0].start)
    if visited or not _clean(scene, lead.end() if lead else title_from, chain[0].start):
        chain = _after_comma(scene, chain)
        if not chain:
            return None
        title_from = scene.clause_start(chain[0].start)
        lead = None
    title_from = lead.end() if lead else title_from
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
    for body in _listed_bodies(scene, last.end, at):
        order += 1
        result.members.append(Member(body, "", group, order))
    if _STROKES.search(scene.reading.text, result.start, min(at + 40, scene.reading.sentence_of(last.start)[1])):
        result.sort = "stroke"
    return result


def _after_comma(scene: "Scene", chain: list[Found]) -> list[Found]:
    """张三看望了李四，|副市长王五、周六: who is told of behind a comma with a title of his own, where the list begins unclean."""
    for k, (before, person) in enumerate(pairwise(chain), 1):
        gap = scene.masked[before.end : person.start]
        titled = any(m.end() == len(gap) for m in scene.words.posts.finditer(gap))
        if gap.startswith("，") and gap.count("，") == 1 and titled and _clean(scene, before.end + 1, person.start):
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


def _clean(scene: "Scene", start: int, end: int) -> bool:
    """Whether only a title (or a day) stands before the first name: not 就张三, 祝贺张三, 与张三."""
    start = behind_items(scene, start, end)
    if (home := HOME.match(scene.masked, start, end)) is not None:
        start = home.end()  # 来自甲县、乙县的|种植大户张三
    plain = start == end or of_place(scene, start, end) or _of_kind(scene, start, end)
    if plain or FRIENDS.fullmatch(scene.masked, start, end):
        return True
    posts = list(scene.words.posts.finditer(scene.masked, start, end))
    at = start
    while at < end:
        word = scene.reading.word_at(at)
        if word is None:
            return True
        text = scene.masked[word.start : word.end]
        other = word.tag in ("p", "u", "v", "c") and word.start >= start and text not in ("由", "受")
        if other and not _NAMELIKE.match(text) and not _in_title(scene, word, posts):
            return False
        at = word.end
    return True


def _of_kind(scene: "Scene", start: int, end: int) -> bool:
    """Whether what one is stands before a name, whatever verb it holds: 、返乡创业青年|张三, ，军转干部代表|李四."""
    text = scene.masked[start:end].lstrip("、，和与及")
    return len(text) <= 16 and text.endswith(scene.words.people) and not _NO_KIND.search(text)


def _in_title(scene: "Scene", word: Word, posts: list[re.Match[str]]) -> bool:
    """Whether a word that the tagger calls a verb is of a post, a body or brackets: 代区|长, |联合|创始人, 副主任（|兼|）."""
    if any(m.start() < word.end and word.start < m.end() for m in posts) or scene.masked[word.start] == "〇":
        return True
    after = next((m for m in posts if m.start() >= word.end), None)
    item = max(scene.masked.rfind(mark, max(0, word.start - 30), word.start) for mark in "，、。")
    opens = scene.reading.starting_at(item + 1, "Institution", "Place")
    if word.tag == "v" and after is not None and opens is not None and opens.end <= word.start:
        between = scene.masked[opens.end : after.start()]
        return len(between) <= 16 and not re.search("[，、的了在对就与由]", between)  # 云州市|援疆工作前方指挥部|总指挥
    return scene.reading.covering(word.start, word.end, "Institution", "Place") is not None


def may_stand_between(scene: "Scene", start: int, end: int, listed: bool = False) -> bool:
    """Whether [start, end) between two names is a separator, alone or with the title of the second."""
    others = _AND_SO_ON.match(scene.masked, start, end)
    start = others.end() if others else start
    gap = _BRACKETS.sub("", scene.masked[start:end]).replace("\n", "、")
    gap = without_strangers(without_errand(gap.replace("；", "、") if listed else gap))
    start = end - len(gap) if scene.masked.endswith(gap, start, end) else start
    if re.match(r"(?:在[^，。；：、]{1,16}?)?(?:同(?!志)|与)", gap) and len(gap) < 40:
        return "的" not in gap  # A在云州同B共同出席
    if len(gap) > 60 or not _SEPARATED.match(gap) or _NO_TITLE.search(gap):
        return False
    if any(v.use not in ("run", "noun", "visit") for v in scene.verbs_in(start, end)):
        return False
    if of_place(scene, start, end) or _of_kind(scene, start, end) or FRIENDS.fullmatch(scene.masked, start, end):
        return True
    posts = list(scene.words.posts.finditer(scene.masked, start, end))
    at = start
    while at < end:
        word = scene.reading.word_at(at)
        if word is None:
            return True
        text = scene.masked[word.start : word.end]
        if word.tag in ("u", "p", "v", "Time") and not _NAMELIKE.match(text) and not _in_title(scene, word, posts):
            return False
        at = word.end
    return True


def _listed_bodies(scene: "Scene", start: int, end: int) -> list[Found]:
    """Bodies that stand as items of their own after the last name: 李四及市发改委、市财政局负责人."""
    if not scene.words.for_bodies.search(scene.masked, start, end):
        return []
    text, items = scene.masked, []
    for body in outermost(scene.reading.within(start, end, "Institution", "Place")):
        if any(f.silent and f.end == body.end for f in scene.reading.within(body.start, body.end, "Institution")):
            continue  # 甲市、乙县政协主席: the 政协 of each
        rest = scene.words.for_bodies.match(text, body.end, end)
        if _JOIN.match(text[body.start - 1]) and (text[body.end : body.end + 1] in "、和及与" or rest):
            items.append(body)
    return items
