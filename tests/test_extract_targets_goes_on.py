"""Whose the figures are that go on in a paragraph about one village or office, and bases that are none of them."""

import pytest

from reading_of import figures as told

RISES = [
    # a rise is of those whose figure it goes on from, whatever it measures
    (
        "烟台市柳林镇对河东村、河西村作了通报。今年全镇村集体收入1480万元，同比增长21.5%。",
        {("柳林镇", "村集体收入", "14800000 CNY"), ("柳林镇", "村集体收入增长", "21.5 %")},
    ),
    (
        "莱阳市刑事案件立案186起，去年同期为228起，同比下降18.4%；抓获犯罪嫌疑人64名。",
        {("莱阳市", "立案", "186 起"), ("莱阳市", "立案下降", "18.4 %"), ("莱阳市", "犯罪嫌疑人", "64 名")},
    ),
    # what it was before, by how much more, in how many groups a team is parted
    ("莱阳市支出救助资金4126万元，上年为3690万元。", {("莱阳市", "支出救助资金", "41260000 CNY")}),
    ("莱阳市返还资金326万元，比去年同期多返还128万元。", {("莱阳市", "资金", "3260000 CNY")}),
    ("莱阳市成立指挥部，下设宣传、督查问责4个工作组。", set()),
    ("莱阳市将偏远乡镇患者的认定材料由5份减至2份。", set()),
]

LED = [
    # who leads it, told between
    (
        "今年，莱阳市白石镇推行院坝协商机制，由镇人大主席张小明牵头，先后召开协商会67场，群众满意度达到97.6%。",
        {("白石镇", "协商会", "67 场"), ("白石镇", "群众满意度", "97.6 %")},
    ),
    # 该村 is the one told of, not one of several near it
    (
        "石桥村曾是穷村。合作社辐射周边的河东村、河西村，去年该村集体收入达到163万元。",
        {("石桥村", "集体收入", "1630000 CNY")},
    ),
    # a team without a name is nobody
    ("莱阳市清理沟渠204公里；督查问责组开展暗访17轮，约谈干部13人。", {("莱阳市", "沟渠", "204 公里")}),
    # an office by its own name
    (
        "莱阳市公安局交通管理大队大队长王明山说，今年以来，交通管理大队在柳林镇增设劝导站16处。",
        {("莱阳市公安局交通管理大队", "劝导站", "16 处")},
    ),
    # what is told of the counted before it
    ("莱阳市年底前淘汰不符合国家标准的车辆8600辆。", {("莱阳市", "车辆", "8600 辆")}),
    ("莱阳市去年举行公开听证31场，促成和解17件。", {("莱阳市", "举行公开听证", "31 场"), ("莱阳市", "促成和解", "17 件")}),
]


