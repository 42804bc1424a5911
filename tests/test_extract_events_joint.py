"""Occasions of two areas, lists in two parts, and several bodies that do one thing together. All names are invented."""

import pytest

from test_extract_events import read, told

ROWS: list[tuple[str, dict[str, str]]] = [
    # a list runs on over a semicolon: those of the one area, those of the other
    (
        "5月6日，全市大会召开。市领导李四海、王德胜；云溪县县长周明参加会议。",
        {"全市大会": "date:2024-05-06 attendee:李四海 attendee:王德胜 attendee:周明"},
    ),
    (
        "5月6日，全市大会召开。市发改委、市财政局的领导；各乡镇负责人和群众代表参加会议。",
        {"全市大会": "date:2024-05-06 attendee:市发改委 attendee:市财政局"},
    ),
    # and over several of them, one of nobody by name
    (
        "5月6日，全市大会召开。市长李四海，市政协主席王德胜；市纪委委员；各镇主要负责人；云溪县县长周明列席会议。",
        {"全市大会": "date:2024-05-06 attendee:李四海 attendee:王德胜 attendee:周明"},
    ),
    (
        "5月6日，全市大会召开。在主席台就座的还有市政协主席李四海、副主席王德胜；副市长周明；会议由市长孙志刚主持。",
        {"全市大会": "date:2024-05-06 attendee:李四海 attendee:王德胜 attendee:周明 chair:孙志刚"},
    ),
    # but not over one that ends what somebody does
    (
        "5月6日，全市大会召开。任命李四海为局长；王德胜参加会议。",
        {"全市大会": "date:2024-05-06 attendee:王德胜"},
    ),
    # whose paper one edits stands before the name
    (
        "5月6日，全市大会召开。副市长李四海，《云溪晚报》总编辑王德胜参加会议。",
        {"全市大会": "date:2024-05-06 attendee:李四海 attendee:王德胜"},
    ),
    (
        "5月6日，全市大会召开。李四海宣读了《任命书》，王德胜参加会议。",
        {"全市大会": "date:2024-05-06 speaker:李四海 attendee:王德胜"},
    ),
    # many bodies, some of which nobody knows, and who stands for them
    (
        "5月6日，全市大会召开。市发改委、江州市、某某基地等部门负责同志，以及各村等有关方面的代表参加会议。",
        {"全市大会": "date:2024-05-06 attendee:市发改委 attendee:江州市"},
    ),
    (
        "5月6日，全市大会召开。市发改委、市财政局、云州大学等20余家单位参加会议。",
        {"全市大会": "date:2024-05-06 attendee:市发改委 attendee:市财政局 attendee:云州大学"},
    ),
    (
        "5月6日，全市大会召开。副市长李四海、王德胜，以及某某基地、市直有关单位和项目业主、施工单位代表参加会议。",
        {"全市大会": "date:2024-05-06 attendee:李四海 attendee:王德胜"},
    ),
    (
        "5月6日，全市大会召开。李四海主持会议，以及某某基地代表参观了展厅。",
        {"全市大会": "date:2024-05-06 chair:李四海"},
    ),
    # areas that look on from a branch of the hall
    (
        "5月6日，全市大会召开。江州市、柳林镇等10个市镇设分会场。",
        {"全市大会": "date:2024-05-06 attendee:江州市 attendee:柳林镇"},
    ),
    ("5月6日，全市大会召开。各县区设分会场。", {"全市大会": "date:2024-05-06"}),
    # who sits in though no member
    (
        "5月6日，全市大会召开。不是市人大代表的市领导李四海、王德胜，市直各部门负责人列席大会。",
        {"全市大会": "date:2024-05-06 attendee:李四海 attendee:王德胜"},
    ),
    ("5月6日，全市大会召开。不是李四海的错，王德胜参加大会。", {"全市大会": "date:2024-05-06 attendee:王德胜"}),
    (
        "5月6日，市总工会举行捐赠仪式。主席李四海接受捐赠。",
        {"市总工会捐赠仪式": "date:2024-05-06 host:市总工会 attendee:李四海"},
    ),
    # several groups amid the names of a list
    (
        "5月6日，全市大会召开。副市长李四海，市直有关部门负责同志，各地代表团，副市长王德胜出席大会。",
        {"全市大会": "date:2024-05-06 attendee:李四海 attendee:王德胜"},
    ),
    # who backs it stands between who runs it and its name; it is not called by who holds it
    (
        "5月6日，由市体育局主办，市总工会承办，华光集团赞助的“巾帼杯”健步走活动在文化广场举行。",
        {"“巾帼杯”健步走活动": "date:2024-05-06 place:文化广场 host:市体育局 organizer:市总工会"},
    ),
    (
        "5月6日，由市文旅局、市体育局主办的第三届荷花节在文化广场开幕。",
        {"第三届荷花节": "date:2024-05-06 place:文化广场 host:市文旅局 host:市体育局"},
    ),
    # either word of a double name means it
    (
        "5月6日，荷花节开幕式暨项目签约仪式在文化广场举行。李四海出席开幕式。",
        {"荷花节开幕式暨项目签约仪式": "date:2024-05-06 place:文化广场 attendee:李四海"},
    ),
    # the body of a numbered session in short
    ("5月6日，市政协三届常委会第五次会议召开。", {"市政协三届常委会第五次会议": "date:2024-05-06 host:市政协三届常委会"}),
    # both areas open the name of what they hold together
    ("5月6日，云溪县与江州市对口合作座谈会召开。", {"云溪县与江州市对口合作座谈会": "date:2024-05-06"}),
    ("5月6日云溪县与江州市产业对接会议召开。", {"云溪县与江州市产业对接会议": "date:2024-05-06"}),
    ("5月6日，县委书记李四海与江州市对口合作座谈会召开。", {"江州市对口合作座谈会": "date:2024-05-06"}),
    # those who come from areas speak for them; customers do not
    (
        "5月6日，全市大会召开。会上，来自云溪县、江州市的负责人分别就合作情况作了介绍。",
        {"全市大会": "date:2024-05-06 speaker:云溪县 speaker:江州市"},
    ),
    ("5月6日，全市大会召开。会上，来自云溪县、江州市的客商分别就合作情况作了介绍。", {"全市大会": "date:2024-05-06"}),
    # whom one gathers, and with whom, told a clause before
    (
        "5月6日，市发改委联合市财政局、云州大学等单位，在文化广场开展普法宣传活动。",
        {"普法宣传活动": "date:2024-05-06 place:文化广场 host:市发改委 host:市财政局 host:云州大学"},
    ),
    (
        "5月6日，市发改委组织近50名党员，在文化广场开展普法宣传活动。",
        {"普法宣传活动": "date:2024-05-06 place:文化广场 host:市发改委"},
    ),
    ("5月6日，李四海带领干部，在文化广场开展普法宣传活动。", {"普法宣传活动": "place:文化广场"}),
    # when a meeting will be is no meeting held
    (
        "5月6日，市发改委召开全体会议。会议研究了全市大会召开的时间。李四海讲话。",
        {"市发改委全体会议": "date:2024-05-06 host:市发改委 speaker:李四海"},
    ),
    # 作了强调 is told of, and what follows is not what was said
    (
        "5月6日，全市大会召开。会上，李四海同志对防汛工作作了强调，王德胜副县长就防火工作提出要求。",
        {"全市大会": "date:2024-05-06 speaker:李四海 speaker:王德胜"},
    ),
    (
        "5月6日，防汛演练举行。市发改委、市财政局等15家单位参演。",
        {"防汛演练": "date:2024-05-06 attendee:市发改委 attendee:市财政局"},
    ),
    # which meeting of a numbered body it is, widened or not
    (
        "5月6日，市政协召开三届第21次主席（扩大）会议。李四海出席会议。",
        {"市政协三届第21次主席（扩大）会议": "date:2024-05-06 host:市政协 attendee:李四海"},
    ),
    ("5月6日，县委召开十二届三次全体（扩大）会议。", {"县委十二届三次全体（扩大）会议": "date:2024-05-06 host:县委"}),
    ("5月6日，市政协召开六届座谈会。", {}),
    ("5月6日，市总工会召开三届二次理事会。", {"市总工会三届二次理事会": "date:2024-05-06 host:市总工会"}),
    ("5月6日，市总工会召开一届二次会员大会。", {"市总工会一届二次会员大会": "date:2024-05-06 host:市总工会"}),
    ("5月6日，李四海走进市总工会理事会。", {}),
    # what a meeting decides on is not where one speaks
    (
        "5月6日，市政协召开三届九次常委会议。会议决定：市政协三届四次会议于6月8日召开。李四海在会上指出，要抓好筹备。",
        {
            "市政协三届九次常委会议": "date:2024-05-06 host:市政协 speaker:李四海",
            "市政协三届四次会议": "date:2024-06-08 host:市政协",
        },
    ),
    # nor where one speaks about it
    (
        "5月6日，市政协召开第20次主席会议。会议决定，市政协三届四次会议6月8日召开。会上，李四海就市政协三届四次会议议程作了汇报。",
        {
            "市政协第20次主席会议": "date:2024-05-06 host:市政协 speaker:李四海",
            "市政协三届四次会议": "date:2024-06-08 host:市政协",
        },
    ),
    ("5月6日，云州大学迎来最忙的春耕时节。", {}),
    # who holds it, but for the last one, whom nobody knows
    (
        "5月6日，云州市龙舟赛开赛。本届比赛由市体育局、市文旅局和某某协会分会共同主办。",
        {"云州市龙舟赛": "date:2024-05-06 host:市体育局 host:市文旅局"},
    ),
    # by whom one is chaired holds no other one
    (
        "5月6日，市政府举行“暖冬”捐赠仪式。仪式由李四海主持，还举行了2024年爱心企业集中捐赠仪式。",
        {"“暖冬”捐赠仪式": "date:2024-05-06 host:市政府 chair:李四海"},
    ),
    # 做 is written for 作, but 做好 is what is to be done
    (
        "5月6日，全市大会召开。会上，李四海做了总结发言，王德胜做了经验介绍，江州市、柳林镇介绍了经验。",
        {"全市大会": "date:2024-05-06 speaker:李四海 speaker:王德胜 speaker:江州市 speaker:柳林镇"},
    ),
    ("5月6日，全市大会召开。会后，李四海做好防汛部署，市住建局介绍了对象。", {"全市大会": "date:2024-05-06"}),
    # who is there and says so, by title and name, or having praised
    (
        "5月6日，全市大会召开。李四海、王德胜参加会议。\n副市长李四海强调，要抓好落实。\n王德胜在肯定成绩的同时，指出了不足，并提出要求。",
        {"全市大会": "date:2024-05-06 attendee:李四海 attendee:王德胜 speaker:李四海 speaker:王德胜"},
    ),
    (
        "5月6日，全市大会召开。李四海参加会议。\n某公司的王德胜希望，要抓好落实。",
        {"全市大会": "date:2024-05-06 attendee:李四海"},
    ),
    # on whose behalf one speaks is no list with who chairs
    (
        "5月6日，全市大会召开。主席李四海代表理事会作工作报告，副主席王德胜、周明分别主持会议。",
        {"全市大会": "date:2024-05-06 speaker:李四海 chair:王德胜 chair:周明"},
    ),
    # 接着 is before the next speaker; whose title it is that two unveil
    (
        "5月6日，全市大会召开。会上，李四海宣读了决定，接着市总工会主席王德胜宣读了倡议书。",
        {"全市大会": "date:2024-05-06 speaker:李四海 speaker:王德胜"},
    ),
    (
        "5月6日，全市大会召开。会上，李四海和副市长王德胜共同为红旗村获得的“核桃之乡”称号揭牌。",
        {"全市大会": "date:2024-05-06 attendee:李四海 attendee:王德胜"},
    ),
]


@pytest.mark.parametrize(("text", "want"), ROWS, ids=[text[-28:] for text, _ in ROWS])
def test_what_several_do_together(text, want):
    assert told(read(text)) == {event: set(facts.split()) for event, facts in want.items()}
