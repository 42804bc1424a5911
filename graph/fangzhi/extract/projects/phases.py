"""Phases and lots that a text goes on about one behind another: 二期去年3月接着干。… 三期…; A标起自甲镇…；B标由乙公司…."""

import re
from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.projects import evidence as project_evidence
from fangzhi.extract.reading import Found, Reading

_PART = expression(
    "(?P<part>[一二三四五](?P<of>期)(?:工程|项目)?|(?:首|后)(?P<end>期)|[A-H](?:(?P<lot>标)段?|(?P<section>段)))"
    "(?!培训|学员|班|节目|刊|杂志|课|活动|[、和与及]|专栏|债|间|待|投资(?:额|者)|末|初)"
)
_LEADS = expression("[\\s\u3000]*(?:其中，?|而|至于|眼下，|目前，|[（(]?[一二三四1-9][）)][.、]?)?")
_OTHER = expression("[一二三四五]期")
_HAS = expression("[一二三四五]期|[首后]期|标段?")


def find(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Where they stand and what they are called: each that opens a sentence, and those beside it in its row (…，首期…；后期…)."""
    if not reading.holds("期", "标", "段"):
        return
    rows: set[int] = set()
    every = [m for m in reading.matches(_PART, "期", "标", "段") if m.start() >= reading.headline_end and _free(reading, m)]
    for match in every:
        sentence, _ = reading.sentence_of(match.start())
        if _LEADS.fullmatch(reading.text, sentence, match.start()) and _told(reading, match, every):
            before = reading.sentence_of(sentence - 1)[0] if reading.text[sentence - 1 : sentence] == "；" else sentence
            rows |= {sentence, before}
    for match in every:
        sentence, _ = reading.sentence_of(match.start())
        opens = match.start() in (sentence, reading.clause_of(match.start())[0]) or _LEADS.fullmatch(
            reading.text, sentence, match.start()
        )
        name = _name(reading, match) if sentence in rows and opens and _told(reading, match, every) else ""
        if name:
            yield *match.span("part"), name


def _free(reading: Reading, match: re.Match[str]) -> bool:
    """Whether it stands by itself: 甲园二期 is a name of its own."""
    return reading.covering(*match.span("part"), "Project", "Event", "Policy", "Institution") is None and (
        match.start() in reading.borders
    )


def _told(reading: Reading, match: re.Match[str], every: list[re.Match[str]]) -> bool:
    """Whether anything shows that it is built, up to the next of them or the end of the paragraph."""
    line = reading.line_end(match.end())
    stop = next((m.start() for m in every if m.start() > match.start()), line)
    opens = match.start() == reading.line_start(match.start())
    end = min(stop, line if opens else reading.sentence_of(match.start())[1])
    return project_evidence.weight(project_evidence.among(reading.text, match.end(), end)) >= 2


def _name(reading: Reading, match: re.Match[str]) -> str:
    """Its name: that of a sister with its own number, else the whole's and what it is called by."""
    before = reading.within(0, match.start(), "Project")
    if match["of"]:
        sister = next((f for f in reversed(before) if _OTHER.search(f.name)), None)
        if sister is not None:
            return _OTHER.sub(match["part"][:2], sister.name, count=1)
    here = [f for f in before if f.start >= reading.line_start(match.start())] or before
    wholes = {f.name: f for f in here if not _HAS.search(f.name)}
    if len(wholes) != 1 and here:
        sentence, _ = reading.sentence_of(match.start())
        near = reading.within(reading.sentence_of(max(0, sentence - 1))[0], match.start(), "Project")
        wholes = {f.name: f for f in near if not _HAS.search(f.name)}
    part = match["part"].removesuffix("段") if match["lot"] else match["part"]
    return next(iter(wholes)) + part if len(wholes) == 1 else ""


def add(reading: Reading) -> None:
    """Add them, each under its own name."""
    for start, end, name in list(find(reading)):
        reading.add(Found(start, end, "Project", name, "phase"))
