"""The words of the calendar: what may stand for a date, and the days it covers."""

import contextlib
import io
import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from fangzhi.expressions import expression
from fangzhi.extract.quantities import number

YEARS = {"今年": 0, "本年度": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "来年": 1, "后年": 2}
MONTHS = {"本月": 0, "这个月": 0, "上个月": -1, "上月": -1, "下个月": 1, "下月": 1}
DAYS = {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2, "明天": 1, "明日": 1}
PARTS = {
    "上半年": (1, 6), "下半年": (7, 12), "一季度": (1, 3), "二季度": (4, 6), "三季度": (7, 9), "四季度": (10, 12),
    "第一季度": (1, 3), "第二季度": (4, 6), "第三季度": (7, 9), "第四季度": (10, 12), "前三季度": (1, 9), "前两季度": (1, 6),
}  # fmt: skip
_THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "初": (1, 10), "底": (21, 31), "末": (21, 31)}
_ENDS = {"底": (11, 12), "末": (11, 12), "初": (1, 2), "中": (5, 8)}
_FORWARD_BEFORE = expression(r"[将到至在于截]+(?:今年)?$")
_FORWARD = expression(r"[^，。；\n]{0,6}(?:[将前起]|为止)")

_DAY = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_YEAR = r"(?:(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3})"
_TO = r"[至到\-—～]"
_FEW = r"(?:\d{1,2}|[一二两三四五六七八九十])"
_SHORT_YEAR = r"[12]\d(?=年\d{1,2}月)"  # 24年3月
_NAMED = "|".join(YEARS).replace("后年", "(?<![成产用工运营建今此之以束])后年(?![均产])")  # 投产|后年产值, 今|后年均
_LEAD = rf"(?:(?<![\d.时续近满了])(?:(?P<year>{_YEAR}|{_SHORT_YEAR})年|(?P<named>{_NAMED})|(?P<same>同年|当年)))?"
_BARE = r"(?<![\d.个第几])"
_NO_DAY = rf"(?!{_DAY}[日号])"
_NO_FEAST = r"(?<!三月(?=三(?![家个名项位场次天人十])))"  # 三月三|歌圩
_NO_TRIP = r"(?![报游电版])"  # 3日游, 5月6日电 is a date but 日报 is a newspaper
_BEFORE = r"(?P<before>之前|以前|前(?![往来进去列茅沿三后所述]))?"
_SPAN = r"(?:(?P<unit>年)|个(?P<months>月))"
_NO_COUNT = r"(?<=[\u4e00-\u9fff])(?<![一二三四五六七八九十第每逢期共续时近历满前后这数几过用年月到])"
_FEASTS = "春节|元宵节?|清明节?|端午节?|中秋节?|重阳节?|国庆节?|劳动节|元旦|除夕"
# what the long rules can begin with, looked at first: most characters of a text begin no date
_OPENS = rf"(?=[0-9一二三四五六七八九十第同当下春元清端中重国劳除{''.join(sorted({name[0] for name in YEARS}))}])"
_NUMERAL = "(?=[0-9一二两三四五六七八九十])"
RULES = {
    "day": rf"{_OPENS}{_LEAD}{_BARE}(?P<month>{_MONTH})月(?P<day>{_DAY})"
    rf"(?:[日号](?![报游版])|(?=(?:{_TO}|、)(?:{_MONTH}月)?{_DAY}日))"
    rf"(?:(?:{_TO}|、)(?:(?P<month2>{_MONTH})月)?(?P<day2>{_DAY})日{_NO_TRIP})?{_BEFORE}",
    "numeric": r"(?=[12])(?<![\d.\-/])(?P<y>(?:19|20)\d\d)(?P<mark>[-/.])(?P<m>\d{1,2})(?P=mark)(?P<d>\d{1,2})(?![\d.\-/])",
    "month": rf"{_OPENS}{_LEAD}{_BARE}(?P<month>{_MONTH})"
    rf"(?:月份?{_NO_DAY}{_NO_FEAST}(?![之球亮饼票色光台])(?P<third>[上中下]旬|[初底末])?|月?(?={_TO}{_MONTH}月{_NO_DAY}))"
    rf"(?:{_TO}(?P<month2>{_MONTH})月份?{_NO_DAY})?{_BEFORE}",
    "thismonth": rf"(?P<name>{'|'.join(MONTHS)})(?:(?P<day>{_DAY})[日号]{_NO_TRIP}|(?P<third>[上中下]旬|[初底末]))?{_BEFORE}",
    "part": rf"{_OPENS}{_LEAD}(?:(?P<part>{'|'.join(sorted(PARTS, key=len, reverse=True))})"
    r"|前(?P<upto>1[01]|[2-9]|[两三四五六七八九十])个?月)",
    "year": rf"{_OPENS}(?:(?P<year>(?<![\d.]){_YEAR})(?:年?(?:{_TO}|、)(?P<year2>{_YEAR})年|年度?)"
    rf"|(?P<named>{_NAMED})(?P<same>(?!))?)"
    rf"(?P<part>年?[底初末](?![级期次步心])|年?中(?=[，前。]))?(?![代龄级画来]){_BEFORE}",
    "yearpart": r"(?=年)(?<![\d个全整半每多新大过一二两三四五六七八九十几数近当])"
    r"(?P<part>年(?:[底末初](?![一二三四五六七八九十])|内(?![部外容])))"
    rf"{_BEFORE}",
    "plan": r"“?(?P<plan>[一二三四五六七八九十]{1,3})五”?(?:规划)?(?:(?P<last>期?末|收官之年)|(?P<first>开局之年)|期间|时期)",
    "within": rf"{_NUMERAL}(?<![\d.第月年])(?P<few>{_FEW})(?:{_TO}(?P<more>{_FEW}))?{_SPAN}"
    r"(?:之内|以内|内(?!容)|左右的?时间|的?时间(?!里))",
    "future": rf"(?:未来|今后|再用|争取用|力争用)(?P<few>{_FEW})(?:{_TO}(?P<more>{_FEW}))?{_SPAN}",
    "dayword": rf"(?=[今昨前明当同次翌第])(?:(?P<word>{'|'.join(DAYS)})|(?P<short>[昨今])（{_DAY}日?）日?"
    rf"|(?P<back>当[天日]|同[天日]|(?P<next>次日|翌日|(?<=[。\n])第二天(?=，|一大?早|[上下]午|清晨|他|代表团)))(?!地))"
    rf"(?:（(?P<month>{_MONTH})月(?P<day>{_DAY})日）)?",
    # 8日上午; behind any word only before what tells that it is no count of days: 县长张三|8日|在京出席
    "lone": rf"{_NUMERAL}(?:(?<=[，。、；（\n者讯于在从至息） 　])|{_NO_COUNT}(?={_DAY}日(?:[上下中]午|凌晨|夜[里间]|晚|在"
    r"|宣布|表示|发表|开幕|闭幕|举行|召开|启幕|落幕|会见|表决|审议)))"
    rf"(?P<day>{_DAY})日(?:{_TO}(?P<day2>{_DAY})日)?"
    r"(?=[上下中]午|凌晨|清晨|一大?早|大?清早|早[上晨]|拂晓|黎明|午[后夜]|[深入当半]?夜(?!市|[校景班经游])|傍晚|黄昏|晚|的[^，。；：的]{0,14}[会式典礼]上|，|在|举行|召开|从|宣布|表示|发表|发布|消息|表决|审议|至|\d{1,2}[时点：])",
    "weekday": r"(?P<phrase>(?:上上?|本|这|下)(?:周|星期|礼拜)[一二三四五六日天])",
    "feast": rf"{_OPENS}(?P<phrase>(?:今年|去年|明年|{_YEAR}年)?(?:{_FEASTS}))"
    r"(?:当[天日]|(?P<before>前夕?(?=[，完建投要将对实力确]|全面|基本)))",
    "lunar": r"(?P<phrase>农历(?:正|腊|[一二三四五六七八九十]{1,2})月(?:初[一二三四五六七八九十]|[一二三四五六七八九十廿]{1,3}))",
}


