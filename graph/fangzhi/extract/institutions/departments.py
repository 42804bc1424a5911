"""Known departments: completed by the area before them, the body they are nested in, or the title they stand in."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.institutions import prefectures
from fangzhi.extract.institutions.bodies import Tie, add, area_before, posted, session_before, unknown_area
from fangzhi.extract.institutions.elided import elided
from fangzhi.extract.institutions.known import state_before
from fangzhi.extract.institutions.stations import station
from fangzhi.extract.places import areas
from fangzhi.extract.places.borders import LITTLE
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import posts, states

_NATION = expression(r"(中华人民共和国|中国共产党|中国|中共|国家|全国|中央|国务院)$")
_NOT_AFTER = expression(r"员(?!会)|员会(?<!委员会)|托|派(?!出|驻)|任")
_NOT_IN_LEAD = LITTLE | frozenset("据原")
# 各县市|区委, 各行政村|党支部, 各村（社区）|党总支
_EACH = expression(
    "(?:当地|同级|各地|各级|上级|下级|乡镇|[市县区]（[市县区]）)$|(?:各|个别|部分)(?:[省市县区旗州乡镇]{1,3}(?:（[^（）]{1,6}）)?|(?:行政|自然|驻|帮扶)?村(?:（社区）|、社区)?|社区(?:（村）)?|单位|部门|企业|学校)$"
)
_OF_ALL = expression("全[省市县区州]")  # 全市|法院
_BRANCHES = ("支部", "党支部", "党总支")
_SURVEY = expression("国家统计局[\u4e00-\u9fff]{2,4}$")  # 国家统计局某某|调查队, of a county told by its short name
_ORDERED = expression("(?:派[驻出])?第[一二三四五六七八九十]{1,3}$")
_COLLEGE = expression("[\u4e00-\u9fff]{2,8}学院(?=党委|党总支|党支部|工会|团委)")
_TOWNSMEN = ("商会", "总商会")
_LEAGUE = expression(r"(?:共青)?团([省市县区州旗])委")


# 甲镇党委|政府: two bodies of one area
_BESIDE_PARTY = ("政府", "人民政府", "人大", "政协", "管委会", "办事处", "村委会", "居委会")
_JOINT = (
    "联合",
    "功能型",
    "临时",
    "片区",
    "产业链",
    "街",
    "标段",
    "项目部",
    "工区",
    "班组",
    "车间",
)  # 街|党委 of a street that is not named


def cut_short(reading: Reading, end: int) -> bool:
    """县委|托, 市委|派: 委 is the head of another word."""
    return reading.text[end - 1] == "委" and _NOT_AFTER.match(reading.text, end) is not None


def department(reading: Reading, start: int, end: int) -> Found | None:
    """市教育局, 示范区教育局, 党工委组织部, 国家发展改革委; a bare 组织部 only where a post or a border shows it."""
    text = reading.text
    start += 2 * (text.startswith("街道", start) and end - start > 3)  # 街道|党工委
    term = text[start:end]
    whole = term.endswith("委") and text.startswith("员会", end)  # 中央|财经委|员会
    cut = whole or (cut_short(reading, end) and end not in reading.borders)
    cut = cut or (term[0] == "镇" and text[start - 1 : start] == "乡")  # 乡|镇党委书记: of any town
    cut = cut or (term in _BRANCHES and _of_any_village(reading, start, end))
    if cut or _EACH.search(text, max(0, start - 10), start) or _OF_ALL.match(text, start - 2 + (term[0] in "省市县区州")):
        return None
    if term.endswith(("巡视工作领导小组", "巡察工作领导小组")) and text.startswith("办公室", end):
        return None  # 市委巡察工作领导小组|办公室 is one body of the committee
    if term.endswith(("常委会", "党组", "党委", "常务委员会")) and text.startswith(
        ("会议", "扩大会议", "（扩大）会议", "理论"), end
    ):
        return None  # 区委常委会会议 is an event
    led = _of_congress(reading, start, end) if term == "工委" else None
    of_region = term.startswith("政府") and text.endswith("特区", 0, start)
    led = (
        _of_region(reading, start, end)
        if of_region
        else led or _league(reading, start, end) or _led_by_sign(reading, start, end) or _nested(reading, start, end)
    )
    if led is not None or of_region:
        return led
    of_area = _of_area(reading, start, end) or _of_prefecture(reading, start, end)
    if of_area is not None:
        return of_area
    joint = term in ("党委", "党总支", "党支部", "支部") and text.endswith(_JOINT, 0, start)  # 果业联合|党委 is none of the town
    if joint or text[start - 1 : start] in ("各", "级") or text[start - 2 : start] == "当地":
        return None
    begins = _name_before(reading, start)
    if begins < start:
        return _named_whole(reading, begins, end)
    return station(reading, start, end) or elided(reading, start, end) or _bare(reading, start, end)


def _of_region(reading: Reading, start: int, end: int) -> Found | None:
    """海州|特区政府: of the place before it, none of a 区; by its full name where the text tells that."""
    place = reading.ending_at(start - 2, "Place")
    if place is None:
        before = {f.name: f for f in reading.last_of_each("Institution", start) if f.name.endswith("特区政府")}
        body = next(iter(before.values())) if len(before) == 1 and end - start == 2 else None
        return add(reading, (start - 2, end), body.name, "short", Tie(body.attributes.get("area"))) if body else None
    whole = place.name + "特别行政区"
    name = (whole if whole in reading.text else place.name + "特区") + reading.text[start:end]
    return add(reading, (place.start, end), name, "department", Tie(place))


def _of_any_village(reading: Reading, start: int, end: int) -> bool:
    """村|支部|书记列席, 软弱涣散村|党支部|书记: of no village that anything names, with nobody behind the post."""
    text = reading.text
    if text[start - 1 : start] != "村" or reading.ending_at(start, "Place") is not None:
        return False
    area, begins, _ = area_before(reading, start)
    post = posts(reading.vocabulary).at(text, end)
    behind = reading.word_at(end + len(post)) if post else None
    return area is None and begins >= start - 1 and post is not None and (behind is None or behind.tag != "Person")


def _named_whole(reading: Reading, start: int, end: int) -> Found:
    """农工|党中央; 市文化旅游广电|体育局 is that of the area which the sign means."""
    school, college = reading.ending_at(start, "Institution"), _COLLEGE.match(reading.text, start, end)
    if school is not None and college and school.name.endswith(("大学", "学院")):  # 某师范学院|马克思主义学院|党委
        inner = add(reading, (school.start, college.end()), school.name + college[0], "nested", Tie(parent=school))
        return add(reading, (school.start, end), school.name + reading.text[start:end], "nested", Tie(parent=inner))
    place = reading.starting_at(start, "Place")
    if place is not None:  # 某县|文体旅游|广电局; 海南|南渡学院|党委 need not be the province's
        tie = Tie(place) if reading.text[start : place.end] == place.name else Tie()
        return add(reading, (start, end), reading.text[start:end], "department", tie)
    sign = reading.text[start]
    area, rule = areas.resolve(reading, sign, start) if sign in "省市县区州盟旗" else (None, "")
    name = areas.area_name(reading, area) + reading.text[start + 1 : end] if area is not None else reading.text[start:end]
    return add(reading, (start, end), name, "department", Tie(area, by=rule))


def _of_prefecture(reading: Reading, start: int, end: int) -> Found | None:
    """地委, 行署: of the prefecture that the article is at home in or tells of."""
    whose = prefectures.seat(reading, start, reading.text[start:end])
    return add(reading, (start, end), whose[0], "department", Tie(whose[1], by=whose[2])) if whose is not None else None


def _of_area(reading: Reading, start: int, end: int) -> Found | None:
    """市教育局, 国家统计局|贺兰|调查队: a department behind its area."""
    text, term = reading.text, reading.text[start:end]
    word = reading.word_at(start - 1) if term == "人民法庭" and text[start - 1 : start] == "村" else None
    if word is not None and 2 <= start - word.start <= 4:  # 梁村|人民法庭 is no court of a village
        return add(reading, (word.start, end), text[word.start : end], "composed")
    area, begins, rule = area_before(reading, start)
    if area is None:  # 市教育局, 我|区公安局 in a paper whose home is not known
        name = text[begins:end].lstrip("我本该")
        return add(reading, (begins, end), name, "department") if begins < start else None
    holder = reading.ending_at(begins, "Institution") if not area.silent and not rule and begins < start else None
    if holder is not None and holder.rule != "tagger":
        own = text[holder.start : begins] if holder.name.startswith(area.name) else holder.name  # 政协|云溪县第十届常委会
        return add(reading, (holder.start, end), own + text[begins:end], "nested", Tie(parent=holder))
    if term in _TOWNSMEN and not rule and not area.silent:
        outer = reading.ending_at(begins, "Place")
        if outer is not None and not _lies_in(area, outer):  # 广东省|江西|商会
            return add(reading, (outer.start, end), text[outer.start : end], "department", Tie(outer))
        if text[start - 1] not in "省市县区州盟旗镇乡村":  # 江西|商会 is of those who come from there
            return add(reading, (begins, end), text[begins:end], "department")
    session = session_before(reading, start, begins)
    whose = areas.area_name(reading, area)
    whose = whose.removesuffix("地区") if term.startswith("地委") else whose  # 塔城|地委
    name = whose + (session[0] if session and "、" not in session[0] else "") + term
    if term in ("法院", "检察院"):  # 区法院 where 某区人民法院 is named
        full = areas.area_name(reading, area) + "人民" + term
        name = full if full in reading.text else name
    division = reading.ending_at(begins, "Place")
    if division is not None and division.rule == "corps" and not area.silent:  # 第八师|某市|党委: one body
        short = text[division.start : division.end].removeprefix("新疆生产建设兵团")
        begins, name = division.end - len(short), short + name
    return add(reading, (begins, end), name, "department", Tie(area, by=rule))


def _lies_in(area: Found, outer: Found) -> bool:
    inner, code = (str(f.attributes.get("code", "")) for f in (area, outer))
    return not inner or inner.startswith(code)


def _name_before(reading: Reading, start: int) -> int:
    """Where a body's name begins that the tagger sees run into the department: 农工|党中央, 埃塞俄比亚|外交部."""
    word = reading.word_at(start - 1) if start else None
    if word is None or word.tag not in ("Institution", "Place") or not 2 <= start - word.start <= 8:
        return start
    lead = reading.text[word.start : start]
    plain = re.fullmatch(r"[\u4e00-\u9fff]+", lead) is not None and not _NOT_IN_LEAD & set(lead)
    inner = [f for f in reading.within(word.start, start) if f.start > word.start or f.type != "Place" or f.end > start - 2]
    return word.start if plain and not inner else start


