"""Policies in quotes: one within what somebody says, what a quote before another word is no name of, who leads it."""

import pytest

from fangzhi.extract import posts
from fangzhi.extract.policies import state
from reading_of import facts, names, reading_of

NAMES = [
    # a quote within a quote
    ("“我们将深入实施‘强村富民’工程，种好粮食。”张三说。", ["“强村富民”工程"]),
    ("“今年的‘甜蜜蜜’瓜真好。”张三说。", []),
    # a quote that says itself what it is, whatever verb stands by it; what a thing turns into is none
    ("柏林镇兴起“楼长敲门”制度，门前贴出“护林二十条”，“柑橘贷”放了9笔。", ["“楼长敲门”制度", "护林二十条", "柑橘贷"]),
    ("“林地大清查攻坚”眼看收尾，“巷长制”伸到了村头。", ["林地大清查攻坚", "巷长制"]),
    ("对方指责“非法限制”，银行做到“应贷尽贷”，会上说起“初步报复行动”。", []),
    ("烟台市由“果品大市”向“果品强市”转身，推出“山歌大会”。", []),
    # a rate of what is put right, and how a work is paid for
    ("烟台市老旧小区“飞线”整治率达到100%。", []),
    ("烟台市开展“飞线”整治。", ["“飞线”整治"]),
    ("烟台市采用“BOT+政府补助”模式建设公路。", []),
    ("烟台市推行“支部+农户”模式。", ["“支部+农户”模式"]),
    ("烟台市推广“低空+应急”等模式。", ["低空+应急"]),
    # “十五五” of another plan, and a span of time
    ("烟台市推进“十五五”交通规划编制。", []),
    ("烟台市推进“15分钟社区生活圈”建设。", ["15分钟社区生活圈"]),
    ("烟台市按照“县城30分钟、乡镇20分钟”的要求建设交通圈。", []),
    # the level of what is set up after it is no part of its name
    ("烟台市创建省级“千万工程”示范村20个。", ["千万工程"]),
    # what the name is about stands between its verb and its quote
    ("烟台市推行矛盾纠纷“三色预警”机制。", ["矛盾纠纷“三色预警”机制"]),
    ("烟台市争取乡村振兴衔接资金420万元。", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_what_is_a_policy(text, expected):
    assert names(reading_of(text), "Policy") == expected


WHOSE = [
    # who is quoted
    ("“下一步，我们将深入实施‘强村富民’工程。”柏林镇党委书记张三表示。", {("柏林镇", "“强村富民”工程")}),
    ("“群众盼着实施‘强村富民’工程。”柏林镇党委书记张三表示。", set()),
    # the area of the document that says so
    (
        "烟台市印发《烟台市清洁能源方案（2023—2027年）》。\n围绕上述目标，《方案》部署了“电网强基”“产业延链”两大行动。",
        {("烟台市", "烟台市清洁能源方案（2023—2027年）"), ("烟台市", "电网强基"), ("烟台市", "产业延链")},
    ),
    # and what it lists under each head of its own
    (
        "烟台市印发《烟台市低空计划》（以下简称《计划》）。\n《计划》从两个方面部署了任务。在产业培育方面，开展“链主引航”行动。",
        {("烟台市", "烟台市低空计划"), ("烟台市", "“链主引航”行动")},
    ),
    # whom a plan is given to, in whatever words; whose it is by its title; not a paper that is read
    ("“青苗护航”行动也将由烟台市教育局继续操办。", {("烟台市教育局", "“青苗护航”行动")}),
    ("“青苗护航”行动由烟台市教育局提出。", set()),
    ("烟台市开了春。工人照着《烟台市水网规划》干活。", {("烟台市", "烟台市水网规划")}),
    ("烟台市人大常委会听取并审议了《烟台市水网规划》。", set()),
    ("柏林镇正依照《烟台市水网规划》补短板。", {("柏林镇", "烟台市水网规划")}),
    ("柏林镇把“巷长制”落到每一条街。", {("柏林镇", "巷长制")}),
    # both who do it together, where the clause begins with 联合
    (
        "柏林镇落实“河长+检察长”机制，联合烟台市检察院开展“清四乱”专项行动。",
        {("柏林镇", "“河长+检察长”机制"), ("柏林镇", "“清四乱”专项行动"), ("烟台市检察院", "“清四乱”专项行动")},
    ),
    # who leads it, and whose all is
    ("由烟台市公安局牵头的“银龄护盾”行动走进社区98个。", {("烟台市公安局", "“银龄护盾”行动")}),
    ("烟台市公安局介绍的“银龄护盾”行动走进社区98个。", set()),
    ("张三说，这是全市实施“双百工程”以来规模最大的一次。", {("烟台市", "双百工程")}),
    ("柏林镇推开“党小组+网格”治理模式。", {("柏林镇", "“党小组+网格”治理模式")}),
    # who asks, not where the article is
    ("烟台市委、烟台市政府要求，各区县要落实“向日葵”暖心工程。", {("烟台市", "“向日葵”暖心工程")}),
]


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_who_carries_it_out(text, expected):
    reading = reading_of(text, area="3706")
    posts.state(reading)
    state(reading)
    assert facts(reading, "Implements", "actor", "policy") == expected
