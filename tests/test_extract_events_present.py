"""Who is at an event without a verb of attendance: by what they do, in lists behind a label, in teams. All names are invented."""

import pytest

from fangzhi.extract import events
from reading_of import reading_of
from test_extract_events import read, told

OPENED = "5月6日，首届丰收节启动仪式在云溪县举行。"
THERE: list[tuple[str, str]] = [
    # what people of a list do, they do there
    ("县长李四海，县农业农村局局长王德胜来到活动现场，与群众交谈。", "attendee:李四海 attendee:王德胜"),
    ("李四海、王德胜等领导共同触动启动球。", "attendee:李四海 attendee:王德胜"),
    ("县委书记李四海，县长王德胜，县文联主席周明在座，并现场回应有关问题。", "attendee:李四海 attendee:王德胜 attendee:周明"),
    ("县委书记李四海、县长王德胜和3000余名群众一起观看了节目。", "attendee:李四海 attendee:王德胜"),
    ("县长李四海、县水利局局长王德胜分别宣讲了政策。", "speaker:李四海 speaker:王德胜"),
    # and not what they did at another time, elsewhere, by letter, or not at all
    ("县长李四海、县水利局局长王德胜曾多次来到活动现场。", ""),
    ("去年，李四海、王德胜来到活动现场。", ""),
    ("李四海、王德胜向启动仪式致贺信。", ""),
    ("李四海、王德胜没有来到现场。", ""),
    ("李四海、王德胜到机场送行。", ""),
    ("李四海、王德胜一起收看了比赛。", ""),
    ("李四海、王德胜分别作出批示，要求共同抓好落实。", ""),
    ("李四海指出，县长王德胜、局长周明要来到现场，共同推进。", ""),
    ("李四海、王德胜被评为先进个人。", "winner:李四海 winner:王德胜"),
    ("县长李四海会见了客商王德胜、周明，并同县文联主席赵小梅共同为景区揭牌。", ""),
    # whom one speaks to is only met
    ("向村党支部书记李四海、种粮大户王德胜现场询问产量。", ""),
    # labels, and lists behind what is said of them
    ("\n参会人员：\n县长李四海\n县科协副主席王德胜\n县气象局代表\n", "attendee:李四海 attendee:王德胜"),
    ("\n特邀嘉宾：李四海、王德胜\n", "attendee:李四海 attendee:王德胜"),
    ("前来参加开展仪式的有县文联主席李四海、副主席王德胜。", "attendee:李四海 attendee:王德胜"),
    ("担任本次大赛评委的有县文化馆干部李四海、市歌舞团演员王德胜。", "attendee:李四海 attendee:王德胜"),
    ("代表团成员有县商务局局长李四海，县工信局局长王德胜。", "attendee:李四海 attendee:王德胜"),
    ("由县委党校副校长李四海、县司法局律师王德胜组成的讲师团来到村里。", "attendee:李四海 attendee:王德胜"),
    ("本次大赛评委由县文化馆馆长李四海、市歌舞团演员王德胜担任。", "attendee:李四海 attendee:王德胜"),
    ("组长由县长李四海、副县长王德胜担任。", ""),
    ("\n请假：李四海、王德胜\n", ""),
    ("\n作者：李四海、王德胜\n", ""),
    ("受到表彰的有李四海、王德胜。", ""),
    ("未参加活动的有李四海、王德胜。", ""),
    # a list is a sentence, where it is of leaders
    ("市领导李四海、王德胜，县领导周明。", "attendee:李四海 attendee:王德胜 attendee:周明"),
    ("财政委员会主任委员李四海，副主任委员王德胜。", ""),
    # who is led, asked or goes with somebody who is there
    ("活动邀请了省农科院专家李四海、市农技站站长王德胜现场指导。", "attendee:李四海 attendee:王德胜"),
    ("明年，活动将邀请省农科院专家李四海、市农技站站长王德胜现场指导。", ""),
    ("在县长李四海，县农业农村局局长王德胜陪同下，客商们参观了展区。", "attendee:李四海 attendee:王德胜"),
    ("在县委书记李四海带领下，全县干部群众苦干实干。", ""),
    # lists with a name that nobody knows, over 先生, semicolons, and 获得者
    ("县长李四海、县供销社主任盛开花、县文联主席王德胜等参加仪式。", "attendee:李四海 attendee:王德胜"),
    ("应邀出席的有省作协副主席李四海先生、市作协主席王德胜女士。", "attendee:李四海 attendee:王德胜"),
    ("\n出席仪式的领导：副市长李四海；县长王德胜；县文联主席周明。\n", "attendee:李四海 attendee:王德胜 attendee:周明"),
    ("应邀出席的有66届校友李四海少将，知名企业家王德胜。", "attendee:李四海 attendee:王德胜"),
    ("省劳动奖章获得者李四海，市劳动奖章获得者王德胜参加仪式。", "attendee:李四海 attendee:王德胜"),
    ("县政协副主席李四海，县文联主席王德胜以及有关部门、乡镇负责人，学生代表参加仪式。", "attendee:李四海 attendee:王德胜"),
    # titles that hold a deed, an honour, an age; the last of them leaves the first on the list
    ("县长李四海，主持工作的县供销社副主任王德胜，离休干部周明参加仪式。", "attendee:李四海 attendee:王德胜 attendee:周明"),
    ("县长李四海，“中国好人”王德胜，92岁的抗战老兵周明参加仪式。", "attendee:李四海 attendee:王德胜 attendee:周明"),
    ("县长李四海，来自柳林镇的种粮大户王德胜、新当选的县妇联主席周明参加仪式。", "attendee:李四海 attendee:王德胜 attendee:周明"),
    ("县长李四海看望了来自柳林镇的种粮大户王德胜，各界群众参加仪式。", ""),
    # people by what they are behind the names
    ("县长李四海、王德胜，来自全国各地的专家学者、客商、媒体朋友参加仪式。", "attendee:李四海 attendee:王德胜"),
    ("县长李四海、王德胜，社会各界人士近千人参加仪式。", "attendee:李四海 attendee:王德胜"),
    ("县长李四海、王德胜等领导嘉宾，和在粤乡贤200余人参加仪式。", "attendee:李四海 attendee:王德胜"),
    ("县长李四海、王德胜高度重视，社会各界人士参加仪式。", ""),
    # whatever leaders do at the ceremony that the article is about
    ("县长李四海、县农业农村局局长王德胜为农产品代言。", "attendee:李四海 attendee:王德胜"),
    ("县长李四海、县文联主席王德胜为丰收节题写贺词。", ""),
    ("县长李四海，县文联主席王德胜，以及周明生前好友、学生、柳林群众千余人参加仪式。", "attendee:李四海 attendee:王德胜"),
    (
        "\n出席活动的老同志有（按姓氏笔画为序）：\n李四海　关  山　王德胜（女）\n周  明　等50余人。\n",
        "attendee:李四海 attendee:王德胜",
    ),
    # groups of people by what they are, among the others
    ("县领导李四海、王德胜，退役老战士、烈士亲属代表，少先队员代表等参加仪式。", "attendee:李四海 attendee:王德胜"),
    (
        "县委常委李四海、王德胜等县级领导，以及柳林镇、各村（社区）主要负责同志和项目单位代表200余人参加活动。",
        "attendee:李四海 attendee:王德胜 attendee:柳林镇",
    ),
]


