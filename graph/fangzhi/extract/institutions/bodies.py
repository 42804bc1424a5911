"""What finders of bodies share: the kind of a body by its name, the area a name begins with, and keeping a mention."""

import re
from dataclasses import dataclass
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.institutions import prefectures
from fangzhi.extract.institutions.zoned import REGIONS, named_zone, signed_zone, with_kind
from fangzhi.extract.places import areas
from fangzhi.extract.places.borders import LITTLE, names_person, no_head
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import Endings, Terms, posts
from fangzhi.vocabulary import Vocabulary

_SIGNS = "省市县区州盟旗镇乡村"
# small words that the tagger may take for the head of what they stand before
_JOINTS = (
    "和",
    "与",
    "及",
    "以及",
    "同",
    "伙同",
    "由",
    "让",
    "请",
    "跟",
    "对",
    "向",
    "在",
    "到",
    "并",
    "兼",
    "带领",
    "陪同",
    "同志",
)
_ALIAS = expression(r"（([\u4e00-\u9fff]{2,8}区)）$")
_SESSION = expression(
    r"(?:(?:第[一二三四五六七八九十\d]+届?、)+第?[一二三四五六七八九十\d]+"  # 某县|第十五届、十六届|人大
    r"|第[一二三四五六七八九十\d]+|(?<=[省市县区州盟旗镇乡])[一二三四五六七八九十]+)届(委员会)?$"
)
_NAMELIKE = frozenset(("n", "nz", "nw", "an", "m", "q", "s", "Place", "Institution"))
_AUTONOMOUS = expression(
    r"(?<![\u4e00-\u9fff]族)(?<![\u4e00-\u9fff]{2}族)"
    r"(?:^|(?<=[，。；：、（“\n由经向与和的，在 为任去受系被对给从到]))[我该本全]?(自治[区州县旗])$"
)
# 作业|区, 风景名胜|区: the sign ends the name of a tract, no area of the government's
_NO_SIGN = expression(
    r"(?:作业|管理|工|社|小|园|校|库|矿|厂|林|景|灾|战|军|辖|片|牧|山|名胜|风景|保护|度假|功能|生活|城)区$|[城门都超]市$"
)
_LEVELS = {"县": "county", "旗": "county"}  # of an area that no list knows: 敦化县|黄泥河区
_ABOVE = {"区": ("county",), "乡": ("county", "city"), "镇": ("county", "city"), "村": ("town", "county")}
# whose committees are none of the Communist Party
OTHER_PARTIES = ("民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟", "共青团")
_AREA_NAME = expression(r"[\u4e00-\u9fff]{2,6}")


@dataclass(frozen=True, slots=True)
class Tie:
    """What a body belongs to: an area or a parent body, and the rule that completed its name, or ""."""

    area: Found | None = None
    parent: Found | None = None
    by: str = ""


ALONE = Tie()
_SOME = expression(r"(?<!第)[\d两二三四五六七八九十几多][余多]?[家所]$")  # 12家|乡镇卫生院
BULLETS = "▲△●○■□◆◇★☆◎▶"
_ITS_OWN = expression("(?:该|本)?(医院|学校|公司|集团|学院|[院校局厅行社厂])(?=[\u4e00-\u9fff]{2,}$)")


def add(reading: Reading, span: tuple[int, int], name: str, rule: str, tie: Tie = ALONE) -> Found:
    """Keep the mention of a body; one of a parent lies in the parent's area."""
    marks = len(name) - len(name.lstrip(BULLETS))  # ▲|某大学
    span, name = (span[0] + marks, span[1]), name[marks:]
    attributes: dict[str, object] = {"kind": kind_of(reading.vocabulary, name)}
    area = tie.parent.attributes.get("area") if tie.area is None and tie.parent is not None else tie.area
    if area is not None:
        attributes["area"] = area
    if tie.parent is not None:
        attributes["parent"] = tie.parent
    return reading.add(Found(*span, "Institution", name.replace("\n", ""), rule, tie.by, attributes))


def part_of(reading: Reading, span: tuple[int, int], parent: Found, rule: str = "office", kind: str = "") -> Found:
    """Keep the part of a body that a title tells, in the area and, if none is given, of the kind of the body: its 物业科."""
    tail = reading.text[max(span[0], parent.end if parent.start == span[0] else 0) : span[1]]
    own = _ITS_OWN.match(tail)  # 该院|急诊科, 医院|心内科
    ends = ("集团", "公司") if own and own[1] in ("集团", "公司") else (own[1],) if own else ()
    name = parent.name + (tail[own.end() :] if own and parent.name.endswith(ends) else tail)
    attributes = {"kind": kind or parent.attributes.get("kind", ""), "parent": parent}
    attributes |= {"area": parent.attributes["area"]} if "area" in parent.attributes else {}
    found = reading.add(Found(*span, "Institution", name, rule, "title", attributes))
    if rule == "elided" and found.rule in (rule, "short") and found.name != name:  # 赴某厅任|党组|书记: of no body before
        reading.remove(found)
        found.name, found.attributes = name, attributes
        reading.add(found)
    return found


