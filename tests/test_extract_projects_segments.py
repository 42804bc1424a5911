"""What the segment of a project tells of it, in whatever verb: its cost, its size, who pays, who builds."""

import pytest

from fangzhi.extract import projects
from reading_of import facts, reading_of

# behind 推进甲建设: what is told of 甲, its status apart
MONEY = [
    # any sum that is not of something else, before or behind any verb
    ("柳林大桥", "柳林大桥要砸进去3.6亿元。", {("investment", "360000000 CNY")}),
    ("柳林大桥", "柳林大桥，3.6亿元，跨径90米。", {("investment", "360000000 CNY")}),
    ("柳林大桥", "再说柳林大桥。桥不算长，花掉1.2亿元。", {("investment", "120000000 CNY")}),
    ("柳林大桥", "柳林大桥去年带来产值9亿元，上缴税收3000万元。", set()),
    ("柳林大桥", "柳林大桥附近的村民人均增收8万元。", set()),
    ("柳林大桥", "柳林大桥正在加紧施工。全市完成投资9亿元。", set()),
    ("柳林大桥", "柳林大桥等10个工程集中开工，合计3.6亿元。", set()),
    ("柳林大桥", "柳林大桥吃的是省里的补助资金900万元、市里配套400万元。", set()),
    # the whole rather than a part
    ("柳林大桥", "柳林大桥先期拨付9000万元，造价3.6亿元。", {("investment", "360000000 CNY")}),
]
SIZE = [
    ("柳林水库", "柳林水库圈地175亩。", {("area", "175 亩")}),
    ("柳林学校", "柳林学校，4层、4600平方米。", {("area", "4600 m2")}),
    ("柳林水库", "柳林水库受益面积1200亩，恢复灌溉3万亩。", set()),
    ("柳林水库", "柳林水库已造林1200亩。", set()),
]
DOERS = [
    # by what stands before the name of a body
    ("柳林大桥", "柳林大桥的东家是莱州云帆集团。", {("investor", "莱州云帆集团")}),
    (
        "柳林大桥",
        "柳林大桥，业主：莱州云帆集团；施工方：烟台路桥公司。",
        {("investor", "莱州云帆集团"), ("builder", "烟台路桥公司")},
    ),
    ("柳林大桥", "柳林大桥，总包方烟台路桥公司的经理张三已经进场。", {("builder", "烟台路桥公司")}),
    # by any verb of paying or of building
    ("柳林大桥", "柳林大桥，莱州云帆集团掏了一半。", {("investor", "莱州云帆集团")}),
    ("柳林大桥", "柳林大桥，烟台路桥公司啃了三年。", {("builder", "烟台路桥公司")}),
    ("柳林大桥", "柳林大桥土建包给了烟台路桥公司。", {("builder", "烟台路桥公司")}),
    # two of them, together and each in its part
    (
        "柳林大桥",
        "柳林大桥，莱州云帆集团跟投1.2亿元、烟台路桥公司承揽土建。",
        {("investor", "莱州云帆集团"), ("builder", "烟台路桥公司"), ("investment", "120000000 CNY")},
    ),
    (
        "柳林大桥",
        "柳林大桥由烟台路桥公司与烟台建工集团组成的联合体中选。",
        {("builder", "烟台路桥公司"), ("builder", "烟台建工集团")},
    ),
    # a firm that no list knows, by its shape and what it does right behind its name
    ("柳林大桥", "柳林大桥，市属国企莱州建投当甲方，烟台八建干活。", {("investor", "莱州建投"), ("builder", "烟台八建")}),
    ("柳林大桥", "柳林大桥由莱州云帆集团独家兴办。", {("investor", "莱州云帆集团")}),
    # below a heading, and of the first of a paragraph behind what it is made of
    ("柳林大桥", "一、柳林大桥（标段编号：9）\n中标人：烟台路桥公司。", {("builder", "烟台路桥公司")}),
    (
        "柳林大桥",
        "柳林大桥挨着总投资3亿元的白石冷链物流园。工程概算9亿元。",
        {("investment", "900000000 CNY")},
    ),
    # who lends, watches, runs, or has but its head speak, is neither
    ("柳林大桥", "柳林大桥由莱州明达咨询公司监理。", set()),
    ("柳林大桥", "柳林大桥，莱州云帆集团董事长张三说，投入不少。", set()),
    ("柳林大桥", "柳林大桥建成后由莱州云帆集团运营。", set()),
    # up to the next project
    ("柳林大桥", "柳林大桥，烟台路桥公司在盖。白石水库工程由莱州云帆集团筹钱。", {("builder", "烟台路桥公司")}),
]

