"""Delegations and what stands beside an occasion: who receives them, who goes along, what they see on the way."""

import pytest

from test_extract_events import read, told

ROWS: list[tuple[str, str, dict[str, str]]] = [
    # who receives the delegation meets those whose visit is told of; who goes along is on the visit
    (
        "5月7日，江州市委书记李四海率代表团到云溪县考察。张建国会见代表团一行，王德胜陪同考察。\n赵小梅、孙志刚等随团考察。",
        "",
        {
            "李四海到云溪县考察": "attendee:李四海 attendee:王德胜 attendee:赵小梅 attendee:孙志刚 inspected:云溪县 place:云溪县 "
            "date:2024-05-07",
            "张建国会见李四海": "attendee:张建国 attendee:李四海",
        },
    ),
    (
        "5月7日，江州市委书记李四海率代表团到云溪县考察，张建国会见客人并陪同考察。",
        "",
        {
            "李四海到云溪县考察": "attendee:李四海 attendee:张建国 inspected:云溪县 place:云溪县 date:2024-05-07",
            "张建国会见李四海": "attendee:张建国 attendee:李四海",
        },
    ),
    # whose delegation it is, nobody tells
    ("5月7日，张建国会见代表团一行。", "", {"张建国会见代表团一行": "attendee:张建国 date:2024-05-07"}),
    # who speaks where the visit goes on, behind talks
    (
        "5月7日，李四海率队到云溪县考察，张建国会见了李四海一行。\n李四海一行先后来到红旗村、清河镇。清河镇镇长赵小梅作讲解。",
        "",
        {
            "李四海到云溪县考察": "attendee:李四海 inspected:云溪县 inspected:红旗村 inspected:清河镇 speaker:赵小梅 "
            "place:云溪县 date:2024-05-07",
            "张建国会见李四海": "attendee:张建国 attendee:李四海",
        },
    ),
    # who explains, or goes along, at a stop of a later paragraph
    (
        "5月7日，李四海率队到云溪县考察。\n李四海一行先后考察了红旗村。在华光集团，总经理赵小梅介绍，产值达3亿元。"
        "在云溪一中，校长郑伟陪同参观。",
        "",
        {
            "李四海到云溪县考察": "attendee:李四海 inspected:云溪县 inspected:红旗村 inspected:华光集团 inspected:云溪一中 "
            "speaker:赵小梅 attendee:郑伟 place:云溪县 date:2024-05-07"
        },
    ),
    # in a place that the visit is told to go to, in whatever paragraph
    (
        "5月7日，张建国深入云溪一中、县人民医院，调研秋季开学工作。\n张建国每到一处，都详细询问。\n在云溪一中，校长郑伟介绍，学校有学生326人。"
        "\n近年来，红旗村种起了枣树。村支书赵小梅介绍，收成不错。",
        "",
        {
            "张建国到云溪一中、县人民医院调研秋季开学工作": "attendee:张建国 inspected:云溪一中 inspected:县人民医院 "
            "speaker:郑伟 date:2024-05-07"
        },
    ),
    # whom a leader asks or cheers with a word of his
    (
        "5月7日，张建国到柳林镇督导春耕生产。张建国勉励村党支部书记李四海“把荒地变良田”，当即要求县教育局局长郑伟“挂图作战”。",
        "",
        {
            "张建国到柳林镇督导春耕生产": "attendee:张建国 attendee:李四海 attendee:郑伟 inspected:柳林镇 place:柳林镇 "
            "date:2024-05-07"
        },
    ),
    # the headline's signing is the one of the lead
    (
        "5月6日，云溪县政协与云州大学签署战略合作协议。张建国见证签约。",
        "云溪县政协与云州大学签署合作协议",
        {"云溪县政协与云州大学签署战略合作协议": "attendee:云溪县政协 attendee:云州大学 attendee:张建国 date:2024-05-06"},
    ),
    # what leaders see before an occasion is a visit of its own, with those of whom it says so
    (
        "5月7日，云溪县招商推介会在云州举行。张建国出席。推介会开始前，张建国一行走访了华光集团。参加走访的有王德胜、赵小梅。",
        "",
        {
            "云溪县招商推介会": "attendee:张建国 place:云州 date:2024-05-07",
            "张建国走访华光集团": "attendee:张建国 attendee:王德胜 attendee:赵小梅 inspected:华光集团 date:2024-05-07",
        },
    ),
    ("云溪县招商推介会在云州举行。张建国走访了华光集团。", "", {"云溪县招商推介会": "place:云州"}),
    # a site with a quote in its name; a site in a town, not cut at 临时
    (
        "5月7日，张建国考察了云溪县“云谷”展示中心。",
        "",
        {"张建国考察云溪县“云谷”展示中心": "attendee:张建国 inspected:“云谷”展示中心 place:“云谷”展示中心 date:2024-05-07"},
    ),
    (
        "5月7日，张建国赴清河镇检查红旗村临时安置点。",
        "",
        {
            "张建国到清河镇检查红旗村临时安置点": "attendee:张建国 inspected:红旗村临时安置点 place:红旗村临时安置点 "
            "date:2024-05-07"
        },
    ),
    # a ceremony told in passing beside the main occasion, and who unveils before it is named
    (
        "5月7日，全市表彰大会召开。大会开始前，李四海和王德胜共同为云州大学实训基地揭牌。揭牌仪式由赵小梅主持。",
        "",
        {
            "全市表彰大会": "date:2024-05-07",
            "揭牌仪式": "attendee:李四海 attendee:王德胜 chair:赵小梅 date:2024-05-07",
        },
    ),
    # 学习 is no occasion beside it
    ("5月7日，县委召开会议，学习贯彻全会精神，张建国主持。", "", {"县委会议": "host:县委 chair:张建国 date:2024-05-07"}),
    # the headline calls the visitors by their body alone
    (
        "5月7日，市委书记张建国、市长李四海先后到清河镇、柳林镇走访慰问困难群众。",
        "市委领导赴云溪县走访慰问",
        {
            "张建国到清河镇、柳林镇走访慰问困难群众": "attendee:张建国 attendee:李四海 inspected:清河镇 inspected:柳林镇 "
            "date:2024-05-07"
        },
    ),
]


