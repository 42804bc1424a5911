"""Reprints: what is another's text, and what only looks like it; its area is the original's, and nothing is counted twice."""

import json
from pathlib import Path

import pyoxigraph as ox
import pytest

import fangzhi
from fangzhi.model import Article
from fangzhi.namespaces import article_node, term
from fangzhi.read import read, told_apart
from fangzhi.vocabulary import load

BODY = (
    "4月8日，全市重点项目推进会在市会议中心召开。市长秦月华主持会议，市委书记何建平出席并讲话。"
    "会议听取了云河大桥项目进展情况的汇报。何建平强调，要把项目建设作为头号工程，倒排工期、挂图作战。"
    "秦月华要求，各县区要对照任务清单逐项销号，确保上半年实现时间过半、任务过半。"
)
YEARLY = (
    "全县{year}年实现生产总值{gdp}亿元，比上年增长{rate}%。粮食总产量{grain}万吨，比上年增加{more}万吨。"
    "城镇居民人均可支配收入{income}元，农村居民人均可支配收入{rural}元。年末全县常住人口{people}万人。"
    "统计数据来自县统计局和有关部门，部分数据因四舍五入存在总计与分项合计不等的情况。"
)
ONE_YEAR = YEARLY.format(year=2022, gdp="120.4", rate="5.1", grain=33, more=1, income=31200, rural=17800, people="40.2")
NEXT_YEAR = YEARLY.format(year=2023, gdp="128.9", rate="6.0", grain=34, more=2, income=33100, rural=19050, people="40.1")
NOTICE = (
    "经县委研究决定，现将拟任职干部情况予以公示。{who}，男，汉族，{born}年生，大学学历，现任{now}，拟任{then}。"
    "公示期间，单位和个人可通过来信、来电、来访等形式反映公示对象的有关问题。"
    "反映问题应当实事求是、客观公正，提倡实名反映，便于调查核实。公示期限为五个工作日。"
)
ONE_MAN = NOTICE.format(who="周远航", born="1978", now="县水利局副局长", then="县水利局局长")
ANOTHER = NOTICE.format(who="孙启明", born="1978", now="县水利局副局长", then="县水利局局长")

PAIRS: list[tuple[str, str, str, bool]] = [
    ("the same text", BODY, BODY, True),
    ("other signs and blanks", BODY, BODY.replace("，", ", ").replace("。", "。 "), True),
    ("another credit before it", f"本报讯（记者 叶知秋）{BODY}", f"据云州日报消息（记者 叶知秋）{BODY}", True),
    ("its end cut off", BODY, BODY[: BODY.index("秦月华要求")], True),
    ("a sentence more", BODY, BODY + "会议还部署了防汛工作。", True),
    ("a sentence cut short", BODY, BODY.replace("，倒排工期、挂图作战", ""), True),
    ("another name in one sentence", BODY, BODY.replace("市长秦月华主持", "副市长陆秋生主持"), False),
    ("another number", ONE_YEAR, ONE_YEAR.replace("40.2", "40.1"), False),
    ("two yearly bulletins of one form", ONE_YEAR, NEXT_YEAR, False),
    ("two notices of one form", ONE_MAN, ANOTHER, False),
    ("a digest that holds it among other news", BODY, BODY + "市教育局部署招生工作，要求各校做好准备。" * 9 + ONE_YEAR, False),
    ("a few words", "今天白天晴，偏北风二级。", "今天白天晴，偏北风二级。", False),
]


def articles(folder: Path, *lines: dict[str, str]) -> dict[str, Article]:
    source = folder / "news.jsonl"
    told = ({"id": f"n{k}"} | line for k, line in enumerate(lines))
    source.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in told), encoding="utf-8")
    found = told_apart(read([source], load(), lambda issue: None), load())
    return {article.id: article for article in found}


