"""What each kind of date wording means, given the article's date and the dates before it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from fangzhi.expressions import expression
from fangzhi.extract.dates import words
from fangzhi.extract.dates.words import Bounds

_OPENS = ("", "\n", "。", "！", "？", "；", "”", "）", "讯")
_AIMED = expression("(?:将于?|预计|计划于?|拟于?|力争|确保|争取|有望)$")
_AHEAD = expression("(?:将|拟|定)于?(?:北京时间|当地时间)?$")

_FEW = timedelta(days=10)
_SOLAR = expression(r"日[，（、]?(?:也?[是即]|正值)?$")


@dataclass(slots=True)
class Around:
    """What a date may lean on: the full date of the article, if there is one, and the dates before it in the text."""

    base: date | None
    now: tuple[int, int] | None  # its year and month, which a date like 2024-05 tells too; month 0 where only a year is told
    year: int | None = None  # of the last date printed with its year
    month: int | None = None  # of that date, if it stands in this sentence
    sentence: int = -1  # where this sentence begins
    day: date | None = None  # the last full day
    stretch: tuple[date, date] | None = None  # the last one of several days, in full
    wired: date | None = None  # the day of the dateline (本报1月9日讯), which 今天 means
    printed: tuple[int, int] | None = None  # month and day of the last one that no year is told of
    wire: tuple[int, int] | None = None  # that of the dateline (本报1月9日讯)
    played: bool = False  # the year alone is known, but by its work that the text tells (召开2024年防汛工作会议)


def full(text: str) -> date | None:
    """The day of a full date, YYYY-MM-DD."""
    return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None


def now(text: str) -> tuple[int, int] | None:
    """Year and month of a date that may be partial; month 0 where only the year is told."""
    told = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-\d\d)?", text)
    return (int(told[1]), int(told[2] or 0)) if told else None


def _year_of(match: re.Match[str], around: Around) -> int | None:
    """The year that is printed, or told by 今年 and the article's date, or by 同年 and the date before."""
    if match["year"]:
        year = words.integer(match["year"])
        return year if year > 99 else 2000 + year  # 24年3月
    if match["named"]:
        return None if around.now is None else around.now[0] + words.YEARS[match["named"]]
    return around.year if match["same"] else None


def _yearless(month: int, day: int, match: re.Match[str], around: Around) -> int | None:
    """The year of a month (and day) printed without one.

    It follows a dated month of the same sentence (2014年3月任……，5月任……); else it is the article's year, or the year
    before for what would lie half a year ahead (12月28日 in a paper of 2 January) unless the text looks forward (将, 前).
    """
    if around.year is not None and around.month is not None and month >= around.month:
        return around.year
    forward = _forward(match)
    if around.now is not None and around.played and (2 <= month <= 11 or (month == 12 and forward)):
        return around.now[0]
    if around.now is None or not around.now[1]:
        return None  # a bare year may be the wrong one for what is told in January
    year, now = around.now
    ahead = (month - now) * 30 + day - (around.base.day if around.base else 15)
    if ahead > 180 and not forward:
        return year - 1
    return year + 1 if ahead < -240 and forward else year


def _forward(match: re.Match[str]) -> bool:
    return bool(match.groupdict().get("before")) or words.forward(match.string, match.start(), match.end())


def _day(match: re.Match[str], around: Around) -> Bounds | None:
    month, day = words.integer(match["month"]), words.integer(match["day"])
    year = _year_of(match, around)
    told = year is not None
    if year is None and not match["named"] and not match["same"]:
        year = _yearless(month, day, match, around)
    if year is None:
        if around.printed is None or match.string[match.start() - 1 : match.start()] in _OPENS:
            around.printed = month, day  # 新校舍已验收，9月1日|开学: nothing that is told next is of that month
        if match.string.startswith(("电", "讯"), match.end()):
            around.printed = around.wire = month, day
        return None if match["same"] else words.yearless(month, day)
    first = words.real(year, month, day)
    if first is None:
        return None
    around.day = first
    if match.string.startswith(("电", "讯"), match.end()) and around.base is not None:
        around.wired = first
    if told:
        around.year, around.month = year, month
    last = first
    if match["day2"]:
        month2 = words.integer(match["month2"]) if match["month2"] else month
        last = words.real(year + (month2 < month), month2, words.integer(match["day2"])) or first
    around.stretch = (first, last) if last > first else around.stretch
    return words.days(first, last)


def _numeric(match: re.Match[str], around: Around) -> Bounds | None:
    first = words.real(int(match["y"]), int(match["m"]), int(match["d"]))
    if first is None:
        return None
    around.day, around.year, around.month = first, first.year, first.month
    return words.days(first, first)


def _month(match: re.Match[str], around: Around) -> Bounds | None:
    month = words.integer(match["month"])
    year = _year_of(match, around)
    if year is not None:
        around.year, around.month = year, month
    elif match["named"] or match["same"] or (year := _yearless(month, 15, match, around)) is None:
        return words.yearless_month(month) if _is_goal(match) else None
    last = words.integer(match["month2"]) if match["month2"] else month
    if last < month:
        return None
    return words.months(year, month, last, match["third"] or "")


def _is_goal(match: re.Match[str]) -> bool:
    """明年|6月底前, 预计|10月|开工: a month that something is to be done by counts without its year too."""
    ends = bool(match["before"]) or match["third"] in ("底", "末")
    told = ends or _AIMED.search(match.string, max(0, match.start() - 6), match.start())
    return bool(told) and not (match["same"] or match["month2"]) and match["named"] in (None, "今年", "明年")


