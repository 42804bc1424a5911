"""Guests of an area, calls before a festival, arrivals with company, and where visitors stop. All names are invented."""

from functools import cache

import pytest

from fangzhi import jsonl
from fangzhi.extract import extract
from fangzhi.read import page
from fangzhi.read.lexis import compile_lexis
from fangzhi.vocabulary import Vocabulary, load

ROWS: list[tuple[str, dict[str, str]]] = [
    # who goes along is on the visit, not at the meeting told of since
    (
        "5月6日，云溪县委书记李四海到清河镇调研。座谈会上，李四海希望加快建设。\n副县长王德胜、吴敏陪同调研或参加座谈。",
        {
            "李四海到清河镇调研": "attendee:李四海 attendee:王德胜 attendee:吴敏 inspected:清河镇 place:清河镇 date:2024-05-06",
            "座谈会": "speaker:李四海",
        },
    ),
    # a team that is named with its area is a guest, one that is not could be anybody's
    (
        "5月6日，武陟县考察团来我市，先后参观考察了清河镇、柳林镇，副市长王德胜陪同。",
        {
            "武陟县考察团到焦作市参观考察": "attendee:武陟县考察团 attendee:王德胜 inspected:清河镇 inspected:柳林镇 "
            "place:焦作市 date:2024-05-06"
        },
    ),
    ("5月6日，考察团来我市，先后参观考察了清河镇、柳林镇。", {}),
    # in the lead of somebody, with a team without a name
    (
        "5月6日，区领导在区委书记李四海的带领下组成慰问团，首先来到市消防救援支队，看望慰问消防员。",
        {"李四海到市消防救援支队看望慰问消防员": "attendee:李四海 inspected:焦作市消防救援支队 date:2024-05-06"},
    ),
    (
        "由市委副书记李四海带领的第三慰问组，5月6日先后来到市消防救援支队、清河镇敬老院慰问。",
        {
            "李四海到市消防救援支队、清河镇敬老院慰问": "attendee:李四海 inspected:焦作市消防救援支队 inspected:清河镇敬老院 "
            "date:2024-05-06"
        },
    ),
    # of calls the eve of a festival tells enough of the day, of other visits not
    (
        "春节前夕，市长李四海，副市长王德胜率队走访慰问驻区部队官兵。",
        {"李四海走访慰问驻区部队官兵": "attendee:李四海 attendee:王德胜"},
    ),
    ("春节前夕，市长李四海，副市长王德胜率队检查安全生产工作。", {}),
    # what a place is called before its name
    (
        "5月6日，市长李四海到革命老区村清河镇红旗村慰问老党员周明。",
        {"李四海到红旗村慰问老党员周明": "attendee:李四海 inspected:周明 place:红旗村 date:2024-05-06"},
    ),
    # who goes there with company; what is brought is no visit of its own
    (
        "5月6日，云溪县委书记李四海一行来到清河镇红旗村，镇党委书记王德胜陪同。",
        {"李四海来到清河镇红旗村": "attendee:李四海 attendee:王德胜 inspected:红旗村 place:红旗村 date:2024-05-06"},
    ),
    (
        "5月6日，市委常委李四海来到清河镇红旗村，为困难群众送去慰问品。",
        {"李四海来到清河镇红旗村": "attendee:李四海 inspected:红旗村 place:红旗村 date:2024-05-06"},
    ),
    (
        "5月6日，云溪县委书记李四海一行来到清河镇红旗村，出席清河文化节开幕式。",
        {"清河文化节开幕式": "attendee:李四海 place:红旗村 date:2024-05-06"},
    ),
    # a hamlet of a village; groups and fields are none
    (
        "5月6日，市长李四海来到清河镇红旗村石板沟。",
        {"李四海来到清河镇红旗村石板沟": "attendee:李四海 inspected:石板沟 place:石板沟 date:2024-05-06"},
    ),
    # a leader without his title, told before
    (
        "连日来，县领导李四海、王德胜分别深入各乡镇走访慰问困难群众。5月6日，王德胜深入到联系点清河镇红旗村，倾听民意。",
        {
            "李四海深入各乡镇走访慰问困难群众": "attendee:李四海 attendee:王德胜",
            "王德胜深入到联系点清河镇红旗村": "attendee:王德胜 inspected:红旗村 place:红旗村 date:2024-05-06",
        },
    ),
    ("5月6日，王德胜深入到联系点清河镇红旗村，倾听民意。", {}),
    # where a visitor does something, told in one clause; another's deed is none of the visit
    (
        "5月6日，李四海到云溪县调研。李四海在华光集团听企业介绍。李四海在市人民医院慰问了医生周明。王德胜在清河水厂了解水情。",
        {
            "李四海到云溪县调研": "attendee:李四海 inspected:云溪县 inspected:华光集团 inspected:周明 "
            "inspected:焦作市人民医院 place:云溪县 date:2024-05-06"
        },
    ),
    # an office without a name of its own before a name; who leads an office for now
    (
        "5月6日，省水利厅建管处李四海副处长等一行到清河水库调研。",
        {"李四海到清河水库调研": "attendee:李四海 inspected:清河水库 place:清河水库 date:2024-05-06"},
    ),
    (
        "5月6日，李四海到云溪县调研。云溪县委宣传部分管日常工作的副部长、县文明办主任王德胜，县委办主持工作的副主任吴敏陪同。",
        {"李四海到云溪县调研": "attendee:李四海 attendee:王德胜 attendee:吴敏 inspected:云溪县 place:云溪县 date:2024-05-06"},
    ),
    # 在……时: while one goes round; what one goes round for is in an area
    (
        "5月6日，市长李四海在督导检查清河镇安全生产工作时强调，要抓好落实。副市长王德胜参加检查。",
        {"李四海督导检查清河镇安全生产工作": "attendee:李四海 attendee:王德胜 inspected:清河镇 place:清河镇 date:2024-05-06"},
    ),
    ("市长李四海在督导检查时强调，要抓好落实。", {}),
    # bodies that make up a team
    (
        "市委督查室、市农业农村局组成联合督查组，于5月6日到清河镇、柳林镇开展专项督查。",
        {
            "焦作市委督查室到清河镇、柳林镇督查": "attendee:焦作市委督查室 attendee:焦作市农业农村局 inspected:清河镇 "
            "inspected:柳林镇 date:2024-05-06"
        },
    ),
    ("市委督查室、市农业农村局组成联合督查组，到各镇开展专项督查。", {}),
    # whom a leader brings along, told with the day behind his name
    (
        "省长李四海6日上午率省应急管理厅、省水利厅有关负责同志抵达修武县，察看灾情。",
        {
            "李四海到修武县察看灾情": "attendee:李四海 attendee:河南省应急管理厅 attendee:河南省水利厅 inspected:修武县 "
            "place:修武县 date:2024-05-06"
        },
    ),
    # an accident: who came along, of what teams, one more victim by his trade; who only gave orders was not there
    (
        "5月6日，清河镇发生山体滑坡。市委书记李四海连夜赶到现场，副市长王德胜随同处置。省长吴敏作出批示。由郑小伟等5人组成的救援队赶赴现场。市公安局在多个地点设卡。"
        "遇难者为操作工周大明、电工孙志刚。",
        {
            "清河镇山体滑坡": "involved:李四海 involved:王德胜 involved:郑小伟 involved:周大明 "
            "involved:孙志刚 place:清河镇 date:2024-05-06"
        },
    ),
    # a list that 等 and a comma part from its verb
    (
        "5月6日，李四海到云溪县调研。副市长王德胜，市发改委主任吴小敏等，参加调研。",
        {"李四海到云溪县调研": "attendee:李四海 attendee:王德胜 attendee:吴小敏 inspected:云溪县 place:云溪县 date:2024-05-06"},
    ),
    # in the lead of somebody at the front of those whom a body organises
    (
        "5月6日，市人大常委会组织部分人大代表20余人，在市人大常委会主任李四海的带领下对全市重点项目进行集中视察。副市长王德胜陪同视察。",
        {
            "焦作市人大常委会组织部分人大代表对全市重点项目进行集中视察": "host:焦作市人大常委会 attendee:李四海 "
            "attendee:王德胜 date:2024-05-06"
        },
    ),
    # what is learnt there; an area by one sign of its name, and by no other word
    (
        "5月6日，武陟县委书记李四海带领党政考察团来修武县学习全域旅游先进经验。王德胜等县领导陪同活动。",
        {"李四海来修武县学习全域旅游先进经验": "attendee:李四海 attendee:王德胜 inspected:修武县 place:修武县 date:2024-05-06"},
    ),
    (
        "5月6日，安阳市委书记李四海率安阳市党政考察团来焦，市长王德胜陪同。",
        {"李四海来焦": "attendee:李四海 attendee:安阳市党政考察团 attendee:王德胜 inspected:焦作市 place:焦作市 date:2024-05-06"},
    ),
    ("5月6日，市长李四海来电，王德胜陪同。", {}),
    # several areas' team; company and team on both sides of a comma
    (
        "5月6日，武陟县、修武县等考察团来我市参观考察。副市长王德胜陪同。",
        {
            "武陟县到焦作市参观考察": "attendee:武陟县 attendee:修武县 attendee:王德胜 inspected:焦作市 "
            "place:焦作市 date:2024-05-06",
        },
    ),
    (
        "5月6日，市长李四海率由副市长王德胜、吴小敏组成的考察团，在修武县委书记周大明陪同下赴修武县调研。",
        {
            "李四海到修武县调研": "attendee:李四海 attendee:王德胜 attendee:吴小敏 attendee:周大明 inspected:修武县 "
            "place:修武县 date:2024-05-06"
        },
    ),
    # with what offices a check is made, told between who leads it and what is done
    (
        "5月6日，清河镇党委书记李四海、镇长王德胜带队，组织镇应急办、派出所等部门，开展节前安全生产专项检查行动。",
        {"李四海开展节前安全生产专项检查行动": "attendee:李四海 attendee:王德胜 date:2024-05-06"},
    ),
    # people by what they do, in a list
    (
        "5月6日，市委常委李四海带队看望慰问冒雨巡堤、昼夜值守的护堤人员。",
        {"李四海看望慰问冒雨巡堤、昼夜值守的护堤人员": "attendee:李四海 date:2024-05-06"},
    ),
    # calls on the eve of a festival as an activity, where somebody makes them
    (
        "建军节来临之际，李四海、王德胜等市领导分别率队开展八一走访慰问活动，为官兵送上祝福。",
        {"八一走访慰问活动": "attendee:李四海 attendee:王德胜"},
    ),
    ("建军节来临之际，各地开展八一走访慰问活动，为官兵送上祝福。", {}),
    # where several go together to see how things are; at whose home a call is made; what those whom a body organises see
    (
        "5月6日，武陟县委书记李四海与县长王德胜一同前往清河镇查看灾情。",
        {"李四海到清河镇查看灾情": "attendee:李四海 attendee:王德胜 inspected:清河镇 place:清河镇 date:2024-05-06"},
    ),
    (
        "5月6日，市委副书记李四海来到老干部周大明家中，看望慰问并送上纪念章。",
        {"李四海来到老干部周大明家中，看望慰问": "attendee:李四海 inspected:周大明 date:2024-05-06"},
    ),
    (
        "5月6日，市人大常委会组织人大代表20余人对清河镇中心小学建设项目进行视察。",
        {
            "焦作市人大常委会组织人大代表对清河镇中心小学建设项目进行视察": "host:焦作市人大常委会 "
            "inspected:清河镇中心小学建设项目 date:2024-05-06"
        },
    ),
]


