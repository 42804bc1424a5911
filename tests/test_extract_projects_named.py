"""Works that call themselves so, their lists, shorter names, payers and builders: sentences left, what is found right."""

import pytest

from fangzhi.extract import projects
from reading_of import facts, names, reading_of

NAMES = [
    # what begins with a place, a body or a proper name and says what is built needs no verb beside it
    ("走进莱州市柳林镇2023年高标准农田建设项目区，机声隆隆。", ["莱州市柳林镇2023年高标准农田建设项目"]),
    ("白石灌区续建配套与现代化改造项目也在追赶工期。", ["白石灌区续建配套与现代化改造项目"]),
    ("丰田药业二期扩建项目也传来喜讯。", ["丰田药业二期扩建项目"]),
    ("在柳林镇高标准农田项目区，张三走到田边。", []),
    ("莱州市文化旅游项目不少，高标准农田建设项目也多。", []),
    ("莱州市科技攻关项目和少年篮球比赛项目都已报名。", []),
    ("莱州市启动改造工程。", []),
    # who approves it is no part of its name; both ends of a line are; so is all behind the number of an item
    ("近日，省发改委正式核准批复松阳抽水蓄能电站项目。该项目总投资85.9亿元。", ["松阳抽水蓄能电站"]),
    ("G312线至河口镇公路改扩建工程全线贯通。", ["G312线至河口镇公路改扩建工程"]),
    ("3.石门中心小学综合楼项目，建筑面积3200平方米。", ["石门中心小学综合楼"]),
    ("会议听取白石河治理工程进展汇报。", ["白石河治理工程"]),
    # told again without the area that the name begins with
    (
        "莱州市柳林镇白石村集中安置点建设现场一片繁忙。\n白石村集中安置点占地46亩，总投资3200万元。",
        ["莱州市柳林镇白石村集中安置点"],
    ),
    (
        "总投资3.8亿元的柳林镇冷链物流园项目开工。\n冷链物流园项目占地面积120亩。",
        ["柳林镇冷链物流园"],
    ),
    (
        "柳林镇冷链物流园、白石镇冷链物流园开工。冷链物流园项目占地面积120亩。",
        ["柳林镇冷链物流园", "白石镇冷链物流园", "冷链物流园"],
    ),
    # one name where its place leads it and where the area alone does; a road with and without what kind it is; not of two areas
    ("莱州白石大桥建成通车。莱州市柳林镇白石大桥开工于2022年。", ["莱州白石大桥"]),
    ("G347白石至柳林段改建工程开工。G347国道白石至柳林段改建工程进展顺利。", ["G347国道白石至柳林段改建工程"]),
    ("莱州白石大桥建成通车。栖霞市白石大桥开工于2022年。", ["莱州白石大桥", "栖霞市白石大桥"]),
    # a row that says what is built, with the cost of each; what only says what is done names nothing
    (
        "投资6.8亿元的白石湾片区改造、投资2.9亿元的滨海大道拓宽提升等一批重点工程相继建成。",
        ["白石湾片区改造", "滨海大道拓宽提升"],
    ),
    ("道路改造、厕所改造等项目稳步推进，篮球、足球等项目受欢迎。", []),
    ("他察看了东关小学扩建、第五实验学校新建两个项目。第五实验学校正在装修。", ["东关小学扩建", "第五实验学校新建"]),
    ("东关小学扩建项目教学楼已投入使用。", ["东关小学扩建项目"]),
    # a village is all the name that its site may have, where it stands in a row with works
    ("灵山水库、柳林镇茶亭村安置点同时开工。", ["灵山水库", "柳林镇茶亭村安置点"]),
    ("茶亭村安置点住着86户人家。", []),
    ("刚刚竣工的花桥村便民桥通了车，村里还有一座桥。", ["花桥村便民桥"]),
    ("300MW级压缩空气储能电站二期项目举行签约仪式。", ["300MW级压缩空气储能电站二期项目"]),
    ("由某公司承建的青平高速白石山2号隧道左洞贯通。", ["青平高速白石山2号隧道"]),
    # each of a list of which another is works; a company, its 的 or its split words are no part of the name
    (
        "基础设施项目：G205白石至青岭段改建工程，路基完成78%；莱州市第一人民医院东院区，6栋单体主体封顶。",
        ["G205白石至青岭段改建工程", "莱州市第一人民医院东院区"],
    ),
    ("莱州市政府召开会议；白石水库工程开工；莱州市人民医院获奖。", ["白石水库工程"]),
    (
        "集中签约的2个项目总投资32.7亿元，分别是烟台丰禾粮油有限公司的火锅底料加工厂、云南能投集团的莱州市100兆瓦光伏电站。",
        ["火锅底料加工厂", "莱州市100兆瓦光伏电站"],
    ),
    ("走进莱州市卧龙社区安置点，楼房错落。该安置点总投资7.9亿元。", ["莱州市卧龙社区安置点"]),
    ("莱州市中心粮库迁建工程坐落于柳林镇白石工业园，由莱州市粮食公司建设。", ["莱州市中心粮库迁建工程"]),
    ("为青白公路莱州段改造、莱州市污水处理厂二期等项目落实用地。", ["青白公路莱州段改造", "莱州市污水处理厂二期"]),
    ("康乐镇敬老院改扩建须在9月底前交付使用。", ["康乐镇敬老院改扩建"]),
    # a plain word, an apposition, four of a kind and what follows 建成后 name nothing; joints are cut off
    ("受房地产、基建项目加快推进影响，试验项目稳步推进。", []),
    ("该桥是国家重点推动建设的过江通道项目，建成后对优化长江干线过江通道布局有意义。", []),
    ("形成四大油气战略通道，同时建成干线管网。", []),
    ("西江干线南宁（牛湾）至贵港3000吨级航道工程开工建设。", ["南宁（牛湾）至贵港3000吨级航道工程"]),
    # a phase by itself, and on the spot of what is done in an area
    ("莱州市韩山公园二期正在绿化施工。", ["莱州市韩山公园二期"]),
    ("他们住在韩山公园二期。", []),
    ("在采煤沉陷区治理现场，张三停下脚步。", []),
    ("塘桥初级中学体育馆建设进入尾声，城东雨污分流工程完成招标。", ["塘桥初级中学体育馆", "城东雨污分流工程"]),
    # where one stands, what a meeting does, a document's other name and a list's mark begin no name
    ("局长张某某在县体育馆建设项目、滨江大道亮化工程中违规。", ["县体育馆建设项目", "滨江大道亮化工程"]),
    (
        "会议审议通过《莱州市供热管网改造项目实施方案》《莱州市白石河修复工程可行性研究报告》。",
        ["莱州市供热管网改造项目", "莱州市白石河修复工程"],
    ),
    ("莱州市举行2023年春季项目集中开工仪式。", []),
    ("●白石河城区段生态修复工程、云湖科技城建成投用。", ["白石河城区段生态修复工程", "云湖科技城"]),
    ("他来到云湖产业园、怀化高速连接线建设现场。", ["云湖产业园", "怀化高速连接线"]),
    ("莱州市白石山500MW风电项目并网。", ["莱州市白石山500MW风电项目"]),
    ("一批财政支持的大气污染防治工程先后开工。", []),
    ("投资近200亿元的白石水资源配置工程——青岭配套工程通水。", ["白石水资源配置工程"]),
    # of one's own by whose works they are; any that someone builds is none
    ("由某公司投资建设的云湖风电场已经并网。", ["云湖风电场"]),
    ("一个由企业投资建设的云湖风电场已经并网。", []),
]

