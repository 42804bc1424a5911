"""What is no part of a project's name at its two ends, and what names no project at all."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.reading import Reading
from fangzhi.extract.terms import alternation
from fangzhi.vocabulary import Vocabulary

_SHORTEST, _SURE = 4, 8
# 项目包括|甲产业园, 会议听取了|乙项目, 总投资2亿元|丙技改工程, 国家重大水利工程|丁水库, 谋划储备|戊生态廊道,
# 文化体育类|己健身中心, “庚行动”和|“辛工程”
_SORT = "文化|体育|教育|交通|民生|基础设施|产业|工业|农业|医疗|卫生|水利|社会事业|生态|能源|旅游|商贸|住房|市政|环保|城建"
_LEAD = expression(
    rf"但是?(?=[\u4e00-\u9fff]{{5}})|(?:{_SORT}){{1,3}}类(?=[\u4e00-\u9fff]{{4}})|“[^“”]+”[、和与及](?=“)|"
    r"[^“”，]{2,8}辖区(?=[\u4e00-\u9fff]{4})|[^“”，]{0,6}?(?:领导|干部|一行|人员)(?:一行)?(?:先后|分别)?(?:来到|走进|深入|前往|到)|"
    r"[^“”，]{0,5}?(?:包括|包含|涵盖|听取了?|签约(?:了|引进)?(?!的|仪式|项目|活动)|共有|督导|紧邻|正对)|"
    r"(?:又|还|也|再|正在|同步)?(?:签订|签署|签下|做好|抓好|储备|新上|打造|开展|走进|进入|谋划|推进|启动)(?!区|站)了?|"
    r"(?:总|计划)?投资(?:约|近|超)?\d[\d.]*[百千]?[万亿]*元|"
    r"[^“”，]{0,14}?(?:控制性|标志性|重大|重点|超级)(?:水利|交通|能源|民生)?(?:工程|项目)(?:—{1,2})?(?=[\u4e00-\u9fff]{4})|[^“”，]{0,4}投资建设(?=[\u4e00-\u9fff]{4})|"
    r"(?:项目|工程)(?!部|学|师)"
)
_OURS = ("我国", "我省", "我市", "我县", "我区", "全国", "全省", "全市", "全县", "中国", "建设者", "工作者")
# 甲敬老院|等一批项目, 乙管网改造|3个项目, 丙市|十二个项目
_TAIL = expression(r"(?:等[^，。；]{0,8}|(?<![第\d])(?:\d+|[一二两三四五六七八九十]+)[个项大][^，。；]{0,4})(?:项目|工程)$")
_SUPPLY = expression("[配供排引给输调污雨中]水|[供输]热|[供输]气|[供输配]电")  # 配|水干管工程: so the tagger
_KEY = expression("(?<=.{6}[路速道铁段])(?:控制性|关键性?|标志性|节点|先导)+工程$")  # 甲高速公路乙段|控制性工程
_ROOMS = expression(
    r"(?<=.{4}[一二三四]期)\d+[栋座条个][\u4e00-\u9fff]{2,6}$|(?<=.{2}大桥|.{2}隧道|.{2}水库|.{2}公路|.{2}铁路)(?:施工)?(?:便[道桥]|工棚|围堰)$"
)  # 甲产业园一期|3栋厂房
# 甲市2027年第二季度|招商引资项目
_BATCH = expression(
    r"(?:20\d\d年)?(?:度|第?[一二三四]季度|[上下]半年|第[一二三四五六]批次?|[春夏秋冬]季|\d{1,2}月份?)+"
    r"(?:重[点大]|亿元以上|产业|工业|招商|引资|民生|签约|开工|建设|集中|[省市县]级?)*(?:项目|工程)"
)
# 第一季度甲区|招商引资项目
_TIMED = expression(r"(?:20\d\d年)?(?:度|第?[一二三四]季度|[上下]半年|第[一二三四五六]批次?|[春夏秋冬]季|\d{1,2}月份?)+")
_OF_TIME = expression(
    "(?:全[省市县区])?(?:重[点大]|亿元以上|产业|工业|招商|引资|民生|签约|开工|建设|集中|[省市县]级?)+(?:项目|工程)"
)
# 甲产业化项目|是2017年市级重点建设项目; 招商引资项目为|甲生态园
_IS = expression(r"(?<=项目|工程)[是为]|(?<=隧道|大桥|水库)(?:属于?|[是系为])(?=[\u4e00-\u9fff]{4})")
_OF_RANK = expression(r"(?:\d{4}年)?(?:国家级?|[省市县区]级?|全[省市县区国])*(?:重[点大]|民生|标志性)")
# 甲县重大招商引资|项目: all that is signed or begun together, by no name
_ALL = expression("[^，。；]*(?:招商引资|招商|签约|开工|线[上下]|意向)(?:重点|重大)?项目$|(?:线[上下]|现场|云)(?:签约)?项目$")
_DEED = expression("(?:综合|全面|生态)?(?:保护|改造|整治|治理|修复|加固|提升|绿化|亮化|硬化)+$")
_THIS = ("这座", "这条", "这项", "这个", "那座", "那条", "该座", "该条")
_FIRM = expression("(?:局|公司|集团|院)项目$")
_COUNTED = expression(r"(?:\d|[二两三四五六七八九十百几多])[余多]?[个项类批](?:重[点大]|民生)?$")
# 认真察看|项目, 建设情况以及目前|项目, 某集团公司相关|项目, 乙大学|校地合作, 负责人作|项目建设介绍, 开工建设的|第一条高速,
# 旧砖厂共同开发为集约化|工业园
_NONE = expression(
    r"[^，]*(?:督[导查办促]|[察查]看|视察|观摩|巡查|询问|过问|协调|解决(?=项)|破解|推动|谋划|包联|调研|考察|了解|帮助|合作|协作|相关|有关|目前|当前|现有|其[他它]|类似|举[行办]|召开)(?:项目|工程)$|"
    r"[^，]*大学校$|[^，]*情况以?及|[^，]*[人长任记表位方]作(?:项目|工程)$|第[一二三四五六七八九十\d]+[条座个所家项处]|"
    r"[^，]*(?:开发|改造|改建|建设|打造|提升|升级|盘活|转型|变|整合)(?:成为|[为成])(?!都)|"
    r"[^，]*(?:项目(?:业主|单位|代表|负责)|出席)|(?:\d+|上?[一二两三四五六七八九十百千万多几]+)[余多]?[个项条](?!\d)|时速|[项者个们到]|[^，]*最[大高长][\u4e00-\u9fff]|[^，]*(?:铆足|干劲|纷纷)|"
    r"[^，]*(?<![所存])在(?!线|建|地)|[^，]*(?:上跨|下穿|横跨|跨越)(?![^，]*(?:工程|项目)$)|"
    r"[一二三四五六七八九]期(?:工程|项目)$"
)


def trimmed(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """The bounds of the name in a stretch; None where nothing of it names a project."""
    text, begin = reading.text, start
    if said := _IS.search(text, start, end):
        start, end = (start, said.start()) if _OF_RANK.match(text, said.end(), end) else (said.end(), end)
    while (lead := _LEAD.match(text, start, end)) is not None and start < lead.end() <= end - _SHORTEST:
        start = lead.end()
    start += start > 0 and text.startswith(_OURS, start - 1) and text[start] not in "东西南北"
    if part := _KEY.search(text, start, end) or _ROOMS.search(text, start, end):
        end = part.start()
    if tail := _TAIL.search(text, start + 2, end):
        end = tail.start()
        if not _ends(reading.vocabulary).search(text, start, end):
            return None
    begun = reading.covering(start, start + 1, "Place")
    if begun is not None and begun.start == start - 1 and begun.end < end and text[begun.start] in "将在由对":
        start = begun.start  # 将|乐县: a county whose name begins as a verb does
    start -= start > 0 and _SUPPLY.match(text, start - 1) is not None
    name = text[start:end]
    pointed = len(name) < 7 and text.endswith(_THIS, 0, start) and project_words.area_at(reading, start) is None
    if pointed or _COUNTED.search(text, max(0, start - 4), start):
        return None  # 44项|传统乡村文化项目, 这座|跨河大桥
    area = reading.covering(start, end, "Place")
    if area is not None and end < area.end <= end + 2 and not text.startswith(("主墩", "主塔", "主梁", "主桥", "桥面"), end):
        return None  # 甲工业园|区
    if text.startswith(("经理", "部", "总工", "公司"), end) and _FIRM.search(name):
        return None  # 甲工程局项目|经理
    if len(name) < _SHORTEST or _NONE.match(name) or _ALL.match(name) or name.count("（") != name.count("）"):
        return None
    theirs = reading.ending_at(start - text.startswith("的", start - 1), "Place")  # 甲镇的|供水工程
    told = theirs is not None or text.endswith("元的", 0, start)  # 投资3亿元的|农产品加工项目
    area = reading.starting_at(start, "Place")
    if _BATCH.fullmatch(text, area.end if area is not None else start, end) or _of_time(reading, start, end):
        return None
    if _DEED.search(name) and _only_done(reading, start, name):
        return None
    short = len(name) < _SURE or start > begin
    return None if not told and short and _plain(reading.vocabulary).fullmatch(name) else (start, end)


def _of_time(reading: Reading, start: int, end: int) -> bool:
    """第一季度甲区|招商引资项目: all that is signed or begun in a time, by no name."""
    timed = _TIMED.match(reading.text, start, end)
    area = reading.starting_at(timed.end(), "Place") if timed else None
    return area is not None and _OF_TIME.fullmatch(reading.text, area.end, end) is not None


def _only_done(reading: Reading, start: int, name: str) -> bool:
    """Whether a name says what is done to any such thing (红树林|保护修复), or stands in the title of a plan."""
    text, word = reading.text, reading.word_at(start)
    if text.rfind("《", max(0, start - 20), start) > text.rfind("》", 0, start):
        return True
    own = project_words.generic(reading.vocabulary).sub("", _DEED.sub("", name))
    common = word is not None and word.tag == "n" and word.end <= start + 3
    return common and len(own) < 4 and reading.starting_at(start, "Place", "Institution") is None


@cache
def _plain(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Words that tell what works are, and never whose: 水库除险加固, 管网改造; 农村饮水安全提升工程 is long enough to be one."""
    heads = project_words.head_words(vocabulary, project_words.EVERY)
    plain = alternation([*vocabulary.terms("project_generic"), *vocabulary.terms("project_plain")])
    return expression(f"(?:{plain}|[及与和、]|配套)*(?:{plain}|{heads})(?:建设)?(?:项目|工程)?")


@cache
def _ends(vocabulary: Vocabulary) -> re.Pattern[str]:
    heads = project_words.phased(vocabulary, project_words.EVERY).pattern.replace("?P<head>", "?:")
    return expression(f"(?:{heads})$")
