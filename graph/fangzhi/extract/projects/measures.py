"""What the measures of an article tell of its projects: investment, area, how much of them is done."""

import re
from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract import actors, quantities
from fangzhi.extract.projects import items as project_items
from fangzhi.extract.projects import lists as project_lists
from fangzhi.extract.projects import parties as project_parties
from fangzhi.extract.projects import signings as project_signings
from fangzhi.extract.projects import topics as project_topics
from fangzhi.extract.projects.words import Row
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Found, Reading

_MONEY_BEFORE = expression(
    r"(?:总投资|预算(?:总?投资|资金)|概算(?:总?投资|资金)?|估算(?:总?投资)?|批复(?:总?投资)|累计投入(?:资金)?|(?<!完成)(?<!累计)(?<!已)(?<!新增)(?<!外商)(?<!工业)(?<!资产)(?<!产业)(?<!民间)(?<!有效)(?<!计划)投资总?额?|出资|斥资|增资|捐资|注资|(?<!年)(?<!年度)计划投资|投入资金|(?<=项目|工程)投入[\u4e00-\u9fff]{2,8}资金|(?<=[，；])援[助建]资金|投资概算|总造价|(?<=[，、])合同(?:金额|总?价))(?:金额|额)?(?:预计|计划)?(?:达到?|为|约为?|超过?|近)?：?$"
)
_MONEY_RAISED = expression(r"投资(?:额)?[由从][^，。；]{1,16}(?:增加|调整|提高|追加|扩大)[到至为]$")
_RAISED = expression(
    r"(?:(?:争取|整合|拿出|投入|追加|捐赠|捐助|援助|安排|下达|拨付|筹集|筹措|申请|落实|筹得|募集|统筹|撬动|利用|使用|列支|(?<=[又并，])用(?=[^，。；]{2,8}资金))[^，。；]{0,14}(?:\d[\d.]*[百千]?[万亿]?元、[^，。；、\d]{0,12})*|(?:争取|拿出|整合)(?:到|了)?)(?:资金|经费|专款|衔接资金|善款)?(?:到|了)?(?:共|约|近|超过?)?$"
)
_GIVEN = expression("(?:追加|投入|安排|捐赠|捐助|援助|拿出|出资)(?!到)")
_FOR = expression(
    r"(?:、[^，。；、\d]{2,14}\d[\d.]*[百千]?[万亿]?元)*[多余]?，?(?:用于[^，。；的]{0,10}的|的|(?:用于|用来|帮助[^，。；]{2,8})?(?:在[^，。；]{1,10}?)?"
    r"(?:建设|打造|建起|实施|启动|建成|修建|新建|兴建|修通|改造|改建|援建|建)(?:了|起|的)?)“?"
)
_OF_IT = expression(
    r"(?:、[^，。；]{2,16}\d[^，。；、]{1,8}|、(?:落户|选址|位于|[坐座]落于)[^，。；、的]{2,14}(?=的)|、由[^，。；、]{2,24}(?=的))?(?:(?:建设|兴建|打造|修建|实施|改?[援新改扩]建|建[成起])?的|(?:，?在[^，。；]{2,12})?(?:建设|兴建|打造|[新修扩]建|改扩?建|实施|建[成起]|建(?=一))(?:了)?(?:一[座个处条家])?)"
)
# 投资2亿元新建甲幼儿园|、乙卫生院等民生项目: the sum of all of them
_PAID_FOR_ALL = expression("(?:、|和)(?:(?!投资|占地)[^，。；]){2,40}等[^，。；、]{0,10}(?:项目|工程)")
_STOPS = ("，", "。", "；", "、", "）", "”", "\n", "")
_NOTHING = expression("")
_PAYS = ("投资", "计划投资", "增资", "出资", "斥资", "捐资", "注资")
# 甲公司投资8亿元|，建设|乙生产线
_TO_BUILD = expression("，(?:用于)?(?:规划|新上|新)?(?:建设|兴建|打造|新建|建成|实施)(?:了|的)?(?:一[座个处条家])?")
_WILL = expression(r"(?:将|计划|拟|已|共|再)$")
_AREA_BEFORE = expression(
    r"(?:(?:总|规划)?(?:建筑|占地|用地|规划|建设|总|(?<!完成)(?<!累计)(?:修复|治理|改建|改造))(?:用地)?(?:总?面积)|占地|规划总?用地|总用地|(?<![\u4e00-\u9fff])用地|总面积)(?:合计|总计|共)?(?:达到?|为|约为?|超过?|近|是)?：?$"
)
# 建设|标准厂房9万平方米: where nothing else measures the works
_ROOMS_BEFORE = expression(
    "(?:新建|兴建|建设)(?:标准化?|智能|钢结构|现代化)?(?:厂房|车间|安置房|回迁房|还建房|住房|校舍|(?:业务|仓储)?用房|仓库)(?:面积)?$"
)
_THIS = expression(r"(?:[，。；\n]该|这[个一项座条])[^，。；的]{4,40}的(?:项目|工程)")
_MARK = expression(r"\s*(?:\d{1,2}[.．、]|[①-⑳]|[（(][一二三四五六七八九十\d]{1,2}[）)])?“?")  # of an item: 3.|甲项目
_MEASURED = expression("占地|用地|面积|征地")
# 谋划|项目122项|，总投资…; 引进13个|项目|，总投资…: the sum of all of them
_SEVERAL = expression(
    r"(?:项目|工程)\d[\d.]*[多余]?[个项]|(?<!第)(?<!\d)(?!1个)\d+[多余]?[个项](?!目)[^，。；、]{0,12}(?:项目|工程)(?!之一)|等[^，。；、]{0,10}(?:项目|工程)(?!之一)"
)
_OF_SORT = expression(r"类(?:项目)?(?:共|有)?\d+[个项]")  # 其中，产业类5项，|总投资9亿元: of one sort of a batch
_PROGRESS = expression(
    r"(?:占总(?:任务|工程量|投资|长|里程|长度)的|完成(?:总|主体)?工程量的|完成总?投资的|完成[^，。；\d]{1,8}(?:工程|施工|安装|浇筑|铺设|土石方|土方|开挖|填筑|架设|铺轨)的?|形象进度(?:已?达到?|完成|为)?|"
    r"(?:安装|主体(?:结构|工程)?|土建|路基|桥梁|桩基|装修|铺设|施工|浇筑|工程|建设|总体进度|整体进度|工程进度|项目进度)(?:已经?|目前|累计|已累计)?(?:分别)?(?:完成|达到?|过))(?:了|约|近)?$"
)
_SUM = expression(r"(?:投资|占地|面积|用地)[^，。；]{0,4}\d")
_PHASE = expression(r"[一二三四]期(?:工程|项目)?(?:计划|预计|概算)?$")  # 一期|投资4亿元: not all of it
_PHASE_TOLD = expression("[一二三四]期(?:工程|项目)?(?:计划|预计|概算)?(?:总?投资|占地|用地)[^，。；]{2,14}，$")  # …，|占地9亩
TOLD = expression(
    r"(?:由[^，。；]{2,24}?)?(?:总投资|计划投资|投资|占地|总?建筑面积|库容|容量|(?:[年日]?(?:处理|加工|烘干|分拣))?能力|装机)[^，。；、]{0,4}\d[^，。；、的]{1,8}的“?"
)


