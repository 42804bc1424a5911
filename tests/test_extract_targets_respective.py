"""Figures paired with several owners, parts of what was counted, limits that were passed; whom a bare noun means."""

import pytest

from fangzhi.extract import events, posts, targets
from reading_of import facts, reading_of


def told(text, **more):
    reading = reading_of(text, **more)
    events.find(reading)
    posts.state(reading)
    targets.state(reading)
    return facts(reading, "Target", "subject", "object", "value")


PAIRED = [
    (
        "莱阳市、海阳市上半年分别接待游客91万人次和40万人次，旅游综合收入分别增长13.6%和9.9%。",
        {
            ("莱阳市", "游客", "910000 人次"),
            ("海阳市", "游客", "400000 人次"),
            ("莱阳市", "旅游综合收入增长", "13.6 %"),
            ("海阳市", "旅游综合收入增长", "9.9 %"),
        },
    ),
    (
        "烟台市规上工业增加值增长9.2%。分县域看，莱阳市增长11.2%，招远市、栖霞市分别增长8.1%和7.7%。",
        {
            ("烟台市", "规上工业增加值增长", "9.2 %"),
            ("莱阳市", "规上工业增加值增长", "11.2 %"),
            ("招远市", "规上工业增加值增长", "8.1 %"),
            ("栖霞市", "规上工业增加值增长", "7.7 %"),
        },
    ),
    # what the areas are told of is the whole, not the part that the sentence between tells
    (
        "烟台市工业增加值增长9%。分行业看，汽车制造业增长12%。分县域看，莱阳市增长11%。",
        {("烟台市", "工业增加值增长", "9 %"), ("烟台市", "汽车制造业增长", "12 %"), ("莱阳市", "工业增加值增长", "11 %")},
    ),
    # two owners and three figures do not pair; nor do a figure and a place in another unit
    ("莱阳市、海阳市分别增长6%、7%、8%。", set()),
    ("烟台市城乡居民收入分别增长6.5%和7%。", {("烟台市", "城镇居民收入增长", "6.5 %"), ("烟台市", "农村居民收入增长", "7 %")}),
    ("烟台市造林9万亩，其中莱阳市2万吨。", {("烟台市", "造林", "90000 亩")}),
]


@pytest.mark.parametrize(("text", "expected"), PAIRED)
def test_to_each_of_several_its_own_figure(text, expected):
    assert told(text) == expected


