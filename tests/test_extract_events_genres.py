"""Trips, festivals, press conferences and other genres as local papers tell them. All names are invented."""

import pytest

from test_extract_events import read, told

ROWS: list[tuple[str, str, str, str]] = [
    # bodies with who answers for them, the last one behind 和; 负责同志 is no adverb
    (
        "",
        "5月6日，市政府召开防汛新闻发布会。市财政局、市文旅局和县政府负责人回答了记者提问。",
        "防汛新闻发布会",
        "host:市政府 speaker:市财政局 speaker:市文旅局 speaker:县政府 date:2024-05-06",
    ),
    (
        "",
        "5月6日，市政府召开防汛新闻发布会。市财政局、市文旅局有关负责同志分别回答记者提问。",
        "防汛新闻发布会",
        "host:市政府 speaker:市财政局 speaker:市文旅局 date:2024-05-06",
    ),
    # what one does behind 并 one does too; data that somebody published before tell of no speaker
    (
        "",
        "5月6日，市政府召开防汛新闻发布会。市财政局局长李四海发布有关数据并答记者问。",
        "防汛新闻发布会",
        "host:市政府 speaker:李四海 date:2024-05-06",
    ),
    (
        "",
        "5月6日，全市经济工作会议召开。市财政局发布的一季度数据显示，收入增长。",
        "全市经济工作会议",
        "date:2024-05-06",
    ),
    # whom one stands for does not speak
    (
        "",
        "5月6日，全省现场会在云溪县召开，李四海代表孙志刚作经验介绍。",
        "全省现场会",
        "speaker:李四海 date:2024-05-06 place:云溪县",
    ),
    # what was demanded ends where a day opens a sentence
    (
        "",
        "今年，市政府印发方案，要求摸清家底。5月6日，云溪县召开全县部署会，县长李四海讲话，副县长周明对方案作解读。",
        "全县部署会",
        "host:云溪县 speaker:李四海 speaker:周明 date:2024-05-06",
    ),
    # a name that goes on behind 暨, whatever the tagger sees there
    (
        "",
        "5月6日，第三届柳林山地自行车赛暨杨梅文化旅游节在柳林镇拉开帷幕。副市长李四海宣布开赛，王德胜作推介。",
        "第三届柳林山地自行车赛暨杨梅文化旅游节",
        "attendee:李四海 speaker:王德胜 date:2024-05-06 place:柳林镇",
    ),
    (
        "",
        "5月6日，云溪县召开全县表彰大会暨项目推进会。",
        "全县表彰大会暨项目推进会",
        "host:云溪县 date:2024-05-06",
    ),
    # 便轻车简从, 就……作调研; 所在镇活动 is that of the visit
    (
        "",
        "5月6日一早，张建国便轻车简从，先后来到柳林镇、清河镇和华光集团，就春耕备耕作调研。柳林镇镇长李四海参加所在镇活动。",
        "张建国到柳林镇、清河镇和华光集团调研",
        "attendee:张建国 attendee:李四海 inspected:柳林镇 inspected:清河镇 inspected:华光集团 date:2024-05-06",
    ),
    # a team behind a comma; where they go on to, the works that they see, and the area in which they see it
    (
        "",
        "5月6日，张建国率省督导组，先后到云溪县、江州市检查防汛工作。一行来到江州市，察看了投资3亿元的清河大桥、华光集团总装车间。",
        "张建国到云溪县、江州市检查防汛工作",
        "attendee:张建国 attendee:省督导组 inspected:云溪县 inspected:江州市 inspected:华光集团 inspected:清河大桥 "
        "date:2024-05-06",
    ),
    # 他 is the one whom the paragraph names; of two it is none
    (
        "",
        "王德胜在所里工作20年。5月6日，副市长李四海专程到柳林镇看望他，问他有什么要求。",
        "李四海看望王德胜",
        "attendee:李四海 inspected:王德胜 date:2024-05-06 place:柳林镇",
    ),
    (
        "",
        "王德胜和周明在所里工作20年。5月6日，副市长李四海专程到柳林镇看望他，问他有什么要求。",
        "李四海到柳林镇看望他",
        "attendee:李四海 inspected:柳林镇 date:2024-05-06 place:柳林镇",
    ),
    # a scene that is painted between the day and what is held, and 在这里; who goes there does something else
    (
        "",
        "5月6日一早，柳林镇红旗村的广场上锣鼓喧天，柳林镇首届丰收节在这里拉开帷幕。",
        "柳林镇首届丰收节",
        "date:2024-05-06 place:红旗村",
    ),
    ("", "5月6日，文化广场彩旗飘扬、人头攒动，柳林镇首届丰收节开幕。", "柳林镇首届丰收节", "date:2024-05-06 place:文化广场"),
    ("", "5月6日，李四海到红旗村调研，全市现场会在此召开。", "全市现场会", ""),
    # prizes: the subject of the clause before, teams, ranks; not what was won before or beside it
    (
        "",
        "5月6日，第三届柳林山地自行车赛开赛。李四海率先冲过终点，摘得男子组冠军，王德胜、周明分列二、三名。云溪一中代表队获优秀组织奖。",
        "第三届柳林山地自行车赛",
        "winner:李四海 winner:王德胜 winner:周明 winner:云溪一中代表队 date:2024-05-06",
    ),
    (
        "",
        "5月6日，第三届柳林山地自行车赛开赛。李四海去年拿下亚军，王德胜曾获得全国冠军。民歌展演环节，周明获得一等奖。",
        "第三届柳林山地自行车赛",
        "date:2024-05-06",
    ),
    # the day of the occasion told before; that of a session behind its name
    (
        "",
        "5月6日上午，县反馈会议召开。督导组2022年9月16日至11月25日在云溪县督导。\n同日下午，省督导组在柳林镇召开反馈会。",
        "省督导组反馈会",
        "host:省督导组 date:2024-05-06 place:柳林镇",
    ),
    (
        "",
        "5月6日，全市项目开工仪式举行。仪式结束后，李四海一行到柳林镇检查防汛工作。",
        "李四海到柳林镇检查防汛工作",
        "attendee:李四海 date:2024-05-06 inspected:柳林镇 place:柳林镇",
    ),
    (
        "",
        "此前召开的云溪县十九届人大常委会第十五次会议，已于4月12日决定接受周明辞去副县长职务的请求。",
        "云溪县十九届人大常委会第十五次会议",
        "host:云溪县 date:2024-04-12",
    ),
    # accidents: the day and the works in the name, who goes there, who suffers, who saves; whose head a title tells of does not
    (
        "柳林镇发生山体滑坡",
        "记者从“5·6”山体滑坡灾害新闻发布会上获悉，5月6日22时许，受强降雨影响，云溪县柳林镇红旗村后山突然垮塌。\n"
        "副市长李四海带着市财政局、市文旅局主要负责人连夜赶到红旗村，县教育局副局长王德胜组织转移群众61人。"
        "民警周明在劝离老人时被埋。",
        "“5·6”山体滑坡灾害",
        "involved:李四海 involved:市财政局 involved:市文旅局 involved:王德胜 involved:周明 date:2024-05-06 place:红旗村",
    ),
    # a press conference on what happened in a town is not held by the town
    (
        "",
        "5月6日，记者从召开的柳林镇“5·5”山体滑坡灾害新闻发布会上获悉，柳林镇发生山体滑坡。",
        "柳林镇“5·5”山体滑坡灾害新闻发布会",
        "date:2024-05-06",
    ),
    # a paragraph that goes on at the meeting: who advises, says, brings forward and answers, each with his title
    (
        "",
        "5月6日，市政协召开全市专题协商会，副市长孙志刚到会听取意见。\n"
        "协商会上，市政协委员李四海建议，建设产业园；县教育局局长王德胜提出组建研究院，市财政局局长周明现场作了回应。",
        "全市专题协商会",
        "host:市政协 attendee:孙志刚 speaker:李四海 speaker:王德胜 speaker:周明 date:2024-05-06",
    ),
    # a list goes on behind 等市领导
    (
        "",
        "5月6日，全市大会召开。在主席台就座的有李四海、王德胜等市领导，县法院院长周明。",
        "全市大会",
        "attendee:李四海 attendee:王德胜 attendee:周明 date:2024-05-06",
    ),
    # 办了一场; bodies whose heads are taken along, and 他们 who are received on the trip; the team told before
    (
        "",
        "5月6日，柳林镇在文化广场办了一场“端午情”联欢晚会。",
        "柳林镇“端午情”联欢晚会",
        "host:柳林镇 date:2024-05-06 place:文化广场",
    ),
    (
        "",
        "5月6日，副市长李四海带着市文旅局、县教育局和柳林镇的负责人到江州市考察。江州市副市长周明会见了他们。",
        "李四海到江州市考察",
        "attendee:李四海 attendee:市文旅局 attendee:县教育局 attendee:柳林镇 attendee:周明 inspected:江州市 "
        "date:2024-05-06 place:江州市",
    ),
    (
        "",
        "5月6日，省督导组到云溪县检查防汛工作。7日上午，督导组先后走进柳林镇、华光集团。",
        "省督导组到云溪县检查防汛工作",
        "attendee:省督导组 inspected:云溪县 inspected:柳林镇 inspected:华光集团 date:2024-05-06 place:云溪县",
    ),
    # a list of bodies whose last one nobody knows; a body's own 和 cuts none
    (
        "",
        "5月6日，第三届柳林山地自行车赛开赛。活动由市体育局主办，市总工会、清河风光协办。",
        "第三届柳林山地自行车赛",
        "host:市体育局 coorganizer:市总工会 date:2024-05-06",
    ),
    (
        "",
        "5月6日，第三届柳林山地自行车赛开赛。活动由县教育局和体育发展中心协办。",
        "第三届柳林山地自行车赛",
        "date:2024-05-06",
    ),
    # who signs and who looks on
    (
        "",
        "5月6日，全县招商恳谈会召开。县教育局局长李四海和华光集团总经理王德胜签字，副县长周明见证。",
        "全县招商恳谈会",
        "attendee:李四海 attendee:王德胜 attendee:周明 date:2024-05-06",
    ),
]


@pytest.mark.parametrize(("title", "text", "event", "want"), ROWS, ids=[row[1][:20] for row in ROWS])
def test_what_is_told_of_the_event(title, text, event, want):
    assert told(read(text, title)).get(event, set()) == set(want.split())
