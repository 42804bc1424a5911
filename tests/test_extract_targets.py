"""Targets: sentences left; subject, object, value and deadline right."""

import pytest

from fangzhi.extract import targets
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
    # what is none
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
