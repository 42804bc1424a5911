"""ontology/ -> Vocabulary, in one place: every stage takes the loaded value."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, lru_cache
from hashlib import sha256
from pathlib import Path

from fangzhi import gazetteer
from fangzhi.errors import VocabularyError
from fangzhi.gazetteer import Gazetteer
from fangzhi.script import Script
from fangzhi.spans import fold

Row = Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The folder ontology/: the gazetteer, loaded; lexicons as tables, read when first asked for; where the other files lie.

    Compared and hashed by identity, so that what is compiled from it can be cached by it.
    """

    root: Path
    gazetteer: Gazetteer
    _tables: dict[str, Mapping[str, Row]] = field(default_factory=dict, repr=False)
    _chosen: dict[tuple[str, frozenset[tuple[str, str]]], tuple[str, ...]] = field(default_factory=dict, repr=False)

    def lexicon(self, name: str) -> Mapping[str, Row]:
        """The rows of lexicons/<name>.tsv by their first column, in file order; VocabularyError if there is none."""
        if name not in self._tables:
            self._tables[name] = _table(self.root / "lexicons" / f"{name}.tsv")
        return self._tables[name]

    def terms(self, name: str, **where: str) -> tuple[str, ...]:
        """The first column of a lexicon, longest first, of those rows whose other columns are as asked.

        Example: vocabulary.terms("bylines", role="editor").
        """
        asked = name, frozenset(where.items())
        if asked not in self._chosen:
            rows = self.lexicon(name).items()
            found = [term for term, row in rows if all(row.get(column) == value for column, value in where.items())]
            self._chosen[asked] = tuple(sorted(found, key=lambda term: (-len(term), term)))
        return self._chosen[asked]

    def fold(self, text: str) -> str:
        """The text as rules see it, as long as before: `spans.fold`, simplified characters, bent quotes for straight ones."""
        return _folded(self, text)

    @cached_property
    def script(self) -> Script:
        """The table of traditional characters."""
        return Script({term: row["simplified"] for term, row in self.lexicon("traditional").items()})

    def with_gazetteer(self, path: Path) -> "Vocabulary":
        """The same vocabulary with a user's divisions added."""
        return replace(self, gazetteer=self.gazetteer.extended(gazetteer.read_own(path)))


@lru_cache(maxsize=256)  # a text is folded to be read, to be tagged and to be searched
def _folded(vocabulary: Vocabulary, text: str) -> str:
    return _paired(vocabulary.script.simplified(fold(text)))


def _paired(text: str) -> str:
    """Straight quotes as “ and ” by turns, in each line that has an even number of them."""
    if '"' not in text:
        return text
    lines = text.split("\n")
    for k, line in enumerate(lines):
        parts = line.split('"')
        if len(parts) % 2:
            lines[k] = parts[0] + "".join("“”"[i % 2] + part for i, part in enumerate(parts[1:]))
    return "\n".join(lines)


@cache
def load() -> Vocabulary:
    """Load ontology/ once: the folder inside the wheel, else the one of the checkout."""
    here = Path(__file__).resolve().parent
    root = next((p for p in (here / "ontology", here.parents[1] / "ontology") if (p / "lexicons").is_dir()), None)
    if root is None:
        raise VocabularyError("找不到 ontology/ 文件夹：请重新安装 fangzhi，或在源码目录中运行")
    return Vocabulary(root, gazetteer.load(root / "gazetteer"))


def rule_set_hash(vocabulary: Vocabulary) -> str:
    """A hash over every file of ontology/ and every module: whatever can change what is extracted, and nothing else."""
    return _hash(vocabulary.root)


@cache  # these are the rules that this process has loaded, whatever becomes of the files meanwhile
def _hash(ontology: Path) -> str:
    package = Path(__file__).resolve().parent
    whole = sha256()
    for root, pattern in ((ontology, "*.*"), (package, "*.py")):
        for path in sorted(p for p in root.rglob(pattern) if p.is_file() and "__pycache__" not in p.parts):
            if root == package and "ontology" in path.relative_to(root).parts:
                continue
            whole.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()


def _table(path: Path) -> Mapping[str, Row]:
    """A lexicon: tab-separated, a header line, # before a comment; the first column is the key and may not recur."""
    rows: dict[str, Row] = {}
    header: list[str] = []
    if not path.is_file():
        raise VocabularyError(f"ontology/lexicons/ 里没有 {path.name}")
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not header:
            header = cells
            continue
        if len(cells) > len(header) or cells[0] in rows:
            raise VocabularyError(f"{path.name} 第 {number} 行：列数多于表头，或“{cells[0]}”重复")
        rows[cells[0]] = dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))
    return rows
