"""Works known by their shape and by anything that shows they are built: a built thing or what is done to one, with evidence.

甲园、乙厂、丙桥, told with a sum, a size, a stage or a builder in whatever words: 镇里花4600万元、9.8万平方米的|甲产业园|….
"""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.projects import evidence as project_evidence
from fangzhi.extract.projects import shapes as project_shapes
from fangzhi.extract.reading import Reading

_IT = expression("\\s*(?:[该这][^，。；]{0,8}?)?(?:项目|工程)")
# 甲高速|动车组, 乙医院|医生: the head is part of another word
_FARMED = expression("(?:基地|示范[片区带点]|大棚|茶园|果园|牧场|农场|民宿|苗圃|林场)$")  # whose area is grown on, not built
_WORKS = frozenset(("money", "size", "builder", "stage", "progress"))
_SAID = expression("(?:是|系|属于?|作为)[^，。；]{0,20}$|(?:包括|包含|涵盖|分为)[^。；]{0,40}$")
_HARD = frozenset(("money", "size", "builder", "progress"))
_JOINS = expression("(?:、|和|与|及|以及)(?:[\u4e00-\u9fff]{2,6}的)?")


def find(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where such names stand; the later of two joined ones (甲园、乙桥) lends its evidence to the first."""
    last = -1
    for start, end, sure in reversed(_weighed(reading)):
        # 甲水厂总投资9亿元，包括|输水隧洞|9公里: of a sentence, or where little is told of a paragraph that tells of works
        # already, what has no name of its own
        since = reading.sentence_of(start)[0] if sure else reading.line_start(start)
        part = last >= since or bool(reading.within(since, start, "Project")) or _IT.match(reading.text, since) is not None
        if (not part or project_shapes.anchored(reading, start)) and not _said(reading, start):
            last = start
            yield start, end


def _said(reading: Reading, start: int) -> bool:
    """甲水库也是|乙防洪工程|的组成部分, 该工程包括|丙枢纽|: what is said of works told of before, or is a part of them."""
    sentence, _ = reading.sentence_of(start)
    told = reading.within(sentence, start, "Project") or _IT.match(reading.text, sentence)
    return bool(told) and _SAID.search(reading.text, sentence, start) is not None


def _beside(reading: Reading, start: int) -> bool:
    """Whether another clause of its sentence stands before a name."""
    return reading.clause_of(start)[0] > reading.sentence_of(start)[0]


def _weighed(reading: Reading) -> list[tuple[int, int, bool]]:
    """Those whose evidence, or that of another that they are joined to, is enough, and whether more is told, the last first."""
    weighed: list[tuple[int, int, bool]] = []
    after, stop, name, joined = 0, len(reading.text), "", set[str]()
    for start, end, least in reversed(project_shapes.find(reading)):
        if name != reading.text[start:end]:
            stop, name = after or stop, reading.text[start:end]
        other = next((f.start for f in reading.within(end, stop, "Project")), stop)  # what is told of other works is theirs
        other = max(end, reading.clause_of(other)[0]) if other < stop else stop
        told = project_evidence.kinds(reading, start, end, other)
        if after and _JOINS.fullmatch(reading.text, end, after):
            told |= joined
        weight = project_evidence.weight(told)
        paid = least == project_shapes.KNOWN and "money" in told and len(told & _WORKS) > 1  # an open school's new works
        asked = least - paid
        farmed = _FARMED.search(reading.text, start, end) is not None
        asked += 2 * (not told & (_HARD - {"size"} if farmed else _HARD))  # 甲服务中心启用, 认证基地扩至9万亩
        if least < project_shapes.LEAST["told"] or project_shapes.anchored(reading, start) or not _beside(reading, start):
            after, joined = start, told  # what is told behind |烘干车间| may be of the works before it
        if weight >= asked:
            weighed.append((start, end, asked < project_shapes.LEAST["told"] or weight > asked + 1))
    return weighed
