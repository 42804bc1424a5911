"""The README: what is generated is current, and every command, option, format, query and key is in it."""

import json
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from fangzhi.cli import main
from fangzhi.export import EXPORTERS
from fangzhi.query import FORMATS, named_queries

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTEXT = click.Context(main)
COMMANDS = {name: main.get_command(CONTEXT, name) for name in main.list_commands(CONTEXT)}


@pytest.mark.slow
def test_what_is_generated_is_current():
    cog = [sys.executable, "-m", "cogapp", "--check", "--diff", "README.md"]
    found = subprocess.run(cog, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert found.returncode == 0, f"{found.stdout[-3000:]}{found.stderr[-2000:]}\nRun: cog -r README.md"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_help_and_says_what_each_option_does(name):
    assert f"#### fangzhi {name}" in README
    for parameter in COMMANDS[name].params:
        if parameter.param_type_name == "option":
            assert parameter.help, f"{name} {parameter.name}"
    assert f"例：fangzhi {name} " in (COMMANDS[name].help or "")


@pytest.mark.parametrize("suffix", sorted(EXPORTERS))
def test_every_export_format_is_documented(suffix):
    assert f"| `{suffix}` |" in README


@pytest.mark.parametrize("name", [query.name for query in named_queries(ROOT / "ontology")])
def test_every_query_is_documented(name):
    assert f"| `{name}` |" in README


def test_every_query_format_is_documented():
    asking = README[README.index("## Asking") : README.index("## From Python")]
    assert [name for name in FORMATS if f"`{name}`" not in asking] == []


def test_every_output_file_and_key_is_documented():
    table = README[README.index("## What comes out") : README.index("## Asking")]
    sample = re.search(r"```json\n(.*?)```", table, re.DOTALL)
    assert sample is not None
    record = json.loads(sample[1])
    keys = set(record) | {key for part in ("entities", "mentions") for key in record[part][0]}
    assert sorted(key for key in keys if f"`{key}`" not in table) == []


def test_every_verb_is_a_command_or_in_the_python_part():
    import fangzhi

    python = README[README.index("## From Python") : README.index("## How good it is")]
    undocumented = [verb for verb in fangzhi.__all__ if verb not in COMMANDS and f"fangzhi.{verb}" not in python]
    assert undocumented == []


def test_nothing_of_one_machine_is_in_the_repository():
    files = [*ROOT.glob("*.md"), *ROOT.glob(".github/*.md"), ROOT / ".ci" / "run", ROOT / "pyproject.toml"]
    for file in files:
        assert not re.search(r"(?<![\w.])/(?:work|root|home|tmp|opt)/\w", file.read_text(encoding="utf-8")), file.name
