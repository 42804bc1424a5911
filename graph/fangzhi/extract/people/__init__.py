"""People: names behind titles and in lists by their grammar, over the raw string; the tagger's names where they hold."""

from functools import cache
from itertools import pairwise

from fangzhi.expressions import expression
from fangzhi.extract.people import lined, lists, nations, padded, rolls, rows, shortened
from fangzhi.extract.people.headed import headed
from fangzhi.extract.people.hints import hinted, places_too
from fangzhi.extract.people.opened import add_listed, open_list, tagged_at
from fangzhi.extract.people.printed import BRACKET
from fangzhi.extract.people.surnames import titled_surnames
from fangzhi.extract.people.titled import full_title
from fangzhi.extract.people.verbs import verb_inside
from fangzhi.extract.people.words import HAN, surname_of
from fangzhi.extract.places.areas import home_chain
from fangzhi.extract.posts import rosters
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import post_endings, posts
from fangzhi.vocabulary import Vocabulary

_TAUGHT = expression(
    "新时代中国特色社会主义思想|(?:生态文明|法治|经济|文化|外交|强军)思想|(?:思想|理论)(?=[、，。和]|重要|$)|关于[^，。；\n]{2,30}重要论述"
)
_OF_VILLAGE = expression("党[委总支]|村[委支两民主]|两委|支[书部]|第一书记|驻村|妇联|镇长|乡长")
_LIST = expression(rf"{HAN}{{2,4}}(?:（[^（）]{{1,12}}）)?、{HAN}{{2,4}}(?=[、，（]|等)")  # 区领导|官大有、乐正阳、
_TITLED = expression(r"、[^，。；、：\n]{3,30}")
_COLONS = ("有：", "：", "还有：")


def find(reading: Reading) -> None:
    """Add every Person: bylines, names behind a title or calling with the lists they open, hints, and repeats."""
    for byline in reading.article.bylines:
        reading.add(Found(byline.start, byline.end, "Person", byline.name, "byline"))
    rolls.find(reading)
    nations.find(reading)
    for start, end in [*padded.widened(reading), *padded.signed(reading), *lined.names(reading)]:
        add_listed(reading, start, end)
    for start, end in [*lists.bracketed(reading), *lists.with_office(reading), *lists.numbered(reading)]:
        add_listed(reading, start, end)
        bracket = BRACKET.match(reading.text, end)
        if bracket and reading.text[bracket.end() : bracket.end() + 1] == "、":
            open_list(reading, start, sure=True)
    faint, acts = _faint(reading.vocabulary), frozenset(reading.vocabulary.terms("callings", opens="yes"))
    for start, end in lists.titled(reading.vocabulary).scan(reading.text):
        term = reading.text[start:end]
        if reading.words and term in faint and not tagged_at(reading, end) and not _opens(reading, end):
            continue
        if reading.text.startswith(("关于", "班学"), end) or (reading.text.startswith("关", end) and term.endswith("有")):
            continue  # 总书记|关于党的建设, 在职研究生|班学习, 的有|关规定
        if _runs_over(reading, start, end) or (term == "代表" and reading.ending_at(start, "Person") is not None):
            continue  # 副总|裁; 张三|代表|邢台作经验介绍
        sure = term in acts or (term not in faint and _LIST.match(reading.text, end) is not None)
        open_list(reading, end, sure=sure, titled=term not in faint and full_title(reading, start))
    for at, _ in rosters.lines_of_acts(reading):
        open_list(reading, at, sure=True)
    headed(reading)
    known = frozenset(f.name for f in reading.found if f.type == "Person")
    for word in reading.tagged("Person"):
        hinted(reading, word.start, word.end, known)
    for start, end in [*lists.of_units(reading), *rows.names(reading)]:
        add_listed(reading, start, end)
    reach = 0
    for person in [f for f in reading.found if f.type == "Person" and f.rule == "tagger"]:
        if person.start >= reach:  # a list of thousands is walked once
            reach = open_list(reading, person.start, sure=True, parting="、")
    _drop(reading)
    _repeats(reading)
    shortened.find(reading)
    titled_surnames(reading)
    _homonyms(reading)


# 2001年|任格朗和哈尼族乡党委书记, but 2001年|任大海任书记
_TAKES = expression(
    r"(?<=[年月后起])任[^，。；、：（）任\n]{4,24}?(?:书记|主任|主席|委员|经理|理事长|董事长|会长|秘书长|[县乡镇市区州省局厅部处科院校所站队厂社]长)"
    r"(?=[，。；、（\n]|$)"
)


