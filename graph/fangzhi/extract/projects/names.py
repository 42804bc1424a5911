"""What makes a stretch the name of a project: something of its own before the head, no clause, no plural."""

from fangzhi.expressions import expression
from fangzhi.extract.places.areas import chain_start
from fangzhi.extract.projects import told as project_told
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.reading import Reading
from fangzhi.vocabulary import Vocabulary

FURTHEST = 22
BAD_TOLD = expression(
    r"等(?:重点)?(?:项目|工程)$|[的了]|^(?:深入|大力)?(?:开展|实施|推进)“|^“?百[\u4e00-\u9fff]千[\u4e00-\u9fff]"
)
# 总投资3亿元的|甲产业园
TOLD_OF = expression(
    r".*(?:投资|占地|面积|规模|长|库容|容量|能力|装机|产能|日处理|年处理|年加工|容纳)[^，。；]{0,20}?\d[^，。；]*的"
)
# 建成通用机场|8个: any eight
TOO_MANY = expression(r"(?:共|达)?\d+(?:[个座条处所项家]|余[个座条处所项家])")
_BAD = expression(
    r"时速|选址|落户|位于|[坐座]落|参与|更多|鼓励|引导|吸引|作出|资本|[的了是着过被把将为并也都就让使从向于等]|[，。：；]|第?[一二三四五六七八九十两\d]+(?:个|批|大|项|座|条|处|所|栋|幢)"
)
_PLURAL = expression(r"(?:重大|重点|骨干|标志性|一批|系列|等|类|些|各项)$")
_INDEFINITE = expression(r"(?:一大?批|一[个座条处项]|首[家个座批条]|多个|若干|各类|最大|\d[个条座处项])[^，。、；]{0,6}$")
_POWER = expression(r"\d+(?:千伏|兆瓦|万千瓦|MW|GW|kV|KV|GWh|MWh)")
# 打算建一座|云州古法造纸体验馆
_ONE_MORE = expression(r"[建造设](?:起|了)?一[座个处条]$")
_LYING_IN = expression("(?:位于|[坐座]落于|[坐座]落在)[^，。；的]{2,10}的$")
_OCCASION = expression("(?:建设|通车|投用|投产|剪彩|揭牌)*(?:的|仪式|典礼|活动|之际|现场|前|后|当天|当日|时|期间|过程|以来|阶段)")
# 两村|联建的|脐橙分选中心, 第二批开工的|江豚湾湿地公园
_DONE_TO = expression("(?:[联共援捐]建|投资(?:建设|兴建)?|承建|兴建|修建|开工|动工|竣工|引进|签约)的“?$")
_ONE = expression(r"一[个座处条批项]|多个|许多|不少")


def leading(vocabulary: Vocabulary, name: str) -> str:
    """The generic words that a stretch begins with: 全市|重点|项目."""
    at = 0
    while found := project_words.generic_lead(vocabulary).match(name, at) or project_words.verbs(vocabulary).match(name, at):
        at = found.end()
    return name[:at]


def is_name(reading: Reading, start: int, end: int, head: str) -> bool:
    """Whether something of its own stands before the head: no generic word, no clause, no plural."""
    name = reading.text[start:end]
    core = name[: name.rfind(head)]
    if len(name) < 4 or len(name) > FURTHEST + 6 or _BAD.search(core) or reading.within(start, end, "Person"):
        return False
    if TOO_MANY.match(reading.text, end):
        return False
    if (
        _PLURAL.search(core)
        or BAD_TOLD.match(name)
        or (name[0].isdigit() and not _POWER.match(name))
        or name.count("“") != name.count("”")
    ):
        return False
    clause = reading.clause_of(start)[0]
    named = _ONE_MORE.search(reading.text, max(clause, start - 6), start) and reading.starting_at(start, "Place")
    if not named and _INDEFINITE.search(reading.text, max(clause, start - 9), start):
        return False  # 一批百亿级|储能项目, 首家|养老综合体
    if reading.text[start - 1 : start] == "的" and _ONE.search(reading.text, clause, start):
        return False  # 一个由企业打造的产业园
    area = project_words.area_at(reading, start) if head in ("项目", "工程") else None
    if area is not None and area.attributes.get("kind") == "zone" and "code" not in area.attributes:
        area = None  # 某湿地公园|修复项目: the park is what the works are of
    if area is None and head in ("项目", "工程") and _is_common(reading, start, start + len(core)):
        return False
    own = project_words.YEAR.sub("", reading.text[max(start, area.end) : start + len(core)]) if area is not None else core
    return len(project_words.generic(reading.vocabulary).sub("", own)) >= (1 if area is not None else 2)


def venue(reading: Reading, start: int, verb_end: int) -> bool:
    """推介会在甲区乙广场|启动: where something is held or begun; but 在甲大桥通车|仪式上 tells of the bridge."""
    at = chain_start(reading, start)
    word = reading.word_at(at - 1) if at else None
    inside = word is not None and word.end == at and reading.text[word.start : at] == "在"
    return inside and _OCCASION.match(reading.text, verb_end) is None


def _is_common(reading: Reading, start: int, end: int) -> bool:
    """试验|项目, 基建|项目: a plain word alone is no name."""
    word = reading.word_at(start)
    return (
        word is not None
        and (word.start, word.end) == (start, end)
        and end - start == 2
        and word.tag in ("n", "v", "vn", "a", "an")
    )


def anchored(reading: Reading, start: int, end: int, strength: str = "weak") -> bool:
    """Whether a place, a body or a quote makes a weak head a name; a head that ends many words asks for an area."""
    if strength == "told":
        area = project_words.area_at(reading, start, end - 2)
        if area is not None and area.name.endswith(project_words.HAMLETS) and end - area.end >= 3:
            return True  # 茶亭村|安置点
        return area is not None and end - area.end >= 4 and project_told.nominal(reading, area.end, end)
    if _DONE_TO.search(reading.text, max(0, start - 6), start) and end - start >= 6:
        return True
    if _POWER.search(reading.text, start, end) or _LYING_IN.search(reading.text, max(0, start - 14), start):
        return True  # 甲300万千瓦风光储一体化|基地, 位于甲镇的|乙人才公寓
    if "“" in reading.text[start:end] or TOLD_OF.fullmatch(reading.text, reading.clause_of(start)[0], start):
        return True
    inside = reading.within(start, end, "Place", "Institution")
    return any(f.start == start for f in inside)
