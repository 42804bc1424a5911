"""Beside a session, amid a list: bodies between names, parts of a session, who guides or backs. All names are invented."""

import pytest

from fangzhi.extract import extract
from fangzhi.read import page
from fangzhi.read.lexis import compile_lexis
from fangzhi.vocabulary import load
from test_extract_events import read, told

ROWS: list[tuple[str, dict[str, str]]] = [
    # bodies whose heads are not named stand amid the names, or before the first
    (
        "全市财政工作会议召开。市长张建国，市住建局、市文旅局主要负责人以及柳林镇党委书记李四海出席会议。",
        {"全市财政工作会议": "attendee:张建国 attendee:李四海 attendee:市住建局 attendee:市文旅局"},
    ),
    (
        "全市财政工作会议召开。市住建局、市文旅局负责人和市公安局副局长张建国列席会议。",
        {"全市财政工作会议": "attendee:张建国 attendee:市住建局 attendee:市文旅局"},
    ),
    # however many they are, the list goes on
    (
        "全市财政工作会议召开。副市长张建国，市财政局、市发改委、市住建局、市文旅局、市公安局、市体育局、市总工会、市委宣传部、市政协、县教育局、"
        "县卫健局、县法院主要负责人，云溪县县长李四海出席会议。",
        {
            "全市财政工作会议": "attendee:张建国 attendee:李四海 attendee:市财政局 attendee:市发改委 attendee:市住建局"
            " attendee:市文旅局 attendee:市公安局 attendee:市体育局 attendee:市总工会 attendee:市委宣传部"
            " attendee:市政协 attendee:县教育局"
            " attendee:县卫健局 attendee:县法院"
        },
    ),
    # one body before 、 may be his who is named, and a post is one's own
    (
        "全市财政工作会议召开。市长张建国，市住建局负责人、副局长李四海，柳林镇党委书记、镇长王德胜出席会议。",
        {"全市财政工作会议": "attendee:张建国 attendee:李四海 attendee:王德胜"},
    ),
    # the short form of a session begins with its body, which holds it
    ("3月5日，云溪县政协十届三次会议在云溪县开幕。", {"云溪县政协十届三次会议": "date:2024-03-05 place:云溪县 host:云溪县政协"}),
    ("3月5日，中共云州市委八届十次全会召开。", {"中共云州市委八届十次全会": "date:2024-03-05 host:云州市委"}),
    ("市住建局传达学习云州市委八届十次全会精神。", {}),
    # a question session is a part of its own, where those who answer speak
    (
        "5月5日至6日，云溪县人大常委会第五次会议召开。6日上午，会议就水污染防治工作进行专题询问，县教育局局长李四海、县卫健局副局长王德胜到会应询，"
        "周明主持。",
        {
            "云溪县人大常委会第五次会议": "date:2024-05-05",
            "专题询问": "date:2024-05-06 speaker:李四海 speaker:王德胜 chair:周明",
        },
    ),
    ("3月5日，全市财政工作会议召开。会议要求，要对突出问题开展专题询问。", {"全市财政工作会议": "date:2024-03-05"}),
    # who hears the oath is there; it is of the day that the session was at last
    (
        "3月5日至6日，云溪县人大常委会第五次会议召开。3月6日，会议决定任命郑伟为县教育局局长。表决结束后，举行宪法宣誓仪式，周明主持，张建国监誓。",
        {
            "云溪县人大常委会第五次会议": "date:2024-03-05",
            "宪法宣誓仪式": "date:2024-03-06 chair:周明 attendee:张建国",
        },
    ),
    # what all who are there study before the session, and who explains it; what a body trains behind it
    (
        "3月5日，全市财政工作会议召开。会前，与会人员集体学习《防洪法》，市住建局副局长张建国作专题辅导。",
        {"全市财政工作会议": "date:2024-03-05", "集体学习": "date:2024-03-05 speaker:张建国"},
    ),
    (
        "3月5日，全市财政工作会议召开。会后，市财政局组织各县干部开展业务培训，张建国授课。",
        {"全市财政工作会议": "date:2024-03-05", "业务培训": "date:2024-03-05 host:市财政局 speaker:张建国"},
    ),
    ("3月5日，全市财政工作会议召开。要在会前组织业务培训，提高水平。", {"全市财政工作会议": "date:2024-03-05"}),
    # a ceremony that only the sentence on who holds it names
    (
        "5月6日，柳林镇卫生院正式启用。启用仪式由县卫健局主办、县人民医院承办，张建国主持，李四海致辞。",
        {"启用仪式": "date:2024-05-06 host:县卫健局 organizer:县人民医院 chair:张建国 speaker:李四海"},
    ),
    # who guides or backs it is involved
    (
        "5月6日，柳林镇首届荷花节在文化广场开幕。活动由市文旅局、市体育局指导，县政府主办，县教育局承办，云州热力公司冠名。",
        {
            "柳林镇首届荷花节": "date:2024-05-06 place:文化广场 involved:市文旅局 involved:市体育局 host:县政府"
            " organizer:县教育局 involved:云州热力公司"
        },
    ),
    (
        "5月6日，柳林镇首届荷花节在文化广场开幕。活动由县政府主办，接受市文旅局工作指导，得到群众支持。",
        {"柳林镇首届荷花节": "date:2024-05-06 place:文化广场 host:县政府"},
    ),
    # an area signs as a side of its own
    (
        "5月6日，云州市投资推介会在江州市举行。华光集团与云溪县签订压铸件项目。",
        {"云州市投资推介会": "date:2024-05-06 place:江州市 attendee:华光集团 attendee:云溪县"},
    ),
    # who speaks at what only that names, or at what is named there
    ("近日，县委通报3起案例。王德胜在专题警示教育会上说，要从严整治。", {"专题警示教育会": "speaker:王德胜"}),
    ("5月6日，市委书记张建国在全市财政工作会议上强调，要过紧日子。", {"全市财政工作会议": "date:2024-05-06 speaker:张建国"}),
    ("张建国在多次会议上强调，要过紧日子。", {}),
    (
        "5月6日，全市财政工作会议召开。会上，市财政局局长张建国代表市政府表示，将严控支出，李四海公布了全年打算。",
        {"全市财政工作会议": "date:2024-05-06 speaker:张建国"},
    ),
    (
        "5月6日，全市财政工作会议召开。会上，市财政局局长张建国公布了全年打算，李四海发布项目清单。",
        {"全市财政工作会议": "date:2024-05-06 speaker:张建国 speaker:李四海"},
    ),
    # on what one demands something is no visit, and who does so does not preside
    (
        "5月6日，云溪县召开防汛工作会议，县委书记张建国就抓好水库巡查提出要求，县长李四海主持。",
        {"云溪县防汛工作会议": "date:2024-05-06 host:云溪县 speaker:张建国 chair:李四海"},
    ),
    # who lays flowers is there; what several built together is unveiled
    (
        "5月6日，柳林镇清明祭英烈活动在文化广场举行。县委、县政府敬献花篮，张建国整理花篮缎带。",
        {"柳林镇清明祭英烈活动": "date:2024-05-06 place:文化广场 attendee:县委 attendee:县政府 attendee:张建国"},
    ),
    (
        "5月6日，华光集团与云州大学共建的热能研究院揭牌，张建国、李四海出席揭牌仪式。",
        {"热能研究院揭牌": "date:2024-05-06 attendee:张建国 attendee:李四海"},
    ),
    # 各县（市、区）政府 is nobody's by name
    (
        "5月6日，市政协协商座谈会召开。政协委员王德胜、李四海等围绕主题建言。各县（市、区）市政府分管负责人参加会议。",
        {"市政协协商座谈会": "date:2024-05-06 speaker:王德胜 speaker:李四海"},
    ),
    # talks, whoever comes along and whatever they are on; what is told behind a ceremony's talks is of the ceremony
    (
        "5月6日，市长张建国与来云州考察的华光集团董事长李四海一行就合作事宜进行座谈交流。副市长王德胜参加。",
        {"张建国与李四海座谈交流": "date:2024-05-06 attendee:张建国 attendee:李四海 attendee:王德胜"},
    ),
    ("5月6日，市长张建国说，要常与老党员李四海座谈。", {}),
    # guests that are not named, all or but for the first; on a round they are a part of this; who holds talks says so there
    ("5月6日，市长张建国同李四海等退休干部座谈。", {"张建国与李四海座谈": "date:2024-05-06 attendee:张建国 attendee:李四海"}),
    (
        "5月6日，市长张建国与教师代表座谈。张建国表示，要尊师重教。",
        {"张建国与教师代表座谈": "date:2024-05-06 attendee:张建国 speaker:张建国"},
    ),
    ("5月6日，市长张建国说，要常与老党员座谈。", {}),
    (
        "5月6日，市长张建国到云溪县调研。张建国与职工座谈。",
        {"张建国到云溪县调研": "date:2024-05-06 place:云溪县 attendee:张建国 inspected:云溪县"},
    ),
    # a meeting that a text begins with, told by its bare word
    ("市政府印发办法。5月6日，动员会以视频形式召开，李四海讲话。", {"动员会": "date:2024-05-06 speaker:李四海"}),
    ("市政府印发办法。动员会以视频形式召开，李四海讲话。", {}),
    # what ends a name elsewhere is of one here: 保障, 服务 between nouns, 深化 behind 全市; but a verb before 全市
    ("5月6日，全市医疗保障工作会议召开，李四海讲话。", {"全市医疗保障工作会议": "date:2024-05-06 speaker:李四海"}),
    ("5月6日，全市养老服务推进会召开，李四海讲话。", {"全市养老服务推进会": "date:2024-05-06 speaker:李四海"}),
    ("5月6日，全市深化国企改革推进会召开，李四海讲话。", {"全市深化国企改革推进会": "date:2024-05-06 speaker:李四海"}),
    ("5月6日，全市现场观摩推进会召开，李四海讲话。", {"全市现场观摩推进会": "date:2024-05-06 speaker:李四海"}),
    ("5月6日，全县入党积极分子培训班开班，李四海讲话。", {"全县入党积极分子培训班": "date:2024-05-06 speaker:李四海"}),
    ("5月6日，市住建局全力保障全市运动会召开。", {"全市运动会": "date:2024-05-06"}),
    # meetings of villagers, counted or in quotes; what has become a habit is none
    (
        "5月6日，灯火通明，一场院坝会正在这里举行。李四海参加，王德胜主持。",
        {"院坝会": "date:2024-05-06 attendee:李四海 chair:王德胜"},
    ),
    ("5月6日，红旗村召开“村民说事会”，李四海主持。", {"红旗村村民说事会": "date:2024-05-06 host:红旗村 chair:李四海"}),
    ("今年以来，红旗村召开“坝坝会”36场次。", {}),
    (
        "5月6日，云州市投资合作签约仪式举行。\n仪式前，张建国与李四海一行举行了会谈。\n王德胜、赵小梅为企业颁发牌匾。",
        {
            "云州市投资合作签约仪式": "date:2024-05-06 attendee:王德胜 attendee:赵小梅",
            "张建国与李四海会谈": "date:2024-05-06 attendee:张建国 attendee:李四海",
        },
    ),
    # who attends goes on to speak in the next clause, which names nobody
    (
        "5月6日，市政府举行新闻发布会。市财政局局长张建国，市住建局副局长李四海出席发布会，介绍有关情况并回答记者提问。",
        {
            "市政府新闻发布会": "date:2024-05-06 host:市政府 attendee:张建国 attendee:李四海 speaker:张建国 speaker:李四海",
        },
    ),
    ("5月6日，全市财政工作会议召开。李四海出席会议，听取汇报。", {"全市财政工作会议": "date:2024-05-06 attendee:李四海"}),
    ("5月6日，李四海主持召开全市财政工作会议，传达省委精神。", {"全市财政工作会议": "date:2024-05-06 chair:李四海"}),
    # 我县 is no part of a name; 两县 names no bureau
    ("5月6日，我县第三届荷花节在文化广场开幕。", {"第三届荷花节": "date:2024-05-06 place:文化广场"}),
    (
        "5月6日，全市财政工作会议召开。会上，两市住建局签订协议，李四海为企业发放奖金。",
        {"全市财政工作会议": "date:2024-05-06 attendee:李四海"},
    ),
    # 党的 is of the name
    (
        "5月6日，云溪县学习贯彻党的二十大精神宣讲报告会在文化广场举行。",
        {"云溪县学习贯彻党的二十大精神宣讲报告会": "date:2024-05-06 place:文化广场"},
    ),
]


