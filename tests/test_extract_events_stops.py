"""The stops of an inspection: sites that no list of places knows, firms, visits told in other ways. Names are invented."""

import pytest

from fangzhi.extract import events
from reading_of import reading_of
from test_extract_events import read, told

VISIT = "5月7日，张建国到云溪县调研乡村振兴工作。"
BASE = {"attendee:张建国", "date:2024-05-07", "place:云溪县", "inspected:云溪县"}
STOPS: list[tuple[str, str]] = [
    # beside what has a name, a site is called by what it is; a sort of site is not
    ("他先后来到红旗村、万亩辣椒基地，了解生产情况。", "红旗村 万亩辣椒基地"),
    ("他先后来到红旗村、农业合作社、施工现场，了解生产情况。", "红旗村"),
    ("他先后来到万亩辣椒基地、千亩茶园，了解生产情况。", ""),
    ("他察看了华光集团收购现场。", "华光集团"),
    # a project in whose name something is done
    ("他先后来到红旗村、恒星绿色转型产业园项目，了解生产情况。", "红旗村 恒星绿色转型产业园项目"),
    # a single sign ends a site behind a place
    ("他实地察看了红旗村珍贵树种造林点。", "红旗村珍贵树种造林点"),
    ("他实地察看了红旗村群众生活。", ""),
    # a home sign: the area of the paper or of the text
    ("他还检查了县防汛物资仓库。", "云溪县防汛物资仓库"),
    # 到 behind 他, or in a clause of its own behind how they go; in another month it was another visit
    ("随后，他到红旗村走访王志明等群众。", "红旗村"),
    ("随后，张建国沿江而下，到红旗村走访群众。", "红旗村"),
    ("6月，张建国再次沿江而下，赴红旗村考察。", ""),
    # firms by their short names, where the text says what they are
    ("他走访了恒泰纺织、金谷饲料等企业。", "恒泰纺织 金谷饲料"),
    ("他走访了困难职工、退役军人等群体。", ""),
    # 等 ends a list
    ("他分别到柳林镇、清河镇等乡镇，与干部座谈。", "柳林镇 清河镇"),
    # where they do something, who is not told again; where others do, nothing is seen
    ("在华光集团，详细了解订单情况。", "华光集团"),
    ("在华光集团，工人们正在赶制订单。", ""),
    # of whose state one looks at is seen; not the area's
    ("他察看了清河大桥建设情况、红旗村产业发展情况。", "清河大桥"),
    # what follows an area: its village, where in it one goes, what is of it
    ("他走进柳林镇港坪村、清河镇田间地头，察看苗情。", "港坪村 清河镇"),
    ("他走进柳林镇各村，察看苗情。", "柳林镇"),
    ("他来到柳林镇、红旗村的地质灾害隐患点，察看险情。", "柳林镇 红旗村"),
    ("他赶往20公里外的清河水库，察看水情。", "清河水库"),
    ("他来到园区企业华光集团，了解订单。", "华光集团"),
    # who goes has his title before him; another one is none of the visitors
    ("市委书记张建国还来到云州大学。", "云州大学"),
    ("市委书记李四海还来到云州大学。", ""),
]


@pytest.mark.parametrize(("text", "want"), STOPS, ids=[text[:24] for text, _ in STOPS])
def test_stops(text, want):
    facts = told(read(VISIT + text))["张建国到云溪县调研乡村振兴工作"]
    assert {f for f in facts if not f.startswith("attendee")} == (BASE | {f"inspected:{name}" for name in want.split()}) - {
        "attendee:张建国"
    }


