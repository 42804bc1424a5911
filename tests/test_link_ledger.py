"""What a user decides of identity holds: over evidence, over rebuilds, over articles that come and go."""

import json

import pytest

from fangzhi.errors import InputError
from fangzhi.link import ledger, link
from fangzhi.link.ledger import Decision
from fangzhi.model import Issue, Linked, Record
from link_factory import CITY, COUNTY, OTHER, clip, event, ids, located, post, thing, words

WHO, DAY = "陆远", "2024-06-01T08:00:00+08:00"


def d(left: str, verdict: str, right: str, **more: str) -> Decision:
    return Decision(left, right, verdict, **({"by": WHO, "when": DAY} | more))


def run(records: list[Record], *decisions: Decision) -> tuple[Linked, list[str]]:
    issues: list[Issue] = []
    numbered = [Decision(**{**as_dict(x), "line": n}) for n, x in enumerate(decisions, 1)]
    linked = link(records, words(), numbered, issues)
    assert all((i.stage, i.severity) == ("link", "warning") for i in issues)
    return linked, [i.message for i in issues]


def as_dict(decision: Decision) -> dict[str, str]:
    return {key: getattr(decision, key) for key in ("left", "right", "verdict", "by", "reason", "when", "undone", "where")}


def groups(linked: Linked, type: str) -> set[frozenset[str]]:
    """The articles of each entity of a type that stands in more than one, or the sets of all."""
    found: dict[str, set[str]] = {}
    for (article, key), id in ids(linked).items():
        if key.startswith(type):
            found.setdefault(id, set()).add(article)
    return {frozenset(articles) for articles in found.values()}


def together(*sets: str) -> set[frozenset[str]]:
    return {frozenset(s) for s in sets}


CHIEF = [clip(k, f"2024-0{n}-02", post("令狐景和", "云州市委", "书记", area=CITY)) for n, k in enumerate("abcd", 1)]
STRANGERS = [clip(k, f"2024-0{n}-02", thing("Person", "王伟")) for n, k in enumerate("abcd", 1)]
BUREAUS = [
    clip("a", "2024-01-02", thing("Institution", "云州市水利局", area=CITY)),
    clip("b", "2024-02-02", thing("Institution", "市水利局", area=CITY)),
    clip("c", "2024-03-02", thing("Institution", "云州市水务局", area=CITY)),
]
LAKES = [clip(k, f"2024-0{n}-02", located("Place", "镜心湖", "云州市", code=CITY)) for n, k in enumerate("abc", 1)]
PAIRS = [  # two names stand in each article
    clip(k, f"2024-0{n}-02", *(post(name, "云州市委", "书记", area=CITY) for name in ("令狐景和", "令孤景和")))
    for n, k in enumerate("ab", 1)
]
WHOLE, BUREAU, BRIDGE = "Institution:云州市水利局", "Institution:市水利局", "Project:云河大桥"
DRIVE, FAIR = "Policy:清河净岸行动", "Event:云州市春季农业推介会"
BRIDGES = [
    clip("a", "2024-01-02", thing("Project", "云河大桥")),
    clip("b", "2024-02-02", thing("Project", "云河大桥")),
    clip("c", "2024-03-02", thing("Project", "云河特大桥")),
]
DRIVES = [
    clip("a", "2024-01-02", thing("Policy", "清河净岸行动")),
    clip("b", "2024-02-02", thing("Policy", "清河净岸行动")),
    clip("c", "2024-03-02", thing("Policy", "净岸行动")),
]
FAIRS = [
    clip("a", "2024-03-01", event("云州市春季农业推介会", date="2024-03-01")),
    clip("b", "2024-03-02", event("云州市春季农业推介会", date="2024-03-01")),
    clip("c", "2024-03-03", event("春季农业推介大会", date="2024-03-01")),
]


def p(article: str, name: str = "令狐景和") -> str:
    return f"{article}#Person:{name}"


