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
    # what is over is not what is done next
    (
        "莱阳市办好10件民生实事，建成市中医院新院区并投入使用，新增床位300张，改造供水管网45公里。",
        {("莱阳市", "民生实事", "10 件"), ("莱阳市中医院新院区", "床位", "300 张"), ("莱阳市", "供水管网", "45 公里")},
    ),
    # how many areas, by what is done for them
    ("莱阳引水工程全面完成，惠及7个乡镇。", {("莱阳引水工程", "惠及乡镇", "7 个")}),
    (
        "莱阳市办好10件民生实事，开工建设市中医院北院区，设床位500张。",
        {("莱阳市", "民生实事", "10 件"), ("莱阳市中医院北院区", "床位", "500 张")},
    ),
    # 由一季度下降4%转为 tells a base; behind a share the value itself rises; 比增 is 增长
    (
        "莱阳市进出口总额8亿元，由一季度的下降4.2%转为增长7.9%。",
        {("莱阳市", "进出口总额", "800000000 CNY"), ("莱阳市", "进出口总额增长", "7.9 %")},
    ),
    (
        "莱阳市民营经济增加值42亿元，占地区生产总值的62.1%，增长6.8%。",
        {
            ("莱阳市", "民营经济增加值", "4200000000 CNY"),
            ("莱阳市", "民营经济增加值占地区生产总值", "62.1 %"),
            ("莱阳市", "民营经济增加值增长", "6.8 %"),
        },
    ),
    ("莱阳市生产总值33亿元，比增9%。", {("莱阳市", "生产总值", "3300000000 CNY"), ("莱阳市", "生产总值增长", "9 %")}),
    (
        "莱阳市各项存款余额150亿元，增速3.8%。",
        {("莱阳市", "各项存款余额", "15000000000 CNY"), ("莱阳市", "各项存款余额增速", "3.8 %")},
    ),
    # shares of what was told right before: of the whole, and of a task
    (
        "莱阳市一般公共预算支出21亿元，其中民生支出17亿元，占80%。",
        {
            ("莱阳市", "一般公共预算支出", "2100000000 CNY"),
            ("莱阳市", "民生支出", "1700000000 CNY"),
            ("莱阳市", "民生支出占比", "80 %"),
        },
    ),
    (
        "莱阳市城镇新增就业2860人，完成年度任务的71.5%。",
        {("莱阳市", "城镇新增就业", "2860 人"), ("莱阳市", "城镇新增就业完成年度任务", "71.5 %")},
    ),
    (
        "莱阳市生猪、牛、家禽分别出栏6.4万头、1342头、5.5万只，分别增长8%、3%和5%。",
        {
            ("莱阳市", "生猪出栏", "64000 头"),
            ("莱阳市", "牛出栏", "1342 头"),
            ("莱阳市", "家禽出栏", "55000 只"),
            ("莱阳市", "生猪出栏增长", "8 %"),
            ("莱阳市", "牛出栏增长", "3 %"),
            ("莱阳市", "家禽出栏增长", "5 %"),
        },
    ),
    ("莱阳市生猪、牛分别出栏6.4万头。", set()),
]


@pytest.mark.parametrize(("text", "expected"), ROSE)
def test_what_a_report_tells_to_have_risen(text, expected):
    assert figures(text) == expected


UNTIL = [
    # what was planned for the year is no aim of the half of it
    (
        "莱阳市重点项目年度计划投资86亿元，上半年完成投资47亿元，占年度计划的55%。",
        {("莱阳市", "投资", "None"), ("莱阳市", "投资占年度计划", "None")},
    ),
    # the year that a figure is compared with is none to reach it by
    ("到2027年，莱阳市单位产值能耗较2020年下降20%。", {("莱阳市", "单位产值能耗下降", "2027")}),
    # a section without a year goes on with that of the goals before it; 去年 is none of them
    (
        "莱阳市这样干\n\n【今年目标】\n生产总值增长6%。\n\n【重点工作】\n——抓乡村。创建省级示范村20个。去年建成养老服务中心8所。",
        {("莱阳市", "生产总值增长", "2024"), ("莱阳市", "省级示范村", "2024"), ("莱阳市", "养老服务中心", "None")},
    ),
    # an estimate of the year that is past is no aim; a heading may stand without a number
    (
        "莱阳市这样干\n\n过去一年工作回顾\n\n2023年，预计完成生产总值9亿元。\n\n2024年工作安排\n\n新增规上企业20家以上。",
        {("莱阳市", "生产总值", "None"), ("莱阳市", "规上企业", "2024")},
    ),
    ("莱阳市这样干\n\n【过去一年】\n莱阳市生产总值增长6%。", {("莱阳市", "生产总值增长", "None")}),
]


@pytest.mark.parametrize(("text", "expected"), UNTIL)
def test_until_when_a_report_wants_it(text, expected):
    assert figures(text, "subject", "object", "deadline", date="2024-02-20") == expected


