"""The SPARQL protocol's side of the server: which format is wanted, and a process for each query."""

import json
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import BoundedSemaphore, Timer

from fangzhi.query.render import ROW_FORMATS, TRIPLE_FORMATS, media_type

_AT_ONCE = 4
_ALSO = {"application/json": "json", "application/xml": "xml", "text/xml": "xml", "text/plain": "nt"}
_BY_TYPE = {media_type(name): name for name in (*ROW_FORMATS, *TRIPLE_FORMATS)} | _ALSO
_BY_FAMILY = {"*/*": ("json", "ttl"), "application/*": ("json", "nt"), "text/*": ("csv", "ttl")}


@dataclass(frozen=True)
class Reply:
    """An HTTP status, a media type, a body, and where a redirect leads."""

    status: int
    type: str
    body: bytes
    location: str = ""


class Endpoint:
    """Answers queries on one output folder, a few at a time, each in a process that is ended when its time is up."""

    def __init__(self, output: Path, seconds: float) -> None:
        self._output = output
        self._seconds = seconds
        self._free = BoundedSemaphore(_AT_ONCE)
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        self._all: set[_Worker] = set()

    def answer(self, query: str, accept: str, default_graphs: list[str], named_graphs: list[str]) -> Reply:
        """The answer in the format that the Accept header likes best; errors as one sentence of plain text."""
        request = {
            "query": query,
            "formats": acceptable(accept),
            "default_graphs": default_graphs,
            "named_graphs": named_graphs,
        }
        if not self._free.acquire(timeout=self._seconds):
            return sentence(503, "正在回答的查询太多，请稍后再试")
        try:
            worker = self._worker()
            answered = worker.ask(request, self._seconds)
            if answered is None:
                self._all.discard(worker)
                worker.end()
                return sentence(503, f"查询超过 {self._seconds:g} 秒，已停止：请缩小范围，或启动时用 --timeout 放宽")
            self._idle.put(worker)
        finally:
            self._free.release()
        name, body = answered
        if name == "error":
            return Reply(400, "text/plain; charset=utf-8", body + b"\n")
        if not name:
            return sentence(406, f"没有可接受的格式：这种查询可用 {'、'.join(sorted(_BY_TYPE))} 之一")
        return Reply(200, f"{media_type(name)}; charset=utf-8", body)

    def close(self) -> None:
        """End all processes, those too that are still at work."""
        for worker in tuple(self._all):
            worker.end()

    def _worker(self) -> "_Worker":
        try:
            return self._idle.get_nowait()
        except Empty:
            worker = _Worker(self._output)
            self._all.add(worker)
            return worker


class _Worker:
    """A process that answers one query after another."""

    def __init__(self, output: Path) -> None:
        command = [sys.executable, "-m", "fangzhi.query.worker", str(output)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, request: Mapping[str, object], seconds: float) -> tuple[str, bytes] | None:
        """The format and the bytes of the answer; None where it took too long (or the process died of it)."""
        requests, answers = self._process.stdin, self._process.stdout
        assert requests is not None
        assert answers is not None
        timer = Timer(seconds, self._process.kill)
        timer.daemon = True
        timer.start()
        try:
            requests.write(json.dumps(request).encode() + b"\n")
            requests.flush()
            head = json.loads(answers.readline() or "{}")
            body = answers.read(head["length"]) if head else b""
        except (OSError, ValueError):  # ended while it spoke
            return None
        finally:
            timer.cancel()
        return (head["format"], body) if head and len(body) == head["length"] else None

    def end(self) -> None:
        """End the process and close what led to it."""
        self._process.kill()
        with suppress(OSError), self._process:  # waits for it
            pass


def acceptable(accept: str) -> list[str]:
    """The formats that an Accept header allows, best first; JSON and Turtle where it is empty or allows anything."""
    wishes: list[tuple[float, int, str]] = []
    for place, wish in enumerate((accept or "*/*").split(",")):
        kind, *options = (part.strip().lower() for part in wish.split(";"))
        quality = next((_number(o[2:]) for o in options if o.startswith("q=")), 1.0)
        if quality > 0:
            wishes += [(-quality, place, name) for name in _BY_FAMILY.get(kind, (_BY_TYPE.get(kind, ""),)) if name]
    return list(dict.fromkeys(name for _, _, name in sorted(wishes)))


def sentence(status: int, text: str) -> Reply:
    """A plain-text reply of one Chinese sentence."""
    return Reply(status, "text/plain; charset=utf-8", (text + "\n").encode("utf-8", "replace"))


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
