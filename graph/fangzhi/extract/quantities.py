"""Amounts with a unit: money, areas, lengths, shares and counts, as printed and in a base unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.reading import Reading, once
from fangzhi.vocabulary import Vocabulary

_DIGITS = {"〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_STEPS = {"十": 10, "百": 100, "千": 1000}
_TOKEN = expression(r"\d+(?:，\d{3})*(?:\.\d+)?|[〇○零一二两三四五六七八九十百千万亿]")
_FIGURE = r"(?:\d{1,3}(?:，\d{3})+|\d+)(?:\.\d+)?(?![\d.])"
_WORDS = r"[一二两三四五六七八九十百千][〇零一二两三四五六七八九十百千]*(?:[万亿][〇零一二两三四五六七八九十百千]+)*"
_SUM = expression("(?:投资|产值|营收|收入|销售额|金额|资金|引资|税收|造价)(?:总?额)?(?:达到?|约|近|超过?|突破|为|共)*$")
_SUM_ENDS = expression(r"[，。；、的）]|$")
_SIZES = frozenset("一两二三四五六七八九")  # of numbers, told by their digits
_EITHER = expression(r"[一二两三四五六七八九]{2}")  # 两三个 is two or three
_SCALE = r"(?:[十百千]?(?:万亿|万|亿)|[百千](?![米克瓦]))?"
# what stands around a number says how it is meant
_BOUNDS_BEFORE = {
    "min": ("不低于", "不少于", "不小于", "至少", "超过", "超", "突破", "高于", "多于", "逾", "达到或超过", "上"),
    "max": ("不超过", "不高于", "不多于", "不足", "低于", "少于", "控制在", "至多"),
    "about": ("约", "近", "大约", "接近", "将近", "约为", "近乎"),
}
_BOUNDS_AFTER = {"以上": "min", "以内": "max", "以下": "max", "之内": "max", "左右": "about", "上下": "about"}


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
    base_low: Decimal | None = None  # the lower end of a range, 5 of 5至7家, as compared; `base_value` is the upper


@once
def find(reading: Reading) -> list[Quantity]:
    """The quantities of the article, in text order; a number without a known unit is none, a date is none."""
    return list(scan(reading.text, reading.vocabulary))


def written(quantity: Quantity) -> str:
    """The form of the scheme: `4400000000 CNY`, `1200000 m2`, `23000 户`, `5.6 %`.

    A range keeps both ends: `5-7 家`, `7%-7.5 %`.
    """
    share = quantity.base_unit if quantity.sense == "share" and len(quantity.base_unit) == 1 else ""
    low = "" if quantity.base_low is None else f"{plain(quantity.base_low)}{share}-"
    return f"{low}{plain(quantity.base_value)} {quantity.base_unit}"


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
            count = section + (current or 0) if at > 1 else Decimal(1)  # 上万人
            total, section, current = total + count * 10**4, Decimal(0), None
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
    part = match["share"] or match["tenths"]
    unit = "%" if part else match["unit"]
    row = vocabulary.lexicon("units")[unit]
    scale = match["scale"] or ""
    value = _share(part) if part else number(match["figure"] + scale)
    before, sign = _before(match)
    if value is None or _is_word(match, before, row["sense"]):
        return None
    bound = sign or _BOUNDS_AFTER.get(match["after"] or "", "") or ("min" if match["few"] or match["vague"] else "")
    figure = match.start()
    low = number(match["low"] + (match["lowscale"] or scale)) if match["low"] else None
    base, factor = row["base"] or unit, Decimal(row["factor"] or 1)
    start, approx = figure - len(before), bound != ""
    lower = low * factor if low is not None and low < value else None
    return Quantity(start, match.end(), value, unit, value * factor, base, approx, bound, row["sense"], figure, lower)


def _share(text: str) -> Decimal | None:
    """百分之五点六 is 5.6, 七成五 is 75."""
    if "成" in text:
        tens, _, ones = text.partition("成")
        return Decimal(_DIGITS[tens] * 10 + (5 if ones == "半" else _DIGITS.get(ones, 0)))
    if text[0].isdigit():
        return number(text)
    whole, _, part = text.partition("点")
    left, right = number(whole), number(part) if part else Decimal(0)
    return None if left is None or right is None else left + right / 10 ** len(part)


def _before(match: re.Match[str]) -> tuple[str, str]:
    """The word before the number that limits it, and its bound."""
    text, at = match.string, match.start()
    found = _limits().search(text, max(0, at - 6), at)
    if found and found.group() == "上" and text[at].isdigit():
        return "", ""  # 船上|12名船员
    return (found.group(), found.lastgroup or "") if found else ("", "")


def _is_word(match: re.Match[str], before: str, sense: str) -> bool:
    """Whether the numeral is no count but a word: 一个 as an article, 几百个, 第三个, 2024年."""
    figure = match["figure"] or ""
    if match["unit"] == "亿" and not (
        _SUM.search(match.string, max(0, match.start() - 8), match.start()) and _SUM_ENDS.match(match.string, match.end())
    ):
        return True  # 总投资|50亿|的产业园, but 网友50亿次点赞
    lead = match.string[match.start() - 1 : match.start()]
    ordinal = bool(lead) and (lead in "第几若" or (lead == "数" and not figure[:1].isdigit()))  # 数百家, but 参保人数|86万人
    if ordinal or (before == "上" and figure[:1] not in ("百", "千", "万")):
        return True
    if sense == "time" and re.fullmatch(r"(?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3}", figure):
        return True
    if match["unit"] == "台" and match.string.startswith("阶", match.end("unit")):
        return True  # 站上3万亿|台阶
    digits = match["unit"] == "位" and figure in _SIZES and match.string.startswith("数", match.end("unit"))  # 保持两位数增长
    if digits or _EITHER.search(figure) or (match["unit"] == "度" and not match["scale"]):
        return True  # 两三个; 30度 is how warm it is
    return figure in ("一", "百", "千", "百千") and not match["scale"] and not before and sense != "money"


@cache
def _limits() -> re.Pattern[str]:
    groups = (f"(?P<{bound}>{'|'.join(sorted(words, key=lambda w: (-len(w), w)))})" for bound, words in _BOUNDS_BEFORE.items())
    # 10亿元以上|6个; 签约13个, 节约9万元, 预约3人 are no 约
    return expression(f"(?<!以)(?<![签节预履违特邀](?=约))(?:{'|'.join(groups)})$")


@cache
def _pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    units = "|".join(map(re.escape, vocabulary.terms("units")))
    return expression(
        rf"(?=[\d一二两三四五六七八九十百千万])(?<![\d.A-Za-z])"
        rf"(?:(?P<tenths>(?<![第数几十百千万一二三四五六七八九])[一二两三四五六七八九]成[一二三四五六七八九半]?)多?(?=以上|以下|左右|[，。；、！）的\s]|$)|"
        rf"百分之(?P<share>\d+(?:\.\d+)?|[一二三四五六七八九十百]+(?:点[零一二三四五六七八九]+)?)|"
        rf"(?:(?P<low>{_FIGURE}|[一二两三四五六七八九十](?=[至到～]))(?P<lowscale>[百千]?(?:万亿|万|亿))?%?(?:[-—–～~－]+|[至到]))?"
        rf"(?P<figure>{_FIGURE}|{_WORDS}|(?<=[上近超逾破足达约])万)(?P<few>[余多])?(?P<scale>{_SCALE})(?P<vague>[余多来])?(?P<unit>{units}))"
        rf"(?P<after>{'|'.join(_BOUNDS_AFTER)})?"
    )
