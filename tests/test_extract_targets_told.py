"""Goals and results as other papers word them: whose they are at meetings and inspections; ranges. A class a table."""

import pytest

from fangzhi.extract import posts, targets
from reading_of import facts, reading_of


def told(text, **more):
    reading = reading_of(text, **more)
    posts.state(reading)
    targets.state(reading)
    return facts(reading, "Target", "subject", "object", "value")


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
    assert told(text, area="360826") == expected


RANGES = [
    ("烟台市力争培育企业5至7家。", {("烟台市", "企业", "5-7 家")}),
    ("烟台市新增规上企业30家、高新技术企业20—25家。", {("烟台市", "规上企业", "30 家"), ("烟台市", "高新技术企业", "20-25 家")}),
    ("烟台市规模以上工业增加值增长7%—7.5%。", {("烟台市", "规模以上工业增加值增长", "7%-7.5 %")}),
    ("烟台市引进项目10到15个。", {("烟台市", "项目", "10-15 个")}),
    ("烟台市地区生产总值增长5.5%-6%。", {("烟台市", "地区生产总值增长", "5.5%-6 %")}),
]


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_ranges_keep_both_ends(text, expected):
    assert told(text) == expected
