"""The items of a list of what is visited: places, projects and bodies, and sites that no list of places knows."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.events.unlisted import NO_SITE, SIGNS, SORT, add_site, only_told, past_which, unlisted_site
from fangzhi.extract.reading import Found

_MARK = expression(r"[、和与及]|以及")
# 甲厂|施工现场, 乙工程|一线: where at it
_WHERE = expression(
    r"(?:的?(?:项目|施工|建设|工程|改造|修复|重建|抢修|抢通|加固|救援|生产|作业|事故|活动|种植|养殖|大棚|收购|采收|收割|机收|育苗|加工|交易|分拣|招聘)*(?:现场|一线|工地|基地内|园区内|内|里|中|旁|边))?$"
)
_BARE_WHERE = expression(r"(?:的?(?:现场|一线|施工现场|建设现场|工地|内|里))?$")
_STATE = expression(
    "的?(?:项目|工程|改造|施工|建设|推进|进展|运行|运营|生产|经营|治理|整治|修复|开工|复工|复产|备货|营业|发展|管理|使用|现场|加固|抢通|抢修|重建|复课|准备)*(?:进展|进度|情况|现状|成效|效果|(?<=准备)工作)+$"
)
_AND_SO_ON = expression(r"等(?!级|候)(?P<what>[^，。；：、]{0,16})$")
_FIRMS = expression(
    r"(?:\d+|[两三四五六七八九十]+|多|几|数|部分|重点|辖区|骨干|龙头|规上|民营)*[家个]?(?:重点|骨干|龙头|规上|民营|本地|科技|工业)*(?:企业|公司)"
)
_WORKS = expression(
    r"(?:\d+|[两三四五六七八九十]+|多|几|数)?[个项]?(?:重点|重大|建设|在建|民生|产业|工业|工程|市政|城建)*项目(?![部组区]|经理)"
)
_LARGE = ("县", "市", "区", "省", "州")
_LOTS = expression("[百千万亿]+[亩头只吨株]")
_NO_FIRM = expression(r"[的了在对就把为将到各等〇“”《》（）]|企业|公司|部分|车间|项目|部门|群众")
_SHOP = expression(
    r"[^，。；：、的〇]{0,12}(?:车间|厂区|展厅|生产线|生产基地|(?:收购|交易|育苗|作业|施工|生产)(?:现场|大棚|点)|实验室|仓库|车库|总部|门店|门市|办公楼|研发中心|营业厅|大厅)"
)
_ABOUT = expression(
    "[各多数几\\d]|部分|有关|相关|田间|地头|一线|基层|企业|农户|村民|居民|群众|困难|街头|巷|沿线|周边|城区|境内|辖区|工业|产业|农村|乡村|重点|项目|施工|现场|在建"
)
_HOW = expression("(?:，|并|实地|现场|深入|专题|专项|联合|执法|随机|集中|分别|分头|重点|详细|亲切|开展|进行|一线)+$")
_LOOKS = expression("查看|了解|看望|指挥|调度")
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
    if not ended or not 5 <= len(text) <= 16 or len(text) - len(ended) < least or NO_SITE.search(text) or SORT.match(text):
        return None
    lots = _LOTS.match(scene.masked, start, end)  # 万亩|辣椒基地
    if scene.reading.covering(start, start + 1, "Person", "Policy") or only_told(scene, lots.end() if lots else start, end):
        return None
    return add_site(scene, start, end, scene.reading.text[start:end])


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
    looks = _LOOKS.search(scene.masked, start + 2, end)
    if looks is not None and _ends_name(scene, looks.start()):
        return seen(scene, start, looks.start(), went=True)  # 前往|甲镇|查看灾情
    does = next((v for v in scene.verbs_in(start + 2, end) if v.use == "visit" and _ends_name(scene, v.start)), None)
    if does is None:
        return seen(scene, start, end, went=True)
    where, there = seen(scene, start, does.start, went=True), seen(scene, does.end, end)
    return there if there and len(where) == 1 and is_large(where[0]) else where + there


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
    if scene.reading.covering(start, start + 1, "Person") or only_told(scene, start, end):
        return None
    full = {f.name for f in scene.reading.found if f.type == "Institution" and f.name.startswith(text)}
    name = next(iter(full)) if len(full) == 1 else text
    return scene.reading.add(Found(start, end, "Institution", name, "event-firm", "name" if name != text else ""))


def site(scene: Scene, begin: int, end: int) -> Found | None:
    """The innermost place, project or body that ends an item of the list, or a site by the end of its name."""
    begin += scene.masked.startswith("了", begin)
    begin += 2 * (scene.masked.startswith("该", begin) and scene.masked[begin + 1] in SIGNS)  # 该县|柳林中学
    start = past_which(scene, begin, end)
    cut = [m.start() for p in (_BARE_WHERE, _WHERE) if (m := p.search(scene.masked, start, end))]
    ends = [e for e in dict.fromkeys([end, *cut]) if e - start >= 2]
    for at in ends:
        found = scene.reading.ending_at(at, "Place", "Institution", "Project")
        if found is not None and found.start >= start and _chained(scene, start, found.start):
            return _sure(scene, found)
    if not ends:
        return None
    state = _STATE.search(scene.masked, start + 2, end)
    if state is not None:  # 察看|清河码头|建设情况
        at = state.start() + 2 * scene.masked.startswith(("项目", "工程"), state.start())  # 甲中学迁建|项目|建设进展情况
        found = scene.reading.ending_at(at, "Project") or scene.reading.ending_at(
            state.start(), "Institution", "Project", "Place"
        )
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
    return unlisted_site(scene, begun, (start, end), known=scene.masked[begin:start].endswith("的"))


def _sure(scene: Scene, found: Found) -> Found:
    """青龙水电站, 石鼓电站: what only the tagger takes for a place is the body of that name, or a site by its end."""
    if found.rule != "tagger":
        return found
    body = scene.reading.ending_at(found.end, "Institution", "Project")
    if body is not None and body.start == found.start:
        return body
    if found.name.endswith(scene.words.sites) and found.attributes.get("kind") == "area":
        found.rule, found.attributes = "event-site", {}
    return found


def is_large(found: Found) -> bool:
    """Whether a place is where one sees what is visited, where this is told too: 云溪县, no 清河景区 and no 云溪经济开发区."""
    return _is_area(found) and found.name.endswith(_LARGE) and not found.name.endswith(_QUARTERS)


_QUARTERS = ("社区", "小区", "景区", "园区", "校区", "厂区", "街区", "库区", "矿区", "开发区", "高新区")


def _is_area(found: Found) -> bool:
    return found.type == "Place" and found.attributes.get("kind") in (None, "area") and not found.rule.startswith("event")


def _area_of(scene: Scene, start: int, end: int) -> Found | None:
    """红旗村|田间地头, 柳林镇|部分企业, 清河村|的隐患点: the area or zone in which one goes about."""
    begun = scene.reading.innermost_at(start)
    if begun is None or begun.type != "Place" or begun.end >= end or begun.attributes.get("kind") not in (None, "area", "zone"):
        return None
    return begun if _ABOUT.match(scene.masked, begun.end, end) or scene.masked[begun.end] == "的" else None


def _chained(scene: Scene, start: int, end: int) -> bool:
    """Whether only places stand before the innermost one: 云溪县|柳林镇|红旗村."""
    while start < end:
        place = scene.reading.starting_at(start, "Place", "Institution")
        if place is None or place.end > end:
            return False
        start = place.end
    return True
