"""What a number measures, if it is a goal or a result: the measured noun, and what kind of phrase says so."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Reading
from fangzhi.extract.targets import built as target_built
from fangzhi.extract.targets import cases as target_cases
from fangzhi.extract.targets import figures as target_figures
from fangzhi.extract.targets import rows as target_rows
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets import works as target_works
from fangzhi.extract.targets.branches import of_branch
from fangzhi.extract.targets.counted import counted, housed, served, sized, turns
from fangzhi.extract.targets.did import did, of_those
from fangzhi.extract.targets.excluded import is_none
from fangzhi.extract.targets.gifts import given
from fangzhi.extract.targets.handled import handled
from fangzhi.extract.targets.heads import OWN, head_of, is_noun, words_of
from fangzhi.extract.targets.incomes import earned, farmed
from fangzhi.extract.targets.makes import areas_with, manned
from fangzhi.extract.targets.makes import made as make
from fangzhi.extract.targets.measures import ENDS_FIGURE, NOUNS, Before, Phrase, reach
from fangzhi.extract.targets.parts import (
    kind_of,
    of_place,
    of_residents,
    of_use,
    of_whole,
    on_average,
    part_of,
    some_of,
    the_rest,
)
from fangzhi.extract.targets.plain import plain
from fangzhi.extract.targets.stocks import had

# 投入|救助力量: the second verb belongs to the noun
_TAKES = frozenset(
    (
        "投入 完成 实施 提供 设立 设置 实现 建成 建设 承接 建立 组织 改善 新增 恢复 调集 调派 派出 出动 开展 举办 举行 "
        "安排 发展 推广 办理"
    ).split()
)
_AND_PEOPLE = expression(r"\d[\d.]*万?[余多]?人(?:(?P<what>[\u4e00-\u9fff]{2,6})(?=[，。；、]|$))?")  # 43户|168人就业
_REACHES = frozenset("达 达到 增长 下降".split())  # 占|比达|63%: right before a number they are verbs, whatever the tagger joins
_LIMITS = frozenset("超过 突破 控制在 不低于 不少于 不超过 低于 高于 逾 超".split())
_AND = expression("[和与及](?!地区)|以及")
_LISTED = expression(r"[^，。；！？\d]{2,60}(?<!之)等(?:共|了)?")  # 举办|论坛、展览等|12项活动
_NOW = expression(r"(?:了)?(?:[去今上当前]年|目前|现在|如今|当前|20\d\d年)(?:[年月]?[底末初])?的")  # 由3万元增加到|去年的|45万元
_WORK = expression(
    r"(?P<what>[\d\u4e00-\u9fff“”（）]{2,14}(?:改造|治理|整治|修复|加固|搬迁|安置|(?<=元以上)项目))(?:已|累计|均|共)*"
)
_BEGUN_OR_DONE = expression("新?开工|完工|竣工|基本建成|建成|新?签约")
# 建成养老|服务|中心3处
_SITE = "(?<=服务|培训|救助|监测|体验|展示|托管|照料|调解|援助)(?:综合体|中心|站|点(?!位)|基地|平台|窗口|大厅|驿站)"
_TRADE = expression("业(?![务主绩户态])|占(?!地)|(?<=加工)贸易|" + _SITE)  # 种植|业类, 研发投入|占销售收入的3%
_EACH = expression("[户人亩村]均$")
_STATES = frozenset("上线 务工 筛查 参保".split())
_LONGEST = 10  # characters of those of whom it is told
_OF_THEM = expression("(?:了?其中的?)?")  # 收到线索74条，办结了其中|69条


def measured(reading: Reading, quantity: Quantity, before: Before | None, noun: str = "") -> Phrase | None:
    """What a quantity measures; None for every number that is neither goal nor result.

    `noun` is what the sentence last counted in the unit of this quantity.
    """
    text = reading.text
    clause, _ = reading.clause_of(quantity.start)
    begin = clause
    if before is not None and before.phrase is not None and before.quantity.end > clause:
        begin = max(before.quantity.end, min(before.phrase.end, quantity.start))
    opened = text.rfind("（", begin, quantity.start)
    begin = begin if opened < 0 or text.find("）", opened, quantity.start) >= 0 else opened + 1  # 新院区（|设床位500张
    left = text[begin : quantity.start]
    if before is not None and (further := target_rows.further(reading, quantity, clause, before)):
        return further
    if works := (
        target_works.come(reading, quantity) or target_works.sized(reading, quantity) or target_works.has(reading, quantity)
    ):
        return works
    if told := (
        had(reading, quantity, begin) or given(reading, quantity) or earned(reading, quantity) or farmed(reading, quantity)
    ):
        return told
    if is_none(reading, quantity, left):
        return target_built.told(reading, quantity, begin)
    if placed := of_place(reading, quantity, begin, before):
        return placed
    if before is not None and begin > clause and left[:1] in "、和及与":
        listed = target_rows.listed(reading, quantity, before, begin)
        if listed is not None:
            return listed
    if text[quantity.start : quantity.figure] in _LIMITS:  # 产值突破30亿元: the limit is the verb
        reached = reach(reading, quantity, begin, quantity.start, "reach", before)
        if reached is not None:
            return reached
    return (
        the_rest(reading, quantity, noun)
        or handled(reading, quantity)
        or kind_of(reading, quantity, begin, noun, before.phrase.verb if before and before.phrase else "")
        or _of_list(reading, quantity, begin)
        or target_works.supplies(reading, quantity)
        or _by_verb(reading, quantity, begin, before, noun)
        or some_of(reading, quantity, begin, before)
        or target_rows.alike(reading, quantity, begin, before)
        or on_average(reading, quantity, begin, before)
        or part_of(reading, quantity, begin, before)
        or of_whole(reading, quantity, begin, before)
        or of_use(reading, quantity, begin, before)
        or of_residents(reading, quantity, begin, before)
        or plain(reading, quantity, begin, before)
        or counted(reading, quantity, begin, before)
        or sized(reading, quantity, begin)
        or housed(reading, quantity, begin)
        or turns(reading, quantity, begin)
        or served(reading, quantity)
        or did(reading, quantity)
        or of_those(reading, quantity, begin, before)
        or target_built.told(reading, quantity, begin)
        or target_figures.told(reading, quantity, begin)
    )


def _verbs(reading: Reading, begin: int, left: str) -> list[re.Match[str]]:
    """The verbs before a number that make it a goal or a result, in order."""
    sizes = [size.span() for size in target_words.likes(reading.vocabulary).finditer(left)]  # 建设|年产60万立方米的|生产线
    every = [
        v
        for v in target_words.verbs(reading.vocabulary).finditer(left)
        if not any(at <= v.start() < end for at, end in sizes) and not _TRADE.match(left, v.end())
    ]
    verbs = [
        v
        for v in every
        if not reading.covering(begin + v.start(), begin + v.end(), "Project", "Policy", "Institution", "Event")
        and target_words.is_verb(reading, begin + v.start(), begin + v.end())
    ] or [v for v in every if (v.end() == len(left) and v.group() in _REACHES) or target_cases.TAKES.match(left, v.start())]
    return [v for v in verbs if not target_words.is_nominal(reading, begin + v.start(), begin + v.end())] or verbs


def _by_verb(reading: Reading, quantity: Quantity, begin: int, before: Before | None, noun: str) -> Phrase | None:
    left = reading.text[begin : quantity.start]
    verbs = _verbs(reading, begin, left)
    if not verbs:
        return None
    chained = len(verbs) > 1 and verbs[-2].end() == verbs[-1].start() and verbs[-2].group() in _TAKES
    verb = target_cases.taken(left, verbs) or (verbs[-2] if chained and verbs[-1].end() < len(left) else verbs[-1])
    row = reading.vocabulary.lexicon("target_verbs")[verb.group()]
    at = begin + verb.start()
    if row["kind"] == "make" and (work := target_rows.worked(reading, quantity, begin, before)):
        return work
    if row["kind"] == "make" or (row["kind"] == "rise" and quantity.sense != "share"):
        after = begin + verb.end()
        made = (
            _of_work(reading, quantity, after)
            or manned(reading, quantity, at, verb.group())
            or target_rows.eased(reading, quantity, at, verb.group())
            or (areas_with(reading, quantity, at, verb.group()) if not left[verb.end() :].strip("了") else None)
            or make(reading, quantity, at, after, verb.group())
        )
        if made is None and verb.end() == len(left) and len(verbs) > 1 and verbs[-2].group() in _TAKES:  # 完成|草原修复|9万亩
            made = make(reading, quantity, begin + verbs[-2].start(), begin + verbs[-2].end(), verbs[-2].group())
        if made is not None:
            made = of_branch(reading, begin, at, made)
        if made is not None or not _OF_THEM.fullmatch(left, verb.end()):
            return made
        topic = _asked_of(reading, quantity, begin, at) or _work_of(reading, quantity, begin, at)
        if topic is None and row["reach"]:  # 生产总值完成90亿元
            topic = reach(reading, quantity, begin, at, "reach", before)
        if topic is not None:
            return topic
        same = row["kind"] == "make" and not row["alone"]
        again = target_rows.again(reading, quantity, at, verb.group(), before, noun) if same else None
        return again or _alone(reading, quantity, at, verb.group())
    gap = left[verb.end() :]
    if len(gap) > (2 if row["kind"] == "rise" else 1) and not _NOW.fullmatch(gap):
        return None
    return reach(reading, quantity, begin, at, row["kind"], before)


def _of_list(reading: Reading, quantity: Quantity, begin: int) -> Phrase | None:
    """设置管涌处置、人员转移等|6个|科目: what is named one by one is counted behind 等."""
    left = reading.text[begin : quantity.start]
    if quantity.sense != "count" or not left.endswith(("等", "等共", "等了")):
        return None
    following = target_rows.AFTER.match(reading.text, quantity.end)
    noun = target_rows.bare(following["noun"]) if following else ""
    noun = _AND.split(noun)[0]
    at = quantity.end + reading.text.startswith("的", quantity.end)
    words = words_of(reading, at, at + len(noun.split("和")[0])) if is_noun(noun) and "的" not in noun else []
    if not words or words[-1][2] not in NOUNS or any(tag == "v" for _, _, tag in words):
        return None  # 从甲、乙等|9个|方面作出安排
    for verb in _verbs(reading, begin, left):
        row = reading.vocabulary.lexicon("target_verbs")[verb.group()]
        listed = _LISTED.fullmatch(left, verb.end())
        if row["kind"] == "make" and listed and re.search("[、”]", listed.group()):
            if served := areas_with(reading, quantity, begin + verb.start(), verb.group()):
                return served
            return Phrase(noun, "make", row["modality"], begin + verb.start(), at + len(noun), verb.group())
    return None


def _of_work(reading: Reading, quantity: Quantity, after: int) -> Phrase | None:
    """实施的|某路硬化工程|全长7.3公里: what is told of a project that the verb was done to."""
    works = reading.within(after, quantity.start, "Project")
    told = reading.text[works[-1].end : quantity.start] if works else ""
    measure = target_words.measures(reading.vocabulary).search(told)
    return Phrase(told, "reach", "", works[-1].start, quantity.end) if measure and is_noun(told) else None


def _asked_of(reading: Reading, quantity: Quantity, begin: int, at: int) -> Phrase | None:
    """户厕改造要|完成2.3万户: what is asked for stands as the topic of its clause."""
    topic = re.fullmatch(r"(?P<what>[\u4e00-\u9fff“”]{4,14})(?:要|力争|计划)", reading.text[begin:at])
    if topic is None or not ENDS_FIGURE.match(reading.text, quantity.end) or not is_noun(topic["what"]):
        return None
    if reading.starting_at(begin, "Place", "Institution", "Person", "Project") is not None or OWN.match(topic["what"]):
        return None
    return Phrase(topic["what"], "make", "require", begin, quantity.end)


def _work_of(reading: Reading, quantity: Quantity, begin: int, at: int) -> Phrase | None:
    """棚户区改造新|开工5200套: how many of a sort of works are begun or done."""
    done = _BEGUN_OR_DONE.match(reading.text, at)
    start, owner = head_of(reading, begin, at)
    work = _WORK.fullmatch(reading.text, start, at)
    if done is None or work is None or done.end() != quantity.start or quantity.sense != "count":
        return None
    if not ENDS_FIGURE.match(reading.text, quantity.end) or not is_noun(work["what"]):
        return None
    return Phrase(work["what"] + done.group(), "make", "", owner if owner >= 0 else start, quantity.end, done.group())


def _who(reading: Reading, at: int, verb: str) -> str:
    """本科|上线300人, 脱贫劳动力外出|务工9万人: what sort of people it is that do or get so."""
    start, _ = head_of(reading, reading.clause_of(at)[0], at) if verb in _STATES else (at, -1)
    words = words_of(reading, start, at) if start < at <= start + _LONGEST else []
    return reading.text[start:at] if words and all(tag in ("n", "nz", "vn", "a", "v") for _, _, tag in words) else ""


def _alone(reading: Reading, quantity: Quantity, at: int, verb: str) -> Phrase | None:
    """约谈43人, 责令整改236家, 分红41万元: the verb itself says what was done to so many, or how much; 带动43户|168人就业."""
    row = reading.vocabulary.lexicon("target_verbs")[verb]
    people = _AND_PEOPLE.match(reading.text, quantity.end) if quantity.unit == "户" else None
    if not people and not (row["alone"] and target_cases.ends(reading, quantity)):
        return None
    noun = reading.word_at(at - 1) if at else None
    if verb == "投入" and noun is not None and noun.end == at and noun.tag in ("n", "nz", "vn", "v"):
        return None  # 研发|投入20亿元
    if quantity.sense not in (("count", "area", "money") if row["alone"] in ("", "yes") else (row["alone"],)):
        return None
    each = _EACH.search(reading.text, max(0, at - 2), at)
    name = (
        (each.group() if each else _who(reading, at, verb)) + verb + (people["what"] or "" if people else "")
    )  # 户均|分红|1600元
    return Phrase(name, "make", row["modality"], at, quantity.end, verb)
