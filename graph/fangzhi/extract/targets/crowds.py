"""Who comes to an occasion in numbers, whatever it is told that they do: 来自12个省市的1860名选手踏上赛道."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets import things as target_things
from fangzhi.extract.targets.measures import Before, Phrase
from fangzhi.vocabulary import Vocabulary

_UNITS = frozenset("人 名 位 支".split())
_FEWEST = 10  # 3名选手 are some of those who came
# what may stand between the start of the clause and the number, where the noun alone tells of an occasion
_LED = expression(r"(?:[\s“]|共|共有|近|现场|当天|当日|上午|其中|以及|[上下]午|晚|随后|首日)*")
# 来自中国、越南等9个国家的|5600名选手; 某县长张三，以及|1200名师生
_COMES = expression(
    r"(?:[^，。；]*?来自[^。；]{1,40}的(?:近|约)?|(?:以?及|吸引了?)(?:来自[^，。；]{1,30}的)?|[^，。；]{0,14}吸引了?)$"
)
# 28支|代表队、336名|队员: the other of a pair
_BESIDE = expression(r"[、和及共]+")
_LED_BY = r"(?:(?![为给向对的把将带让])[\u4e00-\u9fff、]){0,6}?"  # 各族|群众, 中外|嘉宾
_AMONG = expression(r"(?:选手|参赛者|跑者|嘉宾|观众|队员)(?:中|里)，?(?:有|包括)(?P<who>[\u4e00-\u9fff]{2,8})$")
# what is theirs, and what they are or suffer, is no coming; 300名群众|献血: it is what is told of them
_NOT = expression(
    r"的|[中里]|是|为|被|受|获|因|平均|年龄|家属|代表(?!队)|[一-龥]{0,3}(?:献血|签名|受益|受灾|转移|撤离|被困|受伤|确诊|就业|脱贫|签约|入住|搬)"
)
_THERE = expression(
    r"\s*(?:当[天日晚]|(?:活动|比赛|赛事|仪式|开幕式|大会|赛场|现场)(?:中|上|当[天日]|现场|期间|，))"
)  # 活动中，来自…
_KINDS = frozenset(("competition", "activity", "ceremony", "meeting"))


@cache
def _who(vocabulary: Vocabulary) -> re.Pattern[str]:
    """The counted people: 各族|群众, 校友、师生; the group `only` where the word alone tells of an occasion."""
    only, some = "|".join(vocabulary.terms("target_crowds", only="yes")), "|".join(vocabulary.terms("target_crowds", only=""))
    return expression(rf"(?P<who>{_LED_BY}(?:(?P<only>{only})|(?:{some})(?:[、和]?(?:{some}))*))")


def came(reading: Reading, quantity: Quantity, before: Before | None) -> Phrase | None:
    """The phrase of people or teams at the occasion that their sentence, or the one before, tells of."""
    if quantity.unit not in _UNITS or quantity.base_value < _FEWEST:
        return None
    clause, end = reading.clause_of(quantity.start)
    if among := _among(reading, quantity, clause):
        return among
    who = _who(reading.vocabulary).match(reading.text, quantity.end, end)
    if who is None or _NOT.match(reading.text, who.end("who")):
        return None
    begin = clause
    attends = before is not None and before.phrase is not None and before.phrase.kind == "attend"
    if before is not None and attends and before.quantity.end > clause:
        begin = before.phrase.end if before.phrase is not None else clause
    comes = _COMES.fullmatch(reading.text, reading.sentence_of(clause)[0], quantity.start) or _COMES.fullmatch(
        reading.text, clause, quantity.start
    )
    alone = who["only"] and _LED.fullmatch(reading.text, begin, quantity.start)
    beside = begin > clause and _BESIDE.fullmatch(reading.text, begin, quantity.start)
    occasion = _occasion(reading, quantity.start, bool(who["only"])) if comes or alone or beside else None
    if occasion is None:
        return None
    return Phrase(who["who"], "attend", "done", quantity.start, who.end("who"), "到场", owner=occasion)


def _among(reading: Reading, quantity: Quantity, clause: int) -> Phrase | None:
    """选手中有外籍运动员|37名: so many of those who came are of a kind."""
    told = _AMONG.search(reading.text, clause, quantity.start)
    occasion = _occasion(reading, quantity.start, ahead=True) if told else None
    if told is None or occasion is None:
        return None
    return Phrase(told["who"], "attend", "done", told.start("who"), quantity.end, "到场", owner=occasion)


def _occasion(reading: Reading, at: int, ahead: bool) -> Found | None:
    """The occasion of the sentence, before an offset or, `ahead`, behind it, else of the sentence before in the paragraph.

    来自50个国家的63名学者致信祝贺某大会召开: what those who are no competitors do may have another occasion as its object.
    """
    start, end = reading.sentence_of(at)
    named = reading.within(start, at, "Event")[-1:] or (reading.within(at, end, "Event")[:1] if ahead else [])
    if not named and start and reading.text[start - 1] != "\n":
        named = reading.within(reading.sentence_of(start - 1)[0], start, "Event")[-1:]
    if not named and start >= reading.headline_end and _THERE.match(reading.text, start):
        named = target_things.event(reading, at)
    return named[0] if named and named[0].attributes.get("kind") in _KINDS else None
