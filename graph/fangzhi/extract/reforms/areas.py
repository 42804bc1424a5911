"""Areas that became others: 撤销甲县，设立乙市; 甲县撤县设市."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.reforms import parties, words
from fangzhi.extract.reforms.acts import Act

_ABOLISHED = expression(r"撤销")
_SET_UP = expression(r"(?:的?建制)?[，；]?(?:合并)?(?:设立|成立|组建|新设)")
_TURNED = expression(r"撤(?P<old>[地县市乡镇村区])(?:设|改|建|并)(?P<new>市|区|镇|街道|居|社区|县)")
_TURNING = expression(r"(?:正式|成功|获批|实现|顺利|完成|于\d{4}年(?:\d{1,2}月)?)*$")
_NOT_DONE = expression(r"的?(?:工作|申请|方案|筹备|进程|步伐|目标|规划|条件|意见|后|以来)")


def state(reading: Reading) -> list[tuple[int, int]]:
    """Reform of kind area; the stretches whose verbs are spoken for."""
    return [span for span in (*_replaced(reading), *_turned(reading)) if span is not None]


def _replaced(reading: Reading) -> list[tuple[int, int] | None]:
    return [_replace(reading, match) for match in reading.matches(_ABOLISHED, "撤销")]


def _replace(reading: Reading, match: re.Match[str]) -> tuple[int, int] | None:
    """撤销云州县、江北区，设立云江区."""
    old = parties.behind(reading, match.end())
    link = _SET_UP.match(reading.text, old[-1].end) if old else None
    new = parties.behind(reading, link.end()) if link else []
    if not _places(old) or not _places(new) or link is None:
        return None
    act = Act(reading, match.start(), link.end(), "area", "replaced")
    told = words.modality(reading.vocabulary, act.before(match.start()), future=True)
    return (match.start(), new[-1].end) if act.state(old, new, told) else None


def _turned(reading: Reading) -> list[tuple[int, int] | None]:
    return [_turn(reading, match) for match in reading.matches(_TURNED, "撤")]


def _turn(reading: Reading, match: re.Match[str]) -> tuple[int, int] | None:
    """云州县撤县设市: the old name by its sign, or the new one."""
    lead = _TURNING.search(reading.text, reading.sentence_of(match.start())[0], match.start())
    group = parties.before(reading, lead.start()) if lead else []
    if not _places(group) or _NOT_DONE.match(reading.text, match.end()):
        return None
    act = Act(reading, match.start(), match.end(), "area", "turned")
    told = words.modality(reading.vocabulary, act.before(group[0].start), future=False)
    old = [f for f in group if f.name.endswith(match["old"])]
    new = [f for f in group if f.name.endswith(match["new"])]
    if old and not new:
        return match.span() if act.state(old, [], told) else None
    return match.span() if new and not old and act.state([], new, told) else None


def _places(group: list[Found]) -> bool:
    return bool(group) and all(f.type == "Place" for f in group)
