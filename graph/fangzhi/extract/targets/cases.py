"""Cases of courts, prosecutors and the police: of which kind those are that are closed, 46件62人, 受理审查起诉案件."""

import re
from dataclasses import replace

from fangzhi.expressions import expression
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Reading
from fangzhi.extract.targets.measures import ENDS_FIGURE, Phrase

_CLOSED = expression("(?:结案|审结|办结|执结|调解|调撤|撤诉)(?:率|数)?(?:上升|下降|增长|提高)?$")
_KIND = expression("(?!各类|全部|所有|新收|旧存)[\u4e00-\u9fff、]{2,10}案件$")
_FIRST = expression("^(?:审结|办结|执结|受理|新收)")
_WAY = expression("(?:调解|撤诉|判决|裁定|调撤|和解|当庭|速裁)(?=结案|$)")  # 调解|结案211件
TAKES = expression(r"(?:受理|办理|审查|提前介入|审结|办结|执结)(?=[^，。；、\d]{2,12}案件?(?:共|共计)?$)")  # 受理|审查起诉案件
_PEOPLE = expression(r"\d[\d.]*[百千万]?[余多]?人")
_OF_CASES = frozenset("件 起 案 宗".split())


def named(reading: Reading, phrase: Phrase, told: list[Phrase]) -> Phrase:
    """受理刑事案件68件，|结案|38件: 刑事案件结案, and no more than those; 调解|结案."""
    if _CLOSED.fullmatch(phrase.object) is None:
        return phrase
    way = _WAY.search(reading.text, max(0, phrase.start - 2), phrase.start) or _WAY.match(reading.text, phrase.start)
    if way and reading.text.startswith(phrase.object, way.end()):
        return replace(phrase, object=way.group() + phrase.object, start=way.start())
    kinds = [_FIRST.sub("", p.object) for p in told if _KIND.fullmatch(p.object)]
    return replace(phrase, object=kinds[-1] + phrase.object) if kinds else phrase


def taken(left: str, verbs: list[re.Match[str]]) -> re.Match[str] | None:
    """受理审查起诉|案件120件: the verb before what sort of cases they are."""
    took = TAKES.search(left)
    return next((v for v in verbs if took and v.start() == took.start()), None) if len(verbs) > 1 else None


def ends(reading: Reading, quantity: Quantity) -> bool:
    """Whether a figure ends what is told of it, or is followed by that of the people: 批准逮捕|40件|51人."""
    if ENDS_FIGURE.match(reading.text, quantity.end):
        return True
    if quantity.unit in _OF_CASES and reading.text[quantity.end : quantity.end + 1] in "（）":  # 结案|440件|（撤诉97件）
        return True
    people = _PEOPLE.match(reading.text, quantity.end) if quantity.unit in _OF_CASES else None
    return people is not None and ENDS_FIGURE.match(reading.text, people.end()) is not None
