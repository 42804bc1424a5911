"""Removals of people told with their titles: 免去|某局局长张三、某局副局长李四|职务."""

import re

from fangzhi.extract.posts.held import OFFICE, TO_COME, day_of, titles_after
from fangzhi.extract.posts.words import Title
from fangzhi.extract.reading import Found, Reading, Statement

_VERB = re.compile("(?:免去|撤销|罢免)了?")
_OFFICE = re.compile("(?:同志)?(?:的?(?:党内外|一切|上述|现任|领导)?职务)")
_JOIN = re.compile("(?:同志)?[、和及]")


def state(reading: Reading) -> None:
    """The removal from the titles that stand between the verb and each name; they are held no more."""
    for verb in reading.matches(_VERB, "免去", "撤销", "罢免"):
        lost = _lost(reading, verb.end(), reading.sentence_of(verb.start())[1])
        date = day_of(reading, reading.sentence_of(verb.start())[0], verb.start()) if lost else None
        for statement in lost:
            reading.statements.remove(statement)
            roles = {k: v for k, v in statement.roles.items() if k in ("person", "institution", "post")}
            span = (statement.start, statement.end)
            reading.state("Appointment", roles | {"action": "removed", "date": date}, *span, "appointment", kind="substantive")


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


def bare(reading: Reading, verbs: re.Pattern[str], person: Found) -> None:
    """免去|张三|某局局长职务: without 的."""
    before = verbs.search(reading.text, max(0, person.start - 6), person.start)
    if before is None or reading.vocabulary.lexicon("appointment_verbs_before")[before[1]]["action"] != "removed":
        return
    if reading.text.endswith(TO_COME, 0, before.start()):
        return  # 拟|免去张三某局局长职务
    at = person.end + 2 * reading.text.startswith("同志", person.end)
    titles, stop = titles_after(reading, at, reading.sentence_of(person.start)[1])
    if titles and OFFICE.match(reading.text, stop):
        _removed(reading, person, titles, (before.start(), stop))


def _removed(reading: Reading, person: Found, titles: list[Title], span: tuple[int, int]) -> None:
    date = day_of(reading, reading.sentence_of(person.start)[0], person.start)
    for title in titles:
        roles = {"person": person, "institution": title.institution, "post": title.post, "action": "removed", "date": date}
        reading.state("Appointment", roles, *span, "appointment", kind=title.kind)
