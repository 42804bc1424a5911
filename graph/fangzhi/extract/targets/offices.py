"""What is an area's and what an office's: measures of areas only, deeds of the body whose own report tells them."""

from fangzhi.expressions import expression
from fangzhi.extract import actors, reporter
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets.measures import Phrase

# what is measured of areas only, and what only areas do
OF_AREAS = expression(
    "地区生产总值|生产总值|固定资产投资|社会消费品零售|公共预算|财政(?:总)?(?:收入|支出)|规模?以?上工业|居民人均|城镇(?:新增就业|登记失业|调查失业|常住)|"
    "第[一二三]产业|进出口|民间投资|房地产开发投资|工业投资|居民消费价格|限额以上|社零|工业用电量|全社会用电量"
)
DONE_BY_AREAS = expression("引进|招引|新?培育|新签约?")
_SCHOOLING = expression("学前教育|义务教育|高中阶段|(?:小学|中学|初中|高中|幼儿园|学校)$")
_SMALL = ("镇", "乡", "街道", "村", "社区", "嘎查", "苏木")
_FOUND_OUT = frozenset("反馈 移交 发现 发现并反馈".split())
_FAULTS = expression("问题|线索")
_INSPECTS = expression("[，。；]巡[视察](?=共?发现|共?反馈|期间|中)")
_TEAM = expression("巡[视察]组$|督[察导]组$")
_ALL_OF_IT = expression("[全我][省市县区州旗盟镇乡]")
_YIELDED = expression("游客|旅游(?:总|综合)?收入|产量|播种|种植面积|总?产值")  # what no office of an area makes


def of_area(body: Found, phrase: Phrase) -> bool:
    """甲中学600分以上考生143人。|新建小学3所: what no body does or measures, nor a school of other schools."""
    school = body.attributes.get("kind") == "school" and _SCHOOLING.search(phrase.object)
    return bool(school or OF_AREAS.search(phrase.object))


def inspectors(reading: Reading, start: int, phrase: Phrase) -> list[Found]:
    """张三指出，巡视发现…，共|反馈|问题32个: the inspecting team, the speaker's, the paragraph's last or the only one."""
    if phrase.verb not in _FOUND_OUT or _FAULTS.search(phrase.object) is None:
        return []
    if _INSPECTS.search(reading.text, max(0, start - 1), phrase.start) is None:
        return []
    people = {p.name for p in reading.within(start, phrase.start, "Person")}
    held = [s.roles["institution"] for s in reading.statements if s.type == "HoldsPost" and s.roles["person"].name in people]
    led = [body for body in held if _TEAM.search(body.name)]
    if led:
        return led[-1:]
    every = [f for f in reading.within(0, phrase.start, "Institution") if _TEAM.search(f.name)]
    here = [f for f in every if f.start >= reading.line_start(start)]
    return here[-1:] if here else every[-1:] if len({f.name for f in every}) == 1 else []


def of_speaker(reading: Reading, at: int, end: int) -> list[Found]:
    """市教体局局长张三表示，明年新建学校3所: the county of whose office one speaks in an article on a town of it."""
    main = actors.main(reading)
    people = {p.name for p in reading.within(at, end, "Person")}
    if len(main) != 1 or len(people) != 1 or not main[0].name.endswith(_SMALL):
        return []
    held = [
        s.roles["institution"]
        for s in reading.statements
        if s.type == "HoldsPost" and s.roles["person"].name in people and not s.roles.get("ended")
    ]
    areas = {a.name: a for b in held if isinstance(a := b.attributes.get("area"), Found) and not a.name.endswith(_SMALL)}
    return list(areas.values()) if len(areas) == 1 else []


def reports(reading: Reading, start: int, phrase: Phrase) -> Found | None:
    """甲局2024年工作总结: the body whose own report tells a deed, where the paragraph does not tell of an area before."""
    body = reporter.of(reading) if phrase.kind == "make" and phrase.start >= reading.headline_end else None
    if body is None or OF_AREAS.search(phrase.object) or _YIELDED.search(phrase.object) or DONE_BY_AREAS.match(phrase.verb):
        return None
    return None if _ALL_OF_IT.search(reading.text, reading.line_start(start), phrase.start) else body
