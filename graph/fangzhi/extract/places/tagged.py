"""Places that the tagger sees: which of its words hold, and where they begin and end."""

from collections.abc import Callable, Set
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.places import areas, zones
from fangzhi.extract.places.borders import begins_before
from fangzhi.extract.places.choice import choose
from fangzhi.extract.places.refused import is_none
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.sounds import sounds
from fangzhi.extract.tagger import Word
from fangzhi.extract.terms import Endings
from fangzhi.vocabulary import Vocabulary

_REGIONS = expression(
    r"(?:大?部分?)?地区$|大部$|[东南西北中]部$|(?<=[山岭原漠湖江河海峰])[东南西北]{1,2}[麓缘坡岸]$|(?<=[江河湖海溪])(?:[畔边]|[两沿]岸)$|(?<=[山岭])里$|(?<=[速路线])K$|(?<=[区园场港站])[一二三四五六]期$"
)
# 安岚河|流域|生态修复项目: works on a river, but 黄河流域 alone is a region
_BASIN = expression(r"(?<=[江河湖海溪])(?:流域|[上中下]游)$")
_WORKS = ("生态", "综合", "治理", "整治", "修复", "水环境", "水生态", "中小河流")
_NATIVE = expression("(?<=[省市县区旗镇乡村])人$")  # 西山乡|人
_HOUSES = expression(r"(?<=[村镇乡区道])\d+[栋户家座处]$")  # 龙王庙村|168栋
_SIGNS = "省市县区州旗镇乡村街道"
# 京藏|高速: what runs on from a short name that no list knows
_ROADS = expression("高速公路|高速|高铁|铁路|公路|运河")
_BEYOND = expression("(?<=路|街)[东南西北]$|(?<=大道)[东南西北]$")
_ZONES = ("新区", "开发区", "经开区", "高新区", "工业园区", "产业园区", "度假区", "保税区")
_ROAD_WORDS = ("v", "vn", "n", "nz", "Place", "Person")
_SITES = ("zone", "site")
_DOWNTOWN = ("县城", "城区", "市区")
_STATIONS = ("机场", "火车站", "高铁站", "汽车站", "客运站", "渔港", "锚地", "超市")  # of a city, as its sites are
_WHAT = expression(
    "(?:旅游|避暑|度假|滑雪|观光|朝拜)[胜圣]地|(?:著名|知名)景点|[\u4e00-\u9fff]{2}之[城都乡](?=[\u4e00-\u9fff]{4}|$)"
)  # 旅游胜地|蓝湖, 未来之城|海东新区
_THEIRS = expression("[该我本][镇乡村县市区][\u4e00-\u9fff]{2,5}(?:村|镇|乡|社区|街道|路|小区)$")
_FORMER = expression("[由将把]原[\u4e00-\u9fff]{2,4}(?:村|镇|乡|社区|街道)$")
_SCENIC = ("景区", "风景区", "度假区")