SPEAKERS = [
    # who speaks for a quarter, 该校, and whose office speaks in an article on a town
    (
        "莱阳市柳林街道阳光社区党委书记王芳说，社区把旧房改造成“红色驿站”，引进公益组织6家。",
        {("阳光社区", "公益组织", "6 家")},
    ),
    (
        "白石镇中心小学在莱阳市夺冠。去年全镇统考，该校平均分列全镇第一，及格率达到97%。",
        {("白石镇中心小学", "及格率", "97 %")},
    ),
    (
        "白石镇：山里娃有了足球梦\n\n12月9日，莱阳市白石镇迎来喜讯。\n莱阳市教体局局长魏东表示，明年将新建寄宿制学校3所。",
        {("莱阳市", "寄宿制学校", "3 所")},
    ),
    ("在邻近的黑石村，林下养殖土鸡2.6万只。", {("黑石村", "土鸡", "26000 只")}),
    # whom one deals with; how much above the average; how big a pitch is; what stands idle
    ("三道湾公司与济南两家旅行社签订合作协议。", set()),
    ("三道湾村人均可支配收入达2.9万元，高出全镇平均水平4600元。", {("三道湾村", "人均可支配收入", "29000 CNY")}),
    ("莱阳市把操场改造成标准五人制足球场，闲置房屋达90处。", set()),
    (
        "莱阳市医疗保障局将1.9万名低收入人口全部纳入医保，为2130户脱贫户发放奖补资金640万元。",
        {
            ("莱阳市医疗保障局", "低收入人口", "19000 名"),
            ("莱阳市医疗保障局", "脱贫户", "2130 户"),
            ("莱阳市医疗保障局", "奖补资金", "6400000 CNY"),
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_whose_word_it_is(text, expected):
    assert told(text) == expected


OFFICES = [
    # what an insurance pays, what forest is planted, where no verb says so
    (
        "莱阳市职工医保住院报销2.1万人次，支付统筹基金1.86亿元；医疗救助2.7万人次，支出救助金2140万元。",
        {
            ("莱阳市", "职工医保住院报销", "21000 人次"),
            ("莱阳市", "支付统筹基金", "186000000 CNY"),
            ("莱阳市", "医疗救助", "27000 人次"),
            ("莱阳市", "支出救助金", "21400000 CNY"),
        },
    ),
    (
        "莱阳市完成人工造林1.26万亩，占年度任务1.2万亩的105%；森林抚育3.4万亩，退化林修复8600亩。",
        {
            ("莱阳市", "人工造林", "12600 亩"),
            ("莱阳市", "人工造林占年度任务", "105 %"),
            ("莱阳市", "森林抚育", "34000 亩"),
            ("莱阳市", "退化林修复", "8600 亩"),
        },
    ),
    # what was frozen is a result; what a case is about is none
    (
        "莱阳市接报刑事警情同比下降24.6%，冻结涉案资金1.26亿元；该案涉案资金9万元。",
        {("莱阳市", "刑事警情下降", "24.6 %"), ("莱阳市", "涉案资金", "126000000 CNY")},
    ),
    ("莱阳市公安局力争电诈案件发案再降15%。", {("莱阳市公安局", "电诈案件发案降", "15 %")}),
    # where a thing is done is not who does it; the rank of what is counted is nobody
    (
        "莱阳市医疗保障局投入资金320万元，在全市18个镇设立医保工作站18个。",
        {("莱阳市医疗保障局", "资金", "3200000 CNY"), ("莱阳市医疗保障局", "医保工作站", "18 个")},
    ),
    (
        "莱阳市第一中学有省级名师6名、烟台市级学科带头人23名。",
        {("莱阳市第一中学", "省级名师", "6 名"), ("莱阳市第一中学", "烟台市级学科带头人", "23 名")},
    ),
    ("莱阳市为乡村教师发放补助1240万元。", {("莱阳市", "补助", "12400000 CNY")}),
    # what holds or makes so much is what is named behind it
    (
        "石桥村新建年储藏能力2000吨的石桥村果蔬冷链中心，年增加村集体收入30万元。",
        {("石桥村果蔬冷链中心", "年储藏能力", "2000 吨"), ("石桥村", "村集体收入", "300000 CNY")},
    ),
    # of so many villages, so many do a thing; how much their income is tells which
    (
        "莱阳市白石镇32个行政村中已有27个村成立了党支部领办的合作社，收入50万元以上的村达到24个。",
        {("白石镇", "成立党支部领办的合作社的村", "27 个"), ("白石镇", "收入50万元以上的村", "24 个")},
    ),
    # a body that a clause tells of behind who runs it; what is grown, no land; the richest is no result
    (
        "由村党支部领办的莱阳市红果农民专业合作社举行2023年度分红大会，208户社员领到分红款共计412万元，最多的一户分红2万元。",
        {("莱阳市红果农民专业合作社", "领到分红款的社员", "208 户"), ("莱阳市红果农民专业合作社", "分红款", "4120000 CNY")},
    ),
    # under a slogan of its own the area of the article; what is newly built in towns is no town of that name
    (
        "莱阳市卫健局晒出账单\n\n上半年，莱阳市新建病房楼项目开工。\n公共卫生筑防线。累计建立健康档案56.8万份，规范管理高血压患者6.3万人。",
        {("莱阳市", "健康档案", "568000 份"), ("莱阳市", "高血压患者", "63000 人")},
    ),
    (
        "海阳市民政局投入资金860万元，新建镇街养老服务中心3处，选派社工128名进驻社区，发放残疾人两项补贴1.4万人。",
        {
            ("海阳市民政局", "资金", "8600000 CNY"),
            ("海阳市民政局", "镇街养老服务中心", "3 处"),
            ("海阳市民政局", "社工", "128 名"),
            ("海阳市民政局", "残疾人两项补贴", "14000 人"),
        },
    ),
    (
        "由莱阳市公安局牵头的“银龄护盾”宣传行动，上半年举办讲座214场。",
        {("“银龄护盾”宣传行动", "讲座", "214 场")},
    ),
    # courses by their terms; what another than the firm told of does; how big what has no name is
    (
        "在新村安置点，莱阳市举办46期电商培训班，联办绣花、焊工培训班14期，去年亩均增产35公斤，直播带货成交386万元。",
        {
            ("莱阳市", "电商培训班", "46 期"),
            ("莱阳市", "绣花、焊工培训班", "14 期"),
            ("莱阳市", "亩均增产", "35 公斤"),
            ("莱阳市", "直播带货成交", "3860000 CNY"),
        },
    ),
    (
        "莱阳红果食品有限公司建起日处理稻谷300吨的加工厂，去年加工稻谷2.7万吨。第一书记蓝田在村里办起夜校，培训农民1900人次。",
        {("莱阳红果食品有限公司", "稻谷", "27000 吨")},
    ),
    # who comes to courses; where a river is watched is no place; sections of a road
    ("莱阳市开设夜校28所，参训群众1.2万人次。", {("莱阳市", "夜校", "28 所"), ("莱阳市", "群众", "12000 人次")}),
    ("富屯溪国控断面水质优良比例达到100%。", set()),
    ("莱阳市抽调32名干部包组包户，把道路划分为四个标段。", {("莱阳市", "干部", "32 名")}),
    ("莱阳市现有龙眼3.4万亩。全市现有耕地9万亩。", {("莱阳市", "龙眼", "34000 亩")}),
    ("莱阳市从农业农村局聘请12名专家组建服务队。", {("莱阳市", "专家", "12 名")}),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_figures_of_offices_and_villages(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), RISES)
def test_a_rise_of_the_same_and_bases(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), LED)
def test_whose_figures_go_on(text, expected):
    assert told(text) == expected
