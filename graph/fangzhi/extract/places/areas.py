"""Which area a bare 市, 区 or 该乡 means, and how an area is written in the names of its bodies."""

from collections.abc import Iterator, Sequence

from fangzhi.expressions import expression
from fangzhi.extract.places import contexts
from fangzhi.extract.reading import Found, Reading, once
from fangzhi.extract.terms import post_endings
from fangzhi.gazetteer import Division
from fangzhi.vocabulary import Vocabulary

_TITLES = expression(r"[\u4e00-\u9fff]{2,}[、兼，](?:[\u4e00-\u9fff]{2,}[、兼，])*")
_DIVISION_CITY = expression("第[一二三四五六七八九十]{1,3}师[\u4e00-\u9fff]{2,4}?市")
_NO_CITY = ("超市", "夜市", "早市", "集市", "菜市", "门市", "花市")
_NO_DISTRICT = tuple(place + "区" for place in "社小片园校景厂库矿林牧地灾护胜假游港")
SIDE_ROAD = expression("[东南西北中](?:[路街]|大[道街])")
LONGEST = 12  # 焦作城乡一体化示范区 is long, yet it is the only full form


def is_area(place: Found) -> bool:
    """Whether a place is an area that acts and has goals, no river and no building; one that nothing is known of may be."""
    return place.attributes.get("kind") in (None, "area", "zone", "village")


_TO_US = expression("(?<![走探寻])[来到赴临抵访][我本][省市县区州]")


def home_chain(reading: Reading) -> tuple[Division, ...]:
    """The article's home area and what it lies in, innermost first; empty where no official area is known."""
    return contexts.home_chain(reading.vocabulary, reading.article.area)


def fits(vocabulary: Vocabulary, division: Division, sign: str) -> bool:
    """Whether a bare area word can mean the division: 县 is no 区, a 县级市 is 市, a zone is 区."""
    if sign in ("市", "地区"):
        return division.name.endswith(sign)
    if sign == "区":
        return (division.level == "county" and division.name.endswith(("区", "新城"))) or division.name.endswith("自治区")
    row = vocabulary.lexicon("place_signs").get(sign)
    return row is not None and division.level == row["level"] and division.name.endswith(sign)


def resolve(reading: Reading, sign: str, at: int, *, local: bool = False) -> tuple[Found | None, str]:
    """The area that a bare 市, 区, 县, 镇 … at a text offset means, with the rule that says so.

    In this order: the string of titles (title), the sentence, the dateline, the section, the city that the article
    tells of (headline), the home area of the paper (home-area), the only such area of the article.

    `local` asks for what the text itself names (该乡, 该县) and leaves the home area out. (None, "") where it is not sure.
    """
    if sign == "市" and reading.text.startswith("师市", at - 1):
        return _of_corps(reading), "article"
    beside = _in_title(reading, sign, at)
    if beside is not None:
        titled = post_endings(reading.vocabulary).of(reading.text, beside.end, at - 1)  # 副县长、|县, 孟州市开会，|市
        return beside, "title" if titled else "sentence"
    topic, guests = _topic(reading, at), _guests(reading)
    if topic is not None and _identity(topic) not in guests and _is(reading, topic, sign):
        return topic, "sentence"
    if sign in ("镇", "乡", "村", "街道", "社区") or local:
        earlier = [f for f in reading.last_of_each("Place", at) if f.end <= at and _is(reading, f, sign)]
        alone = [f for f in earlier if not _is_listed(reading, f)]
        return ((alone or earlier)[-1], "article") if earlier else (None, "")
    start = reading.sentence_of(at)[0]
    near = [
        f
        for f in reading.within(start, at, "Place")
        if not f.silent and _identity(f) not in guests and _is(reading, f, sign) and not _in_row(reading, f)
    ]
    if near and len({_identity(f) for f in near}) == 1:
        return near[-1], "sentence"  # 福建省委书记甲和|省长|乙
    for context in contexts.contexts(reading):
        for division in context.chain:
            if fits(reading.vocabulary, division, sign):
                return of_division(reading, division, context.rule), context.rule
    for places in _told(reading, at):
        fitting = [f for f in places if _identity(f) not in guests and _is(reading, f, sign)]
        if fitting and len({_identity(f) for f in fitting}) == 1:
            return fitting[0], "article"
    return None, ""


def _is_listed(reading: Reading, place: Found) -> bool:
    """辐射周边的|东兴|、护林两个村: one of several, which 该村 behind them hardly means."""
    return reading.text[place.start - 1 : place.start] == "、" or reading.text.startswith("、", place.end)


@once
def _guests(reading: Reading) -> frozenset[str]:
    """广州轻工业商会一行来我市考察…，|市长|: the areas of whoever comes to the home area, which are not meant by its signs."""
    came = reading.matches(_TO_US, *(our + sign for our in "我本" for sign in "省市县区州"))
    spans = [(reading.sentence_of(m.start())[0], m.start()) for m in came]
    spans = [(start, end) for start, end in spans if "记者" not in reading.text[start:end]]
    return frozenset(_identity(f) for start, end in spans for f in reading.within(start, end, "Place") if not f.silent)


def _of_corps(reading: Reading) -> Found | None:
    """第八师石河子市…。师|市|纪委: the division with its city, as the names of their common bodies begin, if one is named."""
    named = {match[0] for match in _DIVISION_CITY.finditer(reading.text)}
    return Found(0, 0, "Place", named.pop(), "corps", "article", {"kind": "area"}, silent=True) if len(named) == 1 else None


