"""Who puts money in a project and who builds it."""

import re
from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract import actors, coordinated, dates, speakers
from fangzhi.extract.places import areas
from fangzhi.extract.projects import owners as project_owners
from fangzhi.extract.projects import told as project_told
from fangzhi.extract.projects import topics as project_topics
from fangzhi.extract.projects.words import MARKS, Row
from fangzhi.extract.reading import Found, Reading

_BY = expression(
    r"(?:由|[，；](?!由)|(?<=投资)、|(?<=投建)、|(?<=出资)、)(?P<who>(?:(?!由)[^，。；]){3,40}?)(?:等(?:[\d一二三四五六七八九十]+家)?(?:企业|单位|公司)?)?(?P<how>(?:(?:作为|为)[^，。；]{0,6}?(?:单位|业主|主体)(?:，)?|按[^，。；]{1,10}比例|共同|联合|合作|签约|全额|独资|负责|中标|组织|牵头|投入|集中|EPC|设计)*)"
    r"(?P<verb>投资(?:兴建|建设|新建)?|合资(?:建设|兴建)?|出资(?:建设)?|投建(?!设)|援建(?!的)|开发(?:建设|运营)?(?=[，。；])|承建|共建|承担施工|总承包|施工|中标(?=[，。；、]|$)|负责(?:建设|施工)|代建|建设|(?<=[负组牵][责织头])实施|实施(?=[，。；])|(?<=单位)(?=[，。；、]))(?!有限|集团|公司|工程|投资|单位|发展|控股|管理|队|人员|班组|工人|作业|开发(?!建设))"
)
# 甲公司|在乙镇投资建设的|丙项目
_ACTIVE = expression(
    r"(?:在[^，。；在]{2,14}?)?(?:共同|联合|合作|独资|全额|负责|中标|累计|计划)*(?P<verb>投资(?:兴建|建设|新建|开发|打造)?|合资(?:建设|兴建|打造)?|出资(?:建设|兴建|打造)?|投建|共建|[援承]建|施工|代建|总承包)的“?$"
)
_SHEET = expression(
    r"(?:投资方|投资单位|投资主体|投资企业|投资商|业主单位|业主|(?P<builds>施工单位|承建单位|建设单位|代建单位|施工方|承建方|总承包单位|中标单位|实施单位))(?:：|[为是系]|(?=[\u4e00-\u9fff]{3,24}公司|[\u4e00-\u9fff]{3,16}集团))"
)

