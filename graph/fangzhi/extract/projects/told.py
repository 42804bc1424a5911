"""Works known by what is told of them: their cost, their site, their builders, how far they have come."""

import re
from collections.abc import Iterator
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.reading import Reading
from fangzhi.vocabulary import Vocabulary

# 安仁县职教中心新校区|建设现场; 供水保障工程|概算投资…; 风电场|并网发电; 扩建项目|由镇政府申报
_ADVERBS = (
    r"(?:[左右][洞线幅]|单[洞幅])?(?:，?(?:目前|刚刚|刚|现|已|正|正在|近日|日前|今年|去年|年内|正式|顺利|全面|全线|基本|如期|按期|实现|成功|全部|集中|同步|全容量|累计|也|均|于|自|"
    r"[\d月日年底前]+|[上中下]旬|计划|预计|力争|即将|将)|同时|同日|同期|当日|当天|双双|相继|先后|陆续)*"
)
_COST = expression(
    r"(?:[\u4e00-\u9fff\d]{0,4}(?:线|段|标))?(?:建设|施工)(?:现场|工地)|，?是一[项座条个处][^，。；]{2,30}(?:水利|交通|能源|民生|公益|枢纽|型|重点|重大)(?:工程|项目)|，?已?(?:由[^，。；]{2,24}(?:承建|投资|建设|实施|开发|申报|施工|中标|代建|开工|动工)(?!的)"
    r"|(?:(?:[坐座]落|位于)[^，。；]{2,24}，)?(?:总|规划)?(?:占地|用地)[^，。；]{2,14}，(?:总?建筑面积[^，。；]{2,14}，)?(?:计划|概算|估算)?总?投资|(?:被)?(?:列入|纳入|列为)[^，。；]{0,16}(?:项目|计划|工程|实事)|(?:一期|二期|首期|计划|预计|规划|概算|估算|批复|设计|工程|项目|累计)*(?:总?投资|总?造价|投入))"
    rf"|，(?:已|目前|累计)*完成(?:总?投资|总?工程量)(?=[\d约近超的])|(?:规划|设计|设置|核定|新增)(?:床位|学位|停车位)\d|，?因[^，。；]{{2,14}}，?(?:目前|现|一度|已|暂时?|被迫|全面|处于)*(?:停工|停建|缓建|停滞|搁置|烂尾|延期|滞后)|{_ADVERBS}(?:铺轨|架梁|架设|铺设|掘进|开挖|完成(?:路基|桥梁|隧道|土石方|土方|挖方|填方|铺轨|架梁|[^，。；\d]{{0,4}}铺设))[^，。；\d]{{0,8}}\d|{_ADVERBS}(?P<verb>完成投资|完成(?:总)?工程量|提前[^，。；]{{1,6}}(?:完工|竣工|送电|通车|投用|投产)|送电|通水|通气|交付使用|超期|逾期|停工|进入[^，。；]{{1,12}}(?:阶段|期)|进入尾声|完成主体施工|完成(?:招标|可研|前期|征地|选址|(?:初步)?设计|立项)|通过[^，。；、]{{0,14}}验收|并网|合龙|贯通|试生产|试运行|试运营|"
    r"进场施工|获批|奠基|封顶|竣工|完工|投产|投运|通车|开工|动工|开建|"
    r"破土动工|加快建设|加紧建设|正在(?:安装|施工|调试|装修|铺设|浇筑)|主体结构|完成竣工验收|建成)"
)
_SITE = expression(
    rf"(?:现场|工地)|(?<=[桥道洞房])(?:主[墩塔梁桥体]|桥[面墩]|[左右]洞|掌子面|外立面|钢箱梁|双线|正洞)|(?:技术|现场|总)?(?:负责人|经理|指挥长|指挥|总工程师|总工)(?=[\u4e00-\u9fff]{{2,4}})|，?(?:规划|设计|线路|一期|总)*(?:占地|用地|(?:建筑|灌溉|治理|修复|建设)?面积|装机|全长|总长|长度|起于|起点|起自|位于|[坐座]落|选址|正在洽谈|建设内容|建设规模|建设周期|建设工期|工期|涉及|覆盖|分[两二三四]期)"
    r"|落[在子于][\u4e00-\u9fff]{2}|，?是(?:其中之一|(?:此次|本次|当天|这次)[^，。；]{0,20}(?:项目|工程)之一|[^，。；]{0,24}(?:签下|招引|引进)|[^，。；的]{3,24}(?:公司|集团)(?:在[^，。；]{2,10}?)?(?:独资|全额)?(?:投资|承建|开发)|[^，。；]{0,14}(?:重点|重大|标志性|民生|控制性)[^，。；]{0,6}(?:项目|工程))"
    rf"|{_ADVERBS}(?:启动|落户|落地|签约|施工|实施|推进|有序推进|调试|列入(?!《)|纳入|投用|投入使用)"
)
# 提升项目|（一期）|由…; 灌溉工程|（简称“引水工程”）是全省重点工程，|总投资…
_ASIDE = expression(r"(?:（[^（）]{1,16}）)?(?:是[^，。；]{2,16}，)?")
_ASIDE_BEFORE = expression("（[\u4e00-\u9fff]{1,6}）$")
_FIGURE = expression(
    r"\d[^，。；的]{0,6}元(?:[^，。；\d]{0,6}(?:资金|经费|捐款))?(?:，?用于(?:[^，。；的]{1,10}的)?|，?(?:[^，。；]{0,6}在[^，。；]{1,14})?(?:用于)?(?:建设|新建|改建|扩建|建成|建起|修建|兴建|打造|援建|建)(?:了|起)?(?:一[座个处条家])?)“?$|"
    r"(?:投资|投入|占地|面积|装机容量|装机|概算|造价)[^，。；\d]{0,8}\d[^，。；的]{1,12}"
    r"(?:的|(?:新建|改扩建|扩建|兴建|建设|打造|建成|建起)(?:了|起)?)(?:“)?$"
)
_WHOSE = expression(
    r"(?:开工|开建|动工|竣工|完工|实施|建设|开发|承建|施工|投资|申报|谋划|打造|兴建|修建|援建|总承包|牵头)的(?:“)?$"
)
_OPEN = expression("一[个座处条批项]|多个|许多|不少|[等是]")
_MANY_OF = expression("一批|一大批|一系列|多个|许多|不少|各类")
_A_LOT = expression("(?:一大?批|一大?系列|多个|许多|不少|各类|若干)$")
_NEAR = expression("的|[修建]|用于|打造")
_IN_NAME = frozenset("n nz nw a an ad v vn s f Place Institution Time".split())
_ENDS = frozenset("n nz ns s Place Person Institution".split())  # a hamlet may be tagged as a person: 黄沙坪
ITEM_MARK = expression(r"(?:\d{1,2}[.．、]|[①-⑳])(?=[\u4e00-\u9fff])")
_JOINTS = "占和及与至到把为由以"
_COMPANIES, _GAP = ("公司", "集团"), 12
_NOUNS = frozenset("n nz nw an vn s Place Institution".split())
_OWNER = expression("[^，。；]*(?:公司|集团|合作社)(?!总部|基地|大楼|大厦|[^，。；]{0,2}$)")
_NUMBERED = expression(
    r"\d[\d.]*(?:MW|GW|kV|KV|兆瓦|万千瓦)[\u4e00-\u9fff]{0,2}|[GSXYC]\d{1,4}[\u4e00-\u9fff]{0,4}|[百千]?万(?:千瓦|吨|头|只|亩|羽|锭|套|台)|\d[\d.]*(?:千伏|兆瓦|万千瓦|万吨|万头|万只|万羽|万套|万台|吨|头|期|号|年)|第[一二三四五\d]+[批期]|[一二三四五]期|[一二三四五六七八九十\d]{1,2}组"
)
_LETTERS = expression("[\u4e00-\u9fff]{2,3}")
_DESCRIBED = expression(
    r"(?:\d[\d.]*[万亿]?(?:元|亩|平方米|公里)|(?<!主)承建|(?:投资|出资|[援新改扩兴]|负责)建设?|施工|实施|开工|动工|开建|竣工|建成|打造)的"
    r"(?P<name>(?!\d|(?:一|首|第|其|该|这)[批个座项家些]?)(?:[^，。；：、的了\n]|、(?=[绿亮硬美净]化))*)$"
)
_DESCRIBED_PHASE = expression(
    r"(?:(?:投资|占地)[^，。；的]{0,4}\d[\d.]*[万亿]?(?:元|亩)(?:建设)?|位于[^，。；的]{2,10})的“?(?P<name>[^，。；：、的了\n\d]{3,20}?[一二三四]期)"
    r"(?=[，。；、]|正|已|将|计划|预计|于|在|建成|开工|顺利|全面|主体|开|[今去明]年|上个?月|\d)"
)
_PHASE_GOES_ON = expression(
    r"(?:^|[，。；、的])(?P<name>[^，。；：、的了\n\d]{3,18}?[一二三四]期)(?=(?:[上本]个?月|[去今]年|日前|近日|\d{1,2}月)*(?:正在|已|建成|竣工|开工|投产|全面|顺利|即将|将于))"
)
_BUILT_FOR = expression("(?<=元)(?:新建|改扩建|扩建|兴建|建设|打造|建成|建起)(?:了|起)?")
_SIZED = expression(
    r"±?\d[\d.]*[百千]?[万亿]?(?:千伏特?(?!安)|锭|英寸|GWh|MWh|MW|GW|kV|千瓦|千伏安|平方米|立方米|纳米|米|亩|公里|片|辆|件|台|套|张|公斤|羽|尾|只|头|吨)级?$"
)
CHOSEN = expression("(?:选址|落户|位于|[坐座]落|落地|入驻)[于在]?$")  # where it is to stand, not what
_MANY = expression("(?:重大|重点|骨干|标志性|在建)$")
_PARTS = expression("主要建设|建设内容|包括|配套建设|新上|新增")
_BATCH = expression("第[一二三四五]批")
_COUNT = expression(r"(?:19|20)\d\d年|第[一二三四五\d]+[批期]|[\d“”]")
_SPOT = expression("(?:施工)?(?:现场|工地)")
_WORKS = ("工程", "项目")
_FURTHEST = 30
# 抢抓国债|项目: what follows is not what the verb builds
ACTS = expression(
    r"选址|督查|督导|检查|出席|参加|见证|考察|视察|调研|察看|走进|来到|落户|位于|[坐座]落|抢抓|申请|争取|谋划|(?:正式)?(?:核准|批复|审批)|储备|引进|招引|包装|入库|带动|服务|参与|负责|聚焦|围绕|承担|承接|组织|开展|举行|召开|吸引|支持|完成|加强|加快|优化|强化|创新|共建|投建|成立|打造|签订|签署|促成|加大|(?:充分)?发挥|作为|确保|力争|要求|实施|推进|推动|建设(?!项目|工程)"
)
_SELF = expression("[该本此这各是]|时速|同类|多[个项]|一[个批项系]|[两三四五六七八九十]个|类$|型$")


