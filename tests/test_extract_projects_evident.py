"""Projects known by their shape and by anything that shows they are built, in whatever words."""

import pytest

from reading_of import names, reading_of

NAMES = [
    # a sum and a size, a stage, a builder: no verb of building need stand beside the name
    ("白石镇的柳林果蔬冷链园，县农投集团一家掏了6200万元，4.1万平方米。", ["柳林果蔬冷链园"]),
    ("青岭县第二水厂扩能，日供水由2万吨提到5万吨，花费1.3亿元，眼下管道试压。", ["青岭县第二水厂扩能"]),
    ("柳林河堤加固工程不算长，5.2公里，3900万元，工期10个月。", ["柳林河堤加固工程"]),
    ("河上的云湖风雨桥也快好了，2800万元里县财政拨付一半，9月合龙。", ["云湖风雨桥"]),
    ("白石山观光漂流是青岭人王大山个人投的，1500万元，上月头一艇下水。", ["白石山观光漂流"]),
    ("220千伏柳林变电站扩容由山东送变电公司施工，5600万元，8月带电。", ["220千伏柳林变电站扩容"]),
    ("青岭集团把一座柳林饲料加工厂搬了过来，投进去8000万元，厂房2.1万平方米。", ["柳林饲料加工厂"]),
    # a heading of an item is told of by what stands behind it
    (
        "1.柳林镇豆制品加工园。青岭食品公司投资，概算4.5亿元，用地120亩。\n2.新城区供热管道更新。更新98公里，已换71公里，燃气公司施工。",
        ["柳林镇豆制品加工园", "新城区供热管道更新"],
    ),
    # of two that are joined the evidence of the second is the first's too
    (
        "青岭镇污水提质工程、柳林镇礼堂修缮工程由白石建设公司承揽，共310万元，9月动工。",
        ["青岭镇污水提质工程", "柳林镇礼堂修缮工程"],
    ),
    # no evidence, or of something else: what stands there already
    ("青岭县人民公园里游人如织。", []),
    ("柳林果蔬产业园去年产值9.6亿元，税收3000万元。", []),
    ("全县建有农家书屋120座，投入500万元。", []),
    # who acts, where others are, what is of many
    ("湿地由区湿地保护中心建设，投入2.3亿元。", []),
    ("在柳林镇农贸市场，环卫站投入20万元。", []),
    ("各类产业园投入9亿元，5家竣工。", []),
    ("住宅改造4.6万平方米，施工队中标。", []),
    ("是全省“四横五纵”水网骨干项目，总投资7.8亿元，由水电局施工。", []),
    ("今年以来，柳林镇新改建农村公路26公里，投入3100万元，月底竣工。", []),
    ("柳家庄小区的雨污分流管线5.7公里，估价1350万元，市热力公司实施。", []),
    ("招标人：石河县口岸发展服务中心，中标价1286万元，工期54天。", []),
    ("柳林镇的机床厂宿舍建于1983年，公司出资2600万元，12栋竣工。", []),
    # part of the name of a company
    ("单位为山东柳林第三工程有限公司，8月开工，2300万元。", []),
]


LISTED = [
    # what heads an item of a list of works is a project, whatever its words are; 流标项目 is none
    (
        "一、柳林镇集镇饮水净化。换管16公里，640万元，7月通水。\n二、青岭职业中学实训大楼加电梯。2部，90万元，已交付。\n"
        "三、白石镇文明社区地下停车库。车位412个，县城投拿7600万元，浇完顶板。\n四、流标项目：无。",
        ["柳林镇集镇饮水净化", "青岭职业中学实训大楼加电梯", "白石镇文明社区地下停车库"],
    ),
    (
        "1.柳林镇云湖村加工房建设，中标人青岭建设公司，中标价386万元，工期120天。\n"
        "2.青岭八中礼堂及风雨操场，中标单位白石建筑公司，2988万元，工期360天。",
        ["柳林镇云湖村加工房建设", "青岭八中礼堂及风雨操场"],
    ),
    # a report of work is no such list
    ("1.工业经济。规上工业产值19亿元，新开工项目9个。\n2.农业农村。粮食播种9万亩，投入2亿元。\n3.项目建设。开工31个。", []),
    # phases and lots, one behind another
    (
        "青岭苦水区供水一期工程2019年动土，埋管98公里，耗资1.2亿元。\n二期2021年接着干，概算2.4亿元。\n三期还在纸上，打算投1.9亿元。",
        ["青岭苦水区供水一期工程", "青岭苦水区供水二期工程", "青岭苦水区供水三期工程"],
    ),
    (
        "柳林经白石至云湖二级公路全长87公里，总投资19.8亿元。A标由青岭路桥公司来修，路基成型26公里；B标最短，22公里，由白石集团施工。",
        ["柳林经白石至云湖二级公路", "柳林经白石至云湖二级公路A标", "柳林经白石至云湖二级公路B标"],
    ),
    # a phase within the sentence of its works, or of lessons
    ("青岭果蔬冷链园占地85亩，一期已于3月投产。", ["青岭果蔬冷链园"]),
    ("三期培训班结业，投入20万元。", []),
]


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_listed(text, expected):
    assert [f.name for f in reading_of(text).found if f.type == "Project"] == expected


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_evident(text, expected):
    assert names(reading_of(text), "Project") == expected
