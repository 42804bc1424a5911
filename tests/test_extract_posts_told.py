"""Posts told with more than posts, or without their body: person, body, post in text order; ~ over, - removed, + given."""

import pytest

from reading_of import names, reading_of
from test_extract_posts_lines import _rows

CASES = [
    # what is told of somebody between posts, or last of all, is no post and no reason to lose them
    ("唐县水利局局长、全国劳动模范、唐县作家协会会长李国强出席。", "李国强 唐县水利局 局长|李国强 唐县作家协会 会长"),
    ("唐县县委副书记、县长、县级副河长李国强巡河。", "李国强 唐县委 副书记|李国强 唐县政府 县长"),
    ("唐县第一中学教师、省特级教师李国强发言。", "李国强 唐县第一中学 教师"),
    ("新丰镇党委书记、包村领导马岚出席。", "马岚 新丰镇党委 书记"),
    ("唐县水利局局长马岚、全国劳动模范李国强出席。", "马岚 唐县水利局 局长"),  # of two people
    ("唐县水利局、全国劳动模范李国强出席。", ""),  # no post before
    # posts of the body of whom the sentence names before, where the body can have such a post
    ("唐县海润食品有限公司经理马岚、出纳李国强被查。", "马岚 唐县海润食品有限公司 经理|李国强 唐县海润食品有限公司 出纳"),
    ("新丰镇中心小学校长马岚、总务主任李国强被查。", "马岚 新丰镇中心小学 校长|李国强 新丰镇中心小学 总务主任"),
    ("武警保定支队支队长马岚、政委李国强到场。", "马岚 武警保定支队 支队长|李国强 武警保定支队 政委"),
    ("唐县水利局局长马岚、总务主任李国强到场。", "马岚 唐县水利局 局长"),
    # of several bodies of a kind that of which the text speaks, not the one that is somebody's title
    (
        "河北农业大学举行校庆。中国工程院院士、清华大学教授马岚，校党委书记李国强，校长赵亮，原校长钱明出席。",
        "马岚 中国工程院 院士|马岚 清华大学 教授|李国强 河北农业大学党委 书记|赵亮 河北农业大学 校长|钱明 河北农业大学 ~校长",
    ),
    (
        "清华大学教授马岚、北京大学教授李国强和校长赵亮出席。",
        "马岚 清华大学 教授|李国强 北京大学 教授|赵亮 北京大学 校长",
    ),  # beside his own professor
    # of the village that the text speaks of
    ("唐县新丰镇大河村暴雨。护林员李国强、网格员赵亮介绍。", "李国强 大河村 护林员|赵亮 大河村 网格员"),
    ("护林员李国强巡山。", ""),
    # a department of a ministry
    ("应急管理部安全协调司司长马岚到场。", "马岚 应急管理部安全协调司 司长"),
    # acts: a post that lapses, that was given lately, that whom the clause before names is given; all that was told is over
    (
        "经省政府研究决定：\n马忠的河北省教育考试院院长职务自然免除；\n李国强任河北农业大学副校长（列马岚之后）。",
        "-马忠 河北省教育考试院 院长|+李国强 河北农业大学 副校长|李国强 河北农业大学 副校长",
    ),
    ("马忠的河北省教育考试院院长职务十分繁重。", ""),
    ("日前，李国强任唐县县委书记。", "+李国强 唐县委 书记|李国强 唐县委 书记"),
    ("多年前，李国强任唐县县委书记。", "李国强 唐县委 书记"),
    (
        "会议免去李国强的唐县水利局局长职务，任命其为唐县财政局局长。",
        "-李国强 唐县水利局 局长|+李国强 唐县财政局 局长|李国强 唐县财政局 局长",
    ),
    ("唐县县长李国强、副县长赵亮谈话后，任命他为唐县财政局局长。", "李国强 唐县政府 县长|赵亮 唐县政府 副县长"),  # whom?
    (
        "马岚，男，1970年生。2016年11月起任唐县县委常委、政法委书记，2021年9月被免去上述职务。",
        "马岚 唐县委 ~常委|马岚 唐县委政法委 ~书记|-马岚 唐县委 常委|-马岚 唐县委政法委 书记",
    ),
    (
        "大会选举产生了唐县工商联第八届执行委员会，李国强当选主席，马岚、赵亮当选副主席，钱明为秘书长。",
        "+李国强 唐县工商联 主席|李国强 唐县工商联 主席|+马岚 唐县工商联 副主席|+赵亮 唐县工商联 副主席|马岚 唐县工商联 副主席|"
        "赵亮 唐县工商联 副主席|+钱明 唐县工商联 秘书长|钱明 唐县工商联 秘书长",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:24] for c in CASES])
def test_told(text, expected):
    assert "|".join(_rows(reading_of(text, area="130600"))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the surname 和 behind a full title, where no name before it goes with what follows
        ("云南大学教授和文祥到场。", ["和文祥"]),
        ("唐县县委书记和群众一起劳动。", []),
        ("唐县县长李国强、县委书记和李明华到场。", ["李国强", "李明华"]),
        # a verb that moves is no part of a name; a verb and a pronoun are none; nor is a post
        ("李明原任唐县水利局局长。", ["李明"]),
        ("会议免去李国强的唐县水利局局长职务，任命其为唐县财政局局长。", ["李国强"]),
        ("嘎查长斯琴高娃说。", ["斯琴高娃"]),
    ],
)
def test_names_beside_verbs(text, expected):
    assert names(reading_of(text, area="130600"), "Person") == expected
