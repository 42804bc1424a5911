"""Bylines: what reading a page found of its newsroom, as facts."""

from fangzhi.extract.reading import Found, Reading


def state(reading: Reading) -> None:
    """One Byline a printed name and role."""
    for byline in reading.article.bylines:
        person = reading.add(Found(byline.start, byline.end, "Person", byline.name, "byline"))
        reading.state("Byline", {"person": person, "role": byline.role}, byline.quote_start, byline.quote_end, "byline")
