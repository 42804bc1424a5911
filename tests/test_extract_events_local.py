"""What local papers tell of: organised inspections, signings at an occasion, prizes, boats. All names are invented."""

import pytest

from test_extract_events import read, told

LOCAL: list[tuple[str, dict[str, str]]] = [
    # what a body organises
    (
        "5月6日，市政协组织委员视察文旅产业发展情况。市政协主席李四海参加视察。委员们先后视察了云州大学、红旗村。",
        {"市政协组织委员视察文旅产业发展情况": "host:市政协 attendee:李四海 inspected:云州大学 inspected:红旗村 date:2024-05-06"},
    ),
    ("市政协每年组织委员视察文旅产业发展情况。", {}),
    # what one is stands before the name, whatever verb it holds; those of a place come from there
    (
        "5月6日，全市大会召开。三八红旗手吴敏、返乡创业青年周明先后发言。",
        {"全市大会": "speaker:吴敏 speaker:周明 date:2024-05-06"},
    ),
    ("5月6日，全市大会召开。来自云溪县、江州市的企业家代表参加会议。", {"全市大会": "date:2024-05-06"}),
    ("5月6日，全市大会召开。李四海，与师生代表一起参加活动。", {"全市大会": "attendee:李四海 date:2024-05-06"}),
    # who chairs and stresses speaks
    (
        "5月6日，全市大会召开。李四海主持会议。李四海强调，要抓好落实。",
        {"全市大会": "chair:李四海 speaker:李四海 date:2024-05-06"},
    ),
    # two sides sign at an occasion; its guests are shown round
    (
        "5月6日，云溪县荷花文化节开幕。开幕式上，市文旅局与华光集团签订1500吨购销协议。与会人员参观了云州大学。",
        {"云溪县荷花文化节": "attendee:市文旅局 attendee:华光集团 inspected:云州大学 date:2024-05-06"},
    ),
    # a score before the prize
    (
        "5月6日，云州市龙舟赛开赛。云溪一中以2分15秒的成绩夺得冠军，云州大学分获亚军。",
        {"云州市龙舟赛": "winner:云溪一中 winner:云州大学 date:2024-05-06"},
    ),
    # what runs aground; who is among the dead
    (
        "5月6日，云溪县柳林镇一艘渔船在海域失联。遇难者为柳林镇渔民李四海、王德胜。",
        {"柳林镇一艘渔船在海域失联": "involved:李四海 involved:王德胜 date:2024-05-06 place:柳林镇"},
    ),
]


@pytest.mark.parametrize(("text", "want"), LOCAL, ids=[text[:24] for text, _ in LOCAL])
def test_local_news(text, want):
    assert told(read(text)) == {event: set(facts.split()) for event, facts in want.items()}


DAYS: list[tuple[str, dict[str, str]]] = [
    # the day of what is told right after
    (
        "5月6日，全市大会召开。会后，云溪县随即召开贯彻落实会议。",
        {"全市大会": "date:2024-05-06", "云溪县贯彻落实会议": "host:云溪县 date:2024-05-06"},
    ),
    (
        "5月6日，全市大会召开。李四海主持宪法宣誓仪式，王德胜面向国徽宣誓。",
        {"全市大会": "date:2024-05-06", "宪法宣誓仪式": "chair:李四海 attendee:王德胜 date:2024-05-06"},
    ),
    # two sessions of one decision
    (
        "经5月6日县委常委会会议、5月8日市政府第41次常务会议研究，决定任命李四海。",
        {"县委常委会会议": "host:县委常委会 date:2024-05-06", "市政府第41次常务会议": "host:市政府 date:2024-05-08"},
    ),
    # who is examined; a place that no list knows, on a day
    (
        "5月6日至20日，省督导组对云溪县、市财政局开展了专项督查。",
        {"云溪县专项督查": "attendee:省督导组 inspected:云溪县 inspected:市财政局 date:2024-05-06"},
    ),
    ("省督导组要对云溪县开展专项督查。", {}),
    # a round of inspection: whose it is, and whom its teams examine; what is only planned makes none
    (
        "经市委批准，第三轮巡察安排2个巡察组，对市财政局、云溪县2个单位党组织开展常规巡察。",
        {"第三轮巡察": "host:市委 inspected:市财政局 inspected:云溪县"},
    ),
    (
        "十四届市委第二轮巡察组建4个巡察组，对市财政局、云溪县进行为期两个月的巡察。",
        {"第二轮巡察": "host:市委 inspected:市财政局 inspected:云溪县"},
    ),
    ("市委第五轮巡察对市财政局等3家单位党组织开展常规巡察。", {"第五轮巡察": "host:市委 inspected:市财政局"}),
    ("市委第二轮巡察将派出4个巡察组，对市财政局开展巡察。", {}),
    (
        "5月6日，市政协赴市经开区视察项目建设。李四海参加视察。",
        {"市政协赴市经开区视察项目建设": "attendee:市政协 attendee:李四海 date:2024-05-06"},
    ),
    ("5月6日，李四海到华光集团走访。", {"李四海走访华光集团": "attendee:李四海 inspected:华光集团 date:2024-05-06"}),
]


