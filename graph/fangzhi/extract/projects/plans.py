"""Whether what is told of works lies ahead: asked for, under a heading of what is to be done, or of a day to come."""

import re

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.reading import Reading

_ASKED = expression(
    "(?:强调|指出|要求|提出|表示|明确|今年|明年|20[0-9]{2}年|^)，?[^。；]{0,12}?(?<![主重需])(?:要(?![求来到])|将|力争|确保|计划|争取(?![^，。；]{0,10}资金|[^。；]{0,24}支持))"
)
_ITEM = expression("[一二三四五六七八九十]是")
_HEADING = expression(r"(?m)^\s*[一二三四五六七八九十]+、[^，。\n]{2,24}(?=。|$)|(?m:^)\s*【[^】\n]{2,16}】")  # 【今年目标】
_PLANS = expression("(?<!完成)目标|重点(?:工作|任务)|主要任务|打算|工作安排|工作计划|下一步")
_NEXT = expression(
    "(?<![去前])年底(?:前|全面|全部|正式|建成|实现)*$|明年|后年|下个?月|下半年|[期节季]前(?:全面|全部|正式|基本|如期)*$"
)  # 主汛期前|完工


def to_do(reading: Reading, at: int) -> bool:
    """全会强调，明年要培育企业9家，|建成甲产业园: what a whole sentence asks for."""
    start = max(reading.text.rfind("。", 0, at), reading.text.rfind("\n", 0, at)) + 1
    while (item := _ITEM.match(reading.text, start)) and (before := reading.text.rfind("。", 0, start - 1) + 1) < start:
        if item.start() - before > 400 or "\n" in reading.text[before:start]:
            break
        start = before  # 2024年计划实施项目96个。|一是…。|二是…，建成甲公园
    said = reading.text[start:at]
    asked = _ASKED.search(said) or (re.search("提出|目标", said) and coming(reading, start, at))
    return "已" not in said and bool(asked or listed(reading, start))


def listed(reading: Reading, at: int) -> bool:
    """Whether a sentence stands under a heading of what is to be done: 二、2027年重点工作."""
    heads = list(_HEADING.finditer(reading.text, 0, at))
    return bool(heads) and _PLANS.search(heads[-1].group()) is not None


def coming(reading: Reading, start: int, end: int) -> bool:
    """Whether a date in [start, end) lies ahead: 6月底前|完工, 明年5月|投产."""
    told = reading.article.date
    inside = [d for d in dates.find(reading) if start <= d.start and d.end <= end]
    return any(d.before or (bool(told) and d.earliest > told) for d in inside) or bool(_NEXT.search(reading.text[start:end]))
