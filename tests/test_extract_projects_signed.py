"""Works signed for in a row, raised money for, told in phases and sections: sentences left, what is told right."""

import pytest

from fangzhi.extract import projects
from reading_of import facts, names, reading_of

# one sentence, its projects, and of each what is told
FACTS = [
    # a row that two towns and two companies sign, one each, and the sums in their order
    (
        "柳林镇、白石镇分别与莱州瑞诚机械有限公司、莱州禾丰包装有限公司签约农机配件项目和绿色纸箱项目，投资额分别为3.2亿元、1.1亿元。",
        {
            ("农机配件项目", "status", "signed"),
            ("绿色纸箱项目", "status", "signed"),
            ("农机配件项目", "investor", "莱州瑞诚机械有限公司"),
            ("绿色纸箱项目", "investor", "莱州禾丰包装有限公司"),
            ("农机配件项目", "investment", "320000000 CNY"),
            ("绿色纸箱项目", "investment", "110000000 CNY"),
        },
    ),
    (
        "莱州市人民政府与莱州凌云新材料有限公司签约锂电铜箔生产基地、新能源物流园项目，占地分别为210亩和90亩。",
        {
            ("锂电铜箔生产基地", "status", "signed"),
            ("新能源物流园", "status", "signed"),
            ("锂电铜箔生产基地", "investor", "莱州凌云新材料有限公司"),
            ("新能源物流园", "investor", "莱州凌云新材料有限公司"),
            ("锂电铜箔生产基地", "area", "210 亩"),
            ("新能源物流园", "area", "90 亩"),
        },
    ),
    ("莱州市人民政府与莱州凌云新材料有限公司签约农业项目，投资3亿元。", set()),
    # money raised for it, with how much it holds between
    (
        "村里争取到协作资金280万元，建起库容600吨的柳林村蜜桃冷藏保鲜中心。",
        {("柳林村蜜桃冷藏保鲜中心", "investment", "2800000 CNY"), ("柳林村蜜桃冷藏保鲜中心", "status", "completed")},
    ),
    # the other phase is another; what is built in phases has its parts
    (
        "总投资2.6亿元的柳林镇花椒产业园一期已于去年9月建成；二期计划2026年3月开工，规划用地85亩。",
        {
            ("柳林镇花椒产业园一期", "investment", "260000000 CNY"),
            ("柳林镇花椒产业园一期", "status", "completed"),
            ("柳林镇花椒产业园二期", "status", "planned"),
            ("柳林镇花椒产业园二期", "area", "85 亩"),
        },
    ),
    (
        "柳林风电装备制造基地项目占地620亩，主要建设塔筒和齿轮箱生产线，由莱州云港建设有限公司承建，年内建成一期4栋厂房。",
        {("柳林风电装备制造基地", "area", "620 亩"), ("柳林风电装备制造基地", "builder", "莱州云港建设有限公司")},
    ),
    # a section of a road by its whole name; how far its bed has come is no end of it
    (
        "石城至柳林高速公路白石段主线长41公里，概算投资58亿元，年底前路基全线贯通。",
        {("石城至柳林高速公路白石段", "investment", "5800000000 CNY")},
    ),
    (
        "白石引水二期工程柳林段完成渠道衬砌67公里，占总长的74%。",
        {("白石引水二期工程柳林段", "status", "under construction")},
    ),
    # what is to be done by a day stands before 的; all of it is done
    ("莱州市将抓好年底前完工的烤烟水肥一体化工程。", {("烤烟水肥一体化工程", "deadline", "2024")}),
    ("柳林灌区续建配套与现代化改造工程全面完成，惠及6个乡镇。", {("柳林灌区续建配套与现代化改造工程", "status", "completed")}),
    # 这个…的项目 goes on; 后者 of a pair; 前者 of three is none of them
    (
        "要把去年开工的柳林精密铸造产业园抓在手上，这个总投资11.6亿元、由莱州恒峰铸业有限公司投资的项目占地210亩。",
        {
            ("柳林精密铸造产业园", "status", "under construction"),
            ("柳林精密铸造产业园", "investment", "1160000000 CNY"),
            ("柳林精密铸造产业园", "investor", "莱州恒峰铸业有限公司"),
            ("柳林精密铸造产业园", "area", "210 亩"),
        },
    ),
    (
        "启动白石湖湿地公园修复工程和农村供水一体化二期工程，后者由莱州水务集团负责实施。",
        {
            ("白石湖湿地公园修复工程", "status", "started"),
            ("农村供水一体化二期工程", "status", "started"),
            ("农村供水一体化二期工程", "builder", "莱州水务集团"),
        },
    ),
    # whose it is by 该公司; a brand that the company's name has begins that of its works
    (
        "莱州恒泰重型装备有限公司焊花飞溅。由该公司投资兴建的柳林风电装备制造基地占地620亩。",
        {("柳林风电装备制造基地", "investor", "莱州恒泰重型装备有限公司"), ("柳林风电装备制造基地", "area", "620 亩")},
    ),
    (
        "莱州市与莱州瑞霖新材料集团有限公司签约。其中瑞霖特种金属粉体项目总投资13亿元，用地90亩。",
        {("瑞霖特种金属粉体项目", "area", "90 亩"), ("瑞霖特种金属粉体项目", "investment", "1300000000 CNY")},
    ),
]

