"""Dates as printed, in the forms of the scheme: a year is told by the text or by the article's full date, never guessed."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from weakref import WeakKeyDictionary

from fangzhi.extract import calendar_words as words
from fangzhi.extract.calendar_words import Bounds
from fangzhi.extract.reading import Reading


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


@dataclass(slots=True)
class _Around:
    """What a date may lean on: the full date of the article, if there is one, and the dates before it in the text."""

    base: date | None
    now: tuple[int, int] | None  # its year and month, which a date like 2024-05 tells too; month 0 where only a year is told
    year: int | None = None  # of the last date printed with its year
    month: int | None = None  # of that date, if it stands in this sentence
    sentence: int = -1  # where this sentence begins
    day: date | None = None  # the last full day


_seen: "WeakKeyDictionary[Reading, list[DateFound]]" = WeakKeyDictionary()


def find(reading: Reading) -> list[DateFound]:
    """The dates of the article in text order, the longest reading of each; vague words (近日, 日前) are none."""
    if reading not in _seen:
        _seen[reading] = list(_scan(reading))
    return _seen[reading]


def resolve(reading: Reading, start: int, end: int) -> str | None:
    """The value of the longest date in [start, end) or, where the stretch lies inside one, of that; None if there is none."""
    dates = [d for d in find(reading) if (start <= d.start and d.end <= end) or (d.start <= start and end <= d.end)]
    return max(dates, key=lambda d: d.end - d.start).value if dates else None


def starting_at(reading: Reading, at: int) -> DateFound | None:
    """The date that begins exactly at a text offset."""
    every = find(reading)
    k = bisect_left(every, at, key=lambda d: d.start)
    return every[k] if k < len(every) and every[k].start == at else None


def deadline(found: DateFound) -> str:
    """The value as a deadline: the end of a plan or of a run of months or days; 3~5年 stays a stretch."""
    return found.value if found.precision == "within" else found.value.rsplit("/", 1)[-1]


def _scan(reading: Reading) -> Iterator[DateFound]:
    around = _Around(_full(reading.article.date), _now(reading.article.date))
    done = 0
    for _, _, name, match in _candidates(reading.text):
        if match.start() < done:
            continue
        sentence = reading.sentence_of(match.start())[0]
        if sentence != around.sentence:
            around.sentence, around.month = sentence, None
        found = _READ[name](match, around)
        if found is None:
            continue
        done = match.end()
        before = bool(match.groupdict().get("before"))
        yield DateFound(match.start(), match.end(), found.value, found.earliest, found.latest, found.precision, before)


def _candidates(text: str) -> list[tuple[int, int, str, re.Match[str]]]:
    """All matches of all rules: by start, the longer first."""
    every = [(m.start(), -m.end(), name, m) for name, pattern in words.patterns().items() for m in pattern.finditer(text)]
    return sorted(every, key=lambda row: row[:3])


def _full(text: str) -> date | None:
    return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None


def _now(text: str) -> tuple[int, int] | None:
    told = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-\d\d)?", text)
    return (int(told[1]), int(told[2] or 0)) if told else None


def _year_of(match: re.Match[str], around: _Around) -> int | None:
    """The year that is printed, or told by 今年 and the article's date, or by 同年 and the date before."""
    if match["year"]:
        return words.integer(match["year"])
    if match["named"]:
        return None if around.now is None else around.now[0] + words.YEARS[match["named"]]
    return around.year if match["same"] else None


def _yearless(month: int, day: int, match: re.Match[str], around: _Around) -> int | None:
    """The year of a month (and day) printed without one.

    It follows a dated month of the same sentence (2014年3月任……，5月任……); else it is the article's year, or the year
    before for what would lie half a year ahead (12月28日 in a paper of 2 January) unless the text looks forward (将, 前).
    """
    if around.year is not None and around.month is not None and month >= around.month:
        return around.year
    if around.now is None or not around.now[1]:
        return None  # a bare year may be the wrong one for what is told in January
    year, now = around.now
    ahead = (month - now) * 30 + day - (around.base.day if around.base else 15)
    forward = bool(match.groupdict().get("before")) or words.forward(match.string, match.start(), match.end())
    if ahead > 180 and not forward:
        return year - 1
    return year + 1 if ahead < -240 and forward else year


def _day(match: re.Match[str], around: _Around) -> Bounds | None:
    month, day = words.integer(match["month"]), words.integer(match["day"])
    year = _year_of(match, around)
    told = year is not None
    if year is None and not match["named"] and not match["same"]:
        year = _yearless(month, day, match, around)
    if year is None:
        return None if match["same"] else words.yearless(month, day)
    first = words.real(year, month, day)
    if first is None:
        return None
    around.day = first
    if told:
        around.year, around.month = year, month
    last = first
    if match["day2"]:
        month2 = words.integer(match["month2"]) if match["month2"] else month
        last = words.real(year + (month2 < month), month2, words.integer(match["day2"])) or first
    return words.days(first, last)


