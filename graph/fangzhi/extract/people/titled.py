"""Names that a full title announces although the tagger sees other words there: 政法委书记|舒放, 副区长|惠民|主持."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.people.names import BY
from fangzhi.extract.people.verbs import goes_on, verb_inside
from fangzhi.extract.people.words import HAN, NEVER_GIVEN, STOPS, followers, surname_of
from fangzhi.extract.reading import Reading
from fangzhi.extract.terms import post_endings, posts
from fangzhi.vocabulary import Vocabulary

_BEFORE_POST = expression(r"(?:常务|第一|代理?|时任|原|前|副|党组|党委)*$")
_PARALLEL = expression(r"（(?:挂职|兼职|兼|[男女][，）]|时任|现任|拟任|拟提名|女，拟|另案|[正副]?[处厅科]级)")
_NATION = expression(
    rf"({HAN}{{2,6}})(?:同志)?(?:，[男女])?(?:，|（)(?:[男女]，)?{HAN}{{1,4}}族(?=[，；。）])"
)  # 组长|其美多吉|，藏族，
_TOGETHER = (
    "共同",
    "分别",
    "一起",
    "一同",
    "一道",
    "先后",
    "依次",
    "轮流",
    "双双",
    "陪同",
    "随同",
)  # 局长甲、总经理|温暖|共同签字
_ACTS = ("任", "等", "在", "到", "对", "被", "为", "的")


def full_title(reading: Reading, start: int) -> bool:
    """Whether the post that begins at `start` follows its body, its area or another post: 某县委|书记, 县长、|县委副书记."""
    prefix = _BEFORE_POST.search(reading.text, max(0, start - 8), start)
    at = prefix.start() if prefix else start
    if reading.ending_at(at, "Institution", "Place") is not None:
        return True
    if reading.text[at - 1 : at] == "，" and reading.ending_at(at - 1, "Person") is not None:
        return True  # 市政协主席张三，|副主席|李四
    if reading.text[at - 1 : at] in ("、", "兼"):
        return post_endings(reading.vocabulary).of(reading.text, max(0, at - 8), at - 1) is not None
    post = posts(reading.vocabulary).at(reading.text, start)
    if post is not None and reading.vocabulary.lexicon("posts")[post]["body"]:
        return True  # 副市长 is of one government
    return at > 0 and reading.text[at - 1] in "省市县区州旗镇乡村团师局处科部室院厅司社校所站厂场店矿组队班馆台园库"


def name_behind(reading: Reading, at: int) -> tuple[int, str] | None:
    """End and name of the person whom a full title at its end announces; None where what follows may be other words."""
    nation = _NATION.match(reading.text, at)
    if nation and not posts(reading.vocabulary).at(reading.text, at) and not NEVER_GIVEN & set(nation[1][1:]):
        return nation.end(1), nation[1]
    surname = surname_of(reading.vocabulary, reading.text, at)
    if not surname or BY.match(reading.text, at) or posts(reading.vocabulary).at(reading.text, at):
        return None
    seen = _seen(reading, at, surname) or _long(reading, at)
    if seen:
        return seen, reading.text[at:seen]
    if _little(reading, at):
        return None
    for length in (len(surname) + 2, len(surname) + 1):
        if at + length <= len(reading.text) and _is_name(reading, at, at + length):
            return at + length, reading.text[at : at + length]
    return None


def called_he(reading: Reading, at: int) -> int:
    """The end of a name with the surname 和 right behind a full title, where no other name stands: 局长|和向红|出席; else 0.

    Not 书记|和群众; nor 局长|和李明华, whose name is whole without it.
    """
    given = reading.word_at(at + 1) if reading.text.startswith("和", at) else None
    if given is None or (given.start, given.tag) != (at + 1, "Person") or given.end - given.start != 2:
        return 0
    if posts(reading.vocabulary).at(reading.text, given.end):
        return 0
    return 0 if NEVER_GIVEN & set(reading.text[given.start : given.end]) else given.end


def _long(reading: Reading, at: int) -> int:
    """The end of a long name that begins like a surname, as the tagger sees it up to a mark: 州长|旦真罗布|，; else 0."""
    word = reading.word_at(at)
    if word is None or (word.tag, word.start) != ("Person", at) or not 4 <= word.end - at <= 7:
        return 0
    name, ended = reading.text[at : word.end], word.end >= len(reading.text) or reading.text[word.end] in STOPS
    plain = re.fullmatch(rf"{HAN}+", name) and not NEVER_GIVEN & set(name) and name[-1] not in followers(reading.vocabulary)
    inside = any(
        posts(reading.vocabulary).at(name, k) or name[k : k + 2] in followers(reading.vocabulary) for k in range(len(name))
    )
    return word.end if ended and plain and not inside else 0


def _little(reading: Reading, at: int) -> bool:
    """局长|向|记者介绍, 书记|和|群众聊: a word of one character before a noun of its own, with no mark behind it."""
    word, noun = reading.word_at(at), reading.word_at(at + 1)
    alone = word is not None and (word.start, word.end) == (at, at + 1) and word.tag in ("p", "c", "d", "u", "r")
    return (
        alone
        and noun is not None
        and noun.start == at + 1
        and noun.end - noun.start > 1
        and noun.tag == "n"
        and noun.end < len(reading.text)
        and reading.text[noun.end] not in STOPS
    )


def _seen(reading: Reading, at: int, surname: str) -> int:
    """The end of the name that the tagger sees right behind a full title, whatever else it may mean: 局长|田园; else 0."""
    word = reading.word_at(at)
    if (
        word is None
        or (word.tag, word.start) != ("Person", at)
        or not max(2, len(surname) + 1) <= word.end - at <= len(surname) + 2
    ):
        return 0  # 夏侯|远看 too
    name = reading.text[at : word.end]
    if not re.fullmatch(rf"{HAN}+", name) or name.endswith("某") or (word.end - at > 2 and verb_inside(reading, word.end)):
        return 0
    if (len(name) == 2 and name[1] in "我你他她这那") or name in ("任上", "任内", "任期"):
        return 0  # 县长|任我|行, 副县长|任上|分管交通
    if (
        len(name) > len(surname) + 1
        and name[-1] in "搞携另的你我他她了把被"
        and reading.text[word.end : word.end + 1] not in STOPS
    ):
        return word.end - 1  # 副镇长|黎明|携全体村民, 检察长|庾亮|的提请
    if goes_on(name, surname):
        return word.end - 1
    return 0 if any(posts(reading.vocabulary).at(name, k) for k in range(len(name))) else word.end


def _is_name(reading: Reading, start: int, end: int) -> bool:
    text, words = reading.text, followers(reading.vocabulary)
    name = text[start:end]
    row = reading.vocabulary.lexicon("person_not").get(name)
    if row is not None or not re.fullmatch(rf"{HAN}{{2,4}}", name) or NEVER_GIVEN & set(name[1:]):
        called = row is not None and bool(row["called"])
        beside = text.startswith(_TOGETHER, end) and _among_names(reading, start)
        return called and (
            beside or _parallel(reading, end) or _acts_alone(reading, end)
        )  # 书记|关键，市招商局局长…; 局长|成功|当场认领
    care = name.endswith("和") and name[:-1] in reading.vocabulary.lexicon("person_not")  # 总书记|关怀和指导
    if care or name in words or name[:2] in words or any(posts(reading.vocabulary).at(text, at) for at in range(start + 1, end)):
        return False  # 主任|任组长, 书记|安排
    if end - start > 2 and verb_inside(reading, end):
        return False  # 县委书记|解放|调任
    stop = end >= len(text) or text[end] in STOPS
    followed = any(text[end : end + n] in words for n in (4, 3, 2)) or _acts(reading, end)
    followed = followed or (end - start > 2 and text[end : end + 1] in words and end in reading.borders)  # 总工程师|危建树|说
    if not stop and not followed:
        return False
    if text.startswith("为", end) and posts(reading.vocabulary).at(text, end + 1 + text.startswith("副", end + 1)):
        return True  # 选举某院院长|花林|为副会长
    word = reading.word_at(start)
    tag = word.tag if word is not None and (word.start, word.end) == (start, end) else ""
    among = _among_names(reading, start)
    if end - start > 2 or (_acts_alone(reading, end) and (among or tag not in ("d", "p", "f", "s", "r", "c", "m", "q"))):
        return True  # not 书记|常常|站在
    if _parallel(reading, end):
        return True
    together = text.startswith(_TOGETHER, end)
    return tag not in ("n", "v", "a", "ad", "an", "d", "f", "s") or (among and (stop or together))


def _acts_alone(reading: Reading, end: int) -> bool:
    """Whether what stands at an offset is a word of which only a person is the subject."""
    words = sure_followers(reading.vocabulary)
    return any(reading.text[end : end + n] in words for n in (4, 3, 2))


def _parallel(reading: Reading, end: int) -> bool:
    """Whether a mark and another title stand behind: 市长|殷实，市人大常委会主任…; 副主任|强胜（挂职…"""
    text = reading.text
    if end < len(text) and text[end] not in STOPS:
        return False
    behind = posts(reading.vocabulary).at(text, end + 1 + text.startswith("副", end + 1))
    return bool(behind or _PARALLEL.match(text, end) or reading.starting_at(end + 1, "Institution", "Place"))


@cache
def sure_followers(vocabulary: Vocabulary) -> frozenset[str]:
    """Words that only a person does: behind a full title, what stands before them is a name."""
    return frozenset(vocabulary.terms("name_followers", sure="yes"))


def _acts(reading: Reading, end: int) -> bool:
    """任组长, 等到场: a verb of one character with what it takes."""
    text = reading.text
    if text.startswith("任", end):
        return posts(reading.vocabulary).at(text, end + 1 + text.startswith("副", end + 1)) is not None
    return text.startswith(_ACTS, end) and end in reading.borders


def _among_names(reading: Reading, start: int) -> bool:
    """Whether the sentence names other people by their titles before: …书记甲，政法委书记|舒放，…"""
    begin = reading.sentence_of(start)[0]
    return any(f.rule in ("title", "list") for f in reading.within(begin, start, "Person"))


def titled_surname(reading: Reading, start: int) -> int:
    """The end of a surname with a post that begins at `start` (张书记); 0 where none does."""
    text = reading.text
    surname = surname_of(reading.vocabulary, text, start)
    post = posts(reading.vocabulary).at(text, start + len(surname)) if surname and surname != "代" else None
    if surname == "任" and (
        text.endswith("同志", 0, start) or post_endings(reading.vocabulary).of(text, max(0, start - 6), start)
    ):
        return 0  # 张三教授|任院长
    if post and (whole := posts(reading.vocabulary).at(text, start)) and len(whole) >= len(surname) + len(post):
        return 0  # 支队长
    return start + len(surname) + len(post) if post else 0
