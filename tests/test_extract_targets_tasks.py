"""Goals and results of plans, works and tasks: lists that 等 sums up, shares of the whole, months of an unknown year."""

import pytest

from fangzhi.extract import events, targets
from reading_of import facts, figures, reading_of

TASKS = [
    # a list that 等 sums up
    ("烟台市开设剪纸、刺绣、家政等8个培训班。", {("烟台市", "培训班", "8 个")}),
    ("烟台市建成南山、北河、东岭等5座水厂。", {("烟台市", "水厂", "5 座")}),
    ("烟台市走访了解剪纸、刺绣等情况。", set()),
    # the aim opens the sentence; what is told next is of the same area
    (
        "预计今年烟台市苹果种植面积保持在90万亩，产量200万吨，产值突破300亿元。",
        {("烟台市", "苹果种植面积", "900000 亩"), ("烟台市", "产量", "2000000 吨"), ("烟台市", "产值", "30000000000 CNY")},
    ),
    # a share of the whole work
    (
        "烟台市沙河治理工程已完成土方9万立方米，占设计总量的六成。",
        {("烟台市沙河治理工程", "土方", "90000 m3"), ("烟台市沙河治理工程", "土方占设计总量", "60 %")},
    ),
    ("烟台市沙河治理工程总投资9亿元，占地90亩。", set()),
    # a body that several found together, and that opens
    (
        "烟台市教育局与烟台市第一中学共建的烟台市青年学院在会上揭牌，计划首批招生200人。",
        {("烟台市青年学院", "招生", "200 人")},
    ),
    ("烟台市教育局参观新建的烟台市青年学院，招生200人。", {("烟台市教育局", "招生", "200 人")}),
    # what is done to so many
    ("烟台市水利局组织对28座危旧涵闸、泵站实施加固。", {("烟台市水利局", "危旧涵闸、泵站", "28 座")}),
    (
        "烟台市将对26家重点企业、3万辆“两客一危”车辆逐一过筛。",
        {("烟台市", "重点企业", "26 家"), ("烟台市", "“两客一危”车辆", "30000 辆")},
    ),
    # of the city, not of its government
    ("会议要求，烟台市政府要抓好治污，空气质量优良天数比例达到72%。", {("烟台市", "空气质量优良天数比例", "72 %")}),
    ("烟台市政府新建水厂9座。", {("烟台市政府", "水厂", "9 座")}),
    # how far works have come
    ("烟台市沙河治理工程设备安装完成八成。", {("烟台市沙河治理工程", "设备安装", "80 %")}),
    ("总投资9亿元的沙河治理工程，4台主机组安装完毕。", {("沙河治理工程", "主机组安装", "4 台")}),
    ("村民家的设备安装完成八成。", set()),
    (
        "烟台市建设沙河水库工程。截至5月底，大坝填筑至1458米高程，累计完成投资4.3亿元。",
        {("沙河水库工程", "大坝填筑高程", "1458 米"), ("沙河水库工程", "完成投资", "430000000 CNY")},
    ),
    # teams and their people; the rest of what was counted
    ("烟台市组建28支共4200人的突击队。", {("烟台市", "突击队", "28 支"), ("烟台市", "突击队人数", "4200 人")}),
    (
        "烟台市已排查隐患127处，其余14处明确了措施，5月10日前全部整改到位。",
        {("烟台市", "隐患", "127 处"), ("烟台市", "隐患整改到位", "14 处")},
    ),
    ("烟台市已排查隐患127处，其余14处由他人看管。", {("烟台市", "隐患", "127 处")}),
    # what some of them do
    ("烟台市资助学生286人，其中43人考上大学。", {("烟台市", "学生", "286 人"), ("烟台市", "考上大学", "43 人")}),
    ("烟台市资助学生286人，其中43人来自柳林镇。", {("烟台市", "学生", "286 人")}),
    # who helps others did it; a stretch is where, not what
    ("烟台市苹果出口老挝、泰国等19个国家和地区。", {("烟台市", "国家和地区", "19 个")}),
    ("烟台市水厂完工后可满足1200名居民。", {("烟台市水厂", "居民", "1200 名")}),
    ("烟台市沙河大桥工程投产后年纳税1.1亿元。", {("烟台市沙河大桥工程", "年纳税", "110000000 CNY")}),
    ("烟台市提供交付、训练等9个领域向莱州市派人。", set()),
    ("烟台市已修复渠道15处，其余8处将于5月25日前完成。", {("烟台市", "渠道", "15 处"), ("烟台市", "渠道", "8 处")}),
    ("烟台市帮助莱州市1.2万名脱贫人口实现就业。", {("烟台市", "脱贫人口", "12000 名")}),
    ("烟台市完成南山隧道至北关段12公里坡道隐患治理。", {("烟台市", "坡道隐患治理", "12 公里")}),
    # of nobody: a sum of several, a product that is called by a place, what only an occasion has
    ("烟台市甲果蔬有限公司、烟台市乙果蔬有限公司、烟台市丙果蔬有限公司签订协议，签约总量达28万吨。", set()),
    ("莱州苹果、栖霞大樱桃等86种农产品当天销售额达312万元。", set()),
    ("烟台市公安局、烟台市水利局举行演练，设置排水、转移等6个科目。", set()),
    ("烟台市水利局举行演练，设置排水、转移等6个岗位。", {("烟台市水利局", "岗位", "6 个")}),
    # works of a task that are begun and done, also where the next sentence tells of them
    (
        "莱州市25个老旧小区改造任务中，已开工21个、完工9个，惠及居民1842户。",
        {
            ("莱州市", "老旧小区改造", "25 个"),
            ("莱州市", "老旧小区改造开工", "21 个"),
            ("莱州市", "老旧小区改造", "9 个"),
            ("莱州市", "居民", "1842 户"),
        },
    ),
    (
        "烟台市实施项目426个，年度计划投资286亿元。1至5月，已开工365个，开工率85.7%。",
        {
            ("烟台市", "项目", "426 个"),
            ("烟台市", "项目年度计划投资", "28600000000 CNY"),
            ("烟台市", "项目开工", "365 个"),
            ("烟台市", "开工率", "85.7 %"),
        },
    ),
    ("烟台市实施水库9个。1至5月，已开工365个。", {("烟台市", "水库", "9 个")}),
    # the two areas that were told of before
    (
        "烟台市教育局局长张三与威海市水利局局长李四签署协议。根据协议，到2030年，两地将共建产业园区5个。",
        {("烟台市", "产业园区", "5 个"), ("威海市", "产业园区", "5 个")},
    ),
    ("烟台市、威海市、青岛市签署协议。两地将共建产业园区5个。", set()),
    # how poor it was
    ("2016年以前，柳林村靠种地过日子，人均可支配收入不足5000元。", set()),
    ("柳林村单位能耗累计下降9.8%。", {("柳林村", "单位能耗累计下降", "9.8 %")}),
]


