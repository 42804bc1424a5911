"""Visits as county news tells them: several verbs in a row, several leaders, receptions, days that are not named."""

import pytest

from test_extract_events import read, told

ROWS: list[tuple[str, dict[str, str]]] = [
    # any row of verbs of visiting is one verb, with who goes along before it, and with 组 no verb
    (
        "5月7日，张建国到云溪县督查暗访燃气安全工作。李四海一同督查暗访。",
        {"张建国到云溪县督查暗访燃气安全工作": "attendee:张建国 attendee:李四海 inspected:云溪县 place:云溪县 date:2024-05-07"},
    ),
    ("5月7日，督查暗访组成员张建国发言。", {}),
    # 查看, and what is told behind 、 of the same visit
    (
        "5月7日，副县长张建国在柳林镇查看灾情、指导救援。",
        {"张建国到柳林镇查看灾情、指导救援": "attendee:张建国 inspected:柳林镇 place:柳林镇 date:2024-05-07"},
    ),
    (
        "5月7日，县委书记张建国到柳林镇巡河。副县长李四海参加。\n当天上午，张建国来到清河镇，查看防汛物资。",
        {"张建国到柳林镇巡河": "attendee:张建国 attendee:李四海 inspected:柳林镇 inspected:清河镇 place:柳林镇 date:2024-05-07"},
    ),
    # a reception: guests behind a comma, 参加座谈, what the guests see before it; talks of others are another thing
    (
        "5月7日，张建国会见了华光集团董事长李四海，副总经理王德胜一行。副市长赵小梅参加座谈。",
        {"张建国会见李四海": "attendee:张建国 attendee:李四海 attendee:王德胜 attendee:赵小梅 date:2024-05-07"},
    ),
    (
        "5月7日，张建国会见了李四海一行。\n会见前，李四海一行考察了柳林镇。",
        {
            "张建国会见李四海": "attendee:张建国 attendee:李四海 date:2024-05-07",
            "李四海考察柳林镇": "attendee:李四海 inspected:柳林镇 place:柳林镇",
        },
    ),
    (
        "5月7日，张建国会见了李四海，王德胜说。",
        {"张建国会见李四海": "attendee:张建国 attendee:李四海 date:2024-05-07"},
    ),
    # several leaders of one round: where each of them goes, whom they call on, with what the people are
    (
        "近日，张建国、李四海分别带队到柳林镇、清河镇检查安全生产工作。\n李四海在清河镇看望了住院的老党员王德胜和因公负伤的民警赵小梅。",
        {
            "张建国到柳林镇、清河镇检查安全生产工作": "attendee:张建国 attendee:李四海 inspected:柳林镇 inspected:清河镇 "
            "inspected:王德胜 inspected:赵小梅"
        },
    ),
    (
        "近日，张建国、李四海分别带队到柳林镇检查安全生产工作。\n5月7日，李四海到清河镇检查消防工作。",
        {
            "张建国到柳林镇检查安全生产工作": "attendee:张建国 attendee:李四海 inspected:柳林镇 place:柳林镇",
            "李四海到清河镇检查消防工作": "attendee:李四海 inspected:清河镇 place:清河镇 date:2024-05-07",
        },
    ),
    (
        "5月7日，张建国、李四海等县四套班子领导，看望慰问公安干警。",
        {"张建国看望慰问公安干警": "attendee:张建国 attendee:李四海 date:2024-05-07"},
    ),
    # the means by which one inspects is no talk; 对口 is no object
    (
        "5月7日，张建国深入包联镇柳林镇，采取查阅资料、座谈询问等方式，督查防汛工作。",
        {"张建国到柳林镇督查防汛工作": "attendee:张建国 inspected:柳林镇 place:柳林镇 date:2024-05-07"},
    ),
    (
        "5月7日，张建国到云溪县开展对口帮扶协作调研。",
        {"张建国到云溪县调研": "attendee:张建国 inspected:云溪县 place:云溪县 date:2024-05-07"},
    ),
    # a sight or quarter in which they do something is seen, a county is where they do it
    (
        "5月7日，张建国到云溪县调研。\n在柳林镇清河景区，张建国听取了汇报。在云溪县，张建国听取了汇报。",
        {
            "张建国到云溪县调研": "attendee:张建国 inspected:云溪县 inspected:柳林镇清河景区 place:云溪县 date:2024-05-07",
        },
    ),
    # who is named before the first of two things that the sentence tells; groups of leaders; 专题督查
    (
        "5月7日，县委书记张建国作出批示，并于当天下午先后赶赴柳林镇、清河镇，察看灾情。",
        {"张建国到柳林镇、清河镇察看灾情": "attendee:张建国 inspected:柳林镇 inspected:清河镇 date:2024-05-07"},
    ),
    (
        "5月7日，县委书记张建国、县长李四海分组带队检查节前安全生产工作。",
        {"张建国检查节前安全生产工作": "attendee:张建国 attendee:李四海 date:2024-05-07"},
    ),
]


@pytest.mark.parametrize(("text", "want"), ROWS, ids=[r[0][:24] for r in ROWS])
def test_what_a_visit_tells(text, want):
    assert told(read(text)) == {event: set(facts.split()) for event, facts in want.items()}
