"""By when a project is to be finished."""

import re
from collections.abc import Iterator
from itertools import pairwise

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.places.areas import chain_start
from fangzhi.extract.projects import topics as project_topics
from fangzhi.extract.projects.words import Row
from fangzhi.extract.reading import Found, Reading

AHEAD = expression(r"将|原定|计划|预计|拟|力争|确保|争取|有望|可望|即可|要|即将|准备|年底前|[年月]内|预定|保证|应|必须|务必|须")
WILL_WITH = expression("(?:将|拟|计划|预计|力争|有望|争取)(?:于|与|同|和|在)")  # 甲县|将与|乙公司签订
# 签订甲河治理工程|勘察设计合同: what is ordered for works, not they
ORDERED = expression(
    r"(?:项目|工程)?(?:建设)?(?![^，。；]{0,10}(?:施工|总承包))(?:勘[察测]|设计|监理|咨询|采购|检测|审计|可研|可行性|招标|购销|供货)[^，。；]{0,10}(?:合同|协议)"
)
MAY = expression(r"未|没|尚未|不能|如果|一旦|是否|能否|停止|取消|等待")
END = expression(
    r"建成|竣工|完工|投用|投运|投产|通车|交房|投入使用|投入(?:[应试]急?|商业|正式)?(?:运营|运行|生产)|运营|试营业|对外开放|开放(?=[，。；]|$)|交付|完成(?:全部)?(?:建设|施工|主体(?!(?:结构|工程)?封顶)|竣工|工程)|完成(?=[，。；）]|$)|开通|启用|蓄水|并网|通水|通气|通航|封关|试生产|试产|试运[行营]|开园|开业|开馆|开诊|达产|贯通|通过(?:竣工)?验收"
)
_TWO = expression(r"([两二三四五六])(?:个|大)(?:项目|工程)")
_COMPLETE = expression(r"(?:全面|全部|基本)?(?:完成|建成)$")
_THIS_YEAR = expression(r"(?<![\d一二两三四五六七八九十])年内(?:可|全面|全部|基本|即可|实现|正式|要|将)*$")
# 一期计划今年9月开工，|2026年底投产: what is planned goes on in the next clause, where that begins with its day
_PLANNED = expression(r"(?:计划|预计|拟|力争|确保|有望|争取|将于)[^，。；]{3,24}(?:，[^，。；]{3,16})?[，、]$")
_YEAR = expression("20[0-9]{2}年")
_MONTH = expression(r"\d{1,2}月")  # of no year that is known
_NEXT = expression("、(?!全部|全面|整体|主体|预计|计划|力争|确保|一期|二期|将|拟)[\u4e00-\u9fff][^、，。；]{2,}$")
# 工期：2024年2月|至2025年10月, 建设年限为2024—2026年
_TERM = expression(
    r"(?:建设|施工|实施|合同|计划|总)*(?:工期|期限|周期|年限)(?:为|是|：|约)?(?:自|从)?(?:(?:19|20)\d\d年(?:\d{1,2}月)?)(?:\d{1,2}日)?(?:份|初|底|起|开工)?(?:至|到|[-—－~～]+)"
)
_JOINS = expression(r"(?:项目|工程)?(?:、|以?及|和|与)")
_MUST = expression(r"(?:项目|工程)?(?:均|都)?(?:须|需|要|应|必须|务必|将|拟|计划|力争|争取|确保|预计|有望)?(?:于|在)?")
_PIECES = expression(r"(?:了)?(?:[一二三四首]期|\d+[余多]?[栋座条台套公处])")  # 年内建成|一期4栋厂房: not all of it
_BED = expression(
    r"(?:路基|桥面|管道|[左右][洞幅线]|单[洞幅]|隧道)(?:全线|全部|双向|正式|全面|单向|顺利)*$"
)  # 年底前|路基全线|贯通
_TO_BE = expression(r"(?:竣工|完工|建成|投用|投产|通车|交付)(?:使用|投产|投用|通车)?的“?$")  # 年底前|完工的|甲工程
_PART = expression(
    r"(?:其中，?)?(?:厂区|库区|坝体|整体)?(?:主体|土建|配套|附属|枢纽|灌区|渠系|管网|干管|干线|路基|桥梁|隧道|设备|桩基|装修|内部装修|机电|厂房|大坝)"
    r"(?:(?:及|和)[\u4e00-\u9fff]{2,4})?(?:工程|设施|结构|渠系|安装|施工)?(?=[计预力将拟于在今明年\d])"
)
_PHASE_OF = expression("一期(?!工程|项目)")  # 一期30万千瓦|年底前并网: not all of it


