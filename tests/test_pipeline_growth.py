"""A build that grows: into a folder of a former run it makes the bytes that it makes anew, and forgets what is taken away."""

import gc
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import fangzhi
from factories import article
from fangzhi import jsonl, memory, pipeline
from fangzhi.assemble import embedded
from fangzhi.errors import InputError
from fangzhi.line import dumps
from fangzhi.link.clusters import People
from fangzhi.model import SCHEME
from fangzhi.read import jsonlines, page
from fangzhi.vocabulary import load

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
Lines = dict[str, dict[str, str]]

PAPER = {"source": "云州日报", "area": "河南省焦作市"}
FIRST = {
    "a1": {
        "date": "2024-03-02",
        "title": "市委召开常委会会议",
        "text": "3月1日，市委书记何建平主持召开市委常委会会议。市长陆秋生出席。",
    },
    "a2": {
        "date": "2024-03-05",
        "title": "市长调研云河大桥",
        "text": "3月4日，市长陆秋生调研云河大桥项目。云河大桥项目总投资4亿元。",
    },
    "a3": {
        "date": "2024-04-09",
        "title": "新任市长亮相",
        "text": "4月8日，市长秦月华出席全市教育工作会议。市教育局局长苏明远讲话。",
    },
    "b1": {"date": "2024-04-12", "title": "文艺志愿者进社区", "text": "4月11日，市文联主席叶知秋带队走进社区。"},
}
MORE = {
    "date": "2024-04-20",
    "title": "市长部署防汛",
    "text": "4月19日，市长秦月华在市水利局部署防汛工作，市水利局局长顾长河参加。",
}
SECOND = {"date": "2024-03-05", "title": "市长调研云河大桥", "text": "3月4日，副市长钟启文调研云河大桥项目。"}


def built(lines: Lines, folder: Path, name: str, tagger: str = "lac") -> dict[str, bytes]:
    """Build JSON lines into `folder`/`name` and read back every file but those of the embedded store."""
    source = folder / "news.jsonl"
    told = ({"id": id} | PAPER | line for id, line in lines.items())
    source.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in told), encoding="utf-8")
    fangzhi.build([source], folder / name, load(), tagger)
    return files_of(folder / name)


def files_of(output: Path) -> dict[str, bytes]:
    """Every file of an output folder; of the embedded store its quads."""
    files = {p.relative_to(output).as_posix(): p.read_bytes() for p in output.rglob("*") if p.is_file()}
    stored = sorted(map(str, ox.Store.read_only(str(output / "store"))))
    return {path: data for path, data in files.items() if not path.startswith("store/")} | {"store/": "\n".join(stored).encode()}


Made = dict[str, list[str]]


def made_anew(monkeypatch: pytest.MonkeyPatch) -> Made:
    """The articles that are read and those that are extracted anew from now on."""
    told: Made = {"read": [], "extracted": []}
    read, extract = jsonlines.article, sys.modules["fangzhi.extract"].read_closely
    monkeypatch.setattr(jsonlines, "article", lambda told_, id, *given: (told["read"].append(id), read(told_, id, *given))[1])
    monkeypatch.setattr(
        sys.modules["fangzhi.extract"],
        "read_closely",
        lambda article, *given: (told["extracted"].append(article.id), extract(article, *given))[1],
    )
    return told


def without(lines: Lines, *ids: str) -> Lines:
    return {id: line for id, line in lines.items() if id not in ids}


CHANGES: list[tuple[str, Lines, list[str]]] = [
    ("nothing", FIRST, []),
    ("one added behind", FIRST | {"c1": MORE}, ["c1"]),
    ("one added before", {"c1": MORE} | FIRST, ["c1"]),
    ("one removed", without(FIRST, "a2"), []),
    ("one replaced", FIRST | {"a2": SECOND}, ["a2"]),
    ("a date mended", FIRST | {"a2": FIRST["a2"] | {"date": "2024-03-06"}}, ["a2"]),
    ("another paper", FIRST | {"a2": FIRST["a2"] | {"source": "海屏日报"}}, ["a2"]),
    ("another area", FIRST | {"a2": FIRST["a2"] | {"area": "河南省新乡市"}}, ["a2"]),
    ("another order", dict(reversed(FIRST.items())), []),
    ("the same text under another id", without(FIRST, "b1") | {"b2": FIRST["b1"]}, ["b2"]),
]


