"""Where a project lies: 位于, 在…开工, a place that builds it, or the area that its name begins with."""

import re
from collections.abc import Iterator
from itertools import pairwise

from fangzhi.expressions import expression
from fangzhi.extract import actors, coordinated, toured
from fangzhi.extract.places import deictic
from fangzhi.extract.places.areas import is_area
from fangzhi.extract.projects import grounds as project_grounds
from fangzhi.extract.projects import items as project_items
from fangzhi.extract.projects import owners as project_owners
from fangzhi.extract.projects import signings as project_signings
from fangzhi.extract.projects import spots as project_spots
from fangzhi.extract.projects import topics as project_topics
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.projects.placed import by_name, named_after, of_both_ends, school, stemmed, through, works_on
from fangzhi.extract.reading import Found, Reading, once

_LIES = expression(r"(?P<lead>，?(?:就|拟|计划|将)?)(?:位于|[坐座]落于|[坐座]落在|地处|选址于?|落户于?|落地于?|座落于|建在)")
# 由甲公司在|乙镇|建设; 打算在|甲村|建一座|乙体验馆; 在|甲园区|投资2亿元建设|乙生产线; 在|甲村|建起了|乙加工厂
_RAISED = expression(
    r"(?:(?:总|计划)?(?:投资|增资|出资|投入)(?:资金)?[约超近]?\d[\d.]*[百千]?[万亿]元)?"
    r"(?:同步|同日|同时|当日|集中|一并|也|新近)*(?:投资|开工|动工|规划|选址)?(?:建设|建成|扩建|新建|兴建|改建|修建|投建|打造|开工|动工|奠基|竣工|落地|实施|建)(?:了|起了?|好)?"
    r"(?:一[座个条处家项])?(?:(?:总|计划)?(?:投资|占地)[^，。；、的]{2,14})?的?“?"
)
_OF_IT = expression("(?:境内)?的“?")
_AND = expression("[、和]")
_AND_ALSO, _ROW_ENDS = expression("[、和与及]"), expression("[，。；、]|交界|境内|接壤|[两三四]?[镇乡村县区]?(?:境内|之间)|等地")
_IN = expression(r"[^，。；]{0,6}在$")
_SPAN = "至到—-～"  # 甲至乙高铁 lies in neither
_BUILDS = expression(r"(?:要|将|正|正在|计划)?(?:打造|规划建设|建设|建成|新建|现有|拥有|建有)(?:了)?$")
_HAS = expression(r"现有|拥有|建有")
_COSTS = expression(r"(?:总|计划|累计)?(?:投资|占地|建筑面积|面积)[^，。；的]{1,16}的$")  # 甲镇|总投资6亿元的|乙工程
# 在甲市，|乙公司投资建设的|丙项目; 在甲镇，|总投资3亿元的|乙电站; 在甲区，|乙公司|年产9万吨纸项目
_BUILT_BY = expression(
    r"，(?:[^，。；在]{2,30}(?:建设|兴建|投建|实施)的“?|(?:[^，。；在]{2,24}(?:公司|集团))?(?:(?:总|计划)?(?:投资|占地)[^，。；的]{0,3}\d[^，。；的]{1,8}的“?)?)?"
)
# 甲区工业园，|投资9亿元的乙新材料|年产9万吨丙项目
_COSTS_THERE = expression(r"，(?:总|计划)?投资[^，。；的]{0,3}\d[^，。；的]{1,8}元(?:建设)?的“?[^，。；的]{0,12}")
_COSTS_HERE = expression(r"(?:(?:总|计划)?投资|占地)[^，。；的]{0,3}\d[^，。；的]{1,8}(?:建设)?的“?")
# 在甲镇，|镇长张三介绍，总投资3亿元的|乙工程
_TOLD_THERE = expression(
    r"，[^，。；]{2,30}(?:、[^，。；]{2,16})?(?:介绍|汇报|告诉记者)(?:说)?[，：]“?(?:(?:总|计划)?(?:投资|占地)[^，。；的]{0,3}\d[^，。；的]{1,8}的|由[^，。；的]{4,24}的|园区|港区|镇上|镇里|村里|全[镇村])?“?"
)
_STRETCH = expression(r"(?:绕城|城区|境内)?段(?![\u4e00-\u9fff]*段)")  # 甲至乙高速公路|丙|段
_NEAR = ("镇", "乡", "村", "街道", "社区", "区", "县", "旗")  # 在郑州，负责人介绍，“两重”项目… is of more than the city
_TOWNS = ("镇", "乡", "村", "街道", "园区", "开发区")


