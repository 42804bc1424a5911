"""Who speaks at an event: in mixed lists, by 在会上强调, by what a second verb tells. All names are invented."""

import pytest

from test_extract_events import read, told

OPENED = "5月6日，全市大会召开。"
SPEAKERS: list[tuple[str, str]] = [
    # bodies and places as items of their own before the first name, or behind the last
    ("云溪县、江州市、红旗村种植大户李四海作典型发言。", "云溪县 江州市 李四海"),
    ("柳林镇镇长李四海、红旗村党支部书记王德胜、市住建局分别作交流发言。", "李四海 王德胜 市住建局"),
    ("市委、市政府秘书长李四海作交流发言。", "李四海"),
    ("云溪县、江州市党委书记李四海、王德胜作交流发言。", "李四海 王德胜"),
    # what is said there
    ("市委书记李四海在会上强调，要抓好落实。", "李四海"),
    ("会上，市委书记李四海强调，要抓好落实。", "李四海"),
    ("李四海出席会议。李四海表示，要抓好落实。", "李四海"),
    ("村民李四海说，日子好了。", ""),
    ("市农科院院长李四海、市气象局局长王德胜分别讲了话，副市长周明致了辞。", "李四海 王德胜 周明"),
    # a second verb of the one who presides or attends
    ("副市长李四海出席会议并提出要求。", "李四海"),
    ("副市长李四海主持会议，并就抓好落实提出要求。", "李四海"),
    ("副市长李四海传达省委、市委会议精神。", "李四海"),
    ("副市长李四海代表市政府致欢迎词。", "李四海"),
    ("市农科院李四海作题为《病害防治》的专题讲座。", "李四海"),
    # places that give an account
    ("会上，江州市、云溪县作经验介绍。", "江州市 云溪县"),
    ("会上，市住建局、市财政局向大会致贺词。", "市住建局 市财政局"),
    # an account, whatever it is of, by people with a title; a letter or words to a reporter are none
    ("市水利局局长李四海、市气象局局长王德胜通报雨情水情和灾情。", "李四海 王德胜"),
    ("柳林镇党委书记李四海汇报了施工进展。", "李四海"),
    ("柳林镇党委书记李四海、青河镇镇长王德胜分别在分会场介绍了两个项目。", "李四海 王德胜"),
    ("柳林镇党委书记李四海介绍，项目明年完工。", ""),
    ("市水利局局长李四海介绍信丢失。", ""),
    ("市水利局局长李四海将通报有关情况。", ""),
    ("村民李四海分享。", "李四海"),
    ("李四海介绍旅游线路。", ""),
    # whose kin, of what age, on whose behalf and on what each speaks
    ("55岁的李四海代表全体教师发言。", "李四海"),
    ("李四海和周明的女儿、大学生王德胜先后作报告。", "李四海 王德胜"),
    ("华光集团总经理李四海代表投资企业、云溪建工集团经理王德胜代表施工单位先后发言。", "李四海 王德胜"),
    ("柳林、青河、大坪三个街道的党工委书记李四海、王德胜、周明依次作经验介绍。", "李四海 王德胜 周明"),
    ("青年代表李四海、社区居民代表王某先后发言。", "李四海"),
    ("大学教授李四海、研究员王德胜先后作题为《损害责任的认定》《知情同意权的边界》的讲座。", "李四海 王德胜"),
    ("先由红旗村党支部书记李四海汇报工作，再由市住建局局长王德胜补充说明。", "李四海 王德胜"),
    ("市委书记李四海在闭幕讲话中说，要抓好落实。", "李四海"),
    ("红旗村村支书李四海向副市长王德胜介绍了做法。", "李四海"),
    ("市委书记李四海在听取市住建局负责人介绍后离开。", ""),
    ("市农科院李四海教授应邀授课，市住建局局长王德胜就政策答疑。", "李四海 王德胜"),
    ("副市长李四海总结了去年工作，对今年任务进行了部署。", "李四海"),
    ("市住建局向你们表示热烈祝贺。", ""),
    ("云溪一中的青年教师李四海、周明的队友王德胜先后发言。", "李四海 王德胜"),
    ("云溪一中校长李四海、华光集团的副总裁王德胜作主题分享。", "李四海 王德胜"),
    ("市住建局局长李四海发布了《白皮书》，王德胜、周明围绕主题展开对话。", "李四海 王德胜 周明"),
    # what is told behind a demand in sum, and what was demanded
    ("副市长李四海就抓好落实提出要求，王德胜通报安全形势。", "李四海 王德胜"),
    ("副市长李四海要求，市住建局局长王德胜汇报进展。", "李四海"),
    ("华光集团、云溪建工等企业负责人李四海、王德胜等先后发言。", "李四海 王德胜"),
    ("市住建局局长王德胜就委员提出的问题作了回应。李四海对大家表示感谢，周明就成果转化提出意见。", "王德胜 李四海 周明"),
    # to whom those speak who have come; not to a reporter
    ("副市长李四海向与会的企业家们介绍了规划，市住建局局长王德胜向嘉宾推介项目。", "李四海 王德胜"),
    ("副市长李四海向与会代表介绍了规划。", "李四海"),
    ("华光集团总经理李四海向记者介绍，订单已满。", ""),
    # whose account is heard
    ("会议听取了市住建局局长李四海关于旧区改造的汇报。", "李四海"),
    ("会议听取了市住建局、市财政局关于旧区改造的汇报。", "市住建局 市财政局"),
    ("会议听取了李四海同志先进事迹的情况。", ""),
    ("市住建局、市财政局负责人现场回应。", "市住建局 市财政局"),
    ("江州市、云溪县两个市县作表态发言。", "江州市 云溪县"),
    # not at the meeting that another is to prepare
    ("会议强调，要筹备好5月28日召开的市人大常委会第八次会议。会议还听取了市住建局关于旧区改造的汇报。", "市住建局"),
    # who demands something behind others, by his title; instructions from afar are none; on whose behalf one speaks
    ("市财政局局长王德胜通报情况。市长张建国要求，要抓好落实。", "王德胜 张建国"),
    ("市长张建国对此项工作作出指示，并向先进单位表示祝贺。", ""),
    ("李四海委员代表致公党中央发言说，要加强创新。", "李四海"),
    # acts of speech at meetings; what is demanded, and according to what
    ("会上，市纪委监委派驻纪检监察组组长李四海进行廉政提醒，副市长王德胜安排任务。", "李四海 王德胜"),
    ("会议听取了市文旅局局长李四海关于旅游发展的通报，听取了市住建局关于旧区改造的通报。", "李四海 市住建局"),
    ("会议通报了李四海严重违纪的问题。", ""),
    ("副市长李四海就落实学校建设要求作补充发言。", "李四海"),
    ("各地要求李四海作补充发言。", ""),
]