# 由甲集团|担任项目法人, 县水利局|任项目业主, 区城投集团|为实施主体
_AS_OWNER = expression(r"(?:担任|作为|[任作为])(?:该?(?:项目|工程)的?)?(?:业主(?!单位)|法人|(?:投资|实施)主体)(?=[，。；、）]|$)")
# how a sentence without a name goes on about the works told before; 二标段长9公里，|施工单位为… tells of another
_SHEET_GOES_ON = expression(
    r"[\s“]*(?:(?:该|这个|整个)?(?:项目|工程)|总?投资|计划|概算|估算|占地|用地|总?建筑面积|全长|建设|规划|业主|施工|监理|设计|由|投资方|开工|工期)"
)
_COMPANY = expression(r"[\u4e00-\u9fff（）]{4,24}(?:公司|集团|院|局|处|合作社|部)")
_SEVERAL = expression("组建|成立|(?:公司|集团|局)[与和及]")  # 甲集团与乙公司|组建项目公司
_BUILDS = ("承建", "总承包", "承担施工", "施工", "负责施工", "代建")
_OWNERS = ("公司", "集团", "合作社")
_FULL_AREA = ("省", "市", "县", "区", "州", "旗", "镇", "乡")
_DID = expression("(?:组织|牵头|负责|组织实施|建设|投资)$")
_TAKES = expression("(?:成功)?(?:承揽|中标|承接)了?$")
_INVESTS = expression(
    r"(?:将|拟|计划)?在[^，。；在的]{2,16}?(?:(?:总?投资|投入)[^，。；的]{0,4}\d[^，。；的]{0,6}元)?(?:投资)?(?:建设|新建|兴建|打造|投建)(?:了)?“?$"
)
_RAISERS = expression("建[工筑设安]|工程|路桥|[一二三四五六七八九十]局|水电|施工|铁建|交建")  # who builds, for others
_FOREMEN = expression("(?:项目)?(?:部|经理|总工|负责人|党支部)")  # 甲建设公司乙水库项目|经理
_PAID = expression(r"(?:总?投资|斥资)[^，。；的]{0,4}\d[^，。；的]{0,6}元(?:建设)?的(?=[\u4e00-\u9fff]{4,14}$)")
_SEAT = expression("(?:园区?|基地|城|中心|村|镇|区|产业|港|企业|公司)$")
_FOLLOWS = expression(r"(?:兴建|建设)?(?:、[^，。；]{2,20}(?:承建|施工|建设|设计))?的")
_BROUGHT = expression("(?:引进|引入|招引|引来|签约引进|成功引进)(?:了|到)?$")
# 甲水泥项目|是乙集团在丙县投资新建的第7个项目, 甲生态园项目是乙公司投资建设
_IS_PAID = expression(r"(?:项目|工程)?(?:，)?是(?:由)?(?=[^，。；的]{3,24}(?:公司|集团))")
_PAYS_FOR = expression(
    r"(?:在[^，。；]{2,10}?)?(?:独资|全额|共同)?(?:总?投资|出资)(?:(?:约|超)?\d[^，。；的]{1,8}元)?(?:兴建|建设|新建|开发|打造|布局)?(?=[的，。；]|$)"
)
_NOUN = expression(r"(?:该|[，。；\n])(?P<noun>公司|集团|合作社)$")


def said(reading: Reading) -> Iterator[Row]:
    """Who invests in a project and who builds it."""
    for project in project_topics.projects(reading):
        yield from _own(reading, project)
    for match in reading.matches(_AS_OWNER):
        yield from _as_owner(reading, match)
    for match in reading.matches(_SHEET):
        yield from _told_by_line(reading, match)
    for match in reading.matches(_BY):
        yield from _parties(reading, match)


def _parties(reading: Reading, match: re.Match[str]) -> Iterator[Row]:
    every = reading.within(match.start("who"), match.end("who"), "Institution")
    bodies = [b for b in every if not any(o is not b and o.start <= b.start and b.end <= o.end for o in every)]
    if match["verb"] == "援建" and not bodies:  # 由甲市|乙区|援建: an area pays for another
        bodies = [p for p in reading.within(match.start("who"), match.end("who"), "Place") if p.end == match.end("who")][-1:]
    both = _with_area(reading, match) if match.group()[0] == "由" else []
    bodies = both or bodies
    if not bodies or bodies[-1].end != match.end("who"):
        yield from _unknown(reading, match)
        return
    if match.group()[0] != "由" and match["verb"] in _BUILDS and bodies[0].start != match.start("who"):
        yield from _unknown(reading, match)  # ，广西建工|柳州某公司|承建
        return
    pays = match["verb"] == "投资" and reading.text[match.end() : match.end() + 1] in ("，", "。", "；")
    whole = len(bodies) == 1 and bodies[0].start == match.start("who") and project_owners.is_company(bodies[0])
    if match.group()[0] != "由" and match["verb"] not in _BUILDS and not (pays and whole):
        return  # ，甲公司|建设; but 总投资9亿元，甲公司|投资，…
    project = project_topics.meant(reading, match.start())
    project = _behind(reading, match.end()) or project
    if project is not None:
        yield from (
            (project, attribute_of(match), called(reading, body), match.start(), match.end())
            for body in both or _joint(reading, bodies)
        )


