"""What a former run assembled: what has not changed of articles' graphs and of decisions on identity is taken over.

assembled.jsonl tells where each named graph stands in the graph.trig beside it, and by a key what an article's graph was
made of. A graph that is taken over is not in memory: the store holds of it only which claims there are and what they
support, which is all that lies within others' reach.
"""

import json
import re
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad, RdfFormat, Store

from fangzhi import jsonl
from fangzhi.errors import InputError
from fangzhi.model import Article, Entity, Linked
from fangzhi.namespaces import MERGES, PREFIXES, article_node
from fangzhi.rows import row_from_json, row_to_json

NAME = "assembled.jsonl"
TRIG, _MANIFEST, _ENTITIES = "graph.trig", "MANIFEST.json", "entities.jsonl"
_OPEN, _NEXT, _CLOSE = b" {\n\t", b" .\n\t", b" .\n}\n"  # line ends within literals are escaped
_ABOUT = re.compile(rb"\n\t\tfz:about (\S+) ;")
HEADER = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()).encode()


@dataclass(frozen=True, slots=True)
class Place:
    """Where in graph.trig a named graph stands (bytes), how much it holds; `key` is "" where it must be assembled anew."""

    graph: str
    key: str
    at: int
    length: int
    quads: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Graphs:
    """The named graphs of a graph.trig, which are read where they are asked for."""

    trig: Path
    places: Mapping[NamedNode, Place]

    def text(self, name: NamedNode) -> bytes:
        """A graph as it stands in the file; nothing where there is none."""
        if name not in self.places:
            return b""
        with open(self.trig, "rb") as data:
            data.seek(self.places[name].at)
            return data.read(self.places[name].length)

    def subjects(self, name: NamedNode) -> set[bytes]:
        """What a graph says of each of its subjects, as it stands in the file."""
        return set(subjects(self.text(name)))


def subjects(text: bytes) -> list[bytes]:
    """What the text of a graph says of each of its subjects."""
    body = text.partition(_OPEN)[2].removesuffix(_CLOSE)
    return body.split(_NEXT) if body else []


def joined(name: NamedNode, told: Iterable[bytes]) -> bytes:
    """The text of a graph whose name has no prefix, of what it says of each of its subjects, as if it were written whole."""
    in_order = sorted(told, key=lambda subject: subject.partition(b" ")[0] + b">")  # by IRIs, which end so
    return str(name).encode() + _OPEN + _NEXT.join(in_order) + _CLOSE


def quads(name: NamedNode, told: Collection[bytes]) -> set[Quad]:
    """What a graph says of some of its subjects."""
    text = str(name).encode() + _OPEN + _NEXT.join(told) + (_CLOSE if told else b"}")
    return set(ox.parse(input=HEADER + text, format=RdfFormat.TRIG))


class Former:
    """The named graphs of a former run, and those of them that this run takes over; without a folder there are none."""

    def __init__(
        self, folder: Path | None = None, told: Mapping[str, bytes] | None = None, alike: Container[str] = (), key: str = ""
    ) -> None:
        self.folder = folder or Path()
        self._told = told or {}
        self.graphs = Graphs(self.folder / TRIG, {NamedNode(p.graph): p for p in _places(folder)} if folder else {})
        self.taken: set[NamedNode] = set()
        self._keys = {MERGES: key}
        merges = self.graphs.places.get(MERGES)
        self._alike = alike if merges and merges.key == key else ()
        self._faulty: set[NamedNode] = set()
        self._decided: set[bytes] = set()

    def take(self, article: str, more: object) -> bool:
        """Whether the graph of an article is taken over; `more` is what it rests on beside its article and record."""
        name = article_node(article)
        if article not in self._told:
            return False
        self._keys[name] = key = sha256(self._told[article] + repr(more).encode("utf-8", "backslashreplace")).hexdigest()
        if (place := self.graphs.places.get(name)) is None or place.key != key:
            return False
        self.taken.add(name)
        return True

    def decides(self, entity: Entity) -> bool:
        """Whether the decisions on an entity's identity are taken over; a person's, which may be about others too, are not."""
        if entity.id not in self._alike or "merged_ids" in entity.attributes or any(j.by or j.when for j in entity.why):
            return False
        self._decided.add(b"id:" + entity.id.encode())
        return True

    def decisions(self) -> tuple[list[bytes], int]:
        """What graph.trig says of each decision that is taken over, and in how many quads."""
        if not self._decided:
            return [], 0
        kept: list[bytes] = []
        others: list[bytes] = []
        for subject in self.graphs.subjects(MERGES):
            about = _ABOUT.search(subject)
            (kept if about and about[1] in self._decided else others).append(subject)
        return kept, self.graphs.places[MERGES].quads - len(quads(MERGES, others))

    def forget(self, name: NamedNode) -> None:
        """Let the next run assemble a graph anew: an issue tells of it, which must be told again."""
        self._faulty.add(name)

    def give_back(self, store: Store) -> None:
        """Put all that is taken over into a store after all, because something is to be taken out of it."""
        for name in self.taken:
            store.bulk_load(input=HEADER + self.graphs.text(name), format=RdfFormat.TRIG)
        store.extend(quads(MERGES, self.decisions()[0]))
        self._decided.clear()
        self.taken.clear()
        self._keys.clear()

    def key(self, name: NamedNode) -> str:
        """The key of a graph by which the next run may take it over; "" where it may not."""
        return "" if name in self._faulty else self._keys.get(name, "")

    def mentions(self) -> int:
        """How many mentions stand in the graphs that are taken over."""
        return sum(self.graphs.places[name].mentions for name in self.taken)


def remembered(folder: Path, draft: Path, circumstances: str, articles: Sequence[Article], linked: Linked) -> Former:
    """What a former output folder still holds of articles, records and entities as they are written in a draft."""
    told: dict[str, bytes] = {}
    for ids, name in (((a.id for a in articles), "articles.jsonl"), ((r.article for r in linked.records), "records.jsonl")):
        with open(draft / name, "rb") as lines:
            for id, line in zip(ids, lines, strict=True):
                told[id] = sha256(told.get(id, circumstances.encode()) + line).digest()
    known = set((folder / _ENTITIES).read_bytes().splitlines()) if is_as_told(folder, _ENTITIES) else set()
    with open(draft / _ENTITIES, "rb") as lines:
        alike = {entity.id for entity, line in zip(linked.entities, lines, strict=True) if line.rstrip() in known}
    return Former(folder, told, alike, sha256(circumstances.encode()).hexdigest())


def write_places(graphs: Graphs, folder: Path) -> None:
    """assembled.jsonl, for the next run."""
    jsonl.write(folder / NAME, map(row_to_json, graphs.places.values()))


def is_as_told(folder: Path, *names: str) -> bool:
    """Whether files are those that the MANIFEST.json of their folder tells of."""
    try:
        told = json.loads((folder / _MANIFEST).read_bytes())
        sums = {file["path"]: file["sha256"] for file in told["files"]}
        return all(sums.get(name) == sha256((folder / name).read_bytes()).hexdigest() for name in names)
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _places(folder: Path) -> list[Place]:
    if not is_as_told(folder, NAME, TRIG):
        return []
    try:
        return [row_from_json(Place, row) for row in jsonl.read_file(folder / NAME)]
    except (InputError, TypeError, KeyError):
        return []
