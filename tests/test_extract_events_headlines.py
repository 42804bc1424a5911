"""A headline's event is the body's; what is done at an event without its name; lists by sort. All names are invented."""

import pytest

from test_extract_events import read, told

HEADLINES: list[tuple[str, str, set[str]]] = [
    # what a headline shortens or says in other words is what the first paragraph tells of
    ("全市招商引资推进会召开", "5月6日，全市招商引资和项目建设推进会在云州市召开。", {"全市招商引资和项目建设推进会"}),
    ("云溪县举行听证会", "5月6日，县委组织部召开水价调整听证会。", {"水价调整听证会"}),
    ("云溪县举行项目集中开工仪式", "5月6日，云溪县二季度重点项目集中开工活动举行。", {"云溪县二季度重点项目集中开工活动"}),
    # a leader's round is one, whether by the city or by its counties, by the team or by its head; another root is another
    ("李四海在云州市调研", "5月6日，市长李四海先后深入云溪县、江州市，就防汛工作进行调研。", {"李四海到云溪县、江州市调研"}),
    (
        "云州市党政代表团赴江州市考察",
        "5月6日，市长李四海率市党政代表团赴江州市、云溪县考察。",
        {"李四海到江州市、云溪县考察"},
    ),
    (
        "李四海在云州市调研",
        "5月6日，市长李四海先后深入云溪县、江州市，看望慰问困难群众。",
        {"李四海到云州市调研", "李四海到云溪县、江州市看望慰问困难群众"},
    ),
    # another kind, another number, another wording: another event
    ("云溪县举行招商引资签约仪式", "5月6日，云溪县招商引资大会召开。", {"云溪县招商引资签约仪式", "云溪县招商引资大会"}),
    ("云溪县第二届荷花文化节开幕", "5月6日，云溪县第三届荷花文化节开幕。", {"云溪县第二届荷花文化节", "云溪县第三届荷花文化节"}),
    ("云溪县篮球邀请赛落幕", "5月6日，云州市马拉松赛开赛。", {"云溪县篮球邀请赛", "云州市马拉松赛"}),
]


@pytest.mark.parametrize(("title", "text", "want"), HEADLINES, ids=[title for title, _, _ in HEADLINES])
def test_the_event_of_a_headline(title, text, want):
    assert {f.name for f in read(text, title).found if f.type == "Event"} == want


OPENED = "5月6日，全市大会召开。"
PARTS: list[tuple[str, str]] = [
    # 等单位, 等4家单位: what the bodies are
    ("市住建局、市财政局、清河镇等单位作了发言。", "speaker:市住建局 speaker:市财政局 speaker:清河镇"),
    ("市住建局、市财政局等12家单位参加会议。", "attendee:市住建局 attendee:市财政局"),
    ("市住建局、市财政局等部门负责人参加会议。", "attendee:市住建局 attendee:市财政局"),
    # 各区 among those who have a head
    ("市领导李四海、王德胜，各区、各代表团负责人出席。", "attendee:李四海 attendee:王德胜"),
    # by another word for its opening
    ("李四海主持开幕会。王德胜出席开幕式并致辞。", "chair:李四海 attendee:王德胜 speaker:王德胜"),
    # by what is done there
    ("李四海介绍了调价方案，王德胜回答记者提问。", "speaker:李四海 speaker:王德胜"),
    ("会上，对市住建局等30个先进集体、李四海等50名先进个人进行了表彰。", "winner:市住建局 winner:李四海"),
    ("柳林镇的李四海、清河镇的王德胜被评为先进个人。", "winner:李四海 winner:王德胜"),
    ("副市长李四海与华光集团总经理王德胜代表双方签约。", "attendee:李四海 attendee:王德胜"),
    ("李四海要被评为先进个人。", ""),
]


@pytest.mark.parametrize(("text", "want"), PARTS, ids=[text[:24] for text, _ in PARTS])
def test_who_does_what(text, want):
    told_of = told(read(OPENED + text)).get("全市大会", set())
    assert told_of - {"date:2024-05-06"} == set(want.split())


