"""The verbs of an act beside a name: 任命|张三|为, 张三|当选; and on whom the act is."""

import re
from dataclasses import dataclass
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.posts.hired import over_term
from fangzhi.extract.posts.titles import titles_before
from fangzhi.extract.reading import Found, Reading
from fangzhi.vocabulary import Vocabulary

# between a name and its verb: 张三同志（女）此前任…, 李四全票当选…
_LEAD = (
    r"(?:同志|先生|女士|代表|委员|教授|院士|老师)?"
    r"(?:（[^（）]{1,12}）|（[^（）\n]{1,60}）(?=拟)|（[^（），。；\n]{4,30}）(?=当选|被?选|被?推|被?聘|为|任))?(?:(?:等[\d一二三四五六七八九十]+[人名位]?|[\d两三四五六七八九十]+[人名位](?=为|任|当选|担任))(?:同志|[\u4e00-\u9fff]{2,6}(?=担?任))?)?(?:的)?，?"
    r"(?:因[\u4e00-\u9fff]{1,12}?(?=(?:申请|提出)?辞去))?(?:申请|提出)?(?:又|再次|再度|回村|返乡|回乡)?(?:以[^，。；]{1,14}?(?:票|优势|选票)(?:的?(?:高票|(?:绝对|压倒性|明显)?优势|得票数?|结果))?)?"
    r"(?:(?:试用|任职)期满，?(?:经?考核合格，?)?)?(?:已?于(?:日前|近日|[\d年月日]{2,11}))?"
    r"(?:从[^，。；]{2,30}?(?:任上|岗位上?|职务上?))?"
    r"(?:此前|之前|(?:退休|退伍|来此|牺牲|生)前|曾|原|全票|高票|依法|正式|同志|辞去|被|获|已|先后|近日|并|又|再次|还|也|则|随后|随即|旋即|同时|仍|成功|经(?:过|民主)?(?:选举|推选|推荐))*"
)
_INSTEAD = expression("(?:接替|取代|顶替|代替)[^，。；]{0,16}$")
_PASSIVE = ("任命为", "提名为", "选举为", "选为", "推选为", "推举为", "聘为", "聘任为", "委任为", "增补为")


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verbs that stand before a name, and those behind it with all that may stand between."""

    before: re.Pattern[str]
    behind: re.Pattern[str]


@cache
def verbs_of(vocabulary: Vocabulary) -> Verbs:
    """The verbs of acts, made ready once."""
    before = "|".join(vocabulary.terms("appointment_verbs_before"))
    behind = "|".join(vocabulary.terms("appointment_verbs_behind"))
    return Verbs(
        expression(rf"({before})了?[：:]?$"),
        expression(rf"{_LEAD}(?:（(?:女，)?(?=拟))?(被?(?:{behind}))"),
    )


def instead(reading: Reading, group: list[Found]) -> list[Found]:
    """甲接替乙|出任某职: the act is on whom the clause before 接替 names."""
    start = reading.clause_of(group[0].start)[0]
    verb = _INSTEAD.search(reading.text, start, group[0].start)
    people = reading.within(start, verb.start(), "Person") if verb else []
    return people[-1:] if people else group


def before(reading: Reading, verbs: Verbs, person: Found) -> re.Match[str] | None:
    """The verb right before a name, or before the title of the name: 选举|某院副院长|张三|为副会长."""
    found = verbs.before.search(reading.text, max(0, person.start - 6), person.start)
    titles = titles_before(reading, person.start) if found is None else []
    at = over_term(reading.text, titles[0].start) if titles else 0
    return found or (verbs.before.search(reading.text, max(0, at - 6), at) if at else None)


def is_agent(reading: Reading, behind: re.Match[str], person: Found) -> bool:
    """乙被总统|甲|任命为总理: who acts, not on whom."""
    titles = titles_before(reading, person.start) if behind[1] in _PASSIVE else []
    start = titles[0].start if titles else person.start
    return behind[1] in _PASSIVE and reading.text.startswith(("被", "由", "经"), start - 1)
