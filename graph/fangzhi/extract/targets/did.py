"""So many of an area do a thing, told behind the number by whatever verb: 已有45个村恢复供电, 31处煤矿一律停产自查."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.places import deictic
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Reading
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.measures import Before, Phrase
from fangzhi.extract.targets.words import PEOPLE, THINGS

_UNITS = frozenset("个 户 家 人 名 处 座 所 条 件 辆 台 项 支 口 栋 间".split())
# 52个村中|已有|, 全市|首批|: what may stand between whose they are and the number
_LED = expression(
    r"(?:辖区内?|境内|范围内|村里|镇里|其中|目前|现|首批|所有|全部|共|已|有|的|另|还|(?:\d+|[两三四五六七八九十]+)[个户家处座名][\u4e00-\u9fff]{1,6}?(?:中|里)?(?=已|有))*"
)
# what they are, have, think or suffer is not what they do
_NOT = expression(
    r"位于|属于|是|为|有|存在|面临|遭|受(?!益|训|表)|需|想|要|认为|表示|说|发生|出现|获悉|来自|组成|涉|违|占|听|看|感|知|爱|怕|喊|笑|哭|在|超|进入(?!试|正|冲|快)|参加|参与|出席|来|去|到|获|组织|召开|举|开展|进行|提出|收|处|死|伤|病|住(?![进上])|居住|生活|等|以|被|成立|建|选"
)
_SOME = expression("(?:其中，?有?|，|、)+")
# 24项|主要指标|中有|22项|达到预期
_AMONG = expression(r"\d(?P<unit>[项个家户人名条])(?P<noun>[\u4e00-\u9fff]{2,10})中，?(?:已?有|已)?$")
# 全镇32个行政村中已有|27个|村成立了合作社
_ONES = "行政村|自然村|村（社区）|村|社区|乡镇|镇|企业|学校|小区"
_OF_VILLAGES = expression(rf"\d(?:个|家)(?:{_ONES})(?:中|里)?，?(?:目前)?(?:已|现)?有$")
_THEY_DO = expression(
    rf"(?P<noun>{_ONES})(?P<do>(?:由|成立|建起|建成|建立|实现|完成|领办|创办|发展|参与|加入|组建|达到|开展|推行)[^，。；\d]{{2,22}})(?=[，。；])"
)
_IN_ALL = expression("(?P<what>[\u4e00-\u9fff]{3,12})任务中，")  # 25个|老旧小区改造任务中，已开工21个
_HOW = ("d", "ad")
_LONGEST = 10  # characters of what they do


def did(reading: Reading, quantity: Quantity) -> Phrase | None:
    """The phrase of a count whose owner the clause begins with and whose deed ends it."""
    if quantity.unit not in _UNITS or quantity.bound == "max":
        return None
    clause, end = reading.clause_of(quantity.start)
    owner = reading.innermost_at(clause, quantity.start)
    own = deictic.OWN.match(reading.text, clause, quantity.start)
    begin = owner.end if owner else own.end() if own else -1
    task = _IN_ALL.match(reading.text, quantity.end)
    they = _THEY_DO.match(reading.text, quantity.end) if begin >= 0 and quantity.unit in ("个", "家") else None
    of = _OF_VILLAGES.search(reading.text, begin, quantity.start) if they else None
    if they and of and of.start() - begin < len("所辖的120"):
        name = f"{they['do'].replace('了', '')}的{they['noun']}"
        return Phrase(name, "make", "", owner.start if owner else clause, they.end(), they["do"], loose=True)
    if task and (own or reading.innermost_at(clause, quantity.start + 1)):
        return Phrase(task["what"], "make", "", clause, task.end(), loose=True)
    if begin < 0 or _LED.fullmatch(reading.text, begin, quantity.start) is None:
        return None
    noun, at = "", quantity.end
    while (word := reading.word_at(at)) is not None and word.start == at and word.tag in (*THINGS, "a", "vn") and at < end:
        noun, at, last = noun + reading.text[at : word.end], word.end, word.tag
    if not 1 <= len(noun) <= 8 or last not in THINGS:
        return None
    while (word := reading.word_at(at)) is not None and word.start == at and word.tag in _HOW:
        at = word.end
    told = reading.text[at:end]
    acts = word is not None and word.start == at and word.tag == "v" and 2 <= len(told) <= _LONGEST
    if not acts or _NOT.match(told) or re.search(r"\d", told) or target_words.told_only(reading.vocabulary).search(told):
        return None
    made = re.sub("^(?:全部|均|都|已)+", "", told.replace("了", ""))
    return Phrase(made + noun if len(made) <= 4 else noun + made, "make", "", clause, end, told, loose=True)


def of_those(reading: Reading, quantity: Quantity, begin: int, before: Before | None) -> Phrase | None:
    """照看儿童286人次，其中|43人|考上大学; 24项指标中有|22项|达到预期: what some of those that are counted do."""
    clause, end = reading.clause_of(quantity.start)
    told = reading.text[quantity.end : end]
    word = reading.word_at(quantity.end)
    acts = word is not None and word.start == quantity.end and word.tag == "v" and 2 <= len(told) <= _LONGEST + 2
    if not acts or _NOT.match(told) or re.search(r"\d", told) or target_words.told_only(reading.vocabulary).search(told):
        return None
    among = _AMONG.search(reading.text, clause, quantity.start)
    if among is not None and among["unit"] == quantity.unit:
        return Phrase(f"{told}的{among['noun']}", "make", "", clause, end, told)
    phrase = before.phrase if before is not None else None
    some = phrase is not None and phrase.kind == "make" and _SOME.fullmatch(reading.text, begin, quantity.start)
    if before is None or phrase is None or not some or not {before.quantity.unit, quantity.unit} <= {*PEOPLE, "人次"}:
        return None
    return Phrase(told.replace("了", ""), "make", phrase.modality, quantity.start, end, phrase.verb, owner=phrase.owner)
