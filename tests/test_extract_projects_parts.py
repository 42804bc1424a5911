"""Sections, lots, rows and sheets of works: sentences left; the names of projects, or what is said of them, right."""

import pytest

from fangzhi.extract import projects
from reading_of import facts, names, reading_of

NAMES = [
    # sections of numbered roads that something is built on, but not their traffic
    (
        "国道349线柳林至白石段、省道460线白石至青坪段开工仪式在莱州市举行。",
        ["国道349线柳林至白石段", "省道460线白石至青坪段"],
    ),
    ("我县加快推进柳林大桥、104国道白石至青坪段改建等工程建设。", ["柳林大桥", "104国道白石至青坪段改建"]),
    ("G236白石至青坪段一级公路改建工程总投资6亿元。", ["G236白石至青坪段一级公路改建工程"]),
    ("受降雨影响，国道341线白石至青坪段封闭施工，过往车辆绕行。", []),
    # what calls itself works needs no area
    ("红岩水厂扩建工程5月底前要开工。", ["红岩水厂扩建工程"]),
    ("莱州至青岭快速通道柳林段，全长21.3公里，概算投资18亿元。", ["莱州至青岭快速通道柳林段"]),
    # the last of a row that a day is told for
    (
        "白石镇敬老院改造、柳林镇第二小学扩建工程、县城南环路拓宽改造须于年底前完成。",
        ["白石镇敬老院改造", "柳林镇第二小学扩建工程", "县城南环路拓宽改造"],
    ),
    # plain works are told by whose they are
    ("走进青岭新材料有限责任公司厂房建设项目工地，机器轰鸣。", ["青岭新材料有限责任公司厂房建设项目"]),
    ("推介会签约山东隆庆精密制造生产基地等14个项目。", ["山东隆庆精密制造生产基地"]),
    (
        "与会人员观摩了茶旅融合示范园、橄榄岩全产业链一期和菊花饮品生产线建设项目。",
        ["茶旅融合示范园", "橄榄岩全产业链一期", "菊花饮品生产线"],
    ),
    # a verb of works in the name, what lies in a town, how much a station gives, one of those begun
    ("文墨园提升工程6月底前要全面竣工。", ["文墨园提升工程"]),
    ("位于柳林镇的纺织小镇人才公寓，建筑面积6.4万平方米。", ["纺织小镇人才公寓"]),
    ("位于柳林镇的宏晶玻璃二期上个月已经投产。", ["宏晶玻璃二期"]),
    ("建好老君岭300万千瓦风光储一体化基地。", ["老君岭300万千瓦风光储一体化基地"]),
    (
        "位于柳林镇的青山羊种质资源保护与产业融合示范园，是此次开工的13个农业项目之一。",
        ["青山羊种质资源保护与产业融合示范园"],
    ),
    ("自去年10月启动莱州市沙化土地综合治理项目以来，已铺设草方格。", ["莱州市沙化土地综合治理项目"]),
    (
        "莱青高速公路柳林绕城段、白石水利枢纽二期（柳林段）等33个省重大工程，已完成投资97亿元。",
        ["莱青高速公路柳林绕城段", "白石水利枢纽二期（柳林段）"],
    ),
    ("建成G227柳林过境段。", ["G227柳林过境段"]),
    ("将皮影、剪纸等44项传统乡村文化项目纳入名录。", []),
    ("市领导和新开工项目业主出席项目集中开工仪式。", []),
    # one name with 建设 and without
    (
        "走进优质稻收储加工配套设施项目建设点。柳林村建设优质稻收储加工配套设施建设项目，总投资230万元。",
        ["优质稻收储加工配套设施建设项目"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text, expected):
    assert names(reading_of(text), "Project") == expected


TOLD = [
    # lots: their builders and the sum of their contract
    (
        "莱州市红石峡引水工程总投资28亿元。\n施工一标段由中国水电三江工程局有限公司承建，长12.9公里，合同金额6.83亿元。\n"
        "二标段长15公里，由山东水投建设有限公司中标，目前路基完成九成。",
        {
            ("莱州市红石峡引水工程", "investment", "2800000000 CNY"),
            ("施工一标段", "builder", "中国水电三江工程局有限公司"),
            ("施工一标段", "investment", "683000000 CNY"),
            ("二标段", "builder", "山东水投建设有限公司"),
            ("二标段", "status", "under construction"),
        },
    ),
    # by when, as a sheet tells it
    (
        "1.柳林镇蓝莓加工产业园。投资方：莱州绿野农业有限公司；工期：2024年3月至2025年11月。",
        {("柳林镇蓝莓加工产业园", "investor", "莱州绿野农业有限公司"), ("柳林镇蓝莓加工产业园", "deadline", "2025-11")},
    ),
    (
        "莱州市柳林至白石公路改建工程，建设期限为2024年3月至2026年6月。",
        {("莱州市柳林至白石公路改建工程", "deadline", "2026-06")},
    ),
    ("柳林水库除险加固工程总工期24个月。", set()),
    # a day that is told for all of a row
    (
        "白石镇水厂扩建工程、柳林镇中心幼儿园项目今年8月底前要全面完工。",
        {("白石镇水厂扩建工程", "deadline", "2024-08"), ("柳林镇中心幼儿园", "deadline", "2024-08")},
    ),
    # who pays, right behind the name or behind the cost
    (
        "城南冷链物流园项目，山东三和物流集团投资5亿元，占地200亩。",
        {
            ("城南冷链物流园", "investor", "山东三和物流集团"),
            ("城南冷链物流园", "investment", "500000000 CNY"),
            ("城南冷链物流园", "area", "200 亩"),
        },
    ),
    (
        "莱州至青岭快速通道柳林段，概算投资18亿元，山东省交通投资集团投资，2027年底通车。",
        {
            ("莱州至青岭快速通道柳林段", "investment", "1800000000 CNY"),
            ("莱州至青岭快速通道柳林段", "investor", "山东省交通投资集团"),
            ("莱州至青岭快速通道柳林段", "deadline", "2027"),
        },
    ),
    # those that build together
    (
        "由山东苏锦纺织有限公司与莱州大学合作共建的先进纺织材料研究院项目，总投资2.6亿元。",
        {
            ("先进纺织材料研究院", "builder", "山东苏锦纺织有限公司"),
            ("先进纺织材料研究院", "builder", "莱州大学"),
            ("先进纺织材料研究院", "investment", "260000000 CNY"),
        },
    ),
    # what the deputies voted for is planned
    (
        "会议票决产生了2项民生实事项目，即柳林镇敬老院改扩建和白石镇集中供水工程。",
        {("柳林镇敬老院改扩建", "status", "planned"), ("白石镇集中供水工程", "status", "planned")},
    ),
    # each of a row behind 签约了; behind the brackets of a name; what is of a phase or of another site
    (
        "现场签约了山水片区开发项目、柳林橡胶装备制造项目等11个项目。",
        {("山水片区开发项目", "status", "signed"), ("柳林橡胶装备制造项目", "status", "signed")},
    ),
    ("青岭产业园等待签约。", set()),
    (
        "莱州市职教中心迁建项目（总投资4.2亿元，占地180亩）已于上月开工。",
        {
            ("莱州市职教中心迁建项目", "investment", "420000000 CNY"),
            ("莱州市职教中心迁建项目", "area", "180 亩"),
            ("莱州市职教中心迁建项目", "status", "started"),
        },
    ),
    (
        "总投资50亿元的青云产业园项目总占地1059亩，分两期建设，其中一期投资25亿元，占地446亩。",
        {("青云产业园", "investment", "5000000000 CNY"), ("青云产业园", "area", "1059 亩")},
    ),
    (
        "青岭产业园占地37亩。柳林镇人民公园位居镇区南侧，规划占地200亩，计划总投资1000万元。",
        {("青岭产业园", "area", "37 亩"), ("柳林镇人民公园", "area", "200 亩"), ("柳林镇人民公园", "investment", "10000000 CNY")},
    ),
    # a name told again without 项目
    (
        "他们观摩了柳林大桥工程、青岭现代农业园区项目。\n青岭现代农业园区总投资1.1亿元。",
        {("青岭现代农业园区项目", "investment", "110000000 CNY")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_is_told(text, expected):
    reading = reading_of(text, date="2024-02-20")
    projects.state(reading)
    assert facts(reading, "ProjectInfo", "project", "attribute", "value") == expected
