"""Who holds which post: the title string before a name, shared by the names of a list, or in brackets behind it."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.people.words import surname_of
from fangzhi.extract.places.areas import chain_start
from fangzhi.extract.posts import leads, rosters, subjects
from fangzhi.extract.posts.apposed import appose, in_aside, in_bracket, tell
from fangzhi.extract.posts.behind import titles_behind
from fangzhi.extract.posts.stating import state_posts
from fangzhi.extract.posts.titles import over_honour, titles_before
from fangzhi.extract.posts.words import HELD_HOW, Title, words_of
from fangzhi.extract.reading import Found, Reading
from fangzhi.vocabulary import Vocabulary

_CHARGED = expression(r"[^，。；：、\n]{0,12}受([^，。；：\n]{4,24}?(?:主任|主席|会长|主委|院长|局长))的?委托，")
_HEAD = expression(r"(还)?有?：?$")
_RANKED = expression(HELD_HOW.pattern + "$")
_NOW = expression("(?<=，)现任?$")
_GAP = expression(r"(?<=\S)[ ]{1,6}$")  # 某局局长　|张三, alone on a line
_ASIDE = expression(r"（[^（）\n]{2,46}）$")
_HOLDING = expression(r"(时|现|曾|担|兼)?任|身为|作为|挂职")
_APPOSED = expression(r"(?:（[^（）]{1,12}）)?，")


def state(reading: Reading) -> None:
    """One HoldsPost a person and post, with the title's place in its bundle; nothing where no body completes it."""
    people = [f for f in reading.found if f.type == "Person" and not f.silent]
    last: tuple[Found, list[Title]] | None = None
    said: list[Title] = []  # of the sentence so far
    heads: list[Title] = []  # of houses, of the sentence so far: 县政协主席甲主持，副县长乙通报，|副主席|丙出席
    side: list[Title] = []  # 某大学方面：…
    chair: list[Title] = []  # of who heads a house, told in the sentence before
    sentence = -1
    titled: dict[str, set[str]] = {}  # who has been told with titles of their own: of which areas
    for person in people:
        if reading.sentence_of(person.start)[0] != sentence:
            chair = _chair(reading, said, sentence, person.start) if said else []
            sentence = reading.sentence_of(person.start)[0]
            side = _side(reading, sentence)
            said, heads = side, []
        ranked = _RANKED.search(reading.text, max(0, person.start - 6), person.start)
        before = ranked.start() if ranked else _over_aside(reading, _over_gap(reading, person))
        before -= len("叫") * reading.text.startswith("叫", before - 1) + len("名") * reading.text.startswith("名叫", before - 2)
        titles = titles_before(reading, before, [*heads, *said] or chair) or _headed(reading, before) or _of_whom(reading, before)
        titles = titles or _short(reading, person)
        titles = titles if any(t.institution for t in titles) else _over_calling(reading, before) or titles
        titles = _joined(reading, titles, last[0].end if last is not None else -1)
        if ranked and titles:  # 副县长（挂职）|罗一帆
            row = reading.vocabulary.lexicon("post_prefixes").get(ranked[1])
            titles[-1].kind = row["kind"] if row else titles[-1].kind
        if not titles and last is not None and _next_in_list(reading, last[0], person):
            elsewhere = person.name in titled and _areas(last[1]).isdisjoint(titled[person.name])  # 副县长甲、|某校校长乙
            share = not elsewhere and all(_shareable(reading, t) for t in last[1])
            titles = last[1] if share else []  # 党组成员、副县长|甲、乙
            state_posts(reading, person, titles, last[0].start, shared=True)
            last = (person, last[1])
            continue
        if not titles and (behind := titles_behind(reading, person)) is not None:
            state_posts(reading, person, [behind[0]], behind[1], until=behind[0].end)
        if not titles and (beside := rosters.on_its_line(reading, person)):
            state_posts(reading, person, beside, person.start, until=beside[-1].end)
        state_posts(reading, person, titles, titles[0].start if titles else person.start)
        last = (person, titles) if titles else None
        if titles:
            titled.setdefault(person.name, set()).update(_areas(titles))
        said = [*side, *titles] if titles else said
        heads += [t for t in titles if t.post == t.base in ("主席", "主任") and _is_of_house(t)]
        apposed = _APPOSED.match(reading.text, person.end)
        if subjects.is_profiled(reading, person):
            tell(reading, person)
        elif apposed and not titles:
            appose(reading, person, apposed.end())
        in_bracket(reading, person)
        if titles and before < person.start and reading.text.startswith("（", before):
            in_aside(reading, person, before, titles)


def _areas(titles: list[Title]) -> set[str]:
    """The areas of the bodies of titles, "" for one of none."""
    areas = [t.institution.attributes.get("area") for t in titles if t.institution is not None]
    return {area.name if isinstance(area, Found) else "" for area in areas}


def _chair(reading: Reading, said: list[Title], before: int, at: int) -> list[Title]:
    """县政协主席甲主持会议。|副主席乙、丙参加: the title of who heads a house, for the deputies who begin the next sentence."""
    start = reading.sentence_of(at)[0]
    near = reading.sentence_of(max(0, start - 1))[0] == before and "\n" not in reading.text[before:start]
    if near and reading.text[start - 1] == "；" and 1 < at - start < 10 and not reading.within(start, at):
        return said  # 某局局长甲受到警告处分；|办公室主任|乙…
    led = reading.text.startswith(("副主", "秘书长", "党组"), start)
    houses = list(filter(_is_of_house, said))
    return houses[-1:] if near and led else []


def _is_of_house(title: Title) -> bool:
    return title.institution is not None and title.institution.name.endswith(("政协", "人大常委会"))


