"""Forms of a notice before appointment: 姓名：张三 / 现任职务：某局局长 / 拟任职务：某局党委书记."""

from fangzhi.expressions import expression
from fangzhi.extract.posts import subjects
from fangzhi.extract.posts.held import hold, titles_after
from fangzhi.extract.reading import Reading

_FIELD = expression(
    r"(?:现任(?:职务|职位|岗位)|现职务?|现?工作单位(?:及|和|、)(?:现任)?职务"
    r"|(?P<plan>拟(?:任|聘任?|提名|任用)(?:职务|职位|岗位)))：[ ]*"
)
_NAME = expression("姓[ ]{0,2}名")  # of somebody else
_LINES = 12  # of one form


def state(reading: Reading) -> None:
    """The posts that a field of a form names, of the person whose name stands over it."""
    for field in reading.matches(_FIELD, "职务：", "职位：", "岗位：", "现职："):
        person = subjects.of_profile(reading, field.start(), lines=_LINES)
        titles, stop = titles_after(reading, field.end(), reading.sentence_of(field.end())[1])
        if person is None or not titles or _NAME.search(reading.text, person.end, field.start()):
            continue
        if not field["plan"]:
            hold(reading, person, titles, (field.start(), stop), ended=False, rule="title")
            continue
        for title in titles:
            roles = {"person": person, "institution": title.institution, "post": title.post, "action": "nominated"}
            reading.state("Appointment", roles, field.start(), stop, "appointment", kind="designate")
