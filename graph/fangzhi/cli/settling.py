"""What cannot all be true, decided by the user: the work list of conflicts, and what became of one."""

from collections.abc import Mapping
from pathlib import Path

import click

from fangzhi import jsonl, vocabulary
from fangzhi.cli import keeping
from fangzhi.cli.console import Command
from fangzhi.errors import InputError
from fangzhi.findings import UNRESOLVED, Conflict
from fangzhi.link import ledger, resolved
from fangzhi.link.ledger import RESOLUTIONS
from fangzhi.model import Linked
from fangzhi.visualise import display
from fangzhi.visualise.display import Words

_VERDICTS = {word: code for code, word in RESOLUTIONS.items()} | {code: code for code in RESOLUTIONS} | {"未处理": UNRESOLVED}
_ERRORS = ("source-error", "extraction-error")

Codes = Mapping[str, Mapping[str, Words]]  # scheme -> code -> words


@click.command(cls=Command, name="settle")
@click.argument("conflict", metavar="[矛盾", required=False)
@click.argument("verdict", metavar="处理]", required=False)
@click.option("--side", metavar="序号", type=int, help="哪一方有误（原文有误、抽取有误时要写），从 1 数起。")
@keeping.signed
def _settle(conflict: str | None, verdict: str | None, side: int | None, folder: Path, kept: Path, **said: str) -> None:
    """处理矛盾：两者皆真、后者更正前者、原文有误、抽取有误；不写处理就看这一条，什么都不写就列出全部。

    记入台账，下次 build 时写进图谱，陈述都保留，不取的一方标明“被更正”或“不采信”。写“未处理”就撤回。

    \b
    例：fangzhi settle --folder output
        fangzhi settle cf-0123456789ab 两者皆真 --reason 上下午各一场
        fangzhi settle cf-0123456789ab 抽取有误 --side 2
    """
    linked = jsonl.read_linked(folder)
    found = linked.conflicts
    words = display.read(vocabulary.load()).codes
    if conflict is None:
        for one in sorted(found, key=lambda c: c.resolution != UNRESOLVED):
            click.echo(_line(one, words))
        left = sum(one.resolution == UNRESOLVED for one in found)
        click.echo(f"未处理 {left} 项，已处理 {len(found) - left} 项")
        return
    meant = next((one for one in found if one.id == conflict), None)
    if meant is None:
        raise InputError(f"{folder} 里没有矛盾“{conflict[:40]}”：运行 fangzhi settle --folder {folder} 列出全部")
    if verdict is None:
        _show(meant, linked, words)
        return
    code = _VERDICTS.get(verdict)
    if code is None:
        raise InputError(f"不认识的处理“{verdict[:40]}”：请写{'、'.join((*RESOLUTIONS.values(), '未处理'))}之一")
    _write(meant, code, _loser(meant, code, side), kept, said)


def _write(conflict: Conflict, verdict: str, loser: int, kept: Path, said: dict[str, str]) -> None:
    """Take back what the ledger says of a conflict, and write what it is to say."""
    lines = [keeping.decision(left, right, verdict, said) for left, right in resolved.lines_for(conflict, verdict, loser)]
    former = resolved.of(conflict, ledger.on_conflicts(keeping.decisions(kept)))
    if not former and verdict == UNRESOLVED:
        raise InputError(f"{kept} 里没有对 {conflict.id} 的处理，无可撤回")
    for decision in former:
        ledger.undo(kept, decision, keeping.now())
        click.echo(f"已撤回 {decision.place}：{decision.told}")
    for decision in lines:
        number = ledger.append(kept, decision)
        click.echo(f"已记下：{conflict.id} {RESOLUTIONS[verdict]}（{kept} 第 {number} 行）")
    click.echo(f"重新运行 fangzhi build … --ledger {kept} 后生效")


def _loser(conflict: Conflict, verdict: str, side: int | None) -> int:
    """The place of the side that is wrong, where one is to be named; else 0."""
    if verdict not in _ERRORS:
        if side is not None:
            raise InputError("--side 只用于 原文有误 和 抽取有误")
        return 0
    if side is None or not 1 <= side <= len(conflict.sides):
        raise InputError(f"请用 --side 写明哪一方有误（1 至 {len(conflict.sides)}）：运行 fangzhi settle {conflict.id} 查看各方")
    return side - 1


def _line(conflict: Conflict, words: Codes) -> str:
    codes = {"resolution": conflict.resolution, "conflict-kind": conflict.kind}
    said = (words[scheme].get(code, {}).get("zh", code) for scheme, code in codes.items())
    return "  ".join((conflict.id, *said, conflict.reason))


def _show(conflict: Conflict, linked: Linked, words: Codes) -> None:
    """A conflict with its sides, numbered, each with its sentences."""
    names = {entity.id: entity.name for entity in linked.entities}
    told = {fact.id: (record, fact) for record in linked.records for fact in record.facts}
    click.echo(_line(conflict, words))
    for number, side in enumerate(conflict.sides, 1):
        lost = "（不取）" if set(side.facts) & set(conflict.losing) else ""
        click.echo(f"{number}. {names.get(side.value, side.value)}{lost}")
        for record, fact in (told[id] for id in side.facts if id in told):
            click.echo(f"   {record.date} {record.publication}《{record.title}》：{' '.join(fact.evidence.split())}")
    if conflict.by or conflict.note:
        click.echo(f"处理人：{conflict.by}  {conflict.when[:10]}  {conflict.note}")


COMMANDS = (_settle,)
