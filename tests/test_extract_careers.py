"""Careers told in steps: raw text left, (person, body, post) right in text order, ~ before a post that is over."""

import pytest

from fangzhi.extract.posts import appointments, state
from reading_of import reading_of

CASES = [
    # a list behind one verb, over marks, bodies, and one office that no list knows
    (
        "李国强，男，汉族，1968年2月生。历任曲阳县教育局局长，唐县县委副书记、县长，保定市副市长等职。",
        "李国强 曲阳县教育局 ~局长|李国强 唐县委 ~副书记|李国强 唐县政府 ~县长|李国强 保定市政府 ~副市长",
    ),
    ("李国强，男，汉族，1968年2月生。历任曲阳县档案馆修志专员助手，唐县县委副书记。", "李国强 唐县委 ~副书记"),
    ("李国强历任曲阳县教育局局长，现任保定市水利局局长。", "李国强 曲阳县教育局 ~局长|李国强 保定市水利局 局长"),
    # whom a sentence in the middle introduces; the 党委 of the town whose head comes before, not of another
    (
        "莱州市人大常委会副主任李国强接受审查调查。李国强，男，1968年2月生。历任柳林镇党委委员、副镇长，柞村镇镇长、党委书记。",
        "李国强 莱州市人大常委会 副主任|李国强 柳林镇党委 ~委员|李国强 柳林镇政府 ~副镇长|"
        "李国强 柞村镇政府 ~镇长|李国强 柞村镇党委 ~书记",
    ),
    # years: a stretch is over, the last step is not, unless he left
    (
        "李国强2016年3月至2019年8月任唐县县委书记；2019年8月任保定市水利局局长。",
        "李国强 唐县委 ~书记|李国强 保定市水利局 局长",
    ),
    ("2016年3月至2019年8月，李国强任唐县县委书记。", "李国强 唐县委 ~书记"),
    (
        "李国强，男，汉族，2016年起任唐县县委书记，2018年任保定市水利局局长，2022年退休。",
        "李国强 唐县委 ~书记|李国强 保定市水利局 ~局长",
    ),
    (
        "李国强，男，汉族。2001.07—2006.03 曲阳县教育局副局长；2006.03—至今 曲阳县教育局局长。",
        "李国强 曲阳县教育局 ~副局长|李国强 曲阳县教育局 局长",
    ),
    # what he used, and when
    ("李国强利用担任唐县县委书记、保定市副市长等职务上的便利，收受财物。", "李国强 唐县委 ~书记|李国强 保定市政府 ~副市长"),
    ("李国强在担任唐县县委书记期间，收受财物。", "李国强 唐县委 ~书记"),
    # who is meant
    ("李国强1990年参加工作。33年间，他先后任唐县教育局副局长、局长。", "李国强 唐县教育局 ~副局长|李国强 唐县教育局 ~局长"),
    ("李国强此前任保定市水利局局长。", "李国强 保定市水利局 ~局长"),
    ("李国强生于1968年，曾担任保定市水利局局长。", "李国强 保定市水利局 ~局长"),
    # nobody, or nobody sure
    ("李国强、王海涛到会。历任领导都讲了话。", ""),
    ("李国强、王海涛是同事，先后任唐县教育局局长。", ""),
    ("李国强历任县长的事被他讲了又讲，县委书记王海涛也在场。", "王海涛 县委 书记"),
    ("2019年，唐县任务完成得好。", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:24] for c in CASES])
def test_careers(text, expected):
    reading = reading_of(text)
    state(reading)
    appointments.state(reading)
    held = [s.roles for s in sorted(reading.statements, key=lambda s: (s.start, s.end)) if s.type == "HoldsPost"]
    rows = [f"{r['person'].name} {r['institution'].name} {'~' * ('ended' in r)}{r['post']}" for r in held]
    assert "|".join(rows) == expected
