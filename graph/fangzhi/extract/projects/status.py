"""The status that a verb beside a name tells: 加快推进|甲, 甲日前|开工, 去年开工的|甲."""

import re
from collections.abc import Iterator
from itertools import pairwise

from fangzhi.expressions import expression
from fangzhi.extract import actors, dates
from fangzhi.extract.projects import deadlines as project_deadlines
from fangzhi.extract.projects import inspected as project_inspected
from fangzhi.extract.projects import lists as project_lists
from fangzhi.extract.projects import measures as project_measures
from fangzhi.extract.projects import plans as project_plans
from fangzhi.extract.projects import together as project_together
from fangzhi.extract.projects import topics as project_topics
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.projects.words import NOT_YET, Row
from fangzhi.extract.reading import Found, Reading

# 总投资3亿元的甲产业园|，总投资2亿元的|乙水厂，以及投资9000万元的丙敬老院等一批项目开工
_NEXT = expression(
    r"”?(?:项目|工程)?，(?:以及|和|及)?(?:(?:总|计划|概算)?投资|占地|总?建筑面积)[^，。；的]{2,14}(?:、(?:占地|总?建筑面积)[^，。；的]{2,14})?的“?"
)
_ASIDE = expression(
    r"(?:重点|重大)?项目|企业|代表|后|布展|精?装修|安装|以来|之后|率|(?:并)?(?:正式)?(?:投入使用|投入运营|交付使用|投用|投产|运营|通车|达产|开通)(?:后|之后|以后|将)|前(?![景期])|的(?!是)|以后|时|条件"
)
_FIRST = expression("[“\\s]*(?:其中，?)?(?:该)?(?:项目|工程)?[一二三首]期(?!工程|项目)")
_PART = expression(r"[有约]\d[\d.]*万?(?:平方米|亩|公里)$")
_DONE = expression("(?:建设|施工)?(?:目前)?(?:已经?(?:全部|全面)?|全[面部]|如期|顺利|提前)完成(?=[，。；]|$)")
_BRACKETS = expression("(?:项目|工程)?（[^（）]{2,60}）")
_VOTED = expression("票决(?:产生|确定|选出|通过|出)")
_RAISES = expression("建设|实施|新建|改建|扩建|兴建|修建|投资建设|共同建设|联合建设")
_STUDIED = expression("(?:建设|项目|工程)?(?:可行性研究|可研|前期工作|初步设计)")
# 未开工, 主体已完工: less than the verb says
_MAIN = expression("主体(?:工程|结构|建筑)?[^，。；]{0,4}$")
# 去年9月开工的|甲工程
_DONE_OF = expression(r"(?P<verb>开工|动工|开建|启动|竣工|完工|建成|投用|投产|通车|签约)(?:建设|投产|投用)?的“?$")
_PAST = expression(
    r"(?<![已即])(?<![已即]于)(?:[去前]年|(?P<year>(?:19|20)\d\d)年)(?:底|初|\d{1,2}月(?:\d{1,2}日)?(?:[上中下]旬|底|初)?|[一二三四]季度|[春夏秋冬]季?|[上下]半年)?(?:正式|全面|便|就|顺利)?$"
)
_GROUND_BROKEN = ("开工", "开工建设", "动工", "动工建设", "开建", "破土动工")
_NOT_BEGUN = expression("(?:建设|项目|工程)?(?:的)?(?:各项)?(?:前期|可行性|规划设计|立项|选址)")
_SOME = expression("一期[去今前\\d年月日初底中上旬已于]*$|首台|首批|首座|号机组|部分|先导段|试验段")
_DONE_YET = expression("^.*未[^，。；]{2,12}[即就]")  # 未办理用地审批即|开工: begun all the same
_AMONG = expression("等[^，。；]{0,8}$")
_BUILT = expression("[，。；！）]|并|投|开放|对外|使|通|运|交|后|了(?=[，。])|$")
_SIDE = expression("[左右][洞线幅]|单[洞幅]")  # 右洞已贯通: not all of it
_LEAD = expression("(?:(?:截至)?目前|现|均|全面|全部|基本|正式|顺利|提前|已经?|计划|预计|力争|确保|争取|有望|将|拟|于)*")


