"""Rivers and lakes in the names of the works on them: 石溪河|综合整治工程, 南渡江|流域."""

from fangzhi.expressions import expression
from fangzhi.extract.places.borders import LITTLE
from fangzhi.extract.reading import Found, Reading

_WORKS = expression(
    r"(?<=[江河湖])(?=(?:流域|[上中下]游)?(?:综合(?:整治|治理)|生态(?:修复|治理|保护|廊道)|水环境|水生态|防洪|堤防|河道治理|治理|整治)(?!河道|的|了)"
    r"|特大桥|流域)"
)
_SIGNS = ("江", "河", "湖")
# 内河, 环湖, 中小河流: no river by its name
_ANY = expression(
    r"[内界大小城各主支干外沿环跨过穿临入通引护老旧新古多全两双五四三该本此清治护]?[江河湖]$|.*(?:护城|母亲|城市|城区|城中|中小|黑臭|农村|山区|重点|主要|入海|入江|入湖|跨境|跨界|界|人工|湖泊|河湖|江湖|江河)[江河湖]?$"
)
_LED = ("v", "vd", "p", "c", "u", "w", "d", "m", "q", "vn")


def find(reading: Reading) -> None:
    """A river whose name the tagger takes for a noun, right before works on it."""
    for match in reading.matches(_WORKS, "治理", "整治", "修复", "流域", "防洪", "堤防", "特大桥", "水环境", "水生态", "廊道"):
        end = match.start()
        word = reading.word_at(end - 1)
        if word is None or word.end != end or word.tag not in ("n", "nz", "s") or not 2 <= end - word.start <= 3:
            continue
        name = reading.text[word.start : end]
        before = reading.word_at(word.start - 1) if word.start else None
        led = (
            before is None or before.end < word.start or before.tag in _LED or reading.ending_at(word.start, "Place") is not None
        )
        if not led or _ANY.fullmatch(name) or LITTLE & set(name) or reading.covering(word.start, end, "Place"):
            continue
        if reading.within(word.start, end, "Place"):
            continue
        reading.add(Found(word.start, end, "Place", name, "structure", "", {"kind": "water"}))
