"""Campaigns by their grammar, without quotes: two of a pair, standards, what goes by a verb, what is listed with them."""

import re
from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.policies import words as policy_words
from fangzhi.extract.policies.adding import add
from fangzhi.extract.reading import Reading
from fangzhi.vocabulary import Vocabulary

_NO_CAMPAIGN = expression(r"作出|进行|提供|带来|加强|共同体|关系")
# 被列为全县|农村环境整治五年行动|示范村
_MODEL = expression(r"(?<=[为选]全[省市县区州旗])[^，。、的“”在]{4,18}?(?:行动|工程|计划)(?=示范(?:村|镇|乡|县|区|点|单位))")
_LEARN = expression(r"向[\u4e00-\u9fff·]{2,6}同志学习活动")
_TWINS = expression(r"([\u4e00-\u9fff])[\u4e00-\u9fff]{1,4}、\1[\u4e00-\u9fff]{1,4}(?:、\1[\u4e00-\u9fff]{1,4})*(?:活动|行动)")
_STANDARDS = expression(r"[\u4e00-\u9fff]{2,8}?(?:[^，。、“”的]{2}化 ?){2,4}建设")
_TWINS_END, _STANDARDS_END = expression("、[\u4e00-\u9fff]{2,5}(?:活动|行动)"), expression("化 ?[^，。、“”的]{2}化 ?建设")
_LONGEST = 16  # characters in which the name of a year begins
_YEAR = expression(
    "(?:建设|攻坚|提升|突破|竞进|落实|深化|转变|服务|推进|优化|管理|治理|创新|整治|招商|质量|改革|大干)年(?:活动|行动)?"
    "(?=的?(?:工作)?(?:部署|要求|安排|目标|任务|主题)|[，。；、”]|(?<=[活行]动)|$)"
)
_BEFORE_YEAR = expression(
    r"[是为以个的、，。；：“”\s与和在]|政府|[省市县区州旗党工]委|[全我本][省市县区州旗镇乡]|围绕|聚焦|按照|启动|确定|列为|作为"
)
_LIST = expression(r"[^，。；：\n]{4,160}?等(?:一批|各项|系列)?(?:重点|重大|中心)?(?:任务|工作|行动|活动|战略|举措|部署|政策)")


def find(reading: Reading) -> None:
    """扬文明之风、扬清廉之风行动, 标准化、规范化建设, 向某某同志学习活动, and what a verb or an adverb shows to be a campaign."""
    for pattern, ending in ((_TWINS, _TWINS_END), (_STANDARDS, _STANDARDS_END)):
        for match in pattern.finditer(reading.text) if ending.search(reading.text) else ():
            start = after_verb(reading, match.start(), match.end())
            if start is not None:
                add(reading, start, match.end(), "campaign")
    for pattern, needed in ((_LEARN, "同志学习"), (_MODEL, "示范")):
        for match in pattern.finditer(reading.text) if needed in reading.text else ():
            add(reading, match.start(), match.end(), "campaign")
    for start, end in _years(reading):
        add(reading, start, end, "campaign")
    generic = policy_words.generic(reading.vocabulary)
    going = policy_words.standing(reading.vocabulary).finditer(reading.text)
    for match in [*policy_words.campaign(reading.vocabulary).finditer(reading.text), *going]:
        start = _past_verbs(reading.vocabulary, reading.text, match.start("name"), match.end("name"))
        start += 2 * bool(re.match("全[省市县区国党]|[今去明当]年", reading.text[start : start + 2]))
        name = reading.text[start : match.end("name")]
        if _NO_CAMPAIGN.search(name) or re.search("”[^”]*[同与和]", name):
            continue
        listed = re.search("[和与及]", name) and reading.within(start, match.end("name"), "Policy")
        if not listed and len(generic.sub("", name.removesuffix(match["head"]))) >= 2 and len(name) >= 5:
            add(reading, start, match.end("name"), "campaign")


def _years(reading: Reading) -> Iterator[tuple[int, int]]:
    """按照市政府|项目建设年|的部署, 今年是我市第一个|招商引资项目建设年: a year that is named for its work, without quotes."""
    for match in reading.matches(_YEAR, "年"):
        left = reading.text[max(0, match.start() - _LONGEST) : match.start()]
        verbs = [v.end() for v in policy_words.verbs(reading.vocabulary, "name").finditer(left)]
        cut = max([*verbs, *(m.end() for m in _BEFORE_YEAR.finditer(left))], default=-1)
        if cut >= 0 and re.fullmatch("[\u4e00-\u9fff]{2,10}", left[cut:]):
            yield match.start() - len(left) + cut, match.end()


def after_verb(reading: Reading, start: int, end: int) -> int | None:
    """Where the name begins behind a verb that stands right before it or in its first characters."""
    verbs = list(policy_words.verbs(reading.vocabulary, "name").finditer(reading.text, max(0, start - 4), end - 4))
    near = [v.end() for v in verbs if v.end() >= start]
    return near[-1] if near and end - near[-1] >= 6 else None


def _past_verbs(vocabulary: Vocabulary, text: str, start: int, end: int) -> int:
    while (verb := policy_words.verbs(vocabulary, "name").match(text, start, end)) is not None:
        start = verb.end()
    return start


def find_listed(reading: Reading) -> None:
    """统筹推进甲、乙、“丙”、“丁”等重点任务: what stands in one list with two policies is a policy too."""
    if sum(f.type == "Policy" for f in reading.found) < 2:
        return
    for match in reading.matches(_LIST, "等"):
        verbs = list(policy_words.verbs(reading.vocabulary, "name").finditer(reading.text, match.start(), match.end()))
        leading = [v.end() for v in verbs if "、" not in reading.text[match.start() : v.start()]]
        start = leading[-1] if leading else match.end()
        end = reading.text.rfind("等", start, match.end())
        items = [(m.start(), m.end()) for m in re.finditer(r"[^、]+", reading.text[start:end])] if end > start else []
        spans = [(start + a, start + b) for a, b in items]
        if len(spans) < 3 or sum(bool(reading.within(a, b, "Policy")) for a, b in spans) < 2:
            continue
        for a, b in spans:
            if not reading.within(a, b, "Policy") and re.fullmatch(r"[\u4e00-\u9fff]{4,12}", reading.text[a:b]):
                add(reading, a, b, "list")
