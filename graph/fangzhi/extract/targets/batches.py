"""Projects that are signed or begun together: 集中开工的12个项目, 总投资9亿元的12个项目集中开工; 其中，产业类7项."""

from dataclasses import replace

from fangzhi.expressions import expression
from fangzhi.extract import actors
from fangzhi.extract.places import deictic
from fangzhi.extract.projects import lists as project_lists
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets import things as target_things
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.measures import ENDS_FIGURE, Before, Phrase

PART = "其中"
_ROSE = expression(
    r"(?:同比|环比|年均|[比较与](?:上年|去年|前年|20\d\d年|年初|上月|上季度)?(?:同期|[底末])?(?:相比)?|又|再|均)*(?:增长|上升|下降|减少|提高|增加|降低|下滑|回升)"
)
_ON = expression("(?:以上|左右|余)?，(?:(?:上年|去年|前年)(?:同期)?(?:为|是)[^，。；]{2,12}，)?")
_ACT = "签约|开工|竣工|投产|投用"
_NOUN = r"(?P<noun>[\u4e00-\u9fff“”]{0,8}?(?:项目|工程))"
# 此次集中开工的|12个|项目, 签约的甲园、乙厂等|12个|项目
_LED = expression(rf"(?:集中|现场|此次|本次|这次|当天|当日)(?:集中|现场)?(?P<act>{_ACT})的(?:[^，。；\d]{{2,60}}等)?(?:共)?$")
_THEY = expression(
    rf"{_NOUN}(?=[，。；、：（]|(?:计划|协议|预计)?总?投资|中[，的]|共|分别|主要|涉及|涵盖|包括|包含|均|都|投资|将|全部|集中)"
)
# 12个|项目集中开工; 签约 needs no 集中
_TOGETHER = (
    rf"{_NOUN}(?:同时|同步|正式|顺利|成功|现场)*(?:集中(?:现场)?(?P<act>{_ACT})|(?P<signed>签约|落槌)|"
    r"吹响[^，。；]{0,4}施工号角)"
)
_DO = expression(rf"{_TOGETHER}(?=[，。；、：]|仪式|$)")
# 此次集中签约、开工项目共|73个|
_BOTH = expression(
    rf"(?:此次|本次|这次|当天|当日)(?:活动)?(?:共|集中|现场)*(?:{_ACT})(?:[、和及](?:集中)?(?:{_ACT}))+的?(?P<noun>[\u4e00-\u9fff]{{0,6}}项目)(?:总?共计?|有|达)*$"
)
_THIS_LOT = expression("(?:这一?批|本批次?|该批)(?:集中(?:签约|开工)(?:的)?)?(?:项目)?(?:总?共|有)*$")  # 这一批共|18个|项目
# 4个|项目签约金额共|17.5亿元
_COSTS = (
    "(?P<noun>[\u4e00-\u9fff]{0,6}项目)的?(?P<what>(?:协议|合同|签约|计划|意向)?(?:总?投资额?|总?金额|总?资金|引资额))"
    "(?:总?共计?|合计|达到?|为|约|近|超过?)*"
)
_COST_BEHIND = expression(_COSTS + r"(?=\d)")
_COST_BEFORE = expression(r"(?<![\d.、])(?P<count>\d+)个" + _COSTS + "$")
# 此次集中签约、开工的重点项目共有|12个, 现场签约项目|12个
_SUM = expression(
    rf"(?:集中|现场|此次|本次|这次|当天|当日|今天)(?:集中|现场|共|新)*(?P<act>(?:{_ACT})(?:[、和](?:{_ACT}))?)"
    rf"的(?P<noun>[\u4e00-\u9fff“”]{{0,8}}?(?:项目|工程))(?:总共|一共|共计?|合计|总计|有|为|达)*$"
)
# 总投资|9亿元|的12个项目集中开工
_COST = expression(r"(?P<what>(?:计划|协议|预计|概算)?总?投资(?:额|规模)?)(?:达到?|约|为|共|近|超过?)*$")
_OF_THEM = expression(rf"(?:以上|左右)?的(?:[^，。；\d]{{2,60}}等)?\d+[个项]{_TOGETHER}(?=[，。；、：]|仪式|$)")
# 其中，产业类|7项, 5000万元至1亿元项目|4个
_SIZE = r"(?:(?:\d[\d.]*[千百]?[万亿]?元?[至到-])?\d*[十百千]?[万亿]元(?:[（(]含[）)])?(?:以上|以下)?)?"
_KIND = expression(rf"(?:，|、)?(?:其中[，：]?)?(?P<kind>{_SIZE}[\u4e00-\u9fff]{{0,10}}?(?:类|类项目|项目))(?:共计?|有|为|达)*$")
_SIGNING = expression("签约|开工|竣工|投产|推介|招商")
_PARTS = expression(r"(?:(?:\d+个)?[\u4e00-\u9fff]{0,10}(?P<of>项目|工程)中|其中)[，：、]?")
_AMONG = expression(r"(?P<of>(?!))?其中")
_NO_KIND = expression(r"^(?:[各该本此这全]|项目$|签约|开工|竣工|集中|总投资)")

