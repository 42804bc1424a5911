"""Figures of those who suffer, farm or are honoured: the toll of an accident, a farmer's fields, whom a meeting commends."""

import pytest

from fangzhi.extract import targets
from reading_of import facts, reading_of
from reading_of import figures as told

FIRE = "3月5日，烟台市莱州市红星化工厂发生火灾事故。"

TOLL = [
    (f"{FIRE}事故造成2死5伤。", {("死亡", "2 人"), ("受伤", "5 人")}),
    (f"{FIRE}事故致3死。", {("死亡", "3 人")}),
    (f"{FIRE}经抢救，2人脱离了生命危险，1人恢复心跳。", {("脱离生命危险", "2 人"), ("恢复心跳", "1 人")}),
    (f"{FIRE}5名伤者经医院抢救后好转，均已脱离生命危险。", {("脱离生命危险", "5 名")}),
    (f"{FIRE}直接经济损失初步估算320万元。", {("直接经济损失", "3200000 CNY")}),
    (f"{FIRE}受灾农户5户，受灾人口21人。", {("受灾农户", "5 户"), ("受灾人口", "21 人")}),
    (f"{FIRE}这是一次九死一生的救援。", set()),
]


@pytest.mark.parametrize(("text", "expected"), TOLL)
def test_the_toll_of_an_accident(text, expected):
    assert {row[1:] for row in told(text)} == expected


PEOPLE = [
    # what somebody of no office grows and earns is theirs, not the village's; what they only say is not
    ("石桥村种粮大户李长顺流转土地320亩，种了200亩水稻。", {("李长顺", "土地", "320 亩"), ("李长顺", "水稻", "200 亩")}),
    ("种植大户李长顺告诉记者，他今年种植水稻600余亩。", {("李长顺", "水稻", "600 亩")}),
    ("石桥村村民李长顺承包果园60亩，年收入20万元。", {("李长顺", "果园", "60 亩"), ("李长顺", "年收入", "200000 CNY")}),
    ("村民李长顺说，村里种植脐橙900亩。", set()),
    # what a villager earns, by the quote that is theirs, by what they are called behind it; no price, and no other's income
    ("脱贫户李长顺在合作社打工，去年挣了5.4万元。", {("李长顺", "挣", "54000 CNY")}),
    ("“我家12亩果园去年卖了6.3万元。”村民李长顺笑着说。", {("李长顺", "果园", "12 亩"), ("李长顺", "卖", "63000 CNY")}),
    ("“一个月能挣3000多元，还不耽误接娃。”村民李长顺说。", {("李长顺", "月收入", "3000 CNY")}),
    (
        "领到1.9万元分红款的社员李长顺，还在合作社当质检员，每月工资3200元。",
        {("李长顺", "分红款", "19000 CNY"), ("李长顺", "工资", "3200 CNY")},
    ),
    ("社员李长顺把老屋租给公司，每年租金2.4万元。", {("李长顺", "租金", "24000 CNY")}),
    ("“以前一亩地只挣500元，合作社去年卖了300万元。”村民李长顺说。", set()),
    ("镇长李长顺去年工资8万元。", set()),
    ("村民李长顺带动邻居，每人每年挣8万元。", set()),
    ("副市长张伟走进石桥村村民李长顺家中，种植果树90亩。", set()),
    # a meeting honours; a town that founds a body trains others
    ("烟台市劳动模范表彰大会举行。大会表彰了60个先进集体。", {("烟台市劳动模范表彰大会", "先进集体", "60 个")}),
    ("莱州市政府表彰了60个先进集体。", {("莱州市政府", "先进集体", "60 个")}),
    ("莱州市成立红满服务中心，新培育家庭农场25个。", {("莱州市", "家庭农场", "25 个")}),
    # who is honoured: of the body, or at the meeting that is told of; nobody's where a list of others is
    (
        "烟台大学受理申请320件，12个集体、19人次受到市级以上表彰。",
        {("烟台大学", "申请", "320 件"), ("烟台大学", "受表彰集体", "12 个"), ("烟台大学", "受表彰", "19 人次")},
    ),
    ("烟台市乡村旅游大会举行。会上，王明山等12家企业受到表彰。", {("烟台市乡村旅游大会", "受表彰企业", "12 家")}),
    ("烟台市募集资金300万元，王明山等12人受到表彰。", {("烟台市", "资金", "3000000 CNY")}),
    ("烟台大学荣立集体二等功2次。", {("烟台大学", "集体二等功", "2 次")}),
    ("烟台市公安局城关派出所荣立集体二等功2次。", set()),
    # what an occasion earns, and what is aimed at for the year that it falls in
    ("烟台市第三届梨花节闭幕，期间，旅游综合收入达4000万元。", {("烟台市第三届梨花节", "旅游综合收入", "40000000 CNY")}),
    ("烟台市9月举办第三届梨花节，力争全年接待游客550万人次。", {("烟台市", "游客", "5500000 人次")}),
    # of the one body that the article opens with; not where another is told of
    (
        "莱州市公安局开展交通整治。\n据统计，行动开展以来，发放宣传资料1500份，抓拍违法行为2218起。",
        {("莱州市公安局", "宣传资料", "1500 份"), ("莱州市公安局", "违法行为", "2218 起")},
    ),
    ("莱州市公安局开展交通整治。烟台大学派人参加。\n行动开展以来，发放宣传资料1500份。", set()),
    # rises between what the plan is compared with
    (
        "截至6月底，烟台市接待游客200万人次，增长12%，实现旅游收入9亿元，增长8%，分别完成年度目标任务的52%、51%。",
        {
            ("烟台市", "游客", "2000000 人次"),
            ("烟台市", "接待游客增长", "12 %"),
            ("烟台市", "旅游收入", "900000000 CNY"),
            ("烟台市", "旅游收入增长", "8 %"),
            ("烟台市", "游客完成年度目标任务", "52 %"),
            ("烟台市", "旅游收入完成年度目标任务", "51 %"),
        },
    ),
    ("烟台市接待游客确保360万人次。", {("烟台市", "游客", "3600000 人次")}),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_whose_figures_they_are(text, expected):
    assert told(text) == expected


def test_what_was_reached_by_a_day_has_no_deadline():
    reading = reading_of("截至6月底，烟台市接待游客200万人次，旅游收入9亿元，分别完成年度目标任务的52%、51%。")
    targets.state(reading)
    assert {row[1] for row in facts(reading, "Target", "value", "deadline")} == {"None"}
