"""Removals of people told with their titles: 免去|某局局长张三、某局副局长李四|职务."""

import re

from fangzhi.extract.posts.held import day_of
from fangzhi.extract.reading import Found, Reading, Statement

_VERB = re.compile("(?:免去|撤销|罢免)了?")
_OFFICE = re.compile("(?:同志)?(?:的?(?:党内外|一切|上述|现任|领导)?职务)")
_JOIN = re.compile("(?:同志)?[、和及]")


def state(reading: Reading) -> None:
    """The removal from the titles that stand between the verb and each name; they are held no more."""
    for verb in reading.matches(_VERB):
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
