"""The officers of one university or company in one list: 某大学校长甲，校长助理兼|科学技术处|处长乙，|海洋学院|党委书记丙."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import Tie, add, posted
from fangzhi.extract.reading import Found, Reading

_HOUSES = {
    "school": expression("^(?:(?!大学.|学院.)[\u4e00-\u9fff])+(?:大学|学院)$"),
    "enterprise": expression("(?:(?<![分支])公司|集团|银行)$"),
}
# a section before its head, behind the one told of before
_HAN = r"(?:(?!兼)[\u4e00-\u9fff])"
_FIELDS = (
    "科学|技术|工程|[文法商医药农林理经管]|管理|经济|艺术|外国语|[数物]理|化学|计算机|信息|机械|建筑|教育|体育|音乐|美术|设计|传媒|海洋|环境|材料"
    "|主义|国际|继续教育"
)
_SINCE = "[，兼：](?:曾任|历任|先后任|原)?"
_PARTS = {
    "school": expression(rf"{_SINCE}(?P<part>{_HAN}{{0,8}}?(?:{_FIELDS})学院|{_HAN}{{2,10}}?(?:处|部|办公室|研究院|校友总会))"),
    "enterprise": expression(
        rf"{_SINCE}(?P<part>{_HAN}{{2,8}}?(?:分公司|支公司|事业部|投资部|发展部|管理部|市场部|总部|办公室))"
    ),
}
_ORGAN = expression("党委|党总支|党支部")
_NO_PART = expression(r"^[省市县区州旗镇乡该本各原副]|[局厅委镇乡村县市区]|(?<![分支])公司|集团|大学")
_OF_PARTY = ("组织部", "宣传部", "统战部", "办公室")
_HOP = expression(r"[\u4e00-\u9fff（）·：、，“”]{0,36}")


def officers(reading: Reading) -> None:
    """Name the sections of a list of officers by the house that the list begins with."""
    for house in [f for f in reading.found if f.type == "Institution" and not f.silent and "parent" not in f.attributes]:
        kind = str(house.attributes.get("kind", ""))
        if kind in _HOUSES and _HOUSES[kind].search(house.name) and _leads(reading, house):
            _run(reading, house, _PARTS[kind])


def _leads(reading: Reading, house: Found) -> bool:
    """Whether a house stands before its head, or before 方面."""
    organ = _ORGAN.match(reading.text, house.end)
    if reading.text.startswith("原", house.end):
        return False
    return reading.text.startswith("方面", house.end) or posted(reading, organ.end() if organ else house.end)


def _run(reading: Reading, house: Found, parts: re.Pattern[str]) -> None:
    at, (_, stop) = house.end, reading.sentence_of(house.start)
    while (part := parts.search(reading.text, at, min(stop, at + 40))) is not None:
        start, end = part.span("part")
        if part["part"] in _OF_PARTY:
            at = end
            continue
        organ = _ORGAN.match(reading.text, end)
        known = any(part["part"] in reading.vocabulary.lexicon(name) for name in ("bodies_known", "departments"))  # 公安部
        led = not known and posted(reading, organ.end() if organ else end)
        if (
            not led
            or _NO_PART.search(part["part"])
            or not _HOP.fullmatch(reading.text, at, start)
            or _others(reading, at, start if house.attributes["kind"] == "enterprise" else end)
        ):
            return
        for inner in [f for f in reading.within(start, end, "Institution") if f.start >= start]:
            reading.remove(inner)
        whole = add(reading, (start, end), house.name + part["part"], "nested", Tie(parent=house, by="title"))
        at = end
        if organ is not None:
            for inner in reading.within(start, organ.end(), "Institution"):
                if inner.end == organ.end():
                    reading.remove(inner)
            add(reading, (start, organ.end()), whole.name + organ[0], "nested", Tie(parent=whole))
            at = organ.end()


def _others(reading: Reading, start: int, end: int) -> bool:
    """Whether another body or a place is told of on the way: 某大学校长甲，乙县县长丙."""
    found = [f for f in reading.within(start, end, "Institution", "Place") if start <= f.start and f.end <= end]
    return any(f.type == "Place" or {"area", "parent"} & set(f.attributes) for f in found)
