"""A post that stands before who takes it, in whatever words: 局长|改由|甲出任, 当选主任的|是|乙, 副主任|有|丙、丁."""

import re
from collections.abc import Iterator
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import posted
from fangzhi.extract.posts import founded, several
from fangzhi.extract.posts.assemblies import assembled
from fangzhi.extract.posts.chosen import is_chosen, labelled
from fangzhi.extract.posts.held import PENDING, day_of, hold
from fangzhi.extract.posts.titles import titles_before
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Found, Reading
from fangzhi.vocabulary import Vocabulary

# 局长|一职则改由, 主任|的位子，今后归, 副主任|的4人依次是, 局长|人选为
_LINK = (
    r"(?P<plan>的?(?:候选人|人选|拟任人选))?(?P<of>的(?:[\d一二三四五六七八九十两]{1,3}[人位名])?(?:同志)?)?"
    r"(?:(?:一|的|这|之)[职席角棒位把副肩个条张块岗担重接宝空][\u4e00-\u9fff]{0,4}?|岗位|职务|位置|位子)?，?"
    r"(?:则|仍旧?|依旧|依然|继续|也|还|都|便|又|再|现在?|目前|暂时?|今后|将|已经?|依次|分别|同样|均|改|如今|最终|随后|正式)*"
    r"(?P<link>由|为|是|有|系|换成了?|换上了?|换为|交给了?|交到|交由|落到|落在|轮到|归|让给了?)"
)
_PASSED_ON = ("换", "交", "落", "轮", "归", "让")
_AFTER_NAMES = expression(r"(?:（[^（）\n]{1,12}）)?(?:同志)?(?:等|[\d一二两三四五六七八九十]{1,3}[人位名]|[，。；、！”\n]|$)")
# 由甲|陪同, 由县长甲|提名: who acts, not who takes the post
_AGENT = expression(
    r"(?:[\u4e00-\u9fff]{0,6})?(?:陪同|陪着|带队|率|宣[读布]|颁[发奖授]|授|介绍|主持|主讲|护送|搀扶|提名|推荐|任命|聘[任请用]|选举|委派|委托|指[定派]|"
    r"代行|代为|派|决定|批准|审[理批定核]|负责(?!人)|汇报|讲解|牵头|组织|签|通报|点评|致辞|发起|创办|共同|陪|送|审判|起草|提请|报)"
)
_TAKES = expression(r"[^，。；\n]{0,6}?(?:接|继|顶|补|出任|上任|升|替|履新|坐)")
_ACTING = expression(r"[^，。；\n]{0,3}?(?:代|主持)")
_TO = expression(r"(?:由[^，。；\n]{2,20})?(?:引进|调来|选派|提拔|转任|调任|升任|晋升|推选|选任)")
_VERB = expression(
    r"(当选|选出|选为|推选|补选|出任|接任|继任|新任|升任|接替|接掌|拟任|拟派任?|成为|担任|任|卸任|离任|不再担任|落选|辞去)$"
)
_INTO = ("出任", "接任", "继任", "新任", "升任", "接掌")
_OUT_OF = ("卸任", "离任", "不再担任", "落选", "辞去")
_OF_SESSIONS = ("执行主席", "常务主席", "轮值主席")  # of one day of a congress


@cache
def _link(vocabulary: Vocabulary) -> re.Pattern[str]:
    last = "".join(sorted({post[-1] for post in (*vocabulary.lexicon("posts"), *vocabulary.lexicon("ranks"))}))
    return expression(rf"(?<=[{last}]){_LINK}")


def state(reading: Reading) -> None:
    """State who takes or holds each post that stands before its people, and the act where the text tells of one."""
    told = {(s.roles["person"].start, s.roles["post"]) for s in reading.statements if s.rule == "appointment"}
    done, line = 0, -1
    last: list[Title] = []  # of the seat before, in the same line
    for link in reading.matches(_link(reading.vocabulary)):
        at = link.start()
        if at < done or words_of(reading.vocabulary).posts.of(reading.text, max(0, at - 8), at) is None:
            continue
        start, end = reading.sentence_of(at)
        people = list(_people(reading, link, end))
        if not people:
            continue
        titles = _titles(reading, at, last if reading.line_start(at) == line else [])
        if not titles or _is_own(reading, titles, people[0]) or titles[0].base in _OF_SESSIONS:
            continue
        if link["of"] and not _verb(reading, titles[0].start):
            continue
        done, last, line = people[-1].end, titles, reading.line_start(at)
        action = _action(reading, link, titles[0], people)
        if action is None:
            continue
        span = (titles[0].start, people[-1].end)
        date = day_of(reading, start, at) if action else None
        for person in people:
            new = [t for t in titles if (person.start, t.post) not in told]
            for title in new if action else ():
                roles = {"person": person, "institution": title.institution, "post": title.post, "action": action, "date": date}
                reading.state("Appointment", roles, *span, "appointment", kind=title.kind)
            if action != "nominated" and new and not PENDING.match(reading.text, person.end):
                hold(reading, person, new, span, ended=False)


