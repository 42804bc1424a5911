"""What a former run extracted, kept in the output folder: an article that has not changed is not extracted anew."""

import json
import platform
import re
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import IO

from fangzhi import jsonl
from fangzhi.errors import InputError
from fangzhi.model import Article, Record
from fangzhi.vocabulary import Vocabulary, rule_set_hash

NAME = "extracted.jsonl"
_LINE = re.compile(rb'\{"key": "([0-9a-f]{64})", "sum": "([0-9a-f]{64})", "record": (\{.*\})\}\n')


class Memory:
    """Records by all that they were extracted from: the article as it was read, the rules, the tagger.

    A line that is damaged, forged or of other rules is as good as none.
    """

    def __init__(self, former: Path, out: IO[str], circumstances: str) -> None:
        self._lines = _lines(former / NAME)
        self._out = out
        self._circumstances = circumstances

    def key(self, article: Article) -> str:
        """What stands for an article and the circumstances."""
        told = self._circumstances + "\0" + jsonl.dumps(jsonl.article_to_json(article))
        return sha256(told.encode()).hexdigest()

    def recall(self, key: str) -> Record | None:
        """The record that a former run made of the very same article under the same circumstances."""
        try:
            return jsonl.record_from_json(json.loads(self._lines[key]))
        except (KeyError, InputError, ValueError):
            self._lines.pop(key, None)
            return None

    def keep(self, key: str, record: Record) -> None:
        """Keep a record for the next run."""
        line = self._lines.get(key) or jsonl.dumps(jsonl.record_to_json(record)).encode()
        self._out.write(f'{{"key": "{key}", "sum": "{_sum(key, line)}", "record": {line.decode()}}}\n')


@contextmanager
def remembering(former: Path, draft: Path, vocabulary: Vocabulary, tagger: str) -> Iterator[Memory]:
    """The memory of a former output folder, which is written anew into a draft while records pass through it."""
    with jsonl.replacing(draft / NAME) as out:
        yield Memory(former, out, circumstances(vocabulary, tagger))


def circumstances(vocabulary: Vocabulary, tagger: str) -> str:
    """All but the article that a record depends on: rules, the user's own divisions, tagger, versions of what is used."""
    own = sorted(str(vocabulary.gazetteer.get(code)) for code in vocabulary.gazetteer.own)
    needed = (line for line in metadata.requires("fangzhi") or () if "extra" not in line)
    names = ["fangzhi", *sorted(re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in needed)]
    versions = [f"{name} {metadata.version(name)}" for name in names]
    return "\0".join([rule_set_hash(vocabulary), *own, tagger, platform.python_version(), *versions])


def _lines(path: Path) -> dict[str, bytes]:
    """The records of a former run by their keys, those whose check sum is right."""
    try:
        with open(path, "rb") as lines:
            found = [match.groups() for line in lines if (match := _LINE.fullmatch(line))]
    except OSError:
        return {}
    return {key.decode(): line for key, sum, line in found if _sum(key.decode(), line) == sum.decode()}


def _sum(key: str, line: bytes) -> str:
    return sha256(key.encode() + line).hexdigest()
