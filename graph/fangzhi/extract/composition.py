"""What the composition of a name says: a body within a body (PartOf), a place in a place (LocatedIn)."""

from fangzhi.extract.places.areas import home_chain
from fangzhi.extract.reading import Found, Reading

_COMMITTEE = "常委会"


def state(reading: Reading) -> None:
    """PartOf of nested bodies; LocatedIn of bodies, of each adjacent step of a chain, and of the home area's towns."""
    relations = _Relations(reading)
    for found in list(reading.found):
        if found.type == "Institution":
            _body(relations, found)
        elif found.type == "Place" and not found.silent:
            _place(relations, found)


class _Relations:
    """The relations of names in one article, each stated once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._told: set[tuple[str, ...]] = set()

    def part_of(self, child: Found, parent: Found) -> None:
        """The child is a body of the parent, by its own name."""
        self._once("PartOf", {"child": child, "parent": parent}, (child.start, child.end), "composition")

    def located_in(self, subject: Found, place: Found, rule: str, start: int | None = None) -> None:
        """The subject lies in the place; the quote begins at `start`, or at the subject."""
        span = (subject.start if start is None else start, subject.end)
        self._once("LocatedIn", {"subject": subject, "place": place}, span, rule)

    def _once(self, type: str, roles: dict[str, Found], span: tuple[int, int], rule: str) -> None:
        key = (type, *(f"{f.type}:{f.name}" for f in roles.values()))
        if key not in self._told:
            self._told.add(key)
            self.reading.state(type, roles, *span, rule)


def _body(relations: _Relations, found: Found) -> None:
    parent, area = found.attributes.get("parent"), found.attributes.get("area")
    if isinstance(parent, Found) and parent.name != found.name:
        relations.part_of(found, parent)
    if found.name.endswith("人大" + _COMMITTEE) and not found.silent and found.end - found.start > len(_COMMITTEE):
        name = found.name.removesuffix(_COMMITTEE)
        attributes = {"kind": "congress"} | ({"area": area} if isinstance(area, Found) else {})
        end = found.end - len(_COMMITTEE)
        whole = relations.reading.add(Found(found.start, end, "Institution", name, "composition", "", attributes))
        relations.part_of(found, whole)
    if isinstance(area, Found) and not isinstance(parent, Found) and not found.silent:
        relations.located_in(found, area, "composition")


def _place(relations: _Relations, found: Found) -> None:
    reading = relations.reading
    inside = found.attributes.get("in")
    if isinstance(inside, Found) and "code" not in inside.attributes:
        return  # 东海岸铁路 is named after a coast, not in it
    if isinstance(inside, Found):
        relations.located_in(found, inside, "composition")
        return
    before = reading.ending_at(found.start, "Place")
    if before is not None and before.name != found.name:
        if _is_step(reading, found, before):
            relations.located_in(found, before, "chain", before.start)
        return
    if "code" in found.attributes:
        _home(relations, found)


def _is_step(reading: Reading, found: Found, before: Found) -> bool:
    """Whether the second of two adjacent places lies in the first: by the official list, or in a well-known one.

    Two names that no list knows may be one name cut in two: 佐治|亚州.
    """
    coded = ("code" in found.attributes, "code" in before.attributes)
    if all(coded):
        return _within(reading, found, before)
    return any(coded) or before.name in reading.vocabulary.lexicon("link_places_unique")


def _home(relations: _Relations, found: Found) -> None:
    """A part of the home area lies in the innermost area that the article names and that the official list says holds it."""
    reading = relations.reading
    home = {d.code for d in home_chain(reading) if d.level != "province"}
    chain = reading.vocabulary.gazetteer.chain(str(found.attributes["code"]))[1:]
    if not any(d.code in home for d in chain):
        return
    for area in chain:
        if area.level == "province":
            return
        outer = next((f for f in reading.coded(area.code) if not f.silent), None)
        if outer is not None:
            relations.located_in(found, outer, "gazetteer")
            return


def _within(reading: Reading, found: Found, before: Found) -> bool:
    return reading.vocabulary.gazetteer.within(str(found.attributes["code"]), str(before.attributes["code"]))
