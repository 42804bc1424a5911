"""Works whose building site is gone to: 先后来到甲中学迁建现场、乙文体中心建设工地, 察看了甲项目，详细了解建设进展."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.projects import rows as project_rows
from fangzhi.extract.projects.words import Row
from fangzhi.extract.reading import Found, Reading

_GROUND = r"(?:(?:项目|工程)?(?:建设|施工|在建)+(?:项目|工程)?(?:的)?(?:现场|工地|场地)|(?:项目|工程)?工地)(?:现场)?"
# 乙文体中心|建设工地: what stands before the ground, back to the verb or the item before
_SITE = expression(
    rf"(?P<item>[^、，。；：的了等\n]{{4,30}}?)(?P<ground>{_GROUND})(?=[、，。；等和及与]|察看|查看|实地|调研|检查|看到|$)"
)
# 甲中学迁建|现场
_DEED = expression(
    r"(?P<item>[^、，。；：的了\n]{2,26}?(?:迁建|改扩建|扩建|新建|改建|改造))(?:施工)?现场(?=[、，。；等和及与]|察看|查看|实地|$)"
)
_GONE_TO = expression(
    r"来到|走进|深入|前往|察看|查看|视察|调研|检查|考察|参观|先后到|赶赴|督查|督导|看望|慰问|一行到|(?<![达得直])到"
)
_AT_GROUND = expression(f"{_GROUND}|(?<=迁建)现场|(?<=扩建)现场|(?<=改造)现场|(?<=新建)现场")
# 集中开工仪式在甲项目|现场举行|, 乙县在丙项目|现场设分会场
_OPENED = expression("(?:集中)?开工(?:仪式|活动|典礼|动员|启动)")
_HELD_HERE = expression("(?:隆重)?(?:举行|举办)|(?:设立?|设置)(?:了)?(?:主|分)会场")
_VENUE = expression("会场(?:分别)?(?:设[在于]|在)[^，。；]{0,4}$")
_OPENED_AT = expression("(?:建设|施工)?现场(?=(?:隆重)?(?:举行|举办)|(?:设立?|设置)(?:了)?(?:主|分)会场|[，。；])")
# 察看了甲项目、乙工程，|详细了解|建设进展
_ASKED = expression(
    r"(?:了解|询问|听取|查看|察看|问询)[^。；，开]{0,24}?(?:建设|施工|工程|征迁|推进)(?:进展|进度|情况)(?!以及运营)"
)


def find(reading: Reading) -> Iterator[tuple[int, int]]:
    """Names of works that stand before the ground they are built on, where someone has gone there."""
    for match in [*reading.matches(_SITE, "现场", "工地", "场地"), *reading.matches(_DEED, "现场")]:
        start, end = match.span("item")
        sentence, _ = reading.sentence_of(start)
        if sentence < reading.headline_end or not _GONE_TO.search(reading.text, sentence, end):
            continue
        gone = list(_GONE_TO.finditer(reading.text, start, end - 3))
        start = gone[-1].end() if gone else start
        start += reading.text.startswith("了", start)
        if (span := project_rows.name(reading, start, end)) is not None:
            yield span


def told(reading: Reading) -> Iterator[Row]:
    """Whose ground is gone to, and of what the visitors ask how far it has come, is under way."""
    for match in reading.matches(_AT_GROUND, "现场", "工地", "场地"):
        works = match.group().startswith(("项目", "工程"))  # 甲城改|项目工地
        project = reading.ending_at(match.start(), "Project")
        project = project or (reading.ending_at(match.start() + 2, "Project") if works else None)
        if project is not None and not project.silent:
            status = "started" if opened(reading, project, match.end()) else "under construction"
            yield project, "status", status, project.start, match.end()
    for match in reading.matches(_OPENED_AT, "现场"):
        begun = reading.ending_at(match.start(), "Project") or reading.ending_at(match.start() - 2, "Project")
        if begun is not None and not begun.silent and opened(reading, begun, match.end()):
            yield begun, "status", "started", begun.start, match.end()
    for match in reading.matches(_ASKED, "了解", "询问", "听取", "查看", "察看", "问询"):
        for project in _seen(reading, match.start()):
            yield project, "status", "under construction", project.start, match.end()


def opened(reading: Reading, project: Found, end: int) -> bool:
    """集中开工仪式在|甲项目现场|举行, 主会场设在|乙项目现场|: whether works are begun on the ground that ends at an offset."""
    here = _HELD_HERE.match(reading.text, end) or _VENUE.search(reading.text, max(0, project.start - 12), project.start)
    return here is not None and _OPENED.search(reading.text, *reading.sentence_of(project.start)) is not None


def _seen(reading: Reading, at: int) -> list[Found]:
    """The works that the clauses before one of asking go to: those that call themselves so."""
    sentence, _ = reading.sentence_of(at)
    clause, _ = reading.clause_of(at)
    gone = _GONE_TO.search(reading.text, sentence, clause)
    works = reading.within(gone.end(), clause, "Project") if gone else []
    return [f for f in works if not f.silent and reading.text[f.start : f.end].endswith(("项目", "工程"))]