def state(reading: Reading) -> None:
    """LocatedIn: 位于, 在…开工, or the area that the name begins with or stands right behind."""
    every = [f for f in reading.found if f.type == "Project" and not f.silent]
    rows = [*_lying(reading), *project_grounds.stated(reading)] if every else []
    rows += toured.rows(reading, "Project") if every else []
    known = {project.name for project, *_ in rows}
    rows += [row for row in (project_spots.told(reading) if every else ()) if row[0].name not in known]
    settled = {project.name for project, *_ in rows}
    for project in every:
        if project.name not in settled:  # 选址 tells more than the area before the name
            rows += [(project, *row) for row in _narrowed(reading, project, list(_place_of(reading, project)))]
        named = {place.name for one, place, *_ in rows if one.name == project.name}
        if project.name not in settled and not any(one.name == project.name and is_area(place) for one, place, *_ in rows):
            signed = project_signings.site(reading, project)
            rows += [(project, *row) for row in ([signed] if signed is not None else _headed(reading, project))]
        built = [row for row in _builders(reading, project) if not named or row[0].name in named]  # 甲镇新建|乙村广场: in 乙村
        rows += [(project, *row) for row in [*built, *_owners(reading, project)]]
    rows += project_grounds.touched(reading) if every else []
    said: set[tuple[str, str]] = set()
    for project, place, start, end in rows:
        if (project.name, place.name) not in said and project.name != place.name:
            said.add((project.name, place.name))
            reading.state("LocatedIn", {"subject": project, "place": place}, start, end, "project-place")


def _narrowed(reading: Reading, project: Found, own: list[tuple[Found, int, int]]) -> list[tuple[Found, int, int]]:
    """■甲区\n|乙市第一医院分院二期: the heading tells more than the city of a name."""
    code = [str(place.attributes.get("code", "")).rstrip("0") for place, *_ in own]
    area = project_items.heading(reading, project.start) if len(code) == 1 and code[0] else None
    lower = area is not None and str(area.attributes.get("code", "")).startswith(code[0]) and area.name != own[0][0].name
    return [(area, area.start, project.end)] if lower and area is not None else own


def _headed(reading: Reading, project: Found) -> Iterator[tuple[Found, int, int]]:
    """■甲县\n|乙项目。…: a list that stands below the name of an area tells what lies there."""
    if (area := project_items.heading(reading, project.start)) is not None:
        yield area, area.start, project.end


def _lying(reading: Reading) -> Iterator[tuple[Found, Found, int, int]]:
    """该项目选址甲区乙街道, 甲水库位于乙县."""
    for match in reading.matches(_LIES):
        place = reading.innermost_at(match.end())
        project = reading.ending_at(match.start(), "Project")
        of_it = _OF_IT.match(reading.text, place.end) if place is not None else None
        if of_it and place is not None and (named := reading.starting_at(of_it.end(), "Project")) is not None:
            yield named, place, match.start(), named.end  # 位于甲镇的|乙产业园
            continue
        at = match.start() + match["lead"].startswith("，")
        clause, _ = reading.clause_of(at)
        if project is None and at - actors.skip(reading, clause, at) <= 4:
            project = project_topics.meant(reading, at)
        if place is not None and project is not None:
            begin = project.start if project.start >= clause else at
            yield from ((project, one, begin, one.end) for one in _row(reading, match.end()) or [place])
    for match in re.finditer("在(?=[\u4e00-\u9fff])", reading.text):
        yield from _raised(reading, match)


def _row(reading: Reading, at: int) -> list[Found]:
    """位于|甲镇、乙镇交界处: each of several areas that works lie in; [] where no more than one is told."""
    row = reading.side_by_side(at, _AND_ALSO, reading.innermost_at)
    whole = len(row) > 1 and all(is_area(f) for f in row) and _ROW_ENDS.match(reading.text, row[-1].end)
    return row if whole else []


@once
def _pointers(reading: Reading) -> dict[int, deictic.Pointer]:
    return {pointer.start: pointer for pointer in deictic.pointers(reading)}


def _raised(reading: Reading, match: re.Match[str]) -> Iterator[tuple[Found, Found, int, int]]:
    """计划投资2亿元在甲园区建设|乙生产线, 甲项目。由乙公司在|丙镇|扩建，…"""
    pointer = _pointers(reading).get(match.end())  # 同日在|该镇|动工的乙公路
    at = pointer.end if pointer is not None else match.end()
    place = reading.innermost_at(at) or (pointer.place if pointer is not None else None)
    verb = _RAISED.match(reading.text, max(at, place.end)) if place is not None and is_area(place) else None
    if verb is None or place is None:
        return
    project = reading.starting_at(verb.end(), "Project")
    if project is None and reading.text[verb.end() : verb.end() + 1] in ("，", "。", "；"):
        project = project_topics.meant(reading, match.start())
    if project is not None:
        yield project, place, match.start(), max(verb.end(), project.end)


