"""What a number measures by the grammar of its clause alone, whatever the verb: the noun before a number that ends the clause."""

from fangzhi.expressions import expression
from fangzhi.extract.places import deictic
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.heads import head_of, is_noun
from fangzhi.extract.targets.measures import Phrase

_NOUN_TAGS = frozenset("n nz nw vn an a b j ad Institution s f".split())
_HEAD_TAGS = frozenset("n nz nw vn an Institution".split())  # of the last word of a noun
_VERB_TAGS = frozenset("v vd".split())
_SLIGHT_TAGS = frozenset("d u p c t Time r y q".split())  # 已, 了, 在, 则
_SENSES = frozenset("count area length money share weight volume power energy".split())
ENDS = expression(r"(?:（[\u4e00-\u9fff]{1,3}）)?(?=[，。；、！？\n]|$)")
_DIGIT = expression(r"\d")
# what a clause tells of besides goals and results: costs and sums of works, sizes, prices, prizes, fines, what was low or bad
_OTHER = expression(
    r"关于|投资|投了|投入?$|出资|造价|概算|估算|预算|盘子|标价|中标|报价|成交价|合同[价额]|控制价|耗资|花[了费去]|花$|掏|拿出|[自跟]?筹资?$|补助|补贴|补偿|"
    r"保费|保额|押金|罚|奖金|资金|公益金|(?<![贷存])款$|低保|经费|工程费|费用|价[格款]?$|[用占圈]地|面积$|校舍|厂房$|海拔|相[隔距]|距|离|厚|坡度|比例$|占[到了据]?$|占[^，。；]{0,6}的$|"
    r"只[有要花剩]|仅|才[有能]|不[足到够]|缺|欠|差|剩|超标|偏[少多低高]|贫困|被|骗|死|伤|亡|灾|污染|废|赃|公款|收受|套取|挪用|高达|高出|结余负|"
    r"每(?![年月日天季])[\u4e00-\u9fff]|平均每|人均|[《“][^》”]*$|核定|设计|规定|标准|上限|下限|门槛|起步|原[有为]|"
    r"共[有计]?$|任务$|指标|计划$|同比|环比|增[长加幅速]$|下降$|相[比较]|等$|审查|处分|跑完|的$|列支"
)
# 稳定在, 冲破, 已有: verbs that only say that so much is reached or there
_REACHES = expression(
    "[到至过破有为达是在住上出准满成要]$|冲[刺击]|瞄准|锁定|完成|实现|落地|保持|发展|稳定|恢复|扩|提高|增加$|签[订约]?$"
)
_BARE = expression(
    "前者|后者|其中|总[数量额计共]|数字|目标|数量|余额|收入|资金|计划|工程|项目|企业|[人成]员|委员|农户|乡镇|村|占股|[增降跌涨]幅|增速|产品|耕地|林地|.{0,4}全部"
)
_INSIDE = frozenset("“ ” 、 以上 以下".split())
_OF_SIZE = expression(r"[一二三四五六七八九十\d]*[千百]?[万亿]元|[一二两三四五六七八九]大")  # 亿元|以上项目, 三大|产业
_MOST = 16  # characters of a noun
# 持证率从七成|抬到|91.5%, 床位由36张|加到|60张
_FROM = expression(
    r"(?P<what>[^，。；]*?)(?:[从由][^，。；从由]{0,12}?(?:\d[\d.]*[千百]?[万亿]*[\u4e00-\u9fff%]{1,4}?|[一二三四五六七八九]成[一二三四五六七八九半]?))"
    r"(?:[\u4e00-\u9fff]{0,4}[到至为成了]|[增升涨扩提])$"
)
BELOW = ("不足", "不到", "低于", "少于")
_PRICE = expression("价|租金|工资|月薪|时间|时限|[车行]程")
# works of which the sentence tells: their figures are no results of the area, or of who builds
_WORKS = expression(
    "签订|购销|施工|承建|承揽|中标|招标|竞标|胜出|标段|监理|总投资|造价|概算|工期|合同|业主|进场|入场|在修|安装|新建|改建|扩建|迁建|复工|动工|封顶|试展"
)
_AMONG = expression(r"(?:在|[往向到赴])[^，。；在]{0,24}$")


