"""Who is who, decided by the user: same, differ, undo, explain, and the review of what the rules leave open."""

import sys
from collections.abc import Callable
from pathlib import Path

import click

from fangzhi import jsonl, vocabulary
from fangzhi.cli import keeping
from fangzhi.cli.console import Command
from fangzhi.errors import InputError
from fangzhi.link import ledger, weights
from fangzhi.link.dossier import Dossier, Side
from fangzhi.link.ledger import Decision
from fangzhi.link.obedience import RULE
from fangzhi.model import Judgement
from fangzhi.query.render import width

_ANSWERS = {
    "同": "same", "s": "same", "y": "same", "不同": "different", "d": "different", "n": "different",
    "不知": "unsure", "u": "unsure", "?": "unsure", "退出": "", "q": "",
}  # fmt: skip
_CELL, _VALUES = 40, 4  # columns of a cell of the table of signs, values that one shows


def _judging(command: Callable[..., None]) -> Callable[..., None]:
    """The two sides and the options of a command that writes a decision."""
    for decorate in (keeping.signed, click.argument("right", metavar="乙"), click.argument("left", metavar="甲")):
        command = decorate(command)
    return command


@click.command(cls=Command, name="same")
@_judging
def _same(left: str, right: str, folder: Path, kept: Path, **said: str) -> None:
    """判为同一：记入台账，下次 build 时合并。甲、乙可以是名称、编号或“文章编号#Person:姓名”。

    \b
    例：fangzhi same per-0123456789ab per-ba9876543210 --reason 同一份简历
    """
    one, other = Dossier(jsonl.read_linked(folder)).pair(left, right)
    if one.ref == other.ref:
        raise InputError(f"“{left}”与“{right}”本来就是同一个：{one.title}")
    _write(one, other, "same", kept, said)


@click.command(cls=Command, name="differ")
@_judging
def _differ(left: str, right: str, folder: Path, kept: Path, **said: str) -> None:
    """判为不同：记入台账，下次 build 时分开。要拆开一个实体，请写明它的两处提及。

    \b
    例：fangzhi differ yz-0001#Person:周立群 yz-0010#Person:周立群 --reason 年龄不符
    """
    dossier = Dossier(jsonl.read_linked(folder))
    one, other = dossier.pair(left, right)
    if one.ref == other.ref:
        mentions = "".join(f"\n  {line}" for line in dossier.mentions(one.entity)[:20])
        raise InputError(f"“{left}”与“{right}”是同一个：{one.title}。要拆开，请写明其中两处：{mentions}")
    _write(one, other, "different", kept, said)


@click.command(cls=Command, name="undo")
@click.argument("names", metavar="甲 乙", nargs=-1)
@keeping.folder
@keeping.kept
def _undo(names: tuple[str, ...], folder: Path, kept: Path) -> None:
    """撤销：撤回台账里最后一条判定，或关于甲、乙的最后一条。

    \b
    例：fangzhi undo --ledger ledger.jsonl
        fangzhi undo per-0123456789ab per-ba9876543210
    """
    if len(names) not in (0, 2):
        raise InputError("undo 后面不写名称（撤回最后一条），或写两个名称")
    decisions = keeping.decisions(kept)
    if names:
        dossier = Dossier(jsonl.read_linked(folder))
        decisions = dossier.matching(*dossier.pair(*names), ledger.on_identity(decisions))
    if not decisions:
        raise InputError(f"{kept} 里没有可以撤回的判定")
    last = decisions[-1]
    ledger.undo(kept, last, keeping.now())
    click.echo(f"已撤回 {last.place}：{last.left} 与 {last.right}，{last.told}。重新运行 fangzhi build 后生效")


@click.command(cls=Command, name="explain")
@click.argument("left", metavar="甲")
@click.argument("right", metavar="乙")
@keeping.folder
@keeping.kept
def _explain(left: str, right: str, folder: Path, kept: Path) -> None:
    """说明：两个为什么是一个，或者为什么不是；同一姓名写两遍，就是两个同名者。

    \b
    例：fangzhi explain 王伟 王伟
        fangzhi explain per-0123456789ab per-ba9876543210
    """
    dossier = _with_texts(folder)
    one, other = dossier.pair(left, right)
    alike = one.entity is other.entity
    click.echo(f"甲：{one.title}\n乙：{other.title}")
    click.echo(f"结论：{f'是同一个，{one.entity.name}（{one.entity.id}）' if alike else '不是同一个'}")
    judged = dossier.between(one, other)
    _say_judgements(judged)
    if one.ref == other.ref:
        for line in dossier.mentions(one.entity):
            click.echo(f"提及：{line}")
    else:
        if not judged:
            click.echo("判断：两者没有足够的共同线索，规则没有作出判断")
        _say_signs(dossier, one, other)
        for side, name in ((one, "甲"), (other, "乙")):
            for sentence in dossier.evidence(side):
                click.echo(f"{name}的原句：{sentence}")
    obeyed = {(j.verdict, j.by, j.when) for j in judged if j.rule == RULE}
    for decision in dossier.matching(one, other, _decisions(kept)):
        if (decision.verdict, decision.by, decision.when) not in obeyed:
            click.echo(f"未生效：{decision.place}，{decision.told}；重新运行 fangzhi build … --ledger {kept} 后生效")


