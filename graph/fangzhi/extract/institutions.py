"""Bodies: known departments completed by their area or parent, composed names by their borders, the tagger's last."""

import re
from functools import cache

from fangzhi.extract import areas
from fangzhi.extract.borders import left_border
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import Endings, Terms
from fangzhi.vocabulary import Vocabulary

_SIGNS = "省市县区州盟旗镇乡村校院厅局街"
_NATION = re.compile(r"(中华人民共和国|中国共产党|中国|中共|国家|全国|中央|国务院)$")
_ALIAS = re.compile(r"（([\u4e00-\u9fff]{2,8}区)）$")
_NOT_AFTER = re.compile(r"员会(?<!委员会)|托|派(?!出|驻)|任")
_GENERIC = re.compile(
    r"^(各|该|本|有关|相关|多家|一家|两家|几家|某|这家|那家|我|其|上级|下级|主管|当地|基层|所属|下属|全体|部分|不少|许多|一批|其他|国有|民营|私营|外资|中小|大型|小型|龙头|重点|骨干|知名|专业|优秀|先进)"
)
FURTHEST = 24


def find(reading: Reading) -> None:
    """Add every Institution, from left to right, so that a nested one finds its parent before it."""
    departments, suffixes = _terms(reading.vocabulary)
    done = 0
    for start, end in departments.scan(reading.text):
        if start < done:
            continue
        term = reading.text[start:end]
        if term in suffixes and _composed(reading, start, end) is not None:
            done = end
        elif term in reading.vocabulary.lexicon("departments") and _department(reading, start, end) is not None:
            done = end
    for word in reading.tagged("Institution"):
        _tagged(reading, word.start, word.end)


@cache
def _terms(vocabulary: Vocabulary) -> tuple[Terms, frozenset[str]]:
    suffixes = frozenset(vocabulary.lexicon("body_suffixes"))
    return Terms([*vocabulary.lexicon("departments"), *suffixes]), suffixes


@cache
def _endings(vocabulary: Vocabulary) -> Endings:
    return Endings([*vocabulary.lexicon("departments"), *vocabulary.lexicon("body_suffixes")])


def kind_of(vocabulary: Vocabulary, name: str) -> str:
    """The kind of a body by the end of its name: party, government, school, …; "" where the end says nothing."""
    term = _endings(vocabulary).of(name, 0, len(name))
    if term is None:
        return ""
    row = vocabulary.lexicon("departments").get(term) or vocabulary.lexicon("body_suffixes")[term]
    return row["kind"]


def _department(reading: Reading, start: int, end: int) -> Found | None:
    """市教育局, 示范区教育局, 党工委组织部, 国家发展改革委; a bare 组织部 only where a post or a border shows it."""
    text = reading.text
    term = text[start:end]
    if term.endswith("委") and _NOT_AFTER.match(text, end) and end not in reading.borders:
        return None  # 县委|托
    if term.endswith(("常委会", "党组", "党委", "常务委员会")) and text.startswith(
        ("会议", "扩大会议", "（扩大）会议", "理论"), end
    ):
        return None  # 区委常委会会议 is an event
    led = _led_by_sign(reading, start, end)
    if led is not None:
        return led
    parent = reading.ending_at(start, "Institution")
    if parent is not None:
        return _add(reading, parent.start, end, parent.name + term, "nested", parent=parent)
    nation = _NATION.search(text, max(0, start - 7), start)
    if nation:
        return _add(reading, nation.start(), end, nation[0] + term, "department")
    area, begins, rule = area_before(reading, start)
    if area is not None:
        session = _SESSION.search(text, max(begins, start - 7), start)
        name = areas.area_name(reading, area) + (session[0] if session else "") + term
        return _add(reading, begins, end, name, "department", area=area, resolved_by=rule)
    if begins < start:  # 市教育局 in a paper whose home is not known
        return _add(reading, begins, end, text[begins:end], "department")
    if text[start - 1 : start] in ("各", "级"):
        return None
    whole = _elided(reading, start, end)
    if whole is not None or term in _NEVER_ALONE:
        return whole
    word = reading.word_at(start)
    if word is not None and word.start == start and word.tag == "Institution" and word.end == end:
        return _add(reading, start, end, term, "department")
    return _add(reading, start, end, term, "bare") if posted(reading, end) else None


