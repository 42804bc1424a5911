"""Accidents and disasters: what happened where, under which name, and whose it was."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import lists
from fangzhi.extract.events.gaps import BRACKETS
from fangzhi.extract.events.scene import Scene, Visit
from fangzhi.extract.events.words import TIME
from fangzhi.extract.reading import Found

_COUNTED = expression(r"(?:\d+|多|数|[两三四五六七八九十])[余多]?[次起]")
_NOT_NAMED = expression(rf"{TIME}|一[处座栋]|再次|又|也|还|均|都|突然|连续|接连|相继|先后|内|附近")
_CAUSE = expression(r"(?:因|由于|受)[^，。；]*$")  # 某村|因连日强降雨|引发山体滑坡
_OWN_PART = expression(r"[^，。；：的内〇\d]{0,14}(?:突然)?$")  # 某厂一车间发生爆炸: the works are in it
# 一大客车与货车|相撞, 一仓库|起火, 渔船|倾覆: told by a clause that has no name of it
_TOLD = expression(
    "相撞|碰撞|追尾|侧翻|起火|着火|坠崖|坠落|坠江|(?:坠|落|掉|翻|冲)(?:入|下|进)(?:路[边旁侧]的?)?(?:[\\d.]+余?米[深高]的?)?(?:河|江|湖|水库|水塘|池塘|水渠|山?沟|山?崖|山坡|悬崖|山谷|海)[中里内]?|倾覆|沉没|垮塌|倒塌|坍塌|失联|翻沉|触礁|搁浅|落水|溺水|坠井|坠河"
)
_VEHICLES = (
    "客车|货车|轿车|汽车|三轮车|摩托车|拖拉机|电动车|农用车|罐车|渣土车|公交车|塔吊|吊车|挖掘机|半挂车|面包车|校车|大巴车?|列车|渔船|货船"
    "|游船|(?:采砂|客|驳|快|木|铁皮|农用|自用|运砂|砂石|工程)船|快艇|冲锋舟|橡皮艇|皮划艇|升降机|施工电梯|吊篮|铲车|仓库|厂房|车间|民房|住宅|居民楼|商铺|出租屋|宿舍|养老院|餐馆|自建房|后山|山体|边坡|路基|桥面|围墙|脚手架|挡墙|护坡"
)
_FOLK = "(?:\\d+|[一两三四五六七八九])名(?:儿童|学生|女孩|男孩|孩子|村民|工人|群众|游客|老人|男子|女子|船员|渔民)"

# 一家烧烤店|液化气瓶起火, 一处厂房|坍塌: any one thing
_ONE = expression("[一两三](?:家|处|间|户|口|座|栋|幢|段)")
_ONE_OF = "(?:[一两三]|(?<!\\d)\\d)(?:家|辆|艘|架|栋|座|处|台|间|户|条|段|口|幢)[\u4e00-\u9fff]{2,8}"
_WHAT = (
    r"(?P<what>(?:(?:(?:一|两|多|\d+)[辆艘架](?:满载|装载|载有|搭载|载)[^，。；：的]{1,12}的)?(?:一|两|多|\d+)?[辆艘架栋处座列台名]?"
    rf"[\u4e00-\u9fff]{{0,4}}?(?:{_VEHICLES})|{_FOLK}"
)
_STRUCK = expression(rf"{_WHAT}|{_ONE_OF})[\u4e00-\u9fff]{{0,14}})$")
# 一艘渔船|在云溪县清沙岛附近海域|倾覆, 一辆客车|行驶至某高速青山段时|侧翻
_STRUCK_AT = expression(
    rf"{_WHAT}))(?:在|行驶?[至到经在]|途[经径]|航行至)(?P<where>[^，。；：在]{{2,40}}?)(?:境内|附近|海域|水域|海面|路段|江段|河段|处|路口)*"
    r"(?:时|不慎|突然|因[^，。；：]{2,10})*(?P<how>与[^，。；：]{1,12})?(?:发生)?$"
)
_NOT_HERE = expression("防范|防止|防治|预防|严防|谨防|避免|杜绝|专项|排查|模拟|演练|整治|消除|假如|如果|一旦|险些|差点|未")
_NOT_TOLD = expression("防|专项|开展|发生|排查|防范|预防|模拟|演练|整治|消除")
_WITHIN = expression("(?:境内|辖区|辖区内|附近)，$")
_SPOT = expression(
    r"[在于](?P<where>[^，。；：在于]{2,50}?)(?:境内|辖区内?|附近|海域|水域|海面|路段|江段|河段|处|以[东西南北][^，。；：]{0,14}|路口)，$"
)
# 云溪县柳林镇，|一货车侧翻; 某高速青山段K17处，|两车追尾: a clause of nothing but the spot
_SPOT_ALONE = expression(
    r"(?<=[，。；：\n])(?P<where>[^，。；：在于]{2,50}?)(?:[Kk]?\d[\d+.]*(?:公里|米)*)?(?:境内|附近|海域|水域|海面|路段|处|路口)?，$"
)
_LOCAL = ("县", "区", "旗", "镇", "乡", "村", "街道")
_OF_HOME = expression("[\u4e00-\u9fff]{0,6}籍")  # 云溪县|柳林镇籍渔船
_LOCATED = expression("位于|地处")
_SECTION = expression(r"(?P<name>[\u4e00-\u9fff]{1,8}?段)(?=发生|突发|\d|，|附近|因|处)")
_ON_ROAD = expression(
    r"[^，。；：]{0,12}?(?:\d+公里|\d+米|[Kk]\d+|路口|交叉口|附近|处|路段|匝道|出口|入口|上?发生)"
)  # 某高速|1340公里处
# G42沪蓉高速青山段|发生一起交通事故
_ROAD = expression(
    "(?:[GSX]\\d{1,4})?[\u4e00-\u9fff]{0,6}?(?<![在于])(?:高速(?:公路)?|国道|省道|县道)(?:[\u4e00-\u9fff]{1,8}?[段处])?(?=发生|突发|，|\\d|附近|因|由于|受)"
)
_HIT = expression(
    r"(?:遭遇|遭受|突遭|遭到|突降|普降|突发|迎来)了?[^，。；：]{0,14}?(?:降雨|暴雨|洪水|洪涝|台风|冰雹|暴雪|降雪|地震|灾害|山洪|大风)"
)
_LEAD = 400  # characters of the text in which a disaster is told first
_KIND_END = expression(r"(?:安全|责任)*(?:事故|灾害|事件)$")


def find(scene: Scene) -> None:
    """Add the accidents that the text reports (云溪县某煤矿发生透水事故), one name for one accident."""
    named = [
        (match.start(), *match.span("what"))
        for match in scene.reading.matches(scene.words.accidents, "发生", "引发", "突发", "诱发")
    ]
    verbs = list(scene.reading.matches(_TOLD))
    told = [span for match in verbs if (span := _struck(scene, match)) is not None]
    visits = [v for span in [*named, *told] if (v := _accident(scene, *span)) is not None]
    visits += [v for match in verbs if (v := _struck_at(scene, match)) is not None]
    scene.visits.extend(visits)
    printed = _printed(scene)
    if len({day for day, _ in printed}) == 1:
        _one(scene, visits, [event for _, event in printed])
        return
    roots: dict[str, list[Visit]] = {}
    for visit in sorted(visits, key=lambda v: -len(_root(scene, v.event))):
        root = _root(scene, visit.event)  # 滑坡 is the 山体滑坡 told before
        roots.setdefault(next((r for r in roots if r.endswith(root)), root), []).append(visit)
    for same in roots.values():
        _unify(scene, same)
    told_first = {v.event.name for v in visits if v.event.start < scene.reading.headline_end}
    if len(told_first) == 1:  # 一货车侧翻 of the headline is the 追尾 of the body, which tells of no other
        _unify(scene, visits)


def _struck(scene: Scene, match: re.Match[str]) -> tuple[int, int, int] | None:
    """What was struck, with the verb that tells how, as `_accident` takes it."""
    floor = max(scene.clause_start(match.start()), match.start() - 30)
    if _NOT_TOLD.search(scene.masked, floor, match.start()) or scene.masked.startswith(("隐患", "风险", "的"), match.end()):
        return None  # 发生一起农用车侧翻事故: named; 排查仓库起火隐患
    what = _STRUCK.search(scene.masked, floor, match.start())
    if what is None:
        return None
    cut = scene.reading.covering(what.start(), what.start() + 1, "Place", "Institution")  # 柳林|镇一艘渔船
    start = cut.end if cut is not None and cut.end < match.start() else what.start()
    inner = scene.reading.innermost_at(start, match.start())
    start = inner.end if inner is not None else start  # 柳林镇|红旗村|后山突然垮塌
    one = _ONE.match(scene.masked, start, match.start())
    start = one.end() if one is not None else start  # 一家|烧烤店液化气瓶起火
    return start, start, match.end()


def _struck_at(scene: Scene, match: re.Match[str]) -> Visit | None:
    """一艘渔船在云溪县清沙岛附近海域|倾覆: the accident of a clause that tells the spot between what was struck and how."""
    clause = max(scene.clause_start(match.start()), match.start() - 80)
    at = _STRUCK_AT.search(scene.masked, clause, match.start())
    if at is None or scene.is_habitual(clause, at.start()) or _NOT_HERE.search(scene.masked, clause, match.start()):
        return None
    chain = _chain(scene, at.start("where"), at.end())
    if (
        not chain
        or scene.masked.startswith(("隐患", "风险", "的"), match.end())
        or scene.reading.covering(*match.span(), "Event")
    ):
        return None
    text = scene.reading.text
    name = chain[-1].name + text[at.start("what") : at.end("what")] + (at["how"] or "") + match[0]
    event = Found(at.start("what"), match.end(), "Event", name, "event-accident", "host", {"kind": "accident"})
    return Visit(scene.reading.add(event), at.start(), match.end(), None, "", [], "involved", chain[-1])


def _accident(scene: Scene, begin: int, start: int, end: int) -> Visit | None:
    """The accident text[start:end] that a clause tells from `begin` on (发生|透水事故), where it says where it was."""
    clause = max(scene.clause_start(begin), begin - 200)
    if scene.is_habitual(clause, begin) or _NOT_HERE.search(scene.masked, clause, begin):
        return None
    before = lists.outermost(scene.reading.within(clause, begin, "Place", "Institution"))
    before = [f for f in before if scene.masked[f.start] != "〇" and not _OF_HOME.match(scene.masked, f.end)]
    if not before and (spot := _spot(scene, clause)):
        where, name = spot[-1], scene.reading.text[start:end]
        event = scene.reading.add(Found(start, end, "Event", where.name + name, "event-accident", "host", {"kind": "accident"}))
        return Visit(event, spot[0].start, end, None, "", [], "involved", where)
    if not before and (road := _ROAD.search(scene.masked, clause, begin + 2)):
        before = [scene.reading.add(Found(*road.span(), "Place", scene.reading.text[road.start() : road.end()], "event-section"))]
    ahead = clause and _WITHIN.search(scene.masked, max(0, clause - 12), clause)
    area = scene.reading.ending_at(ahead.start(), "Place") if ahead else None  # 青山镇境内，|在建的某桥支架坍塌
    before = [area, *before] if area is not None and before else before
    gap = BRACKETS.sub("", scene.masked[before[-1].end : begin]) if before else ""  # 某煤业（以下简称……）|采煤面
    if not before or len(gap) > 16 or gap.count("的") > 1:
        return None
    where = before[-1]
    if _COUNTED.search(scene.masked, where.end, end) or scene.reading.covering(start, end, "Event") is not None:
        return None
    between = _CAUSE.sub("", _NOT_NAMED.sub("", gap)).lstrip("的）时")
    name = where.name + ("" if "〇" in between else between) + scene.reading.text[start:end]
    event = scene.reading.add(Found(start, end, "Event", name, "event-accident", "host", {"kind": "accident"}))
    own = where.type == "Institution" and _OWN_PART.match(scene.masked, where.end, begin)
    return Visit(event, before[0].start, end, None, "", [where] if own else [], "involved", _place(scene, before, clause))


def _spot(scene: Scene, clause: int) -> list[Found]:
    """在云溪县清沙岛以东约9海里海域，|一渔船与货轮发生碰撞: the chain of places in the clause before, which tells the spot."""
    since = scene.clause_start(clause - 1) if clause else 0
    spot = _SPOT.search(scene.masked, since, clause)
    chain = _chain(scene, spot.start("where"), clause) if spot else []
    if spot and chain and len(scene.masked[chain[-1].end : spot.end()]) <= 16:
        return chain
    chain = _chain(scene, since, clause)
    alone = _SPOT_ALONE.match(scene.masked, since, clause) if chain else None
    return chain if alone and chain[-1].end >= alone.end("where") else []


def _chain(scene: Scene, at: int, end: int) -> list[Found]:
    """The places that follow one another from an offset on."""
    chain: list[Found] = []
    while (place := scene.reading.starting_at(at, "Place")) is not None and place.end < end:
        chain.append(place)
        at = place.end
    return chain


def _place(scene: Scene, before: list[Found], clause: int) -> Found | None:
    """The innermost place of the clause: of 位于某镇的云溪县某煤矿 the town."""
    places = [f for f in before if f.type == "Place" and f.attributes.get("kind") != "road"]
    if before and before[0].start < clause:
        return before[0]
    located = _LOCATED.search(scene.masked, clause, before[-1].end)
    if located:
        at = located.end()
        chain = None
        while (place := scene.reading.starting_at(at, "Place")) is not None:
            chain, at = place, place.end
        if chain is not None:
            return chain
    inner = _inner(scene, before[-1])  # 云溪县|柳林镇某某煤业
    if inner is not None and (not places or places[-1].end == before[-1].start):
        return inner
    return places[-1] if places else _section(scene, before[-1]) if before else None


def _inner(scene: Scene, body: Found) -> Found | None:
    """The county, town or village at which the name of a works begins, which stands there; a city may only be its seat."""
    inner = scene.reading.within(body.start, body.end, "Place") if body.type == "Institution" else []
    return inner[-1] if inner and inner[-1].name.endswith(_LOCAL) else None


def _section(scene: Scene, road: Found) -> Found | None:
    """某国道|青山段: the part of a road that an accident happens on."""
    part = _SECTION.match(scene.masked, road.end) if road.type == "Place" else None
    if part is None:
        return road if road.type == "Place" and _ON_ROAD.match(scene.masked, road.end) else None
    name = scene.reading.text[road.start : part.end("name")]
    return scene.reading.add(Found(road.start, part.end("name"), "Place", name, "event-section"))


def _root(scene: Scene, event: Found) -> str:
    """爆燃 for 爆燃事故: what kind of accident it is, as printed."""
    surface = scene.reading.text[event.start : event.end]
    root = _KIND_END.sub("", surface) or surface
    told = next((m for m in _TOLD.finditer(root) if m.end() == len(root)), None)
    return told[0] if told else root  # 一辆三轮车在乡道侧翻 is the 农用车侧翻事故


def _printed(scene: Scene) -> list[tuple[str, Found]]:
    """Names with the day in them (“2·18”爆燃事故), by the day; each is added as a mention."""
    named = []
    for match in scene.reading.matches(scene.words.printed_accidents, "“"):
        surface = scene.reading.text[match.start() : match.end()]
        before = scene.reading.ending_at(match.start(), "Institution", "Place")
        start = before.start if before is not None else match.start()
        name = (before.name if before is not None else "") + surface
        event = Found(start, match.end(), "Event", name, "event-accident", "", {"kind": "accident"})
        named.append((surface[: surface.index("”") + 1], scene.reading.add(event)))
    return named


def _one(scene: Scene, visits: list[Visit], printed: list[Found]) -> None:
    """Of an article with one printed day all names are of one accident: the fullest; the clause that reports it tells it."""
    name = max((f.name for f in printed), key=lambda n: (len(n), n))
    for event in [*printed, *(v.event for v in visits)]:
        event.name = name
    if not visits:
        lead, hit = printed[0], _hit(scene)
        start, end = hit[1] if hit is not None else (lead.start, lead.end)
        event = Found(start, end, "Event", name, "event-accident", "host", lead.attributes) if hit is not None else lead
        visits = [Visit(event, start, end, None, "", [], "involved", hit[0] if hit is not None else None)]
        scene.visits.extend(visits)
    owners = {f.name: f for event in printed for f in scene.reading.within(event.start, event.end, "Institution")}
    known = {f.name for v in visits for f in v.objects}
    visits[0].objects += [f for f in owners.values() if f.name not in known and f.attributes.get("kind") == "enterprise"]


def _hit(scene: Scene) -> tuple[Found, tuple[int, int]] | None:
    """6月28日凌晨起，某市云溪县|遭遇历史罕见强降雨: what place a disaster with the day in its name hit, in the lead."""
    for match in _HIT.finditer(scene.masked, scene.reading.headline_end, scene.reading.headline_end + _LEAD):
        where = scene.reading.ending_at(match.start(), "Place")
        if where is not None and not scene.is_habitual(scene.clause_start(match.start()), match.start()):
            return where, (where.start, match.end())
    return None


def _unify(scene: Scene, visits: list[Visit]) -> None:
    """The headline's accident is the body's, where that tells of one."""
    body = {v.event.name for v in visits if v.event.start >= scene.reading.headline_end}
    if len(body) == 1:
        for visit in visits:
            visit.event.name = min(body)
