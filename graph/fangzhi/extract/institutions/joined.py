"""Bodies by what joins them: a name that runs on over 与, sections in one list, a company that is another's by the text."""

import re
from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import Tie, add
from fangzhi.extract.reading import Found, Reading

_AND = "与和及"
_NOUNS = frozenset(("n", "nz", "vn", "an", "a", "nw"))
# 师生|与, 医学部|和: another subject or body, no head of one name
_NO_HEAD = expression(r"(?:[部处系科所院局委办会员生者人长队站厂室]|代表|学生|干部|职工|领导|专家|教授|团队|公司)$")
_RUNS_ON = expression(r"(?:学院|研究所|研究中心|委员会|[科处室系司]|管理部)$")
_OVER = ("school", "research", "hospital", "congress", "cppcc", "government")
_SCHOOL = expression("[\u4e00-\u9fff]{2,}(?:大学|学院)(?=[\u4e00-\u9fff]{2,6}$)")
_SIGN = expression(r"(?:大队|中队|支队|分院|分局|车间|[科室庭处])$")
_ITEM = expression(
    r"[、和及与](?P<item>[\u4e00-\u9fff]{2,8}?(?:大队|中队|支队|分院|分局|车间|[科室庭处]))(?=[、和及与，。；等的负]|$)"
)
_NO_ITEM = expression(r"^(?:各|相关|有关|其他|多个|该|本|全|[市县区镇乡省州旗])|[、，]")
# 甲集团|下属|乙公司, 甲公司|控股的|乙公司; 乙公司|系|甲集团|全资子公司
_OWNS = expression(
    r"(?:(?:拟|将|计划)?(?:通过|由|以))?其?(?:旗下|下属|所属|辖下|控股|全资|参股)(?:的)?(?:全资|控股)?(?:子公司|企业|单位)?(?:的)?"
)
# 后者将通过|全资子公司|乙公司
_DAUGHTER = expression("(?:全资|控股)子公司")
_COMPANY = expression("(?:公司|集团)$")
_IS = expression(r"(?:系|是|为|隶属于?|属于)")
_OF = expression(r"(?:的)?(?:旗下|下属|所属|辖下|控股|全资|直属)(?:的)?(?:子公司|二级单位|单位|企业|公司|机构)")


def over_and(reading: Reading) -> None:
    """吉林大学|材料科学与|工程学院: what the tagger sees as a body behind 与 is the end of a name that a body begins."""
    for tail in [f for f in reading.found if f.type == "Institution" and not f.silent]:
        tied = "area" in tail.attributes or "parent" in tail.attributes
        if tied or reading.text[tail.start - 1 : tail.start] not in tuple(_AND) or not _RUNS_ON.search(tail.name):
            continue
        head = _head(reading, tail.start - 1)
        if head is not None and head.attributes.get("kind") in _OVER:
            reading.remove(tail)
            name = head.name + reading.text[head.end : tail.end]
            add(reading, (head.start, tail.end), name, "nested", Tie(parent=head))


def _head(reading: Reading, end: int) -> Found | None:
    """The body behind which two to six characters of nouns lead up to an offset."""
    whole = reading.ending_at(end, "Institution")
    school = _SCHOOL.match(whole.name) if whole is not None and whole.rule == "tagger" else None
    if whole is not None and school is not None and whole.name == reading.text[whole.start : whole.end]:
        reading.remove(whole)  # 厦门大学|建筑与土木工程学院
        return add(reading, (whole.start, whole.start + school.end()), school[0], "nested", Tie(whole.attributes.get("area")))
    for length in range(2, 7):
        body = reading.ending_at(end - length, "Institution")
        if body is None:
            continue
        between = reading.text[end - length : end]
        words = [reading.word_at(at) for at in (end - length, *reading.borders_in(end - length + 1, end - 1))]
        plain = re.fullmatch(r"[\u4e00-\u9fff]+", between) and not _NO_HEAD.search(between)
        return body if plain and all(w is not None and w.tag in _NOUNS for w in words) else None
    return None


def siblings(reading: Reading) -> None:
    """市医院急诊科、|重症医学科、|康复医学科: the other sections that a list names behind the first."""
    for first in [f for f in reading.found if f.type == "Institution" and not f.silent]:
        parent = first.attributes.get("parent")
        sign = _SIGN.search(first.name)
        if not isinstance(parent, Found) or sign is None or parent.start != first.start or parent.end >= first.end:
            continue
        at = first.end
        while (match := _ITEM.match(reading.text, at)) is not None and match["item"].endswith(sign[0]):
            if not _is_section(reading, match):
                break
            for inner in reading.within(*match.span("item"), "Institution"):
                reading.remove(inner)
            add(reading, match.span("item"), parent.name + match["item"], "nested", Tie(parent=parent, by="title"))
            at = match.end("item")


def _is_section(reading: Reading, match: re.Match[str]) -> bool:
    """Whether an item is a bare section: no area, no body of its own, no word of a class."""
    start, end = match.span("item")
    bodies = reading.within(start, end, "Institution")
    own = any("area" in b.attributes or "parent" in b.attributes for b in bodies)
    if own or _NO_ITEM.search(match["item"]) or reading.within(start, end, "Place", "Person"):
        return False
    longer = reading.covering(start, end + 1, "Institution")
    return longer is None and start in reading.borders and end in reading.borders


def owned(reading: Reading) -> Iterator[tuple[Found, Found, int, int]]:
    """Each company of which the text says whose it is, its owner, and where that stands."""
    for body in reading.found:
        if body.type != "Institution" or body.silent:
            continue
        owns = _OWNS.match(reading.text, body.end)
        child = reading.starting_at(owns.end(), "Institution") if owns else None
        if child is None and owns:  # 甲公司控股的|翁牛特旗|乙公司
            place = reading.starting_at(owns.end(), "Place")
            child = reading.starting_at(place.end, "Institution") if place else None
        if child is not None and child.name != body.name:
            yield child, body, body.start, child.end
        verb = _IS.match(reading.text, body.end)
        owner = reading.starting_at(verb.end(), "Institution") if verb else None
        if verb and owner is not None and owner.name != body.name:
            whose = _OF.match(reading.text, owner.end)
            if whose or verb[0].startswith("隶属"):
                yield body, owner, body.start, whose.end() if whose else owner.end
    for match in reading.matches(_DAUGHTER, "子公司"):
        child = reading.starting_at(match.end(), "Institution")
        begin = reading.sentence_of(match.start())[0]
        told = {f.name: f for f in reading.within(begin, match.start(), "Institution") if _COMPANY.search(f.name)}
        if child is not None and len(told) == 1 and child.name not in told:
            owner = next(iter(told.values()))
            yield child, owner, owner.start, child.end
