"""Who wins at a competition or is honoured, and who is struck by an accident, saved or answers for it. All names are invented."""

import pytest

from fangzhi.extract import events
from reading_of import reading_of
from test_extract_events import read, told

GAMES = "5月6日，全市职工运动会在云州体育馆举行。"
WINNERS: list[tuple[str, str]] = [
    ("李四海以98.6分的成绩夺得一等奖，王德胜、周明获二等奖。", "李四海 王德胜 周明"),
    # who is beaten wins nothing
    ("女单决赛，李四海以2∶0击败云溪选手王德胜夺冠。", "李四海"),
    ("男双比赛中，李四海/王德胜2比1战胜周明，获得冠军。", "李四海 王德胜"),
    ("混双冠军由李四海/王德胜摘得。", "李四海 王德胜"),
    # teams by the area or body that each is of
    ("柳林镇龙舟队荣膺“最佳人气奖”。", "柳林镇龙舟队"),
    ("云溪一中队、市住建局队包揽前两名。", ""),
    ("云溪一中队、市住建局队包揽前三名。", "云溪一中队 市住建局队"),
    ("柳林镇代表队以8金5银居团体第一。", "柳林镇代表队"),
    ("第一名柳林镇，第二名李四海（柳林镇）。", "柳林镇 李四海"),
    # by a work, together with another, in a group
    ("云溪一中李四海的作品《稻田机器人》获得一等奖，并获“主席奖”。", "李四海"),
    ("李四海、王德胜合作的项目获二等奖；周明荣获“优秀辅导员”称号。", "李四海 王德胜 周明"),
    ("李四海率先冲线，摘得冠军。", "李四海"),
    ("李四海荣获男子组第一名，王德胜、周明分列二、三名。", "李四海 王德胜 周明"),
    ("李四海为奖学金获得者颁发获奖证书。", ""),
    ("柳林镇获得6金9银。", "柳林镇"),
    ("李四海后来居上，力压群芳夺得桂冠；王德胜凭借出色发挥拔得头筹。", "李四海 王德胜"),
    ("一等奖：李四海、王德胜；二等奖：周明、云溪一中。", "李四海 王德胜 周明 云溪一中"),
    ("李四海不负众望，以总分95分摘金。", "李四海"),
    # of a list of which nobody knows all
    ("云溪一中跑团的李四海、柳林支行张某、市住建局王德胜获得三等奖。", "李四海 王德胜"),
    ("李四海祝贺云溪一中师生获得一等奖。", ""),
    ("红旗村的青年匠人李四海凭作品《潮声》夺得一等奖。", "李四海"),
    ("一等奖由柳林镇绣娘李四海的《凤栖》摘得，云溪县柳林镇的王德胜凭《渔樵》获二等奖。", "李四海 王德胜"),
    ("来自云溪一中的李四海、云溪县柳林镇的王德胜获三等奖。", "李四海 王德胜"),
    # by works with a title: in a row, after who wrote the words, of bodies; a work of nobody known, a prize for another work
    ("其中，李四海的《守望》、市住建局王德胜的组照《晨曲》获一等奖；周明的小说《河岸》等4件作品获二等奖。", "李四海 王德胜 周明"),
    ("李四海的《守望》，王德胜的《晨曲》获一等奖。", "李四海 王德胜"),
    ("李四海作词，王德胜、周明作曲的《匠心》获二等奖。", "李四海 王德胜 周明"),
    ("我市选送的歌曲《守望》获一等奖，云溪一中的舞蹈《晨曲》获二等奖。", "云溪一中"),
    ("李四海介绍了《守望》，该作品获一等奖。", ""),
    ("李四海根据《守望》改编的故事广为流传，《晨曲》获一等奖。", ""),
    # no prize of this occasion, and no prize
    ("去年，李四海曾获得一等奖。", ""),
    ("李四海获得奖金5000元。", ""),
    ("李四海为获奖选手颁奖。", ""),
    ("李四海获得了大家的支持。", ""),
]


@pytest.mark.parametrize(("text", "want"), WINNERS, ids=[text[:24] for text, _ in WINNERS])
def test_who_wins(text, want):
    told_of = told(read(GAMES + text)).get("全市职工运动会", set())
    assert {fact.removeprefix("winner:") for fact in told_of if fact.startswith("winner:")} == set(want.split())


HONOURED: list[tuple[str, str]] = [
    ("李四海、王德胜等10人分别荣获助人为乐、见义勇为、诚实守信道德模范称号。", "李四海 王德胜"),
    ("会议授予云溪县“质量工作先进县”称号。", "云溪县"),
    ("会议授予柳林镇妇联主席李四海、市住建局科长王德胜“优秀干部”称号。", "李四海 王德胜"),
    ("会上，李四海被授予五一劳动奖章。", "李四海"),
    ("会上，副市长李四海为获得“工匠”称号的王德胜、周明颁发证书。", "王德胜 周明"),
    ("副市长李四海授予云溪县牌匾的消息传来。", ""),
    ("会议对荣获全国五一劳动奖章的李四海、荣获省劳动模范称号的王德胜等同志进行了表彰。", "李四海 王德胜"),
    ("会议对荣获表彰的消息进行了宣传，李四海、王德胜等同志参加。", ""),
]


