"""Which of two readings of one stretch stands, once every finder has spoken."""

from fangzhi.expressions import expression
from fangzhi.extract.places.areas import home_chain
from fangzhi.extract.places.tagged import endings
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.sounds import by_sound

_LOOSE = ("tagger", "composed", "list")
# 红提产业园|项目, 膜材料产业园|二期工程: what is built is no place yet; but 甲保税区|二期工程, 甲景区|提升工程
_BUILT = expression(r"[\u4e00-\u9fff]*(?:园|基地|厂|库|中心|市场|矿)")
_WORKS = expression(r"(?:[一二三四五六]期)?(?:建设|扩建|改扩建|新建)?(?:项目|工程)?")
_NAMED = ("Project", "Policy", "Event")
# what stands before a place that nothing else shows to be one
_THERE = expression(r"(?:在|位于|坐落于|到|赴|从|自|往|达|经|距|至|离|进入|走进|返回|称为|叫)$")
_OFFICIAL = ("市", "县", "区", "旗", "镇", "乡", "街道", "苏木")


def settle(reading: Reading) -> None:
    """A project, policy or event is no place or body that only the tagger or a suffix saw; nor is a person a place."""
    spans = {(f.start, f.end) for f in reading.found if f.type in _NAMED and not f.silent}
    for found in list(reading.found):
        if found.type not in ("Place", "Institution") or found.silent:
            continue
        same = found.rule in _LOOSE and (found.start, found.end) in spans
        in_name = found.type == "Place" and reading.covering(found.start, found.end, "Person") is not None
        if same or in_name or (found.rule == "tagger" and _in_policy(reading, found)) or _is_built(reading, found):
            reading.remove(found)
    _loose(reading)


def _loose(reading: Reading) -> None:
    """What only the tagger takes for a place: no sign of one ends it, no list knows it, nothing leads it in (闽霞渔01287)."""
    used = {id(part) for f in reading.found for part in f.attributes.values() if isinstance(part, Found)}
    for found in [f for f in reading.found if f.type == "Place" and f.rule == "tagger" and not f.silent]:
        if id(found) in used or "code" in found.attributes or found.attributes.get("kind") != "area":
            continue
        if endings(reading.vocabulary).of(found.name, 0, len(found.name)) is not None or found.name[-1] in "省市县区州国":
            continue
        built = reading.covering(found.start, found.end + 1, "Project") is not None
        if built or not _known(reading, found):
            reading.remove(found)


def _known(reading: Reading, found: Found) -> bool:
    """Whether a list, its sound, the official name that it is short for, or what stands before it shows that it is a place."""
    start, gazetteer = found.start, reading.vocabulary.gazetteer
    if found.name in reading.vocabulary.lexicon("link_places_unique") or by_sound(reading, start, found.end):
        return True
    provinces = {d.code[:2] for d in home_chain(reading)} | {str(c)[:2] for c in reading.codes_before(len(reading.text))}
    if any(d.code[:2] in provinces for sign in _OFFICIAL for d in gazetteer.named(found.name + sign)):
        return True
    chained = reading.ending_at(start - (reading.text[start - 1 : start] == "、"), "Place") is not None
    return chained or _THERE.search(reading.text, max(0, start - 3), start) is not None


def _is_built(reading: Reading, found: Found) -> bool:
    """Whether a place is but the name of the project that builds it: 甲乡红提产业园|项目."""
    if found.type != "Place" or found.rule not in _LOOSE or "水库" in found.name:
        return False
    project = reading.covering(found.start, found.end, "Project")
    if project is not None and found.attributes.get("kind") == "road" and reading.text[found.start - 1] in "至到":
        return True  # 甲至|乙高速公路
    if not _BUILT.fullmatch(found.name):
        return False
    return project is not None and not project.silent and _WORKS.fullmatch(reading.text, found.end, project.end) is not None


def _in_policy(reading: Reading, found: Found) -> bool:
    policy = reading.covering(found.start, found.end + 1, "Policy")
    return policy is not None and not policy.silent
