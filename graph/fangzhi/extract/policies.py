"""Policies: to be written."""

from fangzhi.extract.reading import Reading


def find(reading: Reading) -> None:
    """To be written."""


def state(reading: Reading) -> None:
    """To be written."""
