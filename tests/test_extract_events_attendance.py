"""Who attended, told in long lists: titles that look like verbs, bodies and crowds behind the names. All names are invented."""

import pytest

from test_extract_events import read, told

OPENED = "5月6日，全市大会召开。"
LISTS: list[tuple[str, str]] = [
    # whose kin one is
    ("副市长李四海和周明教授的家属参加会议。", "李四海"),
    # what was said long ago, or at another occasion
    ("十年前，李四海视察云溪县并发表讲话，为发展指明方向。", ""),
    ("李四海在庆祝建市70周年大会上的重要讲话鼓舞人心。", ""),
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
    ("副市长李四海，市发改委主任王德胜等市领导，以及各乡镇主要负责同志200余人参加会议。", "李四海 王德胜"),
    ("副市长李四海、红旗村第一书记兼市财政局派驻干部王德胜参加会议。", "李四海 王德胜"),
    # groups without a name amid the names, and a title that names a body that is not known
    ("副市长李四海及相关部门主要负责同志，华光集团董事长王德胜，企业家代表以及总经理周明参加会议。", "李四海 王德胜 周明"),
    ("副市长李四海等嘉宾，市住建局局长王德胜参加会议。", "李四海 王德胜"),
    ("副市长李四海，省中心医院整形美容及创面修复外科主任王德胜，省中心医院咨询师周明参加会议。", "李四海 王德胜 周明"),
    ("李四海看望了王德胜等老党员，副市长周明参加会议。", "周明"),
    ("副主席李四海，秘书长王德胜及县政协常委共28人参加。", "李四海 王德胜"),
    ("县党的群众路线教育实践活动督导组副组长李四海一行出席会议。", "李四海"),
    # places from which one takes part
    ("副市长李四海，市发改委主任王德胜在云溪县分会场收听收看。", "李四海 王德胜"),
    ("李四海、王德胜在分会场收看会议。", "李四海 王德胜"),
    ("副市长李四海、王德胜等在主席台就座。", "李四海 王德胜"),
    ("在主席台前排就座的大会执行主席有：李四海、王德胜。", "李四海 王德胜"),
    # a comma before the verb
    ("市委常委李四海，副市长王德胜、周明，分别参加。", "李四海 王德胜 周明"),
    # who is told of something else is on no list
    ("李四海看望了王德胜，并讲话。", ""),
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


OCCASIONS: list[tuple[str, dict[str, str]]] = [
    # an inspection by a body; what it is about stands between the places and the verb
    (
        "5月6日，省督导组分赴云溪县、江州市，对《安全条例》实施情况进行检查。副市长李四海参加检查。",
        {"省督导组到云溪县、江州市检查": "attendee:省督导组 inspected:云溪县 inspected:江州市 attendee:李四海 date:2024-05-06"},
    ),
    (
        "5月6日，李四海赴云溪县，围绕粮食生产开展调研。云溪县县长王德胜，县委副书记周明，分别陪同。",
        {"李四海到云溪县调研": "attendee:李四海 attendee:王德胜 attendee:周明 date:2024-05-06 inspected:云溪县 place:云溪县"},
    ),
    ("李四海要求，省督导组要分赴云溪县、江州市，对条例实施情况进行检查。", {}),
    # 参加视察 is of no inspection that an earlier paragraph tells by another word
    (
        "5月6日，李四海到云溪县检查防汛工作。\n王德胜、周明参加视察。",
        {"李四海到云溪县检查防汛工作": "attendee:李四海 date:2024-05-06 inspected:云溪县 place:云溪县"},
    ),
    # who signs at a signing, and who answers at a meeting
    (
        "5月6日，招商项目集中签约仪式在云州市举行。副市长李四海与华光集团董事长郑伟签订合作协议。",
        {"招商项目集中签约仪式": "attendee:李四海 attendee:郑伟 date:2024-05-06 place:云州市"},
    ),
    ("副市长李四海与华光集团董事长郑伟签订合作协议。", {}),
    # who belongs to a group that looks into an accident was not there
    ("由市应急局牵头，市公安局、市总工会参加的“5·6”爆炸事故调查组成立。", {}),
    (
        "5月6日，全市大会召开。市发改委、市财政局相关处室负责同志就有关问题作了回应。",
        {"全市大会": "speaker:市发改委 speaker:市财政局 date:2024-05-06"},
    ),
    ("5月6日，全市大会召开。会议要求，市发改委要就有关问题作出回应。", {"全市大会": "date:2024-05-06"}),
]


@pytest.mark.parametrize(("text", "want"), OCCASIONS, ids=[text[:24] for text, _ in OCCASIONS])
def test_who_takes_part_without_a_named_event(text, want):
    assert told(read(text)) == {event: set(facts.split()) for event, facts in want.items()}
