"""Sites that no list knows: by their end, and by the place, the name or the sign that stands before it."""

from fangzhi.expressions import expression
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found

NO_SITE = expression(r"[的了等“”《》（）〇]|情况|设施|建设$|工作")
SORT = expression(
    "[各多数几这那该某两三]|地质灾害|灾害|易涝|历史文化|科研|红色|革命|爱国|廉政|文物|自由贸易|[国省市]家?级|部分|有关|相关|辖区|周边|沿线|重点|乡镇|农村|镇村|村级|社区|街道|居民|群众|企业|农民|农户|建设|施工|项目|改造|城区|主城|城乡|城市|老旧|大型|商场|学校|医院|全[省市县区镇]"
)
_QUOTED = expression("“〇{1,12}”[\u4e00-\u9fff]{2,8}$")  # 云溪经开区|“云谷”展示中心
_TOWN = "镇乡"  # 四都|电站 of 四都镇
SIGNS = "省市县区州盟旗镇乡"

_BODIES = (
    "医院",
    "卫生院",
    "中学",
    "高中",
    "小学",
    "完小",
    "学校",
    "学院",
    "大学",
    "幼儿园",
    "公司",
    "集团",
    "党校",
    "法庭",
    "指挥部",
)
_FIRM_OF = ("企业", "单位", "公司", "工厂", "项目")
_WHICH = expression(
    r"(?:总?投资|位于|坐落|地处|距[^，。；：、]{1,12}|[\d.]+公里外|正在|在建|新建|新落成|刚刚|全国|全省|全市|全县)[^，。；：、]{0,24}的|(?:正在|在建|新建)(?:中的)?"
)  # 投资3亿元的|清河大桥
# 包村联系点|甲镇乙村, 革命老区|丙县: what a place is called before its name
_CALLED = expression("(?:自己的|自己)?[^，。；：、的了]{2,14}(?:点|地|村|镇|户|老区|山区|乡镇|单位|县)")
_IN_NAME = expression(
    "(?:易地)?(?:搬迁|扶贫|帮扶|安置|加工|养殖|种植|展示|体验|治理|抽水|孵化|研发|集散|交易|服务|造林|育苗|烘干|排涝|救助|储备|污水|处理|回收|托育|育秧|制种|采摘|监测|执勤|改造|供热|供水|养护|观光|接待)+"
)  # no verbs there
_PROPER = frozenset(("Place", "Institution", "Person", "nr", "ns", "nt"))
_NAMES = _PROPER | {"nz", "nw"}
_VILLAGE = expression("(?![各多数几部全本该每])[\u4e00-\u9fff]{1,4}(?<![乡农新各山江])(?:村|社区|嘎查)")  # 柳林镇|港中坪村
_HAMLET = expression("(?![各多数几部全本该每])[一-鿿]{1,3}(?:[沟屯寨湾坪坝庄冲坳堡岭塬]|营子|自然村|艾里)")  # 红旗村|石板沟
_SHORT = "点站厂场园馆院所库坝堤闸桥渠棚店段港坊井矿湖岭寺庙窑池塘堰"  # 洋中村珍贵树种造林|点: enough behind a place


