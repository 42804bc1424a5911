"""Where the houses lie that events are held at."""

from fangzhi.extract.places.areas import is_area
from fangzhi.extract.reading import Found, Reading

_INNS = ("酒店", "宾馆", "饭店", "会堂", "剧院", "体育馆", "体育场")


def _acts(reading: Reading, body: Found) -> bool:
    """Whether a fact other than where it lies tells of a body."""
    return any(
        s.type != "LocatedIn" and isinstance(f, Found) and (f.type, f.name) == (body.type, body.name)
        for s in reading.statements
        for f in s.roles.values()
    )


def state(reading: Reading) -> None:
    """县文化艺术中心 as the place that an event is held at lies in the county of the body."""
    told = {s.roles["subject"].name: s for s in reading.statements if s.type == "LocatedIn"}
    for venue in [f for f in reading.found if f.type == "Place" and f.rule == "event-venue"]:
        area = next((f for f in reading.within(venue.start, venue.end - 1, "Place") if f.start == venue.start), None)
        body = reading.starting_at(venue.start, "Institution")
        if area is None and body is not None and isinstance(body.attributes.get("area"), Found):
            area = body.attributes["area"]
        if area is None and body is None:  # 单县|会议中心, in which nobody sees the county
            named = [f for f in reading.last_of_each("Place") if venue.name.startswith(f.name) and f.name[-1] in "市县区旗镇乡"]
            area = max(named, key=lambda f: len(f.name), default=None)
        if area is None or area.name == venue.name or not is_area(area) or "驻" in venue.name:
            continue  # 中国驻某国大使馆
        if body is not None and area.attributes.get("level") == "province" and area.name[-1] not in "市区":
            continue  # 河南理工大学附属中学: a name of its owner
        if body is not None and body.end == venue.end and venue.name.endswith(_INNS) and not _acts(reading, body):
            reading.remove(body)  # 在甲酒店举行 tells of a house
        if (known := told.get(venue.name)) is not None:
            known.roles["subject"] = venue
        else:
            roles = {"subject": venue, "place": area}
            told[venue.name] = reading.state("LocatedIn", roles, venue.start, venue.end, "composition")
