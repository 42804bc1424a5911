"""Places: official divisions with their codes, chosen among namesakes by context; zones, villages, roads, sites."""

from collections.abc import Iterator
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.places import corps, counted, divisions, seen, states, stretches, structures, towns, zones
from fangzhi.extract.places.borders import LITTLE, left_border, names_person, no_head
from fangzhi.extract.places.tagged import coordinated, endings, kind_of, tagged
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.tagger import Word
from fangzhi.extract.terms import Terms
from fangzhi.vocabulary import Vocabulary

_LISTED = expression(
    r"[、和及与]([\u4e00-\u9fff]{1,5}?(路|街|大道|村|社区|街道|镇|乡|河|湖|山|闸|站|涵))(?=[、和及与等，。；（）])"
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
    _villages(reading)
    _short_villages(reading)
    counted.find(reading)
    towns.find(reading)
    _unlisted(reading)
    _behind_city(reading)
    seen.find_grounds(reading)
    structures.find_feet(reading)
    structures.find_halls(reading)
    structures.find_estates(reading)
    structures.find_hamlets(reading)
    structures.join_sights(reading)
    _former(reading)
    _repeats(reading)
    divisions.find_villages(reading)


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
                or (suffix in _LAND and _OF_LAND.match(reading.text, end))
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
            inside = {} if name in reading.vocabulary.lexicon("link_places_unique") else {"in": found}  # 台湾海峡
            whole = reading.add(Found(begins, whole_end, "Place", name, "composed", "", {"kind": kind} | inside))
            if begins == found.start:
                coordinated(reading, found, whole)
            break


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
        sign = match[2]
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


# 城南社区|养老服务中心, 某镇|红光嘎查|党总支: a village that the tagger takes into the name of its body, or behind its town
_VILLAGE_OF_BODY = expression(
    r"[\u4e00-\u9fff]{2,4}?(?:村|社区|嘎查)(?=[\u4e00-\u9fff]{0,6}(?:小学|中学|幼儿园|党|支部|养老|卫生|敬老|服务|日间|幸福院|合作社|两委|村委))"
)
_VILLAGE_OF_TOWN = expression(r"[\u4e00-\u9fff]{2,5}?(?:村|社区|嘎查)(?![民落庄里干寨])")
_TOWNS = ("镇", "乡", "苏木", "街道")
_NO_VILLAGE = LITTLE | frozenset("农乡个些多村镇乡委新老旧建第")


def _villages(reading: Reading) -> None:
    """A village in the name of its school or committee, and one right behind its town."""
    spans = [_VILLAGE_OF_BODY.match(reading.text, w.start) for w in reading.tagged("Institution")]
    spans += [
        _VILLAGE_OF_TOWN.match(reading.text, town.end)
        for town in reading.found
        if town.type == "Place" and town.name.endswith(_TOWNS) and not town.silent
    ]
    for match in filter(None, spans):
        start, end = match.span()
        stem = match[0].removesuffix("社区").removesuffix("嘎查").removesuffix("村")
        if len(stem) < 2 or _NO_VILLAGE & set(stem) or match[0] in reading.vocabulary.lexicon("place_generic"):
            continue
        inside = [f for f in reading.within(max(0, start - 8), end + 8, "Place") if f.start < end and f.end > start]
        if any(f.end == end or f.start < start or f.end > end or "code" in f.attributes for f in inside):
            continue
        if any(w.tag in ("v", "p", "c", "d", "u", "w") for w in _words_in(reading, start, end)):
            continue
        for inner in inside:
            reading.remove(inner)
        reading.add(Found(start, end, "Place", match[0], "tagger", "", {"kind": "area"}))


_GOES_ON = tuple("民落庄里干寨村委")  # 上村|民
_SHORT_VILLAGE = expression(rf"[\u4e00-\u9fff]村(?![{''.join(_GOES_ON)}])")


def _short_villages(reading: Reading) -> None:
    """松烟镇|许村: a village of one character right behind its town, whose official list has it; and its other mentions."""
    found: dict[str, str] = {}
    for town in [f for f in reading.found if f.type == "Place" and f.attributes.get("level") == "town" and not f.silent]:
        match = _SHORT_VILLAGE.match(reading.text, town.end)
        if match is None or reading.covering(*match.span(), "Place"):
            continue
        villages = reading.vocabulary.gazetteer.villages_named(match[0], str(town.attributes["code"]))
        if len(villages) == 1:
            found[match[0]] = villages[0].code
            reading.add(Found(*match.span(), "Place", match[0], "gazetteer", "chain", {"kind": "area"}))
    for name in sorted(found):
        for start, end in reading.spans_of(name):
            begins = start in reading.borders or reading.text[start - 1 : start] in "，。、"
            if begins and not reading.text.startswith(_GOES_ON, end) and reading.covering(start, end, "Place") is None:
                reading.add(Found(start, end, "Place", name, "repeat", "", {"kind": "area"}))


def _words_in(reading: Reading, start: int, end: int) -> Iterator[Word]:
    while start < end and (word := reading.word_at(start)) is not None:
        yield word
        start = word.end


_UNLISTED = expression(
    r"[\u4e00-\u9fff]{2,4}?[市县区](?=委|政府|人民|人大|政协|纪委|监委|第|副?市长|副?县长|副?区长|[\u4e00-\u9fff]{1,8}局)"
)
# at the head of a line or a clause: 安岭县|委召开…, 平岚市|第三届…
_HEADED = expression(
    r"(?:(?<=^)|(?<=[\n，。；、：]))[\u4e00-\u9fff]{2,3}[县市区旗](?=委(?!员|托|派)|政府|人民|人大|政协|纪委|监委|检察院|法院|第[一二三四五六七八九十]+届)"
)
_NOT_IN_AREA = LITTLE | frozenset("共省市县区受有")


def _unlisted(reading: Reading) -> None:
    """云州市委, 云州市财政局: an area that no list of divisions knows, where the tagger sees one name from its start."""
    heads = [m for m in _HEADED.finditer(reading.text) if _nominal(reading, m.start())]
    for word in reading.words:
        if word.tag in ("Institution", "Place"):
            start = word.start + 2 * reading.text.startswith("中共", word.start)
            match = _UNLISTED.match(reading.text, start, min(len(reading.text), word.end + 3))
            heads += [match] if match else []
    for match in heads:
        start, end = match.span()
        if _NOT_IN_AREA & set(match[0][:-1]) or match[0] in reading.vocabulary.lexicon("place_generic"):
            continue
        if no_head(match[0]) or names_person(reading, start):
            continue
        if not any(f.start < end and f.end > start for f in reading.within(max(0, start - 8), end + 8, "Place")):
            reading.add(Found(start, end, "Place", match[0], "tagger", "", {"kind": "area"}))


# 毕节市|乌岩县|猫洞镇党委, 台湾|南投县|农会
_BEHIND = expression(
    r"[\u4e00-\u9fff]{2,3}(?:[县旗]|(?<![社小片园校景厂库矿林牧地灾城新山郊港院特辖发高保度试范])[区市])"
    r"(?=委(?!员|托|派)|政府|人民|人大|政协|纪委|监委|农会|商会|工商联|总工会|妇联|[\u4e00-\u9fff]{2,8}局|[\u4e00-\u9fff]{2,3}(?:镇|乡|街道)(?![企长]))"
)


# 逊河县|林江镇|中心学校
_TOWN_BEHIND = expression(
    r"[\u4e00-\u9fff]{2,3}(?:镇|乡)(?=党委|政府|人大|中心|小学|中学|卫生院|派出所|司法所|敬老院|[\u4e00-\u9fff]{2,4}(?:村|社区))"
)


def _behind_city(reading: Reading) -> None:
    """A county or town that no list knows behind the area it lies in, in the tagger's one name of its body."""
    outer = [f for f in reading.found if f.type == "Place" and f.attributes.get("level") in ("province", "city", "county")]
    for area in outer:
        word = reading.word_at(area.start)
        if word is None or word.tag not in ("Institution", "Place") or word.end < area.end + 3:
            continue
        county = area.name[-1] in "县旗" or area.attributes.get("level") == "county"
        pattern = _TOWN_BEHIND if county else _BEHIND
        match = pattern.match(reading.text, area.end, min(len(reading.text), word.end + 4))
        if (
            match is None
            or match.end() > word.end
            or _NOT_IN_AREA & set(match[0][:-1])
            or (county and area.name[-1] not in "县市区旗")
        ):
            continue
        start, end = match.span()
        free = not any(f.start < end and f.end > start for f in reading.within(start - 8, end + 8, "Place"))
        if free and match[0] not in reading.vocabulary.lexicon("place_generic"):
            outer.append(reading.add(Found(start, end, "Place", match[0], "tagger", "", {"kind": "area"})))


# 宝安县|松岗镇, 哈密地区|卫生局: what an official division was called before
_FORMER = expression(r"([\u4e00-\u9fff]{2,3})(县|地区)(?=[\u4e00-\u9fff])")


def _former(reading: Reading) -> None:
    """宁国县, 哈密地区 at the head of the tagger's name of a body: areas that go by another sign today."""
    for word in reading.words:
        match = _FORMER.match(reading.text, word.start, word.end + 2) if word.tag in ("Institution", "Place") else None
        gazetteer = reading.vocabulary.gazetteer
        if match is None or match[0] in gazetteer or match[1] not in gazetteer or match[1][-1] in zones.FULL:
            continue
        if reading.covering(*match.span(), "Place"):
            continue
        for inner in reading.within(*match.span(), "Place"):
            reading.remove(inner)
        reading.add(Found(*match.span(), "Place", match[0], "tagger", "", {"kind": "area"}))


def _nominal(reading: Reading, start: int) -> bool:
    """Whether a name may begin here: not at a verb or a preposition (据|云州市, 希望|区政府)."""
    word = reading.word_at(start)
    return word is not None and word.start == start and word.tag in ("Institution", "Place", "n", "nz", "Person")


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