def _drop(reading: Reading) -> None:
    """Take back what is the name of nobody: of a place, of somebody left unnamed, of two told apart, an adverb (关切|地问)."""
    towns = {f.name[:-1] for f in reading.found if f.type == "Place" and f.rule == "gazetteer"}  # 章古台|镇
    areas = [f.name for f in reading.found if f.type == "Place"] + [d.name for d in home_chain(reading)]
    seen = places_too(reading) | {f"来{name[:-1]}" for name in areas}  # 省委书记|来云州|调研
    names = {f.name for f in reading.found if f.type == "Person"}
    for found in [f for f in reading.found if f.type == "Person"]:
        name = found.name
        two = len(name) > 3 and any(name[:k] in names and name[k:] in names for k in (2, 3, 4))  # 张三李四 of a headline
        town = (name in towns and len(name) > 2 and found.rule in ("tagger", "repeat")) or name in seen
        place = _places(reading.vocabulary).get(name)  # 杜尚别; but 镇长|祁连山
        folk = name.endswith(("族", "火山")) or (name.endswith("籍") and found.rule == "tagger")  # 撒拉族, 云州籍; 乌尔火山
        so = reading.text.startswith("地", found.end) and (word := reading.word_at(found.end)) is not None and word.tag == "u"
        taught = _TAUGHT.match(reading.text, found.end) is not None  # 习近平|生态文明思想 is no mention of a person
        village = name[-1] in "村镇乡" and _OF_VILLAGE.match(reading.text, found.end) is not None  # 、|鲁家村|党委书记
        takes = name[0] == "任" and _TAKES.match(reading.text, found.start) is not None
        none = two or town or village or folk or so or taught or takes or name in reading.vocabulary.lexicon("posts")
        if none or place == "country" or (place and found.rule != "title") or name.endswith("某"):
            reading.remove(found)


def _runs_over(reading: Reading, start: int, end: int) -> bool:
    """Whether what announces a name is the head of a longer post: 副总|裁; or an area beside a place: 唐县|长安大桥."""
    word = reading.word_at(end - 1)
    if word is not None and word.tag == "Place" and start < word.start == end - 1 and word.end > end + 2:
        return True
    if reading.text.startswith("长治久安", end - 1):
        return True  # 维护地区长|治久安
    ends = (at + len(post) for at in range(start + 1, end) if (post := posts(reading.vocabulary).at(reading.text, at)))
    return any(stop > end for stop in ends)


@cache
def _places(vocabulary: Vocabulary) -> dict[str, str]:
    """The kinds of states, and of capitals and other places of three characters and more: hardly anybody is called so."""
    rows = vocabulary.lexicon("link_places_unique").items()
    return {name: row["kind"] for name, row in rows if row["kind"] == "country" or len(name) > 2}


@cache
def _faint(vocabulary: Vocabulary) -> frozenset[str]:
    """Posts and callings so common as plain words that only the tagger's own name may stand behind them."""
    return frozenset(vocabulary.terms("posts", faint="yes") + vocabulary.terms("callings", faint="yes"))


def _opens(reading: Reading, at: int) -> bool:
    """A list after a colon, or a compound surname: 常委有：…, 专家|闻人杰."""
    return reading.text.startswith(_COLONS, at) or len(surname_of(reading.vocabulary, reading.text, at)) > 1


def _repeats(reading: Reading) -> None:
    """The other places where a name found once stands."""
    names = sorted({f.name for f in reading.found if f.type == "Person" and len(f.name) >= 2}, key=lambda n: (-len(n), n))
    for name in names:
        for start, end in reading.spans_of(name):
            held = reading.covering(start, end, "Person", "Institution", "Place")
            loose = held is not None and held.rule in ("tagger", "repeat") and "code" not in held.attributes
            if held is not None and loose and (held.start, held.end, held.type) == (start, end, "Place"):
                reading.remove(held)  # 虞山|同志, whom the article knows by another line
                held = None
            if held is not None or not _bordered(reading, start, end):
                continue
            shorter = reading.starting_at(start, "Person")
            if shorter is not None and verb_inside(reading, end):
                continue  # 方立|先后走访, where 方立先 is told too
            if shorter is not None and shorter.rule != "byline" and shorter.end == end - 1:
                reading.remove(shorter)  # 杨湘|洪案, where 杨湘洪 is told too
            reading.add(Found(start, end, "Person", name, "repeat"))


def _bordered(reading: Reading, start: int, end: int) -> bool:
    if not reading.words or end - start >= 3:
        return True
    return start in reading.borders and end in reading.borders


def _homonyms(reading: Reading) -> None:
    """某局局长|张磊|、某校校长|张磊|先后发言: one list names nobody twice, so the second is another of that name."""
    people = [f for f in reading.found if f.type == "Person" and not f.silent]
    for first, second in pairwise(sorted(people, key=lambda f: f.start)):
        titled = first.name == second.name and _TITLED.fullmatch(reading.text, first.end, second.start)
        if titled and post_endings(reading.vocabulary).of(reading.text, first.end, second.start) is not None:
            second.attributes["homonym"] = "2"
