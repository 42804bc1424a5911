"""Posts told beside a name: in its bracket, behind its comma, in the clauses of a life."""

from fangzhi.expressions import expression
from fangzhi.extract.places.areas import chain_start
from fangzhi.extract.posts.held import titles_after
from fangzhi.extract.posts.stating import state_posts
from fangzhi.extract.posts.titles import titles_before
from fangzhi.extract.posts.words import Title
from fangzhi.extract.reading import Found, Reading

_BRACKET = expression(r"（([^（）]{3,40})）")
_BESIDE = expression(r"（(?:[时曾历原兼现]任|兼)?(?P<what>[^（）；，\n]{3,40}?)兼?）")
_NOW_IS = expression("(?:现在?|如今|目前|眼下|今|后|另|还|也|同时|本职)(?:[为是系任]|担任)")
_PARTS = expression("[^，；]+")
_CAREER = expression("(?<![主责])任")  # 曾|任, but not 村委会主|任


def in_bracket(reading: Reading, person: Found) -> None:
    """张三（|某局原局长|，已退休）: each part of the bracket behind a name that is all titles."""
    bracket = _BRACKET.match(reading.text, person.end)
    at = bracket.start(1) if bracket else 0
    for part in _PARTS.findall(bracket[1]) if bracket else ():
        now, end = _NOW_IS.match(part), at + len(part)  # 张三（|眼下是|某局副局长）
        titles = titles_before(reading, end)
        at += now.end() if now else 0
        if bracket and titles and chain_start(reading, titles[0].start) == at and titles[0].institution is not None:
            state_posts(reading, person, titles, person.start, until=bracket.end())
        at = end + 1


def in_aside(reading: Reading, person: Found, at: int, before: list[Title]) -> None:
    """县长（州政府党组成员兼）|张三, 部长（时任某镇党委书记）|张三: what the bracket between title and name tells beside."""
    aside = _BESIDE.match(reading.text, at)
    titles = titles_before(reading, aside.end("what"), before) if aside else []
    if aside and titles and titles[0].start <= aside.start("what") and titles[0].institution is not None:
        state_posts(reading, person, titles, titles[0].start)


def appose(reading: Reading, person: Found, at: int) -> None:
    """茹正，|某局原党委书记、局长|，|某会会长|，…: the posts between the comma behind a name and the next mark, and so on."""
    end = reading.sentence_of(person.start)[1]
    while True:
        titles, stop = titles_after(reading, at, end)
        bodied = bool(titles) and titles[0].institution is not None and titles[0].end - at > len(titles[0].post)
        if not bodied or not (stop == len(reading.text) or reading.text[stop] in "，。；（\n"):
            return
        state_posts(reading, person, titles, person.start, until=stop)
        if not reading.text.startswith("，", stop):
            return
        at = stop + 1


def tell(reading: Reading, person: Found) -> None:
    """张三，男，1975年8月生，|某公司董事长|，|某届人大代表|。: each clause of titles with their body, up to one of a career."""
    at, end = person.end, reading.sentence_of(person.start)[1]
    career = _CAREER.search(reading.text, at, end)
    end = career.start() if career else end
    while (comma := reading.text.find("，", at, end)) >= 0:
        at = comma + 1
        titles, stop = titles_after(reading, at, end)
        whole = bool(titles) and (stop == end or reading.text[stop] in "，。；\n")
        if whole and titles[0].institution is not None and titles[0].end - at > len(titles[0].post):
            state_posts(reading, person, titles, person.start, until=stop)
            at = stop
