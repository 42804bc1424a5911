"""The user resolves what cannot all be true: settle, from a build to the next. All people are invented."""

import pyoxigraph as ox
import pytest

from county_paper import built, lines, rebuilt, say, write_pages
from fangzhi.link import ledger

ARTICLES = [
    ("n1", "2024-03-02", "3月1日，望山县县长罗成岳主持召开全县教育工作会议。", "罗成岳主持会议"),
    ("n2", "2024-03-05", "3月4日，望山县县长邵文澜主持召开全县农业工作会议。", "邵文澜主持会议"),
    ("n3", "2024-03-08", "3月7日，望山县县长罗成岳主持召开全县安全工作会议。", "罗成岳再主持会议"),
    ("n4", "2024-03-12", "3月11日，望山县县长邵文澜主持召开全县防汛工作会议。", "邵文澜再主持会议"),
]
STATUS = "https://w3id.org/fangzhi/vocab/status-"


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    return write_pages(tmp_path_factory.mktemp("pages"), ARTICLES)


@pytest.fixture(scope="module")
def first(pages, tmp_path_factory):
    return built(pages, tmp_path_factory.mktemp("first") / "output")


@pytest.fixture
def told(first, tmp_path):
    """The options of the command, the ledger, and where the next build goes."""
    return ("--folder", first, "--ledger", tmp_path / "ledger.jsonl"), tmp_path / "ledger.jsonl", tmp_path / "output"


def clash(folder):
    (conflict,) = lines(folder / "conflicts.jsonl")
    return conflict


def statuses(folder):
    """The claims that lost, by the end of their status."""
    found = ox.Store.read_only(str(folder / "store")).quads_for_pattern(None, None, None, None)
    rows = [(q.subject.value.rsplit("/", 1)[-1], q.object.value) for q in found if q.predicate.value.endswith("ns#status")]
    return {(claim, status.removeprefix(STATUS)) for claim, status in rows}


@pytest.mark.parametrize(
    ("said", "loses", "status"),
    [
        (("两者皆真",), None, ""),
        (("both-true",), None, ""),
        (("后者更正前者",), 0, "superseded"),
        (("原文有误", "--side", 2), 1, "rejected"),
        (("抽取有误", "--side", 1), 0, "rejected"),
    ],
)
def test_a_resolution_holds_in_the_next_build_and_every_claim_stays(said, loses, status, pages, first, told):
    options, kept, output = told
    conflict = clash(first)
    assert (conflict["kind"], conflict["resolution"], conflict["losing"]) == ("two-holders", "unresolved", [])
    say("settle", conflict["id"], *said, "--by", "陆远", "--reason", "核对过 原件", *options)
    after = rebuilt(pages, kept, output)
    done = clash(after)
    code = {word: code for code, word in ledger.RESOLUTIONS.items()}.get(said[0], said[0])
    assert (done["id"], done["resolution"], done["by"], done["note"]) == (conflict["id"], code, "陆远", "核对过 原件")
    losing = conflict["sides"][loses]["facts"] if loses is not None else []
    assert done["losing"] == losing
    assert statuses(after) == {(claim, status) for claim in losing}
    assert done["sides"] == conflict["sides"]
    count = [len(lines(folder / "records.jsonl")[0]["facts"]) for folder in (first, after)]
    assert count[0] == count[1]
    assert ledger.RESOLUTIONS[code] in say("query", after, "conflicts")
    assert "未处理 0 项，已处理 1 项" in say("settle", "--folder", after)
    shown = say("settle", done["id"], "--folder", after)
    assert shown.count("不取") == (loses is not None)
    assert "陆远" in shown
    assert "县长罗成岳" in shown


def test_what_is_taken_back_leaves_no_trace(pages, first, told):
    options, kept, output = told
    conflict = clash(first)["id"]
    say("settle", conflict, "两者皆真", *options)
    assert "已撤回" in say("settle", conflict, "后者更正前者", *options)  # a second thought
    assert [d.verdict for d in ledger.live(ledger.read(kept))] == ["superseded"]
    assert "后者更正前者" in say("undo", "--ledger", kept)
    assert ledger.live(ledger.read(kept)) == []
    say("settle", conflict, "两者皆真", *options)
    say("settle", conflict, "未处理", *options)
    assert clash(rebuilt(pages, kept, output)) == clash(first)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("cf-000000000000",), "没有矛盾"),
        (("<b>", "两者皆真"), "没有矛盾"),
        (("@", "随便"), "不认识的处理"),
        (("@", "抽取有误"), "--side"),
        (("@", "原文有误", "--side", 3), "--side"),
        (("@", "两者皆真", "--side", 1), "--side"),
        (("@", "未处理"), "无可撤回"),
    ],
)
def test_a_wrong_command_is_one_sentence_and_writes_nothing(arguments, said, first, told):
    options, kept, _ = told
    given = [clash(first)["id"] if argument == "@" else argument for argument in arguments]
    assert said in say("settle", *given, *options, code=2)
    assert not kept.exists()


def test_a_resolution_of_facts_that_are_gone_is_told(pages, first, told, tmp_path):
    options, kept, output = told
    say("settle", clash(first)["id"], "两者皆真", *options)
    less = tmp_path / "less"
    less.mkdir()
    rows = (pages / "news.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (less / "news.jsonl").write_text(rows[0], encoding="utf-8")
    after = rebuilt(less, kept, output)
    assert lines(after / "conflicts.jsonl") == []
    warned = [issue["message"] for issue in lines(after / "issues.jsonl") if issue["where"] == "ledger.jsonl"]
    assert ["并不矛盾" in message for message in warned] == [True]
