"""Works in a row below what all of them have come to: 此次集中签约的有——\\n甲、乙、丙等24个项目."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.projects import rows as project_rows
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.projects.words import STATUS, Row
from fangzhi.extract.reading import Reading

# 此次集中签约的有——\n|甲、乙、\n丙|等24个项目: the count closes the row
_BLOCK = expression(
    r"(?P<what>签约|开工|竣工|投产)的?(?:[^，。；：、\n—]{0,8}项目)?(?:有|是|为|包括|如下|分别[是为])?(?:[—－-]{1,2}|：)"
    r"[ \u3000]*\n(?P<rows>(?:[^\n，。；：、]{2,30}、[ \u3000]*\n?){2,60}[^\n，。；：、]{4,30}?)"
    r"等\d+[余多]?[个项][^，。；、\n]{0,6}(?:项目|工程)"
)
_SITE = expression("[城园谷湾港场馆]$|小镇$")
_ITEM = expression(r"[^\n、 \u3000][^\n、]*")


def find(reading: Reading) -> Iterator[tuple[int, int]]:
    """Each item of such a row, whatever it ends with: 再生资源利用 is one of the 24."""
    for block in _BLOCK.finditer(reading.text):
        for item in _ITEM.finditer(reading.text, *block.span("rows")):
            if (
                _is_site(reading, *item.span())
                or project_rows.free(reading, *item.span())
                or project_rows.name(reading, *item.span()) is not None
            ):
                yield item.span()


def _is_site(reading: Reading, start: int, end: int) -> bool:
    """甲航空旅游城: what the tagger takes for a place or a body, though in such a row it is to be built."""
    whole = reading.starting_at(start, "Place", "Institution")
    site = whole is not None and whole.end == end and _SITE.search(reading.text, start, end) is not None
    return site and whole is not None and not project_words.is_area(whole)


def told(reading: Reading) -> Iterator[Row]:
    """What all of such a row have come to."""
    for block in _BLOCK.finditer(reading.text):
        for project in reading.within(*block.span("rows"), "Project"):
            yield project, "status", STATUS[block["what"]], block.start(), project.end
