"""Removals of people told with their titles: 免去|某局局长张三、某局副局长李四|职务."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.posts.held import OFFICE, TO_COME, day_of, titles_after
from fangzhi.extract.posts.words import Title
from fangzhi.extract.reading import Found, Reading, Statement

_VERB = expression("(?:免去|免除|撤销|罢免)了?")
_MOVED_UP = expression("递补")
_OFFICE = expression("(?:同志)?(?:的?(?:党内外|一切|上述|现任|领导)?职务)")
_JOIN = expression("(?:同志)?[、和及]")


def state(reading: Reading) -> None:
    """The removal from the titles that stand between the verb and each name; they are held no more."""
    for verb in reading.matches(_VERB, "免去", "免除", "撤销", "罢免"):
        lost = _lost(reading, verb.end(), reading.sentence_of(verb.start())[1])
        date = day_of(reading, reading.sentence_of(verb.start())[0], verb.start()) if lost else None
        for statement in lost:
            reading.statements.remove(statement)
            roles = {k: v for k, v in statement.roles.items() if k in ("person", "institution", "post")}
            span = (statement.start, statement.end)
            reading.state("Appointment", roles | {"action": "removed", "date": date}, *span, "appointment", kind="substantive")


def of_body(reading: Reading) -> None:
    """甲、乙均受到处分，并被依法罢免|居委会|职务: the posts that each of them is told to hold there."""
    for verb in reading.matches(_VERB, "免去", "免除", "撤销", "罢免"):
        body = reading.starting_at(verb.end(), "Institution")
        office = _OFFICE.match(reading.text, body.end) if body is not None else None
        if body is None or office is None:
            continue
        start, _ = reading.sentence_of(verb.start())
        people = {f.name for f in reading.within(start, verb.start(), "Person")}
        for s in [s for s in reading.statements if s.type == "HoldsPost" and s.rule == "title" and s.start < verb.start()]:
            if s.roles["person"].name in people and s.roles["institution"].name == body.name:
                roles = {k: v for k, v in s.roles.items() if k in ("person", "institution", "post")}
                told = roles | {"action": "removed", "date": day_of(reading, start, verb.start())}
                reading.state("Appointment", told, verb.start(), office.end(), "appointment", kind="substantive")


def moved_up(reading: Reading) -> None:
    """决定递补市委候补委员|张三、李四|为市委委员: who is moved up is a 候补委员 no more."""
    for verb in reading.matches(_MOVED_UP, "递补"):
        start, end = reading.sentence_of(verb.start())
        up = {s.roles["person"].name for s in reading.statements if s.type == "Appointment" and start <= s.start < end}
        for statement in reading.statements:
            if statement.type == "HoldsPost" and start <= statement.start < end and statement.roles["post"] == "候补委员":
                statement.roles["ended"] = statement.roles.get("ended") or (statement.roles["person"].name in up or None)


def _lost(reading: Reading, at: int, end: int) -> list[Statement]:
    """The titles told from an offset on, each before its name, up to 职务; [] where something else stands there."""
    found: list[Statement] = []
    while True:
        titles = [s for s in reading.statements if s.type == "HoldsPost" and s.rule == "title" and s.start == at]
        if not titles:
            return []
        person: Found = titles[0].roles["person"]
        if person.end > end:
            return []
        found += titles
        if _OFFICE.match(reading.text, person.end):
            return found
        join = _JOIN.match(reading.text, person.end)
        if join is None:
            return []
        at = join.end()


def bare(reading: Reading, verbs: re.Pattern[str], people: list[Found], listed: str) -> None:
    """免去|张三、李四|某局副局长职务: without 的; so on a line under 免去：, whose verb is `listed`."""
    first, last = people[0], people[-1]
    before = verbs.search(reading.text, max(0, first.start - 6), first.start)
    verb, begin = (before[1], before.start()) if before else (listed, first.start)
    row = reading.vocabulary.lexicon("appointment_verbs_before").get(verb)
    if row is None or row["action"] != "removed" or reading.text.endswith(TO_COME, 0, begin):
        return  # 拟|免去张三某局局长职务
    at = last.end + 2 * reading.text.startswith("同志", last.end)
    titles, stop = titles_after(reading, at, reading.sentence_of(last.start)[1])
    for person in people if titles and OFFICE.match(reading.text, stop) else ():
        _removed(reading, person, titles, (begin, stop))


def _removed(reading: Reading, person: Found, titles: list[Title], span: tuple[int, int]) -> None:
    date = day_of(reading, reading.sentence_of(person.start)[0], person.start)
    for title in titles:
        roles = {"person": person, "institution": title.institution, "post": title.post, "action": "removed", "date": date}
        reading.state("Appointment", roles, *span, "appointment", kind=title.kind)
