"""Villages, towns and counties named without their sign before a count of them: 石坝、兴隆、梨树沟|三个村, 平度、莱西|两市."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.places.borders import LITTLE
from fangzhi.extract.places.choice import choose
from fangzhi.extract.reading import Found, Reading

_NUMBERS = "两三四五六七八九十"
_ROW = expression(
    rf"(?P<row>[\u4e00-\u9fff]{{2,5}}(?:[、和及与][\u4e00-\u9fff]{{2,4}}?)+?)(?P<more>等)?(?P<count>[{_NUMBERS}]|\d{{1,2}})个?"
    r"(?:邻|相邻|行政|自然|边境|偏远)?(?P<sign>村|社区|嘎查|乡镇|镇|乡|街道|[县市区旗](?!县|区|[场域]|市(?!场监|政府|委)))(?![民委庄干寨办企镇村])"
)
# 雷家沟、合作|等村, 款场、良上|等乡镇
_SIGNED = ("村", "社区", "嘎查", "镇", "乡", "街道", "苏木", "县", "区", "市", "团")
_COUNTIES = ("县", "市", "区", "旗")
_NAMED, _TOWNS = ("村", "社区", "嘎查"), ("镇", "乡", "街道", "乡镇")
_HEADS = (
    *("个" + kind for kind in ("村", "社区", "嘎查", "乡", "镇", "街道", "邻村", "行政村", "自然村")),
    *(number + sign for number in _NUMBERS for sign in "村乡镇县市区旗"),
)
_PLAIN = frozenset(("试点", "示范", "先进", "后进", "重点", "贫困", "脱贫"))  # 试点、示范|两个村
_LEADS = frozenset("v vd p c d u w f m xc ad r t".split())


def find(reading: Reading) -> None:
    """Add each name of a row whose items are as many as the count says, or no more before 等."""
    for match in reading.matches(_ROW, *_HEADS):
        items = list(_items(reading, *match.span("row")))
        count = int(match["count"]) if match["count"].isdigit() else _NUMBERS.index(match["count"]) + 2
        if len(items) < 2 or (len(items) > count if match["more"] else len(items) != count):
            continue
        if any(_NO_NAME & set(reading.text[a:b]) or reading.text[a:b].endswith(_SIGNED) for a, b in items if a >= 0):
            continue
        if any(reading.text[a:b] in _PLAIN for a, b in items):
            continue
        if match["sign"] in _COUNTIES:
            _counties(reading, items, match["sign"])
            continue
        for start, end in items:
            if start >= 0:
                _uncount(reading, start, end, match.end())
                _add(reading, start, end, match["sign"], whole=not match["more"])


def _counties(reading: Reading, items: list[tuple[int, int]], sign: str) -> None:
    """平度、莱西、胶州|三市: those that the lists do not take for places here, where all are counties or cities."""
    names = [reading.text[start:end] + sign if start >= 0 else "" for start, end in items]
    if not all(name in reading.vocabulary.gazetteer or (name and name in reading.text) for name in names):
        return
    for name, (start, end) in zip(names, items, strict=True):
        if reading.covering(start, end, "Place") is None:
            known = name in reading.vocabulary.gazetteer
            division, rule = choose(reading, name, start) if known else (None, "")
            code = {"code": division.code, "level": division.level} if division is not None else {}
            reading.add(Found(start, end, "Place", name, "list", rule, {"kind": "area"} | code))


_NO_NAME = LITTLE - {"和", "向"}  # 和平, 向阳


def _items(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the items; the first one begins at a place's end or behind a word that stands in no name, else at -1."""
    text, at, items = reading.text, start, []
    for k in range(start, end + 1):
        last = "、" not in text[k + 1 : end] and text[k : k + 1] in ("和", "及", "与") and min(k - at, end - k - 1) >= 2
        if k == end or text[k] == "、" or (last and k in reading.borders):
            items.append((at, k))
            at = k + 1
    first, stop = items[0]
    begin = next((k for k in range(max(first, stop - 4), stop - 1) if _opens(reading, k, stop)), -1)
    yield begin + (begin >= 0 and text[begin] == "原" and stop - begin > 2), stop  # 由原|石坝、兴隆两个村合并
    yield from items[1:]


def _opens(reading: Reading, at: int, end: int) -> bool:
    """Whether a name may begin at an offset: 龙门镇|石坝, 把|石坝, ，|石坝; not at the verb of 有石坝."""
    if reading.text[at] == "辖" or reading.text[at - 1 : at] == "辖":
        return reading.text[at] != "辖"  # 甲乡辖|田铺、许湾等9个村
    before, own = reading.word_at(at - 1) if at else None, reading.word_at(at)
    if own is not None and own.end < end and own.tag in _LEADS:
        return False
    if reading.ending_at(at, "Place") is not None:
        return True
    return at in reading.borders and (before is None or (before.end <= at and before.tag in _LEADS))


def _uncount(reading: Reading, start: int, end: int, stop: int) -> None:
    """白云|三镇, which the tagger takes for one name."""
    for found in reading.within(start, stop, "Place"):
        if found.start == start and found.end > end and found.rule == "tagger":
            reading.remove(found)


def _add(reading: Reading, start: int, end: int, sign: str, *, whole: bool) -> None:
    across = [f for f in reading.within(max(0, start - 8), end + 8, "Place") if f.start < end and f.end > start]
    if any("code" in f.attributes or (f.start, f.end) != (start, end) for f in across):
        return
    for known in across:
        reading.remove(known)
    short = reading.text[start:end]
    name = short + sign if sign in _NAMED and (whole or short + sign in reading.text) else short
    if sign in _TOWNS:
        name = next((short + s for s in _TOWNS if short + s in reading.text), name)  # 濯田 of 濯田镇
    level = {"level": "village"} if sign in _NAMED else {"told": "town"}
    reading.add(Found(start, end, "Place", name, "list", "", {"kind": "area"} | level))