def _builders(reading: Reading, project: Found) -> Iterator[tuple[Found, int, int]]:
    """甲市打造乙科技城, 甲区现有乙产业园、丙产业园: what a place builds or has lies in it."""
    clause, _ = reading.clause_of(project.start)
    before = reading.within(clause, project.start, "Project")
    first = before[0] if before and not re.search(r"[^、和与及]", _gaps(reading, before, project)) else project
    begin = first.start - (reading.text[first.start - 1 : first.start] == "“")
    verb = _BUILDS.search(reading.text, max(clause, begin - 10), begin)
    place = reading.ending_at(verb.start(), "Place") if verb else None
    if verb and place is not None and is_area(place) and (first is project or _HAS.search(verb.group())):
        yield place, place.start, project.end


def _gaps(reading: Reading, before: list[Found], project: Found) -> str:
    """What stands between projects that are told of one after another."""
    row = [*before, project]
    return "".join(reading.text[a.end : b.start] for a, b in pairwise(row))


def _owners(reading: Reading, project: Found) -> Iterator[tuple[Found, int, int]]:
    """甲村、乙村的党建综合体, 在甲镇，张三察看了乙工程."""
    if reading.text[project.start - 1 : project.start] == "的":
        costs = _COSTS.search(reading.text, reading.clause_of(project.start)[0], project.start)
        last = reading.ending_at(costs.start() if costs else project.start - 1, "Place")
        if last is not None and is_area(last):
            yield from ((p, p.start, project.end) for p in coordinated.back(reading, last, "Place"))
    start, _ = reading.sentence_of(project.start)
    lead = start + reading.text.startswith("在", start)
    if (place := reading.innermost_at(lead)) is not None and is_area(place):
        visited = lead > start and project.rule == "visit" and reading.text.startswith("，", place.end)
        between = (reading.text, place.end, max(place.end, project.start))
        told = lead > start and place.name.endswith(_NEAR) and _TOLD_THERE.fullmatch(*between)
        if visited or told or _BUILT_BY.fullmatch(*between) or _COSTS_THERE.fullmatch(*between):
            yield place, place.start, project.end
    among = reading.text.find("其中", project.end, reading.sentence_of(project.start)[1])
    if among >= 0 and among - project.end <= 6:
        group, _ = actors.head(reading, among, reading.clause_of(among)[1])
        if group and reading.text[group[-1].end : group[-1].end + 1] in ("要", "将", "作", "为"):
            yield from ((p, project.start, p.end) for p in group if p.type == "Place" and is_area(p))
    clause, _ = reading.clause_of(project.start)
    site = reading.ending_at(clause - 1, "Place") if reading.text[clause - 1 : clause] == "，" else None
    if site is not None and is_area(site) and _COSTS_HERE.fullmatch(reading.text, clause, project.start):
        yield site, site.start, project.end  # 与甲村相邻的乙镇丙村，|总投资1500万元的|丁加工园


def _place_of(reading: Reading, project: Found) -> Iterator[tuple[Found, int, int]]:
    for place in reading.within(project.end, project.end + 24, "Place"):
        there = _IN.fullmatch(reading.text, project.end, place.start)
        # 分别在|甲镇乙村、丙镇丁村和戊乡|开工: the last of each chain
        if there and (row := reading.side_by_side(place.start, _AND, reading.innermost_at)):
            end = row[-1].end
            verb = project_words.after(reading.vocabulary).search(reading.text, end, end + 8)
            if verb and "，" not in reading.text[end : verb.start()]:
                yield from ((one, project.start, verb.end()) for one in row)
                return
    if (stretch := _STRETCH.search(reading.text, project.start, project.end)) is not None:
        area = reading.ending_at(stretch.start(), "Place") or stemmed(reading, project.start, stretch.start())
        if area is not None and is_area(area) and reading.text[area.start - 1] not in _SPAN:
            yield area, project.start, project.end
            return
    inside = [f for f in reading.within(project.start, project.end - 2, "Place") if f.start == project.start]
    way = through(reading, project, inside[0]) if inside else None
    if way is not None:
        both = of_both_ends(reading, project, way)
        yield from [(both, project.start, project.end)] if both is not None else by_name(reading, project, way)
        return
    owner = project_owners.before(reading, project)
    if owner is not None and owner.end <= project.start:
        yield from _of_owner(reading, owner, project)
        return
    before = reading.ending_at(project.start, "Place")
    if before is not None and is_area(before) and not inside:
        yield before, before.start, project.end
    elif before is None and (spot := works_on(reading, project)) is not None:
        yield spot, project.start, project.end
    elif not inside and (seat := school(reading, project)) is not None:
        yield seat, project.start, project.end
    elif before is None and (area := named_after(reading, project)) is not None:
        yield area, project.start, project.end


def _of_owner(reading: Reading, owner: Found, project: Found) -> Iterator[tuple[Found, int, int]]:
    """甲县乙镇|丙酒业|丁车间技改项目: the town that the company stands in, not the county of its name."""
    own = reading.innermost_at(owner.start, project.start)
    seat = own if own is not None and own.name.endswith(_TOWNS) else reading.ending_at(owner.start, "Place")
    if seat is not None and seat.end < project.start and is_area(seat):
        yield seat, seat.start, project.end
