"""Which of two readings of one stretch stands, once every finder has spoken."""

from fangzhi.extract.reading import Reading

_LOOSE = ("tagger", "composed", "list")


def settle(reading: Reading) -> None:
    """A stretch that is a project, policy or event is no place or body that only the tagger or a suffix saw there."""
    named = [f for f in reading.found if f.type in ("Project", "Policy", "Event") and not f.silent]
    spans = {(f.start, f.end) for f in named}
    for found in list(reading.found):
        if found.type not in ("Place", "Institution") or found.silent:
            continue
        if found.rule in _LOOSE and (found.start, found.end) in spans:
            reading.remove(found)
        elif found.rule == "tagger" and any(p.start <= found.start and found.end < p.end and p.type == "Policy" for p in named):
            reading.remove(found)
