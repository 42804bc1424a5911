"""Which county-level city an article tells of where no paper says whose it is: 市 is then its own, not its prefecture's."""

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found, Reading
from fangzhi.gazetteer import Division

# 到|四会市|调研: where someone goes is not who tells
_GOES = expression(
    "(?:到|赴|在|来|往|深入|走进|莅临|抵达|视察|调研|考察|检查|督导|暗访|走访|慰问|看望|巡察|进驻|落户|驻|入|援|帮扶)$"
)
_BARE = expression("[全我本]市|(?<![\u4e00-\u9fff])市(?:委|政府|长|领导|人大|政协|纪委|级)")
# 市委书记|李某, 市委副书记、市长|王某: two characters tell two people apart
_OFFICE = expression("(市委书记|市长)([\u4e00-\u9fff]{2})")
_LEADER = expression("市委|副?市长|市领导")


def told_of(reading: Reading) -> Division | None:
    """四会市召开会议: the one city of the headline, or of the first sentence where the headline names none.

    Not where someone goes (到四会市调研), where the headline has a bare 市 beside it, or where the same office is told
    of both cities (四会市委书记甲 beside 市委书记乙).
    """
    body = reading.headline_end
    if _cities(reading, 0, body):
        city = None if _BARE.search(reading.text, 0, body) else _only(reading, 0, body)
    else:
        first = next((end for start, end in reading.sentences if start >= body), body)
        city = _only(reading, body, first)
        city = city if city is not None and _times(reading, city) >= _times(reading, _prefecture(reading, city)) else None
    return city if city is not None and not others(reading, city) else None


def _cities(reading: Reading, start: int, end: int) -> list[tuple[Found, Division]]:
    gazetteer = reading.vocabulary.gazetteer
    found = [(f, gazetteer.get(str(f.attributes.get("code", "")))) for f in reading.within(start, end, "Place") if not f.silent]
    return [(f, d) for f, d in found if d is not None and d.level in ("city", "county") and d.name.endswith("市")]


def _only(reading: Reading, start: int, end: int) -> Division | None:
    """The county-level city that a stretch names first and alone, its prefecture right before it or behind it."""
    named = _cities(reading, start, end)
    inner = next((d for _, d in named if d.level == "county"), None)
    if inner is None or any(
        d.code != inner.code and not reading.vocabulary.gazetteer.within(inner.code, d.code) for _, d in named
    ):
        return None
    place = next(f for f, d in named if d.code == inner.code)
    begins = place.start
    while (outer := reading.ending_at(begins, "Place")) is not None:
        begins = outer.start  # 广东省|肇庆市|四会市
    first = named[0][0].start >= begins
    return inner if first and not _GOES.search(reading.text, max(start, begins - 3), begins) else None


def _prefecture(reading: Reading, city: Division) -> Division | None:
    return next((d for d in reading.vocabulary.gazetteer.chain(city.code) if d.level == "city"), None)


def _times(reading: Reading, division: Division | None) -> int:
    return reading.text.count(division.name.removesuffix("市")) if division is not None else 0


def others(reading: Reading, city: Division) -> bool:
    """市委书记|乙 beside 四会市委书记|甲, and 市委常委丙、四会市委书记甲 in one sentence: the bare office is not the city's."""
    own, bare = set[tuple[str, str]](), set[tuple[str, str]]()
    for match in _OFFICE.finditer(reading.text):
        whose = _whose(reading, city, match.start())
        if whose:
            (own if whose == city.code else bare).add((match[1], match[2]))
    if any(name != other for office, name in own for of, other in bare if of == office):
        return True
    for start, end in reading.sentences:
        told = [_whose(reading, city, m.start()) for m in _LEADER.finditer(reading.text, start, end)]
        if city.code in told and "bare" in told[: told.index(city.code)]:
            return True
    return False


def _whose(reading: Reading, city: Division, at: int) -> str:
    """The city's code for 四会|市长, "bare" for 市长 alone, "" for another's."""
    if reading.text.endswith((city.name, city.name.removesuffix("市")), 0, at) or (
        reading.text.startswith("市", at) and reading.text.endswith(city.name, 0, at + 1)
    ):
        return city.code
    named = reading.ending_at(at, "Place") or reading.ending_at(at + 1, "Place") or reading.text[at - 1 : at] in tuple("副原各该")
    return "" if named else "bare"