def before_the_end(reading: Reading, match: re.Match[str]) -> Iterator[Row]:
    """项目预计2026年底建成: a date before a verb of completion that looks ahead."""
    start, _ = reading.clause_of(match.start())
    if _PIECES.match(reading.text, match.end()) or _BED.search(reading.text, start, match.start()):
        return
    days = [d for d in dates.find(reading) if start <= d.start and d.end <= match.start()]
    if year := _this_year(reading, start, match.start()):
        project = _meant(reading, start, reading.text.rfind("年内", start, match.start()))
        own = reading.starting_at(match.end(), "Project")  # 年内建成|乙工程
        if own is None and project is not None and not MAY.search(reading.text, start, match.start()):
            yield project, "deadline", year, start, match.end()
        return
    if not days or match.start() - days[-1].end > 10:
        return
    line = next(iter(reading.within(days[-1].end, match.start(), "Project")), None)
    if line is not None and reading.text[line.start - 1] == "在":
        return  # 该动车组将于2025年底在|甲铁路|投入使用
    stretch = reading.text[start : match.start()]
    if "原定" in stretch or "原计划" in stretch:
        return  # what came of it is another thing
    coming = bool(reading.article.date) and days[-1].earliest > reading.article.date
    later = "今年" in reading.text[start : days[-1].start] and _YEAR.match(
        reading.text, days[-1].start
    )  # 今年6月开工、2027年|投产
    ahead = later or AHEAD.search(stretch) or re.search("可$", stretch) or planned(reading, start)
    if not (days[-1].before or coming or ahead) or MAY.search(stretch) or _PHASE_OF.match(stretch):
        return
    both = _TWO.search(reading.text, start, days[-1].start)
    if len(row := _row_before(reading, start, days[-1].start)) > 1:
        yield from ((one, "deadline", _to_come(reading, days[-1]), days[-1].start, match.end()) for one in row)
        return
    project = _meant(reading, start, days[-1].start) if both is None else None
    for one in [project] if project is not None else _named_in_row(reading, both):
        yield one, "deadline", _to_come(reading, days[-1]), days[-1].start, match.end()


def of_parts(reading: Reading, rows: list[Row]) -> Iterator[tuple[str, str, str]]:
    """主体工程7月底前完成，|配套设施10月底完成: the days for parts of works, where a later one or one for all is told as well."""
    ends = [
        (p.name, value, _PART.match(reading.text, reading.clause_of(at)[0]) or reading.text.endswith("蓄水", at, end))
        for p, what, value, at, end in rows
        if what == "deadline"
    ]
    for name, value, part in ends:
        others = [(v, q) for n, v, q in ends if n == name and v != value]
        if part and any(not q or v > value for v, q in others):
            yield name, "deadline", value


def _row_before(reading: Reading, clause: int, at: int) -> list[Found]:
    """甲工程、乙公园改造|须于年底前完成: all of a list that a day is told for."""
    row = reading.within(clause, at, "Project")
    joined = all(_JOINS.fullmatch(reading.text, a.end, b.start) for a, b in pairwise(row))
    return row if row and joined and _MUST.fullmatch(reading.text, row[-1].end, at) else []


def _meant(reading: Reading, clause: int, at: int) -> Found | None:
    """The project that a clause speaks of; none where it begins with another road: 甲隧道贯通。|乙铁路|预计年内开通."""
    project, road = project_topics.meant(reading, at), reading.starting_at(clause, "Place")
    if project is not None and project.end <= at and _NEXT.search(reading.text, project.end, at):
        return None  # 甲项目8月底竣工、|乙单晶四期|12月投产
    other = project is not None and road is not None and project.end <= clause and road.name not in project.name
    return None if other and road is not None and road.attributes.get("kind") == "road" else project


def planned(reading: Reading, clause: int) -> bool:
    """Whether a clause begins with a day and goes on with a plan: 计划9月开工，|明年6月投产."""
    before = reading.text[reading.sentence_of(clause)[0] : clause]
    return bool(_PLANNED.search(before)) and (
        any(d.start == clause for d in dates.find(reading)) or _MONTH.match(reading.text, clause) is not None
    )


def _this_year(reading: Reading, start: int, end: int) -> str:
    """确保年内|建成: the year of the article, where the last words before the verb say so; "" otherwise."""
    told = _THIS_YEAR.search(reading.text, start, end)
    return reading.article.date[:4] if told and told.end() == end else ""


def _to_come(reading: Reading, day: dates.DateFound) -> str:
    """计划11月|通水 in an article of May: a month that tells no year and lies ahead is none that is past."""
    value, told = dates.deadline(day), reading.article.date
    bare = re.fullmatch(r"[\d一二三四五六七八九十]+月(?:份|底|中旬|上旬|下旬|初|末)?前?", reading.text[day.start : day.end])
    past = bare and len(value) == 7 and bool(told) and value < told[:7]
    return f"{int(value[:4]) + 1}{value[4:]}" if past else value


def _named_in_row(reading: Reading, both: re.Match[str] | None) -> list[Found]:
    """推进甲基地、乙水库建设，确保|两个项目|年底建成: as many as are told of before in the sentence."""
    if both is None:
        return []
    start, _ = reading.sentence_of(both.start())
    row = {f.name: f for f in reading.within(start, both.start(), "Project")}
    return list(row.values()) if len(row) == "一两三四五六".find(both[1].replace("二", "两")) + 1 else []


def to_complete(reading: Reading, project: Found) -> Iterator[Row]:
    """2027年6月底前|完成甲河治理工程."""
    start, _ = reading.clause_of(project.start)
    at = chain_start(reading, project.start, start + 1)  # 2025年6月底前完成|镇赉县|某工程
    verb = _COMPLETE.search(reading.text, start, at) or _TO_BE.search(reading.text, start, at)
    days = [d for d in dates.find(reading) if verb and start <= d.start and d.end == verb.start()]
    if verb and (year := _this_year(reading, start, verb.start())):
        yield project, "deadline", year, start, project.end
    elif days and (days[-1].before or AHEAD.search(reading.text, start, days[-1].start)):
        yield project, "deadline", dates.deadline(days[-1]), days[-1].start, project.end


def by_term(reading: Reading) -> Iterator[Row]:
    """工期：2024年2月至2025年10月: the end of the time that is told for building."""
    for match in reading.matches(_TERM, "期", "限"):
        end = next((d for d in dates.find(reading) if d.start == match.end()), None)
        project = project_topics.meant(reading, match.start()) if end is not None else None
        if end is not None and project is not None:
            yield project, "deadline", dates.deadline(end), match.start(), end.end
