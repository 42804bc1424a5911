"""The command line: one thin command a stage, and build."""

import click

from fangzhi.cli import asking, deciding, judging, settling, stages
from fangzhi.cli.console import Group


@click.group(cls=Group, name="fangzhi")
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


for command in (*stages.COMMANDS, *deciding.COMMANDS, *settling.COMMANDS, *asking.COMMANDS, *judging.COMMANDS):
    main.add_command(command)
