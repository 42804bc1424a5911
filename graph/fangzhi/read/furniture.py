"""What a web page puts around its article: navigation, the line of source and time, links below, the foot."""

import re

from fangzhi.expressions import expression
from fangzhi.read.lexis import HAN, Lexis, squeeze

_JUMP = expression(r"[（＞]*\s*(?:紧接|上接|下转|转|接)\s*第?\s*[A-Z]?[一二三四五六七八九十\d]+\s*版[^。]{0,20}")
_PAGE_NUMBER = expression(r"[-—第\s]*[A-Z]?\d{1,3}[-—页\s]*")
_EMPTY_LABEL = expression(r"(?:正文|内容)：|日期：\s*[\d年月日./\-: ：]+")
_STAMP = expression(
    r"[（【]?(?:19|20)\d\d\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?\s*(?:星期.|周.)?\s*(?:\d{1,2}：\d\d(?:：\d\d)?)?[）】]?"
)
_PARTS = expression(r"[\s|，/【】（）·\-+：＞>○●]+")
_FIGURE = expression(r"[\d.]+万?\+?")
_LONGEST, _SHORT = 120, 40


def is_furniture(text: str, lexis: Lexis) -> bool:
    """Whether a line belongs to the page and not to an article, by its own words."""
    if len(text) > _LONGEST or "。" in text[:-1]:
        return False
    if len(text) <= _SHORT and any(mark in text for mark in lexis.chrome_marks):
        return True
    if text.endswith("。"):
        return False
    if len(crumbs := re.split(r"\s*[＞»›]\s*", text)) >= 3 and all(len(c) <= 12 for c in crumbs):  # 首页 > 新闻 > 县区
        return True
    return bool(
        _is_navigation([w for w in _PARTS.split(text) if w], lexis)
        or lexis.chrome_label.match(unstamped(text))
        or _EMPTY_LABEL.fullmatch(text)
        or _JUMP.fullmatch(text)
        or _PAGE_NUMBER.fullmatch(text)
        or ("：" in text and _STAMP.fullmatch(text))
    )


def unstamped(text: str) -> str:
    """A line without the day and time with which it begins: 2024-03-05 10:23 来源：石河日报."""
    stamp = _STAMP.match(text)
    return text[stamp.end() :].lstrip() if stamp else text


def is_site(text: str, lexis: Lexis) -> bool:
    """Whether a line at the top is the name of a site or account: 石河县人民政府门户网站, 石河发布."""
    named = text.endswith(lexis.sites) and len(text) <= 24
    return named or bool(re.fullmatch(rf"[{HAN}]{{2,6}}(?:{'|'.join(lexis.papers)})", text))


def ends(text: str, lexis: Lexis) -> bool:
    """Whether links or the foot of the page begin with a line: 相关新闻, 版权所有：…, 豫ICP备…"""
    bare = squeeze(text).strip("【】（）＜＞《》“”|：·●◆■▶►")
    return bare in lexis.chrome_ends or (len(text) <= _LONGEST and "。" not in text and any(w in text for w in lexis.chrome_feet))


def _is_navigation(words: list[str], lexis: Lexis) -> bool:
    known = sum(w in lexis.chrome_words or squeeze(w) in lexis.chrome_gives or bool(_FIGURE.fullmatch(w)) for w in words)
    short = all(len(w) <= 6 for w in words)
    return bool(words) and (known == len(words) or (short and len(words) >= 4 and known >= 0.5 * len(words)))
