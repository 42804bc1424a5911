"""Which of two readings of one stretch stands, once every finder has spoken."""

from fangzhi.extract.reading import Found, Reading

_LOOSE = ("tagger", "composed", "list")
_NAMED = ("Project", "Policy", "Event")


def settle(reading: Reading) -> None:
    """A project, policy or event is no place or body that only the tagger or a suffix saw; nor is a person a place."""
    spans = {(f.start, f.end) for f in reading.found if f.type in _NAMED and not f.silent}
    for found in list(reading.found):
        if found.type not in ("Place", "Institution") or found.silent:
            continue
        same = found.rule in _LOOSE and (found.start, found.end) in spans
        in_name = found.type == "Place" and reading.covering(found.start, found.end, "Person") is not None
        if same or in_name or (found.rule == "tagger" and _in_policy(reading, found)):
            reading.remove(found)


def _in_policy(reading: Reading, found: Found) -> bool:
    policy = reading.covering(found.start, found.end + 1, "Policy")
    return policy is not None and not policy.silent
