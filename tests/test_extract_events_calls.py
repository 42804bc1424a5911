"""Visits told without a word of going, in whatever manner, and by a heading. All names are invented."""

import pytest

from test_extract_events import read, told

VISITS: list[tuple[str, dict[str, str]]] = [
    # the manner in which they go names nobody
    (
        "5月6日，市长李四海采取“四不两直”方式，先后到云溪县、江州市，暗访督导安全生产工作。",
        {"李四海到云溪县、江州市暗访督导安全生产工作": "attendee:李四海 inspected:云溪县 inspected:江州市 date:2024-05-06"},
    ),
    (
        "5月6日，市长李四海轻车简从，先后来到云溪县、江州市，就安全生产工作开展督导。",
        {"李四海到云溪县、江州市督导": "attendee:李四海 inspected:云溪县 inspected:江州市 date:2024-05-06"},
    ),
    (
        "5月6日，市长李四海冒雨抵达柳林镇指导防汛工作，王德胜一同检查。",
        {"李四海到柳林镇指导防汛工作": "attendee:李四海 attendee:王德胜 inspected:柳林镇 place:柳林镇 date:2024-05-06"},
    ),
    (
        "5月6日上午，市长李四海带领市公安局负责人，赴云溪县实地督查防汛工作。",
        {"李四海到云溪县督查防汛工作": "attendee:李四海 attendee:市公安局 inspected:云溪县 place:云溪县 date:2024-05-06"},
    ),
    # the manner stands before the verb alone, or between where they go and what is done
    (
        "5月6日，市长李四海，副市长王德胜采取“四不两直”方式检查督导节前安全生产工作。",
        {"李四海检查督导节前安全生产工作": "attendee:李四海 attendee:王德胜 date:2024-05-06"},
    ),
    (
        "5月6日，市长李四海率队前往云溪县，以随机抽查的形式，对企业安全生产进行督导检查。",
        {"李四海到云溪县督导检查": "attendee:李四海 inspected:云溪县 place:云溪县 date:2024-05-06"},
    ),
    (
        "5月6日，市长李四海前往云溪县、江州市，深入农户家中、项目工地，调研春耕生产工作。",
        {"李四海到云溪县、江州市调研春耕生产工作": "attendee:李四海 inspected:云溪县 inspected:江州市 date:2024-05-06"},
    ),
    (
        "5月6日，市长李四海前往云溪县，督查高温期间安全生产工作。",
        {"李四海到云溪县督查高温期间安全生产工作": "attendee:李四海 inspected:云溪县 place:云溪县 date:2024-05-06"},
    ),
    # a list that ends in 一行，; a title behind the name
    (
        "5月6日，市长李四海，副市长王德胜一行，深入云溪县、江州市，亲切看望慰问驻军官兵。",
        {
            "李四海到云溪县、江州市看望慰问驻军官兵": "attendee:李四海 attendee:王德胜 inspected:云溪县 inspected:江州市 "
            "date:2024-05-06"
        },
    ),
    (
        "5月6日，李四海副市长带队到云溪县检查防汛工作。",
        {"李四海到云溪县检查防汛工作": "attendee:李四海 inspected:云溪县 place:云溪县 date:2024-05-06"},
    ),
    # what is inspected is a sort of places, who is visited are people by what they are; with whom they go
    (
        "5月6日晚，市住建局局长李四海带队，联合市公安局对辖区工地进行突击检查。",
        {"李四海对辖区工地进行突击检查": "attendee:李四海 attendee:市公安局 date:2024-05-06"},
    ),
    ("5月6日，市长李四海率队走访慰问驻区部队官兵。", {"李四海走访慰问驻区部队官兵": "attendee:李四海 date:2024-05-06"}),
    (
        "5月6日，市政协主席李四海带领部分委员，视察全市乡村旅游发展情况。",
        {"李四海视察全市乡村旅游发展情况": "attendee:李四海 date:2024-05-06"},
    ),
    (
        "5月6日，市长李四海走访慰问了困难群众和老兵，为他们送去慰问品。",
        {"李四海走访慰问困难群众和老兵": "attendee:李四海 date:2024-05-06"},
    ),
    ("5月6日，市长李四海要求走访慰问驻区部队官兵。", {}),
    # what follows 期间 is no part of it; what was seen years ago is no stop
    (
        "5月6日，市长李四海在云溪县调研期间专程来到云州大学。",
        {"李四海到云溪县调研": "attendee:李四海 inspected:云溪县 place:云溪县 date:2024-05-06"},
    ),
    (
        "5月6日，市长李四海抵达云州市开始对云溪县进行考察。",
        {"李四海到云溪县考察": "attendee:李四海 inspected:云州市 inspected:云溪县 date:2024-05-06"},
    ),
    (
        "5月6日，市长李四海在云溪县调研当天表示，要抓好春耕。",
        {"李四海到云溪县调研": "attendee:李四海 inspected:云溪县 place:云溪县 date:2024-05-06"},
    ),
    ("5月6日，市长李四海在对云溪县进行考察前接受采访。", {}),
    (
        "5月6日，市长李四海到云溪县调研。时任县长的李四海曾来到云州大学。",
        {"李四海到云溪县调研": "attendee:李四海 inspected:云溪县 place:云溪县 date:2024-05-06"},
    ),
    # a clause that paints the season between the day and who goes
    (
        "5月6日，端午节来临前夕，市长李四海到云溪县走访慰问。",
        {"李四海到云溪县走访慰问": "attendee:李四海 inspected:云溪县 place:云溪县 date:2024-05-06"},
    ),
    # what others go to in their sentence is no stop of the round before
    (
        "5月6日，市长李四海到云溪县调研。副市长王德胜带领有关人员，深入云州大学。",
        {"李四海到云溪县调研": "attendee:李四海 inspected:云溪县 place:云溪县 date:2024-05-06"},
    ),
    (
        "5月6日，市长李四海到云溪县检查防汛工作。李四海先后来到云州大学、华光集团，检查物资储备情况。",
        {
            "李四海到云溪县检查防汛工作": "attendee:李四海 inspected:云溪县 inspected:云州大学 inspected:华光集团 "
            "place:云溪县 date:2024-05-06"
        },
    ),
    ("市长李四海长期对辖区工地进行突击检查。", {}),
    # without a word of going
    (
        "5月6日，市长李四海率队走访慰问华光集团、云州热力公司。",
        {"李四海走访慰问华光集团": "attendee:李四海 inspected:华光集团 inspected:云州热力公司 date:2024-05-06"},
    ),
    ("5月6日，市长李四海专程看望老党员周明。", {"李四海看望老党员周明": "attendee:李四海 inspected:周明 date:2024-05-06"}),
    (
        "5月6日，市长李四海沿清河镇段巡河，周明一同巡河。",
        {"李四海巡河": "attendee:李四海 attendee:周明 inspected:清河镇段 date:2024-05-06"},
    ),
    (
        "5月6日，副县长李四海带队开展巡河，县水务局副局长王德胜参加。",
        {"李四海带队开展巡河": "attendee:李四海 attendee:王德胜 date:2024-05-06"},
    ),
    # a tour that a sentence without names tells; who is visited is on no list of those who go along
    (
        "5月6日下午，区领导分头走访慰问老干部。李四海看望了家住清河街道的老战士周明，王德胜登门慰问老劳模郑伟，副局长何平陪同。",
        {"走访慰问老干部": "attendee:李四海 attendee:何平 inspected:周明 date:2024-05-06"},
    ),
    (
        "5月6日，李四海深入挂钩联系的柳林镇红旗村，走访慰问群众周明、吴敏，并送去慰问金。",
        {"李四海到柳林镇红旗村走访慰问群众周明": "attendee:李四海 inspected:周明 inspected:吴敏 date:2024-05-06 place:红旗村"},
    ),
    (
        "5月6日，省督导组在组长李四海带领下，赴云溪县检查防汛工作。王德胜陪同前往。",
        {
            "省督导组到云溪县检查防汛工作": "attendee:省督导组 attendee:李四海 attendee:王德胜 inspected:云溪县 place:云溪县 "
            "date:2024-05-06"
        },
    ),
    (
        "5月6日，李四海围绕“稳就业”主题，到华光集团开展专题调研。",
        {"李四海到华光集团专题调研": "attendee:李四海 inspected:华光集团 date:2024-05-06"},
    ),
    (
        "5月6日，王德胜率考察团来云溪县考察，县领导李四海、周明接待并陪同考察。",
        {"王德胜到云溪县考察": "attendee:王德胜 attendee:李四海 attendee:周明 inspected:云溪县 place:云溪县 date:2024-05-06"},
    ),
    # where they stop, several places in one
    (
        "5月6日，李四海到云溪县调研。在红旗村、华光集团，李四海与干部群众交流。",
        {
            "李四海到云溪县调研": "attendee:李四海 inspected:云溪县 inspected:红旗村 inspected:华光集团 "
            "place:云溪县 date:2024-05-06"
        },
    ),
    # habits and demands are none
    ("市长李四海每月走访华光集团。", {}),
    ("5月6日，市长李四海要求，各级干部要走访华光集团。", {}),
    # what is done behind the visit is no part of its name
    (
        "5月6日，李四海到云溪县调研后主持召开座谈会。",
        {
            "李四海到云溪县调研": "attendee:李四海 inspected:云溪县 place:云溪县 date:2024-05-06",
            "座谈会": "date:2024-05-06 chair:李四海",
        },
    ),
    # a heading names the check
    (
        "一周简讯\n◆市人大常委会开展《安全条例》执法检查 5月6日，李四海、王德胜带队，深入柳林镇、清河镇检查条例贯彻情况。",
        {
            "《安全条例》执法检查": "host:市人大常委会 attendee:李四海 attendee:王德胜 inspected:柳林镇 inspected:清河镇 "
            "date:2024-05-06"
        },
    ),
]

