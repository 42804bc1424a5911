"""Numbered sessions, acts at an event that is not named there, accidents and who came, hearings. All names are invented."""

import pytest

from test_extract_events import read, told

ROWS: list[tuple[str, str, dict[str, str]]] = [
    # what a session did shows that it was held; whose session it is holds it
    (
        "",
        "3月5日，云溪县第十七届人民代表大会第三次会议选举李四海为县长。会议由大会执行主席周明主持。",
        {"云溪县第十七届人民代表大会第三次会议": "date:2024-03-05 host:云溪县第十七届人民代表大会 chair:周明"},
    ),
    ("", "会议提请云溪县第十七届人民代表大会第三次会议审议。", {}),
    # the closing sitting
    (
        "",
        "3月5日，云溪县第十七届人民代表大会第三次会议在文化广场举行闭幕会。李四海主持。",
        {
            "云溪县第十七届人民代表大会第三次会议": "host:云溪县第十七届人民代表大会",
            "云溪县第十七届人民代表大会第三次会议闭幕会": "date:2024-03-05 place:文化广场 chair:李四海",
        },
    ),
    # a plain 会议 of the headline is the session below that the same body holds
    ("县委召开会议", "2月29日，县委召开第六次全体会议。", {"县委第六次全体会议": "date:2024-02-29 host:县委"}),
    # who gives a lecture holds no occasion beside the meeting
    ("", "3月5日，全市表彰大会召开。李四海为党员干部讲专题党课。", {"全市表彰大会": "date:2024-03-05 speaker:李四海"}),
    # who presides beside the one who chairs; who tells the count; who speaks behind the oath speaks at the session
    (
        "",
        "3月5日，云溪县第十七届人民代表大会第三次会议召开。当天大会的执行主席还有李四海、王德胜。总监票人赵小梅报告计票结果。",
        {
            "云溪县第十七届人民代表大会第三次会议": "date:2024-03-05 host:云溪县第十七届人民代表大会 attendee:李四海"
            " attendee:王德胜 speaker:赵小梅"
        },
    ),
    (
        "",
        "3月5日，云溪县第十七届人大常委会第三次会议召开。会后，李四海主持宪法宣誓仪式。王德胜作表态发言。",
        {
            "云溪县第十七届人大常委会第三次会议": "date:2024-03-05 host:云溪县第十七届人大常委会 speaker:王德胜",
            "宪法宣誓仪式": "date:2024-03-05 chair:李四海",
        },
    ),
    # the headline's short form is the session of the body
    (
        "县委召开十四届六次全会",
        "2月29日，县委十四届六次全体会议召开。出席会议的县委常委有：张建国、李四海。列席会议的还有：副县长赵小梅，周明。",
        {
            "县委十四届六次全体会议": "host:县委 date:2024-02-29 attendee:张建国 attendee:李四海 attendee:赵小梅 attendee:周明",
        },
    ),
    # whose report was heard; who was praised
    (
        "",
        "全市财政工作会议召开。会议听取了市财政局局长王德胜所作的《关于预算执行情况的报告》。会议对市住建局、柳林镇等6个先进集体进行表扬。",
        {"全市财政工作会议": "speaker:王德胜 winner:市住建局 winner:柳林镇"},
    ),
    # a sitting of a session is of the session
    (
        "",
        "3月5日，云溪县人大常委会第五次会议举行第一次全体会议。张建国主持会议。",
        {"云溪县人大常委会第五次会议": "chair:张建国"},
    ),
    # what is said at its closing is said at the session, whose report has a long title
    (
        "",
        "3月5日，县委十四届六次全体会议召开。\n闭幕会上，市住建局、市公安局主要负责人作交流发言。",
        {"县委十四届六次全体会议": "date:2024-03-05 host:县委 speaker:市住建局 speaker:市公安局"},
    ),
    (
        "",
        "全市财政工作会议召开。会议听取和审议了市财政局局长王德胜作的《关于云溪县国民经济和社会发展第十四个五年规划和"
        "二〇三五年远景目标纲要实施情况中期评估的报告》。",
        {"全市财政工作会议": "speaker:王德胜"},
    ),
    # a drill that several hold jointly; together held is no name
    (
        "",
        "市公安局、市住建局4月26日在柳林镇举行防汛抢险联合演练，李四海担任总指挥。",
        {"防汛抢险联合演练": "host:市公安局 host:市住建局 attendee:李四海 date:2024-04-26 place:柳林镇"},
    ),
    # an oath that one has taken; what follows an explanation is no speech of it
    (
        "",
        "3月5日，云溪县人大常委会第五次会议召开。会议听取了关于人事任免的说明，李四海颁发任命书，并组织宪法宣誓。",
        {
            "云溪县人大常委会第五次会议": "date:2024-03-05",
            "宪法宣誓": "organizer:李四海 date:2024-03-05",
        },
    ),
    # who by title demands something right behind the meeting spoke there; what follows is told, not said
    (
        "",
        "3月5日，云溪县召开全县防汛工作会议。县委书记张建国要求，各镇要落实责任。县长李四海主持会议，副县长赵小梅宣读通知，"
        "市住建局局长王德胜通报排查情况。",
        {
            "全县防汛工作会议": "host:云溪县 date:2024-03-05 speaker:张建国 chair:李四海 speaker:赵小梅 speaker:王德胜",
        },
    ),
    (
        "",
        "3月5日，李四海到云溪县调研防汛工作。市住建局局长王德胜要求，各镇要落实责任。",
        {"李四海到云溪县调研防汛工作": "attendee:李四海 inspected:云溪县 date:2024-03-05 place:云溪县"},
    ),
    # a meeting on the spot, where who looks at things is
    (
        "",
        "3月5日，全县产业现场观摩会在柳林镇召开，县委书记张建国实地察看了文化广场。",
        {"全县产业现场观摩会": "attendee:张建国 date:2024-03-05 place:柳林镇"},
    ),
    # areas that sign in pairs, and who witnesses it; who won at an occasion did not hold it
    (
        "",
        "5月6日，合作项目签约仪式在云州举行。李四海、王德胜分别致辞并见证签约。柳林镇与清河镇、云溪县与云州市分别签订结对协议。",
        {
            "合作项目签约仪式": "speaker:李四海 speaker:王德胜 attendee:李四海 attendee:王德胜 attendee:柳林镇 attendee:清河镇 "
            "attendee:云溪县 attendee:云州市 date:2024-05-06 place:云州",
        },
    ),
    ("", "李四海在去年11月举行的全省教学大赛中摘得特等奖。", {"全省教学大赛": "winner:李四海 date:2023-11"}),
    # a race within a festival has those who hold it and win there; what the festival's last day is not its own
    (
        "",
        "5月6日，第三届柳林文化节在柳林镇开幕。\n2024柳林半程马拉松赛当天7时30分在文化广场鸣枪。赛事由市文旅局主办，华光集团承办。"
        "李四海夺得男子组冠军。\n文化节持续至5月10日，期间将举办乡村论坛。",
        {
            "第三届柳林文化节": "date:2024-05-06 place:柳林镇",
            "2024柳林半程马拉松赛": "host:市文旅局 organizer:华光集团 winner:李四海 date:2024-05-06 place:文化广场",
        },
    ),
    # what is studied before a session is an occasion beside it; what a headline of work calls so is none
    (
        "",
        "3月5日，云溪县人大常委会第五次会议召开。\n会前，县人大常委会主任张建国带领与会人员专题学习了《监督法》，教授王德胜应邀作辅导。",
        {
            "云溪县人大常委会第五次会议": "date:2024-03-05",
            "专题学习": "organizer:张建国 speaker:王德胜 date:2024-03-05",
        },
    ),
    ("", "3月5日，全市大会召开。会议强调，会前，张建国要组织专题学习。", {"全市大会": "date:2024-03-05"}),
    # who takes a prize from somebody; who spoke before others are told to sit on the rostrum too; a body's report behind another
    (
        "",
        "3月5日，全市表彰大会在云州举行。大会上，李四海从市委书记张建国手中接过奖章。",
        {"全市表彰大会": "winner:李四海 attendee:张建国 date:2024-03-05 place:云州"},
    ),
    (
        "",
        "3月5日，全市大会召开。县委书记张建国作工作报告。在主席台就座的还有李四海、王德胜。",
        {"全市大会": "speaker:张建国 attendee:张建国 attendee:李四海 attendee:王德胜 date:2024-03-05"},
    ),
    (
        "",
        "全市大会召开。会议听取和审议了市财政局局长王德胜作的《关于预算的报告》、市住建局关于供水情况的报告，书面审议了市公安局关于资产情况的报告。",
        {"全市大会": "speaker:王德胜 speaker:市住建局"},
    ),
    # acts without the name of the event
    (
        "",
        "5月6日，市政府与华光集团举行文化广场项目签约仪式。副市长赵小梅与华光集团董事长郑伟代表双方签约，市财政局负责人见证签约。",
        {
            "文化广场项目签约仪式": "host:市政府 host:华光集团 attendee:赵小梅 attendee:郑伟 attendee:市财政局 date:2024-05-06",
        },
    ),
    (
        "",
        "5月6日，文化广场开工仪式举行。张建国宣布开工，市住建局局长王德胜介绍项目情况，赵小梅主持仪式。",
        {"文化广场开工仪式": "attendee:张建国 speaker:王德胜 chair:赵小梅 date:2024-05-06"},
    ),
    ("", "市住建局局长王德胜介绍项目情况。张建国宣布开工。", {}),
    ("", "全市大会召开。会议强调，张建国要代表市委赶赴现场。", {}),
    # bodies that come with a number of people; two clauses of heads
    (
        "",
        "5月28日，云溪县举行防汛应急演练，柳林镇、清河镇和市公安局共120人参加。",
        {"云溪县防汛应急演练": "host:云溪县 attendee:柳林镇 attendee:清河镇 attendee:市公安局 date:2024-05-28"},
    ),
    # an accident has the name that is printed, and those who came are involved
    (
        "",
        "2月18日，云溪县柳林镇的红星煤矿一车间发生爆燃。李四海、王德胜赶赴现场指挥救援，市公安局共投入救援力量80人。\n"
        "云溪县“2·18”爆燃事故调查组已成立。",
        {
            "云溪县“2·18”爆燃事故": "involved:红星煤矿 involved:李四海 involved:王德胜 involved:市公安局 "
            "date:2024-02-18 place:柳林镇"
        },
    ),
    ("", "李四海赶赴现场指挥救援。", {}),
    # a building that no list knows
    ("", "5月6日，全市科技大会在云州会展中心举行。", {"全市科技大会": "date:2024-05-06 place:云州会展中心"}),
    # who receives an event gives it its place
    (
        "",
        "5月10日，云州大学迎来全市2024年职业技能大赛，市文旅局主办，市体育局承办。",
        {"全市2024年职业技能大赛": "date:2024-05-10 place:云州大学 host:市文旅局 organizer:市体育局"},
    ),
    # which 座谈会 it was, its day and place tell
    (
        "",
        "5月7日，张建国在清河镇主持召开座谈会。李四海作了发言。",
        {"清河镇座谈会": "chair:张建国 speaker:李四海 date:2024-05-07 place:清河镇"},
    ),
    # that a guest came for it is told in passing
    (
        "",
        "5月6日，全市科技大会召开。张建国会见来云出席全市科技大会的郑伟。",
        {"全市科技大会": "date:2024-05-06", "张建国会见郑伟": "attendee:张建国 attendee:郑伟"},
    ),
    # whose speech is studied spoke there
    (
        "",
        "云溪县召开党政联席会议，传达学习全市动员大会，市委书记张建国，市长李四海重要讲话。",
        {"云溪县党政联席会议": "host:云溪县", "全市动员大会": "speaker:张建国 speaker:李四海"},
    ),
    # no place is named, yet its day is told; with whom one goes
    ("", "5月17日，张建国来到居民家里回访。", {"张建国来到居民家里回访": "attendee:张建国 date:2024-05-17"}),
    ("", "张建国来到居民家里回访。", {}),
    (
        "",
        "4月11日，李四海带领技术人员到红旗村调研。",
        {"李四海到红旗村调研": "attendee:李四海 date:2024-04-11 inspected:红旗村 place:红旗村"},
    ),
    # a session of no other name takes that of the body; where a clock, a form, or who holds it stands between, the day holds
    ("", "7月5日，市委常委会举行第二十次会议。", {"市委常委会第二十次会议": "host:市委常委会 date:2024-07-05"}),
    ("", "7月8日，全市安全生产工作会议以视频形式召开。", {"全市安全生产工作会议": "date:2024-07-08"}),
    ("", "5月17日凌晨2时许，云溪县柳林镇一居民楼发生火灾。", {"柳林镇一居民楼火灾": "date:2024-05-17 place:柳林镇"}),
    # 活动 is what was told of as one, and no meeting; who leads it takes part
    (
        "",
        "5月15日，张建国率队开展招商引资考察活动，并召开座谈会。李四海参加活动。",
        {"招商引资考察活动": "attendee:张建国 attendee:李四海 date:2024-05-15", "座谈会": "host:张建国"},
    ),
    # the first of several days; two hosts hold two
    (
        "",
        "王德胜7日至10日在红旗村调研。",
        {"王德胜到红旗村调研": "attendee:王德胜 date:2024-05-07 inspected:红旗村 place:红旗村"},
    ),
    (
        "",
        "5月6日，市体育局举行揭牌仪式。同日，市财政局举行揭牌仪式。",
        {"市体育局揭牌仪式": "host:市体育局 date:2024-05-06", "市财政局揭牌仪式": "host:市财政局 date:2024-05-06"},
    ),
    # one name in two areas
    (
        "",
        "5月6日，柳林镇召开全镇干部会议，宣布任职决定。\n5月7日，清河镇召开全镇干部会议，宣布任职决定。",
        {
            "柳林镇全镇干部会议": "host:柳林镇 date:2024-05-06",
            "清河镇全镇干部会议": "host:清河镇 date:2024-05-07",
        },
    ),
    # a game's opening is no game; the congress in front of its session's number holds it
    (
        "",
        "5月6日，云溪县第二届龙舟赛在柳林镇广场水域鸣锣开赛。",
        {"云溪县第二届龙舟赛": "date:2024-05-06 place:柳林镇"},
    ),
    (
        "柳林镇第九届人民代表大会第一次会议召开",
        "5月6日，柳林镇第九届人民代表大会第一次会议召开。",
        {"柳林镇第九届人民代表大会第一次会议": "host:柳林镇第九届人民代表大会 date:2024-05-06"},
    ),
    # of many sorts none is one
    ("", "云溪县举办各类主题展览、文艺演出。", {}),
    # the headline in short
    (
        "云溪县举行防汛演练",
        "5月28日，云溪县在柳林镇举行2024年防汛应急演练。",
        {"2024年防汛应急演练": "host:云溪县 date:2024-05-28 place:柳林镇"},
    ),
]


@pytest.mark.parametrize(("title", "text", "want"), ROWS, ids=[r[1][:24] for r in ROWS])
def test_what_is_told_without_the_name(title, text, want):
    assert told(read(text, title)) == {event: set(facts.split()) for event, facts in want.items()}


def test_a_reference_to_a_signing_is_a_mention_of_it():
    reading = read("6月1日，市政府与华光集团签署战略合作协议。张建国出席签约活动。")
    events = {(reading.text[f.start : f.end], f.name) for f in reading.found if f.type == "Event"}
    assert ("签约活动", "市政府与华光集团签署战略合作协议") in events


def test_a_court_holds_its_hearing():
    reading = read("6月6日，市公安局公开开庭审理一起污染环境案。王德胜被控偷排废水。")
    assert told(reading) == {
        "市公安局公开开庭审理一起污染环境案": {"host:市公安局", "involved:王德胜", "date:2024-06-06"},
    }
