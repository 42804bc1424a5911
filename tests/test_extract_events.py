"""Events and who takes part: raw text left, what it says right. All names are invented."""

import re
from functools import cache

import pytest

from factories import article
from fangzhi import vocabulary
from fangzhi.extract import events
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.tagger import Word
from fangzhi.vocabulary import Vocabulary
from reading_of import tagger_for


def _names(*lines: str) -> list[str]:
    return [name for line in lines for name in line.split()]


PEOPLE = _names("张建国 李四海 王德胜 赵小梅 孙志刚 周明 吴敏 郑伟 钱大勇 何平 刘志远 赵国强 艾尔肯·吐尼亚孜 𠮷田茂 冯·里希特")
PLACES = _names("云州市 云溪县 云州 柳林镇 清河镇 清河街道 文化广场 云州体育馆 云溪县文化广场 江州市 红旗村")
BODIES = _names(
    "云州市委 市委 市政府 县委 县政府 市委常委会 县委常委会 县委组织部 市教育局教研室 县教育局 市住建局 市财政局",
    "市发改委 县人武部 县法院 市总工会",
    "县卫健局 县人民医院 柳林镇卫生院 清河镇卫生院 云州热力公司 华光集团 市文旅局 市委宣传部 市公安局 红星煤矿 云州大学附属中学",
    "市委党校 市政协 市人大常委会 省督导组 云溪一中 市体育局 云州大学 云溪县政协",
)


@cache
def _knowledge() -> Vocabulary:
    return vocabulary.load()


def read(text: str, title: str = "", date: str = "2024-05-10") -> Reading:
    """A reading with the tagger's words and the names above as mentions, the events found and stated."""
    given = article(text, title=title, date=date)
    words: list[Word] = []
    at = 0
    lines = given.text.split("\n")
    for line, tagged in zip(lines, tagger_for(text).tag(lines), strict=True):
        words += [Word(at + w.start, at + w.end, w.tag) for w in tagged]
        at += len(line) + 1
    reading = Reading(given, _knowledge(), words)
    for kind, names in (("Person", PEOPLE), ("Place", PLACES), ("Institution", BODIES)):
        pattern = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
        for match in pattern.finditer(reading.text):
            reading.add(Found(match.start(), match.end(), kind, match[0], "test"))
    events.find(reading)
    events.state(reading)
    return reading


def told(reading: Reading) -> dict[str, set[str]]:
    """What is told of each event: role:participant, date:..., place:..."""
    result: dict[str, set[str]] = {}
    for s in reading.statements:
        facts = result.setdefault(s.roles["event"].name, set())
        if s.type == "Participates":
            facts.add(f"{s.roles['role']}:{s.roles['participant'].name}")
        else:
            facts |= {f"date:{s.roles['date']}"} if "date" in s.roles else set()
            facts |= {f"place:{s.roles['place'].name}"} if "place" in s.roles else set()
            facts |= {"planned"} if s.details.get("planned") else set()
    return result


