"""Works told of in a row that ends by saying so: 甲湖水系连通、投资3亿元的乙路拓宽等一批重点工程|相继建成."""

import re
from collections.abc import Iterator
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.projects import begins as project_begins
from fangzhi.extract.projects import numbered as project_numbered
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.reading import Found, Reading
from fangzhi.vocabulary import Vocabulary

DEEDS = (
    "改造|连通|提标|疏浚|提升|整治|治理|扩建|修复|加固|新建|拓宽|亮化|绿化|硬化|开发|升级|改建|迁建|搬迁|接线|"
    "重建|扩能|扩产|扩容|扩面|技改|增效|改线|[东西南北]延|延伸|利用|复绿|更新|修缮|翻新|翻修|翻建|外迁|提质|分流|净化|加装|落地|入地|复垦"
)
# what is done to works, or which works are built: 甲镇|高标准农田建设
DONE = f"{DEEDS}|一体化|续建配套|生态补水|(?:农田|管网|道路|供水|排水|水利|设施|校舍|堤防)建设"
_CLOSES = expression(
    r"(?:等(?:一批|多个|一系列)?|等?(?P<count>[\d一二三四五六七八九十两]+)[余多]?[个项大条只])[省市县区]?级?"
    r"(?:重点|重大|民生|建设|基础设施|水利|交通|产业|基础|城建|园区|续建|在建|储备|工业|农业|文旅|文化|旅游|生态|环保|公建|市政|配套|公共服务|类)*(?:项目|工程)"
    r"(?:(?<=个项目)(?=[，。])|(?P<told>(?=(?:共|达)?\d+[余多]?[个项]|[^，。；]{0,12}(?:开工|动工|建设|推进|竣工|建成|列入|签约|实施|落地|完工|投用|进展|进度|启动|前期|现场|工地|情况|落实|下达))))?"
)
# 2个项目集中开工：|甲水库、乙村安置点; 签约项目分别是|甲产业园
_OPENS = expression(
    r"(?:集中(?:开工|签约|竣工)(?:的?[^，。；：]{0,8}项目)?[^，。；：、]{0,6}|(?:开工|签约|竣工|续建)的?[^，。；：、]{0,8}(?:项目|工程)[^，。；：、]{0,6})"
    r"(?:：|(?:，?总投资[^，。；]{2,12})?，?(?:分别[是为]|包括|即(?![将可使]))：?|有：|[是为]：)|(?:开工|签约|竣工|投产)(?:建设)?的(?:还|主要)?(?:有|包括)：?|(?:招商|投资|建设|文旅|发展)场景[^，。；：、\n]{0,4}(?:，?分别[是为]|[是为]|包括)：?|"
    r"[十八六五四九七]大(?:重点|重大|民生|标志性)?(?:项目|工程)[^，。；：、\n]{0,2}(?:，?分别[是为]|[是为]|包括)：|票决(?:产生|确定|选出|通过|出)[^。；：，]{0,30}(?:：|，(?:分别[是为]|即(?![将可使])|包括)：?)|"
    r"分(?:现场|会场)(?:，?分别(?:[是为]|设[在于])|[是为]|设[在于])?：?(?=[^，。；：、]{4,26}、)"
)
_ITEM = expression(r"\s*(?P<item>[^、，。；（\n]{4,40}?)(?:（[^（）\n]*）)?(?:(?P<more>、)|(?=[，。；\n]|等|$))")
_ENDS_ROW = expression(
    r"、(?P<item>[^、，。；：的（\n\d]{4,26}?)(?=(?:均|都)?(?:须|需|要|应|必须|务必|将|拟|计划|力争|争取|确保|预计|有望)?(?:于|在)?"
    r"(?:\d|年底|年内|今年|明年|[上下]半年|本月)[^，。；]{0,14}(?:完成|完工|竣工|建成|开工|投用|投入使用|通车))"
)
_JOINS = expression(rf"、|(?:(?<=[道园路程库])|(?<=[期段]）)|(?<={DEEDS}))[和与及]")
_LEADS = expression(
    rf"(?:{project_begins.ACTS.pattern}|涉及|包括|用于|谋划|新建|续建|改建|新开工|其中|目前|签约|(?:实地|先后)?(?:查看|深入|听取|督导|赶赴|前往|走访)|先后到|共有|[以是：，])了?|"
    r"(?:总|计划)?(?:投资|占地|总?建筑面积|全长|总额)[^，。；、的]{1,14}的“?"
)
_FUNDED = expression("[^、，。；]{0,3}(?:用于|用在)")
# 县水务局同步推进|甲河堤防加固、乙镇管网延伸等工程
_DOES = expression("[^，。；]{0,14}?(?:推进|实施|建设|新建|续建|改建|修建|建成|完成|启动|谋划)了?")
_DEED = expression(f"(?:{DONE})$")
_COST_BEHIND = expression(r"（[^（）]{0,20}\d[^（）]{0,8}(?:元|亩|平方米|公里)[^（）]{0,20}）$")
_ASIDE = expression("（[^（）]{1,10}）$")
# 此次集中签约的|甲产业园、乙智慧粮仓等项目, 本次共签约|…, 新开工的项目有|…: what all of a row have come to stands before it
LED = expression(
    r"(?:[^，。；：]{0,60}?(?:公司|集团|企业))?[^、，。；：]{0,14}?(?P<what>签约|开工|竣工|投产)(?:建设|引进)?(?:了|的)?(?!仪式|活动|金额|资金|额|后|率|企业|[上中](?=[，。])|前|以来|时)"
    r"(?:(?:重[点大])?(?:项目|工程))?(?:主要)?(?:包括|涵盖|有)?(?=[\u4e00-\u9fffA-Za-z\d“])"
)
# 甲低碳工厂等20个储备项目|提前开工
_DONE = expression(
    "(?:也|均|已经?|正在?|同时|集中|提前|顺利|相继|陆续|全部|全面|如期|成功|现场|正式|有序|抓紧)*"
    "(?:签约|开工|动工|竣工|完工|投产|投用|建成|开（复）工|开复工|加快(?:推进|建设)|推进|施工|建设中)(?!率)"
)
_OPENS_ROW = expression("(?:其中|目前|截至目前|今年以来|[已现共]有|，|：)*")
# 高端装备制造, 新能源材料: a kind of business is no name of works
_SECTOR = expression(
    "[^、]{0,4}(?:制造|农业|能源|材料|旅游|文旅|服务业?|医药|装备|信息|科技|食品|化工|物流|康养|健康|文化|民生|环保|经济|产业|交通|水利|设施|"
    "领域|行业|贸易|电商|器械|家居|建材|芯片|汽车|机械|轻纺|纺织|冶金|数字)"
)
_NO_WORKS = expression(
    "(?:公司|集团|协议|合同|银行|局|县|(?<!示范)(?<!休闲)(?<!度假)(?<!集聚)(?<!体验)区|市|镇|乡|村|企业|协会|商会)$|"
    "[的了在与和]|总投资|投资"
)
_LABEL = expression(r"\s*[^，。；：]{2,10}：")
_TOLD = expression("[，（。；]|已|目前|正|将|计划|预计|主体|完成(?:投资|工程|总|主体)")
_SHORTEST, _LONGEST, _OWN = 4, 26, 3
_BUILT = ("school", "hospital", "mass", "road", "site", "")  # what may be built, of the bodies and places known


