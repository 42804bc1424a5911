"""Projects told of in a list: a line or an item each, or all of a quarter begun together as one batch."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.projects import items as project_items
from fangzhi.extract.projects import numbered as project_numbered
from fangzhi.extract.projects import rows as project_rows
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.reading import Found, Reading
from fangzhi.vocabulary import Vocabulary

# ▲甲项目, ——甲项目, 1.甲项目, （二）甲项目: how an item of a list is set off
_MARK = (
    rf"(?:[{project_words.MARKS}]|[—－–-]{{1,2}}(?![—－–-])|(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})[.．、](?!\d)|"
    r"[（(][\d一二三四五六七八九十]{1,3}[）)]、?|[①-⑳])"
)
_ITEM = expression(
    rf"(?m)^\s*(?P<mark>{_MARK}\s*)?(?P<name>[^，。：；、的了\n]{{4,28}}?(?:（[一二三四]期）)?)[。：](?P<told>[^\n]+)"
)
# 甲产业园（三期）。|总投资…: what goes on about the name of a line without a mark
_TELLS = expression(
    r"(?:项目|工程)?(?:由|位于|[坐座]落|选址|起于|全长|占地|用地|装机|业主|投资[方商单]|建设(?:地点|内容|规模|单位)|"
    r"(?:计划|概算|估算|预计)?总?投资|总?建筑面积|总用地|新建|规划)|[^，。；]{2,16}担?任(?:项目)?业主"
)
_COSTS = expression(
    r"(?:总|概算|估算|计划)?投资[^，。；]{0,6}\d|占地[^，。；]{0,4}\d|建筑面积[^，。；]{0,4}\d|(?:建设|施工|业主|承建)单位"
)
# 甲区|2024年一季度重点项目|集中开工
_BATCH = expression(
    r"(?:\d{4}年)?(?:度|第?[一二三四]季度|上半年|下半年)?(?:全[市县区州])?(?:第[一二三四]批)?"
    r"(?:重点|重大|民生)(?:产业|工业|建设)?项目(?=集中(?P<what>开工|签约|竣工))"
)
_HELD = expression("(?:集中)?(?:开工|签约|竣工)(?:仪式|活动|典礼|大会|现场会|推进会|动员|[和暨及、])")
_THIS_BATCH = expression(
    r"\s*(?:据悉，|据了解，)?(?:此次|本次|这次|当天|当日)"
    r"(?:集中)?(?:开工|签约|竣工)(?:的)?(?:[^，。\d]{0,6}项目|\d+个)"
)
# 现场签约项目16个，…。其中，甲项目落户乙市; 此次签约的11个项目|包括…; 23个项目|现场签约
_TOGETHER = expression(
    r"(?P<what>签约|开工|竣工|续建)(?:(?:的)?[^，。；]{0,8}项目[^，。；\d]{0,4}\d|，(?:[两三四五六七八九十]|\d+)个项目)|集中(?P<all>签约|开工|竣工)|"
    r"(?P<these>签约|开工|竣工|续建)的?(?:\d+个|[^，。；\d]{0,8})?(?:项目|工程)(?=(?:共?\d+个|主要|分别|包括|包含|涵盖|涉及|有：|是：|为：|：))|"
    r"\d+个[^，。；、]{0,8}(?:项目|工程)[^，。；、]{0,6}(?P<each>签约|开工|竣工)(?!的?\d)|"
    r"(?P<still>签约|开工|竣工|投产)(?:建设)?的(?:还|主要)?(?:有|包括)"
)
_ALL_LED = expression(
    "\\s*(?:此次|本次|这次|当天|当日)(?:集中)?(?P<what>开工|签约|竣工)(?:建设)?的(?=[\u4e00-\u9fff“])(?!项目|重大|重点)"
)
_OF_THEM = expression(r"\s*(?:其中|部分项目|(?:签约|开工)项目中)")
# what leads from all of them to each: 分别是：甲；乙
_OPENS = expression(
    "(?<=开工|签约|竣工)：|(?<=签约项目)中，|(?<=开工项目)中，|其中|部分项目|分别[是为：]|包括|包含|涵盖|，即(?![将可使])|有：|是：|为：|项目：|分(?:现场|会场)(?:：|[是为设])"
)
# 集中开工仪式举行…。\n其中，产业类6项，总投资9亿元，分别是总投资2亿元的|甲项目，总投资3亿元的乙项目
_OF_SORTS = expression(r"\s*(?:其中，?)?[^，。；]{1,10}类(?:项目)?(?:共|有)?\d+[个项]，")
# 发布的“招商场景”分别为：|甲园: what is offered, not what was signed before
_OFFERED = expression("(?:场景|[发公]布|推[出介])[^。；：]{0,16}[是为括]：?")
# 该项目|建设…, 一期投资3亿元，|建设…, 总投资3亿元，|建设…
_WHOLE_BEFORE = expression(
    r"^(?:该|这一|这个)?(?:项目|工程)|[一二三四]期|^(?:计划|预计|概算|估算)?总投资[^，。；的]{2,14}，(?:占地[^，。；]{2,14}，)?$"
)
_ALONE = expression("”?(?:项目|工程)?[。：]")  # a line that begins with the name as a sentence of its own


def find(reading: Reading) -> list[tuple[int, int, str]]:
    """Where projects stand that a list names: ▲甲产业园项目。…, 甲区一季度重点项目|集中开工, 年产9万吨乙项目."""
    spans = [(m.start("name"), m.end("name"), "line") for m in _line(reading.vocabulary).finditer(reading.text)]
    spans += _enumerated(reading)
    spans += [
        (m.start(), m.end(), "made") for m in project_words.made().finditer(reading.text) if not of_phase(reading, m.start())
    ]
    spans += [(m.start("name"), m.end("name"), "told") for m in project_words.told_of(reading.vocabulary).finditer(reading.text)]
    return spans + _batches(reading)


def _batches(reading: Reading) -> list[tuple[int, int, str]]:
    """甲区2024年一季度重点项目|集中开工, where the text names no occasion by them: 甲区一季度重点项目集中开工|仪式."""
    every = list(reading.matches(_BATCH, "项目集中"))
    if any(_HELD.match(reading.text, match.end()) for match in every):
        return []
    places = [(reading.ending_at(match.start(), "Place"), match) for match in every if len(match.group()) > 4]
    return [(place.start, match.end(), "batch") for place, match in places if place is not None]


def _enumerated(reading: Reading) -> list[tuple[int, int, str]]:
    """4.甲氢能装备二期。投资9亿元，…: what begins a line that tells a cost, where other lines do."""
    ends = project_rows.ends(reading.vocabulary)
    told = [m for m in _ITEM.finditer(reading.text) if _COSTS.search(m["told"]) and (m["mark"] or _TELLS.match(m["told"]))]
    told += [m for m in project_numbered.named(reading) if _COSTS.search(m["told"])]
    lines = [m for m in told if ends.search(m["name"].removesuffix("）"))]
    acts = project_words.verbs(reading.vocabulary)
    own = [m.span("name") for m in lines if acts.match(m["name"]) is None and not reading.within(*m.span("name"), "Person")]
    return [(start, end, "line") for start, end in own] if len(own) > 1 else []


def of_phase(reading: Reading, at: int) -> bool:
    """一期工程投资3亿元，建设|年产9万吨生产线, 该项目总投资3亿元，建设|乙产业园: what works are made of is none beside them."""
    clause, _ = reading.clause_of(at)
    start, _ = reading.sentence_of(at)
    made = re.match("(?:主要)?(?:建设|新建|新上)", reading.text[clause:at])
    return made is not None and _WHOLE_BEFORE.search(reading.text[start:clause]) is not None


def batch(reading: Reading) -> Found | None:
    """The one batch of an article."""
    found = {f.name: f for f in reading.found if f.type == "Project" and f.rule == "batch"}
    return next(iter(found.values())) if len(found) == 1 else None


def unite(reading: Reading) -> None:
    """甲区一季度重点项目 of a headline is 甲区2027年一季度重点项目."""
    every = [f for f in reading.found if f.type == "Project" and f.rule == "batch"]
    for found in every:
        longer = [f.name for f in every if len(f.name) > len(found.name) and re.sub(r"\d{4}年", "", f.name) == found.name]
        found.name = longer[0] if longer else found.name


def topic(reading: Reading, at: int) -> Found | None:
    """The project that the line of a text offset is about, or the batch that 此次集中开工项目 means."""
    line = max(reading.line_start(at), project_numbered.start(reading, at))
    start, _ = reading.sentence_of(at)
    if _THIS_BATCH.match(reading.text, start):
        return batch(reading)
    if reading.within(start, at, "Project"):
        return None  # ●甲工程竣工；乙工程|完成投资9亿元
    head = re.match(rf"\s*(?P<mark>{_MARK}\s*)?“?", reading.text[line : line + 10])
    named = reading.starting_at(line + head.end(), "Project") if head else None
    alone = named is not None and _ALONE.match(reading.text, named.end)
    return named if alone or (head and head["mark"]) else None


def is_batch(reading: Reading, at: int) -> bool:
    """Whether the sentence of an offset tells of all that is begun or signed together."""
    return bool(_THIS_BATCH.match(reading.text, reading.sentence_of(at)[0]))


def led(reading: Reading, project: Found) -> str:
    """此次开工的甲道路，总投资9亿元；|乙园占地…: what all of the items have come to, told at the head of the first."""
    start, end = reading.sentence_of(project.start)
    told = _ALL_LED.match(reading.text, block(reading.text, start, reading.line_start(start)))
    first = next(iter(reading.within(start, end, "Project")), None) if told else None
    return project_words.STATUS[told["what"]] if told and first is project else ""


def status(reading: Reading, project: Found) -> str:
    """What all the projects of a list have come to: 集中签约 stands before the list, or in the sentence before 其中."""
    text = reading.text
    if project.rule == "batch":
        told = re.match("集中(签约|开工|竣工)", text[project.end : project.end + 4])
        return project_words.STATUS[told[1]] if told else ""
    line = text.rfind("\n", 0, project.start) + 1
    start, _ = reading.sentence_of(project.start)
    if (project.rule == "line" and text[line : project.start].strip()) or _in_row(text, line):
        every = [what for what in _together(text, 0, line) if what != "续建"]  # far above, that is told of others
        return project_words.STATUS[every[-1]] if every else ""
    if _OFFERED.search(text, start, project.start):
        return ""
    if project_items.listed(reading, project) and (begun := _begun_together(reading, line)):
        return begun
    own = [m.start() for m in _OPENS.finditer(text, start, project.start)]
    if own and (every := _together(text, start, own[-1] + 2)):
        return project_words.STATUS[every[-1]]  # 其中，新开工项目2个，分别为|甲、乙；续建项目…
    begin = block(text, start, line)
    openings = [m.start() for m in _OPENS.finditer(text, begin, project.start)]
    if not openings:
        return ""
    sites = text.startswith("分", openings[-1])  # 另设2个分现场：|甲生产线、乙技改
    if (sites or _of_sorts(reading, openings[-1])) and (begun := _begun_together(reading, start)):
        return begun
    since = line if begin > line else text.rfind("\n", 0, max(0, line - 1)) + 1
    before = reading.sentence_of(begin - 1)[0] if begin > since and _OF_THEM.match(text, begin) else begin
    every = _together(text, max(since, before) if begin > line else since, openings[0] + 2)
    return project_words.STATUS[every[-1]] if every else ""


def _of_sorts(reading: Reading, opening: int) -> bool:
    """基础设施类3项，总投资9亿元。|分别是甲项目…: whether a row tells one sort of all that is begun together."""
    start, _ = reading.sentence_of(opening)
    before = reading.sentence_of(start - 1)[0] if start and reading.text.startswith("分别", start) else start
    return _OF_SORTS.match(reading.text, before) is not None


def _begun_together(reading: Reading, end: int) -> str:
    """What an article says of all that its lists name: 此次|集中开工|的项目共47个."""
    every = [m["all"] for m in _TOGETHER.finditer(reading.text, 0, end) if m["all"]]
    return project_words.STATUS[every[-1]] if every else ""


def _together(text: str, start: int, end: int) -> list[str]:
    """What is told of all the projects of a list, each time: 签约, 开工 or 竣工."""
    return [m["what"] or m["all"] or m["these"] or m["each"] or m["still"] for m in _TOGETHER.finditer(text, start, end)]


def block(text: str, start: int, line: int) -> int:
    """Where the first of the items begins that stand before a sentence, parted by ；."""
    while text[start - 1 : start] == "；" and start > line:
        start = max(text.rfind(mark, line, start - 1) for mark in "。；") + 1 or line
    return max(start, line)


def _in_row(text: str, line: int) -> bool:
    """Whether a line is one of several that end with ；, as the items of a list do."""
    end = text.find("\n", line)
    return text[line : end if end >= 0 else len(text)].rstrip().endswith("；") or text[:line].rstrip().endswith("；")


@cache
def _line(vocabulary: Vocabulary) -> re.Pattern[str]:
    heads, verbs = project_words.head_words(vocabulary), project_words.before(vocabulary).pattern.replace("?P<verb>", "?:")
    return expression(
        rf"(?m)^\s*{_MARK}\s*(?!{verbs})(?P<name>(?:(?!日前|近日|成立|召开|举行|开展)[^，。：；、\n]){{3,32}}?(?:{heads})(?:[一二三四]期)?)"
        r"(?=[。：，（\s]|$)"
    )
