"""Results as stories tell them: who came to a feast, what a school has; a table for each class of sentences."""

import pytest

from reading_of import figures as told

FEAST, RACE = "烟台市第三届稻花节", "2024烟台越野挑战赛"

CROWDS = [
    # the occasion stands behind the number, or in the sentence before
    (f"来自河南、湖北等6个省份的3600名选手从体育场出发，{RACE}鸣枪开赛。选手中有外籍选手18名。",
     {(RACE, "选手", "3600 名"), (RACE, "外籍选手", "18 名")}),
    (f"{FEAST}在莱州市开幕，来自周边县区的2万余名各族群众围着篝火跳起锅庄。", {(FEAST, "各族群众", "20000 名")}),
    (f"{FEAST}在莱州市开幕。18支参赛队、240名队员上演抓鱼大战。", {(FEAST, "参赛队", "18 支"), (FEAST, "队员", "240 名")}),
    (f"{FEAST}举行，副市长张伟，以及800余名校友、师生欢聚一堂。", {(FEAST, "校友、师生", "800 名")}),
    (f"{FEAST}在莱州市开幕，吸引了2万名市民游客。", {(FEAST, "市民游客", "20000 名")}),
    # a paragraph that goes on; whence they are
    (
        f"{FEAST}在莱州市开幕，湖南、江西两省的18支队伍参赛。\n当天，来自烟台学院、莱州市第一中学的560名志愿者在路口设立服务点。",
        {(FEAST, "参赛队伍", "18 支"), (FEAST, "志愿者", "560 名")},
    ),
    # those of whom another thing is told; few of those who came; an occasion that is only written about
    (f"{FEAST}在莱州市开幕。当天，300名群众献血。", set()),
    (f"{FEAST}在莱州市开幕。当天，300名农户参加抗议游行。", set()),
    (f"{RACE}举行，3名选手来自海外。", set()),
    ("来自12个省市的63名学者联名致信，祝贺烟台市第三届稻花节举行。", set()),
    ("烟台市慰问来自12个省市的320名群众。", set()),
]  # fmt: skip

STOCKS = [
    # a row of bare measures of a school or hospital; a bare noun, and a unit of it that a clause tells of
    (
        "烟台市第三中学创办于1958年，占地120亩，现有教学班48个，在校学生2360人，教职工186人，其中高级教师52人。",
        {
            ("烟台市第三中学", "占地", "120 亩"),
            ("烟台市第三中学", "教学班", "48 个"),
            ("烟台市第三中学", "在校学生", "2360 人"),
            ("烟台市第三中学", "教职工", "186 人"),
            ("烟台市第三中学", "高级教师", "52 人"),
        },
    ),
    (
        "烟台市妇幼保健院副院长张小军介绍，医院设儿科、产科等14个科室，开放床位180张，医护人员312人。",
        {
            ("烟台市妇幼保健院", "科室", "14 个"),
            ("烟台市妇幼保健院", "床位", "180 张"),
            ("烟台市妇幼保健院", "医护人员", "312 人"),
        },
    ),
    ("烟台市实验中学有留守儿童86名。", {("烟台市实验中学", "留守儿童", "86 名")}),
    # the land of what is built is told as that of a project
    ("烟台市第三中学投资3亿元新建教学楼，占地20亩。", set()),
]

PLACED = [
    # whose people or things they are stands between the verb and the number
    ("烟台市城乡供水工程惠及柳林镇、白石镇群众4.2万人。", {("烟台市城乡供水工程", "群众", "42000 人")}),
    (
        "烟台市柳林镇发生“6·3”坍塌事故，9名工人被埋压。烟台市消防救援支队调集莱州、海阳等地12辆消防车、86名指战员和3条搜救犬到场。",
        {
            ("柳林镇“6·3”坍塌事故", "被埋压", "9 名"),
            ("柳林镇“6·3”坍塌事故", "消防车", "12 辆"),
            ("柳林镇“6·3”坍塌事故", "指战员", "86 名"),
            ("柳林镇“6·3”坍塌事故", "搜救犬", "3 条"),
        },
    ),
    # so many are the places themselves
    ("烟台市城乡供水工程惠及柳林镇、白石镇2个乡镇。", set()),
    ("烟台市城乡供水工程惠及柳林镇12个村。", {("烟台市城乡供水工程", "惠及村", "12 个")}),
]

GIFTS = [
    # by a person, by a body; what is given behind its worth
    ("莱州市华鼎铸造有限公司董事长陈大海发言，并宣布捐资200万元设立奖学金。", {("陈大海", "捐资", "2000000 CNY")}),
    ("企业家李国强以母亲名义捐赠的150万元全部用于购置设备。", {("李国强", "捐赠", "1500000 CNY")}),
    (
        "烟台市慈善总会捐款80万元，捐赠价值35万元的医疗设备。",
        {("烟台市慈善总会", "捐款", "800000 CNY"), ("烟台市慈善总会", "捐赠医疗设备", "350000 CNY")},
    ),
    # who gets it does not give it
    ("莱州市人民医院接受社会捐赠价值30万元的呼吸机。", set()),
    ("烟台市慈善总会向李国强捐赠价值5万元的轮椅。", {("烟台市慈善总会", "捐赠轮椅", "50000 CNY")}),
]


