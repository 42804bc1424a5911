"""What a former run read and extracted, kept in the output folder: what has not changed is not made anew."""

import platform
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import IO, TextIO, TypeVar, cast

from fangzhi import jsonl
from fangzhi.errors import InputError
from fangzhi.jsonl import Json
from fangzhi.line import line_of, loads
from fangzhi.model import Article, Record
from fangzhi.vocabulary import Vocabulary, rule_set_hash

NAME = "memory.jsonl"
_LINE = re.compile(rb'\{"key":"([0-9a-f]{64})","sum":"([0-9a-f]{64})","value":(\{.*\})\}\n')
_VALUE = slice(len('{"key":"","sum":"","value":') + 2 * 64, -2)  # of a line
T = TypeVar("T")


class Memory:
    """What was made, by all that it was made of: what was given, the rules, the tagger.

    A line that is damaged, forged or of other rules is as good as none. Without a folder there is nothing to remember.
    """

    def __init__(self, former: Path | None = None, out: IO[bytes] | None = None, circumstances: str = "") -> None:
        self._lines = _lines(former / NAME) if former else {}
        self._out = out
        self._circumstances = circumstances.encode()
        self._articles: dict[int, tuple[Article, bytes]] = {}
        self._records: dict[str, str] = {}

    @property
    def keeps(self) -> bool:
        """Whether there is anything to remember, or to keep for another run."""
        return self._out is not None

    def key(self, *given: str | bytes) -> str:
        """What stands for what is given and the circumstances."""
        if self._out is None:
            return ""
        parts = [part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part for part in given]
        lengths = ",".join(map(str, map(len, parts))).encode()  # so that no part runs into the next
        return sha256(b"\0".join((self._circumstances, lengths, *parts))).hexdigest()

    def recall(self, key: str, read: Callable[[Json], T]) -> T | None:
        """What a former run made of the very same under the same circumstances."""
        if key not in self._lines:
            return None
        try:
            return read(loads(self._lines[key][_VALUE]))
        except (LookupError, TypeError, InputError, ValueError):
            del self._lines[key]
            return None

    def keep(self, key: str, write: Callable[[], Json]) -> bytes:
        """Keep for the next run what was recalled, or else what is written now; as it is written."""
        if self._out is None:
            return b""
        line = self._lines.get(key) or _line(key, line_of(write()))
        self._out.write(line)
        return line[_VALUE]

    def read(self, article: Article) -> str:
        """The key of the record of an article."""
        self._records[article.id] = key = self.key("record", self.line(article))
        return key

    def told(self, record: Record) -> str:
        """What stands for a record of this run: for its article, and for the names that it shares with others of its document."""
        return self.key(self._records[record.article], *(entity.name for entity in record.entities))

    def linked(self, article: Article, record: Record) -> str:
        """What stands for an article and its record with the ids that linking gave it."""
        return self.key(self.line(article), self.told(record), *(entity.id for entity in record.entities))

    def article(self, key: str, make: Callable[[], Article]) -> Article:
        """The article of a key, recalled or made, and kept."""
        article = self.recall(key, jsonl.article_from_json) or make()
        if self._out is not None:
            self._articles[id(article)] = (article, self.keep(key, lambda: jsonl.article_to_json(article)))
        return article

    def line(self, article: Article) -> bytes:
        """An article as a line of articles.jsonl, written once."""
        if id(article) not in self._articles:
            self._articles[id(article)] = (article, line_of(jsonl.article_to_json(article)))
        return self._articles[id(article)][1]


@contextmanager
def remembering(former: Path, draft: Path, vocabulary: Vocabulary, tagger: str) -> Iterator[Memory]:
    """The memory of a former output folder, which is written anew into a draft while articles pass through it."""
    with jsonl.replacing(draft / NAME) as out:
        yield Memory(former, cast(TextIO, out).buffer, circumstances(vocabulary, tagger))


def circumstances(vocabulary: Vocabulary, tagger: str) -> str:
    """All but the article that a record depends on: rules, the user's own divisions, tagger, versions of what is used."""
    own = sorted(str(vocabulary.gazetteer.get(code)) for code in vocabulary.gazetteer.own)
    needed = (line for line in metadata.requires("fangzhi") or () if "extra" not in line)
    names = ["fangzhi", *sorted(re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in needed)]
    versions = [f"{name} {metadata.version(name)}" for name in names]
    return "\0".join([rule_set_hash(vocabulary), *own, tagger, platform.python_version(), *versions])


def _lines(path: Path) -> dict[str, bytes]:
    """The lines of a former run by their keys, as far as the check sum is right."""
    try:
        with open(path, "rb") as lines:
            found = [(match, line) for line in lines if (match := _LINE.fullmatch(line))]
    except OSError:
        return {}
    return {match[1].decode(): line for match, line in found if _sum(match[1], line[_VALUE]) == match[2]}


def _line(key: str, value: bytes) -> bytes:
    return b'{"key":"%s","sum":"%s","value":%s}\n' % (key.encode(), _sum(key.encode(), value), value)


def _sum(key: bytes, value: bytes) -> bytes:
    return sha256(key + value).hexdigest().encode()
