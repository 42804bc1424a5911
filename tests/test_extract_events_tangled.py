"""Occasions told in the midst of others: behind a meeting, on the way of a visit, by the deed or the day. Invented names."""

import pytest

from test_extract_events import read, told

ROWS: list[tuple[str, dict[str, str]]] = [
    # who is led behind a meeting goes along on the visit, and does not attend the meeting once more
    (
        "5月6日，全市安全生产会议召开，李四海主持。会后，李四海带领王德胜突击检查了柳林镇华光商场。",
        {
            "全市安全生产会议": "date:2024-05-06 chair:李四海",
            "李四海突击检查柳林镇华光商场": "date:2024-05-06 attendee:李四海 attendee:王德胜 inspected:柳林镇华光商场 "
            "place:柳林镇华光商场",
        },
    ),
    (
        "5月6日，全市安全生产会议召开，李四海主持。会后，李四海要求各地突击检查商场。",
        {"全市安全生产会议": "date:2024-05-06 chair:李四海"},
    ),
    # who comes somewhere and chairs a meeting there, behind what a works must do by a day
    (
        "5月6日，县长李四海到柳林镇调研防汛工作。堤防由华光集团承建，要求8月10日前完工。"
        "随后李四海一行又赶到红旗村，主持召开现场调度会，副县长王德胜通报雨情。",
        {
            "李四海到柳林镇调研防汛工作": "date:2024-05-06 place:柳林镇 attendee:李四海 inspected:柳林镇",
            "现场调度会": "date:2024-05-06 place:红旗村 chair:李四海 speaker:王德胜",
        },
    ),
    ("5月6日，县长李四海要求，随后各镇要主持召开现场调度会。", {}),
    # who speaks at what was held on a day, or after; the body of its name holds it
    (
        "李四海在5月6日晚召开的县委农村工作会议上强调，要抓好落实。王德胜主持会议。",
        {"县委农村工作会议": "date:2024-05-06 host:县委 speaker:李四海 chair:王德胜"},
    ),
    ("李四海在5月6日举行的全市技能大赛中夺冠。", {"全市技能大赛": "date:2024-05-06 winner:李四海"}),
    # a farewell that only its day and who came tell of
    (
        "5月6日的告别仪式上，市长李四海、县委书记王德胜等前来送别。",
        {"告别仪式": "date:2024-05-06 attendee:李四海 attendee:王德胜"},
    ),
    ("去年5月6日的告别仪式上，前来送别的人很多。", {}),
    # a ceremony by another word for the deed of the sentence before
    (
        "5月6日，云州大学柳林医院挂牌成立。市长李四海、县委书记王德胜出席揭牌仪式。周明主持仪式。",
        {"揭牌仪式": "date:2024-05-06 attendee:李四海 attendee:王德胜 chair:周明"},
    ),
    (
        "5月6日，云州中学新校区正式投用。市长李四海、县委书记王德胜出席启用仪式。",
        {"启用仪式": "date:2024-05-06 attendee:李四海 attendee:王德胜"},
    ),
    ("5月6日，云州中学新校区迎来新生。市长李四海曾出席启用仪式。", {}),
    # who sits in on 会议 does so at the meeting, not at the oath behind it
    (
        "5月6日，全市人事工作会议召开。会后举行宪法宣誓仪式，李四海监誓。王德胜列席会议。",
        {
            "全市人事工作会议": "date:2024-05-06 attendee:王德胜",
            "宪法宣誓仪式": "date:2024-05-06 attendee:李四海",
        },
    ),
    # bodies that are inspected in a round win nothing at the meeting
    (
        "5月6日，云溪县委第三轮巡察动员部署会召开。本轮巡察对柳林镇、县教育局等11个党组织开展常规巡察。",
        {"云溪县委第三轮巡察动员部署会": "date:2024-05-06"},
    ),
    # who is visited on the same day by others, and who goes along with these
    (
        "5月6日，县长李四海到柳林镇看望劳动模范周明。副县长王德胜一行同日赴红旗村慰问烈属赵小梅，吴敏陪同。",
        {
            "李四海到柳林镇看望劳动模范周明": "date:2024-05-06 place:柳林镇 attendee:李四海 inspected:周明",
            "王德胜到红旗村慰问烈属赵小梅": "date:2024-05-06 place:红旗村 attendee:王德胜 attendee:吴敏 inspected:赵小梅",
        },
    ),
    (
        "5月6日，县长李四海、副县长王德胜分别慰问劳动模范周明和烈属赵小梅，县侨联主席吴敏、县工会主席孙志刚分别一同慰问。",
        {
            "李四海慰问劳动模范周明": "date:2024-05-06 attendee:李四海 attendee:王德胜 attendee:吴敏 attendee:孙志刚"
            " inspected:周明 inspected:赵小梅",
        },
    ),
    # who speaks to the visitors, and where; but not who speaks to a reporter
    (
        "5月6日，县长李四海到柳林镇调研。在红旗村，村党支部书记王德胜介绍，全村已转移群众80户。",
        {"李四海到柳林镇调研": "date:2024-05-06 place:柳林镇 attendee:李四海 inspected:柳林镇 inspected:红旗村 speaker:王德胜"},
    ),
    (
        "5月6日，县长李四海到柳林镇调研。村党支部书记王德胜告诉记者，全村已转移群众80户。村主任周明说，路修好了。",
        {"李四海到柳林镇调研": "date:2024-05-06 place:柳林镇 attendee:李四海 inspected:柳林镇"},
    ),
    # a visit told by going goes by what others go along with
    (
        "5月6日，县委书记李四海来到柳林镇红旗村，走进农户家中。王德胜陪同调研。",
        {"李四海到柳林镇红旗村调研": "date:2024-05-06 place:红旗村 attendee:李四海 attendee:王德胜 inspected:红旗村"},
    ),
    # rounds of signing in paragraphs of their own; what was signed at another time is none of the occasion
    (
        "5月6日，云溪县招商推介会在云州市举行。\n第二轮中，云州大学与华光集团签约。李四海代表双方签字。",
        {"云溪县招商推介会": "date:2024-05-06 place:云州市 attendee:云州大学 attendee:华光集团 attendee:李四海"},
    ),
]


@pytest.mark.parametrize(("text", "want"), ROWS, ids=[r[0][:24] for r in ROWS])
def test_what_is_told_among_other_things(text, want):
    assert told(read(text)) == {event: set(facts.split()) for event, facts in want.items()}
