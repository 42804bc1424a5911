"""Where a composed name may begin: back from its end over words that can stand in a name."""

from fangzhi.extract.reading import Reading

# LAC's tags of words that do not stand inside a name; v, p, c ... see its tag set
_OUTSIDE = frozenset("v vd p c d u r w xc q f t m ad Time Person".split())
_HARD = frozenset("，。；：！？、（）“”《》〈〉【】 \n…—|／/")
# without a tagger: characters that hardly ever stand inside a name
_LOOSE = frozenset("在于从向对由把被让给与和及或是为了的地得着过将以并而且也就都又到至沿经往各该本每这那其某")


def left_border(reading: Reading, end: int, furthest: int) -> int:
    """The leftmost start of a name whose suffix begins at `end`, not before `furthest`; `end` where nothing may stand."""
    at = end
    while at > furthest:
        if reading.text[at - 1] == "”" and (opening := reading.text.rfind("“", furthest, at)) >= 0:
            at = opening  # 云州市“清河净岸”行动|指挥部
            continue
        if reading.text[at - 1] in _HARD:
            break
        if not reading.words:
            if reading.text[at - 1] in _LOOSE:
                break
            at -= 1
            continue
        word = reading.word_at(at - 1)
        if word is None:
            break
        if word.tag in _OUTSIDE and word.start < end <= word.end and word.tag in ("v", "vd"):
            break
        if word.tag in _OUTSIDE and not _numbered(reading.text[word.start : word.end]):
            break
        if word.start < furthest:
            break
        at = word.start
    return at


def _numbered(word: str) -> bool:
    """第一 in 第一人民医院, but not 五个 or 2019年."""
    return word.startswith("第") and word[-1] not in "个届次批名位家"
