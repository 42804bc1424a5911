"""Words that end a name elsewhere and are of one here: 全市|医疗保障|工作会议, 党的|二十大精神宣讲会, 2023年12月|签约仪式."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.reading import Reading

_JOINT = expression(
    "联合(?=[^，。；：的军]{0,4}(?:演练|演习|党日|巡逻|执法|会商))"  # 防汛抢险联合演练
    # 全市|深化国企改革|推进会, 全县|共同富裕|现场会
    "|(?<=全[省市县区州盟旗镇乡])(?:深化|支持|服务|保障)|共同(?=富裕)|积极(?=应对人口|分子)|现场(?=观摩|推进|交流|调度)|审议(?=意见)"
)
_NOUNS = expression("保障|服务|结合|利用|支撑")
_NOUN_TAGS = ("n", "nz", "vn", "an", "a", "v", "nw")
_MONTH = expression(r"20\d\d年(?:\d{1,2}月份?|[上下]半年|[春夏秋冬]季?|清明|春节|元旦|端午|国庆|中秋|重阳)")
# 召开了|在深云溪籍企业家座谈会, 举办|在外乡友联谊会: who live there, not where it is held
_FROM_HOME = expression(
    "[\u4e00-\u9fff]?(?:召开|举行|举办|开了)了?在[^，。；：、的在]{1,6}?(?:籍|乡友|乡贤|乡亲|老乡|企业家|人才|校友|商会|侨胞|流动党员|务工)"
)
_CONGRESS = expression(r"党的(?:第?[一二三四五六七八九十]{1,3}(?:大|届)|群众路线|建设|纪律|创新理论|理论|组织|政治)")


def names_on(reading: Reading, masked: str, stop: re.Match[str]) -> bool:
    """Whether a stop is of a name: 防汛抢险|联合演练, 全市|医疗保障|工作会议, 全县|养老服务|推进会; not 保障|全市运动会."""
    if _JOINT.match(masked, stop.start()):
        return True
    if _NOUNS.fullmatch(stop[0]) is None:
        return False
    before, behind = reading.word_at(stop.start() - 1), reading.word_at(stop.end())
    known = before is not None and before.end == stop.start() and before.tag in _NOUN_TAGS
    return known and behind is not None and behind.start == stop.end() and behind.tag in ("n", "vn", "nz")


def follows(text: str, masked: str, start: int) -> bool:
    """Whether 的 or 在 at an offset is of a name: 党的|二十大精神宣讲报告会, 在京云溪籍企业家座谈会."""
    if text == "的" and _CONGRESS.match(masked, max(0, start - 1)):
        return True  # 全镇党的|群众路线教育实践活动动员大会
    return text == "在" and _FROM_HOME.match(masked, max(0, start - 3)) is not None


def kept(text: str, tag: str, masked: str, start: int) -> bool:
    """Words with an outside tag that a name may hold: 2019年, 春季, 百日; a leader's name in 学习贯彻……."""
    if tag == "Time":
        if _MONTH.fullmatch(text) and not masked[start + len(text) : start + len(text) + 1].isdigit():
            return True  # 云溪县|2023年12月|招商引资项目签约仪式, 云溪县|2024年清明|祭英烈活动
        if masked.startswith("三月三", start):
            return True
        if masked.endswith("项目", 0, start) and re.fullmatch(r"\d{1,2}月份", text):
            return True  # 全市招商引资项目|4月份|集中签约仪式
        day = re.sub("清明|端午|青年节", "", text)  # 云溪县|清明|祭英烈活动, 云溪县|五四青年节|表彰大会
        return not re.search(r"\d[月日号]|[今昨明当近前午晚早]|^[一二三四五六七八九十]+月|年[^度]", day)
    if text == "沿" and masked[start + 1 : start + 2] in "黄江海边":
        return True  # 首届|沿|黄稻渔产业研讨会
    if text == "的" and masked.startswith("新的社会阶层", start - 1):
        return True
    return text == "之" or (tag == "Person" and masked.endswith("贯彻", 0, start))
