"""What is told of an event behind it: its place, its day, who answers there, whose it is. All names are invented."""

import pytest

from test_extract_events import read, told

ROWS: list[tuple[str, dict[str, str]]] = [
    # its place stands where the occasion is referred to
    (
        "5月6日，在云溪县项目集中签约仪式上，来宾鼓掌。\n当天的签约仪式在文化广场举行。",
        {"云溪县项目集中签约仪式": "date:2024-05-06 place:文化广场"},
    ),
    (
        "5月6日，云溪县召开全市大会。\n本次大会在云州体育馆举行。",
        {"全市大会": "date:2024-05-06 host:云溪县 place:云州体育馆"},
    ),
    # its day behind a comma, in the sentence that paints the scene
    (
        "5月6日，“暖冬”捐赠仪式，在云州体育馆举行。",
        {"“暖冬”捐赠仪式": "date:2024-05-06 place:云州体育馆"},
    ),
    (
        "5月6日，文化广场上彩旗飘扬。云溪县荷花节在这里开幕。",
        {"云溪县荷花节": "date:2024-05-06 place:文化广场"},
    ),
    ("5月6日，李四海来到文化广场。云溪县荷花节在这里开幕。", {}),
    # talks without a name behind a visit, and who speaks there
    (
        "5月6日，李四海到柳林镇调研。傍晚，座谈会在云州大学召开，王德胜作汇报。",
        {
            "李四海到柳林镇调研": "attendee:李四海 inspected:柳林镇 date:2024-05-06 place:柳林镇",
            "座谈会": "date:2024-05-06 place:云州大学 speaker:王德胜",
        },
    ),
    (
        "5月6日，李四海到柳林镇调研。实地查看结束后召开座谈会，王德胜主持。",
        {
            "李四海到柳林镇调研": "attendee:李四海 inspected:柳林镇 date:2024-05-06 place:柳林镇",
            "座谈会": "date:2024-05-06 chair:王德胜",
        },
    ),
    (
        "5月6日，李四海到柳林镇调研。李四海要求，要定期召开座谈会，听取意见。",
        {"李四海到柳林镇调研": "attendee:李四海 inspected:柳林镇 date:2024-05-06 place:柳林镇"},
    ),
    # an item under its own heading
    (
        "一周简讯\n◆市总工会召开重点提案督办会 5月9日，李四海参加。",
        {"重点提案督办会": "date:2024-05-09 host:市总工会 attendee:李四海"},
    ),
    ("一周简讯\n■云溪县举行放流仪式 5月9日，李四海参加。", {"云溪县放流仪式": "date:2024-05-09 host:云溪县 attendee:李四海"}),
    # a sitting of a congress is an event of its own
    (
        "5月6日，云州市第十届人民代表大会第一次会议在文化广场举行第四次全体会议。会议由李四海主持。",
        {
            "云州市第十届人民代表大会第一次会议": "host:云州市第十届人民代表大会",
            "云州市第十届人民代表大会第一次会议第四次全体会议": "date:2024-05-06 place:文化广场 chair:李四海",
        },
    ),
    # who speaks behind an oath speaks at the congress
    (
        "5月6日，云州市第十届人民代表大会第一次会议闭幕。新当选人员进行了宪法宣誓。市委书记李四海在讲话中说，要团结实干。",
        {
            "云州市第十届人民代表大会第一次会议": "date:2024-05-06 host:云州市第十届人民代表大会 speaker:李四海",
        },
    ),
    # who answers at a press conference or talks
    (
        "5月6日，市政府召开新闻发布会。市公安局局长李四海通报说，原因正在调查。市发改委主任王德胜表示，项目已开工。",
        {"市政府新闻发布会": "date:2024-05-06 host:市政府 speaker:李四海 speaker:王德胜"},
    ),
    (
        "5月6日，市政府召开民营企业座谈会。华光集团董事长李四海建议，办事再快些。市发改委主任王德胜回应说，马上就办。",
        {"民营企业座谈会": "date:2024-05-06 host:市政府 speaker:李四海 speaker:王德胜"},
    ),
    # who speaks of it on another day, or without a title, does not
    ("5月6日，市政府召开新闻发布会。\n市公安局局长李四海说，他很忙。", {"市政府新闻发布会": "date:2024-05-06 host:市政府"}),
    ("5月6日，市政府召开新闻发布会。李四海说，他很忙。", {"市政府新闻发布会": "date:2024-05-06 host:市政府"}),
    # who speaks in the paragraph behind the one that tells of it
    (
        "5月6日，云溪县召开全市大会。\n副市长李四海宣读表彰决定；市公安局局长王德胜通报了4起典型案例；县委书记周明就整改工作提出要求。",
        {"全市大会": "date:2024-05-06 host:云溪县 speaker:李四海 speaker:王德胜 speaker:周明"},
    ),
    # an oath without a name, and one that is named behind it
    (
        "5月6日，全市大会召开。新任命人员进行了宪法宣誓，由李四海主持，王德胜领誓。",
        {"全市大会": "date:2024-05-06", "宪法宣誓": "chair:李四海 attendee:王德胜 date:2024-05-06"},
    ),
    (
        "5月6日，全市大会召开。市公安局局长王德胜、市发改委主任周明等向宪法宣誓，李四海主持宣誓仪式。",
        {"全市大会": "date:2024-05-06", "宣誓仪式": "chair:李四海 attendee:王德胜 attendee:周明 date:2024-05-06"},
    ),
    ("5月6日，全市大会召开。国家工作人员就职时应当进行宪法宣誓。", {"全市大会": "date:2024-05-06"}),
    # who does something else first; a plan is none
    (
        "5月6日，柳林镇召开防汛调度会。副镇长李四海、武装部部长王德胜分别领下责任段并作表态发言。",
        {"柳林镇防汛调度会": "date:2024-05-06 host:柳林镇 speaker:李四海 speaker:王德胜"},
    ),
    ("5月6日，全市大会召开。李四海将出席会议并发表讲话。", {"全市大会": "date:2024-05-06"}),
    ("5月6日，全市大会召开。李四海主持上午的会议。", {"全市大会": "date:2024-05-06 chair:李四海"}),
    # a competition that is opened with a gong
    (
        "5月6日，云溪县旅游节赛马会鸣锣。王德胜夺冠，李四海为获奖选手颁奖。",
        {"云溪县旅游节赛马会": "date:2024-05-06 winner:王德胜 attendee:李四海"},
    ),
    # discussions within a session
    (
        "5月6日下午，李四海参加云溪县代表团联组讨论。王德胜主持，周明、吴敏先后发言。",
        {"云溪县代表团联组讨论": "date:2024-05-06 attendee:李四海 chair:王德胜 speaker:周明 speaker:吴敏"},
    ),
    ("5月6日，市政协委员分组讨论政府工作报告。", {}),
    # where it is held is told by itself
    (
        "云溪县第三届运动会5月6日开幕。比赛地点设在云州体育馆。",
        {"云溪县第三届运动会": "date:2024-05-06 place:云州体育馆"},
    ),
    # who sees a signing
    (
        "5月6日，市政府与华光集团签署合作备忘录。李四海、王德胜代表双方签字，周明见证。",
        {
            "市政府与华光集团签署合作备忘录": "date:2024-05-06 attendee:市政府 attendee:华光集团 attendee:李四海 attendee:王德胜 "
            "attendee:周明"
        },
    ),
    # all of a list that is counted are honoured
    (
        "5月6日，最美家乡人颁奖典礼在文化广场举行，周明、吴敏等10人获奖。",
        {"最美家乡人颁奖典礼": "date:2024-05-06 place:文化广场 winner:周明 winner:吴敏"},
    ),
    # a building with a name of its own, and one that only its area names
    ("5月6日，全市大会在云溪县望江影剧院召开。", {"全市大会": "date:2024-05-06 place:望江影剧院"}),
    ("5月6日，全市大会在云溪县文化影剧院召开。", {"全市大会": "date:2024-05-06 place:云溪县文化影剧院"}),
    # a comma before where it is held
    (
        "5月6日，由市文旅局主办的云州市第二届赏花季，在文化广场开幕。",
        {"云州市第二届赏花季": "date:2024-05-06 host:市文旅局 place:文化广场"},
    ),
    # prizes called by a name in quotes, at the meeting and not of former years
    (
        "5月6日，全市大会召开。会上，华光集团获评“突出贡献企业”，柳林镇获“综合考核一等奖”。",
        {"全市大会": "date:2024-05-06 winner:华光集团 winner:柳林镇"},
    ),
    ("5月6日，全市大会召开。\n柳林镇近年获“全国先进集体”称号。", {"全市大会": "date:2024-05-06"}),
    # a body about whose matter a meeting is
    ("5月6日，市公安局就一起盗伐林木案召开公开听证会。", {"市公安局公开听证会": "date:2024-05-06 host:市公安局"}),
    ("5月6日，云溪县围绕老旧小区改造召开恳谈会。", {"云溪县恳谈会": "date:2024-05-06 host:云溪县"}),
    # a team whose number the article tells elsewhere; who hears of it
    (
        "5月6日，省督导组向云溪县政协反馈督导情况。",
        {"省督导组向云溪县政协反馈督导情况": "date:2024-05-06 host:省督导组 attendee:云溪县政协"},
    ),
]