# the case, articles, type, decisions, which articles are of one entity
OBEYED = [
    ("nothing decided", CHIEF, "Person", [], together("abcd")),
    ("a person parted from the rest", CHIEF, "Person", [d(p("a"), "different", p("b"))], None),
    ("a first mention parted from the last", CHIEF[:2], "Person", [d(p("b"), "different", p("a"))], together("a", "b")),
    ("two without evidence", STRANGERS, "Person", [d(p("a", "王伟"), "same", p("c", "王伟"))], together("ac", "b", "d")),
    (
        "a chain",
        STRANGERS,
        "Person",
        [d(p("a", "王伟"), "same", p("c", "王伟")), d(p("d", "王伟"), "same", p("c", "王伟"))],
        together("acd", "b"),
    ),
    (
        "a chain whose middle is gone",
        STRANGERS,
        "Person",
        [d(p("a", "王伟"), "same", p("z", "王伟")), d(p("z", "王伟"), "same", p("c", "王伟"))],
        together("ac", "b", "d"),
    ),
    (
        "people of two names: one of them misprinted",
        [*CHIEF[:2], clip("e", "2024-06-02", post("令孤景和", "云州市委", "书记", area=CITY))],
        "Person",
        [d(p("a"), "same", p("e", "令孤景和"))],
        together("abe"),
    ),
    (
        "people of two names, decided in each article",
        PAIRS,
        "Person",
        [d(p(k), "same", p(k, "令孤景和")) for k in "ab"],
        together("ab"),
    ),
    (
        "one whom a printed sex would part",
        [
            clip("a", "2024-01-02", post("林清越", "云州市妇联", "主席", area=CITY, who={"sex": "女"})),
            clip("b", "2024-02-02", post("林清越", "云州市妇联", "干事", area=CITY, who={"sex": "男"})),
        ],
        "Person",
        [d(p("a", "林清越"), "same", p("b", "林清越"))],
        together("ab"),
    ),
    (
        "what is decided brings along whom evidence joins",
        [
            clip("a", "2024-01-02", post("王伟", "云州市水利局", "局长", area=CITY)),
            clip("b", "2024-01-03", post("王伟", "望山县教育局", "局长", area=OTHER)),
            clip("c", "2024-02-02", post("王伟", "云州市水利局", "局长", area=CITY)),
            clip("d", "2024-02-03", post("王伟", "望山县教育局", "局长", area=OTHER)),
        ],
        "Person",
        [d(p("a", "王伟"), "same", p("d", "王伟"))],
        together("abcd"),
    ),
    ("unsure joins nothing", STRANGERS, "Person", [d(p("a", "王伟"), "unsure", p("c", "王伟"))], together("a", "b", "c", "d")),
    ("unsure parts nothing", CHIEF, "Person", [d(p("a"), "unsure", p("c"))], together("abcd")),
    ("what was undone was never said", CHIEF, "Person", [d(p("a"), "different", p("b"), undone=DAY)], together("abcd")),
    ("institutions joined", BUREAUS, "Institution", [d(f"b#{BUREAU}", "same", "c#Institution:云州市水务局")], together("abc")),
    ("institutions parted", BUREAUS, "Institution", [d(f"a#{WHOLE}", "different", f"b#{BUREAU}")], together("a", "b", "c")),
    ("places parted", LAKES, "Place:镜", [d("a#Place:镜心湖", "different", "c#Place:镜心湖")], together("ab", "c")),
    ("an area with a code", LAKES, "Place:云", [d("a#Place:云州市", "different", "b#Place:云州市")], together("ac", "b")),
    ("projects parted", BRIDGES, "Project", [d(f"a#{BRIDGE}", "different", f"b#{BRIDGE}")], together("a", "b", "c")),
    ("projects joined", BRIDGES, "Project", [d(f"a#{BRIDGE}", "same", "c#Project:云河特大桥")], together("abc")),
    ("policies joined", DRIVES, "Policy", [d(f"b#{DRIVE}", "same", "c#Policy:净岸行动")], together("abc")),
    ("policies parted", DRIVES, "Policy", [d(f"b#{DRIVE}", "different", f"a#{DRIVE}")], together("a", "b", "c")),
    ("events parted", FAIRS, "Event", [d(f"b#{FAIR}", "different", f"a#{FAIR}")], None),
    ("events joined", FAIRS, "Event", [d(f"a#{FAIR}", "same", "c#Event:春季农业推介大会")], together("abc")),
]


@pytest.mark.parametrize(("case", "records", "type", "decisions", "wanted"), OBEYED, ids=[row[0] for row in OBEYED])
def test_clusters_obey(case, records, type, decisions, wanted):
    linked, _ = run(records, *decisions)
    found = groups(linked, type)
    if wanted is None:  # evidence may put the rest with either, never the two together
        assert not [g for g in found if {"a", "b"} <= g]
        assert len(found) > 1
    else:
        assert found == wanted
    assert run(list(reversed(records)), *decisions)[0].entities == linked.entities
    for decision in decisions:
        told = [j for e in linked.entities for j in e.why if j.rule == "ledger" and j.verdict == decision.verdict]
        assert bool(told) != bool(decision.undone)
        assert all((j.by, j.when) in ((WHO, DAY), ("", "")) for j in told)