COUNTED = [
    ("烟台市带动287户增收，其中脱贫户94户。", {("烟台市", "增收", "287 户"), ("烟台市", "脱贫户", "94 户")}),
    ("烟台市生产总值突破10亿元大关，达到10.24亿元。", {("烟台市", "生产总值", "1024000000 CNY")}),
    ("烟台市出口突破10亿元，进口达到1亿元。", {("烟台市", "出口", "1000000000 CNY"), ("烟台市", "进口", "100000000 CNY")}),
    ("烟台市城镇化率年均提高1.2个百分点，2025年达到68%。", {("烟台市", "城镇化率", "68 %")}),
    ("烟台市办事时限由原来的15天缩短至7天。", {("烟台市", "办事时限", "7 天")}),
    ("烟台市原来床位300张。", set()),
    ("烟台市受理12345热线工单1.26万件。", {("烟台市", "12345热线工单", "12600 件")}),
    ("烟台市受理3个镇的来信来访30件。", set()),
    ("烟台市及时受理率、按期办结率均达100%。", {("烟台市", "及时受理率", "100 %"), ("烟台市", "按期办结率", "100 %")}),
    (
        "烟台市解决了4个村1860户7200人的饮水问题。",
        {("烟台市", "解决饮水问题", "4 个"), ("烟台市", "解决饮水问题", "1860 户"), ("烟台市", "解决饮水问题", "7200 人")},
    ),
    ("烟台市完成7个村的自来水改造。", set()),  # of so many villages, not so many works
    ("烟台市立案查处23起，罚款41.5万元。", {("烟台市", "立案查处", "23 起"), ("烟台市", "罚款", "415000 CNY")}),
    ("烟台市某公司罚款41.5万元。", set()),
    ("烟台市谋划水利项目26个，总投资5亿元。", {("烟台市", "水利项目", "26 个"), ("烟台市", "水利项目总投资", "500000000 CNY")}),
    ("烟台市全年开庭2300余次，举行3次。", {("烟台市", "开庭", "2300 次")}),
    ("烟台市对1.1万处出租屋逐户建档，对3个问题进行了研究。", {("烟台市", "出租屋", "11000 处")}),
    ("烟台市草原植被盖度由66%提高到68%。", {("烟台市", "草原植被盖度", "68 %")}),
    ("烟台市村集体经济收入不足2万元。", set()),  # how poor it was
    ("烟台市完成旱地改水田1860亩。", {("烟台市", "旱地改水田", "1860 亩")}),
    ("烟台市52个村已有45个村恢复供电。", {("烟台市", "恢复供电村", "45 个")}),
    ("烟台市12个乡镇位于山区，全市18个村遭受洪灾。", set()),  # where they lie, what they suffer
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_what_is_counted(text, expected):
    assert told(text) == expected


WHOSE = [
    # 派出所: of several the one that was named last by itself
    (
        "表彰\n李军是烟台人。\n他曾任大河派出所民警。\n2014年，柳林派出所推行新法。6年里，派出所调解纠纷387起。",
        {("柳林派出所", "纠纷", "387 起")},
    ),
    ("表彰\n李军是烟台人。\n大河派出所、柳林派出所推行新法。6年里，派出所调解纠纷387起。", set()),
    ("张三带领128名党员组成抗旱突击队，仅一天就架设水泵96台。", {("抗旱突击队", "水泵", "96 台")}),
    ("烟台市组建抗旱突击队14支，备足编织袋6万条。", {("烟台市", "抗旱突击队", "14 支"), ("烟台市", "编织袋", "60000 条")}),
    ("石坝村开会。村里设立议事会，两年调解矛盾47起。", {("石坝村", "矛盾", "47 起")}),
    ("张三在村里建设烘干中心，可加工鲜果1500吨。", set()),
    ("烟台大学与莱阳学院共建的烟台果业实验室已取得专利19项。", {("烟台果业实验室", "专利", "19 项")}),
]


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_whose_it_is(text, expected):
    assert told(text) == expected


AGAIN = [
    ("莱阳市恒通科技有限公司投产。公司现有员工320人，拥有专利82项。", {("员工", "320 人"), ("专利", "82 项")}),
    ("莱阳市石坝村开会。全村共有农户463户。", set()),  # how big it is, not what it has done
    ("烟台市78个重点项目开工72个。", {("开工重点项目", "72 个")}),
    (
        "柳林镇全镇村集体经营性收入620万元，村均51.7万元。",
        {("村集体经营性收入", "6200000 CNY"), ("村均村集体经营性收入", "517000 CNY")},
    ),
    ("柳林镇种植面积620亩，村均51.7万元。", {("种植面积", "620 亩")}),  # of another unit
    ("烟台市慈善总会捐赠25万元，资助高中生125名。", {("捐赠", "250000 CNY"), ("高中生", "125 名")}),
    ("烟台市公安局挽回经济损失2760万元。", {("经济损失", "27600000 CNY")}),
    ("烟台市年发电120万度，气温30度。", {("年发电", "1200000 度电")}),
    ("烟台市对12项重点任务逐项解读，全市36个水文站超警戒水位。", set()),
    ("烟台市累计投入1.46亿元，企业研发投入20亿元。", {("投入", "146000000 CNY"), ("企业研发投入", "2000000000 CNY")}),
    ("烟台市采购车辆多达6000余辆。", {("车辆", "6000 辆")}),
]


@pytest.mark.parametrize(("text", "expected"), AGAIN)
def test_stock_shares_and_gifts(text, expected):
    reading = reading_of(text)
    posts.state(reading)
    targets.state(reading)
    assert facts(reading, "Target", "object", "value") == expected


def test_what_an_area_does_for_all_is_its_own_behind_a_school_that_opened():
    text = "政府工作报告\n烟台市市长\n莱阳市第四中学投入使用，城镇新增就业2287人。莱阳市第五中学投入使用，新增学位540个。"
    assert {(s, v) for s, _, v in told(text, area="烟台市")} == {("烟台市", "2287 人"), ("莱阳市第五中学", "540 个")}


def test_what_is_done_by_itself_is_a_task_in_a_section_of_goals():
    reading = reading_of("政府工作报告\n一、2026年重点任务\n烟台市盘活闲置厂房5处。", date="2026-01-10")
    targets.state(reading)
    assert facts(reading, "Target", "object", "deadline") == {("闲置厂房", "2026")}
