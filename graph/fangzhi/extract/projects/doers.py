"""Who pays for works and who builds them, by any verb of paying or building beside a body in the segment of a project."""

from collections.abc import Iterator
from itertools import pairwise

from fangzhi.expressions import expression
from fangzhi.extract.projects import owners as project_owners
from fangzhi.extract.projects import parties as project_parties
from fangzhi.extract.projects import segments as project_segments
from fangzhi.extract.projects.segments import Segment
from fangzhi.extract.projects.words import Row
from fangzhi.extract.reading import Found, Reading

Part = tuple[str, Found, int, int]  # attribute, body, and the clause that says so
# whose money or whose works it is, in whatever verb
_PAYS = expression(
    r"(?<!中)(?<!招)投(?!标|工|产|用|运|入(?:使用|运[营行]|生产))|掏|出资|出钱|筹(?!）)|斥|砸|(?<![调两几])拨(?!人)|捐|采购|(?<!分)发包|(?<!约谈)(?:业主|东家|甲方|项目法人)|控股|参股|持股|占股|跟投|名下|"
    r"独资|合股|买单|认缴|各[占出]|(?:出|拿出|花|花费|用)了?[约近超]?[\d.]+[百千万亿]*元|\d元[^，。；]{0,4}(?:由|来自)|(?:自己|自家)的|(?:钱|资金|费用|经费)(?:由|来自|出自)[^，。；|]{0,4}\|"
)
_BUILDS = expression(
    r"承[建揽包接担]|总包|施工|中标|中选|胜出|拿下|揽下|包给|交给|落到|修[建筑]?|盖|建(?!设单位|议|筑面积|制|档|立)|安装|[进入驻]场|进的场|干|做|栽|铺|啃|打桩|开挖|开建|装修|砌|架设|的活|负责|实施|代建|搭"
)
_OWN_WORKS = expression(
    r"(?:独家|自主|投资|共同|联合|全额|自筹)*(?:新建|兴建|兴办|开办|创办|开发|打造|投建)"
)  # 由甲牧业集团|新建: its own works
_RAISERS = expression(
    "建[工筑设安]|工程|路桥|桥梁|[一二三四五六七八九十][航公]?局|水电|施工|铁建|交建|安装|市政|照明|园林|装饰|建业|营造|修缮|古建|土木"
)
# 业主单位|甲公司, 掏钱的是|甲集团; 总包方|乙公司, 施工的是|乙公司: what a body is called right before its name
_OWNER = expression(
    r"(?:(?<!原)(?:业主|投资[方商人]|股东|老板)|东家|招标[人方]|采购[人方]|发包[人方]|出资[人方]|甲方|法人|建设单位|主办方|[掏出]钱的|投钱的)(?:单位)?[，：为是系]?$"
)
_CONTRACTOR = expression(
    r"(?:总承?包|施工|承包|承建|中标|代建|乙|安装|干活|修|盖)(?:方|单位|人|商|企业|候选人|的|的企业)(?:活儿?的)?[，：为是系]?$|(?:揽|接|拿)下[^，。；]{0,8}的[，：为是系]?$"
)
# who has another part in it: lends, watches, runs, draws, supplies, is spoken to
_OTHERWISE = expression(
    r"组建|成立|监[理管督]|设计(?!院)|勘[察测]|供货|供应|运营|经营|管理(?!局|处|中心)|贷款|授信|担保|银行|保险|指导|支持|配合|协助|检测|审计|审批|批复|核准|批准|递到|报(?:到|送)|"
    r"订购|收购|购销|入驻|租|客户|约谈|备忘录|框架协议|合作协议|签(?:了|订|署)?[^，。；]{0,10}(?:保底|购销|收购|战略)"
)
# 甲公司|想上一条|乙生产线, 甲公司|在丙村建起了|乙加工厂, 甲集团|名下的|乙风电项目
_AHEAD = expression(
    r"(?P<pays>捐建|援建|名下|独资|投资|出资|[想要拟]?[上建办搞](?:了|起|成|起了)?[一两][座条个处家]|上马|自建|兴建|兴办|把[一两][座条个处家])|(?P<builds>承建|承揽|施工|总承?包|中标|在修|修的|盖的)"
)
_SHAPE = (
    r"(?P<who>[^\s，。；：、的了在是把对有由和与将为给其该\d“”]{2,14}?"
    r"(?:公司|集团|合作社|工程[局处]|[建工道古][筑安桥建]?队|[建城交农水旅]投|[一二三四五六七八九十]建|建工|股份|[菌牧林渔药酒矿茶实]业))"
)
_DOES = expression(
    rf"(?:由|(?:[省市县区]属国企|[本当]地企业))?{_SHAPE}(?:（[^（）]{{1,8}}）)?"
    r"(?:(?P<pays>(?:[当做任](?:甲方|业主|东家))|(?:独家|全额|一次性|自)*(?:掏|出资|投资|斥资|投了|拿出|砸|筹))|在?(?:施工|承[建揽包]|干活|中标|拿下|修|盖|啃|建的|进场))"
)
_GIVEN = expression(
    rf"(?:包给|交给|交由|交到|落到|(?P<pays>业主单位|业主|东家是|掏钱的是)|(?:干活|施工|承建|中标)的是|(?:总包|施工|承建)(?:方|单位))了?{_SHAPE}(?=[，。；]|来|手|头|啃|干|修|建|施工|承|负责)"
)
_BY = expression(r"(?:和|与|同|会同|及|以及|、|联合|携手)(?:（[^（）]{1,8}）)?")
_LABEL = expression("[\u4e00-\u9fff]{2,10}：$")  # 招标人：|甲公司
_SPEAKER = 14  # characters that a title takes between a body and the name of its head
_CALLED = 40  # characters before a name in which stands whose it is


