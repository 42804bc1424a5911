"""Names by where they stand: before （女，满族）, at the head of a numbered line, between the marks of a list."""

from collections.abc import Iterator
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.people.words import HAN, NEVER_GIVEN, surname_of
from fangzhi.extract.reading import Reading
from fangzhi.extract.terms import Terms, post_endings, posts
from fangzhi.vocabulary import Vocabulary

# （女）, （蒙古族）, （女，土家族）: what only the name of a person can stand before
_OF_PERSON = expression(rf"（(?:[男女](?=[，、）])|{HAN}{{1,5}}族[，、）])")
_RUN = expression(rf"[{HAN[1:-1]}·]+$")
_PADDED_RUN = expression(rf"(?<!{HAN})({HAN}[ ]{{1,6}}{HAN})$")
# 1．|甲，某公司董事长；  三、|乙，男
_NUMBERED = expression(
    rf"(?:^|\n)[ ]*(?:\d{{1,2}}[.．、]|[一二三四五六七八九十]{{1,3}}、|（[一二三四五六七八九十\d]{{1,3}}）)[ ]*"
    rf"({HAN}{{2,4}}|{HAN}[ ]{{1,4}}{HAN}|{HAN}+(?:·{HAN}+)+)，(?=([^，。；\n]{{2,40}}))"
)
_ITEM = expression(
    rf"({HAN}{{2,3}}|{HAN}[ ]{{1,4}}{HAN})(?=[、，。；（\n]|[ ]{{2}}|等|[两三四五六七八九十][人位名]|为|同志|先后|分别|陪同"
    "|参加|出席|列席|一同|$)"
)

# 马得路|（县政府党组成员、经开区党工委书记）: a line, or an item of a list, that a name begins and its posts follow
_OF_OFFICE = expression(rf"(?:(?<=[\n：；、])|^)[ ]*({HAN}{{2,4}})（([^（）\n]{{3,60}})）")
_OF_AREA = frozenset("省市县区州旗乡镇村局委办部科室处厅院校社所站队组会")
# 市委宣传部|刘畅，市公安局|程刚，
_OF_UNIT = expression(rf"({HAN}{{2,3}})(?=[、，；。）\n]|等|和|及|以及|$)")
_UNIT_OPENS = frozenset("、，；：。（\n和及 ")
_GIVES = ("授予", "追授", "表彰", "嘉奖")
_LEADS = frozenset("为是由对据有被以于")


@cache
def titled(vocabulary: Vocabulary) -> Terms:
    """What announces a name: posts, ranks, callings."""
    return Terms(term for name in ("posts", "ranks", "callings") for term in vocabulary.lexicon(name))


def bracketed(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where the names stand that a bracket tells the sex or people of: 额尔敦毕力格（蒙古族）, 乌  兰（女）."""
    if "（" not in reading.text:
        return
    for match in _OF_PERSON.finditer(reading.text):
        end = match.start()
        padded = _PADDED_RUN.search(reading.text, max(0, end - 9), end)
        run = padded or _RUN.search(reading.text, max(0, end - 30), end)
        if run is None:
            continue
        start = run.start() if padded else _behind_titles(reading, run.start(), end)
        start += 2 * (reading.text.startswith(_GIVES, start) and end - start > 3)  # 授予|庄小满（女）
        length = len(reading.text[start:end].replace(" ", ""))
        called = reading.text[start:end] in reading.vocabulary.lexicon("callings")
        if 2 <= length <= 9 and not called and not NEVER_GIVEN & set(reading.text[start:end]):
            yield start, end


def _behind_titles(reading: Reading, start: int, end: int) -> int:
    """Where a name begins in a run that its titles may begin: 县委常委、副县长|巴雅尔图, 遇难者为|戴小山."""
    text, titles = reading.text, titled(reading.vocabulary)
    at, run = start, start
    while at < end - 2:
        term = titles.at(text, at)
        step = len(term) if term is not None else 1 if text[at] in _LEADS and at > run else 0
        if step and at + step <= end - 2:
            start = at + step
        at += step or 1
    return start


def numbered(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where the names stand that head the lines of a numbered list, with a title behind them."""
    for match in _NUMBERED.finditer(reading.text):
        name = match[1]
        known = surname_of(reading.vocabulary, reading.text, match.start(1)) or "·" in name
        if known and not NEVER_GIVEN & set(name) and _tells(reading, match.start(2), match.end(2)):
            yield match.span(1)


def _tells(reading: Reading, start: int, end: int) -> bool:
    """Whether a clause begins a life or a title: 男, 时任…, 某公司董事长."""
    text = reading.text
    if text.startswith(("男", "女", "时任", "现任", "原任", "系", "中共党员"), start) or text.startswith("族", end - 1):
        return True
    titles = posts(reading.vocabulary)
    return any(titles.at(text, at) for at in range(start, end - 1))


def with_office(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where names stand that have their posts in a bracket behind them."""
    ends, vocabulary = post_endings(reading.vocabulary), reading.vocabulary
    for match in reading.matches(_OF_OFFICE, "（"):
        name = match[1]
        surname = surname_of(vocabulary, name, 0)
        if not surname or not 0 < len(name) - len(surname) <= 2 or name[-1] in _OF_AREA or titled(vocabulary).at(name, 0):
            continue
        if not NEVER_GIVEN & set(name[1:]) - {"得"} and ends.of(reading.text, *match.span(2)) is not None:
            yield match.span(1)


def item(reading: Reading, at: int) -> tuple[int, str] | None:
    """End and name of what stands between two marks of a list of names, whatever the tagger sees there: 、|仝铁|、"""
    match = _ITEM.match(reading.text, at)
    if match is None or not surname_of(reading.vocabulary, reading.text, at):
        return None
    name = match[1].replace(" ", "")
    vocabulary = reading.vocabulary
    if (
        NEVER_GIVEN & set(name)
        or name in vocabulary.lexicon("person_not")
        or any(posts(vocabulary).at(name, k) for k in range(2))
    ):
        return None
    return match.end(1), name


def of_units(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where names stand behind their units alone, several in one sentence: 市委宣传部|刘畅，市公安局|程刚，市财政局|何秋."""
    known: dict[int, list[tuple[int, int]]] = {}
    for body in reading.found:
        if body.type != "Institution" or body.silent or (body.start and reading.text[body.start - 1] not in _UNIT_OPENS):
            continue
        match = _OF_UNIT.match(reading.text, body.end)
        named = reading.starting_at(body.end, "Person")
        if named is not None and named.end - named.start > 1:
            known.setdefault(reading.sentence_of(body.start)[0], []).append((named.start, named.end))
        elif match is not None and _is_name(reading, *match.span(1)):
            known.setdefault(reading.sentence_of(body.start)[0], []).append(match.span(1))
    for spans in known.values():
        yield from spans if len(spans) > 2 else ()


def _is_name(reading: Reading, start: int, end: int) -> bool:
    """Whether what stands behind a unit is a name: a surname begins it, and nothing else is known there."""
    name, vocabulary = reading.text[start:end], reading.vocabulary
    surname = surname_of(vocabulary, reading.text, start)
    if not surname or len(name) <= len(surname) or NEVER_GIVEN & set(name) or name in vocabulary.lexicon("person_not"):
        return False
    return not reading.within(start, end, "Place", "Institution") and not any(
        posts(vocabulary).at(name, k) for k in range(len(name))
    )
