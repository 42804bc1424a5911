"""The grammar of a person's name over the raw string: where one that begins here ends, and how surely."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.people.dotted import dotted_at, end_of_dotted, hyphened_at
from fangzhi.extract.people.verbs import DONE, RISES, goes_on, verb_inside
from fangzhi.extract.people.words import HAN, MIDDLE, NEVER_GIVEN, STOPS, followers, post_at, shows, surname_of
from fangzhi.extract.reading import Reading
from fangzhi.extract.sounds import by_sound, in_parts, joined_by_sound
from fangzhi.extract.tagger import Word

_ADDRESS = expression(rf"{HAN}{{1,4}}(?=同志|先生|女士)")
BY = expression(rf"由{HAN}{{2,4}}?(?:[兼担]任|负责|主持)")  # 办公室主任|由墨翟兼任
_HAN_RUN = expression(rf"{HAN}{{2,4}}")
_PADDED = expression(rf"({HAN})[ ]{{1,4}}({HAN})")
_NO_NAMES = frozenset("v p d c ad a r m".split())
_NO_SHORT_NAMES = frozenset("v vn a an ad d f Time".split())


def name_at(reading: Reading, start: int, *, listed: bool = False) -> tuple[int, str] | None:
    """End and name of a person's name that begins at `start` behind a title or in a list; None where none surely does."""
    text = reading.text
    dotted = dotted_at(text, start)
    leads = dotted is not None and text.startswith("-", start + 1)  # 让-皮埃尔·…
    run = dotted if dotted and (leads or not _acts_before(reading, start, text.index("·", start))) else None
    run = run or hyphened_at(reading, start)
    if run:
        return end_of_dotted(reading, start, run.end())
    surname = surname_of(reading.vocabulary, text, start)
    word = reading.word_at(start)
    named = word is not None and (word.tag, word.start) == ("Person", start)
    if word is not None and named and len(surname) == 2 and word.end == start + 2 and text[word.end : word.end + 1] in STOPS:
        surname = surname[:1] if surname[0] in reading.vocabulary.lexicon("surnames") else surname  # 部长|贺兰，
    none = word is not None and text[start : word.end] in reading.vocabulary.lexicon("person_not")  # 免去|现职
    if word is not None and named and not (surname or none) and word.end - start >= 2:
        end = word.end - 2 * (text.endswith("夫人", start, word.end) and word.end - start > 3)
        end = joined_by_sound(reading, start, end)
        end -= end - start > 2 and verb_inside(reading, end)  # 菲佐|遇袭
        return end, text[start:end]  # 古纳瓦德纳, 马克龙|夫人, 恩达|伊施米耶
    parts = in_parts(reading, start)
    if parts:
        return parts, text[start:parts]
    if word is not None and word.start == start and _is_long(reading, word):
        end = word.end - 2 * text.endswith("夫人", start, word.end)  # 武契奇|夫人
        return end, text[start:end]
    if not surname:
        return None
    padded = _PADDED.match(text, start)
    if padded and padded[1] == surname and (listed or word is None or word.tag != "p") and _ends(reading, padded.end()):
        return padded.end(), padded[1] + padded[2]
    strength, end = max((_measured(reading, start, start + len(surname) + n, listed) for n in (2, 1)), default=(0, 0))
    strong = reading.vocabulary.lexicon("surnames")[surname]["strength"] == "strong"
    if strength < (4 if listed and not strong else 3 if listed or strong else 5):
        return None
    end = _to_address(reading, start, end)
    name = text[start:end]
    none = name.endswith("某") or any(name in reading.vocabulary.lexicon(words) for words in ("person_not", "callings"))
    return None if none else (end, name)  # 英雄|战士, 绣娘|银匠


def _acts_before(reading: Reading, start: int, dot: int) -> bool:
    """李强|致电|基尔·斯塔默, 秘书长|副发言人|法尔汉·哈克: whether an act or a post stands before the name with the dot."""
    if post_at(reading, start):
        return True
    words = (reading.word_at(at) for at in (start, *reading.borders_in(start + 1, dot - 1)))
    return any(w is not None and w.tag in ("v", "vn", "p") and not by_sound(reading, max(w.start, start), w.end) for w in words)


