"""Words of the tagger that hold more than one: blanks before a name, two bodies, a verb before a county."""

from collections.abc import Iterable, Iterator
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.tagger import Word
from fangzhi.extract.terms import Terms, titles
from fangzhi.gazetteer import Gazetteer
from fangzhi.vocabulary import Vocabulary

_NAMES = ("Person", "Place", "Institution")
_OF_WHOM = ("同志", "）")  # 张三（女）同志|任县医院院长
# that the tagger may take for the head of a short name of a county
_LEADS = frozenset("着原现系任为由兼送诉告距经朝像如即往给或及同跟除将让请与于赴")
# the sign of an area that leads the name of a body: 送|县医院, not 如|县域, 同|乡会, 经区
_SIGNED = expression("(?!市场|市民|市政(?![府协])|乡村|乡会|区域|县域|镇江|.[级里内])[省市县区州旗镇乡][\u4e00-\u9fff]{2}")
_NUMERALS = frozenset("一二两三四五六七八九十半多几数")
_AREAS = "省市县区州旗镇乡村"
# 某公司|来办, 某委员会|要盯着办: what it does
_DOES = expression(
    "(?<=公司|集团|员会|银行|作社|医院|中学|小学|大学|学院|中心|[县市区]委|政府)(?:来(?=[办修管建做干抓施承])|要|管(?![理委护网道区])|当(?!地)|给|把|被|已|将|还|也|均|则|又|就|拿|掏)"
)
_PEOPLE = expression("[两三四五六七八九十]人")
# what a name of one or two characters given never ends in: a verb before 了 or 着, a number, 则, 的
_TAIL = expression(
    "[\u4e00-\u9fff](?=[成满遍]?了(?!解)|着(?![力手重眼]))|[两三四五六七八九十](?=[个多余]?人[，。、都均也各\u4e00-\u9fff]|[位名])"
    r"|一(?=[齐起道同并边直再]|[言路][一，])|[则把被念拿签的你我他她](?=[\u4e00-\u9fff])|以(?=[\d一二三四五六七八九十])"
)
_BETWEEN = frozenset("被让请给跟距诉告经除或及向将与系")  # 医生|经|县医院, 李国强|系|县水利局原局长
_SHORT_ZONES = ("经区", "高区")
_BLANKS = " \u3000.．·①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮"  # and the mark or number of an item: 4.国网某公司, ⑤某水库; 甲区|·乙县东部
# 县法院|联合|县人大, 养老服务站|和|县融媒体中心: what joins two bodies; no 市场, 乡村 or 区域 behind it
_TWO = expression(
    "(?<=[局院委会队所校社站办府学心区村馆园厂店台场司团部])(?:联合|[和与])(?=(?!市场|市政|乡村|区域|县域|镇江)[市县区州旗镇乡][\u4e00-\u9fff]{2})"
)
# 委派|张小山|任|公司党委, 李小海|为|集团
_OF_WHOM_FOR = expression(
    r"(委派|聘任|任命|选举|推荐|提名|推选)?([\u4e00-\u9fff]{2,3})([为任])((?:公司|集团|学校|学院|医院)(?:党委|党组|纪委|工会|董事会|监事会)?)"
)


def cut(word: Word, text: str, vocabulary: Vocabulary) -> Iterable[Word]:
    """A word of the tagger, or the words in it."""
    if word.tag not in _NAMES and text[word.start] not in _BLANKS:
        return (word,)  # most words
    if word.tag not in ("Place", "Institution"):
        return _dotted(word, text, vocabulary.gazetteer) or _tail(word, text, vocabulary) or _parts(word, text)
    if text[word.start] in _NUMERALS and text.startswith("年", word.start + 1) and word.end - word.start > 2:
        word = Word(word.start + 2, word.end, word.tag)  # 当过|四年|镇党委书记
    word = _without_verb(word, text, vocabulary)
    parts = (part for each in _bodies(word, text) for one in _doing(each, text) for part in _behind_leads(one, text, vocabulary))
    named = (each for one in parts for each in _led(one, text, vocabulary.gazetteer))
    return (part for each in named for part in _parts(each, text))


def _without_verb(word: Word, text: str, vocabulary: Vocabulary) -> Word:
    """红旗公社|当|文书, 排家小学|顶|校长的缺: a body without the verb that ends it, where a post stands behind."""
    verb = text[word.end - 1]
    if word.tag != "Institution" or verb not in "当任做顶干" or word.end - word.start < 4:
        return word
    behind = word.end + text.startswith("副", word.end)
    return Word(word.start, word.end - 1, word.tag) if titles(vocabulary).at(text, behind) else word


def _dotted(word: Word, text: str, gazetteer: Gazetteer) -> tuple[Word, ...]:
    """云州·青原|东西部协作: two areas that the tagger takes for a person."""
    dot = text.find("·", word.start, word.end) if word.tag == "Person" else -1
    if dot < 0 or text[word.start : dot] not in gazetteer or text[dot + 1 : word.end] not in gazetteer:
        return ()
    return Word(word.start, dot, "Place"), Word(dot, dot + 1, "w"), Word(dot + 1, word.end, "Place")