FACTS = [
    # what all of a list have come to, told before 分别是, 包括, 其中
    (
        "签约的项目分别是：投资12亿元的茧丝绸循环经济示范园项目；投资3.5亿元的高档真丝面料织造项目。",
        {
            ("茧丝绸循环经济示范园", "investment", "1200000000 CNY"),
            ("茧丝绸循环经济示范园", "status", "signed"),
            ("高档真丝面料织造项目", "investment", "350000000 CNY"),
            ("高档真丝面料织造项目", "status", "signed"),
        },
    ),
    (
        "莱州市本次集中开工项目2个。其中，城区供水管网更新改造工程，总投资6700万元；柳林镇肉牛养殖基地项目，总投资8500万元。",
        {
            ("城区供水管网更新改造工程", "investment", "67000000 CNY"),
            ("城区供水管网更新改造工程", "status", "started"),
            ("柳林镇肉牛养殖基地", "investment", "85000000 CNY"),
            ("柳林镇肉牛养殖基地", "status", "started"),
        },
    ),
    (
        "去年签约的项目不少。莱州市城区供水管网更新改造工程，总投资6700万元。",
        {("莱州市城区供水管网更新改造工程", "investment", "67000000 CNY")},
    ),
    (
        "5月8日，2个项目集中开工：莱州市灵山水库、柳林镇茶亭村安置点。",
        {("莱州市灵山水库", "status", "started"), ("柳林镇茶亭村安置点", "status", "started")},
    ),
    # 该路 is the one that has the noun in its name; 等 behind several builders
    (
        "▲莱州市柳林镇至白石镇公路改建工程开工。该路全长18公里，总投资2.3亿元，分别由烟台路桥集团、烟台丰禾建设公司等承建。",
        {
            ("莱州市柳林镇至白石镇公路改建工程", "status", "started"),
            ("莱州市柳林镇至白石镇公路改建工程", "investment", "230000000 CNY"),
            ("莱州市柳林镇至白石镇公路改建工程", "builder", "烟台路桥集团"),
            ("莱州市柳林镇至白石镇公路改建工程", "builder", "烟台丰禾建设公司"),
        },
    ),
    ("莱州市白石水库扩建工程开工。\n该路全长18公里，总投资2.3亿元。", {("莱州市白石水库扩建工程", "status", "started")}),
    (
        "莱州市住建局在县污水处理厂三期扩建工程（概算投资9800万元）招标中违规。",
        {("县污水处理厂三期扩建工程", "investment", "98000000 CNY")},
    ),
    (
        "●莱州市白石河修复工程竣工；G312莱州段改建工程开工，完成投资4.7亿元。",
        {("莱州市白石河修复工程", "status", "completed"), ("G312莱州段改建工程", "status", "under construction")},
    ),
    (
        "莱州市湿地公园建设工程总投资约2.38亿元。截至10月底，完成投资1.42亿元。",
        {
            ("莱州市湿地公园建设工程", "investment", "238000000 CNY"),
            ("莱州市湿地公园建设工程", "status", "under construction"),
        },
    ),
    ("莱州市湿地公园建设工程现场热火朝天。", {("莱州市湿地公园建设工程", "status", "under construction")}),
    ("莱州市湿地公园建设工程开工，各村备耕热火朝天。", {("莱州市湿地公园建设工程", "status", "started")}),
    # each list of several, with what stands in brackets behind each
    (
        "7个项目入选。其中，新开工项目2个，分别为莱州市锂电材料项目（总投资30亿元）、青岛滨湖变电站项目；续建项目1个，即莱州市运河文化公园。",
        {
            ("莱州市锂电材料项目", "status", "started"),
            ("莱州市锂电材料项目", "investment", "3000000000 CNY"),
            ("青岛滨湖变电站", "status", "started"),
            ("莱州市运河文化公园", "status", "under construction"),
        },
    ),
    # what is finished; another's tender is not its own; money for a row is not that of its first
    ("莱州市农贸市场改造工程已完成，城东片区完成招标。", {("莱州市农贸市场改造工程", "status", "completed")}),
    ("全年完成莱州市第三小学改扩建工程、白石水厂扩建工程。", set()),
    (
        "柳林镇争取资金1860万元，实施了柳林村通村公路硬化、白石河防洪堤等2个项目。",
        set(),
    ),
    # a part of the works that is done is not all of it; how far it has come in words and shares
    ("东关小学扩建项目教学楼已投入使用。", {("东关小学扩建项目", "status", "under construction")}),
    ("莱州市湿地公园建设工程完成管网施工85%。", {("莱州市湿地公园建设工程", "status", "under construction")}),
    ("莱州市湿地公园建设工程有序推进。", {("莱州市湿地公园建设工程", "status", "under construction")}),
    ("莱州市湿地公园建设工程开工，加快推进乡村振兴。", {("莱州市湿地公园建设工程", "status", "started")}),
    (
        "莱州市湿地公园建设工程总投资3亿元，主体工程进行至3层，2025年6月前完成。",
        {
            ("莱州市湿地公园建设工程", "investment", "300000000 CNY"),
            ("莱州市湿地公园建设工程", "status", "under construction"),
            ("莱州市湿地公园建设工程", "deadline", "2025-06"),
        },
    ),
    (
        "莱州市湿地公园建设工程总投资3亿元，目前已全面完工。",
        {("莱州市湿地公园建设工程", "investment", "300000000 CNY"), ("莱州市湿地公园建设工程", "status", "completed")},
    ),
    # what is still to be begun; what is begun without leave is begun
    (
        "柳林湖跨海大桥、莱州市第二中学东校区等项目启动前期工作。",
        {("柳林湖跨海大桥", "status", "planned"), ("莱州市第二中学东校区", "status", "planned")},
    ),
    ("莱州市湿地公园建设工程未办理用地审批即于2023年6月开工。", {("莱州市湿地公园建设工程", "status", "started")}),
    (
        "莱州市白石电站二期项目工地一片繁忙。\n“我们的项目一期去年3月投产，二期总投资2.8亿元，今年年底投产。”张三说。",
        {
            ("莱州市白石电站二期项目", "status", "under construction"),
            ("莱州市白石电站二期项目", "investment", "280000000 CNY"),
            ("莱州市白石电站二期项目", "deadline", "2024"),
        },
    ),
    (
        "莱州市盛世华庭建设项目2019年停工。今年3月，县里接手该项目，预计明年5月交付。",
        {("莱州市盛世华庭建设项目", "deadline", "2025-05")},
    ),
    ("日前，国家发展改革委批复白石引水工程可行性研究报告。", {("白石引水工程", "status", "planned")}),
    ("莱州市白石引水工程可行性研究报告获批。", {("莱州市白石引水工程", "status", "planned")}),
    (
        "青平运河工程累计完成投资320亿元。其中，白石枢纽船闸已由某公司开工建设，项目计划2026年底建成。",
        {
            ("青平运河工程", "status", "under construction"),
            ("青平运河工程", "deadline", "2026"),
            ("白石枢纽船闸", "status", "started"),
        },
    ),
    # who pays and who builds: behind a comma, as 业主单位, before 的, by 建设单位为, with EPC
    (
        "莱州市香菇大棚项目由柳林镇政府组织实施，莱州宏运建筑有限公司施工。",
        {("莱州市香菇大棚项目", "builder", "柳林镇政府"), ("莱州市香菇大棚项目", "builder", "莱州宏运建筑有限公司")},
    ),
    (
        "莱州市湿地公园建设工程由莱州市旅游集团作为业主单位负责建设，烟台中天园林有限公司EPC总承包，烟台恒信监理公司监理。",
        {
            ("莱州市湿地公园建设工程", "builder", "莱州市旅游集团"),
            ("莱州市湿地公园建设工程", "builder", "烟台中天园林有限公司"),
        },
    ),
    (
        "烟台晶阳科技有限公司在柳林镇投资建设的年产3万吨蓝莓汁项目，占地30亩。",
        {("年产3万吨蓝莓汁项目", "investor", "烟台晶阳科技有限公司"), ("年产3万吨蓝莓汁项目", "area", "30 亩")},
    ),
    (
        "烟台晶阳科技有限公司斥资3亿元，建设年产3万吨蓝莓汁项目。",
        {("年产3万吨蓝莓汁项目", "investor", "烟台晶阳科技有限公司"), ("年产3万吨蓝莓汁项目", "investment", "300000000 CNY")},
    ),
    ("莱州市自来水厂扩建工程，建设单位为莱州市水务局。", {("莱州市自来水厂扩建工程", "builder", "莱州市水务局")}),
    ("莱州市自来水厂扩建工程由中央预算内资金和地方配套资金投资建设。", set()),
    (
        "柳林镇污水管网项目由莱州市住建局作为建设单位，中标单位烟台市政建设有限公司，总投资1268万元。",
        {
            ("柳林镇污水管网项目", "builder", "莱州市住建局"),
            ("柳林镇污水管网项目", "builder", "烟台市政建设有限公司"),
            ("柳林镇污水管网项目", "investment", "12680000 CNY"),
        },
    ),
    (
        "柳林镇冷链物流基地开工。该基地由烟台港集团与烟台明达物流有限公司合资建设，预计2025年三季度运营。",
        {
            ("柳林镇冷链物流基地", "status", "started"),
            ("柳林镇冷链物流基地", "investor", "烟台港集团"),
            ("柳林镇冷链物流基地", "investor", "烟台明达物流有限公司"),
            ("柳林镇冷链物流基地", "deadline", "2025-09"),
        },
    ),
    # said by one who speaks for the works
    (
        "莱州市柳林镇年产5万立方米竹地板项目厂房里一片繁忙。公司总经理张三说：“项目总投资2.3亿元，今年年底即可投产。”",
        {("年产5万立方米竹地板项目", "investment", "230000000 CNY"), ("年产5万立方米竹地板项目", "deadline", "2024")},
    ),
    (
        "总投资1.1亿元、由援藏资金支持的八盖乡公路安防提升项目已完成招标。",
        {("八盖乡公路安防提升项目", "investment", "110000000 CNY"), ("八盖乡公路安防提升项目", "status", "planned")},
    ),
]


