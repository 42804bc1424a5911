"""Parts of what a sentence counts or measures: so many of a kind, and the share that one measure is of another."""

import re
from dataclasses import replace

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.places.areas import is_area
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Reading
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.heads import head_of, is_noun
from fangzhi.extract.targets.measures import ENDS_FIGURE, Before, Phrase

# 亿元以上的|项目: how big what is counted is
SIZE = expression(r"^(?:\d[\d.]*)?[百千万]*[万亿]?元(?:以上|以下)的?")
_KIND_OF = expression(r"(?:其中|、)(?:有|含)?(?P<kind>[\u4e00-\u9fff\d.]{2,14}?)(?:的)?(?:有|共|达到?)?$")
_PART_OF = expression(
    r"(?:占(?:到了?|了)?(?P<of>[\u4e00-\u9fff]{2,14}?)的?(?:比重|比例)?的?(?:达到?|为|约|近|超过?)?|"
    r"(?P<how>为|相当于|完成)(?P<aim>[\u4e00-\u9fff]{0,8}(?:计划|任务|目标))的)$"
)
_WHOLE_WORK = expression("(?:总投资|概算|总工程量|总长度?|总里程|总规模|总面积|(?:设计|计划|工程)总?量)$")
# 占|任务|8万亩的112%
_OF_TASK = expression(
    r"(?P<of>(?:占|完成)(?:[本全]?年度?|总|目标|计划)*(?:任务|计划|目标|预算)(?:数|任务)?)的?\d[\d.]*[十百千]?[万亿]*[\u4e00-\u9fff]{1,3}的$"
)
_PLANNED = expression("(?:计划|任务|目标)(?:任务)?$")  # 造林6万亩，占计划任务的|36%
_ALL_AREA = expression("[全我该](?:省|市|县|区|州|旗|镇|乡|国)")  # 工业增加值11亿元，占|全县|的70%
_TAKES_UP = expression(r"占(?:达到?|到|了|约|近)?$")
# 居民人均可支配收入3万元，其中|城镇居民|4万元
_RESIDENTS = expression(r"(?:其中|，|、)*(?P<who>(?:城镇|农村|农牧区|城乡|脱贫)(?:常住)?居民)(?:为|达到?)?$")
_REST = expression("(?:其余|剩余|余下|剩下)的?$")
_DUE = expression(
    r"(?:要|将|可|须|全部|全面|均|都|必须|确保|力争)*(?P<told>[\u4e00-\u9fff]{0,6}?(?:到位|销号|完成|完毕|建成|开工|竣工|完成整改))(?=[，。；]|$)"
)
_ALL = expression(r"(?:全体|城乡|城镇|农村|全市|全县)?(?:常住)?居民")

# 投入资金9亿元，其中八成|用于民生
_USED = expression(r"(?:以上|左右)?(?:的?(?:资金|财力|支出|经费))?(?:均|都)?用于(?P<what>[\u4e00-\u9fff、]{2,12})(?=[，。；]|$)")
_FUNDS = expression(r"(?:资金|财力|支出|经费|预算|收入)(?:的|中)?$")
_AMONG = expression(r"(?:其中|、|，|和|有)*")
_OF_EACH = expression(r"(?:同比|环比)?(?P<rise>增长|下降)|(?:达到?|为|完成)?")  # 霞浦县|增长|8%
_SOME = expression(r"(?:，|、)?其中(?:有|含)?(?P<who>[\u4e00-\u9fff“”]{2,12}?)(?:有|共|达到?|占)?$")
_AVERAGE = expression("(?P<who>[村户镇社亩]均)(?:达到?|为|约)?")
_PERSONS = frozenset(("人", "名", "位", "户", "人次"))
_MEASURED = ("reach", "make", "rise")
_RISE = expression(r"(?:同比|环比|年均)?(?:增长|下降|提高|增加|减少|降低|上升)$")


def the_rest(reading: Reading, quantity: Quantity, noun: str) -> Phrase | None:
    """其余|14处|明确了措施，5月10日前全部整改到位: by when the rest of what was counted is to be done."""
    led = _REST.search(reading.text, max(0, quantity.start - 4), quantity.start)
    if led is None or quantity.sense != "count":
        return None
    _, end = reading.sentence_of(quantity.start)
    due = [d for d in dates.find(reading) if d.before and quantity.end <= d.start and d.end < end]
    told = _DUE.match(reading.text, due[0].end, end) if due else None
    what = told["told"] if told is not None else ""
    if told is None or (not noun and len(what) < 4):  # 其余64个|5月底前销号: of what?
        return None
    name = noun if what in ("完成", "完毕") else what if noun in what else noun + what
    return Phrase(name, "make", "require", led.start(), told.end(), what)