def test_the_home_area_holds_it():
    reading = read("5月6日，我市与云州大学举行校地合作座谈会。", "云州市举行校地合作座谈会")
    assert {"host:云州市", "host:云州大学"} <= told(reading)["云州市校地合作座谈会"]


MORE: list[tuple[str, dict[str, str]]] = [
    # a meeting that only a clause's opening names
    (
        "5月7日，张建国到云溪县调研。座谈会上，李四海、王德胜分别发言。",
        {
            "张建国到云溪县调研": "attendee:张建国 date:2024-05-07 inspected:云溪县 place:云溪县",
            "座谈会": "speaker:李四海 speaker:王德胜",
        },
    ),
    ("在随后召开的粮食生产座谈会上，李四海作了发言。", {"粮食生产座谈会": "speaker:李四海"}),
    ("5月6日，云溪县水价座谈会召开。座谈会上，李四海发言。", {"云溪县水价座谈会": "speaker:李四海 date:2024-05-06"}),
    ("每次座谈会上，李四海都发言。", {}),
    # what one takes part in on a day is an occasion
    (
        "5月6日，李四海、王德胜在红旗村参加义务植树活动。",
        {"红旗村义务植树活动": "attendee:李四海 attendee:王德胜 date:2024-05-06 place:红旗村"},
    ),
    ("李四海经常参加义务植树活动。", {}),
    # a session by year and number
    (
        "5月6日，云溪县河湖保护委员会2024年第二次全体会议召开。",
        {"云溪县河湖保护委员会2024年第二次全体会议": "host:云溪县河湖保护委员会 date:2024-05-06"},
    ),
    # prizes of a competition that is named at them, and who is given them
    ("李四海在云州市第七届焊工技能大赛中夺得第一名。", {"云州市第七届焊工技能大赛": "winner:李四海"}),
    ("李四海获得2023年云州市焊工技能竞赛二等奖。", {"2023年云州市焊工技能竞赛": "winner:李四海"}),
    ("李四海获得2023年云州市技能大赛——云溪县焊工竞赛二等奖。", {"2023年云州市技能大赛——云溪县焊工竞赛": "winner:李四海"}),
    (
        "5月6日，云州市技能大赛举行。张建国为获评工匠的李四海、王德胜等颁奖。",
        {"云州市技能大赛": "attendee:张建国 winner:李四海 winner:王德胜 date:2024-05-06"},
    ),
    # a building by a name of its own
    ("5月6日，云溪县荷花文化节在民族文化广场开幕。", {"云溪县荷花文化节": "date:2024-05-06 place:民族文化广场"}),
    # 领导 is a title and 由 a surname, 作者 no 作
    ("5月6日，全市大会召开。优秀工作者李四海先后发言。", {"全市大会": "speaker:李四海 date:2024-05-06"}),
]


@pytest.mark.parametrize(("text", "want"), MORE, ids=[text[:24] for text, _ in MORE])
def test_occasions_without_much_of_a_name(text, want):
    assert told(read(text)) == {event: set(facts.split()) for event, facts in want.items()}


