"""What a name is made of: raw text left; child<parent for PartOf, subject@place for LocatedIn right."""

import pytest

from fangzhi.extract import composition, events, houses
from fangzhi.extract.reading import Found
from reading_of import facts, reading_of

CASES = [
    # what an area is made of, by its own words; the cities of a line that a province heads
    (
        "青竹村由原竹溪、源口、下坪三个自然村合并而成。",
        {"竹溪村@青竹村", "源口村@青竹村", "下坪村@青竹村"},
    ),
    ("石坝镇辖龙井、小坪、化洞三个村。", {"龙井村@石坝镇", "小坪村@石坝镇", "化洞村@石坝镇"}),
    ("青竹村由石坝村代管。", set()),
    (
        "河北：唐山市丰南区区长李山，邯郸市副市长王强被查。\n会议指出，河北、保定市要整改。",
        {"唐山市@河北", "丰南区@唐山市", "邯郸市@河北"},
    ),
    ("来到哈日图苏木海拉斯图嘎查。", {"海拉斯图嘎查@哈日图苏木"}),
    ("他来到莱州市柞村镇白石村青石沟走访。", {"柞村镇@莱州市", "白石村@柞村镇", "青石沟@白石村"}),
    # a ground lies in the innermost area that its name begins with
    (
        "他来到莱州市柞村镇白石村草莓采摘园、柞村镇食用菌基地，了解情况。",
        {"柞村镇@莱州市", "白石村@柞村镇", "白石村草莓采摘园@白石村", "柞村镇食用菌基地@柞村镇"},
    ),
    ("叙利亚问题部长级联络委员会在开罗开会。", set()),  # what it is about is not where it is
    ("中国国民党革命委员会开会。", set()),  # no part of a party that its name begins with
    ("这是烟台铁路枢纽最长的隧道。", set()),
    ("青川江白湖奔流不息，黑龙江漠河下雪。", {"漠河@黑龙江"}),  # a lake lies in no river
    # a zone lies in the area of its name, where that is told of; a hall in its campus, a ground in its village
    ("莱州市增长5%，莱州经济开发区增长9%。", {"莱州经济开发区@莱州市"}),
    ("莱州经济开发区增长9%。", set()),
    ("庆典在该校青云校区体育馆举行。", {"青云校区体育馆@青云校区"}),
    ("歌会在白石村青云坪举行。", {"青云坪@白石村"}),
    ("烟台高新技术产业园区投产。", {"烟台高新技术产业园区@烟台"}),
    ("成达深高铁烟台段铺轨。", {"成达深高铁烟台段@烟台"}),
    ("莱州市委组织部印发通知。", {"莱州市委组织部<莱州市委", "莱州市委@莱州市"}),
    ("莱州市公安局交警大队提醒。", {"莱州市公安局交警大队<莱州市公安局", "莱州市公安局@莱州市"}),
    ("莱州市教育局发布公告。", {"莱州市教育局@莱州市"}),
    ("莱州市人大常委会开会。", {"莱州市人大常委会<莱州市人大", "莱州市人大常委会@莱州市"}),
    ("山东烟台莱州市举办果品节。", {"烟台@山东", "莱州市@烟台"}),
    ("浙江省杭州市举行活动。", {"杭州市@浙江省"}),
    ("福州市鼓楼区发布通告。", {"鼓楼区@福州市"}),
    ("烟台生态广场开放。", {"烟台生态广场@烟台"}),
    ("徐州、扬州国家高新区签约。", {"徐州国家高新区@徐州", "扬州国家高新区@扬州"}),
    ("广西桂林资源县人民检察院提起公诉。", {"资源县人民检察院@资源县", "资源县@桂林", "桂林@广西"}),
    ("阿坝藏族羌族自治州松潘县、红原县出现降雪。", {"松潘县@阿坝藏族羌族自治州", "红原县@阿坝藏族羌族自治州"}),
    ("云岭水库位于山东省莱州市。", {"云岭水库@莱州市", "莱州市@山东省"}),
    ("记者来到莱州市柞村镇，走进该镇临疃河村。", {"柞村镇@莱州市", "临疃河村@柞村镇"}),
    # a company is no part of its own short name, a union of parliaments none of a parliament
    ("波音公司宣布裁员。", set()),
    ("会议讨论各国议会联盟的工作。", set()),
    ("中国人民政治协商会议全国委员会举行会议。", set()),
    ("他到莱州市莱州老城区看看。", set()),  # one area told twice
    ("兵团一三〇团九连丰收。", {"九连@一三〇团"}),
    # a list of towns behind their county, though the list of divisions knows but some of them
    ("莱州市柞村镇、云石乡和青岭乡的果园丰收。", {"柞村镇@莱州市", "云石乡@莱州市", "青岭乡@莱州市"}),
    ("江西篁岭村、广西大寨村获评。", {"篁岭村@江西", "大寨村@广西"}),  # the second has an area of its own
    # a town behind the county as it was; a town that has a station of the county's bureau
    ("他曾任龙岗区坑梓街道办事处副主任。", {"坑梓街道办事处@坑梓街道", "坑梓街道@龙岗区"}),
    (
        "莱州市公安局柞村镇派出所提醒。",
        {"莱州市公安局柞村镇派出所<莱州市公安局", "莱州市公安局@莱州市", "柞村镇@莱州市"},
    ),
    # a place of which the text says first where it lies; what is named behind it is not always one
    ("他到位于山东省东北部的莱州市调研。", {"莱州市@山东省"}),
    ("他到位于西南的松阳县调研，松阳县下雨。", set()),
    ("位于柞村镇的山东云岭公司投产。", {"山东云岭公司@山东"}),
    # a ground in a zone or a community, no area in a road
    ("活动在涪陵高新区李渡组团举行。", {"李渡组团@涪陵高新区"}),
    ("他住在凤山街道王家坡社区永宁小区。", {"王家坡社区@凤山街道", "永宁小区@王家坡社区"}),
    # villages of the one town that an article tells of; none of what is named for being elsewhere, or where there are two towns
    ("柞村镇种苹果。\n柞村镇引来公司，在云水村、青石村建起果园。", {"云水村@柞村镇", "青石村@柞村镇"}),
    ("柞村镇种苹果。\n柞村镇毗邻云水村。", set()),
    ("柞村镇种苹果。\n柞村镇和青岭镇引来公司，在云水村建起果园。", set()),
    # a court of the district, where a community is told
    ("烟台市莱山区的紫光社区换届，区法院派员到场。", {"莱山区@烟台市", "莱山区法院@莱山区"}),
    # sections of one list; an institute of another body is none, nor is what a clause goes on with
    (
        "莱州市公安局治安大队、特巡警大队和各派出所参加。",
        {"莱州市公安局治安大队<莱州市公安局", "莱州市公安局特巡警大队<莱州市公安局", "莱州市公安局@莱州市"},
    ),
    (
        "莱州市公安局治安大队、市消防救援大队参加。",
        {"莱州市公安局治安大队<莱州市公安局", "莱州市公安局@莱州市", "莱州市消防救援大队@莱州市"},
    ),
    # a name that runs on over 与, and two subjects
    (
        "他毕业于山东大学材料科学与工程学院。",
        {"山东大学材料科学与工程学院<山东大学", "山东大学@山东"},
    ),
    ("山东大学师生与工程学院座谈。", {"山东大学@山东"}),
    ("山东大学历史系教授马岚到场。", {"山东大学历史系<山东大学", "山东大学@山东"}),
    (
        "山东医科大学附属第一医院急诊医学中心主任马岚会诊。",
        {
            "山东医科大学附属第一医院急诊医学中心<山东医科大学附属第一医院",
            "山东医科大学附属第一医院<山东医科大学",
            "山东医科大学@山东",
        },
    ),
    # whose a company is by the text; who owns a product only is no owner
    ("云岭煤业有限公司系青泽能源集团有限公司控股子公司。", {"云岭煤业有限公司<青泽能源集团有限公司"}),
    ("青泽能源集团有限公司将通过全资子公司云岭煤业有限公司出资。", {"云岭煤业有限公司<青泽能源集团有限公司"}),
    ("青泽能源集团有限公司与唐河水泥有限公司签约，前者将通过全资子公司云岭煤业有限公司出资。", set()),
    ("青泽能源集团有限公司旗下云岭煤业有限公司停产。", {"云岭煤业有限公司<青泽能源集团有限公司"}),
    ("青泽能源集团有限公司是云岭煤业有限公司的客户。", set()),
    # a team of a bureau by its number, the bureau of a bureau, the office of a leading group
    ("山东省地质勘查局二一五队参加。", {"山东省地质勘查局二一五队<山东省地质勘查局", "山东省地质勘查局@山东省"}),
    ("国家矿山安全监察局山西局派员到场。", {"国家矿山安全监察局山西局<国家矿山安全监察局"}),
    ("应急管理部安全协调司司长到场。", {"应急管理部安全协调司<应急管理部"}),
    # an office told of by what it does; a side of a town is no place
    ("莱州市委平安办印发办法，市委托管的企业停产。", {"莱州市委平安办<莱州市委", "莱州市委@莱州市"}),
    ("云岭水库位于莱州市城南。", {"云岭水库@莱州市"}),
    # two bodies of one area side by side
    ("柞村镇党委政府开展行动。", {"柞村镇党委@柞村镇", "柞村镇政府@柞村镇"}),
    ("莱州市纪委监委会同市公安局开展行动。", {"莱州市纪委监委@莱州市", "莱州市公安局@莱州市"}),
    # a town of the county whose leaders act, and of no other
    ("莱州市委书记在柞村镇调研。", {"莱州市委@莱州市", "柞村镇@莱州市"}),
    ("莱州市的游客来到柞村镇。", set()),
    # a village lies in its town where that is printed, not in the county
    ("莱州市委书记在柞村镇临疃河村调研。", {"莱州市委@莱州市", "临疃河村@柞村镇", "柞村镇@莱州市"}),
    ("烟台市的代表来自莱州市。", set()),
    ("甘肃、青海两地协作。", set()),
    ("代表团访问法国、德国。", set()),
    ("格林达维克镇的居民已经疏散。", set()),  # two names that no list knows may be one, cut in two
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:20] for c in CASES])
def test_composition(text, expected):
    reading = reading_of(text)
    composition.state(reading)
    told = {
        f"{s.roles['child'].name}<{s.roles['parent'].name}"
        if s.type == "PartOf"
        else f"{s.roles['subject'].name}@{s.roles['place'].name}"
        for s in reading.statements
    }
    assert told == expected


