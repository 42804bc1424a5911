"""Where the houses lie that events are held at."""

from fangzhi.extract.places.areas import is_area
from fangzhi.extract.reading import Found, Reading

_CENTRES = ("文化", "艺术", "会展", "会议", "展览", "博览", "体育", "行政", "政务", "指挥")
_HOUSES = ("酒店", "宾馆", "饭店", "会堂", "礼堂", "剧院", "大厅", "殡仪馆", "体育馆", "体育场")
_INNS = (*_HOUSES, *(kind + "中心" for kind in _CENTRES))


def _named(reading: Reading, venue: Found) -> Found | None:
    """The body whose name ends with the house: 深圳市|宝安区某酒店, 宝安区|某酒店."""
    body = reading.covering(venue.start, venue.end, "Institution")
    ends = (f for f in reading.within(venue.start, venue.end, "Institution") if f.end == venue.end)
    return body if body is not None and body.end == venue.end else next(ends, None)


def state(reading: Reading) -> None:
    """县文化艺术中心 as the place that an event is held at lies in the county of the body."""
    told = {s.roles["subject"].name: s for s in reading.statements if s.type == "LocatedIn"}
    for venue in [f for f in reading.found if f.type == "Place" and f.rule == "event-venue"]:
        area = next((f for f in reading.within(venue.start, venue.end - 1, "Place") if f.start == venue.start), None)
        body = reading.starting_at(venue.start, "Institution") or _named(reading, venue)
        if area is None and body is not None and isinstance(body.attributes.get("area"), Found):
            area = body.attributes["area"]
        if area is None and body is None:  # 单县|会议中心, in which nobody sees the county
            named = [f for f in reading.last_of_each("Place") if venue.name.startswith(f.name) and f.name[-1] in "市县区旗镇乡"]
            area = max(named, key=lambda f: len(f.name), default=None)
        if area is None or area.name == venue.name or not is_area(area) or "驻" in venue.name:
            continue  # 中国驻某国大使馆
        if body is not None and area.attributes.get("level") == "province" and area.name[-1] not in "市区":
            continue  # 河南理工大学附属中学: a name of its owner
        if (known := told.get(venue.name)) is not None:
            known.roles["subject"] = venue
        else:
            roles = {"subject": venue, "place": area}
            told[venue.name] = reading.state("LocatedIn", roles, venue.start, venue.end, "composition")
    _no_bodies(reading)


def _no_bodies(reading: Reading) -> None:
    """在甲酒店举行 tells of a house: take out the body that its name was taken for."""
    others = [f for s in reading.statements if s.type != "LocatedIn" for f in s.roles.values() if isinstance(f, Found)]
    acting = {f.name for f in others if f.type == "Institution"}
    held = [s.roles["place"] for s in reading.statements if s.type == "EventInfo" and isinstance(s.roles.get("place"), Found)]
    for house in held:
        body = _named(reading, house)
        if body is not None and body.end == house.end and body.name.endswith(_INNS) and body.name not in acting:
            reading.remove(body)
            reading.statements = [s for s in reading.statements if s.type != "LocatedIn" or s.roles["subject"] is not body]