def of(reading: Reading, quantity: Quantity) -> Iterator[Row]:
    """What an amount of money, an area or a share tells of a project, and who pays it."""
    if quantity.sense == "share" and (done := _PROGRESS.search(reading.text, quantity.start - 16, quantity.start)):
        project = project_topics.meant(reading, done.start())
        if project is not None:
            yield project, "status", "under construction", done.start(), quantity.end
    if quantity.sense not in ("money", "area"):
        return
    lead = reading.text[max(0, quantity.start - 30) : quantity.start]
    attribute = "investment" if quantity.sense == "money" else "area"
    before = _before(reading, quantity, lead)
    if before is None and quantity.sense == "money":
        yield from _by_its_place(reading, quantity, lead)
    if before is None:
        return
    start = quantity.start - (len(lead) - before.start())
    behind = _OF_IT.match(reading.text, quantity.end)  # 总投资3亿元的某产业园
    if behind is None and before.group().startswith(_PAYS) and _payer(reading, start) is not None:
        behind = _TO_BUILD.match(reading.text, quantity.end)
    if behind is None and reading.starting_at(quantity.end, "Project"):
        behind = _NOTHING.match(reading.text, quantity.end)  # 分别为：投资8亿元|甲基地、投资2亿元|乙项目
    end = min(quantity.end + 50, reading.clause_of(behind.end() if behind else quantity.end)[1])
    named = reading.within(behind.end(), end, "Project") if behind else []
    close = behind and named and (named[0].start - behind.end() <= 10 or _owned(reading, behind.end(), named[0]))
    follows = named[0] if close else None
    if follows and behind and not behind.group().endswith("的") and _PAID_FOR_ALL.match(reading.text, follows.end):
        return  # 投资2亿元的|甲园、乙厂等项目: of the first alone
    if behind and not named and _says_nothing(reading, behind, start):
        behind = None
    project = follows if behind else project_topics.meant(reading, start)
    phase = _PHASE.search(reading.text, max(0, start - 8), start)
    phase = phase or _PHASE_TOLD.search(reading.text, max(reading.sentence_of(start)[0], start - 30), start)
    if phase and not behind and project is not None and not _only_phase(reading, project, phase):
        return
    if project is not None and not behind and _OF_SORT.search(reading.text, reading.sentence_of(start)[0], start):
        project = None
    if project is not None and not behind and not project.name.endswith(("重点项目", "重大项目", "项目群")):
        since = max((p.end for p in reading.within(reading.sentence_of(start)[0], start, "Project")), default=start - 40)
        project = None if _SEVERAL.search(reading.text, max(since, reading.sentence_of(start)[0]), start) else project
    if project is not None:
        yield project, attribute, quantities.written(quantity), start, project.end if follows else quantity.end
    if project is not None and before.group().startswith(_PAYS):
        yield from _paid(reading, project, start, project.end if follows else quantity.end)