def find(reading: Reading) -> Iterator[tuple[int, int]]:
    """Each of a row that says what is built, where most of it does; of one (甲镇菌类加工园|等2个项目) that its area names."""
    for close in reading.matches(_CLOSES, "项目", "工程"):
        clause, _ = reading.clause_of(close.start())
        led = LED.match(reading.text, clause, close.start())
        items = _items(reading, led.end() if led else _opened(reading, clause), close.start())
        named = [span for a, b in items if (span := name(reading, a, b)) is not None]
        known = named or (led and close["count"] and any(_anchored(reading, a) for a, _ in items))
        if known and (led or _all_done(reading, close, len(named), items)):
            yield from named
            yield from ((a, b) for a, b in items if name(reading, a, b) is None and free(reading, a, b, done=True))
            continue
        funded = items and _FUNDED.match(reading.text, items[0][0], close.start())  # 用于|甲厂扩建工程、乙医院感染楼等项目
        built = any(_anchored(reading, a) or not reading.text.endswith("工程", a, b) for a, b in named)  # not 温暖工程
        does = built and _DOES.fullmatch(reading.text, clause, named[0][0]) is not None
        sure = (
            does
            or funded
            or close["told"] is not None
            or close["count"] is not None
            or sum(reading.text.endswith("项目", a, b) for a, b in items) > 1  # 甲厂房项目、乙生产线项目、丙二期等项目
            or all(_anchored(reading, a) for a, _ in named)
        )
        itself = reading.text.endswith(("项目", "工程"), 0, close.start())  # 甲国际学校|项目|等8个项目
        one = close["count"] and len(items) == 1 and named and (itself or reading.starting_at(named[0][0], "Place"))
        if (sure and len(named) > 1 and 2 * len(named) >= len(items)) or one:
            yield from named
    for opening in reading.matches(
        _OPENS, "项目", "工程", "集中", "票决", "场景", "分现场", "分会场", "的还有", "的有", "的主要有"
    ):
        every = list(project_numbered.row(reading, opening.end())) or list(_led(reading, opening.end()))
        named = [span for part in every if (span := name(reading, *part)) is not None]
        yield from named
        if len(every) > 3 and 3 * len(named) >= 2 * len(every):  # where most of a row are works, 甲融合示范区 is one too
            yield from (part for part in every if name(reading, *part) is None and free(reading, *part))


