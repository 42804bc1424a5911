"""Acts on posts whose person stands further off: 免去其…, 并被任命为…"""

import re

from fangzhi.extract import dates
from fangzhi.extract.posts import subjects
from fangzhi.extract.posts.held import OFFICE, day_of, hold, titles_after
from fangzhi.extract.reading import Reading

_HIS = re.compile(r"免去(其|他的?|她的?)(?=[\u4e00-\u9fff])|被(免去|撤销)(?=[\u4e00-\u9fff])")
_RISE = re.compile(r"(?<=[，；并月日年上会])(被?任命为|被?选举为|当选为?|被?推选为|出任|升任|转任|拟任|拟提名为?|拟推荐为?)")


def state(reading: Reading) -> None:
    """Appointments (and what is held after them) of people whose name does not stand beside the verb."""
    _pronouns(reading)
    _subjects(reading)


def _pronouns(reading: Reading) -> None:
    """…，免去其某职务; …被免去某职务: of the person named last before."""
    for match in reading.matches(_HIS):
        start, end = reading.sentence_of(match.start())
        people = reading.within(start, match.start(), "Person")
        if not people and (whose := subjects.of_profile(reading, start)) is not None:
            people = [whose]
        titles, stop = titles_after(reading, match.end(), end)
        if not people or not titles or not OFFICE.match(reading.text, stop) or (match[2] and len({p.name for p in people}) > 1):
            continue
        date = day_of(reading, start, match.start())
        for title in titles:
            roles = {
                "person": people[-1],
                "institution": title.institution,
                "post": title.post,
                "action": "removed",
                "date": date,
            }
            reading.state("Appointment", roles, match.start(), stop, "appointment", kind=title.kind)


def _subjects(reading: Reading) -> None:
    """…，并被任命为…; …，当选…: acts on the person that the sentence speaks of."""
    for match in reading.matches(_RISE):
        start, end = reading.sentence_of(match.start())
        person = subjects.of(reading, start, match.start())
        if person is None or reading.ending_at(match.start(), "Person") is not None:
            continue
        titles, stop = titles_after(reading, match.end(), end)
        action = "nominated" if match[1].startswith("拟") else "elected" if re.search("选", match[1]) else "appointed"
        date = dates.resolve(reading, start, match.start()) if action != "nominated" else None
        for title in titles:
            roles = {"person": person, "institution": title.institution, "post": title.post, "action": action, "date": date}
            kind = "designate" if action == "nominated" else title.kind
            reading.state("Appointment", roles, match.start(), stop, "appointment", kind=kind)
        if titles and action != "nominated":
            hold(reading, person, titles, (match.start(), stop), ended=False)
