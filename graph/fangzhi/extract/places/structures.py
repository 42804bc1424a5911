"""Dykes, sluices, stations, tunnels and feet of hills: named by their end, though the tagger takes them for other words."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.places.borders import LITTLE
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import alternation
from fangzhi.vocabulary import Vocabulary

# 螺山, 鱼洞, 王垸: what a place in the land is called by; 过江, 山岭 are none
_LAND = "山洞口湾洲垸圩岭沟河江湖溪潭坪坝塘桥庄店关坡滩咀嘴港峡"
_OWN = expression(rf"[\u4e00-\u9fff]{{1,3}}[{_LAND}]")
_ANY = expression(rf"[过穿跨沿环入出通临各两内外主支海城防新老旧排引]|[{_LAND}大小上下]+$")
_SIGNS = "省市县区州旗镇乡村道"
_NAMED = ("n", "nz", "Place", "Person")
# 地处|月亮山|脚下, 在|九龙山|深处
_FOOT = expression(
    r"(?:地处|位于|坐落于|坐落在|来到|走进|[在到])(?P<hill>[\u4e00-\u9fff]{2,3}[山岭峰])(?=脚下|山麓|[东南西北]麓|深处|腹地)"
)
# 该校|坂中校区|体育馆: a hall on one of several campuses
_CAMPUS = expression(
    r"(?<=[校院学在到往])(?P<campus>[\u4e00-\u9fff]{2}[校院]区)(?:大?礼堂|体育馆|图书馆|(?:学术)?报告厅|操场|田径场|运动场|会议室|门诊[楼部]|住院[楼部]|教学楼|实训楼|综合楼)"
)
# 归亚村|芦笙坪|举行: where a village meets
_MEETS = expression(
    r"[\u4e00-\u9fff]{2}(?:坪|坝子|鼓楼|戏台|歌场|芦笙场|斗牛场|晒谷场)(?=举行|举办|开幕|开赛|启动|上演|[内里上，。])"
)
_VILLAGES = ("村", "屯", "寨", "社区")
_INSIDE = expression(r"(?:境|辖区)内的?|(?:深山|大山|山沟|山坳|群山|山区|山脚)(?:里|中|下|深处|腹地)?的")
_MILESTONE = expression(r"K\d+(?:\+\d+)?(?:公里|米)?(?:处的?)?")


def around(reading: Reading, found: Found) -> Found | None:
    """监利市境内|长江干堤, 甲镇深山中的|乙村, 某高速K86+300米|鱼洞隧道: where what is named next lies; a river runs on."""
    own = str(found.attributes.get("code", ""))
    if found.attributes.get("kind") == "area" and found.name[-1] not in _SIGNS:
        return None  # 甲省深山里的|中国
    if found.name.endswith(("江", "河", "线", "高速")) or (own and found.attributes.get("level") not in ("town", "village")):
        return None
    for place in reading.within(max(0, found.start - 24), found.start - 1, "Place"):
        code = str(place.attributes.get("code", ""))
        signed = place.name[-1] in _SIGNS and len(place.name) > 2 and place.attributes.get("kind") == "area"
        if own and not (code and reading.vocabulary.gazetteer.within(own, code)):
            continue
        if (code or signed) and _INSIDE.fullmatch(reading.text, place.end, found.start):
            return place
        if found.rule == "structure" and _MILESTONE.fullmatch(reading.text, place.end, found.start):
            return place
    return None


def find_structures(reading: Reading) -> None:
    """王垸闸, 螺山电排站, 洪湖围堤, 鱼洞隧道: a structure and the name of its own before it."""
    for match in _ends(reading.vocabulary).finditer(reading.text):
        start = _begins(reading, match.start())
        if start is None or reading.text.startswith(("段", "口", "机"), match.end()):
            continue
        end = match.end()
        across = [f for f in reading.within(max(0, start - 12), end + 12, "Place") if f.start < end and f.end > start]
        if any(f.start < start or f.end > end for f in across):
            continue
        for inner in across:
            reading.remove(inner)  # 洪湖|围堤 lies not in 洪湖市
        kind = reading.vocabulary.lexicon("place_structures")[match.group()]["kind"]
        reading.add(Found(start, end, "Place", reading.text[start:end], "structure", "", {"kind": kind}))


def find_halls(reading: Reading) -> None:
    """该校坂中校区|体育馆, 归亚村|芦笙坪: a hall of a campus, the ground where a village meets."""
    for match in reading.matches(_CAMPUS, "校区", "院区"):
        start, end = match.span()
        if _is_any(match["campus"]) or reading.covering(start, end, "Institution"):
            continue
        for inner in reading.within(start - 2, end, "Place"):
            if inner.end > start:
                reading.remove(inner)
        campus = reading.add(Found(start, match.end("campus"), "Place", match["campus"], "structure", "", {"kind": "zone"}))
        reading.add(Found(start, end, "Place", match.group(), "structure", "", {"kind": "site", "in": campus}))
    for village in [f for f in reading.found if f.type == "Place" and f.name.endswith(_VILLAGES) and not f.silent]:
        ground = _MEETS.match(reading.text, village.end)
        if ground is None or _is_any(ground.group()):
            continue
        for inner in reading.within(*ground.span(), "Place"):
            reading.remove(inner)
        reading.add(Found(*ground.span(), "Place", ground.group(), "structure", "", {"kind": "site", "in": village}))


def find_feet(reading: Reading) -> None:
    """地处月亮山脚下: a hill by the side of it that somebody lives on."""
    for match in reading.matches(_FOOT, "麓", "脚下", "深处", "腹地"):
        start, end = match.span("hill")
        if reading.borders.issuperset((start, end)) and not reading.covering(start, end, "Place") and not _is_any(match["hill"]):
            reading.add(Found(start, end, "Place", match["hill"], "structure", "", {"kind": "land"}))


def _is_any(name: str) -> bool:
    return _ANY.match(name) is not None or bool(LITTLE & set(name))


def _begins(reading: Reading, end: int) -> int | None:
    """Where the name of its own begins that ends where a structure's kind is told; None where there is none."""
    word = reading.word_at(end - 1) if end else None
    if word is None or word.tag not in _NAMED:
        return None
    own = reading.text[word.start : end]
    if word.tag == "Place" and word.end == end:
        return word.start if 2 <= len(own) <= 4 and own[-1] not in _SIGNS and not _is_any(own) else None
    return word.start if _OWN.fullmatch(own) and not _is_any(own) else None


