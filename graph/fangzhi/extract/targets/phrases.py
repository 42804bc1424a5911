"""What a number measures, if it is a goal or a result: the measured noun, and what kind of phrase says so."""

import re
from dataclasses import replace

from fangzhi.extract import dates
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Reading
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.counted import counted, served
from fangzhi.extract.targets.excluded import is_none
from fangzhi.extract.targets.measures import OWN, Before, Phrase, is_noun, plain, reach
from fangzhi.extract.targets.parts import SIZE, kind_of, part_of

_AFTER = re.compile(r"(?:的)?(?P<noun>[\u4e00-\u9fffA-Za-z“”·（][\u4e00-\u9fffA-Za-z“”·、（）]{1,23})")
_TASK = re.compile(r"(?:年度)?(?:的)?(?:任务|工作任务|目标任务|目标|工作|问题)$")
_CUT_NOUN = re.compile(
    r"[，。；！？：]|(?:以上|以下|左右|、|[和与及]\d|并|，|已|将|要|正在|及时|奔赴|连夜|全部|全面|参加|参与|进行|等(?:方式|形式)|为(?!主)|用于|通过|实现|(?<=[\u4e00-\u9fff]{2})增收|走上|在|开展|(?<=[\u4e00-\u9fff]{2})支持(?=[\u4e00-\u9fff]{2})|用以|[户人亩]均|支援|赴|到|前往|驰援|深入|分赴|赶赴|投入)"
)
_GAP_LEAD = re.compile(r"^(?:了|好|出|到(?!20)|另外|首批|各类|各种|各级|各项|的|今年|全市|全区|全县|全乡|全镇|全村|辖区内?)+")
_GAP_TRAIL = re.compile(
    r"(?:共|均|都|共计|累计|总计|合计|达到?|约|数量|近|超过?|已经?|逾|总数|(?<!利润)(?<!零售)(?<!进出口)总额|要|将|可|拟|需|计划|力争|预计)+$"
)
_NAMES = frozenset(("n", "nz", "nw", "Institution", "Place", "Person", "Time"))
# 投入|救助力量: the second verb belongs to the noun
_TAKES = frozenset(
    (
        "投入 完成 实施 提供 设立 设置 实现 建成 建设 承接 建立 组织 改善 新增 恢复 调集 调派 派出 出动 开展 举办 举行 "
        "安排 发展 推广"
    ).split()
)
_DONE = ("完成", "完工", "建成", "竣工")  # 计划改建公路150公里，已|完成|112公里
_TRADE = ("出口", "进口")
_NO_OBJECT = frozenset(("价值", "总额", "金额", "总价"))
_SIGNS = ("签约", "新签约", "签下")
_WORTH = re.compile(
    r"(?P<what>(?:计划|协议|合同|签约)(?:总?投资|总?金额|总?资金|引资)额?|总投资额?)(?:达到?|约|为|超|共计)*"
)  # 签约项目8个，|协议资金
_AND_PEOPLE = re.compile(r"\d[\d.]*万?[余多]?人(?:(?P<what>[\u4e00-\u9fff]{2,6})(?=[，。；、]|$))?")  # 43户|168人就业
_FOUNDS = frozenset("打造 建设 形成 培育 建成 创建 构建 建立".split())
_TWICE = (("户", "人"), ("条", "公里"), ("处", "公里"))  # 道路15条|23公里
_HEAVY = frozenset(("money", "weight", "power", "energy", "volume"))
_LIMITS = frozenset("超过 突破 控制在 不低于 不少于 不超过 低于 高于 逾 超".split())
# what counted things are like: 年产值10亿元以上的|企业, 110千伏|线路
_LIKE = re.compile(
    r"^[\u4e00-\u9fff]{0,6}?\d[\d.]*[百千]?[万亿]?[\u4e00-\u9fff]{1,4}?(?:以上|以下|以内|级)的?|"
    r"^[\u4e00-\u9fff]{0,6}?[超过]+[百千\d]+[万亿]*元(?:的|以上)?|\d+(?:千伏|A级|G)"
)
_TEAMS = re.compile("[\u4e00-\u9fff]{2,8}(?:队|组|专班|小组|站|点|合作社|所)")  # 组建|青年服务队|12支: no name
_SHARE_OF = re.compile(r"(?P<what>[\u4e00-\u9fff]{2,10})的$")
_FORWARD = re.compile(r"[，。；、！？\s]|$|以上|左右|以内|以下|的")


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
    if is_none(reading, quantity, left):
        return None
    if before is not None and (further := _further(reading, quantity, clause, before, left)):
        return further
    if before is not None and begin > clause and left[:1] in "、和及与":
        listed = _listed(reading, quantity, before, begin)
        if listed is not None:
            return listed
    if text[quantity.start : quantity.figure] in _LIMITS:  # 产值突破30亿元: the limit is the verb
        reached = reach(reading, quantity, begin, quantity.start, "reach", before)
        if reached is not None:
            return reached
    return (
        kind_of(reading, quantity, begin, noun)
        or _by_verb(reading, quantity, begin, before, noun)
        or part_of(reading, quantity, begin, before)
        or plain(reading, quantity, begin, before)
        or counted(reading, quantity, begin, before)
        or served(reading, quantity)
    )


