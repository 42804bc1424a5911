"""Figures that several measures share: 城乡居民收入分别增长6.5%和7%, 零售总额、固定资产投资均增长8%."""

import re
from dataclasses import replace
from itertools import pairwise

from fangzhi.expressions import expression
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Reading
from fangzhi.extract.targets import heads as target_heads
from fangzhi.extract.targets import measures as target_measures
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.excluded import is_none
from fangzhi.extract.targets.measures import Phrase

# 城镇和农村|居民人均可支配收入
_BOTH = expression(
    "(?P<one>城镇|农村|国内|省内|境内)(?:居民)?[和、及与](?P<other>农村|城镇|乡村|入境|国外|省外|境外)(?P<rest>[^、和及与]{2,})"
)
_SECTORS = expression("第(?P<which>[一二三](?:[、和]第?[一二三])+)(?P<rest>产业.*)")  # 第一、二、三产业增加值
_RISE = expression(
    r"(?:同比|环比|年均|[较比](?:年初|上年末|去年末|上年同期|去年同期))?(?:增长|下降|提高|提升|增加|减少|降低|上涨)$"
)
_SINCE = r"[比较与](?:上年|去年|前年|上季度|上月)(?:同期)?(?:相比)?"
_SHARED = expression(
    rf"(?P<nouns>[^，。；]*?)(?P<basis>同比|环比|年均|{_SINCE})?(?:分别|各自)(?:同比|{_SINCE})?(?P<verb>[\u4e00-\u9fff]{{1,3}})$"
)
# 入园企业45户、项目52个，|分别占年度计划的|30%、25%: the share of what was planned, of each
_OF_PLAN = expression(
    r"(?:各)?(?:分别|各自)(?:已)?(?P<of>(?:占|达到?|为|完成)(?:[本全]?年度?|总|目标|任务)?(?:计划|任务|目标)(?:任务|数|总数)?|占(?:项目|企业|人员)?总[数量])的$|"
    r"占比(?:分别|各)(?:达到?|为)?$"
)
_BEAST = "(?:生猪|肉?[牛羊猪兔鸡鸭鹅]|奶牛|肉牛|肉羊|家[禽畜]|禽类|马|驴)"
_HERDS = expression(f"{_BEAST}(?:[、和与及]{_BEAST})+$")
_RATES = ("率", "度")  # of what?
_PEOPLE = expression(
    "^(?:城乡|城镇|农村)?(?:常住)?(?:居民|群众|村民|学生|患者)(?=[\u4e00-\u9fff]{2})"
)  # 居民|高血压、糖尿病管理率
_OF_ALL = expression("(?:警情|案件|费用|贷款|存款|客流量?)$")  # 刑事、治安|警情
_AND = expression("、|以及|[和与]|(?<![普涉])及(?!时)")  # 自来水普及率和供水率 are two


def shared(reading: Reading, run: list[Quantity], before: list[Phrase]) -> list[Phrase]:
    """城乡居民收入分别增长6.5%和7%: one phrase a figure; [] where figures and nouns do not pair."""
    if len(run) < 2:
        return []
    first = run[0]
    clause, _ = reading.clause_of(first.start)
    left = reading.text[clause : first.start]
    if planned := _of_plan(reading, run, before):
        return planned
    told = _SHARED.search(left)
    if told is None:
        return _shared_on(reading, run, before)
    if is_none(reading, first, left):
        return []  # 猪肉、鸡蛋价格|分别上涨3%和5%
    if herds := _herds(run, told):
        return herds
    verb = next((v for v in (told["verb"], told["verb"][2:]) if v in reading.vocabulary.lexicon("target_verbs")), "")
    rise = bool(verb) and reading.vocabulary.lexicon("target_verbs")[verb]["kind"] == "rise"
    reached = verb and target_measures.reach(reading, first, clause, first.start - len(told["verb"]), "reach", None)
    plain = _nouns(reading, clause, clause + told.end("nouns")) if rise and not reached else None
    if reached:
        names = _split(reading, reached)
        start = reached.start
    elif plain is not None:
        names, start = plain
    else:
        names = [p.object for p in before[-len(run) :]]
        start = clause
        if told["nouns"].strip() or any(p.kind not in ("reach", "make") for p in before[-len(run) :]):
            return []
    if len(names) != len(run) or not verb:
        return []
    tail = (told["basis"] or "" if told["basis"] in ("环比", "年均") else "") + verb if rise else ""
    kind = "rise" if rise else "reach"
    return [Phrase(name + tail, kind, "", start, run[-1].end) for name in names]


def _herds(run: list[Quantity], told: re.Match[str]) -> list[Phrase]:
    """生猪、牛、羊|分别出栏6万头、9头、1万只: how many of each sort of beasts are kept or sold."""
    herds = _HERDS.search(told["nouns"]) if told["verb"] in ("出栏", "存栏") else None
    names = re.split("[、和与及]", herds.group()) if herds else []
    start = run[0].start - len(told.group()) + (herds.start() if herds else 0)
    return (
        [Phrase(n + told["verb"], "make", "", start, run[-1].end, told["verb"]) for n in names] if len(names) == len(run) else []
    )


