"""Areas that no list of divisions knows, by what stands around them in the tagger's one name."""

from fangzhi.expressions import expression
from fangzhi.extract.places import zones
from fangzhi.extract.places.borders import LITTLE, names_person, no_head
from fangzhi.extract.reading import Found, Reading

_UNLISTED = expression(
    r"[\u4e00-\u9fff]{2,4}?[市县区](?=委|政府|人民|人大|政协|纪委|监委|第|副?市长|副?县长|副?区长|[\u4e00-\u9fff]{1,8}局)"
)
# at the head of a line or a clause: 安岭县|委召开…, 平岚市|第三届…
_HEADED = expression(
    r"(?<![^\n，。；、：])[\u4e00-\u9fff]{2,3}[县市区旗](?=委(?!员|托|派)|政府|人民|人大|政协|纪委|监委|检察院|法院|第[一二三四五六七八九十]+届)"
)
_NOT_IN_AREA = LITTLE | frozenset("共省市县区受有")


def find(reading: Reading) -> None:
    """云州市委, 云州市财政局: an area that no list of divisions knows, where the tagger sees one name from its start."""
    heads = [m for m in _HEADED.finditer(reading.text) if _nominal(reading, m.start()) and not _led(reading, *m.span())]
    for word in reading.words:
        if word.tag in ("Institution", "Place"):
            start = word.start + 2 * reading.text.startswith("中共", word.start)
            match = _UNLISTED.match(reading.text, start, min(len(reading.text), word.end + 3))
            heads += [match] if match else []
    for match in heads:
        start, end = match.span()
        if _NOT_IN_AREA & set(match[0][:-1]) or match[0] in reading.vocabulary.lexicon("place_generic"):
            continue
        if no_head(match[0]) or names_person(reading, start) or (len(match[0]) > 3 and match[0][-2] == "任"):  # 冯远任市|政府
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


def find_behind_city(reading: Reading) -> None:
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


def find_former(reading: Reading) -> None:
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


def _led(reading: Reading, start: int, end: int) -> bool:
    """医生|经|县人民医院: whether a word between the head and the sign leads to a body."""
    words = (reading.word_at(at) for at in reading.borders_in(start + 1, end - 2))
    return any(word is not None and word.tag in ("v", "p", "c") for word in words)
