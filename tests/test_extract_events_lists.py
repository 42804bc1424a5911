"""Attendance lists in printed order, mentions that refer back, spans, and speed. All names are invented."""

import time
from itertools import pairwise

import pytest

from factories import article
from fangzhi.extract import events
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.record import to_record
from test_extract_events import _knowledge, read

LISTS = [
    # a new family of bodies (市委 -> 政府 -> 政协) begins a new group; the title as printed
    (
        "全市大会举行。市委副书记王德胜，副市长赵小梅、孙志刚，市政协主席周明出席全市科技大会。",
        [("王德胜", 1, 1, "市委副书记"), ("赵小梅", 2, 1, "副市长"), ("孙志刚", 2, 2, None), ("周明", 3, 1, "市政协主席")],
    ),
    # a title of several posts; the family is that of the first: 市委常委 stand together whatever else they are
    (
        "市委常委、常务副市长孙志刚，市委常委、宣传部部长吴敏出席全市科技大会。",
        [("孙志刚", 1, 1, "市委常委、常务副市长"), ("吴敏", 1, 2, "市委常委、宣传部部长")],
    ),
    # 领导 before a list is a label, no title
    ("市领导李四海、王德胜出席全市科技大会。", [("李四海", 1, 1, None), ("王德胜", 1, 2, None)]),
    # a second verb of attending begins a new group
    ("李四海出席全市科技大会，王德胜、周明列席会议。", [("李四海", 1, 1, None), ("王德胜", 2, 1, None), ("周明", 2, 2, None)]),
    # brackets after a name
    ("李四海、吴敏（女）、周明出席全市科技大会。", [("李四海", 1, 1, None), ("吴敏", 1, 2, None), ("周明", 1, 3, None)]),
]


@pytest.mark.parametrize(("text", "want"), LISTS)
def test_lists_keep_order_group_and_title(text, want):
    facts = [s for s in read(text).statements if s.type == "Participates" and s.roles["role"] == "attendee"]
    got = [(s.roles["participant"].name, s.details["group"], s.details["order"], s.details.get("title")) for s in facts]
    assert got == want
    assert all(s.details["list_sort"] == "rank" for s in facts)


def test_a_list_by_strokes_tells_no_rank():
    reading = read("县委常委会召开会议。王德胜、赵小梅、孙志刚（按姓氏笔画为序）出席会议。")
    facts = [s for s in reading.statements if s.type == "Participates" and s.roles["role"] == "attendee"]
    assert [s.details["list_sort"] for s in facts] == ["stroke"] * 3
    assert facts[0].roles["event"].attributes["list_sort"] == "stroke"


@pytest.mark.parametrize(
    ("verb", "part"),
    [("出席", "present"), ("列席", "sitting-in"), ("陪同", "accompanying")],
)
def test_the_manner_of_attending_is_kept(verb, part):
    reading = read(f"张建国到云溪县调研乡村振兴工作。李四海{verb}。")
    fact = next(s for s in reading.statements if s.type == "Participates" and s.roles["participant"].name == "李四海")
    assert fact.details["part"] == part