OTHERS: list[tuple[str, dict[str, str]]] = [
    # an occasion that is told behind who attends it
    (
        "5月6日，李四海到云溪县调研。王德胜陪同并出席座谈会。\n7日下午，安全生产座谈会在文化广场召开。",
        {
            "李四海到云溪县调研": "attendee:李四海 attendee:王德胜 inspected:云溪县 place:云溪县 date:2024-05-06",
            "安全生产座谈会": "attendee:王德胜 date:2024-05-07 place:文化广场",
        },
    ),
    # on the evening of a visit's day
    (
        "5月6日，李四海到云溪县调研。\n当晚，李四海在文化广场主持召开全市调度会。",
        {
            "李四海到云溪县调研": "attendee:李四海 inspected:云溪县 place:云溪县 date:2024-05-06",
            "全市调度会": "chair:李四海 date:2024-05-06 place:文化广场",
        },
    ),
    # a list that runs over lines
    (
        "5月6日，全市通报会在文化广场举行。\n参加会议的有（按姓氏笔画为序）：\n李四海　王德胜\n吴敏（女）　郑伟\n等50余人。",
        {"全市通报会": "date:2024-05-06 place:文化广场 attendee:李四海 attendee:王德胜 attendee:吴敏 attendee:郑伟"},
    ),
    # who signs with whom, in the paragraph behind
    (
        "5月6日，云州招商推介会在文化广场举行。\n会上，李四海、王德胜分别与企业代表签约。",
        {"云州招商推介会": "date:2024-05-06 place:文化广场 attendee:李四海 attendee:王德胜"},
    ),
    # at a press conference alone, whoever was there speaks in every paragraph
    (
        "5月6日，市政府召开新闻发布会。市发改委主任李四海发布有关情况，王德胜出席。\n李四海介绍，项目开工。\n“已有三成。”王德胜说。"
        "\n市民周明说，很好。",
        {"市政府新闻发布会": "date:2024-05-06 host:市政府 attendee:王德胜 speaker:李四海 speaker:王德胜"},
    ),
]


@pytest.mark.parametrize(("text", "want"), [*VISITS, *OTHERS], ids=[text[:24] for text, _ in [*VISITS, *OTHERS]])
def test_who_goes_where(text, want):
    assert told(read(text)) == {event: set(facts.split()) for event, facts in want.items()}