def tagged(reading: Reading) -> None:
    """Add the places that the tagger sees and the lists do not, each within its borders."""
    whole = frozenset(reading.text[w.start : w.end] for w in reading.tagged("Place"))
    for word in reading.tagged("Place"):
        start, inner = _behind_known(reading, word)
        start += inner is None and _led(reading, start, word.end, whole)
        start += reading.text.startswith("区", start) and reading.ending_at(start + 1, "Place") is not None  # 甲工业园区|乙片区
        start += 2 * reading.text.startswith("中共", start)
        start += 2 * (inner is None and _THEIRS.match(reading.text, start, word.end) is not None)  # 该镇|岭前村
        start += inner is None and _FORMER.match(reading.text, start - 1, word.end) is not None  # 由原|石坝村、兴隆村合并
        start += reading.text.startswith("辖", start) and word.end - start > 2  # 甲乡辖|乙、丙两个村
        start = what.end() if (what := _WHAT.match(reading.text, start, word.end)) and word.end - what.end() > 1 else start
        start += 2 * (inner is None and word.end - start > 3 and reading.text.startswith(_DOWNTOWN, start))  # 县城|古城大街
        start = begins_before(reading, _road_begins(reading, start, word.end)) if inner is None else start
        end = _end(reading, start, word.end)
        if inner is None and _side_by_side(reading, start, end):
            continue
        end = _first_step(reading, start, end)
        text = reading.text[start:end]
        if what is not None and what.end() == word.end:
            continue  # 未来之城 tells no place by name
        before = text[0] in "前后内" and reading.text[start - 1 : start] in ("底", "月", "日", "年") if text else True
        if before or (inner is not None and not _own_place(reading, text, inner)):
            continue  # 也门|胡塞武装; 年底|前村集体收入
        short = inner is not None and (inner.name[-1] not in _SIGNS or len(inner.name) == 2)
        if (
            not (short and kind_of(reading.vocabulary, text) in _SITES)
            and text in reading.vocabulary.lexicon("place_suffixes")
            and not _by_itself(reading, text)
        ):
            continue  # 云州|会议中心 is one name, 会议中心 alone is any
        kind = kind_of(reading.vocabulary, text)
        generic = short and kind == "zone" and text in reading.vocabulary.lexicon("place_generic")  # 宣城|经济技术开发区
        if (not generic and is_none(reading, start, end)) or _crosses(reading, start, end):
            continue
        kind = "site" if text.endswith(_STATIONS) else kind
        while inner is None and (lead := _in_one_name(reading, start, text, kind)) is not None:
            if "code" in lead.attributes:
                inner, short = lead, True
            else:
                start, text = lead.start, lead.name + text
                reading.remove(lead)
        theirs = short or zones.GENERIC.fullmatch(text) is not None  # 甲县|特色产业园区
        if inner is not None and kind in _SITES and theirs and not _by_itself(reading, text):
            attributes = {"kind": kind, "in": inner}  # 银川|德胜工业园区 is one name
            zone = reading.add(Found(inner.start, end, "Place", inner.name + text, "composed", "", attributes))
            coordinated(reading, inner, zone)
            continue
        name, rule, whose = _of_the_area(reading, start, text) if kind in _SITES else (text, "", {})
        reading.add(Found(start, end, "Place", name, "tagger", rule, {"kind": kind} | whose))


def _in_one_name(reading: Reading, start: int, text: str, kind: str) -> Found | None:
    """The place right before a zone, a sight or a station that is one name with it."""
    lead = reading.ending_at(start, "Place")
    fits = lead is not None and any(
        text.endswith(ends) and kind in kinds and is_lead(lead) for ends, kinds, is_lead in _LEAD_NAMES
    )
    return lead if fits else None


def _is_shore(lead: Found) -> bool:
    return lead.rule == "tagger" and lead.attributes.get("kind") in ("water", "land") and "code" not in lead.attributes


def _is_brand(lead: Found) -> bool:
    """What the tagger takes for an area, and no list and no sign knows as one."""
    return lead.rule == "tagger" and "code" not in lead.attributes and len(lead.name) in (2, 4) and lead.name[-1] not in _SIGNS


def _is_city(lead: Found) -> bool:
    """The short name of a city or county, which stays a place of its own."""
    official = "code" in lead.attributes and lead.attributes.get("level") != "province"
    return official and lead.name[-1] not in _SIGNS


# the ends and kinds of names, and what right before them is one name with them
_LEAD_NAMES: tuple[tuple[tuple[str, ...], tuple[str, ...], Callable[[Found], bool]], ...] = (
    (_SCENIC, ("zone",), _is_shore),  # 洪泽湖|古堰景区
    (("",), ("zone",), _is_brand),  # 华夏锦绣|产业新城
    ((*_ZONES, *_STATIONS), _SITES, _is_city),  # 银川|德胜工业园区
)


