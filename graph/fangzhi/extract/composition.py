"""What the composition of a name says: a body within a body (PartOf), a place in a place (LocatedIn)."""

from fangzhi.expressions import expression
from fangzhi.extract import ahead, belonging, counties, made_of, told_of, toured
from fangzhi.extract.institutions import joined
from fangzhi.extract.places import structures
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.steps import is_step

_COMMITTEE = "常委会"
# 波音|公司 is the 波音 itself, 议会|联盟 no part of a parliament, 中国人民政治协商会议|全国委员会 one body
_SAME = expression("(?:(?:有限|集团|股份|责任)*公司|集团|联盟|联合会|全国委员会)?")
_OWN_VILLAGE = expression("(?:[^乡农新古]村|社区|嘎查)$")
_OWN_TOWN = expression("[镇乡县市旗]$|街道$|苏木$|[^开园校库]区$")
_WIDE = ("province", "city")


def state(reading: Reading) -> None:
    """PartOf of nested bodies; LocatedIn of bodies, of each adjacent step of a chain, and of the home area's towns."""
    relations = _Relations(reading)
    for found in list(reading.found):
        if found.type == "Institution":
            _body(relations, found)
        elif found.type == "Place" and not found.silent:
            _place(relations, found)
    for child, owner, start, end in joined.owned(reading):
        relations.part_of(child, owner, (start, end), "stated")
    for found, place, start, _ in toured.rows(reading, "Place"):
        inside = found.attributes.get("in")
        known = isinstance(inside, Found) and "code" in inside.attributes
        if reading.ending_at(found.start, "Place") is None and not known:
            relations.located_in(found, place, "toured", start)
    for part, whole, start, end in made_of.rows(reading):
        relations.located_in(part, whole, "told", start, end)
    for county, city, start, end in counties.rows(reading):
        relations.located_in(county, city, "told", start, end)
    for found, area in belonging.rows(reading, relations.placed(), relations.led):
        relations.located_in(found, area, "belonging")


_ITS_AFFAIR = expression("问题|危机|冲突|局势")  # 叙利亚|问题联络委员会: of what it is about, not where it is


class _Relations:
    """The relations of names in one article, each stated once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.led = told_of.led(reading)
        self.titled = told_of.titled(reading)
        self.towned = told_of.towned(reading)
        self.former = told_of.former(reading)
        self.headings = belonging.headings(reading)
        self.home = reading.article.area
        self._told: set[tuple[str, ...]] = set()

    def part_of(self, child: Found, parent: Found, span: tuple[int, int] | None = None, rule: str = "composition") -> None:
        """The child is a body of the parent, by its own name or by what the text says at a span."""
        self._once("PartOf", {"child": child, "parent": parent}, span or (child.start, child.end), rule)

    def located_in(self, subject: Found, place: Found, rule: str, start: int | None = None, end: int | None = None) -> None:
        """The subject lies in the place; the quote begins at `start`, or at the subject, and ends with it or at `end`."""
        span = (subject.start if start is None else start, end or subject.end)
        self._once("LocatedIn", {"subject": subject, "place": place}, span, rule)

    def placed(self) -> frozenset[str]:
        """The names of the places of which the article has said where they lie."""
        return frozenset(key[1].removeprefix("Place:") for key in self._told if key[0] == "LocatedIn")

    def _once(self, type: str, roles: dict[str, Found], span: tuple[int, int], rule: str) -> None:
        key = (type, *(f"{f.type}:{f.name}" for f in roles.values()))
        if key not in self._told:
            self._told.add(key)
            self.reading.state(type, roles, *span, rule)


def _body(relations: _Relations, found: Found) -> None:
    parent, area = found.attributes.get("parent"), found.attributes.get("area")
    if isinstance(parent, Found) and not _SAME.fullmatch(found.name.removeprefix(parent.name)):
        relations.part_of(found, parent)
    if found.name.endswith("人大" + _COMMITTEE) and not found.silent and found.end - found.start > len(_COMMITTEE):
        name = found.name.removesuffix(_COMMITTEE)
        attributes = {"kind": "congress"} | ({"area": area} if isinstance(area, Found) else {})
        end = found.end - len(_COMMITTEE)
        whole = relations.reading.add(Found(found.start, end, "Institution", name, "composition", "", attributes))
        relations.part_of(found, whole)
    whose = isinstance(area, Found) and not isinstance(parent, Found) and not found.silent
    if isinstance(area, Found) and whose and not _ITS_AFFAIR.match(found.name, len(area.name)):
        relations.located_in(found, area, "composition")


def _place(relations: _Relations, found: Found) -> None:
    reading = relations.reading
    if found.rule == "numbered":
        return  # 甲县|省道308线 runs on
    _stated(relations, found)
    village = _own_village(reading, found)
    inside = found.attributes.get("in") or village
    if isinstance(inside, Found) and inside is not village and not _holds(inside):
        return  # 东海岸铁路 is named after a coast, not in it
    if isinstance(inside, Found):
        relations.located_in(found, inside, "composition")
        return
    before = reading.ending_at(found.start, "Place") or _before_list(reading, found) or ahead.opening(reading, found)
    before = before or belonging.seat_before(reading, found)
    if before is None and (area := structures.around(reading, found)) is not None:
        relations.located_in(found, area, "chain", area.start)
        return
    if before is not None and before.name != found.name:
        if is_step(reading, found, before):
            relations.located_in(found, before, "chain", before.start)
        return
    if (pointed := ahead.pointed(reading, found)) is not None:
        relations.located_in(found, *pointed)
        return
    if "code" in found.attributes:
        _home(relations, found)
    elif (area := belonging.named_after(reading, found)) is not None:
        relations.located_in(found, area, "composition")


def _own_village(reading: Reading, found: Found) -> Found | None:
    """大滩镇|孤石村草莓小镇, 青石镇污水处理厂: the village, or the official area, that a site's name begins with."""
    inner = [f for f in reading.within(found.start, found.end - 1, "Place") if f.start == found.start and f.end - f.start > 2]
    signed = (f for f in inner if _OWN_VILLAGE.search(f.name) or ("code" in f.attributes and _OWN_TOWN.search(f.name)))
    return next(signed, None)


