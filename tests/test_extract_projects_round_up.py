"""Round-ups, that tell of many works one after another: what is told is given to the right one, or to none."""

import pytest

from fangzhi.extract import projects
from reading_of import facts, names, reading_of

ROAD = "白石至青岭公路改扩建工程"
TOPICS = [
    # the site of another work ends the topic, 这座 with another noun too
    (
        f"{ROAD}概算投资5.1亿元。\n柳林镇的河湾水库工地上，大坝正24小时填筑。"
        "这座总库容900万立方米的中型水库总投资7亿元，由白石水电局施工。截至5月底，累计完成投资4亿元。",
        {
            (ROAD, "investment", "510000000 CNY"),
            ("河湾水库", "investment", "700000000 CNY"),
            ("河湾水库", "builder", "白石水电局"),
            ("河湾水库", "status", "under construction"),
        },
    ),
    (
        f"{ROAD}概算投资5.1亿元。在柳林镇铜矿技改现场，工人正在作业。该项目总投资7亿元。",
        {(ROAD, "investment", "510000000 CNY")},
    ),
    # a later paragraph that tells of something else before it tells a cost
    (
        f"{ROAD}概算投资5.1亿元。\n柳林村的河坝连年出险，总投资7000万元，占地90亩。",
        {(ROAD, "investment", "510000000 CNY")},
    ),
    (
        f"{ROAD}概算投资5.1亿元。\n柳林乡，一座新的乡村产业园已具雏形。园区规划面积900亩，由山东蜀道农业公司投资，总投资8000万元。",
        {
            (ROAD, "investment", "510000000 CNY"),
            ("乡村产业园", "investor", "山东蜀道农业公司"),
            ("乡村产业园", "area", "900 亩"),
            ("乡村产业园", "investment", "80000000 CNY"),
        },
    ),
    (
        "莱州市柳林产业园开工。\n园区规划面积900亩。",
        {("莱州市柳林产业园", "status", "started"), ("莱州市柳林产业园", "area", "900 亩")},
    ),
    # but what takes the project up is told of it
    (
        f"{ROAD}开工。\n项目起于柳林镇，总投资5.1亿元。",
        {(ROAD, "status", "started"), (ROAD, "investment", "510000000 CNY")},
    ),
    (
        "柳林镇的河湾水库项目现场，大坝正24小时作业。这座总库容900万立方米的中型水库总投资7亿元，由白石水电局施工。",
        {
            ("河湾水库", "status", "under construction"),
            ("河湾水库", "investment", "700000000 CNY"),
            ("河湾水库", "builder", "白石水电局"),
        },
    ),
]
STATUS = [
    ("莱州市柳林产业园占地90亩，设备安装完成八成。", {("area", "90 亩"), ("status", "under construction")}),
    ("莱州市柳林泵站更新改造工程4台主机组安装完毕。", {("status", "under construction")}),
    ("莱州市柳林泵站更新改造工程将于8月安装完毕。", set()),
    ("莱州市柳林产业园因用地手续补办一度停工，4月恢复施工。", {("status", "under construction")}),
    ("莱州市柳林水上旅游综合体因投资方撤资，目前已停建。", set()),
    ("莱州市柳林闸除险加固工程已通过山东省水利厅验收。", {("status", "completed")}),
    ("莱州市柳林闸除险加固工程初步设计通过山东省水利厅验收。", {("status", "planned")}),
    ("莱州市柳林河治理二期，刚刚完成初步设计批复，预计10月开工。", {("status", "planned")}),
    (
        "莱州市柳林纪念馆提升项目由天津市滨海新区援建，援助资金2600万元，本月已交付布展单位。",
        {("investor", "滨海新区"), ("investment", "26000000 CNY"), ("status", "under construction")},
    ),
    (
        "由莱州市水利局组织、山东水总建设股份有限公司施工的柳林镇崩岸整治工程，已完成抛石6万立方米。",
        {("builder", "莱州市水利局"), ("builder", "山东水总建设股份有限公司"), ("status", "under construction")},
    ),
    (
        "总投资3亿元的柳林电排站更新改造工程，明年5月底前投入应急运行。",
        {("investment", "300000000 CNY"), ("deadline", "2025-05")},
    ),
]
NAMES = [
    ("消费帮扶推介会在莱州市柳林广场启动。", []),  # where something is begun is not what is begun
    ("他在莱州市柳林大桥通车仪式上致辞。", ["莱州市柳林大桥"]),
    ("市人民医院传染病院区规划床位300张。", ["市人民医院传染病院区"]),
    ("市人民医院规划门诊明年搬迁。", []),
    ("记者在柳林河灌区续建配套与节水改造项目施工现场看到，管道已到。", ["柳林河灌区续建配套与节水改造项目"]),
    ("今年续建柳林河灌区节水改造项目。", ["柳林河灌区节水改造项目"]),
    ("总投资9亿元，与之相连的柳林河综合治理二期，刚刚完成初步设计。", ["柳林河综合治理二期"]),
]


