"""Names that a verb of construction stands before or behind, one by one or in a list."""

import re
from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.places.areas import chain_start
from fangzhi.extract.places.borders import left_border
from fangzhi.extract.projects import begins as project_begins
from fangzhi.extract.projects import lists as project_lists
from fangzhi.extract.projects import names as project_names
from fangzhi.extract.projects import owners as project_owners
from fangzhi.extract.projects import rows as project_rows
from fangzhi.extract.projects import told as project_told
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.projects.adding import add
from fangzhi.extract.reading import Reading
from fangzhi.extract.tagger import Word

_CLAUSE = expression(r"[^，。；：！？\n]{2,120}")
_CLOSING = expression(r"等(?:一批)?[\w]{0,4}?(?:重大|重点|民生)?(?:项目|工程)")
# what a name may be made of back to 的, 了 or the start of its clause; 年产3万吨 begins one by itself
_STRETCH = expression(
    r"(?:^|[，。；：、的了\n])(?P<name>(?P<made>年产(?:值)?[\d.]+[万亿]?[\u4e00-\u9fff])?[^，。；：、的了\n]{2,26})$"
)
_NAMES = frozenset("Place Institution n nz ns m".split())
_APART = frozenset("p c d u r xc".split())
_DEED = expression(project_rows.DEEDS)  # 甲文化园|提升|工程: part of the name, whatever the tagger says
# 新建|县城第二水厂|，日供水5万立方米，估算总投资2亿元
_COSTS_NEXT = expression("(?:项目|工程)?，(?:[^，。；]{2,24}，){0,2}(?:计划|预计|概算|估算|批复|项目|工程)*总投资")
_WORKS = expression("(?:工程|项目)(?:(?:建设|施工)?(?:现场|工地))?$")  # 来到甲产业园二期、乙扩建工程|现场
_COSTING = expression(r"(?:总|计划)?(?:投资|占地)[^，。；、的]{2,14}的$")


def behind(reading: Reading) -> None:
    """加快推进甲产业园、乙水库建设: each item of the list behind a verb that ends with a head."""
    done = 0
    for verb in reading.matches(project_words.verbs(reading.vocabulary)):
        if (
            verb.start() < done
            or reading.text.startswith("主要", verb.start() - 2)
            or reading.text.startswith(("包括", "内容", "涵盖"), verb.end())
            or _is_noun(reading, verb.end())
            or project_lists.of_phase(reading, verb.end())
            or _of_name(reading, verb)
        ):
            continue  # 主要建设 tells the parts of a project, 一期工程建设… those of a phase
        clause = _CLAUSE.match(reading.text, verb.end())
        if clause is None:
            continue
        closing = _CLOSING.search(reading.text, verb.end(), clause.end())
        items = _items(reading, verb.end(), closing.start() if closing else clause.end())
        named = [(s, e, strength) for a, b in items for s, e, strength in _heads(reading, a, b)]
        firm = _firm_there(reading, verb.start())
        sure, begun = any(strength == "strong" for _, _, strength in named), False
        for start, end, strength in named:
            if firm and project_begins.name_start(reading, end - 1, False) == start and _own(reading, start, end) > 3:
                add(reading, start, end, "verb-object")
                continue
            if strength == "told" and not ("建" in verb.group() or reading.text.startswith("建设", end)):
                continue  # 推动甲港管理更上一层|楼
            begun = begun or _begun(reading, start, end)  # 启动甲公园修复工程和|供水一体化二期工程
            if verb.group() in ("启动", "启动了") and not (begun and reading.text.endswith(("工程", "项目"), start, end)):
                continue
            costs = strength == "weak" and _COSTS_NEXT.match(reading.text, end) and _own(reading, start, end) > 3
            if (
                strength == "strong"
                or (sure and strength == "weak")
                or costs
                or project_names.anchored(reading, start, end, strength)
            ):
                add(reading, start, end, "verb-object")
        for a, b in items if sure else ():
            if not reading.within(a, b, "Project") and (whole := _of_area(reading, a, b)) is not None:
                add(reading, *whole, "list")
        if closing and len(items) >= 3 and sure:
            for a, b in items:
                if not reading.within(a, b, "Project") and re.fullmatch(r"[\u4e00-\u9fff]{5,14}(?<!战|动)", reading.text[a:b]):
                    add(reading, a, b, "list")
        done = clause.end() if named else verb.end()


