"""build, and one command a stage: read, extract, link, assemble, validate, visualise."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from fangzhi import jsonl, pipeline
from fangzhi.assemble import assemble, manifest, write
from fangzhi.cli import deciding, streams
from fangzhi.cli.console import PATH, Bars, Command, exit_code, say_issues
from fangzhi.draft import draft_of
from fangzhi.errors import InputError
from fangzhi.extract import DEFAULT_TAGGER, extract
from fangzhi.former import Former
from fangzhi.link import link
from fangzhi.link.ledger import read_all
from fangzhi.model import Issue, Record
from fangzhi.query import open_graph
from fangzhi.rows import row_to_json
from fangzhi.validate import validate
from fangzhi.visualise import display, visualise

Decorated = Callable[..., Any]
_inputs = click.argument("inputs", metavar="输入…", nargs=-1, required=True, type=PATH)
_gazetteer = click.option(
    "--gazetteer", metavar="文件", type=PATH, help="自备地名表（TSV）；输入文件夹里的 gazetteer.tsv 会自动使用。"
)
_ledger = click.option("--ledger", metavar="文件", type=PATH, help="判定台账；输入文件夹里的 ledger.jsonl 会自动使用。")
_tagger = click.option(
    "--tagger",
    type=click.Choice(["zi", "lac", "jieba", "none"]),
    default=DEFAULT_TAGGER,
    help="分词标注器，默认 zi（自训的小模型）；lac 慢约一半，一般新闻里的人地名认得更多。",
)


def _to(default: str, help: str) -> Callable[[Decorated], Decorated]:
    return click.option("-o", "--output", metavar="路径", type=PATH, default=default, help=f"{help}默认 {default}。")


@click.command(cls=Command, name="build")
@_inputs
@_to("output", "输出文件夹；")
@_gazetteer
@_ledger
@_tagger
def _build(inputs: tuple[Path, ...], output: Path, gazetteer: Path | None, ledger: Path | None, tagger: str) -> int:
    """一步到位：从报纸到图谱、网页和查询库。

    \b
    例：fangzhi build seeds -o output
    """
    if any(path.is_dir() and output.resolve().is_relative_to(path.resolve()) for path in inputs):
        raise InputError(f"输出文件夹 {output} 在输入文件夹里，再次运行会读到自己的输出：请用 -o 换一个地方")
    with streams.on_disk(inputs) as paths:
        vocabulary = streams.load(paths, gazetteer)
        ledgers = streams.ledgers(paths, ledger)
        made = pipeline.build(paths, output, vocabulary, tagger, Bars(), ledgers)
    if not ledgers and Path(streams.LEDGER).is_file():
        click.echo(f"提示：当前文件夹里的 {streams.LEDGER} 未使用；要用请加 --ledger {streams.LEDGER}", err=True)
    say_issues([issue for issue in made.issues if issue.severity != "note"], str(output / "issues.jsonl"))
    click.echo(f"文章 {made.articles} 篇")
    shown = display.read(vocabulary)
    click.echo(f"实体 {_counts(made.entities, shown.of_class)}")
    click.echo(f"事实 {_counts(made.facts, shown.of_relation)}")
    click.echo(f"问题 {len(made.issues)} 条" + (f"：见 {output / 'issues.jsonl'}" if made.issues else ""))
    click.echo(f"请用浏览器打开 {output / 'index.html'}")
    return exit_code(made.issues)


@click.command(cls=Command, name="read")
@_inputs
@_to("-", "写到哪个 JSON 行文件，- 为标准输出；")
@_gazetteer
def _read(inputs: tuple[Path, ...], output: Path, gazetteer: Path | None) -> int:
    """读取：把版面切分成一篇篇文章。

    \b
    例：fangzhi read seeds -o articles.jsonl
    """
    issues: list[Issue] = []
    with streams.on_disk(inputs) as paths:
        found = streams.articles(paths, streams.load(paths, gazetteer), issues)
        streams.write_lines(map(jsonl.article_to_json, Bars().each("读取", found)), output)
    return _end(issues)


@click.command(cls=Command, name="extract")
@_inputs
@_to("-", "写到哪个 JSON 行文件，- 为标准输出；")
@_gazetteer
@_tagger
def _extract(inputs: tuple[Path, ...], output: Path, gazetteer: Path | None, tagger: str) -> int:
    """抽取：找出每篇文章的实体和事实；原始报纸和 read 的结果都可作输入。

    \b
    例：fangzhi extract seeds -o records.jsonl
        fangzhi read seeds | fangzhi extract -
    """
    issues: list[Issue] = []
    with streams.on_disk(inputs) as paths:
        vocabulary = streams.load(paths, gazetteer)
        records = extract(streams.articles(paths, vocabulary, issues), vocabulary, tagger, issues=issues)
        streams.write_lines(map(jsonl.record_to_json, Bars().each("抽取", records)), output)
    return _end(issues)


@click.command(cls=Command, name="link")
@click.argument("records", metavar="记录", type=PATH, required=False)
@_to("linked", "写到哪个文件夹，- 为标准输出（依次为记录、实体、任期）；")
@click.option("--review", is_flag=True, help="逐条裁定存疑的判断；“记录”处写 build 的输出文件夹，默认 output。")
@_gazetteer
@_ledger
def _link(records: Path | None, output: Path, review: bool, gazetteer: Path | None, ledger: Path | None) -> int:
    """连接：把各篇文章里的同一个人、同一机构认成一个，并写明理由。

    \b
    例：fangzhi link records.jsonl -o linked
        fangzhi link --review output --ledger ledger.jsonl
    """
    if review:
        deciding.review(records or Path("output"), ledger or Path(streams.LEDGER))
        return 0
    if records is None:
        raise InputError("缺少记录：请写 fangzhi extract 写出的文件，或 - 表示标准输入")
    issues: list[Issue] = []
    decisions = read_all(streams.ledgers([records.parent], ledger), issues)
    found = (_unlinked(jsonl.record_from_json(line), records) for line in Bars().each("连接", streams.lines(records)))
    streams.write_linked(link(found, streams.load([records.parent], gazetteer), decisions, issues), output)
    return _end(issues)


def _unlinked(record: Record, path: Path) -> Record:
    """The record, which linking has not seen yet: linking what is linked would find nothing to join."""
    if any(entity.id for entity in record.entities):
        raise InputError(f"{path} 里的记录已经连接过：请用 fangzhi extract 写出的文件，或对原文重新运行 fangzhi build")
    return record


@click.command(cls=Command, name="assemble")
@click.argument("linked", metavar="连接结果", type=PATH)
@click.option("--articles", metavar="文件", type=PATH, help="read 写出的文章；不写则用 连接结果/articles.jsonl。")
@_to("output", "写到哪个文件夹，- 把 TriG 写到标准输出；")
@_gazetteer
def _assemble(linked: Path, articles: Path | None, output: Path, gazetteer: Path | None) -> int:
    """组装：把连接好的实体和事实写成 RDF 图和查询库。

    \b
    例：fangzhi assemble linked --articles articles.jsonl -o output
    """
    found = [jsonl.article_from_json(line) for line in streams.lines(articles or linked / "articles.jsonl")]
    together, vocabulary = streams.linked(linked), streams.load([linked], gazetteer)
    issues: list[Issue] = []
    store = assemble(found, together, vocabulary, issues)
    if output == streams.STREAM:
        with TemporaryDirectory(prefix="fangzhi-") as folder:
            write(store, vocabulary, Path(folder))
            streams.write_bytes((Path(folder) / "graph.trig").read_bytes())
        return _end(issues)
    with draft_of(output) as draft:
        jsonl.write(draft / "articles.jsonl", map(jsonl.article_to_json, found))
        jsonl.write_linked(draft, together)
        write(store, vocabulary, draft, Former(output))
        manifest(draft, vocabulary)
    return _end(issues)


@click.command(cls=Command, name="validate")
@click.argument("graph", metavar="图", type=PATH)
@_to("-", "写到哪个 JSON 行文件，- 为标准输出；")
def _validate(graph: Path, output: Path) -> int:
    """校验：用 SHACL 形状和预期检查图；有错误级问题时退出码为 1。

    \b
    例：fangzhi validate output
    """
    issues = list(validate(open_graph(graph).store, streams.load([], None)))
    streams.write_lines(map(row_to_json, issues), output)
    return exit_code(issues)


@click.command(cls=Command, name="visualise")
@click.argument("linked", metavar="连接结果", type=PATH)
@click.option("--articles", metavar="文件", type=PATH, help="read 写出的文章；不写则用 连接结果/articles.jsonl。")
@_to("index.html", "写到哪个网页文件，- 为标准输出；")
def _visualise(linked: Path, articles: Path | None, output: Path) -> None:
    """绘图：画成一个不需要网络、可搜索可点击的网页。

    \b
    例：fangzhi visualise output -o 图.html
    """
    found = [jsonl.article_from_json(line) for line in streams.lines(articles or linked / "articles.jsonl")]
    page = visualise(streams.linked(linked), found, streams.load([], None))
    if output == streams.STREAM:
        streams.write_bytes(page.encode("utf-8"))
        return
    with jsonl.replacing(output) as out:
        out.write(page)


def _end(issues: list[Issue]) -> int:
    say_issues(issues)
    return exit_code(issues)


def _counts(counts: dict[str, int], style: Callable[[str], display.Style]) -> str:
    words = (f"{style(name).words.get('zh', name)} {n}" for name, n in counts.items())
    return f"{sum(counts.values())} 个：" + "、".join(words)


COMMANDS = (_build, _read, _extract, _link, _assemble, _validate, _visualise)
