"""The items of a list of what is visited: places, projects and bodies, and sites that no list of places knows."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found

_MARK = expression(r"[、和与及]|以及")
# 甲厂|施工现场, 乙工程|一线: where at it
_WHERE = expression(
    r"(?:的?(?:项目|施工|建设|工程|改造|救援|生产|作业|事故|活动|种植|养殖|大棚|收购|采收|收割|机收|育苗|加工|交易|分拣|招聘)*(?:现场|一线|工地|基地内|园区内|内|里|中|旁|边))?$"
)
_BARE_WHERE = expression(r"(?:的?(?:现场|一线|施工现场|建设现场|工地|内|里))?$")
_STATE = expression(
    "的?(?:项目|工程|改造|施工|建设|推进|进展|运行|运营|生产|经营|治理|整治|修复|开工|复工|复产|备货|营业|发展|管理|使用|现场|加固)*(?:进展|进度|情况|现状|成效|效果)+$"
)
_AND_SO_ON = expression(r"等(?!级|候)(?P<what>[^，。；：、]{0,16})$")
_FIRMS = expression(
    r"(?:\d+|[两三四五六七八九十]+|多|几|数|部分|重点|辖区|骨干|龙头|规上|民营)*[家个]?(?:重点|骨干|龙头|规上|民营|本地|科技|工业)*(?:企业|公司)"
)
_WORKS = expression(
    r"(?:\d+|[两三四五六七八九十]+|多|几|数)?[个项]?(?:重点|重大|建设|在建|民生|产业|工业|工程|市政|城建)*项目(?![部组区]|经理)"
)
_NO_SITE = expression(r"[的了等“”《》（）〇]|情况|设施|建设$|工作")
_BODIES = ("医院", "卫生院", "中学", "高中", "小学", "学校", "学院", "大学", "幼儿园", "公司", "集团", "党校", "法庭")
LARGE = ("县", "市", "区", "省", "州")  # where one sees what is visited, where this is told too
_FIRM_OF = ("企业", "单位", "公司", "工厂", "项目")
_LOTS = expression("[百千万亿]+[亩头只吨株]")
_NO_FIRM = expression(r"[的了在对就把为将到各等〇“”《》（）]|企业|公司|部分|车间|项目|部门|群众")
_SHOP = expression(
    r"[^，。；：、的〇]{0,12}(?:车间|厂区|展厅|生产线|生产基地|(?:收购|交易|育苗|作业|施工|生产)(?:现场|大棚|点)|实验室|仓库|车库|总部|门店|门市|办公楼|研发中心|营业厅|大厅)"
)
_WHICH = expression(
    r"(?:总?投资|位于|坐落|地处|距[^，。；：、]{1,12}|[\d.]+公里外|正在|在建|新建|新落成|刚刚|全国|全省|全市|全县)[^，。；：、]{0,24}的|(?:正在|在建|新建)(?:中的)?"
)  # 投资3亿元的|清河大桥
# 包村联系点|甲镇乙村, 革命老区|丙县: what a place is called before its name
_CALLED = expression("(?:自己的|自己)?[^，。；：、的了]{2,14}(?:点|地|村|户|老区|山区|乡镇|单位|县)")
_IN_NAME = expression(
    "(?:易地)?(?:搬迁|扶贫|帮扶|安置|加工|养殖|种植|展示|体验|治理|抽水|孵化|研发|集散|交易|服务|造林|育苗|烘干|排涝|救助|储备|污水|处理|回收|托育|育秧|制种|采摘|监测|执勤|改造|供热|供水|养护|观光|接待)+"
)  # no verbs there
_PROPER = frozenset(("Place", "Institution", "Person", "nr", "ns", "nt"))
_NAMES = _PROPER | {"nz", "nw"}
_VILLAGE = expression("(?![各多数几部全本该每])[\u4e00-\u9fff]{1,4}(?<![乡农新各山江])(?:村|社区|嘎查)")  # 柳林镇|港中坪村
_HAMLET = expression("(?![各多数几部全本该每])[一-鿿]{1,3}(?:[沟屯寨湾坪坝庄冲坳堡岭塬]|营子|自然村|艾里)")  # 红旗村|石板沟
_SHORT = "点站厂场园馆院所库坝堤闸桥渠棚店段港坊井矿湖岭寺庙窑池塘堰"  # 洋中村珍贵树种造林|点: enough behind a place
_SORT = expression(
    "[各多数几这那该某两三]|地质灾害|灾害|易涝|历史文化|科研|红色|革命|爱国|廉政|文物|自由贸易|[国省市]家?级|部分|有关|相关|辖区|周边|沿线|重点|乡镇|农村|镇村|村级|社区|街道|居民|群众|企业|农民|农户|建设|施工|项目|改造|城区|主城|城乡|城市|老旧|大型|商场|学校|医院|全[省市县区镇]"
)
_ABOUT = expression(
    "[各多数几\\d]|部分|有关|相关|田间|地头|一线|基层|企业|农户|村民|居民|群众|困难|街头|巷|沿线|周边|城区|境内|辖区|工业|产业|农村|乡村|重点|项目|施工|现场|在建"
)
_SIGNS = "省市县区州盟旗镇乡"
_HOW = expression("(?:，|并|实地|现场|深入|专题|专项|联合|执法|随机|集中|分别|分头|重点|详细|亲切|开展|进行|一线)+$")
_ON_WHAT = expression("就|对|围绕|针对|聚焦|为|向")


def seen(scene: Scene, start: int, end: int, *, went: bool = False) -> list[Found]:
    """The places, projects and bodies of a list that runs to the end of its clause; what is no such thing is left out.

    Where one `went` to an area, what follows its name says only where in it: 到红旗村|田间地头.
    """
    so_on = _and_so_on(scene, start, end)
    if so_on is not None and _FIRMS.match(so_on["what"]) and (firms := _firms(scene, start, so_on.start())):
        return firms
    end = so_on.start() if so_on is not None else end
    stops: list[tuple[int, int, Found | None]] = []
    at = start
    marks = marks_in(scene, start, end)
    for stop, following in [*((m.start(), m.end()) for m in marks), (end, end)]:
        one = site(scene, at, stop) or (_area_of(scene, at, stop) if went else None)
        if one is None and at == start and (not marks or any(v.use == "visit" for v in scene.verbs_in(at, stop))):
            return []  # 视察|组一行先后来到……
        stops.append((at, stop, one))
        at = following
    named = any(one is not None for *_, one in stops)
    works = so_on is not None and len(stops) > 1 and _WORKS.match(so_on["what"]) is not None
    found = [one or (_beside(scene, at, stop, 2 if works else 3) if named else None) for at, stop, one in stops]
    return [one for one in found if one is not None]


def _beside(scene: Scene, start: int, end: int, least: int = 3) -> Found | None:
    """甲村党群服务中心、|万亩辣椒基地: beside what has a name a site may be called by what it is, yet not by its sort alone."""
    start += scene.masked.startswith("了", start)
    text = scene.masked[start:end]
    ended = max((s for s in scene.words.sites if text.endswith(s)), key=len, default="")
    if not ended or not 5 <= len(text) <= 16 or len(text) - len(ended) < least or _NO_SITE.search(text) or _SORT.match(text):
        return None
    lots = _LOTS.match(scene.masked, start, end)  # 万亩|辣椒基地
    if scene.reading.covering(start, start + 1, "Person", "Policy") or _told(scene, lots.end() if lots else start, end):
        return None
    return _add(scene, start, end, scene.reading.text[start:end])


def gone_to(scene: Scene, start: int, end: int) -> list[Found]:
    """What a verb of going leads to, up to what is done there: 前往|甲泵站、乙仓库等地，督导……; 到|甲村、乙厂|实地察看."""
    how = _HOW.search(scene.masked, start, end)
    end = how.start() if how else end
    for what in _ON_WHAT.finditer(scene.masked, start + 2, end):  # 到|甲县|就粮食生产开展调研
        word = scene.reading.word_at(what.start())
        if word is not None and (word.start, word.end) == what.span() and not _inside(scene, what.start()):
            end = what.start()
            break
    if end - start < 2 or "，" in scene.masked[start:end]:
        return []
    does = next((v for v in scene.verbs_in(start + 2, end) if v.use == "visit" and _ends_name(scene, v.start)), None)
    if does is None:
        return seen(scene, start, end, went=True)
    where, there = seen(scene, start, does.start, went=True), seen(scene, does.end, end)
    return there if there and len(where) == 1 and where[0].name.endswith(LARGE) else where + there


def _ends_name(scene: Scene, at: int) -> bool:
    """Whether a known place or body ends where one does something there: 赴|甲县、乙县|督导调研."""
    return not _inside(scene, at) and scene.reading.ending_at(at, "Place", "Institution", "Project") is not None


def _and_so_on(scene: Scene, start: int, end: int) -> re.Match[str] | None:
    """等地, 等5家企业 at the end of a list; 等 of 高等学校 is none."""
    match = _AND_SO_ON.search(scene.masked, start + 2, end)
    if match is None or _inside(scene, match.start()):
        return None
    word = scene.reading.word_at(match.start())
    return match if word is None or word.start == match.start() else None


def marks_in(scene: Scene, start: int, end: int) -> list[re.Match[str]]:
    """What parts the items of a list: 、 and 和, but not within a name."""
    return [m for m in _MARK.finditer(scene.masked, start, end) if not _inside(scene, m.start())]


def _inside(scene: Scene, at: int) -> bool:
    """Whether a mark stands within a name: 省和平路小学, 幸福与共社区."""
    if scene.reading.covering(at, at + 1, "Place", "Institution", "Project", "Person") is not None:
        return True
    word = scene.reading.word_at(at)
    return word is not None and word.end - word.start > 2


def _firms(scene: Scene, start: int, end: int) -> list[Found]:
    """恒泰纺织、金谷饲料|等企业: each item is a company, one that is named in full elsewhere, or so called only here."""
    found: list[Found] = []
    at = start + scene.masked.startswith("了", start)
    for stop in [*(m.start() for m in marks_in(scene, at, end)), end]:
        one = site(scene, at, stop) or _firm(scene, at, stop)
        if one is None:
            return []
        found.append(one)
        at = stop + 1
    return found


def _firm(scene: Scene, start: int, end: int) -> Found | None:
    text = scene.masked[start:end]
    if not 3 <= len(text) <= 12 or _NO_FIRM.search(text) or scene.verbs_in(start, end):
        return None
    if scene.reading.covering(start, start + 1, "Person") or _told(scene, start, end):
        return None
    full = {f.name for f in scene.reading.found if f.type == "Institution" and f.name.startswith(text)}
    name = next(iter(full)) if len(full) == 1 else text
    return scene.reading.add(Found(start, end, "Institution", name, "event-firm", "name" if name != text else ""))


def site(scene: Scene, begin: int, end: int) -> Found | None:
    """The innermost place, project or body that ends an item of the list, or a site by the end of its name."""
    begin += scene.masked.startswith("了", begin)
    begin += 2 * (scene.masked.startswith("该", begin) and scene.masked[begin + 1] in _SIGNS)  # 该县|柳林中学
    start = _past_which(scene, begin, end)
    cut = [m.start() for p in (_BARE_WHERE, _WHERE) if (m := p.search(scene.masked, start, end))]
    ends = [e for e in dict.fromkeys([end, *cut]) if e - start >= 2]
    for at in ends:
        found = scene.reading.ending_at(at, "Place", "Institution", "Project")
        if found is not None and found.start >= start and _chained(scene, start, found.start):
            return found
    if not ends:
        return None
    state = _STATE.search(scene.masked, start + 2, end)
    if state is not None:  # 察看|清河码头|建设情况
        found = scene.reading.ending_at(state.start(), "Institution", "Project", "Place")
        if found is not None and found.start >= start and not _is_area(found) and _chained(scene, start, found.start):
            return found
    end = state.start() if state is not None else ends[-1]
    begun = scene.reading.starting_at(start, "Project", "Institution", "Place")
    if begun is not None and begun.end > end:
        return None
    if begun is not None and begun.type == "Institution" and _SHOP.fullmatch(scene.masked, begun.end, end):
        return begun  # 华光公司|总装车间
    if begun is not None and begun.name.endswith(scene.words.sites) and begun.end < end <= begun.end + 8:
        return begun  # 石塘水电站|泄放设施
    if begun is not None:
        begun = scene.reading.innermost_at(begun.end, end) or begun  # 柳林街道|红旗社区|安置点
        start = begun.start
    return _unlisted(scene, begun, (start, end), known=scene.masked[begin:start].endswith("的"))


def _is_area(found: Found) -> bool:
    return found.type == "Place" and found.attributes.get("kind") in (None, "area") and not found.rule.startswith("event")


def _unlisted(scene: Scene, begun: Found | None, span: tuple[int, int], *, known: bool) -> Found | None:
    """A site that no list knows: by its end, and by the place, the name or the area sign that it begins with."""
    start, end = span
    text = scene.masked[start:end]
    ended = text.endswith(scene.words.sites) or (begun is not None and _short(scene, begun.end, end))
    ended = ended or text.endswith(_BODIES)
    if known and _SORT.match(text):
        return None  # 清河村的|地质灾害隐患点
    within = scene.reading.ending_at(end, "Institution", "Project")
    if within is not None and within.start > start and text.endswith(_BODIES):
        return within if scene.masked.endswith(_FIRM_OF, start, within.start) else None  # 经开区企业|华光公司
    hamlet = begun is not None and begun.name.endswith(("村", "嘎查")) and _HAMLET.fullmatch(scene.masked, begun.end, end)
    village = begun is not None and (hamlet or _VILLAGE.fullmatch(scene.masked, begun.end, end)) is not None
    if (
        not 2 + 2 * (not hamlet) <= len(text) <= 22
        or not (ended or village)
        or _NO_SITE.search(text)
        or scene.reading.within(start, end, "Person")
    ):
        return None
    if begun is not None and village:
        return scene.reading.add(
            Found(begun.end, end, "Place", scene.reading.text[begun.end : end], "event-site", "", {"kind": "area"})
        )
    first = scene.reading.word_at(start)
    proper = first is not None and (first.tag in _PROPER or (first.tag in _NAMES and first.end - first.start >= 2))
    sign = begun is None and first is not None and first.end - first.start == 1 and text[0] in _SIGNS and len(text) >= 5
    if not (known or begun is not None or proper or sign) or _told(scene, start + sign, end):
        return None  # 社区食堂: a sort of site
    name = scene.reading.text[start:end]
    if sign:
        whose, _ = areas.resolve(scene.reading, text[0], start)
        name = areas.area_name(scene.reading, whose) + name[1:] if whose is not None else name
    return _add(scene, start, end, name)


def _add(scene: Scene, start: int, end: int, name: str) -> Found:
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


def _area_of(scene: Scene, start: int, end: int) -> Found | None:
    """红旗村|田间地头, 柳林镇|部分企业, 清河村|的隐患点: the area or zone in which one goes about."""
    begun = scene.reading.innermost_at(start)
    if begun is None or begun.type != "Place" or begun.end >= end or begun.attributes.get("kind") not in (None, "area", "zone"):
        return None
    return begun if _ABOUT.match(scene.masked, begun.end, end) or scene.masked[begun.end] == "的" else None


def _told(scene: Scene, start: int, end: int) -> bool:
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


def _past_which(scene: Scene, start: int, end: int) -> int:
    """Where a site's name begins behind what tells which it is: 总投资3亿元的|清河大桥, 柳林镇的|电商产业园."""
    which = _WHICH.match(scene.masked, start, end)
    if which is not None:
        return which.end()
    named = scene.reading.within(start + 2, end, "Place")
    if named and _CALLED.fullmatch(scene.masked, start, named[0].start) and not scene.verbs_in(start, named[0].start):
        return named[0].start
    place = scene.reading.innermost_at(start)
    return place.end + 1 if place is not None and place.end + 1 < end and scene.masked[place.end] == "的" else start


def _chained(scene: Scene, start: int, end: int) -> bool:
    """Whether only places stand before the innermost one: 云溪县|柳林镇|红旗村."""
    while start < end:
        place = scene.reading.starting_at(start, "Place", "Institution")
        if place is None or place.end > end:
            return False
        start = place.end
    return True
