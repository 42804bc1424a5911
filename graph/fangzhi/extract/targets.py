"""Targets: quantified goals and results of places, bodies and projects; a number that is neither is none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fangzhi.extract import actors, dates, quantities, target_words
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Found, Reading

_SENSES = frozenset(("money", "area", "length", "share", "count", "weight", "volume", "power", "energy"))
# what a number may be instead of a goal or a result: a base, a price, a habit, a share in several
_NONE = re.compile(
    r"分别|原来|原有|此前|起步价|单价|售价|每[年月日天周户人亩斤吨次个]|罚款|处罚|涉案|死亡|受伤|受困|伤亡|遇难|失踪|不到|其中|之一|如果|若|据|同期为"
)
_FROM = re.compile(r"[从由][^，。；]{0,16}$")
_UP_TO = re.compile(r"[^，。；]{0,6}?(?:提高|增加|增长|提升|上升|扩大|下降|降低|减少|压缩|缩短|增|降)[到至为]")
_INVESTED = re.compile(r"(?:总投资|占地|面积)[^，。；]{0,6}$")
_LEAD = re.compile(
    r"(?:[\s“”：（）]|目前|当前|如今|今年|全年|去年|同时|此外|其中|期间|并|且|还|也|已|将|要|可|拟|共|均|都|就|再|又|新|计划|预计|力争|确保|争取|努力|实现|"
    r"以来|截至|累计|先后|全面|全部|带动|推动|促进|使|让|把|到|年底|前|末|年|月|底|的)+"
)
_TRAIL = re.compile(
    r"(?:同比|环比|年均|累计|比上年|比去年|较上年|较去年|较上月|比上月|同期|已经?|将|要|可|预计|力争|确保|有望|约|近|稳步|首次|总体|总共|共有|平均|总数|也|均|都|共)+$"
)
_OWN = re.compile(r"[全我本该](?:省|市|区|县|州|乡|镇|村|国|街道)")
_NOUN = re.compile(r"[\u4e00-\u9fffA-Za-zⅠ-Ⅴ“”·、+\d]{2,20}$")
_NO_NOUN = re.compile(
    r"[我你他她它这那某谁]|了|着|是|不|被|没|如何|什么|时候|[一二三四五六七八九十]+是|之后|导致|造成|引发|兑$|同比|增长|下降|\d[个条家座处]|^等|^(?:完工|开工|竣工|签约)$|方面$|为$|等$|^[、的在和与是]|投用$|投产$|使用$|及时|共有$|^双方"
)
_AFTER = re.compile(r"(?:的)?(?P<noun>[\u4e00-\u9fffA-Za-z“”·、（）]{2,24})")
_TASK = re.compile(r"(?:年度)?(?:的)?(?:任务|工作任务|目标任务|目标|工作)$")
_CUT_NOUN = re.compile(
    r"[，。；！？：]|(?:以上|以下|左右|和\d|、\d|并|，|已|将|要|正在|及时|奔赴|连夜|全部|全面|参加|参与|进行|等(?:方式|形式)|为(?!主)|用于|通过|在)"
)
_ASKED = re.compile(r"[^，。；]{0,30}(?:任务|目标)(?=[，。；]|$)")
_GROUP_VERB = re.compile(
    r"(?:[要将已均都]|全部|全面|实现|已经|基本|顺利|成功|先后)*(?P<verb>完成|实现|建成|通过|参赛|参加|入选|脱贫|挂牌|达标|验收|投用|获评)(?P<what>[^，。；！？]{0,30})"
)
_AND_GROUP = re.compile(r"[和与及、]\d[\d.]*[个家户名座处]?[^，。；、和\d要将]{1,10}?(?=要|将|全|已|均|都|完|实)")


@dataclass(frozen=True, slots=True)
class _Read:
    """What is measured, how sure it is to come, and where its evidence begins."""

    object: str
    modality: str
    start: int
    end: int


def state(reading: Reading) -> None:
    """Target: subject, object, value and deadline; details tell modality, basis, bound and period."""
    said: set[tuple[str, str, str]] = set()
    noun = ""
    sentence = -1
    for quantity in quantities.find(reading):
        start, _ = reading.sentence_of(quantity.start)
        noun, sentence = (noun if start == sentence else ""), start
        read = _measured(reading, quantity, noun)
        if read is None:
            continue
        noun = re.sub(r"(?:同比|环比)?(?:增长|下降|增加|减少)$", "", read.object)
        for subject in _subjects(reading, read.start):
            key = (subject.name, read.object, quantities.written(quantity))
            if key not in said:
                said.add(key)
                _state(reading, subject, quantity, read)


def _state(reading: Reading, subject: Found, quantity: Quantity, read: _Read) -> None:
    clause, _ = reading.clause_of(read.start)
    words = reading.text[clause : quantity.start]
    modality, basis = target_words.meant(reading.vocabulary, words, read.modality)
    if not modality or (modality == "done" and basis):  # 全市生产总值力争增长6%，工业增加值增长8%: the aim goes on
        earlier = target_words.meant(reading.vocabulary, reading.text[reading.sentence_of(clause)[0] : clause], "")[0]
        modality = earlier if earlier in target_words.GOALS else modality
    day = _day(reading, read.start, quantity)
    goal = modality in target_words.GOALS or (day is not None and day.before)
    if modality not in target_words.GOALS and _ASKED.match(reading.text, quantity.end):
        modality, goal = "require", True  # 完成113公里……建设任务
    value = dates.deadline(day) if day else None
    roles = {
        "subject": subject,
        "object": read.object,
        "value": quantities.written(quantity),
        "deadline": value if goal else None,
    }
    period = None if goal else value
    start = min(read.start, quantity.start)
    details = {"modality": modality or None, "basis": basis or None, "bound": quantity.bound or None, "period": period}
    reading.state("Target", roles, start, max(read.end, quantity.end), "quantity", confidence=0.7, **details)


def _measured(reading: Reading, quantity: Quantity, noun: str) -> _Read | None:
    """What a quantity measures, if a verb of the lexicon makes it a goal or a result; None for every other number."""
    text = reading.text
    clause, end = reading.clause_of(quantity.start)
    left = text[clause : quantity.start]
    if quantity.sense not in _SENSES or _NONE.search(left) or _INVESTED.search(left):
        return None
    if _FROM.search(left) and _UP_TO.match(text, quantity.end):
        return None
    if reading.covering(quantity.figure, quantity.end, "Place", "Institution", "Event", "Policy"):
        return None
    every = target_words.verbs(reading.vocabulary).finditer(left)
    verbs = [
        v
        for v in every
        if not reading.covering(clause + v.start(), clause + v.end(), "Project", "Policy", "Institution", "Event")
    ]
    if text[quantity.start : quantity.figure] in ("超过", "突破"):  # 产值突破30亿元: the limit is the verb
        reached = _reach(reading, quantity, clause, quantity.start, "reach", noun)
        if reached is not None:
            return reached
    if not verbs:
        return _group(reading, quantity, clause, end)
    verb = verbs[-1]
    row = reading.vocabulary.lexicon("target_verbs")[verb.group()]
    at = clause + verb.start()
    if row["kind"] == "make" or (row["kind"] == "rise" and quantity.sense != "share" and verb.end() < len(left)):
        return _make(reading, quantity, at, clause + verb.end(), row["modality"])
    if quantity.start - clause - verb.end() > (2 if row["kind"] == "rise" else 1):
        return None
    return _reach(reading, quantity, clause, at, row["kind"], noun)


def _make(reading: Reading, quantity: Quantity, at: int, after: int, modality: str) -> _Read | None:
    """完成2.3万户的户厕改造, 新增床位500张: the object stands behind the number, or between it and the verb."""
    text = reading.text
    gap = re.sub(r"^(?:了|好|首批|各类|各种|各级|各项|的|今年|全市|全区|全县)+", "", text[after : quantity.start])
    gap = re.sub(r"(?:共|共计|累计|总计|达到?|约|面积|数量)$", "", gap)
    if any(after <= d.start < quantity.start for d in dates.find(reading)):
        gap = "".join(text[d.end : quantity.start] for d in dates.find(reading) if after <= d.start < quantity.start)
    if quantity.sense == "share" or len(gap) > 16 or gap.count("“") != gap.count("”") or re.search(r"\d", gap):
        return None
    if reading.within(after, quantity.start, "Place", "Institution", "Person"):
        return None
    following = _AFTER.match(text, quantity.end)
    behind = _bare(following["noun"]) if following else ""
    if gap and not behind and _is_noun(gap):
        return _Read(gap, modality, at, quantity.end)
    if not gap and behind and _is_noun(behind) and following:
        return _Read(behind, modality, at, text.index(behind, quantity.end) + len(behind))
    return None


def _bare(noun: str) -> str:
    cut = _CUT_NOUN.search(noun)
    return _TASK.sub("", noun[: cut.start()] if cut else noun).rstrip("、的")


def _reach(reading: Reading, quantity: Quantity, clause: int, at: int, kind: str, noun: str) -> _Read | None:
    """覆盖率达到95%, 产值同比增长8%: what is measured stands before the verb, or in the clause before."""
    text = reading.text
    start, owner = clause, -1
    for found in reading.within(clause, at, "Place", "Institution", "Project"):
        if found.start - start <= 8:
            start, owner = found.end, found.start
    for day in dates.find(reading):
        if clause <= day.start and day.end <= at:
            start = max(start, day.end)
    mine = next((m.start() for m in _OWN.finditer(text, start, at)), start)
    own = _OWN.match(text, mine, at)
    start = own.end() if own else start
    lead = _LEAD.match(text, start, at)
    start = lead.end() if lead else start
    trail = _TRAIL.search(text[start:at])
    bare = text[start : start + trail.start()] if trail else text[start:at]
    bare = bare.strip("“”，")
    if not bare and kind == "rise":
        bare = noun
    if not _is_noun(bare) or not target_words.measures(reading.vocabulary).search(bare):
        return None
    begin = own.start() if own else (owner if owner >= 0 else min(start, at))
    rest = text[start + len(bare) : at] if text.startswith(bare, start) else text[clause:at]
    basis = next((b for b in ("同比", "环比", "年均") if b in rest), "")
    verb = text[at : quantity.start] if kind == "rise" else ""
    plain = re.sub(r"^(?:同比|环比|年均)|了$", "", verb)
    return _Read(
        f"{bare}{basis or verb[:2] * verb.startswith(('同比', '环比'))}{plain}" if kind == "rise" else bare,
        "",
        begin,
        quantity.end,
    )


def _group(reading: Reading, quantity: Quantity, clause: int, end: int) -> _Read | None:
    """云东区14个村全部完成确权: so many of a place do it; the number must stand right behind the place."""
    text = reading.text
    near = reading.ending_at(quantity.start, "Place", "Institution") or re.search(r"所辖$|[和与]$", text[clause : quantity.start])
    noun = re.compile(r"[\u4e00-\u9fff（）]{1,12}?(?=[要将已均都全完实建通参入脱挂达验投获和与])").match(text, quantity.end, end)
    if not near or noun is None or quantity.sense != "count":
        return None
    at = noun.end()
    other = _AND_GROUP.match(text, at, end)
    verb = _GROUP_VERB.match(text, other.end() if other else at, end)
    if verb is None:
        return None
    what = _TASK.sub("", verb["what"].removeprefix("了"))
    start = near.start if isinstance(near, Found) else quantity.start
    made = noun.group() + (what if verb["verb"] in ("完成", "实现", "通过") else "")
    modality = "done" if re.search(r"已|了", verb.group()) else ("require" if "要" in verb.group() else "")
    return _Read(made, modality, start, verb.end()) if 2 <= len(made) <= 30 else None


def _is_noun(text: str) -> bool:
    return bool(_NOUN.match(text)) and not _NO_NOUN.search(text)


def _day(reading: Reading, at: int, quantity: Quantity) -> dates.DateFound | None:
    """The date that the goal is bound to: the last one before the number in its sentence, or one inside the phrase."""
    start, _ = reading.sentence_of(at)
    days = [d for d in dates.find(reading) if start <= d.start and d.end <= quantity.end]
    bound = [d for d in days if d.precision != "day" or d.before]
    return bound[-1] if bound else None


def _subjects(reading: Reading, at: int) -> Iterator[Found]:
    """Who a goal or a result belongs to; nobody where the text does not say it surely."""
    start, _ = reading.sentence_of(at)
    projects = reading.within(start, at, "Project")
    if projects and len({p.name for p in projects}) == 1 and projects[0].start - start <= 4:
        yield projects[0]
        return
    own = actors.own(reading, at)
    if own is not None:
        yield from own
        return
    beside = reading.starting_at(at, "Place", "Institution")
    group = [beside] if beside else actors.beside(reading, at) or actors.of(reading, at, measured=True)
    shared = {f.attributes["area"].name: f.attributes["area"] for f in group if isinstance(f.attributes.get("area"), Found)}
    if len(group) > 1 and len(shared) == 1 and all(f.type == "Institution" and "area" in f.attributes for f in group):
        group = list(shared.values())  # 镇党委、政府 speak for the town
    for actor in group:
        if actor.type == "Institution" or actor.attributes.get("kind") in (None, "area", "zone", "village"):
            yield actor
