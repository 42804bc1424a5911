"""What all of a row of works have come to, told before them: 现场签约了|甲、乙, 此次集中开工的|甲、乙等项目, 完成|甲、乙."""

import re
from itertools import pairwise

from fangzhi.expressions import expression
from fangzhi.extract.projects import deadlines as project_deadlines
from fangzhi.extract.projects import plans as project_plans
from fangzhi.extract.projects import rows as project_rows
from fangzhi.extract.reading import Found, Reading

# 投资1亿元的甲工程|、投资9000万元的|乙小区同时开工
JOINS = expression(
    r"”?(?:（[^（）]{2,60}）)?(?:、|以?及|和|与)(?:[^，。；、的]{2,24}(?:公司|集团|合作社)|[^，。；、的]{2,12}[镇乡村区县市道]的)?(?:(?:总|计划)?(?:投资|占地|全长|建筑面积)[^，。；、的]{2,14}的)?“?"
)
# 现场签约了|甲项目、乙产业园
_SIGNED = expression(r"签约(?:了|引进)?(?!的|仪式|活动|项目|金额|资金|额|后|落|率|企业)[^，。；]{0,60}$")
CLOSED = expression("等[^，。；、]{0,10}(?:项目|工程)")
# 甲高速公路|、乙大桥等12个项目|前期工作
_EARLY = expression(
    "(?:[、和与及](?:(?!建成|开工|竣工|[已将])[^，。；])*)?(?:等[^，。；、]{0,10})?(?:建设|项目|工程)?(?:的)?(?:各项)?(?:前期|可行性|规划设计|立项|选址)"
)
_PAST = expression("先后|累计|实施了|建成|完成了")
_FINISHED = expression("(?:已|如期|全面|顺利)完成了?$|^完成了?$|(?<=[，；。])完成了?$")
_ROW = expression("(?:项目)?(?:、|等|，|。|和)")


def row(reading: Reading, at: int) -> list[Found]:
    """The works of a row that is closed in the clause of an offset, not far before it: 甲、乙等项目|正在…"""
    clause, _ = reading.clause_of(at)
    if not reading.within(clause, at, "Project") and reading.text[clause - 1 : clause] == "，":
        at, (clause, _) = clause - 1, reading.clause_of(clause - 2)  # 甲、乙等33个项目，|已完成投资97亿元
        if _PAST.search(reading.text, clause, at):
            return []  # 先后实施甲、乙等31个项目，|完成投资3亿元
    near = reading.within(clause, at, "Project")
    listed = len(near) > 1 and all(JOINS.fullmatch(reading.text, a.end, b.start) for a, b in pairwise(near))
    closed = CLOSED.match(reading.text, near[-1].end) if listed else None
    return near if closed is not None and at - closed.end() < 14 else []


def early(reading: Reading, project: Found) -> bool:
    """推进甲高速公路、乙大桥等12个项目|前期工作: whether only the beginnings of a row are told of."""
    _, end = reading.clause_of(project.start)
    return _EARLY.match(reading.text, project.end, end) is not None


def signed(reading: Reading, project: Found) -> re.Match[str] | None:
    """现场签约了|甲项目、乙产业园等11个项目: each of the row behind what was done."""
    clause, end = reading.clause_of(project.start)
    told = _SIGNED.search(reading.text, clause, project.start)
    first = next(iter(reading.within(told.start(), end, "Project")), None) if told else None
    whole = first is not None and told is not None and first.start - told.start() <= 12
    row = _ROW.match(reading.text, project.end) is not None
    ahead = told and project_deadlines.AHEAD.search(reading.text, max(clause, told.start() - 8), told.start())
    return told if whole and row and not ahead else None


def led(reading: Reading, project: Found) -> re.Match[str] | None:
    """此次集中签约的|甲产业园、乙智慧粮仓|等项目: each of a row that what was done to all leads in."""
    clause, end = reading.clause_of(project.start)
    told = project_rows.LED.match(reading.text, clause, project.start)
    closed = told is not None and CLOSED.search(reading.text, project.end, end) is not None
    ahead = told and (
        project_deadlines.AHEAD.search(reading.text, clause, told.end()) or project_plans.to_do(reading, told.start())
    )
    return told if closed and not ahead else None


def finished(reading: Reading, project: Found) -> bool:
    """完成|县城污水厂三期扩建、甲市场改造: what is finished is told before it, and nothing of it behind it."""
    if not reading.text.startswith(("，", "。", "；", "、"), project.end):
        return False
    clause, _ = reading.clause_of(project.start)
    row = [*reading.within(clause, project.start, "Project"), project]
    listed = all(JOINS.fullmatch(reading.text, a.end, b.start) for a, b in pairwise(row))
    done = _FINISHED.search(reading.text, clause, row[0].start) if listed else None
    ahead = done and (
        project_deadlines.AHEAD.search(reading.text, clause, done.start()) or project_plans.to_do(reading, done.start())
    )
    return done is not None and not ahead and not project_deadlines.planned(reading, clause)
