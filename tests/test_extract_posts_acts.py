"""Posts in notices before appointment, lists of acts and elections of associations: person, body, post; ~ over, - + ? an act."""

import pytest

from fangzhi.extract import posts
from fangzhi.extract.posts import appointments, stating
from reading_of import reading_of
from test_extract_posts_lines import _rows

CASES = [
    # a gap behind the name, and what the next sentences tell of him
    (
        "欧雨桐　现任唐县人民法院党组副书记、副院长。女，满族，1974年10月生。曾任曲阳县委常委、宣传部部长。"
        "拟任唐县水利局党组书记，提名为局长人选。",
        "欧雨桐 唐县人民法院党组 副书记|欧雨桐 唐县人民法院 副院长|欧雨桐 曲阳县委 ~常委|欧雨桐 曲阳县委宣传部 ~部长|"
        "?欧雨桐 唐县水利局党组 书记|?欧雨桐 唐县水利局 局长",
    ),
    # forms, each of whom stands over its fields
    (
        "拟任职人选公示\n\n姓名：解小蓉\n性别：女\n现任职务：唐县政府办公室主任\n拟任职务：唐县人民政府副县长人选\n\n"
        "姓名：李国强；性别：男；现任职务：唐县水利局局长；拟任职务：市直单位副职。\n\n",
        "解小蓉 唐县政府办公室 主任|?解小蓉 唐县人民政府 副县长|李国强 唐县水利局 局长",
    ),
    # another name of the body in brackets
    ("县文化和旅游局（县文物局）局长马岚讲话。", "马岚 唐县文化和旅游局 局长"),
    (
        "会议决定任命马岚为唐县文化和旅游局（县文物局）副局长。",
        "+马岚 唐县文化和旅游局 副局长|马岚 唐县文化和旅游局 副局长",
    ),
    # beside another post, acting, 免其, what lapses, a list with 任
    (
        "县政府决定：\n任命马岚为唐县水利局局长，兼任唐县防汛抗旱指挥部办公室主任；\n李国强任唐县教育局局长，免其唐县财政局副局长职务；\n"
        "赵小红任唐县审计局局长，原唐县统计局总统计师职务自然免除。\n",
        "+马岚 唐县水利局 局长|+马岚 唐县防汛抗旱指挥部办公室 主任|马岚 唐县水利局 局长|马岚 唐县防汛抗旱指挥部办公室 主任|"
        "+李国强 唐县教育局 局长|-李国强 唐县财政局 副局长|李国强 唐县教育局 局长|-赵小红 唐县统计局 总统计师|"
        "+赵小红 唐县审计局 局长|赵小红 唐县审计局 局长",
    ),
    ("会议决定马岚代理县人民检察院检察长职务。", "+马岚 唐县人民检察院 检察长|马岚 唐县人民检察院 检察长"),
    ("会议接受马岚辞去代理县长职务的请求。", "-马岚 唐县政府 县长"),
    # who works elsewhere wins a vote; the body whose assembly the same sentence tells of
    (
        "4月13日，唐县商会第六届会员大会举行。马岚（唐县宏达纺织有限公司董事长）当选会长，李国强又以高票当选为监事长。会议聘请第五届会长王守军为荣誉会长。",
        "马岚 唐县宏达纺织有限公司 董事长|+马岚 唐县商会 会长|马岚 唐县商会 会长|+李国强 唐县商会 监事长|李国强 唐县商会 监事长|"
        "+王守军 唐县商会 荣誉会长|王守军 唐县商会 荣誉会长",
    ),
    (
        "唐县商会第六届会员大会举行。唐县书法家协会日前召开第七次会员代表大会，选举马岚为主席，聘请李国强担任顾问。",
        "+马岚 唐县书法家协会 主席|马岚 唐县书法家协会 主席|+李国强 唐县书法家协会 顾问|李国强 唐县书法家协会 顾问",
    ),
    # who won is told behind the post, still to be approved or not; whom a company, a county or one of two houses means
    (
        "会议选举产生县人民检察院检察长马岚，依照法律规定报市人民检察院提请市人大常委会批准，选举产生县人民政府县长李国强，副县长赵小红、王守军。",
        "+马岚 唐县人民检察院 检察长|+李国强 唐县人民政府 县长|+赵小红 唐县人民政府 副县长|+王守军 唐县人民政府 副县长|"
        "李国强 唐县人民政府 县长|赵小红 唐县人民政府 副县长|王守军 唐县人民政府 副县长",
    ),
    (
        "大海集团子公司大海期货有限公司任命马岚为副总经理。",
        "+马岚 大海期货有限公司 副总经理|马岚 大海期货有限公司 副总经理",
    ),
    (
        "唐县聘请河北大学教授马岚为县红薯产业首席顾问。",
        "马岚 河北大学 教授|+马岚 唐县 红薯产业首席顾问|马岚 唐县 红薯产业首席顾问",
    ),
    (
        "会议传达了省政协会议精神。唐县政协召开常委会会议，政协常委马岚发言。大会执行主席、主席团常务主席李国强主持会议。",
        "马岚 唐县政协 常委|李国强 大会主席团 常务主席",
    ),
    # seconded, each in turn; where one is seconded to; a later seat in the same sentence; one that is left again
    (
        "县委研究决定，马岚、赵小红分别挂任唐县高昌镇副镇长、唐县水利局副局长。李国强在曲阳县商务局挂职，任局长助理。",
        "+马岚 高昌镇政府 副镇长|+赵小红 唐县水利局 副局长|马岚 高昌镇政府 副镇长|赵小红 唐县水利局 副局长|"
        "李国强 曲阳县商务局 局长助理",
    ),
    (
        "马岚不再担任唐县县委书记，调任曲阳县水利局局长。",
        "-马岚 唐县委 书记|+马岚 曲阳县水利局 局长|马岚 曲阳县水利局 局长",
    ),
    (
        "2015年，李国强的父亲马岚当选为唐县北关村村委会主任，2018年因病辞去村委会主任职务。",
        "+马岚 北关村村委会 主任|马岚 北关村村委会 ~主任|-马岚 北关村村委会 主任",
    ),
    ("北关村新一届党支部书记由李国强担任。", "李国强 北关村党支部 书记"),
    # elected as told before, who comes after whom, lists without 的, what goes on to another removal
    (
        "共青团唐县第九次代表大会选举产生新一届团县委班子，马岚任书记，李国强、赵小红任副书记。",
        "+马岚 唐县团县委 书记|马岚 唐县团县委 书记|+李国强 唐县团县委 副书记|+赵小红 唐县团县委 副书记|"
        "李国强 唐县团县委 副书记|赵小红 唐县团县委 副书记",
    ),
    (
        "马岚主动辞去唐县北关村党支部书记职务，由大学生村官李国强接任。",
        "-马岚 北关村党支部 书记|+李国强 北关村党支部 书记|李国强 北关村党支部 书记",
    ),
    (
        "曲阳县人大常委会免职名单\n免去：\n王守军曲阳县人民政府副县长职务；\n尹  华曲阳县人民法院审判员职务。\n",
        "-王守军 曲阳县人民政府 副县长|-尹华 曲阳县人民法院 审判员",
    ),
    (
        "经研究决定：\n免去马岚、李国强同志唐县水利局副局长职务；\n赵小红同志任唐县教育局局长，免去唐县财政局副局长职务。\n",
        "-马岚 唐县水利局 副局长|-李国强 唐县水利局 副局长|+赵小红 唐县教育局 局长|赵小红 唐县教育局 局长|"
        "-赵小红 唐县财政局 副局长",
    ),
    # the village of the sentence, not the one told before
    (
        "唐县北关村党总支书记马岚到会。在高昌镇南关村，返乡青年李国强当选党总支书记。",
        "马岚 北关村党总支 书记|+李国强 南关村党总支 书记|李国强 南关村党总支 书记",
    ),
    ("市长马岚就经济工作作安排。", "马岚 保定市政府 市长"),
    # of whom a bare 党委 is that a school makes known; 任 behind 当选; a council of a school, a branch of a party
    (
        "河北大学党委书记赵小红出席。唐县师范学院宣布：马岚任党委副书记，免去李国强的纪委书记职务。",
        "赵小红 河北大学党委 书记|+马岚 唐县师范学院党委 副书记|马岚 唐县师范学院党委 副书记|-李国强 唐县师范学院纪委 书记",
    ),
    (
        "马岚当选唐县商会会长，李国强任副会长。",
        "+马岚 唐县商会 会长|马岚 唐县商会 会长|+李国强 唐县商会 副会长|李国强 唐县商会 副会长",
    ),
    (
        "唐县师范学院理事会换届，推选退休教授马岚为名誉理事长。",
        "+马岚 唐县师范学院理事会 名誉理事长|马岚 唐县师范学院理事会 名誉理事长",
    ),
    (
        "民建唐县支部日前换届，由唐县水利局副局长马岚担任主委。",
        "马岚 唐县水利局 副局长|+马岚 民建唐县支部 主委|马岚 民建唐县支部 主委",
    ),
    # short names between a verb and 为; who was seconded until a day; who came home to be elected
    (
        "会议同意推荐石浩为唐县水利局局长人选，李国强曾被提名为唐县政协副主席候选人。",
        "?石浩 唐县水利局 局长|?李国强 唐县政协 副主席",
    ),
    ("李国强2021年3月至2023年3月在曲阳县商务局挂任副局长。", "李国强 曲阳县商务局 ~副局长"),
    (
        "唐县北关村变了样。2019年，在外经商的农凯峰回村当选村党支部书记。",
        "+农凯峰 北关村党支部 书记|农凯峰 北关村党支部 书记",
    ),
    ("唐县北关村换届，优秀党员当选村委会主任。", ""),
    # no school chose this one
    ("唐县第二中学召开家长会。会议聘请马岚为顾问。", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:24] for c in CASES])