@pytest.mark.parametrize(("text", "want"), SPEAKERS, ids=[text[:24] for text, _ in SPEAKERS])
def test_who_speaks(text, want):
    told_of = told(read(OPENED + text)).get("全市大会", set())
    assert {fact.removeprefix("speaker:") for fact in told_of if fact.startswith("speaker:")} == set(want.split())


def test_who_gives_praise_and_then_demands_speaks():
    text = OPENED + "市长张建国对各单位工作给予肯定，并就抓好落实提出要求。市长张建国到清河镇查看工地，并就施工提出要求。"
    assert told(read(text))["全市大会"] == {"date:2024-05-06", "speaker:张建国"}
    assert "全市大会" in told(read(OPENED + "市长张建国到清河镇查看工地，并就施工提出要求。"))
    assert "speaker:张建国" not in told(read(OPENED + "市长张建国到清河镇查看工地，并就施工提出要求。"))["全市大会"]


def test_who_chairs_speaks_while_he_does():
    text = OPENED + "市长李四海主持会议。李四海在主持会议时，就抓好落实提出要求。"
    assert told(read(text))["全市大会"] == {"date:2024-05-06", "chair:李四海", "speaker:李四海"}


DELEGATES: list[tuple[str, str]] = [
    ("李四海代表说，乡村要靠产业。王德胜委员建议，加大投入。", "李四海 王德胜"),
    ("“报告令人振奋。”市人大代表、红旗村党支部书记李四海说。", "李四海"),
    ("审议时，常委会委员李四海、财经委员会主任委员王德胜建议，加强审计。", "李四海 王德胜"),
    # the floor of a 政协常委, and who answers them on the spot
    ("县政协常委、民建总支主委李四海建议，设立基金。市财政局局长王德胜现场作了回应。", "李四海 王德胜"),
    ("走进会场，市民李四海说，天气真好。", ""),
    ("牧民代表李四海说，日子好了。", ""),
    ("市纪律检查委员会李四海说，要抓好落实。", ""),
]