@pytest.mark.parametrize(("text", "want"), THERE, ids=[text[:24].strip() for text, _ in THERE])
def test_who_is_there(text, want):
    facts = told(read(OPENED + text)).get("首届丰收节启动仪式", set())
    assert {f for f in facts if not f.startswith(("date:", "place:"))} == set(want.split())


TOLD: list[tuple[str, str, dict[str, str]]] = [
    # a report goes from one event to the next, whatever its headline calls them together
    (
        "县政协召开学习会和专题协商会",
        "5月6日，县政协召开理论学习中心组学习会。\n7日，县政协召开“竹产业发展”专题协商会。\n"
        "会议听取了汇报。\n李四海、王德胜参加会议。",
        {"“竹产业发展”专题协商会": "李四海 王德胜", "理论学习中心组学习会": ""},
    ),
    # the event that is told behind them in their sentence
    (
        "",
        "省农科院研究员李四海、副研究员王德胜一行3人来到现场，举办了果树春季管理技术培训班。",
        {"果树春季管理技术培训班": "李四海 王德胜"},
    ),
]


@pytest.mark.parametrize(("title", "text", "want"), TOLD, ids=[text[:24] for _, text, _ in TOLD])
def test_whose_event_it_is(title, text, want):
    facts = told(read(text, title=title))
    for event, people in want.items():
        assert {f for f in facts.get(event, set()) if f.startswith("attendee:")} == {f"attendee:{p}" for p in people.split()}


def test_a_branch_of_any_village_is_nobody():
    reading = reading_of("5月6日，柳林镇召开换届工作会议，村支部书记列席会议。各村党支部书记交流发言。", date="2024-05-10")
    events.find(reading)
    events.state(reading)
    told_of = {s.roles["participant"].name for s in reading.statements if s.type == "Participates"}
    assert told_of == {"柳林镇"}
