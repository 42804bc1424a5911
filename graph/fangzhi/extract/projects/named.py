"""Works that call themselves so and say whose they are: 甲县乙镇2027年高标准农田建设|项目, wherever they are told of."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.projects import begins as project_begins
from fangzhi.extract.projects import names as project_names
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.reading import Found, Reading

_WORKS = expression(
    "(?:项目(?!区)|工程|建设项目(?=区))(?!学|院|师|技术|质量局|局|部|公司|机械|车|队|款|造价|大学|有限|集团|经理|办|化|库|资金|组|制|管理|招商|合作)"
)
# what is done to a thing, so that 项目 behind it is a work of building
_BUILDING = expression(
    "[一二三四五六]期$|建设|新建|扩建|改建|迁建|改造|加固|治理|整治|修复|提升|硬化|亮化|绿化|拓宽|连通|疏浚|清淤|加工|制造|生产|开发|一体化|养殖|种植|供水|引水|调水|输变电|"
    "发电|储能|风电|光伏|搬迁|安置|配套|综合利用|管网|公路|道路|大桥|隧道|水库|农田|灌区|河道|堤防|产业园|基地|中心|学校|医院|小学|中学|幼儿园|大棚|厂"
)
_ROAD = expression(r"[GSXYC]\d{1,4}线?")  # G205|甲至乙段改建工程
_OWN_AREA = expression("[市县区镇乡](?![政级域区城村庄内外里])")  # 县|污水处理厂三期扩建工程
_YEAR = expression(r"(?:19|20)\d\d年|\d+年度")
# what is carried out by study, sport or service is no building: 某大学自然科学基金|项目
_NOT_BUILT = expression(
    "(?:计划|基金|研究|教育|合作|服务|保护|文化|旅游|重大|重点)$|竞赛|比赛|课题|攻关|培训|志愿|公益|非遗|科研|演出|体育|考试|竞技|遗产|[的了]|、"
)


def find(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where works stand that begin with a place, a body or a quote and say what is built."""
    for match in reading.matches(_WORKS, "项目", "工程"):
        head = match.end() - 2
        if head < reading.headline_end or match.end() not in reading.borders:
            continue
        start = project_begins.name_start(reading, head, True)
        if start is not None:  # 启动|甲苏木沙化土地综合治理项目
            start += len(project_names.leading(reading.vocabulary, reading.text[start:head]))
        if start is None or not 6 <= match.end() - start <= 34:
            continue
        begin, least = _anchor(reading, start, head)
        own = _YEAR.sub("", reading.text[begin:head])
        plain = len(project_words.generic(reading.vocabulary).sub("", own)) < 2
        if least > 3 and plain and not own.endswith("期"):
            continue  # 湖南省|重点建设|项目
        if begin == start or _NOT_BUILT.search(own) or not _BUILDING.search(own) or (len(own) < least and not own.endswith("期")):
            continue
        if project_words.verbs(reading.vocabulary).match(reading.text, begin) is None:
            yield start, match.end()


def _anchor(reading: Reading, start: int, head: int) -> tuple[int, int]:
    """Where the name goes on behind the areas, the site or the body that it begins with, and how much must follow there.

    Behind areas it must say what the works are of (甲县乙镇|农田建设), behind a site what is done to it (甲公园|建设).
    """
    if road := _ROAD.match(reading.text, start, head):
        return road.end(), 4
    at = start
    while (area := _area(reading, at, head)) is not None:
        at = area.end
    if at > start:
        return at, 4
    if _OWN_AREA.match(reading.text, start, head):
        return start + 1, 4
    owner = reading.starting_at(start, "Place", "Institution")
    if owner is not None and owner.end <= head:
        return owner.end, 2
    word = reading.word_at(start)
    proper = word is not None and word.tag in ("Place", "Institution", "nz") and word.end < head
    return (word.end, 3) if proper and word is not None else (start, 4)


def _area(reading: Reading, at: int, head: int) -> Found | None:
    """The longest area, with its sign or known to the gazetteer, that begins at an offset."""
    areas = [f for f in reading.within(at, head, "Place") if f.start == at and not f.silent and project_words.is_area(f)]
    return max(areas, key=lambda f: f.end, default=None)
