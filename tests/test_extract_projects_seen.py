"""Works signed or begun together, and works whose ground is gone to: sentences left; what is said of them, right."""

import pytest

from fangzhi.extract import projects
from reading_of import facts, names, reading_of

NAMES = [
    # each of a row that 签约 leads in, by whatever word it ends; but firms and kinds of business are none
    (
        "此次集中签约的青岭数字文创产业园、华东智慧粮仓、五洲高端轴承制造等15个项目，总投资21亿元。",
        ["青岭数字文创产业园", "华东智慧粮仓", "五洲高端轴承制造"],
    ),
    ("本次签约的高端装备制造、新能源材料、现代农业等12个项目，总投资9亿元。", []),
    ("山东环能公司、恒泽集团等5家企业现场签约柳林镇蔬菜保供基地等项目。", ["柳林镇蔬菜保供基地"]),
    ("友恒绿色低碳工厂等20个储备项目提前开工。", ["友恒绿色低碳工厂"]),
    # the ground that works are built on
    (
        "王建国一行先后来到青岭第三中学迁建现场、县文体中心建设场地、城区保障房建设工地，了解情况。",
        ["青岭第三中学迁建", "县文体中心", "城区保障房"],
    ),
    ("县领导到恒泽产业园二期建设现场看望一线工人。", ["恒泽产业园二期"]),
    ("刘洋来到事故现场，查看救援情况。消防员赶到柳林小区建筑工地。", []),
    # what is seen or asked about, of no name
    ("张伟认真察看项目施工现场，详细了解项目建设情况以及目前项目存在的困难，帮助协调解决项目建设资金。", []),
    ("第三季度青岭区招商引资项目集中签约。", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text, expected):
    assert names(reading_of(text), "Project") == expected


TOLD = [
    (
        "此次集中签约的青岭数字文创产业园、华东智慧粮仓等项目，总投资21亿元。",
        {("青岭数字文创产业园", "status", "signed"), ("华东智慧粮仓", "status", "signed")},
    ),
    # the sum of all is none of one
    ("青岭数字文创产业园等10个项目集中开工，总投资67亿元。", {("青岭数字文创产业园", "status", "started")}),
    ("下个月将签约青岭数字文创产业园、华东智慧粮仓等项目。", set()),
    # whose ground is gone to, or of what is asked how far it has come
    ("李明华来到青岭第三中学迁建现场。", {("青岭第三中学迁建", "status", "under construction")}),
    (
        "李明华察看了柳林镇清溪画廊项目、青岭高速柳林隧道项目，详细了解重点项目建设情况。",
        {("柳林镇清溪画廊项目", "status", "under construction"), ("青岭高速柳林隧道", "status", "under construction")},
    ),
    ("李明华察看了柳林镇清溪画廊项目，详细了解游客接待情况。", set()),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_is_told(text, expected):
    reading = reading_of(text, date="2024-02-20")
    projects.state(reading)
    assert facts(reading, "ProjectInfo", "project", "attribute", "value") == expected
