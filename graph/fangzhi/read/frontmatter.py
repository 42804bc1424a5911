"""The optional lines between --- at the top of a page: publication, date, area, page, source."""

import re
from collections.abc import Callable

from fangzhi.expressions import expression

_FENCE = expression(r"\ufeff?\s*---[ \t]*(?:\r\n|\n|\r)")
_CLOSE = expression(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
_PAIR = expression(r"^[ \t]*([^\s:：#][^:：\n]*?)[ \t]*[:：][ \t]*(.*?)[ \t]*\r?$", re.MULTILINE)
_KEYS = {
    "报纸": "publication",
    "刊物": "publication",
    "媒体": "publication",
    "网站": "publication",
    "公众号": "publication",
    "paper": "publication",
    "newspaper": "publication",
    "日期": "date",
    "发布日期": "date",
    "地区": "area",
    "地域": "area",
    "版面": "page",
    "版次": "page",
    "来源": "source",
    "标题": "title",
}
_LONGEST = 4000


def split(text: str, folded: str, warn: Callable[[str], None]) -> tuple[dict[str, str], int]:
    """The pairs with English keys, and the offset at which the page itself begins; {} and 0 where there is none.

    Of a key that is given twice the last counts; where the two say different things, `warn` is told.
    """
    fence = _FENCE.match(text)
    close = _CLOSE.search(text, fence.end(), fence.end() + _LONGEST) if fence else None
    if fence is None or close is None:
        return {}, 0
    found = list(_PAIR.finditer(folded, fence.end(), close.start()))
    lines = [
        line for line in text[fence.end() : close.start()].splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]
    if len(found) < len(lines) or not found:  # a rule above an article, not front matter
        return {}, 0
    pairs: dict[str, str] = {}
    for match in found:
        key, value = match[1].strip().lower(), text[slice(*match.span(2))].strip().strip("\"'“”")
        key = _KEYS.get(key, key)
        if pairs.get(key, value) != value:
            warn(f"开头的“{match[1].strip()}”与前面写的不同（{pairs[key][:40]}、{value[:40]}），以后者为准")
        pairs[key] = value
    return pairs, close.end()
