"""What a life tells later of the posts it told before: 1973年调任A局局长…1978年任B县县长, …直到2023年2月退休."""

from collections.abc import Sequence

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.posts import subjects
from fangzhi.extract.posts.stepped import BESIDE, Step
from fangzhi.extract.reading import Reading, Statement

_MOVES = expression("调任|转任|升任|改任|出任|接任|提任")
_RETIRED = expression(
    r"(?:(?:(?:19|20)\d\d|[今去前])年(?:\d{1,2}月份?)?(?:\d{1,2}日)?|直[到至]|[他她])，?(?:从[^，。；\n]{2,12}岗位上)?(?:因[^，。；\n]{2,10}?)?"
    r"(?:正式|光荣|到龄|按时|提前|办理|年满)*(?:退休|离休|离职休养)"
)
_STILL = expression("现|如今|目前|至今|还")
_BESIDE = expression("现|如今|目前|至今|还|兼|挂职")
_SMALL = ("村", "社区", "村委会", "居委会", "党支部", "党总支", "合作社", "协会", "商会", "学会")


def state(reading: Reading, steps: Sequence[Step]) -> None:
    """A move that a career tells is no news, no act; who moved on, or has retired, holds a post no more."""
    _moves(reading, steps)
    _later(reading, steps)
    _retired(reading)


def _moves(reading: Reading, steps: Sequence[Step]) -> None:
    """1973年6月，|调任某局局长|。1978年10月任某县县长: a step among others of the paragraph, long ago."""
    for said in [s for s in reading.statements if s.type == "Appointment" and s.roles["action"] == "appointed"]:
        date = said.roles.get("date")
        if not date or not dates.is_past(reading, date) or not _MOVES.search(reading.text, said.start, said.end):
            continue
        head, name = reading.line_start(said.start), said.roles["person"].name
        others = [s for s in steps if s.person.name == name and (s.span[1] <= said.start or s.span[0] >= said.end)]
        if any(reading.line_start(step.span[0]) == head for step in others):
            reading.statements.remove(said)


def _later(reading: Reading, steps: Sequence[Step]) -> None:
    """2001年12月，|被任命为某站站长|…2016年任某局副局长: over with a later seat in another body, or at the head of this one."""
    seats = [s for s in steps if s.since and s.state == "open" and s.titles]
    for said in [s for s in reading.statements if s.type == "HoldsPost" and s.rule == "appointment"]:
        later = [s for s in seats if s.person.name == said.roles["person"].name and s.span[0] >= said.end]
        when = dates.last(reading, reading.sentence_of(said.start)[0], said.end) if later else None
        if when is not None and dates.is_past(reading, when) and any(_ends(reading, said, step) for step in later):
            _end(reading, said)


def _ends(reading: Reading, said: Statement, step: Step) -> bool:
    """Whether who takes the seat of a later step holds a post no more."""
    body, post = said.roles["institution"].name, said.roles["post"]
    bodies = {t.institution.name for t in step.titles if t.institution is not None}
    if any(post == "副" + t.post for t in step.titles) and body in bodies:
        return True  # 当选某会副会长，2020年起任|会长
    return not (body.endswith(_SMALL) or post.endswith(BESIDE) or body in bodies or _beside(reading, step))


def _end(reading: Reading, said: Statement) -> None:
    """End a post, and those told in one string with it: 某局|党组成员|、总农艺师."""
    told = (said.start, said.end, said.roles["person"].name)
    for other in reading.statements:
        if other.type == "HoldsPost" and (other.start, other.end, other.roles["person"].name) == told:
            other.roles["ended"] = True


def _beside(reading: Reading, step: Step) -> bool:
    """2006年3月，|兼任某乡副乡长|: a step that ends no other."""
    told = reading.text[step.span[0] : step.titles[0].start]
    return _BESIDE.search(told) is not None or all(t.post.endswith(BESIDE) for t in step.titles)


def _retired(reading: Reading) -> None:
    """任某局局长，直到|2023年2月退休|; 2018年|她退休|后…: the posts that were told before as steps are over."""
    for match in reading.matches(_RETIRED, "退休", "离休", "离职休养"):
        start, _ = reading.sentence_of(match.start())
        beside = reading.ending_at(match.start(), "Person")
        person = beside or subjects.of(reading, start, match.end())
        if person is None or subjects.is_quoted(reading, match.start()):
            continue
        for said in reading.statements:
            mine = said.type == "HoldsPost" and said.rule != "title" and said.roles["person"].name == person.name
            if mine and said.end <= match.start() and not _goes_on(reading, said):
                _end(reading, said)


def _goes_on(reading: Reading, said: Statement) -> bool:
    """2020年起任某会会长至今: whether a post may outlast the work one retires from."""
    told = reading.text[said.start : said.end + 2]
    return said.roles["post"].endswith(BESIDE) or _STILL.search(told) is not None
