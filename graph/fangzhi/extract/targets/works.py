"""How far works have come and what they bring: 设备安装完成八成, 4台主机组安装完毕, 大坝填筑至1458米高程."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.places import deictic
from fangzhi.extract.places.areas import is_area
from fangzhi.extract.projects import topics as project_topics
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets.measures import ENDS_FIGURE, Phrase

_BUILDS = "安装|吊装|调试|浇筑|砌筑|铺设|敷设|架设|开挖|填筑|支护|衬砌|摊铺|装修|施工|征收|征迁|拆迁"
_SHARE = expression(
    rf"(?P<what>[\u4e00-\u9fff]{{0,6}}(?:{_BUILDS}|(?:主体|土建|路基|路面|桥梁|桥涵|涵洞|隧道|管网|大坝|厂房)(?:工程|结构)?|桩基))(?:已经?|目前|累计|均|都)*完成了?$"
)
# 4台|主机组安装完毕
_ALL_DONE = expression(
    rf"(?P<noun>[\u4e00-\u9fff]{{2,8}}?)(?:已经?|均|都|全部)*(?P<how>{_BUILDS})(?:全部|已)*(?:完毕|完成|到位|就位)(?=[，。；、]|$)"
)
# 输水管线铺设|完成36公里
_LAID = expression(rf"(?P<what>[\u4e00-\u9fff]{{2,8}}(?:{_BUILDS}))(?:已经?|目前|累计)*完成了?$")
_RISEN = expression(r"(?P<what>[\u4e00-\u9fff]{1,6}(?:填筑|浇筑|砌筑|开挖|掘进))(?:已经?)?[至到]$")
_SPENT = expression(r"(?:累计|已|共)*完成(?:总)?投资$")
_HOLDS = expression(r"(?P<what>总库容|装机容量|总装机)$")
# 四县到省城的时间将|缩短到2小时, 甲至乙的车程由3小时缩短至|1.5小时
_JOURNEY = expression(
    r"(?P<what>[\u4e00-\u9fff]{2,8}[到至][\u4e00-\u9fff]{2,8}的?(?:时间|车程|行程|通行时间|行车时间))(?:将|可|能)?(?:[由从][^，。；]{2,8})?(?:缩短|压缩)[到至为]$"
)
# 总供水量1204万立方米, 供水人口3万人, 灌溉面积5万亩
_SUPPLIES = expression(
    r"(?:[该本]|其中|项目|工程|建成后|全部|将|可)*(?P<what>(?:(?:集镇|农村|城镇|城乡|城市|农业|生态|工业)?(?:生活|生产|灌溉|生态)?供水|[总年日](?:供|调)水量|供水能力|兴利库容|(?:农村|城镇)?(?:供水|受益|服务|防洪保护)人口|"
    r"(?:新增|设计|有效)*灌溉面积|除涝面积|防洪保护面积))(?:约|共|达到?|近|为|超过?)*"
)
# 建成年处理能力|3000吨|的某烘干中心: how much what is named behind it holds or makes
_SIZE_OF = expression(
    r"(?P<what>(?:总|有效|设计|静态)?(?:库容|仓容|储量|储藏量|冷藏量|床位)|(?:设计)?[年日月](?:均)?(?:产能?|处理|加工|生产|烘干|供水|发电|接待|屠宰|"
    r"孵化|出栏|育苗|储藏|储存|冷藏|吞吐)(?:能力|量)?[\u4e00-\u9fff]{0,4}?)(?:可|达到?|约|为|近|超)*$"
)
# 甲县城至乙市|仅需40分钟; 两镇车程将由70分钟缩短至|25分钟
_NEEDS = expression(
    r"(?P<what>[\u4e00-\u9fff]{2,8}[到至][\u4e00-\u9fff]{2,8}?)的?(?:最快|最短|全程)?(?P<way>车程|行程|(?:通行|行车)?时间)?(?:最快|最短|全程|将|可|大约|约)*(?:仅|只)[需用要有]$|"
    r"(?P<both>两[地镇县市区岸])之?间?的?(?P<way2>车程|行程|通行时间|行车时间)(?:将|可|能)?(?:[由从][^，。；]{2,8})?(?:缩短|压缩)[到至为]$"
)
# 共设|桥梁12座、隧道4座; 设|36个|教学班
_HAS = expression(
    r"(?:全线|沿线|主线|其中|共|共计|规划|拟|计划|将)*(?:设[有置]?|布设|含|包含|共有)(?P<what>(?:[特大中小]{1,3}桥|桥梁|桥涵|隧道|(?:枢纽|式|落地)?互通(?:式?立交|枢纽)?|"
    r"立交|服务区|停车区|收费站|[车场]站|站点|涵洞|天桥|通道|泵站|提灌站|渡槽|水闸|节制闸|泊位|停车位|充电桩))(?:共|约)?$"
)
_SETS = expression("(?:开?设[有置]?|规划)$")
_CLASSES = expression("(?:教学)?班(?=[，。；、]|$)")
# 桥梁、隧道|分别完成88%、95%
_PART = (
    "(?:路基|路面|桥梁|桥涵|涵洞|隧道|土建|主体|管网|大坝|厂房|桩基|基坑|边坡|轨道|铺轨|梁体|站房|闸室|泵站|渠道|管道|线路|"
    "装修|安装|机电|房建)(?:工程|结构|施工)?"
)
_EACH_DONE = expression(
    rf"(?P<names>{_PART}(?:[、和及与]{_PART})+)(?:已|均)?分别(?:已|累计)*完成(?:了|总量的)?$|"
    r"(?P<any>[\u4e00-\u9fff]{2,6}(?:[、和及与][\u4e00-\u9fff]{2,6})+)(?:已|均)?分别(?:已|累计)*完成(?:总?工程量)的$"
)
_THAT = expression("这[座条个项]|该")
_BRINGS = expression(r"(?:可|能|将|已)(?:有效|彻底|全面)?(?:解决|保障)(?:[^，。；\d]{0,16}|[^，。；]{0,30}和)$")
# 沿线5个村|8600名|群众因此受益, 1.2万户|4.6万人受益
_BENEFITS = expression(
    r"(?:[、和]?\d[\d.]*[百千万]*[余多]?[人名])?(?P<who>[\u4e00-\u9fff]{0,6}?)(?:因此|由此|从中|直接|长期|将|可|都|均|能)*受益(?=[，。；、]|$)"
)
_NEED = expression(r"的?(?P<what>[\u4e00-\u9fff]{4,12}?)(?=[和、]\d|[，。；]|$)")


def come(reading: Reading, quantity: Quantity) -> Phrase | None:
    """What a figure tells of the works of a project that the text is sure of, with the project as its owner."""
    clause, end = reading.clause_of(quantity.start)
    told = _told(reading, quantity, clause, end) or _journey(reading, quantity, clause)
    project = _project(reading, clause, told) if told is not None else None
    if told is None or project is None:
        return None
    what, start, stop = told
    return Phrase(what, "reach", "", start, stop, owner=project)


def sized(reading: Reading, quantity: Quantity) -> Phrase | None:
    """建成年处理能力|3000吨|的某烘干中心: how much a body, project or building that is named right behind it makes."""
    at = quantity.end + 1 if reading.text.startswith("的", quantity.end) else -1
    named = reading.starting_at(at, "Project", "Institution") or reading.starting_at(at, "Place") if at > 0 else None
    if named is None or (named.type == "Place" and is_area(named)):
        return None
    clause, _ = reading.clause_of(quantity.start)
    size = _SIZE_OF.search(reading.text, max(clause, quantity.start - 16), quantity.start)
    return Phrase(size["what"], "reach", "", size.start(), quantity.end, owner=named) if size else None


def has(reading: Reading, quantity: Quantity) -> Phrase | None:
    """共设桥梁|12座: how many parts the works of one project have, told in a clause of its own."""
    if quantity.sense != "count":
        return None
    clause, _ = reading.clause_of(quantity.start)
    told = _HAS.fullmatch(reading.text, _begin(reading, clause, quantity.start), quantity.start)
    classes = _CLASSES.match(reading.text, quantity.end) if quantity.unit == "个" else None
    sets = _SETS.search(reading.text, clause, quantity.start) if classes else None
    if (told is None or not ENDS_FIGURE.match(reading.text, quantity.end)) and sets is None:
        return None
    start, end = (told or sets).start(), classes.end() if classes and sets else quantity.end  # type: ignore[union-attr]
    what = told["what"] if told else classes.group() if classes else ""
    project = _project(reading, clause, (what, start, end))
    return Phrase(what, "make", "", start, end, "设", owner=project) if project is not None else None


def each_done(reading: Reading, run: list[Quantity]) -> list[Phrase]:
    """桥梁、隧道|分别完成88%、95%: how far each sort of works of the project has come; [] where they do not pair."""
    clause, _ = reading.clause_of(run[0].start)
    told = _EACH_DONE.search(reading.text, clause, run[0].start) if all(q.unit == "%" for q in run) else None
    names = re.split("[、和及与]", told["names"] or told["any"]) if told else []
    project = _project(reading, clause, ("", told.start(), run[-1].end)) if told and len(names) == len(run) else None
    return [Phrase(n + "完成", "reach", "", told.start(), run[-1].end, owner=project) for n in names] if project and told else []


def supplies(reading: Reading, quantity: Quantity) -> Phrase | None:
    """总供水量|1204万立方米, 供水人口|3万人: what the works of one project are to supply."""
    clause, _ = reading.clause_of(quantity.start)
    if quantity.sense not in ("volume", "area", "count") or not ENDS_FIGURE.match(reading.text, quantity.end):
        return None
    told = _SUPPLIES.fullmatch(reading.text, _begin(reading, clause, quantity.start), quantity.start)
    led = reading.starting_at(clause, "Place") or deictic.OWN.match(reading.text, clause)  # 全市|供水人口
    project = _project(reading, clause, (told["what"], told.start(), quantity.end)) if told and not led else None
    return Phrase(told["what"], "reach", "", told.start(), quantity.end, owner=project) if told and project else None


def _told(reading: Reading, quantity: Quantity, clause: int, end: int) -> tuple[str, int, int] | None:
    """What a figure tells of, and where that begins and ends."""
    text, at = reading.text, quantity.start
    ends = ENDS_FIGURE.match(text, quantity.end) is not None
    if quantity.unit == "%" and ends and (share := _SHARE.search(text, _begin(reading, clause, at), at)):
        return share["what"], share.start(), quantity.end
    laid = quantity.sense in ("length", "area", "volume") and ends and _LAID.search(text, _begin(reading, clause, at), at)
    if laid:
        return laid["what"], laid.start(), quantity.end
    if quantity.sense == "length" and (risen := _RISEN.search(text, _begin(reading, clause, at), at)):
        high = "高程" if text.startswith("高程", quantity.end) else ""
        return risen["what"] + high, risen.start(), quantity.end + len(high)
    if quantity.sense == "money" and ends and project_topics.stands(reading, reading.sentence_of(at)[0]):
        spent = _SPENT.search(text, clause, at)
        return ("完成投资", spent.start(), quantity.end) if spent else None
    if quantity.sense in ("volume", "power") and (holds := _HOLDS.search(text, clause, at)) and _THAT.match(text, clause):
        return holds["what"], holds.start(), quantity.end
    if (
        quantity.sense == "count"
        and not text[clause:at].strip("其中目前，")
        and (done := _ALL_DONE.match(text, quantity.end, end))
    ):
        return done["noun"] + done["how"], at, done.end()
    benefits = _BENEFITS.match(text, quantity.end) if quantity.unit in ("人", "名", "户", "亩") else None
    if benefits:
        return benefits["who"] * (quantity.unit == "亩") + "受益", at, benefits.end()  # 2万亩|农田受益
    brings = quantity.unit in ("人", "户", "亩") and _BRINGS.search(text, clause, at)
    need = _NEED.match(text, quantity.end) if brings else None
    return (need["what"], at, need.end()) if need else None


def _journey(reading: Reading, quantity: Quantity, clause: int) -> tuple[str, int, int] | None:
    """How long the way between two places takes when the works are done."""
    way = _JOURNEY.search(reading.text, clause, quantity.start) if quantity.sense == "time" else None
    if way is not None:
        return way["what"], way.start(), quantity.end
    needs = _NEEDS.search(reading.text, clause, quantity.start) if quantity.sense == "time" else None
    if needs is None:
        return None
    return (needs["what"] or needs["both"]) + (needs["way"] or needs["way2"] or "用时"), needs.start(), quantity.end


def _begin(reading: Reading, clause: int, at: int) -> int:
    """Where what is told of the works of a clause begins: behind the name of the project."""
    named = reading.within(clause, at, "Project")
    return named[-1].end if named else clause


def _project(reading: Reading, clause: int, told: tuple[str, int, int]) -> Found | None:
    """The one project of the clause, else of its sentence, else the one that the text speaks of."""
    _, start, _ = told
    for begin in (clause, reading.sentence_of(clause)[0]):
        projects = reading.within(begin, start, "Project")
        named = {p.name: p for p in projects if not reading.text[p.end : p.end + 1].isdigit()}  # 维修供水工程|28处
        if named:
            return next(iter(named.values())) if len(named) == 1 else None
    that = _THAT.match(reading.text, clause)
    whole, _ = reading.sentence_of(start)
    while reading.text[whole - 1 : whole] == "；":  # 该项目总供水量900万立方米；|农村供水人口3万人
        whole, _ = reading.sentence_of(whole - 1)
    goes_on = whole < reading.sentence_of(start)[0]
    project = project_topics.only(reading, clause) if that else project_topics.meant(reading, start)
    if project is None and goes_on:
        project = project_topics.meant(reading, reading.clause_of(whole)[1])
    alone = len({p.name for p in project_topics.projects(reading)}) == 1
    return project if project is not None and (alone or project.start >= reading.line_start(start)) else None
