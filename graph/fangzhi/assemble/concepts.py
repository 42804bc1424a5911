"""The controlled words of ontology/concepts.ttl and the class tree of ontology/fangzhi.ttl, as tables."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad

from fangzhi.namespaces import PREFIXES, term


@dataclass(frozen=True)
class Concepts:
    """What extraction's codes stand for in the graph."""

    codes: dict[tuple[str, str], NamedNode] = field(default_factory=dict)  # (scheme, code) -> concept
    kinds: dict[str, NamedNode] = field(default_factory=dict)  # kind of body, event, policy -> class
    shortcuts: dict[NamedNode, NamedNode] = field(default_factory=dict)  # concept -> property
    quantities: dict[NamedNode, NamedNode] = field(default_factory=dict)  # modality -> class of quantity
    staff: frozenset[str] = frozenset()  # sole posts that do not head their body
    parents: dict[NamedNode, tuple[NamedNode, ...]] = field(default_factory=dict)  # class -> superclasses of ours
    described: list[Quad] = field(default_factory=list)  # the concepts with their labels, for the graph

    def concept(self, scheme: str, code: object) -> NamedNode | None:
        """The concept of a code in a scheme: concept("part", "chair") is voc:part-chair; None where there is none."""
        return self.codes.get((scheme, str(code)))

    def classes(self, lowest: NamedNode) -> list[NamedNode]:
        """A class and all of its superclasses in our namespace."""
        found = [lowest]
        for cls in found:
            found.extend(p for p in self.parents.get(cls, ()) if p not in found)
        return found

    def subclass(self, kind: object, top: NamedNode) -> NamedNode:
        """The class of a kind where it lies below `top`, else `top`: a word that is not known costs nothing."""
        cls = self.kinds.get(str(kind))
        return cls if cls is not None and top in self.classes(cls) else top

    @cached_property
    def staged(self) -> dict[NamedNode, int]:
        """Stages of a project in the order in which they follow one another."""
        return {concept: i for i, ((scheme, _), concept) in enumerate(self.codes.items()) if scheme == "stage"}


def load(root: Path) -> Concepts:
    """Read the two files of ontology/."""
    words = list(ox.parse(path=str(root / "concepts.ttl"), format=ox.RdfFormat.TURTLE))
    classes = list(ox.parse(path=str(root / "fangzhi.ttl"), format=ox.RdfFormat.TURTLE))
    schemes = {s: o.value.removeprefix(PREFIXES["voc"]) for s, o in _pairs(words, "skos:inScheme")}
    parents: dict[NamedNode, tuple[NamedNode, ...]] = {}
    for cls, parent in _pairs(classes, "rdfs:subClassOf"):
        if isinstance(parent, NamedNode) and parent.value.startswith(PREFIXES["fz"]):
            parents[cls] = (*parents.get(cls, ()), parent)
    return Concepts(
        codes={(schemes[s], o.value): s for s, o in _pairs(words, "skos:notation")},
        kinds={o.value: s for s, o in _pairs(words, "fz:kindCode")},
        shortcuts={s: o for s, o in _pairs(words, "fz:shortcutProperty") if isinstance(o, NamedNode)},
        quantities={s: o for s, o in _pairs(words, "fz:quantityClass") if isinstance(o, NamedNode)},
        staff=frozenset(o.value for _, o in _pairs(words, "fz:postTitle")),
        parents=parents,
        described=[t for t in words if t.predicate in _SHOWN],
    )


def _pairs(triples: list[Quad], predicate: str) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    for triple in triples:
        if triple.predicate == term(predicate) and isinstance(triple.subject, NamedNode):
            assert isinstance(triple.object, NamedNode | Literal)
            yield triple.subject, triple.object


_SHOWN = frozenset(NamedNode(PREFIXES[p] + n) for p, n in (("rdf", "type"), ("skos", "inScheme"), ("skos", "prefLabel")))