@pytest.mark.parametrize(("text", "expected"), TASKS)
def test_tasks(text, expected):
    assert figures(text) == expected


DUE = [
    # of a year that nobody tells
    ("烟台市力争6月底开工率达到95%。", "", {("开工率", "95 %", "--06")}),
    ("12月底前，烟台市加装充电桩340套。", "", {("充电桩", "340 套", "--12")}),
    ("12月，烟台市加装充电桩340套。", "", {("充电桩", "340 套", "None")}),
    # 今年 of a text whose year nobody tells stands before whose it is
    ("据统计，今年烟台市实施项目426个。", "", {("项目", "426 个", "None")}),
]


@pytest.mark.parametrize(("text", "date", "expected"), DUE)
def test_month_of_an_unknown_year(text, date, expected):
    reading = reading_of(text, date=date)
    targets.state(reading)
    assert facts(reading, "Target", "object", "value", "deadline") == expected


HELD = [
    # of the occasion that is told of, not of who holds it
    (
        "烟台市樱桃文化节在柳林镇开幕。文化节期间将举办论坛、摄影展等12项活动。",
        {("烟台市樱桃文化节", "活动", "12 项")},
    ),
    ("柳林镇举办讲座45场。", {("柳林镇", "讲座", "45 场")}),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_what_an_occasion_holds(text, expected):
    reading = reading_of(text)
    events.find(reading)
    targets.state(reading)
    assert facts(reading, "Target", "subject", "object", "value") == expected
