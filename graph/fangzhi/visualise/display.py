"""ontology/display.ttl and concepts.ttl -> the words, colours and order in which things are shown."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fangzhi.errors import VocabularyError
from fangzhi.vocabulary import Vocabulary

_NS = "https://w3id.org/fangzhi/ns#"
_RELATION = "https://w3id.org/fangzhi/vocab/rel-"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_UNKNOWN_COLOR = "#767676"

Words = Mapping[str, str]  # language -> word


@dataclass(frozen=True)
class Style:
    """How one class or relation looks. `words` by language; `shape` is a vis-network shape."""

    name: str
    words: Words
    color: str
    shape: str
    order: int


@dataclass(frozen=True)
class Display:
    """Styles of classes and relations by name, and the words of codes by scheme and code."""

    classes: Mapping[str, Style]
    relations: Mapping[str, Style]
    codes: Mapping[str, Mapping[str, Words]]

    def of_class(self, name: str) -> Style:
        """The style of a class; a plain one for a class that display.ttl does not know."""
        return self.classes.get(name) or _plain(name)

    def of_relation(self, name: str) -> Style:
        """The style of a relation; a plain one for a relation that display.ttl does not know."""
        return self.relations.get(name) or _plain(name)


def read(vocabulary: Vocabulary) -> Display:
    """Read both files; VocabularyError where display.ttl is missing or broken."""
    classes: dict[str, Style] = {}
    relations: dict[str, Style] = {}
    for iri, row in _subjects(vocabulary.root / "display.ttl").items():
        style = _style(iri, row)
        if iri.startswith(_RELATION):
            relations[style.name] = style
        elif iri.startswith(_NS):
            classes[style.name] = style
    return Display(classes, relations, _codes(vocabulary.root / "concepts.ttl"))


def _plain(name: str) -> Style:
    return Style(name, {"zh": name, "en": name}, _UNKNOWN_COLOR, "dot", 999)


def _style(iri: str, row: Mapping[str, list[tuple[str, str]]]) -> Style:
    def one(term: str, default: str) -> str:
        return row.get(_NS + term, [(default, "")])[0][0]

    name = iri.removeprefix(_RELATION).removeprefix(_NS)
    words = {language: word for word, language in row.get(_NS + "displayLabel", [])}
    color = one("displayColor", _UNKNOWN_COLOR)
    return Style(name, {"zh": name, "en": name} | words, color, one("displayShape", "dot"), int(one("displayOrder", "999")))


def _codes(path: Path) -> dict[str, dict[str, Words]]:
    """{"part": {"attendee": {"zh": "出席", "en": "attendee"}}}: skos:notation is the code that facts carry."""
    codes: dict[str, dict[str, Words]] = defaultdict(dict)
    for row in _subjects(path).values() if path.is_file() else ():
        words = {language: word for word, language in row.get(_SKOS + "prefLabel", [])}
        for scheme, _ in row.get(_SKOS + "inScheme", []):
            for notation, _ in row.get(_SKOS + "notation", []):
                codes[scheme.rsplit("/", 1)[-1]][notation] = words
    return codes


def _subjects(path: Path) -> dict[str, dict[str, list[tuple[str, str]]]]:
    """Per subject and predicate the (value, language) of its objects, in file order."""
    import pyoxigraph

    rows: dict[str, dict[str, list[tuple[str, str]]]] = {}
    try:
        for quad in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE):
            if isinstance(quad.subject, pyoxigraph.NamedNode):
                term = quad.object
                pair = (getattr(term, "value", ""), getattr(term, "language", None) or "")
                rows.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, []).append(pair)
    except (OSError, SyntaxError) as problem:
        raise VocabularyError(f"ontology/{path.name} 无法读取：{problem}") from problem
    return rows
