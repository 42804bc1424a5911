"""What a query text may say: one reading query, nothing that writes, nothing that asks another server."""

import re
from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode

from fangzhi.errors import InputError
from fangzhi.expressions import expression

# First everything in which a keyword is no keyword, then names (which may hold one), then the bare words themselves.
_TOKEN = expression(
    r"""
    (?P<closed>
        <[^<>"{}|^`\\\x00-\x20]*>                              # an IRI
      | \#[^\n\r]*                                             # a comment
      | \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
      | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*'        # literals
      | [?$]\w+                                                # a variable
    )
    | [\w.·-]*:(?:[\w.:·%-]|\\.)* | @[A-Za-z-]+               # a prefixed name, a language
    | (?P<word>[A-Za-z]+) | (?P<brace>[{}]) | \w+ | .
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = expression(r"\\u([0-9A-Fa-f]{4})|\\U00([0-9A-Fa-f]{6})")  # \u0053ERVICE is read as SERVICE
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
    if _asks_elsewhere(text) or _asks_elsewhere(_ESCAPE.sub(_escaped, text)):
        raise InputError("不接受 SERVICE：查询只在本机的图上进行，不访问网络（名字里有 service 的，请写成完整的 IRI）")
    return text


def with_values(text: str, terms: Mapping[str, NamedNode | Literal]) -> str:
    """The query with values for variables, joined first thing in its WHERE; terms are escaped as N-Triples are.

    (pyoxigraph's own substitution takes only variables that the query selects, rdflib's has another meaning.)
    """
    if not terms:
        return text
    values = " ".join(f"VALUES ?{name} {{ {term} }}" for name, term in terms.items())
    at = _where(text)
    return f"{text[:at]} {values} {text[at:]}"


def _where(text: str) -> int:
    """The offset after the { that opens the WHERE of the query as a whole: the second outermost one of CONSTRUCT {…}."""
    depth, construct, after_where = 0, False, False
    for token in _TOKEN.finditer(text):
        if token["word"]:
            construct = construct or (depth == 0 and token["word"].upper() == "CONSTRUCT")
            after_where = after_where or (depth == 0 and token["word"].upper() == "WHERE")
        elif token["brace"] == "{":
            if depth == 0 and (after_where or not construct):
                return token.end()
            depth += 1
        elif token["brace"] == "}":
            depth -= 1
            construct = construct and depth > 0  # the template is over
    raise InputError("查询里没有 WHERE { … }，无法代入参数")


def looks_like_query(text: str) -> bool:
    """Whether a text is meant as SPARQL, rather than as the name of a query or of a file."""
    return any(word in _READING | _WRITING | _PROLOGUE for word in _keywords(text)) and bool(re.search(r"[\s{]", text))


def _asks_elsewhere(text: str) -> bool:
    """Whether SERVICE may be read anywhere, even in what looks like a name: parsers take 1SERVICE and SERVICE:x apart."""
    return any("SERVICE" in match[0].upper() for match in _TOKEN.finditer(text) if not match["closed"])


def _escaped(match: re.Match[str]) -> str:
    point = int(match[1] or match[2], 16)
    return chr(point) if point < 0x110000 else ""


def _keywords(text: str) -> Iterator[str]:
    return (match["word"].upper() for match in _TOKEN.finditer(text) if match["word"])
