"""Policies of meetings and reports: years named for their work, what all are asked to carry out, who speaks for a body."""

import pytest

from fangzhi.extract import posts
from fangzhi.extract.policies import state
from reading_of import facts, names, reading_of

NAMES = [
    # a year named for its work begins behind the verb, the body or the number before it
    ("烟台市按照市委、市政府项目建设年的部署推进工作。", ["项目建设年"]),
    ("今年是我市第一个招商引资项目建设年，大家铆足干劲。", ["招商引资项目建设年"]),
    ("烟台市开展作风建设年活动。", ["作风建设年活动"]),
    ("烟台市推进项目建设年内完成。", []),
    ("烟台市税务局服务年轻人。", []),
    # a formula of partners is called a mechanism too
    ("烟台市推行“县级领导+专班+管家”服务机制。", ["“县级领导+专班+管家”服务机制"]),
    ("烟台市扎实做好“六稳”工作、落实六保任务。", ["六稳", "六保任务"]),
    # what is told by the word alone names no policy
    ("烟台市领导就乡村振兴、文旅产业开展调研。", []),
    ("大河村是省定乡村振兴重点村。", []),
    ("烟台市推进乡村振兴。", ["乡村振兴"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_what_is_a_policy(text, expected):
    assert names(reading_of(text), "Policy") == expected


ACTORS = [
    (
        "按照市委项目建设年的部署，烟台市推进工作。今年是我市第一个招商引资项目建设年。",
        {("烟台市", "项目建设年"), ("烟台市", "招商引资项目建设年")},
    ),
    (
        "会议决定，即日起停工自查，严格落实《烟台市工程安全生产管理条例》和“一线三排”工作机制。",
        {("烟台市", "烟台市工程安全生产管理条例"), ("烟台市", "“一线三排”工作机制")},
    ),
    ("李卫东讲话时说，一年来成绩喜人。新的一年要大力实施“棉纺强市”战略。", {("烟台市", "“棉纺强市”战略")}),
    (
        "会议强调，全市上下要把“烟台苹果”品牌提升行动、“烟速办”改革抓到底。",
        {("烟台市", "“烟台苹果”品牌提升行动"), ("烟台市", "“烟速办”改革")},
    ),
    (
        "会议强调，各级各部门要严格落实“五级包保”责任制，深入推进“清河”行动。",
        {("烟台市", "“五级包保”责任制"), ("烟台市", "“清河”行动")},
    ),
    # a speaker goes on in the next sentence; a leader demands without a pause
    ("烟台市市长李卫东说，一年来成绩喜人。今年将深入开展“双招双引”活动。", {("烟台市", "双招双引")}),
    ("大河村村民李卫东说，日子好了。今年将深入开展“双招双引”活动。", set()),
    ("李卫东要求对滞后项目实行“红黄牌”督办。", {("烟台市", "红黄牌")}),
    # who asks for it on behalf of a body
    ("烟台市纪委监委有关负责人强调，要深入开展“清河”行动。", {("烟台市纪委监委", "“清河”行动")}),
    ("烟台市纪委监委有关负责人强调，国家深入开展“清河”行动。", set()),
    # each of two documents in a row
    (
        "烟台市出台《烟台市关于加强科技创新工作的实施意见》《烟台市人才工作条例》。",
        {("烟台市", "烟台市关于加强科技创新工作的实施意见"), ("烟台市", "烟台市人才工作条例")},
    ),
    # what is to be met is said by nobody: the actor goes on
    (
        "烟台市公安局坚持人民至上，落实“六稳”工作要求，深入开展“清河”行动。",
        {("烟台市公安局", "六稳"), ("烟台市公安局", "“清河”行动")},
    ),
    ("烟台市公安局介绍，相关县区“清河”行动进度不一。", set()),
]


@pytest.mark.parametrize(("text", "expected"), ACTORS)
def test_who_is_to_carry_it_out(text, expected):
    reading = reading_of(text, title="烟台市召开会议")
    posts.state(reading)
    state(reading)
    assert facts(reading, "Implements", "actor", "policy") == expected
