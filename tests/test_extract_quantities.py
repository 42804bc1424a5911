"""Quantities: the wording left, the form of the scheme right."""

from decimal import Decimal

import pytest

from factories import article
from fangzhi import vocabulary
from fangzhi.extract import quantities
from fangzhi.extract.reading import Reading

CASES = [
    # money
    ("总投资32亿元", "3200000000 CNY"),
    ("投入三千五百元", "3500 CNY"),
    ("总投资50亿", "5000000000 CNY"),
    ("财政补助3,500万元", "35000000 CNY"),  # a comma inside a number is folded to the full-width one
    ("到账３００万元", "3000000 CNY"),
    ("引资1.2万美元", "12000 USD"),
    ("贷款5000万欧元", "50000000 EUR"),
    ("产值2万亿元", "2000000000000 CNY"),
    ("年薪百万元", "1000000 CNY"),
    ("兑现3亿元人民币", "300000000 CNY"),
    ("投资500多亿元", "50000000000 CNY"),
    ("发放100余万元", "1000000 CNY"),
    ("融资3至5亿元", "300000000-500000000 CNY"),
    ("融资3亿至5亿元", "300000000-500000000 CNY"),
    # areas and lengths
    ("建筑面积86万平方米", "860000 m2"),
    ("规划面积15平方公里", "15000000 m2"),
    ("绿化35公顷", "35 公顷"),
    ("流转12万亩", "120000 亩"),
    ("全长97.5公里", "97.5 公里"),
    ("全长6千米", "6 公里"),
    ("宽24米", "24 米"),
    # shares
    ("增长5.60%", "5.6 %"),
    ("增长百分之八", "8 %"),
    ("增长百分之五点六", "5.6 %"),
    ("提高2个百分点", "2 百分点"),
    ("不低于95%", "95 %"),
    ("增长10%-15%", "10%-15 %"),
    ("增长7%—7.5%", "7%-7.5 %"),
    ("增长6%到8%", "6%-8 %"),
    # counts
    ("改造1.8万户", "18000 户"),
    ("整治200余处", "200 处"),
    ("近两百名教师", "200 名"),
    ("二百三十一户", "231 户"),
    ("一万二千人", "12000 人"),
    ("上百名志愿者", "100 名"),
    ("近万名群众", "10000 名"),
    ("超万亿元", "1000000000000 CNY"),
    ("一万名", "10000 名"),
    ("20多万人次", "200000 人次"),
    ("打造五个样板", "5 个"),
    ("在14个村开展", "14 个"),
    ("新增5—10个站点", "5-10 个"),
    ("培育5至7家", "5-7 家"),
    ("引进20～25户", "20-25 户"),
    ("建设三到五处", "3-5 处"),
    ("新建1.5万-2万亩", "15000-20000 亩"),
    ("购置30台（套）", "30 台套"),
    ("3个工作日办结", "3 个工作日"),
    ("压缩至0.5个工作日", "0.5 个工作日"),
    ("3个月内", "3 个月"),
    ("1亿千瓦时", "100000000 千瓦时"),
    ("日处理6万吨", "60000 吨"),
    # what is no amount
    ("2024年", None),
    ("二〇二四年", None),
    ("第三个", None),
    ("第14个", None),
    ("几百个", None),
    ("数千万元", None),
    ("两三个", None),
    ("十四五个", None),
    ("一个村", None),
    ("千万不要", None),
    ("百姓", None),
    ("12345热线", None),
    ("A12个", None),
]


@pytest.fixture(scope="module")
def words():
    return vocabulary.load()


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_quantities(words, text, expected):
    found = quantities.find(Reading(article(text), words))
    assert [quantities.written(q) for q in found] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "wording", "bound"),
    [
        ("总面积超过120万平方米", "超过120万平方米", "min"),
        ("控制在3%以内", "控制在3%以内", "max"),
        ("同比增长6%左右", "6%左右", "about"),
        ("近两百名教师", "近两百名", "about"),
        ("50人以上", "50人以上", "min"),
        ("200余个", "200余个", "min"),
        ("200个", "200个", ""),
    ],
)
def test_the_words_around_a_number_tell_its_bound(words, text, wording, bound):
    reading = Reading(article(text), words)
    (found,) = quantities.find(reading)
    assert (reading.text[found.start : found.end], found.bound, found.approx) == (wording, bound, bound != "")


@pytest.mark.parametrize(("text", "count"), [("产量保持两位数增长", 0), ("两位老师到场", 1), ("来了12位数学老师", 1)])
def test_a_number_of_two_digits_counts_nothing(words, text, count):
    assert len(quantities.find(Reading(article(text), words))) == count


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.2万", "12000"),
        ("两百", "200"),
        ("1亿2千万", "120000000"),
        ("十二", "12"),
        ("二〇二四", "2024"),
        ("2万亿", "2000000000000"),
    ],
)
def test_numbers(text, value):
    assert quantities.number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "多个", "12个", "一元", "1.2.3"])
def test_what_is_no_number(text):
    assert quantities.number(text) is None