def test_every_item_of_a_parted_cluster_still_has_its_reason_and_ids_stay():
    linked, _ = run(CHIEF, d(p("a"), "different", p("c")))
    before, after = ids(run(CHIEF)[0]), ids(linked)
    assert after["a", "Person:令狐景和"] == before["a", "Person:令狐景和"]
    assert after["c", "Person:令狐景和"] != before["c", "Person:令狐景和"]
    for e in linked.entities:
        assert len([j for j in e.why if j.verdict == "same"]) >= len(e.attributes["merged"]) - 1


def test_who_is_joined_leads_to_the_living_id():
    before = ids(run(STRANGERS)[0])
    linked, _ = run(STRANGERS, d(p("c", "王伟"), "same", p("a", "王伟")))
    (one,) = (e for e in linked.entities if len(e.attributes["merged"]) == 2)
    assert one.id == before["a", "Person:王伟"]
    assert before["c", "Person:王伟"] in one.attributes["merged_ids"]


def test_holders_follow_the_body_that_their_article_names():
    records = [
        clip(k, f"2024-0{n}-02", post("王伟" if k == "a" else "李强国", "云州市水利局", "局长", area=CITY))
        for n, k in enumerate("ab", 1)
    ]
    name = "Institution:云州市水利局"
    parted, _ = run(records, d(f"a#{name}", "different", f"b#{name}"))
    assert {t.institution for t in parted.tenures} == {ids(parted)["a", name], ids(parted)["b", name]}
    one, _ = run(records)
    assert len({t.institution for t in one.tenures}) == 1


def test_ids_mean_the_mention_that_founded_them_whatever_came_since():
    first = ids(run(CHIEF[1:3])[0])["b", "Person:令狐景和"]  # of a corpus without article a
    said = d(first, "different", p("c"))
    linked, issues = run(CHIEF, said)
    assert issues == []
    assert ids(linked)["b", "Person:令狐景和"] != ids(linked)["c", "Person:令狐景和"]
    area = ids(run(LAKES)[0])["a", "Place:云州市"]
    linked, issues = run([*LAKES, clip("e", "2024-05-05", thing("Place", "云洲市"))], d(area, "same", "e#Place:云洲市"))
    assert issues == []
    assert ids(linked)["e", "Place:云洲市"] == area


CONTRADICTED = [
    (
        "two opposite decisions",
        [d(p("a", "王伟"), "same", p("b", "王伟")), d(p("b", "王伟"), "different", p("a", "王伟"))],
        together("a", "b", "c", "d"),
    ),
    (
        "a chain against a difference: the last link gives way",
        [
            d(p("a", "王伟"), "same", p("b", "王伟")),
            d(p("a", "王伟"), "different", p("c", "王伟")),
            d(p("b", "王伟"), "same", p("d", "王伟")),
            d(p("d", "王伟"), "same", p("c", "王伟")),
        ],
        together("abd", "c"),
    ),
]


@pytest.mark.parametrize(("case", "decisions", "wanted"), CONTRADICTED, ids=[row[0] for row in CONTRADICTED])
def test_different_is_stronger_than_a_chain(case, decisions, wanted):
    linked, issues = run(STRANGERS, *decisions)
    assert groups(linked, "Person") == wanted
    (message,) = issues
    assert "以不同为准" in message


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        (d("per-000000000000", "same", p("a", "王伟")), "“per-000000000000”不在这批文章里"),
        (d("x#Person:王伟", "different", "y#Person:王伟"), "不在这批文章里"),
        (d(p("a", "王伟"), "same", p("a", "王伟")), "两边是同一处"),
        (d(p("a", "王伟"), "same", "a#Place:云州市"), "两边类别不同"),
    ],
)
def test_what_cannot_be_followed_is_one_sentence_and_the_run_goes_on(decision, said):
    records = [clip("a", "2024-01-02", thing("Person", "王伟"), thing("Place", "云州市", code=CITY)), *STRANGERS[1:]]
    linked, issues = run(records, decision)
    assert issues
    assert all(said in message and message.startswith("台账 ledger.jsonl 第 1 行") for message in issues)
    assert linked.entities == run(records)[0].entities


