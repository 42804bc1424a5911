"""Meetings as reports tell them: what is said and done on in one paragraph, days over scenery, names over quotes."""

import pytest

from test_extract_events import read, told

REPORTED: list[tuple[str, dict[str, str]]] = [
    # what was said ends where a person does something there
    (
        "5月6日，全市大会召开。张建国主持会议。张建国强调，要抓好落实。副市长李四海通报了汛情。王德胜就下步工作提出具体要求。",
        {"全市大会": "date:2024-05-06 chair:张建国 speaker:张建国 speaker:李四海 speaker:王德胜"},
    ),
    (
        "5月6日，全市大会召开。张建国主持会议。张建国强调，要抓好落实。各级部署了一批项目，李四海要作发言。",
        {"全市大会": "date:2024-05-06 chair:张建国 speaker:张建国"},
    ),
    # who speaks over what he starts from; several in turn behind what they do first
    (
        "5月6日，全市大会召开。李四海、王德胜等结合各自工作，围绕优化环境、基层治理等提出意见建议。",
        {"全市大会": "date:2024-05-06 speaker:李四海 speaker:王德胜"},
    ),
    (
        "5月6日，全市大会召开。镇长李四海、局长王德胜走上主席台，依次作表态发言。",
        {"全市大会": "date:2024-05-06 speaker:李四海 speaker:王德胜"},
    ),
    ("5月6日，全市大会召开。李四海看望了王德胜，分别作了发言。", {"全市大会": "date:2024-05-06"}),
    # bodies that nobody stands for by name, amid names; a river holds no meeting, a cut place is no host
    (
        "5月6日，李四海主持召开治理推进会，副市长王德胜、市直有关部门和县委书记周明、县长吴敏参加会议。",
        {"治理推进会": "date:2024-05-06 chair:李四海 attendee:王德胜 attendee:周明 attendee:吴敏"},
    ),
    (
        "5月6日，全市大会召开。吴敏，柳林镇副镇长、挂职云溪县副县长周明出席。",
        {"全市大会": "date:2024-05-06 attendee:吴敏 attendee:周明"},
    ),
    # who is made an adviser wins nothing
    (
        "5月6日，云溪县荷花文化节开幕。李四海为周明、吴敏等5人颁发特聘专家聘书。",
        {"云溪县荷花文化节": "date:2024-05-06 attendee:李四海 attendee:周明 attendee:吴敏"},
    ),
    # either of two is no name of one
    ("5月6日，云溪县重点工作座谈会召开。李四海参加调研或座谈会。", {"云溪县重点工作座谈会": "date:2024-05-06 attendee:李四海"}),
    # who judges, told far behind
    (
        "5月6日，云溪县乒乓球比赛开赛。\n周明获得冠军。\n本次比赛裁判长由国家级裁判吴敏担任。",
        {"云溪县乒乓球比赛": "date:2024-05-06 winner:周明 attendee:吴敏"},
    ),
    ("5月6日，云溪县春茶节开幕。李四海宣布开采。", {"云溪县春茶节": "date:2024-05-06 attendee:李四海"}),
]

