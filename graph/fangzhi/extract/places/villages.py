"""Villages that no tagger sees by themselves: in the name of their school or committee, and right behind their town; codes."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.places.areas import home_chain
from fangzhi.extract.places.borders import LITTLE, is_course
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.tagger import Word

# 城南社区|养老服务中心, 花田镇|桃源社区|党总支: a village that the tagger takes into the name of its body, or behind its town
_VILLAGE_OF_BODY = expression(
    r"(?:[\u4e00-\u9fff]{2,3}?(?:镇|乡|街道))?(?P<village>[\u4e00-\u9fff]{2,4}?(?:村|社区|嘎查))(?=[\u4e00-\u9fff]{0,6}(?:小学|中学|幼儿园|党|支部|养老|卫生|敬老|服务|日间|幸福院|合作社|乡村振兴|农家书屋|两委|村委|居委|居民委))"
)
_VILLAGE_OF_TOWN = expression(r"(?P<village>[\u4e00-\u9fff]{2,5}?(?:村|社区|嘎查))(?![民落庄里干寨])")
_TOWNS = ("镇", "乡", "苏木", "街道")
_OLD = expression("[新老旧](?![农建型式近增])")  # 旧河社区, 新桥村; but 新农村, 老旧社区
_NO_VILLAGE = LITTLE | frozenset("农乡个些多村镇乡委新老旧建第")


def find(reading: Reading) -> None:
    """A village in the name of its school or committee, and one right behind its town."""
    spans = [_VILLAGE_OF_BODY.match(reading.text, _behind_areas(reading, w)) for w in reading.tagged("Institution")]
    spans += [
        _VILLAGE_OF_TOWN.match(reading.text, town.end)
        for town in reading.found
        if town.type == "Place" and town.name.endswith(_TOWNS) and not town.silent
    ]
    for match in filter(None, spans):
        start, end = match.span("village")
        stem = match["village"].removesuffix("社区").removesuffix("嘎查").removesuffix("村")
        if (
            len(stem) < 2
            or _NO_VILLAGE & set(stem[1:] if _OLD.match(stem) else stem.removeprefix("和平"))
            or is_course(reading, end)
            or match["village"] in reading.vocabulary.lexicon("place_generic")
        ):
            continue
        inside = [f for f in reading.within(max(0, start - 8), end + 8, "Place") if f.start < end and f.end > start]
        if any(f.end == end or f.start < start or f.end > end or "code" in f.attributes for f in inside):
            continue
        acts = any(w.tag in ("v", "p", "c", "d", "u", "w") for w in _words_in(reading, start, end))
        if acts and _COMMITTEE.match(reading.text, end) is None:
            continue
        for inner in inside:
            reading.remove(inner)
        reading.add(Found(start, end, "Place", match["village"], "tagger", "", {"kind": "area"}))


def _behind_areas(reading: Reading, word: Word) -> int:
    """Where the name of a village may begin in a word: behind the areas that the word begins with."""
    at = word.start
    while (area := reading.starting_at(at, "Place")) is not None and area.end < word.end and "code" in area.attributes:
        at = area.end
    return at


# 猛弄村|委会洞浦小组, 石冲村|三组: the part of a village
_COMMITTEE = expression("(?:民委员会|委会)[\u4e00-\u9fff]{1,4}?(?:小组|自然村|组|屯)")
_PART = expression(
    r"(?:民委员会|委会)?(?P<part>(?P<number>第?[一二三四五六七八九十\d]{1,3})?(?P<own>[\u4e00-\u9fff]{1,4}?)??(?P<sign>村民小组|小组|自然[村屯寨]|组|屯|(?<=[一二三四五六七八九十\d])社))"
    r"(?=[，。；、的和与及（）]|村民|群众|农户|居民|组长|脱贫户|饮水|安置点|道路|$)"
)
_NO_PART = expression(
    "[下共有辖各多几全每该党]|工作|小|自然|领导|专|网格|攻坚|互助|巡逻|宣传|服务|文艺|联防|调解|理事|监督|治理|发展|议事|帮扶|环卫|保洁|管护|"
    "妇女|老年|青年|科技|志愿|施工|技术|表演|学习|保障|后勤|会务|调查|核查|巡察|考核|综合|应急|救援|抢险|搜救|医疗|防控|排查|改组|重组|[个类项家户人]"
)
_PARTED = ("村", "社区", "嘎查")


def find_parts(reading: Reading) -> None:
    """爱春村委会|大鱼塘自然村, 许湾村|石冲组, 茨沟村二组: a hamlet, a group, and one by its number."""
    for village in [f for f in reading.found if f.type == "Place" and f.name.endswith(_PARTED) and not f.silent]:
        part = _PART.match(reading.text, village.end)
        if part is None or bool(part["number"]) == bool(part["own"]) or (part["own"] and _NO_PART.match(part["own"])):
            continue
        start, end = part.span("part")
        for inner in reading.within(start, end, "Place"):
            reading.remove(inner)
        begin = village.start if part["number"] and start == village.end else start
        name = village.name + part["part"] if part["number"] else part["part"]
        reading.add(Found(begin, end, "Place", name, "structure", "", {"kind": "area", "in": village}))


_PASTURE = expression("嘎查|苏木(?=[、，。；的和与党委政中卫调考]|$)")
_OWN_WORDS = frozenset(("Place", "Person", "nz"))
_LONGEST = 7


def find_pastures(reading: Reading) -> None:
    """阿日查干|嘎查, which the tagger takes for a person, 萨如|拉嘎查, which it takes for two places."""
    for match in reading.matches(_PASTURE, "嘎查", "苏木"):
        start, end = _own_word(reading, match.start()), match.end()
        own = reading.text[start : match.start()]
        whole = reading.ending_at(end, "Place")
        for inner in reading.within(whole.start + 1, end, "Place") if whole is not None else ():
            reading.remove(inner)  # 萨如|拉嘎查, of a list
        if not 2 <= len(own) <= _LONGEST or LITTLE & set(own) or own[-1] in "旗镇县市区乡省盟州":
            continue
        across = [f for f in reading.within(max(0, start - 8), end + 8, "Place") if f.start < end and f.end > start]
        if any("code" in f.attributes or f.start < start or f.end > end or (f.start, f.end) == (start, end) for f in across):
            continue
        for inner in across:
            reading.remove(inner)
        reading.add(Found(start, end, "Place", reading.text[start:end], "tagger", "", {"kind": "area"}))


def _own_word(reading: Reading, sign: int) -> int:
    """Where the word begins, or the two words, that stand before the sign of a pasture's village."""
    word = reading.word_at(sign - 1) if sign else None
    if word is None or word.tag not in _OWN_WORDS or word.end < sign:
        return sign
    before = reading.word_at(word.start - 1) if sign - word.start == 1 else None
    joined = before is not None and before.tag in _OWN_WORDS and before.end == word.start and before.end - before.start <= 4
    return before.start if joined and before is not None else word.start


