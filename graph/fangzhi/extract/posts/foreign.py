"""Ministries of other states: 外交部长|阿卜杜拉希扬 is of the state that its sentence names, never of our own ministry."""

from functools import cache

from fangzhi.extract.people.words import surname_of
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.sounds import by_sound
from fangzhi.extract.terms import other_states
from fangzhi.vocabulary import Vocabulary

_OURS = ("中国", "我国", "国务院")


def of_its_state(reading: Reading, person: Found, body: Found) -> Found | None:
    """The body of a post; a bare ministry of somebody with a foreign name gets its state, None where none is surely told.

    Example: 伊朗总统甲、|外交部|长阿卜杜拉希扬 is of the 伊朗外交部.
    """
    if body.name not in _ministries(reading.vocabulary) or not _foreign(reading, person):
        return body
    start, _ = reading.sentence_of(person.start)
    states = _others(reading, start, body.start)
    if len(states) != 1 or reading.text[body.start - 1 : body.start] == "和":  # 国库|和|财政部
        return None
    _give(body, states.pop())
    return body


def _give(body: Found, state: str) -> None:
    body.name = state + body.name
    body.attributes["kind"] = "foreign"


def beside(reading: Reading, state: Found, body: Found) -> None:
    """Name a bare ministry whose head is called with an office of another state: 越南副总理兼|财政部长 is of the 越南财政部."""
    if state.name in other_states(reading.vocabulary) and body.name in _ministries(reading.vocabulary):
        _give(body, state.name)


def _foreign(reading: Reading, person: Found) -> bool:
    """Whether a name is written by its sound; 林德纳 may be one of ours, unless its paragraph tells of another state alone."""
    if "·" in person.name:
        return True
    if not by_sound(reading, person.start, person.end):
        return False
    if len(person.name) > 3 or not surname_of(reading.vocabulary, person.name, 0):
        return True
    start = reading.line_start(person.start)
    ours = any(word in reading.text[start : person.start] for word in _OURS)
    return len(person.name) == 3 and not ours and bool(_others(reading, start, person.start))


def _others(reading: Reading, start: int, end: int) -> set[str]:
    """The states besides our own that a stretch names, by themselves or in the name of a body: |德国|政府."""
    states = other_states(reading.vocabulary)
    named = {f.name for f in reading.within(start, end, "Place", "Institution")}
    return {state for name in named if name.startswith(states) for state in states if name.startswith(state)}


@cache
def _ministries(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(vocabulary.terms("bodies_known", area="yes", kind="government"))