OF_WORKS = [
    # how big works are that a report counts, told without a verb
    ("莱阳市5000万元以上施工项目268个，同比增加31个。", {("莱阳市", "5000万元以上施工项目", "268 个")}),
    ("莱阳市在建亿元以上项目达83个。", {("莱阳市", "在建亿元以上项目", "83 个")}),
    ("莱阳市有人提到亿元以上项目的83个问题。", set()),
    ("莱阳市98个省级重点项目开工86个。", {("莱阳市", "省级重点项目开工", "86 个")}),
    # what stands before a goal is no part of its name
    (
        "莱阳市召开工作会议。会议要求，各乡镇、各部门要锚定全年生产总值增长7%、固定资产投资增长6%的目标不动摇。",
        {("莱阳市", "生产总值增长", "7 %"), ("莱阳市", "固定资产投资增长", "6 %")},
    ),
    # the parts of works, how far each has come, and what share of the whole
    (
        "莱青高速公路莱阳段主线长38公里，线路途经玉溪镇，设互通3处、服务区2处。桥梁、隧道分别完成88%、95%。",
        {
            ("莱青高速公路莱阳段", "主线长", "38 公里"),
            ("莱青高速公路莱阳段", "互通", "3 处"),
            ("莱青高速公路莱阳段", "服务区", "2 处"),
            ("莱青高速公路莱阳段", "桥梁完成", "88 %"),
            ("莱青高速公路莱阳段", "隧道完成", "95 %"),
        },
    ),
    (
        "莱阳第三小学项目开工建设，设36个教学班。",
        {("莱阳第三小学", "教学班", "36 个")},
    ),
    (
        "青岭水库工程开工，累计完成投资7亿元，占概算的66%，完成渠道衬砌67公里，占总长的74%。",
        {
            ("青岭水库工程", "投资", "700000000 CNY"),
            ("青岭水库工程", "投资占概算", "66 %"),
            ("青岭水库工程", "渠道衬砌", "67 公里"),
            ("青岭水库工程", "渠道衬砌占总长", "74 %"),
        },
    ),
    # works that a quote of nobody's own tells of, what is laid, and shares of all works
    (
        "青岭水库扩容工程加快建设。\n“坝顶高程达到126米，总库容由3200万立方米增加到1亿立方米。”项目经理张三说。",
        {("青岭水库扩容工程", "坝顶高程", "126 米"), ("青岭水库扩容工程", "总库容", "100000000 m3")},
    ),
    (
        "青岭水库扩容工程加快建设，溢洪道、引水隧洞分别完成总工程量的76%和83%，输水管线铺设完成36公里。",
        {
            ("青岭水库扩容工程", "溢洪道完成", "76 %"),
            ("青岭水库扩容工程", "引水隧洞完成", "83 %"),
            ("青岭水库扩容工程", "输水管线铺设", "36 公里"),
        },
    ),
    ("莱阳市设立总规模10亿元的产业基金。", set()),
    # who only helps in a side remark
    (
        "莱阳市出台意见，由市委组织部牵头，市信访局、市司法局等部门协同推进，累计收集建议4380条。",
        {("莱阳市", "建议", "4380 条")},
    ),
    # how long the way takes
    ("莱青快速通道开工建设。项目建成后，莱阳城区至青岭仅需40分钟。", {("莱青快速通道", "莱阳城区至青岭用时", "40 分钟")}),
    (
        "莱青快速通道开工建设，全长31公里，届时两镇车程将由70分钟缩短至25分钟。",
        {("莱青快速通道", "全长", "31 公里"), ("莱青快速通道", "两镇车程", "25 分钟")},
    ),
    ("莱阳市办事大厅里办证仅需40分钟。", set()),
    # works by where they are; not what somebody is to do by them
    (
        "在柏林镇同步开工的青岭河整治二期工程，整治河道18公里。",
        {("青岭河整治二期工程", "河道", "18 公里")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), OF_WORKS)
def test_what_a_report_tells_of_works(text, expected):
    assert figures(text) == expected


STRUCK = [
    (
        "莱阳市普降大暴雨，暴雨造成全市13个乡镇8.6万人受灾；冲毁道路46处12.3公里、桥梁5座，1.2万户用户停电。",
        {"受灾", "冲毁道路", "冲毁桥梁", "停电"},
    ),
    # who is held for it
    (
        "莱阳市聂桥镇发生“6·17”坍塌事故，造成3人死亡。项目经理黄某等4名责任人员已被公安机关依法控制。",
        {"死亡", "被依法控制"},
    ),
    # a flood and the landslide that comes of it are one disaster; rooms beside households
    (
        "莱阳市抗击“6·28”特大暴雨洪涝灾害。\n截至30日，莱阳市受灾人口9万人，倒塌房屋142户386间，农作物受灾面积6万亩；因山体滑坡造成3人遇难。",
        {"受灾人口", "倒塌房屋", "农作物受灾面积", "遇难"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), STRUCK)
def test_what_one_disaster_took(text, expected):
    found = figures(text, "subject", "object")
    assert {what for _, what in found} == expected
    assert len({who for who, _ in found}) == 1
