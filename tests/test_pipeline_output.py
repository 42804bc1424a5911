"""What a build leaves behind: every quote stands where it says, every id leads somewhere, former output is safe."""

import gzip
import json
import os
from pathlib import Path

import pytest

import fangzhi
from fangzhi.draft import draft_of
from fangzhi.errors import InputError, OutputError
from fangzhi.vocabulary import load

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
CORPUS = ROOT.parent / "shared" / "corpus" / "xwlb-2024.jsonl.gz"


def decoded(path):
    """A sample page as its author wrote it, told apart without the reader's help."""
    data = path.read_bytes()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise AssertionError(path)


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def texts_of(path):
    """(document, article or None) -> fields of the user's own characters."""
    if path.name.endswith((".jsonl", ".jsonl.gz")):
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        for line in filter(None, data.decode().splitlines()):
            value = json.loads(line)
            yield (path.name, value["id"]), value
    else:
        yield (path.name, None), {"text": decoded(path)}


def broken(records, sources):
    """Mentions and facts whose span does not hold their quote; and how many were looked at."""
    wrong, seen = [], 0
    for record in records:
        fields = sources.get((record["doc"], record["article"])) or sources[(record["doc"], None)]
        quotes = [(m, m["text"]) for m in record["mentions"]] + [(f, f["evidence"]) for f in record["facts"]]
        for place, quote in quotes:
            seen += 1
            if fields[place.get("field", "text")][place["start"] : place["end"]] != quote:
                wrong.append((record["article"], quote))
    return wrong, seen


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample") / "output"
    fangzhi.build([SEEDS], folder, load().with_gazetteer(SEEDS / "gazetteer.tsv"))
    return folder


def test_every_quote_of_the_sample_stands_where_it_says(output):
    sources = {
        key: fields for path in SEEDS.iterdir() if path.suffix in (".txt", ".md", ".jsonl") for key, fields in texts_of(path)
    }
    wrong, seen = broken(lines(output / "records.jsonl"), sources)
    assert not wrong
    assert seen > 500


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")
def test_every_quote_of_the_corpus_stands_where_it_says(tmp_path):
    with gzip.open(CORPUS, "rt", encoding="utf-8") as corpus:
        part = [line for number, line in enumerate(corpus) if number % 12 == 0]
    (tmp_path / "part.jsonl").write_text("".join(part), encoding="utf-8")
    made = fangzhi.build([tmp_path / "part.jsonl"], tmp_path / "output", load())
    assert made.articles == len(part)
    wrong, seen = broken(lines(tmp_path / "output" / "records.jsonl"), dict(texts_of(tmp_path / "part.jsonl")))
    assert not wrong
    assert seen > 5000


def test_every_id_of_a_record_is_an_entity(output):
    known = {entity["id"] for entity in lines(output / "entities.jsonl")}
    records = lines(output / "records.jsonl")
    assert {m["entity"] for record in records for m in record["mentions"]} <= known
    assert {id for record in records for d in record["details"] for id in d["refs"].values()} <= known


def test_the_network_and_the_graph_tell_of_the_same_entities(output):
    graph = fangzhi.network(fangzhi.read_linked(output))
    assert set(graph) == {entity["id"] for entity in lines(output / "entities.jsonl")}
    one = next(id for id, data in graph.nodes(data=True) if data["label"] == "王家鹏")
    said = fangzhi.query(output, "ASK { ?p a fz:Person ; rdfs:label ?name }", {"p": f"<https://w3id.org/fangzhi/id/{one}>"})
    assert bool(said)


def test_the_same_input_gives_the_same_bytes(output, tmp_path):
    fangzhi.build([SEEDS], tmp_path / "again", load().with_gazetteer(SEEDS / "gazetteer.tsv"))
    names = sorted(path.relative_to(output) for path in output.rglob("*") if path.is_file())
    names = [name for name in names if name.parts[0] != "store"]
    assert [n for n in names if (tmp_path / "again" / n).read_bytes() != (output / n).read_bytes()] == []
    assert len(names) > 20


def test_a_manifest_stands_for_every_file(output):
    told = json.loads((output / "MANIFEST.json").read_text(encoding="utf-8"))
    there = {path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()}
    assert {file["path"] for file in told["files"]} == {name for name in there if not name.startswith("store/")} - {
        "MANIFEST.json"
    }


def test_a_run_that_fails_leaves_the_former_output(tmp_path):
    out = tmp_path / "out"
    with draft_of(out) as draft:
        (draft / "a.txt").write_text("old", encoding="utf-8")
        (draft / "store").mkdir()
        (draft / "store" / "x").write_text("old", encoding="utf-8")
    with pytest.raises(FileNotFoundError), draft_of(out) as draft:
        (draft / "absent" / "a.txt").write_text("new", encoding="utf-8")
    assert {p.relative_to(out).as_posix(): p.read_text() for p in out.rglob("*") if p.is_file()} == {
        "a.txt": "old",
        "store/x": "old",
    }
    with draft_of(out) as draft:
        (draft / "store").mkdir()
        (draft / "store" / "y").write_text("new", encoding="utf-8")
    assert sorted(p.relative_to(out).as_posix() for p in out.rglob("*")) == ["a.txt", "store", "store/y"]


def test_a_run_that_was_killed_leaves_nothing_in_the_way(tmp_path):
    (tmp_path / "out" / ".building" / "store").mkdir(parents=True)
    with draft_of(tmp_path / "out") as draft:
        assert list(draft.iterdir()) == []
        (draft / "a.txt").write_text("x", encoding="utf-8")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a.txt"]


def test_no_article_is_told_and_a_former_output_stays(tmp_path):
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match=r"没有读到任何文章：empty\.txt"):
        fangzhi.build([tmp_path / "empty.txt"], tmp_path / "out", load(), "none")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["issues.jsonl"]
    (tmp_path / "out" / "MANIFEST.json").write_text("{}", encoding="utf-8")
    (tmp_path / "out" / "issues.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(InputError):
        fangzhi.build([tmp_path / "empty.txt"], tmp_path / "out", load(), "none")
    assert (tmp_path / "out" / "issues.jsonl").read_text() == ""


@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_write_permission(tmp_path):
    (tmp_path / "closed").mkdir(mode=0o555)
    with pytest.raises(OutputError, match="无法写入"), draft_of(tmp_path / "closed" / "out"):
        pass
