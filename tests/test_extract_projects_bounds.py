"""Where names begin and end in lists and rows, and whose a figure behind them is: sentences left, what is found right."""

import pytest

from fangzhi.extract import projects
from reading_of import facts, names, reading_of

NAMES = [
    ("莱州市签约恒昌新材料产业园项目。", ["恒昌新材料产业园"]),
    # all that is signed together has no name
    ("2027年莱州市重大招商引资项目集中签约，线上项目签约。", []),
    # what leads to a name is no part of it, nor what is said of it
    ("会议听取了柳林镇污水管网项目进展情况汇报。", ["柳林镇污水管网项目"]),
    ("此次集中开工的项目包括柳林生态产业园、白石田园综合体等9个项目。", ["柳林生态产业园", "白石田园综合体"]),
    ("谋划储备白石河百里生态廊道、柳林三桥等项目23个。", ["白石河百里生态廊道", "柳林三桥"]),
    ("国家重大水利工程白石水库开工。", ["白石水库"]),
    ("全线控制性工程青岭隧道贯通。", ["青岭隧道"]),
    (
        "1.柳林镇畜果结合产业化项目是2017年市级重点建设项目，总投资14亿元。\n2.柳林镇电池项目，总投资9亿元。",
        ["柳林镇畜果结合产业化项目", "柳林镇电池项目"],
    ),
    ("其中我县招商引资项目为柳林镇循环农业生态园项目，投资总额达30亿元。", ["柳林镇循环农业生态园"]),
    ("②柳林镇中心幼儿园改扩建项目正在进行地基施工。", ["柳林镇中心幼儿园改扩建项目"]),
    ("重点工程——跨柳林河高速公路特大桥顺利合龙。", ["跨柳林河高速公路特大桥"]),
    ("推进龙江公园提升改造和科技馆绿化提升工程。", ["科技馆绿化提升工程"]),
    ("由某公司投资5000万元建设的饲料加工企业在柳林镇农产品加工园区竣工。", []),
    ("该隧道正线上跨青平高铁，全长7568米。", []),
    ("该项目总投资30亿元，位于柳林镇，建设光电产业园、石材产业园。", []),
    ("他们先后观摩了白石运动休闲小镇项目、柳林生态颐养园项目。", ["白石运动休闲小镇", "柳林生态颐养园项目"]),
    ("又启动了柳林大道北延、滨江公园二期、跨江桥等12个城建项目，总投资11亿元。", ["柳林大道北延", "滨江公园二期"]),
    ("推进红树林保护修复、柳林河湿地保护修复等工程建设。", ["柳林河湿地保护修复"]),
    ("《柳林河湿地保护修复专项行动计划》实施以来，成效明显。", []),
    ("推进了惠农工程、温暖工程等项目建设。", []),
    ("文化体育类建军路全民健身中心竣工，黄牛铺镇菌类加工园开工。", ["建军路全民健身中心", "黄牛铺镇菌类加工园"]),
    ("实施“集团化办学”和“强师工程”，覆盖全市。", ["强师工程"]),
    # what is done for works, or which of them are meant, names none
    ("了解重点项目建设情况以及目前项目建设中的困难，深入产业集聚区督导项目建设。", []),
    ("他认真察看项目施工现场，协调解决项目实施中的困难，柳林集团公司相关项目负责人陪同。", []),
    ("会上介绍了客商投资项目情况，灾后重建项目、房地产项目进展顺利。", []),
    ("柳林镇灾后重建项目进展顺利，柳林镇养老服务项目开工。", ["柳林镇灾后重建项目", "柳林镇养老服务项目"]),
    ("仪式上，莱州市水利投资有限公司负责人作项目建设介绍。", []),
    ("岚衡高速是今年全省开工建设的第一条高速。", ["岚衡高速"]),
    ("村集体出土地、企业出资金，将原白石砖厂共同开发为集约化工业园区，占地70亩。", []),
    ("莱州市举行项目签约仪式。", []),
    ("第一高速公路改建工程开工。", ["第一高速公路改建工程"]),
    # nor are the others of its row
    ("投资8700万元的柳林镇中心敬老院等一批项目相继开工。", ["柳林镇中心敬老院"]),
    ("投资6000万元的柳林镇污水管网改造3个项目已开工建设。", ["柳林镇污水管网改造"]),
    ("总投资29亿元的莱州市十二个项目集中开工。", []),
    # words that say what works are and never whose; whose they are makes a name of them
    ("莱州市启动水库除险加固工程，推进地下管网改造、经济和民生项目。", []),
    ("莱州市举行第二季度招商引资项目集中签约仪式。", []),
    ("两条线的五期项目有望于下半年开工。", []),
    ("投资3亿元的农产品加工项目开工。", ["农产品加工项目"]),
    ("青岛柳林工业园区此次开工项目两个。", []),
    # a row with the visit before it, of one only where its area says whose it is, with a section of a road
    (
        "县长张三深入县电机厂谷物烘干机技改升级、白石农产品加工标准化厂房等项目施工现场。",
        ["县电机厂谷物烘干机技改升级", "白石农产品加工标准化厂房"],
    ),
    ("包括柳林镇菌类加工园等2个农业产业项目。", ["柳林镇菌类加工园"]),
    ("包括菌类加工园等2个农业产业项目。", []),
    ("全力推进青平高速柳林段、白石大道东延等重点项目建设。", ["青平高速柳林段", "白石大道东延"]),
    ("白石炼化百万吨乙烯二期、柳林健康食品加工产业园等项目同步动工。", ["白石炼化百万吨乙烯二期", "柳林健康食品加工产业园"]),
    # each numbered line that tells a cost, whatever its name ends with
    (
        "1.青平高速公路：全长43公里，总投资72亿元。\n2.柳林片区棚户区改造：建筑面积86万平方米。\n3.白石氢能装备二期。投资4亿元。",
        ["青平高速公路", "柳林片区棚户区改造", "白石氢能装备二期"],
    ),
    ("一、打好乡村振兴战。总投资72亿元。\n二、打好产业提质战。总投资9亿元。", []),
    ("“三年了。”某某水电工程局项目经理张三说。", []),
    # what was done to it stands before 的; what a later clause goes on about; a phase by its day; both ends, its volts
    ("两村联建的脐橙分选中心近日正式投用。", ["脐橙分选中心"]),
    ("脐橙分选中心近日正式投用。", []),
    ("此外，三方还将推进网箱特种养殖基地建设，由莱州市水务局提供支撑，基地总投资4.6亿元。", ["网箱特种养殖基地"]),
    ("位于柳林镇的莱州玻璃二期上个月已经投产。", ["莱州玻璃二期"]),
    ("乌坪（羊坪）至柳林高速公路开工。", ["乌坪（羊坪）至柳林高速公路"]),
    ("陇东至山东±800千伏特高压直流输电工程换流站建设现场，塔吊林立。", ["陇东至山东±800千伏特高压直流输电工程换流站"]),
    ("白石风电场扩建项目落在柳林山脊上。", ["白石风电场扩建项目"]),
    ("柳林高端铸件项目是去年在推介会上签下来的。", ["柳林高端铸件项目"]),
]