def _all_done(reading: Reading, close: re.Match[str], named: int, items: list[tuple[int, int]]) -> bool:
    """甲三期、乙高强纤维等4个项目|竣工投产: whether all of a row have come to something; of 一批 most must be called as works."""
    sure = close["count"] is not None or 2 * named > len(items) > 1
    return sure and _DONE.match(reading.text, close.end()) is not None


def _opened(reading: Reading, at: int) -> int:
    """Where the first item of a row begins: 其中|北关老年大学."""
    opens = _OPENS_ROW.match(reading.text, at)
    return opens.end() if opens else at


def _led(reading: Reading, at: int) -> Iterator[tuple[int, int]]:
    """The items of a row from an offset on."""
    while (item := _ITEM.match(reading.text, at)) is not None:
        yield from _items(reading, *item.span("item"))
        if not item["more"]:
            break
        at = item.end()


def free(reading: Reading, start: int, end: int, *, done: bool = False) -> bool:
    """签约甲产业园、|乙智慧粮仓|等项目: what stands in a row of works done together, and is no firm and no kind of business.

    Of a row that is `done` a school or a road is one too: 甲老年大学、乙小学等9个项目已竣工.
    """
    item = reading.text[start:end]
    plain = not _anchored(reading, start) and _SECTOR.fullmatch(item) is not None
    alone = reading.starting_at(start, "Institution", "Place")
    whole = alone is not None and alone.end == end and not project_words.heads_end(reading.vocabulary).search(item)
    whole = whole and not (done and alone is not None and alone.attributes.get("kind") in _BUILT)
    bad = plain or whole or _NO_WORKS.search(item) or reading.within(start, end, "Person")
    return 5 <= end - start <= _LONGEST and not bad


def behind(reading: Reading) -> Iterator[tuple[int, int]]:
    """甲扩建工程、|乙路拓宽改造|须于年底前完成: what ends a row of works before the day that is told for all of them."""
    for match in reading.matches(_ENDS_ROW, "、"):
        before = reading.ending_at(match.start(), "Project")
        span = name(reading, *match.span("item")) if before is not None else None
        if span is not None and not reading.within(*match.span("item"), "Project"):
            yield span


