"""Which project a stretch of text speaks of."""

from fangzhi.expressions import expression
from fangzhi.extract import actors
from fangzhi.extract.projects import lists as project_lists
from fangzhi.extract.projects import numbered as project_numbered
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.reading import Found, Reading

_IT = expression(
    r"“?(?:(?:据悉|据了解|据介绍|其中|目前|截至目前|眼下|如今|建成后|全部建成后)，?“?)?"
    r"(?:(?:[该这](?:[个一项座条])?[^，。；的]{4,40}的)?(?:该|这一|这个|这项|这座|这条|整个|我们的?)?(?P<noun>项目|工程|园区|基地|水库|大桥|铁路|高速|高铁|综合体|产业园)(?!配套|内|里|企业|负责|管委会|的[^总投计])|"
    r"(?P<costs>(?:计划|预计|静态|动态|概算|估算)?总投资|(?:规划|总)?(?:占地|建筑|用地)))"
)
_THAT = expression("该(?:项目|工程)")  # 接手|该项目|，预计明年交付
# 走进甲矿场技改现场，|…: where a sentence so begins, it tells of that
_SPOT = expression(r"[^，。；\n]{4,30}(?:(?:项目|工程|建设|施工)(?:建设|施工)?(?:现场|工地)|(?:现场|工地))[，内里上]")
# 目前，|主体结构|已封顶: how far the one that the paragraph tells of has come
_STANDS = expression(
    r"(?:目前|截至目前|截至[\d月日年底]+|眼下|现|如今)，?[^。]{0,30}?(?:主体|封顶|桩基|装修|路基|桥墩|主[桥塔墩]|桥面|钢箱梁|站房|隧[道洞]|大坝|设备安装|施工|工程)|"
    r"“?(?:路基|桥[涵梁墩]|桩基|主体|隧道|大坝|管网|厂房|设备|土建)[^。]{0,24}?(?:完成|封顶|贯通|合龙|完工|铺设)|"
    r"自?[^，。；]{2,14}(?:开工|动工|进场施工|启动)(?:建设)?以来|"
    r"截[至止][\d月日底初中上下旬年目前]{1,9}，(?:已|累计)*完成总?投资"
)
# 投资9亿元改造县陵园，|工程由…: works that the sentence tells of without their name
_BUILT_HERE = expression(
    r"(?:投资|投入|斥资)[^，。；]{0,4}\d[^，。；的]{0,6}元(?:资金)?，?(?:用于)?(?:改造|新建|改建|扩建|修建|建设|建起|修缮)[^，。；]{4,}，"
)
# what a bare noun may mean: 学校 a 中学
_KINDS = {
    "学校": ("学校", "中学", "小学", "校区", "学院"),
    "医院": ("医院", "院区"),
    "园区": ("园区", "园"),
    "大桥": ("桥",),
    "公路": ("公路", "段"),
    "高速": ("高速", "高速公路", "段"),
    "路段": ("段",),
    "中心": ("中心",),
}
# 甲人民公园位居镇区南侧，|规划占地900亩: of what the sentence begins with
OTHER_SITE = expression(r"\s*(?![该这本]|项目|工程|园区|基地|总|其)[^，。；]{4,24}(?:位居|位于|地处|[坐座]落)")
_ITS_WORKS = expression("(?:的[\u4e00-\u9fff]{0,6}|(?:控制性|关键性?|重点|节点|先导)+)(?:工程|项目|节点|枢纽|标段)")
_IS = expression("(?:是|作为|系|属于?)[\u4e00-\u9fff]{0,4}$")
_MEASURED = expression("(?:总|规划|计划|概算)*(?:投资|占地|用地|建筑面积|面积)")
_WORKS = expression("(?:建设)?(?:[一二三四五六]期)?(?:建设)?(?:项目|工程)?$")  # 甲定居点|二期工程
_CALLED = expression(
    r"(?:该|这座|这条|确保|力争|保证)?([\u4e00-\u9fff]{2,5}?)(?:工程|项目)"
    r"(?=由|总投资|计划|预计|位于|占地|全长|已|于|去年|今年|明年|年底|\d)"
)