TOLD: list[tuple[str, dict[str, str]]] = [
    # the list that one goes to is read as what is seen on the way
    (
        "5月7日，张建国前往清河泵站、县防汛物资仓库等地，督导检查防汛工作。",
        {"张建国到清河泵站、县防汛物资仓库督导检查防汛工作": "date:2024-05-07 inspected:清河泵站 inspected:县防汛物资仓库"},
    ),
    # one is known, the other is not: no place of all of it
    (
        "5月7日，张建国深入美好超市某店、云州体育馆，检查安全生产工作。",
        {"张建国到云州体育馆检查安全生产工作": "date:2024-05-07 inspected:云州体育馆"},
    ),
    # which is our city nobody says: the visit has a day, and no place
    (
        "5月7日至8日，张建国率调研组来我市，就“粮食生产”开展专题调研。调研组一行深入柳林镇、红旗村，通过实地察看、座谈等方式了解情况。",
        {"张建国到我市专题调研": "date:2024-05-07 inspected:柳林镇 inspected:红旗村"},
    ),
    # on what, between where and what is done
    (
        "5月7日，张建国到云溪县就粮食生产开展专题调研。",
        {"张建国到云溪县专题调研": "date:2024-05-07 inspected:云溪县 place:云溪县"},
    ),
    # what is inspected stands before the verb
    (
        "5月7日，张建国带队，采取“四不两直”方式，对华光集团、云州体育馆开展暗访。",
        {"张建国暗访华光集团": "date:2024-05-07 inspected:华光集团 inspected:云州体育馆"},
    ),
    # what goes on in the next sentence is no other visit, where nothing but the state of things is looked at
    (
        "5月7日，张建国到柳林镇、清河镇调研粮食生产工作。张建国先后来到红旗村、华光集团，实地察看春耕情况。",
        {
            "张建国到柳林镇、清河镇调研粮食生产工作": "date:2024-05-07 inspected:柳林镇 inspected:清河镇 inspected:红旗村 "
            "inspected:华光集团"
        },
    ),
    # what a clause goes on with; whom 他 means; who heads a team
    (
        "5月7日，市委书记张建国带队走访慰问高龄老人，先后到柳林镇、清河镇看望百岁老人李四海。",
        {"张建国走访慰问高龄老人": "date:2024-05-07 inspected:柳林镇 inspected:清河镇 inspected:李四海"},
    ),
    (
        "5月7日，市委书记张建国出席了活动。随后，他到云州大学、华光集团，检查安全生产工作。",
        {"张建国到云州大学、华光集团检查安全生产工作": "inspected:云州大学 inspected:华光集团"},
    ),
    ("5月7日，市委书记张建国、县长李四海出席了活动。随后，他到云州大学、华光集团，检查安全生产工作。", {}),
    (
        "5月7日，由副局长张建国带队的第二督查组深入柳林镇、清河镇督查春耕生产。",
        {"张建国到柳林镇、清河镇督查春耕生产": "date:2024-05-07 inspected:柳林镇 inspected:清河镇"},
    ),
    # where no site has a name; where nothing is inspected
    ("5月7日，县长张建国深入部分企业、建筑工地，督导检查安全生产工作。", {"张建国督导检查安全生产工作": "date:2024-05-07"}),
    ("5月7日，县长张建国深入学习有关讲话、重要文件，检查自身不足。", {}),
    # the activity that they carry out is the visit; a meeting held on it has its day
    (
        "5月7日，张建国率队赴云溪县、江州市开展招商考察活动，并在云溪县召开座谈会。",
        {
            "张建国到云溪县、江州市招商考察": "date:2024-05-07 inspected:云溪县 inspected:江州市",
            "云溪县座谈会": "host:张建国 date:2024-05-07 place:云溪县",
        },
    ),
    # by going alone: a leader with the day, no clerk, no meeting
    (
        "5月7日一早，市委书记张建国来到柳林镇红旗村，与村民拉家常。随后，他察看了红旗村水厂。",
        {"张建国来到柳林镇红旗村": "date:2024-05-07 place:红旗村 inspected:红旗村 inspected:红旗村水厂"},
    ),
    ("5月7日一早，村民张建国来到云州大学，找儿子。", {}),
    ("5月7日一早，市委书记张建国来到云州大学，参加毕业典礼。", {}),
    # a round told in general first, then where it goes; the day of 同日 is that of the visit before, of no planned meeting
    (
        "5月7日，县长张建国带队开展节前安全检查。张建国一行先后来到云州大学、华光集团，督查安全生产工作。",
        {"张建国带队开展节前安全检查": "date:2024-05-07 inspected:云州大学 inspected:华光集团"},
    ),
    (
        "5月7日，县长张建国到柳林镇调研。全市动员会将于6月1日召开。同日，云溪县召开春耕大会。",
        {
            "张建国到柳林镇调研": "date:2024-05-07 place:柳林镇 inspected:柳林镇",
            "全市动员会": "date:2024-06-01 planned",
            "云溪县春耕大会": "date:2024-05-07 host:云溪县",
        },
    ),
    (
        "5月7日，县长张建国到柳林镇调研。5月9日，他外出招商。同一天，云溪县召开春耕大会。",
        {
            "张建国到柳林镇调研": "date:2024-05-07 place:柳林镇 inspected:柳林镇",
            "云溪县春耕大会": "date:2024-05-09 host:云溪县",
        },
    ),
    # the place leads the sentence; what is told of the place where it is held goes before
    (
        "5月7日，在云州体育馆，云溪县招商推介会举行。",
        {"云溪县招商推介会": "date:2024-05-07 place:云州体育馆"},
    ),
    ("5月7日，在云州大学支持下，云溪县招商推介会举行。", {}),
]


@pytest.mark.parametrize(("text", "want"), TOLD, ids=[text[:24] for text, _ in TOLD])
def test_visits(text, want):
    facts = {event: {f for f in what if not f.startswith("attendee")} for event, what in told(read(text)).items()}
    assert facts == {event: set(what.split()) for event, what in want.items()}