NAMED: list[tuple[str, dict[str, str]]] = [
    # a quote behind a verb is within a name of the whole county; 至 is within the name of a road
    ("5月6日，全县营商环境优化提升“一号工程”推进会召开。", {"全县营商环境优化提升“一号工程”推进会": "date:2024-05-06"}),
    ("5月6日，柳林镇至清河镇公路通车仪式在清河镇举行。", {"柳林镇至清河镇公路通车仪式": "date:2024-05-06 place:清河镇"}),
    # feasts with the sign of a time of day or a month
    ("5月6日，云溪县端午文化节在文化广场开幕。", {"云溪县端午文化节": "date:2024-05-06 place:文化广场"}),
    ("4月11日，2024年云溪县三月三歌圩文化节开幕。", {"2024年云溪县三月三歌圩文化节": "date:2024-04-11"}),
    ("5月6日，首届沿黄产业发展研讨会在云州市举行。", {"首届沿黄产业发展研讨会": "date:2024-05-06 place:云州市"}),
    ("5月6日，全县经济工作务虚会召开。", {"全县经济工作务虚会": "date:2024-05-06"}),
    # a house whose name is one word; a body right behind the meeting is where it is held
    (
        "5月6日，李四海在东湖宾馆主持召开全县工作座谈会。",
        {"全县工作座谈会": "date:2024-05-06 chair:李四海 place:东湖宾馆"},
    ),
    ("5月6日，云溪县招生工作会议在市总工会召开。", {"云溪县招生工作会议": "date:2024-05-06 place:市总工会"}),
    ("5月6日，云溪县招生工作会议在市总工会的组织下召开。", {"云溪县招生工作会议": "date:2024-05-06"}),
    # the other word for one of two joined occasions
    (
        "云溪县招商推介会在云州举行\n5月6日，“康养云溪”推介会暨项目签约仪式在云州举行。李四海主持推介会。",
        {"云溪县招商推介会": "place:云州", "“康养云溪”推介会暨项目签约仪式": "date:2024-05-06 place:云州 chair:李四海"},
    ),
]

DAYS: list[tuple[str, dict[str, str]]] = [
    # what lasted for days began before it ended
    ("5月6日，历时三天的云溪县第三届运动会在云州体育馆落幕。", {"云溪县第三届运动会": "date:2024-05-04 place:云州体育馆"}),
    ("5月6日，为期三天的全县培训班在市委党校开班。", {"全县培训班": "date:2024-05-06 place:市委党校"}),
    # over feasts, scenery and what goes on around
    ("5月6日，农历三月廿八，新春上班第一天，全县大会召开。", {"全县大会": "date:2024-05-06"}),
    ("5月6日，鼓乐喧天，花海涌动，云溪县荷花节开幕。", {"云溪县荷花节": "date:2024-05-06"}),
    ("5月6日上午9时，随着一声令下，云溪县马拉松赛鸣枪开跑。", {"云溪县马拉松赛": "date:2024-05-06"}),
    ("5月6日，会议结束，云溪县荷花节在云州开幕。", {"云溪县荷花节": "place:云州"}),
    (
        "9月10日，第39个教师节。在云州市举行的全县表彰大会上，李四海发言。",
        {"全县表彰大会": "date:2024-09-10 place:云州市 speaker:李四海"},
    ),
    # a talk behind a visit is of its day, and so is a visit before a meeting
    (
        "简讯两则\n5月6日，柳林镇召开消防工作会议。\n5月5日，李四海到清河镇视察，随后召开座谈会。",
        {
            "柳林镇消防工作会议": "date:2024-05-06 host:柳林镇",
            "李四海到清河镇视察": "date:2024-05-05 attendee:李四海 inspected:清河镇 place:清河镇",
            "座谈会": "date:2024-05-05 host:李四海",
        },
    ),
    (
        "5月6日，全县大会召开。会前，李四海来到红旗村，看望慰问王德胜。",
        {
            "全县大会": "date:2024-05-06",
            "李四海到红旗村看望慰问王德胜": "date:2024-05-06 attendee:李四海 inspected:王德胜 place:红旗村",
        },
    ),
]

