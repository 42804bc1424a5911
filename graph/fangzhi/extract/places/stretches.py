"""Places by what stands behind them: a zone before its committee, the reach of a river or road, the hall of a body."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.places import areas
from fangzhi.extract.places.borders import LITTLE, names_person
from fangzhi.extract.places.choice import choose
from fangzhi.extract.places.refused import ends_line
from fangzhi.extract.places.zones import GENERIC
from fangzhi.extract.reading import Found, Reading

_ZONE = expression(
    r"([\u4e00-\u9fff]{2,12}?(?:新区|开发区|经开区|高新区|工业园区|产业园区|工业集中区|度假区|保税区|示范区|试验区|合作区|管理区|旅游区|风景名胜区|名胜区|风景区|景区"
    r"|自然保护区|保护区|湿地公园|森林公园|国家公园|地质公园|科技城|科学城|新城|园区|港区))"
    r"(?:党工委|管委会|管理委员会|工委|纪工委|管理(?:局|处|中心|所|站|服务中心|保护局|保护中心)|(?:开发)?建设(?:领导小组|指挥部|管理局))"
)
_ANY = expression(
    r"(?:[\u4e00-\u9fff]?(?:各|属)|全?[省市县区州]|国家级?|省级|旅游|生态|高新技术|产业|经济|技术|现代|农业|科技)+[新开经高工产度保示试合管风景]"
)
# 长江|监利|段, 荆江大堤|监利|段, G22青兰高速公路|静宁|段: group 1 the river or road, group 2 the area
_REACH = expression(
    r"((?:[GS]\d{1,4})?[\u4e00-\u9fff]{1,7}?(?:高速公路|高速|公路|铁路|高铁|运河|大通道|快速通道|快速路|大道|[江河湖](?:干流|大堤|干堤|围堤)?)|(?:国道|省道|县道)[A-Z]?\d{1,3}线?)([\u4e00-\u9fff]{2,5})段(?![落位子长])"
)
_NUMBERED = expression(r"(?:国道|省道|县道)[A-Z]?\d{1,3}线?$")
_CITY = ("城区", "市区", "城市", "县城", "主城区", "中心城区")
_AREAS = ("", "区", "县", "市")  # 静海 is 静海区
_SIGNS = "省市县区州盟旗镇乡"
_BANKS = ("大堤", "干堤", "围堤")
_STREETS = ("大通道", "快速通道", "快速路", "大道")
_WAYS = (*_STREETS, "高速公路", "高速", "公路", "铁路", "高铁", "干流", *_BANKS, "运河", "江", "河", "湖")
_LAND_WAYS = (*_STREETS, "线", *"0123456789", "高速公路", "高速", "公路", "铁路", "高铁")
_RAILS = ("高铁", "铁路", "高速", "高速公路")
_HALL = expression(
    r"(?:第?[一二三四五六七八九十\d]*号?)?(?:大|小|视频)?(?:会议室|会议中心|学术报告厅|报告厅|礼堂|多功能厅|影剧院|大?操场|运动场|田径场|门诊广场|安置点)"
)
_OWN_SCHOOL = expression("(?![中第实小希完九初])[\u4e00-\u9fff]{2,4}(?:中学|小学|学校)(?!部|生)")


def find_zones(reading: Reading) -> None:
    """漳河新区|党工委, 茂名滨海新区|管委会, 青山沟景区|管理处: a zone that no list knows, in the tagger's name of its body."""
    for word in reading.tagged("Institution") if reading.holds("委", "管理", "建设") else ():
        start = word.start
        while (lead := reading.starting_at(start, "Place")) is not None and lead.name[-1] in _SIGNS and lead.end < word.end:
            start = lead.end  # 黔南州|瓮安经济开发区
        zone = _ZONE.match(reading.text, start, word.end)
        if zone is None or LITTLE & set(zone[1]):
            continue
        outer = reading.ending_at(start, "Place")
        if GENERIC.fullmatch(zone[1]) and outer is not None and outer.start >= word.start:
            start, lead = outer.start, outer  # 中卫市|工业园区
        elif _ANY.match(zone[1]) or (lead is None and names_person(reading, start)):
            continue
        elif lead is None and zone[1][0] in "市县区州旗":
            lead = areas.resolve(reading, zone[1][0], start)[0]
            start += 1  # 市|鸭绿江断桥景区|管理处
        end = zone.end(1)
        own = reading.starting_at(start, "Place")
        kind = reading.text[own.end : end] if own is not None else ""
        if kind in reading.vocabulary.lexicon("place_suffixes") and GENERIC.fullmatch(kind) is None:
            continue  # 加拿大|国家公园|管理局
        across = [f for f in reading.within(max(0, start - 12), end + 12, "Place") if f.start < end and f.end > start]
        if any(f.start < start or f.end > end or (f.start, f.end) == (start, end) for f in across):
            continue
        inside = {"in": lead} if lead is not None and "code" in lead.attributes else {}
        for inner in across:
            if inner is not lead:
                reading.remove(inner)
        name = reading.text[start:end]
        reading.add(Found(start, end, "Place", name, "composed" if inside else "tagger", "", {"kind": "zone"} | inside))


# 省道308线, S237, G206国道: roads by their number; G20 and G7 are others
_ROAD = expression(
    r"(?:国道|省道|县道|乡道)(?:[GSXY]?\d{2,4}线?|[A-Z]\d{2,4})(?![\d+.万亿年月日米公个条亩户])"
    r"|(?<![A-Za-z0-9])[GS]\d{1,4}[\u4e00-\u9fff]{2,3}高速(?:公路)?(?![\u4e00-\u9fff]{2,5}段)"
    r"|(?<![A-Za-z0-9])[GSX]\d{3}(?:国道|省道|县道|线)?(?![A-Za-z0-9.\-型系车列股号次航])"
)