def test_only_a_town_whose_county_leads_or_opens_the_article_lies_in_it():
    told = []
    for text in (
        "今年丰收。果农忙碌。柞村镇举办果品节，莱州市来客不少。",
        "招远市今年丰收。柞村镇举办果品节。",  # another county than that of the paper
        "莱州市今年丰收。柞村镇举办果品节。",
        "今年丰收。果农忙碌。莱州市政府表彰。柞村镇举办果品节。",
    ):
        reading = reading_of(text, area="370683")
        composition.state(reading)
        told.append(
            [(s.roles["subject"].name, s.roles["place"].name, s.rule) for s in reading.statements if s.rule != "composition"]
        )
    town = [("柞村镇", "莱州市", "gazetteer")]
    assert told == [[], [], town, town]


def test_where_somebody_comes_from_lies_in_no_county_that_leads():
    text = "莱州市委召开会议。张三（男，44岁，柞村镇人）被拦下。"
    reading = reading_of(text, area="370683")
    composition.state(reading)
    assert [s.roles["subject"].name for s in reading.statements if s.rule == "gazetteer"] == []


def _chain(text: str, **more: str) -> list[str]:
    reading = reading_of(text, **more)
    composition.state(reading)
    return [f"{s.roles['subject'].name}@{s.roles['place'].name}" for s in reading.statements if s.rule == "gazetteer"]