def _to_address(reading: Reading, start: int, end: int) -> int:
    """乌云|其木格同志: the end of a name that goes on by its sound up to the address."""
    address = _ADDRESS.match(reading.text, end)
    return address.end() if address and by_sound(reading, start, address.end()) else end


def _is_long(reading: Reading, word: Word) -> bool:
    """施泰因迈尔|表示: a foreign name that begins like a surname, whole up to a mark or a follower, with no follower inside."""
    least = 4 if by_sound(reading, word.start, word.start + 3) else 5  # 阿拉格齐
    if word.tag != "Person" or word.end - word.start < least or not re.fullmatch(rf"{HAN}+", reading.text[word.start : word.end]):
        return False
    words, text = followers(reading.vocabulary), reading.text
    inside = any(text[at : at + n] in words for at in range(word.start + 2, word.end) for n in (2, 3) if at + n <= word.end)
    return not inside and _ends(reading, word.end)


def _ends(reading: Reading, end: int) -> bool:
    """Whether a padded name has ended: at a mark, or before a word that follows names (马  岚|主持)."""
    text = reading.text
    if not re.match(HAN, text[end : end + 1]) or text[end] in "为的任被等":
        return True
    return any(text[end : end + n] in followers(reading.vocabulary) for n in (4, 3, 2))


def _measured(reading: Reading, start: int, end: int, listed: bool) -> tuple[int, int]:
    """The strength of [start, end) as a name, and its end; (0, 0) where it can be none."""
    text = reading.text
    run = text[start + 1 : end]
    if (
        end > len(text)
        or not _HAN_RUN.fullmatch(text, start, end)
        or (NEVER_GIVEN & set(run) and not _told_whole(reading, start, end))
    ):
        return 0, 0
    if RISES.match(text, end) or (end - start > 2 and (verb_inside(reading, end) or _of_all(reading, start, end))):
        return 0, 0  # 李国强|调研, 商陆|任组长, 唐突|已调任, 龙国友、蒋丽|均受到
    if text[end : end + 1] not in STOPS and goes_on(text[start:end], surname_of(reading.vocabulary, text, start)):
        return 0, 0
    if run in reading.vocabulary.lexicon("posts"):
        return 0, 0  # 书记|任组长
    if "和" in run and not _ends_in_he(reading, end):
        return 0, 0
    if run.endswith("和") and end - start > 2:  # what stands behind 和 goes with no second name; but 总书记|关怀和指导
        return (0, 0) if text[start : end - 1] in reading.vocabulary.lexicon("person_not") else (7, end)
    word = reading.word_at(start)
    if text.startswith("家", end) and word is not None and word.tag == "Person" and word.end == end + 1:
        return 5, end  # 村民|李二牛|家
    return _strength(reading, start, end, listed), end


def _told_whole(reading: Reading, start: int, end: int) -> bool:
    """吴而为, 邓还山, 柯从善: a little word in the middle of what the tagger takes for one name."""
    word = reading.word_at(start)
    return (
        word is not None
        and (word.tag, word.start, word.end) == ("Person", start, end)
        and reading.text[start + 1] in MIDDLE
        and end - start == 3
        and reading.text[end - 1] not in NEVER_GIVEN
    )


def _of_all(reading: Reading, start: int, end: int) -> bool:
    """龙国友、蒋丽|均受到: whether the last of a list ends in what its verb says of all."""
    text = reading.text
    listed = start > 0 and text[start - 1] in "、和及与"
    return listed and text[end - 1] in "均都" and text[end : end + 2] in followers(reading.vocabulary)


def _ends_in_he(reading: Reading, end: int) -> bool:
    """端木清和1968年, 端木清和|率队, but not 王强|和李明."""
    text = reading.text
    if end >= len(text) or text[end] in STOPS or text[end].isdigit():
        return True
    return any(text[end : end + n] in shows(reading.vocabulary) for n in (3, 2))


