"""Whose the figures are that go on in a paragraph about one village or office, and bases that are none of them."""

import pytest

from reading_of import figures as told

RISES = [
    # a rise is of those whose figure it goes on from, whatever it measures
    (
        "烟台市柳林镇对河东村、河西村作了通报。今年全镇村集体收入1480万元，同比增长21.5%。",
        {("柳林镇", "村集体收入", "14800000 CNY"), ("柳林镇", "村集体收入增长", "21.5 %")},
    ),
    (
        "莱阳市刑事案件立案186起，去年同期为228起，同比下降18.4%；抓获犯罪嫌疑人64名。",
        {("莱阳市", "立案", "186 起"), ("莱阳市", "立案下降", "18.4 %"), ("莱阳市", "犯罪嫌疑人", "64 名")},
    ),
    # what it was before, by how much more, in how many groups a team is parted
    ("莱阳市支出救助资金4126万元，上年为3690万元。", {("莱阳市", "资金", "41260000 CNY")}),
    ("莱阳市返还资金326万元，比去年同期多返还128万元。", {("莱阳市", "资金", "3260000 CNY")}),
    ("莱阳市成立指挥部，下设宣传、督查问责4个工作组。", set()),
    ("莱阳市将偏远乡镇患者的认定材料由5份减至2份。", set()),
]

LED = [
    # who leads it, told between
    (
        "今年，莱阳市白石镇推行院坝协商机制，由镇人大主席张小明牵头，先后召开协商会67场，群众满意度达到97.6%。",
        {("白石镇", "协商会", "67 场"), ("白石镇", "群众满意度", "97.6 %")},
    ),
    # 该村 is the one told of, not one of several near it
    (
        "石桥村曾是穷村。合作社辐射周边的河东村、河西村，去年该村集体收入达到163万元。",
        {("石桥村", "集体收入", "1630000 CNY")},
    ),
    # a team without a name is nobody
    ("莱阳市清理沟渠204公里；督查问责组开展暗访17轮，约谈干部13人。", {("莱阳市", "沟渠", "204 公里")}),
    # an office by its own name
    (
        "莱阳市公安局交通管理大队大队长王明山说，今年以来，交通管理大队在柳林镇增设劝导站16处。",
        {("莱阳市公安局交通管理大队", "劝导站", "16 处")},
    ),
    # what is told of the counted before it
    ("莱阳市年底前淘汰不符合国家标准的车辆8600辆。", {("莱阳市", "车辆", "8600 辆")}),
    ("莱阳市去年举行公开听证31场，促成和解17件。", {("莱阳市", "举行公开听证", "31 场"), ("莱阳市", "促成和解", "17 件")}),
]


@pytest.mark.parametrize(("text", "expected"), RISES)
def test_a_rise_of_the_same_and_bases(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), LED)
def test_whose_figures_go_on(text, expected):
    assert told(text) == expected
