"""Occasions by their full name: both sides of a signing, quoted ones, drills, farewells, numbered congresses. Invented names."""

import pytest

from test_extract_events import read, told

ROWS: list[tuple[str, dict[str, str]]] = [
    # a text may end anywhere
    ("5月6日，周明会见张建国", {"周明会见张建国": "date:2024-05-06 attendee:张建国 attendee:周明"}),
    # what is prepared has no day yet; a count of occasions and what is carried out are none
    ("5月6日，市政协召开第十次主席会议，为召开七届三次会议作准备。", {"市政协第十次主席会议": "date:2024-05-06 host:市政协"}),
    (
        "5月6日，镇里举办非遗文化节、荷花文化节等近20场活动。",
        {"非遗文化节": "date:2024-05-06", "荷花文化节": "date:2024-05-06"},
    ),
    ("5月6日以来，市里组织科研人员2万多人次开展了科考。", {}),
    (
        "6月28日，在自治区脱贫攻坚总结表彰大会上，王德胜捧回了“先进个人”奖牌。",
        {"自治区脱贫攻坚总结表彰大会": "winner:王德胜 date:2024-06-28"},
    ),
    # who come somewhere join others there
    (
        "5月6日，张建国、李四海来到城北森林公园，与干部群众一起参加义务植树活动。",
        {"义务植树活动": "attendee:张建国 attendee:李四海 date:2024-05-06 place:城北森林公园"},
    ),
    ("5月6日，张建国来到城北森林公园，孩子们参加义务植树活动。", {}),
    # a congress of a numbered body is of who holds it, and is not counted
    (
        "5月6日，柳林镇召开十八届人民代表大会第五次会议。会议由周明主持。",
        {"柳林镇十八届人民代表大会第五次会议": "date:2024-05-06 host:柳林镇 chair:周明"},
    ),
    ("5月6日，柳林镇召开三届座谈会。", {}),
    ("5月6日，市政协召开了七届委员会第九次主席会议。", {"市政协七届委员会第九次主席会议": "date:2024-05-06 host:市政协"}),
    # what is widened needs no host; an organization of villages holds nothing
    (
        "5月6日，张建国主持召开县委常委（扩大）会，李四海参加会议。",
        {"县委常委（扩大）会": "chair:张建国 attendee:李四海 date:2024-05-06 host:县委"},
    ),
    (
        "5月6日，柳林镇召开村级组织换届选举工作动员会。",
        {"柳林镇村级组织换届选举工作动员会": "date:2024-05-06 host:柳林镇"},
    ),
    # an occasion that only a quote names; but not a quote that names none
    ("5月6日，云溪县举办“龙舟文化节”，李四海出席。", {"云溪县龙舟文化节": "date:2024-05-06 host:云溪县 attendee:李四海"}),
    ("5月6日，“民营企业家座谈会”（第一期）在云州市召开。", {"民营企业家座谈会": "date:2024-05-06 place:云州市"}),
    ("5月6日，云溪县举办“我们的节日”。", {}),
    # both sides of a signing are of its name, over several
    (
        "5月6日，云州市与云州大学、华光集团三方合作协议签约仪式在柳林镇举行。",
        {
            "云州市与云州大学、华光集团三方合作协议签约仪式": "date:2024-05-06 place:柳林镇"
            " attendee:云州市 attendee:云州大学 attendee:华光集团"
        },
    ),
    # a month with its year is of a name; the day before it is the occasion's
    (
        "5月6日，云溪县2024年5月重点项目签约仪式在柳林镇举行。",
        {"云溪县2024年5月重点项目签约仪式": "date:2024-05-06 place:柳林镇"},
    ),
    # who is mourned is of the name, with his title or without
    ("5月6日，离休干部周明同志遗体告别仪式在柳林镇举行。", {"周明同志遗体告别仪式": "date:2024-05-06 place:柳林镇"}),
    # a numbered lot is of the county that holds it
    (
        "5月6日，云溪县举行2024年第三批重大项目集中开工动员会。",
        {"云溪县2024年第三批重大项目集中开工动员会": "date:2024-05-06 host:云溪县"},
    ),
    # a broadcast that sells, a joint drill and who commands or watches it
    (
        "5月6日，“镇长来了”助农直播在柳林镇开播。本场直播由市文旅局主办。",
        {"“镇长来了”助农直播": "date:2024-05-06 place:柳林镇 host:市文旅局"},
    ),
    (
        "5月6日，森林防火联合演练在柳林镇举行。副县长李四海任演练副总指挥，县人武部政委周明到场观摩。",
        {"森林防火联合演练": "date:2024-05-06 place:柳林镇 attendee:李四海 attendee:周明"},
    ),
    # the place of the chief venue
    ("5月6日，全市项目签约仪式召开。在云州体育馆设主会场。", {"全市项目签约仪式": "date:2024-05-06 place:云州体育馆"}),
    ("5月6日，全市项目签约仪式召开。在柳林镇设分会场。", {"全市项目签约仪式": "date:2024-05-06"}),
    # 庆祝 what opens is no part of its name, nor is 我市
    ("5月6日，大家共同庆祝我市第四届运动会开幕。", {"第四届运动会": "date:2024-05-06"}),
    # 主持会议并上党课 is no occasion
    ("5月6日，市教育工作会议召开。周明主持会议并上专题党课。", {"市教育工作会议": "date:2024-05-06 chair:周明 speaker:周明"}),
    # a ceremony that is a part: of the oath told before, else of none
    (
        "5月6日，全县教育大会召开。张建国出席会议。授牌仪式由李四海主持。",
        {"全县教育大会": "date:2024-05-06 attendee:张建国"},
    ),
    # who signs, and with whom
    (
        "5月6日，全市项目签约仪式举行。柳林镇镇长李四海、市财政局局长周明分别与华光集团、云州热力公司签约。",
        {"全市项目签约仪式": "date:2024-05-06 attendee:李四海 attendee:周明 attendee:华光集团 attendee:云州热力公司"},
    ),
    (
        "5月6日，全市项目签约仪式举行。市财政局局长周明代表市政府与华光集团董事长李四海签订合作协议。",
        {"全市项目签约仪式": "date:2024-05-06 attendee:李四海 attendee:周明"},
    ),
    # many areas together preside nowhere
    (
        "5月6日，全市项目签约仪式举行。云溪县、柳林镇主要负责人在分会场主持签约。",
        {"全市项目签约仪式": "date:2024-05-06 attendee:云溪县 attendee:柳林镇"},
    ),
    # whose account is heard, of bodies and of areas among them; whose report behind another's
    (
        "5月6日，全市防汛工作会议召开。会议听取云溪县、市住建局工作汇报。",
        {"全市防汛工作会议": "date:2024-05-06 speaker:云溪县 speaker:市住建局"},
    ),
    (
        "5月6日，全市防汛工作会议召开。会议听取市发改委、市住建局关于重点工作的汇报。",
        {"全市防汛工作会议": "date:2024-05-06 speaker:市发改委 speaker:市住建局"},
    ),
    (
        "5月6日，全市财政工作会议召开。会议听取了市政府关于计划执行情况的报告、市财政局局长王德胜受市政府委托所作的关于决算的报告。",
        {"全市财政工作会议": "date:2024-05-06 speaker:王德胜"},
    ),
    # on whose behalf one reports stands before the comma; 讲话并提出 is a speech
    (
        "5月6日，市政协全体会议召开。周明代表市政协，向大会作工作报告。",
        {"市政协全体会议": "date:2024-05-06 host:市政协 speaker:周明"},
    ),
    ("5月6日，全市教育大会召开。最后，市长周明讲话并提出三点要求。", {"全市教育大会": "date:2024-05-06 speaker:周明"}),
    # a number without 第 counts none: which meeting of the body it is
    ("5月6日，市委召开108次常委会会议，周明主持会议。", {"市委108次常委会会议": "date:2024-05-06 host:市委 chair:周明"}),
    ("5月6日，市委召开12次座谈会。", {}),
    # a study of its own; who tells of it in numbered items, and first
    ("5月6日，市委举行专题学习，周明主持。", {"市委专题学习": "date:2024-05-06 host:市委 chair:周明"}),
    (
        "5月6日，全县教育大会召开。一是县教育局局长周明介绍全县开学情况；二是柳林镇镇长李四海作表态发言。",
        {"全县教育大会": "date:2024-05-06 speaker:周明 speaker:李四海"},
    ),
    ("5月6日，全县教育大会召开。县长周明首先致欢迎辞。", {"全县教育大会": "date:2024-05-06 speaker:周明"}),
    # a title behind the name
    (
        "5月6日，全县教育大会召开，周明县长、李四海副县长出席会议。李四海副县长在会上讲话。",
        {"全县教育大会": "date:2024-05-06 attendee:周明 attendee:李四海 speaker:李四海"},
    ),
    # 大会发言 is none; the eve of a day is no other occasion; a season is of the name
    ("5月6日，全县教育大会召开。周明围绕“教育强县”作大会发言。", {"全县教育大会": "date:2024-05-06 speaker:周明"}),
    (
        "5月6日，全国防灾减灾日到来之际，由市住建局主办的防灾减灾宣传活动在柳林镇举行。",
        {"防灾减灾宣传活动": "date:2024-05-06 place:柳林镇 host:市住建局"},
    ),
    ("5月6日，云溪县举行2024年清明祭英烈活动。", {"云溪县2024年清明祭英烈活动": "date:2024-05-06 host:云溪县"}),
    ("5月6日，全县教育大会召开。市委全年召开36次常务会议。", {"全县教育大会": "date:2024-05-06"}),
    # who is there says so there; what was said before ends where another one is told of
    (
        "5月6日，全县教育大会召开。张建国出席会议并强调，要抓好落实。县长周明主持会议并提出要求。",
        {"全县教育大会": "date:2024-05-06 attendee:张建国 speaker:张建国 chair:周明 speaker:周明"},
    ),
    (
        "5月6日，全县教育大会召开。副县长周明应邀到会通报情况，县财政局局长李四海向会议作《关于预算的报告》。",
        {"全县教育大会": "date:2024-05-06 attendee:周明 speaker:周明 speaker:李四海"},
    ),
    # the presidium behind a bracket
    (
        "5月6日，全县教育大会召开。大会主席团成员还有（按姓氏笔画为序）：李四海（女）、周明。",
        {"全县教育大会": "date:2024-05-06 attendee:李四海 attendee:周明"},
    ),
    # what stands before the meeting is another one; who attends 会议 is at the meeting
    (
        "5月6日，全县教育大会召开。会前，李四海主持召开见面沟通会。周明出席会议。会上，吴敏作动员讲话。",
        {"全县教育大会": "date:2024-05-06 attendee:周明 speaker:吴敏", "见面沟通会": "date:2024-05-06 chair:李四海"},
    ),
    # a team that inspects a place is of the name; a town's own congress is of the town
    ("5月6日，省督导组巡视云州市工作动员会召开。", {"省督导组巡视云州市工作动员会": "date:2024-05-06"}),
    (
        "5月6日，柳林镇召开镇第十二届人民代表大会第五次会议。",
        {"柳林镇第十二届人民代表大会第五次会议": "date:2024-05-06 host:柳林镇"},
    ),
    # areas among the bodies that are heard
    (
        "5月6日，全市信访工作会议召开。会议听取了云溪县、市住建局关于积案化解情况的汇报。",
        {"全市信访工作会议": "date:2024-05-06 speaker:云溪县 speaker:市住建局"},
    ),
    # whose deeds are told is of the name; an inspection is called 视察活动 too
    ("5月6日，技师周明先进事迹报告会在柳林镇举行。", {"周明先进事迹报告会": "date:2024-05-06 place:柳林镇"}),
    ("5月6日，全县教育大会召开。会议由周明主持。", {"全县教育大会": "date:2024-05-06 chair:周明"}),
    ("会议由周明主持。", {}),
    # one among those who hold it has no name that is known; whom one leads does not hold it, nor where they come from
    (
        "5月6日，市住建局、县林场、市公安局联合举办防火演练。",
        {"防火演练": "date:2024-05-06 host:市住建局 host:市公安局"},
    ),
    (
        "5月6日，李四海带领市直部门、柳林镇等相关负责人开展走访慰问活动。",
        {"走访慰问活动": "date:2024-05-06 attendee:李四海"},
    ),
    (
        "5月6日，市总工会组织志愿者赴柳林镇红旗村，开展“送清凉”志愿服务活动。",
        {"“送清凉”志愿服务活动": "date:2024-05-06 host:市总工会 place:红旗村"},
    ),
    # what goes on is held, but began on no day that is told
    (
        "5月6日，柳林镇第九届人民代表大会第四次会议继续举行。李四海、市住建局到场指导，周明主持会议。",
        {
            "柳林镇第九届人民代表大会第四次会议": "host:柳林镇第九届人民代表大会 attendee:李四海 attendee:市住建局 chair:周明",
        },
    ),
    # a standing committee that is held is its meeting; its work, and what else it holds, is none
    (
        "5月6日，李四海主持召开县委常委会，王德胜出席，周明列席会议。",
        {"县委常委会会议": "date:2024-05-06 chair:李四海 attendee:王德胜 attendee:周明"},
    ),
    ("5月6日，县委召开常委会，王德胜参加。", {"县委常委会会议": "date:2024-05-06 host:县委 attendee:王德胜"}),
    ("5月6日，李四海主持云溪县人大常委会日常工作。", {}),
    # whom the name of a signing opens with signs; who is there and stresses speaks; a ceremony by a part of its name
    (
        "5月6日，云溪县与华光集团战略合作签约仪式举行。李四海出席仪式。\n李四海指出，双方要密切配合。\n周明在签约仪式上说，愿为服务。",
        {
            "云溪县与华光集团战略合作签约仪式": "date:2024-05-06 attendee:云溪县 attendee:华光集团 attendee:李四海"
            " speaker:李四海 speaker:周明"
        },
    ),
    (
        "5月6日，市住建局和市财政局廉政教育基地揭牌仪式在柳林镇举行。",
        {"市住建局和市财政局廉政教育基地揭牌仪式": "date:2024-05-06 place:柳林镇"},
    ),
    (
        "5月6日，华光水泥生产线竣工投产点火仪式在柳林镇举行。李四海在投产仪式上致辞。王德胜宣布开工令。",
        {"华光水泥生产线竣工投产点火仪式": "date:2024-05-06 place:柳林镇 speaker:李四海 attendee:王德胜"},
    ),
    # what is announced is told at length, and whose office; to whom or of what a welcome or congratulation is said
    (
        "5月6日，云溪县举行重大项目集中开工仪式。李四海宣布全县2021年第一季度重大项目暨柳林镇土地整治项目集中开工。"
        "周明对参加仪式的领导嘉宾表示欢迎。王德胜代表市政府对项目的成功落地表示祝贺。",
        {
            "云溪县重大项目集中开工仪式": "date:2024-05-06 host:云溪县 attendee:李四海 speaker:周明 speaker:王德胜",
        },
    ),
    (
        "5月6日，云溪县召开教育大会。会上，市委组织部副部长周明宣布了省委、市委关于云溪县委书记的任命。",
        {"云溪县教育大会": "date:2024-05-06 host:云溪县 speaker:周明"},
    ),
    (
        "5月6日，授奖仪式在柳林镇举行。周明宣读了李四海签署的云溪县人民政府嘉奖命令。",
        {"授奖仪式": "date:2024-05-06 place:柳林镇 speaker:周明"},
    ),
    # a signing goes on as something else; what only the home area and a company sign
    (
        "5月6日，云溪县举行重大项目集中签约仪式暨招商场景发布会。李四海见证签约。",
        {"云溪县重大项目集中签约仪式暨招商场景发布会": "date:2024-05-06 host:云溪县 attendee:李四海"},
    ),
    # a ceremony of the deed that the paragraph before tells of, with its day
    (
        "5月6日，云溪大桥建成通车。\n通车仪式在柳林镇举行。李四海宣布通车，周明致辞。",
        {"通车仪式": "date:2024-05-06 place:柳林镇 attendee:李四海 speaker:周明"},
    ),
    ("5月6日，云溪大桥建成。\n通车仪式在柳林镇举行。", {}),
    # who leads others there, and plunges into something, before what they do
    (
        "5月6日，李四海、王德胜等县领导，带领县直各单位及各乡镇干部，来到南湖公园，投身到绿化工程建设中，参加义务植树活动。",
        {"义务植树活动": "date:2024-05-06 attendee:李四海 attendee:王德胜"},
    ),
    # the report that was made there; a room of the town told of before
    (
        "5月6日，柳林镇第九届人民代表大会第四次会议在该镇政府会议室召开。\n镇长李四海所作的政府工作报告回顾了过去五年。",
        {
            "柳林镇第九届人民代表大会第四次会议": "date:2024-05-06 place:柳林镇政府会议室 host:柳林镇第九届人民代表大会"
            " speaker:李四海"
        },
    ),
    ("5月6日，全县教育大会召开。会议学习周明所作的报告精神。", {"全县教育大会": "date:2024-05-06"}),
    # 党的 and a month within a name, what an area is to become; what is signed is no signing, nor a rule of voting an occasion
    ("5月6日，全镇党的群众路线教育实践活动动员大会召开。", {"全镇党的群众路线教育实践活动动员大会": "date:2024-05-06"}),
    (
        "5月6日，全市招商引资项目4月份集中签约仪式在柳林镇举行。",
        {"全市招商引资项目4月份集中签约仪式": "date:2024-05-06 place:柳林镇"},
    ),
    ("5月6日，云溪县召开2024年上半年经济运行新闻发布会。", {"2024年上半年经济运行新闻发布会": "date:2024-05-06 host:云溪县"}),
    ("5月6日，柳林镇召开创建文明城市工作推进会。", {"柳林镇创建文明城市工作推进会": "date:2024-05-06 host:柳林镇"}),
    ("5月6日，云溪县、云州市签署的《禁捕协作协议》生效。", {}),
    (
        "5月6日，云溪县、云州市签署《禁捕协作协议》。",
        {"云溪县与云州市签署禁捕协作协议": "date:2024-05-06 attendee:云溪县 attendee:云州市"},
    ),
    ("5月6日，会议采用差额选举办法和无记名投票的方式选举。", {}),
    ("5月6日，柳林镇通过举办培训班、邀请专家讲座、组织考察等形式，提高水平。", {}),
    ("5月6日，云溪县第二届龙舟赛在柳林镇文化广场水域鸣锣开赛。", {"云溪县第二届龙舟赛": "date:2024-05-06 place:文化广场"}),
    # the heads of several bodies meet: none of them holds it; two days by one sign
    (
        "记者从5月6、7日在柳林镇召开的全市市住建局、市财政局局长会议上获悉，进展顺利。",
        {"全市市住建局、市财政局局长会议": "date:2024-05-06 place:柳林镇"},
    ),
    # a congress of the party in an area is of its committee, which is not named
    ("5月6日，中共柳林镇第十七次代表大会召开。", {"中共柳林镇第十七次代表大会": "date:2024-05-06"}),
    # a contest that goes on is no occasion of its own, nor a ceremony that is named by no more than its word
    ("射击比赛今天继续进行，周明获得第三名。", {}),
    # 历次 names none
    ("5月6日，周明出席历次教育大会。", {}),
    # a ceremony told by its deed alone is the one that its name tells in full; another deed is another ceremony
    (
        "5月6日，云溪县授予消防救援衔仪式在文化广场举行。李四海主持授衔仪式。王德胜参加授衔仪式。",
        {"云溪县授予消防救援衔仪式": "date:2024-05-06 place:文化广场 chair:李四海 attendee:王德胜"},
    ),
    (
        "5月6日，云溪县授予消防救援衔仪式举行。李四海主持授旗仪式。",
        {"云溪县授予消防救援衔仪式": "date:2024-05-06", "授旗仪式": "chair:李四海"},
    ),
    ("5月6日，柳林工业园企业进园典礼举行。李四海参加庆典仪式。", {"柳林工业园企业进园典礼": "date:2024-05-06 attendee:李四海"}),
    # a comma before the day; a series before its name; the committee of a term
    (
        "云溪县第一届农民运动会，2024年5月6日在文化广场举办。李四海出席了开幕式。",
        {
            "云溪县第一届农民运动会": "date:2024-05-06 place:文化广场",
            "云溪县第一届农民运动会开幕式": "date:2024-05-06 place:文化广场 attendee:李四海",
        },
    ),
    # the opening of games is an occasion of its own: who comes, speaks and chairs is there; a prize is of the games
    (
        "5月6日，云溪县第十届中小学生运动会在文化广场开幕。李四海出席开幕式，王德胜致开幕词。柳林镇代表队夺得第一名。",
        {
            "云溪县第十届中小学生运动会": "date:2024-05-06 place:文化广场 winner:柳林镇代表队",
            "云溪县第十届中小学生运动会开幕式": "date:2024-05-06 place:文化广场 attendee:李四海 speaker:王德胜",
        },
    ),
    (
        "5月6日，云溪县第十届中小学生运动会激情开幕。李四海出席。",
        {"云溪县第十届中小学生运动会": "date:2024-05-06 attendee:李四海"},
    ),
    (
        "5月6日，第二届茶业博览会系列活动——云溪县采茶节在文化广场开幕。李四海致辞。",
        {"云溪县采茶节": "date:2024-05-06 place:文化广场 speaker:李四海"},
    ),
    (
        "5月6日，十四届云溪县委第三轮巡察动员部署会召开。李四海主持会议。",
        {"十四届云溪县委第三轮巡察动员部署会": "date:2024-05-06 chair:李四海"},
    ),
    ("5月6日，柳林镇先后举办十四届农民运动会。", {}),
    # who chairs in passing; the spirit of the meeting at hand is no other meeting; on line
    (
        "5月6日，云溪县防汛工作会议召开。李四海在主持时就贯彻落实会议精神讲了意见。王德胜线上致辞。",
        {"云溪县防汛工作会议": "date:2024-05-06 chair:李四海 speaker:李四海 speaker:王德胜"},
    ),
    (
        "5月6日，云溪县防汛工作会议召开。县长李四海在出席会议时强调，要抓好落实。",
        {"云溪县防汛工作会议": "date:2024-05-06 attendee:李四海 speaker:李四海"},
    ),
    # the presidium of a session
    (
        "5月6日，云溪县第八届人民代表大会第四次会议主席团举行第一次会议。会议由李四海主持。",
        {"云溪县第八届人民代表大会第四次会议主席团第一次会议": "date:2024-05-06 chair:李四海"},
    ),
    # what is held is no body, whatever the tagger takes it for; what holds a meeting is one
    ("5月6日，云溪县换届动员会在文化广场举行。李四海主持。", {"云溪县换届动员会": "date:2024-05-06 place:文化广场 chair:李四海"}),
    (
        "5月6日，云溪县协商议事会在文化广场举行。李四海出席会议。",
        {"云溪县协商议事会": "date:2024-05-06 place:文化广场 attendee:李四海"},
    ),
    (
        "5月6日，青年干部培训班开班典礼在文化广场举行。李四海出席。",
        {"青年干部培训班开班典礼": "date:2024-05-06 place:文化广场 attendee:李四海"},
    ),
    # who goes round at an activity of calls; what is said there, and what is done every month, is no call of it
    (
        "日前，柳林镇开展春节走访慰问活动。\n镇党委书记李四海，镇长王德胜分别带队走访慰问了老党员周明等困难党员。",
        {"柳林镇春节走访慰问活动": "host:柳林镇 attendee:李四海 attendee:王德胜 inspected:周明"},
    ),
    ("日前，柳林镇开展春节走访慰问活动。\n镇长李四海每月走访慰问困难党员。", {"柳林镇春节走访慰问活动": "host:柳林镇"}),
]


@pytest.mark.parametrize(("text", "want"), ROWS, ids=[r[0][:24] for r in ROWS])
def test_what_is_told_of_occasions(text, want):
    assert told(read(text)) == {event: set(facts.split()) for event, facts in want.items()}
