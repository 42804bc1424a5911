"""What a former run assembled: what has not changed of articles' graphs and of the default graph is taken over.

assembled.jsonl tells where each graph stands in the graph.trig beside it, and by a key what it was made of. An article's
graph that is taken over is not in memory: the store holds of it only which claims there are and what they support, which
is all that lies within others' reach. Decisions on identity stand beside the store as text.
"""

import json
import re
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from functools import cached_property
from hashlib import file_digest, sha256
from mmap import ACCESS_READ, mmap
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store

from fangzhi import jsonl
from fangzhi.beside import beside
from fangzhi.draft import MANIFEST
from fangzhi.errors import InputError
from fangzhi.namespaces import CATALOGUE, MERGES, PREFIXES, article_node, term
from fangzhi.rows import row_from_json, row_to_json

NAME = "assembled.jsonl"
TRIG, NT, _RECORDS = "graph.trig", "graph.nt", "records.jsonl"
_ARTICLE = re.compile(rb'\{"doc":"(?:[^"\\]|\\.)*","article":("(?:[^"\\]|\\.)*")')  # of a line of records.jsonl
WORLD = NamedNode("https://w3id.org/fangzhi/graph/world")  # stands for the default graph, which has no name
_OPEN, _NEXT, _CLOSE = b" {\n\t", b" .\n\t", b" .\n}\n"  # line ends within literals are escaped
_END = b" .\n"
HEADER = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()).encode()
_IRIS = {prefix.encode(): iri.encode() for prefix, iri in PREFIXES.items()}


