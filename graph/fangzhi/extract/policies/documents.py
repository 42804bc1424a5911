"""Documents: in 《》, or printed without where they are issued or passed."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.policies import words as policy_words
from fangzhi.extract.policies.adding import add
from fangzhi.extract.reading import Found, Reading

_DOCUMENT = expression(
    r"《([^《》\n]{1,60}(?:[〈＜<][^〈〉＜＞<>]*[〉＞>][^《》\n]*)?)》(?:（([\u4e00-\u9fff]{1,8}[〔【（]\d{4}[〕】）]第?\d+号)）)?"
)
_ISSUED = expression(r"关于(?:印发|发布|公布)(?P<title>[^，。；\n《》“”]{4,50}?)的(?:通知|公告|决定)")
# 表决通过了|关于政府工作报告的决议|、|关于预算的决议
_RESOLVED = expression(r"(?:通过了?|[^》]决议[、和])(?=(?P<title>关于[^，。；、\n《》“”]{4,50}?的决议))")
_DRAFT = expression(r"（[^（）]{2,12}）$")
_NO_LAW = expression(r"(?:[书办方看手魔说想做用打玩疗句章语写唱]|工作)法$")


def find(reading: Reading) -> None:
    """Add every document."""
    _documents(reading)
    _issued(reading)


def _documents(reading: Reading) -> None:
    named: list[Found] = []
    for match in _DOCUMENT.finditer(reading.text):
        title = match[1]
        head = policy_words.document_head(reading.vocabulary, _DRAFT.sub("", title))
        if not head or (head == "法" and _NO_LAW.search(title)):
            continue
        if head == "章程" and reading.text.endswith("符合", 0, match.start()):
            continue  # 到会人数符合《政协章程》规定
        bare = _DRAFT.sub("", title)
        if inner := re.search("[〈＜<]([^〈〉＜＞<>]+)[〉＞>]", title):
            _inner(reading, match.start(1) + inner.start(1), inner[1])
        if title == head or len(title) < 4 or (bare != title and any(bare.endswith(f.name) for f in named)):
            known = next((f for f in reversed(named) if f.name.endswith(head) and (bare == title or bare.endswith(f.name))), None)
            if known is not None:
                reading.add(Found(match.start(1), match.end(1), "Policy", known.name, "document", "article"))
            continue
        extra = {"kind": "document"} | ({"number": match[2]} if match[2] else {})
        found = add(reading, match.start(1), match.end(1), "document", **extra)
        named += [found] if found else []


def _inner(reading: Reading, start: int, title: str) -> None:
    """《关于〈某规划〉实施情况的报告》: the document of which another tells."""
    if policy_words.document_head(reading.vocabulary, _DRAFT.sub("", title)):
        reading.add(Found(start, start + len(title), "Policy", title, "document", "", {"kind": "document"}))


def _issued(reading: Reading) -> None:
    """云州市人民政府关于印发某行动方案的通知, 通过了关于某报告的决议: a document that is issued or passed, without 《》."""
    for match in _ISSUED.finditer(reading.text):
        title = match["title"]
        if "《" not in title and policy_words.document_head(reading.vocabulary, _DRAFT.sub("", title)):
            add(reading, match.start("title"), match.end("title"), "document", kind="document")

    for match in reading.matches(_RESOLVED, "的决议"):
        add(reading, match.start("title"), match.end("title"), "document", kind="document")
