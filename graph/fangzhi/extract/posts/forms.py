"""Forms of a notice before appointment: 姓名：张三 / 现任职务：某局局长 / 拟任职务：某局党委书记."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.posts import subjects
from fangzhi.extract.posts.held import hold, titles_after
from fangzhi.extract.posts.words import Title
from fangzhi.extract.reading import Reading

_FIELD = expression(
    r"(?:现任(?:职务|职位|岗位)|现职务?|现?工作单位(?:及|和|、)(?:现任)?职务"
    r"|(?P<plan>拟(?:任|聘任?|提名|任用)(?:职务|职位|岗位)))：[ ]*"
)
_CLAUSE = expression(
    "(?P<over>(?:此前|之前|曾|原)(?:系|任|为|是))|(?:拟?(?:提名|推荐|任命?|聘任?|挂任|交流|提拔|转任|调任))?(?:担?任|为)?"
)
_NAME = expression("姓[ ]{0,2}名")  # of somebody else
_LINES = 12  # of one form


def state(reading: Reading) -> None:
    """The posts that a field of a form names, of the person whose name stands over it."""
    for field in reading.matches(_FIELD, "职务：", "职位：", "岗位：", "现职："):
        person = subjects.of_profile(reading, field.start(), lines=_LINES)
        if person is None or _NAME.search(reading.text, person.end, field.start()):
            continue
        for titles, stop, over in _told(reading, field.end()):
            if not field["plan"]:
                hold(reading, person, titles, (field.start(), stop), ended=over, rule="title")
                continue
            for title in titles:
                roles = {"person": person, "institution": title.institution, "post": title.post, "action": "nominated"}
                reading.state("Appointment", roles, field.start(), stop, "appointment", kind="designate")


def _told(reading: Reading, at: int) -> Iterator[tuple[list[Title], int, bool]]:
    """某局党组书记，提名|局长|人选; 某局科员，此前系某镇干事: the titles of each clause of a field, and whether they are over."""
    end = reading.sentence_of(at)[1]
    last: Title | None = None
    while 0 < at < end:
        lead = _CLAUSE.match(reading.text, at)
        titles, stop = titles_after(reading, lead.end() if lead else at, end, last)
        if titles:
            yield titles, stop, lead is not None and lead["over"] is not None
            last = titles[-1]
        at = reading.text.find("，", max(at, stop), end) + 1
