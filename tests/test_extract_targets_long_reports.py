"""Targets of long reports: whose the figures are many sentences on, what several nouns share, what is no verb."""

import pytest

from fangzhi.extract import policies, targets
from reading_of import facts, reading_of


def figures(text: str) -> set[tuple[str, ...]]:
    reading = reading_of(text)
    targets.state(reading)
    return facts(reading, "Target", "subject", "object", "value")


ROWS = [
    # sentences of figures that name nobody go on with the one before them, however many they are
    (
        "莱州市公安局破获刑事案件126起。查处酒驾83起。行政拘留61人。办理户籍业务2.2万笔。",
        {
            ("莱州市公安局", "刑事案件", "126 起"),
            ("莱州市公安局", "酒驾", "83 起"),
            ("莱州市公安局", "行政拘留", "61 人"),
            ("莱州市公安局", "户籍业务", "22000 笔"),
        },
    ),
    ("莱州市公安局破获刑事案件126起。天气渐热。农时不等人。办理户籍业务2.2万笔。", {("莱州市公安局", "刑事案件", "126 起")}),
    # workshops of a programme are those of the area that the paragraph is about
    (
        "莱州市巩固脱贫成果，全市发放保险金218万元；帮扶车间吸纳就业320人；开发公益性岗位215个。",
        {
            ("莱州市", "保险金", "2180000 CNY"),
            ("莱州市", "就业", "320 人"),
            ("莱州市", "公益性岗位", "215 个"),
        },
    ),
    ("莱州市传来好消息，就业工坊吸纳就业320人。", set()),
    # what the last of several tells of all
    (
        "莱州市居民高血压、糖尿病规范管理率分别为78%和76%。",
        {("莱州市", "居民高血压规范管理率", "78 %"), ("莱州市", "糖尿病规范管理率", "76 %")},
    ),
    (
        "莱州市学前教育、高中阶段毛入学率分别达到95%和97%。",
        {("莱州市", "学前教育毛入学率", "95 %"), ("莱州市", "高中阶段毛入学率", "97 %")},
    ),
    (
        "莱州市刑事、治安警情同比分别下降11%和20%。",
        {("莱州市", "刑事警情下降", "11 %"), ("莱州市", "治安警情下降", "20 %")},
    ),
    (
        "莱州市交通事故起数、死亡人数同比分别下降11%和20%。",
        {("莱州市", "交通事故起数下降", "11 %"), ("莱州市", "死亡人数下降", "20 %")},
    ),
    # no verbs: 入住 before 率, 投入 before 占, a crop whose name the tagger takes for a verb
    ("莱州市56家民宿平均入住率达88%。", {("莱州市", "民宿平均入住率", "88 %")}),
    ("莱州银泰电气有限公司研发投入占销售收入的5.8%。", {("莱州银泰电气有限公司", "研发投入占销售收入", "5.8 %")}),
    (
        "莱州市落实早稻面积4万亩，再生稻面积6万亩。",
        {("莱州市", "早稻面积", "40000 亩"), ("莱州市", "再生稻面积", "60000 亩")},
    ),
    # what is told of the parts is whose the whole is, and what goes on in a sentence is nobody's of the one before
    (
        "莱州市第一中学600分以上考生143人。到2026年，全市新建小学3所，增加学位5400个。",
        {("莱州市", "小学", "3 所"), ("莱州市", "学位", "5400 个")},
    ),
    # the park is the zone that the text tells of, and what its projects cost is no project's
    (
        "莱州经济开发区建设甲乙产业园项目。今年，莱州经济开发区实施亿元以上项目32个，年度计划投资67亿元。园区新增规上工业企业9家。",
        {
            ("莱州经济开发区", "亿元以上项目", "32 个"),
            ("莱州经济开发区", "亿元以上项目年度计划投资", "6700000000 CNY"),
            ("莱州经济开发区", "规上工业企业", "9 家"),
        },
    ),
    # what was counted in the sentence before, by its unit; shares of a plan; what a flood struck, in a row
    (
        "莱州市改造厕所12座。截至目前，已建成11座，完成投资3亿元。",
        {("莱州市", "厕所", "12 座"), ("莱州市", "厕所", "11 座"), ("莱州市", "投资", "300000000 CNY")},
    ),
    ("莱州市完成造林6万亩，占计划任务的36%。", {("莱州市", "造林", "60000 亩"), ("莱州市", "造林占计划任务", "36 %")}),
    (
        "受强降雨影响，莱州市24个乡镇（街道）、186个村受灾，损毁道路21公里、桥梁3座、河堤9公里。",
        {
            ("莱州市", "受灾乡镇", "24 个"),
            ("莱州市", "受灾村", "186 个"),
            ("莱州市", "损毁道路", "21 公里"),
            ("莱州市", "损毁桥梁", "3 座"),
            ("莱州市", "损毁河堤", "9 公里"),
        },
    ),
    ("莱州市24个乡镇（街道）开展排查。", set()),
    # an orchard is a result, a stretch of salt land none; what an office of money gives is not the last body's
    ("莱州市现有茶园2.8万亩。", {("莱州市", "茶园", "28000 亩")}),
    ("莱州市现有盐碱地2.8万亩。", set()),
    ("莱州供电公司投入车辆92台。县财政下拨救灾资金1200万元。", {("莱州供电公司", "车辆", "92 台")}),
    # what is done, with its own words: 签约 is cut by no 约, 调解成功, 日烘干能力, 本科上线
    ("莱州市柳林街道要完成4个城中村改造签约。", {("柳林街道", "城中村改造签约", "4 个")}),
    ("莱州市法院调解成功189件。", {("莱州市法院", "调解成功", "189 件")}),
    ("莱州市粮库日烘干能力4500吨。", {("莱州市粮库", "日烘干能力", "4500 吨")}),
    ("莱州市一本上线1126人。", {("莱州市", "一本上线", "1126 人")}),
    ("莱州市为3200名失能老人提供上门服务4.6万次。", {("莱州市", "失能老人", "3200 名"), ("莱州市", "上门服务", "46000 次")}),
    # each of several does its share of what was told
    (
        "莱州市完成造林3万亩，其中柳林镇、桥头镇分别完成6200亩、5400亩。",
        {("莱州市", "造林", "30000 亩"), ("柳林镇", "造林", "6200 亩"), ("桥头镇", "造林", "5400 亩")},
    ),
    # a trade and a place of service are no verbs; what is shared of a whole is told of it
    (
        "莱州市加工贸易进出口5.6亿元，同比下降3%。",
        {("莱州市", "加工贸易进出口", "560000000 CNY"), ("莱州市", "加工贸易进出口下降", "3 %")},
    ),
    (
        "莱州市木业出口额63亿元，占全市出口总额的78%。",
        {("莱州市", "木业出口额", "6300000000 CNY"), ("莱州市", "木业出口额占全市出口总额", "78 %")},
    ),
    ("莱州市城镇新增就业3926人。", {("莱州市", "城镇新增就业", "3926 人")}),
    (
        "莱州市发放稳岗资金216万元、一次性交通补贴487万元。",
        {("莱州市", "稳岗资金", "2160000 CNY"), ("莱州市", "一次性交通补贴", "4870000 CNY")},
    ),
    (
        "莱州市发放资金216万元、无偿献血9万余毫升、爱心捐赠56万元。",
        {("莱州市", "资金", "2160000 CNY"), ("莱州市", "捐赠", "560000 CNY")},
    ),
    ("莱州市立案96件，采取留置措施3人。", {("莱州市", "立案", "96 件"), ("莱州市", "采取留置措施", "3 人")}),
    ("莱州市村集体经济收入10万元以上的村占比达到80%。", {("莱州市", "村集体经济收入10万元以上的村占比", "80 %")}),
    # what comes when a work is built is the work's, though the clause begins with a place
    ("莱州市新航道建成后，年吞吐能力可提升至1200万吨。", set()),
    # what a body consists of; a kind of school is none by name; how large an orchard is and how large a park
    ("莱州市组建由2家县级医院、21家乡镇卫生院组成的医共体。", set()),
    (
        "莱州市毛入园率达95%，普惠性幼儿园覆盖率92%。",
        {("莱州市", "毛入园率", "95 %"), ("莱州市", "普惠性幼儿园覆盖率", "92 %")},
    ),
    ("莱州市苹果总面积达到2.3万亩。", {("莱州市", "苹果总面积", "23000 亩")}),
    ("莱州市物流园总面积达到2300亩。", set()),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_figures_of_long_reports(text, expected):
    assert figures(text) == expected


def test_a_share_of_a_plan_is_no_aim():
    reading = reading_of("今年，莱州市完成投资38亿元，占年度计划的58%；实际利用省外资金29亿元。")
    targets.state(reading)
    assert {row[-1] for row in facts(reading, "Target", "object", "deadline")} == {"None"}


CARRIED_OUT = [
    # who acts was named sentences ago, and nobody since
    (
        "2023年，莱州市公安局破获刑事案件126起。扎实开展“利剑护蕾”专项行动。查处酒驾83起。",
        {("莱州市公安局", "“利剑护蕾”专项行动")},
    ),
    ("莱州市公安局破获刑事案件126起。于海明到会。扎实开展“利剑护蕾”专项行动。", set()),
    # each of two quotes of years; a verb inside the first is none
    (
        "莱州市扎实开展“优化营商环境攻坚突破年”“招商引资突破年”行动。",
        {("莱州市", "优化营商环境攻坚突破年"), ("莱州市", "“招商引资突破年”行动")},
    ),
    # what is talked of is carried out by nobody, nor is a row of good years
    ("莱州市粮食总产量实现“二十一连丰”。", set()),
    ("莱州市围绕“大干一百天、奋战二季度”主题，举办宣讲86场。", set()),
    ("莱州市开展“学先进、促发展”主题教育。", {("莱州市", "“学先进、促发展”主题教育")}),
]


@pytest.mark.parametrize(("text", "expected"), CARRIED_OUT)
def test_policies_of_long_reports(text, expected):
    reading = reading_of(text)
    policies.state(reading)
    assert facts(reading, "Implements", "actor", "policy") == expected