def _nouns(reading: Reading, clause: int, end: int) -> tuple[list[str], int] | None:
    """钢材、水泥和化肥|分别增长4%、5%和6%: what rises where no measure is named, and where it begins."""
    start, owner = target_heads.head_of(reading, clause, end)
    start -= reading.text[start - 1] == "新"  # 新|登记企业
    names, at = _AND.split(reading.text[start:end]), start
    for name in names:
        at = reading.text.index(name, at)
        words = target_heads.words_of(reading, at, at + len(name)) if len(name) > 1 else []
        if not words or words[0][2] not in ("n", "nz", "vn", "d") or words[-1][2] not in ("n", "nz", "vn"):
            return None
        at += len(name)
    other = target_words.told_only(reading.vocabulary).search(reading.text, start, end)
    of_all = _OF_ALL.search(names[-1])
    names = [n if of_all is None or n.endswith(of_all.group()) else n + of_all.group() for n in names]
    return (names, owner if owner >= 0 else start) if len(names) > 1 and not other else None


def _shared_on(reading: Reading, run: list[Quantity], before: list[Phrase]) -> list[Phrase]:
    """收入分别为4万元和2万元，|增长4.9%、6.6%: the figures of a pair go on with its nouns."""
    clause, _ = reading.clause_of(run[0].start)
    rise = _RISE.fullmatch(reading.text, clause, run[0].start)
    pair = before[-len(run) :]
    if rise is None or any(q.unit != "%" for q in run) or len({(p.start, p.end) for p in pair}) > 1 or len(pair) < len(run):
        return []
    if (
        "分别" not in reading.text[reading.clause_of(pair[0].start)[0] : pair[0].end]
        or reading.text[pair[0].end : clause] != "，"
    ):
        return []
    told = re.sub("^(?:同比|环比|年均|[较比](?:年初|[上去]年(?:末|同期)))", "", rise.group())
    return [Phrase(p.object + told, "rise", "", clause, run[-1].end, owner=p.owner) for p in pair]


def _of_plan(reading: Reading, run: list[Quantity], before: list[Phrase]) -> list[Phrase]:
    """入园企业45户、项目52个，分别占年度计划的|30%、25%: of what was told right before, the share of the plan."""
    clause, _ = reading.clause_of(run[0].start)
    plan = _OF_PLAN.fullmatch(reading.text, clause, run[0].start)
    row = [p for p in before if p.kind != "rise"][-len(run) :]  # 接待游客9万人次，增长8%，实现收入3亿元，增长9%，|分别完成…
    told = len(row) == len(run) and all(p.kind in ("reach", "make") for p in row)
    if plan is None or not told or any(q.unit != "%" for q in run):
        return []
    return [Phrase(p.object + (plan["of"] or "占比"), "reach", "", clause, run[-1].end, owner=p.owner) for p in row]


def each(reading: Reading, phrase: Phrase, quantity: Quantity) -> list[Phrase]:
    """零售总额、固定资产投资均增长8%: a phrase for each measure; most phrases are one."""
    words = reading.text[phrase.start : quantity.start]
    names = _AND.split(phrase.object)
    if phrase.kind not in ("reach", "rise") or len(names) < 2 or not re.search("[均都]", words):
        return [phrase]
    measure = target_words.measures(reading.vocabulary)
    tail = phrase.object[len(_RISE.sub("", phrase.object)) :]
    names = [_RISE.sub("", n) for n in names]
    return [replace(phrase, object=n + tail) for n in names] if all(measure.search(n) for n in names) else [phrase]


def _split(reading: Reading, phrase: Phrase) -> list[str]:
    """城乡居民收入 is two, 工业增加值和固定资产投资 too; in 手机、电视机出口 all are 出口."""
    name = phrase.object
    if "城乡" in name:
        return [name.replace("城乡", "城镇", 1), name.replace("城乡", "农村", 1)]
    if name.startswith("存贷款"):
        return ["存款" + name[3:], "贷款" + name[3:]]
    if sectors := _SECTORS.fullmatch(name):
        return [f"第{which}{sectors['rest']}" for which in re.findall("[一二三]", sectors["which"])]
    if both := _BOTH.fullmatch(name):
        return [both["one"] + both["rest"], both["other"] + both["rest"]]
    names = _AND.split(name)
    measure = target_words.measures(reading.vocabulary)
    last = measure.search(names[-1]) if not names[-1].endswith("企业") else None  # 制造业, but 登记企业
    if last is None:
        return names
    trades = last.group() != "业"  # 装备制造业和高技术制造业|采购经理指数
    bare = [n for n in names if measure.search(n) is None or (trades and n.endswith("业"))]
    tail = _tail(reading, phrase, names) if bare and last.group() in _RATES else last.group()
    return [n + tail if n in bare else n for n in names] if tail or not bare else []


def _tail(reading: Reading, phrase: Phrase, names: list[str]) -> str:
    """高血压、糖尿病|规范管理率: what the last name tells of all, behind as much as the first is long, else behind a word."""
    last, first = names[-1], _PEOPLE.sub("", names[0])
    at = reading.text.find(phrase.object, phrase.start) + len(phrase.object) - len(last)
    measure = target_words.measures(reading.vocabulary)
    word = reading.word_at(at)
    for cut in (at + len(first), word.end if word is not None else at):
        if at < cut < at + len(last) and cut in reading.borders and measure.search(last[cut - at :]):
            return last[cut - at :]
    return ""


def runs(reading: Reading, every: list[Quantity]) -> list[list[Quantity]]:
    """Quantities of one sentence, joined to runs where only 、 or 和 stands between two: 6.5%和7%."""
    made: list[list[Quantity]] = [[q] for q in every[:1]]
    for one, two in pairwise(every):
        gap = reading.text[one.end : two.start]
        if gap in ("、", "和", "与", "及", "以及"):
            made[-1].append(two)
        else:
            made.append([two])
    return made
