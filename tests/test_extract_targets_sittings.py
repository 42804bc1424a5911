"""Figures of courts and prosecutors, whom a congress elects and who was there, and what rose by so much and so many per cent."""

import pytest

from fangzhi.extract import events, posts, targets
from reading_of import facts, reading_of


def told(text, *roles):
    reading = reading_of(text)
    events.find(reading)
    posts.state(reading)
    targets.state(reading)
    return facts(reading, "Target", *(roles or ("object", "value")))


CASES = [
    # of which kind those are that are closed; how they are; what rose by so many
    (
        "莱州市人民法院受理各类案件1803件，结案894件，结案率49.58%。与上年同比，受案增加167件，上升10.21%。"
        "其中：受理刑事案件68件，结案38件，结案率为55.88%；受理民商事案件925件，结案440件（调解结案211件，撤诉97件）。",
        {
            ("案件", "1803 件"),
            ("结案", "894 件"),
            ("结案率", "49.58 %"),
            ("受案上升", "10.21 %"),
            ("刑事案件", "68 件"),
            ("刑事案件结案", "38 件"),
            ("刑事案件结案率", "55.88 %"),
            ("民商事案件", "925 件"),
            ("民商事案件结案", "440 件"),
            ("调解结案", "211 件"),
            ("民商事案件撤诉", "97 件"),
        },
    ),
    (
        "莱州市人民检察院受理审查起诉案件120件160人，提起公诉101件130人，移送起诉9人，批准逮捕40件51人。",
        {
            ("审查起诉案件", "120 件"),
            ("审查起诉案件", "160 人"),
            ("提起公诉", "101 件"),
            ("提起公诉", "130 人"),
            ("移送起诉", "9 人"),
            ("批准逮捕", "40 件"),
            ("批准逮捕", "51 人"),
        },
    ),
    # a verb of cases is one, whatever the tagger joins
    ("莱州市人民法院审结刑事案件210件；审结民商事案件2100件。", {("刑事案件", "210 件"), ("民商事案件", "2100 件")}),
    # by how much alone is no result
    ("莱州市人民法院受案增加167件。", set()),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cases(text, expected):
    assert told(text) == expected


CONGRESS = "中国共产党柳林镇第九次代表大会"

ELECTED = [
    (
        f"6月18日，{CONGRESS}召开，应出席代表96名，实际出席92名。大会选举产生了镇党委委员9名、纪委委员5名，"
        "选举产生出席县党代会代表12名。",
        {
            (CONGRESS, "应出席代表", "96 名"),
            (CONGRESS, "实际出席", "92 名"),
            (CONGRESS, "镇党委委员", "9 名"),
            (CONGRESS, "纪委委员", "5 名"),
            (CONGRESS, "出席县党代会代表", "12 名"),
        },
    ),
    (
        f"6月18日，{CONGRESS}召开，全镇61名党代表和24名列席代表出席会议。",
        {(CONGRESS, "党代表", "61 名"), (CONGRESS, "列席代表", "24 名")},
    ),
    (
        "6月18日，柳林镇第十届人民代表大会第一次会议召开。会议收到代表建议15件，其中农业类6件、交通类5件。",
        {
            ("柳林镇第十届人民代表大会第一次会议", "代表建议", "15 件"),
            ("柳林镇第十届人民代表大会第一次会议", "农业类代表建议", "6 件"),
            ("柳林镇第十届人民代表大会第一次会议", "交通类代表建议", "5 件"),
        },
    ),
    # picked is not elected
    ("6月18日，柳林镇第十届人民代表大会第一次会议召开。张三从挑选出的种子9名。", set()),
]


@pytest.mark.parametrize(("text", "expected"), ELECTED)
def test_elected(text, expected):
    assert told(text, "subject", "object", "value") == expected


ROSE = [
    (
        "莱州市金融机构存款余额210亿元，较年初增加12亿元，增长6.1%。",
        {("金融机构存款余额", "21000000000 CNY"), ("金融机构存款余额增长", "6.1 %")},
    ),
    (
        "莱州市财政总收入完成12.3亿元，占年度预算的52.1%，同比增收1.2亿元，增长10.8%。",
        {("财政总收入", "1230000000 CNY"), ("财政总收入占年度预算", "52.1 %"), ("财政总收入增长", "10.8 %")},
    ),
    (
        "莱州市工业园区完成工业增加值11亿元，占全市的70%。",
        {("工业增加值", "1100000000 CNY"), ("工业增加值占全市", "70 %")},
    ),
    ("莱州市税收增加2亿元，增长9%。", {("税收增长", "9 %")}),
    ("莱州市粮食总产连续五年稳定在26亿斤以上。", {("粮食总产", "2600000000 斤")}),
    ("莱州市上半年工业用电1.8亿千瓦时，同比增长9.2%。", {("工业用电", "180000000 千瓦时"), ("工业用电增长", "9.2 %")}),
]


@pytest.mark.parametrize(("text", "expected"), ROSE)
def test_what_rose(text, expected):
    assert told(text) == expected
