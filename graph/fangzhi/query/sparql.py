"""What a query text may say: one reading query, nothing that writes, nothing that asks another server."""

import re
from collections.abc import Iterator

from fangzhi.errors import InputError

# Everything in which a keyword is no keyword, before the bare words themselves.
_TOKEN = re.compile(
    r"""
      <[^<>"{}|^`\\\x00-\x20]*>                                # an IRI
    | \#[^\n\r]*                                               # a comment
    | \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
    | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*'            # literals
    | [?$]\w+ | @[A-Za-z-]+                                    # a variable, a language
    | [\w.·-]*:(?:[\w.:·%-]|\\.)*                              # a prefixed name
    | (?P<word>[A-Za-z]+)
    | \w+ | .
    """,
    re.VERBOSE | re.DOTALL,
)
_READING = {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}
_WRITING = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"}
_PROLOGUE = {"PREFIX", "BASE", "VERSION"}


def check(text: str) -> str:
    """The same text, if it is a reading query that stays in this graph; InputError says why it is not."""
    words = list(_keywords(text))
    form = next((word for word in words if word not in _PROLOGUE), "")
    if form in _WRITING:
        raise InputError(f"这里只能查询，不能改动图：不接受 {form}")
    if form not in _READING:
        raise InputError("不是 SPARQL 查询：应以 SELECT、ASK、CONSTRUCT 或 DESCRIBE 开头（前面可有 PREFIX）")
    if "SERVICE" in words:
        raise InputError("不接受 SERVICE：查询只在本机的图上进行，不访问网络")
    return text


def looks_like_query(text: str) -> bool:
    """Whether a text is meant as SPARQL, rather than as the name of a query or of a file."""
    return any(word in _READING | _WRITING | _PROLOGUE for word in _keywords(text)) and bool(re.search(r"[\s{]", text))


def _keywords(text: str) -> Iterator[str]:
    return (match["word"].upper() for match in _TOKEN.finditer(text) if match["word"])
