"""What a meeting passes on: facts Conveys, under `further`. All names are invented."""

import pytest

from fangzhi.extract import events
from reading_of import facts, reading_of

SESSION = "县委常委会（扩大）会议"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"5月6日，李四海主持召开{SESSION}，传达学习省委十二届六次全会精神和全市“清河行动”推进会精神，研究贯彻意见。",
            {(SESSION, "省委十二届六次全会"), (SESSION, "全市“清河行动”推进会")},
        ),
        (f"5月6日，{SESSION}召开。会议传达了《云溪县河道管理条例》。", {(SESSION, "云溪县河道管理条例")}),
        (f"5月6日，{SESSION}召开。会上，局长王德胜传达全市财政工作会议精神。", {(SESSION, "全市财政工作会议")}),
        # what was said at a meeting
        (f"5月6日，{SESSION}召开，传达学习市委书记张建国在全市教育大会上的讲话精神。", {(SESSION, "全市教育大会")}),
        # behind a title, a day, what was written by whom, and whose else it is
        (
            f"5月6日，{SESSION}召开。会议传达学习了《危险作业管理规定》和全省安全生产视频会议精神。",
            {(SESSION, "危险作业管理规定"), (SESSION, "全省安全生产视频会议")},
        ),
        (f"5月6日，{SESSION}召开，传达学习4月28日全市教育大会精神。", {(SESSION, "全市教育大会")}),
        (
            f"5月6日，{SESSION}召开，传达学习省委、省政府主要领导批示精神和全省防汛工作会议精神。",
            {(SESSION, "全省防汛工作会议")},
        ),
        (f"5月6日，{SESSION}召开，传达学习中央、省委农村工作会议精神。", {(SESSION, "省委农村工作会议")}),
        # with 把 the source comes first
        ("5月6日，县里召开全县教育大会，把全市教育大会的精神传达下去。", {("全县教育大会", "全市教育大会")}),
        # demanded or planned; the topic of a speech is not what is passed on; no meeting is told of
        (f"5月6日，{SESSION}召开。会议强调，要及时传达学习全市教育大会精神。", set()),
        (f"5月6日，{SESSION}召开，传达学习省委关于“清河行动”的重要指示精神。", set()),
        ("李四海到柳林镇，向村民传达全市教育大会精神。", set()),
    ],
)
def test_what_is_conveyed(text: str, expected: set[tuple[str, ...]]) -> None:
    reading = reading_of(text, date="2024-05-10")
    events.find(reading)
    events.state(reading)
    assert facts(reading, "Conveys", "event", "source") == expected
