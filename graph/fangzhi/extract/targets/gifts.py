"""Money given by a body or a person: 捐赠价值60万元的图书, 宣布捐资200万元设立助学金."""

from fangzhi.expressions import expression
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets.measures import ENDS_FIGURE, Phrase

_GIVES = expression(r"(?P<how>捐赠|捐资|捐款|捐助|捐出|捐献)(?:了|的)?(?P<worth>总?价值)?(?:人民币|共计|合计|约|近|超)*$")
_THINGS = expression(r"的(?P<things>[\u4e00-\u9fff“”、]{2,12}?)(?=[，。；、]|$|[和及]|用于|给|一批)")
_FOR = expression("(?:全部|主要|专门)?(?:设立|用于|支持|助力|助学|建成|修|新?建|资助|购[买置]|成立|发起|帮)")
# who got it does not give it
_GOT = expression(r"接受|收到|获|受赠|募集|来自|由")
# 张三|发言，并宣布|捐资: what stands between the giver and the deed
_BETWEEN = expression(
    r"(?:(?:在?[^，。；]{0,12}?(?:发言|致辞|讲话|说|表示))?，(?:并|还|也|又)?|并|还|又|再次|先后|当场|现场|率先|累计|个人|宣布|以[^，。；]{1,8}名义|[向为给][^，。；]{1,16})*"
)
_HOUSES = frozenset(("hospital", "school"))
_OF_OTHERS = frozenset("向给为对让与和同")


def given(reading: Reading, quantity: Quantity) -> Phrase | None:
    """The phrase of a gift, with the person who makes it where one does."""
    if quantity.sense != "money":
        return None
    clause, _ = reading.clause_of(quantity.start)
    gives = _GIVES.search(reading.text, clause, quantity.start)
    if gives is None or _GOT.search(reading.text, clause, gives.start()):
        return None
    things = _THINGS.match(reading.text, quantity.end)
    giver = _giver(reading, gives.start())
    used = things or _FOR.match(reading.text, quantity.end)
    if not used and not (ENDS_FIGURE.match(reading.text, quantity.end) and (giver or gives["how"] not in ("捐赠", "捐款"))):
        return None
    name = gives["how"] + (things["things"] if things else "")
    return Phrase(name, "make", "done", gives.start(), things.end() if things else quantity.end, gives["how"], owner=giver)


def _giver(reading: Reading, at: int) -> Found | None:
    """The person named last before a gift in its sentence, where nothing else stands between."""
    people = reading.within(reading.sentence_of(at)[0], at, "Person")
    if not people or _BETWEEN.fullmatch(reading.text, people[-1].end, at) is None:
        return None
    if reading.text[people[-1].start - 1 : people[-1].start] in _OF_OTHERS:
        return None
    held = [
        s.roles["institution"] for s in reading.statements if s.type == "HoldsPost" and s.roles["person"].name == people[-1].name
    ]
    houses = [body for body in held if body.attributes.get("kind") in _HOUSES]
    return houses[0] if houses else people[-1]  # 某医院院长|张三|向某医院捐赠: of the hospital
