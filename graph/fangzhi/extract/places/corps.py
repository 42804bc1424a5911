"""The corps in 新疆: 新疆生产建设兵团, its divisions (师), regiments (团) and companies (连), which are places too."""

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found, Reading

_CORPS = "新疆生产建设兵团"
_NUMBER = "[一二三四五六七八九十百〇零○\\d]"
_DIVISION = rf"第?{_NUMBER}{{1,3}}师(?![范傅长兄资生])"
_WHOLE = expression(rf"{_CORPS}(?P<division>{_DIVISION})?")
# 二十九团, 一四三团|九连; none in 五四青年团员, 三连冠
_UNIT = expression(
    rf"(?<!{_NUMBER})(?:{_NUMBER}{{2,4}}团(?![员结体队圆伙组])|{_NUMBER}{{1,3}}连(?![续接锁带任冠胜败夜年])|{_DIVISION})"
)


def find_corps(reading: Reading) -> None:
    """Add the corps and its units in an article that speaks of the corps."""
    if "兵团" not in reading.text:
        return
    full: dict[str, str] = {}
    for match in _WHOLE.finditer(reading.text):
        for place in reading.within(match.start(), match.end(), "Place"):
            reading.remove(place)  # 新疆
        end = match.start() + len(_CORPS)
        corps = reading.add(Found(match.start(), end, "Place", _CORPS, "corps", "", {"kind": "area"}))
        if match["division"]:
            full[match["division"]] = match[0]
            reading.add(Found(match.start(), match.end(), "Place", match[0], "corps", "", {"kind": "area", "in": corps}))
    for match in _UNIT.finditer(reading.text):
        if reading.covering(match.start(), match.end(), "Place") is None:
            name = full.get(match[0], match[0])
            reading.add(Found(match.start(), match.end(), "Place", name, "corps", "", {"kind": "area"}))
