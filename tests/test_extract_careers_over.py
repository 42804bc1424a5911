"""Posts that a life ends by what it tells later, in lives, obituaries and notices: person, body, post; ~ over, - + ? an act."""

import pytest

from reading_of import reading_of
from test_extract_posts_lines import _rows

CASES = [
    # a present post ends what dated steps told, not the head of a society; 曾任 begins anew
    (
        "李国强现任保定市水利局局长。男，汉族，1972年生。2013年任曲阳县人民法院党组书记、院长，2019年起任保定市书法家协会会长，"
        "曾任唐县水利局副局长、曲阳县水利局局长。",
        "李国强 保定市水利局 局长|李国强 曲阳县人民法院党组 ~书记|李国强 曲阳县人民法院 ~院长|李国强 保定市书法家协会 会长|"
        "李国强 唐县水利局 ~副局长|李国强 曲阳县水利局 ~局长",
    ),
    # 曾任 before several bodies ends each
    (
        "唐县公安局民警马岚（曾任唐县公安局治安管理大队副大队长、仁厚派出所所长）受到处分。",
        "马岚 唐县公安局 民警|马岚 唐县公安局治安管理大队 ~副大队长|马岚 仁厚派出所 ~所长",
    ),
    # a life from the first job to the last, up to the retirement; what outlasts it; a deputy who rose in the same body
    (
        "今年61岁的李国强，1963年2月生于唐县仁厚镇，1984年8月毕业分配到唐县良种场当技术员，1991年3月任场长助理，1994年11月至"
        "2001年11月任副场长。\n\n2001年12月，李国强被任命为唐县种子管理站站长。2016年9月，李国强任唐县农业局党组成员、总农艺师；2019年2月"
        "机构改革后，任新组建的县农业农村局总农艺师，直到2023年2月退休。他还是唐县第十五届、十六届人大代表，2012年11月当选保定市"
        "种子协会副会长，2020年12月起任会长至今。\n",
        "李国强 唐县良种场 ~技术员|李国强 唐县良种场 ~场长助理|李国强 唐县良种场 ~副场长|+李国强 唐县种子管理站 站长|"
        "李国强 唐县种子管理站 ~站长|李国强 唐县农业局党组 ~成员|李国强 唐县农业局 ~总农艺师|李国强 唐县农业农村局 ~总农艺师|"
        "李国强 唐县人大 代表|+李国强 保定市种子协会 副会长|李国强 保定市种子协会 ~副会长|李国强 保定市种子协会 会长",
    ),
    # an obituary: who the first sentence is about, steps of 历任 over bodies that no list knows; a move long ago is no act
    (
        "李国强同志系河北唐县人，1929年10月出生。1946年3月参加革命工作。1955年1月后，历任太行联办文书、会计，唐县县委组织部"
        "副部长，曲阳县副县长。1973年6月，调任唐县农业局党委副书记、局长。1981年任唐县县委书记，1983年兼任唐县水库管理处第一任党委书记。"
        "1995年12月离职休养。\n",
        "李国强 唐县委组织部 ~副部长|李国强 曲阳县政府 ~副县长|李国强 唐县农业局党委 ~副书记|李国强 唐县农业局 ~局长|"
        "李国强 唐县委 ~书记|李国强 唐县水库管理处党委 ~书记",
    ),
    # the last step goes on
    (
        "李国强，男，1972年生，历任唐县水利局副局长、局长，2024年4月调任曲阳县水利局局长。",
        "李国强 唐县水利局 ~副局长|李国强 唐县水利局 ~局长|李国强 曲阳县水利局 局长",
    ),
    # who goes on beside, in a village
    (
        "2011年，李国强当选大河村党支部书记，2014年任大河专业合作社理事长。",
        "+李国强 大河村党支部 书记|李国强 大河村党支部 书记|李国强 大河专业合作社 理事长",
    ),
    # 原 behind 、 goes with the body before it, not with another 党组 told before
    (
        "唐县政协原党组成员、副主席马岚被查，曲阳县水利局一级调研员、原党组书记、局长李国强被查。",
        "马岚 唐县政协党组 ~成员|马岚 唐县政协 ~副主席|李国强 曲阳县水利局 一级调研员|李国强 曲阳县水利局党组 ~书记|"
        "李国强 曲阳县水利局 ~局长",
    ),
    # an office's 原 ends its post alone
    (
        "唐县人民检察院党组成员、反贪局原局长、检察委员会专职委员李国强接受审查。",
        "李国强 唐县人民检察院党组 成员|李国强 唐县人民检察院反贪局 ~局长|李国强 唐县人民检察院检察委员会 专职委员",
    ),
    ("唐县纪委监委派驻第六纪检监察组组长李国强到会。", "李国强 唐县纪委监委派驻第六纪检监察组 组长"),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:24] for c in CASES])
def test_over(text, expected):
    assert sorted(_rows(reading_of(text, area="130627", date="2024-05-20"))) == sorted(filter(None, expected.split("|")))
