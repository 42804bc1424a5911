"""How a policy is kept: once, and what stands inside its name is none of its own."""

from fangzhi.extract.reading import Found, Reading


def add(reading: Reading, start: int, end: int, rule: str, **attributes: str) -> Found | None:
    """Add a policy by its rule; None where a longer one is there."""
    if reading.covering(start, end, "Policy"):
        return None
    for inner in [f for f in reading.within(start, end, "Policy") if f.rule != "document"]:
        reading.remove(inner)
    name = reading.text[start:end].replace("\n", "").replace("‘", "“").replace("’", "”")
    return reading.add(Found(start, end, "Policy", name, rule, attributes=dict(attributes)))