KINDS = [
    ("云州市召开全市防汛会议。", "meeting"),
    ("文化广场落成仪式在云州举行。", "ceremony"),
    ("云溪县举办龙舟邀请赛。", "competition"),
    ("县委组织部举办村干部培训班。", "training"),
    ("云溪县举行招商项目签约仪式。", "signing"),
    ("第三届荷花文化节在云州开幕。", "activity"),
    ("红星煤矿发生透水事故。", "accident"),
    ("张建国到云溪县调研乡村振兴工作。", "inspection"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kinds_of_events(text, kind):
    assert {f.attributes["kind"] for f in read(text).found if f.type == "Event"} == {kind}


AGAIN = [
    # by its verb within the mention and by the bare verb further on; not where two visits are of that verb
    ("5月6日，张建国到云溪县调研春耕。李明参加调研。调研中，张建国察看了水渠。", ["调研", "调研", "调研"]),
    ("5月6日，张建国到云溪县检查防汛。李明陪同检查，参加慰问。", ["检查", "检查"]),
    ("5月6日，张建国到云溪县调研春耕。李明参加会议。", ["调研"]),
    ("李明参加调研。", []),
]


@pytest.mark.parametrize(("text", "expected"), AGAIN)
def test_a_visit_is_mentioned_by_its_bare_verb(text, expected):
    reading = read(text)
    assert [reading.text[f.start : f.end] for f in reading.found if f.rule == "retold"] == expected
    named = {f.name for f in reading.found if f.type == "Event" and f.rule != "retold"}
    assert {f.name for f in reading.found if f.rule == "retold"} <= named


MENTIONS = [
    # the headline's fuller name is that of the body's mention, and of its end, where it begins a clause
    (
        "云溪县召开基干民兵集中点验大会",
        "县人武部在文化广场召开基干民兵集中点验大会。\n点验大会在歌声中拉开帷幕。",
        {"云溪县基干民兵集中点验大会": ["基干民兵集中点验大会", "基干民兵集中点验大会", "点验大会"]},
    ),
    # a bare 会议 resolves, and is no mention
    ("", "市委常委会召开会议。会议指出，要抓好防汛。", {"市委常委会会议": []}),
    # 联席会议、推进会议 are two
    (
        "",
        "云溪县召开了全县信访联席会议、全县项目建设推进会议。",
        {"全县信访联席会议": ["全县信访联席会议"], "全县项目建设推进会议": ["全县项目建设推进会议"]},
    ),
    # a ceremony by its deed, beside a headline that leaves out whose it is
    (
        "消防总队举行授予消防救援衔仪式",
        "5月6日，消防总队授予消防救援衔仪式在云州举行。李四海主持授衔仪式。",
        {"消防总队授予消防救援衔仪式": ["授予消防救援衔仪式", "消防总队授予消防救援衔仪式", "授衔仪式"]},
    ),
    # one occasion, however many heads its name holds
    (
        "",
        "云州合作论坛第十届部长级会议开幕式在云州举行。",
        {"云州合作论坛第十届部长级会议开幕式": ["云州合作论坛第十届部长级会议开幕式"]},
    ),
]


@pytest.mark.parametrize(("title", "text", "want"), MENTIONS)
def test_mentions_of_one_event_share_its_name(title, text, want):
    reading = read(text, title)
    found: dict[str, list[str]] = {}
    for f in reading.found:
        if f.type == "Event":
            found.setdefault(f.name, []).extend([] if f.silent else [reading.text[f.start : f.end]])
    assert found == want


def test_the_body_tells_place_and_host_in_full():
    reading = read("县人武部在文化广场举办国防知识竞赛。", "云溪县举办国防知识竞赛")
    hosts = [s.roles["participant"].name for s in reading.statements if s.roles.get("role") == "host"]
    assert hosts == ["县人武部"]


def test_evidence_holds_who_and_what():
    reading = read("5月8日，市委书记张建国主持召开全市防汛会议，副市长赵小梅、孙志刚出席。")
    evidence = {(s.type, s.roles.get("role")): reading.text[s.start : s.end] for s in reading.statements}
    assert evidence["Participates", "chair"] == "市委书记张建国主持召开全市防汛会议"
    assert evidence["Participates", "attendee"] == "副市长赵小梅、孙志刚出席"
    assert evidence["EventInfo", None].startswith("5月8日")


def test_facts_survive_the_record():
    record = to_record(read("全市民族团结大会召开。艾尔肯·吐尼亚孜主持会议，𠮷田茂出席会议并致辞。"))
    assert {f.roles["participant"] for f in record.facts if f.type == "Participates"} == {"艾尔肯·吐尼亚孜", "𠮷田茂"}
    assert all(f.evidence in "全市民族团结大会召开。艾尔肯·吐尼亚孜主持会议，𠮷田茂出席会议并致辞。" for f in record.facts)


def test_without_a_tagger_the_plain_cases_hold():
    reading = Reading(article("云州市召开全市防汛会议。李四海主持会议。"), _knowledge())
    reading.add(Found(0, 3, "Place", "云州市", "test"))
    reading.add(Found(12, 15, "Person", "李四海", "test"))
    events.find(reading)
    events.state(reading)
    assert [(s.roles["role"], s.roles["participant"].name) for s in reading.statements] == [
        ("host", "云州市"),
        ("chair", "李四海"),
    ]


@pytest.mark.parametrize("sentence", ["李四海出席会议，", "云州市召开全市防汛会议", "会议、", "在云州市", "“", "张建国、"])
def test_time_grows_with_length_only(sentence):
    def seconds(times: int) -> float:
        reading = Reading(article(sentence * times), _knowledge())
        start = time.process_time()
        events.find(reading)
        events.state(reading)
        return time.process_time() - start

    seconds(10)
    spent = [seconds(n) for n in (1000, 4000)]
    assert all(later < 12 * earlier + 0.2 for earlier, later in pairwise(spent))
