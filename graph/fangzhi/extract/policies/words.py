"""The words of policies, compiled: names, heads, verbs."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.terms import alternation
from fangzhi.vocabulary import Vocabulary

# 战略|布局, 战略|支点: the head is part of another word
_NOT_NAMED = (
    r"(?!作出|进行)"
    r"[\u4e00-\u9fff]{0,2}?(?:性|意义|目标|定力|伙伴|支点|布局|腹地|支撑|部署|决策|机遇|要地|高地|通道|科技|资源|需求|考量|思维|合作|协作|协议|重组|投资者)"
)

# 按照县委“生态优先、文旅融合”的|思路, 围绕“526”|招商工作目标
AIM = expression(
    r"”?(?:活动|行动)?的?(?:工作|发展|总体|基本|招商|战略|产业|空间|经营|治理|办学|功能){0,3}(?:思路|要求|目标|定位|理念|部署|布局|格局)"
)

# 优化营商环境|三十条
ARTICLES = r"(?<![第\d一二三四五六七八九十])(?:[一二三四五六七八九十百]{1,4}|\d{1,3})条"

# what may stand between a quote and such a head
_MIDDLE = r"[^等的，。；、\W同与和及在将由向对]"
# heads that may stand a word behind the quote: “法律明白人”|培养|工程
_LONG = ("战略", "行动", "专项监督", "工程", "计划", "专项行动", "提升行动", "警示教育")


@cache
def known_names(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Names known without quotes, each with its possible tails."""
    rows = vocabulary.lexicon("policy_names")
    names = sorted(rows, key=lambda n: (-len(n), n))
    return expression("|".join(re.escape(n) + (f"(?:{rows[n]['tail']})?" if rows[n]["tail"] else "") for n in names))


@cache
def verbs(vocabulary: Vocabulary, use: str) -> re.Pattern[str]:
    """The verbs of a use, name or act, with 了 or 好."""
    terms = [t for t in vocabulary.terms("policy_verbs") if vocabulary.lexicon("policy_verbs")[t]["use"] in (use, "both")]
    return expression(f"{alternation(terms)}[了好]?")


@cache
def generic(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Words that make no name."""
    return expression("|".join(vocabulary.terms("policy_generic")))


@cache
def campaign(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A verb and behind it the group `name`, which ends with the group `head`."""
    heads, before = alternation(vocabulary.terms("policy_campaigns")), verbs(vocabulary, "name").pattern
    stretch = r"[^，。；：、\s“”《》（）的了是在把将对于从等各]"
    name = rf"(?:{stretch}{{2,8}}“[^“”\s]{{1,6}}”)?{stretch}{{2,16}}?(?P<head>{heads})"
    return expression(
        rf"(?:(?:{before})(?:为期[^，。；的]{{1,8}}的)?|(?<=[动战策育]、)|(?<=[动战策育管治]和))(?!\d)(?P<name>{name}(?:计划|方案|行动)?)(?!{_NOT_NAMED})"
    )


@cache
def standing(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A campaign that begins a clause and goes on: 燃气安全专项整治|仍在持续."""
    heads = alternation(h for h in vocabulary.terms("policy_campaigns") if len(h) >= 4)
    return expression(
        rf"(?:(?:^|[，。；\n])在?|本次|此次)(?P<name>[^，。；：、\s“”《》（）的了是在把将对于从等各该]{{2,16}}(?P<head>{heads}))"
        r"(?=仍|已经|正|启动|收官|全面铺开|深入推进|取得|(?:期间|中)，)"
    )


@cache
def campaign_head(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What a campaign ends with, at the end of a stretch."""
    return expression(f"(?:{'|'.join(vocabulary.terms('policy_campaigns'))}|行动|计划|工程)$")


@cache
def quoted_head(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What may stand right behind a quoted name; the groups `part` and, behind a verb, `tail` where it belongs to the name."""
    part = "|".join(vocabulary.terms("policy_quoted", part="yes"))
    tail = "|".join(vocabulary.terms("policy_quoted", part="behind"))
    loose = "|".join(vocabulary.terms("policy_quoted", part=""))
    long = "|".join(h for h in vocabulary.terms("policy_quoted", part="yes") if h in _LONG)
    return expression(
        rf"(?:(?P<part>(?:{part})(?!宣传)|(?![两三四五六]个){_MIDDLE}{{2,7}}?(?:{long}))(?![者员师]|{_NOT_NAMED})|"
        rf"(?P<tail>{tail}|(?![两三四五六]个){_MIDDLE}{{2,6}}?(?:机制|制度|模式|活动))(?![者员师]|{_NOT_NAMED})|(?:{loose}))"
    )


@cache
def _document_heads(vocabulary: Vocabulary) -> re.Pattern[str]:
    return expression(f"(?:{'|'.join(vocabulary.terms('policy_documents'))}|{ARTICLES})$")


def document_head(vocabulary: Vocabulary, title: str) -> str:
    """The head that a title ends with, or ""."""
    head = _document_heads(vocabulary).search(title)
    return head.group() if head else ""
