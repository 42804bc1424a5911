"""The things that goals and results belong to besides areas and bodies: projects and occasions, by name or by a bare noun."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.projects import topics as project_topics
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.measures import Phrase

_IT = expression(
    r"前者|后者|(?:该[项座条个]?|这一|这个|这项|这座|这条|整个)?(?:项目|工程|园区|基地|水库|大桥|铁路|高速|高铁|综合体|产业园|水厂|工厂|厂区)(?!建设|部|经理|库|推进|区|化|企业|内|负责)|"
    r"(?:全部|全面|一期|二期|项目|正式)?(?:建成|投产|达产|投用|完工|投运|投入使用|竣工)(?:达产|达效|投产|投用)?(?:后|之后)|二期|一期|其中一期|(?:线路|全线)(?=全?长|途经|起[于自]|[共总]?设)|库区(?=涉及|淹没|征地|移民)"
)
_BEGUN = expression("[开动竣完]工|投[产用]|奠基|落户|落地|启动")
_BUILT = expression(
    r"(?:正在|已|将|要|计划|再)*(?:开工建设|新开工|续建|筹建|迁建|改扩建|新建|建设|启动实施|组织实施|实施|启动|建成|改造|修建|兴建|投资建设|加快建设|推进|加快推进)?(?:了|这|该)?$"
)
_OCCASION = expression(
    r"(?:此次|本次|这次)?(?:会议|大会|活动|比赛|赛事|招聘会|展会|博览会|全会|演练|竞赛|文化节|旅游节|艺术节|采摘节|丰收节|运动会)(?!要求|强调|指出|提出|明确|部署|决定|认为)(?:期间|上|现场|共|当天)?|会上|仪式上|当天|现场|期间"
)
# sorts of accidents that one and the same may be told by: 多车追尾 is a 道路交通事故
_KIN = (
    expression("追尾|相撞|碰撞|侧翻|翻车|车祸|交通事故"),
    expression("爆炸|爆燃|火灾|起火|着火"),
    expression("[坍垮倒]塌|滑坡|泥石流|山洪|暴雨|洪涝|洪水|洪灾|台风|降雨"),
)
_KINDS = ("园区", "基地", "工厂", "厂区", "水厂", "产业园", "水库", "大桥", "铁路", "高速", "高铁", "综合体")
_PARKS = ("园区", "园", "开发区", "高新区", "经开区", "工业区", "集聚区")
PARTS = expression("(?:科目|环节|赛道|组别|展区|展馆|展位|奖项|分会场)$")  # what only an occasion has
_TRADED = expression(
    "(?:成交|交易|签约|合同|意向|协议|订单)(?:总?[金]?额|量)$|参[会展赛]人[数次]$|旅游(?:综合|总)*收入$"
)  # 交易会|成交额达9亿元
_THERE = expression("(?:会|大会|活动|仪式|节会|展会)(?:上|中|期间|现场)|现场")
_DONE_THERE = frozenset("开展 发布 推介 颁发 表彰 展出".split())  # 会上还|开展8项活动
_HELD = expression(r"举办|举行|召开|开展|组织")
_DURING = expression("[，。；]期间(?=[，共累先吸接])")  # 某节落下帷幕，|期间|，共吸引游客10万人次
YEAR = expression("全年|年内|年均|每年")
_RESCUES = frozenset("救出 营救 解救 搜救出 营救出 解救出".split())
_TEAM = expression("(?:消防救援[支大中]队|消防救援站|消防站|救援队)$")
_TEAM_OF = expression("[\u4e00-\u9fff]{1,9}(?:站|[大中支]队)")
_SO_MANY = expression(r"\d+[个所座家处间口]")  # 新建村级卫生室|36个: none by itself
_OVER = expression("(?:投入使用|投用|完工|竣工|通车|开工|动工|挂牌|(?:通过|获批)[^，。；]*)$")
_FOR_ALL = expression(
    "管网|老旧|口袋公园|社区|养老服务|便民|农村|乡镇|公办|普惠性|托位|养老床位|城镇新增就业|(?:输转|创)劳务|农村公路|户厕|担保贷款|保障性(?:租赁)?住房|老旧小区|棚户区|公益(?:性)?岗位|(?:脱贫|转移)劳动力|市场主体|经营主体"
)  # what an area does for all its people


def event(reading: Reading, at: int) -> list[Found]:
    """The occasion spoken of at an offset: the last one of its sentence, else the only one of the paragraph or article."""
    start, _ = reading.sentence_of(at)
    here = reading.within(start, at, "Event")
    if here:
        return here[-1:]
    for begin in (reading.line_start(at), 0):
        names = {f.name: f for f in reading.within(begin, at, "Event")}
        whole = max(names, key=len, default="")
        if whole and all(name[-2:] == whole[-2:] for name in names) and (begin or len(names) == 1):
            return [names[whole]]  # 表彰大会 and 甲县第九次表彰大会 of one paragraph
    opening = next((s for s in reading.sentences if s[0] >= reading.headline_end and reading.within(*s, "Event")), None)
    first = {f.name: f for f in reading.within(*opening, "Event")} if opening else {}
    return list(first.values()) if len(first) == 1 else []  # the one that the article opens with


def accident(reading: Reading, at: int) -> list[Found]:
    """The one accident that the article reports, where the paragraph does not tell of another sort: 地震, but 火灾造成……."""
    every = [f for f in reading.found if f.type == "Event" and f.attributes.get("kind") == "accident"]
    if len({f.name for f in every}) != 1 or min(f.start for f in every) > at >= reading.headline_end:
        return []  # what is told before it belongs to something else
    event, begin = every[-1], reading.line_start(at)
    told = target_words.accidents(reading.vocabulary).findall(reading.text, begin, at)
    kin = next((k for k in _KIN if k.search(event.name)), None)
    same = any(sort in event.name or (kin is not None and kin.search(sort)) for sort in told)
    other = bool(told) and not same and not reading.within(begin, at, "Event")
    return [] if other else [event]


def rescuers(reading: Reading, phrase: Phrase) -> list[Found] | None:
    """某消防救援站接到调度，…，|救出6名: the one team that the paragraph tells of, where its deed is told; None without one."""
    if phrase.verb not in _RESCUES:
        return None
    acts = reading.starting_at(reading.clause_of(phrase.start)[0], "Institution")
    if acts is not None and _TEAM.search(acts.name):
        return [acts]  # 派出60名官兵，|甲消防救援大队|从洪水中救出53人
    named = reading.within(reading.line_start(phrase.start), phrase.start, "Institution")
    teams = {f.name: f for f in named if _TEAM.search(f.name)}
    inner = any(_TEAM_OF.match(reading.text, f.end) for f in teams.values())  # 某支队|甲大队: known by no name here
    return None if len(teams) != 1 else [] if inner else list(teams.values())


def thing(reading: Reading, at: int, end: int, phrase: Phrase) -> list[Found] | None:
    """The project, or the occasion that a clause begins with; None where it begins with none."""
    text = reading.text
    bare = project_topics.bare(reading, at)
    if bare is not None:
        return [bare]
    it = _IT.match(text, at)
    if it:
        project = project_topics.meant(reading, at)
        named = _named_like(reading, at, it.group()) or ([project] if project and _same_kind(project, it.group()) else [])
        return named or ([] if text[at] in "该这" else None)
    one = _project(reading, at, end)
    if one is not None:
        return [one]
    if YEAR.search(text, at, phrase.start):  # 举办旅游节，力争|全年接待游客90万人次: of the area
        return None
    there = phrase.verb in _DONE_THERE and _THERE.match(text, at)
    if there or phrase.verb in target_words.event_verbs(reading.vocabulary) or _TRADED.search(phrase.object):
        named_here = reading.starting_at(at, "Event")
        if named_here is not None or _OCCASION.match(text, at):
            return [named_here] if named_here is not None else event(reading, at)
    return None


def held(reading: Reading, start: int, phrase: Phrase) -> list[Found] | None:
    """市总工会举办招聘会，|提供岗位600个: the occasion that a sentence tells somebody holds; 签约项目9个 of a headline."""
    during = _DURING.search(reading.text, start, phrase.start)
    if during and (here := reading.within(start, during.start(), "Event")):
        return here[-1:]
    if phrase.verb not in target_words.event_verbs(reading.vocabulary):
        return None
    if phrase.start < reading.headline_end and phrase.verb == "签约" and (here := event(reading, phrase.start)):
        return here
    occasions = [
        e
        for e in reading.within(start, phrase.start, "Event")
        if _HELD.search(reading.text, start, e.start) and not YEAR.search(reading.text, e.end, phrase.start)
    ]
    parts = PARTS.search(phrase.object) and _HELD.search(reading.text, start, phrase.start)
    return occasions[-1:] if occasions or parts else None


def _named_like(reading: Reading, at: int, it: str) -> list[Found]:
    """园区 after 众兴柳编产业园: the last name of the paragraph that ends like the bare word."""
    sign = it.removeprefix("该").removeprefix("这个")
    if sign not in _KINDS:
        return []
    start = reading.line_start(at)
    ends = _PARKS if sign == "园区" else (sign,)
    return [f for f in reading.within(start, at, "Place", "Institution", "Project") if f.name.endswith(ends)][-1:]


def _same_kind(project: Found, it: str) -> bool:
    """Whether a bare word can mean a project: 水库 only one that is called so, 项目 any."""
    kind = next((k for k in _KINDS if it.endswith(k)), "")
    return not kind or project.name.endswith((kind, "园") if kind == "园区" else kind)


def _project(reading: Reading, at: int, end: int) -> Found | None:
    """The project that a clause is about: it begins with its name, or with what is told of it before 的."""
    named = reading.within(at, end, "Project")
    if not named or len({p.name for p in named}) > 1 or _SO_MANY.match(reading.text, named[-1].end):
        return None
    between = reading.text[at : named[0].start]
    told = between.endswith("的") and not reading.within(at, named[0].start, "Person")
    if told and reading.starting_at(at, "Place", "Institution") is not None and "由" not in between[:1]:
        there = reading.text[at - 1 : at] == "在" and _BEGUN.search(between)  # 在甲镇同步开工的|乙工程，整治河道9公里
        told = bool(there or re.search(r"投资|建设|承建|实施", between))
    return named[-1] if told or _BUILT.fullmatch(between) or re.search(r"[，、]$", between) else None


def is_over(reading: Reading, clause: int, phrase: Phrase) -> bool:
    """甲学校投入使用，|城镇新增就业2287人: what a clause told of is over, and the area goes on."""
    end = reading.clause_of(clause)[1]
    over = phrase.start > end and _OVER.search(reading.text, clause, end) is not None
    begin, _ = reading.clause_of(phrase.start)
    return over and _FOR_ALL.search(reading.text, begin, phrase.end) is not None
