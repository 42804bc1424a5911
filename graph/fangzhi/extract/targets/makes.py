"""What a verb makes or does so many of: 完成2.3万户的户厕改造, 新增床位500张."""

import re

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Reading
from fangzhi.extract.targets import rows as target_rows
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.heads import is_noun
from fangzhi.extract.targets.measures import ENDS_FIGURE, Phrase
from fangzhi.extract.targets.words import PEOPLE

_GAP_LEAD = expression(
    r"^(?:成(?=“)|[和及、并](?:维修|修缮|维护|改造|修复|扩建|改建|整修|加固|续建|落成|竣工|投产|开工)(?=[\u4e00-\u9fff]{2})|全部|所有|被[^，。；被的]{2,6}的|其中的?|了|好|出|到(?!20|位)|另外|首批|各类|各种|各级|各项|的|今年|全省|全市|全州|全区|全县|全旗|全乡|全镇|全村|"
    r"辖区内?)+"
)
_GAP_TRAIL = expression(
    r"(?:共|(?<=功)各|分别[在为有]?|均|都|共计|累计|总计|合计|[多高]?达到?|约|数量|近|超过?|已经?|逾|总数|确保|保证|折合人民币|折款|折价|(?<!利润)(?<!零售)(?<!进出口)总额|要|将|可|拟|需|计划|力争|预计)+$"
)
_NO_OBJECT = frozenset(("价值", "总额", "金额", "总价"))
_OF_DEED = frozenset("面积 数量 规模 总量 人数 能力 成功".split())
_JOBS = ("新增", "转移")  # 城镇|新增就业
_FOUNDS = frozenset("打造 建设 形成 培育 建成 创建 构建 建立".split())
_HEAVY = frozenset(("money", "weight", "power", "energy", "volume"))
# what counted things are like: 年产值10亿元以上的|企业, 110千伏|线路
_LIKE = expression(
    r"^[\u4e00-\u9fff]{0,6}?\d[\d.]*[百千]?[万亿]?[\u4e00-\u9fff]{1,4}?(?:以上|以下|以内|级)的?|"
    r"^(?:\d[\d.]*)?[百千]?[万亿]元(?!以[上下])(?=[\u4e00-\u9fff]{0,6}(?:项目|企业|工程)$)|"
    r"^[\u4e00-\u9fff]{0,6}?[超过]+[百千\d]+[万亿]*元(?:的|以上)?|\d+(?:千伏|A级|G)"
)
_TEAMS = expression("[\u4e00-\u9fff]{2,8}(?:队|组|专班|小组|站|点|合作社|所)")  # 组建|青年服务队|12支: no name
_CODE = expression(r"(?<!\d)(?:12\d{3}|1[12]\d|[2-9]G)(?!\d)|\d+岁")  # 12345热线, 110警情, 5G基站
_TURNS = expression(r"^了?\d+(?:批次?|轮|期|次|个方面)(?:共计?)?")  # 派出6批|42名医生
_AREA = expression("(?:(?:行政|自然)?村|乡镇|街道|社区|县区|[镇乡县区市])(?=[，。；、]|$)")
_OF_AREA = expression("(?:行政|自然)?(?:村|乡镇|镇|乡|县|区|市|社区|国家|省份?|小区|街道)的")
_TEAM = expression(
    r"(?:、|，)?(?:总?共|合计)?\d[\d.]*万?[余多]?[人名]的(?P<noun>[\u4e00-\u9fff]{2,12}?(?:队伍?|组|团))(?=[，。；、]|$)"
)
_ONE = expression("[一两几][台辆艘架座套部栋](?=[\u4e00-\u9fff]{0,6}(?:容量|功率|面积|长度|载重|高度|吨位|产能)$)")
_SORTS = expression(r"(?:、[\u4e00-\u9fff]{1,6}){1,5}等(?P<noun>[\u4e00-\u9fff]{2,10})(?=[，。；])")
_STRETCH = expression("[至到][^至到]{1,10}[段处]$")  # 完成甲隧道至乙关段|12公里|隐患治理
_HOME_OF = expression("(?:园|园区|基地|场|厂|项目|车间)(?=[，。；、]|$|项目|建设)")  # 建设10万头奶牛|产业园
_BEASTS = frozenset("头 只 羽 匹 锭 吨 张 床 人 户".split())
_LISTS = expression(
    r"^[^，。；]{2,30}[、”][^、，。；]{1,10}等(?![级次待候量]|领域|方面|行业|[\u4e00-\u9fff]{0,2}$)"
)  # 共建橡胶、渔业等|科技小院|15个
_JOIN = expression("[、和与及]?")
_AND_MORE = expression(
    r"等?(?:地(?!区)|[两三四五六七八九十\d]{1,2}(?:地|个?(?:[市县区乡镇村]|街道|社区|乡镇|县区)))的?"
)  # 甲县、乙县|等地, 两镇
_OF_THOSE = expression(r"[\u4e00-\u9fff]{0,3}?(?:乡镇|(?:行政|自然)?村|[市县镇乡州]|(?<!示范)(?<!园)区|街道|社区|小组)(?!级|委)")
_SEVERAL = expression("[、和与及]")
_SO_MANY = expression("^[两二三四五六七八九十]+个")  # 建成甲河、乙江|两个|灌区渠道126公里
# 带动|河东、河西两个村的|96名妇女: where the people are of that are counted
_WHERE_OF = expression(
    r"(?:[^，。；的]{0,16}?(?:[两三四五六七八九十几多]+|\d+)?个?)(?:邻|行政|自然)?(?:村|乡镇|[镇乡县]|社区|街道|小区)的?"
)
# 改造|6个|村管网: what is counted are the areas
_NET = expression(
    r"(?P<area>(?:行政|自然)?村|乡镇|[镇乡]|社区|街道|小区|台区)的?(?P<net>[\u4e00-\u9fff]{0,6}(?:管网|线路|电网|管线|道路|环境)(?P<work>改造|更新|升级|整治|提升|建设)?)(?=[，。；、]|$)"
)
_SHARE_OF = expression(r"(?P<what>[\u4e00-\u9fff]{2,10})的$")
_ASIDE = ("（", "对", "向", "给", "把", "将", "让")  # 投入870万元|对体育场进行改造
_EACH = ("街道", "乡镇", "镇", "社区", "村")  # 建成|街道养老服务中心|4处
_NEAR = ("周边", "附近", "当地", "本地")  # 带动|周边|20人就业
_COST_OF = expression("(?:实施|启动|组织实施|建设|新建|改造|修建)[^，。；]{2,}(?:项目|工程)$")  # 投入2亿元|实施提升工程
_TOLD = frozenset(("发布", "公布", "通报"))
_AFTERWARDS = expression("(?:投产|达产|投用|投运|投入使用)?(?:达产|达效)?后")