DEEDS: list[tuple[str, str, dict[str, str]]] = [
    (
        "",
        "3月18日上午，云溪县2024年第一批重大项目集中开工。张建国宣布开工，李四海主持。",
        {"云溪县2024年第一批重大项目集中开工": "date:2024-03-18 attendee:张建国 chair:李四海"},
    ),
    ("", "3月18日，市领导研究了集中开工的10个项目。", {}),
    ("", "3月18日，云溪县招商项目集中签约仪式举行。", {"云溪县招商项目集中签约仪式": "date:2024-03-18"}),
    ("", "4月9日，云溪一中揭牌成立。张建国为学校揭牌。", {"云溪一中揭牌": "date:2024-04-09 attendee:张建国"}),
    ("", "4月9日，张建国参观了去年揭牌的云溪一中。", {}),
    ("", "2月2日晚，“我们的村晚”在文化广场精彩上演。", {"“我们的村晚”": "date:2024-02-02 place:文化广场"}),
    ("", "2月2日，“十四五”规划发布。", {}),
    ("", "2月2日，彩灯在著名的“清河遗址”上演。", {}),
    # a ceremony of what was told before; one that is part of another occasion is none
    (
        "",
        "12月28日，清河大桥顺利合龙。合龙仪式在桥头举行，李四海主持仪式。",
        {"合龙仪式": "date:2023-12-28 chair:李四海"},
    ),
    # where those go that attend or carry it out
    (
        "",
        "5月6日，李四海来到云州大学，参加“开学第一课”活动。",
        {"“开学第一课”活动": "date:2024-05-06 place:云州大学 attendee:李四海"},
    ),
    (
        "",
        "5月6日，县人民医院走进红旗村，开展“送健康”义诊活动。",
        {"“送健康”义诊活动": "date:2024-05-06 place:红旗村 host:县人民医院"},
    ),
    (
        "",
        "5月6日，县法院组织干警赴红旗村开展主题党日活动。",
        {"主题党日活动": "date:2024-05-06 place:红旗村 host:县法院"},
    ),
    # what is seen on a trip that is named as an activity
    (
        "",
        "5月6日，张建国率队赴云州开展精准招商活动，先后考察了华光集团、云州大学。",
        {"精准招商活动": "date:2024-05-06 place:云州 attendee:张建国 inspected:华光集团 inspected:云州大学"},
    ),
    # 开班 is no 班
    (
        "",
        "6月3日，2024年农村电商培训班在云州大学开班。李四海出席开班式。",
        {"2024年农村电商培训班": "date:2024-06-03 place:云州大学 attendee:李四海"},
    ),
    # whom the headline's title means, the body names
    # what a headline calls a visit of the lead; of another kind it is another thing
    (
        "云溪县开展教师节慰问活动",
        "5月7日，张建国、赵小梅在县教育局同志的陪同下，分3个小组到该县云州大学、柳林镇向教师们致以节日的慰问。",
        {
            "教师节慰问活动": "date:2024-05-07 inspected:云州大学 inspected:柳林镇 attendee:张建国 attendee:赵小梅 "
            "attendee:县教育局"
        },
    ),
    (
        "云溪县开展安全检查活动",
        "5月7日，张建国到柳林镇慰问教师。",
        {
            "张建国到柳林镇慰问教师": "date:2024-05-07 place:柳林镇 inspected:柳林镇 attendee:张建国",
        },
    ),
    # planting on the first day of the year's work
    (
        "云溪县",
        "5月7日，节后上班的第一天，县委书记张建国、县长赵小梅带领200余名干部组成的植树大军，来到文化广场，投身到绿化建设中，参加义务植树活动。",
        {"义务植树活动": "date:2024-05-07 attendee:张建国 attendee:赵小梅"},
    ),
    # a delegation at a site, and no meeting as one
    (
        "云溪县",
        "5月7日，张建国到云溪县考察。在云州大学，代表团详细了解校园建设情况。在云溪县座谈会上，代表团听取了介绍。",
        {"张建国到云溪县考察": "date:2024-05-07 place:云溪县 inspected:云溪县 inspected:云州大学 attendee:张建国"},
    ),
    (
        "市委书记在云溪县调研",
        "5月7日，张建国在云溪县调研。",
        {"张建国到云溪县调研": "date:2024-05-07 place:云溪县 inspected:云溪县 attendee:张建国"},
    ),
]


@pytest.mark.parametrize(("title", "text", "want"), DEEDS, ids=[text[:24] for _, text, _ in DEEDS])
def test_deeds(title, text, want):
    assert told(read(text, title)) == {event: set(what.split()) for event, what in want.items()}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("10月2日7时许，云溪高速公路1340公里处发生一起追尾事故。", "云溪高速公路"),
        ("10月2日，云溪高速公路服务区客车自燃。", ""),
    ],
)
def test_a_road_is_the_place_of_what_happens_on_it(text, want):
    reading = reading_of(text)
    events.find(reading)
    events.state(reading)
    places = [s.roles["place"].name for s in reading.statements if s.type == "EventInfo" and s.roles.get("place")]
    assert places == ([want] if want else [])
