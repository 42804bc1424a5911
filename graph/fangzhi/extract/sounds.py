"""Names that are written by their sound: whether a stretch is one, and where one that the tagger cut in parts ends."""

from functools import cache

from fangzhi.extract.reading import Reading
from fangzhi.vocabulary import Vocabulary

_LINKS = frozenset("p c u r d w m q".split())  # 和|马克龙, 以|马克龙为首
_LEAST = 3  # characters of a name that stands in parts


@cache
def sounds(vocabulary: Vocabulary) -> frozenset[str]:
    """The characters that write foreign sounds."""
    return frozenset(vocabulary.lexicon("name_sounds"))


def by_sound(reading: Reading, start: int, end: int) -> bool:
    """Whether every character writes a foreign sound: 塔瓦雷."""
    return sounds(reading.vocabulary).issuperset(reading.text[start:end])


def in_parts(reading: Reading, start: int) -> int:
    """发言人|扎|哈罗娃: the end of a foreign name of which the tagger sees the last part alone; 0 where there is none."""
    at = start
    while (word := reading.word_at(at)) is not None and by_sound(reading, at, word.end):
        if word.tag == "Person" and at > start and word.end - start >= _LEAST:
            return word.end
        if word.tag in _LINKS or word.end - at > 2 or (word.tag == "n" and word.end - word.start == 2 and word.start == at):
            return 0
        at = word.end
    return 0


def joined_by_sound(reading: Reading, start: int, end: int) -> int:
    """恩达|伊施米耶: the end of the foreign name [start, end) with the other names of the tagger right behind it."""
    while by_sound(reading, start, end) and (word := reading.word_at(end)) is not None and word.start == end:
        if word.tag != "Person" or not by_sound(reading, end, word.end):
            break
        end = word.end
    return end


def cut(reading: Reading, start: int) -> bool:
    """Whether what the tagger sees from `start` on is the rest of a name: 别尔哥|罗德, 努赛|赖特难, 第|聂伯罗."""
    word = reading.word_at(start - 1) if start else None
    if word is None or word.end != start:
        return False
    if word.tag == "Person":
        return word.end - word.start == 1
    linked = word.tag in _LINKS or word.tag == "n" or reading.text[word.start : start] == "为"  # 为|刘建国颁发聘书
    if linked or not by_sound(reading, word.start, start):
        return False
    place = reading.text[word.start : start]
    known = place in reading.vocabulary.lexicon("link_places_unique") or reading.vocabulary.gazetteer.named(place)
    return word.tag != "Place" or not known