GOOD = '{"left": "a#Person:王伟", "right": "b#Person:王伟", "verdict": "same"}'
HOSTILE = [
    ("a line cut off", '{"left": "a#Per', "不是 UTF-8 编码的 JSON 对象"),
    ("no JSON", "王伟 = 王伟", "不是 UTF-8 编码的 JSON 对象"),
    ("a list", '["a", "b"]', "不是 UTF-8 编码的 JSON 对象"),
    ("null", "null", "不是 UTF-8 编码的 JSON 对象"),
    ("a number too long to read", "9" * 5000, "不是 UTF-8 编码的 JSON 对象"),
    ("deep nesting", "[" * 100_000, "不是 UTF-8 编码的 JSON 对象"),
    ("GB18030", GOOD.encode("gb18030"), "不是 UTF-8 编码的 JSON 对象"),
    ("NUL bytes", b"\x00\x00\x00", "不是 UTF-8 编码的 JSON 对象"),
    ("a left without value", '{"left": "", "right": "b", "verdict": "same"}', "缺少 left"),
    ("no right", '{"left": "a", "verdict": "same"}', "缺少 right"),
    ("a number for a side", '{"left": 1, "right": "b", "verdict": "same"}', "缺少 left"),
    ("an unknown verdict", '{"left": "a", "right": "b", "verdict": "maybe"}', "verdict 不是"),
    ("no verdict", '{"left": "a", "right": "b"}', "verdict 不是"),
    ("a verdict that cannot be hashed", '{"left": "a", "right": "b", "verdict": ["same"]}', "verdict 不是"),
    ("a reason that is no text", '{"left": "a", "right": "b", "verdict": "same", "reason": {}}', "reason 不是文字"),
    ("an undone that is no text", '{"left": "a", "right": "b", "verdict": "same", "undone": 1}', "undone 不是文字"),
    ("a side of a page", '{"left": "' + "王" * 5000 + '", "right": "b", "verdict": "same"}', "left 超过 1000 字"),
    ("a day that is none", GOOD[:-1] + ', "when": "2024-02-31"}', "不是日期"),
    ("a day in words", GOOD[:-1] + ', "when": "昨天"}', "不是日期"),
    ("lone surrogates", '{"left": "\\ud800", "right": "b", "verdict": "same"}', "不在这批文章里"),
    ("an IRI for an id", '{"left": "<https://example.org/>", "right": "b", "verdict": "same"}', "不在这批文章里"),
    ("blanks and control characters", '{"left": "\\u0007\\n", "right": "\\u2028x", "verdict": "same"}', "不在这批文章里"),
]


@pytest.mark.parametrize(("case", "line", "said"), HOSTILE, ids=[row[0] for row in HOSTILE])
def test_a_damaged_line_is_told_and_the_others_hold(case, line, said, tmp_path):
    raw = line if isinstance(line, bytes) else line.encode()
    path = tmp_path / "ledger.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + raw + b"\r\n\n" + GOOD.replace("b#", "c#").encode())
    issues: list[Issue] = []
    decisions = ledger.read(path, issues)
    linked = link(STRANGERS, words(), decisions, issues)
    assert any(said in issue.message and "第 1 行" in issue.message for issue in issues), issues
    assert all(json.dumps(issue.message) and len(issue.message) < 200 for issue in issues)
    assert frozenset("ac") in groups(linked, "Person") or case.startswith("a day")


def test_a_ledger_that_is_no_file_stops_the_run(tmp_path):
    with pytest.raises(InputError, match="无法读取台账"):
        ledger.read(tmp_path)
    (tmp_path / "u16.jsonl").write_text(GOOD, encoding="utf-16")
    with pytest.raises(InputError, match="UTF-16"):
        ledger.read(tmp_path / "u16.jsonl")


def test_undo_changes_one_line_and_no_other_byte(tmp_path):
    path = tmp_path / "ledger.jsonl"
    before = b'# my notes\r\n{"left": "a", "right": "b", "verdict": "same", "mine": 1}\r\n\xff\xfe broken'
    path.write_bytes(before)
    assert ledger.append(path, d("c", "different", "e")) == 4
    one, two = ledger.read(path)
    assert (one.line, two.line, two.by, two.when) == (2, 4, WHO, DAY)
    ledger.undo(path, one, "2024-07-01")
    lines = path.read_bytes().split(b"\n")
    assert lines[0] == b"# my notes\r"
    assert json.loads(lines[1]) == {"left": "a", "right": "b", "verdict": "same", "mine": 1, "undone": "2024-07-01"}
    assert lines[2] == b"\xff\xfe broken"
    assert [x.line for x in ledger.live(ledger.read(path))] == [4]


def test_the_other_counties_holder_stays_when_a_third_is_torn():
    """Two whom the user keeps apart, and a third that fits both: it joins neither."""
    records = [
        clip("a", "2024-01-02", post("令狐景和", "临溪县水利局", "局长", area=COUNTY)),
        clip("b", "2024-02-02", post("令狐景和", "临溪县水利局", "局长", area=COUNTY)),
        clip("c", "2024-03-02", post("令狐景和", "临溪县水利局", "局长", area=COUNTY)),
    ]
    linked, _ = run(records, d(p("a"), "different", p("b")))
    assert groups(linked, "Person") == together("a", "b", "c")
    linked, _ = run(records, d(p("a"), "different", p("b")), d(p("c"), "same", p("b")))
    assert groups(linked, "Person") == together("a", "bc")