@pytest.mark.parametrize(("text", "want"), ROWS, ids=[text[:24] for text, _ in ROWS])
def test_what_is_told_behind(text, want):
    assert told(read(text)) == {event: set(facts.split()) for event, facts in want.items()}


REPORTS = [  # the shoulder stands before the headline, and who gives the report under it
    "——2024年5月6日在云州市第十届人民代表大会第二次会议上\n政府工作报告（摘登）\n云州市市长 李四海",
    "——2024年5月6日在云州市第十届人民代表大会第二次会议上\n政 府 工 作 报 告\n云州市市长 李四海",
    "政府工作报告\n——2024年5月6日在云州市第十届人民代表大会第二次会议上\n云州市市长 李四海",
]


@pytest.mark.parametrize("title", REPORTS)
def test_who_gives_a_report(title):
    facts = told(read("各位代表：\n我代表市政府，向大会报告工作。", title))
    assert facts["云州市第十届人民代表大会第二次会议"] >= {"speaker:李四海", "date:2024-05-06"}


HEADED: list[tuple[str, str, dict[str, str]]] = [
    # only the headline names it: its day is the one the text begins with, where that tells of nothing else
    (
        "云溪县举行青年节表彰大会",
        "5月4日上午，会场内掌声阵阵。李四海出席并讲话。",
        {"云溪县青年节表彰大会": "host:云溪县 date:2024-05-04 attendee:李四海 speaker:李四海"},
    ),
    (
        "云溪县举行青年节表彰大会",
        "5月4日上午，市政府召开全市大会。",
        {"云溪县青年节表彰大会": "host:云溪县", "全市大会": "host:市政府 date:2024-05-04"},
    ),
]


@pytest.mark.parametrize(("title", "text", "want"), HEADED, ids=[text[:24] for _, text, _ in HEADED])
def test_what_only_the_headline_names(title, text, want):
    assert told(read(text, title)) == {event: set(facts.split()) for event, facts in want.items()}
