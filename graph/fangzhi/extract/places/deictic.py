"""Words that point at an area instead of naming it: 我市, 本省, 全县, 该乡."""

import re
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found, Reading

OWN = re.compile(
    r"(全|我|本|该|这个)(省|市|区|县|州|旗|盟|乡|镇|街道|村|师(?![生资范傅])|团(?![结队体员圆聚伙长]))(?![长级场民籍属])"
)
_pointers: "WeakKeyDictionary[Reading, list[Pointer]]" = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Pointer:
    """A word at text offsets [start, end) that means a place, and the rule that says which."""

    start: int
    end: int
    place: Found
    rule: str


def meant(reading: Reading, word: re.Match[str]) -> tuple[Found | None, str]:
    """The area that a match of OWN means, and the rule: see `areas.resolve`."""
    return areas.resolve(reading, word[2], word.start(), local=word[1] in ("该", "这个"))


def pointers(reading: Reading) -> list[Pointer]:
    """Every word of the text that points at an area known, in text order; one inside a name is none."""
    if reading not in _pointers:
        _pointers[reading] = []
        for word in OWN.finditer(reading.text):
            if reading.covering(*word.span()) is None:
                place, rule = meant(reading, word)
                if place is not None and rule:
                    _pointers[reading].append(Pointer(*word.span(), place, rule))
    return _pointers[reading]


def point(reading: Reading) -> None:
    """Settle what all such words mean, when every name has been found."""
    pointers(reading)
