"""What heads the items of a list of works is a project, whatever its words are: 3.甲校实训楼加电梯，90万元，已交付."""

import re
from collections.abc import Iterator
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.projects import evidence as project_evidence
from fangzhi.extract.projects import rows as project_rows
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.reading import Reading
from fangzhi.vocabulary import Vocabulary

_ITEM = expression(
    r"(?m)^[\s\u3000]*(?P<mark>\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[）)]、?|[一二三四五六七八九十]{1,3}、|[①-⑳]|——|"
    rf"[{project_words.MARKS}])[\s\u3000]*“?(?P<name>[^，。：；（“”\n]{{4,34}}(?:（[\u4e00-\u9fff]{{1,8}}[段期]）)?)”?"
    r"(?=[，。：；（](?P<told>[^\n]+))"
)
_CONTRACT = expression("(?:EPC|工程总承包|设计|施工|监理|采购|总承包)+(?:工程)?(?:总承包)?$|(?:第?[一二三四五\\d]|[A-H])标段?$")
_NO_WORKS = expression(
    "(?:会议?|活动|工作|机制|制度|行动|服务|培训|管理|监管|宣传|教育|责任|目标|原则|要求|措施|保障|组织|领导|时间|地点|方式|范围|条件|对象|公司|集团|局|"
    "产业|经济|农业|工业|投资|消费|收入|人员|情况|问题|建议)$|[的了吗]|^(?:加强|加快|强化|推进|推动|坚持|深化|完善|落实|开展|做好|抓好|提升|提高|聚焦|围绕|持续|全面|着力|大力|关于|对|在|由|"
    "(?:流标|废标|成交|中标|在建|完工|续建|新建|签约|其他|其它|开工|待建|拟建|储备|竣工)[的类]?(?:项目|工程)|项目|工程|招标|中标|建设|联系|报名|截至|今年|去年|明年)"
)
_JOINS = expression("、(?=[\u4e00-\u9fff]{4})")
_LEAST, _ENOUGH = 1, 3


def find(reading: Reading) -> Iterator[tuple[int, int]]:
    """The headings of items, where most of a list's are works by their shape and by what is told of them."""
    groups: dict[str, list[re.Match[str]]] = {}
    for match in _ITEM.finditer(reading.text, reading.headline_end):
        groups.setdefault(_sort(match["mark"]), []).append(match)
    for items in groups.values():
        told = [project_evidence.weight(project_evidence.among(reading.text, m.start("told"), m.end("told"))) for m in items]
        works = [
            m for m, weight in zip(items, told, strict=True) if weight >= _ENOUGH and _ends(reading.vocabulary).search(m["name"])
        ]
        if len(works) < 2 or 2 * len(works) < len(items):
            continue
        for match, weight in zip(items, told, strict=True):
            if weight >= _LEAST:
                yield from _names(reading, *match.span("name"))


def _sort(mark: str) -> str:
    """What the marks of one list have in common."""
    return mark[-1] if mark[-1] in ".．、）)" else mark if mark in project_words.MARKS else mark[0]


def _names(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """甲饮水工程、|乙礼堂修缮工程: one or several, without the contract that is let."""
    if contract := _CONTRACT.search(reading.text, start + 4, end):
        end = contract.start()
    cuts = list(_JOINS.finditer(reading.text, start, end))
    parts = list(zip([start, *(m.end() for m in cuts)], [*(m.start() for m in cuts), end], strict=True))
    if not all(_ends(reading.vocabulary).search(reading.text, a, b) for a, b in parts):
        parts = [(start, end)]
    for a, b in parts:
        own = project_words.generic(reading.vocabulary).sub("", reading.text[a:b])
        if b - a >= 4 and len(own) >= 3 and _NO_WORKS.search(reading.text[a:b]) is None and not reading.within(a, b, "Person"):
            yield a, b


@cache
def _ends(vocabulary: Vocabulary) -> re.Pattern[str]:
    heads = project_words.head_words(vocabulary, project_words.SHAPES)
    return expression(rf"(?:{heads}|{project_rows.DONE}|[一二三四五]期|[段期]）)(?:建设)?$")