def kind_of(reading: Reading, quantity: Quantity, begin: int, noun: str, verb: str = "") -> Phrase | None:
    """新签约项目57个，|其中10亿元以上|6个: a kind of what the sentence counts."""
    kind = _KIND_OF.search(reading.text, begin, quantity.start)
    noun = SIZE.sub("", noun)
    if kind is None or not noun or quantity.sense != "count" or not ENDS_FIGURE.match(reading.text, quantity.end):
        return None
    done = target_words.verbs(reading.vocabulary).match(kind["kind"])
    told = re.sub("^(?:各类|各种)", "", kind["kind"][done.end() :] if done else kind["kind"])  # 其中破获|侵财案件
    name = told if told.endswith(noun[-2:]) else told + noun if told.endswith(("以上", "级", "类", "型")) else ""
    return Phrase(name, "make", "", kind.start("kind"), quantity.end, verb) if name else None


def of_task(reading: Reading, quantity: Quantity, told: Phrase | None) -> Phrase | None:
    """造林9万亩，占任务8万亩的|112%: of what was told right before, the share of a task that is told with its amount."""
    if quantity.unit != "%" or told is None or told.kind not in _MEASURED:
        return None
    clause, _ = reading.clause_of(quantity.start)
    task = _OF_TASK.fullmatch(reading.text, clause, quantity.start)
    if task is None or reading.text[told.end : clause] not in ("，", ","):
        return None
    return Phrase(_RISE.sub("", told.object) + task["of"], "reach", "", clause, quantity.end, owner=told.owner)


def part_of(reading: Reading, quantity: Quantity, begin: int, before: Before | None) -> Phrase | None:
    """民生支出占一般公共预算支出的|82%: a share of a measure, whose own name stands before or in the clause before."""
    told = _PART_OF.search(reading.text, begin, quantity.start)
    if told is None or quantity.unit != "%" or not ENDS_FIGURE.match(reading.text, quantity.end):
        return None
    start, owner = head_of(reading, begin, told.start())
    what = reading.text[start : told.start()]
    if start >= told.start() and before is not None and before.phrase is not None and before.phrase.kind in _MEASURED:
        next_to = reading.text[before.quantity.end : reading.clause_of(quantity.start)[0]] == "，"
        by_itself = told["how"] == "完成" and reading.text[before.quantity.end : told.start()] != "，"
        what = _RISE.sub("", before.phrase.object) if next_to and not by_itself else ""  # 开工率90%，12月底前|完成任务的100%
        if what and before.phrase.kind == "make" and _WHOLE_WORK.search(told["of"] or ""):  # 完成抛石9万方，占|设计总量|的70%
            return Phrase(f"{what}占{told['of']}", "reach", "", told.start(), quantity.end)
    measure = target_words.measures(reading.vocabulary)
    of = told["of"] or told["aim"]
    whole = measure.search(of) or of.endswith(("投资", "概算", "计划", "任务", "目标", "预算")) or _ALL_AREA.fullmatch(of)
    if not is_noun(what) or not whole or not (measure.search(what) or _PLANNED.search(of)):
        return None
    how = "占" if told["of"] else "完成" if told["how"] == "完成" else "为"  # 新增就业9人，|完成年度任务的|71%
    return Phrase(f"{what}{how}{of}", "reach", "", owner if owner >= 0 else min(start, told.start()), quantity.end)


def on_average(reading: Reading, quantity: Quantity, begin: int, before: Before | None) -> Phrase | None:
    """村集体收入620万元，|村均51.7万元: of what was told right before, how much each has."""
    each = _AVERAGE.fullmatch(reading.text, begin, quantity.start)
    if each is None or before is None or before.phrase is None or before.quantity.unit != quantity.unit:
        return None
    if before.phrase.kind not in ("reach", "make") or before.phrase.object.startswith(each["who"]):
        return None
    return Phrase(each["who"] + before.phrase.object, "reach", "", begin, quantity.end)


