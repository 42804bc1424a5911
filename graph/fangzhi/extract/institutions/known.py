"""Bodies known by their very name, ministries of states, teams by what they play for, newspapers in title marks."""

from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import Tie, add
from fangzhi.extract.institutions.nested import HELD
from fangzhi.extract.places import areas
from fangzhi.extract.places.borders import behind_post
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.tagger import Word
from fangzhi.extract.terms import Endings, posts, states, verbs_of_acts
from fangzhi.vocabulary import Vocabulary

_TEAM = expression(
    r"(?:国家)?(?:[男女]子?|青年|国奥)?(?:足球|篮球|排球|乒乓球|羽毛球|网球|曲棍球|手球|体操|艺术体操|游泳|跳水|举重|射击|射箭|田径|击剑|柔道|摔跤|跆拳道|空手道|拳击|赛艇|皮划艇|帆船|自行车|马术|武术|冰球|冰壶|滑雪|短道速滑|速滑|花样滑冰|攀岩|滑板|橄榄球|棒球|垒球|蹦床|铁人三项|代表)?队|[男女国][篮排足乒奥]"
)
_MINISTRY = expression(r"[\u4e00-\u9fff]{2,8}?部(?=长|副部长|发言人|官员|[，。、（“ ]|宣布|表示|发表|称|说)")
_SOME = expression(r"(?<!第)[\d两二三四五六七八九十几多][余多]?[支个]$")
_NO_MINISTRY = expression(r"[东西南北中内外全总分大干局各]部$|俱乐部$")
_NOMINAL = frozenset(("n", "nz", "vn", "v", "an", "Institution"))
_PAPER = expression(r"《([\u4e00-\u9fff]{1,8}(?:[日晚晨时商周导邮月]报|都市报|青年报|新闻|报|周刊))》")


def known(reading: Reading, start: int, end: int) -> Found | None:
    """A body of a list of known ones, with the state before it where its name takes one: 欧盟, 某国|议会."""
    text = reading.text
    if reading.words and not _whole(reading, start, end):
        return None
    place = reading.covering(start, end, "Place")
    if place is not None and place.start < start:
        return None  # 兴|安盟
    if _of_office(reading, start, end):
        return None
    if behind_post(reading, start) or _of_longer(reading, start, end) or _split_name(reading, start, end):
        return None
    row = reading.vocabulary.lexicon("bodies_known")[text[start:end]]
    if row["kind"] == "enterprise" and text[start - 1 : start] in tuple("市县区州旗") and start - 1 in reading.borders:
        whose, rule = areas.resolve(reading, text[start - 1], start - 1)
        if whose is not None and reading.ending_at(start, "Place") is None:  # 县|农发行
            return add(reading, (start - 1, end), areas.area_name(reading, whose) + text[start:end], "known", Tie(whose, by=rule))
    place = state_before(reading, start) if row["area"] else None
    if place is not None:
        return add(reading, (place.start, end), text[place.start : end], "known", Tie(place))
    return add(reading, (start, end), text[start:end], "known")


def _of_office(reading: Reading, start: int, end: int) -> bool:
    """学院|继续|教育部|主任, 某国公共|卫生部: a ministry inside a longer name of the tagger, behind no state and no body."""
    word = reading.word_at(start)
    if word is None or word.end != end or start - word.start < 2 or not reading.text.endswith("部", start, end):
        return False
    state = _state_endings(reading.vocabulary).of(reading.text, word.start, start)
    return state is None and reading.ending_at(start, "Place", "Institution") is None


def _of_longer(reading: Reading, start: int, end: int) -> bool:
    """北大|荒集团, 三星|堆博物馆, 飞利浦|公司: a short form inside one word of the tagger, and no part of the body behind it."""
    word = reading.word_at(start)
    row = reading.vocabulary.lexicon("bodies_known")[reading.text[start:end]]
    if word is None or row["kind"] not in ("school", "enterprise"):
        return False
    if word.start < start and reading.ending_at(start, "Place") is None and reading.covering(start, start + 1, "Place"):
        return True  # 湖|北大|山药业
    if word.end <= end:
        return False
    rest = reading.text[end : word.end]
    company = rest.endswith("公司") and not rest.startswith(("公司", "集团")) and not rest.endswith("分公司")
    return rest.startswith("大学") or company or not HELD.fullmatch(rest)


def _split_name(reading: Reading, start: int, end: int) -> bool:
    """任命|茅仲|华为: a name with the verb behind it."""
    text = reading.text
    if text[end - 1] != "为":
        return False
    verbs, surnames = verbs_of_acts(reading.vocabulary), reading.vocabulary.lexicon("surnames")
    return any(text[start - k] in surnames and verbs.of(text, max(0, start - 8), start - k) for k in (1, 2) if k <= start)


def state_before(reading: Reading, start: int) -> Found | None:
    """The state or other place right before a body; one that the tagger's own name of the body holds is added."""
    place = reading.ending_at(start, "Place")
    state = _state_endings(reading.vocabulary).of(reading.text, max(0, start - 8), start)
    if place is not None or state is None:
        return place
    return reading.add(Found(start - len(state), start, "Place", state, "known", "", {"kind": "area"}))