@cache
def _endings(vocabulary: Vocabulary) -> Endings:
    return Endings(term for name in ("departments", "body_suffixes", "bodies_known") for term in vocabulary.lexicon(name))


def kind_of(vocabulary: Vocabulary, name: str) -> str:
    """The kind of a body by the end of its name: party, government, school, …; "" where the end says nothing."""
    if name.startswith(("中共", "中国共产党")) and name.endswith("委员会"):
        return "party"
    if name.startswith(OTHER_PARTIES) and name.endswith(("委", "委会", "委员会")):
        return "mass"
    term = _endings(vocabulary).of(name, 0, len(name))
    if term is None:
        return ""
    rows = (vocabulary.lexicon(lexicon).get(term) for lexicon in ("departments", "body_suffixes", "bodies_known"))
    return next((row["kind"] for row in rows if row is not None), "")


def posted(reading: Reading, end: int) -> bool:
    """Whether a post stands right after, so that a bare body is surely one: 组织部|部长."""
    if reading.text[end : end + 1] == "长" and reading.text[end - 1] in "部局厅院校署处队":
        return True  # 外交部|长
    return posts(reading.vocabulary).at(reading.text, end) is not None or reading.text.startswith(("副", "原", "常务副"), end)


def spoken_of(reading: Reading, bodies: dict[str, Found]) -> dict[str, Found]:
    """Of several bodies those of which the text speaks, not only the title of somebody: not the 大学 of 某大学|教授张三."""
    if len(bodies) < 2:
        return bodies
    told = {n: f for n, f in bodies.items() if any(_told(reading, m) for m in reading.named("Institution", n))}
    return told or bodies


def of_headline(reading: Reading, bodies: dict[str, Found]) -> dict[str, Found]:
    """The bodies that the headline names."""
    ends = {n: reading.named("Institution", n)[0].end for n in bodies if reading.named("Institution", n)}
    return {n: f for n, f in bodies.items() if ends.get(n, reading.headline_end + 1) <= reading.headline_end}


def _told(reading: Reading, body: Found) -> bool:
    """Whether a body is named by itself, with no post behind it."""
    return not (body.silent or body.rule in ("short", "bare", "elided") or posted(reading, body.end))


def alone(reading: Reading, start: int) -> bool:
    """Whether no name runs into a bare body or post: not 二十九团|党委, 第一中学|校长, 国土安全|部长; but 局长|党组."""
    former = reading.text.startswith("原", start - 1)
    start -= former
    word = reading.word_at(start - 1) if start else None
    if word is None or word.end > start + former or word.tag not in _NAMELIKE:
        return True
    if reading.text[word.start : start] in _JOINTS:
        return True  # 伙同|村委会
    if word.end > start:
        return word.start == start  # 评估中心原|党委
    return posts(reading.vocabulary).at(reading.text, word.start) == reading.text[word.start : start]


def session_before(reading: Reading, start: int, floor: int) -> re.Match[str] | None:
    """云州市|第五届|人大常委会: the session between an area and its congress."""
    return _SESSION.search(reading.text, max(floor, start - 18), start)


def area_before(reading: Reading, start: int) -> tuple[Found | None, int, str]:
    """The area that a body's name begins with, where it begins, and the rule: a place, its alias in brackets, 市, 我市.

    (None, start, "") where there is none; (None, begin, "") where a bare 市 or 区 stands there and nothing resolves it.
    """
    text = reading.text
    if text[start - 1 : start] == "原" and (reading.ending_at(start - 1, "Place") or named_zone(reading, start - 1)) is not None:
        start -= 1  # 某高新区|原|党工委
    sign = next((s for s in ("街道", "社区") if text.startswith(s, start - 2)), "")
    if sign and reading.ending_at(start, "Place") is None and _begins(reading, start - 2):
        street, rule = areas.resolve(reading, sign, start - 2, local=True)
        if street is not None or sign == "街道":
            return street, start - 2, rule
    session = session_before(reading, start, 0)
    if session:
        start = session.start()
    place = reading.ending_at(start, "Place") or _aliased(reading, start) or named_zone(reading, start)
    if place is not None:
        return place, place.start, ""
    bare = next((z for z in (*reading.vocabulary.lexicon("zones"), "工业区") if text.endswith(z, 0, start)), "")
    if bare:  # 开发区|管委会: which zone is not said, but for 市|开发区|管委会
        return signed_zone(reading, start, bare) or (None, with_kind(reading, start - len(bare)), "")
    return _signed(reading, start)


_NAMES_END = tuple("路街巷里坊园苑村庄湾")


def _begins(reading: Reading, at: int) -> bool:
    """Whether 街道 or 社区 stands alone: not 海山路|社区|居委会, of a community that nothing else names."""
    word = reading.word_at(at)
    whole = word is None or word.start == at or word.tag not in _NAMELIKE
    return whole and alone(reading, at) and reading.text[at - 1 : at] not in _NAMES_END


