"""Works known by their shape and by anything that shows they are built: a built thing or what is done to one, with evidence.

甲园、乙厂、丙桥, told with a sum, a size, a stage or a builder in whatever words: 镇里花4600万元、9.8万平方米的|甲产业园|….
"""

import re
from collections.abc import Iterator
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.projects import begins as project_begins
from fangzhi.extract.projects import evidence as project_evidence
from fangzhi.extract.projects import rows as project_rows
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.reading import Reading
from fangzhi.extract.terms import alternation
from fangzhi.vocabulary import Vocabulary

_WORKS = ("工程", "项目")
_ASIDE = "(?:（[\u4e00-\u9fff]{1,6}[期段]）)?"
# 冷库9座, 产业园等9个项目: any so many
_COUNTED = expression(r"(?:共|达)?(?:[\d一二两三四五六七八九十百]+[余多几]?(?:[个座条处所家间栋幢项片块]|公里|亩)|\d)")
# 两座|水库, 各类|产业园, 每个|小区
_MANY = expression(
    r"(?:[几两二三四五六七八九十百\d多数余些批][些类种余多]?[个座条处所家间栋片块项]?|各类?|每[个座条处所家]?|不少|许多|若干|系列|等|有的|某|全[省市县区国]|有关|相关)$"
)
_ONE = expression("一[座个条处所]$")
# 在|甲园|动工, 由|乙中心|承建, 距|丙大桥|9公里: where something else is, or who does it
_BESIDE = expression(
    "(?:在|到|于|从|距|向|往|自|赴|走进|走入|来到|前往|位于|坐落|落户|选址|入驻|纳入|列入|落地|探访|途经|通往|离|抵达|毗邻|紧邻|利用|依托|借助|围绕|由|归|被|让|与|同)"
    "(?:了)?$"
)
_ACTS = expression(
    "(?:投资|出资|承建|施工|采购|牵头|负责|主办|承办|介绍|说|表示|透露|告诉|联合|会同|组织|派出|有关负责人|负责人|主任|院长|校长|站长|馆长|园长|厂长|经理|局长|工作人员|职工|学生|师生)"
)
_IT = expression("\\s*(?:[该这][^，。；]{0,8}?)?(?:项目|工程)")
_OF_WORKS = expression(
    "项目|工程|[工场]地|现场|建设|主体|主楼|主桥|[左右]|总|概算|估算|造价|投资|占地|用地|面积|全长|工期|业主|甲方|施工|土建|外|内|桩基|路基|装修|地[点处址]|资金|由|一期|首期|二期|中标|招标|成本|工作|双方|EPC"
)
_NONE = expression(
    "\\d[\\d.]*[万亿]?(?:公里|米|户|人|个|座|条)|(?:19|20)\\d\\d年(?!度)|公办|民办|以[上下内]|上述|同类|记者|业主|(?:建设|施工|业主|承建|中标)?单位|[^，。；]*管理段|总裁|董事|负责|[^，。；]*(?:办厂|建厂|建桥|建楼)$"
)
_GRADE = expression("[一二三四]级|年产[\\d.]+万?吨")
_LEADS = expression(
    "(?:[\u4e00-\u9fff]{0,4}(?:叫做?|名为|取名|来建|去建|来搞|搞)|[一这那][座个条处所项])(?=[\u4e00-\u9fff“\\d]{4})"
)
_DEED = expression(f"(?:{project_rows.DEEDS})$")
_OTHERS = frozenset("长镇乡村区县市院校部局站部队组员师学质资")  # 小学|校长, 大桥|镇
_SHORTEST, _LONGEST = 4, 28
_LEAST = {"strong": 3, "weak": 3, "told": 4, "open": 4, "deed": 4}


