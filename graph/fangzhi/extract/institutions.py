"""Institutions: to be written."""

from fangzhi.extract.reading import Found, Reading


def find(reading: Reading) -> None:
    """To be written."""
    for word in reading.tagged("Institution"):
        reading.add(Found(word.start, word.end, "Institution", reading.text[word.start : word.end], "tagger"))