# of what is told of works by their parts, in rows and in numbered items
PARTS = [
    # items that stand one behind another in a line; what one is made of is none beside it
    (
        "（一）产业项目。1.绿源生猪全产业链项目。总投资4.6亿元，建设年出栏30万头生猪养殖基地。2.鼎盛石材产业园（二期）。总投资2.8亿元，占地310亩。3.污水管网。总投资1亿元。",
        {
            ("绿源生猪全产业链项目", "investment", "460000000 CNY"),
            ("鼎盛石材产业园（二期）", "investment", "280000000 CNY"),
            ("鼎盛石材产业园（二期）", "area", "310 亩"),
        },
    ),
    (
        "会上票决产生2024年民生实事项目：1.柳林镇中心幼儿园扩建项目；2.白石镇农贸市场提升改造；3.县社会福利中心适老化改造。",
        {
            ("柳林镇中心幼儿园扩建项目", "status", "planned"),
            ("白石镇农贸市场提升改造", "status", "planned"),
            ("县社会福利中心适老化改造", "status", "planned"),
        },
    ),
    # the last day of several parts, the end rather than the water
    (
        "柳林污水处理厂及配套管网建设工程占地30亩，主体工程计划2025年7月底前完成，配套设施预计2025年10月底全面完成。",
        {("柳林污水处理厂及配套管网建设工程", "area", "30 亩"), ("柳林污水处理厂及配套管网建设工程", "deadline", "2025-10")},
    ),
    (
        "柳林镇牛角坝水库工程占地30亩。自2022年3月开工以来，大坝已填筑至58米，计划2025年6月下闸蓄水，2025年底竣工。",
        {
            ("柳林镇牛角坝水库工程", "area", "30 亩"),
            ("柳林镇牛角坝水库工程", "status", "under construction"),
            ("柳林镇牛角坝水库工程", "deadline", "2025"),
        },
    ),
    # several houses of a phase are no part of its name
    (
        "总投资15亿元的恒源新材料产业园一期3栋厂房封顶，二期正在进行场地平整。",
        {
            ("恒源新材料产业园一期", "investment", "1500000000 CNY"),
            ("恒源新材料产业园一期", "status", "under construction"),
            ("恒源新材料产业园二期", "status", "under construction"),
        },
    ),
    # what was begun in a year that is past is under way; 已于 tells but that it was begun
    (
        "柳林冷链中心占地90亩，去年10月动工。",
        {("柳林冷链中心", "area", "90 亩"), ("柳林冷链中心", "status", "under construction")},
    ),
    ("柳林镇敬老院项目已于去年10月开工。", {("柳林镇敬老院", "status", "started")}),
    # who has signed for it is told behind it
    (
        "柳林光伏组件制造基地占地90亩，目前已与莱州晟光能源集团有限公司签约，明年5月动工。",
        {
            ("柳林光伏组件制造基地", "area", "90 亩"),
            ("柳林光伏组件制造基地", "status", "signed"),
            ("柳林光伏组件制造基地", "investor", "莱州晟光能源集团有限公司"),
        },
    ),
    # a part by whose side the whole is named; what is planned goes on behind 一是; one of two phases is not all of it
    (
        "沙河特大桥全长1886米，是云平高速公路的控制性工程之一，由莱州云港建设有限公司承建，完成总工程量的63%。",
        {("沙河特大桥", "builder", "莱州云港建设有限公司"), ("沙河特大桥", "status", "under construction")},
    ),
    (
        "2025年，全区计划实施城建项目96个。一是改善民生，建成人民公园二期、市民文化中心。",
        {("人民公园二期", "status", "planned"), ("市民文化中心", "status", "planned")},
    ),
    (
        "柳林水肥一体化项目占地90亩。“项目一期覆盖3200亩，去年12月建成；二期正在招标。”",
        {("柳林水肥一体化项目", "area", "90 亩"), ("柳林水肥一体化项目二期", "status", "planned")},
    ),
    # a company and an area together; what the next clauses tell the cost of; one who is hired to draw
    (
        "柳林冷链中心占地90亩，由莱州云帆集团和白石镇共同建设。",
        {
            ("柳林冷链中心", "area", "90 亩"),
            ("柳林冷链中心", "builder", "莱州云帆集团"),
            ("柳林冷链中心", "builder", "白石镇"),
        },
    ),
    ("莱州市新建县城第二水厂，日供水规模5万立方米，估算总投资2.3亿元。", {("县城第二水厂", "investment", "230000000 CNY")}),
    ("市水利局与莱州云港建设有限公司签订沙河治理工程勘察设计合同。", set()),
    ("国道318线柳林段改建工程总投资3亿元。", {("国道318线柳林段改建工程", "investment", "300000000 CNY")}),
    ("正在施工的双溪沟大桥便道被冲毁。", set()),
    # on whose ground the ceremony is held; what leads in all items; what goes slowly
    (
        "4月16日，莱州市集中开工仪式在年产10万吨磷酸铁项目现场举行，白石镇在柳林冷链物流园项目现场设分会场。",
        {("年产10万吨磷酸铁项目", "status", "started"), ("柳林冷链物流园", "status", "started")},
    ),
    (
        "集中开工仪式前，他来到柳林镇养老综合体项目建设现场。",
        {("柳林镇养老综合体", "status", "under construction")},
    ),
    (
        "此次开工的环湖道路工程，概算投资9亿元；投资8.5亿元的茶叶精深加工智造园占地118亩。",
        {
            ("环湖道路工程", "status", "started"),
            ("环湖道路工程", "investment", "900000000 CNY"),
            ("茶叶精深加工智造园", "status", "started"),
            ("茶叶精深加工智造园", "investment", "850000000 CNY"),
            ("茶叶精深加工智造园", "area", "118 亩"),
        },
    ),
    ("但白石水库除险加固工程等3个项目进展仍然偏慢。", {("白石水库除险加固工程", "status", "under construction")}),
    # how many are built names none; what is built by works that say so; under a heading of aims
    ("投资1200万元建成冷链仓储中心1座、烘干房12间。", set()),
    ("县城集中供热二期工程今年新建换热站12座，总投资1.4亿元。", {("县城集中供热二期工程", "investment", "140000000 CNY")}),
    ("大型引水工程和灌区将新增供水能力190亿立方米。", set()),
    (
        "【过去一年】\n建成白石湖公园。\n【今年目标】\n——抓水利。启动白石湖湿地公园修复工程。",
        {("白石湖公园", "status", "completed"), ("白石湖湿地公园修复工程", "status", "planned")},
    ),
    # by what it is a part of, by its share of the cost; what is but pointed at
    ("该隧道属柳白高速公路控制性工程，已掘进2100米。", set()),
    (
        "柳林抽水蓄能电站项目静态总投资82亿元，由莱州云帆集团和莱州国投公司按8∶2比例出资建设。",
        {
            ("柳林抽水蓄能电站", "investment", "8200000000 CNY"),
            ("柳林抽水蓄能电站", "investor", "莱州云帆集团"),
            ("柳林抽水蓄能电站", "investor", "莱州国投公司"),
        },
    ),
    ("这座跨河大桥全长526米，投资1.1亿元。", set()),
    # whose company is but to be founded; a hospital's new grounds
    ("柳林水厂扩建项目由莱州云帆集团与莱州国投公司组建项目公司投资，占地90亩。", {("柳林水厂扩建项目", "area", "90 亩")}),
    (
        "记者来到莱州市人民医院新院区。新院区占地180亩，总投资9.2亿元。",
        {("莱州市人民医院新院区", "area", "180 亩"), ("莱州市人民医院新院区", "investment", "920000000 CNY")},
    ),
    # companies first; what all of a season are is no name; a short form of the row
    (
        "莱州云帆集团、莱州云港建设有限公司与白石镇签约石墨烯电池项目。",
        {
            ("石墨烯电池项目", "status", "signed"),
            ("石墨烯电池项目", "investor", "莱州云帆集团"),
            ("石墨烯电池项目", "investor", "莱州云港建设有限公司"),
        },
    ),
    (
        "莱州市举行2024年第一季度项目集中开工仪式。此次集中开工有恒利盛食品、扬帆海洋文化产业基地等8个项目。其中，恒利盛食品加工项目总投资1.3亿元。",
        {
            ("恒利盛食品加工项目", "status", "started"),
            ("扬帆海洋文化产业基地", "status", "started"),
            ("恒利盛食品加工项目", "investment", "130000000 CNY"),
        },
    ),
    # what is built is told by 包括; a town's own works by their cost
    (
        "柳林食品产业园总投资12亿元，拟建设包括食品生产线以及研究院等配套设施。",
        {("柳林食品产业园", "investment", "1200000000 CNY")},
    ),
    (
        "总投资3000万元的镇污水处理站正在安装设备。",
        {("镇污水处理站", "investment", "30000000 CNY"), ("镇污水处理站", "status", "under construction")},
    ),
]

