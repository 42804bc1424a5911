"""Items that stand one behind another in one line: 1.甲项目。总投资3亿元…2.乙产业园。总投资…"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.reading import Reading, once

_MARK = r"(?:\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳])"
_BEGINS = expression(rf"(?<=[。；：]){_MARK}")
# 2.|乙产业园（二期）|。总投资…
_NAMED = expression(
    rf"(?<=[。；：]){_MARK}(?P<name>[^，。：；、的了\n]{{4,28}}?(?:（[一二三四]期）)?)[。：](?=(?P<told>[^。\n]{{4,80}}))"
)
_ROW = expression(rf"\s*{_MARK}(?P<item>[^；。：\n（）]{{4,40}})(?:（[^（）\n]*）)?[；。\n]")


@once
def _starts(reading: Reading) -> list[int]:
    return [match.start() for match in _BEGINS.finditer(reading.text)]


def start(reading: Reading, at: int) -> int:
    """Where the item begins that holds an offset; 0 where none does."""
    starts = _starts(reading)
    before = bisect_right(starts, at)
    return starts[before - 1] if before and starts[before - 1] >= reading.line_start(at) else 0


def named(reading: Reading) -> list[re.Match[str]]:
    """Items that are told of behind their name: groups `name` and `told`."""
    return list(_NAMED.finditer(reading.text)) if len(_starts(reading)) > 1 else []


def row(reading: Reading, at: int) -> Iterator[tuple[int, int]]:
    """The items of a numbered row from an offset on: 1.|甲幼儿园扩建|；2.|乙市场改造|。"""
    while (item := _ROW.match(reading.text, at)) is not None:
        yield item.span("item")
        at = item.end()
