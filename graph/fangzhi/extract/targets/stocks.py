"""What a school or a hospital has: 学校占地168亩，在校生4260人，专任教师235人; 医院设儿科、内科等7个科室."""

import re
from dataclasses import replace
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets import subjects as target_subjects
from fangzhi.extract.targets.heads import head_of
from fangzhi.extract.targets.measures import ENDS_FIGURE, Phrase
from fangzhi.vocabulary import Vocabulary

_LAND = expression(r"(?:校园|院区|学校|全校|医院)?(?:总)?(?P<what>占地(?:总?面积)?)(?:约|达|近)*$")
_HAS = r"(?:现有?|目前|共|已|有|设有?|设置|开设|拥有|配有|配备|开放|编制|核定|其中|含|的|内设|下设|、|和)*"
_WHOSE = "(?:[全该我本]?[校院]|学校|学院|医院|中心)?"
# 二级医院以上的, 每所学校: of others than the one told of
_NOT = expression("[比较超过增减招新]|占(?!地)|毕业|录取|输送|每|各|投资|建成|项目")
_KINDS = frozenset(("school", "hospital"))
_HOUSES = expression("(?:学校|[中小大]学|学院|幼儿园|校区|医院|院区|分院|卫生院|诊疗中心|保健院)(?:项目|[一二三]期)?$")


@cache
def _before(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A stock right before its number: 其中“双师型”|教师|118人."""
    stocks = "|".join(vocabulary.terms("target_stocks"))
    return expression(rf"{_WHOSE}{_HAS}(?P<what>[\u4e00-\u9fff“”]{{0,8}}?(?:{stocks}))(?:有|共|约|达到?|近)*$")


@cache
def _behind(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A stock right behind its number: 设36个|教学班."""
    return expression(rf"(?P<what>[\u4e00-\u9fff]{{0,4}}?(?:{'|'.join(vocabulary.terms('target_stocks'))}))(?=[，。；、]|$)")


_BUILT = expression("投资|[新在拟筹续]建|动工|开工|项目|新校区|新院区")
_SETS = expression(r"(?:现有?|目前|共|设有?|设置|开设|拥有|配有|内设|下设|有)+(?:[^，。；\d]{2,50}等)?$")


def had(reading: Reading, quantity: Quantity, begin: int) -> Phrase | None:
    """The phrase of a stock whose owner is a school or a hospital, or the building of one."""
    if not ENDS_FIGURE.match(reading.text, quantity.end) and not reading.text[quantity.end].isalpha():
        return None
    phrase = _named(reading, quantity, begin)
    if phrase is None:
        return None
    owners = target_subjects.of(reading, phrase)
    return replace(phrase, owner=owners[0]) if len(owners) == 1 and _is_house(owners[0]) else None


def _named(reading: Reading, quantity: Quantity, begin: int) -> Phrase | None:
    text = reading.text
    if _NOT.search(text, reading.clause_of(begin)[0], quantity.start):
        return None  # 新增学位450个、|床位|200张
    if quantity.sense == "area":
        built = _BUILT.search(text, *reading.sentence_of(begin))  # 新校区投资3亿元，|占地|90亩: of a project
        land = _LAND.search(text, begin, quantity.start) if quantity.unit == "亩" and not built else None
        return Phrase(land["what"], "reach", "", begin, quantity.end) if land else None
    if quantity.sense != "count":
        return None
    start, owner = head_of(reading, begin, quantity.start)
    begin = owner if owner >= 0 else begin
    ahead = _before(reading.vocabulary).fullmatch(text, start, quantity.start)
    if ahead is not None and ENDS_FIGURE.match(text, quantity.end):
        return Phrase(ahead["what"], "reach", "", begin, quantity.end)
    behind = _behind(reading.vocabulary).match(text, quantity.end) if _SETS.search(text, begin, quantity.start) else None
    return Phrase(behind["what"], "reach", "", begin, behind.end()) if behind else None


def _is_house(owner: Found) -> bool:
    return owner.attributes.get("kind") in _KINDS or (owner.type != "Place" and _HOUSES.search(owner.name) is not None)