def beside(reading: Reading, project: Found) -> Iterator[Row]:
    """What stands right before or behind a name."""
    yield from _status_before(reading, project)
    yield from _status_of(reading, project)
    if _DONE.match(reading.text, project.end) or project_together.finished(reading, project):
        yield project, "status", "completed", project.start, project.end
    if _STUDIED.match(reading.text, project.end):
        yield project, "status", "planned", project.start, project.end
    row = project_lists.block(reading.text, reading.sentence_of(project.start)[0], reading.line_start(project.start))
    if _VOTED.search(reading.text, row, project.start):
        yield project, "status", "planned", project.start, project.end  # 票决产生2项民生实事，即|甲敬老院改扩建
    if signed := project_together.signed(reading, project):
        yield project, "status", "signed", signed.start(), project.end
    if led := project_together.led(reading, project):
        yield project, "status", project_words.STATUS[led["what"]], led.start(), project.end
    if listed := project_lists.led(reading, project) or project_lists.status(reading, project):
        yield project, "status", listed, project.start, project.end


def behind(reading: Reading) -> Iterator[Row]:
    """What a verb behind a name, or behind a list of names, tells."""
    for match in reading.matches(project_words.after(reading.vocabulary)):
        spot = match.group().endswith("现场")
        ground = reading.ending_at(match.start(), "Project") or reading.ending_at(match.start() - 2, "Project") if spot else None
        if ground is not None and project_inspected.opened(reading, ground, match.end()):
            continue  # 集中开工仪式在甲项目|建设现场|举行
        yield from _status_after(reading, match)


def _status_before(reading: Reading, project: Found) -> Iterator[Row]:
    """加快推进甲、乙建设: the verb before the name or before the list it stands in."""
    start, _ = reading.clause_of(project.start)
    verbs = project_words.before(reading.vocabulary).finditer(reading.text, start, project.start)
    free = [v for v in verbs if not reading.covering(v.start(), v.end(), "Project")]  # 甲灌区|续建|配套、乙产业园
    if not free:
        return
    verb = free[-1]
    gap = reading.text[verb.end() : project.start]
    if gap.startswith("后") or (gap.startswith("项目") and verb["verb"].endswith("推进")):
        return  # 建成|后对优化过江通道布局有意义, 交通建设推进|项目甲至乙段开工
    others = reading.within(verb.end(), project.start, "Project")
    if project_measures.TOLD.fullmatch(gap):
        gap = ""  # 加快推进|总投资9亿元的|甲基地
    if (len(gap) > 12 and not others) or ("的" in gap and not others and len(gap) > 8):
        return
    status = reading.vocabulary.lexicon("project_verbs")[verb["verb"]]["status"]
    if project_together.early(reading, project):
        status = "planned"  # 加快推进甲高速公路|前期工作
    ahead = project_deadlines.AHEAD.search(reading.text, max(start, verb.start() - 8), verb.start())
    ahead = ahead or (project_deadlines.WILL_WITH.search(reading.text, start, verb.start()) if status == "signed" else None)
    to_do = status in ("completed", "started") and not ahead and project_plans.to_do(reading, verb.start())
    if (status == "completed" and ahead) or project_deadlines.MAY.search(
        reading.text, max(start, verb.start() - 6), verb.start()
    ):
        return
    if verb["verb"] == "抓好" and project_plans.to_do(reading, verb.start()):
        return  # 会议强调，要抓好|甲产业园、乙连接线等86个项目建设
    if (status in ("started", "signed") and ahead) or to_do:
        status = "planned"
    if status == "signed" and project_deadlines.ORDERED.match(reading.text, project.end):
        return  # 签订|甲河治理工程|勘察设计合同
    if not status and (project_plans.listed(reading, verb.start()) or (ahead and _is_raised(reading, verb["verb"], project))):
        status = "planned"  # 将抓紧|实施甲工程, 二、2027年重点工作：…实施|甲工程
    if status == "completed" and project_plans.coming(reading, reading.sentence_of(start)[0], verb.start()):
        return  # 2027年，全县要…，|建成甲产业园
    if status:
        yield project, "status", status, verb.start(), project.end


def _is_raised(reading: Reading, verb: str, project: Found) -> bool:
    """将建设甲大桥, 将抓紧实施乙镇引水工程: building that lies ahead; 要实施技能人才提质工程 is a programme."""
    anchored = reading.starting_at(project.start, "Place", "Institution") is not None or not project.name.endswith("工程")
    return _RAISES.fullmatch(verb) is not None and anchored


