"""Projects: sentences left, names and what is told of them right."""

import pytest

from fangzhi.extract import projects
from reading_of import facts, names, reading_of

NAMES = [
    ("加快推进青岭轴承产业园建设。", ["青岭轴承产业园"]),
    ("加快推进青岭轴承产业园、白石水库、云湖科技城建设。", ["青岭轴承产业园", "白石水库", "云湖科技城"]),
    ("规划建设白石水库和云湖科技城。", ["白石水库", "云湖科技城"]),
    ("抓好白石水库、云湖科技城、高纯石英砂提纯等重大项目建设。", ["白石水库", "云湖科技城", "高纯石英砂提纯"]),
    ("要实施镇村污水管网改造工程。", ["镇村污水管网改造工程"]),
    ("白石水库工程日前开工建设。", ["白石水库工程"]),
    ("总投资12亿元的青岭储能产业园正式开工。", ["青岭储能产业园"]),
    ("5月6日，青岭至白石高速公路全线通车。", ["青岭至白石高速公路"]),
    ("青岭污水处理厂二期工程竣工。", ["青岭污水处理厂二期工程"]),
    ("老城片区改造项目涉及居民1260户。", ["老城片区改造项目"]),
    ("加快“三河四湖五桥”建设。", ["三河四湖五桥"]),
    ("推进河湖一体化保护和修复工程。", ["河湖一体化保护和修复工程"]),
    ("青岭大道东延工程建成通车，白石热轧卷板升级改造项目投产达效。", ["青岭大道东延工程"]),  # 白石 is no place here
    ("由乙公司投资建设的年产6万吨正极材料项目，选址青岭。", ["年产6万吨正极材料项目"]),
    ("加快推进总投资58亿元的白石特钢精品基地项目。", ["白石特钢精品基地"]),
    ("他察看了白石渠除险加固工程施工现场。", ["白石渠除险加固工程"]),
    ("要打造五个科技综合体。这五个科技综合体总投资44亿元。", ["五个科技综合体"]),
    # generic, plural, or no undertaking at all
    ("推进更多民间资本参与铁路建设。", []),
    ("加快推进重点项目建设。", []),
    ("全市重大项目集中开工。", []),
    ("一批民生工程竣工投用。", []),
    ("该项目总投资3亿元。", []),
    ("建设一流医院。", []),
    ("新建冷库3座。", []),
    ("推进产业项目、交通项目建设。", []),
    ("开展体育比赛项目。", []),
    ("一个由企业牵头打造的储能产业园已经建成。", []),
    ("把人民军队建成世界一流军队。", []),
    ("参与建设6000多公里铁路。", []),
]

INFO = [
    ("白石水库总投资44亿元。", {("白石水库", "investment", "4400000000 CNY")}),
    (
        "青岭储能产业园占地500亩，总建筑面积20万平方米。",
        {("青岭储能产业园", "area", "500 亩"), ("青岭储能产业园", "area", "200000 m2")},
    ),
    (
        "总投资12亿元的青岭储能产业园开工。",
        {("青岭储能产业园", "investment", "1200000000 CNY"), ("青岭储能产业园", "status", "started")},
    ),
    ("白石水库工程日前开工建设。", {("白石水库工程", "status", "started")}),
    ("白石水库工程将于明年开工建设。", {("白石水库工程", "status", "planned")}),
    ("白石水库工程竣工。", {("白石水库工程", "status", "completed")}),
    ("5月6日，云湖科技城项目签约仪式举行。", {("云湖科技城", "status", "signed")}),
    ("白石水库工程竣工后，蓄水能力大增。", set()),  # of a day to come
    (
        "白石水库工程总投资3亿元，去年10月开工，2030年6月底前完工。",
        {
            ("白石水库工程", "investment", "300000000 CNY"),
            ("白石水库工程", "status", "started"),
            ("白石水库工程", "deadline", "2030-06"),
        },
    ),
    ("白石水库工程总投资由最初的45亿元增加到60亿元。", {("白石水库工程", "investment", "6000000000 CNY")}),
    (
        "白石水库工程签约，计划明年开工。",  # how far it has come
        {("白石水库工程", "status", "signed")},
    ),
    ("白石水库工程尚未开工。", set()),
    ("新列车将在青岭至白石高速铁路投入使用。", set()),  # it is not the railway that begins
    ("一批百亿级储能项目启动建设。", set()),
    (
        "5月6日，白石水库工程开工。\n该项目占地600亩。",
        {("白石水库工程", "status", "started"), ("白石水库工程", "area", "600 亩")},
    ),
    ("青岭储能产业园项目成功签约。", {("青岭储能产业园", "status", "signed")}),
    ("规划建设云湖科技城。", {("云湖科技城", "status", "planned")}),
    (
        "加快推进白石水库、云湖科技城建设。",
        {("白石水库", "status", "under construction"), ("云湖科技城", "status", "under construction")},
    ),
    (
        "白石水库工程开工建设。该项目总投资3亿元，预计2026年底建成。",
        {
            ("白石水库工程", "status", "started"),
            ("白石水库工程", "investment", "300000000 CNY"),
            ("白石水库工程", "deadline", "2026"),
        },
    ),
    (  # two of them: 该项目 is not sure
        "白石水库工程竣工。云湖科技城项目开工。该项目总投资3亿元。",
        {("白石水库工程", "status", "completed"), ("云湖科技城", "status", "started")},
    ),
    ("加快推进重点项目建设，总投资3亿元。", set()),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text, expected):
    assert names(reading_of(text), "Project") == expected


@pytest.mark.parametrize(("text", "expected"), INFO)
def test_what_is_told_of_them(text, expected):
    reading = reading_of(text)
    projects.state(reading)
    assert facts(reading, "ProjectInfo", "project", "attribute", "value") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云湖科技城项目位于烟台市。", {("云湖科技城", "烟台市")}),
        ("云湖科技城项目在烟台市开工。", {("云湖科技城", "烟台市")}),
        ("云湖科技城项目开工。该项目选址烟台市。", {("云湖科技城", "烟台市")}),
        ("烟台市建设云湖科技城。", {("云湖科技城", "烟台市")}),
        ("烟台市加快推进云湖科技城建设。", set()),  # it may lie elsewhere
        ("烟台储能产业园开工。", {("烟台储能产业园", "烟台")}),
        ("烟台至青岛高速公路通车。", set()),
    ],
)
def test_where_they_lie(text, expected):
    reading = reading_of(text)
    projects.state(reading)
    assert facts(reading, "LocatedIn", "subject", "place") == expected
