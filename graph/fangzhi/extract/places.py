"""Places: official divisions with their codes, chosen among namesakes by context; zones, villages, roads, sites."""

import re
from collections.abc import Iterator
from functools import cache

from fangzhi.extract.areas import home_chain
from fangzhi.extract.borders import left_border
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import Endings, Terms
from fangzhi.gazetteer import Division, Gazetteer
from fangzhi.vocabulary import Vocabulary

_RANK = {"province": 0, "city": 1, "county": 2, "town": 3, "village": 4}
# 徐州市|场, 城|区域, 大乡|村: the sign belongs to the next word
_NEXT = {"市": "场值面容价井况", "区": "域间别块位", "乡": "村亲愁土音镇", "镇": "静定痛压", "县": "域级", "州": "市"}
_PLAIN = re.compile("老旧|老城|棚户|安置|居民|农贸|各|主要|部分|全部|城区|主城|周边|重点|多个|一些|辖区|现有|乡镇|街道")
_SCHOOLS = ("大学", "学院", "医院", "集团", "公司", "银行")
_LISTED = re.compile(r"(?<=[、和及与])([\u4e00-\u9fff]{1,5}?(路|街|大道|村|社区|街道|镇|乡|河|湖|山))(?=[、和及与等，。；（）])")


def find(reading: Reading) -> None:
    """Add every Place: official names first, then zones of the home city, then what the tagger and the suffixes show."""
    _official(reading)
    _zones(reading)
    _tagged(reading)
    _composed(reading)
    _listed(reading)
    _unlisted(reading)
    _repeats(reading)
    _villages(reading)


@cache
def _names(gazetteer: Gazetteer) -> Terms:
    return Terms(gazetteer.names())


@cache
def _endings(vocabulary: Vocabulary) -> Endings:
    return Endings(vocabulary.lexicon("place_suffixes"))


@cache
def _posts(vocabulary: Vocabulary) -> Endings:
    return Endings(vocabulary.lexicon("posts"))


def _official(reading: Reading) -> None:
    gazetteer = reading.vocabulary.gazetteer
    terms = _names(gazetteer)
    done = 0
    for start, longest in terms.scan(reading.text):
        if start < done:
            continue
        for end in range(longest, start + 1, -1):
            name = reading.text[start:end]
            if name in terms and _stands(reading, name, start, end, gazetteer):
                attributes = {"kind": "area"}
                division, rule = _choose(reading, name, start)
                if division is not None:
                    attributes |= {"code": division.code, "level": division.level}
                reading.add(Found(start, end, "Place", name, "gazetteer", rule, attributes))
                done = end
                break