@pytest.mark.parametrize(("text", "expected"), TOPICS)
def test_of_which_it_is_told(text, expected):
    reading = reading_of(text, date="2024-06-20")
    projects.state(reading)
    assert facts(reading, "ProjectInfo", "project", "attribute", "value") == expected


@pytest.mark.parametrize(("text", "expected"), STATUS)
def test_what_is_told(text, expected):
    reading = reading_of(text, date="2024-06-20")
    projects.state(reading)
    assert facts(reading, "ProjectInfo", "attribute", "value") == expected


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text, expected):
    assert names(reading_of(text), "Project") == expected


OWNERS = [
    # the company behind the areas that it stands in is not part of the name, but pays
    (
        "莱州市柳林镇白石酒业智能化酿造车间技改项目今年3月建成。",
        {("智能化酿造车间技改项目", "investor", "白石酒业"), ("智能化酿造车间技改项目", "status", "completed")},
    ),
    # what is but told by whose it is keeps the company
    (
        "镇上引进的莱州绿源生物肥业有限公司有机肥厂已于3月投产。",
        {
            ("莱州绿源生物肥业有限公司有机肥厂", "investor", "莱州绿源生物肥业有限公司"),
            ("莱州绿源生物肥业有限公司有机肥厂", "status", "completed"),
        },
    ),
    (
        "莱州黔禾建设工程有限公司承揽柳林镇高标准农田建设项目（二期），工期一年。",
        {("柳林镇高标准农田建设项目（二期）", "builder", "莱州黔禾建设工程有限公司")},
    ),
    (
        "投资12亿元的山东白石有色金属年产9万吨锌基新材料项目一期设备安装完成八成。",
        {
            ("年产9万吨锌基新材料项目", "investment", "1200000000 CNY"),
            ("年产9万吨锌基新材料项目", "investor", "山东白石有色金属"),
            ("年产9万吨锌基新材料项目", "status", "under construction"),
        },
    ),
    # an area pays for nothing by standing there
    (
        "投资12亿元的莱州市柳林产业园年产9万吨锌基新材料项目开工。",
        {
            ("莱州市柳林产业园年产9万吨锌基新材料项目", "investment", "1200000000 CNY"),
            ("莱州市柳林产业园年产9万吨锌基新材料项目", "status", "started"),
        },
    ),
    # a phase that is all that is told, and one that is part of what is told
    (
        "镇里在莱州市组建起柳林村肉牛养殖园区，一期占地86亩。",
        {("柳林村肉牛养殖园区", "status", "completed"), ("柳林村肉牛养殖园区", "area", "86 亩")},
    ),
    (
        "莱州市柳林村肉牛养殖园区占地200亩，一期占地86亩。",
        {("莱州市柳林村肉牛养殖园区", "area", "200 亩")},
    ),
    # a quote that goes on about the works; a day of no year behind a plan; what follows when it has begun
    (
        f"{ROAD}进入收尾阶段。“路基、桥涵全部完成，9月底前可以建成通车。”张三说。",
        {(ROAD, "status", "under construction"), (ROAD, "deadline", "2024-09")},
    ),
    # who leads the works names them, but a company's 项目经理 leads any
    (
        "“还剩6米。”老窖溪水库项目负责人杨超说。这座总库容320万立方米的小（1）型水库总投资2亿元，由莱州水务投资发展有限公司投资建设。",
        {("老窖溪水库", "investment", "200000000 CNY"), ("老窖溪水库", "investor", "莱州水务投资发展有限公司")},
    ),
    ("莱州建设工程有限公司项目经理张三说，市政工程负责人李四说。", set()),
    ("柳林镇的白石村民俗文化馆，因资金不到位一度停工，3月复工。", {("白石村民俗文化馆", "status", "under construction")}),
    # a company that will build in a place pays, one that builds for others does not
    (
        "莱州天汇绿能有限公司将在柳林镇投资22亿元建设风电制氢一体化项目，今年9月开工、2027年6月投产。",
        {
            ("风电制氢一体化项目", "investor", "莱州天汇绿能有限公司"),
            ("风电制氢一体化项目", "investment", "2200000000 CNY"),
            ("风电制氢一体化项目", "status", "planned"),
            ("风电制氢一体化项目", "deadline", "2027-06"),
        },
    ),
    (
        "莱州白茶集团有限公司将在莱州市柳林镇建设万亩白茶园。",
        {("万亩白茶园", "investor", "莱州白茶集团有限公司"), ("万亩白茶园", "status", "planned")},
    ),
    ("莱州白茶集团有限公司将在莱州市柳林镇建设茶园、工厂。", set()),
    ("莱州市柳林水电站主厂房土建工程已完成九成。", {("莱州市柳林水电站主厂房土建工程", "status", "under construction")}),
    ("莱州路桥有限公司在柳林镇建设柳林大桥项目。", set()),
    ("莱州市柳林水库今年投产后，年发电3亿度。", set()),
    ("临沂水库等一大批调蓄水工程正加快建设。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OWNERS)
def test_whose_they_are(text, expected):
    reading = reading_of(text, date="2024-06-20")
    projects.state(reading)
    assert facts(reading, "ProjectInfo", "project", "attribute", "value") == expected


def test_the_full_name_of_the_school():
    reading = reading_of("莱州市第一中学新校区占地180亩。\n市第一中学分校区已投用，市第一中学东校区占地80亩。")
    assert "莱州市第一中学东校区" in names(reading, "Project")


SITES = [
    # what an entry tells of the ground
    (
        "1.莱州市柳林产业园。投资方：山东白石集团有限公司；地点：柞村镇；投资额：3.2亿元。",
        {("莱州市柳林产业园", "柞村镇")},
    ),
    (
        "柳林河综合治理工程总投资3.7亿元，涉及柞村镇、土山镇，治理河长25公里。",
        {("柳林河综合治理工程", p) for p in ("柳林河", "柞村镇", "土山镇")},
    ),
    ("柳林河综合治理工程总投资3.7亿元，涉及农户300户。", {("柳林河综合治理工程", "柳林河")}),
    # what is raised in a place, with its money before the verb or its size behind
    ("白石集团在柞村镇投资5.2亿元建设石墨膜生产线项目。", {("石墨膜生产线", "柞村镇")}),
    ("白石集团投资5000万元在柞村镇建设的药材烘干中心今年投产。", {("药材烘干中心", "柞村镇")}),
    (
        "莱州市乡村道路提升工程分别在柞村镇、土山镇开工。",
        {("莱州市乡村道路提升工程", "柞村镇"), ("莱州市乡村道路提升工程", "土山镇")},
    ),
    ("镇里在白石村建起了占地8亩的药材烘干厂，去年10月投产。", {("药材烘干厂", "白石村")}),
    (
        "柳林工业集中区，投资9亿元的山东白石有色金属年产9万吨锌基新材料项目一期设备安装完成八成。",
        {("年产9万吨锌基新材料项目", "柳林工业集中区")},
    ),
    ("柳林工业集中区，人们说起投资9亿元的年产9万吨锌基新材料项目。", set()),
    ("莱州市柳林镇白石酒业智能化酿造车间技改项目今年3月建成。", {("智能化酿造车间技改项目", "柳林镇")}),
    ("莱州绿源生物肥业有限公司智能化酿造车间技改项目今年3月建成。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SITES)
def test_where_they_lie(text, expected):
    reading = reading_of(text)
    projects.state(reading)
    assert facts(reading, "LocatedIn", "subject", "place") == expected


ROWS = [
    # works that end with what is done, each with its cost, below what all of them have come to
    (
        "此次开工的还有：总投资5亿元的柳林镇区至白石村道路改造、投资2亿元的柳林镇高标准农田建设、投资9600万元的城区污水管网提质增效等。",
        {
            ("柳林镇区至白石村道路改造", "investment", "500000000 CNY"),
            ("柳林镇区至白石村道路改造", "status", "started"),
            ("柳林镇高标准农田建设", "investment", "200000000 CNY"),
            ("柳林镇高标准农田建设", "status", "started"),
            ("城区污水管网提质增效", "investment", "96000000 CNY"),
            ("城区污水管网提质增效", "status", "started"),
        },
    ),
    # each of a row with its company and its cost, and the verb behind all of them
    (
        "烟台迈科电子有限公司投资6亿元的智能终端组装项目、山东水务集团投资2亿元的乡镇供水一体化等9个项目也在现场签约。",
        {
            ("智能终端组装项目", "investor", "烟台迈科电子有限公司"),
            ("智能终端组装项目", "investment", "600000000 CNY"),
            ("智能终端组装项目", "status", "signed"),
            ("乡镇供水一体化", "investor", "山东水务集团"),
            ("乡镇供水一体化", "investment", "200000000 CNY"),
            ("乡镇供水一体化", "status", "signed"),
        },
    ),
    # two companies and two works in one order; works told again without their size
    (
        "管委会与烟台新材料有限公司、青岛储能科技有限公司分别签订年产8万吨高性能纤维项目和500MW/1000MWh储能电站项目。储能电站项目总投资18亿元。",
        {
            ("年产8万吨高性能纤维项目", "status", "signed"),
            ("年产8万吨高性能纤维项目", "investor", "烟台新材料有限公司"),
            ("500MW/1000MWh储能电站", "status", "signed"),
            ("500MW/1000MWh储能电站", "investor", "青岛储能科技有限公司"),
            ("500MW/1000MWh储能电站", "investment", "1800000000 CNY"),
        },
    ),
    # works of an area in one list with works, all ahead; a programme is no building; only prepared
    (
        "下一步将抓紧实施柳林镇引调水工程、白石镇河道治理。会议提出，将全面实施技能人才提质工程。柳林镇抽水蓄能电站前期工作稳步推进。",
        {
            ("柳林镇引调水工程", "status", "planned"),
            ("白石镇河道治理", "status", "planned"),
            ("柳林镇抽水蓄能电站", "status", "planned"),
        },
    ),
    # a park that a sentence is set in is none of the works; an aside ends a name before 和; by its entrance
    (
        "在柳林镇白石工业园，总投资9亿元的山东新型砂布产业园破土动工，该项目由山东平安磨具有限公司投建，占地180亩。",
        {
            ("山东新型砂布产业园", "investment", "900000000 CNY"),
            ("山东新型砂布产业园", "status", "started"),
            ("山东新型砂布产业园", "investor", "山东平安磨具有限公司"),
            ("山东新型砂布产业园", "area", "180 亩"),
        },
    ),
    (
        "加快推进白石河防洪堤（二期）和柳林镇供水管网改造等21个水利项目建设。白石河防洪堤（二期）总投资5200万元。",
        {
            ("白石河防洪堤（二期）", "status", "under construction"),
            ("白石河防洪堤（二期）", "investment", "52000000 CNY"),
            ("柳林镇供水管网改造", "status", "under construction"),
        },
    ),
    (
        "他来到莱州至平度公路白石隧道进口，察看进展。该隧道长3公里，由中铁二十一局集团有限公司承建。云台山—白石沟—何家庄旅游环线全线贯通。",
        {
            ("莱州至平度公路白石隧道", "builder", "中铁二十一局集团有限公司"),
            ("云台山—白石沟—何家庄旅游环线", "status", "completed"),
        },
    ),
    (
        "投入360万元的柳林村输水管道由山东绿港农业集团独资建设。",
        {("柳林村输水管道", "investment", "3600000 CNY"), ("柳林村输水管道", "investor", "山东绿港农业集团")},
    ),
    # all of a row that are but prepared, each in the town before 的; whose aid; where it ends and begins by wheel and wave
    (
        "柳林镇的白石水库灌区续建配套、土山镇的周家村辣椒产业园等项目正在抓紧办理前期手续。",
        {("白石水库灌区续建配套", "status", "planned"), ("周家村辣椒产业园", "status", "planned")},
    ),
    (
        "明年将重点推进莱州至平度高速公路莱州段、柳林镇上元街大桥等12个项目前期工作，力争开工8个。",
        {("莱州至平度高速公路莱州段", "status", "planned"), ("柳林镇上元街大桥", "status", "planned")},
    ),
    (
        "代表团查看了由青岛市黄岛区援建的茶叶加工厂，该项目投入协作资金1100万元。",
        {("茶叶加工厂", "investor", "黄岛区"), ("茶叶加工厂", "investment", "11000000 CNY")},
    ),
    (
        "G346莱州城区绕城段正在沥青摊铺，预计11月底通车；S244黑石渡至但家庙段改建于5月完成交工验收；总投资2.6亿元的下符桥通用码头已完成水工结构施工。",
        {
            ("G346莱州城区绕城段", "status", "under construction"),
            ("G346莱州城区绕城段", "deadline", "2024-11"),
            ("S244黑石渡至但家庙段改建", "status", "completed"),
            ("下符桥通用码头", "status", "under construction"),
            ("下符桥通用码头", "investment", "260000000 CNY"),
        },
    ),
    # a row whose count stands behind it, and what goes on quickly
    (
        "投入资金实施柳林村拉里屯至弄亭屯道路硬化、白石村都楼屯人饮工程等项目34个。苏州路小学、二郎庙遗址公园正加快施工。",
        {("苏州路小学", "status", "under construction"), ("二郎庙遗址公园", "status", "under construction")},
    ),
    (
        "县水务局同步推进白石河堤防加固、柳林镇农村供水管网延伸、土山镇中兴村排涝站等工程，汛前将完工。他察看了G207莱州至平度界改建、陇海路棚户区改造项目。",
        {
            ("白石河堤防加固", "status", "under construction"),
            ("柳林镇农村供水管网延伸", "status", "under construction"),
            ("土山镇中兴村排涝站", "status", "under construction"),
        },
    ),
    (
        "莱州村级卫生室灾后重建项目、柳林镇水毁公路恢复重建工程，以及白石河水毁修复项目等一批灾后重建项目完工投入使用。",
        {("白石河水毁修复项目", "status", "completed")},
    ),
    # a cost with the site behind it, a road from another, what of a row is told in the next clause
    (
        "青岛宝安智能装备有限公司投资8.5亿元、落户莱州经济开发区的工业机器人项目开工。",
        {
            ("工业机器人项目", "investor", "青岛宝安智能装备有限公司"),
            ("工业机器人项目", "investment", "850000000 CNY"),
            ("工业机器人项目", "status", "started"),
        },
    ),
    (
        "平镇高速平利连接线至蒋家坪旅游公路由莱州路桥有限责任公司承建。光伏玻璃产业园、柳林新区市民之家、引沂济潍莱州段生态补水等一批重大项目建成见效。加快互联互通，签署互联互通协议。",
        {
            ("平镇高速平利连接线至蒋家坪旅游公路", "builder", "莱州路桥有限责任公司"),
            ("光伏玻璃产业园", "status", "completed"),
            ("柳林新区市民之家", "status", "completed"),
            ("引沂济潍莱州段生态补水", "status", "completed"),
        },
    ),
    (
        "莱平高速公路柳林绕城段、白石水利枢纽二期等33个重大工程，已完成投资97亿元。",
        {("莱平高速公路柳林绕城段", "status", "under construction"), ("白石水利枢纽二期", "status", "under construction")},
    ),
    (
        "白石半导体产业园由山东微纳制造技术研究院投资建设，总投资11亿元。先后实施白石村污水治理、柳林村养老驿站等民生项目31个，完成投资1亿元。",
        {("白石半导体产业园", "investor", "山东微纳制造技术研究院"), ("白石半导体产业园", "investment", "1100000000 CNY")},
    ),
    ("国道G330莱州至平度界段改建工程已完成施工图设计。", {("国道G330莱州至平度界段改建工程", "status", "planned")}),
    # where works are to stand is no part of their name; who carries them out builds them
    (
        "投资2亿元的竹缠绕管道生产线落户白石工业园，今年9月投产。柳林湾片区棚户区改造项目由莱州市城市建设投资集团有限公司实施。",
        {
            ("竹缠绕管道生产线", "investment", "200000000 CNY"),
            ("竹缠绕管道生产线", "status", "signed"),
            ("竹缠绕管道生产线", "deadline", "2024-09"),
            ("柳林湾片区棚户区改造项目", "builder", "莱州市城市建设投资集团有限公司"),
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_rows_of_works_with_their_costs(text, expected):
    reading = reading_of(text, date="2024-06-20")
    projects.state(reading)
    assert facts(reading, "ProjectInfo", "project", "attribute", "value") == expected