FACTS = [
    # the sum right before each name of a list
    (
        "超亿元的项目分别为：总投资2亿元柳林塑业技改工程、投资8亿元莱州市出口企业培育基地等10个项目。",
        {("柳林塑业技改工程", "investment", "200000000 CNY"), ("莱州市出口企业培育基地", "investment", "800000000 CNY")},
    ),
    # a clause that begins with another work, or with a part, tells of that
    (
        "白石中学扩建项目建筑面积1120平方米、投资133万元，柳林九年制学校建筑面积1529平方米、投资158万元。",
        {("白石中学扩建项目", "area", "1120 m2"), ("白石中学扩建项目", "investment", "1330000 CNY")},
    ),
    (
        "柳林镇污水管网北延项目总投资9亿元。北延项目占地9亩。",
        {("柳林镇污水管网北延项目", "investment", "900000000 CNY"), ("柳林镇污水管网北延项目", "area", "9 亩")},
    ),
    # what is to be of it is not built; 开工项目 is no verb
    (
        "年产100万平方米铝单板生产项目，总投资9500万元，建成生产线三条。",
        {("年产100万平方米铝单板生产项目", "investment", "95000000 CNY")},
    ),
    (
        "年产100万平方米铝单板生产项目，总投资9500万元，建成投产。",
        {
            ("年产100万平方米铝单板生产项目", "investment", "95000000 CNY"),
            ("年产100万平方米铝单板生产项目", "status", "completed"),
        },
    ),
    ("白石冷链物流产业园项目总经理，开工项目代表张三先后致辞。", set()),
    # who pays, where its line names the works; the master; the foreman's firm builds
    (
        "1.青平高速公路：总投资72亿元，业主单位：莱州交通投资有限公司。\n2.柳林氢能装备二期。莱州柳林新能源有限公司投资4亿元，选址柳林产业园。",
        {
            ("青平高速公路", "investment", "7200000000 CNY"),
            ("青平高速公路", "investor", "莱州交通投资有限公司"),
            ("柳林氢能装备二期", "investment", "400000000 CNY"),
            ("柳林氢能装备二期", "investor", "莱州柳林新能源有限公司"),
        },
    ),
    ("山东鲁禹水电建设有限公司白石水库项目经理张三说得响亮。", {("白石水库", "builder", "山东鲁禹水电建设有限公司")}),
    # what is meant to be done, and all that an area puts in, tells nothing of one
    ("莱州市湿地公园建设工程开工，年内完成投资10亿元。", {("莱州市湿地公园建设工程", "status", "started")}),
    ("莱州市湿地公园建设工程开工，全年完成工业投资10亿元。", {("莱州市湿地公园建设工程", "status", "started")}),
    ("确保白石切片项目8月底竣工、柳林单晶四期12月投产。", {("白石切片项目", "deadline", "2024-08")}),
    # not yet; money for a part alone; a sum that was raised
    ("去年3月，柳林茶旅综合体还没完工。", set()),
    ("柳林医疗项目负责人张三介绍，公司去年投资1.6亿元建成一期厂房3万平方米。", set()),
    ("柳林镇污水管网项目投资由原来的9800万元增加到1.15亿元。", {("柳林镇污水管网项目", "investment", "115000000 CNY")}),
    ("白石冷链物流产业园等46个在建项目提速。", {("白石冷链物流产业园", "status", "under construction")}),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text, expected):
    assert names(reading_of(text), "Project") == expected


@pytest.mark.parametrize(("text", "expected"), FACTS)
def test_what_is_told(text, expected):
    reading = reading_of(text, date="2024-06-20")
    projects.state(reading)
    assert facts(reading, "ProjectInfo", "project", "attribute", "value") == expected


PLACES = [
    ("烟台（牟平）至莱州高速公路开工。", set()),
    ("烟台经莱州至青岛高速公路开工。", set()),
    ("莱州市柳林镇白石公路改建工程开工。", {("莱州市柳林镇白石公路改建工程", "柳林镇")}),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_where_they_lie(text, expected):
    reading = reading_of(text)
    projects.state(reading)
    assert facts(reading, "LocatedIn", "subject", "place") == expected


def test_a_brand_of_another_province_tells_no_place_where_its_firm_signs():
    def sites(text: str) -> set[tuple[str, ...]]:
        reading = reading_of(text, area="370683")
        projects.state(reading)
        return facts(reading, "LocatedIn", "subject", "place")

    assert sites("莱州市签约陕西恒昌产业园等14个项目。") == set()
    assert sites("湖南云山水库工程开工。") == {("湖南云山水库工程", "湖南")}
