"""Works that two sides sign for: 甲县与乙公司签订12亿元丙项目, 甲镇、乙公司就丙项目签约."""

import re
from collections.abc import Iterator
from itertools import pairwise

from fangzhi.expressions import expression
from fangzhi.extract.places.areas import is_area
from fangzhi.extract.projects import deadlines as project_deadlines
from fangzhi.extract.projects import owners as project_owners
from fangzhi.extract.projects import parties as project_parties
from fangzhi.extract.projects import rows as project_rows
from fangzhi.extract.projects import topics as project_topics
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.projects.words import Row
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Found, Reading

_SIGNS = r"(?:签订|签署|签下|签定|签约)了?"
_COST = r"(?:(?:总|计划)?投资(?:额)?)?[约超近]?\d[\d.]*[百千]?[万亿]元的?"
_PAPER = r"(?:投资|合作|开发|建设|框架|战略|入园|入驻|落户|意向)*(?:协议书?|合同书?)"
_NAME = r"(?P<name>[^，。；：、的了\n“”（）]{3,28}?(?:、[^，。；：、的了\n“”（）]{3,28}?){0,4})”?"
_JOINS = expression("、|(?<=项目|工程|基地)[和与及]|(?<=园)[和与及]")  # 签约|甲项目、乙产业园和丙基地
# 甲县与乙公司|签订12亿元|丙项目|投资协议; 甲镇、乙公司|就|丙项目|签约
_SIGNED = expression(
    rf"{_SIGNS}(?:{_COST})?“?{_NAME}(?P<paper>{_PAPER})?(?=[，。；（\n]|$)|"
    rf"就(?:共建|共同建设|合作建设|投资建设|建设)?“?(?P<on>[^，。；：、的了\n“”（）]{{3,28}}?)”?(?:建设|投资|合作|落户|落地|开发)*(?:事宜|事项)?(?:正式|成功|现场|成功)*(?:签约|签订|签署|达成)"
)
# 甲公司董事长张三与乙镇镇长李四|签订了合作合同，将投资9亿元建设|丙项目
_THEN = expression(
    r"(?:签约|签订|签署|签下)了?[^，。；]{0,16}，(?:双方)?(?:将|拟|计划)?(?:在[^，。；]{2,12})?(?:总|计划)?投资[约近超]?\d[^，。；]{1,8}元"
    r"(?:在[^，。；]{2,12})?(?:建设|新建|打造|兴建|投建|实施)“?$|"
    r"(?:签约|签订|签署|签下)了?[^，。；]{0,16}，双方(?:将|拟|计划)(?:共同|合作|联合|携手)?(?:在[^，。；]{2,12})?"
    r"(?:投资)?(?:建设|新建|打造|兴建|投建|实施)(?:(?:总|计划)?投资[约超近]?\d[^，。；的]{1,8}元的)?“?$"
)
_OF_SIGNED = expression("(?:签约|签订|签署|签下)的“?$")  # 甲镇与乙公司|签约的|丙项目
_EACH = expression("分别(?:签订|签署|签下|签约)了?[^，。；]*$")  # 与甲公司、乙公司分别签订丙项目和|丁项目
_PRICED = expression(rf"{_SIGNS}[约超近]?$")
_ROW = expression("[、和与及]")
_PAIR = expression("[与和同跟、]")
_HIRED = expression("施工|总承包|EPC|设计|监理|采购|供货|贷款|融资|授信|租赁|运营|服务|勘察|代建|购销|销售")
_SITED = expression(r"[^\n签]*?(?:选址|落户|落地|位于|[坐座]落|地处|拟建于|建在|在[^，。；]{2,12}建)")
_SINCE = expression(
    "(?<=[，。；])(?:目前|现|日前|近日|[上本]月)?(?:已|成功|正式)+与(?P<firm>[^，。；、]{4,30}?)(?:正式|成功|顺利)*(?:签约|签订|签署)了?"
)
_LED = expression(r"(?:参加|出席|见证|举行|观摩)[^，。；]*$")


def find(reading: Reading) -> Iterator[tuple[int, int]]:
    """Names that are signed for, where two sides sign."""
    for match in reading.matches(_SIGNED, "签", "达成"):
        if _sides(reading, match.start()) is None:
            continue
        start, end = match.span("name" if match["name"] else "on")
        cuts = list(_JOINS.finditer(reading.text, start, end))
        for item in zip([start, *(m.end() for m in cuts)], [*(m.start() for m in cuts), end], strict=True):
            span = project_rows.name(reading, *item) or _whole(reading, *item)
            if span is not None and _is_named(reading, reading.text[slice(*span)].removesuffix("项目")):
                yield span


def _is_named(reading: Reading, stem: str) -> bool:
    """高性能膜材料, 新能源物流园: what is signed for; not 农业项目, 合作项目."""
    own = project_words.generic(reading.vocabulary).sub("", stem)
    return len(own) >= 2 or (len(stem) >= 6 and project_words.heads_end(reading.vocabulary).search(stem) is not None)


