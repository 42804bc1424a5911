"""Targets: sentences left; subject, object, value and deadline right."""

import pytest

from fangzhi.extract import targets
from fangzhi.extract.reading import Found
from reading_of import facts, reading_of

CASES = [
    # goals
    ("今年，烟台市要完成1.8万户的户厕改造任务。", {("烟台市", "户厕改造", "18000 户", "2024")}),
    ("烟台市力争年底前新建充电桩200个。", {("烟台市", "充电桩", "200 个", "2024")}),
    ("到2025年，烟台市计划培育专精特新企业80家。", {("烟台市", "专精特新企业", "80 家", "2025")}),
    ("烟台市确保森林覆盖率达到42%。", {("烟台市", "森林覆盖率", "42 %", "None")}),
    ("烟台市地区生产总值力争增长6%以上。", {("烟台市", "地区生产总值增长", "6 %", "None")}),
    ("烟台市14个村要全面完成规划编制工作。", {("烟台市", "村规划编制", "14 个", "None")}),
    ("烟台市要完成90公里“四好农村路”建设任务。", {("烟台市", "“四好农村路”建设", "90 公里", "None")}),
    (
        "2024年烟台市地区生产总值力争增长6%，规模以上工业增加值增长8%以上。",
        {("烟台市", "地区生产总值增长", "6 %", "2024"), ("烟台市", "规模以上工业增加值增长", "8 %", "2024")},
    ),
    ("烟台市10月1日前完成首批400户搬迁任务。", {("烟台市", "搬迁", "400 户", "2024-10-01")}),
    # results
    (
        "烟台市粮食总产量9万吨，增长2%；其中民间投资下降3%。",
        {
            ("烟台市", "粮食总产量", "90000 吨", "None"),
            ("烟台市", "粮食总产量增长", "2 %", "None"),
            ("烟台市", "民间投资下降", "3 %", "None"),
        },
    ),
    (
        "烟台市税收收入7亿元，占比69%。",
        {("烟台市", "税收收入", "700000000 CNY", "None"), ("烟台市", "税收收入占比", "69 %", "None")},
    ),
    (
        "烟台市已办结90件，责令整改20家，约谈9人。",
        {("烟台市", "办结", "90 件", "None"), ("烟台市", "责令整改", "20 家", "None"), ("烟台市", "约谈", "9 人", "None")},
    ),
    ("烟台市处理9吨。", set()),  # of what?
    (
        "烟台市加快推进云湖科技城建设；年内新增养老床位500张。",
        {("烟台市", "养老床位", "500 张", "2024")},
    ),
    ("一季度，烟台市地区生产总值同比增长5.6%。", {("烟台市", "地区生产总值同比增长", "5.6 %", "None")}),
    ("烟台市粮食产量达到108万吨。", {("烟台市", "粮食产量", "1080000 吨", "None")}),
    ("去年，烟台市新增养老床位500张。", {("烟台市", "养老床位", "500 张", "None")}),
    ("烟台市累计整治沟渠40条。", {("烟台市", "沟渠", "40 条", "None")}),
    ("烟台市公安局查处案件45起。", {("烟台市公安局", "案件", "45 起", "None")}),
    ("烟台市外贸规模首次突破2000亿元。", {("烟台市", "外贸规模", "200000000000 CNY", "None")}),
    (
        "烟台市规上工业增加值达到90亿元，同比增长8%。",
        {("烟台市", "规上工业增加值", "9000000000 CNY", "None"), ("烟台市", "规上工业增加值同比增长", "8 %", "None")},
    ),
    (
        "烟台市和青岛市新建粮仓6座。",
        {("烟台市", "粮仓", "6 座", "None"), ("青岛市", "粮仓", "6 座", "None")},
    ),
    ("烟台市委、烟台市政府整治沟渠40条。", {("烟台市", "沟渠", "40 条", "None")}),  # both speak for the city
    # lists: the verb, the noun or the aim goes on
    ("烟台市投入人员180人、机械12台。", {("烟台市", "人员", "180 人", "None"), ("烟台市", "机械", "12 台", "None")}),
    (
        "烟台市收集问题173个，解决148个。",
        {("烟台市", "问题", "173 个", "None"), ("烟台市", "解决问题", "148 个", "None")},
    ),
    (
        "烟台市城乡居民人均可支配收入分别增长6.5%和7%。",
        {("烟台市", "城镇居民人均可支配收入增长", "6.5 %", "None"), ("烟台市", "农村居民人均可支配收入增长", "7 %", "None")},
    ),
    (
        "烟台市地区生产总值完成900亿元，同比增长6.2%。",
        {("烟台市", "地区生产总值", "90000000000 CNY", "None"), ("烟台市", "地区生产总值同比增长", "6.2 %", "None")},
    ),
    ("烟台市养老床位由420张增至800张。", {("烟台市", "养老床位", "800 张", "None")}),
    ("烟台市城镇登记失业率控制在4%以内。", {("烟台市", "城镇登记失业率", "4 %", "None")}),
    ("到2030年，烟台市优良天数比例达到85%。", {("烟台市", "优良天数比例", "85 %", "2030")}),
    # works and bodies
    ("白石水库工程占地600亩，已完成投资22亿元。", {("白石水库工程", "投资", "2200000000 CNY", "None")}),
    ("白石水库工程全长9公里，由烟台水务集团承建。", {("白石水库工程", "全长", "9 公里", "None")}),
    (
        "白石水库工程开工。该工程建成后可改善灌溉面积3万亩，年产值可达9亿元。",
        {("白石水库工程", "灌溉面积", "30000 亩", "None"), ("白石水库工程", "年产值", "900000000 CNY", "None")},
    ),
    ("在福山区，烟台市建设高标准农田3万亩。", {("烟台市", "高标准农田", "30000 亩", "None")}),
    # goals without a number
    ("烟台市要利用3年时间，实现城乡供水一体化。", {("烟台市", "城乡供水一体化", "实现", "2027")}),
    # what is none
    ("烟台市打造百亿元产业。", set()),  # how big, not how much is made
    ("烟台市工人领到工资3000元。", set()),
    ("烟台市的覆盖率提高3个百分点。", set()),
    ("烟台市从42%提高到50%。", set()),  # of what?
    ("事故造成3人死亡，5人受伤。", set()),
    ("苹果每斤售价8元。", set()),
    ("他今年56岁，干了20年。", set()),
    ("全国粮食产量达到6亿吨。", set()),  # no subject in the text
    ("会场来了200人。", set()),
    ("统计局公布，烟台产值分别增长5%和6%。", set()),
    ("烟台市有14个乡镇。", set()),
    ("企业的产量达到108万吨。", set()),
    ("白石水库工程总投资3亿元。", set()),  # that is ProjectInfo
    ("罚款200元。", set()),
    ("第14个村，2024年，三家子村。", set()),
]


