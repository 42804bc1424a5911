"""What a number counts where no listed verb says so, and whose it is: sentences left; subject, object and value right."""

import pytest

from fangzhi.extract import events, targets
from reading_of import facts, reading_of

CASES = [
    # a verb of any sort, what it was done to, and the number that ends the clause
    ("烟台市抢通道路62处，交售皮棉4200吨。", {("烟台市", "道路", "62 处"), ("烟台市", "皮棉", "4200 吨")}),
    ("烟台市设养老床位300张，年节电8600万千瓦时。", {("烟台市", "养老床位", "300 张"), ("烟台市", "年节电", "86000000 千瓦时")}),
    ("烟台市新登记经营主体4126户。", {("烟台市", "经营主体", "4126 户")}),
    # a noun in a row of figures; an average by itself
    ("烟台市发展芡实种植1800亩，亩均收益达4500元。", {("烟台市", "芡实种植", "1800 亩"), ("烟台市", "亩均收益", "4500 CNY")}),
    ("烟台市治安警情同比下降21.4%。", {("烟台市", "治安警情下降", "21.4 %")}),
    ("烟台市免费为2.6万名适龄妇女开展筛查。", {("烟台市", "适龄妇女", "26000 名")}),
    # what counted things are like is no figure of its own
    ("烟台市培育年产值10亿元以上的龙头企业30家。", {("烟台市", "龙头企业", "30 家")}),
    ("烟台市带动126户农户户均增收1.3万元。", {("烟台市", "农户", "126 户"), ("烟台市", "户均增收", "13000 CNY")}),
    # what is demanded at a meeting is of the one area whose bodies the lead names
    (
        "3月17日，烟台市委书记李四海主持召开市委农村工作领导小组会议，传达省委会议精神。李四海强调，要确保粮食播种面积稳定在31万亩。",
        {("烟台市", "粮食播种面积", "310000 亩")},
    ),
    ("烟台市物流业景气指数全年均值达到51.8%。", {("烟台市", "物流业景气指数全年均值", "51.8 %")}),
    # a crime, a distance, a price and a stock are no results
    ("烟台市某单位骗取补贴30万元。", set()),
    ("烟台市区距机场30公里。", set()),
    ("烟台市现有盐碱地341万亩。", set()),
    # all that ； parts is told of the one; a report goes on over its paragraphs
    (
        "今年，烟台市地区生产总值增长6%；工业增加值增长8%；建筑业增加值增长3%；财政收入增长5%。",
        {
            ("烟台市", "地区生产总值增长", "6 %"),
            ("烟台市", "工业增加值增长", "8 %"),
            ("烟台市", "建筑业增加值增长", "3 %"),
            ("烟台市", "财政收入增长", "5 %"),
        },
    ),
    (
        "烟台市粮食产量达到90万吨。\n新建农村公路128公里。",
        {("烟台市", "粮食产量", "900000 吨"), ("烟台市", "农村公路", "128 公里")},
    ),
    ("烟台市召开会议。\n一年来，我们坚持实干。培育专精特新企业5家。", {("烟台市", "专精特新企业", "5 家")}),
    # what a person did, by name or as 他; what is told by one is not theirs
    ("李长顺是焊工。李长顺爱钻研。\n李长顺先后攻克技术难题180多项。", {("李长顺", "技术难题", "180 项")}),
    ("烟台市召开会议。\n李长顺先后攻克技术难题180多项。", set()),
    ("李长顺来到烟台市，慰问群众30户。", set()),
    # a list before 分别; lines of business in a row; quotes that belong to the name
    (
        "烟台市教育支出19.6亿元、卫生健康支出14.3亿元，分别增长3.2%和5.7%。",
        {
            ("烟台市", "教育支出", "1960000000 CNY"),
            ("烟台市", "卫生健康支出", "1430000000 CNY"),
            ("烟台市", "教育支出增长", "3.2 %"),
            ("烟台市", "卫生健康支出增长", "5.7 %"),
        },
    ),
    (
        "烟台市装备制造业增长8%，不锈钢材料增长7.8%，铜材下降1.3%。",
        {("烟台市", "装备制造业增长", "8 %"), ("烟台市", "不锈钢材料增长", "7.8 %"), ("烟台市", "铜材下降", "1.3 %")},
    ),
    ("烟台市“三公”经费支出下降5.5%。", {("烟台市", "“三公”经费支出下降", "5.5 %")}),
    # a noun of a list that holds a verb; 要 is no part of what is to grow
    (
        "烟台市计划创建美丽河湖1条、环境整治示范村5个。",
        {("烟台市", "美丽河湖", "1 条"), ("烟台市", "环境整治示范村", "5 个")},
    ),
    ("烟台市接待游客要突破230万人次。", {("烟台市", "游客", "2300000 人次")}),
    # the body that a clause ends with and tells who runs; two names of one school; a project that something was done to
    (
        "烟台市推广新模式，由村支书领办的烟台红满果蔬专业合作社，吸收社员213户。",
        {("烟台红满果蔬专业合作社", "社员", "213 户")},
    ),
    (
        "烟台市第二实验中学迁建。第二实验中学招聘教师。去年，学校募集图书1.2万册。",
        {("烟台市第二实验中学", "图书", "12000 册")},
    ),
    ("烟台市开展帮扶，由乡政府实施的大河村产业路硬化工程全长7.3公里。", {("大河村产业路硬化工程", "全长", "7.3 公里")}),
    # who a person speaks for at the end of a longer clause: 全市 may be printed anywhere
    (
        "他说，全市生产总值要增长7.5%，财政收入增长4%。\n烟台市召开会议。",
        {("烟台市", "生产总值增长", "7.5 %"), ("烟台市", "财政收入增长", "4 %")},
    ),
    ("李长顺是工人。李长顺爱钻研。\n李长顺主持完成技术改造57项。", {("李长顺", "技术改造", "57 项")}),
    # households and their people, roads and their length; what is part of the trade; a disaster's measures
    (
        "烟台市紧急转移安置386户1425人，抢修道路15条23公里。",
        {
            ("烟台市", "紧急转移安置", "386 户"),
            ("烟台市", "紧急转移安置", "1425 人"),
            ("烟台市", "道路", "15 条"),
            ("烟台市", "道路", "23 公里"),
        },
    ),
    (
        "烟台市实现外贸进出口68亿元，其中出口52亿元。",
        {("烟台市", "外贸进出口", "6800000000 CNY"), ("烟台市", "出口", "5200000000 CNY")},
    ),
    (
        "烟台市受灾人口1.2万人，农作物受灾面积8600亩。",
        {("烟台市", "受灾人口", "12000 人"), ("烟台市", "农作物受灾面积", "8600 亩")},
    ),
    # what was sought is no aim; who stands for himself alone; the whole year goes on over a clause
    (
        "烟台市多方争取，协调资金86万元。种粮大户李长顺流转土地320亩。",
        {("烟台市", "资金", "860000 CNY"), ("李长顺", "土地", "320 亩")},
    ),
    # what is planned and what is done of it; what is counted owns nothing; credit, a capacity and groups are no results
    (
        "烟台市改建农村公路150公里，目前已完成112公里。",
        {("烟台市", "农村公路", "150 公里"), ("烟台市", "农村公路", "112 公里")},
    ),
    ("烟台市医院建成专科2个、名中医工作室4个。", {("烟台市医院", "专科", "2 个"), ("烟台市医院", "名中医工作室", "4 个")}),
    ("烟台市签订协议，授信额度3000万元。烟台市新建日供水3000吨水厂1座。", {("烟台市", "水厂", "1 座")}),
    ("烟台市通报近期查处的6起典型问题，检查组分两组进行。", set()),
    ("烟台市推进水库建设。\n项目经理李明说，累计完成投资6.1亿元。", set()),
    # what a flood did is told of the area; a rate behind what was done
    ("暴雨造成烟台市2人失踪。", {("烟台市", "失踪", "2 人")}),
    ("烟台市接待游客312万人次，同比增长25.1%。", {("烟台市", "游客", "3120000 人次"), ("烟台市", "接待游客增长", "25.1 %")}),
    # a place that a clause of its own tells of; agents of whom it is not said who they are
    ("在烟台市大河村，新开农家乐9家。", {("大河村", "农家乐", "9 家")}),
    ("烟台市发布通告，交警部门将投入警力2600名。", set()),
    # what is compared is a result; rates are; what is so big is counted, not measured
    ("烟台市货运量48万吨，同比上升8%。", {("烟台市", "货运量", "480000 吨"), ("烟台市", "货运量上升", "8 %")}),
    (
        "烟台市法院受理案件426件，结案387件，结案率92.2%。",
        {("烟台市法院", "案件", "426 件"), ("烟台市法院", "结案", "387 件"), ("烟台市法院", "结案率", "92.2 %")},
    ),
    ("烟台市培育营业收入超百亿元企业6家。", {("烟台市", "企业", "6 家")}),
    ("烟台市医院现有职工1260人。", {("烟台市医院", "职工", "1260 人")}),
    ("烟台市大河镇完成3.6万亩、柳林镇完成5.1万亩。", set()),  # of what is not said
    ("烟台市建档立卡贫困户212户全部脱贫。", set()),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_is_counted(text, expected):
    reading = reading_of(text)
    targets.state(reading)
    assert facts(reading, "Target", "subject", "object", "value") == expected


ITEMS = "一、新建农村公路180公里。\n二、救助困难残疾人1100名。"


def test_the_items_of_a_list_are_the_goals_of_its_headline():
    reading = reading_of(ITEMS, title="烟台市2024年民生实事")
    targets.state(reading)
    assert facts(reading, "Target", "subject", "object", "value", "deadline") == {
        ("烟台市", "农村公路", "180 公里", "2024"),
        ("烟台市", "困难残疾人", "1100 名", "2024"),
    }


def test_a_deadline_goes_on_over_semicolons():
    reading = reading_of("到2027年，烟台市产值突破20亿元；培育龙头企业5户。")
    targets.state(reading)
    assert facts(reading, "Target", "object", "deadline") == {("产值", "2027"), ("龙头企业", "2027")}


def test_what_a_congress_decides_its_area_builds():
    reading = reading_of("烟台市第九届人民代表大会票决出民生实事项目10件。其中，新建海洋牧场5处。")
    targets.state(reading)
    assert ("海洋牧场", "烟台市") in facts(reading, "Target", "object", "subject")


def test_a_year_ahead_outweighs_the_section_and_the_whole_year_a_half():
    reading = reading_of("到2027年，税收占比要提高到70%。", title="烟台市2024年民生实事")
    targets.state(reading)
    assert facts(reading, "Target", "deadline") <= {("2027",)}
    reading = reading_of("上半年烟台市接待游客9万人次；全年接待游客要突破20万人次。")
    targets.state(reading)
    assert ("20", "2024") in {(v[:2], d) for v, d in facts(reading, "Target", "value", "deadline")}


def test_who_takes_part_before_a_verb_that_several_share():
    reading = reading_of("莱州市第三届龙舟邀请赛举行，来自三省的21支队伍、312名运动员参赛，现场观众达4.6万人次。")
    events.find(reading)
    targets.state(reading)
    told = facts(reading, "Target", "object", "value")
    assert {("参赛队伍", "21 支"), ("参赛运动员", "312 名"), ("现场观众", "46000 人次")} <= told


def test_the_whole_year_goes_on_over_clauses():
    reading = reading_of("烟台市力争全年接待游客突破600万人次，旅游总收入达到45亿元。")
    targets.state(reading)
    assert facts(reading, "Target", "object", "deadline") == {("游客", "2024"), ("旅游总收入", "2024")}


AREAS = [
    # what is measured of areas only goes on over paragraphs, whatever was told between
    (
        "烟台市召开会议。\n工业增长较快。莱州市丰禾果蔬专业合作社产值1.7亿元。\n投资加快。固定资产投资增长4.7%，民间投资增长5%。",
        {("烟台市", "固定资产投资增长", "4.7 %"), ("烟台市", "民间投资增长", "5 %")},
    ),
    # not of the works that the sentence before lists
    (
        "今年，全市地区生产总值增长6%。白石水库工程竣工，云湖科技城项目开工。新建高标准农田42万亩。",
        {("烟台市", "地区生产总值增长", "6 %"), ("烟台市", "高标准农田", "420000 亩")},
    ),
    # what all of an open list suffer is their county's; a price is none
    (
        "莱州市柳林镇、白石镇等8个乡镇受灾，受灾人口2.4万人，直接经济损失1.3亿元。",
        {("莱州市", "受灾人口", "24000 人"), ("莱州市", "直接经济损失", "130000000 CNY")},
    ),
    ("烟台市居民消费价格上涨0.2%。", set()),
    # what a sheet tells of works
    (
        "莱州市柳林风电场项目开工。该项目装机规模60万千瓦，年发电量15亿千瓦时。",
        {("莱州市柳林风电场", "装机规模", "600000 千瓦"), ("莱州市柳林风电场", "年发电量", "1500000000 千瓦时")},
    ),
    # teams that are counted are no names; so many of a thing's money is the next number's
    ("烟台市组建青年服务队12支，发出检察建议36份。", {("烟台市", "青年服务队", "12 支"), ("烟台市", "检察建议", "36 份")}),
    ("烟台市整合7个村的资金3400万元。", set()),
]


@pytest.mark.parametrize(("text", "expected"), AREAS)
def test_of_the_article_s_area(text, expected):
    reading = reading_of(text, title="烟台市上半年经济运行平稳")
    targets.state(reading)
    assert facts(reading, "Target", "subject", "object", "value") >= expected
    assert expected or not facts(reading, "Target", "subject", "object", "value")


def test_a_day_of_works_is_no_deadline_of_what_comes_behind_a_semicolon():
    reading = reading_of("烟台市新建学校，2026年8月投用；力争改造管网32公里。")
    targets.state(reading)
    assert facts(reading, "Target", "object", "deadline") == {("管网", "None")}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("烟台市委书记李军在莱州市调研时强调\n5月5日，李军到莱州市调研。李军指出，要新建粮仓6座。", "莱州市"),
    ],
)
def test_what_a_leader_asks_for_is_asked_of_the_area_that_is_visited(text, subject):
    reading = reading_of(text)
    targets.state(reading)
    assert facts(reading, "Target", "subject", "object") == {(subject, "粮仓")}


def test_who_is_to_come_and_who_sits():
    reading = reading_of("莱州市第九次党代会召开。大会应到代表218名，实到205名。")
    events.find(reading)
    targets.state(reading)
    assert {("应到代表", "218 名"), ("实到", "205 名")} <= facts(reading, "Target", "object", "value")
    reading = reading_of("中国共产党莱州市第九届委员会第七次全体会议举行。出席会议的市委委员33名，候补委员6名。")
    events.find(reading)
    targets.state(reading)
    assert {("市委委员", "33 名"), ("候补委员", "6 名")} <= facts(reading, "Target", "object", "value")
