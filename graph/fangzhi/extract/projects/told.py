"""Works known by what is told of them: their cost, their site, their builders, how far they have come."""

import re
from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.projects.begins import FURTHEST, IN_NAME, WORKS, name_start
from fangzhi.extract.projects.rows import DONE
from fangzhi.extract.reading import Reading

# 安仁县职教中心新校区|建设现场; 供水保障工程|概算投资…; 风电场|并网发电; 扩建项目|由镇政府申报
_ADVERBS = (
    r"(?:[左右][洞线幅]|单[洞幅])?(?:，?(?:目前|刚刚|刚|现|已|正|正在|近日|日前|今年|去年|年内|正式|顺利|全面|全线|基本|如期|按期|实现|成功|全部|集中|同步|全容量|累计|也|均|于|自|"
    r"[\d月日年底前]+|[上中下]旬|计划|预计|力争|即将|将)|同时|同日|同期|当日|当天|双双|相继|先后|陆续)*"
)
_COST = expression(
    r"(?:[\u4e00-\u9fff\d]{0,4}(?:线|段|标))?(?:建设|施工)(?:现场|工地)|，?是一[项座条个处][^，。；]{2,30}(?:水利|交通|能源|民生|公益|枢纽|型|重点|重大)(?:工程|项目)|，?已?(?:由[^，。；]{2,24}(?:承建|投资|建设|实施|开发|申报|施工|中标|代建|开工|动工)(?!的)"
    r"|(?:(?:[坐座]落|位于)[^，。；]{2,24}，)?(?:总|规划)?(?:占地|用地)[^，。；]{2,14}，(?:总?建筑面积[^，。；]{2,14}，)?(?:计划|概算|估算)?总?投资|(?:被)?(?:列入|纳入|列为)[^，。；]{0,16}(?:项目|计划|工程|实事)|(?:一期|二期|首期|计划|预计|规划|概算|估算|批复|设计|工程|项目|累计|静态|动态)*(?:总?投资|总?造价|投入))"
    rf"|，(?:已|目前|累计)*完成(?:总?投资|总?工程量)(?=[\d约近超的])|(?:规划|设计|设置|核定|新增)(?:床位|学位|停车位)\d|，?因[^，。；]{{2,14}}，?(?:目前|现|一度|已|暂时?|被迫|全面|处于)*(?:停工|停建|缓建|停滞|搁置|烂尾|延期|滞后)|{_ADVERBS}(?:路基|桥梁|隧道|桩基|土建|渠道|渠系|管道)(?:工程|施工|衬砌|铺设|安装)*(?:已|累计|已累计)?完成[^，。；后]{{0,6}}\d|{_ADVERBS}(?:铺轨|架梁|架设|铺设|掘进|开挖|完成(?:路基|桥梁|隧道|渠道|渠系|管道|管网|隧洞|衬砌|土石方|土方|挖方|填方|铺轨|架梁|[^，。；\d]{{0,4}}铺设))[^，。；\d]{{0,8}}\d|{_ADVERBS}(?P<verb>完成投资|完成(?:总)?工程量|提前[^，。；]{{1,6}}(?:完工|竣工|送电|通车|投用|投产)|送电|通水|通气|交付使用|超期|逾期|停工|进入[^，。；]{{1,12}}(?:阶段|期)|进入尾声|完成主体施工|完成(?:招标|可研|前期|征地|选址|(?:初步)?设计|立项)|通过[^，。；、]{{0,14}}验收|并网|合龙|贯通|试生产|试运行|试运营|"
    r"进场施工|获批|奠基|封顶|竣工|完工|投产|投运|通车|开工|动工|开建|"
    r"破土动工|加[快紧](?:建设|施工)|正在(?:安装|施工|调试|装修|铺设|浇筑|(?:沥青)?摊铺|架设|吊装|收尾|扫尾|砌筑|开挖)|主体结构|完成竣工验收|建成)"
)
_SITE = expression(
    rf"(?:现场|工地)|(?<=[桥道洞房])(?:主[墩塔梁桥体]|桥[面墩]|[左右]洞|[进出洞]口|掌子面|外立面|钢箱梁|双线|正洞)|(?:技术|现场|总)?(?:负责人|经理|指挥长|指挥|总工程师|总工)(?=[\u4e00-\u9fff]{{2,4}})|，?(?:规划|设计|线路|路线|主线|一期|总)*(?:占地|用地|(?:建筑|灌溉|治理|修复|建设)?面积|装机|全长|总长|长度|长[约近]?(?=\d)|起于|起点|起自|位于|[坐座]落|选址|正在洽谈|建设内容|建设规模|建设周期|建设工期|工期|涉及|覆盖|分[两二三四]期)"
    r"|落[在子于][\u4e00-\u9fff]{2}|，?是(?:其中之一|(?:此次|本次|当天|这次)[^，。；]{0,20}(?:项目|工程)之一|[^，。；]{0,24}(?:签下|招引|引进)|[^，。；的]{3,24}(?:公司|集团)(?:在[^，。；]{2,10}?)?(?:独资|全额)?(?:投资|承建|开发)|[^，。；]{0,14}(?:重点|重大|标志性|民生|控制性)[^，。；]{0,6}(?:项目|工程))"
    rf"|(?<=工程|项目){_ADVERBS}(?:新建|改造|敷设|铺设|整治|治理|新增|改建|扩建|加固|安装|栽植|修复|拓宽)[^，。；\d]{{0,10}}\d"
    rf"|{_ADVERBS}(?:启动|落户|落地|签约|施工|实施|推进|有序推进|调试|列入(?!《)|纳入|投用|投入使用)"
)
# 提升项目|（一期）|由…; 灌溉工程|（简称“引水工程”）是全省重点工程，|总投资…
_ASIDE = expression(r"(?:（[^（）]{1,16}）)?(?:是[^，。；]{2,16}，)?")
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
_NOUNS = frozenset("n nz nw an vn s Place Institution".split())
_DESCRIBED = expression(
    r"(?:(?:投资|占地)[^，。；的]{0,4}\d[\d.]*[万亿]?(?:元|亩)(?:建设|实施)?|位于[^，。；的]{2,10})的“?"
    rf"(?P<name>[^，。；：、的了\n\d]{{3,20}}?(?:[一二三四]期|(?<=[\u4e00-\u9fff]{{3}})(?:{DONE})))"
    r"(?=[，。；、等]|正|已|将|计划|预计|于|在|建成|开工|顺利|全面|主体|开|[今去明]年|上个?月|\d)"
)
_PHASE_GOES_ON = expression(
    r"(?:^|[，。；、的])(?P<name>[^，。；：、的了\n\d]{3,18}?[一二三四]期)(?=(?:[上本]个?月|[去今]年|日前|近日|\d{1,2}月)*(?:正在|已|建成|竣工|开工|投产|全面|顺利|即将|将于))"
)
CHOSEN = expression("(?:选址|落户|位于|[坐座]落|落地|入驻)[于在]?$")  # where it is to stand, not what
_GOES_ON = ("，该项目", "，项目", "，该工程", "。该项目", "。项目", "，总投资", "，占地")
_COUNTED = expression(r"[\d一二两三四五六七八九十]+(?:[余多]个|[个座条处所家间栋])(?!标段?)")
_MANY = expression("(?:重大|重点|骨干|标志性|在建)$")
_BATCH = expression("第[一二三四五]批")
_COUNT = expression(r"(?:19|20)\d\d年|第[一二三四五\d]+[批期]|[\d“”]")
_SPOT = expression("(?:施工)?(?:现场|工地)")