# in a paper of 10 August 2025: how far they have come, and by when they are to be done
STAGES = [
    # what is used is done, in whatever verb
    ("柳林大桥上月通了车。", {("status", "completed")}),
    ("柳林医院开始收治病人。", {("status", "completed")}),
    ("柳林公园7月1日正式迎客。", {("status", "completed")}),
    ("柳林公园开园前，门票已经卖光。", set()),
    ("柳林公园未按期交付。", set()),
    ("柳林公园由莱州云帆集团运营。", set()),
    # a part of it, or as much as has been done
    ("柳林大桥的主桥面已铺设9公里，还差2公里。", {("status", "under construction")}),
    ("柳林医院门诊楼已交付，住院楼正扎钢筋。", {("status", "under construction")}),
    ("柳林水库形象进度71%。", {("status", "under construction")}),
    ("柳林电站首台机组投产。", set()),
    ("柳林产业园一期去年投产。", {("status", "completed")}),
    ("柳林产业园，一期去年投产。", set()),
    ("柳林医院92间病房修毕，病床立起来40张。", {("status", "under construction")}),
    # begun lately, begun long ago
    ("柳林大桥8月1日打下第一根桩。", {("status", "started")}),
    ("柳林大桥去年4月打下第一根桩。", {("status", "under construction")}),
    # but signed for, but planned
    ("柳林产业园5月18日签字。", {("status", "signed")}),
    ("柳林产业园已有6家企业签订入驻协议。", set()),
    ("柳林水库还在跑立项。", {("status", "planned")}),
    ("柳林水库计划明年破土。", {("status", "planned")}),
    # when it will be used
    ("柳林公园明年“五一”开门。", {("deadline", "2026-05-01")}),
    ("柳林大桥正在施工，约好12月交钥匙。", {("status", "under construction"), ("deadline", "2025-12")}),
    ("柳林公园国庆前迎客。", {("deadline", "2025-10-01")}),
    ("柳林公园国庆前后迎客。", set()),
    ("柳林产业园，一期明年5月投产。", set()),
]


@pytest.mark.parametrize(("text", "expected"), STAGES)
def test_how_far_they_have_come(text, expected):
    reading = reading_of(f"白石镇谋划{text[:4]}项目、白石水库工程。\n{text[:4]}项目{text[4:]}", date="2025-08-10")
    for found in [f for f in reading.found if f.type == "Project" and f.start < 30 and "\n" not in reading.text[: f.start]]:
        reading.remove(found)  # 谋划 tells a status too
    projects.state(reading)
    assert {row for row in facts(reading, "ProjectInfo", "attribute", "value") if row[0] in ("status", "deadline")} == expected


@pytest.mark.parametrize(("name", "text", "expected"), [*MONEY, *SIZE, *DOERS])
def test_what_is_told_in_its_segment(name, text, expected):
    reading = reading_of(f"白石镇推进{name}工程、白石水库工程建设。\n{text.replace(name, name + '工程')}")
    projects.state(reading)
    rows = facts(reading, "ProjectInfo", "project", "attribute", "value")
    assert {
        (what, value) for project, what, value in rows if project == f"{name}工程" and what not in ("status", "deadline")
    } == expected


# whose a thing is that stands behind it: its own works, or those it builds for others
AHEAD = [
    ("莱州云帆集团名下的柳林风电项目正在施工。", {("investor", "莱州云帆集团")}),
    ("烟台路桥公司在修的柳林高速公路正在施工。", {("builder", "烟台路桥公司")}),
]


@pytest.mark.parametrize(("text", "expected"), AHEAD)
def test_whose_works_they_are(text, expected):
    reading = reading_of(text)
    projects.state(reading)
    assert {row for row in facts(reading, "ProjectInfo", "attribute", "value") if row[0] != "status"} == expected


def test_a_company_that_ends_as_works_is_none():
    reading = reading_of("白石镇水库由莱州投资公司投资，中标施工的是烟台渝东建设工程有限公司。")
    assert not [f for f in reading.found if f.type == "Project" and "建设工程" in f.name]


def test_works_begun_together_by_the_headline():
    text = "8月20日，白石镇的柳林产业园项目建筑面积8.6万平方米。去年，白石水库项目占地90亩。"
    reading = reading_of(text, title="莱州市三季度重点项目集中开工")
    projects.state(reading)
    rows = facts(reading, "ProjectInfo", "project", "attribute", "value")
    assert {row for row in rows if row[1] == "status" and "重点" not in row[0]} == {("柳林产业园", "status", "started")}


def test_the_sums_of_two_and_a_line_that_is_but_used():
    reading = reading_of("谋划柳林大桥项目、白石水库工程，前者3.6亿元，后者8300万元。新列车将于今年底在柳林大桥项目投入使用。")
    projects.state(reading)
    rows = {row for row in facts(reading, "ProjectInfo", "project", "attribute", "value") if row[1] != "status"}
    assert rows == {("柳林大桥", "investment", "360000000 CNY"), ("白石水库工程", "investment", "83000000 CNY")}


# a clause that is but a place, and what was done in a place
SPOTS = [
    ("推进柳林大桥项目建设。柳林大桥项目，白石镇，总投资9亿元。", {("柳林大桥", "白石镇")}),
    ("推进柳林大桥项目建设。柳林大桥项目临着沙河，地点就在白石镇，总投资9亿元。", {("柳林大桥", "白石镇")}),
    ("推进柳林大桥项目建设。柳林大桥项目起于白石镇，总投资9亿元。", set()),
    ("推进柳林大桥项目建设。柳林大桥项目3月开工。白石镇，货车多了起来。", set()),
    ("推进柳林大桥项目建设。柳林大桥项目3月开工。在白石镇，货车多了起来。", set()),
    ("白石镇正在修的柳林大桥项目总投资9亿元。", {("柳林大桥", "白石镇")}),
    ("在白石镇上了一座柳林冷链物流基地，总投资9亿元。", {("柳林冷链物流基地", "白石镇")}),
]


@pytest.mark.parametrize(("text", "expected"), SPOTS)
def test_where_they_stand(text, expected):
    reading = reading_of(text)
    projects.state(reading)
    assert facts(reading, "LocatedIn", "subject", "place") == expected
