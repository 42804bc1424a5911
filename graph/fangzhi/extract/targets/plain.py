"""Measures that are a goal or a result without any verb: 达产后年产值90亿元, 通车率100%."""

from fangzhi.expressions import expression
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Reading
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.heads import head_of, is_noun
from fangzhi.extract.targets.measures import ASIDE, BARE_SHARES, ENDS_FIGURE, OF_ALL, OF_SO_MANY, TRAIL, Before, Phrase, share_of

# 货运量48万吨，同比…; 教育支出9亿元、卫生支出8亿元，分别增长…
_COMPARED = expression(
    r"(?:[、和及](?:[\u4e00-\u9fff]{2,14}\d[\d.]*[千万亿]*[\u4e00-\u9fff]{1,4}))*[，、](?:分别|同比|环比|比增|增[速幅]|增长|下降|上升|较上|较去|比上|比去|占)"
)
_LIKE_THAT = expression("的(?!(?:目标|任务)[，。；、])")  # 固定资产投资150亿元|的目标
_YIELD = expression(r"(?:产值|产量|收入|收益|利润|利税|税收|销售额|营业额|交易额|营收)$")
_BELOW = ("不足", "少于", "低于")
_BULLETIN = expression("统计公报")


def plain(reading: Reading, quantity: Quantity, begin: int, before: Before | None) -> Phrase | None:
    """达产后年产值90亿元: the number stands right behind a measure that is a goal or a result by itself."""
    if not ENDS_FIGURE.match(reading.text, quantity.end) or _LIKE_THAT.match(reading.text, quantity.end):
        return None
    if reading.text.startswith(_BELOW, quantity.start):
        return None  # 村集体经济收入|不足2万元: how poor it was
    start, owner = head_of(reading, begin, quantity.start)
    start += reading.text[start] in "、和及"
    bare = OF_ALL.sub("", OF_SO_MANY.sub("", reading.text[start : quantity.start]))
    trail = TRAIL.search(bare)
    bare = share_of(ASIDE.sub("", bare[: trail.start()] if trail else bare), before)
    sure = (bare.endswith(("增幅", "增速")) and len(bare) > 4 and quantity.unit == "%") or target_words.plain_measures(
        reading.vocabulary
    ).search(bare)
    measure = target_words.measures(reading.vocabulary).search(bare)
    rate = quantity.unit == "%" and bare.endswith(("率", "度"))
    yields = _follows(reading, begin, before) and _YIELD.search(bare)
    told = (
        yields
        or _COMPARED.match(reading.text, quantity.end)
        or (_BULLETIN.search(reading.text, 0, reading.headline_end) and not bare.endswith("人口"))
    )
    if bare in BARE_SHARES or not is_noun(bare) or not (sure or (measure and (rate or told))):
        return None
    return Phrase(bare, "reach", "", owner if owner >= 0 else start, quantity.end)


def _follows(reading: Reading, begin: int, before: Before | None) -> bool:
    """Whether a clause goes on right behind a figure that is a goal or a result: 年产量9万吨，|产值3亿元."""
    if before is None or before.phrase is None or before.phrase.kind not in ("reach", "make", "rise"):
        return False
    return reading.text[before.quantity.end : begin].strip("左右以上多") in ("，", "、", "")
