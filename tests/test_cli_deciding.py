"""The user decides who is who: same, differ, undo, explain and link --review, from a build to the next."""

import json

import pytest

from county_paper import AREA, PAPER, built, lines, rebuilt, say, write_pages

ARTICLES = [
    ("n1", "2024-01-02", "云州市水利局局长王伟主持座谈会。", "查河堤"),
    ("n2", "2024-02-02", "云州市水利局局长王伟主持会议。", "开会"),
    ("n3", "2024-03-02", "望山县教育局局长李红梅走访学校。", "走访"),
    ("n4", "2024-03-05", "本报讯（记者 杜若溪）云州市水利局召开会议。", "简讯"),
    ("n5", "2024-04-05", "市民杜若溪（女）参加活动。", "活动"),
]


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    return write_pages(tmp_path_factory.mktemp("pages"), ARTICLES)


@pytest.fixture(scope="module")
def first(pages, tmp_path_factory):
    return built(pages, tmp_path_factory.mktemp("first") / "output")


@pytest.fixture
def told(first, tmp_path):
    """The options that every command of this kind takes, and the ledger."""
    return ("--folder", first, "--ledger", tmp_path / "ledger.jsonl"), tmp_path / "ledger.jsonl"


def files(folder):
    paths = [p for p in folder.rglob("*") if p.is_file() and "store" not in p.relative_to(folder).parts]
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in paths}


def people(folder, name):
    """The articles of each person of a name."""
    found = [e for e in lines(folder / "entities.jsonl") if (e["type"], e["name"]) == ("Person", name)]
    return sorted("".join(label[1] for label in e["attributes"]["merged"]) for e in found)


def test_differ_rebuild_undo_rebuild(pages, first, told, tmp_path):
    options, kept = told
    one, other = "n1#Person:王伟", "n2#Person:王伟"
    assert people(first, "王伟")[0].startswith("12")
    assert "是同一个" in say("explain", one, other, *options)
    said = say("differ", one, other, *options, "--by", "陆远", "--reason", "年龄不符")
    assert "不同" in said
    assert f"--ledger {kept}" in said
    assert "未生效：ledger.jsonl 第 1 行" in say("explain", one, other, *options)
    second = rebuilt(pages, kept, tmp_path / "second")
    assert [who for who in people(second, "王伟") if "1" in who and "2" in who] == []
    said = say("explain", one, other, "--folder", second, "--ledger", kept)
    assert "不是同一个" in said
    assert "依据用户的台账" in said
    assert "台账判定为不同（陆远，" in said
    assert "年龄不符" in said
    assert "未生效" not in said
    asked = say("query", second, "decisions", "-p", "rule=ledger", "-f", "csv")
    assert "different" in asked
    assert "陆远" in asked
    assert json.loads((second / "MANIFEST.json").read_text(encoding="utf-8"))["decisions"]["count"] == 1
    assert files(rebuilt(pages, kept, tmp_path / "again")) == files(second)
    assert "已撤回 ledger.jsonl 第 1 行" in say("undo", *options)
    assert files(rebuilt(pages, kept, tmp_path / "third")) == files(first)


def test_a_rebuild_into_the_same_folder_obeys_and_forgets(pages, first, told, tmp_path):
    options, kept = told
    out = tmp_path / "output"
    say("build", pages, "-o", out, "--tagger", "none")
    say("differ", "n1#Person:王伟", "n2#Person:王伟", *options)
    rebuilt(pages, kept, out)
    asked = ("query", out, "decisions", "-p", "rule=ledger", "-f", "csv")
    assert "different" in say(*asked)
    assert files(out) == files(rebuilt(pages, kept, tmp_path / "fresh"))
    say("undo", *options)
    assert files(rebuilt(pages, kept, out)) == files(first)
    assert "different" not in say(*asked)


HOSTILE = ["", " ", "#", "#Person:王伟", "n1#", "per-", "per-000000000000", "王" * 10_000, "a\tb\nc", "\u202e王伟", "\ud800"]
HOSTILE += ["<script>", "../../x", "--", "王 伟", "n1#Person:王伟#2", "*", '"}', "%s", "{}", "$(id)"]


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_name_is_nobody(name, told):
    for command in ("explain", "same", "differ", "undo"):
        if command == "undo":
            told[1].write_text("", encoding="utf-8")
        out = say(command, *told[0], "--", name, "云州市", code=2)
        assert "图中没有" in out, out
        assert len(out) < 400
    assert told[1].read_bytes() == b""


