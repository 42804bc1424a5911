"""Visits and occasions told in whatever words: how one looks, goes and holds is open, what is none is not. Invented names."""

import pytest

from test_extract_events import read, told

VISITS: list[tuple[str, str, str]] = [
    # any word for looking, wherever its object stands
    ("5月6日，县长李四海到清河大桥工地转了转。", "", "date:2024-05-06 attendee:李四海 place:清河大桥 inspected:清河大桥"),
    ("5月6日，县长李四海到红旗村踏看，王德胜跟着。", "", "date:2024-05-06 attendee:李四海 place:红旗村 inspected:红旗村"),
    ("5月6日，县长李四海在柳林镇看春耕，王德胜相随。", "", "date:2024-05-06 attendee:李四海 place:柳林镇 inspected:柳林镇"),
    ("县长李四海5月6日来看，只问了一句工期。", "", "date:2024-05-06 attendee:李四海"),
    ("5月6日，县长李四海、县委副书记王德胜把几处工地从头到尾验看了一遍。", "", "date:2024-05-06 attendee:李四海 attendee:王德胜"),
    # what is seen follows: the large area is where they go
    (
        "5月6日，市长李四海在云溪县看农业，一天看了柳林镇、红旗村等5处。",
        "",
        "date:2024-05-06 attendee:李四海 place:云溪县 inspected:柳林镇 inspected:红旗村",
    ),
    # any way of going, with what is done there
    ("5月6日，县长李四海赶到红旗村现场办公。", "", "date:2024-05-06 attendee:李四海 place:红旗村 inspected:红旗村"),
    ("5月6日一早，县长李四海钻进红旗村，同菜农算收入账。", "", "date:2024-05-06 attendee:李四海 place:红旗村 inspected:红旗村"),
    ("5月6日，县长李四海赴华光集团问诊把脉。", "", "date:2024-05-06 attendee:李四海 inspected:华光集团"),
    # a headline's visit that the body tells by no such word; its day is the lead's
    ("一早，县长李四海一天的行程就从红旗村起头。", "李四海调研乡镇工业见闻", "attendee:李四海"),
    (
        "5月6日，县长李四海那一路去了红旗村。",
        "云溪县走访慰问困难群众",
        "date:2024-05-06 attendee:李四海 place:红旗村 inspected:红旗村",
    ),
    # its leaders, where the lead alone tells who goes
    (
        "5月6日，县委书记李四海、县长王德胜兵分两路，把问候捎给官兵。",
        "云溪县领导节前走访慰问驻地官兵",
        "date:2024-05-06 attendee:李四海 attendee:王德胜",
    ),
]


@pytest.mark.parametrize(("text", "title", "want"), VISITS, ids=[text[:24] for text, *_ in VISITS])
def test_visits(text, title, want):
    assert [sorted(facts) for facts in told(read(text, title)).values()] == [sorted(want.split())]


NO_VISITS = [
    "5月6日，县长李四海到红旗村任职。",
    "5月6日，县长李四海到县人民医院住院。",
    "5月6日，县长李四海看好红旗村的前景。",
    "5月6日，县长李四海要求，各镇要把工地逐个过一遍。",
    "5月6日，记者李四海到红旗村转了转。",
    "县长李四海每月都到红旗村转一转。",
    "5月6日，红星煤矿发生透水事故，县长李四海赶到县人民医院。",
]


@pytest.mark.parametrize("text", NO_VISITS)
def test_no_visits(text):
    assert not any(f.startswith("attendee:李四海") for facts in told(read(text)).values() for f in facts)


