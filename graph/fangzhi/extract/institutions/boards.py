"""Bodies set up for one occasion or work and what they are called in short, told by their heads: 大赛组委会|主任, 联络处|主任."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import Tie, add
from fangzhi.extract.reading import Found, Reading

_HAN = r"[\u4e00-\u9fff]"
_IN = rf"(?:(?![任兼由据为]){_HAN})"  # not over 张三任|研究所
_BEGINS = rf"(?:(?<!{_HAN})|(?<=[由据任兼为]))(?![由任兼担出该本各])"  # behind a mark or a verb
_HEADS = ("主任", "院长", "所长", "秘书长", "主席", "理事长", "指挥长", "总指挥", "政委", "会长", "负责人")
_HEADED = rf"(?=(?:首任|现任)?(?:副|常务副|执行)?(?:{'|'.join(_HEADS)}))"
_BOARD = expression(
    rf"{_BEGINS}(?:本[届次])?(?P<board>(?:{_IN}{{0,6}}?[赛事动会节典展松])?(?:组委会|组织委员会|评委会|评审委员会|仲裁委员会|裁判委员会|筹委会)"
    rf"|(?!该|各|本){_IN}{{2,6}}?指挥部)(?P<office>办公室)?{_HEADED}"
)
# 换届指导组|组长, 担任|专案组|组长
_TEAM = expression(
    rf"{_BEGINS}(?P<board>(?!该|各|本|第|[省市县区镇乡]){_IN}{{2,6}}?(?:指导组|督导组|督查组|考核组|检查组)|专案组)(?P<office>(?!))?(?=副?组长)"
)
# 兼任|联络处|主任, |诊疗中心|首任主任: what a longer name ends with
_SHORT = expression(
    rf"{_BEGINS}(?P<short>{_IN}{{1,4}}?(?:学院|研究院|研究所|实验室|中心|联络处|联络站|办事处|工作站|工作室|联盟|联合体)|研究院|研究所|合作社|联合社|联络处|办事处){_HEADED}"
)
# 与某公司|共建的|智能电机产业学院|揭牌
_SHARED = expression(
    rf"(?:共建|合建|共同组建|共同成立|联合成立|联合组建|联合设立)的“?(?P<name>{_HAN}{{2,12}}?(?:产业学院|研究院|研究所|研究中心|实验室|诊疗中心|工作站|联合体))”?"
    r"(?=正式|揭牌|挂牌|成立|启用|[，。、；])"
)
_LOOSE = ("tagger", "composed", "bare")


def boards(reading: Reading) -> None:
    """Name each by what stands, or as the one that the text has told of before in full: 文化节组委会, then 组委会|主任."""
    for match in reading.matches(_SHARED, "建的", "成立的", "设立的"):
        start, end = match.span("name")
        if not reading.within(start, end, "Person", "Place") and _cleared(reading, start, end):
            add(reading, (start, end), match["name"], "composed")
    named = (*reading.matches(_BOARD, "委会", "委员会", "指挥部"), *reading.matches(_TEAM, "组组长", "组副组长"))
    for match in named:
        start, end = match.span("board")
        if reading.within(start, end, "Institution", "Person", "Place") or reading.covering(start, match.end(), "Institution"):
            continue
        board = _short(reading, match, "board") or add(reading, (start, end), match["board"], "composed")
        if match["office"]:  # 赛事组委会|办公室|副主任
            add(reading, (start, match.end()), board.name + match["office"], "nested", Tie(parent=board))
    for match in reading.matches(_SHORT, *_HEADS):
        _short(reading, match, "short")


def _short(reading: Reading, match: re.Match[str], group: str) -> Found | None:
    """The one body told of so far whose name ends as the words do, kept where they stand."""
    (start, end), words = match.span(group), match[group]
    full = {f.name: f for f in reading.last_of_each("Institution", start) if f.name.endswith(words) and f.name != words}
    if len(full) != 1 or not _cleared(reading, start, end):
        return None
    told = next(iter(full.values()))
    ties = (told.attributes.get("area"), told.attributes.get("parent"))
    return add(reading, (start, end), told.name, "short", Tie(*ties, "article"))


def _cleared(reading: Reading, start: int, end: int) -> bool:
    """Whether a stretch is free for a name once what is only its tail there is gone."""
    inner = reading.within(start, end, "Institution")
    if reading.covering(start, end + 1, "Institution") or any(
        f.rule not in _LOOSE or f.name not in reading.text[start:end] for f in inner
    ):
        return False
    for found in inner:
        reading.remove(found)
    return True
