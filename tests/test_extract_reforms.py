"""How bodies and areas changed and how they sign: what a sentence states, and what it does not."""

import json

import pytest

from factories import article
from fangzhi import jsonl, vocabulary
from fangzhi.extract import extract, reforms
from fangzhi.line import dumps
from reading_of import facts, reading_of

HOME = "4108"  # 焦作市


def told(text: str, *roles: str, **more: str) -> set[tuple[str, ...]]:
    reading = reading_of(text, **{"area": HOME} | more)
    reforms.state(reading)
    return facts(reading, "Reform", *(roles or ("kind", "original", "result")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市农业委员会更名为市农业农村局。", {("renamed", "焦作市农业委员会", "焦作市农业农村局")}),
        (
            "将市委全面深化改革领导小组改为市委全面深化改革委员会。",
            {("renamed", "焦作市委全面深化改革领导小组", "焦作市委全面深化改革委员会")},
        ),
        ("市自然资源和规划局（原市国土资源局）已迁址。", {("renamed", "焦作市国土资源局", "焦作市自然资源和规划局")}),
        ("原市农业局（现市农业农村局）办公楼将拍卖。", {("renamed", "焦作市农业局", "焦作市农业农村局")}),
        ("云州建筑公司更名为云州建工集团有限公司。", {("renamed", "云州建筑公司", "云州建工集团有限公司")}),
        # the subject stands a clause before
        (
            "云州银行成立于2006年，2012年更名为云州农村商业银行。",
            {("created", "None", "云州银行"), ("renamed", "云州银行", "云州农村商业银行")},
        ),
        # the new name is the subject
        ("云州大学的前身是云州师范专科学校。", {("succeeded", "云州师范专科学校", "云州大学")}),
        # several become one, one becomes several
        (
            "将市文化局、市旅游局合并，组建市文化和旅游局。",
            {("merged", "焦作市文化局", "焦作市文化和旅游局"), ("merged", "焦作市旅游局", "焦作市文化和旅游局")},
        ),
        ("云州卫生学校并入云州职业技术学院。", {("merged", "云州卫生学校", "云州职业技术学院")}),
        (
            "市农林局分设为市农业局和市林业局。",
            {("split", "焦作市农林局", "焦作市农业局"), ("split", "焦作市农林局", "焦作市林业局")},
        ),
        # 职责 that is moved makes no successor
        ("将市物价局的价格监督检查职责划入市市场监督管理局。", {("transferred", "焦作市物价局", "焦作市市场监督管理局")}),
        (
            "整合市国土资源局的职责、市水利局的水资源调查职责，组建市自然资源和规划局。",
            {
                ("transferred", "焦作市国土资源局", "焦作市自然资源和规划局"),
                ("transferred", "焦作市水利局", "焦作市自然资源和规划局"),
                ("created", "None", "焦作市自然资源和规划局"),
            },
        ),
        ("组建市数据局，由市发展和改革委员会管理。", {("created", "None", "焦作市数据局")}),
        ("不再保留市文化局、市旅游局。", {("abolished", "焦作市文化局", "None"), ("abolished", "焦作市旅游局", "None")}),
        ("云州师范专科学校升格为云州师范学院。", {("levelled", "云州师范专科学校", "云州师范学院")}),
        # areas
        ("经国务院批准，撤销温县，设立焦作市山阳区。", {("area", "温县", "山阳区")}),
        ("经国务院批准，撤销青原县，设立县级青原市。", {("area", "青原县", "青原市")}),
        ("2015年，青原县撤县设市。", {("area", "青原县", "None")}),
    ],
)
def test_what_became_of_what(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "会议讨论设立委员会。",
        "不得设立市委深改领导小组办公室。",
        "撤销其市政协委员资格。",
        "市农业农村局成立三十周年。",
        "成立市农业农村局党组书记为组长的专班。",  # the name of the body is no object
        "沿河乡镇组建防汛应急突击队。",
        "云溪乡正在申请撤乡设镇。",
        "市农业局改为上午八点上班。",
        "授权“云州商会”的王海组建云州过渡委员会。",
    ],
)
def test_what_is_no_reform(text):
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("拟组建市数据局。", "True"),
        ("市里将组建市数据局。", "True"),
        ("建议将市物价局更名为市价格监测局。", "True"),
        ("将市物价局更名为市价格监测局。", "None"),  # 将 before an object is no future
        ("市物价局将更名为市价格监测局。", "True"),
        ("已组建市数据局。", "None"),
    ],
)
def test_what_is_only_planned(text, planned):
    assert told(text, "planned") == {(planned,)}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("3月18日，市数据局挂牌成立。", "2024-03-18"),
        ("市数据局2024年3月18日挂牌成立。", "2024-03-18"),
        ("市商会成立于1998年。", "1998"),
        ("3月18日获悉，市农业委员会更名为市农业农村局。", "None"),  # the day of the report
        ("2035年建成强市，我市加强统筹，组建市数据局。", "None"),
    ],
)
def test_when_it_was(text, date):
    assert told(text, "date") == {(date,)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市农业农村局加挂市乡村振兴局牌子。", {("焦作市农业农村局", "焦作市乡村振兴局", "alsoSignsAs", "None")}),
        (
            "市农业委员会更名为市农业农村局，加挂市乡村振兴局牌子。",
            {("焦作市农业农村局", "焦作市乡村振兴局", "alsoSignsAs", "None")},
        ),
        ("组建市数据局，由市政府管理，加挂市大数据管理局牌子。", {("焦作市数据局", "焦作市大数据管理局", "alsoSignsAs", "None")}),
        ("市卫生健康委员会不再加挂市老龄办牌子。", {("焦作市卫生健康委员会", "焦作市老龄办", "alsoSignsAs", "True")}),
        ("市委史志研究室与市档案馆合署办公。", {("焦作市委史志研究室", "焦作市档案馆", "sharesOffices", "None")}),
        (
            "市文学艺术界联合会与市作家协会一个机构、两块牌子。",
            {("焦作市文学艺术界联合会", "焦作市作家协会", "alsoSignsAs", "None")},
        ),
        ("拟加挂市乡村振兴局牌子。", set()),
        ("各村挂网格员牌子。", set()),
        ("门口挂着市文明单位牌子。", set()),
    ],
)
def test_nameplates(text, expected):
    reading = reading_of(text, area=HOME)
    reforms.state(reading)
    assert facts(reading, "Nameplate", "body", "plate", "kind", "ended") == expected


