"""Zones and parks behind an area: whether the two are one name, or the zone has one of its own."""

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found, Reading

FULL = tuple("省市县区州旗镇乡村")
ZONE = ("开发区", "高新区", "经开区", "工业园区", "产业园区", "新区", "保税区")
# 高新技术产业园区: a zone whose name says whose it is only by what stands before
GENERIC = expression(
    r"(?:国家级?|省级)?(?:高新|高?新技术|经济|技术|产业|先进制造业|先进制造|工业|农业|科技|现代|综合|循环经济|化工|物流|特色|扶贫|创新|创业|双创|民营){1,3}(?:开发|集聚|示范|保税|功能)?(?:区|园区|园)(?:[东南西北]区)?"
)


def is_one_word(reading: Reading, area: Found, end: int) -> bool:
    """甲县|经济开发区: whether the tagger has an area and its zone as one word."""
    word = reading.word_at(area.start)
    one = word is not None and (word.start, word.end) == (area.start, end)
    return one and GENERIC.fullmatch(reading.text, area.end, end) is not None


# 甲县|积善园区, 乙镇|念井片区: two or three characters that no trade, side or plain word is
_NAMED_ZONE = expression(
    r"(?![东南西北中]|核心|主城|老城|新城|旧城|城[东南西北区]|启动|起步|沿|环|国家|[省市县区镇]|重点|特色|现代|生态|创业|创新|产业|工业|农业|旅游|文化|科技|循环|连片|示范|传统|历史|整治|改造)"
    r"[\u4e00-\u9fff]{1,2}[^工药瓷商电品材料织服食业牧渔铝钢铁油气车机械器具纸木能源流城区村镇的和与及等]"
    r"(?:片区|园区|组团|工业园区?)"
)


def has_own_name(reading: Reading, area: Found, end: int) -> bool:
    """Whether a place behind the full name of an area has a name of its own: 吉田镇|连山大会堂; but 康乐县会议中心."""
    if GENERIC.fullmatch(reading.text, area.end, end):
        return False  # 甲县|产业集聚区, 乙县|经济开发区
    if reading.text[area.end : end] in reading.vocabulary.lexicon("place_suffixes"):
        return False  # 延吉市|殡仪馆
    if area.name.endswith(ZONE):
        return True  # 高新区|李渡组团
    if area.name.endswith((*FULL, "园", "新城")) and len(area.name) > 2 and _NAMED_ZONE.fullmatch(reading.text, area.end, end):
        return True
    word = reading.word_at(area.end)
    named = (
        word is not None
        and word.start == area.end
        and word.end < end + 1
        and word.tag in ("Place", "nz", "Person", "Institution")
    )
    return named and area.name.endswith(FULL) and len(area.name) > 2