def _status_of(reading: Reading, project: Found) -> Iterator[Row]:
    """去年9月开工的|甲工程: what has been done to it stands before 的."""
    start, _ = reading.clause_of(project.start)
    done = _DONE_OF.search(reading.text, start, project.start)
    past = done is not None and _long_since(reading, start, done.start())  # 要把去年开工的|甲园抓在手上
    if (
        done is None
        or (not past and project_deadlines.AHEAD.search(reading.text, start, done.start()))
        or project_deadlines.MAY.search(reading.text, start, done.start())
    ):
        return
    status = reading.vocabulary.lexicon("project_verbs").get(done["verb"], {}).get("status", "")
    status = "under construction" if past and status == "started" and done["verb"] in _GROUND_BROKEN else status
    if status:
        yield project, "status", status, done.start(), project.end


def _status_after(reading: Reading, match: re.Match[str]) -> Iterator[Row]:
    """甲水库日前开工: the verb behind the name; what is planned is not done, 建成后 tells nothing."""
    text, clause = reading.text, reading.clause_of(match.start())[0]
    verbs = reading.vocabulary.lexicon("project_verbs")
    near = reading.within(clause, match.start(), "Project") or _bracketed(reading, clause, match.start())
    listed = len(near) > 1 and all(project_together.JOINS.fullmatch(text, a.end, b.start) for a, b in pairwise(near))
    if (listed or len(near) == 1) and project_together.CLOSED.match(text, near[-1].end):
        near, listed = _whole_row(reading, near), True
    cost = project_measures.TOLD.match(text, match.end())
    if reading.starting_at(cost.end() if cost else match.end(), "Project"):
        return  # 甲产业园，年内建成|乙工程, 开工建设总投资9亿元的|乙工程: its verb, not that of 甲
    group = (
        near
        if listed
        else near[-1:]
        or ([p] if (p := project_topics.meant(reading, match.start())) and _goes_on(reading, clause, match.start()) else [])
    )
    if not near and match.group().endswith("推进") and verbs[match.group()]["side"] == "both":
        return  # 甲水库开工，|加快推进乡村振兴
    whole = text[near[-1].end if near else clause : match.start()]
    between = _DONE_YET.sub("", whole)
    gap = _gap(reading, near[-1].end, match.start()) - len(whole) + len(between) if near else 0
    if not group or _aside(reading, match) or gap > 14:
        return
    if near and (
        (text[near[0].start - 1 : near[0].start] in ("在", "于", "沿", "到", "就") and not match.group().endswith("现场"))
        or _elsewhere(reading, near[-1].end, match.start())
    ):
        return
    status = verbs[match.group()]["status"]
    to_be = match.group() == "建成" and (not near or "，" in whole) and _BUILT.match(text, match.end()) is None
    if to_be or (status == "completed" and re.match(r"(?:了)?\d", text[match.end() : match.end() + 2])):
        return  # 甲项目总投资9亿元，建成|生产线3条; 建成投用|20万平方米: not all of it
    if match.group().endswith("签约") and re.search("征收|征迁|搬迁|认购", between):
        return
    of_first = not near and _FIRST.match(reading.text, reading.sentence_of(clause)[0])  # “项目一期覆盖3200亩，去年12月|建成
    if status == "completed" and (_SOME.search(between) or (of_first and not group[0].name.endswith("期"))):
        return  # 首台机组|投产
    if status == "started" and NOT_YET.search(between) and "的" not in between:
        status = "not yet"
    elif project_deadlines.MAY.search(between) or "的" in between or not status:
        return
    if status == "completed" and (_MAIN.search(between) or _SIDE.search(between) or (near and _of_part(reading, between))):
        status = "under construction"
    ahead = project_plans.coming(reading, near[-1].end if near else clause, match.start())
    if ahead or project_deadlines.AHEAD.search(between) or project_deadlines.planned(reading, clause):
        part = match.group().startswith(("主体", "合龙")) or _MAIN.search(between)  # 6月底|主体竣工 tells of no plan
        status = "" if part else {"started": "planned", "signed": "planned", "under construction": "planned"}.get(status, "")
    if status in ("completed", "started") and "已" not in between and project_plans.listed(reading, clause):
        status = "planned"
    early = status == "under construction" and _NOT_BEGUN.match(between)  # 甲电站|前期工作稳步推进
    status = "planned" if status == "not yet" or early or _NOT_BEGUN.match(text, match.end()) else status
    since = match.group() in _GROUND_BROKEN and _long_since(reading, clause, match.start())
    for project in group if status else []:
        yield project, "status", "under construction" if since and status == "started" else status, project.start, match.end()


def _long_since(reading: Reading, start: int, end: int) -> bool:
    """去年9月|开工: whether the day before a verb is of a year that is past, so that works begun then are under way.

    已于去年9月|开工 tells but that they were begun.
    """
    told = _PAST.search(reading.text, start, end)
    return told is not None and (told["year"] is None or told["year"] < reading.article.date[:4])


