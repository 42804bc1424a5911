"""The areas of which an article tells: whose bodies lead in it, those of its headline, those of whose towns it tells."""

from fangzhi.expressions import expression
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found, Reading

LEADING = ("委", "党工委", "政府", "管委会", "人大", "人大常委会", "政协")


def led(reading: Reading) -> frozenset[str]:
    """The codes of areas whose leading bodies act, of a county of the headline, and of the home area that the lead names."""
    bodies = (f for f in reading.found if f.type == "Institution" and f.name.endswith(LEADING))
    areas = (f.attributes["area"] for f in bodies if isinstance(f.attributes.get("area"), Found))
    titled = (f for f in reading.within(0, reading.headline_end, "Place") if f.attributes.get("level") == "county")
    own = (f for f in titled if reading.covering(f.start, f.end, "Institution") is None)
    lead = next((end for _, end in [s for s in reading.sentences if s[0] >= reading.headline_end][1:2]), len(reading.text))
    home = (f for f in reading.coded(reading.article.area)[:1] if not f.silent and f.start < lead and "level" in f.attributes)
    return frozenset(str(a.attributes["code"]) for a in (*areas, *own, *home) if "code" in a.attributes)


_OUR_CITY = expression("[全我本][市州盟]|[市州盟](?:委|政府|长|领导|人大|政协)")


def titled(reading: Reading) -> frozenset[str]:
    """The codes of areas of which the headline tells, by their names or those of their bodies; none in a notice of posts."""
    if reading.article.kind == "notice":
        return frozenset()
    told = reading.within(0, reading.headline_end, "Place", "Institution")
    whose = (f if f.type == "Place" else f.attributes.get("area") for f in told)
    city = next((d.code for d in areas.home_chain(reading) if d.level == "city"), "")
    home = {city} if city and _OUR_CITY.search(reading.text, 0, reading.headline_end) else set()
    return frozenset(home | {str(a.attributes["code"]) for a in whose if isinstance(a, Found) and "code" in a.attributes})


def towned(reading: Reading) -> frozenset[str]:
    """The codes of counties of whose towns an article tells, in one of which a village would lie."""
    towns = (
        str(f.attributes["code"])
        for f in reading.found
        if f.type == "Place" and f.attributes.get("level") == "town" and "code" in f.attributes
    )
    chains = (reading.vocabulary.gazetteer.chain(code) for code in sorted(set(towns)))
    return frozenset(area.code for chain in chains for area in chain if area.level == "county")


def former(reading: Reading) -> frozenset[str]:
    """The names of bodies of which somebody held a post, who does so no more."""
    held = (s.roles for s in reading.statements if s.type == "HoldsPost")
    return frozenset(roles["institution"].name for roles in held if roles.get("ended"))