def _of_area(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """实施甲引水工程、|乙镇河道治理: what is done in an area, in one list with works."""
    area = project_words.area_at(reading, start)
    whole = project_rows.name(reading, start, end) if area is not None else None
    return whole if whole is not None and whole[0] == start else None


def _is_noun(reading: Reading, at: int) -> bool:
    """察看甲商务区|规划建设|、乙湿地公园, 整村|推进|和“丙”项目: a verb that another noun is joined to has no object."""
    return reading.text.startswith("、", at) or reading.word_at(at) == Word(at, at + 1, "c")


def _of_name(reading: Reading, verb: re.Match[str]) -> bool:
    """甲灌区|续建|配套与节水改造项目: what is done to the works that a name begins with, no verb before another name."""
    heads = project_words.heads_end(reading.vocabulary)
    before = reading.text[max(0, verb.start() - 8) : verb.start()]
    joined = reading.text.startswith(("配套", "与", "及"), verb.end())
    return joined and verb.group() in ("续建", "新建", "扩建", "改建") and heads.search(before) is not None


def _firm_there(reading: Reading, verb: int) -> bool:
    """甲公司将在乙县丙镇|建设…: a company and the place where it builds, right before the verb."""
    at = chain_start(reading, verb)
    clause, _ = reading.clause_of(verb)
    there = at < verb and reading.text[at - 1 : at] == "在"
    return there and any(project_owners.is_company(f) for f in reading.within(clause, at, "Institution"))


def _own(reading: Reading, start: int, end: int) -> int:
    """How much of its own a name has before its head."""
    head = project_words.heads_end(reading.vocabulary).search(reading.text[start:end])
    core = reading.text[start:end][: head.start() if head else None]
    return len(project_words.generic(reading.vocabulary).sub("", core))


def _begun(reading: Reading, start: int, end: int) -> bool:
    """启动甲镇治沙工程, 启动“马背医院”流动诊疗项目: works that are begun, but 启动大豆单产提升工程 tells of a programme."""
    return reading.text.endswith("项目", start, end) or project_words.area_at(reading, start) is not None


def _items(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """The items of a list; 和 parts two only behind a head: 甲产业园和乙水库, but 保护和修复工程 is one."""
    cuts = [m.span() for m in re.finditer("、(?:以及)?|，", reading.text[start:end])]
    cuts += [m.span("join") for m in project_words.joined(reading.vocabulary).finditer(reading.text[start:end])]
    items, at = [], 0
    for cut, after in [*sorted(cuts), (end - start, end - start)]:
        if cut > at:
            items.append((start + at, start + cut))
        at = max(at, after)
    return items


def _heads(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The name in one item of a list, if it has a head: its offsets, and how strong the head is."""
    match = project_words.item(reading.vocabulary).match(reading.text, start, end)
    if match is None:
        return
    told = project_names.TOLD_OF.match(match.group())
    begin = told.end() + match.start() if told else match.start()
    begin += len(project_names.leading(reading.vocabulary, reading.text[begin : match.end()]))
    if project_names.is_name(reading, begin, match.end(), match["head"]):
        strength = reading.vocabulary.lexicon("project_heads")[match["head"]]["strength"]
        yield begin, match.end(), "strong" if strength == "told" and match.group().endswith(("工程", "项目")) else strength


def visited(reading: Reading) -> None:
    """察看了甲渠加固工程施工现场: only what calls itself works or a project."""
    for verb in reading.matches(project_words.verbs(reading.vocabulary, "visit")):
        clause = _CLAUSE.match(reading.text, verb.end())
        items = _items(reading, verb.end(), clause.end()) if clause else []
        sure = len(items) > 1 and _WORKS.search(reading.text, *items[-1]) is not None
        on_spot = sure and reading.text.endswith(("现场", "工地"), 0, items[-1][1])
        for a, b in items:
            if on_spot and reading.ending_at(b, "Place") is not None:
                continue  # 来到|甲镇装备产业园|、乙变电站工程现场: a park that is there
            for start, end, strength in _heads(reading, a, b):
                if sure and strength == "strong" and reading.text[end:b] in ("", "项目", "建设项目", "建设工程"):
                    add(reading, start, end, "visit")  # 观摩了甲融合示范园、乙一期和丙生产线建设项目
                elif reading.text[start:end].endswith(("工程", "项目")) or reading.text.startswith(
                    ("建设情况", "建设进展", "建设时", "建设工作"), end
                ):
                    add(reading, start, end, "visit")
            whole = project_rows.name(reading, a, b) if sure and not reading.within(a, b, "Project") else None
            if whole is not None:
                add(reading, *whole, "visit")  # 察看了|甲河生态治理|、G207甲至乙改建、丙改造项目


def before(reading: Reading) -> None:
    """青岭水库工程日前开工: a name right before a verb, or before its own investment or area."""
    for match in reading.matches(project_words.subject(reading.vocabulary)):
        head, end, word = _last_head(reading, match)
        quote = reading.text.rfind("“", max(0, head - 20), head)
        quoted = quote >= 0 and "”" not in reading.text[quote:head]
        start = quote + 1 if quoted else _border(reading, head, word)
        start += start > 0 and reading.text.startswith("其中", start - 1)  # 其|中市人民医院: so the tagger
        start += len(project_names.leading(reading.vocabulary, reading.text[start:end]))
        if project_told.CHOSEN.search(reading.text, max(0, start - 5), start):
            continue  # 坐落于|甲工业园，由…建设
        there = match["between"] is not None or "，" in match.group()  # 在甲镇|乙工业园|，总投资9亿元的…
        if there and project_names.venue(reading, start, match.end()):
            continue
        if start >= head or not project_names.is_name(reading, start, end, word):
            continue
        if project_begins.PARTS.search(reading.text, reading.clause_of(start)[0], start):
            continue  # 主要建设叶片和|齿轮箱生产线，由…承建
        strong = reading.vocabulary.lexicon("project_heads")[word]["strength"] == "strong"
        strong = strong or reading.text.endswith(("工程", "项目"), start, end)  # 甲水厂|扩建|工程 calls itself works
        if strong or project_names.anchored(reading, start, end):
            add(reading, start, end, "subject-verb")
            listed(reading, start)


def listed(reading: Reading, start: int) -> None:
    """甲修复工程、|乙水库建成投用: what stands in one list before a project is one, where it ends with a strong head."""
    clause, _ = reading.clause_of(start)
    cost = _COSTING.search(reading.text, max(clause, start - 24), start)
    start = cost.start() if cost else start  # 甲供水工程、|投资9000万元的|乙小区
    if reading.text[start - 1 : start] not in ("、", "和", "及"):
        return
    for a, b in _items(reading, clause, start - 1):
        if (whole := project_rows.name(reading, a, b)) is not None and not reading.within(a, b, "Project"):
            add(reading, *whole, "list")
            continue
        for begin, end, strength in _heads(reading, a, b):
            if (
                (strength == "strong" or project_names.anchored(reading, begin, end, strength))
                and end == b
                and not reading.within(a, b, "Project")
            ):
                add(reading, begin, end, "list")


def _last_head(reading: Reading, match: re.Match[str]) -> tuple[int, int, str]:
    """Where the head begins, where the name ends, and the head: of 甲大道东延工程 it is 工程."""
    last = (match.start("head"), match.end("name"), match["head"])
    if match["between"]:
        heads = project_words.phased(reading.vocabulary, project_words.EVERY)
        for inner in heads.finditer(reading.text, match.end("head"), match.end("between")):
            whole = inner.end() in reading.borders and project_told.nominal(reading, last[1], inner.end())
            if whole or inner.group().endswith(("工程", "项目")):
                last = (inner.start("head"), inner.end(), inner["head"])
    return last


def _border(reading: Reading, head: int, word: str) -> int:
    """Where a name begins whose head stands at an offset: over words of works too (甲大道|东延工程, 甲渠|除险加固工程)."""
    clause = reading.clause_of(head)[0]
    if (whole := project_begins.described(reading, head)) is not None:
        return whole
    start = left_border(reading, head, max(0, head - project_names.FURTHEST, clause))
    start = project_begins.other_end(reading, start, clause)
    told = project_begins.name_start(reading, head, word.endswith(("工程", "项目")))
    if told is not None and told < start and _is_free(reading, told, start):
        return told
    if not word.endswith(("工程", "项目")):
        return start
    stretch = _STRETCH.search(reading.text, max(clause - 1, head - project_names.FURTHEST - 4, 0), head)
    begin = stretch.start("name") if stretch else head
    if stretch is None or begin >= start or head - begin < 4:
        return start
    anchored = reading.starting_at(begin, "Place", "Institution") is not None
    free = begin in reading.borders and not any(w.tag in _APART for w in project_words.words_in(reading, begin, head))
    acts = project_begins.ACTS.search(reading.text, begin, head) is not None  # 甲县举行|春季项目集中开工仪式
    return begin if stretch["made"] or (not acts and anchored and free and begin in (clause, *_behind(reading, begin))) else start


def _is_free(reading: Reading, at: int, start: int) -> bool:
    """Whether a name may go on to the left: it begins with a noun, and nothing is done in between (会议听取|甲河治理工程)."""
    words = project_words.words_in(reading, at, start)
    if reading.text[at].isdigit():
        return True  # 300兆瓦压缩|空气储能电站
    acts = (w for w in words if w.tag == "v" and w.end - w.start > 1 and not _DEED.fullmatch(reading.text, w.start, w.end))
    return bool(words) and words[0].tag in _NAMES and next(acts, None) is None


def _behind(reading: Reading, at: int) -> tuple[int, ...]:
    return (at,) if reading.text[at - 1 : at] in ("的", "了", "“", "、") else ()
