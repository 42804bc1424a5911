"""Short forms of a body: told in brackets (以下简称…), or a company's name without its area and its legal form."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import add, posted
from fangzhi.extract.reading import Found, Reading

_TOLD = expression(r"（(?:以?下简称|简称)[：:“]{0,2}([\u4e00-\u9fffA-Za-z]{2,12})(?:”|，|）)")
_LEGAL = expression(r"(?:集团)?(?:股份|控股|私人)?有限(?:责任)?公司$|集团$|集团公司$")
_TRADE = expression(r"(?:科技|技术|实业|发展|股份|控股)$")
# ends of bodies that are told by a name of their own
_OWN_TAILS = ("中学", "小学", "学校", "幼儿园", "学院", "集团", "合作社", "医院", "林场", "农场")
_SIGNS = "省市县区州盟旗镇乡村山河湖江海岛港"
_LOOSE = ("tagger", "composed")


def shorts(reading: Reading) -> None:
    """Name every other occurrence of a short form by the body that it stands for."""
    _by_brands(reading)
    _by_places(reading)
    _by_areas(reading)
    _by_tails(reading)
    for body, short in list(_forms(reading)):
        for at, end in reading.spans_of(short):
            place = reading.ending_at(at, "Place")
            ours = place is not None and body.name.startswith(place.name[:2])
            start = place.start if place is not None and ours else at  # 阳城|晋煜煤业
            cover = reading.covering(start, end, "Institution")
            if cover is None or ((cover.start, cover.end) == (start, end) and cover.rule in _LOOSE):
                _take(reading, start, end, body)


def _by_brands(reading: Reading) -> None:
    """吉海公司 where one company of the article is so called: 云州市|吉海|风能装备有限公司."""
    companies = {f.name: f for f in reading.found if f.type == "Institution" and not f.silent and _LEGAL.search(f.name)}
    cores = {name: name[_after_area(reading, body) :] for name, body in companies.items()}
    for short in [f for f in reading.found if f.type == "Institution" and f.rule in _LOOSE and f.name.endswith("公司")]:
        brand = short.name[_after_area(reading, short) : -2]
        so_called = [name for name, core in cores.items() if core.startswith(brand)]
        if short.name not in companies and len(brand) > 1 and len(so_called) == 1:
            _take(reading, short.start, short.end, companies[so_called[0]])


def _by_places(reading: Reading) -> None:
    """瑞丰|投资2亿元 where one company is 云州市|瑞丰|食品有限公司: what the tagger takes for a place is the company."""
    firms = {f.name: f for f in reading.found if f.type == "Institution" and not f.silent and f.name.endswith(("公司", "集团"))}
    cores = {name: name[_after_area(reading, firm) :] for name, firm in firms.items()}
    for place in [f for f in reading.found if f.type == "Place" and f.rule == "tagger" and 2 <= f.end - f.start <= 3]:
        named = [name for name, core in cores.items() if core.startswith(place.name)]
        known = place.name in reading.vocabulary.lexicon("link_places_unique")
        signed = known or "code" in place.attributes or place.name[-1] in _SIGNS or place.attributes.get("kind") != "area"
        behind = reading.word_at(place.end)
        acts = (
            behind is not None
            and behind.tag in ("v", "p", "d", "ad", "vd")
            and reading.text[place.start - 1 : place.start] not in tuple("在到于赴抵")
        )
        if len(named) == 1 and not signed and acts and reading.covering(place.start, place.end, "Institution") is None:
            _take(reading, place.start, place.end, firms[named[0]])


def _by_areas(reading: Reading) -> None:
    """北山中学 where one body of the article is 云州市|北山中学, 青泽集团 where one is 江州|青泽集团."""
    named = {f.name: f for f in reading.found if f.type == "Institution" and not f.silent and f.rule != "short"}
    tails: dict[str, Found] = {}
    for body in named.values():
        cut = _after_area(reading, body)
        if cut and body.name.endswith(_OWN_TAILS) and len(body.name) - cut > 3:
            tails[body.name[cut:]] = body
    tails = {tail: body for tail, body in tails.items() if sum(name.endswith(tail) and name != tail for name in named) == 1}
    for body in [f for f in reading.found if f.type == "Institution" and f.rule in _LOOSE and f.name in tails]:
        if "area" in body.attributes:
            continue
        reading.remove(body)
        whole = tails[body.name]
        body.name, body.resolved_by = whole.name, "article"
        body.attributes |= {k: v for k, v in whole.attributes.items() if k in ("area", "parent", "kind")}
        reading.add(body)


def _by_tails(reading: Reading) -> None:
    """任|官地粮库|主任 where one body of the article is 云州市|官地粮库."""
    tails: dict[str, list[Found]] = {}
    for body in {f.name: f for f in reading.found if f.type == "Institution" and not f.silent and f.rule == "composed"}.values():
        tail = body.name[_after_area(reading, body) :] if "area" in body.attributes else ""
        if 4 <= len(tail) < len(body.name):
            tails.setdefault(tail, []).append(body)
    for tail, bodies in tails.items():
        for start, end in reading.spans_of(tail) if len(bodies) == 1 else ():
            alone = reading.ending_at(start, "Place") is None and reading.text[start - 1 : start] not in tuple(_SIGNS)
            if alone and posted(reading, end) and reading.covering(start, end, "Institution") is None:
                _take(reading, start, end, bodies[0])


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
    short = at == body.start and reading.vocabulary.gazetteer.named(body.name[:2])  # 莱州|吉海…, whatever stands there
    return 2 if short else at - body.start


def _take(reading: Reading, start: int, end: int, body: Found) -> None:
    """Keep a short form, in place of what only the tagger or its ending saw in it."""
    for other in reading.within(start, end, "Institution", "Place", "Person"):
        if other.rule in _LOOSE:
            reading.remove(other)
    found = add(reading, (start, end), body.name, "short")
    found.resolved_by = "article"
    found.attributes |= {k: v for k, v in body.attributes.items() if k in ("area", "parent", "kind")}