def test_a_county_lies_in_the_city_of_the_headline():
    text = "会议强调，莱州市、龙口市要带头落实。"
    assert _chain(text, title="烟台市委召开全体会议", area="3706") == ["莱州市@烟台市", "龙口市@烟台市"]
    assert _chain(text, title="两地带头落实", area="3706") == []
    assert _chain(text, title="烟台市委组织部任前公示", area="3706", kind="notice") == []


def test_a_town_lies_in_the_county_that_heads_its_part_of_a_list():
    text = "项目如下：\n■莱州市\n管网改造涉及柞村镇、土山镇。\n■龙口市\n管网改造涉及北马镇。"
    assert _chain(text, area="3706") == ["柞村镇@莱州市", "土山镇@莱州市", "北马镇@龙口市"]
    assert _chain(text.replace("\n■莱州市\n", "\n莱州市有管网。\n"), area="3706") == ["北马镇@龙口市"]


def test_a_town_whose_committee_is_told_of_lies_in_the_county_that_leads():
    assert _chain("莱州市委召开会议。柞村镇党委书记于海明发言。", area="370683") == ["柞村镇@莱州市"]
    assert _chain("莱州市委召开会议。医生来自柞村镇卫生院。", area="370683") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("柞村镇党委书记于海明带领众心村、石柱村的群众查堤。", {("众心村", "柞村镇"), ("石柱村", "柞村镇")}),
        ("柞村镇党委书记于海明带队到众心村取经。", set()),  # it lies elsewhere
        ("莱州市境内云湖围堤加固。", {("云湖围堤", "莱州市")}),
        ("莱州市境内长江水位上涨。", set()),  # a river runs on
        ("货车行驶至永盐高速K86+300米鱼洞隧道出口处时追尾。", {("鱼洞隧道", "永盐高速")}),
        ("这个村地处青云山脚下。", set()),
    ],
)
def test_villages_that_a_town_leads_and_what_lies_along(text, expected):
    reading = reading_of(text)
    composition.state(reading)
    told = {
        (s.roles["subject"].name, s.roles["place"].name)
        for s in reading.statements
        if s.rule != "composition" and s.type == "LocatedIn"
    }
    assert {row for row in told if row[0] != "柞村镇"} == expected


