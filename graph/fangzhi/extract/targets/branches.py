"""Of what part a bare measure is told: 第一产业实现增加值72亿元, 规上工业企业完成产值9亿元."""

from dataclasses import replace

from fangzhi.expressions import expression
from fangzhi.extract.reading import Reading
from fangzhi.extract.targets.heads import head_of, is_noun, words_of
from fangzhi.extract.targets.measures import NOUNS, Before, Phrase

# 增加值, 产值: of what?
_BARE = expression(
    "(?:(?:现价)?总?产值|增加值|产量|利润(?:总额)?|利税|税收|入库税收|营业收入|销售收入|主营业务收入|销售额|零售额|消费品零售额|交易额|投资|收入|出口额?|进出口)$"
)
# 渔业完成产值9亿元、|利润|1亿元: what is told in a row is of the same part
_IN_ROW = expression(
    "(?:(?:现价)?总?产值|(?:工业)?增加值|利润(?:总额)?|利税(?:总额)?|税收|入库税[收金]|上缴税金|营业收入|销售收入|主营业务收入|出口交货值|出口创汇|(?:技改|研发)投入)"
)
_UPON = expression("在[^，。；]{2,16}的?(?:基础上|情况下|背景下)$")  # 渔业|在去年高基数的基础上|完成产值
_TRAIL = expression(r"(?:共|累计|已|均|总计|合计|预计|力争|可|将|全年|当年)+$")
# 公司|实现产值: the one itself, and no part of it
_SELF = expression(
    r"(?:公司|企业|集团|合作社|学校|医院|园区|基地|街道|社区|景区|市场|车间|工厂|项目|工程|[我全该本]?[省市县区乡镇村]|人员|群众|干部|[农用]户|村民)$"
)
_BY_DOING = expression("投资|利润(?:总额)?|利税")  # 重点项目|完成|投资: the verb belongs to the name
_SECTOR = expression("第[一二三]产业")
_MANY = expression("规[上模下]|以上|限[上额]|高新|民营|外资|国有|中小|类|重点|重大")  # 规上工业企业, 限上企业


def of_branch(reading: Reading, begin: int, at: int, made: Phrase) -> Phrase:
    """A bare measure with what stands before its verb and tells of what it is: 第一产业|实现|增加值."""
    if _BARE.fullmatch(made.object) is None:
        return made
    upon = _UPON.search(reading.text, begin, at)
    at = upon.start() if upon else at
    start, _ = head_of(reading, begin, at)
    trail = _TRAIL.search(reading.text, start, at)
    end = trail.start() if trail else at
    name = reading.text[start:end]
    sector = _SECTOR.fullmatch(name)
    words = [] if sector else words_of(reading, start, end)
    named = (
        bool(words)
        and 3 - name.endswith("业") <= len(name) <= 14
        and is_noun(name)
        and all(tag in (*NOUNS, "f") for _, _, tag in words)
    )
    others = reading.within(start, end, "Place", "Institution", "Project", "Person", "Event")
    if not (sector or named) or others or (_SELF.search(name) and not _MANY.search(name)):
        return made
    did = made.verb if _BY_DOING.fullmatch(made.object) or made.verb == "增加" else ""
    return replace(made, object=name + did + made.object, kind="reach", branch="" if sector or did else name)


def in_row(reading: Reading, phrase: Phrase, before: Before | None) -> Phrase:
    """渔业完成产值9亿元、|利润1亿元: 渔业利润, of the part that the figure before is told of."""
    told = before.phrase if before is not None else None
    if told is None or before is None or not told.branch or not _IN_ROW.fullmatch(phrase.object):
        return phrase
    if reading.text[before.quantity.end : before.quantity.end + 1] != "、" or phrase.start > before.quantity.end + 1:
        return phrase
    name = told.branch + phrase.object.removeprefix(told.branch[-2:])
    return replace(phrase, object=name, branch=told.branch)