def beside(reading: Reading) -> Iterator[tuple[int, int]]:
    """甲项目，已投产；|乙医院东院区，6栋主体封顶；…: what begins an item of a list of which another begins with works."""
    run: list[tuple[int, int]] = []
    for start, end in reading.sentences:
        run.append((start, end))
        if reading.text[start:end].rstrip().endswith("；"):
            continue
        begins = [_begins(reading, *item) for item in run] if len(run) > 1 else []
        if any(reading.within(a, b + 2, "Project") for a, b in begins):
            free = [(a, b) for a, b in begins if _anchored(reading, a) and not reading.within(a, b + 2, "Project")]
            yield from (span for a, b in free if (span := name(reading, a, b)) is not None)
        run = []


def _begins(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """What an item tells of: up to its first comma or verb, behind a label (基础设施项目：)."""
    label = _LABEL.match(reading.text, start, end)
    at = label.end() if label else start
    stop = _TOLD.search(reading.text, at, end)
    return at, stop.start() if stop else end


def _items(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    cuts = list(_JOINS.finditer(reading.text, start, end))
    return list(zip([start, *(m.end() for m in cuts)], [*(m.start() for m in cuts), end], strict=True))


def name(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """The name in one item behind the words and the cost that lead it in; None where it does not say what is built."""
    at, costs = start, False
    if reading.text[start] in "为对把就" and reading.starting_at(start + 1, "Place", "Institution") is not None:
        at += 1  # 为|甲公路改造、乙水厂等项目落实用地
    for lead in _LEADS.finditer(reading.text, start, end):
        at, costs = (lead.end(), lead.group().endswith("的")) if lead.end() < end - 3 else (at, costs)
    if (area := reading.innermost_at(at)) is not None and reading.text.startswith("的", area.end) and area.end < end - 4:
        at = area.end + 1  # 甲镇的|乙村产业园、丙乡的丁基地等项目
    if (owner := _owner(reading, at, end)) is not None:
        at = owner.end + reading.text.startswith("的", owner.end)  # 甲公司的|乙加工厂
    at = max(at, reading.text.rfind("在", at, end - 3) + 1)  # 张三在|甲体育馆建设项目、乙亮化工程中
    if cost := _COST_BEHIND.search(reading.text, at, end):
        end = cost.start()  # 甲光伏发电项目|（总投资2亿元）
    generic = project_words.generic_lead(reading.vocabulary).match(reading.text, at, end)
    at = generic.end() if generic else at
    aside = _ASIDE.search(reading.text, at + _SHORTEST, end)  # 甲水利枢纽二期|（黔南段）
    built = ends(reading.vocabulary).search(reading.text, at, aside.start() if aside else end)
    if (
        not _SHORTEST <= end - at <= _LONGEST
        or built is None
        or "的" in reading.text[at:end]
        or reading.within(at, end, "Person")
    ):
        return None
    own = project_words.generic(reading.vocabulary).sub("", reading.text[at : built.start()])
    least = _OWN if _DEED.search(reading.text, at, end) or reading.text.endswith(("工程", "项目"), at, end) else 2
    return (at, end) if costs or len(own) >= least or (own and _anchored(reading, at)) else None  # 道路改造 names nothing


def _owner(reading: Reading, at: int, end: int) -> Found | None:
    owner = reading.starting_at(at, "Institution")
    firm = owner is not None and owner.name.endswith(("公司", "集团")) and end - owner.end >= _SHORTEST
    return owner if firm and owner is not None and not project_words.OF_PHASE.match(reading.text, owner.end) else None


def _anchored(reading: Reading, at: int) -> bool:
    return reading.starting_at(at, "Place", "Institution") is not None


@cache
def ends(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What a name in a row or list ends with: a head, what is done, or a phase."""
    heads = project_words.phased(vocabulary, project_words.BUILT).pattern.replace("?P<head>", "?:")
    return expression(rf"(?:{heads}|{DONE}|[一二三四五\d]期|(?:高速|公路|铁路|[国省县]道)[^，。；、]{{1,8}}段)$")