def test_acts(text, expected):
    assert sorted(_rows(reading_of(text, area="130627"))) == sorted(filter(None, expected.split("|")))


def acts(text, **more):
    reading = reading_of(text, area="130627", date="2024-04-14", **more)
    posts.state(reading)
    appointments.state(reading)
    stating.end(reading)
    return [(s.roles["person"].name, s.roles.get("date")) for s in reading.statements if s.type == "Appointment"]


def test_the_day_of_an_act_is_none_that_is_to_come():
    text = (
        "4月5日，唐县召开会议，决定5月6日在唐县举办文化节。\n会议研究决定任命马岚为唐县水利局局长。"
        "据悉，李国强已调任曲阳县水利局局长。"
    )
    assert acts(text, date_rule="json") == [("马岚", "2024-04-05"), ("李国强", None)]


def test_a_dateline_is_no_day_of_the_paper():
    text = "4月12日，唐县人民代表大会会议开幕。\n4月15日，会议选举马岚为县长。"
    assert acts(text, date_rule="dateline") == [("马岚", "2024-04-15")]
    assert acts("4月5日，会议选举马岚为唐县商会会长。李国强已于2月任唐县水利局局长。") == [
        ("马岚", "2024-04-05"),
        ("李国强", "2024-02"),
    ]
    assert acts("4月5日，唐县开会。\n又讯 唐县书法家协会近日换届。会议选举马岚为唐县书法家协会主席。") == [("马岚", None)]


def test_an_act_of_the_headline_is_that_of_the_text():
    text = "4月13日，唐县商会第六届会员大会举行。马岚当选唐县商会会长。"
    assert acts(text, title="马岚当选唐县商会会长") == [("马岚", "2024-04-13")]
