"""Measures that reach a value: what stands before 达到, 增长 or the number itself."""

import re
from dataclasses import dataclass

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.places.areas import is_area
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets import words as target_words

_BASE = expression(r"(?:[从由](?!.*[从由])[^，。；]{0,16}|比[\u4e00-\u9fff]{1,8}[前时初])$")
_KINDS = expression(r"等\d+[余多]?[种类款]")  # 甲县大雅柑等86种|农产品销售额
_LEAD = expression(
    r"(?:[\s“”：（）●▲■◆★•※▶►]|目前|当前|如今|今年|全年|去年|[上下]半年|[前一二三四]+季度|\d{1,2}[至到]\d{1,2}月份?|同时|此外|其中|期间|(?:假期|节日|假日)(?:期间|里|中)|届时|得知|获悉|了解到|但|而|并|且|还|也|已|将|要|可|拟|共|均|都|就|再|又|新|达到|连续\d+[年月天]|计划|预计|预期|力争|确保|争取|努力|设(?:有|置)?|目标是|锚定|围绕|瞄准|对标|实现|完成|保持|"
    r"(?:保障|形成|具备)(?=年)|以来|截至|累计|先后|全面|全部|带动|推动|促进|使|让|把|到|年内|年底前?|年末|月底前?|(?:建成)?(?:投产|达产|投用|投运)(?:达产|达效)?后|建成后|完工后)+"
)
TRAIL = expression(
    r"(?:同比(?:上年|去年)(?:同期)?|同比|同口径|按?可比口径|按可比价格?(?:计算)?|一度|环比|年均|累计|[比较与](?:上年|去年|前年|上月|20\d\d年)(?:同期)?(?:相比)?|同期|全年|年内|已经?|将|要|可|预计|预期|力争|确保|有望|约|近|稳步|首次|(?:去年|今年|上年|目前|如今)[底末]?|总体|总体上|总共|共有|平均|总数|连续[\d一二三四五六七八九十]+(?:年|个月|个季度)|(?<=[造设理复])今年计划|(?<=[造设理复])(?:今年|计划)|也|均|都|共|由|从|分别在?|现已?|仍|则|更|还)+$"
)
OWN = expression(
    r"(?:[全本该]|我们?)(?:省|市|区|县|州|乡|镇|村|国|街道|盟|旗|自治区|自治州)|该(?:项目|工程|线路?|桥|隧道|大桥|基地|园区|产业园|电站|水库|公司|企业|合作社)"
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
_THOSE = expression(r"(?:\d[\d.]*[百千]?万?元以上|[超过]\d[\d.]*[百千]?[万亿]?元)的?(?:村|行政村|乡镇|企业|农户)(?:占比)?$")
_BASIS = expression("环比|(?<![去上今前])年均")
ASIDE = expression(r"（[^（）]{1,12}）$")  # 固定资产投资（不含农户）
_HOW_MANY = expression("(?:数量|总数|人数)$")
_PASSED = expression(
    "(?P<what>[^，。；]+?)(?:已经?|历史性|成功|首次|一举)*(?:突破|跨越|跨上|迈上|站上|超过)[^，。；]{1,8}(?:大关|关口|台阶)，$"
)
_NOUN = expression(r"[\u4e00-\u9fffA-Za-zⅠ-Ⅴ“”·、+．.\d（）]{2,20}$")
# 长三角|地区|进出口总值, 河北|段|主体结构; but 福州|地区生产总值
_OF_REGION = expression("(?:地区(?!生产|性|间)|区域(?!性|间)|境内|段(?=主体|路基|桥梁|隧道|工程))")
_REGION = expression(r"^地区(?!生产)")  # 东北|地区进出口规模
BARE_SHARES = frozenset(("占比", "比重", "比例", "价格", "面积", "规模", "数量", "总数"))  # of what?
_SETS = expression(r"^[^，。；将把]{2,12}[将把](?=[^将把]{3,}$)")  # 青川江水库|将|泄洪闸数
_DONE_AMID = expression(r"[\u4e00-\u9fff]{3}已(?:累计|经)?(?:接待|完成|发放|建成|实现|带动|吸引)")  # 海滨公园|已累计接待|游客
_NO_NOUN = expression(
    r"^其中$|(?:跨越|飞跃)$|^涉嫌$|^涉?金额$|同期|如下|去年|上年|成为|一跃|[我你他她它这那某谁]|了|着|是|不(?!正之风|合格|良|动产|文明|达标|稳定|锈钢)|(?<![棉植])被(?!困|埋|淹|褥|服|动|骗|盗|抢)|没|如何|什么|时候|[一二三四五六七八九十]+是|之后|导致|造成|引发|兑$|同比|增长|下降|\d[个条家座处]|^等|^由|^(?:完工|开工|竣工|签约)$|在[^，。；]{1,8}(?:集中|现场)?(?:签约|签署|召开|举行|举办|落户)|^集中签约投资|方面$|最[高低多少大小]$|(?<!行)为$|等$|^[、的在和与是]|投用$|投产$|使用$|及时(?![受办处响回]|报告率|率)|共有$|^双方|[占有]$|[至到]\d|阶段$|^(?:其余|剩余|其他|全国|全省|全市)$|^（"
)
# what a yield is told in, in a row with other results
_ROSE = expression(r"(?:年均|同比|累计|比上年|较上年)?(?:提高|提升|增长|上升|下降|降低)了?$")
_BY = expression(r"(?:同比|环比|[比较](?:上年|去年|年初)(?:同期|末|底)?)?(?:增加|减少|净增)了?$")  # 受案|增加|9件，上升3%
_OF_PLAN = expression(
    "(?<=[\u4e00-\u9fff]{2})(?:占|为|完成)[\u4e00-\u9fff]{0,4}(?:预算|计划|任务|目标)$"
)  # 收入|占年度预算|52%，增长8%
_MORE = expression(r"(?:同比|环比|年均)?(?:增长|下降|增加|减少|提高)$")
OF_SO_MANY = expression(r"^\d+[项件个](?=[\u4e00-\u9fff]{4})")  # 20项|民生实事投资
# 养蚕|6200张, 产茧|248吨: what is bred, grown or picked, whatever the tagger makes of it
YIELDS = expression(
    r"(?:年)?[养种产栽育采捕](?![老护类子业品值权量出能区地购集样访用矿砂光树才人儿龄幼植培殖暖取伐掘捞鱼权房生])[\u4e00-\u9fff]{1,6}$"
)
HERDS = frozenset("只 头 羽 张 株 棵 袋 尾 箱 盆 匹 口 亩 吨 公斤 斤".split())
_LAND = expression(r"(?:园|[田林地]|基地|大棚|果树|牧草|药材|蔬菜|水稻|小麦|玉米|草场)$")
_GROWS = expression(r"[要将可已再都也均达预计力争]{0,4}(?:扩大?[到至]|发展到|增加?[到至]|提高[到至]|达到)")
# 肉牛|发展到3.2万头: a bare noun that has grown to so many
_GROWN = expression(
    r"[要将可已再都也均预计力争]{0,4}(?:[由从][^，。；]{1,12})?(?:扩种[到至]|扩大?[到至]|发展[到至]|增加?[到至]|壮大到)"
)
_SUFFERED = expression(r"死亡|遇难|伤亡|受伤|失踪|感染|确诊")
# the tags of words that the name of a measure may be made of, and of its last word
INSIDE = frozenset("n nz nw v vn vd a ad an s f Institution Place w d".split())
NOUNS = frozenset("n nz nw vn an Institution Place".split())
ENDS_FIGURE = expression(r"[，。；、！？\s]|$|（[\u4e00-\u9fff]{1,2}）(?=[，。；、])|以上|左右|以内|以下|的")


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is measured, by what kind of phrase (make, reach, rise, group, attend, outcome), and where it stands.

    `modality` is the verb's own; `verb` is the verb; `loose` is true where no listed word says so; `owner` is whose it is
    where the form itself pairs it: 甲县、乙县分别增长6%、7%. `branch` is the part of an economy that it is of: 乡镇工业|完成产值.
    """

    object: str
    kind: str
    modality: str
    start: int
    end: int
    verb: str = ""
    loose: bool = False
    owner: Found | None = None
    branch: str = ""


@dataclass(frozen=True, slots=True)
class Before:
    """The quantity before in the same sentence: its phrase, if it has one, and the noun it counts."""

    quantity: Quantity
    phrase: Phrase | None
    noun: str


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
    spaced = reading.text.rfind(" ", start, at)  # a headline in two parts
    start = max(start, spaced + 1)
    lead = _LEAD.match(reading.text, start, at)
    while lead and lead.end() > start and reading.words and lead.end() not in reading.borders and lead.end() < at:
        lead = _LEAD.match(reading.text, start, lead.end() - 1)  # 新|能源汽车, 再|生水
    start = lead.end() if lead else start
    return start - (reading.text[start - 1 : start] == "“" and "”" in reading.text[start:at]), owner  # “三公”经费


def _in_name(reading: Reading, found: Found) -> bool:
    """“广元黄茶”种植面积: a place that a name in quotes begins with."""
    closed = reading.text.find("”", found.end) if reading.text[found.start - 1 : found.start] == "“" else -1
    return found.end < closed <= found.end + 6


def reach(reading: Reading, quantity: Quantity, begin: int, at: int, kind: str, before: Before | None) -> Phrase | None:
    """覆盖率达到95%, 产值同比增长8%: what is measured stands before the verb, or in the clause before."""
    text = reading.text
    base = _BASE.search(text, begin, at)
    end = base.start() if base else at  # 床位由420张|增至800张, 收入比整治前|增长三成
    start, owner = head_of(reading, begin, end)
    if kind == "rise" and quantity.base_low is not None and quantity.base_low * 4 < quantity.base_value:
        return None  # 下降|0.7%至46.5%: by how much, and to what
    if owner >= 0 and (text[start : start + 1] in ("、", "和", "与") or text[owner - 1 : owner] == "占"):
        return None  # 甲山、|乙山游客人数增长9%: not of the first alone; 占|全县投资比重
    bare = text[start:end]
    trail = TRAIL.search(bare)
    bare = _unquoted(ASIDE.sub("", bare[: trail.start()] if trail else bare).strip("，、和"))
    bare = bare or _passed(reading, reading.clause_of(quantity.start)[0])
    if _DONE_AMID.search(bare):
        return None
    bare = _SETS.sub("", _REGION.sub("", bare))
    bare = OF_SO_MANY.sub("", bare)
    bare = bare.rsplit("的", 1)[-1] if len(bare.rsplit("的", 1)[-1]) >= 4 else bare
    if bare.startswith(("建设", "新建", "打造")) and text[quantity.end : quantity.end + 1] not in "，。；":
        return None  # 建设年出栏量|不低于9万头|的基地: what it is like
    if _HOW_MANY.search(bare) and (done := target_words.verbs(reading.vocabulary).match(bare)):
        bare = bare[done.end() :]  # 投入|收割机数量
    carried = False
    if not bare and before is not None and before.phrase is not None and before.phrase.kind in ("reach", "rise", "make"):
        same = before.quantity.unit == quantity.unit or (kind == "rise" and quantity.sense == "share")
        counted = target_words.measures(reading.vocabulary).search(before.phrase.object)
        next_to = reading.text[before.quantity.end : reading.clause_of(quantity.start)[0]] == "，"  # 接待游客9万人次，增长8%
        if (same and (before.phrase.kind != "make" or counted)) or (kind == "rise" and next_to and quantity.sense == "share"):
            made = before.phrase.verb if next_to and kind == "rise" and before.phrase.kind == "make" and not counted else ""
            made = "" if made == before.phrase.object else made
            bare = made + _OF_PLAN.sub("", _MORE.sub("", before.phrase.object))
            carried = next_to and (kind == "rise" or (kind == before.phrase.kind == "reach"))  # 人才达9万人，力争突破11万人
        elif before.quantity.base_unit == quantity.base_unit:
            bare = before.phrase.object
        elif next_to and kind == "reach" and before.phrase.kind == "rise":  # 零售总额增长8%，|达到320亿元
            bare = _MORE.sub("", before.phrase.object)
    told = _of_amount(reading, quantity, before) if not bare and quantity.unit == "%" else ""
    bare, carried = told or bare, carried or bool(told and kind == "rise")
    bare = share_of(bare, before)
    if bare.startswith("占"):  # 风电装机9万千瓦，|占总装机的比重|超过60%
        bare = before.phrase.object + bare if before is not None and before.phrase is not None else ""
    if (
        bare in BARE_SHARES
        or not is_noun(bare)
        or (kind != "rise" and _SUFFERED.search(bare))
        or not (
            target_words.measures(reading.vocabulary).search(bare)
            or carried
            or ((owner >= 0 or (before and before.phrase)) and _has_grown(reading, quantity, start, bare))
            or _is_told(reading, quantity, start, bare, before)
        )
    ):
        return None
    words = text[start:at]
    verb = text[at : quantity.start] if kind == "rise" else ""
    by = _BASIS.search(words + verb)  # 同比, the usual one, is told apart
    basis = by.group() if by else ""
    basis = basis or ("累计" if words.endswith("累计") and kind == "rise" else "")
    told = basis + re.sub(r"^(?:同比|环比|年均)|了$", "", verb) if kind == "rise" else ""
    return Phrase(bare + told, kind, "", owner if owner >= 0 else min(start, at), quantity.end)


def _passed(reading: Reading, clause: int) -> str:
    """零售总额突破百亿大关，|达到102亿元: what passed a mark that is told in words."""
    begin, _ = reading.clause_of(clause - 1) if clause else (0, 0)
    told = _PASSED.fullmatch(reading.text, begin, clause)
    return reading.text[head_of(reading, begin, told.end("what"))[0] : told.end("what")] if told else ""


def _of_amount(reading: Reading, quantity: Quantity, before: Before | None) -> str:
    """城镇化率年均提高1.2个百分点，|达到68%; 受案增加9件，|上升3%: what rose by so much, which by itself is no result."""
    if before is None or before.phrase is not None:
        return ""
    next_to = reading.text[before.quantity.end : reading.clause_of(quantity.start)[0]] == "，"
    points = before.quantity.base_unit == "百分点"
    clause, _ = reading.clause_of(before.quantity.start)
    rose = (_ROSE if points else _BY).search(reading.text, clause, before.quantity.start) if points or next_to else None
    start, _ = head_of(reading, clause, rose.start()) if rose else (clause, -1)
    return reading.text[start : rose.start()] if rose else ""


def _is_told(reading: Reading, quantity: Quantity, start: int, bare: str, before: Before | None) -> bool:
    """全市刑事警情|下降8%, 注册志愿者|达到9万人: no measure that is listed, but a noun right before the verb."""
    end = start + len(bare)
    if (YIELDS.match(bare) and quantity.unit in HERDS) or (quantity.unit == "%" and _THOSE.search(bare)):
        return True  # 年养蚕|突破1万张; 村集体收入30万元以上的村|达到七成
    if quantity.unit == "亩" and _LAND.search(bare) and _GROWS.match(reading.text, end):
        return True  # 桑园|扩到2万亩
    words = words_of(reading, start, end) if reading.text[start:end] == bare and quantity.sense in ("share", "count") else []
    row = before is not None and before.phrase is not None and before.phrase.kind == "rise"  # 钢材增长8%，|铜材|增长7%
    other = target_words.told_only(reading.vocabulary).search(bare)
    return (
        bool(words)
        and words[0][2] not in ("v", "d")
        and words[-1][2] in NOUNS
        and len(bare) >= (2 if row else 4)
        and other is None
    )


def _has_grown(reading: Reading, quantity: Quantity, start: int, bare: str) -> bool:
    """全县肉牛|发展到3.2万头: a bare noun of the area that the clause names, or in a row with other results."""
    end = start + len(bare)
    if quantity.sense not in ("count", "area") or len(bare) < 2 or not _GROWN.match(reading.text, end):
        return False
    words = words_of(reading, start, end) if reading.text[start:end] == bare else []
    things = bool(words) and all(tag in ("n", "nz", "vn", "nw") for _, _, tag in words)
    return things and target_words.told_only(reading.vocabulary).search(bare) is None


def _unquoted(bare: str) -> str:
    """Without quotes that are open or hold the whole: “三公”经费 stays."""
    whole = bare.count("“") != bare.count("”") or re.fullmatch("“[^“”]*”", bare)
    return bare.replace("“", "").replace("”", "") if whole else bare


def share_of(bare: str, before: Before | None) -> str:
    """税收收入9亿元，|占比69%: the share is that of the measure before."""
    if bare in ("增幅", "增速") and before is not None and before.phrase is not None and before.phrase.kind in ("reach", "make"):
        return before.phrase.object + bare
    known = (
        bare in ("占比", "总量", "总数", "完成率")
        and before is not None
        and before.phrase is not None
        and before.phrase.kind in ("reach", "make")
    )
    return before.phrase.object + bare if known and before is not None and before.phrase is not None else bare


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
