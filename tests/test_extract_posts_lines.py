"""Posts by blanks, brackets, lines and neighbours: person, body, post in text order; ~ over, - removed, + given, ? proposed."""

import pytest

from fangzhi.extract.posts import appointments, state
from fangzhi.extract.posts.stating import end
from reading_of import reading_of

CASES = [
    # a dated step of a career is over where a later seat is told, not where a mandate is
    (
        "马岚，男，汉族，1970年3月生。2010年任唐县水利局副局长，2013年任该局局长，2021年10月当选唐县副县长至今。",
        "马岚 唐县水利局 ~副局长|马岚 唐县水利局 ~局长|+马岚 唐县政府 副县长|马岚 唐县政府 副县长",
    ),
    (
        "马岚，男，汉族，1970年3月生。2013年任唐县水利局局长，2021年10月当选唐县人大代表。",
        "马岚 唐县水利局 局长|+马岚 唐县人大 代表|马岚 唐县人大 代表",
    ),
    # 该局党组 in a career; the life that a paragraph tells goes on without a name
    (
        "马岚，男，汉族，1970年3月生。2010年任唐县水利局副局长，2013年任该局局长，2016年任该局党组书记。",
        "马岚 唐县水利局 ~副局长|马岚 唐县水利局 ~局长|马岚 唐县水利局党组 书记",
    ),
    (
        "1971年，马岚出生在唐县。1994年，她毕业后到唐县中医院当了一名护士。1999年任该院院长，2006年调任唐县疾病预防控制中心主任。",
        "马岚 唐县中医院 ~护士|马岚 唐县中医院 ~院长|马岚 唐县疾病预防控制中心 主任",
    ),
    ("马岚和李国强是唐县人。1999年任唐县中医院院长。", ""),
    # of 我校, which has no name, and not of whom it signs with
    ("我校与唐县第一中学签约。校长马岚、副校长李国强出席。", ""),
    ("我院与唐县人民医院签约，院长马岚出席。唐县人民医院副院长李国强讲话。", "李国强 唐县人民医院 副院长"),
    ("唐县人民医院与定州大学签约，院长马岚出席。", "马岚 唐县人民医院 院长"),
    # 原 before a seat in a committee ends the office that goes with it, not a higher one
    ("原定州市委常委、唐县县委书记马岚被查。", "马岚 定州市委 ~常委|马岚 唐县委 ~书记"),
    ("原唐县副县长、定州市教育局局长马岚到会。", "马岚 唐县政府 ~副县长|马岚 定州市教育局 局长"),
    # 原 between a body told by its area's sign and its organ; a town that the tagger takes for a body
    ("定州市医院停诊。市医院原党委副书记、院长马岚被查。", "马岚 定州市医院党委 ~副书记|马岚 定州市医院 ~院长"),
    ("小营满族乡原党委副书记、乡长马岚被查。", "马岚 小营满族乡党委 ~副书记|马岚 小营满族乡政府 ~乡长"),
    # 兼 before a body that no list knows; a site's office told twice; what a village is called before its cooperative
    ("唐县新丰镇党委书记兼园区管理办公室主任马岚介绍。", "马岚 新丰镇党委 书记|马岚 园区管理办公室 主任"),
    ("渝鄂高速公路项目部经理马岚，项目部安全总监李国强到场。", "马岚 渝鄂高速公路项目部 经理|李国强 渝鄂高速公路项目部 安全总监"),
    (
        "日旭村党支部书记、日旭生态畜牧业专业合作社理事长马岚说。",
        "马岚 日旭村党支部 书记|马岚 日旭生态畜牧业专业合作社 理事长",
    ),
    # groups that are set up: by the lead itself, by two joined by 和; no act on a post that was there
    (
        "唐县县委书记马岚表示，县委成立由其任组长、李国强任第一副组长的整改工作领导小组，王海涛兼任办公室主任。",
        "马岚 唐县委 书记|马岚 整改工作领导小组 组长|李国强 整改工作领导小组 第一副组长|王海涛 整改工作领导小组办公室 主任",
    ),
    (
        "唐县成立由马岚任指挥长，副县长李国强和唐县公安局局长王海涛任副指挥长的现场救援指挥部。",
        "马岚 现场救援指挥部 指挥长|李国强 唐县政府 副县长|李国强 现场救援指挥部 副指挥长|"
        "王海涛 现场救援指挥部 副指挥长|王海涛 唐县公安局 局长",
    ),
    ("7月13日，唐县政府成立“7·12”坍塌事故调查组，马岚任组长。", "马岚 “7·12”坍塌事故调查组 组长"),
    # the plenum behind a congress of the Party in a body elects its committee's secretary
    (
        "中心党委换届\n中共唐县林业保护中心第二次代表大会选举马岚为党委委员。随后召开的全会选举马岚为书记。",
        "+马岚 唐县林业保护中心党委 委员|马岚 唐县林业保护中心党委 委员|"
        "+马岚 唐县林业保护中心党委 书记|马岚 唐县林业保护中心党委 书记",
    ),
    # names as wide as three, and one alone on its line behind its title
    ("座谈会上，唐县水利局局长丰  年边看图纸边记笔记。", "丰年 唐县水利局 局长"),
    ("关于唐县财政预算的报告\n唐县财政局局长　应立群\n各位代表，现在报告。", "应立群 唐县财政局 局长"),
    ("单  位：唐县水利局，电  话：略。", ""),
    # what stands in brackets between a post and the name
    ("唐县政协副主席（不驻会）税小丰到会，唐县水利局局长（兼）王海涛主持。", "税小丰 唐县政协 副主席|王海涛 唐县水利局 局长"),
    # 为 at the end of a name, and the verb behind one
    ("唐县水利局副局长饶有为、王海涛到会。", "饶有为 唐县水利局 副局长|王海涛 唐县水利局 副局长"),
    ("2023年8月，安泰调任唐县水利局局长。", "+安泰 唐县水利局 局长|安泰 唐县水利局 局长"),
    # who is beside whom
    (
        "保定市副市长马岚，定州市委书记戈振海、市长尤立新出席。",
        "马岚 保定市政府 副市长|戈振海 定州市委 书记|尤立新 定州市政府 市长",
    ),
    ("河北省第五督察组进驻保定市。督察组组长甘牧野到会。", "甘牧野 河北省第五督察组 组长"),
    # a town that no list knows, behind its county; verbs of acts before it
    ("唐县白杨寨乡党委书记李国强到会。", "李国强 白杨寨乡党委 书记"),
    ("李国强被免去唐县水利局局长职务。", "-李国强 唐县水利局 局长"),
    ("决定递补李国强、王海涛为唐县县委委员。", "+李国强 唐县委 委员|+王海涛 唐县委 委员|李国强 唐县委 委员|王海涛 唐县委 委员"),
    # titles that a list shares, the group that a title names, names that a verb or 的 runs into
    (
        "唐县政府党组成员、副县长马岚、李国强到会。",
        "马岚 唐县政府党组 成员|马岚 唐县政府 副县长|李国强 唐县政府党组 成员|李国强 唐县政府 副县长",
    ),
    (
        "会议由唐县枣业发展领导小组召开。县委副书记、县长、领导小组组长王海涛主持。",
        "王海涛 唐县委 副书记|王海涛 唐县政府 县长|王海涛 唐县枣业发展领导小组 组长",
    ),
    ("唐县水利局四级调研员靖康作补充汇报，益阳某公司经理晏某不到场。", "靖康 唐县水利局 四级调研员"),
    ("唐县教育局副局长（兼）、唐县水利局局长李国强到会。", "李国强 唐县教育局 副局长|李国强 唐县水利局 局长"),
    # a list under a heading without a colon: between names of a line any short word is one
    (
        "大会选举产生新一届县委。\n中共定州市第九届委员会委员名单\n（5名，按姓氏笔画为序）\n"
        "马岚（女）　成功　李国强　杨过　雷鸣\n\n编辑：王海涛",
        "+马岚 中共定州市第九届委员会 委员|马岚 中共定州市第九届委员会 委员|+成功 中共定州市第九届委员会 委员|"
        "成功 中共定州市第九届委员会 委员|"
        "+李国强 中共定州市第九届委员会 委员|李国强 中共定州市第九届委员会 委员|+杨过 中共定州市第九届委员会 委员|"
        "杨过 中共定州市第九届委员会 委员|"
        "+雷鸣 中共定州市第九届委员会 委员|雷鸣 中共定州市第九届委员会 委员",
    ),
    # who sits in a party's standing committee is 常委
    (
        "选举李国强、马岚为中共定州市委常务委员会委员，李国强当选为书记。",
        "+李国强 定州市委 常委|+马岚 定州市委 常委|李国强 定州市委 常委|马岚 定州市委 常委|+李国强 定州市委 书记|"
        "李国强 定州市委 书记",
    ),
    # the League's committees and those of other parties are none of the Party's
    ("共青团云南省委副书记李国强、团市委书记马岚到会。", "李国强 共青团云南省委 副书记|马岚 团市委 书记"),
    ("共青团定州市委书记、党组书记李国强到会。", "李国强 共青团定州市委 书记|李国强 共青团定州市委党组 书记"),
    ("民盟云南省委主委李国强、农工党市委副主委马岚到会。", "李国强 民盟云南省委 主委|马岚 农工党市委 副主委"),
    ("李国强，男，2012年9月任唐县北罗镇人民政府科员、团委书记。", "李国强 北罗镇人民政府 科员|李国强 北罗镇团委 书记"),
    # removed from a post held beside another; a region that no list knows
    ("免去李国强兼任的唐县水利局局长职务。", "-李国强 唐县水利局 局长"),
    ("批准免去李国强的唐县白杨地区人民检察院检察长职务。", "-李国强 唐县白杨地区人民检察院 检察长"),
    ("李国强，男，现任唐县财政局局长，挂职定州市水利局副局长。", "李国强 唐县财政局 局长|李国强 定州市水利局 副局长"),
    # who is elected is told behind 他们是; a session without 第; what a list that is passed tells is an act
    (
        "会议选举产生了唐县十八届人大常委会委员，他们是：李国强、马岚。",
        "+李国强 唐县十八届人大常委会 委员|李国强 唐县十八届人大常委会 委员|+马岚 唐县十八届人大常委会 委员|"
        "马岚 唐县十八届人大常委会 委员",
    ),
    (
        "会议通过了唐县人大各专门委员会组成人员名单：李国强任法制委员会主任委员。",
        "+李国强 唐县人大法制委员会 主任委员|李国强 唐县人大法制委员会 主任委员",
    ),
    ("会议由大会主席团常务主席李国强、马岚主持。", "李国强 大会主席团 常务主席|马岚 大会主席团 常务主席"),
    # 率 is the verb, 挂职 no part of the post
    (
        "唐县人民医院内科主任慕容静率6名专家到场，唐县挂职副县长李国强陪同。",
        "慕容静 唐县人民医院内科 主任|李国强 唐县政府 副县长",
    ),
    # members by a list that goes over a comma; who leads a team that his body sends; some of those elected
    (
        "成立救援指挥部，由副市长李国强任总指挥，唐县县长马岚，市水利局局长王海涛任成员。",
        "李国强 市政府 副市长|李国强 救援指挥部 总指挥|马岚 唐县政府 县长|马岚 救援指挥部 成员|王海涛 救援指挥部 成员|"
        "王海涛 市水利局 局长",
    ),
    ("唐县水利局、唐县教育局到场。定州市水利局派出由副局长李国强带队的工作组。", "李国强 定州市水利局 副局长"),
    (
        "当选的保定市第六届人民代表大会代表中，有李国强、马岚等27人。",
        "+李国强 保定市第六届人民代表大会 代表|+马岚 保定市第六届人民代表大会 代表|李国强 保定市第六届人民代表大会 代表|"
        "马岚 保定市第六届人民代表大会 代表",
    ),
    # the presidium: its members under a heading; who presides of the congress for a day holds no post
    (
        "大会执行主席李国强、马岚就座。\n大会主席团成员（共3名，按姓氏笔画为序）\n马　岚　王海涛　李国强",
        "马岚 大会主席团 成员|王海涛 大会主席团 成员|李国强 大会主席团 成员",
    ),
    ("大会执行主席李国强、马岚就座。", ""),
    ("历届唐县政协主席李国强、马岚到会。", "李国强 唐县政协 ~主席|马岚 唐县政协 ~主席"),
    # helpers of heads, branches of parties, short names of a congress's committees, a calling behind a post
    ("省长助理、保定市市长李国强到会。", "李国强 省政府 省长助理|李国强 保定市政府 市长"),
    ("唐县政协副主席、民盟唐县总支主委李国强到会。", "李国强 唐县政协 副主席|李国强 民盟唐县总支 主委"),
    (
        "唐县人大常委会副主任李国强、农业与农村委主任委员马岚带队。",
        "李国强 唐县人大常委会 副主任|马岚 唐县人大农业与农村委 主任委员",
    ),
    ("唐县人大代表、退休教师李国强牵头。", "李国强 唐县人大 代表"),
    ("唐县委统战部常务副部长李国强到会。", "李国强 唐县委统战部 常务副部长"),
    ("省委巡视办副主任鲜于辅对整改工作提出要求。", "鲜于辅 省委巡视办 副主任"),
    ("海南大学党委委员、人事处处长李国强到会。", "李国强 海南大学党委 委员|李国强 海南大学人事处 处长"),
    # the number of an item is no part of a body; a first deputy of a group
    ("4.国网冀北电力有限公司唐县供电公司原总经理李国强被查。", "李国强 国网冀北电力有限公司唐县供电公司 ~总经理"),
    (
        "成立由李国强任指挥长、马岚任第一副指挥长的抢险救灾指挥部。",
        "李国强 抢险救灾指挥部 指挥长|马岚 抢险救灾指挥部 第一副指挥长",
    ),
    # heads of a list without a body of their own: the government of the area, whatever committee is named above
    (
        "定州市委书记马岚讲话。会议选举产生新一届领导。\n市　长：李国强\n副市长：王海涛（女）",
        "马岚 定州市委 书记|+李国强 定州市政府 市长|李国强 定州市政府 市长|王海涛 定州市政府 副市长|+王海涛 定州市政府 副市长",
    ),
    # lines under a heading with a day in it, a line of order between them; committees of a congress over a semicolon
    (
        "定州市第九届人民代表大会第一次会议，于2024年1月13日选举：\n李国强为定州市监察委员会主任；\n（以下按姓名笔画为序）\n"
        "马岚、王海涛为定州市人大常委会委员。",
        "+李国强 定州市监察委员会 主任|李国强 定州市监察委员会 主任|+马岚 定州市人大常委会 委员|+王海涛 定州市人大常委会 委员|"
        "马岚 定州市人大常委会 委员|王海涛 定州市人大常委会 委员",
    ),
    (
        "会议通过定州市人大专门委员会组成人员名单：法制委员会主任委员李国强；财政经济委员会主任委员马岚。",
        "李国强 定州市人大法制委员会 主任委员|马岚 定州市人大财政经济委员会 主任委员",
    ),
    # a life behind a label
    ("【人物链接】李国强，男，汉族，1978年4月生。曾任唐县水利局局长。", "李国强 唐县水利局 ~局长"),
    # who resigns; the committees of those who meet; the organ of a congress's body; offices of the one school
    ("会议同意芮国华因年龄原因辞去唐县水利局局长职务。", "-芮国华 唐县水利局 局长"),
    (
        "唐县政协常委会举行会议，任命李国强为提案委员会主任。",
        "+李国强 唐县政协提案委员会 主任|李国强 唐县政协提案委员会 主任",
    ),
    (
        "中共唐县人民医院第二次代表大会闭幕，选举李国强、马岚为党委委员。",
        "+李国强 唐县人民医院党委 委员|+马岚 唐县人民医院党委 委员|李国强 唐县人民医院党委 委员|马岚 唐县人民医院党委 委员",
    ),
    ("巡察组进驻保定师范学院。基建处原副处长时来运到会。", "时来运 保定师范学院基建处 ~副处长"),
    ("保定市总工会到场，党委副书记、工会主席门玉龙参加。", ""),
    # the general office of a committee, and the office over a section
    ("唐县县委常委、办公室主任狄秋生到会。", "狄秋生 唐县委 常委|狄秋生 唐县委办公室 主任"),
    (
        "李国强历任唐县县委办公室综合科科长、副主任。",
        "李国强 唐县委办公室综合科 ~科长|李国强 唐县委办公室 ~副主任",
    ),
    # a life told further on in a paragraph, and over with the next sentence
    (
        "保定市纪委监委通报王海涛被查。李国强，男，汉族，1962年1月生。2003年8月任唐县教育局局长。2022年1月退休。",
        "李国强 唐县教育局 ~局长",
    ),
    # titles before a calling, a section of the company named in the sentence, a zone named by its park
    ("唐县水利局局长、返乡青年李国强到会。", "李国强 唐县水利局 局长"),
    (
        "唐县人民医院到场。保定宏运客运有限公司经理李国强、安全科科长王海涛到会。",
        "李国强 保定宏运客运有限公司 经理|王海涛 保定宏运客运有限公司安全科 科长",
    ),
    ("唐县新桥国际产业园党工委书记李国强到会。", "李国强 唐县新桥国际产业园党工委 书记"),
    # an office of a court without a mark before it; a padded name without a surname between a verb and 为
    ("唐县人民法院执行局局长江流到会。", "江流 唐县人民法院执行局 局长"),
    (
        "任命：\n同  心为唐县人民检察院检察员。",
        "+同心 唐县人民检察院 检察员|同心 唐县人民检察院 检察员",
    ),
    # a judge is of the court, which has one name
    (
        "任命李国强为唐县人民法院刑事审判庭副庭长、审判员。",
        "+李国强 唐县人民法院刑事审判庭 副庭长|+李国强 唐县人民法院 审判员"
        "|李国强 唐县人民法院刑事审判庭 副庭长|李国强 唐县人民法院 审判员",
    ),
    ("唐县法院院长李国强到唐县人民法院讲话。", "李国强 唐县人民法院 院长"),
    # a clause behind a semicolon, of the same person
    ("李国强1990年入伍；2016年11月，当选唐县作家协会会长。", "+李国强 唐县作家协会 会长|李国强 唐县作家协会 会长"),
    ("荀慧现任唐县水利局局长，此前曾挂职曲阳县副县长。", "荀慧 唐县水利局 局长|荀慧 曲阳县政府 ~副县长"),
    # the lines of a résumé, an office of a department of the committee among them
    (
        "李国强，男，汉族，1968年2月生。\n1993年10月至1999年3月，历任唐县县委组织部干事、干部科副科长；\n"
        "1999年3月至2004年11月，任曲阳县教育局局长；\n2024年5月，被免去保定市水利局局长职务。",
        "李国强 唐县委组织部 ~干事|李国强 唐县委组织部干部科 ~副科长|李国强 曲阳县教育局 ~局长|-李国强 保定市水利局 局长",
    ),
    (  # a bare post below a label with its committee; what stands behind the list is prose
        "选举产生了新一届领导班子。\n唐县县委常委（按姓氏笔画排列）：\n王海涛  李国强（女）\n赵  亮\n书    记：王海涛\n"
        "副 书 记：李国强\n\n"
        "李国强在讲话中要求抓好落实。",
        "+王海涛 唐县委 常委|王海涛 唐县委 常委|+李国强 唐县委 常委|李国强 唐县委 常委|+赵亮 唐县委 常委|赵亮 唐县委 常委|"
        "+王海涛 唐县委 书记|王海涛 唐县委 书记|+李国强 唐县委 副书记|李国强 唐县委 副书记",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:24] for c in CASES])