def made(reading: Reading, quantity: Quantity, at: int, after: int, verb: str) -> Phrase | None:
    """完成2.3万户的户厕改造, 新增床位500张: the object stands behind the number, or between it and the verb."""
    text = reading.text
    gap = _gap(reading, quantity, after)
    if quantity.unit in (*PEOPLE, "户") and (_WHERE_OF.fullmatch(gap) or gap in _NEAR):
        gap = ""
    again = text[after : quantity.start] == "的"  # 查处的|6起典型问题
    share = _SHARE_OF.fullmatch(gap) if quantity.sense == "share" and verb not in ("出口", "进口") else None
    if (
        share
        and quantity.unit == "%"
        and "占" not in share["what"]
        and not share["what"].endswith(("任务", "计划", "目标", "预算"))
        and is_noun(share["what"])
        and ENDS_FIGURE.match(text, quantity.end)
    ):  # 完成工程量的78%
        return Phrase(share["what"], "make", "done", at, quantity.end, verb)
    if (
        again
        or _ONE.match(gap)  # 接入一台容量|400千瓦|的发电车
        or _AFTERWARDS.match(gap)  # 完工|后可满足1200名居民
        or quantity.sense == "share"
        or len(gap) > 18
        or (gap.startswith("来自") and "的" not in gap)  # 慰问来自12个省的|群众
        or text.startswith("由", after)  # 组建|由2家医院、9家卫生院组成的医共体
        or gap.count("“") != gap.count("”")
        or re.search(r"\d", _CODE.sub("", gap))
    ):
        return None
    past = _past_places(reading, after, quantity.start)
    named = _is_named(reading, quantity, after, gap) or _counts_places(reading, quantity, after, past)
    if named or (verb in _TOLD and quantity.unit in ("人", "名")):
        return None  # 通报|10名党员干部接受审查
    if past > after:
        gap = _SO_MANY.sub("", _GAP_TRAIL.sub("", text[past : quantity.start]))
        gap = "" if quantity.unit in (*PEOPLE, "户") and gap == "的" else gap  # 帮助|石桥镇的|230名留守儿童
    gap = (
        _kind_before(reading, at) + verb + gap if gap in _OF_DEED or (gap == "就业" and verb in _JOBS) else gap
    )  # 粮食|种植|面积
    tail = gap.rsplit("的", 1)[-1] if "的" in gap and "、" not in gap and not is_noun(gap) else ""
    gap = tail if len(tail) > 1 and is_noun(tail) else gap  # 淘汰|不符合国家标准的|车辆
    modality = reading.vocabulary.lexicon("target_verbs")[verb]["modality"]
    following, behind = _behind(reading, quantity, gap)
    if _STRETCH.search(gap) and quantity.sense in ("length", "area") and behind:
        gap = ""
    if gap and is_noun(gap) and (not behind or ENDS_FIGURE.match(text, quantity.end)):
        return Phrase(gap, "make", modality, at, quantity.end, verb)
    if (
        gap
        and behind
        and is_noun(gap)
        and len(gap) <= 4
        and gap[-1] != "的"
        and not gap.endswith(("量", "规模", "能力"))  # 建设年出栏量|9万头|生猪养殖基地: how big it is
        and following
        and not ENDS_FIGURE.match(text, quantity.end)
    ):
        end = text.index(behind, quantity.end) + len(behind)  # 完成沿江12个排污口整治
        return Phrase(gap + behind, "make", modality, at, end, verb) if is_noun(gap + behind) else None
    # 签订12亿元|新能源汽车基地项目: what it costs
    costs = quantity.sense == "money" and verb in target_rows.SIGNS and behind.endswith(("项目", "基地", "工程"))
    size = quantity.sense in _HEAVY or (quantity.unit in _BEASTS and _HOME_OF.search(behind))
    costs = costs or (quantity.sense == "money" and not gap and _COST_OF.match(behind) is not None)
    if costs or (size and verb in _FOUNDS and not text.startswith("的", quantity.end)):
        return None  # 打造百亿元产业 says how big, not how many
    area = _AREA.match(text, quantity.end) if not gap and quantity.unit == "个" else None
    of_areas = not gap and quantity.unit == "个" and _OF_AREA.match(text, quantity.end)  # 完成7个|村的自来水改造: no such count
    if of_areas or (area is None and (gap or not is_noun(behind) or following is None)):
        return None
    name, end = (verb + area.group(), area.end()) if area else (behind, text.index(behind, quantity.end) + len(behind))
    return Phrase(name, "make", modality, at, end, verb)  # 惠及3个|村


