"""What an inspection sees, who goes with it, and where it goes on. All names are invented."""

import pytest

from test_extract_events import read, told

VISIT = "5月7日，张建国到云溪县调研乡村振兴工作。"
NAME = "张建国到云溪县调研乡村振兴工作"
BASE = {"attendee:张建国", "date:2024-05-07", "place:云溪县", "inspected:云溪县"}
SEEN: list[tuple[str, str]] = [
    # a list of which only some are names of sites; what is a sort of site or a state of things is left out
    ("他实地察看了柳林镇污水处理厂、云州大学和红旗村村容整治情况。", "柳林镇污水处理厂 云州大学"),
    ("张建国一行先后深入柳林镇、清河镇，走进社区食堂、爱心超市。", "柳林镇 清河镇"),
    ("调研组一行来到华光集团，察看生产线。", "华光集团"),
    # in the very sentence of the visit, behind it
    ("张建国还看望了老党员李四海、王德胜。", "李四海 王德胜"),
    ("张建国走进村民李四海家中，同他拉家常。", "李四海"),
    # where nothing else is seen, the village or body is; a whole town is not
    ("在红旗村，张建国与村民交谈。在柳林镇，他叮嘱大家。", "红旗村"),
    ("在柳林镇，张建国察看了红旗村。", "红旗村"),
    # 在…调研时 is enough for a town
    ("在柳林镇、清河镇调研时，张建国一行听取了各镇工作汇报。在华光集团检查时，他详细了解了消防情况。", "柳林镇 清河镇 华光集团"),
    # what is called a project may be called by little more than its sort, beside one that has a name
    ("张建国察看了云州大学、商贸综合体等项目建设情况。", "云州大学 商贸综合体"),
    ("张建国察看了云州大学、商贸综合体等地。", "云州大学"),
    # the visit goes on
    ("随后，张建国来到云州大学，走访实验室。", "云州大学"),
    # another goes elsewhere, or nobody does
    ("李四海来到红旗村。", ""),
    ("张建国要求，大家要走进红旗村。", ""),
]


@pytest.mark.parametrize(("text", "want"), SEEN, ids=[text[:24] for text, _ in SEEN])
def test_what_is_seen(text, want):
    assert told(read(VISIT + text)) == {NAME: BASE | {f"inspected:{name}" for name in want.split()}}


VISITS: list[tuple[str, str, dict[str, str]]] = [
    # the team that is led goes too
    (
        "",
        "5月7日，张建国率省督导组到云溪县调研。",
        {"张建国到云溪县调研": "attendee:张建国 attendee:省督导组 date:2024-05-07 inspected:云溪县 place:云溪县"},
    ),
    # whom one calls on
    (
        "",
        "5月7日，张建国到红旗村看望慰问老党员李四海、王德胜。",
        {"张建国到红旗村看望慰问老党员李四海": "attendee:张建国 inspected:李四海 inspected:王德胜 date:2024-05-07 place:红旗村"},
    ),
    # one inspection, told by two verbs
    (
        "",
        "5月7日，张建国到云溪县调研乡村振兴工作，看望慰问困难群众。",
        {NAME: "attendee:张建国 inspected:云溪县 date:2024-05-07 place:云溪县"},
    ),
    # a tour that is an occasion: those who go round see what is inspected, 在家 is no place
    (
        "",
        "5月7日，县政协开展委员集中视察活动。县领导张建国、李四海，县政协在家党组成员、秘书长参加视察活动。"
        "视察组先后来到柳林镇污水处理厂、云州大学等地进行视察。",
        {"委员集中视察活动": "attendee:张建国 attendee:李四海 inspected:柳林镇污水处理厂 inspected:云州大学 date:2024-05-07"},
    ),
    # where another occasion is told of, who looks at something is on no tour
    (
        "",
        "5月7日，县政协开展文艺演出活动。代表们先后来到云州大学。",
        {"文艺演出活动": "date:2024-05-07"},
    ),
    # a headline by the team, the body by its head
    (
        "省督导组到云溪县督导防汛工作",
        "5月7日，张建国率省督导组来到云溪县，看望慰问困难群众。",
        {"省督导组到云溪县督导防汛工作": "attendee:张建国 attendee:省督导组 date:2024-05-07 inspected:云溪县 place:云溪县"},
    ),
    # the meeting told in the visit's sentence is not what others take part in
    (
        "",
        "5月7日，张建国到云溪县调研乡村振兴工作，并主持召开现场办公会。李四海参加。",
        {
            NAME: "attendee:张建国 attendee:李四海 inspected:云溪县 date:2024-05-07 place:云溪县",
            "现场办公会": "chair:张建国 date:2024-05-07",
        },
    ),
    # another day is another visit
    (
        "",
        "5月7日，张建国到云溪县调研乡村振兴工作。5月8日，张建国到柳林镇走访企业。",
        {
            NAME: "attendee:张建国 inspected:云溪县 date:2024-05-07 place:云溪县",
            "张建国到柳林镇走访企业": "attendee:张建国 date:2024-05-08 inspected:柳林镇 place:柳林镇",
        },
    ),
    # a list that begins with somebody else: who is told of behind a comma by his own title
    ("", "5月6日，全市大会召开。张建国看望了李四海，副市长王德胜参加会议。", {"全市大会": "attendee:王德胜 date:2024-05-06"}),
    # 滑坡 is the 山体滑坡 of the headline
    (
        "柳林镇发生山体滑坡",
        "3月12日，云溪县柳林镇一处山体发生滑坡。",
        {"柳林镇山体滑坡": "date:2024-03-12 place:柳林镇"},
    ),
]


@pytest.mark.parametrize(("title", "text", "want"), VISITS, ids=[text[:24] for _, text, _ in VISITS])
def test_visits_of_one_article(title, text, want):
    assert told(read(text, title)) == {event: set(facts.split()) for event, facts in want.items()}
