"""Goals without a number, where their form leaves no doubt: 要用3年时间，实现垃圾处理市场化."""

import re

from fangzhi.expressions import expression
from fangzhi.extract import actors, dates
from fangzhi.extract.places.areas import is_area
from fangzhi.extract.reading import Found, Reading

_BECOME = expression(r"(?:基本|全面|率先)?实现(?P<what>[\u4e00-\u9fff]{3,12}化(?:[、和][\u4e00-\u9fff]{3,12}化)*)(?=[。；，]|$)")
_WANT = expression(r"要|力争|确保|争取|计划|到")
# 做好甲工作。乙镇要……；丙街道要……: what each place is to do for one task
_TASK = expression(
    r"(?:^|[。；\n])(?:做好|抓好|加强|推进)(?P<task>[\u4e00-\u9fff“”]{2,10})工作。(?P<rest>[^。\n]{4,200})(?=[。\n]|$)"
)
_DO = expression(r"(?:务必)?要(?P<do>[\u4e00-\u9fffA-Za-z“”、]{6,40})")


def state(reading: Reading) -> None:
    """Target: subject and object, with what is to be done as its value."""
    for match in reading.matches(_BECOME, "实现"):
        _becomes(reading, match)
    for match in _TASK.finditer(reading.text, reading.headline_end) if "工作。" in reading.text else ():
        _each(reading, match)


def _becomes(reading: Reading, match: re.Match[str]) -> None:
    start, _ = reading.sentence_of(match.start())
    days = [d for d in dates.find(reading) if start <= d.start and d.end <= match.start() and d.precision not in ("day", "plan")]
    if not days or match.start() - days[-1].end > 14 or not _WANT.search(reading.text, start, match.start()):
        return
    for subject in _areas(actors.of(reading, match.start(), measured=True)):
        roles = {"subject": subject, "object": match["what"], "value": "实现", "deadline": dates.deadline(days[-1])}
        reading.state("Target", roles, days[-1].start, match.end(), "goal", confidence=0.6, modality="require")


def _each(reading: Reading, match: re.Match[str]) -> None:
    at = match.start("rest")
    for part in re.finditer(r"[^；]+", match["rest"]):
        begin = at + part.start()
        group, _ = actors.head(reading, begin, at + part.end())
        do = _DO.match(reading.text, group[-1].end, at + part.end()) if group else None
        if do is None or re.search(r"\d", do["do"]) or reading.text[do.end() : do.end() + 1] not in ("，", "；", "。", "\n", ""):
            continue
        for subject in _areas(group):
            roles = {"subject": subject, "object": match["task"], "value": do["do"]}
            reading.state("Target", roles, begin, do.end(), "goal", confidence=0.6, modality="require")


def _areas(group: list[Found]) -> list[Found]:
    return [f for f in group if f.type == "Place" and is_area(f)]
