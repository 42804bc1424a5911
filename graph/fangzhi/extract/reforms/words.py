"""The words of reforms, compiled: verbs by their form, and what says that nothing has happened yet."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.terms import Terms
from fangzhi.vocabulary import Row, Vocabulary

# what may stand between a body and the verb it is the subject of: 已于2019年3月|正式, 经省政府批准
_ADVERB = (
    r"，?(?:(?:于|在|自)?\d{2,4}年(?:\d{1,2}月)?(?:\d{1,2}日)?[初底末]?"
    r"|(?:已|现|后|又|再|先后|正式|统一|整体|依法|全部|一并|随后|均|被|成功|也)|经[^，。；]{2,14}?(?:批准|同意|批复)，?)"
)
GAP = expression(f"(?:{_ADVERB}){{0,4}}(?:拟|将|计划|即将)?(?:正式|统一|整体|一并)?，?")
_COMING = expression(r"(?:将|(?<!主)要)(?:正式|依法|尽快|适时|陆续|全面|[在于][^，。；]{1,14})?$")


@cache
def verbs(vocabulary: Vocabulary) -> Terms:
    """All verbs, to be found in a text."""
    return Terms(vocabulary.lexicon("reform_verbs"))


def verb(vocabulary: Vocabulary, term: str) -> Row:
    """What a verb tells: `act` and `form`."""
    return vocabulary.lexicon("reform_verbs")[term]


@cache
def _told_of(vocabulary: Vocabulary, sense: str) -> re.Pattern[str]:
    words = vocabulary.terms("reform_modality", sense=sense)
    return expression("|".join(w if len(w) > 1 else f"{w}$" for w in words))  # 应急 is no 应


def modality(vocabulary: Vocabulary, before: str, *, future: bool) -> str:
    """What the words before a verb, or before its bodies, say: planned, none, or "" where it has happened.

    `future` asks for 将 too, which before an object is no future: 将甲更名为乙.
    """
    if _told_of(vocabulary, "none").search(before):
        return "none"
    if _told_of(vocabulary, "planned").search(before) or (future and _COMING.search(before)):
        return "planned"
    return ""


@cache
def one_office(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What stands behind bodies that are one office."""
    return expression("|".join(vocabulary.terms("reform_plates")))
