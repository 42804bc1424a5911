"""How bodies and areas changed, and under which names they sign: facts Reform and Nameplate, beside those of the scheme."""

from collections.abc import Callable, Mapping

from fangzhi.expressions import expression
from fangzhi.extract.reading import Reading
from fangzhi.extract.reforms import acts, areas, parties, plates, words
from fangzhi.extract.reforms.acts import Act

_FORMS: Mapping[str, Callable[[Act], bool]] = {
    "between": acts.between,
    "reverse": acts.reverse,
    "before": acts.before,
    "behind": acts.behind,
    "dated": acts.dated,
}
_FORMER = expression(r"（原(?:为|名)?|（现(?:为|名)?")


def state(reading: Reading) -> None:
    """Add every Reform and Nameplate that the text states, in text order."""
    done = areas.state(reading)
    reached = 0
    for start, end in words.verbs(reading.vocabulary).scan(reading.text):
        if start < reached or any(a <= start < b for a, b in done):
            continue
        row = words.verb(reading.vocabulary, reading.text[start:end])
        if _FORMS[row["form"]](Act(reading, start, end, row["act"], row["form"])):
            reached = end
    _former(reading)
    plates.state(reading)


def _former(reading: Reading) -> None:
    """市农业农村局（原市农业局）, 原市农业局（现市农业农村局）: a body with its other name in brackets."""
    for match in reading.matches(_FORMER, "（原", "（现"):
        here, other = parties.before(reading, match.start()), parties.behind(reading, match.end(), unlisted=True)
        if len(here) != 1 or len(other) != 1 or reading.text[other[0].end : other[0].end + 1] != "）":
            continue
        act = Act(reading, match.start(), match.end(), "renamed", "brackets")
        old, new = (other, here) if "原" in match[0] else (here, other)
        act.state(old, new)
