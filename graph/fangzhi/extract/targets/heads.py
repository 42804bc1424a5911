"""Where the name of a measure begins before its verb, and where its owner does; whether a stretch is a noun."""

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.places.areas import is_area
from fangzhi.extract.reading import Found, Reading

OWN = expression(
    r"(?:[全本该]|我们?)(?:省|市|区|县|州|乡|镇|村|国|街道|盟|旗|自治区|自治州)|该(?:项目|工程|线路?|桥|隧道|大桥|基地|园区|产业园|电站|水库|公司|企业|合作社)"
)
# the tags of words that the name of a measure may be made of, and of its last word
INSIDE = frozenset("n nz nw v vn vd a ad an s f Institution Place w d".split())

_KINDS = expression(r"等\d+[余多]?[种类款]")  # 甲县大雅柑等86种|农产品销售额
_LEAD = expression(
    r"(?:[\s“”：（）●▲■◆★•※▶►]|目前|当前|如今|今年|全年|去年|[上下]半年|[前一二三四]+季度|\d{1,2}[至到]\d{1,2}月份?|同时|此外|其中|期间|(?:假期|节日|假日)(?:期间|里|中)|届时|得知|获悉|了解到|但|而|并|且|还|也|已|将|要|可|拟|共|均|都|就|再(?!生)|又|新|达到|连续\d+[年月天]|计划|预计|预期|力争|确保|争取|努力|设(?:有|置)?|目标是|锚定|围绕|瞄准|对标|实现|完成|保持|"
    r"(?:保障|形成|具备)(?=年)|以来|截至|累计|先后|全面|全部|全力冲刺|冲刺|全力|奋力|带动|推动|促进|使|让|把|到|年内|年底前?|年末|月底前?|(?:项目|工程|基地|园区|全部|全面|建成)*(?:投产|达产|投用|投运)(?:达产|达效)?后|建成后|完工后)+"
)
# 要锚定|生产总值增长7%、…的目标: what stands behind the verb
_AIMED = expression(
    "[^，。；]*(?:锚定|紧盯|紧扣|围绕|对标|对照|瞄准|聚焦|完成好?)(?:全年|全市|全县|全区|年度|今年)?(?=[\u4e00-\u9fff]{4})"
)
# 全市|检察机关|制发…: of an area as a whole
_ORGANS = expression(
    r"(?:各级)?(?:(?:检察|审判|公安|政法|司法行政|纪检监察|行政执法)机关|(?:税务|市场监管|应急管理|农业农村|教育|交通运输|水利|卫健)(?:部门|系统)|法院|检察院)(?:共|已|累计)*"
)
# 公司|现有员工320人: whose it is, by a bare noun
_BODY = expression(
    r"(?:目前|如今|现在)?(?:该|本|全)?(?:公司|企业|集团|合作社|学校|[全该我本]校|医院|[全该我本]院|卫生院|园区|基地|街道|社区)(?=现有|拥有|已|共|累计|目前|全年|先后|今年|去年|每?年|将|计划|可|有(?=[学教职员社党师病床医]))|"
    r"(?:该|本)?(?:公司|合作社|集团)(?=年?(?:总?产值|销售|营业|营收|利润|纳税|收入|创汇))"
)
_NOUN = expression(r"[\u4e00-\u9fffA-Za-zⅠ-Ⅴ“”·、+．.\d（）]{2,20}$")
# 长三角|地区|进出口总值, 河北|段|主体结构; but 福州|地区生产总值
_OF_REGION = expression("(?:地区(?!生产|性|间)|区域(?!性|间)|境内|段(?=主体|路基|桥梁|隧道|工程))")
_NO_NOUN = expression(
    r"^其中$|(?:跨越|飞跃)$|^涉嫌$|^涉?金额$|同期|如下|去年|上年|成为|一跃|[我你他她它这那某谁]|了|着|是|不(?!正之风|合格|良|动产|文明|达标|稳定|锈钢)|(?<![棉植])被(?!执行人|告|困|埋|淹|褥|服|动|骗|盗|抢)|没|如何|什么|时候|[一二三四五六七八九十]+是|之后|导致|造成|引发|兑$|同比|增长|下降|\d[个条家座处]|^等|^由|^成[高长宽]|^(?:完工|开工|竣工|签约)$|在[^，。；]{1,8}(?:集中|现场)?(?:签约|签署|召开|举行|举办|落户)|^集中签约投资|方面$|最[高低多少大小]$|(?<!行)为$|等$|^[、的在和与是]|投用$|投产$|使用$|及时(?![受办处响回]|报告率|率)|共有$|^双方|[占有]$|[至到]\d|阶段$|^(?:其余|剩余|其他|全国|全省|全市)$|^（"
)


