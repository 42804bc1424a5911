"""The named queries of an output folder (queries/*.rq), and the values that users give to their variables."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from fangzhi.errors import InputError
from fangzhi.expressions import expression
from fangzhi.query.sparql import check, looks_like_query, with_values

_XSD = "http://www.w3.org/2001/XMLSchema#"
_HEADER = expression(r"#\s*(title-zh|title-en|title|parameters)\s*:\s*(.*)")
_PARAMETER = expression(r'(\w+)=((?:"(?:[^"\\]|\\.)*"[^\s,，]*|<[^>]*>|[^\s,，"<])*)')
_TERM = expression(r'"((?:[^"\\]|\\.)*)"(?:@([A-Za-z-]+)|\^\^(?:<([^>]*)>|xsd:(\w+)))?', re.DOTALL)
_TYPES = {"date": r"-?\d{4,}-\d\d-\d\d", "integer": r"[+-]?\d+", "decimal": r"[+-]?\d*\.\d+", "boolean": r"true|false"}
_UNESCAPED = {"n": "\n", "t": "\t", "r": "\r"}


@dataclass(frozen=True)
class NamedQuery:
    """A query, its title and the variables that have a value from outside, each with its default ("" for none)."""

    name: str
    title: str
    text: str
    parameters: Mapping[str, str] = field(default_factory=dict)

    def filled(self, given: Mapping[str, str]) -> str:
        """The query with its values: the defaults, or what was given in the default's type.

        Raises InputError for a parameter that it does not have, and for a text that is no reading query.
        """
        if self.name and (unknown := set(given) - set(self.parameters)):
            known = "、".join(self.parameters) or "无"
            raise InputError(f"查询 {self.name} 没有参数 {'、'.join(sorted(unknown))}：可用的参数：{known}")
        values = {name: (text, self.parameters.get(name, "")) for name, text in {**self.parameters, **given}.items()}
        terms = {name: _term(text, like) for name, (text, like) in values.items() if text}
        return with_values(check(self.text), terms)


def named_queries(output: Path) -> list[NamedQuery]:
    """The queries that lie in the folder's queries/, by name."""
    folder = output / "queries"
    return [_read(path) for path in sorted(folder.glob("*.rq"))] if folder.is_dir() else []


def find_query(output: Path, what: str) -> NamedQuery:
    """The query meant by a name, the path of an .rq file, or SPARQL itself; InputError where it is none of them."""
    if looks_like_query(what):
        return NamedQuery("", "", what)
    queries = {query.name: query for query in named_queries(output)}
    if what in queries:
        return queries[what]
    path = Path(what)
    if "\0" not in what and len(what) < 1000 and path.is_file():
        return _read(path)
    names = "、".join(queries) or "（无）"
    raise InputError(f"“{what}”既不是命名查询，也不是文件或 SPARQL。可用的命名查询：{names}")


def _read(path: Path) -> NamedQuery:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise InputError(f"查询文件 {path} 读不出来：{problem}") from problem
    headers = {match[1]: match[2].strip() for match in map(_HEADER.match, text.splitlines()) if match}
    title = headers.get("title-zh") or headers.get("title") or headers.get("title-en") or path.stem
    return NamedQuery(path.stem, title, text, dict(_PARAMETER.findall(headers.get("parameters", ""))))


def _term(text: str, like: str = "") -> NamedNode | Literal:
    """A value as an RDF term; `like`, a default, gives its type to a plain text: 2024 stays a label beside "云州"@zh."""
    if text.startswith("<") and text.endswith(">"):
        try:
            return NamedNode(text[1:-1])
        except ValueError as problem:
            raise InputError(f"{text} 不是合法的 IRI") from problem
    if written := _TERM.fullmatch(text):
        value = re.sub(r"\\(.)", lambda m: _UNESCAPED.get(m[1], m[1]), written[1])
        return _literal(value, written[2], written[3] or (_XSD + written[4] if written[4] else None))
    if model := _TERM.fullmatch(like):
        return _literal(text, model[2], model[3] or (_XSD + model[4] if model[4] else None))
    for name, pattern in _TYPES.items():
        if re.fullmatch(pattern, text) and (not like or re.fullmatch(pattern, like)):
            return Literal(text, datatype=NamedNode(_XSD + name))
    return Literal(text, language="zh")


def _literal(value: str, language: str | None, datatype: str | None) -> Literal:
    if language:
        return Literal(value, language=language)
    if datatype is None:
        return Literal(value)
    kind = datatype.removeprefix(_XSD)
    if kind in _TYPES and not re.fullmatch(_TYPES[kind], value):
        raise InputError(f"“{value}”不是 {kind}：日期写作 2024-05-06，数写作 12 或 0.5")
    return Literal(value, datatype=NamedNode(datatype))
