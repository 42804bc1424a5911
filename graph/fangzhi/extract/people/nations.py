"""Names of peoples whose names are made of known elements: 尼玛|扎西, 阿尔|木呷, 额尔敦|其木格."""

from functools import cache

from fangzhi.extract.people.words import STOPS, followers
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import Terms
from fangzhi.vocabulary import Vocabulary

_SITES = tuple("县市区旗州镇乡村屯寺庙路街山河湖桥组苏木嘎查社学")  # 扎西|岗乡, 尼玛|县: a place is so called


def find(reading: Reading) -> None:
    """Add each run of two or three elements of one people."""
    elements = reading.vocabulary.lexicon("name_elements")
    reach = 0
    for start, end in _terms(reading.vocabulary).scan(reading.text):
        if start < reach:
            continue
        people = set(elements[reading.text[start:end]]["people"].split("|"))
        parts, at = 1, end
        while parts < 3 and (term := _terms(reading.vocabulary).at(reading.text, at)) is not None:
            shared = people & set(elements[term]["people"].split("|"))
            if not shared:
                break
            people, parts, at = shared, parts + 1, at + len(term)
        if "蒙" in people and reading.text.startswith("图", at) and _bounded(reading, start, at + 1):
            parts, at = parts + 1, at + 1  # 乌力吉|图, 阿拉坦|图
        listed = parts == 1 and end - start > 2 and reading.text.startswith("、", start - 1)  # 苏日娜、|其其格
        if (parts > 1 or listed) and _bounded(reading, start, at):
            reach = at
            _keep(reading, start, at)


@cache
def _terms(vocabulary: Vocabulary) -> Terms:
    return Terms(vocabulary.lexicon("name_elements"))


def _bounded(reading: Reading, start: int, end: int) -> bool:
    """Whether a name may begin and end here: at words, with no sign of a place behind."""
    text = reading.text
    if text.startswith(_SITES, end) or text[start - 1 : start] == "·" or text[end : end + 1] == "·":
        return False
    ended = end >= len(text) or text[end] in STOPS or end in reading.borders
    return (start in reading.borders or not reading.words) and (
        ended or any(text[end : end + n] in followers(reading.vocabulary) for n in (3, 2, 1))
    )


def _keep(reading: Reading, start: int, end: int) -> None:
    held = reading.covering(start, end, "Institution", "Place", "Person")
    if held is not None and (held.type != "Place" or (held.start, held.end) != (start, end) or held.rule != "tagger"):
        return
    if any(f.rule not in ("tagger", "title", "gazetteer") for f in reading.within(start, end, "Place", "Person", "Institution")):
        return
    for found in reading.within(start, end, "Place", "Person"):
        reading.remove(found)
    reading.add(Found(start, end, "Person", reading.text[start:end], "nation"))