OCCASIONS: list[tuple[str, dict[str, str]]] = [
    # its time is told, and it is what the clause is about
    ("5月6日下午的招商调度会上，李四海把三个项目逐个点了名。", {"招商调度会": "date:2024-05-06"}),
    (
        "“电价能不能降？”5月6日，在云州体育馆，一场民营企业座谈会开得热气腾腾。",
        {"民营企业座谈会": "date:2024-05-06 place:云州体育馆"},
    ),
    ("5月6日的项目协调会由县长李四海召集。", {"项目协调会": "date:2024-05-06 host:李四海"}),
    ("县政府第12次常务会议5月6日敲定了实事清单。", {"县政府第12次常务会议": "date:2024-05-06 host:县政府"}),
    ("2023年冬天那场恳谈会上，李四海抛出一句话。", {"恳谈会": "date:2023"}),
    ("上个月，县委把办法拿到全县基层治理推进会上推介。", {"全县基层治理推进会": "date:2024-04"}),
    (
        "李四海同志遗体送别仪式定于5月8日上午在云州体育馆举行。",
        {"李四海同志遗体送别仪式": "date:2024-05-08 place:云州体育馆 planned"},
    ),
    # held in whatever way
    ("5月6日，柳林镇开了分红大会。", {"分红大会": "date:2024-05-06 host:柳林镇"}),
    ("今年4月，红旗村头一次开分红大会。", {"分红大会": "date:2024-04"}),
    ("县委组织部5月6日搞了一场警示教育会。", {"警示教育会": "date:2024-05-06 host:县委组织部"}),
    # a day without its month, at night
    (
        "5月6日，技能大赛总决赛在云州体育馆打响。7日夜里9点，意见反馈会在红旗村召开。在8日的颁奖仪式上，李四海宣读名单。",
        {
            "技能大赛总决赛": "date:2024-05-06 place:云州体育馆",
            "意见反馈会": "date:2024-05-07 place:红旗村",
            "颁奖仪式": "date:2024-05-08 speaker:李四海",
        },
    ),
    # in quotes, in a room of a body, in a house behind 的; done whoever tells it
    (
        "5月6日，在市政协七楼会议厅，一场“有事好商量”专题协商会开得热气腾腾。",
        {"“有事好商量”专题协商会": "date:2024-05-06 place:市政协七楼会议厅"},
    ),
    (
        "5月6日，张建国说，设备旧了。傍晚6点，大家在食堂里开起了碰头会，李四海主持。",
        {"碰头会": "date:2024-05-06 chair:李四海"},
    ),
    (
        "5月6日，2024年云溪县—柳林镇协作第二次联席会议在柳林镇的清河宾馆召开。",
        {"2024年云溪县—柳林镇协作第二次联席会议": "date:2024-05-06 place:清河宾馆"},
    ),
    # somebody by name was at one meeting, whenever it was; a part of a festival
    ("李四海为此在系统年度述职会上发了言。", {"系统年度述职会": "speaker:李四海"}),
    ("李四海曾多次在系统年度述职会上发了言。", {}),
    (
        "5月6日，第三届云州旅游节在文化广场开幕。舞狮大赛决出了名次，云溪一中夺冠。",
        {"第三届云州旅游节": "date:2024-05-06 place:文化广场", "舞狮大赛": "winner:云溪一中"},
    ),
    # where it is done is told beside it: behind its name, by the sentence before, in the village of the text
    (
        "5月6日，云溪一中把“六一”主题队日活动办在云州体育馆。",
        {"“六一”主题队日活动": "date:2024-05-06 place:云州体育馆 host:云溪一中"},
    ),
    (
        "5月6日9时许，柳林镇红旗村的山坡上，三十台挖掘机一齐扬臂。云溪县二季度重点项目集中开工仪式把主会场放在了这里。",
        {"云溪县二季度重点项目集中开工仪式": "date:2024-05-06 place:红旗村"},
    ),
    ("在红旗村，变化不小。5月6日，县卫健局在村里开现场会。", {"现场会": "date:2024-05-06 place:红旗村 host:县卫健局"}),
    ("5月6日下午，双方在云州体育馆坐下来开了协作联席会议。", {"协作联席会议": "date:2024-05-06 place:云州体育馆"}),
    ("5月6日，双拥工作会议在县委机关西楼召开。", {"双拥工作会议": "date:2024-05-06 place:县委机关西楼"}),
    # by a time that opens the sentence; a year alone, or what others do in it, is none
    ("12日，总台直播晚会，多语种春晚受到好评。", {}),
    ("今年的全国经贸大会上有新提法。", {}),
    ("11月欧元区商业活动在放缓。", {}),
    # no time, many, a habit, a plan, something of it, the last day of many
    ("项目协调会由县长李四海召集。", {}),
    ("5月6日以来，历次项目协调会由县长李四海召集。", {}),
    ("5月6日，李四海要求项目协调会由县长召集。", {}),
    ("5月6日，全县推进会精神传到了红旗村。", {}),
    ("5月6日，各类兴趣班在红旗村走红。", {}),
    ("11月6日，荷花文化节将在红旗村收尾。", {}),
]


STRUCK: list[tuple[str, list[str]]] = [
    # any one thing that burns or falls is an accident; what is looked for is none
    ("5月6日深夜，红旗村一家烧烤店液化气瓶起火，李四海踹门救人。", ["红旗村一家烧烤店液化气瓶起火"]),
    ("5月6日，云溪县排查一家烧烤店液化气瓶起火隐患。", []),
]


@pytest.mark.parametrize(("text", "want"), STRUCK, ids=[text[:24] for text, _ in STRUCK])
def test_struck(text, want):
    assert sorted({f.name for f in read(text).found if f.type == "Event"}) == want


PARTED: list[tuple[str, dict[str, str]]] = [
    # the groups of a session: each discussion is one, where the text tells of it by itself
    (
        "5月6日，出席县委全会的委员分成两个小组，审议报告。\n上午9时，第一组讨论在县委三楼会议室开始。\n第二组那边，李四海发了言。",
        {
            "第一组讨论": "date:2024-05-06 place:县委三楼会议室",
            "第二组审议": "date:2024-05-06 speaker:李四海",
        },
    ),
    ("5月6日，委员分成两个小组，审议报告。李四海、王德胜分别参加第一组、第二组讨论。", {}),
]


@pytest.mark.parametrize(("text", "want"), PARTED, ids=[text[:24] for text, _ in PARTED])
def test_parted(text, want):
    found = told(read(text))
    assert {name: facts for name, facts in found.items() if "组" in name} == {n: set(f.split()) for n, f in want.items()}


@pytest.mark.parametrize(("text", "want"), OCCASIONS, ids=[text[:24] for text, _ in OCCASIONS])
def test_occasions(text, want):
    assert told(read(text)) == {name: set(facts.split()) for name, facts in want.items()}
