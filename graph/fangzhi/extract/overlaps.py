"""Which of two readings of one stretch stands, once every finder has spoken."""

import re

from fangzhi.extract.reading import Found, Reading

_LOOSE = ("tagger", "composed", "list")
# 红提产业园|项目, 膜材料产业园|二期工程: what is built is no place yet; but 甲保税区|二期工程, 甲景区|提升工程
_BUILT = re.compile(r"[\u4e00-\u9fff]*(?:园|基地|厂|库|中心|市场|矿)")
_WORKS = re.compile(r"(?:[一二三四五六]期)?(?:建设|扩建|改扩建|新建)?(?:项目|工程)?")
_NAMED = ("Project", "Policy", "Event")


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


def _is_built(reading: Reading, found: Found) -> bool:
    """Whether a place is but the name of the project that builds it: 甲乡红提产业园|项目."""
    if found.type != "Place" or found.rule not in _LOOSE or "水库" in found.name or not _BUILT.fullmatch(found.name):
        return False
    project = reading.covering(found.start, found.end, "Project")
    return project is not None and not project.silent and _WORKS.fullmatch(reading.text, found.end, project.end) is not None


def _in_policy(reading: Reading, found: Found) -> bool:
    policy = reading.covering(found.start, found.end + 1, "Policy")
    return policy is not None and not policy.silent
