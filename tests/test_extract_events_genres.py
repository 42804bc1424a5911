"""Trips, festivals, press conferences and other genres as local papers tell them. All names are invented."""

import pytest

from test_extract_events import read, told

ROWS: list[tuple[str, str, str, str]] = [
    # bodies with who answers for them, the last one behind 和; 负责同志 is no adverb
    (
        "",
        "5月6日，市政府召开防汛新闻发布会。市财政局、市文旅局和县政府负责人回答了记者提问。",
        "防汛新闻发布会",
        "host:市政府 speaker:市财政局 speaker:市文旅局 speaker:县政府 date:2024-05-06",
    ),
    (
        "",
        "5月6日，市政府召开防汛新闻发布会。市财政局、市文旅局有关负责同志分别回答记者提问。",
        "防汛新闻发布会",
        "host:市政府 speaker:市财政局 speaker:市文旅局 date:2024-05-06",
    ),
    # what one does behind 并 one does too; data that somebody published before tell of no speaker
    (
        "",
        "5月6日，市政府召开防汛新闻发布会。市财政局局长李四海发布有关数据并答记者问。",
        "防汛新闻发布会",
        "host:市政府 speaker:李四海 date:2024-05-06",
    ),
    (
        "",
        "5月6日，全市经济工作会议召开。市财政局发布的一季度数据显示，收入增长。",
        "全市经济工作会议",
        "date:2024-05-06",
    ),
    # whom one stands for does not speak
    (
        "",
        "5月6日，全省现场会在云溪县召开，李四海代表孙志刚作经验介绍。",
        "全省现场会",
        "speaker:李四海 date:2024-05-06 place:云溪县",
    ),
    # what was demanded ends where a day opens a sentence
    (
        "",
        "今年，市政府印发方案，要求摸清家底。5月6日，云溪县召开全县部署会，县长李四海讲话，副县长周明对方案作解读。",
        "全县部署会",
        "host:云溪县 speaker:李四海 speaker:周明 date:2024-05-06",
    ),
    # a name that goes on behind 暨, whatever the tagger sees there
    (
        "",
        "5月6日，第三届柳林山地自行车赛暨杨梅文化旅游节在柳林镇拉开帷幕。副市长李四海宣布开赛，王德胜作推介。",
        "第三届柳林山地自行车赛暨杨梅文化旅游节",
        "attendee:李四海 speaker:王德胜 date:2024-05-06 place:柳林镇",
    ),
    (
        "",
        "5月6日，云溪县召开全县表彰大会暨项目推进会。",
        "全县表彰大会暨项目推进会",
        "host:云溪县 date:2024-05-06",
    ),
    # 便轻车简从, 就……作调研; 所在镇活动 is that of the visit
    (
        "",
        "5月6日一早，张建国便轻车简从，先后来到柳林镇、清河镇和华光集团，就春耕备耕作调研。柳林镇镇长李四海参加所在镇活动。",
        "张建国到柳林镇、清河镇和华光集团调研",
        "attendee:张建国 attendee:李四海 inspected:柳林镇 inspected:清河镇 inspected:华光集团 date:2024-05-06",
    ),
    # a team behind a comma; where they go on to, the works that they see, and the area in which they see it
    (
        "",
        "5月6日，张建国率省督导组，先后到云溪县、江州市检查防汛工作。一行来到江州市，察看了投资3亿元的清河大桥、华光集团总装车间。",
        "张建国到云溪县、江州市检查防汛工作",
        "attendee:张建国 attendee:省督导组 inspected:云溪县 inspected:江州市 inspected:华光集团 inspected:清河大桥 "
        "date:2024-05-06",
    ),
    # 他 is the one whom the paragraph names; of two it is none
    (
        "",
        "王德胜在所里工作20年。5月6日，副市长李四海专程到柳林镇看望他，问他有什么要求。",
        "李四海看望王德胜",
        "attendee:李四海 inspected:王德胜 date:2024-05-06 place:柳林镇",
    ),
    (
        "",
        "王德胜和周明在所里工作20年。5月6日，副市长李四海专程到柳林镇看望他，问他有什么要求。",
        "李四海到柳林镇看望他",
        "attendee:李四海 inspected:柳林镇 date:2024-05-06 place:柳林镇",
    ),
]


@pytest.mark.parametrize(("title", "text", "event", "want"), ROWS, ids=[row[1][:20] for row in ROWS])
def test_what_is_told_of_the_event(title, text, event, want):
    assert told(read(text, title)).get(event, set()) == set(want.split())
