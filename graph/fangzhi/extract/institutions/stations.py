"""Stations of the police and of justice that a title tells without their town's sign: 、城郊|派出所|所长."""

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import Tie, add, posted
from fangzhi.extract.institutions.elided import in_one_title
from fangzhi.extract.reading import Found, Reading

_LEAD = expression("(?:^|(?<=[，、。；：\n任]))((?![该本辖属当基各两我一二三市县区镇乡])[\u4e00-\u9fff]{2,4})$")
_BUREAUS = ("公安局", "公安分局", "公安处")
_UNITS = ("派出所", "大队", "中队", "支队")
_NOT_POLICE = ("消防", "综合", "城管", "农业", "文化", "市场", "交通运输", "路政")


def station(reading: Reading, start: int, end: int) -> Found | None:
    """A station with all that stands before it up to a mark."""
    if reading.text[start:end] not in ("派出所", "司法所", "公安分局") or not posted(reading, end):
        return None
    lead = _LEAD.search(reading.text, max(0, start - 5), start)
    if lead is None or reading.within(lead.start(1), start, "Institution", "Person"):
        return None
    return add(reading, (lead.start(1), end), reading.text[lead.start(1) : end], "composed")


def of_police(reading: Reading) -> None:
    """某县公安局城关派出所所长、|治安大队|大队长、|龙泉派出所|所长: parts of the police that the same title tells before."""
    if not reading.holds("派出所", "大队", "中队", "支队") or "公安" not in reading.text:
        return
    for part in [f for f in reading.found if f.type == "Institution" and f.name.endswith(_UNITS) and not f.silent]:
        if {"parent", "area"} & set(part.attributes) or not posted(reading, part.end) or part.name.startswith(_NOT_POLICE):
            continue
        other = in_one_title(reading, part.start)
        whole = _police(other)
        if whole is None or other is None or reading.within(part.start, part.end, "Place"):
            continue
        if other.name.endswith("支队") and not part.name.endswith("派出所"):
            continue  # 交警支队副支队长兼|高速公路一大队|大队长
        station = part.name.endswith("派出所")
        reading.remove(part)
        name = part.name if station else whole.name + part.name
        add(reading, (part.start, part.end), name, "elided", Tie(whole.attributes.get("area"), whole, "title"))


def _police(body: Found | None) -> Found | None:
    """The bureau of police that a body is, or is part of."""
    while body is not None and not body.name.endswith(_BUREAUS):
        over = body.attributes.get("parent")
        body = over if isinstance(over, Found) else None
    return body
