"""Whom a clause without a name speaks of: the only person of its sentence, 他, or the person of a profile."""

from collections import Counter

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found, Reading, once

# 张三，男，汉族，1970年3月生; 张三　现任某局局长; 王五同志系陕西米脂人，1929年10月出生
_PROFILED = expression(
    r"(?:同志)?(?:（[^（）]{1,12}）)?(?:[ ]{0,4}(?=(?:现任|现为|拟任|[男女][，； ]))|[，：、](?=现任|现为)"
    r"|[；，]?\s{0,3}(?=性[ ]{0,2}别：)|[系是][^，。；：\n]{2,16}人[，。]"
    r"|[，：、]?(?:生于)?(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生于|生在|生[，。])"
    r"|[，：、](?:[男女][，。；]|(?:中共(?:预备)?党员|群众)，|[\u4e00-\u9fff]{1,5}族[，。；]|(?:现年)?\d{2}岁"
    r"|(?:19|20)\d\d年(?:\d{1,2}月)?(?:出生|生|参加|入党)))"
)
_LABEL = expression(
    r"[ ]*(?:\d{1,2}[.．、][ ]*|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|姓[ ]{0,2}名：[ ]*"
    r"|(?:今年|现年|年仅|年过|年近)?\d{2}岁的"
    r"|【[^【】\n]{2,8}】|[^，。；：\n]{2,8}(?:简历|简介|小传|个人|人选|代表|名单|标兵|模范)：)"
)
_DATED = expression(r"(?:(?:19|20)\d\d年|[今去前]年|同年|当年|次年)?(?:\d{1,2}月)?(?:\d{1,2}日)?[，]?(?<=[年月日，])")
_LIVES = expression("出生|生于|毕业|参加工作|参军|入伍|退伍|转业|考入|考上")
_PRONOUN = expression("(?<!其)他(?![们人])|她(?!们)|其(?![他中余它])")


def of(reading: Reading, start: int, at: int) -> Found | None:
    """The person that the clause at `at`, of the sentence that begins at `start`, speaks of; None where nobody is sure."""
    people = {p.name: p for p in reading.within(start, at, "Person")}
    if len(people) == 1:
        return next(iter(people.values()))
    if not people:
        told = _profiled(reading, start) or _taken_up(reading, start, at) or _carried(reading, start)
        return told or _of_hero(reading, start, at)
    first = reading.starting_at(start, "Person")
    return first if first is not None and reading.text[first.end : first.end + 1] in "，（" else None


def is_profiled(reading: Reading, person: Found) -> bool:
    """张三，男，汉族，…: whether a sentence begins with a name and goes on with a life."""
    start = _behind_label(reading, reading.sentence_of(person.start)[0])
    return start == person.start and _PROFILED.match(reading.text, person.end) is not None


def _behind_label(reading: Reading, at: int) -> int:
    """【人物链接】|张三，男，…: where the words of a sentence or line begin."""
    label = _LABEL.match(reading.text, at)
    return label.end() if label else at


def _profiled(reading: Reading, at: int) -> Found | None:
    """…接受调查。张三，男，…出生。|历任…: whom a sentence of the paragraph introduces, where none else is named since."""
    head = reading.line_start(at)
    people = reading.within(head, at, "Person")
    told = [
        p
        for p in people
        if _behind_label(reading, reading.sentence_of(p.start)[0]) == p.start and _PROFILED.match(reading.text, p.end)
    ]
    alone = bool(told) and all(p.name == told[-1].name for p in people if p.start >= told[-1].start)
    return told[-1] if alone else None


def _carried(reading: Reading, start: int) -> Found | None:
    """甲获奖；11月，|当选…: a dated clause behind a semicolon goes on about the only person of the clause before, its subject."""
    if reading.text[start - 1 : start] != "；" or _DATED.match(reading.text, start) is None:
        return None
    before = reading.sentence_of(start - 2)[0]
    people = {p.name: p for p in reading.within(before, start, "Person")}
    if len(people) != 1:
        return None if people else _carried(reading, before)
    person = next(iter(people.values()))
    lead = _DATED.match(reading.text, before)
    return person if person.start == (lead.end() if lead else before) else None