@cache
def _words() -> Vocabulary:
    return load()


def _told(text: str) -> dict[str, set[str]]:
    """What the whole extraction tells of each event of an article of Jiaozuo's paper."""
    lead = f"---\npublication: 焦作日报\ndate: 2024-05-10\n---\n\n# 一天的事\n\n{text}\n"
    [article] = page.articles(lead, "p.md", _words(), compile_lexis(_words()), lambda message: None)
    result: dict[str, set[str]] = {}
    for fact in jsonl.record_to_json(next(extract([article], _words())))["facts"]:
        if fact["type"] == "Participates":
            result.setdefault(fact["event"], set()).add(f"{fact['role']}:{fact['participant']}")
        elif fact["type"] == "EventInfo":
            facts = {f"{role}:{fact[role]}" for role in ("date", "place") if role in fact}
            result.setdefault(fact["event"], set()).update(facts)
    return result


@pytest.mark.parametrize(("text", "want"), ROWS, ids=[text[:24] for text, _ in ROWS])
def test_guests_and_calls(text, want):
    assert _told(text) == {event: set(facts.split()) for event, facts in want.items()}


def test_a_headline_names_the_calls_of_its_body():
    """With no day told: who makes a call in the body makes it at what the headline names."""
    lead = (
        "---\npublication: 焦作日报\ndate: 2024-05-10\n---\n\n# 清河镇领导开展中秋走访慰问\n\n"
        "镇党委书记李四海走访慰问了退休干部。镇长王德胜走访慰问了困难家庭。\n"
    )
    [article] = page.articles(lead, "p.md", _words(), compile_lexis(_words()), lambda message: None)
    facts = jsonl.record_to_json(next(extract([article], _words())))["facts"]
    got = {(f["participant"], f["event"], f["role"]) for f in facts if f["type"] == "Participates" and f["role"] == "attendee"}
    assert got == {("李四海", "中秋走访慰问", "attendee"), ("王德胜", "中秋走访慰问", "attendee")}
