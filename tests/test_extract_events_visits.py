"""Events that a verb makes: visits, receptions, talks, signings, accidents. All names are invented."""

import pytest

from fangzhi.extract import events
from reading_of import reading_of
from test_extract_events import read, told

ROWS: list[tuple[str, dict[str, str]]] = [
    # visits
    (
        "5月7日，市委书记张建国到云溪县调研乡村振兴工作。副市长赵小梅陪同调研。",
        {"张建国到云溪县调研乡村振兴工作": "attendee:张建国 attendee:赵小梅 date:2024-05-07 inspected:云溪县 place:云溪县"},
    ),
    (
        "5月7日，省长赵国强一行来到云溪县，实地调研乡村振兴工作。张建国、李四海陪同。",
        {
            "赵国强到云溪县实地调研乡村振兴工作": "attendee:赵国强 attendee:张建国 attendee:李四海 "
            "date:2024-05-07 inspected:云溪县 place:云溪县"
        },
    ),
    # over some affair: 对……进行了集中督查, 深入……就……进行调研督导
    (
        "5月7日，市长张建国、副市长李四海一行，对柳林镇防汛备汛工作进行了集中督查。王德胜陪同督查。",
        {
            "张建国督查柳林镇": "attendee:张建国 attendee:李四海 attendee:王德胜 inspected:柳林镇 place:柳林镇 date:2024-05-07",
        },
    ),
    (
        "5月7日，张建国深入煤炭企业和西部苏木镇就企业复工复产和牲畜接羔保育等情况进行调研督导。李四海陪同调研。",
        {
            "张建国就企业复工复产和牲畜接羔保育等情况进行调研督导": "attendee:张建国 attendee:李四海 date:2024-05-07",
        },
    ),
    ("张建国要求，要对防汛备汛工作进行集中督查。", {}),
    ("5月7日，张建国要求对防汛备汛工作进行集中督查。", {}),
    # 指导 of a 领导小组 is no visit
    (
        "5月7日，张建国、李四海带领乡村振兴监督指导领导小组全体成员，对三大领域的重点工程进行视察。",
        {"张建国对三大领域的重点工程进行视察": "attendee:张建国 attendee:李四海 date:2024-05-07"},
    ),
    # in the company of officers who have no name; 督查 in the name of an office is no visit
    (
        "5月7日，李四海在县委督查室负责人的陪同下，深入柳林镇调研。",
        {"李四海到柳林镇调研": "attendee:李四海 date:2024-05-07 inspected:柳林镇 place:柳林镇"},
    ),
    (
        "省督导组到柳林镇督导安全生产工作。",
        {"省督导组到柳林镇督导安全生产工作": "attendee:省督导组 inspected:柳林镇 place:柳林镇"},
    ),
    (
        "张建国先后到柳林镇、清河镇，看望慰问困难群众。",
        {"张建国到柳林镇、清河镇看望慰问困难群众": "attendee:张建国 inspected:柳林镇 inspected:清河镇"},
    ),
    # 期间 is of the name where it tells of what is inspected only
    (
        "李四海在柳林镇考察期间首次提出三点要求。",
        {"李四海到柳林镇考察": "attendee:李四海 inspected:柳林镇 place:柳林镇"},
    ),
    ("李四海在云州大学调研时强调，要重视人才。", {"李四海到云州大学调研": "attendee:李四海 inspected:云州大学"}),
    ("王德胜每月到红旗村走访。", {}),
    ("李四海要求，各级干部要到红旗村调研。", {}),
    # what is seen on the way, and where they go
    (
        "5月7日，张建国到云溪县调研乡村振兴工作。他先后来到柳林镇红旗村、云州大学，察看现场。",
        {
            "张建国到云溪县调研乡村振兴工作": "attendee:张建国 inspected:红旗村 inspected:云州大学 "
            "date:2024-05-07 inspected:云溪县 place:云溪县"
        },
    ),
    # who leads a visit of the same day goes on his own
    (
        "5月7日，张建国到云溪县调研乡村振兴工作。同日，县政协主席赵小梅带队前往清河镇，视察饮水工程。",
        {
            "张建国到云溪县调研乡村振兴工作": "attendee:张建国 date:2024-05-07 inspected:云溪县 place:云溪县",
            "赵小梅到清河镇视察饮水工程": "attendee:赵小梅 date:2024-05-07 inspected:清河镇 place:清河镇",
        },
    ),
    # bodies whose heads stand between, or before, those who are named
    (
        "5月7日，张建国到云溪县调研乡村振兴工作。副市长赵小梅，市住建局、市财政局负责人以及清河镇党委书记周明参加调研。",
        {
            "张建国到云溪县调研乡村振兴工作": "attendee:张建国 attendee:赵小梅 attendee:市住建局 attendee:市财政局 attendee:周明 "
            "date:2024-05-07 inspected:云溪县 place:云溪县"
        },
    ),
    (
        "5月7日，张建国到云溪县调研乡村振兴工作。县教育局相关负责人，清河镇党委书记周明陪同。",
        {
            "张建国到云溪县调研乡村振兴工作": "attendee:张建国 attendee:县教育局 attendee:周明 "
            "date:2024-05-07 inspected:云溪县 place:云溪县"
        },
    ),
    # our county is not theirs
    ("5月7日，云溪县政协主席张建国一行来我县考察旅游产业。", {"张建国到我县考察旅游产业": "attendee:张建国 date:2024-05-07"}),
    # 在某地挂职 tells of whom they see
    (
        "5月7日，张建国到云溪县调研乡村振兴工作。他还看望了在云挂职干部周明、吴敏。",
        {
            "张建国到云溪县调研乡村振兴工作": "attendee:张建国 inspected:周明 inspected:吴敏 "
            "date:2024-05-07 inspected:云溪县 place:云溪县"
        },
    ),
    # a place that is no name, a city by one sign, a country or city abroad
    ("5月7日，张建国深入考点督导检查高考准备工作。", {"张建国深入考点督导检查高考准备工作": "attendee:张建国 date:2024-05-07"}),
    ("5月7日，张建国到工地检查防汛备汛和工程进度。", {"张建国到工地检查防汛备汛和工程进度": "attendee:张建国 date:2024-05-07"}),
    ("5月7日，省委副书记张建国来绵调研乡村振兴工作。", {"张建国来绵调研乡村振兴工作": "attendee:张建国 date:2024-05-07"}),
    ("5月7日，张建国深入思考调研成果。", {}),
    (
        "5月7日，副市长张建国率团访问江州市。",
        {"张建国访问江州市": "attendee:张建国 inspected:江州市 place:江州市 date:2024-05-07"},
    ),
    ("5月7日，张建国会见来云州市访问的李四海。", {"张建国会见李四海": "attendee:张建国 attendee:李四海 date:2024-05-07"}),
    ("5月7日，副省长张建国在结束对江州市进行友好访问后回到云州市。", {}),
    # those who go are told behind who leads them
    (
        "5月7日，由县人大常委会副主任赵小梅带队，部分县人大代表对全县养老服务情况进行视察。",
        {"赵小梅对全县养老服务情况进行视察": "attendee:赵小梅 date:2024-05-07"},
    ),
    (
        "5月7日，张建国赴柳林镇开展“守护清河镇”执法检查。",
        {"张建国到柳林镇检查": "attendee:张建国 inspected:柳林镇 place:柳林镇 date:2024-05-07"},
    ),
    # an activity that is such a visit is one event; one that shows something is another
    (
        "5月7日，张建国带队到柳林镇开展春节走访慰问活动。赵小梅参加慰问活动。",
        {"春节走访慰问活动": "attendee:张建国 attendee:赵小梅 inspected:柳林镇 date:2024-05-07 place:柳林镇"},
    ),
    # with many bodies of a list, over short clauses, through their escort, by a team of so many
    (
        "5月7日，县政协主席张建国率县财政、交通、文旅、国资委，经开区环保局等部门负责人，到柳林镇调研产业发展情况。",
        {"张建国到柳林镇调研产业发展情况": "attendee:张建国 inspected:柳林镇 date:2024-05-07 place:柳林镇"},
    ),
    (
        "5月7日，市委副书记张建国深入云溪县，看项目，听民声，就经济发展情况进行调研。副县长赵小梅全程陪同调研。",
        {"张建国到云溪县调研": "attendee:张建国 attendee:赵小梅 inspected:云溪县 date:2024-05-07 place:云溪县"},
    ),
    (
        "5月7日，副县长张建国在县纪委书记赵小梅的陪同下，在城区周边督察检查项目建设工作。",
        {"张建国督察检查项目建设工作": "attendee:张建国 attendee:赵小梅 date:2024-05-07"},
    ),
    (
        "5月7日，由副县长张建国带队的云溪县考察团一行15人赴柳林镇考察乡村旅游。",
        {"张建国到柳林镇考察乡村旅游": "attendee:张建国 inspected:柳林镇 date:2024-05-07 place:柳林镇"},
    ),
    # a festival is about to come, and the visit is not; towns that are not told; a town by its short name
    (
        "在建军节即将到来之际，5月7日，县委书记张建国率队走访慰问驻军官兵。",
        {"张建国走访慰问驻军官兵": "attendee:张建国 date:2024-05-07"},
    ),
    ("5月7日，张建国即将率队走访慰问驻军官兵。", {}),
    (
        "5月7日，县委书记张建国、县长赵小梅分赴各乡镇督导秋收工作。",
        {"张建国分赴各乡镇督导秋收工作": "attendee:张建国 attendee:赵小梅 date:2024-05-07"},
    ),
    ("各乡镇督导秋收工作。", {}),
    (
        "5月7日，副县长张建国一行来柳林调研农田建设工作，柳林镇镇长周明陪同。",
        {"张建国来柳林调研农田建设工作": "attendee:张建国 attendee:周明 inspected:柳林镇 date:2024-05-07 place:柳林镇"},
    ),
    # behind a ceremony; where one is at home in a village; 先后来
    (
        "签约仪式后，张建国一行考察了云州大学、华光集团。赵小梅陪同考察。",
        {"张建国考察云州大学": "attendee:张建国 attendee:赵小梅 inspected:云州大学 inspected:华光集团"},
    ),
    (
        "5月7日，张建国到包村联系点红旗村调研产业发展。",
        {"张建国到红旗村调研产业发展": "attendee:张建国 inspected:红旗村 date:2024-05-07 place:红旗村"},
    ),
    (
        "5月7日，张建国到柳林镇调研。张建国一行先后来红旗村、云州大学，踏看现场。",
        {
            "张建国到柳林镇调研": "attendee:张建国 inspected:柳林镇 inspected:红旗村 inspected:云州大学 "
            "date:2024-05-07 place:柳林镇"
        },
    ),
    # the bodies that go along, who joins on the way, who goes on a day of their own
    (
        "5月7日，县长张建国率市住建局、市财政局等相关部门赴柳林镇调研。",
        {
            "张建国到柳林镇调研": "attendee:张建国 attendee:市住建局 attendee:市财政局 inspected:柳林镇 "
            "date:2024-05-07 place:柳林镇"
        },
    ),
    (
        "5月7日，张建国到柳林镇慰问。慰问组会同副镇长赵小梅，前往云州大学走访慰问。",
        {
            "张建国到柳林镇慰问": "attendee:张建国 attendee:赵小梅 inspected:柳林镇 inspected:云州大学 "
            "date:2024-05-07 place:柳林镇"
        },
    ),
    (
        "5月7日，张建国到柳林镇慰问。随后来到红旗村，会同副镇长赵小梅，前往云州大学。",
        {
            "张建国到柳林镇慰问": "attendee:张建国 attendee:赵小梅 inspected:柳林镇 inspected:红旗村 inspected:云州大学 "
            "date:2024-05-07 place:柳林镇"
        },
    ),
    (
        "5月7日，张建国到柳林镇慰问。8日，云溪县领导组成慰问团，先后走访慰问云州大学。",
        {"张建国到柳林镇慰问": "attendee:张建国 inspected:柳林镇 date:2024-05-07 place:柳林镇"},
    ),
    # with nobody by name one sits together on the way; who is named is met
    (
        "5月7日，县委书记张建国来到柳林镇，与官兵亲切座谈。",
        {"张建国来到柳林镇": "attendee:张建国 inspected:柳林镇 date:2024-05-07 place:柳林镇"},
    ),
    # of towns the matter that is inspected there; who leads whom to works
    (
        "5月7日，县委书记张建国带队对柳林镇、清河镇禁毒工作进行督导检查。",
        {"张建国督导检查柳林镇": "attendee:张建国 inspected:柳林镇 inspected:清河镇 date:2024-05-07"},
    ),
    (
        "5月7日，县委书记张建国带领相关部门负责人，现场检查云州大学、华光集团建设进展情况。",
        {"张建国检查云州大学": "attendee:张建国 inspected:云州大学 inspected:华光集团 date:2024-05-07"},
    ),
    # a gift is told, and then its ceremony; not of another deed
    ("5月7日，华光集团向云州大学捐赠图书。张建国参加捐赠活动。", {"捐赠活动": "attendee:张建国 date:2024-05-07"}),
    ("5月7日，华光集团向云州大学报告。张建国参加捐赠活动。", {}),
    # receptions and talks
    (
        "市委书记张建国5月8日在云州会见华光集团董事长郑伟一行。副市长赵小梅参加会见。",
        {"张建国会见郑伟": "attendee:张建国 attendee:郑伟 attendee:赵小梅 date:2024-05-08 place:云州"},
    ),
    ("李四海同冯·里希特举行会谈。", {"李四海与冯·里希特会谈": "attendee:李四海 attendee:冯·里希特"}),
    # what those hold who are on their way, and who speaks there; who holds it of another sentence
    (
        "6月1日，县委书记李四海走访了华光集团，并召开企业家座谈会，华光集团总经理王德胜发言。",
        {
            "李四海走访华光集团": "attendee:李四海 inspected:华光集团 date:2024-06-01",
            "企业家座谈会": "host:李四海 speaker:王德胜 date:2024-06-01",
        },
    ),
    (
        "6月1日，李四海到柳林镇调研。随后，柳林镇召开防汛推进会。",
        {
            "李四海到柳林镇调研": "attendee:李四海 inspected:柳林镇 date:2024-06-01 place:柳林镇",
            "柳林镇防汛推进会": "host:柳林镇",
        },
    ),
    # of whom they are who live away; where it is held
    (
        "6月1日，云溪县召开在京云溪籍企业家座谈会。",
        {"云溪县在京云溪籍企业家座谈会": "host:云溪县 date:2024-06-01"},
    ),
    ("6月1日，李四海在市公安局主持召开防汛调度会。", {"防汛调度会": "chair:李四海 date:2024-06-01 place:市公安局"}),
    ("6月1日，李四海出席在市公安局召开的防汛调度会。", {"防汛调度会": "attendee:李四海 host:市公安局 date:2024-06-01"}),
    # signings
    (
        "6月1日，市政府与华光集团签署战略合作协议。",
        {"市政府与华光集团签署战略合作协议": "attendee:市政府 attendee:华光集团 date:2024-06-01"},
    ),
    ("5月6日，云溪县举行招商项目集中签约仪式。", {"云溪县招商项目集中签约仪式": "host:云溪县 date:2024-05-06"}),
    # whose wife one is says not that he is there
    (
        "5月6日，李四海在赵小梅夫人王德胜陪同下，来到柳林镇参观。",
        {"李四海到柳林镇参观": "attendee:李四海 attendee:王德胜 inspected:柳林镇 date:2024-05-06 place:柳林镇"},
    ),
    # a round in company, of which a signing is told before
    (
        "5月6日，项目签约仪式在云州举行。活动期间，李四海一行在副县长王德胜陪同下，先后考察了柳林镇、华光集团和文化广场。",
        {
            "项目签约仪式": "date:2024-05-06 place:云州",
            "李四海考察柳林镇": "attendee:李四海 attendee:王德胜 inspected:柳林镇 inspected:华光集团 inspected:文化广场",
        },
    ),
    # who leads others goes; an office is named after what it does, and a patient inspects nothing
    (
        "5月6日，区委书记李四海带领宣传部部长王德胜及区委办相关负责人深入柳林镇调研。",
        {"李四海到柳林镇调研": "attendee:李四海 attendee:王德胜 inspected:柳林镇 date:2024-05-06 place:柳林镇"},
    ),
    ("5月6日，李四海在县委督查室负责人的陪同下，出门。", {}),
    ("5月6日，李四海在云溪县人民医院做完检查。", {}),
    # accidents
    ("3月12日，红星煤矿发生透水事故，造成3人死亡。", {"红星煤矿透水事故": "involved:红星煤矿 date:2024-03-12"}),
    ("云溪县柳林镇3月12日发生山体滑坡。", {"柳林镇山体滑坡": "date:2024-03-12 place:柳林镇"}),
    ("柳林镇全年未发生安全生产事故。", {}),
    ("柳林镇可能发生山体滑坡。", {}),
]


@pytest.mark.parametrize(("text", "want"), ROWS, ids=[r[0][:24] for r in ROWS])
def test_what_a_verb_tells(text, want):
    assert told(read(text)) == {event: set(facts.split()) for event, facts in want.items()}


@pytest.mark.parametrize(
    ("text", "area", "inspected"),
    [
        # over whose affairs one goes: of the area that the paper is at home in
        ("5月7日，教育部副部长李四海一行对我省义务教育工作开展督导检查。", "江西省", {"inspected:江西省", "place:江西省"}),
        ("5月7日，教育部副部长李四海一行对我省义务教育工作开展督导检查。", "", set()),
    ],
)
def test_our_own_area_is_inspected(text, area, inspected):
    reading = reading_of(text, area=area)
    events.find(reading)
    events.state(reading)
    found = told(reading)["李四海对我省义务教育工作开展督导检查"]
    assert {row for row in found if row.startswith(("inspected:", "place:"))} == inspected
