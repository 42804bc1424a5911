"""Targets of reports, bulletins and signings: whose a figure is, what goes on from the one before, until when."""

import pytest

from fangzhi.extract import events, posts, targets
from reading_of import facts, reading_of


def told(text, *roles, **more):
    reading = reading_of(text, **more)
    events.find(reading)
    posts.state(reading)
    targets.state(reading)
    return facts(reading, "Target", "subject", "object", "value", *roles)


FIGURES = [
    # what rose reached so much
    (
        "烟台市进出口总额增长8%，达到320亿元。",
        {("烟台市", "进出口总额增长", "8 %"), ("烟台市", "进出口总额", "32000000000 CNY")},
    ),
    ("烟台市工业用电量增长8%，占比达到40%。", {("烟台市", "工业用电量增长", "8 %")}),
    # 高 begins a word, 坝高 ends with it
    ("烟台市高新技术企业达1200家。", {("烟台市", "高新技术企业", "1200 家")}),
    ("烟台市高层次人才达9万人，力争突破11万人。", {("烟台市", "高层次人才", "90000 人"), ("烟台市", "高层次人才", "110000 人")}),
    ("烟台市垒起墙厚3米。", set()),
    # what a firm makes, whatever the words before
    ("海阳市华阳钢铁有限责任公司二季度产钢132万吨。", {("海阳市华阳钢铁有限责任公司", "产钢", "1320000 吨")}),
    ("海阳市华阳钢铁有限责任公司一季度产品132万吨。", set()),
    # bare measures
    ("烟台市工业投资增长9%，在建重点项目120个。", {("烟台市", "工业投资增长", "9 %"), ("烟台市", "重点项目", "120 个")}),
    ("烟台市整修村居20个960户。", {("烟台市", "村居", "20 个"), ("烟台市", "村居", "960 户")}),
    (
        "烟台市大力改善住房。老旧房屋改造新开工520套，基本建成387套。",
        {("烟台市", "老旧房屋改造新开工", "520 套"), ("烟台市", "老旧房屋改造", "387 套")},
    ),
    ("烟台市大力改善住房。改造工期新开工520套。", set()),
    # of each area what the report tells of all
    (
        "烟台市规上工业增加值增长9%。分县（市）区看，莱州市增长12%，海阳市下降3%。",
        {
            ("烟台市", "规上工业增加值增长", "9 %"),
            ("莱州市", "规上工业增加值增长", "12 %"),
            ("海阳市", "规上工业增加值下降", "3 %"),
        },
    ),
    # a sum of several is nobody's own
    ("海阳市的柏林镇、柳林镇、李家镇流转土地9万亩。", set()),
    (
        "柏林镇、柳林镇、李家镇各流转土地9万亩。",
        {("柏林镇", "土地", "90000 亩"), ("柳林镇", "土地", "90000 亩"), ("李家镇", "土地", "90000 亩")},
    ),
    # who lends
    ("烟台市总工会与中国农业银行烟台分行签订协议，提供授信2亿元。", {("中国农业银行烟台分行", "授信", "200000000 CNY")}),
    # an unnamed work by a lake
    (
        "烟台综合保税区进出口货值增长9%。委员建议，年底前艾比湖生态修复工程要完成补水2亿立方米。",
        {("烟台综合保税区", "进出口货值增长", "9 %")},
    ),
    # a goal in a row, told as one
    (
        "烟台市要实现工业增加值增长8%、固定资产投资150亿元的目标。",
        {("烟台市", "工业增加值增长", "8 %"), ("烟台市", "固定资产投资", "15000000000 CNY")},
    ),
    ("烟台市工业增加值增长8%、固定资产投资150亿元的项目开工。", {("烟台市", "工业增加值增长", "8 %")}),
    # a park by its name and by a bare word; a county's firms are nobody's result
    (
        "海阳市产业集聚区现有企业86家，其中规上企业22家。",
        {("海阳市产业集聚区", "企业", "86 家"), ("海阳市产业集聚区", "规上企业", "22 家")},
    ),
    ("海阳市产业集聚区发展快。目前，园区已有纺织企业26家。", {("海阳市产业集聚区", "纺织企业", "26 家")}),
    ("海阳市流转荒山，现有企业286名职工。", set()),
    ("海阳市经济开发区新入库企业9家。", {("海阳市经济开发区", "企业", "9 家")}),
    # by how much a measure grew is no measure, and what follows tells of the one before
    (
        "烟台市财政总收入完成28亿元，比上年增加2亿元，增长9.2%。",
        {("烟台市", "财政总收入", "2800000000 CNY"), ("烟台市", "财政总收入增长", "9.2 %")},
    ),
    ("烟台市财政总收入完成28亿元，其中增加2亿元，增长9.2%。", {("烟台市", "财政总收入", "2800000000 CNY")}),
    # works among measures, and a share of a plan
    (
        "烟台市粮食播种面积稳定在108万亩，高标准农田建设10万亩。",
        {("烟台市", "粮食播种面积", "1080000 亩"), ("烟台市", "高标准农田建设", "100000 亩")},
    ),
    ("烟台市建立机制，96个重点项目开工率98%。", {("烟台市", "重点项目开工率", "98 %")}),
    # who pays is no part of what is paid
    ("供热管网改造工程由烟台城市发展投资集团有限公司投资3.8亿元建设。", set()),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_figures_of_reports(text, expected):
    assert told(text) == expected


SIGNED = [
    (
        "莱州市招商推介会在济南举行，现场签约项目6个，总金额7亿元。",
        {("莱州市招商推介会", "项目", "6 个"), ("莱州市招商推介会", "签约总金额", "700000000 CNY")},
    ),
    (
        "莱州市招商推介会在济南举行，集中签约项目6个、金额7亿元。",
        {("莱州市招商推介会", "项目", "6 个"), ("莱州市招商推介会", "签约金额", "700000000 CNY")},
    ),
    (
        "6月3日，第三届四大怀药交易会在莱州市开幕。交易会签订合同26份，成交额达9亿元。",
        {("第三届四大怀药交易会", "合同", "26 份"), ("第三届四大怀药交易会", "成交额", "900000000 CNY")},
    ),
    (
        "莱州市招商推介会在济南举行。现场签约项目32个，其中制造业项目21个。",
        {("莱州市招商推介会", "项目", "32 个"), ("莱州市招商推介会", "制造业项目", "21 个")},
    ),
    # what one work costs is no result of who signs for it
    ("烟台巴渝轻合金有限公司与莱州市签订12亿元压铸件生产基地项目。", set()),
    ("烟台巴渝轻合金有限公司签订12亿元供货合同。", {("烟台巴渝轻合金有限公司", "供货合同", "1200000000 CNY")}),
    ("莱州市招商推介会在济南举行，集中签约项目6个，罚没金额7亿元。", {("莱州市招商推介会", "项目", "6 个")}),
]


@pytest.mark.parametrize(("text", "expected"), SIGNED)
def test_what_is_signed_and_how_much_it_is_worth(text, expected):
    assert told(text) == expected


UNTIL = [
    # how much of a plan is done is no goal
    (
        "截至2月底，烟台市完成投资9亿元，占年度计划的43%。",
        {("烟台市", "投资", "900000000 CNY", "None"), ("烟台市", "投资占年度计划", "43 %", "None")},
    ),
    ("双方商定，2025年莱州市帮助海阳市转移劳动力900人。", {("莱州市", "劳动力", "900 人", "2025")}),
    ("双方回顾，2025年莱州市帮助海阳市转移劳动力900人。", {("莱州市", "劳动力", "900 人", "None")}),
]


# a meeting in December speaks of the year to come, one in March of its own
AHEAD = [
    ("2024-12-20", {("烟台市", "工业投资增长", "6 %", "2025"), ("烟台市", "城市绿道", "68 公里", "2025")}),
    ("2025-03-20", {("烟台市", "工业投资增长", "6 %", "2025"), ("烟台市", "城市绿道", "68 公里", "2025")}),
    ("2024-11-20", {("烟台市", "工业投资增长", "6 %", "2025"), ("烟台市", "城市绿道", "68 公里", "2024")}),
]


@pytest.mark.parametrize(("date", "expected"), AHEAD)
def test_which_year_all_of_a_year_is(date, expected):
    text = "烟台市召开会议。会议强调，2025年预期目标是：工业投资增长6%。要提升品质，全年新建城市绿道68公里。"
    assert told(text, "deadline", date=date) == expected


@pytest.mark.parametrize(("text", "expected"), UNTIL)
def test_by_when_a_goal_is_to_be_reached(text, expected):
    assert told(text, "deadline", date="2025-03-04") == expected
