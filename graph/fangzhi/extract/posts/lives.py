"""Posts in the lives of people: 现任, 曾任; and acts whose person stands further off: 免去其…, 并被任命为…"""

import re

from fangzhi.extract import dates
from fangzhi.extract.posts.held import OFFICE, day_of, hold, titles_after
from fangzhi.extract.reading import Found, Reading

_HIS = re.compile(r"免去(其|他的?|她的?)(?=[\u4e00-\u9fff])|被(免去|撤销)(?=[\u4e00-\u9fff])")
_LIFE = re.compile(r"(?:(?<=[，；、。\n他她间])|(?<=其))(现任|曾任|历任|先后任|先后担任|此前任|此前担任|曾担任)")
_RISE = re.compile(r"(?<=[，；并])(被?任命为|被?选举为|当选为?|被?推选为|出任|升任|转任|拟任|拟提名为?|拟推荐为?)")
_PROFILED = re.compile(r"，(?:[男女]|[\u4e00-\u9fff]{1,5}族)，")


def state(reading: Reading) -> None:
    """HoldsPost and Appointment of people whose name does not stand beside the verb."""
    _lives(reading)
    _pronouns(reading)
    _subjects(reading)


def _pronouns(reading: Reading) -> None:
    """…，免去其某职务; …被免去某职务: of the person named last before."""
    for match in reading.matches(_HIS):
        start, end = reading.sentence_of(match.start())
        people = reading.within(start, match.start(), "Person")
        if not people and (whose := _of_profile(reading, start)) is not None:
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


def _subject(reading: Reading, start: int, at: int) -> Found | None:
    """The person a clause without a name speaks of: the only one of its sentence, or whom 他 at its head takes up."""
    people = {p.name: p for p in reading.within(start, at, "Person")}
    if len(people) == 1:
        return next(iter(people.values()))
    if not people and (whose := _of_profile(reading, start)) is not None:
        return whose
    if not people and re.search("他|她|其", reading.text[start:at]):
        before = reading.within(max(0, start - 200), start, "Person")
        names = {p.name for p in before if reading.sentence_of(p.start)[1] >= start - 1}
        return before[-1] if len(names) == 1 else None
    first = reading.starting_at(start, "Person")
    return first if first is not None and reading.text[first.end : first.end + 1] in "，（" else None


def _of_profile(reading: Reading, at: int) -> Found | None:
    """Whom the paragraph tells of: 张三，男，汉族，… at its head."""
    head = reading.text.rfind("\n", 0, at) + 1
    person = reading.starting_at(head, "Person")
    others = {p.name for p in reading.within(head, at, "Person")}
    return person if person is not None and len(others) == 1 and _PROFILED.match(reading.text, person.end) else None


def _lives(reading: Reading) -> None:
    """现任…, 历任… in the life of a person: posts held now, posts held once."""
    for match in reading.matches(_LIFE):
        start, end = reading.sentence_of(match.start())
        person = _subject(reading, start, match.start())
        titles, stop = titles_after(reading, match.end(), end)
        while person is not None and titles:
            hold(reading, person, titles, (match.start(), stop), ended=match[1] != "现任")
            if match[1] == "现任" or reading.text[stop : stop + 1] not in ("，", "、"):
                break
            titles, stop = titles_after(reading, stop + 1, end, titles[-1])  # 历任某县委书记，某市副市长、某局局长


def _subjects(reading: Reading) -> None:
    """…，并被任命为…; …，当选…: acts on the person that the sentence speaks of."""
    for match in reading.matches(_RISE):
        start, end = reading.sentence_of(match.start())
        person = _subject(reading, start, match.start())
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