def _further(reading: Reading, quantity: Quantity, clause: int, before: Before, left: str) -> Phrase | None:
    """What goes on from the number before: 道路15条|23公里; 签约项目8个，|协议资金11亿元."""
    told = before.phrase
    if told is None:
        return None
    signed = told.verb in _SIGNS and quantity.sense == "money" and reading.text[told.end : clause] in ("，", " ")
    if signed and (worth := _WORTH.fullmatch(reading.text, clause, quantity.start)):
        return Phrase(worth["what"], "make", "done", clause, quantity.end, "签约")
    if not left and (before.quantity.unit, quantity.unit) in _TWICE:
        return replace(told, start=quantity.start, end=quantity.end)
    return None


def _by_verb(reading: Reading, quantity: Quantity, begin: int, before: Before | None, noun: str) -> Phrase | None:
    left = reading.text[begin : quantity.start]
    verbs = [
        v
        for v in target_words.verbs(reading.vocabulary).finditer(left)
        if not reading.covering(begin + v.start(), begin + v.end(), "Project", "Policy", "Institution", "Event")
        and _is_verb(reading, begin + v.start(), begin + v.end())
    ]
    verbs = [v for v in verbs if not _is_nominal(reading, begin + v.start())] or verbs
    if not verbs:
        return None
    chained = len(verbs) > 1 and verbs[-2].end() == verbs[-1].start() and verbs[-2].group() in _TAKES
    verb = verbs[-2] if chained and verbs[-1].end() < len(left) else verbs[-1]
    row = reading.vocabulary.lexicon("target_verbs")[verb.group()]
    at = begin + verb.start()
    if row["kind"] == "make" or (row["kind"] == "rise" and quantity.sense != "share"):
        after = begin + verb.end()
        made = _of_work(reading, quantity, after) or _make(reading, quantity, at, after, verb.group())
        if made is None and verb.end() == len(left) and len(verbs) > 1 and verbs[-2].group() in _TAKES:  # 完成|草原修复|9万亩
            made = _make(reading, quantity, begin + verbs[-2].start(), begin + verbs[-2].end(), verbs[-2].group())
        if made is not None or verb.end() < len(left):
            return made
        if topic := _asked_of(reading, quantity, begin, at):
            return topic
        if row["reach"]:  # 生产总值完成90亿元
            reached = reach(reading, quantity, begin, at, "reach", before)
            if reached is not None:
                return reached
        again = _again(reading, quantity, at, verb.group(), before, noun) if row["kind"] == "make" and not row["alone"] else None
        return again or _alone(reading, quantity, at, verb.group())
    if quantity.start - begin - verb.end() > (2 if row["kind"] == "rise" else 1):
        return None
    return reach(reading, quantity, begin, at, row["kind"], before)


def _is_nominal(reading: Reading, at: int) -> bool:
    """Whether the tagger takes a verb for a noun: 下达农业|生产|资金."""
    word = reading.word_at(at)
    return word is not None and word.tag == "vn"


def _is_verb(reading: Reading, at: int, end: int) -> bool:
    """Whether a word of the tagger begins here: 服务 is no verb inside 公共服务|中心."""
    if not reading.words:
        return True
    word = reading.word_at(at)
    if reading.text.startswith("总值", end):
        return False  # 生产|总值
    if reading.text.startswith("立卡", end):
        return False  # 建档|立卡贫困户
    last = reading.word_at(end - 1)
    if word is not None and word.start == at and word.tag == "n" and word.end < end and last and last.end == end:
        return True  # 行政|拘留
    if word is None or word.start != at or word.tag in _NAMES:
        return False
    return word.end <= end or word.tag == "v"  # 生产 is no verb in 生产总值


