"""Letters of appointment: 为甲、某大学教授乙等5人颁发“某县招商大使”聘书: who is given the post that the letter names."""

from fangzhi.expressions import expression
from fangzhi.extract.posts.held import day_of, hold
from fangzhi.extract.posts.titles import titles_before
from fangzhi.extract.posts.words import Title
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import post_endings

_LETTER = expression(
    r"(?:颁发|颁授|授予|发放|颁)了?“?(?P<what>[\u4e00-\u9fff]{3,16}?)”?的?(?:(?:荣誉)?(?:匾牌|牌匾|证书|绶带)(?:和|及|、))?(?:聘书|聘任书|聘用证书)"
)
_CALLED = expression(r"[\u4e00-\u9fff、]{0,16}(?:家|员|师|人|手|星|冠军|演员)")  # 为|著名歌唱家|甲
_TO = expression(
    r"[为向给](?P<who>[^，。；：\n]{2,60}?)(?:等[\d一二三四五六七八九十]+[人名位][\u4e00-\u9fff]{0,6})?(?:分别|现场|一一)*$"
)


def given(reading: Reading) -> None:
    """State the appointment of each who is named between 为 and the letter."""
    for letter in reading.matches(_LETTER, "聘"):
        start = reading.sentence_of(letter.start())[0]
        clause = max(start, letter.start() - 80)
        to = _TO.search(reading.text, clause, letter.start())
        people = [p for p in reading.within(to.start("who"), letter.start(), "Person") if not p.silent] if to else []
        title = _title(reading, letter.span("what"), reading.ending_at(to.start(), "Institution") if to else None)
        if to is None or title is None or not people or not _first(reading, people[0], to.start("who")):
            continue
        span = (to.start(), letter.end())
        date = day_of(reading, start, letter.start())
        for person in people:
            roles = {"person": person, "institution": title.institution, "post": title.post}
            reading.state("Appointment", roles | {"action": "appointed", "date": date}, *span, "appointment", kind="substantive")
            hold(reading, person, [title], span, ended=False)


def _title(reading: Reading, span: tuple[int, int], giver: Found | None) -> Title | None:
    """The post of a letter, of the body or the area that it begins with, else of the body that gives it."""
    start, end = span
    whose = reading.starting_at(start, "Institution", "Place")
    at = whose.end if whose is not None and whose.end < end else start
    body = whose if at > start else giver
    base = post_endings(reading.vocabulary).of(reading.text, at, end)
    if base is None or body is None:
        return None
    return Title(at, end, reading.text[at:end], base, body)


def _first(reading: Reading, person: Found, at: int) -> bool:
    """Whether only the title of somebody stands between 为 and him."""
    titles = titles_before(reading, person.start)
    return (
        person.start == at
        or bool(titles and reading.starting_at(at, "Institution", "Place"))
        or (bool(titles) and titles[0].start == at)
        or _CALLED.fullmatch(reading.text, at, person.start) is not None
    )