def _aliased(reading: Reading, start: int) -> Found | None:
    """示范区（高新区）党工委: two names of one zone."""
    alias = _ALIAS.search(reading.text, max(0, start - 12), start)
    place = reading.ending_at(alias.start(), "Place") if alias else None
    if alias and place is not None:
        attributes = {k: v for k, v in place.attributes.items() if k in ("code", "kind", "level")}
        reading.add(Found(alias.start(1), alias.end(1), "Place", place.name, "alias", "brackets", attributes))
    return place


def _signed(reading: Reading, start: int) -> tuple[Found | None, int, str]:
    """市, 我市, 该乡 right before `start`, and what it means here."""
    text = reading.text
    sign = text[start - 1] if start else ""
    autonomous = _AUTONOMOUS.search(text, max(0, start - 4), start)
    if autonomous:  # 自治区|林业局
        named = [f for f in reading.last_of_each("Place") if f.name.endswith(autonomous[1])]
        home = [areas.of_division(reading, d) for d in areas.home_chain(reading) if d.name.endswith(autonomous[1])]
        found = {f.attributes.get("code", f.name): f for f in [*named, *home]}
        area = next(iter(found.values())) if len(found) == 1 else None
        return area, autonomous.start(), "article" if named else "home-area"
    if text.endswith("地区", 0, start):
        return prefectures.signed(reading, start)
    if not sign or sign not in _SIGNS or _NO_SIGN.search(text, max(0, start - 3), start) or text.endswith(REGIONS, 0, start):
        return None, start, ""
    before = reading.word_at(start - 1)
    begins = start - 1 - (start > 1 and text[start - 2] in "我本该全" and sign != "村")
    led = text[start - 2] == "为" or (before is not None and text[before.start : begins] in _JOINTS)  # 以及|村|党支部
    led = led or reading.text[start - 2 : start] == "该村"
    if before is not None and before.start < begins and not led and before.tag not in ("Place", "Institution"):
        return None, start, ""  # 城|市: the sign is the end of another word
    area = unknown_area(reading, start - 1) or (_unknown_village(reading, start) if sign == "村" else None)
    if area is not None:
        return area, area.start, ""
    inside = before is not None and before.tag == "Institution" and before.start < begins and text[begins - 1] not in LITTLE
    if inside and reading.vocabulary.gazetteer.named(text[begins - 1 : start]):
        return None, start, ""  # 深圳市莱州|商会: the sign ends the short name of a place
    area, rule = areas.resolve(reading, sign, begins, local=begins < start - 1 and text[begins] == "该")
    return area, begins, rule


def _unknown_village(reading: Reading, end: int) -> Found | None:
    """半迳|村|党总支: a village at the head of a clause whose name the tagger takes for a noun."""
    word = reading.word_at(end - 2) if end > 3 else None
    if word is None or word.end != end - 1 or word.tag not in ("n", "nz", "s") or not 2 <= word.end - word.start <= 3:
        return None
    name = reading.text[word.start : end]
    if reading.text[word.start - 1 : word.start] not in ("", "\n", "，", "。", "、", "；", "：", "“") or LITTLE & set(name):
        return None
    if name in reading.vocabulary.lexicon("place_generic") or reading.within(word.start, end, "Place"):
        return None
    return reading.add(Found(word.start, end, "Place", name, "tagger", "", {"kind": "area"}))


def unknown_area(reading: Reading, sign: int) -> Found | None:
    """云州市 where no list of divisions knows it: the stretch of the tagger's name up to the sign."""
    word = reading.word_at(sign)
    if word is None or word.tag not in ("Institution", "Place") or not 2 <= sign - word.start <= 6:
        return None
    parties = reading.vocabulary.terms("departments", under="party")
    start = word.start + len(next((p for p in parties if reading.text.startswith(p, word.start)), ""))
    outer: Found | None = None
    while (step := reading.starting_at(start, "Place")) is not None and step.end < sign - 1:
        outer, start = step, step.end
    sign -= reading.text[sign - 1] == reading.text[sign] and sign - start > 2  # 龙湾区|区委, but 单县县委
    name = reading.text[start : sign + 1]
    if (
        sign - start < 2
        or no_head(name)
        or not _AREA_NAME.fullmatch(name)
        or name in reading.vocabulary.lexicon("place_generic")
        or reading.within(start, sign + 1, "Place")
        or LITTLE & set(name)
        or names_person(reading, start)
    ):
        return None
    above = ("town", "county") if name.endswith("社区") else _ABOVE.get(name[-1], ())
    if outer is not None and (outer.attributes.get("level") or _LEVELS.get(outer.name[-1])) not in above:
        return None
    return reading.add(Found(start, sign + 1, "Place", name, "tagger", "", {"kind": "area"}))


@cache
def _generic_words(vocabulary: Vocabulary) -> tuple[Terms, frozenset[str]]:
    words = vocabulary.lexicon("body_generic")
    return Terms(words), frozenset(w for w in words if len(w) == 1)


def generic(reading: Reading, start: int) -> bool:
    """Whether a name cannot begin here: 有关|公司, 各|学校."""
    if _SOME.search(reading.text, max(0, start - 4), start):
        return True
    terms, signs = _generic_words(reading.vocabulary)
    return reading.text[start : start + 1] in signs or terms.at(reading.text, start) is not None