def _taken_up(reading: Reading, start: int, at: int) -> Found | None:
    """Whom 他, 她 or 其 takes up: the only person of the sentence before, or of the paragraph so far."""
    if _PRONOUN.search(reading.text, start, at) is None:
        return None
    before = _told(reading, max(0, start - 200), start)
    near = [p for p in before if reading.sentence_of(p.start)[1] >= start - 1]
    if not near:
        head = reading.line_start(start)
        near = _told(reading, head, start)
    return near[-1] if len({p.name for p in near}) == 1 else None


def _of_hero(reading: Reading, start: int, at: int) -> Found | None:
    """…她的丈夫也支持她。2012年，|她当选…: whom a story tells of, if the paragraph names nobody else since."""
    head = reading.line_start(start)
    if _PRONOUN.search(reading.text, start, at) is None and _DATED.match(reading.text, start) is None:
        return None
    if is_quoted(reading, start):
        return None
    pronoun = _PRONOUN.search(reading.text, head, at) is not None
    hero, before = _hero(reading), _told(reading, head, start)
    if not hero or (before and before[-1].name != hero) or not (before or pronoun):
        return None
    return next((p for p in reversed(reading.named("Person", hero)) if p.start < start), None)


def is_quoted(reading: Reading, at: int) -> bool:
    """Whether an offset lies in what somebody says: 张三说：“…|他是局长。”"""
    head = reading.line_start(at)
    return reading.text.rfind("“", head, at) > reading.text.rfind("”", head, at)


@once
def _hero(reading: Reading) -> str:
    """Whom a story is about: the one person of the headline, else who is named three times and twice as often as anybody; ""."""
    titled = {p.name for p in _told(reading, 0, reading.headline_end)}
    if len(titled) == 1:
        return titled.pop()
    counts = Counter(p.name for p in _told(reading, 0, len(reading.text)) if not p.silent)
    first, second = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] > 2 and first[1] >= 2 * second[1] and not titled else ""


def _told(reading: Reading, start: int, end: int) -> list[Found]:
    """The people that a stretch names, without who wrote it: 本报讯（记者 甲）."""
    wrote = {(b.start, b.end) for b in reading.article.bylines}
    return [p for p in reading.within(start, end, "Person") if (p.start, p.end) not in wrote]


def of_life(reading: Reading, start: int) -> Found | None:
    """1971年，甲出生在…。1994年，他从某校毕业…。|1999年任…: the one person of a paragraph that tells a life, so far."""
    head = reading.line_start(start)
    people = _told(reading, head, start)
    alone = len({p.name for p in people}) == 1 and _LIVES.search(reading.text, head, start) is not None
    return people[0] if alone and _DATED.match(reading.text, start) else None


def of_story(reading: Reading, start: int, at: int) -> Found | None:
    """Whom 他 tells of in a paragraph that names nobody before: the one person of the headlines, whom the text names again."""
    head = reading.line_start(start)
    if _PRONOUN.search(reading.text, start, at) is None or reading.within(head, at, "Person"):
        return None
    titled = {p.name: p for p in reading.within(0, reading.headline_end, "Person")}
    if len(titled) != 1:
        return None
    name, person = next(iter(titled.items()))
    return person if len(reading.named("Person", name)) > 1 else None


def of_profile(reading: Reading, at: int, lines: int = 1) -> Found | None:
    """Whom the paragraph of an offset, or one of `lines` up from it, tells of: 张三，男，汉族，… at its head, nobody else."""
    head = at
    for _ in range(lines):
        head = reading.line_start(max(0, head))
        person = reading.starting_at(_behind_label(reading, head), "Person")
        if person is not None and _PROFILED.match(reading.text, person.end):
            others = {p.name for p in reading.within(head, at, "Person")}
            return person if len(others) == 1 else None
        if head == 0:
            break
        head -= 1
    return None