def _make(reading: Reading, quantity: Quantity, at: int, after: int, verb: str) -> Phrase | None:
    """完成2.3万户的户厕改造, 新增床位500张: the object stands behind the number, or between it and the verb."""
    text = reading.text
    gap = text[after : quantity.start]
    again = gap == "的"  # 查处的|6起典型问题
    days = [d for d in dates.find(reading) if after <= d.start and d.end <= quantity.start]
    if days:
        gap = text[days[-1].end : quantity.start]
    gap = _GAP_TRAIL.sub("", _GAP_LEAD.sub("", _LIKE.sub("", gap)))
    share = _SHARE_OF.fullmatch(gap) if quantity.sense == "share" else None
    if share and quantity.unit == "%" and is_noun(share["what"]) and _FORWARD.match(text, quantity.end):  # 完成工程量的78%
        return Phrase(share["what"], "make", "done", at, quantity.end, verb)
    if again or quantity.sense == "share" or len(gap) > 18 or gap.count("“") != gap.count("”") or re.search(r"\d", gap):
        return None
    inside = reading.within(after, quantity.start, "Institution", "Person")
    bodies = inside and [f.name for f in inside] == [gap] and inside[0].attributes.get("area") is None  # 新建公办幼儿园|4所
    if gap in _NO_OBJECT or (inside and not (quantity.sense == "count" and (bodies or _TEAMS.fullmatch(gap)))):
        return None
    places = [p for p in reading.within(after, quantity.start, "Place") if p.start - after <= 1]
    if places:
        gap = _GAP_TRAIL.sub("", text[places[-1].end : quantity.start])
    gap = _kind_before(reading, at) + verb + gap if gap in ("面积", "数量", "规模", "总量") else gap  # 粮食|种植|面积
    modality = reading.vocabulary.lexicon("target_verbs")[verb]["modality"]
    following = _AFTER.match(text, quantity.end)
    behind = _bare(following["noun"]) if following else ""
    if not gap and _is_of_those(reading, quantity.end, behind):
        behind = ""
    if gap and is_noun(gap) and (not behind or _FORWARD.match(text, quantity.end)):
        return Phrase(gap, "make", modality, at, quantity.end, verb)
    if (
        gap
        and behind
        and is_noun(gap)
        and len(gap) <= 4
        and gap[-1] != "的"
        and following
        and not _FORWARD.match(text, quantity.end)
    ):
        end = text.index(behind, quantity.end) + len(behind)  # 完成沿江12个排污口整治
        return Phrase(gap + behind, "make", modality, at, end, verb) if is_noun(gap + behind) else None
    if quantity.sense in _HEAVY and verb in _FOUNDS and not text.startswith("的", quantity.end):
        return None  # 打造百亿元产业 says how big, not how many
    if not gap and behind and is_noun(behind) and following:
        return Phrase(behind, "make", modality, at, text.index(behind, quantity.end) + len(behind), verb)
    return None


def _is_of_those(reading: Reading, at: int, behind: str) -> bool:
    """汇聚40家|企业的研发人员, 2000吨|苹果的订单: the number counts the noun before 的, and is none of what was gathered."""
    cut = behind.rfind("的")
    word = reading.word_at(at + cut - 1) if cut > 0 and reading.text.startswith(behind, at) else None
    return word is not None and word.end == at + cut and word.tag in ("n", "nz")


def _of_work(reading: Reading, quantity: Quantity, after: int) -> Phrase | None:
    """实施的|某路硬化工程|全长7.3公里: what is told of a project that the verb was done to."""
    works = reading.within(after, quantity.start, "Project")
    told = reading.text[works[-1].end : quantity.start] if works else ""
    measure = target_words.measures(reading.vocabulary).search(told)
    return Phrase(told, "reach", "", works[-1].start, quantity.end) if measure and is_noun(told) else None


def _kind_before(reading: Reading, at: int) -> str:
    """The noun that stands right before a verb: 粮食|种植面积."""
    word = reading.word_at(at - 1) if at else None
    return reading.text[word.start : at] if word is not None and word.end == at and word.tag in ("n", "nz") else ""