@pytest.mark.parametrize(("what", "lines", "anew"), CHANGES, ids=[what for what, _, _ in CHANGES])
def test_a_grown_build_is_a_fresh_one(what, lines, anew, tmp_path, monkeypatch):
    fresh = built(lines, tmp_path, "fresh")
    built(FIRST, tmp_path, "grown")
    made = made_anew(monkeypatch)
    assert built(lines, tmp_path, "grown") == fresh
    assert made == {"read": anew, "extracted": anew}


def test_an_article_at_which_a_rule_fails_costs_no_other(tmp_path, monkeypatch):
    def fail(article, *given):
        if article.id == "a2":
            raise IndexError("string index out of range")
        return extract(article, *given)

    extract = sys.modules["fangzhi.extract"].read_closely
    with monkeypatch.context() as patched:
        patched.setattr(sys.modules["fangzhi.extract"], "read_closely", fail)
        for _ in range(2):  # told again by a run that remembers the rest
            failed = built(FIRST, tmp_path, "output")
            (issue,) = map(json.loads, failed["issues.jsonl"].splitlines())
            assert (issue["stage"], issue["severity"], issue["where"]) == ("extract", "error", "a2")
            assert "IndexError" in issue["message"]
    records = {record["article"]: record for record in map(json.loads, failed["records.jsonl"].splitlines())}
    assert records.keys() == FIRST.keys()
    assert [id for id, record in records.items() if not record["entities"] + record["facts"]] == ["a2"]
    assert built(FIRST, tmp_path, "output") == built(FIRST, tmp_path, "fresh")


DAMAGES: list[tuple[str, Callable[[bytes], bytes], int, int]] = [
    ("gone", lambda data: b"", 4, 4),
    ("no JSON", lambda data: b"\x00\xff\n" * 3, 4, 4),
    ("cut off in the middle of a record", lambda data: b"".join(data.splitlines(keepends=True)[:8])[:-40], 0, 1),
    ("cut off in the middle of the people of a name", lambda data: data[:-40], 0, 0),
    ("a name changed", lambda data: data.replace("何建平".encode(), "何建军".encode()), 1, 1),
    ("of other rules", lambda data: data.replace(b'{"key":"', b'{"key":"0')[:-1] + b"\n", 4, 4),
    ("forged: a right sum over no article", lambda data: forged(data, 0, b'{"doc": 1}'), 1, 0),
    ("forged: a right sum over no record", lambda data: forged(data, 4, b'{"doc": 1}'), 0, 1),
    ("forged: a right sum over no JSON", lambda data: forged(data, 4, b"{doc}"), 0, 1),
    ("an article in the place of a record", lambda data: forged(data, 4, json.loads(data.splitlines()[0])["value"]), 0, 1),
]


def forged(data: bytes, number: int, value: object) -> bytes:
    """The lines with another value in one of them, and the check sum that goes with it."""
    lines = data.splitlines(keepends=True)
    key = json.loads(lines[number])["key"]
    lines[number] = memory._line(key, value if isinstance(value, bytes) else dumps(value).encode())
    return b"".join(lines)


@pytest.mark.parametrize(("what", "damage", "read", "extracted"), DAMAGES, ids=[what for what, *_ in DAMAGES])
def test_a_damaged_or_foreign_memory_is_none(what, damage, read, extracted, tmp_path, monkeypatch):
    fresh = built(FIRST, tmp_path, "output")
    kept = tmp_path / "output" / memory.NAME
    whole = kept.read_bytes()
    assert damage(whole) != whole
    kept.write_bytes(damage(whole))
    made = made_anew(monkeypatch)
    assert built(FIRST, tmp_path, "output") == fresh
    assert {stage: len(ids) for stage, ids in made.items()} == {"read": read, "extracted": extracted}


def test_a_line_that_names_a_body_more_fully_changes_no_key_and_no_id_of_another(tmp_path):
    told = {
        "date": "2024-05-20",
        "title": "会议召开",
        "text": "5月19日，政协焦作市第十四届委员会召开会议，市人民政府有关负责人参加。",
    }
    first = FIRST | {"a0": {"date": "2024-03-01", "title": "调研", "text": "3月1日，市政协主席杨文耀调研，市政府负责人陪同。"}}
    before, after = built(first, tmp_path, "before", "none"), built(first | {"c2": told}, tmp_path, "after", "none")

    def known(made: dict[str, bytes]) -> dict[str, str]:
        records = map(json.loads, made["records.jsonl"].splitlines())
        return {f"{r['article']}#{e['key']}": e["id"] for r in records for e in r["entities"] if r["article"] != "c2"}

    assert known(after) == known(before)
    assert "a0#Institution:焦作市政协" in known(before)