@pytest.mark.parametrize(("what", "first", "second", "expected"), PAIRS, ids=[what for what, *_ in PAIRS])
def test_pairs(what, first, second, expected, tmp_path):
    one = {"date": "2024-04-09", "source": "云州日报", "title": "推进会召开", "text": first}
    two = {"date": "2024-04-11", "source": "海屏日报", "title": "全市推进重点项目", "text": second}
    for lines in ((one | {"id": "a"}, two | {"id": "b"}), (two | {"id": "b"}, one | {"id": "a"})):
        found = articles(tmp_path, *lines)
        assert (found["b"].original, found["b"].original_rule) == (("a", "same-text") if expected else ("", ""))
        assert found["a"].original == ""


SOURCES: list[tuple[str, str, str]] = [
    ("an agency's dateline", f"新华社北京4月8日电 {BODY}", "新华社"),
    ("an agency told", f"据新华社消息 {BODY}", "新华社"),
    ("an agency at the end", f"{BODY}（据新华社电）", "新华社"),
    ("a paper at the end", f"{BODY}（来源：新乡日报）", "新乡日报"),
    ("taken from a paper", f"{BODY}（转载自《新乡日报》）", "新乡日报"),
    ("its own report", f"本报讯（记者 叶知秋）{BODY}", ""),
    ("an agency spoken of", f"{BODY}新华社记者参加了采访。", ""),
    ("a source of water", f"{BODY}全市饮水来源：云河水库。", ""),
]


@pytest.mark.parametrize(("what", "text", "house"), SOURCES, ids=[what for what, *_ in SOURCES])
def test_sources_that_are_printed(what, text, house, tmp_path):
    found = articles(tmp_path, {"date": "2024-04-09", "source": "焦作日报", "text": text})["n0"]
    assert (found.original, found.original_rule) == (house, "printed" if house else "")
    assert found.area == {"": "4108", "新华社": "", "新乡日报": "4107"}[house]


def test_a_reprint_takes_the_area_of_the_original(tmp_path):
    paper = {"date": "2024-04-09", "source": "焦作日报", "text": BODY}
    found = articles(
        tmp_path, paper, paper | {"date": "2024-04-12", "source": "新乡日报"}, paper | {"source": "新乡日报", "date": ""}
    )
    assert [(a.original, a.area, a.area_rule) for a in found.values()] == [
        ("", "4108", "source"),
        ("n0", "4108", "reprint"),
        ("n0", "4108", "reprint"),
    ]


def test_of_one_day_the_original_is_who_names_no_source(tmp_path):
    day = {"date": "2024-04-09"}
    first = day | {"source": "新乡日报", "text": BODY + "（来源：焦作日报）"}
    found = articles(tmp_path, first, day | {"source": "焦作日报", "text": BODY})
    assert [(a.original, a.area) for a in found.values()] == [("n1", "4108"), ("", "4108")]


def test_a_reprint_is_neither_a_sighting_nor_a_voice_and_says_whence_it_is(tmp_path):
    paper = {"date": "2024-04-09", "source": "焦作日报", "title": "推进会召开", "text": BODY}
    lines = [paper | {"id": "a"}, paper | {"id": "b", "date": "2024-05-30", "source": "新乡日报"}]
    source = tmp_path / "news.jsonl"
    source.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    fangzhi.build([source], tmp_path / "output", load())
    tenures = [json.loads(line) for line in (tmp_path / "output" / "tenures.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {t["title"] for t in tenures} >= {"市长", "书记"}
    for tenure in tenures:
        assert (tenure["sightings"], len(tenure["facts"])) == (1, 2)
        assert tenure["first_seen"] == tenure["last_seen"] < "2024-04-10"
    store = ox.Store.read_only(str(tmp_path / "output" / "store"))
    quoted = [q.object for q in store.quads_for_pattern(article_node("b"), term("prov:wasQuotedFrom"), None, None)]
    assert quoted == [article_node("a")]
    record = json.loads((tmp_path / "output" / "records.jsonl").read_text(encoding="utf-8").splitlines()[1])
    assert (record["original"], record["original_rule"]) == ("a", "same-text")


def test_many_of_one_form_are_no_reprints(tmp_path):
    lines = [{"text": NOTICE.format(who=f"周{k}航", born=1900 + k % 90, now="科长", then="局长")} for k in range(400)]
    assert not [a for a in told_apart(list(articles(tmp_path, *lines).values()), load()) if a.original]