def _holds(place: Found) -> bool:
    """Whether what is named after a place lies in it: in an area or a zone, not at a coast."""
    village = _OWN_VILLAGE.search(place.name) is not None and len(place.name) > 2
    return "code" in place.attributes or place.rule == "corps" or place.attributes.get("kind") == "zone" or village


# 红旗水库|位于|某县某镇境内; 该村地处… is no name
_LYING = expression(r"，?(?:坐落|位|处)(?:于|在)|，?地处|，?(?:隶属|属)于?(?![地性])")
# 位于渤海路街道的|中心广场, 地处云南省东北部的|威信县
_SIDE = expression(r"(?:[东南西北中]{1,2}[部侧面端郊]|中心|腹地|境内|城[东南西北]|核心区)?的?")
_LIES = expression("(?:坐落|位)(?:于|在)$|地处$")


def _stated(relations: _Relations, found: Found) -> None:
    """A place of which the text says where it lies: in the innermost of the chain that follows."""
    verb = _LYING.match(relations.reading.text, found.end)
    inner, outer = relations.reading.starting_at(verb.end(), "Place") if verb else None, None
    while inner is not None:
        outer, inner = inner, relations.reading.starting_at(inner.end, "Place")
    if (
        outer is not None and outer.name != found.name and outer.rule not in ("tagger", "structure")
    ):  # 大洋|中脊火山|活跃带, 地处月亮山|脚下
        relations.located_in(found, outer, "stated")
    if (place := _lies_in(relations.reading, found)) is not None:
        relations.located_in(found, place, "stated", place.start)


def _lies_in(reading: Reading, found: Found) -> Found | None:
    """位于渤海路街道的|中心广场: the innermost place of the chain behind 位于 that a place is told of with."""
    if reading.covering(found.start, found.end, "Institution") or reading.covering(found.start, found.end + 1, "Place"):
        return None  # 位于史回镇的|山西某公司
    if found.attributes.get("kind") == "area" and not belonging.level_of(found):
        return None  # 位于马尾区的|中国船政文化城
    for place in reading.within(max(0, found.start - 20), found.start, "Place"):
        side = _SIDE.fullmatch(reading.text, place.end, found.start)
        if side is None or not side[0] or place.silent or place.name == found.name or belonging.is_above(found, place):
            continue
        if not belonging.level_of(place) and place.attributes.get("kind") != "zone":
            continue  # 位于西南的|松阳县, 位于顺义的|北京某公司
        first = place
        while (outer := reading.ending_at(first.start, "Place")) is not None:
            first = outer
        if _LIES.search(reading.text, max(0, first.start - 4), first.start):
            return place
    return None


def _before_list(reading: Reading, found: Found) -> Found | None:
    """The place that a list of its parts begins with: 某州甲县、|乙县."""
    wide = any(d.level in _WIDE for d in reading.vocabulary.gazetteer.named(found.name[:2]))
    if wide and len(found.name) > 4 and found.attributes.get("level") is None:
        return None  # 江西篁岭村、|广西大寨村
    at = ahead.row_start(reading, found)
    before = reading.ending_at(at, "Place") if at is not None and at < found.start else None
    return before if before is not None and is_step(reading, found, before) else None


def _home(relations: _Relations, found: Found) -> None:
    """A town of a county whose own leaders act in the article lies in it: 县委书记到|某镇. World knowledge adds no other.

    A county lies in the city of which the headline tells. A zone lies in the area that its own name begins with: 云州高新区.
    """
    reading = relations.reading
    gazetteer = reading.vocabulary.gazetteer
    chain = gazetteer.chain(str(found.attributes["code"]))[1:]
    body = reading.covering(found.start, found.end, "Institution")
    if body is not None and (not body.name.endswith(told_of.LEADING) or body.name in relations.former):
        return  # 某镇|卫生院 tells of the body, 历任某县|县长 of a life
    if belonging.is_birthplace(reading, found):
        return
    town = belonging.town_of(reading, found) if found.attributes["level"] == "village" else None
    if town is not None and all(area.code != town.attributes.get("code") for area in chain):
        return  # 甲镇党委书记带领|乙村, which the list has elsewhere
    for area in chain:
        outer = next((f for f in reading.coded(area.code) if not f.silent), None)
        if outer is not None and area.level == "town":
            if area.code in relations.led and found.name.endswith(("村", "社区", "嘎查")):
                relations.located_in(found, outer, "gazetteer")  # 某镇党委书记介绍，|某村…
            return  # 某县某镇|某村: the town that is printed is the step
        if outer is None or area.level not in ("county", "city"):
            continue
        named = found.rule == "zone" or any(found.name.startswith(form) for form in reading.printed(area.code))
        level = found.attributes["level"]
        told = relations.led if level in ("town", "village") and area.level == "county" else frozenset()
        told = relations.titled if level == "county" and area.level == "city" else told
        told = frozenset() if level == "village" and area.code in relations.towned else told
        headed = belonging.headed(relations.headings, found.start) == area.code
        if named or headed or (area.code in told and relations.home != found.attributes["code"]):
            relations.located_in(found, outer, "gazetteer")
        return
