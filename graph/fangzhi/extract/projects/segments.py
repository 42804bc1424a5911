"""The segment of a project: what a text tells behind its name, up to the next project or to where it turns to something else."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract import actors
from fangzhi.extract.projects import topics as project_topics
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.reading import Found, Reading, once
from fangzhi.vocabulary import Vocabulary

_SENTENCES = 4  # that a text goes on about one project without its name
# 最大的一所是甲镇的|乙学校, 再说|丙桥, 第一站，…: what may stand before the name that a sentence is about
_LEAD = expression(
    r"[\s“”（）—－·]*(?:[\d一二三四五六七八九十①-⑳]{1,3}[.．、）]?)?(?:[^，。；：的]{0,6}(?:是|叫|有|说|看|数)|[^，。；]{1,8}[，：])?"
    r"(?:位于|坐落在|在)?[^，。；：、]{0,16}?的?[“（]?"
)
_NAMED = expression(r"(?:项目|工程)?[”）]?[。：]|——")  # 再说开发区自己的|甲产业园。…, 1.|乙水库。…
_OFFICE = expression(
    r"(?:建设)?(?:项目)?(?:负责人|总?经理|董事长|代表|总工|指挥|党[委支]|管委会|管理|办公室|部(?!分)|公司|业主代表|便道|沿线|周边|附近|旁)"
)  # 甲项目|负责人张三
_PART_OF_IT = expression(r"[^，。；]{0,8}?(?:配套的?|[内里的])[^，。；的]{2,10}由")  # 园区配套的|冷链中心由…
_HEADING = expression(
    r"(?:项目|工程)?(?:（[^（）\n]{1,30}）)?[。：]?[ \u3000]*\n\s*"
)  # 一、|甲工程|（标段编号：9）\n招标人：乙局
_WHOLE = expression(
    r"(?:整个|该)?(?P<noun>工程|项目)(?=[^，。；者法经负]{0,6}(?:概算|投资|造价|预算|于|由|自|计划|预计|已|业主|占|总|批复))"
)
_LATE = expression(r"(?:名字?|取名|命名|称)[取叫为作成是]{1,2}[“]?$")  # 6月动手、11月合龙，名字取作“|甲桥”
_THIS = expression(
    r"(?:这[个座条项所处]|该|此)(?P<noun>[\u4e00-\u9fff]{1,3}?)(?=[由总全计预于，已将位占建设规自分拟目途落坐用长])"
)
# 甲、|乙, 甲和|乙: a row, of which each is told alike
_ROW = expression(r"(?:项目|工程|等)?[”）]?(?:、|和|与|及|以及)[“（]?")
# a sentence that tells of the whole area, of another matter, or of who speaks
_TURNS = expression(
    r"[\s“]*(?:(?:截至|到)?[^，。；]{0,12}?[，]?(?:全[省市县区州旗镇乡村]|[我该本][省市县区州镇乡])|另外|此外|与此同时|同时|近年来|近期|下一步|接下来|据统计|会上|会议|"
    r"当[天日]|活动|仪式|为[了此]|围绕|通过|按照|根据|如对|以上|上述|这[些几两三四]|[一二三四五六七八九十\d]+个(?:项目|工程)|还有|除此|去年来|[^，。；]{0,10}(?:强调|要求|指出|表示|认为)[，：])"
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A project and where the text tells of it: behind the name to `end`, the first sentence of it to `near`.

    `start` is where the sentence of the name begins, or ends what another project is told of in it; `begin` where the
    segment does. `topic` says whether the sentence is about the project: then the next ones are too.
    """

    project: Found
    start: int
    begin: int
    near: int
    end: int
    topic: bool


@once
def find(reading: Reading) -> list[Segment]:
    """The segments of an article's projects, in text order."""
    return sorted([*_scan(reading), *_resumed(reading)], key=lambda segment: segment.begin)


def at(reading: Reading, offset: int) -> Segment | None:
    """The segment that an offset lies in: the last one that begins before it."""
    every = find(reading)
    k = bisect_right(every, offset, key=lambda segment: segment.begin)
    return every[k - 1] if k and offset < every[k - 1].end else None