_NEVER_ALONE = frozenset("政府 办公厅 办公室 研究室 法院 检察院 党校 党组织 法庭 委员会 商会 办事处 党委 党组".split())


def _led_by_sign(reading: Reading, start: int, end: int) -> Found | None:
    """市委, 县委, 省委: the first character is the area's sign, which the area's own name may hold (云州市|委)."""
    term = reading.text[start:end]
    if (
        term[0] not in "省市县区州盟旗镇乡"
        or not term.startswith(("委", "党委"), 1)
        or reading.text[start - 1 : start] in ("各", "团")
    ):
        return None
    place = reading.ending_at(start + 1, "Place")
    if place is not None:
        return _add(reading, place.start, end, areas.area_name(reading, place) + term[1:], "department", area=place)
    place = reading.ending_at(start, "Place")
    if place is not None:
        return _add(
            reading, place.start, end, _with_sign(areas.area_name(reading, place), term[0]) + term[1:], "department", area=place
        )
    area = unknown_area(reading, start)
    if area is not None:
        return _add(reading, area.start, end, area.name + term[1:], "department", area=area)
    begins = start - (reading.text[start - 1 : start] in ("我", "本", "该"))
    area, rule = areas.resolve(reading, term[0], begins, local=reading.text[begins] == "该")
    if area is None:
        return _add(reading, begins, end, term, "department")
    name = areas.area_name(reading, area) + term[1:]
    return _add(reading, begins, end, name, "department", area=area, resolved_by=rule)


def _with_sign(name: str, sign: str) -> str:
    return name if name.endswith(sign) else name + sign


# between two bodies of one title: 党工委|书记、|管委会, 县委|常委、|组织部, 区党工委|、|管委会
_BETWEEN = re.compile(r"(原|副|常务|第一|代|党组)*[\u4e00-\u9fff]{0,5}[、兼和及与，]")


def _elided(reading: Reading, start: int, end: int) -> Found | None:
    """A bare body that takes its area or parent from the body before it in the title, or from its full form before."""
    text, term = reading.text, reading.text[start:end]
    before = [f for f in reading.within(max(0, start - 30), start, "Institution") if f.end <= start]
    if before and (
        between := _BETWEEN.fullmatch(text, before[-1].end, start) or _PARALLEL.fullmatch(text, before[-1].end, start)
    ):
        other = before[-1]
        between_posts = between[0].rstrip("、兼和及与，")
        if not between_posts or _posts(reading.vocabulary).at(text, other.end) or between_posts.startswith(("副", "常务")):
            kind = reading.vocabulary.lexicon("departments")[term]["kind"]
            if kind == "party" and term in _UNDER_COMMITTEE and other.name.endswith(("委", "党工委", "委员会")):
                return _add(reading, start, end, other.name + term, "elided", parent=other, resolved_by="title")
            area = other.attributes.get("area")
            if area is None and other.name[0] in "省市县区州旗" and other.name != term and posted(reading, end):
                return _add(reading, start, end, other.name[0] + term, "elided", resolved_by="title")
            if isinstance(area, Found):
                name = areas.area_name(reading, area) + term
                return _add(reading, start, end, name, "elided", area=area, resolved_by="title")
    chief = _CHIEF.search(text, max(0, start - 12), start)
    if chief:
        area, rule = areas.resolve(reading, chief[1], chief.start())
        place = reading.ending_at(chief.start(), "Place")
        area = place or area
        if area is not None:
            return _add(reading, start, end, areas.area_name(reading, area) + term, "elided", area=area, resolved_by="title")
        return _add(reading, start, end, chief[1] + term, "elided", resolved_by="title")
    full = {f.name: f for f in reading.within(0, start, "Institution") if f.name.endswith(term) and f.name != term}
    if len(full) == 1 and term not in ("公司", "学校", "医院"):
        name, other = next(iter(full.items()))
        return _add(reading, start, end, name, "short", area=other.attributes.get("area"), resolved_by="article")
    return None


# 县教育局|局长张华、|卫健局: one area for the bodies of a list
_PARALLEL = re.compile(r"副?[\u4e00-\u9fff]{2}[\u4e00-\u9fff·]{2,4}、")
_UNDER_COMMITTEE = frozenset(
    "组织部 宣传部 统战部 政法委 政法委员会 社会工作部 编办 巡察办 老干部局 网信办 改革办 政研室 党校".split()
)
_CHIEF = re.compile(r"副?([省市县区州旗])长、(?:[\u4e00-\u9fff]{2,6}、)?$")