def projects(reading: Reading) -> list[Found]:
    """The projects that the article prints."""
    return [f for f in reading.found if f.type == "Project" and not f.silent]


def meant(reading: Reading, at: int) -> Found | None:
    """The one project that a stretch speaks of: the only one before it in the sentence, else the
    paragraph's only one, else the only one so far."""
    start, _ = reading.sentence_of(at)
    clause, _ = reading.clause_of(at)
    if reading.text.startswith(("前者", "后者"), clause) and not reading.within(clause, at, "Project"):
        return _paired(reading, at)
    topic = (
        _bracketed(reading, start, at)
        or _paired(reading, at)
        or project_lists.topic(reading, at)
        or _short(reading, start)
        or _short(reading, clause)
        or bare(reading, start)
        or bare(reading, clause)
    )
    if topic is not None:
        return topic
    here = [f for f in reading.within(start, at, "Project") if not is_whole(reading, f)]
    if here and _part(reading, max(here[-1].end, clause), at):
        return None
    if here and reading.text.startswith("其中", start) and reading.text.startswith(("项目", "工程", "整个"), clause):
        whole = only(reading, start)  # 其中，甲枢纽全面开工，|项目计划2026年建成
        if whole is not None:
            return whole
    if here:
        names = {f.name for f in here}
        last, _ = reading.clause_of(here[-1].start)
        near = {f.name for f in reading.within(last, at, "Project")}
        at_head = here[-1].start - last <= 2 or last == reading.clause_of(at)[0]  # 其中|甲基地总投资6亿元，由乙承建
        return here[-1] if len(names) == 1 or (len(near) == 1 and at_head) else None
    if (other := project_words.this(reading.vocabulary).match(reading.text, start)) is not None:
        return _that(reading, start, other["noun"])  # 该路由…: None, where no name is known here
    opened = start + reading.text.startswith("“", start)
    told = [m for c in (opened, *actors.clauses(reading.text, start, at + 1)) if (m := _IT.match(reading.text, c))]
    if not told and not _THAT.search(reading.text, start, at) and _STANDS.match(reading.text, opened) is None:
        return None
    aside = bool(told) and all(m["costs"] and m.start() > opened for m in told)  # 某河坝连年出险，总投资…
    found = only(reading, start)
    nouns = [m["noun"] for m in told if m["noun"]]
    gone = found is not None and (_left(reading, found, start, aside) or _another(reading, found, start, nouns))
    gone = gone or (bool(told) and _BUILT_HERE.search(reading.text, start, max(m.start() for m in told)) is not None)
    return None if gone or (found is not None and _of_another_line(reading, found, start)) else found


def is_whole(reading: Reading, project: Found) -> bool:
    """甲大桥是|乙高速公路|的控制性工程，由…: that of which the works told of are a part."""
    behind = _ITS_WORKS.match(reading.text, project.end)
    return behind is not None and _IS.search(reading.text, max(0, project.start - 8), project.start) is not None


def _part(reading: Reading, since: int, at: int) -> bool:
    """甲小学占地9亩，|乙小学|占地…, 甲医院床位9张，|门诊楼|建筑面积…: a clause of another work, or of a part of it."""
    if reading.text[since - 1 : since] not in "，；":
        return False
    measured = _MEASURED.search(reading.text, since, at + 6)
    named = reading.text[since : measured.start() if measured else at]
    heads = project_words.heads_end(reading.vocabulary)
    return 3 <= len(named) <= 20 and not named.endswith(("项目", "工程")) and heads.search(named) is not None


def _another(reading: Reading, project: Found, at: int, nouns: list[str]) -> bool:
    """甲工程…。\n乙乡的产业园已具雏形。|园区占地900亩: in another paragraph, a noun that no name has is of something else."""
    apart = project.end <= reading.text.rfind("\n", 0, at)
    fits = all(n in ("项目", "工程") or any(k in project.name for k in _KINDS.get(n, (n,))) for n in nouns)
    return apart and not fits


