"""Works known because the text goes on about them: 走进甲村草莓基地。该基地由乙公司投资…."""

import re
from collections.abc import Iterator
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract import actors
from fangzhi.extract.projects import begins as project_begins
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.reading import Reading
from fangzhi.vocabulary import Vocabulary

_ANY = ("项目", "工程")
_TELLS = (
    r"(?:建设|计划|预计|规划|概算|估算|设计|总|批复)*(?:总?投资|占地|用地|总?建筑面积|全长|床位|造价|装机)|"
    r"由[^，。；]{2,30}(?:投资|建设|承建|出资|开发|实施|施工|引进|共建|运营(?=，总?投资))|位于|[坐座]落|起于|起自|(?:于|自)?[\d一二三四五六七八九十年月日今去明初底末]{2,12}(?:正式|全面)?(?:开工|动工|建成|启动|投用|竣工|投产|完工)"
)


def find(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where a name stands that nothing beside it calls a project, but the next sentence does."""
    before = (0, 0)
    for sentence in reading.sentences:
        if before[1] and sentence[0] >= reading.headline_end:
            yield from _of(reading, before, sentence)
        yield from _within(reading, sentence)
        before = sentence


def _within(reading: Reading, sentence: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """推进甲湾网箱养殖基地建设，由某校提供支撑，|基地总投资…: a later clause goes on about what the first builds."""
    clauses = actors.clauses(reading.text, *sentence)
    for clause in clauses[1:5]:
        told = _resumes(reading.vocabulary).match(reading.text, clause)
        if told is None or told["noun"] in _ANY:
            continue
        if not reading.within(sentence[0], clause, "Project"):
            every = list(_named(reading, sentence[0], clause, told["noun"], True))
            if len({reading.text[a:b] for a, b in every}) == 1:
                yield every[-1]
        return


def _of(reading: Reading, before: tuple[int, int], sentence: tuple[int, int]) -> Iterator[tuple[int, int]]:
    for clause in actors.clauses(reading.text, *sentence)[:3]:
        told = _resumes(reading.vocabulary).match(reading.text, clause)
        if told is None:
            continue
        if reading.within(before[0], clause, "Project"):
            return
        every = list(_named(reading, *before, told["noun"], told["this"] is not None))
        if len({reading.text[a:b] for a, b in every}) == 1:
            yield every[-1]
        return


def _named(reading: Reading, begin: int, end: int, noun: str, sure: bool) -> Iterator[tuple[int, int]]:
    heads = project_words.phased(reading.vocabulary, ("strong", "weak") if noun in _ANY else project_words.BUILT)
    for match in heads.finditer(reading.text, begin, end):
        if noun not in _ANY and not match.group().removesuffix("项目").endswith(noun):
            continue
        works = match.group().endswith(_ANY)
        start = project_begins.name_start(reading, match.start(), works)
        if start is None or not 4 <= match.end() - start <= 30:
            continue
        anchored = any(
            f.start == start and f.end <= match.start() for f in reading.within(start, match.end(), "Place", "Institution")
        )
        strong = works or reading.vocabulary.lexicon("project_heads")[match["head"]]["strength"] == "strong"
        own = project_words.generic(reading.vocabulary).sub("", reading.text[start : match.start()])
        if (anchored and (sure or strong)) or len(own) >= (3 if strong else 4 + 9 * (noun in _ANY or not sure)):
            yield start, match.end()


@cache
def _resumes(vocabulary: Vocabulary) -> re.Pattern[str]:
    heads = project_words.head_words(vocabulary, project_words.BUILT)
    this = "(?P<this>该|这一|这个|这项|这座|这条|新(?=院区|校区))?"
    return expression(rf"\s*{this}(?P<noun>{heads})(?:建设)?(?:工程|项目)?，?(?:{_TELLS})")
