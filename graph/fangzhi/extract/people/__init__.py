"""People: names behind titles and in lists by their grammar, over the raw string; the tagger's names where they hold."""

from functools import cache
from itertools import pairwise

from fangzhi.expressions import expression
from fangzhi.extract.people import lists, nations, padded, rolls, shortened
from fangzhi.extract.people.hints import hinted, places_too
from fangzhi.extract.people.names import BY, name_at, verb_inside
from fangzhi.extract.people.printed import BRACKET, about
from fangzhi.extract.people.surnames import titled_surnames
from fangzhi.extract.people.titled import called_he, full_title, name_behind
from fangzhi.extract.people.words import HAN, NEVER_GIVEN, post_at, surname_of
from fangzhi.extract.posts import rosters
from fangzhi.extract.posts.words import HELD_HOW
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import post_endings, posts
from fangzhi.vocabulary import Vocabulary

# 尕藏旦增，藏族，…; 张三同志，男，…; 普 朝  男，… at the head of a life: all that stands there is the name
_PROFILE = expression(
    r"(?:^|[\n。；：])[ ]*(?:【[^【】\n]{2,8}】)?(?:\d{1,2}[.．、]|（\d{1,2}）|[一二三四五六七八九十]{1,2}、)?[ ]*"
    rf"({HAN}(?:[{HAN[1:-1]}·]{{1,9}}?|[ ]{{1,4}}{HAN}))(?:(?:同志)?，|[ ]{{1,6}}(?=[男女]，))"
    rf"(?:(?:[男女]|{HAN}{{1,5}}族)[，（]|(?=现任|拟任|(?:中共党员|群众|中共预备党员)，))"
)
# 那日松|同志任…: all that stands between a mark and the address is the name
_COMRADE = expression(
    rf"(?:^|(?<=[\n：；，。、 ]))({HAN}{{2,5}})同志(?:（[^（）\n]{{1,12}}）)?"
    r"(?=任|兼任|不再|的[^，。]{2,40}职务|为|拟|担任|现任|挂职|当选|调任)"
)
# 免去|成功|的某局局长职务, 选举|平安|为某院院长: between the verb and what is done stands the name
_ACTED = expression(
    rf"(?:任命|免去|选举|补选|增选|改选|推选|接受|同意|批准|(?<=[长任记席员])、)({HAN}{{2,4}}?)(?:同志)?"
    r"(?=为(?!同志|的)[^，。；\n]{2,40}[长任记席员]|的[^，。；\n]{2,60}职务|辞去[^，。；\n]{2,60}(?:职务|请求))"
)
# 马忠|的某局局长职务自然免除
_LAPSED = expression(
    rf"(?:^|(?<=[\n：；，。 ]))({HAN}{{2,4}}?)(?:同志)?(?=的[^，。；\n]{{2,60}}职务(?:自然|自动|自行|相应)?免(?:除|去))"
)
_OF_POST = expression(rf"({HAN}{{2,4}}?)(?:同志)?(?=的[^，。；\n]{{2,60}}职务)")  # a line under 免去：
_TAUGHT = expression(
    "新时代中国特色社会主义思想|(?:生态文明|法治|经济|文化|外交|强军)思想|(?:思想|理论)(?=[、，。和]|重要|$)|关于[^，。；\n]{2,30}重要论述"
)
_OF_VILLAGE = expression("党[委总支]|村[委支两民主]|两委|支[书部]|第一书记|驻村|妇联|镇长|乡长")
_OPENING = expression(r"(还?有(?!关)|包括|为)?[：:]?")
_LIST = expression(rf"{HAN}{{2,4}}(?:（[^（）]{{1,12}}）)?、{HAN}{{2,4}}(?=[、，（]|等)")  # 区领导|官大有、乐正阳、
_TITLED = expression(r"、[^，。；、：\n]{3,30}")
_ASIDE = expression(r"（[^（）\n]{2,46}）")  # 常务副市长（广东援藏）|申屠海
_COLONS = ("有：", "：", "还有：")


