"""Measures that reach a value: what stands before 达到, 增长 or the number itself."""

import re
from dataclasses import dataclass

from fangzhi.expressions import expression
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.heads import head_of, is_noun, words_of

_BASE = expression(r"(?:[从由](?!.*[从由])[^，。；]{0,16}|比[\u4e00-\u9fff]{1,8}[前时初])$")
TRAIL = expression(
    r"(?:同比(?:上年|去年)(?:同期)?|同比|同口径|按?可比口径|按可比价格?(?:计算)?|一度|环比|年均|累计|[比较与](?:上年|去年|前年|上月|20\d\d年)(?:同期)?(?:相比)?|同期|全年|年内|已经?|将|要|可|预计|预期|力争|确保|有望|约|近|稳步|首次|(?:去年|今年|上年|目前|如今)[底末]?|总体|总体上|总共|共有|平均|总数|连续[\d一二三四五六七八九十]+(?:年|个月|个季度)|(?<=[造设理复])今年计划|(?<=[造设理复])(?:今年|计划)|也|均|都|共|由|从|转为|分别在?|现已?|仍|则|更|还)+$"
)
_THOSE = expression(r"(?:\d[\d.]*[百千]?万?元以上|[超过]\d[\d.]*[百千]?[万亿]?元)的?(?:村|行政村|乡镇|企业|农户)(?:占比)?$")
_BASIS = expression("环比|(?<![去上今前])年均")
ASIDE = expression(r"（[^（）]{1,12}）$")  # 固定资产投资（不含农户）
_HOW_MANY = expression("(?:数量|总数|人数)$")
_PASSED = expression(
    "(?P<what>[^，。；]+?)(?:已经?|历史性|成功|首次|一举|持续|实现|保持|继续)*(?:(?:突破|跨越|跨上|迈上|站上|超过)[^，。；]{1,8}(?:大关|关口|台阶)|"
    "由[降负跌亏减]转[增正升盈]|止跌[回企转][升稳增]|扭亏为盈|(?P<rose>(?:稳步|较快|快速|平稳|强劲|两位数|恢复性)增长|增势[^，。；]{1,4}|增长(?:较快|迅速|迅猛|强劲)))，$"
)
# 规上工业总产值9亿元，占全市总产值的比重为69%，|增长5%: of the value
_SHARE_OF = expression("(?<=[\u4e00-\u9fff]{3})占(?!比|地(?!区))[\u4e00-\u9fff]{2,}$")
# 装备制造业增长28%，家电行业表现亮眼，|增长9%
_OTHER_TRADE = expression(r"，[^，。；\d]{1,10}?(?:业|制造|投资|消费|出口|进口|市场)[^，。；\d]{2,12}，")
_REGION = expression(r"^地区(?!生产)")  # 东北|地区进出口规模
BARE_SHARES = frozenset(("占比", "比重", "比例", "价格", "面积", "规模", "数量", "总数"))  # of what?
_SETS = expression(r"^[^，。；将把]{2,12}[将把]+(?=[^将把]{3,}$)")  # 青川江水库|将|泄洪闸数
_DONE_AMID = expression(r"[\u4e00-\u9fff]{3}已(?:累计|经)?(?:接待|完成|发放|建成|实现|带动|吸引)")  # 海滨公园|已累计接待|游客
# what a yield is told in, in a row with other results
_ROSE = expression(r"(?:年均|同比|累计|比上年|较上年)?(?:提高|提升|增长|上升|下降|降低)了?$")
_BY = expression(r"(?:同比|环比|[比较](?:上年|去年|年初)(?:同期|末|底)?)?(?:增加|减少|净增)了?$")  # 受案|增加|9件，上升3%
_OF_PLAN = expression(
    "(?<=[\u4e00-\u9fff]{2})(?:占|为|完成)[\u4e00-\u9fff]{0,4}(?:预算|计划|任务|目标)$"
)  # 收入|占年度预算|52%，增长8%
_MORE = expression(r"(?:同比|环比|年均)?(?:增长|下降|增加|减少|提高)$")
# 接报|刑事警情下降8%, 3.2万|农户户均增收
OF_ALL = expression(
    r"^(?:接报|受理)(?=[\u4e00-\u9fff]{2,8}(?:警情|案件)$)|^\d[\d.]*[百千]?万?[余多]?[户名]?(?=[\u4e00-\u9fff]{2,6}[户人亩]均)|^[可能]?(?:每?年)?增加(?=村集体)|^前(?=村集体)"
)
OF_SO_MANY = expression(r"^\d+[项件个家所户座](?=[\u4e00-\u9fff]{4})")  # 20项|民生实事投资
# 养蚕|6200张, 产茧|248吨: what is bred, grown or picked, whatever the tagger makes of it
YIELDS = expression(
    r"(?:年)?[养种产栽育采捕](?![老护类子业品值权量出能区地购集样访用矿砂光树才人儿龄幼植培殖暖取伐掘捞鱼权房生])[\u4e00-\u9fff]{1,6}$"
)
HERDS = frozenset("只 头 羽 张 株 棵 袋 尾 箱 盆 匹 口 亩 吨 公斤 斤".split())
_LAND = expression(r"(?:园|[田林地]|基地|大棚|果树|牧草|药材|蔬菜|水稻|小麦|玉米|草场)$")
_GROWS = expression(r"[要将可已再都也均达预计力争]{0,4}(?:扩大?[到至]|发展到|增加?[到至]|提高[到至]|达到)")
# 肉牛|发展到3.2万头: a bare noun that has grown to so many
_GROWN = expression(
    r"[要将可已再都也均预计力争]{0,4}(?:[由从][^，。；]{1,12})?(?:扩种[到至]|扩大?[到至]|发展[到至]|增加?[到至]|壮大到)"
)
_SUFFERED = expression(r"死亡|遇难|伤亡|受伤|失踪|感染|确诊")
NOUNS = frozenset("n nz nw vn an Institution Place".split())
ENDS_FIGURE = expression(r"[，。；、！？\s]|$|（[\u4e00-\u9fff]{1,2}）(?=[，。；、])|以上|左右|以内|以下|的")


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is measured, by what kind of phrase (make, reach, rise, group, attend, outcome), and where it stands.

    `modality` is the verb's own; `verb` is the verb; `loose` is true where no listed word says so; `owner` is whose it is
    where the form itself pairs it: 甲县、乙县分别增长6%、7%. `branch` is the part of an economy that it is of: 乡镇工业|完成产值.
    `figure` is true where the grammar of the clause alone says so, whatever the verb.
    """

    object: str
    kind: str
    modality: str
    start: int
    end: int
    verb: str = ""
    loose: bool = False
    owner: Found | None = None
    branch: str = ""
    figure: bool = False


@dataclass(frozen=True, slots=True)
class Before:
    """The quantity before in the same sentence: its phrase, if it has one, and the noun it counts."""

    quantity: Quantity
    phrase: Phrase | None
    noun: str


def reach(reading: Reading, quantity: Quantity, begin: int, at: int, kind: str, before: Before | None) -> Phrase | None:
    """覆盖率达到95%, 产值同比增长8%: what is measured stands before the verb, or in the clause before."""
    text = reading.text
    base = _BASE.search(text, begin, at)
    end = base.start() if base else at  # 床位由420张|增至800张, 收入比整治前|增长三成
    start, owner = head_of(reading, begin, end)
    if kind == "rise" and quantity.base_low is not None and quantity.base_low * 4 < quantity.base_value:
        return None  # 下降|0.7%至46.5%: by how much, and to what
    if owner >= 0 and (text[start : start + 1] in ("、", "和", "与") or text[owner - 1 : owner] == "占"):
        return None  # 甲山、|乙山游客人数增长9%: not of the first alone; 占|全县投资比重
    bare = text[start:end]
    trail = TRAIL.search(bare)
    bare = _unquoted(ASIDE.sub("", bare[: trail.start()] if trail else bare).strip("，、和"))
    bare = bare or _passed(reading, reading.clause_of(quantity.start)[0], kind)
    if _DONE_AMID.search(bare):
        return None
    whole = bare
    bare = OF_ALL.sub("", OF_SO_MANY.sub("", _SETS.sub("", _REGION.sub("", bare))))
    start += (len(whole) - len(bare)) * (text.startswith(whole, start) and not text.startswith(("维持", "保持"), at))
    bare = bare.rsplit("的", 1)[-1] if len(bare.rsplit("的", 1)[-1]) >= 4 else bare
    if bare.startswith(("建设", "新建", "打造")) and text[quantity.end : quantity.end + 1] not in "，。；":
        return None  # 建设年出栏量|不低于9万头|的基地: what it is like
    if _HOW_MANY.search(bare) and (done := target_words.verbs(reading.vocabulary).match(bare)):
        bare = bare[done.end() :]  # 投入|收割机数量
    carried = False
    if not bare and before is not None and before.phrase is not None and before.phrase.kind in ("reach", "rise", "make"):
        same = before.quantity.unit == quantity.unit or (kind == "rise" and quantity.sense == "share")
        counted = target_words.measures(reading.vocabulary).search(before.phrase.object)
        between = reading.text[before.quantity.end : reading.clause_of(quantity.start)[0]]
        next_to = between == "，"  # 接待游客9万人次，增长8%
        if kind == "rise" and _OTHER_TRADE.fullmatch(between):
            return None
        if (same and (before.phrase.kind != "make" or counted)) or (kind == "rise" and next_to and quantity.sense == "share"):
            made = before.phrase.verb if next_to and kind == "rise" and before.phrase.kind == "make" and not counted else ""
            made = "" if made == before.phrase.object else made
            bare = made + _SHARE_OF.sub("", _OF_PLAN.sub("", _MORE.sub("", before.phrase.object)))
            carried = next_to and (kind == "rise" or (kind == before.phrase.kind == "reach"))  # 人才达9万人，力争突破11万人
        elif before.quantity.base_unit == quantity.base_unit:
            bare = before.phrase.object
        elif next_to and kind == "reach" and before.phrase.kind == "rise":  # 零售总额增长8%，|达到320亿元
            bare = _MORE.sub("", before.phrase.object)
    told = _of_amount(reading, quantity, before) if not bare and quantity.unit == "%" else ""
    bare, carried = told or bare, carried or bool(told and kind == "rise")
    bare = share_of(bare, before)
    if bare.startswith("占"):  # 风电装机9万千瓦，|占总装机的比重|超过60%
        bare = before.phrase.object + bare if before is not None and before.phrase is not None else ""
    if (
        bare in BARE_SHARES
        or not is_noun(bare)
        or (kind != "rise" and _SUFFERED.search(bare) and not text.startswith(("下降", "减少"), at))
        or not (
            target_words.measures(reading.vocabulary).search(bare)
            or carried
            or ((owner >= 0 or (before and before.phrase)) and _has_grown(reading, quantity, start, bare))
            or _is_told(reading, quantity, start, bare, before)
        )
    ):
        return None
    words = text[start:at]
    verb = text[at : quantity.start] if kind == "rise" else ""
    by = _BASIS.search(words + verb)  # 同比, the usual one, is told apart
    basis = by.group() if by else ""
    basis = basis or ("累计" if words.endswith("累计") and kind == "rise" else "")
    told = basis + re.sub(r"^(?:同比|环比|年均|再)|了$", "", verb).replace("比增", "增长") if kind == "rise" else ""
    return Phrase(bare + told, kind, "", owner if owner >= 0 else min(start, at), quantity.end)


def _passed(reading: Reading, clause: int, kind: str) -> str:
    """零售总额突破百亿大关，|达到102亿元; 农产品加工业由降转增，|增长1.6%: what passed a mark, or rose, as words told before."""
    begin, _ = reading.clause_of(clause - 1) if clause else (0, 0)
    told = _PASSED.fullmatch(reading.text, begin, clause)
    if told is None or (told["rose"] and kind != "rise"):
        return ""
    return reading.text[head_of(reading, begin, told.end("what"))[0] : told.end("what")]


def _of_amount(reading: Reading, quantity: Quantity, before: Before | None) -> str:
    """城镇化率年均提高1.2个百分点，|达到68%; 受案增加9件，|上升3%: what rose by so much, which by itself is no result."""
    if before is None or before.phrase is not None:
        return ""
    next_to = reading.text[before.quantity.end : reading.clause_of(quantity.start)[0]] == "，"
    points = before.quantity.base_unit == "百分点"
    clause, _ = reading.clause_of(before.quantity.start)
    rose = (_ROSE if points else _BY).search(reading.text, clause, before.quantity.start) if points or next_to else None
    start, _ = head_of(reading, clause, rose.start()) if rose else (clause, -1)
    return reading.text[start : rose.start()] if rose else ""


def _is_told(reading: Reading, quantity: Quantity, start: int, bare: str, before: Before | None) -> bool:
    """全市刑事警情|下降8%, 注册志愿者|达到9万人: no measure that is listed, but a noun right before the verb."""
    end = start + len(bare)
    if (YIELDS.match(bare) and quantity.unit in HERDS) or (quantity.unit in ("%", "个") and _THOSE.search(bare)):
        return True  # 年养蚕|突破1万张; 村集体收入30万元以上的村|达到七成
    if quantity.unit == "亩" and _LAND.search(bare) and _GROWS.match(reading.text, end):
        return True  # 桑园|扩到2万亩
    words = words_of(reading, start, end) if reading.text[start:end] == bare and quantity.sense in ("share", "count") else []
    row = before is not None and before.phrase is not None and before.phrase.kind == "rise"  # 钢材增长8%，|铜材|增长7%
    other = target_words.told_only(reading.vocabulary).search(bare)
    return (
        bool(words)
        and words[0][2] not in ("v", "d")
        and words[-1][2] in NOUNS
        and len(bare) >= (2 if row else 4)
        and other is None
    )


def _has_grown(reading: Reading, quantity: Quantity, start: int, bare: str) -> bool:
    """全县肉牛|发展到3.2万头: a bare noun of the area that the clause names, or in a row with other results."""
    end = start + len(bare)
    if quantity.sense not in ("count", "area") or len(bare) < 2 or not _GROWN.match(reading.text, end):
        return False
    words = words_of(reading, start, end) if reading.text[start:end] == bare else []
    things = bool(words) and all(tag in ("n", "nz", "vn", "nw") for _, _, tag in words)
    return things and target_words.told_only(reading.vocabulary).search(bare) is None


def _unquoted(bare: str) -> str:
    """Without quotes that are open or hold the whole: “三公”经费 stays."""
    whole = bare.count("“") != bare.count("”") or re.fullmatch("“[^“”]*”", bare)
    return bare.replace("“", "").replace("”", "") if whole else bare


def share_of(bare: str, before: Before | None) -> str:
    """税收收入9亿元，|占比69%: the share is that of the measure before."""
    if bare in ("增幅", "增速") and before is not None and before.phrase is not None and before.phrase.kind in ("reach", "make"):
        return before.phrase.object + bare
    known = (
        bare in ("占比", "总量", "总数", "完成率")
        and before is not None
        and before.phrase is not None
        and before.phrase.kind in ("reach", "make")
    )
    if not known or before is None or before.phrase is None:
        return bare
    return before.phrase.object if before.phrase.object.endswith(bare) else before.phrase.object + bare
