"""How good results are: evaluate, against annotated documents or against scenarios of linking."""

from collections.abc import Iterable
from pathlib import Path

import click

from fangzhi import jsonl
from fangzhi.cli import streams
from fangzhi.cli.console import PATH, Command, exit_code, say_issues
from fangzhi.errors import InputError
from fangzhi.evaluate import Scores, changes, evaluate, evaluate_linking
from fangzhi.extract import extract
from fangzhi.jsonl import Json
from fangzhi.link import link
from fangzhi.model import Issue


@click.command(cls=Command, name="evaluate")
@click.argument("gold", metavar="标准答案", type=PATH)
@click.option("--texts", metavar="文件夹", type=PATH, help="原文所在的文件夹：现场抽取后评分。")
@click.option("--records", metavar="文件", type=PATH, help="已有的 records.jsonl：直接评分。")
@click.option("--misses", metavar="条数", type=click.IntRange(min=0), default=0, help="列出多少条不合的，默认 0。")
@click.option("--frozen", metavar="文件", type=PATH, help="以前存下的结果：列出此后的得失。")
@click.option("--save", metavar="文件", type=PATH, help="把这次的结果存下来，供以后比较。")
def _evaluate(gold: Path, texts: Path | None, records: Path | None, misses: int, frozen: Path | None, save: Path | None) -> int:
    """评测：与标准答案比较，给出各类的精确率、召回率和 F1；标准答案是文件夹时，评测其中各情景的连接。

    \b
    例：fangzhi evaluate gold.jsonl --texts pages --frozen before.jsonl
        fangzhi evaluate tests/gold/linking
    """
    if gold.is_dir():
        _evaluate_linking(gold, frozen, save)
        return 0
    if (texts is None) == (records is None):
        raise InputError("请在 --texts 和 --records 中选一个：前者现场抽取，后者用已有记录")
    issues: list[Issue] = []
    wanted = _scorable(gold)
    said = _scorable(records) if records else _extracted(texts or Path(), issues)
    _print(evaluate(wanted, said), misses)
    if frozen:
        _print_changes(_scorable(frozen), said)
    if save:
        streams.write_lines(said, save)
    say_issues(issues)
    return exit_code(issues)


def _scorable(path: Path) -> list[Json]:
    found = list(streams.lines(path))
    for number, line in enumerate(found, 1):
        if not {"doc", "entities", "facts"} <= line.keys():
            raise InputError(f"{path} 第 {number} 条不能评分：每行要有 doc、entities 和 facts")
    return found


def _extracted(texts: Path, issues: list[Issue]) -> list[Json]:
    with streams.on_disk((texts,)) as paths:
        vocabulary = streams.load(paths, None)
        linked = link(extract(streams.articles(paths, vocabulary, issues), vocabulary), vocabulary)
    return [jsonl.record_to_json(record) for record in linked.records]


def _print(scores: Scores, misses: int) -> None:
    for miss in scores.misses[:misses]:
        click.echo("\t".join(miss))
    for name in sorted(scores.tallies):
        _print_row(name, scores)
    for prefix in ("entity", "fact"):
        scores.tallies[f"{prefix} micro"] = scores.micro(f"{prefix} ")
        _print_row(f"{prefix} micro", scores)


def _print_row(name: str, scores: Scores) -> None:
    t = scores.tallies[name]
    click.echo(f"{name:24s} P {t.precision:.3f} R {t.recall:.3f} F1 {t.f1:.3f}  ({t.right}/{t.said}/{t.there})")


def _print_changes(before: Iterable[Json], after: Iterable[Json]) -> None:
    appeared, vanished = changes(before, after)
    click.echo(f"出现 {len(appeared)} 条，消失 {len(vanished)} 条")
    for line in appeared:
        click.echo(f"+ {line}")
    for line in vanished:
        click.echo(f"- {line}")


def _evaluate_linking(folder: Path, frozen: Path | None, save: Path | None) -> None:
    scores = evaluate_linking(folder, streams.load([folder], None))
    for scenario, kind, what, found in scores.failed:
        click.echo(f"{scenario}\t{kind}\t{what}\t实际：{found}")
    for measure, figures in (("B-cubed", scores.b_cubed), ("pairwise", scores.pairwise)):
        for type, (precision, recall, f1) in figures.items():
            click.echo(f"{type + ' ' + measure:24s} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}  ({scores.mentions[type]})")
    click.echo(f"预期 {scores.expected} 条，不合 {len(scores.failed)} 条")
    failing = [{"scenario": scenario, "kind": kind, "what": what} for scenario, kind, what, _ in scores.failed]
    if frozen:
        _print_gains(list(streams.lines(frozen)), failing)
    if save:
        streams.write_lines(failing, save)


def _print_gains(before: list[Json], after: list[Json]) -> None:
    for sign, lines, others in (("+", before, after), ("-", after, before)):
        for line in lines:
            if line not in others:
                click.echo(f"{sign} {' '.join(map(str, line.values()))}")


COMMANDS = (_evaluate,)
