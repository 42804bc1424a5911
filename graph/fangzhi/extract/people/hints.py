"""Names that the tagger sees: which of them hold, and where they end."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.people.dotted import dotted_at, end_of_dotted
from fangzhi.extract.people.names import BY, name_at
from fangzhi.extract.people.printed import about, is_place
from fangzhi.extract.people.support import supported
from fangzhi.extract.people.titled import titled_surname
from fangzhi.extract.people.verbs import goes_on, verb_inside
from fangzhi.extract.people.words import HAN, MIDDLE, NEVER_GIVEN, STOPS, followers, surname_of
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.sounds import by_sound
from fangzhi.extract.terms import Endings, posts
from fangzhi.vocabulary import Vocabulary


def hinted(reading: Reading, start: int, end: int, known: frozenset[str]) -> None:
    """Keep a name that only the tagger sees, its end corrected, where it is known already or something else supports it."""
    text = reading.text
    post = posts(reading.vocabulary).at(text, start)
    start += len(post) if post and end - start - len(post) > 1 else 0  # 苏木达|敖特根巴雅尔
    name = text[start:end]
    if {text[start - 1 : end], text[max(0, start - 2) : end], text[start : end + 1]} & known:
        return  # 涂|安邦, 端木清|和: a part of a name that is known
    if name[:-1] in known and len(name) > 2:
        end, name = end - 1, name[:-1]  # 韩正|同
    if name.endswith("人") and is_place(reading.vocabulary.gazetteer, name[:-1]):
        return  # 焦作人
    if any(f.start < end and f.end > start for f in reading.within(max(0, start - 12), end + 12, "Person")):
        return
    end -= 2 * (len(name) > 3 and name.endswith(_SEATS))  # 葛文远|常委
    titled = posts(reading.vocabulary).at(text, end if name[-1] == "副" else end - 1) is not None
    end -= len(name) > 2 and titled  # 萧和|副|委员长, 张敏|主|任科员
    name = text[start:end]
    if "·" in text[max(0, start - 1) : end + 1]:
        dotted = dotted_at(text, start)
        found = end_of_dotted(reading, start, dotted.end()) if dotted and text[start - 1 : start] != "·" else None
        if found is not None and not (text[start - 1] == "“" and _SLOGAN.match(text, found[0])):  # “山海情·云州行”
            reading.add(Found(start, found[0], "Person", found[1], "tagger", "", about(reading, found[0], start)))
        return
    surname = surname_of(reading.vocabulary, text, start)
    if len(name) > 2 and (goes_on(name, surname) or verb_inside(reading, end)):
        end, name = end - 1, name[:-1]
    aged = text[max(0, start - 2) : start] == "岁的" and bool(surname)  # 84岁的|周文秀|带徒弟登台
    led = aged and not by_sound(reading, start, end)
    if len(surname) == 1 and len(name) == 4 and (name[-1] in followers(reading.vocabulary) or led):
        end, name = end - 1, name[:-1]
    takes = name[0] == "任" and name[1:] in reading.vocabulary.lexicon("posts")  # 张三教授|任院长
    if takes or not _plausible(reading, start, end, name) or titled_surname(reading, start) == end:
        return
    if surname:
        apart = len(name) == 4 and text[start - 1 : start] in STOPS and text[end : end + 1] in STOPS  # ：|包那木拉|（
        better = name_at(reading, start, listed=True) if not apart else None
        if better is not None and better[0] != end and len(better[1]) <= len(surname) + 2:
            end, name = better
    if name not in known and len(name) == 2 and reading.vocabulary.gazetteer.named(name):
        return  # 平度、|莱西|参加
    if name in known or (aged and len(name) == len(surname) + 2) or supported(reading, start, end, surname):
        reading.add(Found(start, end, "Person", name, "tagger", "", about(reading, end, start)))


_SEATS = ("常委", "委员", "代表")
_BRAND = expression(rf"“{HAN}{{1,4}}$")  # “匠心|韩江”
_NOT_GIVEN = NEVER_GIVEN - {"得"}  # 吴得胜
_LAND = frozenset("岽坳垭闸圩埠屯塬峁垴坞坝洼岙垸埂畈窑垅塅")  # 在|程家岽|、赤岭建站
_WAYS = ("公路", "大道", "高速", "铁路")  # 建金|周公路
_KNOWS = expression(f"[老小](?={HAN}(?:知道|明白|清楚|记得))")  # 老|陈知道
_TITLE = expression("[^《》]{0,12}》")  # 摄影作品《|马帮|》
_SLOGAN = expression(f"{HAN}{{0,3}}”")  # “药都某地·链上某|城”


@cache
def _beside(vocabulary: Vocabulary) -> tuple[tuple[str, ...], Endings]:
    rows = vocabulary.lexicon("person_context").items()
    before = [word for word, row in rows if row["side"] in ("before", "both")]
    return tuple(word for word, row in rows if row["side"] in ("after", "both")), Endings(before)


@cache
def _openers(vocabulary: Vocabulary) -> tuple[str, ...]:
    return vocabulary.terms("person_not", opens="yes")


def _of_another(reading: Reading, end: int, name: str) -> bool:
    """荆某网|消息, 万某律|所, 张|家人, 龙府|任〔2023〕6号, 关于|党的建设."""
    text = reading.text
    ends = name.endswith("网") or name[1:] == "家人" or text[end - 1 : end + 1] == "律所" or text.startswith("〔", end + 1)
    return ends or name.startswith(_openers(reading.vocabulary))


def _of_two(reading: Reading, name: str) -> bool:
    """韩美, 俄乌: the signs of two states, both named in the article."""
    signs = reading.vocabulary.lexicon("place_short")
    return len(name) == 2 and all(
        sign in signs and any(state in reading.text for state in signs[sign]["names"].split("|")) for sign in name
    )


def _plausible(reading: Reading, start: int, end: int, name: str) -> bool:
    """Whether what the tagger takes for a name can be that of a person."""
    text = reading.text
    if BY.match(text, start) or not re.fullmatch(rf"{HAN}{{2,10}}", name) or name in reading.vocabulary.lexicon("person_not"):
        return False
    apart = len(name) == 4 and text[start - 1 : start] in STOPS and text[end : end + 1] in STOPS
    within = len(name) == 3 and name[1] in MIDDLE  # 吴而为
    if name.endswith("某") or (name[0] in "老小阿" and len(name) == 2) or (_NOT_GIVEN & set(name[1 + within :]) and not apart):
        return False
    after, before = _beside(reading.vocabulary)
    quoted = text[start - 1 : start] == "“"
    if (
        text.startswith(after, end)
        or before.of(text, max(0, start - 7), start - quoted)
        or (text[end : end + 1] == "”" and (quoted or _BRAND.search(text, max(0, start - 5), start)))
    ):
        return False
    if name[-1] in _LAND or name[1:] in _WAYS or _of_another(reading, end, name) or _of_two(reading, name):
        return False
    if _KNOWS.match(text, start - 1) or (text[start - 1 : start] == "《" and _TITLE.match(text, end)):
        return False
    if reading.covering(start, end, "Institution") or reading.covering(start, end, "Place"):
        return False
    surname = surname_of(reading.vocabulary, text, start)
    if not surname and len(name) == 2 and reading.vocabulary.gazetteer.named(name):
        return False
    return not surname or len(name) <= len(surname) + 2 or _foreign(reading, name)


def _foreign(reading: Reading, name: str) -> bool:
    """Four and more characters without a dot, the last of them no verb's: 古纳瓦德纳, but not 周立群|作."""
    return len(name) >= 4 and name[-1] not in followers(reading.vocabulary)


def places_too(reading: Reading) -> set[str]:
    """来到吴江，了解|吴江|的发展: names that the text has as those of places, and as those of people by the tagger alone."""
    places = {f.name for f in reading.found if f.type == "Place" and f.rule in ("tagger", "gazetteer")}
    return {name for name in places if {f.rule for f in reading.named("Person", name)} == {"tagger"}}
