"""Special committees named without their conference or congress, where the sentence says that it has met."""

import re

from fangzhi.extract.institutions.bodies import Tie, add, posted
from fangzhi.extract.reading import Found, Reading

_HOLDER = re.compile("(.+?(政协|人大))(?:常委会)?$")


def of_session(reading: Reading, start: int, end: int) -> Found | None:
    """区政协常委会举行会议，任命甲为|提案委员会|主任: a committee of whom the sentence says has met."""
    term = reading.text[start:end]
    kind = reading.vocabulary.lexicon("departments")[term]["kind"]
    if kind not in ("cppcc", "congress") or not term.endswith("委员会") or "工作" in term or not posted(reading, end):
        return None
    met = {}
    for body in reading.within(reading.sentence_of(start)[0], start, "Institution"):
        holder = _HOLDER.match(body.name) if body.attributes.get("kind") == kind else None
        if holder and holder[2] == ("政协" if kind == "cppcc" else "人大"):
            met[holder[1]] = body
    if len(met) != 1:
        return None
    name, body = next(iter(met.items()))
    parent = next(iter(reading.named("Institution", name)), None)
    tie = Tie(None if parent else body.attributes.get("area"), parent, "article")
    return add(reading, (start, end), name + term, "elided", tie)