def _with_area(reading: Reading, match: re.Match[str]) -> list[Found]:
    """由|甲公司与乙县|共同出资建设: a company and an area together."""
    group = coordinated.onward(reading, *match.span("who"))
    whole = len(group) > 1 and group[-1].end == match.end("who") and group[-1].type == "Place"
    firms = any(project_owners.is_company(f) for f in group if f.type == "Institution")
    return group if whole and firms and all(f.type == "Institution" or areas.is_area(f) for f in group) else []


def _unknown(reading: Reading, match: re.Match[str]) -> Iterator[Row]:
    """由|中部某建第五工程公司|承建: a body that is no list's, known by how it ends and that it stands alone."""
    project = project_topics.meant(reading, match.start())
    alone = match.group()[0] == "由" or match["verb"] in _BUILDS
    if alone and project is not None and _COMPANY.fullmatch(match["who"]) and not _SEVERAL.search(match["who"]):
        yield project, attribute_of(match), match["who"], match.start(), match.end()


def attribute_of(match: re.Match[str]) -> str:
    """Whether the body of a match builds or pays."""
    develops = match["verb"] == "开发" and not match.groupdict().get("how")  # 由甲新能源公司|开发 pays; 负责开发 may not
    alone = re.search("独资|全额", match.groupdict().get("how") or "") is not None  # 由甲集团|独资建设
    return "investor" if alone or develops or match["verb"].startswith(("投资", "出资", "投建", "合资", "援建")) else "builder"


def _joint(reading: Reading, bodies: list[Found]) -> list[Found]:
    """甲公司、乙集团共同出资: all that stand in one list with the last."""
    group = bodies[-1:]
    for body in reversed(bodies[:-1]):
        if reading.text[body.end : group[0].start] in ("、", "和", "与", "及"):
            group.insert(0, body)
    return group


def _row(reading: Reading, last: Found) -> list[Found]:
    """甲公司、乙集团|共同投资的: the body that ends a list, and those before it."""
    group = [last]
    while reading.text[group[0].start - 1 : group[0].start] in ("、", "和", "与", "及"):
        at = group[0].start - 1
        did = _DID.search(reading.text, max(0, at - 4), at)  # 由甲局|组织|、乙公司施工的
        other = reading.ending_at(did.start() if did else at, "Institution")
        if other is None:
            break
        group.insert(0, other)
    return group


def _told_by_line(reading: Reading, match: re.Match[str]) -> Iterator[Row]:
    """投资方：甲公司；施工单位：乙公司: the lines of a sheet."""
    body, area = reading.starting_at(match.end(), "Institution"), reading.starting_at(match.end(), "Place")
    while body is None and area is not None:  # 施工单位：广西|柳州某公司
        body, area = reading.starting_at(area.end, "Institution"), reading.starting_at(area.end, "Place")
    stuck = reading.starting_at(match.start(), "Institution") if body is None else None
    project = project_topics.meant(reading, match.start())
    start, _ = reading.sentence_of(match.start())
    told = start == match.start() or _SHEET_GOES_ON.match(reading.text, start)
    if project is None and told and reading.text[match.start() - 1 : match.start()] in ("，", "。", "；", "：", "\n", "“", ""):
        project = project_topics.only(reading, match.start())
    attribute = "builder" if match["builds"] else "investor"
    if body is not None and project is not None:
        for one in _joined_behind(reading, body):
            yield project, attribute, called(reading, one), match.start(), one.end
    elif stuck is not None and stuck.end > match.end() and project is not None:  # 中标单位甲公司, taken for one name
        yield project, attribute, reading.text[match.end() : stuck.end], match.start(), stuck.end


def _joined_behind(reading: Reading, first: Found) -> list[Found]:
    """投资方为甲公司|和乙集团: the body that begins a list, and those behind it."""
    group = [first]
    while reading.text[group[-1].end : group[-1].end + 1] in ("、", "和", "与", "及"):
        other = reading.starting_at(group[-1].end + 1, "Institution")
        if other is None or not project_owners.is_company(other):
            break
        group.append(other)
    return group