def test_a_village_lies_in_the_town_that_leads():
    assert _chain("柞村镇党委书记于海明介绍，消水庄村建了大棚。", area="370683") == ["消水庄村@柞村镇"]
    assert _chain("柞村镇的苹果熟了，消水庄村建了大棚。", area="370683") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is visited in a place lies in it
        ("在柞村镇，马春生考察了白石柳编产业园。", {("白石柳编产业园", "柞村镇")}),
        ("随后，他来到柞村镇，走访了青山广场。", {("青山广场", "柞村镇")}),
        ("在柞村镇，马春生考察了烟台高新区。", set()),  # it lies elsewhere
        ("他来到白石村桃园，又到消水庄村苹果种植基地。", {("消水庄村苹果种植基地", "消水庄村")}),  # a village lies in none
        ("柞村镇干部参观了青山广场。", set()),  # it may lie anywhere
        ("在柞村镇、土山镇，马春生考察了青山广场。", set()),  # in which of them?
        # a step of which the list of divisions knows but one
        ("他是绍兴县平水镇人。", {("平水镇", "绍兴县")}),
        ("他走进柞村镇众心村。", {("众心村", "柞村镇")}),
        # a county that the city's leaders go to, or that stands in a rank among the city's
        ("烟台市委书记于海明深入莱州市、招远市调研。", {("莱州市", "烟台市"), ("招远市", "烟台市"), ("烟台市委", "烟台市")}),
        ("烟台市委书记于海明会见莱州市客人，到深圳市宝安区调研。", {("烟台市委", "烟台市"), ("宝安区", "深圳市")}),
        ("莱州市狠抓落实，多项指标增速位居烟台市前列。", {("莱州市", "烟台市")}),
        ("莱州市、招远市的指标位居烟台市前列。", set()),  # which of them?
        ("签约仪式在莱州宾馆举行，莱州市签约3个项目。", {("莱州宾馆", "莱州市")}),
        ("签约仪式在莱州宾馆举行。", set()),
        # in our county, downtown, in a row that opens with a county, among the hills of a town, on a river
        ("记者走进柞村镇深山中的石柱村。", {("石柱村", "柞村镇")}),
        ("这里是莱州市朱桥、土山、驿道三个乡镇的接合部。", {("朱桥", "莱州市"), ("土山", "莱州市"), ("驿道", "莱州市")}),
        ("而在终点莱州市，柞村镇、土山镇的征地已完成。", {("柞村镇", "莱州市"), ("土山镇", "莱州市")}),
        ("他到过莱州市，柞村镇的征地已完成。", set()),
        ("烟台市长三角招商活动举行。", set()),
        ("他来到云河青龙闸、龙泉河大桥。", {("青龙闸", "云河")}),
        # a village lies in the town that is called as it is
        ("莱州市合作社在柞林村种植洋芋。柞林镇有洋芋2000亩。", {("柞林村", "柞林镇"), ("莱州市合作社", "莱州市")}),
        ("莱州市合作社在柞林村种植洋芋。土山镇有洋芋2000亩。", {("莱州市合作社", "莱州市")}),
        # beside a site nothing lies in it
        ("在柞村镇众心小区，马春生考察了青山广场。", {("众心小区", "柞村镇")}),
    ],
)
def test_places_that_are_visited_or_stand_in_a_row(text, expected):
    reading = reading_of(text)
    composition.state(reading)
    assert facts(reading, "LocatedIn", "subject", "place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我市柞村镇、土山镇投产。", {("柞村镇", "莱州市"), ("土山镇", "莱州市")}),
        ("龙口市客人参观了我市柞村镇、土山镇。", {("柞村镇", "莱州市"), ("土山镇", "莱州市")}),
        ("我市北马镇投产。", set()),  # the list has it in another county
        ("在县城滨河大道，管网开工。", {("滨河大道", "莱州市")}),
        ("县城柞村镇投产。", set()),
    ],
)
def test_what_lies_in_the_county_of_the_paper(text, expected):
    reading = reading_of(text, area="370683")
    composition.state(reading)
    assert facts(reading, "LocatedIn", "subject", "place") == expected


