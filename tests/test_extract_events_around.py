"""Who is told of in the stretch of text of an event, in whatever verb. All names are invented."""

import pytest

from test_extract_events import read, told

MEETING = "5月6日，全县春耕推进会在云溪县召开。县委书记张建国主持会议。"
THERE: list[tuple[str, str]] = [
    # who does something by himself at a meeting speaks there, in whatever words
    ("县农业农村局局长李四海把各镇进度从头到尾念了一遍。", "speaker:李四海"),
    ("青岭镇镇长李四海当场立下了军令状。", "speaker:李四海"),
    ("县水利局副局长李四海列出了五张清单，柳林镇党委书记王德胜也作了检讨。", "speaker:李四海 speaker:王德胜"),
    ("县种业公司总经理李四海说，种子已经备足。", "speaker:李四海"),
    ("县委办公室主任李四海讲了三点要求，县应急管理局局长王德胜作了点评。", "speaker:李四海 speaker:王德胜"),
    ("随后由县发展改革委主任李四海通报进度。", "speaker:李四海"),
    # or only sits, signs and listens
    ("县农业农村局局长李四海在台下边听边记。", "attendee:李四海"),
    ("县农业农村局局长李四海同华光集团总经理王德胜签下了协议。", "attendee:李四海 attendee:王德胜"),
    ("县财政局局长李四海、县审计局局长王德胜走进了会场。", "attendee:李四海 attendee:王德胜"),
    # what befalls one, is decided on, told to the paper or of another day is no part of it
    ("县农业农村局局长李四海因公请假。", ""),
    ("会议决定给予县粮食局原局长李四海开除党籍处分。", ""),
    ("县农业农村局局长李四海告诉记者，种子已经备足。", ""),
    ("县农业农村局局长李四海曾在青岭镇蹲点。", ""),
    ("5月9日，县农业农村局局长李四海备好了种子。", ""),
    ("县农业农村局局长李四海的笔记本上写满了字。", ""),
    ("县农业农村局局长李四海此前担任副局长。", ""),
    ("近年来，县农业农村局局长李四海走遍了各村。", ""),
    ("专班由县农业农村局局长李四海牵头。", ""),
    ("要像种粮大户李四海那样精耕细作。", ""),
]


CEREMONY = "5月6日，首届丰收节启动仪式在云溪县举行。"
SHOWN: list[tuple[str, str]] = [
    ("县长李四海捧起了第一束稻穗。", "attendee:李四海"),
    ("主持人是县文联主席李四海。", "chair:李四海"),
    (
        "到现场助兴的嘉宾坐满了两排：县文联主席李四海、县作协主席王德胜，省歌舞团演员赵小梅。",
        "attendee:李四海 attendee:王德胜 attendee:赵小梅",
    ),
    # and on in the next paragraph, which tells of no other
    ("\n县长李四海、县农业农村局局长王德胜走到稻田里，割下第一把稻子。", "attendee:李四海 attendee:王德胜"),
    ("\n目前，县农业农村局局长李四海正带人在田里收割。", ""),
    # who only talks of it was perhaps not there
    ("县农业农村局局长李四海说，全县粮食产量将超过3万吨。", ""),
    ("县农业农村局局长李四海夺得一等奖。", ""),
]


VISIT = "5月6日，副市长赵小梅到柳林镇调研。"
VISITED: list[tuple[str, str]] = [
    # who reports on a visit is there
    ("柳林镇镇长李四海汇报了灌溉的事。", "speaker:李四海"),
    # but not who perhaps only lives or works there, nor what is told of another day, or by a letter
    ("柳林镇镇长李四海掰着指头算开了。", ""),
    ("县长李四海去年来过这里。", ""),
    ("县长李四海作出批示。", ""),
    ("\n近年来，县水利局局长李四海跑遍了各村。", ""),
]


def _roles(text: str, event: str) -> set[str]:
    return {f for f in told(read(text)).get(event, set()) if f.split(":")[0] in ("attendee", "speaker", "chair")}


@pytest.mark.parametrize(("text", "want"), THERE, ids=[text for text, _ in THERE])
def test_who_is_told_of_at_a_meeting(text, want):
    assert _roles(MEETING + text, "全县春耕推进会") - {"chair:张建国"} == set(want.split())


@pytest.mark.parametrize(("text", "want"), SHOWN, ids=[text for text, _ in SHOWN])
def test_who_is_told_of_at_a_ceremony(text, want):
    assert _roles(CEREMONY + text, "首届丰收节启动仪式") == set(want.split())


@pytest.mark.parametrize(("text", "want"), VISITED, ids=[text for text, _ in VISITED])
def test_who_is_told_of_on_a_visit(text, want):
    assert _roles(VISIT + text, "赵小梅到柳林镇调研") - {"attendee:赵小梅"} == set(want.split())


ACCIDENT = "5月6日，红星煤矿发生“5·6”透水事故。"
STRUCK: list[tuple[str, str]] = [
    ("县长李四海、县应急管理局局长王德胜守在井口。", "involved:李四海 involved:王德胜"),
    ("红星煤矿矿长李四海涉嫌重大责任事故罪，已被控制。", "involved:李四海"),
    ("县长李四海作出批示。", ""),
    ("县应急管理局局长李四海介绍，隐患早已查出。", ""),
    ("副市长李四海任组长的调查组已经成立。", ""),
]


@pytest.mark.parametrize(("text", "want"), STRUCK, ids=[text for text, _ in STRUCK])
def test_who_is_told_of_in_an_accident(text, want):
    facts = [f for told_of in told(read(ACCIDENT + text)).values() for f in told_of if f.startswith("involved:")]
    assert {f for f in facts if f.split(":")[1] in ("李四海", "王德胜")} == set(want.split())