def find_numbered(reading: Reading) -> None:
    """省道308线, S237: a road by its number."""
    for match in reading.matches(_ROAD, "道", "高速", "G", "S", "X"):
        if not any(
            f.start < match.end() and f.end > match.start() for f in reading.within(match.start() - 12, match.end() + 12, "Place")
        ):
            reading.add(Found(*match.span(), "Place", match.group(), "numbered", "", {"kind": "road"}))


def find_reaches(reading: Reading) -> None:
    """长江监利段, G22青兰高速公路静宁段: the part of a river or road in an area."""
    for match in _REACH.finditer(reading.text) if "段" in reading.text else ():
        city = match[2] in _CITY
        gazetteer = reading.vocabulary.gazetteer
        named = city or any(match[2] + sign in gazetteer for sign in _AREAS)
        numbered = _NUMBERED.search(match[1]) if named else None
        start = match.start(1) + numbered.start() if numbered else None
        if named and not numbered:
            start = _way_begins(reading, match.start(1), match.end(1))
        far = start is not None and reading.text[start - 1 : start] == "至" and _near_end(reading, start - 1)
        if start is None or far or LITTLE & set(reading.text[start : match.end()]):
            continue
        for inner in reading.within(start, match.end(), "Place"):
            if inner.start < match.start(2) < inner.end or (city and inner.end > match.start(2)):
                reading.remove(inner)  # the tagger's 长江监利
        if not reading.text.endswith(_LAND_WAYS, start, match.end(1)) and reading.ending_at(match.end(1), "Place") is None:
            way = reading.text[start : match.end(1)].removesuffix("干流")
            reading.add(Found(start, start + len(way), "Place", way, "tagger", "", {"kind": "water"}))
        if not city:
            attributes = {"kind": "road", "in": _area_at(reading, *match.span(2))}
            reading.add(Found(start, match.end(), "Place", reading.text[start : match.end()], "composed", "", attributes))


def _near_end(reading: Reading, at: int) -> bool:
    """石坝|至青溪高速公路莲山段: whether the near end of a line stands before an offset, a person to the tagger."""
    word = reading.word_at(at - 1)
    return ends_line(reading, at) or (word is not None and word.end == at and word.tag == "Person")


def _area_at(reading: Reading, start: int, end: int) -> Found:
    """The area of a reach, whose short name the tagger may take for another word."""
    area = reading.starting_at(start, "Place")
    if area is not None and area.end == end:
        return area
    name = reading.text[start:end]
    full = next((name + sign for sign in _AREAS if name + sign in reading.vocabulary.gazetteer), name)
    division, rule = choose(reading, full, start)
    attributes = {"kind": "area", "code": division.code, "level": division.level} if division else {"kind": "area"}
    return reading.add(Found(start, end, "Place", name, "gazetteer", rule, attributes, silent=division is None))


def _way_begins(reading: Reading, start: int, end: int) -> int | None:
    """Where the name of a river or road begins that ends at an offset: 深入|三施高速公路; with its number."""
    kind = next(k for k in _WAYS if reading.text.endswith(k, 0, end))
    word = reading.word_at(end - 1)
    if word is None:
        return None
    at = max(word.start, start)
    at = min(at, end - len(kind)) if kind in _STREETS else at  # 快速|通道
    if at == end - len(kind) and (before := reading.word_at(at - 1)) is not None and before.end == at and before.start >= start:
        at = before.start if 2 <= before.end - before.start <= 4 else at
    if end - len(kind) - at == 1 and kind in _RAILS and (before := reading.word_at(at - 1)) is not None and before.end == at:
        at = before.start if before.end - before.start == 2 and before.start >= start else at  # 成达|万高铁
    if at == end - len(kind):
        return None
    while (area := reading.ending_at(at, "Place")) is not None and "code" in area.attributes and area.name[-1] not in _SIGNS:
        at = area.start  # 清远|广宁|连山高速公路
    number = re.search(r"[GS]\d{1,4}$", reading.text[max(0, at - 5) : at])
    return at - len(number[0]) if number else at


def find_halls(reading: Reading) -> None:
    """镇政府|会议室, 县人民医院|学术报告厅: a hall of a body, where things are held."""
    for body in [f for f in reading.found if f.type == "Institution" and not f.silent]:
        hall = _HALL.match(reading.text, body.end)
        own = _HALL.search(reading.text, body.start + 2, body.end) if hall is None else None
        if own is not None and own.end() == body.end and reading.text[body.start - 1 : body.start] in "在到于往":
            reading.remove(body)  # 人大|会议中心 is no body
        elif hall is None:
            continue
        area = body.attributes.get("area")
        inside = {"in": area} if isinstance(area, Found) else {}
        end = hall.end() if hall else body.end
        name = body.name + (hall[0] if hall else "")
        town = reading.starting_at(body.start, "Place")
        if town is not None and town.name.endswith(("镇", "乡")) and _OWN_SCHOOL.match(reading.text, town.end, end):
            name, inside = reading.text[town.end : end], {"in": town}  # 甲镇|青山中学操场
        for inner in reading.within(body.start, end, "Place"):
            if inner.end == end:
                reading.remove(inner)
        reading.add(Found(body.start, end, "Place", name, "composed", "", {"kind": "site"} | inside))
