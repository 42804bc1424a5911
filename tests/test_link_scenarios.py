"""Linking on scenarios (tests/gold/linking): each expectation of each scenario is a case."""

import json
from functools import cache
from pathlib import Path

import pytest

from fangzhi import vocabulary
from fangzhi.errors import InputError
from fangzhi.evaluate.expectations import Expectation, expectations
from fangzhi.evaluate.linking import LinkScores, score
from fangzhi.evaluate.measures import b_cubed, pairwise
from fangzhi.evaluate.scenarios import Outcome, Scenario, scenarios, solve
from fangzhi.vocabulary import Vocabulary

FOLDER = Path(__file__).parent / "gold" / "linking"
SCENARIOS = {scenario.name: scenario for scenario in scenarios(FOLDER)}
LEAST = {"Person": 0.97, "Institution": 0.97, "Place": 0.98}


@cache
def words() -> Vocabulary:
    return vocabulary.load().with_gazetteer(FOLDER / "gazetteer.tsv")


@cache
def outcome(name: str) -> Outcome:
    return solve(SCENARIOS[name], words())


@cache
def scores() -> LinkScores:
    return score([outcome(name) for name in SCENARIOS])


CASES = [one for scenario in SCENARIOS.values() for one in expectations(scenario)]


@pytest.mark.parametrize("one", CASES, ids=lambda one: f"{one.scenario} {one.kind} {one.what}")
def test_what_is_expected_holds(one: Expectation) -> None:
    held, found = one.check(outcome(one.scenario))
    assert held, f"{one.what}；实际：{found}"


@pytest.mark.parametrize("type", LEAST)
def test_clusters_are_those_of_the_gold(type: str) -> None:
    assert scores().b_cubed[type][2] >= LEAST[type], (scores().b_cubed[type], scores().pairwise[type])


def test_no_two_people_are_one() -> None:
    assert scores().pairwise["Person"][0] == 1.0


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_the_gold_speaks_of_what_is_printed(scenario: Scenario) -> None:
    lines = [json.loads(line) for line in scenario.articles.read_text(encoding="utf-8").splitlines()]
    texts = {line["id"]: line["title"] + "\n" + line["text"] for line in lines}
    for clusters in scenario.expected["clusters"].values():
        for item in (item for items in clusters.values() for item in items):
            article, form = item.split(" ")
            form, _, nth = form.partition("@")
            assert texts[article].count(form) >= int(nth or 1), item


def test_four_hundred_of_one_name_in_as_many_counties_stay_as_many(tmp_path: Path) -> None:
    gazetteer = vocabulary.load().gazetteer
    alone = (gazetteer.named(name) for name in sorted(gazetteer.names()) if name.endswith("县") and len(name) > 2)
    counties = list({named[0].code: named[0] for named in alone if len(named) == 1 and named[0].level == "county"}.values())[:400]
    told = "{}水利局局长王伟主持召开防汛会议。"
    lines = [{"id": d.code, "date": "2022-05-06", "area": d.code, "text": told.format(d.name)} for d in counties]
    articles = tmp_path / "many.jsonl"
    articles.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    solved = solve(Scenario("many", articles, {"clusters": {}}), words())
    assert len({solved.id_of("Person", f"{d.code} 王伟") for d in counties} - {""}) == 400
    assert len({(t.person, t.institution) for t in solved.linked.tenures}) == 400


def test_the_measures() -> None:
    truth = {"a": 1, "b": 1, "c": 2, "d": 2}
    assert pairwise(truth, truth) == b_cubed(truth, truth) == (1.0, 1.0, 1.0)
    one = dict.fromkeys(truth, "x")
    assert pairwise(truth, one) == (pytest.approx(1 / 3), 1.0, pytest.approx(0.5))
    assert b_cubed(truth, one) == (0.5, 1.0, pytest.approx(2 / 3))
    assert b_cubed(truth, {k: k for k in truth}) == (1.0, 0.5, pytest.approx(2 / 3))


def test_a_scenario_that_is_wrong_is_told_of_in_words(tmp_path: Path) -> None:
    """The same articles with expectations that cannot hold: each fails, and says what is there."""
    right = SCENARIOS["01-two-wang-wei"]
    a, b = right.expected["clusters"]["Person"].values()
    wrong = {
        "clusters": {"Person": {"王伟": [*a, *b], "无此人": ["a 张三"]}},
        "apart": [["王伟", "无此人", "没有这个人"]],
        "tenures": [{"person": "王伟", "institution": "安河市教育局", "post": "局长", "end": "2022-04-01"}],
        "as_of": [{"date": "2022-06-01", "institution": "安河市教育局", "post": "局长", "certain": [], "possible": ["王伟"]}],
        "succession": [["王伟", "无此人"]],
    }
    scenario = Scenario(right.name, right.articles, wrong)
    solved = solve(scenario, words())
    answers = {one.what: one.check(solved) for one in expectations(scenario)}
    assert [what for what, (held, _) in answers.items() if held] == ["Person 各不相混"]
    assert answers["2022-06-01 安河市教育局局长：确定 无，可能 王伟"][1] == "确定 王伟，可能 无"
    (tmp_path / "01.gold.json").write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match=r"01\.jsonl"):
        scenarios(tmp_path)
