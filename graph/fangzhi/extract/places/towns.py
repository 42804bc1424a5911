"""Towns of the paper's county by their short names, in a row that shows them: 甲、乙、丙等乡镇, 我县甲镇、乙、丙等地."""

from collections.abc import Mapping
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.places.areas import home_chain
from fangzhi.extract.reading import Found, Reading
from fangzhi.gazetteer import Division
from fangzhi.vocabulary import Vocabulary

_ROW = expression(r"[\u4e00-\u9fff]{2,12}(?:、[\u4e00-\u9fff]{2,5})*、[\u4e00-\u9fff]{2,12}")
# 菱塘|回族乡, 柞村|镇
_PEOPLES = (
    "蒙古|鄂温克|鄂伦春|达斡尔|维吾尔|哈萨克|柯尔克孜|锡伯|裕固|东乡|保安|撒拉|土家|布依|仡佬|哈尼|傈僳|拉祜|纳西|景颇|布朗|阿昌|普米|德昂|独龙|基诺"
    "|毛南|仫佬|朝鲜|赫哲|回|苗|侗|瑶|壮|彝|满|畲|傣|白|藏|黎|水|羌|土|佤|京|怒|各"
)
_SIGN = expression(rf"(?:(?:{_PEOPLES})族)*(?:镇|乡)$|街道(?:办事处)?$")
# what follows the last one
_CLOSES = expression(r"等|[两三四五六七八九十\d]+个?(?:镇|乡|街道|园区|地)|[，。；（）、]|$")
_SHORT = expression(r"[\u4e00-\u9fff]{2,3}")
_OF_TOWNS = expression(r"等[两三四五六七八九十\d]*个?(?:乡镇|镇|乡|街道|镇街|园区)")


def find(reading: Reading) -> None:
    """Add the short names of towns in rows that hold two towns of the home county and more, and what stands among them."""
    home = next((d for d in home_chain(reading) if d.level == "county"), None)
    towns = _towns(reading.vocabulary, home.code) if home is not None else {}
    for match in reading.matches(_ROW, "、") if towns else ():
        items = _items(reading.text, match.start(), match.end(), towns)
        known = {d.code for *_, d in items if d is not None}
        signed = [a for a, b, town in items if town is None and b - a > 2 and reading.text[b - 1] in "镇乡"]
        if not known or len(known) + len(signed) < 2:
            continue
        others = [(a, b) for a, b, town in items if town is None and a not in signed and _plain(reading, a, b)]
        named = signed or any(reading.text[b - 1] in "镇乡" for _, b, _ in items)
        told = _OF_TOWNS.match(reading.text, items[-1][1]) or (named and reading.text.startswith("等地", items[-1][1]))
        whole = bool(told) and len(others) <= len(known) + len(signed)
        for start, end, town in items:
            if town is not None or (whole and (start, end) in others):
                _add(reading, start, end, town)


@cache
def _towns(vocabulary: Vocabulary, county: str) -> Mapping[str, Division]:
    """The towns of a county by their names with and without sign."""
    towns = [d for d in vocabulary.gazetteer.children(county) if d.level == "town"]
    short = {s: d for d in towns if len(s := _SIGN.sub("", d.name)) > 1}
    return short | {d.name: d for d in towns}


def _items(text: str, start: int, end: int, towns: Mapping[str, Division]) -> list[tuple[int, int, Division | None]]:
    """The spans of a row's items with their towns: the first begins, and the last ends, with the name of one, if it has one."""
    spans, at = [], start
    for part in text[start:end].split("、"):
        spans.append((at, at + len(part)))
        at += len(part) + 1
    (first, stop), (last, close) = spans[0], spans[-1]
    begin = next((k for k in range(first, stop - 1) if text[k:stop] in towns), max(first, stop - 2 - (text[stop - 1] in "镇乡")))
    finish = next((k for k in range(close, last + 1, -1) if text[last:k] in towns and _CLOSES.match(text, k)), 0)
    ended = finish or next((k for k in (last + 2, last + 3) if _CLOSES.match(text, k)), close)
    row = [(begin, stop), *spans[1:-1], (last, ended)]
    return [(a, b, towns.get(text[a:b])) for a, b in row]


def _plain(reading: Reading, start: int, end: int) -> bool:
    """Whether an item that no list knows may be a town: short, and no word for a kind of area."""
    name = reading.text[start:end]
    generic = name in reading.vocabulary.lexicon("place_generic") or name[-1] in "区市县"
    return start in reading.borders and _SHORT.fullmatch(name) is not None and not generic


def _add(reading: Reading, start: int, end: int, town: Division | None) -> None:
    across = [f for f in reading.within(max(0, start - 8), end + 8, "Place") if f.start < end and f.end > start]
    if any("code" in f.attributes or (f.start, f.end) != (start, end) for f in across):
        return
    for known in across:
        reading.remove(known)
    name = reading.text[start:end]
    of = {"code": town.code, "level": "town"} if town is not None else {"told": "town"}
    name = town.name if town is not None and town.name in reading.text else name
    reading.add(Found(start, end, "Place", name, "list", "home-area" if town is not None else "", {"kind": "area"} | of))
