"""Goals and results told in passing: of a leading firm, of an inspecting team, of works that are spoken of, at an occasion."""

import pytest

from fangzhi.extract import events, posts, targets
from reading_of import facts, reading_of


def told(text, *roles, **more):
    reading = reading_of(text, **more)
    events.find(reading)
    posts.state(reading)
    targets.state(reading)
    return facts(reading, "Target", *roles)


SUBJECTS = [
    # whose firm or cooperative it is stands before its name; one without a name is nobody's
    (
        "烟台市工业向好。龙头企业烟台恒达机械有限公司实现开票销售3亿元。工业用电量9亿千瓦时。",
        {("烟台恒达机械有限公司", "开票销售", "300000000 CNY"), ("烟台市", "工业用电量", "900000000 千瓦时")},
    ),
    ("烟台市建立合作社。市里的车间加工鲜果，带动就业20人。", {("烟台市", "就业", "20 人")}),
    ("大河村兴旺。村里的车间加工鲜果，带动就业20人。", set()),
    # what is done at an occasion
    (
        "5月8日，莱州市第四届梨花节开幕。会上还开展了书画赛、拔河赛等8项活动。",
        {("莱州市第四届梨花节", "活动", "8 项")},
    ),
    # a speaker for an area tells of works: of those, and of nobody where it is not sure which
    ("5月8日，烟台市市长李卫东表示，项目建成后，年货运能力达到90万吨。", set()),
    ("5月8日，烟台市市长李卫东表示，全市货运能力达到90万吨。", {("烟台市", "货运能力", "900000 吨")}),
    # what an inspection found is the team's, whoever tells it
    (
        "5月8日，烟台市委第二巡察组组长李卫东反馈意见。李卫东指出，巡察发现莱阳市有差距，共反馈4个方面32个具体问题。",
        {("烟台市委第二巡察组", "具体问题", "32 个")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SUBJECTS)
def test_whose_it_is(text, expected):
    assert told(text, "subject", "object", "value") == expected


OBJECTS = [
    # two verbs and one object; a share of the task behind how much it rose; what is signed of a size
    ("烟台市新建和维修水闸15座。", {("水闸", "15 座")}),
    ("烟台市已签约并落成亿元以上项目2个。", {("亿元以上项目", "2 个")}),
    (
        "烟台市实现产值38亿元，同比上升2%，完成年度任务42亿元的90%。",
        {("产值", "3800000000 CNY"), ("产值上升", "2 %"), ("产值完成年度任务", "90 %")},
    ),
    (
        "烟台市新建公厕9座，亿元以上项目新签约3个，新开工2个。",
        {("公厕", "9 座"), ("亿元以上项目新签约", "3 个"), ("新开工亿元以上项目", "2 个")},
    ),
    ("烟台市生猪存栏去年达到9万头。", {("生猪存栏", "90000 头")}),
    # what those do who are counted is no part of them; a trade holds no verb; what works cost is none
    ("烟台市选派76名骨干驻点。", {("骨干", "76 名")}),
    ("烟台市带动900户农户种植药材。", {("农户", "900 户")}),
    ("烟台市流转800亩土地种水果。", {("土地", "800 亩")}),
    ("烟台市带动周边20余人就业。", {("就业", "20 人")}),
    ("烟台市新添置留样柜16台。", {("留样柜", "16 台")}),
    ("烟台市投入1.8亿元实施卫生院提升工程。", set()),
    ("烟台市成立合作社27个，种植业类20个。", {("合作社", "27 个"), ("种植业类", "20 个")}),
]


@pytest.mark.parametrize(("text", "expected"), OBJECTS)
def test_what_is_counted(text, expected):
    assert told(text, "object", "value") == expected


def test_the_new_year_is_the_one_that_begins_or_comes():
    text = "会议强调，新的一年要推进工业强市，地区生产总值增长7%。"
    assert told(text, "deadline", title="烟台市召开会议", date="2024-01-08") == {("2024",)}
    assert told("烟台市地区生产总值增长7%。", "deadline", date="2024-01-08") == {("None",)}