def _bodies(word: Word, text: str) -> Iterator[Word]:
    """Two bodies that the tagger takes for one name; somebody, and the body he is given a post of."""
    start = word.start
    given = _OF_WHOM_FOR.fullmatch(text, start, word.end) if word.tag == "Institution" else None
    if given:
        tags = ("v", "Person", "v", "n" if len(given[4]) == 2 else "Institution")
        yield from (Word(*given.span(k), tag) for k, tag in enumerate(tags, 1) if given[k])
        return
    for joint in _TWO.finditer(text, start + 3, word.end) if word.tag == "Institution" else ():
        yield from (Word(start, joint.start(), word.tag), Word(joint.start(), joint.end(), "v" if len(joint[0]) > 1 else "c"))
        start = joint.end()
    yield Word(start, word.end, word.tag)


def _doing(word: Word, text: str) -> tuple[Word, ...]:
    """某公司|来办, 某委员会|要盯着办: a body before what it does."""
    does = _DOES.search(text, word.start + 3, word.end) if word.tag == "Institution" else None
    return (Word(word.start, does.start(), word.tag), Word(does.start(), word.end, "v")) if does else (word,)


def _behind_leads(word: Word, text: str, vocabulary: Vocabulary) -> tuple[Word, ...]:
    """青石村|委派|县人民医院, 例如|云州市第二小学, 或|者|云州市第二小学: a body behind what begins none."""
    if word.tag != "Institution" or word.end - word.start < 5:
        return (word,)
    leads, rows, start = _leads(vocabulary), vocabulary.lexicon("body_leads"), word.start
    for at in range(word.end - 5, max(start - 2, -1), -1):
        lead = leads.at(text, at) or (text[at] if start + 1 < at and text[at] in _BETWEEN and text[at + 1] in "市县区" else None)
        if lead is None or at + len(lead) <= start:
            continue
        behind = at + len(lead)
        inner = range(max(start, behind - 3), behind) if lead != "代理" else ()  # 会同县, 大同市; but 代理|县检察院
        whole = any(text[k : behind + 1] in vocabulary.gazetteer for k in inner)
        signed = not whole and _SIGNED.match(text, behind, word.end)
        inside = rows[lead]["inside"] if lead in rows else "yes"
        if start < at and not (inside or (signed and text[at - 1] in _AREAS)):
            continue
        named = any(text[behind : behind + k] in vocabulary.gazetteer for k in range(2, min(8, word.end - behind - 1)))
        if signed or named or (inside == "all" and at <= start and word.end - behind > 3):
            head = (Word(start, at, "Place" if text[at - 1] in _AREAS else "n"),) if start < at else ()
            return (*head, Word(max(start, at), behind, "v"), Word(behind, word.end, word.tag))
    return (word,)


@cache
def _leads(vocabulary: Vocabulary) -> Terms:
    return Terms(vocabulary.lexicon("body_leads"))


def _led(word: Word, text: str, gazetteer: Gazetteer) -> tuple[Word, ...]:
    """原|唐县, 系|唐县水利局, 同志任|县医院, which the tagger may take for one name; not 原阳县, 任丘市委."""
    name = text[word.start : word.end]
    told = name[:1] == "记" and text.startswith("—", word.start - 1)  # ——记|新县某乡党委书记
    if not (told or name[:1] in _LEADS) or len(name) < 3:
        return (word,)
    if name[0] == "任" and name[1] in _AREAS and text.endswith(_OF_WHOM, 0, word.start):
        return Word(word.start, word.start + 1, "v"), Word(word.start + 1, word.end, word.tag)
    if any(name[:k] in gazetteer for k in range(2, 8)) or name.startswith(_SHORT_ZONES):
        return (word,)
    rest = name[1:].removeprefix("中共")
    if _SIGNED.match(rest) or any(rest[:k] in gazetteer for k in range(2, 7)):  # 演练|由|市防火指挥部|主办
        return Word(word.start, word.start + 1, "a" if name[0] == "原" else "p"), Word(word.start + 1, word.end, word.tag)
    return (word,)


def _tail(word: Word, text: str, vocabulary: Vocabulary) -> tuple[Word, ...]:
    """毛遂|签了, 耿耿|五个人, 上官云|则把, 吉克尔且|三人: a name, and what its sentence says of it; () where it is whole."""
    size = word.end - word.start
    if word.tag != "Person" or size < 3:
        return ()
    counted = _PEOPLE.fullmatch(text, word.end - 2, word.end)
    if counted and size > 3:
        return Word(word.start, word.end - 2, "Person"), Word(word.end - 2, word.end, "m")
    compound = text[word.start : word.start + 2] in vocabulary.lexicon("surnames")
    if size != 3 + compound or _TAIL.match(text, word.end - 1) is None:
        return ()
    return Word(word.start, word.end - 1, "Person"), Word(word.end - 1, word.end, "v")


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