@pytest.mark.parametrize(("text", "want"), DAYS, ids=[text[:24] for text, _ in DAYS])
def test_days_and_examinations(text, want):
    assert told(read(text)) == {event: set(facts.split()) for event, facts in want.items()}


def test_a_name_tells_the_year():
    assert told(read("4月16日，云溪县2025年二季度重点项目集中开工活动举行。", date="")) == {
        "云溪县2025年二季度重点项目集中开工活动": {"date:2025-04-16"}
    }


WAYS: list[tuple[str, dict[str, str]]] = [
    # a list behind a colon, by invitation, with crowds of many heads behind it
    (
        "5月6日，全市大会召开。出席：李四海、王德胜。",
        {"全市大会": "attendee:李四海 attendee:王德胜 date:2024-05-06"},
    ),
    (
        "5月6日，县委组织部举行新闻发布会，邀请市住建局局长李四海、王德胜出席。",
        {"县委组织部新闻发布会": "host:县委组织部 attendee:李四海 attendee:王德胜 date:2024-05-06"},
    ),
    (
        "5月6日，全市大会召开。市领导李四海、王德胜，各县（区）委书记、分管副县（区）长参加会议。",
        {"全市大会": "attendee:李四海 attendee:王德胜 date:2024-05-06"},
    ),
    # 同志 is no 同
    ("5月6日，全市大会召开。李四海同志生前友好王德胜参加会议。", {"全市大会": "attendee:王德胜 date:2024-05-06"}),
    (
        "5月6日，李四海同志遗体告别仪式在云州市举行。赵小梅以及李四海同志生前友好王德胜、周明等前往送别。",
        {"李四海同志遗体告别仪式": "attendee:赵小梅 attendee:王德胜 attendee:周明 date:2024-05-06 place:云州市"},
    ),
    # at the opening of a clause; whose meeting it is
    ("5月6日，柳林镇“最美家庭”表彰大会上，李四海发言。", {"柳林镇“最美家庭”表彰大会": "speaker:李四海 date:2024-05-06"}),
    (
        "5月6日，李四海主持召开市政府常务会议。",
        {"市政府常务会议": "host:市政府 chair:李四海 date:2024-05-06"},
    ),
    # who beats another is first; who gets a prize
    (
        "5月6日，云州市篮球赛开赛。云州大学以78比72战胜云溪一中夺冠，李四海获投篮赛第一名。",
        {"云州市篮球赛": "winner:云州大学 winner:李四海 date:2024-05-06"},
    ),
    (
        "5月6日，李四海到云溪县接访。王德胜参加接访。",
        {"李四海到云溪县接访": "attendee:李四海 attendee:王德胜 date:2024-05-06 inspected:云溪县 place:云溪县"},
    ),
]


@pytest.mark.parametrize(("text", "want"), WAYS, ids=[text[:24] for text, _ in WAYS])
def test_ways_of_taking_part(text, want):
    assert told(read(text)) == {event: set(facts.split()) for event, facts in want.items()}