def _whole(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """签订3亿元|中央厨房项目: all that is signed for, where it ends as works do and begins with no lead."""
    built = project_rows.ends(reading.vocabulary).search(reading.text, start, end)
    lead = project_words.generic_lead(reading.vocabulary).match(reading.text, start, end)
    return (start, end) if built is not None and lead is None and not reading.within(start, end, "Person") else None


def told(reading: Reading, project: Found) -> Iterator[Row]:
    """That works are signed for, and which company of the two sides will pay for them."""
    match = _signed(reading, project) or _OF_SIGNED.search(
        reading.text, max(reading.clause_of(project.start)[0], project.start - 5), project.start
    )
    match = match or _then(reading, project) or _EACH.search(reading.text, reading.clause_of(project.start)[0], project.start)
    sides = _sides(reading, match.start()) if match is not None else None
    if match is None or sides is None:
        return
    if project_deadlines.ORDERED.match(reading.text, project.end):
        return
    yield project, "status", "signed", match.start(), project.end
    firm = sides[0] or _respective(reading, project, match.start())
    firms = [firm] if firm is not None else _joint(reading, match, sides[1])
    for one in [] if _HIRED.search(reading.text, project.end, max(project.end, match.end())) else firms:
        yield project, "investor", project_parties.called(reading, one), one.start, project.end


def _joint(reading: Reading, match: re.Match[str], area: Found | None) -> list[Found]:
    """甲集团、乙公司|与丙开发区签约|丁项目: all of a row of companies on one side, who sign for one project."""
    clause, _ = reading.clause_of(match.start())
    every = reading.within(clause, match.start(), "Institution")
    firms = [f for f in every if not any(o is not f and o.start <= f.start and f.end <= o.end for o in every)]
    row = len(firms) > 1 and all(_ROW.fullmatch(reading.text, a.end, b.start) for a, b in pairwise(firms))
    alone = area is not None and len({f.name for f in reading.within(match.start(), match.end(), "Project")}) == 1
    pays = all(f.name.endswith(("公司", "集团")) for f in firms)
    return firms if row and alone and pays and "分别" not in reading.text[clause : match.start()] else []


def since(reading: Reading) -> Iterator[Row]:
    """甲基地总投资9亿元，目前|已与乙公司签约|: works whose other side is told of behind them."""
    for match in reading.matches(_SINCE, "签约", "签订", "签署"):
        firm = reading.ending_at(match.end("firm"), "Institution")
        project = project_topics.meant(reading, match.start()) if firm is not None and firm.start == match.start("firm") else None
        if firm is not None and project is not None and project_owners.is_company(firm):
            yield project, "status", "signed", match.start(), match.end()
            if not _HIRED.search(reading.text, match.end(), reading.clause_of(match.end() - 1)[1]):
                yield project, "investor", project_parties.called(reading, firm), match.start(), match.end()


def _respective(reading: Reading, project: Found, at: int, kind: str = "Institution") -> Found | None:
    """甲县、乙镇分别与丙公司、丁集团签订|戊项目|和己产业园: the company, or the area, of a row of as many, in its order."""
    clause, end = reading.clause_of(at)
    if "分别" not in reading.text[clause : project.start]:
        return None
    every = reading.within(clause, at, "Institution", "Place")
    outer = [f for f in every if not any(o is not f and o.start <= f.start and f.end <= o.end for o in every)]
    sides = [f for f in outer if f.type == kind and (is_area(f) if kind == "Place" else project_owners.is_company(f))]
    works = [f.name for f in reading.within(at, end, "Project")]
    return sides[works.index(project.name)] if len(sides) == len(works) > 1 and project.name in works else None


def site(reading: Reading, project: Found) -> tuple[Found, int, int] | None:
    """甲县与乙公司签订|丙项目: the area that signs, where it is but one, or that of its company in a row of as many."""
    match = _signed(reading, project) or _then(reading, project)
    if match is None or _SITED.match(reading.text, match.end(), match.end() + 120):
        return None  # 该项目选址丙镇
    sides = _sides(reading, match.start())
    area = sides[1] if sides is not None else None  # 甲公司、乙集团分别与|丙开发区|签约…: that of all of them
    if sides is not None and area is None:
        area = _respective(reading, project, match.start(), "Place")
    return (area, area.start, project.end) if area is not None else None


def cost(reading: Reading, quantity: Quantity) -> Found | None:
    """签订|12亿元|丙项目: the works that an amount stands before."""
    if not _PRICED.search(reading.text, max(0, quantity.start - 6), quantity.start):
        return None
    at = quantity.end + reading.text.startswith("的", quantity.end)
    return reading.starting_at(at + reading.text.startswith("“", at), "Project")


def _then(reading: Reading, project: Found) -> re.Match[str] | None:
    """The signing of the clause before the one that says what is built for how much."""
    return _THEN.search(reading.text, max(reading.sentence_of(project.start)[0], project.start - 60), project.start)


def _signed(reading: Reading, project: Found) -> re.Match[str] | None:
    """The signing whose object a project is."""
    clause, end = reading.clause_of(project.start)
    for match in _SIGNED.finditer(reading.text, clause, min(end + 1, len(reading.text))):
        at, _ = match.span("name" if match["name"] else "on")
        if at <= project.start and project.end <= match.end():
            return match
    return None


def _sides(reading: Reading, at: int) -> tuple[Found | None, Found | None] | None:
    """The one company and the one area of the two sides that sign in the clause before an offset; None where none do."""
    clause, _ = reading.clause_of(at)
    said = reading.text[clause:at]
    ahead = project_deadlines.WILL_WITH.search(said) or project_deadlines.AHEAD.search(reading.text, max(clause, at - 6), at)
    if not _PAIR.search(said) or _LED.search(said) or ahead:
        return None
    every = reading.within(clause, at, "Institution", "Place")
    outer = [f for f in every if not any(o is not f and o.start <= f.start and f.end <= o.end for o in every)]
    firms = {f.name: f for f in outer if f.type == "Institution" and project_owners.is_company(f)}
    areas: dict[str, Found] = {}
    for found in outer:
        seat = found if found.type == "Place" else found.attributes.get("area")
        if (
            isinstance(seat, Found)
            and is_area(seat)
            and found.name not in firms
            and not reading.starting_at(found.end, "Institution")
        ):
            areas[seat.name] = seat
    if not firms:
        return None
    firm, area = next(iter(firms.values())), next(iter(areas.values()), None)
    return firm if len(firms) == 1 else None, area if len(areas) == 1 else None
