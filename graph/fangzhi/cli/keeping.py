"""What the commands share that write to a ledger: their options, what stands in it, and the clock."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import click

from fangzhi.cli import streams
from fangzhi.cli.console import say_issues
from fangzhi.errors import InputError
from fangzhi.link import ledger
from fangzhi.link.ledger import Decision
from fangzhi.model import Issue


def me() -> str:
    """Who sits at this machine."""
    return os.environ.get("USER") or os.environ.get("USERNAME") or "用户"


_PATH = click.Path(path_type=Path)
folder = click.option("--folder", metavar="文件夹", type=_PATH, default="output", help="build 的输出文件夹，默认 output。")
kept = click.option(
    "--ledger", "kept", metavar="文件", type=_PATH, default=streams.LEDGER, help=f"判定台账，默认 {streams.LEDGER}。"
)
by = click.option("--by", metavar="姓名", default=me, help="谁判定的，默认为登录名。")
reason = click.option("--reason", metavar="文字", default="", help="理由，会写进图谱。")


def signed(command: Callable[..., None]) -> Callable[..., None]:
    """The options of a command that writes a decision."""
    for decorate in (reason, by, kept, folder):
        command = decorate(command)
    return command


def decisions(path: Path) -> list[Decision]:
    """What stands in the ledger and was not taken back; nothing where there is no ledger yet."""
    if not path.exists():
        return []
    issues: list[Issue] = []
    found = ledger.live(ledger.read(path, issues))
    say_issues(issues)
    return found


def decision(left: str, right: str, verdict: str, said: dict[str, str]) -> Decision:
    """A decision taken now, with `by` and `reason` as the user said them; InputError for a reason that is too long."""
    words = " ".join(said["reason"].split())
    if len(words) > ledger.LONGEST:
        raise InputError(f"理由太长：{len(words)} 字，至多 {ledger.LONGEST} 字")
    return Decision(left, right, verdict, said["by"].strip()[:40], words, now())


def now() -> str:
    """The user's clock: a decision is an input, and when it was taken is a part of it."""
    return datetime.now().astimezone().isoformat(timespec="seconds")
