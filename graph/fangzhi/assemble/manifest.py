"""MANIFEST.json: what was made, from what, by which rules."""

import json
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from fangzhi import jsonl
from fangzhi.assemble.catalogue import version
from fangzhi.draft import MANIFEST
from fangzhi.errors import InputError
from fangzhi.former import sum_of
from fangzhi.vocabulary import Vocabulary, rule_set_hash

_LEDGER = "ledger.jsonl"  # told by the decisions that hold, so that one that is undone leaves no trace
_LEFT_OUT = "store/"  # Oxigraph's own files differ from run to run; graph.trig holds the same quads


def manifest(output: Path, vocabulary: Vocabulary, inputs: Iterable[Path] = (), more: Mapping[str, Any] | None = None) -> None:
    """Write MANIFEST.json: sha256 of every file of the folder and of the inputs (files or folders), sorted by name; and `more`.

    store/ is left out, and so are hidden files and unfinished ones (.part). Call it last.
    """
    stores = ("store", "store.part", "store.old")
    made = [p for p in _files(output) if p.name != MANIFEST and p.relative_to(output).parts[0] not in stores]
    with ThreadPoolExecutor() as pool:
        files = [
            {"path": path.relative_to(output).as_posix(), "bytes": path.stat().st_size, "sha256": total}
            for path, total in zip(made, pool.map(_sha256, made), strict=True)
        ]
    told: dict[str, Any] = {
        "software": {"name": "fangzhi", "version": version()},
        "rules": rule_set_hash(vocabulary),
        "inputs": [{"path": name, "sha256": _sha256(path)} for name, path in _named(inputs)],
        **(more or {}),
        "files": files,
        "left_out": {_LEFT_OUT: "嵌入式数据库的文件每次不同；内容与 graph.trig 相同"},
    }
    with jsonl.replacing(output / MANIFEST) as out:
        out.write(json.dumps(told, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace").decode() + "\n")


def _named(inputs: Iterable[Path]) -> list[tuple[str, Path]]:
    named = []
    for given in inputs:
        if given.is_dir():
            named += [
                ((given.name or ".") + "/" + path.relative_to(given).as_posix(), path)
                for path in _files(given)
                if path.name != _LEDGER
            ]
        else:
            named.append((given.name, given))
    return sorted(named)


def _files(folder: Path) -> list[Path]:
    found = (p for p in folder.rglob("*") if p.is_file() and p.suffix != ".part")
    return sorted(p for p in found if not any(part.startswith(".") for part in p.relative_to(folder).parts))


def _sha256(path: Path) -> str:
    try:
        return sum_of(path)
    except OSError as problem:
        raise InputError(f"无法读取 {path}：{problem.strerror}") from problem
