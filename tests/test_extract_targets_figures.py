"""Targets told by the grammar of a clause alone, whatever its verb: sentences left; subject, object, value (deadline) right."""

import pytest

from reading_of import figures as told

CASES = [
    # the noun before any verb that reaches or has, of the whole area
    ("去年，烟台市举办苹果节。全市茶园已有9.4万亩。", {("烟台市", "茶园", "94000 亩")}),
    ("烟台市召开会议。会议要求，全市旅游收入要冲过20亿元。", {("烟台市", "旅游收入", "2000000000 CNY")}),
    ("烟台市召开会议。2026年，全市核桃面积稳住8万亩。", {("烟台市", "核桃面积", "80000 亩")}),
    # from so much to so much, by any verb
    ("烟台市农村自来水普及率由91%拱到98%。", {("烟台市", "农村自来水普及率", "98 %")}),
    ("烟台市高级技工占比从三成爬到六成二。", {("烟台市", "高级技工占比", "62 %")}),
    # what is there of a sort
    ("烟台市推行林长制，全市县级林长22人、乡级林长178人。", {("烟台市", "县级林长", "22 人"), ("烟台市", "乡级林长", "178 人")}),
    # works, prices, what is low, what others lend their name to
    ("烟台市某标段由甲路桥公司承揽，全市水管更换9公里。", set()),
    ("烟台市苹果收购价从3元抬到5元。", set()),
    ("烟台市高级工程师仅有9人。", set()),
    ("全市进山的汽车有2100辆。", set()),
    ("烟台市某某实验室等高能级创新平台4家。", set()),
    # of an area only where the clause says so or an economy is measured
    ("烟台市到处是工地。绿灯8个，红灯1个。", set()),
]


WORKS = [
    # what works hold, measure or bring, in any wording, behind their name
    ("烟台市西山水库项目去年3月动工。坝体浇到半腰，库容810万立方米。", {("烟台市西山水库", "库容", "8100000 m3")}),
    (
        "烟台市城东养殖园项目由甲牧业公司承建，牛舍盖起26栋，能收270个娃娃。",
        {("烟台市城东养殖园项目", "牛舍盖起", "26 栋"), ("烟台市城东养殖园项目", "娃娃", "270 个")},
    ),
    ("烟台市城东设施农业园项目总投资9亿元，750座拱棚，由甲公司搭建。", {("烟台市城东设施农业园项目", "拱棚", "750 座")}),
    (
        "烟台市城东供热管网改造工程去年10月完工，8700户居民告别冷屋子。",
        {("烟台市城东供热管网改造工程", "居民告别冷屋子", "8700 户")},
    ),
    # of somebody else, of how fast it goes, of who builds
    ("烟台市城东供热管网改造工程去年10月开工，260名工人昼夜施工。", set()),
    ("烟台市城东快速路项目去年3月动工，设计时速80公里。", set()),
    ("烟台市城东快速路项目去年3月动工，工程师张伟华跑了21趟。", set()),
]


WHOSE = [
    # of whom the figure right before is
    ("烟台市去年接待游客38万人次，农家乐发展到73家。", {("烟台市", "游客", "380000 人次"), ("烟台市", "农家乐", "73 家")}),
    # for whom somebody tells, in whatever verb
    (
        "烟台市召开会议。烟台市柳林镇党委书记马春生起身回应，去年以来柳编户发展到900户。",
        {("柳林镇", "柳编户", "900 户")},
    ),
    (
        "莱州市丰禾果蔬专业合作社理事长王明山摆出一组数字：去年果干卖出9吨，带动农户2100户。",
        {("莱州市丰禾果蔬专业合作社", "果干", "9 吨"), ("莱州市丰禾果蔬专业合作社", "农户", "2100 户")},
    ),
    # of works that are no area's, of money that somebody took
    ("烟台市召开会议。烟台市柳林镇党委书记马春生起身回应，目前桩基完成93%。", set()),
    ("烟台市去年接待游客38万人次，停车费收了9万元。", {("烟台市", "游客", "380000 人次")}),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_a_clause_counts_whatever_its_verb(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), WORKS)
def test_what_works_have_and_hold(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_whose_a_figure_is_that_no_clause_says(text, expected):
    assert told(text) == expected