def head_of(reading: Reading, begin: int, at: int) -> tuple[int, int]:
    """Where the name of a measure begins in [begin, at), and where its owner does (-1: it has none here)."""
    kinds = _KINDS.search(reading.text, begin, at)
    begin = kinds.end() if kinds else begin
    start, owner = begin, -1
    for found in reading.within(begin, at, "Place", "Institution", "Project"):
        with_it = reading.text[found.start - 1 : found.start] in ("对", "与", "同")  # 对东盟|进出口
        if _in_name(reading, found):
            continue
        with_it = with_it or reading.text[found.start - 1 : found.start] in ("赴", "往")  # 赴深圳|签约项目9个
        if found.end > start and found.start - start <= 8 and not with_it and (found.type != "Place" or is_area(found)):
            start, owner = found.end + reading.text.startswith("的", found.end), found.start
    region = _OF_REGION.match(reading.text, start, at) if owner >= 0 else None
    start = region.end() if region else start
    for day in dates.find(reading):
        amid = start < day.start and reading.text[day.start : at] in ("去年", "今年", "上年")  # 生猪存栏|去年|达到9万头
        if (
            begin <= day.start
            and day.end <= at
            and not amid
            and reading.text[day.start - 1 : day.start] not in ("比", "较", "与")
        ):
            start = max(start, day.end + reading.text.startswith("前", day.end))
    person = reading.starting_at(start, "Person")
    start = person.end if person is not None and person.end < at else start  # 张三|累计配送里程
    own = next(OWN.finditer(reading.text, start, at), None)
    if own is not None:
        start, owner = own.end(), own.start()
    body = _BODY.match(reading.text, start, at)
    start = body.end() if body else start
    organs = _ORGANS.match(reading.text, start, at) if owner >= 0 else None
    start = organs.end() if organs else start
    aimed = _AIMED.match(reading.text, start, at) if reading.text.startswith("各", start) else None
    start = aimed.end() if aimed else start
    spaced = reading.text.rfind(" ", start, at)  # a headline in two parts
    start = max(start, spaced + 1)
    lead = _LEAD.match(reading.text, start, at)
    while lead and lead.end() > start and reading.words and lead.end() not in reading.borders and lead.end() < at:
        if reading.text.startswith("后年", lead.end() - 1):
            break  # 投产后|年纳税
        lead = _LEAD.match(reading.text, start, lead.end() - 1)  # 新|能源汽车, 再|生水
    start = lead.end() if lead else start
    return start - (reading.text[start - 1 : start] == "“" and "”" in reading.text[start:at]), owner  # “三公”经费


def _in_name(reading: Reading, found: Found) -> bool:
    """“广元黄茶”种植面积, 烟台市级名师: a place that a name in quotes begins with, or the rank of what is counted."""
    if reading.text.startswith("级", found.end):
        return True
    closed = reading.text.find("”", found.end) if reading.text[found.start - 1 : found.start] == "“" else -1
    return found.end < closed <= found.end + 6


def is_noun(text: str) -> bool:
    """Whether a stretch can be the name of what is measured."""
    return bool(_NOUN.match(text)) and not _NO_NOUN.search(text) and text.count("（") == text.count("）")


def words_of(reading: Reading, start: int, end: int) -> list[tuple[int, int, str]]:
    """The words of the tagger that fill a stretch exactly, [] where they do not or one is no part of a noun."""
    found: list[tuple[int, int, str]] = []
    at = start
    while at < end:
        word = reading.word_at(at)
        if word is None or word.start != at or word.end > end or word.tag not in INSIDE:
            return []
        if word.tag == "w" and reading.text[word.start : word.end] not in "“”":
            return []
        found.append((word.start, word.end, word.tag))
        at = word.end
    return found