def _as_owner(reading: Reading, match: re.Match[str]) -> Iterator[Row]:
    """县水利局|任项目业主: the body that a clause begins with, or that stands behind 由."""
    body = reading.ending_at(match.start(), "Institution")
    begins = body is not None and (body.start == reading.clause_of(match.start())[0] or reading.text[body.start - 1] == "由")
    project = (_behind(reading, match.end()) or project_topics.meant(reading, match.start())) if begins else None
    if body is not None and project is not None:
        yield project, "investor", called(reading, body), body.start, match.end()


def _behind(reading: Reading, at: int) -> Found | None:
    """由甲集团担任业主|、乙公司施工的|丙安置房项目."""
    near = reading.within(at, at + 40, "Project")
    return near[0] if near and _FOLLOWS.fullmatch(reading.text, at, near[0].start) else None


def _own(reading: Reading, project: Found) -> Iterator[Row]:
    """甲公司|年产9万台机床项目: whose works it is."""
    active = _ACTIVE.search(reading.text, max(reading.clause_of(project.start)[0], project.start - 36), project.start)
    aids = active is not None and active["verb"] == "援建"  # 由甲市乙区|援建的|丙加工厂
    doer = reading.ending_at(active.start(), *(("Institution", "Place") if aids else ("Institution",))) if active else None
    if active and doer is None and (firm := bare(reading, active.start())) is not None:
        yield project, attribute_of(active), called(reading, firm), active.start(), project.end  # 由|该公司|投资兴建的|丙基地
    if active and doer is not None and (aids or reading.text[doer.start - 1 : doer.start] != "由"):
        for body in _row(reading, doer):  # 由甲集团|投资、乙公司|承建的
            attribute = "investor" if reading.text.startswith("投资", body.end) else attribute_of(active)
            yield project, attribute, called(reading, body), body.start, project.end
    named = _is_paid(reading, project)
    if named is not None:
        yield project, "investor", called(reading, named[0]), project.start, named[1]
    owner = project_owners.before(reading, project)
    if owner is not None and not (named is not None and named[0].name.startswith(owner.name)):
        builds = _FOREMEN.match(reading.text, project.end) and _RAISERS.search(owner.name)
        yield project, "builder" if builds else "investor", _firm(reading, owner), owner.start, project.end
    if invests := _INVESTS.search(reading.text, max(reading.clause_of(project.start)[0], project.start - 40), project.start):
        firm = reading.ending_at(invests.start(), "Institution")  # 甲公司|将在乙镇投资9亿元建设|丙项目
        plain = "投资" in invests.group() or (firm is not None and _RAISERS.search(firm.name) is None)
        if firm is not None and project_owners.is_company(firm) and plain:
            yield project, "investor", called(reading, firm), firm.start, project.end
    if takes := _TAKES.search(reading.text, max(0, project.start - 8), project.start):
        taker = reading.ending_at(takes.start(), "Institution")  # 甲公司|承揽|乙项目
        if taker is not None and project_owners.is_company(taker):
            yield project, "builder", called(reading, taker), taker.start, project.end
    if project.name.startswith("年产") and (maker := _maker(reading, project)) is not None:
        yield project, "investor", reading.text[slice(*maker)], maker[0], project.end


def _is_paid(reading: Reading, project: Found) -> tuple[Found, int] | None:
    """甲生态园项目是|乙公司|投资建设: the company that a clause says has paid, and where that ends."""
    told = _IS_PAID.match(reading.text, project.end)
    firm = reading.starting_at(told.end(), "Institution") if told else None
    pays = _PAYS_FOR.match(reading.text, firm.end) if firm is not None and project_owners.is_company(firm) else None
    return (firm, pays.end()) if firm is not None and pays else None


