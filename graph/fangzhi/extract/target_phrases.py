"""What a number measures, if it is a goal or a result: the measured noun, and what kind of phrase says so."""

import re
from dataclasses import dataclass

from fangzhi.extract import dates, target_words
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Found, Reading

_SENSES = frozenset(("money", "area", "length", "share", "count", "weight", "volume", "power", "energy", "density"))
# what a number may be instead of a goal or a result: a base, a price, a habit
_NONE = re.compile(
    r"原来|原有|此前|起步价|单价|售价|每[年月日天周户人亩斤吨次个公千]|罚款|处罚|涉案|不到|之一|如果|若|同期为|拖欠|挣|卖到|赔偿|工资|贪污|受贿|财物|判处|全国|世界|全球"
)
_FROM = re.compile(r"[从由][^，。；]{0,16}$")
_UP_TO = re.compile(r"[^，。；]{0,6}?(?:提高|增加|增长|提升|上升|扩大|下降|降低|减少|压缩|缩短|[增降升达])[到至为]")
_BASE = re.compile(r"[从由][^，。；]{0,16}$")
_INVESTED = re.compile(r"(?:总投资|占地|建筑面积|用地面积|总面积|规划面积)[^，。；]{0,6}$")
_LEAD = re.compile(
    r"(?:[\s“”：（）]|目前|当前|如今|今年|全年|去年|同时|此外|其中|期间|届时|并|且|还|也|已|将|要|可|拟|共|均|都|就|再|又|新|计划|预计|预期|力争|确保|争取|努力|实现|完成|保持|"
    r"以来|截至|累计|先后|全面|全部|带动|推动|促进|使|让|把|到|年底前?|年末|月底前?|投产后|达产后|建成后|投用后|完工后|投运后)+"
)
_TRAIL = re.compile(
    r"(?:同比|环比|年均|累计|比上年|比去年|较上年|较去年|较上月|比上月|同期|已经?|将|要|可|预计|预期|力争|确保|有望|约|近|稳步|首次|总体|总体上|总共|共有|平均|总数|也|均|都|共|由|从|分别|现已?|仍|则|更|还)+$"
)
_OWN = re.compile(r"[全我本该](?:省|市|区|县|州|乡|镇|村|国|街道|盟|旗|自治区|自治州)")
_NOUN = re.compile(r"[\u4e00-\u9fffA-Za-zⅠ-Ⅴ“”·、+．.\d（）]{2,20}$")
_NO_NOUN = re.compile(
    r"[我你他她它这那某谁]|了|着|是|不|被|没|如何|什么|时候|[一二三四五六七八九十]+是|之后|导致|造成|引发|兑$|同比|增长|下降|\d[个条家座处]|^等|^(?:完工|开工|竣工|签约)$|方面$|为$|等$|^[、的在和与是]|投用$|投产$|使用$|及时|共有$|^双方|[占有]$"
)
_AFTER = re.compile(r"(?:的)?(?P<noun>[\u4e00-\u9fffA-Za-z“”·（][\u4e00-\u9fffA-Za-z“”·、（）]{1,23})")
_TASK = re.compile(r"(?:年度)?(?:的)?(?:任务|工作任务|目标任务|目标|工作|问题)$")
_CUT_NOUN = re.compile(
    r"[，。；！？：]|(?:以上|以下|左右|、|[和与及]\d|并|，|已|将|要|正在|及时|奔赴|连夜|全部|全面|参加|参与|进行|等(?:方式|形式)|为(?!主)|用于|通过|在|开展|用以|支援|赴|到|前往|驰援|深入|分赴|赶赴|投入)"
)
_GAP_LEAD = re.compile(r"^(?:了|好|出|首批|各类|各种|各级|各项|的|今年|全市|全区|全县|全乡|全镇|全村|辖区内?)+")
_GAP_TRAIL = re.compile(r"(?:共|共计|累计|总计|合计|达到?|约|面积|数量|近|超过?|已经?|逾|总数|总额)+$")
_NAMES = frozenset(("n", "nz", "nw", "Institution", "Place", "Person", "Time"))
# 投入|救助力量: the second verb belongs to the noun
_TAKES = frozenset("投入 完成 提供 设立 设置 实现 建成 建设 获得 承接 建立".split())
_LIMITS = frozenset("超过 突破 控制在 不低于 不少于 不超过 低于 高于 逾 超".split())
_SHARE_OF = re.compile(r"(?P<what>[\u4e00-\u9fff]{2,10})的$")
_FORWARD = re.compile(r"[，。；、！？\s]|$|以上|左右|以内|以下|的")


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is measured, by what kind of phrase (make, reach, rise, group, attend, outcome), and where it stands.

    `modality` is the verb's own; `verb` is the verb; `head` is true where the verb may tell of an accident's rescue.
    """

    object: str
    kind: str
    modality: str
    start: int
    end: int
    verb: str = ""


@dataclass(frozen=True, slots=True)
class Before:
    """The quantity before in the same sentence: its phrase, if it has one, and the noun it counts."""

    quantity: Quantity
    phrase: Phrase | None
    noun: str


def measured(reading: Reading, quantity: Quantity, before: Before | None) -> Phrase | None:
    """What a quantity measures; None for every number that is neither goal nor result."""
    text = reading.text
    clause, _ = reading.clause_of(quantity.start)
    begin = before.quantity.end if before is not None and before.quantity.end > clause else clause
    left = text[begin : quantity.start]
    if (
        quantity.sense not in _SENSES
        or quantity.base_unit == "百分点"
        or text.startswith("/", quantity.end)
        or _NONE.search(left)
        or _INVESTED.search(left)
    ):
        return None
    if _FROM.search(left) and _UP_TO.match(text, quantity.end):
        return None
    if reading.covering(quantity.figure, quantity.end, "Place", "Institution", "Event", "Policy", "Project"):
        return None
    if before is not None and begin > clause and left[:1] in "、和及与":
        listed = _listed(reading, quantity, before, begin)
        if listed is not None:
            return listed
    if text[quantity.start : quantity.figure] in _LIMITS:  # 产值突破30亿元: the limit is the verb
        reached = reach(reading, quantity, begin, quantity.start, "reach", before)
        if reached is not None:
            return reached
    return _by_verb(reading, quantity, begin, before) or _plain(reading, quantity, begin)


def _by_verb(reading: Reading, quantity: Quantity, begin: int, before: Before | None) -> Phrase | None:
    left = reading.text[begin : quantity.start]
    verbs = [
        v
        for v in target_words.verbs(reading.vocabulary).finditer(left)
        if not reading.covering(begin + v.start(), begin + v.end(), "Project", "Policy", "Institution", "Event")
        and _is_verb(reading, begin + v.start())
    ]
    if not verbs:
        return None
    chained = len(verbs) > 1 and verbs[-2].end() == verbs[-1].start() and verbs[-2].group() in _TAKES
    verb = verbs[-2] if chained and verbs[-1].end() < len(left) else verbs[-1]
    row = reading.vocabulary.lexicon("target_verbs")[verb.group()]
    at = begin + verb.start()
    if row["kind"] == "make" or (row["kind"] == "rise" and quantity.sense != "share"):
        made = _make(reading, quantity, at, begin + verb.end(), verb.group())
        if made is not None or verb.end() < len(left):
            return made
        if topic := _asked_of(reading, quantity, begin, at):
            return topic
        if row["reach"]:  # 生产总值完成90亿元
            reached = reach(reading, quantity, begin, at, "reach", before)
            if reached is not None:
                return reached
        return _again(reading, quantity, at, verb.group(), before) if row["kind"] == "make" else None
    if quantity.start - begin - verb.end() > (2 if row["kind"] == "rise" else 1):
        return None
    return reach(reading, quantity, begin, at, row["kind"], before)


def _is_verb(reading: Reading, at: int) -> bool:
    """Whether a word of the tagger begins here: 服务 is no verb inside 公共服务|中心."""
    if not reading.words:
        return True
    word = reading.word_at(at)
    return word is not None and word.start == at and word.tag not in _NAMES


def _make(reading: Reading, quantity: Quantity, at: int, after: int, verb: str) -> Phrase | None:
    """完成2.3万户的户厕改造, 新增床位500张: the object stands behind the number, or between it and the verb."""
    text = reading.text
    gap = text[after : quantity.start]
    days = [d for d in dates.find(reading) if after <= d.start and d.end <= quantity.start]
    if days:
        gap = text[days[-1].end : quantity.start]
    gap = _GAP_TRAIL.sub("", _GAP_LEAD.sub("", gap))
    share = _SHARE_OF.fullmatch(gap) if quantity.sense == "share" else None
    if share and _FORWARD.match(text, quantity.end):  # 完成工程量的78%
        return Phrase(share["what"], "make", "done", at, quantity.end, verb)
    if quantity.sense == "share" or len(gap) > 18 or gap.count("“") != gap.count("”") or re.search(r"\d", gap):
        return None
    if reading.within(after, quantity.start, "Institution", "Person"):
        return None
    places = [p for p in reading.within(after, quantity.start, "Place") if p.start - after <= 1]
    if places:
        gap = _GAP_TRAIL.sub("", text[places[-1].end : quantity.start])
    modality = reading.vocabulary.lexicon("target_verbs")[verb]["modality"]
    following = _AFTER.match(text, quantity.end)
    behind = _bare(following["noun"]) if following else ""
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
    if not gap and behind and is_noun(behind) and following:
        return Phrase(behind, "make", modality, at, text.index(behind, quantity.end) + len(behind), verb)
    return None


def _asked_of(reading: Reading, quantity: Quantity, begin: int, at: int) -> Phrase | None:
    """户厕改造要|完成2.3万户: what is asked for stands as the topic of its clause."""
    topic = re.fullmatch(r"(?P<what>[\u4e00-\u9fff“”]{4,14})(?:要|力争|计划)", reading.text[begin:at])
    if topic is None or not _FORWARD.match(reading.text, quantity.end) or not is_noun(topic["what"]):
        return None
    if reading.starting_at(begin, "Place", "Institution", "Person", "Project") is not None or _OWN.match(topic["what"]):
        return None
    return Phrase(topic["what"], "make", "require", begin, quantity.end)


def _again(reading: Reading, quantity: Quantity, at: int, verb: str, before: Before | None) -> Phrase | None:
    """收集问题173个，解决148个: the noun is that of the number before, counted in the same unit."""
    same = before is not None and before.quantity.unit == quantity.unit
    if before is None or not same or not before.noun or not _FORWARD.match(reading.text, quantity.end):
        return None
    modality = reading.vocabulary.lexicon("target_verbs")[verb]["modality"]
    return Phrase(verb + before.noun, "make", modality, at, quantity.end, verb)


def _listed(reading: Reading, quantity: Quantity, before: Before, begin: int) -> Phrase | None:
    """投入人员180人、机械12台: a bare noun in a list goes on with the verb before."""
    phrase, text = before.phrase, reading.text
    if phrase is None or phrase.kind not in ("make", "outcome"):
        return None
    item = re.sub(r"^(?:以?及|[、和与])", "", text[begin : quantity.start])
    following = _AFTER.match(text, quantity.end)
    behind = _bare(following["noun"]) if following else ""
    if item and is_noun(item) and len(item) <= 12 and not target_words.verbs(reading.vocabulary).search(item):
        return Phrase(item, "make", phrase.modality, begin + 1, quantity.end, phrase.verb) if phrase.kind == "make" else None
    if not item and behind and is_noun(behind) and phrase.kind == "make" and phrase.end > before.quantity.end:
        return Phrase(behind, "make", phrase.modality, quantity.start, quantity.end + len(behind), phrase.verb)
    return None


def _bare(noun: str) -> str:
    cut = _CUT_NOUN.search(noun)
    return _TASK.sub("", noun[: cut.start()] if cut else noun).rstrip("、的和与及")


def _head_of(reading: Reading, begin: int, at: int) -> tuple[int, int]:
    """Where the name of a measure begins in [begin, at), and where its owner does (-1: it has none here)."""
    start, owner = begin, -1
    for found in reading.within(begin, at, "Place", "Institution", "Project"):
        if found.start - start <= 8 and (found.type != "Place" or is_area(found)):
            start, owner = found.end, found.start
    for day in dates.find(reading):
        if begin <= day.start and day.end <= at:
            start = max(start, day.end)
    own = next(_OWN.finditer(reading.text, start, at), None)
    if own is not None:
        start, owner = own.end(), own.start()
    lead = _LEAD.match(reading.text, start, at)
    return (lead.end() if lead else start), owner


def is_area(place: Found) -> bool:
    """Whether a place is an area that has goals, no river and no building."""
    return place.attributes.get("kind") in (None, "area", "zone", "village")


def reach(reading: Reading, quantity: Quantity, begin: int, at: int, kind: str, before: Before | None) -> Phrase | None:
    """覆盖率达到95%, 产值同比增长8%: what is measured stands before the verb, or in the clause before."""
    text = reading.text
    start, owner = _head_of(reading, begin, at)
    bare = text[start:at]
    base = _BASE.search(bare)
    bare = bare[: base.start()] if base else bare  # 床位由420张|增至800张
    trail = _TRAIL.search(bare)
    bare = (bare[: trail.start()] if trail else bare).strip("“”，、和").rsplit("的", 1)[-1]
    if not bare and before is not None and before.phrase is not None and before.phrase.kind in ("reach", "rise", "make"):
        same = before.quantity.unit == quantity.unit or (kind == "rise" and quantity.sense == "share")
        if same and before.phrase.kind != "make":
            bare = re.sub(r"(?:同比|环比|年均)?(?:增长|下降|增加|减少|提高)$", "", before.phrase.object)
        elif before.quantity.base_unit == quantity.base_unit:
            bare = before.phrase.object
    if not is_noun(bare) or not target_words.measures(reading.vocabulary).search(bare):
        return None
    words = text[start:at]
    basis = next((b for b in ("同比", "环比", "年均") if b in words), "")
    verb = text[at : quantity.start] if kind == "rise" else ""
    plain = re.sub(r"^(?:同比|环比|年均)|了$", "", verb)
    told = f"{basis or verb[:2] * verb.startswith(('同比', '环比'))}{plain}" if kind == "rise" else ""
    return Phrase(bare + told, kind, "", owner if owner >= 0 else min(start, at), quantity.end)


def _plain(reading: Reading, quantity: Quantity, begin: int) -> Phrase | None:
    """达产后年产值90亿元: the number stands right behind a measure that is a goal or a result by itself."""
    if not _FORWARD.match(reading.text, quantity.end) or reading.text.startswith("的", quantity.end):
        return None
    start, owner = _head_of(reading, begin, quantity.start)
    bare = reading.text[start : quantity.start]
    trail = _TRAIL.search(bare)
    bare = bare[: trail.start()] if trail else bare
    if not is_noun(bare) or not target_words.plain_measures(reading.vocabulary).search(bare):
        return None
    return Phrase(bare, "reach", "", owner if owner >= 0 else start, quantity.end)


def noun_before(reading: Reading, quantity: Quantity) -> str:
    """What a number counts by itself: 共有水毁渠道|23处."""
    clause, _ = reading.clause_of(quantity.start)
    left = reading.text[clause : quantity.start]
    found = re.search(r"[\u4e00-\u9fff]{2,20}$", left)
    noun = re.split(r"[有为了]|各类", found.group())[-1] if found else ""
    return noun if 2 <= len(noun) <= 8 and is_noun(noun) and noun[-1] not in "共约近超达" else ""


def is_noun(text: str) -> bool:
    """Whether a stretch can be the name of what is measured."""
    return bool(_NOUN.match(text)) and not _NO_NOUN.search(text) and text.count("（") == text.count("）")
