"""What a number counts where no listed verb or measure says so: the words of the tagger between the clause's start and it."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Reading
from fangzhi.extract.targets import rows as target_rows
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.heads import INSIDE, OWN, head_of, is_noun, words_of
from fangzhi.extract.targets.measures import HERDS, NOUNS, YIELDS, Before, Phrase

# 抢通道路62处|，: the number ends its clause
_ENDS = expression(r"(?:（[\u4e00-\u9fff]{1,3}）)?(?=[，。；、！\n]|$)")
_TRAIL = expression(r"(?:已经?|共|共计|累计|总计|合计|达到?|约|近|超过?|逾|总数|总额|(?<!行)为)+$")
_FOR = expression(
    r"(?:(?:先后|免费|累计|已|共|今年|[^，。；]{0,10})为(?:[^，。；的]{1,16}(?:村|[镇乡县]|社区|街道)的?)?|(?<![送发供交留寄])给|[让使])$"
)
_UNVEILED = expression("揭[牌幕]|剪彩|奠基|颁奖|授[牌旗奖]|送行|点赞|鼓掌")  # 为|两座大楼模型|揭幕
_RESULTS = frozenset("通好成出起到完满齐开下上回")  # 抢|通, 救|出
_AREAS = expression("(?:行政|自然)?村|乡镇|[镇乡县区市]|社区|街道|县市|县区")
_DOES = expression(
    "(?!举[行办]|召开|发生|出现|进行|开展|组织|提[出高]|完成|实现|达到|[^，。]{0,2}(?:长|加|降|少)$)[\u4e00-\u9fff]{2,4}"
)
_TIMES = ("次", "人次", "场次", "件次", "班次", "艘次", "架次")
_MOST = 20
_HOUSED = expression(r"(?:目前|现)?(?:已|现|共|拥|已经)有(?:各类)?(?P<what>[\u4e00-\u9fff“”]{0,12}企业)(?:已|共)?(?:有|达到?)?$")
_OF_SIZE = expression(
    r"(?P<what>(?:新?在建|新?入库|续建|施工|储备|落地)?(?:\d[\d.]*[百千]?)?[百千]?[万亿]元及?以上的?(?:[\u4e00-\u9fff]{0,6}?)(?:项目|工程))(?:已|共|达到?|有|为)*$"
)
_PARK = expression("(?:目前|如今|该|全)?(?:园区|产业园|开发区|经开区|高新区|工业园|集聚区)")
_YIELD = 6  # characters of what is made where the tagger joins it to what stands before: 一季度产|钢
# 亩均|收益, 实际|利用外资: no verbs, whatever the tagger says; an average is a result by itself
_SHARED_OUT = expression(r"[亩户人日年场站村社]均|平均|实际")
_CROPS = "稻麦豆薯茶果菜棉菌椒参鱼虾蟹"  # 再生稻|面积: no verb, whatever the tagger says
_STOCK = expression(r"(?:现任|包括|属于|该)")
_STATE = expression("的?(?:半?失能|脱贫|返乡|退役|失业|在校|留守|参保|困难|返贫|独居|空巢|残疾)(?=[\u4e00-\u9fff])")
_KIND_OF_HOUSEHOLD = expression(
    "(?:脱贫|困难|低保|监测|受灾|贫困)(?:户|家庭|人口|群众|对象)(?=[发提办减购代缴送落制])"
)  # 为90户|脱贫户|发放
_PLANTED = expression("(?:[茶果桑枣药椒竹菜]园|基地|大棚|油茶)$")
_GROWN = expression("(?:[茶果桑枣药椒竹菜]园|基地|大棚|[^地场林田面域滩坝塘库原积山园])$")  # 现有|龙眼3万亩, but 现有耕地
_HAS = expression(r"(?:现有|拥有|建有|设有|设置)")


def counted(reading: Reading, quantity: Quantity, begin: int, before: Before | None) -> Phrase | None:
    """抢通道路|62处, 交售皮棉|4200吨: a verb of any sort and what it was done to; or a noun in a row of figures."""
    if _ENDS.match(reading.text, quantity.end) is None:
        return None
    start, owner = head_of(reading, begin, quantity.start)
    trail = _TRAIL.search(reading.text, start, quantity.start)
    end = trail.start() if trail else quantity.start
    words = words_of(reading, start, end)
    yields = quantity.unit in HERDS and YIELDS.match(reading.text, start, end)
    if (
        not (words or (yields and end - start <= _YIELD))
        or end - start > _MOST
        or reading.text[start] in "、和与的"
        or _STOCK.match(reading.text, start)
    ):
        return None
    # 年节电|8600万千瓦时, 年分选脐橙|2万吨
    a_year = reading.text[start] == "年" and 2 <= len(words) <= 3 and words[1][2] == "v" and words[-1][2] in ("v", *NOUNS)
    if a_year or yields:
        return Phrase(reading.text[start:end], "reach", "", start, quantity.end, loose=a_year)
    if target_words.told_only(reading.vocabulary).search(reading.text, start, end) or words[-1][2] not in NOUNS:
        return None
    has = _HAS.match(reading.text, start) and quantity.sense != "count"  # 现有盐碱地300亩, but 现有茶园
    planted = _PLANTED if quantity.unit != "亩" else _GROWN
    stock = has and not planted.search(reading.text, start, end)
    verb = _verb(reading, words)
    name = re.sub("^(?:到(?!位)|了)", "", reading.text[verb or start : end])  # 记录|到|鸟类
    if stock or not is_noun(name):
        return None
    if verb:
        made = reading.text[start:verb]
        return Phrase(name, "make", "", start, quantity.end, made, loose=True) if quantity.sense != "share" else None
    told = before.phrase if before is not None else None
    row = told is not None and told.kind in ("make", "reach", "rise") and not told.figure
    if (row and len(name) > 2) or _SHARED_OUT.match(name):
        return Phrase(name, "reach", "", owner if owner >= 0 else start, quantity.end, loose=True)
    return None


def sized(reading: Reading, quantity: Quantity, begin: int) -> Phrase | None:
    """在建亿元以上项目达|83个, 5000万元以上施工项目|268个: how many works are of a size, told without a verb."""
    known = quantity.unit in ("个", "家", "项") and _ENDS.match(reading.text, quantity.end)
    told = _OF_SIZE.search(reading.text, begin, quantity.start) if known else None
    if told is None:
        return None
    start, owner = head_of(reading, begin, told.start())
    led = reading.text[start : told.start()].strip("，其中、目前")
    return Phrase(told["what"], "make", "", owner if owner >= 0 else told.start(), quantity.end) if not led else None


def housed(reading: Reading, quantity: Quantity, begin: int) -> Phrase | None:
    """某县产业集聚区|现有企业186家: how many firms a zone or park holds."""
    here = _HOUSED.search(reading.text, begin, quantity.start) if quantity.unit in ("家", "户") else None
    if here is None or _ENDS.match(reading.text, quantity.end) is None:
        return None
    clause, _ = reading.clause_of(quantity.start)
    named = reading.ending_at(here.start(), "Place")
    zone = named is not None and named.attributes.get("kind") == "zone"
    bare = _PARK.fullmatch(reading.text, clause, here.start())
    if not zone and bare is None:
        return None
    return Phrase(here["what"], "make", "done", here.start() if zone else clause, quantity.end, owner=named if zone else None)


def turns(reading: Reading, quantity: Quantity, begin: int) -> Phrase | None:
    """全年|巡河|2300余次, 入户|走访|300次: how often a thing was done, told by verbs alone."""
    if quantity.unit not in _TIMES or _ENDS.match(reading.text, quantity.end) is None:
        return None
    start, _ = head_of(reading, begin, quantity.start)
    trail = _TRAIL.search(reading.text, start, quantity.start)
    end = trail.start() if trail else quantity.start
    words = words_of(reading, start, end)
    verbs = 1 <= len(words) <= 2 and all(tag in ("v", "vn") for _, _, tag in words)
    acts = verbs and _DOES.fullmatch(reading.text, start, end)
    if not acts or target_words.told_only(reading.vocabulary).search(reading.text, start, end):
        return None
    return Phrase(reading.text[start:end], "make", "", start, quantity.end, reading.text[start:end], loose=True)


def served(reading: Reading, quantity: Quantity) -> Phrase | None:
    """免费为|2.6万名|适龄妇女|开展筛查: whom something is done for."""
    clause, _ = reading.clause_of(quantity.start)
    if quantity.sense != "count" or _FOR.search(reading.text, clause, quantity.start) is None:
        return None
    begin = quantity.end
    if kind := _KIND_OF_HOUSEHOLD.match(reading.text, begin):
        return Phrase(kind.group(), "make", "", quantity.start, kind.end(), "为", loose=True)
    state = _STATE.match(reading.text, begin)  # 3200名|失能|老人
    at = state.end() if state and state.end() in reading.borders else begin
    while (word := reading.word_at(at)) is not None and word.start == at and word.tag in INSIDE and word.tag not in ("v", "w"):
        at = word.end
    if word is None or word.tag != "v" or not 2 <= at - begin <= 12:
        return None
    while at > begin and (last := reading.word_at(at - 1)) is not None and last.tag in ("d", "ad"):
        at = last.start  # 老人|免费
    name = target_rows.bare(reading.text[begin:at].removeprefix("的")).removesuffix("免费")  # 村民|在家门口, 农户|年均
    if _UNVEILED.match(reading.text, at):
        return None
    if quantity.unit == "个" and _AREAS.fullmatch(name):
        return None  # 为19个乡镇|充实编制76名
    return Phrase(name, "make", "", quantity.start, at, "为", loose=True) if is_noun(name) else None


def _verb(reading: Reading, words: list[tuple[int, int, str]]) -> int:
    """Where the verb ends that a stretch begins with, 0 where none does: 新|登记, 抢|通."""
    start, at, tag = words[0]
    if _SHARED_OUT.match(reading.text, start):
        return 0
    new = reading.text[start - 1 : start] == "新" and tag == "vn"
    if (tag != "v" and not new) or reading.text[at - 1] in _CROPS or reading.text.startswith("再生", start):
        return 0
    rest = words[1:]
    if rest[:-1] and at - start == 1 and reading.text[rest[0][0] : rest[0][1]] in _RESULTS:
        at = rest[0][1]
    return at if at < words[-1][1] else 0


def noun_behind(reading: Reading, quantity: Quantity) -> str:
    """What a number counts that goes on to do something: 78个|重点项目|开工72个."""
    at = quantity.end
    while (word := reading.word_at(at)) is not None and word.start == at and word.tag in ("n", "nz", "a", "vn"):
        at = word.end
    name = reading.text[quantity.end : at]
    acts = word is not None and word.start == at and word.tag in ("v", "d") and quantity.sense == "count"
    return name if acts and 2 <= len(name) <= 10 and is_noun(name) else ""


def noun_before(reading: Reading, quantity: Quantity) -> str:
    """What a number counts by itself: 共有水毁渠道|23处."""
    clause, _ = reading.clause_of(quantity.start)
    left = reading.text[clause : quantity.start]
    found = re.search(r"[\u4e00-\u9fff]{2,20}$", left)
    noun = OWN.sub("", re.split(r"[有为了内]|各类", found.group())[-1]) if found else ""
    if target_words.verbs(reading.vocabulary).fullmatch(noun):
        return ""  # 棚户区改造|新开工|5200套
    if found and reading.within(clause + found.start(), quantity.start, "Place"):
        return ""  # 甲镇完成|3万亩
    return noun if 2 <= len(noun) <= 8 and is_noun(noun) and noun[-1] not in "共约近超达" else ""