def _scan(reading: Reading) -> Iterator[Segment]:
    every = [f for f in project_topics.projects(reading) if f.start >= reading.headline_end and f.rule != "batch"]
    outer = [
        f
        for k, f in enumerate(every)
        if not any(o is not f and o.start <= f.start and f.end <= o.end for o in every[max(0, k - 3) : k + 4])
    ]
    for k, project in enumerate(outer):
        begin, stop = reading.sentence_of(project.start)
        heads = _HEADING.match(reading.text, project.end) is not None
        if (
            (stop <= project.end and not heads)
            or _OFFICE.match(reading.text, project.end)
            or project_topics.is_whole(reading, project)
        ):
            continue
        before = outer[k - 1] if k and outer[k - 1].end > begin else None
        after = outer[k + 1] if k + 1 < len(outer) else None
        if (after and _ROW.fullmatch(reading.text, project.end, after.start)) or (
            before and _ROW.fullmatch(reading.text, before.end, project.start)
        ):
            continue
        start = max(begin, before.end) if before else begin
        topic = (
            _LEAD.fullmatch(reading.text, start, project.start) is not None or _NAMED.match(reading.text, project.end) is not None
        )
        limit = _limit(reading, project, next((f for f in outer[k + 1 :] if f.name != project.name), None))
        topic = topic or heads or (_takes_up(reading, project, stop) and limit > stop)
        near, end = _end(reading, project, (stop, limit)) if topic else (stop, stop)
        late = _LATE.search(reading.text, start, project.start) is not None
        yield Segment(project, start, start if late else project.end, min(near, limit), min(end, limit), topic)


def _takes_up(reading: Reading, project: Found, at: int) -> bool:
    """把甲中心尽快建起来。|这个中心落在乙镇: whether the next sentence says by its noun that it tells of the project."""
    told = _THIS.match(reading.text, at)
    return told is not None and (told["noun"] in ("项目", "工程") or told["noun"] in project.name)


def _limit(reading: Reading, project: Found, other: Found | None) -> int:
    """Where what is told of another project begins: its sentence, else its clause, else its name."""
    if other is None:
        return len(reading.text)
    begins = (reading.sentence_of(other.start)[0], reading.clause_of(other.start)[0], other.start)
    return next(at for at in begins if at >= project.end or at == other.start)


def _end(reading: Reading, project: Found, around: tuple[int, int]) -> tuple[int, int]:
    """The ends of the next sentence and of the last one of the line that go on about what the first is about."""
    stop, limit = around
    heading = _HEADING.match(reading.text, project.end)  # what stands below it is told of it
    stop = heading.end() if heading else stop
    line = reading.line_end(stop if heading else stop - 1)
    near = stop
    for k in range(_SENTENCES * (2 if heading else 1)):
        begin, end = reading.sentence_of(stop)
        if begin < stop or end <= begin or begin >= min(limit, line) or _turns(reading, project, begin):
            break
        stop = end
        near = end if k == 0 else near
    return near, stop


def _turns(reading: Reading, project: Found, at: int) -> bool:
    """Whether a sentence tells of something else: of all the area, of another site, of what belongs to the works."""
    if any(turn.match(reading.text, at) for turn in (_TURNS, project_topics.OTHER_SITE, _PART_OF_IT)):
        return True
    head = _head(reading, at)
    if head is not None and head.name != project.name:
        return True  # 甲工程由乙水池和|丙管道|组成。工程概算9亿元
    first = reading.starting_at(at, "Place")
    built = _built(reading.vocabulary).match(reading.text, first.end) if first is not None else None
    return built is not None and built["head"] not in project.name  # 乙镇的|丙产业园已有企业入驻


def _head(reading: Reading, at: int) -> Found | None:
    """工程|批复概算9亿元: the first project of the paragraph, where a sentence goes on about it by the noun that it alone has."""
    told = _WHOLE.match(reading.text, at)
    before = reading.within(reading.line_start(at), at, "Project") if told else []
    named = [f for f in before if told and reading.text.endswith(told["noun"], f.start, f.end)]
    return before[0] if named and {f.name for f in named} == {before[0].name} else None


def _resumed(reading: Reading) -> Iterator[Segment]:
    """The sentences that go on about the first project of a paragraph when others have been named."""
    for begin, end in reading.sentences if reading.holds("工程", "项目") else ():
        head = _head(reading, begin) if begin >= reading.headline_end else None
        named = reading.within(reading.line_start(begin), begin, "Project") if head is not None else []
        if head is not None and named[-1].name != head.name:
            inside = reading.within(begin, end, "Project")
            stop = inside[0].start if inside else end
            yield Segment(head, begin, begin, stop, stop, True)


@cache
def _built(vocabulary: Vocabulary) -> re.Pattern[str]:
    heads = project_words.head_words(vocabulary, project_words.BUILT)
    return expression(rf"的?[^，。；的]{{0,16}}?(?P<head>{heads})(?:项目|工程)?(?=[，已由总占位是将正于计今去通开投竣完交建])")


def clauses(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """The clauses of a stretch, each up to its mark."""
    begins = [start, *(c for c in actors.clauses(reading.text, start, end) if c > start)]
    return [(a, b) for a, b in zip(begins, [*begins[1:], end], strict=True) if b > a]
