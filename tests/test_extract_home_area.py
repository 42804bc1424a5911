"""Which area a bare 市 or 我市 means: title, sentence, dateline, section, home area, in that order; and what rests on it."""

import pytest

from fangzhi.extract import extract
from fangzhi.read import page
from fangzhi.read.lexis import compile_lexis
from fangzhi.vocabulary import load

SENTENCE = "5月6日，市林业局局长王大力讲话。"


def records(body: str, paper: str = "焦作日报", above: str = ""):
    words = load()
    text = f"---\npublication: {paper}\ndate: 2024-05-06\n---\n\n{above}\n# 植树会召开\n\n{body}\n"
    [article] = page.articles(text, "p.md", words, compile_lexis(words), lambda message: None)
    return next(extract([article], words))


def bodies(record) -> set[tuple[str, str]]:
    return {
        (m.entity.removeprefix("Institution:"), m.resolved_by)
        for m in record.mentions
        if m.type == "Institution" and m.text in ("市林业局", "县林业局", "市委")
    }


@pytest.mark.parametrize(
    ("body", "paper", "above", "expected"),
    [
        # the same sentence in two papers is of two bodies
        (f"本报讯（记者 张三）{SENTENCE}", "焦作日报", "", ("焦作市林业局", "home-area")),
        (f"本报讯（记者 张三）{SENTENCE}", "桂林日报", "", ("桂林市林业局", "home-area")),
        # the dateline before the paper's own area
        (f"本报沁阳5月6日讯（记者 张三）{SENTENCE}", "焦作日报", "", ("沁阳市林业局", "dateline")),
        (f"沁阳讯（通讯员 张三）{SENTENCE}", "焦作日报", "", ("沁阳市林业局", "dateline")),
        # what is filed from far away still speaks of home
        (f"本报北京5月6日电（记者 张三）{SENTENCE}", "焦作日报", "", ("焦作市林业局", "home-area")),
        # an agency has no home: its dateline is all there is
        (f"新华社桂林5月6日电（记者 张三）{SENTENCE}", "焦作日报", "", ("桂林市林业局", "dateline")),
        # the section, and the dateline before it
        (f"本报讯（记者 张三）{SENTENCE}", "焦作日报", "沁阳新闻\n", ("沁阳市林业局", "section")),
        (f"本报孟州5月6日讯（记者 张三）{SENTENCE}", "焦作日报", "沁阳新闻\n", ("孟州市林业局", "dateline")),
        (f"本报讯（记者 张三）{SENTENCE}", "焦作日报", "林业新闻\n", ("焦作市林业局", "home-area")),
        # the sentence before all of them
        ("本报沁阳5月6日讯（记者 张三）孟州市举行活动，市林业局局长王大力讲话。", "焦作日报", "", ("孟州市林业局", "sentence")),
        # a county's paper in the sentence of a county
        ("本报温县5月6日讯（记者 张三）5月6日，县林业局局长王大力讲话。", "焦作日报", "", ("温县林业局", "dateline")),
    ],
)
def test_whose_bureau_it_is(body, paper, above, expected):
    assert bodies(records(body, paper, above)) == {expected}


@pytest.mark.parametrize(
    "body",
    [
        f"{SENTENCE}（转载自《桂林日报》）",
        f"据《桂林日报》消息 {SENTENCE}",
        f"本报讯（记者 张三）{SENTENCE}\n\n（原载《桂林日报》）",
    ],
)
def test_a_reprint_speaks_of_where_the_original_stood(body):
    assert bodies(records(body)) == {("桂林市林业局", "home-area")}


def test_nothing_resolves_it_where_nothing_is_known():
    assert bodies(records(f"本报讯（记者 张三）{SENTENCE}", "某某周刊")) == {("市林业局", "")}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("本报讯（记者 张三）我市植树3000亩，全市再添新绿。", {("我市", "焦作市", "home-area"), ("全市", "焦作市", "home-area")}),
        ("本报沁阳5月6日讯（记者 张三）今年我市植树3000亩。", {("我市", "沁阳市", "dateline")}),
        ("本报讯（记者 张三）孟州市开会，全市再添新绿。", {("全市", "孟州市", "sentence")}),
    ],
)
def test_a_word_that_points_is_a_mention_with_its_rule_and_no_name(body, expected):
    record = records(body)
    found = {(m.text, m.entity.removeprefix("Place:"), m.resolved_by) for m in record.mentions if m.rule == "deictic"}
    assert found == expected
    assert not {text for text, _, _ in expected} & {form for e in record.entities for form in e.mentions}