def _whole_row(reading: Reading, near: list[Found]) -> list[Found]:
    """All of a row whose items are told with their costs, a clause each, up to the last clause of it."""
    start, _ = reading.sentence_of(near[0].start)
    for before in reversed(reading.within(start, near[0].start, "Project")):
        if not _NEXT.fullmatch(reading.text, before.end, near[0].start):
            break
        near = [before, *near]
    return near


def _bracketed(reading: Reading, clause: int, at: int) -> list[Found]:
    """甲迁建项目（总投资9亿元，|占地9亩）已于上月|开工: the project before the brackets that end in the clause of a verb."""
    closed = reading.text.find("）", clause, at)
    opened = reading.text.rfind("（", max(0, clause - 60), closed) if closed >= 0 else -1
    named = reading.ending_at(opened, "Project") or reading.ending_at(opened - 2, "Project") if 0 <= opened < clause else None
    return [named] if named is not None else []


def _of_part(reading: Reading, between: str) -> bool:
    """甲小学扩建项目|教学楼已|投入使用: not all of it."""
    return re.match(project_words.head_words(reading.vocabulary, ("weak", "told")), between) is not None


def _aside(reading: Reading, verb: re.Match[str]) -> bool:
    """建成后…, 开工以来: no news of the project, but 2023年8月|完工|后一直没有投用 is where the day is past."""
    aside, told = _ASIDE.match(reading.text, verb.end()), reading.article.date
    days = [d for d in dates.find(reading) if d.end == verb.start()] if aside and aside.group() == "后" else []
    if aside is not None and verb.group() == "在建" and _AMONG.search(reading.text, max(0, verb.start() - 10), verb.start()):
        return False  # 甲电站等46个在建|项目
    return aside is not None and not any(not d.before and bool(told) and d.latest < told for d in days)


def _gap(reading: Reading, start: int, end: int) -> int:
    """How far a verb stands from the name, without the 在甲区乙镇 between."""
    if (by := reading.text.find("由", start, end)) >= 0 and (body := reading.starting_at(by + 1, "Institution")) is not None:
        return end - start - (body.end - by)  # 审判楼已|由甲公司|开工建设
    aside = _BRACKETS.match(reading.text, start, end)
    start = aside.end() if aside else start  # 甲迁建项目（总投资9亿元）|已于上月开工
    places = [p for p in reading.within(start, end, "Place") if reading.text[p.start - 1] == "在"]
    if not places:
        return end - start
    last = places[0]
    while (inner := _next_place(reading, last.end)) is not None and inner.end <= end:
        last = inner
    return end - start - (last.end - places[0].start + 1)


def _next_place(reading: Reading, at: int) -> Found | None:
    """甲镇|乙村, 分别在甲镇|、乙镇开工."""
    return reading.starting_at(at, "Place") or reading.starting_at(at + reading.text.startswith(("、", "和"), at), "Place")


def _goes_on(reading: Reading, clause: int, verb: int) -> bool:
    """Whether a clause goes on about the project before: 该项目…, or 去年10月|开工 behind a clause of its own."""
    if reading.text.startswith(("该", "项目", "工程"), clause):
        return True
    if project_topics.bare(reading, clause) and not project_deadlines.AHEAD.search(reading.text, clause, verb):
        return True  # 次年10月，|定居点|交付使用
    if reading.text.startswith(("主体", "封顶"), verb) and project_topics.stands(reading, clause):
        return True  # 目前游客中心|主体已封顶
    if reading.text.startswith("在建", verb) and _PART.search(reading.text, clause, verb):
        return True  # 另有9万平方米在建
    lead = _LEAD.match(reading.text, clause, verb)
    at = lead.end() if lead else clause
    body = reading.starting_at(at + 1, "Institution") if reading.text.startswith("由", at) else None
    at = body.end if body is not None else at  # 已|由甲公司|开工建设
    return verb - actors.skip(reading, at, verb) <= 2 and clause > reading.sentence_of(clause)[0]


def _elsewhere(reading: Reading, start: int, end: int) -> bool:
    """Whether another name stands between: 某铁路|某站|投用 tells of the station."""
    held = reading.text.find("在", start, end)  # 分别在甲镇、|乙镇|开工
    joints = "在于、和" if 0 <= held < end else "在于"
    return any(
        reading.text[f.start - 1] not in (joints if f.start > held else "在于")
        for f in reading.within(start, end, "Place", "Institution")
        if f.start > start - 1
    )
