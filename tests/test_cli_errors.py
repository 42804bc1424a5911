"""What the command line says when something is wrong: one Chinese sentence, an exit code, never a traceback."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fangzhi.cli.console import say_issues
from fangzhi.model import Issue

HERE = Path(__file__).resolve().parent
PAGE = """青溪日报 2024年5月6日

全市防汛工作会议召开
本报讯（记者 陆远）5月5日，青溪市召开全市防汛工作会议。市委书记沈岚主持会议并讲话。市长周致和出席会议。
"""
COMMAND = [sys.executable, "-c", "from fangzhi.cli import main; main(prog_name='fangzhi')"]


def fangzhi(*arguments, input=None, cwd=None, **env):
    command = [*COMMAND, *map(str, arguments)]
    data = input.encode() if isinstance(input, str) else input
    done = subprocess.run(command, capture_output=True, input=data, cwd=cwd, env=os.environ | env, check=False, timeout=180)
    out, err = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in err, err
    return done.returncode, out, err


def sentences(err):
    return [line for line in err.splitlines() if line.strip()]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["build"], "缺少 "),
        (["build", "a", "--taggr", "lac"], "没有选项 --taggr，是不是 --tagger"),
        (["build", "a", "--tagger", "bert"], "--tagger 不对：可选 zi、lac、jieba、none"),
        (["biuld"], "没有这个命令"),
        (["build", "absent"], "没有 absent"),
        (["build", "a", "b", "--output"], "命令行不对"),
        (["query", "absent", "ASK {}"], "请先运行 fangzhi build"),
        (["query", "."], "要查什么"),
        (["query", ".", "x", "-p", "post"], "没有 graph.trig"),
        (["query", ".", "x", "--timeout", "soon"], "--timeout 不对"),
        (["export", "absent", "-o", "x.gexf"], "请先运行 fangzhi build"),
        (["serve", ".", "--port", "99999"], "--port 不对：应为 0 到 65535 的数"),
        (["evaluate", "gold.jsonl"], "--texts 和 --records 中选一个"),
        (["link", "absent.jsonl"], "无法读取 absent.jsonl"),
        (["extract", "absent"], "没有 absent"),
        (["validate", "absent"], "没有 absent"),
        (["visualise", "absent"], "无法读取"),
    ],
)
def test_a_wrong_command_line(arguments, said, tmp_path):
    code, out, err = fangzhi(*arguments, cwd=tmp_path)
    assert (code, out) == (2, "")
    assert said in err
    assert len(sentences(err)) == 1
    assert err.startswith("错误：")


def test_help_is_chinese_and_has_an_example_for_each_command():
    _, out, _ = fangzhi("--help")
    assert "用法：fangzhi" in out
    assert "命令：" in out
    for name in ["build", "read", "extract", "link", "assemble", "validate", "visualise", "query", "export", "serve", "evaluate"]:
        code, out, _ = fangzhi(name, "--help")
        assert code == 0
        assert f"例：fangzhi {name} " in out
        assert "Show this message" not in out


def test_no_command_at_all_shows_the_help():
    code, out, err = fangzhi()
    assert (code, err) == (2, "")
    assert out == fangzhi("--help")[1]


@pytest.mark.parametrize("arguments", [["--help"], ["build", "没有这个文件"]])
def test_a_terminal_that_cannot_show_chinese(arguments):
    command = [*COMMAND, *arguments]
    done = subprocess.run(command, capture_output=True, env=os.environ | {"PYTHONIOENCODING": "latin-1"}, check=False)
    assert b"Traceback" not in done.stderr
    assert done.returncode in (0, 2)


GZIP = b"\x1f\x8b\x08\x00" + bytes(range(256)) * 8
BAD = [
    ("empty.txt", b""),
    ("blank.txt", "\n \u3000\n".encode()),
    ("binary.txt", bytes(range(256)) * 40),
    ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(2000)),
    ("broken.jsonl", b'{"id": "x", "text": "\xe9\x9d\x92'),
    ("list.jsonl", b"[1, 2]\n"),
    ("no-text.jsonl", b'{"id": "x"}\n'),
    ("packed.jsonl.gz", GZIP),
    ("no-article.txt", "——————\n第3版\n".encode()),
]


@pytest.mark.parametrize(("name", "data"), BAD)
def test_a_bad_file_alone_stops_the_run_with_a_sentence(name, data, tmp_path):
    (tmp_path / name).write_bytes(data)
    code, _, err = fangzhi("build", tmp_path / name, "-o", tmp_path / "out", "--tagger", "none")
    assert code in (0, 1, 2)
    assert any(line.startswith(("错误：", "警告：", "提示：")) for line in sentences(err))
    assert [json.loads(line) for line in (tmp_path / "out" / "issues.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("name", "data"), BAD)
def test_a_bad_file_among_good_ones_is_listed_and_loses_nothing(name, data, tmp_path):
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / name).write_bytes(data)
    (pages / "a.txt").write_text(PAGE, encoding="utf-8")
    (pages / "z.txt").write_text(PAGE.replace("沈岚", "苏行之"), encoding="utf-8")
    code, out, _ = fangzhi("build", pages, "-o", tmp_path / "out", "--tagger", "none")
    assert code in (0, 1)
    assert "文章" in out
    told = (tmp_path / "out" / "issues.jsonl").read_text(encoding="utf-8")
    assert name in told
    records = [json.loads(line) for line in (tmp_path / "out" / "records.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {"a.txt", "z.txt"} <= {record["doc"] for record in records}


def test_a_broken_line_in_the_middle_loses_only_itself(tmp_path):
    lines = [
        json.dumps({"id": f"n{i}", "date": "2024-05-06", "title": "要闻", "text": PAGE}, ensure_ascii=False) for i in range(3)
    ]
    lines[1] = lines[1][:40]
    (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    fangzhi("build", tmp_path / "news.jsonl", "-o", tmp_path / "out", "--tagger", "none")
    records = [json.loads(line) for line in (tmp_path / "out" / "records.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [record["article"] for record in records] == ["n0", "n2"]
    assert "第 2 行" in (tmp_path / "out" / "issues.jsonl").read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_line_of_fifty_megabytes(tmp_path):
    (tmp_path / "long.txt").write_text("报" * 17_000_000, encoding="utf-8")
    code, _, err = fangzhi("build", tmp_path / "long.txt", "-o", tmp_path / "out", "--tagger", "none")
    assert code == 2
    assert err.startswith("错误：")


@pytest.mark.parametrize("where", ["file", "file/below"])
def test_an_output_that_cannot_be_written_is_told_before_any_work(where, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    code, _, err = fangzhi("build", tmp_path / "a.txt", "-o", tmp_path / where)
    assert code == 2
    assert err.startswith("错误：无法写入")
    assert len(sentences(err)) == 1


def test_the_output_may_not_lie_in_the_input(tmp_path):
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    code, _, err = fangzhi("build", tmp_path, "-o", tmp_path / "out")
    assert (code, "在输入文件夹里" in err) == (2, True)


@pytest.mark.parametrize(
    ("text", "said"),
    [("code\tname\n990101\t青溪市\n", "第 2 行"), (b"\xff\xfe\x00", "不是 UTF-8")],
)
def test_a_gazetteer_that_breaks_its_format(text, said, tmp_path):
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "a.txt").write_text(PAGE, encoding="utf-8")
    (pages / "gazetteer.tsv").write_bytes(text if isinstance(text, bytes) else text.encode())
    code, _, err = fangzhi("build", pages, "-o", tmp_path / "out", "--tagger", "none")
    assert code == 2
    assert said in err


def test_a_reader_that_goes_away_is_no_error(tmp_path):
    lines = [json.dumps({"id": f"n{i}", "title": "要闻", "text": PAGE}, ensure_ascii=False) for i in range(400)]
    (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    command = [*COMMAND, "read", str(tmp_path / "news.jsonl")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.stdout.close()
        err = process.stderr.read().decode()
        assert process.wait(60) == 0
    assert err == ""


def test_an_interrupted_run_leaves_the_former_output(tmp_path):
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    out = tmp_path / "out"
    assert fangzhi("build", tmp_path / "a.txt", "-o", out, "--tagger", "none")[0] in (0, 1)
    before = {path.relative_to(out): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    more = [json.dumps({"id": f"n{i}", "title": "要闻", "text": PAGE}, ensure_ascii=False) for i in range(3000)]
    (tmp_path / "news.jsonl").write_text("\n".join(more), encoding="utf-8")
    command = [
        *COMMAND,
        "build",
        str(tmp_path / "news.jsonl"),
        "-o",
        str(out),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        for _ in range(200):
            if (out / ".building").exists():
                break
            time.sleep(0.05)
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in err
    assert {path.relative_to(out): path.read_bytes() for path in out.rglob("*") if path.is_file()} == before


def test_many_issues_end_with_where_the_rest_stands(capsys):
    say_issues([Issue("read", "warning", f"{n}.txt", "文件是空的") for n in range(10)], "output/issues.jsonl")
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "警告：0.txt：文件是空的"
    assert lines[-1] == "……另有 2 条，见 output/issues.jsonl"
