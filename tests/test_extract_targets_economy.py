"""Targets of half-year reports, digests of reports to a congress, and plans: what rose, until when, and whose it is."""

import pytest

from reading_of import figures

ROSE = [
    # what rose is told in words in the clause before
    (
        "莱阳市装备制造业增长27.9%，农产品加工业由降转增，增长1.6%。",
        {("莱阳市", "装备制造业增长", "27.9 %"), ("莱阳市", "农产品加工业增长", "1.6 %")},
    ),
    ("莱阳市外贸进出口由负转正，达到21亿元。", {("莱阳市", "外贸进出口", "2100000000 CNY")}),
    ("莱阳市登记企业数量稳步增长，达到9万户。", set()),
    # of whom a clause speaks that names no measure
    ("莱阳市化工行业增长3.1%，家电行业表现亮眼，增长9%。", {("莱阳市", "化工行业增长", "3.1 %")}),
    # a rise by an amount is no result, what an area does for others is one
    ("莱阳市一般公共预算收入完成9亿元，为年初预算的52%，增收7600万元。", {("莱阳市", "一般公共预算收入", "900000000 CNY")}),
    ("莱阳市带动农户增收7600万元。", {("莱阳市", "农户增收", "76000000 CNY")}),
    # how big what is counted is
    ("莱阳市实现30户以上自然村通硬化路100%。", set()),
    ("莱阳市供电公司组织抢修人员210人分成14个小组。", {("莱阳市供电公司", "抢修人员", "210 人")}),
    # how many areas, by what is done for them
    ("莱阳引水工程全面完成，惠及7个乡镇。", {("莱阳引水工程", "惠及乡镇", "7 个")}),
    (
        "莱阳市办好10件民生实事，开工建设市中医院北院区，设床位500张。",
        {("莱阳市", "民生实事", "10 件"), ("莱阳市中医院北院区", "床位", "500 张")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROSE)
def test_what_a_report_tells_to_have_risen(text, expected):
    assert figures(text) == expected


UNTIL = [
    # the year that a figure is compared with is none to reach it by
    ("到2027年，莱阳市单位产值能耗较2020年下降20%。", {("莱阳市", "单位产值能耗下降", "2027")}),
    # a section without a year goes on with that of the goals before it; 去年 is none of them
    (
        "莱阳市这样干\n\n【今年目标】\n生产总值增长6%。\n\n【重点工作】\n——抓乡村。创建省级示范村20个。去年建成养老服务中心8所。",
        {("莱阳市", "生产总值增长", "2024"), ("莱阳市", "省级示范村", "2024"), ("莱阳市", "养老服务中心", "None")},
    ),
    ("莱阳市这样干\n\n【过去一年】\n莱阳市生产总值增长6%。", {("莱阳市", "生产总值增长", "None")}),
]


@pytest.mark.parametrize(("text", "expected"), UNTIL)
def test_until_when_a_report_wants_it(text, expected):
    assert figures(text, "subject", "object", "deadline", date="2024-02-20") == expected
