"""Sections and headlines that say what their figures are: goals of which year (二、2024年主要预期目标), or what was done."""

import re

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.reading import Reading, once
from fangzhi.extract.targets import words as target_words

# 二、2024年主要预期目标: what a section of goals begins with
_SECTION = expression(
    r"\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|【)?[^，。\n]{0,12}?(?:目标|重点|任务|打算|安排|要办|抓好|实事)[^，。\n]{0,10}$"
)
_HEADING = expression(
    r"(?m)^\s*(?:[一二三四五六七八九十]+、[^，。\n]{2,24}|【[^，。\n【】]{2,24}】|(?:20\d\d|今|明|过去一|今后[三五]|未来[三五])年[^，。\n]{2,14})$"
)
_PROMISED = expression("实事|任务|目标|工作要点|计划|安排")
_REVIEW = expression("完成|成效|回顾|总结")


@once
def _headings(reading: Reading) -> list[re.Match[str]]:
    """The lines that head a section, in order."""
    return list(_HEADING.finditer(reading.text, reading.headline_end))


def _above(reading: Reading, at: int) -> list[re.Match[str]]:
    """The headings above an offset."""
    return [h for h in _headings(reading) if h.end() <= at]


def aims(reading: Reading, at: int) -> bool:
    """Whether an offset lies in a section of goals: 一、主要目标."""
    heads = _above(reading, at)
    return bool(heads) and bool(_SECTION.match(heads[-1].group()))


def reviewed(reading: Reading, at: int) -> bool:
    """Whether an offset lies in a section that looks back: 【2027年成绩单】."""
    heads = _above(reading, at)
    return bool(heads) and bool(re.search("成绩|回顾|完成情况|成效|过去一年", heads[-1].group()))


def year(reading: Reading, at: int) -> dates.DateFound | None:
    """The year of a section of goals (二、2024年主要预期目标), where an offset lies in one."""
    heads = _above(reading, at)
    if not heads or not _SECTION.match(heads[-1].group()):
        return of_headline(reading, at)
    goals = [h for h in heads if _SECTION.match(h.group())]  # 【今年目标】…【重点工作】: of the same year
    days = [d for d in dates.find(reading) if any(h.start() <= d.start and d.end <= h.end() for h in goals)]
    return days[0] if len({dates.deadline(d) for d in days}) == 1 else None


def of_headline(reading: Reading, at: int) -> dates.DateFound | None:
    """The year of a headline that promises what its items tell: 某县2024年民生实事."""
    item = target_words.ITEM.match(reading.text, reading.line_start(at))
    promised = _PROMISED.search(reading.text, 0, reading.headline_end)
    if item is None or promised is None or _REVIEW.search(reading.text, 0, reading.headline_end):
        return None
    days = [d for d in dates.find(reading) if d.end <= reading.headline_end and d.precision == "year"]
    return days[0] if len(days) == 1 else None
