"""Names that mean the same place everywhere (states, seas, capitals) and the one character that stands for a state."""

from collections.abc import Iterator
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.tagger import Word
from fangzhi.extract.terms import Endings, Terms, other_states
from fangzhi.vocabulary import Vocabulary

_RUNS_ON = frozenset("省市县区州镇乡村路街道大湾海洋城河峡岛港湖山站")
_HEADED = ("市长", "州长", "省长")
_CERTAIN = 5  # characters from which a well-known name is no part of another word
_MOVES = frozenset("访赴驻抵对旅留援侵反")  # 访|美
_STAYS = frozenset("来在进入离返抵赴晋")  # 在|京
_HOMES = frozenset("华京沪")
# 。|俄|国防部, 据|叙|外交部: of that state, and none of ours
_MINISTRY = expression("(?:^|(?<=[，。：；、（）“”\\s]|[据称]))([\u4e00-\u9fff])(?=(?:外交|国防|财政|司法|内政|卫生|能源)部)")
# 中、英|文: a language or a school of medicine, and no state
_NO_STATE = frozenset("文语医药餐式班")


def find_known(reading: Reading) -> None:
    """Add well-known names that the tagger takes for other things or runs on: 布隆迪|总统, 澳大利亚|参众两院."""
    for start, end in _known(reading.vocabulary).scan(reading.text):
        word = reading.word_at(start)
        headed = reading.text.startswith(_HEADED, end)  # 杜尚别|市长
        runs_on = reading.text[end : end + 1] in _RUNS_ON and not headed
        if word is None or runs_on or reading.text.startswith(("时间", "族"), end):
            continue  # 北京|时间, 朝鲜|族
        if reading.text.startswith("国家", start) and _strangers(reading.vocabulary).of(reading.text, max(0, start - 9), start):
            continue  # 塞尔维亚|国家博物馆 is none of ours
        whole = end - start >= _CERTAIN and "·" not in reading.text[start - 1 : end + 1]  # the tagger cuts 几|内亚比绍
        begins = word.start == start
        other = word.tag in ("Institution", "Person", "nz") or (word.tag == "n" and end - start > 2)  # 伏牛山|深处
        other = other and not (word.tag == "Person" and reading.text[end - 1] in "山江河湖")  # 贺兰山 may be somebody
        exact = begins and word.end == end and other and reading.text[start:end] != "中国"
        last = reading.word_at(end - 1)  # 白|俄罗斯
        parted = begins and last is not None and last is not word and (word.tag, last.tag, last.end) == ("Place", "Place", end)
        led = (
            begins and word.tag == "Institution" and word.end > end + 1 and _country(reading.vocabulary, reading.text[start:end])
        )
        if (
            exact or led or whole or parted or (headed and begins) or (begins and _runs_together(reading, word, end))
        ) and not reading.covering(start, end, "Place"):
            reading.add(Found(start, end, "Place", reading.text[start:end], "known", "", {"kind": "area"}))


def _country(vocabulary: Vocabulary, name: str) -> bool:
    """Whether a well-known name is that of another state: 马来西亚|雪兰莪会馆."""
    return len(name) > 2 and vocabulary.lexicon("link_places_unique")[name]["kind"] == "country"


@cache
def _strangers(vocabulary: Vocabulary) -> Endings:
    """The states besides this one."""
    return Endings(other_states(vocabulary))


def _runs_together(reading: Reading, word: Word, end: int) -> bool:
    """南斯拉夫|科索沃地区 as one place of the tagger: a country and what lies in it."""
    country = reading.vocabulary.lexicon("link_places_unique")[reading.text[word.start : end]]["kind"] == "country"
    rest = reading.text[end : word.end]
    return word.tag in ("Place", "nz") and country and bool(rest) and rest not in reading.vocabulary.lexicon("place_suffixes")


@cache
def _known(vocabulary: Vocabulary) -> Terms:
    return Terms(vocabulary.lexicon("link_places_unique"))


def find_short(reading: Reading) -> None:
    """Add each state that one character stands for: 中美, 美方, 访华, 中、英、法, and 在京 for a capital."""
    signs, text = reading.vocabulary.lexicon("place_short"), reading.text
    for word in reading.words:
        if word.end - word.start > 3 or signs.keys().isdisjoint(text[word.start : word.end]):
            continue
        for at in _signs(reading, word):
            name = _named(reading, text[at])
            if name and not reading.covering(word.start, word.end, "Place"):
                _add_short(reading, at, name)
    for match in reading.matches(_MINISTRY, "部"):
        sign = match[1]
        if sign in signs and sign not in _HOMES and (name := _named(reading, sign)):
            _add_short(reading, match.start(), name)


def _add_short(reading: Reading, at: int, name: str) -> None:
    if not reading.covering(at, at + 1, "Place"):
        reading.add(Found(at, at + 1, "Place", name, "short", "", {"kind": "area"}))


def _signs(reading: Reading, word: Word) -> Iterator[int]:
    """Where the characters that stand for a state are in a word."""
    text, (start, end) = reading.text, (word.start, word.end)
    signs, length = reading.vocabulary.lexicon("place_short"), end - start
    inside = text[start:end]
    if length == 1:
        alone = word.tag == "Place" and "、" not in (text[start - 1 : start], text[end : end + 1])  # not 德、能、勤
        if inside in signs and (alone or _in_list(reading, start)):
            yield start
    elif length == 2 and inside[1] == "方" and inside[0] in signs and inside not in ("西方", "南方"):
        yield start
    elif (
        length == 2
        and inside[1] in signs
        and ((inside[0] in _MOVES and _sure(reading, inside[1])) or (inside[0] in _STAYS and inside[1] in _HOMES))
    ):
        yield start + 1
    elif _pair(reading, word, inside):
        yield from range(start, end)


def _pair(reading: Reading, word: Word, inside: str) -> bool:
    """中美, 美巴以: every character stands for a state, the article names those that are not sure."""
    signs = reading.vocabulary.lexicon("place_short")
    if (
        _HOMES & set(inside)
        or word.tag not in ("Place", "Institution", "Person", "n", "nz", "j")
        or not all(c in signs for c in inside)
    ):
        return False
    if any(reading.vocabulary.gazetteer.named(inside)) and not reading.text.startswith(("两国", "双边", "关系"), word.end):
        return False  # 英德|红茶
    if inside in reading.vocabulary.lexicon("link_places_unique") or inside in reading.vocabulary.lexicon("place_generic"):
        return False
    return not reading.text.startswith("班列", word.end) and all(_named(reading, c) for c in inside)


def _in_list(reading: Reading, at: int) -> bool:
    """中、英、德、法: an item of one character among such items, each of a sure state or of one that is named."""
    text, signs = reading.text, reading.vocabulary.lexicon("place_short")
    items = [at]
    for step in (-2, 2):
        here = at
        while text[min(here, here + step) + 1 : max(here, here + step)] == "、" and text[here + step : here + step + 1] in signs:
            here += step
            items.append(here)
    last = max(items)
    return len(items) > 1 and text[last + 1 : last + 2] not in _NO_STATE and all(_named(reading, text[i]) for i in items)


def _sure(reading: Reading, sign: str) -> bool:
    return sign in _HOMES or bool(reading.vocabulary.lexicon("place_short")[sign]["sure"])


def _named(reading: Reading, sign: str) -> str:
    """The name that a sign stands for: one that the article writes, else the only one where it is sure; or ""."""
    row = reading.vocabulary.lexicon("place_short")[sign]
    names = row["names"].split("|")
    written = next((name for name in names if name in reading.text), "")
    return written or (names[0] if row["sure"] or sign in _HOMES else "")
