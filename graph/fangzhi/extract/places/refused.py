"""What the tagger takes for a place and is none: titles, slogans, kinds and numbers of areas, pieces of words."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.places import areas, borders
from fangzhi.extract.places.borders import no_head
from fangzhi.extract.reading import Reading
from fangzhi.extract.terms import post_endings

# 某区|委书记, 鄂温克族, 某河|某段
_NO_PLACES = (
    "族",
    "委",
    "格局",
    "国家",
    "体系",
    "代表团",
    "局",
    "公司",
    "煤业",
    "集团",
    "法院",
    "段",
    "级",
    "千村",
    "百村",
    "万村",
    *(k + "业" for k in "泵牧菇纸药林渔酒茶企矿农"),
)
_OF_ANY = expression(
    "(?:国家|全国|省级)?[0-9A-Z]+级|[百千万][头只亩户羽株]$|[多诸沿][个条座]?[村乡镇县市河湖江海岸线路][\u4e00-\u9fff]?$|.{2,4}全[省市县区]|.乡村$"
    "|(?:后续|相关|有关|其他|其余|周边|沿线|邻近|部分|试点|受灾|剩余)(?:镇村|村镇|乡镇|镇街|县区|区县|市州|村)$"
    "|(?:集约|标准|现代|规模|专业|智能|一体|国际|数字|信息)化[工产园开][\u4e00-\u9fff]{1,4}区$|[夏商周秦汉魏晋隋唐宋元明清]{2}$"
    "|.{0,6}[东南西北]延$|武警.*|\\d+号?[楼栋幢院门]$|(?:蒙古)?包里|断头路$|(?:偏远|边远|边境|贫困|基层|受灾|城郊|薄弱)(?:乡镇|镇村|村镇|嘎查|苏木|村寨|山村|村组)$|嘎查村$|山洪沟$|[蒙藏维汉回壮苗彝满朝傣]汉$|汉[蒙藏维回壮苗彝满朝傣]$"
    "|(?:部分|个别|试点|受灾)[市县区镇乡村]$|.{1,4}乡镇$|年?(?:增加|带动|壮大|盘活|增强|消除)村$|(?:包联|挂联|联挂|挂包|挂钩|结对|帮扶|联系)[省市县区镇乡村]$"
)
# 后续镇村, 集约化工业园区, 汉唐, 包联县 are kinds of areas and times; 甲、乙|四县区
# 闽宁, 苏陕: two provinces that work together, 川陕界: where they meet; 全市|六县|一区
# 中国|·甲文化节, 中国|医师节: a word of an occasion's name
_TWO = expression(
    "[京津沪渝冀豫滇辽吉黑皖鲁苏浙赣鄂湘粤桂琼川蜀黔陕秦甘陇青宁藏蒙晋闽]{2}(?:交?界)?|[一二三四五六七八九十两几](?:[省市县区镇乡村]|县区|区县|镇街|市州|镇村)"
)
_OCCASION = expression(
    r"(?:（[^（）]{2,6}）)?[^，。；、举召参出主承在“”]{0,12}?(?:博览会|交易会|洽谈会|展览会|公开赛|锦标赛|艺术节|农民丰收节)|·|共产党|人民政治|式现代化|(?:[\u4e00-\u9fff]{2,4})节(?!目)"
)
_AT = expression("(?:往返|穿梭|奔波|扎根|坐落|生活|居住|散布|分布|活跃|[位处驻来源毕])$")
_NAMED_SO = expression("“[\u4e00-\u9fff]{2,5}”")
_NUMBERS = "一二三四五六七八九十两几"
_WATER = expression(f"[{_NUMBERS}][^{_NUMBERS}个条座大]{{1,2}}[江河湖山岭溪海]")  # 九龙江, 六盘山; but 五湖四海


_THROUGH = expression("百县|千镇|万村|屯屯|村村|户户|组组|镇镇|乡乡|家家|静静|通(?:硬化|水|电|网|车|路|气|公路|客车|油路|沥青)")
_ROAD = expression("公路|道路|水泥路|油路|硬化路")
_CROP = expression(
    "[\u4e00-\u9fff]{1,3}(?:椒|茶|橙|柚|枣|薯|菇|米|稻|麦|瓜|梨|桃|杏|蜜|酒|醋|羊|牛|鸡|鸭|鹅|猪|鱼|蟹|虾|药|蒜|葱|姜|藕|豆|芋|笋|橘|柑|莓|菊)"
)
_KIND_OF = expression("(?:富裕|文明|美丽|平安|示范|先进|小康|特色|生态|样板|精品|幸福|和美|和谐|富美|亿元|明星)村")
_MADE = expression("(?:建设|创建|打造|成为|建成|变成|评为|变|一批|[省市县国家]级|[富裕文明美丽平安示范]村、)$")
_LINE = expression("(?:公路|铁路|高速|高铁)(?:[\u4e00-\u9fff]{2,4}(?:隧道|大桥))?$")  # 略阳公路|阳坝隧道


def is_none(reading: Reading, start: int, end: int) -> bool:
    """Whether a stretch is a title, a slogan, a generic word or a number, and no place."""
    text = reading.text[start:end]
    if len(text) < 2 or text in reading.vocabulary.lexicon("place_generic") or not re.fullmatch(r"[\w·]+", text):
        return True
    if post_endings(reading.vocabulary).of(text, 0, len(text)) or text.endswith(_NO_PLACES) or no_head(text):
        return True
    if borders.is_course(reading, end):
        return True  # 产业兴村
    levels = reading.text.startswith("级", end) and text[-1] in "省市县区镇乡村"  # 该|河段镇|级河长
    levels = levels or (text[-1] in _NUMBERS and reading.text[end : end + 1] in "村镇乡县区市个")  # 双湾、涧两|村
    levels = levels or (text == "蒙古" and reading.text.startswith("包", end))
    watched = text[-1] in "国省市" and reading.text.startswith("控断面", end)  # 富屯溪|国控断面
    if levels or watched or reading.text.startswith(("时间", "协作"), end) or text.endswith("协作") or _OF_ANY.match(text):
        return True  # 北京|时间, 粤桂|协作, 5A级景区
    if (text == "中国" and _OCCASION.match(reading.text, end)) or _TWO.fullmatch(text):
        return True
    if (text[0] == "代" and reading.text[end : end + 1] == "长") or _in_words(reading, start, end):
        return True  # 代镇|长
    if text[0] in _NUMBERS and len(text) < 9 and text[-1] not in "镇乡村区县市" and not _WATER.fullmatch(text):
        return True
    rival = text[0] in "学赶超" and reading.vocabulary.gazetteer.named(text[1:])  # “学衢州、赶台州”
    return bool(rival) or (text[0] in "全各该本我某多" and text[-1] in "省市县区州国村镇乡地")


def _in_words(reading: Reading, start: int, end: int) -> bool:
    """Whether a stretch is a piece of a quoted slogan or of a road's name, or 和 with the noun behind it."""
    text, before, after = reading.text[start:end], reading.text[start - 1 : start], reading.text[end : end + 1]
    if before in ("“", "《") and after in ("”", "》", "、", "·"):
        return True  # a slogan: “五湖六园…”, “醉美云县·…”
    crop = reading.ending_at(start, "Place") is not None and _CROP.fullmatch(text)  # 开鲁县|红干椒, 向阳镇|富硒茶
    if crop or _THROUGH.match(text) or (text.endswith("通村") and _ROAD.match(reading.text, end)):
        return True  # 屯屯|通硬化路, 石桥通村|公路
    if _KIND_OF.fullmatch(text) and _MADE.search(reading.text, max(0, start - 6), start):
        return True  # 建设|富裕村、文明村
    if _NAMED_SO.match(reading.text, start - 1) and after != "”":
        return True  # “四季村|晚”
    if text[0] == "于" and _AT.search(reading.text, max(0, start - 2), start):
        return True  # 位|于山村, 往返|于山村
    if len(text) == 2 and areas.SIDE_ROAD.match(reading.text, end):
        return True  # 中山|北路
    if before == "至" and _LINE.search(text) and ends_line(reading, start - 1):
        return True  # 甲山至|乙湖旅游公路; not 行驶至|甲高速
    return text in ("和村", "和镇", "和乡", "和县") and re.match("[\u4e00-\u9fff]", before) is not None  # 温如言|和村|“两委”


def ends_line(reading: Reading, at: int) -> bool:
    """Whether a noun stands right before an offset: one end of a road told by both."""
    word = reading.word_at(at - 1) if at else None
    return reading.ending_at(at, "Place") is not None or (
        word is not None and word.end == at and word.tag in ("n", "nz", "s", "Place")
    )
