"""How far works have come and by when they are to be done, by any word of progress in the segment of a project."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.projects import plans as project_plans
from fangzhi.extract.projects import segments as project_segments
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.projects.segments import Segment
from fangzhi.extract.projects.words import Row
from fangzhi.extract.reading import Reading, once

# what is used is done, in whatever verb: 迎客, 收治, 出水, 通了车
_DONE = expression(
    r"启用|投用|投产|投运|投入(?:使用|运[营行]|生产)|(?:正式|开始|已)运营|营业(?!收入|额)|开业|开张|开门|开园|开馆|开诊|开放|开市|迎[新客]|接客|通[车水航邮气电](?!话)|[通开完竣交收]了(?:车|水|气|电|园|馆|业|门|工|官)|"
    r"出水(?!面)|(?:开始|正式|试|恢复)供[水电气暖热]|[送带]电|送水|并网|亮灯|亮了|亮起|竣工|完工|收[官工]|落成|交付|交[房卷工]|移交|交钥匙|验收(?!组|标准|材料)|"
    r"(?:建成|[建盖修办装搭]好|办成|干成)(?=[，。；、）]|投|并|通|使|了[，。]|$)|修毕|用上(?=[，。])|入住|收治|接诊|招生|试[产机营展投]|试运[营行]|开机|转起|刷完|全部(?:完成|收尾)|退场|撤场|收病人|(?<![铺展打离召])开了(?=[，。])|通行|交的钥匙|接通了?(?=[，。])|[铺换刷装栽]完(?=[，。了])|见了?利|揭[幕牌]|下水(?!道|井)"
)
# still at it, by what is built or how much of it is: 扎钢筋, 完成71%, 还差9公里
_UNDERWAY = expression(
    r"主体[^，。；]{0,8}(?:完|封|竣|到|起|施工|进|验收)|封顶|到顶|(?:地|[坝路桩])基(?!础设施)[^，。；]{0,6}(?:完|打|开|出|成|好|\d|施工|处理|结束)|打(?:[^，。；]{0,3})(?:地基|桩)|挖[^，。；]{0,3}(?:基坑|基槽)|钢箱梁|塔吊|扎钢筋|浇筑|掘进|开挖|挖[到至]|摊铺|(?:已|完成|正在?|全部|刚)[^，。；]{0,8}(?:安装|架设|铺设|吊装|砌)|(?:安装|架设|铺设|吊装|砌)(?:到|至|完|过)|"
    r"土方|平整|进场|进的场|(?:全面|已经?|恢复)[停复]工|奠的基|赶工|抢工|凿通|见亮|合龙|贯通|三通一平|在[修盖](?=[，。的])|"
    r"(?:正|抢|连夜|昼夜|目前|眼下|紧张|全面|加快|加紧|忙)[^，。；]{0,6}施工(?!单位|方|企业|合同)|施工(?:中|至|到|进度)|正在?(?:[^，。；学筹]{0,4}(?:修[建筑]?|[改新扩]?(?<!筹)建(?!议|立)|盖|扎|挖|铺|装修|改造|实施|调试|收尾))"
)
_LEFT = expression(
    r"形象进度|进度(?:已|达|过|为)?[^，。；]{0,4}\d|完成(?:了)?(?:[总近过]*[\d.]+%|[一二三四五六七八九]成|[\d.]+万?(?:公里|米|亩|栋)|过?半|大半)|过[了]?[半一二三四五六七八九]成|已换[下了]?\d|[立盖搭]起(?:来|了)?\d|出地面|只[做换修建完成]+了?\d|还[差欠](?!一)|剩(?:余|下)?(?=[\d两])|还没?剩"
)
_BEGUN = expression(r"开工|动工|破土|动土|奠基|开建|开挖|第一[根铲锹]|挂牌|启动建设|动手|放线")
_SIGNED = expression(
    r"(?<![收迁购认])签(?:了)?(?:约(?!项目|金额)|字|合同|下)|签[订署]|落笔|签(?:了|过)[^，。；]{0,8}(?:合同|协议)"
)
_OTHER_DEED = expression(r"入驻|勘[察测]|设计|监理|咨询|采购|检测|审计|招标|购销|供货|户(?=[，。；]|$)")  # 签订勘察合同
_PLANNED = expression(
    r"立项|可研|可行性|初步设计|环评|核准|备案|报批|审批|论证|(?:正在?|重新|启动|组织)[^，。；]{0,4}招标|流标|谋划|筹划|筹建|在征地|打算|盘算|纸上|洽谈|在谈|谈了|设想|没落实"
)
_ENDS = expression(
    r"收尾|完成(?=[，。；]|$)|完成(?:全部)?(?:建设|施工|改造|更新)(?=[，。；]|$)|完工|跑车|换完|装上|发电|蓄水|供暖|入市|恢复"
)  # beside those, of a day to come
_AHEAD = expression(
    r"等到|将(?!领|军)|拟(?![合定])|计划|预计|力争|确保|争取|有望|(?<![主重需])要(?!求|闻|来|紧)|约[好定]|预定|推迟到|拖到|打算|盘算|准备|明年|后年|下个?[月半]|必须|务必|须|目标|可望|即可|之后|以后|后，?$|年内|年底|[期节季汛冻底]前|(?:元旦|国庆|[五七八]一|春节|端午|中秋)”?节?前|届时|盯到"
)
_NOT = expression(r"未|没|原定|原计划|不能|不得|若|如果|一旦|何时|才能|等待|等着|待(?=[签开建审批])")
# 主体|完工, 1至14号楼|交付: not all of it
_PART = expression(
    r"主体|地基|路基|桩基|坝基|基坑|土建|路面|部分|[号栋座条根]|局部|管道|标段?|右线|左线|单洞|厂房|宿舍|食堂|楼(?=已|去|今|于|全)"
)
_FIRST = expression(r"首[台批座条个]|先导|率先|设备|机组|第[一二三](?!年|天)|企业|商户")  # 首台机组|投产: too little of it
_LATER = expression(r"[二三四后]期(?!工程)")
_PHASE = expression(r"[一二三首后]期")  # of works of several, of which nothing more is told
_COUNTED = expression(r"(?:了|起来?|出|完)?\s*[近约超]?\d|(?:了|起|完)?(?:大半|一半|过半|[一二三四五六七八九]成)")
_TAKES_UP = expression(
    r"[\s“]*(?:目前|眼下|截至|现在?|如今|至今|项目|工程|该|这|它|[一二三四]期|整个|主体|[地路桩坝]基|[今去明]年|\d)"
)
_MANY = expression(r"\d[\d.]*万?(?:幢|栋|座|处|条|公里|米|户|亩)$")  # 92幢|修毕
_NOW = expression(r"截至(?:今年|目前)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日|(?P<wired>\d{1,2})月(?P<wire>\d{1,2})日(?:讯|电)")
_FEAST = expression(
    r"(?P<when>20\d\d年|今年|明年|后年)?“?(?P<feast>元旦|五一|七一|八一|国庆|“十一”)”?(?:节|当天|假期)?(?:[之以]?前(?!后))?(?!前后)"
)
_FEASTS = {"元旦": "01-01", "五一": "05-01", "七一": "07-01", "八一": "08-01", "国庆": "10-01", "“十一”": "10-01"}
_AT = ("在", "于", "沿", "到", "从")
_CEREMONY = expression(r"(?:项目|工程)[^，。\n]{0,4}集中(?P<what>开工|签约)")
_EARLIER = expression("近年来|此前|去年|已建成|前期|据悉")
_ASIDE = expression(r"后|前|率|仪式|条件|时|的(?!$|[，。])|以来|企业")  # 建成|后: no news
_IN_YEAR = expression(r"20\d\d年")
_PAST = expression("已|了|[均都]")
_LAST_YEAR = expression("[去前]年|去[春夏秋冬]")


def told(reading: Reading, rows: list[Row]) -> Iterator[Row]:
    """The status and the deadline of each project that none is known of."""
    known = {(project.name, attribute) for project, attribute, *_ in rows}
    for segment in project_segments.find(reading):
        name = segment.project.name
        every = _clauses(reading, segment)
        stage = _stage(reading, every) or _together(reading, segment)
        if stage is not None and (name, "status") not in known:
            known.add((name, "status"))
            yield segment.project, "status", *stage
        done = stage is not None and stage[0] == "completed"
        if not done and (name, "deadline") not in known and (end := _deadline(reading, every)) is not None:
            known.add((name, "deadline"))
            yield segment.project, "deadline", *end


def _clauses(reading: Reading, segment: Segment) -> list[tuple[int, int]]:
    """The clauses of a segment: all where it is what the text is about, those up to a semicolon elsewhere."""
    at = segment.project.start
    every = project_segments.clauses(reading, segment.begin, segment.end)
    if every and reading.text[at - 1 : at] in _AT:
        every = every[1:]  # 新列车将在|甲铁路|投入使用
    elif every and every[0][0] == segment.project.end:
        every[0] = (max(reading.clause_of(at)[0], segment.start), every[0][1])  # 正在修的|甲中心, 将与乙签下|甲项目
    among = reading.text.startswith("其中", reading.sentence_of(at)[0])  # 其中，甲枢纽开工，|项目计划年底建成
    every = [(a, b) for a, b in every if not (among and reading.text.startswith(("项目", "工程", "整个"), a))]
    if segment.topic:
        return [(a, b) for a, b in every if a < segment.near or _TAKES_UP.match(reading.text, reading.sentence_of(a)[0])]
    return [(a, b) for a, b in every if "；" not in reading.text[segment.begin : b - 1]]


def _stage(reading: Reading, every: list[tuple[int, int]]) -> tuple[str, int, int] | None:
    """The furthest that clauses tell of, none of what lies ahead; what is left to do outweighs what is used by then."""
    found: dict[str, tuple[int, int]] = {}
    for start, end in every:
        status = _of_clause(reading, start, end)
        if status == "under construction" and "completed" in found and _LEFT.search(reading.text, start, end):
            return status, start, end
        if status:
            found.setdefault(status, (start, end))
    for status in ("completed", "under construction", "started", "signed", "planned"):
        if status in found:
            return status, *found[status]
    return None


def _together(reading: Reading, segment: Segment) -> tuple[str, int, int] | None:
    """21个项目集中开工 in the headline: what is told of works of which the body says no more."""
    at = segment.project
    told = _CEREMONY.search(reading.text, 0, reading.headline_end)
    row = (project_words.STATUS[told["what"]], at.start, at.end) if told else None
    return row if not _EARLIER.search(reading.text, reading.line_start(at.start), at.start) else None


def _of_clause(reading: Reading, start: int, end: int) -> str:
    text = reading.text
    done = next((m for m in _DONE.finditer(text, start, end) if not _asides(text, m.end())), None)
    begun = _BEGUN.search(text, start, end)
    if _LATER.search(text, start, end) and not reading.within(start, end, "Project"):
        return ""
    if _NOT.search(text, start, end):
        return _planned(text, start, end) if not done and not begun else ""
    at = begun.start() if begun else done.start() if done else None
    if _ahead(reading, start, end) or (at is not None and project_plans.to_do(reading, at)):
        return "planned" if begun and not done else _planned(text, start, end)
    if done and (
        _of_phase(reading, done.start()) or _FIRST.search(text, start, done.start()) or not _surely(reading, start, end)
    ):
        return ""
    counted = done and (_COUNTED.match(text, done.end()) or _MANY.search(text, start, done.start()))
    if done and not counted and not _PART.search(text, start, done.start()):
        return "completed"
    if done or _UNDERWAY.search(text, start, end) or _LEFT.search(text, start, end):
        return "under construction"
    if begun:
        return "under construction" if _is_old(reading, start, begun.start()) else "started"
    return _planned(text, start, end, signed=True)


def _planned(text: str, start: int, end: int, signed: bool = False) -> str:
    """Whether a clause tells of what stands before the works: signed for, where it is not ahead, or but planned."""
    if signed and (told := _SIGNED.search(text, start, end)) and not _OTHER_DEED.search(text, told.start(), end):
        return "signed"
    return "planned" if _PLANNED.search(text, start, end) else ""


def _of_phase(reading: Reading, at: int) -> bool:
    """首期9万千瓦由乙公司安装，|年底送电: whether what a sentence tells up to a semicolon is of the first of several phases."""
    start, _ = reading.sentence_of(at)
    named = reading.within(start, at, "Project")
    return _PHASE.search(reading.text, named[-1].end if named else start, at) is not None


def _surely(reading: Reading, start: int, end: int) -> bool:
    """Whether a clause of an article without a day of its own says that what it tells is past."""
    told = reading.text[start:end]
    return bool(reading.article.date) or _IN_YEAR.search(told) is None or _PAST.search(told) is not None


def _asides(text: str, at: int) -> bool:
    """建成|后, 投产|前, 启用|仪式: no news of the works."""
    return _ASIDE.match(text[at : at + 2]) is not None


def _ahead(reading: Reading, start: int, end: int) -> bool:
    """Whether a clause looks ahead, by its words or by a day to come."""
    told = reading.article.date
    inside = [d for d in dates.find(reading) if start <= d.start and d.end <= end]
    coming = any((d.before and not (told and d.latest and d.latest < told)) or (told and d.earliest > told) for d in inside)
    return coming or _AHEAD.search(reading.text, start, end) is not None or any(d.value[2:] > _today(reading) for d in inside)


@once
def _today(reading: Reading) -> str:
    """The day of an article without a year, in the form of its days: 截至|10月20日, 本报|7月5日|讯; one after all days else."""
    now = _NOW.search(reading.text) if not reading.article.date else None
    month, day = (now["month"] or now["wired"], now["day"] or now["wire"]) if now else ("", "")
    return f"{int(month):02}-{int(day):02}" if now else "~"


def _is_old(reading: Reading, start: int, at: int) -> bool:
    """去年4月|开建: whether what was begun, in a year that is past, is under way."""
    told = reading.article.date
    days = [d for d in dates.find(reading) if start <= d.start and d.end <= at and d.latest]
    past = bool(days) and bool(told) and days[-1].latest[:4] < told[:4]
    return past or _LAST_YEAR.search(reading.text, start, at) is not None


def _deadline(reading: Reading, every: list[tuple[int, int]]) -> tuple[str, int, int] | None:
    """The last day to come on which clauses say that the works will be used or done."""
    last = None
    for start, end in every:
        done = next((m for m in _DONE.finditer(reading.text, start, end) if not _asides(reading.text, m.end())), None)
        done = done or _ENDS.search(reading.text, start, end)
        if done is None or _PART.search(reading.text, start, done.start()) or _of_phase(reading, done.start()):
            continue
        value = _day(reading, start, done.start())
        if value:
            last = (value, start, end)
    return last


def _day(reading: Reading, start: int, at: int) -> str:
    """The day to come that stands before an offset in its clause, a feast too; "" without one."""
    told = reading.article.date
    feast = next(iter(_FEAST.finditer(reading.text, start, at)), None)
    if feast is not None and len(told) >= 4:
        year = feast["when"] or "今年"
        value = f"{year[:4] if year[0] == '2' else int(told[:4]) + '今明后'.find(year[0])}-{_FEASTS[feast['feast']]}"
        return value if value > told else ""
    days = [d for d in dates.find(reading) if start <= d.start and d.end <= at]
    if not days or at - days[-1].end > 14:
        return ""
    day = days[-1]
    coming = bool(told) and day.earliest > told
    return dates.deadline(day) if coming or day.before else ""
