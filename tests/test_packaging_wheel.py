"""An installed wheel works outside the checkout, ontology included."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def run(*command, cwd):
    """Run without anything that leads to the checkout."""
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV", "PYTHONHOME")}
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", folder, ROOT, cwd=folder)
    return next(folder.glob("fangzhi-*.whl"))


@pytest.mark.slow
def test_the_wheel_holds_code_and_knowledge_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names} == {"fangzhi", next(n for n in names if "dist-info" in n).split("/")[0]}
    there = {
        f"fangzhi/ontology/{p.relative_to(ROOT / 'ontology').as_posix()}" for p in (ROOT / "ontology").rglob("*") if p.is_file()
    }
    assert there <= set(names)
    assert not [name for name in names if "__pycache__" in name]


@pytest.mark.slow
def test_the_wheel_works_outside_the_checkout(wheel, tmp_path):
    run(sys.executable, "-m", "venv", tmp_path / "venv", cwd=tmp_path)
    python = tmp_path / "venv" / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel, cwd=tmp_path)
    where = run(python, "-c", "import fangzhi.vocabulary as v; print(v.load().root)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(tmp_path / "venv")
    command = tmp_path / "venv" / "bin" / "fangzhi"
    said = run(command, "build", ROOT / "seeds", "-o", tmp_path / "output", cwd=tmp_path)
    assert "请用浏览器打开" in said
    for name in ("index.html", "graph.trig", "graph.nt", "ontology.ttl", "shapes.ttl", "void.ttl", "MANIFEST.json"):
        assert (tmp_path / "output" / name).stat().st_size > 500, name
    records = (tmp_path / "output" / "records.jsonl").read_text(encoding="utf-8").splitlines()
    assert sum(len(json.loads(line)["facts"]) for line in records) > 100
    assert "王家鹏" in run(command, "query", tmp_path / "output", "officials", "-p", "name=王家鹏", cwd=tmp_path)
