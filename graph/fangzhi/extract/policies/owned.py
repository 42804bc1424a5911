"""Whose a plan is by its title alone: 《甲县水网规划》 in an article on 甲县, where nobody else is told to carry it out."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract import actors
from fangzhi.extract.policies import bearers
from fangzhi.extract.policies.words import ARTICLES
from fangzhi.extract.reading import Found, Reading

_PLAN = expression(rf"(?:方案|计划|规划(?:纲要)?|行动|措施|清单|要点|意见|细则|办法|政策|导则|{ARTICLES})(?:（[^（）]*）)?$")
# a paper that is read, passed or broken is not yet, or not, carried out
_HEARD = expression(
    "审议|审定|审查|通过|听取|表决|讨论|研究|征求|评审|论证|签[订署]|违反|宣读|学习|送审|讨论稿|修订稿|草案|解读|考核|批复|议程|建议"
)


_NOTICE = expression(r"关于(?:印发|发布|公布)[^\n]{4,60}的通知")


def is_notice(reading: Reading) -> bool:
    """甲市人民政府关于印发某方案的通知: whether the article is a plan itself."""
    return _NOTICE.search(reading.text, 0, reading.headline_end) is not None


def charged(reading: Reading) -> Iterator[tuple[Found, Found]]:
    """（责任单位：甲局、乙镇）: the bodies charged with an item of a plan that names no campaign, and the plan."""
    plan = next((f for f in reading.within(0, reading.headline_end, "Policy") if f.attributes.get("kind") == "document"), None)
    if plan is None or not is_notice(reading):
        return
    for match in reading.matches(bearers.CHARGED, "单位", "部门"):
        if not reading.within(reading.line_start(match.start()), match.start(), "Policy"):
            yield from ((body, plan) for body in bearers.charged_at(reading, match.end()))


def owner(reading: Reading, policy: Found) -> Found | None:
    """The body or area that the title of a plan begins with, where it is what the article speaks of."""
    if policy.attributes.get("kind") != "document" or _PLAN.search(policy.name) is None:
        return None
    area = reading.innermost_at(policy.start, policy.end)
    if area is None or area.name not in {a.name for a in actors.main(reading)}:
        return None
    start = reading.line_start(policy.start)
    if _HEARD.search(reading.text, start, reading.line_end(policy.end)):
        return None
    body = reading.starting_at(policy.start, "Institution")
    return body if body is not None and body.end < policy.end - 4 else area
