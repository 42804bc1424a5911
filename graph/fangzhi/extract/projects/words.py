"""The words of projects, compiled: heads, verbs, generic words."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.tagger import Word
from fangzhi.extract.terms import alternation
from fangzhi.vocabulary import Vocabulary

Row = tuple[Found, str, str, int, int]  # project, attribute, value, and the span that says so
NOT_YET = expression("未|没有|尚待")
OF_PHASE = expression("[一二三四五六]期")  # 甲公司|二期棉纱生产线: named by whose it is
YEAR = expression(r"(?:19|20)\d\d年")
PHASE = (
    r"(?:(?:(?<=[公铁]路)|(?<=通道)|(?<=高[铁速])|(?<=航道)|(?<=工程))[\u4e00-\u9fff]{2,4}(?<![路前后首末阶手地时标两个])段(?!时))?(?:[一二三四五六]期)?"
    r"(?:(?:新建|扩建|改建|重建)?(?:工程|项目)|(?:改?扩建|迁建)(?=[，。；、和及须要将已正于]|前期|计划|预计))?"
    r"(?:（[\u4e00-\u9fff\d]{1,8}段）(?:(?:新建|改?扩建|改建|建设)?(?:工程|项目))?)?"  # 甲高速|（乙段）建设项目
)
# what may stand between the name and its verb: 水库|已于近日全面|开工
_BETWEEN = r"[^，。；：、的和与后—]{0,12}?"
# 工程学科, 项目公司: the head is part of another word
_OTHER = "学|院|师|技术|质量|局|部|公司|机械|车|队|款|造价|大学|经理|办"
_AFTER_HEAD = (
    r"(?=$|[、，。；：（）“”\s]|[等和及与]|[一二两三四五六七八九十\d]+[个大项]|"
    r"建设|施工|现场|进展|(?:有关|相关)(?:事项|事宜|工作|情况)|(?:投资|合作|框架|建设|战略)*(?:协议|合同)|(?:项目)?(?:可行性研究报告|可研报告|初步设计|选址方案|实施方案)|前期|早日|尽快|如期|必须|务必|力争|确保|收尾|扫尾|落地|开工|复工|按期|顺利|不力|滞后|缓慢|进度|征迁|征地)"
)


def area_at(reading: Reading, at: int, before: int | None = None) -> Found | None:
    """The area that a name begins with; a river or a reservoir is part of the name itself."""
    place = place_at(reading, at, before) if before is not None else reading.starting_at(at, "Place")
    return place if place is not None and place.attributes.get("kind") in ("area", "zone") else None


def place_at(reading: Reading, at: int, before: int) -> Found | None:
    """The longest place that begins at an offset and ends by another: 茶亭村, where 茶亭村安置点 is taken for one too."""
    inner = [f for f in reading.within(at, before, "Place") if f.start == at and not f.silent]
    return max(inner, key=lambda f: f.end, default=None)


def words_in(reading: Reading, start: int, end: int) -> list[Word]:
    """The tagger's words from an offset to another."""
    found, at = [], start
    while at < end and (word := reading.word_at(at)) is not None:
        found.append(word)
        at = word.end
    return found


_SIGNS = expression(r"[省市县区镇乡村旗盟州]$|街道$|社区$|苏木$")


def is_area(place: Found) -> bool:
    """Whether a place is an official area or is called one; a park or a river is none."""
    return areas.is_area(place) and ("code" in place.attributes or bool(_SIGNS.search(place.name)))


HAMLETS = ("村", "社区", "屯", "嘎查")
MARKS = "▲△●○■□◆◇★☆•·※◎➤▶"  # of the item of a list, not of a name
STATUS = {"签约": "signed", "开工": "started", "竣工": "completed", "投产": "completed", "续建": "under construction"}
EVERY = ("strong", "weak", "told", "deed")
SHAPES = (*EVERY, "open")  # where evidence is asked for
BUILT = ("strong", "weak", "told")
_BY_THEMSELVES = ("strong", "weak")


@cache
def head_words(vocabulary: Vocabulary, strengths: tuple[str, ...] = _BY_THEMSELVES) -> str:
    """The heads of the given strengths, the longer first."""
    return alternation([t for s in strengths for t in vocabulary.terms("project_heads", strength=s)])