def _side(reading: Reading, start: int) -> list[Title]:
    """某大学方面：|党委常委甲，科研处处长乙: the body of whose people a sentence tells, as a title without a post."""
    charged = _CHARGED.match(reading.text, start)  # 受某市人大常委会主任委托，|副主任甲
    if charged:
        return [t for t in titles_before(reading, charged.end(1))[-1:] if t.institution is not None]
    body = reading.starting_at(start, "Institution")
    if body is None or not reading.text.startswith(("方面：", "方面，", "方面有"), body.end):
        return []
    return [Title(start, body.end, "", "", body)]


def _over_aside(reading: Reading, at: int) -> int:
    """某镇原镇长（曾任某镇武装部部长）|张三: where the title before a name ends, over the bracket between them."""
    aside = _ASIDE.search(reading.text, max(0, at - 50), at) if reading.text.startswith("）", at - 1) else None
    titled = aside is not None and aside.start() >= reading.sentence_of(at)[0] and titles_before(reading, aside.start())
    return aside.start() if aside and titled else at


def _over_gap(reading: Reading, person: Found) -> int:
    """Where the title before a name ends: over the gap between them, where both are all of their line."""
    gap = _GAP.search(reading.text, max(0, person.start - 8), person.start)
    closed = person.end == len(reading.text) or reading.text.startswith("\n", person.end)
    return gap.start() if gap and closed else person.start


def _joined(reading: Reading, titles: list[Title], titled: int) -> list[Title]:
    """某市政府原副市长，|某市公安局原局长|张三: titles parted by a comma, no name between them, are of one person.

    So behind a name that has its own title before it, which ends at `titled`: 某局局长甲，|某区副区长，某分局局长乙.
    """
    while titles and titles[0].institution is not None:
        now = _NOW.search(reading.text, max(0, titles[0].start - 2), titles[0].start)  # 某村原支书，现任|某委主任|张三
        at = now.start() if now else titles[0].start
        if not reading.text.startswith("，", at - 1):
            break
        before = titles_before(reading, at - 1)
        body = before[0].institution if before else None
        if body is None or body.silent or (before[0].sign and body.start != before[0].start):
            break
        start = chain_start(reading, before[0].start)  # 某县|某镇原镇长，…
        if start > reading.sentence_of(start)[0] and reading.text[start - 1] not in "，。；：\n对由给将":
            break
        person = reading.ending_at(start - 1, "Person")
        if person is not None and person.end != titled:
            break
        titles = before + titles
    return titles


def _short(reading: Reading, person: Found) -> list[Title]:
    """某局|王局长: the post that a short form of a name holds, of the body before it."""
    body = reading.ending_at(person.start, "Institution")
    if body is None or "surname_title" not in person.attributes:
        return []
    post = person.name.removeprefix(surname_of(reading.vocabulary, person.name, 0))
    ends = words_of(reading.vocabulary).bodies.get(post, ())
    return [Title(body.start, person.end, post, post, body)] if body.name.endswith(ends) else []


def _over_calling(reading: Reading, at: int) -> list[Title]:
    """驻村第一书记、某局干部|张三, 市长、市级副河长|李四: the titles before what is told last of somebody and is no post."""
    calling = over_honour(reading, at, reading.sentence_of(at)[0])
    return titles_before(reading, calling) if calling < at else []


def _headed(reading: Reading, at: int) -> list[Title]:
    """出席会议的县委常委有：甲、乙: the post of each of the list."""
    head = _HEAD.search(reading.text, max(0, at - 4), at)
    if head is None or not head[0].endswith("："):
        return []
    titles = titles_before(reading, head.start())
    return titles if len(titles) == 1 and _shareable(reading, titles[0]) else []


def _of_whom(reading: Reading, at: int) -> list[Title]:
    """时任某市市长的|张三, 担任某县县长的|李四: the post between a verb of holding and 的."""
    called = next((n for n in (4, 3, 2) if reading.text[at - n : at] in reading.vocabulary.lexicon("callings")), 0)
    at -= called * reading.text.startswith("的", at - called - 1)  # 曾任某局局长的|作家|张三
    if not reading.text.startswith("的", at - 1):
        return []
    titles = titles_before(reading, at - 1)
    if not titles:
        return []
    lead = _HOLDING.search(reading.text, max(0, titles[0].start - 3), titles[0].end)
    if lead is None:
        return []
    told = dates.resolve(reading, reading.sentence_of(at)[0], titles[0].start)
    past = told is not None and told[:4].isdigit() and told[:4] < reading.article.date[:4]  # 2000年，任某省省长的|张三
    past = past or leads.is_over(reading, lead.start()) or reading.text.startswith("过", lead.end())  # 担任过某队队长的|张三
    for title in titles:
        title.ended = title.ended or lead[1] == "曾" or (past and lead[0] in ("任", "担任"))
    return titles


def _shareable(reading: Reading, title: Title) -> bool:
    """副市长张三、李四 share; 市长张三、李四 do not: one seat, one person."""
    prefixes, seats = _shared(reading.vocabulary)
    in_turn = reading.text.startswith(("历届", "历任"), title.start)  # 历届市政协主席甲、乙
    first = bool(title.sign) and title.post.startswith("常务副")  # 常务副市长 is one
    return (title.post.startswith(prefixes) and not first) or title.base in seats or in_turn


@cache
def _shared(vocabulary: Vocabulary) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return vocabulary.terms("post_prefixes", shared="yes"), vocabulary.terms("posts", shared="yes")


def _next_in_list(reading: Reading, last: Found, person: Found) -> bool:
    between = reading.text[last.end : person.start]
    return re.fullmatch(r"(（[^（）]{1,12}）)?[、 和]+", between) is not None