COURTS: list[tuple[str, dict[str, str]]] = [
    # who is tried, who judges, accuses and defends
    (
        "5月6日，县法院一审公开宣判市政府原副市长，市公安局原局长李四海受贿、滥用职权一案。"
        "王德胜担任审判长，周明、吴敏出庭支持公诉，律师郑伟为被告人辩护。",
        {
            "县法院一审公开宣判市政府原副市长，市公安局原局长李四海受贿、滥用职权一案": "host:县法院 involved:李四海 "
            "involved:王德胜 involved:周明 involved:吴敏 involved:郑伟 date:2024-05-06"
        },
    ),
    (
        "5月6日，县法院对被告人李四海受贿案公开开庭审理。",
        {"县法院公开开庭审理李四海受贿案": "host:县法院 involved:李四海 date:2024-05-06"},
    ),
    # the court behind the case
    (
        "5月6日，云溪县国土局原局长李四海受贿案在县法院一审公开宣判，李四海被判处有期徒刑十年。",
        {"县法院一审公开宣判李四海受贿案": "host:县法院 involved:李四海 date:2024-05-06"},
    ),
    # who holds what one speaks at; all of a list answer
    (
        "5月6日，在市公安局举行的上半年治安形势新闻发布会上，李四海介绍了情况。王德胜、周明出席发布会并回答记者提问。",
        {
            "上半年治安形势新闻发布会": "host:市公安局 speaker:李四海 attendee:王德胜 attendee:周明 speaker:王德胜 "
            "speaker:周明 date:2024-05-06"
        },
    ),
    # a list of reports that a session hears; one meeting that a leader chairs on his way
    (
        "5月6日，全市大会召开。会议听取了李四海代表市政府所作的工作报告，王德胜受市政府委托所作的决算情况的报告，审议了周明所作的说明。",
        {"全市大会": "speaker:李四海 speaker:王德胜 speaker:周明 date:2024-05-06"},
    ),
    (
        "5月6日，张建国到云溪县调研。其间，张建国主持召开座谈会，听取汇报。李四海参加座谈。",
        {
            "张建国到云溪县调研": "attendee:张建国 inspected:云溪县 date:2024-05-06 place:云溪县",
            "座谈会": "chair:张建国 attendee:李四海",
        },
    ),
    # part of the activities is no event of its own; a speech of two words is one
    (
        "5月6日，张建国到红旗村看望李四海。王德胜参加部分活动。",
        {"张建国到红旗村看望李四海": "attendee:张建国 attendee:王德胜 inspected:李四海 date:2024-05-06 place:红旗村"},
    ),
    ("5月6日，全市大会召开。李四海到会讲话。", {"全市大会": "attendee:李四海 speaker:李四海 date:2024-05-06"}),
    # an act of the only event, where a later paragraph refers to it; a list whose last name nobody knows
    (
        "5月6日，全市大会召开。\n大会由李四海主持。王德胜就下一步工作作出部署。",
        {"全市大会": "chair:李四海 speaker:王德胜 date:2024-05-06"},
    ),
    ("5月6日，全市大会召开。李四海、王德胜、田园先后发言。", {"全市大会": "speaker:李四海 speaker:王德胜 date:2024-05-06"}),
    # the day of the opening, wherever it is told; the town before a bridge
    (
        "5月8日，全市大会在文化广场闭幕。\n又讯 5月6日上午，大会在文化广场开幕。",
        {"全市大会": "date:2024-05-06 place:文化广场"},
    ),
    (
        "5月6日，云溪县柳林镇境内，在建的清河镇特大桥支架发生坍塌。",
        {"清河镇特大桥支架坍塌": "date:2024-05-06 place:柳林镇"},
    ),
    # groups between the names of a list
    (
        "5月6日，全市大会召开。市长李四海、市政协主席王德胜，市委常委，市住建局有关领导同志出席。",
        {"全市大会": "attendee:李四海 attendee:王德胜 attendee:市住建局 date:2024-05-06"},
    ),
    # by form of a video, by year and number: which one its host tells
    ("5月6日，县委组织部以视频会议形式召开第二次会议。", {"县委组织部第二次会议": "host:县委组织部 date:2024-05-06"}),
    ("5月6日，县委常委会召开2023年度民主生活会。", {"县委常委会2023年度民主生活会": "host:县委常委会 date:2024-05-06"}),
    # 主席 without a name stands for the body
    (
        "5月6日，全市大会召开。副市长李四海，市总工会主席，市住建局局长列席会议。",
        {"全市大会": "attendee:李四海 attendee:市总工会 attendee:市住建局 date:2024-05-06"},
    ),
]


@pytest.mark.parametrize(("text", "want"), COURTS, ids=[text[:24] for text, _ in COURTS])
def test_courts_and_numbered_meetings(text, want):
    assert told(read(text)) == {event: set(facts.split()) for event, facts in want.items()}