def areas_with(reading: Reading, quantity: Quantity, at: int, verb: str) -> Phrase | None:
    """改造|6个|村管网, 完成12个小区供热管网改造: in how many areas a thing is done of which there is no number."""
    net = _NET.match(reading.text, quantity.end) if quantity.unit == "个" else None
    if net is None:
        return None
    modality = reading.vocabulary.lexicon("target_verbs")[verb]["modality"]
    return Phrase(f"{verb * (not net['work'])}{net['net']}的{net['area']}", "make", modality, at, net.end(), verb)


def _past_places(reading: Reading, after: int, stop: int) -> int:
    """调集|甲市、乙市等地|车辆19辆: where the places end that stand behind a verb, `after` where none does."""
    places = [p for p in reading.within(after, stop, "Place") if p.start - after <= 1]
    end = places[-1].end if places else after
    while end > after and (join := _JOIN.match(reading.text, end, stop)):
        other = reading.starting_at(join.end(), "Place")
        if other is None or other.end > stop:
            break
        end = other.end
    if reading.text.startswith("（", end):
        return after  # 建成|无讼村（社区）|60个
    more = _AND_MORE.match(reading.text, end, stop) if end > after else None
    return more.end() if more else end


def _counts_places(reading: Reading, quantity: Quantity, after: int, past: int) -> bool:
    """惠及甲镇、乙镇|2个|乡镇: whether a number counts the places that stand before it."""
    several = past == quantity.start and _SEVERAL.search(reading.text, after, past)
    return bool(several) and _OF_THOSE.match(reading.text, quantity.end) is not None


