"""A project added under its own name, and every further occurrence of a name that was found once."""

import re
from collections.abc import Set

from fangzhi.expressions import expression
from fangzhi.extract.projects import begins as project_begins
from fangzhi.extract.projects import bounds as project_bounds
from fangzhi.extract.projects import owners as project_owners
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.tagger import Word

_MAIN = expression("(?<=.{4})主体(?:工程|结构)?$")  # 甲基地一期|主体工程
# 甲物流港|已完成|主体工程的70%
_DONE = expression(
    "(?<=.{3})(?:(?:已经?|均已|都已|正在?|仍在?)(?:基本|全部|全面|累计|提前)*(?:完成|建成|实现|进入|启动|开工|封顶|投用|建设)|已)$"
)
# 年产8万吨|高性能纤维项目, 500MW/1000MWh|储能电站
_SIZE = expression(
    r"(?:年产|日产|年处理|日处理|年加工)?\d[\d.]*[百千]?[万亿]?(?:MWh|GWh|MW|GW|kV|千瓦|兆瓦|千伏|吨|台|套|头|只|羽|件|辆|平方米|立方米)"
    r"(?:/\d[\d.]*[万亿]?(?:MWh|GWh|兆瓦时|吨))?"
)
_LEADS = expression(".*(?:其中|、|分别[是为]|[，：的])")
_PHASE = expression("（[一二三四五六]期）")
_FAR_END = expression("至[\u4e00-\u9fff]{2,8}?(?:公路|铁路|连接线|大道)(?:改扩?建|新建|扩建|改造|升级|提升)*(?:工程|项目)?")
_INTERCHANGE = expression("(?:枢纽)?互通(?:立交|枢纽)?(?:及连接线)?(?:工程|项目)?")
_PHASES = expression("^[一二三四五六]期|(?:新建|改?扩建|改造|建设)?(?:项目|工程)$")
_TOLD = "(?=(?:计划|预计|规划)?(?:总投资|占地|总?建筑面积|位于))"
_TAKEN = expression("(?:成功|中标|负责)*(?:承揽|承接|承建|中标)(?:了|的)?")
_SIGNS = expression(
    "[^“”，]{2,20}?(?:成功)?(?:签约|签订|签署|签下)了?(?=[“\u4e00-\u9fff])(?!仪式|活动|项目)"
)  # 甲局签下|“乙”全产业链项目


def add(reading: Reading, start: int, end: int, rule: str) -> Found | None:
    """Add the project of a stretch, without what leads in its name; None where a longer name covers it."""
    if reading.text.startswith("由", start - 1) and rule in ("told", "subject-verb"):
        return None  # 由|甲研究院|投资建设
    if reading.text.startswith(("有限", "股份", "集团", "公司"), end):
        return None  # 中标的是|甲建设工程|有限公司
    body = reading.covering(start, end, "Institution")
    if reading.covering(start, end, "Project", "Policy") or (body is not None and body.end > end):
        return None  # 甲高速公路|投资有限公司, “千村提升工程”
    bounds = _named(reading, start, end) if rule != "batch" else (start, end)
    if bounds is None:
        return None
    start, end = bounds
    start, end = _between(reading, start, end)
    for inner in reading.within(start, end, "Project"):
        reading.remove(inner)
    if reading.text[start] in "和及与" and end - start > 5 and reading.word_at(start) == Word(start, start + 1, "c"):
        start += 1
    start = max(start, *(reading.text.rfind(mark, start, end - 4) + 1 for mark in "》《"))
    start += len(reading.text[start:end]) - len(reading.text[start:end].lstrip(project_words.MARKS + " "))
    if mark := project_begins.ITEM_MARK.match(reading.text, start, end):
        start = mark.end()  # 3.|甲小学综合楼
    start += reading.text[start] == "“" and "”" not in reading.text[start:end]  # “|甲高速乙段、丙枢纽…”
    if reading.text[start] == "“" and reading.text.find("”", start, end) == end - 1:
        start, end = start + 1, end - 1
    if part := project_words.part(reading.vocabulary).search(reading.text, start + 4, end):
        end = part.start("part")  # 甲小学扩建项目|教学楼
    far = _FAR_END.match(reading.text, end) or (
        _INTERCHANGE.match(reading.text, end) if "高速" in reading.text[start:end] else None
    )
    end = far.end() if end - start > 4 and far else end  # 甲高速乙连接线|至丙旅游公路, 甲高速乙|互通
    if phase := _PHASE.match(reading.text, end):
        end = phase.end()  # 甲农田建设项目|（二期）
    name = _whole(reading, start, end)
    stem = name.removesuffix("项目")
    if project_words.heads_end(reading.vocabulary).search(stem):  # 某产业园项目 is the 某产业园
        name = stem
    return reading.add(Found(start, end, "Project", name, rule))


