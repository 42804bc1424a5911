"""Words of the tagger that hold more than one: blanks before a name, two bodies, a verb before a county."""

from collections.abc import Iterable, Iterator

from fangzhi.expressions import expression
from fangzhi.extract.tagger import Word
from fangzhi.gazetteer import Gazetteer

_NAMES = ("Person", "Place", "Institution")
_OF_WHOM = ("同志", "）")  # 张三（女）同志|任县医院院长
_LEADS = frozenset("原系任为由兼")  # that the tagger may take for the head of a short name of a county
_BLANKS = " \u3000.．·①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮"  # and the mark or number of an item: 4.国网某公司, ⑤某水库; 甲区|·乙县东部
# 县法院|联合|县人大, 养老服务站|和|县融媒体中心: what joins two bodies; no 市场, 乡村 or 区域 behind it
_TWO = expression(
    "(?<=[局院委会队所校社站办府学心区村])(?:联合|[和与])(?=(?!市场|市政|乡村|区域|县域|镇江)[市县区州旗镇乡][\u4e00-\u9fff]{2})"
)


def cut(word: Word, text: str, gazetteer: Gazetteer) -> Iterable[Word]:
    """A word of the tagger, or the words in it."""
    if word.tag not in _NAMES and text[word.start] not in _BLANKS:
        return (word,)  # most words
    if word.tag not in ("Place", "Institution"):
        return _dotted(word, text, gazetteer) or _parts(word, text)
    named = (each for one in _bodies(word, text) for each in _led(one, text, gazetteer))
    return (part for each in named for part in _parts(each, text))


def _dotted(word: Word, text: str, gazetteer: Gazetteer) -> tuple[Word, ...]:
    """云州·青原|东西部协作: two areas that the tagger takes for a person."""
    dot = text.find("·", word.start, word.end) if word.tag == "Person" else -1
    if dot < 0 or text[word.start : dot] not in gazetteer or text[dot + 1 : word.end] not in gazetteer:
        return ()
    return Word(word.start, dot, "Place"), Word(dot, dot + 1, "w"), Word(dot + 1, word.end, "Place")


def _bodies(word: Word, text: str) -> Iterator[Word]:
    """Two bodies that the tagger takes for one name."""
    start = word.start
    for joint in _TWO.finditer(text, start + 3, word.end) if word.tag == "Institution" else ():
        yield from (Word(start, joint.start(), word.tag), Word(joint.start(), joint.end(), "v" if len(joint[0]) > 1 else "c"))
        start = joint.end()
    yield Word(start, word.end, word.tag)


def _led(word: Word, text: str, gazetteer: Gazetteer) -> tuple[Word, ...]:
    """原|唐县, 系|唐县水利局, 同志任|县医院, which the tagger may take for one name; not 原阳县, 任丘市委."""
    name = text[word.start : word.end]
    if name[:1] not in _LEADS or len(name) < 3:
        return (word,)
    if name[0] == "任" and name[1] in "省市县区州旗镇乡" and text.endswith(_OF_WHOM, 0, word.start):
        return Word(word.start, word.start + 1, "v"), Word(word.start + 1, word.end, word.tag)
    if name[0] == "由" and name[1] in "省市县区州旗镇乡":  # 演练|由|市防火指挥部|主办
        return Word(word.start, word.start + 1, "p"), Word(word.start + 1, word.end, word.tag)
    rest = name[1:].removeprefix("中共")
    if any(name[:k] in gazetteer for k in range(2, 8)) or not any(rest[:k] in gazetteer for k in range(2, 7)):
        return (word,)
    return Word(word.start, word.start + 1, "a"), Word(word.start + 1, word.end, word.tag)


def _parts(word: Word, text: str) -> tuple[Word, ...]:
    """A word of the tagger; a name that begins with 其 is the pronoun and what follows it: 免去|其|青原区委; not 其其格.

    One that begins with 的 is the name behind it: 副局长|的|敖启明.
    """
    if word.end - word.start < 2:
        return (word,)
    if text[word.start] in _BLANKS:  # 局长　|应立群
        blanks = word.end - word.start - len(text[word.start : word.end].lstrip(_BLANKS))
        word = Word(word.start + blanks, word.end, word.tag) if word.start + blanks < word.end else word
    size, first = word.end - word.start, text[word.start]
    if word.tag not in _NAMES or size < 2:
        return (word,)
    if word.tag == "Person" and size > 2 and text[word.end - 1] == "等":
        return Word(word.start, word.end - 1, "Person"), Word(word.end - 1, word.end, "u")  # 余静|等先后发言
    if first == "其" and text[word.start + 1] != "其":
        return Word(word.start, word.start + 1, "r"), Word(word.start + 1, word.end, "nz" if word.tag == "Person" else word.tag)
    if first == "的" and word.tag == "Person":
        rest = "Person" if size > 2 else "nz"
        return Word(word.start, word.start + 1, "u" if rest == "Person" else "r"), Word(word.start + 1, word.end, rest)
    return (word,)
