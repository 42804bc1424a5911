"""Targets: to be written."""

from fangzhi.extract.reading import Reading


def state(reading: Reading) -> None:
    """To be written."""
