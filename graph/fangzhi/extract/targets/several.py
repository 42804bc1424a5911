"""Whose a number is where several are named: of each, of the first, or of the area that they lie in."""

from fangzhi.expressions import expression
from fangzhi.extract import actors
from fangzhi.extract.places.areas import is_area
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets.measures import Phrase

# 甲、乙等省; 甲市、乙市、丙市|3市4个县
_AND_OTHERS = expression(r"(?:等(?:\d+|[一二三四五六七八九十多]+)?|\d+|[两三四五六七八九十]+)个?[支个省市县区家地州镇乡]")
_BANK = expression("银行|[分支]行$|信用社|农商行|担保")
_SEEKS = expression("[^，。；]{0,6}?(?:合作|结成|结对|签[订署约下了]|对接|携手|达成|建立)")
_EACH = expression("各|分别|均|都|(?:[两二][地市县区省州]|双方)(?=[将共要已还正][^，。；]*$)")
_SUM = expression("(?:签约|协议|合同|成交|意向)?总")
_TOGETHER = 2  # areas of a sentence before that may have one figure each


def is_open(reading: Reading, found: list[Found], phrase: Phrase) -> bool:
    """甲、乙等省播种1200万亩: the sum of an open list is nobody's own."""
    at = found[-1].end if len(found) > 1 else 0
    return bool(at and _AND_OTHERS.match(reading.text, at) and not _EACH.search(reading.text, at, phrase.start))


def whole(reading: Reading, group: list[Found]) -> list[Found]:
    """建瓯市|玉山镇、房道镇等8个乡镇受灾: what all of an open list suffer is their county's, where it stands before them."""
    outer = reading.ending_at(group[0].start, "Place")
    apart = any(reading.ending_at(one.start, "Place") for one in group[1:])  # 甲省乙市、丙省丁市
    return [outer] if outer is not None and is_area(outer) and not apart else []


def who_acts(reading: Reading, group: list[Found], phrase: Phrase) -> list[Found]:
    """甲医院与乙医院结成对子，|派出医生9名: who seeks the other; 甲镇、乙镇创建园区，|建成农田9亩: a sum is not that of each."""
    own, _ = reading.sentence_of(phrase.start)
    if len(group) > 1 and "授信" in phrase.object + phrase.verb:
        return [f for f in group if _BANK.search(f.name)][-1:]  # 总工会与某银行签约，|提供授信2亿元
    if len(group) > _TOGETHER and _SUM.match(phrase.object) and not _EACH.search(reading.text, group[-1].end, phrase.start):
        return []  # 甲公司、乙公司、丙公司等签约，|签约总量达9万吨
    if len(group) > _TOGETHER and group[-1].end <= own and not _EACH.search(reading.text, own, phrase.start):
        return []  # 甲、乙、丙等地出现暴雨。当地|转移群众900人: of one of them
    end = reading.clause_of(group[-1].end)[1] if len(group) > 1 else 0
    clause, _ = reading.clause_of(phrase.start)
    areas = all(f.type == "Place" for f in group)
    each = end and _EACH.search(reading.text, max(clause, group[-1].end), phrase.end)
    joint = areas and phrase.kind == "make" and len(group) > 1 and phrase.owner is None and not each
    if joint and (len(group) > _TOGETHER or end > phrase.start):
        return whole(reading, group)  # 甲镇、乙镇|流转土地9万亩: the sum of them
    if not end or end > phrase.start or each:
        return group
    if "后者" in reading.text[end : phrase.start]:
        return group[-1:]
    between = reading.text[group[0].end : group[1].start]
    if len(group) == 2 and between in ("与", "和", "同") and _SEEKS.match(reading.text, group[1].end, end):
        return group[:1]
    return group if not areas else actors.main(reading) if actors.is_speech(reading, phrase.start) else []
