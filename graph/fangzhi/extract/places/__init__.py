"""Places: official divisions with their codes, chosen among namesakes by context; zones, villages, roads, sites."""

from collections.abc import Iterator
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.places import (
    corps,
    counted,
    divisions,
    seen,
    states,
    stretches,
    structures,
    towns,
    unlisted,
    villages,
    waters,
    zones,
)
from fangzhi.extract.places.borders import left_border
from fangzhi.extract.places.refused import ends_line
from fangzhi.extract.places.tagged import coordinated, endings, kind_of, tagged
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import Terms
from fangzhi.vocabulary import Vocabulary

_LISTED = expression(
    r"[、和及与]([\u4e00-\u9fff]{1,5}?(路|街|大道|村|社区|街道|镇|乡|河|湖|山|闸|站|涵)|[\u4e00-\u9fff]{1,7}?(嘎查|苏木))"
    r"(?=[、和及与等，。；（）])"
)
_HOLDING, _DAMS = "县市区旗镇乡道河江湖渠", ("闸", "站", "涵")
_OFFICES = expression(".*(?:加油|服务|卫生|文化|工作|兽医|农技|广播|气象|消防|汽车|收费|客运|联络|推广|检查|监督|监测)站")


def find(reading: Reading) -> None:
    """Add every Place: official names first, then zones of the home city, then what the tagger and the suffixes show."""
    divisions.find_official(reading)
    divisions.find_zones(reading)
    corps.find_corps(reading)
    states.find_known(reading)
    states.find_short(reading)
    stretches.find_zones(reading)
    stretches.find_reaches(reading)
    stretches.find_numbered(reading)
    structures.find_structures(reading)
    tagged(reading)
    _composed(reading)
    _listed(reading)
    villages.find(reading)
    villages.begin_alike(reading)
    villages.find_short(reading)
    villages.find_pastures(reading)
    villages.find_parts(reading)
    counted.find(reading)
    towns.find(reading)
    unlisted.find(reading)
    unlisted.find_behind_city(reading)
    seen.find_grounds(reading)
    structures.find_feet(reading)
    waters.find(reading)
    structures.find_halls(reading)
    structures.find_estates(reading)
    structures.find_hamlets(reading)
    structures.join_sights(reading)
    unlisted.find_former(reading)
    _repeats(reading)
    villages.give_codes(reading)


_LAND = ("森林", "草原", "湿地")
_FAST = expression("发展|增长|运转|运行|推进|成长|前进")  # 某市经济高速|发展
_SO_MANY = expression("第[一二三四五六七八九十]{1,3}[座个条处家]")  # 某省|第二座大型水库
_OF_RAIL = expression("枢纽|部门|公安|货运|客运|集装箱|建设|运输|口岸|职工")  # 某市铁路|枢纽
_OF_LAND = expression(
    "草原(?:防|火)|防灭火|覆盖|防火|资源|面积|病虫|公安|警察|消防|保险|生态|管护|植被|监测|修复|火灾|保护"
)  # 某区森林|覆盖率


def _composed(reading: Reading) -> None:
    """A place that begins with a place: 云州|生态广场, 云州|国家高新区; 甲、乙国家高新区 is two."""
    ends = endings(reading.vocabulary)
    for found in list(reading.found):
        if found.type != "Place" or reading.covering(found.start, found.end + 1, "Place") or found.name in ("中国", "我国"):
            continue
        if reading.starting_at(found.end, "Place") is not None:
            continue
        for end in _ends(reading, found.end):
            suffix = ends.of(reading.text, found.end, end)
            if (
                suffix is None
                or len(suffix) < 2
                or (_plain(reading, found.end) and found.end + len(suffix) < end)
                or (suffix == "社区" and found.name.endswith("村") and found.end + 2 < end)  # 甲村|毛绒玩具社区|工厂
                or (suffix in ("公路", "高速", "高速公路", "铁路", "高铁") and _far_end(reading, found))
                or (suffix in _LAND and _OF_LAND.match(reading.text, end))
                or (suffix == "高原" and reading.text.startswith(("特色", "农", "蔬菜", "夏菜"), end))
                or (suffix == "高速" and _FAST.match(reading.text, end))
                or (suffix == "铁路" and _OF_RAIL.match(reading.text, end))
                or (
                    left_border(reading, end - len(suffix), found.end) != found.end and not zones.is_one_word(reading, found, end)
                )
            ):
                continue
            whole_end = end + (reading.text.startswith("区", end) and ends.of(reading.text, found.end, end + 1) == suffix + "区")
            begins = found.end if zones.has_own_name(reading, found, whole_end) else found.start
            name = reading.text[begins:whole_end]
            kind = kind_of(reading.vocabulary, name)
            sight = begins == found.start and kind in ("zone", "site") and (_is_sight(found) or _is_brand(reading, found))
            alone = sight or name in reading.vocabulary.lexicon("link_places_unique")  # 台湾海峡
            inside = {} if alone else {"in": found}
            if sight:
                reading.remove(found)
            whole = reading.add(Found(begins, whole_end, "Place", name, "composed", "", {"kind": kind} | inside))
            if begins == found.start:
                coordinated(reading, found, whole)
            break