def _gap(reading: Reading, quantity: Quantity, after: int) -> str:
    """What stands between a verb and its number, without what only tells when, how many times or how big."""
    days = [d for d in dates.find(reading) if after <= d.start and d.end <= quantity.start]
    gap = _TURNS.sub("", reading.text[days[-1].end if days else after : quantity.start])
    gap = target_words.likes(reading.vocabulary).sub("", _LIKE.sub("", gap))
    return target_rows.NEAR.sub("", _LISTS.sub("", _GAP_TRAIL.sub("", _GAP_LEAD.sub("", gap))))


def _is_named(reading: Reading, quantity: Quantity, after: int, gap: str) -> bool:
    """Whether what stands before a number is no noun that can be counted: a body or a person by name, 总额, towns of 8.6万人."""
    inside = reading.within(after, quantity.start, "Institution", "Person")
    alone = [reading.text[f.start : f.end] for f in inside] == [gap]
    bodies = alone and (inside[0].attributes.get("area") is None or gap.startswith(_EACH))  # 新建公办幼儿园|4所
    towns = quantity.unit in ("人", "户") and _OF_AREA.fullmatch(
        gap.rsplit("等", 1)[-1] + "的"
    )  # 解决甲、乙等乡镇|8.6万人饮水问题
    named = inside and not (quantity.sense == "count" and (bodies or _TEAMS.fullmatch(gap)))
    return gap in _NO_OBJECT or bool(towns) or bool(named)


def _behind(reading: Reading, quantity: Quantity, gap: str) -> tuple[re.Match[str] | None, str]:
    """What stands behind a number, and of it the counted noun."""
    following = target_rows.AFTER.match(reading.text, quantity.end)
    behind = target_rows.bare(following["noun"]) if following else ""
    sorts = _SORTS.match(reading.text, quantity.end + len(behind)) if len(behind) <= 4 and following else None
    word = reading.word_at(quantity.end + len(behind) - 1) if sorts else None
    if sorts and word is not None and word.tag == "v":
        behind = sorts["noun"]  # 推出8条|骑行、徒步等游览线路
    if behind.startswith(_ASIDE) or _is_listing(reading, quantity.end, behind):
        behind = ""
    return following, "" if not gap and _is_of_those(reading, quantity.end, behind) else behind


def manned(reading: Reading, quantity: Quantity, at: int, verb: str) -> Phrase | None:
    """组建|28支|共4200人的突击队: how many teams, whose people are told before them."""
    team = _TEAM.match(reading.text, quantity.end) if quantity.unit in ("支", "个") else None
    modality = reading.vocabulary.lexicon("target_verbs")[verb]["modality"]
    return Phrase(team["noun"], "make", modality, at, team.end(), verb) if team else None


def _is_of_those(reading: Reading, at: int, behind: str) -> bool:
    """汇聚40家|企业的研发人员, 2000吨|苹果的订单: the number counts the noun before 的, and is none of what was gathered."""
    cut = behind.rfind("的")
    word = reading.word_at(at + cut - 1) if cut > 0 and reading.text.startswith(behind, at) else None
    done = reading.word_at(at + len(behind) - 1)
    work = done is not None and done.tag == "vn"  # 完成213处|隐患点的排查
    return word is not None and word.end == at + cut and word.tag in ("n", "nz") and not work


def _is_listing(reading: Reading, at: int, behind: str) -> bool:
    """投入3200万元|新建甲、乙两所卫生院: the first of several that something is done to is no object."""
    done = target_words.verbs(reading.vocabulary).match(behind)
    if done is None or done.end() == len(behind) or not reading.text.startswith(behind + "、", at):
        return False
    return target_words.is_verb(reading, at, at + done.end()) and at + done.end() in reading.borders


def _kind_before(reading: Reading, at: int) -> str:
    """The noun that stands right before a verb: 粮食|种植面积, 日|烘干能力."""
    if reading.text[at - 1 : at] == "日":
        return "日"
    word = reading.word_at(at - 1) if at else None
    return (
        reading.text[word.start : at].strip("●▲■◆★•※▶►")
        if word is not None and word.end == at and word.tag in ("n", "nz")
        else ""
    )