def find(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where names stand that end with a head and have their own figures, builders or progress beside them."""
    for match in project_words.phased(reading.vocabulary, project_words.EVERY).finditer(reading.text, reading.headline_end):
        end = match.end()
        end += reading.text.startswith("”", end) and "“" in reading.text[max(0, end - _FURTHEST) : end]
        works = match.group().endswith(_WORKS)
        strength = reading.vocabulary.lexicon("project_heads")[match["head"]]["strength"]
        strong = works or strength == "strong"
        aside = _ASIDE.match(reading.text, end)
        at = aside.end() if aside else end
        built = at + 2 * reading.text.startswith("建设", at)  # 甲中学新校区|建设已完成投资9亿元
        stage = _COST.match(reading.text, at) or _COST.match(reading.text, built)
        cost = stage is not None
        spot = strength == "deed" and bool(_SPOT.match(reading.text, at))
        told = cost or spot or bool(strong and (_SITE.match(reading.text, at) or _SITE.match(reading.text, end)))
        near = _NEAR.search(reading.text, max(0, end - _FURTHEST - 6), match.start())
        if (not told and not near) or (strength == "told" and not _ends_name(reading, match, told)):
            continue
        after = reading.word_at(end)
        if not told and not works and after is not None and after.tag in ("n", "vn") and end in reading.borders:
            continue  # 总投资1亿元的甲乡|公路|安防提升项目
        start = name_start(reading, match.start(), works)
        if start is None or not (told or _introduced(reading, start)) or CHOSEN.search(reading.text, max(0, start - 5), start):
            continue
        if _of_many(reading, start) or (stage and stage["verb"] and reading.text[start - 1 : start] == "在"):
            continue  # 甲企业在|乙加工园区|竣工
        area = project_words.area_at(reading, start, match.start())
        if spot and not cost and area is None:
            continue  # 采煤沉陷区治理|现场
        if area is not None and area.attributes.get("kind") == "zone" and "code" not in area.attributes and works:
            area = None  # 某湿地公园|提升工程: the park is what the works are of
        least = 3 if strong else 4
        if area is not None and area.end <= match.start():
            least = 2 if works or not strong else 0  # 清原|抽水蓄能电站
            least = 0 if _in_hamlet(reading, start, match.start()) else least  # 甲镇茶亭村|安置点
        if reading.text[start] in "市县区州镇乡村":
            least = 1 if not told else min(least, 3)  # 投资9亿元的|市体育公园, 县二中改扩建|完工
        begin = area.end if area is not None and area.end <= match.start() else start
        if _MANY.search(reading.text, begin, match.start()):
            continue  # 清洁能源重大|项目
        core = project_words.generic(reading.vocabulary).sub("", reading.text[begin : match.start()])
        if _FIGURE.search(reading.text, max(0, start - 24), start):
            least = least - 1 if strong or end - start < 6 else 2  # 投资9万元建设|核桃烘干中心
        elif strong and _of_area(reading, start) and end - start > 4:
            least = min(least, 2)  # 甲县乙镇的|高家水库项目
        elif strong and _whose(reading, start) and (after is None or after.tag not in _NOUNS):
            least = min(least, 2)  # 由乙公司投资建设的|云湖风电场
        least -= _BATCH.search(core) is not None or (strong and cost and start == reading.clause_of(start)[0])
        if len(_COUNT.sub("", core)) >= least:
            yield start, end


def described(reading: Reading, head: int) -> int | None:
    """甲公司投资9亿元建设的|乙村三组公路及乙大桥项目: what is described begins behind the 的, whatever its words are."""
    told = _DESCRIBED.search(reading.text, max(reading.clause_of(head)[0], head - _FURTHEST - 12), head)
    begin = told.start("name") if told else 0
    lead = project_words.generic_lead(reading.vocabulary).match(reading.text, begin, head) if told else None
    begin = lead.end() if lead else begin
    begin += reading.text.count("“", begin, head) > reading.text.count("”", begin, head)  # 投资9亿元的|“甲产业园”
    return begin if told and 2 <= head - begin <= _FURTHEST and not reading.within(begin, head, "Person") else None


def nominal(reading: Reading, start: int, end: int) -> bool:
    """Whether all of a stretch can stand in a name: 医院|康复楼, but not 医院|正在改造."""
    while start < end and (word := reading.word_at(start)) is not None and (word.tag in _IN_NAME and word.tag != "Time"):
        start = word.end
    return start >= end


def phased(reading: Reading) -> Iterator[tuple[int, int]]:
    """总投资9亿元的|甲山寨二期|开门迎客: what is described and ends with its phase, whatever it is."""
    for match in reading.matches(_DESCRIBED_PHASE, "期"):
        if not reading.within(match.start("name"), match.end("name"), "Person"):
            yield match.span("name")
    for match in reading.matches(_PHASE_GOES_ON, "期"):
        owner = reading.starting_at(match.start("name"), "Place", "Institution")
        if owner is not None and owner.end <= match.end("name") - 2:
            yield match.span("name")


def _ends_name(reading: Reading, head: re.Match[str], told: bool) -> bool:
    """Whether a head that ends many words ends a name here: 分拣车间, but not 办厂 or 堤|防."""
    word, after = reading.word_at(head.end("head") - 1), reading.word_at(head.end())
    ends = told or (head.end() in reading.borders and (after is None or after.tag not in _NOUNS))
    return ends and word is not None and (word.tag in _NOUNS or head.end("head") - head.start("head") > 1)


def _introduced(reading: Reading, start: int) -> bool:
    left = reading.text[reading.sentence_of(start)[0] : start]
    return bool(_FIGURE.search(left) or _WHOSE.search(left))


def _in_hamlet(reading: Reading, start: int, head: int) -> bool:
    """Whether a village is all that a name has before its head."""
    place = next(
        (f for f in reading.within(start, head, "Place") if f.end == head and f.name.endswith(project_words.HAMLETS)), None
    )
    return place is not None


def _of_many(reading: Reading, start: int) -> bool:
    """一大批|调蓄水工程, 一批财政支持的|污染防治工程: any of them, none by name."""
    clause, _ = reading.clause_of(start)
    of = reading.text[start - 1 : start] == "的" and _MANY_OF.search(reading.text, clause, start)
    return bool(of or _A_LOT.search(reading.text, max(0, start - 4), start))


def _of_area(reading: Reading, start: int) -> bool:
    area = reading.ending_at(start - 1, "Place") if reading.text[start - 1 : start] == "的" else None
    return area is not None and project_words.is_area(area)


def _whose(reading: Reading, start: int) -> bool:
    """由乙公司投资建设的|云湖风电场: one's own, not 一个由企业打造的|产业园."""
    clause, _ = reading.clause_of(start)
    return bool(_WHOSE.search(reading.text, clause, start)) and _OPEN.search(reading.text, clause, start) is None


def name_start(reading: Reading, head: int, works: bool) -> int | None:
    """Where a name begins whose head stands at an offset: back over words that can stand in one."""
    text, at = reading.text, head
    if (whole := described(reading, head)) is not None:
        return whole
    floor = max(head - _FURTHEST, reading.clause_of(head)[0])
    while at > floor:
        if text[at - 1] in "“”·+＋":
            at -= 1
            continue
        if sized := _SIZED.search(text, max(floor, at - 12), at):  # 10万锭|紧密纺生产线, 8英寸|硅片项目
            at = sized.start()
            continue
        word = reading.word_at(at - 1)
        if word is None or word.start < floor:
            break
        told = text[word.start : at]
        parts = project_words.heads_end(reading.vocabulary).search(text[floor : word.start]) is None
        joined = told in ("及", "与") and at < head and (works or parts)  # 种质资源保护|与|产业融合示范园
        if word.tag == "Time" and not project_words.YEAR.fullmatch(told):
            break
        if told in ("前", "后", "内") and word.start > floor and (day := reading.word_at(word.start - 1)) and day.tag == "Time":
            break  # 年底前|艾比湖生态修复工程
        line = told == "高速" or (
            text.startswith("高速", at) and word.tag == "m" and _LETTERS.fullmatch(told)
        )  # 六潜|高速|连接线
        brand = word.tag == "Person" and reading.starting_at(word.start, "Person") is None
        if word.tag not in _IN_NAME and not brand and not _NUMBERED.fullmatch(told) and not joined and not line:
            break
        at = word.start
    if (mark := ITEM_MARK.match(text, floor, at)) and text[at : at + 1] not in "“”":
        at = mark.end()  # 1.|集镇污水管网工程: whatever its words are
    if text[at:head].count("“") != text[at:head].count("”"):
        return None
    for act in _acts(reading.vocabulary).finditer(text, at, head):
        if not text.startswith(_WORKS, act.end()) or act.start() == at:
            at = max(at, act.end())
    at += 2 * text.startswith("其中", at) + (at > 0 and text.startswith("其中", at - 1))
    at = max(at, *(text.rfind(mark, at, head - 3) + 1 for mark in "》《在"))  # 《甲方案》《|乙工程可研报告》, 张三在|甲项目
    if built := _BUILT_FOR.match(text, at, head):  # 投资9万元|建成|紫米加工厂
        at = built.end()
    owner = _OWNER.match(text, at, head)
    own = project_words.generic(reading.vocabulary).sub("", text[owner.end() : head].replace("厂房", "")) if owner else ""
    if owner and (not (1 < head - owner.end() <= 3 or len(own) < 2) or reading.starting_at(at, "Institution") is None):
        at = owner.end()  # 甲公司|乙民宿集群项目, of a company that no list knows; not 甲公司|有机肥厂
    lead = project_words.generic_lead(reading.vocabulary).match(text, at, head)
    at = lead.end() if lead else at
    at = _behind_joint(reading, at, head)
    at = other_end(reading, at, floor)
    at = _behind_owner(reading, at, floor)
    clean = (
        at < head and text[at] not in "及与”" and not text.endswith(_COMPANIES, at, head) and _SELF.search(text, at, head) is None
    )
    part = _PARTS.search(text, floor, at)  # 主要建设甲生产线: what the works are made of
    return at if clean and not part and not reading.within(at, head, "Person") else None


def _behind_joint(reading: Reading, at: int, head: int) -> int:
    """甲集团|和|中线工程, |占|增发国债项目: a verb or a joint of one character is no part of a name."""
    word = reading.word_at(at)
    joint = word is not None and word.start == at and word.end == at + 1 and reading.text[at] in _JOINTS
    return at + 1 if joint and head - at > 3 else at


def _behind_owner(reading: Reading, at: int, floor: int) -> int:
    """甲公司|高密度互连线路板项目: all that stands between a company and its works is their name, whatever its words are."""
    owners = [f for f in reading.within(floor, at, "Institution") if f.name.endswith(_COMPANIES)]
    if not owners or not 0 < at - owners[-1].end <= _GAP:
        return at
    between = project_words.words_in(reading, owners[-1].end, at)
    apart = any(w.tag in ("p", "c", "u", "w", "r") or (w.tag == "v" and w.end - w.start > 1) for w in between)
    return at if apart else owners[-1].end


def other_end(reading: Reading, at: int, floor: int) -> int:
    """G312线至|甲镇公路改扩建工程, 甲坪（乙村）至|丙湾公路: a line is named by both its ends."""
    while at - 2 >= floor and reading.text[at - 1] in "至到经" and not reading.text[at - 2].isdigit():
        aside = _ASIDE_BEFORE.search(reading.text, floor, at - 1)
        end = aside.start() if aside else at - 1
        word = reading.word_at(end - 1)
        far = word is not None and word.start >= floor and word.end == end and word.tag in _ENDS
        if not far or word is None or reading.starting_at(word.start, "Person") is not None:
            break
        at = word.start
    return at


@cache
def _acts(vocabulary: Vocabulary) -> re.Pattern[str]:
    rows = vocabulary.lexicon("project_verbs")
    visits = "|".join(v for v in vocabulary.terms("project_verbs") if rows[v]["side"] == "visit")
    return expression(ACTS.pattern + rf"|{visits}|(?:新建|改建|扩建|兴建|修建|建成)(?=县|市|区|镇|村|了)了?")
