"""Goals and results by their wording: shares, shorter times, kinds of what is counted, pairs of figures, deadlines."""

import pytest

from fangzhi.extract import posts, targets
from reading_of import facts, reading_of


def told(text, *roles, **more):
    reading = reading_of(text, **more)
    posts.state(reading)
    targets.state(reading)
    return facts(reading, "Target", *roles)


WORDED = [
    # tenths, and a share of a measure
    ("烟台市传染病病例下降七成五。", {("传染病病例下降", "75 %")}),
    ("烟台市麦收进度已超过八成。", {("麦收进度", "80 %")}),
    ("烟台市民生支出占一般公共预算支出的82%。", {("民生支出占一般公共预算支出", "82 %")}),
    (
        "烟台市工业投资36亿元，占全市固定资产投资的六成半。",
        {("工业投资", "3600000000 CNY"), ("工业投资占全市固定资产投资", "65 %")},
    ),
    ("烟台市完成投资9亿元，占年度计划的48%。", {("投资", "900000000 CNY"), ("投资占年度计划", "48 %")}),
    ("烟台市八成新的设备都已成立台账。", set()),
    ("烟台市粮食产量占山东省的30%。", set()),  # of an area, no whole of its own
    # a stretch of time is a goal where it grows shorter
    ("烟台市办理时限由9个工作日压缩至3个工作日。", {("办理时限", "3 个工作日")}),
    ("烟台市平均通勤时间由50分钟缩短到35分钟。", {("平均通勤时间", "35 分钟")}),
    ("烟台市项目审批时间压减到2天。", {("项目审批时间", "2 天")}),
    ("烟台市企业信心指数降至6个月来最低。", set()),
    # kinds of what was counted, and what else was done to it
    ("烟台市新签约亿元以上项目57个，其中10亿元以上6个。", {("亿元以上项目", "57 个"), ("10亿元以上项目", "6 个")}),
    ("烟台市新认定高新技术企业12家，其中国家级3家。", {("高新技术企业", "12 家"), ("国家级高新技术企业", "3 家")}),
    (
        "烟台市安排重点项目58个，总投资639亿元，其中省级重点项目5个、市级重点项目23个。",
        {("重点项目", "58 个"), ("重点项目总投资", "63900000000 CNY"), ("省级重点项目", "5 个"), ("市级重点项目", "23 个")},
    ),
    (
        "烟台市新签约亿元以上项目41个，协议引资72亿元，增长23.4%；新开工27个，竣工19个。",
        {
            ("亿元以上项目", "41 个"),
            ("协议引资", "7200000000 CNY"),
            ("协议引资增长", "23.4 %"),
            ("新开工项目", "27 个"),
            ("竣工项目", "19 个"),
        },
    ),
    # a pair goes on without 分别; accidents counted up
    (
        "烟台市城乡居民收入分别为4万元和2万元，增长4.9%、6.6%。",
        {
            ("城镇居民收入", "40000 CNY"),
            ("农村居民收入", "20000 CNY"),
            ("城镇居民收入增长", "4.9 %"),
            ("农村居民收入增长", "6.6 %"),
        },
    ),
    (
        "烟台市共发生安全事故37起、死亡29人，同比分别下降11.9%和9.4%。",
        {("安全事故", "37 起"), ("死亡", "29 人"), ("安全事故下降", "11.9 %"), ("死亡下降", "9.4 %")},
    ),
    # what is counted is a body only in form
    ("烟台市新建公办幼儿园4所，增加学位1080个。", {("公办幼儿园", "4 所"), ("学位", "1080 个")}),
    # more verbs
    ("烟台市查扣“三无”船舶71艘。", {("“三无”船舶", "71 艘")}),
    ("烟台市清退闲置土地320亩，接通自来水900户。", {("闲置土地", "320 亩"), ("自来水", "900 户")}),
    ("烟台市出台惠企措施24条。", {("惠企措施", "24 条")}),
    ("烟台市服务群众130人次。", {("群众", "130 人次")}),
    ("烟台市共有15位获奖者。", set()),
    # what the verb alone tells of
    ("烟台市为企业减税降费5.6亿元。", {("减税降费", "560000000 CNY")}),
    ("烟台市今年计划造林5万亩，目前已完成3.8万亩。", {("造林", "50000 亩"), ("造林", "38000 亩")}),
    ("烟台市共查处酒驾560起，行政拘留32人。", {("酒驾", "560 起"), ("行政拘留", "32 人")}),
    # yields in a row; a total of what was counted; names of measures that hold 及
    (
        "柳林镇葡萄种植面积2.3万亩，年产量4.6万吨，产值3.2亿元。",
        {("葡萄种植面积", "23000 亩"), ("年产量", "46000 吨"), ("产值", "320000000 CNY")},
    ),
    ("烟台市新登记市场主体6800户，总量达到5.2万户。", {("市场主体", "6800 户"), ("市场主体总量", "52000 户")}),
    ("烟台市自来水普及率和集中供水率分别达到95%和97%。", {("自来水普及率", "95 %"), ("集中供水率", "97 %")}),
    # what the number counts stands before 的; the weather
    ("烟台市汇聚了40多家企业的研发人员。", set()),
    ("烟台市签下2000吨苹果的订单。", set()),
    ("烟台市摸排出80多项急需解决的技术难题。", {("急需解决的技术难题", "80 项")}),
    ("烟台市沙河洪峰流量达到1140立方米。", set()),
    ("烟台市实施老旧小区改造66个，浇地8200亩。", {("老旧小区改造", "66 个"), ("浇地", "8200 亩")}),
    # what an audit finds against a rule, and whom it touches
    ("烟台市审计局发现，3个单位违规发放补贴46万元，涉及人员86人。", set()),
    ("烟台市水利局局长李四海收受管理服务对象礼金共计4.6万元。", set()),
]


@pytest.mark.parametrize(("text", "expected"), WORDED)
def test_what_is_told(text, expected):
    assert told(text, "object", "value") == expected


DUE = [
    ("烟台市元旦前要改造危桥9座，隐患整改率达到100%。", {("危桥", "2025-01-01"), ("隐患整改率", "2025-01-01")}),
    # a year in the title of a document is none of the goal's
    ("烟台市今年将落实《烟台市安居行动方案（2025—2027年）》，新增托位300个。", {("托位", "2024")}),
    # an aim that opens the sentence holds to its end
    (
        "力争到2030年烟台市地区生产总值突破150亿元，工业总产值年均增长10%，生猪出栏稳定在60万头。",
        {("地区生产总值", "2030"), ("工业总产值年均增长", "2030"), ("生猪出栏", "2030")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), DUE)
def test_when_it_is_due(text, expected):
    assert told(text, "object", "deadline") == expected


WHOSE = [
    # the area whose own is told of; who tells of himself is the one it is of
    ("烟台市的电商网店发展到2600家，网络零售额达8.9亿元。", {("烟台市", "电商网店"), ("烟台市", "网络零售额")}),
    ("在烟台市的这家企业，生产效率提高了20%。", set()),
    ("烟台红星机械有限公司总经理王五介绍，公司年产轴承300万套。", {("烟台红星机械有限公司", "轴承")}),
    ("莱州市教育局局长王五介绍，全市已招聘教师320名。", {("莱州市", "教师")}),
]


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_whose_it_is(text, expected):
    assert told(text, "subject", "object") == expected