def _nested(reading: Reading, start: int, end: int) -> Found | None:
    """党工委|组织部, 国家|发展改革委."""
    term = reading.text[start:end]
    order = _ORDERED.search(reading.text, max(0, start - 8), start) if term == "纪检监察组" else None
    parent = reading.ending_at(order.start() if order else start, "Institution")  # 县纪委监委|派驻第三|纪检监察组
    if parent is not None and order:
        return add(reading, (parent.start, end), parent.name + reading.text[order.start() : end], "nested", Tie(parent=parent))
    if parent is None and term in ("党委", "党组", "党总支", "党支部", "纪委") and reading.text[start - 1 : start] == "原":
        parent = reading.ending_at(start - 1, "Institution")  # 某局|原|党委
    if parent is not None and term == "纪检监察组" and reading.text[parent.start - 1 : parent.start] == "驻":
        name = "驻" + parent.name + term  # of a commission that is not told
        return add(reading, (parent.start - 1, end), name, "nested", Tie(parent.attributes.get("area")))
    if parent is not None and term in _BESIDE_PARTY and parent.attributes.get("kind") in ("party", "village"):
        seat = parent.attributes.get("area")
        name = areas.area_name(reading, seat) + term if seat is not None else term
        return add(reading, (start, end), name, "elided", Tie(seat, by="title"))
    if parent is not None:
        return add(reading, (parent.start, end), parent.name + term, "nested", Tie(parent=parent))
    survey = _SURVEY.search(reading.text, max(0, start - 10), start) if term == "调查队" else None
    whole = reading.starting_at(survey.start(), "Institution") if survey else None
    if whole is not None:
        return add(reading, (whole.start, end), reading.text[whole.start : end], "nested", Tie(parent=whole))
    nation = _NATION.search(reading.text, max(0, start - 7), start)
    state = state_before(reading, nation.start()) if nation and nation[0] == "国家" else None
    if nation and state is not None and state.name in states(reading.vocabulary):  # 泰国|国家|旅游局
        return add(reading, (state.start, end), reading.text[state.start : end], "department", Tie(state))
    return add(reading, (nation.start(), end), nation[0] + term, "department") if nation else None


