"""Stretches that have the shape of a built thing's name: 甲园, 乙水厂扩能, 丙河堤加固工程, 甲镇至乙镇公路."""

import re
from collections.abc import Iterator
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.projects import begins as project_begins
from fangzhi.extract.projects import evidence as project_evidence
from fangzhi.extract.projects import rows as project_rows
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.reading import Reading
from fangzhi.vocabulary import Vocabulary

_WORKS = ("工程", "项目")
_ASIDE = "(?:（[\u4e00-\u9fff]{1,6}[期段]）)?"
# 冷库9座, 驿站建设完成2个, 产业园等9个项目: any so many
_COUNTED = expression(r"(?:建设)?(?:已?完成|建成)?(?:共|达)?[\d一二两三四五六七八九十百]+[余多几]?[个座条处所家间栋幢项片块]")
_MEASURED = expression(r"\d[\d.]*[万千]?(?:公里|亩|米|千米)")  # 衬砌干渠|58公里
# 两座|水库, 各类|产业园, 每个|小区
_MANY = expression(
    r"(?:[几两二三四五六七八九十百\d多数余些批][些类种余多]?[个座条处所家间栋片块项]?|各类?|每[个座条处所家]?|不少|许多|若干|系列|等|有的|某|全[省市县区国]|有关|相关)$|最[\u4e00-\u9fff]{1,6}的“?$"
)
_ONE = expression("一[座个条处所]$")
# 在|甲园|动工, 由|乙中心|承建, 距|丙大桥|9公里: where something else is, or who does it
_BESIDE = expression(
    "(?:在|到|于|从|距|向|往|自|赴|走进|走入|来到|前往|位于|坐落|落户|运抵|送达|送到|送往|选址|入驻|纳入|列入|落地|探访|途经|通往|离|抵达|毗邻|紧邻|利用|依托|借助|围绕|由|归|被|让|与|同)"
    "(?:了)?$|(?:建议|提议|呼吁|盼着?)[^。；]{0,10}$|(?:走进|来到|察看|查看|走访)[^，。；]{1,12}[和、]$|(?:招标人|中标人|采购人|业主|单位|机构|部门|主体|方|隶属|直属)[：为是]$|(?:从|距|离|向|往|经)[^，。；、的]{1,8}的$"
)
_ACTS = expression(
    "(?:投资|出资|承建|施工|采购|牵头|负责|出任|担任|作为招标|自行|公示|公告|视察|汇报|监管|监督|监理|代管|主办|承办|介绍|说|表示|透露|告诉|联合|会同|组织|派出|有关负责人|负责人|主任|院长|校长|站长|馆长|园长|厂长|经理|局长|工作人员|职工|学生|师生)"
)
_OTHER_WORD = expression(
    "所在|(?<=小区|社区|片区|公园)的|建于|始建|创建于|推介|招商|洽谈|观摩|传统|技艺|营造|仪式|动车组|列车|处(?!理)|公司|集团|有限|管理|运营|服务|医生|护士|医务|教师|居民|群众|村民|职工|员工|党[委支总]|产品|产业(?!园)|行业|企业|模式|机制|体系|标准|技术|机械|"
    "模拟|研究|设施|设备|材料|的[^，。；]{0,4}(?:控制性|关键|重点|配套|附属|节点|组成)|人员|部门|门诊|病房|品牌|经济|文化|旅游|游客|商户|业主"
)
_NAMES = frozenset("n nz nw vn a an s f ns Place Institution".split())
_NONE = expression(
    "\\d[\\d.]*[万亿]?(?:公里|米|户|人|个|座|条)|(?:19|20)\\d\\d年(?!度)|公办|民办|[^，。；]*(?:流标|废标|成交|中标|工程类|小额|规划内|计划内|配套)(?:项目|工程)$|[^，。；]*(?:堆石坝|重力坝|拱坝|非物质文化遗产|公共资源|大中小学|服务站|管理站|监测站|推广站|工作站|监督站|分中心|发展服务中心)|上马|加装|加层|地铁线路|承包|[^，。；]*(?:国省干线|互联网平台|国家级[^，。；]*中心)|[^，。；]*即|[一二三四五六]期(?!工程|项目)|[一二三四]级及|连片|镇级|村级|以[上下内]|上述|同类|记者|业主|(?:建设|施工|业主|承建|中标)?单位|[^，。；]*管理段|总裁|董事|负责|[^，。；]*(?:学院|大学|法院|[调综]处?治?中心)$|[^，。；]*(?:办厂|建厂|建桥|建楼)$"
)
_BAD = expression("[的了是着把被让从等到要](?!段)|年所|所建")
_MADE = expression("新改?建|改建|建成|完成|新增|打造|推进|实施|累计|改造|整治")
_IS_OF = expression("(?:是|系|属于?)[^，。；]{2,20}$")  # 是全省“四横五纵”|水网骨干项目
_REBUILT = expression("改造|更新|分流|加固|扩建|改建|拓宽|硬化|扩容|迁建")  # 城区雨污|分流; not 隐患排查|整治
_GRADE = expression("[一二三四]级|年产[\\d.]+万?吨")
_LEADS = expression(
    "(?:[\u4e00-\u9fff]{0,4}(?:叫做?|名为|取名|其中|来建|去建|来搞|搞)|[\u4e00-\u9fff]{0,6}[建盖修上](?:了|起|成)?[一几][座条个处]|[一这那][座个条处所项])(?=[\u4e00-\u9fff“\\d]{4})"
)
_POWER = expression(r"\d+(?:千伏|兆瓦|万千瓦)")  # 220千伏|甲变电站扩容
_DEED = expression(f"(?:{project_rows.DEEDS})$")
_OTHERS = frozenset("长镇乡村区县市院校部局站部队组员师学质资头")  # 小学|校长, 大桥|镇, 桥|头堡
_SHORTEST, _LONGEST = 4, 28
KNOWN = 5
LEAST = {"strong": 3, "weak": 3, "told": 4, "open": 4, "deed": 4}