# 大营子乡|土门子村, 甲经济开发区|通站路: a step and what lies in it, which the tagger takes for one name
_STEP = expression(
    r"(?:[\u4e00-\u9fff]{1,4}[^集城古水老新小重强大家]?(?:镇|乡|街道|苏木)(?=[\u4e00-\u9fff]{2,6}(?:村|社区|嘎查)$)"
    r"|[\u4e00-\u9fff]{2,4}?村(?=(?:民委员会|委会)?[\u4e00-\u9fff]{1,5}自然[村屯寨]$)|[\u4e00-\u9fff]{2,8}?(?:开发区|高新区|经开区|产业园区|工业园区)(?=[\u4e00-\u9fff]{2,5}(?:路|街|大道|社区|村|产业园)$))"
)


def _first_step(reading: Reading, start: int, end: int) -> int:
    """Where the first of two places ends that the tagger takes for one name; the other is added."""
    step = _STEP.match(reading.text, start, end)
    if step is None or step.end() - start < 3 or reading.within(start, end, "Place"):
        return end
    rest = reading.text[step.end() : end]
    if "自然" not in rest:  # a hamlet is added as a part of its village
        reading.add(Found(step.end(), end, "Place", rest, "tagger", "", {"kind": kind_of(reading.vocabulary, rest)}))
    return step.end()


def _side_by_side(reading: Reading, start: int, end: int) -> bool:
    """在|海伦|望奎|调研: two or three counties told by their short names, in an article that has their full ones."""
    cuts = range(start, end, 2)
    if end - start not in (4, 6) or reading.vocabulary.gazetteer.named(reading.text[start:end]):
        return False
    full = [_fully(reading, reading.text[at : at + 2]) for at in cuts]
    if not all(full):
        return False
    for inner in reading.within(start, end, "Place"):
        reading.remove(inner)
    for at, name in zip(cuts, full, strict=True):
        division, rule = choose(reading, name, at)
        attributes = {"kind": "area"} | ({"code": division.code, "level": division.level} if division is not None else {})
        reading.add(Found(at, at + 2, "Place", name, "gazetteer", rule, attributes))
    return True


def _fully(reading: Reading, short: str) -> str:
    """The full name, as the article prints it, of the county or city that a short name may mean; "" where there is none."""
    return next(
        (short + s for s in "市县区旗" if reading.vocabulary.gazetteer.named(short + s) and short + s in reading.text), ""
    )


def _road_begins(reading: Reading, start: int, end: int) -> int:
    """建设|东路, 人民|中路: where the name of a road begins whose first word the tagger takes for another."""
    side = areas.SIDE_ROAD.fullmatch(reading.text, start, end) or reading.text[start] in "路街"  # 市场|路西巷
    before = reading.word_at(start - 1) if start and side else None
    named = before is not None and before.end == start and before.end - before.start == 2 and before.tag in _ROAD_WORDS
    return before.start if before is not None and named else start


def _of_the_area(reading: Reading, start: int, text: str) -> tuple[str, str, dict[str, Found]]:
    """市工人文化宫 is that of the area that the sign means here, with the rule that tells which."""
    if text[0] not in "省市县区州盟旗镇乡" or len(text) < 4:
        return text, "", {}
    whose, rule = areas.resolve(reading, text[0], start)
    return (areas.area_name(reading, whose) + text[1:], rule, {"in": whose}) if whose is not None else (text, "", {})


def coordinated(reading: Reading, last: Found, whole: Found) -> None:
    """徐州、扬州国家高新区: the tail belongs to each of the listed areas."""
    at = last.start
    while at > 0 and reading.text[at - 1] == "、":
        other = reading.ending_at(at - 1, "Place")
        if other is None or other.attributes.get("level") != last.attributes.get("level"):
            return
        if "code" not in other.attributes and (other.end - other.start > 4 or other.name[-1] != last.name[-1]):
            return  # 甲超市某店、|东城农贸市场, 刘庄、|清河镇示范区: no short name of an area
        name = other.name + whole.name[last.end - last.start :]
        attributes = {"kind": whole.attributes["kind"], "in": other}
        reading.add(Found(other.start, whole.end, "Place", name, "coordinated", "", attributes))
        at = other.start


@cache
def endings(vocabulary: Vocabulary) -> Endings:
    """The ends of names of places below or beside the official divisions."""
    return Endings(vocabulary.lexicon("place_suffixes"))