def some_of(reading: Reading, quantity: Quantity, begin: int, before: Before | None) -> Phrase | None:
    """带动287户增收，其中脱贫户|94户: of those that were counted right before, so many of one kind."""
    some = _SOME.search(reading.text, begin, quantity.start)
    if some is None or before is None or before.phrase is None or before.phrase.kind not in ("make", "group"):
        return None
    same = before.quantity.unit == quantity.unit or (before.quantity.unit in _PERSONS and quantity.unit in _PERSONS)
    word = reading.word_at(some.end("who") - 1)
    tags = ("n", "nz", "nw") if before.quantity.unit != quantity.unit else ("n", "nz", "nw", "v", "vn")  # 其中酒驾|42起
    last = word is not None and word.end == some.end("who") and word.tag in tags
    if not same or not last or not ENDS_FIGURE.match(reading.text, quantity.end) or not is_noun(some["who"]):
        return None
    return Phrase(some["who"], "make", before.phrase.modality, some.start("who"), quantity.end, before.phrase.verb)


def of_whole(reading: Reading, quantity: Quantity, begin: int, before: Before | None) -> Phrase | None:
    """一般公共预算支出96亿元，其中民生支出|占82%: a share of the measure told right before."""
    told = _TAKES_UP.search(reading.text, begin, quantity.start)
    if told is None or quantity.unit != "%" or before is None or before.phrase is None or before.phrase.kind != "reach":
        return None
    if reading.text[before.quantity.end : told.start()] == "，":  # 其中民生支出17亿元，|占80%
        return replace(before.phrase, object=before.phrase.object + "占比", start=told.start(), end=quantity.end)
    start, owner = head_of(reading, begin, told.start())
    what = reading.text[start : told.start()].rsplit("等", 1)[-1]
    sure = target_words.measures(reading.vocabulary).search(what) and ENDS_FIGURE.match(reading.text, quantity.end)
    return Phrase(what, "reach", "", owner if owner >= 0 else start, quantity.end) if sure and is_noun(what) else None


def of_residents(reading: Reading, quantity: Quantity, begin: int, before: Before | None) -> Phrase | None:
    """居民人均可支配收入3万元，其中城镇居民|4万元: what is told of all is told of some."""
    told = _RESIDENTS.search(reading.text, begin, quantity.start)
    if told is None or before is None or before.phrase is None or before.phrase.kind not in _MEASURED:
        return None
    name, found = _ALL.subn(told["who"], _RISE.sub("", before.phrase.object), count=1)
    same = name.startswith(told["who"]) and quantity.sense == "money"
    return Phrase(name, "reach", "", told.start("who"), quantity.end) if found and same else None


def of_place(reading: Reading, quantity: Quantity, begin: int, before: Before | None) -> Phrase | None:
    """造林9万亩，其中莱阳市|2万亩、海阳市增长|3%: what is told of an area is told of the places in it."""
    near = reading.within(begin, quantity.start, "Place")
    place = near[-1] if near else None
    if place is None or not is_area(place) or before is None or before.phrase is None or before.phrase.kind not in _MEASURED:
        return None
    led = _AMONG.fullmatch(reading.text, begin, place.start)
    told = _OF_EACH.fullmatch(reading.text, place.end, quantity.start)
    rises = before.phrase.kind == "rise"
    if led is None or told is None or (told["rise"] and not rises) or before.quantity.unit != quantity.unit:
        return None
    if not ENDS_FIGURE.match(reading.text, quantity.end):
        return None
    name = _RISE.sub("", before.phrase.object) + told["rise"] if told["rise"] else before.phrase.object
    return replace(before.phrase, object=name, start=place.start, end=quantity.end, owner=place)


def of_use(reading: Reading, quantity: Quantity, begin: int, before: Before | None) -> Phrase | None:
    """投入资金9亿元，其中八成以上|用于民生: the share of the money before that goes to one thing."""
    used = _USED.match(reading.text, quantity.end) if quantity.unit == "%" else None
    if used is None:
        return None
    among = before is not None and before.quantity.sense == "money" and _AMONG.fullmatch(reading.text, begin, quantity.start)
    if not among and not _FUNDS.search(reading.text, begin, quantity.start):
        return None
    return Phrase("用于" + used["what"], "reach", "done", begin, used.end())