def _is_own(reading: Reading, titles: list[Title], person: Found) -> bool:
    """该院由甲学院共建，|院长|由甲学院教授张三担任: whether a bare post is of its person's other body."""
    bare = titles[0].end - titles[0].start == len(titles[0].post)
    own = titles_before(reading, person.start) if bare else []
    return any(_name(t) == _name(titles[0]) and t.base != titles[0].base for t in own)


def _name(title: Title) -> str:
    return title.institution.name if title.institution is not None else ""


def _verb(reading: Reading, at: int) -> str:
    """当选|县工商联主席|的是: the verb before a title, "" for none."""
    verb = _VERB.search(reading.text, max(reading.sentence_of(at)[0], at - 4), at)
    return verb[1] if verb else ""


def _titles(reading: Reading, end: int, last: list[Title]) -> list[Title]:
    """The title string that ends at an offset, with its bodies.

    A bare one is of the label of its line, of a body of its sentence that may have it, of who has met, or of the seat before.
    """
    bodies = words_of(reading.vocabulary).bodies
    start = reading.sentence_of(end - 1)[0]
    near = last if last and last[0].start >= start else []
    titles = titles_before(reading, end, near)
    if not titles or reading.ending_at(titles[0].start, "Person") is not None or any(t.astray for t in titles):
        return []
    head = labelled(reading, end)
    for title in titles:
        ends = bodies.get(title.base, ())
        if head is not None and title.end - title.start == len(title.post) and (not ends or head.name.endswith(ends)):
            title.institution = head
        elif title.institution is None:
            title.institution = _of_sentence(reading, title, start) or assembled(reading, start, title.start, ends)
    if last and not near and all(t.institution is None for t in titles):
        titles = titles_before(reading, end, last)
    return titles if all(t.institution is not None for t in titles) else []


def _of_sentence(reading: Reading, title: Title, start: int) -> Found | None:
    """县纪委也在开全会，产生了7名常委，|书记|是甲: the last body so far, told without a post, that may have it."""
    words = words_of(reading.vocabulary)
    ends = words.bodies.get(title.base, ())
    for body in reversed(reading.within(start, title.start, "Institution")):
        fits = words.organ.search(body.name) or body.attributes.get("kind") == "party" if title.base in words.of_organs else ends
        if body.silent or posted(reading, body.end) or not fits:
            continue
        whole = reading.named("Institution", body.name[:-3]) if body.name.endswith("委常委会") else []
        whole = whole or [body]  # 跻身县委常委会，|书记|由甲继续挑
        return whole[0] if not ends or whole[0].name.endswith(ends) else None
    return None


def _people(reading: Reading, link: re.Match[str], end: int) -> Iterator[Found]:
    """Who stands behind a link, with what is told of each; nobody where they act, or where more is told than who it is."""
    clause = reading.clause_of(link.end())[1]
    near = [p for p in reading.within(link.end(), clause, "Person") if not p.silent]
    first = next((p for p in near if not reading.text.startswith("的", p.end)), None)
    if "，" in link[0] and link["link"] in ("是", "为", "有", "系"):
        return  # 石坪村支书，|是某村书记甲
    if first is None or not _describes(reading, link.end(), first):
        return
    people = [first]
    for person in reading.within(first.end, end, "Person"):
        if not person.silent and several.beside(reading, people[-1].end, person.start):
            people.append(person)
        elif person.start > people[-1].end:
            break
    last = people[-1]
    closed = _AFTER_NAMES.match(reading.text, last.end) is not None
    if link["link"] == "由" or link["link"].startswith(_PASSED_ON):
        if _AGENT.match(reading.text, last.end) or (link["link"] == "由" and closed and not len(people) > 1):
            return
    elif not closed:
        return
    yield from people


def _describes(reading: Reading, start: int, person: Found) -> bool:
    """现任副局长|甲, 从某院引进的主任医师|甲, 返乡青年|甲: whether all before a name tells of who it is."""
    if start == person.start:
        return True
    titles = titles_before(reading, person.start)
    at = titles[0].start if titles else person.start
    told = reading.text[start:at]
    called = any(reading.text[person.start - n : person.start] in reading.vocabulary.lexicon("callings") for n in (2, 3, 4))
    return at == start or told.endswith(("的", "任", "、", "原")) or called or len(told) < 5


def _action(reading: Reading, link: re.Match[str], title: Title, people: list[Found]) -> str | None:
    """elected, appointed, nominated, "" for a state; None where nobody takes the post."""
    verb = _verb(reading, title.start)
    if verb in _OUT_OF:
        return None
    if link["plan"] or verb.startswith("拟"):
        return "nominated"
    if title.ended:
        return None
    chosen = verb in ("当选", "选出", "选为", "推选", "补选")
    if chosen or is_chosen(reading, title.start, people[-1].end):
        return "elected"
    behind = people[-1].end
    takes = _TAKES.match(reading.text, behind) and not _ACTING.match(reading.text, behind)
    if founded.is_new(reading, title.institution, reading.sentence_of(title.start)[0], people[0].start, behind):
        return ""
    passed = link["link"].startswith(_PASSED_ON) and not _ACTING.match(reading.text, behind)
    new = verb in _INTO or _TO.search(reading.text, link.end(), people[0].start)
    return "appointed" if passed or new or (link["link"] == "由" and takes) else ""
