"""Works known by what is told of them: sentences left; the names of projects, or what is said of them, right."""

import pytest

from fangzhi.extract import projects
from reading_of import facts, names, reading_of

NAMES = [
    ("首季开工的莱州市五金物流港已完成主体工程的70%。", ["莱州市五金物流港"]),
    # cost, site, builders and progress right behind the name
    ("莱州市柳林镇供水保障工程概算投资1863万元。", ["莱州市柳林镇供水保障工程"]),
    ("记者在G347莱州段改扩建工程施工现场看到，工人正在铺路。", ["G347莱州段改扩建工程"]),
    ("走进莱州市职教中心新校区建设现场，机器轰鸣。", ["莱州市职教中心新校区"]),
    ("柳林镇黑木耳菌包厂扩建项目由镇政府申报。", ["柳林镇黑木耳菌包厂扩建项目"]),
    ("由某公司牵头实施的高粱精深加工及仓储一体化项目，目前正在调试。", ["高粱精深加工及仓储一体化项目"]),
    ("莱州市2024年第二批老旧小区改造项目近日启动。", ["莱州市2024年第二批老旧小区改造项目"]),
    # with an aside or a phase; by its site on the spot; an area may be all the name that a power station has
    ("莱州仙门山景区旅游提升项目（一期）由某公司建设，总投资2亿元。", ["莱州仙门山景区旅游提升项目（一期）"]),
    ("莱州市灌溉工程（简称“引水工程”）是全省重点工程，总投资2亿元。", ["莱州市灌溉工程"]),
    ("他来到柳林新城初级中学项目现场。", ["柳林新城初级中学"]),
    ("总投资112亿元的莱州抽水蓄能电站4号机组并网。", ["莱州抽水蓄能电站"]),
    (
        "集中开工涉及柳林镇供热管网改造、白石镇污水处理厂提标等2个项目，总投资3亿元。",
        ["柳林镇供热管网改造", "白石镇污水处理厂提标"],
    ),
    # all of a list that says what is built
    ("东山湖水系连通、滨河路雨污分流改造等一批重点项目加快建设。", ["东山湖水系连通", "滨河路雨污分流改造"]),
    # works of a park; a section before the site; where a site is chosen is no name
    ("黑河市门鲁河湿地公园提升工程投资3800万元。", ["黑河市门鲁河湿地公园提升工程"]),
    ("记者在引江济河二期工程北干线施工现场看到，机器轰鸣。", ["引江济河二期工程"]),
    ("项目选址荆门化工循环产业园，用地200亩。", []),
    # a deed is no part of the name, and what has no name of its own is none
    ("莱州市抢抓国债项目机遇，谋划申报的洛河城段防洪治理工程获批。", ["洛河城段防洪治理工程"]),
    ("由莱州高速公路投资有限公司建设，力争今年底通车。", []),
    ("莱州越野滑雪训练基地一期主体工程已完工。", ["莱州越野滑雪训练基地一期"]),
    ("莱州市2024年重点项目开工。", []),
    ("该项目总投资3亿元，同类项目由某公司承建。", []),
    ("项目主要建设电池模组和智能装备生产线，预计2024年6月建成投产。", []),
    ("莱州市博物馆是老建筑，1986年建成。", []),
    # how much or how big it is begins its name; what was built for so much
    ("由某公司投资32亿元建设的8英寸硅片项目已进入设备安装阶段。", ["8英寸硅片项目"]),
    ("某公司投资3600万元建成紫米精深加工厂，年加工紫米8000吨。", ["紫米精深加工厂"]),
    # a phase told of by itself, and not what it is made of; a section of a road; what a meeting deals with
    (
        "莱州绿色铝产业园项目开工，分两期实施：\n一期工程投资32亿元，建设年产30万吨生产线，明年6月投产；\n二期工程投资29亿元。",
        ["莱州绿色铝产业园", "莱州绿色铝产业园一期工程", "莱州绿色铝产业园二期工程"],
    ),
    ("莱青高速公路柳林段由某公司投资96亿元建设。", ["莱青高速公路柳林段"]),
    ("会议研究了白石河防洪提升工程有关事项。", ["白石河防洪提升工程"]),
    # a campaign is no works
    ("要实施百县千镇万村高质量发展工程。", []),
    # the next sentence goes on about it
    ("走进莱州市柳林村草莓种植基地，机器轰鸣。该基地由某公司投资1863万元建设。", ["莱州市柳林村草莓种植基地"]),
    ("莱州景区提升工程就在对岸。该工程总投资3亿元。", ["莱州景区提升工程"]),
    ("莱州市有两个基地、三个园区。项目总投资3亿元。", []),
    # an agreement on it; a stage that it has come to; the list before it
    ("莱州市政府与某公司签订磷石膏综合利用项目协议。", ["磷石膏综合利用项目"]),
    ("G347莱州段改扩建工程进入路面施工阶段。", ["G347莱州段改扩建工程"]),
    ("滨河大道综合管廊项目、莱州市污水处理厂提标改造项目同步推进。", ["滨河大道综合管廊", "莱州市污水处理厂提标改造项目"]),
    # the items of a list, however they are set off; what a verb leads is none
    ("——莱州蓝莓深加工项目。投资3亿元，用地30亩。", ["莱州蓝莓深加工项目"]),
    ("1.莱州蓝莓深加工项目：总投资3亿元，占地30亩。", ["莱州蓝莓深加工项目"]),
    ("（二）莱州南江冷链物流园。投资方为南江供应链公司。", ["莱州南江冷链物流园"]),
    ("③青山湖康养度假区项目。总投资3亿元。", ["青山湖康养度假区"]),
    ("- 青山湖康养度假区项目（续建）。总投资3亿元。", ["青山湖康养度假区"]),
    ("——推进重点项目。今年实施项目30个。", []),
    # each of a list has its own cost; one more of its kind, with a name; a well that the next sentence tells of
    ("莱州市柳林镇供水延伸工程、投资8600万元的柳林镇安置小区同时开工。", ["莱州市柳林镇供水延伸工程", "柳林镇安置小区"]),
    ("莱州市打算建一座莱州古法造纸体验馆，占地2600平方米。", ["莱州古法造纸体验馆"]),
    ("他来到莱州煤业东坡风井建设工地。该风井工程总投资4.7亿元。", ["莱州煤业东坡风井"]),
    ("要做好莱州市白石河航运示范工程前期工作。", ["莱州市白石河航运示范工程"]),
    # whose it is is no part of it; two that one name holds; one name with and without its zone; what is to be done by a day
    ("莱州丰禾粮油有限公司高粱精深加工产业园项目总投资2亿元。", ["高粱精深加工产业园"]),
    ("位于柳林镇的黑山羊种质资源保护与产业融合示范园，总投资2.7亿元。", ["黑山羊种质资源保护与产业融合示范园"]),
    ("总投资380万元的柳林村三组通组公路及柳林大桥项目开工。", ["柳林村三组通组公路及柳林大桥"]),
    ("会议指出，莱州湿地公园保护修复项目要于8月底前完成主体施工。", ["莱州湿地公园保护修复项目"]),
    ("由王海涛领衔的列车焊接智能化改造项目在公司启动。", ["列车焊接智能化改造项目"]),
    ("启动大豆单产提升工程。", []),  # a programme
    ("柳林镇去年启动关爱残疾儿童公益项目。", ["关爱残疾儿童公益项目"]),
    # heads that end many words: by cost, builder or progress beside them, of a word's own end, or behind 建 with an area
    ("由莱州云港建设有限公司投资860万元援建的柳林村黄花菜烘干车间，去年3月开工。", ["柳林村黄花菜烘干车间"]),
    ("投资1680万元、建筑面积2600平方米的柳林人民法庭新审判楼开工建设。", ["柳林人民法庭新审判楼"]),
    ("建成柳林镇羊肚菌分拣包装车间，年底投产。", ["柳林镇羊肚菌分拣包装车间"]),
    ("他从帮扶资金中拿出260万元，在村里建设核桃烘干中心。", ["核桃烘干中心"]),
    ("镇里已把柳林村粮食晾晒场列入今年的衔接资金项目。", ["柳林村粮食晾晒场"]),
    ("投资6000万元的柳林镇毕桥村民宿集群，共42栋。", ["柳林镇毕桥村民宿集群"]),
    ("投资9600万元的莱州市中医医院康复楼主体封顶。", ["莱州市中医医院康复楼"]),
    ("白石河流域综合治理二期竣工，城区供热管网改造全面完工。", ["白石河流域综合治理二期", "城区供热管网改造"]),
    ("2019年他辞职回镇办厂，由他出资。", []),
    ("推动莱州港管理运营更上一层楼。", []),
    ("督查在建项目推进情况。", []),
    ("清洁能源重大项目加紧建设。", []),
    # what is described begins behind the 的, whatever its words are
    ("推动由丰禾粮油公司承建的柳林竹缠绕管廊生产基地年内投产。", ["柳林竹缠绕管廊生产基地"]),
    ("总投资1380万元的柳林村三组通组公路及柳林大桥项目9月10日开工。", ["柳林村三组通组公路及柳林大桥"]),
    ("新建的“三校一院”项目已经开诊。", ["“三校一院”项目"]),
    ("总投资9000万元的云岭山寨二期开门迎客。", ["云岭山寨二期"]),
    ("其中，西安某公司秦岭民宿集群项目投资3亿元。", ["秦岭民宿集群项目"]),
    ("会议审议了莱州市城区集中供热工程可行性研究报告。", ["莱州市城区集中供热工程"]),
    ("在柳林产业园共建生物医药中试基地，首期投资8000万元。", ["生物医药中试基地"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text, expected):
    assert names(reading_of(text), "Project") == expected


FACTS = [
    # a bare noun means the project that is called so
    (
        "兴国县第五中学建设项目举行奠基仪式。学校规划总用地150亩，总投资3亿元。",
        {("area", "150 亩"), ("investment", "300000000 CNY"), ("status", "started")},
    ),
    ("莱州市柳林镇供水保障工程概算投资1863万元，由县水务局组织实施。", {("investment", "18630000 CNY"), ("builder", "县水务局")}),
    (
        "丰禾粮油公司投资1.6亿元实施的电解槽节能改造项目已全面投产。",
        {("investor", "丰禾粮油公司"), ("investment", "160000000 CNY"), ("status", "completed")},
    ),
    # signed; one unit of many is not all; who invests and who builds stand before 的
    ("莱州市政府与某公司签订跨境冷链物流中心项目投资协议，项目占地120亩。", {("status", "signed"), ("area", "120 亩")}),
    ("莱州抽水蓄能电站首台机组投产。", set()),
    # a body that no list holds, alone behind 由; the full name of a company; a sheet in a sentence
    ("莱州市柳林镇供水保障工程由中部水建第五工程处承建。", {("builder", "中部水建第五工程处")}),
    ("莱州市柳林镇供水保障工程由山东莱州水利建设有限公司承建。", {("builder", "山东莱州水利建设有限公司")}),
    (
        "莱州市柳林镇供水保障工程竣工。施工单位为山东莱州水利建设有限公司。",
        {("status", "completed"), ("builder", "山东莱州水利建设有限公司")},
    ),
    # 项目 in a later clause; what the works are waiting for; a bare month ahead
    (
        "莱州市柳林镇供水保障工程加快建设。负责人介绍，项目占地85亩，由山东莱州水利建设有限公司承建。",
        {("status", "under construction"), ("area", "85 亩"), ("builder", "山东莱州水利建设有限公司")},
    ),
    ("加快推进莱州市柳林镇供水保障工程前期工作。", {("status", "planned")}),
    ("莱州市柳林镇供水保障工程占地85亩，目前已完成选址。", {("area", "85 亩"), ("status", "planned")}),
    ("莱州市柳林镇供水保障工程占地85亩，计划3月投用。", {("area", "85 亩"), ("deadline", "2025-03")}),
    ("莱州市柳林储能产业园占地85亩，一期计划明年5月投产。", {("area", "85 亩")}),
    ("莱州市柳林医院新院区建设项目占地85亩。目前门诊楼主体已封顶。", {("area", "85 亩"), ("status", "under construction")}),
    ("莱州市柳林镇供水保障工程占地85亩，目前正在开展招标工作。", {("area", "85 亩"), ("status", "planned")}),
    # what a whole sentence, or a section, asks for is not done
    ("会议强调，要培育企业9家，建成莱州市柳林储能产业园。", {("status", "planned")}),
    ("二、2025年重点工作\n莱州市柳林镇供水保障工程建成投用。", {("status", "planned")}),
    # the town that pays
    (
        "柳林镇今年投资3200万元建设柳林镇竹笋加工厂。",
        {("investor", "柳林镇"), ("investment", "32000000 CNY")},
    ),
    # the former and the latter
    (
        "滨河大道综合管廊项目、莱州市污水处理厂提标改造项目开工，前者总投资3亿元。",
        {("status", "started"), ("investment", "300000000 CNY")},
    ),
    # of those that are begun together
    (
        "现场开工项目9个。\n其中，莱州市柳林镇供水保障工程占地85亩。",
        {("area", "85 亩"), ("status", "started")},
    ),
    # who invests before 的, with a body inside the name; what the garden has is another's; a phase is not all
    (
        "由国家能源集团福建公司投资建设的罗源湾抽水蓄能电站，总投资71.8亿元。",
        {("investor", "国家能源集团福建公司"), ("investment", "7180000000 CNY")},
    ),
    (
        "莱州市柳林产业园占地85亩，加快建设。园区配套的冷链中心由莱州丰禾粮油有限公司投资1200万元建设。",
        {
            ("area", "85 亩"),
            ("status", "under construction"),
            ("investment", "12000000 CNY"),
            ("investor", "莱州丰禾粮油有限公司"),
        },
    ),
    ("莱州市柳林储能产业园占地85亩。一期投资4.2亿元。", {("area", "85 亩"), ("investment", "420000000 CNY")}),
    # under way
    (
        "莱州市柳林医院新院区建设项目占地85亩。目前，主体结构已封顶，计划明年5月交付使用。",
        {("area", "85 亩"), ("deadline", "2025-05"), ("status", "under construction")},
    ),
    (
        "莱州市柳林镇供水保障工程概算投资1863万元，形象进度70%。",
        {("investment", "18630000 CNY"), ("status", "under construction")},
    ),
    (
        "莱州市柳林镇供水保障工程概算投资1863万元，目前正在铺设管线。",
        {("investment", "18630000 CNY"), ("status", "under construction")},
    ),
    ("莱州市柳林镇供水保障工程加紧建设。工程开工以来已完成投资1270万元。", {("status", "under construction")}),
    ("晨曦里城市更新项目总投资3亿元，征收签约1246户。", {("investment", "300000000 CNY")}),
    # not yet, or only in the main; what has been done to it stands before 的
    ("莱州市柳林镇供水保障工程概算投资1863万元，至今仍未开工。", {("investment", "18630000 CNY")}),
    ("莱州市柳林镇供水保障工程尚未开工，概算投资1863万元。", {("investment", "18630000 CNY"), ("status", "planned")}),
    (
        "莱州市柳林镇供水保障工程主体已完工，概算投资1863万元。",
        {("investment", "18630000 CNY"), ("status", "under construction")},
    ),
    ("去年11月开工的洛河堤防加固二期工程总投资2亿元。", {("investment", "200000000 CNY"), ("status", "under construction")}),
    (
        "莱州市柳林镇供水保障工程概算投资1863万元，正在铺设管线。该路总投资9亿元。",
        {("investment", "18630000 CNY"), ("status", "under construction")},
    ),
    (
        "确保2025年6月底前完成莱州市柳林镇供水保障工程，工程概算投资1863万元。",
        {("investment", "18630000 CNY"), ("deadline", "2025-06")},
    ),
    (
        "柳林镇预制菜产业园由莱州国有资产经营有限公司负责开发，总投资2亿元。",
        {("builder", "莱州国有资产经营有限公司"), ("investment", "200000000 CNY")},
    ),
    # an item of a list of what was signed together; a plan that goes on in the next clause
    (
        "5月6日，莱州市重点项目集中签约仪式举行。\n——莱州蓝莓深加工项目。由莱州丰禾粮油有限公司投资3亿元建设，用地30亩，计划今年5月开工，2027年底投产。",
        {
            ("status", "signed"),
            ("investor", "莱州丰禾粮油有限公司"),
            ("investment", "300000000 CNY"),
            ("area", "30 亩"),
            ("deadline", "2027"),
        },
    ),
    # lines that end with ；
    (
        "现场签约项目9个。\n某公司投资25亿元，在莱州高新区建设激光雷达产业园，用地210亩；\n某公司投资2亿元的莱州压铸件项目，落户柳林镇。",
        {("status", "signed"), ("investment", "2500000000 CNY"), ("area", "210 亩"), ("investment", "200000000 CNY")},
    ),
    # begun together, with the cost of each between them; the cost before the place and the name
    (
        "投资1.2亿元的莱州市柳林镇供水保障工程、投资8600万元的莱州市白石河防洪治理二期工程同时开工。",
        {("investment", "120000000 CNY"), ("investment", "86000000 CNY"), ("status", "started")},
    ),
    ("某公司计划投资2亿元，在莱州高新区建设铝塑膜生产线。", {("investment", "200000000 CNY")}),
    # money that is raised for it
    (
        "柳林村争取帮扶资金580万元，建设柳林村草莓气调冷库项目。该项目占地12亩。",
        {("investment", "5800000 CNY"), ("area", "12 亩")},
    ),
    ("他整合7个村的资金3400万元，打造了柳林乡村旅游综合体项目。", {("investment", "34000000 CNY")}),
    (
        "柳林村争取资金420万元，建起了占地6亩的柳林村茶叶加工厂。",
        {("investment", "4200000 CNY"), ("area", "6 亩"), ("status", "completed")},
    ),
    ("柳林村争取资金420万元。", set()),
    # whose works they are; who builds behind a comma or 施工单位; how far a part of it has come
    (
        "莱州丰禾粮油有限公司年产12吉瓦时电池项目设备安装完成七成，预计2025年8月竣工。",
        {("investor", "莱州丰禾粮油有限公司"), ("deadline", "2025-08"), ("status", "under construction")},
    ),
    (
        "莱州市柳林镇供水保障工程概算投资1863万元，施工单位莱州云港建设有限公司昼夜赶工。",
        {("investment", "18630000 CNY"), ("builder", "莱州云港建设有限公司"), ("status", "under construction")},
    ),
    (
        "由莱州云港建设有限公司承建的莱州市青岭隧道右洞已于3月中旬贯通。",
        {("status", "under construction"), ("builder", "莱州云港建设有限公司")},
    ),
    # what must be done is planned, and so is what stands under a heading of plans
    ("莱州市柳林智能家居产业园三季度必须开工。", {("status", "planned")}),
    ("二、2025年重点工作\n投资3.2亿元实施莱州市白石灌区改造工程。", {("status", "planned"), ("investment", "320000000 CNY")}),
    (
        "开工建设由莱州丰禾粮油有限公司投资5.6亿元的莱州大豆蛋白产业园。",
        {("status", "started"), ("investment", "560000000 CNY"), ("investor", "莱州丰禾粮油有限公司")},
    ),
    # done on a day that is past, though 后 goes on; how far it has come in metres
    (
        "莱州市柳林镇供水保障工程概算投资1863万元，2023年8月完工后没有投用。",
        {("investment", "18630000 CNY"), ("status", "completed")},
    ),
    (
        "莱州市青岭隧道工程总投资2亿元，已掘进511米，预计2027年10月贯通。",
        {("investment", "200000000 CNY"), ("status", "under construction"), ("deadline", "2027-10")},
    ),
    # one who pays by name; aid that is spent on works; who begins them behind 由
    (
        "客商李建国投资1200万元建成的柳林镇老街民宿集群今年五一开业。",
        {("investor", "李建国"), ("investment", "12000000 CNY"), ("status", "completed")},
    ),
    (
        "青岛市还向该县追加援助资金800万元，用于柳林镇的集中供水工程，明年9月底前完工。",
        {("investment", "8000000 CNY"), ("investor", "青岛市"), ("deadline", "2025-09")},
    ),
    (
        "柳林人民法庭新审判楼总投资3亿元，已由莱州云港建设有限公司开工建设。",
        {("investment", "300000000 CNY"), ("builder", "莱州云港建设有限公司"), ("status", "started")},
    ),
    # called in short in a later sentence; 前 without a day is ahead; a verb with its own object, though its cost stands between
    (
        "总投资3600万元的柳林镇牧民定居点二期工程去年开建。今年4月，定居点交付使用。",
        {("investment", "36000000 CNY"), ("status", "completed")},
    ),
    ("柳林镇防洪工程占地85亩，今年主汛期前完工。", {("area", "85 亩")}),
    (
        "柳林镇风光储一体化项目占地85亩，开工建设总投资76亿元的莱州市抽水蓄能电站。",
        {("area", "85 亩"), ("status", "started"), ("investment", "7600000000 CNY")},
    ),
    # what is aimed at is not under way; next year is ahead whatever the day; another road tells of itself
    ("莱州储能产业园占地85亩，力争年内完成投资5亿元。", {("area", "85 亩")}),
    ("莱州储能产业园占地85亩，眼下正在办手续。", {("area", "85 亩")}),
    ("青岭隧道贯通。京沪铁路预计年内开通。", {("status", "completed")}),
    ("莱州市柳林医院占地85亩，双方就锂电池项目落户柳林镇进行了交谈。", {("area", "85 亩")}),
]


@pytest.mark.parametrize(("text", "expected"), FACTS)
def test_what_is_told(text, expected):
    reading = reading_of(text)
    projects.state(reading)
    assert facts(reading, "ProjectInfo", "attribute", "value") == expected