def _strength(reading: Reading, start: int, end: int, listed: bool) -> int:
    """How surely a name ends here: 6 the tagger's own name, 4-5 a stop or a follower, 2 a border of words, 0 nothing."""
    text = reading.text
    word = reading.word_at(start)
    exact = _is_name(reading, start, end) and not verb_inside(reading, end)
    gives = end - start > 3 or (end - start == 3 and _GIVES.match(text, end) is not None)
    whole = gives and _is_name(reading, start, end - 1)  # 申屠海|为获奖选手颁奖
    if end - start > 2 and text[end - 1] == "为" and not whole and _closed(reading, end):
        return 7  # 许大为|主持, 许大为|、
    stop = end >= len(text) or text[end] in STOPS or text[end].isdigit()
    follower = _followed(reading, end, listed)
    compound = word is not None and text[word.start : word.end] == surname_of(reading.vocabulary, text, start)  # 上官|喜旺
    if word is not None and word.start == start and not exact and not (compound and word.end - start > 1):
        twice = end - start == 3 and bool(stop or follower) and text.count(text[start:end]) > 1
        held = None if twice else _held_by_word(word, end, listed, bool(stop or follower))
        if held is not None:
            return held
    inside = end not in reading.borders and bool(reading.words) and not stop and not follower
    score = 4 * stop or 4 * follower or 2 * (end in reading.borders)
    if text[end : end + 3] in followers(reading.vocabulary):
        score = 6  # 孙伟|作报告
    if not reading.words:
        return score if not (follower and text[end : end + 1] == "") else 0
    return max(score + (2 + (end - start > 2)) * exact - 2 * inside, 0) if exact or score else 0


_GIVES = expression(r"(?:获奖|获得|荣获|受到?表彰|获评)[^，。；：]{0,30}?(?:颁|授|佩戴|献|送上)")  # 蒋莉|为获奖选手颁发证书
_CLOSING = expression("同志|[0-9]{1,4}[年月]")  # 许大为|同志, 许大为|5月底


def _closed(reading: Reading, end: int) -> bool:
    """Whether nothing that a verb could take begins at an offset: a mark, a word that follows names."""
    words = followers(reading.vocabulary)
    text = reading.text
    if end >= len(text) or text[end] in "，。；、）" or _CLOSING.match(text, end):
        return True
    return any(text[end : end + n] in words for n in (3, 2))


def _is_name(reading: Reading, start: int, end: int) -> bool:
    """Whether the tagger sees this very name; 副县长|车|向阳: it may take the surname for a word."""
    word, behind = reading.word_at(start), reading.word_at(start + 1)
    if word is not None and word.tag == "Person" and (word.start, word.end) == (start, end):
        return True
    if behind is None or (behind.start, behind.end) != (start + 1, end):
        return False
    ended = end >= len(reading.text) or reading.text[end] in STOPS
    return behind.tag == "Person" or (behind.tag == "Place" and ended and end - start > 2)  # 副院长|边|叙州


def _followed(reading: Reading, end: int, listed: bool) -> bool:
    text, words = reading.text, followers(reading.vocabulary)
    if any(text[end : end + n] in words for n in (4, 3, 2)) or (listed and text.startswith("为", end)):
        return True
    if text[end : end + 1] not in words:
        last = reading.word_at(end - 1)  # 毕升|认了, but 夏羽|换|成了
        whole = end in reading.borders and not (last is not None and last.start == end - 1 and last.tag in ("v", "p", "d"))
        return whole and text[end : end + 1] not in STOPS and DONE.match(text, end + 1) is not None
    if verb_inside(reading, end + 1):
        return True
    word = reading.word_at(end)
    overlong = word is not None and word.tag == "Person" and word.end - word.start > 4 and word.start < end
    return end in reading.borders or overlong  # 韩乐天|向八所镇政府 as one name


def _held_by_word(word: Word, end: int, listed: bool, ended: bool) -> int | None:
    """The strength of a name that begins with a word of the tagger which is none; None where the word says nothing."""
    length = word.end - word.start
    if word.tag in _NO_NAMES and not listed and (1 < length < 3 or word.tag in "pdcrm"):
        return 2 if word.end >= end else 0  # 主任|周密部署, 局长|于近日
    if word.end == end and length < 3 and word.tag in _NO_SHORT_NAMES:
        return 1  # 成员|包片
    if word.tag in ("Institution", "Place") and word.end > end:
        return 1
    if word.end == end and word.tag in ("Place", "nz"):
        return 5 if ended or not listed else 3  # 所长|古岳
    return None
