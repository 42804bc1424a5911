"""Works signed or begun together, and works whose ground is gone to: sentences left; what is said of them, right."""

import pytest

from fangzhi.extract import projects
from reading_of import facts, names, reading_of

NAMES = [
    # a row before its ground, with 等 alone and without; towns are none
    (
        "王建国先后到云山片区老旧小区改造、滨河路雨污分流工程、城东幼儿园等施工现场。",
        ["云山片区老旧小区改造", "滨河路雨污分流工程", "城东幼儿园"],
    ),
    ("随后深入华云建陶产业园和鸿昌水泥建设工地。", ["华云建陶产业园", "鸿昌水泥"]),
    ("王建国到柞村镇、土山镇等施工现场，深入一线建设工地。", []),
    # each of a row that 签约 leads in, by whatever word it ends; but firms and kinds of business are none
    (
        "此次集中签约的青岭数字文创产业园、华东智慧粮仓、五洲高端轴承制造等15个项目，总投资21亿元。",
        ["青岭数字文创产业园", "华东智慧粮仓", "五洲高端轴承制造"],
    ),
    ("本次签约的高端装备制造、新能源材料、现代农业等12个项目，总投资9亿元。", []),
    ("山东环能公司、恒泽集团等5家企业现场签约柳林镇蔬菜保供基地等项目。", ["柳林镇蔬菜保供基地"]),
    ("友恒绿色低碳工厂等20个储备项目提前开工。", ["友恒绿色低碳工厂"]),
    # the ground that works are built on
    (
        "王建国一行先后来到青岭第三中学迁建现场、县文体中心建设场地、城区保障房建设工地，了解情况。",
        ["青岭第三中学迁建", "县文体中心", "城区保障房"],
    ),
    ("县领导到恒泽产业园二期建设现场看望一线工人。", ["恒泽产业园二期"]),
    ("刘洋来到事故现场，查看救援情况。消防员赶到柳林小区建筑工地。", []),
    ("区领导深入青山街道辖区西桃苑城改项目工地。", ["西桃苑城改项目"]),
    ("调研组深入柳林镇界山村、观音村等莱青高速公路建设施工现场。", ["莱青高速公路"]),
    # a row whose ground is gone to: each of it, by whatever word it ends; no village, no office, no sort of works
    (
        "王建国一行先后来到瑞丰食品、云岭新材料、青岭路改造等项目现场，实地察看。",
        ["瑞丰食品", "云岭新材料", "青岭路改造"],
    ),
    ("在锦程电子、华谷生物、职教中心扩建等项目建设一线，王建国详细了解情况。", ["锦程电子", "华谷生物", "职教中心扩建"]),
    ("调研组前往柳林村、环湖大道西段、星海公园周边绿化等项目现场。", ["环湖大道西段", "星海公园周边绿化"]),
    (
        "王建国深入恒润棉业公司二期10万锭纺纱生产线、柳林镇梧桐美丽乡村等项目现场。",
        ["恒润棉业公司二期10万锭纺纱生产线", "柳林镇梧桐美丽乡村"],
    ),
    ("王建国深入光伏发电、新材料、高端装备制造等项目现场，实地调研。", []),
    ("王建国察看了李家村、柳林镇、青岭县等项目现场。", []),
    # without its ground only what ends as works do
    (
        "王建国一行先后到莱州市华盛农牧生态园、水果深加工园、柳林镇卫生院、柳林镇政务服务中心等项目进行实地调研。",
        ["莱州市华盛农牧生态园", "水果深加工园"],
    ),
    ("王建国了解滨江小学主体工程建设、体育中心地下停车场建设等项目进展。", []),
    # a row of what is offered or counted, where most of it ends as works do
    (
        "会上发布的“八大文旅招商场景”分别为：青岭农垦小镇田园综合体、柳林稻渔三产融合示范区、云湖现代渔业示范带、青岭冷链物流中心。",
        ["青岭农垦小镇田园综合体", "柳林稻渔三产融合示范区", "云湖现代渔业示范带", "青岭冷链物流中心"],
    ),
    ("会上发布的“四大招商场景”分别为：智能制造、康养旅游、现代农业、冷链物流。", []),
    # a stretch in brackets is part of the name
    ("莱青高速公路（莱州段）全线通车。", ["莱青高速公路（莱州段）"]),
    ("永莱高速（莱州段）建设项目基本完工。", ["永莱高速（莱州段）建设项目"]),
    ("莱青高速公路（下称莱青高速）全线通车。", ["莱青高速公路"]),
    # a verb that another noun is joined to has no object
    ("王建国察看了滨江商务区规划建设、柳林湿地公园、华海集团。", []),
    ("会议听取整村推进和“八通八有”项目建设情况。", []),
    # one name with two deeds or two parts; the building of a campus is the campus
    ("总投资0.3亿元的青岭大道引道绿化、亮化建设项目开工。", ["青岭大道引道绿化、亮化建设项目"]),
    ("总投资0.7亿元的德药公司野生黄芩抚育示范基地及饮片加工车间项目同时开工。", ["野生黄芩抚育示范基地及饮片加工车间"]),
    ("莱州市第三小学新校区教学楼主体封顶。", ["莱州市第三小学新校区"]),
    ("会上，包括中化无机化工产业基地战略投资协议、华南家具产业园2期等41个项目成功签约。", ["华南家具产业园2期"]),
    # what is seen or asked about, of no name
    ("张伟认真察看项目施工现场，详细了解项目建设情况以及目前项目存在的困难，帮助协调解决项目建设资金。", []),
    ("第三季度青岭区招商引资项目集中签约。", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text, expected):
    assert names(reading_of(text), "Project") == expected


TOLD = [
    # what goes along with the works
    ("随着柳林隧道工程的奠基，交通再提速。", {("柳林隧道工程", "status", "started")}),
    ("随着恒力产业园二期的建成投产，就业有了保障。随着天气的转暖，游客多了。", {("恒力产业园二期", "status", "completed")}),
    # roads that are built, but not what traffic is told of
    ("滨河大道全线贯通，东环路延伸段开工建设。", {("滨河大道", "status", "completed"), ("东环路延伸段", "status", "started")}),
    ("滨河大道发生事故，请走已全线贯通的外环。", set()),
    # a row whose items have a clause each
    (
        "总投资12亿元的恒力新材料产业园，总投资2亿元的柳林镇供水一体化工程，以及投资8600万元的青石镇中心敬老院等一批项目相继开工。",
        {
            ("恒力新材料产业园", "investment", "1200000000 CNY"),
            ("柳林镇供水一体化工程", "investment", "200000000 CNY"),
            ("青石镇中心敬老院", "investment", "86000000 CNY"),
            ("恒力新材料产业园", "status", "started"),
            ("柳林镇供水一体化工程", "status", "started"),
            ("青石镇中心敬老院", "status", "started"),
        },
    ),
    # 亿 alone; the sum for all of a row is of none
    ("总投资40亿的恒力产业园占地90亩。", {("恒力产业园", "investment", "4000000000 CNY"), ("恒力产业园", "area", "90 亩")}),
    ("投资2亿元新建柳林镇中心幼儿园、青石镇卫生院等民生项目。", set()),
    # the other sites where works are begun; where no works are named the sites are but places
    (
        "5月8日，莱州市重点项目集中开工仪式举行。另设3个分现场：云山锂电第二条生产线、恒力酒业三期扩能、白石至青岭二级路改建。",
        {
            ("云山锂电第二条生产线", "status", "started"),
            ("恒力酒业三期扩能", "status", "started"),
            ("恒力酒业三期扩能", "investor", "恒力酒业"),
            ("白石至青岭二级路改建", "status", "started"),
        },
    ),
    ("5月8日，莱州市重点项目集中开工仪式举行，另设3个分会场，分别是柞村镇、白石乡、青岭街道。", set()),
    # what works are called that are told of by their own name alone
    ("青岭水库是一项以供水为主的大型水利工程，总投资9亿元。", {("青岭水库", "investment", "900000000 CNY")}),
    ("青岭水库是一座风景秀丽的水库，游客9万人次。", set()),
    # sections of roads without their numbers
    (
        "国道莱州青岭段、县道白石至柳林段建成通车。",
        {("国道莱州青岭段", "status", "completed"), ("县道白石至柳林段", "status", "completed")},
    ),
    ("国道莱州青岭段交通管制，国道沿线正在建设驿站。", set()),
    # all of a row that have come to something, schools too, by whatever word they end; but no area
    (
        "其中东关老年大学、城北托老所、青松小学等8个项目已竣工投入使用。",
        {
            ("东关老年大学", "status", "completed"),
            ("城北托老所", "status", "completed"),
            ("青松小学", "status", "completed"),
        },
    ),
    (
        "目前，云华三期、恒力高强纤维、宏源机械配件等5只重点工业项目竣工投产。",
        {
            ("云华三期", "status", "completed"),
            ("恒力高强纤维", "status", "completed"),
            ("宏源机械配件", "status", "completed"),
        },
    ),
    ("柞村镇、白石乡、高标准农田等3个项目开工。", set()),
    (
        "此次集中签约的青岭数字文创产业园、华东智慧粮仓等项目，总投资21亿元。",
        {("青岭数字文创产业园", "status", "signed"), ("华东智慧粮仓", "status", "signed")},
    ),
    # the sum of all is none of one
    ("青岭数字文创产业园等10个项目集中开工，总投资67亿元。", {("青岭数字文创产业园", "status", "started")}),
    ("签约亿元项目15个，总投资9亿元。\n此次发布的“四大招商场景”分别为：青岭农垦小镇田园综合体、云湖文旅综合体。", set()),
    # the cost of each in brackets; two who sign for what they will build together
    (
        "柳林镇光伏发电项目（2.5亿元）、青岭镇生猪养殖项目（总投资8000万元）集中签约。",
        {
            ("柳林镇光伏发电项目", "investment", "250000000 CNY"),
            ("柳林镇光伏发电项目", "status", "signed"),
            ("青岭镇生猪养殖项目", "investment", "80000000 CNY"),
            ("青岭镇生猪养殖项目", "status", "signed"),
        },
    ),
    (
        "莱州市人民政府与山东华海集团签订投资协议，双方将共同建设总投资30亿元的氢能装备产业园项目。",
        {
            ("氢能装备产业园", "investment", "3000000000 CNY"),
            ("氢能装备产业园", "investor", "山东华海集团"),
            ("氢能装备产业园", "status", "signed"),
        },
    ),
    (
        "柳林镇文体活动中心、青岭镇数字图书馆正在办理前期手续。",
        {("柳林镇文体活动中心", "status", "planned"), ("青岭镇数字图书馆", "status", "planned")},
    ),
    ("莱州市青岭路改造工程分别在柳林镇、青岭镇开工。", {("莱州市青岭路改造工程", "status", "started")}),
    ("莱青高速公路（莱州段）基本完工。", {("莱青高速公路（莱州段）", "status", "completed")}),
    ("下个月将签约青岭数字文创产业园、华东智慧粮仓等项目。", set()),
    # whose ground is gone to, or of what is asked how far it has come
    ("李明华来到青岭第三中学迁建现场。", {("青岭第三中学迁建", "status", "under construction")}),
    (
        "李明华察看了柳林镇清溪画廊项目、青岭高速柳林隧道项目，详细了解重点项目建设情况。",
        {("柳林镇清溪画廊项目", "status", "under construction"), ("青岭高速柳林隧道", "status", "under construction")},
    ),
    ("李明华察看了柳林镇清溪画廊项目，详细了解游客接待情况。", set()),
    ("区领导深入青山街道西桃苑城改项目工地。", {("青山街道西桃苑城改项目", "status", "under construction")}),
    # a row of one sort of all that is begun together
    (
        "5月8日，莱州市第二批重大项目集中开工仪式举行。其中，产业类5项，总投资9亿元。"
        "分别是总投资0.8亿元的莱州市金盾机械设备有限公司齿轮生产线项目，总投资0.4亿元的柳林镇设施蔬菜项目。",
        {
            ("齿轮生产线", "investment", "80000000 CNY"),
            ("齿轮生产线", "investor", "莱州市金盾机械设备有限公司"),
            ("齿轮生产线", "status", "started"),
            ("柳林镇设施蔬菜项目", "investment", "40000000 CNY"),
            ("柳林镇设施蔬菜项目", "status", "started"),
        },
    ),
    # so much of it is set up; what is asked for is not under way; when a bridge is to be closed it is not planned
    (
        "莱州市森林防火监控系统二期工程总投资4200万元，目前已在中山林场、高山林场安装前端设备38套。",
        {
            ("莱州市森林防火监控系统二期工程", "investment", "42000000 CNY"),
            ("莱州市森林防火监控系统二期工程", "status", "under construction"),
        },
    ),
    ("会议强调，要抓好青岭光电产业园、莱青高速连接线等86个县级重点项目建设。", set()),
    ("清水河特大桥主墩已高出水面60米，力争今年11月合龙。", {("清水河特大桥", "status", "under construction")}),
    # the area of a phase is not that of all
    (
        "天玉建材项目总投资17亿元，用地约400亩（项目分两期建设，一期总投资10.5亿元，用地200亩）。",
        {("天玉建材项目", "investment", "1700000000 CNY"), ("天玉建材项目", "area", "400 亩")},
    ),
    # who pays, behind 是; once, where the name begins with its short form
    ("柳林水泥项目是山东鑫石集团在青岭投资新建的第5个项目。", {("柳林水泥项目", "investor", "山东鑫石集团")}),
    (
        "正丰集团莱州市循环农业产业园项目是正丰集团有限公司投资建设，拟建养殖基地。",
        {("莱州市循环农业产业园", "investor", "正丰集团有限公司")},
    ),
    # two sign, and the next clause tells for what
    (
        "云海集团总经理刘明与莱州市签署投资协议，将投资8亿元建设智能家电生产基地。",
        {
            ("智能家电生产基地", "investor", "云海集团"),
            ("智能家电生产基地", "status", "signed"),
            ("智能家电生产基地", "investment", "800000000 CNY"),
        },
    ),
    (
        "莱州市计划与云海集团签约，投资8亿元建设智能家电生产基地。",
        {("智能家电生产基地", "investment", "800000000 CNY")},
    ),
    # a campus that tells its ground before its cost, and by what it is called; what comes behind 建成投入使用后 is not done
    (
        "莱州市第一小学新校区座落在凤凰大道南侧，占地面积79亩，建筑面积35000㎡，总投资1.2亿元。"
        "新校区拟于2026年7月完工，建成投入使用后将改善办学条件。",
        {
            ("莱州市第一小学新校区", "area", "79 亩"),
            ("莱州市第一小学新校区", "area", "35000 m2"),
            ("莱州市第一小学新校区", "investment", "120000000 CNY"),
            ("莱州市第一小学新校区", "deadline", "2026-07"),
        },
    ),
    (
        "莱州市明年将安排3亿元启动莱州市第五中学新校区项目。",
        {
            ("莱州市第五中学新校区", "investment", "300000000 CNY"),
            ("莱州市第五中学新校区", "investor", "莱州市"),
            ("莱州市第五中学新校区", "status", "planned"),
        },
    ),
    # how much is mended, by when it is accepted, and what is but surveyed
    (
        "青云岭矿山生态修复示范工程修复面积7600亩，目前已完成地质勘察，明年3月底前可通过验收。",
        {
            ("青云岭矿山生态修复示范工程", "area", "7600 亩"),
            ("青云岭矿山生态修复示范工程", "status", "planned"),
            ("青云岭矿山生态修复示范工程", "deadline", "2025-03"),
        },
    ),
    (
        "莱州站站房外立面正在安装幕墙。该站房建筑面积1.2万平方米。",
        {("莱州站站房", "status", "under construction"), ("莱州站站房", "area", "12000 m2")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_is_told(text, expected):
    reading = reading_of(text, date="2024-02-20")
    projects.state(reading)
    assert facts(reading, "ProjectInfo", "project", "attribute", "value") == expected
