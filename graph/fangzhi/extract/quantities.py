"""Amounts with a unit: money, areas, lengths, shares and counts, as printed and in a base unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from weakref import WeakKeyDictionary

from fangzhi.extract.reading import Reading
from fangzhi.vocabulary import Vocabulary

_DIGITS = {"〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_STEPS = {"十": 10, "百": 100, "千": 1000}
_TOKEN = re.compile(r"\d+(?:，\d{3})*(?:\.\d+)?|[〇○零一二两三四五六七八九十百千万亿]")
_FIGURE = r"(?:\d{1,3}(?:，\d{3})+|\d+)(?:\.\d+)?(?![\d.])"
_WORDS = r"[一二两三四五六七八九十百千][〇零一二两三四五六七八九十百千万亿]*"
_SCALE = r"[十百千]?(?:万亿|万|亿)?"
# what may be a plain word when it stands alone: 一 in 一个, 千万 in 千万不要
_AT_LEAST = {"不低于", "不少于", "至少", "超过", "超", "突破", "高于", "多于", "达到或超过", "逾", "不小于"}
_AT_MOST = {"不超过", "不高于", "不多于", "低于", "少于", "控制在", "至多", "不足"}
_ABOUT = {"约", "近", "大约", "接近", "将近", "约为"}
_MIN_AFTER, _MAX_AFTER, _ABOUT_AFTER = {"以上"}, {"以内", "以下", "之内"}, {"左右", "上下"}
_VAGUE = {"多", "余", "来"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount at text offsets [start, end), signs of approximation within.

    `value` and `unit` are as printed (12万亩: 120000 亩), `base_value` and `base_unit` as compared and written (元 and
    亿元 as CNY, 平方公里 as m2). `bound` is min, max, about or ""; `approx` is true where the text gives no exact figure.
    `sense` is the kind of its unit: money, area, length, share, count or time.
    """

    start: int
    end: int
    value: Decimal
    unit: str
    base_value: Decimal
    base_unit: str
    approx: bool
    bound: str
    sense: str
    figure: int  # where the number itself begins, after 近, 超过, ...


_seen: "WeakKeyDictionary[Reading, list[Quantity]]" = WeakKeyDictionary()


def find(reading: Reading) -> list[Quantity]:
    """The quantities of the article, in text order; a number without a known unit is none, a date is none."""
    if reading not in _seen:
        _seen[reading] = list(scan(reading.text, reading.vocabulary))
    return _seen[reading]


def written(quantity: Quantity) -> str:
    """The form of the scheme: `4400000000 CNY`, `1200000 m2`, `23000 户`, `5.6 %`."""
    return f"{plain(quantity.base_value)} {quantity.base_unit}"


def plain(value: Decimal) -> str:
    """A decimal without exponent and without idle zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def number(text: str) -> Decimal | None:
    """The value of a number in digits, in Chinese numerals or in both; None if the text is no number.

    Examples: 1.2万 is 12000, 两百 is 200, 三千五百 is 3500, 二〇二四 is 2024, 2万亿 is 2000000000000.
    """
    total = section = Decimal(0)
    current: Decimal | None = None
    at = 0
    for token in _TOKEN.finditer(text):
        if token.start() != at:
            return None
        at, mark = token.end(), token.group()
        if mark[0].isdigit():
            current = Decimal(mark.replace("，", ""))
        elif mark in _DIGITS:
            current = (current * 10 if current else Decimal(0)) + _DIGITS[mark]
        elif mark in _STEPS:
            section += (Decimal(1) if current is None else current) * _STEPS[mark]
            current = None
        elif mark == "万":
            total, section, current = total + (section + (current or 0)) * 10**4, Decimal(0), None
        else:
            total, section, current = (total + section + (current or 0)) * 10**8, Decimal(0), None
    return total + section + (current or 0) if at == len(text) and text else None


def scan(text: str, vocabulary: Vocabulary) -> Iterator[Quantity]:
    """The quantities of a stretch of folded text."""
    for match in _pattern(vocabulary).finditer(text):
        quantity = _read(match, vocabulary)
        if quantity is not None:
            yield quantity


def _read(match: re.Match[str], vocabulary: Vocabulary) -> Quantity | None:
    if match["percent"]:
        figure, unit = match["share"], "%"
    else:
        figure, unit = match["figure"] + (match["scale"] or ""), match["unit"]
    low = number(match["low"] + (match["scale"] or "")) if match["low"] else None
    value = number(figure)
    row = vocabulary.lexicon("units")[unit]
    if value is None or _is_word(match, value, row["sense"]):
        return None
    if row["sense"] == "time" and re.fullmatch(r"(?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3}", figure):
        return None  # 2024年 is a date
    bound, approx = _limits(match)
    if low is not None and low < value:  # 3至5亿元: the lower end is what is sure
        value, bound, approx = low, "min", True
    return Quantity(
        match.start(), match.end(), value, unit, value * Decimal(row["factor"] or 1), row["base"] or unit,
        approx, bound, row["sense"], match.start("low") if match["low"] else match.start("number"),
    )  # fmt: skip


def _is_word(match: re.Match[str], value: Decimal, sense: str) -> bool:
    """Whether the numeral is no count but a word: 一个 as an article, 几百 aside, 第三个 as an ordinal."""
    return match["ordinal"] is not None or (match["figure"] in ("一", "千", "百", "千百") and sense in ("count", "time"))


def _limits(match: re.Match[str]) -> tuple[str, bool]:
    before, after = match["before"] or "", match["after"] or ""
    vague = bool(match["vague"])
    if before in _AT_LEAST or after in _MIN_AFTER:
        return "min", True
    if before in _AT_MOST or after in _MAX_AFTER:
        return "max", True
    if before in _ABOUT or after in _ABOUT_AFTER:
        return "about", True
    return ("min", True) if vague else ("", False)


@cache
def _pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    units = "|".join(map(re.escape, vocabulary.terms("units")))
    before = "|".join(sorted(_AT_LEAST | _AT_MOST | _ABOUT, key=lambda w: (-len(w), w)))
    after = "|".join(sorted(_MIN_AFTER | _MAX_AFTER | _ABOUT_AFTER))
    return re.compile(
        rf"(?P<before>{before})?(?P<ordinal>第)?"
        rf"(?P<number>百分之(?P<percent>(?P<share>[\d.]+|[一二三四五六七八九十百点]+))|"
        rf"(?:(?P<low>{_FIGURE}|[一二两三四五六七八九十])(?:[-—～至到]))?"
        rf"(?P<figure>(?<![\d.A-Za-z]){_FIGURE}|{_WORDS})(?P<few>[余多])?(?P<scale>{_SCALE})(?P<vague>[余多来])?"
        rf"(?P<unit>{units}))"
        rf"(?P<after>{after})?"
    )
