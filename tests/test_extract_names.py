"""Whole articles: one name for one thing, spans that lead back to the text, time linear in its length."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories import article
from fangzhi import vocabulary
from fangzhi.extract import extract
from fangzhi.extract.reading import Reading
from fangzhi.extract.tagger import Word
from fangzhi.spans import quote

HOME = "370683"  # 莱州市


def record_of(text, **more):
    (record,) = extract([article(text, area=HOME, **more)], vocabulary.load())
    return record


def named(record, type):
    return [e.name for e in record.entities if e.type == type]


CASES = [
    # (text, type, names): each thing once, by its fullest form
    ("莱州举办节会。莱州市迎来客人。", "Place", ["莱州市"]),
    ("烟台、莱州共同举办节会。", "Place", ["烟台市", "莱州市"]),
    ("莱州市人民政府印发通知。市政府要求，抓好落实。", "Institution", ["莱州市人民政府"]),
    ("市政府要求，抓好落实。", "Institution", ["莱州市政府"]),
    # a committee by its term of office: what tells none is the later one, an area's chain is no part of the name
    (
        "中共莱州市第八届委员会作报告。中国共产党烟台市莱州市第九届委员会选出。市委书记张国强讲话。",
        "Institution",
        ["中共莱州市第八届委员会", "中国共产党烟台市莱州市第九届委员会"],
    ),
    # a village by its short name, where one place of the article is called so
    ("柞村镇前湾村丰收，前湾现代农业产业园投产。", "Place", ["柞村镇", "前湾村"]),
    ("石河镇丰收，石河涨水。", "Place", ["石河镇", "石河"]),
    # a body as it was called
    ("莱州市原国土资源局局长李山被查。", "Institution", ["莱州市国土资源局"]),
    # a body in full and in short
    ("莱州市妇女联合会开会。王兰当选市妇联主席。", "Institution", ["莱州市妇女联合会"]),
    ("市卫健委印发通知。莱州市卫生健康委员会要求，抓好落实。", "Institution", ["莱州市卫生健康委员会"]),
    ("莱州市防汛抗旱指挥部发出通知，市防指指挥长周建平讲话。", "Institution", ["莱州市防汛抗旱指挥部"]),
    ("莱州市监委主任周建平到会。", "Institution", ["莱州市监委"]),
    ("莱州市教育局、莱州市教育体育局到会。", "Institution", ["莱州市教育局", "莱州市教育体育局"]),
    # a name with a dot goes on by what somebody is called; by the family's name only where he is of another state
    ("村民阿依古丽·努尔兰到场。阿依古丽说，很好。", "Person", ["阿依古丽·努尔兰"]),
    ("英国首相基尔·斯塔默到访。斯塔默表示感谢。", "Person", ["基尔·斯塔默"]),
    ("艾力·买买提、艾力·吐尔逊到会。艾力说。", "Person", ["艾力·买买提", "艾力·吐尔逊", "艾力"]),
    ("市长周建平到会。周建平讲话。", "Person", ["周建平"]),
    ("县委书记张国强到会。张书记讲话。", "Person", ["张国强"]),
]


@pytest.mark.parametrize(("text", "type", "expected"), CASES)
def test_one_name_for_one_thing(text, type, expected):
    assert named(record_of(text), type) == expected


@pytest.mark.parametrize(
    ("text", "name", "parts"),
    [
        ("免去其青原区委书记职务", "其青原", [("免去", "v"), ("其", "r"), ("青原", "nz")]),
        ("免去其职务", "其", [("免去", "v"), ("其", "Person")]),
        ("访问其其格", "其其格", [("访问", "v"), ("其其格", "Person")]),
    ],
)
def test_a_pronoun_is_no_part_of_a_name(text, name, parts):
    reading = Reading(article(text), vocabulary.load(), [Word(0, 2, "v"), Word(2, 2 + len(name), "Person")])
    assert [(reading.text[w.start : w.end], w.tag) for w in reading.words] == parts


def test_a_preposition_is_no_part_of_a_body():
    text = "演练由市防火指挥部主办"
    reading = Reading(article(text), vocabulary.load(), [Word(0, 2, "vn"), Word(2, 9, "Institution"), Word(9, 11, "v")])
    assert [(reading.text[w.start : w.end], w.tag) for w in reading.words][1:3] == [("由", "p"), ("市防火指挥部", "Institution")]


def test_a_fact_of_headline_and_body_is_stated_once():
    record = record_of("市长周建平到会。", title="市长周建平出席大会")
    assert [(f.roles["post"], f.span.field) for f in record.facts if f.type == "HoldsPost"] == [("市长", "text")]


def test_articles_of_one_document_share_names():
    both = [article("莱州市丰收。", id="a-1", area=HOME), article("莱州丰收。", id="a-2", area=HOME)]
    assert [named(r, "Place") for r in extract(both, vocabulary.load())] == [["莱州市"], ["莱州市"]]


PHRASES = (
    "市委副书记、市长周建平|𠮷田茂|艾尔肯·吐尼亚孜|烟台海润食品有限公司|原党组书记、局长|任命李卫东为|莱州市财政局|(女,满族)|“清河净岸”|免去|的职务|"
    "、|，|,|。|.|;|\n| |　|·|(|）|出席|副|原|市|委|县|"
    "１２０万元|5月6日|主  席:|常务委员(按姓氏笔画排列):|任命:\n|和|在|某|徐州、扬州国家高新区|年"
).split("|")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=24).map("".join))
def test_every_span_holds_its_quote(text):
    made = article(text, area=HOME)
    (record,) = extract([made], vocabulary.load())
    for mention in record.mentions:
        assert mention.text == text[mention.span.start : mention.span.end] == quote(made, mention.span)
    for fact in record.facts:
        assert fact.evidence == text[fact.span.start : fact.span.end]
    names = {e.name for e in record.entities}
    assert all(f.roles[role] in names for f in record.facts for role in f.refs)


WHOLE = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "gold" / "articles").glob("*.txt"))
)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(WHOLE) - 200), st.integers(2, 160))
def test_any_stretch_of_any_article_is_read_over(start, length):
    made = article(WHOLE[start : start + length], area=HOME)
    (record,) = extract([made], vocabulary.load())
    assert all(fact.evidence == made.text[fact.span.start : fact.span.end] for fact in record.facts)


@pytest.mark.parametrize(
    "text", ["监委主任鲜于", "全国政协委员、民革", "中朝是山水相连的友好邻邦。中朝", "。徐州、扬州国家高新区"]
)
def test_a_text_may_end_anywhere(text):
    (record,) = extract([article(text)], vocabulary.load())
    assert record.doc


def test_the_same_text_gives_the_same_record():
    text = "市委副书记、市长周建平，副市长张建华、李文斌到烟台海润食品有限公司调研。任命李卫东为莱州市财政局局长。"
    assert record_of(text) == record_of(text)


@pytest.mark.slow
def test_time_is_not_of_the_square():
    """Two hundred thousand characters take at most twenty times as long as an eighth of them: eight if linear, 64 if square.

    Processor time, so that what else the machine does has no say; thousands of visits in one article stand at twelve and a half.
    """
    sentence = "市委副书记、市长周建平到柳林镇{}村调研，莱州市财政局局长李卫东、副市长张建华陪同。\n"
    record_of(sentence)  # what is loaded once is not counted
    spent = []
    for count in (600, 4800):
        text = "".join(sentence.format("东西南北中大小上下"[i % 9]) for i in range(count))
        begun = time.process_time()
        record_of(text)
        spent.append(time.process_time() - begun)
    assert spent[1] < 20 * spent[0]
