"""The city that a county lies in, where the text has the city's leaders visit it, or tells its rank among the city's counties."""

import re
from collections.abc import Iterator
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import visiting
from fangzhi.vocabulary import Vocabulary

# 主要指标增速位居|甲市|前列, 总量列|甲市|第二
_RANK = expression(
    r"(?:位居|位列|位于|稳居|跃居|排名|列|居|排)(?=[\u4e00-\u9fff]{2,12}?(?:前列|前茅|首位|榜首|上游|第[一二三四五六七八九十\d]))"
)
_RANKED = expression(r"(?:各县[市区]*|县域|县[市区]+)?(?:前列|前茅|首位|榜首|(?:中?上游)(?:水平)?|第[一二三四五六七八九十\d]+)")
# 市委书记张三|深入|甲县、乙县|调研
_GOES = expression(r"(?:深入|先后到|先后赴|赶赴|奔赴|前往|走进|来到|率队到|率队赴|[到赴在])$")
_LEADERS = ("委", "政府", "人大常委会", "政协")
_JOINS = "、和与及"


def rows(reading: Reading) -> Iterator[tuple[Found, Found, int, int]]:
    """Each county with its city, and the span that says so."""
    if any(f.attributes.get("level") == "county" for f in reading.found if f.type == "Place"):
        yield from _ranked(reading)
        yield from _visited(reading)


def _ranked(reading: Reading) -> Iterator[tuple[Found, Found, int, int]]:
    """主要指标增速位居甲市前列, where the article tells of but one county of that city."""
    for match in reading.matches(_RANK, "居", "列", "位于", "排"):
        city = reading.starting_at(match.end(), "Place")
        ranked = _RANKED.match(reading.text, city.end) if city is not None else None
        if city is None or ranked is None or city.attributes.get("level") != "city":
            continue
        counties = {f.attributes["code"]: f for f in _counties(reading, city, 0, len(reading.text))}
        if len(counties) == 1:
            yield next(iter(counties.values())), city, match.start(), ranked.end()


def _counties(reading: Reading, city: Found, start: int, end: int) -> list[Found]:
    """The counties of a city that a stretch prints, the last mention first."""
    within = reading.vocabulary.gazetteer.within
    told = (f for f in reading.within(start, end, "Place") if f.attributes.get("level") == "county" and not f.silent)
    return [f for f in told if within(str(f.attributes["code"]), str(city.attributes["code"]))][::-1]


@cache
def _visit(vocabulary: Vocabulary) -> re.Pattern[str]:
    return expression(f"{visiting(vocabulary)}|调度")


def _visited(reading: Reading) -> Iterator[tuple[Found, Found, int, int]]:
    """甲市委书记张三深入乙县、丙县调研."""
    for start, end in reading.sentences:
        if _visit(reading.vocabulary).search(reading.text, start, end) is None:
            continue
        for body in reading.within(start, end, "Institution"):
            city = body.attributes.get("area")
            if not isinstance(city, Found) or city.attributes.get("level") != "city" or not body.name.endswith(_LEADERS):
                continue
            counties = [f for f in _counties(reading, city, body.end, end) if _is_goal(reading, f, body.end)]
            yield from ((f, city, body.start, f.end) for f in reversed(counties))
            break


def _is_goal(reading: Reading, county: Found, begin: int) -> bool:
    """Whether somebody goes to a county, or to a row that it stands in."""
    at = county.start
    if reading.covering(county.start, county.end, "Institution") is not None:
        return False
    while reading.text[at - 1] in _JOINS and (other := reading.ending_at(at - 1, "Place")) is not None:
        at = other.start
    return _GOES.search(reading.text, max(begin, at - 4), at) is not None
