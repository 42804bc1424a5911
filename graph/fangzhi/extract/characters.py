"""A tagger of our own: dilated convolutions over characters in whole numbers, no dictionary. See ontology/tagger/README.md."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from fangzhi.extract.tagger import Word

# as in the training: the tags in the order of the scores, hashed pairs, and what parts two texts (the widest step is 8)
_TAGS = "Person Place Institution Time n v vn vd a ad an d c p u r m q f s nz nw t xc w".split()
_PAIRS = 1 << 15
_GAP = 8
_RUN = 2048  # characters a run: what flows between the layers then stays in the processor's cache
_UNKNOWN = 1
# Training puts names in the place of others, so that it sees too many, places most of all: what is taken off a character's score
# as a part of one. Chosen on general text and the readable gold.
_EAGER = np.array([[{"Person": 0.5, "Place": 2.0, "Institution": 1.0}.get(tag, 0.0)] for tag in _TAGS], np.float32)


class CharacterTagger:
    """Says of each character whether a word begins there and what the word is; a word takes the tag of all its characters.

    All sums are of whole numbers, so that a text is told the same whatever stands beside it.
    """

    name = "zi"

    def __init__(self, folder: Path) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        weights = str(folder / "weights.onnx")
        self._session: Any = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
        self._ids = np.full(1 << 16, _UNKNOWN, np.int32)
        for number, character in enumerate((folder / "characters.txt").read_text(encoding="utf-8").splitlines(), 2):
            self._ids[ord(character)] = number
        self._ids[ord(" ")] = self._ids[ord("、")]  # as names are parted in lists

    def tag(self, texts: Sequence[str]) -> list[list[Word]]:
        """Tag the texts, many in one run."""
        words: list[list[Word]] = [[] for _ in texts]
        for batch in _runs(texts):
            self._tag([texts[k] for k in batch], [words[k] for k in batch])
        return words

    def _tag(self, texts: list[str], words: list[list[Word]]) -> None:
        points = np.frombuffer(("\0" * _GAP).join(["", *texts, ""]).encode("utf-32-le", "surrogatepass"), np.uint32)
        lengths = np.array([len(text) for text in texts])
        starts = np.cumsum(lengths + _GAP) - lengths
        edges = np.zeros(len(points) + 1, np.int8)
        edges[starts], edges[starts + lengths] = 1, -1
        real = np.cumsum(edges[:-1], dtype=np.int8) > 0
        scores = self._scores(points, real)
        begins = (scores[0] > 0) | ~real
        begins[starts] = True
        at = np.flatnonzero(begins)
        ends = np.append(at[1:], len(points))
        tags = (np.add.reduceat(scores[1:], at, axis=1) - _EAGER * (ends - at)).argmax(0)
        here = real[at]
        at, ends, tags = at[here], ends[here], tags[here]
        text = np.searchsorted(starts, at, "right") - 1
        at, ends = at - starts[text], ends - starts[text]
        for k, start, end, tag in zip(text.tolist(), at.tolist(), ends.tolist(), tags.tolist(), strict=True):
            words[k].append(Word(start, end, _TAGS[tag]))

    def _scores(self, points: Any, real: Any) -> Any:
        """[whether a word begins, then each tag; character]"""
        ids = np.where(real, self._ids[np.minimum(points, len(self._ids) - 1)], 0).astype(np.int64)
        pairs = (ids[:-1] * 40503 + ids[1:] * 9973) % (_PAIRS - 1) + 1
        pairs = np.where(real[:-1] & real[1:], pairs, 0)
        left, right = np.pad(pairs, (1, 0)), np.pad(pairs, (0, 1))
        given = {name: array.astype(np.int32) for name, array in (("ids", ids), ("left", left), ("right", right))}
        return self._session.run(None, {**given, "real": real[None, None]})[0][0]


def _runs(texts: Sequence[str]) -> Iterator[list[int]]:
    """Numbers of texts that are not empty, as many as fill a run."""
    batch: list[int] = []
    size = 0
    for k, text in enumerate(texts):
        if text:
            batch.append(k)
            size += len(text)
        if size >= _RUN:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
