"""People: to be written."""

from fangzhi.extract.reading import Found, Reading


def find(reading: Reading) -> None:
    """To be written."""
    for word in reading.tagged("Person"):
        reading.add(Found(word.start, word.end, "Person", reading.text[word.start : word.end], "tagger"))
