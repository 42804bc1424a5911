"""When a piece was published: told by the user, the page or its dateline; a year is never guessed."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from fangzhi.expressions import expression

_YMD = expression(r"(?<!\d)((?:19|20)\d\d)\s*(?:年|[-./_])\s*(\d{1,2})\s*(?:月|[-./_])\s*(\d{1,2})(?!\d)")
_COMPACT = expression(r"(?<![0-9A-Za-z])((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?![0-9A-Za-z])")
_PARTIAL = expression(r"((?:19|20)\d\d)(?:\s*(?:年|-|/|\.)\s*(\d{1,2})\s*月?)?\s*年?")
_CHINESE_YMD = expression(r"([二一][〇零○九一二三四五六七八]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日")
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}
# 5月6日, 5月9日至10日 (the later day); not 4月3日以来, 自4月3日起, 截至4月底
_DAY = expression(
    r"(?<![自从至到在截于年、]年)(?<![自从至到])(?<!截至)(?<!今年)(?<!去年)(?<!明年)(?<![\d年])"
    r"(\d{1,2})月(\d{1,2})日(?:[至—\-~、]+(?:(\d{1,2})月)?(\d{1,2})日)?(?!以来|起|前|之前|以前|止|为止)"
)
_LEAD = 60
# a year that names this year's work or event: 完成2019年任务, 2019年度, 全市2019年春季…, 2019年是…之年, 2019年预算上半年执行情况
_THIS_YEAR = expression(
    r"(?:全[省市区县乡镇国校]|我[省市区县]|完成|落实|推进|做好|召开|举行|举办|开展|启动|部署|安排|谋划)(?:全[省市区县乡镇]|我[省市区县])?"
    r"((?:19|20)\d\d)年度?(?!\d|\s*\d{1,2}月|以来|前|底前|到|至)"
    r"|(?<!\d)((?:19|20)\d\d)年(?:[\u4e00-\u9fff]{0,18}上半年[\u4e00-\u9fff]{0,20}执行情况|是|春节|元旦|(?:第?[一二三四]季度|上半年|一季度)，?(?:工作|重点|全[省市区县]|各项))"
)
# 2025年二季度重点项目集中开工仪式, 2024平和半程马拉松赛, 2024年防汛工作会议: of the year that is told
_OCCASION = expression(
    r"(?<![\d自从继（—至、])((?:19|20)\d\d)(?:年度?|(?=[\u4e00-\u9fff]))(?!\s*\d|是|以来|[末底初])[^，。；：、《》（）()\s年月]{2,30}?"
    r"(?:仪式|会议|大会|发布会|推进会|推介会|招聘会|动员会|座谈会|现场会|调度会|博览会|交易会|展览会|艺术节|旅游节|文化节|马拉松赛?|邀请赛|锦标赛|公开赛|联赛|大赛|(?:开工|签约|竣工|启动)活动)"
    r"(?![上后中获]|期间|精神|以来)"
)
_LAST_WORK = expression("年度.*分析|联合国|总结|述职|表彰|考核|评比|决算|颁奖|奖励|工作成效")
_OF_NOW = expression(r"(?<!年)(?<!\d)\d{1,2}月\d{1,2}日|[当今昨][天日]|日前|近日")
_LOOKS_BACK = expression("是$|年度$")
_FEAST = expression("春节$|元旦$")
_PLANS = expression("工作|任务|计划|部署|春节|元旦|迎新|跨年|一季度|预算|目标")
_OPENING = 250  # characters of headline and lead
_ANY_YEAR = expression(r"(?<!\d)((?:19|20)\d\d)年")
_DUE = expression(
    r"(?:\d{1,2}月)?[初中末底]?(?:前|实现)?(?:全部|全面|整体|正式)?(?:建成|投产|投用|竣工|完工|交付|通车|开工|并网|运营|开园|具备)"
)  # 2027年3月|投产
_AHEAD = expression(r"(?:到|至|力争|确保|计划|预计|规划|—|-|~|将于|面向|展望)[^，。]{0,6}$")


@dataclass(frozen=True, slots=True)
class PageDate:
    """What is known of the whole page: `date` YYYY-MM-DD, YYYY-MM, YYYY or "", `year` or 0, and the rule."""

    date: str
    year: int
    rule: str


def normal(text: str) -> str:
    """A date that somebody wrote, as YYYY-MM-DD, YYYY-MM or YYYY; "" where it holds none. 二〇二三年五月六日 too."""
    if found := _YMD.search(text) or _COMPACT.search(text):
        return _iso(*(int(g) for g in found.groups()))
    if found := _CHINESE_YMD.search(text):
        year = int("".join(str(_DIGITS[c]) for c in found[1]))
        return _iso(year, _number(found[2]), _number(found[3]))
    if found := _PARTIAL.fullmatch(text.strip()):
        return found[1] if not found[2] else f"{found[1]}-{int(found[2]):02}" if 1 <= int(found[2]) <= 12 else ""
    return ""


def of_page(given: str, name: str, frames: Iterable[str], leads: list[str], text: str) -> PageDate:
    """What the page as a whole tells: front matter, masthead or web line, file name, else year and month of its leads.

    `frames` are masthead and web lines, `leads` the first sentences of its pieces, `text` the whole page, all folded.
    """
    for rule, words in (("front-matter", [given]), ("masthead", list(frames)), ("file-name", [name])):
        for word in words:
            if date := normal(word):
                return PageDate(date, int(date[:4]), rule)
    full = sorted({d for lead in leads if (found := _YMD.search(lead[:_LEAD])) and (d := _iso(*map(int, found.groups())))})
    months = {day[0] for lead in leads if (day := _day(lead))}
    year = int(full[-1][:4]) if full and full[0][:4] == full[-1][:4] else _year(text, months)
    if not year:
        return PageDate("", 0, "")
    if len(months) == 1:
        return PageDate(f"{year}-{months.pop():02}", year, "page-month")
    return PageDate(str(year), year, "page-year")


def of_piece(page: PageDate, lead: str) -> tuple[str, str]:
    """Date and rule of one piece: the page's day, else the day of its dateline in the page's year, else the page's month."""
    if len(page.date) == 10:
        return page.date, page.rule
    head = lead[:_LEAD]
    if (found := _YMD.search(head)) and (date := _iso(*map(int, found.groups()))):
        return date, "dateline"
    day = _day(lead)
    if day and page.year and (date := _iso(page.year, *day)):
        return date, f"dateline, {page.rule}"
    return page.date, page.rule


