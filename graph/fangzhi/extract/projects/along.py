"""Works in a row that someone goes along: 先后来到甲食品、乙新材料、丙路扩建等项目现场, 到甲园、乙医院新院区等项目调研."""

import re
from collections.abc import Iterator
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.projects import rows as project_rows
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import seeing
from fangzhi.vocabulary import Vocabulary

_CLOSES = expression(
    r"等(?:一批|多个|系列|部分|[\d一二三四五六七八九十两]+[余多]?[个项处])?[省市县区旗州]?级?"
    r"(?:重点|重大|民生|产业|工业|建设|在建|续建|新建|招商|基础设施|水利|交通|城建|市政|文旅|援建|援疆|帮扶)*(?:"
    r"(?P<site>(?:(?<=建设)|(?<=在建)|施工|建设施工)(?:现场|工地|场地|一线))|(?:项目|工程)(?:的)?"
    r"(?:(?P<ground>(?:建设|施工|在建|生产)*(?:现场|工地|场地|一线|点位?(?=[，。；进实]))|(?:项目)?建设(?=，|。|进[展度]|情况))|"
    r"(?=，|。|进展|进度|推进情况|[进开]行|开展|实地|现场|调研|视察|察看|查看|考察|检查|督[查导])))"
)
# 深入|甲产业园和乙水泥|建设工地: without 等
_ALONE = expression(
    r"(?<![项目工程等])(?P<site>(?:建设|施工)(?:现场|工地|场地))(?=[，。；]|进行|实地|调研|检查|察看|查看|督[查导])"
)
_OTHER_GROUND = expression("等|现场|[工场]地")
_JOINS = expression("、|以及|(?<=[\u4e00-\u9fff]{3})[和及与](?=[\u4e00-\u9fff]{3})")
# a kind of business, not what one calls works: 新能源材料, 现代农业
_SORT = expression(
    "(?:新|高端|现代|先进|智能|绿色|生物|数字|基础|特色|社会|城乡|公共|农村|农产品|电子|光电|光伏|风电|精细|商贸|全域|乡村|装备|"
    "制造|农业|能源|材料|旅游|文旅|服务业?|医药|信息|科技|食品|化工|物流|康养|健康|文化|民生|环保|经济|产业|交通|水利|设施|住房|教育|医疗|"
    "储能|工业|建材|纺织|家居|汽车|机械|冶金|振兴|园区|企业|养殖|种植|扶贫|重[点大])*(?:项目|工程)?"
)
_NO_WORKS = expression(
    "(?:公司|集团|协议|合同|银行|局|委|中心小组|县|区|市|镇|(?<!美丽)乡|(?<!美丽乡)村|街道|社区|企业|协会|商会|合作社|情况|进展)$|[的了在是把从]"
)
_PART = expression("(?:主体(?:工程|结构)?)?建设$")  # 甲小学|主体工程建设
_SHORTEST, _LONGEST = 4, 30
_BODIES = ("school", "hospital")


def find(reading: Reading) -> Iterator[tuple[int, int]]:
    """Each of such a row that is no area and no body; of a row without its ground only what ends as works do."""
    for close in reading.matches(_CLOSES, "等"):
        start = _begin(reading, close.start(), close.end())
        if start is None:
            continue
        items = _items(reading, start, close.start())
        named = [(a, b, project_rows.name(reading, a, b)) for a, b in items]
        if close["ground"] is None and close["site"] is None:
            built = [(a, b, span) for a, b, span in named if span is not None]
            yield from (span for a, b, span in built if 2 * len(built) >= len(items) > 1 and not _is_office(reading, a, b))
            continue
        for a, b, span in named:
            if span is not None or _is_free(reading, a, b):
                yield span or (a, b)


def without_close(reading: Reading) -> Iterator[tuple[int, int]]:
    """深入|甲产业园|和|乙水泥|建设工地: each of a short row before the ground, where one of them at least ends as works do."""
    for ground in reading.matches(_ALONE, "工地", "现场", "场地"):
        clause, _ = reading.clause_of(ground.start())
        gone = list(_gone(reading.vocabulary).finditer(reading.text, clause, ground.start()))
        items = _items(reading, gone[-1].end(), ground.start()) if gone and clause >= reading.headline_end else []
        named = [(a, b, project_rows.name(reading, a, b)) for a, b in items]
        told = any(_OTHER_GROUND.search(reading.text, a, b) for a, b in items)  # 甲迁建现场、乙|建设工地: each has its own
        if len(items) < 2 or told or all(span is None for _, _, span in named):
            continue
        yield from (span or (a, b) for a, b, span in named if span is not None or _is_free(reading, a, b))


def _begin(reading: Reading, close: int, end: int) -> int | None:
    """Where the first of the row begins: behind the last verb of going that stands before a 、."""
    if close < reading.headline_end:
        return None
    clause, _ = reading.clause_of(close)
    first = reading.text.find("、", clause, close)
    if first >= 0:
        gone = list(_gone(reading.vocabulary).finditer(reading.text, clause, first))
        if gone and first - gone[-1].end() >= 2:
            return gone[-1].end()
    _, stop = reading.sentence_of(close)
    at = reading.text.startswith("在", clause)
    return clause + 1 if at and first >= 0 and _seen(reading.vocabulary).search(reading.text, end, min(stop, end + 40)) else None


@cache
def _gone(vocabulary: Vocabulary) -> re.Pattern[str]:
    """一行先后|来到|甲食品."""
    return expression(rf"(?:{seeing(vocabulary)}|深入到?|前往|赶赴|赴|(?<![达得直看周遇提感受收])到)了?")


@cache
def _seen(vocabulary: Vocabulary) -> re.Pattern[str]:
    """在|甲食品、乙新材料等项目现场，详细了解…."""
    return expression(f"{seeing(vocabulary)}|了解|询问|指出|要求|强调|叮嘱|一行|听取|看到|每到一处|看进度|问进展")


def _items(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    cuts = list(_JOINS.finditer(reading.text, start, end))
    spans = zip([start, *(m.end() for m in cuts)], [*(m.start() for m in cuts), end], strict=True)
    return [(a, part.start() if (part := _PART.search(reading.text, a + _SHORTEST, b)) else b) for a, b in spans]


def _is_office(reading: Reading, start: int, end: int) -> bool:
    """甲镇政务服务中心, that works as such."""
    body = reading.ending_at(end, "Institution")
    return body is not None and body.start <= start


def _is_free(reading: Reading, start: int, end: int) -> bool:
    """甲食品, 乙中试基地, 丙职教中心: what may be called by any word, but is no area, office, firm, person or sort of works."""
    if not _SHORTEST <= end - start <= _LONGEST or _SORT.fullmatch(reading.text, start, end):
        return False
    whole = next((f for f in reading.within(start, end, "Place", "Institution") if (f.start, f.end) == (start, end)), None)
    return not (_NO_WORKS.search(reading.text, start, end) or reading.within(start, end, "Person")) and (
        whole is None or _may_be(reading, whole)
    )


def _may_be(reading: Reading, whole: Found) -> bool:
    """县第二医院, 城南大道: what the step before takes for a body or a site, though it is built there."""
    if whole.type == "Institution":
        return (
            whole.attributes.get("kind") in _BODIES or project_words.heads_end(reading.vocabulary).search(whole.name) is not None
        )
    return not project_words.is_area(whole) and whole.attributes.get("kind") != "zone"
