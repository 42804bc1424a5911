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
    # who pays, behind 是; once, where the name begins with its short form
    ("柳林水泥项目是山东鑫石集团在青岭投资新建的第5个项目。", {("柳林水泥项目", "investor", "山东鑫石集团")}),
    (
        "正丰集团莱州市循环农业产业园项目是正丰集团有限公司投资建设，拟建养殖基地。",
        {("莱州市循环农业产业园", "investor", "正丰集团有限公司")},
    ),
    # two sign, and the next clause tells for what
    (
        "云海集团总经理刘明与莱州市签署投资协议，将投资8亿元建设智能家电生产基地。",
        {
            ("智能家电生产基地", "investor", "云海集团"),
            ("智能家电生产基地", "status", "signed"),
            ("智能家电生产基地", "investment", "800000000 CNY"),
        },
    ),
    (
        "莱州市计划与云海集团签约，投资8亿元建设智能家电生产基地。",
        {("智能家电生产基地", "investment", "800000000 CNY")},
    ),
    # a campus that tells its ground before its cost, and by what it is called; what comes behind 建成投入使用后 is not done
    (
        "莱州市第一小学新校区座落在凤凰大道南侧，占地面积79亩，建筑面积35000㎡，总投资1.2亿元。"
        "新校区拟于2026年7月完工，建成投入使用后将改善办学条件。",
        {
            ("莱州市第一小学新校区", "area", "79 亩"),
            ("莱州市第一小学新校区", "area", "35000 m2"),
            ("莱州市第一小学新校区", "investment", "120000000 CNY"),
            ("莱州市第一小学新校区", "deadline", "2026-07"),
        },
    ),
    (
        "莱州市明年将安排3亿元启动莱州市第五中学新校区项目。",
        {("莱州市第五中学新校区", "investment", "300000000 CNY"), ("莱州市第五中学新校区", "status", "planned")},
    ),
    # how much is mended, by when it is accepted, and what is but surveyed
    (
        "青云岭矿山生态修复示范工程修复面积7600亩，目前已完成地质勘察，明年3月底前可通过验收。",
        {
            ("青云岭矿山生态修复示范工程", "area", "7600 亩"),
            ("青云岭矿山生态修复示范工程", "status", "planned"),
            ("青云岭矿山生态修复示范工程", "deadline", "2025-03"),
        },
    ),
    (
        "莱州站站房外立面正在安装幕墙。该站房建筑面积1.2万平方米。",
        {("莱州站站房", "status", "under construction"), ("莱州站站房", "area", "12000 m2")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_is_told(text, expected):
    reading = reading_of(text, date="2024-02-20")
    projects.state(reading)
    assert facts(reading, "ProjectInfo", "project", "attribute", "value") == expected
