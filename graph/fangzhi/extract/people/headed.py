"""Names that their clause shows: before 同志任, between 任命 and the post, at the head of a life."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.people.opened import open_list
from fangzhi.extract.people.printed import about
from fangzhi.extract.people.words import HAN, NEVER_GIVEN, surname_of
from fangzhi.extract.posts import rosters
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import post_endings, posts

# 尕藏旦增，藏族，…; 张三同志，男，…; 普 朝  男，… at the head of a life: all that stands there is the name
_PROFILE = expression(
    r"(?:^|[\n。；：])[ ]*(?:【[^【】\n]{2,8}】)?(?:\d{1,2}[.．、]|（\d{1,2}）|[一二三四五六七八九十]{1,2}、)?[ ]*"
    rf"({HAN}(?:[{HAN[1:-1]}·]{{1,9}}?|[ ]{{1,4}}{HAN}))(?:(?:同志)?，|[ ]{{1,6}}(?=[男女][，、 ]|现任|拟任))"
    rf"(?:(?:[男女]|{HAN}{{1,5}}族)[，（、 ]|(?=现任|拟任|(?:中共党员|群众|中共预备党员)，))"
)
# 那日松|同志任…: all that stands between a mark and the address is the name
_COMRADE = expression(
    rf"(?<![^\n：；，。、 ])(?:提名|推荐|建议|任命|聘任|免去|同意)?({HAN}{{2,5}})同志(?:（[^（）\n]{{1,12}}）)?"
    r"(?=任|兼任|不再|的[^，。]{2,40}职务|为|拟|担任|现任|挂职|当选|调任)"
)
# 免去|成功|的某局局长职务, 选举|平安|为某院院长: between the verb and what is done stands the name
_ACTED = expression(
    rf"(?:任命|免去|选举|补选|增选|改选|推选|接受|同意|批准|(?<=[长任记席员])、)({HAN}{{2,4}}?)(?:同志)?"
    r"(?=为(?!同志|的)[^，。；\n]{2,40}[长任记席员]|的[^，。；\n]{2,60}职务|辞去[^，。；\n]{2,60}(?:职务|请求))"
)
# 在外经商的|农凯生|回村当选村党支部书记
_WINS = expression(
    rf"(?<=[的，。；、\n ])({HAN}{{2,3}}?)(?=(?:回村|返乡|回乡)?(?:以[^，。；]{{1,12}}票)?"
    r"(?:全票|高票|成功)?当选为?[^，。；\n]{0,20}[长任记席员])"
)
# 决定|平安|代理县长职务
_ACTING = expression(rf"(?:决定|由)({HAN}{{2,4}}?)(?:同志)?(?=代理[^，。；\n]{{2,30}}[长任]职务)")
# 马忠|的某局局长职务自然免除
_LAPSED = expression(
    rf"(?<![^\n：；，。 ])({HAN}{{2,4}}?)(?:同志)?(?=的[^，。；\n]{{2,60}}职务(?:自然|自动|自行|相应)?免(?:除|去))"
)
_OF_POST = expression(rf"({HAN}{{2,4}}?)(?:同志)?(?=的[^，。；\n]{{2,60}}职务)")  # a line under 免去：
# so without 的: |尹华|某县法院审判员职务
_NO_OF = [expression(rf"({HAN}[ ]{{0,4}}{HAN}{{{n}}})(?=[^的，。；\n ]{{4,60}}职务)") for n in (1, 2)]
# 姓名：|解小蓉| in a form
_FIELD = expression(rf"(?<=名：)[ ]*({HAN}{{2,4}}|{HAN}[ ]{{1,4}}{HAN})[ ]*(?=[，；。\n]|[ ]性|$)")


def headed(reading: Reading) -> None:
    """Names before 同志任, and at the head of a life: 张三，男，…"""
    of_acts = [_OF_POST.match(reading.text, at) or _before_body(reading, at) for at, _ in rosters.lines_of_acts(reading)]
    for match in _COMRADE.finditer(reading.text) if reading.holds("同志") else ():
        _add_comrade(reading, match.start(1), match.end(1))
    lapsed = _LAPSED.finditer(reading.text) if reading.holds("职务") else ()
    acting = reading.matches(_ACTING, "代理")
    for match in [*_ACTED.finditer(reading.text), *acting, *lapsed, *(m for m in of_acts if m)]:
        _add_comrade(reading, match.start(1), match.end(1), sure=True)
    for match in reading.matches(_WINS, "当选"):
        word = reading.word_at(match.start(1))
        whole = word is not None and word.tag == "n" and (word.start, word.end) == match.span(1)  # 党员|当选
        if not whole and surname_of(reading.vocabulary, match[1], 0):
            _add_comrade(reading, match.start(1), match.end(1))
    for match in reading.matches(_FIELD, "名："):
        _add_comrade(reading, match.start(1), match.end(1), sure=True)
    for match in _PROFILE.finditer(reading.text):
        name = match[1].replace(" ", "")
        if len(name) <= 4 and not reading.within(match.start(1), match.end(1), "Institution", "Person"):
            start, end = match.span(1)
            reading.add(Found(start, end, "Person", name, "title", "", about(reading, end, start)))
        else:
            open_list(reading, match.start(1), sure=True)


def _before_body(reading: Reading, at: int) -> re.Match[str] | None:
    """The name that begins a line of acts, right before an area or a body."""
    for pattern in _NO_OF:
        name = pattern.match(reading.text, at)
        if name is not None and reading.starting_at(name.end(), "Place", "Institution") is not None:
            return name
    return None


def _add_comrade(reading: Reading, start: int, end: int, *, sure: bool = False) -> None:
    """Keep the name before 同志任, in place of what the tagger saw in it; a plain word too (成功) where it is `sure`."""
    name = reading.text[start:end].replace(" ", "")
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
