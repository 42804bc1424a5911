"""What is printed of a person behind the name: （女，满族）; ，男，汉族，1970年3月生，河南焦作人."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.reading import Reading
from fangzhi.gazetteer import Gazetteer

BRACKET = expression(r"（((?:[男女](?=[，、）])|[\u4e00-\u9fff]{1,5}族|[，、 ])*[^（）]{0,12})）")
_BRACKET = expression(r"（([^（）\n]{1,40})）")
_END = r"(?=[，、。；） ]|$)"
_STOP = expression("[，、。；\n）]|$")
_ITEMS = {
    "sex": expression(rf"([男女])性?{_END}"),
    "ethnicity": expression(rf"([\u4e00-\u9fff]{{1,5}}族){_END}"),
    "birth": expression(rf"((?:19|20)\d\d) ?年 ?(?:(\d{{1,2}}) ?月)?(?:份|底|初|\d{{1,2}} ?日)?(?:出生|生){_END}"),
    "age": expression(rf"(?:现年|今年)?(\d{{1,3}}) ?(?:周岁|岁){_END}"),
    "native": expression(rf"(?:籍贯|祖籍)?[：]?([\u4e00-\u9fff]{{2,12}}?)(?:人|籍){_END}"),
}
_NOW = expression(r"(?:现年|今年)(\d{1,3}) ?(?:周岁|岁)的(?:[\u4e00-\u9fff]{0,8})$")  # 今年60岁的村民周大山; 25岁的 may be of old


def about(reading: Reading, end: int, start: int = -1) -> dict[str, str]:
    """Sex, ethnicity, birth (1970-03 or 1970), age and native place, as far as they stand behind a name that ends at `end`.

    An age counts before the name too, where it says that it is today's. A bracket may hold anything else besides.
    """
    found: dict[str, str] = {}
    at = end
    bracket = _BRACKET.match(reading.text, end)
    if bracket:
        for item in re.split("[，、 ]", bracket[1]):
            _take(reading, item, found)
        at = bracket.end()
    while reading.text[at : at + 1] == "，" or (found and at > end and reading.text[at : at + 1] == "、"):
        stop = _STOP.search(reading.text, at + 1)
        if stop is None or not _take(reading, reading.text[at + 1 : stop.start()], found):
            break
        at = stop.start()
    before = _NOW.search(reading.text, max(0, start - 24), start) if start > 0 else None
    if before:
        found.setdefault("age", before[1])
    return found


def _take(reading: Reading, item: str, found: dict[str, str]) -> bool:
    """Keep what one item of a list says of the person; whether it says anything."""
    for kind, shape in _ITEMS.items():
        match = shape.fullmatch(item.strip())
        if match is None or (kind == "native" and not (found and is_place(reading.vocabulary.gazetteer, match[1]))):
            continue
        value = f"{match[1]}-{int(match[2]):02}" if kind == "birth" and match[2] else match[1]
        if kind != "age" or 0 < int(value) < 120:
            found.setdefault(kind, value)
            return True
    return False


@cache
def is_place(gazetteer: Gazetteer, name: str) -> bool:
    """Whether a text is the names of divisions, one after another: 河南焦作."""
    if not name or name in gazetteer:
        return bool(name)
    return any(name[:cut] in gazetteer and is_place(gazetteer, name[cut:]) for cut in range(2, len(name) - 1))