PLACES = [
    ("在柳林镇，总投资9.3亿元的白石风电场项目正在吊装风机。", {("白石风电场", "柳林镇")}),
    ("在柳林镇，张三谈到总投资9.3亿元的白石风电场项目。", set()),
    ("莱州市湿地公园建设工程开工。", {("莱州市湿地公园建设工程", "莱州市")}),
    # works on a water, at a harbour or a sluice; what is but named after one, a reach
    ("白云湖综合治理工程完工。", {("白云湖综合治理工程", "白云湖")}),
    ("青岭港航道改造工程开工。", {("青岭港航道改造工程", "青岭港")}),
    ("大沽河流域生态修复项目完工。", {("大沽河流域生态修复项目", "大沽河")}),
    ("大沽河抽水蓄能电站开工。", set()),
    ("大沽河城区段生态修复工程完工。", set()),
    ("柳林镇茶亭村安置点同时开工。", {("柳林镇茶亭村安置点", "茶亭村")}),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_where_they_lie(text, expected):
    reading = reading_of(text)
    projects.state(reading)
    assert facts(reading, "LocatedIn", "subject", "place") == expected


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text, expected):
    assert names(reading_of(text), "Project") == expected


@pytest.mark.parametrize(("text", "expected"), FACTS)
def test_what_is_told(text, expected):
    reading = reading_of(text, date="2024-06-20")
    projects.state(reading)
    assert facts(reading, "ProjectInfo", "project", "attribute", "value") == expected


def test_a_headline_that_calls_the_works_otherwise():
    text = "莱州市举行年产5GW高效组件项目签约仪式。\n项目总投资15亿元，用地约200亩。"
    reading = reading_of(text, title="莱州光伏组件项目签约落户")
    projects.state(reading)
    told = facts(reading, "ProjectInfo", "project", "attribute", "value")
    assert {row for row in told if row[1] != "status"} == {
        ("年产5GW高效组件项目", "investment", "1500000000 CNY"),
        ("年产5GW高效组件项目", "area", "200 亩"),
    }