def test_a_ledger_that_cannot_be_written_or_read(first, tmp_path):
    two = ("n1#Person:王伟", "n2#Person:王伟", "--folder", first)
    assert "无法读取台账" in say("differ", *two, "--ledger", tmp_path, code=2)
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert "台账" in say("differ", *two, "--ledger", tmp_path / "file" / "ledger.jsonl", code=2)
    say("differ", *two, "--ledger", tmp_path / "new" / "folder" / "ledger.jsonl")
    assert len(lines(tmp_path / "new" / "folder" / "ledger.jsonl")) == 1


def test_a_reason_is_kept_as_it_is_said_in_one_line(told, pages, tmp_path):
    options, kept = told
    two = ("n1#Person:王伟", "n2#Person:王伟", *options)
    assert "理由太长" in say("differ", *two, "--reason", "长" * 5000, code=2)
    say("differ", *two, "--reason", '“引号”\n换行\t<b>&"}{ \u2028长\ud800', "--by", "  ")
    (line,) = lines(kept)
    assert line["reason"] == '“引号” 换行 <b>&"}{ 长\ud800'
    assert "换行 <b>&" in say("query", rebuilt(pages, kept, tmp_path / "out"), "decisions", "-p", "rule=ledger", "-f", "csv")


def test_a_ledger_beside_the_input_is_used_and_is_no_article(pages, first, told, tmp_path):
    options, kept = told
    say("differ", "n1#Person:王伟", "n2#Person:王伟", *options)
    folder = tmp_path / "pages"
    folder.mkdir()
    for path in (*pages.iterdir(), kept):
        (folder / path.name).write_bytes(path.read_bytes())
    say("build", folder, "-o", tmp_path / "out", "--tagger", "none")
    assert len(lines(tmp_path / "out" / "articles.jsonl")) == len(ARTICLES)
    assert lines(tmp_path / "out" / "issues.jsonl") == []
    assert people(tmp_path / "out", "王伟") != people(first, "王伟")


def test_decisions_hold_when_articles_come(pages, told, tmp_path):
    """The added article is older than all: it founds both clusters anew, and the ledger still finds whom it meant."""
    options, kept = told
    ids = {e["name"]: e["id"] for e in lines(options[1] / "entities.jsonl")}
    say("differ", "n1#Person:王伟", "n2#Person:王伟", *options)
    say("same", ids["云州市水利局"], ids["望山县教育局"], *options)
    more = tmp_path / "more"
    more.mkdir()
    for path in pages.iterdir():
        (more / path.name).write_bytes(path.read_bytes())
    row = {
        "id": "n0",
        "date": "2023-12-01",
        "text": "云州市水利局局长王伟主持会议。",
        "title": "旧闻",
        "source": PAPER,
        "area": AREA,
    }
    (more / "old.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    out = rebuilt(more, kept, tmp_path / "out")
    assert [who for who in people(out, "王伟") if "1" in who and "2" in who] == []
    (bureau,) = (e for e in lines(out / "entities.jsonl") if "云州市水利局" in (e["name"], *e["aliases"]))
    assert {"云州市水利局", "望山县教育局"} <= {bureau["name"], *bureau["aliases"]}
    assert lines(out / "issues.jsonl") == []


def test_same_and_differ_take_each_other_back(told):
    options, kept = told
    say("same", "杜若溪", "杜若溪", *options)
    assert "第 1 行已有同样的判定" in say("same", "杜若溪", "杜若溪", *options)
    assert "与此相反，已撤回" in say("differ", "杜若溪", "杜若溪", *options)
    assert [(d["verdict"], bool(d["undone"])) for d in lines(kept)] == [("same", True), ("different", False)]
    assert "已撤回 ledger.jsonl 第 2 行" in say("undo", "杜若溪", "杜若溪", *options)
    assert "没有可以撤回的判定" in say("undo", *options, code=2)


def test_undo_of_two_leaves_what_came_later(told):
    options, kept = told
    say("differ", "杜若溪", "杜若溪", *options)
    say("differ", "n1#Person:王伟", "n2#Person:王伟", *options)
    say("undo", "杜若溪", "杜若溪", *options)
    assert [bool(d["undone"]) for d in lines(kept)] == [True, False]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("explain", "王伟", "无此人"), "图中没有“无此人”"),
        (("differ", "云州市", "杜若溪", "--by", "x"), "“杜若溪”有 2 个，请写编号"),
        (("same", "云州市", "云州市"), "本来就是同一个"),
        (("differ", "云州市", "云州市"), "要拆开，请写明其中两处"),
        (("same", "云州市", "云州市水利局"), "类别不同"),
        (("same", "云州市"), "缺少 乙"),
        (("undo",), "没有可以撤回的判定"),
        (("undo", "云州市"), "或写两个名称"),
    ],
)
def test_a_wrong_command_is_one_answer(arguments, said, told):
    out = say(*arguments, *told[0], code=2)
    assert said in out
    assert not told[1].exists()