def find(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where names stand that end with a head and have their own figures, builders or progress beside them."""
    for match in project_words.phased(reading.vocabulary, project_words.EVERY).finditer(reading.text, reading.headline_end):
        end = match.end()
        end += reading.text.startswith("”", end) and "“" in reading.text[max(0, end - FURTHEST) : end]
        works = match.group().endswith(WORKS)
        strength = reading.vocabulary.lexicon("project_heads")[match["head"]]["strength"]
        strong = works or strength == "strong"
        aside = _ASIDE.match(reading.text, end)
        at = aside.end() if aside else end
        built = at + 2 * reading.text.startswith("建设", at)  # 甲中学新校区|建设已完成投资9亿元
        stage = _COST.match(reading.text, at) or _COST.match(reading.text, built)
        cost = stage is not None
        spot = strength == "deed" and bool(_SPOT.match(reading.text, at))
        told = cost or spot or bool(strong and (_SITE.match(reading.text, at) or _SITE.match(reading.text, end)))
        near = _NEAR.search(reading.text, max(0, end - FURTHEST - 6), match.start())
        if (not told and not near) or (strength == "told" and not _ends_name(reading, match, told)):
            continue
        after = reading.word_at(end)
        if not told and not works and after is not None and after.tag in ("n", "vn") and end in reading.borders:
            continue  # 总投资1亿元的甲乡|公路|安防提升项目
        start = name_start(reading, match.start(), works)
        if start is None or not (told or _introduced(reading, start)) or CHOSEN.search(reading.text, max(0, start - 5), start):
            continue
        if _COUNTED.match(reading.text, end):
            continue  # 投资1200万元建成|冷链仓储中心1座
        there = stage and (stage["verb"] or stage.group().startswith("，"))
        if _of_many(reading, start) or (there and reading.text[start - 1 : start] == "在"):
            continue  # 甲企业在|乙加工园区|竣工, 在|乙工业园|，总投资9亿元的…
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
            costs = end - start > 4 and _FIGURE.search(reading.text, max(0, start - 24), start)  # 投资9亿元的|镇污水处理站
            least = 1 if not told or costs else min(least, 3)  # 投资9亿元的|市体育公园, 县二中改扩建|完工
        begin = area.end if area is not None and area.end <= match.start() else start
        if _MANY.search(reading.text, begin, match.start()):
            continue  # 清洁能源重大|项目
        core = project_words.generic(reading.vocabulary).sub("", reading.text[begin : match.start()])
        if _FIGURE.search(reading.text, max(0, start - 24), start):
            least = least - 1 if strong or end - start < 6 else min(least, 2)  # 投资9万元建设|核桃烘干中心
        elif _is_own(reading, start, end, strong):
            least = min(least, 2)
        least -= _BATCH.search(core) is not None or (strong and cost and start == reading.clause_of(start)[0])
        if len(_COUNT.sub("", core)) >= least:
            yield start, end


def nominal(reading: Reading, start: int, end: int) -> bool:
    """Whether all of a stretch can stand in a name: 医院|康复楼, but not 医院|正在改造."""
    while start < end and (word := reading.word_at(start)) is not None and (word.tag in IN_NAME and word.tag != "Time"):
        start = word.end
    return start >= end


def phased(reading: Reading) -> Iterator[tuple[int, int]]:
    """总投资9亿元的|甲山寨二期|开门迎客, 投资9亿元的|甲镇区道路改造: what ends with its phase or deed."""
    for match in reading.matches(_DESCRIBED, "投资", "占地", "位于"):
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


def _is_own(reading: Reading, start: int, end: int, strong: bool) -> bool:
    """Whether it is told whose works are: 甲县乙镇的|高家水库项目, 由乙公司建设的|云湖风电场, 由甲区援建的|茶叶加工厂，该项目…"""
    if not strong:
        return reading.text.startswith(_GOES_ON, end) and _whose(reading, start)
    after = reading.word_at(end)
    alone = after is None or after.tag not in _NOUNS
    return (_of_area(reading, start) and end - start > 4) or (alone and _whose(reading, start))


def _of_area(reading: Reading, start: int) -> bool:
    area = reading.ending_at(start - 1, "Place") if reading.text[start - 1 : start] == "的" else None
    return area is not None and project_words.is_area(area)


def _whose(reading: Reading, start: int) -> bool:
    """由乙公司投资建设的|云湖风电场: one's own, not 一个由企业打造的|产业园."""
    clause, _ = reading.clause_of(start)
    return bool(_WHOSE.search(reading.text, clause, start)) and _OPEN.search(reading.text, clause, start) is None
