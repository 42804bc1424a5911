"""Targets: quantified goals and results of places, bodies, projects and occasions; a number that is neither is none."""

import re
from collections.abc import Iterator
from itertools import groupby

from fangzhi.expressions import expression
from fangzhi.extract import dates, quantities
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets import batches as target_batches
from fangzhi.extract.targets import branches as target_branches
from fangzhi.extract.targets import cases as target_cases
from fangzhi.extract.targets import counted as target_counted
from fangzhi.extract.targets import goals as target_goals
from fangzhi.extract.targets import groups as target_groups
from fangzhi.extract.targets import parts as target_parts
from fangzhi.extract.targets import phrases as target_phrases
from fangzhi.extract.targets import respective as target_respective
from fangzhi.extract.targets import sections as target_sections
from fangzhi.extract.targets import shared as target_shared
from fangzhi.extract.targets import subjects as target_subjects
from fangzhi.extract.targets import suffered as target_suffered
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets import works as target_works
from fangzhi.extract.targets.measures import Before, Phrase

_ASKED = expression(r"[^，。；]{0,30}(?:任务|目标)(?=[，。；]|$)")
_DONE = expression("已|目前|累计|完成")
_SO_FAR = expression("截[至止]")
_THIS_YEAR = expression(r"全年|年内|本年度|新的一年")
_PROPOSED = expression(r"(?:提出|要求|强调|明确|部署|商定|约定|议定)，")
_AGREED = expression("[商约议]定，")  # 双方商定，2027年甲区帮助乙县转移劳动力900人
_OF_PLAN = expression(
    r"(?:占|分别(?:已经?)?完成了?)[^，。；]{0,8}(?:计划|任务|目标)(?:任务)?的?|完成[^，。；\d]{0,8}(?:计划|任务|目标)\d[\d.]*[万亿]*[\u4e00-\u9fff]{1,3}的$"
)  # 完成投资9亿元，占年度计划的|43%
# 占年度计划的, 年度计划投资86亿元: of what was planned, no aim
_SHARE = expression("(?:占|完成)[^，。；]{0,8}(?:计划|任务|目标)(?:任务)?的|(?:年度?|今年|当年|全年)计划(?:完成)?总?投资")
# 财政收入28亿元，比上年增加|2亿元，增长9%; 立案186起，去年同期为|228起，下降18%: what rose is told before;
# 进出口8亿元，由一季度的下降|4%|转为增长8%
_APART = expression(
    r"，(?:[比较](?:上年|去年|前年|年初|上季度|上月|上年末|去年末|上年底|去年底)(?:同期)?|同比|环比)(?:增加|减少|净增|增收|短收|增长|多|少|提高)了?|"
    r"，(?:上年|去年|前年)(?:同期)?(?:为|是)|，由[^，。；\d]{1,10}(?:下降|增长)"
)
_HOURS = expression("[多余来半](?:小时|钟头|月|星期|世纪)")  # 搜寻了|1个|多小时
_PACE = expression("的(?:速度|节奏|频率|步伐)")  # 以日均植树|2万亩|的速度
_NO_OBJECT = expression("[一二三四五六七八九十两几多]+[项个名批座家条件笔]")  # 提供|一项|约3亿元基金
_FOR_WORKS = expression("开工|动工|投用|建成|竣工|投产|完工|通车|投入使用|交付")  # 新建学校，2025年8月|投用；改造管网9公里
_BEGUN = expression("已(?:开工|动工|复工|入库|投产|竣工|完工|建成|完成)$")
_BY_SORT = frozenset("所 座 处 公里 亩 户 栋 家 条 间 口 台".split())  # units that tell what is counted
_OPENS = 4  # characters before the date that a sentence begins with: 今年6月底前
_TOWARDS = expression(r"(?<!截)[到至]$")

Row = tuple[Quantity, Phrase]


def state(reading: Reading) -> None:
    """Target: subject, object, value and deadline; details tell modality, basis, bound and period."""
    said: set[tuple[str, str, str]] = set()
    whole: list[Found] = []  # whose the projects are that were counted last: so are their kinds
    told: tuple[Phrase, list[Found]] | None = None  # the phrase before, and whose it is
    for quantity, phrase in [*target_respective.reached(reading, list(_phrases(reading))), *target_suffered.toll(reading)]:
        told = phrase, target_batches.among(reading, phrase, target_subjects.of(reading, phrase), told)
        subjects = whole or told[1] if phrase.verb == target_batches.PART else told[1]
        whole = subjects if subjects and phrase.object.endswith(("项目", "工程")) else whole
        for subject in subjects:
            for one in target_shared.each(reading, phrase, quantity):
                key = (subject.name, one.object, quantities.written(quantity))
                if key not in said and not _NO_OBJECT.fullmatch(one.object):
                    said.add(key)
                    _state(reading, subject, quantity, one)
    target_goals.state(reading)