def test_a_site_lies_in_the_village_that_its_name_begins_with():
    reading = reading_of("于海明到柞村镇众心村草莓小镇考察。")
    start = reading.text.index("众心村")
    reading.add(Found(start, start + 7, "Place", "众心村草莓小镇", "event-site"))
    composition.state(reading)
    assert facts(reading, "LocatedIn", "subject", "place") == {("众心村", "柞村镇"), ("众心村草莓小镇", "众心村")}


def test_where_an_event_is_held_lies_in_the_area_of_its_name():
    reading = reading_of("莱州市教师节大会在县文化艺术中心举行。晚会在莱州市民族文化中心举行。")
    events.find(reading)
    events.state(reading)
    houses.state(reading)
    assert facts(reading, "LocatedIn", "subject", "place") == {("莱州市民族文化中心", "莱州市")}


def test_an_inn_that_something_is_held_at_is_a_place_alone():
    text = "签约仪式在烟台金海岸酒店举行。"
    reading = reading_of(text)
    events.find(reading)
    composition.state(reading)
    events.state(reading)
    houses.state(reading)
    assert facts(reading, "LocatedIn", "subject", "place") == {("烟台金海岸酒店", "烟台")}
    assert not [f for f in reading.found if f.type == "Institution"]


def test_an_inn_behind_its_district_is_a_place_alone():
    reading = reading_of("7月3日，莱州市产业招商推介会在广州市海珠区云岭大酒店举行。市领导参加。")
    for step in (events.find, composition.state, events.state, houses.state):
        step(reading)
    assert "云岭大酒店" in {f.name for f in reading.found if f.type == "Place"}
    assert not [f for f in reading.found if f.type == "Institution"]


def test_a_hall_of_that_town_bears_its_name():
    reading = reading_of("柞林镇第十四届人民代表大会第一次会议在该镇政府五楼会议室召开。")
    events.find(reading)
    events.state(reading)
    assert "柞林镇政府五楼会议室" in {f.name for f in reading.found if f.type == "Place"}
