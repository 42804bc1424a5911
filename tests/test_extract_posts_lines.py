"""Posts by blanks, brackets, lines and neighbours: person, body, post in text order; ~ over, - removed, + given, ? proposed."""

import pytest

from fangzhi.extract.posts import appointments, end, state
from reading_of import reading_of

CASES = [
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
    # the lines of a résumé, an office of a department of the committee among them
    (
        "李国强，男，汉族，1968年2月生。\n1993年10月至1999年3月，历任唐县县委组织部干事、干部科副科长；\n"
        "1999年3月至2004年11月，任曲阳县教育局局长；\n2024年5月，被免去保定市水利局局长职务。",
        "李国强 唐县委组织部 ~干事|李国强 唐县委组织部干部科 ~副科长|李国强 曲阳县教育局 ~局长|-李国强 保定市水利局 局长",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:24] for c in CASES])
def test_lines(text, expected):
    assert "|".join(_rows(reading_of(text, area="130600"))) == expected


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