def _say_judgements(judged: list[Judgement]) -> None:
    """Each judgement with its score and rule, and beneath it the terms of its reason with their weights."""
    words = vocabulary.load()
    rules, table = words.lexicon("link_rules"), weights.load(words)
    for j in judged:
        rule = rules.get(j.rule, {}).get("words", j.rule)
        click.echo(f"判断：{ledger.VERDICTS.get(j.verdict, j.verdict)}  {j.score:.2f}  依据{rule}（{j.left} 与 {j.right}）")
        for part, weight in weights.parts(j.reason, table):
            click.echo(f"  {'' if weight is None else format(weight, '+.2f'):>5}  {part}")


def _say_signs(dossier: Dossier, one: Side, other: Side) -> None:
    """The signs of both side by side, ＝ where they share one."""
    left, right = dossier.signs(one), dossier.signs(other)
    click.echo("对照：")
    for kind in dict.fromkeys([*left, *right]):
        mine, theirs = left.get(kind, []), right.get(kind, [])
        mark = "＝" if set(mine) & set(theirs) else "  "
        cells = ["、".join(v[:_VALUES]) + ("等" if len(v) > _VALUES else "") or "—" for v in (mine, theirs)]
        click.echo(f"  {_wide(kind, 8)}{mark} {_wide(cells[0], _CELL)}  {cells[1]}")


def _wide(text: str, columns: int) -> str:
    return text + " " * max(0, columns - width(text))


def review(folder: Path, kept: Path) -> None:
    """Ask about each pair that the rules leave open, and write the answers to the ledger as they come."""
    dossier = _with_texts(folder)
    decisions = _decisions(kept)
    open_ = list(dossier.unsure(decisions))
    click.echo(f"存疑 {len(open_)} 条。回答：同、不同、不知、退出（也可用 s d u q）")
    done = 0
    for number, (one, other, judgement) in enumerate(open_, 1):
        click.echo(f"\n[{number}/{len(open_)}] {judgement.score:.2f}  {judgement.reason}")
        for side, name in ((one, "甲"), (other, "乙")):
            click.echo(f"{name}：{dossier.line(side)}")
            for sentence in dossier.evidence(side):
                click.echo(f"    {sentence}")
        verdict = _answer()
        if not verdict:
            break
        _write(one, other, verdict, kept, {"by": keeping.me(), "reason": ""}, quiet=True)
        done += 1
    click.echo(f"\n记下 {done} 条，在 {kept}" + (f"；重新运行 fangzhi build … --ledger {kept} 后生效" if done else ""))


def _with_texts(folder: Path) -> Dossier:
    told = folder / "articles.jsonl"
    texts = {str(line.get("id")): str(line.get("text", "")) for line in jsonl.read_file(told)} if told.is_file() else {}
    return Dossier(jsonl.read_linked(folder), texts)


def _answer() -> str:
    """The verdict that the user gives; "" to stop, also where the input ends."""
    while True:
        click.echo("是同一个吗？", nl=False)
        line = sys.stdin.readline()
        if not line:
            return ""
        word = line.strip()
        if word in _ANSWERS:
            return _ANSWERS[word]
        click.echo("请回答 同、不同、不知 或 退出")


def _write(one: Side, other: Side, verdict: str, kept: Path, said: dict[str, str], quiet: bool = False) -> None:
    """Write a decision on two sides, and take back one on the same two that says otherwise."""
    if one.entity.type != other.entity.type:
        raise InputError(f"{one.title}与{other.title}类别不同，不能判为同一或不同")
    decision = keeping.decision(one.ref, other.ref, verdict, said)
    before = _decisions(kept)
    for former in [d for d in before if {d.left, d.right} == {one.ref, other.ref}]:
        if former.verdict == verdict:
            click.echo(f"{former.place}已有同样的判定")
            return
        ledger.undo(kept, former, keeping.now())
        click.echo(f"{former.place}（{former.told}）与此相反，已撤回")
    line = ledger.append(kept, decision)
    if not quiet:
        words = ledger.VERDICTS[verdict]
        click.echo(f"已记下：{one.title}与{other.title}{words}（{kept} 第 {line} 行）")
        click.echo(f"重新运行 fangzhi build … --ledger {kept} 后生效")


def _decisions(kept: Path) -> list[Decision]:
    """What stands in the ledger on who is who."""
    return ledger.on_identity(keeping.decisions(kept))


COMMANDS = (_same, _differ, _undo, _explain)