def find(reading: Reading) -> None:
    """Add every Person: bylines, names behind a title or calling with the lists they open, hints, and repeats."""
    for byline in reading.article.bylines:
        reading.add(Found(byline.start, byline.end, "Person", byline.name, "byline"))
    rolls.find(reading)
    nations.find(reading)
    for start, end in [*padded.widened(reading), *padded.signed(reading)]:
        _add_listed(reading, start, end)
    for start, end in [*lists.bracketed(reading), *lists.numbered(reading)]:
        _add_listed(reading, start, end)
        bracket = BRACKET.match(reading.text, end)
        if bracket and reading.text[bracket.end() : bracket.end() + 1] == "、":
            _open_list(reading, start, sure=True)
    faint, acts = _faint(reading.vocabulary), frozenset(reading.vocabulary.terms("callings", opens="yes"))
    for start, end in lists.titled(reading.vocabulary).scan(reading.text):
        term = reading.text[start:end]
        if reading.words and term in faint and not _tagged_at(reading, end) and not _opens(reading, end):
            continue
        if reading.text.startswith("关", end) and term.endswith("有"):
            continue  # 的有|关规定
        if _runs_over(reading, start, end) or (term == "代表" and reading.ending_at(start, "Person") is not None):
            continue  # 副总|裁; 张三|代表|邢台作经验介绍
        sure = term in acts or (term not in faint and _LIST.match(reading.text, end) is not None)
        _open_list(reading, end, sure=sure, titled=term not in faint and full_title(reading, start))
    for at, _ in rosters.lines_of_acts(reading):
        _open_list(reading, at, sure=True)
    _headed(reading)
    known = frozenset(f.name for f in reading.found if f.type == "Person")
    for word in reading.tagged("Person"):
        hinted(reading, word.start, word.end, known)
    for start, end in lists.of_units(reading):
        _add_listed(reading, start, end)
    reach = 0
    for person in [f for f in reading.found if f.type == "Person" and f.rule == "tagger"]:
        if person.start >= reach:  # a list of thousands is walked once
            reach = _open_list(reading, person.start, sure=True, parting="、")
    _drop(reading)
    _repeats(reading)
    shortened.find(reading)
    titled_surnames(reading)
    _homonyms(reading)


def _drop(reading: Reading) -> None:
    """Take back what is the name of nobody: of a place, of somebody left unnamed, of two told apart, an adverb (关切|地问)."""
    towns = {f.name[:-1] for f in reading.found if f.type == "Place" and f.rule == "gazetteer"}  # 章古台|镇
    seen = places_too(reading)
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
        none = two or town or village or folk or so or taught or name in reading.vocabulary.lexicon("posts")
        if none or place == "country" or (place and found.rule != "title") or name.endswith("某"):
            reading.remove(found)


def _headed(reading: Reading) -> None:
    """Names before 同志任, and at the head of a life: 张三，男，…"""
    of_acts = (_OF_POST.match(reading.text, at) for at, _ in rosters.lines_of_acts(reading))
    for match in _COMRADE.finditer(reading.text):
        _add_comrade(reading, match.start(1), match.end(1))
    for match in [*_ACTED.finditer(reading.text), *_LAPSED.finditer(reading.text), *(m for m in of_acts if m)]:
        _add_comrade(reading, match.start(1), match.end(1), sure=True)
    for match in _PROFILE.finditer(reading.text):
        name = match[1].replace(" ", "")
        if len(name) <= 4 and not reading.within(match.start(1), match.end(1), "Institution", "Person"):
            start, end = match.span(1)
            reading.add(Found(start, end, "Person", name, "title", "", about(reading, end, start)))
        else:
            _open_list(reading, match.start(1), sure=True)


def _add_comrade(reading: Reading, start: int, end: int, *, sure: bool = False) -> None:
    """Keep the name before 同志任, in place of what the tagger saw in it; a plain word too (成功) where it is `sure`."""
    name = reading.text[start:end]
    if NEVER_GIVEN & set(name[1:]) or (not sure and name in reading.vocabulary.lexicon("person_not")):
        return
    if reading.within(start, end, "Institution") or any(f.name == name for f in reading.within(start, end, "Person")):
        return
    surname = surname_of(reading.vocabulary, name, 0)
    words = [reading.word_at(at) for at in (start, *reading.borders_in(start + 1, end - 1))]
    plain = any(w is None or w.tag not in ("Person", "n", "nz", "Place", "a", "nw") for w in words)
    if plain and not (surname and len(name) <= len(surname) + 2):
        return  # 现将有关|同志任
    ends = post_endings(reading.vocabulary).of(reading.text, start, end)
    if ends or any(posts(reading.vocabulary).at(name, k) for k in range(3)):
        return
    for found in reading.within(start, end + 2, "Person", "Place"):
        if found.start < end:  # 李想辞|去 too
            reading.remove(found)
    reading.add(Found(start, end, "Person", name, "title", "", about(reading, end, start)))


