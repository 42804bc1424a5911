"""People: names behind titles and in lists by their grammar, over the raw string; the tagger's names where they hold."""

import re
from collections.abc import Iterator
from functools import cache

from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import Terms
from fangzhi.vocabulary import Vocabulary

HAN = "[〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_DOTTED = re.compile(rf"{HAN}{{1,7}}(?:·{HAN}{{1,9}}){{1,4}}")
_HAN_RUN = re.compile(rf"{HAN}{{2,4}}")
_PADDED = re.compile(rf"({HAN})[ ]{{1,4}}({HAN})(?!{HAN})")
_STOPS = frozenset("，。；：！？、（）“”《》〈〉【】 \n…—|／/·")
_NEVER_GIVEN = frozenset("的了是在与及等我你他她这那们或但而被把各从也都就还又很更着过地得吗呢吧嘛")
_BRACKET = re.compile(r"（((?:[男女](?=[，、）])|[\u4e00-\u9fff]{1,5}族|[，、 ])*[^（）]{0,12})）")
_PROFILE = re.compile(rf"(?:^|[\n。；])({HAN}[{HAN[1:-1]}·]{{1,9}})，[男女]，")
_OPENING = re.compile(r"(还?有|包括|为)?[：:]?")
_AFTER_NAME = (
    "精神",
    "思想",
    "奖",
    "杯",
    "大学",
    "小学",
    "中学",
    "路",
    "故居",
    "式",
    "号",
    "镇",
    "村",
    "县",
    "区",
    "市",
    "省",
    "山",
    "河",
)
_TYPHOON = re.compile(r"(台风|飓风|风暴|热带低压|探测器|卫星|飞船|舰|号)“?$")


def find(reading: Reading) -> None:
    """Add every Person: bylines, names behind a title or calling with the lists they open, hints, and repeats."""
    for byline in reading.article.bylines:
        reading.add(Found(byline.start, byline.end, "Person", byline.name, "byline"))
    for start, end in _anchors(reading.vocabulary).scan(reading.text):
        if reading.words and reading.text[start:end] in _FAINT and not _tagged_at(reading, end) and not _opens(reading, end):
            continue
        _open_list(reading, end, sure=reading.text[start:end] in _ACTS)
    for match in _PROFILE.finditer(reading.text):
        _open_list(reading, match.start(1), sure=True)
    known = {f.name for f in reading.found if f.type == "Person"}
    for word in reading.tagged("Person"):
        _hint(reading, word.start, word.end, known)
    _repeats(reading)
    _titled_surnames(reading)


# so common as plain words that only the tagger's own name may stand behind them
_FAINT = frozenset(
    "成员 委员 代表 秘书 助理 干事 领导 干部 党员 群众 接受 学生 老师 职工 用户 负责人 大户 选手 队员 专家".split()
)


def _opens(reading: Reading, at: int) -> bool:
    """A list after a colon, or a compound surname: 常委有：…, 专家|闻人杰."""
    return reading.text.startswith(("有：", "：", "还有："), at) or len(surname_of(reading.vocabulary, reading.text, at)) > 1


def _tagged_at(reading: Reading, at: int) -> bool:
    at += len(_OPENING.match(reading.text, at)[0])  # type: ignore[index]
    word = reading.word_at(at)
    return word is not None and word.tag == "Person" and word.start == at


@cache
def _anchors(vocabulary: Vocabulary) -> Terms:
    return Terms([*vocabulary.lexicon("posts"), *vocabulary.lexicon("ranks"), *vocabulary.lexicon("callings")])