def _says_nothing(reading: Reading, behind: re.Match[str], start: int) -> bool:
    """投资9亿元建设，选址甲镇, 这个|总投资9亿元、由乙公司投资的|项目; but 公司去年投资9亿元建成|一期厂房 is for that alone."""
    if behind.group()[-1:] == "的":
        return _THIS.match(reading.text, start - 2) is not None
    return reading.text[behind.end() : behind.end() + 1] in _STOPS


def _owned(reading: Reading, at: int, project: Found) -> bool:
    """总投资6000万元的|甲市乙机械设备公司|丙生产线项目: whether but the company stands between."""
    owner = reading.ending_at(project.start, "Institution")
    return owner is not None and owner.start - at <= 4


def _before(reading: Reading, quantity: Quantity, lead: str) -> re.Match[str] | None:
    """The words right before an amount that make it a cost or an area of works."""
    if quantity.sense == "money":
        return _MONEY_BEFORE.search(lead) or _MONEY_RAISED.search(lead)
    only = not _MEASURED.search(reading.text, *reading.sentence_of(quantity.start))
    return _AREA_BEFORE.search(lead) or (_ROOMS_BEFORE.search(lead) if only else None)


def _by_its_place(reading: Reading, quantity: Quantity, lead: str) -> Iterator[Row]:
    """A cost that no word before it tells: in brackets behind the name, behind 签订, or raised for the works."""
    priced = project_items.cost(reading, quantity) or project_signings.cost(reading, quantity)
    if priced is not None:
        yield priced, "investment", quantities.written(quantity), min(priced.start, quantity.start), quantity.end
    if (raised := _raised(reading, quantity, lead)) is not None:
        yield raised, "investment", quantities.written(quantity), quantity.start, raised.end
        for giver in _givers(reading, quantity.start):
            yield raised, "investor", project_parties.called(reading, giver), giver.start, raised.end


def _paid(reading: Reading, project: Found, at: int, end: int) -> Iterator[Row]:
    """Who pays, right before the verb: 甲公司|投资9亿元建设|乙项目; where works are but meant, only in their own line.

    4.甲项目。|乙公司|投资9亿元.
    """
    investor = _payer(reading, at)
    alone = investor is not None and investor.type == "Institution" and investor.start == reading.clause_of(at)[0]
    beside = alone and investor is not None and _stands_before(reading, project, investor.start)
    if investor is not None and (project.start >= at or beside or (alone and project_lists.topic(reading, at) is project)):
        yield project, "investor", project_parties.called(reading, investor), investor.start, end


def _stands_before(reading: Reading, project: Found, at: int) -> bool:
    """甲物流园项目，|乙集团投资9亿元: the name alone stands before the company."""
    return reading.text[project.end : at].removeprefix("项目") == "，" and bool(
        _MARK.fullmatch(reading.text, reading.clause_of(project.start)[0], project.start)
    )


def _only_phase(reading: Reading, project: Found, phase: re.Match[str]) -> bool:
    """甲产业园落户乙市，项目一期|投资9亿元: all that is told of it; 总投资20亿元，一期|投资9亿元 is part of it."""
    if project.end >= phase.start() or phase.group()[:2] in project.name:
        return True
    same = reading.sentence_of(phase.start())[0] <= project.start
    return same and _SUM.search(reading.text, project.end, phase.start()) is None


def _payer(reading: Reading, start: int) -> Found | None:
    """甲公司|将投资…, 甲公司|在乙区|投资…: who pays, right before the verb of paying at an offset."""
    will = _WILL.search(reading.text, max(0, start - 2), start)
    at = will.start() if will else start
    body = reading.ending_at(at, "Institution") or project_parties.away(reading, at) or project_parties.bare(reading, at)
    body = body or project_parties.latter(reading, at) or project_parties.introduced(reading, at)
    return body or project_parties.area(reading, at) or reading.ending_at(at, "Person")


def _givers(reading: Reading, at: int) -> list[Found]:
    """甲市还向该县|追加援助资金3亿元，用于…: the one whose money it is, where its clause begins with it."""
    clause, _ = reading.clause_of(at)
    given = _GIVEN.search(reading.text, clause, at)
    group, _ = actors.head(reading, clause, given.start()) if given else ([], "")
    return group if len(group) == 1 and not group[0].silent else []


def _raised(reading: Reading, quantity: Quantity, lead: str) -> Found | None:
    """争取资金300万元，在村里|建设烘干中心: the project that money is raised for."""
    spent = _FOR.match(reading.text, quantity.end) if _RAISED.search(lead) else None
    near = reading.within(spent.end(), spent.end() + 40, "Project") if spent else []
    first = (
        near[0] if near and not reading.text.startswith(("、", "等", "和", "及"), near[0].end) else None
    )  # not for all of a row
    gap = reading.text[spent.end() : first.start] if spent and first else "，"
    return first if first is not None and (len(gap) <= 1 or TOLD.fullmatch(gap)) else None