_OPENS = ("", "\n", "，", "。", "、", "；", "：", "“", "”", "的", "（")
_NO_FIRST = frozenset("的了在和与及等为是对从到由向全各该本我那这省市县区州旗镇乡村赴访驻往至来去抵将把被让给")


def begin_alike(reading: Reading) -> None:
    """阔|什拉克村, of which the tagger takes the first sign for another word: what stands before all mentions, or in others."""
    for group in {f.name: reading.named("Place", f.name) for f in reading.last_of_each("Place")}.values():
        if group[0].name.endswith(_PARTED) and all(f.rule == "tagger" and "code" not in f.attributes for f in group):
            first = {reading.text[f.start - 1 : f.start] for f in group}
            alike = len(first) == 1 and len(group) > 1 and any(_opens(reading, f.start - 1) for f in group)
            for found in list(group):
                sign = reading.text[found.start - 1 : found.start]
                if sign in _NO_FIRST or not "\u4e00" <= sign <= "\u9fff":
                    continue
                if alike or reading.named("Place", sign + found.name):
                    reading.remove(found)
                    whole = Found(found.start - 1, found.end, "Place", sign + found.name, "tagger", "", found.attributes)
                    reading.add(whole)


def _opens(reading: Reading, at: int) -> bool:
    """Whether a name may begin at an offset: behind a mark, 的 or another place."""
    return reading.text[at - 1 : at] in _OPENS or reading.ending_at(at, "Place") is not None


_GOES_ON = tuple("民落庄里干寨村委")  # 上村|民
_SHORT_VILLAGE = expression(rf"[\u4e00-\u9fff]村(?![{''.join(_GOES_ON)}])")


def find_short(reading: Reading) -> None:
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


_VILLAGE = expression(r"(村|社区|居委会|嘎查)$")


def give_codes(reading: Reading) -> None:
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
            reading.give_code(found, villages[0].code, "village")
            found.resolved_by = "chain" if before is not None else "home-area"
