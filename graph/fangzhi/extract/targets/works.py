"""How far works have come and what they bring: 设备安装完成八成, 4台主机组安装完毕, 大坝填筑至1458米高程."""

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
    named = (
        reading.starting_at(quantity.end + 1, "Project", "Institution", "Place")
        if reading.text.startswith("的", quantity.end)
        else None
    )
    if named is None or is_area(named):
        return None
    clause, _ = reading.clause_of(quantity.start)
    size = _SIZE_OF.search(reading.text, max(clause, quantity.start - 16), quantity.start)
    return Phrase(size["what"], "reach", "", size.start(), quantity.end, owner=named) if size else None


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
    return (way["what"], way.start(), quantity.end) if way else None


def _begin(reading: Reading, clause: int, at: int) -> int:
    """Where what is told of the works of a clause begins: behind the name of the project."""
    named = reading.within(clause, at, "Project")
    return named[-1].end if named else clause


def _project(reading: Reading, clause: int, told: tuple[str, int, int]) -> Found | None:
    """The one project of the clause, else of its sentence, else the one that the text speaks of."""
    _, start, _ = told
    for begin in (clause, reading.sentence_of(clause)[0]):
        named = {p.name: p for p in reading.within(begin, start, "Project")}
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
