"""What is asked of a graph that is there: query, export, serve."""

import sys
from pathlib import Path

import click

from fangzhi import jsonl
from fangzhi.cli.console import PATH, Command, time_limit
from fangzhi.errors import InputError
from fangzhi.export import EXPORTERS, export
from fangzhi.network import network
from fangzhi.query import FORMATS, find_query, named_queries, open_graph, render
from fangzhi.query.render import width
from fangzhi.subgraph import around, only


@click.command(cls=Command, name="query")
@click.argument("graph", metavar="图", type=PATH)
@click.argument("what", metavar="查询", required=False)
@click.option("--list", "listing", is_flag=True, help="列出命名查询、标题和参数。")
@click.option("-p", "--param", "given", metavar="名=值", multiple=True, help="给参数赋值，可多次使用。")
@click.option("-f", "--format", "form", type=click.Choice(FORMATS), default="table", help="结果格式，默认 table。")
@click.option("--timeout", metavar="秒", type=click.FloatRange(min=0), default=60, help="时限；0 为不限，默认 60。")
def _query(graph: Path, what: str | None, listing: bool, given: tuple[str, ...], form: str, timeout: float) -> None:
    """查询：命名查询、.rq 文件，或直接写 SPARQL（只读，不联网）。

    \b
    例：fangzhi query output --list
        fangzhi query output "SELECT ?name { ?p a fz:Official ; rdfs:label ?name }"
    """
    if listing:
        queries = named_queries(graph)
        wide = max((width(query.name) for query in queries), default=0)
        for query in queries:
            parameters = "".join(f"  {name}={default}" for name, default in query.parameters.items())
            click.echo(f"{query.name:<{wide}}  {query.title}{parameters}")
        return
    if what is None:
        raise InputError("要查什么？请给出命名查询、.rq 文件或 SPARQL；命名查询见 --list")
    with time_limit(timeout, "查询"):
        opened, found = open_graph(graph), find_query(graph, what)
        answer = opened.ask(found.filled(dict(map(_pair, given))))
        render(answer, sys.stdout.buffer, form, opened)


@click.command(cls=Command, name="export")
@click.argument("folder", metavar="输出文件夹", type=PATH)
@click.option("-o", "--output", metavar="文件", type=PATH, required=True, help=f"写到哪里；后缀定格式：{' '.join(EXPORTERS)}。")
@click.option("--around", "names", metavar="名称", multiple=True, help="只取这些实体周围（名称、别名或编号），可多次使用。")
@click.option("--hops", metavar="跳数", type=click.IntRange(min=0), default=1, help="周围几跳，默认 1。")
@click.option("--class", "classes", metavar="类别", multiple=True, help="只取这些类别，如 Person，可多次使用。")
@click.option("--relation", "relations", metavar="关系", multiple=True, help="只取这些关系，如 HoldsPost，可多次使用。")
@click.option("--since", metavar="日期", default="", help="从哪天起，如 2024-01 或 2024-01-15。")
@click.option("--until", metavar="日期", default="", help="到哪天止（含）。")
def _export(folder: Path, output: Path, names: tuple[str, ...], hops: int, **limits: tuple[str, ...]) -> None:
    """导出：把整个图或其中一部分交给别的软件。

    \b
    例：fangzhi export output -o ego.gexf --around 周立群 --hops 2
    """
    graph = only(network(jsonl.read_linked(folder)), **limits)  # type: ignore[arg-type]
    part = around(graph, names, hops) if names else graph
    written = export(part, output, folder)
    click.echo(f"{part.number_of_nodes()} 个实体、{part.number_of_edges()} 条关系：{'、'.join(map(str, written))}", err=True)


@click.command(cls=Command, name="serve")
@click.argument("folder", metavar="输出文件夹", type=PATH)
@click.option("--port", metavar="端口", type=click.IntRange(0, 65535), default=8000, help="端口；0 为任选，默认 8000。")
@click.option("--timeout", metavar="秒", type=click.FloatRange(min=0.1), default=30, help="一个查询的时限，默认 30。")
def _serve(folder: Path, port: int, timeout: float) -> None:
    """服务：在本机（127.0.0.1）提供网页和只读的 /sparql，Ctrl+C 结束。

    \b
    例：fangzhi serve output --port 8000
    """
    from fangzhi.query.serve import serve

    server = serve(folder, port, timeout)
    click.echo(f"网页 {server.address}  查询 {server.address}sparql  （Ctrl+C 结束）", err=True)
    with server:
        server.serve_forever()


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.isidentifier():
        raise InputError(f"--param 应写作 名=值，而不是“{text}”")
    return name, value


COMMANDS = (_query, _export, _serve)
