"""The parts of README.md that are generated: `cog -r README.md` refreshes them, `cog --check README.md` compares."""

import atexit
import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

ROOT = Path(__file__).resolve().parents[1]


def run(*arguments: str) -> str:
    """What a command prints, run in the sample's folder; the temporary folder shown as `output`."""
    command = [sys.executable, "-c", "from fangzhi.cli import main; main(prog_name='fangzhi')", *arguments]
    env = os.environ | {"PYTHONUTF8": "1", "COLUMNS": "80"}
    done = subprocess.run(command, capture_output=True, cwd=ROOT, env=env, check=False, text=True, encoding="utf-8")
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr)
    return done.stdout


@cache
def output() -> str:
    """The sample, built once."""
    folder = mkdtemp(prefix="fangzhi-readme-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    build_said.append(run("build", "seeds", "-o", f"{folder}/output").replace(folder + "/", ""))
    return f"{folder}/output"


build_said: list[str] = []


def block(text: str, language: str = "") -> str:
    """A fenced block."""
    return f"```{language}\n{text.rstrip()}\n```\n"


def build() -> str:
    """What the first command says."""
    output()
    return block(f"$ fangzhi build seeds -o output\n{build_said[0]}", "console")


def query(name: str, *options: str, rows: int = 8) -> str:
    """A query and the head of its table."""
    lines = run("query", output(), name, *options).splitlines()
    shown = lines[: rows + 2] + ([f"… {lines[-1]}"] if len(lines) > rows + 3 else lines[rows + 2 :])
    asked = " ".join(word if re.fullmatch(r"[\w.=/-]+", word) else f'"{word}"' for word in (name, *options))
    return block(f"$ fangzhi query output {asked}\n" + "\n".join(shown), "console")


def queries() -> str:
    """The table of named queries."""
    from fangzhi.query import named_queries

    rows = [f"| `{q.name}` | {q.title} | {' '.join(f'`{p}`' for p in q.parameters)} |" for q in named_queries(ROOT / "ontology")]
    return "\n".join(["| name | what it answers | parameters |", "| --- | --- | --- |", *rows, ""])


def commands() -> str:
    """--help of every command."""
    import click

    from fangzhi.cli import main

    parts = [block(run("--help"))]
    parts += [f"\n#### fangzhi {name}\n{block(run(name, '--help'))}" for name in main.list_commands(click.Context(main))]
    return "".join(parts)


def record(type: str) -> str:
    """One entity, fact and mention of the sample, as they stand in records.jsonl."""
    with open(f"{output()}/records.jsonl", encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            for fact, details in zip(line["facts"], line["details"], strict=True):
                if fact["type"] == type:
                    name = next(role for role in ("person", "participant", "subject") if role in fact)
                    entity = next(e for e in line["entities"] if e["name"] == fact[name])
                    mention = next(m for m in line["mentions"] if m["entity"] == entity["id"])
                    head = {key: line[key] for key in ("doc", "article", "kind", "title", "date", "publication", "area")}
                    kept = {"entities": [entity], "facts": [fact], "details": [details], "mentions": [mention]}
                    return block("\n".join(_wrapped(head | kept)), "json")
    raise LookupError(type)


def _wrapped(value: dict[str, object]) -> list[str]:
    rows = [f"{json.dumps(key)}: {json.dumps(part, ensure_ascii=False)}" for key, part in value.items()]
    return ["{" + rows[0] + ",", *(f" {row}," for row in rows[1:-1]), f" {rows[-1]}" + "}"]