@cache
def _followers(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(vocabulary.lexicon("name_followers"))


def surname_of(vocabulary: Vocabulary, text: str, start: int) -> str:
    """The surname that a name at `start` would begin with, compound ones first; "" if none."""
    surnames = vocabulary.lexicon("surnames")
    for length in (4, 3, 2, 1):
        if text[start : start + length] in surnames and start + length < len(text) + 1:
            return text[start : start + length]
    return ""


def name_at(reading: Reading, start: int, *, listed: bool = False) -> tuple[int, str] | None:
    """End and name of a person's name that begins at `start` behind a title or in a list; None where none surely does."""
    text = reading.text
    dotted = _DOTTED.match(text, start)
    if dotted and "·" in dotted[0]:
        return _end_of_dotted(reading, start, dotted.end())
    surname = surname_of(reading.vocabulary, text, start)
    word = reading.word_at(start)
    if word is not None and word.tag == "Person" and word.start == start and word.end - start > 4 and not surname:
        return word.end, text[start : word.end]  # 古纳瓦德纳
    if not surname:
        if word is not None and word.tag == "Person" and word.start == start and word.end - start >= 2:
            return word.end, text[start : word.end]
        return None
    padded = _PADDED.match(text, start)
    if padded and padded[1] == surname and (listed or word is None or word.tag != "p"):
        return padded.end(), padded[1] + padded[2]
    best: tuple[int, int] = (0, 0)
    for given in (2, 1):
        end = start + len(surname) + given
        run = text[start + len(surname) : end]
        if len(run) < given or not _HAN_RUN.fullmatch(surname + run) or _NEVER_GIVEN & set(run):
            continue
        if "和" in run and end < len(text) and text[end] not in _STOPS and not text[end].isdigit():
            continue  # 端木清和1968年, but not 王强|和李明
        strength = _strength(reading, start, end, listed)
        if text.startswith("家", end) and word is not None and word.tag == "Person" and word.end == end + 1:
            strength = 5  # 村民|李二牛|家
        best = max(best, (strength, end))
    strong = reading.vocabulary.lexicon("surnames")[surname]["strength"] == "strong"
    if best[0] >= (4 if listed and not strong else 3 if listed or strong else 5):
        name = text[start : best[1]]
        if not name.endswith("某") and name not in reading.vocabulary.lexicon("person_not"):
            return best[1], name
    return None


def _strength(reading: Reading, start: int, end: int, listed: bool) -> int:
    """How surely a name ends here: 6 the tagger's own name, 4-5 a stop or a follower, 2 a border of words, 0 nothing."""
    text = reading.text
    word = reading.word_at(start)
    exact = word is not None and word.tag == "Person" and word.start == start and word.end == end
    behind = reading.word_at(start + 1)
    if behind is not None and behind.start == start + 1 and behind.end == end and behind.tag == "Person":
        exact = True  # 副县长|车|向阳: the tagger took the surname for a word
    stop = end >= len(text) or text[end] in _STOPS or text[end].isdigit()
    followers = _followers(reading.vocabulary)
    follower = (
        any(text[end : end + n] in followers for n in (3, 2))
        or (listed and text.startswith("为", end))
        or (text[end : end + 1] in followers and end in reading.borders)
    )
    other = word is not None and word.start == start and word.tag in ("v", "p", "d", "c", "ad", "a", "r", "m")
    if word is not None and other and not exact and not listed and (1 < word.end - start < 3 or word.tag in "pdcrm"):
        return 2 if word.end >= end else 0  # 主任|周密部署, 局长|于近日
    whole = word is not None and (word.start, word.end) == (start, end)
    if whole and end - start < 3 and word is not None and word.tag in ("v", "vn", "a", "an", "ad", "d", "f", "Time"):
        return 1  # 成员|包片
    if word is not None and word.tag in ("Institution", "Place") and word.start == start and word.end > end:
        return 1
    if word is not None and (word.start, word.end) == (start, end) and word.tag in ("Place", "nz"):
        return 5 if stop or follower or not listed else 3  # 所长|古岳
    inside = end not in reading.borders and bool(reading.words) and not stop and not follower
    score = 4 * stop or 4 * follower or 2 * (end in reading.borders)
    if not reading.words:
        return score if not (follower and text[end : end + 1] == "") else 0
    return max(score + 2 * exact - 2 * inside, 0) if exact or score else 0


def _end_of_dotted(reading: Reading, start: int, end: int) -> tuple[int, str] | None:
    """A dotted name runs on over its last part until a follower or a border: 艾尔肯·吐尼亚孜|出席."""
    text = reading.text
    last = text.rfind("·", start, end) + 1
    if (end >= len(text) or text[end] in _STOPS) and end - last <= 4:
        return end, text[start:end]
    for at in range(last + 1, end):
        hit = any(text[at : at + n] in _followers(reading.vocabulary) for n in (3, 2))
        word = reading.word_at(at)
        if (hit and at in reading.borders) or (
            word is not None and word.start == at and word.tag in ("v", "p", "c", "u", "d", "n")
        ):
            end = at
            break
    return end, text[start:end]


_ACTS = frozenset("任命 决定任命 免去 选举 选举产生 补选 推选 提名 为序".split())


def _open_list(reading: Reading, at: int, *, sure: bool = False) -> None:
    """Names from here on, parted by 、 or brackets, as long as each item is one; `sure` where only a name can follow."""
    text = reading.text
    if text[at : at + 1] in ("会", "团", "处", "级", "们", "制", "）"):
        return
    opening = _OPENING.match(text, at)
    if opening and (text[at - 1] in "导志有下是员表人序" or opening[0].endswith(("有：", "有:"))):
        at = opening.end()
    found = reading.starting_at(at, "Person")
    first = (found.end, found.name) if found else name_at(reading, at, listed=sure)
    listed = False
    while first is not None:
        end, name = first
        if not reading.within(at, end, "Institution") and not _place_like(reading, at, end):
            reading.add(Found(at, end, "Person", name, "list" if listed else "title", "", _about(reading, end)))
        bracket = _BRACKET.match(text, end)
        if bracket:
            end = bracket.end()
        if end >= len(text) or text[end] not in "、 " or end - at > 40:
            return
        at = end + len(re.match(r"[、 ]+", text[end:])[0])  # type: ignore[index]
        listed = True
        first = name_at(reading, at, listed=True)


def _place_like(reading: Reading, start: int, end: int) -> bool:
    """Whether a place stands where the name would; one that only the tagger saw gives way to the title: 所长|古岳."""
    place = reading.starting_at(start, "Place")
    if place is not None and place.end == end and place.rule == "tagger" and "code" not in place.attributes:
        reading.remove(place)
        return False
    return place is not None and place.end >= end


def _about(reading: Reading, end: int) -> dict[str, str]:
    """What a bracket behind a name says of its bearer: （女，满族）."""
    bracket = _BRACKET.match(reading.text, end)
    about: dict[str, str] = {}
    for item in re.split("[，、 ]", bracket[1]) if bracket else ():
        if item in ("男", "女"):
            about["sex"] = item
        elif re.fullmatch(r"[\u4e00-\u9fff]{1,5}族", item):
            about["ethnicity"] = item
    return about


def _hint(reading: Reading, start: int, end: int, known: set[str]) -> None:
    """A name that only the tagger saw: Chinese of three characters, or in a list, or before a verb of people; else not."""
    text = reading.text
    name = text[start:end]
    if name[:-1] in known and len(name) > 2:
        end, name = end - 1, name[:-1]  # 韩正|同
    if any(f.start < end and f.end > start for f in reading.within(max(0, start - 12), end + 12, "Person")):
        return
    if "·" in text[max(0, start - 1) : end + 1]:
        dotted = next((m for m in _DOTTED.finditer(text, max(0, start - 12), end + 12) if m.start() <= start < m.end()), None)
        if dotted is None:
            return
        found = _end_of_dotted(reading, start, dotted.end()) if dotted.start() == start else None
        if found is not None:
            reading.add(Found(start, found[0], "Person", found[1], "tagger", "", _about(reading, found[0])))
        return
    surname = surname_of(reading.vocabulary, text, start)
    if len(surname) == 1 and len(name) == 4 and name[-1] in _followers(reading.vocabulary):
        end, name = end - 1, name[:-1]
    if not _plausible(reading, start, end, name):
        return
    if surname:
        better = name_at(reading, start, listed=True)
        if better is not None and better[0] != end and len(better[1]) <= len(surname) + 2:
            end, name = better
    if name in known or _supported(reading, start, end, surname):
        reading.add(Found(start, end, "Person", name, "tagger", "", _about(reading, end)))


def _supported(reading: Reading, start: int, end: int, surname: str) -> bool:
    """Whether more than the tagger says that this is a person: a strong surname and three characters, a list, a verb."""
    text = reading.text
    strong = bool(surname) and reading.vocabulary.lexicon("surnames")[surname]["strength"] == "strong"
    if text[end - 1] in "方军党团队旅侧":
        return False  # 乌方, 黎真主党, 军乐团
    if strong and end - start == len(surname) + 2:
        return True
    listed = text[start - 1 : start] == "、" and reading.ending_at(start - 1, "Person") is not None
    spoke = any(text[end : end + n] in _followers(reading.vocabulary) for n in (3, 2))
    return (
        listed or (bool(surname) and (spoke or text[end : end + 1] in "说：（")) or (strong and text.count(text[start:end]) > 1)
    )


def _plausible(reading: Reading, start: int, end: int, name: str) -> bool:
    text = reading.text
    if not re.fullmatch(rf"{HAN}{{2,10}}", name) or name in reading.vocabulary.lexicon("person_not"):
        return False
    if name.endswith(("某", "某某")) or name[0] in "老小阿" and len(name) == 2 or _NEVER_GIVEN & set(name[1:]):
        return False
    if text.startswith(_AFTER_NAME, end) or _TYPHOON.search(text, max(0, start - 6), start):
        return False
    if text[start - 1 : start] == "“" and text[end : end + 1] == "”":
        return False
    inside = reading.covering(start, end, "Institution") or reading.covering(start, end, "Place")
    if inside is not None:
        return False
    surname = surname_of(reading.vocabulary, text, start)
    if not surname and len(name) == 2:
        return len(re.findall(name, text)) > 1 and not reading.vocabulary.gazetteer.named(name)
    return not (surname and len(name) > len(surname) + 2 and not _foreign(reading, name))


def _foreign(reading: Reading, name: str) -> bool:
    """Four and more characters without a dot, the last of them no verb's: 古纳瓦德纳, but not 周立群|作."""
    return len(name) >= 4 and name[-1] not in _followers(reading.vocabulary)


def _repeats(reading: Reading) -> None:
    names = sorted({f.name for f in reading.found if f.type == "Person" and len(f.name) >= 2}, key=lambda n: (-len(n), n))
    for name in names:
        for match in re.finditer(re.escape(name), reading.text):
            start, end = match.span()
            if reading.covering(start, end, "Person", "Institution", "Place") or not _bordered(reading, start, end):
                continue
            reading.add(Found(start, end, "Person", name, "repeat"))


def _bordered(reading: Reading, start: int, end: int) -> bool:
    if not reading.words or end - start >= 3:
        return True
    return start in reading.borders and end in reading.borders


def _titled_surnames(reading: Reading) -> None:
    """张书记, 李县长: the one person of the article with that surname, else a person of that name alone."""
    posts = _anchors(reading.vocabulary)
    for word in reading.words:
        text = reading.text
        start = word.start
        surname = surname_of(reading.vocabulary, text, start)
        title = posts.at(text, start + len(surname)) if surname else None
        if not title or title not in reading.vocabulary.lexicon("posts") or reading.covering(start, start + 1):
            continue
        if start and re.match(HAN, text[start - 1]) and start not in reading.borders:
            continue
        end = start + len(surname) + len(title)
        tagged = word.tag == "Person" or (
            word.end == end and word.tag == "n" and reading.vocabulary.lexicon("surnames")[surname]["strength"] == "strong"
        )
        if not tagged or name_at(reading, end) is not None:
            continue
        full = {
            f.name
            for f in reading.found
            if f.type == "Person" and f.name.startswith(surname) and len(f.name) > len(surname) and not f.silent
        }
        if len(full) == 1:
            reading.add(Found(start, end, "Person", next(iter(full)), "surname", "article"))
        elif not full and word.tag == "Person":
            reading.add(Found(start, end, "Person", text[start:end], "surname", "", {"surname_title": True}))


def people_in(reading: Reading, start: int, end: int) -> Iterator[Found]:
    """The people mentioned in [start, end), in text order."""
    yield from reading.within(start, end, "Person")
