"""The command line: one thin command a stage, and build."""

import click

from fangzhi.cli.console import Group

_MODULES = {
    "stages": ("build", "read", "extract", "link", "assemble", "validate", "visualise"),
    "deciding": ("same", "differ", "undo", "explain"),
    "settling": ("settle",),
    "asking": ("query", "export", "serve"),
    "judging": ("evaluate",),
}
_COMMANDS = {name: f"fangzhi.cli.{module}" for module, names in _MODULES.items() for name in names}


@click.group(
    cls=Group, name="fangzhi", modules={name: f"fangzhi.cli.{module}" for module, names in _MODULES.items() for name in names}
)
@click.version_option(package_name="fangzhi", prog_name="fangzhi", message="%(prog)s %(version)s", help="显示版本。")
def main() -> None:
    """方志：把地方报纸变成地方治理知识图谱，每条事实都带原句。

    \b
    最常用的两条命令：
      fangzhi build 报纸文件夹 -o output
      fangzhi query output --list

    \b
    退出码：0 完成；1 完成，但数据有错误级问题；2 未能进行；130 被中断。
    """
