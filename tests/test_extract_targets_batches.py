"""Projects signed or begun together and what they cost; rows of figures with their rises or their shares of a plan."""

import pytest

from fangzhi.extract import events, posts, targets
from reading_of import facts, reading_of


def told(text, *roles):
    reading = reading_of(text)
    events.find(reading)
    posts.state(reading)
    targets.state(reading)
    return facts(reading, "Target", *(roles or ("subject", "object", "value")))


HELD = "莱州市重点项目集中开工仪式"

BATCHES = [
    (
        f"5月8日，{HELD}举行。此次集中开工的12个项目，总投资18.5亿元，涵盖工业、交通等领域。",
        {(HELD, "开工项目", "12 个"), (HELD, "总投资", "1850000000 CNY")},
    ),
    (
        f"5月8日，{HELD}举行，总投资18.5亿元的12个项目集中开工。其中，产业类7项，总投资规模11亿元；基础设施类5项，总投资规模7.5亿元。",
        {
            (HELD, "总投资", "1850000000 CNY"),
            (HELD, "开工项目", "12 个"),
            (HELD, "产业类项目", "7 项"),
            (HELD, "产业类项目总投资规模", "1100000000 CNY"),
            (HELD, "基础设施类项目", "5 项"),
            (HELD, "基础设施类项目总投资规模", "750000000 CNY"),
        },
    ),
    # whose the projects are that nobody else is told of
    (
        "5月8日，莱州市招商引资项目集中签约仪式举行。张三出席。\n据悉，本次共签约柳林储能、白石物流等9个项目，计划总投资达14亿元。",
        {("莱州市招商引资项目集中签约仪式", "项目", "9 个"), ("莱州市招商引资项目集中签约仪式", "计划总投资", "1400000000 CNY")},
    ),
    # the parts of a batch and what each costs
    (
        "莱州市今年开工项目12个，总投资18亿元，其中工业项目7个、总投资11亿元、年度投资3亿元，农业项目5个、投资7亿元。",
        {
            ("莱州市", "项目", "12 个"),
            ("莱州市", "总投资", "1800000000 CNY"),
            ("莱州市", "工业项目", "7 个"),
            ("莱州市", "工业项目总投资", "1100000000 CNY"),
            ("莱州市", "工业项目年度投资", "300000000 CNY"),
            ("莱州市", "农业项目", "5 个"),
            ("莱州市", "农业项目投资", "700000000 CNY"),
        },
    ),
    (
        "莱州市加快园区建设。在建项目中，亿元以上项目6个，5000万元至1亿元项目9个。",
        {("莱州市", "亿元以上项目", "6 个"), ("莱州市", "5000万元至1亿元项目", "9 个")},
    ),
    # what all of a row cost is not the last one's
    (
        "莱州市签约项目9个，其中百亿级项目1个、十亿级项目2个、亿级项目6个，总投资90亿元。",
        {
            ("莱州市", "项目", "9 个"),
            ("莱州市", "百亿级项目", "1 个"),
            ("莱州市", "十亿级项目", "2 个"),
            ("莱州市", "亿级项目", "6 个"),
        },
    ),
    # what one of them builds is not the occasion's
    (
        f"5月8日，{HELD}举行。张三出席。\n本次集中开工项目2个，建设标准化厂房9万平方米。",
        {(HELD, "项目", "2 个")},
    ),
    # of whose projects a kind is, nobody tells; a verb begins no kind
    ("莱州市举行表彰大会。其中，产业类7项。", set()),
    ("12个项目集中开工的消息传来。", set()),
]


@pytest.mark.parametrize(("text", "expected"), BATCHES)
def test_projects_together(text, expected):
    assert told(text) == expected


ROWS = [
    (
        "上半年，莱州市渔业在去年高基数的基础上完成总产值31.2亿元、出口交货值3.5亿元、利润2.1亿元，"
        "分别比去年同期增长12.1%、8.8%、7.3%。",
        {
            ("渔业总产值", "3120000000 CNY"),
            ("渔业出口交货值", "350000000 CNY"),
            ("渔业利润", "210000000 CNY"),
            ("渔业总产值增长", "12.1 %"),
            ("渔业出口交货值增长", "8.8 %"),
            ("渔业利润增长", "7.3 %"),
        },
    ),
    # 工业 is a part of the first name: whose the taxes are is open
    (
        "一季度，莱州市实现工业总产值9亿元、税收1.2亿元，与去年同期相比分别增长12%、8%。",
        {("工业总产值", "900000000 CNY"), ("税收", "120000000 CNY"), ("工业总产值增长", "12 %"), ("税收增长", "8 %")},
    ),
    (
        "前三季度，莱州市完成造林3.2万亩、退耕还林0.6万亩，分别完成年度任务的82%和60%。",
        {
            ("造林", "32000 亩"),
            ("退耕还林", "6000 亩"),
            ("造林完成年度任务", "82 %"),
            ("退耕还林完成年度任务", "60 %"),
        },
    ),
    (
        "一季度，莱州市入园企业45户，建设标准化厂房9万平方米，分别占年度计划的25.4%、30.1%。",
        {
            ("企业", "45 户"),
            ("标准化厂房", "90000 m2"),
            ("企业占年度计划", "25.4 %"),
            ("标准化厂房占年度计划", "30.1 %"),
        },
    ),
    # a share of a task that is told with its amount, which is no result
    (
        "莱州市完成植树造林9万亩，占任务8万亩的112.5%；莱州市工业园区实现税金6亿元，完成年任务9亿元的66.7%。",
        {("植树造林", "90000 亩"), ("植树造林占任务", "112.5 %"), ("税金", "600000000 CNY"), ("税金完成年任务", "66.7 %")},
    ),
    (
        "莱州市新签约项目中，新能源项目43个、现代服务业项目40个，分别占项目总数的43.4%和40.4%。",
        {
            ("新能源项目", "43 个"),
            ("现代服务业项目", "40 个"),
            ("新能源项目占项目总数", "43.4 %"),
            ("现代服务业项目占项目总数", "40.4 %"),
        },
    ),
    # 约 belongs to the verb
    ("莱州市签约13个产业项目，总投资9亿元。", {("产业项目", "13 个"), ("总投资", "900000000 CNY")}),
    # how big it is; where it is signed is no part of a measure
    ("拟在莱州市建设年出栏量不低于60万头生猪养殖基地。", set()),
    ("莱州市两大项目在青岛集中签约投资总额达30亿元。", set()),
    # a figure between that tells nothing: which are meant?
    ("莱州市选拔干部9名，花费3万元，发展党员40名，分别增长5%、6%、7%。", {("干部", "9 名"), ("党员", "40 名")}),
    ("莱州市选拔干部9名，花费3万元，发展党员40名，分别增长5%、6%。", {("干部", "9 名"), ("党员", "40 名")}),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_rows_with_their_rises(text, expected):
    assert told(text, "object", "value") == expected