def joined_anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles of people who are joined anew from now on."""
    told: list[str] = []
    place = People._place
    monkeypatch.setattr(People, "_place", lambda self, item: (told.append("#".join(item.ref)), place(self, item))[1])
    return told


def test_the_people_of_a_name_are_joined_anew_where_another_article_tells_of_it(tmp_path, monkeypatch):
    fresh = built(FIRST | {"c1": MORE}, tmp_path, "fresh")
    built(FIRST, tmp_path, "grown")
    anew = joined_anew(monkeypatch)
    assert built(FIRST | {"c1": MORE}, tmp_path, "grown") == fresh
    assert sorted(anew) == ["a3#Person:秦月华", "c1#Person:秦月华", "c1#Person:顾长河"]
    anew.clear()
    assert built(FIRST | {"c1": MORE}, tmp_path, "grown") == fresh
    assert not anew


FORGERIES: list[tuple[str, Callable[[dict[str, Any]], object]]] = [
    ("an item in no cluster", lambda value: value["clusters"].pop()),
    ("an item in two", lambda value: value["clusters"].append(value["clusters"][0])),
    ("no posts", lambda value: value["posts"].clear()),
    ("a judgement of nothing", lambda value: value["clusters"][0]["why"].append({"left": "a1"})),
    ("no clusters", lambda value: value.pop("clusters")),
]


@pytest.mark.parametrize(("what", "forge"), FORGERIES, ids=[what for what, _ in FORGERIES])
def test_forged_people_are_none(what, forge, tmp_path, monkeypatch):
    fresh = built(FIRST, tmp_path, "output")
    kept = tmp_path / "output" / memory.NAME
    lines = kept.read_bytes().splitlines()
    number = next(i for i, line in enumerate(lines) if "clusters" in json.loads(line)["value"])
    value = json.loads(lines[number])["value"]
    forge(value)
    kept.write_bytes(forged(kept.read_bytes(), number, value))
    anew = joined_anew(monkeypatch)
    assert built(FIRST, tmp_path, "output") == fresh
    assert len({ref.partition("#")[2] for ref in anew}) == 1


@pytest.mark.parametrize("other", ["date", "source", "area"])
def test_people_are_joined_anew_where_their_article_is_another(other, tmp_path):
    changed = FIRST | {"a2": FIRST["a2"] | {other: {"date": "2024-03-06", "source": "海屏日报", "area": "河南省新乡市"}[other]}}
    fresh = built(changed, tmp_path, "fresh", "none")
    built(FIRST, tmp_path, "grown", "none")
    assert built(changed, tmp_path, "grown", "none") == fresh


def test_a_ledger_has_a_say_in_who_is_remembered(tmp_path, monkeypatch):
    def ruled(verdict: str, name: str) -> dict[str, bytes]:
        ledger = tmp_path / "ledger.jsonl"
        sides = {"left": "a1#Person:陆秋生", "right": "a2#Person:陆秋生"} if verdict else {}
        told = sides | {"verdict": verdict, "author": "甲", "when": "2024-06-01", "note": ""}
        ledger.write_text(json.dumps(told, ensure_ascii=False) + "\n" if verdict else "", encoding="utf-8")
        with monkeypatch.context() as patched:
            given = pipeline.build
            patched.setattr("fangzhi.build", lambda *args: given(*args, ledgers=[ledger]))
            return built(FIRST, tmp_path, name, "none")

    fresh = {verdict: ruled(verdict, f"fresh-{verdict}") for verdict in ("", "same", "different")}
    assert len({made["entities.jsonl"] for made in fresh.values()}) > 1
    for verdict in ("", "different", "different", "", "same", "different", "same", ""):
        assert ruled(verdict, "grown") == fresh[verdict]


def test_a_page_that_has_not_changed_is_not_read_anew_and_is_told_of_again(tmp_path, monkeypatch):
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, line in FIRST.items():
        (pages / f"{name}.txt").write_text(f"云州日报\n2024年3月2日\n\n{line['title']}\n\n{line['text']}\x01\n", encoding="utf-8")
    issues: list[list[str]] = []
    read: list[str] = []
    find = page.articles
    monkeypatch.setattr(page, "articles", lambda text, doc, *given: (read.append(doc), find(text, doc, *given))[1])
    for _ in range(2):
        issues.append([issue.message for issue in fangzhi.build([pages], tmp_path / "out", load(), "none").issues])
    assert read == [f"{name}.txt" for name in FIRST]
    assert issues[0] == issues[1]
    assert sum("控制字符" in message for message in issues[0]) == len(FIRST)
    (pages / "a2.txt").write_text("云州日报\n2024年3月2日\n\n市长开会\n\n市长陆秋生开会。\n", encoding="utf-8")
    (pages / "b1.txt").rename(pages / "b2.txt")
    fangzhi.build([pages], tmp_path / "out", load(), "none")
    assert read[4:] == ["a2.txt", "b2.txt"]


def loaded_anew(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The embedded stores that are loaded from nothing from now on."""
    told: list[Path] = []
    load_all = embedded._loaded
    monkeypatch.setattr(embedded, "_loaded", lambda store, part: (told.append(part), load_all(store, part)))
    return told


