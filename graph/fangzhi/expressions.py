"""Regular expressions that are compiled when they are first used: of some thousand, one article needs a few hundred."""

import re
from typing import Any, cast

_KEPT = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn", "groups", "groupindex")


class _Compiled:
    """Has the methods of a pattern as its own attributes, which are found as quickly as a pattern's."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags


class _Expression(_Compiled):
    """Stands for a pattern until one of its methods is asked for; from then on it is plain, because a hook costs each call."""

    def __getattr__(self, name: str) -> Any:
        if name not in _KEPT:
            raise AttributeError(name)
        found = re.compile(self.pattern, self.flags)
        self.__dict__.update({kept: getattr(found, kept) for kept in _KEPT})
        self.__class__ = _Compiled  # type: ignore[assignment]
        return self.__dict__[name]


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What re.compile gives, compiled at its first use; a pattern that is none raises re.error then."""
    return cast("re.Pattern[str]", _Expression(pattern, flags))