def test_a_folder_without_a_build(tmp_path):
    for command in ("same", "differ", "explain"):
        assert "请先运行 fangzhi build" in say(command, "甲", "乙", "--folder", tmp_path, code=2)
    assert "请先运行 fangzhi build" in say("link", "--review", tmp_path, code=2)
    assert "缺少记录" in say("link", code=2)


REVIEWED = [
    ("不同\n", ["different"], "记下 1 条"),
    ("s\n", ["same"], "记下 1 条"),
    ("大概吧\n\n不知\n", ["unsure"], "请回答 同、不同、不知 或 退出"),
    ("退出\n", [], "记下 0 条"),
    ("", [], "记下 0 条"),
    ("嗯", [], "记下 0 条"),
]


@pytest.mark.parametrize(("answers", "verdicts", "said"), REVIEWED)
def test_review_asks_and_keeps_the_answer(answers, verdicts, said, first, told):
    _, kept = told
    out = say("link", "--review", first, "--ledger", kept, input=answers)
    assert "存疑 1 条" in out
    assert "记者 杜若溪" in out
    assert "市民杜若溪（女）参加活动。" in out
    assert said in out
    assert [d["verdict"] for d in (lines(kept) if kept.exists() else [])] == verdicts
    if verdicts:
        assert "存疑 0 条" in say("link", "--review", first, "--ledger", kept, input="")


def test_a_damaged_ledger_is_an_issue_of_the_build(pages, told, tmp_path):
    _, kept = told
    kept.write_text('{"left": \n{"left": "x#Person:王伟", "right": "n1#Person:王伟", "verdict": "same"}\n', encoding="utf-8")
    out = rebuilt(pages, kept, tmp_path / "out")
    told_ = [(i["stage"], i["severity"], i["where"]) for i in lines(out / "issues.jsonl")]
    assert told_ == [("link", "warning", "ledger.jsonl")] * 2
    assert "没有台账" in say("build", pages, "-o", tmp_path / "o", "--ledger", tmp_path / "absent", code=2)


def test_a_ledger_that_lies_unused_is_named(pages, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ledger.jsonl").write_text("", encoding="utf-8")
    assert "ledger.jsonl 未使用" in say("build", pages, "-o", "out", "--tagger", "none")
    assert "未使用" not in say("build", pages, "-o", "out", "--ledger", "ledger.jsonl", "--tagger", "none")


def test_link_obeys_a_ledger_beside_the_records(pages, told, tmp_path):
    options, kept = told
    say("differ", "n1#Person:王伟", "n2#Person:王伟", *options)
    gazetteer = ("--gazetteer", pages / "gazetteer.tsv")
    (tmp_path / "r").mkdir()
    records = tmp_path / "r" / "records.jsonl"
    say("extract", pages, "-o", records, "--tagger", "none")
    say("link", records, "-o", tmp_path / "free", *gazetteer)
    say("link", records, "-o", tmp_path / "asked", "--ledger", kept, *gazetteer)
    kept.rename(tmp_path / "r" / "ledger.jsonl")
    say("link", records, "-o", tmp_path / "beside", *gazetteer)
    assert people(tmp_path / "asked", "王伟") == people(tmp_path / "beside", "王伟") != people(tmp_path / "free", "王伟")


def test_linking_what_is_linked_is_refused(pages, first, tmp_path):
    told = say("link", first / "records.jsonl", "-o", tmp_path / "again", code=2)
    assert "已经连接过" in told
    assert "fangzhi extract" in told
    assert not (tmp_path / "again").exists()