def _numeric(match: re.Match[str], around: _Around) -> Bounds | None:
    first = words.real(int(match["y"]), int(match["m"]), int(match["d"]))
    if first is None:
        return None
    around.day, around.year, around.month = first, first.year, first.month
    return words.days(first, first)


def _month(match: re.Match[str], around: _Around) -> Bounds | None:
    month = words.integer(match["month"])
    year = _year_of(match, around)
    if year is not None:
        around.year, around.month = year, month
    elif match["named"] or match["same"] or (year := _yearless(month, 15, match, around)) is None:
        return None
    last = words.integer(match["month2"]) if match["month2"] else month
    if last < month:
        return None
    return words.months(year, month, last, match["third"] or "")


def _this_month(match: re.Match[str], around: _Around) -> Bounds | None:
    if around.now is None or not around.now[1]:
        return None
    turn = around.now[0] * 12 + around.now[1] - 1 + words.MONTHS[match["name"]]
    if match["day"]:
        day = words.real(turn // 12, turn % 12 + 1, words.integer(match["day"]))
        around.day = day or around.day
        return words.days(day, day) if day else None
    return words.months(turn // 12, turn % 12 + 1, turn % 12 + 1, match["third"] or "")


def _part(match: re.Match[str], around: _Around) -> Bounds | None:
    year = _year_of(match, around)
    first, last = words.PARTS[match["part"]] if match["part"] else (1, words.integer(match["upto"]))
    if year is None and not match["named"] and around.now is not None and around.now[1]:
        year = around.now[0] - (first > around.now[1])  # 四季度 in a paper of January
    return words.months(year, first, last) if year is not None else None


def _year(match: re.Match[str], around: _Around) -> Bounds | None:
    year = _year_of(match, around)
    if year is None:
        return None
    if match["year"]:
        around.year = year
    if match["year2"]:
        return words.years(year, words.integer(match["year2"]))
    return words.part_of_year(year, match["part"] or "")


def _yearpart(match: re.Match[str], around: _Around) -> Bounds | None:
    return None if around.now is None else words.part_of_year(around.now[0], match["part"])


def _plan(match: re.Match[str], _around: _Around) -> Bounds | None:
    plan = words.plan(words.integer(match["plan"]))
    return words.part_of_year(int(plan.value[-4:]), "底") if plan and match["last"] else plan


def _within(match: re.Match[str], around: _Around) -> Bounds | None:
    if around.now is None or not (around.now[1] or match["unit"]):
        return None
    year, month = around.now
    few = words.integer(match["few"])
    more = words.integer(match["more"]) if match["more"] else few
    if match["unit"] == "年":
        return words.years(year + few, year + more, "within") if 0 < few <= more <= 30 else None
    turn = year * 12 + month - 1 + more
    return words.months(turn // 12, turn % 12 + 1, turn % 12 + 1)


def _dayword(match: re.Match[str], around: _Around) -> Bounds | None:
    if match["month"]:
        year = _yearless(words.integer(match["month"]), words.integer(match["day"]), match, around)
        day = words.real(year, words.integer(match["month"]), words.integer(match["day"])) if year else None
        if year is None:
            return words.yearless(words.integer(match["month"]), words.integer(match["day"]))
    elif match["back"]:
        day = around.day
    else:
        day = None if around.base is None else around.base + timedelta(days=words.DAYS[match["word"]])
    around.day = day or around.day
    return words.days(day, day) if day else None


def _lone_day(match: re.Match[str], around: _Around) -> Bounds | None:
    """8日上午: the last 8th up to the article's own date."""
    if around.base is None:
        return None
    day = words.integer(match["day"])
    turn = around.base.year * 12 + around.base.month - 1 - (day > around.base.day)
    found = words.real(turn // 12, turn % 12 + 1, day)
    around.day = found or around.day
    return words.days(found, found) if found else None


def _parsed(match: re.Match[str], around: _Around) -> Bounds | None:
    """Weekdays, festivals and the lunar calendar: jionlp knows them."""
    if around.base is None:
        return None
    span = words.parse(match["phrase"], around.base)
    if span and match.groupdict().get("before") and span[0] < around.base:
        span = words.parse("明年" + match["phrase"], around.base)
    return words.days(*span) if span else None


_READ: dict[str, Callable[[re.Match[str], _Around], Bounds | None]] = {
    "day": _day,
    "dayword": _dayword,
    "feast": _parsed,
    "future": _within,
    "lone": _lone_day,
    "lunar": _parsed,
    "month": _month,
    "numeric": _numeric,
    "part": _part,
    "plan": _plan,
    "thismonth": _this_month,
    "weekday": _parsed,
    "within": _within,
    "year": _year,
    "yearpart": _yearpart,
}
