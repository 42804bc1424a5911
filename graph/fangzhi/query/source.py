"""Where a query is asked: the embedded store of an output folder, else its graph.trig, else one RDF file."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pyoxigraph as ox

from fangzhi.errors import InputError

_FORMATS = {".trig": ox.RdfFormat.TRIG, ".nt": ox.RdfFormat.N_TRIPLES, ".ttl": ox.RdfFormat.TURTLE, ".nq": ox.RdfFormat.N_QUADS}


@dataclass(frozen=True)
class Graph:
    """A store open for reading, and the prefixes under which its files name things."""

    store: ox.Store
    prefixes: Mapping[str, str]

    def ask(
        self,
        text: str,
        default_graphs: tuple[str, ...] = (),
        named_graphs: tuple[str, ...] = (),
    ) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """pyoxigraph's answer; InputError where the text is no SPARQL. Prefixes of the graph need not be declared."""
        try:
            return self.store.query(
                text,
                prefixes=dict(self.prefixes),
                default_graph=[ox.NamedNode(g) for g in default_graphs] or None,
                named_graphs=[ox.NamedNode(g) for g in named_graphs] or None,
            )
        except SyntaxError as problem:
            raise InputError(f"查询有语法错误：{' '.join(str(problem.msg).split())}") from problem
        except ValueError as problem:
            raise InputError(f"查询无法执行：{problem}") from problem

    def short(self, iri: str) -> str:
        """An IRI as a prefixed name, where a prefix fits."""
        fits = [(len(space), f"{name}:{iri[len(space) :]}") for name, space in self.prefixes.items() if iri.startswith(space)]
        return max(fits)[1] if fits else iri


def open_graph(path: Path) -> Graph:
    """Open an output folder or an RDF file for reading; InputError with advice where there is none."""
    file = path / "graph.trig" if path.is_dir() else path
    if not path.exists():
        raise InputError(f"没有 {path}：请先运行 fangzhi build 输入 -o {path}")
    if path.is_dir() and (path / "store").is_dir():
        try:
            return Graph(ox.Store.read_only(str(path / "store")), _prefixes(file) if file.is_file() else {})
        except OSError as problem:
            raise InputError(f"{path / 'store'} 打不开：{problem}。请重新运行 fangzhi build") from problem
    if not file.is_file():
        raise InputError(f"{path} 里既没有 store/ 也没有 graph.trig：请先运行 fangzhi build 输入 -o {path}")
    if file.suffix not in _FORMATS:
        raise InputError(f"不认识 {file.name} 的格式：可用 {'、'.join(_FORMATS)} 文件，或 fangzhi build 的输出文件夹")
    store = ox.Store()
    try:
        store.bulk_load(path=str(file), format=_FORMATS[file.suffix])
        return Graph(store, _prefixes(file))
    except (SyntaxError, OSError) as problem:
        raise InputError(f"{file} 不是合法的 RDF：{problem}") from problem


def _prefixes(file: Path) -> dict[str, str]:
    parser = ox.parse(path=str(file), format=_FORMATS[file.suffix])
    try:
        for _ in islice(parser, 1):  # the head of the file is read with its first statement
            pass
    except (SyntaxError, OSError):
        return {}
    return dict(parser.prefixes)
