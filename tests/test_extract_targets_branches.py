"""Goals and results that a wording hides: of what branch a measure is, what stands between it and its number, whose a sum is."""

import pytest

from fangzhi.extract import posts, targets
from reading_of import facts, reading_of


def told(text, **more):
    reading = reading_of(text, **more)
    posts.state(reading)
    targets.state(reading)
    return facts(reading, "Target", "subject", "object", "value")


OBJECTS = [
    # the branch stands before the verb, what is made behind it
    (
        "全年，烟台市第一产业实现增加值72亿元，增长4%，规上工业企业实现产值9亿元。",
        {("第一产业增加值", "7200000000 CNY"), ("第一产业增加值增长", "4 %"), ("规上工业企业产值", "900000000 CNY")},
    ),
    ("烟台市重点项目完成投资247亿元。", {("重点项目完成投资", "24700000000 CNY")}),
    ("烟台市今年累计完成投资247亿元，全市实现税收9亿元。", {("投资", "24700000000 CNY"), ("税收", "900000000 CNY")}),
    # with what it is compared; what is left out of it; a mark told in words
    ("烟台市规模以上工业增加值比上年增长8.4%。", {("规模以上工业增加值增长", "8.4 %")}),
    ("烟台市贷款余额较2023年同期增长8.4%。", {("贷款余额增长", "8.4 %")}),
    ("烟台市居民消费价格比上年上涨0.3%。", set()),
    ("烟台市小麦单产较去年均提高2%。", {("小麦单产提高", "2 %")}),
    ("烟台市固定资产投资（不含农户）同比增长12.4%。", {("固定资产投资增长", "12.4 %")}),
    (
        "烟台市社会消费品零售总额突破百亿大关，达到102.3亿元，增长9.2%。",
        {("社会消费品零售总额", "10230000000 CNY"), ("社会消费品零售总额增长", "9.2 %")},
    ),
    (
        "烟台市民间投资增长15.9%，占全市投资比重为78.8%。",
        {("民间投资增长", "15.9 %"), ("民间投资占全市投资", "78.8 %")},
    ),
    ("烟台市实际利用外资完成214万美元。", {("实际利用外资", "2140000 USD")}),
    (
        "烟台市进出口总值158亿元，其中对俄出口61亿元、增长40.5%。",
        {("进出口总值", "15800000000 CNY"), ("对俄出口", "6100000000 CNY"), ("对俄出口增长", "40.5 %")},
    ),
    # the verb is no part of what is counted
    ("烟台市破获刑事案件180起，其中破获各类侵财案件112起。", {("刑事案件", "180 起"), ("侵财案件", "112 起")}),
    ("烟台市投入收割机数量达到316台。", {("收割机数量", "316 台")}),
    ("烟台市连续7年保持命案破案率100%。", {("命案破案率", "100 %")}),
    ("烟台市生猪饲养量稳定在18万头，出栏6.2万头。", {("生猪饲养量", "180000 头"), ("出栏生猪", "62000 头")}),
    ("烟台市种植沙棘1.4万亩，草方格沙障铺设2.1万亩。", {("沙棘", "14000 亩")}),
    ("烟台市共建橡胶、海洋牧场等科技小院15个。", {("科技小院", "15 个")}),
    ("烟台市解决北河、良上等乡镇8.6万人饮水问题。", set()),
    ("烟台市投入870万元对体育场进行改造。", set()),
    ("烟台市投入3200万元新建北河、良上两所卫生院。", set()),
    ("烟台市发布10名党员干部接受审查调查的消息。", set()),
    # how big what is built is
    ("烟台市建设年产60万立方米板材生产线2条。", {("板材生产线", "2 条")}),
    ("烟台市新建3000吨级泊位2个。", {("泊位", "2 个")}),
    # what a list with 等 sums up is named where it says enough; a step is no machine
    ("烟台市组织宣讲、演出等活动80场次。", {("宣讲、演出等活动", "80 场次")}),
    ("烟台市经济总量站上3万亿台阶。", set()),
    ("烟台市建设时速350公里高速铁路。", set()),
    ("烟台市采购指数环比下降0.7%至46.5%。", set()),
    ("烟台市可保障年货物吞吐量2800万吨。", {("年货物吞吐量", "28000000 吨")}),
    # the sum is of all, not of the last part
    (
        "烟台市实施项目120个，其中新建75个，续建45个，总投资380亿元。",
        {("项目", "120 个"), ("新建项目", "75 个"), ("续建项目", "45 个")},
    ),
    ("烟台市检查单位215家，临时查封4家，罚款6.8万元。", {("单位", "215 家"), ("临时查封", "4 家"), ("罚款", "68000 CNY")}),
    (
        "烟台市暴雨造成全市直接经济损失1609万元，农作物受灾1.2万亩，其中农业经济损失9万元。",
        {("直接经济损失", "16090000 CNY"), ("农作物受灾", "12000 亩"), ("农业经济损失", "90000 CNY")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), OBJECTS)
def test_what_it_is_that_is_told(text, expected):
    assert {(thing, value) for _, thing, value in told(text)} == expected


WHOSE = [
    # the sum of several is nobody's own; what 分别 says holds for its clause alone
    ("金华市、衢州市、丽水市3市4个县完成造林9万亩。", set()),
    (
        "金华市、衢州市分别建设基地15万亩、30万亩，建设育苗中心6个。",
        {("金华市", "基地", "150000 亩"), ("衢州市", "基地", "300000 亩")},
    ),
    ("峨眉山市、西岭、瓦屋山游客人数同比增长9%。", set()),
    ("黄河水泥公司接到订单，公司产值达到2120万元。", {("黄河水泥公司", "产值", "21200000 CNY")}),
    # 方面 turns to the area again; who hears of it did not do it; each household's share
    (
        "洛川县加快建设。洛川县人民医院新增床位150张。养老方面，新建日间照料中心8个，服务老年人4.3万人次。",
        {("洛川县人民医院", "床位", "150 张"), ("洛川县", "日间照料中心", "8 个"), ("洛川县", "老年人", "43000 人次")},
    ),
    ("李四海来到泵站。李四海了解到，泵站全部开机，外排渍水2800万立方米。李四海提出要求，李四海还看望了工人。", set()),
    (
        "古州镇车江一村办起民宿，户均分红1600元。",
        {("车江一村", "户均分红", "1600 CNY")},
    ),
    # the zone by a bare noun; the sections of works have no name; a report of the conference is its own
    ("碧城工业区管委会副主任李四海介绍，工业区完成工业产值142亿元。", {("碧城工业区", "工业产值", "14200000000 CNY")}),
    ("洛川县引水工程开工。施工二标段由某单位承建，累计完成产值4.1亿元。", set()),
    (
        "政协工作报告\n一年来，宿松县政协常委会召开会议5次。收到提案218件，立案186件。",
        {
            ("宿松县政协常委会", "会议", "5 次"),
            ("宿松县政协常委会", "提案", "218 件"),
            ("宿松县政协常委会", "立案", "186 件"),
        },
    ),
    ("黄河水泥公司建成投产后预计年产值12亿元。", {("黄河水泥公司", "年产值", "1200000000 CNY")}),
]


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_whose_it_is(text, expected):
    assert told(text) == expected


MORE = [
    # households and their people; both of a pair that share what is measured
    ("烟台市完成避险搬迁1.8万户、7.2万人。", {("烟台市", "避险搬迁", "18000 户"), ("烟台市", "避险搬迁", "72000 人")}),
    ("烟台市走访群众9户、商铺3家。", {("烟台市", "群众", "9 户"), ("烟台市", "商铺", "3 家")}),
    (
        "烟台市城镇和农村居民人均可支配收入分别达到31260元、18940元，增长5.1%和7.2%。",
        {
            ("烟台市", "城镇居民人均可支配收入", "31260 CNY"),
            ("烟台市", "农村居民人均可支配收入", "18940 CNY"),
            ("烟台市", "城镇居民人均可支配收入增长", "5.1 %"),
            ("烟台市", "农村居民人均可支配收入增长", "7.2 %"),
        },
    ),
    # villages of such an income are counted in a share; a mark that is to be passed
    ("烟台市年底前村集体收入30万元以上的村达到七成。", {("烟台市", "村集体收入30万元以上的村", "70 %")}),
    ("烟台市工业总产值要迈上500亿元台阶。", {("烟台市", "工业总产值", "50000000000 CNY")}),
    # areas and crops without a verb
    (
        "烟台市春播面积22万亩，水稻机收面积1.8万亩。",
        {("烟台市", "春播面积", "220000 亩"), ("烟台市", "水稻机收面积", "18000 亩")},
    ),
    ("烟台市烟叶收购量13万担。", {("烟台市", "烟叶收购量", "130000 担")}),
    ("烟台市建设10万头奶牛产业园，记录到鸟类247种。", {("烟台市", "鸟类", "247 种")}),
    # what is told of a county's inside is the county's; what comes from a team is done by others; what is counted is no body
    ("洛川县人民医院开诊，洛川县县域内就诊率达到94%。", {("洛川县", "县域内就诊率", "94 %")}),
    ("省委第三巡视组反馈的48个问题已整改到位41个。", set()),
    (
        "烟台市撬动社会资本6000万元，新建村级卫生室36个，覆盖率达100%。",
        {("烟台市", "社会资本", "60000000 CNY"), ("烟台市", "村级卫生室", "36 个"), ("烟台市", "覆盖率", "100 %")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_pairs_shares_and_areas(text, expected):
    assert told(text) == expected


PASSED = [
    # what has been done so far is no part of the plan of the year
    (
        "烟台市园区项目今年计划投资10.63亿元，截至3月底，累计完成投资1.96亿元。",
        {("投资", "196000000 CNY", "None")},
    ),
    ("烟台市力争引进项目10个，其中外资项目3个。", {("项目", "10 个", "None"), ("外资项目", "3 个", "None")}),
    # how much such works cost is no result, and how many are done is told beside how many there are
    (
        "烟台市实施500万元投资建设项目15个，竣工10个。",
        {("投资建设项目", "15 个", "None"), ("竣工投资建设项目", "10 个", "None")},
    ),
    ("烟台市高新区和六个省级园区完成工业产值184.3亿元。", set()),
    ("烟台市共建成面积82万平方米的园区，共建成公园9个。", {("公园", "9 个", "None")}),
    ("烟台市其余27项中，截至9月底已完成19项。", set()),
    ("烟台市建成11家全国、省、市最美工会驿站。", {("最美工会驿站", "11 家", "None")}),
    ("烟台市产品出口到200多个国家和地区。", {("国家和地区", "200 个", "None")}),
    ("烟台市零工驿站建设完成2个，完成率200%。", {("零工驿站建设", "2 个", "None"), ("零工驿站建设完成率", "200 %", "None")}),
    ("烟台市带动本村村民260名就业。", {("村民就业", "260 名", "None")}),
    ("烟台市为12万名义务教育阶段符合条件的学生提供补助。", set()),
    # the town speaks of itself; what is promised behind a mark
    ("柳林镇2021年工作总结\n我们新建公厕8座。完成旱厕改造5430户。", {("公厕", "8 座", "None"), ("旱厕改造", "5430 户", "None")}),
    (
        "金凤区发布民生实事\n▶新增停车位800个。\n▶改造老旧小区20个。",
        {("停车位", "800 个", "None"), ("老旧小区", "20 个", "None")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSED)
def test_what_is_done_and_what_is_only_told_of(text, expected):
    reading = reading_of(text)
    posts.state(reading)
    targets.state(reading)
    assert facts(reading, "Target", "object", "value", "deadline") == expected
