"""What one who stands for nobody but themselves earns: 脱贫户张三…，去年挣了5.4万元; “一个月挣3000元。”村民李四说."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets import farmers as target_farmers
from fangzhi.extract.targets.measures import Phrase

_EARNS = expression(
    r"(?P<when>一个?月|每个?月|月|一年|每年)?(?:下来|就|能|可|还|又|也|已|光|至少|少说|净|土地|流转|务工|打工|家庭(?!年|收)|个人|在[^，。；]{2,10})*"
    r"(?P<what>挣|净?赚|(?:家庭)?(?:(?<![去今上前一每])年)?(?:[纯毛]|工资性)?收入|工资|租金|分红款?|分到|领到|拿到|拿|进账|卖|净?剩|报酬)(?:达到?|到手?|了|就?能?有|约|近|超过?|为|可达|是)*$"
)
# 又有|4万元|工资, 领到|1.9万元|分红款
_EARNED = expression(r"[多余]?的?(?P<what>工资|租金|分红款?|报酬|纯?收入)(?=[，。；、的])")
_GETS = expression("(?:有|领到|拿到|分到|领取|得到|收到)了?$")
_ENDS = expression(r"[多余]?元?(?:钱)?(?:出头|左右|以上|上下)?(?=[，。；、！？”]|呢|哩|$)")
_MONTH = ("一个月", "一月", "每个月", "每月", "月")
_EARNING = ("挣", "赚", "净赚", "拿", "拿到", "收入")
# 每亩租金, 村集体收入, 合作社卖了: a price, or of others
_NOT_THEIRS = expression(
    r"[每一][亩斤天户]|[户人亩]均|每(?!年|个?月)|村里|集体|我们|全[村镇乡县]|带[领动]|帮助|成本|投入|以前|过去|(?<![在给到向与从为入进和])(?:合作社|公司|企业|车间|基地)|如果|要是|若"
)
# “我家|12亩|果园去年卖了6万元。”村民李四说
_OURS = expression("[我俺咱]家?(?:现在|今年|一共|总共|的|那|这|有|种|承包|流转|了|着)*$")
_FIELD = expression("[\u4e00-\u9fff]{1,3}?(?:园|地|田|棚|树|稻|麦|豆|米|茶|薯|菜|梨|桃|果|瓜|葡萄|草莓|药材|椒|菇|鱼塘|林)")
_RICHEST = 1_000_000
_NEAR = 60  # characters between the end of a quote and who says it


def farmed(reading: Reading, quantity: Quantity) -> Phrase | None:
    """What land a farmer tells to be theirs: “我家12亩果园”."""
    if quantity.unit != "亩" or quantity.start < reading.headline_end:
        return None
    clause, _ = reading.clause_of(quantity.start)
    field = _FIELD.match(reading.text, quantity.end) if _OURS.search(reading.text, clause, quantity.start) else None
    owner = _owner(reading, quantity, clause) if field and "“" in reading.text[reading.line_start(clause) : clause + 1] else None
    return Phrase(field.group(), "make", "done", clause, field.end(), owner=owner) if field and owner else None


def earned(reading: Reading, quantity: Quantity) -> Phrase | None:
    """The phrase of an income, with whose it is."""
    if quantity.sense != "money" or quantity.base_value >= _RICHEST or quantity.start < reading.headline_end:
        return None
    clause, _ = reading.clause_of(quantity.start)
    earns = _EARNS.search(reading.text, clause, quantity.start)
    thing = _EARNED.match(reading.text, quantity.end) if _GETS.search(reading.text, clause, quantity.start) else None
    if thing is None and (earns is None or _ENDS.match(reading.text, quantity.end) is None):
        return None
    owner = _owner(reading, quantity, clause)
    if owner is None:
        return None
    at = clause if earns is None else earns.start()
    name = thing["what"] if thing else _name(earns) if earns else ""
    return Phrase(name, "reach", "done", at, thing.end() if thing else quantity.end, owner=owner)


def _name(earns: re.Match[str]) -> str:
    if earns["when"] in _MONTH and earns["what"] in _EARNING:
        return "月收入"
    return earns["what"]


def _owner(reading: Reading, quantity: Quantity, clause: int) -> Found | None:
    """The one farmer or villager whose the sentence, or the quote, is."""
    text = reading.text
    opened = text.rfind("“", reading.line_start(clause), quantity.start)
    closed = text.find("”", quantity.end)
    if opened >= 0 and closed >= 0 and "”" not in text[opened : quantity.start] and "\n" not in text[opened:closed]:
        stop = next((k for k in range(closed, min(closed + _NEAR, len(text))) if text[k] in "。\n"), closed)
        people = reading.within(closed, stop, "Person")
        return None if _NOT_THEIRS.search(text, clause, quantity.start) else _called(reading, people[:1])
    start, end = reading.sentence_of(quantity.start)
    people = reading.within(start, quantity.start, "Person")
    if not people and _GETS.search(text, clause, quantity.start):  # 领到1.9万元分红款的社员|张三
        people = reading.within(quantity.end, min(end, quantity.end + 20), "Person")[:1]
        return _called(reading, people) if people and "的" in text[quantity.end : people[0].start] else None
    begin = people[-1].end if people else start
    if _NOT_THEIRS.search(text, max(begin, clause), quantity.start) or reading.within(begin, quantity.start, "Place", "Project"):
        return None
    own = people[-1:] or ([p] if (p := target_farmers.meant(reading, start)) is not None else [])
    return _called(reading, own) if len({p.name for p in people}) < 2 else None


def _called(reading: Reading, people: list[Found]) -> Found | None:
    """The person, where the text calls them a villager somewhere."""
    one = people[0] if people else None
    return one if one is not None and target_farmers.is_called(reading, one) else None