def _phrases(reading: Reading) -> Iterator[Row]:
    every = [(reading.sentence_of(q.start)[0], q) for q in quantities.find(reading)]
    nouns: dict[str, str] = {}  # what was last counted in a unit
    carried: dict[str, str] = {}  # and in the sentence before
    last: Before | None = None  # what was last measured, and what the sentence measured that others tell the parts of
    whole: Before | None = None
    for start, group in groupby(every, key=lambda row: row[0]):
        before: Before | None = None
        earlier = target_respective.earlier(reading, start, last, whole)
        is_part = target_respective.is_part(reading, start)
        if reading.text[start - 1 : start] != "；":
            nouns, carried = {}, nouns if "\n" not in reading.text[start - 1 : start] else {}
        told: list[Phrase] = []
        row: list[Phrase] = []  # of those the last ones, without a figure between that tells nothing
        for run in target_shared.runs(reading, [q for _, q in group]):
            noun = nouns.get(run[0].unit, "")
            shared = (
                target_respective.paired(reading, run, told, before or earlier, noun)
                or target_shared.shared(reading, run, row)
                or target_works.each_done(reading, run)
            )
            for k, quantity in enumerate(run):
                if "分别" in reading.text[reading.clause_of(quantity.start)[0] : quantity.start] and not shared:
                    phrase = None
                else:
                    phrase = (
                        shared[k]
                        if shared
                        else target_batches.kind(reading, quantity, {**carried, **nouns}, last)
                        or _one(reading, quantity, before, nouns.get(quantity.unit, "") or _begun(reading, quantity, carried))
                    )
                phrase = phrase or target_parts.of_task(reading, quantity, told[-1] if told else None)
                phrase = target_cases.named(reading, phrase, told) if phrase else None
                if phrase is None and before is None:
                    phrase = target_parts.of_place(reading, quantity, reading.clause_of(quantity.start)[0], earlier)
                noun = (
                    phrase.object
                    if phrase
                    else (target_counted.noun_behind(reading, quantity) or target_counted.noun_before(reading, quantity))
                )
                apart = (
                    phrase is None and before is not None and _APART.fullmatch(reading.text, before.quantity.end, quantity.start)
                )
                before = Before(quantity, before.phrase if apart and before else phrase, noun)
                row = [*row, phrase] if phrase is not None else []
                if phrase is not None:
                    told.append(phrase)
                    last = before
                    whole = whole if is_part or len(told) > 1 else before
                    if phrase.kind == "make" and quantity.sense == "count":
                        nouns[quantity.unit] = phrase.object
                    yield quantity, phrase


def _begun(reading: Reading, quantity: Quantity, carried: dict[str, str]) -> str:
    """全市实施项目426个。1至5月，已开工|365个: of what was counted before, so many are begun or done."""
    begun = _BEGUN.search(reading.text, max(0, quantity.start - 4), quantity.start)
    noun = carried.get(quantity.unit, "") if begun else ""
    return noun if noun.endswith(("项目", "工程")) or quantity.unit in _BY_SORT else ""


def _one(reading: Reading, quantity: Quantity, before: Before | None, noun: str) -> Phrase | None:
    if reading.covering(quantity.figure, quantity.end, "Place", "Institution", "Event", "Policy", "Project"):
        return None
    if (quantity.unit == "个" and _HOURS.match(reading.text, quantity.end)) or _PACE.match(reading.text, quantity.end):
        return None
    if group := target_groups.group(reading, quantity, before):
        return group
    phrase = target_phrases.measured(reading, quantity, before, noun)
    return target_branches.in_row(reading, phrase, before) if phrase else None