def find(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where such names stand; the later of two joined ones (甲园、乙桥) lends its evidence to the first."""
    last = -1
    for start, end, least in reversed(_weighed(reading)):
        # 甲水厂总投资9亿元，包括|输水隧洞|9公里: of a sentence, or of a paragraph that tells of works by a stronger head already,
        # what has no name of its own
        since = reading.sentence_of(start)[0] if least < _LEAST["told"] else reading.line_start(start)
        part = last >= since or bool(reading.within(since, start, "Project")) or _IT.match(reading.text, since) is not None
        if not part or _anchored(reading, start):
            last = start
            yield start, end


def _weighed(reading: Reading) -> list[tuple[int, int, int]]:
    """Those of which the evidence, or that of another that they are joined to, is enough; the last first."""
    weighed: list[tuple[int, int, int]] = []
    after, stop, name = (0, 0), len(reading.text), ""
    for start, end, least in reversed(list(_shaped(reading))):
        if name != reading.text[start:end]:
            stop, name = after[0] or stop, reading.text[start:end]
        weight = project_evidence.weight(reading, start, end, stop)
        if after[0] and _JOINS.fullmatch(reading.text, end, after[0]):
            weight = max(weight, after[1])
        after = (start, weight)
        if weight >= least:
            weighed.append((start, end, least))
    return weighed


_JOINS = expression("(?:、|和|与|及|以及)(?:[\u4e00-\u9fff]{2,6}的)?")


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
    end += reading.text.startswith("”", end) and "“" in reading.text[max(0, end - 20) : end]
    works = match.group().endswith(_WORKS)
    start = project_begins.name_start(reading, match.end() - 2 if works else match.start(), works)
    if start is None or _COUNTED.match(reading.text, end) or _ACTS.match(reading.text, end) or _goes_on(reading, end):
        return None
    if lead := _LEADS.match(reading.text, start, end):
        start = lead.end()
    if mark := project_begins.ITEM_MARK.match(reading.text, start, end):
        start = mark.end()
    start = _behind_verb(reading, start, match.start())
    own = project_words.generic(reading.vocabulary).sub("", _GRADE.sub("", reading.text[start : match.start()]))
    if (
        not _SHORTEST <= end - start <= _LONGEST
        or len(own) < 2
        or _NONE.match(reading.text, start, end)
        or _crossed(reading, start, end)
    ):
        return None
    if _is_deed(reading, match) and not _done_to(reading, start, match.start() if match["head"] is None else match.end("head")):
        return None
    if works and not _is_own(reading, start, match.start()):
        return None
    clause, _ = reading.clause_of(start)
    left = max(clause, start - 6)
    if reading.text[start - 1 : start] == "、" and not _anchored(reading, start):
        return None  # 充电桩、|口袋公园
    if _BESIDE.search(reading.text, left, start) or (
        _MANY.search(reading.text, left, start) and not _ONE.search(reading.text, left, start)
    ):
        return None
    return start, end


def _goes_on(reading: Reading, end: int) -> bool:
    """甲铁路高速|动车组: whether a noun goes on behind the head that is no part of works."""
    after = reading.word_at(end)
    noun = after is not None and after.start == end and after.tag in ("n", "nz", "nw", "an", "Person", "Institution")
    return noun and _OF_WORKS.match(reading.text, end) is None


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
    return head - at >= 2 and not (len(words) == 1 and words[0].tag in ("v", "vd") and words[0].start == at)


def _done_to(reading: Reading, start: int, deed: int) -> bool:
    """Whether what is done is done to a thing of a name: 甲镇农田|改造, 乙变电站|扩容, but not 连片|改造."""
    if reading.starting_at(start, "Place", "Institution") is not None:
        return True
    return project_words.built_end(reading.vocabulary).search(reading.text, start + 2, deed) is not None


def _anchored(reading: Reading, start: int) -> bool:
    """Whether a name begins with a place, a body or a quote, or with whose it is: 甲镇的|乙厂."""
    owner = reading.text[start - 1 : start] == "的" and reading.ending_at(start - 1, "Place", "Institution") is not None
    return owner or reading.text[start] == "“" or reading.starting_at(start, "Place", "Institution") is not None


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
    least = 3 if match.group().endswith((*_WORKS, "期")) else _LEAST[row["strength"]] if row else 4
    if _is_deed(reading, match) and not _anchored(reading, start):
        least = 4  # 厂房改建, in whose match 厂房 is the head
    known = any((f.start, f.end) == (start, end) for f in reading.within(start, end, "Place", "Institution"))
    return max(least, 4) if known else least


@cache
def _shape(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A head and its phase, what is done to it, or 工程 behind it: 水厂|扩能, 河堤|加固工程."""
    heads = alternation([t for s in (*project_words.EVERY, "open") for t in vocabulary.terms("project_heads", strength=s)])
    deeds = project_rows.DEEDS
    return expression(
        rf"(?:(?P<head>{heads})|(?<=[\u4e00-\u9fff]{{4}})(?:{deeds}|(?=[一二三四]期))){project_words.PHASE}"
        rf"(?:(?:{deeds})+)?(?:工程|项目)?{_ASIDE}"
    )
