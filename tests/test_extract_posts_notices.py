"""Posts in notices, elections and lists of the honoured: person, body, post; ~ over, - removed, + given, ? proposed."""

import pytest

from reading_of import reading_of
from test_extract_posts_lines import _rows

CASES = [
    # an inspection group of a bureau, numbered ones of the commission, branches of the bureau of the one before
    (
        "唐县林业局原党组成员、纪检监察组组长马岚，唐县纪委监委派驻第三纪检监察组组长李国强接受调查。",
        "马岚 唐县林业局党组 ~成员|马岚 唐县林业局纪检监察组 ~组长|李国强 唐县纪委监委派驻第三纪检监察组 组长",
    ),
    ("唐县纪检监察组组长马岚到会。", "马岚 唐县纪检监察组 组长"),
    (
        "保定市公安局交警支队支队长马岚、莲池分局局长李国强到场。",
        "马岚 保定市公安局交警支队 支队长|李国强 保定市公安局莲池分局 局长",
    ),
    # offices of whole bodies told by their organ; of a provincial department; a manager of a company's section
    ("唐县公安局党委委员、政治处主任马岚到会。", "马岚 唐县公安局党委 委员|马岚 唐县公安局政治处 主任"),
    ("河北省公安厅党委委员、交管局局长马岚到会。", "马岚 河北省公安厅党委 委员|马岚 河北省公安厅交管局 局长"),
    (
        "唐县城投集团总经理助理兼工程部经理马岚到会。",
        "马岚 唐县城投集团 总经理助理|马岚 唐县城投集团工程部 经理",
    ),
    (
        "唐县人民医院院长马岚、副院长兼医务科科长李国强出席。",
        "马岚 唐县人民医院 院长|李国强 唐县人民医院 副院长|李国强 唐县人民医院医务科 科长",
    ),
    # over a semicolon; not another body's
    (
        "唐县教育局局长马岚受到警告处分；办公室主任李国强受到诫勉。",
        "马岚 唐县教育局 局长|李国强 唐县教育局办公室 主任",
    ),
    ("唐县教育局局长马岚受到警告处分；村主任李国强受到诫勉。", "马岚 唐县教育局 局长"),
    # titles without a name before a comma, behind a name that has its own; not behind a name without
    (
        "唐县教育局原局长马岚，定州市政府原副市长，定州市水利局原局长李国强被查。",
        "马岚 唐县教育局 ~局长|李国强 定州市政府 ~副市长|李国强 定州市水利局 ~局长",
    ),
    # 现任 between two titles ends nothing; 代理 before the body; a note before another body
    ("唐县教育局原局长、现任唐县水利局局长马岚被查。", "马岚 唐县教育局 ~局长|马岚 唐县水利局 局长"),
    (
        "决定任命马岚为定州市人民政府副市长、代理定州市人民政府市长职务。",
        "+马岚 定州市人民政府 副市长|+马岚 定州市人民政府 市长|马岚 定州市人民政府 副市长|马岚 定州市人民政府 市长",
    ),
    (
        "县委决定：马岚任唐县县委统战部副部长（兼）、唐县工商联党组书记。",
        "+马岚 唐县委统战部 副部长|+马岚 唐县工商联党组 书记|马岚 唐县委统战部 副部长|马岚 唐县工商联党组 书记",
    ),
    # a chain of areas in a bracket behind a name
    ("参会的有马岚（女，唐县新丰镇党委书记）。", "马岚 新丰镇党委 书记"),
    # a title behind the name
    ("唐县水利局规划科王海涛副科长、唐县教育局李国强局长参加。", "王海涛 唐县水利局规划科 副科长|李国强 唐县教育局 局长"),
    ("唐县教育局马岚、局长李国强参加。", "李国强 唐县教育局 局长"),
    ("唐县教育局马岚主任科员参加。", ""),
    # each in turn; who is to be; who was elected, the post before the names; what awaits approval
    (
        "经研究，王海涛、李国强拟分别任唐县水利局局长、唐县教育局局长。",
        "?王海涛 唐县水利局 局长|?李国强 唐县教育局 局长",
    ),
    ("马岚、李国强分别任唐县水利局局长。", ""),
    ("确定马岚同志为唐县水利局局长拟任人选。确定李国强为唐县教育局局长。", "?马岚 唐县水利局 局长"),
    (
        "唐县书法家协会第三次会员代表大会选举产生了新一届理事会。主席为马岚，副主席为李国强、王海涛（兼）。",
        "+马岚 唐县书法家协会 主席|马岚 唐县书法家协会 主席|+李国强 唐县书法家协会 副主席|"
        "+王海涛 唐县书法家协会 副主席|李国强 唐县书法家协会 副主席|王海涛 唐县书法家协会 副主席",
    ),
    ("唐县书法家协会召开座谈会。主席为马岚，副主席为李国强。", ""),
    ("马岚当选为唐县人民检察院检察长，须报市人大常委会批准。", "+马岚 唐县人民检察院 检察长"),
    # lines of those who are honoured
    (
        "现将先进个人名单公示如下。\n马　岚　　唐县水利局防汛科科长\n2.李国强（女）　唐县新丰镇党委书记\n联系人　　王海涛",
        "马岚 唐县水利局防汛科 科长|李国强 新丰镇党委 书记",
    ),
    # who heads the group that is set up
    ("唐县成立了由常务副县长马岚任组长的事故调查组。", "马岚 唐县政府 常务副县长|马岚 事故调查组 组长"),
    # of the bureau of whoever was named before; of the town, of an institution; 党支部 of no city
    (
        "保定市公安局政治部主任马岚，指挥中心主任李国强，交警支队支队长王海涛到会。",
        "马岚 保定市公安局政治部 主任|李国强 保定市公安局指挥中心 主任|王海涛 保定市公安局交警支队 支队长",
    ),
    (
        "唐县北店头镇党委副书记、镇长马岚，人大主席李国强到会。",
        "马岚 北店头镇党委 副书记|马岚 北店头镇政府 镇长|李国强 北店头镇人大 主席",
    ),
    ("保定市福利院院长兼党支部书记马岚到会。", "马岚 保定市福利院 院长|马岚 保定市福利院党支部 书记"),
    ("唐县北店头镇开会。镇农技站站长马岚、镇民政办主任李国强到会。", "马岚 北店头镇农技站 站长|李国强 北店头镇民政办 主任"),
    ("唐县北店头镇葛公村开会，该村原党支部书记马岚到会。", "马岚 葛公村党支部 ~书记"),
    # 中共 before a short county; two seats between a committee and its department
    ("中共唐县县委委员、常委、组织部部长马岚到会。", "马岚 唐县委 委员|马岚 唐县委 常委|马岚 唐县委组织部 部长"),
    # who has left a seat, who is to take one; a calling between 的 and the name
    ("卸任的唐县县委书记马岚到会。即将赴任唐县县长的李国强到会。", "马岚 唐县委 ~书记"),
    ("曾任唐县水利局局长的作家马岚到会。", "马岚 唐县水利局 ~局长"),
    # the verb of the sentence before; a number before 为; a name before 任 that the tagger runs into an area
    (
        "会议任命了21个部门的主要负责人。其中，马岚为唐县水利局局长，李国强为唐县教育局局长。",
        "+马岚 唐县水利局 局长|马岚 唐县水利局 局长|+李国强 唐县教育局 局长|李国强 唐县教育局 局长",
    ),
    ("会议听取了部门的报告。其中，马岚为唐县水利局局长。", ""),
    (
        "唐县政协补选马岚为唐县政协副主席，李国强、王海涛2人为常务委员。",
        "+马岚 唐县政协 副主席|马岚 唐县政协 副主席|+李国强 唐县政协 常务委员|+王海涛 唐县政协 常务委员|"
        "李国强 唐县政协 常务委员|王海涛 唐县政协 常务委员",
    ),
    # names that end before a verb
    ("县委书记马岚走到田间。", "马岚 唐县委 书记"),
    ("维护唐县地区长治久安，推进县长治久安。", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:24] for c in CASES])
def test_notices(text, expected):
    assert "|".join(_rows(reading_of(text, area="130627"))) == expected