def area_before(reading: Reading, start: int) -> tuple[Found | None, int, str]:
    """The area that a body's name begins with, where it begins, and the rule: a place, its alias in brackets, 市, 我市.

    (None, start, "") where there is none; (None, begin, "") where a bare 市 or 区 stands there and nothing resolves it.
    """
    text = reading.text
    if text[start - 1 : start] == "原" and reading.ending_at(start - 1, "Place") is not None:
        start -= 1  # 某高新区|原|党工委
    if text.startswith("街道", start - 2):
        street, rule = areas.resolve(reading, "街道", start - 2, local=True)
        return street, start - 2, rule
    session = _SESSION.search(text, max(0, start - 7), start)
    if session:  # 云州市|第五届|人大常委会
        start = session.start()
    place = reading.ending_at(start, "Place")
    if place is not None:
        return place, place.start, ""
    alias = _ALIAS.search(text, max(0, start - 12), start)
    if alias:
        place = reading.ending_at(alias.start(), "Place")
        if place is not None:  # 示范区（高新区）党工委: two names of one zone
            attributes = {k: v for k, v in place.attributes.items() if k in ("code", "kind", "level")}
            reading.add(Found(alias.start(1), alias.end(1), "Place", place.name, "alias", "brackets", attributes))
            return place, place.start, ""
    sign = text[start - 1] if start else ""
    if sign and sign in _SIGNS and sign not in "校院厅局街":
        before = reading.word_at(start - 1)
        begins = start - 1 - (start > 1 and text[start - 2] in "我本该全" and sign != "村")
        if before is not None and before.start < begins and before.tag not in ("Place", "Institution") and begins == start - 1:
            return None, start, ""  # 城|市: the sign is the end of another word
        area = unknown_area(reading, start - 1)
        if area is not None:
            return area, area.start, ""
        area, rule = areas.resolve(reading, sign, begins, local=begins < start - 1 and text[begins] == "该")
        return area, begins, rule
    return None, start, ""


_LITTLE = frozenset("的了在和与及等为是对从到由向全各本该我这那")
_SESSION = re.compile(r"第[一二三四五六七八九十\d]+届(委员会)?$")
_AREA_NAME = re.compile(r"[\u4e00-\u9fff]{2,6}")


def unknown_area(reading: Reading, sign: int) -> Found | None:
    """云州市 where no list of divisions knows it: the stretch of the tagger's name up to the sign."""
    word = reading.word_at(sign)
    if word is None or word.tag not in ("Institution", "Place") or not 2 <= sign - word.start <= 6:
        return None
    name = reading.text[word.start : sign + 1]
    if (
        not _AREA_NAME.fullmatch(name)
        or name in reading.vocabulary.lexicon("place_generic")
        or reading.within(word.start, sign + 1, "Place")
        or _LITTLE & set(name)
    ):
        return None
    return reading.add(Found(word.start, sign + 1, "Place", name, "tagger", "", {"kind": "area"}))


def posted(reading: Reading, end: int) -> bool:
    """Whether a post stands right after, so that a bare body is surely one: 组织部|部长."""
    return _posts(reading.vocabulary).at(reading.text, end) is not None or reading.text.startswith(("副", "原", "常务副"), end)


@cache
def _posts(vocabulary: Vocabulary) -> Terms:
    return Terms(vocabulary.lexicon("posts"))


