"""The ledger: decisions on identity and on conflicts that a user keeps, one JSON object a line.

A line that is none is told, kept and left out.
"""

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from fangzhi.errors import InputError, OutputError
from fangzhi.line import dumps
from fangzhi.model import Issue
from fangzhi.spans import digest

NAME = "ledger.jsonl"
VERDICTS = {"same": "同一", "different": "不同", "unsure": "存疑"}
# what became of a conflict: the fact on the left lost to the one on the right, or both hold
RESOLUTIONS = {"both-true": "两者皆真", "superseded": "后者更正前者", "source-error": "原文有误", "extraction-error": "抽取有误"}
_WORDS = VERDICTS | RESOLUTIONS
LONGEST = 1000  # characters of one value
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Decision:
    """That two are one, are not, or that nobody knows: who says so, why, when; `undone` when it was taken back, or "".

    `left` and `right` are "article#key" or canonical ids, of a resolved conflict two of its facts: all outlast a rebuild
    and added articles. `line` counts from 1.
    """

    left: str
    right: str
    verdict: str
    by: str = ""
    reason: str = ""
    when: str = ""
    undone: str = ""
    where: str = NAME
    line: int = 0

    @property
    def place(self) -> str:
        """Where it stands, in words: ledger.jsonl 第 3 行."""
        return f"{self.where} 第 {self.line} 行"

    @property
    def told(self) -> str:
        """The decision in words: 台账判定为同一（张三，2024-05-06：同一份简历）."""
        source = "，".join(word for word in (self.by, self.when[:10]) if word)
        inside = "：".join(word for word in (source, self.reason) if word)
        return f"台账判定为{_WORDS[self.verdict]}" + (f"（{inside}）" if inside else "")


def on_identity(decisions: Iterable[Decision]) -> list[Decision]:
    """Those on who is who."""
    return [decision for decision in decisions if decision.verdict in VERDICTS]


def on_conflicts(decisions: Iterable[Decision]) -> list[Decision]:
    """Those on what cannot all be true."""
    return [decision for decision in decisions if decision.verdict in RESOLUTIONS]


def live(decisions: Iterable[Decision]) -> list[Decision]:
    """Those that nobody has taken back."""
    return [decision for decision in decisions if not decision.undone]


def read(path: Path, issues: list[Issue] | None = None) -> list[Decision]:
    """The decisions of a ledger, undone ones too; InputError where the file cannot be read at all."""
    tell = [] if issues is None else issues
    found = []
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        value = _object(line)
        fault = "不是 UTF-8 编码的 JSON 对象" if value is None else _fault(value)
        if value is None or fault:
            advice = "请改正或删去这一行"
            tell.append(Issue("link", "warning", path.name, f"台账 {path.name} 第 {number} 行{fault}，这一行未用", advice))
            continue
        decision = _decision(value, path.name, number)
        if decision.when and not is_time(decision.when):
            message = f"台账 {path.name} 第 {number} 行的时间“{decision.when[:40]}”不是日期，判定照用，时间略去"
            tell.append(Issue("link", "warning", path.name, message, "应为 2024-05-06 或 2024-05-06T08:00:00+08:00"))
            decision = replace(decision, when="")
        found.append(decision)
    return found


def read_all(paths: Iterable[Path], issues: list[Issue] | None = None) -> list[Decision]:
    """The decisions of several ledgers that nobody has taken back, one file after another."""
    return [decision for path in paths for decision in live(read(path, issues))]


def summary(decisions: Sequence[Decision]) -> dict[str, Any]:
    """What a manifest tells of the decisions that a graph obeys; nothing where there are none."""
    if not decisions:
        return {}
    said = [[d.left, d.right, d.verdict, d.by, d.reason, d.when] for d in decisions]
    return {"decisions": {"count": len(said), "sha256": digest(dumps(said), length=64)}}


def append(path: Path, decision: Decision) -> int:
    """Add a decision as the last line of a ledger, which is made if there is none; the number of the line."""
    before = path.read_bytes() if path.is_file() else b""
    gap = b"\n" if before and not before.endswith(b"\n") else b""
    keys = ("left", "right", "verdict", "by", "reason", "when", "undone")
    line = dumps({key: getattr(decision, key) for key in keys})
    _replace(path, before + gap + line.encode() + b"\n")
    return before.count(b"\n") + len(gap) + 1


def undo(path: Path, decision: Decision, when: str) -> None:
    """Mark a decision of a ledger as taken back; every other line stays as it is, byte for byte."""
    lines = path.read_bytes().split(b"\n")
    value = _object(lines[decision.line - 1])
    if value is None:
        raise InputError(f"{decision.place}已被改动，请再试一次")
    end = b"\r" if lines[decision.line - 1].endswith(b"\r") else b""
    lines[decision.line - 1] = dumps(value | {"undone": when}).encode() + end
    _replace(path, b"\n".join(lines))


def is_time(text: str) -> bool:
    """Whether a text is a day, or a day with a time, as ISO 8601 has it."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return len(text) >= 10 and text[4] == "-"


def _lines(path: Path) -> list[bytes]:
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise InputError(f"无法读取台账 {path}：{problem.strerror}") from problem
    if data.startswith(_UTF16):
        raise InputError(f"台账 {path} 是 UTF-16 编码：请另存为 UTF-8")
    return data.removeprefix(b"\xef\xbb\xbf").split(b"\n")


def _object(line: bytes) -> dict[str, Any] | None:
    try:
        value = json.loads(line.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _fault(value: dict[str, Any]) -> str:
    for key in ("left", "right"):
        if not isinstance(value.get(key), str) or not value[key].strip():
            return f"缺少 {key}"
    if value.get("verdict") not in tuple(_WORDS):
        return f"的 verdict 不是 {'、'.join(_WORDS)} 之一"
    for key in ("left", "right", "by", "reason", "when", "undone"):
        if not isinstance(value.get(key, ""), str):
            return f"的 {key} 不是文字"
        if len(value.get(key, "")) > LONGEST:
            return f"的 {key} 超过 {LONGEST} 字"
    return ""


def _decision(value: dict[str, Any], where: str, line: int) -> Decision:
    said = {key: value.get(key, "").strip() for key in ("left", "right", "by", "reason", "when", "undone")}
    return Decision(verdict=value["verdict"], where=where, line=line, **said)


def _replace(path: Path, data: bytes) -> None:
    place = path.resolve()  # a link stays a link
    part = place.with_name(place.name + ".part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        os.replace(part, place)
    except OSError as problem:
        raise OutputError(f"无法写入台账 {path}：{problem.strerror}。请检查路径和写权限") from problem