def _runs_over(reading: Reading, start: int, end: int) -> bool:
    """Whether what announces a name is the head of a longer post: 副总|裁; or an area beside a place: 唐县|长安大桥."""
    word = reading.word_at(end - 1)
    if word is not None and word.tag == "Place" and start < word.start == end - 1 and word.end > end + 2:
        return True
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


def _tagged_at(reading: Reading, at: int) -> bool:
    opening = _OPENING.match(reading.text, at)
    at = opening.end() if opening else at
    word = reading.word_at(at)
    return word is not None and word.tag == "Person" and word.start == at


def _add_listed(reading: Reading, start: int, end: int) -> None:
    """Keep a name that the form of a list or a bracket shows, in place of what the tagger saw there."""
    if reading.within(start, end, "Institution") or reading.covering(start, end, "Person"):
        return
    for found in reading.within(start, end, "Person", "Place"):
        if found.type == "Place" and found.rule != "tagger":
            return
        reading.remove(found)
    reading.add(Found(start, end, "Person", reading.text[start:end].replace(" ", ""), "list", "", about(reading, end, start)))


def _open_list(reading: Reading, at: int, *, sure: bool = False, titled: bool = False, parting: str = "、 ") -> int:
    """Names from here on, parted by 、 or brackets, as long as each is one; where they end. `sure`: only a name can follow."""
    text = reading.text
    named = called_he(reading, at) if titled else 0
    if named:
        reading.add(Found(at, named, "Person", text[at:named], "title", "", about(reading, named, at)))
    if (
        BY.match(text, at)
        or text[at : at + 1] in ("会", "团", "处", "级", "们", "制", "）")
        or (not named and _joined(reading, at))
    ):
        return at
    ranked = HELD_HOW.match(text, at)  # 副市长（挂职）|厉小寒
    aside = _ASIDE.match(text, at) if titled and ranked is None else None
    at = ranked.end() if ranked else aside.end() if aside and _tagged_at(reading, aside.end()) else at
    while sure and at < len(text) and text[at] in parting:
        at += 1
    opening = _OPENING.match(text, at)
    if opening and (text[at - 1] in "导志有下是员表人序者工民" or opening[0].endswith(("有：", "有:"))):
        at, sure = opening.end(), sure or bool(opening[0])
    first = _item(reading, at) or name_at(reading, at, listed=sure) or (name_behind(reading, at) if titled else None)
    first = first or (lists.item(reading, at) if sure else None)
    rule = "title"
    while first is not None:
        end, name = first
        yields = titled if rule == "title" else end - at == 2  # 区领导甲、|饶平|、乙
        body = reading.covering(at, end, "Institution")
        inside = body is not None and body.rule != "tagger" and body.start < at  # 妇女|儿童医院
        if not inside and not reading.within(at, end, "Institution") and not _place_like(reading, at, end, titled=yields):
            reading.add(Found(at, end, "Person", name, rule, "", about(reading, end, at)))
        bracket = BRACKET.match(text, end)
        end = bracket.end() if bracket else end
        if end >= len(text) or text[end] not in parting or end - at > 40:
            return end
        while end < len(text) and text[end] in parting:
            end += 1
        at, rule = end, "list"
        first = _item(reading, at) or name_at(reading, at, listed=True) or lists.item(reading, at)
    return at


def _joined(reading: Reading, at: int) -> bool:
    """甲主席|和乙总统, 轮值主席|国: the title goes with who stands before it, or is none."""
    word = reading.word_at(at)
    conjunction = word is not None and word.tag == "c" and (word.start, word.end) == (at, at + 1)
    return conjunction or reading.text.startswith("主席国", at - 2)


def _item(reading: Reading, at: int) -> tuple[int, str] | None:
    """The name of a list that was found already."""
    found = reading.starting_at(at, "Person")
    return (found.end, found.name) if found is not None else None


def _place_like(reading: Reading, start: int, end: int, *, titled: bool = False) -> bool:
    """Whether a place stands where the name would; one that only the tagger saw gives way to the title: 所长|古岳."""
    place = reading.starting_at(start, "Place")
    titled = titled and not post_at(reading, end)  # 、|巴黎|市长, 、|唐县|副县长
    loose = place is not None and (
        (place.rule in ("tagger", "repeat") and "code" not in place.attributes)
        or (titled and place.rule in ("gazetteer", "known") and end - start < 4)
    )
    if place is not None and place.end == end and loose:
        for same in reading.named("Place", place.name):
            if titled and same.rule in ("tagger", "repeat") and "code" not in same.attributes:
                reading.remove(same)  # 骆宾川 of the headline
        if reading.starting_at(start, "Place") is place:
            reading.remove(place)
        return False
    return place is not None and place.end >= end


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