def _this_month(match: re.Match[str], around: Around) -> Bounds | None:
    if around.now is None or not around.now[1]:
        return None
    turn = around.now[0] * 12 + around.now[1] - 1 + words.MONTHS[match["name"]]
    if match["day"]:
        day = words.real(turn // 12, turn % 12 + 1, words.integer(match["day"]))
        around.day = day or around.day
        return words.days(day, day) if day else None
    return words.months(turn // 12, turn % 12 + 1, turn % 12 + 1, match["third"] or "")


def _part(match: re.Match[str], around: Around) -> Bounds | None:
    year = _year_of(match, around)
    first, last = words.PARTS[match["part"]] if match["part"] else (1, words.integer(match["upto"]))
    if year is None and not match["named"] and around.now is not None and around.now[1]:
        year = around.now[0] - (first > around.now[1])  # 四季度 in a paper of January
    return words.months(year, first, last) if year is not None else None


def _year(match: re.Match[str], around: Around) -> Bounds | None:
    year = _year_of(match, around)
    if year is None:
        return None
    if match["year"]:
        around.year = year
    if match["year2"]:
        return words.years(year, words.integer(match["year2"]))
    return words.part_of_year(year, match["part"] or "")


def _yearpart(match: re.Match[str], around: Around) -> Bounds | None:
    return None if around.now is None else words.part_of_year(around.now[0], match["part"])


def _plan(match: re.Match[str], _around: Around) -> Bounds | None:
    plan = words.plan(words.integer(match["plan"]))
    if plan and match["first"]:
        return words.part_of_year(int(plan.value[:4]), "")  # “十五五”开局之年
    return words.part_of_year(int(plan.value[-4:]), "底") if plan and match["last"] else plan


def _within(match: re.Match[str], around: Around) -> Bounds | None:
    if around.now is None or not (around.now[1] or match["unit"]):
        return None
    year, month = around.now
    few = words.integer(match["few"])
    more = words.integer(match["more"]) if match["more"] else few
    if match["unit"] == "年":
        return words.years(year + few, year + more, "within") if 0 < few <= more <= 30 else None
    turn = year * 12 + month - 1 + more
    return words.months(turn // 12, turn % 12 + 1, turn % 12 + 1)


def _dayword(match: re.Match[str], around: Around) -> Bounds | None:
    if match["month"]:
        year = _yearless(words.integer(match["month"]), words.integer(match["day"]), match, around)
        day = words.real(year, words.integer(match["month"]), words.integer(match["day"])) if year else None
        if year is None:
            return words.yearless(words.integer(match["month"]), words.integer(match["day"]))
    elif match["back"]:
        if around.day is None and around.base is None and around.printed and match["next"]:
            after = date(2000, *around.printed) + timedelta(days=1)  # 8月11日，…。第二天，…
            around.printed = after.month, after.day
            return words.yearless(*around.printed)
        if around.day is None and around.base is None and around.printed:
            return words.yearless(*around.printed)  # 8月11日，…。当天，…
        day = around.day + timedelta(days=bool(match["next"])) if around.day else None
    else:
        told = around.wired or around.base
        if told is None and around.wire:  # 本报1月9日讯　昨日，…
            back = date(2001, *around.wire) + timedelta(days=words.DAYS[match["word"] or match["short"] + "日"])
            return words.yearless(back.month, back.day)
        day = None if told is None else told + timedelta(days=words.DAYS[match["word"] or match["short"] + "日"])
    around.day = day or around.day
    return words.days(day, day) if day else None


def _lone_day(match: re.Match[str], around: Around) -> Bounds | None:
    """8日上午: the last 8th up to the article's own date; 将于8日上午: the next one; without one, of the month told last."""
    if around.base is None:
        month, last_day = around.printed or (0, 0)
        turned = last_day > 24 and words.integer(match["day"]) < 7  # 7月30日…。2日…: of the next one, or an earlier day
        return words.yearless(month, words.integer(match["day"])) if month and not turned else None
    day, base = words.integer(match["day"]), around.base
    ahead = _AHEAD.search(match.string, max(0, match.start() - 8), match.start())
    turn = base.year * 12 + base.month - 1 + ((day < base.day) if ahead else -(day > base.day))
    found = _within_stretch(day, around) or words.real(turn // 12, turn % 12 + 1, day)
    around.day = found or around.day
    last = words.real(turn // 12, turn % 12 + 1, words.integer(match["day2"])) if match["day2"] else None
    return words.days(found, last or found) if found else None


def _within_stretch(day: int, around: Around) -> date | None:
    """5月22日至23日，…。|23日|上午，…: a day of the few that the text has told last."""
    first, last = around.stretch or (date.max, date.min)
    days = [first + timedelta(days=k) for k in range((last - first).days + 1)] if last - first < _FEW else []
    return next((d for d in days if d.day == day), None)


def _parsed(match: re.Match[str], around: Around) -> Bounds | None:
    """Weekdays, festivals and the lunar calendar: jionlp knows them."""
    if around.base is None:
        return None
    span = words.parse(match["phrase"], around.base)
    if span and match.groupdict().get("before") and span[0] < around.base:
        span = words.parse("明年" + match["phrase"], around.base)
    return words.days(*span) if span else None


def _lunar(match: re.Match[str], around: Around) -> Bounds | None:
    """农历腊月十九: the nearest one; 1月18日，|农历腊月十九 tells the same day again."""
    base = around.base
    if base is None or _SOLAR.search(match.string, max(0, match.start() - 6), match.start()):
        return None
    told = [s for year in ("去年", "今年") if (s := words.parse(year + match["phrase"], base)) is not None]
    return words.days(*min(told, key=lambda s: abs(s[0].toordinal() - base.toordinal()))) if told else None


READ: dict[str, Callable[[re.Match[str], Around], Bounds | None]] = {
    "day": _day,
    "dayword": _dayword,
    "feast": _parsed,
    "future": _within,
    "lone": _lone_day,
    "lunar": _lunar,
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