LIES = [
    (
        "莱州瑞诚机械有限公司、莱州禾丰包装有限公司分别与柳林镇签约农机配件项目和绿色纸箱项目。",
        {("农机配件项目", "柳林镇"), ("绿色纸箱项目", "柳林镇")},
    ),
    # what somebody tells there
    ("在白石镇，镇长王大川介绍，总投资3亿元的柳溪冷链项目已开工。", {("柳溪冷链项目", "白石镇")}),
    # both ends of a line lie in the county; a section, by the short name of its area
    ("莱州市柳林镇至白石镇快速通道全长31公里。", {("莱州市柳林镇至白石镇快速通道", "莱州市")}),
    ("石河县加快推进石城至黎水高速公路石河段建设。", {("石城至黎水高速公路石河段", "石河县")}),
    ("莱州市公安局业务技术用房项目总投资5800万元。", {("莱州市公安局业务技术用房项目", "莱州市")}),
    ("在白石镇同步开工的沙河综合整治二期工程，全长17公里。", {("沙河综合整治二期工程", "白石镇")}),
    ("柳林镇党委书记王大川介绍，同日在该镇动工的环湖公路改扩建工程长23公里。", {("环湖公路改扩建工程", "柳林镇")}),
]


@pytest.mark.parametrize(("text", "expected"), [*FACTS, *PARTS])
def test_what_is_told_of_each(text, expected):
    reading = reading_of(text)
    projects.state(reading)
    assert facts(reading, "ProjectInfo", "project", "attribute", "value") == expected


@pytest.mark.parametrize(("text", "expected"), LIES)
def test_where_it_is_begun(text, expected):
    reading = reading_of(text)
    projects.state(reading)
    assert facts(reading, "LocatedIn", "subject", "place") == expected


def test_a_row_of_works_that_call_themselves_so():
    text = "卫浴产业园标准化厂房项目、再生铅第三条生产线项目、纺织产业园二期等项目将进一步壮大产业集群。"
    assert names(reading_of(text), "Project") == ["卫浴产业园标准化厂房项目", "再生铅第三条生产线", "纺织产业园二期"]


def test_a_stop_before_a_site():
    text = "他先后来到恒泰产业园二期、城北净水厂扩建工程现场，了解进度。"
    assert names(reading_of(text), "Project") == ["恒泰产业园二期", "城北净水厂扩建工程"]


def test_the_rest_of_works_is_none():
    assert names(reading_of("首批11幢已开门迎客，全部工程预计10月底完工。"), "Project") == []