# 本次共签约甲、乙等|9个|项目, where nobody else is told of
_OF_PROJECTS = expression("(?:项目|工程|投资|资金|[金总]额|引资)")
# 本次共签约9个项目, 一季度集中开工的项目共有9个, 9个项目成功签约
_THIS_TIME = expression(
    rf"(?:(?:此次|本次|这次|当天|当日|现场|会上)[共集中现场新，]*|季度集中)(?:{_ACT})|"
    rf"\d[个项][^，。；]{{0,10}}(?:项目|工程)(?:同时|同步|正式|顺利|成功|现场)*(?:集中(?:{_ACT})|签约)"
)


def together(reading: Reading, quantity: Quantity) -> Phrase | None:
    """How many projects an occasion signs or begins, or what they cost that are counted behind it."""
    if quantity.sense == "money":
        return _worth(reading, quantity)
    if quantity.unit not in ("个", "项"):
        return None
    clause, _ = reading.clause_of(quantity.start)
    if (lot := _lot(reading, quantity, clause)) is not None:
        return lot
    led = _LED.search(reading.text, clause, quantity.start)
    they = _THEY.match(reading.text, quantity.end) if led else None
    if led and they:
        return _of_occasion(reading, Phrase(led["act"] + they["noun"], "make", "done", led.start(), they.end("noun"), led["act"]))
    total = _SUM.search(reading.text, clause, quantity.start) if ENDS_FIGURE.match(reading.text, quantity.end) else None
    if total:
        what = total["act"] + total["noun"]
        return _of_occasion(reading, Phrase(what, "make", "done", total.start(), quantity.end, total["act"]))
    do = _DO.match(reading.text, quantity.end)
    if do is None:
        return None
    act = do["act"] or do["signed"] or "开工"
    return _of_occasion(reading, Phrase(act + do["noun"], "make", "done", quantity.start, do.end(), act))


def _lot(reading: Reading, quantity: Quantity, clause: int) -> Phrase | None:
    """此次集中签约、开工项目共|73个|; 这一批共18个项目; 4个项目签约金额共17.5亿元: all that an occasion is about."""
    both = _BOTH.search(reading.text, clause, quantity.start) if ENDS_FIGURE.match(reading.text, quantity.end) else None
    if both:
        return _of_occasion(reading, Phrase(both["noun"], "make", "done", both.start(), quantity.end, "签约"))
    lot = _THIS_LOT.search(reading.text, clause, quantity.start)
    behind = _THEY.match(reading.text, quantity.end) if lot else _COST_BEHIND.match(reading.text, quantity.end)
    held = _signing(reading, quantity.start) if behind and (lot or not reading.text[clause : quantity.start].strip()) else None
    return (
        Phrase(behind["noun"], "make", "done", quantity.start, behind.end("noun"), "签约", owner=held)
        if behind and held
        else None
    )


def _signing(reading: Reading, at: int) -> Found | None:
    """The one occasion of signing or beginning that is told of."""
    held = target_things.event(reading, at)
    return held[0] if len(held) == 1 and _SIGNING.search(held[0].name) else None


def _worth(reading: Reading, quantity: Quantity) -> Phrase | None:
    """总投资|9亿元|的12个项目集中开工."""
    do = _OF_THEM.match(reading.text, quantity.end)
    clause, _ = reading.clause_of(quantity.start)
    of_all = _COST_BEFORE.search(reading.text, clause, quantity.start)
    if of_all and (held := _signing(reading, quantity.start)):
        return Phrase(of_all["what"], "make", "done", of_all.start("what"), quantity.end, "签约", owner=held)
    cost = _COST.search(reading.text, clause, quantity.start) if do else None
    if do is None or cost is None:
        return None
    act = do["act"] or do["signed"] or "开工"
    return _of_occasion(reading, Phrase(cost["what"], "make", "done", cost.start(), quantity.end, act))


