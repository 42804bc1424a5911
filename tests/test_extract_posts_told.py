"""Posts told with more than posts, or without their body: person, body, post in text order; ~ over, - removed, + given."""

import pytest

from fangzhi.model import Byline
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
    # whom the sentence before tells of; not what he was then, nor whose pupil he is
    (
        "记者见到了李国强。他是唐县老年科技工作者协会会长，还是唐县人大代表。",
        "李国强 唐县老年科技工作者协会 会长|李国强 唐县人大 代表",
    ),
    ("记者见到了李国强。1998年他是唐县水利局局长。", ""),
    ("记者见到了李国强。他是唐县水利局局长的学生。", ""),
    ("李国强说：“这人我认识。他是唐县水利局局长。”", ""),
    ("马岚是唐县人，她的女儿赵亮在唐县人民医院任护士长。", "赵亮 唐县人民医院 护士长"),
    ("李国强，男，1957年生，1990年进入新丰镇卫生院工作，2003年任卫生院副院长。", "李国强 新丰镇卫生院 副院长"),
    ("马岚，女，1973年生，2020年任河北省总工会兼职副主席。", "马岚 河北省总工会 兼职副主席"),
    ("来自唐县的马岚代表是新丰镇卫生院院长。", "马岚 新丰镇卫生院 院长"),
    # offices of the body of whom is named before, and of one that a noun tells
    (
        "唐县人大常委会主任马岚，党组成员李国强，办公室主任赵亮出席。",
        "马岚 唐县人大常委会 主任|李国强 唐县人大常委会党组 成员|赵亮 唐县人大常委会办公室 主任",
    ),
    ("河北省水利厅副厅长马岚，厅规划计划处处长赵亮调研。", "马岚 河北省水利厅 副厅长|赵亮 河北省水利厅规划计划处 处长"),
    ("保定海润新材料有限公司工程部经理马岚说。", "马岚 保定海润新材料有限公司工程部 经理"),
    ("新丰镇中心小学教务处主任马岚、班主任赵亮到场。", "马岚 新丰镇中心小学教务处 主任|赵亮 新丰镇中心小学 班主任"),
    ("唐县水利局办公室主任马岚、班主任赵亮到场。", "马岚 唐县水利局办公室 主任"),
    ("保定市纪委常委、秘书长马岚出席。", "马岚 保定市纪委 常委|马岚 保定市纪委 秘书长"),
    # of no body of somebody else's
    ("武警保定支队支队长马岚，空军某部政委李国强到场。", "马岚 武警保定支队 支队长"),
    ("铁门关市市长、师长马岚到场。", "马岚 铁门关市政府 市长"),
    ("唐县政协党组书记、主席候选人马岚出席。", "马岚 唐县政协党组 书记"),
    ("唐县政协主席候选人马岚出席。", ""),
    # bodies whose name runs on over 和 and 与, and two bodies
    ("唐县水利和湖泊局局长马岚到场。", "马岚 唐县水利和湖泊局 局长"),
    ("河北省古建筑与彩塑壁画保护研究院研究员马岚介绍。", "马岚 河北省古建筑与彩塑壁画保护研究院 研究员"),
    ("河北省人大常委会环境与资源保护工作委员会副主任马岚到场。", "马岚 河北省人大常委会环境与资源保护工作委员会 副主任"),
    ("唐县领导和教育局局长马岚到场。", "马岚 教育局 局长"),
    ("唐县民政局和教育局局长马岚到场。", "马岚 唐县教育局 局长"),
    ("唐县新丰镇西河村村主任马岚说。", "马岚 西河村村委会 主任"),
    # teachers of a subject, over 的一名; a post told with who is new in it; the cooperative that one has founded
    ("李国强曾是唐县第一中学的一名语文教师。", "李国强 唐县第一中学 ~语文教师"),
    ("唐县新任县长李国强到场。", "李国强 唐县政府 县长"),
    ("唐县水利局首任局长李国强已经八十岁。", "李国强 唐县水利局 ~局长"),
    ("唐县第一中学成立，李国强担任首任校长。", "李国强 唐县第一中学 校长"),
    ("马岚返乡后牵头成立了唐县金竹笋专业合作社，任理事长。", "马岚 唐县金竹笋专业合作社 理事长"),
    ("马岚看望了唐县金竹笋专业合作社，任务很重。", ""),
    ("新丰镇大河村党支部书记兼村主任李国强说。", "李国强 大河村党支部 书记|李国强 大河村村委会 主任"),
    # clauses of titles behind a name, each with its body
    (
        "李国强，唐县第一中学党支部书记、校长，唐县儿童福利院院长，1974年参加工作。",
        "李国强 唐县第一中学党支部 书记|李国强 唐县第一中学 校长|李国强 唐县儿童福利院 院长",
    ),
    ("马岚，唐县第一中学校长李国强，唐县儿童福利院院长赵亮到场。", "李国强 唐县第一中学 校长|赵亮 唐县儿童福利院 院长"),
    # of the body before the bracket that tells its other name
    ("唐县经济开发区管委会（保定建投集团唐县分公司）党委书记马岚到场。", "马岚 唐县经济开发区管委会党委 书记"),
    ("乌审旗苏木长马岚到场。", ""),
    (
        "李国强不再担任唐县水利局局长，调任保定市水利局副局长。",
        "-李国强 唐县水利局 局长|+李国强 保定市水利局 副局长|李国强 保定市水利局 副局长",
    ),
    # of the one body of the sentence that has such people; workshops of the one company told of
    ("唐县人民检察院接到线索后，检察官李国强到场。", "李国强 唐县人民检察院 检察官"),
    ("唐县水利局接到线索后，检察官李国强到场。", ""),
    (
        "唐县人大财政经济委员会主任委员马岚，委员李国强、赵亮（女）到场。",
        "马岚 唐县人大财政经济委员会 主任委员|李国强 唐县人大财政经济委员会 委员|赵亮 唐县人大财政经济委员会 委员",
    ),
    ("唐县水利局局长马岚，委员李国强到场。", "马岚 唐县水利局 局长"),
    # parts of a bracket; members of a town's committee told with the town; research departments
    ("李国强（新丰镇农业服务中心原主任，已退休）被问责。", "李国强 新丰镇农业服务中心 ~主任"),
    ("李国强（新丰镇人，已退休）被问责。", ""),
    ("新丰镇宣传委员、副镇长李国强到场。", "李国强 新丰镇党委 宣传委员|李国强 新丰镇政府 副镇长"),
    ("新丰镇书记李国强到场。", ""),  # of which organ?
    ("河北省农业科学院植物保护部研究员李国强说。", "李国强 河北省农业科学院植物保护部 研究员"),
    # 村 behind a small word that the tagger takes with it; the village that the clause before is in
    ("在大河村，马岚与驻村第一书记赵亮以及村党总支书记李国强走访。", "赵亮 大河村 第一书记|李国强 大河村党总支 书记"),
    ("在大河村，党支部书记李国强介绍。", "李国强 大河村党支部 书记"),
    ("他离开大河村，党支部书记李国强送行。", "李国强 党支部 书记"),
    # 原 that the tagger takes for the head of a county's name, and one that is; a county is nobody in a list
    ("忠诚的共产主义战士、原唐县县委书记李国强同志因病逝世。", "李国强 唐县委 ~书记"),
    ("河南省原阳县县委书记李国强到场。", "李国强 原阳县委 书记"),
    (
        "保定海润集团总裁赵亮、唐县副县长钱明代表双方签字。",
        "赵亮 保定海润集团 总裁|钱明 唐县政府 副县长",
    ),
    ("李国强系唐县政协委员，原系唐县水利局局长。", "李国强 唐县政协 委员|李国强 唐县水利局 ~局长"),
    ("任丘市委书记李国强到场。", "李国强 任丘市委 书记"),
    ("唐县人民医院急诊科护士长李国强受到表彰。", "李国强 唐县人民医院急诊科 护士长"),
    ("唐县人民医院将选派内科主任医师李国强下乡。", ""),
    # lives told by membership; the post that stands before those who won it
    ("马岚，中共党员，唐县水利局局长，对此监管不力。", "马岚 唐县水利局 局长"),
    (
        "唐县召开全会。全会选举产生了唐县县委常委，李国强、赵亮（女）、钱明当选。",
        "+李国强 唐县委 常委|+赵亮 唐县委 常委|+钱明 唐县委 常委|李国强 唐县委 常委|赵亮 唐县委 常委|钱明 唐县委 常委",
    ),
    ("全会选举产生了唐县县委常委，李国强、赵亮参加。", ""),
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
    ("last", "expected"),
    [
        ("她的丈夫也支持她。2012年，她当选唐县人大代表。", True),
        ("她的丈夫也支持她。2012年，高票当选唐县人大代表。", True),
        ("丈夫赵亮也支持她。2012年，她当选唐县人大代表。", False),  # whose?
        ("其他人也支持。2012年，有人当选唐县人大代表。", False),
    ],
)
def test_whom_a_story_tells_of(last, expected):
    text = f"大河村有一位好校长马岚。\n1970年，马岚出生在唐县。\n{last}"
    rows = _rows(reading_of(text, title="山里的好校长马岚", area="130600"))
    assert ("马岚 唐县人大 代表" in rows) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("唐县人民医院义诊", "李国强 唐县人民医院党委 书记|马岚 唐县人民医院 院长"),
        ("健康唐县", ""),  # two hospitals, and nothing tells which
    ],
)
def test_the_body_of_the_headline(title, expected):
    text = "唐县人民医院和保定市第一医院开展义诊。院党委书记李国强讲话。院长马岚介绍情况。"
    assert "|".join(_rows(reading_of(text, title=title, area="130600"))) == expected