def _bare(reading: Reading, start: int, end: int) -> Found | None:
    """A department alone: where the tagger sees it as one name, or a post shows it."""
    term = reading.text[start:end]
    if reading.vocabulary.lexicon("departments")[term]["alone"] == "no":
        return None
    word = reading.word_at(start)
    if word is not None and word.start < start and word.end == end:
        return None  # 少|工委, of a name that no list knows
    ministry = len(term) > 5 and term.endswith("部") and {start, end} <= reading.borders  # 文化和|旅游部
    if ministry or (word is not None and word.start == start and word.tag == "Institution" and word.end == end):
        return add(reading, (start, end), term, "department")
    return add(reading, (start, end), term, "bare") if posted(reading, end) else None


def _league(reading: Reading, start: int, end: int) -> Found | None:
    """团市委: the league's committee of the area that a bare 市 means."""
    league = _LEAGUE.fullmatch(reading.text, start, end)
    if league is None:
        return None
    area, rule = areas.resolve(reading, league[1], start)
    if area is None:
        return add(reading, (start, end), league[0], "department")
    return add(reading, (start, end), areas.area_name(reading, area) + league[0], "department", Tie(area, by=rule))


def _of_congress(reading: Reading, start: int, end: int) -> Found | None:
    """市人大常委会|城建环资工委, 市人大常委会法工委、|预算工委: a working committee by what it works on."""
    for length in range(2, 9):
        stem = reading.text[start - length : start]
        if LITTLE & set(stem) or not re.fullmatch("[\u4e00-\u9fff]+", stem):
            return None
        body = reading.ending_at(start - length, "Institution")
        if body is not None and body.name.endswith("人大常委会"):
            return add(reading, (body.start, end), body.name + reading.text[start - length : end], "nested", Tie(parent=body))
        joined = reading.text[start - length - 1 : start - length] in ("、", "和", "与")
        other = reading.ending_at(start - length - 1, "Institution") if joined else None
        whole = other.attributes.get("parent") if other is not None else None
        if isinstance(whole, Found) and whole.name.endswith("人大常委会"):
            name = whole.name + reading.text[start - length : end]
            return add(reading, (start - length, end), name, "elided", Tie(parent=whole, by="title"))
    return None