def _far_end(reading: Reading, place: Found) -> bool:
    """甲县至|乙市|公路: whether a place is but the far end of a road told by both."""
    return reading.text[place.start - 1 : place.start] in ("至", "到") and ends_line(reading, place.start - 1)


def _is_sight(found: Found) -> bool:
    """龙泉寺|景区, 金石湖|湿地公园: what a sight is named after, which is no place of its own beside it."""
    return found.rule == "tagger" and found.attributes.get("kind") in ("water", "land", "site") and "code" not in found.attributes


def _is_brand(reading: Reading, found: Found) -> bool:
    """恒信|新材料产业园: what the tagger alone takes for an area, without a sign, and the article does not name by itself."""
    alone = found.rule == "tagger" and "code" not in found.attributes and found.name[-1] not in (*zones.FULL, *_HOLDING)
    return alone and len(found.name) < 5 and len(reading.named("Place", found.name)) == 1


def _plain(reading: Reading, at: int) -> bool:
    word = _plain_words(reading.vocabulary).at(reading.text, at) or _SO_MANY.match(reading.text, at)
    return word is not None or reading.text[at : at + 1] == "各"


@cache
def _plain_words(vocabulary: Vocabulary) -> Terms:
    return Terms(vocabulary.lexicon("place_plain"))


_RUN = expression(r"[\u4e00-\u9fff]{2,10}")


def _ends(reading: Reading, start: int) -> Iterator[int]:
    """Ends of the tagger's words within ten characters after a start, furthest first, inside one run of Han."""
    run = _RUN.match(reading.text, start)
    if run is None:
        return
    if not reading.words:
        yield from range(run.end(), start + 1, -1)
    else:
        yield from sorted((e for e in reading.borders_in(start + 2, run.end())), reverse=True)


def _listed(reading: Reading) -> None:
    """An item among listed places that has their own last sign: 普济路、世纪路、…"""
    for match in reading.matches(_LISTED):
        start, end = match.span(1)
        sign = match[2] or match[3]
        before = reading.ending_at(start - 1, "Place")
        row = before is not None and (before.name.endswith(sign) or (sign in _DAMS and before.name.endswith(_DAMS)))
        if not row or reading.covering(start, end, "Place"):
            continue
        inside = reading.within(start, end, "Place")
        if any(f.start == start and f.name[-1] in _HOLDING for f in inside):  # 甲镇乙村、|丙乡|丁村; 甲闸、|乙河|丙闸
            continue
        if not _OFFICES.fullmatch(match[1]) and match[1] not in reading.vocabulary.lexicon("place_generic"):
            kind = kind_of(reading.vocabulary, match[1])
            reading.add(Found(start, end, "Place", match[1], "list", "", {"kind": kind}))


def _repeats(reading: Reading) -> None:
    """The other occurrences of an area found once by its context."""
    for name in sorted(
        {
            f.name
            for f in reading.found
            if f.type == "Place" and f.rule == "tagger" and (f.attributes.get("kind") == "area" or f.name.endswith(zones.ZONE))
        }
    ):
        kind = "zone" if name.endswith(zones.ZONE) else "area"
        for start, end in reading.spans_of(name) if len(name) > (2 if kind == "area" else 5) else ():
            if reading.covering(start, end, "Place") is None:
                reading.add(Found(start, end, "Place", name, "repeat", "", {"kind": kind}))