def told(reading: Reading, quantity: Quantity, begin: int) -> Phrase | None:
    """线上销售额过|15亿元|, 县级林长|22人|, 书院民宿开张|23家|, 持证率从七成抬到|91.5%|."""
    text = reading.text
    if quantity.sense not in _SENSES or quantity.unit == "倍" or ENDS.match(text, quantity.end) is None:
        return None
    if text.startswith(BELOW, quantity.start):
        return None  # 收入|不足2万元|: how poor it was
    if quantity.sense == "count" and not _DIGIT.search(text, quantity.figure, quantity.end):
        return None  # 三个
    clause, _ = reading.clause_of(quantity.start)
    if target_words.told_only(reading.vocabulary).search(text, clause, quantity.start) or _is_of_works(reading, quantity):
        return None
    start, owner = head_of(reading, begin, quantity.start)
    if owner >= 0 and _AMONG.search(text, clause, owner):
        return None  # 在甲乡、乙乡等乡镇|选育带头人200名
    raised = _FROM.fullmatch(text, start, quantity.start)
    end = raised.end("what") if raised else quantity.start
    noun, verb = parts(reading, start, end)
    other = _PRICE.search(noun) if raised else _OTHER.search(text, start, quantity.start)
    if other or not 2 <= len(noun) <= _MOST or not is_noun(noun) or _BARE.fullmatch(noun) or text.startswith("等", start):
        return None
    if len(noun) < 4 and text[text.rfind(noun, start, end) - 1] in "的）":
        return None  # 进山的|汽车: the sort is lost
    name = noun if not verb or _REACHES.search(verb) else noun + verb
    return Phrase(name, "reach", "", owner if owner >= 0 else start, quantity.end, verb, loose=True, figure=True)


def surely(reading: Reading, phrase: Phrase, found: list[Found]) -> list[Found]:
    """Whose a figure surely is, of those that the text around speaks of."""
    return [f for f in found if _owns(reading, phrase, f)] if phrase.figure else found


def _owns(reading: Reading, phrase: Phrase, one: Found) -> bool:
    """全市茶园已有9万亩: an area's where its clause says so or an economy is measured; else of whom nothing else is done."""
    measured = target_words.measures(reading.vocabulary).search(phrase.object) is not None
    if one.type != "Place":
        return one.type == "Person" or not phrase.verb or (one.type == "Project" and measured)
    own = bool(phrase.verb) and reading.starting_at(phrase.start, "Place") is not None
    clause, _ = reading.clause_of(phrase.end)
    return measured or own or deictic.OWN.search(reading.text, clause, phrase.end) is not None


def _is_of_works(reading: Reading, quantity: Quantity) -> bool:
    """某公司施工，换水管4公里，|屋面防水做完|21栋: whether the sentence tells of works that no project of it is known for."""
    start, _ = reading.sentence_of(quantity.start)
    return _WORKS.search(reading.text, start, quantity.start) is not None and not reading.within(start, quantity.start, "Project")


def parts(reading: Reading, start: int, end: int) -> tuple[str, str]:
    """The noun that a stretch before a number ends with, and the verb behind it: 环湖绿道|修到."""
    tokens = _tokens(reading, start, end)
    verb: list[str] = []
    while tokens and (tokens[-1][1] in _SLIGHT_TAGS or tokens[-1][1] in _VERB_TAGS):
        word, tag = tokens.pop()
        if tag in _VERB_TAGS:
            verb.append(word)
    if not tokens or (tokens[-1][1] not in _HEAD_TAGS and tokens[-1][0] != "”"):
        return "", ""
    noun: list[str] = []
    quoted = False
    while tokens and (quoted or tokens[-1][1] in _NOUN_TAGS or tokens[-1][0] in _INSIDE or _OF_SIZE.fullmatch(tokens[-1][0])):
        word = tokens.pop()[0]
        quoted = word == "”" or (quoted and word != "“")
        noun.append(word)
    return "".join(reversed(noun)).strip("、"), "".join(reversed(verb))


def _tokens(reading: Reading, start: int, end: int) -> list[tuple[str, str]]:
    """The words of the tagger between two offsets, cut there, with their tags."""
    found: list[tuple[str, str]] = []
    at = start
    while at < end:
        word = reading.word_at(at)
        stop = end if word is None else min(max(word.end, at + 1), end)
        found.append((reading.text[at:stop], word.tag if word is not None else ""))
        at = stop
    return found
