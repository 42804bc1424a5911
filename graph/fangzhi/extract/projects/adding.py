"""A project added under its own name, and every further occurrence of a name that was found once."""

import re

from fangzhi.extract.projects import told as project_told
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.tagger import Word

_MAIN = re.compile("(?<=.{4})主体(?:工程|结构)?$")  # 甲基地一期|主体工程
_MARKS = "▲△●○■□◆◇★☆•·※◎➤▶ "  # of a list, not of a name


def add(reading: Reading, start: int, end: int, rule: str) -> Found | None:
    """Add the project of a stretch, without what leads in its name; None where a longer name covers it."""
    body = reading.covering(start, end, "Institution")
    if reading.covering(start, end, "Project", "Policy") or (body is not None and body.end > end):
        return None  # 甲高速公路|投资有限公司, “千村提升工程”
    owner = reading.starting_at(start, "Institution")
    if owner is not None and reading.text[owner.end : owner.end + 1] in ("和", "与", "及") and end - owner.end > 5:
        start = owner.end + 1  # 考察了甲公司和|乙产业园二期工程
    elif owner is not None and owner.name.endswith("公司") and end - owner.end > 5:
        start = owner.end  # 甲公司|乙产业园项目: whose it is, not what
    main = _MAIN.search(reading.text, start, end)
    end = main.start() if main else end
    for inner in reading.within(start, end, "Project"):
        reading.remove(inner)
    if reading.text[start] in "和及与" and end - start > 5 and reading.word_at(start) == Word(start, start + 1, "c"):
        start += 1
    start = max(start, *(reading.text.rfind(mark, start, end - 4) + 1 for mark in "》《"))
    start += len(reading.text[start:end]) - len(reading.text[start:end].lstrip(_MARKS))
    if mark := project_told.ITEM_MARK.match(reading.text, start, end):
        start = mark.end()  # 3.|甲小学综合楼
    if reading.text[start] == "“" and reading.text.find("”", start, end) == end - 1:
        start, end = start + 1, end - 1
    if part := project_words.part(reading.vocabulary).search(reading.text, start + 4, end):
        end = part.start("part")  # 甲小学扩建项目|教学楼
    name = reading.text[start:end].replace("\n", "")
    stem = name.removesuffix("项目")
    if project_words.heads_end(reading.vocabulary).search(stem):  # 某产业园项目 is the 某产业园
        name = stem
    return reading.add(Found(start, end, "Project", name, rule))


def again(reading: Reading) -> None:
    """Every further occurrence of a name that was found once."""
    for name in sorted({f.name for f in reading.found if f.type == "Project"}, key=lambda n: (-len(n), n)):
        for match in re.finditer(re.escape(name) + "(?:项目)?", reading.text):
            add(reading, match.start(), match.end(), "again")
    for found in [f for f in reading.found if f.type == "Project"]:
        _shorter(reading, found)


def _shorter(reading: Reading, found: Found) -> None:
    """甲镇乙村集中安置点 told again as |乙村集中安置点: without the area that its name begins with."""
    at = found.start
    while (area := reading.starting_at(at, "Place")) is not None and found.end - area.end >= 5:
        at = area.end
        rest = reading.text[at : found.end]
        own = project_words.generic(reading.vocabulary).sub("", rest.removesuffix("项目").removesuffix("工程"))
        for match in re.finditer(re.escape(rest), reading.text) if len(own) >= 4 else ():
            alone = reading.ending_at(match.start(), "Place") is None and match.start() in reading.borders
            if alone and (added := add(reading, match.start(), match.end(), "again")) is not None:
                added.name, added.resolved_by = found.name, "article"
