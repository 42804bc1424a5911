"""The commands one after another, as streams and as files, give what build gives."""

import json
import re
import signal
import subprocess
from html import unescape
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

import pytest

from test_cli_errors import COMMAND, PAGE, fangzhi

ROOT = Path(__file__).resolve().parents[1]
FILES = (
    "articles.jsonl entities.jsonl graph.nt graph.trig index.html issues.jsonl MANIFEST.json ontology.ttl queries records.jsonl"
)
FILES += " assembled.jsonl conflicts.jsonl memory.jsonl precedences.jsonl shapes.ttl store tenures.jsonl void.ttl"


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    (folder / "a.txt").write_text(PAGE, encoding="utf-8")
    (folder / "b.txt").write_text(PAGE.replace("5月6日", "5月7日").replace("防汛", "招商引资"), encoding="gb18030")
    (folder / "gazetteer.tsv").write_text("code\tname\tlevel\tparent\taliases\n9801\t青溪市\tcity\t\t青溪\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def output(pages, tmp_path_factory):
    folder = tmp_path_factory.mktemp("built") / "output"
    code, _, err = fangzhi("build", pages, "-o", folder, "--tagger", "none")
    assert code == 0, err
    return folder


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


def test_build_makes_all_and_says_where_to_click(pages, tmp_path):
    code, out, err = fangzhi("build", pages, "-o", tmp_path / "output", "--tagger", "none")
    assert (code, err) == (0, "")
    assert sorted(path.name for path in (tmp_path / "output").iterdir()) == sorted(FILES.split())
    assert out.splitlines()[0] == "文章 2 篇"
    assert "人物 " in out
    assert out.splitlines()[-1] == f"请用浏览器打开 {tmp_path / 'output' / 'index.html'}"


def test_the_same_input_gives_the_same_bytes(pages, output, tmp_path):
    fangzhi("build", pages, "-o", tmp_path / "again", "--tagger", "none", PYTHONHASHSEED="7")
    for path in sorted(output.rglob("*")):
        if path.is_file() and "store" not in path.relative_to(output).parts:
            assert (tmp_path / "again" / path.relative_to(output)).read_bytes() == path.read_bytes(), path.name


def test_a_second_build_takes_the_place_of_the_first_and_leaves_other_files(pages, tmp_path):
    out = tmp_path / "output"
    fangzhi("build", pages / "a.txt", "-o", out, "--tagger", "none")
    (out / "mine.txt").write_text("我的笔记", encoding="utf-8")
    assert fangzhi("build", pages, "-o", out, "--tagger", "none")[0] == 0
    assert sorted(path.name for path in out.iterdir()) == sorted([*FILES.split(), "mine.txt"])
    docs = {record["doc"] for record in lines((out / "records.jsonl").read_text(encoding="utf-8"))}
    assert docs == {"a.txt", "b.txt"}
    assert fangzhi("query", out, "SELECT ?g { GRAPH ?g { ?c a fz:Claim } } GROUP BY ?g", "-f", "csv")[1].count("art") >= 2


@pytest.mark.slow
def test_the_stages_as_streams_make_what_build_makes(pages, output, tmp_path):
    own = ("--gazetteer", pages / "gazetteer.tsv")
    articles = fangzhi("read", pages)[1]
    assert articles.encode() == (output / "articles.jsonl").read_bytes()
    (tmp_path / "articles.jsonl").write_text(articles, encoding="utf-8")
    records = fangzhi("extract", "-", "--tagger", "none", *own, input=articles)[1]
    assert records == fangzhi("extract", pages, "--tagger", "none")[1]
    linked = fangzhi("link", "-", "-o", "-", *own, input=records)[1]
    parts = [(output / f"{name}.jsonl").read_text(encoding="utf-8") for name in ("records", "entities", "tenures")]
    assert linked == "".join(parts)
    trig = fangzhi("assemble", "-", "--articles", tmp_path / "articles.jsonl", "-o", "-", *own, input=linked)[1]
    assert trig.encode() == (output / "graph.trig").read_bytes()
    page = fangzhi("visualise", "-", "--articles", tmp_path / "articles.jsonl", "-o", "-", input=linked)[1]
    assert page.encode() == (output / "index.html").read_bytes()


def test_the_stages_as_files_make_what_build_makes(pages, output, tmp_path):
    own = ("--gazetteer", pages / "gazetteer.tsv")
    assert fangzhi("read", pages, "-o", tmp_path / "articles.jsonl")[0] == 0
    assert fangzhi("extract", tmp_path / "articles.jsonl", "-o", tmp_path / "r.jsonl", "--tagger", "none", *own)[0] == 0
    assert fangzhi("link", tmp_path / "r.jsonl", "-o", tmp_path / "linked", *own)[0] == 0
    made = ("--articles", tmp_path / "articles.jsonl", "-o", tmp_path / "out")
    assert fangzhi("assemble", tmp_path / "linked", *made, *own)[0] == 0
    for name in ("graph.trig", "graph.nt", "void.ttl", "records.jsonl", "articles.jsonl"):
        assert (tmp_path / "out" / name).read_bytes() == (output / name).read_bytes(), name
    assert fangzhi("visualise", tmp_path / "out", "-o", tmp_path / "p.html")[0] == 0
    assert (tmp_path / "p.html").read_bytes() == (output / "index.html").read_bytes()


def test_a_page_can_come_on_standard_input(pages):
    code, out, _ = fangzhi("extract", "-", "--tagger", "none", "--gazetteer", pages / "gazetteer.tsv", input=PAGE)
    assert code == 0
    assert "沈岚" in [entity["name"] for record in lines(out) for entity in record["entities"]]


@pytest.mark.parametrize(
    ("command", "text", "said"),
    [
        ("extract", '{"id": "a", "sources": [], "segments": []}', "不是 fangzhi read 写出的文章"),
        ("link", '{"doc": "a"}', "不是 fangzhi extract 写出的记录"),
        ("link", '{"doc": ', "第 1 行不是合法的 JSON"),
        ("link", b"\xff\xfe\x00", "UTF-8"),
        ("assemble", '{"a": 1}', "既不是记录"),
    ],
)
def test_a_stream_that_is_not_the_last_stage_s(command, text, said, tmp_path):
    (tmp_path / "articles.jsonl").write_text("", encoding="utf-8")
    more = ["--articles", tmp_path / "articles.jsonl"] if command == "assemble" else []
    code, _, err = fangzhi(command, "-", "-o", "-", *more, input=text)
    assert (code, said in err) == (2, True), err


def test_query_lists_and_answers(output):
    listed = fangzhi("query", output, "--list")[1].splitlines()
    assert len(listed) == len(list((ROOT / "ontology" / "queries").glob("*.rq"))) >= 10
    _, out, _ = fangzhi("query", output, "who-holds", "-p", "name=沈岚")
    assert "青溪" in out
    assert fangzhi("query", output, "who-holds", "-p", "name=无此人")[1].splitlines()[-1] == "（0 行）"
    assert fangzhi("query", output, "ASK { ?p rdfs:label '沈岚'@zh }")[1] == "是\n"


@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "ontology" / "queries").glob("*.rq")))
def test_every_named_query_runs(output, name):
    assert fangzhi("query", output, name, "-f", "csv")[0] == 0