@pytest.mark.parametrize(("text", "want"), DELEGATES, ids=[text[:24] for text, _ in DELEGATES])
def test_who_has_a_seat_speaks_at_the_session(text, want):
    told_of = told(read("5月6日，市人大常委会举行第十二次会议。" + text)).get("市人大常委会第十二次会议", set())
    assert {fact.removeprefix("speaker:") for fact in told_of if fact.startswith("speaker:")} == set(want.split())


def test_who_speaks_in_turn_far_behind_the_one_occasion():
    text = "5月6日，全市大会召开。\n项目进展顺利。\n柳林镇镇长李四海、市住建局局长王德胜分别在分会场介绍了项目。"
    text += "\n村民周明介绍了家里的变化。"
    assert {"speaker:李四海", "speaker:王德胜"} <= told(read(text))["全市大会"]
    assert "speaker:周明" not in told(read(text))["全市大会"]


ATTENDANTS: list[tuple[str, str]] = [
    # of a government's departments and a command's members it only tells whose they are
    ("李四海，市住建局、市政府各部门主要负责人，市政府有关部门负责人参加会议。", "李四海 市住建局"),
    ("李四海、王德胜以及市委、市政府分管领导出席会议。", "李四海 王德胜"),
    # at home elsewhere; who stands for somebody else by his title
    ("市领导李四海，在杭云溪商会会长王德胜、副会长周明，华光集团董事长张建国出席。", "李四海 王德胜 周明 张建国"),
    ("市长李四海，对口支援前方指挥部指挥长王德胜出席。", "李四海 王德胜"),
    ("副市长李四海代表市长王德胜出席会议。", "李四海"),
    ("李四海，市住建局有关部门负责人，市政府成员单位负责人参加会议。", "李四海 市住建局"),
    ("在家的市领导李四海、王德胜出席。", "李四海 王德胜"),
    ("参加会议的还有市住建局、市财政局等部门主要负责人。", "市住建局 市财政局"),
    ("李四海、王德胜与干部群众一起参加会议。", "李四海 王德胜"),
    ("副市长李四海、王德胜，市委委员43人、候补委员8人出席会议。", "李四海 王德胜"),
    ("李四海、王德胜（按姓氏笔画为序）等6名同志出席会议。", "李四海 王德胜"),
    # a clause of bodies before the one that who stands for them closes; a last name that nobody knows
    ("副市长李四海，市住建局、市财政局，市发改委有关负责人参加会议。", "李四海 市住建局 市财政局 市发改委"),
    ("副市长李四海，县长王德胜，柳林镇镇长阿某某，分别参加。", "李四海 王德胜"),
    # an organ that stands behind the last of several areas is that of each
    ("江州市、云溪县政协主席列席会议。", "江州市政协 云溪县政协"),
    ("市住建局、江州市、云溪县政协负责同志，各部门、镇（街道）、国有公司负责人参加会议。", "市住建局 江州市政协 云溪县政协"),
]


@pytest.mark.parametrize(("text", "want"), ATTENDANTS, ids=[text[:24] for text, _ in ATTENDANTS])
def test_who_attends(text, want):
    told_of = told(read(OPENED + text)).get("全市大会", set())
    assert {fact.removeprefix("attendee:") for fact in told_of if fact.startswith("attendee:")} == set(want.split())


def test_a_cause_is_no_part_of_an_accidents_name():
    assert "柳林镇山体滑坡" in told(read("5月6日，云溪县柳林镇因连日降雨引发山体滑坡。"))