@dataclass(frozen=True, slots=True)
class Bounds:
    """A date without its place in the text: see DateFound for the fields."""

    value: str
    earliest: str
    latest: str
    precision: str


def integer(text: str) -> int:
    """The whole number that a numeral of a date stands for; 0 if it stands for none."""
    value = number(text)
    return 0 if value is None else int(value)


def real(year: int, month: int, day: int) -> date | None:
    """The date, if the calendar has it."""
    if not (1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def days(first: date, last: date) -> Bounds:
    """One day, or a run of days, named by its first."""
    return Bounds(first.isoformat(), first.isoformat(), max(first, last).isoformat(), "day")


def yearless(month: int, day: int) -> Bounds | None:
    """A month and day of a year that nobody told."""
    return Bounds(f"--{month:02}-{day:02}", "", "", "day") if real(2000, month, day) else None


def yearless_month(month: int) -> Bounds | None:
    """A month of a year that nobody told."""
    return Bounds(f"--{month:02}", "", "", "month") if 1 <= month <= 12 else None


def months(year: int, first: int, last: int, third: str = "") -> Bounds | None:
    """One month, or a run of months of one year; a third of it (上旬, 底) narrows the bounds, not the value."""
    if not 1 <= first <= last <= 12:
        return None
    begin, end = _THIRDS.get(third, (1, 31))
    earliest = date(year, first, begin)
    latest = date(year, last, min(end, monthrange(year, last)[1]))
    value = f"{year:04}-{first:02}" + (f"/{year:04}-{last:02}" if last > first else "")
    return Bounds(value, earliest.isoformat(), latest.isoformat(), "months" if last > first else "month")


def years(first: int, last: int, precision: str = "years") -> Bounds | None:
    """A run of years; `within` for one whose end is only told as between two years (3~5年)."""
    if not 1 <= first <= last <= 9999:
        return None
    value = f"{first:04}" if first == last else f"{first:04}/{last:04}"
    return Bounds(value, f"{first:04}-01-01", f"{last:04}-12-31", precision)


def part_of_year(year: int, part: str) -> Bounds | None:
    """A year; 年底, 年初 narrow the bounds, not the value."""
    first, last = _ENDS.get(part[-1:], (1, 12))
    return Bounds(f"{year:04}", f"{year:04}-{first:02}-01", f"{year:04}-{last:02}-{monthrange(year, last)[1]}", "year")


def plan(count: int) -> Bounds | None:
    """The years of a five-year plan: 十四五 is 2021 to 2025."""
    first = 1966 + 5 * (count - 3)
    return years(first, first + 4, "plan") if 3 <= count <= 20 else None


def forward(text: str, start: int, end: int) -> bool:
    """Whether what stands around a date looks ahead: 将于12月28日, 12月28日前."""
    return bool(_FORWARD.match(text, end) or _FORWARD_BEFORE.search(text, max(0, start - 4), start))


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """The rules, compiled once."""
    return {name: expression(rule) for name, rule in RULES.items()}


@cache
def parse(phrase: str, base: date) -> tuple[date, date] | None:
    """What jionlp makes of a phrase seen from a day: first and last day, or None."""
    try:
        made = _jionlp().parse_time(phrase, time_base={"year": base.year, "month": base.month, "day": base.day})
    except ValueError:
        return None
    if made["type"] not in ("time_point", "time_span"):
        return None
    first, last = (date.fromisoformat(moment[:10]) for moment in made["time"])
    return (first, last) if last - first < timedelta(days=32) else None


@cache
def _jionlp() -> Any:
    with contextlib.redirect_stdout(io.StringIO()):  # it greets on the stream that may carry records
        import jionlp
    return jionlp
