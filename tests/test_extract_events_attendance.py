"""Who attended, told in long lists: titles that look like verbs, bodies and crowds behind the names. All names are invented."""

import pytest

from test_extract_events import read, told

OPENED = "5月6日，全市大会召开。"
LISTS: list[tuple[str, str]] = [
    # a post, a bracket or a body within a title holds a word that looks like a verb
    ("市委常委李四海，华光集团联合创始人、首席技术官郑伟出席。", "李四海 郑伟"),
    ("市住建局副局长（兼）李四海，市发改委副主任（挂职）、市文旅局局长王德胜出席会议。", "李四海 王德胜"),
    ("云州热力公司执行董事李四海，华光集团监事会主席王德胜，市体育局二级巡视员周明出席会议。", "李四海 王德胜 周明"),
    # bodies and groups without a name behind the names
    ("副市长李四海、王德胜，市住建局、市财政局主要负责同志及各乡镇党委书记参加会议。", "李四海 王德胜 市住建局 市财政局"),
    ("副市长李四海，市住建局负责人，企业代表参加会议。", "李四海 市住建局"),
    ("副市长李四海，市住建局各成员单位参加会议。", "李四海"),
    ("副市长李四海等，各有关单位负责人和企业家代表参加会议。", "李四海"),
    ("市住建局、市财政局有关负责同志以及部分人大代表参加会议。", "市住建局 市财政局"),
    # places from which one takes part
    ("副市长李四海，市发改委主任王德胜在云溪县分会场收听收看。", "李四海 王德胜"),
    ("李四海、王德胜在分会场收看会议。", "李四海 王德胜"),
    # who is told of something else is on no list
    ("李四海看望了王德胜，各乡镇党委书记参加会议。", ""),
    ("李四海前往市住建局，各单位职工参加会议。", ""),
    ("各乡镇党委书记、市直有关部门主要负责人参加会议。", ""),
    ("中午，企业家代表参加会议。", ""),
    ("李四海同王德胜一起收看了比赛。", ""),
]


@pytest.mark.parametrize(("text", "want"), LISTS, ids=[text[:24] for text, _ in LISTS])
def test_who_is_on_the_list(text, want):
    told_of = told(read(OPENED + text)).get("全市大会", set())
    assert {fact.removeprefix("attendee:") for fact in told_of if fact.startswith("attendee:")} == set(want.split())
