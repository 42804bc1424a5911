"""Whom the sentences and the paragraph before speak of, where a clause goes on about it."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract import actors
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets import named as target_named
from fangzhi.extract.targets import offices as target_offices
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.measures import Phrase

_SENTENCES_BACK = 2
_SLOGAN = expression(r"[\u4e00-\u9fff“”]{4,14}。(?=[\u4e00-\u9fff])")  # 公共卫生筑防线。累计建档9万份
_FIGURE = expression(r"\d[\d.]*[万亿]?[^\d年月日时分]")


def in_report(reading: Reading, paragraph: int, phrase: Phrase) -> bool:
    """固定资产投资增长7.9%，|民间投资占比51%: a paragraph that tells what is measured of areas only."""
    return target_offices.OF_AREAS.search(reading.text, paragraph, phrase.end) is not None and phrase.kind in (
        "reach",
        "rise",
        "make",
    )


def earlier(reading: Reading, paragraph: int, start: int) -> Iterator[tuple[int, int]]:
    """The two sentences before, and of each all that ； parts: 全县产值9亿元；投资3亿元；…

    Farther back only over sentences that go on with figures and name nobody: 某局破案9起。…。接警3万起。办理业务6万笔。…
    """
    full, bare = 0, True
    for begin, end in reversed([s for s in reading.sentences if paragraph <= s[0] < start]):
        full += reading.text[end - 1] != "；"
        if full > _SENTENCES_BACK and not bare:
            return
        yield begin, end
        named = reading.within(begin, end, "Person", "Institution", "Place", "Project", "Event")
        bare = bare and not named and _FIGURE.search(reading.text, begin, end) is not None


def carried(reading: Reading, paragraph: int) -> list[Found]:
    """Whom the paragraph before speaks of, where it is the area of the whole article."""
    main = actors.main(reading)
    titled = reading.headline_end or next((end for _, end in reading.sentences), 0)
    headed = target_words.ITEM.match(reading.text, paragraph) or _SLOGAN.match(reading.text, paragraph)
    if main and headed and reading.within(0, titled, "Place"):
        return main
    if paragraph <= reading.headline_end or reading.within(reading.headline_end, paragraph, "Project", "Event"):
        return []
    before = [s for s in reading.sentences if reading.headline_end <= s[0] < paragraph]
    for begin, end in reversed(before):
        for clause in actors.clauses(reading.text, begin, end - 1):
            group, known = actors.head(reading, clause, min(end, reading.clause_of(clause)[1]))
            if known == "unsure":
                return []
            if group:
                return (
                    main
                    if main and [f.name for f in group] == [f.name for f in main]
                    else target_named.unit(reading, group, paragraph)
                )
    return []
