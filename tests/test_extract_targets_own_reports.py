"""Whose the deeds of a report are: of the body that reports of its own work, of the area that its items tell of."""

import pytest

from fangzhi.extract import events, policies, posts, targets
from reading_of import facts, reading_of

HEAD = "莱州市文化馆2024年上半年工作总结"


def told(text, type, *roles, **more):
    reading = reading_of(text, **more)
    events.find(reading)
    posts.state(reading)
    targets.state(reading)
    policies.state(reading)
    return facts(reading, type, *roles)


OWN = [
    # the headline names one body before its report: what is done is its own, what is told of all is the area's
    (
        "一、主要工作\n（一）抓演出。举办文艺演出38场。\n（二）抓市场。全市接待游客9万人次。新增农家乐14家。",
        {("莱州市文化馆", "文艺演出", "38 场"), ("莱州市", "游客", "90000 人次"), ("莱州市", "农家乐", "14 家")},
    ),
    ("上半年，我馆举办展览12次，培训学员860人。", {("莱州市文化馆", "展览", "12 次"), ("莱州市文化馆", "学员", "860 人")}),
    ("二是抓节庆。力争全年接待游客9万人次。", {("莱州市", "游客", "90000 人次")}),
    # of two bodies of one sort the one that reports
    ("莱阳市文化馆派人来学。本馆举办展览12次。", {("莱州市文化馆", "展览", "12 次")}),
]


@pytest.mark.parametrize(("text", "expected"), OWN)
def test_what_a_body_reports_of_itself(text, expected):
    assert told(text, "Target", "subject", "object", "value", title=HEAD) == expected


AREAS = [
    # items of a text without a headline are those of the area that it opens with
    (
        "今日，莱州市第十九届人民代表大会常务委员会第二十次会议召开，民生实事完成情况公布。\n（一）已新建成公厕9座。\n"
        "（二）全市新增车位30个、已完成养老保险参保19万人。",
        {("莱州市", "公厕", "9 座"), ("莱州市", "车位", "30 个"), ("莱州市", "养老保险参保", "190000 人")},
    ),
    # what so many works came to
    ("莱州市全年共有白石、柳林等9个项目竣工投产。", {("莱州市", "项目竣工投产", "9 个")}),
    ("莱州市78个重点项目开工率98%。", {("莱州市", "重点项目开工率", "98 %")}),
    # the occasion of the sentence
    (
        "莱州市第四届梨花节在沙河镇落下帷幕，期间，共吸引游客10万人次，旅游综合收入达4000万元。",
        {("莱州市第四届梨花节", "游客", "100000 人次"), ("莱州市第四届梨花节", "旅游综合收入", "40000000 CNY")},
    ),
    # sorts of cases in a row
    (
        "莱州市公安局查处酒驾79起，醉驾23起，涉牌涉证131起，其他违法2853起，同比下降8起。",
        {
            ("莱州市公安局", "酒驾", "79 起"),
            ("莱州市公安局", "醉驾", "23 起"),
            ("莱州市公安局", "涉牌涉证", "131 起"),
            ("莱州市公安局", "其他违法", "2853 起"),
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), AREAS)
def test_what_a_report_tells_of_an_area(text, expected):
    assert told(text, "Target", "subject", "object", "value") == expected


TITLED = [
    # a government's report is of its area, and so is that of the area itself
    ("莱州市人民政府2024年工作总结", "新建公厕12座。", {("莱州市", "公厕", "12 座")}),
    ("莱州市2024年工作总结", "新建公厕12座。", {("莱州市", "公厕", "12 座")}),
    # 我会 is no body, and a body that is only told of reports nothing
    ("莱州市总工会谈服务", "5月8日，市总工会李四说，我会走访企业12家。", set()),
    ("莱州市文化馆开馆", "新建公厕12座。", set()),
]


@pytest.mark.parametrize(("title", "text", "expected"), TITLED)
def test_whose_report_a_headline_names(title, text, expected):
    assert told(text, "Target", "subject", "object", "value", title=title) == expected


CARRIED = [
    ("我馆深入开展“春芽”行动。", {("莱州市文化馆", "“春芽”行动")}),
    ("三是抓惠民。落实《莱州市公共文化服务三年行动方案》。", {("莱州市文化馆", "莱州市公共文化服务三年行动方案")}),
]


@pytest.mark.parametrize(("text", "expected"), CARRIED)
def test_what_a_body_carries_out(text, expected):
    assert told(text, "Implements", "actor", "policy", title=HEAD) == expected