@dataclass(frozen=True, slots=True)
class Place:
    """Where in graph.trig a graph stands (bytes), how much it holds; `key` is "" where it must be assembled anew."""

    graph: str
    key: str
    at: int
    length: int
    quads: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Graphs:
    """The graphs of a graph.trig, which are read where they are asked for."""

    trig: Path
    places: Mapping[NamedNode, Place]

    def text(self, name: NamedNode) -> bytes:
        """A graph as it stands in the file; nothing where there is none."""
        return next(self.texts([name]), b"")

    def texts(self, names: Iterable[NamedNode]) -> Iterator[bytes]:
        """Graphs as they stand in the file, those that there are."""
        places = [self.places[name] for name in names if name in self.places]
        if places:
            with open(self.trig, "rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
                for place in places:
                    yield data[place.at : place.at + place.length]

    def subjects(self, name: NamedNode) -> set[bytes]:
        """What a graph says of each of its subjects, as it stands in the file."""
        return set(subjects(self.text(name)))


def subjects(text: bytes) -> list[bytes]:
    """What the text of a graph says of each of its subjects."""
    body = text.partition(_OPEN)[2].removesuffix(_CLOSE)
    return body.split(_NEXT) if body else []


def joined(name: NamedNode, told: Iterable[bytes]) -> bytes:
    """The text of a graph, of what it says of each of its subjects, as if it were written whole."""
    in_order = sorted(told, key=lambda subject: subject.partition(b" ")[0] + b">")  # by IRIs, which end so
    head = b"art:catalogue" if name == CATALOGUE else str(name).encode()
    return head + _OPEN + _NEXT.join(in_order) + _CLOSE


def quads(name: NamedNode, told: Collection[bytes]) -> set[Quad]:
    """What a graph says of some of its subjects."""
    text = str(name).encode() + _OPEN + _NEXT.join(told) + (_CLOSE if told else b"}")
    return set(ox.parse(input=HEADER + text, format=RdfFormat.TRIG))


def mended(text: bytes, anew: bytes, changed: Container[bytes]) -> bytes:
    """The text of a default graph, with what is said `anew` of the subjects (IRIs) that have changed."""
    kept = [(iri, told) for told in _apart(text) if (iri := _iri(told)) not in changed]
    found = sorted(kept + [(_iri(told), told) for told in _apart(anew)], key=lambda one: one[0] + b">")
    return b"".join(told + _END for _, told in found)


def _apart(text: bytes) -> list[bytes]:
    return text.removesuffix(_END).split(_END) if text else []


def _iri(told: bytes) -> bytes:
    """The IRI of what something is said of: that of id:per-1, or of <urn:1>."""
    name = told[: told.index(b" ")]
    prefix, _, local = name.partition(b":")
    return _IRIS[prefix] + local.replace(b"\\", b"") if prefix in _IRIS else name[1:-1]


@dataclass(frozen=True, slots=True)
class World:
    """The default graph in sorted lines of N-Triples; which of them a former run did not have, and which it had beside."""

    lines: list[bytes]
    come: set[bytes]
    gone: set[bytes]

    def changed(self) -> set[bytes]:
        """The IRIs of which another thing is said."""
        return {line[1 : line.index(b"> ")] for line in self.come | self.gone}


class Former:
    """The graphs of a former run, and those of them that this run takes over; without a folder there are none.

    Its files are summed up beside other work, from the start. `decided` are decisions on identity that stand beside the store.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or Path()
        self.taken: set[NamedNode] = set()
        self.decided: list[bytes] = []
        self._sound = _sound(folder) if folder else {}
        self._told: Mapping[str, str] = {}
        self._keys = {WORLD: ""}
        self._faulty: set[NamedNode] = set()
        self._dump: Future[bytes] | None = None
        self._world: World | None = None

    def tell(self, told: Mapping[str, str], key: str) -> None:
        """What this run is made of: `told` stands for each article with its linked record, `key` for what goes for all."""
        self._told, self._keys[WORLD] = told, key

    @cached_property
    def graphs(self) -> Graphs:
        """The graphs of the former run, where its files can be trusted."""
        sound = self._is_sound(NAME) and self._is_sound(TRIG)
        return Graphs(self.folder / TRIG, {NamedNode(p.graph): p for p in _places(self.folder)} if sound else {})

    def _is_sound(self, name: str) -> bool:
        return name in self._sound and self._sound[name].result()

    def take(self, article: str, more: object) -> bool:
        """Whether the graph of an article is taken over; `more` is what it rests on beside its article and record."""
        name = article_node(article)
        if article not in self._told:
            return False
        self._keys[name] = key = sha256((self._told[article] + repr(more)).encode("utf-8", "backslashreplace")).hexdigest()
        if (place := self.graphs.places.get(name)) is None or place.key != key:
            return False
        self.taken.add(name)
        return True

    def beside(self, name: NamedNode) -> list[bytes]:
        """What stands beside the store of a graph's subjects: entries of articles whose graphs are taken over, decisions."""
        if name == CATALOGUE and self.taken:
            taken = {article.value.encode() for article in self.taken}
            return [told for told in subjects(self.graphs.text(CATALOGUE)) if _iri(told) in taken]
        return self.decided if name == MERGES else []

    def records(self) -> dict[str, bytes]:
        """The lines of the former records.jsonl of those articles whose graphs are taken over: so are they."""
        if not self.taken or not self._is_sound(_RECORDS):
            return {}
        lines = (self.folder / _RECORDS).read_bytes().splitlines()
        told = ((json.loads(found[1]), line) for line in lines if (found := _ARTICLE.match(line)))
        return {article: line for article, line in told if article_node(article) in self.taken}

    @cached_property
    def before(self) -> list[bytes]:
        """The default graph of the former run, in lines of N-Triples; nothing where it cannot be trusted."""
        trusted = WORLD in self.graphs.places and self._is_sound(NT)
        return (self.folder / NT).read_bytes().splitlines(keepends=True) if trusted else []

    def begin(self, store: Store) -> None:
        """Put the default graph of a store into words beside other work, until it is asked for."""
        self._dump = beside(_words, store)

    def world(self, store: Store) -> World:
        """The default graph of a store, beside that of the former run."""
        if self._world is None:
            told, self._dump = self._dump.result() if self._dump else _words(store), None
            now = told.splitlines(keepends=True)  # line ends within literals are escaped
            come, gone = set[bytes](), set(self.before)
            if gone:
                for line in now:  # in one pass: a second set of as many lines costs more
                    if line in gone:
                        gone.remove(line)
                    else:
                        come.add(line)
            kept = [line for line in self.before if line not in gone]  # in order, so that little is left to sort
            self._world = World(sorted(kept + sorted(come) if kept else now), come, gone)
        return self._world

    def touched(self, store: Store) -> set[NamedNode] | None:
        """The nodes of the default graph that may be judged otherwise than in the former run; None where all may.

        Those of which another thing is said, what points at them or at what is typed anew, and all that articles tell of
        whose graphs are not taken over. Catalogue and decisions point at nothing by what a shape looks at from behind.
        """
        place = self.graphs.places.get(WORLD)
        if not self.before or place is None or not place.key or place.key != self.key(WORLD):
            return None
        world = self.world(store)
        told = set(ox.parse(input=b"".join(world.come | world.gone), format=RdfFormat.N_TRIPLES))
        typed = {quad.subject for quad in told if quad.predicate == term("rdf:type")}
        apart = {CATALOGUE, MERGES, WORLD} | self.taken
        for text in self.graphs.texts(self.graphs.places.keys() - apart):
            told.update(ox.parse(input=HEADER + text, format=RdfFormat.TRIG))
        for name in set(store.named_graphs()) - apart:
            told.update(store.quads_for_pattern(None, None, None, name))
        typed |= {quad.subject for quad in told if quad.graph_name != DefaultGraph()}
        found = {end for quad in told for end in (quad.subject, quad.object) if isinstance(end, NamedNode)}
        for node in typed:
            pointing = store.quads_for_pattern(None, None, node, DefaultGraph())
            found.update(quad.subject for quad in pointing if isinstance(quad.subject, NamedNode))
        return found

    def forget(self, name: NamedNode) -> None:
        """Let the next run assemble a graph anew: an issue tells of it, which must be told again."""
        self._faulty.add(name)

    def give_back(self, store: Store) -> None:
        """Put all that is taken over into a store after all, because something is to be taken out of it."""
        for text in self.graphs.texts(self.taken):
            store.bulk_load(input=HEADER + text, format=RdfFormat.TRIG)
        for name in (CATALOGUE, MERGES):
            store.extend(quads(name, self.beside(name)))
        self.decided.clear()
        self.taken.clear()
        self._keys.clear()
        self._dump = self._world = None

    def key(self, name: NamedNode) -> str:
        """The key of a graph by which the next run may take it over; "" where it may not."""
        return "" if name in self._faulty else self._keys.get(name, "")

    def mentions(self) -> int:
        """How many mentions stand in the graphs that are taken over."""
        return sum(self.graphs.places[name].mentions for name in self.taken)


def write_places(graphs: Graphs, folder: Path) -> None:
    """assembled.jsonl, for the next run."""
    jsonl.write(folder / NAME, map(row_to_json, graphs.places.values()))


def _sound(folder: Path) -> dict[str, Future[bool]]:
    """Whether files are those that the MANIFEST.json of their folder tells of; it is found out beside other work."""
    try:
        told = json.loads((folder / MANIFEST).read_bytes())
        sums = {str(file["path"]): file["sha256"] for file in told["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {name: beside(_has_sum, folder / name, sums[name]) for name in (NAME, TRIG, NT, _RECORDS) if name in sums}


def _has_sum(path: Path, told: object) -> bool:
    try:
        return sum_of(path) == told
    except OSError:
        return False


def _words(store: Store) -> bytes:
    return store.dump(format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph()) or b""


def sum_of(path: Path) -> str:
    """The sha256 of a file, as MANIFEST.json tells it."""
    with open(path, "rb") as data:
        return file_digest(data, "sha256").hexdigest()


def _places(folder: Path) -> list[Place]:
    try:
        return [row_from_json(Place, row) for row in jsonl.read_file(folder / NAME)]
    except (InputError, TypeError, KeyError):
        return []