SHOWN: list[tuple[str, dict[str, str]]] = [
    # what the guests see on a way of their own is a visit of the same day, with who goes along
    (
        "5月6日，云溪县招商推介会召开。\n会后，与会人员实地视察了云州大学、红旗村，镇长周明作介绍。李四海讲话。",
        {
            "云溪县招商推介会": "date:2024-05-06 speaker:李四海",
            "与会人员实地视察云州大学": "date:2024-05-06 inspected:云州大学 inspected:红旗村 speaker:周明",
        },
    ),
    (
        "5月6日，云溪县招商推介会召开。\n当天下午，与会客商还到云州大学、红旗村参观考察，李四海陪同。",
        {
            "云溪县招商推介会": "date:2024-05-06",
            "与会客商参观考察云州大学": "date:2024-05-06 inspected:云州大学 inspected:红旗村 attendee:李四海",
        },
    ),
    # at a meeting on the spot they see it there
    (
        "5月6日，全县春茶生产现场会召开。会前，与会人员参观了红旗村、云州大学。",
        {"全县春茶生产现场会": "date:2024-05-06 inspected:红旗村 inspected:云州大学"},
    ),
    # the presidium of the session told of before, and not of anything else
    (
        "5月6日，云溪县第十八届人民代表大会第二次会议举行预备会议。随后，主席团举行第一次会议，李四海主持。",
        {
            "云溪县第十八届人民代表大会第二次会议": "host:云溪县第十八届人民代表大会",
            "云溪县第十八届人民代表大会第二次会议预备会议": "date:2024-05-06",
            "云溪县第十八届人民代表大会第二次会议主席团第一次会议": "date:2024-05-06 chair:李四海",
        },
    ),
    ("5月6日，全县大会召开。主席团举行第一次会议，李四海主持。", {"全县大会": "date:2024-05-06 chair:李四海"}),
    # either word for two joined occasions, also in 发布会上
    (
        "5月6日，云溪县品牌发布会暨美食品鉴会在柳林镇举行。\n发布会上，李四海致辞。",
        {"云溪县品牌发布会暨美食品鉴会": "date:2024-05-06 place:柳林镇 speaker:李四海"},
    ),
    # a congress and its sitting of the same number
    (
        "5月6日，云溪县第十八届人民代表大会第二次会议举行第二次全体会议。李四海主持会议。",
        {
            "云溪县第十八届人民代表大会第二次会议": "host:云溪县第十八届人民代表大会",
            "云溪县第十八届人民代表大会第二次会议第二次全体会议": "date:2024-05-06 chair:李四海",
        },
    ),
]
EVERY = [*REPORTED, *NAMED, *DAYS, *SHOWN]


@pytest.mark.parametrize(("text", "want"), EVERY, ids=[t[:24] for t, _ in EVERY])
def test_meetings_as_reports_tell_them(text, want):
    assert told(read(text)) == {event: set(facts.split()) for event, facts in want.items()}


def test_people_from_afar_alone_take_part_in_nothing():
    """来自北京、上海的客商 as the only ones before 签订 are nobody by name."""
    text = "5月6日，云溪县荷花文化节开幕。华光公司等8家企业与来自云州市、江州市的客商签订采购协议。"
    assert told(read(text))["云溪县荷花文化节"] == {"date:2024-05-06"}


MORE: list[tuple[str, dict[str, str]]] = [
    # the meetings of others, whose spirit is passed on, give no name to the one at hand
    (
        "5月6日，市委农村工作会议召开。会议学习中央和省委、清江市委农村工作会议精神。李四海主持。",
        {"市委农村工作会议": "date:2024-05-06 host:市委 chair:李四海"},
    ),
    # places that are counted between other speakers
    (
        "5月6日，全市大会召开。柳林镇、清河镇两个乡镇和市住建局、市财政局作书面交流。",
        {"全市大会": "date:2024-05-06 speaker:柳林镇 speaker:清河镇 speaker:市住建局 speaker:市财政局"},
    ),
    # the ceremony of the one festival that is told of; who wins by what is done
    ("5月6日，云溪县荷花节开幕。李四海主持仪式。", {"云溪县荷花节": "date:2024-05-06 chair:李四海"}),
    ("5月6日，全县大会召开。李四海主持仪式。", {"全县大会": "date:2024-05-06"}),
    ("5月6日，云溪县篮球赛开赛。赛后，李四海捧杯。", {"云溪县篮球赛": "date:2024-05-06 winner:李四海"}),
    ("5月6日，全市大会召开。李四海对下步工作逐一点评。", {"全市大会": "date:2024-05-06 speaker:李四海"}),
]


@pytest.mark.parametrize(("text", "want"), MORE, ids=[t[:24] for t, _ in MORE])
def test_who_does_what_at_them(text, want):
    assert told(read(text)) == {event: set(facts.split()) for event, facts in want.items()}
