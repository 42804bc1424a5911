"""What was done to so many, told before the verb: 将7人全部救出, 对14名干部追责问责, 7人被移送司法机关."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Reading
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.heads import is_noun, words_of
from fangzhi.extract.targets.measures import Phrase
from fangzhi.extract.targets.words import THINGS

_TO = expression(r"[将把对](?P<whom>[^，。；将把对]{0,24})$")
# 全部|救出, 进行|培训: what may stand between the counted and the verb; 被 where nobody is said to do it
_HOW = expression(
    r"(?:全部?|全都|均|都|已经?|成功|安全|及时|连夜|紧急|依法|依规|严肃|分别|先后|逐一|逐户|当场|予以|进行了?|实施了?|实行|给予|开展了?|作出)*"
)
_BY = expression(r"(?:均|都|已经?|先后|分别|依法)*被(?:依法|依规|严肃|分别|予以|给予|采取)*")
_ENDS = expression(r"(?:了|过)?(?:[出来去走回至到往进][^，。；！]{0,14})?(?=[，。；、！]|$)")
# 32名群众|、1400只羊|全都带出, 46户|187人|转移: the other of a pair
_ANOTHER = expression(r"(?:(?P<noun>[\u4e00-\u9fff]{1,8}?)[、和及])?\d[\d.]*[百千万]?[余多]?[\u4e00-\u9fff]")
_PARTED = expression("(?P<verb>[\u4e00-\u9fff])了(?P<way>[出回进起])[来去]")  # 带|了|出来
_BY_ONE = expression(
    r"(?P<noun>[\u4e00-\u9fff“”]{1,10}?)(?:、\d[\d.]*[百千万]?[余多]?[\u4e00-\u9fff“”]{2,14}?)*(?:进行|开展|实施|实行)?(?P<verb>逐[一户个家库点座处村项矿条栋楼](?!解[读答释]|介绍|说明|研究|审议|讨论|分析|宣读|[念读听看])\S{2,8}?)(?=[，。；、！]|$)"
)
_WINDOW = 12  # characters of the counted noun and what stands before the verb


def handled(reading: Reading, quantity: Quantity) -> Phrase | None:
    """The phrase of a count whose verb comes behind it and ends the clause."""
    if quantity.sense != "count":
        return None
    clause, end = reading.clause_of(quantity.start)
    to = _TO.search(reading.text, max(clause, quantity.start - 26), quantity.start)
    if to is not None and not to["whom"].endswith("的") and target_words.holds_verb(reading, to.start("whom"), quantity.start):
        to = None  # 将新建|3座水厂
    if each := _one_by_one(reading, quantity, to):
        return each
    found = _verb(reading, quantity.end, end, _BY if to is None else _HOW)
    if found is None:
        return None
    noun, verb, stop = found
    row = reading.vocabulary.lexicon("target_verbs")[verb]
    if row["kind"] != "make" or (noun and not _is_noun(reading, quantity.end, noun)):
        return None
    start = quantity.start if to is None else to.start()
    return Phrase(noun or verb, "make", row["modality"] or "done", start, stop, verb)


def _one_by_one(reading: Reading, quantity: Quantity, to: re.Match[str] | None) -> Phrase | None:
    """对1263家|重点企业|逐一排查, 对32座水库逐库落实责任人: what is done to each of so many, by whatever verb."""
    by_one = _BY_ONE.match(reading.text, quantity.end) if to is not None else None
    if to is None or by_one is None or not is_noun(by_one["noun"]):
        return None
    return Phrase(by_one["noun"], "make", "", to.start(), by_one.end(), by_one["verb"])


def _verb(reading: Reading, at: int, end: int, how: re.Pattern[str]) -> tuple[str, str, int] | None:
    """The counted noun behind a number, the listed verb that ends its clause, and where it ends."""
    noun: str | None = None
    for _ in range(2):
        for begin in range(at, min(end, at + _WINDOW)):
            if reading.text[begin].isdigit():
                break
            led = how.match(reading.text, begin, end)
            verb = _listed(reading, led.end(), end) if led and (led.end() > begin or _begins_word(reading, begin)) else None
            if verb is not None:
                return (reading.text[at:begin] if noun is None else noun), *verb
        other = _ANOTHER.match(reading.text, at, end)
        if other is None:
            return None
        noun, at = other["noun"] or "", other.end()
    return None


def _listed(reading: Reading, at: int, end: int) -> tuple[str, int] | None:
    """A listed verb that ends its clause, and where it ends: 救出, 带了出来."""
    verb = target_words.verbs(reading.vocabulary).match(reading.text, at, end)
    if verb is not None:
        return (verb.group(), verb.end()) if _ENDS.match(reading.text, verb.end()) else None
    parted = _PARTED.match(reading.text, at, end)
    whole = parted["verb"] + parted["way"] if parted else ""
    return (whole, parted.end()) if parted and whole in reading.vocabulary.lexicon("target_verbs") else None


def _is_noun(reading: Reading, at: int, noun: str) -> bool:
    if "、" in noun and all(len(part) > 1 for part in noun.split("、")):  # 危旧涵闸、泵站
        return all(_is_noun(reading, at + noun.index(part), part) for part in noun.split("、"))
    words = words_of(reading, at, at + len(noun))
    ends = words[-1][2] in THINGS if words else len(noun) == 1  # 羊|全都带出
    return (len(noun) == 1 or is_noun(noun)) and ends and not any(tag == "v" for _, _, tag in words)


def _begins_word(reading: Reading, at: int) -> bool:
    word = reading.word_at(at)
    return word is None or word.start == at