def kind_of(vocabulary: Vocabulary, name: str) -> str:
    """The kind of a place by the end of its name; an area where the end says nothing."""
    suffix = endings(vocabulary).of(name, 0, len(name))
    return vocabulary.lexicon("place_suffixes")[suffix]["kind"] if suffix else "area"


_LEADS, _OF_NAMES = "同与和向对赴访在", frozenset("东南西北上下大小前后新老中内外左右")


def _led(reading: Reading, start: int, end: int, whole: Set[str]) -> bool:
    """同|意大利, 包保|石坪村: a name that is known, or that the article has elsewhere, behind what the tagger took into it."""
    lead, rest = reading.text[start], reading.text[start + 1 : end]
    if lead in _LEADS and (rest in reading.vocabulary.lexicon("link_places_unique") or _elsewhere(reading, lead, rest)):
        return True
    return rest[-1:] in tuple(_SIGNS) and lead not in _OF_NAMES and rest in whole and _elsewhere(reading, lead, rest)


def _elsewhere(reading: Reading, lead: str, rest: str) -> bool:
    """Whether an article has a name of three characters and more without what leads it here too."""
    return len(rest) > 2 and reading.text.count(rest) > reading.text.count(lead + rest)


def _behind_known(reading: Reading, word: Word) -> tuple[int, Found | None]:
    """Where a word goes on behind the places that the lists took of it, and the last of these: 湖北十堰市|房县."""
    start, last = word.start, None
    while inner := [f for f in reading.within(start, word.end, "Place") if f.start == start and start < f.end]:
        if inner[0].end == word.end:
            return word.start if last is None else word.end, last
        start, last = inner[0].end, inner[0]
    return start, last


def _end(reading: Reading, start: int, end: int) -> int:
    """The end of 华北 in 华北|大部, of 宁红大道 in 宁红大道|北; of 京藏|高速; of 西河村 in 西河村|村主任.

    阿勒泰地区 is official and was found before.
    """
    text = reading.text
    if text.endswith(("村村", "村巷", "村巷道"), start, end) and end - start > 3:
        return end - 1 - text.endswith("道", start, end)  # 红柳滩村|巷道硬化
    if end - start in (2, 3) and text.startswith(("片区", "组团"), end) and reading.ending_at(start, "Place") is not None:
        return end + 2  # 某县|西安片区
    if reading.vocabulary.gazetteer.named(text[start:end]):
        return end
    if text.startswith(("村委会", "村民委员会", "村民宿"), end) and text[end - 1] not in _SIGNS and end - start < 5:
        return end + 1  # 石冲|村委会, 金石|村民宿群
    park = text.startswith("区", end) and endings(reading.vocabulary).of(text, start, end + 1)
    if park in ("工业园区", "产业园区"):
        return end + 1
    road = _ROADS.match(text, end) if end - start in (2, 3) else None
    house = _HOUSES.search(text, start, end) or _NATIVE.search(text, start + 2, end)
    if house:
        return house.start()
    if reading.text.startswith(_WORKS, end) and (basin := _BASIN.search(text, start + 2, end)):
        return basin.start()
    tail = _REGIONS.search(text, start + 2, end) or _BEYOND.search(text, start + 2, end)
    return road.end() if road else tail.start() if tail else end


def _own_place(reading: Reading, rest: str, outer: Found) -> bool:
    """Whether what follows a known place in one word of the tagger is a place too: by its sign, or, abroad, by its sound."""
    return (
        endings(reading.vocabulary).of(rest, 0, len(rest)) is not None
        or rest[-1] in _SIGNS
        or (outer.rule != "gazetteer" and sounds(reading.vocabulary).issuperset(rest))  # 也门|亚丁, no 永安|石墨
    )


def _by_itself(reading: Reading, text: str) -> bool:
    """北京|人民大会堂: a name that needs no area."""
    return text in reading.vocabulary.lexicon("link_places_unique")


def _crosses(reading: Reading, start: int, end: int) -> bool:
    """Whether another place shares a part of the stretch."""
    return any(f.start < end and f.end > start for f in reading.within(max(0, start - 80), end + 80, "Place"))