# the occasion is given: finding it is not asked here
OF_EVENTS = [
    (
        "“3·9”溃坝事故造成4人死亡、1人失联、11人受伤，其中重伤2人。",
        "“3·9”溃坝事故",
        {("死亡", "4 人"), ("失联", "1 人"), ("受伤", "11 人"), ("重伤", "2 人")},
    ),
    ("“3·9”溃坝事故发生后，消防支队调集38辆消防车、166名指战员。", "“3·9”溃坝事故", {("消防车", "38 辆"), ("指战员", "166 名")}),
    ("“3·9”溃坝事故中直接经济损失约860万元。", "“3·9”溃坝事故", {("直接经济损失", "8600000 CNY")}),
    ("护理知识竞赛在市医院举行，14个代表队参赛。", "护理知识竞赛", {("参赛代表队", "14 个")}),
    ("护理知识竞赛在市医院举行，近两百名教师参加了现场观摩。", "护理知识竞赛", {("参加现场观摩的教师", "200 名")}),
    ("春风招聘会在市体育馆举行，600名工人观看演出。", "春风招聘会", {("观看演出的工人", "600 名")}),
]


@pytest.mark.parametrize(("text", "event", "expected"), OF_EVENTS)
def test_results_of_an_occasion(text, event, expected):
    reading = reading_of(text)
    kind = {"kind": "accident"} if "事故" in event else {}
    at = text.index(event)
    reading.add(Found(at, at + len(event), "Event", event, "given", attributes=kind))
    targets.state(reading)
    assert facts(reading, "Target", "subject", "object", "value") == {(event, *row) for row in expected}


def test_the_year_of_a_section_of_goals():
    reading = reading_of(
        "烟台市工作报告\n各位代表：\n一、2023年工作回顾\n全市新建粮仓6座。\n二、2025年主要预期目标\n固定资产投资增长8%。"
    )
    targets.state(reading)
    assert facts(reading, "Target", "object", "value", "deadline") == {
        ("粮仓", "6 座", "None"),
        ("固定资产投资增长", "8 %", "2025"),
    }


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_targets(text, expected):
    reading = reading_of(text)
    targets.state(reading)
    assert facts(reading, "Target", "subject", "object", "value", "deadline") == expected


@pytest.mark.parametrize(
    ("text", "details"),
    [
        ("烟台市力争森林覆盖率达到42%以上。", {"modality": "strive", "bound": "min"}),
        ("烟台市确保新增养老床位500张。", {"modality": "ensure"}),
        ("烟台市累计整治沟渠40条。", {"modality": "done", "basis": "cumulative"}),
        ("一季度，烟台市地区生产总值同比增长5.6%。", {"modality": "done", "basis": "yoy", "period": "2024-03"}),
    ],
)
def test_how_a_number_is_meant(text, details):
    reading = reading_of(text)
    targets.state(reading)
    (fact,) = [s for s in reading.statements if s.type == "Target"]
    assert fact.details == details


def test_the_area_of_the_article_is_meant_by_quanshi():
    reading = reading_of("烟台市召开会议。今年，全市新建粮仓6座。")
    targets.state(reading)
    assert facts(reading, "Target", "subject", "object", "value") == {("烟台市", "粮仓", "6 座")}
