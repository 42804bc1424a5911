"""Places: to be written."""

from fangzhi.extract.reading import Found, Reading


def find(reading: Reading) -> None:
    """To be written."""
    for word in reading.tagged("Place"):
        reading.add(Found(word.start, word.end, "Place", reading.text[word.start : word.end], "tagger"))
