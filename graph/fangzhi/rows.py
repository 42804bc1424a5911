"""A frozen dataclass as a JSON object and back: fields by name, tuples as lists, dataclasses in them as objects."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")


def row_to_json(row: Any) -> dict[str, Any]:
    """A tenure, precedence, conflict or issue as a JSON object."""
    return {f.name: _plain(getattr(row, f.name)) for f in fields(row)}


def row_from_json(cls: Callable[..., T], value: Mapping[str, Any]) -> T:
    """The inverse of `row_to_json`; TypeError or KeyError where the object is none of that class."""
    hints = _hints(cls)
    return cls(**{name: _rebuilt(hints[name], part) for name, part in value.items()})


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return row_to_json(value) if is_dataclass(value) else value


def _rebuilt(hint: Any, value: Any) -> Any:
    if get_origin(hint) is tuple:
        return tuple(_rebuilt(get_args(hint)[0], part) for part in value)
    return row_from_json(hint, value) if is_dataclass(hint) and isinstance(hint, type) else value


@cache
def _hints(cls: Callable[..., Any]) -> dict[str, Any]:
    return get_type_hints(cls)