def _named(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """The bounds of the name in a stretch, behind whose it is and what was signed; None where nothing of it is a name."""
    bounds = project_bounds.trimmed(reading, start, end)
    if bounds is None:
        return None
    start, end = bounds
    if (behind := _behind_owner(reading, start, end)) > start:  # 甲公司|签订|乙项目
        start, end = project_bounds.trimmed(reading, behind, end) or (behind, end)
        if reading.covering(start, end, "Project"):
            return None  # 甲公司|乙基地|及丙车间项目
    signs = _SIGNS.match(reading.text, start, end - 3)
    return project_bounds.trimmed(reading, signs.end(), end) if signs else (start, end)


def _between(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """甲公司|承揽|乙项目, 甲基地一期|主体工程: the bounds of a name between what was done to it and the part that is told of."""
    taken = _TAKEN.match(reading.text, start, end - 4)
    start = taken.end() if taken else _branded(reading, start)
    for tail in (_MAIN, _DONE):
        found = tail.search(reading.text, start, end)
        end = found.start() if found else end
    return start, end


def _branded(reading: Reading, start: int) -> int:
    """其中|瑞霖|特种材料项目: where a name begins with what a company of the article is called by."""
    clause, _ = reading.clause_of(start)
    lead = _LEADS.search(reading.text, clause, start)
    begin = lead.end() if lead else clause
    brand = reading.text[begin:start]
    if not 2 <= len(brand) <= 4 or reading.starting_at(begin, "Place", "Institution") is not None:
        return start
    firms = (f for f in reading.last_of_each("Institution") if project_owners.is_company(f) and len(f.name) > len(brand) + 3)
    return begin if any(_core(reading, f).startswith(brand) for f in firms) else start


def _core(reading: Reading, firm: Found) -> str:
    """What a company is called by, behind its area: 上海|瑞霖新材料集团有限公司."""
    area = reading.innermost_at(firm.start, firm.end)
    return reading.text[area.end if area is not None else firm.start : firm.end]


def _behind_owner(reading: Reading, start: int, end: int) -> int:
    """甲公司|乙产业园项目: whose it is, not what; 甲公司有机肥厂 and 甲公司二期项目 are but told by whose they are."""
    body = reading.covering(start, start + 1, "Institution")
    if body is not None and body.start < start and body.end < end - 5:  # 甲建设|工程有限公司承揽|乙项目
        return body.end
    owner = reading.starting_at(start, "Institution")
    if owner is not None and reading.text[owner.end : owner.end + 1] in ("和", "与", "及") and end - owner.end > 5:
        return owner.end + 1  # 考察了甲公司和|乙产业园二期工程
    company = project_owners.begins_with(reading, start, end)
    if company is None or end - company.end <= 5 or project_words.OF_PHASE.match(reading.text, company.end):
        return start
    own = project_words.generic(reading.vocabulary).sub("", _PHASES.sub("", reading.text[company.end : end]))
    return company.end if len(own) > 2 else start


def _whole(reading: Reading, start: int, end: int) -> str:
    """市第一中学|新校区 under the full name of the school."""
    name = reading.text[start:end].replace("\n", "")
    owner = reading.starting_at(start, "Institution")
    short = owner is not None and owner.end < end and owner.name.endswith(reading.text[start : owner.end])
    return owner.name + reading.text[owner.end : end].replace("\n", "") if short and owner is not None else name


def again(reading: Reading) -> None:
    """Every further occurrence of a name that was found once."""
    for name in sorted({f.name for f in reading.found if f.type == "Project"}, key=lambda n: (-len(n), n)):
        for start, end in reading.spans_of(name):
            add(reading, start, end + 2 * reading.text.startswith("项目", end), "again")
        stem = name.removesuffix("项目")
        for match in re.finditer(re.escape(stem) + _TOLD, reading.text) if 6 <= len(stem) < len(name) else ():
            if (added := add(reading, match.start(), match.start() + len(stem), "again")) is not None:
                added.name, added.resolved_by = name, "article"  # 甲现代农业园区项目: 甲现代农业园区|总投资…
    names = frozenset(f.name for f in reading.found if f.type == "Project")
    for found in [f for f in reading.found if f.type == "Project"]:
        _shorter(reading, found, names)


def _leads_to(reading: Reading, at: int, stop: int) -> int | None:
    """Where the area, school, hospital or size ends that a name begins with, if a name is left behind it."""
    if (size := _SIZE.match(reading.text, at, stop - 3)) is not None:
        return size.end()
    body = reading.starting_at(at, "Institution")
    built = body is not None and body.attributes.get("kind") in ("hospital", "school")
    lead = body if built else reading.starting_at(at, "Place")
    return lead.end if lead is not None and stop - lead.end >= 5 else None


def _shorter(reading: Reading, found: Found, names: Set[str]) -> None:
    """甲镇乙村集中安置点 told again as |乙村集中安置点: without the area that its name begins with; 500MW|储能电站."""
    at = found.start
    while (begin := _leads_to(reading, at, found.end)) is not None:
        sized, at = _SIZE.match(reading.text, at, begin) is not None, begin
        rest = reading.text[at : found.end]
        own = project_words.generic(reading.vocabulary).sub("", rest.removesuffix("项目").removesuffix("工程"))
        known = len(own) >= 4 and not any(n != found.name and n.endswith(rest) for n in names)
        for start, end in reading.spans_of(rest) if known else ():
            alone = reading.ending_at(start, "Place") is None and start in reading.borders
            named = sized or project_bounds.trimmed(reading, start, end) == (start, end)  # 甲县乙村|灾后重建项目 is any
            if alone and named and not reading.covering(start, end, "Project", "Policy", "Institution"):
                reading.add(Found(start, end, "Project", found.name, "again", "article"))