@cache
def _state_endings(vocabulary: Vocabulary) -> Endings:
    return Endings(states(vocabulary))


def _whole(reading: Reading, start: int, end: int) -> bool:
    """Whether the name begins and ends with words: no 共产党|员, no 发展|中国家."""
    first, last = reading.word_at(start), reading.word_at(end - 1)
    begins = start in reading.borders or (first is not None and first.tag == "Institution")
    return begins and (end in reading.borders or (last is not None and last.tag == "Institution"))


def ministries(reading: Reading) -> None:
    """委内瑞拉|能矿部|长: a ministry of a state, by the state before it."""
    for place in list(reading.found):
        if place.type != "Place" or place.silent or place.name not in states(reading.vocabulary):
            continue
        match = _MINISTRY.match(reading.text, place.end)
        taken = match is None or _NO_MINISTRY.search(match[0]) or reading.covering(*match.span(), "Institution")
        if (
            match
            and not taken
            and not _office_inside(reading, *match.span())
            and all(w is not None and w.tag in _NOMINAL for w in _inside(reading, *match.span()))
        ):
            add(reading, (place.start, match.end()), reading.text[place.start : match.end()], "known", Tie(place))


def _office_inside(reading: Reading, start: int, end: int) -> bool:
    """德国|副总理兼经济部: an office of the state before the ministry."""
    found = ((at, posts(reading.vocabulary).at(reading.text, at)) for at in range(start, end - 2))
    return any(post is not None and at + len(post) < end for at, post in found)


def _inside(reading: Reading, start: int, end: int) -> list[Word | None]:
    return [reading.word_at(at) for at in reading.borders_in(start, end - 1)]


def teams(reading: Reading) -> None:
    """中国|女排, 山东|队, 公牛队: a team by the area it plays for, or by the one name that the tagger sees."""
    for word in reading.words:
        text = reading.text[word.start : word.end]
        if text in reading.vocabulary.lexicon("body_generic"):
            continue  # 彩旗队、花束队入场
        if "武警" in text[1:]:
            continue  # 驻汪|武警中队
        if text[-1] not in "队篮排足乒奥" or reading.covering(word.start, word.end, "Institution"):
            continue
        begins = word.start - 2 * reading.text.startswith("国家", word.start - 2)
        area = reading.ending_at(begins, "Place")
        if _TEAM.fullmatch(text) and (area is not None or begins < word.start):
            begins = area.start if area is not None else begins
        elif not (word.tag in ("Institution", "Place", "nz") and text[-1] == "队" and 3 <= len(text) <= 7):
            continue
        else:
            begins = word.start + (
                text[0] == "过" and reading.text[word.start - 1 : word.start] in ("任", "当")
            )  # 担任过|特勤大队
        _take(reading, begins, word.end, area)


def _take(reading: Reading, start: int, end: int, area: Found | None) -> None:
    if _SOME.search(reading.text, max(0, start - 4), start):
        return  # 全市18支|龙舟队
    for place in reading.within(start, end, "Place"):
        if place.end == end:
            reading.remove(place)  # what the tagger takes for a place
    for inner in [f for f in reading.within(start, end, "Institution") if f.rule == "known"]:
        reading.remove(inner)  # 县|蓝天救援队
    whose, rule = (area, "") if area is not None else areas.resolve(reading, reading.text[start], start)
    if area is None and whose is not None and reading.text[start] in "市县区旗州":  # 县|蓝天救援队
        add(reading, (start, end), areas.area_name(reading, whose) + reading.text[start + 1 : end], "team", Tie(whose, by=rule))
        return
    add(reading, (start, end), reading.text[start:end], "team", Tie(area))


# 新陇网|平凉1月23日讯, 河源日报|讯（记者…, （白城融媒|记者…, 来源：八桂清风网
_MEDIUM = expression(
    r"(?:(?<=^)|(?<=\n)|(?<=（)|(?<=来源：))[\s　]*([\u4e00-\u9fff]{2,6}(?:[日晚早晨时]报|网|云网|融媒))"
    r"(?=讯（|讯 |时刻|[\u4e00-\u9fff]{2,4}\d{1,2}月|(?:见习|首席|特约)?记者|[\s　]|\n|$)"
)


def media(reading: Reading) -> None:
    """新陇网|讯: a newsroom in the line that opens or closes an article."""
    for match in (
        _MEDIUM.finditer(reading.text) if "讯" in reading.text or "记者" in reading.text or "来源" in reading.text else ()
    ):
        if not reading.covering(*match.span(1), "Institution") and not reading.within(*match.span(1), "Person"):
            for place in reading.within(*match.span(1), "Place"):
                if place.end == match.end(1):
                    reading.remove(place)
            add(reading, match.span(1), match[1], "title")


def newspapers(reading: Reading) -> None:
    """《某某日报》: a newspaper by its title."""
    for match in _PAPER.finditer(reading.text) if "报》" in reading.text or "刊》" in reading.text else ():
        if not reading.covering(*match.span(1), "Institution"):
            add(reading, match.span(1), match[1], "title")
