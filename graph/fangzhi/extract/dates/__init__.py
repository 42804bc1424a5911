"""Dates as printed, in the forms of the scheme: a year is told by the text or by the article's full date, never guessed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fangzhi.expressions import expression
from fangzhi.extract.dates import rules as date_rules
from fangzhi.extract.dates import words
from fangzhi.extract.reading import Reading, once


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date at text offsets [start, end).

    `value` is in the form of the scheme, the unit that is named (2024-06 for 6月底); a stretch is `first/last` (2022/2024
    for 3~5年). `earliest` and `latest` are the full dates of its first and last day, "" where no year can be told.
    `precision` is day, month, months, year, years, plan or within. `before` marks 前: what is meant ends there.
    """

    start: int
    end: int
    value: str
    earliest: str
    latest: str
    precision: str
    before: bool = False


_FULL = expression(r"(?<![自从到至])(20\d\d)年(\d{1,2})月(\d{1,2})日(?![起前止底])")
# 本报云州|12月27日|讯, （记者 甲）|6月5日|上午
_WIRE = expression(r"(?<![\d年至到自])(\d{1,2})月(\d{1,2})日(?=[讯电上下]|，|晚)")
_HEAD = 200  # characters in which a dateline stands
_IN_FORCE = expression(r"自(20\d\d)年(\d{1,2})月(\d{1,2})日起(?:正式)?(?:施行|实施|执行)")
# 票决出|2025|年民生实事10件, 批准2025年预算草案: a congress of January decides on its own year, one of December on the next
_DECIDED = expression(
    r"(?:票决|表决|审查|审议|批准|通过)(?:[^。；\n]{0,40}?[^。；，\n\d])?(20\d\d)年度?(?![^，。；、和与及\n]{0,24}(?:执行|落实|完成))[^，。；、\n]{0,14}(?:民生实事|(?:计划|预算)草案)"
)
_OPENS_YEAR, _ENDS_YEAR = 4, 11  # months in which a year is decided on that has begun, or that is to come
# 1979年1月|出生: no act on a post
_JOINED = expression("出生|生(?=[，。） ])|参加工作|入党|加入")
_NEWS = 6  # months after which an act is told as what was, no longer as news
_TITLE = 60  # characters that the title of a document may take before a day in it


@once
def find(reading: Reading) -> list[DateFound]:
    """The dates of the article in text order, the longest reading of each; vague words (近日, 日前) are none."""
    return list(_scan(reading))


def resolve(reading: Reading, start: int, end: int) -> str | None:
    """The value of the longest date in [start, end) or, where the stretch lies inside one, of that; None if there is none."""
    dates = [d for d in find(reading) if (start <= d.start and d.end <= end) or (d.start <= start and end <= d.end)]
    return max(dates, key=lambda d: d.end - d.start).value if dates else None


def last(reading: Reading, start: int, end: int) -> str | None:
    """The value of the last date in [start, end) on which something was done, the first day of a stretch; None without one."""
    told = of_acts(reading, start, end)
    return told[-1].value.split("/")[0] if told else None


def of_acts(reading: Reading, start: int, end: int) -> list[DateFound]:
    """The dates in [start, end) but those of a birth or of joining (1979年1月出生) and those in a document's title."""
    told = [d for d in find(reading) if start <= d.start and d.end <= end]
    return [d for d in told if not _JOINED.match(reading.text, d.end) and not _in_title(reading.text, d.start)]


def is_past(reading: Reading, value: str) -> bool:
    """2016-09 in a text of 2024: whether a date is of a year long before the article's, no news."""
    told, now = value[:7], _written(reading)[:7]
    if not (told[:4].isdigit() and now[:4].isdigit()):
        return False
    return _months(now) - _months(told) > _NEWS


@once
def _written(reading: Reading) -> str:
    """The day of the article, else the one that its text tells."""
    return reading.article.date if reading.article.date[:4].isdigit() else _told_day(reading.text)


def _months(value: str) -> int:
    return int(value[:4]) * 12 + (int(value[5:7]) if value[5:7].isdigit() else 12)


def _in_title(text: str, at: int) -> bool:
    """关于修改《1993年1月14日签订的〈…条约〉的议定书》: a day of the document, not of who acts on it."""
    since = max(at - _TITLE, 0)
    return text.rfind("《", since, at) > text.rfind("》", since, at)


def starting_at(reading: Reading, at: int) -> DateFound | None:
    """The date that begins exactly at a text offset."""
    return _by_start(reading).get(at)


@once
def _by_start(reading: Reading) -> dict[int, DateFound]:
    return {found.start: found for found in reversed(find(reading))}


def deadline(found: DateFound) -> str:
    """The value as a deadline: the end of a plan or of a run of months or days; 3~5年 stays a stretch."""
    return found.value if found.precision == "within" else found.value.rsplit("/", 1)[-1]


def _scan(reading: Reading) -> Iterator[DateFound]:
    date = _written(reading)
    around = date_rules.Around(date_rules.full(date), date_rules.now(date))
    around.played = around.now is not None and not around.now[1] and reading.article.date_rule == "page-year"
    done = 0
    for _, _, name, match in _candidates(reading.text):
        if match.start() < done:
            continue
        sentence = reading.sentence_of(match.start())[0]
        if sentence != around.sentence:
            around.sentence, around.month = sentence, None
        found = date_rules.READ[name](match, around)
        if found is None:
            continue
        done = match.end()
        before = bool(match.groupdict().get("before"))
        yield DateFound(match.start(), match.end(), found.value, found.earliest, found.latest, found.precision, before)


def _told_day(text: str) -> str:
    """The day that a text without a date of its own was written on or after, where its full days are of one year; "" otherwise.

    A report is no older than what it tells (1月13日讯 … 此前的2024年11月28日: 2025), and one of what will be in force from
    a day on (自2025年3月1日起施行) is of the months before; a congress that decides on a year is of its first months or of
    the last before it. A day that looks ahead tells no more, nor one of another
    century: a birth tells nothing of the report.
    """
    days = [f"{m[1]}-{int(m[2]):02}-{int(m[3]):02}" for m in _FULL.finditer(text)]
    days = [day for day in days if words.real(*map(int, day.split("-")))]
    wire = _WIRE.search(text, 0, _HEAD)
    at = f"{int(wire[1]):02}-{int(wire[2]):02}" if wire and words.real(2024, int(wire[1]), int(wire[2])) else ""
    if days:
        last = max(days)
        later = at and len({day[:4] for day in days}) == 1 and at < last[5:]
        return f"{int(last[:4]) + 1}-{at}" if later else last if len({day[:4] for day in days}) == 1 else ""
    decided = {int(m[1]) for m in _DECIDED.finditer(text)} if at else set()
    month = int(at[:2]) if at else 0
    if len(decided) == 1 and (month <= _OPENS_YEAR or month >= _ENDS_YEAR):
        return f"{decided.pop() - (month >= _ENDS_YEAR)}-{at}"
    force = {f"{m[1]}-{int(m[2]):02}-{int(m[3]):02}" for m in _IN_FORCE.finditer(text)}
    if len(force) != 1 or not at:
        return ""
    day = force.pop()
    return f"{int(day[:4]) - (at > day[5:])}-{at}"


def _candidates(text: str) -> list[tuple[int, int, str, re.Match[str]]]:
    """All matches of all rules: by start, the longer first."""
    every = [(m.start(), -m.end(), name, m) for name, pattern in words.patterns().items() for m in pattern.finditer(text)]
    return sorted(every, key=lambda row: row[:3])