@pytest.mark.parametrize(("text", "expected"), GIFTS)
def test_money_given(text, expected):
    assert told(text) == expected


WORKS = "白石避险搬迁安置工程"

BENEFITS = [
    # who benefits by works; who moves in, households and people; who left poverty; what a plant can do in a year
    (
        "白石水库除险加固工程完工后，下游2.6万人受益，沿线5个村8600余名群众因此受益。",
        {("白石水库除险加固工程", "受益", "26000 人"), ("白石水库除险加固工程", "受益", "8600 名")},
    ),
    (f"{WORKS}竣工交付，首批416户、1237人搬入新居。", {(WORKS, "搬入", "416 户"), (WORKS, "搬入", "1237 人")}),
    ("莱州市石桥村摘帽，286户1207人全部脱贫。", {("石桥村", "脱贫", "286 户"), ("石桥村", "脱贫", "1207 人")}),
    ("烟台市柳林果蔬专业合作社揭牌，合作社有68户农户入股。", {("烟台市柳林果蔬专业合作社", "农户入股", "68 户")}),
    (
        "白石实训基地项目开工，建成后每年可培训技工8000人次，年分选脐橙2万吨。",
        {("白石实训基地", "技工", "8000 人次"), ("白石实训基地", "年分选脐橙", "20000 吨")},
    ),
    # what a project is to supply, over ； parts; not what the county has
    (
        "白石水库工程开工。该工程总供水量900万立方米，供水人口3万人；农村灌溉供水700万立方米，灌溉面积5万亩。",
        {
            ("白石水库工程", "总供水量", "9000000 m3"),
            ("白石水库工程", "供水人口", "30000 人"),
            ("白石水库工程", "农村灌溉供水", "7000000 m3"),
            ("白石水库工程", "灌溉面积", "50000 亩"),
        },
    ),
    ("白石水库工程开工。烟台市供水人口30万人。", set()),
    # a habit is no capacity; who benefits where no works are told of
    ("烟台市每年培训技工8000人次。", set()),
    ("烟台市推广新品种，2.6万人受益。", set()),
]


@pytest.mark.parametrize(("text", "expected"), BENEFITS)
def test_what_works_bring(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), CROWDS)
def test_who_came_to_an_occasion(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), STOCKS)
def test_what_a_school_or_a_hospital_has(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), PLACED)
def test_places_between_a_verb_and_its_number(text, expected):
    assert told(text) == expected


# who is told of with where they are from or what they do, and in how many areas a thing is done
THEIRS = [
    ("烟台市吸纳156户村民以土地入股。", {("烟台市", "村民", "156 户")}),
    ("烟台市带动河东、河西两个村的96名妇女在家门口务工。", {("烟台市", "妇女", "96 名")}),
    ("烟台市使120户农户年均增收5000元。", {("烟台市", "农户", "120 户"), ("烟台市", "增收", "5000 CNY")}),
    ("烟台市带动周边4个村的320户果农种植草莓。", {("烟台市", "周边村", "4 个"), ("烟台市", "果农种植草莓", "320 户")}),
    ("烟台市帮助莱阳市的230名留守儿童实现微心愿。", {("烟台市", "留守儿童", "230 名")}),
    ("烟台市为河东、河西两个村的320户果农安装水表。", {("烟台市", "果农", "320 户")}),
    ("烟台市慰问来自12个省的230名学生。", set()),
    ("烟台市改造河东、河西等6个村管网。", {("烟台市", "改造管网的村", "6 个")}),
    ("烟台市完成12个小区供热管网改造。", {("烟台市", "供热管网改造的小区", "12 个")}),
    ("烟台市新建6个村文化广场。", {("烟台市", "村文化广场", "6 个")}),
    ("烟台市完成全部38座小型水库排查。", {("烟台市", "小型水库排查", "38 座")}),
    # with so many something is signed; with one nothing is counted
    ("烟台大学与210户果农签订了收购合同。", {("烟台大学", "签订收购合同的果农", "210 户")}),
    ("烟台大学与果农签订收购合同。", set()),
    # what has grown to so many, of an area or in a row; not of nobody
    ("烟台市肉牛发展到3.2万头，病床增加到1200张。", {("烟台市", "肉牛", "32000 头"), ("烟台市", "病床", "1200 张")}),
    ("专家在烟台市说，候鸟由70只增加到300只。", set()),
    (
        "石桥村去年造林300亩。“明年我们村要新种草莓200亩。”村支书王明山说。",
        {("石桥村", "造林", "300 亩"), ("石桥村", "种草莓", "200 亩")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), THEIRS)
def test_whose_people_and_in_how_many_areas(text, expected):
    assert told(text) == expected