@pytest.mark.parametrize(("text", "want"), HONOURED, ids=[text[:24] for text, _ in HONOURED])
def test_who_is_honoured(text, want):
    told_of = told(read("5月6日，全市表彰大会在云州举行。" + text)).get("全市表彰大会", set())
    assert {fact.removeprefix("winner:") for fact in told_of if fact.startswith("winner:")} == set(want.split())


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("活动现场，李四海、王德胜分获拔河、插秧比赛第一名。", {"winner:李四海", "winner:王德胜"}),
        ("李四海种的稻谷产量全县第一名。", set()),
    ],
)
def test_who_wins_a_contest_of_an_activity(text, want):
    told_of = told(read("5月6日，云溪县庆祝丰收节活动在红旗村举行。" + text)).get("云溪县庆祝丰收节活动", set())
    assert {fact for fact in told_of if fact.startswith("winner:")} == want


def test_second_and_third_places_in_one():
    told_of = told(read("5月6日，全市龙舟赛在云州举行。李四海夺得冠军，王德胜、周明分获二、三名。"))
    assert {"winner:李四海", "winner:王德胜", "winner:周明"} <= told_of["全市龙舟赛"]


def test_who_takes_a_prize_at_a_ceremony_named_in_the_paragraph_before():
    told_of = told(read("5月6日，文艺奖颁奖典礼在云州举行。\n颁奖典礼上，李四海从市文联主席王德胜手中接过奖牌。"))
    assert {"winner:李四海", "attendee:王德胜"} <= told_of["文艺奖颁奖典礼"]


STRUCK: list[tuple[str, str]] = [
    ("李四海、王德胜两人当场死亡，周明等5人受伤。", "李四海 王德胜 周明"),
    ("遇难的3名工人是李四海、王德胜、周明。", "李四海 王德胜 周明"),
    ("户主李四海在扑救中手臂被烧伤。", "李四海"),
    ("民警从二楼救出被困群众李四海和他的孙子王德胜。", "李四海 王德胜"),
    ("群众将李四海、王德胜送往市医院抢救。", "李四海 王德胜"),
    ("医疗救治组由市住建局局长李四海牵头。", "李四海"),
    ("经理李四海、矿长王德胜已被公安机关控制。", "李四海 王德胜"),
    ("李四海右腿骨折，王德胜在邻居帮助下获救，周明被渔船救起。", "李四海 王德胜 周明"),
    ("涉事货车属华光集团。", "华光集团"),
    ("伤者李四海、王德胜已送医。", "李四海 王德胜"),
    ("随后赶到的民警李四海将伤者送往医院。", "李四海"),
    # bodies that act from afar, the works at fault, who commands; who is sent by a body that is named before
    ("市公安局对该起事故挂牌督办，市住建局局长李四海率工作组到现场。", "市公安局 李四海"),
    ("市公安局组织清障车4台，市住建局对遇难者家属开展帮扶。", "市公安局 市住建局"),
    ("事发货车所属的华光集团已停业。", "华光集团"),
    ("“门被卡死了。”现场指挥员、大队长李四海介绍。", "李四海"),
    ("市公安局增派3车15人，华光集团切断周边电源，市住建局对周边水质进行监测。", "市公安局 华光集团 市住建局"),
    ("会议要求，市公安局要组织清障。", ""),
    ("去年，市住建局对周边水质进行监测。", ""),
    ("市公安局将对遇难者家属开展帮扶。", ""),
    ("市住建局局长李四海介绍挂牌督办情况。", ""),
    # whoever is among the teams that are counted
    ("云州大学、华光集团等8支队伍、220名救援人员投入战斗。", "云州大学 华光集团"),
    # one who speaks of it, or of another year
    ("李四海介绍，伤者情况稳定。", ""),
    ("去年，李四海在江州市受伤。", ""),
]


@pytest.mark.parametrize(("text", "want"), STRUCK, ids=[text[:24] for text, _ in STRUCK])
def test_who_is_struck_saved_or_answers(text, want):
    told_of = told(read("5月6日，云溪县柳林镇发生一起爆炸事故。" + text))
    facts = {fact for facts in told_of.values() for fact in facts}
    assert {fact.removeprefix("involved:") for fact in facts if fact.startswith("involved:")} == set(want.split())


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("3月12日，资源县梅溪镇恒泰煤业有限公司井下发生透水事故。", "梅溪镇"),
        ("3月12日，桂林市恒泰煤业有限公司井下发生透水事故。", None),  # a city may only be the seat of the works
    ],
)
def test_where_it_was_by_the_name_of_the_works(text, place):
    reading = reading_of(text, date="2024-05-10")
    events.find(reading)
    events.state(reading)
    where = [s.roles.get("place") for s in reading.statements if s.type == "EventInfo"]
    assert [f.name if f else None for f in where] == [place]


def test_an_accident_on_a_road_that_no_place_is_known_of():
    told_of = told(read("5月6日，G42高速青山段发生一起交通事故，司机李四海当场死亡。"))
    assert "involved:李四海" in told_of.get("G42高速青山段交通事故", set())
    told_of = told(read("5月6日7时许，G42高速青山段因团雾发生一起交通事故，李四海当场死亡。"))
    assert {"involved:李四海", "date:2024-05-06"} <= told_of.get("G42高速青山段交通事故", set())


def test_who_holds_and_runs_an_occasion_by_a_noun():
    told_of = told(
        read("5月6日，全市职工运动会在云州举行。主办单位为云溪县、市住建局，承办单位：华光集团。主办单位表示，明年再来。")
    )
    want = {"host:云溪县", "host:市住建局", "organizer:华光集团", "date:2024-05-06", "place:云州"}
    assert told_of["全市职工运动会"] == want
