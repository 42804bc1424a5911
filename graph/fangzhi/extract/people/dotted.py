"""Names with a dot or a hyphen between their parts: 艾尔肯·吐尼亚孜, 让-皮埃尔·莫兰; where one ends, and what is none."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.people.words import HAN, STOPS, followers, post_at
from fangzhi.extract.reading import Reading
from fangzhi.extract.sounds import by_sound

# 艾尔肯·吐尼亚孜, 让-皮埃尔·莫兰, 玛丽·亚当斯-科尔
_DOTTED = expression(rf"(?:{HAN}{{1,4}}-)?{HAN}{{1,7}}(?:·{HAN}{{1,9}}(?:(?<={HAN}{HAN})-{HAN}{{2,9}})?){{1,4}}")
_HYPHENED = expression(rf"({HAN}{{2,6}})-({HAN}{{2,9}})")
_AND_AREA = expression("和(?:$|[\u4e00-\u9fff]{2,4}[州省市国])")  # 玛德琳·金|和西澳州州长
_LITTLE = frozenset(
    "说称等为的著就喊把给跟找叫问请带将向对后前时案遭愿那这则还又并"
)  # words of one character that the tagger takes into a name
_VISITS = expression("提到(?![了过])[^，。；：\n]{1,16}(?:调研|考察|检查|督[导查]|指导|慰问|看望|视察|走访|参加|出席|开展)")
_AND_NAME = expression(rf"和(?={HAN}{{1,8}}·)")  # 古丽娜尔·艾山|和阿依努尔·吐逊


def dotted_at(text: str, start: int, end: int | None = None) -> re.Match[str] | None:
    """The run of a name with middle dots that begins at `start`: 艾尔肯·吐尼亚孜…"""
    return _DOTTED.match(text, start, len(text) if end is None else end)


def hyphened_at(reading: Reading, start: int) -> re.Match[str] | None:
    """The run of a name of two parts by their sound that begins at `start`: 阿尔瓦-西内罗…"""
    run = _HYPHENED.match(reading.text, start)
    return run if run and by_sound(reading, *run.span(1)) and by_sound(reading, run.start(2), run.start(2) + 2) else None


def _last_part(text: str, start: int, end: int) -> int:
    """Where the last part of a name with dots or hyphens begins."""
    return max(text.rfind("·", start, end), text.rfind("-", start, end)) + 1


def end_of_dotted(reading: Reading, start: int, end: int) -> tuple[int, str] | None:
    """A dotted name runs on over its last part until a follower or a border: 艾尔肯·吐尼亚孜|出席; 和 before an area parts."""
    text = reading.text
    he = _AND_NAME.search(text, start + 1) if "和" in text[start:end] else None
    he = he if he and he.start() < end else _AND_AREA.search(text, _last_part(text, start, end) + 1, end)
    if he:
        return he.start(), text[start : he.start()]
    last = _last_part(text, start, end)
    while end - last > 2 and text[end - 1] in _LITTLE:
        end -= 1
    by = reading.word_at(end - 1)  # 麦尔丹·吐尔逊|以“四不两直”方式
    end -= end - last > 2 and by is not None and (by.tag, by.end - by.start) == ("p", 1)
    words = followers(reading.vocabulary)
    end -= next((n for n in (3, 2) if end - n > last and text[end - n : end] in words), 0)  # 阿尤布·汗|表示
    if not ((end >= len(text) or text[end] in STOPS) and end - last <= 4):
        parting = next((at for at in range(last + 1, end) if _parts(reading, at, deep=at - last >= 2)), end)
        parting += _VISITS.match(text, parting) is not None  # 穆合塔尔·艾山|到园区调研
        end = parting - (last + 2 < parting < end and text[parting - 1] in _LITTLE)  # 阿拉坦·宝力格|就明年工作
    return None if _of_places(reading, start, end) else (end, text[start:end])


def _of_places(reading: Reading, start: int, end: int) -> bool:
    """云州·青原|对口支援座谈会, 大美云州·办事无忧: whether a run with a dot is of places, or of words that write no sounds."""
    sounds = sum(by_sound(reading, at, at + 1) for at in range(start, end))
    gazetteer, first = reading.vocabulary.gazetteer, reading.text[start:end].split("·")[0]
    coded = any(p.end - p.start > 1 and "code" in p.attributes for p in reading.within(start, end, "Place"))
    places = coded or bool(gazetteer.named(first) or gazetteer.named(reading.text[end - 3 : end]))
    return sounds * 4 < (end - start) * 3 if places else sounds * 2 < end - start - 1


def _parts(reading: Reading, at: int, *, deep: bool) -> bool:
    """Whether a word that follows names begins at `at`; a verb of one character may be a name's own (买买|提)."""
    words = followers(reading.vocabulary)
    if any(reading.text[at : at + n] in words for n in (4, 3, 2)) and (at in reading.borders or deep):
        return True
    if reading.text[at] == "当" and post_at(reading, at + 1):
        return True  # 阿西木·尼亚孜|当监事长
    word = reading.word_at(at)
    if word is None or word.start != at or word.tag not in ("v", "p", "c", "u", "d", "n", "Time"):
        return False
    return word.end - at > 1 or reading.text[at] in words
