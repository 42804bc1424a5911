"""What the terminal sees: Chinese headings and errors, progress on stderr, exit codes. Nothing here knows the stages."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click
from click.exceptions import Abort, BadParameter, ClickException, MissingParameter, NoArgsIsHelpError, NoSuchOption, UsageError

from fangzhi.errors import FangzhiError
from fangzhi.model import Issue
from fangzhi.query.render import width

T = TypeVar("T")
PATH = click.Path(path_type=Path, allow_dash=True)
STOPPED, WITH_ERRORS, INTERRUPTED = 2, 1, 130
_SHOWN = 8  # issues that a summary spells out
_SEVERITY = {"error": "错误", "warning": "警告", "note": "提示"}
_HEADINGS = {"Options": "选项", "Commands": "命令"}


class Formatter(click.HelpFormatter):
    """Help with Chinese headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """用法：… for Usage: …"""
        super().write_usage(prog, args.replace("[OPTIONS]", "[选项]").replace("COMMAND [ARGS]...", "命令 …"), "用法：")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Two columns that stand straight under Chinese; a long first cell gets a line of its own."""
        cells = list(rows)
        wide = min(max((width(name) for name, _ in cells), default=0), col_max) + col_spacing
        for name, text in cells:
            gap = "\n" + " " * (self.current_indent + wide) if width(name) > col_max else " " * (wide - width(name))
            self.write(f"{'':>{self.current_indent}}{name}{gap}{text}\n")

    def write_heading(self, heading: str) -> None:
        """选项： for Options:"""
        self.write(f"{'':>{self.current_indent}}{_HEADINGS.get(heading, heading)}：\n")


class Context(click.Context):
    """A context whose help is formatted so."""

    formatter_class = Formatter


class Command(click.Command):
    """A command whose --help is Chinese too."""

    context_class = Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--help, in Chinese."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示这份说明。"
        return option


class Group(Command, click.Group):
    """The group of all commands, which turns every expected failure into one sentence and an exit code."""

    command_class = Command

    def __init__(self, *args: Any, modules: Mapping[str, str], **more: Any) -> None:
        super().__init__(*args, **more)
        self._modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the pipeline, not of the alphabet."""
        return list(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, from the module that is imported for it alone."""
        module = self._modules.get(cmd_name)
        commands: Iterable[click.Command] = import_module(module).COMMANDS if module else ()
        return next((command for command in commands if command.name == cmd_name), None)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; that the reader of a pipe has gone away is no error."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for the interpreter's own last flush
            return 0
        return result

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **more: Any) -> Any:  # type: ignore[override]
        """Run; 0 done, 1 done but with errors in the data, 2 stopped by an error, 130 interrupted."""
        more["standalone_mode"] = False
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):  # a terminal that cannot show Chinese is no reason to fail
                stream.reconfigure(errors="backslashreplace")
        try:
            code = super().main(args, prog_name, **more)
        except (Abort, KeyboardInterrupt):
            code = INTERRUPTED
        except NoArgsIsHelpError as problem:
            click.echo(problem.format_message())
            code = STOPPED
        except ClickException as problem:
            code = _say(in_chinese(problem))
        except FangzhiError as problem:
            code = _say(str(problem))
        except OSError as problem:
            code = _say(f"{problem.strerror or problem}" + (f"：{problem.filename}" if problem.filename else ""))
        code = code if isinstance(code, int) else 0
        if args is None:  # else whoever called goes on
            _leave(code)
        sys.exit(code)


class Bars:
    """Progress bars on stderr, where that is a terminal."""

    def __init__(self) -> None:
        self._seen = sys.stderr.isatty()

    def step(self, label: str) -> None:
        """Name the step."""
        if self._seen:
            click.echo(f"{label}…", err=True)

    def each(self, label: str, items: Iterable[T], length: int | None = None) -> Iterator[T]:
        """A bar that moves as the items are taken; a mere count where nobody knows how many there are."""
        options: dict[str, Any] = {"label": label, "length": length, "file": sys.stderr, "show_pos": True}
        with click.progressbar(items, hidden=not self._seen, **options) as bar:
            yield from bar


def in_chinese(problem: ClickException) -> str:
    """One sentence for what click found wrong with a command line."""
    if isinstance(problem, MissingParameter):
        return f"缺少 {_name(problem)}。{_hint(problem)}"
    if isinstance(problem, NoSuchOption):
        near = f"，是不是 {'、'.join(problem.possibilities)}" if problem.possibilities else ""
        return f"没有选项 {problem.option_name}{near}。{_hint(problem)}"
    if isinstance(problem, BadParameter) and problem.param is not None:
        return f"{_name(problem)} 不对：{_wish(problem.param.type) or problem.message}。{_hint(problem)}"
    if isinstance(problem, UsageError) and problem.message.startswith("No such command"):
        return f"没有这个命令：{problem.message.removeprefix('No such command ').rstrip('.')}。{_hint(problem)}"
    if isinstance(problem, UsageError):
        return f"命令行不对：{problem.message} {_hint(problem)}"
    return problem.format_message()


def say_issues(issues: Sequence[Issue], where: str = "") -> None:
    """The gravest issues on stderr, one sentence each, and how many more there are."""
    order = list(_SEVERITY)
    ranked = sorted(issues, key=lambda issue: order.index(issue.severity) if issue.severity in order else len(order))
    for issue in ranked[:_SHOWN]:
        place = "" if issue.where in issue.message else f"{issue.where}："
        advice = f"（{issue.advice}）" if issue.advice else ""
        click.echo(f"{_SEVERITY.get(issue.severity, issue.severity)}：{place}{issue.message}{advice}", err=True)
    if len(ranked) > _SHOWN:
        click.echo(f"……另有 {len(ranked) - _SHOWN} 条{f'，见 {where}' if where else ''}", err=True)


def exit_code(issues: Iterable[Issue]) -> int:
    """1 where an issue is an error, else 0."""
    return WITH_ERRORS if any(issue.severity == "error" for issue in issues) else 0


@contextmanager
def time_limit(seconds: float, what: str) -> Iterator[None]:
    """End the whole process with a sentence when the block takes longer; 0 for no limit.

    A query runs in native code, which no exception can stop; nothing is lost, since it only reads.
    """
    from threading import Timer

    def stop() -> None:
        _say(f"{what}超过 {seconds:g} 秒，已停止：请缩小范围，或用 --timeout 放宽")
        os._exit(STOPPED)

    timer = Timer(seconds, stop)
    timer.daemon = True
    if seconds:
        timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _leave(code: int) -> NoReturn:
    """End the process at once: millions of objects need not be freed one by one before all go together."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # what could not be written has been told
            stream.flush()
    os._exit(code)


def _say(sentence: str) -> int:
    click.echo(f"错误：{sentence}", err=True)
    return STOPPED


def _name(problem: BadParameter) -> str:
    if problem.param is None:
        return "参数"
    return problem.param.opts[0] if isinstance(problem.param, click.Option) else problem.param.human_readable_name


def _wish(kind: click.ParamType[Any]) -> str:
    if isinstance(kind, click.Choice):
        return f"可选 {'、'.join(map(str, kind.choices))}"
    if isinstance(kind, click.IntRange | click.FloatRange):
        return f"应为 {kind.min} 以上的数" if kind.max is None else f"应为 {kind.min} 到 {kind.max} 的数"
    return "应为数" if kind in (click.INT, click.FLOAT) else ""


def _hint(problem: UsageError) -> str:
    return f"用法见 {problem.ctx.command_path} --help" if problem.ctx else "用法见 fangzhi --help"