def _composed(reading: Reading, start: int, end: int) -> Found | None:
    """A company, school, hospital, team …: back from the suffix to where the name begins."""
    text = reading.text
    inside = text[start:end] in ("大学", "学院") and (text.startswith("附属", end) or reading.starting_at(end, "Place"))
    if end < len(text) and end not in reading.borders and reading.words and not posted(reading, end) and not inside:
        return None
    parent = reading.ending_at(start, "Institution")
    if parent is not None and parent.rule != "tagger":
        return _add(reading, parent.start, end, parent.name + text[start:end], "nested", parent=parent)
    border = left_border(reading, start, max(0, start - FURTHEST))
    # 由|市教育局教研室: a body inside the stretch is the parent, a place its area
    inner = [f for f in reading.within(border, start, "Institution") if f.end > border]
    if inner and inner[-1].end < start and text[inner[-1].end] not in "（":
        parent = inner[-1]
        return _add(reading, parent.start, end, parent.name + text[parent.end : end], "nested", parent=parent)
    places = reading.within(border, start, "Place")
    area = None
    for place in places:  # 甲省乙市某公司 begins at the nearest area; 服务|好|河南某大学: a verb's tail is no name
        if place.start - border <= (text[border] in "好完了过于") or (area is not None and place.start == area.end):
            area, border = place, place.start
    material = text[border:start]
    if text[start:end] == "中心" and area is None:
        return None
    if any(p.end == end and p.rule == "composed" for p in reading.within(border, end, "Place")):
        return None  # 云州会议中心 is a place
    if len(material) < 2 or _GENERIC.match(material) or not _proper(reading, border, start, end):
        return None
    sign = None
    if area is None and material[0] in "市县区镇乡" and _whole_word(reading, border):
        sign, rule = areas.resolve(reading, material[0], border)
        if sign is not None:
            return _add(
                reading,
                border,
                end,
                areas.area_name(reading, sign) + text[border + 1 : end],
                "composed",
                area=sign,
                resolved_by=rule,
            )
    return _add(reading, border, end, text[border:end], "composed", area=area)


def _whole_word(reading: Reading, border: int) -> bool:
    """Whether a sign at the border leads a name: 市|工人文化宫 as one word, 区|“清河净岸”…"""
    word = reading.word_at(border)
    return reading.text.startswith("“", border + 1) or (word is not None and word.end - border > 1)


def _proper(reading: Reading, border: int, start: int, end: int) -> bool:
    """Whether something in the stretch says that this is a name: a place, a name of the tagger, a full legal form."""
    text = reading.text
    if text.endswith(("有限公司", "有限责任公司"), border, end) and start - border >= 2:
        return True
    if "“" in text[border:start] or reading.within(border, start, "Place"):
        return True
    for at in range(border, end):
        word = reading.word_at(at)
        if (
            word is not None
            and word.tag in ("Institution", "Person", "Place", "nz")
            and word.start >= border - 1
            and word.end <= end
        ):
            return True
    return not reading.words and start - border >= 2 and text[border:start] not in reading.vocabulary.lexicon("place_generic")


def _tagged(reading: Reading, start: int, end: int) -> None:
    text = reading.text[start:end]
    if len(text) < 3 or _GENERIC.match(text) or any(c in "，。、；“”《》：？！" for c in text):
        return
    if any(f.start < end and f.end > start for f in reading.within(max(0, start - 30), end + 30, "Institution")):
        return
    area = None
    for place in reading.within(start, end, "Place"):
        if place.start == (area.end if area else start):
            area = place
    if area is not None:
        if area.end == end:
            return
        start = area.start
    name = reading.text[start:end]
    if name.endswith("族"):
        return
    if (
        _numeral(name)
        or reading.vocabulary.lexicon("place_suffixes").get(name[-3:])
        or reading.vocabulary.lexicon("place_suffixes").get(name[-2:])
    ):
        return
    if not kind_of(reading.vocabulary, name):
        after = reading.word_at(end)
        if reading.text[start - 1 : start] in ("《", "“") or (
            after is not None and after.tag in ("n", "nz", "vn", "Institution", "Place")
        ):
            return
    if len(name) - (area.end - area.start if area else 0) < 1 or not kind_of(reading.vocabulary, name) and len(name) < 4:
        return
    _add(reading, start, end, name, "tagger", area=area)


def _numeral(name: str) -> bool:
    """三新一高: a slogan in numbers."""
    return name[0] in "一二三四五六七八九十百两" and any(c in "一二三四五六七八九十" for c in name[1:])


def _add(
    reading: Reading,
    start: int,
    end: int,
    name: str,
    rule: str,
    *,
    area: Found | None = None,
    parent: Found | None = None,
    resolved_by: str = "",
) -> Found:
    attributes: dict[str, object] = {"kind": kind_of(reading.vocabulary, name)}
    if area is None and parent is not None:
        area = parent.attributes.get("area")
    if area is not None:
        attributes["area"] = area
    if parent is not None:
        attributes["parent"] = parent
    return reading.add(Found(start, end, "Institution", name.replace("\n", ""), rule, resolved_by, attributes))
