"""Lists of works: lines that begin with a name alone, headings of areas, costs in brackets, and works that two sides sign for."""

import pytest

from fangzhi.extract import projects
from reading_of import facts, names, reading_of

BEGUN = "6月12日，烟台市二季度重点项目集中开工活动举行。\n此次集中开工的项目共31个，总投资98亿元。\n"
LINES = [
    # a line without a mark that begins with a name as a sentence of its own; nothing of it goes to the batch
    (
        f"{BEGUN}白石堤防加固工程（二期）。投资1.1亿元，项目业主为莱州市水利局，施工单位为山东水投建设有限公司。\n"
        "云创锂电铜箔项目。总投资9亿元，用地120亩。",
        {
            ("白石堤防加固工程（二期）", "investment", "110000000 CNY"),
            ("白石堤防加固工程（二期）", "investor", "莱州市水利局"),
            ("白石堤防加固工程（二期）", "builder", "山东水投建设有限公司"),
            ("云创锂电铜箔项目", "investment", "900000000 CNY"),
            ("云创锂电铜箔项目", "area", "120 亩"),
        },
    ),
    # what no name begins is told of none of them; all together are a project only where no occasion is named by them
    (f"{BEGUN}工地上机声隆隆。\n占地120亩，由山东水投建设有限公司承建。", set()),
    ("烟台市二季度重点项目集中开工。", {("烟台市二季度重点项目", "status", "started")}),
    # below the heading of an area all that is begun together is begun
    (
        f"{BEGUN}■莱州市\n青岭风电场扩建项目，投资5亿元，由青岭新能源有限公司开发。",
        {
            ("青岭风电场扩建项目", "status", "started"),
            ("青岭风电场扩建项目", "investment", "500000000 CNY"),
            ("青岭风电场扩建项目", "investor", "青岭新能源有限公司"),
        },
    ),
    # 80个重点项目已开工70个: not each of them
    (
        "全市80个重点项目已开工70个。\n①白石水库除险加固工程。投资1.1亿元。\n②云湖水厂二期。投资2亿元，沉淀池浇筑完成3座。",
        {
            ("白石水库除险加固工程", "investment", "110000000 CNY"),
            ("云湖水厂二期", "investment", "200000000 CNY"),
            ("云湖水厂二期", "status", "under construction"),
        },
    ),
]
SITES = [
    (
        "【柳林镇】\n①白石珍珠产业园。总投资2亿元。\n②云湖风电场二期。投资4亿元。\n【青岭镇】\n③青云水厂扩建工程。投资1亿元。",
        {("白石珍珠产业园", "柳林镇"), ("云湖风电场二期", "柳林镇"), ("青云水厂扩建工程", "青岭镇")},
    ),
    # a line between that begins with no works ends the list
    ("【柳林镇】\n记者走访了工地。\n①白石珍珠产业园。总投资2亿元。\n②云湖风电场二期。投资4亿元。", set()),
    # who signs for it tells where it lies, where it is not told
    ("莱州市与青岛华讯电路股份有限公司签订12亿元高多层线路板项目。", {("高多层线路板项目", "莱州市")}),
    ("莱州市与青岛华讯电路股份有限公司签订12亿元高多层线路板项目，选址青岭工业园。", {("高多层线路板项目", "青岭工业园")}),
]
SIGNED = [
    (
        "莱州市与青岛华讯电路股份有限公司签订12亿元高多层线路板项目。",
        {
            ("高多层线路板项目", "investor", "青岛华讯电路股份有限公司"),
            ("高多层线路板项目", "status", "signed"),
            ("高多层线路板项目", "investment", "1200000000 CNY"),
        },
    ),
    (
        "柳林镇政府与青岛针雅服饰有限公司就针织服装产业园项目签约，总投资6.8亿元。",
        {
            ("针织服装产业园", "investor", "青岛针雅服饰有限公司"),
            ("针织服装产业园", "status", "signed"),
            ("针织服装产业园", "investment", "680000000 CNY"),
        },
    ),
    # who is hired to build does not pay; one that is but to sign has not signed
    ("莱州市水利局与山东水投建设有限公司签订白石水库加固工程施工合同。", {("白石水库加固工程", "status", "signed")}),
    ("莱州市将与青岛华讯电路股份有限公司签订高多层线路板项目协议。", {("高多层线路板项目", "status", "planned")}),
    # cost and company in brackets, and what is done to all of a row
    (
        "莱州矿山装备产业园（3.3亿元，山东山河装备有限公司）、柳林镇玻纤复合材料项目（青岛玻新材料有限公司，5.1亿元）等一并签约。",
        {
            ("莱州矿山装备产业园", "investment", "330000000 CNY"),
            ("莱州矿山装备产业园", "investor", "山东山河装备有限公司"),
            ("莱州矿山装备产业园", "status", "signed"),
            ("柳林镇玻纤复合材料项目", "investment", "510000000 CNY"),
            ("柳林镇玻纤复合材料项目", "investor", "青岛玻新材料有限公司"),
            ("柳林镇玻纤复合材料项目", "status", "signed"),
        },
    ),
    ("莱州矿山装备产业园（年产值3.3亿元，企业12家）已经建成。", set()),
    # who owns them, and who is but told of
    (
        "柳林镇针织产业园项目，总投资6亿元，投资方为青岛竹语科技有限公司和莱州林业集团有限公司。",
        {
            ("柳林镇针织产业园", "investment", "600000000 CNY"),
            ("柳林镇针织产业园", "investor", "青岛竹语科技有限公司"),
            ("柳林镇针织产业园", "investor", "莱州林业集团有限公司"),
        },
    ),
    (
        "①白石水库除险加固工程。莱州市水利局任项目业主，概算投资1.1亿元。\n②云湖水厂二期。投资2亿元。",
        {
            ("白石水库除险加固工程", "investor", "莱州市水利局"),
            ("白石水库除险加固工程", "investment", "110000000 CNY"),
            ("云湖水厂二期", "investment", "200000000 CNY"),
        },
    ),
    (
        "镇里引进了青岛侗岭茶业有限公司，投资4500万元建设柳林茶产业园。",
        {("柳林茶产业园", "investor", "青岛侗岭茶业有限公司"), ("柳林茶产业园", "investment", "45000000 CNY")},
    ),
    ("镇里拜访了青岛侗岭茶业有限公司，投资4500万元建设柳林茶产业园。", {("柳林茶产业园", "investment", "45000000 CNY")}),
    (
        "柳林镇政府与青岛宸星制造股份有限公司签订合同，由后者投资2亿元建设柳林光模块产业园。",
        {("柳林光模块产业园", "investor", "青岛宸星制造股份有限公司"), ("柳林光模块产业园", "investment", "200000000 CNY")},
    ),
    (
        "柳林镇政府与青岛溪上民宿管理有限公司签约的柳林民宿集群项目，投资4600万元。",
        {
            ("柳林民宿集群项目", "investor", "青岛溪上民宿管理有限公司"),
            ("柳林民宿集群项目", "investment", "46000000 CNY"),
            ("柳林民宿集群项目", "status", "signed"),
        },
    ),
    # two funds for one; what the sentence builds has no name, and is not the one told before
    (
        "村里争取到协作资金320万元、衔接资金260万元，建起了柳林村茶叶加工厂。",
        {
            ("柳林村茶叶加工厂", "investment", "3200000 CNY"),
            ("柳林村茶叶加工厂", "investment", "2600000 CNY"),
            ("柳林村茶叶加工厂", "status", "completed"),
        },
    ),
    (
        "总投资3亿元的柳林纪念馆落成。下一步，全市将投资860万元改造两处烈士陵园，工程由山东水投建设有限公司施工。",
        {("柳林纪念馆", "investment", "300000000 CNY"), ("柳林纪念馆", "status", "completed")},
    ),
    # another section, whose builder is not that of the bridge
    (
        "一标段由青云路桥有限公司承建，投资1亿元的柳林大桥建成。二标段长9公里，中标单位为山东水投建设有限公司。",
        {
            ("一标段", "builder", "青云路桥有限公司"),
            ("柳林大桥", "investment", "100000000 CNY"),
            ("柳林大桥", "status", "completed"),
            ("二标段", "builder", "山东水投建设有限公司"),
        },
    ),
    (
        "投资780万元的青岭至柳林通屯路通车。",
        {("青岭至柳林通屯路", "investment", "7800000 CNY"), ("青岭至柳林通屯路", "status", "completed")},
    ),
    (
        "莱州柳林老街微改造由青云文化旅游集团有限公司投资1.6亿元。",
        {("莱州柳林老街微改造", "investment", "160000000 CNY"), ("莱州柳林老街微改造", "investor", "青云文化旅游集团有限公司")},
    ),
    # sections of lines, and how far they have come
    ("成达万高铁遂宁段已铺轨116公里。", {("成达万高铁遂宁段", "status", "under construction")}),
    ("德上高速岳西段已完成路基土石方的91%。", {("德上高速岳西段", "status", "under construction")}),
    ("毗河供水二期工程安居段5月底全线通水。", {("毗河供水二期工程安居段", "status", "completed")}),
    ("工程收尾阶段已铺轨116公里。", set()),
    # at the end of the year lies ahead
    (
        "六潜高速连接线改造工程3月开工、年底通车。",
        {("六潜高速连接线改造工程", "status", "started"), ("六潜高速连接线改造工程", "deadline", "2024")},
    ),
    # in brackets with the verb; by a clause of its own
    (
        "莱州铝基新材料产业园（投资6.5亿元，由山东金盛铝业有限公司投资建设）等项目签约。",
        {
            ("莱州铝基新材料产业园", "investment", "650000000 CNY"),
            ("莱州铝基新材料产业园", "investor", "山东金盛铝业有限公司"),
            ("莱州铝基新材料产业园", "status", "signed"),
        },
    ),
    (
        "由莱州市城投集团担任业主、山东建工第一建筑有限公司施工的青岭湖片区安置房项目，18栋楼主体全部封顶。",
        {
            ("青岭湖片区安置房", "investor", "莱州市城投集团"),
            ("青岭湖片区安置房", "builder", "山东建工第一建筑有限公司"),
            ("青岭湖片区安置房", "status", "under construction"),
        },
    ),
    (
        "其中，柳林镇与青岛椪柑食品有限公司签订椪柑深加工项目合同，项目总投资2.6亿元。",
        {
            ("椪柑深加工项目", "investor", "青岛椪柑食品有限公司"),
            ("椪柑深加工项目", "status", "signed"),
            ("椪柑深加工项目", "investment", "260000000 CNY"),
        },
    ),
    # rooms measure works where nothing else does
    (
        "青岭针织产业园项目总投资3亿元，建设标准厂房4.6万平方米。",
        {("青岭针织产业园", "investment", "300000000 CNY"), ("青岭针织产业园", "area", "46000 m2")},
    ),
    (
        "青岭针织产业园项目总投资3亿元，占地90亩，建设标准厂房4.6万平方米。",
        {("青岭针织产业园", "investment", "300000000 CNY"), ("青岭针织产业园", "area", "90 亩")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*LINES, *SIGNED])
def test_what_is_told(text, expected):
    reading = reading_of(text, date="2024-06-20")
    projects.state(reading)
    assert facts(reading, "ProjectInfo", "project", "attribute", "value") == expected


@pytest.mark.parametrize(("text", "expected"), SITES)
def test_where_they_lie(text, expected):
    reading = reading_of(text)
    projects.state(reading)
    assert facts(reading, "LocatedIn", "subject", "place") == expected


def test_a_town_that_a_clause_ends_with():
    reading = reading_of("与莱州市相邻的柳林镇白石村，总投资1500万元的油茶加工园正在安装设备。")
    projects.state(reading)
    assert ("油茶加工园", "白石村") in facts(reading, "LocatedIn", "subject", "place")


def test_a_county_whose_name_begins_as_a_verb():
    reading = reading_of("开工的9个项目中，将乐县云湖园区污水处理厂提标改造工程已通水。")
    assert names(reading, "Project") == ["将乐县云湖园区污水处理厂提标改造工程"]


GIVEN_OUT = [
    # what a notice says is given out is works by name, and who ends the clause builds them
    (
        "张三违规将白石村涵洞排水工程项目、石埔塘清污（淤）泥工程发包给时任村监委委员李四。",
        {("白石村涵洞排水工程", "builder", "李四"), ("石埔塘清污（淤）泥工程", "builder", "李四")},
    ),
    (
        "张三将石埔拦水坝及渠道工程、饮水消毒设备及基础设施采购等本村工程项目发包给其哥哥王强。",
        {("石埔拦水坝及渠道工程", "builder", "王强"), ("饮水消毒设备及基础设施采购", "builder", "王强")},
    ),
    ("张三把本村石埔桥底堤坝修复工程交由青岭建筑有限公司承建。", {("石埔桥底堤坝修复工程", "builder", "青岭建筑有限公司")}),
    ("王强违规承揽本村石埔口大桥建造工程项目。", {("石埔口大桥建造工程", "builder", "王强")}),
    # nothing by name
    ("张三将部分工程发包给李四，把村里的工程项目转包给其弟弟王强。", set()),
    ("张三违规承揽本村工程项目，李四将案件材料交由王强保管。", set()),
    # a row below what all of it has come to, whatever its items end with; a firm, a town and a kind of business are none
    (
        "7月3日上午，签约活动在莱州市举行。\n此次集中签约的有——\n白石“智慧粮仓”、\n汽车铝制动系统、\n再生资源利用、\n柳林镇、\n莱州国际航空旅游城、\n青岭科技有限公司、\n"
        "石油装备制造、\n白石碳谷产业园等24个项目，\n涵盖新材料等领域。",
        {
            ("白石“智慧粮仓”", "status", "signed"),
            ("汽车铝制动系统", "status", "signed"),
            ("再生资源利用", "status", "signed"),
            ("莱州国际航空旅游城", "status", "signed"),
            ("白石碳谷产业园", "status", "signed"),
        },
    ),
    # two that sign to build together
    (
        "青岭产业园项目落成。青岭产业园由白石村村委会和莱州市云生仓储有限公司签约共建。",
        {
            ("青岭产业园", "status", "completed"),
            ("青岭产业园", "builder", "白石村村委会"),
            ("青岭产业园", "builder", "莱州市云生仓储有限公司"),
        },
    ),
    ("参加签约的有——\n张三、\n李四、\n王强等24个单位的代表。", set()),
]


@pytest.mark.parametrize(("text", "expected"), GIVEN_OUT)
def test_what_is_given_out_or_stands_below_its_deed(text, expected):
    reading = reading_of(text, date="2024-06-20")
    projects.state(reading)
    assert facts(reading, "ProjectInfo", "project", "attribute", "value") == expected