def _stands(reading: Reading, name: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether an official name or short name really stands here, and is not a piece of other words."""
    word = reading.word_at(start)
    if word is not None and word.tag == "Person" and not (word.start == start and word.end < end):
        return False
    divisions = gazetteer.named(name)
    full = any(d.name == name for d in divisions)
    follows = reading.text[end : end + 1]
    after_place = reading.ending_at(start, "Place") is not None
    if after_place and name[0] == "和":
        return False  # 某镇|和|县消防大队
    if follows and follows in _NEXT.get(name[-1], "") and end not in reading.borders and reading.text[end : end + 2] != "村村":
        return False
    if name in reading.vocabulary.lexicon("place_generic") or name in reading.vocabulary.lexicon("zones"):
        return False
    if full and len(name) == 2 and not after_place:
        return word is not None and word.tag in ("Place", "Institution") and word.start == start and word.end >= end
    if full:
        return word is None or word.start == start or after_place or word.tag in ("Place", "Institution")
    if name in reading.vocabulary.lexicon("place_ambiguous") or (not full and divisions[0].level in ("county", "town")):
        if after_place:
            return _inside_last(reading, divisions, start)
        if name in reading.vocabulary.lexicon("place_ambiguous"):
            return any(d.name in reading.text for d in divisions)
        return word is not None and word.start == start and (word.end == end or reading.text[word.end - 1] in "委府院局会")
    if not reading.words:
        return _RANK[divisions[0].level] <= 1
    if word is not None and word.tag == "Institution" and reading.text.endswith(_SCHOOLS, word.start, start):
        return True  # 某大学|云州研究院
    if word is not None and word.tag == "Institution" and word.start == start - 1 and reading.text[start - 1] in "好完了过于":
        return True  # 服务|好|河南某大学
    return word is not None and (word.start == start or after_place) and word.tag in ("Place", "Institution", "n", "nz", "s")


def _inside_last(reading: Reading, divisions: tuple[Division, ...], start: int) -> bool:
    before = reading.ending_at(start, "Place")
    code = before.attributes.get("code") if before else None
    return bool(code) and any(reading.vocabulary.gazetteer.within(d.code, str(code)) for d in divisions)


def _known_around(reading: Reading, division: Division, start: int) -> bool:
    """Whether the home area or an earlier place of the article shares the division's province."""
    province = division.code[:2]
    if any(d.code[:2] == province for d in home_chain(reading)):
        return True
    return any(str(f.attributes.get("code", "")).startswith(province) for f in reading.within(0, start, "Place"))


def _choose(reading: Reading, name: str, start: int) -> tuple[Division | None, str]:
    """One of the divisions of a name, with the rule that chose it; (None, "") where nothing decides."""
    gazetteer = reading.vocabulary.gazetteer
    divisions = gazetteer.named(name)
    before = reading.ending_at(start, "Place")
    if before is not None and "code" in before.attributes:
        inside = [
            d for d in divisions if d.code != before.attributes["code"] and gazetteer.within(d.code, before.attributes["code"])
        ]
        if len(inside) == 1:
            return inside[0], "chain"
    if len(divisions) == 1:
        only = divisions[0]
        local = only.level == "town" or (only.level == "county" and name != only.name)
        return (None, "") if local and not _known_around(reading, only, start) else (only, "")
    for area in home_chain(reading):
        inside = [d for d in divisions if gazetteer.within(d.code, area.code)]
        if len(inside) == 1:
            return inside[0], "home-area"
        if inside:
            divisions = tuple(inside)
            break
    top = min(_RANK[d.level] for d in divisions)
    highest = [d for d in divisions if _RANK[d.level] == top]
    if len(highest) == 1 and top <= 1:
        return highest[0], "level"
    for found in reversed(reading.within(0, start, "Place")):
        inside = [d for d in highest if "code" in found.attributes and gazetteer.within(d.code, found.attributes["code"])]
        if len(inside) == 1:
            return inside[0], "article"
    return None, ""


def _zones(reading: Reading) -> None:
    """示范区, 高新区 standing alone: the zone of the home city, where it has exactly one that fits; else none."""
    chain = home_chain(reading)
    city = next((d for d in chain if d.level == "city"), None)
    for short, row in reading.vocabulary.lexicon("zones").items():
        if short not in reading.text or city is None:
            continue
        signs = row["official"].split("|")
        home = [d for d in chain if d.level == "county" and any(s in d.name for s in signs)]
        zones = home or [d for d in reading.vocabulary.gazetteer.children(city.code) if any(s in d.name for s in signs)]
        if len(zones) != 1:
            continue
        for match in re.finditer(short, reading.text):
            start, end = match.span()
            if reading.covering(start, end, "Place") is None and _alone(reading, start):
                attributes = {"kind": "zone", "code": zones[0].code, "level": zones[0].level}
                reading.add(Found(start, end, "Place", short, "zone", "home-area", attributes))


def _alone(reading: Reading, start: int) -> bool:
    """Nothing before the zone makes it another one: 病虫害防控|示范区 and 国家|高新区 are not the home zone."""
    if start == 0 or reading.ending_at(start, "Place") is not None:
        return start == 0
    word = reading.word_at(start - 1)
    return (
        word is None
        or word.tag in ("w", "p", "v", "c", "d", "u", "Time", "r", "f")
        or reading.text[start - 1] in "（、，。：“ \n"
    )


def _tagged(reading: Reading) -> None:
    generic = reading.vocabulary.lexicon("place_generic")
    for word in reading.tagged("Place"):
        start, end = word.start, word.end
        inner = [f for f in reading.within(start, end, "Place") if f.start == start]
        while inner and inner[0].end < end:  # 湖北十堰市|房县: what the gazetteer took is a step of the chain
            start = inner[0].end
            inner = [f for f in reading.within(start, end, "Place") if f.start == start]
        text = reading.text[start:end]
        if _posts(reading.vocabulary).of(text, 0, len(text)):
            continue  # 某区|委书记
        if reading.text[start - 1 : start] in ("“", "《") and reading.text[end : end + 1] in ("”", "》", "、"):
            continue  # a slogan: “五湖六园…”
        if len(text) < 2 or text in generic or reading.covering(start, end, "Place") or not re.fullmatch(r"[\w·]+", text):
            continue
        if any(f.start < end and f.end > start for f in reading.within(max(0, start - 12), end + 12, "Place")):
            continue
        if text[0] in "一二三四五六七八九十两几" and len(text) < 9 and text[-1] not in "镇乡村区县市":
            continue
        if text[0] in "全各该本我某多" and text[-1] in "省市县区州国村镇乡地":
            continue
        reading.add(Found(start, end, "Place", text, "tagger", "", {"kind": _kind(reading.vocabulary, text)}))


def _composed(reading: Reading) -> None:
    """A place that begins with a place: 云州|生态广场, 云州|国家高新区; 甲、乙国家高新区 is two."""
    endings = _endings(reading.vocabulary)
    for found in list(reading.found):
        if found.type != "Place" or reading.covering(found.start, found.end + 1, "Place") or found.name in ("中国", "我国"):
            continue
        if reading.starting_at(found.end, "Place") is not None:
            continue
        for end in _ends(reading, found.end):
            suffix = endings.of(reading.text, found.end, end)
            if (
                suffix is None
                or len(suffix) < 2
                or _PLAIN.match(reading.text, found.end)
                or left_border(reading, end - len(suffix), found.end) != found.end
            ):
                continue
            name = reading.text[found.start : end]
            kind = _kind(reading.vocabulary, name)
            whole = reading.add(Found(found.start, end, "Place", name, "composed", "", {"kind": kind, "in": found}))
            _coordinated(reading, found, whole)
            break


def _coordinated(reading: Reading, last: Found, whole: Found) -> None:
    """徐州、扬州国家高新区: the tail belongs to each of the listed areas."""
    at = last.start
    while at > 0 and reading.text[at - 1] == "、":
        other = reading.ending_at(at - 1, "Place")
        if other is None or other.attributes.get("level") != last.attributes.get("level"):
            return
        name = other.name + whole.name[last.end - last.start :]
        attributes = {"kind": whole.attributes["kind"], "in": other}
        reading.add(Found(other.start, whole.end, "Place", name, "coordinated", "", attributes))
        at = other.start


def _ends(reading: Reading, start: int) -> Iterator[int]:
    """Ends of the tagger's words within ten characters after a start, furthest first, inside one run of Han."""
    run = re.compile(r"[\u4e00-\u9fff]{2,10}").match(reading.text, start)
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
        if before is None or not before.name.endswith(sign) or reading.covering(start, end, "Place"):
            continue
        if reading.text[start:end] not in reading.vocabulary.lexicon("place_generic"):
            kind = _kind(reading.vocabulary, match[1])
            reading.add(Found(start, end, "Place", match[1], "list", "", {"kind": kind}))


_UNLISTED = re.compile(
    r"[\u4e00-\u9fff]{2,4}?[市县区](?=委|政府|人民|人大|政协|纪委|监委|第|副?市长|副?县长|副?区长|[\u4e00-\u9fff]{1,8}局)"
)
# at the head of a line or a clause: 安岭县|委召开…, 平岚市|第三届…
_HEADED = re.compile(
    r"(?:(?<=^)|(?<=[\n，。；、：]))[\u4e00-\u9fff]{2,3}[县市区旗](?=委(?!员|托|派)|政府|人民|人大|政协|纪委|监委|检察院|法院|第[一二三四五六七八九十]+届)"
)
_NOT_IN_AREA = frozenset("共的了在和与及等为是对从到由向全各本该我这那省市县区")


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
        if not any(f.start < end and f.end > start for f in reading.within(max(0, start - 8), end + 8, "Place")):
            reading.add(Found(start, end, "Place", match[0], "tagger", "", {"kind": "area"}))


def _nominal(reading: Reading, start: int) -> bool:
    """Whether a name may begin here: not at a verb or a preposition (据|云州市, 希望|区政府)."""
    word = reading.word_at(start)
    return word is not None and word.start == start and word.tag in ("Institution", "Place", "n", "nz", "Person")


def _repeats(reading: Reading) -> None:
    """The other occurrences of an area found once by its context."""
    for name in sorted(
        {f.name for f in reading.found if f.type == "Place" and f.rule == "tagger" and f.attributes.get("kind") == "area"}
    ):
        for match in re.finditer(re.escape(name), reading.text) if len(name) > 2 else ():
            if reading.covering(*match.span(), "Place") is None:
                reading.add(Found(*match.span(), "Place", name, "repeat", "", {"kind": "area"}))


_VILLAGE = re.compile(r"(村|社区|居委会|嘎查)$")


def _villages(reading: Reading) -> None:
    """The official code of a village, where its town, or else the home county, has exactly one of that name."""
    gazetteer = reading.vocabulary.gazetteer
    home = next((d.code for d in home_chain(reading) if d.level in ("county", "city")), "")
    for found in reading.found:
        if found.type != "Place" or "code" in found.attributes or not _VILLAGE.search(found.name):
            continue
        before = reading.ending_at(found.start, "Place")
        area = str(before.attributes.get("code", "")) if before is not None else home
        villages = gazetteer.villages_named(found.name, area) if len(area) >= 4 else ()
        if len(villages) == 1:
            found.attributes |= {"code": villages[0].code, "level": "village"}
            found.resolved_by = "chain" if before is not None else "home-area"


def _kind(vocabulary: Vocabulary, name: str) -> str:
    suffix = _endings(vocabulary).of(name, 0, len(name))
    return vocabulary.lexicon("place_suffixes")[suffix]["kind"] if suffix else "area"