def _of_occasion(reading: Reading, phrase: Phrase) -> Phrase:
    """With the occasion, where there is one; else the text tells whose it is."""
    held = target_things.event(reading, phrase.start)
    return replace(phrase, owner=held[0]) if len(held) == 1 else phrase


def kind(reading: Reading, quantity: Quantity, counted: dict[str, str], last: Before | None) -> Phrase | None:
    """其中，产业类|7项: a kind of the projects that the sentence before counted; 在建项目中，亿元以上项目|4个."""
    if quantity.unit not in ("个", "项") or not ENDS_FIGURE.match(reading.text, quantity.end):
        return None
    start, _ = reading.sentence_of(quantity.start)
    while start > 0 and reading.text[start - 1] == "；":
        start, _ = reading.sentence_of(start - 1)
    clause, _ = reading.clause_of(quantity.start)
    parts = _PARTS.match(reading.text, start) or _AMONG.search(reading.text, start, clause)
    if parts is None or not (parts["of"] or any(noun.endswith(("项目", "工程")) for noun in counted.values())):
        return None
    told = _KIND.fullmatch(reading.text, clause, quantity.start)
    done = target_words.verbs(reading.vocabulary).match(told["kind"]) if told else None
    if told is None or _NO_KIND.match(told["kind"]) or (done and done.group() not in ("建设", "生产", "加工", "服务")):
        return None
    name = told["kind"] if told["kind"].endswith("项目") else told["kind"] + "项目"
    owner = last.phrase.owner if last is not None and last.phrase is not None and not parts["of"] else None
    return Phrase(name, "make", "done", told.start("kind"), quantity.end, PART, owner=owner)


def this_time(reading: Reading, phrase: Phrase) -> list[Found]:
    """本次共签约9个项目, where nobody is told of: of the occasion, and where the text tells of none of the article's area."""
    of_them = phrase.kind == "make" and _OF_PROJECTS.search(phrase.object)  # and not of what one of them builds
    start, _ = reading.sentence_of(phrase.start)
    while start > 0 and reading.text[start - 1] == "；":
        start, _ = reading.sentence_of(start - 1)
    led = of_them and _THIS_TIME.search(reading.text, start, min(phrase.end + 24, len(reading.text)))
    if not led:
        return []
    held = reading.within(0, len(reading.text), "Event")
    return target_things.event(reading, phrase.start) if held else actors.main(reading)


def among(reading: Reading, phrase: Phrase, found: list[Found], told: tuple[Phrase, list[Found]] | None) -> list[Found]:
    """Whose a phrase is that goes on in one sentence, nobody being named since the phrase before.

    签约项目19个，|其中工业项目13个，总投资6亿元: of the same; 全县新建小学3所，|增加学位9个: of no school told of before.
    """
    start, _ = reading.sentence_of(phrase.start)
    if told is None or not told[1] or not start <= told[0].start <= phrase.start or phrase.owner is not None:
        return found
    before, at = told[0], phrase.start
    if (
        phrase.kind == "rise"
        and before.object in phrase.object
        and _ROSE.match(reading.text, at)
        and _ON.fullmatch(reading.text, before.end, at)
    ):
        return told[1]  # 全乡集体收入9万元，|增长6%: of the same, whatever it measures
    parts = reading.text.find(PART, start, phrase.start + len(PART))
    back = told[1][0].type == "Place" and all(f.type == "Institution" and f.end <= start for f in found)
    if phrase.kind in ("outcome", "attend") or not (parts >= 0 or (found and back)):
        return found
    begin = parts if parts >= 0 else before.start
    named = reading.within(begin, phrase.end, "Person", "Institution", "Place", "Project", "Event")
    other = (
        named or told[1][0].type == "Person" or any(f.type == "Project" for f in found) or "“" in reading.text[begin : phrase.end]
    )
    return found if other or deictic.OWN.search(reading.text, begin, phrase.end) else told[1]


def of_batch(reading: Reading, phrase: Phrase) -> list[Found] | None:
    """此次集中开工项目21个，年度计划投资61亿元: how many is told of the area, the rest of the batch."""
    batch = project_lists.batch(reading) if project_lists.is_batch(reading, phrase.start) else None
    area = reading.starting_at(batch.start, "Place") if batch else None
    if batch is None:
        return None
    return [area] if area is not None and phrase.verb in ("开工", "签约", "竣工") else [batch]
