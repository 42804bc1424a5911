"""Whether 任 tells of an act: 市委决定：某同志任…, 日前，某某任…, a line under a decision."""

import re

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.reading import Reading

_DECIDED = expression(
    r"决定|研究|批准|任免|同志任|同志担任|同志兼任|通过[^，。；：]{0,30}名单|表决[^。；，]{0,6}，?通过|任命[^，。；：]{0,20}：|宣布[：，]"
)
_DECIDING = expression(
    r"(?:[^；。：\n]{0,40}：)?[^；。：\n]{0,60}(?:决定|研究|批准|同意|任免|通过[^；。：\n]{0,30}名单)[^；。：\n]{0,20}[：，]"
)
_DECISION = expression(r"(?:决定|研究|批准|同意|任免)[^。；\n]{0,20}：$")
_OF_WHOM = expression(r"(任命|选举|聘任)(?:产生)?了?[^。；：\n]{4,60}[。；：，]\s*其中[，：]$")
_RECENT = expression("(?:日前|近日|近期|不久前)，$")


def decided(reading: Reading, start: int, at: int, behind: re.Match[str]) -> bool:
    """市委决定：某同志任…; 2023年12月，某某任…: an act on a day, not a state."""
    head = reading.line_start(start)
    since = max(head, reading.text.rfind("。", head, start) + 1)  # 经市委研究决定：张三任…；|李四任…
    listed = start > since and _DECIDING.match(reading.text, since, start) is not None
    decided = listed or _listed_under(reading, head) or _DECIDED.search(reading.text[start : behind.end()]) is not None
    recent = _RECENT.search(reading.text, max(start, at - 4), at) is not None or "已" in behind[0]
    day = dates.resolve(reading, start, at)
    return decided or recent or (day is not None and not dates.is_past(reading, day))


def told_before(reading: Reading, at: int) -> str:
    """会议任命了21个部门的主要负责人。其中，|张三|为市教育局局长: the verb of the sentence before, which names nobody."""
    told = _OF_WHOM.search(reading.text, max(0, at - 90), at)
    return told[1] if told and not reading.within(told.start(), told.end(), "Person") else ""


def _listed_under(reading: Reading, head: int) -> bool:
    """经市政府研究决定：, then a line an act: whether the lines above the one that begins at `head` lead up to a decision."""
    while head > 0:
        start = reading.line_start(head - 1)
        line = reading.text[start : head - 1].strip()
        if _DECISION.search(line):
            return True
        if (
            not line.endswith(("；", "。"))
            or not any(act in line for act in ("任", "免", "聘", "推荐", "提名"))
            or line.count("。") > 1
        ):
            return False
        head = start
    return False
