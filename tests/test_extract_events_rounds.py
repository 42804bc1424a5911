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
]


@pytest.mark.parametrize(("text", "want"), ROWS, ids=[r[0][:24] for r in ROWS])
def test_what_a_visit_tells(text, want):
    assert told(read(text)) == {event: set(facts.split()) for event, facts in want.items()}