ROWS: list[tuple[str, dict[str, str]]] = [
    # held by an area: its name completes that of the meeting
    (
        "5月6日，云州市召开“四城同创”暨人居环境整治工作推进会。",
        {"云州市“四城同创”暨人居环境整治工作推进会": "host:云州市 date:2024-05-06"},
    ),
    # a level of area (全市) is name enough
    ("5月6日，云州市召开全市招商引资大会。", {"全市招商引资大会": "host:云州市 date:2024-05-06"}),
    # a kind of meeting alone takes its host's name
    ("5月9日，县委组织部召开视频会议，推进党支部建设。", {"县委组织部视频会议": "host:县委组织部 date:2024-05-09"}),
    (
        "5月6日，市政府召开推动设备更新和消费品以旧换新工作视频会议。",
        {"推动设备更新和消费品以旧换新工作视频会议": "host:市政府 date:2024-05-06"},
    ),
    ("市委常委会召开会议。市委书记张建国主持会议并讲话。", {"市委常委会会议": "host:市委常委会 chair:张建国 speaker:张建国"}),
    ("市公安局召开新闻发布会，通报全市禁毒工作情况。", {"市公安局新闻发布会": "host:市公安局"}),
    # 活动 may be a signing
    (
        "5月6日，云州市与华光集团战略合作签约仪式举行。李四海、王德胜等参加活动。",
        {"云州市与华光集团战略合作签约仪式": "attendee:云州市 attendee:华光集团 attendee:李四海 attendee:王德胜 date:2024-05-06"},
    ),
    # what is defined in brackets is no part of the name
    (
        "5月6日，云州市举行《云州市营商环境报告》（以下简称《报告》）新闻发布会。",
        {"云州市《云州市营商环境报告》新闻发布会": "host:云州市 date:2024-05-06"},
    ),
    # 近日 is no date; the place after 在
    ("县人武部近日在云溪县文化广场召开基干民兵集中点验大会。", {"基干民兵集中点验大会": "host:县人武部 place:云溪县文化广场"}),
    # host, organizer, place of a passive sentence; the body it is held at is a place
    (
        "5月10日，由市教育局教研室主办、县教育局承办的全市2019年初中语文优质课评比展示暨观摩活动在云州大学附属中学举行。",
        {
            "全市2019年初中语文优质课评比展示暨观摩活动": "host:市教育局教研室 organizer:县教育局 "
            "date:2024-05-10 place:云州大学附属中学"
        },
    ),
    # three roles before the name
    (
        "4月30日，由市委宣传部、市文旅局主办，县政府承办，华光集团协办的第三届云州荷花文化旅游节在文化广场启幕。",
        {
            "第三届云州荷花文化旅游节": "host:市委宣传部 host:市文旅局 organizer:县政府 coorganizer:华光集团 "
            "date:2024-04-30 place:文化广场"
        },
    ),
    # chair and host in one verb
    ("5月8日，市委书记张建国主持召开市委常委会会议。", {"市委常委会会议": "host:市委常委会 chair:张建国 date:2024-05-08"}),
    # the second verb takes the first one's subject and object
    ("全市经济工作会议召开，市长李四海出席会议并讲话。", {"全市经济工作会议": "attendee:李四海 speaker:李四海"}),
    ("全市经济工作会议召开，市长李四海出席并作总结讲话。", {"全市经济工作会议": "attendee:李四海 speaker:李四海"}),
    ("全市经济工作会议召开。会议由市长李四海主持。", {"全市经济工作会议": "chair:李四海"}),
    # elided object: the event at hand
    ("全市经济工作会议召开，市委书记张建国主持。", {"全市经济工作会议": "chair:张建国"}),
    (
        "全市招商引资大会5月8日举行。市委常委、组织部部长王德胜，副市长赵小梅、孙志刚，市政协主席周明出席。",
        {"全市招商引资大会": "date:2024-05-08 attendee:王德胜 attendee:赵小梅 attendee:孙志刚 attendee:周明"},
    ),
    # a label before the list, generic members after it
    (
        "全市招商引资大会举行。市领导李四海、王德胜、赵小梅及市直各部门、各乡镇（街道）负责人参加会议。",
        {"全市招商引资大会": "attendee:李四海 attendee:王德胜 attendee:赵小梅"},
    ),
    ("全市招商引资大会举行。李四海、王德胜等市领导出席会议。", {"全市招商引资大会": "attendee:李四海 attendee:王德胜"}),
    (
        "全市招商引资大会举行。李四海、王德胜，以及市直有关部门主要负责人参加会议。",
        {"全市招商引资大会": "attendee:李四海 attendee:王德胜"},
    ),
    # bodies by their unnamed heads
    (
        "云州市召开“四城同创”工作推进会。清河街道、柳林镇、市住建局、云州热力公司负责人分别在会上作了表态发言。",
        {"云州市“四城同创”工作推进会": "host:云州市 speaker:清河街道 speaker:柳林镇 speaker:市住建局 speaker:云州热力公司"},
    ),
    (
        "全市防汛会议召开。李四海及市住建局、市财政局负责人参加会议。",
        {"全市防汛会议": "attendee:李四海 attendee:市住建局 attendee:市财政局"},
    ),
    # a colon list
    (
        "全市防汛会议召开。出席会议的领导有张建国、李四海、周明。",
        {"全市防汛会议": "attendee:张建国 attendee:李四海 attendee:周明"},
    ),
    ("全市防汛会议召开。出席会议的还有：市政协主席周明，副市长赵小梅。", {"全市防汛会议": "attendee:周明 attendee:赵小梅"}),
    # sitting in, in the name of
    ("全市防汛会议召开。王德胜列席会议。", {"全市防汛会议": "attendee:王德胜"}),
    ("全市防汛会议召开。副市长赵小梅受市长李四海委托主持会议。", {"全市防汛会议": "chair:赵小梅"}),
    ("全市防汛会议召开。受市长李四海委托，副市长赵小梅主持会议。", {"全市防汛会议": "chair:赵小梅"}),
    ("荷花文化节开幕，李四海代表市政府致辞。", {"荷花文化节": "speaker:李四海"}),
    # spoken at, before any verb of holding
    (
        "市长李四海在全市经济工作会议上作报告。会上，市发改委主任钱大勇、市财政局局长吴敏分别作了发言。",
        {"全市经济工作会议": "speaker:李四海 speaker:钱大勇 speaker:吴敏"},
    ),
    # of two halls of one noun none is named
    ("李四海出席大会开幕会和闭幕会。", {}),
    # what is in a speech is not held
    ("全市经济工作会议的讲话精神要深入学习。", {}),
    ("李四海传达全省经济工作会议精神。", {}),
    # names that 纪念 or 学习贯彻 opens hold people
    ("纪念何平诞辰100周年座谈会在云州举行。", {"纪念何平诞辰100周年座谈会": "place:云州"}),
    # one name over 暨
    (
        "庆祝建市五十周年大会暨文化广场落成典礼5月1日在云州举行。",
        {"庆祝建市五十周年大会暨文化广场落成典礼": "date:2024-05-01 place:云州"},
    ),
    # two events of one verb
    (
        "王德胜出席全市安全生产工作会议和森林防火电视电话会议。",
        {"全市安全生产工作会议": "attendee:王德胜", "森林防火电视电话会议": "attendee:王德胜"},
    ),
    # will be held: only where dated, and nobody has taken part yet
    (
        "第三届云州市全民健身运动会将于10月1日在云州体育馆开幕。",
        {"第三届云州市全民健身运动会": "date:2024-10-01 place:云州体育馆 planned"},
    ),
    ("市政府定于6月18日召开全市防汛工作会议。", {"全市防汛工作会议": "date:2024-06-18 planned"}),
    ("下一步，云溪县将召开招商推介会，邀请客商参加会议。", {}),
    # demands, habits, denials
    ("会议强调，各镇要组织召开动员大会，定期举办培训班。", {}),
    ("柳林镇每月召开一次联席会议，及时解决问题。", {}),
    ("柳林镇坚持召开院坝会，听取群众意见。", {}),
    ("去年，柳林镇举办培训班30余场。", {}),
    ("云溪县未召开现场会。", {}),
    ("会议要求，各部门按时参加会议。", {}),
    # 主持工作, 主持人, 参加工作 are no events
    ("何平，1985年参加工作，主持全面工作。", {}),
    # an activity of a day is one; a habitual activity is none
    ("近日，柳林镇组织开展“学雷锋”志愿服务活动。", {"柳林镇“学雷锋”志愿服务活动": "host:柳林镇"}),
    ("柳林镇开展志愿服务活动，受到好评。", {}),
    # competitions and winners
    (
        "县卫健局近日在县人民医院举办了以“关爱生命”为主题的护理知识竞赛。14支代表队参赛，柳林镇卫生院夺得冠军，清河镇卫生院获得二等奖。",
        {"护理知识竞赛": "host:县卫健局 place:县人民医院 winner:柳林镇卫生院 winner:清河镇卫生院"},
    ),
    ("云溪一中在全市中学生篮球联赛中夺得冠军。", {"全市中学生篮球联赛": "winner:云溪一中"}),
    ("云溪县第五届职工运动会5月1日开幕。王德胜获得男子象棋第一名。", {"云溪县第五届职工运动会": "date:2024-05-01 winner:王德胜"}),
    ("云溪县第五届职工运动会开幕。王德胜获得好评。", {}),
    # a reported event of another clause does not take the date
    ("5月6日，张建国向何平致信，祝贺全市科技大会在云州召开。", {"全市科技大会": "place:云州"}),
    # words that only look like heads
    ("张建国走进会议室，与社会各界代表座谈。", {}),
    ("市委党校开展党员活动室建设。", {}),
    # names beyond the common plane and with a middle dot
    (
        "全市民族团结大会召开。艾尔肯·吐尼亚孜主持会议，𠮷田茂出席会议并致辞。",
        {"全市民族团结大会": "chair:艾尔肯·吐尼亚孜 attendee:𠮷田茂 speaker:𠮷田茂"},
    ),
    # congress
    (
        "3月2日上午，云溪县第十七届人民代表大会第三次会议开幕。主席团常务主席周明主持大会。县长李四海代表县政府向大会作政府工作报告。",
        {"云溪县第十七届人民代表大会第三次会议": "date:2024-03-02 host:云溪县第十七届人民代表大会 chair:周明 speaker:李四海"},
    ),
    # A在某地同B共同出席
    ("李四海在云州同郑伟共同出席全市科技大会。", {"全市科技大会": "attendee:李四海 attendee:郑伟 place:云州"}),
    # 百日 is no date; a ceremony of no other name takes its host's; 那次大会 is the last one named
    ("3月27日，柳林镇召开“清河净岸”百日行动推进会。", {"柳林镇“清河净岸”百日行动推进会": "host:柳林镇 date:2024-03-27"}),
    ("3月19日，市体育局举行揭牌仪式。", {"市体育局揭牌仪式": "host:市体育局 date:2024-03-19"}),
    ("云溪县召开全县动员大会。李四海在那次大会上作了讲话。", {"全县动员大会": "host:云溪县 speaker:李四海"}),
    # several are none; 驻 goes on with the name of a place; a host in a meeting's name only
    ("云溪县举行多场庆祝活动。柳林镇连续发生至少6次火灾。", {}),
    ("云溪县举行升旗仪式及多项活动。", {"云溪县升旗仪式": "host:云溪县"}),
    ("召开了云溪县党政联席会议。", {"云溪县党政联席会议": "host:云溪县"}),
    # a title within a name holds what else would end it
    (
        "由市文旅局制作的《云州的山——我们走过的路》第三季首映式5月2日在云州举行。",
        {"《云州的山——我们走过的路》第三季首映式": "date:2024-05-02 place:云州"},
    ),
    # nobody is said to hold what merely takes place
    # an occasion on a person, and one that a person only attends; an opening beside its fair
    (
        "5月6日，市委宣传部、市文旅局联合举行刘志远同志先进事迹报告会。郑伟出席报告会并讲话，周明主持。",
        {"刘志远同志先进事迹报告会": "host:市委宣传部 host:市文旅局 date:2024-05-06 attendee:郑伟 speaker:郑伟 chair:周明"},
    ),
    ("5月6日，市文旅局举行刘志远参加的活动。", {}),
    (
        "5月6日，柳林镇首届荷花节在文化广场开幕。郑伟宣布开幕，周明主持开幕式。",
        {
            "柳林镇首届荷花节": "date:2024-05-06 place:文化广场",
            "柳林镇首届荷花节开幕式": "date:2024-05-06 place:文化广场 attendee:郑伟 chair:周明",
        },
    ),
    # an occasion behind another one's verb has not its day: whom one meets came for it, of what one informs it, till it begins
    (
        "5月6日，市长郑伟在云州会见来云出席全国陶瓷产业大会的刘志远。",
        {"郑伟会见刘志远": "date:2024-05-06 place:云州 attendee:郑伟 attendee:刘志远"},
    ),
    (
        "5月6日，市文旅局就郑伟出席全国陶瓷产业大会举行新闻发布会。",
        {"新闻发布会": "date:2024-05-06", "全国陶瓷产业大会": "attendee:郑伟"},
    ),
    ("5月6日是全国陶瓷产业大会开幕倒计时30天。", {}),
    ("5月6日距离全国陶瓷产业大会开幕还有30天。5月7日是全国陶瓷产业大会开幕的第三天。", {}),
    (
        "云溪县第十八届人民代表大会第二次会议6日上午在云州举行第二次全体会议。",
        {
            "云溪县第十八届人民代表大会第二次会议": "host:云溪县第十八届人民代表大会",
            "云溪县第十八届人民代表大会第二次会议第二次全体会议": "date:2024-05-06 place:云州",
        },
    ),
    ("5月6日，县委书记周明看望参加云溪县政协十届二次会议的委员。", {}),
    ("全国陶瓷产业大会6日上午在云州开幕。", {"全国陶瓷产业大会": "date:2024-05-06 place:云州"}),
    ("刘志远遗体告别仪式在云州举行。", {"刘志远遗体告别仪式": "place:云州"}),
]


@pytest.mark.parametrize(("text", "want"), ROWS, ids=[r[0][:24] for r in ROWS])
def test_what_is_told_of_events(text, want):
    assert told(read(text)) == {event: set(facts.split()) for event, facts in want.items()}
