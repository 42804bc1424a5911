"""Works given out to someone: 将甲村涵洞排水工程、乙桥堤坝修复工程发包给丙, as notices of discipline tell of them."""

import re
from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.projects import parties as project_parties
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.projects.words import Row
from fangzhi.extract.reading import Found, Reading

_GIVEN = expression(
    r"[将把](?P<row>[^，。；：\n]{6,120}?(?:工程|项目))(?:违规|违法|直接|全部|私自|擅自|整体|层层)*(?:[发承转分]包给|交[由给](?=[^，。；\n]{2,40}(?:承建|施工|承包|承揽)[，。；]))"
    r"(?P<who>[^，。；\n]{2,40}?)(?:进行)?(?:承建|施工|承包|承揽)?(?=[，。；\n]|$)"
)
# 张三违规|承揽|本村乙桥建造工程
_TAKEN = expression(
    r"(?:违规|违法|私自|擅自|实际|挂靠[^，。；\n]{2,16}|借用[^，。；\n]{2,16}资质)(?P<verb>承揽|承接|承包|承建)了?(?P<row>[^，。；：\n的]{6,60}?(?:工程|项目)+)(?=[，。；\n]|$)"
)
_CLOSES = expression("等(?:多个|数个|[本该我][村镇乡县区]的?|\\d+[余多]?个|[两二三四五六七八九十]+个)*(?:工程|项目)+$")
_ITEM = expression("[^、]+")
_OWN = expression("(?:[本该我全其](?:[村镇乡县区]|社区|街道|单位)|其)(?:的|内)?|[村镇乡](?=[\u4e00-\u9fff]{6})")
_WORKS = expression("(?:工程|项目)$")
# 部分|工程, 村内相关|项目: none by its name
_NO_NAME = expression("[的了]|部分|相关|有关|若干|多个|一些|上述|所属|[该其]工程|[该其]项目")
_SHORTEST = 5


def find(reading: Reading) -> Iterator[tuple[int, int]]:
    """The names of works in a row that is given out or taken."""
    for match in _matches(reading):
        closed = _CLOSES.search(reading.text, *match.span("row"))
        start, end = match.start("row"), closed.start() if closed else match.end("row")
        for item in _ITEM.finditer(reading.text, start, end):
            lead = _OWN.match(reading.text, *item.span())
            begin = lead.end() if lead else item.start()
            named = closed is not None or _WORKS.search(reading.text, begin, item.end())
            name = reading.text[begin : item.end()]
            own = project_words.generic(reading.vocabulary).sub("", _WORKS.sub("", _WORKS.sub("", name)))
            people = reading.within(begin, item.end(), "Person")
            free = all(reading.text.startswith(("家", "屋", "门前"), f.end) for f in people)  # 三店至张三|家|水泥路工程
            if named and len(own) >= _SHORTEST and free and not _NO_NAME.search(name):
                yield begin, item.end()


def told(reading: Reading) -> Iterator[Row]:
    """Who builds what is given out: the person or body that the clause ends with, or that stands before 违规承揽."""
    for match in _matches(reading):
        taker = _taker(reading, match.end("who") if "who" in match.groupdict() else match.start())
        if taker is None:
            continue
        name = project_parties.called(reading, taker) if taker.type == "Institution" else taker.name
        for project in reading.within(*match.span("row"), "Project"):
            yield project, "builder", name, min(taker.start, project.start), max(taker.end, project.end)


def _taker(reading: Reading, end: int) -> Found | None:
    return reading.ending_at(end, "Institution") or reading.ending_at(end, "Person")


def _matches(reading: Reading) -> Iterator[re.Match[str]]:
    yield from reading.matches(_GIVEN, "包给", "交由", "交给")
    yield from reading.matches(_TAKEN, "承揽", "承接", "承包", "承建")