def _told(reading: Reading, at: int) -> Iterator[list[Found]]:
    """The places that an article tells of: all, those of the headline, of the paragraph so far, of the one before."""
    yield reading.last_of_each("Place")
    yield [f for f in reading.within(0, reading.headline_end, "Place") if not f.silent]  # 云州市聘请顾问\n…|市委|副书记
    opened = reading.line_start(at)
    yield [f for f in reading.within(opened, at, "Place") if not f.silent]  # 甲县的办法是…。截至10月底，|全县
    before = reading.line_start(max(opened - 1, 0))
    if before > reading.headline_end:
        yield [f for f in reading.within(before, opened, "Place") if not f.silent]


def _in_title(reading: Reading, sign: str, at: int) -> Found | None:
    """临澧县副县长、|县|公安局局长: the area that the same string of titles names before."""
    floor = max(reading.sentence_of(at)[0], at - 30)
    for place in reversed(reading.within(floor, at, "Place")):
        between = reading.text[place.end : at]
        whole = reading.covering(place.start, place.end + 1, "Place") is None  # not 龙南|经开区管委会副主任甲、市科协
        if whole and not place.silent and _is(reading, place, sign):
            if _in_row(reading, place):
                return None
            return place if _TITLES.fullmatch(between) and not reading.within(place.end, at, "Person") else None
    return None


# 3月6日下午，云州市…: what may stand before the area that a sentence speaks of
_LEAD = expression(r"[\s\d年月日上下午晚间早今昨前近天凌晨（），、—－-]*(本报)?(讯)?[）)]?")


def _topic(reading: Reading, at: int) -> Found | None:
    """The area that the sentence around an offset begins with, the innermost of its chain."""
    start, _ = reading.sentence_of(at)
    lead = _LEAD.match(reading.text, start, at)
    found = reading.starting_at(lead.end() if lead else start, "Place")
    topic = None
    while found is not None and found.end <= at:
        topic, found = found, reading.starting_at(found.end, "Place")
    return None if topic is not None and _in_row(reading, topic) else topic


def _in_row(reading: Reading, place: Found) -> bool:
    """莱阳市、|长岛县人民政府要做好交接，市政府办公室…: whether a place is one of several of its kind."""
    text = reading.text
    behind = reading.starting_at(place.end + 1, "Place") if text.startswith("、", place.end) else None
    before = reading.ending_at(place.start - 1, "Place") if text.startswith("、", place.start - 1) else None
    return any(f is not None and f.attributes.get("level") == "county" == place.attributes.get("level") for f in (behind, before))


def of_division(reading: Reading, division: Division, rule: str = "home-area") -> Found:
    """The mention of a division in the article, or a silent one where the article never prints it."""
    for found in reading.coded(division.code):
        return found
    name = label(reading, division)
    return reading.add(Found(0, 0, "Place", name, "home-area", rule, {"code": division.code}, silent=True))


def label(reading: Reading, division: Division) -> str:
    """How an area is written in the names of its bodies: as the article prints it, with its 市, 县 or 区; 焦作 is 焦作市."""
    printed = reading.printed(division.code)
    ended = sorted((p for p in printed if p.endswith(division.name[-1])), key=lambda p: (-len(p), p))
    if ended:
        return ended[0]
    return division.name if len(division.name) <= LONGEST else next(iter(sorted(printed)), division.name)


def area_name(reading: Reading, found: Found) -> str:
    """The name of a place mention as it stands in the name of a body."""
    division = reading.vocabulary.gazetteer.get(found.attributes["code"]) if "code" in found.attributes else None
    return label(reading, division) if division is not None else found.name


def _is(reading: Reading, found: Found, sign: str) -> bool:
    code = found.attributes.get("code")
    division = reading.vocabulary.gazetteer.get(code) if code else None
    if division is not None:
        return fits(reading.vocabulary, division, sign) or (sign in ("乡", "镇", "街道", "社区") and division.name.endswith(sign))
    if sign == "市" and found.name.endswith(_NO_CITY):
        return False
    if sign == "区" and (found.name.endswith(_NO_DISTRICT) or found.name in reading.vocabulary.lexicon("zones")):
        return False  # 紫光社区, 区法院: the court of the district
    return found.name.endswith(sign) and found.attributes.get("kind") in (None, "area", "zone")


def _identity(found: Found) -> str:
    return str(found.attributes.get("code") or found.name)


def outermost(reading: Reading, found: Found) -> Found:
    """The first place of the chain of names that ends in a place or body."""
    while (outer := reading.ending_at(found.start, "Place")) is not None:
        found = outer
    return found


def chain_start(reading: Reading, at: int, floor: int = 0) -> int:
    """某市|某乡|党委书记: where the chain of places that ends at an offset begins, none of it before `floor`."""
    while (place := reading.ending_at(at, "Place")) is not None and place.start >= floor:
        at = place.start
    return at


def innermost(row: Sequence[Found]) -> list[Found]:
    """Of names in text order those that no other follows at once: 甲市|乙县、丙县 gives 乙县 and 丙县."""
    return [one for k, one in enumerate(row) if k + 1 == len(row) or row[k + 1].start != one.end]