_LINE = expression(
    "(?:(?<=[，。；：、的\n“在]))(?P<name>(?P<near>[\u4e00-\u9fff]{2,9}?(?:经[\u4e00-\u9fff]{2,6}?)?)[至到][\u4e00-\u9fff]{2,8}?"
    "(?:[一二三四]级|高速|快速|旅游|通村)?(?:公路|快速路|铁路|高铁|通道|管道|管线|段(?!时))(?:(?:改扩?建|扩建|改造|提升|新建)+(?:工程|项目)?|工程|项目)?)"
)


def _lines(reading: Reading) -> Iterator[tuple[int, int]]:
    """甲经乙至丙二级公路, 甲高速乙至丙段: lines between two ends."""
    for match in reading.matches(_LINE, "至", "到"):
        bad = reading.within(*match.span("name"), "Person") or _BAD.search(reading.text, *match.span("near"))
        if not bad and match.start("name") >= reading.headline_end and match.start("name") in reading.borders:
            yield match.span("name")


def find(reading: Reading) -> list[tuple[int, int, int]]:
    """Names by their shape in text order, each with the weight of evidence that it asks for; a line holds what it names."""
    lines = list(_lines(reading))
    others = [s for s in _shaped(reading) if not any(a < s[1] and s[0] < b for a, b in lines)]
    return sorted([*((a, b, LEAST["strong"]) for a, b in lines), *others])