def told(reading: Reading, rows: list[Row]) -> Iterator[Row]:
    """Investors and builders of each project that none are known of; nobody is both."""
    known = {(project.name, attribute) for project, attribute, *_ in rows}
    named = {(project.name, value) for project, _, value, *_ in rows}
    for segment in project_segments.find(reading):
        name, told = segment.project.name, set()
        rest = [*_before(reading, segment), *_of(reading, segment)]
        found = [(what, project_parties.called(reading, body), start, end) for what, body, start, end in rest]
        for attribute, value, start, end in [*found, *_unlisted(reading, segment)]:
            if (name, attribute) not in known and (name, value) not in named:
                named.add((name, value))
                told.add((name, attribute))
                yield segment.project, attribute, value, start, end
        known |= told


def _before(reading: Reading, segment: Segment) -> Iterator[Part]:
    """甲公司|想上一条|乙生产线: the company that the clause of a name begins with."""
    at = segment.project.start
    start = max(reading.clause_of(at)[0], segment.start, at - _CALLED)
    bodies = [b for b in reading.within(start, at, "Institution") if project_owners.is_company(b) and not b.silent]
    if not bodies or bodies[0].start - start > 4:
        return
    does = _AHEAD.search(reading.text, bodies[0].end, at)
    if does and not reading.within(bodies[0].end, at, "Person", "Project") and len(bodies) == 1:
        yield "investor" if does["pays"] else "builder", bodies[0], start, segment.project.end


def _of(reading: Reading, segment: Segment) -> Iterator[Part]:
    for start, end in project_segments.clauses(reading, segment.begin, segment.end):
        if not segment.topic and "；" in reading.text[segment.begin : start]:
            return
        every = [b for b in reading.within(start, end, "Institution") if not b.silent]
        outer = [b for b in every if not any(o is not b and o.start <= b.start and b.end <= o.end for o in every)]
        groups: list[list[Found]] = [outer[:1]] if outer else []
        for one, other in pairwise(outer):
            if _BY.fullmatch(reading.text, one.end, other.start):
                groups[-1].append(other)
            else:
                groups.append([other])
        for k, group in enumerate(groups):
            since = groups[k - 1][-1].end if k else start
            until = groups[k + 1][0].start if k + 1 < len(groups) else end
            attribute = _part(reading, group, (since, until))
            yield from ((attribute, body, start, end) for body in group if attribute)


def _unlisted(reading: Reading, segment: Segment) -> Iterator[tuple[str, str, int, int]]:
    """邯郸八建|干活, 区属国企|肥乡建投|当甲方: a firm that no list knows, by its shape and what it does right behind its name."""
    for start, end in project_segments.clauses(reading, segment.begin, segment.end):
        if not segment.topic and "；" in reading.text[segment.begin : start]:
            return
        told = _DOES.match(reading.text, start, end) or _GIVEN.search(reading.text, start, end)
        if told is None:
            continue
        who = told.span("who")
        listed = reading.within(start, end, "Institution", "Project", "Person")
        if not any(f.start < who[1] and who[0] < f.end for f in listed):
            yield "investor" if told["pays"] else "builder", told["who"], start, end


def _part(reading: Reading, group: list[Found], around: tuple[int, int]) -> str:
    """What bodies do for works, by what stands on both sides of them; "" where nobody can tell."""
    label = _LABEL.search(reading.text, max(0, around[0] - 12), around[0])
    before = _own(reading.text[label.start() if label else around[0] : group[0].start], -1)
    behind = _own(reading.text[group[-1].end : around[1]], 0)
    if _OWNER.search(before):
        return "investor"
    if _CONTRACTOR.search(before):
        return "builder"
    said = f"{before}|{behind}"
    if _OTHERWISE.search(said) or reading.within(group[-1].end, min(around[1], group[-1].end + _SPEAKER), "Person"):
        return ""
    if _PAYS.search(said):
        return "investor"
    if _OWN_WORKS.match(behind) and not _RAISERS.search(group[0].name):
        return "investor"
    firm = all(project_owners.is_company(b) or b.name.endswith(("队", "设计院")) or _RAISERS.search(b.name) for b in group)
    if not firm or not _BUILDS.search(said):
        return ""
    return "builder"


def _own(stretch: str, which: int) -> str:
    """由甲公司投资2亿元|、|乙公司承建: the part of a stretch on this side of the mark that parts two bodies."""
    return stretch.split("、")[which]
