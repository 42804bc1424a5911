"""Goals and results as other papers word them: a table for each class of sentences; subject, object and value right."""

import pytest

from fangzhi.extract import events, targets
from reading_of import facts, figures, reading_of

# what a meeting asks for is asked of the area whose body meets, what an inspection finds of the area inspected; not of the
# county that the paper is taken to be at home in
ASKED = [
    (
        "6月5日，市长李四海主持召开吉安市第十七届人民政府第六十二次常务会议。\n"
        "泰和县汇报了情况。会议强调，年内网办率达到95%。\n方案明确，今年完成人工造林18万亩。",
        {("吉安市", "网办率", "95 %"), ("吉安市", "人工造林", "180000 亩")},
    ),
    (
        "李四海主持召开市政府常务会议\n6月5日，李四海主持召开市政府常务会议。泰和县汇报了情况。会议要求，要新建水厂3座。",
        {("吉安市", "水厂", "3 座")},
    ),
    ("9月3日，市委常委会召开会议。泰和县汇报了情况。会议指出，要建设粮仓6座。", {("吉安市", "粮仓", "6 座")}),
    (
        "省委第三巡视组向吉安市反馈巡视情况\n7月2日，省委第三巡视组向吉安市反馈巡视情况。市委书记李四海表示，收回闲置土地320亩。",
        {("吉安市", "闲置土地", "320 亩")},
    ),
    (
        "省审计厅对吉安市开展专项审计\n7月2日，省审计厅进驻吉安市。会议要求，要化解债务4亿元。",
        {("吉安市", "债务", "400000000 CNY")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_whose_goal_a_meeting_or_an_inspection_sets(text, expected):
    assert figures(text, area="360826") == expected


RANGES = [
    ("烟台市力争培育企业5至7家。", {("烟台市", "企业", "5-7 家")}),
    ("烟台市新增规上企业30家、高新技术企业20—25家。", {("烟台市", "规上企业", "30 家"), ("烟台市", "高新技术企业", "20-25 家")}),
    ("烟台市规模以上工业增加值增长7%—7.5%。", {("烟台市", "规模以上工业增加值增长", "7%-7.5 %")}),
    ("烟台市引进项目10到15个。", {("烟台市", "项目", "10-15 个")}),
    ("烟台市地区生产总值增长5.5%-6%。", {("烟台市", "地区生产总值增长", "5.5%-6 %")}),
]


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_ranges_keep_both_ends(text, expected):
    assert figures(text) == expected


OF_BODIES = [
    # the body that is founded; the verb alone; households and their people
    (
        "李长顺和村民商量，成立烟台红满果蔬专业合作社，由返乡青年任理事长，种植羊肚菌120亩、蓝莓350亩，养殖蛋鸡1.8万只。",
        {
            ("烟台红满果蔬专业合作社", "羊肚菌", "120 亩"),
            ("烟台红满果蔬专业合作社", "蓝莓", "350 亩"),
            ("烟台红满果蔬专业合作社", "蛋鸡", "18000 只"),
        },
    ),
    (
        "去年，烟台红满果蔬集团有限公司产干茶46吨，产值2140余万元，带动412户1735人就近务工。",
        {
            ("烟台红满果蔬集团有限公司", "产干茶", "46 吨"),
            ("烟台红满果蔬集团有限公司", "产值", "21400000 CNY"),
            ("烟台红满果蔬集团有限公司", "带动就近务工", "412 户"),
            ("烟台红满果蔬集团有限公司", "带动就近务工", "1735 人"),
        },
    ),
    ("烟台红满果蔬专业合作社为村集体分红41万元。", {("烟台红满果蔬专业合作社", "分红", "410000 CNY")}),
    ("烟台市查处案件19起，罚没21.4万元。", {("烟台市", "案件", "19 起"), ("烟台市", "罚没", "214000 CNY")}),
    (
        "“今冬接入供热面积400万平方米，合格率98.6%。”莱州市委书记李四海说。",
        {("莱州市", "供热面积", "4000000 m2"), ("莱州市", "合格率", "98.6 %")},
    ),
    # times, and what is told of a row
    ("烟台市不动产登记时间压缩至0.5个工作日。", {("烟台市", "不动产登记时间", "0.5 个工作日")}),
    ("烟台市急救平均时间由3小时缩短到50分钟。", {("烟台市", "急救平均时间", "50 分钟")}),
    (
        "烟台市城乡居民收入分别为4.1万元和2.5万元，增长4.9%、6.6%。",
        {
            ("烟台市", "城镇居民收入", "41000 CNY"),
            ("烟台市", "农村居民收入", "25000 CNY"),
            ("烟台市", "城镇居民收入增长", "4.9 %"),
            ("烟台市", "农村居民收入增长", "6.6 %"),
        },
    ),
    (
        "烟台市新签约亿元以上项目57个，其中10亿元以上6个，协议引资172亿元。",
        {("烟台市", "亿元以上项目", "57 个"), ("烟台市", "10亿元以上项目", "6 个"), ("烟台市", "协议引资", "17200000000 CNY")},
    ),
    (
        "烟台市力争到2030年全市生产总值突破150亿元，生猪出栏稳定在60万头。",
        {("烟台市", "生产总值", "15000000000 CNY"), ("烟台市", "生猪出栏", "600000 头")},
    ),
    # all accidents of a year are the area's
    (
        "今年，烟台市共发生各类事故37起、死亡29人，同比分别下降11.9%和9.4%。",
        {
            ("烟台市", "死亡", "29 人"),
            ("烟台市", "死亡下降", "9.4 %"),
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), OF_BODIES)
def test_results_of_bodies_and_rows(text, expected):
    assert figures(text) >= expected


SUFFERED = [
    ("船上12名船员落水", "落水", "12 名"),
    ("其中2人骨折", "骨折", "2 人"),
    ("22人被困井下", "被困", "22 人"),
    ("当班下井64人", "下井", "64 人"),
    ("另有1人仍在搜救中", "搜救中", "1 人"),
    ("专家组组长李四海率6名专家前来会诊", "会诊专家", "6 名"),
    ("每小时排水860立方米", "排水", "860 m3"),
    ("搜寻面积1480平方公里", "搜寻面积", "1480000000 m2"),
]


@pytest.mark.parametrize(("clause", "what", "value"), SUFFERED)
def test_casualties_and_their_search(clause, what, value):
    reading = reading_of(f"莱州市“3·9”透水事故发生后，{clause}。")
    events.find(reading)
    targets.state(reading)
    assert (what, value) in facts(reading, "Target", "object", "value")


GO_ON = [
    # who tells it is not whose it is; what goes on behind ；
    (
        "县长李四海介绍，今年前5个月，莱州市新签约亿元以上项目41个；新开工27个，竣工19个。",
        {("莱州市", "亿元以上项目", "41 个"), ("莱州市", "新开工项目", "27 个"), ("莱州市", "竣工项目", "19 个")},
    ),
    ("烟台市召开会议。会议听取了汇报，今年全市计划改造老旧小区86个。", {("烟台市", "老旧小区", "86 个")}),
    # of several hospitals the one that the article opens with
    (
        "烟台市第一人民医院举行义诊。烟台市第二人民医院派人参加。\n医院引进博士17人，药占比降到26%。",
        {("烟台市第一人民医院", "博士", "17 人"), ("烟台市第一人民医院", "药占比", "26 %")},
    ),
]


# a pace, a stretch of hours and what one thing is like are no results; what behind a place is no part of the object
PLAIN = [
    ("消防员在烟台市搜寻了1个多小时。烟台市以日均植树2万亩的速度绿化荒山。", set()),
    ("烟台市接入一台容量400千瓦的发电车。", set()),
    ("烟台市推出20多条骑行、徒步等游览线路。", {("烟台市", "游览线路", "20 条")}),
    ("烟台市产品辐射100多个国家超500个港口。", {("烟台市", "国家", "100 个"), ("烟台市", "港口", "500 个")}),
    ("长三角地区进出口总值9.1万亿元，同比增长5.8%。", {("长三角", "进出口总值增长", "5.8 %")}),
    ("烟台市组织6000余名党员原原本本学《条例》。", {("烟台市", "党员", "6000 名")}),
    ("烟台市为两座大楼模型揭幕。烟台市就业条例草案共20条。", set()),
    ("烟台市滨海区域已累计接待游客超180万人次。", set()),
    ("烟台市将泄洪闸数从5孔增至7孔。烟台市假期里旅游收入增长9%。", {("烟台市", "旅游收入增长", "9 %")}),
    ("长三角地区生产总值增长6%。", {("长三角", "地区生产总值增长", "6 %")}),
]


@pytest.mark.parametrize(("text", "expected"), PLAIN)
def test_what_is_none_or_of_its_place(text, expected):
    found = figures(text)
    assert found >= expected
    assert bool(found) == bool(expected)


NOT = ["烟台市提供最高不超过2万元的补贴。", "烟台市对企业给予最高20万元奖励。", "烟台市给予最多300万元支持。"]


@pytest.mark.parametrize("text", NOT)
def test_a_ceiling_is_no_object(text):
    assert not {row for row in figures(text) if row[1].endswith(("最高", "最多"))}


@pytest.mark.parametrize(("text", "expected"), GO_ON)
def test_whose_results_go_on(text, expected):
    assert figures(text) >= expected
