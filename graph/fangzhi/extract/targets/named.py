"""Whose a measure is by what it names: 村集体收入 is a village's, 提案 are those of the conference, “民勤蜜瓜” is the area's."""

from fangzhi.expressions import expression
from fangzhi.extract import actors
from fangzhi.extract.places import areas, deictic
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets.measures import Phrase

# of whose a measure tells by its name, and by what sign that area is looked for
_INSIDE = (("村", expression("(?:村|嘎查)集体(?!林|土地)(?!.*的(?:行政)?村)")), ("县", expression("县域[内外]|县外")))
_SITTING = expression("提案|立案|社情民意|协商|委员|民主监督|办复|答复率|意见建议")

_SINCE = expression(
    r"(?:据统计，?|截至[^，。]{1,10}，)?(?:自[^，。；]{2,16}以来|"
    r"[^，。；]{0,8}(?:行动|活动|整治|工作)(?:开展|启动)?(?:以来|期间)|截至[^，。；]{1,10})，"
)
_WHOLE = ("委", "党委", "党工委", "政府", "管委会")


def brand(reading: Reading, phrase: Phrase) -> Found | None:
    """“民勤蜜瓜”种植面积: of the area that the article speaks of, whoever is spoken of before."""
    place = reading.starting_at(phrase.start + 1, "Place") if reading.text[phrase.start] == "“" else None
    return place if place is not None and [place.name] == [f.name for f in actors.main(reading)] else None


def of_inside(reading: Reading, phrase: Phrase) -> list[Found] | None:
    """合作社销售鲜果9吨，|村集体收入|5万元: of the village that the text speaks of, whoever the clause is about; 县域内就诊率."""
    watches = reading.starting_at(phrase.start, "Institution")
    if watches is not None and reading.text.startswith("重点监测", watches.end):  # 商务局|重点监测的零售企业销售额
        return [a for a in (watches.attributes.get("area"),) if isinstance(a, Found)]
    own = deictic.OWN.match(reading.text, phrase.start)
    sign = next((sign for sign, name in _INSIDE if name.match(phrase.object)), "")
    if not sign or (own is not None and own[2] != sign) or reading.starting_at(phrase.start, "Place") is not None:
        return None  # 全乡|村集体收入
    area, _ = areas.resolve(reading, sign, phrase.start)
    return [area] if area is not None else [] if sign == "村" else None


def sitting(reading: Reading, phrase: Phrase) -> list[Found]:
    """某县政协召开会议5次。收到|提案218件: the conference that a clause of the paragraph began with last."""
    if _SITTING.search(phrase.object) is None:
        return []
    named = reading.within(reading.line_start(phrase.start), phrase.start, "Institution")
    return [f for f in named if "政协" in f.name and reading.text[f.start - 1 : f.start] in ("", "，", "。", "；", "\n")][-1:]


def unit(reading: Reading, group: list[Found], paragraph: int) -> list[Found]:
    """某县交警大队开展整治。\n行动以来，|查处酒驾79起: the body that the article opens with, where it tells of no other."""
    body = group[0] if len(group) == 1 and group[0].type == "Institution" else None
    if body is None or _SINCE.match(reading.text, paragraph) is None or body.name.endswith(_WHOLE):
        return []
    first = next((begin for begin, _ in reading.sentences if begin >= reading.headline_end), 0)
    others = {f.name for f in reading.within(first, paragraph, "Institution")}
    return group if reading.sentence_of(body.start)[0] == first and all(body.name.startswith(name) for name in others) else []