def test_the_signing_of_a_headline_is_the_ceremony_below():
    got = told(
        read(
            "5月6日，云溪县政协与华光集团有限公司战略合作签约仪式在云州举行。张建国出席。", "云溪县政协与华光集团签署战略合作协议"
        )
    )
    assert set(got) == {"云溪县政协与华光集团有限公司战略合作签约仪式"}


def test_the_reception_of_a_headline_is_that_of_the_body():
    got = told(read("5月6日，市长张建国会见了华光集团董事长李四海一行。", "张建国会见华光集团客人"))
    assert got == {"张建国会见李四海": {"attendee:张建国", "attendee:李四海", "date:2024-05-06"}}


@pytest.mark.parametrize(("text", "want"), ROWS, ids=[r[0][:30] for r in ROWS])
def test_what_stands_beside(text, want):
    assert told(read(text)) == {event: set(facts.split()) for event, facts in want.items()}


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("武陟县、修武县住建局主要负责人作交流发言。", {"武陟县住建局", "修武县住建局"}),
        ("武陟县、马营镇住建所主要负责人作交流发言。", {"武陟县", "马营镇住建所"}),  # of two ranks
        ("马营镇、焦作示范区管委会作交流发言。", {"马营镇", "焦作示范区管委会"}),  # no organ of a town
        # the verb behind a name that ends before 作; a surname that is a preposition too
        ("市委组织部部长程露作关于递补委员的说明，市妇联主席苏红作《让家更美》的报告。", {"程露", "苏红"}),
        ("修武县委书记向云生汇报全县工作，马营镇镇长向东海对来宾表示欢迎。", {"向云生", "向东海"}),
        ("马营镇党委书记何平向市领导汇报工作。", {"何平"}),
    ],
)
def test_who_speaks_by_names_of_the_text(text, speakers):
    assert in_part(f"5月6日，全市住建工作会议召开。{text}", "speaker") == speakers


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        # what a plenary elected, which another confirms; an organ told behind the area in its name; a study group
        (
            "5月6日，修武县委十四届一次全会召开，会议通过了县纪委第一次全体会议选举结果。",
            {"修武县委", "修武县纪委"},
        ),
        ("5月6日，政协修武县第十届常委会第九次会议召开。", {"政协修武县第十届常委会"}),
        ("5月6日，县委理论学习中心组学习会在修武县举行。", {"修武县委理论学习中心组"}),
    ],
)
def test_who_holds_by_names_of_the_text(text, hosts):
    assert in_part(text, "host") == hosts


def in_part(text: str, role: str) -> set[str]:
    """Who takes part in a role, where a text is read with all that it names."""
    words = load()
    page_of = f"---\npublication: 焦作日报\ndate: 2024-05-06\n---\n\n# 住建会召开\n\n{text}\n"
    [article] = page.articles(page_of, "p.md", words, compile_lexis(words), lambda message: None)
    facts = next(extract([article], words)).facts
    got = {dict(f.roles)["participant"] for f in facts if f.type == "Participates" and dict(f.roles)["role"] == role}
    return {str(name).rpartition(":")[2] for name in got}