OCCASIONS: list[tuple[str, str, str]] = [
    # what is said in groups is said at a deliberation of its own
    (
        "5月6日，市政协五届二次会议开幕。\n在农业、科技界别小组讨论中，李四海委员建议，加大投入。",
        "农业、科技界别小组讨论",
        "speaker:李四海",
    ),
    # who is visited gives an account, and is heard
    (
        "5月6日，副市长李四海到云溪县调研。柳林镇镇长王德胜汇报了工作。听取红旗村村级河长周明汇报。",
        "李四海到云溪县调研",
        "attendee:李四海 inspected:云溪县 speaker:王德胜 speaker:周明 date:2024-05-06 place:云溪县",
    ),
    # what resumes an occasion tells its place
    ("5月6日，云州市委召开全会。\n会议在市会议中心举行。", "云州市委全会", "host:云州市委 date:2024-05-06 place:云州市会议中心"),
    # a clock alone is of the day told before
    (
        "5月6日，云溪县多处内涝。\n上午9时，副市长李四海到云溪县指导抢险。",
        "李四海到云溪县指导抢险",
        "attendee:李四海 date:2024-05-06 inspected:云溪县 place:云溪县",
    ),
    # who invites holds it, who is invited attends
    ("5月6日，县法院邀请人大代表李四海等5人召开公开听证会。", "公开听证会", "host:县法院 attendee:李四海 date:2024-05-06"),
    # an organ in the name of a meeting holds it
    ("5月6日，市委农村工作会议召开。", "市委农村工作会议", "host:市委 date:2024-05-06"),
    # the sides of a contract attend, and who signs for them
    (
        "5月6日，招商项目签约仪式在云州市举行。市住建局与华光集团签订合作协议，李四海、王德胜代表双方签字。",
        "招商项目签约仪式",
        "attendee:市住建局 attendee:华光集团 attendee:李四海 attendee:王德胜 date:2024-05-06 place:云州市",
    ),
    # a visit that goes to no place, and its companions
    (
        "5月6日，副市长李四海带队开展节前安全生产检查。市住建局局长王德胜参加。",
        "李四海带队开展节前安全生产检查",
        "attendee:李四海 attendee:王德胜 date:2024-05-06",
    ),
    ("5月6日，副市长李四海调研城市建设工作。", "李四海调研城市建设工作", "attendee:李四海 date:2024-05-06"),
    ("副市长李四海强调，5月6日前要检查安全生产工作。", "李四海检查安全生产工作", ""),
    # results by rank
    (
        "5月6日，全市职工运动会在云州体育馆举行。\n第一名 李四海（市住建局），第二名 王德胜；亚军由周明夺得。"
        "团体前三名：云溪一中、云州大学。",
        "全市职工运动会",
        "winner:李四海 winner:王德胜 winner:周明 winner:云溪一中 winner:云州大学 date:2024-05-06 place:云州体育馆",
    ),
    # an occasion that its article names only by who presides
    (
        "5月6日，红旗水库蓄水。\n蓄水仪式由副市长李四海主持，王德胜等出席。",
        "蓄水仪式",
        "chair:李四海 attendee:王德胜 date:2024-05-06",
    ),
    # a town behind its county holds it; a school takes its pupils to a place
    ("5月6日，云溪县柳林镇召开防汛工作动员大会。", "柳林镇防汛工作动员大会", "host:柳林镇 date:2024-05-06"),
    (
        "5月6日，云溪一中组织师生到云州体育馆开展“清明”主题教育活动。",
        "“清明”主题教育活动",
        "host:云溪一中 date:2024-05-06 place:云州体育馆",
    ),
    # who stands for those that are counted
    (
        "5月6日，全市表彰大会召开，华光集团等5个先进集体、李四海等20名优秀党员受到表彰。",
        "全市表彰大会",
        "winner:华光集团 winner:李四海 date:2024-05-06",
    ),
    # a group is no visit of its own
    (
        "5月6日，副市长李四海率专题调研组到云溪县，就项目实施情况开展调研。",
        "李四海到云溪县调研",
        "attendee:李四海 date:2024-05-06 inspected:云溪县 place:云溪县",
    ),
    # what was said ends where the text tells on
    (
        "5月6日，李四海到云溪县调研。李四海强调，要抓好落实。座谈会上，王德胜、周明分享了经验。",
        "座谈会",
        "speaker:王德胜 speaker:周明",
    ),
    (
        "云溪县第十七届人民代表大会第三次会议圆满完成各项议程，于5月6日在文化广场闭幕。",
        "云溪县第十七届人民代表大会第三次会议",
        "host:云溪县第十七届人民代表大会 date:2024-05-06 place:文化广场",
    ),
    # a meeting that only its deed names
    (
        "5月6日，省督导组向云州市反馈督导情况。副市长李四海主持会议并讲话。",
        "省督导组向云州市反馈督导情况",
        "host:省督导组 chair:李四海 speaker:李四海 date:2024-05-06",
    ),
    ("市总工会向云州市反馈有关情况。", "市总工会向云州市反馈有关情况", ""),
    # several places are none
    ("5月6日，全市“护林”志愿服务活动在江州市、云溪县同步启动。", "全市“护林”志愿服务活动", "date:2024-05-06"),
]


@pytest.mark.parametrize(("text", "event", "want"), OCCASIONS, ids=[event for _, event, _ in OCCASIONS])
def test_an_occasion(text, event, want):
    assert told(read(text)).get(event, set()) == set(want.split())