MILESTONES: list[tuple[str, str, dict[str, str]]] = [
    # what reached a milestone on its day, with who is there
    (
        "5月7日，由华光集团承建的柳林镇特大桥左幅顺利合龙。合龙现场，李四海、王德胜等共同见证。",
        "",
        {"柳林镇特大桥左幅合龙": "attendee:李四海 attendee:王德胜 date:2024-05-07"},
    ),
    ("5月7日，县人民医院主体结构封顶。医院有床位300张。", "", {"县人民医院主体结构封顶": "date:2024-05-07"}),
    (
        "5月7日上午，云溪县人民医院新院区在柳林镇正式启用。县长李四海出席并致辞。",
        "",
        {"云溪县人民医院新院区启用": "attendee:李四海 speaker:李四海 date:2024-05-07 place:柳林镇"},
    ),
    ("2021年5月7日，柳林镇特大桥合龙。", "", {}),
    ("柳林镇特大桥预计5月17日合龙。", "", {}),
    # what begins is an occasion only where people are told to be there
    (
        "5月7日，县人民医院正式开工。县委书记张建国宣布开工，县长李四海致辞，王德胜、赵小梅等出席。",
        "",
        {"县人民医院开工": "attendee:张建国 speaker:李四海 attendee:王德胜 attendee:赵小梅 date:2024-05-07"},
    ),
    ("5月7日，县人民医院正式开工。县长李四海介绍，工程投资3亿元。", "", {}),
    # unveiled before another occasion, not at it, nor on a visit
    (
        "5月7日，云溪县招商推介会在云州举行。推介会前，张建国、李四海等为新成立的县卫健局揭牌。",
        "",
        {"云溪县招商推介会": "place:云州 date:2024-05-07", "县卫健局揭牌": "attendee:张建国 attendee:李四海 date:2024-05-07"},
    ),
    (
        "5月7日，云溪县招商推介会在云州举行。会上，张建国、李四海为县卫健局揭牌。",
        "",
        {"云溪县招商推介会": "attendee:张建国 attendee:李四海 place:云州 date:2024-05-07"},
    ),
]


@pytest.mark.parametrize(("text", "title", "want"), MILESTONES, ids=[r[0][:30] for r in MILESTONES])
def test_what_is_reached_and_unveiled(text, title, want):
    assert told(read(text, title)) == {event: set(facts.split()) for event, facts in want.items()}


@pytest.mark.parametrize(("text", "title", "want"), ROWS, ids=[r[0][:30] for r in ROWS])
def test_what_a_delegation_does(text, title, want):
    assert told(read(text, title)) == {event: set(facts.split()) for event, facts in want.items()}
