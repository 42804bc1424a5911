"""What an area is told to be made of: 石坝镇辖|甲村、乙村, 某村由|甲、乙、丙|三个自然村合并而成; the cities under 某省：."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract import belonging
from fangzhi.extract.reading import Found, Reading

_HAS = expression(r"(?:现|共|管)?下?辖(?:有)?|(?:现|共)?下设|是?由原?(?:来的)?")
_JOIN = expression(r"[、和与及]原?|以及原?")
# behind the row of what an area is made of: 三个自然村|合并而成
_MADE = expression(r"[^，。；\n]{0,14}?(?:合并|组成|构成|整合|组建)")
_NATURAL = expression(r"[^，。；\n]{0,6}?自然[村屯寨]")


def rows(reading: Reading) -> Iterator[tuple[Found, Found, int, int]]:
    """Each part with its whole, and the span that says so."""
    if reading.holds("辖", "下设", "合并", "组成", "构成", "整合", "组建"):
        yield from _parts(reading)
    yield from _headed(reading)


def _parts(reading: Reading) -> Iterator[tuple[Found, Found, int, int]]:
    for whole in [f for f in reading.found if f.type == "Place" and not f.silent and belonging.level_of(f)]:
        has = _HAS.match(reading.text, whole.end)
        row = reading.side_by_side(has.end(), _JOIN, lambda at: reading.starting_at(at, "Place")) if has else []
        if has is None or not row or ("由" in has[0] and not _MADE.match(reading.text, row[-1].end)):
            continue
        hamlets = _NATURAL.match(reading.text, row[-1].end) is not None
        for part in row:
            inside = belonging.is_above(whole, part) or (hamlets and belonging.level_of(whole) == "village")
            if inside and part.name != whole.name:
                yield part, whole, whole.start, part.end


def _headed(reading: Reading) -> Iterator[tuple[Found, Found, int, int]]:
    """河北：唐山市某局局长甲，保定市某局局长乙: the cities of a line that a province heads."""
    for head in [f for f in reading.found if f.attributes.get("level") == "province" and not f.silent]:
        if not reading.text.startswith("：", head.end) or reading.text[reading.line_start(head.start) : head.start].strip():
            continue
        for city in reading.within(head.end, reading.line_end(head.end), "Place"):
            here = str(city.attributes.get("code", "")).startswith(str(head.attributes["code"]))
            if here and city.attributes.get("level") == "city" and not city.silent:
                yield city, head, head.start, city.end
