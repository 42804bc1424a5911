"""Nameplates: one body that signs under two names, and bodies that share their offices."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.reforms import parties, words

_HANG = expression(r"(不再|取消)?(?:加挂|增挂|(?<=[对外局委办厅部院会室处])挂(?!牌)|悬挂|保留)(?=[“\u4e00-\u9fff])")
_PLATE = expression(r"”?的?(?:[两二三]块)?牌子")
_TO_HANG = expression(r"[（，“”]?(?:并|同时|对外|统一|正式|依法|继续|上|的?基础上|仍)*")
_TOGETHER = expression(r"”?(?:实行|依法|继续|统一|正式|为|属|是|系|，)?$")


def state(reading: Reading) -> None:
    """Nameplate: 加挂…牌子 and 两块牌子 (alsoSignsAs), 合署办公 (sharesOffices)."""
    for match in reading.matches(_HANG, "挂", "保留"):
        plates = parties.behind(reading, match.end(), unlisted=True)
        if plates and _PLATE.match(reading.text, plates[-1].end):
            _hang(reading, match, plates)
    kinds = reading.vocabulary.lexicon("reform_plates")
    for match in reading.matches(words.one_office(reading.vocabulary)):
        _share(reading, match, kinds[match[0]]["kind"])


def _hang(reading: Reading, match: re.Match[str], plates: list[Found]) -> None:
    body = _bearer(reading, match.start())
    told = words.modality(reading.vocabulary, reading.text[max(0, match.start() - 6) : match.start()], future=True)
    if body is None or told:
        return
    end = _PLATE.match(reading.text, plates[-1].end)
    assert end is not None
    for plate in plates:
        if plate.name != body.name:
            roles = {"body": body, "plate": plate, "kind": "alsoSignsAs", "ended": True if match[1] else None}
            reading.state("Nameplate", roles, body.start, end.end(), "plate")


def _bearer(reading: Reading, at: int) -> Found | None:
    """Whose plate it is: the body right before, else what the sentence has just renamed or set up, else its head."""
    start, _ = reading.sentence_of(at)
    last = parties.nearest(reading, start, at)
    if last is not None and last.type == "Institution" and _TO_HANG.fullmatch(reading.text, last.end, at):
        return last
    said = [s.roles.get("result") for s in reading.statements if s.type == "Reform" and start <= s.start < at]
    if said and isinstance(said[-1], Found):
        return said[-1]
    return parties.heading(reading, at)


def _share(reading: Reading, match: re.Match[str], kind: str) -> None:
    lead = _TOGETHER.search(reading.text, reading.sentence_of(match.start())[0], match.start())
    group = parties.before(reading, lead.start()) if lead else []
    bodies = list({f.name: f for f in group if f.type == "Institution"}.values())
    if len(bodies) < 2 or words.modality(
        reading.vocabulary, reading.text[max(0, bodies[0].start - 6) : bodies[0].start], future=False
    ):
        return
    for other in bodies[1:]:
        reading.state("Nameplate", {"body": bodies[0], "plate": other, "kind": kind}, bodies[0].start, match.end(), "one-office")