def _shaped(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """Built things of a name, each with the weight of evidence that it asks for; the longest of those that overlap."""
    last: tuple[int, int, int] | None = None
    for match in _shape(reading.vocabulary).finditer(reading.text, reading.headline_end):
        if not _ends(reading, match):
            continue
        sentence, close = reading.sentence_of(match.start())
        if not project_evidence.possible(reading, sentence, min(len(reading.text), close + 60)):
            continue
        span = _span(reading, match)
        if span is None or (last is not None and span[0] < last[1] and span[0] != last[0]):
            continue
        if last is not None and span[0] != last[0]:
            yield last
        last = (*span, _least(reading, match, *span))
    if last is not None:
        yield last


def _ends(reading: Reading, match: re.Match[str]) -> bool:
    """Whether a shape ends where a word does; one of several characters may be taken together with what follows (公寓|用)."""
    head = match["head"] or match.group()
    return match.end() in reading.borders or (len(head) > 1 and reading.text[match.end() : match.end() + 1] not in _OTHERS)


def _span(reading: Reading, match: re.Match[str]) -> tuple[int, int] | None:
    """The bounds of a name that ends with a shape; None where it is of many, where others are, or who acts."""
    end = match.end()
    works = match.group().endswith(_WORKS)
    start = _quoted(reading, match.end())
    if start is None:
        end += reading.text.startswith("”", end) and "“" in reading.text[max(0, end - 20) : end]
        start = project_begins.name_start(reading, match.end() - 2 if works else match.start(), works)
    if start is None:
        start = _nouns(reading, match.start())
    if start is None or any(bad.match(reading.text, end) for bad in (_COUNTED, _ACTS, _OTHER_WORD)):
        return None
    if lead := _LEADS.match(reading.text, start, end):
        start = lead.end()
    if mark := project_begins.ITEM_MARK.match(reading.text, start, end):
        start = mark.end()
    start = _behind_verb(reading, start, match.start())
    body = reading.ending_at(start, "Institution")
    if body is not None and body.attributes.get("kind") in ("school", "hospital"):
        start = body.start  # 甲县人民医院|儿童诊疗中心
    return (start, end) if _is_name(reading, match, start, end) and _is_there(reading, start, end) else None


def _is_name(reading: Reading, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a stretch says whose or what it is: not 住宅|改造, not a firm's name, not 雨污分流管线."""
    own = project_words.generic(reading.vocabulary).sub("", _GRADE.sub("", reading.text[start : match.start()]))
    if (
        not _SHORTEST <= end - start <= _LONGEST
        or len(own) < 2
        or _NONE.match(reading.text, start, end)
        or _BAD.search(reading.text, _areas_end(reading, start), match.start())
        or _crossed(reading, start, end)
    ):
        return False
    if _MADE.match(reading.text, _areas_end(reading, start), end):
        return False  # 甲镇|新改建农村公路26公里
    if match.group() == match["head"] and len(project_words.plain(reading.vocabulary).sub("", own)) < 2:
        return False  # 甲小区的|雨污分流管线
    if _is_deed(reading, match) and not _done_to(reading, start, match.start() if match["head"] is None else match.end("head")):
        return False
    return not match.group().endswith(_WORKS) or _is_own(reading, start, match.end() - 2)


def _is_there(reading: Reading, start: int, end: int) -> bool:
    """Whether a name stands for the thing itself: not where others are or act, not of many, not a part beside others."""
    clause, _ = reading.clause_of(start)
    left = max(clause, start - 10)
    loose = not anchored(reading, start)
    if loose and (_MEASURED.match(reading.text, end) or reading.text[start - 1 : start] == "、"):
        return False  # 衬砌干渠|58公里, 充电桩、|口袋公园
    if loose and reading.text.endswith(_WORKS, start, end) and _IS_OF.search(reading.text, clause, start):
        return False
    many = _MANY.search(reading.text, max(left, start - 6), start) and not _ONE.search(reading.text, left, start)
    return _BESIDE.search(reading.text, left, start) is None and not many


def _quoted(reading: Reading, end: int) -> int | None:
    """叫“|云岭露营公园|”: what is called so in quotes is all of the name, whatever its words are."""
    opening = reading.text.rfind("“", max(0, end - _LONGEST), end) if reading.text.startswith("”", end) else -1
    return opening + 1 if opening >= 0 and "”" not in reading.text[opening:end] else None


def _nouns(reading: Reading, head: int) -> int | None:
    """开的是|富锌豆制品产业园: where the nouns begin that a head ends."""
    at, clause = head, reading.clause_of(head)[0]
    while at > clause and (word := reading.word_at(at - 1)) is not None and word.start >= clause and word.tag in _NAMES:
        at = word.start
    return at if 2 <= head - at <= _LONGEST and not reading.within(at, head, "Person") else None


def _crossed(reading: Reading, start: int, end: int) -> bool:
    """甲单位|乙建设工程|有限公司, 总裁|丙桥, 某县与|丁学院: whether a body goes over an end or is the end."""
    if reading.within(start, end, "Person"):
        return True
    for body in reading.within(start, end + 30, "Institution", "Person"):
        if body.start < end < body.end:
            return True
        if body.end == end and body.start > start and _areas_end(reading, start) != body.start:
            return True
    return False


def _areas_end(reading: Reading, at: int) -> int:
    while (area := reading.starting_at(at, "Place")) is not None:
        at = area.end
    return at


def _is_deed(reading: Reading, match: re.Match[str]) -> bool:
    row = reading.vocabulary.lexicon("project_heads").get(match["head"] or "")
    done = match["head"] is not None and match.group() != match["head"] and _DEED.search(match.group()) is not None
    return (row is None or row["strength"] == "deed" or done) and not match.group().endswith((*_WORKS, "期"))


def _is_own(reading: Reading, start: int, head: int) -> bool:
    """甲县|饮水|工程, but neither 宣布|项目 nor 甲局任|项目."""
    body = reading.starting_at(start, "Institution")
    at = body.end if body is not None and body.end < head else _areas_end(reading, start)
    words = project_words.words_in(reading, at, head)
    if len(project_words.generic(reading.vocabulary).sub("", reading.text[at:head])) < 2:
        return False  # 甲市|重点|项目
    return not (len(words) == 1 and words[0].tag in ("v", "vd") and words[0].start == at)


def _done_to(reading: Reading, start: int, deed: int) -> bool:
    """Whether what is done is done to a thing of a name: 甲镇农田|改造, 乙变电站|扩容, but not 连片|改造."""
    if reading.starting_at(start, "Place", "Institution") is not None:
        return True
    own = project_words.generic(reading.vocabulary).sub("", reading.text[start:deed])
    if len(own) >= 4 and _REBUILT.match(reading.text, deed):
        return True
    return project_words.built_end(reading.vocabulary).search(reading.text, start + 2, deed) is not None


def anchored(reading: Reading, start: int) -> bool:
    """Whether a name begins with a place, a body or a quote, or with whose it is: 甲镇的|乙厂."""
    owner = reading.text[start - 1 : start] == "的" and reading.ending_at(start - 1, "Place", "Institution") is not None
    if _POWER.match(reading.text, start):
        return True
    return owner or "“" in reading.text[start - 1 : start + 1] or reading.starting_at(start, "Place", "Institution") is not None


def _behind_verb(reading: Reading, start: int, head: int) -> int:
    """盯|甲铁路平改立工程, 启动|乙物流园: a verb that a name would begin with is none of it."""
    for word in project_words.words_in(reading, start, head):
        if word.start != start or word.tag not in ("v", "vd") or head - word.end < 2:
            break
        start = word.end
    return start


def _least(reading: Reading, match: re.Match[str], start: int, end: int) -> int:
    """What is known as a body or a place already asks for more: it may have stood there for long."""
    head = match["head"] or ""
    row = reading.vocabulary.lexicon("project_heads").get(head)
    least = 3 if match.group().endswith((*_WORKS, "期")) else LEAST[row["strength"]] if row else 4
    if _is_deed(reading, match) and not anchored(reading, start):
        least = 4  # 厂房改建, in whose match 厂房 is the head
    known = next((f.type for f in reading.within(start, end, "Place", "Institution") if (f.start, f.end) == (start, end)), "")
    return max(least, KNOWN if known == "Institution" else 4) if known else least


@cache
def _shape(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A head and its phase, what is done to it, or 工程 behind it: 水厂|扩能, 河堤|加固工程."""
    heads = project_words.head_words(vocabulary, project_words.SHAPES)
    deeds = project_rows.DEEDS
    return expression(
        rf"(?:(?P<head>{heads})|(?<=[\u4e00-\u9fff]{{4}})(?:{deeds}|(?=[一二三四]期))){project_words.PHASE}"
        rf"(?:[及和与][\u4e00-\u9fff]{{2,5}}?(?:{heads}))?(?:(?:{deeds})+)?(?:工程|项目)?{_ASIDE}"
    )