def test_lines(text, expected):
    assert "|".join(_rows(reading_of(text, area="130600"))) == expected


def test_the_day_of_an_act():
    text = (
        "5月26日，唐县县委书记王海涛主持召开会议。\n会议通过一项决定，自2024年8月1日起施行。\n"
        "会议决定：免去李国强的唐县水利局局长职务。"
    )
    reading = reading_of(text, area="130600")
    state(reading)
    appointments.state(reading)
    assert [s.roles["date"] for s in reading.statements if s.type == "Appointment"] == ["2024-05-26"]


def test_who_a_story_tells_of():
    text = "唐县有个好校长李国强。\n1989年从师范毕业后，他走进大山，先后任唐县第二中学教师、副校长。\n李国强说，不后悔。"
    reading = reading_of(text, title="——记唐县第一中学校长李国强")
    rows = _rows(reading)
    assert "李国强 唐县第一中学 校长" in rows
    assert "李国强 唐县第二中学 ~副校长" in rows


def _rows(reading):
    state(reading)
    appointments.state(reading)
    end(reading)
    signs = {"removed": "-", "appointed": "+", "elected": "+", "nominated": "?"}
    rows = []
    for said in sorted(reading.statements, key=lambda s: (s.start, s.type, s.end)):
        if said.type in ("HoldsPost", "Appointment"):
            r = said.roles
            over = "~" * ("ended" in r)
            rows.append(f"{signs.get(r.get('action', ''), '')}{r['person'].name} {r['institution'].name} {over}{r['post']}")
    return list(dict.fromkeys(rows))
