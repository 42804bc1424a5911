"""Bare posts of who hires or appoints: 某校聘请张三为|辅导员|, 某县聘请张三为|县产业发展首席顾问|, 某公司任命张三为|副总经理|."""

from fangzhi.expressions import expression
from fangzhi.extract.places import areas
from fangzhi.extract.posts.assemblies import HONOURED, elected
from fangzhi.extract.posts.titles import titles_before
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import posts

_HIRER = expression("(?:特|还|已|专门|正式|决定|先后|共同)*(?:聘请|特聘|选聘|聘任|聘)$")
_TERM = expression("(?:第[一二三四五六七八九十百]+届|上一?届|原|退休|知名|著名|资深)$")
_ADVISER = expression(r"[\u4e00-\u9fff]{2,12}?(?:顾问|大使|推介官|推荐官|辅导员|指导员)(?=[，。；、\n]|$)")
_ACTS = ("任命", "聘任", "聘请", "委派")


def hired(reading: Reading, at: int, person: Found) -> tuple[list[Title], int]:
    """学校聘请张三为|校外辅导员: the bare post at an offset, of the body or place right before the verb."""
    text = reading.text
    honoured = HONOURED.match(text, at)  # 特邀|调解员
    base = posts(reading.vocabulary).at(text, honoured.end() if honoured else at) or ""
    post = text[at : honoured.end() if honoured else at] + base
    titles = titles_before(reading, person.start)
    start = titles[0].start if titles else person.start  # 某市聘请|某商会会长|张三为招商顾问
    start = areas.chain_start(reading, over_term(text, start))
    verb = _HIRER.search(text, max(reading.sentence_of(start)[0], start - 12), start)
    stop = at + len(post)
    if not base or verb is None or text[stop : stop + 1] not in ("", "，", "。", "；", "\n"):
        return [], at
    body = reading.ending_at(verb.start(), "Institution", "Place") or _school(reading, verb.start())
    if body is None:  # 某协会会员大会…。会议聘请张三为名誉会长
        return elected(reading, at, reading.sentence_of(start)[0])
    return ([Title(at, stop, post, base, body)], stop) if body is not None else ([], at)


def _school(reading: Reading, end: int) -> Found | None:
    """学校|聘请: the one school that the article speaks of."""
    if not reading.text.endswith("学校", 0, end):
        return None
    schools = {f.name: f for f in reading.last_of_each("Institution", end) if f.name.endswith(("学校", "中学", "小学", "学院"))}
    return next(iter(schools.values())) if len(schools) == 1 else None


def over_term(text: str, start: int) -> int:
    """会议聘请|第五届|会长张三为荣誉会长: where a title begins with its term."""
    term = _TERM.search(text, max(0, start - 6), start)
    return term.start() if term else start


def for_topic(reading: Reading, at: int) -> tuple[list[Title], int]:
    """某县聘请张三为|县产业发展首席顾问: the post of an area that tells on what, and where it ends."""
    text = reading.text
    named = reading.starting_at(at, "Place")
    place = named or (areas.resolve(reading, text[at], at)[0] if text[at : at + 1] in tuple("省市县区镇乡") else None)
    start = named.end if named is not None else at + 1
    adviser = _ADVISER.match(text, start) if place is not None else None
    base = posts(reading.vocabulary).at(text, start)
    if place is None or adviser is None or (base and start + len(base) == adviser.end()):
        return [], at
    return [Title(at, adviser.end(), adviser[0], adviser[0][-2:], place)], adviser.end()


def by_actor(reading: Reading, titles: list[Title], person: Found, verb: str) -> list[Title]:
    """某集团子公司|某期货公司|任命张三为|副总经理: a bare post is of the body before the verb that can have it."""
    actor = reading.ending_at(person.start - len(verb), "Institution") if verb in _ACTS else None
    ends = words_of(reading.vocabulary).bodies.get(titles[0].base)
    bare = len(titles) == 1 and titles[0].end - titles[0].start == len(titles[0].post)
    if actor is not None and ends and bare and actor.name.endswith(ends):
        titles[0].institution = actor
    return titles
