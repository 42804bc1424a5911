"""Names that stand one after another from a place on: behind a title, a colon or a bracket."""

from fangzhi.expressions import expression
from fangzhi.extract.people import lists
from fangzhi.extract.people.names import BY, name_at
from fangzhi.extract.people.printed import BRACKET, about
from fangzhi.extract.people.titled import called_he, name_behind
from fangzhi.extract.people.words import followers, post_at
from fangzhi.extract.posts.words import HELD_HOW
from fangzhi.extract.reading import Found, Reading

_OPENING = expression(r"([还则另]?有(?!关)|包括|为)?[：:]?")
# 局长|一职则改由|甲, 副主席|依次为|甲、乙: what stands between a post and who takes it
_LINK = expression(
    r"(?:一[职席角]|人选|职务|岗位)?，?(?:则|仍旧?|依旧|也|都|均|暂|现|今后|随后|依次|分别|改)*(?:[由为系有](?![关效力序限])|换成了?|交[由给]|是(?!否|不是))(?=[\u4e00-\u9fff]{2})"
)
_ASIDE = expression(r"（[^（）\n]{2,46}）")  # 常务副市长（广东援藏）|申屠海


def tagged_at(reading: Reading, at: int) -> bool:
    """Whether the tagger's name of a person stands at an offset, or behind 有： there."""
    opening = _OPENING.match(reading.text, at)
    at = opening.end() if opening else at
    word = reading.word_at(at)
    return word is not None and word.tag == "Person" and word.start == at


def add_listed(reading: Reading, start: int, end: int) -> None:
    """Keep a name that the form of a list or a bracket shows, in place of what the tagger saw there."""
    if "\n" in reading.text[start:end] or reading.within(start, end, "Institution") or reading.covering(start, end, "Person"):
        return  # （须报锡|, where the line ends
    for found in reading.within(start, end, "Person", "Place"):
        if found.type == "Place" and found.rule != "tagger":
            return
        reading.remove(found)
    reading.add(Found(start, end, "Person", reading.text[start:end].replace(" ", ""), "list", "", about(reading, end, start)))


def open_list(reading: Reading, at: int, *, sure: bool = False, titled: bool = False, parting: str = "、 ") -> int:
    """Names from here on, parted by 、 or brackets, as long as each is one; where they end. `sure`: only a name can follow."""
    text = reading.text
    named = called_he(reading, at) if titled else 0
    if named:
        reading.add(Found(at, named, "Person", text[at:named], "title", "", about(reading, named, at)))
    if (
        BY.match(text, at)
        or (text.startswith("曾", at) and text[at + 1 : at + 3] in followers(reading.vocabulary))  # 总书记|曾指出
        or text[at : at + 1] in ("会", "团", "处", "级", "们", "制", "）")
        or (not named and _joined(reading, at))
    ):
        return at
    link = _LINK.match(text, at) if not named else None
    if link and (name_at(reading, link.end()) or (titled and name_behind(reading, link.end()))):
        at, sure = link.end(), False
    elif link and link[0].startswith(("一", "人选", "职务", "岗位")):
        return at  # 局长|一职交由|副局长甲
    ranked = HELD_HOW.match(text, at)  # 副市长（挂职）|厉小寒
    aside = _ASIDE.match(text, at) if titled and ranked is None else None
    at = ranked.end() if ranked else aside.end() if aside and tagged_at(reading, aside.end()) else at
    while sure and at < len(text) and text[at] in parting:
        at += 1
    opening = _OPENING.match(text, at)
    if opening and (text[at - 1] in "导志有下是员表人序者工民" or opening[0].endswith(("有：", "有:"))):
        at, sure = opening.end(), sure or bool(opening[0])
    elif opening and opening[0] == "为" and tagged_at(reading, at):
        at = opening.end()  # 书记|为|甲，副书记为乙、丙
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
