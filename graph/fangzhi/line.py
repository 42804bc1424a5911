"""A value as one line of JSON, and back."""

import json
from typing import Any

import msgspec

_encode, _decode = msgspec.json.Encoder().encode, msgspec.json.Decoder().decode
_SEPARATORS = {char.encode(): f"\\u{ord(char):x}".encode() for char in "\u2028\u2029"}


def dumps(value: Any) -> str:
    """One line of JSON, Chinese as it is; lone surrogates and line separators escaped so that a line stays a line."""
    return line_of(value).decode()


def line_of(value: Any) -> bytes:
    """The same in UTF-8."""
    try:
        line = _encode(value)
    except UnicodeEncodeError:  # a lone surrogate, of which UTF-8 knows nothing
        line = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace")
    for separator, escaped in _SEPARATORS.items():
        if separator in line:
            line = line.replace(separator, escaped)
    return line


def loads(line: bytes | str) -> Any:
    """The value of a line of JSON, a lone surrogate too; ValueError where it is none."""
    try:
        return _decode(line)
    except (msgspec.DecodeError, UnicodeError):  # Python's own says in words what is wrong, and reads half a surrogate pair
        return json.loads(line)