def _firm(reading: Reading, body: Found) -> str:
    """伏云镇|白石酒业: a short name is that of the firm, without the town it stands in."""
    town = reading.innermost_at(body.start, body.end - 3)
    legal = body.name.endswith(_OWNERS) or town is None or not town.name.endswith(("镇", "乡", "村", "街道"))
    return called(reading, body) if legal or town is None else reading.text[town.end : body.end]


def _maker(reading: Reading, project: Found) -> tuple[int, int] | None:
    """投资9亿元的|甘肃白石有色金属|年产9万吨新材料项目: a firm by its short name, between the cost and what is made."""
    paid = _PAID.search(reading.text, reading.clause_of(project.start)[0], project.start)
    start = paid.end() if paid else project.start
    area = reading.starting_at(start, "Place")
    firm = area is not None and area.end + 2 <= project.start and reading.ending_at(project.start, "Place") is None
    nominal = firm and area is not None and project_told.nominal(reading, area.end, project.start)
    return (start, project.start) if nominal and not _SEAT.search(reading.text, start, project.start) else None


def called(reading: Reading, body: Found) -> str:
    """The longer of a body's name and its form here: a company keeps the area before its name."""
    if body.type == "Place":
        return areas.area_name(reading, body)
    start = body.start
    while (
        (area := reading.ending_at(start, "Place")) is not None
        and not area.name.endswith(_FULL_AREA)
        and body.name.endswith("公司")
    ):
        start = area.start  # 广西|柳州某集团有限公司 is its full name
    surface = reading.text[start : body.end].replace("\n", "").lstrip(MARKS)
    name = body.name.lstrip(MARKS)
    return surface if len(surface) > len(name) else name


def away(reading: Reading, at: int) -> Found | None:
    """甲公司|在乙区|投资9亿元建设: the body before the place."""
    place = reading.ending_at(at, "Place")
    while place is not None and (outer := reading.ending_at(place.start, "Place")) is not None:
        place = outer
    there = place is not None and reading.text[place.start - 1] == "在"
    return (reading.ending_at(place.start - 1, "Institution") or bare(reading, place.start - 1)) if place and there else None


def latter(reading: Reading, at: int) -> Found | None:
    """甲县与乙公司签约，由后者|投资9亿元建设…: the company told of last before."""
    if not reading.text.endswith("后者", 0, at):
        return None
    start, _ = reading.sentence_of(at)
    firms = [f for f in reading.within(start, at, "Institution") if project_owners.is_company(f)]
    return firms[-1] if firms else None


def introduced(reading: Reading, at: int) -> Found | None:
    """乡里还引进了|甲公司|，|投资9亿元建设…: the company that a clause brings in, and the next tells what it does."""
    firm = reading.ending_at(at - 1, "Institution") if reading.text[at - 1 : at] == "，" else None
    brought = firm is not None and _BROUGHT.search(reading.text, max(0, firm.start - 8), firm.start)
    return firm if brought and firm is not None and project_owners.is_company(firm) else None


def bare(reading: Reading, at: int) -> Found | None:
    """公司|投资9亿元实施的…, 该公司|在乙县|投资9亿元: the one body of the article that the bare noun means."""
    noun = _NOUN.search(reading.text, max(0, at - 4), at)
    named = speakers.bare(reading, noun.start("noun"), at) if noun else None
    return named[0] if named else None


def area(reading: Reading, at: int) -> Found | None:
    """甲镇|今年|投资9万元建设…: the town or village that pays, where its clause begins with it."""
    day = next((d for d in dates.find(reading) if d.end == at), None)
    place = reading.ending_at(day.start if day else at, "Place")
    clause, _ = reading.clause_of(at)
    heads = place is not None and actors.head(reading, clause, at)[0] == [place]
    return place if heads and place is not None and place.name.endswith((*_FULL_AREA, "村", "街道")) else None