def test_a_query_that_takes_too_long_is_stopped(output):
    slow = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{i} ?b{i} ?c{i} ." for i in range(9)) + " }"
    code, out, err = fangzhi("query", output, slow, "--timeout", "1")
    assert (code, out) == (2, "")
    assert "超过 1 秒" in err


@pytest.mark.parametrize("suffix", [".gexf", ".graphml", ".json", ".csv", ".ttl"])
def test_export_cuts_out_an_ego_graph(output, tmp_path, suffix):
    code, _, err = fangzhi("export", output, "-o", tmp_path / f"ego{suffix}", "--around", "沈岚", "--hops", "1")
    assert (code, "个实体" in err) == (0, True)
    assert any("沈岚" in unescape(path.read_text(encoding="utf-8")) for path in tmp_path.iterdir())


def test_serve_answers_until_it_is_interrupted(output):
    with subprocess.Popen([*COMMAND, "serve", str(output), "--port", "0"], stderr=subprocess.PIPE) as process:
        address = re.search(r"http://127\.0\.0\.1:\d+/", process.stderr.readline().decode())
        assert address is not None
        asked = address[0] + "sparql?query=" + quote("ASK { ?p rdfs:label '沈岚'@zh }")
        with urlopen(asked, timeout=30) as answer:
            assert json.load(answer)["boolean"] is True
        with urlopen(address[0], timeout=30) as page:
            assert page.read() == (output / "index.html").read_bytes()
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert process.stderr.read().strip() == b""


def test_validate_prints_issues_as_lines(output):
    code, out, _ = fangzhi("validate", output)
    assert code in (0, 1)
    assert all({"severity", "message"} <= issue.keys() for issue in lines(out))


def test_evaluate_scores_itself_in_full_and_names_what_changed(output, tmp_path):
    records = output / "records.jsonl"
    code, out, _ = fangzhi("evaluate", records, "--records", records, "--frozen", records, "--save", tmp_path / "kept.jsonl")
    assert code == 0
    assert "fact micro               P 1.000 R 1.000 F1 1.000" in out
    assert out.splitlines()[-1] == "出现 0 条，消失 0 条"
    kept = (tmp_path / "kept.jsonl").read_text(encoding="utf-8").replace("沈岚", "沈兰")
    (tmp_path / "kept.jsonl").write_text(kept, encoding="utf-8")
    out = fangzhi("evaluate", records, "--records", records, "--frozen", tmp_path / "kept.jsonl")[1]
    assert any(line.startswith("+ ") and "沈岚" in line for line in out.splitlines())
    assert any(line.startswith("- ") and "沈兰" in line for line in out.splitlines())


def test_evaluate_reads_the_pages_itself(output, pages):
    _, out, _ = fangzhi("evaluate", output / "records.jsonl", "--texts", pages)
    assert "entity Person" in out
    assert out.splitlines()[-1].startswith("fact micro")