def test_a_party_organ_of_the_headline_is_no_second_assembly():
    text = "河北省林业中心第二次代表大会闭幕，选举李国强、赵亮为党委委员。"
    rows = _rows(reading_of(text, title="林业中心党委换届", area="130600"))
    assert rows == [f"{sign}{name} 河北省林业中心党委 委员" for sign in ("+", "") for name in ("李国强", "赵亮")]


def test_who_wrote_an_article_is_no_subject():
    text = "记者李想走进大河村。乡村医生马岚今年56岁。1985年，从学校毕业后她回到村里。如今，她是唐县人大代表。"
    at = text.index("李想")
    wrote = Byline("李想", "reporter", at, at + 2, at, at + 2)
    assert "马岚 唐县人大 代表" in _rows(reading_of(text, bylines=(wrote,), area="130600"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the surname 和 behind a full title, where no name before it goes with what follows
        ("云南大学教授和文祥到场。", ["和文祥"]),
        ("唐县县委书记和群众一起劳动。", []),
        ("唐县县长李国强、县委书记和李明华到场。", ["李国强", "李明华"]),
        ("新丰镇党委书记李明和镇长王强到场。", ["李明", "王强"]),
        ("下姜村党总支书记姜丽娟、鲁家村党委书记朱仁斌、方林村党委书记方中华到场。", ["姜丽娟", "朱仁斌", "方中华"]),
        ("大湾村党总支书记余静等先后发言。", ["余静"]),
        ("李国强回到大河村。2011年，高票当选大河村党支部书记。", ["李国强"]),
        # adverbs of time whose first character a given name may be; a post is no part of a name
        ("马龙乡党委书记方立先后走访了三户人家。唐县副县长方立先介绍。", ["方立", "方立先"]),
        ("唐县副县长耿耿于赛后致辞。", ["耿耿"]),
        ("苏木达敖特根巴雅尔介绍。", ["敖特根巴雅尔"]),
        ("玛沁县委书记才让当周、县长索南东智到场。", ["才让当周", "索南东智"]),
        # a verb that moves is no part of a name; a verb and a pronoun are none; nor is a post
        ("李明原任唐县水利局局长。", ["李明"]),
        ("会议免去李国强的唐县水利局局长职务，任命其为唐县财政局局长。", ["李国强"]),
        ("嘎查长斯琴高娃说。", ["斯琴高娃"]),
    ],
)
def test_names_beside_verbs(text, expected):
    assert names(reading_of(text, area="130600"), "Person") == expected
