"""Works signed for in a row, raised money for, told in phases and sections: sentences left, what is told right."""

import pytest

from fangzhi.extract import projects
from reading_of import facts, names, reading_of

# one sentence, its projects, and of each what is told
FACTS = [
    # a row that two towns and two companies sign, one each, and the sums in their order
    (
        "柳林镇、白石镇分别与莱州瑞诚机械有限公司、莱州禾丰包装有限公司签约农机铸件项目和绿色纸箱项目，投资额分别为3.2亿元、1.1亿元。",
        {
            ("农机铸件项目", "status", "signed"),
            ("绿色纸箱项目", "status", "signed"),
            ("农机铸件项目", "investor", "莱州瑞诚机械有限公司"),
            ("绿色纸箱项目", "investor", "莱州禾丰包装有限公司"),
            ("农机铸件项目", "investment", "320000000 CNY"),
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
            ("柳林精密铸造产业园", "status", "started"),
            ("柳林精密铸造产业园", "investment", "1160000000 CNY"),
            ("柳林精密铸造产业园", "investor", "莱州恒峰铸业有限公司"),
            ("柳林精密铸造产业园", "area", "210 亩"),
        },
    ),
    (
        "启动白石湖湿地公园修复工程和城乡供水一体化二期工程，后者由莱州水务集团负责实施。",
        {
            ("白石湖湿地公园修复工程", "status", "started"),
            ("城乡供水一体化二期工程", "status", "started"),
            ("城乡供水一体化二期工程", "builder", "莱州水务集团"),
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

LIES = [
    ("在白石镇同步开工的沙河综合整治二期工程，全长17公里。", {("沙河综合整治二期工程", "白石镇")}),
    ("柳林镇党委书记王大川介绍，同日在该镇动工的环湖公路改扩建工程长23公里。", {("环湖公路改扩建工程", "柳林镇")}),
]


@pytest.mark.parametrize(("text", "expected"), FACTS)
def test_what_is_told_of_each(text, expected):
    reading = reading_of(text)
    projects.state(reading)
    assert facts(reading, "ProjectInfo", "project", "attribute", "value") == expected


@pytest.mark.parametrize(("text", "expected"), LIES)
def test_where_it_is_begun(text, expected):
    reading = reading_of(text)
    projects.state(reading)
    assert facts(reading, "LocatedIn", "subject", "place") == expected


def test_the_rest_of_works_is_none():
    assert names(reading_of("首批11幢已开门迎客，全部工程预计10月底完工。"), "Project") == []
