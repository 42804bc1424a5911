"""Names whose place in a roll or an act is proof enough: 副主任：甲　乙（蒙古族）; 选举甲、乙、丙|为|某会委员."""

import re
from collections.abc import Iterator
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.people.printed import about
from fangzhi.extract.people.words import HAN, NEVER_GIVEN, surname_of
from fangzhi.extract.posts import rosters
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.sounds import sounds
from fangzhi.extract.terms import post_endings, posts
from fangzhi.vocabulary import Vocabulary

_NAME = rf"(?:{HAN}{{1,8}}(?:·{HAN}{{1,9}})+|{HAN}[ ]{{1,4}}{HAN}(?:(?=[为的])|(?!{HAN}{{2}}))|{HAN}{{2,8}})"
_BRACKET = r"(?:（[^（）\n]{1,40}）)?"
_ITEM = expression(rf"[ 、\n]*({_NAME})({_BRACKET})(?=[ 、\n]|$)")
_LIST = rf"{_NAME}(?:同志)?{_BRACKET}(?:、{_NAME}(?:同志)?{_BRACKET})*"
_MORE = r"(?:等\d{1,3}[人名位](?:同志)?)?"
_AS = "为(?!同志|的)"  # 任命张三|为某局局长, but 免去许大为|同志的, 免去许大为|的某局局长职务
_ELECTED = expression(rf"(?:^|(?<=[，；。：\n]))(?!全票|高票)({_LIST}?)(?={_MORE}(?:全票|高票)?当选)")
_ORDER = expression(r"[ ]*（[^（）\n]{1,20}）[ ]*(?=\n)")  # 副市长：|（按姓名笔画为序）|
_ONE = expression(rf"({_NAME}?)(?:同志)?({_BRACKET})(?:、|$)")
_MORE_AT = expression(_MORE)
_POST = expression(r"[^，。；：（\n]{2,48}(?=[，。；（\n]|$)")
_NEXT = expression(rf"[，；]\s*(?:免去|任命|补选|选举)?\s*(?!免去|任命|补选|选举)({_LIST}?)(?={_MORE}{_AS})")
_TITLE = expression(r"[ ]{1,8}([\u4e00-\u9fff、]{3,50})(?=[ ]*(?:\n|$))")
_REMOVAL = expression("免去|撤销|罢免")
# 同意|张三|因年龄原因辞去…
_RESIGNS = expression(
    rf"(?:同意|接受|批准)({HAN}{{2,4}}?)(?:同志)?(?=(?:因[^，。；\n]{{2,12}}?)?(?:申请|提出|请求)?辞去|不再担任)"
)
_NATION = expression("族")


def find(reading: Reading) -> None:
    """Add the people of rolls and acts."""
    labels = rosters.labels(reading)
    for label, after in zip(labels, [*labels, None][1:], strict=True):
        _roll(reading, label.end, after.start if after else len(reading.text))
    for start, end in (*_removed(reading), *(m.span(1) for m in _RESIGNS.finditer(reading.text))):
        _add(reading, start, end, "")
    elected = _ELECTED.finditer(reading.text) if "当选" in reading.text else ()
    winners = (m.span(1) for m in elected if "、" in m[1] or _names_lead(reading, m.start(1)))
    for start, end in (*_acts(reading), *winners):
        for match in _ONE.finditer(reading.text, start, end):
            if match[1]:
                _add(reading, match.start(1), match.end(1), match[2])


def _roll(reading: Reading, at: int, stop: int) -> None:
    order = _ORDER.match(reading.text, at, stop)
    at = order.end() if order else at
    line = -1  # where the line of a name that is sure begins
    while (match := _ITEM.match(reading.text, at, stop)) is not None:
        beside = line == reading.text.rfind("\n", 0, match.start(1))
        if not _add(reading, match.start(1), match.end(1), match[2], beside=beside):
            return
        line = reading.text.rfind("\n", 0, match.start(1))
        at = _behind_title(reading, match.end(), stop)


def _behind_title(reading: Reading, at: int, stop: int) -> int:
    """Where the title behind a name and a gap ends, with its line: 张三　市财政局局长; `at` where none stands there."""
    title = _TITLE.match(reading.text, at, stop)
    ends = post_endings(reading.vocabulary)
    return title.end() if title and ends.of(reading.text, title.start(1), title.end(1)) is not None else at


@cache
def _verbs(vocabulary: Vocabulary) -> re.Pattern[str]:
    verbs = "|".join(vocabulary.terms("appointment_verbs_before"))
    return expression(rf"(?:{verbs})了?(?:如下)?：?\s*({_LIST}?)(?={_MORE}{_AS}|的)")


def _acts(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where the names of an act stand: between its verb and 为 or 的 with a post behind; and of the acts that go on from it."""
    ends, text = post_endings(reading.vocabulary), reading.text
    for first in _verbs(reading.vocabulary).finditer(text):
        act: re.Match[str] | None = first
        while act is not None:
            more = _MORE_AT.match(text, act.end())
            post = _POST.match(text, (more.end() if more else act.end()) + 1)
            if post is None or (ends.of(text, post.start(), post.end()) is None and "职务" not in post[0]):
                break
            yield act.span(1)
            act = _NEXT.match(text, post.end())


def _names_lead(reading: Reading, at: int) -> bool:
    """Whether a name may begin at an offset: not 宣布将|当选."""
    word = reading.word_at(at)
    return word is None or word.tag not in ("v", "vd", "d", "p", "c", "r", "u", "ad") or word.end - word.start == 1


def _removed(reading: Reading) -> Iterator[tuple[int, int]]:
    """免去|张三|某局局长职务: the name between the verb and the body."""
    for match in _REMOVAL.finditer(reading.text):
        end = match.end()
        surname = surname_of(reading.vocabulary, reading.text, end)
        for length in (len(surname) + 2, len(surname) + 1) if surname else ():
            if reading.starting_at(end + length, "Institution") is not None:
                yield end, end + length
                break


def _add(reading: Reading, start: int, end: int, bracket: str, *, beside: bool = False) -> bool:
    """Keep a name that has a surname, a nationality in brackets, or foreign sounds; False where the stretch is none.

    `beside` another name of its line any short word is one: 冯唐　|成功|　全胜利.
    """
    name = reading.text[start:end].replace(" ", "")
    surname = surname_of(reading.vocabulary, name, 0)
    chinese = bool(surname) and 0 < len(name) - len(surname) <= 2
    foreign = "·" in name or _NATION.search(bracket) or sounds(reading.vocabulary).issuperset(name)
    word = reading.word_at(start)
    exact = word is not None and (word.start, word.end, word.tag) == (start, end, "Person")
    whole = (exact and len(name) > 3) or (" " in reading.text[start:end] and len(name) == 2)  # 包那木拉, 同  心
    whole = whole or (beside and len(name) in (2, 3))
    if (
        not (chinese or foreign or whole)
        or (NEVER_GIVEN & set(name[1:]) and not (whole or exact) and not (beside and chinese))
        or (name in reading.vocabulary.lexicon("person_not") and not beside)
    ):
        return False
    if posts(reading.vocabulary).at(name, 0) == name or reading.covering(start, end, "Institution") is not None:
        return False
    for other in reading.within(start, end, "Place", "Person"):
        if other.name != name:
            reading.remove(other)
    reading.add(Found(start, end, "Person", name, "roll", "", about(reading, end, start)))
    return True
