"""Parts of what a sentence counts or measures: so many of a kind, and the share that one measure is of another."""

import re

from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Reading
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.measures import Before, Phrase, head_of, is_noun

_FORWARD = re.compile(r"[，。；、！？\s]|$|以上|左右|以内|以下|的")
# 亿元以上的|项目: how big what is counted is
SIZE = re.compile(r"^(?:\d[\d.]*)?[百千万]*[万亿]?元(?:以上|以下)的?")
_KIND_OF = re.compile(r"(?:其中|、)(?:有|含)?(?P<kind>[\u4e00-\u9fff\d.]{2,14}?)(?:的)?(?:有|共|达到?)?$")
_PART_OF = re.compile(r"占(?:到了?|了)?(?P<of>[\u4e00-\u9fff]{2,14}?)的?(?:比重|比例)?的?(?:达到?|为|约|近|超过?)?$")


def kind_of(reading: Reading, quantity: Quantity, begin: int, noun: str) -> Phrase | None:
    """新签约项目57个，|其中10亿元以上|6个: a kind of what the sentence counts."""
    kind = _KIND_OF.search(reading.text, begin, quantity.start)
    noun = SIZE.sub("", noun)
    if kind is None or not noun or quantity.sense != "count" or not _FORWARD.match(reading.text, quantity.end):
        return None
    told = kind["kind"]
    name = told if told.endswith(noun[-2:]) else told + noun if told.endswith(("以上", "级", "类", "型")) else ""
    return Phrase(name, "make", "", kind.start("kind"), quantity.end) if name else None


def part_of(reading: Reading, quantity: Quantity, begin: int, before: Before | None) -> Phrase | None:
    """民生支出占一般公共预算支出的|82%: a share of a measure, whose own name stands before or in the clause before."""
    told = _PART_OF.search(reading.text, begin, quantity.start)
    if told is None or quantity.unit != "%" or not _FORWARD.match(reading.text, quantity.end):
        return None
    start, owner = head_of(reading, begin, told.start())
    what = reading.text[start : told.start()]
    if start >= told.start() and before is not None and before.phrase is not None and before.phrase.kind in ("reach", "make"):
        next_to = reading.text[before.quantity.end : reading.clause_of(quantity.start)[0]] == "，"
        what = before.phrase.object if next_to else ""
    measure = target_words.measures(reading.vocabulary)
    whole = measure.search(told["of"]) or told["of"].endswith(("计划", "任务", "目标"))
    if not is_noun(what) or not whole or not measure.search(what):
        return None
    return Phrase(f"{what}占{told['of']}", "reach", "", owner if owner >= 0 else min(start, told.start()), quantity.end)