@cache
def heads_end(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A head at the end of a stretch."""
    return expression(f"(?:{head_words(vocabulary)})$")


@cache
def built_end(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A built thing at the end of a stretch: 变电站, 管道."""
    return expression(f"(?:{head_words(vocabulary, BUILT)})$")


@cache
def part(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A building that is part of works told of before it: 扩建项目|教学楼."""
    return expression(f"(?:(?<=项目|工程)|(?<=新校区|新院区))(?P<part>{head_words(vocabulary, ('weak', 'told'))})$")


@cache
def joined(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A head and the 和 behind it that parts two names."""
    done = r"(?:改造|扩建|迁建)(?=和[\u4e00-\u9fff]{6,}(?:工程|项目))"  # 甲公园改造|和|乙中心绿化提升工程
    phase = r"[一二三四]期(?=和[\u4e00-\u9fff]{6,}(?:工程|项目))"
    aside = r"（[\u4e00-\u9fff]{1,6}[期段]）"  # 甲防洪堤（二期）|和|乙管网改造
    return expression(rf"(?:(?:{head_words(vocabulary)}){PHASE}”?|{done}|{phase}|{aside})(?P<join>以及|[和与及])(?!配套|附属)")


@cache
def phased(vocabulary: Vocabulary, strengths: tuple[str, ...] = _BY_THEMSELVES) -> re.Pattern[str]:
    """A head with its phase: 水厂|二期工程."""
    return expression(f"(?P<head>{head_words(vocabulary, strengths)}){PHASE}")


@cache
def verbs(vocabulary: Vocabulary, *sides: str) -> re.Pattern[str]:
    """Verbs of the given sides; those before a name where none is given."""
    rows = vocabulary.lexicon("project_verbs")
    verbs = [v for v in vocabulary.terms("project_verbs") if rows[v]["side"] in (sides or ("before", "both"))]
    return expression(f"{alternation(verbs)}(?:了|好)?(?![的后]|(?<=启动)区)")


@cache
def subject(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A head and behind it a verb, or what is told of a project."""
    rows = vocabulary.lexicon("project_verbs")
    verbs = "|".join(v for v in vocabulary.terms("project_verbs") if rows[v]["side"] in ("after", "both"))
    told = (
        r"(?:要|须|需|应|将|拟|计划|定|力争)于|总投资|(?:计划|静态|动态|概算|估算)总投资|起于|起自|[北南东西]起|选址|拟?落户|拟?落地|工期|建设规模|建设内容|涉及|总长|(?:主线|线路|路线)?全?长[约近]?(?=\d)|全长|"
        r"投资(?:约|近|超)?\d|(?:建设|推进)?(?:进展|征迁|征地|招投标)|不受影响|占地|总建筑面积|建筑面积|规划面积|位于|[坐座]落[于在]|(?<=项目，|工程，)[\u4e00-\u9fff]{4,24}(?:公司|集团)(?:计划|拟)?(?:总?投资[^，。；\d]{0,2}\d|(?:投资|承建|建设)(?:建设)?[，。；])|由[^，。]{2,20}(?:承建|投资|建设)"
    )
    return expression(
        rf"(?P<name>(?P<head>{head_words(vocabulary)}){PHASE})[”]?(?!{_OTHER})"
        rf"(?:(?P<between>{_BETWEEN})(?:{verbs})|(?:也|计划|预计)?，?(?:{told}))(?!率|企业|量)"
    )


@cache
def item(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A name in a list, up to its head."""
    return expression(rf"“?[^、，。；：]{{2,24}}?(?P<head>{head_words(vocabulary, BUILT)}){PHASE}”?{_AFTER_HEAD}")


@cache
def made() -> re.Pattern[str]:
    """年产9万吨正极材料项目: what a project makes names it."""
    return expression(r"年产(?:值)?[\d.]+[万亿]?[^，。；：、的\n\d]{2,18}?(?:项目|工程|生产线|基地)(?![的]?\d)")


@cache
def told_of(vocabulary: Vocabulary) -> re.Pattern[str]:
    """总投资9亿元的|甲河提升工程: the group `name` behind its own investment."""
    return expression(
        rf"投资(?:约|近|超|达)?[\d.]+(?:[万亿]*(?:美|欧)?元|亿)(?:建设|兴建|打造)?的(?P<name>[^，。；：、的了\d\n]{{2,24}}?(?:{head_words(vocabulary)}){PHASE})"
        rf"(?=[，。；、等和与]|及(?![^，。；、的]{{2,16}}(?:项目|工程)(?:[，。；、]|同时|已|正|将|开工|签约))|正|顺利|建设顺利|通过|已|将|计划|预计|拟|签约|落户|落地|开工|建设|建成|竣工|投产|在)"
    )


@cache
def generic(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Words that make no name."""
    return expression("|".join(vocabulary.terms("project_generic")))


@cache
def plain(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Words that say what works are and never whose."""
    return expression(alternation(vocabulary.terms("project_plain")))


@cache
def generic_lead(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Words that stand before a name."""
    return expression(f"(?:{'|'.join(vocabulary.terms('project_generic', lead='yes'))})+")


@cache
def bare(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A head that stands for a name, where a clause begins with it: 学校|占地…, 该风电场|由…."""
    tails = (
        "占地|总?投资|总?建筑面积|规划|计划|预计|设计|设[有置]?|建成|位于|[坐座]落|全长|起于|起点|由|概算|估算|总|分|已|"
        "交付|投用|投产|投入使用|竣工|完工|目前|拟于|将于|于|可|年|一期|二期|办学|主体|主桥|自"
    )
    return expression(
        r"\s*(?:其中，?)?(?:该|这座|这条|这个|整个|新(?=校区|院区|园区|馆|楼))?"
        rf"(?P<noun>路段|大桥|(?:{head_words(vocabulary, EVERY)}))(?:建设)?"
        rf"(?=，?(?:{tails}))"
    )


@cache
def this(vocabulary: Vocabulary) -> re.Pattern[str]:
    """该路|由…, 这座总库容9万立方米的水库|是…: what a sentence goes on about, by the noun that it is called."""
    heads = head_words(vocabulary, EVERY)
    return expression(
        rf"[该这][座条项所处栋]?(?:[^，。；]{{2,16}}的)?[^，。；的]{{0,6}}?(?P<noun>(?!项目|工程)(?:隧道|路|线|井|校|院|{heads}))"
        rf"(?=[是由总全计预于，已将起位占建设规宽自分拟目途]|(?<![校院])长)"
    )


@cache
def before(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Verbs before a name."""
    rows = vocabulary.lexicon("project_verbs")
    verbs = alternation(v for v in vocabulary.terms("project_verbs") if rows[v]["side"] in ("before", "both"))
    return expression(f"(?P<verb>{verbs})(?:了|好)?")


@cache
def after(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Verbs behind a name."""
    rows = vocabulary.lexicon("project_verbs")
    return expression(alternation(v for v in vocabulary.terms("project_verbs") if rows[v]["side"] in ("after", "both", "told")))