def test_the_store_of_a_former_run_is_taken_over(tmp_path, monkeypatch):
    built(FIRST, tmp_path, "output")
    anew = loaded_anew(monkeypatch)
    built(FIRST | {"c1": MORE}, tmp_path, "output")
    assert not anew


def test_a_store_that_was_opened_and_left_as_it_was_is_taken_over(tmp_path, monkeypatch):
    fresh = built(FIRST, tmp_path, "output", "none")
    ox.Store(str(tmp_path / "output" / "store")).flush()
    anew = loaded_anew(monkeypatch)
    assert built(FIRST, tmp_path, "output", "none") == fresh
    assert not anew


def written_anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles whose lines of records.jsonl are written anew from now on; those that are extracted anew twice."""
    told: list[str] = []
    write = jsonl.record_to_json
    monkeypatch.setattr(jsonl, "record_to_json", lambda record: (told.append(record.article), write(record))[1])
    return told


def test_lines_of_records_are_taken_over_where_record_and_ids_are_as_they_were(tmp_path, monkeypatch):
    fresh = built(FIRST | {"c1": MORE}, tmp_path, "fresh", "none")
    built(FIRST, tmp_path, "grown", "none")
    anew = written_anew(monkeypatch)
    assert built(FIRST | {"c1": MORE}, tmp_path, "grown", "none") == fresh
    assert anew == ["c1", "c1"]
    records = tmp_path / "grown" / "records.jsonl"
    records.write_bytes(records.read_bytes().replace("何建平".encode(), "何建军".encode()))
    anew.clear()
    assert built(FIRST | {"c1": MORE}, tmp_path, "grown", "none") == fresh
    assert anew == [*FIRST, "c1"]


def tampered(store: Path) -> None:
    held = ox.Store(str(store))
    for quad in list(held)[:3]:
        held.remove(quad)
    held.flush()


SPOILS: list[tuple[str, Callable[[Path], object]]] = [
    ("a store without some quads", lambda output: tampered(output / "store")),
    ("a store that does not open", lambda output: (output / "store" / "CURRENT").write_text("nothing\n")),
    ("no store", lambda output: shutil.rmtree(output / "store")),
    ("a graph changed by hand", lambda output: (output / "graph.trig").write_bytes(b"# nothing\n")),
    ("no graph", lambda output: (output / "graph.nt").unlink()),
    ("a manifest of others", lambda output: (output / "MANIFEST.json").write_text('{"files": [1]}')),
    ("a manifest that is none", lambda output: (output / "MANIFEST.json").write_text("方志")),
    ("no manifest", lambda output: (output / "MANIFEST.json").unlink()),
]


@pytest.mark.parametrize(("what", "spoil"), SPOILS, ids=[what for what, _ in SPOILS])
def test_a_store_that_cannot_be_trusted_is_loaded_anew(what, spoil, tmp_path, monkeypatch):
    fresh = built(FIRST, tmp_path, "output", "none")
    spoil(tmp_path / "output")
    anew = loaded_anew(monkeypatch)
    assert built(FIRST, tmp_path, "output", "none") == fresh
    assert len(anew) == 1


@pytest.mark.parametrize("what", ["tagger", "rules", "gazetteer"])
def test_other_circumstances_remember_nothing(what, tmp_path, monkeypatch):
    built(FIRST, tmp_path, "output")
    if what == "rules":
        monkeypatch.setattr(memory, "rule_set_hash", lambda vocabulary: "other")
    if what == "gazetteer":
        own = tmp_path / "own.tsv"
        own.write_text("code\tname\tlevel\tparent\taliases\n9901\t云州市\tcity\t99\t云州\n", encoding="utf-8")
        monkeypatch.setattr("test_pipeline_growth.load", lambda: fangzhi.load_vocabulary().with_gazetteer(own))
    made = made_anew(monkeypatch)
    built(FIRST, tmp_path, "output", "none" if what == "tagger" else "lac")
    assert made == {"read": list(FIRST), "extracted": list(FIRST)}


def test_what_rested_on_a_removed_article_alone_is_gone_and_all_else_stays(tmp_path):
    built(FIRST, tmp_path, "output")
    before = facts_of(tmp_path / "output")
    left = built(without(FIRST, "a3"), tmp_path, "output")
    after = facts_of(tmp_path / "output")
    assert after == {id: fact for id, fact in before.items() if fact[0] != "a3"}
    assert any(fact[0] == "a3" for fact in before.values())
    for only_there in ("秦月华", "苏明远", "教育工作会议", "新任市长亮相"):
        assert not [path for path, data in left.items() if only_there.encode() in data]
    for elsewhere in ("何建平", "陆秋生", "叶知秋"):
        assert elsewhere.encode() in left["graph.nt"]


def facts_of(output: Path) -> dict[str, tuple[str, str, str]]:
    records = map(json.loads, (output / "records.jsonl").read_text(encoding="utf-8").splitlines())
    return {
        d["id"]: (r["article"], f["type"], f["evidence"]) for r in records for f, d in zip(r["facts"], r["details"], strict=True)
    }


POOL = FIRST | {"c1": MORE, "c2": SECOND}


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.sampled_from(sorted(POOL)), min_size=1, unique=True), min_size=2, max_size=3))
def test_any_history_of_builds_ends_as_a_fresh_one(tmp_path_factory, history):
    folder = tmp_path_factory.mktemp("history")
    for chosen in history:
        grown = built({id: POOL[id] for id in chosen}, folder, "grown", "none")
    assert grown == built({id: POOL[id] for id in history[-1]}, folder, "fresh", "none")


def test_a_record_comes_back_from_its_line_as_it_was():
    reform = (
        "6月1日，云州市机构改革动员会召开，市工商局与市质监局合并，组建市市场监督管理局，加挂市知识产权局牌子。局长顾长河讲话。"
    )
    told = [article(line["text"], title=line["title"], id=id) for id, line in POOL.items()]
    told.append(article(reform + "市长秦月华出席。" + FIRST["a2"]["text"], id="r1"))
    records = [*fangzhi.extract(told, load())]
    records += fangzhi.extract(fangzhi.read([SEEDS], load(), lambda issue: None), load(), "none")
    back = [jsonl.record_from_json(json.loads(dumps(jsonl.record_to_json(record)))) for record in records]
    assert back == records
    assert any(e.mentions == () for record in records for e in record.entities)
    assert any(fact.type not in SCHEME for record in records for fact in record.facts[:-1])


@pytest.mark.parametrize("stage", ["assemble", "manifest"])
def test_a_run_that_fails_leaves_the_output_as_it_was(stage, tmp_path, monkeypatch):
    before = built(FIRST, tmp_path, "output")
    monkeypatch.setattr(pipeline, stage, lambda *given: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        built(FIRST | {"c1": MORE}, tmp_path, "output")
    assert files_of(tmp_path / "output") == before


@pytest.mark.parametrize("worked", [True, False])
def test_the_collector_rests_during_a_build_and_is_as_before_whatever_happens(worked, tmp_path, monkeypatch):
    resting = []
    monkeypatch.setattr(pipeline, "told_apart", lambda *_: resting.append(not gc.isenabled()) or [])
    (tmp_path / "news.txt").write_text("3月1日，市委书记何建平调研。", encoding="utf-8")
    before = gc.isenabled()
    try:
        (gc.enable if worked else gc.disable)()
        with pytest.raises(InputError):
            fangzhi.build([tmp_path / "news.txt"], tmp_path / "out", load())
        assert (resting, gc.isenabled()) == ([True], worked)
    finally:
        (gc.enable if before else gc.disable)()