def unlisted_site(scene: Scene, begun: Found | None, span: tuple[int, int], *, known: bool) -> Found | None:
    """A site that no list knows: by its end, and by the place, the name or the area sign that it begins with."""
    start, end = span
    text = scene.masked[start:end]
    ended = text.endswith(scene.words.sites) or (begun is not None and _short(scene, begun.end, end))
    ended = ended or text.endswith(_BODIES)
    quoted = _QUOTED.search(scene.masked, start, end) if text.endswith(scene.words.sites) else None
    if quoted is not None and quoted.start() == (begun.end if begun is not None else start):
        return add_site(scene, quoted.start(), end, scene.reading.text[quoted.start() : end])
    if known and SORT.match(text):
        return None  # 清河村的|地质灾害隐患点
    within = scene.reading.ending_at(end, "Institution", "Project")
    if within is not None and within.start > start and text.endswith(_BODIES):
        return within if scene.masked.endswith(_FIRM_OF, start, within.start) else None  # 经开区企业|华光公司
    hamlet = begun is not None and begun.name.endswith(("村", "嘎查")) and _HAMLET.fullmatch(scene.masked, begun.end, end)
    village = begun is not None and (hamlet or _VILLAGE.fullmatch(scene.masked, begun.end, end)) is not None
    if (
        not 2 + 2 * (not hamlet) <= len(text) <= 22
        or not (ended or village)
        or NO_SITE.search(text)
        or scene.reading.within(start, end, "Person")
    ):
        return None
    if begun is not None and scene.masked[begun.end : end] in scene.reading.vocabulary.lexicon("place_generic"):
        return None  # 渡口镇|包联村
    if begun is not None and village:
        return scene.reading.add(
            Found(begun.end, end, "Place", scene.reading.text[begun.end : end], "event-site", "", {"kind": "area"})
        )
    first = scene.reading.word_at(start)
    proper = first is not None and (first.tag in _PROPER or (first.tag in _NAMES and first.end - first.start >= 2))
    proper = proper or any(
        f.name[:-1] == text[: len(f.name) - 1] for f in scene.reading.last_of_each("Place") if f.name[-1] in _TOWN
    )
    sign = begun is None and first is not None and first.end - first.start == 1 and text[0] in SIGNS and len(text) >= 5
    if not (known or begun is not None or proper or sign) or only_told(scene, start + sign, end):
        return None  # 社区食堂: a sort of site
    name = scene.reading.text[start:end]
    if sign:
        whose, _ = areas.resolve(scene.reading, text[0], start)
        name = areas.area_name(scene.reading, whose) + name[1:] if whose is not None else name
    return add_site(scene, start, end, name)


def add_site(scene: Scene, start: int, end: int, name: str) -> Found:
    """Add a site; what the article calls by the end of a project's name (临江堤防工程) is this project."""
    kind = "Project" if name.endswith(("项目", "工程")) else "Institution" if name.endswith(_BODIES) else "Place"
    if kind == "Project":
        for other in scene.reading.found:
            if other.type == "Project" and 5 <= len(other.name) < len(name) and name.endswith(other.name):
                other.name, other.resolved_by = name, "name"
    return scene.reading.add(Found(start, end, kind, name, "event-site"))


def _short(scene: Scene, start: int, end: int) -> bool:
    """洋中村|珍贵树种造林点: a single sign ends a site behind a place, where it is a word or ends a noun."""
    word = scene.reading.word_at(end - 1)
    return (
        end - start > 2
        and scene.masked[end - 1] in _SHORT
        and word is not None
        and word.end == end
        and (word.tag[0] in "nq" or word.tag in _PROPER)
    )


def only_told(scene: Scene, start: int, end: int) -> bool:
    """Whether what ends like a site is no name but tells something: 红旗村开设的|超市, 走访|养殖场."""
    at = start
    while at < end - 2 and (word := scene.reading.word_at(at)) is not None:
        ordinal = scene.masked.startswith("第", word.start)  # 云溪县|第二|水厂
        named = ordinal or _IN_NAME.fullmatch(scene.masked, word.start, word.end) is not None
        inside = word.tag == "v" and start < word.start and end - start >= 8
        named = named or (inside and scene.masked.endswith("项目", start, end))  # 恒力绿色|转型|产业园项目
        if word.tag in ("v", "p", "d", "r", "m") and word.start >= start and not named:
            return True
        at = word.end
    return False


def past_which(scene: Scene, start: int, end: int) -> int:
    """Where a site's name begins behind what tells which it is: 总投资3亿元的|清河大桥, 柳林镇的|电商产业园."""
    which = _WHICH.match(scene.masked, start, end)
    if which is not None:
        return which.end()
    named = scene.reading.within(start + 2, end, "Place")
    if named and _CALLED.fullmatch(scene.masked, start, named[0].start) and not scene.verbs_in(start, named[0].start):
        return named[0].start
    place = scene.reading.innermost_at(start)
    return place.end + 1 if place is not None and place.end + 1 < end and scene.masked[place.end] == "的" else start