def _of_another_line(reading: Reading, project: Found, at: int) -> bool:
    """甲区一季度重点项目集中开工…。\n某配套管廊。|总投资9亿元: below all that is begun together, a line tells of one of them."""
    return project.rule == "batch" and project.end <= reading.text.rfind("\n", 0, at)


def _left(reading: Reading, project: Found, at: int, aside: bool) -> bool:
    """Whether a sentence tells of something else than the project before it.

    It does where it begins in another paragraph and does not take the project up, and behind the site of another work.
    """
    if aside and (project.end <= reading.text.rfind("\n", 0, at) or OTHER_SITE.match(reading.text, at)):
        return True
    if project_numbered.start(reading, at) >= project.end:
        return True  # 1.甲项目。…2.乙改造。|总投资…
    between = [s for s, e in reading.sentences if project.end < s <= at]
    return any(_SPOT.match(reading.text, s) and not reading.within(s, reading.clause_of(s)[1], "Project") for s in between)


def _that(reading: Reading, at: int, noun: str) -> Found | None:
    """该路|全长18公里: the one project of the paragraph that has the noun in its name."""
    before = reading.within(reading.line_start(at), at, "Project")
    named = {f.name: f for f in before if noun in f.name}
    return next(iter(named.values())) if len(named) == 1 else None


def _bracketed(reading: Reading, start: int, at: int) -> Found | None:
    """甲项目（|总投资3亿元）: what stands in brackets right behind a name is told of it."""
    opened = reading.text.rfind("（", start, at)
    inside = opened >= 0 and reading.text.find("）", opened, at) < 0
    return reading.ending_at(opened, "Project") if inside else None


def only(reading: Reading, at: int) -> Found | None:
    """The paragraph's only project before an offset, else the only one so far."""
    paragraph = reading.within(reading.line_start(at), at, "Project")
    body = [] if paragraph else reading.within(reading.headline_end, at, "Project")  # a headline calls it otherwise
    before = [f for f in paragraph or body or reading.within(0, at, "Project") if f.rule != "phase"]
    before = [f for f in before if not is_whole(reading, f)] or before
    return before[-1] if len({f.name for f in before}) == 1 else None


def _paired(reading: Reading, at: int) -> Found | None:
    """前者|总投资4亿元，后者由…: which of the two projects told of last is meant at an offset."""
    start, _ = reading.sentence_of(at)
    for clause in reversed(actors.clauses(reading.text, start, at + 1)):
        which = reading.text[clause : clause + 2]
        if which in ("前者", "后者"):
            named = reading.within(reading.line_start(start), clause, "Project")
            last: dict[str, Found] = {}
            for found in reversed(named):
                last.setdefault(found.name, found)
            two = list(last.values())[:2]
            row = {f.name for f in reading.within(reading.clause_of(two[0].start)[0], clause, "Project")} if two else set()
            if len(row) > 2:
                return None  # 甲、乙和丙工程，|前者|年底投用
            return (two[1] if which == "前者" else two[0]) if len(two) == 2 else None
    return None


def stands(reading: Reading, at: int) -> bool:
    """Whether a clause tells how far the works have come: 目前主体已封顶."""
    return _STANDS.match(reading.text, at) is not None


def _short(reading: Reading, start: int) -> Found | None:
    """变电站工程由…: the one project of the paragraph that has the word in its name."""
    word = None if reading.starting_at(start, "Project") else _CALLED.match(reading.text, start)
    before = reading.within(reading.line_start(start), start, "Project") if word else []
    named = {f.name: f for f in before if word and word[1] in f.name}
    return next(iter(named.values())) if len(named) == 1 else None


def bare(reading: Reading, at: int) -> Found | None:
    """学校占地…, 该风电场由…: the one project of the paragraph that is called so, the last of them."""
    word = project_words.bare(reading.vocabulary).match(reading.text, at)
    if word is None:
        return None
    noun = word["noun"]
    ends = _KINDS.get(noun, (noun,))
    before = reading.within(reading.line_start(at), at, "Project")
    called = ((f, f.name.removesuffix("项目").removesuffix("建设"), _WORKS.sub("", f.name)) for f in reversed(before))
    return next((f for f, name, stem in called if name.endswith(ends) or stem.endswith(ends)), None)