@pytest.mark.parametrize(
    ("body", "type", "expected"),
    [
        (f"本报讯（记者 张三）{SENTENCE}", "HoldsPost", ("home-area", "4108")),
        (f"本报沁阳5月6日讯（记者 张三）{SENTENCE}", "HoldsPost", ("dateline", "410882")),
        ("本报讯（记者 张三）5月6日，副市长李大山讲话。", "HoldsPost", ("home-area", "4108")),  # the government is implied
        ("本报讯（记者 张三）5月6日，焦作市林业局局长王大力讲话。", "HoldsPost", (None, None)),
        ("本报讯（记者 张三）今年，我市新增城镇就业3.2万人。", "Target", ("home-area", "4108")),
        ("本报讯（记者 张三）焦作市新增城镇就业3.2万人。", "Target", (None, None)),
        # 该局 is the bureau before it, which the home area completed
        ("本报讯（记者 张三）5月6日，市林业局植树。该局局长王大力参加。", "HoldsPost", ("home-area", "4108")),
        ("本报讯（记者 张三）组建市数据局。", "Reform", ("home-area", "4108")),
    ],
)
def test_a_fact_tells_the_rule_that_it_rests_on(body, type, expected):
    facts = [f for f in records(body).facts if f.type == type]
    assert {(f.details.get("resolved_by"), f.details.get("context")) for f in facts} == {expected}


def test_whose_head_it_is_where_two_bureaus_were_named_is_not_sure():
    record = records("本报讯（记者 张三）市林业局、市水利局植树。该局局长王大力参加。")
    assert [f for f in record.facts if f.type == "HoldsPost"] == []


OPENED = "5月6日，四会市召开防汛工作会议，贯彻肇庆市防汛工作会议精神。"


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        # the city of the headline, whatever its prefecture is named for
        ("四会市召开防汛工作会议", f"{OPENED}市委书记李志刚讲话，全市要防汛。", {("市委", "四会市委")}),
        # no city in the headline: the one that the first sentence tells of
        ("防汛工作会议召开", f"{OPENED}市委书记李志刚讲话。", {("市委", "四会市委")}),
        # someone goes there
        (
            "张爱军到四会市调研",
            "5月6日，肇庆市委书记张爱军到四会市调研。市委书记张爱军讲话。",
            {("市委", "肇庆市委"), ("肇庆市委", "肇庆市委")},
        ),
        # two secretaries: the bare one is the prefecture's
        (
            "四会市玉器产业火了",
            "5月6日，市委书记张爱军到四会市江谷镇。四会市委书记李志刚陪同。肇庆市要发展。",
            {("市委", "肇庆市委"), ("四会市委", "四会市委")},
        ),
        # a market is no city
        ("检查安全", "昨天，市委书记李志刚检查安全。李志刚来到物丰超市开阳路店。", {("市委", "市委")}),
        # the bare one is named before the city's own in one sentence
        (
            "四会市办节",
            "5月6日，肇庆市四会市办节。市委常委王平出席，四会市委书记李志刚致辞。肇庆市领导到会。",
            {("市委", "肇庆市委"), ("四会市委", "四会市委")},
        ),
    ],
)
def test_a_county_level_city_is_its_own_city_where_no_paper_tells(headline, body, expected):
    words = load()
    [article] = page.articles(f"{headline}\n\n　　{body}\n", "p.txt", words, compile_lexis(words), lambda message: None)
    record = next(extract([article], words))
    told = {(m.text, m.entity.removeprefix("Institution:")) for m in record.mentions if m.text.endswith("市委")}
    assert told == expected


def test_a_hall_of_the_town_that_the_sentence_tells_of_is_named_after_it():
    record = records("5月6日，柳溪镇第九届人民代表大会第一次会议在该镇政府三楼会议室召开。")
    places = {f.roles.get("place") for f in record.facts if f.type == "EventInfo"}
    assert "柳溪镇政府三楼会议室" in places


def test_a_house_with_one_name_for_the_whole_country_keeps_it_as_a_venue():
    record = records("5月6日，焦作文化推介会在北京人民大会堂举行。")
    assert [f.roles["place"] for f in record.facts if f.type == "EventInfo"] == ["人民大会堂"]
    assert "北京人民大会堂" not in {entity.name for entity in record.entities}