@cache
def _ends(vocabulary: Vocabulary) -> re.Pattern[str]:
    return expression(alternation(vocabulary.terms("place_structures")))


_ESTATE = expression("居民区(?!域|划)")
_ANY_ESTATE = expression(
    ".*(?:首都|城[市镇区]|农村|乡镇|周边|附近|老旧|高层|密集|沿街|沿线|人口|大型|小型|普通|回迁|安置|移民|集中|当地|封控|部分|个别|工业|商业|职工|少数|民族|主要|受灾|[省市县区镇乡村路街新老旧各多些个全该本座片处栋万千百])$"
)
_OPENING = frozenset("v vd p c w u d".split())
_AND = ("、", "和", "及", "与")


def find_estates(reading: Reading) -> None:
    """走访了|安泰居民区|和兴旺居民区: where the people of a residents' committee live, by a name of its own."""
    for match in reading.matches(_ESTATE, "居民区"):
        end = match.end()
        start = _estate_begins(reading, match.start())
        across = [f for f in reading.within(max(0, start - 8), end + 8, "Place") if f.start < end and f.end > start]
        if start == end or any("code" in f.attributes or f.start < start or f.end >= end for f in across):
            continue
        for inner in across:
            reading.remove(inner)
        reading.add(Found(start, end, "Place", reading.text[start:end], "structure", "", {"kind": "zone"}))


def _estate_begins(reading: Reading, sign: int) -> int:
    """Where the word right before 居民区 begins that names it; the end of the sign where none does."""
    word, none = reading.word_at(sign - 1) if sign else None, sign + len("居民区")
    if word is None or not 2 <= sign - word.start <= 4:
        return none
    start, own = word.start, reading.text[word.start : sign]
    last = reading.ending_at(start - 1, "Place") if reading.text[start - 1 : start] in _AND else None
    listed = last is not None and last.name.endswith("居民区")
    before = reading.word_at(start - 1) if start else None
    led = listed or before is None or before.tag in _OPENING or reading.ending_at(start, "Place") is not None
    tagged = word.tag in _NAMED or (listed and word.tag in ("v", "vn", "a"))
    return start if led and tagged and not _ANY_ESTATE.match(own) and not LITTLE & set(own) else none


_SIGHTS = ("段", "两岸", "沿岸", "流域", "公司", "集团")


def join_sights(reading: Reading) -> None:
    """大河|石笋: a sight named after the river it stands at is one name, though a list or the tagger sees two."""
    for water in [f for f in reading.found if f.type == "Place" and f.attributes.get("kind") == "water" and len(f.name) == 2]:
        sight = reading.starting_at(water.end, "Place")
        if sight is None or "code" in sight.attributes or len(sight.name) != 2 or sight.end - sight.start != 2:
            continue
        if water.name[-1] not in "江河湖溪" or sight.name in reading.vocabulary.lexicon("link_places_unique"):
            continue  # 红海|美国
        if sight.silent or reading.text.startswith(_SIGHTS, sight.end) or sight.name[-1] in _SIGNS + "江河湖海":
            continue
        reading.remove(water)
        reading.remove(sight)
        reading.add(Found(water.start, sight.end, "Place", water.name + sight.name, "tagger", "", {"kind": "site"}))


_NEXT_VILLAGE = expression("[\u4e00-\u9fff]{2,5}(?:村|社区|屯|嘎查)$")
_HAMLET = expression(rf"[\u4e00-\u9fff]{{1,3}}[{_LAND}树坎坳垭]$")


def find_hamlets(reading: Reading) -> None:
    """兴山镇|石板坡、红光村: the first of a row of villages behind its town, whose name has no sign."""
    for town in [f for f in reading.found if f.type == "Place" and f.name.endswith(("镇", "乡")) and len(f.name) > 2]:
        word = reading.word_at(town.end)
        if town.silent or word is None or word.start != town.end or word.tag not in ("n", "nz"):
            continue
        name = reading.text[word.start : word.end]
        village = reading.starting_at(word.end + 1, "Place") if reading.text[word.end : word.end + 1] == "、" else None
        if village is None or not _NEXT_VILLAGE.match(village.name) or not _HAMLET.match(name) or _is_any(name):
            continue
        if len(name) > 2 and not reading.covering(word.start, word.end, "Place"):
            reading.add(Found(word.start, word.end, "Place", name, "list", "", {"kind": "area", "level": "village"}))