def _asked_of(reading: Reading, quantity: Quantity, begin: int, at: int) -> Phrase | None:
    """户厕改造要|完成2.3万户: what is asked for stands as the topic of its clause."""
    topic = re.fullmatch(r"(?P<what>[\u4e00-\u9fff“”]{4,14})(?:要|力争|计划)", reading.text[begin:at])
    if topic is None or not _FORWARD.match(reading.text, quantity.end) or not is_noun(topic["what"]):
        return None
    if reading.starting_at(begin, "Place", "Institution", "Person", "Project") is not None or OWN.match(topic["what"]):
        return None
    return Phrase(topic["what"], "make", "require", begin, quantity.end)


def _again(reading: Reading, quantity: Quantity, at: int, verb: str, before: Before | None, noun: str) -> Phrase | None:
    """收集问题173个，解决148个: the noun is that of the number before, counted in the same unit."""
    far = True  # another figure stands between: what is told of the size is that of the first alone
    if before is not None and before.quantity.unit == quantity.unit:
        noun, far = before.noun, False
    done = target_words.verbs(reading.vocabulary).match(noun)
    again = done is not None and done.end() < len(noun)  # 新开工项目27个，|竣工|19个
    noun = noun[done.end() :] if done and again else noun
    noun = SIZE.sub("", noun) if far else noun
    if not noun or not _FORWARD.match(reading.text, quantity.end):
        return None
    modality = reading.vocabulary.lexicon("target_verbs")[verb]["modality"]
    alone = verb in noun or verb in _TRADE
    noun = noun if verb in _DONE and not again else verb if alone else verb + noun  # 进出口68亿元，其中|出口|52亿元
    return Phrase(noun, "make", modality, at, quantity.end, verb)


def _alone(reading: Reading, quantity: Quantity, at: int, verb: str) -> Phrase | None:
    """约谈43人, 责令整改236家, 分红41万元: the verb itself says what was done to so many, or how much; 带动43户|168人就业."""
    row = reading.vocabulary.lexicon("target_verbs")[verb]
    people = _AND_PEOPLE.match(reading.text, quantity.end) if quantity.unit == "户" else None
    if not people and not (row["alone"] and _FORWARD.match(reading.text, quantity.end)):
        return None
    if quantity.sense not in (("count", "area", "money") if row["alone"] in ("", "yes") else (row["alone"],)):
        return None
    return Phrase(verb + (people["what"] or "" if people else ""), "make", row["modality"], at, quantity.end, verb)


def _listed(reading: Reading, quantity: Quantity, before: Before, begin: int) -> Phrase | None:
    """投入人员180人、机械12台: a bare noun in a list goes on with the verb before."""
    phrase, text = before.phrase, reading.text
    if phrase is None or phrase.kind not in ("make", "outcome"):
        return None
    item = re.sub(r"^(?:以?及|[、和与])", "", text[begin : quantity.start])
    following = _AFTER.match(text, quantity.end)
    behind = _bare(following["noun"]) if following else ""
    worked = phrase.verb == "完成" and len(item) >= 4  # 完成人工造林9亩、退化林|修复|9亩
    if item and is_noun(item) and len(item) <= 12 and (worked or not _acts(reading, quantity.start - len(item), quantity.start)):
        return Phrase(item, "make", phrase.modality, begin + 1, quantity.end, phrase.verb) if phrase.kind == "make" else None
    if not item and behind and is_noun(behind) and phrase.kind == "make" and phrase.end > before.quantity.end:
        return Phrase(behind, "make", phrase.modality, quantity.start, quantity.end + len(behind), phrase.verb)
    return None


def _acts(reading: Reading, start: int, end: int) -> bool:
    """Whether one of the listed verbs stands in a stretch, and not as a noun's part: 人居环境|整治|示范村."""
    verbs = target_words.verbs(reading.vocabulary).finditer(reading.text, start, end)
    return any(_is_verb(reading, v.start(), v.end()) and not _is_nominal(reading, v.start()) for v in verbs)


def _bare(noun: str) -> str:
    cut = _CUT_NOUN.search(noun)
    return _TASK.sub("", noun[: cut.start()] if cut else noun).rstrip("、的和与及")
