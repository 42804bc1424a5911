"""Policies: sentences left, names and who carries them out right."""

import pytest

from fangzhi.extract import policies
from reading_of import facts, names, reading_of

NAMES = [
    # documents: government and party papers, no books, films or songs
    ("会议学习了《物业管理条例》。", ["物业管理条例"]),
    ("会议审议通过《关于加强网格治理的实施意见》。", ["关于加强网格治理的实施意见"]),
    ("市政府印发《青岭市人才引进办法（试行）》。", ["青岭市人才引进办法（试行）"]),
    ("根据《中华人民共和国会计法》，予以处罚。", ["中华人民共和国会计法"]),
    ("《河道保护条例》今起施行。《条例》共六章。", ["河道保护条例"]),
    ("《条例》共六章。", []),  # of what?
    ("大家齐唱《歌唱祖国》，观看了《青岭往事》。", []),
    ("他著有《写作方法》《中国书法》两本书。", []),
    # quoted, with a campaign behind or a verb before
    ("全县开展“万企进万村”活动。", ["万企进万村"]),
    ("公安局启动“春雷”专项行动。", ["“春雷”专项行动"]),
    ("街道推行“四议两公开”。", ["四议两公开"]),
    ("镇里落实“三包”，受到称赞。", []),  # two characters alone are no name
    ("全市统筹推进“五城联创”、“三水共治”等工作。", ["五城联创", "三水共治"]),
    ("要坚持“学先进、促发展”。", ["学先进、促发展"]),
    ("深化“最多跑一次”改革。", ["“最多跑一次”改革"]),
    ("他被称为“千里眼”，获得“最美教师”称号。", []),
    ("老人笑着说：“日子越来越好了。”", []),
    ("“五一”假期游客很多。", []),
    ("沿街商户实行“门前五包”。", ["门前五包"]),
    # unquoted
    ("全区开展燃气安全专项整治行动。", ["燃气安全专项整治行动"]),
    ("县里实施绿化提质三年行动计划。", ["绿化提质三年行动计划"]),
    ("开展了一系列专项行动。", []),
    ("要服务国家战略，推进战略布局。", []),
    ("深入推进乡村振兴战略，加快乡村振兴步伐。", ["乡村振兴战略"]),
    ("深入学习贯彻党的二十大精神。", ["党的二十大精神"]),
    ("学习贯彻党的二十届三中全会精神。", ["党的二十届三中全会精神"]),
    ("编制“十四五”规划。", ["“十四五”规划"]),
    ("组织开展大走访、大排查活动。", ["大走访、大排查活动"]),
    ("统筹推进“五城联创”、“三水共治”、道路绿化提速等重点任务。", ["五城联创", "三水共治", "道路绿化提速"]),
    ("深入推进扫黑除恶专项斗争。", ["扫黑除恶专项斗争"]),
    ("全镇开展荒地整治“清零行动”。", ["荒地整治“清零行动”"]),
    ("做好人居环境整治“百日行动”。", ["人居环境整治“百日行动”"]),
]

ACTORS = [
    ("烟台市开展“万企进万村”活动。", {("烟台市", "万企进万村")}),
    ("近日，烟台市公安局启动“春雷”专项行动。", {("烟台市公安局", "“春雷”专项行动")}),
    ("烟台市委、烟台市政府联合印发《河道保护条例》。", {("烟台市委", "河道保护条例"), ("烟台市政府", "河道保护条例")}),
    ("今年以来，烟台市扎实推进乡村振兴战略。", {("烟台市", "乡村振兴战略")}),
    ("烟台市聚焦民生，持续推进人居环境整治。", {("烟台市", "人居环境整治")}),
    ("烟台市“清河”百日行动推进会召开。", {("烟台市", "“清河”百日行动")}),
    ("烟台市把“清河”百日行动作为头等大事。", {("烟台市", "“清河”百日行动")}),
    ("企业负责人介绍，厂里落实《安全生产条例》。", set()),  # nobody is named
    ("烟台市的企业多年来落实《安全生产条例》。", set()),  # the area is no actor
    ("乡村振兴是一项长期任务。", set()),
    ("《河道保护条例》今起施行。", set()),
    ("烟台市统计局公布，企业开展“万企进万村”活动。", set()),  # who tells is not who does
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text, expected):
    assert names(reading_of(text), "Policy") == expected


@pytest.mark.parametrize(("text", "expected"), ACTORS)
def test_who_carries_it_out(text, expected):
    reading = reading_of(text)
    policies.state(reading)
    assert facts(reading, "Implements", "actor", "policy") == expected


def test_a_speech_asks_the_area_of_the_article():
    reading = reading_of("烟台市召开会议。\n会议强调，要坚持问题导向。要深入推进乡村振兴战略。")
    policies.state(reading)
    assert facts(reading, "Implements", "actor", "policy") == {("烟台市", "乡村振兴战略")}


def test_the_number_of_a_document_is_kept():
    reading = reading_of("印发《青岭市人才引进办法》（青政发〔2024〕3号）。")
    (policy,) = [f for f in reading.found if f.type == "Policy"]
    assert policy.attributes["number"] == "青政发〔2024〕3号"