def _state(reading: Reading, subject: Found, quantity: Quantity, phrase: Phrase) -> None:
    clause, _ = reading.clause_of(phrase.start)
    words = reading.text[clause : quantity.start]
    modality, basis = target_words.meant(reading.vocabulary, _OF_PLAN.sub("", words), phrase.modality)
    if phrase.kind not in ("outcome", "attend") and (
        not modality or (modality == "done" and (basis or _THIS_YEAR.search(words)))
    ):
        so_far = _SO_FAR.search(reading.text, _whole(reading, clause), quantity.start)  # 计划投资9亿元，截至3月底累计完成2亿元
        earlier = (
            ""
            if so_far
            else target_words.meant(reading.vocabulary, _SHARE.sub("", reading.text[_whole(reading, clause) : clause]), "")[0]
        )
        modality = earlier if earlier in target_words.GOALS else modality  # 产值力争增长6%，投资增长8%: the aim goes on
    day = _day(reading, phrase.start, quantity, phrase.end)
    past = day is not None and day.precision == "year" and day.earliest[:4] < reading.article.date[:4]  # 去年建成|8所
    told_of = dates.deadline(day) if day is not None and modality == "expect" else ""
    over = past or bool(told_of and told_of < reading.article.date[: len(told_of)])  # 前三季度，预计产值增长6%, told in October
    if target_sections.reviewed(reading, phrase.start) or (over and modality == "expect"):
        modality = "done"  # 2023年，预计完成产值9亿元, told in 2024
    if not modality and re.search("年内", words):
        modality = "strive"  # 年内新增企业9家
    agreed = _AGREED.search(reading.text, _whole(reading, clause), clause)
    if (not modality or agreed) and day is not None and day.precision == "year" and _is_asked(reading, clause):
        modality = "require"
    since = day is not None and _SO_FAR.fullmatch(reading.text, max(0, day.start - 2), day.start)  # 截至6月底
    ahead = day is not None and (bool(day.before and not since and not past) or _is_ahead(reading, day))
    goal = modality in target_words.GOALS or ahead
    if phrase.kind in ("outcome", "attend"):
        goal = False
    elif modality not in target_words.GOALS and _ASKED.match(reading.text, quantity.end):
        modality, goal = "require", True  # 完成113公里……建设任务
    if modality == "done" and not _DONE.search(words) and target_sections.of_headline(reading, phrase.start):
        modality = ""  # 救助1100名 of a list of promises
    own = day is not None and (day.precision != "year" or past or _is_ahead(reading, day))
    told = target_words.meant(reading.vocabulary, words, "")[0]  # 盘活, done by itself, is a task in a section of goals
    section = (
        target_sections.year(reading, phrase.start)
        if told != "done" and phrase.kind in ("make", "reach", "rise") and not own
        else None
    )
    if section is not None:
        modality, goal, day = modality if goal else "strive", True, section
    elif modality != "done" and not past and target_sections.aims(reading, phrase.start):
        modality, goal = modality if goal else "strive", True
    value = dates.deadline(day) if day else None
    year = _THIS_YEAR.search(reading.text, max(_whole(reading, clause), day.end if day else 0), quantity.start)
    if goal and year and (day is None or day.precision != "year"):  # 上半年接待9万人次；全年要突破20万人次
        value = (day.earliest if day else _year_spoken_of(reading, clause) or reading.article.date)[:4] or value
    roles = {
        "subject": subject,
        "object": phrase.object,
        "value": quantities.written(quantity),
        "deadline": value if goal else None,
    }
    period = None if goal else value
    if period and not modality and period < reading.article.date[: len(period)]:
        modality = "done"  # 2022年完成投资760亿元, told in 2023
    start = min(phrase.start, quantity.start)
    details = {"modality": modality or None, "basis": basis or None, "bound": quantity.bound or None, "period": period}
    reading.state("Target", roles, start, max(phrase.end, quantity.end), "quantity", confidence=0.7, **details)


def _day(reading: Reading, at: int, quantity: Quantity, end: int) -> dates.DateFound | None:
    """The date that the goal is bound to: the last one before the number in its sentence, or one inside the phrase."""
    start = _whole(reading, at)
    days = [d for d in dates.find(reading) if start <= d.start and d.end <= max(quantity.end, end)]
    clause, _ = reading.clause_of(at)
    part, _ = reading.sentence_of(at)
    bound = [
        d
        for d in days
        # 确保大桥6月底前完工；|税收提高到9万元: a month is that of its own part, unless all begins with it
        if (d.end > part or d.start - start <= _OPENS or d.precision in ("year", "years", "plan", "within"))
        and (d.precision != "day" or d.before)
        and reading.text[d.start - 1 : d.start] not in ("较", "比")  # 到2027年，能耗较|2020年|下降8%
        and not reading.covering(d.start, d.end, "Policy")  # 落实《甲方案（2025—2027年）》，新增托位300个
        and not (_FOR_WORKS.match(reading.text, d.end) and "；" in reading.text[d.end : clause])
    ]
    return bound[-1] if bound else None


def _year_spoken_of(reading: Reading, at: int) -> str:
    """会议强调，2025年预期目标是…。要…，|全年新建绿道9公里 in a December of 2024: the year ahead that the paragraph is about."""
    told, begin = reading.article.date, reading.line_start(at)
    years = [d.earliest for d in dates.find(reading) if begin <= d.start and d.end <= at and d.precision == "year"]
    return years[-1] if years and told[5:7] == "12" and years[-1][:4] == str(int(told[:4]) + 1) else ""


def _whole(reading: Reading, at: int) -> int:
    """Where the sentence of an offset begins, over what ； parts: 到2027年，产值突破9亿元；培育企业5户."""
    start, _ = reading.sentence_of(at)
    while start > 0 and reading.text[start - 1] == "；":
        start, _ = reading.sentence_of(start - 1)
    return start


def _is_ahead(reading: Reading, day: dates.DateFound) -> bool:
    """到2026年 in an article of 2024: what is told for then is a goal."""
    told = reading.article.date
    ahead = bool(day.latest) and (day.earliest > told if told else day.precision == "year")
    return ahead and bool(_TOWARDS.search(reading.text[max(0, day.start - 2) : day.start]))


def _is_asked(reading: Reading, at: int) -> bool:
    """报告提出，2027年，粮食产量稳定在…: what a sentence proposes or asks for."""
    return bool(_PROPOSED.search(reading.text, _whole(reading, at), at))
