"""Which of the divisions of one name is meant: by the place before, the home area, the rank, the article."""

from fangzhi.extract.places.areas import home_chain
from fangzhi.extract.reading import Reading
from fangzhi.gazetteer import RANKS, Division


def inside_last(reading: Reading, divisions: tuple[Division, ...], start: int) -> bool:
    """甲县|乙镇: whether one of the divisions lies in the place right before."""
    before = reading.ending_at(start, "Place")
    code = before.attributes.get("code") if before else None
    return bool(code) and any(reading.vocabulary.gazetteer.within(d.code, str(code)) for d in divisions)


def known_around(reading: Reading, division: Division, start: int) -> bool:
    """Whether the home area or an earlier place of the article shares the division's province."""
    province = division.code[:2]
    if any(d.code[:2] == province for d in home_chain(reading)):
        return True
    return any(code.startswith(province) for code in reading.codes_before(start))


def choose(reading: Reading, name: str, start: int) -> tuple[Division | None, str]:
    """One of the divisions of a name, with the rule that chose it; (None, "") where nothing decides."""
    gazetteer = reading.vocabulary.gazetteer
    divisions = gazetteer.named(name)
    before = reading.ending_at(start, "Place")
    outer = str(before.attributes.get("code", "")) if before is not None else ""
    inside = [d for d in divisions if d.code != outer and gazetteer.within(d.code, outer)] if outer else []
    if len(inside) == 1:
        return inside[0], "chain"
    if before is not None and before.attributes.get("level") == "county" and all(d.level == "town" for d in divisions):
        return None, ""  # 甲县|乙乡, where the list knows one of that name in another county alone
    if len(divisions) == 1:
        only = divisions[0]
        local = only.level == "town" or (only.level == "county" and name != only.name)
        return (None, "") if local and not known_around(reading, only, start) else (only, "")
    for area in home_chain(reading):
        inside = [d for d in divisions if gazetteer.within(d.code, area.code)]
        if len(inside) == 1:
            return inside[0], "home-area"
        if inside:
            divisions = tuple(inside)
            break
    return _by_rank(reading, divisions, start)


def _by_rank(reading: Reading, divisions: tuple[Division, ...], start: int) -> tuple[Division | None, str]:
    """The province or city among smaller namesakes, else the one that lies in a place named before."""
    top = min(RANKS[d.level] for d in divisions)
    highest = [d for d in divisions if RANKS[d.level] == top]
    if len(highest) == 1 and top <= 1:
        return highest[0], "level"
    for code in reading.codes_before(start):
        inside = [d for d in highest if reading.vocabulary.gazetteer.within(d.code, code)]
        if len(inside) == 1:
            return inside[0], "article"
    return None, ""
