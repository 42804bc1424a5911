"""A folder that is written beside what it replaces: whatever interrupts a run, the former output stays as it was."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fangzhi.errors import OutputError

_DRAFT, _FORMER = ".building", ".former"
MANIFEST = "MANIFEST.json"  # moved last: it stands for the whole


@contextmanager
def draft_of(output: Path) -> Iterator[Path]:
    """An empty folder inside `output`; what lies in it takes its place in `output` when the block ends well.

    Raises OutputError, before the block runs, where `output` cannot be written. Other files in `output` are left alone.
    """
    draft, former = output / _DRAFT, output / _FORMER
    try:
        output.mkdir(parents=True, exist_ok=True)
        _clear(draft)
        draft.mkdir()
    except OSError as problem:
        raise OutputError(f"无法写入 {output}：{problem.strerror}。请检查路径是否是文件夹、是否有写权限") from problem
    try:
        yield draft
        _take_places(draft, former, output)
    finally:
        _clear(draft)
        _clear(former)
        if not any(output.iterdir()):
            output.rmdir()


def _take_places(draft: Path, former: Path, output: Path) -> None:
    _clear(former)
    former.mkdir()
    for made in sorted(draft.iterdir(), key=lambda path: (path.name == MANIFEST, path.name)):
        place = output / made.name
        if place.is_dir() and not place.is_symlink():  # a folder cannot be replaced in one step
            os.replace(place, former / made.name)
        os.replace(made, place)


def _clear(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
