"""Short forms of a body: told in brackets (以下简称…), or a company's name without its area and its legal form."""

import re
from collections.abc import Iterator

from fangzhi.extract.institutions.bodies import add
from fangzhi.extract.reading import Found, Reading

_TOLD = re.compile(r"（(?:以?下简称|简称)[：:“]{0,2}([\u4e00-\u9fffA-Za-z]{2,12})(?:”|，|）)")
_LEGAL = re.compile(r"(?:集团)?(?:股份|控股|私人)?有限(?:责任)?公司$|集团$|集团公司$")
_TRADE = re.compile(r"(?:科技|技术|实业|发展|股份|控股)$")
_LOOSE = ("tagger", "composed")


def shorts(reading: Reading) -> None:
    """Name every other occurrence of a short form by the body that it stands for."""
    for body, short in list(_forms(reading)):
        for match in re.finditer(re.escape(short), reading.text):
            start, end = match.span()
            place = reading.ending_at(start, "Place")
            if place is not None and body.name.startswith(place.name[:2]):
                start = place.start  # 阳城|晋煜煤业
            cover = reading.covering(start, end, "Institution")
            if cover is None or ((cover.start, cover.end) == (start, end) and cover.rule in _LOOSE):
                _take(reading, start, end, body)


def _forms(reading: Reading) -> Iterator[tuple[Found, str]]:
    done: set[str] = set()
    for body in reading.found:
        if body.type != "Institution" or body.silent:
            continue
        told = _TOLD.match(reading.text, body.end)
        forms = [told[1]] if told else []
        legal = _LEGAL.search(body.name)
        if legal:
            core = body.name[_after_area(reading, body) : legal.start()]
            forms += [core] if len(core) >= 4 and "公司" not in core else []
            forms += [short for short in [_TRADE.sub("", core)] if short != core and len(short) >= 4]
        for form in forms:
            if form not in done and form != body.name:
                done.add(form)
                yield body, form


def _after_area(reading: Reading, body: Found) -> int:
    """The length of the area that a company's name begins with: 贵州|遵义|某某酒业."""
    at = body.start
    while (place := reading.starting_at(at, "Place")) is not None and place.end < body.end:
        at = place.end
    return at - body.start


def _take(reading: Reading, start: int, end: int, body: Found) -> None:
    """Keep a short form, in place of what only the tagger saw in it."""
    for other in reading.within(start, end, "Institution", "Place", "Person"):
        if other.rule in _LOOSE:
            reading.remove(other)
    found = add(reading, (start, end), body.name, "short")
    found.resolved_by = "article"
    found.attributes |= {k: v for k, v in body.attributes.items() if k in ("area", "parent", "kind")}