def test_the_evidence_holds_both_bodies_and_the_day():
    reading = reading_of("日前，云州大学（前身为云州师专）迎来校庆。2002年由云州师范学院更名为云州大学。", area=HOME)
    reforms.state(reading)
    quotes = [reading.text[s.start : s.end] for s in reading.statements]
    assert quotes[-1] == "2002年由云州师范学院更名为云州大学"


def test_every_verb_has_a_kind_and_a_form():
    rows = reading_of("无。").vocabulary.lexicon("reform_verbs").values()
    assert {row["form"] for row in rows} <= {"between", "reverse", "before", "behind", "dated"}
    assert all(row["example"] for row in rows)


def test_a_record_read_back_is_the_record_that_was_written():
    """A reform stands before other facts of its article: the order of facts outlasts a line of records.jsonl."""
    one = article("市农业委员会更名为市农业农村局。市农业农村局局长何建平讲话。", area=HOME)
    (record,) = extract([one], vocabulary.load(), "none")
    assert {"Reform", "HoldsPost"} <= {fact.type for fact in record.facts}
    assert jsonl.record_from_json(json.loads(dumps(jsonl.record_to_json(record)))).facts == record.facts


def test_what_hangs_out_its_own_plate_names_no_other_body() -> None:
    (record,) = extract([article("所辖14个村全部挂牌成立股份制经济合作社，带动增收。")], vocabulary.load())
    assert not [entity.name for entity in record.entities if entity.type == "Institution"]