def _led_by_sign(reading: Reading, start: int, end: int) -> Found | None:
    """市委, 县委, 省委: the first character is the area's sign, which the area's own name may hold (云州市|委)."""
    text, term = reading.text, reading.text[start:end]
    if (
        term[0] not in "省市县区州盟旗镇乡"
        or not term.startswith(("委", "党委", "直"), 1)
        or reading.text[start - 1 : start] in ("各", "团", "乡")  # 乡|镇党委书记: of any town
    ):
        return None
    begins, name, tie = _area_of_sign(reading, start, term)
    party = next((p for p in reading.vocabulary.terms("departments", under="party") if text.endswith(p, 0, begins)), "")
    end += bool(party) and text.startswith("会", end)  # 民革|某市|委会
    return add(reading, (begins - len(party), end), party + name, "department", tie)


def _area_of_sign(reading: Reading, start: int, term: str) -> tuple[int, str, Tie]:
    """Where the name of a 市委 begins, the name, and its area."""
    text = reading.text
    place = reading.ending_at(start + 1, "Place")
    if place is not None:
        return place.start, areas.area_name(reading, place) + term[1:], Tie(place)
    place = reading.ending_at(start, "Place")
    if place is not None:
        name = areas.area_name(reading, place)
        return place.start, name + (term[1:] if name.endswith(term[0]) else term), Tie(place)
    area = unknown_area(reading, start)
    if area is not None:
        return area.start, area.name + term[1:], Tie(area)
    if text[start - 1 : start] == term[0]:
        return start, term, Tie()  # 某县|县委, of a county that nothing else tells
    begins = start - (text[start - 1 : start] in ("我", "本", "该"))
    area, rule = areas.resolve(reading, term[0], begins, local=text[begins] == "该")
    if area is None:
        return begins, term, Tie()
    return begins, areas.area_name(reading, area) + term[1:], Tie(area, by=rule)
