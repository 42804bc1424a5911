"""What the composition of a name says: a body within a body (PartOf), a place in a place (LocatedIn)."""

from fangzhi.extract.areas import home_chain
from fangzhi.extract.reading import Found, Reading


def state(reading: Reading) -> None:
    """PartOf of nested bodies; LocatedIn of bodies, of each adjacent step of a chain, and of the home area's towns."""
    seen: set[tuple[str, str, str]] = set()
    for found in list(reading.found):
        if found.type == "Institution":
            _body(reading, found, seen)
        elif found.type == "Place" and not found.silent:
            _place(reading, found, seen)


def _body(reading: Reading, found: Found, seen: set[tuple[str, str, str]]) -> None:
    parent, area = found.attributes.get("parent"), found.attributes.get("area")
    if isinstance(parent, Found) and parent.name != found.name:
        _once(reading, "PartOf", {"child": found, "parent": parent}, found, "composition", seen)
    if found.name.endswith("人大常委会") and not found.silent and found.end - found.start > len("常委会"):
        start, end = found.start, found.end - len("常委会")
        name = found.name.removesuffix("常委会")
        attributes = {"kind": "congress"} | ({"area": area} if isinstance(area, Found) else {})
        whole = reading.add(Found(start, end, "Institution", name, "composition", "", attributes))
        _once(reading, "PartOf", {"child": found, "parent": whole}, found, "composition", seen)
    if isinstance(area, Found) and not isinstance(parent, Found) and not found.silent:
        _once(reading, "LocatedIn", {"subject": found, "place": area}, found, "composition", seen)


def _place(reading: Reading, found: Found, seen: set[tuple[str, str, str]]) -> None:
    inside = found.attributes.get("in")
    if isinstance(inside, Found) and "code" not in inside.attributes:
        return  # 东海岸铁路 is named after a coast, not in it
    if isinstance(inside, Found):
        _once(reading, "LocatedIn", {"subject": found, "place": inside}, found, "composition", seen)
        return
    before = reading.ending_at(found.start, "Place")
    if before is not None and before.name != found.name:
        roles = {"subject": found, "place": before}
        if not ("code" in found.attributes and "code" in before.attributes) or _within(reading, found, before):
            _once(reading, "LocatedIn", roles, before, "chain", seen, end=found.end)
        return
    if "code" in found.attributes:
        _home(reading, found, seen)


def _home(reading: Reading, found: Found, seen: set[tuple[str, str, str]]) -> None:
    """A part of the home area lies in the innermost area that the article names and that the official list says holds it."""
    home = {d.code for d in home_chain(reading) if d.level != "province"}
    chain = reading.vocabulary.gazetteer.chain(str(found.attributes["code"]))[1:]
    if not any(d.code in home for d in chain):
        return
    for area in chain:
        if area.level == "province":
            return
        outer = next(
            (f for f in reading.found if f.type == "Place" and f.attributes.get("code") == area.code and not f.silent), None
        )
        if outer is not None:
            _once(reading, "LocatedIn", {"subject": found, "place": outer}, found, "gazetteer", seen)
            return


def _within(reading: Reading, found: Found, before: Found) -> bool:
    return reading.vocabulary.gazetteer.within(str(found.attributes["code"]), str(before.attributes["code"]))


def _once(
    reading: Reading, type: str, roles: dict[str, Found], at: Found, rule: str, seen: set[tuple[str, str, str]], *, end: int = 0
) -> None:
    key = (type, *(f"{f.type}:{f.name}" for f in roles.values()))
    if key not in seen:
        seen.add(key)
        reading.state(type, roles, at.start, max(at.end, end), rule)