def _day(lead: str) -> tuple[int, int] | None:
    """Month and day of a dateline near the beginning of a lead."""
    found = _DAY.search(lead[:_LEAD])
    if found is None:
        return None
    month, day = int(found[3] or found[1]), int(found[4] or found[2])
    return (month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _year(text: str, months: Collection[int] = ()) -> int:
    """The year in which a page plays, if it says so: one year whose work or events it tells, and no later year told.

    What is held in December for a year's work is held for the next one's (12月28日，2025年工作会议召开), and 2023年是 in
    January looks back.
    """
    told = {int(m[1] or m[2]) for m in _THIS_YEAR.finditer(text) if not _another(m[0], months)}
    occasions = [m for m in _OCCASION.finditer(text) if _told_now(text, m)]
    told |= {int(m[1]) for m in occasions if not (12 in months and _PLANS.search(m[0]))}
    if len(told) != 1:
        return 0
    year = told.pop()
    later = (m for m in _ANY_YEAR.finditer(text) if int(m[1]) > year)
    return (
        0
        if any(not (_AHEAD.search(text[max(0, m.start() - 10) : m.start()]) or _DUE.match(text, m.end())) for m in later)
        else year
    )


def _another(words: str, months: Collection[int]) -> bool:
    """Whether the months of the leads make a year one before or behind: 2023年是 in January, 2014年春节 in May."""
    early = {1, 2, 3} & {*months}
    return 12 in months or bool(_LOOKS_BACK.search(words) and early) or bool(_FEAST.search(words) and months and not early)


def _told_now(text: str, match: re.Match[str]) -> bool:
    """Whether an occasion is what the text reports, not one of a life or a list: in its opening, or with a day of no year."""
    if _LAST_WORK.search(match[0]):
        return False
    start = max(text.rfind(mark, 0, match.start()) for mark in "。\n；") + 1
    ends = [at for mark in "。\n；" if (at := text.find(mark, match.end())) >= 0]
    said = text[start : min(ends, default=len(text))]
    others = {m[1] for m in _ANY_YEAR.finditer(said)} - {match[1]}
    return not others and (match.end() <= _OPENING or _OF_NOW.search(said) is not None)


def _iso(year: int, month: int, day: int) -> str:
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else ""


def _number(word: str) -> int:
    tens, _, ones = word.partition("十")
    if "十" not in word:
        return _DIGITS[word]
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
